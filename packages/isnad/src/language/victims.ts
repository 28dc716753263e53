// Of which land those are whom a blow kills or wounds: of the one that is struck, never, without more, of whoever strikes ("Russia launched strikes on Kyiv, killing four").
import type { Timed } from '../document/document.js'
import { push } from '../document/push.js'
import type { Group } from '../document/group.js'
import type { Argument, Predicate } from '../document/predicate.js'
import type { Counting } from './counted.js'

/** Somebody hurt: the one land that the blow fell on, and those whose blow it was, if the text tells of one. */
export interface Victim { readonly struck?: string; readonly foes: ReadonlySet<string> }

/** Which countries a stretch of words tells of; `named`: by the name of a land or of a place in it, not by an adjective. */
export type Tells = (first: number, last: number, named?: boolean) => readonly string[]

/** How far up a clause hangs below the one that tells of the blow ("launched strikes, killing four and wounding six"). */
const UP = 3

/** Those hurt by a blow, by the word that heads them. */
export function findVictims(text: Timed, { suffered, blows }: Counting, tells: Tells): ReadonlyMap<number, Victim> {
  const found = new Map<number, Victim>()
  if (!blows) return found
  const { groups, predicates, words } = text
  const nouns = new Map(predicates.flatMap((one) => (one.form !== 'finite' && words[one.word]!.pos === 'noun' && blows.nouns.has(one.lemma) ? [[one.word, one] as const] : [])))
  const described = new Map<number, Predicate[]>()
  for (const one of predicates) if (one.parent?.as === 'relative' && blows.verbs.has(one.verb ?? one.lemma)) for (const { role, shared, group } of one.args) if (shared && role === 'subj') push(described, group, one)
  const at = ({ group }: Argument): readonly string[] => tells(groups[group]!.first, groups[group]!.last)

  /** … of what is struck, with the place right behind it ("a beach in southern Malta"). */
  const where = (argument: Argument): readonly string[] => {
    const [own, next] = [groups[argument.group]!, groups[argument.group + 1]]
    return next?.prep === own.last && blows.falls.has(words[next.prep]!.lemma) ? tells(own.first, next.last) : at(argument)
  }
  /** What the blow of a noun tells: whose it is, where it falls. */
  const ofNoun = (noun: Group, foes: Set<string>, struck: Set<string>): boolean => {
    if (!blows.nouns.has(words[noun.head]!.lemma)) return false
    for (const iso of tells(noun.first, noun.last)) foes.add(iso)
    for (const argument of nouns.get(noun.head)?.args ?? []) {
      if (argument.role === 'obl' && blows.falls.has(argument.prep ?? '')) for (const iso of at(argument)) struck.add(iso)
      // "the bombardment of Afrin", "Turkey's bombardment"
      else if (argument.role === 'obj' || (argument.role === 'gen' && groups[argument.group]!.head > noun.head && tells(groups[argument.group]!.first, groups[argument.group]!.last, true).length)) for (const iso of at(argument)) struck.add(iso)
      else if (argument.role === 'gen' || argument.role === 'agent') for (const iso of at(argument)) foes.add(iso)
    }
    // "attacks targeting provinces in Iran"
    for (const one of described.get(noun.index) ?? []) for (const argument of one.args) if (!argument.shared && argument.role === 'obj') for (const iso of where(argument)) struck.add(iso)
    return true
  }
  /** What a clause tells of the blow that it is about, if it is about any. */
  const ofClause = (one: Predicate, hurts: boolean, foes: Set<string>, struck: Set<string>): boolean => {
    const passive = one.voice === 'passive'
    const strikes = !hurts && blows.verbs.has(one.verb ?? one.lemma)
    let blow = strikes
    for (const argument of one.args) if (ofNoun(groups[argument.group]!, foes, struck)) blow = true
    if (!blow) return false
    for (const argument of one.args) {
      if (blows.nouns.has(words[groups[argument.group]!.head]!.lemma)) continue
      if (argument.role === (passive ? 'agent' : 'subj')) for (const iso of at(argument)) foes.add(iso)
      else if (strikes && argument.role === (passive ? 'subj' : 'obj')) for (const iso of where(argument)) struck.add(iso)
      // "blamed the raid that killed four on Malta": what stands behind "on" is not of the killing
      else if (argument.role === 'obl' && blows.falls.has(argument.prep ?? '') && !(hurts && argument.prep === blows.to)) for (const iso of at(argument)) struck.add(iso)
    }
    return true
  }

  for (const hurt of predicates) {
    if (!suffered.has(hurt.verb ?? hurt.lemma)) continue
    const hit = hurt.args.filter(({ role, shared }) => role === (hurt.voice === 'passive' ? 'subj' : 'obj') && !shared)
    if (!hit.length) continue
    const [foes, struck] = [new Set<string>(), new Set<string>()]
    ofClause(hurt, true, foes, struck)
    let over = hurt
    // «أسفر الهجوم على السوق عن مقتل ثلاثة»: what a verb tells that the blow brought about
    for (let n = 0; n < UP && !struck.size && over.parent && (over.parent.as === 'adverbial' || over.parent.as === 'conjunct' || (over.parent.as === 'argument' && over.form !== 'finite')); n++) {
      over = predicates[over.parent.predicate]!
      if (over.sentence === hurt.sentence) ofClause(over, suffered.has(over.verb ?? over.lemma), foes, struck)
    }
    // "Kenyan strikes in Kenya": at home they fall on one's own
    const fallen = [...struck]
    for (const iso of fallen) foes.delete(iso)
    const victim: Victim = { ...(fallen.length === 1 && { struck: fallen[0] }), foes }
    // "killed dozens of its nationals": whose they are is told
    for (const { group } of hit) for (const one of [groups[group]!, ...groups[group]!.conjuncts.map((i) => groups[i]!)]) if (!isOfOthers(text, one)) found.set(one.head, victim)
  }
  return found
}

/** A part of others, also with a mark of quotation between (“several dozen” of its nationals). */
function isOfOthers({ groups, words }: Timed, { index, last }: Group): boolean {
  const next = groups[index + 1]
  return next !== undefined && ((next.parent?.group === index && next.parent.as === 'genitive') || (words[last]?.pos === 'punct' && next.prep === last + 1))
}

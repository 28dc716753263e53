// Contents that are arguments of the word that says so, and what the grammar tells of where they begin.
import { childrenOf, inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { type Predicate, ownSubject } from '../document/predicate.js'
import type { Sentence } from '../document/word.js'
import { groupBehind, groupHeadedBy } from './by-head.js'
import { BACKWARD } from './content-end.js'
import { trim } from './content-span.js'
import type { Content, Opening } from './contents.js'
import { type Cue, type Cues, isForm, type Opener } from './cues.js'

/** Finds contents among the arguments of a cue. */
export class ContentArguments {
  constructor(private readonly document: Document, private readonly cues: Cues) {}

  /** "The raid was condemned by the union": the subject is what it speaks of. `null`: nothing that was said ("He was denied entry"). */
  ofPassive(sentence: Sentence, at: number, cue: Cue, predicate: Predicate | undefined): Content | null | undefined {
    const { words, groups } = this.document
    if (predicate?.form !== 'finite' || predicate.voice !== 'passive' || !SPOKEN_OF.has(cue.kind) || !predicate.args.some((arg) => arg.role === 'agent')) return undefined
    const subject = ownSubject(predicate)
    const group = subject && groups[subject.group]!
    const { pos } = words[group ? group.head : at]!
    if (cue.kind === 'deny' && (pos === 'pron' || pos === 'name')) return null
    // "Responsibility for the blast was claimed by": the blast
    const owned = group && cue.kind === 'own' && this.cues.parts.has(words[group.head]!.lemma) ? groupBehind(this.document, sentence.index, group.last) : undefined
    if (owned && owned.last <= at) return { content: { start: owned.start, end: owned.end }, by: 'before' }
    return group && group.last <= at ? { content: { start: group.start, end: group.end }, by: 'before' } : undefined
  }

  /** «Ответственность за теракт взяла на себя группировка»: the noun of the idiom stands before its verb, and what one owns up to behind that. */
  ofIdiom(sentence: Sentence, at: number, cue: Cue, predicate: Predicate | undefined): Content | undefined {
    const { words, groups } = this.document
    if (predicate?.form !== 'finite' || cue.kind !== 'own' || !cue.object) return undefined
    const part = predicate.args.find(({ role, group }) => role === 'obj' && groups[group]!.last <= at && isForm(words[groups[group]!.head], cue.object!))
    const taken = part && groupBehind(this.document, sentence.index, groups[part.group]!.last)
    return taken && taken.last <= at ? { content: { start: taken.start, end: taken.end }, by: 'before' } : undefined
  }

  /** «نام‌هایی که وزیر اعلام کرد»: where the verb stands last, what is told of in a clause about it. */
  ofRelative(cue: Cue, predicate: Predicate | undefined): Content | undefined {
    if (!this.cues.verbLast || predicate?.parent?.as !== 'relative' || !BACKWARD.has(cue.kind)) return undefined
    const about = predicate.args.find(({ role, shared }) => role === 'obj' && shared)
    const group = about && this.document.groups[about.group]!
    return group && { content: { start: group.start, end: group.end }, by: 'obj' }
  }

  /** "blamed the raid on Kenya": the charge is what the verb has, up to the preposition at `at`. */
  chargedOn(at: number, from: number, cue: Cue, predicate: Predicate | undefined, prep: string): Content | undefined {
    const { words, groups } = this.document
    const word = words[at]!
    if (cue.kind !== 'accuse' || cue.object || word.pos !== 'prep' || !this.cues.charged.has(word.lemma)) return undefined
    const charge = predicate?.args.find((arg) => arg.role === 'obj' && !arg.shared)
    const deed = charge && predicate!.args.some((arg) => !arg.shared && groups[arg.group]!.prep === at) ? groups[charge.group]! : undefined
    if (!deed || deed.first < from || deed.last > at || words[deed.head]!.pos !== 'noun' || !isForm(word, prep) || words.slice(deed.last, at).some((one) => one.pos === 'verb')) return undefined
    return { content: { start: deed.start, end: words[at - 1]!.end }, by: 'obj' }
  }

  /** «ایران حمله به دمشق را محکوم کرد», «خواستار پایان جنگ شد»: where the verb stands last, what it speaks of is its object with what belongs to that, on whichever side. */
  wholeObject(predicate: Predicate, { kind, openers }: Cue): Content | undefined {
    const { words, groups, text } = this.document
    let behind = predicate.word + 1
    while (words[behind]?.pos === 'aux') behind++
    if (words[behind]?.key === ':') return undefined
    const own = predicate.args.filter(({ shared }) => !shared)
    const object = own.find(({ role }) => role === 'obj')
    // «را مسئول این حمله دانست»: what somebody is held to be answerable for
    const answered = kind === 'accuse' ? own.find(({ role, group }) => role === 'obj2' && groups[group]!.first > predicate.word) : undefined
    const charges = own.filter(({ role, prep }) => role === 'obl' && openers.some((opener) => opener.by === 'prep' && opener.prep === prep))
    // «از خروج خود از توافق خبر داد»: of what one tells, the first; of what one is charged with, the last
    const first = kind === 'accuse' ? undefined : charges.find(({ group }) => predicateAtWord(this.document, groups[group]!.head) && groups[group]!.last <= predicate.word)
    const charge = first ?? charges.findLast(({ group }) => predicateAtWord(this.document, groups[group]!.head)) ?? charges.at(-1)
    const found = kind === 'accuse' ? charge ?? answered ?? object : object ?? charge
    const judged = kind === 'judge' && found === object
    if (!found || (!judged && words[groups[found.group]!.head]!.pos === 'pron')) return undefined
    const group = groups[found.group]!
    const cue = words[predicate.word]!.start
    const { last } = groups[group.conjuncts.at(-1) ?? group.index]!
    let end = words[last - 1]!.end
    for (let i = group.first; i < last; i++) {
      const reach = predicateAtWord(this.document, i)?.clause.end ?? 0
      if (reach > end && (group.start > cue || reach <= cue)) end = reach
    }
    // «این اقدام را تهدیدی برای منطقه خواند»: with what it is held to be
    if (judged && last < predicate.word) end = Math.max(end, words[predicate.word - 1]!.end)
    const content = trim(this.document, { start: group.prep === undefined ? group.start : words[group.prep]!.start, end: Math.min(end, text.length) })
    return content && { content, by: 'obj' }
  }

  /** «تهديد واشنطن بفرض رسوم», «إعلان الوزير استقالته»: where a noun of saying has its doer beside it, the first word of its own complement. */
  complementOf(predicate: Predicate | undefined, { by, prep }: Opener, { verbal, within, told }: Cue): number | undefined {
    const { words, groups } = this.document
    if (!predicate || verbal || within || told || !predicate.args.some(({ role, shared, group }) => role === 'subj' && !shared && groups[group]!.parent?.as === 'genitive' && groups[group]!.parent.group === predicate.group)) return undefined
    for (const { role, shared, group } of predicate.args) {
      const { first, parent, prep: at } = groups[group]!
      if (shared || first <= predicate.word || parent?.as === 'genitive') continue
      if (by === 'prep' && role === 'obl' && at !== undefined && isForm(words[at], prep!)) return at
      if (by === 'obj' && role === 'obj' && at === undefined) return first
    }
    return undefined
  }

  /** The group of a noun of charging that fills the words between a verb of saying and "that", where a verb says later what it is. */
  chargeBeforeThat(from: number, that: number, cue: Cue): number | undefined {
    const { words } = this.document
    if (cue.hearer || !cue.openers.some((opener) => opener.by === 'clause')) return undefined
    const group = groupHeadedBy(this.document, that - 1)
    if (group?.first !== from || !this.cues.hearsay.has(words[group.head]!.lemma)) return undefined
    const verbs = inSentence(this.document, group.sentence).predicates.filter((one) => one.form === 'finite' && one.word > that)
    return verbs.length > 1 && this.cues.being.has(verbs.at(-1)!.lemma) ? from : undefined
  }

  /** "accused members of the guard of firing": of what, not whose members: the preposition before the deed that the grammar takes for the content. */
  chargeAt(predicate: Predicate | undefined, opener: Opener, cue: Cue): number | undefined {
    if (cue.kind !== 'accuse' || !predicate) return undefined
    const { words } = this.document
    const deed = childrenOf(this.document, predicate.index).find((child) => child.parent?.as === 'content' && child.word > predicate.word && isForm(words[child.word - 1], opener.prep!))
    return deed && deed.word - 1
  }

  /** The preposition of an accusation shortly behind a word. */
  chargeBehind(from: number, to: number, cue: Cue): Opening | undefined {
    const { words } = this.document
    for (let i = from; i < Math.min(to, from + 9); i++) {
      const word = words[i]!
      if (word.pos === 'sub' || word.verbForm === 'finite') return undefined
      if (word.pos === 'prep' && cue.openers.some((opener) => opener.by === 'prep' && isForm(word, opener.prep!))) return { start: word.start, by: 'prep', word: i }
    }
    return undefined
  }

  /** «واعترفت بذلك»: nothing is told but what was told before. */
  onlyPoints(at: number): boolean {
    const [word, next] = [this.document.words[at], this.document.words[at + 1]]
    return word?.pos === 'det' && this.cues.anaphors.has(word.lemma) && (!next || next.pos === 'punct' || next.pos === 'adv' || next.pos === 'conj')
  }

  /** «اعترف بقصف المدرسة», «بالتراجع عن الخطة»: an act with what it was done to, not the name of one. */
  isDeed(at: number): boolean {
    const act = predicateAtWord(this.document, at)
    return act?.form === 'masdar' && (!this.document.words[at]!.definite || act.args.some(({ role, shared }) => role === 'obl' && !shared))
  }

  /** "was speaking at the opening of the week": the preposition of a noun that another preposition brings in. */
  isOfNoun(prep: number): boolean {
    const { groups, words } = this.document
    const owner = words[prep - 1]?.pos === 'noun' ? groupHeadedBy(this.document, prep - 1) : undefined
    return owner?.prep !== undefined && groups.some((group) => group.prep === prep && group.parent?.as === 'genitive' && group.parent.group === owner.index)
  }

  /** Failing an opener: whatever follows the verb and its subject, asides left out («تنفي طهران من جهتها وجود خلاف»); what something is held for may be an adjective («تعتبره طهران مخالفا للقانون»). */
  afterSubject(at: number, from: number, to: number, predicate: Predicate, judged: boolean): Opening | undefined {
    const { words, groups } = this.document
    const subject = ownSubject(predicate)
    let i = Math.max(from, from < to && words[from]!.clitic === 'after' ? from + 1 : from, subject && groups[subject.group]!.first > at ? groups[subject.group]!.last : from)
    while (i < to && (words[i]!.pos === 'punct' || words[i]!.pos === 'name' || (words[i]!.pos === 'adj' && !judged))) i++
    if (words[i]?.pos === 'prep') {
      const aside = groupBehind(this.document, predicate.sentence, i)
      if (aside) i = aside.last
      while (i < to && words[i]!.pos === 'punct') i++
    }
    return i < to - 1 ? { start: words[i]!.start, by: 'obj', word: i } : undefined
  }
}

/** Kinds of cues whose passive speaks of its subject. */
const SPOKEN_OF: ReadonlySet<string> = new Set(['condemn', 'praise', 'deny', 'own'])

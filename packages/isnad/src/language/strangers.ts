// Who speaks is somebody, whether or not any table has heard of him: the subject of a verb of saying that no name pattern has taken.
import type { Timed } from '../document/document.js'
import type { Group } from '../document/group.js'
import { type Predicate, ownSubject } from '../document/predicate.js'
import { push } from '../document/push.js'
import type { Time } from '../document/time.js'
import type { Word } from '../document/word.js'
import type { Term } from './names/lexicon.js'
import { type Owner, type Phrase, phrase } from './names/phrase.js'
import type { Scan } from './names/scan.js'
import type { LanguagePack } from './pack.js'
import { papersOf, sayingsOf } from './sayings.js'

/** Words that a name is at most. */
const LONGEST = 4

/** Phrases in reading order, with those for whoever says something and is in none of them. */
export function withStrangers(text: Timed, scan: Scan, pack: LanguagePack, phrases: readonly Phrase[]): Phrase[] {
  const sayings = sayingsOf(pack)
  const papers = papersOf(pack)
  const found: Phrase[] = []
  let times: Map<number, Time[]> | undefined
  let covered: Map<number, Phrase> | undefined
  let firsts: Map<string, number> | undefined
  for (const predicate of text.predicates) {
    if (predicate.form !== 'finite' || predicate.voice !== 'active' || sayings.get(predicate.lemma) !== 'plain') continue
    const subject = ownSubject(predicate)
    const group = subject && text.groups[subject.group]
    if (!group) continue
    times ??= bySentence(text.times)
    if (!isBeside(text, predicate, group, times.get(predicate.sentence) ?? [])) continue
    const head = text.words[group.head]!
    if (papers.has(head.lemma) || papers.has(head.key)) continue
    covered ??= coveredBy(phrases)
    const at = scan.itemOfWord[group.head]!
    if (covered.has(at) || scan.items[at]!.time) continue
    // «وأضاف المحامي»: he has been spoken of
    firsts ??= firstsOf(text)
    const alone = group.definite && group.last - group.first === 1 && firsts.get(head.lemma)! < head.index
    const made = nameOf(text, scan, group, at, covered) ?? (alone ? undefined : description(text, scan, group, at, covered))
    if (!made) continue
    for (let i = made.first; i < made.last; i++) covered.set(i, made)
    found.push(made)
  }
  return found.length ? [...phrases, ...found].sort((a, b) => a.first - b.first) : [...phrases]
}

/** "the mayor's old rival, the lawyer Jane Roe, said": whoever is told of is named right behind. */
function isNamedBeside({ groups }: Timed, scan: Scan, { index, last }: Group, covered: ReadonlyMap<number, Phrase>): boolean {
  for (let g = index + 1; g < groups.length && groups[g]!.first < last; g++) {
    const { parent, head } = groups[g]!
    if (parent?.group !== index || parent.as !== 'apposition') continue
    const named = covered.get(scan.itemOfWord[head]!)
    if (named?.kind === 'person' && named.name && named.rule !== 'bare word') return true
  }
  return false
}

/** The phrase over each item. */
export function coveredBy(phrases: readonly Phrase[]): Map<number, Phrase> {
  const covered = new Map<number, Phrase>()
  for (const phrase of phrases) for (let i = phrase.first; i < phrase.last; i++) covered.set(i, phrase)
  return covered
}

/** Where each word stands first. */
function firstsOf({ words }: Timed): Map<string, number> {
  const firsts = new Map<string, number>()
  for (const { lemma, index, pos } of words) if (pos === 'noun' && !firsts.has(lemma)) firsts.set(lemma, index)
  return firsts
}

function bySentence(times: readonly Time[]): Map<number, Time[]> {
  const by = new Map<number, Time[]>()
  for (const time of times) push(by, time.sentence, time)
  return by
}

/** Right behind its verb or right before it, a time of their sentence or an adverb between them at most. */
function isBeside({ words }: Timed, predicate: Predicate, group: Group, times: readonly Time[]): boolean {
  const [from, to] = group.first > predicate.word ? [predicate.word + 1, group.first] : [group.last, predicate.word]
  if (to < from || to - from > 4) return false
  for (let i = from; i < to; i++) {
    const { pos, start, end } = words[i]!
    if (pos !== 'adv' && pos !== 'aux' && !times.some((time) => time.start <= start && time.end >= end)) return false
  }
  return true
}

/** «وقال مشنوق عبر تغريدته»: words that are names or that nobody knows, or one with the article that is a nisba («وصرح الملقي»). */
function nameOf({ words }: Timed, scan: Scan, group: Group, at: number, covered: ReadonlyMap<number, Phrase>): Phrase | undefined {
  const head = words[group.head]!
  const surname = head.pos === 'adj' && scan.items[at]!.article && head.number !== 'pl' && group.last - group.head === 1 && group.first === group.head && scan.pack.names.isOrigin?.(head.key) === true
  if (!surname && !isNameWord(head)) return undefined
  const last = surname ? at + 1 : nameEnd(scan, at, scan.itemOfWord[group.last - 1]! + 1, covered)
  if (!last || scan.items[at]!.key.length < 3 || scan.items[at]!.mark) return undefined
  return phrase('person', at, last, 'name of who speaks', { name: { first: at, last }, definite: true, number: 'sg', gender: scan.items[at]!.gender })
}

/** Where the words that are names end, from one on; 0 for none. */
function nameEnd(scan: Scan, at: number, end: number, covered: ReadonlyMap<number, Phrase>): number {
  let last = at
  while (last < end && last - at < LONGEST && !covered.has(last) && isNameWord(scan.wordAt(last)) && !scan.items[last]!.before.length && !scan.items[last]!.mark && !scan.items[last]!.time) last++
  return last > at ? last : 0
}

const isNameWord = (word: Word): boolean => word.pos === 'name' || (word.unknown === true && word.pos === 'noun')

/** «وقال شقيقه إن», «محام فرنسي», "a bystander said": whoever that is, by the words for him. */
export function description(of: Timed, scan: Scan, group: Group, at: number, covered: ReadonlyMap<number, Phrase>): Phrase | undefined {
  const { words, text } = of
  const head = words[group.head]!
  const item = scan.items[at]!
  if ((scan.pack.names.personalGender ? !group.person : !group.animate) || head.pos !== 'noun' || head.unknown || head.verbForm === 'masdar' || scan.term(at, 'anaphor', 'stop', 'thing', 'quantifier', 'place') || isNamedBeside(of, scan, group, covered)) return undefined
  const end = scan.itemOfWord[group.last - 1]! + 1
  let last = at + 1
  const owners: Owner[] = []
  while (last < end && last - at < LONGEST && !scan.items[last]!.mark && !scan.items[last]!.before.length) {
    const inner = covered.get(last)
    // «حكومتا البلدين»: whom these words point to is known
    if (inner?.kind === 'anaphor') return undefined
    // «القاضي الأميركي جورج دانيلز»: he is named; «نجل الرئيس فلان» is another
    if (inner?.kind === 'person' && inner.name && (item.article || inner.first > at + 1)) return undefined
    if (inner?.kind === 'state' && inner.id && inner.first === last && (inner.by === 'adjective' || inner.by === 'name')) owners.push({ kind: 'state', id: inner.id, at: { first: inner.first, last: inner.last }, by: inner.by })
    last++
  }
  // «صحيفتا (…) و(…)»: their names stand behind
  if (scan.items[last]?.mark === '(') return undefined
  const next = covered.get(last)
  if (next?.kind === 'person' && next.name && scan.adjoins(last)) return undefined
  // «المحامي حافظ أبو سعدة», «الأمير زيد»
  const named = scan.adjoins(at + 1) ? nameEnd(scan, at + 1, at + 1 + LONGEST, covered) : 0
  if (named) return phrase('person', at, named, 'name of who speaks', { name: { first: at + 1, last: named }, definite: true, number: 'sg', gender: item.gender })
  const number = group.number ?? head.number
  const many = number === 'pl' || number === 'du'
  const kind = scan.term(at, 'organization', 'outlet', 'body') ? 'organization' : many ? 'group' : 'person'
  const term: Term = { class: many ? 'group' : 'title', en: text.slice(item.start, scan.items[last - 1]!.end), sector: kind === 'organization' ? null : 'CVL', flags: NO_FLAGS, row: rowOf(head.lemma), article: false }
  return phrase(kind, at, last, 'who speaks', { term, head: { first: at, last: at + 1 }, owners, definite: group.definite, number: many ? 'pl' : 'sg', gender: item.gender })
}
const NO_FLAGS: ReadonlySet<string> = new Set()

/** A row of no table, the same for the same word. */
function rowOf(lemma: string): number {
  let hash = 7
  for (let i = 0; i < lemma.length; i++) hash = (hash * 31 + lemma.charCodeAt(i)) | 0
  return -1 - (hash >>> 1)
}

// What has been spoken of so far, for what points back: pronouns, empty subjects, «بلاده», «البلدان», «الأخير».
import type { Predicate } from '../document/predicate.js'
import type { Mentioned } from './mentions.js'
import type { Draft } from './names/drafts.js'
import type { Phrase } from './names/phrase.js'
import type { Scan } from './names/scan.js'

export type DiscourseEvent =
  | { readonly kind: 'phrase'; readonly phrase: Phrase; readonly word: number; readonly sentence: number }
  | { readonly kind: 'pronoun'; readonly word: number; readonly sentence: number }
  | { readonly kind: 'empty'; readonly predicate: Predicate; readonly word: number; readonly sentence: number }

interface Said { readonly draft: Draft; readonly word: number; readonly sentence: number; readonly subject: boolean; readonly weak: boolean }

/** How far back a pronoun looks, in sentences and in mentions. */
const REACH = 3
const MOST = 40

export class Discourse {
  private readonly said: Said[] = []
  private readonly rows = new Map<Draft, Set<number>>()
  /** Words that head a subject group. */
  private readonly subjects = new Set<number>()
  private readonly sentenceOfWord: Int32Array

  constructor(
    private readonly text: Mentioned,
    private readonly scan: Scan,
  ) {
    for (const predicate of text.predicates) for (const argument of predicate.args) {
      if (argument.role !== 'subj' && argument.role !== 'agent') continue
      const group = text.groups[argument.group]
      if (group && !argument.shared) this.subjects.add(group.head)
    }
    this.sentenceOfWord = new Int32Array(text.words.length)
    for (const sentence of text.sentences) for (let i = sentence.first; i < sentence.last; i++) this.sentenceOfWord[i] = sentence.index
  }

  /** Phrases, pronouns and empty subjects in the order they are read. */
  events(phrases: readonly Phrase[]): DiscourseEvent[] {
    const events: DiscourseEvent[] = []
    const { items } = this.scan
    for (const phrase of phrases) {
      const word = items[(phrase.head ?? phrase.name ?? phrase).first]!.word
      events.push({ kind: 'phrase', phrase, word, sentence: items[phrase.first]!.sentence })
    }
    for (const word of this.text.words) {
      if (word.pos === 'pron' && word.person === 3) events.push({ kind: 'pronoun', word: word.index, sentence: this.sentenceOfWord[word.index]! })
    }
    for (const predicate of this.text.predicates) if (predicate.emptySubject?.person === 3) events.push({ kind: 'empty', predicate, word: predicate.word, sentence: predicate.sentence })
    return events.sort((a, b) => a.word - b.word)
  }

  note(draft: Draft, word: number, how: 'said' | 'weak' | 'pronoun' | 'empty'): void {
    draft.last = word
    draft.count++
    this.said.push({ draft, word, sentence: this.sentenceOfWord[word] ?? 0, subject: how === 'empty' || this.subjects.has(word), weak: how === 'weak' })
  }

  remember(draft: Draft, row: number): void {
    const rows = this.rows.get(draft)
    if (rows) rows.add(row)
    else this.rows.set(draft, new Set([row]))
  }
  /** Whether an actor was once called by a noun («حركة حماس»), so that the noun alone («الحركة») may be it. */
  saidWith(draft: Draft, row: number): boolean {
    return this.rows.get(draft)?.has(row) ?? false
  }

  private *back(word: number): Generator<Said> {
    const sentence = this.sentenceOfWord[word] ?? 0
    for (let i = this.said.length - 1, n = 0; i >= 0 && n < MOST; i--, n++) {
      const one = this.said[i]!
      if (sentence - one.sentence > REACH) return
      if (one.word < word) yield one
    }
  }

  /** Who left his subject out: a subject of this or the last sentences that agrees, else the last one spoken of that does. */
  emptySubject(predicate: Predicate, _all: readonly Draft[]): Draft[] {
    const { number, gender } = predicate.emptySubject!
    if (number === 'du') return this.lastTwo(_all, () => true)
    let best: Said | undefined
    for (const one of this.back(predicate.word)) {
      if (!agrees(one.draft, number, gender)) continue
      if (one.subject) return [one.draft]
      if (!best && !one.weak) best = one
    }
    return best ? [best.draft] : []
  }

  /** Whom a pronoun means. */
  pronoun(word: number, _all: readonly Draft[]): Draft[] {
    const at = this.text.words[word]
    if (!at) return []
    if (at.number === 'du') return this.lastTwo(_all, () => true)
    let best: Said | undefined
    for (const one of this.back(word)) {
      if (!agrees(one.draft, at.number ?? 'sg', at.gender)) continue
      if (one.subject) return [one.draft]
      if (!best && !one.weak) best = one
    }
    return best ? [best.draft] : []
  }

  lastWithCountry(_all: readonly Draft[]): Draft | undefined {
    for (let i = this.said.length - 1, n = 0; i >= 0 && n < MOST; i--, n++) {
      const { draft, weak } = this.said[i]!
      if (draft.country && !weak && draft.kind !== 'outlet') return draft
    }
    return undefined
  }

  lastPerson(_all: readonly Draft[]): Draft | undefined {
    for (let i = this.said.length - 1, n = 0; i >= 0 && n < MOST; i--, n++) if (this.said[i]!.draft.kind === 'person' && this.said[i]!.draft.office) return this.said[i]!.draft
    return undefined
  }

  /** The last two different actors of a sort, the earlier first. */
  lastTwo(_all: readonly Draft[], of: (draft: Draft) => boolean): Draft[] {
    const found: Draft[] = []
    for (let i = this.said.length - 1, n = 0; i >= 0 && n < 3 * MOST; i--, n++) {
      const { draft } = this.said[i]!
      if (of(draft) && !found.includes(draft)) found.unshift(draft)
      if (found.length === 2) return found
    }
    return []
  }

  latter(_all: readonly Draft[], phrase: Phrase): Draft[] {
    for (const one of this.back(this.scan.items[phrase.first]!.word)) if (!one.weak && agrees(one.draft, 'sg', phrase.gender)) return [one.draft]
    return []
  }

  /** Whether a preposition of place stands before a phrase: `in` a place, or `to`, `from` one. */
  locative(phrase: Phrase): 'in' | 'to' | undefined {
    const { items, pack } = this.scan
    const first = items[phrase.first]!
    if (first.before.length) {
      const last = first.before.at(-1)!
      return pack.names.placePrepositions.has(last) ? 'in' : undefined
    }
    let at = phrase.first - 1
    if (at >= 0 && !items[at]!.mark && this.scan.term(at, 'place')) at--
    const before = items[at]
    if (!before || before.mark || before.sentence !== first.sentence) return undefined
    const key = before.key
    if (!pack.names.placePrepositions.has(key)) return undefined
    return pack.names.directions.has(key) ? 'to' : 'in'
  }
}

/** Agreement of a pronoun or verb with somebody: number, then gender where both are known; a plural of things agrees like a feminine. */
function agrees(draft: Draft, number: 'sg' | 'du' | 'pl', gender: 'm' | 'f' | undefined): boolean {
  if (draft.kind === 'person') return number === 'sg' && (!gender || !draft.gender || draft.gender === gender)
  if (draft.kind === 'group') return number === 'pl' || (number === 'sg' && gender === 'f' && draft.number !== 'pl')
  if (number === 'pl') return draft.kind === 'bloc' || draft.number === 'pl'
  if (number === 'du') return false
  return !gender || !draft.gender || draft.gender === gender
}

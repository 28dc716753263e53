// Agreements with a name of their own («اتفاق أوسلو», "the Minsk agreements"): which one a noun names, and those of its parties that the story speaks of.
import type { Document } from '../document/document.js'
import { push } from '../document/push.js'
import { type Instrument, type Language, instruments } from '../knowledge/index.js'
import type { LanguagePack } from '../language/pack.js'
import type { Party, Sides } from './agreement-sides.js'
import { type AgreementTable, type NounRow, nounRow } from './agreement-table.js'

/** A name as the words on either side of its noun, nearest first. */
interface Pattern {
  readonly right: readonly string[]
  readonly left: readonly string[]
  /** It has a noun of its own, the first word on the right. */
  readonly whole: boolean
  /** Of one word. */
  readonly single: boolean
  readonly instrument: Instrument
}

/** The words of a name, and the noun: from `first` up to before `last`. */
export interface NameWords { readonly first: number; readonly last: number }

export interface NamedAgreement {
  readonly name: NameWords
  readonly instrument: Instrument
  /** Those bound by it that the story names; empty where it is open to all. */
  readonly parties: readonly Party[]
}

/** The noun itself, in a name that may have any. */
const ANY = '*'
/** Words from the noun to the first of its name, at most. */
const APART = 6
const MARK = /^["'«»“”„‘’()–—-]$/

/** One spelling for those that newspapers vary: marks on letters, upper case. */
const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
/** A word and the parts that a dash or a half-space joins («شرم‌الشیخ», "Linas-Marcoussis"). */
const atomsOf = (word: string): string[] => word.split(/[-–—\u200c]/).filter(Boolean).map(fold)

/** How many have to be told of. */
const sides = ({ instrument: { parties } }: Pattern): number => parties.length ? Math.min(...parties.map((list) => list.length)) : 0

const cache = new WeakMap<LanguagePack, ReadonlyMap<string, readonly Pattern[]>>()

/** Patterns by the word next to the noun, or by the noun, longest first; made once for a pack. */
function patternsOf(pack: LanguagePack, mirrors: readonly string[], small: ReadonlyMap<string, string>): ReadonlyMap<string, readonly Pattern[]> {
  const known = cache.get(pack)
  if (known) return known
  const made = new Map<string, Pattern[]>()
  const telling = (words: readonly string[]) => words.find((word) => !small.has(word))
  const add = (parts: readonly string[], head: number, whole: boolean, instrument: Instrument) => {
    const side = (words: readonly string[]) => words.flatMap((word) => atomsOf(pack.normalize(word)))
    const pattern: Pattern = { right: side(parts.slice(whole ? head : head + 1)), left: side(parts.slice(0, head)).reverse(), whole, single: parts.length === 1, instrument }
    // by the first word that tells something: under "of" all would stand
    push(made, whole ? pattern.right[0]! : (telling(pattern.right) ?? telling(pattern.left) ?? pattern.right[0] ?? pattern.left[0]!), pattern)
  }
  for (const instrument of instruments()) for (const name of instrument.names[pack.code as Language] ?? []) {
    const parts = name.split(/\s+/)
    const star = parts.indexOf(ANY)
    if (star < 0) for (const head of parts.keys()) add(parts, head, true, instrument)
    else add(parts, star, false, instrument)
    // "the Lisbon treaty": "the Treaty of Lisbon" too
    if (star === parts.length - 1) for (const mirror of mirrors) add([ANY, mirror, ...parts.slice(0, -1)], 0, false, instrument)
  }
  cache.set(pack, made)
  return made
}

export class AgreementNames {
  private readonly patterns: ReadonlyMap<string, readonly Pattern[]>
  private told: ReadonlyMap<string, Party> | undefined

  constructor(private readonly document: Document, pack: LanguagePack, private readonly table: AgreementTable, private readonly sides: Sides) {
    this.patterns = patternsOf(pack, [...table.fillers].flatMap(([word, kind]) => (kind === 'of' ? [word] : [])), table.fillers)
  }

  /**
   * The one that the noun at `head` names: of several that are called so, the first whose parties the story names, and among which are all that its own words name
   * beside the words of the name (`own` is asked for them). `only`: by names that have this very noun («قرارداد الجزایر»); `paper`: it is a statement or a declaration.
   */
  at(head: number, own: (name: NameWords) => readonly Party[], { only = false, paper = false } = {}): NamedAgreement | undefined {
    for (const pattern of this.near(head)) {
      const name = only && !pattern.whole ? undefined : this.wordsOf(pattern, head)
      if (!name) continue
      const { instrument } = pattern
      // «إعلان لشبونة», "the Lisbon Declaration" is not the Treaty of Lisbon
      if (!pattern.whole && paper && instrument.type !== 'declaration') continue
      if (!instrument.parties.length) return { instrument, parties: [], name }
      const of = this.actorsTold()
      const beside = own(name)
      const parties = instrument.parties.find((list) => list.every((id) => of.has(id)) && beside.every((party) => list.some((id) => of.get(id) === party) || (typeof party === 'string' && instrument.others.includes(party)) || (typeof party === 'number' && instrument.others.length > 0)))
      if (parties) return { instrument, parties: parties.map((id) => of.get(id)!), name }
    }
    return undefined
  }

  /** The row of a noun that is a name by itself («ДНЯО», "USMCA"). */
  alone(head: number): NounRow | undefined {
    const pattern = [...this.under(head)].find(({ single, whole }) => single && whole)
    const type = pattern && this.at(head, () => [], { only: true })?.instrument.type
    return type && nounRow(pattern.right, type, [])
  }

  /** Names that may begin at a noun or beside it: longest first, those of which most parties have to be told before others, those that are open to all last. */
  private near(head: number): Pattern[] {
    const found = new Set<Pattern>()
    const take = (at: number, whole: boolean, step: number) => {
      for (const pattern of this.under(at)) if (pattern.whole === whole && (whole || (step > 0) === pattern.right.length > 0)) found.add(pattern)
    }
    take(head, true, 0)
    for (const step of [1, -1]) for (let at = head + step; at >= 0 && Math.abs(at - head) <= APART && at < this.document.words.length; at += step) {
      take(at, false, step)
      if (!this.isBetween(at, true, step > 0)) break
    }
    return [...found].sort((a, b) => b.right.length + b.left.length - a.right.length - a.left.length || sides(b) - sides(a))
  }

  /** Where its words stand on both sides of the noun, with none but small ones between. */
  private wordsOf({ right, left, whole, instrument }: Pattern, head: number): NameWords | undefined {
    // «اتفاق السلام», "peace accords" are names of no convention
    const loose = instrument.parties.length > 0 && !whole
    const last = this.follows(right, whole ? head : head + 1, 1, loose)
    const first = last === undefined ? undefined : this.follows(left, head - 1, -1, loose)
    return first === undefined ? undefined : { first: first + 1, last: last! }
  }

  /** The word beyond the last of them, in that direction. */
  private follows(atoms: readonly string[], from: number, step: number, loose: boolean): number | undefined {
    let at = from
    for (let i = 0; i < atoms.length; at += step) {
      if (at < 0 || Math.abs(at - from) > APART + atoms.length) return undefined
      const word = this.document.words[at]
      if (!word) return undefined
      const joined = [word.key, word.lemma].map((form) => (step < 0 ? atomsOf(form).reverse() : atomsOf(form))).find((split) => split.length > 1 && split.every((atom, k) => atoms[i + k] === atom))
      if (joined) i += joined.length
      else if (this.formsAt(at).includes(atoms[i]!)) i++
      else if (!this.isBetween(at, loose && i === 0, step > 0) && !(i > 0 && /^[,،]$/.test(word.key))) return undefined
    }
    return at
  }

  /** Those that a word may tell. */
  private *under(at: number): Generator<Pattern> {
    for (const form of this.formsAt(at)) yield* this.patterns.get(form) ?? []
  }

  /** The word as it stands and its lemma, in one spelling; of joined ones the first and the last part. */
  private formsAt(at: number): string[] {
    const word = this.document.words[at]
    if (!word) return []
    return [...new Set([word.key, word.lemma].flatMap((form) => { const split = atomsOf(form); return split.length ? [split[0]!, split.at(-1)!] : [] }))]
  }

  /** «اتفاق السلام», "peace accords", "de", "the": what may stand between a noun and what it is called by; small words only behind it. */
  private isBetween(at: number, loose: boolean, behind: boolean): boolean {
    const { key, lemma } = this.document.words[at]!
    const kind = this.table.fillers.get(key) ?? this.table.fillers.get(lemma)
    return MARK.test(key) || (kind === 'matter' ? loose : kind !== undefined && behind)
  }

  /** Whom the story names, by what the knowledge calls them. */
  private actorsTold(): ReadonlyMap<string, Party> {
    if (this.told) return this.told
    const told = new Map<string, Party>()
    for (const { index, kind, known } of this.document.actors) {
      if (known && kind !== 'state' && !told.has(`org:${known}`)) told.set(`org:${known}`, index)
      for (const party of this.sides.asParties([index])) if (typeof party === 'string') told.set(party, party)
    }
    return (this.told = told)
  }
}

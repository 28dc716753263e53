// Agreements with a name of their own («اتفاق أوسلو», "the Minsk agreements"): which one a noun names, and those of its parties that the story speaks of.
import type { Document } from '../document/document.js'
import { type Instrument, type Language, instruments } from '../knowledge/index.js'
import type { LanguagePack } from '../language/pack.js'
import type { Party, Sides } from './agreement-sides.js'

/** A name as the words around the noun: how far from it each stands. */
interface Pattern { readonly words: readonly (readonly [number, string])[]; readonly instrument: Instrument }

export interface NamedAgreement {
  readonly instrument: Instrument
  /** Those bound by it that the story names; empty where it is open to all. */
  readonly parties: readonly Party[]
}

const cache = new WeakMap<LanguagePack, ReadonlyMap<string, readonly Pattern[]>>()
/** The noun itself, in a name that may have any. */
const ANY = '*'

/** Patterns by the word next to the noun, or by the noun, longest first; made once for a pack. */
function patternsOf(pack: LanguagePack): ReadonlyMap<string, readonly Pattern[]> {
  const known = cache.get(pack)
  if (known) return known
  const made = new Map<string, Pattern[]>()
  for (const instrument of instruments()) for (const name of instrument.names[pack.code as Language] ?? []) {
    const parts = name.split(/\s+/).map((part) => (part === ANY ? ANY : pack.normalize(part)))
    const star = parts.indexOf(ANY)
    const heads = star >= 0 ? [star] : [...parts.keys()]
    for (const head of heads) {
      const words = parts.flatMap((part, i) => (part === ANY ? [] : [[i - head, part] as const]))
      const [, key] = words.find(([at]) => at === (star < 0 ? 0 : head ? -1 : 1))!
      made.set(key, [...(made.get(key) ?? []), { words, instrument }])
    }
  }
  for (const list of made.values()) list.sort((a, b) => b.words.length - a.words.length)
  cache.set(pack, made)
  return made
}

export class AgreementNames {
  private readonly patterns: ReadonlyMap<string, readonly Pattern[]>
  private told: ReadonlyMap<string, Party> | undefined

  constructor(private readonly document: Document, pack: LanguagePack, private readonly sides: Sides) {
    this.patterns = patternsOf(pack)
  }

  /** The one that the noun at `head` names: of several that are called so, the first whose parties the story names, and among which are all that its own words name. */
  at(head: number, own: readonly Party[]): NamedAgreement | undefined {
    const { words } = this.document
    for (const near of [head + 1, head - 1, head]) for (const { words: told, instrument } of this.patterns.get(words[near]?.key ?? '') ?? []) {
      if (!told.every(([at, key]) => words[head + at]?.key === key || words[head + at]?.lemma === key)) continue
      if (!instrument.parties.length) return { instrument, parties: [] }
      const of = this.actorsTold()
      const parties = instrument.parties.find((list) => list.every((id) => of.has(id)) && own.every((party) => list.some((id) => of.get(id) === party) || (typeof party === 'string' && instrument.others.includes(party)) || (typeof party === 'number' && instrument.others.length > 0)))
      if (parties) return { instrument, parties: parties.map((id) => of.get(id)!) }
    }
    return undefined
  }

  /** Whom the story names, by what the knowledge calls them. */
  private actorsTold(): ReadonlyMap<string, Party> {
    if (this.told) return this.told
    const told = new Map<string, Party>()
    for (const { index, kind, known } of this.document.actors) {
      if (known && kind !== 'state' && !told.has(known)) told.set(known, index)
      for (const party of this.sides.asParties([index])) if (typeof party === 'string') told.set(party, party)
    }
    return (this.told = told)
  }
}

// What verbs, nouns, adjectives and prepositions make of the act that follows them, and verbs that lend themselves to a noun: auxiliaries.tsv and light-verbs.tsv of a pack.
import type { Modality } from '../document/predicate.js'
import { push } from '../document/push.js'
import { alternatives, parseTable } from '../document/table.js'

export interface Colour {
  readonly modality: Modality | undefined
  readonly future: boolean
  readonly that: boolean
}
export interface Light {
  readonly noun: string
  readonly subject: 'subj' | 'obj' | 'none'
}

/** Both tables of a pack, read when first asked. @example new Colours('en', auxiliaryTable, lightTable).of('verb', 'refuse')?.modality // 'failed' */
export class Colours<Kind extends string> {
  private colours: Map<Kind, Map<string, Colour>> | undefined
  private lights: Map<string, Light[]> | undefined

  constructor(private readonly code: string, private readonly auxiliaries: string, private readonly lightVerbs: string) {}

  /** How a word of a kind colours what follows it. */
  of(kind: Kind, lemma: string): Colour | undefined {
    this.colours ??= this.load()
    return this.colours.get(kind)?.get(lemma)
  }

  /** How a verb lends itself to a noun, if it does. */
  lightOf(verb: string): readonly Light[] | undefined {
    if (!this.lights) {
      this.lights = new Map()
      for (const { cells } of parseTable(`${this.code}/light-verbs.tsv`, this.lightVerbs)) for (const word of alternatives(cells.verbs)) push(this.lights, word, { noun: cells.noun ?? 'obj', subject: cells.subject as Light['subject'] })
    }
    return this.lights.get(verb)
  }

  private load(): Map<Kind, Map<string, Colour>> {
    const made = new Map<Kind, Map<string, Colour>>()
    for (const { cells } of parseTable(`${this.code}/auxiliaries.tsv`, this.auxiliaries)) {
      const kind = cells.kind as Kind
      const ofKind = made.get(kind) ?? new Map<string, Colour>()
      made.set(kind, ofKind)
      for (const word of alternatives(cells.words)) if (!ofKind.has(word)) ofKind.set(word, { modality: (cells.modality || undefined) as Modality | undefined, future: cells.tense === 'future', that: cells.that === 'that' })
    }
    return made
  }
}

// What verbs, nouns, adjectives and prepositions make of the act that follows them, and verbs that lend themselves to a noun.
import type { Modality } from '../../document/predicate.js'
import { alternatives, parseTable } from '../../document/table.js'
import auxiliaryTable from './auxiliaries.tsv.js'
import lightTable from './light-verbs.tsv.js'

export interface Colour {
  readonly modality: Modality | undefined
  readonly future: boolean
  readonly that: boolean
}
export interface Light {
  readonly noun: string
  readonly subject: 'subj' | 'obj' | 'none'
}
type Kind = 'verb' | 'adjective' | 'noun' | 'preposition'

let colours: Map<string, Colour> | undefined
let lights: Map<string, Light[]> | undefined

/** @example colourOf('verb', 'refuser')?.modality // 'failed' */
export function colourOf(kind: Kind, lemma: string): Colour | undefined {
  if (!colours) {
    colours = new Map()
    for (const { cells } of parseTable('fr/auxiliaries', auxiliaryTable))
      for (const word of alternatives(cells.words)) {
        const key = `${cells.kind} ${word}`
        if (!colours.has(key)) colours.set(key, { modality: (cells.modality || undefined) as Modality | undefined, future: cells.tense === 'future', that: cells.that === 'that' })
      }
  }
  return colours.get(`${kind} ${lemma}`)
}

/** How a verb lends itself to a noun, if it does. */
export function lightOf(verb: string): readonly Light[] | undefined {
  if (!lights) {
    lights = new Map()
    for (const { cells } of parseTable('fr/light-verbs', lightTable))
      for (const word of alternatives(cells.verbs)) {
        const list = lights.get(word) ?? []
        list.push({ noun: cells.noun!, subject: cells.subject as Light['subject'] })
        lights.set(word, list)
      }
  }
  return lights.get(verb)
}

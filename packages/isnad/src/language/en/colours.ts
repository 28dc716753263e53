import { alternatives, parseTable } from '../../document/table.js'
import type { Modality } from '../../document/predicate.js'
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
interface Tables {
  modal: Map<string, Colour>
  verb: Map<string, Colour>
  adjective: Map<string, Colour>
  noun: Map<string, Colour>
  preposition: Map<string, Colour>
  light: Map<string, Light[]>
}
let tables: Tables | undefined

function load(): Tables {
  const made: Tables = { modal: new Map(), verb: new Map(), adjective: new Map(), noun: new Map(), preposition: new Map(), light: new Map() }
  for (const { cells } of parseTable('en/auxiliaries.tsv', auxiliaryTable)) {
    const map = made[cells.kind as 'modal']
    for (const word of alternatives(cells.words))
      if (!map.has(word))
        map.set(word, {
          modality: (cells.modality || undefined) as Modality | undefined,
          future: cells.tense === 'future',
          that: cells.that === 'that',
        })
  }
  for (const { cells } of parseTable('en/light-verbs.tsv', lightTable))
    for (const verb of alternatives(cells.verbs)) {
      const list = made.light.get(verb) ?? []
      list.push({ noun: cells.noun ?? 'obj', subject: cells.subject as Light['subject'] })
      made.light.set(verb, list)
    }
  return made
}

/** How a modal, verb, adjective, noun or preposition colours what follows it. */
export function colourOf(kind: 'modal' | 'verb' | 'adjective' | 'noun' | 'preposition', lemma: string): Colour | undefined {
  tables ??= load()
  return tables[kind].get(lemma)
}
/** How a verb lends itself to a noun, if it does. */
export function lightOf(verb: string): readonly Light[] | undefined {
  tables ??= load()
  return tables.light.get(verb)
}

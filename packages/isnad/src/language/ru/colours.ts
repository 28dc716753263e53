import { type Colour, Colours, type Light } from '../colours.js'
import auxiliaryTable from './auxiliaries.tsv.js'
import lightTable from './light-verbs.tsv.js'

type Kind = 'verb' | 'adjective' | 'noun' | 'preposition'
const colours = new Colours<Kind>('ru', auxiliaryTable, lightTable)

/** @example colourOf('verb', 'отказаться')?.modality // 'failed' */
export const colourOf = (kind: Kind, lemma: string): Colour | undefined => colours.of(kind, lemma)
/** How a verb lends itself to a noun, if it does. */
export const lightOf = (verb: string): readonly Light[] | undefined => colours.lightOf(verb)

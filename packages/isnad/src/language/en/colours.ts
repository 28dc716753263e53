import { type Colour, Colours, type Light } from '../colours.js'
import auxiliaryTable from './auxiliaries.tsv.js'
import lightTable from './light-verbs.tsv.js'

export type { Colour }
type Kind = 'modal' | 'verb' | 'object' | 'about' | 'adjective' | 'noun' | 'preposition' | 'attribute' | 'state'
const colours = new Colours<Kind>('en', auxiliaryTable, lightTable)

/** How a modal, verb, adjective, noun, preposition or state ("on course to") colours what follows it, an attribute the noun of an act behind it ("the planned visit"); `object`: how a verb colours the noun of an act that is its object ("plans sanctions", "hopes for talks"), `about`: a noun the act that it is about ("hopes of talks"). */
export const colourOf = (kind: Kind, lemma: string): Colour | undefined => colours.of(kind, lemma)
/** How a verb lends itself to a noun, if it does. */
export const lightOf = (verb: string): readonly Light[] | undefined => colours.lightOf(verb)

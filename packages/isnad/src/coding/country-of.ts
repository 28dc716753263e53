// Actors by their country.
import type { Document } from '../document/document.js'

/** The state of a country, if the story speaks of it. @example stateOf(document, 'IRN') // index of the actor «إيران» */
export const stateOf = (document: Document, country: string): number | undefined => document.actors.find((actor) => actor.kind === 'state' && actor.country === country)?.index

/** Both are of one known country. @example sameCountry(document, iran, iranianMinister) // true */
export const sameCountry = ({ actors }: Document, a: number, b: number): boolean => actors[a]!.country !== null && actors[a]!.country === actors[b]!.country

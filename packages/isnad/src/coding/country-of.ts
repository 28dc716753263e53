// Actors by their country.
import type { Document } from '../document/document.js'

/** The state of a country, if the story speaks of it. @example stateOf(document, 'IRN') // index of the actor «إيران» */
export function stateOf({ actors }: Document, country: string): number | undefined {
  const is = (actor: Document['actors'][number]): boolean => actor.kind === 'state' && actor.country === country
  // a region that governs itself, one that claims to be a state of its own on that land: another
  return (actors.find((actor) => is(actor) && actor.known === country) ?? actors.find(is))?.index
}

/** Both are of one known country. @example sameCountry(document, iran, iranianMinister) // true */
export const sameCountry = ({ actors }: Document, a: number, b: number): boolean => actors[a]!.country !== null && actors[a]!.country === actors[b]!.country

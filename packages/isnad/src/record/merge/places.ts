// Where an act was, and whether two names of places may be one.
import { placesByName, stateByName } from '../../knowledge/index.js'

const within = new Map<string, string | null>()
/** The country of a place, or the place itself when it is one. */
function countryOf(place: string): string | null {
  const hit = within.get(place)
  if (hit !== undefined) return hit
  const country = stateByName(place, 'en')?.iso3 ?? placesByName(place, 'en')[0]?.country ?? null
  if (within.size > 20_000) within.clear()
  within.set(place, country)
  return country
}

/** 1: one place · 0.4: one country, or one may lie in the other · 0: not known · −1: two. */
export function samePlace(a: string, b: string): number {
  // That it was in the country says little: who takes part says it too.
  if (a === b) return stateByName(a, 'en') ? 0.4 : 1
  const x = countryOf(a)
  const y = countryOf(b)
  if (x === null || y === null) return a.includes(b) || b.includes(a) ? 0.4 : 0
  if (x !== y) return -1
  return stateByName(a, 'en') || stateByName(b, 'en') ? 0.4 : -1
}

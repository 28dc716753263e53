// Names of the world at an item of a Persian text, where the text means them.
import { phrase, type Owner, type Phrase } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { fold } from './letters.js'

/** Prepositions that bring in a place. */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(['در', 'به', 'از', 'تا', 'داخل', 'خارج', 'نزدیک', 'سوی'].map(fold))
/** What may stand before a name that counts only with a cue. */
const CUES: ReadonlySet<string> = new Set([...PLACE_PREPOSITIONS, ...['با', 'شهر', 'میان', 'بین'].map(fold)])
/** «ایرانی‌ها», «روس‌ها» */
const PEOPLE = /(?:ها|های|ان|هایی)$/

export interface Known {
  readonly phrase: Phrase
  readonly owner: Owner | undefined
  readonly last: number
  /** An adjective of origin. */
  readonly adjective: boolean
}

/** A state, organization, person or place that is named at an item. */
export function knownAt(scan: Scan, at: number): Known | undefined {
  const item = scan.items[at]
  if (!item || item.mark || item.pos === 'verb' || item.pos === 'aux') return undefined
  for (const match of scan.names(at))
    for (const entry of match.entries) {
      const range = { first: at, last: at + match.length }
      if (entry.kind === 'state') {
        if (entry.as === 'adjective' || entry.as === 'people') {
          const word = scan.wordAt(at)
          // the noun: «ایرانی‌ها», «دو فلسطینی»
          const noun = entry.as === 'people' || (PEOPLE.test(word.key) && match.length === 1 && word.number === 'pl') || (scan.items[at - 1]?.pos === 'num' && match.length === 1)
          if (noun) return people(scan, at, match, entry.state.id)
          if (entry.doubtful) continue
          const made = phrase('state', range.first, range.last, 'state by adjective', { id: entry.state.id, by: 'adjective', match, definite: true, number: 'sg', gender: 'f' })
          return { phrase: made, owner: { kind: 'state', id: entry.state.id, at: range, by: 'adjective' }, last: range.last, adjective: true }
        }
        if (entry.doubtful && !isCued(scan, at)) continue
        const made = phrase('state', range.first, range.last, `state by ${entry.as}`, { id: entry.state.id, by: entry.as, match, definite: true, number: 'sg', gender: 'f' })
        return { phrase: made, owner: { kind: 'state', id: entry.state.id, at: range, by: entry.as === 'capital' ? 'capital' : 'name' }, last: range.last, adjective: false }
      }
      if (entry.doubtful && !isCued(scan, at)) continue
      if (entry.kind === 'organization') {
        const made = phrase('known', range.first, range.last, 'known organization', { id: entry.organization.id, match, definite: true, number: 'sg' })
        return { phrase: made, owner: { kind: 'known', id: entry.organization.id, at: range }, last: range.last, adjective: false }
      }
      if (entry.kind === 'person') {
        const end = nameRun(scan, at)
        if (entry.as === 'surname' && end > range.last) continue
        return { phrase: phrase('person', at, range.last, 'known person', { id: entry.person.id, match, name: { first: at, last: range.last }, definite: true, number: 'sg', gender: entry.person.gender }), owner: undefined, last: range.last, adjective: false }
      }
      return { phrase: phrase('place', range.first, range.last, 'known place', { id: entry.place.id, match, name: range, definite: true }), owner: { kind: 'place', id: entry.place.id, at: range }, last: range.last, adjective: false }
    }
  return undefined
}

function people(scan: Scan, at: number, match: Phrase['match'] & object, id: string): Known {
  const range = { first: at, last: at + match.length }
  const made = phrase('state', range.first, range.last, 'state by people', { id, by: 'people', match, definite: true, number: 'pl', counted: scan.items[at - 1]?.pos === 'num' || undefined })
  return { phrase: made, owner: { kind: 'state', id, at: range, by: 'adjective' }, last: range.last, adjective: false }
}

function isCued(scan: Scan, at: number): boolean {
  const before = scan.items[at - 1]
  return !!before && !before.mark && (CUES.has(before.key) || !!scan.term(at - 1, 'place', 'outlet', 'organization'))
}

const LONGEST = 6
/** The end of a name that begins at `at`, or `at` when none does. */
export function nameRun(scan: Scan, at: number): number {
  const { items } = scan
  let i = at
  while (i < items.length && i - at < LONGEST) {
    const item = items[i]!
    if (item.sentence !== items[at]!.sentence || item.mark || item.time || item.pos !== 'name') break
    if (i > at && scan.names(i).some(({ entries }) => entries.some((entry) => entry.kind === 'state' && entry.as === 'name'))) break
    if (i > at && !scan.wordAt(i).unknown && scan.names(i).some(({ entries }) => entries.some((entry) => entry.kind === 'organization' || entry.kind === 'place'))) break
    i++
  }
  return i
}

// Names of the world at an item of a French text, where the text means them.
import { phrase, type Owner, type Phrase } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { isUpper } from './letters.js'
import { opensSentence } from '../capital-runs.js'
import { isCapital, nameRun } from './name-runs.js'

/** Prepositions that bring in a place. */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(['a', 'au', 'aux', 'en', 'dans', 'pres', 'vers', 'depuis', 'jusqu', 'sous'])
/** What may stand before a name that counts only with a cue. */
const CUES: ReadonlySet<string> = new Set([...PLACE_PREPOSITIONS, 'de', 'du', "d'", 'des', 'pour'])

export interface Known {
  readonly phrase: Phrase
  readonly owner: Owner | undefined
  readonly last: number
  /** An adjective of origin. */
  readonly adjective: boolean
}

/** A state, organization, person or place that is named at an item. */
export function knownAt(scan: Scan, at: number): Known | undefined {
  for (const match of scan.names(at))
    for (const entry of match.entries) {
      const range = { first: at, last: at + match.length }
      const written = isUpper(entry.form.charCodeAt(0))
      const capital = isCapital(scan, at)
      // what the table writes with a capital is written so; an adjective of origin with one is a person
      if (written && !capital) continue
      if (entry.kind === 'state') {
        if (entry.as === 'adjective') {
          if (capital && !(opensSentence(scan, at) && scan.items[at]!.pos !== 'name')) return people(scan, at, match, entry.state.id, entry.number)
          if (capital || entry.doubtful || scan.items[at]!.pos === 'verb') continue
          const made = phrase('state', range.first, range.last, 'state by adjective', { id: entry.state.id, by: 'adjective', match, definite: true, number: 'sg', gender: 'f' })
          return { phrase: made, owner: { kind: 'state', id: entry.state.id, at: range, by: 'adjective' }, last: range.last, adjective: true }
        }
        if (entry.doubtful && !isCued(scan, at)) continue
        const made = phrase('state', range.first, range.last, `state by ${entry.as}`, { id: entry.state.id, by: entry.as, match, definite: true, number: entry.number ?? 'sg', gender: 'f' })
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
        const name = { first: at, last: range.last }
        return { phrase: phrase('person', at, range.last, 'known person', { id: entry.person.id, match, name, definite: true, number: 'sg', gender: entry.person.gender }), owner: undefined, last: range.last, adjective: false }
      }
      if (entry.place.rank < 3 && !isCued(scan, at)) continue
      // «Paris Hilton»: a name that goes on is somebody's
      if (match.length === 1 && nameRun(scan, at) > range.last) continue
      return { phrase: phrase('place', range.first, range.last, 'known place', { id: entry.place.id, match, name: range, definite: true }), owner: { kind: 'place', id: entry.place.id, at: range }, last: range.last, adjective: false }
    }
  return undefined
}

/** «les Russes», «l'Iranien Abbas Araghchi», «un Français». */
function people(scan: Scan, at: number, match: Phrase['match'] & object, id: string, number: 'sg' | 'du' | 'pl' | undefined): Known {
  const range = { first: at, last: at + match.length }
  const plural = number === 'pl' || scan.items[at - 1]?.key === 'les' || scan.items[at - 1]?.key === 'des' || scan.items[at - 1]?.key === 'aux'
  const made = phrase('state', range.first, range.last, 'state by people', { id, by: 'people', match, definite: true, number: plural ? 'pl' : 'sg', counted: scan.items[at - 1]?.pos === 'num' || undefined })
  return { phrase: made, owner: { kind: 'state', id, at: range, by: 'adjective' }, last: range.last, adjective: false }
}

function isCued(scan: Scan, at: number): boolean {
  const before = scan.items[at - 1]
  const article = before?.pos === 'det' ? scan.items[at - 2] : before
  return !!article && !article.mark && (CUES.has(article.key) || !!scan.term(article.index, 'place', 'outlet', 'organization'))
}

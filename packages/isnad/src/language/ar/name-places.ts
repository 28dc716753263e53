// Places by their noun, and states by their nisba: «مدينة لييج», «محافظة حجة», «الروسي».
import type { Term } from '../names/lexicon.js'
import { type Owner, phrase, type Phrase } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { mayBeGivenName } from './given-names.js'
import { headed } from './name-heads.js'
import { nameRun, nameStrength, nisbaAsGiven } from './name-runs.js'

// «مدينة لييج», «محافظة حجة», «مطار عدن», «بحر الصين الجنوبي»
export function placePhrase(scan: Scan, at: number, length: number, term: Term): Phrase | undefined {
  const made = headed(scan, 'place', at, length, term, 'place noun')
  const next = scan.items[made.last]
  if (!next || next.mark || next.before.length) return undefined
  // «العاصمة المصرية القاهرة», «العاصمة التركية»
  const land = term.flags.has('capital') ? adjectiveAt(scan, made.last) : undefined
  if (land) {
    made.owners.push(land)
    made.last = land.at.last
    const after = scan.items[made.last]
    if (!after || after.mark || after.before.length || !placeNameAt(scan, made.last)) return land.kind === 'state' ? made : undefined
  }
  const name = placeNameAt(scan, made.last)
  if (name) {
    made.name = { first: made.last, last: name.last }
    made.match = name.match!
    if (name.id) made.id = name.id
    made.last = name.last
  } else {
    // «حاكم المدينة دانيال بومبا»: behind the article a person's name is nobody's town
    if (!term.flags.has('capital') && scan.items[made.head!.last - 1]!.article && mayBeGivenName(next.key)) return undefined
    const end = nameRun(scan, made.last, nameStrength(scan, made.last) > 0, at)
    if (end === made.last) return undefined
    made.name = { first: made.last, last: Math.min(end, made.last + 3) }
    made.last = made.name.last
  }
  const nisba = adjectiveAt(scan, made.last)
  if (nisba) { made.owners.push(nisba); made.last = nisba.at.last }
  return made
}

/** A place or state name at an item, also one that would need a cue: its head noun is the cue. */
export function placeNameAt(scan: Scan, at: number): Phrase | undefined {
  for (const match of scan.names(at)) {
    for (const entry of match.entries) {
      const last = at + match.length
      if (entry.kind === 'place') return phrase('place', at, last, 'known place', { id: entry.place.id, match, definite: true })
      if (entry.kind === 'state' && entry.as === 'capital') return phrase('place', at, last, 'capital', { match, definite: true })
      if (entry.kind === 'state' && entry.as === 'name') return phrase('state', at, last, 'state by name', { match, id: entry.state.id, definite: true })
    }
  }
  return undefined
}

/** «الجيش المالي», «الرئيس العاجي»: what states have and money or ivory has not. */
function isOfStates(scan: Scan, at: number): boolean {
  const head = scan.items[at] && !scan.items[at]!.mark ? scan.term(at, 'body', 'government', 'title')?.term : undefined
  return head !== undefined && (head.class === 'government' || (head.class === 'body' && head.sector === 'MIL') || head.flags.has('headofstate'))
}

/** A nisba of a state (or organization) at an item. `many`: it belongs to a plural, whatever word stands right before it («رجال الشرطة الروس»). */
export function adjectiveAt(scan: Scan, at: number, joined = false, many = false): Extract<Owner, { kind: 'state' | 'known' }> | undefined {
  const item = scan.items[at]
  if (!item || item.mark || (item.before.length > 0 && !joined) || item.after >= 0) return undefined
  if (nisbaAsGiven(scan, at)) return undefined
  let found: Extract<Owner, { kind: 'state' | 'known' }> | undefined
  for (const match of scan.names(at)) {
    for (const entry of match.entries) {
      const range = { first: at, last: at + match.length }
      // «دبلوماسيين روس», «الجنود الألمان»: a broken plural behind the plural it goes with
      const people = entry.kind === 'state' && entry.as === 'people' && at > 0 && scan.adjoins(at) && (many || scan.items[at - 1]!.number === 'pl') && scan.items[at - 1]!.article === item.article && scan.items[at - 1]!.after < 0
      if (entry.kind === 'state' && (entry.as === 'adjective' || people)) {
        if (entry.doubtful && !scan.statesNamed.has(entry.state.id) && !isOfStates(scan, at - 1)) continue
        // «نيجيري» is of Nigeria or Niger: of the one that the text names
        if (!found || (found.kind === 'state' && !scan.statesNamed.has(found.id) && scan.statesNamed.has(entry.state.id))) found = { kind: 'state', id: entry.state.id, at: range, by: 'adjective' }
      } else if (entry.kind === 'organization' && entry.as === 'adjective' && entry.organization.kind !== 'bloc') found ??= { kind: 'known', id: entry.organization.id, at: range }
    }
    if (found) return found
  }
  return undefined
}

// What the time grammars of the packs are made of: what a rule gives, and rules that read the same in several languages.
import type { AnchorMatch, Reader } from './reader.js'
import type { Amount, Reading, Unit } from './reading.js'

/** What a rule has read, and the unit behind it. */
export interface Read<T> { readonly value: T; readonly end: number }
export interface Named extends Read<Reading> {
  readonly rule: string
  /** Where the quote begins, when a small word before it is left out ("on", «في», «le»). */
  readonly from?: number
}
/** @example read({ is: 'now' }, 3, 'now') */
export const read = (value: Reading, end: number, rule: string, from?: number): Named => ({ value, end, rule, ...(from === undefined ? {} : { from }) })

/** A whole number in digits, or in one word. */
export function plainNumber(r: Reader, at: number): Read<number> | undefined {
  const digits = r.number(at, 6)
  if (digits !== undefined) return { value: digits, end: at + 1 }
  const word = r.get(at, 'number')
  return word && { value: Number(word.value), end: at + word.length }
}

/** The three figures of «06/04/2023», «2023-04-06», with one mark and no gap between them. */
export function threeFigures(r: Reader, at: number): { readonly value: number; readonly digits: number }[] | undefined {
  const [a, mark, b, again, c] = [r.units[at], r.units[at + 1], r.units[at + 2], r.units[at + 3], r.units[at + 4]]
  if (a?.kind !== 'number' || mark?.kind !== 'mark' || !'/.-'.includes(mark.key) || b?.kind !== 'number' || again?.key !== mark.key || c?.kind !== 'number' || mark.gap || b.gap) return undefined
  return [a, b, c]
}

/** «06/04/2023», «2023-04-06»: the day first, or the year. */
export function dayFirstDate(r: Reader, at: number): Read<Reading> | undefined {
  const [a, b, c] = threeFigures(r, at) ?? []
  if (!a || !b || !c) return undefined
  if (a.digits === 4 && b.value <= 12 && c.value <= 31) return { value: { is: 'date', year: a.value, month: b.value, day: c.value }, end: at + 5 }
  if (a.digits > 2 || b.digits > 2 || c.digits !== 4 || b.value > 12 || b.value < 1 || a.value > 31) return undefined
  return { value: { is: 'date', year: c.value, month: b.value, day: a.value }, end: at + 5 }
}

/** «actuellement», «اخیرا», «на следующий день»: phrases of `times-phrases.tsv`. `isTied`: what stands at a unit ties the phrase to something else («la veille de son départ»). */
export function setPhrase(r: Reader, at: number, isTied: (end: number) => boolean = () => false): Named | undefined {
  if (!r.units[at]?.phrase) return undefined
  const now = r.get(at, 'now')
  if (now) return read({ is: 'now' }, at + now.length, 'now')
  const until = r.get(at, 'untilnow')
  if (until) return read({ is: 'until', of: { is: 'now' } }, at + until.length, 'until now')
  const back = r.get(at, 'back')
  if (back && !isTied(at + back.length)) return read({ is: 'back', unit: back.value as Unit, shift: Number(back.extra) }, at + back.length, 'that time or the one beside it')
  const vague = r.get(at, 'vague')
  return vague ? read({ is: 'vague' }, at + vague.length, 'vague time') : undefined
}

interface DayWords {
  readonly dayAt: (r: Reader, at: number) => Read<number> | undefined
  readonly date: (r: Reader, at: number) => Read<Reading> | undefined
  readonly and: string
}
/** How many days a list has at most. */
const DAYS = 5
/** «17 et 18 juin», «5, 6 и 7 марта», «۱۷ و ۱۸ ژوئن», «17–18 июня»: days of one month that follow each other. */
export function daysThatFollow(r: Reader, at: number, { dayAt, date, and }: DayWords): Named | undefined {
  const first = dayAt(r, at)
  let last = first
  for (let n = 0; last && n < DAYS; n++) {
    const dash = r.mark(last.end, '-–—')
    if (!dash && r.units[last.end]?.key !== and && !r.mark(last.end, ',،')) return undefined
    const next = dayAt(r, last.end + 1)
    if (!next || next.value <= last.value || (!dash && next.value !== last.value + 1)) return undefined
    const to = date(r, last.end + 1)
    last = next
    if (to?.value.is === 'date' && to.value.day === last.value && to.value.month !== undefined) return read({ is: 'range', from: { ...to.value, day: first!.value }, to: to.value }, to.end, 'days that follow each other')
  }
  return undefined
}

/** «demain soir», «امروز جمعه»: today and its neighbours, with what says which it is or which part. */
export function todayWith(r: Reader, at: number, part: string): Named | undefined {
  const word = r.get(at, 'today')
  if (!word) return undefined
  const end = at + word.length
  return read({ is: 'today', days: Number(word.value) }, r.has(end, part) ? end + 1 : end, 'today and its neighbours')
}

/** «deux jours après l'attaque», «پس از امضای توافق»: behind an amount of time or alone, a preposition and its event. `isClause`: the word behind it opens a clause, or stands for one. */
export function anchorAt(r: Reader, at: number, amount: Read<Amount> | undefined, isClause: (key: string) => boolean): AnchorMatch | undefined {
  const prep = amount ? amount.end : at
  const word = r.get(prep, 'anchor')
  if (!word || (amount && word.value !== 'after' && word.value !== 'before')) return undefined
  const event = prep + word.length
  const unit = r.units[event]
  if (unit?.kind !== 'word' || isClause(unit.key)) return undefined
  const relation = word.value as AnchorMatch['relation']
  return { first: at, event, relation, needsEvent: true, ...(amount ? { amount: amount.value } : {}), rule: `${relation} an event` }
}

// One of a series: «تستضيف بغداد الجولة الخامسة», "no date was set for another round", between those who held the talks that were told before.
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import { allActs } from './acts.js'
import type { CodedEvent } from './coded.js'
import type { Expression } from './expressions.js'
import type { Markers } from './markers.js'

/** Whether a noun is one of a series only because the story has told of what it is a series of. @example isOneOfSeries(round) // true */
export const isOneOfSeries = (expression: Expression): boolean => expression.with.some((list) => list.some(({ name, not }) => name === 'told' && !not))

/** «الجولة التالية», "the next round": none of those that were told before; in "next week's meeting" it is the week that comes. @example isNextOne(document, group, markers) // true */
export function isNextOne({ words }: Document, { first, last, head }: Group, { next }: Markers): boolean {
  for (let i = head + 1; i < last && words[i]!.pos === 'adj'; i++) if (next.has(words[i]!.lemma)) return true
  // «زيارة الرئيس المقبلة»: behind whose it is, by its gender
  const end = words[last - 1]!
  if (end.pos === 'adj' && next.has(end.lemma) && end.gender === words[head]!.gender && words[head]!.gender !== words[last - 2]?.gender && last - 2 > head) return true
  for (let i = head - 1; i >= first && (words[i]!.pos === 'adj' || words[i]!.pos === 'num'); i--) if (next.has(words[i]!.lemma)) return true
  return false
}

/** Acts about the relations of two. */
const TIES = new Set(['cut ties', 'lower ties', 'establish ties', 'restore ties', 'normalise'])
const MUTUAL_TIES = new Set(['establish ties', 'restore ties', 'normalise'])

/**
 * Gives a further round, that names nobody or only one side, those who held the talks told last.
 * @example shareSides(events)
 */
export function shareSides(events: readonly CodedEvent[]): void {
  let held: CodedEvent | undefined
  let ties: CodedEvent | undefined
  for (const event of events) {
    // «Elles ont été rétablies en mai»: between those whose ties were told of before
    if (TIES.has(event.act)) {
      if (MUTUAL_TIES.has(event.act) && !event.actors.length && !event.recipients.length && ties) event.actors = [...ties.actors, ...ties.recipients]
      else if (event.actors.length + event.recipients.length > 1) ties = event
    }
    if (event.type !== 'CONSULT' || allActs().get(event.act)?.roles !== 'mutual') continue
    if (event.inSeries && event.actors.length < 2 && held && event.actors.every((actor) => held!.actors.includes(actor))) event.actors = [...held.actors]
    if (event.actors.length > 1) held = event
  }
}

// One of a series: «تستضيف بغداد الجولة الخامسة», "no date was set for another round", between those who held the talks that were told before.
import { allActs } from './acts.js'
import type { CodedEvent } from './coded.js'
import type { Expression } from './expressions.js'

/** Whether a noun is one of a series only because the story has told of what it is a series of. @example isOneOfSeries(round) // true */
export const isOneOfSeries = (expression: Expression): boolean => expression.with.some((list) => list.some(({ name, not }) => name === 'told' && !not))

/**
 * Gives a further round, that names nobody or only one side, those who held the talks told last.
 * @example shareSides(events)
 */
export function shareSides(events: readonly CodedEvent[]): void {
  let held: CodedEvent | undefined
  for (const event of events) {
    if (event.type !== 'CONSULT' || allActs().get(event.act)?.roles !== 'mutual') continue
    if (event.inSeries && event.actors.length < 2 && held && event.actors.every((actor) => held!.actors.includes(actor))) event.actors = [...held.actors]
    if (event.actors.length > 1) held = event
  }
}

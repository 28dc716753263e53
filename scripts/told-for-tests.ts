// What the tests of sentences share: tables of our own sentences, and the events read in one.
import { readStory } from '../packages/isnad/src/index.js'

/** The lines of a table «sentence | what is to be read»; `! ` before that: what is not. @example tableOf('a | b\n! c | d')[0] // ['a', 'b'] */
export const tableOf = (lines: string): [string, string][] => lines.trim().split('\n').map((line) => line.split(' | ') as [string, string])

/** The events of an Arabic sentence as `TYPE/act DOER+DOER > RECIPIENT status`, whoever is of a state by its code. @example eventsOf('زار الوزير الكيني مالطا.') // ['CONSULT/visit KEN > MLT actual'] */
export function eventsOf(text: string): string[] {
  const findings = readStory({ id: 'x', language: 'ar', published: '2025-06-12', text })
  const who = (ids: readonly string[]): string => ids.map((id) => findings.actors.find((actor) => actor.id === id)!).map((actor) => actor.country ?? actor.name).sort().join('+')
  return findings.events.map((event) => [`${event.type}/${event.act}`, who(event.actors), '>', who(event.recipients), event.status].filter(Boolean).join(' '))
}

// Events as a table: the twin of every drawing of them.
import { memo } from 'react'
import type { EventRow } from 'isnad/record'
import { useText } from '../text/text.js'
import { useChoices } from '../state.js'
import { Act } from './event-line.js'
import { Names } from './name.js'
import { placeName } from './place-name.js'
import { Status, Tier, Told, When } from './small.js'

export const EventTable = memo(function EventTable({ rows }: { rows: readonly EventRow[] }) {
  const t = useText()
  useChoices()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
    <div className="scroll" tabIndex={0} role="region" aria-label={t.timeline.table}>
      <table className="events">
        <thead>
          <tr>
            <th scope="col">{t.timeline.date}</th>
            <th scope="col">{t.timeline.act}</th>
            <th scope="col">{t.timeline.actors}</th>
            <th scope="col">{t.timeline.recipients}</th>
            <th scope="col">{t.timeline.place}</th>
            <th scope="col">{t.timeline.told}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((event) => (
            <tr key={event.id}>
              <td className="date-cell">
                <When edtf={event.date} told={event.firstTold} former={event.formerDates} />
              </td>
              <td>
                <Act event={event} /> <Status of={event.status} /> <Tier of={event.tier} /> {event.disputed && <span className="chip disputed">≠</span>}
              </td>
              <td>
                <Names of={event.actors} />
              </td>
              <td>
                <Names of={event.recipients} />
              </td>
              <td>
                <bdi>{placeName(event)}</bdi>
              </td>
              <td>
                <Told counts={event.counts} short />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})

// Events as a table: the twin of every drawing of them.
import { memo, useState } from 'react'
import type { EventRow } from 'isnad/record'
import { useText } from '../text/text.js'
import { useChoices } from '../state.js'
import { Act, EventLine } from './event-line.js'
import { Names } from './name.js'
import { placeName } from './place-name.js'
import { Status, Tier, Told, When } from './small.js'
import { Table } from './table.js'
import { useNarrow } from './use-narrow.js'

/** Rows laid out at once: hundreds take longer than one waits for a filter. */
const ROWS = 60

export const EventTable = memo(function EventTable({ rows }: { rows: readonly EventRow[] }) {
  const t = useText()
  useChoices()
  const [shown, setShown] = useState({ of: rows, n: ROWS })
  const n = shown.of === rows ? shown.n : ROWS
  const narrow = useNarrow()
  return (
    <>
      {narrow ? (
        // Six cells under one another say in six lines what a line and a half says.
        <section aria-label={t.timeline.table}>
          {rows.slice(0, n).map((event) => (
            <EventLine key={event.id} event={event} />
          ))}
        </section>
      ) : (
        <Table
          heads={[t.timeline.date, t.timeline.act, t.timeline.actors, t.timeline.recipients, t.timeline.place, t.timeline.told]}
          label={t.timeline.table}
          className="events"
        >
          {rows.slice(0, n).map((event) => (
            <tr key={event.id}>
              <td className="date-cell">
                <When edtf={event.date} told={event} former={event.formerDates} />
              </td>
              <td>
                <Act event={event} /> <Status of={event.status} /> <Tier of={event.tier} />{' '}
                {event.disputed && <span className="chip disputed">≠</span>}
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
              <td className="nowrap">
                <Told counts={event.counts} short />
              </td>
            </tr>
          ))}
        </Table>
      )}
      {rows.length > n && (
        <p className="more">
          <button type="button" onClick={() => setShown({ of: rows, n: n + ROWS * 5 })}>
            {t.counts.more(rows.length - n)}
          </button>
        </p>
      )}
    </>
  )
})

// Events over time: /timeline. Filters and the chosen stretch stand in the address.
import { useMemo } from 'react'
import type { EventRow } from 'isnad/record'
import { usePages } from '../../api.js'
import { setQuery, usePlace } from '../../router.js'
import { dateWords } from '../../show/date-words.js'
import { readEdtf } from '../../show/edtf.js'
import { daysOf, hasDay } from '../../show/event-mark.js'
import { EventTable } from '../../show/event-table.js'
import { Filters, queryOf } from '../../show/filters.js'
import { saveEvents } from '../../show/save.js'
import { Empty, More, Page, Shown } from '../../show/small.js'
import { num } from '../../text/numbers.js'
import { useText } from '../../text/text.js'
import { TimelineChart } from './timeline-chart.js'
import { TimelineLegend } from './timeline-legend.js'

const FIELDS = ['actor', 'with', 'type', 'status', 'from', 'to', 'place', 'outlet', 'language', 'min_chains', 'told', 'tier', 'order'] as const
const MOST = 400

export function TimelinePage() {
  const t = useText()
  const place = usePlace()
  const pages = usePages<EventRow>('/timeline', { ...queryOf(place.query, FIELDS), limit: MOST })
  const pick = readEdtf(place.query.get('pick'))
  const rows = pages.data
  const picked = useMemo(() => {
    if (!rows || !pick) return rows
    return rows.filter((event) => {
      const { lo, hi } = daysOf(event)
      return hasDay(event) && hi >= (pick.lo ?? -Infinity) && lo <= (pick.hi ?? Infinity)
    })
  }, [rows, pick])
  const undrawn = rows?.filter((event) => !hasDay(event)).length ?? 0
  return (
    <Page
      title={t.timeline.title}
      intro={t.timeline.intro}
      tools={
        <button type="button" disabled={!picked?.length} onClick={() => picked && saveEvents(picked)}>
          {t.timeline.csv}
        </button>
      }
    >
      <Filters fields={FIELDS} />
      <Shown of={{ ...pages, data: picked }} empty={pick && rows?.length ? undefined : <Empty what={t.empty.events} fill={t.empty.loosen} coverage />}>
        {(shown) => (
          <>
            <TimelineChart rows={rows ?? []} pick={pick} onPick={(range) => setQuery({ pick: range })} />
            <TimelineLegend />
            <p className="under brush-note">
              {pick ? (
                <>
                  <strong>{dateWords(place.query.get('pick'))}</strong>: {t.counts.events(shown.length)}{' '}
                  <button type="button" className="quiet" onClick={() => setQuery({ from: place.query.get('pick')?.split('/')[0], to: place.query.get('pick')?.split('/')[1], pick: null })}>
                    {t.timeline.zoom}
                  </button>
                  <button type="button" className="quiet" onClick={() => setQuery({ pick: null })}>
                    {t.timeline.clear}
                  </button>
                </>
              ) : (
                <>
                  {t.counts.events(shown.length)}. {t.timeline.brush}. {pages.next ? t.timeline.capped(num(shown.length)) : ''} {undrawn > 0 && t.timeline.undrawn(t.counts.events(undrawn))}
                </>
              )}
            </p>
            <EventTable rows={shown} />
            <More more={pages.more} />
          </>
        )}
      </Shown>
    </Page>
  )
}

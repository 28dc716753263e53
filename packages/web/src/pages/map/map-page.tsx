// Where acts took place, as precisely as the stories say: /map. The list says the same without a drawing.
import { lazy, Suspense, useMemo, useState } from 'react'
import type { EventRow, ProjectRow } from 'isnad/record'
import { dataAt, useData } from '../../api.js'
import { usePlace } from '../../router.js'
import { dayWords } from '../../show/date-words.js'
import { arrow, EventLine } from '../../show/event-line.js'
import { Filters, queryOf } from '../../show/filters.js'
import { nameOf, Names } from '../../show/name.js'
import { placeName } from '../../show/place-name.js'
import { Empty, Loading, Page, Shown, Status } from '../../show/small.js'
import { chosen, useChoices } from '../../state.js'
import { useText, word } from '../../text/text.js'
import { countryName } from '../../show/countries.js'

const WorldMap = lazy(() => import('./world-map.js'))

export interface Stop { readonly name: string; readonly arabic?: string | null; readonly latitude?: number; readonly longitude?: number; readonly precision: string; readonly country: string | null }
export type Corridor = ProjectRow & { readonly stops?: readonly Stop[] }
interface MapData { readonly rows: readonly EventRow[]; readonly all: number; readonly projects: readonly Corridor[]; readonly countries: Readonly<Record<string, { readonly name: string; readonly arabic: string | null }>> }

export interface Spot { readonly key: string; readonly name: string; readonly latitude: number | null; readonly longitude: number | null; readonly precision: string; readonly country: string | null; readonly events: EventRow[] }

/** Events by place; those known to a country only have no point. */
export function spotsOf(rows: readonly EventRow[]): Spot[] {
  const spots = new Map<string, Spot>()
  for (const event of rows) {
    const at = event.location
    const point = at && at.precision !== 'country' && at.latitude !== undefined && at.longitude !== undefined
    const country = event.country ?? null
    const name = placeName(event) ?? country
    if (!name) continue
    const key = point ? `${at.latitude} ${at.longitude}` : `country ${country ?? name}`
    const spot = spots.get(key) ?? { key, name, latitude: point ? (at.latitude as number) : null, longitude: point ? (at.longitude as number) : null, precision: point ? at.precision : country ? 'country' : 'unknown', country, events: [] }
    spot.events.push(event)
    spots.set(key, spot)
  }
  return [...spots.values()].sort((a, b) => b.events.length - a.events.length)
}

/** The stops of a corridor, in the language of the screen. */
export const stopNames = (project: Corridor): string[] => project.places.map((place) => (chosen().language === 'ar' ? project.stops?.find((stop) => stop.name === place)?.arabic : null) ?? place)

const FIELDS = ['actor', 'with', 'type', 'status', 'from', 'to', 'min_chains', 'told'] as const

export function MapPage() {
  const t = useText()
  useChoices()
  const found = useData<MapData>(dataAt('/map', queryOf(usePlace().query, FIELDS)))
  return (
    <Page title={t.map.title} intro={t.map.intro}>
      <Filters fields={FIELDS} />
      <Shown of={found}>{(data) => (data.rows.length || data.projects.length ? <Places data={data} /> : <Empty what={t.empty.map} fill={t.empty.mapFill} coverage />)}</Shown>
    </Page>
  )
}

function Places({ data }: { data: MapData }) {
  const t = useText()
  const spots = useMemo(() => spotsOf(data.rows), [data])
  const [spotChosen, setChosen] = useState<string | null>(null)
  // A country goes by the name that the record gives it everywhere else.
  const nameOfSpot = (spot: Spot) => {
    if (spot.precision !== 'country' || !spot.country) return spot.name
    const known = data.countries[spot.country]
    return known ? nameOf({ id: spot.country, ...known }) : countryName(spot.country)
  }
  return (
    <>
      <div className="map-grid">
        <Suspense fallback={<Loading />}>
          <WorldMap spots={spots} corridors={data.projects} chosen={spotChosen} onChoose={setChosen} nameOf={nameOfSpot} />
        </Suspense>
        <section className="map-list" aria-label={t.map.list}>
          <h2>{t.map.list}</h2>
          <ul>
            {spots.map((spot) => (
              <li key={spot.key}>
                <details open={spot.key === spotChosen} onToggle={(event) => event.currentTarget.open && setChosen(spot.key)}>
                  <summary>
                    <bdi>{nameOfSpot(spot)}</bdi> <span className="chip">{word(t.precision, spot.precision)}</span> <span className="under">{t.counts.events(spot.events.length)}</span>
                  </summary>
                  {spot.precision !== 'unknown' && <p className="note">{word(t.map.limitation, spot.precision)}</p>}
                  {spot.events.slice(0, 20).map((event) => (
                    <EventLine key={event.id} event={event} />
                  ))}
                </details>
              </li>
            ))}
          </ul>
          {data.all > data.rows.length && <p className="note">{t.map.noPlace(t.counts.events(data.all - data.rows.length))}</p>}
        </section>
      </div>
      <section>
        <h2>{t.map.projects}</h2>
        {data.projects.length === 0 ? (
          <p className="note">{t.empty.projects}</p>
        ) : (
          <ul className="lines">
            {data.projects.map((project) => (
              <li key={project.id}>
                <p>
                  <strong>
                    <bdi>{word(t.project, project.kind)}</bdi>
                  </strong>{' '}
                  <Names of={project.participants} /> <Status of={project.status} />
                </p>
                <p className="under">
                  {t.map.stops}: <bdi>{stopNames(project).join(` ${arrow()} `)}</bdi> · {project.modes.length > 0 && <><bdi>{project.modes.map((mode) => word(t.transport, mode)).join(' · ')}</bdi> · </>}{dayWords(project.lastTold)} · {t.counts.chains(project.chains)}
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

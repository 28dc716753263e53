// The map itself, loaded only when it is asked for. Never mirrored; precision by symbol: dot, ring, shading; corridors are lines with their stops.
import { geoCentroid, geoNaturalEarth1, geoPath } from 'd3-geo'
import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import { feature } from 'topojson-client'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { GeometryCollection, Topology } from 'topojson-specification'
import topologyAddress from 'world-atlas/countries-110m.json?url'
import { Loading } from '../../show/small.js'
import { useWidth } from '../../show/use-width.js'
import { num } from '../../text/numbers.js'
import { useText, word } from '../../text/text.js'
import { alpha3Of } from '../../show/countries.js'
import { type Corridor, type Spot, stopNames } from './map-page.js'

type World = FeatureCollection<Geometry, { name: string }>
let world: World | null = null

interface View { readonly k: number; readonly x: number; readonly y: number }
/** What the drawing is fitted to: where people live, without the far south. */
const EDGES: [number, number][] = [[-168, 60], [178, 60], [-78, -56], [0, 80], [178, -40], [-120, 0]]
const WHOLE: View = { k: 1, x: 0, y: 0 }

export default function WorldMap({ spots, corridors, chosen, onChoose, nameOf }: { spots: readonly Spot[]; corridors: readonly Corridor[]; chosen: string | null; onChoose: (key: string) => void; nameOf: (spot: Spot) => string }) {
  const t = useText()
  const [box, width] = useWidth<HTMLDivElement>(700)
  const [land, setLand] = useState(world)
  const [view, setView] = useState(WHOLE)
  const drag = useRef<{ x: number; y: number; view: View } | null>(null)
  // On a telephone half the width is too low to touch anything in.
  const height = Math.max(Math.round(width * 0.5), 240)
  useEffect(() => {
    if (world) return
    void fetch(topologyAddress)
      .then((response) => response.json() as Promise<Topology<{ countries: GeometryCollection<{ name: string }> }>>)
      .then((topology) => {
        world = feature(topology, topology.objects.countries) as World
        setLand(world)
      })
  }, [])
  const drawn = useMemo(() => {
    if (!land) return null
    const projection = geoNaturalEarth1().fitExtent([[2, 2], [width - 2, height - 2]], { type: 'MultiPoint', coordinates: EDGES })
    const path = geoPath(projection)
    const places = new Map<string, Feature<Geometry>>()
    const countries = land.features.filter((country) => country.id !== '010').map((country) => {
      const code = alpha3Of(country.id)
      if (code) places.set(code, country)
      return { code, d: path(country) ?? '', name: country.properties.name }
    })
    return { projection, countries, places, sphere: path({ type: 'Sphere' }) ?? '' }
  }, [land, width, height])

  const shaded = useMemo(() => new Map(spots.filter((spot) => spot.latitude === null && spot.country).map((spot) => [spot.country as string, spot])), [spots])
  const zoom = (by: number) => setView((v) => {
    const k = Math.min(24, Math.max(1, v.k * by))
    return { k, x: k === 1 ? 0 : width / 2 - ((width / 2 - v.x) / v.k) * k, y: k === 1 ? 0 : height / 2 - ((height / 2 - v.y) / v.k) * k }
  })
  const focused = spots.find((spot) => spot.key === chosen)
  useEffect(() => {
    if (!drawn || !focused || focused.latitude === null || focused.longitude === null) return
    const at = drawn.projection([focused.longitude, focused.latitude])
    if (at) setView((v) => (v.k < 3 ? { k: 3.5, x: width / 2 - at[0] * 3.5, y: height / 2 - at[1] * 3.5 } : { ...v, x: width / 2 - at[0] * v.k, y: height / 2 - at[1] * v.k }))
  }, [focused, drawn, width, height])

  const point = (longitude: number, latitude: number): [number, number] | null => {
    const at = drawn?.projection([longitude, latitude])
    return at ? [at[0] * view.k + view.x, at[1] * view.k + view.y] : null
  }
  const lines = corridors.map((corridor) => ({
    corridor,
    stops: (corridor.stops ?? []).flatMap((stop) => {
      const polygon = stop.precision === 'country' && stop.country ? drawn?.places.get(stop.country) : undefined
      const place = polygon ? geoCentroid(polygon) : stop.latitude !== undefined && stop.longitude !== undefined ? ([stop.longitude, stop.latitude] as [number, number]) : null
      const at = place && point(place[0], place[1])
      return at ? [{ stop, at }] : []
    }),
  }))
  const onDown = (event: PointerEvent<SVGSVGElement>) => {
    if ((event.target as Element).closest('.pickable')) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { x: event.clientX, y: event.clientY, view }
  }
  return (
    <div ref={box} className="map" dir="ltr">
      {!drawn ? (
        <Loading />
      ) : (
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={t.map.title}
          onPointerDown={onDown}
          onPointerMove={(event) => drag.current && setView({ ...drag.current.view, x: drag.current.view.x + event.clientX - drag.current.x, y: drag.current.view.y + event.clientY - drag.current.y })}
          onPointerUp={() => {
            drag.current = null
          }}
        >
          <defs>
            <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="5" height="5" className="hatch-ground" />
              <line x1="0" y1="0" x2="0" y2="5" className="hatch-line" />
            </pattern>
          </defs>
          <g transform={`translate(${view.x} ${view.y}) scale(${view.k})`}>
            <path d={drawn.sphere} className="sea" />
            {drawn.countries.map((country) => {
              const spot = country.code ? shaded.get(country.code) : undefined
              return spot ? (
                // biome-ignore lint/a11y/noStaticElementInteractions: the list is the way by keyboard
                <path key={country.name} d={country.d} className={`land shaded pickable ${spot.key === chosen ? 'chosen' : ''}`} style={{ fill: 'url(#hatch)' }} onClick={() => onChoose(spot.key)}>
                  <title>{`${nameOf(spot)}: ${t.counts.events(spot.events.length)} — ${t.map.limitation.country}`}</title>
                </path>
              ) : (
                <path key={country.name} d={country.d} className="land" />
              )
            })}
          </g>
          {lines.map(({ corridor, stops }) => (
            <g key={corridor.id} className={`corridor ${corridor.status === 'actual' ? '' : 'corridor-planned'}`}>
              <title>{`${word(t.project, corridor.kind)}: ${stopNames(corridor).join(' – ')}`}</title>
              {stops.length > 1 && <path d={`M${stops.map((stop) => stop.at.join(' ')).join('L')}`} />}
              {stops.map(({ stop, at }) => (
                <circle key={stop.name} cx={at[0]} cy={at[1]} r={stop.precision === 'country' ? 5 : 3.4} className={stop.precision === 'country' ? 'stop-country' : 'stop'} />
              ))}
            </g>
          ))}
          {spots.map((spot) => {
            const at = spot.latitude !== null && spot.longitude !== null ? point(spot.longitude, spot.latitude) : null
            if (!at) return null
            const r = 4.5 + Math.min(9, Math.sqrt(spot.events.length) * 1.8)
            const area = spot.precision === 'region' || spot.precision === 'water'
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the list is the way by keyboard
              <g key={spot.key} className={`spot pickable ${area ? 'spot-area' : ''} ${spot.key === chosen ? 'chosen' : ''}`} transform={`translate(${at[0]} ${at[1]})`} onClick={() => onChoose(spot.key)}>
                <title>{`${nameOf(spot)}: ${t.counts.events(spot.events.length)}`}</title>
                <circle r={r} />
                {spot.events.length > 1 && !area && <text dy="0.35em" textAnchor="middle">{num(spot.events.length)}</text>}
              </g>
            )
          })}
        </svg>
      )}
      <div className="map-tools">
        <button type="button" aria-label={t.map.zoomIn} onClick={() => zoom(1.6)}>+</button>
        <button type="button" aria-label={t.map.zoomOut} onClick={() => zoom(1 / 1.6)}>−</button>
        <button type="button" onClick={() => setView(WHOLE)}>{t.map.reset}</button>
      </div>
      <ul className="legend map-legend">
        <li><svg viewBox="0 0 14 14" aria-hidden="true"><circle className="key-dot" cx="7" cy="7" r="5" /></svg>{t.map.city}</li>
        <li><svg viewBox="0 0 14 14" aria-hidden="true"><circle className="key-ring" cx="7" cy="7" r="5" /></svg>{t.map.region}</li>
        <li><svg viewBox="0 0 18 14" aria-hidden="true"><rect className="key-shade" width="18" height="14" /></svg>{t.map.country}</li>
        <li><svg viewBox="0 0 26 14" aria-hidden="true"><path className="key-line" d="M1 7h24" /></svg>{t.map.corridor}</li>
        <li className="viewpoint">{t.map.viewpoint}</li>
      </ul>
    </div>
  )
}

// Two pairs beside each other, on one axis of time: /dyads/:a/:b/against/:c/:d
import { useMemo, useState } from 'react'
import type { EventRow } from 'isnad/record'
import { dataAt, useData } from '../../api.js'
import { Link, toDyad, usePlace } from '../../router.js'
import { dayNumberWords } from '../../show/date-words.js'
import { quadOf } from '../../show/event-line.js'
import { daysOf, hasDay } from '../../show/event-mark.js'
import { Filters, queryOf } from '../../show/filters.js'
import { nameOf, namesText } from '../../show/name.js'
import { Page, Shown, When } from '../../show/small.js'
import { Table } from '../../show/table.js'
import { useChoices } from '../../state.js'
import { num } from '../../text/numbers.js'
import { useText } from '../../text/text.js'
import { boundsOf, type Dyad, FIELDS } from './dyad.js'
import { DyadLanes } from './dyad-lanes.js'

/** Fewer events than this are no ground for saying that one pair does more of something. */
const FEW = 5

export function ComparePage({ left, right }: { left: readonly [string, string]; right: readonly [string, string] }) {
  const t = useText()
  useChoices()
  const found = useData<{ left: Dyad; right: Dyad }>(dataAt(`/dyads/${[...left, 'against', ...right].map(encodeURIComponent).join('/')}`, queryOf(usePlace().query, FIELDS)))
  return (
    <Page title={t.compare.title} intro={t.compare.note}>
      <Filters fields={FIELDS} />
      <Shown of={found}>{(both) => <Both pairs={[{ ids: left, dyad: both.left }, { ids: right, dyad: both.right }]} />}</Shown>
    </Page>
  )
}

interface Pair { readonly ids: readonly [string, string]; readonly dyad: Dyad }
const titleOf = ({ ids, dyad }: Pair): string => namesText(dyad.parties.map((party, i) => party ?? { id: ids[i] ?? '', name: ids[i] ?? '', arabic: null }))
const lastOf = (rows: readonly EventRow[]): EventRow | undefined => [...rows].filter((event) => event.status === 'actual' && hasDay(event)).sort((x, y) => daysOf(y).hi - daysOf(x).hi)[0]

function Both({ pairs }: { pairs: readonly [Pair, Pair] }) {
  const t = useText()
  const bounds = useMemo(() => {
    const all = pairs.map((pair) => boundsOf(pair.dyad)).filter((one) => Number.isFinite(one.from))
    return all.length ? { from: Math.min(...all.map((one) => one.from)), to: Math.max(...all.map((one) => one.to)) } : null
  }, [pairs])
  const [cursor, setCursor] = useState<number | null>(null)
  const counts: readonly (readonly [string, (pair: Pair) => string])[] = [
    [t.compare.total, ({ dyad }) => num(dyad.events.rows.length)],
    ...([1, 2, 3, 4] as const).map((quad) => [t.quad[quad], ({ dyad }: Pair) => num(dyad.events.rows.filter((event) => quadOf(event.type) === quad).length)] as const),
    [t.compare.planned, ({ dyad }) => num(dyad.events.rows.filter((event) => event.status === 'planned').length)], [t.compare.chains, ({ dyad }) => num(dyad.events.rows.reduce((n, event) => n + event.counts.chains, 0))], [t.compare.agreements, ({ dyad }) => num(dyad.agreements.length)], [t.compare.claims, ({ dyad }) => num(dyad.claims.length)],
  ]
  return (
    <>
      <Table heads={[t.compare.figure, ...pairs.map(titleOf)]} label={t.compare.title} className="compared" stacked={false}>
        {counts.map(([label, count]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {pairs.map((pair) => (
              <td key={pair.ids.join()}>{count(pair)}</td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{t.compare.last}</th>
          {pairs.map((pair) => (
            <td key={pair.ids.join()}>{lastOf(pair.dyad.events.rows) ? <When edtf={lastOf(pair.dyad.events.rows)?.date ?? null} told={lastOf(pair.dyad.events.rows)!} /> : '–'}</td>
          ))}
        </tr>
      </Table>
      {pairs.some((pair) => pair.dyad.events.rows.length < FEW) && <p className="note">{t.compare.few}</p>}
      {bounds &&
        pairs.map((pair) => {
          const [first, second] = pair.dyad.parties
          return (
            <section key={pair.ids.join()}>
              <h2>
                <Link to={toDyad(...pair.ids)}>
                  <bdi>{titleOf(pair)}</bdi>
                </Link>
              </h2>
              {pair.dyad.events.rows.length + pair.dyad.agreements.length + pair.dyad.claims.length + pair.dyad.relations.length === 0 ? <p className="note">{t.empty.events}</p> : <DyadLanes dyad={pair.dyad} names={[first ? nameOf(first) : pair.ids[0], second ? nameOf(second) : pair.ids[1]]} bounds={bounds} cursor={Math.min(bounds.to, Math.max(bounds.from, cursor ?? bounds.to))} onCursor={setCursor} />}
            </section>
          )
        })}
      {bounds && cursor !== null && <p className="note">{dayNumberWords(Math.min(bounds.to, Math.max(bounds.from, cursor)))}</p>}
    </>
  )
}

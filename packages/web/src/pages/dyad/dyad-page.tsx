// Two parties over time: lanes, what stands as of the cursor, last met and next announced. /dyads/:a/:b
import { type FormEvent, useMemo, useState } from 'react'
import type { EventRow, Named } from 'isnad/record'
import { dataAt, useData } from '../../api.js'
import { go, href, Link, toCompared, toDyad, usePlace } from '../../router.js'
import { AgreementLine, lastStage } from '../../show/agreement-line.js'
import { ClaimLine } from '../../show/claim-line.js'
import { dayNumberWords } from '../../show/date-words.js'
import { EventLine } from '../../show/event-line.js'
import { daysOf, hasDay } from '../../show/event-mark.js'
import { EventTable } from '../../show/event-table.js'
import { Filters, queryOf } from '../../show/filters.js'
import { Name, Names, nameOf } from '../../show/name.js'
import { RelationLine } from '../../show/relation-line.js'
import { saveEvents } from '../../show/save.js'
import { Empty, Page, Shown } from '../../show/small.js'
import { useChoices } from '../../state.js'
import { num } from '../../text/numbers.js'
import { useText } from '../../text/text.js'
import { boundsOf, type Dyad, FIELDS, frameAround, isOver, toldBy } from './dyad.js'
import { DyadLanes } from './dyad-lanes.js'

const met = (event: EventRow) => event.type === 'CONSULT' && event.act !== 'telephone'

export function DyadPage({ a, b }: { a: string; b: string }) {
  const t = useText()
  useChoices()
  const found = useData<Dyad>(dataAt(`/dyads/${encodeURIComponent(a)}/${encodeURIComponent(b)}`, queryOf(usePlace().query, FIELDS)))
  return (
    <Shown of={found}>
      {(dyad) => {
        const [first, second] = dyad.parties
        const names = [first ? nameOf(first) : a, second ? nameOf(second) : b] as const
        return (
          <Page
            title={first && second ? <Names of={[first, second]} /> : t.dyad.title(...names)}
            intro={dyad.events.rows.length ? t.dyad.coverage(t.counts.events(dyad.events.rows.length)) : undefined}
            tools={
              <>
                <Link className="button" to={toDyad(b, a)}>
                  {t.dyad.swap}
                </Link>
                <button type="button" onClick={() => saveEvents(dyad.events.rows)}>
                  {t.timeline.csv}
                </button>
                <Link className="button" to={href('/network', { actor: a, with: b })}>
                  {t.nav.network}
                </Link>
              </>
            }
          >
            <Filters fields={FIELDS} />
            <Against a={a} b={b} />
            {dyad.events.rows.length + dyad.agreements.length + dyad.claims.length + dyad.relations.length === 0 ? (
              <>
                <Empty what={t.empty.events} fill={t.empty.loosen} coverage />
                <Link className="button" to={href('/path', { from_actor: a, to_actor: b })}>
                  {t.path.open}
                </Link>
              </>
            ) : <Between dyad={dyad} names={names} />}
          </Page>
        )
      }}
    </Shown>
  )
}

/** Another pair to lay beside this one. */
function Against({ a, b }: { a: string; b: string }) {
  const t = useText()
  const [first, setFirst] = useState(a)
  const [second, setSecond] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (first.trim() && second.trim()) go(toCompared(a, b, first.trim(), second.trim()))
  }
  return (
    <details className="merge">
      <summary>{t.compare.open}</summary>
      <form className="filters" onSubmit={submit}>
        <label>
          {t.compare.a}
          <input dir="auto" value={first} onChange={(event) => setFirst(event.target.value)} />
        </label>
        <label>
          {t.compare.b}
          <input dir="auto" value={second} placeholder={t.filter.hint} onChange={(event) => setSecond(event.target.value)} />
        </label>
        <button type="submit">{t.compare.show}</button>
      </form>
    </details>
  )
}

function Between({ dyad, names }: { dyad: Dyad; names: readonly [string, string] }) {
  const t = useText()
  const bounds = useMemo(() => boundsOf(dyad), [dyad])
  const [cursor, setCursor] = useState<number | null>(null)
  // The slider runs over the days that are drawn, so that its thumb stands under the line it moves.
  const frame = frameAround(bounds)
  const at = Math.min(frame.to, Math.max(frame.from, cursor ?? bounds.to))
  const before = dyad.events.rows.filter((event) => met(event) && event.status === 'actual' && hasDay(event) && daysOf(event).lo <= at).sort((x, y) => daysOf(y).hi - daysOf(x).hi)[0]
  const after = dyad.events.rows.filter((event) => event.status === 'planned' && toldBy(event, at) && hasDay(event) && daysOf(event).hi >= at).sort((x, y) => daysOf(x).lo - daysOf(y).lo)[0]
  const inForce = dyad.agreements.filter((row) => {
    return toldBy(row, at) && !isOver(lastStage(row))
  })
  const relations = dyad.relations.filter((row) => toldBy(row, at))
  const claims = dyad.claims.filter((row) => toldBy(row, at))
  const others = new Map<string, { named: Named; n: number }>()
  for (const event of dyad.events.rows) for (const party of [...event.actors, ...event.recipients]) {
    if (party.kind !== 'state' || dyad.parties.some((own) => own?.id === party.id)) continue
    const known = others.get(party.id) ?? { named: party, n: 0 }
    known.n++
    others.set(party.id, known)
  }
  return (
    <>
      <DyadLanes dyad={dyad} names={names} bounds={bounds} cursor={at} onCursor={setCursor} />
      <div className="cursor-row">
        <button type="button" onClick={() => setCursor(at - 30)}>
          {t.dyad.back}
        </button>
        <label>
          {t.dyad.cursor} <strong>{dayNumberWords(at)}</strong>
          <input type="range" min={frame.from} max={frame.to} value={at} aria-valuetext={dayNumberWords(at)} onChange={(event) => setCursor(Number(event.target.value))} />
        </label>
        <button type="button" onClick={() => setCursor(at + 30)}>
          {t.dyad.forth}
        </button>
      </div>
      <div className="columns">
        <section>
          <h2>{t.dyad.lastMet}</h2>
          {before ? <EventLine event={before} /> : <p className="note">{t.dyad.noMeeting}</p>}
          <h2>{t.dyad.next}</h2>
          {after ? <EventLine event={after} /> : <p className="note">{t.dyad.noNext}</p>}
          {others.size > 0 && (
            <>
              <h2>{t.dyad.third}</h2>
              <p>
                {[...others.values()].sort((x, y) => y.n - x.n).slice(0, 8).map((other) => (
                  <span key={other.named.id} className="pair">
                    <Name of={other.named} /> <span className="under">{num(other.n)}</span>
                  </span>
                ))}
              </p>
            </>
          )}
        </section>
        <section>
          <h2>{t.dyad.inForce}</h2>
          {inForce.length ? inForce.map((row) => <AgreementLine key={row.id} agreement={row} />) : <p className="note">{t.empty.between}</p>}
          <h2>{t.dyad.relationsNow}</h2>
          {relations.length ? relations.map((row) => <RelationLine key={row.id} relation={row} />) : <p className="note">{t.empty.relations}</p>}
        </section>
        <section>
          <h2>{t.dyad.openClaims}</h2>
          {claims.length ? claims.map((row) => <ClaimLine key={row.id} claim={row} />) : <p className="note">{t.empty.claimsBetween}</p>}
        </section>
      </div>
      <section>
        <h2>{t.dyad.table}</h2>
        <EventTable rows={dyad.events.rows} />
      </section>
    </>
  )
}

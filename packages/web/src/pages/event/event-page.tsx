// One event: what it is, and every report it stands on. /events/:id
import { type FormEvent, Fragment, useState } from 'react'
import type { AgreementRow, EventRow, Named } from 'isnad/record'
import { useData } from '../../api.js'
import { Decide, judge } from '../../judging.js'
import { id as encoded, Link, toAgreement, toDyad } from '../../router.js'
import { titleOf } from '../../show/agreement-line.js'
import { dayWords, toldWords } from '../../show/date-words.js'
import { Act, Parties, quadOf } from '../../show/event-line.js'
import { Names, Said } from '../../show/name.js'
import { placeName } from '../../show/place-name.js'
import { Reports } from '../../show/reports.js'
import { RowPage } from '../../show/row-page.js'
import { Page, Shown, Status, Tier, Told, When } from '../../show/small.js'
import { score } from '../../text/numbers.js'
import { useText, word } from '../../text/text.js'

/** Pairs of one event that are offered. */
const MOST_PAIRS = 6

export function EventPage({ id }: { id: string }) {
  const t = useText()
  return (
    <RowPage<EventRow> kind="events" id={id}>
      {(row, why) => {
        const place = placeName(row)
        const pairs = pairsOf(row)
        return (
          <Page
            title={
              <>
                <Act event={row} link={false} /> <Parties event={row} />
              </>
            }
            tools={<Decide id={row.id} tier={row.tier} />}
            className="event-page"
          >
            <dl className="facts">
              <dt>{t.timeline.date}</dt>
              <dd>
                <When edtf={row.date} told={row} former={row.formerDates} />
              </dd>
              <dt>{t.timeline.status}</dt>
              <dd>
                <Status of={row.status} quiet={false} /> <Tier of={row.tier} /> {row.disputed && <span className="chip disputed">{t.event.disputed}</span>}
              </dd>
              {place && (
                <>
                  <dt>{t.timeline.place}</dt>
                  <dd>
                    <bdi>{place}</bdi> {row.location && <span className="note">{word(t.map.limitation, row.location.precision)}</span>}
                  </dd>
                </>
              )}
              <dt>{t.timeline.told}</dt>
              <dd>
                <Told counts={row.counts} /> · {row.toldDays === 'added' ? toldWords(row) : `${t.event.first} ${dayWords(row.firstTold)} · ${t.event.last} ${dayWords(row.lastTold)}`}
              </dd>
              <dt>PLOVER</dt>
              <dd>
                {word(t.type, row.type)} · {t.quad[quadOf(row.type)]}
                {row.mode && ` · ${row.mode}`}
                {row.score !== null && (
                  <>
                    {' · '}
                    {t.event.intensity} <bdi dir="ltr">{score(row.score)}</bdi>
                  </>
                )}
                {row.cameo && (
                  <>
                    {' · '}
                    <bdi dir="ltr">CAMEO {row.cameo}</bdi>
                  </>
                )}
              </dd>
              {row.agreement && (
                <>
                  <dt>{t.event.agreement}</dt>
                  <dd>
                    <AgreementLink id={row.agreement} />
                  </dd>
                </>
              )}
              {pairs.length > 0 && (
                <>
                  <dt>{t.event.dyad}</dt>
                  <dd>
                    {pairs.map(([a, b], i) => (
                      <Fragment key={`${a.id} ${b.id}`}>
                        {i > 0 && ' · '}
                        <Link to={toDyad(a.country ?? a.id, b.country ?? b.id)}>
                          <Names of={[a, b]} link={false} />
                        </Link>
                      </Fragment>
                    ))}
                  </dd>
                </>
              )}
            </dl>
            <section>
              <h2>{t.event.reports}</h2>
              <p className="note">{t.why.independent}</p>
              <Shown of={why}>
                {(found) => (
                  <Reports
                    of={found.reports}
                    tools={(report, i) =>
                      i > 0 || found.reports.length > 1 ? (
                        <button type="button" className="quiet" onClick={() => void judge('different', row.id, `e-${report.assertion}`)}>
                          {t.event.part}
                        </button>
                      ) : null
                    }
                  />
                )}
              </Shown>
            </section>
            <Merge id={row.id} />
          </Page>
        )
      }}
    </RowPage>
  )
}

/** The pairs it is between: each who with each to whom; of a joint act, each two who do it. */
function pairsOf(row: EventRow): (readonly [Named, Named])[] {
  const one = (party: Named) => party.country ?? party.id
  const all = row.recipients.length ? row.actors.flatMap((a) => row.recipients.map((b) => [a, b] as const)) : row.actors.flatMap((a, i) => row.actors.slice(i + 1).map((b) => [a, b] as const))
  const seen = new Set<string>()
  return all.filter(([a, b]) => {
    const key = [one(a), one(b)].sort().join(' ')
    if (one(a) === one(b) || seen.has(key)) return false
    seen.add(key)
    return true
  }).slice(0, MOST_PAIRS)
}

function AgreementLink({ id }: { id: string }) {
  const t = useText()
  const { data } = useData<AgreementRow>(`/agreements/${encoded(id)}.json`)
  const title = data && titleOf(data)
  return <Link to={toAgreement(id)}>{title ? <Said text={title.text} language={title.language} /> : t.open}</Link>
}

function Merge({ id }: { id: string }) {
  const t = useText()
  const [other, setOther] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = /(e-[a-z0-9]+)/.exec(other)?.[1]
    if (found) void judge('same', id, found).then(() => setOther(''))
  }
  return (
    <details className="merge">
      <summary>{t.event.merge}</summary>
      <form onSubmit={submit}>
        <label>
          {t.event.mergeHint} <input dir="ltr" value={other} onChange={(event) => setOther(event.target.value)} />
        </label>{' '}
        <button type="submit">{t.judge.join}</button>
      </form>
    </details>
  )
}

// How two are connected: /path. The shortest ways over pairs that dealt with each other, each step with its sentence.
import { type FormEvent, useState } from 'react'
import type { Hop, Path } from 'isnad/record'
import { dataAt, useData } from '../../api.js'
import { go, href, Link, toDyad, toStory, usePlace } from '../../router.js'
import { Act, arrow, Parties } from '../../show/event-line.js'
import { Filters, queryOf } from '../../show/filters.js'
import { directionOf, Name, plain, Said } from '../../show/name.js'
import { Marked } from '../../show/reports.js'
import { Empty, Page, Shown, Status, When } from '../../show/small.js'
import { num } from '../../text/numbers.js'
import { useText } from '../../text/text.js'

const FIELDS = ['type', 'status', 'from', 'to', 'min_chains'] as const

export function PathPage() {
  const t = useText()
  const { query } = usePlace()
  const ends = { from_actor: query.get('from_actor') ?? '', to_actor: query.get('to_actor') ?? '', without: query.get('without') ?? '' }
  const asked = ends.from_actor !== '' && ends.to_actor !== ''
  const found = useData<Path>(asked ? dataAt('/path', { ...queryOf(query, FIELDS), ...ends }) : null)
  return (
    <Page title={t.path.title} intro={t.path.intro}>
      <PathForm key={`${ends.from_actor} ${ends.to_actor} ${ends.without}`} {...ends} />
      {asked && <Filters fields={FIELDS} />}
      {asked ? (
        <Shown of={found}>
          {(path) =>
            path.ways.length === 0 ? (
              <Empty what={t.path.none(num(path.none ?? 0))} fill={t.path.noneFill} coverage />
            ) : (
              <ol className="ways">
                {path.ways.map((way) => (
                  <li key={way.map((hop) => hop.b.id).join()}>
                    <Way hops={way} />
                  </li>
                ))}
              </ol>
            )
          }
        </Shown>
      ) : (
        <p className="note">{t.path.start}</p>
      )}
    </Page>
  )
}

/** Who with whom, and over whom not. */
export function PathForm({ from_actor = '', to_actor = '', without = '' }: { from_actor?: string; to_actor?: string; without?: string }) {
  const t = useText()
  const [from, setFrom] = useState(from_actor)
  const [to, setTo] = useState(to_actor)
  const [not, setNot] = useState(without)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (from.trim() && to.trim()) go(href('/path', { from_actor: from.trim(), to_actor: to.trim(), without: not.trim() }))
  }
  return (
    <form className="filters path-form" onSubmit={submit} aria-label={t.path.title}>
      <label>
        {t.path.from}
        <input dir="auto" value={from} placeholder={t.filter.hint} onChange={(event) => setFrom(event.target.value)} />
      </label>
      <label>
        {t.path.to}
        <input dir="auto" value={to} onChange={(event) => setTo(event.target.value)} />
      </label>
      <label>
        {t.path.without}
        <input dir="auto" value={not} placeholder={t.path.withoutHint} onChange={(event) => setNot(event.target.value)} />
      </label>
      <button type="submit">{t.path.show}</button>
    </form>
  )
}

function Way({ hops }: { hops: readonly Hop[] }) {
  const t = useText()
  const [first] = hops
  if (!first) return null
  return (
    <section className="way">
      <h2>
        <Name of={first.a} />
        {hops.map((hop) => (
          <span key={hop.b.id}>
            {' '}
            <span className="arrow" aria-hidden="true">
              {arrow()}
            </span>{' '}
            <Name of={hop.b} />
          </span>
        ))}{' '}
        <small>{hops.length === 1 ? t.path.direct : t.path.steps(hops.length)}</small>
      </h2>
      <ol className="hops">
        {hops.map((hop) => (
          <li key={`${hop.a.id} ${hop.b.id}`}>
            <p className="under">
              <Name of={hop.a} link={false} /> – <Name of={hop.b} link={false} /> · {t.counts.events(hop.events)} · {t.counts.chains(hop.chains)} · <Link to={toDyad(hop.a.id, hop.b.id)}>{t.path.all}</Link>
            </p>
            {hop.shown.map(({ event, report }) => (
              <div key={event.id} className="event-line">
                <p className="line">
                  <Act event={event} /> <Parties event={event} /> <Status of={event.status} /> <When edtf={event.date} told={event} />
                </p>
                {report && (
                  <>
                    <blockquote className="quoted" lang={report.story.language ?? undefined} dir={directionOf(report.story.language, report.sentence)}>
                      <Marked text={report.sentence} quote={report.quote} />
                    </blockquote>
                    <p className="under">
                      <Link to={toStory(report.story.id, report.assertion)}>
                        <Said text={plain(report.story.outlet ?? report.story.headline ?? report.story.id)} />
                      </Link>
                    </p>
                  </>
                )}
              </div>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

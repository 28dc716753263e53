// What waits for a person, decided by keyboard, each decision taken back by one key: /review
import { useEffect, useMemo, useRef, useState } from 'react'
import type { AgreementRow, ClaimRow, Doubt, EventRow, Judgement, Named, ReviewedType, Why } from 'isnad/record'
import { dataAt, useData } from '../../api.js'
import { judge, judgeAll, undo } from '../../judging.js'
import { useKeys } from '../../keys.js'
import { go, id as encoded, Link, setQuery, toActor, toAgreement, toClaim, toEvent, toStory, usePlace } from '../../router.js'
import { dayWords } from '../../show/date-words.js'
import { titleOf } from '../../show/agreement-line.js'
import { EventLine, eventText } from '../../show/event-line.js'
import { countryName } from '../../show/countries.js'
import { Name, nameBeside, nameOf, plain, Said } from '../../show/name.js'
import { Reports } from '../../show/reports.js'
import { Empty, Page, Shown } from '../../show/small.js'
import { num, percent, score } from '../../text/numbers.js'
import { officeName } from '../../text/offices.ar.js'
import { useText, word } from '../../text/text.js'

interface Review { readonly doubts: readonly Doubt[]; readonly events: readonly EventRow[]; readonly judgements: readonly Judgement[]; readonly types: readonly ReviewedType[]; readonly enough: { readonly looked: number; readonly right: number } }
type Item = { readonly key: string; readonly doubt: Doubt; readonly event: null } | { readonly key: string; readonly doubt: null; readonly event: EventRow }

export function ReviewPage() {
  const t = useText()
  const type = usePlace().query.get('type')
  const found = useData<Review>(dataAt('/review', { type }))
  return (
    <Page title={t.review.title} intro={t.review.intro}>
      <Shown of={found}>
        {(review) => (
          <>
            <Types review={review} type={type} />
            <Queue key={type} review={type ? { ...review, doubts: [] } : review} />
          </>
        )}
      </Shown>
    </Page>
  )
}

function itemsOf(review: Review): Item[] {
  const decided = new Set(review.judgements.filter((j) => j.verdict !== 'undo' && !review.judgements.some((other) => other.undoes === j.id)).map((j) => [j.a, j.b].sort().join(' ')))
  const seen = new Set<string>()
  const doubts = review.doubts.filter((doubt) => {
    const key = [doubt.of.id, doubt.candidate.id].sort().join(' ')
    if (doubt.candidate.joined || decided.has(key) || seen.has(key)) return false
    seen.add(key)
    return true
  })
  return [...doubts.map((doubt): Item => ({ key: `${doubt.of.id} ${doubt.candidate.id}`, doubt, event: null })), ...review.events.filter((event) => event.tier === 'candidate').map((event): Item => ({ key: event.id, doubt: null, event }))]
}

/** One type at a time; the whole of it at once when enough of it was looked at. */
function Types({ review, type }: { review: Review; type: string | null }) {
  const t = useText()
  const row = review.types.find((one) => one.type === type)
  const looked = row ? row.accepted + row.rejected : 0
  const right = row && looked ? row.accepted / looked : 0
  const enough = looked >= review.enough.looked && right >= review.enough.right
  return (
    <div className="filters">
      <label>
        {t.bulk.type}
        <select value={type ?? ''} onChange={(event) => setQuery({ type: event.target.value })}>
          <option value="">{t.filter.any}</option>
          {review.types.filter((one) => one.waiting > 0 || one.type === type).map((one) => (
            <option key={one.type} value={one.type}>
              {word(t.type, one.type)} ({num(one.waiting)})
            </option>
          ))}
        </select>
      </label>
      {row && (
        <>
          <span className="note">
            {t.bulk.looked(num(looked), num(looked + row.waiting))}
            {looked > 0 && ` · ${t.bulk.right(percent(right))}`}
          </span>
          {row.waiting > 0 && (
            <button type="button" disabled={!enough} title={t.bulk.rule(num(review.enough.looked), percent(review.enough.right))} onClick={() => void judgeAll('accept', { type: row.type })}>
              {t.bulk.whole(word(t.type, row.type), num(row.waiting))}
            </button>
          )}
          {!enough && <span className="note">{t.bulk.rule(num(review.enough.looked), percent(review.enough.right))}</span>}
        </>
      )}
    </div>
  )
}

function Queue({ review }: { review: Review }) {
  const t = useText()
  const items = useMemo(() => itemsOf(review), [review])
  const [at, setAt] = useState(0)
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const list = useRef<HTMLOListElement>(null)
  const index = Math.min(at, items.length - 1)
  const item = items[index]
  useEffect(() => {
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' })
  }, [index])
  const step = (by: number) => setAt(Math.max(0, Math.min(items.length - 1, index + by)))
  // A decided item leaves the queue and the next one takes its place.
  const yes = () => item && (item.doubt ? void judge('same', item.doubt.of.id, item.doubt.candidate.id) : void judge('accept', item.event.id))
  const no = () => item && (item.doubt ? void judge('different', item.doubt.of.id, item.doubt.candidate.id) : void judge('reject', item.event.id))
  const events = items.flatMap((one) => one.event ?? [])
  const selected = events.filter((event) => marked.has(event.id)).map((event) => event.id)
  const mark = (id: string) => {
    const after = new Set(marked)
    if (!after.delete(id)) after.add(id)
    setMarked(after)
  }
  const markAndGo = () => {
    if (!item?.event) return
    mark(item.event.id)
    step(1)
  }
  const decideAll = (verdict: 'accept' | 'reject') => void judgeAll(verdict, { ids: selected }).then((done) => done && setMarked(new Set()))
  useKeys({ KeyS: () => markAndGo(), KeyJ: () => step(1), KeyK: () => step(-1), KeyN: () => step(1), KeyP: () => step(-1), KeyU: () => step(1), KeyA: () => yes(), KeyX: () => yes(), KeyR: () => no(), KeyO: () => item && go(item.doubt ? toActor(item.doubt.of.id) : toEvent(item.event.id)) })
  return (
    <div className="review-grid">
      <section aria-label={t.review.title}>
        <p className="note" aria-live="polite">
          {items.length ? t.review.item(num(index + 1), num(items.length)) : ''}
        </p>
        {events.length > 1 && (
          <p className="tools bulk">
            <button type="button" className="quiet" onClick={() => setMarked(selected.length === events.length ? new Set() : new Set(events.map((event) => event.id)))}>
              {selected.length === events.length ? t.bulk.noneSelected : t.bulk.all}
            </button>
            {selected.length > 0 && (
              <>
                <span className="note" aria-live="polite">
                  {t.bulk.selected(selected.length)}
                </span>
                <button type="button" onClick={() => decideAll('accept')}>
                  {t.bulk.accept}
                </button>
                <button type="button" onClick={() => decideAll('reject')}>
                  {t.bulk.reject}
                </button>
              </>
            )}
          </p>
        )}
        {items.length === 0 ? (
          <Empty what={t.empty.review} fill={t.empty.reviewFill} />
        ) : (
          <ol className="queue" ref={list}>
            {items.map((one, i) => (
              <li key={one.key} className={i === index ? 'focused' : ''}>
                <button type="button" className="pick" aria-pressed={i === index} onClick={() => setAt(i)}>
                  <span className="unseen">{t.review.item(num(i + 1), num(items.length))}</span>
                </button>
                {one.event ? (
                  <>
                    <input className="mark-row" type="checkbox" checked={marked.has(one.event.id)} aria-label={`${t.bulk.select}: ${t.review.item(num(i + 1), num(items.length))}`} onChange={() => one.event && mark(one.event.id)} />
                    <EventLine event={one.event} />
                  </>
                ) : (
                  <div className="event-line">
                    <p className="line">
                      <span className="chip">{t.review.identities}</span> <Name of={one.doubt.of} /> <span aria-hidden="true">≟</span> <Name of={one.doubt.candidate} />
                    </p>
                    <p className="under">
                      {t.actor.score} {percent(one.doubt.candidate.score)}
                    </p>
                  </div>
                )}
              </li>
            ))}
          </ol>
        )}
      </section>
      <aside className="review-side" aria-label={t.why.title}>
        {item && (
          <div className="sheet">
            <p className="tools">
              <button type="button" className="main" onClick={yes}>
                {item.doubt ? t.judge.join : t.judge.accept} <kbd aria-hidden="true">A</kbd>
              </button>
              <button type="button" onClick={no}>
                {item.doubt ? t.judge.part : t.judge.reject} <kbd aria-hidden="true">R</kbd>
              </button>
              <button type="button" onClick={() => step(1)}>
                {t.judge.skip} <kbd aria-hidden="true">U</kbd>
              </button>
            </p>
            {item.event ? <Evidence id={item.event.id} /> : <Parts doubt={item.doubt} />}
          </div>
        )}
        <h2>{t.review.recent}</h2>
        <Recent judgements={review.judgements} />
      </aside>
    </div>
  )
}
function Evidence({ id, most = 6 }: { id: string; most?: number }) {
  const why = useData<Why>(`/why/${encoded(id)}.json?limit=${most}`)
  return <Shown of={why}>{(found) => <Reports of={found.reports} />}</Shown>
}
/** One of two who may be one: what is known of it, and the words it is named in. */
function Side({ of }: { of: Named | Doubt['candidate'] }) {
  const t = useText()
  const other = nameBeside(of)
  const known = 'kind' in of ? [word(t.kind, of.kind), of.country && countryName(of.country), of.office && officeName(of.office)] : []
  return (
    <section className="side">
      <h3>
        <Name of={of} /> {other && <Said className="original" text={other} />}
      </h3>
      {known.some(Boolean) && <p className="under">{known.filter(Boolean).join(' · ')}</p>}
      <Evidence id={of.id} most={2} />
    </section>
  )
}
function Parts({ doubt }: { doubt: Doubt }) {
  const t = useText()
  return (
    <>
      <Side key={doubt.of.id} of={doubt.of} />
      <Side key={doubt.candidate.id} of={doubt.candidate} />
      <h3 className="why-parts">
        {t.actor.parts}: {t.actor.score} {percent(doubt.candidate.score)}
      </h3>
      <table aria-label={t.actor.parts}>
        <tbody>
          {Object.entries(doubt.candidate.parts).map(([part, value]) => (
            <tr key={part}>
              <th scope="row">
                {word(t.why.part, part)}
              </th>
              <td>{score(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
const KINDS: Readonly<Record<string, string>> = { e: 'events', g: 'agreements', c: 'claims', a: 'actors' }
/** What a judgement is of, by the name it goes by, where one can go and see it. */
function Judged({ id }: { id: string }) {
  const [story, local] = id.split('#')
  const to = local && story ? toStory(story, local) : /^e-/.test(id) ? toEvent(id) : /^g-/.test(id) ? toAgreement(id) : /^c-/.test(id) ? toClaim(id) : /^[srpt]-/.test(id) ? null : toActor(id)
  const kind = local ? null : (/^([egc])-/.exec(id)?.[1] ?? (to ? 'a' : null))
  const { data } = useData<unknown>(kind ? `/${KINDS[kind]}/${encoded(id)}.json` : null)
  const called = !data ? id : kind === 'e' ? eventText(data as EventRow) : kind === 'g' ? titleOf(data as AgreementRow).text : kind === 'c' ? (data as ClaimRow).proposition : nameOf(data as Named)
  const inner = called === id ? <bdi dir="ltr">{id}</bdi> : <bdi title={id}>{plain(called)}</bdi>
  return <> {to ? <Link to={to}>{inner}</Link> : inner}</>
}
function Recent({ judgements }: { judgements: readonly Judgement[] }) {
  const t = useText()
  const undone = new Set(judgements.filter((j) => j.verdict === 'undo').map((j) => j.undoes))
  if (!judgements.length) return <p className="note">{t.none}</p>
  return (
    <ul className="lines">
      {judgements.filter((j) => j.verdict !== 'undo').slice(0, 12).map((j) => (
        <li key={j.id}>
          <strong>{word(t.review, j.verdict)}</strong> <span className="under">{[j.a, j.verdict === 'correct' ? null : j.b].map((id) => id && <Judged key={id} id={id} />)}</span>
          <p className="under">
            <bdi>{j.by}</bdi> · {dayWords(j.at)} {undone.has(j.id) ? <span className="chip">{t.review.withdrawn}</span> : (
              <button type="button" className="quiet" onClick={() => void undo(j.id)}>
                {t.judge.undo}
              </button>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

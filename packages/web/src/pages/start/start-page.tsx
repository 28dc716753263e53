// The first page: read a story, what the record covers, what moved.
import { type DragEvent, type FormEvent, useRef, useState } from 'react'
import type { AgreementRow, ClaimRow, EventRow, Stats, StoryRow } from 'isnad/record'
import { dataAt, Problem, post, refresh, useData } from '../../api.js'
import { go, href, Link, toStory, usePlace } from '../../router.js'
import { AgreementLine } from '../../show/agreement-line.js'
import { ClaimLine } from '../../show/claim-line.js'
import { dayWords } from '../../show/date-words.js'
import { DateField } from '../../show/date-field.js'
import { EventLine } from '../../show/event-line.js'
import { Said } from '../../show/name.js'
import { Empty, Failure, Shown } from '../../show/small.js'
import { lastVisit } from '../../state.js'
import { useText } from '../../text/text.js'
import { type Job, JobBox } from '../jobs/job.js'
import { Coverage } from './coverage.js'
import { fromFiles, fromText, type Given, isAddress } from './given.js'
import { readGiven } from './reading.js'
import { samples } from './samples.js'

interface Start { readonly stats: Stats; readonly events: readonly EventRow[]; readonly agreements: readonly AgreementRow[]; readonly claims: readonly ClaimRow[]; readonly stories: readonly StoryRow[]; readonly started: string }

export function StartPage() {
  const t = useText()
  const asOf = usePlace().query.get('as_of')
  const start = useData<Start>(dataAt('/start', { as_of: asOf }))
  const jobs = useData<{ rows: Job[] }>('/jobs.json')
  const visit = lastVisit()
  const active = jobs.data?.rows.filter((job) => !job.ended || Date.now() - Date.parse(job.ended) < 600_000).slice(0, 3) ?? []
  return (
    <div className="page start">
      <Intake />
      {active.length > 0 && (
        <section>
          <h2>{t.start.jobs}</h2>
          <div className="stack">{active.map((job) => <JobBox key={job.id} job={job} />)}</div>
        </section>
      )}
      <Shown of={start}>
        {(data) =>
          data.stats.stories === 0 ? (
            <Empty what={t.empty.noStories} fill={t.empty.fill} />
          ) : (
            <>
              <Coverage stats={data.stats} then={asOf !== null} />
              {asOf && data.stories.length === 0 ? (
                <Empty what={t.empty.startThen} fill={t.empty.fill} />
              ) : (
                <div className="columns moved">
                  <section>
                    <h2>{t.start.latest}</h2>
                    {data.events.slice(0, 7).map((event) => (
                      <EventLine key={event.id} event={event} />
                    ))}
                  </section>
                  <div>
                    {data.agreements.length > 0 && (
                      <section>
                        <h2>{t.start.agreements}</h2>
                        {data.agreements.slice(0, 6).map((agreement) => (
                          <AgreementLine key={agreement.id} agreement={agreement} />
                        ))}
                      </section>
                    )}
                    {data.claims.length > 0 && (
                      <section>
                        <h2>{t.start.claims}</h2>
                        {data.claims.slice(0, 6).map((claim) => (
                          <ClaimLine key={claim.id} claim={claim} />
                        ))}
                      </section>
                    )}
                  </div>
                  <section>
                    <h2>{visit ? t.start.since(dayWords(visit)) : t.start.stories}</h2>
                    <ul className="lines">
                      {data.stories.map((story) => (
                        <li key={story.id}>
                          <p>
                            <Link to={toStory(story.id)}>
                              <Said text={story.headline ?? story.id} language={story.language} />
                            </Link>{' '}
                            {visit && story.added > visit && <span className="chip tier-reviewed">{t.start.fresh}</span>}
                          </p>
                          <p className="under">
                            <Said text={story.outlet ?? t.unknown} /> · {story.published ? dayWords(story.published) : `${t.story.added} ${dayWords(story.added)}`}
                          </p>
                        </li>
                      ))}
                    </ul>
                  </section>
                </div>
              )}
            </>
          )
        }
      </Shown>
    </div>
  )
}

function Intake() {
  const t = useText()
  const [text, setText] = useState('')
  const [details, setDetails] = useState({ headline: '', published: '', outlet: '' })
  const [busy, setBusy] = useState(false)
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const file = useRef<HTMLInputElement>(null)

  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    setProblem(null)
    try {
      await work()
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem(0, 'unexpected', error instanceof Error ? error.message : String(error)))
    }
    setBusy(false)
  }
  const read = (given: Given) =>
    run(async () => {
      await readGiven(given)
      go(href('/read'))
    })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!text.trim()) return
    if (isAddress(text)) {
      void run(async () => {
        await post('/stories.json', { address: text.trim() })
        setText('')
        refresh()
      })
      return
    }
    const given = fromText(text)
    void read({ ...given, ...(details.headline ? { headline: details.headline, text } : {}), published: details.published || null, outlet: details.outlet || null })
  }
  const take = (files: readonly File[]) =>
    run(async () => {
      const stories = await fromFiles(files)
      const [first] = stories
      if (stories.length === 1 && first) {
        await readGiven(first)
        go(href('/read'))
      } else if (stories.length) {
        await post('/stories.json', { stories })
        refresh()
      } else throw new Problem(0, 'no-story', t.start.drop)
    })
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take([...event.dataTransfer.files])
  }
  return (
    <form
      className={`intake ${over ? 'over' : ''}`}
      onSubmit={submit}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <h1>
        {t.start.title} <small>{t.motto}</small>
      </h1>
      <textarea dir={text ? 'auto' : undefined} rows={4} value={text} aria-label={t.start.paste} placeholder={t.start.placeholder} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit(event)} />
      <div className="intake-row">
        <button type="submit" className="main" disabled={busy || !text.trim()}>
          {busy ? t.start.reading : isAddress(text) ? t.start.fetch : t.start.read}
        </button>
        <span className="field">
          <span aria-hidden="true">{t.start.published}</span> <DateField value={details.published} label={t.start.published} title={t.start.publishedHint} onChange={(published) => setDetails((before) => ({ ...before, published }))} />
        </span>
        <label>
          {t.start.outlet} <input dir="auto" value={details.outlet} onChange={(event) => setDetails({ ...details, outlet: event.target.value })} />
        </label>
        <button type="button" onClick={() => file.current?.click()}>
          {t.start.choose}
        </button>
        <input ref={file} type="file" multiple hidden accept=".txt,.json,.jsonl,.ndjson,.html,.htm" onChange={(event) => void take([...(event.target.files ?? [])])} />
        <span className="note">{t.start.drop}</span>
      </div>
      <p className="note samples">
        {t.start.sample}:{' '}
        {samples().map((sample) => (
          <button key={sample.outlet} type="button" className="quiet" lang={sample.language} onClick={() => void read(sample)}>
            {sample.headline}
          </button>
        ))}
        <span>{t.start.sampleNote}</span>
      </p>
      {problem && <Failure problem={problem} />}
    </form>
  )
}

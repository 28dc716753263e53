// Long work, watched: rate, what is left, pause, cancel, what could not be added.
import { useEffect, useState } from 'react'
import { post, refresh, useData } from '../../api.js'
import { href, Link, toStory } from '../../router.js'
import { plain } from '../../show/name.js'
import { Empty, Page, Shown } from '../../show/small.js'
import { num, score } from '../../text/numbers.js'
import { text, useText, word } from '../../text/text.js'

export interface Job { readonly id: string; readonly what: string; readonly started: string; readonly state: 'running' | 'paused' | 'done' | 'cancelled' | 'failed'; readonly total: number | null; readonly found: number; readonly added: number; readonly unchanged: number; readonly failures: readonly { source: string; reason: string; retry: boolean }[]; readonly stories: readonly string[]; readonly rate: number; readonly ended: string | null; readonly error: string | null }

/** Calls back at every step of a job until it ends. */
export function watchJob(id: string, step: (job: Job) => void): () => void {
  const stream = new EventSource(`/jobs/${encodeURIComponent(id)}/stream`)
  stream.addEventListener('job', (event) => {
    const job = JSON.parse((event as MessageEvent<string>).data) as Job
    if (job.ended) stream.close()
    step(job)
  })
  return () => stream.close()
}

/** Why something could not be added, in the words of the screen; what it has no words for stays as it was said. @example reasonWords('not-fetched: ENOTFOUND') // 'could not be fetched: there is no such address' */
function reasonWords(reason: string): string {
  const table: Readonly<Record<string, string>> = text().job.reason
  return reason.split(': ').map((part) => table[part] ?? part).join(': ')
}

export function JobBox({ job: given }: { job: Job }) {
  const t = useText()
  const [job, setJob] = useState(given)
  useEffect(() => {
    if (given.ended) {
      setJob(given)
      return
    }
    return watchJob(given.id, (state) => {
      setJob(state)
      if (state.ended) refresh()
    })
  }, [given])
  const done = job.added + job.unchanged + job.failures.length
  const left = job.total !== null && job.rate > 0 ? (job.total - done) / job.rate : null
  const act = (action: 'pause' | 'resume' | 'cancel') => void post<Job>(`/jobs/${encodeURIComponent(job.id)}/${action}.json`).then(setJob)
  const [first] = job.stories
  return (
    <article className="job sheet">
      <h3>
        <bdi>{plain(job.what)}</bdi> <span className="chip">{word(t.job, job.state)}</span>
      </h3>
      {job.total !== null && job.total > 1 && <progress max={job.total} value={done} aria-label={t.job.title} />}
      <p className="under">
        {t.job.found} {num(job.found)} · {t.job.added} {num(job.added)} · {t.job.unchanged} {num(job.unchanged)}
        {job.rate > 0 && !job.ended && ` · ${t.job.rate(score(job.rate))}`}
        {left !== null && !job.ended && ` · ${t.job.left(left > 90 ? t.counts.minutes(Math.round(left / 60)) : t.counts.seconds(Math.ceil(left)))}`}
      </p>
      {job.error && <p className="failure">{job.error}</p>}
      <p className="tools">
        {!job.ended && (
          <>
            <button type="button" onClick={() => act(job.state === 'paused' ? 'resume' : 'pause')}>
              {job.state === 'paused' ? t.job.resume : t.job.pause}
            </button>
            <button type="button" title={t.job.cancelNote} onClick={() => act('cancel')}>
              {t.job.cancel}
            </button>
          </>
        )}
        {job.ended && first && (
          <Link className="button" to={job.stories.length > 1 ? href('/stories') : toStory(first)}>
            {job.stories.length > 1 ? t.job.openStories : t.job.openStory}
          </Link>
        )}
      </p>
      {job.failures.length > 0 && (
        <details open={job.added === 0}>
          <summary>
            {t.job.failures}: {num(job.failures.length)}
          </summary>
          <ul className="lines">
            {job.failures.slice(0, 50).map((failure) => (
              <li key={failure.source}>
                <bdi dir="ltr">{failure.source}</bdi> <span className="under">{reasonWords(failure.reason)}</span>{' '}
                {failure.retry && /^https?:/.test(failure.source) && (
                  <button type="button" onClick={() => void post('/stories.json', { address: failure.source }).then(refresh)}>
                    {t.job.retry}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  )
}

export function JobsPage() {
  const t = useText()
  const jobs = useData<{ rows: Job[] }>('/jobs.json')
  return (
    <Page title={t.job.all}>
      <Shown of={jobs}>
        {({ rows }) => (rows.length ? <div className="stack">{rows.map((job) => <JobBox key={job.id} job={job} />)}</div> : <Empty what={t.empty.jobs} fill={t.empty.fill} />)}
      </Shown>
    </Page>
  )
}

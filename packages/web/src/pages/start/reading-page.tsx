// A text that was read and is not in the record: /read
import { useState } from 'react'
import { post, Problem, refresh } from '../../api.js'
import { say } from '../../judging.js'
import { go, href, Link } from '../../router.js'
import { DateField } from '../../show/date-field.js'
import { Empty } from '../../show/small.js'
import { num } from '../../text/numbers.js'
import { useText } from '../../text/text.js'
import { type Job, watchJob } from '../jobs/job.js'
import { StoryView } from '../story/story-view.js'
import { lastReading, readGiven } from './reading.js'

export function ReadingPage() {
  const t = useText()
  const [reading, setReading] = useState(lastReading)
  const [busy, setBusy] = useState(false)
  const [dated, setDated] = useState(false)
  if (!reading) return <Empty what={t.reading.none} fill={t.start.steps[0] ?? ''} />
  // A date given now: the same text is read again, and «yesterday» has a day.
  const date = async (published: string) => {
    setDated(true)
    try {
      setReading(await readGiven({ ...reading.given, published: published || null }))
    } catch (problem) {
      say(problem instanceof Problem && problem.message ? problem.message : t.fail.title, null, true)
    }
  }
  const keep = async () => {
    setBusy(true)
    try {
      const job = await post<Job>('/stories.json', reading.given)
      watchJob(job.id, (state) => {
        if (!state.ended) return
        refresh()
        setBusy(false)
        const [story] = state.stories
        if (state.state === 'done' && story) {
          say(t.reading.kept)
          go(href(`/stories/${encodeURIComponent(story)}`))
        } else say(state.error ?? t.fail.title, null, true)
      })
    } catch (problem) {
      setBusy(false)
      say(problem instanceof Problem && problem.message ? problem.message : t.fail.title, null, true)
    }
  }
  return (
    <div className="page story-page">
      <header className="story-head reading-head">
        <h1>{t.reading.title}</h1>
        <p className="story-meta">
          <span>{t.reading.note}</span>
          <span>{t.reading.took(num(Math.round(reading.took)))}</span>
          <button type="button" className="main" disabled={busy} onClick={() => void keep()}>
            {t.reading.keep}
          </button>
          <Link className="button" to={href('/')}>
            {t.reading.again}
          </Link>
        </p>
        {(!reading.story.published || dated) && (
          <p className="note reading-date">
            {!reading.story.published && t.reading.noDate} <span aria-hidden="true">{t.start.published}</span> <DateField value={reading.story.published ?? ''} label={t.start.published} onChange={(published) => void date(published)} />
          </p>
        )}
      </header>
      <StoryView key={reading.story.published} story={reading.story} findings={reading.findings} names={reading.names} places={reading.places} kept={false} />
    </div>
  )
}

// A story of the record: /stories/:id
import type { StoryAnswer, StoryRow } from 'isnad/record'
import { useData } from '../../api.js'
import { id as encoded, Link, toStory, toVersions, usePlace } from '../../router.js'
import { dayWords } from '../../show/date-words.js'
import { usePageTitle } from '../../show/page-title.js'
import { Said } from '../../show/name.js'
import { Failure, Loading, When } from '../../show/small.js'
import { num } from '../../text/numbers.js'
import { languageName, useText } from '../../text/text.js'
import { StoryView } from './story-view.js'

export function StoryPage({ id }: { id: string }) {
  const t = useText()
  const place = usePlace()
  const { data, problem } = useData<StoryAnswer>(`/stories/${encoded(id)}.json`)
  if (problem) return <Failure problem={problem} />
  if (!data) return <Loading />
  const asked = place.query.get('focus')
  const focus = asked ? (Object.entries(data.assertions).find(([, assertion]) => assertion === asked)?.[0] ?? Object.entries(data.became).find(([, record]) => record === asked)?.[0] ?? asked) : null
  return (
    <div className="page story-page">
      <StoryHead row={data.row} others={[...data.versions, ...data.copies]} />
      <StoryView key={id} story={data.story} findings={data.findings} became={data.became} names={data.names} places={data.places} locals={data.locals} tiers={data.tiers} corrections={data.corrections} kept focus={focus} />
      <div className="columns story-foot">
        <Others title={t.story.versions} rows={data.versions} of={data.row.id} />
        <Others title={t.story.copies} rows={data.copies} />
      </div>
    </div>
  )
}

function StoryHead({ row, others }: { row: StoryRow; others: readonly StoryRow[] }) {
  const t = useText()
  const named = (id: string) => {
    const other = others.find((one) => one.id === id)
    return other ? <Said text={other.headline ?? other.outlet ?? id} language={other.language} /> : <bdi>{id}</bdi>
  }
  return (
    <header className="story-head">
      <h1 ref={usePageTitle()} className={row.headline ? 'unseen' : ''}>{row.headline ?? row.id}</h1>
      <p className="story-meta">
        <strong>
          <Said text={row.outlet ?? t.unknown} />
        </strong>
        {row.agency && <Said text={row.agency} />}
        <span>{row.published ? <When edtf={row.published.slice(0, 10)} /> : t.story.noDate}</span>
        <span>{row.language ? languageName(row.language) : t.unknown}</span>
        <span>{t.counts.words(row.words)}</span>
        {row.version > 1 && <span className="chip">{t.story.version(num(row.version))}</span>}
        {row.url && /^https?:/.test(row.url) && (
          <a href={row.url} rel="noreferrer noopener">
            {t.story.original}
          </a>
        )}
        <a href={`/stories/${encoded(row.id)}.json`}>{t.story.data}</a>
        <button type="button" className="quiet" onClick={() => print()}>
          {t.story.print}
        </button>
      </p>
      {row.copyOf && (
        <p className="note">
          {t.story.copyOf} <Link to={toStory(row.copyOf)}>{named(row.copyOf)}</Link>
        </p>
      )}
      {row.replacedBy && (
        <p className="note">
          {t.story.replacedBy}: <Link to={toStory(row.replacedBy)}>{named(row.replacedBy)}</Link> · <Link to={toVersions(row.id, row.replacedBy)}>{t.versions.compare}</Link>
        </p>
      )}
    </header>
  )
}

/** `of`: they are versions of this story, and what changed can be seen. */
function Others({ title, rows, of }: { title: string; rows: readonly StoryRow[]; of?: string }) {
  const t = useText()
  if (!rows.length) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="lines">
        {rows.map((row) => (
          <li key={row.id}>
            <p>
              <Link to={toStory(row.id)}>
                <Said text={row.headline ?? row.id} language={row.language} />
              </Link>
            </p>
            <p className="under">
              <Said text={row.outlet ?? t.unknown} /> · {dayWords(row.published ?? row.added)} · {t.story.version(num(row.version))}
              {of !== undefined && (
                <>
                  {' · '}
                  <Link to={toVersions(of, row.id)}>{t.versions.compare}</Link>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

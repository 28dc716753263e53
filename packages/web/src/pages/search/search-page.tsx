// Search in the words of stories, with Arabic folding or exactly: /search?q=
import type { Hit, TopActor } from 'isnad/record'
import { dataAt, useData, usePages } from '../../api.js'
import { setQuery, toStory, Link, usePlace } from '../../router.js'
import { dayWords } from '../../show/date-words.js'
import { Filters, queryOf } from '../../show/filters.js'
import { directionOf, Name, plain, Said } from '../../show/name.js'
import { Empty, More, Page, Shown } from '../../show/small.js'
import { num } from '../../text/numbers.js'
import { useNarrow } from '../../show/use-narrow.js'
import { languageName, useText } from '../../text/text.js'

const FIELDS = ['language', 'outlet', 'from', 'to'] as const

export function SearchPage() {
  const t = useText()
  const place = usePlace()
  const q = place.query.get('q') ?? ''
  const exact = place.query.get('exact') === 'true'
  return (
    <Page title={t.searchPage.title} intro={exact ? undefined : t.searchPage.folded}>
      <form
        className="filters"
        key={q}
        onSubmit={(event) => {
          event.preventDefault()
          setQuery({ q: String(new FormData(event.currentTarget).get('words') ?? '').trim() })
        }}
      >
        <label className="wide">
          {t.searchPage.hint}
          <input type="search" name="words" dir="auto" defaultValue={q} />
        </label>
        <fieldset className="tick">
          <legend className="unseen">{t.searchPage.title}</legend>
          <label className="tick">
            <input type="radio" name="how" checked={!exact} onChange={() => setQuery({ exact: null })} /> {t.searchPage.any}
          </label>
          <label className="tick">
            <input type="radio" name="how" checked={exact} onChange={() => setQuery({ exact: 'true' })} /> {t.searchPage.exact}
          </label>
        </fieldset>
        <button type="submit" className="main">
          {t.search}
        </button>
      </form>
      {q ? <Hits q={q} exact={exact} /> : <p className="note">{t.searchPage.start}</p>}
    </Page>
  )
}

function Hits({ q, exact }: { q: string; exact: boolean }) {
  const t = useText()
  const place = usePlace()
  const pages = usePages<Hit & { id?: string }>('/search', { ...queryOf(place.query, FIELDS), q, exact: exact ? 'true' : null })
  const actors = useData<{ rows: TopActor[] }>(dataAt('/actors', { search: q, limit: 6 }))
  const facets = pages.data && pages.data.length > 0 && (
    <>
      <Facet field="language" title={t.searchPage.language} counts={countsOf(pages.data, (hit) => hit.story.language)} label={languageName} />
      <Facet field="outlet" title={t.searchPage.outlet} counts={countsOf(pages.data, (hit) => hit.story.outlet).slice(0, 8)} label={(outlet) => outlet} />
    </>
  )
  const narrow = useNarrow()
  return (
    <div className="search-grid">
      <aside aria-label={t.searchPage.facets}>
        {actors.data && actors.data.rows.length > 0 && (
          <>
            <h2>{t.searchPage.near}</h2>
            <ul className="lines near">
              {actors.data.rows.map((row) => (
                <li key={row.id}>
                  <Name of={row} /> <span className="under">{t.counts.events(row.events)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {narrow ? (
          <>
            <Filters fields={FIELDS} />
            {facets && (
              <details className="filters-fold">
                <summary>{t.searchPage.among}</summary>
                {facets}
              </details>
            )}
          </>
        ) : (
          <>
            <h2>{t.searchPage.facets}</h2>
            <Filters fields={FIELDS} />
            {facets && (
              <>
                <h2>{t.searchPage.among}</h2>
                {facets}
              </>
            )}
          </>
        )}
      </aside>
      <section aria-label={t.searchPage.title}>
        <Shown of={pages} empty={<Empty what={t.empty.hits} fill={exact ? t.empty.loosen : t.empty.hits2} coverage />}>
          {(hits) => (
            <>
              <p className="note" aria-live="polite">
                {pages.next ? t.searchPage.first(t.counts.hits(hits.length)) : t.counts.hits(hits.length)}
              </p>
              <ol className="hits">
                {hits.map((hit) => (
                  <li key={hit.story.id}>
                    <h3 dir={directionOf(hit.story.language, hit.story.headline ?? hit.excerpt.text)}>
                      <Link to={toStory(hit.story.id)}>
                        <Said text={hit.story.headline ?? hit.story.id} language={hit.story.language} />
                      </Link>
                    </h3>
                    <p className="excerpt quoted" lang={hit.story.language ?? undefined} dir={directionOf(hit.story.language, hit.excerpt.text)}>
                      <Excerpt text={hit.excerpt.text} marks={hit.excerpt.marks} />
                    </p>
                    <p className="under">
                      <Said text={hit.story.outlet ?? t.unknown} /> · {hit.story.published ? dayWords(hit.story.published) : t.story.noDate}
                      {hit.story.copyOf && ` · ${t.stories.copy}`}
                    </p>
                  </li>
                ))}
              </ol>
              <More more={pages.more} />
            </>
          )}
        </Shown>
      </section>
    </div>
  )
}

/** How often each value is among the hits, most first. */
function countsOf(hits: readonly Hit[], of: (hit: Hit) => string | null): [string, number][] {
  const counts = new Map<string, number>()
  for (const hit of hits) {
    const value = of(hit)
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])
}
function Facet({ field, title, counts, label }: { field: 'language' | 'outlet'; title: string; counts: readonly (readonly [string, number])[]; label: (value: string) => string }) {
  const now = usePlace().query.get(field)
  if (!counts.length) return null
  return (
    <>
      <h3>{title}</h3>
      <ul className="facets">
        {counts.map(([value, n]) => (
          <li key={value}>
            <button type="button" className="quiet" aria-pressed={now === value} onClick={() => setQuery({ [field]: now === value ? null : value })}>
              <bdi>{label(value)}</bdi>
            </button>{' '}
            <span className="under">{num(n)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
function Excerpt({ text, marks }: { text: string; marks: Hit['excerpt']['marks'] }) {
  let at = 0
  return (
    <>
      {marks.map((mark) => {
        const before = text.slice(at, mark.start)
        at = mark.end
        return (
          <span key={mark.start}>
            {plain(before)}
            <mark>{plain(text.slice(mark.start, mark.end))}</mark>
          </span>
        )
      })}
      {plain(text.slice(at))}
    </>
  )
}

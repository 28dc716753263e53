// The list of stories: /stories
import type { StoryRow } from 'isnad/record'
import { usePages } from '../../api.js'
import { Link, toStory, usePlace } from '../../router.js'
import { dayWords } from '../../show/date-words.js'
import { Filters, queryOf } from '../../show/filters.js'
import { directionOf, Said } from '../../show/name.js'
import { Empty, More, Page, Shown } from '../../show/small.js'
import { Table } from '../../show/table.js'
import { useNarrow } from '../../show/use-narrow.js'
import { num } from '../../text/numbers.js'
import { languageName, useText } from '../../text/text.js'

const FIELDS = ['actor', 'outlet', 'language', 'from', 'to', 'copies'] as const

export function StoriesPage() {
  const t = useText()
  const narrow = useNarrow()
  const pages = usePages<StoryRow>('/stories', queryOf(usePlace().query, FIELDS))
  return (
    <Page title={t.stories.title}>
      <Filters fields={FIELDS} />
      <Shown of={pages} empty={<Empty what={t.empty.stories} fill={t.empty.loosen} coverage />}>
        {(rows) => narrow ? (
          <ul className="lines">
            {rows.map((row) => (
              <li key={row.id}>
                <p dir={directionOf(row.language, row.headline ?? '')}>
                  <Headline of={row} />
                </p>
                <p className="under">
                  <Said text={row.outlet ?? t.unknown} /> · {row.published ? dayWords(row.published) : t.story.noDate} · {row.language ? languageName(row.language) : t.unknown} · {t.counts.words(row.words)}
                </p>
              </li>
            ))}
          </ul>
        ) : (
          <Table heads={[t.stories.published, t.stories.headline, t.stories.outlet, t.stories.language, t.stories.words]}>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="nowrap">{row.published ? dayWords(row.published) : t.story.noDate}</td>
                <td>
                  <Headline of={row} />
                </td>
                <td>
                  <Said text={row.outlet ?? t.unknown} />
                </td>
                <td>{row.language ? languageName(row.language) : t.unknown}</td>
                <td>{num(row.words)}</td>
              </tr>
            ))}
          </Table>
        )}
      </Shown>
      <More more={pages.more} />
    </Page>
  )
}

function Headline({ of }: { of: StoryRow }) {
  const t = useText()
  return (
    <>
      <Link to={toStory(of.id)}>
        <Said text={of.headline ?? of.id} language={of.language} />
      </Link>{' '}
      {of.copyOf && <span className="chip">{t.stories.copy}</span>}
    </>
  )
}

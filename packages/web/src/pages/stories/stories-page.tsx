// The list of stories: /stories
import type { StoryRow } from 'isnad/record'
import { usePages } from '../../api.js'
import { Link, toStory, usePlace } from '../../router.js'
import { dayWords } from '../../show/date-words.js'
import { Filters, queryOf } from '../../show/filters.js'
import { Said } from '../../show/name.js'
import { Empty, More, Page, Shown } from '../../show/small.js'
import { Table } from '../../show/table.js'
import { num } from '../../text/numbers.js'
import { languageName, useText } from '../../text/text.js'

const FIELDS = ['actor', 'outlet', 'language', 'from', 'to', 'copies'] as const

export function StoriesPage() {
  const t = useText()
  const pages = usePages<StoryRow>('/stories', queryOf(usePlace().query, FIELDS))
  return (
    <Page title={t.stories.title}>
      <Filters fields={FIELDS} />
      <Shown of={pages} empty={<Empty what={t.empty.stories} fill={t.empty.loosen} coverage />}>
        {(rows) => (
          <Table heads={[t.stories.published, t.stories.headline, t.stories.outlet, t.stories.language, t.stories.words]}>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="nowrap">{row.published ? dayWords(row.published) : t.story.noDate}</td>
                <td>
                  <Link to={toStory(row.id)}>
                    <Said text={row.headline ?? row.id} language={row.language} />
                  </Link>{' '}
                  {row.copyOf && <span className="chip">{t.counts.copies(1)}</span>}
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

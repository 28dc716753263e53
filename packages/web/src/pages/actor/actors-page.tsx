// Actors with most events, or those a name may mean: /actors
import { type FormEvent, useState } from 'react'
import type { TopActor } from 'isnad/record'
import { dataAt, useData } from '../../api.js'
import { setQuery, usePlace } from '../../router.js'
import { countryName } from '../../show/countries.js'
import { Filters, queryOf } from '../../show/filters.js'
import { Name } from '../../show/name.js'
import { Empty, Page, Shown } from '../../show/small.js'
import { Table } from '../../show/table.js'
import { num } from '../../text/numbers.js'
import { useText, word } from '../../text/text.js'

const FIELDS = ['type', 'status', 'from', 'to'] as const

export function ActorsPage() {
  const t = useText()
  const place = usePlace()
  const asked = place.query.get('search') ?? ''
  const [search, setSearch] = useState(asked)
  const found = useData<{ rows: TopActor[] }>(dataAt('/actors', { ...queryOf(place.query, FIELDS), search: asked || null, limit: 100 }))
  return (
    <Page title={t.actors.title} intro={t.actors.intro}>
      <form
        className="filters"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          setQuery({ search: search.trim() })
        }}
      >
        <label>
          {t.actors.search}
          <input type="search" dir="auto" value={search} onChange={(event) => setSearch(event.target.value)} />
        </label>
        <button type="submit">{t.search}</button>
      </form>
      {!asked && <Filters fields={FIELDS} />}
      <Shown of={{ ...found, data: found.data?.rows ?? null }} empty={<Empty what={t.empty.actors} fill={t.empty.loosen} coverage />}>
        {(rows) => (
          <Table heads={[t.actors.name, t.actors.kind, t.actors.country, t.actors.events, t.actors.chains]}>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <Name of={row} />
                  {row.kind === 'state' && (
                    <>
                      {' '}
                      <bdi dir="ltr" className="code">
                        {row.id}
                      </bdi>
                    </>
                  )}
                </td>
                <td>
                  {word(t.kind, row.kind)}
                  {row.sector && ` · ${word(t.sector, row.sector)}`}
                </td>
                <td>
                  {row.country && row.kind !== 'state' && countryName(row.country)}
                </td>
                <td>{num(row.events)}</td>
                <td>{num(row.chains)}</td>
              </tr>
            ))}
          </Table>
        )}
      </Shown>
    </Page>
  )
}

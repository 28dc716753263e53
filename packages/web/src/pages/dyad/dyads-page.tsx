// Pairs with most events between them, and a way to any two: /dyads
import { type FormEvent, useState } from 'react'
import type { TopDyad } from 'isnad/record'
import { dataAt, useData } from '../../api.js'
import { go, Link, toDyad, usePlace } from '../../router.js'
import { Filters, queryOf } from '../../show/filters.js'
import { Name } from '../../show/name.js'
import { Empty, Page, Shown } from '../../show/small.js'
import { useChoices } from '../../state.js'
import { useText } from '../../text/text.js'

const FIELDS = ['actor', 'type', 'status', 'from', 'to'] as const

export function DyadsPage() {
  const t = useText()
  useChoices()
  const found = useData<{ rows: TopDyad[] }>(dataAt('/dyads', { ...queryOf(usePlace().query, FIELDS), limit: 60 }))
  const [pair, setPair] = useState({ a: '', b: '' })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (pair.a.trim() && pair.b.trim()) go(toDyad(pair.a.trim(), pair.b.trim()))
  }
  return (
    <Page title={t.dyads.title} intro={t.dyads.intro}>
      <form className="filters pair-form" onSubmit={submit} aria-label={t.dyads.go}>
        <label>
          {t.dyads.a}
          <input dir="auto" value={pair.a} placeholder={t.filter.hint} onChange={(event) => setPair({ ...pair, a: event.target.value })} />
        </label>
        <label>
          {t.dyads.b}
          <input dir="auto" value={pair.b} onChange={(event) => setPair({ ...pair, b: event.target.value })} />
        </label>
        <button type="submit" className="main">
          {t.dyads.show}
        </button>
      </form>
      <Filters fields={FIELDS} />
      <Shown of={{ ...found, data: found.data?.rows ?? null }} empty={<Empty what={t.empty.dyads} fill={t.empty.loosen} coverage />}>
        {(rows) => {
          const most = Math.max(1, ...rows.map((row) => row.events))
          return (
            <ol className="bars pairs">
              {rows.map((row) => (
                <li key={`${row.a.id} ${row.b.id}`}>
                  <Link to={toDyad(row.a.id, row.b.id)}>
                    <Name of={row.a} link={false} /> · <Name of={row.b} link={false} />
                  </Link>
                  <i style={{ inlineSize: `${(row.events / most) * 100}%` }} />
                  <span className="n">
                    {t.counts.events(row.events)} · {t.counts.chains(row.chains)}
                  </span>
                </li>
              ))}
            </ol>
          )
        }}
      </Shown>
    </Page>
  )
}

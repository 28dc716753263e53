// What the pages of one event, claim and agreement share: the row as of the day asked, the reports it stands on, and the keys that decide on it.
import type { ReactNode } from 'react'
import type { Why } from 'isnad/record'
import { type Data, dataAt, useData } from '../api.js'
import { judge } from '../judging.js'
import { useKeys } from '../keys.js'
import { id as encoded, usePlace } from '../router.js'
import { Shown } from './small.js'

interface RowProps<Row> { readonly kind: 'events' | 'claims' | 'agreements'; readonly id: string; readonly children: (row: Row, why: Data<Why>, asOf: string | null) => ReactNode }

/** @example <RowPage<ClaimRow> kind="claims" id={id}>{(claim, why) => …}</RowPage> */
export function RowPage<Row>({ kind, id, children }: RowProps<Row>) {
  const asOf = usePlace().query.get('as_of')
  const row = useData<Row>(dataAt(`/${kind}/${encoded(id)}`, { as_of: asOf }))
  const why = useData<Why>(`/why/${encoded(id)}.json`)
  useKeys({ KeyA: () => void judge('accept', id), KeyR: () => void judge('reject', id) })
  return <Shown of={row}>{(found) => children(found, why, asOf)}</Shown>
}

// What events are filed under in the tables that answer questions: parties, pairs, and counts by month.
import type { Kysely } from 'kysely'
import { monthOf } from '../dates.js'
import type { People } from '../identity/people.js'
import { insertAll } from '../store/bulk.js'
import type { Dialect } from '../store/dialect.js'
import type { Tables } from '../store/tables.js'
import { type EventState, namedBy } from './event-state.js'
import { partiesOf } from './participants.js'

/** Removes events from everything they are filed under, counts included; the rows of `event` stay. */
export async function unfileEvents(db: Kysely<Tables>, dialect: Dialect, seqs: readonly number[]): Promise<void> {
  if (!seqs.length) return
  const rows = await db.selectFrom('event').selectAll().where('seq', 'in', seqs).execute()
  const parties = await db.selectFrom('event_party').select(['event', 'party']).where('event', 'in', seqs).execute()
  const dyads = await db.selectFrom('event_dyad').select(['event', 'a', 'b']).where('event', 'in', seqs).execute()
  const counts = new Counts()
  const partiesOf = new Map<number, Set<string>>()
  for (const p of parties) partiesOf.set(p.event, (partiesOf.get(p.event) ?? new Set()).add(p.party))
  const dyadsOf = new Map<number, typeof dyads>()
  for (const d of dyads) dyadsOf.set(d.event, [...(dyadsOf.get(d.event) ?? []), d])
  for (const row of rows) counts.add(row, partiesOf.get(row.seq) ?? new Set(), dyadsOf.get(row.seq) ?? [], -1)
  await counts.save(db, dialect)
  await db.deleteFrom('event_party').where('event', 'in', seqs).execute()
  await db.deleteFrom('event_dyad').where('event', 'in', seqs).execute()
  await db.deleteFrom('event_key').where('event', 'in', seqs).execute()
}

/** Who an event is filed under: the state or body each participant counts as, the participant itself, and the state an organization is of. */
export function partyRows(e: EventState, people: People): { parties: { party: string; role: string }[]; dyads: { a: string; b: string; direction: string }[] } {
  const parties = new Map<string, { party: string; role: string }>()
  const actors = namedBy(e.actors, e.recipients)
  const recipients = namedBy(e.recipients, e.actors)
  for (const [role, nodes] of [['actor', actors], ['recipient', recipients]] as const) {
    for (const n of nodes) {
      const node = people.nodes.get(n)
      const own = node && !node.generic ? node.canonical : null
      for (const party of [people.party(n), own, node?.country]) {
        if (!party) continue
        const known = parties.get(party)
        parties.set(party, { party, role: known && known.role !== role ? 'both' : role })
      }
    }
  }
  const left = [...partiesOf(actors, people)]
  const right = [...partiesOf(recipients, people)]
  const dyads = new Map<string, { a: string; b: string; direction: string }>()
  const pair = (x: string, y: string, mutual: boolean): void => {
    if (x === y) return
    const [a, b] = x < y ? [x, y] : [y, x]
    const direction = mutual ? 'both' : a === x ? 'a>b' : 'b>a'
    const known = dyads.get(`${a} ${b}`)
    dyads.set(`${a} ${b}`, { a, b, direction: known && known.direction !== direction ? 'both' : direction })
  }
  for (const x of left) for (const y of right) pair(x, y, false)
  if (!right.length || left.length > 1) for (let i = 0; i < Math.min(left.length, 8); i++) for (let j = i + 1; j < Math.min(left.length, 8); j++) pair(left[i]!, left[j]!, true)
  return { parties: [...parties.values()], dyads: [...dyads.values()] }
}

/** Changes to the counts by month, gathered so that each row is written once. */
export class Counts {
  readonly #parties = new Map<string, Tables['roll_party']>()
  readonly #dyads = new Map<string, Tables['roll_dyad']>()
  readonly #types = new Map<string, Tables['roll_type']>()
  readonly #totals = new Map<string, Tables['total_party']>()
  readonly #pairs = new Map<string, Tables['total_dyad']>()

  add(row: Tables['event'], parties: ReadonlySet<string>, dyads: readonly { a: string; b: string }[], sign: 1 | -1): void {
    const base = { month: monthOf(row.anchor), type: row.type, status: row.status }
    const n = { events: sign, reports: sign * row.reports, chains: sign * row.chains }
    for (const party of parties) sum(this.#totals, party, { party, ...n })
    for (const { a, b } of dyads) sum(this.#pairs, `${a} ${b}`, { a, b, ...n })
    for (const party of parties) sum(this.#parties, `${party} ${base.month} ${base.type} ${base.status}`, { party, ...base, ...n })
    for (const { a, b } of dyads) sum(this.#dyads, `${a} ${b} ${base.month} ${base.type} ${base.status}`, { a, b, ...base, ...n })
    sum(this.#types, `${base.month} ${base.type} ${base.status}`, { ...base, ...n })
  }

  async save(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
    const sums = ['events', 'reports', 'chains']
    await insertAll(db, dialect, 'roll_party', [...this.#parties.values()], { key: ['party', 'month', 'type', 'status'], then: 'add', sums })
    await insertAll(db, dialect, 'roll_dyad', [...this.#dyads.values()], { key: ['a', 'b', 'month', 'type', 'status'], then: 'add', sums })
    await insertAll(db, dialect, 'total_party', [...this.#totals.values()], { key: ['party'], then: 'add', sums })
    await insertAll(db, dialect, 'total_dyad', [...this.#pairs.values()], { key: ['a', 'b'], then: 'add', sums })
    await insertAll(db, dialect, 'roll_type', [...this.#types.values()], { key: ['type', 'month', 'status'], then: 'add', sums })
  }
}

function sum<R extends { events: number; reports: number; chains: number }>(map: Map<string, R>, key: string, row: R): void {
  const known = map.get(key)
  if (!known) map.set(key, row)
  else {
    known.events += row.events
    known.reports += row.reports
    known.chains += row.chains
  }
}

// A record made by the first version, with what it holds, brought up to date on each database: the same account as one made today.
import { Kysely, Migrator } from 'kysely'
import { expect, it } from 'vitest'
import { migrationsFor } from './migrations/index.js'
import { onEachAddress, state, told } from './open-for-tests.js'
import { openRecord } from './record.js'
import { insertAll } from './store/bulk.js'
import type { Dialect } from './store/dialect.js'
import { openPostgres } from './store/postgres.js'
import { openSqlite } from './store/sqlite.js'
import { DERIVED, type Tables } from './store/tables.js'
import { fingerprint } from './verify.js'

const FIRST = '001-first'
const BASE = ['meta', 'outlet', 'story', 'story_text', 'reading', 'assertion', 'judgement', 'sketch', 'band', 'failure'] as const

const dialectOf = (address: string): Dialect => (address.startsWith('postgres') ? openPostgres(address) : openSqlite(address, { create: true, wait: 10_000 }))

/** Copies what there is into tables of the first version: what later ones added is left out. */
async function copyIntoFirst(from: Kysely<Tables>, address: string): Promise<void> {
  const dialect = dialectOf(address)
  const db = new Kysely<Tables>({ dialect: dialect.kysely })
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrationsFor(dialect) } }).migrateTo(FIRST)
  if (error) throw error
  const columns = new Map((await db.introspection.getTables()).map((t) => [t.name, new Set(t.columns.map((c) => c.name))]))
  for (const table of [...BASE, ...[...DERIVED].reverse()]) {
    const has = columns.get(table)
    if (!has) continue
    const rows = await from.selectFrom(table as 'story').selectAll().execute()
    await insertAll(db, dialect, table as 'story', rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => has.has(column)))) as never)
  }
  await dialect.close()
}

const STORIES = [
  told({ id: 'first', text: 'Peru and Bolivia met. Peru said the lake is safe. Peru is an ally of Bolivia. A railway is planned.', source: { outlet: 'Diario', url: 'https://x.example/1' } }, {
    actors: [state('a1', 'PER', 'Peru'), state('a2', 'BOL', 'Bolivia')], events: [{ type: 'CONSULT', act: 'meet', words: 'met', actors: ['a1', 'a2'], date: '2025-01-16' }, { type: 'ACCUSE', act: 'accuse', words: 'said', actors: ['a1'], recipients: ['a2'], presentation: 'referred' }],
    statements: [{ speaker: 'a1', cue: 'said', content: 'the lake is safe' }], relations: [{ words: 'Peru is an ally of Bolivia', type: 'ally', from: ['a1'], to: ['a2'] }], projects: [{ words: 'A railway is planned', kind: 'railway', participants: ['a1', 'a2'] }],
  }),
  told({ id: 'undated', published: null, text: 'Peru and Bolivia agreed on a border. Peru accused Bolivia of theft. Chile signed.', source: { outlet: 'Correo' } }, {
    actors: [state('a1', 'PER', 'Peru'), state('a2', 'BOL', 'Bolivia')], events: [{ type: 'AGREE', act: 'agree', words: 'agreed', actors: ['a1', 'a2'] }], statements: [{ speaker: 'a1', cue: 'accused', content: 'theft' }],
  }),
  told({ id: 'again', text: 'Peru and Bolivia met, a minister said.', source: { outlet: 'Correo', url: 'https://x.example/1' }, published: '2025-01-18' }, { actors: [state('a1', 'PER', 'Peru'), state('a2', 'BOL', 'Bolivia')], events: [{ type: 'CONSULT', act: 'meet', words: 'met', actors: ['a1', 'a2'], date: '2025-01-16' }] }),
]

onEachAddress('migrations', (fresh) => {
  it('a record of the first version holds the same account once it is brought up to date', async () => {
    const now = await openRecord(await fresh())
    await now.add(STORIES)
    await now.judge({ verdict: 'accept', a: (await now.timeline()).rows[0]!.id, by: 'test', at: '2025-02-01T00:00:00.000Z' })
    const address = await fresh()
    await copyIntoFirst(now.store.db, address)
    await expect(openRecord(address)).rejects.toMatchObject({ code: 'record-older' })
    const old = await openRecord(address, { migrate: true })
    expect(await fingerprint(old.store.db, old.store.dialect)).toEqual(await fingerprint(now.store.db, now.store.dialect))
    expect((await old.verify()).problems).toEqual([])
    await old.add([told({ id: 'later', text: 'Peru and Bolivia met again.' }, { actors: [state('a1', 'PER', 'Peru'), state('a2', 'BOL', 'Bolivia')], events: [{ type: 'CONSULT', act: 'meet', words: 'met', actors: ['a1', 'a2'], date: '2025-01-16' }] })])
    const written: string[] = []
    for await (const chunk of (await old.export('record')).main()) written.push(String(chunk))
    expect(JSON.parse(written.join('')).events.length).toBeGreaterThan(0)
    await old.close()
    await now.close()
  })
})

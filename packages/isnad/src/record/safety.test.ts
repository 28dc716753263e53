// What must not be lost, and what is said when something is wrong.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import BetterSqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { openRecord } from './record.js'
import { RecordProblem } from './problem.js'
import { state, told } from './open-for-tests.js'
import { numbered } from './writer-for-tests.js'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-safety-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
const at = (name: string): string => path.join(folder, name)
const WRITER = fileURLToPath(new URL('./writer-for-tests.ts', import.meta.url))
/** Twenty in `npm run check`; a few when run by hand. */
const KILLS = Number(process.env.ISNAD_KILLS ?? 3)

function writer(file: string, name: string, count: number, batch = 3): { child: ReturnType<typeof spawn>; safe: string[]; ready: Promise<void>; end: Promise<void> } {
  const child = spawn(process.execPath, ['--conditions=isnad-source', '--import', 'tsx', WRITER, file, name, String(count), String(batch)], { stdio: ['ignore', 'pipe', 'pipe'] })
  const safe: string[] = []
  let rest = ''
  let complaints = ''
  let isReady = (): void => {}
  const ready = new Promise<void>((resolve) => {
    isReady = resolve
  })
  child.stdout!.on('data', (d) => {
    rest += d
    const lines = rest.split('\n')
    rest = lines.pop()!
    for (const line of lines) {
      if (line === 'ready') isReady()
      else if (line.startsWith('safe ')) safe.push(...line.slice(5).split(' '))
    }
  })
  child.stderr!.on('data', (d) => {
    complaints += d
  })
  const end = new Promise<void>((resolve, reject) => child.on('exit', (code, signal) => (code === 0 || signal === 'SIGKILL' ? resolve() : reject(new Error(complaints || `exit ${code}`)))))
  return { child, safe, ready, end }
}

describe('a record that is killed while it is written', () => {
  it(`loses nothing it acknowledged and counts nothing twice (${KILLS} kills)`, async () => {
    const file = at('killed.db')
    let acknowledged: string[] = []
    const moments: string[] = []
    for (let i = 0; i < KILLS; i++) {
      // Small batches end often, large ones are long under way: both are cut in two somewhere.
      const batch = [3, 60, 300][i % 3]!
      const moment = Math.floor(Math.random() * (i % 3 ? 900 : 400))
      moments.push(`${batch} at a time, after ${moment} ms`)
      const { child, safe, ready, end } = writer(file, 'k', 3000, batch)
      await ready
      await new Promise((resolve) => setTimeout(resolve, moment))
      child.kill('SIGKILL')
      await end
      acknowledged = [...new Set([...acknowledged, ...safe])]
      const record = await openRecord(file)
      const there = new Set((await record.store.db.selectFrom('story').select('id').execute()).map((s) => s.id))
      expect(acknowledged.filter((id) => !there.has(id)), moments.join('; ')).toEqual([])
      expect([...there].filter((id) => id.includes('@'))).toEqual([])
      const reports = await record.store.db.selectFrom('event_report').select((e) => e.fn.countAll().as('n')).executeTakeFirstOrThrow()
      expect(Number(reports.n), moments.join('; ')).toBe(there.size)
      await record.close()
    }
    const record = await openRecord(file)
    expect((await record.verify()).problems).toEqual([])
    await record.close()
  }, KILLS * 60_000)

  it('waits for another writer: nothing of either is lost', async () => {
    const file = at('two.db')
    await (await openRecord(file)).close()
    const a = writer(file, 'a', 60)
    const b = writer(file, 'b', 60)
    await Promise.all([a.end, b.end])
    const record = await openRecord(file)
    expect((await record.stats()).stories).toBe(120)
    expect((await record.verify()).problems).toEqual([])
    await record.close()
  })
})

describe('what is said when something is wrong', () => {
  const problem = async (work: Promise<unknown>): Promise<RecordProblem> => {
    const cause = await work.then(() => null, (e) => e)
    expect(cause).toBeInstanceOf(RecordProblem)
    return cause as RecordProblem
  }

  it('a full disk: the batch is taken back, what was there stays, and the same goes on later', async () => {
    const file = at('full.db')
    const record = await openRecord(file)
    await record.add([numbered('f', 0)])
    const pages = (await sql<{ page_count: number }>`pragma page_count`.execute(record.store.db)).rows[0]!.page_count
    await sql`pragma max_page_count = ${sql.lit(pages + 2)}`.execute(record.store.db)
    const many = Array.from({ length: 300 }, (_, i) => numbered('f', i))
    const p = await problem(record.add(many))
    expect(p.code).toBe('disk-full')
    expect(p.message).toContain('Make room')
    expect((await record.stats()).stories).toBe(1)
    await sql`pragma max_page_count = 1073741823`.execute(record.store.db)
    expect((await record.add(many)).added).toHaveLength(299)
    expect((await record.verify()).problems).toEqual([])
    await record.close()
  })

  it('a disk so full that the database has taken the batch back itself: still said as what it is', async () => {
    const record = await openRecord(at('over-full.db'))
    const p = await problem(
      record.store.write(async (trx) => {
        await sql`rollback`.execute(trx)
        throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
      }),
    )
    expect(p.code).toBe('disk-full')
    expect((await record.add([numbered('o', 0)])).added).toHaveLength(1)
    await record.close()
  })

  it('a record that may only be read', async () => {
    const file = at('read-only.db')
    const record = await openRecord(file)
    await record.add([numbered('r', 0)])
    await sql`pragma query_only = 1`.execute(record.store.db)
    expect((await problem(record.add([numbered('r', 1)]))).code).toBe('record-read-only')
    expect((await record.timeline()).rows).toHaveLength(1)
    await record.close()
  })

  it('a damaged file, a file of another kind, no file', async () => {
    const file = at('broken.db')
    fs.writeFileSync(file, 'this was a record once, but it is no more '.repeat(200))
    expect((await problem(openRecord(file))).code).toBe('record-corrupt')
    expect((await problem(openRecord(at('none.db'), { create: false }))).code).toBe('record-not-there')
    const strange = at('strange.db')
    const db = new BetterSqlite(strange)
    db.exec('create table recipes (name text)')
    db.close()
    expect((await problem(openRecord(strange))).code).toBe('not-a-record')
  })

  it('a record of a newer version is left alone', async () => {
    const file = at('newer.db')
    await (await openRecord(file)).close()
    const db = new BetterSqlite(file)
    db.prepare("insert into kysely_migration (name, timestamp) values ('999-future', '2030-01-01')").run()
    db.close()
    const p = await problem(openRecord(file))
    expect(p.code).toBe('record-newer')
    expect(p.message).toContain('999-future')
  })

  it('an older record is brought up to date when asked to: who is in a standing relation or project is found', async () => {
    const file = at('older.db')
    const record = await openRecord(file)
    const text = 'Peru and Bolivia are allies. A railway from Lima to La Paz is planned.'
    await record.add([told({ id: 's', published: '2023-05-17', text }, { actors: [state('a1', 'PER', 'Peru'), state('a2', 'BOL', 'Bolivia')], relations: [{ type: 'ally', words: 'allies', from: ['a1'], to: ['a2'] }], projects: [{ kind: 'railway', words: 'railway', participants: ['a1', 'a2'] }] })])
    await record.close()
    const db = new BetterSqlite(file)
    for (const table of ['relation_node', 'project_node']) db.exec(`drop table ${table}`)
    for (const index of ['event_by_place', 'event_by_country', 'story_by_agency', 'node_by_generic_canonical', 'node_by_country', 'claim_by_contested']) db.exec(`drop index ${index}`)
    db.exec('alter table event_report drop column presentation')
    for (const of of ['event', 'agreement', 'claim']) db.exec(`alter table ${of}_report drop column dated`)
    db.exec("delete from kysely_migration where name >= '005'")
    db.close()
    expect((await problem(openRecord(file))).code).toBe('record-older')
    const newer = await openRecord(file, { migrate: true })
    expect(await newer.relations({ actor: 'BOL', with: 'PER' })).toHaveLength(1)
    expect(await newer.relations({ actor: 'BOL', with: 'CHL' })).toEqual([])
    expect(await newer.projects({ actor: 'BOL', with: 'PER' })).toHaveLength(1)
    expect((await newer.verify()).problems).toEqual([])
    await newer.close()
  })

  it('finds words that no longer are where they were, and texts that were changed', async () => {
    const file = at('tampered.db')
    const record = await openRecord(file)
    await record.add([numbered('t', 0), numbered('t', 1)])
    await record.store.db.updateTable('story_text').set({ body: 'short' }).where('story', '=', 1).execute()
    await record.store.db.updateTable('assertion').set({ body: '{"type":"ASSAULT"}' }).where('seq', '=', 6).execute()
    const { problems } = await record.verify({ replay: false })
    expect([...new Set(problems.map((p) => p.what))].sort()).toEqual(['a finding is not the one that was added', 'the text is not the one that was added', 'words lie outside the text'])
    await record.close()
  })

  it('refuses a finding outside its story, whole batch and all', async () => {
    const record = await openRecord(':memory:')
    const bad = numbered('s', 1)
    bad.findings.events[0]!.trigger.end = 10_000
    expect((await problem(record.add([numbered('s', 0), bad]))).code).toBe('span-outside')
    expect((await record.stats()).stories).toBe(0)
    await record.close()
  })

  it('a wrong filter or cursor says what is possible', async () => {
    const record = await openRecord(':memory:')
    expect((await problem(record.timeline({ type: ['DANCE'] }))).message).toContain('CONSULT')
    expect((await problem(record.timeline({ from: 'yesterday' }))).code).toBe('bad-filter')
    expect((await problem(record.timeline({ cursor: 'x' }))).code).toBe('bad-cursor')
    expect((await problem(record.timeline({ actor: 'nobody at all' }))).code).toBe('unknown-id')
    expect((await problem(record.undo({ by: 'x' }))).code).toBe('nothing-to-undo')
    await record.close()
  })

  it('a backup, taken while it is in use, is a record of its own', async () => {
    const file = at('in-use.db')
    const record = await openRecord(file)
    await record.add([numbered('b', 0), numbered('b', 1)])
    await record.backup(at('backup.db'))
    await record.add([numbered('b', 2)])
    const copy = await openRecord(at('backup.db'))
    expect((await copy.stats()).stories).toBe(2)
    expect((await copy.verify()).problems).toEqual([])
    await copy.close()
    await record.close()
  })
})

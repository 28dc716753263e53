// For tests: the stores that every test of the record runs on. Postgres where scripts/postgres-for-tests.ts started or was given a server, else skipped with a notice.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe } from 'vitest'
import pg from 'pg'
import type { Findings } from '../coding/findings.js'
import type { Story } from '../story/story.js'
import { type Record, openRecord } from './record.js'

const server = process.env.ISNAD_TEST_POSTGRES
let made = 0

/** Runs a suite on SQLite and, where there is a server, on Postgres; `open` gives a fresh, empty record each time. */
export function onEachStore(title: string, suite: (open: () => Promise<Record>) => void): void {
  describe(`${title} (SQLite)`, () => suite(() => openRecord(':memory:')))
  onPostgres(title, () => suite(async () => openRecord(await freshDatabase())))
}

/** The same for what opens its records itself: `fresh` gives an address where nothing is yet. */
export function onEachAddress(title: string, suite: (fresh: () => Promise<string>) => void): void {
  describe(`${title} (SQLite)`, () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-addresses-'))
    let files = 0
    suite(async () => path.join(folder, `${files++}.db`))
    afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
  })
  onPostgres(title, () => suite(freshDatabase))
}

function onPostgres(title: string, suite: () => void): void {
  describe.skipIf(!server)(`${title} (Postgres${server ? '' : ': skipped, postgresql is not installed and ISNAD_TEST_POSTGRES names no server'})`, () => {
    suite()
    afterAll(dropDatabases)
  })
}

const databases: string[] = []

async function freshDatabase(): Promise<string> {
  const name = `isnad_test_${process.pid}_${Date.now().toString(36)}_${made++}`
  databases.push(name)
  await asAdmin((client) => client.query(`create database ${name}`))
  const address = new URL(server!)
  address.pathname = name
  return address.href
}

const dropDatabases = (): Promise<void> =>
  asAdmin(async (client) => {
    for (const name of databases.splice(0)) await client.query(`drop database if exists ${name} with (force)`)
  })

async function asAdmin(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: server! })
  await client.connect()
  await work(client)
  await client.end()
}

type Partly<X> = { [K in keyof X]?: X[K] }
type ActorSpec = Partly<Findings['actors'][number]> & { id: string; name: string }
type EventSpec = Partly<Findings['events'][number]> & { type: Findings['events'][number]['type']; act: string; words: string }

/** A story with findings, said shortly: words are looked up in its text. */
export function told(
  story: Partly<Story> & { id: string; text: string },
  found: { actors?: ActorSpec[]; events?: EventSpec[]; agreements?: (Partly<Findings['agreements'][number]> & { id: string; title: string })[]; claims?: (Omit<Partly<Findings['claims'][number]>, 'quote'> & { words: string })[]; relations?: (Omit<Partly<Findings['relations'][number]>, 'quote'> & { words: string; type: 'ally' })[]; statements?: { speaker: string; cue: string; content: string; date?: string }[]; projects?: (Omit<Partly<Findings['projects'][number]>, 'quote'> & { words: string; kind: string; participants: string[] })[] } = {},
): { story: Story; findings: Findings } {
  const span = (words: string) => {
    const head = story.headline?.indexOf(words) ?? -1
    const at = story.text.indexOf(words)
    if (at < 0 && head >= 0) return { in: 'headline' as const, start: head, end: head + words.length }
    if (at < 0) throw new Error(`«${words}» is not in the text of ${story.id}`)
    return { in: 'text' as const, start: at, end: at + words.length }
  }
  const base = { rule: 'test', sources: [{ role: 'outlet' as const, name: story.source?.outlet ?? 'Test' }] }
  const full: Story = { language: 'en', published: '2025-01-17', headline: null, ...story }
  return {
    story: full,
    findings: {
      schema: 'isnad/findings@1', id: story.id, language: full.language ?? 'en', published: full.published ?? null, headline: full.headline ?? null, source: { outlet: full.source?.outlet ?? null, url: full.source?.url ?? null }, textHash: '',
      actors: (found.actors ?? []).map((a) => ({ ...base, kind: 'state', country: null, sector: null, office: null, quotes: [], ...a })),
      events: (found.events ?? []).map(({ words, ...e }, i) => ({ ...base, id: `e${i + 1}`, trigger: span(words), also: [], actors: [], recipients: [], date: null, place: null, status: 'actual', presentation: 'told', according_to: [], contexts: [], quantities: [], ...e })),
      agreements: (found.agreements ?? []).map((g) => ({ ...base, quote: span(g.title), also: [], type: 'agreement', parties: [], areas: [], clauses: [], stages: [], ...g })),
      claims: (found.claims ?? []).map(({ words, ...c }, i) => ({ ...base, claim: `c${i + 1}`, quote: span(words), accused: [], stances: [], ...c })),
      relations: (found.relations ?? []).map(({ words, ...r }) => ({ ...base, from: [], to: [], quote: span(words), ...r })),
      statements: (found.statements ?? []).map((s) => ({ ...base, speaker: s.speaker, cue: span(s.cue), content: span(s.content), direct: false, date: s.date ?? null, medium: null })),
      projects: (found.projects ?? []).map(({ words, ...p }) => ({ ...base, places: [], modes: [], status: 'planned', quote: span(words), ...p })),
      times: [], locations: [], mentions: [], entities: [], problems: [],
    },
  }
}

/** An actor that is a state. */
export const state = (id: string, country: string, name: string): ActorSpec => ({ id, kind: 'state', country, name })

// Whether a record still is what it says: texts and hashes, words and spans, ids and contents, and whether stories and judgements give the same account again.
import type { Kysely } from 'kysely'
import { assertionId } from './add/add.js'
import { canonicalJson, sha256 } from './hash.js'
import { rebuildInside } from './add/rebuild.js'
import type { Dialect } from './store/dialect.js'
import type { Store } from './store/open.js'
import { DERIVED, type Tables } from './store/tables.js'

export interface VerifyProblem { readonly what: string; readonly where: string; readonly detail?: string }
export interface Verified { readonly stories: number; readonly assertions: number; readonly judgements: number; readonly replayed: boolean; readonly problems: readonly VerifyProblem[] }

const INDEXES = ['event_key', 'claim_key', 'node_key', 'agreement_name'] as const
/** Parts of an account that hang on no order of rows: everything but what is only an index. */
const COMPARED = DERIVED.filter((t): t is Exclude<(typeof DERIVED)[number], (typeof INDEXES)[number]> => !(INDEXES as readonly string[]).includes(t))

/** Checks everything; `replay: false` leaves out making the account anew, which takes as long as adding did (without reading). */
export async function verify(store: Store, options: { replay?: boolean; progress?: (done: number, all: number) => void } = {}): Promise<Verified> {
  const problems: VerifyProblem[] = []
  for (const text of await store.dialect.check(store.db)) problems.push({ what: 'the database file is damaged', where: store.address, detail: text })
  let stories = 0
  let assertions = 0
  let after = -1
  for (;;) {
    const rows = await store.db.selectFrom('story').innerJoin('story_text', 'story_text.story', 'story.seq').selectAll('story').select('body').where('seq', '>', after).orderBy('seq').limit(200).execute()
    if (!rows.length) break
    after = rows.at(-1)!.seq
    for (const row of rows) {
      stories++
      if (sha256(`${row.headline ?? ''}\n\n${row.body}`) !== row.hash) problems.push({ what: 'the text is not the one that was added', where: `story ${row.id}` })
      const list = await store.db.selectFrom('assertion').selectAll().where('story', '=', row.seq).orderBy('seq').execute()
      const counts = new Map<string, number>()
      for (const a of list) {
        assertions++
        const index = counts.get(a.kind) ?? 0
        counts.set(a.kind, index + 1)
        const body = JSON.parse(a.body) as object
        if (assertionId(row.id, row.hash, a.kind, index, a.body) !== a.id) problems.push({ what: 'a finding is not the one that was added', where: `story ${row.id}, ${a.kind} ${a.local}`, detail: a.id })
        if (!spansFit(body, row.headline?.length ?? 0, row.body.length)) problems.push({ what: 'words lie outside the text', where: `story ${row.id}, ${a.kind} ${a.local}`, detail: a.id })
      }
    }
  }
  for (const table of ['event_report', 'agreement_report', 'claim_report', 'actor_report'] as const) {
    const lost = await store.db.selectFrom(table).leftJoin('assertion', 'assertion.seq', `${table}.assertion`).select(`${table}.assertion as n`).where('assertion.seq', 'is', null).limit(5).execute()
    for (const l of lost) problems.push({ what: 'a row stands on no finding', where: table, detail: String(l.n) })
  }
  const judgements = Number((await store.db.selectFrom('judgement').select((e) => e.fn.countAll().as('n')).executeTakeFirstOrThrow()).n)
  if (options.replay !== false) {
    const before = await fingerprint(store.db, store.dialect)
    let again: Map<string, string> | undefined
    // Made anew inside a transaction that is taken back: looking changes nothing.
    await store
      .write(async (trx) => {
        await rebuildInside(trx, store.dialect, options.progress)
        again = await fingerprint(trx, store.dialect)
        throw new TakenBack()
      })
      .catch((cause) => {
        if (!(cause instanceof TakenBack)) throw cause
      })
    for (const [table, print] of before) if (again?.get(table) !== print) problems.push({ what: 'stories and judgements give another account', where: table })
  }
  return { stories, assertions, judgements, replayed: options.replay !== false, problems }
}

class TakenBack extends Error {}

function spansFit(body: unknown, head: number, text: number): boolean {
  if (Array.isArray(body)) return body.every((x) => spansFit(x, head, text))
  if (!body || typeof body !== 'object') return true
  const s = body as { in?: unknown; start?: unknown; end?: unknown }
  if (typeof s.start === 'number' && typeof s.end === 'number' && (s.in === 'headline' || s.in === 'text')) {
    if (s.start < 0 || s.end < s.start || s.end > (s.in === 'headline' ? head : text)) return false
  }
  return Object.values(body).every((x) => spansFit(x, head, text))
}

/** A hash of each table of the merged view, whatever the order of its rows. */
export async function fingerprint(db: Kysely<Tables>, dialect: Dialect): Promise<Map<string, string>> {
  const out = new Map<string, string>()
  for (const table of COMPARED) {
    let sum = 0n
    let n = 0
    for await (const row of dialect.rows(db, table, KEYS[table] as never)) {
      // Counts that came to nothing are no rows.
      if ('events' in row && row.events === 0) continue
      sum = (sum + BigInt(`0x${sha256(canonicalJson(row)).slice(0, 16)}`)) & 0xffffffffffffffffn
      n++
    }
    out.set(table, `${n} ${sum.toString(16)}`)
  }
  return out
}

/** What rows are ordered by where they are read in pages. */
const KEYS: { readonly [T in (typeof COMPARED)[number]]: readonly string[] } = {
  conflict: ['id'], project_node: ['node', 'project'], project_report: ['assertion'], project: ['seq'], relation_node: ['node', 'relation'], relation_report: ['assertion'], relation: ['seq'], statement_about: ['party', 'anchor', 'statement'], statement: ['assertion'], claim_party: ['party', 'anchor', 'claim'], stance: ['assertion', 'part'],
  claim_report: ['assertion'], claim: ['seq'], stage: ['agreement', 'position'], stage_report: ['assertion', 'part'], agreement_party: ['party', 'anchor', 'agreement'], agreement_report: ['assertion'], agreement: ['seq'], total_dyad: ['a', 'b'], total_party: ['party'],
  roll_type: ['type', 'month', 'status'], roll_dyad: ['a', 'b', 'month', 'type', 'status'], roll_party: ['party', 'month', 'type', 'status'], event_dyad: ['a', 'b', 'anchor', 'event'], event_party: ['party', 'anchor', 'event'], event_report: ['assertion'], event: ['seq'],
  actor_report: ['assertion'], node_edge: ['a', 'b'], node: ['id'],
}

// Everything from the start: what came in, the merged view with its covering tables, and the counts by month.
import { type Kysely, sql } from 'kysely'
import type { Dialect } from '../store/dialect.js'

type ColumnType = 'integer' | 'text' | 'bytes' | 'real'
type Columns = Record<string, ColumnType | `${ColumnType}?`>

/** Builds the migration for a dialect: what differs by database is asked of it, never tested for. */
export const first = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const types = dialect.types
    const table = async (name: string, columns: Columns, options: { key?: string[]; clustered?: boolean } = {}): Promise<void> => {
      let create = db.schema.createTable(name)
      for (const [column, type] of Object.entries(columns)) {
        const optional = type.endsWith('?')
        const base = types[(optional ? type.slice(0, -1) : type) as ColumnType]
        create = create.addColumn(column, base, (c) => {
          const filled = optional ? c : c.notNull()
          return options.key?.length === 1 && options.key[0] === column ? filled.primaryKey() : filled
        })
      }
      if (options.key && options.key.length > 1) create = create.addPrimaryKeyConstraint(`${name}_key`, options.key as never[])
      if (options.clustered) create = dialect.clustered(create)
      await create.execute()
    }
    const index = (name: string, columns: string[], unique = false) => {
      const builder = db.schema.createIndex(`${name}_by_${columns.join('_')}`).on(name).columns(columns)
      return (unique ? builder.unique() : builder).execute()
    }

    await table('meta', { key: 'text', value: 'text' }, { key: ['key'] })
    await table('story', {
      seq: 'integer', id: 'text', url: 'text?', version: 'integer', hash: 'text', outlet: 'text?', language: 'text?', published: 'text?', learnt: 'integer', added: 'text', headline: 'text?',
      agency: 'text?', words: 'integer', leader: 'integer?', chain: 'text', replaces: 'integer?', replaced_by: 'integer?',
    }, { key: ['seq'] })
    await index('story', ['id'], true)
    await index('story', ['url'])
    await index('story', ['hash'])
    await index('story', ['learnt'])
    await index('story', ['outlet', 'learnt'])
    await index('story', ['leader'])
    await table('story_text', { story: 'integer', body: 'text' }, { key: ['story'] })
    await table('reading', { story: 'integer', schema: 'text', coder: 'text', rest: 'bytes' }, { key: ['story'] })
    await table('assertion', { seq: 'integer', id: 'text', story: 'integer', kind: 'text', local: 'text', body: 'text' }, { key: ['seq'] })
    await index('assertion', ['id'], true)
    await index('assertion', ['story'])
    await table('judgement', { seq: 'integer', id: 'text', verdict: 'text', a: 'text', b: 'text?', by: 'text', why: 'text?', at: 'text', undoes: 'text?', after_story: 'integer' }, { key: ['seq'] })
    await index('judgement', ['id'], true)
    for (const column of ['verdict', 'a', 'b', 'undoes']) await index('judgement', [column])
    await table('outlet', { id: 'text', name: 'text', names: 'text', country: 'text?', language: 'text?', owner: 'text?', affiliation: 'text?', agency: 'integer', source: 'text?' }, { key: ['id'] })
    await table('sketch', { story: 'integer', sketch: 'bytes' }, { key: ['story'] })
    await table('band', { band: 'integer', story: 'integer' }, { key: ['band', 'story'], clustered: true })
    await table('failure', { source: 'text', reason: 'text', retry: 'integer', at: 'text' }, { key: ['source'] })

    await table('node', {
      id: 'text', kind: 'text', name: 'text', country: 'text?', sector: 'text?', office: 'text?', known: 'text?', generic: 'integer', canonical: 'text', names: 'text', offices: 'text', born: 'integer',
      first_day: 'integer', last_day: 'integer', stories: 'integer',
    }, { key: ['id'] })
    await index('node', ['canonical'])
    await table('node_key', { key: 'integer', node: 'text' }, { key: ['key', 'node'], clustered: true })
    await table('node_edge', { a: 'text', b: 'text', score: 'real', parts: 'text', certain: 'integer' }, { key: ['a', 'b'], clustered: true })
    await index('node_edge', ['b'])
    await table('actor_report', { assertion: 'integer', story: 'integer', node: 'text' }, { key: ['assertion'] })
    await index('actor_report', ['node', 'story'])
    await index('actor_report', ['story'])

    await table('event', {
      seq: 'integer', id: 'text', type: 'text', act: 'text', mode: 'text?', status: 'text', date: 'text?', lo: 'integer?', hi: 'integer?', anchor: 'integer', place: 'text?', country: 'text?',
      agreement: 'integer?', actors: 'text', recipients: 'text', contexts: 'text', cameo: 'text?', score: 'real?', location: 'text?', languages: 'text', words: 'text', reports: 'integer', stories: 'integer', outlets: 'integer',
      chains: 'integer', first_learnt: 'integer', last_learnt: 'integer', tier: 'text',
    }, { key: ['seq'] })
    await index('event', ['id'], true)
    await index('event', ['anchor', 'seq'])
    await index('event', ['type', 'anchor', 'seq'])
    await index('event', ['status', 'anchor', 'seq'])
    // Acts that several independent chains tell: few, and often asked for.
    await db.schema.createIndex('event_by_chains').on('event').columns(['anchor', 'seq']).where(sql.ref('chains'), '>=', sql.lit(3)).execute()
    await index('event', ['last_learnt', 'seq'])
    await table('event_report', {
      assertion: 'integer', event: 'integer', story: 'integer', status: 'text', date: 'text?', place: 'text?', learnt: 'integer', outlet: 'text?', chain: 'text', language: 'text?', state: 'text', reasons: 'text',
      numbers: 'text', agreement: 'integer?',
    }, { key: ['assertion'] })
    await index('event_report', ['event'])
    await index('event_report', ['story'])
    await index('event_report', ['agreement'])
    await table('event_party', { party: 'text', anchor: 'integer', event: 'integer', role: 'text' }, { key: ['party', 'anchor', 'event'], clustered: true })
    await index('event_party', ['event'])
    await table('event_dyad', { a: 'text', b: 'text', anchor: 'integer', event: 'integer', direction: 'text' }, { key: ['a', 'b', 'anchor', 'event'], clustered: true })
    await index('event_dyad', ['event'])
    await table('event_key', { key: 'integer', event: 'integer' }, { key: ['key', 'event'], clustered: true })
    await index('event_key', ['event'])
    const counts: Columns = { month: 'integer', type: 'text', status: 'text', events: 'integer', reports: 'integer', chains: 'integer' }
    await table('roll_party', { party: 'text', ...counts }, { key: ['party', 'month', 'type', 'status'], clustered: true })
    await table('roll_dyad', { a: 'text', b: 'text', ...counts }, { key: ['a', 'b', 'month', 'type', 'status'], clustered: true })
    const totals: Columns = { events: 'integer', reports: 'integer', chains: 'integer' }
    await table('total_party', { party: 'text', ...totals }, { key: ['party'], clustered: true })
    await index('total_party', ['events'])
    await table('total_dyad', { a: 'text', b: 'text', ...totals }, { key: ['a', 'b'], clustered: true })
    await index('total_dyad', ['events'])
    await table('roll_type', counts, { key: ['type', 'month', 'status'], clustered: true })

    await table('agreement', {
      seq: 'integer', id: 'text', title: 'text', titles: 'text', type: 'text', parties: 'text', party_key: 'text', areas: 'text', clauses: 'text', term: 'text?', status: 'text', anchor: 'integer',
      stories: 'integer', outlets: 'integer', chains: 'integer', first_learnt: 'integer', last_learnt: 'integer', tier: 'text', links: 'text',
    }, { key: ['seq'] })
    await index('agreement', ['id'], true)
    await index('agreement', ['party_key'])
    await index('agreement', ['anchor', 'seq'])
    await table('agreement_report', { assertion: 'integer', agreement: 'integer', story: 'integer', learnt: 'integer', outlet: 'text?', chain: 'text', state: 'text', reasons: 'text' }, { key: ['assertion'] })
    await index('agreement_report', ['agreement'])
    await index('agreement_report', ['story'])
    await table('agreement_party', { party: 'text', anchor: 'integer', agreement: 'integer' }, { key: ['party', 'anchor', 'agreement'], clustered: true })
    await index('agreement_party', ['agreement'])
    await table('agreement_name', { key: 'integer', agreement: 'integer' }, { key: ['key', 'agreement'], clustered: true })
    await index('agreement_name', ['agreement'])
    await table('stage_report', {
      assertion: 'integer', part: 'integer', agreement: 'integer', story: 'integer', stage: 'text', status: 'text', date: 'text?', by: 'text', learnt: 'integer', chain: 'text', state: 'text',
    }, { key: ['assertion', 'part'], clustered: true })
    await index('stage_report', ['agreement'])
    await table('stage', {
      agreement: 'integer', position: 'integer', stage: 'text', status: 'text', date: 'text?', lo: 'integer?', hi: 'integer?', by: 'text', reports: 'integer', chains: 'integer',
    }, { key: ['agreement', 'position'], clustered: true })
    await index('stage', ['stage', 'lo'])

    await table('claim', {
      seq: 'integer', id: 'text', proposition: 'text', language: 'text?', accused: 'text', event: 'integer?', words: 'text', anchor: 'integer', stances: 'integer', stories: 'integer', outlets: 'integer', chains: 'integer',
      first_learnt: 'integer', last_learnt: 'integer', contested: 'integer', tier: 'text',
    }, { key: ['seq'] })
    await index('claim', ['id'], true)
    await index('claim', ['anchor', 'seq'])
    await index('claim', ['event'])
    await table('claim_report', { assertion: 'integer', claim: 'integer', story: 'integer', learnt: 'integer', outlet: 'text?', chain: 'text', language: 'text?', state: 'text', reasons: 'text' }, { key: ['assertion'] })
    await index('claim_report', ['claim'])
    await index('claim_report', ['story'])
    await table('stance', { assertion: 'integer', part: 'integer', claim: 'integer', story: 'integer', node: 'text', stance: 'text', learnt: 'integer', chain: 'text', state: 'text' }, { key: ['assertion', 'part'], clustered: true })
    await index('stance', ['claim'])
    await index('stance', ['node'])
    await table('claim_party', { party: 'text', anchor: 'integer', claim: 'integer' }, { key: ['party', 'anchor', 'claim'], clustered: true })
    await index('claim_party', ['claim'])
    await table('claim_key', { key: 'integer', claim: 'integer' }, { key: ['key', 'claim'], clustered: true })
    await index('claim_key', ['claim'])

    await table('statement', { assertion: 'integer', story: 'integer', speaker: 'text?', party: 'text?', medium: 'text?', date: 'text?', anchor: 'integer', direct: 'integer', learnt: 'integer' }, { key: ['assertion'] })
    await index('statement', ['speaker', 'anchor'])
    await index('statement', ['party', 'anchor'])
    await index('statement', ['anchor', 'assertion'])
    await table('statement_about', { party: 'text', anchor: 'integer', statement: 'integer' }, { key: ['party', 'anchor', 'statement'], clustered: true })
    await index('statement', ['story'])
    await table('relation', {
      seq: 'integer', id: 'text', type: 'text', from_nodes: 'text', to_nodes: 'text', since: 'text?', until: 'text?', key: 'integer', stories: 'integer', chains: 'integer', first_learnt: 'integer', last_learnt: 'integer',
    }, { key: ['seq'] })
    await index('relation', ['id'], true)
    await index('relation', ['key'])
    await table('relation_report', { assertion: 'integer', relation: 'integer', story: 'integer', learnt: 'integer', since: 'text?', until: 'text?', chain: 'text', state: 'text' }, { key: ['assertion'] })
    await index('relation_report', ['relation'])
    await index('relation_report', ['story'])
    await table('project', {
      seq: 'integer', id: 'text', kind: 'text', participants: 'text', places: 'text', modes: 'text', status: 'text', key: 'integer', stories: 'integer', chains: 'integer', first_learnt: 'integer', last_learnt: 'integer',
    }, { key: ['seq'] })
    await index('project', ['id'], true)
    await index('project', ['kind'])
    await index('project', ['key'])
    await table('project_report', { assertion: 'integer', project: 'integer', story: 'integer', learnt: 'integer', status: 'text', chain: 'text', state: 'text' }, { key: ['assertion'] })
    await index('project_report', ['project'])
    await index('project_report', ['story'])
    await table('conflict', { id: 'text', about_kind: 'text', about: 'integer', field: 'text', what: 'text', values_json: 'text', learnt: 'integer' }, { key: ['id'] })
    await index('conflict', ['about_kind', 'about'])
    await dialect.createTextIndex(db)
  },
})

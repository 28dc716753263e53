// What stories tell that needs no weighing: statements are kept one by one; relations and projects are one for each who, whom and what.
import { wordsAt } from '../../coding/spans.js'
import { push } from '../../document/push.js'
import type { Kysely } from 'kysely'
import type { ActorFinding, ProjectFinding, RelationFinding, StatementFinding } from '../../coding/findings.js'
import { foldWord } from '../ask/fold.js'
import { NO_DAY, daysOf } from '../dates.js'
import { keyNumber } from '../hash.js'
import type { People } from '../identity/people.js'
import { BY_PERSON } from '../corrections.js'
import type { Judged } from '../judgements.js'
import { insertAll, pieces, selectIn } from '../store/bulk.js'
import type { Dialect } from '../store/dialect.js'
import type { Tables } from '../store/tables.js'
import { partiesOf } from './participants.js'
import { countedReports } from './event-state.js'
import { projectNodes, relationNodes, removeStanding } from './standing-nodes.js'
import { type Assertion, type StoryIn, datedIn, nodeIn, ofKind, stateOfEarlier, tellsAgain } from './story-in.js'

const RELATION_COLUMNS = ['assertion', 'relation', 'story', 'learnt', 'since', 'until', 'chain', 'state'] as const
const PROJECT_COLUMNS = ['assertion', 'project', 'story', 'learnt', 'status', 'chain', 'state'] as const

interface RelationState { row: Tables['relation']; reports: Tables['relation_report'][]; dirty: boolean }
interface ProjectState { row: Tables['project']; key: number; reports: Tables['project_report'][]; dirty: boolean }

export class Standing {
  readonly #people: People
  readonly #judged: Judged
  readonly #statements: Tables['statement'][] = []
  readonly #about: Tables['statement_about'][] = []
  /** Statements of earlier versions, by story, and those of them that are no longer listed. */
  readonly #said = new Map<number, Tables['statement'][]>()
  readonly #over = new Set<Tables['statement']>()
  /** Until when statements that are made anew were listed. */
  readonly #until = new Map<number, number | null>()
  readonly #relations = new Map<number, RelationState>()
  readonly #projects = new Map<number, ProjectState>()
  /** Reports that are new or changed, to be written. */
  readonly #told = new Set<object>()
  /** Tiers of rows that are made anew. */
  readonly #tiers = new Map<string, string>()

  constructor(people: People, judged: Judged) {
    this.#people = people
    this.#judged = judged
  }

  #relationKey(story: StoryIn, body: RelationFinding): number {
    const side = (locals: readonly string[]) => locals.map((l) => this.#people.canonical(nodeIn(story, l))).sort().join('+')
    const from = side(body.from)
    const to = side(body.to)
    // «حليفان» has no direction.
    const mutual = body.type === 'ally' || body.type === 'adversary' || body.type === 'close ties'
    return keyNumber(`${body.type} ${mutual ? [from, to].sort().join('=') : `${from}>${to}`}`)
  }

  #projectKey(story: StoryIn, body: ProjectFinding): number {
    const who = [...partiesOf(body.participants.map((l) => nodeIn(story, l)), this.#people)].sort()
    const kind = foldWord(body.kind.split(' ').at(-1) ?? body.kind)
    return keyNumber(`project ${kind} ${body.places.length >= 2 ? [...body.places].sort().join('>') : who.join('+')}`)
  }

  async load(db: Kysely<Tables>, stories: readonly StoryIn[], earlier: readonly number[]): Promise<void> {
    const relationKeys = new Set(stories.flatMap((s) => ofKind<RelationFinding>(s, 'relation').map((a) => this.#relationKey(s, a.body))))
    const projectKeys = new Set(stories.flatMap((s) => ofKind<ProjectFinding>(s, 'project').map((a) => this.#projectKey(s, a.body))))
    const relations = new Map<number, Tables['relation']>()
    for (const piece of pieces([...relationKeys])) for (const row of await db.selectFrom('relation').selectAll().where('key', 'in', piece).execute()) relations.set(row.seq, row)
    const projects = new Map<number, Tables['project']>()
    for (const piece of pieces([...projectKeys])) for (const row of await db.selectFrom('project').selectAll().where('key', 'in', piece).execute()) projects.set(row.seq, row)
    for (const piece of pieces(earlier)) {
      for (const row of await db.selectFrom('statement').selectAll().where('story', 'in', piece).orderBy('assertion').execute()) push(this.#said, row.story, row)
      for (const row of await db.selectFrom('relation').selectAll('relation').innerJoin('relation_report', 'relation.seq', 'relation_report.relation').where('story', 'in', piece).execute()) relations.set(row.seq, row)
      for (const row of await db.selectFrom('project').selectAll('project').innerJoin('project_report', 'project.seq', 'project_report.project').where('story', 'in', piece).execute()) projects.set(row.seq, row)
    }
    for (const row of relations.values()) this.#relations.set(row.key, { row, reports: [], dirty: false })
    for (const row of projects.values()) this.#projects.set(row.key, { row, key: row.key, reports: [], dirty: false })
    const bySeq = new Map([...this.#relations.values()].map((r) => [r.row.seq, r]))
    for (const piece of pieces([...relations.keys()])) for (const r of await db.selectFrom('relation_report').selectAll().where('relation', 'in', piece).orderBy('assertion').execute()) bySeq.get(r.relation)?.reports.push(r)
    const projectsBySeq = new Map([...this.#projects.values()].map((r) => [r.row.seq, r]))
    for (const piece of pieces([...projects.keys()])) for (const r of await db.selectFrom('project_report').selectAll().where('project', 'in', piece).orderBy('assertion').execute()) projectsBySeq.get(r.project)?.reports.push(r)
  }

  fold(story: StoryIn): void {
    for (const a of ofKind<StatementFinding>(story, 'statement')) {
      const s = a.body
      const speaker = s.speaker === null ? null : nodeIn(story, s.speaker)
      this.#statements.push({
        assertion: a.seq, story: story.seq, speaker, party: speaker === null ? null : this.#people.party(speaker), medium: s.medium === null ? null : nodeIn(story, s.medium), date: saidOn(story, s),
        anchor: dayOf(story, s), direct: s.direct ? 1 : 0, learnt: story.learnt, tier: this.#judged.tier(`s-${a.id}`), until: this.#until.get(a.seq) ?? (story.state === 'replaced' ? story.learnt : null),
      })
      push(this.#said, story.seq, this.#statements.at(-1)!)
    }
    if (story.versions.length) this.#replaceStatements(story)
    for (const row of this.spokenOf(story)) this.#about.push(row)
    for (const a of ofKind<RelationFinding>(story, 'relation')) {
      const state = this.#relate(story, a)
      this.#tell(state.reports, { assertion: a.seq, relation: state.row.seq, story: story.seq, learnt: story.learnt, since: a.body.since ?? null, until: a.body.until ?? null, chain: story.chain, state: story.state })
    }
    for (const a of ofKind<ProjectFinding>(story, 'project')) {
      const state = this.#plan(story, a)
      this.#tell(state.reports, { assertion: a.seq, project: state.row.seq, story: story.seq, learnt: story.learnt, status: a.body.status, chain: story.chain, state: story.state })
    }
    if (!story.versions.length) return
    for (const states of [this.#relations, this.#projects]) {
      for (const state of states.values())
        for (const r of state.reports) {
          if (!story.versions.includes(r.story) || r.state !== 'current') continue
          r.state = stateOfEarlier(story, r.assertion, state.reports.some((x) => x.story === story.seq))
          this.#told.add(r)
          state.dirty = true
        }
    }
  }

  /**
   * Statements of the versions before are no longer listed: the new version tells them again, or no more. What a person decided of one, or put right in it, goes on being said as long as
   * its sentence stands; then the same sentence of the new version is not listed beside it.
   */
  #replaceStatements(story: StoryIn): void {
    const told = ofKind<StatementFinding>(story, 'statement')
    for (const before of story.versions.flatMap((v) => this.#said.get(v) ?? [])) {
      if (before.until !== null) continue
      const again = before.tier === 'candidate' ? undefined : told.find((a) => tellsAgain(story, before.assertion, a.body.cue))
      const over = again ? this.#said.get(story.seq)?.find((row) => row.assertion === again.seq) : before
      if (!over) continue
      over.until = story.learnt
      this.#over.add(over)
    }
  }

  /** Takes statements out that are about to be told anew; until when they were listed is kept. */
  async forget(db: Kysely<Tables>, assertions: readonly number[]): Promise<void> {
    for (const row of await selectIn(db, 'statement', ['assertion', 'until'], 'assertion', assertions)) this.#until.set(row.assertion, row.until)
    for (const piece of pieces(assertions)) {
      await db.deleteFrom('statement_about').where('statement', 'in', piece).execute()
      await db.deleteFrom('statement').where('assertion', 'in', piece).execute()
    }
  }

  #tierOf(id: string): string {
    return this.#tiers.get(id) ?? this.#judged.tier(id)
  }

  #tell<R extends object>(reports: R[], report: R): void {
    reports.push(report)
    this.#told.add(report)
  }

  /** Of whom each statement of a story speaks: whoever's names its words hold. */
  spokenOf(story: StoryIn): Tables['statement_about'][] {
    const formsIn = formFinder(formsOf(story))
    return ofKind<StatementFinding>(story, 'statement').flatMap((a) => {
      const s = a.body
      const speaker = s.speaker === null ? null : nodeIn(story, s.speaker)
      const content = wordsAt(story, s.content)
      const about = formsIn(content).filter((node) => node !== speaker)
      const parties = new Set([...partiesOf(about, this.#people), ...about.filter((n) => this.#people.isNamed(n)).map((n) => this.#people.canonical(n))])
      return [...parties].map((party) => ({ party, anchor: dayOf(story, s), statement: a.seq }))
    })
  }

  /** The relation that a story tells of, begun if it is the first to. */
  #relate(story: StoryIn, a: Assertion<RelationFinding>): RelationState {
    const key = this.#relationKey(story, a.body)
    let state = this.#relations.get(key)
    if (!state) {
      const nodes = (locals: readonly string[]) => JSON.stringify(locals.map((l) => nodeIn(story, l)))
      state = {
        row: { seq: a.seq, id: `r-${a.id}`, type: a.body.type, from_nodes: nodes(a.body.from), to_nodes: nodes(a.body.to), since: null, until: null, key, stories: 0, chains: 0, first_learnt: story.learnt, last_learnt: story.learnt, tier: this.#tierOf(`r-${a.id}`) },
        reports: [], dirty: true,
      }
      this.#relations.set(key, state)
    }
    look(state.row, a.body)
    state.dirty = true
    return state
  }

  /** The project that a story tells of, with what it adds. */
  #plan(story: StoryIn, a: Assertion<ProjectFinding>): ProjectState {
    const key = this.#projectKey(story, a.body)
    let state = this.#projects.get(key)
    if (!state) {
      state = {
        key, reports: [], dirty: true,
        row: { seq: a.seq, id: `p-${a.id}`, kind: a.body.kind, participants: '[]', places: '[]', modes: '[]', status: a.body.status, key, stories: 0, chains: 0, first_learnt: story.learnt, last_learnt: story.learnt, tier: this.#tierOf(`p-${a.id}`) },
      }
      this.#projects.set(key, state)
    }
    const { row } = state
    row.participants = JSON.stringify(merge(JSON.parse(row.participants), a.body.participants.map((l) => nodeIn(story, l))))
    // The fullest list of places is kept in its order: it is the way that the line takes.
    if (a.body.places.length > (JSON.parse(row.places) as string[]).length) row.places = JSON.stringify(a.body.places)
    row.modes = JSON.stringify(merge(JSON.parse(row.modes), a.body.modes))
    look(row, a.body)
    state.dirty = true
    return state
  }

  /** Makes anew, from their reports, the relations and projects that these stories tell of, with those that they are one with now. */
  async refile(db: Kysely<Tables>, dialect: Dialect, stories: readonly number[], storiesIn: (seqs: readonly number[]) => Promise<StoryIn[]>): Promise<void> {
    const touched = { relation: new Set((await selectIn(db, 'relation_report', ['relation'], 'story', stories)).map((r) => r.relation)), project: new Set((await selectIn(db, 'project_report', ['project'], 'story', stories)).map((r) => r.project)) }
    if (!touched.relation.size && !touched.project.size) return
    const reports = { relation: new Map<number, Tables['relation_report']>(), project: new Map<number, Tables['project_report']>() }
    const known = new Map<number, StoryIn>()
    const take = async (relations: readonly number[], projects: readonly number[]): Promise<void> => {
      for (const r of await selectIn(db, 'relation_report', RELATION_COLUMNS, 'relation', relations)) reports.relation.set(r.assertion, r)
      for (const r of await selectIn(db, 'project_report', PROJECT_COLUMNS, 'project', projects)) reports.project.set(r.assertion, r)
      const missing = new Set([...reports.relation.values(), ...reports.project.values()].map((r) => r.story).filter((seq) => !known.has(seq)))
      for (const story of await storiesIn([...missing])) known.set(story.seq, story)
    }
    await take([...touched.relation], [...touched.project])
    // Those that they have become one with.
    const relationKeys = [...known.values()].flatMap((s) => ofKind<RelationFinding>(s, 'relation').filter((a) => reports.relation.has(a.seq)).map((a) => this.#relationKey(s, a.body)))
    const projectKeys = [...known.values()].flatMap((s) => ofKind<ProjectFinding>(s, 'project').filter((a) => reports.project.has(a.seq)).map((a) => this.#projectKey(s, a.body)))
    for (const row of await selectIn(db, 'relation', ['seq'], 'key', [...new Set(relationKeys)])) touched.relation.add(row.seq)
    for (const row of await selectIn(db, 'project', ['seq'], 'key', [...new Set(projectKeys)])) touched.project.add(row.seq)
    await take([...touched.relation], [...touched.project])
    // What a person said of a row stays with its id, whatever else is loaded of what was judged.
    for (const table of ['relation', 'project'] as const) for (const row of await selectIn(db, table, ['id', 'tier'], 'seq', [...touched[table]])) this.#tiers.set(row.id, row.tier)
    await removeStanding(db, 'relation', touched.relation)
    await removeStanding(db, 'project', touched.project)
    for (const story of [...known.values()].sort((a, b) => a.seq - b.seq)) {
      for (const a of ofKind<RelationFinding>(story, 'relation')) {
        const report = reports.relation.get(a.seq)
        if (!report) continue
        const state = this.#relate(story, a)
        this.#tell(state.reports, { ...report, relation: state.row.seq })
      }
      for (const a of ofKind<ProjectFinding>(story, 'project')) {
        const report = reports.project.get(a.seq)
        if (!report) continue
        const state = this.#plan(story, a)
        this.#tell(state.reports, { ...report, project: state.row.seq })
      }
    }
    await this.save(db, dialect)
  }

  async save(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
    await insertAll(db, dialect, 'statement', [...new Set([...this.#statements, ...this.#over])], { key: ['assertion'], then: 'replace' })
    this.#over.clear()
    await insertAll(db, dialect, 'statement_about', this.#about, { key: ['party', 'anchor', 'statement'], then: 'nothing' })
    const relations = [...this.#relations.values()].filter((r) => r.dirty)
    for (const { row, reports } of relations) {
      const counted = countedReports(reports)
      row.since = counted.map((r) => r.since).find((d) => d !== null) ?? null
      row.until = [...counted].reverse().map((r) => r.until).find((d) => d !== null) ?? null
      Object.assign(row, sums(reports))
    }
    await insertAll(db, dialect, 'relation', relations.map((r) => r.row), { key: ['seq'], then: 'replace' })
    await insertAll(db, dialect, 'relation_node', relations.flatMap((r) => relationNodes(r.row)), { key: ['node', 'relation'], then: 'nothing' })
    await insertAll(db, dialect, 'relation_report', relations.flatMap((r) => r.reports.filter((x) => this.#told.has(x))), { key: ['assertion'], then: 'replace' })
    const projects = [...this.#projects.values()].filter((r) => r.dirty)
    for (const { row, reports } of projects) {
      row.status = [...countedReports(reports)].sort((x, y) => y.learnt - x.learnt || y.assertion - x.assertion)[0]!.status
      Object.assign(row, sums(reports))
    }
    await insertAll(db, dialect, 'project', projects.map((r) => r.row), { key: ['seq'], then: 'replace' })
    await insertAll(db, dialect, 'project_node', projects.flatMap((r) => projectNodes(r.row)), { key: ['node', 'project'], then: 'nothing' })
    await insertAll(db, dialect, 'project_report', projects.flatMap((r) => r.reports.filter((x) => this.#told.has(x))), { key: ['assertion'], then: 'replace' })
  }
}

/** The day a statement is sorted by. */
/** The date of a saying; what lies ahead of the story is what was spoken of («بحلول 2050»). */
const saidOn = (story: StoryIn, s: StatementFinding): string | null => ((daysOf(s.date)?.lo ?? 0) > story.learnt ? null : s.date)

const dayOf = (story: StoryIn, s: StatementFinding): number => daysOf(saidOn(story, s))?.lo ?? (datedIn(story) ? story.learnt : NO_DAY)

const sums = (reports: readonly { story: number; chain: string; learnt: number; state: string }[]) => {
  const counted = countedReports(reports)
  return {
    stories: new Set(counted.map((r) => r.story)).size, chains: new Set(counted.map((r) => r.chain)).size, first_learnt: Math.min(...reports.map((r) => r.learnt)), last_learnt: Math.max(...reports.map((r) => r.learnt)),
  }
}
const merge = (a: string[], b: readonly string[]): string[] => [...new Set([...a, ...b])]

/** Whoever put a report right has looked at what it went into. */
function look(row: { tier: string }, body: { rule: string }): void {
  if (row.tier === 'candidate' && body.rule === BY_PERSON) row.tier = 'reviewed'
}

/** Finds whose forms a text holds, in the order of the forms. They are looked up by their first letters at each place, so that many forms in many texts take no longer than the texts are long. */
function formFinder(forms: readonly [node: string, form: string][]): (text: string) => string[] {
  const byStart = new Map<string, number[]>()
  const seen = new Set<string>()
  for (const [i, [node, form]] of forms.entries()) {
    if (seen.has(`${node} ${form}`)) continue
    seen.add(`${node} ${form}`)
    push(byStart, form.slice(0, form.length < MORE ? LETTERS : MORE), i)
  }
  return (text) => {
    const found = new Set<number>()
    for (let at = 0; at + LETTERS <= text.length; at++) {
      for (const letters of [LETTERS, MORE]) for (const i of byStart.get(text.slice(at, at + letters)) ?? []) if (text.startsWith(forms[i]![1], at)) found.add(i)
    }
    return [...found].sort((a, b) => a - b).map((i) => forms[i]![0])
  }
}
/** No form is shorter (`formsOf`); of longer ones so many letters are looked up, since many begin alike. */
const LETTERS = 3
const MORE = 6

/** How each actor of a story is called in it; descriptions of a word or two tell too little. */
function formsOf(story: StoryIn): [node: string, form: string][] {
  const out: [string, string][] = []
  for (const a of ofKind<ActorFinding>(story, 'actor')) {
    const node = story.actors.get(a.local)
    if (!node || node.startsWith('group:')) continue
    for (const q of a.body.quotes) {
      const form = wordsAt(story, q)
      if (form.length >= LETTERS) out.push([node, form])
    }
  }
  return out
}

// The same proposition in several stories is one claim; each party's stance keeps its history.
import { textIn } from '../../coding/spans.js'
import { push } from '../../document/push.js'
import type { Kysely } from 'kysely'
import type { ClaimFinding } from '../../coding/findings.js'
import { foldWords } from '../ask/fold.js'
import { keyNumber } from '../hash.js'
import type { People } from '../identity/people.js'
import type { Judged } from '../judgements.js'
import { insertAll, newestOf, pieces, selectIn } from '../store/bulk.js'
import type { Dialect } from '../store/dialect.js'
import type { Tables } from '../store/tables.js'
import { partiesOf } from './participants.js'
import { countedReports } from './event-state.js'
import { dayToldOf } from './event-summary.js'
import { splitKept } from './kept.js'
import { pushOnce } from './key-index.js'
import type { Movables } from './move.js'
import { SIGNS, sameSigns, signsOf } from './signs.js'
import { type Assertion, type StoryIn, actsWithin, datedIn, nodeIn, ofKind, stateOfEarlier } from './story-in.js'

export interface ClaimReport { readonly assertion: number; readonly story: number; readonly learnt: number; readonly dated: number; readonly outlet: string | null; readonly chain: string; readonly language: string | null; state: string; readonly reasons: string }
export interface StanceReport { readonly assertion: number; readonly part: number; readonly story: number; readonly node: string; readonly stance: string; readonly learnt: number; readonly chain: string; state: string }

/** What is known of a claim without its reports: enough to refuse most that is filed together. */
export interface ClaimFacts {
  readonly event: number | null
  /** Hashes of its words, by language; under `SIGNS` of what it tells in no language. */
  readonly words: Readonly<Record<string, readonly number[]>>
  readonly accused: readonly string[]
  /** The first and the last day on which it was told. */
  readonly first: number
  readonly last: number
}

export interface ClaimState {
  readonly seq: number
  readonly id: string
  proposition: string
  language: string | null
  accused: string[]
  event: number | null
  /** Hashes of its words, by language; under `SIGNS` of what it tells in no language. */
  words: Record<string, number[]>
  reports: ClaimReport[]
  stances: StanceReport[]
  tier: string
  fresh: boolean
  dirty: boolean
}

interface View {
  readonly quote: string
  readonly words: number[]
  /** The kind of act that it tells of, then all who are in it. */
  readonly signs: number[]
  readonly accused: string[]
  readonly accusedParties: ReadonlySet<string>
  readonly stanceParties: ReadonlySet<string>
  readonly stances: readonly { node: string; stance: string }[]
  readonly events: readonly number[]
}

const SURE = 0.5
/** What two claims may have in common beside what they say: who is accused, who says so, and whose word it is. */
const BASE = 0.05
const SAME_ACCUSED = 0.16
const SAME_PARTIES = 0.12
const SAME_CHAIN = 0.05
const MOST_PER_KEY = 40
const MOST_WORDS = 20

export class Claims implements Movables<ClaimState> {
  readonly states = new Map<number, ClaimState>()
  readonly #byKey = new Map<number, number[]>()
  readonly #people: People
  readonly #judged: Judged
  readonly #freshReports: { claim: number; report: ClaimReport }[] = []
  readonly #freshStances: { claim: number; stance: StanceReport }[] = []
  readonly #changed: { assertion: number; state: string }[] = []
  readonly #gone: number[] = []
  readonly #unsaid: number[] = []

  constructor(people: People, judged: Judged) {
    this.#people = people
    this.#judged = judged
  }

  view(story: StoryIn, body: ClaimFinding, eventOf: (assertion: number) => number | undefined): View {
    const text = textIn(story, body.quote.in)
    const quote = text.slice(body.quote.start, body.quote.end)
    const accused = body.accused.map((l) => nodeIn(story, l))
    const stances = body.stances.map((s) => ({ node: nodeIn(story, s.actor), stance: s.stance }))
    const events: number[] = []
    const acts = actsWithin(story, body.quote)
    for (const a of acts) {
      const event = eventOf(a.seq)
      if (event !== undefined) events.push(event)
    }
    return {
      quote, words: wordHashes(quote), signs: acts[0] ? signsOf(story, acts[0].body, [...accused, ...stances.map((s) => s.node)], this.#people) : [], accused, stances, events, accusedParties: partiesOf(accused, this.#people), stanceParties: partiesOf(stances.map((s) => s.node), this.#people),
    }
  }

  keysOf(view: View): number[] {
    const out = new Set<number>()
    for (const e of view.events) out.add(keyNumber(`event ${e}`))
    const parties = [...new Set([...view.accusedParties, ...view.stanceParties])].sort().slice(0, 6)
    for (let i = 0; i < parties.length; i++) {
      for (let j = i + 1; j < parties.length; j++) out.add(keyNumber(`pair ${parties[i]} ${parties[j]}`))
      // Two words that it turns on bring together claims of one party only.
      for (const w of view.words.slice(0, 8)) out.add(keyNumber(`word ${parties[i]} ${w}`))
      if (view.signs.length) out.add(keyNumber(`sign ${parties[i]} ${view.signs[0]}`))
    }
    return [...out]
  }

  /** Loads what claims of these stories may be, and what versions before them told: of what is filed with them, most says something else. */
  async load(db: Kysely<Tables>, stories: readonly StoryIn[], eventOf: (assertion: number) => number | undefined): Promise<void> {
    const views = stories.flatMap((story) => ofKind<ClaimFinding>(story, 'claim').map((a) => {
      const view = this.view(story, a.body, eventOf)
      return { view, story, keys: this.keysOf(view) }
    }))
    for (const row of await newestOf(db, 'claim_key', 'claim', views.flatMap((v) => v.keys), MOST_PER_KEY)) push(this.#byKey, row.key, row.of)
    const filedWith = views.map((v) => new Set(v.keys.flatMap((key) => this.#byKey.get(key) ?? [])))
    const facts = await this.#factsOf(db, new Set(filedWith.flatMap((seqs) => [...seqs])))
    const alike = views.map(({ view, story }, i) => [...filedWith[i]!].filter((seq) => this.#mostOf(story, view, facts.get(seq)!, true) >= SURE))
    await this.#people.loadNodes(db, [...new Set(alike.flat())].flatMap((seq) => facts.get(seq)!.accused))
    const wanted = new Set<number>()
    for (const [i, { view, story }] of views.entries()) for (const seq of alike[i]!) if (this.#mostOf(story, view, facts.get(seq)!, false) >= SURE) wanted.add(seq)
    for (const piece of pieces(stories.flatMap((s) => s.versions))) for (const row of await db.selectFrom('claim_report').select('claim').where('story', 'in', piece).execute()) wanted.add(row.claim)
    await this.loadClaims(db, [...wanted].sort((a, b) => a - b))
  }

  /** The most that a match with a claim can come to, whatever its reports are. `unasked`: who the accused are is not known yet. */
  #mostOf(story: StoryIn, view: View, claim: ClaimFacts, unasked: boolean): number {
    let most = BASE + SAME_PARTIES + SAME_CHAIN + forTime(Math.max(0, claim.first - story.learnt, story.learnt - claim.last))
    for (const [, n] of saysTheSame(view, story.language, claim)) most += n
    if (unasked) return rounded(most + SAME_ACCUSED)
    const accused = partiesOf(claim.accused, this.#people)
    if (!accused.size || !view.accusedParties.size) return rounded(most)
    return shareAny(accused, view.accusedParties) ? rounded(most + SAME_ACCUSED) : 0
  }

  /** What these claims are about, most of which are not loaded. */
  async #factsOf(db: Kysely<Tables>, seqs: ReadonlySet<number>): Promise<Map<number, ClaimFacts>> {
    const { kept } = this.#people
    const out = new Map<number, ClaimFacts>()
    const missing: number[] = []
    for (const seq of seqs) {
      const known = kept.claimFacts.get(seq)
      if (known) out.set(seq, known)
      else missing.push(seq)
    }
    for (const row of await selectIn(db, 'claim', ['seq', 'event', 'words', 'accused', 'first_learnt', 'last_learnt'], 'seq', missing)) {
      const { seq } = row
      const facts: ClaimFacts = { event: row.event, words: JSON.parse(row.words), accused: JSON.parse(row.accused), first: row.first_learnt, last: row.last_learnt }
      out.set(seq, facts)
      kept.claimFacts.set(seq, facts)
    }
    return out
  }

  async loadClaims(db: Kysely<Tables>, seqs: readonly number[]): Promise<void> {
    const { had, missing } = splitKept(this.#people.kept.claims, seqs.filter((s) => !this.states.has(s)))
    for (const claim of had) this.states.set(claim.seq, claim)
    const reports = new Map<number, ClaimReport[]>()
    const stances = new Map<number, StanceReport[]>()
    for (const r of await selectIn(db, 'claim_report', ['assertion', 'claim', 'story', 'learnt', 'dated', 'outlet', 'chain', 'language', 'state', 'reasons'], 'claim', missing, ['assertion'])) push(reports, r.claim, r)
    for (const r of await selectIn(db, 'stance', ['assertion', 'part', 'claim', 'story', 'node', 'stance', 'learnt', 'chain', 'state'], 'claim', missing, ['assertion', 'part'])) push(stances, r.claim, r)
    for (const piece of pieces(missing)) {
      for (const row of await db.selectFrom('claim').selectAll().where('seq', 'in', piece).execute()) {
        this.#have({
          seq: row.seq, id: row.id, proposition: row.proposition, language: row.language, accused: JSON.parse(row.accused), event: row.event, words: JSON.parse(row.words), reports: reports.get(row.seq) ?? [],
          stances: stances.get(row.seq) ?? [], tier: row.tier, fresh: false, dirty: false,
        })
      }
    }
  }

  #have(claim: ClaimState): void {
    this.states.set(claim.seq, claim)
    this.#people.kept.claims.set(claim.seq, claim)
  }

  nodes(): string[] {
    return [...this.states.values()].flatMap((c) => [...c.accused, ...c.stances.map((s) => s.node)])
  }

  fold(story: StoryIn, eventOf: (assertion: number) => number | undefined): void {
    const taken = new Set<number>()
    for (const assertion of ofKind<ClaimFinding>(story, 'claim')) {
      const view = this.view(story, assertion.body, eventOf)
      const keys = this.keysOf(view)
      const seen = new Set<number>()
      for (const key of keys) for (const seq of [...(this.#byKey.get(key) ?? [])].sort((a, b) => b - a).slice(0, MOST_PER_KEY)) seen.add(seq)
      let best: { state: ClaimState; score: number; reasons: Record<string, number> } | undefined
      for (const seq of [...seen].sort((a, b) => a - b)) {
        // What no claim of the batch could be was not loaded.
        const state = this.states.get(seq)
        if (!state || taken.has(seq)) continue
        if (this.#judged.apart(`c-${assertion.id}`, state.id)) continue
        const match = this.#match(story, view, state)
        if (match && match.score >= SURE && (!best || match.score > best.score)) best = { state, ...match }
      }
      const state = best?.state ?? this.#begin(assertion)
      taken.add(state.seq)
      this.#add(state, assertion, view, story, best ? { score: best.score, ...best.reasons } : {})
      for (const key of keys) pushOnce(this.#byKey, key, state.seq)
    }
    if (story.versions.length) {
      for (const state of this.states.values())
        for (const r of state.reports) {
          if (!story.versions.includes(r.story) || r.state !== 'current') continue
          r.state = stateOfEarlier(story, r.assertion, state.reports.some((x) => x.story === story.seq))
          for (const s of state.stances) if (s.assertion === r.assertion) s.state = r.state
          this.#changed.push({ assertion: r.assertion, state: r.state })
          state.dirty = true
        }
    }
  }

  #match(story: StoryIn, view: View, state: ClaimState): { score: number; reasons: Record<string, number> } | null {
    const reasons: Record<string, number> = {}
    let score = BASE
    const give = (reason: string, n: number): void => {
      if (!n) return
      score += n
      reasons[reason] = Math.round(n * 100) / 100
    }
    let sameAddress = false
    for (const r of state.reports) {
      if (r.story === story.seq) return null
      if (story.versions.includes(r.story)) sameAddress = true
    }
    const accused = partiesOf(state.accused, this.#people)
    if (accused.size && view.accusedParties.size) {
      if (!shareAny(accused, view.accusedParties)) return null
      give('accused', SAME_ACCUSED)
    }
    const parties = partiesOf(state.stances.map((s) => s.node), this.#people)
    if (shareAny(parties, view.stanceParties)) give('parties', SAME_PARTIES)
    else if (parties.size && view.stanceParties.size) give('parties', -0.04)
    for (const [reason, n] of saysTheSame(view, story.language, state)) give(reason, n)
    const near = Math.min(...state.reports.map((r) => Math.abs(r.learnt - story.learnt)))
    give('time', forTime(near))
    if (sameAddress) give('version', 0.25)
    else if (state.reports.some((r) => r.chain === story.chain)) give('chain', SAME_CHAIN)
    return { score: rounded(score), reasons }
  }

  #begin(assertion: Assertion<ClaimFinding>): ClaimState {
    const id = `c-${assertion.id}`
    const state = this.empty(assertion.seq, id)
    this.#have(state)
    return state
  }

  empty(seq: number, id: string): ClaimState {
    return { seq, id, proposition: '', language: null, accused: [], event: null, words: {}, reports: [], stances: [], tier: this.#judged.tier(id), fresh: true, dirty: true }
  }

  arrived(to: ClaimState, report: ClaimReport, from: ClaimState): void {
    this.#freshReports.push({ claim: to.seq, report })
    const stances = from.stances.filter((s) => s.assertion === report.assertion)
    from.stances = from.stances.filter((s) => s.assertion !== report.assertion)
    to.stances.push(...stances)
    to.stances.sort((a, b) => a.assertion - b.assertion || a.part - b.part)
    for (const stance of stances) this.#freshStances.push({ claim: to.seq, stance })
  }

  /** Makes these claims anew from their reports. */
  recount(seqs: readonly number[], stories: readonly StoryIn[], eventOf: (assertion: number) => number | undefined): void {
    const views = new Map(stories.flatMap((story) => ofKind<ClaimFinding>(story, 'claim').map((a) => [a.seq, { story, view: this.view(story, a.body, eventOf) }] as const)))
    for (const seq of seqs) {
      const state = this.states.get(seq)
      if (!state) continue
      Object.assign(state, { proposition: '', language: null, accused: [], event: null, words: {}, dirty: true })
      for (const r of state.reports) {
        const known = views.get(r.assertion)
        if (!known) continue
        this.#absorb(state, known.view, known.story)
        for (const key of this.keysOf(known.view)) pushOnce(this.#byKey, key, seq)
      }
    }
  }

  #absorb(state: ClaimState, view: View, story: StoryIn): void {
    if (!state.proposition) {
      state.proposition = view.quote
      state.language = story.language
    }
    for (const n of view.accused) if (!state.accused.includes(n)) state.accused.push(n)
    state.event ??= view.events[0] ?? null
    if (story.language) state.words[story.language] ??= view.words
    if (view.signs.length) state.words[SIGNS] ??= view.signs
  }

  #add(state: ClaimState, assertion: Assertion<ClaimFinding>, view: View, story: StoryIn, reasons: Record<string, number>): void {
    const report: ClaimReport = {
      assertion: assertion.seq, story: story.seq, learnt: story.learnt, dated: datedIn(story), outlet: story.outlet, chain: story.chain, language: story.language, state: story.state, reasons: JSON.stringify(reasons),
    }
    state.reports.push(report)
    this.#freshReports.push({ claim: state.seq, report })
    this.#absorb(state, view, story)
    this.#stand(state, report, view)
  }

  #stand(state: ClaimState, report: ClaimReport, view: View): void {
    for (const [part, s] of view.stances.entries()) {
      const stance: StanceReport = { assertion: report.assertion, part, story: report.story, node: s.node, stance: s.stance, learnt: report.learnt, chain: report.chain, state: report.state }
      state.stances.push(stance)
      this.#freshStances.push({ claim: state.seq, stance })
    }
    state.stances.sort((a, b) => a.assertion - b.assertion || a.part - b.part)
    state.dirty = true
  }

  /** The claims that this assertion reports. */
  of(assertion: number): ClaimState | undefined {
    return [...this.states.values()].find((c) => c.reports.some((r) => r.assertion === assertion))
  }

  /** A report says something else now: a person put it right, or took that back. Gives the claims that changed. */
  reword(story: StoryIn, assertion: Assertion<ClaimFinding>, eventOf: (assertion: number) => number | undefined): number[] {
    const state = this.of(assertion.seq)
    const report = state?.reports.find((r) => r.assertion === assertion.seq)
    if (!state || !report) return []
    state.stances = state.stances.filter((s) => s.assertion !== assertion.seq)
    this.#unsaid.push(assertion.seq)
    this.#stand(state, report, this.view(story, assertion.body, eventOf))
    return [state.seq]
  }

  /** A report that somebody added by hand is taken back. */
  withdraw(assertion: number): number[] {
    const state = this.of(assertion)
    if (!state) return []
    state.reports = state.reports.filter((r) => r.assertion !== assertion)
    state.stances = state.stances.filter((s) => s.assertion !== assertion)
    state.dirty = true
    this.#gone.push(assertion)
    this.#unsaid.push(assertion)
    return [state.seq]
  }

  async save(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
    for (const piece of pieces(this.#gone.splice(0))) await db.deleteFrom('claim_report').where('assertion', 'in', piece).execute()
    for (const piece of pieces(this.#unsaid.splice(0))) await db.deleteFrom('stance').where('assertion', 'in', piece).execute()
    for (const c of [...this.states.values()].filter((x) => !x.reports.length)) {
      for (const table of ['claim_party', 'claim_key'] as const) await db.deleteFrom(table).where('claim', '=', c.seq).execute()
      await db.deleteFrom('claim').where('seq', '=', c.seq).execute()
      this.states.delete(c.seq)
      this.#people.kept.claims.delete(c.seq)
      this.#people.kept.claimFacts.delete(c.seq)
    }
    const dirty = [...this.states.values()].filter((c) => c.dirty)
    await insertAll(db, dialect, 'claim_report', this.#freshReports.map(({ claim, report: r }) => ({ assertion: r.assertion, claim, story: r.story, learnt: r.learnt, dated: r.dated, outlet: r.outlet, chain: r.chain, language: r.language, state: r.state, reasons: r.reasons })), { key: ['assertion'], then: 'replace' })
    await insertAll(db, dialect, 'stance', this.#freshStances.map(({ claim, stance: s }) => ({ assertion: s.assertion, part: s.part, claim, story: s.story, node: s.node, stance: s.stance, learnt: s.learnt, chain: s.chain, state: s.state })), { key: ['assertion', 'part'], then: 'replace' })
    for (const c of this.#changed) {
      await db.updateTable('claim_report').set({ state: c.state }).where('assertion', '=', c.assertion).execute()
      await db.updateTable('stance').set({ state: c.state }).where('assertion', '=', c.assertion).execute()
    }
    const rows = dirty.map((c) => claimRow(c))
    await insertAll(db, dialect, 'claim', rows, { key: ['seq'], then: 'replace' })
    for (const [i, c] of dirty.entries()) this.#people.kept.claimFacts.set(c.seq, { event: c.event, words: c.words, accused: c.accused, first: rows[i]!.first_learnt, last: rows[i]!.last_learnt })
    const parties: Tables['claim_party'][] = []
    for (const c of dirty) {
      const nodes = [...c.accused, ...c.stances.map((s) => s.node)]
      const names = new Set<string>(partiesOf(nodes, this.#people))
      for (const n of nodes) {
        const node = this.#people.nodes.get(n)
        if (node && !node.generic) names.add(node.canonical)
        if (node?.country) names.add(node.country)
      }
      for (const party of names) parties.push({ party, anchor: dayToldOf(c.reports), claim: c.seq })
    }
    for (const piece of pieces(dirty.filter((c) => !c.fresh).map((c) => c.seq))) await db.deleteFrom('claim_party').where('claim', 'in', piece).execute()
    await insertAll(db, dialect, 'claim_party', parties, { key: ['party', 'anchor', 'claim'], then: 'nothing' })
    const keys = [...this.#byKey].flatMap(([key, list]) => list.filter((seq) => this.states.get(seq)?.dirty).map((claim) => ({ key, claim })))
    await insertAll(db, dialect, 'claim_key', keys, { key: ['key', 'claim'], then: 'nothing' })
    for (const c of dirty) {
      c.dirty = false
      c.fresh = false
    }
    this.#freshReports.length = 0
    this.#freshStances.length = 0
    this.#changed.length = 0
  }
}

export function claimRow(c: ClaimState): Tables['claim'] {
  const counted = countedReports(c.reports)
  const kinds = new Set(countedReports(c.stances).map((s) => s.stance))
  return {
    seq: c.seq, id: c.id, proposition: c.proposition, language: c.language, accused: JSON.stringify(c.accused), event: c.event, anchor: dayToldOf(c.reports), words: JSON.stringify(c.words),
    stances: c.stances.length, stories: new Set(counted.map((r) => r.story)).size, outlets: new Set(counted.map((r) => r.outlet ?? `story ${r.story}`)).size, chains: new Set(counted.map((r) => r.chain)).size,
    first_learnt: Math.min(...c.reports.map((r) => r.learnt)), last_learnt: Math.max(...c.reports.map((r) => r.learnt)), contested: kinds.has('denies') || (kinds.has('alleges') && kinds.has('confirms')) ? 1 : 0, tier: c.tier,
  }
}

/** How far a claim says what another does: the same act, the same words, or in another language the same things. */
function saysTheSame(view: View, language: string | null, claim: Pick<ClaimFacts, 'event' | 'words'>): [reason: string, points: number][] {
  const out: [string, number][] = []
  if (claim.event !== null && view.events.includes(claim.event)) out.push(['act', 0.42])
  const known = language ? claim.words[language] : undefined
  if (known?.length && view.words.length) {
    const both = shareOf(view.words, known)
    out.push(['words', both >= 0.6 ? 0.36 : both >= 0.4 ? 0.26 : both >= 0.25 ? 0.12 : both > 0 ? -0.04 : -0.16])
  } else if (claim.words[SIGNS]?.length && view.signs.length) {
    // In another language: by what is alleged, not by the words for it.
    out.push(['acts', sameSigns(view.signs, claim.words[SIGNS]) ? 0.26 : -0.16])
  }
  return out
}

/** By how many days they were told apart. */
const forTime = (days: number): number => (days <= 7 ? 0.1 : days <= 60 ? 0.05 : days > 400 ? -0.12 : 0)

const rounded = (score: number): number => Math.round(score * 1000) / 1000
const shareAny = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const x of a) if (b.has(x)) return true
  return false
}

/** How many of the shorter list the other has. */
const shareOf = (a: readonly number[], b: readonly number[]): number => a.filter((one) => b.includes(one)).length / Math.min(a.length, b.length)

function wordHashes(text: string): number[] {
  const out = new Set<number>()
  for (const w of foldWords(text)) if (w.stem.length > 2 && out.size < MOST_WORDS) out.add(keyNumber(w.stem) % 1_000_003)
  return [...out]
}

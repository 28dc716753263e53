// The tables as Kysely knows them. JSON is kept as text and truth as 0/1, so that SQLite and Postgres hold the same.

/** What came in; only added to. */
export interface StoryTable {
  seq: number
  id: string
  url: string | null
  version: number
  hash: string
  outlet: string | null
  language: string | null
  published: string | null
  /** Day it was published, else the day it was added: when the record could know. */
  learnt: number
  added: string
  headline: string | null
  agency: string | null
  words: number
  /** First story of its group of copies; null: it leads, or is alone. */
  leader: number | null
  /** Origin for counting independent chains: the agency credited, else the outlet that leads. */
  chain: string
  replaces: number | null
  replaced_by: number | null
}
export interface StoryTextTable { story: number; body: string }
export interface ReadingTable { story: number; schema: string; coder: string; rest: Uint8Array }
export interface AssertionTable { seq: number; id: string; story: number; kind: string; local: string; body: string }
export interface JudgementTable {
  seq: number
  id: string
  verdict: string
  a: string
  b: string | null
  by: string
  why: string | null
  at: string
  /** Id of the judgement that this one takes back. */
  undoes: string | null
  /** Stories that the record held when it was given: a rebuild replays it there. */
  after_story: number
}
export interface OutletTable { id: string; name: string; names: string; country: string | null; language: string | null; owner: string | null; affiliation: string | null; agency: number; source: string | null }
export interface SketchTable { story: number; sketch: Uint8Array }
export interface BandTable { band: number; story: number }
export interface FailureTable { source: string; reason: string; retry: number; at: string }

/** What follows from it; may be thrown away and made again. */
export interface NodeTable {
  id: string
  kind: string
  name: string
  country: string | null
  sector: string | null
  office: string | null
  known: string | null
  generic: number
  canonical: string
  names: string
  offices: string
  born: number
  first_day: number
  last_day: number
  stories: number
}
export interface NodeKeyTable { key: number; node: string }
export interface NodeEdgeTable { a: string; b: string; score: number; parts: string; certain: number }
export interface ActorReportTable { assertion: number; story: number; node: string }
export interface EventTable {
  seq: number
  id: string
  type: string
  act: string
  mode: string | null
  status: string
  date: string | null
  lo: number | null
  hi: number | null
  /** The day it is sorted by: of its date, else of the first story that told it and says when; else `NO_DAY`. */
  anchor: number
  place: string | null
  country: string | null
  agreement: number | null
  actors: string
  recipients: string
  contexts: string
  cameo: string | null
  score: number | null
  location: string | null
  languages: string
  /** Hashes of the words it is told in, by language: what tells two accusations of one day apart. */
  words: string
  reports: number
  stories: number
  outlets: number
  chains: number
  first_learnt: number
  last_learnt: number
  tier: string
}
export interface EventReportTable {
  assertion: number
  event: number
  story: number
  status: string
  /** `told` as news, or only `referred` to. */
  presentation: string
  date: string | null
  place: string | null
  learnt: number
  /** 1: `learnt` is the day its story was published; 0: nobody says when, it is the day it was added. */
  dated: number
  outlet: string | null
  chain: string
  language: string | null
  /** `current`, or of a replaced version: `changed` (its sentence changed), `gone` (its sentence went), `replaced` (it stayed). */
  state: string
  reasons: string
  /** Numbers that it gives: `[[what, value], …]`. */
  numbers: string
  /** The agreement that this report is about. */
  agreement: number | null
}
export interface EventPartyTable { party: string; anchor: number; event: number; role: string }
export interface EventDyadTable { a: string; b: string; anchor: number; event: number; direction: string }
export interface EventKeyTable { key: number; event: number }
export interface RollPartyTable { party: string; month: number; type: string; status: string; events: number; reports: number; chains: number }
export interface RollDyadTable { a: string; b: string; month: number; type: string; status: string; events: number; reports: number; chains: number }
export interface TotalPartyTable { party: string; events: number; reports: number; chains: number }
export interface TotalDyadTable { a: string; b: string; events: number; reports: number; chains: number }
export interface RollTypeTable { type: string; month: number; status: string; events: number; reports: number; chains: number }
export interface AgreementTable {
  seq: number
  id: string
  title: string
  titles: string
  type: string
  parties: string
  party_key: string
  areas: string
  clauses: string
  term: string | null
  status: string
  anchor: number
  stories: number
  outlets: number
  chains: number
  first_learnt: number
  last_learnt: number
  tier: string
  links: string
}
export interface AgreementReportTable { assertion: number; agreement: number; story: number; learnt: number; dated: number; outlet: string | null; chain: string; state: string; reasons: string }
export interface AgreementPartyTable { party: string; anchor: number; agreement: number }
export interface AgreementNameTable { key: number; agreement: number }
export interface StageReportTable { assertion: number; part: number; agreement: number; story: number; stage: string; status: string; date: string | null; by: string; learnt: number; chain: string; state: string }
export interface StageTable { agreement: number; position: number; stage: string; status: string; date: string | null; lo: number | null; hi: number | null; by: string; reports: number; chains: number }
export interface ClaimTable {
  seq: number
  id: string
  proposition: string
  language: string | null
  accused: string
  event: number | null
  words: string
  anchor: number
  stances: number
  stories: number
  outlets: number
  chains: number
  first_learnt: number
  last_learnt: number
  contested: number
  tier: string
}
export interface ClaimReportTable { assertion: number; claim: number; story: number; learnt: number; dated: number; outlet: string | null; chain: string; language: string | null; state: string; reasons: string }
export interface StanceTable { assertion: number; part: number; claim: number; story: number; node: string; stance: string; learnt: number; chain: string; state: string }
export interface ClaimPartyTable { party: string; anchor: number; claim: number }
export interface ClaimKeyTable { key: number; claim: number }
/** `until`: the day from which a later version of its story is listed instead. */
export interface StatementTable { assertion: number; story: number; speaker: string | null; party: string | null; medium: string | null; date: string | null; anchor: number; direct: number; learnt: number; tier: string; until: number | null }
/** Of whom a statement speaks. */
export interface StatementAboutTable { party: string; anchor: number; statement: number }
export interface RelationTable { seq: number; id: string; type: string; from_nodes: string; to_nodes: string; since: string | null; until: string | null; key: number; stories: number; chains: number; first_learnt: number; last_learnt: number; tier: string }
/** Who is in a relation, on either side; who is in a project. */
export interface RelationNodeTable { node: string; relation: number }
export interface ProjectNodeTable { node: string; project: number }
export interface RelationReportTable { assertion: number; relation: number; story: number; learnt: number; since: string | null; until: string | null; chain: string; state: string }
export interface ProjectTable { seq: number; id: string; kind: string; participants: string; places: string; modes: string; status: string; key: number; stories: number; chains: number; first_learnt: number; last_learnt: number; tier: string }
export interface ProjectReportTable { assertion: number; project: number; story: number; learnt: number; status: string; chain: string; state: string }
export interface ConflictTable { id: string; about_kind: string; about: number; field: string; what: string; values_json: string; learnt: number }
export interface MetaTable { key: string; value: string }

export interface Tables {
  meta: MetaTable
  story: StoryTable
  story_text: StoryTextTable
  reading: ReadingTable
  assertion: AssertionTable
  judgement: JudgementTable
  outlet: OutletTable
  sketch: SketchTable
  band: BandTable
  failure: FailureTable
  node: NodeTable
  node_key: NodeKeyTable
  node_edge: NodeEdgeTable
  actor_report: ActorReportTable
  event: EventTable
  event_report: EventReportTable
  event_party: EventPartyTable
  event_dyad: EventDyadTable
  event_key: EventKeyTable
  roll_party: RollPartyTable
  roll_dyad: RollDyadTable
  roll_type: RollTypeTable
  total_party: TotalPartyTable
  total_dyad: TotalDyadTable
  agreement: AgreementTable
  agreement_report: AgreementReportTable
  agreement_party: AgreementPartyTable
  agreement_name: AgreementNameTable
  stage_report: StageReportTable
  stage: StageTable
  claim: ClaimTable
  claim_report: ClaimReportTable
  stance: StanceTable
  claim_party: ClaimPartyTable
  claim_key: ClaimKeyTable
  statement: StatementTable
  statement_about: StatementAboutTable
  relation: RelationTable
  relation_node: RelationNodeTable
  relation_report: RelationReportTable
  project: ProjectTable
  project_node: ProjectNodeTable
  project_report: ProjectReportTable
  conflict: ConflictTable
}

/** The tables of the merged view, in an order in which they can be emptied. */
export const DERIVED = [
  'conflict', 'project_node', 'project_report', 'project', 'relation_node', 'relation_report', 'relation', 'statement_about', 'statement', 'claim_key', 'claim_party', 'stance', 'claim_report', 'claim', 'stage', 'stage_report',
  'agreement_name', 'agreement_party', 'agreement_report', 'agreement', 'total_dyad', 'total_party', 'roll_type', 'roll_dyad', 'roll_party', 'event_key', 'event_dyad', 'event_party', 'event_report', 'event',
  'actor_report', 'node_edge', 'node_key', 'node',
] as const satisfies readonly (keyof Tables)[]

// The shape of what reading a story gives: the gold's (gold/SCHEMA.md) with spans for quotes, a rule and a chain of sources on every item.
// `docs/findings.schema.json` is generated from these types.
import type { Problem } from '../document/problem.js'
import type { ActorKind, Sector } from '../document/mention.js'

/** A stretch of the untouched headline or text, half-open, in UTF-16 units: `story[in].slice(start, end)`. */
export interface FindingSpan { in: 'headline' | 'text'; start: number; end: number }

/** One link of the chain, outermost first: outlet → agency credited → medium cited → speaker or document. */
export interface SourceLink { role: 'outlet' | 'agency' | 'medium' | 'speaker' | 'document'; name: string; actor?: string; span?: FindingSpan }

/** How the story presents an act: as news that a sentence of it reports, or only as known, in passing («منذ اغتيال الوزير», "the minister's killers"). */
export type Presentation = 'told' | 'referred'
export type Status = 'actual' | 'planned' | 'hypothetical' | 'denied' | 'alleged'
export type EventType = 'AGREE' | 'CONSULT' | 'SUPPORT' | 'CONCEDE' | 'COOPERATE' | 'AID' | 'RETREAT' | 'REQUEST' | 'ACCUSE' | 'REJECT' | 'THREATEN' | 'PROTEST' | 'SANCTION' | 'MOBILIZE' | 'COERCE' | 'ASSAULT'
export type Stance = 'alleges' | 'denies' | 'confirms' | 'declines'
export type AgreementType = 'treaty' | 'agreement' | 'memorandum' | 'declaration' | 'ceasefire' | 'contract' | 'alliance'
export type StageName = 'proposed' | 'negotiating' | 'agreed' | 'announced' | 'initialled' | 'signed' | 'submitted' | 'approved' | 'ratified' | 'promulgated' | 'provisional' | 'in_force' | 'amended' | 'extended' | 'postponed' | 'suspended' | 'withdrawn' | 'terminated' | 'expired' | 'rejected'
export type RelationType = 'ally' | 'supporter' | 'adversary' | 'sanctioned' | 'member' | 'close ties'

/** What every item carries: the rule that found it and the chain of sources of its words. */
export interface Sourced { rule: string; sources: SourceLink[] }

/** `country_inferred`: no word says the country, the story or the sentence speaks of it. */
export interface ActorFinding extends Sourced { id: string; kind: ActorKind; name: string; country: string | null; country_inferred?: boolean; sector: Sector | null; office: string | null; known?: string; quotes: FindingSpan[] }
export interface TimeFinding extends Sourced { quote: FindingSpan; value: string | null }
export interface Quantity { what: 'dead' | 'injured' | 'detained' | 'missing' | 'displaced' | 'voters' | 'participants' | 'sum' | 'troops' | 'other'; value: number | null; text: FindingSpan; unit?: string; about?: boolean; according_to: string[] }
export interface EventFinding extends Sourced {
  id: string; type: EventType; act: string; trigger: FindingSpan; also: { trigger: FindingSpan }[]
  actors: string[]; recipients: string[]; date: string | null; place: string | null; status: Status; presentation: Presentation; according_to: string[]
  agreement?: string; mode?: string; contexts: string[]; cameo?: string; quantities: Quantity[]
  /** Where it happened, with coordinates only as fine as the words are. */
  location?: LocationFinding
  /** PLOVER intensity of type and mode (manual 2.0), −10…+10. */
  score?: number
}
export interface LocationFinding { name: string; span?: FindingSpan; geonames?: number; latitude?: number; longitude?: number; precision: 'site' | 'city' | 'region' | 'country' | 'water'; country: string | null; role: 'event' | 'statement' | 'subject' }
export interface StatementFinding extends Sourced { speaker: string | null; cue: FindingSpan; content: FindingSpan; direct: boolean; date: string | null; medium: string | null }
export interface ClaimFinding extends Sourced { claim: string; quote: FindingSpan; accused: string[]; stances: { actor: string; stance: Stance; span: FindingSpan }[] }
export interface StageFinding extends Sourced { stage: StageName; date: string | null; status: Status; by?: string[]; span: FindingSpan }
export interface ClauseFinding extends Sourced { said: 'in' | 'not in'; quote: FindingSpan; by: string[] }
/** `instrument`: which of those that the knowledge lists (knowledge/instruments.tsv); `town`: the English name of the town that it is called by; `parties_inferred`: no words say between whom it is, the story speaks of these two there. */
export interface AgreementFinding extends Sourced { id: string; title: string; quote: FindingSpan; also: FindingSpan[]; type: AgreementType; parties: string[]; parties_inferred?: boolean; instrument?: string; town?: string; areas: string[]; clauses: ClauseFinding[]; term?: string; stages: StageFinding[]; same_name_as?: string[] }
export interface RelationFinding extends Sourced { type: RelationType; from: string[]; to: string[]; since?: string; until?: string; quote: FindingSpan }
export interface ProjectFinding extends Sourced { kind: string; quote: FindingSpan; participants: string[]; places: string[]; modes: string[]; status: Status }
export interface MentionFinding extends FindingSpan { form: 'name' | 'description' | 'pronoun' | 'empty' | 'adjective'; actors: string[]; place?: string; rule: string }
export interface EntityFinding extends FindingSpan { type: 'PER' | 'ORG' | 'LOC' }

/** All that one story tells. */
export interface Findings {
  schema: 'isnad/findings@1'
  id: string; language: string; published: string | null; headline: string | null
  source: { outlet: string | null; url: string | null }
  /** sha256-free fingerprint of headline and text, so that spans can be checked against the very text they were found in. */
  textHash: string
  /** The text itself, where it goes along (`isnad read --json`), so that a record given the findings has the words. */
  text?: string
  actors: ActorFinding[]; times: TimeFinding[]; events: EventFinding[]; statements: StatementFinding[]; claims: ClaimFinding[]
  agreements: AgreementFinding[]; relations: RelationFinding[]; projects: ProjectFinding[]
  locations: LocationFinding[]; mentions: MentionFinding[]; entities: EntityFinding[]; problems: Problem[]
}

// An agreement in memory while a batch is merged.
import type { AgreementType } from '../../coding/findings.js'
import type { Tables } from '../store/tables.js'
import { countedReports } from './event-state.js'

export interface AgreementReport {
  readonly assertion: number
  readonly story: number
  readonly learnt: number
  readonly dated: number
  readonly outlet: string | null
  chain: string
  state: string
  readonly reasons: string
}
export interface StageReport {
  readonly assertion: number
  readonly part: number
  readonly story: number
  readonly stage: string
  readonly status: string
  readonly date: string | null
  readonly by: string
  readonly learnt: number
  chain: string
  state: string
}
export interface Title { readonly text: string; readonly language: string | null; n: number }
export interface Clause { readonly said: 'in' | 'not in'; readonly quote: string; readonly language: string | null; readonly story: number; readonly by: string[] }
export interface Link { readonly rel: 'same_title_as' | 'same_name_as' | 'mentioned_with'; readonly to: string }

export interface AgreementState {
  readonly seq: number
  readonly id: string
  titles: Title[]
  types: Record<string, number>
  /** Set of parties, as a sorted list joined by + → how much speaks for it: 2 a report that says so, 1 one that only speaks of these two there. */
  partySets: Record<string, number>
  /** Towns that it is called by, and which of those that the knowledge lists it is. */
  towns: string[]
  instruments: string[]
  areas: Record<string, number>
  clauses: Clause[]
  term: string | null
  reports: AgreementReport[]
  stages: StageReport[]
  links: Link[]
  tier: string
  readonly filed: { fresh: boolean }
  dirty: boolean
}

/** The parties that most reports give; of two as common, the larger set. */
export function partiesOfAgreement(a: AgreementState): string[] {
  const sets = Object.entries(a.partySets).filter(([set]) => set)
  if (!sets.length) return []
  const whole = sets.filter(([set]) => set.includes('+'))
  const [best] = (whole.length ? whole : sets).sort((x, y) => y[1] - x[1] || y[0].length - x[0].length || (x[0] < y[0] ? -1 : 1))
  return best![0].split('+')
}

export const typeOfAgreement = (a: AgreementState): AgreementType => {
  // «اتفاق» says least: a more telling type wins unless it is rare.
  const entries = Object.entries(a.types).sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
  const telling = entries.find(([type, n]) => type !== 'agreement' && n * 2 >= entries[0]![1])
  return (telling ?? entries[0]!)[0] as AgreementType
}

export const areasOfAgreement = (a: AgreementState): string[] => Object.entries(a.areas).sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).map(([area]) => area)

/** The name to show: the one most often used that says what it is about. */
export const titleOfAgreement = (a: AgreementState): Title => [...a.titles].sort((x, y) => y.n - x.n || y.text.length - x.text.length || (x.text < y.text ? -1 : 1))[0]!

export function agreementFromRow(row: Tables['agreement'], reports: AgreementReport[], stages: StageReport[]): AgreementState {
  const kept = JSON.parse(row.titles) as { titles: Title[]; types: Record<string, number>; sets: Record<string, number>; areas: Record<string, number>; towns?: string[]; instruments?: string[] }
  return {
    seq: row.seq, id: row.id, titles: kept.titles, types: kept.types, partySets: kept.sets, areas: kept.areas, towns: kept.towns ?? [], instruments: kept.instruments ?? [], clauses: JSON.parse(row.clauses), term: row.term, reports, stages, links: JSON.parse(row.links),
    tier: row.tier, filed: { fresh: false }, dirty: false,
  }
}

export function rowFromAgreement(a: AgreementState, anchor: number, status: string): Tables['agreement'] {
  const parties = partiesOfAgreement(a)
  const counted = countedReports(a.reports)
  return {
    seq: a.seq, id: a.id, title: titleOfAgreement(a).text, titles: JSON.stringify({ titles: a.titles, types: a.types, sets: a.partySets, areas: a.areas, ...(a.towns.length && { towns: a.towns }), ...(a.instruments.length && { instruments: a.instruments }) }), type: typeOfAgreement(a),
    parties: JSON.stringify(parties), party_key: parties.join('+'), areas: JSON.stringify(areasOfAgreement(a)), clauses: JSON.stringify(a.clauses), term: a.term, status, anchor,
    stories: new Set(counted.map((r) => r.story)).size, outlets: new Set(counted.map((r) => r.outlet ?? `story ${r.story}`)).size, chains: new Set(counted.map((r) => r.chain)).size,
    first_learnt: Math.min(...a.reports.map((r) => r.learnt)), last_learnt: Math.max(...a.reports.map((r) => r.learnt)), tier: a.tier, links: JSON.stringify(a.links),
  }
}

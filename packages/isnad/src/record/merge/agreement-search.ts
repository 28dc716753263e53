// Where the agreements are that a report may be of: by two of its parties, by the one it names, by name.
import { push } from '../../document/push.js'
import type { Kysely } from 'kysely'
import { keyNumber } from '../hash.js'
import { selectIn } from '../store/bulk.js'
import type { Tables } from '../store/tables.js'
import { type AgreementState, partiesOfAgreement } from './agreement-state.js'
import { filedUnder } from './agreement-marks.js'
import { type TitleSense, titleSense } from './agreement-title.js'
import { pushOnce } from './key-index.js'

/** Of agreements filed under one party or none, only so many are compared: those last told of. */
export const MOST_OF_ONE = 60
/** Of agreements between the same two, only so many: those last told of. An older one is found by its name. */
export const MOST_OF_TWO = 120
/** Of one name, so many of the first are looked at to be linked; so many links one has. */
export const MOST_OF_NAME = 40
export const MOST_LINKS = 8

/** What the agreements that a story speaks of are looked for by. */
export interface Sought {
  /** Parties, a set each. */
  readonly sets: readonly (readonly string[])[]
  /** Keys of names, and of what tells an agreement apart in every language (agreement-marks.ts). */
  readonly names: readonly number[]
}

/** Those that are in two of the lists or more. */
export function twiceIn(lists: readonly (readonly number[])[]): Set<number> {
  const once = new Set<number>()
  const out = new Set<number>()
  for (const list of lists) for (const seq of list) (once.has(seq) ? out : once).add(seq)
  return out
}

/** Those of a list that were last told of. */
export const lastTold = (seqs: readonly number[], toldOn: (seq: number) => number, most: number): number[] => {
  const told = new Map(seqs.map((seq) => [seq, toldOn(seq)]))
  return [...seqs].sort((a, b) => told.get(b)! - told.get(a)! || b - a).slice(0, most)
}

/** The key of a name under which others of that name are found; null for one that says too little. */
export const nameKey = (sense: TitleSense): number | null => (sense.folded.includes(' ') && sense.subjects.size + sense.rest.size > 0 ? keyNumber(sense.folded) : null)
export const namesOfAgreement = (state: AgreementState): Set<number> => new Set([...state.titles.map((t) => nameKey(titleSense(t.text))).filter((key) => key !== null), ...filedUnder(state.towns, state.instruments, state.stages)])

/**
 * The numbers of those that are sought: agreements of two of the parties at least; where a report or an agreement names one party or none, those last told of. Those of the same name are found to be linked.
 * What is left out here is what `matchAgreement` would refuse.
 */
export async function findSought(db: Kysely<Tables>, sought: readonly Sought[]): Promise<Set<number>> {
  const wanted = new Set<number>()
  const sets = new Map(sought.flatMap((s) => s.sets).map((set) => [set.join('+'), set]))
  const of = new Map<string, number[]>()
  for (const row of await selectIn(db, 'agreement_party', ['party', 'agreement'], 'party', [...new Set([...sets.values()].filter((set) => set.length > 1).flat())])) push(of, row.party, row.agreement)
  const between = [...sets.values()].map((set) => twiceIn(set.map((party) => of.get(party) ?? [])))
  const many = between.filter((seqs) => seqs.size > MOST_OF_TWO)
  const told = new Map((await selectIn(db, 'agreement', ['seq', 'last_learnt'], 'seq', [...new Set(many.flatMap((seqs) => [...seqs]))])).map((row) => [row.seq, row.last_learnt]))
  for (const seqs of between) for (const seq of seqs.size > MOST_OF_TWO ? lastTold([...seqs], (seq) => told.get(seq)!, MOST_OF_TWO) : seqs) wanted.add(seq)
  const newest = db.selectFrom('agreement').select('agreement.seq').orderBy('last_learnt', 'desc').orderBy('agreement.seq', 'desc').limit(MOST_OF_ONE)
  for (const party of new Set([...sets.values()].flat())) for (const row of await newest.where('party_key', '=', party).execute()) wanted.add(row.seq)
  for (const party of new Set(['-', ...[...sets.values()].filter((set) => set.length === 1).flat()])) {
    for (const row of await newest.innerJoin('agreement_party', 'agreement_party.agreement', 'agreement.seq').where('party', '=', party).execute()) wanted.add(row.seq)
  }
  const named = new Map<number, number[]>()
  for (const row of await selectIn(db, 'agreement_name', ['key', 'agreement'], 'key', [...new Set(sought.flatMap((s) => s.names))], ['key', 'agreement'])) push(named, row.key, row.agreement)
  for (const list of named.values()) for (const seq of list.slice(0, MOST_OF_NAME)) wanted.add(seq)
  return wanted
}

/** The agreements in memory by party and by name. */
export class AgreementIndex {
  readonly #byParty = new Map<string, number[]>()
  /** Those of which stories name one party only. */
  readonly #ofOne = new Map<string, number[]>()
  readonly #byName = new Map<number, number[]>()
  readonly #toldOn: (seq: number) => number

  /** @param toldOn the day an agreement was last told of. */
  constructor(toldOn: (seq: number) => number) {
    this.#toldOn = toldOn
  }

  file(state: AgreementState): void {
    const parties = new Set(Object.keys(state.partySets).flatMap((s) => s.split('+')).filter(Boolean))
    for (const party of parties.size ? parties : ['-']) pushOnce(this.#byParty, party, state.seq)
    const main = partiesOfAgreement(state)
    if (main.length === 1) pushOnce(this.#ofOne, main[0]!, state.seq)
    for (const key of namesOfAgreement(state)) pushOnce(this.#byName, key, state.seq)
  }

  /** Agreements that a report may be of: what `findSought` loads for it. */
  mayBe(parties: readonly string[], sense: TitleSense, marks: readonly number[] = []): Set<number> {
    const out = parties.length > 1 ? this.between(parties) : this.#lastTold(this.#byParty.get(parties[0] ?? '') ?? [], MOST_OF_ONE)
    for (const seq of this.#lastTold(this.#byParty.get('-') ?? [], MOST_OF_ONE)) out.add(seq)
    for (const party of parties) for (const seq of this.#lastTold(this.#ofOne.get(party) ?? [], MOST_OF_ONE)) out.add(seq)
    for (const seq of [...this.named(sense), ...marks.flatMap((key) => this.#under(key))]) out.add(seq)
    return out
  }

  /** Those between two of these. */
  between(parties: readonly string[]): Set<number> {
    return this.#lastTold([...twiceIn(parties.map((party) => this.#byParty.get(party) ?? []))], MOST_OF_TWO)
  }

  #lastTold(list: readonly number[], most: number): Set<number> {
    return new Set(list.length > most ? lastTold(list, this.#toldOn, most) : list)
  }

  /** Those called by a name, the first of them. */
  named(sense: TitleSense): number[] {
    const name = nameKey(sense)
    return name === null ? [] : this.#under(name)
  }

  #under(key: number): number[] {
    return [...(this.#byName.get(key) ?? [])].sort((a, b) => a - b).slice(0, MOST_OF_NAME)
  }
}

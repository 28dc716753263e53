// What the batches before had in hand, kept for the next: most that a story is compared with was told of in the same weeks, and was read from the record for the story before.
import type { Node } from '../identity/people.js'
import type { AgreementState } from './agreement-state.js'
import type { ClaimFacts, ClaimState } from './claims.js'
import type { ActFacts } from './event-reach.js'
import type { EventState } from './event-state.js'

/** Things by their ids, as far as they were asked for lately: so many at least, and at most twice as many. */
export class Lately<Id, Thing> {
  #young = new Map<Id, Thing>()
  #old = new Map<Id, Thing>()
  readonly #least: number

  /** @example new Lately<number, EventState>(10_000) */
  constructor(least: number) {
    this.#least = least
  }

  get(id: Id): Thing | undefined {
    const young = this.#young.get(id)
    if (young) return young
    const old = this.#old.get(id)
    if (old) this.set(id, old)
    return old
  }

  /** Without having asked for it: it is forgotten no later for that. */
  peek(id: Id): Thing | undefined {
    return this.#young.get(id) ?? this.#old.get(id)
  }

  set(id: Id, thing: Thing): void {
    if (this.#young.size >= this.#least) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(id, thing)
  }

  delete(id: Id): void {
    this.#young.delete(id)
    this.#old.delete(id)
  }

  clear(): void {
    this.#young.clear()
    this.#old.clear()
  }
}

/** Rows of the merged view in memory, as they stand in the record. Whoever changes them writes them in the same transaction; when that fails, or somebody else writes, all is forgotten. */
export class Kept {
  readonly nodes = new Lately<string, Node>(12_000)
  readonly events = new Lately<number, EventState>(8_000)
  /** What is known of acts that were not loaded because of it. */
  readonly actFacts = new Lately<number, ActFacts>(40_000)
  readonly claims = new Lately<number, ClaimState>(2_000)
  /** What claims are about, those that were not loaded because of it too. */
  readonly claimFacts = new Lately<number, ClaimFacts>(12_000)
  readonly agreements = new Lately<number, AgreementState>(1_500)

  clear(): void {
    for (const things of [this.nodes, this.events, this.actFacts, this.claims, this.claimFacts, this.agreements]) things.clear()
  }
}

/** Those of these that are kept, and which are not. @example const { had, missing } = splitKept(kept.events, seqs) */
export function splitKept<Id, Thing>(kept: Lately<Id, Thing>, ids: Iterable<Id>): { had: Thing[]; missing: Id[] } {
  const had: Thing[] = []
  const missing: Id[] = []
  for (const id of ids) {
    const thing = kept.get(id)
    if (thing) had.push(thing)
    else missing.push(id)
  }
  return { had, missing }
}

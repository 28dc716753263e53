// Choosing one reading for each token: the cheapest way through a sentence, where each reading costs what it costs by itself and after the one before it.
import { parseTable } from '../../document/table.js'
import type { Part, Reading } from './reading.js'
import constructTable from './construct-nouns.tsv.js'
import { normalize } from './letters.js'
import transitionTable from './transitions.tsv.js'

const KINDS = ['start', 'punct', 'conj', 'prep', 'an', 'rel', 'sub', 'negv', 'neg', 'qad', 'aux', 'verb', 'verbp', 'past', 'pastp', 'noun', 'nound', 'nounp', 'construct', 'elative', 'adj', 'adjd', 'name', 'num', 'numw', 'pron', 'det', 'adv', 'part', 'foreign', 'copula'] as const
export type Kind = (typeof KINDS)[number]
const COUNT = KINDS.length
const index = (kind: Kind): number => KINDS.indexOf(kind)
export const START = 0
export const PUNCT = 1
const NEGV = 7
const NEG = 8
/** What the jussive's spelling wins after لم: what it costs elsewhere. */
const JUSSIVE = -3
/** What it costs where nothing asks for a jussive: «كانت تقل مهاجرين» carries them, and says nothing. */
const UNASKED = 5
/** What it costs that a quotation mark begins anew. */
const ANEW = 0.7

let costs: Float64Array | undefined

function transitions(): Float64Array {
  if (costs) return costs
  const table = new Float64Array(COUNT * COUNT)
  for (const { cells } of parseTable('transitions.tsv', transitionTable)) {
    const row = index(cells.after as Kind)
    for (let column = 1; column < COUNT; column++) table[row * COUNT + column] = Number(cells[KINDS[column]!] || 1)
  }
  costs = table
  return table
}

/** A reading with what it looks like from the left and from the right, and the cost of its own inner transitions. */
export interface Candidate extends Reading {
  readonly first: number
  readonly last: number
  /** What is saved or lost where a conjunction opens the sentence («وعقد المجلس»), or follows a mark: its word then stands as if at the start. */
  readonly opening: number
  readonly resuming: number
  readonly jussive: boolean
  /** Its verb is "we" did: «أبلغنا», which as well may be "he told us". */
  readonly ours: boolean
}

export function candidate(reading: Reading): Candidate {
  const table = transitions()
  const { parts } = reading
  let inner = 0
  const first = isCopula(parts) ? index('copula') : kindOf(parts, 0)
  let last = first
  for (let i = 1; i < parts.length; i++) {
    if (parts[i]!.clitic === 'after') {
      if (parts[i - 1]!.pos === 'sub' || parts[i - 1]!.pos === 'conj') last = index('pron')
      else if (parts[i - 1]!.pos === 'prep') last = index('pron')
      continue
    }
    const next = kindOf(parts, i)
    inner += table[last * COUNT + next]!
    last = next
  }
  const joined = first === index('conj') && parts.length > 1 ? kindOf(parts, 1) : -1
  const opening = joined < 0 ? 0 : table[joined]! - table[first * COUNT + joined]!
  const resuming = joined < 0 ? 0 : table[PUNCT * COUNT + joined]! - table[first * COUNT + joined]!
  return { cost: reading.cost + inner, parts, first, last, opening, resuming, jussive: reading.jussive ?? false, ours: parts.some((part) => part.pos === 'verb' && part.tense === 'past' && part.person === 1 && part.number === 'pl') }
}

/** «الحل هو فرض …»: a pronoun by itself joins what is said of something to it; «وهو فرض» tells what he did. */
const isCopula = ([one, more]: readonly Part[]): boolean => one?.pos === 'pron' && more === undefined && COPULAS.has(one.lemma)
const COPULAS = new Set(['هو', 'هي', 'هما', 'هم'])

const YEAR = /^(1[5-9]|20)\d\d$/

let constructs: Set<string> | undefined

/** Nouns that hardly ever stand without their second part (عدم، إعادة، أعقاب): no relative clause follows them. */
function isConstruct(lemma: string): boolean {
  constructs ??= new Set(parseTable('construct-nouns.tsv', constructTable).map(({ cells }) => normalize(cells.noun!)))
  return constructs.has(lemma)
}

function kindOf(parts: readonly Part[], i: number): number {
  const part = parts[i]!
  const joined = parts[i + 1]?.clitic === 'after'
  switch (part.pos) {
    case 'verb':
      if (part.tense === 'past') return index(joined ? 'pastp' : 'past')
      return index(joined ? 'verbp' : 'verb')
    case 'aux':
      return index(part.verbForm ? 'aux' : 'qad')
    case 'noun':
      return index(joined ? 'nounp' : part.definite ? 'nound' : isConstruct(part.lemma) ? 'construct' : 'noun')
    case 'adj':
      return index(joined ? 'nounp' : part.definite ? 'adjd' : part.elative ? 'elative' : 'adj')
    case 'neg':
      return index(part.lemma === 'لم' || part.lemma === 'لن' ? 'negv' : 'neg')
    case 'sub':
      return index(part.lemma === 'ان' ? 'an' : part.lemma === 'الذي' ? 'rel' : 'sub')
    case 'num':
      // A year ends a phrase: «في عام 1904 نقل…»
      if (YEAR.test(part.lemma)) return index('name')
      return index(part.lemma.charCodeAt(0) < 0x600 ? 'num' : 'numw')
    case 'conj':
      // «ثم تراجع», but «محاربة الإرهاب ومنع…»
      return index(part.lemma === 'ثم' ? 'sub' : 'conj')
    case 'name': case 'pron': case 'det': case 'adv': case 'part': case 'punct': case 'foreign': case 'prep':
      return index(part.pos)
  }
}

/** What "we" did costs behind who may be its subject. */
const OURS = 6
const TOLD_US = new Set((['rel', 'noun', 'nound', 'nounp', 'adj', 'adjd', 'name', 'foreign'] as const).map(index))

/** What a plain pair of kinds doesn't tell. */
function special(before: number, one: Candidate): number {
  if (before === START) return one.opening
  if (before === PUNCT) return one.resuming
  // «إن الوزير أبلغنا»: behind somebody, that one told us
  if (one.ours) return TOLD_US.has(before) ? OURS : 0
  return !one.jussive ? 0 : before === NEGV ? JUSSIVE : before === NEG ? 0 : UNASKED
}

/** The cheapest sequence of candidates. A token with a single candidate ends one stretch and begins the next, so the work is short and linear. */
export class Chooser {
  private readonly table = transitions()
  private readonly chosen: Candidate[] = []
  private pending: (readonly Candidate[])[] = []
  private left: number = START
  private afterMark = false

  /** What was to choose from, token by token. */
  readonly offered: (readonly Candidate[])[] = []

  /** The candidate chosen for each token, in order; complete after `finish`. */
  get result(): Candidate[] {
    return this.chosen
  }

  add(candidates: readonly Candidate[]): void {
    this.offered.push(candidates)
    if (candidates.length === 1) {
      const only = candidates[0]!
      if (this.pending.length) this.solve(only)
      this.chosen.push(only)
      this.left = only.last
      this.afterMark = false
    } else this.pending.push(candidates)
  }

  /** A quotation mark: what follows it goes on from what stands before it («على "ردع" العدو»), or begins anew («قال "سنوقع"»). */
  pass(mark: Candidate): void {
    this.offered.push([mark])
    if (this.pending.length) this.pending.push([mark])
    else {
      this.chosen.push(mark)
      this.afterMark = true
    }
  }

  /** A sentence begins here. */
  restart(): void {
    if (this.pending.length) this.solve(undefined)
    this.left = START
    this.afterMark = false
  }

  finish(): void {
    if (this.pending.length) this.solve(undefined)
  }

  private solve(next: Candidate | undefined): void {
    const { table, pending } = this
    let before: { readonly cost: number; readonly last: number }[] = [{ cost: 0, last: this.left }]
    if (this.afterMark) before.push({ cost: ANEW, last: PUNCT })
    this.afterMark = false
    const back: Int32Array[] = []
    for (const candidates of pending) {
      if (candidates.length === 1) {
        let cheapest = 0
        for (let j = 1; j < before.length; j++) if (before[j]!.cost < before[cheapest]!.cost) cheapest = j
        back.push(Int32Array.from({ length: before.length + 1 }, (_, j) => (j < before.length ? j : cheapest)))
        before = [...before, { cost: before[cheapest]!.cost + ANEW, last: PUNCT }]
        continue
      }
      const from = new Int32Array(candidates.length)
      const now: { cost: number; last: number }[] = []
      for (let i = 0; i < candidates.length; i++) {
        const one = candidates[i]!
        const { first, last, cost } = one
        let best = Number.POSITIVE_INFINITY
        for (let j = 0; j < before.length; j++) {
          const total = before[j]!.cost + table[before[j]!.last * COUNT + first]! + special(before[j]!.last, one)
          if (total < best) {
            best = total
            from[i] = j
          }
        }
        now.push({ cost: best + cost, last })
      }
      back.push(from)
      before = now
    }
    let at = 0
    let best = Number.POSITIVE_INFINITY
    for (let j = 0; j < before.length; j++) {
      const total = before[j]!.cost + (next ? table[before[j]!.last * COUNT + next.first]! : table[before[j]!.last * COUNT + PUNCT]!)
      if (total < best) {
        best = total
        at = j
      }
    }
    const { last } = before[at]!
    const picked: Candidate[] = new Array(pending.length)
    for (let k = pending.length - 1; k >= 0; k--) {
      const mark = pending[k]!.length === 1
      picked[k] = pending[k]![mark ? 0 : at]!
      at = back[k]![at]!
    }
    for (const one of picked) this.chosen.push(one)
    this.left = last
    this.pending = []
  }
}

/** How likely each candidate is within its sentence (forward-backward), for counting. */
export function* expectations(sentences: readonly (readonly (readonly Candidate[])[])[]): Generator<readonly [Candidate, number]> {
  const table = transitions()
  const edge = (from: number, to: Candidate): number => Math.exp(-table[from * COUNT + to.first]! - special(from, to))
  for (const sentence of sentences) {
    const forward: number[][] = []
    for (let i = 0; i < sentence.length; i++) {
      const row = sentence[i]!.map((c) => {
        let sum = i === 0 ? edge(START, c) : 0
        if (i > 0) for (let j = 0; j < forward[i - 1]!.length; j++) sum += forward[i - 1]![j]! * edge(sentence[i - 1]![j]!.last, c)
        return sum * Math.exp(-c.cost + sentence[i]![0]!.cost)
      })
      const total = row.reduce((a, b) => a + b, 0) || 1
      forward.push(row.map((x) => x / total))
    }
    let backward: number[] = []
    for (let i = sentence.length - 1; i >= 0; i--) {
      const next = sentence[i + 1]
      const after = backward
      const row = sentence[i]!.map((c) => {
        if (!next) return 1
        let sum = 0
        for (let j = 0; j < next.length; j++) sum += after[j]! * edge(c.last, next[j]!) * Math.exp(-next[j]!.cost + next[0]!.cost)
        return sum
      })
      const scale = Math.max(...row) || 1
      backward = row.map((x) => x / scale)
      const total = row.reduce((a, _, k) => a + forward[i]![k]! * backward[k]!, 0) || 1
      for (let k = 0; k < row.length; k++) {
        const share = (forward[i]![k]! * backward[k]!) / total
        if (share > 0.01) yield [sentence[i]![k]!, share]
      }
    }
  }
}

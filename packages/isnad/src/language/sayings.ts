// Which verbs tell of somebody speaking: the single words of a pack's table of cues.
import type { Predicate } from '../document/predicate.js'
import { alternatives, parseTable } from '../document/table.js'
import type { LanguagePack } from './pack.js'

/** Kinds of rows in `cues.tsv` that are verbs by which somebody speaks. */
const SPOKEN: ReadonlySet<string> = new Set(['say', 'continue', 'announce', 'deny', 'confirm', 'accuse', 'ask', 'warn', 'threaten', 'promise', 'praise', 'condemn', 'judge'])

/** Kinds whose verbs have somebody for an object: one accuses, asks, blames, thanks somebody. */
const ADDRESSED: ReadonlySet<string> = new Set(['accuse', 'ask', 'condemn', 'praise', 'judge', 'warn', 'threaten'])

/** Lemmas of verbs of saying: `plain`, or with somebody for an object, whom one accuses or thanks (`addressed`) or of whom one asks something (`asked`). */
export type Sayings = ReadonlyMap<string, 'plain' | 'addressed' | 'asked'>

const cache = new WeakMap<LanguagePack, Sayings>()

/** Lemmas of verbs of saying («قال», «أكد», "said"). */
export function sayingsOf(pack: LanguagePack): Sayings {
  const known = cache.get(pack)
  if (known) return known
  const verbs = new Map<string, 'plain' | 'addressed' | 'asked'>()
  for (const { cells } of parseTable(`${pack.code}/cues.tsv`, pack.tables.cues)) {
    if (!SPOKEN.has(cells.kind ?? '')) continue
    for (const form of alternatives(cells.words)) if (!/[\s+]/.test(form.trim())) verbs.set(pack.normalize(form.trim()), cells.kind === 'ask' ? 'asked' : ADDRESSED.has(cells.kind ?? '') ? 'addressed' : 'plain')
  }
  cache.set(pack, verbs)
  return verbs
}

const papers = new WeakMap<LanguagePack, ReadonlySet<string>>()

/** Nouns for what somebody's words stand in («بيان», "statement"): the paper says it, and is nobody. */
export function papersOf(pack: LanguagePack): ReadonlySet<string> {
  let known = papers.get(pack)
  if (!known) papers.set(pack, (known = new Set(parseTable(`${pack.code}/cues.tsv`, pack.tables.cues).flatMap(({ cells }) => (cells.kind === 'noun' ? alternatives(cells.words).map((form) => pack.normalize(form.trim())) : [])))))
  return known
}

/** Whether a predicate is somebody's saying. */
export function isSaying(predicate: Predicate, sayings: Sayings): boolean {
  return predicate.form !== 'noun' && (sayings.has(predicate.lemma) || (predicate.verb !== undefined && sayings.has(predicate.verb)))
}

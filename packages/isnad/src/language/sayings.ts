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

/** `papers`: nouns for what somebody's words stand in; `through`: the prepositions before them («في بيان»). */
export interface Spoken { readonly verbs: Sayings; readonly papers: ReadonlySet<string>; readonly through: ReadonlySet<string>; readonly impersonal: ReadonlySet<string> }
const cache = new WeakMap<LanguagePack, Spoken>()

/** What a pack's table of cues tells of speaking. */
export function spokenOf(pack: LanguagePack): Spoken {
  let made = cache.get(pack)
  if (!made) cache.set(pack, (made = readCues(`${pack.code}/cues.tsv`, pack.tables.cues, pack.normalize)))
  return made
}

/** The same of a table by itself, for what reads before there is a pack. */
export function readCues(name: string, table: string, normalize: (form: string) => string): Spoken {
  const verbs = new Map<string, 'plain' | 'addressed' | 'asked'>()
  const papers = new Set<string>()
  const through = new Set<string>()
  const impersonal = new Set<string>()
  for (const { cells: { kind = '', words, content } } of parseTable(name, table)) {
    const spoken = SPOKEN.has(kind)
    if (kind === 'through') through.add(normalize(words ?? ''))
    if (!spoken && kind !== 'noun' && kind !== 'report') continue
    for (const written of alternatives(words)) {
      const form = written.trim()
      if (!spoken) papers.add(normalize(form))
      else if (!/[\s+]/.test(form)) {
        if (alternatives(content).includes('impersonal')) impersonal.add(normalize(form))
        verbs.set(normalize(form), kind === 'ask' ? 'asked' : ADDRESSED.has(kind) ? 'addressed' : 'plain')
      }
    }
  }
  return { verbs, papers, through, impersonal }
}

/** Lemmas of verbs of saying («قال», «أكد», "said"). */
export const sayingsOf = (pack: LanguagePack): Sayings => spokenOf(pack).verbs

/** Nouns for what somebody's words stand in («بيان», "statement"): the paper says it, and is nobody. */
export const papersOf = (pack: LanguagePack): ReadonlySet<string> => spokenOf(pack).papers

/** Lemmas of verbs that in the present without a subject are nobody's word («يذكر أن»). */
export const impersonalOf = (pack: LanguagePack): ReadonlySet<string> => spokenOf(pack).impersonal

/** Whether a predicate is somebody's saying. */
export function isSaying(predicate: Predicate, sayings: Sayings): boolean {
  return predicate.form !== 'noun' && (sayings.has(predicate.lemma) || (predicate.verb !== undefined && sayings.has(predicate.verb)))
}

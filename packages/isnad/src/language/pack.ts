import type { NameGrammar } from './names/phrase.js'
import type { TimeLanguage } from './times/language.js'
import type { Grouped, Parsed, Split, Text, Timed, Tokenized, Worded } from '../document/document.js'

/**
 * All that differs by language. The engine asks a pack what its language is like, never which one it is.
 * Each step is a pure function that adds one layer to what it was given (see `read.ts` for the order).
 */
export interface LanguagePack {
  /** ISO 639-1. */
  readonly code: string
  readonly name: string
  readonly direction: 'rtl' | 'ltr'
  /** The verb stands last: what it has stands before it, and what stands behind it belongs to another. */
  readonly verbLast?: boolean
  /** Normal form for matching a single word or phrase: what the tables are keyed by. Never shown. */
  normalize(form: string): string
  tokenize(text: Text): Tokenized
  /** Analyse each token, choose one analysis, split clitics. */
  analyse(text: Tokenized): Worded
  /** Sentences, quotations and the dateline. */
  split(text: Worded): Split
  /** Noun groups. */
  group(text: Split): Grouped
  /** Predicates with their arguments: a shallow dependency reading. */
  parse(text: Grouped): Parsed
  /** Time expressions, to EDTF. */
  findTimes(text: Parsed): Timed
  /** Words and grammar of time, for expressions that stand alone (`parseTimeExpression`). */
  readonly times?: TimeLanguage
  /** How names of actors and places are put together. */
  readonly names: NameGrammar
  readonly tables: PackTables
}

/** The readable tables of a pack that the shared engine reads (raw TSV text; each table's columns are told in its own head comment). */
export interface PackTables {
  /** Expressions of acts: `coding/acts.tsv` says which acts there are. */
  readonly acts: string
  /** Classes of nouns that conditions in `acts` name. */
  readonly classes: string
  /** Numbers and what they count, for the figures beside events. */
  readonly quantities: string
  /** Words of saying, according-to phrases, stance words. */
  readonly cues: string
  /** Nouns and patterns of agreements, their stages, areas. */
  readonly agreements: string
  /** Words that tell of standing relations. */
  readonly relations: string
  /** What parties plan or build. */
  readonly projects: string
  /** Titles, portfolios, role nouns, body nouns, epithets, pronouns and anaphoric phrases for mentions. */
  readonly names: string
  /** Function words that say something of the sides of an act (`coding/markers.ts`). */
  readonly markers: string
}

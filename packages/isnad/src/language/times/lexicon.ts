// The words of time of one language, looked up by their normal form. Most tokens of a story are in no such table and cost one look-up.
import { alternatives, parseTable } from '../../document/table.js'
import { push } from '../../document/push.js'

/** What a word or phrase of a time table is. `kind` names the part of speech of the time grammar (month, unit, shift …). */
export interface Lexeme {
  readonly kind: string
  readonly value: string
  readonly extra: string
  /** Normal forms after the first one, for a phrase. */
  readonly rest: readonly string[]
  /** How many units it takes up. */
  readonly length: number
}

/** Another way to look a token up: `skip` letters off its front, `cut` off its end. */
export interface Variant { readonly key: string; readonly skip: number; readonly cut: number; readonly prefix: string; readonly article: boolean }

/** All that the tables say of one token. */
export interface Entry {
  readonly lexemes: readonly Lexeme[]
  readonly forms: readonly string[]
  readonly key: string
  readonly skip: number
  readonly cut: number
  readonly prefix: string
  readonly article: boolean
  /** A word by itself of which a time can be made; a function word or a number word needs one beside it. */
  readonly hot: boolean
  /** A set phrase («الآن», «في وقت سابق») may begin here. */
  readonly phrase: boolean
  /** A number, "some", "about". */
  readonly amount: boolean
  /** A time can begin with it. */
  readonly head: boolean
  /** Second words of the phrases of time that begin with it. */
  readonly seconds: ReadonlySet<string> | undefined
  /** A preposition that an event can stand behind. */
  readonly anchor: boolean
}

/** Every time expression holds one of these, or digits. */
const HOT = new Set(['month', 'weekday', 'today', 'now', 'untilnow', 'back', 'vague', 'festival', 'ramadan', 'unit', 'weekend', 'season', 'decade', 'daypart', 'clock', 'edge', 'weekof', 'ides'])
/** For the dating of acts, not for the grammar. */
const ROLES = new Set(['carries', 'reports', 'occasion', 'notsametime', 'then', 'accompanies', 'performed', 'scheduled', 'awaited', 'outcome', 'means', 'rank', 'agrees', 'decides', 'requests', 'lasts', 'ongoing'])
/** What stands inside or behind a time, never at its head. */
const INNER = new Set(['to', 'and', 'or', 'plural', 'half', 'fraction', 'possessive', 'modal', 'being', 'anchorof', 'era', 'inarow', 'straight', 'aboutafter', 'timefiller', 'fewafter', 'notevent', 'notbefore', 'ingnoun', 'fiscal', 'ordinalmark', 'teen', 'clockpost', 'clockpre', 'dayadverb', 'skip', 'corresponding', 'eventyear', 'while', 'inner', 'daynamed', 'namedday'])
const CACHE_LIMIT = 40_000
const NO_LEXEMES: readonly Lexeme[] = []

export class TimeLexicon {
  private readonly words = new Map<string, Lexeme[]>()
  private readonly roles = new Map<string, Set<string>>()
  private readonly entries = new Map<string, Entry | null>()

  /** Reads the columns `forms kind value extra` of time tables. Longer phrases come first under one key. */
  constructor(
    tables: readonly (readonly [name: string, text: string])[],
    readonly normalize: (form: string) => string,
    /** Other ways to look a token up: without its prefixes and its article. */
    private readonly variants: (key: string) => readonly Variant[],
  ) {
    for (const [name, text] of tables) {
      for (const { cells } of parseTable(name, text)) for (const form of alternatives(cells.forms)) this.add(form, cells.kind ?? '', cells.value ?? '', cells.extra ?? '')
    }
    for (const list of this.words.values()) list.sort((a, b) => b.length - a.length)
  }

  private add(form: string, kind: string, value: string, extra: string): void {
    const keys = pieces(form).map(this.normalize).filter(Boolean)
    const first = keys[0]
    if (!first) return
    if (ROLES.has(kind) || kind === 'anchor') {
      const phrase = keys.join(' ')
      this.roles.set(phrase, (this.roles.get(phrase) ?? new Set()).add(kind))
      if (kind !== 'anchor') return
    }
    const lexeme: Lexeme = { kind, value, extra, rest: keys.slice(1), length: keys.length }
    push(this.words, first, lexeme)
  }

  /** What the tables say of a lemma or preposition for the dating of acts: `has('اجري', 'carries')`. */
  has(phrase: string, role: string): boolean {
    return this.roles.get(phrase)?.has(role) ?? false
  }

  /** The entry of a token's normal form, or null for the many words that tell no time. */
  entry(key: string): Entry | null {
    let entry = this.entries.get(key)
    if (entry === undefined) {
      if (this.entries.size >= CACHE_LIMIT) this.entries.clear()
      entry = this.makeEntry(key)
      this.entries.set(key, entry)
    }
    return entry
  }

  private makeEntry(key: string): Entry | null {
    let lexemes: readonly Lexeme[] = this.words.get(key) ?? NO_LEXEMES
    let shown = key
    let found: Variant | undefined
    for (const variant of this.variants(key)) {
      // the bare word joins what the word with its article says; other variants only speak where nothing was found
      if (lexemes.length && !(variant.article && variant.skip === 0 && !found)) continue
      const more = this.words.get(variant.key)
      if (!more) continue
      lexemes = lexemes.length ? [...lexemes, ...more] : more
      shown = variant.key
      found = variant
    }
    if (!lexemes.length) return null
    const seconds = lexemes.filter((lexeme) => lexeme.length > 1 && HOT.has(lexeme.kind)).map((lexeme) => lexeme.rest[0]!)
    return {
      lexemes,
      forms: shown === key ? [key] : [key, shown],
      key: shown,
      skip: found?.skip ?? 0,
      cut: found?.cut ?? 0,
      prefix: found?.prefix ?? '',
      article: found?.article ?? false,
      hot: lexemes.some((lexeme) => lexeme.length === 1 && HOT.has(lexeme.kind)),
      phrase: lexemes.some(({ kind }) => kind === 'now' || kind === 'untilnow' || kind === 'back' || kind === 'vague'),
      amount: lexemes.some(({ kind }) => kind === 'number' || kind === 'few' || kind === 'about'),
      head: lexemes.some((lexeme) => !INNER.has(lexeme.kind)),
      seconds: seconds.length ? new Set(seconds) : undefined,
      anchor: lexemes.some((lexeme) => lexeme.kind === 'anchor'),
    }
  }
}

/** Letters, digits and single marks apart, as `toUnits` cuts them: "new year's eve" is five pieces. */
const pieces = (form: string): string[] => form.replaceAll('’', "'").match(/[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []

import type { Span } from './span.js'

/** What is written between spaces and marks; a token may hold several words (وسيوقّعها is one token, four words). */
export interface Token extends Span {
  readonly index: number
  readonly kind: 'word' | 'number' | 'punct' | 'symbol'
  /** Normal form for matching (`LanguagePack.normalize`); the text keeps its own spelling. */
  readonly key: string
  /** A blank line or line break stands before it. */
  readonly breakBefore: boolean
  /** White space (or a break) stands before it. */
  readonly spaceBefore: boolean
}

/**
 * Parts of speech, few and the same for every language. `sub` subordinates a clause (أن، إن، الذي، that, which, if);
 * `aux` is a verb or particle that only colours another (كان، قد، سوف، would); `foreign` is a stretch in another script.
 */
export type Pos = 'verb' | 'noun' | 'name' | 'adj' | 'num' | 'pron' | 'det' | 'prep' | 'conj' | 'sub' | 'neg' | 'aux' | 'adv' | 'part' | 'punct' | 'foreign'

/** How a word that tells of an act is made: a verb, its masdar (or English -ing / derived noun), or a participle. */
export type VerbForm = 'finite' | 'masdar' | 'active-participle' | 'passive-participle' | 'infinitive'

/** A syntactic word, chosen among its analyses. Clitics are words of their own, with their own letters as span. */
export interface Word extends Span {
  readonly index: number
  readonly token: number
  /** Normal form as written, without its clitics (ال stays on the noun's span but not in `key`). */
  readonly key: string
  /** Normal form of the dictionary form: past 3rd sg. masc. of a verb, singular of a noun; `key` when unknown. */
  readonly lemma: string
  readonly pos: Pos
  readonly verbForm?: VerbForm
  /** Lemma of the verb a masdar, participle or infinitive comes from (توقيع → وقع, signing → sign). */
  readonly verb?: string
  readonly tense?: 'past' | 'present' | 'future' | 'imperative'
  /** `either`: unmarked writing allows both (اعتقل); the clause step decides. */
  readonly voice?: 'active' | 'passive' | 'either'
  readonly person?: 1 | 2 | 3
  readonly number?: 'sg' | 'du' | 'pl'
  readonly gender?: 'm' | 'f'
  /** Carries the article (or is definite by itself). */
  readonly definite?: boolean
  /** Written joined to another word: before it (و ف ب ل ك س) or after it (ـه ـهم). */
  readonly clitic?: 'before' | 'after'
  /** Other parts of speech this spelling can have, likeliest first; later steps may use them. */
  readonly also?: readonly Pos[]
  /** Nobody's lexicon has it: likely a foreign name. */
  readonly unknown?: boolean
  /** Where it stands it is a part of somebody's name, whatever else its letters may be. */
  readonly named?: boolean
}

/** A sentence as a range of words [first, last). Headline and body never share one. */
export interface Sentence extends Span {
  readonly index: number
  readonly first: number
  readonly last: number
  readonly headline: boolean
  /** Which paragraph it stands in, counted from the headline. */
  readonly paragraph: number
  /** Index of the quotation it stands in, if it begins inside one that an earlier sentence opened. */
  readonly insideQuote?: number
}

/** A quotation, possibly over several sentences; `end` is the closing mark's end (or the paragraph's, when unclosed). */
export interface Quotation extends Span {
  readonly index: number
  readonly closed: boolean
  /** Span of what is inside the marks. */
  readonly inner: Span
  /** Only a word or two set off (scare quotes, titles) rather than speech. */
  readonly short: boolean
}

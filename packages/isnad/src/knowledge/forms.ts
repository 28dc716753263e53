// Names as the tables write them: `a|b|?c`, the usual one first; a leading ? marks one that counts only with a cue.
import { alternatives } from '../document/table.js'

/** The languages that the tables hold names in. */
export type Language = 'ar' | 'en' | 'fr' | 'ru' | 'fa'
export const LANGUAGES: readonly Language[] = ['ar', 'en', 'fr', 'ru', 'fa']

/** One written form of a name. */
export interface Form {
  readonly text: string
  /** Also an ordinary word or somebody else's name: take it only with a cue (a title, a head noun, the same state named nearby). */
  readonly doubtful: boolean
}

/**
 * The forms of a cell.
 * @example parseForms('حركة فتح|?فتح') // [{ text: 'حركة فتح', doubtful: false }, { text: 'فتح', doubtful: true }]
 */
export const parseForms = (cell: string | undefined): Form[] =>
  alternatives(cell).map((text) => (text.startsWith('?') ? { text: text.slice(1), doubtful: true } : { text, doubtful: false }))

/** The names of a row by language, each cell read when first asked for: most readers ask for one language. */
export class NamesByLanguage implements Readonly<Record<Language, readonly Form[]>> {
  private readonly read: Partial<Record<Language, readonly Form[]>> = {}
  constructor(private readonly cells: Readonly<Partial<Record<Language, string>>>) {}

  get ar(): readonly Form[] { return this.of('ar') }
  get en(): readonly Form[] { return this.of('en') }
  get fr(): readonly Form[] { return this.of('fr') }
  get ru(): readonly Form[] { return this.of('ru') }
  get fa(): readonly Form[] { return this.of('fa') }

  private of(language: Language): readonly Form[] {
    return (this.read[language] ??= parseForms(this.cells[language]))
  }
}

/** Turns a name as written into the word keys that the pack's words carry; matching is on these. */
export type KeysOf = (name: string) => readonly string[]

const MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]/g
const fold = (word: string): string =>
  word
    .replace(MARKS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىیے]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ة$/, 'ه')
    .replace(/^ال(?=..)/, '')

/**
 * Word keys without a language pack: for the look-ups of this folder (`stateByName` …) and for tests. Arabic: no vowels, one alef, no article;
 * Latin and Cyrillic: lower case, no accents, no leading "the".
 *
 * @example plainKeys('الولايات المتّحدة') // ['ولايات', 'متحده']
 */
export const plainKeys: KeysOf = (name) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\p{Script=Latin}\p{M}*/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/[.’'`ʼ]/g, '')
    .split(/[^\p{L}\p{M}\p{N}+]+/u)
    .filter((word, i, all) => word && !(i === 0 && word === 'the' && all.length > 1))
    .map(fold)

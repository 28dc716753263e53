// Letters joined to a word: proclitics before it, pronouns after it.

/** A pronoun written on the word before it, in its normal form, longest first. */
export const PRONOUNS: readonly { readonly key: string; readonly person: 1 | 2 | 3; readonly number: 'sg' | 'du' | 'pl'; readonly gender?: 'm' | 'f' }[] = [
  { key: 'هما', person: 3, number: 'du' },
  { key: 'كما', person: 2, number: 'du' },
  { key: 'ها', person: 3, number: 'sg', gender: 'f' },
  { key: 'هم', person: 3, number: 'pl', gender: 'm' },
  { key: 'هن', person: 3, number: 'pl', gender: 'f' },
  { key: 'نا', person: 1, number: 'pl' },
  { key: 'كم', person: 2, number: 'pl', gender: 'm' },
  { key: 'ني', person: 1, number: 'sg' },
  { key: 'ه', person: 3, number: 'sg', gender: 'm' },
  { key: 'ك', person: 2, number: 'sg' },
  { key: 'ي', person: 1, number: 'sg' },
]

/** One way to take letters off the front of a word: conjunction, preposition or future mark, article. */
export interface Proclitics {
  /** How many letters stand before the stem. */
  readonly letters: number
  /** Where the word's own span begins: the article belongs to it. */
  readonly from: number
  /** Conjunction و or ف, if any. */
  readonly conjunction: '' | 'و' | 'ف'
  /** ب ل ك before nominals, ل or س before verbs. */
  readonly mark: '' | 'ب' | 'ل' | 'ك' | 'س'
  readonly article: boolean
}

/** All the ways to read the first letters of a key as proclitics, none at all first. */
export function proclitics(key: string): Proclitics[] {
  const found: Proclitics[] = []
  const afterConjunction = (at: number, conjunction: Proclitics['conjunction']): void => {
    if (key.length - at >= 1) found.push({ letters: at, from: at, conjunction, mark: '', article: false })
    const article = key.startsWith('ال', at)
    if (article && key.length - at > 3) found.push({ letters: at + 2, from: at, conjunction, mark: '', article: true })
    const letter = key[at]
    if (letter === 'ب' || letter === 'ل' || letter === 'ك') {
      if (key.length - at > 1) found.push({ letters: at + 1, from: at + 1, conjunction, mark: letter, article: false })
      // لل = ل + ال; «لل» before a word that begins with ل itself is written once: للجنة
      if (letter === 'ل' && key[at + 1] === 'ل' && key.length - at > 3) {
        found.push({ letters: at + 2, from: at + 1, conjunction, mark: 'ل', article: true })
        found.push({ letters: at + 1, from: at + 1, conjunction, mark: 'ل', article: true })
      } else if (key.startsWith('ال', at + 1) && key.length - at > 4) found.push({ letters: at + 3, from: at + 1, conjunction, mark: letter, article: true })
    } else if (letter === 'س' && key.length - at > 2) found.push({ letters: at + 1, from: at + 1, conjunction, mark: 'س', article: false })
  }
  afterConjunction(0, '')
  if (key.length > 2 && (key[0] === 'و' || key[0] === 'ف')) afterConjunction(1, key[0])
  return found
}

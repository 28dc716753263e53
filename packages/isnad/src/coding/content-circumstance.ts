// What stands between a verb of saying and what is said, and opens nothing: «ردا على سؤال», «في تغريدة على تويتر», «لم يذكر اسمه».
import { predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Predicate } from '../document/predicate.js'
import { groupHeadedBy } from './by-head.js'

/** A place in the words behind a cue where what is said may begin. */
export interface Opening { readonly word: number; readonly by: string }

/**
 * Whether a clause that "that" opens is what is said, and what seemed to be before it (`found`, an object or a preposition) is how, where or to what it was said:
 * the grammar has the clause as the verb's, and the word before "that" takes none itself: a name, a noun with its article or owner, or the end of an answer («ردا على سؤال»).
 * Not «على ضرورة أن». @example isCircumstance(document, { word: 4, by: 'prep' }, { word: 6 }, said)
 */
export function isCircumstance(document: Document, found: Opening, that: { readonly word: number }, said: Predicate | undefined): boolean {
  if ((found.by !== 'prep' && found.by !== 'obj') || that.word <= found.word + 1) return false
  if (!said || said.clause.start > document.words[that.word]!.start || said.clause.end < document.words[that.word]!.end || predicateAtWord(document, found.word) === said) return false
  return closes(document, found, that.word)
}

/** As `isCircumstance`, for words in marks behind a colon («أكد ردا على سؤال: "…"»). `mark`: their first word. */
export function isBeforeQuote(document: Document, found: Opening, mark: number): boolean {
  const { words } = document
  if ((found.by !== 'prep' && found.by !== 'obj') || mark <= found.word + 1) return false
  for (let i = found.word; i < mark; i++) if (words[i]!.pos === 'verb' || words[i]!.pos === 'sub') return false
  const colon = [mark - 1, mark].find((i) => words[i]?.key === ':')
  return closes(document, found, colon ?? mark)
}

/** Whether what stands before `end` belongs to a circumstance that begins at what was found. */
function closes(document: Document, found: Opening, end: number): boolean {
  const { words } = document
  if (isAnswer(document, found.word)) return true
  if (found.by === 'obj') return false
  const before = words[end - 1]!
  return before.pos === 'name' || before.pos === 'foreign' || before.clitic === 'after'
}

/** «ردا على», «تعليقا على»: a verbal noun without its article that tells how, and the preposition it has. */
function isAnswer(document: Document, word: number): boolean {
  const { words } = document
  const noun = words[word]!.pos === 'prep' ? word - 1 : word
  const next = words[noun + 1]
  return words[noun]?.verbForm === 'masdar' && words[noun]!.definite !== true && next?.pos === 'prep' && groupHeadedBy(document, noun)?.prep === undefined && words[noun]!.number !== 'pl' && words[noun]!.key !== words[noun]!.lemma
}

/** «لم يذكر اسمه», «لم يكشف عن مصدره»: a clause that says what was not told opens nothing. */
export const isUntold = (predicate: Predicate | undefined): boolean => predicate?.form === 'finite' && predicate.negation !== undefined

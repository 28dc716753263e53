// In whose words something stands: the statements over a place of the text.
import type { Document } from '../document/document.js'
import { firstIndex } from '../document/first-index.js'
import { push } from '../document/push.js'
import type { CodedStatement } from './coded-statement.js'

const indexes = new WeakMap<readonly CodedStatement[], ReadonlyMap<number, readonly CodedStatement[]>>()

const sentenceAt = ({ sentences }: Document, offset: number): number => firstIndex(sentences, (sentence) => sentence.end > offset)

/** Statements by the sentences that their words reach into. */
function indexOf(document: Document, statements: readonly CodedStatement[]): ReadonlyMap<number, readonly CodedStatement[]> {
  const known = indexes.get(statements)
  if (known) return known
  const index = new Map<number, CodedStatement[]>()
  for (const statement of statements) {
    const last = sentenceAt(document, statement.content.end - 1)
    for (let sentence = sentenceAt(document, statement.content.start); sentence <= last; sentence++) push(index, sentence, statement)
  }
  indexes.set(statements, index)
  return index
}

/**
 * The statements whose words cover an offset and whose speakers are known, in reading order.
 * @example statementsOver(document, statements, word.start).at(-1)?.speakers // «قال الوزير إن …»: the minister
 */
export function statementsOver(document: Document, statements: readonly CodedStatement[], offset: number): readonly CodedStatement[] {
  const here = indexOf(document, statements).get(sentenceAt(document, offset)) ?? []
  return here.filter(({ content, speakers }) => content.start <= offset && content.end > offset && speakers.length > 0)
}

// Longest match of word sequences: the tables of the pack say «من قبل», the words say من and قبل.
import { alternatives, parseTable, type Row } from '../../document/table.js'
import type { Word } from '../../document/word.js'
import { normalize } from './letters.js'

interface Node<T> { value?: T; next?: Map<string, Node<T>> }

/** What matched, and how many words it takes. */
export interface PhraseMatch<T> { readonly value: T; readonly length: number }

/**
 * Phrases to values, matched word by word on `key` (clitics are words of their own: «باسم» is also found as ب and اسم).
 *
 * @example phrases.match(words, 3) // { value: { as: 'من قبل' }, length: 2 }
 */
export class Phrases<T> {
  private readonly root = new Map<string, Node<T>>()

  add(phrase: string, value: T): void {
    let nodes: Node<T>[] = [{ next: this.root }]
    for (const part of normalize(phrase).split(' ')) {
      const reached: Node<T>[] = []
      for (const node of nodes) {
        for (const way of waysToSplit(part)) {
          let at = node
          for (const step of way) {
            at.next ??= new Map()
            let then = at.next.get(step)
            if (!then) {
              then = {}
              at.next.set(step, then)
            }
            at = then
          }
          reached.push(at)
        }
      }
      nodes = reached
    }
    for (const node of nodes) node.value ??= value
  }

  /** Keys that a phrase may begin with. */
  firsts(): IterableIterator<string> {
    return this.root.keys()
  }

  match(words: readonly Word[], from: number, end = words.length): PhraseMatch<T> | undefined {
    let node = this.root.get(words[from]!.key)
    if (!node) return undefined
    let found: PhraseMatch<T> | undefined
    let i = from + 1
    for (;;) {
      if (node.value !== undefined) found = { value: node.value, length: i - from }
      if (!node.next || i >= end) return found
      node = node.next.get(words[i]!.key)
      if (!node) return found
      i++
    }
  }
}

/** «بسبب» may stand as one word or as ب and سبب, «لأن» as ل and أن; «مما» as من and ما. The article is no part of a key. */
function waysToSplit(part: string): string[][] {
  const bare = part.length > 4 && part.startsWith('ال') ? part.slice(2) : part
  const ways = [[bare]]
  if (bare !== part) ways.push([part])
  if (part.length > 2 && 'بلك'.includes(part[0]!)) {
    const rest = part.slice(1)
    ways.push([part[0]!, rest.length > 4 && rest.startsWith('ال') ? rest.slice(2) : rest])
  }
  if (part === 'مما') ways.push(['من', 'ما'])
  return ways
}

/** The rows of a table as phrases: one for each alternative in `column`. */
export function phrasesOf<T>(name: string, table: string, column: string, value: (row: Row, phrase: string) => T): Phrases<T> {
  const phrases = new Phrases<T>()
  for (const row of parseTable(name, table)) for (const phrase of alternatives(row.cells[column])) phrases.add(phrase, value(row, phrase))
  return phrases
}

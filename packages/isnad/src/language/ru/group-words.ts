import { alternatives, parseTable } from '../../document/table.js'
import table from './group-words.tsv.js'

let kinds: Map<string, Set<string>> | undefined
/** @example isGroupWord('counts', 'сотня') // true */
export function isGroupWord(kind: 'counts' | 'naming' | 'about' | 'body', lemma: string): boolean {
  if (!kinds) {
    kinds = new Map()
    for (const { cells } of parseTable('ru/group-words', table)) kinds.set(cells.kind!, new Set(alternatives(cells.words)))
  }
  return kinds.get(kind)?.has(lemma) ?? false
}

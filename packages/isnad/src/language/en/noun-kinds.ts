// Words that the grammar asks for by kind (noun-kinds.tsv).
import { alternatives, parseTable } from '../../document/table.js'
import table from './noun-kinds.tsv.js'

export type NounKind = 'named' | 'meeting' | 'scene' | 'message' | 'none' | 'nobody' | 'custody' | 'occasion' | 'compounding' | 'run'

let kinds: Map<string, ReadonlySet<string>> | undefined

/** Whether a lemma is of a kind. @example isOfKind('message', 'letter') // true */
export function isOfKind(kind: NounKind, lemma: string): boolean {
  kinds ??= new Map(parseTable('en/noun-kinds.tsv', table).map(({ cells }) => [cells.kind!, new Set(alternatives(cells.words))]))
  return kinds.get(kind)!.has(lemma)
}

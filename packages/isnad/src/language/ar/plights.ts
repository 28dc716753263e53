// What has befallen people, in words that are nouns besides: «الصحفيين المعتقلين», «الجنود الجرحى».
import { alternatives, parseTable } from '../../document/table.js'
import type { Word } from '../../document/word.js'
import { normalize } from './letters.js'
import plights from './plights.tsv.js'

let befallen: ReadonlyMap<string, string> | undefined

/** The verb that did it to them, or '' where the word only describes; undefined of any other word. @example plightOf(word) // «المعتقلين»: اعتقل */
export function plightOf({ lemma, key }: Word): string | undefined {
  befallen ??= new Map(parseTable('plights', plights).flatMap(({ cells }) => alternatives(cells.words).map((word) => [normalize(word), normalize(cells.verb ?? '')] as const)))
  return befallen.get(lemma) ?? befallen.get(key)
}

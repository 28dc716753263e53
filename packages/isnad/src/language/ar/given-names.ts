// Given names: what stands behind one is likely a family name.
import { parseTable } from '../../document/table.js'
import table from './given-names.tsv.js'
import { normalize } from './letters.js'

let names: ReadonlySet<string> | undefined

/**
 * Whether a normal form is a given name of the table.
 * @example isGivenName('محمد') // true
 */
export function isGivenName(key: string): boolean {
  names ??= new Set(parseTable('given-names.tsv', table).map(({ cells }) => normalize(cells.name!)))
  return names.has(key)
}

// Given names: what stands behind one is likely a family name.
import { parseTable } from '../../document/table.js'
import rows from './given-names.tsv.js'
import { normalize } from './letters.js'

interface GivenName { readonly written: string; readonly onlyTitled: boolean }
let names: ReadonlyMap<string, GivenName> | undefined
const table = (): ReadonlyMap<string, GivenName> => (names ??= new Map(parseTable('given-names.tsv', rows).map(({ cells }) => [normalize(cells.name!), { written: cells.name!, onlyTitled: cells.where === 'title' }])))

/**
 * Whether a normal form is a given name of the table.
 * @example isGivenName('محمد') // true
 */
export const isGivenName = (key: string): boolean => table().get(key)?.onlyTitled === false

/**
 * The same where a title has a name stand behind it: also what is mostly another word. `written`: the very letters it must have.
 * @example mayBeGivenName('بدر') // true: "full moon", and somebody's name
 */
export function mayBeGivenName(key: string, written?: string): boolean {
  const name = table().get(key)
  return !!name && (written === undefined || name.written === written)
}

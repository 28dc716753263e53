/** One row of a table: column name → cell, with its line for messages. */
export interface Row {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/**
 * Reads a table (tab-separated; `#` starts a comment line; the first other line names the columns; missing trailing cells are empty).
 * Throws with name and line when a row has more cells than there are columns: a table is part of the program, so this is found by tests, never by a reader.
 *
 * @example parseTable('acts', 'act\ttype\nsign\tSUPPORT')[0].cells.type // 'SUPPORT'
 */
export function parseTable(name: string, text: string): Row[] {
  const rows: Row[] = []
  let columns: string[] | undefined
  let line = 0
  for (const raw of text.split('\n')) {
    line++
    if (!raw.trim() || raw.startsWith('#')) continue
    const cells = raw.trimEnd().split('\t')
    if (!columns) {
      columns = cells.map((cell) => cell.trim())
      continue
    }
    if (cells.length > columns.length) throw new Error(`${name}, line ${line}: ${cells.length} cells, but the table has ${columns.length} columns (${columns.join(', ')}).`)
    const named: Record<string, string> = {}
    for (let i = 0; i < columns.length; i++) named[columns[i]!] = cells[i]?.trim() ?? ''
    rows.push({ line, cells: named })
  }
  return rows
}

/** The alternatives of a cell: `a|b` → ['a', 'b'], an empty cell → []. */
export function alternatives(cell: string | undefined): string[] {
  if (!cell) return []
  if (cell.includes('|')) return cell.split('|').map((s) => s.trim()).filter(Boolean)
  const only = cell.trim()
  return only ? [only] : []
}

// Reading the files of CAMeL Morph: CSV, and Arabic in Buckwalter letters.
import fs from 'node:fs'
import path from 'node:path'

const BUCKWALTER: Readonly<Record<string, string>> = Object.fromEntries(
  [..."'|>&<}AbptvjHxd*rzs$SDTZEgfqklmnhwYy{~auioFNK`"].map((latin, i) => [latin, [...'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٱّ'.slice(0, 38), ...'َُِْ', ...'ًٌٍ', 'ٰ'][i]!]),
)

/** Buckwalter to Arabic letters, vocalised; ٱ becomes ا. */
export const toArabic = (latin: string): string => [...latin].map((c) => BUCKWALTER[c] ?? c).join('').replace(/ٱ/g, 'ا')

/** Buckwalter to Arabic letters without diacritics. */
export const toLetters = (latin: string): string => toArabic(latin.replace(/[~auioFNK`]/g, ''))

/** A lemma without the mark of its imperfect vowel (-u) or its number (_1). */
export const bareLemma = (lemma: string): string => lemma.replace(/_\d+$/, '').replace(/-[aui]+$/, '')

export function readCsv(folder: string, file: string): Record<string, string>[] {
  const lines = parseCsv(fs.readFileSync(path.join(folder, file), 'utf8'))
  const head = lines[0]!
  return lines.slice(1).map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])))
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        cell += '"'
        i++
      } else if (c === '"') quoted = false
      else cell += c
    } else if (c === '"') quoted = true
    else if (c === ',') {
      row.push(cell)
      cell = ''
    } else if (c === '\n') {
      row.push(cell.replace(/\r$/, ''))
      rows.push(row)
      row = []
      cell = ''
    } else cell += c
  }
  if (cell || row.length) rows.push([...row, cell])
  return rows
}

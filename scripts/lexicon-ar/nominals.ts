// Adjectives and proper names of CAMeL Morph.
import { bareLemma, readCsv, toLetters } from './sources.ts'

/** How a stem that is cut before a weak ending is written in full. */
const ENDINGS: Readonly<Record<string, string>> = { '#iy': 'ي', '#aY-Ap-y': 'ى', '#aA-Ap-y': 'ا', '#aA-Ap-w': 'ا', '#aY-Ap-w': 'ى', "#A'": 'ء', "#A'-w": 'ء', "#A'@w": 'ء', "#o'-con": 'ء', "#w'": 'ء', '#a>': 'أ', '#A}iy': 'ئي', '#aA': 'ا' }

function written(row: Record<string, string>): string {
  const ending = row['COND-S']!.split(/\s+/).map((c) => ENDINGS[c]).find(Boolean) ?? ''
  const stem = toLetters(row.FORM!)
  return ending && !stem.endsWith(ending) ? stem + ending : stem
}

export function adjectiveRows(folder: string): string[][] {
  const found = new Map<string, { feminine: Set<string>; plural: Set<string>; comparative: boolean; nisba: boolean }>()
  for (const file of ['MSA-Adj-LEX.csv', 'MSA-Adj-Comp-LEX.csv']) {
    for (const row of readCsv(folder, file)) {
      if (row.DEFINE !== 'LEXICON') continue
      const lemma = toLetters(bareLemma(row.LEMMA!))
      const entry = found.get(lemma) ?? { feminine: new Set<string>(), plural: new Set<string>(), comparative: false, nisba: false }
      found.set(lemma, entry)
      if (file.includes('Comp')) entry.comparative = true
      if (/iy~$/.test(bareLemma(row.LEMMA!))) entry.nisba = true
      const form = written(row)
      const condition = row['COND-T']!
      if (/num:p/.test(row.FEAT!)) entry.plural.add(condition.startsWith('FS') ? `${form}ة` : form)
      else if (/gen:f/.test(row.FEAT!) && form !== lemma) entry.feminine.add(form)
    }
  }
  return [...found].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([lemma, e]) => [lemma, e.comparative ? 'c' : e.nisba ? 'n' : '', [...e.feminine].join('|'), [...e.plural].join('|')])
}

export function nameRows(folder: string): string[][] {
  const found = new Map<string, string[]>()
  for (const row of readCsv(folder, 'MSA-Noun-Prop-LEX.csv')) {
    if (row.DEFINE !== 'LEXICON') continue
    const name = toLetters(bareLemma(row.LEMMA!))
    if (name.length < 2) continue
    const kind = /rat:r/.test(row.FEAT!) ? 'p' : 't'
    const gender = /gen:f/.test(row.FEAT!) ? 'f' : /gen:m/.test(row.FEAT!) ? 'm' : ''
    if (!found.has(name) || (kind === 'p' && found.get(name)![1] === 't')) found.set(name, [name, kind, gender])
  }
  return [...found.values()].sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
}

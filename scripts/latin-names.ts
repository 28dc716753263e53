// Makes packages/isnad/src/language/ar/latin-names.tsv: how Arabic proper names are written in Latin letters.
//   npx tsx scripts/latin-names.ts [/work/shared/knowledge/data]
// From the glosses of CAMeL Morph MSA's proper nouns (CC BY 4.0), then google's transliteration pairs (Apache-2.0) for names that it lacks.
// The table is committed; this is only run to remake it.
import fs from 'node:fs'
import path from 'node:path'
import { normalize } from '../packages/isnad/src/language/ar/letters.js'

const data = process.argv[2] ?? path.resolve(import.meta.dirname, '../../shared/knowledge/data')
const target = path.resolve(import.meta.dirname, '../packages/isnad/src/language/ar/latin-names.tsv')
const names = new Map<string, { name: string; latin: string; kind: string }>()

/** Consonants in classes that both scripts tell apart. */
const CLASSES: readonly (readonly [string, string])[] = [['ب', 'bpv'], ['تطث', 't'], ['جغقكخ', 'gjkqcxh'], ['دذضظ', 'dz'], ['ر', 'r'], ['زس\u0635ش', 'szcx'], ['ف', 'fvp'], ['ل', 'l'], ['م', 'm'], ['ن', 'n'], ['حه', 'h']]
const skeleton = (word: string): string => [...word.toLowerCase()].map((letter) => CLASSES.findIndex(([ar, la]) => ar.includes(letter) || la.includes(letter))).filter((n) => n >= 0).join(',')
/** A gloss that is a meaning rather than a spelling (رامي "Sagittarius") shares few consonants with the name. */
function resembles(name: string, latin: string): boolean {
  const [a, b] = [skeleton(name).split(','), skeleton(latin).split(',')]
  const row = new Array<number>(b.length + 1).fill(0)
  for (const x of a) for (let j = b.length, above = row.slice(); j > 0; j--) row[j] = x === b[j - 1] ? above[j - 1]! + 1 : Math.max(above[j]!, row[j]!)
  let best = 0
  for (let j = 1; j <= b.length; j++) { best = Math.max(best, row[j]!) ; row[j] = best }
  return best * 2 >= Math.max(a.length, 1)
}
for (const line of fs.readFileSync(path.join(data, 'camel-morph-msa/lemmas.tsv'), 'utf8').split('\n').slice(1)) {
  const [name = '', , pos, gloss = '', , features = ''] = line.split('\t')
  if (pos !== 'noun_prop') continue
  const latin = gloss.split(';')[0]!.replace(/_?\(.*/, '').replace(/_/g, ' ').trim()
  if (!/^\p{Lu}[\p{L}'’ -]+$/u.test(latin) || name.includes('#')) continue
  const key = normalize(name)
  if (!resembles(key, latin)) continue
  if (key.length >= 2 && !names.has(key)) names.set(key, { name, latin, kind: features.includes('rat:r') ? 'p' : 't' })
}
const capital = (word: string): string => word.replace(/(^|[ -])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
for (const line of fs.readFileSync(path.join(data, 'transliteration/google-ar2en.txt'), 'utf8').split('\n')) {
  const [name = '', latin = ''] = line.split('\t')
  const key = normalize(name)
  if (key.length < 4 || /[^\u0600-\u06ff]/.test(name) || !/^[a-z][a-z'-]+$/.test(latin) || names.has(key)) continue
  names.set(key, { name, latin: capital(latin.replace(/'/g, '')), kind: '' })
}
const rows = [...names.values()].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, latin, kind }) => `${name}\t${latin}${kind ? `\t${kind}` : ''}`)
fs.writeFileSync(target, `# Proper names in Arabic and Latin letters. Made by scripts/latin-names.ts from CAMeL Morph MSA (Khairallah et al. 2024, CC BY 4.0) and, where kind is
# empty, from google/transliteration's ar2en pairs (Apache-2.0). kind: p person or people, t thing or place. Hand corrections go into latin-names-more.tsv.
name\tlatin\tkind
${rows.join('\n')}
`)
console.error(`latin-names.tsv: ${rows.length} names`)

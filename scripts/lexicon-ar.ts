// Makes the big word tables of the Arabic pack (packages/isnad/src/language/ar) from CAMeL Morph MSA (CC BY 4.0), and the noun table in
// its folder cc-by-sa/ from UniMorph and Arabic WordNet (CC BY-SA 3.0).
//   npx tsx scripts/lexicon-ar.ts [/work/shared/knowledge/data]
// The tables are committed; this is only run to remake them.
import fs from 'node:fs'
import path from 'node:path'
import { adjectiveRows, nameRows } from './lexicon-ar/nominals.ts'
import { nounRows } from './lexicon-ar/nouns.ts'
import { verbRows } from './lexicon-ar/verbs.ts'

const data = process.argv[2] ?? path.resolve(import.meta.dirname, '../../shared/knowledge/data')
const target = path.resolve(import.meta.dirname, '../packages/isnad/src/language/ar')
const camel = path.join(data, 'camel-morph-msa')

function write(file: string, head: string, rows: readonly (readonly string[])[]): void {
  const lines = rows.map((row) => row.join('\t').replace(/\t+$/, ''))
  fs.writeFileSync(path.join(target, file), `${head.trim()}\n${lines.join('\n')}\n`)
  console.error(`${file}: ${rows.length} rows, ${(fs.statSync(path.join(target, file)).size / 1024).toFixed(0)} kB`)
}

const verbs = verbRows(camel)
write(
  'verbs.tsv',
  `
# Verbs of Modern Standard Arabic. Made by scripts/lexicon-ar.ts from CAMeL Morph MSA (Khairallah et al. 2024, CC BY 4.0).
# form: I-X of three-letter roots, QI-QIV of four-letter ones. kind: t transitive, d two objects, i intransitive.
# past: stem of he | before -tu -na | before -at | before -uu | before -aa (empty: as the one before it that is written; all empty: the lemma).
# present, without ya-: he | before -na | before -uun | before -aan | jussive. The passive columns alike, empty where the spelling is the active one's. Masdars and participles go by rule (derive.ts) or stand in masdars.tsv.
lemma\tform\tkind\tpast\tpresent\tpast passive\tpresent passive`,
  verbs,
)
write(
  'adjectives.tsv',
  `
# Adjectives, nisbas among them. Made by scripts/lexicon-ar.ts from CAMeL Morph MSA (Khairallah et al. 2024, CC BY 4.0).
# feminine: where it isn't the masculine with -a. plural: broken plurals. kind: n nisba, c comparative.
adjective\tkind\tfeminine\tplural`,
  adjectiveRows(camel),
)
write(
  'proper-names.tsv',
  `
# Proper names in Arabic spelling. Made by scripts/lexicon-ar.ts from CAMeL Morph MSA (Khairallah et al. 2024, CC BY 4.0).
# kind: p person or people, t thing or place.
name\tkind\tgender`,
  nameRows(camel),
)
write(
  'cc-by-sa/nouns.tsv',
  `
# Nouns with their broken plurals. Licence: CC BY-SA 3.0 (see LICENSE.txt beside this file), unlike the rest of the project.
# Made by scripts/lexicon-ar.ts from UniMorph ara (lemmas) and Arabic WordNet 2 (lemmas, broken plurals).
noun\tplural`,
  nounRows(data),
)

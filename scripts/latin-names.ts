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

/** Consonants in classes that both scripts tell apart; what Latin writes with several letters stands first. */
const CLASSES: readonly (readonly [arabic: RegExp, latin: RegExp])[] = [
  [/^ت[شس]/, /^(?:tsch|tch|sch|ch|cz|ci|ce|[cjqsz])/], [/^[شسصزثج]/, /^(?:sch|sh|ch|sz|zh|ss|zz|s|z|c(?=[eiy])|x)/], [/^[جغقكخي]/, /^(?:kh|gh|ck|dj|[gjkqcxy])/], [/^[تطث]/, /^(?:th|tt|t)/], [/^[دذضظ]/, /^(?:dh|dd|th|d|z)/],
  [/^[بفو]/, /^(?:ph|bb|pp|ff|[bpvfw])/], [/^ر/, /^(?:rr|r)/], [/^ل/, /^(?:ll|l)/], [/^م/, /^(?:mm|m)/], [/^ن/, /^(?:nn|n)/], [/^[حهخ]/, /^h/],
]
/** The consonants of a word as numbers of their classes: one letter may stand for a neighbouring class too («ز» for z and dh), so both readings count. */
function skeleton(word: string, side: 0 | 1): number[][] {
  const out: number[][] = []
  for (let at = 0; at < word.length; ) {
    const rest = word.slice(at)
    const classes = CLASSES.flatMap((pair, n) => (pair[side].test(rest) ? [n] : []))
    if (classes.length) out.push(classes)
    at += Math.max(1, ...classes.map((n) => CLASSES[n]![side].exec(rest)![0].length))
  }
  return out
}
/** Small letters without their marks. */
const bare = (latin: string): string => latin.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
/** The consonants in the same order in both, as a share of all of both. A meaning («رامي» "Sagittarius") or another word («مينة» "Amina") shares few. */
function likeness(name: string, latin: string): number {
  const a = skeleton(normalize(name), 0), b = skeleton(bare(latin), 1)
  const best = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = 1; i <= a.length; i++) for (let j = 1; j <= b.length; j++) {
    const same = a[i - 1]!.some((n) => b[j - 1]!.includes(n))
    best[i]![j] = same ? best[i - 1]![j - 1]! + 1 : Math.max(best[i - 1]![j]!, best[i]![j - 1]!)
  }
  return a.length + b.length ? (2 * best[a.length]![b.length]!) / (a.length + b.length) : 1
}
/** Whether both begin alike: a name that only ends in this one («كلام» "Zibakalam") is another's. A vowel may be written or not. */
function startsAlike(name: string, latin: string): boolean {
  if (/^[اعويهء]/.test(normalize(name))) return true
  if (/^[aeiou]/i.test(latin)) return false
  const first = skeleton(normalize(name), 0)[0], other = skeleton(bare(latin), 1)[0]
  return !first || !other || first.some((n) => other.includes(n))
}
/** The table is right by half its consonants; a place may have a name of its own in Latin letters («الأقصر» Luxor), a person begins as he is written. */
const spells = (name: string, latin: string, kind: string): boolean => likeness(name, latin) >= 0.5 && (kind === 't' || startsAlike(name, latin))
for (const line of fs.readFileSync(path.join(data, 'camel-morph-msa/lemmas.tsv'), 'utf8').split('\n').slice(1)) {
  const [name = '', , pos, gloss = '', , features = ''] = line.split('\t')
  if (pos !== 'noun_prop') continue
  const latin = gloss.split(';')[0]!.replace(/_?\(.*/, '').replace(/_/g, ' ').trim()
  if (!/^\p{Lu}[\p{L}'’ -]+$/u.test(latin) || name.includes('#')) continue
  const key = normalize(name)
  const kind = features.includes('rat:r') ? 'p' : 't'
  if (key.length >= 2 && !names.has(key) && spells(name, latin, kind)) names.set(key, { name, latin, kind })
}
const capital = (word: string): string => word.replace(/(^|[ -])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
for (const line of fs.readFileSync(path.join(data, 'transliteration/google-ar2en.txt'), 'utf8').split('\n')) {
  const [name = '', latin = ''] = line.split('\t')
  const key = normalize(name)
  if (key.length < 4 || /[^\u0600-\u06ff]/.test(name) || !/^[a-z][a-z'-]+$/.test(latin) || names.has(key) || !spells(name, latin, '')) continue
  names.set(key, { name, latin: capital(latin.replace(/'/g, '')), kind: '' })
}
const rows = [...names.values()].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, latin, kind }) => `${name}\t${latin}${kind ? `\t${kind}` : ''}`)
fs.writeFileSync(target, `# Proper names in Arabic and Latin letters. Made by scripts/latin-names.ts from CAMeL Morph MSA (Khairallah et al. 2024, CC BY 4.0) and, where kind is
# empty, from google/transliteration's ar2en pairs (Apache-2.0). kind: p person or people, t thing or place. Hand corrections go into latin-names-more.tsv.
name\tlatin\tkind
${rows.join('\n')}
`)
console.error(`latin-names.tsv: ${rows.length} names`)

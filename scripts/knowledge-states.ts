// Makes packages/isnad/src/knowledge/state-names.tsv: names of states in Arabic, English, French, Russian and Persian that states.tsv doesn't have.
// From Unicode CLDR (cldr-localenames-full 48.2.0, Unicode-3.0), i18n-iso-countries 7 (MIT) and datasets/country-codes (PDDL).
//
//   mkdir -p /tmp/isnad/gen && (cd /tmp/isnad/gen && npm init -y && npm i cldr-localenames-full@48.2.0 i18n-iso-countries@7)
//   npx tsx --conditions=isnad-source scripts/knowledge-states.ts /tmp/isnad/gen/node_modules ../shared/knowledge/data
import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { parseTable } from '../packages/isnad/src/document/table.js'
import { parseForms, plainKeys } from '../packages/isnad/src/knowledge/forms.js'

const [packages, data] = process.argv.slice(2)
if (!packages || !data) {
  console.error('Usage: knowledge-states.ts NODE_MODULES DATA')
  process.exit(2)
}
const folder = path.resolve(import.meta.dirname, '../packages/isnad/src/knowledge')
const readJson = (file: string) => JSON.parse(fs.readFileSync(path.join(packages, file), 'utf8'))
const LANGUAGES = ['ar', 'en', 'fr', 'ru', 'fa'] as const
const cldr = Object.fromEntries(LANGUAGES.map((l) => [l, readJson(`cldr-localenames-full/main/${l}/territories.json`).main[l].localeDisplayNames.territories as Record<string, string>]))
const iso = Object.fromEntries(LANGUAGES.map((l) => [l, readJson(`i18n-iso-countries/langs/${l}.json`).countries as Record<string, string | string[]>]))
const codes: Record<string, string>[] = parse(fs.readFileSync(path.join(data, 'countries/country-codes.csv'), 'utf8'), { columns: true })
const byIso2 = new Map(codes.map((row) => [row['ISO3166-1-Alpha-2']!, row]))
const UN: Record<string, readonly string[]> = {
  ar: ['official_name_ar', 'UNTERM Arabic Short', 'UNTERM Arabic Formal'],
  en: ['official_name_en', 'UNTERM English Short', 'UNTERM English Formal'],
  fr: ['UNTERM French Short', 'official_name_fr'],
  ru: ['UNTERM Russian Short', 'official_name_ru', 'UNTERM Russian Formal'],
  fa: [],
}

/** Names that no story uses or that would mislead: administrative notes, the two Congos by hyphen, "Korea" for one half of it. */
const usable = (name: string): boolean => name.length > 2 && !/[()[\],*/]| - |’$/.test(name) && !/إدارية خاصة|SAR|^Korea$|^(the )?(State|Kingdom|Republic|Union)$/i.test(name)
const clean = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\u064b-\u065f\u0640\u200c-\u200f]/g, '')
    .replace(/’/g, "'")
    .replace(/\s*\((?:the|l['’]|le|la|les|el|la|los|las)\)\s*$/i, '')
    .replace(/^(?:the|la|le|les|l['’])\s*(?=\p{Lu})/u, '')
    .replace(/\s+/g, ' ')
    .trim()

const lines = [
  '# Made by scripts/knowledge-states.ts from CLDR (Unicode-3.0), i18n-iso-countries (MIT) and datasets/country-codes (PDDL); correct states.tsv instead.',
  'id\tar\ten\tfr\tru\tfa',
]
const taken = new Map<string, Set<string>>(LANGUAGES.map((l) => [l, new Set()]))
const rows = parseTable('states', fs.readFileSync(path.join(folder, 'states.tsv'), 'utf8'))
for (const { cells } of rows) for (const l of ['ar', 'en'] as const) for (const form of parseForms(cells[l])) taken.get(l)!.add(plainKeys(form.text).join(' '))
for (const { cells } of rows) {
  if (!cells.iso2 || cells.status === 'former') continue
  const out = LANGUAGES.map((language) => {
    const names: string[] = []
    const territories = cldr[language]!
    // The territory "PS" is called by its short name in the news; the long ones are kept as alternatives.
    const keys = [`${cells.iso2}-alt-short`, cells.iso2!, `${cells.iso2}-alt-variant`]
    const all = [...keys.map((key) => territories[key]), ...[iso[language]![cells.iso2!] ?? []].flat(), ...UN[language]!.map((column) => byIso2.get(cells.iso2!)?.[column])]
    for (const raw of all) {
      if (!raw) continue
      const name = clean(raw)
      const key = plainKeys(name).join(' ')
      if (!usable(name) || taken.get(language)!.has(key)) continue
      taken.get(language)!.add(key)
      names.push(name)
    }
    return names.join('|')
  })
  if (out.some(Boolean)) lines.push([cells.id, ...out].join('\t').replace(/\t+$/, ''))
}
fs.writeFileSync(path.join(folder, 'state-names.tsv'), `${lines.join('\n')}\n`)
console.error(`state-names.tsv: ${lines.length - 2} states`)

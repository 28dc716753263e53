// Stems, masdars and participles of the verbs of CAMeL Morph.
import { bareLemma, readCsv, toArabic, toLetters } from './sources.ts'

/** Five stems by what follows; see the head of verbs.tsv. Letters without diacritics. */
interface Stems { plain: string; consonant: string; first: string; second: string; third: string }

interface Lex { lemma: string; root: string[]; pattern: string; form: string; conditions: Set<string>; before: 'c' | 'v' | ''; ending: string }

export function verbRows(folder: string): string[][] {
  const past = collect(readCsv(folder, 'MSA-Verb-LEX-PV.csv'))
  const present = collect(readCsv(folder, 'MSA-Verb-LEX-IV.csv'))
  const pastPassive = patterns(readCsv(folder, 'MSA-Verb-PV-Passive-Patterns.csv'))
  const presentPassive = patterns(readCsv(folder, 'MSA-Verb-IV-Passive-Patterns.csv'))
  const rows = new Map<string, string[]>()
  for (const [lemma, lexes] of past) {
    const imperfect = present.get(lemma)
    if (!imperfect) continue
    const sample = lexes[0]!
    let form = formOf(sample.pattern)
    // آمن is IV (يؤمن), آخذ III (يؤاخذ): the past does not tell.
    if (sample.pattern.startsWith('12a')) form = /^[أؤ]?ا/.test(toLetters(imperfect[0]!.form)) ? 'III' : 'IV'
    const vocalised = toArabic(bareLemma(lemma))
    const letters = toLetters(bareLemma(lemma))
    const active = pastStems(lexes)
    const actives = presentStems(imperfect)
    if (!active.plain || !actives.plain) continue
    // CAMeL's patterns for the passive leave out hollow and first-form verbs; these go by rule.
    const pastTable = pastStems(lexes.flatMap((lex) => passivise(lex, pastPassive)))
    const presentTable = presentStems(imperfect.flatMap((lex) => passivise(lex, presentPassive)))
    const passive = pastTable.plain ? pastTable : passivePast(active)
    const passives = presentTable.plain ? presentTable : passivePresent(actives, form, sample.root)
    const kind = sample.conditions.has('ditrans') ? 'd' : sample.conditions.has('trans') ? 't' : 'i'
    const row = [
      vocalised, form, kind, cell(active, letters), cell(actives, letters), differs(passive, active), differs(passives, actives),
    ]
    const key = [letters, ...row.slice(1)].join('\t').replace(/\t[dti]\t/, '\t')
    if (!rows.has(key)) rows.set(key, row)
  }
  return [...rows.values()].sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
}

function collect(rows: Record<string, string>[]): Map<string, Lex[]> {
  const found = new Map<string, Lex[]>()
  for (const row of rows) {
    if (row.DEFINE !== 'LEXICON' || !row.FORM) continue
    const conditions = new Set([...row['COND-S']!.split(/\s+/), ...row['COND-T']!.split(/\s+/)])
    const lex: Lex = {
      lemma: row.LEMMA!, root: row.ROOT!.split('.'), pattern: row.PATTERN_LEMMA!, form: row.FORM!, conditions,
      before: row['COND-T'] === 'c-suff' ? 'c' : row['COND-T'] === 'v-suff' ? 'v' : '',
      ending: [...conditions].find((c) => c.startsWith('#') && c !== '#n' && c !== '#t') ?? '',
    }
    if (conditions.has('Frozen')) continue
    found.set(lex.lemma, [...(found.get(lex.lemma) ?? []), lex])
  }
  return found
}

interface Pattern { pattern: string; before: string; conditions: string; match: RegExp; sub: string; passBefore: string; passConditions: string }

const patterns = (rows: Record<string, string>[]): Pattern[] =>
  rows.filter((row) => row.MATCH).map((row) => ({
    pattern: row.PATTERN!, before: row['COND-T']!, conditions: sorted(row['COND-S']!), match: new RegExp(`^${row.MATCH!.replace(/[{|}]/g, '\\$&')}$`),
    sub: row.SUB!, passBefore: row['COND-T-PASS']!, passConditions: row['COND-S-PASS']!,
  }))

const sorted = (conditions: string): string => conditions.split(/\s+/).filter((c) => c && !/trans/.test(c)).sort().join(' ')

function passivise(lex: Lex, table: Pattern[]): Lex[] {
  const own = sorted([...lex.conditions].filter((c) => c !== 'c-suff' && c !== 'v-suff').join(' '))
  for (const pattern of table) {
    if (pattern.pattern !== lex.pattern || pattern.before.slice(0, 1) !== lex.before || pattern.conditions !== own || !pattern.match.test(lex.form)) continue
    const form = lex.form.replace(pattern.match, pattern.sub)
    const conditions = new Set([...pattern.passConditions.split(/\s+/), ...pattern.passBefore.split(/\s+/)])
    return [{ ...lex, form, conditions, ending: [...conditions].find((c) => c.startsWith('#') && c !== '#n' && c !== '#t') ?? '' }]
  }
  return []
}

/** What a weak ending becomes: [plain, before consonant, before -at, before -uu, before -aa]. */
const PAST_ENDINGS: Readonly<Record<string, readonly [string, string, string, string, string]>> = {
  '': ['', '', '', '', ''],
  '#-ay': ['ى', 'ي', '', '', 'ي'],
  '#-aw': ['ا', 'و', '', '', 'و'],
  '#-iy': ['ي', 'ي', 'ي', '', 'ي'],
  '#-a>': ['أ', 'أ', 'أ', 'أ', 'أ'],
  '#-i}': ['ئ', 'ئ', 'ئ', 'ئ', 'ئ'],
  '#-u&': ['ؤ', 'ؤ', 'ؤ', 'ؤ', 'ؤ'],
  "#-A'": ['اء', 'أ', 'اء', 'اؤ', 'اء'],
  "#-iy'": ['يء', 'ئ', 'يئ', 'يئ', 'يئ'],
  '#->ay': ['أى', 'أي', 'أ', 'أ', 'أي'],
  '#-aA': ['ا', 'ي', '', '', 'ي'],
}

/** [plain, before -na, before -uun, before -aan, jussive]. */
const PRESENT_ENDINGS: Readonly<Record<string, readonly [string, string, string, string, string]>> = {
  '': ['', '', '', '', ''],
  '#-iy': ['ي', 'ي', '', 'ي', ''],
  '#-aY': ['ى', 'ي', '', 'ي', ''],
  '#-uw': ['و', 'و', '', 'و', ''],
  '#-aA': ['ا', 'ي', '', 'ي', ''],
  '#-a>': ['أ', 'أ', 'ؤ', 'أ', 'أ'],
  '#-u&': ['ؤ', 'ؤ', 'ؤ', 'ؤ', 'ؤ'],
  '#-i}': ['ئ', 'ئ', 'ئ', 'ئ', 'ئ'],
  "#-iy'": ['يء', 'ئ', 'يئ', 'يئ', 'ئ'],
  "#-A'": ['اء', 'أ', 'اؤ', 'اء', 'أ'],
  "#-uw'": ['وء', 'ؤ', 'وؤ', 'وء', 'ؤ'],
  '#-}iy': ['ئي', 'ئي', 'ئ', 'ئي', 'ئ'],
  '#->ay': ['أى', 'أي', 'أ', 'أي', 'أ'],
}

const unknownEndings = new Set<string>()

function pastStems(lexes: readonly Lex[]): Stems {
  const stems: Stems = { plain: '', consonant: '', first: '', second: '', third: '' }
  for (const lex of lexes) {
    const letters = toLetters(lex.form)
    const ending = PAST_ENDINGS[lex.ending]
    if (!ending) {
      unknownEndings.add(`past ${lex.ending}`)
      continue
    }
    if (lex.before !== 'c') {
      stems.plain ||= letters + ending[0]
      stems.first ||= letters + ending[2]
      stems.second ||= letters + ending[3]
      stems.third ||= letters + ending[4]
    }
    if (lex.before !== 'v') stems.consonant ||= letters + ending[1]
  }
  return stems
}

function presentStems(lexes: readonly Lex[]): Stems {
  const stems: Stems = { plain: '', consonant: '', first: '', second: '', third: '' }
  for (const lex of lexes) {
    const hamza = lex.conditions.has('>-#') ? (lex.conditions.has('u-#') ? 'ؤ' : 'أ') : ''
    const letters = hamza + toLetters(lex.form)
    const ending = PRESENT_ENDINGS[lex.ending]
    if (!ending) {
      unknownEndings.add(`present ${lex.ending}`)
      continue
    }
    if (lex.before !== 'c') {
      stems.plain ||= letters + ending[0]
      stems.first ||= letters + ending[2]
      stems.second ||= letters + ending[3]
    }
    if (lex.before !== 'v') {
      stems.consonant ||= letters + ending[1]
      stems.third ||= letters + ending[4]
    }
  }
  return stems
}

const order = (stems: Stems): string[] => [stems.plain, stems.consonant, stems.first, stems.second, stems.third]

/** Stems as a cell: what repeats is left empty, see the head of verbs.tsv. */
function cell(stems: Stems, lemma: string): string {
  const list = order(stems)
  if (list.every((stem) => stem === lemma || stem === '')) return ''
  return shorten(list)
}

function shorten(list: string[]): string {
  return list.map((stem, i) => (i > 0 && (stem === list[0] || stem === '') ? '' : stem)).join('|').replace(/\|+$/, '')
}

/** The passive's stems where their spelling differs from the active's. */
function differs(passive: Stems, active: Stems): string {
  if (!passive.plain) return ''
  const list = order(passive)
  return list.join() === order(active).join() ? '' : shorten(list)
}

// قال → قيل, اختار → اختير, دعا → دعي, سأل → سئل, قرأ → قرئ; all others are spelled as the active is.
function passivePast(active: Stems): Stems {
  const { plain } = active
  if (/[^ى]ا.$/.test(plain) && plain !== active.consonant) {
    const hollow = `${plain.slice(0, -2)}ي${plain.slice(-1)}`
    return { plain: hollow, consonant: active.consonant, first: hollow, second: hollow, third: hollow }
  }
  if (/[ىا]$/.test(plain)) {
    const base = plain.slice(0, -1)
    return { plain: `${base}ي`, consonant: `${base}ي`, first: `${base}ي`, second: base, third: `${base}ي` }
  }
  if (/^.أ.$/.test(plain)) return same(`${plain[0]}ئ${plain[2]}`)
  if (/..أ$/.test(plain)) return same(`${plain.slice(0, -1)}ئ`)
  return active
}

// يقول → يقال, يدعو → يدعى, يصل → يوصل, ينشئ → ينشأ; all others are spelled as the active is.
function passivePresent(active: Stems, form: string, root: readonly string[]): Stems {
  const { plain } = active
  if (/[وي].$/.test(plain) && plain !== active.consonant && !/[يىو]$/.test(plain)) {
    const hollow = `${plain.slice(0, -2)}ا${plain.slice(-1)}`
    return { plain: hollow, consonant: active.consonant, first: hollow, second: hollow, third: active.consonant }
  }
  const assimilated = form === 'I' && root[0] === 'w' && !plain.startsWith('و') ? 'و' : ''
  if (/[يو]$/.test(plain) && active.first !== plain) {
    const base = assimilated + plain.slice(0, -1)
    return { plain: `${base}ى`, consonant: `${base}ي`, first: base, second: `${base}ي`, third: base }
  }
  if (plain.endsWith('ئ')) return same(`${assimilated}${plain.slice(0, -1)}أ`)
  return assimilated ? same(assimilated + plain) : active
}

const same = (stem: string): Stems => ({ plain: stem, consonant: stem, first: stem, second: stem, third: stem })

function formOf(pattern: string): string {
  const p = pattern.replace(/-[aui]+$/, '')
  if (/^ta1a[23A>]?.*2?o?.*$/.test(p) && /^ta1a2o|^ta12a3o|^ta1a2o1/.test(p)) return 'QII'
  if (/^ta1a[2y]~|^ta1ay~|^ta\|2|^ta1a2~/.test(p)) return 'V'
  if (/^ta(1aA|12a)/.test(p)) return 'VI'
  if (/^\{isota/.test(p)) return 'X'
  if (/^\{ino1/.test(p)) return 'VII'
  if (/^\{(i1o?[td T]|it~|i1~|i1oTa|i1oda|i1ota)/.test(p)) return 'VIII'
  if (/^\{i1o2(a3a4~|a>a4~|aA4~|ano|awo)/.test(p)) return 'QIV'
  if (/^\{i1o2/.test(p)) return 'IX'
  if (/^>a(1o|1aA|1a2~|a?2)/.test(p)) return 'IV'
  if (/^\|/.test(p) || /^>a2~/.test(p)) return 'IV'
  if (/^12a/.test(p)) return 'III'
  if (/^1aA2/.test(p)) return 'III'
  if (/^1a[2y]~(a|i|$)?/.test(p) && /~[aA]/.test(p)) return 'II'
  if (/^1a(2o3|2o1|wo)/.test(p)) return 'QI'
  return 'I'
}

process.on('exit', () => unknownEndings.size && console.error('no rule for endings:', [...unknownEndings].join(', ')))

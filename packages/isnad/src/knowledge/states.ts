// States: names, nisbas, demonyms, capitals and epithets in each language. `states.tsv` is hand-written; `state-names.tsv` is made by scripts/knowledge-states.ts.
import { parseTable } from '../document/table.js'
import { type Form, type Language, parseForms } from './forms.js'
import stateNames from './state-names.tsv.js'
import table from './states.tsv.js'

/** `member` of the United Nations · `observer` · `claims` statehood · `territory` · `nation` within a state · `former`. */
export type StateStatus = 'member' | 'observer' | 'claims' | 'territory' | 'nation' | 'former'

export interface State {
  /** ISO 3166 alpha-3, or `x-…` where ISO has none. */
  readonly id: string
  /** The code that findings carry: its own, that of the state it is part of, or of its successor. */
  readonly iso3: string
  readonly iso2: string
  /** The usual English name. */
  readonly name: string
  readonly status: StateStatus
  /** Last day of a former state. */
  readonly until?: string
  /** How Arabic agrees with its name. */
  readonly gender: 'm' | 'f'
  /** Every name in each language, the usual one first. */
  readonly names: Readonly<Record<Language, readonly Form[]>>
  /** Arabic adjective, masculine singular («روسي», «كوري شمالي»), every spelling. */
  readonly nisbas: readonly Form[]
  /** Arabic broken plurals («روس»). */
  readonly plurals: readonly Form[]
  /** English adjectives ("Russian"), which also stand for one person. */
  readonly adjectives: readonly Form[]
  /** English plurals ("Russians", "Dutch"). */
  readonly people: readonly Form[]
  readonly capitals: { readonly ar: readonly Form[]; readonly en: readonly Form[] }
  readonly epithets: { readonly ar: readonly Form[]; readonly en: readonly Form[] }
}

/** Joins lists of forms, each text once, a doubtful mark kept. */
const joinForms = (...lists: Form[][]): Form[] => {
  const seen = new Map<string, Form>()
  for (const form of lists.flat()) if (!seen.has(form.text)) seen.set(form.text, form)
  return [...seen.values()]
}

let all: State[] | undefined
let byId: Map<string, State> | undefined

/** All states in the order of the table. */
export function states(): readonly State[] {
  if (all) return all
  const more = new Map(parseTable('state-names', stateNames).map((row) => [row.cells.id, row.cells]))
  all = parseTable('states', table).map(({ cells }) => {
    const made = more.get(cells.id)
    const name = cells.en!.split('|')[0]!.replace(/^\?/, '')
    return {
      id: cells.id!,
      iso3: cells.iso3!,
      iso2: cells.iso2!,
      name,
      status: (cells.status || 'member') as StateStatus,
      ...(cells.until ? { until: cells.until } : {}),
      gender: cells.gender === 'm' ? ('m' as const) : ('f' as const),
      names: {
        ar: joinForms(parseForms(cells.ar), parseForms(made?.ar)),
        en: joinForms(parseForms(cells.en), parseForms(made?.en)),
        fr: parseForms(made?.fr),
        ru: parseForms(made?.ru),
        fa: parseForms(made?.fa),
      },
      nisbas: parseForms(cells.nisba),
      plurals: parseForms(cells.plural_ar),
      adjectives: parseForms(cells.adjective_en),
      people: parseForms(cells.people_en),
      capitals: { ar: parseForms(cells.capital_ar), en: parseForms(cells.capital_en) },
      epithets: { ar: parseForms(cells.epithet_ar), en: parseForms(cells.epithet_en) },
    }
  })
  return all
}

/**
 * What is known of a state, by id (`RUS`, `x-abkhazia`); undefined for an unknown one.
 * @example stateInfo('GBR')?.name // 'United Kingdom'
 */
export function stateInfo(id: string): State | undefined {
  byId ??= new Map(states().map((state) => [state.id, state]))
  return byId.get(id)
}

/** A form of a nisba with its agreement. */
export interface NisbaForm {
  readonly text: string
  readonly number: 'sg' | 'du' | 'pl'
  readonly gender: 'm' | 'f'
}

const ENDINGS: readonly (readonly [ending: string, number: 'sg' | 'du' | 'pl', gender: 'm' | 'f'])[] = [
  ['', 'sg', 'm'], ['ة', 'sg', 'f'], ['ان', 'du', 'm'], ['ين', 'du', 'm'], ['ون', 'pl', 'm'], ['ين', 'pl', 'm'], ['تان', 'du', 'f'], ['تين', 'du', 'f'], ['ات', 'pl', 'f'],
  // «مقترحا مصريا»: the indefinite accusative
  ['ا', 'sg', 'm'],
]

/**
 * All forms of a nisba, without article. In one of two words both agree («كورية شمالية»), unless the first is no nisba («جنوب أفريقية»).
 * @example nisbaForms('روسي').map((form) => form.text) // روسي، روسية، روسيان، روسيين، روسيون …
 */
export function nisbaForms(nisba: string): NisbaForm[] {
  if (!nisba.includes(' ')) return formsOf((ending) => nisba + ending)
  const words = nisba.split(' ')
  const agrees = (word: string, i: number) => i === words.length - 1 || (word.endsWith('ي') && !word.endsWith('اي') && word.length > 3)
  return formsOf((ending) => words.map((word, i) => (agrees(word, i) ? word + ending : word)).join(' '))
}

function formsOf(withEnding: (ending: string) => string): NisbaForm[] {
  const forms: NisbaForm[] = []
  for (const [ending, number, gender] of ENDINGS) {
    const text = withEnding(ending)
    // «روسيين» is both dual and plural as an object; the plural is the commoner reading.
    const same = forms.findIndex((form) => form.text === text)
    if (same >= 0) forms[same] = { text, number, gender }
    else forms.push({ text, number, gender })
  }
  return forms
}

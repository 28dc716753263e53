// The table of a pack that says which words tell of a standing tie, and where those it ties stand (`relations.tsv`).
import { alternatives, parseTable } from '../document/table.js'
import type { LanguagePack } from '../language/pack.js'
import type { Predicate } from '../document/predicate.js'
import type { RelationType } from './findings.js'

/** `any`: a verb with its verbal noun, whatever is thought of it («الانسحاب من», "leave": one who leaves was in it). */
export type RelationForm = 'noun' | 'adj' | 'verb' | 'any'

export interface RelationRow {
  /** Normal forms, word by word; the first one is looked up. */
  readonly words: readonly string[]
  /** One of these has to stand beside it («علاقة + وثيق»). */
  readonly beside: readonly string[]
  readonly form: RelationForm
  readonly type: RelationType
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** The verbs the noun has to hang on («حظي بدعم»); `over` in a slot is that verb's. */
  readonly under: readonly string[]
  /** The preposition that brings the noun in («بدعم من»). */
  readonly preposition?: string
  /**
   * plain: the word itself says membership («عضو»), not an office. group: whoever is called so is somebody («الموالون للحكومة»), not only somebody's ally.
   * party: only of a known party or movement. state: between states and bodies only, not persons. stance: of a stand that somebody takes, it is theirs. loose: the noun is nothing's object («شن غارات دعما للحكومة»). owned, bare: with or without a pronoun that it is of («حليفتها»).
   * voice: an outlet may be a side of it. militia: of armed men and media. side: of those who fight or oppose («لدعم المعارضين»). one, singular, plural, definite, indefinite, present: how the word has to stand.
   * done: in any tense («بايع»). told: a verbal noun, where it is told as done («انضمام السويد إلى الحلف»). rivals: of states, armed groups and heads of state, not of one country («احتواء النفوذ الإيراني»). linked: of named ones.
   */
  readonly notes: ReadonlySet<string>
}
/** The word that is looked at, and the verb that its row says it has to hang on. */
export interface At { readonly sentence: number; readonly word: number; readonly over?: Predicate; readonly notes?: ReadonlySet<string>; readonly form?: string }

export interface RelationTable {
  readonly rows: ReadonlyMap<string, readonly RelationRow[]>
  /** Words that say what somebody is («يعد», "remain"); `not`: that they are not («ليس»). */
  readonly copulas: ReadonlySet<string>
  readonly not: ReadonlySet<string>
  /** «المنتدب», "managing": what makes the word next to it another («العضو المنتدب» of a firm). */
  readonly unlike: ReadonlySet<string>
  /** Verbs that put a measure in force («فرض», "impose"). */
  readonly imposing: ReadonlySet<string>
  /** «السابق», "former": who held an office. */
  readonly former: ReadonlySet<string>
  /** «مصدر», "source": nobody whose ties are news. */
  readonly vague: ReadonlySet<string>
  /** «من», "one of": what somebody is among. */
  readonly among: readonly (readonly string[])[]
  readonly pair: readonly string[]
  /** «أبرز», "biggest": what somebody is among many. */
  readonly topmost: ReadonlySet<string>
  /** «منذ», "since"; «حتى», "until": words a time begins with that bound a tie. */
  readonly since: ReadonlySet<string>
  readonly until: ReadonlySet<string>
  /** «صفة», «اعتبار»: with a pronoun, as what somebody is told to be («بصفتها عضوا»). */
  readonly as: ReadonlySet<string>
  /** «إلى جانب», "alongside": prepositions of those who do it too. */
  readonly beside: ReadonlySet<string>
  /** «صفوف», "ranks": in those of somebody one is with them. */
  readonly ranks: ReadonlySet<string>
  /** Lemmas of "its", "their": whose something is. */
  readonly owners: ReadonlySet<string>
}
const cache = new WeakMap<LanguagePack, RelationTable>()

/** The table of a pack, parsed once. */
export function relationTable(pack: LanguagePack): RelationTable {
  const known = cache.get(pack)
  if (known) return known
  const rows = new Map<string, RelationRow[]>()
  const lists = { copula: new Set<string>(), not: new Set<string>(), unlike: new Set<string>(), imposing: new Set<string>(), former: new Set<string>(), vague: new Set<string>(), topmost: new Set<string>(), since: new Set<string>(), until: new Set<string>(), as: new Set<string>(), owners: new Set<string>(), ranks: new Set<string>(), beside: new Set<string>() }
  const pair: string[] = []
  const among: string[][] = []
  const normal = (cell: string | undefined) => alternatives(cell).map((word) => pack.normalize(word))
  // 'obl:على': a preposition, as the words of a text have it
  const slots = (cell: string | undefined) => alternatives(cell).map((slot) => slot.replace(/(?<=:).+/, (word) => pack.normalize(word)))
  for (const { cells } of parseTable(`${pack.code}/relations.tsv`, pack.tables.relations)) {
    const { form = '', type } = cells
    const [main = '', other] = (cells.words ?? '').split('+').map((part) => part.trim())
    const single = lists[form as keyof typeof lists] as Set<string> | undefined
    if (single) for (const word of normal(main)) single.add(word)
    else if (form === 'among') among.push(...alternatives(main).map((phrase) => phrase.split(/\s+/).map((word) => pack.normalize(word))))
    else if (form === 'pair') pair.push(...normal(main))
    else if (type !== 'project' && form !== 'mode') {
      const under = alternatives(cells.under)
      for (const expression of alternatives(main)) {
        const words = expression.split(/\s+/).map((word) => pack.normalize(word))
        const preposition = under.find((part) => part.startsWith('prep:'))
        const row: RelationRow = {
          words, beside: normal(other), form: form as RelationForm, type: type as RelationType, from: slots(cells.from), to: slots(cells.to), notes: new Set(alternatives(cells.note)),
          under: under.filter((part) => !part.startsWith('prep:')).map((part) => pack.normalize(part)), ...(preposition ? { preposition: pack.normalize(preposition.slice(5)) } : {}),
        }
        rows.set(words[0]!, [...(rows.get(words[0]!) ?? []), row])
      }
    }
  }
  // what stands beside it, or what it hangs on, tells more than the word alone
  for (const list of rows.values()) list.sort((a, b) => weight(b) - weight(a))
  const { copula: copulas, ...others } = lists
  const table: RelationTable = { rows, copulas, ...others, among, pair }
  cache.set(pack, table)
  return table
}
const weight = (row: RelationRow): number => row.words.length * 4 + Number(row.beside.length > 0) + 2 * Number(row.under.length > 0 || !!row.preposition)

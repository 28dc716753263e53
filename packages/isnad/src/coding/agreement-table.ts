// The table of a pack that says which nouns name an agreement, what happens to one, what it is about, and who is party to it (`agreements.tsv`).
import { push } from '../document/push.js'
import { alternatives, parseTable } from '../document/table.js'
import type { LanguagePack } from '../language/pack.js'
import type { AgreementType, StageName } from './findings.js'

export interface NounRow {
  readonly words: readonly string[]
  readonly type: AgreementType
  /** Counts only with parties or a name. */
  readonly named: boolean
  /** «البيان», "the document": speaks of one told before, or of what the two who issued it agreed there. */
  readonly paper: boolean
  /** «الوثيقة», "the document": only ever points back. */
  readonly pointer: boolean
  /** Is one only where it is told to be made («وقّعت الشركة عقدا»; «ثلاثة عقود» are decades). */
  readonly made: boolean
  /** … or where it was spoken of before («وقّعت المذكرة»). */
  readonly known: boolean
  /** … or agreed («الملحق المتفق عليه في مارس»): it belongs to the one just told, and is between the same. */
  readonly annex: boolean
  /** Is one only where its own words name two («ترتيب بين X وY»), or two come to it («توصلا إلى ترتيب»). */
  readonly pair: boolean
  /** Is one only without an owner («التهدئة»; «تهدئة التوتر» is an act). */
  readonly alone: boolean
  /** The basic text of an organization where it is one's («ميثاق الأمم المتحدة»): no deal of its parties. */
  readonly charter: boolean
  /** Is one only where it is called by a town («إعلان أنقرة»). */
  readonly town: boolean
}

/** A row by the needs of its `slot` cell. @example nounRow(['اتفاق'], 'agreement', []).paper // false */
export function nounRow(words: readonly string[], type: AgreementType, needs: readonly string[]): NounRow {
  const has = (need: keyof NounRow): boolean => needs.includes(need)
  return { words, type, named: has('named'), paper: has('paper') || has('pointer'), pointer: has('pointer'), made: has('made'), known: has('known'), annex: has('annex'), pair: has('pair'), alone: has('alone'), charter: has('charter'), town: has('town') }
}

export interface StageRow {
  readonly words: readonly string[]
  /** Words that have to stand behind it, one of each list («دخل + تنفيذ + مؤقت»). */
  readonly beside: readonly (readonly string[])[]
  readonly stage: StageName
  readonly slot: string
  /** «دعا إلى هدنة»: what is wanted is not there yet. */
  readonly aimed: boolean
  /** «أيد البرلمان المعاهدة»: tells it only of a body that decides for a state or for several. */
  readonly body: boolean
}
/** A word for an agreement's force, text or making: what is told of that is told of the agreement. */
export interface ThroughRow {
  /** gen, or obl:X = the preposition that brings in the agreement. */
  readonly slot: string
  /** What may be told so; empty for anything. */
  readonly stages: readonly StageName[]
}
/** What tells how long one lasts: «مدة»; «سنة»; «سارٍ»; «حتى»; «ل» before an amount. */
export type TermWords = Readonly<Record<'term' | 'unit' | 'valid' | 'until' | 'for', ReadonlySet<string>>>
export interface AgreementTable {
  readonly nouns: readonly NounRow[]
  readonly heads: ReadonlySet<string>
  /** Last words of the nouns of several. */
  readonly tails: ReadonlySet<string>
  readonly stages: ReadonlyMap<string, readonly StageRow[]>
  readonly through: ReadonlyMap<string, readonly ThroughRow[]>
  /** «مرسوم»: what it approves is promulgated. */
  readonly decree: ReadonlySet<string>
  readonly termWords: TermWords
  /** Preposition that brings in what a verbal noun with words of its own is done to («التنفيذ الكامل للاتفاق»). */
  readonly objects: ReadonlySet<string>
  /** Participles that stand after the noun («الموقّعة عام 2001»). */
  readonly participles: ReadonlyMap<string, StageName>
  readonly areas: ReadonlyMap<string, string>
  readonly clauses: ReadonlySet<string>
  /** «В заявлении не говорится о …», "makes no mention of": what tells that something stands in it, of the agreement in that slot; `beside`: a word that has to stand with it. */
  readonly mentions: ReadonlyMap<string, readonly { readonly slot: string; readonly beside: readonly (readonly string[])[] }[]>
  /** «انتهك», "violate": who does it to an agreement is bound by it. */
  readonly bound: ReadonlySet<string>
  readonly pair: readonly string[]
  readonly with: readonly string[]
  /** «رعاية», «توسط», "broker": who does it helps others to agree. */
  readonly mediating: ReadonlySet<string>
  /** «بموجب», "under": what stands behind it binds whoever does what is told. */
  readonly under: ReadonlySet<string>
  /** «حول», "on": what stands behind it tells what the agreement is about. */
  readonly on: ReadonlySet<string>
  /** «آخر», "another": one that was not spoken of before (other); «جديد» (new): not the one in force; «الحالي» (standing): not the new one. */
  readonly other: ReadonlyMap<string, string>
  /** «الأولى», "the second", "the latter": which of those listed before. */
  readonly nth: ReadonlyMap<string, number>
  /** «إحداهما … والأخرى»: which of two. */
  readonly each: ReadonlyMap<string, number>
  /** «السلام», "peace" (matter), "the" (empty), "of" (of: brings in what stands before the noun elsewhere): what may stand between the noun and its name. */
  readonly fillers: ReadonlyMap<string, string>
  /** "two", where the number is a word of its own. */
  readonly two: ReadonlySet<string>
  /** «مؤرخ», "of", "dated": what brings in the day that an agreement is called by ("the accord of May 27, 1998"). */
  readonly dated: ReadonlySet<string>
}
const cache = new WeakMap<LanguagePack, AgreementTable>()

/** The table of a pack, parsed once. */
export function agreementTable(pack: LanguagePack): AgreementTable {
  const known = cache.get(pack)
  if (known) return known
  const nouns: NounRow[] = []
  const heads = new Set<string>()
  const tails = new Set<string>()
  const stages = new Map<string, StageRow[]>()
  const through = new Map<string, ThroughRow[]>()
  const decree = new Set<string>()
  const participles = new Map<string, StageName>()
  const areas = new Map<string, string>()
  const clauses = new Set<string>()
  const mentions = new Map<string, { slot: string; beside: readonly (readonly string[])[] }[]>()
  const bound = new Set<string>()
  const pair: string[] = []
  const withs: string[] = []
  const under = new Set<string>()
  const on = new Set<string>()
  const mediating = new Set<string>()
  const other = new Map<string, string>()
  const nth = new Map<string, number>()
  const each = new Map<string, number>()
  const two = new Set<string>()
  const dated = new Set<string>()
  const fillers = new Map<string, string>()
  const termWords = { term: new Set<string>(), unit: new Set<string>(), valid: new Set<string>(), until: new Set<string>(), for: new Set<string>() }
  const objects = new Set<string>()
  const sets: Readonly<Record<string, Set<string>>> = { clause: clauses, bound, mediator: mediating, decree, two, dated, ...termWords }
  for (const { cells } of parseTable(`${pack.code}/agreements.tsv`, pack.tables.agreements)) {
    const [main = '', ...besides] = (cells.words ?? '').split('+').map((part) => part.trim())
    const beside = besides.map((part) => alternatives(part).map((word) => pack.normalize(word)))
    const { kind = '' } = cells
    for (const phrase of alternatives(main)) {
      const words = phrase.split(/\s+/).map((word) => pack.normalize(word))
      const first = words[0]!
      const single = sets[kind]
      if (single) single.add(first)
      else if (kind === 'noun') {
        nouns.push(nounRow(words, cells.value as AgreementType, alternatives(cells.slot)))
        heads.add(first)
        if (words.length > 1) tails.add(words.at(-1)!)
      } else if (kind === 'stage' || kind === 'aimed' || kind === 'body') {
        for (const slot of cells.slot ? alternatives(cells.slot) : ['obj']) push(stages, first, { words, beside, stage: cells.value as StageName, slot, aimed: kind === 'aimed', body: kind === 'body' })
      } else if (kind === 'through') for (const slot of alternatives(cells.slot)) push(through, first, { slot, stages: alternatives(cells.value) as StageName[] })
      else if (kind === 'mention') for (const slot of alternatives(cells.slot)) push(mentions, first, { slot, beside })
      else if (kind === 'participle') participles.set(first, cells.value as StageName)
      else if (kind === 'area') areas.set(first, cells.value!)
      else if (kind === 'nth') nth.set(first, Number(cells.value))
      else if (kind === 'filler') fillers.set(first, cells.value || 'empty')
      else if (kind === 'each') each.set(first, Number(cells.value))
      else if (kind === 'other') other.set(first, cells.value || 'other')
      else if (kind === 'party' && cells.value === 'under') under.add(words.join(' '))
      else if (kind === 'party' && cells.value === 'object') objects.add(first)
      else if (kind === 'party' && cells.value === 'on') on.add(words.join(' '))
      else if (kind === 'party') (cells.value === 'pair' ? pair : withs).push(first)
    }
  }
  nouns.sort((x, y) => y.words.length - x.words.length)
  const table = { nouns, heads, tails, stages, through, decree, termWords, objects, participles, areas, clauses, mentions, bound, pair, with: withs, under, mediating, on, other, nth, each, two, dated, fillers }
  cache.set(pack, table)
  return table
}

// What Persian words may be: closed-class words, forms of verbs, nouns of acts, nouns and adjectives that need to be known. Built when first asked for.
import { alternatives, parseTable } from '../../document/table.js'
import type { Pos } from '../../document/word.js'
import { localState } from '../../knowledge/local-names.js'
import { states } from '../../knowledge/index.js'
import adjectiveTable from './adjectives.tsv.js'
import { conjugate, type VerbReading } from './conjugation.js'
import functionTable from './function-words.tsv.js'
import { fold } from './letters.js'
import nounTable from './nouns.tsv.js'
import stemTable from './stems.tsv.js'
import { normalize } from './tokens.js'
import verbTable from './verbs.tsv.js'

export interface Closed {
  readonly pos: Pos
  readonly lemma: string
}
/** What a light verb makes of the noun before it. */
export interface Compound {
  /** The words before the light verb, as keys. */
  readonly words: readonly string[]
  readonly lemma: string
  readonly frames: string
  readonly active: ReadonlySet<string>
  readonly passive: ReadonlySet<string>
  /** What belongs to it may stand before its light verb: the slot of that, '-' where a preposition brings it in; '' where nothing may. */
  readonly open: string
}
interface Lexicon {
  readonly closed: ReadonlyMap<string, Closed>
  readonly forms: ReadonlyMap<string, readonly VerbReading[]>
  readonly frames: ReadonlyMap<string, string>
  /** By the last of their words, the longest first. */
  readonly compounds: ReadonlyMap<string, readonly Compound[]>
  /** By the first of their words: those that are open. */
  readonly openers: ReadonlyMap<string, readonly Compound[]>
  /** Past stems that are nouns as well. */
  readonly alsoNoun: ReadonlySet<string>
  /** Noun → the lemma of the verb whose act it tells of. */
  readonly acts: ReadonlyMap<string, string>
  readonly events: ReadonlyMap<string, string>
  readonly nouns: ReadonlySet<string>
  /** Those of them that the table of nouns has, not only that of verbs. */
  readonly plain: ReadonlySet<string>
  readonly persons: ReadonlySet<string>
  readonly bodies: ReadonlySet<string>
  readonly owners: ReadonlySet<string>
  /** What a court sentences somebody to. */
  readonly penalties: ReadonlySet<string>
  /** Broken plural → singular. */
  readonly plurals: ReadonlyMap<string, string>
  readonly adjectives: ReadonlySet<string>
}

/** Light verbs that do what the noun says, where the table names none, and those that tell that it is done to somebody. */
const ACTIVE: readonly string[] = ['کردن', 'نمودن', 'ساختن'].map(fold)
const PASSIVE: readonly string[] = ['شدن', 'گردیدن', 'گشتن'].map(fold)

let made: Lexicon | undefined
/** The lexicon of the pack. */
export function lexicon(): Lexicon {
  return (made ??= load())
}

const put = <V>(map: Map<string, V[]>, key: string, value: V): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function load(): Lexicon {
  const closed = new Map<string, Closed>()
  for (const { cells } of parseTable('fa/function-words', functionTable))
    for (const word of alternatives(cells.words)) {
      const key = normalize(word)
      if (!closed.has(key)) closed.set(key, { pos: cells.pos as Pos, lemma: cells.lemma ? fold(cells.lemma) : key })
    }
  const forms = new Map<string, VerbReading[]>()
  const frames = new Map<string, string>()
  const acts = new Map<string, string>()
  const alsoNoun = new Set<string>()
  for (const { cells } of parseTable('fa/stems', stemTable)) {
    const lemma = fold(`${cells.past}ن`)
    const notes = (cells.note ?? '').split(' ')
    frames.set(lemma, cells.frames ?? '')
    if (notes.includes('noun')) alsoNoun.add(fold(cells.past!))
    for (const noun of alternatives(cells.nouns)) acts.set(normalize(noun), lemma)
    conjugate(cells.past!, cells.present!, notes.includes('bare'), (form, reading) => put(forms, form, reading))
  }
  const compounds = new Map<string, Compound[]>()
  const openers = new Map<string, Compound[]>()
  for (const { cells } of parseTable('fa/verbs', verbTable)) {
    const active = new Set(cells.light ? alternatives(cells.light).map(fold) : ACTIVE)
    const passive = new Set(cells.passive ? alternatives(cells.passive).map(fold) : cells.light ? [] : PASSIVE)
    for (const written of alternatives(cells.words)) {
      const words = written.split(' ').map(normalize)
      const lemma = fold(cells.lemma || written.replaceAll(' ', '-'))
      const compound: Compound = { words, lemma: normalize(lemma), frames: cells.frames ?? '', active, passive, open: cells.open ?? '' }
      if (!frames.get(compound.lemma)) frames.set(compound.lemma, compound.frames)
      if (compound.open && compound.open !== 'agent') put(openers, words[0]!, compound)
      put(compounds, words.at(-1)!, compound)
      const noun = words.at(-1)!
      if (words.length === 1 && !compound.open && !cells.lemma && !acts.has(noun)) acts.set(noun, compound.lemma)
      for (const more of alternatives(cells.nouns)) acts.set(normalize(more), compound.lemma)
    }
  }
  for (const list of compounds.values()) list.sort((a, b) => b.words.length - a.words.length)
  const events = new Map<string, string>()
  const nouns = new Set<string>(acts.keys())
  const plain = new Set<string>()
  const persons = new Set<string>()
  const bodies = new Set<string>()
  const owners = new Set<string>()
  const penalties = new Set<string>()
  const plurals = new Map<string, string>()
  for (const { cells } of parseTable('fa/nouns', nounTable))
    for (const written of alternatives(cells.nouns)) {
      if (cells.kind === 'plural') {
        const [many, one] = written.split('=').map(normalize) as [string, string]
        plurals.set(many, one)
        continue
      }
      const noun = normalize(written)
      nouns.add(noun)
      plain.add(noun)
      if (cells.kind === 'person') persons.add(noun)
      if (cells.kind === 'body') bodies.add(noun)
      if (cells.kind === 'of') owners.add(noun)
      if (cells.kind === 'penalty') penalties.add(noun)
      if (cells.kind === 'event') events.set(noun, acts.get(noun) ?? '')
    }
  const adjectives = new Set<string>()
  for (const { cells } of parseTable('fa/adjectives', adjectiveTable)) for (const word of alternatives(cells.words)) adjectives.add(normalize(word))
  return { closed, forms, frames, compounds, openers, alsoNoun, acts, events, nouns, plain, persons, bodies, owners, penalties, plurals, adjectives }
}

/** What a verb is to be told of its complements; '' of one that no table has. */
export const framesOf = (lemma: string): string => lexicon().frames.get(lemma) ?? ''

export interface Nominal {
  readonly lemma: string
  readonly plural: boolean
  /** «توافقی», «برنامه‌ای»: one of several; what follows is no genitive. */
  readonly indefinite: boolean
  /** How many letters at the end are a pronoun joined to it («کشورش»), 0 for none. */
  readonly pronoun: number
  readonly known: boolean
}

const isKnown = (stem: string): boolean => {
  const { nouns, adjectives, events, plurals } = lexicon()
  return nouns.has(stem) || adjectives.has(stem) || events.has(stem) || plurals.has(stem)
}
const ENDINGS: readonly (readonly [string, boolean, boolean, number])[] = [
  // ending, plural, indefinite, letters of a pronoun
  ['هایشان', true, false, 3], ['هایمان', true, false, 3], ['هایش', true, false, 1], ['هایی', true, true, 0], ['های', true, false, 0], ['ها', true, false, 0],
  ['یشان', false, false, 3], ['شان', false, false, 3], ['یش', false, false, 1], ['اش', false, false, 1], ['ش', false, false, 1], ['مان', false, false, 3],
  ['ای', false, true, 0], ['یی', false, true, 0], ['ی', false, true, 0], ['ات', true, false, 0], ['گان', true, false, 0], ['یان', true, false, 0], ['انی', true, true, 0], ['ان', true, false, 0], ['ین', true, false, 0],
]

let ofStates: ReadonlySet<string> | undefined
/** Adjectives of states. */
const origins = (): ReadonlySet<string> => (ofStates ??= new Set(states().flatMap(({ id }) => (localState('fa', id)?.adjectives ?? []).map(({ text }) => fold(text)))))

/** The dictionary form of a noun, by its endings. @example nominal('وزیران').lemma // 'وزیر' */
export function nominal(key: string): Nominal {
  const { plurals } = lexicon()
  const plain = (lemma: string, plural: boolean, indefinite: boolean, pronoun: number, known = true): Nominal => ({ lemma, plural, indefinite, pronoun, known })
  const whole = plurals.get(key)
  if (whole) return plain(whole, true, false, 0)
  if (isKnown(key)) return plain(key, false, false, 0)
  // «نیجریه‌ای»: of Nigeria, and no plural of «نیجری»
  if (key.endsWith('های') && origins().has(key)) return plain(key, false, false, 0)
  // «قطعنامه‌ای», «برنامه‌های»
  if (key.endsWith('های') && isKnown(key.slice(0, -2))) return plain(key.slice(0, -2), false, true, 0)
  for (const [ending, plural, indefinite, pronoun] of ENDINGS) {
    if (!key.endsWith(ending) || key.length - ending.length < 2) continue
    const stem = key.slice(0, -ending.length)
    if (ending === 'گان') {
      if (isKnown(`${stem}ه`)) return plain(`${stem}ه`, true, false, 0)
      continue
    }
    if (ending === 'یان') {
      if (isKnown(`${stem}ی`)) return plain(`${stem}ی`, true, false, 0)
      if (isKnown(stem)) return plain(stem, true, false, 0)
      continue
    }
    if (ending === 'ات' && !isKnown(stem)) {
      if (isKnown(`${stem}ه`)) return plain(`${stem}ه`, true, false, 0)
      continue
    }
    // «نیروی هوایی», «آمریکای جنوبی»: behind a vowel the «ی» only ties
    const ties = ending === 'ی' && /[او]$/.test(stem)
    // «برقراری», «برکناری»: what a verb is made with becomes a noun
    const abstract = ending === 'ی' && lexicon().acts.has(stem) && !lexicon().plain.has(stem)
    const base = plurals.get(stem) ?? stem
    if (isKnown(stem)) return plain(base, plural || plurals.has(stem), indefinite && !ties && !abstract, pronoun)
    // «حملاتی», «مقاماتش»
    if (plural && ending.startsWith('ها') && stem.length > 2) return plain(stem, true, indefinite, pronoun, false)
  }
  return plain(key, false, false, 0, false)
}

/** Endings that only adjectives have. */
export const looksLikeAdjective = (key: string): boolean => key.length > 4 && /(?:ی|انه|ترین|تر|آمیز|ناپذیر|پذیر|مند|گرا|شده|یافته)$/.test(key)
/** Endings that only nouns have. */
export const looksLikeNoun = (key: string): boolean => key.length > 4 && /(?:گاه|گر|یت|گری|ستان|نامه|ها|های|هایی|کننده|کنندگان|دهنده|گیری|سازی|گذاری|گرایی|شناسی|پرستی|بازی|دانی|زدایی|خانه|کده|یسم|ایسم|لوژی|چی|بان|دان)$/.test(key)

const keys = new Map<string, string>()
/** The key a word of a name is looked up by: the dictionary form, so that «نیروهای» and «نیرو» are one. @example nameKey('وزیران') // 'وزیر' */
export function nameKey(key: string): string {
  let made = keys.get(key)
  if (made === undefined) {
    const found = nominal(key)
    // «رئیسی», «پزشکیان» are names, «وزیران» are ministers
    const people = /(?:ان|گان|ین|ات)$/.test(key) && !lexicon().plurals.has(key)
    made = lexicon().closed.has(key) || found.pronoun > 0 || (found.indefinite && !found.plural) || (people && !lexicon().persons.has(found.lemma)) ? key : found.lemma
    keys.set(key, made)
  }
  return made
}

// Which nouns are persons, bodies, places, quantities or times: what the group and clause steps ask of a word. Built once, from the tables.
import { alternatives, parseTable } from '../../document/table.js'
import type { Word } from '../../document/word.js'
import groupWords from './group-words.tsv.js'
import { normalize } from './letters.js'
import names from './names.tsv.js'
import { Phrases } from './phrases.js'
import properNames from './proper-names.tsv.js'

/** Bits of what a noun is; a word may be several. */
export const Noun = {
  Title: 1,
  Animate: 2,
  Body: 4,
  PlaceNoun: 8,
  Quantity: 16,
  Time: 32,
  Unit: 64,
  Measure: 128,
  Part: 256,
  Reference: 512,
  Apart: 2048,
  PersonName: 4096,
  Outlet: 8192,
  Month: 16384,
  Rank: 32768,
  Shift: 1024,
  /** A weapon or a blow: it does what its verb tells, though it is nobody. Above the bits of `Lexeme`. */
  Means: 1 << 27,
  /** «بشدة»: behind «ب» it only says how. */
  Manner: 1 << 28,
  /** A body that bears a name of its own («الشركة الروسية غازبروم»), as police and courts do not. */
  Named: 1 << 30,
} as const

const CLASS_OF: Readonly<Record<string, number>> = {
  quantity: Noun.Quantity,
  unit: Noun.Unit,
  time: Noun.Time,
  month: Noun.Month | Noun.Time,
  person: Noun.Animate,
  title: Noun.Title | Noun.Animate,
  rank: Noun.Title | Noun.Animate | Noun.Rank,
  measure: Noun.Measure,
  part: Noun.Part,
  reference: Noun.Reference,
  apart: Noun.Apart,
  shift: Noun.Shift,
  means: Noun.Means,
  manner: Noun.Manner,
}
const NAME_CLASS_OF: Readonly<Record<string, number>> = {
  title: Noun.Title | Noun.Animate,
  rank: Noun.Title | Noun.Animate | Noun.Rank,
  body: Noun.Body | Noun.Animate,
  government: Noun.Animate,
  organization: Noun.Body | Noun.Animate | Noun.Named,
  outlet: Noun.Body | Noun.Outlet | Noun.Animate | Noun.Named,
  group: Noun.Animate,
  bloc: Noun.Animate,
  anaphor: Noun.Animate,
  place: Noun.PlaceNoun,
}

/** Classes that are asked for by themselves; what each holds is told at the head of group-words.tsv. */
const WORD_SETS = ['day', 'yesterday', 'personal', 'befalls', 'series', 'plain', 'numbered', 'purposed'] as const
type WordSet = (typeof WORD_SETS)[number]

interface Classes {
  readonly lemmas: Map<string, number>
  /** First words of names of several that alone name nobody: «الحماية المدنية». */
  readonly openings: ReadonlySet<string>
  /** «متحدث» → the prepositions that belong to it. */
  readonly complements: Map<string, string[]>
  readonly approximations: Phrases<true>
  readonly sets: ReadonlyMap<string, ReadonlySet<string>>
}
let built: Classes | undefined

function classes(): Classes {
  if (built) return built
  const lemmas = new Map<string, number>()
  const complements = new Map<string, string[]>()
  const approximations = new Phrases<true>()
  const sets = new Map<string, Set<string>>(WORD_SETS.map((name) => [name, new Set()]))
  const mark = (form: string, bits: number): void => {
    const key = withoutArticle(normalize(form))
    lemmas.set(key, (lemmas.get(key) ?? 0) | bits)
  }
  for (const { cells } of parseTable('group-words', groupWords)) {
    for (const form of alternatives(cells.forms)) {
      if (cells.class === 'complement') {
        const [noun, preposition] = normalize(form).split('+')
        if (noun && preposition) complements.set(noun, [...(complements.get(noun) ?? []), preposition])
      } else if (cells.class === 'approximate') approximations.add(form, true)
      else if (sets.has(cells.class ?? '')) sets.get(cells.class!)!.add(normalize(form))
      else mark(form, CLASS_OF[cells.class ?? ''] ?? 0)
    }
  }
  const alone = new Set<string>()
  const openings = new Set<string>()
  for (const line of names.split('\n')) {
    const [kind, forms] = line.split('\t', 2)
    const bits = NAME_CLASS_OF[kind ?? '']
    if (!bits) continue
    for (const form of alternatives(forms)) {
      const several = form.includes(' ')
      const first = form.split(' ')[0]!
      // of «رئيس الوزراء» the first word is the class's; in blocs and the like («الدول العربية») the whole
      if (several && kind !== 'title' && kind !== 'body') continue
      mark(first, bits)
      ;(several ? openings : alone).add(withoutArticle(normalize(first)))
    }
  }
  for (const key of alone) openings.delete(key)
  // «بلدة» is spelled as «بلده» is, and is a place
  for (const line of names.split('\n')) {
    const [kind, forms] = line.split('\t', 2)
    if (kind !== 'anaphor') continue
    for (const form of alternatives(forms)) {
      const key = normalize(form)
      const bits = lemmas.get(key) ?? 0
      if (bits === (Noun.Animate | Noun.PlaceNoun)) lemmas.set(key, Noun.PlaceNoun)
    }
  }
  for (const { cells } of parseTable('proper-names', properNames)) if (cells.kind === 'p') mark(cells.name ?? '', Noun.PersonName)
  built = { lemmas, openings, complements, approximations, sets }
  return built
}

const withoutArticle = (key: string): string => (key.length > 4 && key.startsWith('ال') ? key.slice(2) : key)

/** The bits of every noun of the tables, by normal form. */
export const nounClasses = (): ReadonlyMap<string, number> => classes().lemmas
export const approximationPhrases = (): Phrases<true> => classes().approximations

/** The words of one class of group-words.tsv that is a set of its own: `day`, `yesterday` as written, the others by lemma. @example nounsOf('series').has('جوله') // true */
export const nounsOf = (set: WordSet): ReadonlySet<string> => classes().sets.get(set)!

/** It only begins names of several words («الحماية المدنية»); alone it is no body and no title. */
export const onlyOpensNames = (lemma: string): boolean => classes().openings.has(lemma)

/** How many words say "about" before a number: «نحو» 1, «ما لا يقل عن» 4, else 0. */
export const approximationAt = (words: readonly Word[], i: number, end: number): number => classes().approximations.match(words, i, end)?.length ?? 0

/** The prepositions that belong to a noun: «المتحدث» + ب («باسم»), «السفير» + لدى. */
export const complementsOf = (word: Word): readonly string[] => classes().complements.get(word.lemma) ?? classes().complements.get(word.key) ?? []

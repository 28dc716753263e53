// What the tables say of a stem in its normal form. Nothing is read before the first question; the big tables are searched, not loaded.
import { alternatives, parseTable } from '../../document/table.js'
import type { Pos, VerbForm } from '../../document/word.js'
import { Recent } from '../recent.js'
import { push } from '../../document/push.js'
import { type Form, people, places, states } from '../../knowledge/index.js'
import adjectiveTable from './adjectives.tsv.js'
import sharedNouns from './cc-by-sa/nouns.tsv.js'
import { derive } from './derive.js'
import functionTable from './function-words.tsv.js'
import { normalize } from './letters.js'
import masdarTable from './masdars.tsv.js'
import nounTable from './nouns.tsv.js'
import nameTable from './proper-names.tsv.js'
import { StemTable } from './stem-table.js'
import { formBit, type VerbStem, stemsOfRow } from './verb-stems.js'
import verbTable from './verbs.tsv.js'

/** How a nominal stem inflects. */
export const Take = { Feminine: 1, SoundMasculine: 2, SoundFeminine: 4, Dual: 8, Article: 16, Pronoun: 32, Accusative: 64, Bare: 128 } as const

export interface NominalStem {
  readonly key: string
  readonly lemma: string
  readonly written: string
  readonly pos: Pos
  readonly take: number
  readonly gender?: 'm' | 'f'
  readonly number: 'sg' | 'pl' | 'du'
  readonly verbForm?: VerbForm
  readonly verb?: string
  readonly definite?: boolean
  /** A name that has the article by nature (العراق). */
  readonly articled?: boolean
  /** An adjective of belonging (مالي): no participle, whatever verb it looks like. */
  readonly nisba?: boolean
  /** أفعل of comparing (أكبر، أبرز): it heads its group as a noun does. */
  readonly elative?: boolean
  /** Costs more the rarer its source: hand-made 0, shared lists 1, derived by rule 2. */
  readonly rank: number
}

export interface FunctionWord {
  readonly key: string
  readonly lemma: string
  readonly written: string
  readonly pos: Pos
  readonly before: string
  /** Written form before a joined pronoun, if one may follow. */
  readonly joined?: string
  readonly person?: 1 | 2 | 3
  readonly gender?: 'm' | 'f'
  readonly number?: 'sg' | 'du' | 'pl'
}

let built: Lexicon | undefined

/** The lexicon of the pack; the first call makes it. */
export function lexicon(): Lexicon {
  built ??= new Lexicon()
  return built
}

const NOUN = Take.Dual | Take.Article | Take.Pronoun | Take.Accusative | Take.Bare
const PERSON = NOUN | Take.Feminine | Take.SoundMasculine | Take.SoundFeminine
const NAME = Take.Bare | Take.Article
const NO_STEMS: readonly never[] = []
/** How many stems that are none are kept in mind, … */
const MISSES = 30_000
/** … and how many that are some. */
const FOUND = 10_000

const CLOSED: ReadonlySet<Pos> = new Set<Pos>(['neg', 'sub', 'conj', 'aux', 'pron', 'det', 'part'])
/** Prepositions whose letters are often another word: قبل accepted, عبر crossed, ضد. */
const OPEN = new Set(['قبل', 'بعد', 'عقب', 'حول', 'خلف', 'ضمن', 'عبر', 'دون', 'مثل', 'قرب', 'وفق', 'وسط', 'حسب', 'عدا', 'خلا', 'نحو', 'صوب', 'شطر', 'رغم', 'فوق', 'اثر'])

/** In a plural cell: the noun takes a sound plural. */
const SIGNS = ['ات', 'ون']

type NewStem = Partial<NominalStem> & Pick<NominalStem, 'pos' | 'take' | 'rank'>

export class Lexicon {
  private readonly verbRows = new StemTable(verbTable, [0, 3, 4, 5, 6])
  private readonly adjectives = new StemTable(adjectiveTable, [0, 2, 3])
  private readonly names = new StemTable(nameTable, [0])
  private readonly shared = new StemTable(sharedNouns, [0, 1])
  private readonly nouns = new StemTable(nounTable, [0, 2], SIGNS)
  private readonly masdars = new StemTable(masdarTable, [0, 2], SIGNS)
  /** Names and nisbas of the knowledge tables. */
  private readonly known = new Map<string, string>()
  private readonly articled = new Set<string>()
  private readonly lands = new Set<string>()
  private readonly stateGender = new Map<string, 'm' | 'f'>()
  private readonly stateAdjectives = new Map<string, NominalStem>()
  private readonly words = new Map<string, FunctionWord[]>()
  private readonly joinedWords = new Map<string, FunctionWord[]>()
  private readonly verbCache = new Recent<string, readonly VerbStem[]>(FOUND)
  private readonly nominalCache = new Recent<string, readonly NominalStem[]>(FOUND)
  private readonly noNominals = new Recent<string, true>(MISSES)

  constructor() {
    this.readFunctionWords()
    this.readKnowledge()
  }

  functionWords(key: string): readonly FunctionWord[] {
    return this.words.get(key) ?? NO_STEMS
  }

  /** A word so common as a particle (لم، من، ليس) that its letters are read as nothing else. */
  isClosed(key: string, written: string): boolean {
    return this.functionWords(key).some((word) => word.written === written && (CLOSED.has(word.pos) || (word.pos === 'prep' && key.length <= 3 && !OPEN.has(key))))
  }

  /** By the form before a pronoun (إلي). */
  joined(key: string): readonly FunctionWord[] {
    return this.joinedWords.get(key) ?? NO_STEMS
  }

  /** Verbs with the same letters (كتب wrote, كتّب made write) are one: what is meant is settled by arguments. */
  readonly verbs = (key: string): readonly VerbStem[] => {
    const cached = this.verbCache.get(key)
    if (cached) return cached
    // رماه, يرعاه: the stem before a pronoun stands in no cell of its own
    const joined = key.endsWith('ا') ? this.verbRows.find(`${key.slice(0, -1)}ي`) : NO_STEMS
    const rows = joined.length ? [...this.verbRows.find(key), ...joined] : this.verbRows.find(key)
    if (rows.length === 0) return NO_STEMS
    const found: VerbStem[] = []
    for (const row of rows) {
      for (const stem of stemsOfRow(row)) {
        if (normalize(stem.written) !== key) continue
        const same = found.find((one) => one.lemma === stem.lemma && one.written === stem.written)
        if (same) {
          same.active |= stem.active
          same.passive |= stem.passive
          same.forms |= stem.forms
          same.transitive ||= stem.transitive
        } else found.push(stem)
      }
    }
    this.verbCache.set(key, found)
    return found
  }

  /** How the verbs of a lemma take objects: the letter of each in the table, in one string; empty for no verb. */
  verbKinds(lemma: string): string {
    let kinds = ''
    for (const [verb, , kind] of this.verbRows.find(lemma)) if (normalize(verb!) === lemma) kinds += kind ?? ''
    return kinds
  }

  /** The forms of the verbs of a lemma, a bit for each (`formBit`); 0 for no verb. */
  verbForms(lemma: string): number {
    let forms = 0
    for (const [verb, form] of this.verbRows.find(lemma)) if (normalize(verb!) === lemma) forms |= formBit(form!)
    return forms
  }

  /** Nouns, adjectives and names, the best table's word first; what a worse one says of the same word is left out. */
  nominals(key: string): readonly NominalStem[] {
    const cached = this.nominalCache.get(key)
    if (cached) return cached
    if (this.noNominals.get(key)) return NO_STEMS
    const found: NominalStem[] = []
    this.byHand(key, found)
    // «المجتمع»: what nouns.tsv calls a noun outright is no adjective, whatever the other tables hold
    const outright = this.nouns.find(key).some(([, , , pos]) => pos === 'noun')
    if (!outright) for (const row of this.adjectives.find(key)) this.adjective(row, key, found)
    for (const one of derive(key, this.verbs)) {
      const masdar = one.verbForm === 'masdar'
      // منطقة is no masdar, though there is a verb منطق
      if (one.quadriliteral && found.some((stem) => stem.rank === 0)) continue
      const take = masdar ? NOUN | Take.SoundFeminine : one.short ? Take.Bare | Take.SoundMasculine | Take.Article : PERSON
      // «المجتمع» aside, «المجتمعون» are those who meet
      if (outright && one.verbForm === 'active-participle') found.push(make(one.written, { pos: 'adj', verbForm: one.verbForm, verb: one.verb, take: Take.SoundMasculine, rank: 1 }))
      addTo(found, make(one.written, { lemma: one.short ? `${key}ي` : key, pos: masdar ? 'noun' : 'adj', verbForm: one.verbForm, verb: one.verb, take, rank: masdar ? 2 : one.short ? 3.5 : 3 }))
    }
    for (const [name, , gender] of this.names.find(key)) {
      if (normalize(name!) !== key || this.words.get(key)?.some((word) => word.written === name) || found.some((stem) => stem.rank === 0 && stem.pos !== 'noun')) continue
      // Nearly every common noun is also somebody's name: as a name it is rarer.
      const common = found.some((stem) => stem.pos === 'noun' && stem.rank <= 1)
      addTo(found, make(name!, { pos: 'name', take: NAME, gender: (gender || undefined) as 'm' | 'f' | undefined, definite: true, articled: this.articled.has(key) && !common, rank: common ? 4 : 1 }))
    }
    const adjective = this.stateAdjectives.get(key)
    if (adjective) addTo(found, adjective)
    const name = this.known.get(key)
    // A word of a longer name that is an ordinary word (جمهورية، شمال) stays that.
    if (name && !this.words.has(key) && !found.some((one) => one.pos === 'name' || one.rank === 0)) {
      addTo(found, make(name, { pos: 'name', take: NAME, gender: this.stateGender.get(key), definite: true, articled: this.articled.has(key), rank: found.length ? 3 : 1 }))
    }
    for (const row of this.shared.find(key)) this.sharedNoun(row, key, found)
    if (key.length > 3 && key.endsWith('ي') && !found.some((stem) => stem.pos === 'adj') && this.isNoun(key.slice(0, -1))) {
      // A nisba of any noun or name there is: سيادة → سيادي
      addTo(found, make(key, { pos: 'adj', take: PERSON, rank: 3, nisba: true }))
    }
    if (found.length) this.nominalCache.set(key, found)
    else {
      // Most of what is asked for are stems cut in the wrong place, the same ones again and again.
      this.noNominals.set(key, true)
    }
    return found
  }

  /** There is a noun or name of these letters, or these with ة, ا or a long vowel less. */
  private isNoun(base: string): boolean {
    for (const key of [base, `${base}ه`, `${base}ا`]) {
      if (this.nouns.find(key).length || this.known.has(key) || this.shared.find(key).length || this.names.find(key).length) return true
    }
    return false
  }

  private adjective([adjective, kind, feminines, plurals]: readonly string[], key: string, found: NominalStem[]): void {
    const lemma = normalize(adjective!)
    if (lemma === key) addTo(found, make(adjective!, { pos: 'adj', take: kind === 'c' ? NOUN : PERSON, rank: 1, elative: kind === 'c' ? true : undefined, nisba: kind === 'n' ? true : undefined }))
    for (const feminine of alternatives(feminines)) if (normalize(feminine) === key) addTo(found, make(feminine, { lemma, pos: 'adj', take: NOUN, gender: 'f', rank: 1 }))
    for (const plural of alternatives(plurals)) if (normalize(plural) === key) addTo(found, make(plural, { lemma, pos: 'adj', take: NOUN & ~Take.Dual, number: 'pl', gender: 'm', rank: 1.5 }))
  }

  private sharedNoun([noun, plurals]: readonly string[], key: string, found: NominalStem[]): void {
    // Plurals stand there as nouns of their own, adjectives as nouns, names with their article (المغرب); where a better table has the word, it is right.
    if (this.words.has(key) || found.some((stem) => stem.pos === 'adj' || stem.pos === 'num' || stem.number === 'pl')) return
    if (noun!.startsWith('ال') && noun![2] !== 'ت') return
    if (key.endsWith('ات') && (this.nouns.find(`${key.slice(0, -2)}ه`).length || this.nouns.find(key.slice(0, -2)).length || this.shared.find(`${key.slice(0, -2)}ه`).length > 0)) return
    // Places stand there as nouns too (لبنان); as such they are hardly ever met.
    const rank = this.isPlaceName(key) ? 9 : found.some((stem) => stem.pos === 'name') ? 3 : 1
    for (const stem of nounStems(noun!, alternatives(plurals), { rank })) if (stem.key === key) addTo(found, stem)
  }

  /** The name of a state, capital or place, in one word: whoever counted no story of it knows it all the same. */
  isLand(key: string): boolean {
    return this.lands.has(key)
  }

  /** «بيلاروسي»: the nisba of a state, where it is not its name besides («زيمبابوي»). */
  isNational(key: string): boolean {
    return key.length >= SURE_LAND && this.stateAdjectives.has(key) && !this.lands.has(key)
  }

  /** «كيني»: the nisba of a state, be it as short as other words. */
  isOfLand(key: string): boolean {
    return this.stateAdjectives.has(key)
  }

  /** A name the knowledge tables have, or of a thing or place. */
  isPlaceName(key: string): boolean {
    return this.known.has(key) || this.names.find(key).some(([, kind]) => kind === 't')
  }

  private readFunctionWords(): void {
    for (const { cells } of parseTable('function-words.tsv', functionTable)) {
      const written = cells.form!
      const features = cells.features ?? ''
      const after = cells.after ?? ''
      const key = normalize(written)
      const word: FunctionWord = {
        key, lemma: normalize(cells.lemma || written), written, pos: cells.pos as Pos, before: cells.before === '*' ? 'بلك' : (cells.before ?? ''),
        person: features ? (Number(features[0]) as 1 | 2 | 3) : undefined,
        gender: features ? (features[1] as 'm' | 'f') : undefined,
        number: features ? ({ s: 'sg', d: 'du', p: 'pl' } as const)[features[2] as 's' | 'd' | 'p'] : undefined,
      }
      push(this.words, key, word)
      if (after.startsWith('+')) {
        const joined = after.length > 1 ? after.slice(2, -1) : written
        push(this.joinedWords, normalize(joined).replace(/ه$/, 'ت'), { joined, ...word })
      }
    }
  }

  /** Nouns and masdars of the hand-written tables. */
  private byHand(key: string, found: NominalStem[]): void {
    for (const row of this.nouns.find(key)) this.noun(row, key, found)
    // القاضي stands in the table as قاضٍ
    if (key.endsWith('ي')) for (const row of this.nouns.find(key.slice(0, -1))) if (row[0]!.endsWith('ٍ')) this.noun(row, key, found)
    for (const [masdar, verb, plural] of this.masdars.find(key)) {
      for (const stem of nounStems(masdar!, alternatives(plural), { verb: normalize(verb!), verbForm: 'masdar' })) if (stem.key === key) addTo(found, stem)
    }
  }

  private noun([noun, gender, plural, pos, verb, form, lemma]: readonly string[], key: string, found: NominalStem[]): void {
    const given = { verb: verb ? normalize(verb) : undefined, verbForm: verb ? ((form || 'masdar') as VerbForm) : undefined, gender: (gender || undefined) as 'm' | 'f' | undefined, pos: (pos || 'noun') as Pos }
    for (const stem of nounStems(noun!, alternatives(plural), given)) if (stem.key === key) addTo(found, lemma ? { ...stem, lemma: normalize(lemma) } : stem)
  }

  /** Names of states, persons and places, and the nisbas of states: what the other tables lack. */
  private readKnowledge(): void {
    const addName = (form: Form, gender?: 'm' | 'f'): void => {
      for (const word of form.text.split(SPACE)) {
        const bare = word.startsWith('ال') && word.length > 4 ? word.slice(2) : word
        if (bare.length < 2) continue
        const key = normalize(bare)
        if (bare !== word) this.articled.add(key)
        if (!this.known.has(key)) this.known.set(key, bare)
        if (gender) this.stateGender.set(key, gender)
      }
    }
    const addAdjective = (text: string, stem: NewStem): void => {
      if (!text.includes(' ')) this.stateAdjectives.set(normalize(text), make(text, stem))
    }
    const addLand = ({ text }: Form): void => {
      if (text.length >= SURE_LAND && !SPACE.test(text)) this.lands.add(normalize(text.startsWith('ال') ? text.slice(2) : text))
    }
    for (const state of states()) {
      state.names.ar.forEach(addLand)
      state.capitals.ar.forEach(addLand)
      for (const form of state.names.ar) addName(form, form.text.includes(' ') ? undefined : state.gender)
      for (const form of state.capitals.ar) addName(form, 'f')
      for (const { text } of state.nisbas) addAdjective(text, { pos: 'adj', take: PERSON, rank: 1, nisba: true })
      for (const { text } of state.plurals) addAdjective(text, { pos: 'adj', take: NOUN & ~Take.Dual, number: 'pl', gender: 'm', rank: 1 })
    }
    for (const person of people()) for (const form of person.names.ar) addName(form)
    for (const place of places()) for (const form of place.names.ar) addName(form)
  }
}

const SPACE = /[\s\-–]+/
/** Shorter names are written like too many other words. */
const SURE_LAND = 5

/** A noun and its plurals as stems. */
function nounStems(noun: string, plurals: readonly string[], { pos = 'noun', rank = 0, gender, verb, verbForm }: Partial<NominalStem>): NominalStem[] {
  // قاضٍ stands for القاضي, قضاة, قاضون
  const defective = noun.endsWith('ٍ')
  const full = defective ? `${noun.slice(0, -1)}ي` : noun
  const sound = plurals.length === 0 || plurals.includes('ات')
  const people = plurals.includes('ون')
  const take = NOUN | (sound ? Take.SoundFeminine : 0) | (people ? Take.SoundMasculine | Take.Feminine | Take.SoundFeminine : 0)
  const stems = [make(full, { pos, rank, verb, verbForm, take, nisba: pos === 'adj' && full.endsWith('ي') && !defective ? true : undefined, gender: gender ?? (full.endsWith('ة') ? 'f' : 'm') })]
  const lemma = stems[0]!.lemma
  if (defective) stems.push(make(full.slice(0, -1), { pos, rank, verb, verbForm, gender, lemma, take: Take.Bare | Take.SoundMasculine | Take.Article }))
  for (const plural of plurals) if (plural !== 'ات' && plural !== 'ون') stems.push(make(plural, { pos, rank, verb, verbForm, lemma, take: NOUN & ~Take.Dual, number: 'pl', gender: gender ?? 'm' }))
  return stems
}

/** Every field, absent or not, in one order: see `document/same-make.ts`. */
function make(written: string, stem: NewStem): NominalStem {
  const key = normalize(written)
  return {
    key, lemma: stem.lemma ?? key, written, pos: stem.pos, take: stem.take, gender: stem.gender, number: stem.number ?? 'sg', verbForm: stem.verbForm, verb: stem.verb,
    definite: stem.definite, articled: stem.articled, nisba: stem.nisba, elative: stem.elative, rank: stem.rank,
  }
}

/** Adds a stem unless a better table has the word; a rule may still add the verb that it comes from. */
function addTo(list: NominalStem[], stem: NominalStem): void {
  const index = list.findIndex((known) => known.lemma === stem.lemma && known.number === stem.number && known.written.endsWith('ى') === stem.written.endsWith('ى') && (known.pos === stem.pos || (known.pos === 'noun' && stem.pos === 'adj' && known.rank === 0 && stem.rank >= 3)))
  if (index < 0) list.push(stem)
  else if (stem.verb && !list[index]!.verb && acceptsVerb(list[index]!, stem)) list[index] = { ...list[index]!, verb: stem.verb, verbForm: stem.verbForm }
}

/** A participle that is a noun for a person keeps its verb (مفاوض); a place or thing of that shape (مجلس), a nisba or a numeral has none. */
function acceptsVerb(known: NominalStem, derived: NominalStem): boolean {
  if (derived.verbForm === 'masdar') return true
  if (known.pos === 'adj') return known.rank > 0 && !known.nisba
  return (known.take & Take.SoundMasculine) !== 0
}

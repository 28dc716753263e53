// The stems of Arabic words by their normal form, built from the tables on first use.
import type { Pos, VerbForm } from '../../document/word.js'
import { alternatives, parseTable } from '../../document/table.js'
import { type Form, people, places, states } from '../../knowledge/index.js'
import adjectiveTable from './adjectives.tsv.js'
import sharedNouns from './cc-by-sa/nouns.tsv.js'
import functionTable from './function-words.tsv.js'
import { normalize } from './letters.js'
import masdarTable from './masdars.tsv.js'
import nounTable from './nouns.tsv.js'
import nameTable from './proper-names.tsv.js'
import verbTable from './verbs.tsv.js'

/** Where a verb stem may stand. Past: he · before -tu/-na · before -at · before -uu · before -aa. Present alike. `Joined`: only before a pronoun (رماه). */
export const Slot = { He: 1, Consonant: 2, At: 4, Uu: 8, Aa: 16, PresentHe: 32, PresentNa: 64, PresentUun: 128, PresentAan: 256, Jussive: 512, PastJoined: 1024, PresentJoined: 2048 } as const

export interface VerbStem {
  readonly lemma: string
  /** As written in the dictionary, hamza and all. */
  readonly written: string
  active: number
  passive: number
  /** One bit for each form the verb has with these letters: 1 << (n - 1). */
  forms: number
  /** The verb may take an object. */
  transitive: boolean
}

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
  /** An adjective of belonging (مالي): no participle, whatever verb it looks like. */
  readonly nisba?: boolean
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

export interface Lexicon {
  readonly verbs: ReadonlyMap<string, VerbStem[]>
  readonly nominals: ReadonlyMap<string, NominalStem[]>
  readonly functionWords: ReadonlyMap<string, FunctionWord[]>
  /** By the form before a pronoun (إلي). */
  readonly joined: ReadonlyMap<string, FunctionWord[]>
}

let built: Lexicon | undefined

/** The lexicon of the pack; the first call builds it. */
export function lexicon(): Lexicon {
  if (!built) built = new Builder().build()
  return built
}

/** Verbs that only colour another one: كان and its sisters, كاد. ليس is a function word. */
const AUXILIARIES = new Set(['كان', 'أصبح', 'صار', 'ظل', 'بات', 'أمسى', 'أضحى', 'زال', 'كاد'].map(normalize))
export const isAuxiliary = (lemma: string): boolean => AUXILIARIES.has(lemma)

const FORMS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'QI', 'QII', 'QIV']
export const formBit = (form: string): number => 1 << FORMS.indexOf(form)

const NOUN = Take.Dual | Take.Article | Take.Pronoun | Take.Accusative | Take.Bare
const PERSON = NOUN | Take.Feminine | Take.SoundMasculine | Take.SoundFeminine

const stripMarks = (form: string): string => form.replace(/[\u064B-\u0652\u0670\u0640]/g, '')

class Builder {
  private readonly verbs = new Map<string, VerbStem[]>()
  private readonly nominals = new Map<string, NominalStem[]>()
  private readonly functionWords = new Map<string, FunctionWord[]>()
  private readonly joined = new Map<string, FunctionWord[]>()

  build(): Lexicon {
    this.readFunctionWords()
    this.readNouns()
    this.readMasdars()
    this.readAdjectives()
    this.readVerbs()
    this.readNames()
    this.readSharedNouns()
    this.readKnowledge()
    return { verbs: this.verbs, nominals: this.nominals, functionWords: this.functionWords, joined: this.joined }
  }

  private readFunctionWords(): void {
    for (const { cells } of parseTable('function-words.tsv', functionTable)) {
      const written = cells.form!
      const features = cells.features ?? ''
      const after = cells.after ?? ''
      const word: FunctionWord = {
        key: normalize(written), lemma: normalize(cells.lemma || written), written, pos: cells.pos as Pos, before: cells.before === '*' ? 'بلك' : (cells.before ?? ''),
        person: features ? (Number(features[0]) as 1 | 2 | 3) : undefined,
        gender: features ? (features[1] as 'm' | 'f') : undefined,
        number: features ? ({ s: 'sg', d: 'du', p: 'pl' } as const)[features[2] as 's' | 'd' | 'p'] : undefined,
      }
      push(this.functionWords, normalize(written), word)
      if (after.startsWith('+')) {
        const joined = after.length > 1 ? after.slice(2, -1) : written
        push(this.joined, normalize(joined).replace(/ه$/, 'ت'), { ...word, joined })
      }
    }
  }

  private readVerbs(): void {
    // Verbs with the same letters (كتب wrote, كتّب made write) are one lemma: what is meant is settled by arguments.
    for (const row of rowsOf(verbTable)) {
      const letters = stripMarks(row[0]!).replace(/^اِ/, 'ا')
      const lemma = normalize(letters)
      const bit = formBit(row[1]!)
      const transitive = row[2] !== 'i'
      const add = (written: string, active: number, passive: number): void => {
        const key = normalize(written)
        const list = this.verbs.get(key)
        const known = list?.find((stem) => stem.lemma === lemma && stem.written === written)
        if (known) {
          known.active |= active
          known.passive |= passive
          known.forms |= bit
          known.transitive ||= transitive
        } else push(this.verbs, key, { lemma, written, active, passive, forms: bit, transitive })
      }
      const past = stemsOf(row[3] || letters)
      const present = stemsOf(row[4] || letters)
      addSlots(past, 0, false, add)
      addSlots(row[5] ? stemsOf(row[5]) : past, 0, true, add)
      addSlots(present, 5, false, add)
      addSlots(row[6] ? stemsOf(row[6]) : present, 5, true, add)
      const masdar = row[7]
      if (masdar) this.addNominal(masdar, { pos: 'noun', verbForm: 'masdar', verb: lemma, take: NOUN | Take.SoundFeminine, rank: 2 })
      // Participles: form I ones are mostly nouns and adjectives of their own; the rule only links them to their verb.
      if (row[8]) this.addParticiple(row[8], 'active-participle', lemma)
      if (row[9]) this.addParticiple(row[9], 'passive-participle', lemma)
      else if (row[8] && row[1] !== 'I') this.addParticiple(row[8], 'passive-participle', lemma)
    }
  }

  private addParticiple(written: string, verbForm: VerbForm, verb: string): void {
    this.addNominal(written, { pos: 'adj', verbForm, verb, take: PERSON, rank: 3 })
    if (/[^ي]ي$/.test(written)) this.addNominal(written.slice(0, -1), { lemma: normalize(written), pos: 'adj', verbForm, verb, take: Take.Bare | Take.SoundMasculine | Take.Article, rank: 3.5 })
  }

  private readNouns(): void {
    for (const { cells } of parseTable('nouns.tsv', nounTable)) {
      const verb = cells.verb ? normalize(cells.verb) : undefined
      const form = verb ? ((cells.form || 'masdar') as VerbForm) : undefined
      const gender = (cells.gender || undefined) as 'm' | 'f' | undefined
      this.addNoun(cells.noun!, alternatives(cells.plural), 0, verb, form, gender, (cells.pos || 'noun') as Pos)
    }
  }

  private readMasdars(): void {
    for (const { cells } of parseTable('masdars.tsv', masdarTable)) this.addNoun(cells.masdar!, alternatives(cells.plural), 0, normalize(cells.verb!), 'masdar')
  }

  private readSharedNouns(): void {
    for (const [noun, plural] of rowsOf(sharedNouns)) {
      // Plurals stand there as nouns of their own, adjectives as nouns, names with their article (المغرب); where a better table has the word, it is right.
      const known = this.nominals.get(normalize(noun!))
      if (known?.some((entry) => entry.pos === 'adj' || entry.number === 'pl') || this.functionWords.has(normalize(noun!))) continue
      if (noun!.startsWith('ال') && noun![2] !== 'ت') continue
      if (noun!.endsWith('ات') && (this.nominals.has(normalize(`${noun!.slice(0, -2)}ة`)) || this.nominals.has(normalize(noun!.slice(0, -2))))) continue
      this.addNoun(noun!, alternatives(plural), known?.some((entry) => entry.pos === 'name') ? 3 : 1)
    }
  }

  private addNoun(noun: string, plurals: readonly string[], rank: number, verb?: string, verbForm?: VerbForm, gender?: 'm' | 'f', pos: Pos = 'noun'): void {
    // قاضٍ stands for القاضي, قضاة, قاضون
    const defective = noun.endsWith('ٍ')
    if (defective) noun = `${noun.slice(0, -1)}ي`
    const lemma = normalize(noun)
    const sound = plurals.length === 0 || plurals.includes('ات')
    const people = plurals.includes('ون')
    const take = NOUN | (sound ? Take.SoundFeminine : 0) | (people ? Take.SoundMasculine | Take.Feminine | Take.SoundFeminine : 0)
    this.addNominal(noun, { pos, take, verb, verbForm, rank, gender: gender ?? (noun.endsWith('ة') ? 'f' : 'm') })
    if (defective) this.addNominal(noun.slice(0, -1), { lemma, pos, take: Take.Bare | Take.SoundMasculine | Take.Article, verb, verbForm, rank })
    for (const plural of plurals) {
      if (plural === 'ات' || plural === 'ون') continue
      this.addNominal(plural, { lemma, pos, take: NOUN & ~Take.Dual, verb, verbForm, rank, number: 'pl', gender: gender ?? 'm' })
    }
  }

  private readAdjectives(): void {
    for (const row of rowsOf(adjectiveTable)) {
      const lemma = normalize(row[0]!)
      const comparative = row[1] === 'c'
      this.addNominal(row[0]!, { pos: 'adj', take: comparative ? NOUN : PERSON, rank: 1, nisba: row[1] === 'n' ? true : undefined })
      for (const feminine of alternatives(row[2])) this.addNominal(feminine, { lemma, pos: 'adj', take: NOUN, gender: 'f', rank: 1 })
      for (const plural of alternatives(row[3])) this.addNominal(plural, { lemma, pos: 'adj', take: NOUN & ~Take.Dual, number: 'pl', gender: 'm', rank: 1.5 })
    }
  }

  private readNames(): void {
    for (const [name, , gender] of rowsOf(nameTable)) {
      if (this.functionWords.has(normalize(name!))) continue
      // Nearly every common noun is also somebody's name: as a name it is rarer.
      const common = this.nominals.get(normalize(name!))?.some((entry) => entry.pos === 'noun' && entry.rank <= 1) ?? false
      this.addNominal(name!, { pos: 'name', take: Take.Bare | Take.Article, gender: (gender || undefined) as 'm' | 'f' | undefined, definite: true, rank: common ? 4 : 1 })
    }
  }

  /** Names of states, persons and places, and the nisbas of states: what the other tables lack. */
  private readKnowledge(): void {
    for (const state of states()) {
      for (const form of state.names.ar) this.addNameWords(form, state.gender)
      for (const form of state.capitals.ar) this.addNameWords(form, 'f')
      for (const { text } of state.nisbas) if (!text.includes(' ')) this.addNominal(text, { pos: 'adj', take: PERSON, rank: 1 })
      for (const { text } of state.plurals) if (!text.includes(' ')) this.addNominal(text, { pos: 'adj', take: NOUN & ~Take.Dual, number: 'pl', gender: 'm', rank: 1 })
    }
    for (const person of people()) for (const form of person.names.ar) this.addNameWords(form, undefined)
    for (const place of places()) for (const form of place.names.ar) this.addNameWords(form, undefined)
  }

  private addNameWords(form: Form, gender: 'm' | 'f' | undefined): void {
    if (form.doubtful) return
    const words = form.text.split(/[\s\-–]+/)
    for (const word of words) {
      const bare = word.startsWith('ال') && word.length > 4 ? word.slice(2) : word
      const known = this.nominals.get(normalize(bare))
      // A word of a longer name that is an ordinary word (جمهورية، شمال) stays that.
      if (bare.length < 2 || this.functionWords.has(normalize(bare)) || known?.some((entry) => entry.pos === 'name' || entry.rank === 0 || words.length > 1)) continue
      this.addNominal(bare, { pos: 'name', take: Take.Bare | Take.Article, gender, definite: true, rank: known ? 3 : 1 })
    }
  }

  private addNominal(written: string, stem: Partial<NominalStem> & Pick<NominalStem, 'pos' | 'take' | 'rank'>): void {
    const key = normalize(written)
    const entry: NominalStem = { key, lemma: stem.lemma ?? key, written, number: 'sg', ...stem }
    const list = this.nominals.get(key)
    if (!list) {
      this.nominals.set(key, [entry])
      return
    }
    // What an earlier, better table says of the same word stands; a rule may still add the verb that it comes from.
    const index = list.findIndex((known) => known.lemma === entry.lemma && known.number === entry.number && (known.pos === entry.pos || (known.pos === 'noun' && entry.pos === 'adj' && known.rank === 0 && entry.rank >= 3)))
    if (index < 0) list.push(entry)
    else if (entry.verb && !list[index]!.verb && acceptsVerb(list[index]!, entry)) {
      list[index] = { ...list[index]!, verb: entry.verb, verbForm: entry.verbForm }
    }
  }
}

/** A participle that is a noun for a person keeps its verb (مفاوض); a place or thing of that shape (مجلس), a nisba or a numeral has none. */
function acceptsVerb(known: NominalStem, derived: NominalStem): boolean {
  if (derived.verbForm === 'masdar') return true
  if (known.pos === 'adj') return known.rank > 0 && !known.nisba
  return (known.take & Take.SoundMasculine) !== 0
}

/** Rows of a big generated table; these need no checking cell by cell. */
function* rowsOf(table: string): Generator<string[]> {
  let head = true
  let from = 0
  while (from < table.length) {
    let to = table.indexOf('\n', from)
    if (to < 0) to = table.length
    if (to > from && table[from] !== '#') {
      if (head) head = false
      else yield table.slice(from, to).split('\t')
    }
    from = to + 1
  }
}

function stemsOf(cell: string): string[] {
  if (!cell.includes('|')) return [cell, cell, cell, cell, cell]
  const parts = cell.split('|')
  return [0, 1, 2, 3, 4].map((i) => parts[i] || parts[0]!)
}

function addSlots(stems: readonly string[], shift: number, passive: boolean, add: (written: string, active: number, passive: number) => void): void {
  for (let i = 0; i < 5; i++) {
    const stem = stems[i]!
    if (stems.indexOf(stem) < i) continue
    let slots = 0
    for (let j = i; j < 5; j++) if (stems[j] === stem) slots |= 1 << (j + shift)
    add(stem, passive ? 0 : slots, passive ? slots : 0)
  }
  // رمى → رماه: before a pronoun the final ى is ا
  const plain = stems[0]!
  if (plain.endsWith('ى')) {
    const slots = shift === 0 ? Slot.PastJoined : Slot.PresentJoined
    add(`${plain.slice(0, -1)}ا`, passive ? 0 : slots, passive ? slots : 0)
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

// Words of Russian: one a token, chosen among their readings from left to right by what stands around.
import type { Tokenized, Worded } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import type { Pos } from '../../document/word.js'
import { forEachSentence } from '../sentence-split.js'
import { boundaries } from './boundaries.js'
import { ACC, agree, ANY, inCase, LOC, maskOf, only, type Shape } from './cases.js'
import { isForeign, isUpper } from './letters.js'
import { framesOf, lexicon } from './lexicon.js'
import { governed } from './phrases.js'
import { adjectiveReading, guessedName, guessedNoun, guessVerb, nounReadings, participleReading, type Reading, type RussianWord, verbReadings } from './readings.js'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
/** A word while it is being read. */
export type Draft = Mutable<RussianWord>

/** @example analyse(text).words.map((word) => word.pos) // «Россия осуждает атаку» → name verb noun */
export function analyse(text: Tokenized): Worded {
  const starts = boundaries(text)
  const reader = new WordReader(text)
  const words: Draft[] = []
  forEachSentence(starts, text.tokens.length, (first, last) => reader.readSentence(words, first, last))
  return withLayers(text, { words })
}

const SET_OFF = new Set(['в', 'на', 'во'])
/** Pronouns that before a noun say whose it is. */
const WHOSE = new Set(['его', 'ее', 'их'])
/** «это заявление» and «это», «то решение» and «то, что». */
const POINTING = new Set(['это', 'то', 'все', 'том', 'тем', 'того', 'тому', 'этого', 'этому', 'этим', 'этом', 'один', 'одна', 'одни', 'одного', 'одной'])
const NOMINAL: ReadonlySet<Pos> = new Set(['noun', 'name', 'adj', 'num'])

class WordReader {
  private readonly source: string
  private words!: Draft[]
  private first = 0
  private last = 0

  constructor(private readonly text: Tokenized) {
    this.source = text.text
  }

  readSentence(words: Draft[], first: number, last: number): void {
    const { tokens } = this.text
    this.words = words
    this.first = words.length
    this.last = last
    for (let t = first; t < last; t++) {
      const token = tokens[t]!
      const word: Draft = {
        index: words.length, token: t, start: token.start, end: token.end, key: token.key, lemma: token.key, pos: 'punct',
        verbForm: undefined, verb: undefined, tense: undefined, voice: undefined, person: undefined, number: undefined, gender: undefined,
        definite: undefined, clitic: undefined, also: undefined, unknown: undefined, named: undefined, shapes: [],
      }
      words.push(word)
      if (token.kind === 'number') {
        word.pos = 'num'
        word.shapes = [{ cases: ANY }]
      } else if (token.kind === 'word') this.read(word, t)
    }
  }

  private key(t: number): string {
    return t < this.last ? this.text.tokens[t]!.key : ''
  }
  private isCapitalAt(t: number): boolean {
    return t < this.last && isUpper(this.source.charCodeAt(this.text.tokens[t]!.start))
  }
  private get before(): Draft | undefined {
    return this.words.length - 2 >= this.first ? this.words.at(-2) : undefined
  }

  private read(word: Draft, t: number): undefined {
    const { names, closed, nouns } = lexicon()
    const { key } = word
    const prev = this.before
    const capital = isUpper(this.source.charCodeAt(word.start))
    const opens = word.index === this.first || (prev!.pos === 'punct' && /[«"“„.:–—(]/.test(prev!.key) && prev!.key !== '-')
    const written = this.source.slice(word.start, word.end)
    if (!isForeign(this.source.charCodeAt(word.start))) return this.take(word, { pos: 'name', lemma: key, shapes: [{ cases: ANY }], unknown: true })
    // «аль-Бурхана»
    if (/^(?:аль|ас|аш|ад|ан|ар|ат|аз|эль|эд|бен|бин)-\p{Lu}/u.test(written)) return this.take(word, guessedName(key))
    const shout = capital && /\p{L}{2}/u.test(written) && written === written.toUpperCase()
    const bodyOrName = capital && (!opens || !closed.has(key))
    if (shout && bodyOrName && !names.has(key)) return this.take(word, nouns.has(key) ? { ...nounReadings(key)[0]!, shapes: [{ cases: ANY }] } : { pos: 'name', lemma: key, shapes: [{ cases: ANY }], unknown: true })
    const own = capital ? names.get(key) : undefined
    if (own && !(opens && closed.has(key))) return this.take(word, { pos: 'name', lemma: own.lemma, shapes: own.shapes })
    const small = closed.get(key)
    if (small && !(capital && !opens && small[0]!.pos !== 'det' && small[0]!.pos !== 'pron')) return this.readClosed(word, t)
    const reading = capital && !opens ? this.capitalised(key, t) : this.common(key, t)
    if (capital && opens && (reading.unknown || (reading.pos === 'noun' && !nouns.has(key))) && reading.pos !== 'adj') return this.take(word, reading.pos === 'verb' && reading.verbForm !== 'finite' ? reading : guessedName(key))
    this.take(word, reading)
  }

  private capitalised(key: string, t: number): Reading {
    const { nouns } = lexicon()
    const participle = participleReading(key)
    if (participle && this.agreesAhead(participle.shapes, t + 1)) return participle
    const adjective = adjectiveReading(key)
    if (adjective && this.agreesAhead(adjective.shapes, t + 1)) return adjective
    if (nouns.has(key)) return this.bestNoun(nounReadings(key))
    return guessedName(key)
  }

  /** A word agrees with a noun or adjective behind it. */
  private agreesAhead(shapes: readonly Shape[], t: number): boolean {
    for (let i = t; i < t + 4 && i < this.last; i++) {
      if (this.text.tokens[i]!.kind !== 'word') return false
      const key = this.key(i)
      const known = nounReadings(key)
      const name = this.isCapitalAt(i) ? lexicon().names.get(key) : undefined
      if (known.some((one) => agree(one.shapes, shapes).length) || (name && agree(name.shapes, shapes).length)) return true
      const next = participleReading(key) ?? adjectiveReading(key)
      if (next && agree(next.shapes, shapes).length) {
        if (i + 1 < this.last) continue
        return false
      }
      if (known.length || lexicon().closed.has(key) || verbReadings(key).length) return false
      return agree(this.isCapitalAt(i) ? guessedName(key).shapes : guessedNoun(key).shapes, shapes).length > 0
    }
    return false
  }

  /** «соглашение, заключенное с Оманом»: behind a comma it agrees with the thing before that, and a preposition follows; no prisoner is meant. */
  private isBehindItsNoun(shapes: readonly Shape[], t: number): boolean {
    if (this.before?.key !== ',' || lexicon().closed.get(this.key(t + 1))?.[0]?.pos !== 'prep') return false
    for (let i = this.words.length - 3; i >= this.first && i > this.words.length - 9; i--) {
      const word = this.words[i]!
      if (word.pos === 'punct' || word.pos === 'verb') return false
      if (word.pos === 'noun' && !lexicon().persons.has(word.lemma) && agree(word.shapes, shapes).length) return true
    }
    return false
  }

  private common(key: string, t: number): Reading {
    const verbs = verbReadings(key)
    const nouns = nounReadings(key)
    const participle = participleReading(key)
    const prev = this.before
    const behindNominal = !!prev && (prev.pos === 'prep' || prev.pos === 'det' || (prev.pos === 'num' && prev.key !== 'нет') || (prev.pos === 'adj' && !prev.verbForm))
    if (verbs.length && nouns.length) {
      // «суда», «вести», «дали»: behind a preposition or an adjective only a noun stands
      const rare = verbs.every(({ person, verbForm }) => verbForm === 'finite' && person !== 3)
      return behindNominal || rare || nouns.some(({ lemma }) => lemma === key && !verbs.some(({ verbForm }) => verbForm === 'infinitive' || verbForm === 'finite')) ? this.bestNoun(nouns) : this.bestVerb(verbs)
    }
    if (participle && (!nouns.length || this.agreesAhead(participle.shapes, t + 1) || this.isBehindItsNoun(participle.shapes, t))) return participle
    if (nouns.length) return this.bestNoun(nouns)
    if (verbs.length) return this.bestVerb(verbs)
    const adjective = adjectiveReading(key)
    if (adjective && (adjective.sure ? !/[нт]ии?[еяю]$/.test(key) : this.agreesAhead(adjective.shapes, t + 1))) return adjective
    if (/^.{3,}[нквсл]о$/.test(key) && !/ств?о$/.test(key)) return { pos: 'adv', lemma: key, shapes: [] }
    if (/(?:ее|ически|жды)$/.test(key) && !adjective) return { pos: 'adv', lemma: key, shapes: [] }
    const verb = behindNominal ? undefined : guessVerb(key)
    if (verb) return verb
    return guessedNoun(key)
  }

  /** Of several nouns the one whose case the preposition before governs, or that agrees with the adjective before. */
  private bestNoun(nouns: readonly Reading[]): Reading {
    if (nouns.length === 1) return nouns[0]!
    const prev = this.before
    const mask = prev ? this.wanted() : ANY
    const fitting = nouns.filter(({ shapes }) => (maskOf(shapes) & mask) !== 0)
    const agreeing = prev && (prev.pos === 'adj' || prev.pos === 'det') ? fitting.filter(({ shapes }) => agree(shapes, prev.shapes).length) : fitting
    return agreeing[0] ?? fitting[0] ?? nouns[0]!
  }
  /** Cases that the preposition right before allows. */
  private wanted(): number {
    const at = this.words.length - 2
    const prep = at >= this.first ? this.words[at]! : undefined
    return prep?.pos === 'prep' ? governed(prep.lemma) : ANY
  }

  private bestVerb(verbs: readonly Reading[]): Reading {
    const prev = this.before
    // «может привести»: behind a verb that takes one, the infinitive; else the finite form, past before others
    if (prev?.pos === 'verb' && framesOf(prev.lemma).match(/[iod]/)) return verbs.find(({ verbForm }) => verbForm === 'infinitive') ?? verbs[0]!
    return verbs.find(({ verbForm, person }) => verbForm === 'finite' && person === 3) ?? verbs[0]!
  }

  private readClosed(word: Draft, t: number): undefined {
    const list = lexicon().closed.get(word.key)!
    const { pos, lemma } = list[0]!
    let shapes: readonly Shape[] = list.flatMap((one) => one.shapes)
    word.pos = pos
    word.lemma = lemma
    const next = this.key(t + 1)
    if (WHOSE.has(word.key)) {
      if (this.nominalAhead(t + 1) && this.before?.pos !== 'prep') word.pos = 'det'
      else if (this.before?.pos === 'prep' && this.nominalAhead(t + 1)) word.pos = 'det'
      if (word.pos === 'det') shapes = [{ cases: ANY }]
      word.number = word.key === 'их' ? 'pl' : 'sg'
      word.gender = word.key === 'ее' ? 'f' : word.key === 'его' ? 'm' : undefined
      word.person = 3
    } else if (POINTING.has(word.key)) {
      if (!this.agreesAhead(shapes, t + 1)) {
        word.pos = 'pron'
        word.lemma = lemma === 'этот' ? 'это' : lemma === 'тот' ? 'то' : lemma
      } else if (word.key === 'это') {
        word.pos = 'det'
        word.lemma = 'этот'
      }
    } else if (pos === 'det' && !this.nominalAhead(t + 1)) word.pos = 'pron'
    else if (pos === 'aux' && word.key !== 'быть' && word.key !== 'будучи') {
      word.verbForm = 'finite'
      word.tense = /^буд/.test(word.key) ? 'future' : word.key === 'есть' ? 'present' : 'past'
      word.number = /^(?:были|будут)$/.test(word.key) ? 'pl' : 'sg'
      word.person = 3
      ;(word as { of?: unknown }).of = word.key === 'был' ? 'm' : word.key === 'была' ? 'f' : word.key === 'было' ? 'n' : undefined
    } else if (word.key === 'быть') word.verbForm = 'infinitive'
    else if (word.key === 'будучи') word.verbForm = 'active-participle'
    // «как сообщил Песков»: colours the verb of saying
    else if (word.key === 'как' && this.speaksAhead(t + 1)) word.pos = 'aux'
    else if (word.key === 'раз' && !/^(?:вы|он|она|они|мы)$/.test(next)) word.pos = 'noun'
    else if (word.key === 'нет') word.verbForm = 'finite'
    else if (word.key === 'согласно' && this.words[this.words.length - 2]?.pos === 'adv') word.pos = 'adv'
    word.shapes = shapes
    if (word.pos === 'pron') this.asPronoun(word)
  }

  private asPronoun(word: Draft): void {
    word.definite = true
    word.person = /^(?:я|мы)$/.test(word.lemma) ? 1 : word.lemma === 'вы' ? 2 : 3
    word.number = /^(?:мы|вы|они)$/.test(word.lemma) ? 'pl' : 'sg'
    if (word.key === 'их' || word.key === 'ими' || word.key === 'ними' || word.key === 'них') word.lemma = 'они'
    else if (/^(?:ее|ей|ней|нее|ею|нею)$/.test(word.key)) word.lemma = 'она'
    word.gender = word.lemma === 'он' ? 'm' : word.lemma === 'она' ? 'f' : undefined
    if (word.lemma === 'они') word.number = 'pl'
  }

  /** A noun, name or adjective stands there, no verb. */
  private nominalAhead(t: number): boolean {
    if (t >= this.last || this.text.tokens[t]!.kind === 'punct') return false
    const key = this.key(t)
    if (this.text.tokens[t]!.kind === 'number') return true
    const closed = lexicon().closed.get(key)
    if (closed) return closed[0]!.pos === 'num' || (closed[0]!.pos === 'det' && this.nominalAhead(t + 1))
    return nounReadings(key).length > 0 || participleReading(key) !== undefined || (!verbReadings(key).length && (adjectiveReading(key) !== undefined || !guessVerb(key)) && !/^.{3,}[нквсл]о$/.test(key))
  }

  /** A verb of saying within two words, its subject not before it. */
  private speaksAhead(t: number): boolean {
    for (let i = t; i < t + 3 && i < this.last; i++) {
      if (this.text.tokens[i]!.kind !== 'word') return false
      const verb = verbReadings(this.key(i)).find(({ verbForm }) => verbForm === 'finite')
      if (verb) return framesOf(verb.lemma).includes('c')
      if (!/^(?:ранее|уже|также|позднее|позже|сегодня|вчера|в|на|и)$/.test(this.key(i)) && !(i > t && SET_OFF.has(this.key(i - 1)))) return false
    }
    return false
  }

  private take(word: Draft, reading: Reading): undefined {
    const prev = this.before
    word.pos = reading.pos
    word.lemma = reading.lemma
    word.verbForm = reading.verbForm
    word.verb = reading.verb
    word.tense = reading.tense
    word.voice = reading.voice
    word.person = reading.person
    word.unknown = reading.unknown
    word.perfective = reading.perfective
    word.impersonal = reading.impersonal
    word.of = reading.of
    word.number = reading.number
    let { shapes } = reading
    if (NOMINAL.has(reading.pos)) {
      if (prev?.pos === 'prep') {
        const fitting = only(shapes, governed(prev.lemma))
        if (fitting.length) shapes = fitting
        if (SET_OFF.has(prev.lemma) && inCase(maskOf(shapes), ACC) && !inCase(maskOf(shapes), LOC)) prev.toward = true
      }
      const mask = maskOf(shapes)
      word.number = mask >> 6 && mask & 63 ? undefined : mask >> 6 ? 'pl' : 'sg'
      const genders = new Set(shapes.map(({ gender }) => gender))
      const [gender] = genders
      word.gender = genders.size === 1 && gender !== 'n' ? gender : undefined
      word.definite = reading.pos === 'name' || undefined
    }
    word.shapes = shapes
  }
}

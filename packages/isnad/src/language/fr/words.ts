// Words of French: one a token, with part of speech, lemma and verb form, chosen from left to right by what stands around.
import type { Tokenized, Worded } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import type { Pos, Word } from '../../document/word.js'
import { forEachSentence } from '../sentence-split.js'
import { boundaries } from './boundaries.js'
import type { VerbReading } from './conjugation.js'
import { TIME_NOUNS } from './group-words.js'
import { DAYS } from './group-words.js'
import { isUpper } from './letters.js'
import { type Closed, feminineOf, framesOf, lexicon, looksLikeNoun, masculine, singular } from './lexicon.js'
import { finishVerbs } from './verb-words.js'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
/** A word while it is being read. */
export type Draft = Mutable<Word>

/** @example analyse(text).words.map((word) => word.pos) // «La France condamne l'attaque» → det name verb det noun */
export function analyse(text: Tokenized): Worded {
  const starts = boundaries(text)
  const reader = new WordReader(text)
  const words: Draft[] = []
  forEachSentence(starts, text.tokens.length, (first, last) => reader.readSentence(words, first, last))
  return withLayers(text, { words })
}

/** Words behind which only a noun or an adjective can stand. */
const NOMINAL_BEFORE: ReadonlySet<Pos> = new Set(['det', 'prep', 'num'])
const SUBJECTS = new Set(['il', 'elle', 'on', 'ils', 'elles', 'je', "j'", 'tu', 'nous', 'vous', 'qui', 'ne', "n'", 'se', "s'", 'me', "m'", 'te', 'y', "c'", 'ça', 'cela', 'ceci'])
/** May be article or pronoun. */
const OBJECTS = new Set(['le', 'la', 'les', "l'", 'leur', 'lui'])

class WordReader {
  private readonly source: string
  private words!: Draft[]
  private last = 0
  /** The clause has its finite verb. */
  private finite = false
  private first = 0

  constructor(private readonly text: Tokenized) {
    this.source = text.text
  }

  readSentence(words: Draft[], first: number, last: number): undefined {
    const { tokens } = this.text
    this.words = words
    this.first = words.length
    this.last = last
    this.finite = false
    for (let t = first; t < last; t++) {
      const token = tokens[t]!
      const word: Draft = {
        index: words.length, token: t, start: token.start, end: token.end, key: token.key, lemma: token.key, pos: 'punct',
        verbForm: undefined, verb: undefined, tense: undefined, voice: undefined, person: undefined, number: undefined, gender: undefined,
        definite: undefined, clitic: undefined, also: undefined, unknown: undefined, named: undefined,
      }
      words.push(word)
      if (token.kind === 'number') word.pos = 'num'
      else if (token.kind === 'word') this.read(word, t)
      if (this.opensClause(word)) this.finite = false
      else if ((word.pos === 'verb' || word.pos === 'aux') && word.verbForm === 'finite') this.finite = true
    }
    finishVerbs(words, this.first)
  }

  private opensClause(word: Draft): boolean {
    return word.pos === 'sub' || word.pos === 'conj' || (word.pos === 'punct' && word.key !== '-')
  }

  private key(t: number): string {
    return t < this.last ? this.text.tokens[t]!.key : ''
  }
  private readings(t: number): readonly VerbReading[] {
    return lexicon().forms.get(this.key(t)) ?? NONE
  }
  private isFiniteAt(t: number): boolean {
    return this.readings(t).some(({ mood }) => mood === 'ind' || mood === 'cond' || mood === 'sub')
  }
  /** The last word before an index that is no adverb. */
  private before(index: number): Draft | undefined {
    for (let i = index - 1; i >= this.first; i--) if (this.words[i]!.pos !== 'adv' && this.words[i]!.pos !== 'neg') return this.words[i]
    return undefined
  }

  private read(word: Draft, t: number): undefined {
    const opens = word.index === this.first || (this.words[word.index - 1]!.pos === 'punct' && /[«"“.:–—(]/.test(this.words[word.index - 1]!.key) && this.words[word.index - 1]!.key !== '-')
    const capital = isUpper(this.source.charCodeAt(word.start))
    const closed = lexicon().closed.get(word.key)
    const written = this.source.slice(word.start, word.end)
    const shout = capital && /\p{L}{2}/u.test(written) && written === written.toUpperCase()
    // «Jean-Marie Le Pen», «le quotidien La Nación»
    if (capital && closed?.pos === 'det' && !opens && !shout && ['name', 'noun'].includes(this.words[word.index - 1]?.pos ?? '') && this.isCapitalAt(t + 1)) return this.readName(word)
    if (closed && !(capital && !opens && !shout && closed.pos !== 'det' && closed.pos !== 'prep' && closed.pos !== 'pron') && !(shout && closed.pos !== 'det' && closed.pos !== 'prep')) return this.readClosed(word, t, closed)
    const readings = lexicon().forms.get(word.key) ?? NONE
    // «le Premier ministre», «le Haut Représentant»
    if (capital && !opens && !shout && lexicon().before.has(word.key) && this.isNounAt(t + 1)) return this.asAdjective(word)
    if (capital && (!opens || shout)) return this.readName(word)
    if (capital && opens && !readings.length && !this.isCommon(word.key)) return this.readName(word)
    // «Poutine», «Paris» open a sentence; a verb does only where its subject or object follows
    if (capital && opens && readings.length && !this.isCommon(word.key) && !readings.some(({ mood }) => mood === 'inf' || mood === 'part' || mood === 'ant') && word.index === this.first) return this.readName(word)
    if (TIME_NOUNS.has(word.key)) return this.asPlain(word)
    if (readings.length) return this.readVerb(word, t, readings)
    this.readNominal(word)
  }

  private isCommon(key: string): boolean {
    const { nouns, adjectives } = lexicon()
    return nouns.has(key) || nouns.has(singular(key)) || adjectives.has(key) || looksLikeNoun(key) || /(?:ment|ains?|aines?|iens?|iennes?|iques?)$/.test(key)
  }

  private readName(word: Draft): undefined {
    const { nouns } = lexicon()
    const one = singular(word.key)
    const prev = this.words[word.index - 1]
    // «Conseil», «Assemblée», «Union»: capitals of bodies
    if ((nouns.has(one) || nouns.has(word.key)) && prev && NOMINAL_BEFORE.has(prev.pos)) {
      word.pos = 'noun'
      this.asNoun(word)
      return
    }
    word.pos = 'name'
    word.definite = true
    word.unknown = !nouns.has(one)
  }

  private readClosed(word: Draft, t: number, { pos, lemma }: Closed): undefined {
    const prev = this.words[word.index - 1]
    word.pos = pos
    word.lemma = lemma
    const next = this.key(t + 1)
    const verbNext = this.isVerbAhead(t + 1)
    if (OBJECTS.has(word.key) && (prev?.pos !== 'prep' || this.isInfinitiveAt(t + 1)) && verbNext && !(prev && NOMINAL_BEFORE.has(prev.pos) && prev.pos !== 'prep')) {
      word.pos = 'pron'
      word.person = 3
      word.lemma = word.key === "l'" || word.key === 'la' ? 'le' : word.key
      word.number = word.key === 'les' || word.key === 'leur' ? 'pl' : 'sg'
      return
    }
    if (word.key === 'lui') word.pos = 'pron'
    if (pos === 'det') return this.readDeterminer(word, t)
    if (word.key === 'des') return
    if (word.key === 'en' && prev?.pos !== 'prep' && (this.isAuxAt(t + 1) || (this.isFiniteAt(t + 1) && !this.isNounAt(t + 1)) || (this.isInfinitiveAt(t + 1) && (prev?.pos === 'verb' || prev?.pos === 'neg')))) {
      word.pos = 'pron'
      return
    }
    if (word.key === "s'" && /^ils?$/.test(next)) {
      word.pos = 'sub'
      word.lemma = 'si'
    } else if (word.key === 'si' && prev && !/[,;.«"]/.test(prev.key) && !['conj', 'verb', 'punct'].includes(prev.pos) && this.source.charCodeAt(word.end) === 0x20 && !this.isNominalAhead(t + 1)) word.pos = 'adv'
    else if (word.key === 'personne' && prev && (prev.pos === 'det' || prev.pos === 'num')) this.asPlain(word)
    else if (word.key === 'bien' && prev?.pos === 'det') this.asPlain(word)
    else if ((word.key === 'plus' || word.key === 'point') && this.isNegated(word.index) && (prev?.pos === 'aux' || prev?.pos === 'verb' || prev?.pos === 'neg')) word.pos = 'neg'
    else if (word.key === 'point' && prev?.pos === 'det') this.asPlain(word)
    else if (word.key === 'or' && word.index !== this.first) this.asPlain(word)
    else if (pos === 'pron') this.readPronoun(word)
    else if (pos === 'conj' && (word.key === 'car' || word.key === 'or') && prev && prev.pos === 'det') this.asPlain(word)
  }

  private readDeterminer(word: Draft, t: number): undefined {
    const prev = this.words[word.index - 1]
    word.definite = /^(?:le|la|les|l'|ce|cet|cette|ces|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leur|leurs)$/.test(word.key)
    word.number = /^(?:les|des|ces|ses|leurs|nos|vos|mes|tes|plusieurs|quelques|certains|certaines|divers|diverses|tous|toutes|différents|différentes)$/.test(word.key) ? 'pl' : 'sg'
    // «sa visite»: a pronoun for whose it is
    if (/^(?:son|sa|ses|leurs?)$/.test(word.key)) {
      word.person = 3
      word.number = word.key.startsWith('leur') ? 'pl' : 'sg'
    }
    // its own gender is that of what is owned
    word.gender = word.person === 3 ? undefined : /^(?:la|une|cette|ma|ta|toute|toutes|aucune|certaines|quelle|telle|différentes|diverses)$/.test(word.key) ? 'f' : /^(?:le|un|ce|cet|tout|tous|aucun|certains)$/.test(word.key) ? 'm' : undefined
    // «la mort des civils»: behind a noun or adjective it is «de les»
    // «ont dispersé dimanche des manifestants»
    const day = prev !== undefined && DAYS.has(prev.key) && ['verb', 'aux'].includes(this.words[word.index - 2]?.pos ?? '')
    if (word.key === 'des' && prev && !day && (['noun', 'name', 'adj', 'num'].includes(prev.pos) || (prev.pos === 'adv' && /^(?:près|loin|autour|lors|hors|auprès|plus|moins|beaucoup)$/.test(prev.key)) || prev.key === 'auprès' || prev.key === 'lors' || prev.key === 'près' || (prev.pos === 'pron' && /^(?:celui|celle|ceux|celles|chacun|chacune)$/.test(prev.key)) || takesDe(prev))) {
      word.pos = 'prep'
      word.lemma = 'de'
      word.definite = undefined
    }
    if (word.key === 'ce' && (/^(?:qui|que|qu'|dont|sont|soit|fut|serait|sera)$/.test(this.key(t + 1)))) {
      word.pos = 'pron'
      word.definite = undefined
    }
    // «tous ont voté», «certains estiment», «plusieurs ont»: alone before their verb
    if (/^(?:tous|toutes|tout|certains|certaines|plusieurs|aucun|aucune|un|une)$/.test(word.key) && (this.isAuxAt(t + 1) || this.key(t + 1) === 'ne' || this.key(t + 1) === "n'")) word.pos = 'pron'
  }

  private readPronoun(word: Draft): undefined {
    const key = word.lemma
    // «se» means nobody of its own
    word.person = /^(?:je|j'|me|m'|moi|nous)$/.test(key) ? 1 : /^(?:tu|te|t'|toi|vous)$/.test(key) ? 2 : /^(?:se|s')$/.test(key) ? undefined : 3
    word.number = /^(?:nous|vous|ils|elles|eux|ceux|celles|les|leur|eux-mêmes)$/.test(key) ? 'pl' : 'sg'
    word.gender = /^(?:il|ils|ceux|eux|celui|lui-même|eux-mêmes)$/.test(key) ? 'm' : /^(?:elle|elles|celle|celles|elle-même)$/.test(key) ? 'f' : undefined
  }

  private asPlain(word: Draft): undefined {
    word.pos = 'noun'
    this.asNoun(word)
  }

  private isNegated(index: number): boolean {
    for (let i = index - 1; i >= this.first && i > index - 7; i--) {
      if (this.words[i]!.pos === 'neg') return true
      if (this.words[i]!.pos === 'punct') return false
    }
    return false
  }

  /** «le condamne», «l'a dit»: a verb that is no known noun follows, or an auxiliary. */
  private isVerbAhead(t: number): boolean {
    const key = this.key(t)
    if (/^(?:y|en|lui|leur|le|la|les|l')$/.test(key)) return this.isAuxAt(t + 1) || (this.isFiniteAt(t + 1) && !this.isNounAt(t + 1))
    if (key === 'est' || key === 'été') return key === 'est' && (this.readings(t + 1).some(({ mood }) => mood === 'part') || lexicon().closed.has(this.key(t + 1)) && !/^(?:de|du|d'|et|ou|des|,)$/.test(this.key(t + 1))) && this.words.at(-1)?.pos !== 'prep'
    if (this.isAuxAt(t)) return true
    if (this.isCapitalAt(t)) return false
    return (this.isFiniteAt(t) || this.isInfinitiveAt(t)) && !this.isNounAt(t)
  }
  private isCapitalAt(t: number): boolean {
    return t < this.last && isUpper(this.source.charCodeAt(this.text.tokens[t]!.start))
  }
  private isAuxAt(t: number): boolean {
    return this.readings(t).some(({ lemma, mood }) => (lemma === 'avoir' || lemma === 'être') && mood !== 'inf' && mood !== 'part')
  }
  private isInfinitiveAt(t: number): boolean {
    return this.readings(t).some(({ mood }) => mood === 'inf')
  }
  private isNounAt(t: number): boolean {
    const { nouns } = lexicon()
    return nouns.has(this.key(t)) || nouns.has(singular(this.key(t)))
  }
  private isNominalAhead(t: number): boolean {
    const closed = lexicon().closed.get(this.key(t))
    return closed?.pos === 'det' || closed?.pos === 'pron' || this.isCapitalAt(t)
  }

  private asNoun(word: Draft): undefined {
    const { acts, events } = lexicon()
    const one = singular(word.key)
    word.lemma = one
    const verb = acts.get(one) ?? acts.get(word.key)
    if (verb) {
      word.verb = verb
      word.verbForm = 'masdar'
    } else if (events.has(one) && events.get(one)) word.verb = events.get(one)!
    const det = this.determiner(word.index)
    word.number = /[sx]$/.test(word.key) && one !== word.key ? 'pl' : det?.number ?? 'sg'
    word.gender = det?.gender ?? (/(?:tion|sion|ité|ence|ance|ure|esse|ée|trice|euse)s?$/.test(word.key) ? 'f' : 'm')
    if (det?.definite) word.definite = true
    const before = this.words[word.index - 1]
    if (before && /^(?:du|au|aux)$/.test(before.key)) word.definite = true
  }

  private determiner(index: number): Draft | undefined {
    for (let i = index - 1; i >= this.first && i > index - 4; i--) {
      const word = this.words[i]!
      if (word.pos === 'det') return word
      if (word.pos !== 'adj' && word.pos !== 'num' && word.pos !== 'adv') return undefined
    }
    return undefined
  }

  private asAdjective(word: Draft): undefined {
    word.pos = 'adj'
    word.lemma = masculine(word.key)
    word.number = /[sx]$/.test(word.key) ? 'pl' : 'sg'
    word.gender = word.lemma !== word.key && feminineOf(word.lemma) === word.key.replace(/s$/, '') ? 'f' : 'm'
  }

  private readNominal(word: Draft): undefined {
    const { adjectives, before, nouns } = lexicon()
    const prev = this.words[word.index - 1]
    const one = singular(word.key)
    const known = nouns.has(one) || nouns.has(word.key)
    // «de conspirer»: a verb that no table has
    if (!known && /[^aeiou](?:er|ir)$/.test(word.key) && word.key.length > 5 && prev && ((prev.pos === 'prep' && /^(?:de|d'|à|pour|sans)$/.test(prev.key)) || prev.verbForm === 'finite' || prev.pos === 'neg' || (prev.pos === 'pron' && !SUBJECTS.has(prev.key)) || prev.key === "s'" || prev.key === 'se')) return this.asVerb(word, { lemma: word.key, mood: 'inf' })
    if (/ment$/.test(word.key) && !known && !(prev && NOMINAL_BEFORE.has(prev.pos))) {
      word.pos = 'adv'
      return
    }
    // «un site militaire», «nous sommes prêts», but «des militaires»
    if (adjectives.has(word.key) && known && prev && (prev.pos === 'noun' || prev.pos === 'name' || this.before(word.index)?.lemma === 'être' || (prev.pos === 'adv' && /^(?:très|plus|moins|trop|bien)$/.test(prev.key)))) return this.asAdjective(word)
    if (adjectives.has(word.key) && !known) {
      // «le responsable», «les nouveaux accords»
      const behindDet = prev && NOMINAL_BEFORE.has(prev.pos)
      if (!behindDet || before.has(word.key)) return this.asAdjective(word)
    }
    // behind a noun or name what nobody knows as a noun describes it
    if (!known && prev && (prev.pos === 'noun' || prev.pos === 'name' || (prev.pos === 'adj' && !['det', 'prep', 'num'].includes(this.words[prev.index - 1]?.pos ?? '')) || prev.verbForm === 'passive-participle' || prev.lemma === 'être' || (prev.pos === 'adv' && !this.determiner(word.index)) || (prev.pos === 'conj' && this.words[prev.index - 1]?.pos === 'adj'))) return this.asAdjective(word)
    word.pos = 'noun'
    this.asNoun(word)
    if (!known) {
      word.unknown = !looksLikeNoun(word.key) || undefined
      word.also = ['adj']
    }
  }

  /** A word whose letters are a verb's. */
  private readVerb(word: Draft, t: number, readings: readonly VerbReading[]): undefined {
    const { adjectives, nouns } = lexicon()
    const prev = this.words[word.index - 1]
    const host = this.before(word.index)
    const one = singular(word.key)
    const noun = nouns.has(word.key) || nouns.has(one)
    const adjective = adjectives.has(word.key)
    const infinitive = readings.find(({ mood }) => mood === 'inf')
    const participle = readings.find(({ mood }) => mood === 'part')
    const ant = readings.find(({ mood }) => mood === 'ant')
    const finite = readings.find(({ mood }) => mood === 'ind' || mood === 'cond' || mood === 'sub')
    const aux = readings[0]!.lemma === 'avoir' || readings[0]!.lemma === 'être'
    const clitic = prev && (SUBJECTS.has(prev.key) || (prev.pos === 'pron' && prev.verbForm === undefined && OBJECTS.has(prev.key)) || prev.key === 'en' && prev.pos === 'pron')
    // «dit-il», «…, dit le ministre»
    if (finite && (this.key(t + 1).startsWith('-') || (prev?.pos === 'punct' && word.index > this.first && framesOf(finite.lemma).includes('c') && !noun && (this.isCapitalAt(t + 1) || /^(?:le|la|les|l'|un|une)$/.test(this.key(t + 1)))))) return this.asVerb(word, finite)
    if (aux && finite && word.key !== 'est' && word.key !== 'avions' && word.key !== 'sommes') return this.asVerb(word, finite)
    if (word.key === 'est') {
      const direction = prev && (prev.key === "l'" || prev.key === 'à' || (prev.pos === 'prep' && prev.key !== 'que')) && prev.pos !== 'pron'
      return direction ? this.asPlain(word) : this.asVerb(word, finite!)
    }
    if ((word.key === 'avions' || word.key === 'sommes') && prev?.key !== 'nous' && prev?.pos !== 'neg') return this.asPlain(word)
    if (finite && clitic && prev!.pos !== 'det') {
      // «s'il», «qui a signé»: only the auxiliary takes a participle
      return this.asVerb(word, finite)
    }
    // «lui a depuis livré», «a « déploré »»
    const over = prev?.key === 'depuis' || prev?.key === '«' ? this.words[word.index - 2] : undefined
    if (participle && over && (over.lemma === 'être' || over.lemma === 'avoir') && over.verbForm === 'finite') return this.asVerb(word, participle)
    // behind être or avoir
    if (host && (host.pos === 'aux' || (host.pos === 'verb' && (host.lemma === 'être' || host.lemma === 'avoir'))) && participle) return this.asVerb(word, participle)
    if (infinitive && !(noun && prev && prev.pos === 'det') && !(prev?.pos === 'det' && prev.key !== "l'" && /^(?:le|un|ce|son|leur|du|au)$/.test(prev.key))) return this.asVerb(word, infinitive)
    if (ant && prev?.key === 'en') return this.asVerb(word, ant)
    if (prev && (prev.pos === 'det' || prev.pos === 'num' || (prev.pos === 'adj' && this.determiner(word.index)))) {
      // «la dite», «les nouveaux élus», «ses proches alliés»
      return this.asPlain(word)
    }
    if (prev?.pos === 'prep') return participle && !noun && prev.key === 'de' ? this.asVerb(word, participle) : this.asPlain(word)
    if (participle && !(finite && !this.finite && !noun && !adjective && this.mayBeFinite(finite, host))) {
      if (adjective && !this.isBy(t)) return this.asAdjective(word)
      // «a porté plainte»
      if (noun && (!host || (prev?.pos === 'verb' && prev.lemma !== 'être' && prev.lemma !== 'avoir'))) return this.asPlain(word)
      return this.asVerb(word, participle)
    }
    if (ant) return adjective || noun ? this.asAdjective(word) : this.asVerb(word, ant)
    if (finite) {
      if (!noun && !adjective) return this.finite && prev && prev.pos === 'noun' && !this.startsObject(t + 1) ? this.asAdjective(word) : this.asVerb(word, finite)
      const nominalBefore = host && ['noun', 'name', 'adj', 'pron', 'num'].includes(host.pos)
      if (!this.finite && nominalBefore && this.agrees(finite, host!) && (this.startsObject(t + 1) || (this.inClause(word.index) && this.endsClause(t + 1)))) return this.asVerb(word, finite)
      // «Mogadiscio menace de rompre»
      if (!this.finite && host?.pos === 'name' && noun && /^d(?:e|')$/.test(this.key(t + 1)) && this.isInfinitiveAt(t + 2) && this.agrees(finite, host)) return this.asVerb(word, finite)
      if (host?.pos === 'conj' && this.startsObject(t + 1) && !noun) return this.asVerb(word, finite)
      return adjective && host && ['noun', 'name', 'adj'].includes(host.pos) ? this.asAdjective(word) : noun ? this.asPlain(word) : this.asAdjective(word)
    }
    this.readNominal(word)
  }

  /** A participle like «dit», «fait», «construit» that is a present tense too: a subject stands before it. */
  private mayBeFinite(finite: VerbReading, host: Draft | undefined): boolean {
    return !!host && ['noun', 'name', 'adj', 'pron'].includes(host.pos) && finite.person === 3 && this.agrees(finite, host)
  }
  private agrees(finite: VerbReading, host: Draft): boolean {
    if (finite.person !== 3) return false
    return !(finite.number === 'sg' && host.pos === 'noun' && host.number === 'pl' && !this.isGoverned(host)) && !(finite.number === 'pl' && host.pos === 'noun' && host.number === 'sg' && !this.isGoverned(host))
  }
  /** It stands in a genitive or behind another preposition, so that it need not be the subject. */
  private isGoverned(host: Draft): boolean {
    for (let i = host.index - 1; i >= this.first && i > host.index - 5; i--) {
      const word = this.words[i]!
      if (word.pos === 'prep' || word.pos === 'conj') return true
      if (word.pos === 'punct' || word.pos === 'verb') return false
    }
    return false
  }
  /** What follows can be the object of a verb, or its clause. */
  private startsObject(t: number): boolean {
    const key = this.key(t)
    const closed = lexicon().closed.get(key)
    if (closed) return (closed.pos === 'det' && key !== 'des') || closed.pos === 'pron' || closed.pos === 'sub' || closed.pos === 'num' || /^(?:à|au|aux|pour|contre|sur|avec|dans|vers|des|pas|plus)$/.test(key) || closed.pos === 'adv'
    return this.isCapitalAt(t) || this.isInfinitiveAt(t) || (t < this.last && (this.text.tokens[t]!.kind === 'number' || key === '«' || key === '"'))
  }
  private endsClause(t: number): boolean {
    return t >= this.last || this.text.tokens[t]!.kind === 'punct'
  }
  /** «si», «que», «lorsque» opened a clause that waits for its verb. */
  private inClause(index: number): boolean {
    for (let i = index - 1; i >= this.first && i > index - 12; i--) {
      const { pos } = this.words[i]!
      if (pos === 'sub') return true
      if (pos === 'punct' || pos === 'verb' || pos === 'aux') return false
    }
    return false
  }
  private isBy(t: number): boolean {
    return this.key(t + 1) === 'par'
  }

  private asVerb(word: Draft, reading: VerbReading): undefined {
    word.pos = 'verb'
    word.lemma = reading.lemma
    word.number = reading.number
    word.person = reading.person
    word.gender = reading.gender
    switch (reading.mood) {
      case 'inf': word.verbForm = 'infinitive'; break
      case 'part': word.verbForm = 'passive-participle'; word.verb = reading.lemma; break
      case 'ant': word.verbForm = 'active-participle'; word.verb = reading.lemma; break
      default:
        word.verbForm = 'finite'
        word.tense = reading.tense
    }
  }
}
const NONE: readonly VerbReading[] = []
const DE_VERBS = new Set(['parler', 'débattre', 'discuter', 'traiter', 'accuser', 'soupçonner', 'sortir', 'venir', 'provenir', 'disposer', 's\'agir', 'bénéficier', 'profiter', 'douter', 'décider', 'convenir', 'dépendre'])
/** Verbs whose «des» is «de les». */
const takesDe = (word: Draft): boolean => word.pos === 'verb' && DE_VERBS.has(word.lemma)

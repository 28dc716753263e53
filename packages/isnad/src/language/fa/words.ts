// Words of Persian: one a token (two where a pronoun is joined), with part of speech and lemma; then the names and the verbs of each sentence.
import type { Tokenized, Worded } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import { alternatives, parseTable } from '../../document/table.js'
import type { Token, Word } from '../../document/word.js'
import { type Gazetteer, gazetteer } from '../../knowledge/index.js'
import { forEachSentence } from '../sentence-split.js'
import { boundaries } from './boundaries.js'
import givenTable from './given-names.tsv.js'
import { isTimeWord } from './group-words.js'
import { fold } from './letters.js'
import { lexicon, looksLikeAdjective, looksLikeNoun, nameKey, nominal } from './lexicon.js'
import { keysOf as wordKeys, normalize } from './tokens.js'
import { type VerbGroup, verbGroups } from './verb-groups.js'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
/** A word while it is being read. */
export type Draft = Mutable<Word>

/** @example analyse(text).words.map((word) => word.pos) // «ایران حمله را محکوم کرد» → name noun part verb aux */
export function analyse(text: Tokenized): Worded {
  const starts = boundaries(text)
  const words: Draft[] = []
  forEachSentence(starts, text.tokens.length, (first, last) => readSentence(text, words, first, last))
  return withLayers(text, { words })
}

function readSentence(text: Tokenized, words: Draft[], first: number, last: number): void {
  const from = words.length
  for (let t = first; t < last; t++) readToken(text, text.tokens[t]!, words)
  markKnown(words, from)
  markPersons(words, from)
  const verbs = verbGroups(words, from, words.length)
  for (const group of verbs) markVerb(words, group)
  settle(words, from)
  markPurpose(words, from, verbs)
}

const blank = (token: Token, index: number): Draft => ({
  index, token: token.index, start: token.start, end: token.end, key: token.key, lemma: token.key, pos: 'punct',
  verbForm: undefined, verb: undefined, tense: undefined, voice: undefined, person: undefined, number: undefined, gender: undefined,
  definite: undefined, clitic: undefined, also: undefined, unknown: undefined, named: undefined,
})

function readToken(text: Tokenized, token: Token, words: Draft[]): void {
  const word = blank(token, words.length)
  words.push(word)
  if (token.kind === 'number') word.pos = 'num'
  if (token.kind !== 'word') return
  const { closed } = lexicon()
  const known = closed.get(token.key)
  if (known) {
    word.pos = known.pos
    word.lemma = known.lemma
    if (known.pos === 'pron') readPronoun(word)
    if (known.pos === 'det') word.definite = /^(?:این|آن|همین|همان)$/.test(word.key)
    return
  }
  if (/^[\p{Script=Latin}]/u.test(token.key)) {
    word.pos = 'name'
    word.unknown = true
    word.definite = true
    return
  }
  readNominal(text, word, words)
}

const PLURAL = new Set(['آنها', 'آنان', 'ایشان', 'اینها', 'ما', 'شما', 'خودشان', 'دیگران', 'بسیاری', 'یکدیگر', 'همگان'].map(fold))
function readPronoun(word: Draft): void {
  word.person = word.key === 'من' || word.key === 'ما' ? 1 : word.key === 'تو' || word.key === 'شما' ? 2 : 3
  word.number = PLURAL.has(word.key) ? 'pl' : 'sg'
}

function readNominal(text: Tokenized, word: Draft, words: Draft[]): void {
  const { nouns, adjectives } = lexicon()
  const found = nominal(word.key)
  word.lemma = found.lemma
  word.number = found.plural ? 'pl' : 'sg'
  word.definite = found.indefinite ? undefined : true
  const adjective = adjectives.has(word.key) || (adjectives.has(found.lemma) && !nouns.has(found.lemma)) || (!found.known && looksLikeAdjective(word.key) && !looksLikeNoun(word.key))
  // «اروپایی‌ها», «مسلمانان»: an adjective with a plural is somebody
  word.pos = adjective && !nouns.has(found.lemma) && !(found.plural && !found.indefinite) ? 'adj' : 'noun'
  if (adjective && nouns.has(found.lemma)) word.also = ['adj']
  if (!found.known && word.pos === 'noun' && !looksLikeNoun(word.key)) word.unknown = true
  asAct(word)
  const own = found.known ? undefined : /^(.{3,}?)(اش|شان|یش|ش)$/.exec(word.key)
  if (own && world().longest((at) => (at === 0 ? own[1] : undefined), 0)?.entries.some((entry) => entry.kind === 'state' && entry.as === 'adjective')) {
    word.pos = 'adj'
    word.lemma = own[1]!
    word.unknown = undefined
    splitPronoun(text, word, words, own[2] === 'شان' ? 3 : own[2]!.length)
    return
  }
  if (found.pronoun && found.known) splitPronoun(text, word, words, found.pronoun)
}

/** A noun of an act knows its verb. */
function asAct(word: Draft): void {
  if (word.pos !== 'noun') return
  const { acts, events } = lexicon()
  const verb = acts.get(word.lemma) ?? acts.get(word.key)
  if (verb) {
    word.verb = verb
    word.verbForm = 'masdar'
  } else if (events.get(word.lemma)) word.verb = events.get(word.lemma)!
}

/** «کشورش», «نیروهایشان»: the pronoun is a word of its own. */
function splitPronoun(text: Tokenized, word: Draft, words: Draft[], letters: number): void {
  let cut = word.end
  for (let n = 0; n < letters; cut--) if (!/[\u064b-\u065f\u200b-\u200f]/.test(text.text[cut - 1]!)) n++
  if (cut - word.start < 2) return
  const pronoun = { ...word, index: words.length, start: cut, key: word.key.slice(-letters), lemma: letters < 3 ? 'او' : word.key.endsWith('مان') ? 'ما' : 'آنها', pos: 'pron' as const, clitic: 'after' as const, verb: undefined, verbForm: undefined, person: word.key.endsWith('مان') ? (1 as const) : (3 as const), number: letters < 3 ? ('sg' as const) : ('pl' as const), definite: true, unknown: undefined, also: undefined }
  word.end = cut
  word.key = word.key.slice(0, -letters)
  words.push(pronoun)
}

/** Keys of a name as the tables write it; one function, kept. */
export const keysOf = (form: string): readonly string[] => wordKeys(form).map(nameKey)
let names: Gazetteer | undefined
/** What the world is called in Persian. */
export const world = (): Gazetteer => (names ??= gazetteer('fa', keysOf))

/** States, places, bodies and persons that the knowledge names. */
function markKnown(words: Draft[], from: number): void {
  for (let i = from; i < words.length; i++) {
    const word = words[i]!
    if (word.pos !== 'noun' && word.pos !== 'adj' && word.pos !== 'name') continue
    const hit = world().longest((at) => (words[at] ? nameKey(words[at].key) : undefined), i)
    const entry = hit?.entries.find(({ doubtful }) => !doubtful)
    if (hit && entry && isMoney(words, i)) continue
    if (!hit || !entry) {
      // «آمریکای جنوبی», «روسیه‌ای»
      continue
    }
    if (entry.kind === 'state' && (entry.as === 'adjective')) {
      word.pos = word.number === 'pl' ? 'noun' : 'adj'
      word.unknown = undefined
      continue
    }
    for (let k = i; k < i + hit.length; k++) {
      const part = words[k]!
      part.pos = 'name'
      part.definite = true
      part.unknown = undefined
      part.verb = undefined
      part.verbForm = undefined
    }
    i += hit.length - 1
  }
}

const MONEY = fold('مالی')
const SIDES = new Set(['شمال', 'جنوب', 'غرب', 'شرق', 'مرکز', 'پایتخت', 'کشور', 'خاک', 'مردم', 'شهروند'].map(fold))
/** «فساد مالی»: about money, and not of Mali. */
function isMoney(words: readonly Draft[], i: number): boolean {
  const before = words[i - 1]
  if (words[i]!.key !== MONEY || before?.pos !== 'noun') return false
  const { persons, bodies, owners } = lexicon()
  return !persons.has(before.lemma) && !bodies.has(before.lemma) && !owners.has(before.lemma) && !SIDES.has(before.lemma)
}

let given: ReadonlySet<string> | undefined
/** Given names. */
export function givenNames(): ReadonlySet<string> {
  return (given ??= new Set(parseTable('fa/given-names', givenTable).flatMap(({ cells }) => alternatives(cells.names).map(normalize))))
}
const ADDRESS = new Set(['آقای', 'خانم', 'سید', 'شیخ', 'دکتر', 'سردار', 'ژنرال', 'سرهنگ', 'سرتیپ', 'سرلشکر', 'دریادار', 'مهندس', 'آیت‌الله', 'حجت‌الاسلام', 'ملا', 'مولوی', 'ملک', 'شاهزاده', 'لرد', 'سر'].map(normalize))
const PARTICLES = new Set(['بن', 'بنت', 'آل', 'ابن', 'فون', 'دی', 'دو', 'دا', 'ون', 'ابو', 'ال', 'الـ', 'لو', 'لا'].map(fold))

/** Persons' names: given names with what stands behind them, strange words behind a title and its state. */
function markPersons(words: Draft[], from: number): void {
  for (let i = from; i < words.length; i++) {
    const word = words[i]!
    if ((word.pos !== 'noun' && word.pos !== 'adj') || isTimeWord(word.key)) continue
    const begins = givenNames().has(word.key)
    const before = words[i - 1]
    const titled = i > from && before !== undefined && isTitled(words, i - 1, from)
    const addressed = before !== undefined && ADDRESS.has(before.key) && !lexicon().nouns.has(word.key) && !lexicon().persons.has(word.key)
    const described = !begins && word.unknown === true && isBeforeTitle(words, i)
    if (!begins && !addressed && !described && !(titled && word.unknown)) continue
    let end = i + 1
    while (end < words.length && end < i + 5 && (isNamePart(words[end]!, end) || (begins && end === i + 1 && (isFamilyName(words[end]!) || isAdjectiveAsName(word, words[end]!))))) end++
    while (end > i + 1 && PARTICLES.has(words[end - 1]!.key)) end--
    const length = end - i
    if (addressed ? false : begins ? length < 2 && !titled : length < 2 && !(before && (ADDRESS.has(before.key) || before.pos === 'name') && closes(words, end))) continue
    if (begins && length < 2 && !closes(words, end)) continue
    for (let k = i; k < end; k++) asName(words[k]!)
    i = end - 1
  }
}
function asName(word: Draft): void {
  if (word.pos === 'name' && !word.unknown) return
  word.pos = 'name'
  word.lemma = word.key
  word.unknown = true
  word.definite = true
  word.verb = undefined
  word.verbForm = undefined
}
function isNamePart(word: Draft, _at: number): boolean {
  if (word.clitic) return false
  if (word.pos === 'name') return word.unknown === true
  if (PARTICLES.has(word.key) || givenNames().has(word.key)) return word.pos !== 'verb'
  if (word.pos !== 'noun' && word.pos !== 'adj') return false
  if (isTimeWord(word.key) || lexicon().forms.has(word.key)) return false
  return word.unknown === true || (word.pos === 'adj' && !lexicon().adjectives.has(word.key) && !nominal(word.key).known && !world().longest((at) => (at === 0 ? nameKey(word.key) : undefined), 0))
}
/** «اینگرید هولم وزیر خارجه نروژ»: two or three strange words right before a title. */
function isBeforeTitle(words: readonly Draft[], at: number): boolean {
  let end = at
  while (end < words.length && end < at + 4 && isNamePart(words[end]!, end)) end++
  // «برنی سندرز، سناتور آمریکایی»
  if (words[end]?.key === ',') end++
  const title = words[end]
  return end - at >= 2 && title !== undefined && title.pos === 'noun' && title.number !== 'pl' && lexicon().persons.has(title.lemma) && title.definite === true
}

/** «حسین سلامی»: behind a given name, what is spelled like one, if the letters are no word as they are. */
const isFamilyName = ({ pos, key }: Draft): boolean => (pos === 'noun' || pos === 'adj') && /(?:ی|زاده|نژاد|پور|یان|فر|نیا)$/.test(key) && !lexicon().nouns.has(key) && !lexicon().adjectives.has(key) && !lexicon().plurals.has(key) && !isTimeWord(key) && !world().longest((at) => (at === 0 ? nameKey(key) : undefined), 0)

/** «محمد اسلامی»: nothing describes a given name. */
const isAdjectiveAsName = ({ key }: Draft, next: Draft): boolean => next.pos === 'adj' && next.key.endsWith('ی') && !lexicon().nouns.has(key) && !lexicon().adjectives.has(key) && !world().longest((at) => (at === 0 ? nameKey(next.key) : undefined), 0)

/** A title stands before, with its portfolio and state: «وزیر خارجه روسیه …», «آقای …». */
function isTitled(words: readonly Draft[], at: number, from: number): boolean {
  for (let i = at; i >= from && i > at - 6; i--) {
    const word = words[i]!
    if (ADDRESS.has(word.key) || (lexicon().persons.has(word.lemma) && word.pos === 'noun' && word.number !== 'pl')) return true
    if (word.pos !== 'adj' && word.pos !== 'name' && word.pos !== 'noun' && word.key !== 'و') return false
    if (word.verbForm === 'masdar') return false
  }
  return false
}
/** What follows is no part of a name. */
const closes = (words: readonly Draft[], at: number): boolean => at >= words.length || !['noun', 'adj', 'name'].includes(words[at]!.pos) || lexicon().forms.has(words[at]!.key)

function markVerb(words: Draft[], group: VerbGroup): void {
  for (let i = group.first; i < group.last; i++) {
    if (i >= group.from && i < group.last && group.from < group.last && !isLight(words, i, group)) continue
    const word = words[i]!
    if (i === group.main && group.colour === undefined) continue
    word.pos = word.pos === 'prep' || word.pos === 'part' ? 'part' : 'aux'
    // «قرار بود»: what was due then
    if (group.colour === 'planned' && group.tense === 'past') word.tense = 'past'
    word.verb = undefined
    word.verbForm = undefined
    word.unknown = undefined
  }
  if (group.colour !== undefined) return
  for (const at of group.second >= 0 ? [group.main, group.second] : [group.main]) {
    const word = words[at]!
    if (at === group.second) word.lemma = lexicon().acts.get(word.lemma) ?? word.lemma
    else word.lemma = group.lemma
    word.pos = group.copula && group.lemma === fold('بودن') ? 'aux' : 'verb'
    word.verb = undefined
    word.verbForm = 'finite'
    word.tense = group.tense
    word.voice = group.voice
    word.person = group.person
    word.number = group.number
    word.unknown = undefined
    word.also = undefined
  }
}
/** Words at the end of a group, behind what stands between. */
function isLight(words: readonly Draft[], i: number, group: VerbGroup): boolean {
  for (let k = i; k < group.last; k++) {
    const { key } = words[k]!
    if (!lexicon().forms.has(key) && !['aux', 'verb'].includes(words[k]!.pos) && key !== fold('قرار')) return false
  }
  return true
}

const UNTIL = fold('تا')
/** «… خواست تا … برود»: behind a verb and before a subjunctive «تا» opens a clause. */
function markPurpose(words: Draft[], from: number, verbs: readonly VerbGroup[]): void {
  for (let i = from + 1; i < words.length; i++) {
    const before = words[i - 1]!
    if (words[i]!.key !== UNTIL || words[i]!.pos !== 'prep' || (before.pos !== 'verb' && before.pos !== 'aux' && before.key !== ',')) continue
    const next = verbs.find(({ first, colour }) => first > i && colour === undefined)
    if (next?.subjunctive) words[i]!.pos = 'sub'
  }
}

const POINTS = new Set(['این', 'آن', 'همین', 'همان'].map(fold))
/** What is adjective as well as noun, by where it stands: «پایگاه نظامی», «یک نظامی». Forms of verbs that are none here describe a noun. */
function settle(words: Draft[], from: number): void {
  const { forms } = lexicon()
  for (let i = from; i < words.length; i++) {
    const word = words[i]!
    const before = words[i - 1]
    // «در جریان آن», «آن را»: nothing that it could point at follows
    if (word.pos === 'det' && POINTS.has(word.key)) {
      const next = words[i + 1]
      if (!next || (!['noun', 'name', 'adj', 'det'].includes(next.pos) && !(next.pos === 'num' && before?.pos !== 'prep' && before?.pos !== 'noun')) || next.key === fold('را')) {
        word.pos = 'pron'
        word.person = 3
        word.number = 'sg'
      }
    }
    if (word.pos === 'noun' && word.also?.includes('adj') && word.number !== 'pl' && i > from && before && (before.pos === 'noun' || before.pos === 'adj') && before.number !== undefined) {
      word.pos = 'adj'
      word.verb = undefined
      word.verbForm = undefined
    }
    if (word.pos === 'noun' && !word.verb && forms.get(word.key)?.some(({ mood }) => mood === 'participle')) word.pos = 'adj'
    // «ابراز نگرانی از»: one act in two words
    const said = word.pos === 'noun' && words[i + 1]?.pos === 'noun' ? lexicon().compounds.get(words[i + 1]!.key)?.find((one) => one.words.length === 2 && one.words[0] === word.key && one.words[0] !== fold('به')) : undefined
    if (said && said.lemma !== word.key) {
      word.verb = said.lemma
      word.verbForm = 'masdar'
      words[i + 1]!.verb = words[i + 1]!.verbForm = undefined
    }
    if (word.pos === 'noun' && forms.get(word.key)?.some(({ mood }) => mood === 'infinitive')) {
      // «محکوم کردن حملات»: the noun before it tells of the act
      const compound = before && i > from ? lexicon().compounds.get(before.key)?.find((one) => one.words.length === 1 && (one.active.has(word.key) || one.passive.has(word.key))) : undefined
      if (compound && before && before.pos !== 'verb' && before.pos !== 'aux') {
        before.pos = 'noun'
        before.verb = compound.lemma
        before.verbForm = 'masdar'
        before.definite = true
        word.pos = 'part'
        continue
      }
      word.verb = word.key
      word.verbForm = 'masdar'
    }
  }
}

// From tokens to words: every reading of a token, then the one that its sentence favours, with clitics as words of their own.
import type { Tokenized, Worded } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import type { Pos, Token, Word } from '../../document/word.js'
import { Recent } from '../recent.js'
import { asName, readings, splitName } from './analyse.js'
import { makePart, type Part } from './reading.js'
import { isFreePronoun } from './reread-cleft.js'
import { readTitledNames } from './titled-names.js'
import { type Candidate, candidate, Chooser } from './choose.js'
import { readFullNames } from './full-names.js'
import { isGivenName } from './given-names.js'
import { readRepeatedNames } from './repeated-names.js'

/**
 * Readings of written words, kept from story to story as long as they are asked for; held twice over at most. A first reading costs ten times a known
 * one, so the words of some hundred stories should fit; reading a long row of stories once is as fast with a fifth of it.
 */
const cache = new Recent<string, readonly Candidate[]>(20_000)

/**
 * Words with their part of speech, lemma and features; the clitics of a token are words of their own.
 *
 * @example analyse(tokenize('وسيوقّعها')).words.map((w) => w.key) // ['و', 'س', 'يوقع', 'ها']
 */
export function analyse(text: Tokenized): Worded {
  return withLayers(text, { words: wordsOf(text.text, text.tokens) })
}

export function wordsOf(text: string, tokens: readonly Token[]): Word[] {
  const chooser = new Chooser()
  let alone: Set<string> | undefined
  let keepsAla: boolean | undefined
  for (const token of tokens) {
    if (token.breakBefore) chooser.restart()
    let candidates = candidatesOf(text, token)
    // Nobody knows the word; but perhaps this text itself shows what it is made of.
    if (candidates.length > 0 && candidates[0]!.parts[0]!.unknown && JOINED.test(token.key)) {
      alone ??= new Set(tokens.filter((one) => one.kind === 'word').map((one) => one.key))
      const split = splitName(text.slice(token.start, token.end), (key) => alone!.has(key))
      if (split) candidates = [candidate(split)]
    }
    // «علي» is the name Ali in a text that writes على with ى
    if (token.kind === 'word' && ALI.has(token.key) && text.charCodeAt(token.end - 1) === 0x64a) {
      keepsAla ??= text.includes('على')
      if (keepsAla) candidates = candidates.filter((one) => one.parts.at(-1)!.pos !== 'prep')
    }
    if (token.kind === 'punct' && QUOTES.has(token.key)) chooser.pass(candidates[0]!)
    else chooser.add(candidates)
    if (token.kind === 'punct' && ENDS.has(token.key)) chooser.restart()
  }
  chooser.finish()
  const words: Word[] = []
  const chosen = chooser.result
  for (let i = 0; i + 1 < chosen.length; i++) {
    const better = agreeing(chosen[i]!, chooser.offered[i]!, chosen[i + 1]!) ?? partOfDay(chosen[i]!, chooser.offered[i]!, chosen[i + 1]!) ?? annexed(chosen[i]!, chooser.offered[i]!, chosen[i + 1]!, chosen[i + 2]) ?? joint(chosen, i) ?? striking(chosen[i - 1], chosen[i]!, chooser.offered[i]!)
    if (better) chosen[i] = better
  }
  for (let i = 2; i < chosen.length; i++) {
    const verb = stressed(chosen, chooser.offered[i]!, i)
    if (verb) chosen[i] = verb
  }
  const surnames = readFullNames(text, tokens, chosen)
  readTitledNames(text, tokens, chosen, chooser.offered)
  readRepeatedNames(text, tokens, chosen, surnames)
  for (let i = 1; i < chosen.length; i++) {
    const verb = toldOf(chosen[i - 1], chosen[i]!, chooser.offered[i]!, chosen[i + 1])
    if (verb && !tokens[i]!.breakBefore) chosen[i] = verb
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    for (const part of chosen[i]!.parts) words.push(makeWord(words.length, token, part))
  }
  return words
}

/** A verb before its subject agrees with it in gender: «تقدّم الجيش» is he advanced, «تقدّم المعارضة» she presents. */
function agreeing(chosen: Candidate, offered: readonly Candidate[], next: Candidate): Candidate | undefined {
  if (offered.length < 2) return undefined
  const verb = chosen.parts.at(-1)!
  if (verb.pos !== 'verb' || verb.person !== 3 || verb.number !== 'sg') return undefined
  const subject = next.parts[0]!
  if ((subject.pos !== 'noun' && subject.pos !== 'name') || subject.number !== 'sg' || !subject.gender || subject.gender === verb.gender || subject.verbForm === 'masdar') return undefined
  return offered.find((one) => {
    const other = one.parts.at(-1)!
    return one.cost < chosen.cost + 4 && other.pos === 'verb' && other.gender === subject.gender && other.number === 'sg' && other.person === 3 && one.parts.length === chosen.parts.length
  })
}

const PARTS_OF_DAY = new Set(['فجر', 'ظهر', 'عصر'])
const DAYS = new Set(['سبت', 'احد', 'اثنين', 'ثلاثاء', 'اربعاء', 'خميس', 'جمعه', 'يوم', 'امس', 'غد'])

/** «فجر الأحد» is Sunday at dawn, though فجّر is also "blew up". */
function partOfDay(chosen: Candidate, offered: readonly Candidate[], next: Candidate): Candidate | undefined {
  const word = chosen.parts.at(-1)!
  if (word.pos !== 'verb' || !PARTS_OF_DAY.has(word.key) || !DAYS.has(next.parts[0]!.key)) return undefined
  return offered.find((one) => one.parts.at(-1)!.pos === 'noun' && one.parts.length === chosen.parts.length)
}

/** «لوزيري خارجية البلدين», «سفارتي مصر وتركيا»: before the noun or the two names it is annexed to, a dual or plural has lost its nun; "my minister" would own nothing further. */
function annexed(chosen: Candidate, offered: readonly Candidate[], next: Candidate, second: Candidate | undefined): Candidate | undefined {
  const mine = chosen.parts.at(-1)!
  const noun = chosen.parts.at(-2)
  const follows = next.parts[0]!
  if (mine.clitic !== 'after' || mine.person !== 1 || mine.key !== 'ي' || noun?.pos !== 'noun' || noun.verbForm === 'masdar' || (follows.pos !== 'noun' && !areTwoNames(next, second)) || (!follows.definite && follows.key.endsWith('ا')) || follows.clitic || next.parts.length > 1) return undefined
  return offered.find((one) => {
    const last = one.parts.at(-1)!
    return last.pos === 'noun' && last.to === mine.to && (last.number === 'du' || last.number === 'pl') && last.lemma === noun.lemma && one.parts.length === chosen.parts.length - 1
  })
}

/** «انفجار ضرب العاصمة», «هجوم قتل 12 شخصا»: a blow that strikes or kills; «محاولة قتل» is of killing. */
function striking(before: Candidate | undefined, chosen: Candidate, offered: readonly Candidate[]): Candidate | undefined {
  const masdar = chosen.parts.at(-1)!
  const blow = before?.parts.at(-1)
  if (chosen.parts.length !== 1 || masdar.verbForm !== 'masdar' || !STRIKES.has(masdar.lemma) || !blow || blow.definite || blow.number !== 'sg' || !BLOWS.has(blow.lemma)) return undefined
  return didSo(offered)
}
const STRIKES: ReadonlySet<string> = new Set(['ضرب', 'قتل', 'هز'])
const BLOWS: ReadonlySet<string> = new Set(['انفجار', 'تفجير', 'هجوم', 'زلزال', 'اعصار', 'صاروخ', 'قصف', 'حريق', 'فيضان', 'اعتداء'])

/** «سالم عمر قتل في الغارة», «… خطف من منزله»: behind a name, with nothing that it could be the killing of, a verb. */
function toldOf(before: Candidate | undefined, chosen: Candidate, offered: readonly Candidate[], next: Candidate | undefined): Candidate | undefined {
  const masdar = chosen.parts.at(-1)!
  const name = before?.parts.at(-1)
  if (chosen.parts.length !== 1 || masdar.verbForm !== 'masdar' || masdar.definite || masdar.key.endsWith('ا') || !name || (name.pos !== 'name' && !(name.pos === 'noun' && isGivenName(name.key)))) return undefined
  if (next && !ENDING.has(next.parts[0]!.pos)) return undefined
  return didSo(offered)
}
const ENDING: ReadonlySet<Pos> = new Set(['prep', 'sub', 'punct', 'adv'])

/** «كينيا هي من بدأت», «هو من قتل»: behind such a "who" stands what they did. */
function stressed(chosen: readonly Candidate[], offered: readonly Candidate[], i: number): Candidate | undefined {
  const [pronoun, who, word] = [chosen[i - 2]!.parts, chosen[i - 1]!.parts, chosen[i]!.parts]
  const stresses = pronoun.at(-1)!
  if (who.length !== 1 || who[0]!.key !== 'من' || !isFreePronoun(stresses) || word.some(({ pos }) => pos === 'verb' || pos === 'neg' || pos === 'aux') || word[0]!.definite) return undefined
  return offered.find(({ parts }) => parts[0]!.pos === 'verb' && parts[0]!.person === 3 && parts[0]!.gender === (stresses.lemma === 'هي' ? 'f' : 'm'))
}

/** The same letters as what he or it did. */
const didSo = (offered: readonly Candidate[]): Candidate | undefined => offered.find(({ parts }) => parts.length === 1 && parts[0]!.pos === 'verb' && parts[0]!.tense === 'past' && parts[0]!.person === 3 && parts[0]!.gender !== 'f')

/** «مصر وتركيا» */
const areTwoNames = (one: Candidate, other: Candidate | undefined): boolean => one.parts[0]!.pos === 'name' && other?.parts[0]?.pos === 'conj' && (other.parts[1]?.pos === 'name' || other.parts[1]?.pos === 'noun')

/** «نغوين فان دوك», «قال فان هورميرن»: behind a name, verb or masdar and before another name it is the Van of a name; no "so that", which answers a preposition («حسب بوتين فان …») or has its verb behind («فان ترامب سيرد»). */
function joint(chosen: readonly Candidate[], i: number): Candidate | undefined {
  const { parts } = chosen[i]!
  const next = chosen[i + 1]!.parts
  if (parts.length !== 2 || parts[0]!.key !== 'ف' || parts[1]!.key !== 'ان' || next.length !== 1 || next[0]!.pos !== 'name') return undefined
  if (chosen[i + 2]?.parts.some((part) => TELLS.has(part.pos))) return undefined
  let before = i - 1
  while (before >= 0 && chosen[before]!.parts.length === 1 && isNameOrTitle(chosen[before]!.parts[0]!)) before--
  const opener = chosen[before]?.parts
  if (!opener || opener.some((part) => part.pos === 'prep' || part.pos === 'punct')) return undefined
  return before < i - 1 || opener.at(-1)!.verbForm === 'finite' || opener.at(-1)!.verbForm === 'masdar' ? candidate(asName(parts[0]!.key + parts[1]!.key)) : undefined
}
/** What a clause tells by. */
const TELLS: ReadonlySet<Pos> = new Set(['verb', 'aux', 'neg', 'part'])
const isNameOrTitle = ({ pos, definite, verbForm }: Part): boolean => pos === 'name' || (pos === 'noun' && definite === true && verbForm === undefined)

/** All candidates by sentence, for counting. */
export function latticeOf(text: string, tokens: readonly Token[]): (readonly Candidate[])[][] {
  const sentences: (readonly Candidate[])[][] = [[]]
  for (const token of tokens) {
    if (token.breakBefore) sentences.push([])
    const candidates = candidatesOf(text, token)
    // While counting, what a table has is never an unknown name.
    const known = candidates.filter((one) => !one.parts.some((part) => part.unknown))
    sentences.at(-1)!.push(known.length ? known : candidates)
    if (token.kind === 'punct' && ENDS.has(token.key)) sentences.push([])
  }
  return sentences
}

/** For the counting script, after other counts came into use. */
export const forgetWords = (): void => cache.clear()

const candidatesOf = (text: string, token: Token): readonly Candidate[] => (token.kind === 'word' ? wordCandidates(text.slice(token.start, token.end)) : plainCandidates(token))

const ALI = new Set(['علي', 'وعلي', 'فعلي'])
const JOINED = /^[وفبلك]...|^ال..../

const ENDS = new Set(['.', '!', '؟', '?', '؛', ';', ':'])
const QUOTES = new Set(['«', '»', '"', '“', '”', '„', '‟'])

function wordCandidates(raw: string): readonly Candidate[] {
  const known = cache.get(raw)
  if (known) return known
  const all = readings(raw).map(candidate)
  const best = Math.min(...all.map((c) => c.cost))
  // What costs far more than the best by itself is never chosen: drop it here, for speed.
  const kept = all.filter((c) => c.cost < best + 9).sort((a, b) => a.cost - b.cost).slice(0, 12)
  const told = kept.map((one) => inFewerObjects(withOthers(one, kept)))
  // A copy of its own letters: a slice would keep the whole story in memory.
  cache.set(raw.length > 12 ? [...raw].join('') : raw, told)
  return told
}

/** Notes on the word of a candidate which other parts of speech the spelling can have. */
function withOthers(one: Candidate, all: readonly Candidate[]): Candidate {
  const at = one.parts.findIndex((part) => !part.clitic)
  if (at < 0) return one
  const { pos } = one.parts[at]!
  const also = [...new Set(all.flatMap((other) => other.parts.find((part) => !part.clitic)?.pos ?? []))].filter((other) => other !== pos)
  return also.length ? { ...one, parts: one.parts.map((part, i) => (i === at ? { ...part, also } : part)) } : one
}

/** Conjunctions, prepositions and pronouns joined to words: the same few before and behind thousands of them. */
const joinedParts = new Map<string, Part>()

/** For keeping: a joined word is one object wherever it is joined, and no list has room to grow. */
const inFewerObjects = (one: Candidate): Candidate => ({ ...one, parts: one.parts.map(sharedPart) })

function sharedPart(part: Part): Part {
  // only at short offsets do they come again and again
  if (!part.clitic || part.to > 30) return part
  const id = `${part.pos} ${part.key} ${part.clitic} ${part.from} ${part.to}`
  const known = joinedParts.get(id)
  if (known) return known
  joinedParts.set(id, part)
  return part
}

const plain = new Map<string, readonly Candidate[]>()

function plainCandidates(token: Token): readonly Candidate[] {
  const length = token.end - token.start
  if (token.kind === 'number') return [candidate({ cost: 0, parts: [makePart(0, length, token.key, { lemma: token.key, pos: 'num' })] })]
  const id = `${length}${token.key}`
  const known = plain.get(id)
  if (known) return known
  const made = [candidate({ cost: 0, parts: [makePart(0, length, token.key, { lemma: token.key, pos: 'punct' })] })]
  if (plain.size > 1000) plain.clear()
  plain.set(id, made)
  return made
}

function makeWord(index: number, token: Token, part: Part): Word {
  return {
    index, token: token.index, start: token.start + part.from, end: token.start + part.to, key: part.key, lemma: part.lemma, pos: part.pos,
    verbForm: part.verbForm, verb: part.verb, tense: part.tense, voice: part.voice, person: part.person, number: part.number, gender: part.gender,
    definite: part.definite, clitic: part.clitic, also: part.also, unknown: part.unknown, named: part.named,
  }
}

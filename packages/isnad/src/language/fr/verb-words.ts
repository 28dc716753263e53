// What is settled once a sentence is read: auxiliaries, reflexive verbs, verbs that only colour an infinitive.
import type { Draft } from './words.js'
import { lexicon } from './lexicon.js'

const MODALS = new Set(['pouvoir', 'devoir', 'aller', 'falloir', 'venir', 'faillir'])
const REFLEXIVES = new Set(['se', "s'", 'me', "m'", 'te', "t'", 'nous', 'vous'])
const BETWEEN = new Set(['adv', 'neg', 'pron', 'aux'])
/** Verbs of the first group that no table has are known behind their auxiliary by their ending. */
const PARTICIPLE = /^(\p{L}{3,})é(e?s?)$/u

/** Marks auxiliaries and gives reflexive verbs their own lemma. */
export function finishVerbs(words: Draft[], first: number): void {
  for (let i = first; i < words.length; i++) {
    const word = words[i]!
    if (word.pos !== 'verb') continue
    const finite = word.verbForm !== 'passive-participle'
    if ((word.lemma === 'avoir' || word.lemma === 'être') && finite) {
      const next = behind(words, i)
      if (next && guessParticiple(next)) asParticiple(next)
      if (next?.pos === 'verb' && next.verbForm === 'passive-participle') word.pos = 'aux'
    } else if (word.lemma === 'être' && word.verbForm === 'passive-participle') {
      // «a été signé»
      const next = behind(words, i)
      if (next && guessParticiple(next)) asParticiple(next)
      if (next?.pos === 'verb' && next.verbForm === 'passive-participle') word.pos = 'aux'
    } else if (MODALS.has(word.lemma) && finite) {
      const next = behind(words, i)
      const infinitive = word.lemma === 'venir' ? (next?.lemma === 'de' ? behind(words, next.index) : undefined) : next
      // «vient de signer», «va signer»; «va à Paris signer» is going
      if (infinitive?.verbForm === 'infinitive' && infinitive.index - i < 7) word.pos = 'aux'
    }
  }
  for (let i = first; i < words.length; i++) {
    joinPhrase(words, i)
    const word = words[i]!
    if (word.pos !== 'verb' || word.lemma === 'être' || word.lemma === 'avoir') continue
    const reflexive = isReflexive(words, first, i)
    if (word.lemma === 'condamner' && isSentence(words, i)) {
      word.lemma = 'condamner-à'
      if (word.verb) word.verb = word.lemma
    }
    if (word.lemma === 'accuser' && suffers(words, i)) word.lemma = 'subir'
    if (word.verbForm === 'passive-participle') word.voice = !reflexive && behindBe(words, first, i) && !lexicon().verbs.get(word.lemma)?.etre ? 'passive' : undefined
    if (!reflexive) continue
    const known = lexicon().reflexive.get(word.lemma)
    const own = known ?? (bySe(words, first, i) ? `${/^[aeéèhiou]/.test(word.lemma) ? "s'" : 'se-'}${word.lemma}` : undefined)
    if (own) {
      // an infinitive is its verb's name, which would be found by its letters
      if (word.key === word.lemma) word.key = own
      word.lemma = own
      if (word.verb) word.verb = own
    }
  }
}

const TELLING = new Set(['savoir', 'valoir', 'remarquer', 'observer'])
/** What is one word in meaning: «faire savoir», «rien à voir avec», «pour rien dans». */
function joinPhrase(words: Draft[], i: number): void {
  const [word, next, last] = [words[i]!, words[i + 1], words[i + 2]]
  if (word.lemma === 'faire' && word.pos === 'verb' && next?.verbForm === 'infinitive' && TELLING.has(next.lemma)) {
    word.lemma = 'faire-savoir'
    if (word.verb) word.verb = word.lemma
    next.pos = 'adv'
    next.verbForm = undefined
  } else if (word.key === 'rien' && next?.key === 'à' && last?.key === 'voir') {
    word.lemma = 'rien-à-voir'
    word.pos = 'noun'
    next.pos = last.pos = 'adv'
    last.verbForm = undefined
  } else if (word.key === 'pour' && next?.key === 'rien' && last?.key === 'dans') next.lemma = 'pour-rien'
}

const PENALTY = /^(?:mort|prison|perpétuité|réclusion|amende|peine|ans|mois|détention)$/
/** «condamné à dix ans de prison»: what a court does, not what one says. */
function isSentence(words: readonly Draft[], i: number): boolean {
  for (let j = i + 1; j + 1 < words.length && j < i + 14; j++) {
    if (/^[.;:]$/.test(words[j]!.key) || words[j]!.pos === 'sub') return false
    if (words[j]!.lemma === 'à' && words.slice(j + 1, j + 5).some(({ key }) => PENALTY.test(key))) return true
  }
  return false
}

/** «se» or «s'» stands before it, rather than «me» or «nous». */
function bySe(words: readonly Draft[], first: number, i: number): boolean {
  for (let j = i - 1; j >= first && j > i - 5 && BETWEEN.has(words[j]!.pos); j--) if (/^(?:se|s')$/.test(words[j]!.key)) return true
  return false
}
const FALL = /^(?:baisse|perte|retard|recul|chute|hausse|déficit|coup|repli)s?$/
/** «accuse une baisse de 3 %»: suffers it. */
const suffers = (words: readonly Draft[], i: number): boolean => words.slice(i + 1, i + 5).some(({ key }) => FALL.test(key)) && words.slice(i + 1, i + 5).every(({ pos }) => pos !== 'name')

/** «a été signé»: its auxiliary is «être». */
function behindBe(words: readonly Draft[], first: number, i: number): boolean {
  for (let j = i - 1; j >= first && j > i - 5; j--) {
    if (words[j]!.pos === 'aux') return words[j]!.lemma === 'être'
    if (!BETWEEN.has(words[j]!.pos)) return false
  }
  return false
}

const ASIDES = ['pour sa part', 'pour leur part', 'de son côté', 'de leur côté', 'à son tour', 'à leur tour', 'par ailleurs', 'en outre', 'en effet', 'en revanche', "d' ailleurs", 'par la suite', 'dans le même temps', 'tour à tour'].map((words) => words.split(' '))
/** «a pour sa part indiqué»: how many words only stand between a verb and its auxiliary. */
export function asideAt(words: readonly { readonly key: string; readonly pos: string }[], i: number): number {
  if (words[i]?.pos !== 'prep') return 0
  return ASIDES.find((aside) => aside.every((word, k) => words[i + k]?.key === word))?.length ?? 0
}

/** The next word that is no adverb, negation or pronoun. */
function behind(words: readonly Draft[], i: number): Draft | undefined {
  for (let j = i + 1; j < words.length && j < i + 8; j++) {
    const aside = asideAt(words, j)
    if (aside) {
      j += aside - 1
      continue
    }
    const { pos, key } = words[j]!
    if ((key === 'depuis' || key === '«') && words[j + 1]?.verbForm === 'passive-participle') continue
    if (pos === 'adv' || pos === 'neg' || (pos === 'pron' && key !== 'qui') || (pos === 'det' && key === 'tous')) continue
    return words[j]
  }
  return undefined
}

const guessParticiple = (word: Draft): boolean => (word.pos === 'adj' || word.pos === 'noun') && PARTICIPLE.test(word.key) && (word.pos === 'adj' || word.unknown === true) && !lexicon().nouns.has(word.key)
function asParticiple(word: Draft): void {
  const stem = PARTICIPLE.exec(word.key)![1]!
  word.pos = 'verb'
  word.lemma = `${stem}er`
  word.verb = word.lemma
  word.verbForm = 'passive-participle'
  word.unknown = undefined
}

/** «se sont rencontrés», «s'est rendu», «de se retirer», «nous nous engageons». */
export function isReflexive(words: readonly Draft[], first: number, i: number): boolean {
  let auxiliary = false
  for (let j = i - 1; j >= first && j > i - 6; j--) {
    const { key, pos, lemma } = words[j]!
    if (REFLEXIVES.has(key) && pos === 'pron') {
      if (key === 'nous' || key === 'vous') return words[j - 1]?.key === key
      return true
    }
    if (!BETWEEN.has(pos)) return false
    if (pos === 'aux') {
      if (lemma !== 'être' || auxiliary) return false
      auxiliary = true
    }
  }
  return false
}

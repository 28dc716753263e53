// Verbs of two, written like an accusative or a name («الرئيسان اتفقا», «إنهما دانا»): behind two who wait for a verb, such a word is read as it.
import { sameWord } from '../../document/same-make.js'
import type { Split } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import type { Word } from '../../document/word.js'
import { readings } from './analyse.js'
import { frameOf } from './frames.js'

/** How far before their verb the two may be named. */
const BACK = 6
/** Dearer readings are mere possibilities of the letters. */
const DEAREST = 16

/**
 * The text with such words as verbs.
 *
 * @example «أعلن البيان أن الرئيسين دانا الهجوم» // دانا: they two condemned
 */
export function rereadDuals(text: Split): Split {
  let words: Word[] | undefined
  for (const { first, last } of text.sentences) {
    for (let i = first + 1; i < last; i++) {
      const word = text.words[i]!
      const behind = mayBeDual(word) && isCountedTwo(text.words[i - 1]!)
      if (!mayBeDual(word) || !(behind || isAfterTwo(text.words, i, first) || isAfterJoined(text.words, i, first))) continue
      const token = text.tokens[word.token]!
      if (word.start !== token.start || word.end !== token.end) continue
      const verb = dualVerb(text.text.slice(word.start, word.end))
      // «جنديين قتلا», not «يومين دعما»: it is told of two to whom it is done
      if (!verb || (behind && !isAfterTwo(text.words, i, first) && frameOf(verb.lemma).passive !== true)) continue
      words ??= [...text.words]
      words[i] = sameWord({ ...word, definite: undefined, verb: undefined, unknown: undefined, ...verb, pos: 'verb', verbForm: 'finite', also: [word.pos] })
    }
  }
  return words ? withLayers(text, { words }) : text
}

const mayBeDual = ({ key, pos, definite, clitic, verbForm }: Word): boolean =>
  key.length > 3 && key.endsWith('ا') && clitic === undefined && (pos === 'name' || (pos === 'adj' && definite !== true) || (pos === 'noun' && definite !== true && verbForm !== 'active-participle'))

/** «أن الجانبين المصري والإماراتي …», «إنهما "…"»: two are named, at the head of their clause, and no verb yet. */
function isAfterTwo(words: readonly Word[], i: number, first: number): boolean {
  for (let k = i - 1; k >= first && k >= i - BACK; k--) {
    const word = words[k]!
    if (word.pos === 'verb' || word.pos === 'aux' || word.pos === 'prep' || word.pos === 'sub') return false
    if (word.pos === 'pron' && word.key === 'هما' && words[k - 1]?.pos === 'sub') return true
    if (word.pos !== 'noun' && word.pos !== 'adj') continue
    const two = (word.number === 'du' && word.key.endsWith('ان')) || (word.number !== undefined && word.number !== 'sg' && word.key.endsWith('ين') && !word.lemma.endsWith('ين'))
    if (!two) continue
    const before = words[k - 1]
    return k === first || before!.pos === 'sub' || before!.pos === 'conj' || (before!.pos === 'punct' && before!.key !== ')')
  }
  return false
}

/** «إن رئيس غانا ووزير الخارجية الكيني طلبا»: two are joined, where «إن» waits for its verb. */
function isAfterJoined(words: readonly Word[], i: number, first: number): boolean {
  let joined = 0
  for (let k = i - 1; k >= first && k >= i - FAR; k--) {
    const { pos, key } = words[k]!
    if (pos === 'sub') return joined === 1 && k > first && k < i - 3 && (key === 'ان')
    if (pos === 'conj') joined += key === 'و' ? 1 : 2
    else if (pos !== 'noun' && pos !== 'adj' && pos !== 'name' && pos !== 'foreign' && !(pos === 'punct' && PAUSE.test(key))) return false
  }
  return false
}
/** How far before their verb «إن» may stand, and what may stand between. */
const FAR = 16
const PAUSE = /^[،,#_"«»-]$/

const isCountedTwo = ({ pos, number, definite, key, lemma }: Word): boolean => (pos === 'noun' || pos === 'adj') && number === 'du' && definite !== true && key.endsWith('ين') && !lemma.endsWith('ين')

type Verb = Pick<Word, 'lemma' | 'tense' | 'voice' | 'person' | 'number'>

/** The likeliest verb of two that the letters spell. */
function dualVerb(raw: string): Verb | undefined {
  for (const { cost, parts } of readings(raw)) {
    if (cost > DEAREST) return undefined
    const part = parts[0]!
    if (parts.length === 1 && part.pos === 'verb' && part.number === 'du' && part.tense === 'past') return { lemma: part.lemma, tense: 'past', voice: part.voice, person: 3, number: 'du' }
  }
  return undefined
}

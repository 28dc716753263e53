// Names of states that are adjectives: «مواطنا بريطانيا», «وفدا حكوميا ألمانيا», «30 كينيا» are a British citizen, a German delegation and thirty Kenyans; the accusative of «بريطاني» is written like the state.
import type { Split } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import { sameWord } from '../../document/same-make.js'
import type { Word } from '../../document/word.js'
import { stateByName, statesByNisba } from '../../knowledge/index.js'
import { isAccusative, isAccusativeMasdar } from './agreement.js'
import { Noun, nounClasses, nounsOf } from './nouns.js'

/** How the accusative of an adjective of belonging ends, where it looks like a state. */
const ENDING = 'يا'
/** How many adjectives may stand between («وفدا حكوميا رفيعا ألمانيا»). */
const ADJECTIVES = 3

/**
 * The text with such names as adjectives.
 *
 * @example «استقبل الوزير وفدا ألمانيا» // a German delegation
 */
export function rereadNisbas(text: Split): Split {
  let words: Word[] | undefined
  for (const { first, last } of text.sentences) {
    for (let i = first + 1; i < last; i++) {
      const word = text.words[i]!
      if (word.clitic !== undefined || word.definite === true && word.pos !== 'name' || !word.key.endsWith(ENDING) || word.key.length < 5 || text.words[i - 1]!.clitic !== undefined) continue
      const stem = word.key.slice(0, -1)
      if (!(followsNumber(text.words[i - 1]!) || followsAccusative(text.words, i, first)) || !stateByName(word.key, 'ar') || !statesByNisba(stem).length || isPairOfHeads(text.words, i, last)) continue
      words ??= [...text.words]
      words[i] = sameWord({ ...word, pos: 'adj', lemma: stem, gender: 'm', number: 'sg', definite: false, unknown: undefined })
    }
  }
  return words ? withLayers(text, { words }) : text
}

/** «30 كينيا», «أربعين إريتريا»: what is counted from eleven to ninety-nine stands in the accusative; a year counts nothing. */
const followsNumber = ({ pos, key, lemma }: Word): boolean => pos === 'num' && (/^\d{2,3}$/.test(key) ? Number(key) % 100 > 10 : TENS.test(lemma) || TENS.test(key))
const TENS = /^(?:عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)(?:ون|ين)$/

/** A noun in the accusative stands right before it, or adjectives that go with one. */
function followsAccusative(words: readonly Word[], at: number, first: number): boolean {
  for (let i = at - 1; i >= first && i >= at - 1 - ADJECTIVES; i--) {
    const word = words[i]!
    if (!(isAccusative(word) || isAccusativeMasdar(word))) return false
    if (word.pos !== 'noun') continue
    if (nounsOf('day').has(word.key)) return false
    const bits = nounClasses().get(word.lemma) ?? 0
    return !(bits & (Noun.Time | Noun.Unit | Noun.Quantity))
  }
  return false
}

/** «رئيسا سوريا وإيران»: the heads of two states, written like one in the accusative. */
function isPairOfHeads(words: readonly Word[], at: number, last: number): boolean {
  const bits = nounClasses().get(words[at - 1]!.lemma) ?? 0
  return (bits & Noun.Title) !== 0 && at + 2 < last && words[at + 1]!.pos === 'conj' && words[at + 2]!.pos === 'name'
}

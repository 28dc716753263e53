import type { Split } from '../document/document.js'
import { withLayers } from '../document/layers.js'
import type { Sentence } from '../document/word.js'

/** No sentence of a newspaper is longer; a "sentence" that is (a list without stops, a hostile text) is read piece by piece, so that work grows with length and no faster. */
const MOST_WORDS = 240

/** Cuts sentences of more than `MOST_WORDS` words, at a mark or a conjunction where there is one near the limit. */
export function boundSentences(text: Split): Split {
  if (!text.sentences.some((sentence) => sentence.last - sentence.first > MOST_WORDS)) return text
  const sentences: Sentence[] = []
  for (const sentence of text.sentences) {
    let first = sentence.first
    while (sentence.last - first > MOST_WORDS) {
      let cut = first + MOST_WORDS
      for (let i = cut; i > first + MOST_WORDS / 2; i--) {
        const word = text.words[i]!
        if (word.pos === 'conj' || text.words[i - 1]!.pos === 'punct') {
          cut = i
          break
        }
      }
      sentences.push(piece(text, sentence, sentences.length, first, cut))
      first = cut
    }
    sentences.push(first === sentence.first ? { ...sentence, index: sentences.length } : piece(text, sentence, sentences.length, first, sentence.last))
  }
  return withLayers(text, { sentences })
}

const piece = (text: Split, of: Sentence, index: number, first: number, last: number): Sentence => ({
  ...of, index, first, last, start: first === of.first ? of.start : text.words[first]!.start, end: last === of.last ? of.end : text.words[last - 1]!.end,
})

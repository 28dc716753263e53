// «القمة بين ترامب وكيم المقررة في سنغافورة», «قمة الاتحاد، المقررة …»: an adjective of planning or doubt that stands apart from its noun.
import type { Word } from '../../document/word.js'
import type { ClauseReader } from './clause-reader.js'
import { auxiliaryOf } from './frames.js'
import type { PredicateDraft } from './predicate-draft.js'

/** How far back its noun may stand. */
const BACK = 14

/** Colours the nouns of events of a sentence by such adjectives. */
export function colourByFarAdjectives(reader: ClauseReader): void {
  const { drafts, words, text, sentence } = reader
  if (!drafts.length) return
  let byWord: Map<number, PredicateDraft> | undefined
  for (let i = sentence.first + 1; i < sentence.last; i++) {
    const word = words[i]!
    if (word.pos !== 'adj' || word.definite !== true) continue
    const modality = auxiliaryOf(word.lemma, 'adjective')?.modality
    if (!modality) continue
    // «المقرر عقدها» is read with its masdar
    if (words[i + 1]?.verbForm === 'masdar') continue
    byWord ??= new Map(drafts.filter((draft) => draft.group !== undefined && (draft.form === 'noun' || draft.form === 'masdar')).map((draft) => [draft.word, draft]))
    for (let k = i - 1; k >= sentence.first && k >= i - BACK; k--) {
      const draft = byWord.get(k)
      if (!draft) continue
      const group = text.groups[draft.group!]!
      if (!agrees(words[draft.word]!, word)) continue
      // inside the group its own reading has coloured it
      if (group.last > i || isCutOff(words, draft.word, i)) break
      if (!draft.modality.includes(modality)) draft.modality.push(modality)
      break
    }
  }
}

const isFeminine = (word: Word): boolean => word.gender === 'f' || word.key.endsWith('ه') || word.key.endsWith('ات') || word.number === 'pl'
const agrees = (noun: Word, adjective: Word): boolean => isFeminine(noun) === adjective.key.endsWith('ه')

/** A verb or another noun that the adjective could belong to stands between. */
function isCutOff(words: readonly Word[], noun: number, adjective: number): boolean {
  const feminine = words[adjective]!.key.endsWith('ه')
  for (let k = noun + 1; k < adjective; k++) {
    const word = words[k]!
    if (word.pos === 'verb' || word.pos === 'sub') return true
    if (word.pos === 'noun' && word.definite === true && isFeminine(word) === feminine) return true
  }
  return false
}

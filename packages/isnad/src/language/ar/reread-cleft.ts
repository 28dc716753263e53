// «كينيا هي التي قصفت …», «الجيش هو من قتل …»: the pronoun and "who" only stress whoever stands before them, so that the verb is theirs.
import type { Split } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import { sameWord } from '../../document/same-make.js'
import type { Word } from '../../document/word.js'

/**
 * The text with such words as particles: the clause has no other verb.
 *
 * @example «قال إن كينيا هي التي قصفت القرية» // he says that Kenya shelled it
 */
export function rereadCleft(text: Split): Split {
  let words: Word[] | undefined
  for (const { first, last } of text.sentences) for (let i = first; i + 2 < last; i++) {
    const [pronoun, who] = [text.words[i]!, text.words[i + 1]!]
    if (!isFreePronoun(pronoun) || !WHO.has(who.key) || !isTelling(text.words, i + 2, last)) continue
    words ??= [...text.words]
    words[i + 1] = sameWord({ ...who, pos: 'part' })
    // «المتمردون هم من خطف …»: "who" may have a verb of one
    const verb = text.words[i + 2]!
    if (verb.pos === 'verb' && verb.number === 'sg' && pronoun.lemma === 'هم') words[i + 2] = sameWord({ ...verb, number: 'pl' })
    if (i > first && STRESSED.has(text.words[i - 1]!.pos)) words[i] = sameWord({ ...pronoun, pos: 'part' })
  }
  return words ? withLayers(text, { words }) : text
}

const FREE: ReadonlySet<string> = new Set(['هو', 'هي', 'هم', 'هما'])
/** «هو» by itself, not what is joined to a word. */
export const isFreePronoun = ({ pos, lemma, clitic }: Pick<Word, 'pos' | 'lemma' | 'clitic'>): boolean => pos === 'pron' && clitic === undefined && FREE.has(lemma)

const WHO: ReadonlySet<string> = new Set(['الذي', 'التي', 'الذين', 'اللذان', 'اللتان', 'من'])
/** What the pronoun may stress; behind nothing of the kind it is the subject itself («وهو الذي أمر …»). */
const STRESSED: ReadonlySet<string> = new Set(['noun', 'name', 'adj', 'pron', 'foreign', 'num', 'aux'])

/** A verb follows, with what denies or colours it. */
function isTelling(words: readonly Word[], at: number, last: number): boolean {
  let i = at
  while (i < last && (words[i]!.pos === 'neg' || words[i]!.pos === 'aux')) i++
  return i < last && (words[i]!.pos === 'verb' || i > at)
}

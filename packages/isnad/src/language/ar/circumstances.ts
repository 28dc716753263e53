// Participles that the lexicon took for something else («مطالبا» for a plural, «نافيا» for a verb, «داعية» for a preacher):
// where one tells what the speaker does besides («، داعيا الدول إلى …», "…, calling on the states to …"), it is read again as the participle.
import { sameWord } from '../../document/same-make.js'
import type { Split } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import { parseTable } from '../../document/table.js'
import type { Word } from '../../document/word.js'
import { isAccusative } from './agreement.js'
import { normalize } from './letters.js'
import participleTable from './participles.tsv.js'

let participles: ReadonlyMap<string, string> | undefined

/** Participles of participles.tsv with their verbs, as they are matched. */
export function participleVerbs(): ReadonlyMap<string, string> {
  participles ??= new Map(parseTable('participles', participleTable).map(({ cells }) => [normalize(cells.participle ?? ''), normalize(cells.verb ?? '')]))
  return participles
}

/**
 * The words of a text with such participles as what they are.
 *
 * @example rereadCircumstances(text).words // «قالت …، مطالبة الحكومة بالرد»: مطالبة is a participle of طالب
 */
export function rereadCircumstances(text: Split): Split {
  let words: Word[] | undefined
  for (const { first, last } of text.sentences) {
    let verb = false
    let feminine = false
    /** «نافيا الأمر ومطالبا بالرد»: there is one already that another may be joined to. */
    let joins = false
    for (let i = first; i < last; i++) {
      const word = text.words[i]!
      const read = word.definite === true || word.clitic ? undefined : participle(text.words, i, first, last, verb, feminine, joins)
      if (read) {
        words ??= [...text.words]
        words[i] = read
        joins = true
      } else if (word.verbForm === 'active-participle' && word.definite !== true) joins = true
      else if (word.pos === 'verb') {
        verb = true
        if (word.gender === 'f') feminine = true
      }
    }
  }
  return words ? withLayers(text, { words }) : text
}

function participle(words: readonly Word[], i: number, first: number, last: number, verb: boolean, feminine: boolean, joins: boolean): Word | undefined {
  const word = words[i]!
  const { key } = word
  const ending = key.charCodeAt(key.length - 1)
  if (ending !== 0x627 && ending !== 0x647) return undefined
  if (word.pos === 'name' || word.pos === 'prep' || i === first) return undefined
  const stem = key.slice(0, -1)
  const of = participleVerbs().get(stem)
  if (of === undefined) return undefined
  // one the lexicon knows as such; else the table knows better which verb it is of
  if (word.verbForm === 'active-participle' && word.verb === of) return undefined
  const joined = words[i - 1]!.pos === 'conj' && i - 1 > first
  const next = words[i + 1]
  const before = words[joined ? i - 2 : i - 1]!
  if (ending === 0x627) {
    // «37 طالبا», «كان مطالبا», «موقفا رافضا»: counted, said of somebody, or of a thing
    if (before.pos !== 'punct' && !(joined && joins) && !(verb && (before.definite === true || before.pos === 'name' || before.pos === 'pron'))) return undefined
    if (!joined && isAccusative(before)) return undefined
    // «رفضت مقترحا روسيا»: a noun of its own needs what its verb takes behind it
    if (before.pos !== 'punct' && word.pos === 'noun' && word.lemma === stem && !(next && i + 1 < last && (next.pos === 'prep' || next.pos === 'sub' || (next.pos === 'noun' && next.definite === true)))) return undefined
    return read(word, stem, of, 'm')
  }
  // «، مطالبة الحكومة بـ…»: behind a mark, of whoever did what the feminine verb tells, and with somebody or something it is addressed to
  if ((before.pos !== 'punct' && !(joined && joins)) || !(feminine || i - first < OPENING) || i + 1 >= last || !next || !(next.pos === 'prep' || next.pos === 'name' || (next.pos === 'noun' && next.definite === true) || next.pos === 'sub')) return undefined
  return read(word, stem, of, 'f')
}

/** Words before it in a sentence that opens with what another said («". داعية إلى …»). */
const OPENING = 3

function read(word: Word, lemma: string, verb: string, gender: 'm' | 'f'): Word {
  return sameWord({ ...word, lemma, verb, pos: 'adj', verbForm: 'active-participle', number: 'sg', gender, tense: undefined, person: undefined, voice: undefined, also: undefined, unknown: undefined })
}

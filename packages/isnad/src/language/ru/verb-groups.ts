// A verb with what belongs to it: «не», «был», «будет», «бы».
import type { Modality } from '../../document/predicate.js'
import type { Word } from '../../document/word.js'
import type { Gender } from './cases.js'
import type { RussianWord } from './readings.js'

export interface VerbGroup {
  readonly first: number
  readonly last: number
  readonly main: number
  readonly form: 'finite' | 'infinitive' | 'gerund'
  readonly tense: 'past' | 'present' | 'future' | 'none'
  readonly voice: 'active' | 'passive'
  readonly negation: number | undefined
  readonly modality: readonly Modality[]
  readonly copula: boolean
  readonly impersonal: boolean
  readonly number: 'sg' | 'pl' | undefined
  readonly of: Gender | undefined
}

/** Words between an auxiliary and its verb. */
const REACH = 5

/** The group whose first verb or auxiliary stands at words[start]. */
export function verbGroupAt(words: readonly Word[], start: number, end: number, sentence: number): VerbGroup {
  const opening = words[start]! as RussianWord
  let main = start
  let last = start + 1
  let future = false
  let negation = start - 1 >= sentence && words[start - 1]!.pos === 'neg' ? start - 1 : undefined
  const first = negation ?? start
  let conditional = false
  for (let i = start - 1; i >= sentence && i > start - 4; i--) if (/^(?:бы|б)$/.test(words[i]!.key)) conditional = true
  if (opening.pos === 'aux' && opening.lemma === 'быть') {
    future = opening.tense === 'future'
    for (let i = start + 1; i < end && i < start + REACH; i++) {
      const word = words[i]! as RussianWord
      if (word.key === 'бы') conditional = true
      else if (word.pos === 'neg') negation ??= i
      // «был подписан», «будет обсуждать», «был готов», «быть подписан»
      else if (word.pos === 'verb' && ((word.verbForm === 'finite' && (word.voice === 'passive' || word.tense === 'present') && (word.of !== undefined || word.number === 'pl')) || (future && word.verbForm === 'infinitive'))) {
        main = i
        last = i + 1
        break
      } else if (word.pos !== 'adv' && word.pos !== 'part' && !(word.pos === 'pron' && i === start + 1)) break
    }
  }
  // «должны были начаться», «готов был подписать»: a short adjective with its past behind it
  let past = false
  if (main === start && opening.pos === 'verb' && opening.verbForm === 'finite' && opening.tense === 'present' && (opening.of !== undefined || opening.number === 'pl') && words[last]?.pos === 'aux' && words[last]!.lemma === 'быть' && words[last]!.verbForm === 'finite' && last < end) {
    past = words[last]!.tense === 'past'
    future = words[last]!.tense === 'future'
    last++
  }
  const verb = words[main]! as RussianWord
  if (words[last]?.key === 'бы' || words[last]?.key === 'б') conditional = true
  const form: VerbGroup['form'] = opening.verbForm === 'infinitive' ? 'infinitive' : opening.verbForm === 'active-participle' ? 'gerund' : 'finite'
  const modality: Modality[] = []
  let tense: VerbGroup['tense'] = form !== 'finite' ? 'none' : main !== start ? (future ? 'future' : 'past') : verb.tense === 'past' ? 'past' : verb.tense === 'future' ? 'future' : 'present'
  if ((main !== start && !future && verb.voice !== 'passive') || past) tense = 'past'
  else if (main === start && future) tense = 'future'
  if (tense === 'future') modality.push('planned')
  if (conditional) {
    modality.length = 0
    modality.push('conditional')
  }
  const copula = verb.pos === 'aux'
  return { first, last, main, form, tense, voice: verb.voice === 'passive' ? 'passive' : 'active', negation, modality, copula, impersonal: verb.impersonal === true, number: (main !== start ? opening : verb).number as 'sg' | 'pl' | undefined, of: verb.of ?? opening.of }
}

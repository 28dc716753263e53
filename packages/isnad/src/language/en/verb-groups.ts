import type { Modality } from '../../document/predicate.js'
import type { Word } from '../../document/word.js'
import { behindTime } from './aside-times.js'
import { colourOf } from './colours.js'
import { isQuoteMark } from './group-words.js'
import { isPhrasal } from './phrasal.js'

/** A verb with its auxiliaries, adverbs, negation and particle: "had not been able", "will be signed", "to pull out". */
export interface VerbGroup {
  readonly first: number
  /** Behind its last word. */
  readonly last: number
  readonly main: number
  readonly form: 'finite' | 'infinitive' | 'ing' | 'participle'
  readonly to: boolean
  readonly tense: 'past' | 'present' | 'future' | 'none'
  readonly voice: 'active' | 'passive'
  readonly perfect: boolean
  readonly negation: number | undefined
  readonly modality: readonly Modality[]
  readonly particle: string | undefined
  /** Forms of be that are the verb itself. */
  readonly copula: boolean
}

const NONE: readonly Modality[] = []

/** The verb group that begins at words[start] (an auxiliary, "to", or a verb), or undefined when no verb follows. */
export function verbGroupAt(words: readonly Word[], start: number, end: number): VerbGroup | undefined {
  let i = start
  let to = false
  let finite = false
  let tense: VerbGroup['tense'] = 'none'
  let perfect = false
  let negation: number | undefined
  let modality: Modality[] | undefined
  let lastAux = -1
  let be = false
  let due = false
  // "neither confirmed nor denied"
  if (words[start - 1]?.key === 'nor') negation = start - 1
  for (; i < end; i++) {
    const word = words[i]!
    if (word.pos === 'part' && word.lemma === 'to') {
      if (i > start && lastAux < 0 && negation === undefined) break
      if (lastAux >= 0) {
        // is to sign, has to sign, ought to sign
        const aux = words[lastAux]!
        const what: Modality = aux.lemma === 'be' ? 'planned' : 'obliged'
        if (!modality) modality = []
        if (!modality.includes(what)) modality.push(what)
        if (what === 'planned' && tense === 'present') tense = 'future'
        due = what === 'planned' && tense === 'past'
        be = false
        lastAux = -1
      } else to = true
      continue
    }
    if (word.pos === 'aux') {
      if (lastAux < 0 && !to && !finite) {
        finite = word.verbForm !== 'active-participle' && word.key !== 'having' && word.key !== 'being'
        tense = tenseOf(word)
      }
      // "should" is no "shall"
      const colour = colourOf('modal', word.key) ?? colourOf('modal', word.lemma)
      if (colour?.modality) {
        if (!modality) modality = []
        if (!modality.includes(colour.modality)) modality.push(colour.modality)
        if (colour.future) tense = 'future'
      }
      if (word.lemma === 'have') {
        perfect = true
        // "was to have met him": they did not meet
        if (due) negation = i
        // "would have killed": it did not happen
        if (modality?.includes('planned') && tense === 'future' && (words[lastAux]?.key === 'would' || words[lastAux]?.key === "'d") && !modality.includes('conditional')) modality.push('conditional')
      }
      be = word.lemma === 'be' || word.key === "'s"
      lastAux = i
      continue
    }
    if (word.pos === 'neg') {
      negation = i
      continue
    }
    const behind = lastAux >= 0 && !to ? verbBehindTime(words, i, end) : i
    if (behind > i) {
      i = behind - 1
      continue
    }
    if (word.pos === 'adv' && i > start) continue
    if (word.pos === 'adv' && i === start) return undefined
    // was "sabotaging peace"
    if (lastAux >= 0 && isQuoteMark(word.key) && words[i + 1]?.pos === 'verb' && words[i + 1]!.verbForm !== 'finite') continue
    break
  }
  const main = words[i]
  if (!main || i >= end || main.pos !== 'verb') {
    if (lastAux < 0) return undefined
    // "as it will", "they have": the auxiliary stands alone.
    const aux = words[lastAux]!
    if (aux.lemma !== 'be' && aux.lemma !== 'have' && aux.lemma !== 'do') return undefined
    return {
      first: start,
      last: lastAux + 1,
      main: lastAux,
      form: finite ? 'finite' : to ? 'infinitive' : 'ing',
      to,
      tense,
      voice: 'active',
      perfect,
      negation,
      modality: modality ?? NONE,
      particle: undefined,
      copula: aux.lemma === 'be',
    }
  }
  let form: VerbGroup['form']
  let voice: VerbGroup['voice'] = 'active'
  if (finite) form = 'finite'
  else if (to) form = 'infinitive'
  else if (lastAux >= 0)
    form = 'ing' // having signed, being held
  else if (main.verbForm === 'finite') form = 'finite'
  else if (main.verbForm === 'infinitive') form = 'infinitive'
  else if (main.verbForm === 'passive-participle') form = 'participle'
  else form = 'ing'
  if (main.verbForm === 'passive-participle' && (be || lastAux < 0)) voice = 'passive'
  if (form === 'finite' && tense === 'none') tense = main.tense === 'past' ? 'past' : 'present'
  if (perfect && tense === 'present') tense = 'past'
  let last = i + 1
  // "is not", "had not, as of Monday, …"
  if ((main.lemma === 'be' || main.lemma === 'have') && last < end && words[last]!.pos === 'neg') negation = last++
  let particle: string | undefined
  const next = words[last]
  if (next && last < end && next.pos === 'part' && isPhrasal(main.lemma, next.key)) {
    particle = next.key
    last++
  }
  return {
    first: start,
    last,
    main: i,
    form,
    to,
    tense,
    voice,
    perfect,
    negation,
    modality: modality ?? NONE,
    particle,
    copula: main.lemma === 'be',
  }
}

/** "will on Monday host", "was, in March 2019, sentenced": the verb behind a time between it and its auxiliary; the same place where there is none. */
function verbBehindTime(words: readonly Word[], at: number, end: number): number {
  let i = behindTime({ last: end, key: (k) => (k < end ? words[k]!.key : ''), isNumber: (k) => words[k]?.pos === 'num', isCapital: (k) => words[k]?.pos === 'name' }, at)
  if (i === at) return at
  while (i < end && words[i]!.pos === 'adv') i++
  return i < end && words[i]!.pos === 'verb' && words[i]!.tense !== 'present' ? i : at
}

function tenseOf(aux: Word): VerbGroup['tense'] {
  switch (aux.key) {
    case 'was':
    case 'were':
    case 'had':
    case 'did':
      return 'past'
    case 'is':
    case 'are':
    case 'am':
    case 'has':
    case 'have':
    case 'do':
    case 'does':
    case "'s":
      return 'present'
    case 'will':
    case "'ll":
    case 'wo':
    case 'shall':
    case 'would':
    case "'d":
      return 'future'
    default:
      return 'present'
  }
}

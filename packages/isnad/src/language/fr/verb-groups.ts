// A verb with its auxiliaries, pronouns, adverbs and negation: «n'a pas été signé», «vient de rencontrer», «pourrait se retirer».
import type { Modality } from '../../document/predicate.js'
import type { Word } from '../../document/word.js'
import { lexicon } from './lexicon.js'
import { asideAt, isReflexive } from './verb-words.js'

export interface VerbGroup {
  readonly first: number
  /** Behind its last word. */
  readonly last: number
  readonly main: number
  readonly form: 'finite' | 'infinitive' | 'ant' | 'participle'
  readonly tense: 'past' | 'present' | 'future' | 'none'
  readonly voice: 'active' | 'passive'
  readonly negation: number | undefined
  /** «ne … que»: only. */
  readonly only: boolean
  readonly modality: readonly Modality[]
  /** Its first verb is in the conditional. */
  readonly conditional: boolean
  readonly copula: boolean
  /** «il faut»: nobody does it. */
  readonly impersonal: boolean
}

const NEGATING = new Set(['pas', 'plus', 'jamais', 'guère', 'point', 'nullement'])
/** Determiners and pronouns that with «ne» deny. */
const NOBODY = new Set(['aucun', 'aucune', 'rien', 'personne', 'nul', 'nulle', 'ni'])
/** What is done by appointment. */
const SCHEDULED = new Set('se-rendre rencontrer se-rencontrer s\'entretenir recevoir signer parapher se-réunir se-tenir débuter commencer reprendre arriver effectuer visiter participer examiner voter se-prononcer intervenir discuter s\'ouvrir partir présenter accueillir s\'envoler prononcer s\'exprimer dîner présider atterrir quitter inaugurer prêter gagner se-déplacer rejoindre rentrer s\'adresser conclure ratifier'.split(' '))
const MODAL: Readonly<Record<string, Modality>> = { pouvoir: 'possible', devoir: 'obliged', aller: 'planned', faillir: 'failed', falloir: 'obliged' }

const isConditional = (word: Word): boolean => lexicon().forms.get(word.key)?.some(({ mood }) => mood === 'cond') === true

/** The verb group whose first verb stands at words[start]. */
export function verbGroupAt(words: readonly Word[], start: number, end: number, sentence: number): VerbGroup {
  const opening = words[start]!
  const form: VerbGroup['form'] = opening.verbForm === 'infinitive' ? 'infinitive' : opening.verbForm === 'active-participle' ? 'ant' : opening.verbForm === 'passive-participle' ? 'participle' : 'finite'
  const modality: Modality[] = []
  let tense: VerbGroup['tense'] = form === 'finite' ? (opening.tense === 'past' ? 'past' : opening.tense === 'future' ? 'future' : 'present') : 'none'
  const conditional = form === 'finite' && isConditional(opening)
  let main = start
  let ne = -1
  let negation: number | undefined
  for (let i = start - 1; i >= sentence && i > start - 6; i--) {
    const { pos, key } = words[i]!
    if (key === 'ne' || key === "n'") ne = i
    else if (pos === 'neg' || (NEGATING.has(key) && words[i - 1]?.pos === 'neg')) negation = i
    else if (pos !== 'pron' && pos !== 'adv') break
  }
  let passive = false
  let perfect = false
  let recent = false
  let impersonal = false
  /** Lemma of the auxiliary before. */
  let aux: Word | undefined
  let last = start
  for (let i = start; i < end; i++) {
    const word = words[i]!
    if (word.pos === 'aux' || (word.pos === 'verb' && i === start)) {
      main = i
      last = i + 1
      const chain = step(aux, word, words, sentence, i)
      passive ||= chain === 'passive'
      perfect ||= chain === 'perfect'
      if (word.pos === 'verb') break
      const colour = MODAL[word.lemma]
      // «ont dû être évacués», «a pu partir»: it was done
      if (colour && word.verbForm !== 'passive-participle') {
        // «devrait se rendre», «la visite que devait effectuer»: it is expected
        modality.push(isDue(word) ? 'planned' : colour)
        if ((word.lemma === 'aller' && word.tense !== 'past') || isDue(word)) tense = 'future'
        if (word.lemma === 'falloir') impersonal = true
      }
      if (word.lemma === 'venir') recent = true
      aux = word
      continue
    }
    if (aux && word.pos === 'verb') {
      main = i
      last = i + 1
      const chain = step(aux, word, words, sentence, i)
      passive ||= chain === 'passive'
      perfect ||= chain === 'perfect'
      break
    }
    // «a « déploré » cette décision», «lui a depuis livré des armes»
    if (aux && (word.key === '«' || word.key === 'depuis') && words[i + 1]?.pos === 'verb' && words[i + 1]!.verbForm === 'passive-participle') continue
    const aside = asideAt(words, i)
    if (aside) {
      i += aside - 1
      continue
    }
    if (NEGATING.has(word.key) && (ne >= 0 || word.key !== 'plus')) {
      negation = i
      continue
    }
    if (word.pos === 'adv' || word.pos === 'pron' || word.pos === 'neg' || (word.pos === 'prep' && aux?.lemma === 'venir') || (word.pos === 'det' && word.key === 'tous')) continue
    break
  }
  // «n'est pas», «ne veut plus»
  for (let i = last; i < end && i < last + 2 && negation === undefined && ne >= 0; i++) if (NEGATING.has(words[i]!.key)) {
    negation = i
    last = i + 1
  }
  let only = false
  if (ne >= 0 && negation === undefined) {
    for (let i = ne - 6; i < ne; i++) if (i >= sentence && NOBODY.has(words[i]!.key)) negation = i
    for (let i = last; i < end && i < last + 5 && negation === undefined; i++) {
      if (NOBODY.has(words[i]!.key)) negation = i
      else if (words[i]!.key === 'que' || words[i]!.key === "qu'") {
        only = true
        break
      } else if (words[i]!.pos === 'punct' || words[i]!.pos === 'verb') break
    }
  }
  if (perfect && (tense === 'present' || tense === 'none') && form === 'finite') tense = 'past'
  if (recent) tense = 'past'
  // «doit se rendre à Paris», «doivent signer»: what is announced so is on the calendar
  const due = modality.indexOf('obliged')
  if (due >= 0 && aux?.lemma === 'devoir' && aux.tense === 'present' && SCHEDULED.has(words[main]!.lemma)) {
    modality[due] = 'planned'
    tense = 'future'
  }
  // «sont attendus à Rome»
  if (passive && words[main]!.lemma === 'attendre' && form === 'finite' && !modality.length) {
    modality.push('planned')
    tense = 'future'
  }
  if (tense === 'future' && !modality.length) modality.push('planned')
  const lemma = words[main]!.lemma
  if (form === 'participle' && !lexicon().verbs.get(lemma)?.etre) passive = true
  return { first: ne >= 0 ? ne : start, last, main, form, tense: conditional && perfect ? 'past' : tense, voice: passive ? 'passive' : 'active', negation, only, modality, conditional, copula: lemma === 'être', impersonal }
}

/** «devrait», «devait» */
const isDue = (word: Word): boolean => word.lemma === 'devoir' && word.verbForm === 'finite' && (isConditional(word) || word.tense === 'past')

/** What an auxiliary makes of the verb behind it. */
function step(aux: Word | undefined, word: Word, words: readonly Word[], sentence: number, i: number): 'passive' | 'perfect' | undefined {
  if (!aux || word.verbForm !== 'passive-participle') return undefined
  if (aux.lemma === 'avoir') return 'perfect'
  if (aux.lemma !== 'être') return undefined
  const reflexive = /^(?:se-|s')/.test(word.lemma) || isReflexive(words as never, sentence, i)
  return reflexive || lexicon().verbs.get(word.lemma)?.etre ? 'perfect' : 'passive'
}

// Masdars, nouns and prepositions with the letters of a verb, at the head of a sentence with somebody behind them who does it: «سحب الجيش قواته», «أسر المتمردون جنديين», «أمر الرئيس الجيش بوقف …».
import { sameWord } from '../../document/same-make.js'
import type { Word } from '../../document/word.js'
import { isAbsolute, isNominative } from './agreement.js'
import { type Frame, frameOf } from './frames.js'
import { knownNameAt, organizationLength } from './known-names.js'
import { lexicon } from './lexicon.js'
import { Noun, nounClasses } from './nouns.js'

export const PAST = { pos: 'verb', verbForm: 'finite', tense: 'past', voice: 'active', person: 3, number: 'sg', gender: 'm' } as const

/** What such a word needs behind who does it: prepositions, or an object (none given). Masdars go by the frame of their verb. */
const HOMOGRAPHS: ReadonlyMap<string, { readonly pos: readonly string[]; readonly preps?: readonly string[]; readonly verbs?: true }> = new Map([
  ['امر', { pos: ['noun'], preps: ['ب'] }],
  ['ثمن', { pos: ['noun'] }],
  ['هاتف', { pos: ['noun'] }],
  ['قبل', { pos: ['prep'] }],
  ['وقف', { pos: ['noun'], preps: ['الي', 'مع', 'ضد', 'وراء', 'خلف', 'امام', 'في'] }],
  ['مثل', { pos: ['prep'], preps: ['امام', 'امس'] }],
  ['صادر', { pos: ['noun', 'adj'] }],
  ['فجر', { pos: ['noun'] }],
  ['اسر', { pos: ['noun'] }],
  ['شكل', { pos: ['noun'] }],
  ['كلف', { pos: ['noun'] }],
  ['اجل', { pos: ['noun'] }],
  ['حمل', { pos: ['noun'] }],
  ['حول', { pos: ['prep'], preps: ['الي'] }],
])

/** How far the clause is looked through. */
const CLAUSE = 30

/** The word as a verb in the past, where it heads a clause that has no other verb. */
export function asHead(words: readonly Word[], i: number, first: number, last: number): Word | undefined {
  const word = words[i]!
  if (word.pos === 'verb' || word.clitic !== undefined || word.definite === true || !startsClause(words, i, first)) return undefined
  const known = HOMOGRAPHS.get(word.key)
  const listed = known?.pos.includes(word.pos) === true
  const masdar = word.verbForm === 'masdar' && word.verb === word.key
  if (!listed && !masdar && word.pos !== 'noun') return undefined
  const doer = words[i + 1]
  if (!doer || i + 1 >= last || doer.clitic !== undefined || doer.gender === 'f') return undefined
  const lemma = word.verb ?? word.key
  const verb = (): Word => sameWord({ ...word, ...PAST, lemma, definite: undefined, verb: undefined, number: 'sg', gender: 'm', also: [word.pos] })
  const bits = nounClasses().get(doer.lemma) ?? 0
  // «قطع المتظاهرون الطريق», «تبادل الوزيران»: whose it is would stand in the genitive
  if (doer.pos === 'noun' && isNominative(doer) && (isAbsolute(doer) || doer.key.endsWith('و')) && bits & (Noun.Title | Noun.Animate) && lexicon().verbKinds(lemma) !== '') return verb()
  if (!listed && !masdar) return undefined
  if (!mayDo(words, i + 1, last, listed)) return undefined
  return hasComplement(words, i, last, known?.preps, frameOf(lemma), listed) ? verb() : undefined
}

/** Whose verb it may be: a state in the masculine («قطع المغرب علاقاته», but «قطع إيران علاقاتها»), another name without article, who has a title, a body. */
function mayDo(words: readonly Word[], at: number, last: number, listed: boolean): boolean {
  const doer = words[at]!
  const behind = words[at + 1]
  if (doer.pos === 'name') {
    if (listed || doer.definite !== true) return true
    const state = knownNameAt(words, at, last)
    return state?.kind === 'state' && state.gender === 'm'
  }
  if (doer.pos !== 'noun') return false
  // «قصف حزب الله بلدة»
  if (organizationLength(words, at, last) > 1) return true
  // «سجن رجل أعمال أميركي»: without the article, here or on what follows, it rather is to whom it is done
  const told = listed || doer.definite === true || (behind?.definite === true && behind.pos === 'noun')
  return told && ((nounClasses().get(doer.lemma) ?? 0) & (Noun.Title | Noun.Body)) !== 0
}

/** «دعم كينيا للمتمردين يهدد …», «رفض مالطا القرار»: a man's verb is no deed of a state, which is feminine; nor of any where what it is done to has «ل». */
export function isHeadMasdar(words: readonly Word[], i: number, first: number, last: number): boolean {
  const state = i + 1 < last && startsClause(words, i, first) ? knownNameAt(words, i + 1, last) : undefined
  if (state?.kind !== 'state' || words[i + 1]!.pos !== 'name' || frameOf(words[i]!.lemma).object === '-') return false
  const behind = words[i + 1 + state.length]
  return words[i + 1]!.gender === 'f' || state.gender === 'f' || (behind?.pos === 'prep' && behind.lemma === 'ل')
}

/** What the verb takes stands behind who does it, and no other verb in the clause but behind «الذي», «أن» and the like. */
function hasComplement(words: readonly Word[], i: number, last: number, preps: readonly string[] | undefined, frame: Frame, listed: boolean): boolean {
  let complement = false
  for (let k = i + 2; k < last && k < i + CLAUSE && words[k]!.pos !== 'punct'; k++) {
    const { pos, lemma } = words[k]!
    // «صادر الجيش سفينة وأوقف طاقمها»: a verb that "and" joins to it, once it has its object
    if (complement && pos === 'verb' && words[k - 1]!.key === 'و') return true
    if ((pos === 'verb' || pos === 'aux') && !isUnder(words, k, i)) return false
    if (preps ? pos === 'prep' && preps.includes(lemma) : !listed && frame.object === '-' ? pos === 'prep' && frame.preps.has(lemma) : isObject(words, k, i)) complement = true
    // «سحب الجيش لجانب من قواته»: a masdar may have its object so
    if (!complement && pos === 'prep' && lemma === 'ل' && frame.object !== '-') return false
  }
  return complement
}

/** «التحالف الذي تقوده الرياض»: opened by a word right before it. */
function isUnder(words: readonly Word[], k: number, i: number): boolean {
  let before = k - 1
  while (before > i && (words[before]!.pos === 'neg' || words[before]!.pos === 'aux')) before--
  return words[before]!.pos === 'sub'
}

/** A noun that is neither behind a preposition nor whose another is: «قواته», «الرئيس الكيني القرار», «جنودا». */
function isObject(words: readonly Word[], k: number, i: number): boolean {
  const [word, before] = [words[k]!, words[k - 1]!]
  if ((word.pos !== 'noun' && word.pos !== 'num') || (nounClasses().get(word.lemma) ?? 0) & Noun.Time || k <= i + 1) return false
  if (before.pos === 'adj' || before.pos === 'name' || before.pos === 'pron' || before.pos === 'adv') return !(word.definite === true && before.pos === 'adj' && before.definite !== true)
  return before.pos === 'noun' && before.definite === true
}

/** Nothing stands before it but a conjunction: in the sentence, or behind a mark. */
function startsClause(words: readonly Word[], i: number, first: number): boolean {
  let before = i - 1
  if (before >= first && words[before]!.pos === 'conj') before--
  return before < first || (words[before]!.pos === 'punct' && before < i - 1)
}

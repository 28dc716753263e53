// What is said of an act that tells that it is still to come: «الاعتراف بها ضروري», «الحل هو فرض عقوبات», «تتضمن الخطة إرسال قوات».
import { childrenOf, inSentence } from '../document/by-sentence.js'
import { groupHeadedBy } from './by-head.js'
import type { Document } from '../document/document.js'
import { type Predicate, ownSubject } from '../document/predicate.js'
import type { Markers } from './markers.js'

/** How many words behind the head of what is said of an act its adjective may stand («أمر غير ضروري»). */
const NEAR = 3

/** An act is the subject of what stands over it. @example isItsSubject(child, parent) // «الاعتراف بها ضروري» */
export const isItsSubject = (child: Predicate, parent: Predicate): boolean => parent.args.some((arg) => arg.role === 'subj' && !arg.shared && arg.group === child.group)

/**
 * Whether what an act is said to be, or what is said of it by the predicate over it, leaves it to come. `child`: the act, or the verbal noun that carries it.
 * @example isOpenBy(document, child, parent, markers) // «الحل هو فرض عقوبات», «الاعتراف بها ضروري», «تتضمن الخطة إرسال قوات»
 */
export function isOpenBy(document: Document, child: Predicate, parent: Predicate, markers: Markers): boolean {
  if (child.form === 'finite') return false
  if (isCalledOpen(document, child, markers)) return true
  if (child.parent?.as !== 'argument') return false
  return ((isItsSubject(child, parent) || parent.form === 'finite') && isLeftOpen(document, parent, markers)) || isLaidDown(document, parent, markers)
}

/**
 * Whether an act is only a way, an aim or a need, by what it is said to be.
 * @example isCalledOpen(document, predicate, markers) // «الحل هو فرض عقوبات», «الخطوة التالية طرد السفير»: the sanctions, the expulsion
 */
function isCalledOpen(document: Document, predicate: Predicate, markers: Markers): boolean {
  if (predicate.tense !== 'present' || predicate.form === 'finite') return false
  const subject = ownSubject(predicate)
  return subject !== undefined && isOpenAt(document, document.groups[subject.group]!.head, markers, true)
}

/**
 * Whether what a clause without a verb, or a judgement, says of an act leaves it open.
 * @example isLeftOpen(document, parent, markers) // «الاعتراف بها ضروري», «فرض عقوبات خيار مطروح»
 */
function isLeftOpen(document: Document, parent: Predicate, markers: Markers): boolean {
  if (parent.form === 'finite') {
    const verdict = parent.args.find(({ role, shared }) => role === 'obj2' && !shared)
    return verdict !== undefined && isOpenAt(document, document.groups[verdict.group]!.head, markers)
  }
  return parent.tense === 'present' && isOpenAt(document, parent.word, markers)
}

/** Whether a text lays an act down: «تتضمن الخطة إرسال قوات». @example isLaidDown(document, parent, markers) */
function isLaidDown({ groups, words }: Document, parent: Predicate, markers: Markers): boolean {
  if (parent.form !== 'finite' || !markers.provides.has(parent.lemma)) return false
  // «اتفاق يتضمن …»: or what the clause is about
  const subject = ownSubject(parent) ?? (parent.parent?.as === 'relative' ? parent.args.find(({ role }) => role === 'subj') : undefined)
  return subject !== undefined && markers.text.has(words[groups[subject.group]!.head]!.lemma)
}

/** Types of acts that are fixed beforehand. */
const FIXED: ReadonlySet<string> = new Set(['CONSULT', 'COOPERATE', 'SUPPORT', 'AID', 'MOBILIZE', 'PROTEST'])

/**
 * Whether a clause behind the noun of an act tells that it is yet to be held: «زيارة يعتزم القيام بها», «القمة التي ستعقد في نيروبي».
 * @example isToBeHeld(document, predicate, 'CONSULT')
 */
export function isToBeHeld(document: Document, { word, index, sentence, parent }: Predicate, type: string): boolean {
  if (!FIXED.has(type)) return false
  const { groups, words, predicates } = document
  const over = parent && predicates[parent.predicate]!
  const begun = over?.form === 'finite' && over.tense === 'past'
  for (const clause of inSentence(document, sentence).predicates) {
    if (clause.parent?.as !== 'relative' || clause.index === index || clause.word <= word || clause.negation !== undefined) continue
    // right behind the noun and its adjectives
    const about = clause.args.find(({ shared, role, group }) => shared && (role === 'subj' || role === 'obj' || role === 'obl') && groups[group]!.first <= word && word < groups[group]!.last)
    // «وصل في زيارة سيلتقي خلالها الملك»: what is to come in its course, though it has begun
    if (!about || (begun && about.role === 'obl')) continue
    const { head, last } = groups[about.group]!
    if (head !== word && !isLastNoun(words, word, last)) continue
    const held = isOpenYet(clause) || childrenOf(document, clause.index).some((one) => (one.parent!.as === 'argument' || one.parent!.as === 'content') && isOpenYet(one))
    if (held) return true
  }
  return false
}
/**
 * Whether a meeting is only what something comes shortly before: «قبيل زيارة الرئيس», «قبل أسبوع من القمة», "ahead of the summit".
 * @example isAheadOf(document, predicate, markers)
 */
export function isAheadOf(document: Document, { word, sentence, group }: Predicate, { ahead }: Markers): boolean {
  const { groups, words } = document
  const { prep, preposition } = group === undefined ? {} as Partial<Document['groups'][number]> : groups[group]!
  if (ahead.has(preposition ?? '') || (prep !== undefined && ahead.has(words[prep]!.lemma))) return true
  // «قبل أسبوع من …»: so much before, not just before
  return inSentence(document, sentence).times.some(({ anchor, start }) => {
    if (anchor?.relation !== 'before' || anchor.first > word || word >= anchor.last) return false
    for (let i = anchor.first - 1; i >= 0 && words[i]!.start >= start; i--) if (words[i]!.pos === 'noun' || words[i]!.pos === 'num') return true
    return false
  })
}
const isOpenYet = ({ tense, modality, negation }: Predicate): boolean => negation === undefined && (tense === 'future' || modality.includes('planned')) && !modality.includes('possible')
/** «تفاصيل زيارة»: nothing but adjectives between a noun and the end of its group. */
const isLastNoun = (words: Document['words'], word: number, last: number): boolean => {
  for (let i = word + 1; i < last; i++) if (words[i]!.pos !== 'adj') return false
  return true
}

/** A word of need, choice or aim, itself or by its adjective; «الخطوة التالية» by telling that it comes next. */
function isOpenAt(document: Document, at: number, markers: Markers, isNext = false): boolean {
  const { words } = document
  for (let i = at; i <= at + NEAR && i < words.length; i++) {
    const { pos, lemma, key } = words[i]!
    if (i > at && pos !== 'adj' && pos !== 'neg' && pos !== 'adv') return false
    if (markers.open.has(lemma) || markers.open.has(key) || (isNext && i > at && markers.next.has(lemma))) return true
  }
  // «أحد الخيارات المطروحة»: what it is one of
  const inner = groupHeadedBy(document, at)
  return inner !== undefined && inner.last > at + 1 && words[at + 1]?.pos === 'noun' && inner.first === at && markers.open.has(words[at + 1]!.lemma)
}

// What somebody says by calling a thing bad or false: «إن القرار غير مقبول» criticises, «إن الأنباء غير صحيحة», «إن بلاده لا علاقة لها» denies.
import { childrenOf, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { type Argument, type Predicate, ownSubject } from '../document/predicate.js'
import { actorsOfGroup } from '../language/actors.js'
import { answerableFor } from './answerable.js'
import { groupHeadedBy } from './by-head.js'
import type { Telling } from './coded-statement.js'
import type { Cues } from './cues.js'

/** How many words behind the head of what is said of a thing its adjective may stand («أمر غير مقبول»). */
const NEAR = 3

/**
 * Whom a statement finds fault with, by what it says of something of theirs.
 * @example faultedIn(document, cues, statement, isAnother, doersOf) // «قالت كندا إن تصريحات الوزير الهندي غير مقبولة»: the minister
 */
export function faultedIn(document: Document, cues: Cues, statement: Telling, isAnother: (actor: number) => boolean, doersOf: (word: number) => readonly number[]): readonly number[] {
  for (const { child, subject, word } of saidOf(document, cues, statement)) {
    if (isThing(document, subject) || !isCalled(document, cues.disapproved, child, word)) continue
    const accused = answerableFor(document, subject.group, isAnother, doersOf)
    if (accused.length) return accused
  }
  return []
}

/**
 * Whom a statement puts behind a deed, by nothing but the preposition.
 * @example placedBehind(document, cues, statement, isAnother) // «قالت كينيا إن المتمردين وراء الهجوم»: the rebels
 */
export function placedBehind(document: Document, cues: Cues, { predicate, content }: Telling, isAnother: (actor: number) => boolean): readonly number[] {
  const { words, groups } = document
  for (const child of childrenOf(document, predicate)) {
    if (child.parent!.as !== 'content' || child.form === 'finite' || child.negation !== undefined || child.start < content.start || child.modality.length) continue
    const behind = child.args.find(({ role, group }) => role === 'obl' && groups[group]!.prep !== undefined && cues.behind.has(words[groups[group]!.prep!]!.lemma) && predicateAtWord(document, groups[group]!.head))
    const named = behind && groupHeadedBy(document, child.word)
    const accused = named ? actorsOfGroup(document, named.index).filter(isAnother) : []
    if (accused.length) return accused
  }
  return []
}

/**
 * Whether a statement says of a thing that it is not so, or of the speaker that he has no part in it.
 * @example deniedIn(document, cues, statement, isOwn) // «قال الناطق إن هذه الأنباء غير صحيحة»
 */
export function deniedIn(document: Document, cues: Cues, statement: Telling, isOwn: (actor: number) => boolean): Predicate | undefined {
  return saidOf(document, cues, statement).find(({ child, subject, word }) => {
    const { head } = document.groups[subject.group]!
    const { lemma } = document.words[head]!
    if (isCalled(document, cues.untrue, child, word)) return cues.accusations.has(lemma) || cues.hearsay.has(lemma) || cues.nouns.has(lemma)
    return child.negation !== undefined && cues.parts.has(document.words[child.word]!.lemma) && actorsOfGroup(document, subject.group).some(isOwn)
  })?.child
}

/** "it is unacceptable that …", "said it was a farce": whose it is, is anybody's guess. */
function isThing({ words, groups }: Document, { group }: Argument): boolean {
  const { pos, gender, number } = words[groups[group]!.head]!
  return pos === 'pron' && gender === undefined && number !== 'pl'
}

/** What is said of something, and at which word. */
interface Said { readonly child: Predicate; readonly subject: Argument; readonly word: number }

/** The nouns and adjectives that are said of something, each with what it is said of; behind a verb of saying in the past, a language that has a copula shifts it ("said the reports were false"). */
function saidOf(document: Document, cues: Cues, { predicate, content }: Telling): Said[] {
  return childrenOf(document, predicate).flatMap((child) => {
    if (child.parent!.as !== 'content' || child.start < content.start || child.end > content.end) return []
    const shifted = child.tense === 'past' && document.predicates[predicate]!.tense === 'past'
    const noun = child.form === 'finite' && cues.being.has(child.lemma) ? child.args.find(({ role, shared }) => role === 'obj' && !shared) : undefined
    if ((child.form === 'finite' && !noun) || !(child.tense === 'present' || (shifted && (noun !== undefined || child.light !== undefined)))) return []
    if (child.modality.some((one) => one === 'conditional' || one === 'possible' || one === 'obliged')) return []
    const subject = ownSubject(child)
    return subject ? [{ child, subject, word: noun ? document.groups[noun.group]!.head : child.word }] : []
  })
}

/** Whether what is said of a thing is, or has for an adjective, one of some words, with the negation that it needs. */
function isCalled({ words }: Document, listed: ReadonlyMap<string, string>, { negation }: Predicate, word: number): boolean {
  for (let i = word; i <= word + NEAR && i < words.length; i++) {
    const { pos, lemma, key } = words[i]!
    if (i > word && pos !== 'adj' && pos !== 'neg' && pos !== 'adv') return false
    const needs = listed.get(lemma) ?? listed.get(key)
    if (needs === undefined) continue
    const negated = words[i - 1]?.pos === 'neg' || (i === word && negation !== undefined)
    return negated === (needs === 'not')
  }
  return false
}

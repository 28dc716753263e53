// What somebody says by calling a thing good, bad, false or soon to come: «إن القرار خطوة شجاعة» praises, «إن القرار غير مقبول» criticises, «إن ردنا سيكون قاسيا» threatens, «إن الأنباء غير صحيحة», «إن بلاده لا علاقة لها» denies.
import { childrenOf, inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { firstIndex } from '../document/first-index.js'
import { type Argument, type Predicate, ownSubject } from '../document/predicate.js'
import { actorsOfGroup, doersOf } from '../language/actors.js'
import { answerableFor, isPointingNear } from './answerable.js'
import { groupBefore, groupHeadedBy } from './by-head.js'
import { isCalledFalse } from './claim-own.js'
import type { Telling } from './coded-statement.js'
import type { Cues, Judged } from './cues.js'

/** How many words behind the head of what is said of a thing its adjective may stand («أمر غير مقبول»). */
const NEAR = 3
/** How many words behind a word of judging the noun may stand that makes it one («يبعث … على القلق»). */
const WITH = 5
/** How many letters into what is said a thing that is called bad by its adjective may stand: further in, something else is spoken of. */
const SOON = 70

/** Something said of a thing: the word that says it, and whether it is negated. */
interface Said {
  readonly child: Predicate
  readonly subject: Argument
  readonly at: number
  readonly negated: boolean
  /** It is said of what is so now; behind a verb of saying in the past, a language that has a copula shifts it ("said the reports were false"). */
  readonly now: boolean
  /** It is told by a verb of its own, not by a noun or adjective. */
  readonly told: boolean
}

/**
 * Whom a statement finds fault with, by what it says of something of theirs.
 * @example faultedIn(document, cues, statement, isAnother, doersOf) // «قالت كندا إن تصريحات الوزير الهندي غير مقبولة»: the minister
 */
export function faultedIn(document: Document, cues: Cues, statement: Telling, isAnother: (actor: number) => boolean, doersOf: (word: number) => readonly number[]): readonly number[] {
  for (const said of saidOf(document, cues, statement)) {
    const { child, subject, at } = said
    if ((cues.being.size && !said.now && !said.told) || isThing(document, cues, subject) || !isCalled(document, cues.disapproved, said)) continue
    const named = actorsOfGroup(document, subject.group).filter(isAnother)
    if (named.length) return named
    // «فشل ترحيل المهاجرين»: nobody failed who is named; «حالة والدها خطيرة»: what somebody has is no deed of theirs
    if ((child.form === 'finite' && at === child.word && cues.disapproved.get(child.lemma)?.has('finite')) && ![...cues.disapproved.get(child.lemma)!].some((need) => need !== '' && need !== 'finite')) continue
    if (!isDeed(document, cues, subject.group)) continue
    const accused = answerableFor(document, subject.group, isAnother, doersOf)
    if (accused.length) return accused
  }
  const regretted = regrettedIn(document, cues, statement).filter(isAnother)
  return regretted.length ? regretted : flawedIn(document, cues, statement, isAnother, doersOf)
}

/** «سياسة كينيا», «حبس الصحفي»: something that somebody does; «حالة والدها»: something that one only has. A language without a list of such nouns asks for none. */
function isDeed(document: Document, cues: Cues, group: number): boolean {
  const { head } = document.groups[group]!
  const { lemma } = document.words[head]!
  return !cues.deeds.size || cues.deeds.has(lemma) || cues.nouns.has(lemma) || predicateAtWord(document, head)?.form === 'masdar'
}

/** «من المؤسف أن أوغندا رفضت»: who did what is called so by what stands before "that". */
function regrettedIn(document: Document, cues: Cues, { predicate, content }: Telling): readonly number[] {
  const { words } = document
  for (const child of childrenOf(document, predicate)) {
    if (child.parent!.as !== 'content' || child.form !== 'finite' || child.mark === undefined || child.start < content.start || child.modality.includes('conditional')) continue
    const called = words[child.mark - 1]
    if (called && called.start >= content.start && cues.that.has(words[child.mark]!.key) && words[child.mark - 2]?.pos === 'prep' && cues.disapproved.get(called.lemma)?.has('')) return doersOf(document, child)
  }
  return []
}

/** «القرار الأوغندي غير المدروس»: whose a thing is that the first words of a statement call bad in passing. */
function flawedIn(document: Document, cues: Cues, { content, sentence }: Telling, isAnother: (actor: number) => boolean, doersOf: (word: number) => readonly number[]): readonly number[] {
  const { words } = document
  // adjectives behind their noun are its own; where they stand before it, this is not known
  if (!cues.deeds.size || cues.being.size) return []
  for (let i = firstIndex(words, (word) => word.start >= content.start); i < words.length && words[i]!.end <= content.end && words[i]!.start < content.start + SOON; i++) {
    const { pos, lemma, key } = words[i]!
    const needs = pos === 'adj' ? (cues.disapproved.get(lemma) ?? cues.disapproved.get(key)) : undefined
    if (!needs?.has(words[i - 1]!.pos === 'neg' ? 'not' : '')) continue
    // «القرار الأوغندي "الأحادي وغير المدروس"»: what the marks part is one noun's
    let noun = i
    while (noun > 0 && (words[noun]!.pos === 'adj' || words[noun]!.pos === 'neg' || words[noun]!.pos === 'conj' || words[noun]!.pos === 'punct') && groupBefore(document, noun) === undefined) noun--
    const group = groupBefore(document, noun) ?? groupHeadedBy(document, noun)
    if (!group || group.sentence !== sentence || group.animate || predicateAtWord(document, i) || !isDeed(document, cues, group.index)) continue
    const accused = answerableFor(document, group.index, isAnother, doersOf)
    if (accused.length) return accused
  }
  return []
}

/**
 * Whom a statement praises: what it calls good is they themselves or a deed of theirs, and of nobody on the speaker's side.
 * @example praisedIn(document, cues, statement, isAnother) // «قالت مالطا إن القرار الكيني خطوة شجاعة»: Kenya
 */
export function praisedIn(document: Document, cues: Cues, statement: Telling, isAnother: (actor: number) => boolean): readonly number[] {
  for (const said of saidOf(document, cues, statement)) {
    if (!isCalled(document, cues.approved, said)) continue
    const { head, first, last, sentence } = document.groups[said.subject.group]!
    const { lemma } = document.words[head]!
    const named = actorsOfGroup(document, said.subject.group)
    if (!named.length && !cues.deeds.has(lemma)) continue
    // «الموقف الكيني الأوغندي»: whoever praises what is theirs as well praises nobody
    if (inSentence(document, sentence).mentions.some((mention) => mention.first >= first && mention.last <= last && mention.actors.some((actor) => !isAnother(actor)))) continue
    const praised = answerableFor(document, said.subject.group, isAnother, () => [])
    if (praised.length) return praised
  }
  return []
}

/**
 * Whether a statement threatens by what it says of an answer or of what somebody will not let pass, and whom: maybe nobody named. Undefined where it does not.
 * @example menacedIn(document, cues, statement, isAnother, doersOf) // «قالت كينيا إن الهجوم الأوغندي لن يمر دون رد»: Uganda
 */
export function menacedIn(document: Document, cues: Cues, statement: Telling, isAnother: (actor: number) => boolean, doersOf: (word: number) => readonly number[]): readonly number[] | undefined {
  for (const said of saidOf(document, cues, statement)) {
    const { child, subject } = said
    if (child.tense !== 'future' || !isCalled(document, cues.menacing, said)) continue
    const isVerb = child.form === 'finite' && said.at === child.word
    if (!isVerb && !cues.answers.has(document.words[document.groups[subject.group]!.head]!.lemma)) continue
    const others = [subject, ...child.args.filter((one) => one !== subject && !one.shared)].map(({ group }) => answerableFor(document, group, isAnother, doersOf))
    return others.find((one) => one.length) ?? []
  }
  return undefined
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
  return saidOf(document, cues, statement).find((said) => {
    const { child, subject } = said
    if (said.told || !said.now) return false
    const { head } = document.groups[subject.group]!
    const { lemma } = document.words[head]!
    if (isCalled(document, cues.untrue, said)) return cues.accusations.has(lemma) || cues.hearsay.has(lemma) || cues.nouns.has(lemma)
    return child.negation !== undefined && cues.parts.has(document.words[child.word]!.lemma) && actorsOfGroup(document, subject.group).some(isOwn)
  })?.child ?? longDeniedIn(document, cues, statement)
}

/** «إن التقارير التي تشير إلى أن السلطات احتجزته زائفة»: what is told stands between the tidings and what they are called. */
function longDeniedIn(document: Document, cues: Cues, { predicate, content }: Telling): Predicate | undefined {
  const { words } = document
  return childrenOf(document, predicate).find(({ parent, form, start, word, negation }) => {
    if (parent!.as !== 'content' || form === 'finite' || negation !== undefined || start < content.start || words[word]!.start > content.start + OPENS) return false
    const { lemma } = words[word]!
    if (!cues.accusations.has(lemma) && !cues.hearsay.has(lemma)) return false
    const next = words[word + 1]
    return (next?.pos === 'sub' || next?.pos === 'prep') && isCalledFalse(document, cues, word + 2, content.end, TOLD)
  })
}
/** How many letters into what is said its first noun begins, and how many words may tell what is denied. */
const OPENS = 12
const TOLD = 24

/** "it is unacceptable that …", "said it was a farce", «أنه من الأهمية»: whose it is, is anybody's guess; and a pronoun whose noun stands sentences back is too uncertain to accuse somebody by. */
function isThing(document: Document, cues: Cues, { group }: Argument): boolean {
  const { words, groups } = document
  const { head, sentence } = groups[group]!
  const { pos, gender, number } = words[head]!
  if (pos !== 'pron' || number === 'pl') return false
  if (gender === undefined || (gender === 'm' && cues.that.has(words[head - 1]?.key ?? ''))) return true
  const mention = inSentence(document, sentence).mentions.find((one) => one.head === head)
  return mention !== undefined && !isPointingNear(document, mention)
}

/** The nouns, adjectives and verbs that are said of something, and those joined to them, each with what it is said of; of a verb that only says what it is («يشكل عقبة»), what it says. */
function saidOf(document: Document, cues: Cues, { predicate, content }: Telling): Said[] {
  const own = childrenOf(document, predicate).filter((child) => child.parent!.as === 'content')
  return [...own, ...own.flatMap((first) => childrenOf(document, first.index).filter((next) => next.parent!.as === 'conjunct'))].flatMap((child) => {
    if (child.start < content.start || child.end > content.end || child.tense === 'none') return []
    if (child.modality.some((one) => one === 'conditional' || one === 'possible' || one === 'obliged' || one === 'wanted' || (one === 'planned' && child.tense !== 'future'))) return []
    const subject = ownSubject(child) ?? (child.parent!.as === 'conjunct' ? child.args.find(({ role }) => role === 'subj') : undefined)
    if (!subject) return []
    const negated = child.negation !== undefined
    const amounts = child.form === 'finite' && (cues.amounting.has(child.lemma) || cues.amounting.has(child.verb ?? '') || cues.being.has(child.lemma))
    const complement = amounts ? COMPLEMENTS.map((role) => child.args.find((one) => one.role === role && !one.shared)).find((one) => one) : undefined
    const told = child.form === 'finite' && !(complement && cues.being.has(child.lemma))
    const shifted = child.tense === 'past' && document.predicates[predicate]!.tense === 'past' && (complement !== undefined || child.light !== undefined)
    return [{ child, subject, at: complement ? document.groups[complement.group]!.head : child.word, negated, now: child.tense === 'present' || shifted, told }]
  })
}

const COMPLEMENTS = ['obj2', 'obj', 'obl'] as const

/** Whether what is said of a thing is, or has for an adjective, one of some words, with what that needs. */
function isCalled({ words }: Document, listed: ReadonlyMap<string, Judged>, { child, at, negated }: Said): boolean {
  if (child.form === 'finite' && at === child.word) return meets(words, listed.get(child.lemma) ?? listed.get(child.verb ?? ''), at, negated, child)
  // "a courageous step": adjectives before their noun
  for (let i = at - 1; i > at - NEAR && (words[i]?.pos === 'adj' || words[i]?.pos === 'adv'); i--) if (words[i]!.pos === 'adj' && meets(words, listed.get(words[i]!.lemma), i, negated)) return true
  for (let i = at; i <= at + NEAR && i < words.length; i++) {
    const { pos, lemma, key } = words[i]!
    if (i > at && pos !== 'adj' && pos !== 'neg' && pos !== 'adv') return false
    const needs = listed.get(lemma) ?? listed.get(key)
    if (needs === undefined) continue
    const not = words[i - 1]?.pos === 'neg' || (negated && (i === at || child.form === 'finite'))
    if (meets(words, needs, i, not)) return true
  }
  return false
}

/** Whether a word of judging stands as its row asks: negated or not, as a verb or not, with a noun behind it or with none. */
function meets(words: Document['words'], needs: Judged | undefined, at: number, negated: boolean, verb?: Predicate): boolean {
  if (!needs) return false
  if (needs.has('not') || needs.has('denied')) {
    if (!negated) return false
  } else if (negated) return false
  const isVerbs = needs.has('finite') || needs.has('denied')
  if (verb ? !isVerbs : isVerbs && !needs.has('')) return false
  const nouns = [...needs].filter((need) => need !== '' && need !== 'not' && need !== 'denied' && need !== 'finite')
  if (!nouns.length) return true
  for (let i = at + 1; i <= at + WITH && i < words.length; i++) {
    const { pos, lemma, key } = words[i]!
    if (pos === 'punct' || pos === 'sub') return false
    if (needs.has(lemma) || needs.has(key)) return true
  }
  return false
}

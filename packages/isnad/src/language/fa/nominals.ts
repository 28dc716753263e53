// Predicates for nouns that tell of an act, with their genitives and what prepositions bring in, and the verbs that carry them.
import type { Grouped } from '../../document/document.js'
import type { Group } from '../../document/group.js'
import type { Sentence } from '../../document/word.js'
import { argumentOf } from '../clause-drafts.js'
import type { Draft } from './clause-state.js'
import { colourOf, lightOf } from './colours.js'
import { COUNTS } from './group-words.js'
import { fold } from './letters.js'
import { lexicon } from './lexicon.js'

const BY = fold('توسط')
/** Prepositions that a noun of an act takes for itself. */
const NOUN_PREPOSITIONS = new Set(['توسط', 'علیه', 'با', 'بین', 'به', 'در', 'برای', 'از', 'به‌سوی', 'درباره', 'نسبت‌به', 'بر', 'در‌برابر', 'پس‌از', 'روی', 'مبنی‌بر', 'ضد', 'نزد'].map(fold))
/** Verbs whose object is still to come. */
const AWAITED = new Set(['پیش‌بینی', 'برنامه‌ریزی', 'تدارک'].map(fold))
/** Nouns of a series, a round, a beginning: «آغاز مذاکرات», «دور جدید گفت‌وگوها». */
const STAGES = new Set(['آغاز', 'شروع', 'ادامه', 'پایان', 'دور', 'مرحله', 'موج', 'ازسرگیری', 'برگزاری', 'انجام', 'روند', 'سلسله', 'رشته', 'سری'].map(fold))

/** @returns the draft of each group that tells of an act */
export function addNominals(text: Grouped, outer: readonly number[], drafts: Draft[], sentence: Sentence): Map<number, Draft> {
  const { words, groups } = text
  const verbs = drafts.slice()
  const made = new Map<number, Draft>()
  let whole = 0
  for (let g = outer[0] ?? groups.length; g < groups.length && groups[g]!.sentence === sentence.index; g++) {
    const group = groups[g]!
    while (whole + 1 < outer.length && outer[whole + 1]! <= g) whole++
    const head = words[group.head]!
    if (head.pos !== 'noun') continue
    const event = lexicon().events.get(head.lemma)
    const verb = head.verb
    if (verb === undefined && event === undefined) continue
    const colour = colourAbove(group, groups)
    const draft: Draft = {
      word: group.head, lemma: head.lemma, verb: verb ?? (event || undefined), form: head.verbForm === 'masdar' ? 'masdar' : 'noun', tense: 'none', voice: 'active', negation: undefined,
      modality: colour ? [colour] : [], args: [], parent: undefined, mark: undefined, first: group.first, last: group.last, light: undefined, group: g, empty: false, copula: false, persons: undefined,
      index: -1, clauseFirst: group.first, clauseLast: group.last,
    }
    ownArguments(draft, group, text)
    following(draft, group, text, outer, whole)
    attach(draft, g, verbs, text)
    drafts.push(draft)
    made.set(g, draft)
  }
  return made
}

/** What the preposition before it makes of it, or before the noun it belongs to: «برای برقراری آتش‌بس». */
function colourAbove(group: Group, groups: readonly Group[]): ReturnType<typeof modalityOf> {
  for (let at: Group | undefined = group, up = 0; at && up < 4; at = at.parent && groups[at.parent.group], up++) {
    const found = modalityOf(at.preposition)
    if (found) return found
  }
  return undefined
}
const modalityOf = (preposition: string | undefined) => (preposition === undefined ? undefined : colourOf('preposition', preposition)?.modality)

/** «سفر وزیر», «سفرش» */
function ownArguments(draft: Draft, group: Group, { groups }: Grouped): void {
  for (let h = group.index + 1; h < groups.length && groups[h]!.first < group.last && groups[h]!.sentence === group.sentence; h++) {
    const inner = groups[h]!
    if (inner.parent?.group === group.index && inner.parent.as === 'genitive') draft.args.push({ role: 'gen', group: h })
  }
}

/** How many groups behind a noun may belong to it. */
const REACH = 7

/** Prepositional groups right behind it, up to the next verb or mark. */
function following(draft: Draft, group: Group, text: Grouped, outer: readonly number[], from: number): void {
  const { groups, words } = text
  // only what ends where the whole ends has something behind it
  let end = group.last
  for (let k = from; k < outer.length && k < from + REACH; k++) {
    const next = groups[outer[k]!]!
    if (next.first <= group.head) {
      if (next.first <= group.first && next.last > group.last && next.index !== group.index) {
        // an inner group: what follows belongs to it only where it closes the outer one
        if (next.last !== end) return
      }
      continue
    }
    const start = next.prep ?? next.first
    if (start > end + 1 || !next.prep || !next.preposition) {
      if (start > end + 1 || next.prep) return
      // a time between: «سفر روز جمعه وزیر به تهران»
      if (start !== end || next.prep) return
      end = next.last
      continue
    }
    if (start !== end && words[end]?.pos !== 'adv') return
    if (!NOUN_PREPOSITIONS.has(next.preposition)) {
      end = next.last
      continue
    }
    if (next.preposition === BY) draft.args.push({ role: 'agent', prep: BY, group: next.index })
    else draft.args.push({ role: 'obl', prep: next.preposition, group: next.index })
    draft.last = Math.max(draft.last, next.last)
    end = next.last
  }
}

function joinedTo(g: number, groups: readonly Group[]): number {
  let outer = g
  while (groups[outer]!.parent?.as === 'conjunct') outer = groups[outer]!.parent!.group
  return outer
}

/** «آغاز مذاکرات»: the group whose head only says how many. */
function wholeOf(g: number, { groups, words }: Grouped): number {
  const { parent } = groups[g]!
  if (parent?.as !== 'genitive') return g
  const { lemma } = words[groups[parent.group]!.head]!
  return COUNTS.has(lemma) || STAGES.has(lemma) ? joinedTo(parent.group, groups) : g
}

const WITH = fold('با')
/** «با محکوم کردن حملات گفت», «با انتقاد از آمریکا گفت»: who does the one does the other, where nobody is named for it. */
function goesAlong(draft: Draft, outer: number, { groups, words }: Grouped): boolean {
  const group = groups[outer]!
  if (group.preposition !== WITH || group.head !== draft.word) return false
  if (words[draft.word + 1]?.pos === 'part') return true
  const owner = draft.args.find(({ role }) => role === 'gen')
  if (!owner) return draft.args.some(({ role, prep }) => role === 'obl' && prep !== WITH)
  const head = words[groups[owner.group]!.head]!
  return head.pos === 'noun' && groups[owner.group]!.person !== true && !lexicon().bodies.has(head.lemma) && !lexicon().owners.has(head.lemma)
}

/** Ties the noun to the verb it belongs to, and makes that its light verb where it is one. */
function attach(draft: Draft, g: number, verbs: readonly Draft[], text: Grouped): void {
  const { groups } = text
  const outer = joinedTo(g, groups)
  const whole = wholeOf(outer, text)
  for (const verb of verbs) {
    for (const arg of verb.args) {
      if ((arg.group !== outer && arg.group !== whole) || arg.shared) continue
      if (verb.parent?.draft === draft) continue
      draft.parent = { draft: verb, as: 'argument' }
      if (goesAlong(draft, outer, text)) for (const side of verb.args) if (side.role === 'subj' && verb.voice === 'active') draft.args.push({ role: 'subj', group: side.group, shared: true })
      const slot = arg.role === 'obl' ? (arg.prep ?? '') : verb.voice === 'passive' && arg.role === 'subj' ? 'obj' : arg.role
        if (AWAITED.has(verb.lemma) && slot === 'obj' && verb.negation === undefined && !draft.modality.includes('planned')) draft.modality.push('planned')
      const light = lightOf(verb.lemma)?.find(({ noun }) => noun === slot)
      if (light) lend(draft, verb, light.subject, arg.group)
      return
    }
  }
}

function lend(draft: Draft, verb: Draft, subject: 'subj' | 'obj' | 'none', own: number): void {
  draft.light = verb
  draft.tense = verb.tense
  draft.negation = verb.negation
  for (const modality of verb.modality) if (!draft.modality.includes(modality)) draft.modality.push(modality)
  if (subject !== 'none' && verb.voice === 'active' && argumentOf(verb, 'subj') >= 0 && !draft.args.some(({ role }) => role === subject))
    for (const arg of verb.args) if (arg.role === 'subj') draft.args.push({ role: subject, group: arg.group, shared: true })
  const agent = argumentOf(verb, 'agent')
  if (verb.voice === 'passive' && agent >= 0) draft.args.push({ role: 'agent', prep: BY, group: agent, shared: true })
  for (const arg of verb.args) if (arg.role === 'obl' && arg.group !== own && !draft.args.some(({ group }) => group === arg.group)) draft.args.push({ ...arg, shared: true })
}

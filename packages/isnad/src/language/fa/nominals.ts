// Predicates for nouns that tell of an act, with their genitives and what prepositions bring in, and the verbs that carry them.
import type { Grouped } from '../../document/document.js'
import type { Sentence } from '../../document/word.js'
import { colourAbove, joinedTo, lendTo, type RoleBehind, takeFollowing, takeGenitives, wholeOf } from '../noun-acts.js'
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
    const colour = colourAbove(group, text, (preposition) => colourOf('preposition', preposition)?.modality, (noun) => colourOf('noun', noun)?.modality)
    const draft: Draft = {
      word: group.head, lemma: head.lemma, verb: verb ?? (event || undefined), form: head.verbForm === 'masdar' ? 'masdar' : 'noun', tense: 'none', voice: 'active', negation: undefined,
      modality: colour ? [colour] : [], args: [], parent: undefined, mark: undefined, first: group.first, last: group.last, light: undefined, group: g, empty: false, copula: false, persons: undefined,
      index: -1, clauseFirst: group.first, clauseLast: group.last,
    }
    takeGenitives(draft, group, text)
    takeFollowing(draft, group, text, outer, whole, roleOf)
    attach(draft, g, verbs, text)
    drafts.push(draft)
    made.set(g, draft)
  }
  return made
}

/** «آغاز مذاکرات»: the noun only says how many, or which part. */
const isCount = (lemma: string): boolean => COUNTS.has(lemma) || STAGES.has(lemma)
/** «حمله به دمشق توسط ارتش» */
const roleOf: RoleBehind = (preposition) => (preposition === BY ? 'agent' : NOUN_PREPOSITIONS.has(preposition) ? 'obl' : undefined)

const WITH = fold('با')
const WHILE = fold('ضمن')
/** «با محکوم کردن حملات گفت», «با انتقاد از آمریکا گفت»: who does the one does the other, where nobody is named for it. */
function goesAlong(draft: Draft, outer: number, { groups, words }: Grouped): boolean {
  const group = groups[outer]!
  if ((group.preposition !== WITH && group.preposition !== WHILE) || group.head !== draft.word) return false
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
  const whole = wholeOf(outer, text, isCount)
  for (const verb of verbs) {
    for (const arg of verb.args) {
      if ((arg.group !== outer && arg.group !== whole) || arg.shared) continue
      if (verb.parent?.draft === draft) continue
      draft.parent = { draft: verb, as: 'argument' }
      if (goesAlong(draft, outer, text)) for (const side of verb.args) if (side.role === 'subj' && verb.voice === 'active') draft.args.push({ role: 'subj', group: side.group, shared: true })
      const slot = arg.role === 'obl' ? (arg.prep ?? '') : verb.voice === 'passive' && arg.role === 'subj' ? 'obj' : arg.role
      if (AWAITED.has(verb.lemma) && slot === 'obj' && verb.negation === undefined && !draft.modality.includes('planned')) draft.modality.push('planned')
      const light = lightOf(verb.lemma)?.find(({ noun }) => noun === slot)
      if (light) lendTo(draft, verb, light.subject, arg.group, BY)
      return
    }
  }
}

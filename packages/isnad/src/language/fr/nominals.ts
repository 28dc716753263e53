// Predicates for nouns that tell of an act, with what «de», «par» and other prepositions bring in, and the verbs that carry them.
import type { Grouped } from '../../document/document.js'
import type { Group } from '../../document/group.js'
import type { Sentence } from '../../document/word.js'
import { argumentOf, type Draft } from './clause-drafts.js'
import { colourOf, lightOf } from './colours.js'
import { COUNTS } from './group-words.js'
import { lexicon } from './lexicon.js'

/** Prepositions that a noun of an act takes for itself. */
const NOUN_PREPOSITIONS = new Set(['par', 'contre', 'avec', 'entre', 'envers', 'à', 'sur', 'en', 'dans', 'pour', 'vers', 'auprès', 'chez', 'au', 'sous', 'après'])

/** Verbs whose object is still to come. */
const AWAITED = new Set(['prévoir', 'programmer', 'planifier', 'projeter', 'préparer', 'envisager', 'attendre'])

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
    const colour = group.preposition === undefined ? undefined : colourOf('preposition', group.preposition)?.modality
    const draft: Draft = {
      word: group.head, lemma: head.lemma, verb: verb ?? (event || undefined), form: head.verbForm === 'masdar' ? 'masdar' : 'noun', tense: 'none', voice: 'active', negation: undefined,
      modality: colour ? [colour] : [], args: [], parent: undefined, mark: undefined, first: group.first, last: group.last, light: undefined, group: g, empty: false, copula: false, conditional: false,
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

/** «la visite de X», «sa visite», «l'attaque de X par Y» */
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
      // a time between: «la visite mardi du ministre à Paris»
      if (start !== end || next.prep) return
      end = next.last
      continue
    }
    if (start !== end && words[end]?.pos !== 'adv') return
    if (!NOUN_PREPOSITIONS.has(next.preposition) && next.preposition !== 'de') {
      end = next.last
      continue
    }
    if (next.preposition === 'par') draft.args.push({ role: 'agent', prep: 'par', group: next.index })
    else if (next.preposition === 'de') draft.args.push({ role: 'gen', group: next.index })
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

/** «une série de discussions»: the group whose head only says how many. */
function wholeOf(g: number, { groups, words }: Grouped): number {
  const { parent } = groups[g]!
  if (parent?.as !== 'genitive') return g
  const { lemma } = words[groups[parent.group]!.head]!
  return COUNTS.has(lemma) || /^(?:cycle|vague|campagne|début|fin|reprise|poursuite|round|session|tour)$/.test(lemma) ? joinedTo(parent.group, groups) : g
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
      const slot = arg.role === 'obl' ? (arg.prep ?? '') : verb.voice === 'passive' && arg.role === 'subj' ? 'obj' : arg.role
      // «la signature est prévue mardi»
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
  if (verb.voice === 'passive' && agent >= 0) draft.args.push({ role: 'agent', prep: 'par', group: agent, shared: true })
  for (const arg of verb.args) if (arg.role === 'obl' && arg.group !== own && !draft.args.some(({ group }) => group === arg.group)) draft.args.push({ ...arg, shared: true })
}

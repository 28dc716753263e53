import type { Grouped } from '../../document/document.js'
import type { Modality } from '../../document/predicate.js'
import { type Group, hasPossessor } from '../../document/group.js'
import { alternatives, parseTable } from '../../document/table.js'
import type { Sentence } from '../../document/word.js'
import { joinedTo } from '../noun-acts.js'
import { argumentOf, type Draft } from './clause-drafts.js'
import type { Item } from './clause-items.js'
import { colourOf, lightOf } from './colours.js'
import eventTable from './event-nouns.tsv.js'
import { formOf, isLand, nominalOf } from './lexicon.js'
import { isOfKind } from './noun-kinds.js'

let eventNouns: Map<string, string> | undefined
/** The verb of a noun of a happening that has none of its own ('' when there is no verb either), undefined for other nouns. */
function eventNoun(lemma: string): string | undefined {
  eventNouns ??= new Map(
    parseTable('en/event-nouns.tsv', eventTable).flatMap(({ cells }) =>
      alternatives(cells.nouns).map((noun) => [noun, cells.verb ?? ''] as const),
    ),
  )
  return eventNouns.get(lemma)
}

/** Predicates for nouns that tell of an act, with 's, "of" and prepositional groups as arguments, and the light verbs that carry them. */
export function addNominals(text: Grouped, line: readonly Item[], drafts: Draft[], sentence: Sentence): void {
  const { words, groups } = text
  const verbs = drafts.slice()
  for (let k = 0; k < line.length; k++) {
    const item = line[k]!
    if (item.kind !== 'group') continue
    // The outermost group, its conjuncts and all that is inside: they stand together in `groups`.
    for (let g = item.group; g < groups.length && groups[g]!.sentence === sentence.index && groups[g]!.first < item.end; g++) {
      const group = groups[g]!
      const head = words[group.head]!
      // The Joint Declaration, the Paris Agreement: a name whose head is a noun of an act
      if (head.pos !== 'noun' && !(head.pos === 'name' && group.last - group.first > 1 && isOfKind('named', formOf(head.key).noun))) continue
      const nominal = nominalOf(head.lemma)
      const event = nominal || head.verb ? undefined : eventNoun(head.lemma)
      if (!nominal && !head.verb && event === undefined) continue
      const draft: Draft = {
        word: group.head,
        lemma: head.lemma,
        verb: nominal?.verb ?? head.verb ?? (event || undefined),
        form: head.verb || nominal ? 'masdar' : 'noun',
        tense: 'none',
        voice: 'active',
        negation: undefined,
        modality: [...colourOfNoun(group), ...colourOfAttribute(group, words), ...colourOfHead(group, groups, words)],
        args: [],
        parent: undefined,
        mark: undefined,
        first: group.first,
        last: group.last,
        light: undefined,
        particle: undefined,
        empty: false,
        index: -1,
        clauseFirst: group.first,
        clauseLast: group.last,
      }
      ownArguments(draft, group, groups, words, nominal)
      if (g === item.group || endsAt(groups, g, item)) following(draft, line, k, text)
      attach(draft, item, g, verbs, groups, words)
      colourComplement(draft, g, groups, words)
      drafts.push(draft)
    }
  }
}

/** "plans sanctions", "hopes for talks", "an attack was averted": what a verb makes of the act that is its object; "fears the siege" takes it as there. */
function colourObject(draft: Draft, { lemma, particle, tense, args }: Draft, slot: string, { definite }: Group): void {
  const verb = particle ? `${lemma} ${particle}` : lemma
  const colour = colourOf('object', slot === 'obj' ? verb : `${verb} ${slot}`)
  // "had planned the attack", "the attack was planned by": one that was
  const done = definite && tense === 'past' && colour?.modality === 'planned'
  if (!colour?.modality || done || (definite && DOUBTED.has(colour.modality)) || (colour.modality === 'planned' && args.some(({ role }) => role === 'agent'))) return
  if (!draft.modality.includes(colour.modality)) draft.modality.push(colour.modality)
  if (colour.future) draft.tense = 'future'
}
/** "hopes of talks", "the threat of sanctions", "plans for a visit": what a noun makes of the act that it is about. */
function colourComplement(draft: Draft, g: number, groups: readonly Group[], words: Grouped['words']): void {
  const { prep, parent, preposition, definite } = groups[g]!
  if (prep === undefined || (preposition !== 'of' && preposition !== 'for')) return
  let over = parent?.as === 'genitive' ? groups[parent.group] : undefined
  for (let before = g - 1; !over && before >= 0 && before > g - 3; before--) if (groups[before]!.last === prep) over = groups[before]
  const colour = over && colourOf('about', words[over.head]!.lemma)
  if (!colour?.modality || (definite && DOUBTED.has(colour.modality))) return
  if (!draft.modality.includes(colour.modality)) draft.modality.push(colour.modality)
  if (colour.future) draft.tense = 'future'
}

/** What one fears, considers or avoids may be there already. */
const DOUBTED: ReadonlySet<Modality> = new Set<Modality>(['possible', 'failed'])

/** "threatened to restrict imports in retaliation for the strike": the strike is there. */
function colourOfNoun({ preposition }: Group): Modality[] {
  const modality = preposition === undefined ? undefined : colourOf('preposition', preposition)?.modality
  return modality ? [modality] : []
}

/** "the summit is set to open tomorrow", "talks are due to begin": the infinitive that tells of an act, its subject, that it will be held. */
function bearerUnder(over: Draft, group: number, verbs: readonly Draft[]): Draft | undefined {
  return verbs.find(
    (verb) =>
      verb.form === 'infinitive' && (verb.parent?.draft === over || verb.parent?.draft.light === over) && verb.parent.as === 'content' && verb.tense === 'future' &&
      verb.args.some((arg) => arg.role === 'subj' && arg.shared && arg.group === group) &&
      lightOf(verb.particle ? `${verb.lemma} ${verb.particle}` : isTakePlace(verb) ? 'take place' : verb.lemma)?.some(({ noun }) => noun === 'subj' || (noun === 'obj' && verb.voice === 'passive')) === true,
  )
}
const isTakePlace = ({ lemma, particle }: Draft): boolean => lemma === 'take' && particle === undefined

/** "spying claims", "abuse allegations": what the noun that it only tells the kind of makes of the act. */
function colourOfHead({ parent, head, prep, last }: Group, groups: readonly Group[], words: Grouped['words']): Modality[] {
  const over = parent?.as === 'genitive' && prep === undefined ? groups[parent.group]! : undefined
  const isBefore = over !== undefined && head < over.head && words[last]?.key !== "'s" && words[last]?.key !== '’'
  return isBefore && colourOf('noun', words[over.head]!.lemma)?.modality === 'alleged' ? ['alleged'] : []
}

/** "the planned withdrawal", "a proposed visit", "the upcoming summit": what an adjective makes of the act. */
function colourOfAttribute({ first, head }: Group, words: Grouped['words']): Modality[] {
  for (let i = head - 1; i >= first; i--) {
    const modality = words[i]!.pos === 'adj' ? colourOf('attribute', words[i]!.key)?.modality : undefined
    if (modality) return [modality]
  }
  return []
}

/** Only the last word of an item is followed by what comes after it. */
const endsAt = (groups: readonly Group[], g: number, item: Item): boolean => groups[g]!.last === item.end

function ownArguments(
  draft: Draft,
  group: Group,
  groups: readonly Group[],
  words: Grouped['words'],
  nominal: ReturnType<typeof nominalOf>,
): void {
  let own = -1
  let of = -1
  let adjunct = -1
  for (let h = group.index + 1; h < groups.length && groups[h]!.first < group.last && groups[h]!.sentence === group.sentence; h++) {
    const inner = groups[h]!
    if (inner.parent?.group !== group.index || inner.parent.as !== 'genitive') continue
    if (inner.prep !== undefined && inner.first > group.head) of = h
    else if (words[inner.last]?.key === "'s" || words[inner.last]?.key === "'" || words[inner.last]?.key === '’') own = h
    else adjunct = h
  }
  if (own >= 0) draft.args.push({ role: of >= 0 ? 'subj' : (nominal?.own ?? 'gen'), group: own })
  // "its withdrawal of troops": what is the possessor's doing is done to the rest
  if (of >= 0) draft.args.push({ role: own >= 0 || hasPossessor(group, words) ? 'obj' : (nominal?.of ?? 'gen'), group: of })
  if (adjunct >= 0) draft.args.push(isScene(group, groups[adjunct]!, words) ? { role: 'obl', prep: 'in', group: adjunct } : { role: 'gen', group: adjunct })
}


/** "killed in Mali ambush": behind "in", the land before such a noun is where it was. */
function isScene(group: Group, adjunct: Group, words: Grouped['words']): boolean {
  const land = words[adjunct.head]!
  return group.preposition === 'in' && isOfKind('scene', words[group.head]!.lemma) && adjunct.last - adjunct.first === 1 && land.pos === 'name' && isLand(land.key)
}
/** Prepositional groups right behind it, up to the next verb or mark. */
function following(draft: Draft, line: readonly Item[], k: number, { groups, words }: Grouped): void {
  let occasion = false
  for (let n = k + 1; n < line.length && n < k + 6; n++) {
    const next = line[n]!
    if (next.kind !== 'group' || !next.prep) return
    // "condemned the attack in a statement on Friday": where it was condemned
    if (next.prep === 'in' && isOfKind('message', words[groups[next.group]!.head]!.lemma)) return
    if (next.prep !== 'by') draft.args.push({ role: 'obl', prep: next.prep, group: next.group })
    // "protests after the killing of two men by police": the killing's own
    else if (!occasion) draft.args.push({ role: 'agent', prep: 'by', group: next.group })
    const head = words[groups[next.group]!.head]!
    occasion ||= OCCASIONS.has(next.prep) && (head.verb !== undefined || nominalOf(head.lemma) !== undefined)
    draft.last = Math.max(draft.last, next.end)
  }
}
/** What brings in another act, on whose occasion or because of which this one is. */
const OCCASIONS: ReadonlySet<string> = new Set(['after', 'before', 'following', 'amid', 'during', 'since', 'over', 'because of', 'in response to', 'in retaliation for', 'against', 'despite'])

/** "a second round of talks", "two days of talks": the group whose head only says how many or how long. */
function wholeOf(g: number, groups: readonly Group[], words: Grouped['words']): number {
  const { parent, preposition } = groups[g]!
  return parent?.as === 'genitive' && preposition === 'of' && isOfKind('run', words[groups[parent.group]!.head]!.lemma) ? joinedTo(parent.group, groups) : g
}

/** Ties the noun to the verb it belongs to, and makes that its light verb where it is one. */
function attach(draft: Draft, item: Item, g: number, verbs: readonly Draft[], groups: readonly Group[], words: Grouped['words']): void {
  if (item.kind !== 'group') return
  const outer = joinedTo(g, groups)
  const whole = wholeOf(outer, groups, words)
  for (const over of verbs) {
    for (const arg of over.args) {
      if ((arg.group !== outer && (arg.group !== whole || arg.role === 'obl')) || arg.shared) continue
      if (over.parent?.draft === draft) continue
      // "blamed the attack on Malta": the last "on" brings in who is blamed
      const blamed = over.lemma === 'blame' && arg.role === 'obj' ? draft.args.findLastIndex(({ role, prep }) => role === 'obl' && prep === 'on') : -1
      if (blamed >= 0) draft.args.splice(blamed, 1)
      const verb = arg.role === 'subj' ? bearerUnder(over, arg.group, verbs) ?? over : over
      draft.parent = { draft: verb, as: 'argument' }
      const object = argumentOf(verb, 'obj')
      const idiom = verb.lemma === 'take' && object >= 0 ? words[groups[object]!.head]!.lemma : ''
      const lights = lightOf(
        verb.particle ? `${verb.lemma} ${verb.particle}` : idiom === 'place' || idiom === 'part' ? `take ${idiom}` : verb.lemma,
      )
      const slot = arg.role === 'obl' ? (arg.prep ?? '') : verb.voice === 'passive' && arg.role === 'subj' ? 'obj' : arg.role
      const light =
        // "called it a victory for dialogue": who names something calls for nothing
        lights?.find((candidate) => candidate.noun === slot && !(slot === 'for' && argumentOf(verb, 'obj2') >= 0)) ??
        (verb.voice === 'passive' && arg.role === 'subj' ? lights?.find((candidate) => candidate.noun === 'subj') : undefined)
      // "said in a meeting with X", "signed after talks with X": who met X is who said or signed
      if (
        !light &&
        arg.role === 'obl' &&
        isOfKind('meeting', draft.verb ?? '') &&
        draft.args.some((a) => a.role === 'obl' && a.prep === 'with') &&
        !draft.args.some((a) => a.role === 'subj' || a.role === 'gen' || a.role === 'agent')
      ) {
        const doer = argumentOf(verb, verb.voice === 'passive' ? 'agent' : 'subj')
        if (doer >= 0) draft.args.push({ role: 'subj', group: doer, shared: true })
      }
      if (light) {
        draft.light = verb
        draft.tense = verb.tense
        draft.negation = verb.negation
        for (const modality of verb.modality) if (!draft.modality.includes(modality)) draft.modality.push(modality)
        const subject = argumentOf(verb, 'subj')
        if (light.subject !== 'none' && verb.voice === 'active' && subject >= 0 && !draft.args.some((a) => a.role === light.subject))
          for (const a of verb.args) if (a.role === 'subj') draft.args.push({ role: light.subject as 'subj', group: a.group, shared: true })
        // "was placed under arrest", "put the town under siege": it is done to whom the verb is done to
        if (slot === 'under' && object >= 0) {
          for (const a of draft.args) if (a.role === 'obj' && a.shared && a.group === subject) a.role = 'subj'
          draft.args.push({ role: 'obj', group: object, shared: true })
        } else if (slot === 'under' && verb.voice === 'passive' && subject >= 0) draft.args.push({ role: 'obj', group: subject, shared: true })
        const agent = argumentOf(verb, 'agent')
        if (verb.voice === 'passive' && agent >= 0) draft.args.push({ role: 'agent', prep: 'by', group: agent, shared: true })
        for (const a of verb.args)
          if (a.role === 'obl' && a.prep !== 'by' && !draft.args.some((b) => b.group === a.group) && a.group !== arg.group) draft.args.push({ ...a, shared: true })
        const second = argumentOf(verb, 'obj2')
        if (second >= 0) draft.args.push({ role: 'obj2', group: second, shared: true })
      }
      colourObject(draft, verb, slot, groups[g]!)
      // "to stop protests after the killing of two men by police": whom the noun has for its doer is no other's
      if (verb.voice === 'active') verb.args = verb.args.filter((a) => a.role !== 'obl' || a.prep !== 'by' || !draft.args.some((b) => b.role === 'agent' && !b.shared && b.group === a.group))
      return
    }
  }
}

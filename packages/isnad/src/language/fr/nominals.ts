// Predicates for nouns that tell of an act, with what «de», «par» and other prepositions bring in, and the verbs that carry them.
import type { Grouped } from '../../document/document.js'
import type { Sentence } from '../../document/word.js'
import { joinedTo, type RoleBehind, lendTo, takeFollowing, takeGenitives, wholeOf } from '../noun-acts.js'
import type { Draft } from './clause-drafts.js'
import { colourOf, lightOf } from './colours.js'
import { COUNTS } from './group-words.js'
import { lexicon } from './lexicon.js'

/** Who does it, behind a passive or a noun of an act. */
const BY = 'par'
/** Further prepositions that a noun of an act takes for itself. */
const NOUN_PREPOSITIONS = new Set(['contre', 'avec', 'entre', 'envers', 'à', 'sur', 'en', 'dans', 'pour', 'vers', 'auprès', 'chez', 'au', 'sous', 'après'])

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
    takeGenitives(draft, group, text)
    takeFollowing(draft, group, text, outer, whole, roleOf)
    attach(draft, g, verbs, text)
    drafts.push(draft)
    made.set(g, draft)
  }
  return made
}

/** «une série de discussions»: the noun only says how many. */
const isCount = (lemma: string): boolean => COUNTS.has(lemma) || /^(?:cycle|vague|campagne|début|fin|reprise|poursuite|round|session|tour)$/.test(lemma)
/** «l'attaque de X par Y contre Z» */
const roleOf: RoleBehind = (preposition) => (preposition === 'de' ? 'gen' : preposition === BY ? 'agent' : NOUN_PREPOSITIONS.has(preposition) ? 'obl' : undefined)

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
      const slot = arg.role === 'obl' ? (arg.prep ?? '') : verb.voice === 'passive' && arg.role === 'subj' ? 'obj' : arg.role
      // «la signature est prévue mardi»
      if (AWAITED.has(verb.lemma) && slot === 'obj' && verb.negation === undefined && !draft.modality.includes('planned')) draft.modality.push('planned')
      const light = lightOf(verb.lemma)?.find(({ noun }) => noun === slot)
      if (light) lendTo(draft, verb, light.subject, arg.group, BY)
      return
    }
  }
}

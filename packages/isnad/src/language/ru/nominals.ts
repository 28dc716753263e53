// Predicates for nouns that tell of an act, with what their genitive, instrumental and prepositions bring in, and the verbs that carry them.
import type { Grouped } from '../../document/document.js'
import type { Group } from '../../document/group.js'
import type { Sentence } from '../../document/word.js'
import { colourAbove, joinedTo, lendTo, REACH, takeGenitives, wholeOf } from '../noun-acts.js'
import { DAT, GEN, INS, inCase, maskOf, NOM } from './cases.js'
import type { Draft } from './clause-drafts.js'
import { BARE } from './clause-roles.js'
import { colourOf, lightOf } from './colours.js'
import { isGroupWord } from './group-words.js'
import { casesAt } from './groups.js'
import { lexicon } from './lexicon.js'

/** Nouns whose instrumental is what it is about: «обмен пленными», «угроза войной». */
const OF_WHAT = new Set(['обмен', 'торговля', 'угроза', 'управление', 'командование', 'руководство', 'владение', 'пользование'])

/** Verbs whose object is still to come. */
const AWAITED = new Set(['запланировать', 'планировать', 'готовить', 'подготовить', 'ожидать', 'ожидаться', 'назначить', 'намечать', 'наметить', 'предусмотреть', 'перенести', 'отложить'])
/** Prepositions that set a scene and are no noun's own. */
const SCENE = new Set(['по словам', 'по данным', 'по информации', 'со ссылкой на', 'после', 'до', 'во время', 'в ходе', 'из-за', 'в связи с', 'на фоне', 'согласно', 'накануне', 'в ответ на', 'по итогам', 'через', 'спустя'])
/** Nouns whose genitive is who accuses, not the accused. */
const OWN = new Set(['обвинение', 'упрек'])

export function addNominals(text: Grouped, outer: readonly number[], drafts: Draft[], sentence: Sentence): void {
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
    const { verb } = head
    if (verb === undefined && event === undefined) continue
    const colour = colourAbove(group, text, (preposition) => colourOf('preposition', preposition)?.modality, (noun) => colourOf('noun', noun)?.modality)
    const draft: Draft = {
      word: group.head, lemma: head.lemma, verb: verb ?? (event || undefined), form: head.verbForm === 'masdar' ? 'masdar' : 'noun', tense: 'none', voice: 'active', negation: undefined,
      modality: colour ? [colour] : [], args: [], parent: undefined, mark: undefined, first: group.first, last: group.last, light: undefined, group: g, empty: false, copula: false, impersonal: false, number: undefined, of: undefined, main: undefined, noun: -1,
      index: -1, clauseFirst: group.first, clauseLast: group.last,
    }
    takeGenitives(draft, group, text, OWN.has(head.lemma) ? 'subj' : 'gen')
    following(draft, group, text, outer, whole)
    for (const verbDraft of verbs) if (verbDraft.noun === g) {
      draft.parent = verbDraft.parent
      verbDraft.parent = { draft, as: 'content' }
      if (verbDraft.parent.draft.negation === undefined && draft.parent?.draft.negation !== undefined) verbDraft.negation ??= draft.parent.draft.negation
    }
    attach(draft, g, verbs, text)
    drafts.push(draft)
    made.set(g, draft)
  }
}

/** «подписание Россией договора», «визит в Москву», «удар по складу»: what stands right behind, up to the next verb or mark. */
function following(draft: Draft, group: Group, text: Grouped, outer: readonly number[], from: number): void {
  const { groups, words } = text
  let end = group.last
  for (let k = from; k < outer.length && k < from + REACH; k++) {
    const next = groups[outer[k]!]!
    if (next.first <= group.head) {
      if (next.first <= group.first && next.last > group.last && next.index !== group.index && next.last !== end) return
      continue
    }
    const start = next.prep ?? next.first
    if (start !== end && words[end]?.pos !== 'adv') return
    const mask = maskOf(casesAt(next))
    const time = lexicon().times.has(words[next.head]!.lemma)
    if (next.prep !== undefined) {
      if (SCENE.has(next.preposition!) && !time) return
      if (!time) draft.args.push({ role: 'obl', prep: next.preposition!, group: next.index })
    } else if (!time) {
      if (inCase(mask, INS)) draft.args.push({ role: OF_WHAT.has(draft.lemma) ? 'obl' : 'agent', prep: BARE.instrumental, group: next.index })
      else if (inCase(mask, GEN) && !inCase(mask, NOM) && draft.args.some(({ role }) => role === 'agent')) draft.args.push({ role: 'gen', group: next.index })
      else if (inCase(mask, DAT) && !inCase(mask, NOM)) draft.args.push({ role: 'obl', prep: BARE.dative, group: next.index })
      else return
    }
    let last = next.last
    for (const other of next.conjuncts) last = Math.max(last, groups[other]!.last)
    if (!time) draft.last = Math.max(draft.last, last)
    end = last
  }
}

/** «серию ударов», «ряд встреч»: the noun only says how many, or which part. */
const isCount = (lemma: string): boolean => isGroupWord('counts', lemma) || /^(?:раунд|этап|тур|волна|начало|завершение|возобновление|продолжение|окончание)$/.test(lemma)

/** Ties the noun to the verb it belongs to, and makes that its light verb where it is one. */
function attach(draft: Draft, g: number, verbs: readonly Draft[], text: Grouped): void {
  const outer = joinedTo(g, text.groups)
  const whole = wholeOf(outer, text, isCount)
  for (const verb of verbs) {
    for (const arg of verb.args) {
      if ((arg.group !== outer && arg.group !== whole) || arg.shared) continue
      if (verb.parent?.draft === draft) continue
      draft.parent ??= { draft: verb, as: arg.role === 'obl' && (SCENE.has(arg.prep ?? '') || arg.prep === 'в результате' || arg.prep === 'при') ? 'adverbial' : 'argument' }
      const slot = arg.role === 'obl' ? (arg.prep ?? '') : verb.voice === 'passive' && arg.role === 'subj' ? 'obj' : arg.role
      const name = verb.form === 'passive-participle' && verb.verb ? verb.verb : verb.lemma
      if (AWAITED.has(name) && (slot === 'obj' || slot === 'subj') && verb.negation === undefined && !draft.modality.includes('planned')) draft.modality.push('planned')
      // «договорились о поставках»: what is agreed on is still to come
      if ((slot === 'о' || slot === 'на') && verb.negation === undefined && colourOf('verb', name)?.modality === 'planned' && !draft.modality.includes('planned')) draft.modality.push('planned')
      const light = lightOf(name)?.find(({ noun }) => noun === slot)
      if (light) lendTo(draft, verb, light.subject, arg.group, BARE.instrumental)
      return
    }
  }
}

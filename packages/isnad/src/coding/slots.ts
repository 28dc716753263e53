// Where the actors of a word stand: the slots that the tables name (holder, gen, subj, obj, obl:X, pair, nisba).
import { childrenOf, inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Predicate } from '../document/predicate.js'
import { actorsInside, actorsOfArgument, actorsOfGroup } from '../language/actors.js'
import { groupHeadedBy } from './by-head.js'
import { isForm } from './cues.js'

/** How far after its word a prepositional group is looked for. */
const NEAR = 8
/** Verbs whose object is what their subject is, where a language has such. */
const COPULAS = new Set(['be', 'become', 'remain'])

/** The smallest group that holds a word. */
export function groupAround(document: Document, sentence: number, word: number): Group | undefined {
  let best: Group | undefined
  for (const group of inSentence(document, sentence).groups) if (group.first <= word && word < group.last && (!best || group.last - group.first < best.last - best.first)) best = group
  return best
}

/** Groups brought in by one of the prepositions shortly after a word, nearest first. */
export function groupsAfter(document: Document, sentence: number, word: number, prepositions: readonly string[]): Group[] {
  const { words } = document
  const found: Group[] = []
  for (const group of inSentence(document, sentence).groups) {
    if (group.prep === undefined || group.prep <= word || group.prep > word + NEAR) continue
    if (group.parent && group.parent.as === 'conjunct') continue
    if (!prepositions.some((preposition) => isForm(words[group.prep!], preposition))) continue
    // another verb between: the group is no longer this word's
    let broken = false
    for (let i = word + 1; i < group.prep; i++) if (words[i]!.pos === 'verb' || words[i]!.pos === 'punct' && /[.؟!:]/.test(words[i]!.key)) broken = true
    if (!broken) found.push(group)
  }
  return found
}

/** A group's actors, with those of what is joined to it; failing that, the owners inside it («النفوذ الأميركي» → USA). */
export function actorsOrOwners(document: Document, group: number): number[] {
  const own = actorsOfGroup(document, group)
  return own.length ? own : actorsInside(document, group)
}

/** The actors in a slot of a word (a noun, adjective, participle or verb). */
export function actorsInSlot(document: Document, sentence: number, word: number, slot: string, normalize: (form: string) => string): number[] {
  const group = groupHeadedBy(document, word)
  const predicate = predicateAtWord(document, word)
  const [kind, preposition] = slot.split(':') as [string, string | undefined]
  switch (kind) {
    case 'holder': {
      if (predicate && predicate.form !== 'finite') {
        const subject = actorsOfArgument(document, predicate.index, 'subj')
        if (subject.length && predicate.form !== 'masdar') return subject
      }
      const around = group ?? groupAround(document, sentence, word)
      if (!around) return []
      // a title or adjective inside a larger group speaks of the person or state of that group; what is only called so ("a NATO member") of whoever it is said of
      let nameless: readonly number[] = []
      for (let at: Group | undefined = around; at; at = at.parent && (at.parent.as === 'apposition' || at === around) ? document.groups[at.parent.group] : undefined) {
        const found = actorsOfGroup(document, at.index)
        if (found.length) nameless = found
        if (found.some((actor) => !document.actors[actor]!.nameless)) return found
      }
      // "Iran is an ally of Syria": what somebody is said to be
      const over = predicatesOver(document, around).find(({ predicate: is, role }) => role === 'obj' && is.form === 'finite' && is.negation === undefined && COPULAS.has(is.lemma))
      return over ? actorsOfArgument(document, over.predicate.index, 'subj') : [...nameless]
    }
    case 'gen': {
      const found: number[] = []
      if (group) for (const other of inSentence(document, sentence).groups) if (other.parent?.group === group.index && other.parent.as === 'genitive') found.push(...actorsOfGroup(document, other.index))
      if (!found.length && predicate) found.push(...actorsOfArgument(document, predicate.index, 'gen'))
      // a name inside a longer name («التحالف بقيادة السعودية») is no mention of its own: the state it names may still be known from elsewhere
      const owner = document.words[word + 1]
      if (!found.length && owner?.pos === 'name') found.push(...stateCalled(document, owner.key))
      return found
    }
    case 'nisba':
      return group ? actorsInside(document, group.index) : []
    case 'subj':
    case 'obj':
    case 'agent':
      return predicate ? actorsOfArgument(document, predicate.index, kind) : []
    case 'obl': {
      const normal = normalize(preposition ?? '')
      for (const argument of predicate?.args ?? []) if (argument.role === 'obl' && argument.prep === normal && !argument.shared) {
        const found = actorsOrOwners(document, argument.group)
        if (found.length) return found
      }
      const [after] = groupsAfter(document, sentence, word, [normalize(preposition ?? '')])
      if (after) return actorsOrOwners(document, after.index)
      // «العقوبات التي فرضتها واشنطن على طهران», "the sanctions that Washington imposed on Tehran"
      for (const told of group ? relativesOf(document, group) : []) for (const argument of told.args) if (argument.role === 'obl' && argument.prep === normal) {
        const found = actorsOrOwners(document, argument.group)
        if (found.length) return found
      }
      return []
    }
    case 'pair': {
      const after = group && inSentence(document, sentence).groups.find((g) => g.first > word && g.first <= word + NEAR && g.conjuncts.length > 0 && g.prep !== undefined)
      if (after) {
        const found = actorsOfGroup(document, after.index)
        if (found.length > 1) return found
      }
      return []
    }
    case 'joined': {
      // "Iran-backed": the name written on to it
      if (document.words[word - 1]?.key !== '-' || document.words[word]!.clitic !== 'after') return []
      return stateCalled(document, document.words[word - 2]?.key ?? '')
    }
    case 'before': {
      // «التحالف العسكري بقيادة السعودية», "the coalition led by …": what stands right before
      let best: Group | undefined
      for (const other of inSentence(document, sentence).groups) if (other.last <= word && other.last >= word - 3 && (!best || other.last > best.last || (other.last === best.last && other.first < best.first))) best = other
      const found = best ? actorsOfGroup(document, best.index) : []
      if (found.length) return found
      const around = inSentence(document, sentence).mentions.find((mention) => mention.first <= word && mention.last > word && mention.actors.length > 0)
      return around ? [...around.actors] : []
    }
    case 'governor': {
      // «تسعى طهران إلى التصدي للنفوذ الأميركي»: whoever does the governing verb
      for (let at = predicate, up = 0; at?.parent && up < 3; up++) {
        at = document.predicates[at.parent.predicate]
        const found = at ? actorsOfArgument(document, at.index, 'subj') : []
        if (found.length) return found
      }
      return []
    }
    case 'fore': {
      // «العقوبات التي تفرضها واشنطن»: the subject of the clause the noun is object of
      if (!group) return []
      for (const other of [...inSentence(document, sentence).predicates.filter((p) => p.form === 'finite' && p.args.some((arg) => arg.group === group.index && arg.role === 'obj')), ...relativesOf(document, group)]) {
        const found = actorsOfArgument(document, other.index, 'subj')
        if (found.length) return found
      }
      return []
    }
  }
  return []
}

/** The verb of the clause that opens right behind a group, or the participle there, with the masdar it carries («التي أعادت واشنطن فرضها على طهران»). */
function relativesOf(document: Document, group: Group): Predicate[] {
  const found: Predicate[] = []
  for (const predicate of inSentence(document, group.sentence).predicates) {
    const opens = document.words[group.last]?.pos === 'sub' && predicate.mark === group.last
    const describes = predicate.parent?.as === 'relative' && predicate.word >= group.last && predicate.word <= group.last + 2
    if (!opens && !describes && !(predicate.word > group.last && predicate.args.some((arg) => arg.group === group.index && arg.shared))) continue
    found.push(predicate, ...childrenOf(document, predicate.index).filter((child) => child.form === 'masdar' && child.parent?.as === 'argument'))
  }
  return found
}

/** A state that some mention of the story calls so. */
function stateCalled(document: Document, key: string): number[] {
  for (const actor of document.actors.slice(0, 300)) {
    if (actor.kind !== 'state') continue
    if (actor.mentions.slice(0, 6).some((index) => document.words[document.mentions[index]!.head]?.key === key)) return [actor.index]
  }
  return []
}

/** Predicates that have this group (or a group it is the head genitive of) as an argument. */
export function predicatesOver(document: Document, group: Group): { predicate: Predicate; role: string; prep?: string }[] {
  const found: { predicate: Predicate; role: string; prep?: string }[] = []
  const self = new Set<number>([group.index])
  for (let at = group; at.parent && (at.parent.as === 'conjunct' || at.parent.as === 'apposition'); ) {
    at = document.groups[at.parent.group]!
    self.add(at.index)
  }
  for (const predicate of inSentence(document, group.sentence).predicates) for (const argument of predicate.args) if (self.has(argument.group)) found.push({ predicate, role: argument.role, prep: argument.prep })
  return found
}

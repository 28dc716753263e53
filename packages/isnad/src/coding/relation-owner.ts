// Who owns the noun of a tie: a genitive, a pronoun, a possessor written before it, a name in quotation marks behind it.
import { groupsUnder, inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Predicate } from '../document/predicate.js'
import type { LanguagePack } from '../language/pack.js'
import { actorsInside, actorsOfArgument, actorsOfGroup, actorsOfOne } from '../language/actors.js'
import { groupHeadedBy } from './by-head.js'
import type { RelationTable } from './relation-table.js'

const QUOTE = /^["«“”']$/

/** The owners of nouns. @example owners.of(sentence, word, group, predicate) // «حليف دمشق»: Syria */
export class OwnerReader {
  /** `clause`: whoever does what the clause around a word tells. */
  constructor(private readonly document: Document, private readonly pack: LanguagePack, private readonly table: RelationTable, private readonly clause: (sentence: number, word: number) => number[]) {}

  /** The owners of a noun, nobody where it has none. */
  of(sentence: number, word: number, group: Group | undefined, predicate: Predicate | undefined): number[] {
    const { document } = this
    const found: number[] = group ? [...this.joinedOwner(group)] : []
    if (group && !found.length) for (const other of groupsUnder(document, group.index)) if (other.parent!.as === 'genitive') found.push(...actorsOfGroup(document, other.index))
    if (group && found.length) found.push(...this.alsoNamed(sentence, word, found))
    if (!found.length && predicate) found.push(...actorsOfArgument(document, predicate.index, 'gen'))
    if (!found.length) found.push(...this.possessor(sentence, word))
    // "Nato member Turkey": the body named right before the noun
    if (!found.length && !this.pack.names.headFirst && document.words[word - 1]?.pos === 'name') for (const mention of inSentence(document, sentence).mentions) if (mention.last === word && mention.form === 'name') found.push(...mention.actors.filter((actor) => !found.includes(actor) && document.actors[actor]!.kind === 'organization'))
    // a name inside a longer name («التحالف بقيادة السعودية») is no mention of its own: the state it names may still be known from elsewhere
    const owner = document.words[word + 1]
    if (!found.length && owner?.pos === 'name') found.push(...this.stateCalled(owner.key))
    // «رئيس "الحركة الوطنية"»: the name in quotation marks behind the noun
    if (!found.length && group && QUOTE.test(owner?.key ?? '')) {
      // «رئيس "الحركة الاشتراكية" (باسوك)»: its other name behind it
      const bracket = document.words.slice(group.last, group.last + 3).findIndex((one) => one.key === '(')
      for (const mention of inSentence(document, sentence).mentions) if ((bracket >= 0 && mention.first === group.last + bracket + 1)) found.push(...mention.actors.filter((actor) => document.actors[actor]!.kind === 'organization'))
    }
    if (!found.length && QUOTE.test(owner?.key ?? '')) for (const mention of inSentence(document, sentence).mentions) if (mention.first === word + 2 && mention.form !== 'adjective') return mention.actors.filter((actor) => document.actors[actor]!.kind === 'organization')
    return found
  }

  /** «احتواء النفوذ الإيراني»: the owner, or somebody inside what is owned. */
  within(sentence: number, word: number, group: Group | undefined, predicate: Predicate | undefined): number[] {
    const { document } = this
    const found = this.of(sentence, word, group, predicate)
    if (found.length || !group) return found
    for (const other of groupsUnder(document, group.index)) if (other.parent!.as === 'genitive') for (const actor of actorsInside(document, other.index)) if (!found.includes(actor)) found.push(actor)
    return found
  }

  /** «بقيادة فلان بن فلان وفلان»: persons joined by name, where the grouping took the first name apart. */
  private alsoNamed(sentence: number, word: number, found: readonly number[]): number[] {
    const { document } = this
    const { mentions } = inSentence(document, sentence)
    const isNamed = (actors: readonly number[]) => actors.length === 1 && document.actors[actors[0]!]!.kind === 'person' && !document.actors[actors[0]!]!.nameless
    if (!isNamed(found)) return []
    let at = mentions.findLast((mention) => mention.first === word + 1 && mention.form === 'name' && mention.actors[0] === found[0])
    const also: number[] = []
    while (at && document.words[at.last]?.pos === 'conj') {
      const { last } = at
      at = mentions.find((mention) => mention.first === last + 1 && mention.form === 'name' && isNamed(mention.actors))
      if (at && document.words[at.last]?.pos !== 'verb') also.push(at.actors[0]!)
    }
    return also.filter((actor) => !found.includes(actor))
  }

  /** «النظام وداعميه»: the pronoun of what is joined to somebody is whom it is joined to. */
  private joinedOwner(group: Group): readonly number[] {
    const { document } = this
    if (group.parent?.as !== 'conjunct' || !groupsUnder(document, group.index).some((other) => other.parent!.as === 'genitive' && document.words[other.head]!.pos === 'pron')) return []
    let first: Group | undefined = document.groups[group.parent.group]!
    // «نظام الأسد وداعميه»: joined to the owner, as the grouping has it, and meant of what is owned
    if (first.parent?.as === 'genitive' && actorsOfOne(document, first.parent.group).length) first = document.groups[first.parent.group]!
    return actorsOfOne(document, first.index)
  }

  /** "Russia's closest ally": the owner before the noun that the grouping left apart. */
  private possessor(sentence: number, word: number): readonly number[] {
    const { words } = this.document
    let i = word - 1
    while (i > word - 5 && (words[i]?.pos === 'adj' || words[i]?.pos === 'adv' || words[i]?.pos === 'noun')) i--
    // "its support for the rebels": of the owner of what it is joined to, else of whoever the clause tells of
    if (words[i]?.pos === 'det' && words[i]!.lemma !== words[i]!.key && this.table.owners.has(words[i]!.lemma)) {
      const { actors } = this.document
      const group = groupHeadedBy(this.document, word)
      if (!group) return []
      const first = group.parent?.as === 'conjunct' ? this.document.groups[group.parent.group] : undefined
      const owned = first ? groupsUnder(this.document, first.index).filter((other) => other.parent!.as === 'genitive').flatMap((other) => actorsOfGroup(this.document, other.index)) : []
      if (owned.length) return owned.slice(0, 1)
      const told = this.clause(sentence, word)
      if (this.pack.names.pronounGender?.(words[i]!.key)) return told.filter((actor) => actors[actor]!.kind === 'person')
      // "it" is nobody's person: "disputes with the US over its support"
      const isBody = (actor: number) => ['state', 'organization', 'body'].includes(actors[actor]!.kind)
      if (told.length && told.every(isBody)) return told
      const before = told.length && told.every((actor) => actors[actor]!.kind === 'person') ? inSentence(this.document, sentence).mentions.findLast((mention) => mention.last <= i && mention.form === 'name' && mention.actors.length > 0 && mention.actors.every(isBody)) : undefined
      return before ? before.actors : []
    }
    if (words[i]?.pos !== 'part' || words[i]!.clitic !== 'after') return []
    return inSentence(this.document, sentence).mentions.find((mention) => mention.last === i || mention.last === i + 1)?.actors ?? []
  }

  /** A state that some mention of the story calls so. */
  stateCalled(key: string): number[] {
    const { document } = this
    for (const actor of document.actors.slice(0, 300)) {
      if (actor.kind !== 'state') continue
      if (actor.mentions.slice(0, 6).some((index) => document.words[document.mentions[index]!.head]?.key === key)) return [actor.index]
    }
    return []
  }
}

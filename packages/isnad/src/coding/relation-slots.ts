// Whom a word ties: the slots that `relations.tsv` names (holder, gen, subj, obj, obl:X, pair, nisba, over …).
import { childrenOf, groupsUnder, inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Predicate } from '../document/predicate.js'
import type { LanguagePack } from '../language/pack.js'
import { actorsInside, actorsOfArgument, actorsOfGroup, actorsOfOne } from '../language/actors.js'
import { groupBefore, groupHeadedBy, groupsEndingAt, mentionsOver } from './by-head.js'
import { cuesOf, isForm } from './cues.js'
import { groupAt, HolderReader } from './relation-holder.js'
import { OwnerReader } from './relation-owner.js'
import type { At, RelationTable } from './relation-table.js'
import { doerSaid, patientNamed } from './said-roles.js'
import { groupsAfter, predicatesOver } from './slots.js'

/** Words between whom a preposition brings in and the noun of the tie. */
const IN_FRONT = 9

export class SlotReader {
  readonly holders: HolderReader
  private readonly owners: OwnerReader

  constructor(private readonly document: Document, private readonly pack: LanguagePack, private readonly table: RelationTable) {
    const clause = (sentence: number, word: number) => this.clause(sentence, word)
    this.holders = new HolderReader(document, table, clause)
    this.owners = new OwnerReader(document, pack, table, clause)
  }

  /** The group a word heads, else the smallest that holds it. */
  groupAt(at: At): Group | undefined {
    return groupAt(this.document, at)
  }

  /** The first of the slots that somebody stands in. */
  first(slots: readonly string[], at: At): { actors: number[]; slot: string } {
    for (const slot of slots) {
      const actors = slot.includes('+') ? slot.split('+').flatMap((one) => this.actors(one, at)) : this.actors(slot, at)
      if (actors.length) return { actors, slot }
    }
    return { actors: [], slot: '' }
  }

  /** The actors in a slot of a word (a noun, adjective, participle or verb). */
  actors(slot: string, at: At): number[] {
    const { document } = this
    const { sentence, word, over } = at
    const group = groupHeadedBy(document, word)
    const predicate = predicateAtWord(document, word)
    const [kind, preposition = ''] = slot.split(':') as [string, string | undefined]
    switch (kind) {
      case 'holder': return this.holders.of(at)
      case 'gen': return this.owners.of(sentence, word, group, predicate)
      case 'within': return this.owners.within(sentence, word, group, predicate)
      case 'nisba': return group ? this.nisbas(sentence, group) : []
      case 'adverb': return [...(inSentence(document, sentence).mentions.find((mention) => mention.first === word + 1 && mention.form === 'adjective')?.actors ?? [])]
      case 'subj':
      case 'obj': return predicate ? this.ofRole(predicate, kind) : []
      case 'agent': return predicate ? actorsOfArgument(document, predicate.index, kind) : []
      case 'front': return this.inFront(sentence, word, preposition)
      case 'over': return over ? this.ofArgument(over, preposition || 'subj') : []
      case 'obl': return this.brought(at, group, predicate, preposition, true)
      case 'to': return this.brought(at, group, predicate, preposition, false)
      case 'ranks': return this.ranks(predicate, preposition)
      case 'pair': return this.pair(at)
      case 'prefixed': return this.prefixed(word)
      case 'joined': return this.joined(word)
      case 'before': return this.before(sentence, word)
      case 'clause': return this.clause(sentence, word)
      case 'governor': return this.governor(predicate)
      case 'fore':
      case 'imposer': return group ? this.fore(sentence, group, kind === 'imposer') : []
      case 'whole': {
        const around = groupAt(document, at)
        return around && around.head !== word ? [...actorsOfOne(document, around.index)] : []
      }
      case 'own': return this.described(word)
      case 'doer': return predicate ? doerSaid(document, predicate) : []
      case 'patient': return predicate ? patientNamed(document, predicate, () => this.antecedent(sentence, word)) : []
    }
    return []
  }

  /** A subject or object, also the longer name whose last part a clause was hung on («وحدات حماية الشعب التي تدعمها واشنطن»). */
  private ofRole(predicate: Predicate, role: 'subj' | 'obj'): number[] {
    const { document } = this
    const found = actorsOfArgument(document, predicate.index, role)
    const shared = found.length ? undefined : predicate.args.find((arg) => arg.role === role && arg.shared)
    if (!shared) return found
    const { sentence, first, last } = document.groups[shared.group]!
    const name = inSentence(document, sentence).mentions.find((mention) => mention.form === 'name' && !mention.weak && mention.first < first && mention.last === last && mention.actors.length === 1)
    return name ? [...name.actors] : found
  }

  /** «حزب العمال المحظور»: only the noun that an adjective stands by. */
  private described(word: number): number[] {
    const around = groupBefore(this.document, word)
    return around && around.head !== word ? [...this.holders.own(around)] : []
  }

  /** «لدى الجزائر مع إسبانيا روابط متينة»: whom a preposition brings in before the noun, with no verb between. */
  private inFront(sentence: number, word: number, preposition: string): number[] {
    const { document } = this
    const { words } = document
    for (const group of inSentence(document, sentence).groups) {
      if (group.preposition !== preposition || group.parent || group.last > word || group.first < word - IN_FRONT) continue
      if (words.slice(group.last, word).some(({ pos, verbForm }) => pos === 'sub' || pos === 'punct' || (pos === 'verb' && verbForm === 'finite'))) continue
      // «لدينا»: the state of whoever speaks
      const found = actorsOfGroup(document, group.index)
      if (found.length) return found
    }
    return []
  }

  /** «طهران وموسكو، إلى جانب بكين»: who does it with those that do it. */
  private companions({ args }: Predicate): number[] {
    return args.filter((arg) => arg.prep !== undefined && this.table.beside.has(arg.prep)).flatMap((arg) => actorsOfGroup(this.document, arg.group))
  }

  /** «العقوبات الأميركية والأوروبية»: the adjectives of the noun itself, not those of its owner. */
  private nisbas(sentence: number, group: Group): number[] {
    const { document } = this
    const owned = groupsUnder(document, group.index).filter((child) => child.parent!.as !== 'conjunct')
    const found: number[] = []
    for (const mention of inSentence(document, sentence).mentions) {
      // «United States sanctions»: a name before the noun
      if ((mention.form !== 'adjective' && !(mention.form === 'name' && mention.last === group.head && this.document.words[group.head - 1]!.key !== "'s")) || mention.first < group.first || mention.last > group.last || owned.some((child) => child.first <= mention.first && child.last >= mention.last && child.head !== mention.head)) continue
      for (const actor of mention.actors) if (!found.includes(actor)) found.push(actor)
    }
    return found
  }

  private ofArgument(predicate: Predicate, role: string): number[] {
    const { document } = this
    if (role === 'subj' || role === 'obj') {
      const found = this.ofRole(predicate, role)
      // «وهي نسجت علاقات وطيدة»: the pronoun of more than two is singular; behind a sentence that so many states do something in, it is theirs
      const subject = found.length < 2 && role === 'subj' ? predicate.args.find((arg) => arg.role === 'subj') : undefined
      const several = subject && document.words[document.groups[subject.group]!.head]!.pos === 'pron' ? this.severalBefore(predicate.sentence) : []
      return found.every((actor) => several.includes(actor)) && several.length > 2 ? several : found
    }
    return predicate.args.filter((arg) => arg.role === 'obl' && arg.prep === role).flatMap((arg) => actorsOfGroup(document, arg.group))
  }

  /** The states that the sentence before joins as those who do what it tells. */
  private severalBefore(sentence: number): number[] {
    const { document } = this
    const told = sentence > 0 ? inSentence(document, sentence - 1).predicates.find((predicate) => predicate.form === 'finite') : undefined
    if (!told) return []
    const found = [...new Set([...actorsOfArgument(document, told.index, 'subj'), ...this.companions(told)])]
    return found.every((actor) => document.actors[actor]!.kind === 'state') ? found : []
  }

  /** «حليفتنا», "our ally" */
  isOurs({ word }: At): boolean {
    const { words } = this.document
    const group = groupHeadedBy(this.document, word)
    if (!group) return false
    for (let i = group.first; i < group.last; i++) if (words[i]!.person === 1 && (words[i]!.pos === 'pron' || words[i]!.pos === 'det') && i >= word - 3 && i <= word + 1) return true
    return false
  }

  /** «حليفتها», "its ally" */
  isOwnedByPronoun({ word }: At): boolean {
    const { document } = this
    const group = groupHeadedBy(document, word)
    return !!group && groupsUnder(document, group.index).some((owner) => owner.parent!.as === 'genitive' && document.words[owner.head]!.pos === 'pron')
  }

  /** "pro-Russian": the state that the rest of the word names. */
  private prefixed(word: number): number[] {
    const { key } = this.document.words[word]!
    const inside = mentionsOver(this.document, word).find((mention) => mention.form === 'adjective' && mention.first === word)
    if (inside) return [...inside.actors]
    const rest = key.slice(key.indexOf('-') + 1)
    const state = this.owners.stateCalled(rest)
    if (state.length) return state
    // "anti-Houthi": a movement or person that the story names
    const { words, mentions } = this.document
    return [...(mentions.find((mention) => mention.form === 'name' && mention.last === mention.first + 1 && mention.actors.length === 1 && [rest, `${rest}s`].includes(words[mention.first]!.key))?.actors ?? [])]
  }

  /** What a preposition brings in behind a word, or in the clause that tells more of it («العقوبات التي فرضتها واشنطن على طهران»). */
  private brought({ sentence, word }: At, group: Group | undefined, predicate: Predicate | undefined, normal: string, owners: boolean): number[] {
    const { document } = this
    // "the US-led coalition": the name before it has told
    if (this.document.words[word]!.clitic === 'after' && this.document.words[word - 1]?.key === '-') return []
    const actorsOf = (index: number) => {
      const joined = this.joinedBefore(word, index)
      if (joined.length) return joined
      const found = this.alike(index, actorsOrOwners(document, index, owners))
      return found.length || document.words[document.groups[index]!.head]!.pos !== 'pron' ? found : this.antecedent(sentence, word)
    }
    for (const argument of predicate?.args ?? []) if (argument.role === 'obl' && argument.prep === normal && !argument.shared) {
      const found = actorsOf(argument.group)
      if (found.length) return found
    }
    // "a banned organization in Turkey": what it says of the noun, it says of the adjective too
    const described = groupBefore(document, word)?.head
    for (const after of groupsAfter(document, sentence, word, [normal])) {
      // «دعم الحكومة الموالية لروسيا»: it hangs on the adjective between
      if (inSentence(document, sentence).predicates.some((other) => other.word > word && other.word < after.first && other !== predicate && other.word !== described && other.form !== 'finite' && !(other.form === 'passive-participle' && this.table.imposing.has(other.verb ?? other.lemma)) && other.args.some((arg) => arg.group === after.index && !arg.shared))) continue
      // «دعم المبعوث الخاص للأمم المتحدة»: the end of a longer name
      if (inSentence(document, sentence).mentions.some((mention) => mention.first > word && mention.first < (after.prep ?? after.first) && mention.last >= after.last)) break
      const found = actorsOf(after.index)
      if (found.length) return found
      break
    }
    for (const told of group ? this.relativesOf(group) : []) for (const argument of told.args) if (argument.role === 'obl' && argument.prep === normal) {
      const found = actorsOf(argument.group)
      if (found.length) return found
    }
    return []
  }

  /** «القوات التركية والفصائل الموالية لها»: the pronoun of what is joined to somebody is whom it is joined to. */
  private joinedBefore(word: number, pronoun: number): number[] {
    const { document } = this
    if (document.words[document.groups[pronoun]!.head]?.pos !== 'pron') return []
    const around = groupBefore(document, word)
    if (around?.parent?.as !== 'conjunct' || around.head === word) return []
    let first = document.groups[around.parent.group]!
    // «قوات النظام والميليشيات»: joined to the owner, as the grouping has it, and meant of its owner
    if (first.parent?.as === 'genitive' && !actorsOfOne(document, first.index).length) first = document.groups[first.parent.group]!
    return [...actorsOfOne(document, first.index)]
  }

  /** «الأسد الذي كانت موسكو أكبر داعم له»: a pronoun of the clause about a noun is that noun. */
  private antecedent(sentence: number, word: number): number[] {
    const { document } = this
    const { words } = document
    let mark = word - 1
    while (mark > word - 9 && mark > document.sentences[sentence]!.first && words[mark]!.pos !== 'sub' && words[mark]!.pos !== 'punct') mark--
    if (words[mark]?.pos !== 'sub') return []
    for (const before of groupsEndingAt(document, mark)) {
      const own = before.definite ? this.holders.own(before) : []
      if (own.length) return [...own]
    }
    return []
  }

  /** «الموالية لروسيا والمرشحين»: behind a name, whoever is only described is joined to something further out. */
  private alike(group: number, actors: number[]): number[] {
    const { actors: all, groups } = this.document
    return groups[group]!.conjuncts.length && actors.length > 1 && !all[actors[0]!]!.nameless ? actors.filter((actor) => !all[actor]!.nameless) : actors
  }

  /** «انضم إلى صفوف التنظيم», "joined the ranks of": whose ranks they are. */
  private ranks(predicate: Predicate | undefined, preposition: string): number[] {
    const { document } = this
    const into = predicate?.args.find((arg) => !arg.shared && (preposition ? arg.role === 'obl' && arg.prep === preposition : arg.role === 'obj') && this.table.ranks.has(document.words[document.groups[arg.group]!.head]!.lemma))
    if (!into) return []
    const inside = actorsInside(document, into.group)
    const { first, last, sentence } = document.groups[into.group]!
    return inside.length ? inside : [...(inSentence(document, sentence).mentions.find((mention) => mention.form === 'name' && mention.first > first && mention.first < last)?.actors ?? [])]
  }

  /** «بين X وY», «بين البلدين» */
  private pair({ sentence, word }: At): number[] {
    const { document, table } = this
    for (const after of groupsAfter(document, sentence, word, table.pair)) {
      const found = actorsOfGroup(document, after.index)
      if (found.length > 1) return found
    }
    return []
  }

  /** "Iran-backed": the name written on to it. */
  private joined(word: number): number[] {
    const { words } = this.document
    if (words[word - 1]?.key !== '-' || words[word]!.clitic !== 'after') return []
    const inside = mentionsOver(this.document, word - 2).find((mention) => mention.first === word - 2 && mention.last === word - 1)
    return inside ? [...inside.actors] : this.owners.stateCalled(words[word - 2]?.key ?? '')
  }

  /** «التحالف العسكري بقيادة السعودية», "the coalition led by …": what stands right before. */
  private before(sentence: number, word: number): number[] {
    const { document } = this
    let last = word
    while (last > word - 3 && !groupsEndingAt(document, last).length) last--
    // «مقاتلات التحالف العربي، بقيادة السعودية»: the outermost that is somebody
    for (const other of groupsEndingAt(document, last)) {
      if (other.sentence !== sentence) break
      const found = actorsOfGroup(document, other.index)
      if (found.length) return found
    }
    return [...(mentionsOver(document, word).find((mention) => mention.actors.length > 0)?.actors ?? [])]
  }

  /** «تسعى طهران إلى التصدي للنفوذ الأميركي»: whoever does the governing verb. */
  private governor(predicate: Predicate | undefined): number[] {
    for (let at = predicate, up = 0; at?.parent && up < 3; up++) {
      at = this.document.predicates[at.parent.predicate]
      const found = at ? actorsOfArgument(this.document, at.index, 'subj') : []
      if (at && found.length) return [...found, ...this.companions(at)]
    }
    return []
  }

  /** «شن التحالف غارات دعما للحكومة»: whoever does what the clause around a word tells, or the one it opens. */
  private clause(sentence: number, word: number): number[] {
    const { document } = this
    const finite = inSentence(document, sentence).predicates.filter((predicate) => predicate.form === 'finite')
    const over = finite.filter((predicate) => predicate.word < word && document.words[word]!.start < predicate.clause.end)
    // «…، تقيّد مبادلاتهما في ظل المواجهة مع»: a clause about a noun tells of what the one around it does
    const told = over.findLast(({ index, parent }) => parent?.as !== 'relative' || actorsOfArgument(document, index, 'subj').length > 0) ?? over.at(-1) ?? finite.findLast((predicate) => predicate.word < word) ?? finite.find((predicate) => predicate.word > word)
    if (!told) return []
    const found = actorsOfArgument(document, told.index, 'subj')
    // «توطد التحالف بين روسيا وإيران»: the two that what it tells of stands between
    return found.length ? found : told.args.filter(({ role }) => role === 'subj' || role === 'obj').flatMap(({ group }) => this.pair({ sentence, word: document.groups[group]!.head }))
  }

  /** «فرضت واشنطن العقوبات», «العقوبات التي تفرضها واشنطن»: who imposes, or does what the clause about the noun tells. */
  private fore(sentence: number, group: Group, imposing: boolean): number[] {
    const { document } = this
    for (const other of [...inSentence(document, sentence).predicates.filter((p) => p.form === 'finite' && (!imposing || this.table.imposing.has(p.lemma)) && p.args.some((arg) => arg.group === group.index && arg.role === 'obj')), ...this.relativesOf(group)]) {
      const found = actorsOfArgument(document, other.index, 'subj')
      if (found.length) return found
      // «التي أعادت واشنطن فرضها»: whoever stands between the verb and what it does
      const doer = other.form === 'finite' && other.args.some((arg) => arg.role === 'subj' && arg.shared && arg.group === group.index) ? other.args.find((arg) => arg.role === 'obj' && !arg.shared) : undefined
      const doing = doer ? actorsOfGroup(document, doer.group) : []
      if (doing.length) return doing
    }
    return []
  }

  /** The verb of the clause that opens right behind a group, or the participle there, with the masdar it carries («التي أعادت واشنطن فرضها على طهران»). */
  private relativesOf(group: Group): Predicate[] {
    const { document } = this
    const found: Predicate[] = []
    for (const predicate of inSentence(document, group.sentence).predicates) {
      const opens = document.words[group.last]?.pos === 'sub' && predicate.mark === group.last
      const describes = predicate.parent?.as === 'relative' && predicate.word >= group.last && predicate.word <= group.last + 2
      if (!opens && !describes && !(predicate.word > group.last && predicate.args.some((arg) => arg.group === group.index && arg.shared))) continue
      found.push(predicate, ...childrenOf(document, predicate.index).filter((child) => child.form === 'masdar' && child.parent?.as === 'argument'))
      // «التي أعادت واشنطن فرضها على طهران», wherever the clause was hung
      if (opens) for (const other of inSentence(document, group.sentence).predicates) if (other.form === 'masdar' && other.word > predicate.word && other.word <= predicate.word + 4 && document.words[other.word + 1]?.pos === 'pron' && !found.includes(other)) found.push(other)
    }
    return found
  }

  /** The verb of a row that the noun hangs on, brought in by its preposition. */
  over(at: At, under: readonly string[], preposition: string | undefined): Predicate | undefined {
    const { document } = this
    const group = groupHeadedBy(document, at.word)
    // «اتهمه بدعم الانفصاليين»: what he is charged with, not what he does it with
    if (!group || (preposition && (group.prep === undefined || !isForm(document.words[group.prep], preposition)))) return undefined
    const all = predicatesOver(document, group).map(({ predicate }) => predicate).filter((predicate) => predicate.word !== at.word)
    if (preposition && all.some((predicate) => [predicate.lemma, predicate.verb ?? ''].some((lemma) => cuesOf(this.pack).byFirst.get(lemma)?.some((cue) => cue.openers.some((opener) => opener.prep === preposition))))) return undefined
    const over = all.find((predicate) => !under.length || under.includes(predicate.lemma) || (predicate.verb !== undefined && under.includes(predicate.verb)))
    if (over || !under.length) return over
    // the clause about the noun («العلاقات التي تربط البلدين», «الدعم الذي يحظى به»)
    return this.relativesOf(group).find((predicate) => under.includes(predicate.lemma))
  }
}

/** A group's actors, with those of what is joined to it; failing that, if they will do, the owners inside it («النفوذ الأميركي» → USA). */
function actorsOrOwners(document: Document, group: number, owners: boolean): number[] {
  // a pronoun is not joined to the name behind it («الموالية لها ووحدات …»)
  const own = document.words[document.groups[group]!.head]!.pos === 'pron' ? [...actorsOfOne(document, group)] : actorsOfGroup(document, group)
  return own.length || !owners ? own : actorsInside(document, group)
}

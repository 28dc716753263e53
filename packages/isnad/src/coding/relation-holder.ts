// Whom a noun or adjective is said of: its own group, what it is set off from, the name beside it, the subject of what says what somebody is.
import { inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Mention } from '../document/mention.js'
import type { Word } from '../document/word.js'
import { actorsInside, actorsOfArgument, actorsOfGroup, actorsOfOne } from '../language/actors.js'
import { groupBefore, groupHeadedBy, groupsEndingAt } from './by-head.js'
import { isForm } from './cues.js'
import type { At, RelationTable } from './relation-table.js'
import { predicatesOver } from './slots.js'

/** How far before a noun the word is looked for that says what somebody is («يعد … من أبرز حلفاء»). */
const SAID_BEFORE = 12
const QUOTE = /^["«“”']$/
/** What may stand between a name and the noun that tells who it is: a comma, a bracket, a dash, a quotation mark. */
const APART = /^[،,(\-–—"«»“”]$/

/** The group a word heads, else the smallest that holds it. */
export const groupAt = (document: Document, { word }: At): Group | undefined => groupHeadedBy(document, word) ?? groupBefore(document, word)

export class HolderReader {
  /** `clause`: whoever does what the clause around a word tells. */
  constructor(private readonly document: Document, private readonly table: RelationTable, private readonly clause: (sentence: number, word: number) => number[]) {}

  /**
   * Whom a noun or adjective is said of: the group it stands in or is joined to, the name beside it («حليفتها واشنطن»; «إيران، الحليف القوي لسوريا»),
   * or the subject of the verb that says what somebody is («تعد باكستان حليفا للصين»).
   */
  of(at: At): number[] {
    const { document, table } = this
    const { sentence, word } = at
    const around = groupAt(document, at)
    // «القوات، وهي تحالف مدعوم من واشنطن»: what a noun is said of right before, its adjective is said of
    if (around && at.form === 'adj' && around.head !== word && !around.definite && table.copulas.has(document.words[around.first - 1]?.lemma ?? '')) {
      const said = this.saidOf(sentence, around)
      if (said.length) return said
    }
    // «الحركة هي جزء من الجبهة»: a part of what the group is
    if (around && at.form === 'noun' && around.first === word && around.head > word + 1 && document.words[word]!.pos === 'noun') {
      const said = this.saidOf(sentence, around)
      return said.length ? said : this.named(sentence, around)
    }
    // "the US-backed Badr Organization headquarters": the name right behind the adjective, where more is built on it
    if (around && at.form === 'adj' && around.head > word) {
      const name = inSentence(document, sentence).mentions.find((mention) => mention.first === word + 1 && mention.form === 'name' && mention.last <= around.head && this.isNamed(mention.actors))
      if (name) return [...name.actors]
    }
    // «القوات التركية والفصائل الموالية لها»: an adjective speaks of its own noun alone
    const described = around && around.head !== word ? this.nearest(at, around) : []
    if (around && described.length) {
      // «حركة حماس أبرز فصائل المقاومة المعادية لإسرائيل»: of whom this says what they are
      const name = table.topmost.has(document.words[around.first]!.lemma) ? inSentence(document, sentence).mentions.find((mention) => mention.form === 'name' && !mention.weak && (mention.last === around.first || (mention.last === around.first - 1 && APART.test(document.words[mention.last]!.key)))) : undefined
      return name && this.isNamed(name.actors) ? [...name.actors] : [...described]
    }
    // «المعارضة السورية، المدعومة من تركيا»: set off behind what it describes
    if (at.form === 'adj' && (!around || around.head === word)) {
      const before = this.setOff(sentence, word)
      if (before.length) return before
      // «تقدم الجيش، مدعوما من موسكو»: how whoever the clause tells of does it
      if (!around?.definite && APART.test(document.words[word - 1]?.key ?? '') && document.words[word]!.verbForm) return this.clause(sentence, word)
    }
    // «لاجئون وموالون للحكومة»: whoever is called so
    const called = around && at.notes?.has('group') ? this.own(around) : []
    if (called.length) return [...called]
    const predicate = predicateAtWord(document, word)
    if (predicate && predicate.form !== 'finite' && predicate.form !== 'masdar') {
      // «الأسد الذي كانت موسكو أكبر داعم له»: its own subject, not that of the clause it stands in
      const told = predicate.args.filter((arg) => arg.role === 'subj' && !arg.shared).flatMap((arg) => actorsOfGroup(document, arg.group))
      const subject = told.length ? told : actorsOfArgument(document, predicate.index, 'subj')
      if (this.isNamed(subject)) return subject
    }
    if (!around) return []
    // «الحكومة وحلفاؤها»: joined to somebody, so not what they are
    if (around.head === word && document.words[around.first - 1]?.pos === 'conj') {
      const own = this.own(around)
      return this.isNamed(own) ? [...own] : this.named(sentence, around)
    }
    let nameless: readonly number[] = []
    for (let up: Group | undefined = around; up; up = up.parent && (up.parent.as === 'apposition' || up === around) ? document.groups[up.parent.group] : undefined) {
      const found = actorsOfGroup(document, up.index)
      if (!found.length) continue
      // the noun's own group, where it is only called so
      if (this.isNamed(found)) return found
      nameless = found
    }
    const beside = around.head === word || table.topmost.has(document.words[around.head]!.lemma) ? this.named(sentence, around) : []
    if (beside.length) return beside
    const said = this.saidOf(sentence, around)
    if (said.length || nameless.length || around.head === word || !at.notes?.has('stance')) return said.length ? said : [...nameless]
    // «موقفها الداعم», «الموقف السعودي المعارض»: whose stand it is
    return actorsInside(document, around.index)
  }

  /** «المتحدث باسم الحشد المدعوم من إيران»: who speaks for them is not whom the adjective describes; «فصائل سورية معارضة مدعومة من تركيا»: the whole of what ends right before it. */
  private nearest({ sentence, word, form }: At, around: Group): readonly number[] {
    const { document } = this
    const { words, actors } = document
    const own = this.own(around)
    if (form !== 'adj' || around.head > word) return own
    const person = own.length > 0 && own.every((actor) => actors[actor]!.kind === 'person')
    if (own.length && !person) return own
    const inner = inSentence(document, sentence).mentions.find((mention) => mention.last === word && mention.form !== 'adjective' && mention.form !== 'pronoun' && mention.actors.length > 0 && !mention.actors.some((actor) => actors[actor]!.kind === 'person') && agrees(words[word]!, words[mention.head]!, undefined, mention.form === 'name'))
    return inner?.actors ?? own
  }

  /** Whom an adjective describes that stands behind it, set off by a mark or joined to another adjective: what ends right before and agrees with it. */
  private setOff(sentence: number, word: number): number[] {
    const { document } = this
    const { words } = document
    let end = word
    if (APART.test(words[end - 1]?.key ?? '')) end--
    // «القوات الموالية للحكومة والمدعومة من واشنطن»: of what the adjective before describes
    else if (words[end - 1]?.pos === 'conj') {
      for (let i = end - 2; i > Math.max(end - 9, document.sentences[sentence]!.first); i--) {
        const other = words[i]!
        if (other.pos === 'verb' || other.pos === 'sub') return []
        if (other.pos !== 'adj' || !other.verbForm || other.definite !== words[word]!.definite || other.gender !== words[word]!.gender) continue
        const around = groupBefore(document, i)
        return around && around.head !== i ? [...this.own(around)] : this.setOff(sentence, i)
      }
      return []
    }
    for (const group of groupsEndingAt(document, end)) {
      // «بين روسيا وإيران الخاضعتين لعقوبات»: of both that are joined
      const whole = group.parent?.as === 'conjunct' && words[word]!.number !== 'sg' ? document.groups[group.parent.group]! : group
      if (whole !== group && whole.conjuncts.at(-1) === group.index && (words[word]!.number === 'du') === (whole.conjuncts.length === 1)) return actorsOfGroup(document, whole.index)
      if (!agrees(words[word]!, words[group.head]!, group)) continue
      const found = this.own(group)
      if (found.length) return [...found]
    }
    for (const mention of inSentence(document, sentence).mentions) if (mention.last === end && mention.actors.length === 1 && mention.form !== 'adjective' && agrees(words[word]!, words[mention.head]!, undefined, mention.form === 'name')) return [...mention.actors]
    return []
  }

  /** Whom a group stands for, also where it is only the last part of a longer name («وزير الداخلية السابق عبد الله نوري»). */
  own(group: Group): readonly number[] {
    const found = actorsOfOne(this.document, group.index)
    if (found.length) return found
    return inSentence(this.document, group.sentence).mentions.find((mention) => mention.form === 'name' && mention.first < group.head && mention.last > group.head && mention.last <= group.last + 1)?.actors ?? []
  }

  private isNamed(actors: readonly number[]): boolean {
    return actors.some((actor) => !this.document.actors[actor]!.nameless)
  }

  /** The name right behind a noun, or set off from it by a comma on either side. */
  private named(sentence: number, group: Group): number[] {
    const { document } = this
    const { words } = document
    const { mentions, groups } = inSentence(document, sentence)
    const fits = (mention: Mention) => mention.form === 'name' && !mention.weak && mention.actors.length === 1 && this.isNamed(mention.actors) && document.actors[mention.actors[0]!]!.kind !== 'outlet'
    const apart = APART.test(words[group.last]?.key ?? '')
    // right behind the owner («بيان للجناح العسكري لحماس إسرائيل») another name starts, unless the owner is a pronoun («عدوها إيران»)
    const close = group.last === group.head + 1 || words[group.last - 1]?.pos === 'pron' || words[group.last - 1]?.pos === 'adj'
    const from = apart ? group.last + 1 : group.last
    for (const mention of mentions) if (mention.first === from && fits(mention) && (apart || close || document.actors[mention.actors[0]!]!.kind === 'person')) {
      const several = groups.find((other) => other.first === from && other.conjuncts.length > 0)
      return several ? actorsOfGroup(document, several.index) : [...mention.actors]
    }
    if (words[group.first - 1]?.pos === 'conj') return []
    // «اميل لحود حليف دمشق»; «روسيا الحليف الأقرب لدمشق»: a definite noun behind a name tells who it is
    const tells = ((document.words[group.first]!.definite === true && group.first === group.head) || this.table.topmost.has(document.words[group.first]!.lemma)) && !predicatesOver(document, group).some(({ role }) => role === 'obj')
    for (const mention of mentions) if (mention.last === group.first && fits(mention) && ((tells && words[mention.first - 1]?.pos !== 'conj') || document.actors[mention.actors[0]!]!.kind === 'person')) return [...mention.actors]
    if (group.prep !== undefined || !APART.test(words[group.first - 1]?.key ?? '')) return []
    const end = group.first - (APART.test(words[group.first - 2]?.key ?? '') ? 2 : 1)
    for (const mention of mentions) if (mention.last === end && (fits(mention) || (mention.form === 'name' && mention.actors.length === 1 && this.isNamed(mention.actors)))) return [...mention.actors]
    return []
  }

  /** The subject of «يعد», «هو», "remains" before a noun; nobody where it is denied or only wished for. */
  private saidOf(sentence: number, group: Group): number[] {
    const { document, table } = this
    const { words } = document
    const first = document.sentences[sentence]!.first
    const { prep } = group
    if (prep !== undefined && !table.among.some((phrase) => phrase.every((part, k) => isForm(words[prep - phrase.length + 1 + k], part)))) return []
    let prepositions = 0
    for (let i = group.head - 1; i >= Math.max(first, group.head - SAID_BEFORE); i--) {
      const word = words[i]!
      // «بصفتها عضوا»: of whom the pronoun is
      if (table.as.has(word.lemma) && words[i + 1]?.pos === 'pron') return [...(inSentence(document, sentence).mentions.find((mention) => mention.form === 'pronoun' && mention.first === i + 1)?.actors ?? [])]
      const is = table.copulas.has(word.lemma) || table.copulas.has(word.key)
      if (!is) {
        if (word.pos === 'sub' || (word.pos === 'punct' && !QUOTE.test(word.key)) || (word.pos === 'verb' && word.verbForm === 'finite' && !(i === group.head - 1 && word.also?.includes('adj')))) return []
        if (word.pos === 'prep' && ++prepositions > 2) return []
        continue
      }
      return this.isDenied(i) ? [] : this.subjectAt(sentence, i, group)
    }
    return []
  }

  private subjectAt(sentence: number, copula: number, group: Group): number[] {
    const { document } = this
    const predicate = predicateAtWord(document, copula)
    // «تعتبر الشرطة الحركة ذراعا للجماعة»: whom others take for it
    const taken = predicate?.args.find((arg) => arg.role === 'obj' && arg.group !== group.index && document.groups[arg.group]!.last <= group.first && document.words[document.groups[arg.group]!.last]?.pos !== 'part' && actorsOfGroup(document, arg.group).length > 0)
    if (taken) return actorsOfGroup(document, taken.group)
    const subject = predicate ? actorsOfArgument(document, predicate.index, 'subj') : []
    if (subject.length) return subject
    const { mentions, groups } = inSentence(document, sentence)
    // a pronoun, or a subject left out
    const own = mentions.find((mention) => mention.head === copula && mention.actors.length > 0)
    if (own) return [...own.actors]
    const between = groups.find((other) => other.first > copula && other.last <= group.first && other.prep === undefined && actorsOfGroup(document, other.index).length > 0)
    if (between) return actorsOfGroup(document, between.index)
    // what ends right before, the outermost that is somebody («تأسيس كتائب القسام التي تعتبر …»)
    const before = groups.filter((other) => other.last <= copula && other.last >= copula - 2).sort((a, b) => b.last - a.last || a.first - b.first)
    for (const other of before) {
      const found = actorsOfGroup(document, other.index)
      if (found.length) return found
    }
    return []
  }

  /** «ليست عضوا», "no longer an ally" */
  isNegated(word: number): boolean {
    const { document: { words }, table } = this
    return [words[word], words[word - 1], words[word - 2]].some((near) => near !== undefined && (near.pos === 'neg' || table.not.has(near.lemma) || table.not.has(near.key)))
  }

  /** Whether what a copula says is denied, asked for or still to come. */
  private isDenied(word: number): boolean {
    const { document } = this
    if (this.isNegated(word)) return true
    const predicate = predicateAtWord(document, word)
    return !!predicate && predicate.form !== 'adj' && (predicate.negation !== undefined || predicate.tense === 'future' || predicate.modality.some((one) => one !== 'given' && one !== 'phase'))
  }
}

/** Whether an adjective can be said of a noun: as definite, and of its gender and number; things in the plural are feminine. */
function agrees(adjective: Word, noun: Word, group: Group | undefined, named = noun.pos === 'name'): boolean {
  if (!named && (adjective.definite ?? false) !== (group?.definite ?? noun.definite ?? false)) return false
  const number = group?.number ?? noun.number
  const gender = group?.gender ?? noun.gender
  if (adjective.number === 'pl') return number === 'pl' || number === undefined || noun.pos === 'name'
  if (adjective.number === 'du') return number === 'du' || group?.conjuncts.length === 1
  if (adjective.gender === 'f') return gender === 'f' || number === 'pl' || gender === undefined
  return number !== 'pl' && (gender !== 'f' || adjective.gender === undefined)
}

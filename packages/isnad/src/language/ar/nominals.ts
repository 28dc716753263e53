// Predicates that are no verbs: masdars and event nouns inside groups, participles that act as verbs, and what a clause without a verb says.
import { sameArgument } from '../../document/same-make.js'
import type { Group } from '../../document/group.js'
import type { Word } from '../../document/word.js'
import { isAct } from './acts-or-bodies.js'
import { isAccusative } from './agreement.js'
import { attach, capacity, subordinate } from './clause-arguments.js'
import type { ClauseReader } from './clause-reader.js'
import { Lexeme } from './lexemes.js'
import { auxiliaryOf, eventNoun, frameOf, jointFrame, participleVerb } from './frames.js'
import { organizationLength } from './known-names.js'
import { Noun } from './nouns.js'
import type { Clause, PredicateDraft } from './predicate-draft.js'
import { plightOf } from './plights.js'
import { prepositionAt } from './prepositions.js'
import { isEdgeOfTime } from './time-edges.js'

/** A name of the knowledge is no act, whatever its words are otherwise («الإمارات»). */
const isKnownName = (group: Group): boolean => group.known === true

/** `outer` hang on what governs the group; `inner` may take what follows, nearest first. */
export interface Found { readonly outer: readonly PredicateDraft[]; readonly inner: readonly PredicateDraft[] }
const NOTHING: Found = { outer: [], inner: [] }

/** Objects that a verb may lack. */
const NEEDS: ReadonlySet<string> = new Set(['p', 'x', 't'])

/** Not doing it. */
const NOT = 'عدم'

export class Nominals {
  /** Group → the predicate that it heads. */
  readonly byGroup = new Map<number, PredicateDraft>()

  constructor(private readonly reader: ClauseReader) {}

  /** The noun predicates of a group and of all inside it. */
  of(group: Group): Found {
    const { words, text } = this.reader
    const end = this.reader.reach(group)
    const outer: PredicateDraft[] = []
    const inner: PredicateDraft[] = []
    let named = group.first
    for (let k = group.index; k < text.groups.length; k++) {
      const g = text.groups[k]!
      if (k > group.index && (g.first >= end || !g.parent)) break
      const head = words[g.head]!
      // «قوات الدعم السريع», «منظمة التحرير»: inside what somebody is called nothing is done
      if (g.head >= named) named = g.head + this.lengthOfName(g)
      else if (g.parent?.as === 'genitive') continue
      const draft = this.make(g, head)
      if (!draft) continue
      inner.unshift(draft)
      const above = this.aboveOf(g)
      if (above) {
        const conjunct = this.whole(g).parent?.as === 'conjunct'
        draft.parent = { predicate: above.id, as: conjunct ? 'conjunct' : 'argument' }
        if (conjunct) draft.conjunctOf = above.id
        const coloured = auxiliaryOf(above.lemma, 'noun')?.modality ?? above.modal?.modality
        if (!conjunct && coloured && !draft.modality.includes(coloured)) draft.modality.push(coloured)
      } else outer.push(draft)
    }
    return inner.length > 0 ? { outer, inner } : NOTHING
  }

  private lengthOfName({ head, last }: Group): number {
    return this.reader.lexemes.at(head) & Lexeme.Organization ? organizationLength(this.reader.words, head, last) : 0
  }

  /** «إطلاق الرهائن وعدم خرق الهدنة»: what is joined is that it is not done, so the act is. */
  private whole(group: Group): Group {
    const above = group.parent?.as === 'genitive' ? this.reader.text.groups[group.parent.group]! : undefined
    return above && this.reader.words[above.head]!.lemma === NOT ? above : group
  }

  /** The noun predicate that a group inside another hangs on. */
  private aboveOf(group: Group): PredicateDraft | undefined {
    let at: Group | undefined = group
    while (at?.parent) {
      at = this.reader.text.groups[at.parent.group]
      const found = at && this.byGroup.get(at.index)
      if (found) return found
    }
    return undefined
  }

  private make(group: Group, head: Word): PredicateDraft | undefined {
    if ((head.pos !== 'noun' && head.pos !== 'adj') || isKnownName(group)) return undefined
    const { words, text } = this.reader
    const masdar = head.pos === 'noun' && head.verbForm === 'masdar'
    const event = this.reader.lexemes.at(group.head) & Lexeme.Event && !(head.pos === 'adj' && head.verbForm === 'active-participle') ? (eventNoun(head.lemma) ?? eventNoun(head.key)) : undefined
    if (!masdar && event === undefined) return undefined
    const act = masdar && isAct(this.reader, group, head)
    if (event === undefined && this.reader.lexemes.at(group.head) & (Noun.Title | Noun.PlaceNoun | Noun.Quantity | Noun.Body) && !act) return undefined
    // «الاحتلال», «المعارضة» with the article are bodies; «احتلال المدينة» is an act
    const body = event === undefined && !act && (this.reader.lexemes.at(group.head) & Noun.Animate) !== 0
    if (body && head.definite === true && text.groups[group.index + 1]?.parent?.group !== group.index) return undefined
    // «العقد الماضي», but «عقد القمة»
    if (event === undefined && this.reader.lexemes.at(group.head) & Noun.Time && text.groups[group.index + 1]?.parent?.group !== group.index) return undefined
    if (head.lemma === NOT || (event === undefined && isEdgeOfTime(this.reader, group))) return undefined
    const draft = this.reader.newPredicate(group.head, head, masdar ? 'masdar' : 'noun')
    if (event) {
      draft.frame = masdar && draft.verb !== event ? jointFrame(draft.verb ?? event, event) : frameOf(event)
      if (!draft.verb) draft.verb = event
    }
    draft.group = group.index
    if (body) draft.body = true
    this.byGroup.set(group.index, draft)
    for (let k = group.index + 1; k < text.groups.length; k++) {
      const inner = text.groups[k]!
      if (inner.first >= group.last || inner.first < group.first) break
      if (inner.parent?.group !== group.index) continue
      if (inner.parent.as === 'genitive') draft.args.push(sameArgument({ role: 'gen', group: inner.index }))
      else if (inner.parent.as === 'prepositional') draft.args.push(sameArgument({ role: 'obl', prep: inner.preposition || undefined, group: inner.index }))
    }
    if (group.parent?.as === 'genitive') {
      const above = words[text.groups[group.parent.group]!.head]!
      if (above.lemma === NOT) draft.negation = text.groups[group.parent.group]!.head
      else {
        const colour = auxiliaryOf(above.lemma, 'noun')
        if (colour?.modality && !draft.modality.includes(colour.modality)) draft.modality.push(colour.modality)
      }
    }
    this.colourByAdjectives(draft, group)
    return draft
  }

  /** «الهجوم المزعوم», «القمة المرتقبة». */
  private colourByAdjectives(draft: PredicateDraft, group: Group): void {
    for (let i = group.head + 1; i < group.last; i++) {
      const word = this.reader.words[i]!
      if (word.pos !== 'adj') continue
      const colour = auxiliaryOf(word.lemma, 'adjective')
      if (colour?.modality && !draft.modality.includes(colour.modality)) draft.modality.push(colour.modality)
    }
  }

  /** «المبرم بين …», «الخاضعتين لعقوبات»: an adjective at the end of a group that takes what follows, as a verb would. */
  participleBehind(group: Group, end: number, last: number): PredicateDraft | undefined {
    const { words } = this.reader
    const word = words[end - 1]!
    if (end - 1 <= group.head || word.pos !== 'adj' || !word.verb) return undefined
    if (word.verbForm !== 'active-participle' && word.verbForm !== 'passive-participle') return undefined
    // «الصحفيين المعتقلين»: it tells by itself what was done to them
    if (plightOf(word)) return this.describing(group, end - 1, word)
    if (end >= last) return undefined
    const found = words[end]!.pos === 'prep' ? prepositionAt(words, end, last) : undefined
    if (!found) return undefined
    // «قمة حاسمة للاتحاد» is the summit's; «قوة تابعة للاتحاد», «المبرم بين» take what their verbs take
    const { preps, guessed } = frameOf(word.verb)
    const passive = word.verbForm === 'passive-participle'
    if (!(preps.has(found.as) || found.kind === 'agent' || (passive && (guessed || found.as === 'من' || found.as === 'بين')))) return undefined
    return this.describing(group, end - 1, word)
  }

  private describing(group: Group, at: number, word: Word): PredicateDraft {
    const draft = this.reader.newPredicate(at, word, word.verbForm as 'passive-participle')
    draft.voice = word.verbForm === 'passive-participle' ? 'passive' : 'active'
    draft.antecedent = this.attributeOf(group, at)
    return draft
  }

  /** The group an adjective at the end belongs to: the innermost that reaches over it. */
  private attributeOf(group: Group, word: number): number {
    const chain = this.reader.rightEdge(group)
    for (let k = chain.length - 1; k >= 0; k--) if (chain[k]!.head < word && chain[k]!.last > word) return chain[k]!.index
    return group.index
  }

  /** «مشيرا إلى …», «، داعية إلى …»: an indefinite active participle that belongs to no noun before it. */
  isCircumstance(group: Group, head: Word, lastComma: number, lastEnd: number): boolean {
    const verb = participleVerb(head)
    if (head.definite === true || group.first !== group.head || !verb || !this.reader.drafts.length) return false
    const speech = frameOf(verb).content !== ''
    // «رفضت مقترحا مصريا»: with an adjective of its own it is a thing
    const next = this.reader.words[head.index + 1]
    if (isAccusative(head) && head.index + 1 < group.last && next?.pos === 'adj' && isAccusative(next)) return false
    // «اعتقلت رجلا متهما بالقتل»: with the charge right behind it and nobody accused, it is said of him
    if (isAccusative(head) && next?.pos === 'prep' && lastComma !== group.first - 1 && lastEnd === group.first && frameOf(verb).genitive === 'obj') return false
    if (isAccusative(head) && lastComma !== group.first - 1 && head.pos === 'noun' && this.isStillNeeded(verb, head)) return false
    if (isAccusative(head)) return lastComma >= lastEnd - 1 || speech || lastEnd === group.first
    // «اعتقلت الشرطة محتجين على القانون»: whom she seized, where nobody else is
    if (lastComma !== group.first - 1 && head.number !== 'sg' && this.isLackingSufferer()) return false
    // «خرجوا إلى الشوارع منددين بالحكومة», «مطالبين بإسقاطها»: several who say so, with what they say it of
    // … but «كانوا مطالبين بـ», «رجلين متهمين بالقتل» undergo it
    if (head.verbForm === 'active-participle' && head.number !== 'sg' && head.key.endsWith('ين') && head.clitic === undefined && (lastComma === group.first - 1 || lastEnd === group.first) && !this.reader.top.be) {
      const behind = next?.pos === 'punct' ? this.reader.words[head.index + 2] : next
      if (behind?.pos === 'sub') return speech
      // «…، مطالبين موسكو بأن»: an ending that it would lose before whose it is
      if ((lastComma === group.first - 1 || this.isAddressed(verb, behind)) && (behind?.pos === 'name' || (behind?.pos === 'noun' && behind.definite === true)) && frameOf(verb).object !== '-') return true
      if (behind?.pos === 'prep' && frameOf(verb).preps.has(behind.lemma)) return frameOf(verb).genitive !== 'obj'
    }
    // «احتجز الحرس ناقلة نفط»: a feminine that does not go with the verb is a thing
    const verbal = this.reader.top.predicate ? this.reader.words[this.reader.top.predicate.word] : undefined
    if (lastComma !== group.first - 1 && verbal?.pos === 'verb' && verbal.gender === 'm') return false
    if (head.gender !== 'f') return false
    // «…، منتقدة موسكو على», «…، منددة بالهجوم»: behind a comma, with whom or what it is done to
    if (!speech) return lastComma === group.first - 1 && head.verbForm === 'active-participle' && next !== undefined && (next.pos === 'name' || (next.pos === 'noun' && next.definite === true) || (next.pos === 'prep' && next.clitic !== undefined && frameOf(verb).preps.has(next.lemma)))
    // «احتجزت البحرية ناقلة نفط»: with no comma before it, a noun behind it makes it a thing
    return lastComma === group.first - 1 || (lastEnd === group.first && !(next?.pos === 'noun' && next.definite !== true && head.index + 1 < group.last))
  }

  /** «خرجوا إلى الشوارع مطالبين السلطات بـ»: somebody whom such a verb is said to. */
  private isAddressed(verb: string, behind: Word | undefined): boolean {
    const { object, content } = frameOf(verb)
    return behind !== undefined && behind.pos === 'noun' && content !== '' && (object === 'p' || object === 'x') && (this.reader.lexemes.at(behind.index) & (Noun.Animate | Noun.Body | Noun.Title)) !== 0
  }

  /** A verb that must be done to somebody, with its subject behind it and nothing else. */
  private isLackingSufferer(): boolean {
    const { predicate } = this.reader.top
    return predicate?.form === 'finite' && predicate.frame.passive === true && predicate.bare.length === 1 && predicate.pronoun === undefined && capacity(this.reader, predicate) > 0 && this.reader.text.groups[predicate.bare[0]!]!.animate === true
  }

  /** «اعتقلت الشرطة معارضا», «التقى معارضا في جنيف»: with nothing behind that it takes, and a verb that lacks its object, it is somebody. */
  private isStillNeeded(verb: string, { index }: Word): boolean {
    const { predicate } = this.reader.top
    const next = this.reader.words[index + 1]
    if (predicate?.form !== 'finite' || !NEEDS.has(predicate.frame.object) || predicate.frame.guessed || predicate.frame.content === 'speech' || capacity(this.reader, predicate) <= 0) return false
    return !next || next.pos === 'punct' || next.pos === 'verb' || next.pos === 'aux' || (next.pos === 'adj' && isAccusative(next)) || (next.pos === 'prep' && next.key !== 'ل' && (next.key === 'في' || !frameOf(verb).preps.has(next.lemma)))
  }

  /** «الاتفاق مهم», «ليس موجّها ضد أحد», «هي خطوة نحو …»: what is said of the topic is the predicate. */
  closeVerbless(clause: Clause, bind: (draft: PredicateDraft) => void): void {
    const { words, text } = this.reader
    const { topics, be } = clause
    if (clause.impersonal && topics.length > 0) {
      // «لا يجب مساءلة أحد», «من المتوقع عقد جولة»
      const nominal = this.byGroup.get(topics[0]!)
      if (nominal) {
        for (const modality of clause.modality) if (!nominal.modality.includes(modality)) nominal.modality.push(modality)
        if (clause.tense) nominal.tense = clause.tense
        if (clause.negation !== undefined) nominal.negation = clause.negation
        if (!nominal.parent) bind(nominal)
        return
      }
    }
    const said = topics.length > 1 ? topics.at(-1)! : be || clause.negation !== undefined ? topics[0] : undefined
    const topic = topics.length > 1 ? topics[0] : undefined
    if (said === undefined && clause.link !== 'content' && clause.link !== 'condition') {
      // «اتفاق بين …»: a noun of event alone, as headlines have it
      for (const group of clause.before) this.attachLoose(group, topics)
      return
    }
    const group = said ?? topics[0]
    if (group === undefined) return
    const existing = this.byGroup.get(group)
    const head = words[text.groups[group]!.head]!
    if (head.pos === 'pron' && !existing) return
    const participle = head.verbForm === 'active-participle' || head.verbForm === 'passive-participle'
    const draft = existing ?? this.reader.newPredicate(text.groups[group]!.head, head, participle ? head.verbForm! : head.pos === 'adj' ? 'adj' : 'noun')
    if (!existing) {
      draft.group = group
      this.byGroup.set(group, draft)
      if (head.verbForm === 'passive-participle') draft.voice = 'passive'
    }
    if (clause.negation !== undefined) draft.negation = clause.negation
    for (const modality of clause.modality) if (!draft.modality.includes(modality)) draft.modality.push(modality)
    if (be) {
      draft.tense = be.tense
      draft.first = Math.min(draft.first, be.word)
    } else draft.tense = clause.tense ?? 'present'
    if (topic !== undefined) draft.args.unshift(sameArgument({ role: 'subj', group: topic }))
    else if (be && said !== undefined && clause.antecedent === undefined) {
      const word = words[be.word]!
      draft.emptySubject = { person: word.person ?? 3, number: word.number ?? 'sg', ...(word.gender ? { gender: word.gender } : {}) }
    }
    if (clause.antecedent !== undefined) draft.args.unshift(sameArgument({ role: 'subj', group: clause.antecedent, shared: true }))
    for (const before of clause.before) attach(this.reader, draft, text.groups[before]!)
    if (!draft.parent || clause.link === 'content') {
      draft.parent = undefined
      bind(draft)
    }
    if (draft.verb) draft.frame = frameOf(draft.verb)
  }

  private attachLoose(group: number, topics: readonly number[]): void {
    for (let k = topics.length - 1; k >= 0; k--) {
      const nominal = this.byGroup.get(topics[k]!)
      if (!nominal || topics[k]! > group) continue
      attach(this.reader, nominal, this.reader.text.groups[group]!)
      const inside = this.byGroup.get(group)
      if (inside) subordinate(inside, nominal, this.reader.text.groups[group]!.preposition)
      return
    }
  }
}

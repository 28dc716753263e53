// One noun that speaks of an agreement: how far it reaches, what it is about, between whom, and what is said to have become of it there.
import { groupsUnder, inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Predicate } from '../document/predicate.js'
import type { Span } from '../document/span.js'
import type { Word } from '../document/word.js'
import { actorsInside, actorsOfGroup, doersOf } from '../language/actors.js'
import type { LanguagePack } from '../language/pack.js'
import { dateOfPredicate } from '../language/times/attach.js'
import { type Party, Sides } from './agreement-sides.js'
import { AgreementLists } from './agreement-lists.js'
import { AgreementNames, type NameWords } from './agreement-names.js'
import type { AgreementTable, NounRow, StageRow } from './agreement-table.js'
import { StageReader, type Told, withoutTakenBack } from './agreement-stages.js'
import { TitleReader } from './agreement-title.js'
import type { CodedEvent } from './coded.js'
import { mentionsOver } from './by-head.js'
import { isForm } from './cues.js'
import { dateOf, sinceWhen } from './dates.js'
import type { StageName, Status } from './findings.js'
import { groupsAfter, predicatesOver } from './slots.js'
import { allActs } from './acts.js'
import { statusOfPredicate } from './status.js'
import { TermReader } from './agreement-term.js'

export interface CodedStage { stage: StageName; date: string | null; status: Status; by: number[]; span: Span; predicate: number }

export interface AgreementMention {
  readonly group: Group
  readonly row: NounRow
  readonly title: Span
  /** The title in normal forms. */
  readonly key: string
  readonly parties: readonly Party[]
  /** Those of them that its own words name («بين X وY», «مع X», «الاتفاق الروسي»). */
  readonly own: readonly Party[]
  /** Who keeps, breaks, ratifies or leaves it. */
  readonly bound: readonly Party[]
  /** Who speaks or treats of it beside one other side that it names: party where the story tells of no better. */
  readonly teller: Party | undefined
  /** Lemmas of the words that say which it is («النووي», "border"). */
  readonly about: readonly string[]
  /** The same with what stands behind «حول», "on". */
  readonly aboutWhole: readonly string[]
  /** Its own words name two («بين X وY», «الاتفاق الروسي التركي»). */
  readonly bilateral: boolean
  readonly areas: readonly string[]
  /** Those that tell it from another: of a bare «الاتفاق», none but those in its own words. */
  readonly ownAreas: readonly string[]
  readonly stages: readonly CodedStage[]
  /** The two that its sentence speaks of: its parties where it was not spoken of before. */
  readonly two: readonly Party[]
  /** It names the sides in words that say nothing («مع الدول المعنية»). */
  readonly unclear: boolean
  /** «تم الاتفاق على …»: a noun with the article that is the act. */
  readonly done: boolean
  /** It bears a proper name. */
  readonly named: boolean
  /** Which of those that the knowledge lists it is. */
  readonly instrument: string | undefined
  /** The town that it is called by, in English. */
  readonly town: string | undefined
  /** Its parties are no more than the two that its sentence speaks of, or one of two and who speaks of it. */
  readonly guessed: boolean
  /** «اتفاق آخر», "another deal". */
  readonly other: boolean
  /** «اتفاق جديد», "a new deal": not the one in force. */
  readonly fresh: boolean
  /** «الاتفاق الحالي», "the existing deal". */
  readonly standing: boolean
  /** How long it is to last. */
  readonly term: Span | undefined
  /** «الأولى», "the latter": the noun of the one listed before that it means. */
  readonly means: Group | undefined
}

/** Steps by which an agreement is made: who takes them is party to it. */
export const MAKING: ReadonlySet<StageName> = new Set<StageName>(['signed', 'agreed', 'negotiating', 'initialled'])
/** Steps of one side that is bound. */
const BINDING: ReadonlySet<StageName> = new Set<StageName>(['ratified', 'withdrawn', 'terminated'])

export class MentionReader {
  readonly sides: Sides
  readonly titles: TitleReader
  readonly stages: StageReader
  private readonly terms: TermReader
  private readonly names: AgreementNames
  /** The noun of the agreement spoken of last. */
  private last: { row: NounRow; group: Group } | undefined
  private readonly lists: AgreementLists
  private readonly dated = new Map<CodedEvent, ReadonlySet<number>>()

  constructor(
    private readonly document: Document,
    private readonly pack: LanguagePack,
    private readonly table: AgreementTable,
    /** The event that a predicate tells of: it knows more of status, date and doers than one clause does. */
    private readonly eventOf: ReadonlyMap<number, CodedEvent>,
  ) {
    this.sides = new Sides(document, pack, table)
    this.titles = new TitleReader(document, pack, table)
    this.stages = new StageReader(document, pack, table)
    this.terms = new TermReader(document, table, this.titles)
    this.names = new AgreementNames(document, pack, table, this.sides)
    this.lists = new AgreementLists(document, table)
  }

  /** «اتفقا على تفعيل المعاهدة»: a step that no event tells of is as far as the act it is the content of says. */
  private statusOf(predicate: Predicate): Status {
    const { status } = statusOfPredicate(this.document, predicate.index)
    const over = status === 'actual' && (predicate.parent?.as === 'argument' || predicate.parent?.as === 'content') ? this.eventOf.get(predicate.parent.predicate) : undefined
    const content = over && allActs().get(over.act)?.content?.status
    return content && content !== 'alleged' ? content : status
  }

  /** The event that a predicate tells of. */
  actOf(predicate: number): CodedEvent | undefined {
    return this.eventOf.get(predicate)
  }

  /** The mention that a group is, if it speaks of an agreement. */
  read(group: Group): AgreementMention | undefined {
    const before = this.last?.group
    const pointed = this.lists.pointed(group)
    const noun = pointed?.row ?? this.rowOf(group)
    // «اتفاق هدنة»: one agreement, told by the first noun
    if (!noun || (group.parent?.as === 'genitive' && this.document.groups[group.parent.group]!.head === group.head - 1 && this.nounAt(this.document.groups[group.parent.group]!))) return undefined
    if (!pointed && this.lists.opens(group, noun, (one) => this.nounAt(one) !== undefined)) return undefined
    const { document, table } = this
    const told = this.partiesInside(group)
    // «صفقة» has no name but one that is called so
    const known = this.names.at(group.head, (name) => this.sides.asParties([...told.pair, ...told.with].filter((actor) => !this.isTown(group, actor, name))), { only: noun.type === 'contract', paper: noun.type === 'declaration' })
    // "the Pretoria peace agreement": the town that it is called by is none of its sides
    const besides = (actor: number) => !known || !this.isTown(group, actor, known.name)
    const inside = { ...told, pair: told.pair.filter(besides), with: told.with.filter(besides) }
    const row = known ? { ...noun, type: known.instrument.type, named: false, paper: false, pointer: false, pair: false } : noun
    const side = pointed ? undefined : this.lists.besides(before, group)
    let stages: CodedStage[] = []
    const doers: number[] = []
    const bound: number[] = []
    const partner: number[] = [...inside.with]
    const over: Told[] = [...this.stages.over(group), ...this.relatives(group), ...(side ? predicatesOver(document, side) : [])]
    const loose: Told | undefined = over.some(({ predicate }) => predicate.form === 'finite' || predicate.form === 'masdar') ? undefined : this.looseVerb(group)
    // «اتفاق صيد مع موسكو في 3 مارس»: listed ones have days of their own
    const item = side && predicateAtWord(document, group.head)
    const listed = item ? dateOf(document, item.index) : side ? this.lists.dateOf(group) : null
    const carriers = new Set<number>()
    for (const one of loose ? [...over, loose] : over) {
      const { predicate } = one
      // «إعلان أنقرة» announces nothing
      if (predicate.word === group.head && row.town) continue
      if (this.isBinding(one)) bound.push(...this.sides.ownSubject(predicate, false))
      const stage = this.stages.rowOf(one)
      // a statement is made; what it tells of is put in force
      if (!stage || (row.paper && stage.stage === 'in_force')) continue
      const by = doersOf(document, predicate)
      // «دعا إلى هدنة»: whoever wants one need be no side of it
      if (stage.aimed) {
        if (!group.definite) stages.push({ stage: stage.stage, date: null, status: 'hypothetical', by: [], span: { start: predicate.start, end: predicate.end }, predicate: predicate.index })
        continue
      }
      if (!this.mayDo(stage, by)) continue
      if (one.carrier !== undefined && stage.stage !== 'in_force') carriers.add(one.carrier)
      stages.push(this.staged(one, stage, by, group, listed))
      if (!MAKING.has(stage.stage)) {
        if (BINDING.has(stage.stage)) bound.push(...(predicate.voice === 'passive' ? by : this.sides.ownSubject(predicate)))
        continue
      }
      doers.push(...(by.length ? by : (this.eventOf.get(predicate.index)?.actors ?? [])))
      const companions = predicate.args.filter((arg) => arg.prep && table.with.includes(arg.prep)).map((arg) => arg.group)
      // «وقعت مصر والصومال بروتوكولا وسط توتر مع إثيوبيا»: two that make it need no third, told behind another noun
      const isMadeByTwo = this.sides.asParties(by).length > 1
      if (!inside.with.length) partner.push(...(companions.length ? companions : isMadeByTwo ? [] : groupsAfter(document, group.sentence, predicate.word, table.with).map((g) => g.index)).flatMap((g) => actorsOfGroup(document, g)))
    }
    // «اتفاق بين أثينا وسكوبيي على …»: a headline that is only the noun says that it was reached
    if (!over.length && !loose && inside.pair.length > 1 && !group.definite && !this.titles.isAsked(group) && group.first === document.sentences[group.sentence]!.first) stages.push({ stage: 'agreed', date: null, status: 'actual', by: [], span: { start: group.start, end: document.words[group.head]!.end }, predicate: -1 })
    const signed = this.titles.participle(group)
    if (signed) stages.push(signed)
    if (carriers.size) stages = withoutTakenBack(document, stages, carriers)
    const own = new Set(this.selfNames(group))
    const mediators = this.sides.mediators(group.sentence)
    const mine = (actors: readonly number[]): Party[] => this.sides.asParties(actors.filter((actor) => !own.has(actor) && !mediators.has(actor)))
    if (!inside.pair.length && !row.named) doers.push(...this.sides.talking(over))
    let parties = mine([...inside.pair, ...(inside.pair.length ? [] : [...partner, ...doers, ...bound])])
    if (parties.length < 2 && !inside.pair.length) for (const party of mine(this.sides.under(group))) if (this.sides.isSide(party) && !parties.includes(party)) parties.push(party)
    let teller: Party | undefined
    if (parties.length < 2 && !inside.pair.length && (!row.named || partner.length)) {
      const subjects = mine([...this.sides.subjectsOver(over, partner.length > 0, stages.length > 0), ...partner])
      if (subjects.length >= 2 && parties.every((party) => subjects.includes(party))) {
        // whoever wants, praises or defends an agreement with somebody is perhaps its other side
        if (partner.length && stages.every((stage) => !MAKING.has(stage.stage) && stage.stage !== 'announced' && stage.stage !== 'proposed') && subjects.length === 2) teller = subjects.find((party) => !parties.includes(party))
        else parties = subjects
      }
    }
    // «التزم ترامب باتفاق سابق مع أستراليا»: the other side is whoever the clause is about
    if (teller === undefined && parties.length === 1 && inside.with.length && !inside.pair.length) {
      const [one, two] = mine(this.sides.clauseSubject(group))
      if (typeof one === 'string' && two === undefined && !parties.includes(one)) teller = one
    }
    // «اتفاق أوسلو», «اتفاق مينسك»: whom it binds is known; of one that is open to all, the one state that its sentence speaks of
    if (known?.parties.length) {
      if (inside.pair.length < 2) parties = [...known.parties, ...parties.filter((party) => !known.parties.includes(party) && (typeof party === 'string' ? known.instrument.others.includes(party) : known.instrument.others.length > 0 && this.sides.isBloc(party)))]
    } else if (known && !parties.length) parties = this.sides.onlyState(group)
    // one that others may join has a second side to be looked for
    const named = (!!known && !known.instrument.others.length) || this.titles.isNamed(group)
    const two = !parties.length && !inside.unclear && !stages.length && row.type !== 'ceasefire' && row.type !== 'treaty' && !row.named ? this.sides.twoOf(group) : []
    const guessed = !parties.length
    // «تعالت الدعوات إلى هدنة»: whom the sentence speaks of need be no side of one that is only called for; who would sign or approve one («لو انتخب فسيقر اتفاقا») may be
    if (!parties.length && !inside.unclear && stages.some(({ stage, status, by }) => status !== 'hypothetical' || (stage !== 'in_force' && by.length > 0))) parties = this.sides.ofSentence(group, this.sides.asParties(stages.flatMap((stage) => stage.by)), stages.length > 0, !!known)
    // «تدرس إيران … بعد خروج واشنطن من الاتفاق»: the one other side that the sentence names
    else if (parties.length === 1 && !named && !inside.with.length && stages.some((stage) => BINDING.has(stage.stage))) {
      const sides = this.sides.ofSentence(group, parties, true, !!known)
      if (sides.includes(parties[0]!)) parties = sides
    }
    const title = this.titles.titleOf(group)
    const whole = this.titles.wholeTitle(group, title)
    const which = new Set(document.words.slice(group.first, this.titles.reach(group)).map((word) => table.other.get(word.lemma) ?? table.other.get(word.key)))
    return {
      group, row, title: whole, key: this.titles.keyOf(title), parties, own: mine(inside.pair.length ? inside.pair : inside.with), bound: mine(bound), teller, about: this.titles.aboutOf(group, title), aboutWhole: this.titles.aboutOf(group, whole), bilateral: inside.pair.length > 1, areas: [...new Set([...this.titles.areasOf(group), ...(known?.instrument.areas ?? [])])], ownAreas: this.titles.areasOf(group, true), instrument: known?.instrument.id, town: this.titles.townOf(group, whole), guessed, stages, named, unclear: inside.unclear, two,
      done: over.some(({ predicate, role }) => role === 'subj' && predicate.voice === 'active' && this.stages.rows(predicate).some((one) => one.stage === 'agreed' && one.slot === 'subj')),
      other: which.has('other') || !!side, fresh: which.has('new'), standing: which.has('standing'), term: this.terms.of(group), means: pointed?.item,
    }
  }

  /** «وافق», "backed": some do to an agreement only what a body that decides does. */
  private mayDo(row: StageRow, by: readonly number[]): boolean {
    return !row.body || by.some((actor) => this.decides(actor))
  }

  /** The stage that a predicate tells of an agreement; `group`: where it is named there, whose own words may hold the time; `listed`: the day that a list gives it. */
  private staged({ predicate }: Told, row: StageRow, by: readonly number[], group?: Group, listed: string | null = null): CodedStage {
    const { document } = this
    const event = this.eventOf.get(predicate.index)
    const time = dateOfPredicate(document, predicate.index)
    // «سارٍ منذ 2009»: from then
    const since = sinceWhen(time)
    // «تنهي نزاعا مستمرا منذ عقود»: nothing is made from some day on
    const dated = since === undefined ? dateOf(document, predicate.index) : MAKING.has(row.stage) ? null : since
    const own = group && this.titles.isInTitle(group, time) ? null : dated
    const date = listed ?? own ?? (event && event.date !== dated && this.toldThere(event, predicate) ? event.date : null)
    const status = event?.status ?? this.statusOf(predicate)
    return { stage: this.stageBy(row.stage, by, predicate), date, status: status === 'actual' && this.isToCome(date) ? 'planned' : status, by: [...(by.length ? by : (event?.actors ?? []))], span: { start: predicate.start, end: predicate.end }, predicate: predicate.index }
  }

  /** What is told of the agreement that a pronoun takes up: «صادق عليها البرلمان», "withdrew from it in May". */
  ofPronoun(pronoun: Group): CodedStage[] {
    const out: CodedStage[] = []
    for (const one of this.stages.over(pronoun)) {
      const row = this.stages.rowOf(one)
      const by = doersOf(this.document, one.predicate)
      if (row && !row.aimed && this.mayDo(row, by)) out.push(this.staged(one, row, by))
    }
    return out
  }

  /** What a verb tells whose subject is left out, and the form of that subject: where other words of the clause say that it is an agreement («… اتفاقا، دخل حيز التنفيذ»). */
  withoutSubject(predicate: Predicate): { subject: Pick<Word, 'gender' | 'number'>; stage: () => CodedStage } | undefined {
    const told: Told = { predicate, role: 'subj' }
    const row = predicate.form === 'finite' ? this.stages.rowOf(told) : undefined
    const subject = row?.beside.length ? this.subjectLeftOut(predicate, row) : undefined
    return subject && { subject, stage: () => this.staged(told, row!, []) }
  }

  /** The words beside the verb that say so are not its subject either. */
  private subjectLeftOut(predicate: Predicate, row: StageRow): Pick<Word, 'gender' | 'number'> | undefined {
    const { words, groups } = this.document
    const subject = predicate.args.find(({ role, shared }) => role === 'subj' && !shared)
    const { gender, number } = words[predicate.word]!
    // also one that is lent by the verb before, or by the noun that a clause stands behind: a state does not enter into force
    if (!subject) return predicate.emptySubject ? (predicate.emptySubject.person === 3 ? predicate.emptySubject : undefined) : predicate.mark !== undefined || predicate.args.some(({ role }) => role === 'subj') ? { gender, number } : undefined
    const { first, last } = groups[subject.group]!
    return words.slice(first, last).some((word) => row.beside.some((choice) => choice.some((part) => isForm(word, part)))) ? { gender, number } : undefined
  }

  /** «التزمت كينيا بالاتفاق», "broke the truce"; who "breaks off talks after a deal" does nothing with it. */
  private isBinding({ predicate: { lemma, verb, particle, args }, role }: Told): boolean {
    if (!this.table.bound.has(lemma) && !(verb !== undefined && this.table.bound.has(verb))) return false
    return particle === undefined && !(role === 'obl' && args.some((arg) => arg.role === 'obj' && !arg.shared))
  }

  /** «وافق البرلمان على الاتفاق»: what a body of one side accepts it approves. */
  private stageBy(stage: StageName, by: readonly number[], predicate: Predicate): StageName {
    if ((stage === 'ratified' || stage === 'approved') && this.stages.isDecreed(predicate)) return 'promulgated'
    return stage === 'agreed' && by.length === 1 && this.decides(by[0]!) && this.document.actors[by[0]!]!.kind === 'body' ? 'approved' : stage
  }

  /** A cabinet or a chamber. */
  private decides(actor: number): boolean {
    const { kind, sector } = this.document.actors[actor]!
    return (kind === 'body' && ['GOV', 'LEG'].includes(sector ?? '')) || (kind === 'organization' && sector === 'IGO')
  }

  /** «يدخل حيز التنفيذ في الأول من فبراير»: what is dated behind the story's own day is still to come. */
  private isToCome(date: string | null): boolean {
    const { published } = this.document
    return date !== null && published !== null && /^\d{4}/.test(date) && date.replace(/[~?]/g, '').split('/')[0]! > published
  }

  /** «اتفاق وقف إطلاق النار»: the more telling kind of two nouns in one group. */
  private rowOf(group: Group): NounRow | undefined {
    const row = this.nounAt(group) ?? this.lists.leftOut(group) ?? this.leftOut(group) ?? this.names.alone(group.head)
    if (row) this.last = { row, group }
    if (row?.type !== 'agreement') return row
    for (let i = group.head + 1; i < Math.min(group.last + 3, this.document.words.length); i++) {
      const inner = this.table.nouns.find((other) => other.type === 'ceasefire' && other.words.every((part, k) => isForm(this.document.words[i + k], part)))
      if (inner) return { ...row, type: 'ceasefire' }
    }
    return row
  }

  /** «ميثاق الأمم المتحدة»: whose genitive is an organization of states. */
  private isOfOrganization({ index }: Group): boolean {
    return groupsUnder(this.document, index).some((child) => child.parent!.as === 'genitive' && actorsOfGroup(this.document, child.index).some((actor) => this.document.actors[actor]!.sector === 'IGO'))
  }

  /** «اتفاقية مع إيطاليا … وأخرى مع إسبانيا», "one with Italy and another with Spain": the noun told before. */
  private leftOut({ head, first, last, sentence }: Group): NounRow | undefined {
    const { words } = this.document
    const before = this.last
    if (before?.group.sentence !== sentence || first < before.group.last || this.table.other.get(words[head]!.lemma) !== 'other' || last !== head + 1 || words[first - 1]?.pos !== 'conj') return undefined
    return this.table.with.includes(words[last]?.lemma ?? '') || this.table.pair.includes(words[last]?.lemma ?? '') ? before.row : undefined
  }

  private nounAt(group: Group): NounRow | undefined {
    const { words } = this.document
    const head = words[group.head]!
    if (head.pos === 'verb' || (!this.table.heads.has(head.lemma) && !this.table.heads.has(head.key) && !this.table.tails.has(head.lemma))) return undefined
    return this.table.nouns.find((row) => !(row.town && !this.isCalledByTown(group)) && !(row.alone && groupsUnder(this.document, group.index).some(({ parent }) => parent!.as === 'genitive')) && !(row.charter && this.isOfOrganization(group)) && (row.words.every((part, i) => isForm(words[group.head + i], part)) || (row.words.length > 1 && group.first <= group.head - row.words.length + 1 && row.words.at(-1) === head.lemma && row.words.every((part, i) => isForm(words[group.head - row.words.length + 1 + i], part)))))
  }

  /** «إعلان أنقرة», «بيان العلا»: behind the noun stands the name of a town that is nobody there. */
  private isCalledByTown({ head, sentence }: Group): boolean {
    const { words, places } = this.document
    const at = inSentence(this.document, sentence).mentions.filter((mention) => mention.first === head + 1)
    if (at.some(({ actors }) => actors.length)) return false
    return at.some(({ capital, place }) => capital !== undefined || (place !== undefined && places[place]!.precision === 'city')) || (!at.length && words[head + 1]?.pos === 'name')
  }

  /** «وقّع الوزيران في الرياض، الأربعاء، اتفاقية»: the verb of making that waits for an object, where a comma has cut it off. */
  private looseVerb(group: Group): Told | undefined {
    const { words } = this.document
    if (group.prep !== undefined || group.parent) return undefined
    const isMaking = (one: Predicate) => this.stages.rows(one).some((row) => row.slot === 'obj' && MAKING.has(row.stage))
    const predicate = inSentence(this.document, group.sentence).predicates.findLast((p) => p.word < group.first && (p.form === 'finite' || (p.form === 'masdar' && isMaking(p))))
    // «وقع الطرفان، المغرب وإسبانيا، …»: who signs is not what is signed
    if (!predicate || predicate.voice === 'passive' || predicate.args.some((arg) => arg.role === 'obj' && !arg.shared && !actorsOfGroup(this.document, arg.group).length)) return undefined
    if (predicate.form === 'masdar' ? !predicate.args.some((arg) => arg.role === 'gen' && actorsOfGroup(this.document, arg.group).length > 0) || group.definite : !isMaking(predicate)) return undefined
    for (let i = predicate.word + 1; i < group.first; i++) if (words[i]!.pos === 'sub' || words[i]!.pos === 'verb') return undefined
    return { predicate, role: 'obj' }
  }

  /** Whether an event's date is that of one telling of it: of two signings far apart that were taken for one, each has its own. */
  private toldThere(event: CodedEvent, { index, sentence }: Predicate): boolean {
    if (event.predicate === index || event.headline || this.document.sentences[sentence]!.headline) return true
    const dated = this.datedIn(event)
    return !dated.size || dated.has(sentence) || dated.has(sentence - 1) || dated.has(sentence + 1)
  }

  /** The sentences in which an event is told with its date; kept, since an event told a thousand times is asked about a thousand times. */
  private datedIn(event: CodedEvent): ReadonlySet<number> {
    let found = this.dated.get(event)
    if (!found) {
      found = new Set([event.predicate, ...event.also].filter((other) => dateOf(this.document, other) === event.date).map((other) => this.document.predicates[other]!.sentence))
      this.dated.set(event, found)
    }
    return found
  }

  /** «اتفاقية وقّعتها الرياض», "the agreement that Riyadh signed": the verb of the clause that opens behind the noun and has no object of its own. */
  private relatives(group: Group): Told[] {
    const { words } = this.document
    const behind = /^[،,]$/.test(words[group.last]?.key ?? '') ? group.last + 1 : group.last
    const mark = words[behind]?.pos === 'sub' ? behind : undefined
    if (mark === undefined) return this.contactClause(group)
    return inSentence(this.document, group.sentence).predicates.filter((p) => p.mark === mark && p.form === 'finite' && !p.args.some((arg) => arg.role === 'obj')).map((predicate) => {
      // «التي توصل إليها البلدان»: the pronoun behind the preposition is the agreement
      const back = predicate.args.find((arg) => arg.role === 'obl' && arg.prep !== undefined && words[this.document.groups[arg.group]!.head]!.pos === 'pron')
      return back ? { predicate, role: 'obl', prep: back.prep } : { predicate, role: predicate.voice === 'passive' ? 'subj' : 'obj' }
    })
  }

  /** "The memorandum Ankara and Tripoli signed": a clause of making without a mark, whose subject stands right behind the noun and which has no object of its own. */
  private contactClause(group: Group): Told[] {
    const { groups } = this.document
    const made = inSentence(this.document, group.sentence).predicates.find((p) => p.form === 'finite' && p.voice === 'active' && p.mark === undefined && p.word > group.last && p.args.some((arg) => arg.role === 'subj' && !arg.shared && groups[arg.group]!.first === group.last) && !p.args.some((arg) => arg.role === 'obj'))
    return made && this.stages.rows(made).some((row) => row.slot === 'obj' && MAKING.has(row.stage)) ? [{ predicate: made, role: 'obj' }] : []
  }

  /** بين X وY, the nisbas of «الاتفاق الروسي الإيراني», مع X */
  private partiesInside(group: Group): { pair: number[]; with: number[]; unclear: boolean } {
    const { document } = this
    const [between] = groupsAfter(document, group.sentence, group.head, this.table.pair)
    const pair = between ? actorsOfGroup(document, between.index) : []
    if (between && pair.length === 1) pair.push(...this.sides.secondAfter(between, pair))
    const owners = pair.length < 2 ? actorsInside(document, group.index).filter((actor) => !this.isNameOnly(group, actor) && !this.isBroughtAbout(group, actor) && !this.sides.mediators(group.sentence).has(actor) && !this.isMatter(group, actor)) : []
    // «الاتفاق الروسي- التركي», "the Russian-Turkish deal": the adjective behind a dash
    if (owners.length === 1) owners.push(...this.sides.dashed(group, owners))
    const [next] = groupsAfter(document, group.sentence, group.head, this.table.with)
    const other = next && this.isOfNounBetween(group, next) ? undefined : next
    if (owners.length === 1 && !other && this.isTownBefore(group, owners[0]!)) owners.pop()
    const partner = other ? actorsOfGroup(document, other.index) : []
    return { pair: pair.length >= 2 ? pair : owners.length >= 2 ? owners : [], with: [...partner, ...(owners.length === 1 ? owners : [])], unclear: (!!between && pair.length < 2) || (!!other && !partner.length) }
  }

  /** «بروتوكولا وسط توتر مع إثيوبيا»: "with" belongs to the noun of a happening that stands between under a preposition of its own. */
  private isOfNounBetween({ head, sentence }: Group, other: Group): boolean {
    const { groups } = this.document
    return inSentence(this.document, sentence).predicates.some(({ form, word, args }) => form === 'masdar' && word > head && word < other.first && args.some((arg) => arg.group === other.index && !arg.shared) && inSentence(this.document, sentence).groups.some((one) => one.head === word && one.prep !== undefined && one.prep > head && (one.parent === undefined || groups[one.parent.group]!.head !== head)))
  }

  /** «اتفاق أوسلو», «نظام روما»: a town in the name of a treaty is no party to it. */
  private isNameOnly(group: Group, actor: number): boolean {
    const next = group.head + 1
    return this.document.words[next]?.pos === 'name' && inSentence(this.document, group.sentence).mentions.some((m) => m.first === next && m.form === 'name' && m.actors.includes(actor) && this.document.actors[actor]!.kind === 'state') && !this.document.words.slice(next + 1, group.last).some((w) => w.pos === 'name')
  }

  /** "the Prague statement", "the Geneva deal": a capital right before the noun, with no other side told behind it, is where it was made. */
  private isTownBefore({ head, sentence }: Group, actor: number): boolean {
    return inSentence(this.document, sentence).mentions.some(({ form, last, capital, actors }) => form === 'name' && last === head && capital !== undefined && actors.includes(actor))
  }

  /** A state that nothing but a capital in the name tells of. */
  private isTown({ first, last, sentence }: Group, actor: number, name: NameWords): boolean {
    const all = inSentence(this.document, sentence).mentions.filter((m) => m.first < Math.max(last, name.last) && m.last > Math.min(first, name.first) && m.actors.includes(actor))
    return all.length > 0 && all.every((m) => m.capital !== undefined && m.first >= name.first && m.first < name.last)
  }

  /** «اتفاق تبادل الأسرى»: nameless people in its name are what it is about. */
  private isMatter({ head }: Group, actor: number): boolean {
    const { kind, nameless, sector } = this.document.actors[actor]!
    return kind === 'group' && nameless === true && (sector === null || sector === 'CVL') && mentionsOver(this.document, head).every((mention) => !mention.actors.includes(actor))
  }

  /** «معاهدة إنشاء الاتحاد الأوراسي»: a body that the instrument makes, or does something with, is no party to it. */
  private isBroughtAbout({ head, last, sentence }: Group, actor: number): boolean {
    const { actors, words } = this.document
    if (actors[actor]!.kind !== 'organization' || words[head + 1]?.verbForm !== 'masdar') return false
    return inSentence(this.document, sentence).mentions.some((mention) => mention.first > head + 1 && mention.last <= last && mention.actors.includes(actor))
  }

  /** Actors that the name of the agreement itself was taken for ("the Strategic Defence Agreement"). */
  private selfNames(group: Group): number[] {
    return mentionsOver(this.document, group.head).flatMap((m) => m.actors.filter((actor) => this.document.actors[actor]!.kind === 'organization'))
  }
}

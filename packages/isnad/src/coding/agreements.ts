// Agreements: which instruments a story speaks of, between whom, about what, and at which stage.
import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Predicate } from '../document/predicate.js'
import type { Span } from '../document/span.js'
import type { Word } from '../document/word.js'
import { isDay } from '../document/time.js'
import type { LanguagePack } from '../language/pack.js'
import { allActs } from './acts.js'
import { type AgreementMention, type CodedStage, MAKING, MentionReader } from './agreement-mention.js'
import { areOfOtherThings, mayBeOne, sameFamily, sameName } from './agreement-likeness.js'
import type { Party } from './agreement-sides.js'
import { agreementTakenUp, NEAR, ONLY_AGREEMENTS, thirdPerson } from './agreement-pronouns.js'
import { isRefusedByStranger } from './agreement-stages.js'
import { type AgreementTable, agreementTable } from './agreement-table.js'
import { Twins } from './agreement-twins.js'
import type { CodedEvent } from './coded.js'
import type { CodedStatement } from './coded-statement.js'
import { oneHoldsOther } from './dates.js'
import { predicatesOver } from './slots.js'
import { statementsOver } from './statements-over.js'
import type { AgreementType } from './findings.js'

export type { CodedStage } from './agreement-mention.js'
export interface CodedAgreement {
  title: Span
  also: Span[]
  type: AgreementType
  /** ISO codes, or indices of actors that are no states. */
  parties: Party[]
  areas: string[]
  clauses: { said: 'in' | 'not in'; span: Span; by: number[] }[]
  term?: Span
  stages: CodedStage[]
  groups: number[]
  /** Which of those that the knowledge lists. */
  instrument: string | undefined
  /** The town that it is called by, in English. */
  town: string | undefined
  /** No words say between whom it is: its parties are the two that the story speaks of there. */
  guessed: boolean
  rule: string
}

/** All agreements of a document, in order of first mention. */
export function codeAgreements(document: Document, pack: LanguagePack, statements: readonly CodedStatement[], events: readonly CodedEvent[] = []): CodedAgreement[] {
  const finder = new AgreementFinder(document, pack, agreementTable(pack), statements, events)
  for (const { index } of document.sentences) {
    for (const group of inSentence(document, index).groups) finder.look(group)
    finder.goOn(index)
  }
  return finder.finish()
}

interface Draft extends CodedAgreement { named: boolean; needsName: boolean; key: string; /** Words of all its names. */ words: Set<string>; annex: boolean; /** Begun by a statement, or by the act that one tells of. */ paper: boolean; abouts: (readonly string[])[]; teller: Party | undefined; fresh: boolean; standing: boolean; unclear: boolean; /** Spoken of as known from the first. */ old: boolean }

/** Acts by which two come to an agreement without its being named. */
const AGREEING = /^(?:agree|reach|conclude|sign|settle)\b/
/** Sentences back to the act that «الاتفاق», "the deal" is. */
const BACK = 3
/** Sentences that tell what the headline told. */
const LEAD = 2
/** With so many of those spoken of last a mention is compared. */
const MOST = 300
/** Stages that date an agreement's making. */
const MADE = new Set(['signed', 'agreed', 'initialled', 'announced'])

/** What is done to papers alone. */
const FORMAL: ReadonlySet<string> = new Set(['signed', 'initialled', 'ratified', 'in_force'])

/** What befalls an agreement that stands. */
const ENDING = new Set(['in_force', 'withdrawn', 'terminated', 'suspended', 'expired', 'ratified', 'extended'])

class AgreementFinder {
  private readonly drafts: Draft[] = []
  /** Nouns that name them, in reading order. */
  private readonly named: { group: number; draft: Draft }[] = []
  private readonly reader: MentionReader
  private readonly pairs: Twins
  /** Who fights whom in the story. */
  private readonly fights: Party[][] = []
  private readonly agreeing: { event: CodedEvent; parties: Party[] }[] = []
  constructor(private readonly document: Document, pack: LanguagePack, private readonly table: AgreementTable, private readonly statements: readonly CodedStatement[], events: readonly CodedEvent[]) {
    const eventOf = new Map<number, CodedEvent>()
    // «لم يتم توقيع أي اتفاق»: who denies it stands on the same word as what is denied
    for (const event of events) for (const predicate of [event.predicate, ...event.also]) if (event.type !== 'REJECT' || !eventOf.has(predicate)) eventOf.set(predicate, event)
    // "denied that it had reached a deal": the verb that carries the act's noun knows no more than the act
    for (const event of events) {
      const { light } = document.predicates[event.predicate]!
      if (light !== undefined && !eventOf.has(light)) eventOf.set(light, event)
    }
    this.reader = new MentionReader(document, pack, table, eventOf)
    this.pairs = new Twins(document, table)
    const { sides } = this.reader
    for (const event of events) {
      if (event.type === 'ASSAULT') this.noteFight(event)
      if ((event.type !== 'AGREE' && event.type !== 'SUPPORT') || !AGREEING.test(event.act) || event.status === 'denied' || event.status === 'hypothetical') continue
      const parties = sides.asParties(event.actors)
      if (parties.length >= 2) this.agreeing.push({ event, parties })
    }
  }

  /** Who fights whom: «قصف الجيش المتمردين», «اشتبك الجيش والمتمردون». */
  private noteFight({ act, status, actors, recipients }: CodedEvent): void {
    if (status === 'hypothetical' || status === 'denied' || !actors.length || !(recipients.length || allActs().get(act)?.roles === 'mutual')) return
    const { sides } = this.reader
    const fighting = [...new Set([...sides.asParties(actors), ...sides.asParties(recipients)])].filter((side) => sides.isSide(side))
    if (fighting.length === 2 && !this.fights.some((pair) => pair[0] === fighting[0] && pair[1] === fighting[1])) this.fights.push(fighting)
  }

  look(group: Group): void {
    const mention = this.reader.read(group)
    if (!mention) return
    const { row } = mention
    // «اتفاقيتان للسودان في شهر»: a headline that counts two tells neither
    if (this.document.sentences[group.sentence]!.headline && this.document.words[group.head]!.number === 'du' && mention.own.length < 2) return
    const draft = this.known(mention)
    if (mention.means && !draft) return
    const isMade = mention.stages.some((stage) => MADE.has(stage.stage) && stage.status !== 'hypothetical' && (stage.stage !== 'announced' || !row.paper || row.words.length > 1))
    // a statement is an agreement where it was signed or tells what was agreed
    const act = (!draft || this.isHeadlineOf(draft, mention)) && (row.paper || (group.definite && !mention.named && !isMade && !this.isCalledByName(mention))) ? this.actBefore(mention) : undefined
    if (row.pointer && !draft) return
    // «وفقا لبيان»: a bare statement only tells of an agreement; joint ones, and those that were signed, are one
    if (row.paper && !draft && row.words.length === 1 && !mention.stages.some((stage) => stage.stage === 'signed')) return
    const beside = draft ? undefined : row.annex && mention.parties.length < 2 ? this.belongsTo(mention) : mention.other && !mention.own.length ? this.besides(mention) : undefined
    if (row.made && !((draft ?? beside) && row.known) && !mention.stages.some((stage) => FORMAL.has(stage.stage) || (row.annex && stage.stage === 'agreed'))) return
    // «توصلا إلى ترتيب»: two that came to it are named as well as by its own words
    if (row.pair && !mention.bilateral && !(mention.parties.length === 2 && !mention.guessed && mention.parties.every((party) => this.reader.sides.isSide(party)) && this.document.words[group.head]!.number !== 'pl' && mention.stages.some(({ stage, status }) => (stage === 'agreed' || stage === 'signed') && status === 'actual'))) return
    if (row.paper && !draft && !act && !(isMade && mention.parties.length >= 2) && !(row.words.length > 1 && isMadeOnDay(mention.stages))) return
    // "signed a declaration on the completion of talks and a framework on fishing": what is signed there is not what the talks are on
    const isSigned = mention.stages.some(({ stage, status }) => stage === 'signed' && status === 'actual')
    const stages = mention.stages.filter(({ stage, date }) => !(isSigned && stage === 'negotiating' && date === null))
    for (const stage of mention.stages) if (stage.stage === 'signed' && stage.status === 'planned') this.announce(stage.span.start, stages)
    let { parties } = mention
    if (!draft && !parties.length) parties = mention.two
    if (act) {
      if (!mention.bilateral) parties = act.parties
      const { event } = act
      stages.push({ stage: 'agreed', date: event.date, status: event.status, by: [...event.actors], span: event.trigger, predicate: event.predicate })
    }
    if (beside) parties = sidesOf(beside)
    const sure = !!act || beside !== undefined || (!mention.guessed && parties.length > 1)
    if (draft) this.join(draft, mention, stages, parties)
    else this.begin(mention, stages, parties)
    const told = draft ?? this.drafts.at(-1)!
    if (sure) told.guessed = false
    this.named.push({ group: group.index, draft: told })
  }

  /** What a sentence tells of agreements by pronouns, or by verbs without a subject. */
  goOn(sentence: number): void {
    const { document } = this
    const { words, groups } = document
    const { groups: here, predicates } = inSentence(document, sentence)
    // of a story that names thousands only the last are looked at
    const named = new Map<number, Draft>()
    for (let i = this.named.length - 1; i >= 0 && groups[this.named[i]!.group]!.sentence >= sentence - NEAR; i--) named.set(this.named[i]!.group, this.named[i]!.draft)
    if (!named.size) return
    const nouns = [...named.keys()].map((group) => groups[group]!)
    const take = (at: number, pronoun: Pick<Word, 'gender' | 'number'>, stages: () => CodedStage[]) => {
      const group = agreementTakenUp(document, at, pronoun, sentence, nouns)
      const draft = group && named.get(group.index)
      for (const stage of draft ? stages() : []) addStage(draft!.stages, stage)
    }
    for (const group of here) {
      const pronoun = thirdPerson(document, group)
      if (pronoun) take(group.head, words[group.head]!, () => this.reader.ofPronoun(group).filter(({ stage }) => pronoun.nobody || ONLY_AGREEMENTS.has(stage)))
    }
    for (const predicate of predicates) {
      const left = this.reader.withoutSubject(predicate)
      if (left) take(predicate.word, left.subject, () => [left.stage()])
    }
  }

  /** «المذكرة الثانية», "the second memorandum": beside one of that kind just told, and between the same. */
  private besides({ group, row, parties }: AgreementMention): Draft | undefined {
    const { words, groups } = this.document
    if (!group.definite) return undefined
    return this.drafts.findLast((draft) => draft.type === row.type && draft.groups.some((one) => words[groups[one]!.head]!.lemma === words[group.head]!.lemma) && sidesOf(draft).length > 1 && parties.every((party) => sidesOf(draft).includes(party)) && groups[draft.groups.at(-1)!]!.sentence >= group.sentence - BACK)
  }

  /** «الاتفاق … ولا الملحق المتفق عليه»: an annex is of the one between two told right before. */
  private belongsTo({ group, parties }: AgreementMention): Draft | undefined {
    return this.drafts.findLast((draft) => sidesOf(draft).length > 1 && parties.every((party) => sidesOf(draft).includes(party)) && this.document.groups[draft.groups.at(-1)!]!.sentence >= group.sentence - 1)
  }

  private begin(mention: AgreementMention, stages: readonly CodedStage[], parties: readonly Party[]): void {
    const draft: Draft = { title: mention.title, also: [], type: mention.row.type, parties: [...parties], areas: [...mention.areas], clauses: [], stages: [], groups: [mention.group.index], instrument: mention.instrument, town: mention.town, guessed: true, rule: `agreement-${mention.row.type}`, named: mention.named, needsName: mention.row.named, key: mention.key, paper: mention.row.paper, abouts: [mention.about], words: new Set(mention.aboutWhole), annex: mention.row.annex, teller: mention.teller, fresh: mention.fresh, standing: mention.standing, unclear: mention.unclear, ...(mention.term && { term: mention.term }), old: mention.group.definite && !mention.done }
    for (const stage of stages) addStage(draft.stages, stage)
    this.clausesOf(mention.group, draft)
    this.drafts.push(draft)
  }

  private join(draft: Draft, mention: AgreementMention, stages: readonly CodedStage[], parties: readonly Party[]): void {
    const { row, group } = mention
    draft.groups.push(group.index)
    // «الأولى» is no name
    if (draft.title.start !== mention.title.start && !mention.means) draft.also.push(mention.title)
    const making = mention.stages.some((stage) => MAKING.has(stage.stage) && stage.status === 'actual')
    // «الأولى وُقّعت في لشبونة»: whose it is was told where it was listed
    const joining = mention.means && draft.parties.length > 1 ? [] : parties
    for (const party of joining) if (!draft.parties.includes(party) && (draft.parties.length < 2 || mention.bilateral || ((making || mention.bound.includes(party)) && (typeof party === 'string' || this.document.actors[party]!.kind === 'bloc')) || (mention.own.includes(party) && mention.parties.some((other) => draft.parties.includes(other))))) draft.parties.push(party)
    draft.teller ??= mention.teller
    if (mention.term) draft.term ??= mention.term
    draft.abouts.push(mention.about)
    for (const word of mention.aboutWhole) draft.words.add(word)
    draft.fresh ||= mention.fresh
    draft.standing ||= mention.standing
    draft.unclear ||= mention.unclear
    for (const area of mention.areas) if (!draft.areas.includes(area)) draft.areas.push(area)
    for (const stage of stages) addStage(draft.stages, stage)
    draft.named ||= mention.named
    draft.instrument ??= mention.instrument
    draft.town ??= mention.town
    draft.needsName &&= row.named
    if (draft.type === 'agreement' && (row.type === 'ceasefire' || row.type === 'treaty' || row.type === 'memorandum')) draft.type = row.type
    // the drafts spoken of last stand last
    this.drafts.splice(this.drafts.indexOf(draft), 1)
    this.drafts.push(draft)
    this.clausesOf(group, draft)
  }

  /** "Russia signed the plan": one side's part in the only agreement of two in the story that it is party to and that may be the same. */
  private joinOneSided(): void {
    for (const draft of [...this.drafts]) {
      if (draft.parties.length !== 1 || draft.named) continue
      const wholes = this.drafts.filter((other) => other !== draft && other.parties.length >= 2 && other.parties.includes(draft.parties[0]!) && mayBeOne(other.type, draft.type) && !areOfOtherThings(other.areas, draft.areas))
      const [whole] = wholes
      if (!whole || wholes.length > 1) continue
      whole.groups.push(...draft.groups)
      whole.also.push(draft.title, ...draft.also)
      for (const area of draft.areas) if (!whole.areas.includes(area)) whole.areas.push(area)
      for (const stage of draft.stages) addStage(whole.stages, stage)
      if (whole.type === 'agreement') whole.type = draft.type
      this.drafts.splice(this.drafts.indexOf(draft), 1)
    }
  }

  /** «انسحاب أميركا من الاتفاق النووي»: the other side is the only other state that its sentences speak of; of two, neither is guessed. */
  private findOtherSide(draft: Draft): void {
    const [party] = draft.parties
    if (draft.parties.length !== 1 || typeof party !== 'string' || draft.needsName || draft.named || draft.unclear || draft.type === 'treaty') return
    const { document } = this
    const told = new Set<string>()
    for (const sentence of new Set(draft.groups.map((group) => document.groups[group]!.sentence))) {
      // "a deal in Singapore": where it is made is no side
      for (const mention of inSentence(document, sentence).mentions) if (mention.locative !== 'in') for (const actor of mention.actors) {
        const { kind, country } = document.actors[actor]!
        if (country && country !== party && kind === 'state') told.add(country)
      }
    }
    const [other, third] = told
    // of a story about two others it is not known, unless the agreement is one whose parties are
    const main = draft.instrument === undefined ? this.reader.sides.mainPair() : undefined
    if (other !== undefined && third === undefined && (!main || main.includes(party))) draft.parties.push(other)
  }

  /** «أعلنت حماس التوصل إلى وقف لإطلاق النار»: it is between the two that the story tells to fight each other. */
  private fighting(draft: Draft): void {
    if (draft.type !== 'ceasefire' || draft.parties.length >= 2 || draft.unclear || !draft.stages.some(({ status }) => status === 'actual')) return
    const pairs = this.fights.filter((pair) => draft.parties.every((party) => pair.includes(party)))
    const [first] = pairs
    if (first && pairs.every((pair) => pair.every((side) => first.includes(side)))) draft.parties = [...new Set([...draft.parties, ...first])]
  }

  finish(): CodedAgreement[] {
    this.joinOneSided()
    for (const draft of this.drafts) this.fighting(draft)
    for (const draft of this.drafts) {
      if (draft.old) this.findOtherSide(draft)
      if (draft.parties.length === 1 && draft.teller !== undefined && !draft.parties.includes(draft.teller)) draft.parties.unshift(draft.teller)
      this.findOtherSide(draft)
    }
    const kept = this.drafts
      .flatMap((draft) => this.pairs.split(draft))
      .filter((draft) => this.isTold(draft))
      .sort((a, b) => a.title.start - b.title.start)
    return kept.map((draft) => {
      const { title, also, type, parties, areas, clauses, term, groups, instrument, town, guessed, rule } = draft
      const stages = draft.stages.filter((stage) => !isRefusedByStranger(this.document, stage, parties))
      return { title, also, type, parties, areas: type === 'ceasefire' && !areas.includes('security') ? ['security', ...areas] : areas, clauses, ...(term && { term }), stages, groups, instrument, town, guessed: guessed && parties.length > 1, rule }
    })
  }

  /**
   * Whether enough is told of one: whom it is between, else that it is a treaty with a name of its own, or one that something became of, or a truce that was made.
   */
  private isTold({ parties, stages, type, needsName, named, instrument }: Draft): boolean {
    // «بيان ثلاثي وُقّع في العاشر من نوفمبر»: who made it then, other stories tell
    if (parties.length >= 2 || isMadeOnDay(stages)) return true
    if (instrument !== undefined || (named && !needsName)) return stages.length > 0 || type === 'treaty'
    if (type === 'ceasefire' && stages.some(({ stage, status }) => status === 'actual' && (stage === 'signed' || stage === 'agreed'))) return true
    return !needsName && typeof parties[0] === 'string' && stages.some(({ stage }) => stage !== 'signed' && stage !== 'agreed')
  }

  /**
   * «اتفقت الرياض وطهران الجمعة على …، وفق بيان مشترك», "… The deal …": the act of two that a noun without more points back to. What the act itself
   * is about («اتفقا على تفعيل اتفاقية …») is another agreement.
   */
  private actBefore({ group, parties, row, bilateral, stages }: AgreementMention): { event: CodedEvent; parties: Party[] } | undefined {
    const signed = stages.some((stage) => stage.stage === 'signed')
    const made = madeOn(stages, row.paper)
    const fits = this.agreeing.filter(({ event, parties: theirs }) => {
      const back = group.sentence - event.sentence
      if (event.trigger.start >= group.start || !(event.headline ? back <= 2 : row.paper ? back <= 1 : back >= 1 && back <= BACK) || !((row.paper && !bilateral) || parties.every((party) => theirs.includes(party)))) return false
      // its own signing is no step before it, and what was done on another day did not make it
      if (stages.some((stage) => stage.predicate === event.predicate) || areOtherDays(made, event.date === null ? [] : [event.date])) return false
      // what made another agreement did not make the statement signed after it
      return !signed || !this.drafts.some((draft) => draft.stages.some((stage) => stage.predicate === event.predicate || stage.predicate === this.document.predicates[event.predicate]!.light))
    })
    return fits.findLast(({ event }) => event.date !== null && !event.headline) ?? fits.at(-1)
  }

  /** «اتفاق بكين», "the Beijing deal": one that has a name already is not what two have just agreed on. */
  private isCalledByName({ group, own }: AgreementMention): boolean {
    return own.length < 2 && this.document.words.slice(group.first, group.last).some((word) => word.pos === 'name')
  }

  /** The statements of somebody in whose words something stands. */
  private over(offset: number): CodedStatement[] {
    return statementsOver(this.document, this.statements, offset).filter(({ headline }) => !headline)
  }

  /** Whose word it is that something stands in it. */
  private saying(offset: number): number[] {
    const over = this.over(offset)
    const said = over.findLast((s) => s.kind !== 'according') ?? over.at(-1)
    return said ? [...said.speakers] : []
  }

  /** «أكد الكرملين أن الرئيسين سيوقعان»: the announcement is a stage of its own, by who makes it and when. */
  private announce(offset: number, stages: CodedStage[]): void {
    const said = this.over(offset).find((s) => s.kind !== 'according' && s.predicate !== undefined)
    if (said) stages.push({ stage: 'announced', date: said.date, status: 'actual', by: [...said.speakers], span: said.cue, predicate: said.predicate! })
  }

  /** The agreement spoken of before that a mention means: one whose parties are known rather than one of nobody's. */
  private known(mention: AgreementMention): Draft | undefined {
    const { means } = mention
    if (means) return this.drafts.find(({ groups }) => groups.includes(means.index))
    if (mention.other) return undefined
    for (const whole of [true, false]) {
      for (let i = this.drafts.length - 1, least = Math.max(0, i + 1 - MOST); i >= least; i--) if (this.drafts[i]!.parties.length >= 2 === whole && this.isSame(this.drafts[i]!, mention)) return this.drafts[i]
    }
    return undefined
  }

  private isSame(draft: Draft, mention: AgreementMention): boolean {
    const { group, row, parties, key, named, instrument } = mention
    if (instrument !== undefined && draft.instrument !== undefined) return instrument === draft.instrument
    // «لم يتم التوصل إلى تسوية … اتفاقية جنيف»: a settlement that nobody is told of is none that has a name
    if (instrument !== undefined && (draft.named || draft.type === 'contract' || (draft.needsName && !draft.parties.length))) return false
    const subset = (a: readonly unknown[], b: readonly unknown[]) => a.every((x) => b.includes(x))
    // «приложение к соглашению»: an annex is not what it belongs to
    if (row.annex !== draft.annex && !row.pointer) return false
    if (this.isOfOneAct(draft, mention)) return true
    if (!sameFamily(draft.type, row.type)) return false
    // a truce of long ago is not the agreement that is the news
    if (row.type === 'ceasefire' && draft.type === 'agreement' && !group.definite && this.document.groups[draft.groups.at(-1)!]!.sentence < group.sentence - 1) return false
    // «اتفاق جديد مع إيران» is not the one that is in force
    if (mention.fresh && !draft.fresh && (draft.old || draft.stages.some((stage) => ENDING.has(stage.stage)))) return false
    if (draft.fresh && (mention.standing || (!mention.fresh && group.definite && this.drafts.some((other) => other.standing)))) return false
    // «الاتفاق النووي الإيراني … الاتفاق النووي»: by its name, whoever is said to do what with it
    const called = group.definite && draft.fresh === mention.fresh && draft.abouts.some((about) => sameName(about, mention.about))
    if (called && (mention.own.length < 2 || !draft.parties.length || mention.own.some((party) => draft.parties.includes(party)))) return true
    if (this.isApart(draft, mention)) return false
    // «البيان» alone is a statement spoken of before, "the document" whatever was
    if (row.pointer && !group.definite) return false
    if (row.paper && !row.pointer && row.words.length === 1 && !draft.paper && !this.isHeadlineOf(draft, mention)) return false
    if (this.isTakenUp(draft, mention)) return true
    // «أبرمتها إيران مع مجموعة 5+1 … اتفاقية جنيف»: the powers that the name tells may have been called by their bloc
    if (instrument !== undefined && parties.some((party) => draft.parties.includes(party)) && draft.parties.some((party) => typeof party !== 'string' && this.reader.sides.isBloc(party))) return true
    if (parties.length && draft.parties.length && !subset(parties, draft.parties) && !subset(draft.parties, parties)) return false
    if (named && draft.named && key !== draft.key) return key.includes(draft.key) || draft.key.includes(key)
    if (key === draft.key && key.length > 3 && (named || parties.length || group.definite)) return true
    if (parties.length >= 2 && draft.parties.length >= 2) return true
    if ((group.definite || row.paper) && (!named || !draft.named)) return true
    const last = this.document.groups[draft.groups.at(-1)!]!.sentence
    if (!parties.length && !draft.parties.length && last >= group.sentence - 1) return true
    if (parties.length && !draft.parties.length && last >= group.sentence - 2) return true
    // a headline names one side, the lead both
    return parties.length > 0 && draft.parties.length === 1 && this.document.sentences[last]!.headline && group.sentence <= last + 1
  }

  /** «اتفاق بحري مع مصر» in the headline, «اتفاق تعيين المنطقة الاقتصادية» in the lead: what became of both is one act. */
  private isOfOneAct({ groups, stages, parties, type }: Draft, mention: AgreementMention): boolean {
    const { sentences, groups: all } = this.document
    if (sentences[mention.group.sentence]!.headline || !sameFamily(type, mention.row.type) || !groups.every((one) => sentences[all[one]!.sentence]!.headline)) return false
    // «соглашение о морских зонах», «соглашение о делимитации зон»: between the same two, at once
    if (!stages.length && parties.length === 2 && mention.parties.length === 2 && mention.group.sentence <= LEAD && mention.parties.every((party) => parties.includes(party)) && this.drafts.length === 1) return true
    const acts = stages.map(({ predicate }) => this.reader.actOf(predicate)).filter((act) => act !== undefined)
    return mention.stages.some(({ predicate }) => acts.includes(this.reader.actOf(predicate)!)) && mention.parties.every((party) => parties.includes(party) || parties.length < 2)
  }

  /** «وقعت روسيا وكازاخستان معاهدة … وتعتزم أرمينيا الانضمام إلى المعاهدة»: the same noun with the article and nothing more, soon after: whoever does something with it. */
  private isTakenUp({ groups, title }: Draft, { group, own, title: bare }: AgreementMention): boolean {
    const { words, groups: all, sentences } = this.document
    const { lemma, start, end, number } = words[group.head]!
    const last = all[groups.at(-1)!]!
    return group.definite && number === 'sg' && !own.length && bare.start === start && bare.end === end && group.sentence - last.sentence <= BACK && !sentences[last.sentence]!.headline && groups.some((one) => words[all[one]!.head]!.lemma === lemma && title.start !== bare.start)
  }

  /** «اتفاق سعودي إيراني في بكين» over «… وفق بيان صدر في بكين ووقعته الصين»: what the headline calls an agreement is the statement that was signed. */
  private isHeadlineOf({ groups, parties }: Draft, { group, stages }: AgreementMention): boolean {
    const { sentences, groups: all } = this.document
    return parties.length >= 2 && group.sentence <= 2 && stages.some(({ stage }) => stage === 'signed') && groups.every((one) => sentences[all[one]!.sentence]!.headline)
  }

  /** Two for all that they are called alike: made on different days, about different things, or told side by side. */
  private isApart(draft: Draft, mention: AgreementMention): boolean {
    const { group, row, ownAreas: areas, stages } = mention
    const [mine, theirs] = [madeOn(stages, row.paper && draft.paper), madeOn(draft.stages, row.paper && draft.paper)]
    if (areOtherDays(mine, theirs)) return true
    // «وكان الجانبان توصلا في نوفمبر إلى اتفاق بشأن اللوحات»: told anew, made before, and no word of its name is one of the other's; nor does one of years ago go by another name now
    const called = group.definite ? mention.about : mention.aboutWhole
    if (called.length && draft.words.size && !called.some((word) => draft.words.has(word))) {
      if (!group.definite && !theirs.length && mine.length > 0 && mine.every((date) => this.isPast(date))) return true
      if (!mine.length && theirs.length > 0 && theirs.every((date) => this.isOld(date))) return true
    }
    // made long ago, and not the one that is the news or still to be made
    if (mine.length && !theirs.length && mine.every((date) => this.isOld(date)) && (!draft.old || draft.stages.some((stage) => MADE.has(stage.stage)))) return true
    if (row.type !== 'ceasefire' && areOfOtherThings(areas, draft.areas)) return true
    const last = this.document.groups[draft.groups.at(-1)!]!
    if (last.sentence !== group.sentence) return false
    // «آليات الشراكة … وتفعيل إعلان النوايا الخاص بتحويل الديون»: another kind with a name of its own
    if (row.type !== draft.type && row.type !== 'agreement' && row.type !== 'ceasefire' && draft.type !== 'ceasefire' && group.last - group.head >= 3) return true
    // "the treaty replaces the accord signed in 1988", «حلّت الاتفاقية محل المعاهدة»: what does something to the other is not the other
    if (predicatesOver(this.document, group).some(({ predicate, role }) => predicatesOver(this.document, last).some((over) => over.predicate === predicate && over.role !== role && (over.role === 'subj' || role === 'subj')))) return true
    // «وقّعا اتفاقا و…إعلانا»: side by side, or each with a verb of making
    const making = (list: readonly CodedStage[]) => list.find((stage) => MADE.has(stage.stage) && stage.stage !== 'announced' && stage.predicate >= 0)?.predicate
    const [a, b] = [making(stages), making(draft.stages)]
    return (group.parent?.as === 'conjunct' && group.parent.group === last.index) || (!group.definite && a !== undefined && b !== undefined && a !== b)
  }

  /** Of a month before the story's own. */
  private isPast(date: string): boolean {
    const { published } = this.document
    return published !== null && date.slice(0, 7) < published.slice(0, 7) && date < published
  }

  private isOld(date: string): boolean {
    const { published } = this.document
    return published !== null && date.slice(0, 4) < published.slice(0, 4) && date < `${Number(published.slice(0, 4)) - (published.slice(5, 7) < '03' ? 1 : 0)}`
  }

  /** «О финансах в заявлении не говорится», "the statement makes no mention of finance" */
  private isMention(group: Group, predicate: Predicate): boolean {
    const rows = predicate.form === 'finite' ? this.table.mentions.get(predicate.lemma) : undefined
    if (!rows) return false
    const { words, sentences } = this.document
    const sentence = sentences[group.sentence]!
    const inClause = (choice: readonly string[]) => words.slice(sentence.first, sentence.last).some((word) => word.start >= predicate.clause.start && word.end <= predicate.clause.end && choice.includes(word.lemma))
    return rows.some(({ slot, beside }) => {
      const [role, prep] = slot.split(':') as [string, string | undefined]
      const stands = role === 'subj' ? this.reader.titles.isSubject(group, predicate) : predicate.args.some((arg) => arg.role === role && arg.group === group.index && !arg.shared && (prep === undefined || arg.prep === prep))
      return stands && beside.every(inClause)
    })
  }

  /** «ينصّ الاتفاق على …», «لا تتضمن المعاهدة …» */
  private clausesOf(group: Group, draft: Draft): void {
    const { document } = this
    const told = this.reader.sides.boundTo(group)
    const opens = group.prep !== undefined && group.prep <= document.sentences[group.sentence]!.first + 1
    const bound = opens || told?.args.some((arg) => arg.group === group.index) ? told : undefined
    // «بموجب الاتفاق تفتح كينيا المعابر»; who arrives or is charged under one does nothing that it says
    if (bound && bound.tense !== 'past' && bound.negation === undefined) draft.clauses.push({ said: 'in', span: { start: bound.start, end: bound.clause.end }, by: this.saying(bound.start) })
    for (const predicate of inSentence(document, group.sentence).predicates) {
      if (this.isMention(group, predicate)) {
        draft.clauses.push({ said: predicate.negation === undefined ? 'in' : 'not in', span: { start: predicate.clause.start, end: predicate.clause.end }, by: this.saying(predicate.start) })
        continue
      }
      if (predicate.form !== 'finite' || !this.table.clauses.has(predicate.lemma) || !this.reader.titles.isSubject(group, predicate)) continue
      const last = document.sentences[group.sentence]!
      const end = Math.min(predicate.clause.end, last.end)
      if (end > predicate.end + 3) draft.clauses.push({ said: predicate.negation === undefined ? 'in' : 'not in', span: { start: predicate.start, end }, by: this.saying(predicate.start) })
    }
  }
}

/** Its parties; of one of which a story names one, whoever speaks of it with them too. */
const sidesOf = ({ parties, teller }: Draft): readonly Party[] => (parties.length === 1 && teller !== undefined && !parties.includes(teller) ? [...parties, teller] : parties)

/** When it was made, where the story tells; a paper («البيان الصادر في 10 مارس») also when it was given out. */
const madeOn = (stages: readonly CodedStage[], paper: boolean): string[] => stages.filter((s) => (s.stage === 'signed' || s.stage === 'agreed' || (paper && s.stage === 'announced')) && s.status === 'actual' && s.date !== null).map((s) => s.date!)

/** It was signed, agreed or initialled, and the very day is told. */
const isMadeOnDay = (stages: readonly CodedStage[]): boolean => stages.some(({ stage, status, date }) => MADE.has(stage) && stage !== 'announced' && status === 'actual' && isDay(date))

/** Both dated, and no date of the one can be one of the other. */
const areOtherDays = (mine: readonly string[], theirs: readonly string[]): boolean => mine.length > 0 && theirs.length > 0 && !mine.some((a) => theirs.some((b) => oneHoldsOther(a, b) || a.includes('/') || b.includes('/')))

/** A stage told again without a date, or once dated, is one stage; a plan and the act stay two. */
function addStage(stages: CodedStage[], stage: CodedStage): void {
  const planned = (s: CodedStage) => s.status === 'planned' || s.status === 'hypothetical'
  const same = stages.find((s) => s.stage === stage.stage && (s.date === stage.date || (planned(s) === planned(stage) && (!s.date || !stage.date))))
  if (!same) stages.push(stage)
  else if (!same.date && stage.date) Object.assign(same, { date: stage.date, status: stage.status, span: stage.span, predicate: stage.predicate, by: stage.by.length ? stage.by : same.by })
}

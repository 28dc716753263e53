// Answers to claims that are no statements of their own: silence, no comment, a charge turned down, a press report denied.
import { inSentence, predicateAtWord, groupsUnder } from '../document/by-sentence.js'
import { firstIndex } from '../document/first-index.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import { type Predicate, ownSubject } from '../document/predicate.js'
import type { Span } from '../document/span.js'
import { actorsOfArgument, actorsOfGroup } from '../language/actors.js'
import { asideOf, type ChargeAside } from './charge-asides.js'
import { isCalledFalse } from './claim-own.js'
import { type ClaimLedger, type CodedClaim, doersOrOwners, lastOf } from './claim-ledger.js'
import type { CodedStatement } from './coded-statement.js'
import { sameCountry } from './country-of.js'
import { type Cues, isForm, type Silence } from './cues.js'

/** How far behind its clause the word may stand that calls a charge false, in letters. */
const CLOSE = 24
/** How many words behind «لم يؤكد» the denial may stand, and what one is silent about behind its verb. */
const NEITHER_NOR = 14
/** How many sentences back what is turned down by its source, or as an accusation, may stand. */
export const FAR_BACK = 6
/** How many sentences back «هذه الاتهامات» may point. */
export const BACK = 4

/** Statements that tell of something as so. */
const TELLING: ReadonlySet<string> = new Set(['say', 'announce', 'confirm', 'continue', 'accuse', 'relay', 'according'])

/** Statements that the press reports by, and those by which a story names the press («بحسب ما ذكرت الصحيفة»). */
const REPORTING: ReadonlySet<string> = new Set(['say', 'announce'])
const PER: ReadonlySet<string> = new Set(['according'])

/** Finds silences and rejections and what they answer. @example new ClaimAnswers(ledger, document, cues, statements).silences() */
export class ClaimAnswers {
  constructor(private readonly ledger: ClaimLedger, private readonly document: Document, private readonly cues: Cues, private readonly statements: readonly CodedStatement[]) {}

  /** All of them: verbs of silence first, whose claims the others may answer. */
  silences(): void {
    this.silentVerbs()
    this.neitherNor()
    this.rejections()
    this.asides()
    this.silentNouns()
  }

  /** «لم تعلّق موسكو», "declined to comment" */
  private silentVerbs(): void {
    const { document, cues } = this
    for (const predicate of document.predicates) {
      const word = document.words[predicate.word]!
      const row = cues.silence.find((one) => isForm(word, one.word) && (!one.negated || predicate.negation !== undefined) && (!one.object || this.isNear(predicate, one.object)))
      if (!row) continue
      // «لم يصدر أي تعليق من إسرائيل»: not the subject, whom a preposition brings in
      const silent = this.isComment(predicate, row) ? [] : actorsOfArgument(document, predicate.index, 'subj')
      this.silent(silent.length || !row.by.size ? silent : this.broughtIn(predicate, row.by), predicate.sentence, predicate, this.unspokenOf(predicate), row.by.size > 0)
    }
  }

  /** "his comments were not published": what is said or not, of which the verb tells. */
  private isComment({ args }: Predicate, { object }: Silence): boolean {
    const subject = ownSubject({ args })
    return object !== undefined && !!subject && isForm(this.document.words[this.document.groups[subject.group]!.head], object)
  }

  /** «رفض + تعليق»: the noun of an idiom stands close to its verb. */
  private isNear({ word, sentence }: Predicate, noun: string): boolean {
    const { words } = this.document
    return inSentence(this.document, sentence).groups.some((group) => isForm(words[group.head], noun) && Math.abs(group.head - word) < 9) || isForm(words[word + 2], noun)
  }

  /** «لم يؤكد المتحدث أو ينفي تلك التقارير», "neither confirmed nor denied" */
  private neitherNor(): void {
    const { document } = this
    for (const predicate of document.predicates) {
      if (predicate.negation === undefined || predicate.form !== 'finite' || !this.ledger.isOf(predicate, 'confirm')) continue
      const { predicates } = inSentence(document, predicate.sentence)
      if (!predicates.some((other) => other.word > predicate.word && other.word < predicate.word + NEITHER_NOR && this.ledger.isOf(other, 'deny'))) continue
      this.silent(actorsOfArgument(document, predicate.index, 'subj'), predicate.sentence, predicate)
    }
  }

  /** «رفض تهمة الإبادة», "rejected the allegations" */
  private rejections(): void {
    const { document, cues } = this
    for (const predicate of document.predicates) {
      const denying = predicate.form === 'masdar' && this.ledger.isOf(predicate, 'deny')
      if ((predicate.form !== 'finite' && !denying) || predicate.negation !== undefined || predicate.modality.includes('planned')) continue
      const object = predicate.args.find((argument) => (argument.role === 'obj' || (denying && argument.role === 'gen')) && !argument.shared)
      const group = object && document.groups[object.group]!
      if (!group || !cues.accusations.has(document.words[group.head]!.lemma)) continue
      // "called the allegations baseless", «اعتبر الاتهامات باطلة»
      if (denying || cues.rejecting.has(predicate.lemma) || isCalledFalse(document, cues, group.last, Math.min(predicate.clause.end + CLOSE, document.sentences[predicate.sentence]!.end), 4)) this.rejected(actorsOfArgument(document, predicate.index, 'subj'), predicate, group)
    }
  }

  /** "…, a charge it denies", "…, an allegation denied by Baku": of the last claim before it, or of whatever somebody told there; who alleges it does not deny it. */
  private asides(): void {
    for (const predicate of this.document.predicates) {
      const aside = asideOf(this.document, this.cues, predicate)
      if (!aside?.by.length) continue
      const claim = this.ledger.recent(predicate.sentence, 0).findLast((one) => one.quote.start < aside.charge.start) ?? this.toldBefore(aside, predicate.sentence)
      if (claim) this.ledger.addStances(claim, aside.by, 'denies', { start: predicate.start, end: predicate.end })
    }
  }

  /** "Experts say there is a gap in the budget, a claim denied by the minister": what is called a claim is one, though nobody is told to do anything. */
  private toldBefore({ charge, by }: ChargeAside, sentence: number): CodedClaim | undefined {
    const told = this.statements.findLast((one) => one.sentence === sentence && one.speakers.length > 0 && TELLING.has(one.kind) && one.content.start < charge.start && one.speakers.every((actor) => !by.includes(actor)))
    if (!told) return undefined
    const claim = this.ledger.claimFor(this.ledger.mainClause(told), by, told, 'report')
    this.ledger.addStances(claim, told.speakers, 'alleges', told.cue)
    return claim
  }

  /** «تلزم موسكو الصمت إزاء المسألة»: the noun alone as the object of any verb. */
  private silentNouns(): void {
    const { document } = this
    const nouns = this.cues.silence.filter((row) => !row.object && !row.negated)
    for (const sentence of document.sentences) for (const group of inSentence(document, sentence.index).groups) {
      // «انتقد صمت المجتمع الدولي»: whose silence it is, is told
      if (!nouns.some((row) => isForm(document.words[group.head], row.word)) || groupsUnder(document, group.index).some(({ parent }) => parent!.as === 'genitive')) continue
      const over = inSentence(document, sentence.index).predicates.find((p) => p.form === 'finite' && p.args.some((arg) => arg.group === group.index))
      if (over) this.silent(actorsOfArgument(document, over.index, 'subj'), sentence.index, over)
    }
  }

  /** «ذكرت صحيفة أن وفدين التقيا في بغداد … لكن مسؤولا نفى إجراء محادثات»: who tells what is only denied alleges it, before the denial or after. */
  tellers(): void {
    const { statements } = this
    for (const claim of this.ledger.claims) {
      if ((claim.rule !== 'claim-denial' && claim.rule !== 'claim-disowned') || claim.stances.some((stance) => stance.stance !== 'denies')) continue
      const deniers = claim.stances.map((stance) => stance.actor)
      for (let i = firstIndex(statements, (one) => one.sentence >= claim.sentence - FAR_BACK); i < statements.length && statements[i]!.sentence <= claim.sentence + BACK; i++) {
        const told = statements[i]!
        if (!TELLING.has(told.kind) || told.headline || !told.speakers.length || !told.speakers.every((actor) => deniers.every((denier) => denier !== actor && !sameCountry(this.document, denier, actor)))) continue
        // «نفوا ذلك، بحسب المصدر»: who tells of the denial
        if (claim.stances.some(({ span }) => span.start >= told.content.start && span.end <= told.content.end)) continue
        if (this.ledger.headsOf(told.content, told.sentence).some((head) => head.negation !== undefined || head.tense === 'future' || head.modality.includes('conditional'))) continue
        if (this.ledger.tellsOf(told.content, told.sentence, claim)) this.ledger.addStances(claim, told.speakers, 'alleges', told.cue)
      }
    }
  }

  /** «رفض تهمة الإبادة»: the claim that says so again, else the last against those who reject. */
  private rejected(actors: readonly number[], predicate: Predicate, group: Group): void {
    if (!actors.length) return
    const { words } = this.document
    const { sentence } = predicate
    const said = { start: words[group.head]!.end, end: Math.max(group.end, predicate.clause.end) }
    const same = this.ledger.words(said).size > 1 ? this.ledger.sameProposition(said, sentence) : undefined
    const against = this.ledger.against(this.ledger.recent(sentence, FAR_BACK), actors).filter((claim) => claim.stances.some((stance) => stance.stance === 'alleges' && !actors.includes(stance.actor)))
    for (const claim of same ? [same] : lastOf(against)) this.ledger.addStances(claim, actors, 'denies', { start: predicate.start, end: predicate.end })
  }

  /** «لم يصدر تعليق فوري من الجيش», «لم يتسن الحصول على تعليق من الوزارة»: the preposition hangs on the noun, not the verb. */
  private broughtIn(predicate: Predicate, by: ReadonlySet<string>): number[] {
    const { document } = this
    const group = inSentence(document, predicate.sentence).groups.find((one) => one.prep !== undefined && one.prep > predicate.word && one.prep < predicate.word + NEITHER_NOR && by.has(document.words[one.prep]!.lemma) && actorsOfGroup(document, one.index).length > 0)
    return group ? actorsOfGroup(document, group.index) : []
  }

  /** «على هذه الاتهامات»: what one says nothing about is pointed to. */
  private pointsBack({ start }: Span, sentence: number): boolean {
    const { words } = this.document
    const { accusations, about } = this.cues
    return inSentence(this.document, sentence).groups.some((group) => group.start > start && group.prep !== undefined && about.has(words[group.prep]!.lemma) && accusations.has(words[group.head]!.lemma))
  }

  /** «امتنعت عن التعليق على وجود مفاوضات»: what one says nothing about, where it tells of something done: the group behind «على», "on". */
  private unspokenOf(predicate: Predicate): Span | undefined {
    const { document } = this
    const { words } = document
    const { anaphors, about, silence } = this.cues
    for (const group of inSentence(document, predicate.sentence).groups) {
      if (group.parent || group.prep === undefined || !about.has(words[group.prep]!.lemma) || group.prep < predicate.word || group.prep > predicate.word + NEITHER_NOR || group.head !== group.first) continue
      const told = predicateAtWord(document, group.head)
      // «على تقارير عن نشر قوات», «على طلب للتعليق على الاعتقال»: the next one tells
      if (anaphors.has(words[group.head]!.lemma) || silence.some((row) => row.object !== undefined && isForm(words[group.head], row.object))) continue
      if (told?.form !== 'masdar' || told.args.every((argument) => argument.shared) || this.ledger.isOf(told, 'say') || this.ledger.isOf(told, 'ask')) return undefined
      return { start: group.start, end: Math.max(group.end, told.clause.end) }
    }
    return undefined
  }

  /** «وصفت مزاعم واشنطن بأنها …», "dismissed the claim from Berlin": what those who are named there said last is what is denied. */
  toldBySource({ content, sentence, speakers }: CodedStatement): CodedClaim | undefined {
    const { document, statements } = this
    const named = inSentence(document, sentence).mentions.filter((mention) => mention.start >= content.start && mention.end <= content.end && mention.form !== 'pronoun').flatMap((mention) => mention.actors)
    const sources = named.filter((actor) => this.ledger.isAnother(actor, speakers))
    if (!sources.length) return undefined
    for (let i = firstIndex(statements, (one) => one.sentence >= sentence) - 1; i >= 0 && statements[i]!.sentence >= sentence - FAR_BACK; i--) {
      const told = statements[i]!
      if (told.headline || (told.kind !== 'say' && told.kind !== 'announce' && told.kind !== 'confirm' && told.kind !== 'accuse' && told.kind !== 'continue')) continue
      if (!told.speakers.some((speaker) => sources.some((source) => source === speaker || sameCountry(document, source, speaker)))) continue
      const quote = this.ledger.mainClause(told)
      const claim = this.ledger.claimOf(quote, told.sentence) ?? this.ledger.open(quote, [...speakers], told, 'answered')
      this.ledger.addStances(claim, told.speakers, 'alleges', told.cue)
      return claim
    }
    return undefined
  }

  /** What the press told in the sentences before, of somebody's doing, when it is denied or left uncommented («نفت تلك التقارير», "declined to comment on the reports"); or what a party told right before of those who answer («قالت كينيا إن أوغندا قصفت المطار. ونفت كمبالا ذلك»). */
  reported(answer: Span, sentence: number, answering: readonly number[] = []): CodedClaim[] {
    const claims = this.reportedBy(REPORTING, answer, sentence, answering)
    // «بحسب ما ذكرت الصحيفة»
    return claims.length ? claims : this.reportedBy(PER, answer, sentence, answering)
  }

  private reportedBy(kinds: ReadonlySet<string>, answer: Span, sentence: number, answering: readonly number[]): CodedClaim[] {
    const { document, statements } = this
    for (let i = firstIndex(statements, (one) => one.sentence > sentence) - 1; i >= 0 && statements[i]!.sentence >= sentence - BACK; i--) {
      const told = statements[i]!
      if (told.headline || told.content.end > answer.start || !told.speakers.length || !kinds.has(told.kind)) continue
      const press = this.ledger.isPress(told.speakers)
      if (kinds === PER && !press) continue
      if (!press && (!answering.length || told.sentence < sentence - 1)) continue
      const [deed] = this.ledger.headsOf(told.content, told.sentence)
      const doers = deed ? doersOrOwners(document, deed) : []
      if (!doers.length || (!press && (!told.speakers.every((actor) => this.ledger.isAnother(actor, answering)) || !doers.every((doer) => answering.some((actor) => actor === doer || sameCountry(document, actor, doer)))))) continue
      const quote = this.ledger.mainClause(told)
      const claim = this.ledger.claimFor(quote, doers, told, 'report')
      this.ledger.addStances(claim, told.speakers, 'alleges', told.cue)
      return [claim]
    }
    return []
  }

  /** Adds to whatever was just alleged, of those who are silent first. */
  private silent(actors: readonly number[], sentence: number, span: Span, about?: Span, party = false): void {
    const recent = this.ledger.recent(sentence, 1)
    if (about && actors.length && !this.ledger.against(recent, actors).length) {
      const claim = this.ledger.claimFor(about, [], { sentence }, 'unspoken')
      this.ledger.addStances(claim, actors, 'declines', { start: span.start, end: span.end })
      return
    }
    const claims = recent.length || !actors.length ? recent : this.reported(span, sentence, party ? actors : [])
    const near = this.ledger.against(claims, actors)
    // «ولم تعلق بكين على هذه الاتهامات»: they may stand some sentences back
    const against = near.length || claims.length || !this.pointsBack(span, sentence) ? near : lastOf(this.ledger.against(this.ledger.recent(sentence, BACK), actors))
    for (const claim of (against.length ? against : claims.slice(-1))) this.ledger.addStances(claim, actors, 'declines', { start: span.start, end: span.end })
  }
}

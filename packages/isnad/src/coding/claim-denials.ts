// What is denied: by a verb of denying, of what was alleged before or for the first time; an intent or a deed of one's own said not to be.
import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { firstIndex } from '../document/first-index.js'
import type { Predicate } from '../document/predicate.js'
import type { Span } from '../document/span.js'
import { doersOf } from '../language/actors.js'
import { BACK, type ClaimAnswers } from './claim-answers.js'
import { namedDeed } from './claim-deeds.js'
import { type ClaimLedger, type CodedClaim, lastOf, NEAR } from './claim-ledger.js'
import { hearsayIn } from './claim-hearsay.js'
import { disownedIn, disownsIt } from './claim-own.js'
import type { CodedStatement } from './coded-statement.js'
import { type Cues, opensWithPart } from './cues.js'
import { hasPronounSubject } from './said-roles.js'

/** Acts that one levels at another: told by a third party of somebody, they make a claim. */
export const CHARGES: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'THREATEN'])
/** How long «أي دور له فيه» may be, in letters. */
const SHORT_PART = 34
/** How long «هذه الاتهامات» may be, in letters: longer words may tell what is denied. */
const ONLY_POINTS = 25
/** Kinds of statements that tell what another may deny. */
const TELLING: ReadonlySet<string> = new Set(['say', 'announce', 'relay'])

/** Lays denials to the claims that they answer, else opens one. @example new ClaimDenials(ledger, answers, document, cues).denied(statement) // «نفت كينيا قصف المطار» */
export class ClaimDenials {
  constructor(private readonly ledger: ClaimLedger, private readonly answers: ClaimAnswers, private readonly document: Document, private readonly cues: Cues) {}

  /** «نفت الوزارة وجود خلاف», «وتنفي طهران هذه الاتهامات», «وهو ما تنفيه روسيا» */
  denied(statement: CodedStatement, others: readonly CodedStatement[], opens = true): void {
    const { content, speakers, cue, sentence } = statement
    // «لم تؤكد ولم تنف»: not to deny is to leave it open
    const denying = statement.predicate === undefined ? undefined : this.document.predicates[statement.predicate]
    // "failed to deny": nothing was denied
    if (denying?.modality.includes('failed')) return
    const stance = opens && denying?.negation !== undefined ? 'declines' : 'denies'
    if (opens && stance === 'denies' && this.hearsayDenied(statement)) return
    const pointed = this.pointsBack(statement)
    // «نفت ضلوعها»: in what was just alleged of her
    const part = pointed || stance !== 'denies' ? [] : this.deniedPart(statement)
    const known = part.length ? part : pointed ? this.recentAgainst(speakers, sentence, statement.rule.endsWith('before')) : [this.ledger.claimOf(content, sentence)].filter((claim): claim is CodedClaim => !!claim)
    if (known.length) {
      for (const claim of known) this.ledger.addStances(claim, speakers, stance, cue)
      return
    }
    const pointer = this.pointerOf(content)
    if (pointed && !statement.rule.endsWith('before') && (pointer.end - pointer.start < ONLY_POINTS || !this.tells(pointer, sentence))) {
      const source = this.answers.toldBySource(statement)
      for (const claim of (source ? [source] : this.answers.reported(cue, sentence, speakers))) this.ledger.addStances(claim, speakers, stance, cue)
      return
    }
    if (!opens || (stance === 'declines' && statement.rule.endsWith('before')) || (stance === 'declines' && !this.isDeed(content, sentence) && !this.opensWithPart(content))) return
    if (statement.deed && !this.isDeed(content, sentence) && !this.opensWithPart(content)) return
    // «نفت ما ذكرته الصحيفة من أنها …»: who told it alleges it, in those words
    const told = this.tellerIn(content, speakers, others)
    const quote = told?.content ?? content
    const blamed = this.blamedIn(quote, sentence, speakers)
    const claim = this.ledger.open(this.ledger.mainClause({ content: quote, sentence }), blamed.length ? blamed : [...speakers], statement, 'denial')
    if (told) this.ledger.addStances(claim, told.speakers, 'alleges', told.cue)
    this.ledger.addStances(claim, speakers, stance, cue)
  }

  /** «واعترفت أوغندا بذلك», «وأكدت المنظمة ذلك»: who says that what was just alleged is so; only in words that point back to it. */
  confirmed(statement: CodedStatement): boolean {
    const { content, speakers, sentence, cue } = statement
    if (statement.rule.endsWith('before') || content.end - content.start > ONLY_POINTS || !this.pointsBack(statement)) return false
    const known = this.recentAgainst(speakers, sentence, false).filter((claim) => !claim.stances.some((stance) => speakers.includes(stance.actor)))
    for (const claim of known) this.ledger.addStances(claim, speakers, 'confirms', cue)
    return known.length > 0
  }

  /** «نفت صحة الأنباء عن انسحابها», «فندت مزاعم إثيوبيا حول دعم المتمردين»: what the report or charge tells is denied, and alleged by whose it is. */
  private hearsayDenied(statement: CodedStatement): boolean {
    const { speakers, cue, sentence } = statement
    const heard = statement.rule.endsWith('before') ? undefined : hearsayIn(this.document, this.cues, statement)
    if (!heard) return false
    const tellers = heard.tellers.filter((actor) => this.ledger.isAnother(actor, speakers))
    const named = heard.doers.length ? heard.doers : this.blamedByNoun(heard.told, sentence, speakers)
    const doers = named.filter((actor) => !tellers.includes(actor))
    const claim = this.ledger.claimFor(this.ledger.mainClause({ content: heard.told, sentence }), doers.length ? doers : speakers, statement, 'denial')
    // «ادعاءات أثينا بأن طائراتها …»: who tells it is not whom it accuses
    if (claim.accused.some((actor) => !tellers.includes(actor))) claim.accused = claim.accused.filter((actor) => !tellers.includes(actor))
    this.ledger.addStances(claim, tellers, 'alleges', cue)
    this.ledger.addStances(claim, speakers, 'denies', cue)
    return true
  }

  /** «نفت ما ذكرته الصحيفة من أنها …»: the statement of somebody else in a relative clause near the head of what is denied. */
  private tellerIn(content: Span, speakers: readonly number[], others: readonly CodedStatement[]): CodedStatement | undefined {
    const { predicates } = this.document
    return others.find((other) => {
      const isNear = other.cue.start >= content.start && other.cue.start < content.start + NEAR
      const opensInside = other.content.start > other.cue.end && other.content.start < content.end
      if (!isNear || !opensInside || !TELLING.has(other.kind) || !other.speakers.length) return false
      return other.predicate !== undefined && predicates[other.predicate]!.parent?.as === 'relative' && !other.speakers.some((actor) => speakers.includes(actor))
    })
  }

  /** «نفت تقارير قالت إن المتمردين قصفوا المطار», «نفت الهيئة أن تكون السعودية قد سمحت»: whoever of another side, or named there, would have done it. */
  private blamedIn(quote: Span, sentence: number, speakers: readonly number[]): number[] {
    for (const predicate of inSentence(this.document, sentence).predicates) {
      if (predicate.form !== 'finite' || predicate.start < quote.start || predicate.start > quote.start + NEAR || predicate.end > quote.end || predicate.parent?.as === 'relative') continue
      // «دور فيما يجري»: nobody is named with it
      if (predicate.emptySubject) break
      const doers = doersOf(this.document, predicate)
      return doers.every((actor) => this.ledger.isAnother(actor, speakers)) || !hasPronounSubject(this.document, predicate) ? doers : []
    }
    return this.blamedByNoun(quote, sentence, speakers)
  }

  /** «نفت تقارير عن استهداف إسرائيل للمطار»: whoever of another side is named as doing the attack. */
  private blamedByNoun(quote: Span, sentence: number, speakers: readonly number[]): number[] {
    for (const event of this.ledger.eventsIn.get(sentence) ?? []) {
      if (event.trigger.start < quote.start || event.trigger.end > quote.end) continue
      const deed = namedDeed(this.document, event, this.ledger, speakers, quote.end)
      if (deed) return [...deed.accused]
    }
    return []
  }

  /** «أكد أن المعاهدة لا ترمي إلى إنشاء تحالف عسكري»: an intent denied before anybody in the story has alleged it. */
  disclaimer(statement: CodedStatement): boolean {
    const { document } = this
    const { aims } = this.cues
    const { content, speakers, sentence } = statement
    for (const predicate of inSentence(document, sentence).predicates) {
      if (predicate.negation === undefined || predicate.start < content.start || predicate.end > content.end) continue
      const isNoMeans = this.isNoMeans(predicate)
      if (predicate.form === 'masdar' && !isNoMeans) continue
      const past = isNoMeans ? true : aims.get(predicate.lemma) ?? (predicate.verb ? aims.get(predicate.verb) : undefined)
      // «لم يسعوا إلى» tells what was not done
      if (past === undefined || (predicate.tense === 'past' && !past)) continue
      // "they do not plan to leave": what others do not mean to do is told of them
      const doers = doersOf(document, predicate)
      if (doers.length && doers.every((actor) => this.ledger.isAnother(actor, speakers))) continue
      const end = Math.min(content.end, Math.max(predicate.clause.end, predicate.end))
      const quote = this.ledger.withoutPreposition({ start: predicate.start, end })
      if (quote.end - quote.start < 8) continue
      const claim = this.ledger.claimOf(quote, sentence) ?? this.ledger.open(quote, doers.length ? [...doers] : [...speakers], statement, 'disclaimer')
      this.ledger.addStances(claim, speakers, 'denies', statement.cue)
      return true
    }
    return false
  }

  /** «ليست ردا على أحد», "was not a response to the raid": what it is said not to be for. */
  private isNoMeans({ word, lemma, verb, form, tense, args }: Predicate): boolean {
    const { words, groups } = this.document
    const { purposes, being } = this.cues
    if (!args.some((argument) => argument.role === 'obl' && !argument.shared)) return false
    if (form !== 'finite') return tense !== 'none' && purposes.has(words[word]!.lemma) && args.some(({ role }) => role === 'subj')
    return being.has(verb ?? lemma) && args.some((argument) => argument.role === 'obj' && purposes.has(words[groups[argument.group]!.head]!.lemma))
  }

  /** «قالت موسكو إنها لم تتدخل»: a denial without a word of denying. */
  disowned(statement: CodedStatement): boolean {
    const { speakers, sentence, cue } = statement
    if (this.ledger.isPress(speakers)) return false
    const deed = disownedIn(this.document, this.cues, this.ledger, statement)
    if (!deed) {
      const meant = disownsIt(this.document, this.cues, this.ledger, statement) ? this.lastAgainst(speakers, sentence) : []
      for (const claim of meant) this.ledger.addStances(claim, speakers, 'denies', cue)
      return meant.length > 0
    }
    const against = this.opensWithPart(deed.quote) ? this.lastAgainst(speakers, sentence) : []
    // «قصفت قواته قرية … قال إن قواته لم تقصف أي موقع»: the same act, told by another before
    const answered = against.length ? against : this.ledger.against(this.ledger.recent(sentence, BACK), deed.doers).filter((claim) => this.ledger.tellsOf(deed.quote, sentence, claim)).slice(-1)
    const known = answered.length ? answered : [this.ledger.claimFor(deed.quote, deed.doers, statement, 'disowned', this.ledger.withoutPreposition(deed.quote))]
    for (const claim of known) this.ledger.addStances(claim, speakers, 'denies', cue)
    return true
  }

  /** «هذه الاتهامات، إلا أن …», «هذه الاتهامات قائلين …»: the words that point back, up to a mark or to what is said besides. */
  private pointerOf({ start, end }: Span): Span {
    const { words } = this.document
    for (let i = firstIndex(words, (word) => word.start > start); i < words.length && words[i]!.start < end; i++) {
      const { pos, key, verbForm, verb, lemma } = words[i]!
      if ((pos === 'punct' && /[,،;؛.]/.test(key)) || (verbForm === 'active-participle' && this.cues.byFirst.has(verb ?? lemma))) return { start, end: words[i]!.start }
    }
    return { start, end }
  }

  /** Whether words tell of something done, beside a word that points back: "the accusations as groundless" do not, "reports that it left" do. */
  private tells(content: Span, sentence: number): boolean {
    const { words } = this.document
    const { anaphors, wrong } = this.cues
    return inSentence(this.document, sentence).predicates.some((one) => one.start >= content.start && one.end <= content.end && one.form !== 'adj' && !anaphors.has(words[one.word]!.lemma) && (one.form !== 'noun' || wrong.has(words[one.word]!.lemma)))
  }

  /** "denied shelling the town", "denied the attack", not "dismissed the appeal": a verb, an attack or coercion, or a word of wrong. */
  private isDeed(content: Span, sentence: number): boolean {
    const { words } = this.document
    const { wrong } = this.cues
    if (inSentence(this.document, sentence).predicates.some((one) => one.start >= content.start && one.end <= content.end && one.form !== 'adj' && (words[one.word]!.pos === 'verb' || wrong.has(words[one.word]!.lemma)))) return true
    return this.ledger.actsWithin(CHARGES, content, sentence).length > 0
  }

  private pointsBack(statement: CodedStatement): boolean {
    if (statement.rule.endsWith('before')) return true
    const { anaphors } = this.cues
    const { words, sentences } = this.document
    const sentence = sentences[statement.sentence]!
    for (let i = sentence.first, seen = 0; i < sentence.last && seen < 3; i++) {
      if (words[i]!.start < statement.content.start) continue
      seen++
      // "denied that it had shelled the town": the pronoun is whoever did it
      if (!this.opensClause(i, statement.sentence) && (anaphors.has(words[i]!.lemma) || anaphors.has(words[i]!.key)) && !this.doesTold(i, statement.sentence)) return true
    }
    return false
  }

  /** "denied that": the word that opens a clause points to nothing. */
  private opensClause(word: number, sentence: number): boolean {
    return inSentence(this.document, sentence).predicates.some(({ mark, parent }) => mark === word && parent?.as === 'content')
  }

  /** Whether a personal pronoun is the subject of a verb. */
  private doesTold(word: number, sentence: number): boolean {
    const { words, groups } = this.document
    return words[word]!.pos === 'pron' && words[word]!.person === 3 && inSentence(this.document, sentence).predicates.some(({ form, args }) => form === 'finite' && args.some(({ role, shared, group }) => role === 'subj' && !shared && groups[group]!.head === word))
  }

  /** The claims against those who deny a part in something without saying in what. */
  private deniedPart({ content, speakers, sentence }: CodedStatement): CodedClaim[] {
    return content.end - content.start > SHORT_PART || !this.opensWithPart(content) ? [] : this.lastAgainst(speakers, sentence)
  }

  /** The last claims against somebody, within reach. */
  private lastAgainst(speakers: readonly number[], sentence: number): CodedClaim[] {
    return lastOf(this.ledger.against(this.ledger.recent(sentence, BACK), speakers))
  }

  /** «أي دور», "any part", "involvement". */
  private opensWithPart({ start }: Span): boolean {
    const { words } = this.document
    return opensWithPart(words, firstIndex(words, (word) => word.start >= start), words.length, this.cues)
  }

  private recentAgainst(speakers: readonly number[], sentence: number, before: boolean): CodedClaim[] {
    const recent = this.ledger.recent(sentence, BACK)
    // «…، وهو ما تنفيه روسيا»: what stands before it in the sentence
    const here = before ? recent.filter((claim) => claim.sentence === sentence) : []
    if (here.length) return [here.findLast((claim) => this.ledger.isAccused(claim, speakers)) ?? here.at(-1)!]
    const against = this.ledger.against(recent, speakers)
    if (against.length) return lastOf(against)
    return recent.filter((claim) => claim.sentence >= sentence - 1).slice(-1)
  }
}

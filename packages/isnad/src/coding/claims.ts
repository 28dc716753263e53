// Claims: what some allege and others deny, confirm or leave uncommented, gathered by proposition.
import { inSentence, predicateAtWord } from '../document/by-sentence.js'
import { firstIndex } from '../document/first-index.js'
import type { Document } from '../document/document.js'
import type { Predicate } from '../document/predicate.js'
import type { Span } from '../document/span.js'
import { actorsOfArgument, doersOf } from '../language/actors.js'
import type { LanguagePack } from '../language/pack.js'
import { BACK, ClaimAnswers } from './claim-answers.js'
import { ClaimLedger, type CodedClaim, lastOf, NEAR } from './claim-ledger.js'
import type { CodedEvent } from './coded.js'
import type { CodedStatement } from './coded-statement.js'
import { UNVOICED, unvoicedCharges } from './claim-charges.js'
import { pretextCharges } from './claim-pretexts.js'
import { faultsIn } from './claim-faults.js'
import { deedsIn } from './claim-deeds.js'
import { disownedIn, ownedUpIn, turnedDownIn } from './claim-own.js'
import { type Cues, cuesOf, opensWithPart } from './cues.js'
import { wrongsIn } from './wrongs.js'
import { feignedIn } from './feigned.js'
import { type Ground, groundsIn } from './grounds.js'
import { isAnybody, isOfPress, isOutlawed } from './sectors.js'

/** Acts that one levels at another: told by a third party of somebody, they make a claim. */
const CHARGES = new Set(['ASSAULT', 'COERCE', 'THREATEN'])
/** How long «أي دور له فيه» may be, in letters. */
const SHORT_PART = 34

/** All claims of a document, in order of first mention. */
export function codeClaims(document: Document, pack: LanguagePack, statements: readonly CodedStatement[], events: readonly CodedEvent[]): CodedClaim[] {
  const maker = new ClaimMaker(document, pack, events, statements)
  for (const [i, statement] of statements.entries()) {
    maker.groundsUpTo(statement.sentence)
    // «نفت موسكو اتهامات أميركية بالتدخل»: the accusation stands inside of its denial, and is read before it
    if (statement.kind === 'deny') for (let k = i + 1; k < statements.length && statements[k]!.cue.start < statement.content.end; k++) if (statements[k]!.kind === 'accuse') maker.fromStatement(statements[k]!)
    maker.fromStatement(statement, statement.kind === 'deny' ? statements.slice(i + 1, i + 4) : [])
  }
  maker.groundsUpTo(document.sentences.length)
  return maker.finished()
}

class ClaimMaker {
  private readonly grounds: readonly Ground[]
  private groundsMade = 0
  private readonly cues: Cues
  private readonly ledger: ClaimLedger
  private readonly answers: ClaimAnswers

  constructor(private readonly document: Document, pack: LanguagePack, events: readonly CodedEvent[], statements: readonly CodedStatement[]) {
    this.ledger = new ClaimLedger(document, pack, events)
    this.cues = cuesOf(pack)
    this.answers = new ClaimAnswers(this.ledger, document, this.cues, statements)
    const grounds = groundsIn(document, this.cues, events, statements, (actor, of) => this.ledger.isAnother(actor, of), (word) => this.ledger.doersOf.get(word) ?? [])
    this.grounds = [...grounds, ...pretextCharges(document, this.cues, grounds), ...unvoicedCharges(document, this.cues, statements, events)].sort((a, b) => a.quote.start - b.quote.start)
  }

  /** What was gathered, with the answers that are no statements. */
  finished(): CodedClaim[] {
    this.answers.silences()
    this.answers.tellers()
    // what is levelled at somebody is a claim, though the story does not say by whom
    return this.ledger.claims.filter((claim) => claim.stances.length > 0 || (claim.rule === `claim-${UNVOICED}` && claim.accused.length > 0))
  }

  /** «طردت كينيا السفير احتجاجا على تدخل بلاده»: the grounds of acts in the sentences up to one. */
  groundsUpTo(sentence: number): void {
    for (; this.groundsMade < this.grounds.length && this.grounds[this.groundsMade]!.sentence <= sentence; this.groundsMade++) {
      const ground = this.grounds[this.groundsMade]!
      const claim = this.ledger.claimFor(ground.quote, ground.accused, ground, ground.rule ?? 'ground')
      for (const actor of ground.by) this.ledger.addStance(claim, actor, 'alleges', ground.cue)
    }
  }

  fromStatement(statement: CodedStatement, others: readonly CodedStatement[] = []): void {
    const { kind, speakers, cue } = statement
    if (!speakers.length) return
    const turnedDown = kind === 'deny' || (kind === 'accuse' && !this.isNoun(statement)) ? undefined : turnedDownIn(this.document, this.cues, statement)
    // «وصف الاتهامات بأنها باطلة»: to call a charge false is to deny it
    if (turnedDown) this.denial({ ...statement, kind: 'deny', content: turnedDown, rule: 'called-false' }, [], false)
    else if (kind === 'accuse') this.accusation(statement)
    else if (kind === 'deny' && !this.isUnlikely(statement)) this.denial(statement, others)
    else if (kind === 'own' || this.ownsPart(statement)) this.responsibility(statement, statement.content)
    else if (kind === 'confirm' || kind === 'announce') {
      const known = this.ledger.sameProposition(statement.content, statement.sentence)
      if (known && this.isConfirmation(known, statement)) for (const actor of speakers) this.ledger.addStance(known, actor, 'confirms', cue)
      else if (this.ownedUp(statement)) return
      else this.charge(statement)
    } else if (kind !== 'according' && kind !== 'promise' && kind !== 'praise' && kind !== 'threaten') this.charge(statement)
  }

  /** What the press tells in its own name accuses nobody and disowns nothing. */
  private isPress(speakers: readonly number[]): boolean {
    return speakers.every((actor) => isOfPress(this.document.actors[actor]!))
  }

  /** «الاتهامات بـ…»: told by a noun. */
  private isNoun({ predicate }: CodedStatement): boolean {
    return predicate !== undefined && this.document.predicates[predicate]!.form !== 'finite'
  }

  /** «أقر الجيش بقصف المدرسة», «وهو ما أكدته الوزارة»: who is accused owns up to it, or somebody who has not spoken of it points to it. Other assertions only tell it again. */
  private isConfirmation(claim: CodedClaim, { kind, speakers, rule, content, sentence, cue }: CodedStatement): boolean {
    // told within the very words of it
    if (claim.sentence === sentence && claim.quote.start < cue.start && claim.quote.end > cue.end && !rule.endsWith('before')) return false
    if (claim.stances.some((stance) => speakers.includes(stance.actor))) return false
    if (this.negatesIn(content, sentence)) return false
    if (this.ledger.isAccused(claim, speakers)) return true
    return kind === 'confirm' && rule.endsWith('before')
  }

  /** «أكدت الوكالة أنها لا تملك …»: what heads the words said is negated. */
  private negatesIn(content: Span, sentence: number): boolean {
    return this.ledger.headsOf(content, sentence).some((predicate) => predicate.negation !== undefined)
  }

  /** Whether words tell of something done, beside a word that points back: "the accusations as groundless" do not, "reports that it left" do. */
  private tells(content: Span, sentence: number): boolean {
    const { words } = this.document
    const { anaphors, wrong } = this.cues
    return inSentence(this.document, sentence).predicates.some((one) => one.start >= content.start && one.end <= content.end && one.form !== 'adj' && !anaphors.has(words[one.word]!.lemma) && (one.form !== 'noun' || wrong.has(words[one.word]!.lemma)))
  }

  /** "denied shelling the town", "denied the attack", not "dismissed the appeal": a verb, an attack or coercion, or a word of wrong. */
  private isDeed(content: Span, sentence: number): boolean {
    const { words, predicates } = this.document
    const { wrong } = this.cues
    const within = (one: Predicate): boolean => one.start >= content.start && one.end <= content.end
    if (inSentence(this.document, sentence).predicates.some((one) => within(one) && one.form !== 'adj' && (words[one.word]!.pos === 'verb' || wrong.has(words[one.word]!.lemma)))) return true
    return (this.ledger.eventsIn.get(sentence) ?? []).some((event) => CHARGES.has(event.type) && within(predicates[event.predicate]!))
  }

  /** «استبعد الوزير إجراء انتخابات», "ruled out a deal": what is held unlikely has not been alleged. */
  private isUnlikely({ predicate }: CodedStatement): boolean {
    const of = predicate === undefined ? undefined : this.document.predicates[predicate]
    return !!of && this.cues.unlikely.has(of.verb ?? of.lemma)
  }

  /** «تتهم كييف موسكو بقصف الميناء» */
  private accusation(statement: CodedStatement): void {
    const quote = this.ledger.withoutPreposition(statement.content)
    const accused = statement.accused?.length ? statement.accused : this.chargedIn(statement)
    const claim = this.ledger.claimFor(quote, accused, statement, 'accusation')
    for (const actor of statement.speakers) this.ledger.addStance(claim, actor, 'alleges', statement.cue)
  }

  /** Whom the charge itself names, where nobody stands before it: «ضلوع موسكو في الهجوم», "alleged that the army shelled the town", "Iranian involvement". */
  private chargedIn({ content, sentence, speakers }: CodedStatement): number[] {
    const { document } = this
    const here = inSentence(document, sentence)
    const not = (actors: readonly number[]): number[] => actors.filter((actor) => this.ledger.isAnother(actor, speakers))
    const told = this.ledger.headsOf(content, sentence).find((one) => one.parent?.as !== 'relative')
    // «تزعم الشركات أنها تملك الأرض»: a pronoun is too far to tell
    if (told) return this.hasPronounSubject(told) ? [] : not(doersOf(document, told))
    const first = firstIndex(document.words, (word) => word.start >= content.start)
    const group = here.groups.find((one) => !one.parent && one.first >= first && one.first <= first + 2)
    if (!group) return []
    const deed = predicateAtWord(document, group.head)
    const doers = deed ? not(actorsOfArgument(document, deed.index, 'subj')) : []
    if (doers.length || deed?.form === 'finite') return doers
    const named = deed ? here.mentions.find((mention) => mention.first >= group.first && mention.last <= group.head && mention.form !== 'pronoun') : undefined
    if (named) return not(named.actors)
    // «ضلوع موسكو»: a noun of taking part is its owner's
    return deed && this.cues.parts.has(document.words[group.head]!.lemma) ? not(actorsOfArgument(document, deed.index, 'gen')) : []
  }

  /** «نفت الوزارة وجود خلاف», «وتنفي طهران هذه الاتهامات», «وهو ما تنفيه روسيا» */
  private denial(statement: CodedStatement, others: readonly CodedStatement[], opens = true): void {
    const { content, speakers, cue, sentence } = statement
    // «لم تؤكد ولم تنف»: not to deny is to leave it open
    const stance = opens && statement.predicate !== undefined && this.document.predicates[statement.predicate]!.negation !== undefined ? 'declines' : 'denies'
    const pointed = this.pointsBack(statement)
    // «نفت ضلوعها»: in what was just alleged of her
    const part = pointed || stance !== 'denies' ? [] : this.deniedPart(statement)
    const known = part.length ? part : pointed ? this.recentAgainst(speakers, sentence, statement.rule.endsWith('before')) : [this.ledger.claimOf(content, sentence)].filter((claim): claim is CodedClaim => !!claim)
    if (known.length) {
      for (const claim of known) {
        // «نفت الشركة الاتهامات بتلويث النهر»: who answers for it is accused
        if (!claim.accused.length && stance === 'denies') claim.accused.push(...speakers)
        for (const actor of speakers) this.ledger.addStance(claim, actor, stance, cue)
      }
      return
    }
    if (pointed && statement.rule.endsWith('before') === false && (content.end - content.start < 25 || !this.tells(content, sentence))) {
      const source = this.answers.toldBySource(statement)
      for (const claim of (source ? [source] : this.answers.reported(cue, sentence, speakers))) for (const actor of speakers) this.ledger.addStance(claim, actor, stance, cue)
      return
    }
    if (stance === 'declines' || !opens) return
    if (statement.deed && !this.isDeed(content, sentence) && !this.opensWithPart(content)) return
    // «نفت ما ذكرته الصحيفة من أنها …»: who told it alleges it, in those words
    const told = others.find((other) => other.cue.start >= content.start && other.cue.start < content.start + NEAR && other.content.start > other.cue.end && other.content.start < content.end && other.predicate !== undefined && this.document.predicates[other.predicate]!.parent?.as === 'relative' && other.speakers.length > 0 && !other.speakers.some((actor) => speakers.includes(actor)) && (other.kind === 'say' || other.kind === 'announce' || other.kind === 'relay'))
    const quote = told?.content ?? content
    const blamed = this.blamedIn(quote, sentence, speakers)
    const claim = this.ledger.open(this.ledger.mainClause({ content: quote, sentence }), blamed.length ? blamed : [...speakers], statement, 'denial')
    if (told) for (const actor of told.speakers) if (!speakers.includes(actor)) this.ledger.addStance(claim, actor, 'alleges', told.cue)
    for (const actor of speakers) this.ledger.addStance(claim, actor, stance, cue)
  }

  /** «نفت تقارير قالت إن المتمردين قصفوا المطار», «نفت الهيئة أن تكون السعودية قد سمحت»: whoever of another side, or named there, would have done it. */
  private blamedIn(quote: Span, sentence: number, speakers: readonly number[]): number[] {
    for (const predicate of inSentence(this.document, sentence).predicates) {
      if (predicate.form !== 'finite' || predicate.start < quote.start || predicate.start > quote.start + NEAR || predicate.end > quote.end || predicate.parent?.as === 'relative') continue
      const doers = doersOf(this.document, predicate)
      return doers.every((actor) => this.ledger.isAnother(actor, speakers)) || !this.hasPronounSubject(predicate) ? doers : []
    }
    return []
  }

  /** What a speaker tells of another's attack or coercion is an allegation; of one's own it is a claim of responsibility. */
  private charge(statement: CodedStatement): void {
    if (this.disclaimer(statement) || this.feigned(statement) || this.disowned(statement)) return
    let charged = false
    for (const event of this.ledger.eventsIn.get(statement.sentence) ?? []) {
      const predicate = this.document.predicates[event.predicate]!
      if (!CHARGES.has(event.type) || predicate.start < statement.content.start || predicate.end > statement.content.end) continue
      // what is said in passing («عقب الهجوم») is no charge: it must be what the statement is about
      if (!this.isMain(predicate, statement)) continue
      if (event.actors.some((actor) => statement.speakers.includes(actor))) {
        // what an army announces of itself is a report; armed men who are no state's own up to it
        const owns = statement.speakers.some((actor) => isOutlawed(this.document.actors[actor]!.sector))
        if (owns && event.type === 'ASSAULT' && event.status !== 'planned' && event.status !== 'hypothetical' && predicate.negation === undefined) {
          this.responsibility(statement, statement.content)
          return
        }
        continue
      }
      const doers = event.status === 'alleged' ? this.doersTold(event, statement) : []
      if (!doers.length) continue
      const main = this.ledger.mainClause(statement)
      // «قصفت الميناء، واحتجزت ثلاثة بحارة»: what goes along with the first charge is a charge of its own
      const quote = predicate.start < main.end ? main : { start: predicate.start, end: Math.min(statement.content.end, Math.max(predicate.end, predicate.clause.end)) }
      if (charged && quote === main) continue
      charged = true
      const claim = this.ledger.claimFor(quote, doers, statement, 'charge')
      for (const actor of statement.speakers) this.ledger.addStance(claim, actor, 'alleges', statement.cue)
    }
    this.wrongdoing(statement)
    if (statement.claimed === 'another') this.allegation(statement)
    this.deeds(statement)
    if (statement.claimed === 'any') this.allegation(statement)
  }

  /** «تزعم كينيا أن الجزيرة تقع ضمن مياهها», "claimed that the army had sent the men": the word keeps its distance; some words make a claim of whatever they tell, some only of what another did. */
  private allegation(statement: CodedStatement): void {
    const { speakers, sentence, cue, claimed } = statement
    const quote = this.ledger.mainClause(statement)
    if (this.ledger.overlapping(quote, sentence).some((claim) => claim.stances.some((stance) => speakers.includes(stance.actor)))) return
    const accused = claimed === 'any' ? this.chargedIn(statement) : this.doersOfAnother(statement)
    if (!accused.length && claimed === 'another') return
    const claim = this.ledger.claimFor(quote, accused, statement, 'allegation')
    for (const actor of speakers) this.ledger.addStance(claim, actor, 'alleges', cue)
  }

  private hasPronounSubject({ args }: Predicate): boolean {
    const { words, groups } = this.document
    const subject = args.find((argument) => (argument.role === 'subj' || argument.role === 'agent') && !argument.shared)
    return !!subject && words[groups[subject.group]!.head]!.pos === 'pron'
  }

  /** Who of another side did what is told, in a clause: a description, or of whom a pronoun is too far to tell ("claimed it was the only one"), is no charge. */
  private doersOfAnother({ content, sentence, speakers, rule }: CodedStatement): readonly number[] {
    const { document, ledger } = this
    const told = rule.endsWith('obj') ? undefined : ledger.headsOf(content, sentence).find((one) => one.parent?.as !== 'relative')
    if (!told || told.tense === 'future' || told.modality.some((one) => one === 'planned' || one === 'conditional' || one === 'possible' || one === 'obliged') || this.cues.being.has(told.lemma)) return []
    if (this.hasPronounSubject(told)) return []
    return [...new Set(doersOf(document, told).filter((actor) => ledger.isAnother(actor, speakers) && !isAnybody(document.actors[actor]!)))]
  }

  /** «الضربات جاءت ردا على هجمات الحوثيين»: an attack or coercion that is given as a ground with whoever did it. */
  private deeds(statement: CodedStatement): void {
    const { speakers, cue } = statement
    if (this.isPress(speakers)) return
    for (const { quote, accused } of [...faultsIn(this.document, this.cues, statement, this.ledger), ...deedsIn(this.document, this.cues, statement, this.ledger)]) {
      if (this.ledger.overlapping(quote, statement.sentence).length) continue
      const claim = this.ledger.claimFor(quote, accused, statement, 'deed')
      for (const actor of speakers) this.ledger.addStance(claim, actor, 'alleges', cue)
    }
  }

  /** «ليس موجها ضد أحد، مشيرا إلى أن الغرب يسعى إلى إظهار أن روسيا تدبر شيئا»: what others would have one believe of one's own side is their claim and denied; that they do so is one's own. */
  private feigned(statement: CodedStatement): boolean {
    const { speakers, sentence, cue } = statement
    const found = feignedIn(this.document, this.cues, statement, (actor) => this.ledger.isAnother(actor, speakers))
    if (!found) return false
    // what the same breath denied is this
    const denied = this.ledger.claims.at(-1)
    const same = denied?.rule === 'claim-disclaimer' && denied.sentence === sentence && denied.stances.every((stance) => speakers.includes(stance.actor)) ? denied : undefined
    const inner = this.ledger.withoutPreposition(found.inner)
    const claim = same ?? this.ledger.claimFor(inner, found.accused, statement, 'feigned')
    if (same) Object.assign(same, { quote: inner, accused: [...found.accused], rule: 'claim-feigned' })
    for (const actor of found.doers) this.ledger.addStance(claim, actor, 'alleges', cue)
    for (const actor of speakers) this.ledger.addStance(claim, actor, 'denies', cue)
    const told = this.ledger.open(this.ledger.withoutPreposition(found.told), [...found.doers], statement, 'feigning')
    for (const actor of speakers) this.ledger.addStance(told, actor, 'alleges', cue)
    return true
  }

  /** Those of another side who are said to do an act: the subject of a verb in what is said, not whoever the act was read to be of. */
  private doersTold(event: CodedEvent, { content, sentence, speakers }: CodedStatement): number[] {
    const doers = new Set<number>()
    for (const predicate of inSentence(this.document, sentence).predicates) {
      if (predicate.form !== 'finite' || predicate.start < content.start || predicate.end > content.end || predicate.negation !== undefined) continue
      for (const actor of doersOf(this.document, predicate)) if (event.actors.includes(actor)) doers.add(actor)
    }
    return [...doers].filter((actor) => this.ledger.isAnother(actor, speakers) && !isAnybody(this.document.actors[actor]!))
  }

  /** «تبنى التنظيم الهجوم», «أعلنت الجماعة قصف المطار» */
  private responsibility(statement: CodedStatement, quote: Span): void {
    const claim = this.ledger.claimOf(quote, statement.sentence) ?? this.ledger.open(this.ledger.withoutPreposition(quote), [...statement.speakers], statement, 'responsibility')
    for (const actor of statement.speakers) this.ledger.addStance(claim, actor, 'confirms', statement.cue)
  }

  /** «أعلن التنظيم مسؤوليته عن الهجوم»: to announce a part of one's own in something is to own up to it. */
  private ownsPart({ kind, rule, content }: CodedStatement): boolean {
    const { words } = this.document
    if (kind !== 'announce' || !rule.endsWith('-obj')) return false
    const first = firstIndex(words, (word) => word.start >= content.start)
    return this.cues.parts.has(words[first]?.lemma ?? '') && words[first + 1]?.pos === 'pron'
  }

  /** Whether a predicate heads what is said, goes along with what heads it, or stands among its first words. */
  private isMain(predicate: Predicate, statement: CodedStatement): boolean {
    if (predicate.form === 'finite' && predicate.parent?.as === 'conjunct') {
      const first = this.document.predicates[predicate.parent.predicate]!
      return first.start >= statement.content.start && this.isMain(first, statement)
    }
    if (predicate.form === 'finite') return predicate.start - statement.content.start < 90 && predicate.parent?.as !== 'relative' && predicate.parent?.as !== 'adverbial'
    return predicate.start - statement.content.start < 12
  }

  /** «قال إن الولايات المتحدة تحاول التدخل في الانتخابات»: wrongdoing told of another, whatever word carries it. */
  private wrongdoing(statement: CodedStatement): void {
    const { speakers } = statement
    if (this.isPress(speakers)) return
    for (const { quote, accused } of wrongsIn(this.document, this.cues, statement, (actor) => this.ledger.isAnother(actor, speakers), (word) => this.ledger.doersOf.get(word) ?? [])) {
      const claim = this.ledger.claimFor(quote, accused, statement, 'wrongdoing', this.ledger.withoutPreposition(quote))
      for (const actor of speakers) this.ledger.addStance(claim, actor, 'alleges', statement.cue)
    }
  }

  /** «أكد أن المعاهدة لا ترمي إلى إنشاء تحالف عسكري»: an intent denied before anybody in the story has alleged it. */
  private disclaimer(statement: CodedStatement): boolean {
    const { document } = this
    const { aims } = this.cues
    const { content, speakers, sentence } = statement
    for (const predicate of inSentence(document, sentence).predicates) {
      if (predicate.negation === undefined || predicate.form === 'masdar' || predicate.start < content.start || predicate.end > content.end) continue
      const past = aims.get(predicate.lemma) ?? (predicate.verb ? aims.get(predicate.verb) : undefined)
      // «لم يسعوا إلى» tells what was not done
      if (past === undefined || (predicate.tense === 'past' && !past)) continue
      const end = Math.min(content.end, Math.max(predicate.clause.end, predicate.end))
      const quote = this.ledger.withoutPreposition({ start: predicate.start, end })
      if (quote.end - quote.start < 8) continue
      const claim = this.ledger.claimOf(quote, sentence) ?? this.ledger.open(quote, [...speakers], statement, 'disclaimer')
      for (const actor of speakers) this.ledger.addStance(claim, actor, 'denies', statement.cue)
      return true
    }
    return false
  }

  /** «قالت موسكو إنها لم تتدخل»: a denial without a word of denying. */
  private disowned(statement: CodedStatement): boolean {
    const { speakers, sentence, cue } = statement
    if (this.isPress(speakers)) return false
    const deed = disownedIn(this.document, this.cues, this.ledger, statement)
    if (!deed) return false
    const against = this.opensWithPart(deed.quote) ? this.lastAgainst(speakers, sentence) : []
    const known = against.length ? against : [this.ledger.claimFor(deed.quote, deed.doers, statement, 'disowned', this.ledger.withoutPreposition(deed.quote))]
    for (const claim of known) for (const actor of speakers) this.ledger.addStance(claim, actor, 'denies', cue)
    return true
  }

  /** «اعترف الجيش بقصف المدرسة»: who owns up confirms what may not have been alleged in the story. */
  private ownedUp(statement: CodedStatement): boolean {
    const deed = ownedUpIn(this.document, this.cues, this.ledger, statement)
    if (!deed) return false
    const claim = this.ledger.claimFor(deed.quote, deed.doers, statement, 'owned-up', this.ledger.withoutPreposition(deed.quote))
    for (const actor of statement.speakers) this.ledger.addStance(claim, actor, 'confirms', statement.cue)
    return true
  }

  private pointsBack(statement: CodedStatement): boolean {
    if (statement.rule.endsWith('before')) return true
    const { anaphors } = this.cues
    const { words, sentences } = this.document
    const sentence = sentences[statement.sentence]!
    for (let i = sentence.first, seen = 0; i < sentence.last && seen < 3; i++) {
      if (words[i]!.start < statement.content.start) continue
      seen++
      if (anaphors.has(words[i]!.lemma) || anaphors.has(words[i]!.key)) return true
    }
    return false
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

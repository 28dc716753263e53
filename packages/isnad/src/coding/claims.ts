// Claims: what some allege and others deny, confirm or leave uncommented, gathered by proposition.
import { inSentence, predicateAtWord } from '../document/by-sentence.js'
import { firstIndex } from '../document/first-index.js'
import type { Document } from '../document/document.js'
import type { Predicate } from '../document/predicate.js'
import type { Span } from '../document/span.js'
import { actorsOfArgument, doersOf } from '../language/actors.js'
import type { LanguagePack } from '../language/pack.js'
import { groupHeadedBy } from './by-head.js'
import { ClaimAnswers } from './claim-answers.js'
import { ClaimLedger, type CodedClaim, doersOrOwners } from './claim-ledger.js'
import type { CodedEvent } from './coded.js'
import type { CodedStatement } from './coded-statement.js'
import { UNVOICED, unvoicedCharges } from './claim-charges.js'
import { CHARGES, ClaimDenials } from './claim-denials.js'
import { isSoCalled } from './so-called.js'
import { pretextCharges } from './claim-pretexts.js'
import { hearsayIn } from './claim-hearsay.js'
import { faultsIn } from './claim-faults.js'
import { deedsIn } from './claim-deeds.js'
import { ownedUpIn, turnedDownIn } from './claim-own.js'
import { type Cues, cuesOf } from './cues.js'
import { wrongsIn } from './wrongs.js'
import { feignedIn } from './feigned.js'
import { type Ground, groundsIn } from './grounds.js'
import { hasPronounSubject } from './said-roles.js'
import { isOfficial, isOutlawed } from './sectors.js'
import { WAGED } from './status.js'

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
  private readonly denials: ClaimDenials

  constructor(private readonly document: Document, private readonly pack: LanguagePack, events: readonly CodedEvent[], statements: readonly CodedStatement[]) {
    this.ledger = new ClaimLedger(document, pack, events)
    this.cues = cuesOf(pack)
    this.answers = new ClaimAnswers(this.ledger, document, this.cues, statements)
    this.denials = new ClaimDenials(this.ledger, this.answers, document, this.cues)
    const grounds = groundsIn(document, this.cues, events, statements, this.ledger)
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
      this.ledger.addStances(claim, ground.by, 'alleges', ground.cue)
    }
  }

  fromStatement(statement: CodedStatement, others: readonly CodedStatement[] = []): void {
    const { kind, speakers, cue } = statement
    if (!speakers.length) return
    const turnedDown = kind === 'deny' || (kind === 'accuse' && !this.isNoun(statement)) ? undefined : turnedDownIn(this.document, this.cues, statement)
    // «وصف الاتهامات بأنها باطلة»: to call a charge false is to deny it
    // "reports that it fell were false": what they tell is denied; «الاتهامات باطلة» only points to it
    if (turnedDown) this.denials.denied({ ...statement, kind: 'deny', content: turnedDown, rule: 'called-false' }, [], hearsayIn(this.document, this.cues, { content: turnedDown, sentence: statement.sentence }) !== undefined)
    else if (kind === 'accuse') this.accusation(statement)
    else if (kind === 'deny' && !this.isUnlikely(statement)) this.denials.denied(statement, others)
    else if ((kind === 'own' && this.isOwned(statement)) || this.ownsPart(statement)) this.responsibility(statement)
    else if (kind === 'confirm' || kind === 'announce') {
      if (kind === 'confirm' && this.denials.confirmed(statement)) return
      const known = this.ledger.sameProposition(statement.content, statement.sentence)
      if (known && this.isConfirmation(known, statement)) this.ledger.addStances(known, speakers, 'confirms', cue)
      else if (this.ownedUp(statement)) return
      else this.charge(statement)
    } else if (kind === 'according') {
      // "according to reports": nobody in particular
      if (!speakers.some((actor) => this.ledger.isPress([actor]) || (this.document.actors[actor]!.nameless === true && !isOfficial(this.document.actors[actor]!)))) this.chargesAlleged(statement)
      this.wrongdoing(statement)
    }
    else if (kind !== 'promise' && kind !== 'praise' && kind !== 'threaten' && statement.rule !== 'cue-ask-obj') this.charge(statement)
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

  /** «استبعد الوزير إجراء انتخابات», "ruled out a deal": what is held unlikely has not been alleged. */
  private isUnlikely({ predicate }: CodedStatement): boolean {
    const of = predicate === undefined ? undefined : this.document.predicates[predicate]
    return !!of && this.cues.unlikely.has(of.verb ?? of.lemma)
  }

  /** «تتهم كييف موسكو بقصف الميناء» */
  private accusation(told: CodedStatement): void {
    const statement = { ...told, content: this.chargeAlone(told) }
    const quote = this.ledger.withoutPreposition(statement.content)
    const named = statement.accused?.length ? statement.accused : this.chargedIn(statement)
    const accused = named.length ? named : this.facingIn(statement)
    if (!accused.length && statement.cause) return
    const claim = this.ledger.claimFor(quote, accused, statement, 'accusation')
    this.ledger.addStances(claim, statement.speakers, 'alleges', statement.cue)
  }

  /** «ردا على اتهامات كينيا بقصف المطار، أعلنت أوغندا …»: a charge that a noun tells ends where the clause begins that it is set before. */
  private chargeAlone({ content, sentence, predicate }: CodedStatement): Span {
    const { words, sentences, predicates } = this.document
    if (predicate === undefined || predicates[predicate]!.form === 'finite') return content
    for (let i = firstIndex(words, (word) => word.start >= content.start) + 1; i < sentences[sentence]!.last - 1 && words[i]!.end <= content.end; i++) {
      if (words[i]!.pos === 'punct' && /[,،]/.test(words[i]!.key) && words[i + 1]!.verbForm === 'finite') return { start: content.start, end: words[i]!.start }
    }
    return content
  }

  /** «وجّهت كينيا الاتهام إلى أوغندا بـ…», «متهمة إياهم بـ…»: whom the act of accusing was read to face, if they are named between the verb and the charge, or pointed at by a participle. */
  private facingIn({ content, sentence, speakers, predicate, cause, cue }: CodedStatement): number[] {
    const { predicates } = this.document
    // «الوزير الذي تتهمه كينيا»: whom a relative clause tells of was looked for
    if (cause || predicate === undefined || predicates[predicate]!.parent?.as === 'relative') return []
    const act = (this.ledger.eventsIn.get(sentence) ?? []).find((event) => event.type === 'ACCUSE' && (event.predicate === predicate || predicates[predicate]!.light === event.predicate || predicates[event.predicate]!.light === predicate))
    const pointsBack = predicates[predicate]!.form === 'active-participle'
    const before = inSentence(this.document, sentence).mentions.filter((mention) => mention.end <= content.start && mention.form !== 'adjective' && (pointsBack || (mention.start > cue.start && mention.form !== 'pronoun')))
    return (act?.recipients ?? []).filter((actor) => this.ledger.isAnother(actor, speakers) && before.some((mention) => mention.actors.includes(actor)))
  }

  /** Whom the charge itself names, where nobody stands before it: «ضلوع موسكو في الهجوم», "alleged that the army shelled the town", "Iranian involvement". */
  private chargedIn({ content, sentence, speakers }: CodedStatement): number[] {
    const { document } = this
    const here = inSentence(document, sentence)
    const not = (actors: readonly number[]): number[] => actors.filter((actor) => this.ledger.isAnother(actor, speakers))
    const told = this.ledger.headsOf(content, sentence).find((one) => one.parent?.as !== 'relative')
    // «تزعم الشركات أنها تملك الأرض»: a pronoun is too far to tell
    if (told) return hasPronounSubject(this.document, told) ? [] : not(doersOf(document, told))
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

  /** What a speaker tells of another's attack or coercion is an allegation; of one's own it is a claim of responsibility. */
  private charge(statement: CodedStatement): void {
    if (isSoCalled(this.document, this.pack, statement) && this.soCalled(statement)) return
    if (this.denials.disclaimer(statement) || this.feigned(statement) || this.denials.disowned(statement)) return
    if (this.chargesAlleged(statement)) return
    this.wrongdoing(statement)
    if (statement.claimed === 'another') this.allegation(statement)
    this.deeds(statement)
    if (statement.claimed === 'any') this.allegation(statement)
  }

  /** The attacks and the coercion of others that a statement tells of; true where the speaker owns up to one. */
  private chargesAlleged(statement: CodedStatement): boolean {
    let charged = false
    for (const event of this.ledger.actsWithin(CHARGES, statement.content, statement.sentence)) {
      const predicate = this.document.predicates[event.predicate]!
      // what is said in passing («عقب الهجوم») is no charge: it must be what the statement is about
      if (!this.isMain(predicate, statement)) continue
      if (event.actors.some((actor) => statement.speakers.includes(actor))) {
        // what an army announces of itself is a report; armed men who are no state's own up to it
        const owns = statement.speakers.some((actor) => isOutlawed(this.document.actors[actor]!.sector))
        if (owns && event.type === 'ASSAULT' && event.status !== 'planned' && event.status !== 'hypothetical' && predicate.negation === undefined) {
          this.responsibility(statement)
          return true
        }
        continue
      }
      const doers = event.status === 'alleged' || this.isAttested(event, statement) ? this.doersTold(event, statement) : []
      if (!doers.length) continue
      const main = this.ledger.mainClause(statement)
      // «قصفت الميناء، واحتجزت ثلاثة بحارة»: what goes along with the first charge is a charge of its own
      const quote = predicate.start < main.end ? main : { start: predicate.start, end: Math.min(statement.content.end, Math.max(predicate.end, predicate.clause.end)) }
      if (charged && quote === main) continue
      charged = true
      const claim = this.ledger.claimFor(quote, doers, statement, 'charge')
      this.ledger.addStances(claim, statement.speakers, 'alleges', statement.cue)
    }
    return false
  }

  /** «نددت بما وصفته بالاعتداء على سفارتها»: the blow or the coercion is her word for what another did, whether or not he is named. */
  private soCalled(statement: CodedStatement): boolean {
    const { content, sentence, speakers, cue } = statement
    const [event] = this.ledger.actsWithin(CHARGES, content, sentence)
    if (!event || event.actors.some((actor) => speakers.includes(actor))) return false
    const { start, end } = this.ledger.mainClause(statement)
    // «ما وصفته بالاعتداء على سفارتها لا يزال مستمرا»: not what is told of it
    const told = this.document.predicates[event.predicate]!.clause.end
    const claim = this.ledger.claimFor({ start, end: told > event.trigger.end ? Math.min(end, told) : end }, event.actors, statement, 'so-called')
    this.ledger.addStances(claim, speakers, 'alleges', cue)
    return true
  }

  /** «تزعم كينيا أن الجزيرة تقع ضمن مياهها», "claimed that the army had sent the men": the word keeps its distance; some words make a claim of whatever they tell, some only of what another did. */
  private allegation(statement: CodedStatement): void {
    const { speakers, sentence, cue, claimed } = statement
    const quote = this.ledger.mainClause(statement)
    if (this.ledger.overlapping(quote, sentence).some((claim) => claim.stances.some((stance) => speakers.includes(stance.actor)))) return
    const accused = claimed === 'any' ? this.chargedIn(statement) : this.doersOfAnother(statement)
    if (!accused.length && claimed === 'another') return
    const claim = this.ledger.claimFor(quote, accused, statement, 'allegation')
    this.ledger.addStances(claim, speakers, 'alleges', cue)
  }

  /** Who of another side did what is told, in a clause: a description, or of whom a pronoun is too far to tell ("claimed it was the only one"), is no charge. */
  private doersOfAnother({ content, sentence, speakers, rule }: CodedStatement): readonly number[] {
    const { document, ledger } = this
    const told = rule.endsWith('obj') ? undefined : ledger.headsOf(content, sentence).find((one) => one.parent?.as !== 'relative')
    if (!told || told.tense === 'future' || told.modality.some((one) => one === 'planned' || one === 'conditional' || one === 'possible' || one === 'obliged') || this.cues.being.has(told.lemma)) return []
    if (hasPronounSubject(this.document, told)) return []
    return [...new Set(doersOf(document, told).filter((actor) => ledger.isCulprit(actor, speakers)))]
  }

  /** «الضربات جاءت ردا على هجمات الحوثيين»: an attack or coercion that is given as a ground with whoever did it. */
  private deeds(statement: CodedStatement): void {
    const { speakers, cue } = statement
    if (this.ledger.isPress(speakers)) return
    for (const { quote, accused } of [...faultsIn(this.document, this.cues, statement, this.ledger), ...deedsIn(this.document, this.cues, statement, this.ledger)]) {
      if (this.ledger.overlapping(quote, statement.sentence).length) continue
      const claim = this.ledger.claimFor(quote, accused, statement, 'deed')
      this.ledger.addStances(claim, speakers, 'alleges', cue)
    }
  }

  /** «لا يستهدف طرفا، موضحا أن خصومه يصورونه خطرا»: what others would have one believe of one's own side is their claim and denied; that they do so is one's own. */
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
    this.ledger.addStances(claim, found.doers, 'alleges', cue)
    this.ledger.addStances(claim, speakers, 'denies', cue)
    const told = this.ledger.open(this.ledger.withoutPreposition(found.told), [...found.doers], statement, 'feigning')
    this.ledger.addStances(told, speakers, 'alleges', cue)
    return true
  }

  /** Those of another side who are said to do an act: the subject of a verb in what is said, not whoever the act was read to be of. */
  private doersTold(event: CodedEvent, { content, sentence, speakers }: CodedStatement): number[] {
    const doers = new Set<number>()
    for (const predicate of inSentence(this.document, sentence).predicates) {
      if (predicate.form !== 'finite' || predicate.start < content.start || predicate.end > content.end || predicate.negation !== undefined) continue
      const told = predicate.index === event.predicate ? doersOrOwners(this.document, predicate) : doersOf(this.document, predicate)
      for (const actor of told) if (event.actors.includes(actor)) doers.add(actor)
    }
    return [...doers].filter((actor) => this.ledger.isCulprit(actor, speakers))
  }

  /** «تبنى التنظيم الهجوم», «أعلنت الجماعة قصف المطار» */
  private responsibility(statement: CodedStatement): void {
    const { sentence, speakers, cue } = statement
    const content = this.ownedBefore(statement) ?? statement.content
    const claim = this.ledger.claimOf(content, sentence) ?? this.ledger.open(this.ledger.withoutPreposition(content), [...speakers], statement, 'responsibility')
    this.ledger.addStances(claim, speakers, 'confirms', cue)
  }

  /** "took responsibility for the raid", not "for the accounts": something was done, or armed men say so. */
  private isOwned({ content, sentence, speakers }: CodedStatement): boolean {
    const within = ({ start, end }: Predicate): boolean => start >= content.start && end <= content.end
    return speakers.some((actor) => isOutlawed(this.document.actors[actor]!.sector)) || (this.ledger.eventsIn.get(sentence) ?? []).some((event) => within(this.document.predicates[event.predicate]!)) || inSentence(this.document, sentence).predicates.some((one) => within(one) && this.cues.wrong.has(one.lemma))
  }

  /** «أعلن التنظيم مسؤوليته عن الهجوم»: to announce a part of one's own in something is to own up to it. */
  private ownsPart({ kind, rule, content }: CodedStatement): boolean {
    const { words } = this.document
    if (kind !== 'announce' || !rule.endsWith('-obj')) return false
    const first = firstIndex(words, (word) => word.start >= content.start)
    return this.cues.parts.has(words[first]?.lemma ?? '') && words[first + 1]?.pos === 'pron'
  }

  /** «هجوم على المركز أعلن التنظيم مسؤوليته عنه»: the words of what a pronoun behind the part points to. */
  private ownedBefore({ content, sentence, cue }: CodedStatement): Span | undefined {
    const { words } = this.document
    const first = firstIndex(words, (word) => word.start >= content.start)
    const owned = this.cues.parts.has(words[first]?.lemma ?? '') && words[first + 1]?.pos === 'pron' && words[first + 2]?.pos === 'prep' && words[first + 3]?.pos === 'pron'
    if (!owned) return undefined
    const deed = inSentence(this.document, sentence).predicates.findLast((one) => one.end <= cue.start && one.form !== 'finite' && one.form !== 'adj' && this.cues.attacks.has(one.lemma))
    const group = deed && groupHeadedBy(this.document, deed.word)
    if (!deed || !group) return { start: content.start, end: words[first + 3]!.end }
    return { start: group.start, end: Math.min(words[firstIndex(words, (word) => word.start >= cue.start) - 1]!.end, Math.max(group.end, deed.clause.start <= group.start && deed.clause.end <= cue.start ? deed.clause.end : 0)) }
  }

  /** «قالت منظمة حقوقية إن الشرطة قتلت محتجين»: what watchers of rights tell of somebody happened on their word, and is levelled at them. */
  private isAttested({ status, act }: CodedEvent, { speakers }: CodedStatement): boolean {
    return status === 'actual' && !WAGED.has(act) && speakers.some((actor) => this.document.actors[actor]!.sector === 'NGO')
  }

  /** Whether a predicate heads what is said, goes along with what heads it, or stands among its first words. */
  private isMain(predicate: Predicate, statement: CodedStatement): boolean {
    // "carried out the bombing": the verb that the noun completes
    const light = predicate.form !== 'finite' && predicate.light !== undefined ? this.document.predicates[predicate.light]! : undefined
    if (light?.form === 'finite' && light.start >= statement.content.start) return this.isMain(light, statement)
    // "was behind the bombing"
    const over = predicate.form === 'masdar' && predicate.parent?.as === 'argument' ? this.document.predicates[predicate.parent.predicate]! : undefined
    if (over?.form === 'finite' && over.start >= statement.content.start && this.cues.being.has(over.lemma) && over.args.some(({ prep, group }) => prep !== undefined && this.cues.wrong.get(prep)?.has('behind') && this.document.groups[group]!.head === predicate.word)) return this.isMain(over, statement)
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
    if (this.ledger.isPress(speakers)) return
    for (const { quote, accused } of wrongsIn(this.document, this.cues, statement, (actor) => this.ledger.isAnother(actor, speakers), (word) => this.ledger.doersOf(word))) {
      // «خطف مسلحون شرطيا، حسب الشرطة»: a report of what unknown men did
      if (statement.kind === 'according' && !accused.some((actor) => this.ledger.isCulprit(actor, speakers))) continue
      // «عدم احترامها»: what the same ones allege of the same already, in more words
      if (this.ledger.overlapping(quote, statement.sentence).some((claim) => claim.quote.start <= quote.start && claim.quote.end >= quote.end && claim.accused.some((actor) => accused.includes(actor)) && speakers.every((speaker) => claim.stances.some(({ actor, stance }) => actor === speaker && stance === 'alleges')))) continue
      const claim = this.ledger.claimFor(quote, accused, statement, 'wrongdoing', this.ledger.withoutPreposition(quote))
      this.ledger.addStances(claim, speakers, 'alleges', statement.cue)
    }
  }

  /** «اعترف الجيش بقصف المدرسة»: who owns up confirms what may not have been alleged in the story. */
  private ownedUp(statement: CodedStatement): boolean {
    const deed = ownedUpIn(this.document, this.cues, this.ledger, statement)
    if (!deed) return false
    const claim = this.ledger.claimFor(deed.quote, deed.doers, statement, 'owned-up', this.ledger.withoutPreposition(deed.quote))
    this.ledger.addStances(claim, statement.speakers, 'confirms', statement.cue)
    return true
  }

}

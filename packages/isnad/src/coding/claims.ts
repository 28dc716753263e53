// Claims: what some allege and others deny, confirm or leave uncommented, gathered by proposition.
import { inSentence, predicateAtWord } from '../document/by-sentence.js'
import { firstIndex } from '../document/first-index.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Actor } from '../document/mention.js'
import type { Predicate } from '../document/predicate.js'
import { push } from '../document/push.js'
import type { Span } from '../document/span.js'
import { actorsOfArgument } from '../language/actors.js'
import type { LanguagePack } from '../language/pack.js'
import type { CodedEvent } from './coded.js'
import type { CodedStatement } from './coded-statement.js'
import { cuesOf, isForm } from './cues.js'
import type { Stance } from './findings.js'
import { wrongsIn } from './wrongs.js'
import { feignedIn } from './feigned.js'
import { type Ground, groundsIn } from './grounds.js'
import { isCommon, isOutlawed } from './sectors.js'

export interface CodedClaim {
  quote: Span
  accused: number[]
  stances: { actor: number; stance: Stance; span: Span }[]
  sentence: number
  rule: string
}

/** Acts that one levels at another: told by a third party of somebody, they make a claim. */
const CHARGES = new Set(['ASSAULT', 'COERCE', 'THREATEN'])
/** How many of the first and of the latest claims are compared with a new one. */
const FIRST = 12
const LATEST = 48
/** How many letters into a denial the word of saying stands that tells who alleged it. */
const NEAR_DENIAL = 60
/** How many words behind «لم يؤكد» the denial may stand, and what one is silent about behind its verb. */
const NEITHER_NOR = 14
/** How many sentences back what is turned down by its source, or as an accusation, may stand. */
const FAR_BACK = 6
/** How long «أي دور له فيه» may be, in letters. */
const SHORT_PART = 34
/** How many sentences back «هذه الاتهامات» may point. */
const BACK = 4

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
  maker.silences()
  return maker.claims.filter((claim) => claim.stances.length > 0)
}

/** Parts of speech whose words are compared to see whether something is told again; names are not, for much may be said of one. */
const MEANING: ReadonlySet<string> = new Set(['verb', 'noun', 'adj', 'num', 'adv', 'foreign'])
const POWERS: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY'])
/** «23 شخصا قتلوا»: so many people are no culprit. */
const isAnybody = (actor: Actor): boolean => actor.kind === 'group' && !!actor.nameless && isCommon(actor.sector)
/** A state, or somebody of its government, army, police, courts. */
const isPower = (actor: Actor): boolean => actor.kind === 'state' || POWERS.has(actor.sector ?? '')

class ClaimMaker {
  readonly claims: CodedClaim[] = []
  private readonly words: (span: Span) => ReadonlySet<string>
  private readonly eventsIn = new Map<number, CodedEvent[]>()
  /** Who did the act that a word tells of. */
  private readonly doersOf = new Map<number, readonly number[]>()
  private readonly grounds: readonly Ground[]
  private groundsMade = 0

  constructor(private readonly document: Document, private readonly pack: LanguagePack, events: readonly CodedEvent[], private readonly statements: readonly CodedStatement[]) {
    const { words } = document
    // by what they are forms of: «محاولة التدخل في انتخاباتها» tells «تحاول التدخل في الانتخابات» again
    const wordsOf = (span: Span): ReadonlySet<string> => {
      const found = new Set<string>()
      for (let i = firstIndex(words, (word) => word.start >= span.start); i < words.length && words[i]!.start < Math.min(span.end, span.start + 200); i++) {
        const { pos, lemma, verb } = words[i]!
        if (MEANING.has(pos)) found.add(verb ?? lemma)
      }
      return found
    }
    const known = new WeakMap<Span, ReadonlySet<string>>()
    this.words = (span) => {
      let words = known.get(span)
      if (!words) known.set(span, (words = wordsOf(span)))
      return words
    }
    for (const event of events) for (const index of [event.predicate, ...event.also]) {
      const predicate = document.predicates[index]
      if (!predicate) continue
      push(this.eventsIn, predicate.sentence, event)
      if (event.actors.length) this.doersOf.set(predicate.word, event.actors)
    }
    this.grounds = groundsIn(document, cuesOf(pack), events, statements, (actor, of) => this.isAnother(actor, of), (word) => this.doersOf.get(word) ?? [])
  }

  /** «طردت كينيا السفير احتجاجا على تدخل بلاده»: the grounds of acts in the sentences up to one. */
  groundsUpTo(sentence: number): void {
    for (; this.groundsMade < this.grounds.length && this.grounds[this.groundsMade]!.sentence <= sentence; this.groundsMade++) {
      const ground = this.grounds[this.groundsMade]!
      const claim = this.claimOf(ground.quote, ground.sentence, ground.accused) ?? this.open(ground.quote, [...ground.accused], ground, 'ground')
      for (const actor of ground.by) this.addStance(claim, actor, 'alleges', ground.cue)
    }
  }

  fromStatement(statement: CodedStatement, others: readonly CodedStatement[] = []): void {
    const { kind, speakers, cue } = statement
    if (!speakers.length) return
    if (kind === 'accuse') this.accusation(statement)
    else if (kind === 'deny' && !this.isUnlikely(statement)) this.denial(statement, others)
    else if (kind === 'own') this.responsibility(statement, statement.content)
    else if (kind === 'confirm' || kind === 'announce') {
      const known = this.sameProposition(statement.content, statement.sentence)
      if (known && this.isConfirmation(known, statement)) for (const actor of speakers) this.addStance(known, actor, 'confirms', cue)
      else this.charge(statement)
    } else if (kind !== 'according' && kind !== 'promise' && kind !== 'praise' && kind !== 'threaten') this.charge(statement)
  }

  /** «أقر الجيش بقصف المدرسة», «وهو ما أكدته الوزارة»: who is accused owns up to it, or somebody who has not spoken of it points to it. Other assertions only tell it again. */
  private isConfirmation(claim: CodedClaim, { kind, speakers, rule, content, sentence, cue }: CodedStatement): boolean {
    // told within the very words of it
    if (claim.sentence === sentence && claim.quote.start < cue.start && claim.quote.end > cue.end && !rule.endsWith('before')) return false
    if (claim.stances.some((stance) => speakers.includes(stance.actor))) return false
    if (this.negatesIn(content, sentence)) return false
    if (this.isAccused(claim, speakers)) return true
    return kind === 'confirm' && rule.endsWith('before')
  }
  /** «أكدت الوكالة أنها لا تملك …»: what heads the words said is negated. */
  private negatesIn(content: Span, sentence: number): boolean {
    return inSentence(this.document, sentence).predicates.some((predicate) => predicate.form === 'finite' && predicate.negation !== undefined && predicate.start >= content.start && predicate.start < content.start + NEAR_DENIAL && predicate.end <= content.end)
  }

  /** Whether words tell of something done, beside a word that points back: "the accusations as groundless" do not, "reports that it left" do. */
  private tells(content: Span, sentence: number): boolean {
    const { words } = this.document
    const { anaphors, wrong } = cuesOf(this.pack)
    return inSentence(this.document, sentence).predicates.some((one) => one.start >= content.start && one.end <= content.end && one.form !== 'adj' && !anaphors.has(words[one.word]!.lemma) && (one.form !== 'noun' || wrong.has(words[one.word]!.lemma)))
  }
  /** "denied shelling the town", "denied the attack", not "dismissed the appeal": a verb, an attack or coercion, or a word of wrong. */
  private isDeed(content: Span, sentence: number): boolean {
    const { words, predicates } = this.document
    const { wrong } = cuesOf(this.pack)
    const within = (one: Predicate): boolean => one.start >= content.start && one.end <= content.end
    if (inSentence(this.document, sentence).predicates.some((one) => within(one) && one.form !== 'adj' && (words[one.word]!.pos === 'verb' || wrong.has(words[one.word]!.lemma)))) return true
    return (this.eventsIn.get(sentence) ?? []).some((event) => CHARGES.has(event.type) && within(predicates[event.predicate]!))
  }
  /** «استبعد الوزير إجراء انتخابات», "ruled out a deal": what is held unlikely has not been alleged. */
  private isUnlikely({ predicate }: CodedStatement): boolean {
    const of = predicate === undefined ? undefined : this.document.predicates[predicate]
    return !!of && cuesOf(this.pack).unlikely.has(of.verb ?? of.lemma)
  }

  /** «تتهم كييف موسكو بقصف الميناء» */
  private accusation(statement: CodedStatement): void {
    const quote = this.withoutPreposition(statement.content)
    const accused = statement.accused?.length ? [...statement.accused] : this.chargedIn(statement)
    const claim = this.claimOf(quote, statement.sentence, accused) ?? this.open(quote, accused, statement, 'accusation')
    for (const actor of statement.speakers) this.addStance(claim, actor, 'alleges', statement.cue)
  }

  /** Whom the charge itself names, where nobody stands before it: «ضلوع موسكو في الهجوم», "alleged that the army shelled the town", "Iranian involvement". */
  private chargedIn({ content, sentence, speakers }: CodedStatement): number[] {
    const { document } = this
    const here = inSentence(document, sentence)
    const not = (actors: readonly number[]): number[] => actors.filter((actor) => this.isAnother(actor, speakers))
    const told = here.predicates.find((one) => one.form === 'finite' && one.start >= content.start && one.start < content.start + NEAR_DENIAL && one.end <= content.end && one.parent?.as !== 'relative')
    if (told) return not(actorsOfArgument(document, told.index, told.voice === 'passive' ? 'agent' : 'subj'))
    const first = firstIndex(document.words, (word) => word.start >= content.start)
    const group = here.groups.find((one) => !one.parent && one.first >= first && one.first <= first + 2)
    if (!group) return []
    const deed = predicateAtWord(document, group.head)
    const doers = deed ? not(actorsOfArgument(document, deed.index, 'subj')) : []
    if (doers.length || deed?.form === 'finite') return doers
    const named = deed ? here.mentions.find((mention) => mention.first >= group.first && mention.last <= group.head && mention.form !== 'pronoun') : undefined
    if (named) return not(named.actors)
    // «ضلوع موسكو»: a noun of taking part is its owner's
    return deed && cuesOf(this.pack).parts.has(document.words[group.head]!.lemma) ? not(actorsOfArgument(document, deed.index, 'gen')) : []
  }
  /** «نفت الوزارة وجود خلاف», «وتنفي طهران هذه الاتهامات», «وهو ما تنفيه روسيا» */
  private denial(statement: CodedStatement, others: readonly CodedStatement[]): void {
    const { content, speakers, cue, sentence } = statement
    // «لم تؤكد ولم تنف»: not to deny is to leave it open
    const stance = statement.predicate !== undefined && this.document.predicates[statement.predicate]!.negation !== undefined ? 'declines' : 'denies'
    const pointed = this.pointsBack(statement)
    // «نفت ضلوعها»: in what was just alleged of her
    const part = pointed || stance !== 'denies' ? [] : this.deniedPart(statement)
    const known = part.length ? part : pointed ? this.recentAgainst(speakers, sentence, statement.rule.endsWith('before')) : [this.claimOf(content, sentence)].filter((claim): claim is CodedClaim => !!claim)
    if (known.length) {
      for (const claim of known) {
        // «نفت الشركة الاتهامات بتلويث النهر»: who answers for it is accused
        if (!claim.accused.length && stance === 'denies') claim.accused.push(...speakers)
        for (const actor of speakers) this.addStance(claim, actor, stance, cue)
      }
      return
    }
    if (pointed && statement.rule.endsWith('before') === false && (content.end - content.start < 25 || !this.tells(content, sentence))) {
      const source = this.toldBySource(statement)
      for (const claim of (source ? [source] : this.reported(sentence))) for (const actor of speakers) this.addStance(claim, actor, stance, cue)
      return
    }
    if (stance === 'declines') return
    if (statement.deed && !this.isDeed(content, sentence) && !this.opensWithPart(content)) return
    // «نفت ما ذكرته الصحيفة من أنها …»: who told it alleges it, in those words
    const told = others.find((other) => other.cue.start >= content.start && other.cue.start < content.start + NEAR_DENIAL && other.content.start > other.cue.end && other.content.start < content.end && other.predicate !== undefined && this.document.predicates[other.predicate]!.parent?.as === 'relative' && other.speakers.length > 0 && !other.speakers.some((actor) => speakers.includes(actor)) && (other.kind === 'say' || other.kind === 'announce' || other.kind === 'relay'))
    const quote = told?.content ?? content
    const blamed = this.blamedIn(quote, sentence, speakers)
    const claim = this.open(this.withoutPreposition(quote), blamed.length ? blamed : [...speakers], statement, 'denial')
    if (told) for (const actor of told.speakers) if (!speakers.includes(actor)) this.addStance(claim, actor, 'alleges', told.cue)
    for (const actor of speakers) this.addStance(claim, actor, stance, cue)
  }

  /** «نفت تقارير قالت إن المتمردين قصفوا المطار»: whoever of another side would have done it. */
  private blamedIn(quote: Span, sentence: number, speakers: readonly number[]): number[] {
    for (const predicate of inSentence(this.document, sentence).predicates) {
      if (predicate.form !== 'finite' || predicate.start < quote.start || predicate.start > quote.start + NEAR_DENIAL || predicate.end > quote.end || predicate.parent?.as === 'relative') continue
      const doers = actorsOfArgument(this.document, predicate.index, predicate.voice === 'passive' ? 'agent' : 'subj')
      return doers.every((actor) => this.isAnother(actor, speakers)) ? doers : []
    }
    return []
  }

  /** What a speaker tells of another's attack or coercion is an allegation; of one's own it is a claim of responsibility. */
  private charge(statement: CodedStatement): void {
    if (this.disclaimer(statement) || this.feigned(statement)) return
    for (const event of this.eventsIn.get(statement.sentence) ?? []) {
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
      const quote = this.mainClause(statement)
      const claim = this.claimOf(quote, statement.sentence, doers) ?? this.open(quote, doers, statement, 'charge')
      for (const actor of statement.speakers) this.addStance(claim, actor, 'alleges', statement.cue)
      break
    }
    this.wrongdoing(statement)
  }

  /** «ليس موجها ضد أحد، مشيرا إلى أن الغرب يسعى إلى إظهار أن روسيا تدبر شيئا»: what others would have one believe of one's own side is their claim and denied; that they do so is one's own. */
  private feigned(statement: CodedStatement): boolean {
    const { speakers, sentence, cue } = statement
    const found = feignedIn(this.document, cuesOf(this.pack), statement, (actor) => this.isAnother(actor, speakers))
    if (!found) return false
    // what the same breath denied is this
    const denied = this.claims.at(-1)
    const same = denied?.rule === 'claim-disclaimer' && denied.sentence === sentence && denied.stances.every((stance) => speakers.includes(stance.actor)) ? denied : undefined
    const inner = this.withoutPreposition(found.inner)
    const claim = same ?? this.claimOf(inner, sentence, found.accused) ?? this.open(inner, [...found.accused], statement, 'feigned')
    if (same) Object.assign(same, { quote: inner, accused: [...found.accused], rule: 'claim-feigned' })
    for (const actor of found.doers) this.addStance(claim, actor, 'alleges', cue)
    for (const actor of speakers) this.addStance(claim, actor, 'denies', cue)
    const told = this.open(this.withoutPreposition(found.told), [...found.doers], statement, 'feigning')
    for (const actor of speakers) this.addStance(told, actor, 'alleges', cue)
    return true
  }
  /** Those of another side who are said to do an act: the subject of a verb in what is said, not whoever the act was read to be of. */
  private doersTold(event: CodedEvent, { content, sentence, speakers }: CodedStatement): number[] {
    const doers = new Set<number>()
    for (const predicate of inSentence(this.document, sentence).predicates) {
      if (predicate.form !== 'finite' || predicate.start < content.start || predicate.end > content.end || predicate.negation !== undefined) continue
      for (const actor of actorsOfArgument(this.document, predicate.index, predicate.voice === 'passive' ? 'agent' : 'subj')) if (event.actors.includes(actor)) doers.add(actor)
    }
    return [...doers].filter((actor) => this.isAnother(actor, speakers) && !isAnybody(this.document.actors[actor]!))
  }
  /** «تبنى التنظيم الهجوم», «أعلنت الجماعة قصف المطار» */
  private responsibility(statement: CodedStatement, quote: Span): void {
    const claim = this.claimOf(quote, statement.sentence) ?? this.open(this.withoutPreposition(quote), [...statement.speakers], statement, 'responsibility')
    for (const actor of statement.speakers) this.addStance(claim, actor, 'confirms', statement.cue)
  }
  /** Whether a predicate heads what is said, or stands among its first words. */
  private isMain(predicate: Predicate, statement: CodedStatement): boolean {
    if (predicate.form === 'finite') return predicate.start - statement.content.start < 90 && predicate.parent?.as !== 'relative' && predicate.parent?.as !== 'adverbial'
    return predicate.start - statement.content.start < 12
  }
  /** What is said up to the first clause that stops it, at most some two hundred characters. */
  private mainClause(statement: CodedStatement): Span {
    const { content } = statement
    const { words, sentences } = this.document
    const sentence = sentences[statement.sentence]!
    let end = Math.min(content.end, content.start + 220)
    for (let i = sentence.first + 1; i < sentence.last; i++) {
      const word = words[i]!
      if (word.start < content.start + 20) continue
      if (word.start > end) break
      const next = words[i + 1]
      if (word.pos !== 'punct' || !next) continue
      if (/[.;؛]/.test(word.key) || (/[,،]/.test(word.key) && (next.pos === 'conj' || next.pos === 'sub' || next.verbForm === 'active-participle'))) {
        end = word.start
        break
      }
    }
    return this.withoutPreposition({ start: content.start, end })
  }

  /** «قال إن الولايات المتحدة تحاول التدخل في الانتخابات»: wrongdoing told of another, whatever word carries it. */
  private wrongdoing(statement: CodedStatement): void {
    const { speakers, sentence } = statement
    if (speakers.every((actor) => this.document.actors[actor]!.kind === 'outlet' || this.document.actors[actor]!.sector === 'JRN')) return
    for (const { quote, accused } of wrongsIn(this.document, cuesOf(this.pack), statement, (actor) => this.isAnother(actor, speakers), (word) => this.doersOf.get(word) ?? [])) {
      const claim = this.claimOf(quote, sentence, accused) ?? this.open(this.withoutPreposition(quote), [...accused], statement, 'wrongdoing')
      for (const actor of speakers) this.addStance(claim, actor, 'alleges', statement.cue)
    }
  }
  /** «أكد أن المعاهدة لا ترمي إلى إنشاء تحالف عسكري»: an intent denied before anybody in the story has alleged it. */
  private disclaimer(statement: CodedStatement): boolean {
    const { document } = this
    const { aims } = cuesOf(this.pack)
    const { content, speakers, sentence } = statement
    for (const predicate of inSentence(document, sentence).predicates) {
      if (predicate.negation === undefined || predicate.form === 'masdar' || predicate.start < content.start || predicate.end > content.end) continue
      const past = aims.get(predicate.lemma) ?? (predicate.verb ? aims.get(predicate.verb) : undefined)
      // «لم يسعوا إلى» tells what was not done
      if (past === undefined || (predicate.tense === 'past' && !past)) continue
      const end = Math.min(content.end, Math.max(predicate.clause.end, predicate.end))
      const quote = this.withoutPreposition({ start: predicate.start, end })
      if (quote.end - quote.start < 8) continue
      const claim = this.claimOf(quote, sentence) ?? this.open(quote, [...speakers], statement, 'disclaimer')
      for (const actor of speakers) this.addStance(claim, actor, 'denies', statement.cue)
      return true
    }
    return false
  }
  /** Of another side than all of the speakers: not themselves, nor of the same state's power. */
  private isAnother(actor: number, speakers: readonly number[]): boolean {
    const { actors } = this.document
    const other = actors[actor]!
    return speakers.every((speaker) => speaker !== actor && (!actors[speaker]!.country || actors[speaker]!.country !== other.country || !(isPower(actors[speaker]!) && isPower(other))))
  }

  /** «تلزم موسكو الصمت إزاء المسألة، من دون تأكيدها أو نفيها», "declined to comment" */
  silences(): void {
    const { document } = this
    const { silence } = cuesOf(this.pack)
    for (const predicate of document.predicates) {
      const word = document.words[predicate.word]!
      const row = silence.find((r) => isForm(word, r.word) && (!r.negated || predicate.negation !== undefined))
      if (!row) continue
      if (row.object && !inSentence(document, predicate.sentence).groups.some((g) => isForm(document.words[g.head], row.object!) && Math.abs(g.head - predicate.word) < 9)) continue
      this.silent(actorsOfArgument(document, predicate.index, 'subj'), predicate.sentence, predicate, row.object ? this.unspokenOf(predicate, row.object) : undefined)
    }
    // «لم يؤكد المتحدث أو ينفي تلك التقارير», "neither confirmed nor denied"
    for (const predicate of document.predicates) {
      if (predicate.negation === undefined || predicate.form !== 'finite' || !this.isOf(predicate, 'confirm')) continue
      const { predicates } = inSentence(document, predicate.sentence)
      if (!predicates.some((other) => other.word > predicate.word && other.word < predicate.word + NEITHER_NOR && this.isOf(other, 'deny'))) continue
      this.silent(actorsOfArgument(document, predicate.index, 'subj'), predicate.sentence, predicate, undefined)
    }
    // «رفض تهمة الإبادة», "rejected the allegations"
    for (const predicate of document.predicates) {
      if (predicate.form !== 'finite' || predicate.negation !== undefined || !(cuesOf(this.pack).rejecting.has(predicate.lemma)) || predicate.modality.includes('planned')) continue
      const object = predicate.args.find((argument) => argument.role === 'obj' && !argument.shared)
      const group = object && document.groups[object.group]!
      if (group && cuesOf(this.pack).accusations.has(document.words[group.head]!.lemma)) this.rejected(actorsOfArgument(document, predicate.index, 'subj'), predicate, group)
    }
    // the noun alone («الصمت») as the object of any verb
    for (const sentence of document.sentences) for (const group of inSentence(document, sentence.index).groups) {
      const row = silence.find((r) => !r.object && !r.negated && isForm(document.words[group.head], r.word))
      if (!row) continue
      const over = inSentence(document, sentence.index).predicates.find((p) => p.form === 'finite' && p.args.some((arg) => arg.group === group.index))
      if (over) this.silent(actorsOfArgument(document, over.index, 'subj'), sentence.index, over)
    }
  }
  private rejected(actors: readonly number[], predicate: Predicate, group: Group): void {
    if (!actors.length) return
    const { words } = this.document
    const { sentence } = predicate
    const said = { start: words[group.head]!.end, end: Math.max(group.end, predicate.clause.end) }
    const same = this.words(said).size > 1 ? this.sameProposition(said, sentence) : undefined
    const against = this.claims.filter((claim) => claim.sentence <= sentence && claim.sentence >= sentence - FAR_BACK && this.isAccused(claim, actors) && claim.stances.some((stance) => stance.stance === 'alleges' && !actors.includes(stance.actor)))
    for (const claim of same ? [same] : against.filter((one) => one.sentence === against.at(-1)!.sentence)) for (const actor of actors) this.addStance(claim, actor, 'denies', { start: predicate.start, end: predicate.end })
  }
  private isOf(predicate: Predicate, kind: CodedStatement['kind']): boolean {
    const { byFirst } = cuesOf(this.pack)
    return !!(byFirst.get(predicate.lemma) ?? byFirst.get(predicate.verb ?? ''))?.some((cue) => cue.kind === kind)
  }
  /** «امتنعت عن التعليق على وجود مفاوضات»: what one says nothing about, where it tells of something done: the group behind «على», "on". */
  private unspokenOf(predicate: Predicate, comment: string): Span | undefined {
    const { document } = this
    const { words } = document
    const { anaphors, about } = cuesOf(this.pack)
    for (const group of inSentence(document, predicate.sentence).groups) {
      if (group.parent || group.prep === undefined || !about.has(words[group.prep]!.lemma) || !isForm(words[group.prep - 1], comment) || group.head !== group.first) continue
      const told = predicateAtWord(document, group.head)
      if (told?.form !== 'masdar' || told.args.every((argument) => argument.shared) || anaphors.has(words[group.head]!.lemma) || this.isOf(told, 'say')) return undefined
      return { start: group.start, end: Math.max(group.end, told.clause.end) }
    }
    return undefined
  }
  /** «وصفت مزاعم واشنطن بأنها …», "dismissed the claim from Berlin": what those who are named there said last is what is denied. */
  private toldBySource({ content, sentence, speakers }: CodedStatement): CodedClaim | undefined {
    const { document, statements } = this
    const named = inSentence(document, sentence).mentions.filter((mention) => mention.start >= content.start && mention.end <= content.end && mention.form !== 'pronoun').flatMap((mention) => mention.actors)
    const sources = named.filter((actor) => this.isAnother(actor, speakers))
    if (!sources.length) return undefined
    for (let i = firstIndex(statements, (one) => one.sentence >= sentence) - 1; i >= 0 && statements[i]!.sentence >= sentence - FAR_BACK; i--) {
      const told = statements[i]!
      if (told.headline || (told.kind !== 'say' && told.kind !== 'announce' && told.kind !== 'confirm' && told.kind !== 'accuse' && told.kind !== 'continue')) continue
      if (!told.speakers.some((speaker) => sources.some((source) => source === speaker || (document.actors[source]!.country !== null && document.actors[source]!.country === document.actors[speaker]!.country)))) continue
      const quote = this.mainClause(told)
      const claim = this.claimOf(quote, told.sentence) ?? this.open(quote, [...speakers], told, 'answered')
      for (const actor of told.speakers) this.addStance(claim, actor, 'alleges', told.cue)
      return claim
    }
    return undefined
  }
  /** What the press told in the sentences before, of somebody's doing, when it is denied or left uncommented («نفت تلك التقارير», "declined to comment on the reports"). */
  private reported(sentence: number): CodedClaim[] {
    const { document, statements } = this
    const { actors } = document
    for (let i = firstIndex(statements, (one) => one.sentence > sentence) - 1; i >= 0 && statements[i]!.sentence >= sentence - BACK; i--) {
      const told = statements[i]!
      if (told.headline || told.sentence === sentence || !told.speakers.length || (told.kind !== 'say' && told.kind !== 'announce') || !told.speakers.every((actor) => actors[actor]!.kind === 'outlet' || actors[actor]!.sector === 'JRN')) continue
      const deed = inSentence(document, told.sentence).predicates.find((one) => one.form === 'finite' && one.start >= told.content.start && one.start < told.content.start + NEAR_DENIAL && one.end <= told.content.end)
      const doers = deed ? actorsOfArgument(document, deed.index, deed.voice === 'passive' ? 'agent' : 'subj') : []
      if (!doers.length) continue
      const quote = this.mainClause(told)
      const claim = this.claimOf(quote, told.sentence, doers) ?? this.open(quote, doers, told, 'report')
      for (const actor of told.speakers) this.addStance(claim, actor, 'alleges', told.cue)
      return [claim]
    }
    return []
  }
  private silent(actors: readonly number[], sentence: number, span: Span, about?: Span): void {
    if (about && actors.length) {
      const claim = this.claimOf(about, sentence) ?? this.open(about, [], { sentence }, 'unspoken')
      for (const actor of actors) this.addStance(claim, actor, 'declines', { start: span.start, end: span.end })
      return
    }
    let claims = this.within().filter((claim) => claim.sentence <= sentence && claim.sentence >= sentence - 1)
    if (!claims.length && actors.length) claims = this.reported(sentence)
    const against = claims.filter((claim) => this.isAccused(claim, actors))
    for (const claim of (against.length ? against : claims.slice(-1))) for (const actor of actors) this.addStance(claim, actor, 'declines', { start: span.start, end: span.end })
  }

  /** The claim that was made before in other words; the body tells it better than the headline. */
  private claimOf(quote: Span, sentence: number, accused: readonly number[] = []): CodedClaim | undefined {
    const claim = this.sameProposition(quote, sentence, accused)
    if (claim && this.document.sentences[claim.sentence]!.headline && !this.document.sentences[sentence]!.headline) {
      claim.quote = this.withoutPreposition(quote)
      claim.sentence = sentence
    }
    return claim
  }
  private open(quote: Span, accused: number[], statement: { readonly sentence: number }, rule: string): CodedClaim {
    const claim: CodedClaim = { quote, accused, stances: [], sentence: statement.sentence, rule: `claim-${rule}` }
    this.claims.push(claim)
    return claim
  }
  private addStance(claim: CodedClaim, actor: number, stance: Stance, span: Span): void {
    if (!claim.stances.some((s) => s.actor === actor && s.stance === stance)) claim.stances.push({ actor, stance, span })
  }
  /** Words in common: most of the shorter one's, within reach and about the same people when they are known. */
  private sameProposition(span: Span, sentence: number, accused: readonly number[] = []): CodedClaim | undefined {
    const mine = this.words(span)
    if (!mine.size) return undefined
    let best: CodedClaim | undefined
    let most = 0.55
    const events = this.eventsOf(span, sentence)
    for (const claim of this.within()) {
      if (claim.quote.start >= span.start && claim.quote.end <= span.end && sentence === claim.sentence) return claim
      if (accused.length && claim.accused.length && !accused.some((actor) => claim.accused.includes(actor))) continue
      // told again in other words: the same attack, by the same
      if (events.length && this.eventsOf(claim.quote, claim.sentence).some((event) => events.includes(event))) return claim
      const theirs = this.words(claim.quote)
      let common = 0
      for (const word of mine) if (theirs.has(word)) common++
      const share = common / Math.max(2, Math.min(mine.size, theirs.size))
      if (share > most) {
        most = share
        best = claim
      }
    }
    return best
  }
  /** The claims that something may tell again: the latest, and the first, which a story comes back to. Bounded, so that a long story stays cheap. */
  private within(): readonly CodedClaim[] {
    return this.claims.length <= FIRST + LATEST ? this.claims : [...this.claims.slice(0, FIRST), ...this.claims.slice(-LATEST)]
  }
  private readonly told = new WeakMap<Span, CodedEvent[]>()
  /** The attacks told in a span, each with all its mentions in the story. */
  private eventsOf(span: Span, sentence: number): readonly CodedEvent[] {
    let events = this.told.get(span)
    if (!events) this.told.set(span, (events = this.attacksIn(span, sentence)))
    return events
  }
  private attacksIn(span: Span, sentence: number): CodedEvent[] {
    const { predicates } = this.document
    return (this.eventsIn.get(sentence) ?? []).filter((event) => event.type === 'ASSAULT' && [event.predicate, ...event.also].some((index) => predicates[index]!.sentence === sentence && predicates[index]!.start >= span.start && predicates[index]!.end <= span.end))
  }
  private pointsBack(statement: CodedStatement): boolean {
    if (statement.rule.endsWith('before')) return true
    const { anaphors } = cuesOf(this.pack)
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
    if (content.end - content.start > SHORT_PART || !this.opensWithPart(content)) return []
    const against = this.within().filter((claim) => claim.sentence <= sentence && claim.sentence >= sentence - BACK && this.isAccused(claim, speakers))
    return against.filter((claim) => claim.sentence === against.at(-1)!.sentence)
  }
  /** «أي دور», "any part", "involvement". */
  private opensWithPart({ start }: Span): boolean {
    const { words } = this.document
    const first = firstIndex(words, (word) => word.start >= start)
    return [0, 1, 2].some((n) => cuesOf(this.pack).parts.has(words[first + n]?.lemma ?? ''))
  }
  private recentAgainst(speakers: readonly number[], sentence: number, before: boolean): CodedClaim[] {
    const recent = this.within().filter((claim) => claim.sentence <= sentence && claim.sentence >= sentence - BACK)
    // «…، وهو ما تنفيه روسيا»: what stands before it in the sentence
    const here = before ? recent.filter((claim) => claim.sentence === sentence) : []
    if (here.length) return [here.findLast((claim) => this.isAccused(claim, speakers)) ?? here.at(-1)!]
    const against = recent.filter((claim) => this.isAccused(claim, speakers))
    if (against.length) return against.filter((claim) => claim.sentence === against.at(-1)!.sentence)
    return recent.filter((claim) => claim.sentence >= sentence - 1).slice(-1)
  }
  /** Whether one of these is accused, or speaks for the state that is. */
  private isAccused(claim: CodedClaim, actors: readonly number[]): boolean {
    const all = this.document.actors
    return actors.some((actor) => claim.accused.includes(actor) || claim.accused.some((other) => all[other]!.country !== null && all[other]!.country === all[actor]!.country && (all[other]!.kind === 'state' || all[actor]!.kind === 'state')))
  }
  /** The charge without «بـ», "of" or "that". */
  private withoutPreposition(span: Span): Span {
    const { words, text } = this.document
    const first = words[firstIndex(words, (word) => word.end > span.start)]
    if ((first?.pos === 'prep' || (first?.pos === 'sub' && cuesOf(this.pack).that.has(first.key))) && first.start === span.start && first.end < span.end) {
      let start = first.end
      // «أنها تتعارض مع القانون»: the pronoun hangs on "that"
      const next = words[first.index + 1]
      if (first.pos === 'sub' && next?.pos === 'pron' && next.clitic === 'after' && next.end < span.end) start = next.end
      while (start < span.end && /[\s"«“]/.test(text[start]!)) start++
      return { start, end: span.end }
    }
    return span
  }
}

// The claims of a document as they are gathered: one for each proposition, with who says what of it.
import { inSentence } from '../document/by-sentence.js'
import { firstIndex } from '../document/first-index.js'
import type { Document } from '../document/document.js'
import { type Predicate, ownSubject } from '../document/predicate.js'
import { push } from '../document/push.js'
import type { Span } from '../document/span.js'
import { doersOf } from '../language/actors.js'
import type { LanguagePack } from '../language/pack.js'
import type { CodedEvent } from './coded.js'
import type { CodedStatement } from './coded-statement.js'
import { calledAfter } from './by-head.js'
import { sameCountry } from './country-of.js'
import { cuesOf } from './cues.js'
import type { Stance } from './findings.js'
import { isAnybody, isOfficial, isOfPress } from './sectors.js'

export interface CodedClaim {
  quote: Span
  accused: number[]
  stances: { actor: number; stance: Stance; span: Span }[]
  sentence: number
  rule: string
}

/** How many letters into what is said the verb that heads it stands, or the word of saying that tells who alleged what is denied. */
export const NEAR = 60
/** How many of the first and of the latest claims are compared with a new one. */
const FIRST = 12
const LATEST = 48
/** How many sentences back a claim may begin whose words reach into this one. */
const ACROSS = 3

/** Parts of speech whose words are compared to see whether something is told again; names are not, for much may be said of one. */
const MEANING: ReadonlySet<string> = new Set(['verb', 'noun', 'adj', 'num', 'adv', 'foreign'])

/** Acts by which one may know that something is told again. */
const ACTS: ReadonlySet<string> = new Set(['CONSULT', 'AID', 'ASSAULT', 'COERCE', 'MOBILIZE', 'SUPPORT', 'AGREE', 'COOPERATE', 'RETREAT', 'SANCTION'])
/** The act by which one may know without its parties. */
const ATTACKS: ReadonlySet<string> = new Set(['ASSAULT'])
const isSameParty = (some: readonly number[], others: readonly number[]): boolean => some.length > 0 && some.every((actor) => others.includes(actor))

interface Telling {
  readonly predicate: Predicate
  readonly event: CodedEvent
}

/** Gathers claims: finds the one that was made before, opens a new one, adds stances. @example new ClaimLedger(document, pack, events).open(quote, [iran], statement, 'accusation') */
export class ClaimLedger {
  readonly claims: CodedClaim[] = []
  /** The same by the sentence that tells them. */
  private readonly told = new Map<number, CodedClaim[]>()

  readonly eventsIn = new Map<number, CodedEvent[]>()
  /** Every mention of an act by its sentence, there in the order of the text. */
  private readonly tellings = new Map<number, Telling[]>()

  /** Who did an act, by the words that tell of it. */
  private readonly doers = new Map<number, readonly number[]>()

  constructor(private readonly document: Document, private readonly pack: LanguagePack, events: readonly CodedEvent[]) {
    for (const event of events) for (const index of [event.predicate, ...event.also]) {
      const predicate = document.predicates[index]
      if (!predicate) continue
      push(this.eventsIn, predicate.sentence, event)
      push(this.tellings, predicate.sentence, { predicate, event })
      if (event.actors.length) this.doers.set(predicate.word, event.actors)
    }
    for (const told of this.tellings.values()) told.sort((a, b) => a.predicate.start - b.predicate.start)
  }

  /** Who did the act that a word tells of. */
  doersOf(word: number): readonly number[] {
    return this.doers.get(word) ?? []
  }

  private readonly known = new WeakMap<Span, ReadonlySet<string>>()

  /** The acts of some types that a stretch of a sentence tells of. @example ledger.actsWithin(CHARGES, statement.content, statement.sentence) */
  actsWithin(types: ReadonlySet<string>, { start, end }: Span, sentence: number): CodedEvent[] {
    const { predicates } = this.document
    return (this.eventsIn.get(sentence) ?? []).filter(({ type, predicate }) => types.has(type) && predicates[predicate]!.start >= start && predicates[predicate]!.end <= end)
  }

  /** The words of a span by what they are forms of: «محاولة التدخل في انتخاباتها» tells «تحاول التدخل في الانتخابات» again. */
  words(span: Span): ReadonlySet<string> {
    const known = this.known.get(span)
    if (known) return known
    const { words } = this.document
    const found = new Set<string>()
    for (let i = firstIndex(words, (word) => word.start >= span.start); i < words.length && words[i]!.start < Math.min(span.end, span.start + 200); i++) {
      const { pos, lemma, verb } = words[i]!
      if (MEANING.has(pos)) found.add(verb ?? lemma)
    }
    this.known.set(span, found)
    return found
  }

  /** The finite verbs that head what is said: those that stand near its beginning. */
  headsOf({ start, end }: Span, sentence: number): Predicate[] {
    return inSentence(this.document, sentence).predicates.filter((one) => one.form === 'finite' && one.start >= start && one.start < start + NEAR && one.end <= end)
  }

  /** What is said up to the first clause that stops it, at most some two hundred characters. */
  mainClause(statement: Pick<CodedStatement, 'content' | 'sentence'>): Span {
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

  /** Of another side than all of the speakers: not themselves, nor of the same state's power. */
  isAnother(actor: number, speakers: readonly number[]): boolean {
    return isAnother(this.document, actor, speakers)
  }

  /** Of another side, and somebody: who can be told to have done something. */
  isCulprit(actor: number, speakers: readonly number[]): boolean {
    return this.isAnother(actor, speakers) && !isAnybody(this.document.actors[actor]!)
  }

  /** What the press tells in its own name accuses nobody and disowns nothing. */
  isPress(speakers: readonly number[]): boolean {
    return speakers.every((actor) => isOfPress(this.document.actors[actor]!))
  }

  /** Whether an expression is a cue of a kind (to confirm, to deny …), whatever it says. */
  isOf(predicate: Predicate, kind: CodedStatement['kind']): boolean {
    const { byFirst } = cuesOf(this.pack)
    return !!(byFirst.get(predicate.lemma) ?? byFirst.get(predicate.verb ?? ''))?.some((cue) => cue.kind === kind)
  }

  /** The claim that was made before in other words; the body tells it better than the headline. */
  claimOf(quote: Span, sentence: number, accused: readonly number[] = []): CodedClaim | undefined {
    const claim = this.sameProposition(quote, sentence, accused)
    if (claim && this.document.sentences[claim.sentence]!.headline && !this.document.sentences[sentence]!.headline) {
      this.told.get(claim.sentence)!.splice(this.told.get(claim.sentence)!.indexOf(claim), 1)
      push(this.told, sentence, claim)
      claim.quote = this.withoutPreposition(quote)
      claim.sentence = sentence
    }
    return claim
  }

  /** A claim that nobody made before. */
  open(quote: Span, accused: number[], statement: { readonly sentence: number }, rule: string): CodedClaim {
    const claim: CodedClaim = { quote, accused, stances: [], sentence: statement.sentence, rule: `claim-${rule}` }
    this.claims.push(claim)
    push(this.told, statement.sentence, claim)
    return claim
  }

  /** The claim that was made before, else a new one; `told` its words where they are fewer than those compared. */
  claimFor(quote: Span, accused: readonly number[], statement: { readonly sentence: number }, rule: string, told = quote): CodedClaim {
    return this.claimOf(quote, statement.sentence, accused) ?? this.open(told, [...accused], statement, rule)
  }

  /** One stance of one kind an actor; nobody accuses but themselves, or denies what they allege. */
  private addStance(claim: CodedClaim, actor: number, stance: Stance, span: Span): void {
    if (stance === 'alleges' && claim.accused.length === 1 && claim.accused[0] === actor) return
    if (stance === 'denies' && claim.stances.some((one) => one.actor === actor && one.stance === 'alleges')) return
    if (!claim.stances.some((s) => s.actor === actor && s.stance === stance)) claim.stances.push({ actor, stance, span })
  }

  /** The same stance of several, told by the same words. */
  addStances(claim: CodedClaim, actors: readonly number[], stance: Stance, span: Span): void {
    // «رفضت موسكو اتهامات كييف بأنها ترسل جنودا»: who answers for a charge against nobody is meant
    if (stance === 'denies' && !claim.accused.length) claim.accused.push(...actors.filter((actor) => claim.stances.every((one) => one.actor !== actor)))
    for (const actor of actors) this.addStance(claim, actor, stance, span)
  }

  /** Words in common: most of the shorter one's, within reach and about the same people when they are known. */
  sameProposition(span: Span, sentence: number, accused: readonly number[] = []): CodedClaim | undefined {
    const mine = this.words(span)
    if (!mine.size) return undefined
    let best: CodedClaim | undefined
    let most = 0.55
    const events = this.eventsOf(span, sentence)
    for (const claim of this.retold()) {
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

  /** Whether words tell what a claim says: most of its words, or the same act by the same. */
  tellsOf(span: Span, sentence: number, claim: CodedClaim): boolean {
    if (claim.quote.start < span.end && claim.quote.end > span.start) return claim.quote.start >= span.start && claim.quote.end <= span.end
    const mine = this.words(span)
    const theirs = this.words(claim.quote)
    let common = 0
    for (const word of theirs) if (mine.has(word)) common++
    if (common >= 2 && common / theirs.size > 0.6) return true
    const claimed = this.actsIn(claim.quote, claim.sentence, ACTS)
    return claimed.length > 0 && this.actsIn(span, sentence, ACTS).some((act) => act.actors.some((actor) => claim.accused.includes(actor)) && claimed.some((other) => other === act || (other.type === act.type && isSameParty(other.actors, act.actors))))
  }

  /** The acts of some types told in a span, each with all its mentions in the story. */
  private actsIn(span: Span, sentence: number, types: ReadonlySet<string>): CodedEvent[] {
    const told = this.tellings.get(sentence) ?? []
    const found = new Set<CodedEvent>()
    for (let i = firstIndex(told, ({ predicate }) => predicate.start >= span.start); i < told.length && told[i]!.predicate.start < span.end; i++) {
      const { predicate, event } = told[i]!
      if (types.has(event.type) && predicate.end <= span.end) found.add(event)
    }
    return [...found]
  }

  /** The claims that something may tell again: the latest, and the first, which a story comes back to. Bounded, so that a long story stays cheap. */
  private retold(): readonly CodedClaim[] {
    return this.claims.length <= FIRST + LATEST ? this.claims : [...this.claims.slice(0, FIRST), ...this.claims.slice(-LATEST)]
  }

  /** Those made in a sentence or in some before it, in order. */
  recent(sentence: number, back: number): CodedClaim[] {
    const found: CodedClaim[] = []
    for (let at = Math.max(0, sentence - back); at <= sentence; at++) found.push(...(this.told.get(at) ?? []))
    return found
  }

  /** Of some claims those against somebody. */
  against(claims: readonly CodedClaim[], actors: readonly number[]): CodedClaim[] {
    return claims.filter((claim) => this.isAccused(claim, actors))
  }

  /** Those of a sentence whose words a span shares. */
  overlapping({ start, end }: Span, sentence: number): CodedClaim[] {
    return this.recent(sentence, ACROSS).filter((claim) => claim.quote.start < end && claim.quote.end > start)
  }

  private readonly attacks = new WeakMap<Span, CodedEvent[]>()

  /** The attacks told in a span, each with all its mentions in the story. */
  eventsOf(span: Span, sentence: number): readonly CodedEvent[] {
    let events = this.attacks.get(span)
    if (!events) this.attacks.set(span, (events = this.actsIn(span, sentence, ATTACKS)))
    return events
  }

  /** Whether one of these is accused, or speaks for the state that is. */
  isAccused(claim: CodedClaim, actors: readonly number[]): boolean {
    const all = this.document.actors
    return actors.some((actor) => claim.accused.includes(actor) || claim.accused.some((other) => sameCountry(this.document, other, actor) && (all[other]!.kind === 'state' || all[actor]!.kind === 'state')))
  }

  /** The charge without «بـ», "of" or "that". */
  withoutPreposition(span: Span): Span {
    const { words, text } = this.document
    const first = words[firstIndex(words, (word) => word.end > span.start)]
    if ((first?.pos === 'prep' || (first?.pos === 'sub' && cuesOf(this.pack).that.has(first.key))) && first.start === span.start && first.end < span.end) {
      let start = first.end
      // «أنها تتعارض مع القانون»: the pronoun hangs on "that"
      const next = words[first.index + 1]
      if (first.pos === 'sub' && next?.pos === 'pron' && next.clitic === 'after' && next.end < span.end) start = next.end
      while (start < span.end && /[\s"«“]/.test(text[start]!)) start++
      // «في أن موسكو …»: the preposition and "that"
      return first.pos === 'prep' && next?.pos === 'sub' ? this.withoutPreposition({ start, end: span.end }) : { start, end: span.end }
    }
    return span
  }
}

/** Whether somebody is of another side than those who speak: neither one of them, nor an official of their state as they are. @example isAnother(document, iran, [kerry]) // true */
export function isAnother({ actors }: Document, actor: number, speakers: readonly number[]): boolean {
  const other = actors[actor]!
  // «قال المتحدث باسم الحركة إن الحركة هاجمت»: who is somebody of a movement speaks for it
  return speakers.every((speaker) => speaker !== actor && actors[speaker]!.of !== actor && (!actors[speaker]!.country || actors[speaker]!.country !== other.country || !(isOfficial(actors[speaker]!) && isOfficial(other))))
}

/** Of some claims those of the sentence of the last one. @example lastOf(ledger.against(ledger.recent(sentence, 4), [iran])) */
export const lastOf = (claims: readonly CodedClaim[]): CodedClaim[] => claims.filter((claim) => claim.sentence === claims.at(-1)!.sentence)

/**
 * Who does what a verb tells, else whose the thing is called that does it («صواريخ إيرانية أصابت الميناء»).
 * @example doersOrOwners(document, hit) // Iran
 */
export function doersOrOwners(document: Document, predicate: Predicate): readonly number[] {
  const doers = doersOf(document, predicate)
  const subject = doers.length ? undefined : ownSubject(predicate)
  return subject ? calledAfter(document, subject.group) : doers
}

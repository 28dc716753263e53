// Towards whom one welcomes, condemns or asks, when it is towards an act that the story tells elsewhere: those who do it, if only one such act fits.
import { groupsUnder, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { push } from '../document/push.js'
import type { Predicate } from '../document/predicate.js'
import type { Act } from './acts.js'
import type { CodedEvent } from './coded.js'
import type { Candidate } from './complete-roles.js'
import { sameCountry } from './country-of.js'
import type { Expressions } from './expressions.js'
import type { Reading } from './reading.js'
import { besides } from './roles.js'

type Acts = ReadonlyMap<number, Candidate>

/** Types by which one reacts to what others do or did. */
const REACTIONS = new Set(['ACCUSE', 'SUPPORT', 'REJECT', 'REQUEST'])
/** Acts of support that are for what somebody does. */
const APPLAUSE = new Set(['welcome', 'praise', 'thank', 'endorse', 'support', 'congratulate', 'defend verbally', 'express solidarity'])

/**
 * Gives reactions that name nobody those who do what is reacted to. After merging: what one mention leaves open another tells.
 * @example nameDoers(document, merged, acts, expressions) // «رحبت مالطا بإعادة فتح المعبر»: who reopened it; «دعت إلى الإفراج عن الناشطين»: who holds them
 */
export function nameDoers(document: Document, events: readonly CodedEvent[], acts: Acts, { classes }: Expressions): void {
  const story = new Story(document, events, classes)
  for (const event of events) {
    if (event.recipients.length || !event.actors.length || event.status === 'hypothetical' || !REACTIONS.has(event.type) || (event.type === 'SUPPORT' && !APPLAUSE.has(event.act) && !PASSES.has(event.act))) continue
    for (const index of [event.predicate, ...event.also]) {
      const candidate = acts.get(index)
      if (!candidate || candidate.matched.expression.noRecipient) continue
      event.recipients = PASSES.has(event.act) || AGAINST_TEXTS.has(event.act) ? story.sponsors(event) : story.doersOf(event, candidate)
      if (event.recipients.length) break
    }
  }
}

/** Acts by which an assembly decides on what somebody has put before it. */
const PASSES = new Set(['approve', 'adopt', 'vote for'])
const AGAINST_TEXTS = new Set(['veto', 'vote against'])
const TABLING = new Set(['table a resolution', 'propose', 'propose a plan'])
const FREED = new Set(['release', 'hand over prisoners'])
const HOLDING = new Set(['arrest', 'detain', 'imprison', 'lock up politically', 'abduct', 'take hostage', 'sentence'])
const TRUCE = 'demand a ceasefire'
const POWERS = new Set(['GOV', 'MIL'])
/** What is denied is known from its claim. */
const DENIAL = 'deny'
/** Acts of what is called a step or a decision. */
const DECIDED = new Set(['SUPPORT', 'SANCTION', 'RETREAT', 'COERCE', 'REJECT', 'MOBILIZE', 'CONCEDE'])
const ORDERED = new Set(['order by court', 'order'])
/** How many sentences back a decision is told that is only called one. */
const BACK = 3

/** «رحب بالمحادثات», "called for talks", "support in its fight": no side of it is whom that is towards. */
function isReactedTo({ type, id }: Act, told: CodedEvent): boolean {
  if (type === 'REQUEST') return YIELDING.has(told.type) && !ORDERED.has(id)
  // «ألغى قمة سنغافورة»: one alone of those who meet is not known to be the other
  if (told.type === 'CONSULT' && told.actors.length < 2) return false
  return type !== 'SUPPORT' || (told.type !== 'CONSULT' && (id !== 'support' || told.type !== 'ASSAULT'))
}
/** Types of what is demanded of an opponent. */
const YIELDING = new Set(['RETREAT', 'CONCEDE'])

/** The acts of a story, by the words that tell of them. */
class Story {
  private readonly at = new Map<number, CodedEvent>()
  /** Decisions by their sentence. */
  private readonly decided = new Map<number, CodedEvent[]>()
  /** Arrests and abductions by who suffers them, and who does them all, if that is one. */
  private readonly tookWhom = new Map<number, CodedEvent[]>()
  private readonly taker: readonly number[]
  /** Who put something before an assembly, if that is one. */
  private readonly sponsor: readonly number[]
  private fighting: readonly number[] | undefined

  constructor(private readonly document: Document, private readonly events: readonly CodedEvent[], private readonly classes: Expressions['classes']) {
    const took: CodedEvent[] = []
    for (const event of events) {
      for (const index of [event.predicate, ...event.also]) if (!this.at.has(index)) this.at.set(index, event)
      if (!event.actors.length) continue
      if (event.status === 'actual' && !event.headline && (DECIDED.has(event.type) || ORDERED.has(event.act))) push(this.decided, event.sentence, event)
      if (!HOLDING.has(event.act) || (event.status !== 'actual' && event.status !== 'alleged')) continue
      took.push(event)
      for (const actor of new Set(event.recipients)) push(this.tookWhom, actor, event)
    }
    this.taker = this.onlyOne(took)
    this.sponsor = this.onlyOne(events.filter(({ act, status, actors }) => TABLING.has(act) && status === 'actual' && actors.length > 0))
  }

  /** Who does what a reaction is towards. */
  doersOf(event: CodedEvent, { act, reading, matched, predicate }: Candidate): number[] {
    if (act.id === DENIAL || (act.type === 'ACCUSE' && act.content)) return []
    const others = (found: readonly number[]): number[] => (found.every((actor) => this.isOwn(actor, event)) ? [] : besides(found, event.actors))
    const slots = matched.expression.recipient.length ? matched.expression.recipient : [{ name: 'obj' }]
    const groups = slots.flatMap((slot) => reading.groupsIn(slot))
    const things = [...groups.flatMap((group) => this.nounsOf(reading, group)), ...reading.clauses().filter(({ form }) => form !== 'finite')]
    for (const thing of things) {
      const told = thing.index !== predicate.index ? this.at.get(thing.index) : undefined
      if (!told || told === event || !isReactedTo(act, told)) continue
      const doers = others(told.actors)
      if (doers.length) return doers
      if (FREED.has(told.act) && !told.actors.length) {
        const holders = others(this.holders(told))
        if (holders.length && act.type === 'REQUEST' && told.status === 'hypothetical') told.actors = [...holders]
        if (holders.length) return holders
      }
    }
    if (event.act === TRUCE) {
      const fighters = others(this.fighters())
      // "called for a ceasefire": those who fight are to keep it, not who calls for it
      for (const { index } of fighters.length ? reading.clauses() : []) {
        const truce = this.at.get(index)
        if (truce?.type === 'RETREAT' && truce.status === 'hypothetical' && truce.actors.every((actor) => event.actors.includes(actor))) truce.actors = [...fighters]
      }
      return fighters
    }
    // «أثار القرار استياء بكين»: what stirs it up is what it is towards
    const stirring = act.type === 'ACCUSE' ? (reading.light ?? reading).groupsIn({ name: 'subj' }) : []
    for (const group of act.type === 'REQUEST' ? [] : [...groups, ...stirring]) {
      const found = others(this.deciders(group, event))
      if (found.length) return found
    }
    return []
  }

  /** «بإعادة فتح المعبر», «باستئناف المحادثات»: a verbal noun, and the one that it carries. */
  private nounsOf(reading: Reading, group: number): Predicate[] {
    const { document } = this
    const noun = reading.predicateOf(group)
    const carried = noun && noun.form === 'masdar' && !this.at.has(noun.index) ? groupsUnder(document, group).flatMap(({ head, parent }) => (parent!.as === 'genitive' ? (predicateAtWord(document, head) ?? []) : [])) : []
    return [...(noun ? [noun] : []), ...carried]
  }

  /** What a state does its officials do; neither reacts to the other. */
  private isOwn(actor: number, { actors }: CodedEvent): boolean {
    const { document } = this
    const isPower = (index: number): boolean => document.actors[index]!.kind === 'state' || POWERS.has(document.actors[index]!.sector ?? '')
    return actors.some((one) => one === actor || (sameCountry(document, one, actor) && isPower(one) && isPower(actor)))
  }

  /** «دعت إلى الإفراج عن الناشطين»: who arrested or took them. */
  private holders(freed: CodedEvent): number[] {
    const same = [...new Set(freed.recipients.flatMap((actor) => this.tookWhom.get(actor) ?? []))].sort((a, b) => a.trigger.start - b.trigger.start)
    return same.length ? this.onlyOne(same) : [...this.taker]
  }

  /** «طالبت بوقف القتال»: the only two that fight, or the only one who strikes. */
  private fighters(): readonly number[] {
    if (this.fighting) return this.fighting
    const fights = this.events.filter(({ type, actors, headline }) => type === 'ASSAULT' && !headline && actors.length > 0 && actors.every((actor) => this.document.actors[actor]!.kind !== 'person'))
    const pairs = fights.filter(({ actors }) => actors.length > 1)
    return (this.fighting = this.onlyOne(pairs.length ? pairs : fights))
  }

  /** «ورحبت مالطا بالقرار»: who took the only decision told just before. */
  private deciders(group: number, event: CodedEvent): number[] {
    const { document, classes } = this
    const { first, head, last, definite } = document.groups[group]!
    const word = document.words[head]!
    const bare = last - first === 1 || document.words.slice(first, head).some(({ pos }) => pos === 'det')
    if (!definite || !bare || !(classes.get('move')?.has(word.lemma) || classes.get('verdict')?.has(word.lemma))) return []
    const sentence = document.groups[group]!.sentence
    const decided: CodedEvent[] = []
    for (let at = sentence - BACK + 1; at <= sentence; at++) for (const other of this.decided.get(at) ?? []) if (other !== event && other.trigger.start < word.start && !other.actors.some((actor) => event.actors.includes(actor))) decided.push(other)
    return this.onlyOne(decided).filter((actor) => !event.actors.some((one) => sameCountry(document, actor, one)))
  }

  /** Who put before an assembly what it decides on. */
  sponsors(event: CodedEvent): number[] {
    const { document } = this
    if (!event.actors.every((actor) => document.actors[actor]!.sector === 'IGO')) return []
    return besides(this.sponsor, event.actors)
  }

  /** The doers of acts that have all the same. */
  private onlyOne(events: readonly CodedEvent[]): number[] {
    const [first, ...rest] = events
    if (!first) return []
    const { document } = this
    const same = (a: number, b: number): boolean => a === b || sameCountry(document, a, b)
    const alike = rest.every(({ actors }) => actors.every((actor) => first.actors.some((one) => same(actor, one))) && first.actors.every((one) => actors.some((actor) => same(actor, one))))
    return alike ? [...first.actors] : []
  }
}

// Which time dates which predicate: the codebook's "Dates and places". It decides the dates of events and statements.
//   1. A time belongs to the innermost clause it stands in; a subject's noun does not keep the time that follows it behind its verb.
//   2. An act takes the time of its own clause; else that of the verb that only carries it («أجرى … محادثات», "held talks"), of the verb whose
//      occasion or cause it is («قتلوا في غارة», "killed in a raid"), or of the verb it is joined to, in the same tense.
//   3. What is said, announced, demanded or aimed at is not dated by the saying; nor is anything dated from inside a relative clause,
//      but for a noun that the clause says took place then («القمة التي عقدت في تموز»).
import type { Document, Parsed, Timed } from '../../document/document.js'
import { firstIndex } from '../../document/first-index.js'
import type { Predicate } from '../../document/predicate.js'
import { isDay, type Time } from '../../document/time.js'
import { push } from '../../document/push.js'
import { groupsOf } from './anchors.js'
import { backOver, onlySpace } from './between.js'
import { TimeHosts } from './hosts.js'
import type { TimeLanguage } from './language.js'
import { best, neverDates, TimeLinks } from './links.js'

/**
 * The time that dates a predicate, or undefined where the story does not date it.
 *
 * @example dateOfPredicate(document, signing.index)?.value // '2025-01-17'
 */
export function dateOfPredicate(document: Timed | Document, predicateIndex: number): Time | undefined {
  const index = document.datedBy?.[predicateIndex]
  return index === undefined ? undefined : document.times[index]
}

/** How many sentences back an act may have been told with its day. */
const RECENT = 4
/** A comma and a blank at most stand between a time and the clause about it. */
const NEXT = 2
const SET_OFF = /[،,]\s/
const CLOSED = /^[،,.]?$/
/** How many predicates up the time of an act is looked for. */
const DEPTH = 4

/** Predicates and the times of their own clauses. `own` leaves out event-anchored phrases, whose date comes from here. */
export class Attachment {
  private readonly hosted = new Map<number, Time[]>()
  /** Sentences that hold a time at all; in the others nothing is dated. */
  private readonly timed = new Set<number>()
  private times: readonly Time[] = []
  /** Days that a comma parts from the clause before them. */
  private readonly closing = new Map<number, { time: Time; host: Predicate }[]>()
  private firstTold: Map<string, Predicate> | undefined
  readonly links: TimeLinks
  readonly hosts: TimeHosts
  /** Predicate → the clauses about the nouns in it, and the verbs joined to it. */
  private readonly about = new Map<number, Predicate[]>()
  private readonly joined = new Map<number, Predicate[]>()
  /** Verb → the nouns of acts among its arguments. */
  private readonly nouns = new Map<number, Predicate[]>()
  /** Head word of a noun group → the relative clauses about it. */
  private readonly relatives = new Map<number, { predicate: Predicate; subject: boolean }[]>()

  constructor(
    private readonly text: Parsed,
    private readonly language: TimeLanguage,
  ) {
    this.links = new TimeLinks(text, language.lexicon())
    this.hosts = new TimeHosts(text, language, this.links)
    for (const predicate of text.predicates) {
      if (predicate.parent?.as === 'conjunct' && predicate.form === 'finite') push(this.joined, predicate.parent.predicate, predicate)
      const verb = predicate.light ?? (predicate.parent?.as === 'argument' ? predicate.parent.predicate : undefined)
      if (predicate.form !== 'finite' && verb !== undefined) push(this.nouns, verb, predicate)
      if (predicate.parent?.as !== 'relative') continue
      push(this.about, predicate.parent.predicate, predicate)
      for (const argument of predicate.args) {
        const head = argument.role === 'subj' || argument.role === 'obj' ? text.groups[argument.group]?.head : undefined
        if (head !== undefined) push(this.relatives, head, { predicate, subject: argument.role === 'subj' })
      }
    }
  }

  /** The times, once they have their values: each goes to its host. */
  attach(times: readonly Time[]): void {
    this.times = times
    for (const time of times) {
      if (time.anchor || time.value === null || neverDates(time) || this.hosts.isOfRank(time)) continue
      const since = this.sinceBefore(time)
      const host = since ? this.begun(since) : this.hosts.host(time)
      if (!host) continue
      push(this.hosted, host.index, time)
      this.timed.add(host.sentence)
      if (this.isSetOff(time)) push(this.closing, time.sentence, { time, host })
    }
  }

  /** «، الاثنين،», ", on Monday.": a day that stands by itself behind a comma. */
  private isSetOff(time: Time): boolean {
    const { text } = this.text
    return isDay(time.value) && SET_OFF.test(text.slice(Math.max(0, backOver(text, time.start, this.language.opener) - NEXT), time.start)) && CLOSED.test(text.slice(time.end, time.end + 1))
  }

  /** «منذ القطيعة عام 2016», "since the coup in 2014": the phrase with "since" that a time stands right behind, whose date it is. */
  private sinceBefore(time: Time): Time | undefined {
    const before = this.times[time.index - 1]
    if (before?.anchor?.relation !== 'since' || before.sentence !== time.sentence) return undefined
    return time.start < before.end || onlySpace(this.text.text, before.end, backOver(this.text.text, time.start, this.language.opener)) ? before : undefined
  }

  /** The act that such a phrase counts from, if its noun tells of one. */
  private begun({ anchor }: Time): Predicate | undefined {
    return groupsOf(this.text).predicateIn(anchor!.first, anchor!.last)
  }

  /** «منذ انتخابه قتلت الشرطة …»: once it has a value, a phrase with "since", or one that counts days from another act, dates what nothing else in its clause does. */
  attachAnchored(time: Time): void {
    const { anchor } = time
    const host = time.value === null || !(anchor?.relation === 'since' || anchor?.counted) || this.hosts.isOfRank(time) ? undefined : this.hosts.host(time)
    if (!host || this.hosted.has(host.index) || (time.start > host.start && !anchor!.counted)) return
    push(this.hosted, host.index, time)
    this.timed.add(host.sentence)
  }

  all(): (number | undefined)[] {
    return this.text.predicates.map((predicate) => this.date(predicate, DEPTH)?.index)
  }

  /** For each predicate the noun that was its occasion, if any: «قال خلال زيارته», "met on the sidelines of the summit". */
  occasions(): (number | undefined)[] {
    const found = new Array<number | undefined>(this.text.predicates.length)
    for (const predicate of this.text.predicates) {
      const parent = predicate.parent && this.text.predicates[predicate.parent.predicate]
      if (!parent || parent === predicate || predicate.form === 'finite' || parent.sentence !== predicate.sentence) continue
      if ((predicate.parent!.as === 'adverbial' || predicate.parent!.as === 'argument') && this.links.isOccasion(predicate, parent)) found[parent.index] ??= predicate.index
    }
    return found
  }

  /** The time of a predicate's own clause. */
  own(predicate: Predicate): Time | undefined {
    const times = this.hosted.get(predicate.index)
    return times && best(times, predicate)
  }

  /** What dates a predicate, not counting the times of another one. */
  dateOf(predicate: Predicate, without?: Predicate): Time | undefined {
    const time = this.date(predicate, DEPTH)
    return time && without && this.hosted.get(without.index)?.includes(time) ? undefined : time
  }

  /** «انتخب في 2016 … ومنذ انتخابه»: the time of the same act told before. */
  toldElsewhere(event: Predicate): Time | undefined {
    if (!this.firstTold) {
      this.firstTold = new Map()
      for (const index of [...this.hosted.keys()].sort((a, b) => a - b)) {
        const other = this.text.predicates[index]!
        const verb = other.verb ?? other.lemma
        if (!this.firstTold.has(verb)) this.firstTold.set(verb, other)
      }
    }
    const told = this.firstTold.get(event.verb ?? event.lemma)
    return told && told.start < event.start ? this.own(told) : undefined
  }

  /** "signed it on Monday. It was signed six days after …", "… The signing came six days after": when what such words are about was told to be, not long before. */
  toldBefore(host: Predicate): Time | undefined {
    const noun = (this.nouns.get(host.index) ?? []).find((one) => this.links.isOutcome(host, one))
    const told = this.toldElsewhere(noun ?? host)
    return told && host.sentence - told.sentence <= RECENT ? told : undefined
  }

  /** «منذ الحرب التي اندلعت قبل عشرين عاما»: the time of the clause that says when a noun began or took place. */
  clauseAbout(head: number): Time | undefined {
    for (const { predicate, subject } of this.relatives.get(head) ?? []) {
      const time = predicate.start > this.text.words[head]!.start && (subject || predicate.form === 'passive-participle' || this.links.carries(predicate)) ? this.own(predicate) : undefined
      if (time) return time
    }
    return undefined
  }

  /** The time that follows a phrase directly: «منذ هجوم حماس في السابع من أكتوبر». */
  behind(phrase: Time): Time | undefined {
    const { text } = this.text
    for (let i = phrase.index + 1; i < this.times.length && this.times[i]!.sentence === phrase.sentence; i++) {
      const time = this.times[i]!
      if (time.start > phrase.end + 40) break
      if (time.anchor || time.value === null) continue
      if (time.start < phrase.end || onlySpace(text, phrase.end, backOver(text, time.start, this.language.opener))) return time
    }
    return undefined
  }

  private timesIn(sentence: number): readonly Time[] {
    const first = firstIndex(this.times, (time) => time.sentence >= sentence)
    const end = firstIndex(this.times, (time) => time.sentence > sentence, first)
    return this.times.slice(first, end)
  }

  /** The time of an act, its own first. */
  private date(predicate: Predicate, depth: number): Time | undefined {
    if (!this.timed.has(predicate.sentence)) return undefined
    const own = this.own(predicate)
    if (own || depth === 0) return own
    const light = this.ofLight(predicate, depth)
    if (light) return light
    const told = predicate.form === 'finite'
      ? this.ofJoined(predicate) ?? this.ofOccasion(predicate) ?? this.ofParticiple(predicate) ?? this.ofItsNoun(predicate, depth) ?? this.ofTimeBefore(predicate) ?? this.ofCarried(predicate) ?? this.ofItsAct(predicate) ?? this.ofItsPurpose(predicate) ?? this.ofClosingDay(predicate)
      : this.ofClauseAbout(predicate) ?? this.ofOccasion(predicate)
    return told ?? this.inherited(predicate, depth)
  }

  private ofLight(predicate: Predicate, depth: number): Time | undefined {
    const light = predicate.light === undefined ? undefined : this.text.predicates[predicate.light]
    return light && this.date(light, depth - 1)
  }

  /** A noun by the clause that says when it took place. */
  private ofClauseAbout(noun: Predicate): Time | undefined {
    // «القمة التي عقدت في تموز»
    const told = this.clauseAbout(noun.word)
    if (told) return told
    // «قمة مجموعة الدول التي عقدت في تموز»: what is held is the event, not its owner
    for (const relative of this.about.get(noun.index) ?? []) {
      const time = relative.start > noun.start && this.links.carries(relative) && !this.isAboutMatter(relative, noun) ? this.own(relative) : undefined
      if (time) return time
    }
    return this.ofBeginning(noun)
  }

  /** «الانسحاب من اتفاق تم توقيعه عام 2015»: the clause is about the agreement, not about the withdrawal from it. */
  private isAboutMatter(relative: Predicate, noun: Predicate): boolean {
    const about = relative.args.find(({ role, shared }) => role === 'subj' && shared)
    return noun.args.some(({ role, shared, group }) => role === 'obl' && !shared && (about ? about.group === group : this.relativeBehind(group, relative)))
  }

  /** The clause stands right behind the group, with one word for "that" between at most. */
  private relativeBehind(group: number, { word }: Predicate): boolean {
    const { last } = this.text.groups[group]!
    return word === last || word === last + 1
  }

  /** "talks on their border, which began in May": a clause that tells when something began is about the act, not about the thing or the side named last in its phrase. */
  private ofBeginning(noun: Predicate): Time | undefined {
    for (const clause of this.hosts.nearby(noun)) {
      if (clause.parent?.as !== 'relative' || clause.form !== 'finite' || clause.start <= noun.start || !this.links.carries(clause)) continue
      const about = clause.args.find(({ role, shared }) => role === 'subj' && shared)
      const antecedent = about && this.text.groups[about.group]
      if (!antecedent || (antecedent.animate && this.text.words[antecedent.head]!.pos !== 'name') || clause.args.some(({ role }) => role === 'obj') || this.hosts.nearby(noun).some(({ word, form }) => word === antecedent.head && form !== 'finite')) continue
      if (noun.args.some((arg) => !arg.shared && this.links.holds(arg, antecedent.head))) return this.own(clause)
    }
    return undefined
  }

  /** «قتل 23 وأصيب 40 في غارات مساء الأحد»: the time at the end of two verbs of what befell people is of both. */
  private ofJoined(verb: Predicate): Time | undefined {
    if (verb.voice !== 'passive') return undefined
    for (const other of this.joined.get(verb.index) ?? []) {
      const time = other.voice === 'passive' && other.tense === verb.tense ? this.own(other) : undefined
      if (time) return time
    }
    return undefined
  }

  /** «قال في حديثه اليوم», «التقاه خلال زيارته أمس»: an act takes the time of its occasion. */
  private ofOccasion(predicate: Predicate): Time | undefined {
    for (const argument of predicate.args) {
      if (argument.prep === undefined || argument.shared || !this.links.is(argument.prep, 'occasion')) continue
      for (const other of this.hosts.nearby(predicate)) {
        // the noun itself, or a relative clause about it: «في بيان نشرته الثلاثاء»
        const about = other.form === 'finite' ? other.parent?.as === 'relative' && other.args.some((a) => a.group === argument.group) : other !== predicate && this.links.isIn(other, argument)
        // what goes on since then («النزاع الدائر منذ 2014») is longer than what is done in it
        const time = about ? this.hosted.get(other.index)?.filter((one) => !one.rule.startsWith('since') || !this.hosts.isOfNoun(one)) : undefined
        if (time?.length) return best(time, predicate)
      }
    }
    return undefined
  }

  /** "said …, while addressing the press yesterday" */
  private ofParticiple(verb: Predicate): Time | undefined {
    for (const other of this.hosts.nearby(verb)) {
      const time = other.form === 'active-participle' && other.parent?.as === 'adverbial' && other.parent.predicate === verb.index && other.start > verb.start ? this.hosted.get(other.index) : undefined
      if (time) return best(time, verb)
    }
    return undefined
  }

  /** A relative clause about an event tells what was then. */
  private ofItsNoun(verb: Predicate, depth: number): Time | undefined {
    if (verb.parent?.as !== 'relative' || verb.tense !== 'past') return undefined
    const shared = verb.args.flatMap((argument) => (argument.shared ? (this.text.groups[argument.group] ?? []) : []))
    // «هجمات في 22 مارس أوقعت قتلى»: what the clause seems to be about is the time between it and its noun
    for (const group of shared) {
      const time = this.timesIn(verb.sentence).find((one) => one.start < group.end && one.end > group.start)
      if (time && !time.anchor && time.value !== null && !neverDates(time) && group.head === group.last - 1) return time
    }
    // «غارات استهدفت حفلا», "the raid that killed ten"
    for (const { head } of shared) {
      const event = this.hosts.nearby(verb).find((other) => other.word === head && other.form !== 'finite')
      const time = event && this.date(event, depth - 1)
      if (time) return time
    }
    return undefined
  }

  /** "dates back to 2016, when Kenya closed the border": the time that a clause about it stands right behind. */
  private ofTimeBefore({ mark, tense, sentence }: Predicate): Time | undefined {
    const { words, text } = this.text
    if (mark === undefined || tense !== 'past' || !this.links.is(words[mark]!.key, 'then')) return undefined
    const { start } = words[mark]!
    return this.timesIn(sentence).find((time) => time.end <= start && time.end >= start - NEXT && /^[,،]? $/.test(text.slice(time.end, start)) && !time.anchor && !neverDates(time) && time.value !== null && !time.value.includes('/'))
  }

  /** «وقعت مواجهات أمس»: a verb that only carries an act has the time of its noun. */
  private ofCarried(verb: Predicate): Time | undefined {
    if (!this.links.carries(verb)) return undefined
    for (const noun of this.nouns.get(verb.index) ?? []) {
      const time = noun.start > verb.start ? this.hosted.get(noun.index) : undefined
      if (time) return best(time, verb)
    }
    return undefined
  }

  /** "a raid late on Friday killed three": what an act did was when the act was. */
  private ofItsAct(verb: Predicate): Time | undefined {
    for (const noun of this.nouns.get(verb.index) ?? []) {
      const time = noun.start < verb.start && this.links.isOutcome(verb, noun) ? this.hosted.get(noun.index) : undefined
      if (time) return best(time, verb)
    }
    return undefined
  }

  /** "fought to retake the town in 2018": the past time at the end of what something was done for is when it was done. */
  private ofItsPurpose(verb: Predicate): Time | undefined {
    const { published } = this.text
    if (verb.tense !== 'past' || !published) return undefined
    for (const aim of this.hosts.nearby(verb)) {
      const time = aim.form === 'infinitive' && aim.parent?.as === 'purpose' && aim.parent.predicate === verb.index && aim.start > verb.start ? this.own(aim) : undefined
      if (time?.value && /^\d{4}/.test(time.value) && time.value.split('/')[0]! < published.slice(0, 10) && (time.value.includes('/') || time.value.replace('~', '') < published.slice(0, 10))) return time
    }
    return undefined
  }

  /** «اعترضت القوات صاروخين استهدفا المدينة، الاثنين، دون إصابات»: a day behind a comma is of the main verb as well as of the clause that it stands behind. */
  private ofClosingDay(verb: Predicate): Time | undefined {
    if (verb.parent || verb.tense !== 'past' || this.links.reports(verb)) return undefined
    return this.closing.get(verb.sentence)?.find(({ time, host }) => time.start > verb.end && this.isUnder(host, verb) && !this.isAboutAct(host))?.time
  }

  /** It hangs on a verb, but not as what somebody says. */
  private isUnder(predicate: Predicate, verb: Predicate): boolean {
    let at = predicate
    for (let n = 0; n < DEPTH; n++) {
      if (!at.parent || at.parent.as === 'content') return false
      const above = this.text.predicates[at.parent.predicate]!
      if (above === verb) return true
      if (above === at) return false
      at = above
    }
    return false
  }

  /** «وصف القمة التي جمعته، الثلاثاء، بزعيم …»: the day of a clause about an act is that act's alone. */
  private isAboutAct(clause: Predicate): boolean {
    return clause.args.some(({ shared, group }) => shared && this.hosts.nearby(clause).some(({ word, form }) => form !== 'finite' && word === this.text.groups[group]!.head))
  }

  /** From what it hangs on, where that shares its time. */
  private inherited(predicate: Predicate, depth: number): Time | undefined {
    const parent = predicate.parent ? this.text.predicates[predicate.parent.predicate] : this.carrier(predicate)
    if (!parent || parent.index === predicate.index || (predicate.parent && !this.links.inherits(predicate, parent))) return undefined
    return this.date(parent, depth - 1)
  }

  /** «تم التنازل», «قررت المحكمة اليوم فرض …»: a masdar that hangs on nothing is what the carrying verb in front of it is about. */
  private carrier(noun: Predicate): Predicate | undefined {
    if (noun.form !== 'masdar' || noun.light !== undefined) return undefined
    const verb = this.hosts.verbBefore(noun)
    return verb && verb.clause.end >= noun.start && this.links.carries(verb) && this.links.prepOf(noun) === undefined ? verb : undefined
  }
}

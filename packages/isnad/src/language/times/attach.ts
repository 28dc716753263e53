// Which time dates which predicate: the codebook's "Dates and places". It decides the dates of events and statements.
//   1. A time belongs to the innermost clause it stands in; a subject's noun does not keep the time that follows it behind its verb.
//   2. An act takes the time of its own clause; else that of the verb that only carries it («أجرى … محادثات», "held talks"), of the verb whose
//      occasion or cause it is («قتلوا في غارة», "killed in a raid"), or of the verb it is joined to, in the same tense.
//   3. What is said, announced, demanded or aimed at is not dated by the saying; nor is anything dated from inside a relative clause,
//      but for a noun that the clause says took place then («القمة التي عقدت في تموز»).
import type { Document, Parsed, Timed } from '../../document/document.js'
import { firstIndex } from '../../document/first-index.js'
import type { Argument, Predicate } from '../../document/predicate.js'
import type { Time } from '../../document/time.js'
import { push } from '../../document/push.js'
import { groupsOf, wordAt } from './anchors.js'
import { backOver, hasMark, isNear, onlySpace } from './between.js'
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

const DEPTH = 4
/** Words between «المقررة» and its time, and between the noun and «المقررة». */
const SCHEDULED_REACH = 6
const NOUN_REACH = 7
/** How many predicates on either side are looked at. */
const WINDOW = 60
interface Place { readonly start: number; readonly end: number; readonly sentence: number; readonly value: string | null; readonly rule?: string }

/** Predicates and the times of their own clauses. `own` leaves out event-anchored phrases, whose date comes from here. */
export class Attachment {
  private readonly hosted = new Map<number, Time[]>()
  /** Sentences that hold a time at all; in the others nothing is dated. */
  private readonly timed = new Set<number>()
  private readonly inSentence = new Map<number, Predicate[]>()
  private times: readonly Time[] = []
  private firstTold: Map<string, Predicate> | undefined
  readonly links: TimeLinks
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
    for (const predicate of text.predicates) {
      push(this.inSentence, predicate.sentence, predicate)
      if (predicate.parent?.as === 'conjunct' && predicate.form === 'finite') push(this.joined, predicate.parent.predicate, predicate)
      if (predicate.form !== 'finite' && (predicate.light ?? predicate.parent?.predicate) !== undefined && (predicate.light !== undefined || predicate.parent?.as === 'argument')) push(this.nouns, (predicate.light ?? predicate.parent?.predicate)!, predicate)
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
      if (time.anchor || time.value === null || neverDates(time)) continue
      const host = this.host(time)
      if (!host) continue
      push(this.hosted, host.index, time)
      this.timed.add(host.sentence)
    }
  }

  /** «منذ انتخابه قتلت الشرطة …»: once it has a value, a phrase with "since" dates what nothing else in its clause does. */
  attachSince(time: Time): void {
    const host = time.value === null || time.anchor?.relation !== 'since' ? undefined : this.host(time)
    if (!host || this.hosted.has(host.index) || time.start > host.start) return
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

  /** The tense of the last verb before it in its sentence. */
  verbTenseBefore(time: Place): Predicate['tense'] {
    let last: Predicate | undefined
    for (const p of this.nearby(time)) if (p.form === 'finite' && p.start < time.start && (!last || p.start > last.start)) last = p
    return last?.tense ?? 'none'
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

  /** The predicate that a time belongs to: the innermost clause around it, or the one it closes or opens. */
  host(time: Place): Predicate | undefined {
    const { text } = this.text
    const predicates = this.nearby(time)
    if (!predicates.length || this.inDateline(time)) return undefined
    const attributive = this.attributive(time)
    if (attributive !== undefined) return predicates.find((p) => p.word === attributive)
    const scheduled = this.scheduled(time, predicates)
    if (scheduled !== undefined) return scheduled ?? undefined
    const before = backOver(text, time.start, this.language.opener)
    if (text[before - 1] === '(' || text[before - 1] === '[') {
      // «توقيفهما (في 28 حزيران)»: of the word before the parenthesis
      let last: Predicate | undefined
      for (const p of predicates) if (p.form !== 'finite' && onlySpace(text, p.clause.end, before - 1) && (!last || p.start > last.start)) last = p
      return last
    }
    let around: Predicate | undefined
    let closed: Predicate | undefined
    let opened: Predicate | undefined
    for (const predicate of predicates) {
      const { start, end } = predicate.clause
      // «نهاية حزيران»: a word of the time itself dates nothing
      if (predicate.start >= time.start && predicate.end <= time.end) continue
      // a clause cut short inside the time («في 9 أبريل | الماضي») holds it all the same
      if (start <= time.start && end > time.start) {
        if (!around || end - start < around.clause.end - around.clause.start || (end - start === around.clause.end - around.clause.start && predicate.form === 'finite')) around = predicate
      } else if (end <= time.start && (!closed || start > closed.clause.start) && isNear(text, end, before)) closed = predicate
      else if (start >= time.end && !opened && onlySpace(text, time.end, start, ',،')) opened = predicate
    }
    // a verb that hangs on nothing inside another's clause is a name taken for a verb («خطيب زاده»)
    const stray = closed?.form === 'finite' && !closed.parent && around !== undefined && around.clause.start < closed.clause.start
    const found = closed && !stray && (!around || closed.clause.start >= around.clause.start) ? closed : around
    if (found) return this.settle(found.form === 'finite' && found === around ? (this.innerVerb(found, time) ?? found) : found, time)
    if (opened?.form === 'finite') return opened
    return this.mainVerb(predicates, time)
  }

  /** "The November election": the noun that a time before it belongs to, if it stands so. */
  attributive(time: Place): number | undefined {
    const sentence = this.text.sentences[time.sentence]
    const word = sentence && wordAt(this.text, time.start, sentence.first, sentence.last)
    const last = sentence && wordAt(this.text, time.end - 1, sentence.first, sentence.last)
    if (word === undefined || last === undefined) return undefined
    const group = groupsOf(this.text).at(last)
    return group && group.first <= last && last < group.head && group.parent === undefined && group.head - last < 5 ? group.head : undefined
  }

  /** «القمة المقررة في باريس الأسبوع المقبل», «البيان الصادر أمس»: a time behind such an adjective is of the noun it is said of; null when that is no act. */
  private scheduled(time: Place, predicates: readonly Predicate[]): Predicate | null | undefined {
    const { words, sentences } = this.text
    const sentence = sentences[time.sentence]
    const at = sentence && wordAt(this.text, time.start, sentence.first, sentence.last)
    if (!sentence || at === undefined) return undefined
    for (let i = at - 1; i >= sentence.first && i >= at - SCHEDULED_REACH; i--) {
      const word = words[i]!
      if (word.pos === 'adj' && this.links.is(word.key, 'scheduled')) {
        for (let j = i - 1; j >= sentence.first && j >= i - NOUN_REACH; j--) {
          const noun = words[j]!
          if (noun.pos === 'verb' && noun.verbForm === 'finite') return undefined
          if (noun.pos === 'noun' && agree(noun.gender, word.gender)) return predicates.find((p) => p.word === j && p.form !== 'finite') ?? null
        }
        return undefined
      }
      if (word.pos === 'punct' || word.pos === 'conj' || word.pos === 'sub' || (word.pos === 'verb' && word.verbForm === 'finite')) return undefined
    }
    return undefined
  }

  /** The predicates of its sentence; of an endless sentence, those around it, so that time stays linear in the text. */
  private nearby(place: { readonly start: number; readonly sentence: number }): readonly Predicate[] {
    const all = this.inSentence.get(place.sentence) ?? []
    if (all.length <= 2 * WINDOW) return all
    const at = firstIndex(all, (predicate) => predicate.start >= place.start)
    return all.slice(Math.max(0, at - WINDOW), at + WINDOW)
  }

  private inDateline(time: Place): boolean {
    const line = this.text.dateline
    return line !== undefined && time.start >= line.start && time.end <= line.end
  }

  /**
   * A verb keeps the time in its clause. Behind a noun it may be the noun's or the verb's: «اتهمت الحكومة أمس مدريد» (behind the subject: the verb's),
   * «وافق على الاتفاق الأربعاء» (behind what the verb does: the verb's), «أعلن استقالته الجمعة» and «خلال لقائه أمس» (the noun's).
   */
  private settle(found: Predicate, time: Place): Predicate | undefined {
    let host = found
    for (let n = 0; n < DEPTH; n++) {
      if (host.form === 'finite' || host.form === 'infinitive' || host.form === 'passive-participle') return this.fits(host, time) ? host : (this.fitting(host, time) ?? host)
      const agent = host.form === 'active-participle' || host.form === 'adj'
      const governor = agent ? undefined : this.governor(host)
      const verb = governor ?? this.verbBefore(host) ?? this.governor(host)
      if (!verb) return host
      if (agent) {
        host = verb
        continue
      }
      // «من المقرر إطلاقها الأسبوع المقبل»: what is planned keeps its time
      if (host.tense === 'future' || host.modality.includes('planned')) return host
      const prep = this.links.prepOf(host)
      if (prep !== undefined && (this.links.is(prep, 'occasion') || this.links.is(prep, 'anchor'))) return host
      const argument = verb.args.find((a) => this.links.isIn(host, a))
      const behind = host.start < time.start
      if (verb.form !== 'finite') {
        // the noun of a noun: «توقيع الاتفاق الجمعة», «انسحابها من الاتفاق عام 2018»; not «مزاعم بالمشاركة في هجوم الجمعة»
        if (!behind || !argument || this.links.reports(verb)) return host
        host = verb
        continue
      }
      if (verb.start > host.start) return behind ? host : verb
      if (!governor && verb.args.some((a) => a.role !== 'subj' && this.startOf(a) < host.start && !this.links.isIn(host, a))) return host
      if (argument?.prep !== undefined && (this.links.is(argument.prep, 'occasion') || this.links.is(argument.prep, 'anchor'))) return host
      if (argument && argument.role !== 'subj' && this.links.is(verb.lemma, 'reports')) return host
      if (!this.fits(verb, time)) return host
      host = verb
    }
    return host
  }

  private governor(predicate: Predicate): Predicate | undefined {
    const up = predicate.light ?? predicate.parent?.predicate
    return up === undefined || up === predicate.index ? undefined : this.text.predicates[up]
  }

  /** A noun that hangs on nothing is mostly part of a name or title: the verb it stands behind. */
  private verbBefore(noun: Predicate): Predicate | undefined {
    let last: Predicate | undefined
    for (const predicate of this.nearby(noun)) {
      if (predicate.form === 'finite' && predicate.start < noun.start && (!last || predicate.start > last.start)) last = predicate
    }
    return last
  }

  /** A past verb has no coming time, a coming act no past one. */
  private fits(verb: Predicate, time: Place): boolean {
    const { published } = this.text
    if (!published || !time.value) return true
    const [from = '', to = from] = time.value.split('/')
    if (verb.tense === 'past') {
      // «خطف في القاهرة … في غضون يومين»: what reaches past today is no time of what has been
      if (time.rule?.startsWith('within') && !to.startsWith('.') && digits(to) > published.slice(0, digits(to).length)) return false
      return from.startsWith('.') || digits(from) <= published.slice(0, digits(from).length)
    }
    if (verb.tense === 'future') return to.startsWith('.') || digits(to) >= published.slice(0, digits(to).length)
    if (verb.tense === 'present' && verb.form === 'finite' && !time.rule?.startsWith('since')) return to.startsWith('.') || digits(to) >= published.slice(0, digits(to).length) || this.links.is(verb.lemma, 'reports')
    return true
  }

  /** «هدد بوقف الإمدادات في الأيام المقبلة»: the nearest act before the time that can have it, when the verb can't. */
  private fitting(verb: Predicate, time: Place): Predicate | undefined {
    let last: Predicate | undefined
    for (const predicate of this.nearby(time)) {
      if (predicate === verb || predicate.form === 'active-participle' || predicate.form === 'adj' || predicate.start >= time.start || !this.fits(predicate, time)) continue
      if ((!last || predicate.start > last.start) && (predicate.start > verb.start || predicate.form === 'finite')) last = predicate
    }
    return last
  }

  /** A verb whose clause was cut short before the time: «قال إن أحدهم تدرب في معسكر تابع له | عام 2013». */
  private innerVerb(outer: Predicate, time: Place): Predicate | undefined {
    let last: Predicate | undefined
    for (const predicate of this.nearby(time)) {
      if (predicate.form !== 'finite' || !predicate.parent || predicate.start <= outer.start || predicate.clause.end > time.start) continue
      if ((!last || predicate.start > last.start) && !hasMark(this.text.text, predicate.clause.end, time.start)) last = predicate
    }
    return last
  }

  private timesIn(sentence: number): readonly Time[] {
    const first = firstIndex(this.times, (time) => time.sentence >= sentence)
    const end = firstIndex(this.times, (time) => time.sentence > sentence, first)
    return this.times.slice(first, end)
  }

  private startOf(argument: Argument): number {
    return this.text.groups[argument.group]?.start ?? Number.POSITIVE_INFINITY
  }

  private mainVerb(predicates: readonly Predicate[], time: Place): Predicate | undefined {
    let last: Predicate | undefined
    let next: Predicate | undefined
    for (const predicate of predicates) {
      if (predicate.parent || predicate.form !== 'finite') continue
      if (predicate.start < time.start) last = predicate
      else next ??= predicate
    }
    return last ?? next
  }

  /** The time of an act, its own first. */
  date(predicate: Predicate, depth: number): Time | undefined {
    if (!this.timed.has(predicate.sentence)) return undefined
    const own = this.hosted.get(predicate.index)
    if (own) return best(own, predicate)
    if (depth === 0) return undefined
    if (predicate.light !== undefined) {
      const light = this.text.predicates[predicate.light]
      const time = light && this.date(light, depth - 1)
      if (time) return time
    }
    if (predicate.form !== 'finite') {
      // «القمة التي عقدت في تموز»
      for (const { predicate: relative, subject } of this.relatives.get(predicate.word) ?? []) {
        const time = subject || relative.form === 'passive-participle' || this.links.carries(relative) ? this.hosted.get(relative.index) : undefined
        if (time) return best(time, relative)
      }
      // «قمة مجموعة الدول التي عقدت في تموز»: what is held is the event, not its owner
      for (const relative of this.about.get(predicate.index) ?? []) {
        const time = relative.start > predicate.start && this.links.carries(relative) ? this.hosted.get(relative.index) : undefined
        if (time) return best(time, relative)
      }
    }
    // «قتل 23 وأصيب 40 في غارات مساء الأحد»: the time at the end of two verbs of what befell people is of both
    if (predicate.form === 'finite' && predicate.voice === 'passive') {
      for (const other of this.joined.get(predicate.index) ?? []) {
        const time = other.voice === 'passive' && other.tense === predicate.tense ? this.hosted.get(other.index) : undefined
        if (time) return best(time, other)
      }
    }
    // «قال في حديثه اليوم», «التقاه خلال زيارته أمس»: an act takes the time of its occasion
    for (const argument of predicate.args) {
      if (argument.prep === undefined || argument.shared || !this.links.is(argument.prep, 'occasion')) continue
      for (const other of this.nearby(predicate)) {
        // the noun itself, or a relative clause about it: «في بيان نشرته الثلاثاء»
        const about = other.form === 'finite' ? other.parent?.as === 'relative' && other.args.some((a) => a.group === argument.group) : other !== predicate && this.links.isIn(other, argument)
        const time = about ? this.hosted.get(other.index) : undefined
        if (time) return best(time, predicate)
      }
    }
    // "said …, while addressing the press yesterday"
    if (predicate.form === 'finite') {
      for (const other of this.nearby(predicate)) {
        const time = other.form === 'active-participle' && other.parent?.as === 'adverbial' && other.parent.predicate === predicate.index && other.start > predicate.start ? this.hosted.get(other.index) : undefined
        if (time) return best(time, predicate)
      }
    }
    // «هجمات في 22 مارس أوقعت قتلى»: what the clause seems to be about is the time between it and its noun
    if (predicate.form === 'finite' && predicate.parent?.as === 'relative' && predicate.tense === 'past') {
      for (const argument of predicate.args) {
        const group = argument.shared ? this.text.groups[argument.group] : undefined
        const time = group && this.timesIn(predicate.sentence).find((one) => one.start < group.end && one.end > group.start)
        if (time && !time.anchor && time.value !== null && !neverDates(time) && group.head === group.last - 1) return time
      }
    }
    // «غارات استهدفت حفلا», "the raid that killed ten": what the clause about an event tells was then
    if (predicate.form === 'finite' && predicate.parent?.as === 'relative' && predicate.tense === 'past') {
      for (const argument of predicate.args) {
        const head = argument.shared ? this.text.groups[argument.group]?.head : undefined
        const event = head === undefined ? undefined : this.nearby(predicate).find((other) => other.word === head && other.form !== 'finite')
        const time = event && this.date(event, depth - 1)
        if (time) return time
      }
    }
    // «وقعت مواجهات أمس»: a verb that only carries an act has the time of its noun
    if (predicate.form === 'finite' && this.links.carries(predicate)) {
      for (const noun of this.nouns.get(predicate.index) ?? []) {
        const time = noun.start > predicate.start ? this.hosted.get(noun.index) : undefined
        if (time) return best(time, predicate)
      }
    }
    const parent = predicate.parent ? this.text.predicates[predicate.parent.predicate] : this.carrier(predicate)
    if (!parent || parent.index === predicate.index || !(predicate.parent ? this.links.inherits(predicate, parent) : true)) return undefined
    return this.date(parent, depth - 1)
  }

  /** «تم التنازل», «قررت المحكمة اليوم فرض …»: a masdar that hangs on nothing is what the carrying verb in front of it is about. */
  private carrier(noun: Predicate): Predicate | undefined {
    if (noun.form !== 'masdar' || noun.light !== undefined) return undefined
    const verb = this.verbBefore(noun)
    return verb && verb.clause.end >= noun.start && this.links.carries(verb) && this.links.prepOf(noun) === undefined ? verb : undefined
  }
}

const agree = (a: string | undefined, b: string | undefined): boolean => !a || !b || a === b

const digits = (edtf: string): string => edtf.replace(/[^\d-]/g, '').slice(0, 10)

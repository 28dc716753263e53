// Which predicate a time in the text belongs to: the innermost clause it stands in, or the noun or verb that it is said of.
import type { Parsed } from '../../document/document.js'
import { firstIndex } from '../../document/first-index.js'
import type { Argument, Predicate } from '../../document/predicate.js'
import { push } from '../../document/push.js'
import type { Time } from '../../document/time.js'
import { isOfEarlier } from '../earlier.js'
import { groupsOf, wordAt } from './anchors.js'
import { backOver, hasMark, isNear, onlySpace } from './between.js'
import type { TimeLanguage } from './language.js'
import type { TimeLinks } from './links.js'

/** How many verbs up a time may go from the noun it stands behind. */
const DEPTH = 4
/** Words between «المقررة» and its time, and between the noun and «المقررة». */
const SCHEDULED_REACH = 6
const NOUN_REACH = 7
/** Words between «أول» and its «منذ». */
const RANK_REACH = 12
/** How many predicates on either side are looked at. */
const WINDOW = 60
/** Rules of times that leave the year open. */
const OPEN_DATES: ReadonlySet<string> = new Set(['month', 'date'])
/** Rules of times that are one day. */
const OF_DAYS: ReadonlySet<string> = new Set(['weekday', 'day'])
interface Place { readonly start: number; readonly end: number; readonly sentence: number; readonly value: string | null; readonly rule?: string }

/** The hosts of the times of a text. @example hosts.host(time)?.lemma // «وقع الاتفاق الأربعاء» → 'وقع' */
export class TimeHosts {
  private readonly inSentence = new Map<number, Predicate[]>()

  constructor(
    private readonly text: Parsed,
    private readonly language: TimeLanguage,
    private readonly links: TimeLinks,
  ) {
    for (const predicate of text.predicates) push(this.inSentence, predicate.sentence, predicate)
  }

  /** The tense of the last verb before it in its sentence. */
  verbTenseBefore(time: Place): Predicate['tense'] {
    return this.verbBefore(time)?.tense ?? 'none'
  }

  /** Where a noun with its time looks that stands before the first verb of the sentence: where that verb does; not what is only due then. */
  directionAhead(time: Place, host: Predicate | undefined): 'past' | 'future' | null {
    if (!host || host.form === 'finite' || host.form === 'infinitive' || this.links.is(host.lemma, 'awaited') || this.verbBefore(time)) return null
    const predicates = this.nearby(time)
    const verb = predicates.find((predicate) => predicate.form === 'finite' && predicate.start >= time.end && predicate.parent?.as !== 'relative')
    return (verb?.tense === 'past' || verb?.tense === 'future') && this.scheduled(time, predicates) === undefined ? verb.tense : null
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
    const next = this.nextTold(time, predicates)
    if (next) return next
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

  /** "banned it in April and on Friday seized two planes": a time between a conjunction and the verb it brings in is that verb's. */
  private nextTold(time: Place, predicates: readonly Predicate[]): Predicate | undefined {
    const verb = predicates.find((one) => one.form === 'finite' && one.parent?.as === 'conjunct' && one.start >= time.end && onlySpace(this.text.text, time.end, one.start, ',،'))
    const sentence = this.text.sentences[time.sentence]
    const at = verb && sentence && wordAt(this.text, time.start, sentence.first, sentence.last)
    if (at === undefined) return undefined
    let i = at - 1
    while (i > sentence!.first && (this.text.words[i]!.pos === 'prep' || this.text.words[i]!.pos === 'adv' || this.text.words[i]!.key === ',')) i--
    return this.text.words[i]?.pos === 'conj' ? verb : undefined
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

  /** An adjective says it of a noun for an act: «النزاع الدائر منذ 2014». */
  isOfNoun(time: Time): boolean {
    return !!this.scheduled(time, this.nearby(time))
  }

  /** «القمة المقررة في باريس الأسبوع المقبل», «البيان الصادر أمس»: a time behind such an adjective is of the noun it is said of; null when that is no act. */
  private scheduled(time: Place, predicates: readonly Predicate[]): Predicate | null | undefined {
    const { words, sentences } = this.text
    const sentence = sentences[time.sentence]
    const at = sentence && wordAt(this.text, time.start, sentence.first, sentence.last)
    if (!sentence || at === undefined) return undefined
    const isSince = time.rule?.startsWith('since') === true
    for (let i = at - 1; i >= sentence.first && i >= at - SCHEDULED_REACH; i--) {
      const word = words[i]!
      // «الموقع»: read as a noun ("the site")
      // «الحرب المستمرة منذ سبع سنوات»: the war's time, not that of what is told of it
      if ((word.pos === 'adj' || word.also?.includes('adj') || word.verbForm === 'active-participle') && (this.links.is(word.key, 'scheduled') || (isSince && this.links.is(word.key, 'ongoing')))) {
        for (let j = i - 1; j >= sentence.first && j >= i - NOUN_REACH; j--) {
          const noun = words[j]!
          if (noun.pos === 'verb' && noun.verbForm === 'finite') return undefined
          if (noun.pos === 'noun' && (agree(noun.gender, word.gender) || (j === i - 1 && isSince))) return predicates.find((p) => p.word === j && p.form !== 'finite') ?? (this.links.is(word.key, 'scheduled') ? null : undefined)
        }
        return undefined
      }
      if (word.pos === 'punct' || word.pos === 'conj' || word.pos === 'sub' || (word.pos === 'verb' && word.verbForm === 'finite')) return undefined
    }
    return undefined
  }

  /** «أول زيارة منذ عشر سنوات», "the deadliest attack since 2014": among what it is the first or the worst, not when it was. */
  isOfRank(time: Time): boolean {
    if (!time.rule.startsWith('since') && time.anchor?.relation !== 'since') return false
    const { words, sentences } = this.text
    const { first, last } = sentences[time.sentence]!
    const at = wordAt(this.text, time.start, first, last) ?? first
    for (let i = at - 1; i >= first && i >= at - RANK_REACH; i--) {
      const word = words[i]!
      if (this.links.is(word.key, 'rank')) return true
      if (word.pos === 'punct' || (word.pos === 'verb' && word.verbForm === 'finite')) return false
    }
    return false
  }

  /** The predicates of its sentence; of an endless sentence, those around it, so that time stays linear in the text. */
  nearby(place: { readonly start: number; readonly sentence: number }): readonly Predicate[] {
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
      // "voted to ratify it on Monday": the vote's, and what is done by it is of that day too
      const vote = host.form === 'infinitive' && host.parent?.as === 'content' ? this.governor(host) : undefined
      if (vote && this.links.is(vote.lemma, 'decides')) return vote
      const over = this.overLasting(host, time)
      if (over) return over
      if (host.form === 'finite' || host.form === 'infinitive' || host.form === 'passive-participle') return this.fits(host, time) ? host : (this.fitting(host, time) ?? host)
      // «регион, провозгласивший независимость в 1991 году»: a clause of its own behind its noun
      if (host.form === 'active-participle' && host.parent?.as === 'relative' && host.tense === 'past') return host
      const agent = host.form === 'active-participle' || host.form === 'adj'
      const governor = agent ? undefined : this.governor(host)
      const verb = governor ?? this.verbBefore(host) ?? this.governor(host)
      if (!verb) return host
      if (agent) {
        host = verb
        continue
      }
      // «من المقرر إطلاقها الأسبوع المقبل»: what is planned keeps its time; "will sign a treaty on Friday": it is planned by its verb, whose time it is
      const isPlannedByVerb = (verb.form === 'finite' || verb.form === 'infinitive') && (verb.tense === 'future' || verb.modality.includes('planned'))
      if (!isPlannedByVerb && (host.tense === 'future' || host.modality.includes('planned'))) return host
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
      // "the coup on Monday toppled", but "the coup toppled him on Monday"
      if (verb.start > host.start) return behind && verb.start > time.start && host.light !== verb.index && !(this.language.verbLast && argument?.role === 'subj') ? host : verb
      if (!governor && verb.args.some((a) => a.role !== 'subj' && this.startOf(a) < host.start && !this.links.isIn(host, a))) return host
      if (argument?.prep !== undefined && (this.links.is(argument.prep, 'occasion') || this.links.is(argument.prep, 'anchor'))) return host
      // "welcomed the deal on Thursday", told that day: the welcome's
      if (argument?.role === 'obj' && verb.tense === 'past' && verb.parent === undefined && this.isOfToday(time) && this.isBareDefinite(host)) return verb
      // "asked for his resignation on Monday night": what was asked for was still to come then
      if (argument?.prep !== undefined && verb.tense === 'past' && this.links.is(verb.lemma, 'requests') && this.isOver(time)) return verb
      // "accuse him of having taken bribes in 2019": what is told inside the charge keeps its time
      if ((argument ? argument.role !== 'subj' : host.parent?.as === 'content') && this.links.is(verb.lemma, 'reports')) return host
      // «اتفقا على عقد قمة في مايو»: the day without a year is the summit's
      if (argument?.prep !== undefined && OPEN_DATES.has(time.rule ?? '') && this.links.isAgreed(host, verb)) return host
      if (!this.fits(verb, time)) return this.overLasting(verb, time) ?? host
      host = verb
    }
    return host
  }

  /** «قتلوا في مدرسة تُستخدم مركزا للنازحين الأحد»: what lasts has no day of its own; the day is that of the verb in the past over it. */
  private overLasting(host: Predicate, { rule }: Place): Predicate | undefined {
    if (!OF_DAYS.has(rule ?? '') || host.form !== 'finite' || host.tense !== 'present' || host.parent?.as !== 'relative' || !this.links.is(host.verb ?? host.lemma, 'lasts')) return undefined
    let over: Predicate | undefined = host
    for (let n = 0; n < DEPTH && over; n++) {
      over = this.governor(over)
      if (over?.form === 'finite') return over.tense === 'past' ? over : undefined
    }
    return undefined
  }

  /** A time that has been when the story is told. */
  private isOver({ value }: Place): boolean {
    const to = value?.split('/').at(-1) ?? ''
    const { published } = this.text
    return !!published && /^\d{4}/.test(to) && digits(to) < published.slice(0, digits(to).length)
  }

  /** The day of the story's own. */
  private isOfToday = ({ value }: Place): boolean => value !== null && value === this.text.published?.slice(0, 10)

  /** "the deal": known, and nobody's. */
  private isBareDefinite({ word }: Predicate): boolean {
    const group = groupsOf(this.text).at(word)
    return group?.head === word && group.definite && group.last === group.first + 2
  }

  private governor(predicate: Predicate): Predicate | undefined {
    const up = predicate.light ?? predicate.parent?.predicate
    return up === undefined || up === predicate.index ? undefined : this.text.predicates[up]
  }

  /** The verb that a time, or a noun that hangs on nothing (mostly part of a name or title), stands behind. */
  verbBefore(place: { readonly start: number; readonly sentence: number }): Predicate | undefined {
    let last: Predicate | undefined
    for (const predicate of this.nearby(place)) {
      if (predicate.form === 'finite' && predicate.start < place.start && (!last || predicate.start > last.start)) last = predicate
    }
    return last
  }

  /** A past verb has no coming time, a coming act no past one. */
  private fits(verb: Predicate, time: Place): boolean {
    const { published } = this.text
    if (!published || !time.value) return true
    const [from = '', to = from] = time.value.split('/')
    // «كان قد قال إنها ستفتح في مايو»: what was to come then may be over
    if (verb.tense !== 'past' && isOfEarlier(this.text, verb)) return true
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
}

const agree = (a: string | undefined, b: string | undefined): boolean => !a || !b || a === b

const digits = (edtf: string): string => edtf.replace(/[^\d-]/g, '').slice(0, 10)

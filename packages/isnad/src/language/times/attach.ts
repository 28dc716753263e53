// Which time dates which predicate: the codebook's "Dates and places". It decides the dates of events and statements.
//   1. A time belongs to the innermost clause it stands in; a subject's noun does not keep the time that follows it behind its verb.
//   2. An act takes the time of its own clause; else that of the verb that only carries it («أجرى … محادثات», "held talks"), of the verb whose
//      occasion or cause it is («قتلوا في غارة», "killed in a raid"), or of the verb it is joined to, in the same tense.
//   3. What is said, announced, demanded or aimed at is not dated by the saying; nor is anything dated from inside a relative clause,
//      but for a noun that the clause says took place then («القمة التي عقدت في تموز»).
import type { Document, Parsed, Timed } from '../../document/document.js'
import type { Argument, Predicate } from '../../document/predicate.js'
import type { Time } from '../../document/time.js'
import { lookUp } from './lexicon.js'
import type { TimeLanguage } from './language.js'

/**
 * The time that dates a predicate, or undefined where the story does not date it.
 *
 * @example dateOfPredicate(document, signing.index)?.value // '2025-01-17'
 */
export function dateOfPredicate(document: Timed | Document, predicateIndex: number): Time | undefined {
  const index = document.datedBy?.[predicateIndex]
  return index === undefined ? undefined : document.times[index]
}

/** Predicate index → time index, for all of a document. */
export function attachTimes(text: Parsed, times: readonly Time[], language: TimeLanguage): (number | undefined)[] {
  return new Attachment(text, times, language).all()
}

const DEPTH = 4

/** Predicates and the times of their own clauses. `own` leaves out event-anchored phrases, whose date comes from here. */
export class Attachment {
  private readonly own = new Map<number, Time[]>()
  private readonly inSentence = new Map<number, Predicate[]>()
  private readonly relatives = new Map<number, Predicate[]>()

  constructor(
    private readonly text: Parsed,
    times: readonly Time[],
    private readonly language: TimeLanguage,
  ) {
    for (const predicate of text.predicates) {
      push(this.inSentence, predicate.sentence, predicate)
      if (predicate.parent?.as === 'relative') push(this.relatives, predicate.parent.predicate, predicate)
    }
    for (const time of times) {
      if (time.anchor || time.value === null) continue
      const host = this.host(time)
      if (host) push(this.own, host.index, time)
    }
  }

  all(): (number | undefined)[] {
    return this.text.predicates.map((predicate) => this.date(predicate, DEPTH)?.index)
  }

  /** The predicate in whose clause a span stands. */
  host(span: { readonly start: number; readonly end: number; readonly sentence: number }): Predicate | undefined {
    let best: Predicate | undefined
    for (const predicate of this.inSentence.get(span.sentence) ?? []) {
      const { start, end } = predicate.clause
      if (start > span.start || end < span.end) continue
      if (!best || end - start < best.clause.end - best.clause.start || (end - start === best.clause.end - best.clause.start && predicate.form === 'finite')) best = predicate
    }
    // «اتهمت الحكومة أمس مدريد»: the time behind the subject is the verb's
    for (let n = 0; best && n < DEPTH && best.form !== 'finite'; n++) {
      const verb: Predicate | undefined = best.parent && this.text.predicates[best.parent.predicate]
      const noun: Predicate = best
      if (!verb || verb.form !== 'finite' || verb.start > noun.start || !verb.args.some((argument) => argument.role === 'subj' && this.isIn(noun, argument))) break
      best = verb
    }
    return best
  }

  private isIn(predicate: Predicate, argument: Argument): boolean {
    const group = this.text.groups[argument.group]
    return group !== undefined && group.first <= predicate.word && predicate.word < group.last
  }

  /** The time of an act, its own first. */
  date(predicate: Predicate, depth: number): Time | undefined {
    const own = this.own.get(predicate.index)
    if (own) return best(own, predicate)
    if (depth === 0) return undefined
    if (predicate.light !== undefined) {
      const light = this.text.predicates[predicate.light]
      const time = light && this.date(light, depth - 1)
      if (time) return time
    }
    if (predicate.form !== 'finite') {
      // «القمة التي عقدت في تموز»
      for (const relative of this.relatives.get(predicate.index) ?? []) {
        const time = this.is(relative.lemma, 'carries') ? this.own.get(relative.index) : undefined
        if (time) return best(time, relative)
      }
    }
    const parent = predicate.parent && this.text.predicates[predicate.parent.predicate]
    if (!parent || parent.index === predicate.index || !this.inherits(predicate, parent)) return undefined
    return this.date(parent, depth - 1)
  }

  private inherits(child: Predicate, parent: Predicate): boolean {
    if (child.sentence !== parent.sentence) return false
    switch (child.parent!.as) {
      case 'conjunct': return child.form === 'finite' && child.tense === parent.tense && child.start > parent.start
      case 'adverbial': {
        if (child.form === 'active-participle') return child.start > parent.start
        if (child.form === 'finite') return child.tense === parent.tense && !this.isEarlierClause(child)
        return this.isOccasion(child, parent)
      }
      case 'argument': return child.form !== 'finite' && (this.is(parent.lemma, 'carries') || this.isOccasion(child, parent))
      default: return false
    }
  }

  /** «قتل في غارة», «قال خلال لقاء», «بسبب المعارك» */
  private isOccasion(child: Predicate, parent: Predicate): boolean {
    const argument = parent.args.find((a) => this.isIn(child, a))
    return argument?.prep !== undefined && this.is(argument.prep, 'occasion')
  }

  /** «بعدما», «بعد أن»: it was before */
  private isEarlierClause(child: Predicate): boolean {
    const { words } = this.text
    for (let w = child.word - 1, n = 0; w >= 0 && n < 6; w--, n++) {
      const word = words[w]!
      if (word.end <= child.clause.start - 12) break
      if (this.is(word.key, 'notsametime')) return true
    }
    return false
  }

  private is(phrase: string, kind: string): boolean {
    const space = phrase.indexOf(' ')
    const rest = space < 0 ? '' : phrase.slice(space + 1)
    return lookUp(this.language.lexicon(), space < 0 ? phrase : phrase.slice(0, space)).some((lexeme) => lexeme.kind === kind && lexeme.rest.join(' ') === rest)
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Of several times in one clause, the plainest: a time before a stretch, a stretch before a deadline; the one nearest to the verb among equals. */
function best(times: readonly Time[], predicate: Predicate): Time {
  let chosen = times[0]!
  for (const time of times) {
    const by = plainness(time) - plainness(chosen)
    if (by < 0 || (by === 0 && distance(time, predicate) < distance(chosen, predicate))) chosen = time
  }
  return chosen
}
const distance = (time: Time, predicate: Predicate): number => Math.abs(time.start - predicate.start)

function plainness(time: Time): number {
  if (time.eventValue !== undefined) return 0
  if (time.rule.startsWith('since')) return 1
  if (time.rule.startsWith('within') || time.rule.startsWith('by')) return 2
  if (time.rule.startsWith('until') || time.rule === 'now' || time.rule === 'time of day') return 3
  return 0
}

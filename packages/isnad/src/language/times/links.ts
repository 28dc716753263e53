// What hangs together in time: which act is dated by the time of another that carries it, tells it, or is its occasion.
import type { Parsed } from '../../document/document.js'
import type { Argument, Predicate } from '../../document/predicate.js'
import type { Time } from '../../document/time.js'
import { groupsOf } from './anchors.js'
import type { TimeLexicon } from './lexicon.js'

/** How the predicates of a text share their times. @example links.inherits(killed, raid) // «قتلوا في غارة أمس» → true */
export class TimeLinks {
  constructor(
    private readonly text: Parsed,
    private readonly lexicon: TimeLexicon,
  ) {}

  /** A predicate has the time of the one it hangs on. */
  inherits(child: Predicate, parent: Predicate): boolean {
    if (child.sentence !== parent.sentence) return false
    switch (child.parent!.as) {
      case 'conjunct': return child.form === 'finite' && child.tense === parent.tense && child.start > parent.start
      case 'adverbial': {
        // "killed … and kidnapping", "died on Tuesday after being shot"
        if (child.form === 'active-participle' || child.form === 'passive-participle') return child.start > parent.start
        if (child.form === 'finite') return child.tense === parent.tense && !this.isEarlierClause(child)
        return this.isOccasion(child, parent) || this.is(child.lemma, 'accompanies') || (this.carries(parent) && this.isCarried(child, parent))
      }
      case 'argument': return child.form !== 'finite' && (this.isNew(child, parent) || this.isOutcome(parent, child) || this.carries(parent) || this.isOccasion(child, parent) || this.isPerformed(child, parent) || (this.is(child.lemma, 'accompanies') && this.prepOf(child) !== undefined && !this.reports(parent)))
      // "began withdrawing on Monday", "voted on Monday to ratify it"
      case 'content': return child.form !== 'finite' && ((parent.tense === 'past' && child.modality.includes('phase')) || this.is(parent.lemma, 'decides'))
      // «كانوا يتظاهرون»: what was going on then
      case 'relative': return child.form === 'finite' && child.tense === 'past' && this.text.words[child.word]!.tense === 'present'
      default: return false
    }
  }

  /** «استهدفت غارة منزلا», «لقوا حتفهم بضربة جوية»: an act told for the first time, that does what a verb of the past tells or is its means. */
  isNew(child: Predicate, parent: Predicate): boolean {
    if (parent.form !== 'finite' || parent.tense !== 'past' || this.reports(parent)) return false
    return parent.args.some((argument) => {
      const group = this.text.groups[argument.group]
      return group?.head === child.word && !group.definite && !argument.shared && ((argument.role === 'subj' && child.start > parent.start) || (argument.prep !== undefined && this.is(argument.prep, 'means')))
    })
  }

  /** "the bombing killed ten on Monday": what a verb tells was done by an act, whose noun is its subject. */
  isOutcome(verb: Predicate, act: Predicate): boolean {
    return verb.form === 'finite' && verb.tense === 'past' && this.is(verb.lemma, 'outcome') && verb.args.some((argument) => argument.role === 'subj' && this.text.groups[argument.group]?.head === act.word)
  }

  /** «جدد أمس التأكيد على دعم بلاده», «أعرب الأحد عن إدانته», "expressed support": the words are the act. */
  isPerformed(child: Predicate, parent: Predicate): boolean {
    return this.is(child.lemma, 'performed') && this.reports(parent)
  }

  /** «اتفق الوزيران على عقد قمة»: what it is agreed to hold lies ahead. */
  isAgreed({ form, verb }: Predicate, above: Predicate): boolean {
    return form === 'masdar' && above.form === 'finite' && above.tense === 'past' && this.is(above.lemma, 'agrees') && verb !== undefined && this.is(verb, 'carries')
  }

  /** It tells of something: its time is that of the telling. */
  reports(predicate: Predicate): boolean {
    return this.is(predicate.lemma, 'reports') || (predicate.verb !== undefined && this.is(predicate.verb, 'reports'))
  }

  /** The preposition before the noun group a predicate heads. */
  prepOf(predicate: Predicate): string | undefined {
    const group = groupsOf(this.text).at(predicate.word)
    return group?.head === predicate.word && group.prep !== undefined ? this.text.words[group.prep]?.lemma : undefined
  }

  /** It only carries a noun that tells the act («أجرى محادثات»). */
  carries(predicate: Predicate): boolean {
    return this.is(predicate.particle ? `${predicate.lemma} ${predicate.particle}` : predicate.lemma, 'carries') || (predicate.verb !== undefined && this.is(predicate.verb, 'carries'))
  }

  /** «جرت الجولة الثالثة من المحادثات»: what a noun that only counts it («جولة», «سلسلة») is of. */
  private isCarried(child: Predicate, parent: Predicate): boolean {
    const { groups, words } = this.text
    const own = groupsOf(this.text).at(child.word)
    if (own?.head !== child.word || own.prep === undefined) return false
    const counting = parent.form === 'finite' ? parent.args.map(({ group }) => groups[group]) : [groupsOf(this.text).at(parent.word)]
    return counting.some((group) => group !== undefined && group.last === own.prep && this.is(words[group.head]!.lemma, 'carries'))
  }

  /** «قتل في غارة», «قال خلال لقاء», «بسبب المعارك» */
  isOccasion(child: Predicate, parent: Predicate): boolean {
    const argument = parent.args.find((a) => this.isIn(child, a))
    return argument?.prep !== undefined && this.is(argument.prep, 'occasion')
  }

  /** An occasion of what a verb in the past tells, no word of saying that announces it. */
  isPastOccasion(child: Predicate | undefined): boolean {
    const parent = child?.parent?.as === 'argument' || child?.parent?.as === 'adverbial' ? this.text.predicates[child.parent.predicate] : undefined
    return !!child && child.form !== 'finite' && parent?.form === 'finite' && parent.tense === 'past' && parent.modality.length === 0 && this.isOccasion(child, parent)
  }

  /** «بعدما», «بعد أن»: it was before */
  isEarlierClause(child: Predicate): boolean {
    const { words } = this.text
    for (let w = child.word - 1, n = 0; w >= 0 && n < 6; w--, n++) {
      const word = words[w]!
      if (word.end <= child.clause.start - 12) break
      if (this.is(word.key, 'notsametime')) return true
    }
    return false
  }

  /** A predicate stands inside an argument. */
  isIn(predicate: Predicate, argument: Argument): boolean {
    return this.holds(argument, predicate.word)
  }

  /** A word stands inside an argument, or what is joined to it. */
  holds(argument: Argument, word: number): boolean {
    const group = this.text.groups[argument.group]
    if (!group) return false
    if (group.first <= word && word < group.last) return true
    return group.conjuncts.some((other) => this.text.groups[other]!.first <= word && word < this.text.groups[other]!.last)
  }

  /** The lexicon gives a word a role (times-phrases.tsv). */
  is(phrase: string, role: string): boolean {
    return this.lexicon.has(phrase, role)
  }
}

/** Of several times in one clause, the plainest: a time before a stretch, a stretch before a deadline; the one nearest to the verb among equals. */
export function best(times: readonly Time[], predicate: Predicate): Time {
  let chosen = times[0]!
  for (const time of times) {
    const by = plainness(time) - plainness(chosen)
    if (by < 0 || (by === 0 && distance(time, predicate) < distance(chosen, predicate))) chosen = time
  }
  return chosen
}
/** «حاليا», «حتى الآن», «حتى السبت»: the state of things, or its end, not when something took place. */
export const neverDates = (time: Time): boolean => time.rule === 'now' || time.rule.startsWith('until')

const distance = (time: Time, predicate: Predicate): number => Math.abs(time.start - predicate.start)

function plainness(time: Time): number {
  if (time.eventValue !== undefined) return 0
  if (time.rule.startsWith('since')) return 1
  if (time.rule.startsWith('within') || time.rule.startsWith('by')) return 2
  if (time.rule === 'time of day') return 3
  return 0
}

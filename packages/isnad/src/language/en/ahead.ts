// Looks ahead for a finite verb, each bounded, so that tagging stays linear.
import { ADJECTIVE, BASE, type Form, framesOf, ING, NOMINAL, PARTICIPLE, PAST, PLURAL, PRESENT } from './lexicon.js'
import { DECADE, isUnit, TIME_NAMES, YEAR } from './time-words.js'
import { kindOf } from './letters.js'
import { AFTER_PARTICIPLE, REDUCED } from './reduced.js'
import { AHEAD, isBe, isDo, isHave, isQuote, type Sight } from './sight.js'

/** Whether a noun group and then a finite verb come from `i` on: "and Iran launched …". */
export function startsClause(s: Sight, i: number): boolean {
  const end = Math.min(s.last, i + AHEAD)
  let nominal = false
  for (let j = i; j < end; j++) {
    const form = s.rows.form[j]!
    const may = form.may
    if (may === 0) {
      // "said hundreds of ISIS (Islamic State) fighters escaped"
      if (form.key === '(' && nominal) {
        const close = closing(s, j)
        if (close < 0) return false
        j = close
        continue
      }
      if (form.key === ',' || form.key === '"' || form.key === '”' || form.key === '“') {
        if (nominal) return false
        continue
      }
      return false
    }
    const closed = form.closed
    if (closed) {
      if (closed.pos === 'aux' && !isMonth(s, j)) return nominal
      if (closed.pos === 'conj' || closed.pos === 'sub') return false
      // "one of the reasons", "some of them"
      if (closed.pos === 'pron' || s.key(j + 1) === 'of') nominal = true
      if (closed.pos === 'prep' && !nominal) return false
      continue
    }
    if (nominal && (isBe(form) || isHave(form) || isDo(form)))
      return !(may & (ING | BASE)) || form.key === 'are' || form.key === 'have' || form.key === 'do'
    if (nominal && s.isPast(j) && !(may & PARTICIPLE && isReduced(s, j, form))) return true
    // "said Malta needs to stop", "said Kenya plans to leave": what a plural in such a place would be for is rarely told
    if (nominal && may & PRESENT && s.key(j + 1) === 'to' && s.may(j + 2) & BASE && form.asVerb * 2 >= form.asNoun && framesOf(form.verb).includes('n') && !(s.rows.form[j - 1]!.may & (PLURAL | ADJECTIVE)) && !s.rows.form[j - 1]!.closed) return true
    // "has said it wants closer ties"
    if (may & (PRESENT | PAST) && SINGULAR_SUBJECTS.has(s.key(j - 1))) return true
    // "said the clashes injured fourteen officers": only a finite verb has an object behind it
    if (nominal && s.may(j) & PAST && s.rows.form[j - 1]!.may & NOMINAL && !s.rows.form[j - 1]!.closed && isObjectStart(s, j + 1)) return true
    if (nominal && may & BASE && form.asVerb > form.asNoun * 8 && s.rows.form[j - 1]!.may & PLURAL) return true // some women say
    if (nominal && may & PRESENT && !(may & NOMINAL)) return true
    if (may & NOMINAL || s.rows.capital[j] === 1 || s.rows.capital[j] === 2) nominal = true
  }
  return false
}

/** "announced the release of a citizen held in Malta": done to the noun before it. */
const isReduced = (s: Sight, j: number, { verb }: Form): boolean => s.key(j + 1) === 'by' || (AFTER_PARTICIPLE.has(s.key(j + 1)) && REDUCED.has(verb))

const SINGULAR_SUBJECTS = new Set(['he', 'she', 'it'])

/** Where a parenthesis that opens at `i` closes, if soon. */
function closing(s: Sight, i: number): number {
  for (let j = i + 1; j < s.last && j < i + AHEAD; j++) if (s.key(j) === ')') return j
  return -1
}

/** An article, possessive or number: what follows can only be a group of its own. */
export function isObjectStart(s: Sight, i: number): boolean {
  const closed = s.rows.form[i]?.closed
  return i < s.last && (closed?.pos === 'det' || closed?.pos === 'num' || (closed === undefined && s.isNumber(i)))
}

/** "in May": with its capital it is no auxiliary. */
const isMonth = (s: Sight, i: number): boolean => !s.lowered && s.key(i) === 'may' && s.isCapital(i)

/** A verb that is certainly finite comes before this clause ends, so that an unsure word here need not be one. */
export function finiteAhead(s: Sight, i: number, weak: boolean): boolean {
  const end = Math.min(s.last, i + AHEAD)
  for (let j = i + 1; j < end; j++) {
    if (s.rows.joined[j] === 1 && s.key(j - 1) === '-') continue // Iran-backed
    const form = s.rows.form[j]!
    const may = s.may(j)
    if (may === 0) {
      if (isQuote(form.key) || form.key === '-' || kindOf(form.key.charCodeAt(0)) !== 0) continue
      return false
    }
    const closed = form.closed
    if (closed) {
      if (isMonth(s, j)) continue
      if (closed.pos === 'aux') return true
      // "a man arrested in May and held for two weeks | was freed"
      if (form.key === 'and' && s.may(j + 1) & PARTICIPLE && !(s.may(j + 1) & BASE) && AFTER_PARTICIPLE.has(s.key(j + 2)) && j + 2 < end) {
        j++
        continue
      }
      if (closed.pos === 'sub' || closed.pos === 'conj' || (s.headline && form.key === 'as')) return false
      continue
    }
    if (isBe(form) || isHave(form) || isDo(form)) {
      if (may & (PAST | PRESENT) || form.key === 'are' || form.key === 'am') return true
      if (form.key === 'have' || form.key === 'do') return s.key(j - 1) !== 'to'
    }
    if (s.isPast(j) && !(may & BASE)) {
      if (!(may & PARTICIPLE)) return true
      const before = s.rows.form[j - 1]!.closed // the occupied territories
      if (before && (before.pos === 'det' || before.pos === 'prep')) continue
      // -ed: a verb of the main clause only when nothing says otherwise
      if (weak && s.key(j + 1) !== 'by' && s.key(j + 1) !== 'of' && !s.isAfterHaveOrBe(j)) return true
    }
    if (may & PRESENT && !(may & NOMINAL)) return true
    // high oil prices raise the risk
    if (
      weak &&
      may & BASE &&
      form.asVerb > form.asNoun &&
      s.rows.form[j - 1]!.may & PLURAL &&
      s.isNominalStart(j + 1) &&
      s.key(j - 1) !== 'to'
    )
      return true
  }
  return false
}

/** A noun group and a finite verb follow (as a subordinate clause has them), before any mark. */
export function clauseFollows(s: Sight, i: number): boolean {
  const end = Math.min(s.last, i + 9)
  let nominal = false
  for (let j = i; j < end; j++) {
    const form = s.rows.form[j]!
    const may = s.may(j)
    const closed = form.closed
    if (may === 0) {
      if (isQuote(form.key) || kindOf(form.key.charCodeAt(0)) !== 0) continue
      return false
    }
    if (closed) {
      if (closed.pos === 'aux' && !isMonth(s, j)) return nominal
      if (closed.pos === 'sub') return false
      if (closed.pos === 'pron') nominal = true
      if (form.key === 'to') return false
      if (closed.pos === 'prep' && !nominal && !s.isQuantity(j)) return false
      if (closed.pos === 'conj' && !nominal) return false
      continue
    }
    if (nominal) {
      if (isBe(form) || isHave(form) || isDo(form)) return true
      if (may & PAST && !(may & NOMINAL) && (!(may & ADJECTIVE) || may & PARTICIPLE)) return s.key(j + 1) !== 'by'
      // "after Kenya accused Uganda", where "the accused" is a noun too
      if (may & PAST && may & PARTICIPLE && s.startsAnotherGroup(j + 1)) return true
      if (may & PRESENT && (!(may & NOMINAL) || s.startsAnotherGroup(j + 1))) return true
      if (may & BASE && !(may & NOMINAL) && j > i && s.rows.form[j - 1]!.may & PLURAL) return true
    } else if (may & ING && !(may & NOMINAL)) return false
    if (may & NOMINAL) nominal = true
  }
  return false
}

/** How many words a noun group and what is put beside it between commas may take. */
const GROUP_AND_ASIDE = 22

/** "(after) Jane Roe, mayor of the city, was stabbed": a noun group, something put beside it between commas, then a verb that can only be finite. */
export function clauseBehindAside(s: Sight, i: number): boolean {
  let commas = 0
  let about = false
  const end = Math.min(s.last, i + GROUP_AND_ASIDE)
  for (let j = i; j < end; j++) {
    const form = s.rows.form[j]!
    if (form.key === ',') {
      if (++commas < 2) continue
      const at = s.nextIndex(j)
      const next = s.rows.form[at]
      // "(after) Kenya and Malta, meeting in Rome, agreed to": what has an object or an infinitive behind it is no participle
      return !!next && (next.closed?.pos === 'aux' || isBe(next) || isHave(next) || (s.isPast(at) && !(next.may & BASE) && (s.key(at + 1) === 'to' || s.key(at + 1) === 'that' || s.startsAnotherGroup(at + 1))))
    }
    if (form.may === 0 && !isQuote(form.key) && form.key !== '-') return false
    if (commas && ABOUT.has(form.key)) {
      about = true
      continue
    }
    if (form.closed && form.closed.pos !== 'det' && form.closed.pos !== 'prep' && form.closed.pos !== 'conj' && form.closed.pos !== 'part' && !(about && form.closed.pos === 'aux')) return false
    if (about) continue
    if (isBe(form) || isHave(form) || (s.isPast(j) && !(form.may & (PARTICIPLE | NOMINAL)))) return false
  }
  return false
}

/** Any verb that could be the finite one before the clause ends, sure or not. */
export function finiteMaybeAhead(s: Sight, i: number): boolean {
  const end = Math.min(s.last, i + AHEAD)
  for (let j = i + 1; j < end; j++) {
    const form = s.rows.form[j]!
    if (form.may === 0 && !isQuote(form.key)) return false
    if (form.closed?.pos === 'aux' && !isMonth(s, j)) return true
    if (form.closed?.pos === 'sub') return false
    if (form.may & (PAST | PRESENT) && !form.closed && form.asVerb > form.asNoun) return true
  }
  return false
}

/** "…, based in Paris, said": a comma and a finite verb follow, so what stands before the comma need not be one. */
export function commaThenVerb(s: Sight, i: number): boolean {
  const end = Math.min(s.last, i + 22)
  for (let j = i + 1; j < end; j++) {
    const form = s.rows.form[j]!
    if (form.key === ',') {
      const next = s.rows.form[s.nextIndex(j)]
      if (
        next &&
        (next.closed?.pos === 'aux' || isBe(next) || isHave(next) || ((next.may & (PAST | PRESENT)) !== 0 && next.asVerb > next.asNoun * 2))
      )
        return true
    } else if (form.may === 0 && !isQuote(form.key) && form.key !== '-') return false
    if ((form.closed?.pos === 'aux' && !isMonth(s, j)) || (form.may & PAST && !(form.may & (PARTICIPLE | NOMINAL)))) return false
  }
  return false
}

/** The clause goes on with a verb right behind the next comma: "a body linked to the Union, investigated". */
export function verbAfterComma(s: Sight, i: number): boolean {
  if (!s.afterCommaGroup(i)) return false
  const end = Math.min(s.last, i + AHEAD)
  for (let j = i + 1; j < end; j++) {
    const form = s.rows.form[j]!
    if (form.key === ',') {
      const next = s.rows.form[s.nextIndex(j)]
      if (!next) return false
      return (
        next.closed?.pos === 'aux' || isBe(next) || isHave(next) || ((next.may & (PAST | PRESENT)) !== 0 && next.asVerb > next.asNoun * 2)
      )
    }
    if (form.may === 0 && !isQuote(form.key)) return false
    if (form.closed?.pos === 'sub' && !ABOUT.has(form.key)) return false
  }
  return false
}
/** Words that open a clause about the noun before them. */
const ABOUT = new Set(['that', 'which', 'who'])

/** "(signed by) A, B and C in 2011 was": names with commas and one "and" between them, then a verb that is certainly finite, without a comma of its own. */
export function verbBehindList(s: Sight, i: number): boolean {
  let j = i
  let joined = false
  for (; j < s.last && j < i + AHEAD; j++) {
    const key = s.key(j)
    if (key === 'and') joined = true
    else if (key !== ',' && key !== 'the' && !s.isCapital(j)) break
    else if (joined && key === ',') return false
  }
  return joined && (finiteAhead(s, j - 1, false) || (s.isPast(j) && !(s.may(j) & BASE) && isObjectStart(s, j + 1)))
}

/** No finite verb until the sentence ends. */
export function finiteMissing(s: Sight, i: number): boolean {
  const end = Math.min(s.last, i + 25)
  for (let j = i; j < end; j++) {
    const form = s.rows.form[j]!
    if ((form.closed?.pos === 'aux' && !isMonth(s, j)) || isBe(form) || isHave(form)) return false
    if (s.isPast(j)) return false
    if (form.may & PRESENT && !(form.may & NOMINAL)) return false
  }
  return true
}

export function finiteWithoutComma(s: Sight, i: number): boolean {
  for (let j = i + 1; j < s.last && j < i + AHEAD; j++) {
    const key = s.rows.form[j]!.key
    if (key === ',') return true
  }
  return false
}

/** What follows an unsure "attacks": an object or a preposition that suits a verb. */
export function verbContext(s: Sight, i: number, form: Form): boolean {
  const next = i + 1
  if (next >= s.last) return s.headline && form.asVerb > form.asNoun
  const closed = s.rows.form[next]!.closed
  if (closed) {
    if (closed.pos === 'det' || closed.pos === 'pron') return true
    if (s.key(next) === 'to') return true
    if (closed.pos === 'prep' || closed.pos === 'part' || closed.pos === 'adv')
      return form.asVerb * 2 > form.asNoun || s.headline || (form.asVerb * 6 > form.asNoun && finiteMissing(s, next))
    if (closed.pos === 'sub') return true
    return closed.pos === 'num' || closed.pos === 'adj' || closed.pos === 'noun'
  }
  if (s.isCapital(next) || s.isNumber(next)) return true
  if (s.rows.form[next]!.may === 0)
    return (form.asVerb > form.asNoun && (s.rows.form[next]!.key === '"' || s.rows.form[next]!.key === '“')) || finiteMissing(s, next)
  return true
}

/** "On Monday | the court", "in 2015 | Turkey", "at the weekend | militants": a time ends here, and what stands behind it may be a subject. */
export function endsTime(s: Sight, i: number, anyhow = false): boolean {
  const key = s.key(i)
  const isTime = TIME_NAMES.has(key) || isUnit(key) || YEAR.test(key) || DECADE.test(key) || (s.isNumber(i) && (TIME_NAMES.has(s.key(i - 1)) || TIME_NAMES.has(s.key(i - 2))))
  if (!isTime || anyhow) return isTime
  if (s.isCapital(i + 1)) return true
  const next = i + 1 < s.last ? s.rows.form[i + 1]! : undefined
  return next !== undefined && (next.closed ? next.closed.pos === 'det' : next.asNoun > next.asVerb * 4 && (next.kind === 'person' || next.kind === 'group'))
}

import { ADJECTIVE, BASE, CLOSED, DEMONYM, type Form, ING, LAND, NOMINAL, NOUN, PARTICIPLE, PAST, PLURAL, UNKNOWN } from './lexicon.js'
import { kindOf, LETTER } from './letters.js'
import {
  ADJ,
  ADV,
  AUX,
  CONJ,
  DET,
  FOREIGN,
  isAdjTag,
  isFiniteTag,
  isNounTag,
  NAME,
  NN,
  NNS,
  NUM,
  POSS,
  PREP,
  PRON,
  PUNCT,
  SUB,
  TO,
  VG,
  VN,
} from './tags.js'
import { isHave, isTitle, Sight, SUBJECT_PRONOUNS } from './sight.js'
import { ZERO_THAT } from './zero-that.js'
import { endsTime, startsClause } from './ahead.js'
import { tagApostropheS, tagClosed } from './closed-words.js'
import { tagOpen } from './open-words.js'
import { isForeignRow, type Rows } from './words.js'

/** Most long words have capitals, or all do: a headline in Title Case, where capitals say nothing. */
export function isTitleCase(rows: Rows, first: number, last: number): boolean {
  let long = 0
  let capital = 0
  let common = 0
  for (let i = first; i < last; i++) {
    if (rows.capital[i] === 3) continue
    const form = rows.form[i]!
    if (form.key.length < 4 || form.may & CLOSED) continue
    long++
    if (rows.capital[i]) {
      capital++
      if (!(form.may & (LAND | UNKNOWN))) common++
    } else if (long - capital > 2 && long - capital > capital) return false
  }
  return long >= 3 && capital / long > 0.85 && common >= 2
}

/** Tags the words [first, last), one sentence, from left to right; what is to the right is only known by what it may be. */
export function tagSentence(rows: Rows, first: number, last: number, names: () => ReadonlySet<string>): void {
  run(new Sight(rows, first, last, names, isTitleCase(rows, first, last)))
}

function run(s: Sight): void {
  const { rows, first, last } = s
  for (let i = first; i < last; i++) {
    const tag = decide(s, i)
    rows.tag[i] = tag
    follow(s, i, tag)
  }
}

/** Whether a clause without "that" begins behind a verb. */
const opensClause = (s: Sight, i: number): boolean => ZERO_THAT.has(s.rows.form[i]!.verb) && !!s.rows.form[i + 1]?.may && startsClause(s, i + 1)

/** Goes into a clause; behind it the one around goes on, which had its finite verb or not. */
function inClause(s: Sight, outer: boolean): void {
  s.enter(outer)
  s.finite = false
  s.subject = false
}

const RELATIVES = new Set(['who', 'which', 'whom', 'whose'])
const WHERE_IN_PICTURE = new Set(['left', 'right', 'center', 'centre'])

function follow(s: Sight, i: number, tag: number): void {
  if (tag === PUNCT) {
    s.governed = false
    const key = s.rows.form[i]!.key
    if (
      key === ';' ||
      key === ':' ||
      key === '—' ||
      key === '–' ||
      key === '--' ||
      (key === '-' && !s.rows.joined[i]) ||
      ((key === '"' || key === '“' || key === '”') && (i === s.first || s.rows.tag[i - 1] === PUNCT))
    ) {
      s.finite = false
      s.subject = false
      s.outer.length = 0
    } else if (key === ',' && s.outer.length && s.finite) {
      s.finite = s.outer.pop()!.finite
      s.subject = true
    }
  } else if (tag === SUB) {
    s.governed = false
    const key = s.rows.form[i]!.key
    const relative = RELATIVES.has(key) || (key === 'that' && isNounTag(s.prevTag(i)))
    s.enter(s.finite, relative && s.subject && !s.finite)
    s.finite = false
    s.subject = key === 'who' || key === 'which' || (key === 'that' && isNounTag(s.prevTag(i)))
    s.sub = key
  } else if (tag === AUX && (s.prevTag(i) === AUX || s.prevTag(i) === TO)) {
    // been, having been: the first auxiliary counted
  } else if (isFiniteTag(tag) || tag === AUX) {
    if (s.finite && s.outer.length && s.prevTag(i) !== CONJ) s.outer.pop()
    s.finite = true
    s.governed = false
    s.lastFinite = tag
    s.perfect = tag === AUX && isHave(s.rows.form[i]!)
    if (tag !== AUX && opensClause(s, i)) inClause(s, true)
  } else if (((tag === VG && s.rows.tag[i - 1] !== SUB) || (tag === VN && s.perfect && s.prevTag(i) === AUX)) && opensClause(s, i)) {
    // "…, saying the government cut off aid", "a resolution demanding the government cut off aid", "have claimed the army armed"
    inClause(s, s.finite)
  } else if ((tag === VG || tag === VN) && s.rows.tag[i - 1] === SUB)
    s.finite = true // while continuing, when asked
  else if (tag === PREP) s.governed = !s.isQuantity(i)
  else if (isNounTag(tag) || tag === PRON) {
    // "In a statement issued on Friday, …": a noun that a preposition governs is no subject; what stands behind a date is
    if (!s.governed || tag === PRON) s.subject = true
    else if (endsTime(s, i)) s.governed = false
    if (tag === PRON && s.finite && SUBJECT_PRONOUNS.has(s.rows.form[i]!.key)) {
      // "they say they face": a nominative begins a clause, with or without "that"
      s.enter(true)
      s.finite = false
    }
  } else if (tag === NUM && s.governed && endsTime(s, i)) s.governed = false
  else if (tag === CONJ && s.finite && startsClause(s, i + 1)) {
    s.governed = false
    s.finite = false
    s.subject = false
  }
}

function decide(s: Sight, i: number): number {
  const { rows } = s
  const form = rows.form[i]!
  const capital = rows.capital[i]!
  if (capital === 3) {
    const c = form.key.charCodeAt(0)
    if (c >= 48 && c <= 57) return NUM
    if (form.may === 0) {
      if (
        form.key === "'" &&
        rows.end[i - 1] === rows.start[i] &&
        form.key.length === 1 &&
        isNounTag(rows.tag[i - 1] ?? 0) &&
        s.key(i - 1).endsWith('s') &&
        s.isNominalStart(i + 1) &&
        !s.openSingle(i)
      )
        return POSS
      if (
        form.key === '’' &&
        rows.end[i - 1] === rows.start[i] &&
        isNounTag(rows.tag[i - 1] ?? 0) &&
        s.key(i - 1).endsWith('s') &&
        s.isNominalStart(i + 1) &&
        !s.openSingle(i)
      )
        return POSS
      if (form.key === '&') return CONJ
      if (form.key === '$' || form.key === '£' || form.key === '€' || form.key === '¥' || form.key === '%')
        return form.key === '%' ? NN : NUM
      return kindOf(c) === LETTER ? NN : PUNCT
    }
    return NUM
  }
  if (form.key.charCodeAt(0) > 0x36f && isForeignRow(rows, i)) return FOREIGN
  if (form.key === "'s") return tagApostropheS(s, i)
  if (form.key === "'d") return s.may(s.nextIndex(i)) & PARTICIPLE && !(s.may(s.nextIndex(i)) & BASE) ? AUX : AUX
  // under a picture: "President Ruto, left, and the minister hold"
  if (WHERE_IN_PICTURE.has(form.key) && s.key(i - 1) === ',' && s.key(i + 1) === ',') return ADV
  // "the World Health Organization (WHO)"
  if (capital === 2 && RELATIVES.has(form.key) && !s.lowered) return NAME
  // US-led, Iran-backed
  if (rows.joined[i] === 1 && s.key(i - 1) === '-' && form.may & (PARTICIPLE | ING)) return form.may & PARTICIPLE ? VN : VG
  const starts = i === s.first || s.afterQuoteOrColon(i)
  if (capital && !s.lowered) {
    if (form.may & LAND && !(form.may & CLOSED && form.key === 'us' && capital !== 2)) return tagLand(s, i, form)
    if (!starts) {
      if (
        form.may & CLOSED &&
        !(
          capital === 1 &&
          s.isCapital(i + 1) &&
          s.isCapital(i - 1) &&
          form.closed!.pos !== 'prep' &&
          form.closed!.pos !== 'conj' &&
          form.closed!.pos !== 'det'
        )
      ) {
        if (form.key === 'may' || form.key === 'will') return monthOrName(s, i, form)
        if (capital === 2 && form.key.length > 1 && !s.isCapitalLine(i)) return NAME
        return tagClosed(s, i, form)
      }
      return nameOrTitle(s, i, form)
    }
    if (!(form.may & CLOSED)) {
      const next = s.isCapital(i + 1)
      if (form.may & UNKNOWN || (s.names().has(form.key) && !(next && isTitle(form)))) return isTitle(form) ? nameOrTitle(s, i, form) : NAME
      if (capital === 2 && form.key.length > 1 && !s.isCapitalLine(i)) return NAME
      // Mark Carney, Grant Shapps: a verb or noun that is a given name here
      if (next && s.rows.form[i + 1]!.may & UNKNOWN && form.may & BASE && !isTitle(form) && form.asAdj < 5 && !s.rows.joined[i + 1])
        return NAME
      // "Downing Street said", "Boeing Company has": right before its verb
      if (next && !s.headline && form.may & ING && isPlainNoun(rows.form[i + 1]!) && !s.isCapital(i + 2) && (s.may(i + 2) & PAST || (!!rows.form[i + 2] && isHave(rows.form[i + 2]!)))) return NAME
      // "Bob Ward, a director at …", "Mark Twain said"
      if (next && !s.headline && form.may & BASE && !isTitle(form) && !(s.rows.form[i + 1]!.may & (LAND | CLOSED)) && (s.key(i + 2) === ',' || (s.may(i + 2) & PAST && !s.isCapital(i + 2)))) return NAME
      if (isTitle(form) && next) return NN
      if (next && form.may & NOUN && form.asVerb + form.asAdj + form.asAdv < form.asNoun && !(form.may & PLURAL))
        return form.kind === 'person' ? NN : NAME
    } else if (form.key === 'will' && s.isCapital(i + 1)) return NAME
  } else if (capital && s.lowered) {
    if (form.may & LAND && !(form.may & CLOSED && capital !== 2)) return tagLand(s, i, form)
    if (form.may & UNKNOWN) return NAME
    if (!(form.may & CLOSED) && s.names().has(form.key) && !isTitle(form)) return NAME
  }
  if (form.closed) return tagClosed(s, i, form)
  // Bashar al-Assad: behind its article a name has its capital
  if (form.may & UNKNOWN && isNameWithArticle(rows, i, form.key)) return NAME
  return tagOpen(s, i, form)
}

/** A singular noun that is no title and no name of a land. */
const isPlainNoun = (form: Form): boolean => (form.may & NOUN) !== 0 && (form.may & (LAND | CLOSED | PLURAL | UNKNOWN)) === 0 && !isTitle(form)

function isNameWithArticle(rows: Rows, i: number, key: string): boolean {
  const hyphen = key.indexOf('-')
  if (hyphen < 2 || hyphen > 4) return false
  const letter = rows.text.text[rows.start[i]! + hyphen + 1]
  return letter !== undefined && letter !== letter.toLowerCase()
}

function tagLand(s: Sight, i: number, form: Form): number {
  if (form.may & DEMONYM) {
    const next = s.may(i + 1)
    // "Israeli forces" but "the Chinese", "an Israeli was", "three Maltese have"
    if (
      next & (NOMINAL | ADJECTIVE | LAND | UNKNOWN) &&
      !isHave(s.rows.form[i + 1]!) &&
      !(s.rows.form[i + 1]?.closed && !['own', 'other', 'former'].includes(s.key(i + 1)))
    )
      return ADJ
    if (next & (PARTICIPLE | ING) && s.may(i + 2) & NOMINAL) return ADJ
    if (s.rows.joined[i] === 2 || s.key(i + 1) === '-') return ADJ
    const conj = s.key(i + 1)
    if ((conj === 'and' || conj === 'or' || conj === ',') && i + 2 < s.last && s.rows.form[i + 2]!.may & DEMONYM) return ADJ
    return NAME
  }
  return NAME
}

function monthOrName(s: Sight, i: number, form: Form): number {
  if (
    form.key === 'may' &&
    (s.rows.tag[i - 1] === PREP ||
      s.rows.tag[i - 1] === NUM ||
      s.isNumber(i + 1) ||
      isAdjTag(s.rows.tag[i - 1] ?? 0) ||
      s.rows.tag[i - 1] === DET)
  )
    return NAME
  return s.isCapital(i - 1) || s.isCapital(i + 1) ? NAME : AUX
}

/** A capitalised word inside a sentence: a title (Minister, President) stays a noun, everything else is a name. */
function nameOrTitle(s: Sight, i: number, form: Form): number {
  if (isTitle(form)) return form.may & PLURAL ? NNS : NN
  if (form.may & ADJECTIVE && s.isCapital(i + 1) && !(form.may & NOUN && form.asNoun > form.asAdj)) return ADJ
  return NAME
}

// Sentences, quotations and the dateline of a story.
import type { Dateline, Split, Worded } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import type { Sentence, Word } from '../../document/word.js'
import { findQuotations, OpenQuotations } from './quotations.js'

const ENDING = /^[.؟?!…۔]+$/u
const CLOSING = /^["'»”›)\]]+$/u
const OPENING = /^["«“‹([]$/u
/** Shortened words before a point: «د. محمد», «أ. ف. ب.», "U.S.". A single letter is always one. */
const SHORTENED = new Set(['ص', 'تحت', 'Mr', 'Dr', 'St', 'vs', 'No'])

/**
 * Splits a text into sentences and finds its quotations and dateline. Headline and body never share a sentence.
 *
 * @example split(worded).sentences.map((s) => worded.text.slice(s.start, s.end))
 */
export function split(text: Worded): Split {
  const begins = (i: number): boolean => beginsLine(text, i)
  const quotations = findQuotations(text, begins)
  const dateline = findDateline(text)
  const sentences: Sentence[] = []
  let first = 0
  let paragraph = 0
  const open = new OpenQuotations(quotations)
  const add = (last: number): void => {
    if (last <= first) return
    const start = text.words[first]!.start
    const around = open.at(start - 1)
    const inside = around && around.end > start ? around.index : undefined
    sentences.push({
      index: sentences.length,
      start,
      end: text.words[last - 1]!.end,
      first,
      last,
      headline: start < text.bodyStart,
      paragraph,
      ...(inside === undefined ? {} : { insideQuote: inside }),
    })
    first = last
  }
  const { words } = text
  for (let i = 0; i < words.length; i++) {
    if (i > first && (begins(i) || words[i]!.start === dateline?.end)) add(i)
    // also where a full stop has ended the line before
    if (i > 0 && begins(i)) paragraph++
    if (!endsSentence(text, i)) continue
    // marks that close belong to what they close: «… الحل".»
    let end = i + 1
    while (end < words.length && words[end]!.pos === 'punct' && !begins(end) && (ENDING.test(written(text, end)) || isClosing(text, end))) end++
    const next = words[end]
    if (next && !begins(end) && next.pos === 'punct' && !OPENING.test(written(text, end))) continue
    add(end)
    i = end - 1
  }
  add(words.length)
  return withLayers(text, { sentences, quotations, dateline })
}

const written = (text: Worded, i: number): string => text.text.slice(text.words[i]!.start, text.words[i]!.end)

function beginsLine(text: Worded, i: number): boolean {
  const word = text.words[i]!
  const previous = text.words[i - 1]
  return text.tokens[word.token]!.breakBefore && previous?.token !== word.token
}

/** A straight mark closes when nothing stands between it and the point before it. */
function isClosing(text: Worded, i: number): boolean {
  const mark = written(text, i)
  if (!CLOSING.test(mark)) return false
  return !text.tokens[text.words[i]!.token]!.spaceBefore || mark === '»' || mark === '”'
}

function endsSentence(text: Worded, i: number): boolean {
  const word = text.words[i]!
  if (word.pos !== 'punct' || !ENDING.test(written(text, i))) return false
  const mark = written(text, i)
  // «تم (...) تحرير المطار»: something is left out
  let opening = i - 1
  while (opening >= 0 && text.words[opening]!.pos === 'punct' && ENDING.test(written(text, opening))) opening--
  if (text.words[opening]?.pos === 'punct' && /^[([]$/.test(written(text, opening)) && text.words[opening]!.end === text.words[opening + 1]!.start) return false
  if (mark !== '.') return true
  const token = text.tokens[word.token]!
  const next = text.tokens[token.index + 1]
  const previous = text.words[i - 1]
  if (!previous || !next || next.breakBefore) return true
  const before = text.text.slice(text.tokens[previous.token]!.start, text.tokens[previous.token]!.end)
  // «أ. ف. ب.», «د. سمير», "U.S."
  if (!token.spaceBefore && (/^\p{L}\p{M}*$/u.test(before) || SHORTENED.has(before)) && next.kind === 'word') return false
  // «4.5», «العربية.نت», "bbc.com"
  if (!token.spaceBefore && !next.spaceBefore && (next.kind === 'number' || /^[a-z]/i.test(next.key) || /^نت$/u.test(next.key))) return next.kind === 'punct'
  return true
}

/** A space on either side. */
const isApart = (text: Worded, i: number): boolean => {
  const token = text.tokens[text.words[i]!.token]!
  return token.spaceBefore && text.tokens[token.index + 1]?.spaceBefore !== false
}
/** Between two numbers without a space: «15-7». */
const isTight = (text: Worded, i: number): boolean => {
  const token = text.tokens[text.words[i]!.token]!
  return !token.spaceBefore && text.tokens[token.index + 1]?.spaceBefore === false
}

const DASH = /^[-–—―ـ:]+$/u
const DATELINE_WORDS = 16

/**
 * «موسكو 17-1 (ا ف ب) - …», «القاهرة – …», «(رويترز) - …», «دبي، الإمارات العربية المتحدة (CNN) -- …», «بغداد 3 مايو» on a line of its own:
 * where, when and through whom the story was filed.
 */
function findDateline(text: Worded): Dateline | undefined {
  const { words } = text
  let first = 0
  while (first < words.length && words[first]!.start < text.bodyStart) first++
  if (first >= words.length) return undefined
  let open = -1
  let agency: { start: number; end: number } | undefined
  let placeLast = -1
  let dateFirst = -1
  let dateLast = -1
  let count = 0
  let i = first
  for (; i < words.length && i < first + DATELINE_WORDS; i++) {
    const word = words[i]!
    if (i > first && beginsLine(text, i)) break
    const mark = word.pos === 'punct' ? written(text, i) : ''
    if (open >= 0) {
      if (mark !== ')' && mark !== '/') continue
      if (i > open + 1) agency = { start: words[open + 1]!.start, end: words[i - 1]!.end }
      open = -1
      continue
    }
    if (mark === '(' || (mark === '/' && dateFirst >= 0) || (mark === '/' && agency === undefined && i > first && text.tokens[word.token]!.spaceBefore)) {
      // «درسدن (المانيا) 15-7 (اف ب)»: the agency is the last of them
      open = i
      continue
    }
    if (DASH.test(mark) && (isApart(text, i) || (agency !== undefined && !isTight(text, i)) || mark === ':')) break
    if (mark && !/^[،,\-/:]$/u.test(mark)) return undefined
    if (word.pos === 'num' || word.pos === 'foreign' || isMonth(word)) {
      if (dateFirst < 0) dateFirst = i
      dateLast = i
      continue
    }
    if (mark) continue
    // «أبوظبي 3 مايو /شينخوا/ أكد …»: behind place, date and agency begins the news
    if (agency && dateFirst >= 0) break
    if (word.pos === 'verb' || word.pos === 'sub' || word.pos === 'aux' || word.pos === 'neg') return undefined
    if (dateFirst < 0) {
      if (++count > 5) return undefined
      placeLast = i
    }
  }
  const end = words[i]
  if (!end || (agency === undefined && (count === 0 || count > 3))) return undefined
  const closedByDash = end.pos === 'punct' && DASH.test(written(text, i)) && !beginsLine(text, i)
  const closedByLine = i > first && beginsLine(text, i)
  // «بغداد 3 مايو» needs its date, «القاهرة – » its dash; «القاهرة: …» is a headline's way
  if (closedByDash && written(text, i) === ':' && !agency) return undefined
  if (!closedByDash && !(closedByLine && (dateFirst >= 0 || agency)) && !(agency && open < 0 && dateFirst >= 0)) return undefined
  let after = i
  if (closedByDash) while (after < words.length && words[after]!.pos === 'punct' && DASH.test(written(text, after))) after++
  const placeFirst = placeLast >= 0 && words[first]!.pos !== 'punct' ? first : -1
  return {
    start: words[first]!.start,
    end: words[after]?.start ?? end.end,
    ...(placeFirst >= 0 ? { place: { start: words[placeFirst]!.start, end: words[placeLast]!.end } } : {}),
    ...(agency ? { agency } : {}),
    ...(dateFirst >= 0 ? { date: { start: words[dateFirst]!.start, end: words[dateLast]!.end } } : {}),
  }
}

const MONTHS = new Set('يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر شباط اذار نيسان ايار حزيران تموز اب ايلول شوال رمضان محرم صفر رجب شعبان'.split(' '))
const isMonth = (word: Word): boolean => MONTHS.has(word.key.replace(/[أإآ]/gu, 'ا'))

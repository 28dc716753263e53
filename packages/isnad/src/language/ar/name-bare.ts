// Names with nothing before them: two or more words that are names, or one behind its verb.
import { type Phrase, phrase } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { isAccusative } from './agreement.js'
import { frequencyCost } from './frequencies.js'
import { isGivenName } from './given-names.js'
import { kindOfName } from './latin.js'
import { nameOdds } from './name-letters.js'
import { givenHere, isNameLike, nameRun, nameStrength, PARTICLES, titleFollows } from './name-runs.js'

/** «قال عمر حداد إن»: two words that are given to people, behind a verb and before what no noun group goes on with; no one thing of these does anything. */
function isSubjectByName(scan: Scan, at: number): boolean {
  const { items } = scan
  const [before, item, next, behind] = [items[at - 1], items[at]!, items[at + 1]!, items[at + 2]]
  if (before?.pos !== 'verb' || before.after >= 0 || item.before.length || !isGivenName(item.key) || item.number !== 'sg' || next.number !== 'sg' || kindOfName(next.key) !== 'p' || next.pos === 'verb' || isAccusative(scan.wordAt(at + 1))) return false
  return !behind || !!behind.mark || behind.pos === 'prep' || behind.pos === 'sub' || behind.before.length > 0
}

// «سمر بدوي الناشطة الحقوقية»: words that are names too, when a title behind them says so
function namedAsWords(scan: Scan, at: number): Phrase | undefined {
  const { items } = scan
  const item = items[at]!
  const next = items[at + 1]
  if ((item.pos !== 'noun' && item.pos !== 'adj') || item.article || item.before.includes('ب') || !next || next.mark || next.before.length || next.after >= 0 || kindOfName(item.key) !== 'p') return undefined
  // «حكم على رئيس المجلس»: a preposition is no name
  if (next.pos === 'prep') return undefined
  if (!(nameStrength(scan, at + 1) > 0 || kindOfName(next.key) === 'p') || !(titleFollows(scan, at + 2) || isSubjectByName(scan, at))) return undefined
  return phrase('person', at, at + 2, 'name by title', { name: { first: at, last: at + 2 }, definite: true, number: 'sg' })
}

/**
 * «قال راج باتل المتحدث باسم …», «أعلن أشرف القدرة الناطق باسم …»: the subject right behind its verb, of words that are no calling and seldom met (or a given name and one word
 * with the article), before a title with the article: no noun group goes on so.
 */
function entitled(scan: Scan, at: number): Phrase | undefined {
  const { items } = scan
  const before = items[at - 1]
  if (before?.pos !== 'verb' || before.after >= 0 || items[at]!.before.length) return undefined
  let end = at
  while (end < at + MOST_WORDS && isRareWord(scan, end) && scan.adjoins(end)) end++
  if (end === at + 1 && isGivenName(items[at]!.key) && items[end]?.article && items[end]!.after < 0 && !items[end]!.before.length && items[end]!.pos === 'noun' && !items[end + 1]?.mark && !scan.term(end, 'title', 'body', 'group')) end++
  const title = items[end]?.mark ? items[end + 1] : items[end]
  if (end - at < 2 || !title?.article || title.number !== 'sg' || !titleFollows(scan, end)) return undefined
  return phrase('person', at, end, 'name by title', { name: { first: at, last: end }, definite: true, number: 'sg', gender: before.gender })
}
const MOST_WORDS = 3

function isRareWord(scan: Scan, i: number): boolean {
  const item = scan.items[i]
  if (!item || item.mark || item.time || item.article || item.after >= 0 || item.before.length || !PLAIN.has(item.pos) || scan.terms(i).length || scan.names(i).length) return false
  return isNameLike(scan, i) || isGivenName(item.key) || (!isAccusative(scan.wordAt(i)) && frequencyCost(`${item.pos} ${scan.wordAt(i).lemma}`, 0) > SELDOM)
}
/** What a word costs (`frequencyCost`) that is met so seldom that it may be a foreign name. */
const SELDOM = 11.5
const PLAIN: ReadonlySet<string> = new Set(['noun', 'adj', 'name'])

/** Names of Latin letters: «بي بي سي», «يو إس إس كارني» are no person's. */
const LETTERS = new Set(['اي', 'بي', 'سي', 'دي', 'اف', 'جي', 'اتش', 'كي', 'ام', 'ان', 'او', 'كيو', 'ار', 'اس', 'تي', 'يو', 'في', 'دبليو', 'اكس', 'واي', 'زد'])

/** Odds (`nameOdds`) over which one unknown word is somebody's name. */
const ALONE = 2

function isSpelledOut({ items }: Scan, at: number, end: number): boolean {
  const isLetter = (i: number): boolean => LETTERS.has(items[i]?.key ?? '')
  if (isLetter(at)) return end === at + 1 || isLetter(at + 1) || isLetter(at - 1)
  let before = at - 1
  if (items[before]?.pos === 'name' && !items[before]!.mark) before--
  return isLetter(before) && isLetter(before - 1)
}

// «محسن رحمي» with nothing before it: two or more words that are names
export function bareName(scan: Scan, at: number): Phrase | undefined {
  const item = scan.items[at]!
  if (!givenHere(scan, at) && ((item.pos !== 'name' && item.pos !== 'foreign' && !item.unknown && !PARTICLES.has(item.key)) || !isNameLike(scan, at))) return namedAsWords(scan, at) ?? entitled(scan, at)
  if (item.key === 'بن' || item.key === 'ابن') return undefined
  // «شرقي الفرات»: where, not who
  if (scan.pack.names.placePrepositions.has(item.key) && scan.items[at + 1]?.article) return undefined
  // Latin letters in an Arabic text are what something is called elsewhere, or a program's name
  if (item.pos === 'foreign') return undefined
  // the subject behind its verb may hold a word that is no name elsewhere («أعلن عبد الباسط سيدا»)
  const before = scan.items[at - 1]
  if (before && !before.mark && !item.before.length && !before.article && before.sentence === item.sentence && scan.term(at - 1, 'thing')) return undefined
  const subject = before?.pos === 'verb' && !scan.items[at]!.before.length && nameStrength(scan, at) >= 2
  let end = nameRun(scan, at, subject)
  // «وأكد فيرجسون», «إن ستولتنبرغ»: one word that nobody knows and that is spelled as names are
  if (end <= at && ((before?.pos === 'verb' && before.gender !== 'f') || (before?.pos === 'sub' && before.key === 'ان')) && item.unknown && !item.before.length && !item.article && item.key.length > 3 && nameStrength(scan, at) > 0 && nameOdds(item.key) > ALONE) end = at + 1
  if (end <= at + 1) {
    const whole = entitled(scan, at)
    if (whole || end <= at) return whole
  }
  if (isSpelledOut(scan, at, end)) return undefined
  // one word with an article («الأسد», «الجمال») is a name only where a fuller one told so
  if (end === at + 1 && (scan.items[at]!.article || scan.items[at]!.key === 'الله' || (scan.items[at]!.key[0] === 'و' && !subject))) return undefined
  return phrase('person', at, end, end - at > 1 ? 'bare name' : 'bare word', { name: { first: at, last: end }, definite: true, number: 'sg', gender: scan.items[at]!.gender })
}

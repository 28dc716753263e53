// Where an Arabic proper name begins and ends. There are no capitals: what tells is what the word layer calls it, particles of names, and what stands around it.
import { isAccusative } from './agreement.js'
import { frequencyCost } from './frequencies.js'
import { isGivenName } from './given-names.js'
import { kindOfName } from './latin.js'
import { isComma } from './marks.js'
import { nameOdds } from './name-letters.js'
import type { Phrase, Range } from '../names/phrase.js'
import type { Item, Scan } from '../names/scan.js'

/** Words inside names that call for another after them: «أبو مازن», «عبد الله», «محمد بن سلمان», «ديفيد دي روتشيلد». */
export const PARTICLES = new Set(['ابو', 'ابي', 'ابا', 'ابن', 'بن', 'بنت', 'ام', 'عبد', 'ال', 'بو', 'ولد', 'ذو', 'دي', 'دو', 'دا', 'فان', 'فون', 'لو', 'سان', 'ماك', 'اولد', 'بير', 'دير', 'ديل', 'لا', 'او'])
/** Those of them behind which a month is a family name («لويجي دي مايو»). */
const FOREIGN_PARTICLES = new Set(['دي', 'دو', 'دا', 'ديل', 'فان', 'فون'])
/** Words that end a name though they look like nouns. */
const TAILS = new Set(['الله', 'لله', 'دين', 'زاده', 'اوغلو', 'خان', 'ه'])
/** What stands between a son and his father. */
const FATHERS = new Set(['بن', 'بنت', 'ولد'])
/** «عبدالله الثاني», «محمد السادس» */
const ORDINALS = new Set(['اول', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع', 'عاشر'])
/** What no name goes on with, not even behind a particle. */
const OPENERS: ReadonlySet<string> = new Set(['sub', 'neg', 'det', 'conj', 'part'])
const MARKS_OPEN = new Set(['"', '«', '“', '”', "'", '‘', '(', '//'])
const MARKS_CLOSE = new Set(['"', '»', '”', '“', "'", '’', ')', '//'])

export const opens = (mark: string): boolean => MARKS_OPEN.has(mark)
export const closes = (mark: string): boolean => MARKS_CLOSE.has(mark)

const isParticle = (key: string): boolean => PARTICLES.has(key)

/** What a word costs (`frequencyCost`) that is met so seldom that behind a given name it is a family name. */
const RARE = 10.5
/** What a word costs that is met too often to be a name before a name («حياة لوركا», «أمل فرويد»). */
const COMMON = 9

/** How strong the parts of a name are together that is whole: two that the lexicon knows. */
const WHOLE = 6

/** Odds (`nameOdds`) over which letters make an unknown word surely a name, and under which a word. */
const SPELLED_NAME = 4
const SPELLED_WORD = -3

/** Endings and beginnings of inflected Arabic words: a word nobody knows that has them is no foreign name. */
const INFLECTED = /(?:وا|ها|هم|هما|كم|ته|تها|تهم|ات)$|^(?:وال|لل|است|يست)/

/**
 * How surely an item is a name by itself: 3 a person's name that the lexicon knows, 2 another known name, 1 a word that nobody knows and that could be foreign,
 * 0 none. `introduced`: a title stands before it, so that also a person's name that is an ordinary word («ناجي», «شفيق») counts.
 * `behind`: a surer part of a name stands right before it.
 */
export function nameStrength(scan: Scan, i: number, introduced = false, behind = false): number {
  const item = scan.items[i]
  if (!item || item.mark || item.time || item.after >= 0) return 0
  if (scan.wordAt(i).named) return Math.max(behind ? 1 : 2, strengthByItself(scan, i, introduced, behind))
  return strengthByItself(scan, i, introduced, behind)
}

function strengthByItself(scan: Scan, i: number, introduced: boolean, behind: boolean): 0 | 1 | 2 | 3 {
  const item = scan.items[i]!
  if (item.key.length < 2) return 0
  // «لصالح الأسد»: in favour of
  if (item.key === 'صالح' && item.before.includes('ل')) return 0
  const kind = kindOfName(item.article ? `ال${item.key}` : item.key) ?? kindOfName(item.key)
  if (item.pos === 'name' || item.pos === 'foreign') {
    if (item.pos === 'foreign') return /^\p{Lu}\p{Ll}/u.test(scan.text.text.slice(item.start, item.start + 2)) ? 2 : 1
    if (!item.unknown) return kind === 't' ? 2 : 3
  }
  if (isParticle(item.key)) return item.pos === 'neg' || item.pos === 'conj' || item.pos === 'sub' ? 0 : 1
  if (item.unknown) {
    if (kind !== undefined && kind !== 't') return 3
    if (INFLECTED.test(item.key) && !(behind && item.key.endsWith('وا'))) return 0
    const odds = nameOdds(item.key)
    return odds > SPELLED_NAME ? 2 : odds < SPELLED_WORD && !introduced && !behind ? 0 : 1
  }
  if (introduced && kind === 'p' && !item.article && (item.pos === 'noun' || item.pos === 'adj')) return 1
  return 0
}

/** Whether an item can be (part of) a name: nobody's lexicon has it, or the word layer says name. */
export const isNameLike = (scan: Scan, i: number, introduced = false): boolean => nameStrength(scan, i, introduced) > 0

/** Whether something other than a name begins here: a title, a body, a state, a function word. */
function blocked(scan: Scan, i: number, introduced: boolean): boolean {
  const item = scan.items[i]!
  if (scan.wordAt(i).named) return false
  if (item.pos === 'prep' || item.pos === 'conj' || item.pos === 'sub' || item.pos === 'neg' || item.pos === 'pron' || item.pos === 'det' || item.pos === 'num' || item.pos === 'part') return true
  for (const hit of scan.terms(i)) for (const term of hit.terms) {
    if (term.class === 'stop') {
      if (!item.article || term.article) return true
      continue
    }
    if (term.class === 'rank' && !isNameLike(scan, i + hit.length)) continue
    if (term.class === 'place' && item.key !== 'جبل') return true
    if (item.pos === 'name' || item.unknown || term.construct) continue
    if (introduced && !item.article && term.class !== 'title' && term.class !== 'body' && term.class !== 'government' && term.class !== 'outlet' && nameStrength(scan, i, true) > 0) continue
    if (term.class !== 'modifier' && term.class !== 'group') return true
    if (item.article) return true
  }
  for (const match of scan.names(i)) for (const entry of match.entries) {
    if (entry.kind === 'state' && (entry.as === 'adjective' || entry.as === 'name' || (entry.as === 'capital' && introduced && (item.article || !entry.article))) && !entry.doubtful) return true
    // «اتهم وزير إسرائيلي حماس»: an organization is no name behind a title
    if (entry.kind === 'organization' && !entry.doubtful && (match.length > 1 || (introduced && entry.as === 'name'))) return true
  }
  return false
}

/**
 * The end of a name that begins at `at`, or `at` when none does. After a title (`introduced`) a single word is enough and one word that the lexicon
 * takes for something else may follow a name («محمد جواد ظريف»); elsewhere every word must look like a name.
 */
export function nameRun(scan: Scan, at: number, introduced: boolean, sentenceOf = at): number {
  const { items } = scan
  let i = at
  let sure = 0
  let strength = 0
  let ordinary = 0
  while (i < items.length) {
    const item = items[i]!
    if (item.mark) {
      // «موريس ريبير» written with a hyphen, or initials with a full stop
      // («جان- كلود» with a blank behind it)
      if (i > at && item.mark === '-' && !item.spaceBefore && items[i + 1] && (!items[i + 1]!.spaceBefore || ((isGivenName(items[i - 1]!.key) || nameStrength(scan, i - 1) > 1) && nameStrength(scan, i + 1) > 1)) && isNameLike(scan, i + 1)) { i++; continue }
      if (i > at && item.mark === '.' && items[i - 1]!.key.length === 1 && isNameLike(scan, i + 1)) { i++; continue }
      break
    }
    if ((item.time && !(i > at + 1 && FOREIGN_PARTICLES.has(items[i - 1]!.key))) || item.sentence !== items[sentenceOf]!.sentence || (i > at && item.before.length)) break
    // Latin letters: names have capitals
    if (item.pos === 'foreign' && (nameStrength(scan, i) < 2 || scan.text.text.slice(item.start, item.end) === 'The')) break
    const afterParticle = i > at && isParticle(items[i - 1]!.key)
    // «قال آبي إن بلاده …»: a given name that is spelled like a particle, and a clause behind it
    if (afterParticle && OPENERS.has(item.pos) && !isParticle(item.key)) break
    // «زار آبي العاصمة …»: nor is a noun for a place a part of it
    if (afterParticle && item.article && scan.term(i, 'place')?.term.flags.has('capital')) break
    // «علي خامنئي»: spelled with a dotted yeh it is the name, not على
    const ali = introduced && item.key === 'علي' && item.pos === 'prep' && scan.text.text[item.end - 1] === 'ي' && isNameLike(scan, i + 1) && scan.adjoins(i + 1)
    // «رئيس تحرير الفجر، علي الحكيم، …»
    const aliApart = introduced && i === at && item.key === 'علي' && item.pos === 'prep' && scan.text.text[item.end - 1] === 'ي' && isApposed(scan, i)
    if (ali || aliApart || (i > at && strength >= 3 && isAliBehind(scan, i))) { sure++; i++; continue }
    // «تشارلز الأول», «ألفونسو الثالث عشر»: a king's name is whole with his number
    if (i > at && item.article && ORDINALS.has(item.key) && i - at <= 3 && (introduced ? strength > 0 : strength >= 3) && !item.before.length) return items[i + 1]?.key === 'عشر' && scan.adjoins(i + 1) ? i + 2 : i + 1
    // «زار محمد بن زيد كربلاء»: a place is no part of it
    if (i > at && !afterParticle && !scan.wordAt(i).named && (i > at + 1 || (!introduced && kindOfName(items[at]!.key) !== 'p')) && isPlace(scan, i, i > at + 1 ? 4 : 6)) break
    // «أبو حمزة المصري»: behind a name with أبو a nisba is what he is called
    if (i === at + 2 && isKunya(items[at]!.key) && isNisbaOfMan(item)) { i++; continue }
    // «خالد المصري», «محمد علي التونسي»: so it is behind given names
    if (i > at && i <= at + 2 && isNisbaOfMan(item) && areGivenNames(scan, at, i)) { sure++; strength++; i++; continue }
    if (i === at + 1 && isCallingOfFamily(scan, i, introduced)) { sure++; strength++; i++; continue }
    if (!afterParticle && !(i > at && isParticle(item.key) && item.pos !== 'prep' && item.pos !== 'neg') && blocked(scan, i, introduced) && !(i === at && givenHere(scan, i)) && !(i === at + 1 && strength >= 3 && !item.article && item.pos === 'adj' && kindOfName(item.key) === 'p')) break
    if (item.after >= 0) break
    if (i > at && scan.wordAt(i).named) { sure++; strength++; i++; continue }
    // «التقى عباس وفدا»: the accusative shows the object; but «عبد الباسط سيدا»
    if (i > at && !afterParticle && !(i === at + 2 && items[at]!.key === 'عبد') && isAccusative(scan.wordAt(i))) break
    // «ولد فرويد في …»: was born
    if (i === at && !introduced && item.key === 'ولد') break
    // «أتم أحمد بن طولون بناء …»: behind a whole name a word that may be one is the next word
    const strong = i === at && (givenHere(scan, i) || (introduced && sentenceOf < at && isVerbAsGiven(scan, i))) ? 3 : nameStrength(scan, i, introduced && strength < WHOLE, i > at && strength >= 3)
    // a word with the article that nobody knows is a family name behind a first name, and nothing at the head of one
    const family = item.article && item.unknown && (introduced ? i === at && item.key.endsWith('يه') : !(i > at && strength >= 3))
    if ((strong > 0 && !family) || (i > at && TAILS.has(item.key))) {
      sure++
      strength += strong
    } else if (afterParticle || (i > at && sentenceOf < at && item.key === 'لو' && item.after < 0)) {
      sure++
    } else if (introduced && sentenceOf < at && ordinary < 1 && i === at + 1 && behindTitled(scan, i)) {
      ordinary++
    } else if (ordinary < 1 && i > at + 1 && strength >= 3 && isFamilyNisba(scan, at, i)) {
      ordinary++
    } else if (!(ordinary < 1 && i > at && behindGiven(scan, at, i)) && (item.pos === 'verb' || item.pos === 'aux' || item.pos === 'adv')) {
      // A verb ends the name, unless it can be a name and something of the name stands on both sides.
      if (!(introduced && i > at && isNameLike(scan, i + 1) && !items[i + 1]!.before.length && scan.wordAt(i).also?.includes('name'))) break
    } else if (ordinary < 1 && i > at && behindGiven(scan, at, i)) {
      ordinary++
    } else if (introduced && (item.pos === 'noun' || item.pos === 'adj') && ordinary < 1 && ordinaryInName(scan, at, i)) {
      ordinary++
    } else if (i > at && strength >= 3 && ordinary < 1 && (item.pos === 'noun' || item.pos === 'adj') && familyName(scan, at, i)) {
      ordinary++
    } else break
    i++
    if (i - at >= 7) break
  }
  while (i > at && (isParticle(items[i - 1]!.key) || items[i - 1]!.mark)) i--
  if (introduced) return sure > 0 || i - at >= 2 ? i : at
  // nothing announces it: one known name among two, or one alone; two that nobody knows only with a title behind them
  if (i - at === 1 ? strength >= 3 && isPersons(scan, at) : strength >= 4) return i
  return strength >= 2 && i - at > 1 && titleFollows(scan, i) ? i : at
}

/** One word alone is somebody where a table has it as a person's name: what the lexicon merely calls a name is a thing or a place as well («إكس»). */
const isPersons = (scan: Scan, i: number): boolean => scan.items[i]!.unknown || kindOfName(scan.items[i]!.key) !== undefined || isGivenName(scan.items[i]!.key)

/** «إيفانغيلوس فينيزيلوس رئيس الحركة», «… ، وزير …» */
export function titleFollows(scan: Scan, i: number): boolean {
  const next = scan.items[i]
  const at = next?.mark && isComma(next.mark) ? i + 1 : i
  const item = scan.items[at]
  const title = item && !item.mark && !item.before.length ? scan.term(at, 'title') : undefined
  return !!title && !title.term.flags.has('weak') && item!.pos !== 'verb' && item!.pos !== 'adj'
}

/** Two words between commas, the second with the article. */
function isApposed({ items }: Scan, i: number): boolean {
  const [before, family, behind] = [items[i - 1], items[i + 1], items[i + 2]]
  return !!before?.mark && isComma(before.mark) && !!family?.article && family.number === 'sg' && family.after < 0 && !family.before.length && !!behind?.mark && isComma(behind.mark)
}

/** «عبد الحليم علي وهاني»: no preposition stands before "and", a mark or a verb. */
function isAliBehind(scan: Scan, i: number): boolean {
  const item = scan.items[i]!
  if (item.key !== 'علي' || item.pos !== 'prep' || item.before.length || item.after >= 0 || scan.text.text[item.end - 1] !== 'ي') return false
  const next = scan.items[i + 1]
  return !next || (!!next.mark && !opens(next.mark)) || next.before.includes('و') || next.pos === 'verb'
}

const isNisbaOfMan = ({ article, after, pos, number, key }: Item): boolean => article && after < 0 && pos === 'adj' && number === 'sg' && key.endsWith('ي')

/** Names that are given to people and are no other words. */
function areGivenNames({ items }: Scan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (items[i]!.pos !== 'name' || items[i]!.article || items[i]!.before.length > (i === from ? 1 : 0) || !isGivenName(items[i]!.key) || kindOfName(items[i]!.key) !== 'p') return false
  return true
}

/** «وليد الشاعر», «سامي الطبيب»: behind a given name a calling with the article and nothing of its own behind it is a family name. */
function isCallingOfFamily(scan: Scan, i: number, introduced: boolean): boolean {
  const item = scan.items[i]!
  const given = scan.items[i - 1]!
  if (!item.article || item.after >= 0 || item.number !== 'sg' || item.gender === 'f' || given.article || (given.pos !== 'name' && given.key !== 'علي') || !isGivenName(given.key) || kindOfName(given.key) !== 'p') return false
  const found = scan.term(i, 'title')
  if (found?.length !== 1 || (!introduced && !found.term.flags.has('role'))) return false
  const next = scan.items[i + 1]
  return !next || !!next.mark || next.time || next.pos === 'verb' || next.pos === 'sub' || next.pos === 'aux' || next.before.length > 0
}

const isKunya = (key: string): boolean => key === 'ابو' || key === 'ابا' || key === 'ابي' || key === 'ام'

/** «خليفة بن زايد», «نبيه بري», «سعيد ولد محمد»: a given name that is an ordinary word too, when what follows is of a name. */
export function givenHere(scan: Scan, i: number): boolean {
  const item = scan.items[i]!
  const listed = isListed(scan, i)
  if ((item.pos !== 'noun' && item.pos !== 'adj' && !listed) || item.article || item.after >= 0 || item.number !== 'sg' || !isGivenName(item.key)) return false
  const next = scan.items[i + 1]
  if (!next || next.mark || next.time || next.before.length || next.sentence !== item.sentence) return false
  if (listed && (next.pos === 'name' || next.unknown)) return true
  if (FATHERS.has(next.key) || nisbaAsGiven(scan, i)) return true
  if (frequencyCost(`${item.pos} ${scan.wordAt(i).lemma}`, 0) < COMMON) return false
  return (next.pos === 'name' || next.unknown) && !next.article && nameStrength(scan, i + 1) >= 2 && kindOfName(next.key) !== 't' && !scan.names(i + 1).some((match) => match.entries.some((entry) => entry.kind !== 'person'))
}

/** «عمرو زكي وعادل فتحي وفرج شلبي»: behind a name and "and" also what looks like a verb may be a given name. */
function isListed(scan: Scan, i: number): boolean {
  const item = scan.items[i]!
  const before = scan.items[i - 1]
  return item.before.length === 1 && item.before[0] === 'و' && !!before && !before.mark && (before.pos === 'name' || before.unknown) && (item.pos === 'verb' || item.pos === 'noun' || item.pos === 'adj')
}

/**
 * «المتحدث باسم التحالف تركي المالكي», «الأمير تركي الفيصل»: a nisba without its article behind a word that has one, or a comma, is no adjective of it but what he is
 * called, when a family name follows.
 */
export function nisbaAsGiven(scan: Scan, i: number): boolean {
  const item = scan.items[i]!
  const before = scan.items[i - 1]
  const family = scan.items[i + 1]
  if (!before || !family || item.pos !== 'adj' || item.article || item.before.length > 0 || item.number !== 'sg' || !(before.article || (before.mark && isComma(before.mark))) || !isGivenName(item.key)) return false
  if (family.mark || family.before.length > 0 || family.sentence !== item.sentence) return false
  return family.key === 'ال' || (family.article && (family.unknown || family.pos === 'name' || family.key.endsWith('ي')) && !scan.names(i + 1).some((match) => match.entries.some((entry) => entry.kind === 'state')))
}

/** «هاني عبادة», «وليد توفيق», «أحمد فتفت»: behind a given name stands a family name, unless the word is met too often as another or goes on otherwise. */
function behindGiven(scan: Scan, at: number, i: number): boolean {
  const given = scan.items[i - 1]!
  if (i - at > 2 || (given.pos !== 'name' && i - 1 > at) || given.mark || !isGivenName(given.article ? `ال${given.key}` : given.key)) return false
  const item = scan.items[i]!
  const word = scan.wordAt(i)
  if (item.pos === 'verb') return !!word.also?.includes('name') && !!scan.items[i + 1]?.mark
  if ((item.pos !== 'noun' && item.pos !== 'adj') || item.number !== 'sg' || item.after >= 0) return false
  // «أكد محمد مشيرا إلى …», «قضية محمد مثيرة»
  if (!item.article && item.pos === 'adj' && /[اه]$/.test(item.key)) return false
  if (item.article && word.verbForm === 'masdar') return false
  return frequencyCost(`${item.pos} ${word.lemma}`, 0) > RARE
}

/** «المبعوث السعودي، نزار العلولا»: a given name that is read as a verb, behind a title and before a name. */
const isVerbAsGiven = (scan: Scan, i: number): boolean => scan.items[i]!.pos === 'verb' && isGivenName(scan.items[i]!.key) && scan.items[i]!.after < 0 && scan.adjoins(i + 1) && !scan.items[i + 1]!.before.length && nameStrength(scan, i + 1) > 0

/** «وزير الداخلية سعيد صيام», «وزير العدل شارل رزق»: behind a title and a given name stands a family name, whatever else it may mean. */
function behindTitled(scan: Scan, i: number): boolean {
  const given = scan.items[i - 1]!
  const item = scan.items[i]!
  if (given.mark || !isGivenName(given.key) || item.after >= 0 || item.number === 'du' || (item.number === 'pl' && /(?:ون|ين|ات)$/.test(item.key))) return false
  if (item.pos === 'verb') return !!scan.wordAt(i).also?.includes('name') && (kindOfName(item.key) === 'p' || nameOdds(item.key) > SPELLED_NAME)
  if (item.pos !== 'noun' && item.pos !== 'adj') return false
  // «السيد محمد مشيرا إلى …», «بحث الشيخ محمد التعاون …»
  return item.article ? scan.wordAt(i).verbForm !== 'masdar' || isGivenName(item.key) || kindOfName(`ال${item.key}`) === 'p' : !/[اه]$/.test(item.key)
}

/** «عبد الكريم الخطابي», «محمد بن أسعد الجواني»: a nisba of no state behind a whole name. */
function isFamilyNisba(scan: Scan, at: number, i: number): boolean {
  const item = scan.items[i]!
  if (item.pos !== 'adj' || !item.article || item.after >= 0 || item.number !== 'sg' || !item.key.endsWith('ي') || item.key.length < 4) return false
  return scan.items[at]!.key === 'عبد' || FATHERS.has(scan.items[i - 2]!.key)
}

/** A town or state that the knowledge has and that is nobody's name; `rank`: how well known it is at least. */
function isPlace(scan: Scan, i: number, rank: number): boolean {
  const key = scan.items[i]!.key
  return kindOfName(key) !== 'p' && scan.names(i).some((match) => match.length === 1 && match.entries.some((entry) => !entry.doubtful && ((entry.kind === 'place' && entry.place.rank >= rank) || (entry.kind === 'state' && (entry.as === 'name' || entry.as === 'capital')))))
}

/** «سمير شمس», «جون كندي», «عبد الكريم الخطابي»: behind a first name, a word that a table has as a person's name too. */
function familyName(scan: Scan, at: number, i: number): boolean {
  const item = scan.items[i]!
  const kind = (item.article ? kindOfName(`ال${item.key}`) : undefined) ?? kindOfName(item.key)
  if (kind !== 'p' || scan.wordAt(i).verbForm === 'masdar' || (item.article && i - at < 2 && item.pos === 'noun')) return false
  return item.article ? item.pos === 'adj' || i - at >= 2 : i === at + 1
}

/** «جواد ظريف», «أحمد شفيق»: a name that is an ordinary word too, when what follows it cannot go on with it. */
function ordinaryInName(scan: Scan, at: number, i: number): boolean {
  const item = scan.items[i]!
  const next = scan.items[i + 1]
  // «عبد الباسط سيدا، رئيس …»: a first name with عبد wants a family name
  if (i === at + 2 && scan.items[at]!.key === 'عبد' && item.pos === 'noun' && !item.article && !scan.wordAt(i).verbForm && next && (next.mark || next.pos === 'verb' || next.before.length > 0 || scan.term(i + 1, 'title'))) return true
  if (kindOfName(item.key) !== 'p' && !scan.wordAt(i).also?.includes('name')) return false
  if (i === at) return !!next && isNameLike(scan, i + 1) && !next.before.length && !item.article
  if (i - at > 2) return false
  return !next || !!next.mark || next.time || next.pos === 'verb' || next.pos === 'prep' || next.pos === 'sub' || next.pos === 'aux' || next.before.length > 0 || isNameLike(scan, i + 1) || !!scan.term(i + 1, 'title', 'rank')
}

/** What stands in quotation marks or parentheses at `i`: item range inside the marks, and where it ends; at most `most` items. */
export function marked(scan: Scan, i: number, most = 6): { inner: Range; end: number } | undefined {
  const { items } = scan
  const open = items[i]
  if (!open?.mark || !opens(open.mark)) return undefined
  let first = i + 1
  while (items[first]?.mark && opens(items[first]!.mark) && first < i + 3) first++
  for (let j = first + 1; j < items.length && j <= first + most; j++) {
    const mark = items[j]!.mark
    if (!mark || mark === '-' || mark === '.') continue
    if (!closes(mark)) return undefined
    let end = j + 1
    while (end < j + 3 && items[end]?.mark && closes(items[end]!.mark) && first - i > end - j) end++
    return { inner: { first, last: j }, end }
  }
  return undefined
}

/** Adds a name in parentheses («… (أونروا)»), or in quotation marks, behind a body or organization. */
export function takeAlias(scan: Scan, phrase: Phrase): void {
  const found = marked(scan, phrase.last, 4)
  if (!found) return
  const open = scan.items[phrase.last]!.mark
  if (open !== '(' && open !== '"' && open !== '«' && open !== '“') return
  const first = scan.items[found.inner.first]!
  if (first.mark || first.pos === 'num' || first.pos === 'verb' || first.pos === 'prep' || first.time) return
  phrase.alias = found.inner
  phrase.core ??= { first: phrase.first, last: phrase.last }
  phrase.last = found.end
}

// A noun with all that belongs to it: genitives, adjectives, the preposition that is its own.
import type { Word } from '../../document/word.js'
import { agrees, isAbsolute, isAccusative, isConstruct, isNisba } from './agreement.js'
import { frameOf, hasSufferer } from './frames.js'
import { readNamed } from './group-names.js'
import { approximate, isDigits } from './group-numbers.js'
import type { Draft, GroupReader } from './groups.js'
import { complementsOf, Noun, nounsOf } from './nouns.js'
import { prepositionAt } from './prepositions.js'

/** A noun with its genitives, adjectives and the name it announces. */
export function readNoun(reader: GroupReader, i: number, outers: readonly Draft[]): Draft {
  const word = reader.words[i]!
  const draft = reader.add(i, i + 1, i, word.definite === true)
  reader.at = i + 1
  const next = reader.words[i + 1]
  if (next && i + 1 < reader.end && next.pos === 'pron' && next.clitic === 'after') {
    const pronoun = reader.add(i + 1, i + 2, i + 1, true)
    pronoun.parent = { group: draft.index, as: 'genitive' }
    draft.definite = true
    reader.at = i + 2
    readSamePeople(reader, draft, outers)
  } else if (takesGenitive(reader, i)) readGenitive(reader, draft, outers)
  else if (isDualTitle(reader, i)) {
    draft.number = 'du'
    draft.gender = 'm'
    readGenitive(reader, draft, outers)
  }
  if (reader.classOf(i) & Noun.Time) readDate(reader)
  draft.last = reader.at
  readAdjectives(reader, draft, outers)
  if (reader.classOf(i) & Noun.Time) readDate(reader)
  // «القائم بأعمال الوزير الأميركي»: what its complement left is its own
  if (readComplement(reader, draft, outers)) readAdjectives(reader, draft, outers)
  const before = reader.at
  readNamed(reader, draft, outers)
  // «وكالة "فارس" الإيرانية»
  if (reader.at > before) readAdjectives(reader, draft, outers)
  draft.last = Math.max(draft.last, reader.at)
  return draft
}

/** «كانون الأول/ديسمبر 2017», «17 من يناير 2025»: the rest of a date belongs to its month or day. */
function readDate(reader: GroupReader): void {
  for (let j = reader.at; j < reader.end; ) {
    const word = reader.words[j]!
    if (word.pos === 'punct' && reader.written(j) === '/' && j + 1 < reader.end && (reader.classOf(j + 1) & Noun.Time || reader.words[j + 1]!.pos === 'num')) j += 2
    else if (word.pos === 'num' && isDigits(reader, j) && word.key.length <= 4) j++
    else if ((word.pos === 'adj' || word.pos === 'num') && word.definite === true && (word.lemma === 'اول' || word.lemma === 'ثاني' || word.lemma === 'اخر')) j++
    else break
    reader.at = j
  }
}

/** «زميلاتها الناشطات»: two nouns for the same people. */
function readSamePeople(reader: GroupReader, draft: Draft, outers: readonly Draft[]): void {
  const next = reader.words[reader.at]
  const head = reader.words[draft.head]!
  if (!next || reader.at >= reader.end || next.pos !== 'noun' || next.definite !== true || next.clitic || outers.length > 3) return
  if (next.number !== head.number || next.number !== 'pl' || next.gender !== head.gender || !(reader.classOf(reader.at) & Noun.Animate)) return
  const same = reader.readOne(reader.at, [...outers, draft])
  if (same) same.parent = { group: draft.index, as: 'apposition' }
}

/** «طرفا النزاع»: titles of nobody in particular. */
const SIDES: ReadonlySet<string> = new Set(['طرف', 'جانب'])
/** «وزيرا خارجية روسيا وإيران»: two ministers, written like one in the accusative. */
function isDualTitle(reader: GroupReader, i: number): boolean {
  const word = reader.words[i]!
  const next = reader.words[i + 1]
  if (!isAccusative(word) || !(reader.classOf(i) & Noun.Title || SIDES.has(word.lemma)) || !next || i + 1 >= reader.end) return false
  // «رئيسا أنغولا وزامبيا»
  if (reader.isPlace(i + 1) && !next.clitic) return true
  return next.pos === 'noun' && !next.clitic && !isAccusative(next) && !(reader.classOf(i + 1) & Noun.Title)
}

function takesGenitive(reader: GroupReader, i: number): boolean {
  const word = reader.words[i]!
  if (word.definite === true || isAccusative(word) || isAbsolute(word)) return false
  // «18 مارس التخلي …»: a month has no genitive
  if (reader.classOf(i) & Noun.Month) return false
  // «وصل فجر أمس وزير الخارجية»: nor has yesterday
  if (nounsOf('yesterday').has(word.key)) return false
  return word.pos === 'noun' || word.pos === 'adj'
}

/** What somebody's words stand in. */
const SAYINGS = new Set(['بيان', 'تصريح', 'تغريده', 'تدوينه', 'كلمه', 'خطاب', 'مقابله', 'رساله', 'حديث'])

/** Fire, and the self: people open the one and blow up the other, they own neither. */
const UNOWNED: ReadonlySet<string> = new Set(['نار', 'نفس'])

/** «بقوة السلاح», «بسرعة الصوت»: such manners have owners. */
const OF_THINGS: ReadonlySet<string> = new Set(['قوه', 'سرعه'])
/** Manners that are seldom anything else; of the others somebody may be glad or sure as well («رحب بنجاح المفاوضات»). */
const ONLY_MANNER: ReadonlySet<string> = new Set(['شده', 'حزم', 'حده', 'صراحه', 'وضوح', 'حراره', 'عنف', 'الحاح', 'انتظام', 'ايجاز', 'اختصار', 'بساطه', 'جديه', 'علانيه', 'اسهاب', 'تعمد'])

/** «دان بشدة الهجوم», «تنفي بقوة دعمها», «تتهم بانتظام أذربيجان», «نفذ بنجاح غارة»: how it is done owns no act, and nobody. */
function isManner(reader: GroupReader, at: number, j: number): boolean {
  const [head, word] = [reader.words[at]!, reader.words[j]!]
  if (!(reader.classOf(at) & Noun.Manner) || head.definite === true || reader.words[at - 1]?.key !== 'ب' || word.pos === 'adj') return false
  if (ONLY_MANNER.has(head.lemma)) return true
  if (!OF_THINGS.has(head.lemma)) return !isTakenByVerb(reader, at - 2)
  return (word.verbForm === 'masdar' && (word.definite === true || reader.words[j + 1]?.clitic === 'after')) || reader.isName(j) || reader.isPlace(j) || word.pos === 'det' || (reader.classOf(j) & (Noun.Quantity | Noun.Animate)) !== 0
}

/** The nearest verb or verbal noun before takes «ب» itself. */
function isTakenByVerb({ words }: GroupReader, from: number): boolean {
  for (let i = from; i >= 0 && i > from - VERB; i--) {
    const { pos, lemma, verb, verbForm } = words[i]!
    if (pos === 'punct' || pos === 'sub') return false
    if (pos !== 'verb' && verbForm !== 'masdar') continue
    const { preps, object, guessed } = frameOf(verb ?? lemma)
    // «حظي باهتمام الصحف»: what takes no object has nothing else behind it
    return guessed === true || object === '-' || preps.has('ب')
  }
  return true
}
/** How far before it the verb may stand. */
const VERB = 10

function readGenitive(reader: GroupReader, draft: Draft, outers: readonly Draft[]): void {
  const j = reader.afterQuote(reader.at)
  const word = reader.words[j]
  if (!word || j >= reader.end || word.clitic === 'before' || !reader.starts(j) || word.pos === 'pron') return
  const head = reader.words[draft.head]!
  // «دان في بيان "الهجمات"»: what is said, not what is said so
  if (j > reader.at && SAYINGS.has(head.lemma) && reader.words[draft.head - 1]?.pos !== 'punct') return
  if (isManner(reader, draft.head, j)) return
  const bits = reader.classOf(j)
  // «طردت 29 دولة 145 دبلوماسيا»: what has been counted counts nothing more
  if (word.pos === 'num' && reader.words[draft.head - 1]?.pos === 'num') return
  // «مقتل 5 أشخاص», «دفع مليار», but «القرار 2231»
  if (word.pos === 'num' && isDigits(reader, j) && head.verbForm !== 'masdar') {
    const counted = reader.words[j + 1]
    if (!counted || j + 1 >= reader.end || counted.pos !== 'noun' || counted.definite === true) return
    // «طردت 20 دولة 45 مسؤولا»: so many do it to so many
    if (reader.words[draft.head - 1]?.pos === 'num') return
  }
  if (bits & Noun.Apart || (isAccusative(word) && !reader.isState(j))) return
  // «ألف مهاجر معظمهم من …»
  if (bits & Noun.Quantity && reader.words[j + 1]?.clitic === 'after') return
  // «متحدث الجمعة»: the day is no part of the man; «يوم الجمعة», «مساء أمس» are one
  if (reader.isDay(j) && !(reader.classOf(draft.head) & Noun.Time)) return
  // «مقتل سعودي»: a man of that nation; «اعتقال طالب جامعي»: whoever is called so
  if (word.pos === 'adj' && !reader.isState(j) && !isMeasure(reader, j) && !((isNisba(word) || bits & Noun.Animate) && word.definite !== true && hasSufferer(head))) {
    // «وزير الدفاع» against «شراكة استراتيجية»: without the article an adjective that agrees is one
    if (word.definite !== true && agrees(head, word, false, (reader.classOf(draft.head) & Noun.Animate) !== 0)) return
    if (head.pos === 'adj' && !(bits & Noun.Measure)) return
    if (word.definite !== true && word.pos === 'adj' && word.number === 'sg' && head.number === 'sg' && !isConstruct(head) && isNisba(word)) return
  } else if (head.pos === 'adj' && !(bits & Noun.Measure) && !word.definite && !reader.isName(j)) return
  // «أطلق جنود النار على …», «فجر انتحاري نفسه»
  if (UNOWNED.has(word.lemma) && reader.classOf(draft.head) & Noun.Animate) return
  // «قتل انتحاري خمسة جنود»
  if (word.pos === 'num' && reader.classOf(draft.head) & Noun.Animate && isNisba(head)) return
  const genitive = reader.readOne(j, [...outers, draft])
  if (!genitive) return
  genitive.parent = { group: draft.index, as: 'genitive' }
  draft.definite = genitive.definite
  reader.skipClosingQuote(j)
}

/** «قتل أكبر عدد من الجنود», «موافقة ثلثي الأعضاء», «رفض أكثر من عشرين دولة»: how much or how many of what stands behind it, though it looks like an adjective. */
function isMeasure(reader: GroupReader, j: number): boolean {
  if (approximate(reader, j) > 0) return true
  const next = reader.words[j + 1]
  if (!(reader.classOf(j) & Noun.Quantity) || j + 1 >= reader.end || next?.pos !== 'noun' || next.clitic || isAccusative(next) || reader.isDay(j + 1)) return false
  const { key } = reader.words[j]!
  return FRACTION.test(key) || (ELATIVE.test(key) && next.definite !== true)
}
/** «الكثير من الضغوط», «العديد من النواب»: with its article too it counts what stands behind it, and describes nothing before. */
export const isMuchOf = (reader: GroupReader, j: number): boolean => MUCH.test(reader.words[j]!.key) && reader.hasArticle(j) && j + 1 < reader.end && reader.words[j + 1]!.key === 'من'
const MUCH = /^(?:عديد|كثير|قليل|مزيد)$/u
/** «المئات», «العشرات»: people or things by themselves. */
const CROWDS = /^(?:ال)?(?:مئات|عشرات|الاف|الوف|ملايين)$/u
const FRACTION = /^(?:ثلث|ربع|نصف)/u
/** «أكبر», «أهم»; «هجوم آخر», «جولة أولى» are described by theirs. */
const ELATIVE = /^ا(?!خر|ول|حد)/u

const TWO: ReadonlySet<string> = new Set(['اثنين', 'اثنان', 'اثنتين', 'اثنتان'])

/** Adjectives, two-word ones, «غير …», a demonstrative or number behind: all that agrees with the head. */
export function readAdjectives(reader: GroupReader, draft: Draft, outers: readonly Draft[]): void {
  const head = reader.headOf(draft)
  const animate = (reader.classOf(draft.head) & Noun.Animate) !== 0
  let any = false
  for (;;) {
    const j = reader.afterTag(reader.at)
    const word = reader.words[j]
    if (!word || j >= reader.end) return
    // «دعت الجزائر السبت المجتمع الدولي»: no participle but «الماضي», «المقبل» tells which day
    if (word.verbForm !== undefined && reader.isDay(draft.head) && !(reader.classOf(j) & Noun.Shift)) return
    // «الشؤون الخارجية»: a noun besides, but an adjective behind a noun with the article
    if (word.pos === 'noun' && word.definite === true && head.definite === true && draft.definite && !word.clitic && word.key.endsWith('يه') && reader.hasArticle(j) && reader.hasArticle(draft.head) && head.pos === 'noun' && agrees(head, word, true, animate) && word.verbForm === undefined && !nounsOf('plain').has(word.lemma)) {
      reader.at = j + 1
      continue
    }
    // «في مارس الماضي»: with the article, though the month has none
    if (word.definite === true && !word.clitic && reader.classOf(j) & Noun.Shift && reader.classOf(reader.at - 1) & Noun.Month) {
      reader.at = j + 1
      return
    }
    if ((word.key === 'غير' || word.key === 'شبه') && reader.words[j + 1]?.pos === 'adj') {
      // «تصريحات الوزير غير مقبولة»: without the article it says something of them
      if (draft.definite && !reader.words[j + 1]!.definite && word.key === 'غير' && (draft.known === true || !reader.isName(draft.head))) return
      reader.at = j + 2
      continue
    }
    if (word.pos === 'adj' && !word.clitic && !reader.isState(j) && !isMuchOf(reader, j)) {
      // «المندوبان الفلسطيني والسعودي»
      const other = reader.words[j + 2]
      if (head.number === 'du' && word.number === 'sg' && (word.definite === true) === draft.definite && reader.words[j + 1]?.key === 'و' && other?.pos === 'adj' && j + 2 < reader.end && isNisba(other)) {
        reader.at = j + 3
        continue
      }
      // «رئيس الوزراء المنتهية ولايته»: the adjective goes with the noun behind it
      const own = reader.words[j + 1]
      if (word.definite === true && draft.definite && !isNisba(word) && own?.pos === 'noun' && own.verbForm !== 'masdar' && reader.words[j + 2]?.clitic === 'after' && own.gender === word.gender && reader.headOf(draft).gender !== word.gender) {
        reader.at = j + 3
        continue
      }
      // «اعتقلت السلطات الداعية الإسلامي …»: a man, with his own adjective
      if (any && reader.classOf(j) & Noun.Title && own?.pos === 'adj' && own.definite === true && own.gender !== word.gender) return
      if (!isAdjectiveOf(reader, head, draft, word, animate, outers)) return
      reader.at = j + 1
      any = true
      // «رفيع المستوى», «قصيرة المدى»
      if (!word.definite && reader.words[reader.at]?.definite === true && reader.at < reader.end && reader.classOf(reader.at) & Noun.Measure) reader.at++
      // «أكثر عدلا وتوازنا»
      continue
    }
    // «المصدر نفسه», «الاسم عينه»
    if ((word.key === 'نفس' || word.key === 'ذات' || word.key === 'عين') && !(draft.definite === false && reader.classOf(draft.head) & Noun.Animate) && reader.words[j + 1]?.clitic === 'after' && reader.words[j + 1]!.pos === 'pron') {
      reader.at = j + 2
      continue
    }
    if ((word.key === 'اكثر' || word.key === 'اقل' || word.key === 'اشد') && reader.words[j + 1] && isAccusative(reader.words[j + 1]!)) {
      reader.at = j + 2
      continue
    }
    // «طرد دبلوماسيين اثنين»: how many of them, said behind
    if (TWO.has(word.key) && !reader.hasArticle(j) && head.pos === 'noun' && !reader.hasArticle(draft.head) && head.number !== 'sg') {
      reader.at = j + 1
      continue
    }
    // «الدول الثلاث»
    // … but «اعتقلت السلطات المئات»: hundreds are somebody themselves
    if (word.pos === 'num' && word.definite === true && draft.definite && !CROWDS.test(word.key)) {
      reader.at = j + 1
      continue
    }
    const second = reader.words[j + 1]
    if (any && word.pos === 'conj' && word.key === 'و' && second?.pos === 'adj' && j + 1 < reader.end && agrees(head, second, draft.definite, animate)) {
      reader.at = j + 2
      continue
    }
    // «نفى التحالف ذلك»: behind a noun it is what the verb has, «التحالف هذا» belongs to it
    if (word.key === 'ذلك') return
    if (word.pos === 'det' || reader.classOf(j) & Noun.Reference) {
      if (draft.definite && !reader.isName(draft.head) && !(second && j + 1 < reader.end && second.definite === true)) reader.at = j + 1
      return
    }
    if (word.pos === 'num' && isDigits(reader, j) && !reader.isName(draft.head)) {
      // «اعتقلت الشرطة 40», «احتجز الجيش 12 آخرين»: those who do something to so many are not called by the number; «الفرقة 30» is
      const doer = reader.words[draft.first - 1]?.pos === 'verb' && draft.definite && reader.classOf(draft.head) & Noun.Animate && !nounsOf('numbered').has(reader.words[draft.head]!.lemma)
      const counted = doer || (second && j + 1 < reader.end && (second.pos === 'noun' || second.pos === 'num' || isAccusative(second) || reader.classOf(j + 1) & Noun.Unit))
      if (!counted) reader.at = j + 1
      return
    }
    return
  }
}

function isAdjectiveOf(reader: GroupReader, head: Word, draft: Draft, word: Word, animate: boolean, outers: readonly Draft[]): boolean {
  if (!agrees(head, word, draft.definite, animate)) return false
  if (!word.definite) return true
  // «وزارة الخارجية الإيرانية»: a nisba that agrees with both belongs to the outer one
  if (!isNisba(word)) return true
  for (const outer of outers) {
    const somebody = (reader.classOf(outer.head) & Noun.Animate) !== 0
    // «قصف المطار السوري», «استهداف المفاعل الإيراني»: a blow is hardly called by who deals it where what it hits stands between
    if (isBlow(reader.headOf(outer)) && outer.head === draft.head - 1) continue
    // «اختفاء الصحفي السعودي»: the man has a nationality, his disappearance has none
    if ((somebody || !animate) && agrees(reader.headOf(outer), word, true, somebody)) return false
  }
  return true
}

/** The verbal noun of a verb of blows that fall on things. */
const isBlow = ({ verbForm, verb, lemma }: Word): boolean => verbForm === 'masdar' && BLOWS.has(verb ?? lemma)
const BLOWS: ReadonlySet<string> = new Set(['قصف', 'استهدف', 'هاجم', 'اقتحم', 'دمر', 'فجر', 'اسقط', 'ضرب', 'حاصر', 'احتل', 'اغلق', 'اخترق', 'خرب', 'نسف', 'نهب', 'داهم', 'صادر', 'احتجز', 'اعترض', 'اغرق', 'جرف', 'هدم', 'عطل'])

/** «المتحدث باسم الكرملين», «السفير الروسي لدى الأمم المتحدة»: the preposition is the noun's own. */
function readComplement(reader: GroupReader, draft: Draft, outers: readonly Draft[]): boolean {
  const j = reader.at
  if (j >= reader.end || reader.words[j]!.pos !== 'prep') return false
  const own = complementsOf(reader.words[draft.head]!)
  if (!own.length) return false
  const found = prepositionAt(reader.words, j, reader.end)
  if (!found || !(own.includes(found.as) || own.includes(reader.words[j]!.key))) return false
  const next = reader.afterQuote(j + found.length)
  if (!reader.starts(next) || reader.words[next]!.pos === 'pron') return false
  // «الأمين العام للأمم المتحدة», but «قال الرئيس لنظيره»
  if (found.as === 'ل' && (reader.classOf(next) & Noun.Title || !reader.words[next]!.definite || reader.words[next + 1]?.clitic === 'after')) return false
  // «اعتقلوا زعيم المعارضة للاشتباه في …»: an act with a preposition of its own is why, nobody's office
  if (found.as === 'ل' && reader.words[next]!.verbForm === 'masdar' && reader.words[next + 1]?.pos === 'prep') return false
  if (reader.words[j]!.key === 'ب' && found.as === 'ب' && !['اسم', 'لسان', 'اعمال'].includes(reader.words[next]!.key)) return false
  const inner = reader.readOne(next, [...outers, draft])
  if (!inner) return false
  inner.prep = j
  inner.preposition = found.as
  inner.parent = { group: draft.index, as: 'prepositional' }
  draft.last = reader.at
  return true
}

// Noun groups of Persian, in one pass. Groups run head first and nothing written ties their parts («وزیر خارجه روسیه»): where one ends and the next begins is told by
// what a part can have behind it. Behind a name, a pronoun or an indefinite noun nothing more belongs to it; a body has only names, adjectives and places.
import type { Grouped, Split } from '../../document/document.js'
import type { Group } from '../../document/group.js'
import { withLayers } from '../../document/layers.js'
import type { Word } from '../../document/word.js'
import { finishGroups, type GroupDraft } from '../group-drafts.js'
import { CLOCK, COUNTERS, COUNTS, isTimeWord, MONTHS, TIME_NOUNS } from './group-words.js'
import { fold } from './letters.js'
import { lexicon, nameKey } from './lexicon.js'
import { prepositionAt } from './phrases.js'
import { world } from './words.js'

/** A group while its sentence is being read. */
interface Draft extends GroupDraft<Draft> {
  definite: boolean
  known: boolean
}
const DEEP = 6
/** Nouns of acts that a minister may be of. */
const PORTFOLIOS = new Set(['دفاع', 'امنیت', 'همکاری', 'توسعه', 'تجارت', 'مهاجرت', 'جنگ', 'آموزش', 'صلح'].map(fold))
const TIME_ADJECTIVES = new Set(['گذشته', 'آینده', 'جاری', 'آتی', 'اخیر', 'کنونی', 'بعدی', 'قبلی', 'متوالی', 'نخست', 'اول', 'دوم', 'سوم', 'چهارم', 'پنجم', 'آخر', 'میلادی', 'شمسی', 'خورشیدی', 'متمادی', 'طولانی', 'کامل'].map(fold))
/** «نایروبی، پایتخت کنیا،» */
const SEATS = new Set(['پایتخت', 'مرکز', 'شهر'].map(fold))
const AND = new Set(['و', 'یا'].map(fold))
const AND_ALONE = fold('و')
const OF = fold('از')
const TO = fold('به')
/** «بیش از», «نزدیک به» before a number. */
const MORE = new Set(['بیش', 'بیشتر', 'کمتر', 'کم', 'نزدیک', 'قریب'].map(fold))
const ALSO = fold('همچنین')
const OBJECT = fold('را')
const FOREIGN = fold('خارجه')
const ASSEMBLY = fold('مجلس')
const CHAMBERS = new Set(['سنا', 'شورا', 'شورای', 'نمایندگان', 'اعیان', 'عوام', 'ملی', 'خبرگان'].map(fold))
const YEAR = fold('سال')
const isYear = (key: string): boolean => /^(?:1[234]|20|1[89])\d\d$/.test(key)
const VOTES = fold('آرا')
const VOTE = fold('رأی')
/** Nouns behind «این» that only point back to a state or body: «رئیس این سازمان». */
const POINTING = new Set(['کشور', 'سازمان', 'گروه', 'نهاد', 'شهر', 'منطقه', 'شرکت', 'حزب', 'وزارتخانه', 'رژیم', 'اتحادیه', 'جنبش', 'شورا', 'کمیته', 'دولت', 'ائتلاف', 'استان', 'بلوک', 'آژانس', 'قاره', 'جزیره', 'بندر', 'بیمارستان', 'بانک', 'دانشگاه', 'مجلس', 'روزنامه', 'شبکه', 'کشورها', 'سفر', 'دیدار', 'نشست', 'توافق', 'حمله', 'روز', 'هفته'].map(fold))

/** @example group(split).groups // «سفر وزیر خارجه روسیه به هند» → سفر وزیر خارجه روسیه, وزیر خارجه روسیه (genitive), هند (به) */
export function group(text: Split): Grouped {
  const groups: Group[] = []
  const reader = new GroupReader(text)
  for (const { index, first, last } of text.sentences) reader.readSentence(index, first, last, groups)
  return withLayers(text, { groups })
}

class GroupReader {
  private readonly words: readonly Word[]
  private drafts: Draft[] = []
  private end = 0
  private at = 0
  private parenthesis = false
  /** The group being read stands behind a preposition. */
  private underPreposition = false
  /** Groups of this clause that stand behind none. */
  private bare = 0

  constructor(private readonly text: Split) {
    this.words = text.words
  }

  readSentence(sentence: number, first: number, last: number, groups: Group[]): void {
    const { words, text } = this
    this.drafts = []
    this.end = last
    this.parenthesis = false
    this.bare = 0
    const skip = text.dateline && words[first]!.start >= text.dateline.start && words[first]!.start < text.dateline.end ? text.dateline.end : 0
    let prep = -1
    let preposition = ''
    for (let i = first; i < last; ) {
      const word = words[i]!
      if (word.start < skip) {
        i++
        continue
      }
      if (word.pos === 'punct') {
        if (word.key === '(') this.parenthesis = true
        else if (word.key === ')') this.parenthesis = false
        if (!/^[«»"]$/.test(word.key)) prep = -1
        i++
        continue
      }
      if (word.pos === 'verb' || word.pos === 'aux' || word.pos === 'sub') {
        prep = -1
        this.bare = 0
        i++
        continue
      }
      const quantity = this.quantityAt(i)
      if (quantity) {
        i = this.take(i + quantity, prep, preposition, i)
        prep = -1
        continue
      }
      const found = prepositionAt(words, i, last)
      if (found && !(prep < 0 && !this.governs(i + found.length))) {
        prep = i
        preposition = found.as
        i += found.length
        continue
      }
      // «به کوتاهی متهم کرد»: what ends like a noun of a quality, and describes none
      if (this.starts(i) || (prep >= 0 && word.pos === 'adj' && word.key.endsWith('ی'))) {
        i = this.take(i, prep, preposition)
        prep = -1
        continue
      }
      if (word.pos !== 'adv' && word.pos !== 'neg') prep = -1
      i++
    }
    this.finish(sentence, groups)
  }

  /** A preposition has something behind it. */
  private governs(i: number): boolean {
    const word = this.words[i]
    return i < this.end && word !== undefined && word.pos !== 'verb' && word.pos !== 'aux' && !(word.pos === 'punct' && !/^[«"(]$/.test(word.key))
  }

  /** «بیش از ۲۰۰ معترض», «نزدیک به هزار نفر»: how many words only say how many. */
  private quantityAt(i: number): number {
    const { words } = this
    if (!MORE.has(words[i]!.key) || i + 2 >= this.end) return 0
    const link = words[i + 1]!.key
    return (link === OF || link === TO) && (words[i + 2]!.pos === 'num' || words[i + 2]!.pos === 'det') ? 2 : 0
  }

  private take(i: number, prep: number, preposition: string, first = i): number {
    this.underPreposition = prep >= 0
    const outer = this.readOne(i, 0)
    if (!outer) return i + 1
    if (prep < 0 && !this.isTime(outer)) this.bare++
    outer.first = first
    if (prep >= 0) {
      outer.prep = prep
      outer.preposition = preposition
    }
    this.join(outer)
    return Math.max(this.at, i + 1)
  }

  private draft(first: number, last: number, head: number, definite: boolean): Draft {
    const made: Draft = { first, last, head, prep: undefined, preposition: undefined, parent: undefined, conjuncts: [], definite, parenthetical: this.parenthesis, known: false, index: -1 }
    this.drafts.push(made)
    return made
  }

  private isNominal(i: number): boolean {
    const word = this.words[i]
    return i < this.end && word !== undefined && (word.pos === 'noun' || word.pos === 'name')
  }

  private starts(i: number): boolean {
    const word = this.words[i]
    if (i >= this.end || !word) return false
    switch (word.pos) {
      case 'noun': case 'name': case 'num': return true
      case 'pron': return word.clitic === undefined
      case 'det': return this.isNominal(i + 1) || (this.words[i + 1] !== undefined && i + 1 < this.end && ['num', 'adj', 'det'].includes(this.words[i + 1]!.pos)) || word.definite === true
      case 'adj': return i + 1 < this.end && this.isNominal(i + 1) && /(?:ترین|مین|ستین|ولین|خرین)$/.test(word.key)
      default: return false
    }
  }

  /** The end of the known name at an index, or the index itself. */
  private knownEnd(i: number): number {
    if (this.words[i]?.pos !== 'name') return i
    const hit = world().longest((at) => (at < this.end && this.words[at]!.pos === 'name' ? nameKey(this.words[at]!.key) : undefined), i)
    return hit ? i + hit.length : i
  }
  private nameEnd(i: number): { end: number; known: boolean } {
    const known = this.knownEnd(i)
    if (known > i) {
      // «محمدجواد ظریف خوانساری»
      let behind = known
      if (this.startsPerson(i)) while (behind < this.end && this.words[behind]!.pos === 'name' && this.words[behind]!.unknown && this.knownEnd(behind) === behind) behind++
      return { end: behind, known: true }
    }
    let end = i + 1
    while (end < this.end && this.words[end]!.pos === 'name' && this.words[end]!.unknown && this.knownEnd(end) === end) end++
    // «سید عباس عراقچی», «آقای پوتین»
    if (this.words[end]?.pos === 'name' && this.startsPerson(end)) end = this.knownEnd(end)
    return { end, known: false }
  }

  private readOne(i: number, depth: number): Draft | undefined {
    const { words } = this
    const first = i
    if (words[i]!.pos === 'pron') {
      this.at = i + 1
      const made = this.draft(i, i + 1, i, true)
      // «هر یک از طرفین»
      return made
    }
    let definite = true
    let number = -1
    // determiners, numbers, counters, superlatives
    while (i < this.end) {
      const word = words[i]!
      if (word.pos === 'det') {
        if (word.lemma === 'یک' || word.definite !== true) definite = false
      } else if (word.pos === 'num') number = i
      else if (word.pos === 'noun' && number >= 0 && number === i - 1 && (COUNTERS.has(word.key) && ((this.isNominal(i + 1) && !isTimeWord(words[i + 1]!.key)) || words[i + 1]?.key === OF))) {
        if (words[i + 1]?.key === OF && this.starts(i + 2) && i + 2 < this.end) i++
      } else if (word.pos === 'noun' && (COUNTS.has(word.key) || COUNTS.has(word.lemma)) && words[i + 1]?.key === OF && i + 2 < this.end && this.starts(i + 2)) {
        // «شماری از نمایندگان»: only how many
        definite = false
        i++
      } else if (!(word.pos === 'adj' && this.isNominal(i + 1) && (/ترین$/.test(word.key) || i > first))) break
      i++
    }
    if (!this.isNominal(i)) {
      const head = number >= 0 ? number : i < this.end && words[i]!.pos === 'adj' ? i : i - 1
      if (head < first) return undefined
      this.at = Math.max(i, head + 1)
      return this.draft(first, this.at, head, definite)
    }
    const head = i
    const noun = words[head]!
    const made = this.draft(first, head + 1, head, definite && noun.definite === true)
    if (noun.pos === 'name') {
      const name = this.nameEnd(head)
      made.known = name.known
      made.last = this.at = name.end
      this.afterName(made, depth)
      return made
    }
    this.readBehind(made, depth)
    return made
  }

  /** «عباس عراقچی وزیر خارجه ایران»: what somebody is, told right behind the name. */
  private afterName(made: Draft, depth: number): void {
    const { words } = this
    let at = this.at
    // «آمریکا و»: adjectives behind a state's name are of the noun before
    if (made.known && depth > 0 && !this.isPersonName(made)) return
    if (words[at]?.key === ',' && at + 1 < this.end) at++
    const next = words[at]
    if (!next || at >= this.end || next.pos !== 'noun' || next.number === 'pl') return
    const person = !made.known || this.isPersonName(made)
    if (person ? !lexicon().persons.has(next.lemma) && !SEATS.has(next.lemma) : at === this.at || !SEATS.has(next.lemma)) return
    const back = this.at
    const mark = this.drafts.length
    const inner = this.readOne(at, depth + 1)
    // between commas it must close with one
    const closed = inner && (at === back || this.at >= this.end || /^[,.:)]$/.test(words[this.at]!.key))
    if (!inner || !closed) {
      this.drafts.length = mark
      this.at = back
      return
    }
    inner.parent = { group: made, as: 'apposition' }
    made.last = this.at
    if (at > back && words[this.at]?.key === ',') this.at = made.last
  }
  private isPersonName(made: Draft): boolean {
    const hit = world().longest((at) => (at < this.end ? nameKey(this.words[at]!.key) : undefined), made.head)
    return hit?.entries.some(({ kind }) => kind === 'person') === true
  }

  /** Adjectives, genitives and a name behind a head noun. */
  private readBehind(made: Draft, depth: number): void {
    const { words } = this
    const noun = words[made.head]!
    const { persons, bodies } = lexicon()
    const person = persons.has(noun.lemma)
    const time = isTimeWord(noun.key)
    let i = made.head + 1
    let indefinite = noun.definite !== true
    let named = false
    while (i < this.end) {
      const next = words[i]!
      if (next.pos === 'pron' && next.clitic === 'after') {
        const inner = this.draft(i, i + 1, i, true)
        inner.parent = { group: made, as: 'genitive' }
        named = true
        i++
        continue
      }
      // «محکوم کردن حملات»
      if (next.pos === 'part' && i === made.head + 1 && next.key !== OBJECT && lexicon().forms.get(next.key)?.some(({ mood }) => mood === 'infinitive')) {
        i++
        continue
      }
      // «این توافق‌نامه هشتم فوریه»
      if (next.pos === 'adj' && words[i + 1] && MONTHS.has(words[i + 1]!.key) && !time) break
      if (next.pos === 'adj' && !named && !(time && !TIME_ADJECTIVES.has(next.key))) {
        i++
        continue
      }
      if (next.pos === 'adj' && this.words[i - 1]?.pos === 'adj') {
        i++
        continue
      }
      if (next.pos === 'punct' && /^[«"]$/.test(next.key) && this.shortQuote(i) > 0) {
        i = this.shortQuote(i)
        continue
      }
      // «ایرانی-آلمانی»
      if (next.key === '-' && words[i - 1]?.pos === 'adj' && words[i + 1]?.pos === 'adj' && next.start === words[i - 1]!.end) {
        i += 2
        continue
      }
      // «سیاسی و اقتصادی»
      if (AND.has(next.key) && words[i - 1]?.pos === 'adj' && words[i + 1]?.pos === 'adj' && i + 1 < this.end && !named) {
        i += 2
        continue
      }
      // «در اوت ۲۰۲۱ روابط خود را»: a year counts nothing
      if (next.pos === 'num' && i === made.head + 1 && (!this.isNominal(i + 1) || (isYear(next.key) && (MONTHS.has(noun.key) || noun.lemma === YEAR)))) {
        i++
        continue
      }
      // «وزیران خارجه و دفاع»
      if (AND.has(next.key) && words[i - 1]!.key === FOREIGN && words[i + 1] && PORTFOLIOS.has(words[i + 1]!.key)) {
        i += 2
        continue
      }
      if (named || depth >= DEEP || (CLOCK.has(noun.key) && next.pos === 'name')) break
      if (next.pos === 'name') {
        const name = this.nameEnd(i)
        // «جنگنده‌های پاکستانی کابل را»
        if (!this.startsPerson(i) && words[name.end]?.key === OBJECT && isOrigin(words[i - 1]!)) break
        // a person's name behind a title is part of the group
        if (person && (!name.known || this.startsPerson(i)) && noun.number !== 'pl') {
          i = name.end
          named = true
          continue
        }
        if (indefinite && !name.known) break
        this.at = i
        const inner = this.readOne(i, depth + 1)
        if (!inner) break
        inner.parent = { group: made, as: 'genitive' }
        i = this.at
        this.joinInside(inner, made)
        i = this.at
        // «وزیر خارجه ایران عباس عراقچی», «رئیس‌جمهور روسیه در»
        if (person && words[i]?.pos === 'name' && i < this.end && noun.number !== 'pl') continue
        // «سفارت ایران در», «نیروهای آمریکایی»: an adjective may still stand behind the name
        named = true
        continue
      }
      if (next.pos === 'noun' || next.pos === 'det' || (next.pos === 'pron' && next.clitic === undefined) || next.pos === 'num') {
        if (!this.isGenitive(made, noun, i, indefinite, person, bodies.has(noun.lemma), time)) break
        const inner = this.readOne(i, depth + 1)
        if (!inner) break
        inner.parent = { group: made, as: 'genitive' }
        i = this.at
        this.joinInside(inner, made)
        i = this.at
        // «وزیران دفاع و خارجه دو کشور»
        if (AND.has(words[i]?.key ?? '') && words[i + 1]?.key === FOREIGN && PORTFOLIOS.has(words[i - 1]!.key)) {
          i += 2
          continue
        }
        const last = words[i - 1]!
        // «وزیر خارجه ایران عباس عراقچی»: the name is the title's
        if (person && words[i]?.pos === 'name' && i < this.end && noun.number !== 'pl' && (last.pos === 'name' || last.pos === 'adj' || last.pos === 'noun')) continue
        named = true
        continue
      }
      break
    }
    indefinite ||= false
    made.last = Math.max(i, made.head + 1)
    this.at = made.last
  }

  private startsPerson(i: number): boolean {
    const hit = world().longest((at) => (at < this.end && this.words[at]!.pos === 'name' ? nameKey(this.words[at]!.key) : undefined), i)
    return hit?.entries[0]?.kind === 'person'
  }

  /** Whether what begins at an index belongs to the noun before it. */
  private isGenitive(made: Draft, noun: Word, i: number, indefinite: boolean, person: boolean, body: boolean, time: boolean): boolean {
    const next = this.words[i]!
    if (indefinite && !(noun.number === 'pl')) return false
    // «این تماس حملات …»: what «این» points at has nothing more behind it
    if (this.words[made.first]!.pos === 'det' && this.words[made.first]!.definite && !person && (noun.verb !== undefined || POINTING.has(noun.lemma))) return false
    if (time) return next.pos === 'noun' && (isTimeWord(next.key) || lexicon().penalties.has(next.lemma))
    if (next.pos === 'pron') return next.key !== fold('کسی') && next.key !== fold('آنچه')
    if (next.pos === 'num') {
      const behind = this.words[i + 1]
      // «توافقی ۲۷ ژوئن امضا شد»: when, not which
      if (behind && MONTHS.has(behind.key)) return false
      return this.isNominal(i + 1) && behind !== undefined && (noun.verb !== undefined || lexicon().events.has(noun.lemma) || POINTING.has(behind.lemma))
    }
    if (next.pos === 'det') {
      const behind = this.words[i + 1]
      if (!behind || !this.isNominal(i + 1)) return false
      if (POINTING.has(behind.lemma) || POINTING.has(behind.key)) return true
      return !person && !body && noun.verb !== undefined
    }
    // «جنگنده‌ها مناطقی را»: somebody's object
    if (next.pos === 'noun' && next.definite !== true && noun.number === 'pl' && noun.verb === undefined && this.objectAhead(i)) return false
    if (TIME_NOUNS.has(next.key)) return noun.verb !== undefined || lexicon().events.has(noun.lemma)
    const { persons, owners, bodies, acts } = lexicon()
    // «در شبکه‌های اجتماعی بازگشت سربازان را», «با شلیک گاز معترضان را»
    if (this.underPreposition && this.bare < 2 && next.definite === true && this.words[i - 1]?.pos === 'adj' && !TIME_NOUNS.has(next.key) && this.objectAhead(i - 1)) return false
    if (persons.has(next.lemma) && next.number === 'pl' && this.words[i + 1]?.key === OBJECT && !person && !body && noun.verb === undefined && !lexicon().events.has(noun.lemma) && !owners.has(noun.lemma)) return false
    // «با اکثریت آرا توافق‌نامه را»
    if (noun.key === VOTES || (noun.lemma === VOTE && this.words[made.first]!.pos === 'num')) return false
    if (noun.lemma === ASSEMBLY && (CHAMBERS.has(next.key) || CHAMBERS.has(next.lemma))) return true
    // «پارلمان قانون را»
    if (body && made.first === made.head && !this.underPreposition && this.bare === 0 && this.objectAhead(i - 1) && !PORTFOLIOS.has(next.key)) return false
    // «پلیس معترضان», «دولت توافق»: what a body does something to
    if (body) return !next.verb && !persons.has(next.lemma) && !acts.has(next.lemma) && !lexicon().events.has(next.lemma) && !bodies.has(next.lemma) && !owners.has(next.lemma) && next.number !== 'pl'
    // «رئیس‌جمهور حمله», but «سخنگوی مذاکرات»
    if (person && (next.verb !== undefined || lexicon().events.has(next.lemma)) && /^(?:رییسجمهور|رییسجمهوری|نخستوزیر|وزیر|پادشاه|سخنگو|مقام|مقامات|سفیر|نماینده|نمایندگان|مردم|معترض)/.test(noun.key) && !PORTFOLIOS.has(next.key)) return false
    return true
  }

  /** «را» stands ahead, before any verb. */
  private objectAhead(i: number): boolean {
    for (let j = i + 1; j < this.end && j < i + 9; j++) {
      if (this.words[j]!.key === OBJECT) return true
      if (this.words[j]!.pos === 'verb' || this.words[j]!.pos === 'punct') return false
    }
    return false
  }

  /** «…» of a word or two: where it ends. */
  private shortQuote(i: number): number {
    for (let j = i + 1; j < this.end && j < i + 6; j++) {
      if (/^[»"]$/.test(this.words[j]!.key)) return j + 1
      if (this.words[j]!.pos === 'verb' || this.words[j]!.pos === 'aux') return -1
    }
    return -1
  }

  private kindOf(word: Word): string {
    const { persons, bodies, owners, events } = lexicon()
    if (word.pos === 'name') return 'name'
    if (persons.has(word.lemma)) return 'person'
    if (bodies.has(word.lemma) || owners.has(word.lemma)) return 'body'
    if (word.verb !== undefined || events.has(word.lemma)) return 'act'
    return 'noun'
  }

  /** «وزرای خارجه ایران و روسیه»: what «و» joins inside a genitive, where it is of one kind with it. */
  private joinInside(inner: Draft, outer: Draft): void {
    const { words } = this
    for (let n = 0; n < 6; n++) {
      const at = this.at
      if (at >= this.end) return
      const comma = words[at]!.key === ','
      if (!comma && !AND.has(words[at]!.key)) return
      if (comma && !this.listGoesOn(at)) return
      const from = at + 1
      if (!this.starts(from)) return
      const head = this.headAt(from)
      const kind = this.kindOf(words[head]!)
      const mine = this.kindOf(words[inner.head]!)
      const theirs = this.kindOf(words[outer.head]!)
      if (kind !== mine && !(mine === 'name' && kind === 'body' && theirs !== 'body') && !(mine === 'noun' && kind === 'act' && theirs !== 'act') && !(mine === 'body' && kind === 'name' && theirs !== 'name')) return
      if (kind === theirs && mine !== 'name' && (kind !== mine || kind === 'person')) return
      if (kind === theirs && kind === 'act' && inner.last - inner.first > 1) return
      if (this.verbBehind(from)) return
      const mark = this.drafts.length
      const next = this.readOne(from, DEEP - 1)
      if (!next) {
        this.drafts.length = mark
        return
      }
      next.parent = { group: inner, as: 'conjunct' }
      inner.conjuncts.push(next)
    }
  }

  private headAt(i: number): number {
    let at = i
    while (at < this.end && !this.isNominal(at) && at < i + 4) at++
    return at < this.end && this.isNominal(at) ? at : i
  }

  /** The verb of another clause: what stands behind «و» is its subject, not joined («… و ایران آن را رد کرد»). */
  private verbBehind(from: number): boolean {
    const mark = this.drafts.length
    const at = this.at
    this.readOne(from, DEEP - 1)
    const behind = this.at
    this.drafts.length = mark
    this.at = at
    // behind a verb that came before, a new clause
    return this.words[from - 2]?.pos === 'aux' || (this.words[behind]?.pos === 'verb' && this.words[behind]!.key === fold('گفت') && false)
  }

  /** A comma inside a list that ends with «و». */
  private listGoesOn(at: number): boolean {
    let nominal = false
    for (let j = at + 1; j < this.end && j < at + 14; j++) {
      const { pos, key } = this.words[j]!
      if (pos === 'conj' && AND.has(key)) return nominal && this.starts(j + 1)
      if (pos === 'noun' || pos === 'name') nominal = true
      if (pos === 'verb' || pos === 'aux' || pos === 'sub' || pos === 'prep' || pos === 'part' || (pos === 'punct' && key !== ',')) return false
    }
    return false
  }

  /** What «و» and commas of a list join to a group. */
  private join(outer: Draft): void {
    const { words } = this
    if (this.isTime(outer)) return
    for (let n = 0; n < 8; n++) {
      let at = this.at
      if (at >= this.end) return
      // «پوتین، رئیس‌جمهور روسیه، و …»
      if (words[at]!.key === ',' && at + 1 < this.end && words[at + 1]!.key === AND_ALONE && this.drafts.some(({ last, parent }) => last === at && parent?.as === 'apposition')) at++
      const comma = words[at]!.key === ','
      if (!comma && !AND.has(words[at]!.key)) return
      if (comma && !this.listGoesOn(at)) return
      at++
      if (words[at]?.key === ALSO) at++
      const repeated = outer.prep !== undefined && at < this.end && words[at]!.pos === 'prep' && words[at]!.lemma === words[outer.prep]!.lemma
      const from = repeated ? at + 1 : at
      if (!this.starts(from) || this.verbBehind(from)) return
      const mark = this.drafts.length
      const back = this.at
      const next = this.readOne(from, 0)
      if (!next || this.isTime(next)) {
        this.drafts.length = mark
        this.at = back
        return
      }
      next.parent = { group: outer, as: 'conjunct' }
      if (repeated) {
        next.prep = at
        next.preposition = outer.preposition
      }
      outer.conjuncts.push(next)
    }
  }

  private isTime({ head }: Draft): boolean {
    return isTimeWord(this.words[head]!.key) || isTimeWord(this.words[head]!.lemma)
  }

  private finish(sentence: number, groups: Group[]): void {
    groups.push(...finishGroups(this.words, this.drafts, sentence, groups.length, (draft) => ({ person: this.isPerson(draft.head), definite: draft.definite, known: draft.known || undefined })))
  }

  private isPerson(head: number): true | undefined {
    const { pos, lemma } = this.words[head]!
    return pos === 'noun' && lexicon().persons.has(lemma) ? true : undefined
  }
}
/** An adjective of a state: «پاکستانی». */
const isOrigin = ({ pos, key }: Word): boolean => pos === 'adj' && world().longest((at) => (at === 0 ? nameKey(key) : undefined), 0)?.entries.some(({ kind }) => kind === 'state') === true
export { OBJECT }

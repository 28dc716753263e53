// The words that an agreement is called by: how far they reach, what they say it is about, and the signing they tell of.
import { inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Span } from '../document/span.js'
import { isDay, type Time } from '../document/time.js'
import type { Word } from '../document/word.js'
import { actorsOfGroup } from '../language/actors.js'
import type { LanguagePack } from '../language/pack.js'
import type { CodedStage } from './agreement-mention.js'
import type { AgreementTable } from './agreement-table.js'
import { sinceWhen } from './dates.js'
import type { StageName } from './findings.js'
import type { Predicate } from '../document/predicate.js'
import { groupsAfter } from './slots.js'

/** Words from a noun to the participle that tells of its signing, and from there to the date. */
const REACH = 24
/** Words of its name that may say what it is about. */
const ABOUT = 14
/** The same where they are a list. */
const LISTED = 24
const NEAR = 6
/** Letters from the noun to the day that it is called by. */
const CALLED = 60
/** Words from the noun to the town that it is called by («اتفاق السلام في …», "Treaty of Paris"). */
const BESIDE = 2
/** Letters from the participle to its time. */
const SOON = 12
const QUESTION = /^[?؟]$/

/** Of one that is called by a day it is known that it was made then, not how («إعلان 30 ديسمبر»); one that goes by its year was signed in it («اتفاقية عام 1974»). */
const madeBy = (date: string): StageName => (isDay(date) ? 'agreed' : 'signed')

export class TitleReader {
  constructor(private readonly document: Document, private readonly pack: LanguagePack, private readonly table: AgreementTable) {}

  /** The word behind the last that belongs to a noun: up to a verb, a clause, a stop or the next agreement. */
  reach(group: Group): number {
    const { words, sentences } = this.document
    const limit = Math.min(sentences[group.sentence]!.last, group.head + REACH)
    let i = group.head + 1
    for (; i < limit; i++) {
      const word = words[i]!
      if ((word.pos === 'verb' && word.verbForm !== 'passive-participle') || word.pos === 'sub' || word.pos === 'aux') break
      if (word.pos === 'noun' && i >= group.last && (this.table.heads.has(word.lemma) || this.table.heads.has(word.key))) break
      // "the agreement, signed on April 1"
      if (word.pos === 'punct' && /[.؟?!:؛;]/.test(word.key)) break
      if (word.pos === 'punct' && /[،,]/.test(word.key) && !this.stageOfParticiple(words[i + 1])) break
    }
    return i
  }

  /** "the 1974 accord", «الاتفاق الموقع عام 2015»: a time inside its own words tells when it was made, not what becomes of it. */
  isInTitle(group: Group, time: Time | undefined): boolean {
    const { words } = this.document
    if (!time || time.start < group.start) return false
    if (time.start < words[group.head]!.end) return time.start < group.end
    // «صادقتا على البروتوكول العام الماضي»: then it was ratified
    if (time.basis === 'relative') return false
    if (this.ownTime(group) === time) return true
    const before = words.slice(group.head + 1, this.reach(group)).filter((word) => word.end <= time.start)
    const made = before.find((word) => this.stageOfParticiple(word))
    // «اتفاقية فصل القوات لعام 1974»
    const of = before.at(-1)
    return time.end <= group.end || (made !== undefined && time.start - made.end < SOON) || (of?.pos === 'prep' && of.clitic === 'before' && of.start <= group.end + 1 && this.table.on.has(of.lemma))
  }

  /** "the agreement of May 27, 1998", «الاتفاقية المؤرخة في 17 نيسان 2001»: the day that it is called by. */
  private ownTime(group: Group): Time | undefined {
    const { words } = this.document
    const { end } = words[group.head]!
    return inSentence(this.document, group.sentence).times.find((time) => {
      if (time.basis !== 'explicit' || time.value === null || time.start < end || time.start > end + CALLED) return false
      let at = group.head + 1
      while (at < words.length && words[at]!.start < time.start) at++
      // a preposition may stand between («المؤرخة في»)
      return [words[at - 1], words[at - 2]].some((word, back) => word !== undefined && word.start > words[group.head]!.start && (this.table.dated.has(word.lemma) || this.table.dated.has(word.key)) && (back === 0 || words[at - 1]!.pos === 'prep'))
    })
  }

  /** «صفقة بين واشنطن وأنقرة؟» */
  isAsked(group: Group): boolean {
    const { words, sentences } = this.document
    return QUESTION.test(words[sentences[group.sentence]!.last - 1]?.key ?? '')
  }

  private stageOfParticiple(word: Word | undefined): StageName | undefined {
    // «الاتفاق الموقع عام 2015»: read as a noun ("the site")
    if (!word || (word.pos !== 'adj' && word.verbForm !== 'passive-participle' && !word.also?.includes('adj'))) return undefined
    return this.table.participles.get(word.lemma) ?? this.table.participles.get(word.key)
  }

  /** «اتفاقية التعاون الموقّعة عام 2001», "the pact, signed on April 1, 2001"; a date right behind the name («اتفاق الطائف (1989)», "their agreement of May 1998") tells of the signing too. */
  participle(group: Group): CodedStage | undefined {
    const { document } = this
    const { words } = document
    const end = this.reach(group)
    for (let i = group.head + 1; i < end; i++) {
      const stage = this.stageOfParticiple(words[i])
      if (!stage) continue
      // one that is a predicate of its own with a subject told it already
      const by = groupsAfter(document, group.sentence, i, this.table.pair).flatMap((g) => actorsOfGroup(document, g.index))
      return { stage, date: this.dateAfter(group.sentence, i + 1, NEAR), status: 'actual', by, span: { start: words[i]!.start, end: words[i]!.end }, predicate: -1 }
    }
    const called = this.ownTime(group)
    if (called?.value) return { stage: madeBy(called.value), date: called.value, status: 'actual', by: [], span: { start: words[group.head]!.start, end: words[group.head]!.end }, predicate: -1 }
    const next = words[group.last]
    // "the November 27 agreement": a day, whichever year the story tells it from
    if (next?.key === '(' || (words[group.last - 1] && inSentence(document, group.sentence).times.some((time) => time.start >= group.start && time.end <= group.end && (time.basis === 'explicit' || (time.end <= words[group.head]!.start && isDay(time.value)))))) {
      const date = this.dateAfter(group.sentence, next?.key === '(' ? group.last : group.first, next?.key === '(' ? 3 : group.last - group.first)
      if (date) return { stage: madeBy(date), date, status: 'actual', by: [], span: { start: words[group.head]!.start, end: words[group.head]!.end }, predicate: -1 }
    }
    return undefined
  }

  /** The last of the dates that begin within some words («22/1/1422هـ الموافق 17/4/2001م»: the one that dates by our calendar). */
  private dateAfter(sentence: number, first: number, within: number): string | null {
    const { words } = this.document
    const from = words[first]?.start
    const to = words[Math.min(first + within, this.document.sentences[sentence]!.last) - 1]?.end
    if (from === undefined || to === undefined) return null
    const times = inSentence(this.document, sentence).times.filter((time) => time.start >= from && time.start < to && time.value !== null)
    const [one, two] = times
    if (one && two && /^1[34]\d\d/.test(one.value!)) return two.value
    return sinceWhen(one) ?? one?.value ?? null
  }

  titleOf(group: Group): Span {
    const { document } = this
    const { words } = document
    // a quotation right behind the noun is the name itself, unless it is only what somebody calls it («اتفاقا "مؤلما"»)
    const after = document.quotations.find((q) => q.short && q.start >= group.start && q.start <= words[group.head]!.end + 3)
    const first = after && words.slice(group.head + 1, group.head + 4).find((word) => word.start >= after.inner.start)
    if (after && first?.pos !== 'adj') return after.inner
    let last = group.head + 1
    const relative = new Set(inSentence(document, group.sentence).times.filter((time) => time.basis === 'relative').map((time) => time.start))
    for (let i = group.head + 1; i < document.sentences[group.sentence]!.last; i++) {
      const word = words[i]!
      if (relative.has(word.start) || word.pos === 'sub' || word.pos === 'punct' || this.stageOfParticiple(word)) break
      // «إن الاتفاق جيد»: what is said of it is no part of its name
      if (i >= group.last && (word.pos !== 'adj' || (words[group.head]!.definite === true && word.definite !== true))) break
      last = i + 1
    }
    return { start: words[group.head]!.start, end: words[last - 1]!.end }
  }

  /** Its name with what tells which it is: «اتفاقا يحمل الاسم نفسه», «اتفاق حول تبادل الأسرى», "an agreement on prisoners". */
  wholeTitle(group: Group, title: Span): Span {
    let { start } = title
    const { end } = title
    const { document, table } = this
    const { words } = document
    const { groups, times } = inSentence(document, group.sentence)
    if (start === words[group.head]!.start) start = words[this.firstOf(group)]!.start
    let next = group.head + 1
    const limit = document.sentences[group.sentence]!.last
    while (next < limit && words[next]!.start < end) next++
    const word = words[next]
    if (!word || next >= limit) return { start, end }
    let last = end
    if (word.pos === 'prep') {
      // «في شأن الحدود»: one preposition of two words
      const about = groups.find((other) => other.prep === next && (other.parent === undefined || other.parent.group === group.index) && (table.on.has(word.lemma) || table.on.has(other.preposition ?? '')))
      if (about && !times.some((time) => time.start < about.end && time.end > about.start)) last = this.endOfAbout(about)
    } else if (word.pos === 'verb' && !group.definite) {
      // a clause right behind a noun without article tells which one it is
      const told = predicateAtWord(document, next)
      const what = told?.form === 'finite' && this.isSubject(group, told) ? told.args.find((arg) => arg.role === 'obj' && !arg.shared && document.groups[arg.group]!.first <= next + 2) : undefined
      if (what) last = document.groups[what.group]!.end
    }
    return { start, end: Math.max(end, last) }
  }

  /** "a declaration on talks on fishing": with what that is on in its turn, told right behind. */
  private endOfAbout(about: Group): number {
    const { groups, times } = inSentence(this.document, about.sentence)
    const next = groups.find((other) => other.prep === about.last && this.table.on.has(other.preposition ?? this.document.words[about.last]!.lemma))
    return next && !times.some((time) => time.start < next.end && time.end > next.start) ? next.end : about.end
  }

  /** The first of the words that tell which it is before its noun: "the Al-Ula accord", «мирный договор»; not whose it is, nor that it is new. */
  private firstOf(group: Group): number {
    const { words } = this.document
    const { times } = inSentence(this.document, group.sentence)
    let first = group.head
    for (let i = group.head - 1; i >= group.first; i--) {
      const word = words[i]!
      if (word.key === '-' && word.start === words[i - 1]?.end) continue
      // "the 11th hour truce" is none of an hour; "the November 27 border agreement" has a number of its own
      if ((word.pos !== 'adj' && word.pos !== 'name' && word.pos !== 'noun') || (words[i - 1]?.pos === 'num' && !times.some((time) => time.start <= words[i - 1]!.start && words[i - 1]!.end <= time.end)) || this.table.other.has(word.lemma) || this.table.other.has(word.key)) break
      first = i
    }
    // "Egypt's peace deal"
    return words[first]?.pos === 'part' ? first + 1 : first
  }

  /** The town that it is called by («اتفاق الطائف», "the Ankara Declaration"), in English: what its names in other languages share. */
  townOf(group: Group, title: Span): string | undefined {
    const { words, places } = this.document
    const named = inSentence(this.document, group.sentence).mentions.find(({ form, first, last, capital, place }) => {
      const isTown = capital !== undefined || (place !== undefined && places[place]!.precision === 'city')
      const beside = first > group.head ? first - group.head <= BESIDE : group.head - last < BESIDE
      return form === 'name' && isTown && beside && words[first]!.start >= title.start && words[last - 1]!.end <= title.end
    })
    return named && (named.capital ?? places[named.place!]!.name)
  }

  /** Whether the agreement does what a verb tells, also one that follows another clause about it («اتفاقا يحمل … ينص على …»). */
  isSubject(group: Group, predicate: Predicate): boolean {
    const subject = predicate.args.find((arg) => arg.role === 'subj')
    if (subject) return subject.group === group.index
    // «يقضي الاتفاق بـ…»: what stands right behind a verb without a subject
    if (predicate.emptySubject && group.definite && predicate.word === group.first - 1) return true
    // «اتفاقية وقعتاها العام الماضي تقضي بـ…»: a verb without a subject, in the form that the noun asks for
    const { gender, number } = this.document.words[group.head]!
    if (predicate.emptySubject?.person === 3 && !group.definite && predicate.parent?.as === 'adverbial' && predicate.word > group.head && predicate.emptySubject.gender === gender && predicate.emptySubject.number === number) return true
    const over = predicate.parent && (predicate.parent.as === 'adverbial' || predicate.parent.as === 'conjunct') ? this.document.predicates[predicate.parent.predicate] : undefined
    return !!over && over.form === 'finite' && over.args.some((arg) => arg.role === 'subj' && arg.group === group.index)
  }

  aboutOf(group: Group, title: Span): string[] {
    const { words } = this.document
    const lemmas: string[] = []
    for (let i = group.first; i < words.length && words[i]!.end <= title.end; i++) if (i !== group.head && (words[i]!.pos === 'noun' || words[i]!.pos === 'adj' || words[i]!.pos === 'name')) lemmas.push(words[i]!.lemma)
    return lemmas
  }

  keyOf(title: Span): string {
    return this.document.text.slice(title.start, title.end).split(/\s+/).map((word) => this.pack.normalize(word)).join(' ')
  }

  /** Names a certain instrument: a proper name, or a quoted title inside it. */
  isNamed(group: Group): boolean {
    const { words, quotations } = this.document
    if (words[group.head + 1]?.pos === 'name' && group.head + 1 < group.last) return true
    return quotations.some((q) => q.short && q.start >= group.start - 2 && q.end <= group.end + 2)
  }

  /** "on education, water and climate": where a comma ended its words, and what stands behind is joined to what it is about. */
  private listEnd(group: Group, from: number): number {
    const { words, sentences } = this.document
    const { groups } = inSentence(this.document, group.sentence)
    const end = Math.min(sentences[group.sentence]!.last, group.head + LISTED)
    let to = from
    while (to + 1 < end && (/[،,]/.test(words[to]!.key) || words[to]!.pos === 'conj')) {
      const next = groups.find((one) => one.parent?.as === 'conjunct' && one.first > to && (one.prep ?? one.first) <= to + 2 && this.document.groups[one.parent.group]!.first > group.head)
      if (!next) break
      to = next.last
    }
    return Math.min(to, end)
  }

  /** What it is about; `named`: by the words of its own name alone. */
  areasOf(group: Group, named = false): string[] {
    const out: string[] = []
    const { document, table } = this
    const add = (from: number, to: number) => {
      for (let i = from; i < to; i++) {
        const word = document.words[i]!
        if (i >= group.last && this.stageOfParticiple(word)) return
        const area = table.areas.get(word.lemma) ?? table.areas.get(word.key)
        if (area && !out.includes(area)) out.push(area)
      }
    }
    // «الاتفاق على …», "the agreement on …" says which; a bare one only points back
    const isBare = named && group.definite && !table.on.has(document.words[group.last]?.lemma ?? '')
    const over = inSentence(document, group.sentence).predicates.filter(({ form, args }) => form === 'finite' && args.some((arg) => arg.group === group.index && !arg.shared))
    // «در این بیانیه به مهاجرت اشاره نشده است»: what it says nothing of is none of its matters
    const isSilent = over.some((predicate) => predicate.negation !== undefined)
    add(group.first, isBare || isSilent ? group.last : Math.max(group.last, this.listEnd(group, Math.min(this.reach(group), group.head + ABOUT))))
    if (isBare) return out
    // «يتمحور الاتفاق على التعاون في مجالات الطاقة والبيئة»: what the agreement itself is said to be about
    for (const predicate of inSentence(document, group.sentence).predicates) {
      if (predicate.form !== 'finite' || predicate.negation !== undefined || !this.isSubject(group, predicate)) continue
      for (const argument of predicate.args) if (argument.role !== 'subj') add(document.groups[argument.group]!.first, Math.min(document.groups[argument.group]!.last + 12, document.sentences[group.sentence]!.last))
    }
    return out
  }
}

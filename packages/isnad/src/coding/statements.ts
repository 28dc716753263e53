// Who says what: from cues (words of saying, "according to", a headline's colon) to statements.
import { inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Predicate } from '../document/predicate.js'
import { push } from '../document/push.js'
import type { Span } from '../document/span.js'
import type { Sentence, Word } from '../document/word.js'
import type { LanguagePack } from '../language/pack.js'
import type { CodedStatement } from './coded-statement.js'
import { partiesOf } from './accusations.js'
import { actorsOfArgument } from '../language/actors.js'
import { Contents } from './contents.js'
import { type Cue, type Cues, cueAt, cuesOf } from './cues.js'
import { agreesWith, isPaper, isUnknownSpeaker, speakersInGroup, speakersOfPredicate } from './speakers.js'
import { dateOf } from './dates.js'
import { dateGoingOn } from './speech-dates.js'

/** All statements of a document in reading order. */
export function codeStatements(document: Document, pack: LanguagePack): CodedStatement[] {
  const finder = new StatementFinder(document, cuesOf(pack))
  for (const sentence of document.sentences) finder.readSentence(sentence)
  return finder.statements
}

/** How many statements back one is looked for that goes on. */
const MOST = 6

class StatementFinder {
  readonly statements: CodedStatement[] = []
  /** The statement that goes on when a cue names nobody: the last one that is not told inside another. */
  private get last(): CodedStatement | undefined {
    return this.told.at(-1)
  }
  /** Those that may go on, in order. */
  private readonly told: CodedStatement[] = []
  private readonly byPredicate = new Map<number, CodedStatement[]>()
  private readonly contents: Contents

  constructor(private readonly document: Document, private readonly cues: Cues) {
    this.contents = new Contents(document, cues)
  }


  readSentence(sentence: Sentence): void {
    const { words } = this.document
    let i = sentence.first
    if (sentence.headline) this.headlineColon(sentence)
    while (i < sentence.last) {
      const word = words[i]!
      const cue = word.pos === 'punct' ? undefined : cueAt(words, i, sentence.last, this.cues)
      if (cue) {
        if (cue.kind === 'according') i = this.according(sentence, i, cue)
        else {
          this.saying(sentence, i, cue)
          i += cue.words.length
        }
      } else i++
    }
  }

  /** «ماكرون: لن نقبل», "Macron: we will not accept" */
  private headlineColon(sentence: Sentence): void {
    const { words } = this.document
    const { groups, predicates } = inSentence(this.document, sentence.index)
    for (let i = sentence.first + 1; i < Math.min(sentence.last - 1, sentence.first + 9); i++) {
      const word = words[i]!
      if (word.pos !== 'punct' || word.key !== ':') continue
      // what stands before the colon must be one group that names somebody, nothing else
      const group = groups.find((g) => !g.parent && g.first <= sentence.first + 1 && (g.last === i || g.conjuncts.some((c) => this.document.groups[c]!.last === i)))
      if (!group || predicates.some((p) => p.form === 'finite' && p.word < i)) return
      const speakers = speakersInGroup(this.document, group.index, this.cues)
      if (!speakers.length) return
      const content = this.contents.trim({ start: words[i + 1]!.start, end: sentence.end })
      // «اليمن: عشرات القتلى»: a country there tells where, unless what follows is a clause of its own
      const speaks = predicates.some((p) => p.form === 'finite' && p.word > i)
      if (content && (speaks || speakers.some((actor) => this.document.actors[actor]!.kind !== 'state'))) this.add({ sentence: sentence.index, kind: 'colon', cue: { start: word.start, end: word.end }, speakers, content, direct: this.contents.isDirect(content, sentence), date: null, continues: false, headline: true, rule: 'headline-colon' })
      return
    }
  }

  private saying(sentence: Sentence, at: number, cue: Cue): void {
    const { words } = this.document
    const word = words[at]!
    const predicate = predicateAtWord(this.document, at)
    const phrase = cue.words.length > 1
    if (!phrase && word.pos !== 'verb' && !word.verbForm) return
    if (predicate?.negation !== undefined && cue.kind !== 'deny') return
    const form = predicate?.form ?? word.verbForm
    if (word.person === 1 || word.person === 2) return
    if (!phrase && isNobodys(word, words[at - 1], cue, predicate)) return
    if (isUnsaid(cue, predicate)) return
    if (!phrase && (form === 'passive-participle' || (form === 'active-participle' && !this.contents.isCircumstance(at)))) return
    if (this.contents.isQuoted(word.start, sentence)) return
    // "released a statement saying": the participle is the cue
    const behind = words[at + cue.words.length]
    if (phrase && behind?.verbForm === 'active-participle' && this.cues.nouns.has(words[behind.index - 1]!.lemma) && this.contents.isCircumstance(behind.index)) return
    const masdar = form === 'masdar'
    if (cue.kind === 'relay' && this.relay(sentence, at, cue, predicate)) return
    const cueEnd = words[at + cue.words.length - 1]!.end
    const found = this.contents.of(sentence, at, cue, predicate, masdar, this.last)
    if (!found) return
    // «يُعتبر فلان …», «الذي يعد أحد …»: nobody's word, unless somebody stands by it
    if (cue.kind === 'judge' && found.by === 'obj' && predicate?.tense === 'present' && !this.standsBy(predicate)) return
    let speakers: readonly number[] = speakersOfPredicate(this.document, predicate, at, sentence, this.cues, found.content)
    const going = this.goingOn(at, sentence, cue, predicate)
    if (going) speakers = going
    if (predicate && cue.kind === 'accuse' && found.by === 'prep') speakers = this.accusers(predicate, at, found.content, speakers)
    const accusation = predicate && cue.kind === 'accuse' ? partiesOf(this.document, this.cues, predicate, found.content.start) : undefined
    if (accusation?.accusers) speakers = accusation.accusers
    // «واتهمت الصين بـ»: who seems to be the subject and is not the accuser, is accused
    const accused = accusation?.accused.length || !predicate || accusation?.accusers ? accusation?.accused : actorsOfArgument(this.document, predicate.index, 'subj').filter((actor) => !speakers.includes(actor))
    const { relayed } = this
    if (masdar && relayed) {
      speakers = relayed.speakers
      this.relayed = undefined
    }
    const continues = cue.kind === 'continue' || (!speakers.length && (predicate?.form === 'active-participle' || predicate?.form === 'finite')) || predicate?.form === 'active-participle'
    // «أعلنت مجموعة قراصنة …», "a group of hackers": those it is made of
    if (!speakers.length && this.isNewcomer(predicate)) speakers = this.membersOf(predicate!)
    // «وأضاف البيان»: the paper goes on with the words of whoever issued it
    if (!speakers.length && this.last && isPaper(this.document, predicate, this.cues)) speakers = this.last.speakers
    if (!speakers.length) {
      if (masdar && !phrase) return
      if (cue.impersonal && predicate?.tense === 'present') return
      if (predicate?.voice === 'passive' && !phrase) return
      if (this.last && (continues || phrase) && !this.isNewcomer(predicate) && !(cue.kind === 'accuse' && hasOwnSubject(predicate)) && !isUnknownSpeaker(this.document, predicate)) speakers = this.last.speakers
    }
    if (form === 'finite' && cue.kind !== 'continue' && this.isNested(predicate, speakers)) return
    const follows = continues && this.last && sameSpeakers(this.last.speakers, speakers) ? this.last : undefined
    const date = dateOf(this.document, predicate?.index) ?? follows?.date ?? (cue.kind === 'judge' ? null : dateGoingOn(this.document, sentence, speakers, found.content, predicate, this.told))
    const medium = (masdar ? relayed?.medium : undefined) ?? this.mediumOf(sentence, speakers, found.content) ?? follows?.medium
    this.add({
      predicate: predicate?.index, sentence: sentence.index, kind: cue.kind, cue: { start: word.start, end: cueEnd }, speakers, content: found.content,
      direct: this.contents.isDirect(found.content, sentence), date: sentence.headline ? null : date, medium, continues: !!follows, headline: sentence.headline, rule: `cue-${cue.kind}-${found.by}`,
      ...(accusation && accused ? { accused: accused.filter((actor) => !speakers.includes(actor) || accusation.accusers === accused) } : {}),
    })
  }

  /** «قال طاقم تصوير إن», "a crew said": somebody the story has not told of, who goes on with nobody's words. */
  private isNewcomer(predicate: Predicate | undefined): boolean {
    const { words, groups } = this.document
    return !!predicate?.args.some((arg) => {
      const group = groups[arg.group]!
      const head = words[group.head]!
      return arg.role === 'subj' && !arg.shared && !group.definite && head.pos === 'noun' && !head.verbForm && !this.cues.nouns.has(head.lemma)
    })
  }
  /** The people that a noun for many of them is said of. */
  private membersOf(predicate: Predicate): readonly number[] {
    const { actors, groups } = this.document
    const subject = groups[predicate.args.find((arg) => arg.role === 'subj' && !arg.shared)!.group]!
    const members = inSentence(this.document, subject.sentence).mentions.find((m) => m.first > subject.first && m.last <= subject.last && m.form !== 'adjective' && m.form !== 'pronoun' && m.actors.some((actor) => actors[actor]!.kind === 'group'))
    return members?.actors ?? []
  }
  /** Somebody of his own is the subject, or what is judged is a pronoun («تعتبرها الأمم المتحدة …»). */
  private standsBy(predicate: Predicate): boolean {
    const { words, groups } = this.document
    return predicate.args.some((arg) => !arg.shared && (words[groups[arg.group]!.head]!.pos === 'pron' ? arg.role === 'obj' : arg.role === 'subj'))
  }
  /** «واتهمت الصين بـ…»: one cannot accuse nobody, so the only one who stands behind the verb is the accused, and the accuser is who spoke before. */
  private accusers(predicate: Predicate, at: number, content: Span, speakers: readonly number[]): readonly number[] {
    const { words, groups } = this.document
    if (predicate.form !== 'finite' || words[at + 1]?.clitic === 'after') return speakers
    const subject = predicate.args.find((arg) => arg.role === 'subj')
    if (!subject || subject.shared || groups[subject.group]!.first < at || groups[subject.group]!.conjuncts.length) return speakers
    const between = inSentence(this.document, predicate.sentence).mentions.filter((m) => m.start >= words[at]!.end && m.end <= content.start && m.actors.length && !m.weak && m.form !== 'pronoun' && m.form !== 'empty')
    if (between.length !== 1 || between[0]!.first < groups[subject.group]!.first - 1 || inSentence(this.document, predicate.sentence).predicates.some((p) => p.word > at && p.end < content.start && p.parent?.as === 'relative')) return speakers
    // «الحركة التي اتهمت الحكومة بـ…»: whoever the relative clause tells of
    if (predicate.parent?.as === 'relative' || words[at - 1]?.pos === 'sub') return inSentence(this.document, predicate.sentence).mentions.findLast((m) => m.last < at && m.last >= at - 3 && m.actors.length > 0 && m.form !== 'pronoun')?.actors ?? []
    const { gender, number } = words[at]!
    return this.goneBefore(predicate.sentence, 1, { gender, number })?.speakers ?? []
  }
  /** «قال إنه يثمّن …»: what the same speaker is said to do within his own words is no saying of its own. */
  private isNested(predicate: Predicate | undefined, speakers: readonly number[]): boolean {
    let child = predicate
    for (let up = 0; up < 3 && child?.parent; up++) {
      if (child.parent.as !== 'content' && child.parent.as !== 'argument') return false
      const parent = child.parent.predicate
      const earlier = this.byPredicate.get(parent)?.at(-1)
      // "…: "While we wait," he said, "we urge": words in marks of their own
      if (earlier) return sameSpeakers(earlier.speakers, speakers) && !this.contents.followsQuotation(predicate!)
      child = this.document.predicates[parent]
    }
    return false
  }

  /** «نقلت الوكالة عن الوزير قوله إن …»: the outlet passes on; with «قوله» the speaker's own statement follows, else this one is his. */
  private relay(sentence: Sentence, at: number, cue: Cue, predicate: Predicate | undefined): boolean {
    const { document, cues } = this
    const { words } = document
    const found = this.contents.of(sentence, at, cue, predicate, false, this.last)
    if (!found) return false
    const outlets = speakersOfPredicate(document, predicate, at, sentence, cues, found.content)
    const from = inSentence(document, sentence.index).groups.find((g) => g.prep !== undefined && g.prep > at && g.prep < at + 12 && words[g.prep]!.start < found.content.start && cues.relayedFrom.has(words[g.prep]!.lemma))
    const said = from ? speakersInGroup(document, from.index, cues) : []
    // the speaker's own cue follows («قوله»): the outlet is its medium
    if (said.length && this.ownCueFollows(at + 1, found.content.start)) {
      this.relayed = { speakers: said, medium: outlets[0] }
      return true
    }
    const speakers = said.length ? said : outlets
    if (!speakers.length) return true
    const date = dateOf(document, predicate?.index)
    this.add({ predicate: predicate?.index, sentence: sentence.index, kind: 'relay', cue: { start: words[at]!.start, end: words[at]!.end }, speakers, content: found.content, direct: this.contents.isDirect(found.content, sentence), date: sentence.headline ? null : date, medium: speakers === said ? outlets[0] : undefined, continues: false, headline: sentence.headline, rule: `cue-relay-${found.by}` })
    return true
  }
  private relayed: { readonly speakers: readonly number[]; readonly medium: number | undefined } | undefined
  private ownCueFollows(from: number, limit: number): boolean {
    const { words } = this.document
    for (let i = from; i < words.length && words[i]!.start < limit; i++) if ((predicateAtWord(this.document, i)?.form === 'masdar' || words[i]!.verbForm === 'masdar') && words[i + 1]?.clitic === 'after' && cueAt(words, i, words.length, this.cues)) return true
    return false
  }

  /** «وفق الرئاسة الروسية», «بحسب ما كشفت السفارة», "according to the ministry". Returns where to read on. */
  private according(sentence: Sentence, at: number, cue: Cue): number {
    const { words } = this.document
    const { groups, predicates } = inSentence(this.document, sentence.index)
    let next = at + cue.words.length
    let end = words[next - 1]!.end
    let speakers: number[] = []
    let reportVerb: Predicate | undefined
    // «وفق ما كشفت السفارة»: the cue reaches up to the verb
    for (let k = next; k < Math.min(sentence.last, next + 4); k++) {
      const predicate = predicateAtWord(this.document, k)
      if (predicate?.form === 'finite' && (words[next]!.pos === 'sub' || words[next]!.pos === 'pron' || words[next]!.pos === 'part' || words[next]!.clitic)) {
        reportVerb = predicate
        end = words[k]!.end
        next = k + 1
        break
      }
    }
    if (reportVerb) speakers = speakersOfPredicate(this.document, reportVerb, reportVerb.word, sentence, this.cues, undefined)
    else {
      const group = groups.find((g) => !g.parent && g.first >= next && g.first <= next + 1)
      if (!group) return next
      speakers = speakersInGroup(this.document, group.index, this.cues)
      if (!speakers.length && this.last && this.cues.nouns.has(words[group.head]!.lemma)) speakers = [...this.last.speakers]
      const named = inSentence(this.document, sentence.index).mentions.find((m) => m.first >= group.first && m.first < group.last && m.last > group.last)
      next = Math.max(next, Math.min(named?.last ?? group.last, sentence.last))
    }
    if (!speakers.length) return next
    // the words it vouches for: what stands before it in the sentence, else what comes after
    const startWord = words[at]!
    const before = this.contents.trim({ start: sentence.start, end: startWord.start })
    const enough = before && predicates.some((p) => p.start < startWord.start && p.start >= before.start)
    // «أكد الوزير، بحسب وسائل إعلام، أن …»: the saying it interrupts goes on behind it
    let resume = next
    while (resume < sentence.last && words[resume]!.pos === 'punct') resume++
    const interrupts = resume < sentence.last && this.cues.that.has(words[resume]!.key)
    const content = interrupts ? this.contents.trim({ start: words[resume]!.start, end: sentence.end }) : enough ? before : this.contents.trim({ start: words[next - 1]?.end ?? end, end: sentence.end })
    if (!content) return next
    this.add({
      sentence: sentence.index, kind: 'according', cue: { start: startWord.start, end }, speakers, content, direct: this.contents.isDirect(content, sentence),
      date: sentence.headline ? null : (dateOf(this.document, reportVerb?.index) ?? null), medium: undefined, continues: false, headline: sentence.headline, rule: enough ? 'according-after' : 'according-before', predicate: reportVerb?.index,
    })
    return next
  }

  private add(statement: CodedStatement): void {
    this.statements.push(statement)
    if (statement.predicate !== undefined) push(this.byPredicate, statement.predicate, statement)
    if (!statement.headline && statement.rule !== 'according-after' && statement.speakers.length && !this.isInside(statement)) this.told.push(statement)
  }
  /** «قال الوزير إن طهران أعلنت …»: told inside of what another says in the same sentence; who goes on is the other. */
  private isInside(statement: CodedStatement): boolean {
    let child = statement.predicate === undefined ? undefined : this.document.predicates[statement.predicate]
    for (let up = 0; up < 8 && child?.parent; up++) {
      const { predicate, as } = child.parent
      if (as === 'content' && this.byPredicate.get(predicate)?.some((other) => other !== statement && other.content.start <= statement.cue.start && other.content.end > statement.cue.start)) return true
      child = this.document.predicates[predicate]
    }
    return false
  }


  /** Who goes on speaking: the statement before, when the cue has no subject of its own («وأضاف أن», «مشيرا إلى أن»). */
  private goingOn(at: number, sentence: Sentence, cue: Cue, predicate: Predicate | undefined): readonly number[] | undefined {
    if (!this.last?.speakers.length || !predicate) return undefined
    if (predicate.form === 'active-participle') return this.goneBefore(sentence.index, 0, this.document.words[at]!)?.speakers
    if (predicate.form !== 'finite' || !predicate.emptySubject) return undefined
    const opening = at - sentence.first <= 2 || this.document.words[at - 1]?.pos === 'conj' || this.document.words[at - 1]?.pos === 'sub'
    return cue.kind === 'continue' || opening ? this.goneBefore(sentence.index, 3, predicate.emptySubject)?.speakers : undefined
  }
  /** The last statement within reach whose cue agrees with one that names nobody («وأضافت» goes on with «قالت»): the cue is compared, for «البيان» of a ministry is a "he". */
  private goneBefore(sentence: number, reach: number, { number, gender }: { readonly number?: 'sg' | 'du' | 'pl'; readonly gender?: 'm' | 'f' }): CodedStatement | undefined {
    for (let k = this.told.length - 1, seen = 0; k >= 0 && seen < MOST && this.told[k]!.sentence >= sentence - reach; k--, seen++) {
      const one = this.told[k]!
      const verb = one.predicate === undefined || one.kind === 'relay' ? undefined : this.document.words[this.document.predicates[one.predicate]!.word]
      // a verb before its subject is singular whoever says it
      const plural = number === 'pl' && verb?.number === 'sg' && agreesWith(this.document, one.speakers, { number })
      const agrees = verb?.gender && (plural || !number || !verb.number || verb.number === number || number === 'sg') ? !gender || verb.gender === gender || plural : agreesWith(this.document, one.speakers, { number, gender })
      if (agrees) return one
    }
    return undefined
  }





  /** The outlet it was said to or in: one named in the sentence outside of what is said, that is not the speaker. */
  private mediumOf(sentence: Sentence, speakers: readonly number[], content: Span): number | undefined {
    for (const mention of inSentence(this.document, sentence.index).mentions) {
      if ((mention.start >= content.start && mention.end <= content.end)) continue
      for (const actor of mention.actors) if (this.document.actors[actor]?.kind === 'outlet' && !speakers.includes(actor)) return actor
    }
    return undefined
  }

}

/** Somebody stands there as the subject, though the story may not tell who it is. */
const hasOwnSubject = (predicate: Predicate | undefined): boolean => !!predicate?.args.some((argument) => argument.role === 'subj' && !argument.shared)

const sameSpeakers = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((x, i) => x === b[i])

/** "is expected to announce a deal", "if Washington objects to it": what is still to be said is no statement. */
function isUnsaid({ kind }: Cue, predicate: Predicate | undefined): boolean {
  if (!predicate || predicate.form === 'masdar') return false
  if (predicate.modality.includes('conditional')) return kind !== 'according'
  return UNSAID.has(kind) && (predicate.modality.includes('planned') || predicate.modality.includes('possible')) && predicate.negation === undefined
}
const UNSAID: ReadonlySet<string> = new Set(['announce', 'condemn', 'praise', 'confirm'])

/** «يذكر أن», «ويعتقد أن», «قيل إن», "it is said": a passive, or a present without a subject that is one. */
function isNobodys(word: Word, before: Word | undefined, cue: Cue, predicate: Predicate | undefined): boolean {
  if (!predicate || predicate.args.some((arg) => arg.role === 'agent')) return false
  if (word.voice === 'passive' && predicate.voice === 'passive') return true
  if (!predicate.emptySubject || before?.pos === 'pron') return false
  if (cue.impersonal && predicate.tense === 'present' && predicate.emptySubject.number === 'sg' && predicate.emptySubject.gender !== 'f') return true
  return false
}

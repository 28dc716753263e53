// Who says what: from cues (words of saying, "according to", a headline's colon) to statements.
import { childrenOf, inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Predicate } from '../document/predicate.js'
import type { Span } from '../document/span.js'
import type { Quotation, Sentence } from '../document/word.js'
import type { LanguagePack } from '../language/pack.js'
import type { CodedStatement } from './coded-statement.js'
import { type Cue, type Cues, cueAt, cuesOf, isForm, type Opener } from './cues.js'
import { agreesWith, isPaper, isUnknownSpeaker, speakersInGroup, speakersOfPredicate } from './speakers.js'
import { dateOf } from './dates.js'

/** All statements of a document in reading order. */
export function codeStatements(document: Document, pack: LanguagePack): CodedStatement[] {
  const finder = new StatementFinder(document, cuesOf(pack))
  for (const sentence of document.sentences) finder.readSentence(sentence)
  return finder.statements
}

/** What may be said of the words before it by a relative clause («الأمر الذي نفته طهران»). */
const BACKWARD = new Set(['deny', 'announce', 'confirm'])
/** Words that a content may be searched in after a cue; beyond it an opener belongs to something else. */
const REACH = 70
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
  /** Quotations up to this index end before the sentence being read. */
  private quotationsPassed = 0

  constructor(private readonly document: Document, private readonly cues: Cues) {}

  private predicateAt(word: number): Predicate | undefined {
    return predicateAtWord(this.document, word)
  }
  /** Quotations that touch the sentence or the one before it. */
  private quotationsNear(sentence: Sentence): readonly Quotation[] {
    const { quotations, sentences } = this.document
    const from = sentences[sentence.index - 1]?.start ?? sentence.start
    while (this.quotationsPassed < quotations.length && quotations[this.quotationsPassed]!.end < from) this.quotationsPassed++
    const near: Quotation[] = []
    for (let k = this.quotationsPassed; k < quotations.length && quotations[k]!.start <= sentence.end + 3; k++) near.push(quotations[k]!)
    return near
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
      const content = this.trim({ start: words[i + 1]!.start, end: sentence.end })
      // «اليمن: عشرات القتلى»: a country there tells where, unless what follows is a clause of its own
      const speaks = predicates.some((p) => p.form === 'finite' && p.word > i)
      if (content && (speaks || speakers.some((actor) => this.document.actors[actor]!.kind !== 'state'))) this.add({ sentence: sentence.index, kind: 'colon', cue: { start: word.start, end: word.end }, speakers, content, direct: this.isDirect(content, sentence), date: null, continues: false, headline: true, rule: 'headline-colon' })
      return
    }
  }

  private saying(sentence: Sentence, at: number, cue: Cue): void {
    const { words } = this.document
    const word = words[at]!
    const predicate = this.predicateAt(at)
    const phrase = cue.words.length > 1
    if (!phrase && word.pos !== 'verb' && !word.verbForm) return
    if (predicate?.negation !== undefined && cue.kind !== 'deny') return
    const form = predicate?.form ?? word.verbForm
    if (!phrase && (form === 'passive-participle' || (form === 'active-participle' && !this.isCircumstance(at)))) return
    if (this.isQuoted(word.start, sentence)) return
    // "released a statement saying": the participle is the cue
    const behind = words[at + cue.words.length]
    if (phrase && behind?.verbForm === 'active-participle' && this.cues.nouns.has(words[behind.index - 1]!.lemma) && this.isCircumstance(behind.index)) return
    const masdar = form === 'masdar'
    if (cue.kind === 'relay' && this.relay(sentence, at, cue, predicate)) return
    const cueEnd = words[at + cue.words.length - 1]!.end
    const found = this.contentOf(sentence, at, cue, predicate, masdar)
    if (!found) return
    // «يُعتبر فلان …»: nobody's word, unless somebody stands by it
    if (cue.kind === 'judge' && found.by === 'obj' && predicate?.emptySubject && predicate.tense === 'present') return
    let speakers: readonly number[] = speakersOfPredicate(this.document, predicate, at, sentence, this.cues, found.content)
    const going = this.goingOn(at, sentence, cue, predicate)
    if (going) speakers = going
    if (masdar && this.relayed) {
      speakers = this.relayed
      this.relayed = undefined
    }
    const continues = cue.kind === 'continue' || (!speakers.length && (predicate?.form === 'active-participle' || predicate?.form === 'finite')) || predicate?.form === 'active-participle'
    // «وأضاف البيان»: the paper goes on with the words of whoever issued it
    if (!speakers.length && this.last && isPaper(this.document, predicate, this.cues)) speakers = this.last.speakers
    if (!speakers.length) {
      if (masdar && !phrase) return
      if (cue.impersonal && predicate?.tense === 'present') return
      if (predicate?.voice === 'passive' && !phrase) return
      if (this.last && (continues || phrase) && !isUnknownSpeaker(this.document, predicate)) speakers = this.last.speakers
    }
    if (form === 'finite' && cue.kind !== 'continue' && this.isNested(predicate, speakers)) return
    const follows = continues && this.last && sameSpeakers(this.last.speakers, speakers) ? this.last : undefined
    const date = dateOf(this.document, predicate?.index) ?? follows?.date ?? null
    const medium = this.mediumOf(sentence, speakers, found.content) ?? follows?.medium
    this.add({
      predicate: predicate?.index, sentence: sentence.index, kind: cue.kind, cue: { start: word.start, end: cueEnd }, speakers, content: found.content,
      direct: this.isDirect(found.content, sentence), date: sentence.headline ? null : date, medium, continues: !!follows, headline: sentence.headline, rule: `cue-${cue.kind}-${found.by}`,
    })
  }

  /** «…، مشيرا إلى أن»: a participle that goes along with a speech, not one that names a person («المتحدث»). */
  private isCircumstance(at: number): boolean {
    const { words, text } = this.document
    const word = words[at]!
    if (word.definite) return false
    const before = words[at - 1]
    // "issued a statement saying": the paper's words
    if (before?.pos === 'noun' && this.cues.nouns.has(before.lemma) && this.predicateAt(at)?.form === 'active-participle') return true
    const accusative = /(?:[اةً]|ين|ات|ing)$/u.test(text.slice(word.start, word.end))
    return accusative && (!before || before.pos === 'punct' || before.pos === 'conj' || before.pos === 'pron' || /[اً]$/u.test(text.slice(word.start, word.end)))
  }
  /** Inside somebody's quotation: the words are theirs, not the story's saying. */
  private isQuoted(offset: number, sentence: Sentence): boolean {
    return this.quotationsNear(sentence).some((q) => !q.short && q.inner.start <= offset && q.inner.end > offset)
  }
  /** «قال إنه يثمّن …»: what the same speaker is said to do within his own words is no saying of its own. */
  private isNested(predicate: Predicate | undefined, speakers: readonly number[]): boolean {
    let child = predicate
    for (let up = 0; up < 3 && child?.parent; up++) {
      if (child.parent.as !== 'content' && child.parent.as !== 'argument') return false
      const parent = child.parent.predicate
      const earlier = this.statements.findLast((statement) => statement.predicate === parent)
      if (earlier) return sameSpeakers(earlier.speakers, speakers)
      child = this.document.predicates[parent]
    }
    return false
  }

  /** «نقلت الوكالة عن الوزير قوله إن …»: the outlet passes on; with «قوله» the speaker's own statement follows, else this one is his. */
  private relay(sentence: Sentence, at: number, cue: Cue, predicate: Predicate | undefined): boolean {
    const { document, cues } = this
    const { words } = document
    const found = this.contentOf(sentence, at, cue, predicate, false)
    if (!found) return false
    const outlets = speakersOfPredicate(document, predicate, at, sentence, cues, found.content)
    const from = inSentence(document, sentence.index).groups.find((g) => g.prep !== undefined && g.prep > at && g.prep < at + 12 && words[g.prep]!.start < found.content.start && cues.relayedFrom.has(words[g.prep]!.lemma))
    const said = from ? speakersInGroup(document, from.index, cues) : []
    const speakers = this.ownCueFollows(at + 1, found.content.start) || !said.length ? outlets : said
    if (!speakers.length) return true
    const date = dateOf(document, predicate?.index)
    this.add({ predicate: predicate?.index, sentence: sentence.index, kind: 'relay', cue: { start: words[at]!.start, end: words[at]!.end }, speakers, content: found.content, direct: this.isDirect(found.content, sentence), date: sentence.headline ? null : date, medium: speakers === said ? outlets[0] : undefined, continues: false, headline: sentence.headline, rule: `cue-relay-${found.by}` })
    if (speakers !== said && said.length) this.relayed = said
    return true
  }
  private relayed: readonly number[] | undefined
  private ownCueFollows(from: number, limit: number): boolean {
    const { words } = this.document
    for (let i = from; i < words.length && words[i]!.start < limit; i++) if ((this.predicateAt(i)?.form === 'masdar' || words[i]!.verbForm === 'masdar') && words[i + 1]?.clitic === 'after' && cueAt(words, i, words.length, this.cues)) return true
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
      const predicate = this.predicateAt(k)
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
      next = Math.max(next, Math.min(group.last, sentence.last))
    }
    if (!speakers.length) return next
    // the words it vouches for: what stands before it in the sentence, else what comes after
    const startWord = words[at]!
    const before = this.trim({ start: sentence.start, end: startWord.start })
    const enough = before && predicates.some((p) => p.start < startWord.start && p.start >= before.start)
    // «أكد الوزير، بحسب وسائل إعلام، أن …»: the saying it interrupts goes on behind it
    let resume = next
    while (resume < sentence.last && words[resume]!.pos === 'punct') resume++
    const interrupts = resume < sentence.last && this.cues.that.has(words[resume]!.key)
    const content = interrupts ? this.trim({ start: words[resume]!.start, end: sentence.end }) : enough ? before : this.trim({ start: words[next - 1]?.end ?? end, end: sentence.end })
    if (!content) return next
    this.add({
      sentence: sentence.index, kind: 'according', cue: { start: startWord.start, end }, speakers, content, direct: this.isDirect(content, sentence),
      date: sentence.headline ? null : (dateOf(this.document, reportVerb?.index) ?? null), medium: undefined, continues: false, headline: sentence.headline, rule: enough ? 'according-after' : 'according-before', predicate: reportVerb?.index,
    })
    return next
  }

  private add(statement: CodedStatement): void {
    this.statements.push(statement)
    if (!statement.headline && statement.kind !== 'according' && statement.speakers.length && !this.isInside(statement)) this.told.push(statement)
  }
  /** «قال الوزير إن طهران أعلنت …»: told inside of what another says in the same sentence; who goes on is the other. */
  private isInside(statement: CodedStatement): boolean {
    let child = statement.predicate === undefined ? undefined : this.document.predicates[statement.predicate]
    for (let up = 0; up < 8 && child?.parent; up++) {
      const { predicate, as } = child.parent
      if (as === 'content' && this.statements.some((other) => other.predicate === predicate && other !== statement)) return true
      child = this.document.predicates[predicate]
    }
    return false
  }

  /** Where the words said begin and end. The earliest opener after the cue wins; failing that, what stands before it. */
  private contentOf(sentence: Sentence, at: number, cue: Cue, predicate: Predicate | undefined, masdar: boolean): { content: Span; by: Opener['by'] | 'before' } | undefined {
    const { words } = this.document
    const from = at + cue.words.length
    const to = Math.min(sentence.last, from + (masdar ? 9 : REACH))
    let best: { start: number; by: Opener['by']; word: number } | undefined
    /** A word or two in marks may be a name («منظمة "أطباء بلا حدود"»): only if nothing else opens. */
    let shortQuote: typeof best
    const offer = (start: number, by: Opener['by'], word: number) => {
      if (!best || word < best.word) best = { start, by, word }
    }
    if (predicate && BACKWARD.has(cue.kind) && this.isRelative(predicate)) {
      const before = this.contentBefore(sentence, at, cue, predicate)
      if (before) return before
    }
    for (const opener of cue.openers) {
      if (masdar && opener.by !== 'that' && !(opener.by === 'prep' && cue.kind === 'accuse')) continue
      if (opener.by === 'that') for (let i = from; i < to; i++) {
        const word = words[i]!
        // "reports say that": the verb in between has the words said
        if (masdar && word.pos === 'verb' && word.verbForm === 'finite') break
        if (word.pos === 'sub' && this.cues.that.has(word.key) || this.cues.that.has(word.key) && word.pos !== 'noun' && word.pos !== 'verb') {
          // "announced a deal that will allow": a clause about the noun before it says nothing
          if (this.opensRelative(i, sentence)) continue
          offer(word.start, 'that', i)
          break
        }
        if (i > from && this.isOtherCue(i, sentence)) break
      }
      if ((opener.by === 'quote' || opener.by === 'colon') && !masdar) {
        const quotation = this.quotationsNear(sentence).find((q) => q.start >= words[from - 1]!.end && q.start <= (words[to - 1]?.end ?? 0) && (q.inner.end > q.inner.start))
        if (quotation) {
          const word = this.wordAt(quotation.start, from, to)
          if (!this.nothingBetween(from, word) || this.belongsToSubject(word, predicate)) continue
          if (quotation.short) shortQuote = { start: quotation.inner.start, by: 'quote', word }
          else offer(quotation.inner.start, 'quote', word)
        }
      }
      if (opener.by === 'colon') for (let i = from; i < Math.min(to, from + 14); i++) if (words[i]!.key === ':' && words[i + 1]) { offer(words[i + 1]!.start, 'colon', i); break }
      if (opener.by === 'prep') for (let i = from; i < Math.min(to, from + 25); i++) {
        const word = words[i]!
        if (word.pos === 'prep' && isForm(word, opener.prep!) && !this.belongsToSubject(i, predicate)) { offer(word.start, 'prep', i); break }
        if (i > from && word.pos === 'sub') break
      }
      if (opener.by === 'obj') {
        const object = predicate?.args.find((arg) => arg.role === 'obj' && !arg.shared)
        const group = object && this.document.groups[object.group]
        if (group && group.first >= from && words[group.head]?.pos !== 'pron') offer(group.start, 'obj', group.first)
      }
      if (opener.by === 'inf') for (let i = from; i < Math.min(to, from + 15); i++) if (words[i]!.verbForm === 'infinitive') {
        const start = words[i - 1]?.key === 'to' ? i - 1 : i
        offer(words[start]!.start, 'inf', start)
        break
      }
      if (opener.by === 'clause' && predicate) {
        const child = childrenOf(this.document, predicate.index).find((p) => p.parent?.as === 'content' && p.clause.start >= words[at]!.end)
        if (child) offer(child.clause.start, 'clause', this.wordAt(child.clause.start, from, to))
      }
    }
    best ??= shortQuote
    if (!best && predicate?.form === 'finite' && cue.openers.some((opener) => opener.by === 'obj') && cue.kind !== 'say' && (cue.kind !== 'judge' || this.hasPronounObject(predicate))) best = this.afterSubject(at, from, to, predicate)
    if (best) {
      const end = best.by === 'quote' && best !== shortQuote ? this.quoteEnd(best.start, sentence) : this.contentEnd(sentence, best.word)
      const content = this.trim({ start: best.start, end })
      if (content) return { content, by: best.by }
    }
    if (masdar) return undefined
    const before = this.contentBefore(sentence, at, cue, predicate)
    if (before) {
      // "campaigns that analysts say may be a screen": what is said goes on behind the verb
      let last = at
      while (last > sentence.first && (words[last]!.end > before.content.end || words[last]!.pos === 'punct')) last--
      const next = words[from]
      if (last >= sentence.first && words[last]!.pos === 'sub' && next && from < to && (next.pos === 'aux' || next.pos === 'verb')) {
        const content = this.trim({ start: next.start, end: this.contentEnd(sentence, from) })
        if (content) return { content, by: 'clause' }
      }
    }
    return before
  }

  /** «الأمر الذي نفته», «وهو ما تنفيه»: about the words before it. */
  private isRelative(predicate: Predicate): boolean {
    if (this.hasPronounObject(predicate)) return true
    const relative = predicate.parent?.as === 'relative' || this.document.words[predicate.word - 1]?.pos === 'sub'
    return relative && predicate.args.some((arg) => arg.role === 'obj' && !!arg.shared)
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
      const verb = one.predicate === undefined ? undefined : this.document.words[this.document.predicates[one.predicate]!.word]
      // a verb before its subject is singular whoever says it
      const plural = number === 'pl' && verb?.number === 'sg' && agreesWith(this.document, one.speakers, { number })
      const agrees = verb?.gender && (plural || !number || !verb.number || verb.number === number || number === 'sg') ? !gender || verb.gender === gender || plural : agreesWith(this.document, one.speakers, { number, gender })
      if (agrees) return one
    }
    return undefined
  }
  private hasPronounObject(predicate: Predicate): boolean {
    const { words, groups } = this.document
    return predicate.args.some((arg) => arg.role === 'obj' && words[groups[arg.group]!.head]?.pos === 'pron')
  }
  /** Failing an opener: whatever follows the verb and its subject, asides left out («تنفي طهران من جهتها وجود خلاف»). */
  private afterSubject(at: number, from: number, to: number, predicate: Predicate): { start: number; by: Opener['by']; word: number } | undefined {
    const { words, groups } = this.document
    const subject = predicate.args.find((arg) => arg.role === 'subj' && !arg.shared)
    let i = Math.max(from, from < to && words[from]!.clitic === 'after' ? from + 1 : from, subject && groups[subject.group]!.first > at ? groups[subject.group]!.last : from)
    while (i < to && (words[i]!.pos === 'punct' || words[i]!.pos === 'name' || words[i]!.pos === 'adj')) i++
    if (words[i]?.pos === 'prep') {
      const aside = inSentence(this.document, predicate.sentence).groups.find((g) => g.prep === i)
      if (aside) i = aside.last
      while (i < to && words[i]!.pos === 'punct') i++
    }
    return i < to - 1 ? { start: words[i]!.start, by: 'obj', word: i } : undefined
  }

  /** "…", said Lavrov · «الأمر الذي نفته طهران» · "…, Lavrov said." */
  private contentBefore(sentence: Sentence, at: number, cue: Cue, predicate: Predicate | undefined): { content: Span; by: 'before' } | undefined {
    const { words, groups } = this.document
    const quotations = this.quotationsNear(sentence)
    const cueStart = words[at]!.start
    if (cue.openers.some((opener) => opener.by === 'quote' || opener.by === 'clause')) {
      for (let k = quotations.length - 1; k >= 0; k--) {
        const quotation = quotations[k]!
        if (quotation.end > cueStart || quotation.short) continue
        const gap = this.document.text.slice(quotation.end, cueStart)
        if (gap.length < 90 && !/\n/.test(gap)) return { content: quotation.inner, by: 'before' }
        break
      }
    }
    const relative = !!predicate && this.isRelative(predicate)
    const inverted = cue.openers.some((opener) => opener.by === 'clause') && predicate?.form === 'finite' && at > sentence.first + 3
    if ((relative && BACKWARD.has(cue.kind)) || inverted) {
      const subject = predicate?.args.find((arg) => arg.role === 'subj' && !arg.shared)
      const subjectStart = subject ? groups[subject.group]!.start : cueStart
      const comment = relative ? this.commentBefore(at, sentence.first, sentence) : undefined
      const end = Math.min(subjectStart, cueStart, comment === undefined ? cueStart : words[comment]!.start)
      // what is denied is what was said before it in the sentence
      const said = comment !== undefined && this.last?.sentence === sentence.index && this.last.content && this.last.content.end <= end ? this.last.content : undefined
      const content = said ?? this.trim({ start: sentence.start, end })
      if (content && content.end - content.start > 12 && inSentence(this.document, sentence.index).predicates.some((p) => p.start >= content.start && p.end <= content.end)) return { content, by: 'before' }
    }
    return undefined
  }

  /** Whether the clause that a word opens is about a noun. */
  private opensRelative(mark: number, sentence: Sentence): boolean {
    return inSentence(this.document, sentence.index).predicates.some((predicate) => predicate.mark === mark && predicate.parent?.as === 'relative')
  }
  private isOtherCue(i: number, sentence: Sentence): boolean {
    const predicate = this.predicateAt(i)
    if (predicate?.form !== 'finite' && !(predicate?.form === 'active-participle' && this.isCircumstance(i))) return false
    const cue = cueAt(this.document.words, i, sentence.last, this.cues)
    return !!cue && cue.openers.some((opener) => opener.by === 'that' || opener.by === 'prep')
  }
  private nothingBetween(from: number, to: number): boolean {
    // a quotation belongs to the cue unless another clause begins between them
    for (let i = from; i < to; i++) if (this.predicateAt(i)?.form === 'finite' && this.document.words[i]!.pos === 'verb') return false
    return true
  }
  private belongsToSubject(i: number, predicate: Predicate | undefined): boolean {
    const subject = predicate?.args.find((arg) => arg.role === 'subj')
    const group = subject && this.document.groups[subject.group]
    return !!group && i >= group.first && i < group.last
  }
  private wordAt(offset: number, from: number, to: number): number {
    for (let i = from; i < to; i++) if (this.document.words[i]!.end > offset) return i
    return to
  }
  private quoteEnd(start: number, sentence: Sentence): number {
    const quotation = this.quotationsNear(sentence).find((q) => q.inner.start === start)
    return quotation?.inner.end ?? sentence.end
  }
  /** What is said ends where another saying begins after a comma («…، مضيفا أن …»), else with the sentence. */
  private contentEnd(sentence: Sentence, from: number): number {
    const { words } = this.document
    for (let i = from + 3; i < sentence.last; i++) {
      const word = words[i]!
      const comment = this.commentBefore(i, from, sentence)
      if (comment !== undefined) return words[comment]!.start
      if (words[i - 1]!.pos !== 'punct' && words[i - 1]!.pos !== 'conj') continue
      const cue = cueAt(words, i, sentence.last, this.cues)
      if (cue && (cue.kind === 'according' || word.verbForm === 'active-participle' || cue.kind === 'continue')) return words[i - 1]!.pos === 'conj' ? words[i - 1]!.start : word.start
    }
    return sentence.end
  }

  /** «…، الأمر الذي نفته طهران»: the mark before a relative clause that denies or confirms what comes before it. */
  private commentBefore(at: number, from: number, sentence: Sentence): number | undefined {
    const predicate = this.predicateAt(at)
    if (predicate?.form !== 'finite' || !this.isRelative(predicate)) return undefined
    const cue = cueAt(this.document.words, at, sentence.last, this.cues)
    if (!cue || !BACKWARD.has(cue.kind)) return undefined
    for (let i = at - 1; i > from && i > at - 6; i--) if (this.document.words[i]!.pos === 'punct') return i
    return undefined
  }

  private isDirect(content: Span, sentence: Sentence): boolean {
    const end = Math.min(content.end, content.start + 160)
    let quoted = 0
    for (const quotation of this.quotationsNear(sentence)) quoted += Math.max(0, Math.min(end, quotation.inner.end) - Math.max(content.start, quotation.inner.start))
    return quoted > (end - content.start) / 2
  }

  /** The outlet it was said to or in: one named in the sentence outside of what is said, that is not the speaker. */
  private mediumOf(sentence: Sentence, speakers: readonly number[], content: Span): number | undefined {
    for (const mention of inSentence(this.document, sentence.index).mentions) {
      if ((mention.start >= content.start && mention.end <= content.end)) continue
      for (const actor of mention.actors) if (this.document.actors[actor]?.kind === 'outlet' && !speakers.includes(actor)) return actor
    }
    return undefined
  }

  /** Leaves off white space, marks and a leading "and" at the edges; undefined when nothing is left. */
  private trim(span: Span): Span | undefined {
    const { text } = this.document
    let { start, end } = span
    while (start < end && /[\s"“”«»،,:;؛.\-–—]/.test(text[start]!)) start++
    while (end > start && /[\s"“”«»،,:;؛.\-–—]/.test(text[end - 1]!)) end--
    return end > start ? { start, end } : undefined
  }
}

const sameSpeakers = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((x, i) => x === b[i])

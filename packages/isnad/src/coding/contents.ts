// Where the words that are said begin and end: from a cue to its content.
import { childrenOf, inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { type Predicate, ownSubject } from '../document/predicate.js'
import type { Span } from '../document/span.js'
import type { Quotation, Sentence, Word } from '../document/word.js'
import type { CodedStatement } from './coded-statement.js'
import { CHARGE_IDIOM, type Cue, type Cues, cueAt, isForm, objectAt, type Opener } from './cues.js'
import { groupBehind, groupHeadedBy, mentionsOver } from './by-head.js'
import { isBeforeQuote, isCircumstance, isUntold } from './content-circumstance.js'
import { BACKWARD, ContentEnd, hasPronounObject, tellsBackward } from './content-end.js'
import { NearQuotations } from './near-quotations.js'
import { beginOf } from './spans.js'

/** Words that a content may be searched in after a cue; beyond it an opener belongs to something else. */
const REACH = 70

/** Words that may be set off between a noun of saying and "that". */
const ASIDE = 7

/** Words within which a quotation belongs to a cue in a relative clause. */
const NEAR = 5

/** How many words behind its verb of saying the verb of a clause may stand that nothing opens, and what its subject begins with. */
const CLAUSE_OPENS = 9
const NOMINAL: ReadonlySet<string> = new Set(['pron', 'det', 'noun', 'name', 'num'])

/** Kinds of cues whose noun may have what is said right behind it in marks («قوله: "…"»). */
const QUOTING: ReadonlySet<string> = new Set(['say', 'continue', 'confirm'])

/** The words of a cue, with what showed where they are. */
export interface Content { readonly content: Span; readonly by: Opener['by'] | 'before' }

/** Finds what a cue says. Sentences are asked about in reading order. */
export class Contents {
  readonly quotations: NearQuotations
  private readonly end: ContentEnd

  constructor(private readonly document: Document, private readonly cues: Cues) {
    this.quotations = new NearQuotations(document)
    this.end = new ContentEnd(document, cues, this.quotations)
  }

  /** Where the words said begin and end. The earliest opener after the cue wins; failing that, what stands before it. */
  of(sentence: Sentence, at: number, cue: Cue, predicate: Predicate | undefined, masdar: boolean, last: CodedStatement | undefined): Content | undefined {
    const { words } = this.document
    // «ألقى في مؤتمر صحفي باللوم على»: what one is blamed for stands behind the idiom's noun
    const noun = cue.object && cue.kind === 'accuse' ? objectAt(words, at + 1, Math.min(sentence.last, at + CHARGE_IDIOM), cue.object) : undefined
    let from = (noun ?? at + cue.words.length - 1) + 1
    if (this.cues.verbLast) while (from < sentence.last && words[from]!.pos === 'aux') from++
    const to = Math.min(sentence.last, from + (masdar ? 9 : REACH))
    let best: { start: number; by: Opener['by']; word: number } | undefined
    /** A word or two in marks may be a name («منظمة "أطباء بلا حدود"»): only if nothing else opens. */
    let shortQuote: typeof best
    let that: typeof best
    /** Words in marks, whatever stands before them. */
    let marked: typeof best
    const offer = (start: number, by: Opener['by'], word: number) => {
      if (!best || word < best.word) best = { start, by, word }
    }
    if (predicate && BACKWARD.has(cue.kind) && cue.openers.some((opener) => opener.by !== 'quote') && tellsBackward(this.document, predicate)) {
      const before = this.contentBefore(sentence, at, cue, predicate, last)
      if (before) return before
    }
    // "The raid was condemned by the union": the subject is what it speaks of
    if (predicate?.form === 'finite' && predicate.voice === 'passive' && (cue.kind === 'condemn' || cue.kind === 'praise' || cue.kind === 'deny' || cue.kind === 'own') && predicate.args.some((arg) => arg.role === 'agent')) {
      const subject = ownSubject(predicate)
      const group = subject && this.document.groups[subject.group]!
      const { pos } = words[group ? group.head : at]!
      // "He was denied entry" denies nothing that was said
      if (cue.kind === 'deny' && (pos === 'pron' || pos === 'name')) return undefined
      // "Responsibility for the blast was claimed by": the blast
      const owned = group && cue.kind === 'own' && this.cues.parts.has(words[group.head]!.lemma) ? groupBehind(this.document, sentence.index, group.last) : undefined
      if (owned && owned.last <= at) return { content: { start: owned.start, end: owned.end }, by: 'before' }
      if (group && group.last <= at) return { content: { start: group.start, end: group.end }, by: 'before' }
    }
    // «Ответственность за теракт взяла на себя группировка»: the noun of the idiom stands before its verb, and what one owns up to behind that
    const part = predicate?.form === 'finite' && cue.kind === 'own' && cue.object ? predicate.args.find(({ role, group }) => role === 'obj' && this.document.groups[group]!.last <= at && isForm(words[this.document.groups[group]!.head], cue.object!)) : undefined
    const taken = part && groupBehind(this.document, sentence.index, this.document.groups[part.group]!.last)
    if (taken && taken.last <= at) return { content: { start: taken.start, end: taken.end }, by: 'before' }
    const said = predicate && !masdar ? childrenOf(this.document, predicate.index).find((child) => child.parent?.as === 'content' && child.clause.start >= words[from - 1]!.end) : undefined
    // «نام‌هایی که وزیر اعلام کرد»: what is told of in a clause about it
    if (this.cues.verbLast && predicate?.parent?.as === 'relative' && !said && BACKWARD.has(cue.kind)) {
      const about = predicate.args.find(({ role, shared }) => role === 'obj' && shared)
      const group = about && this.document.groups[about.group]!
      if (group) return { content: { start: group.start, end: group.end }, by: 'obj' }
    }
    const whole = predicate && !said && !masdar && cue.openers.some(({ by }) => by === 'whole') ? this.wholeObject(predicate, cue) : undefined
    if (whole) return whole
    // «إسرائيل تحذر: …»: in a headline whatever verb of saying stands before a colon
    const openers: readonly Opener[] = sentence.headline && predicate?.form === 'finite' && words[from]?.key === ':' ? [...cue.openers, { by: 'colon' }] : cue.openers
    // «نقلت الوكالة عنه قوله: "…"»: marks right behind the noun and its pronoun
    const quoted = masdar && QUOTING.has(cue.kind) && openers.some((opener) => opener.by === 'quote') ? this.quotedBehind(sentence, from) : undefined
    if (quoted) return { content: quoted, by: 'quote' }
    for (const opener of openers) {
      let untold = false
      if (masdar && opener.by !== 'that' && !(opener.by === 'prep' && cue.kind === 'accuse')) {
        const word = this.complementOf(predicate, opener, cue)
        if (word !== undefined) offer(words[word]!.start, opener.by, word)
        continue
      }
      let inside = false
      if (opener.by === 'that') for (let i = from; i < to; i++) {
        const word = words[i]!
        if (cue.near && (word.pos === 'punct' || word.pos === 'verb' || word.pos === 'sub') && !this.cues.that.has(word.key)) break
        if (word.pos === 'sub' && !this.cues.that.has(word.key)) inside = true
        if (inside && this.isRelativeInside(i, predicate)) continue
        // "reports say that": the verb in between has the words said
        if (masdar && word.pos === 'verb' && word.verbForm === 'finite') break
        if (masdar && i > from && word.pos === 'punct' && (word.key === '،' || word.key === ',')) {
          const behind = this.behindAside(from, i, to)
          if (behind === undefined) break
          i = behind
          continue
        }
        if (word.pos === 'sub' && this.cues.that.has(word.key) || this.cues.that.has(word.key) && word.pos !== 'noun' && word.pos !== 'verb') {
          // "announced a deal that will allow", «قال بعد أن وصل»: a clause about the noun before it, or about when, says nothing
          if (this.opensAside(i, sentence)) continue
          // "said the claim that it had left was false": the noun of a charge is the first of what is said
          const told = i > from ? this.chargeBeforeThat(from, i, cue) : undefined
          if (told !== undefined) {
            offer(words[told]!.start, 'clause', told)
            break
          }
          that = { start: word.start, by: 'that', word: i }
          offer(word.start, 'that', i)
          break
        }
        // «قال المسؤول، الذي طلب عدم كشف هويته، إن …»: what the verb says stands behind another cue
        if (i > from && this.isOtherCue(i, sentence) && !(said && said.clause.start > word.start)) break
      }
      if ((opener.by === 'quote' || opener.by === 'colon') && !masdar) {
        const quotation = this.quotations.of(sentence).find((q) => q.start >= words[from - 1]!.end && q.start <= (words[to - 1]?.end ?? 0) && (q.inner.end > q.inner.start) && !this.isName(q, sentence))
        if (quotation) {
          const word = this.wordAt(quotation.start, from, to)
          if (!this.nothingBetween(from, word) || this.belongsToSubject(word, predicate) || this.isBeyond(from, word, predicate)) continue
          if (quotation.short) shortQuote = { start: quotation.inner.start, by: 'quote', word }
          else {
            offer(quotation.inner.start, 'quote', word)
            marked = { start: quotation.inner.start, by: 'quote', word }
          }
        }
      }
      if (opener.by === 'colon' && !(this.cues.verbLast && words[from]?.key !== ':')) for (let i = from; i < Math.min(to, from + 14); i++) if (words[i]!.key === ':' && words[i + 1]) { if (!this.opensQuotation(words[i]!.end, sentence)) offer(words[i + 1]!.start, 'colon', i); break }
      if (opener.by === 'prep') for (let i = this.chargeAt(predicate, opener, cue) ?? from; i < Math.min(to, from + 25); i++) {
        const word = words[i]!
        // «اتهامات وصفها بالزائفة»: what a verb behind the noun has is the verb's
        if (masdar && word.verbForm === 'finite') break
        // «حذر، لم تذكر هويته، من أن …»: behind what is not told only a preposition before "that"
        untold ||= i > from && word.pos === 'verb' && isUntold(this.predicateAt(i))
        if (untold && !this.cues.that.has(words[i + 1]?.key ?? '')) continue
        if (cue.clausal && word.pos === 'prep' && words[i + 1]?.pos !== 'sub') continue
        // «اعترفت بفلسطين»: recognises, owns up to nothing
        if (cue.told && word.pos === 'prep' && !this.onlyPoints(i + 1) && !this.isDeed(i + 1)) continue
        // "asked him for comment" asks for no act
        if (cue.kind === 'ask' && word.pos === 'prep' && this.cues.silence.some((row) => row.negated && isForm(words[i + 1], row.word))) continue
        // "blamed the raid on Kenya": the charge is what the verb has
        const charge = cue.kind === 'accuse' && !cue.object && word.pos === 'prep' && this.cues.charged.has(word.lemma) ? predicate?.args.find((arg) => arg.role === 'obj' && !arg.shared) : undefined
        const deed = charge && predicate!.args.some((arg) => !arg.shared && this.document.groups[arg.group]!.prep === i) ? this.document.groups[charge.group]! : undefined
        if (deed && deed.first >= from && deed.last <= i && words[deed.head]!.pos === 'noun' && isForm(word, opener.prep!) && !words.slice(deed.last, i).some((one) => one.pos === 'verb')) return { content: { start: deed.start, end: words[i - 1]!.end }, by: 'obj' }
        if (word.pos === 'prep' && isForm(word, opener.prep!) && !this.belongsToSubject(i, predicate) && !this.isManner(words[i + 1]) && !this.isInName(i)) { offer(word.start, 'prep', i); break }
        if (i === from || word.pos !== 'sub') continue
        if (this.cues.that.has(word.key)) break
        i = this.behindClause(i, sentence) - 1
      }
      if (opener.by === 'obj') {
        const object = predicate?.args.find((arg) => arg.role === 'obj' && !arg.shared)
        const group = object && this.document.groups[object.group]
        // «أعلن المفوض السامي، فلان، الجمعة أن …»: a name between commas is who says it
        const aside = group && words[group.head]?.pos === 'name' && words[group.first - 1]?.pos === 'punct' && words[group.last]?.pos === 'punct'
        // «يدعى فلان»: is called; what one claims is a deed or a thing
        const called = cue.claimed && words[group?.head ?? at]!.pos === 'name'
        if (group && !aside && !called && group.first >= from && words[group.head]?.pos !== 'pron') offer(group.start, 'obj', group.first)
      }
      // «حمّلته مسؤولية القصف»
      if (opener.by === 'gen' && noun !== undefined && !words[noun]!.definite && (words[from]?.pos === 'noun' || words[from]?.pos === 'name') && from < to) offer(words[from]!.start, 'gen', from)
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
    // «أكد المتحدث باسم التحالف، تركي المالكي، أن …»: a clause behind a comma is what is said; what seems an object before it tells more of who says it
    if (best?.by === 'obj' && that && words[that.word - 1]!.pos === 'punct' && this.isSetOff(best.word, at, that.word)) best = that
    // «أكد الوزير ردا على سؤال أن …»
    if (best && that && isCircumstance(this.document, best, that, said)) best = that
    else if (best && marked && isBeforeQuote(this.document, best, marked.word)) best = marked
    // «الوزير الذي كان يتحدث للصحفيين إلى أن …»: what stands behind a relative clause is said by the main verb
    if (best && predicate?.parent?.as === 'relative' && best.by !== 'quote' && best.start >= predicate.clause.end && !hasPronounObject(this.document, predicate)) best = undefined
    best ??= shortQuote
    // "Moscow denied, though Kyiv insisted": a mark behind the verb, and what is denied stands before it
    const answers = cue.kind === 'deny' && best?.by !== 'quote' && predicate !== undefined && words[from]?.pos === 'punct' && this.standsBehindSubject(predicate)
    if (answers) best = undefined
    if (!best && !answers && predicate?.form === 'finite' && !this.isSaidBefore(sentence, at, predicate) && cue.openers.some((opener) => opener.by === 'obj') && cue.kind !== 'say' && (cue.kind !== 'judge' || hasPronounObject(this.document, predicate))) best = this.afterSubject(at, from, to, predicate, cue.kind === 'judge')
    // «اتهمت المحامية "القضاء بالرضوخ لـ…"»: the charge begins behind the accused, inside the marks or out
    if (cue.kind === 'accuse' && best?.by === 'quote') best = this.chargeBehind(best.word, to, cue) ?? best
    // "While we wait," he said, "we urge …": the words begin before the cue
    if (best?.by === 'quote' && words[best.word - 1]?.key !== ':' && words[best.word]?.key !== ':' && (cue.kind === 'say' || cue.kind === 'continue')) {
      const before = this.quotedRightBefore(sentence, at, predicate)
      if (before) return { content: before, by: 'before' }
    }
    if (best) {
      const end = best.by === 'quote' && best !== shortQuote ? this.quotations.endOf(best.start, sentence) : this.end.of(sentence, best.word, predicate)
      const content = this.trim({ start: best.start, end })
      if (content) return { content, by: best.by }
    }
    if (masdar) return undefined
    const before = this.contentBefore(sentence, at, cue, predicate, last)
    if (before) {
      // "campaigns that analysts say may be a screen": what is said goes on behind the verb
      let end = at
      while (end > sentence.first && (words[end]!.end > before.content.end || words[end]!.pos === 'punct')) end--
      const next = words[from]
      if (end >= sentence.first && words[end]!.pos === 'sub' && next && from < to && (next.pos === 'aux' || next.pos === 'verb')) {
        const content = this.trim({ start: next.start, end: this.end.of(sentence, from, predicate) })
        if (content) return { content, by: 'clause' }
      }
    }
    return before ?? this.clauseBehind(sentence, from, cue, predicate)
  }

  /** «قال: "…"»: marks right behind a colon, which hold what is said. */
  private opensQuotation(end: number, sentence: Sentence): boolean {
    return this.quotations.of(sentence).some((one) => !one.short && one.start >= end && /^\s*$/.test(this.document.text.slice(end, one.start)))
  }

  /** The words in marks right behind a noun's pronoun, a colon between them or none. */
  private quotedBehind(sentence: Sentence, from: number): Span | undefined {
    const { words, text } = this.document
    if (words[from]?.clitic !== 'after' || from >= sentence.last) return undefined
    return this.quotations.of(sentence).find((one) => one.start >= words[from]!.end && one.inner.end > one.inner.start && /^\s*:?\s*$/.test(text.slice(words[from]!.end, one.start)))?.inner
  }

  /** «ایران حمله به دمشق را محکوم کرد», «خواستار پایان جنگ شد»: where the verb stands last, what it speaks of is its object with what belongs to that, on whichever side. */
  private wholeObject(predicate: Predicate, { kind, openers }: Cue): Content | undefined {
    const { words, groups, text } = this.document
    let behind = predicate.word + 1
    while (words[behind]?.pos === 'aux') behind++
    if (words[behind]?.key === ':') return undefined
    const own = predicate.args.filter(({ shared }) => !shared)
    const object = own.find(({ role }) => role === 'obj')
    // «را مسئول این حمله دانست»: what somebody is held to be answerable for
    const answered = kind === 'accuse' ? own.find(({ role, group }) => role === 'obj2' && groups[group]!.first > predicate.word) : undefined
    const charges = own.filter(({ role, prep }) => role === 'obl' && openers.some((opener) => opener.by === 'prep' && opener.prep === prep))
    const charge = charges.findLast(({ group }) => predicateAtWord(this.document, groups[group]!.head)) ?? charges.at(-1)
    const found = kind === 'accuse' ? charge ?? answered ?? object : object ?? charge
    const judged = kind === 'judge' && found === object
    if (!found || (!judged && words[groups[found.group]!.head]!.pos === 'pron')) return undefined
    const group = groups[found.group]!
    const cue = words[predicate.word]!.start
    const { last } = groups[group.conjuncts.at(-1) ?? group.index]!
    let end = words[last - 1]!.end
    for (let i = group.first; i < last; i++) {
      const reach = predicateAtWord(this.document, i)?.clause.end ?? 0
      if (reach > end && (group.start > cue || reach <= cue)) end = reach
    }
    // «این اقدام را تهدیدی برای منطقه خواند»: with what it is held to be
    if (judged && last < predicate.word) end = Math.max(end, words[predicate.word - 1]!.end)
    const content = this.trim({ start: group.prep === undefined ? group.start : words[group.prep]!.start, end: Math.min(end, text.length) })
    return content && { content, by: 'obj' }
  }

  /** «تهديد واشنطن بفرض رسوم», «إعلان الوزير استقالته»: where a noun of saying has its doer beside it, the first word of its own complement. */
  private complementOf(predicate: Predicate | undefined, { by, prep }: Opener, { verbal, within, told }: Cue): number | undefined {
    const { words, groups } = this.document
    if (!predicate || verbal || within || told || !predicate.args.some(({ role, shared, group }) => role === 'subj' && !shared && groups[group]!.parent?.as === 'genitive' && groups[group]!.parent.group === predicate.group)) return undefined
    for (const { role, shared, group } of predicate.args) {
      const { first, parent, prep: at } = groups[group]!
      if (shared || first <= predicate.word || parent?.as === 'genitive') continue
      if (by === 'prep' && role === 'obl' && at !== undefined && isForm(words[at], prep!)) return at
      if (by === 'obj' && role === 'obj' && at === undefined) return first
    }
    return undefined
  }

  /** The group of a noun of charging that fills the words between a verb of saying and "that", where a verb says later what it is. */
  private chargeBeforeThat(from: number, that: number, cue: Cue): number | undefined {
    const { words } = this.document
    if (cue.hearer || !cue.openers.some((opener) => opener.by === 'clause')) return undefined
    const group = groupHeadedBy(this.document, that - 1)
    if (group?.first !== from || !this.cues.hearsay.has(words[group.head]!.lemma)) return undefined
    const verbs = inSentence(this.document, group.sentence).predicates.filter((one) => one.form === 'finite' && one.word > that)
    return verbs.length > 1 && this.cues.being.has(verbs.at(-1)!.lemma) ? from : undefined
  }

  /** "after the opposition said it would stay away": a clause right behind the verb that the grammar did not hang on it. */
  private clauseBehind(sentence: Sentence, from: number, cue: Cue, predicate: Predicate | undefined): Content | undefined {
    const { words } = this.document
    if (predicate?.form !== 'finite' || cue.hearer || !cue.openers.some((opener) => opener.by === 'clause') || this.isSetBehind(predicate) || !NOMINAL.has(words[from]?.pos ?? '')) return undefined
    const told = inSentence(this.document, sentence.index).predicates.find((one) => one.form === 'finite' && one.word > from && one.word < from + CLAUSE_OPENS)
    if (!told || words.slice(from, told.word).some((word) => word.pos === 'punct' || word.pos === 'sub')) return undefined
    const content = this.trim({ start: words[from]!.start, end: this.end.of(sentence, from, predicate) })
    return content && { content, by: 'clause' }
  }

  /** "accused members of the guard of firing": of what, not whose members: the preposition before the deed that the grammar takes for the content. */
  private chargeAt(predicate: Predicate | undefined, opener: Opener, cue: Cue): number | undefined {
    if (cue.kind !== 'accuse' || !predicate) return undefined
    const { words } = this.document
    const deed = childrenOf(this.document, predicate.index).find((child) => child.parent?.as === 'content' && child.word > predicate.word && isForm(words[child.word - 1], opener.prep!))
    return deed && deed.word - 1
  }

  /** "accused the International Court of Justice of bias": a preposition in somebody's name opens nothing. */
  private isInName(word: number): boolean {
    return mentionsOver(this.document, word).some((mention) => mention.form === 'name' && mention.first < word && mention.last > word + 1 && mention.place === undefined)
  }

  /** Whether the subject stands before its verb. */
  private standsBehindSubject({ args, word }: Predicate): boolean {
    return args.some((arg) => arg.role === 'subj' && this.document.groups[arg.group]!.last <= word)
  }

  /** «واعترفت بذلك»: nothing is told but what was told before. */
  private onlyPoints(at: number): boolean {
    const [word, next] = [this.document.words[at], this.document.words[at + 1]]
    return word?.pos === 'det' && this.cues.anaphors.has(word.lemma) && (!next || next.pos === 'punct' || next.pos === 'adv' || next.pos === 'conj')
  }

  /** «اعترف بقصف المدرسة», «بالتراجع عن الخطة»: an act with what it was done to, not the name of one. */
  private isDeed(at: number): boolean {
    const act = this.predicateAt(at)
    return act?.form === 'masdar' && (!this.document.words[at]!.definite || act.args.some(({ role, shared }) => role === 'obl' && !shared))
  }

  /** «قوله، الثلاثاء، إن …»: the last comma of a time or place set off right behind a noun of saying and its pronoun. */
  private behindAside(from: number, comma: number, to: number): number | undefined {
    const { words } = this.document
    if (comma > from + 1 || words[from]?.clitic !== 'after') return undefined
    if (this.cues.that.has(words[comma + 1]?.key ?? '')) return comma
    for (let i = comma + 1; i < Math.min(to - 1, comma + ASIDE); i++) {
      const { pos } = words[i]!
      if (pos === 'verb' || pos === 'sub') return undefined
      if (pos === 'punct') return this.cues.that.has(words[i + 1]!.key) ? i : undefined
    }
    return undefined
  }

  /** The preposition of an accusation shortly behind a word. */
  private chargeBehind(from: number, to: number, cue: Cue): { start: number; by: Opener['by']; word: number } | undefined {
    const { words } = this.document
    for (let i = from; i < Math.min(to, from + 9); i++) {
      const word = words[i]!
      if (word.pos === 'sub' || word.verbForm === 'finite') return undefined
      if (word.pos === 'prep' && cue.openers.some((opener) => opener.by === 'prep' && isForm(word, opener.prep!))) return { start: word.start, by: 'prep', word: i }
    }
    return undefined
  }

  /** «قالت الشركة التي يفترض أن تنقب …، إنها»: this "that" belongs to a clause about the speaker, and the cue has one of its own. */
  private isRelativeInside(word: number, predicate: Predicate | undefined): boolean {
    if (!predicate || !this.cues.that.has(this.document.words[word]!.key)) return false
    const own = childrenOf(this.document, predicate.index).find((child) => child.parent?.as === 'content' && child.mark !== undefined)
    if (own?.mark === undefined || own.mark <= word) return false
    return inSentence(this.document, predicate.sentence).predicates.some((other) => other.mark === word && other.parent !== undefined && other.parent.predicate !== predicate.index)
  }

  /** Failing an opener: whatever follows the verb and its subject, asides left out («تنفي طهران من جهتها وجود خلاف»); what something is held for may be an adjective («تعتبره طهران مخالفا للقانون»). */
  private afterSubject(at: number, from: number, to: number, predicate: Predicate, judged: boolean): { start: number; by: Opener['by']; word: number } | undefined {
    const { words, groups } = this.document
    const subject = ownSubject(predicate)
    let i = Math.max(from, from < to && words[from]!.clitic === 'after' ? from + 1 : from, subject && groups[subject.group]!.first > at ? groups[subject.group]!.last : from)
    while (i < to && (words[i]!.pos === 'punct' || words[i]!.pos === 'name' || (words[i]!.pos === 'adj' && !judged))) i++
    if (words[i]?.pos === 'prep') {
      const aside = groupBehind(this.document, predicate.sentence, i)
      if (aside) i = aside.last
      while (i < to && words[i]!.pos === 'punct') i++
    }
    return i < to - 1 ? { start: words[i]!.start, by: 'obj', word: i } : undefined
  }

  /** "…", said Lavrov · «الأمر الذي نفته طهران» · "…, Lavrov said." */
  private contentBefore(sentence: Sentence, at: number, cue: Cue, predicate: Predicate | undefined, last: CodedStatement | undefined): Content | undefined {
    const { words, groups } = this.document
    const quotations = this.quotations.of(sentence)
    const cueStart = words[this.withAuxiliaries(at, predicate)]!.start
    if (cue.openers.some((opener) => opener.by === 'quote' || opener.by === 'clause')) {
      for (let k = quotations.length - 1; k >= 0; k--) {
        const quotation = quotations[k]!
        if (quotation.end > cueStart) continue
        const gap = this.document.text.slice(quotation.end, cueStart)
        // «"هذا محسوم"، أضاف الوزير»: a few words in marks are all that is said where they open the sentence and a comma follows
        if (quotation.short && !(/^[,،]\s*$/.test(gap) && this.isWhole(quotation, sentence, predicate))) continue
        if (gap.length < 90 && !/\n/.test(gap) && (/^[\s,]*$/.test(gap) || !this.hasOwnObject(cue, predicate))) return { content: quotation.inner, by: 'before' }
        break
      }
    }
    // «لم يصدر تعليق على ما أعلنته الجماعة»: what it announced, not that there was no comment
    const relative = !!predicate && tellsBackward(this.document, predicate) && !(words[at - 1]?.pos === 'sub' && words[at - 2]?.pos === 'prep')
    const inverted = cue.openers.some((opener) => opener.by === 'clause') && predicate?.form === 'finite' && at > sentence.first + 3 && this.isSetBehind(predicate)
    if ((relative && BACKWARD.has(cue.kind) && cue.openers.some((opener) => opener.by !== 'quote')) || inverted) {
      const subject = predicate && ownSubject(predicate)
      const subjectStart = subject ? groups[subject.group]!.start : cueStart
      const comment = relative ? this.end.commentBefore(at, sentence.first, sentence) : undefined
      const end = Math.min(subjectStart, cueStart, comment === undefined ? cueStart : words[comment]!.start)
      // "sentenced for espionage, charges he denies", "over allegations, which he denies": those, not what else is told
      const charges = cue.kind === 'deny' ? predicate?.args.find(({ role, shared, group }) => role === 'obj' && shared && this.isOfCharges(words[groups[group]!.head]!)) : undefined
      if (charges) return { content: { start: groups[charges.group]!.start, end: groups[charges.group]!.end }, by: 'before' }
      // what is denied is what was said before it in the sentence
      const said = comment !== undefined && last?.sentence === sentence.index && last.content.end <= end ? last.content : undefined
      const content = said ?? this.trim({ start: beginOf(this.document, sentence), end })
      if (content && (said || content.end - content.start > 12) && inSentence(this.document, sentence.index).predicates.some((p) => p.start >= content.start && p.end <= content.end)) return { content, by: 'before' }
    }
    return undefined
  }

  /** A noun of accusing, or several that point back at what is alleged ("charges", "claims"; not «الأمر»). */
  private isOfCharges({ lemma, number }: Word): boolean {
    return this.cues.accusations.has(lemma) || (number === 'pl' && this.cues.anaphors.has(lemma))
  }

  /** Marks that a sentence opens with, round a clause, before a verb of saying and its subject. */
  private isWhole({ start, end, inner }: Quotation, sentence: Sentence, predicate: Predicate | undefined): boolean {
    if (start > sentence.start || predicate?.form !== 'finite' || !ownSubject(predicate)) return false
    return inSentence(this.document, sentence.index).predicates.some((one) => one.start >= inner.start && one.end <= end && one.form !== 'masdar' && one.form !== 'noun')
  }

  /** "'…' Quito recalled its ambassador": a verb of saying that does something to somebody or something says nothing that stands before it. */
  private hasOwnObject({ kind, hearer }: Cue, predicate: Predicate | undefined): boolean {
    const { words, groups } = this.document
    return kind === 'say' && !hearer && !!predicate && this.standsBehindSubject(predicate) && predicate.args.some(({ role, shared, group }) => {
      const { first, head } = groups[group]!
      return role === 'obj' && !shared && first > predicate.word && words[head]!.pos === 'noun'
    })
  }

  /** "…, officials said", "a plan that officials say may fail": set off from the words before it, or they go on behind the verb; not "the deal that Russia concluded". */
  private isSetBehind({ args, word }: Predicate): boolean {
    const { words, groups } = this.document
    const subject = ownSubject({ args })
    const first = Math.min(word, subject ? groups[subject.group]!.first : word)
    const next = this.cues.verbLast ? undefined : words[word + 1]
    return [words[first - 1], words[this.withAuxiliaries(word, { args }) - 1]].some((before) => before?.pos === 'punct') || next?.pos === 'aux' || next?.pos === 'verb'
  }

  /** Where a verb begins that stands with its auxiliaries right behind a mark, its subject behind it: «…, a déclaré Lavrov». */
  private withAuxiliaries(at: number, predicate: Pick<Predicate, 'args'> | undefined): number {
    const { words, groups } = this.document
    const subject = predicate && ownSubject(predicate)
    if (!subject || groups[subject.group]!.first < at) return at
    let first = at
    while (words[first - 1]?.pos === 'aux') first--
    return words[first - 1]?.pos === 'punct' ? first : at
  }

  /** «صحيفة "إل سور"», «نقلت "سبوتنيك" عن»: the name of somebody in marks. */
  private isName({ start, inner }: Quotation, sentence: Sentence): boolean {
    return inSentence(this.document, sentence.index).mentions.some((mention) => mention.form === 'name' && mention.end >= inner.end && (mention.start < start || (mention.start <= inner.start && mention.actors.length > 0)))
  }

  /** «"…", a dénoncé le ministre, appelant …»: the words stand in marks before the verb, and a mark behind its subject. */
  private isSaidBefore(sentence: Sentence, at: number, predicate: Predicate): boolean {
    const subject = ownSubject(predicate)
    const verb = this.withAuxiliaries(at, predicate)
    if (!subject || verb === at) return false
    // «… sont parvenus à un accord, ont annoncé A et B»
    if (this.document.groups[subject.group]!.first > at && childrenOf(this.document, predicate.index).some((child) => child.parent?.as === 'content' && child.clause.end <= this.document.words[verb]!.start)) return true
    const behind = this.document.words[this.document.groups[subject.group]!.last]
    return behind?.pos === 'punct' && this.quotedRightBefore(sentence, verb, undefined) !== undefined
  }

  /** What stands in marks right before a cue and its subject, within the same sentence. */
  private quotedRightBefore(sentence: Sentence, at: number, predicate: Predicate | undefined): Span | undefined {
    const { words, groups, text } = this.document
    const subject = predicate && ownSubject(predicate)
    const from = Math.min(words[at]!.start, subject ? groups[subject.group]!.start : words[at]!.start)
    const quotation = this.quotations.of(sentence).findLast((one) => one.end <= from && one.start >= sentence.start)
    if (!quotation || quotation.short || !/^[\s,،]*$/.test(text.slice(quotation.end, from))) return undefined
    return /[,،]/.test(text.slice(quotation.inner.end - 1, from)) ? quotation.inner : undefined
  }

  /** Whether the clause that a word opens is about a noun, or about when something was («بعد أن»). */
  private opensAside(mark: number, sentence: Sentence): boolean {
    if (this.cues.occasions.has(this.document.words[mark - 1]?.lemma ?? '')) return true
    return inSentence(this.document, sentence.index).predicates.some((predicate) => predicate.mark === mark && predicate.parent?.as === 'relative')
  }

  private isOtherCue(i: number, sentence: Sentence): boolean {
    const predicate = this.predicateAt(i)
    if ((predicate?.form !== 'finite' && !(predicate?.form === 'active-participle' && this.isCircumstance(i))) || this.asksAnonymity(i) || isUntold(predicate)) return false
    const cue = cueAt(this.document.words, i, sentence.last, this.cues)
    return !!cue && cue.openers.some((opener) => opener.by === 'that' || opener.by === 'prep')
  }

  private nothingBetween(from: number, to: number): boolean {
    // a quotation belongs to the cue unless another clause begins between them
    for (let i = from; i < to; i++) if (this.predicateAt(i)?.form === 'finite' && this.document.words[i]!.pos === 'verb' && this.predicateAt(i)!.parent?.as !== 'relative' && !this.asksAnonymity(i) && !isUntold(this.predicateAt(i))) return false
    return true
  }

  /** «قال مسؤول طلب عدم نشر اسمه "…"»: who asked for something not to be done, in passing. */
  private asksAnonymity(at: number): boolean {
    for (let i = at + 1; i <= at + 3; i++) {
      const predicate = this.predicateAt(i)
      if (predicate?.form === 'masdar') return predicate.negation !== undefined && cueAt(this.document.words, at, at + 1, this.cues)?.kind === 'ask'
    }
    return false
  }
  /** «الذي طلب عدم كشف اسمه، "…"»: the quotation behind a relative clause belongs to whoever it tells of. */
  private isBeyond(from: number, to: number, predicate: Predicate | undefined): boolean {
    if (predicate?.parent?.as !== 'relative') return false
    if (to - from > NEAR) return true
    for (let i = from; i < to; i++) if (/[,،]/.test(this.document.words[i]!.key)) return true
    return false
  }

  /** A comma stands before a group, or within a few words of the cue, and no verb between it and the mark behind it. */
  private isSetOff(first: number, at: number, mark: number): boolean {
    const { words } = this.document
    for (let i = first; i < mark; i++) if (words[i]!.verbForm === 'finite') return false
    for (let i = at + 1; i < mark - 1; i++) if (words[i]!.pos === 'punct' && /[,،]/.test(words[i]!.key)) return true
    return false
  }

  /** The first word behind the clause that a word opens. */
  private behindClause(mark: number, sentence: Sentence): number {
    const clause = inSentence(this.document, sentence.index).predicates.find((one) => one.mark === mark)?.clause
    return clause ? Math.max(mark + 1, this.wordAt(clause.end, mark, sentence.last)) : sentence.last
  }

  private isManner(word: Word | undefined): boolean {
    return !!word && !word.definite && this.cues.manners.has(word.lemma)
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

  /** Leaves off white space, marks and a leading "and" at the edges; undefined when nothing is left. */
  trim(span: Span): Span | undefined {
    const { text } = this.document
    let { start, end } = span
    while (start < end && /[\s"“”«»،,:;؛.\-–—]/.test(text[start]!)) start++
    while (end > start && /[\s"“”«»،,:;؛.\-–—]/.test(text[end - 1]!)) end--
    return end > start ? { start, end } : undefined
  }

  /** «…، مشيرا إلى أن»: a participle that goes along with a speech, not one that names a person («المتحدث»). */
  isCircumstance(at: number): boolean {
    const { words, text } = this.document
    const word = words[at]!
    if (word.definite) return false
    const before = words[at - 1]
    // «على 37 متهما»: a counted noun
    if (before?.pos === 'num') return false
    // "issued a statement saying": the paper's words
    if (before?.pos === 'noun' && this.cues.nouns.has(before.lemma) && this.predicateAt(at)?.form === 'active-participle') return true
    const accusative = /(?:[اةً]|ين|ing)$/u.test(text.slice(word.start, word.end))
    // «نفت هذه الاتهامات قائلة إنها …»: behind a definite noun an indefinite participle is no adjective of it
    if (before && (before.definite || before.pos === 'name') && this.isAside(this.predicateAt(at))) return true
    // «Посол отверг обвинения, заявив, что …», «…, affirmant que …»
    const gerund = word.pos === 'verb' && this.isAside(this.predicateAt(at))
    return (accusative || gerund) && (!before || before.pos === 'punct' || before.pos === 'conj' || before.pos === 'pron' || (gerund && !accusative && before.pos === 'prep') || /[اً]$/u.test(text.slice(word.start, word.end)))
  }

  /** A participle that goes along with a finite verb. */
  isAside(predicate: Predicate | undefined): boolean {
    if (predicate?.form !== 'active-participle' || predicate.parent?.as !== 'adverbial') return false
    return this.document.predicates[predicate.parent.predicate]?.form === 'finite'
  }

  predicateAt(word: number): Predicate | undefined {
    return predicateAtWord(this.document, word)
  }

  /** A quotation ends right before a verb of saying and its subject. */
  followsQuotation(predicate: Predicate): boolean {
    const subject = ownSubject(predicate)
    const start = Math.min(predicate.start, subject ? this.document.groups[subject.group]!.start : predicate.start)
    return /["”»]\s*$/.test(this.document.text.slice(Math.max(0, start - 3), start))
  }
}

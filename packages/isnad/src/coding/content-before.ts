// Words that are said before the verb that says so: "…", said Lavrov · «الأمر الذي نفته طهران» · "…, Lavrov said."
import { childrenOf, inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { type Predicate, ownSubject } from '../document/predicate.js'
import type { Span } from '../document/span.js'
import type { Quotation, Sentence, Word } from '../document/word.js'
import type { CodedStatement } from './coded-statement.js'
import { BACKWARD, type ContentEnd, tellsBackward } from './content-end.js'
import { trim } from './content-span.js'
import type { Content } from './contents.js'
import type { Cue, Cues } from './cues.js'
import type { NearQuotations } from './near-quotations.js'
import { beginOf } from './spans.js'

/** Finds what stands before its cue. */
export class ContentBefore {
  constructor(private readonly document: Document, private readonly cues: Cues, private readonly quotations: NearQuotations, private readonly end: ContentEnd) {}

  /** What a cue says of the words before it, if anything. @example before.of(sentence, at, cue, predicate, undefined) // "…", said Lavrov: what stands in marks */
  of(sentence: Sentence, at: number, cue: Cue, predicate: Predicate | undefined, last: CodedStatement | undefined): Content | undefined {
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
      const content = said ?? (comment === undefined ? undefined : this.pretextBefore(sentence, end)) ?? trim(this.document, { start: beginOf(this.document, sentence), end })
      if (content && (said || content.end - content.start > 12) && inSentence(this.document, sentence.index).predicates.some((p) => p.start >= content.start && p.end <= content.end)) return { content, by: 'before' }
    }
    return undefined
  }

  /** «قطعت علاقاتها معها بزعم دعمها للإرهاب، وهو ما نفته», «a rompu avec Malte, accusée d'aider les rebelles, ce qu'elle nie»: what is put forward as the reason right before it, not what was done for it. */
  private pretextBefore(sentence: Sentence, end: number): Span | undefined {
    const pretext = inSentence(this.document, sentence.index).predicates.filter(({ modality, parent, clause }) => modality.includes('alleged') && (parent?.as === 'adverbial' || (parent?.as === 'content' && this.document.predicates[parent.predicate]!.form === 'passive-participle')) && clause.end <= end).at(-1)
    return pretext && /^[\s,،]*$/.test(this.document.text.slice(pretext.clause.end, end)) ? pretext.clause : undefined
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
  isSetBehind({ args, word }: Predicate): boolean {
    const { words, groups } = this.document
    const subject = ownSubject({ args })
    const first = Math.min(word, subject ? groups[subject.group]!.first : word)
    const next = this.cues.verbLast ? undefined : words[word + 1]
    // "the president, Joe Borg, announced …": a mark between subject and verb closes what is told of the subject
    const marks = first < word ? [words[first - 1]] : [words[first - 1], words[this.withAuxiliaries(word, { args }) - 1]]
    return marks.some((before) => before?.pos === 'punct') || next?.pos === 'aux' || next?.pos === 'verb'
  }

  /** Whether the subject stands before its verb. */
  standsBehindSubject({ args, word }: Predicate): boolean {
    return args.some((arg) => arg.role === 'subj' && this.document.groups[arg.group]!.last <= word)
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

  /** «"…", a dénoncé le ministre, appelant …»: the words stand in marks before the verb, and a mark behind its subject. */
  isSaidBefore(sentence: Sentence, at: number, predicate: Predicate): boolean {
    const subject = ownSubject(predicate)
    const verb = this.withAuxiliaries(at, predicate)
    if (!subject || verb === at) return false
    // «… sont parvenus à un accord, ont annoncé A et B»
    if (this.document.groups[subject.group]!.first > at && childrenOf(this.document, predicate.index).some((child) => child.parent?.as === 'content' && child.clause.end <= this.document.words[verb]!.start)) return true
    const behind = this.document.words[this.document.groups[subject.group]!.last]
    return behind?.pos === 'punct' && this.quotedRightBefore(sentence, verb, undefined) !== undefined
  }

  /** What stands in marks right before a cue and its subject, within the same sentence. */
  quotedRightBefore(sentence: Sentence, at: number, predicate: Predicate | undefined): Span | undefined {
    const { words, groups, text } = this.document
    const subject = predicate && ownSubject(predicate)
    const from = Math.min(words[at]!.start, subject ? groups[subject.group]!.start : words[at]!.start)
    const quotation = this.quotations.of(sentence).findLast((one) => one.end <= from && one.end > sentence.start)
    if (!quotation || !/^[\s,،]*$/.test(text.slice(quotation.end, from))) return undefined
    // "We stand ready" said Borg "to help": a few words in marks, where they open the sentence
    if (quotation.short) return quotation.start <= sentence.start ? quotation.inner : undefined
    return /[,،]/.test(text.slice(quotation.inner.end - 1, from)) || quotation.start <= sentence.start ? quotation.inner : undefined
  }
}

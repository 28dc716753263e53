// The quotations near a sentence that is being read, asked for in reading order.
import type { Document } from '../document/document.js'
import type { Span } from '../document/span.js'
import type { Quotation, Sentence } from '../document/word.js'

export class NearQuotations {
  /** Quotations up to this index end before the sentence being read. */
  private passed = 0
  private read: { readonly sentence: number; readonly near: readonly Quotation[] } | undefined

  constructor(private readonly document: Document) {}

  /** Quotations that touch the sentence or the one before it. */
  of(sentence: Sentence): readonly Quotation[] {
    // many words of one sentence ask
    if (this.read?.sentence !== sentence.index) this.read = { sentence: sentence.index, near: this.find(sentence) }
    return this.read.near
  }

  private find(sentence: Sentence): readonly Quotation[] {
    const { quotations, sentences } = this.document
    const from = sentences[sentence.index - 1]?.start ?? sentence.start
    while (this.passed < quotations.length && quotations[this.passed]!.end < from) this.passed++
    const near: Quotation[] = []
    for (let k = this.passed; k < quotations.length && quotations[k]!.start <= sentence.end + 3; k++) near.push(quotations[k]!)
    return near
  }

  /** Where the quotation whose words begin at an offset ends, else the sentence. */
  endOf(start: number, sentence: Sentence): number {
    const quotation = this.of(sentence).find((q) => q.inner.start === start)
    return quotation?.inner.end ?? sentence.end
  }

  /** Most of a content stands in marks. */
  isDirect(content: Span, sentence: Sentence): boolean {
    const near = this.of(sentence)
    if (near.some(({ inner }) => inner.start === content.start) && near.some(({ inner }) => inner.end >= content.end && inner.start < content.end)) return true
    const end = Math.min(content.end, content.start + 160)
    let quoted = 0
    for (const quotation of this.of(sentence)) quoted += Math.max(0, Math.min(end, quotation.inner.end) - Math.max(content.start, quotation.inner.start))
    return quoted > (end - content.start) / 2
  }

  /** Inside somebody's quotation: the words are theirs, not the story's saying. */
  isQuoted(offset: number, sentence: Sentence): boolean {
    return this.of(sentence).some((q) => !q.short && q.inner.start <= offset && q.inner.end > offset)
  }
}

// Who speaks in quotation marks: "I" there is he.
import type { Predicate } from '../document/predicate.js'
import type { Mentioned } from './mentions.js'
import type { Draft } from './names/drafts.js'
import { lately, type Said } from './said.js'
import { isSaying, type Sayings } from './sayings.js'

export class OwnWords {
  /** `subjectOf`: who the subject of a predicate turned out to be. */
  constructor(
    private readonly text: Mentioned,
    private readonly sayings: Sayings,
    private readonly said: readonly Said[],
    private readonly subjectOf: ReadonlyMap<number, readonly Draft[]>,
  ) {}

  private quotes: { readonly start: number; readonly end: number; readonly teller: Predicate | undefined }[] | undefined
  private quote = 0
  /** Persons whose own words stand at an offset, as far as they have been named by then: who says the quotation, else who said the one before it. */
  speakersAt(offset: number): Draft[] {
    this.quotes ??= this.tellers()
    const { quotes } = this
    while (this.quote < quotes.length && quotes[this.quote]!.end <= offset) this.quote++
    const quote = quotes[this.quote]
    if (!quote || quote.start > offset) return []
    for (let i = this.quote; i >= 0 && i > this.quote - 2; i--) {
      const { teller } = quotes[i]!
      if (teller) return (this.subjectOf.get(teller.index) ?? this.namedAhead(teller)).filter((draft) => draft.kind === 'person')
    }
    return []
  }

  /** "…," said Moussa: whoever of those spoken of so far has the name of a subject that is still to come. */
  private namedAhead(teller: Predicate): Draft[] {
    const subject = teller.args.find((argument) => argument.role === 'subj')
    const head = subject && this.text.words[this.text.groups[subject.group]!.head]!
    if (head?.pos !== 'name') return []
    for (const { draft } of lately(this.said)) if (draft.tokens.includes(head.key)) return [draft]
    return []
  }

  /** Long quotations with the verb that says each. */
  private tellers(): { start: number; end: number; teller: Predicate | undefined }[] {
    const tellers = new Map<number, Predicate>()
    for (const { quotation, parent } of this.text.predicates) {
      const over = parent?.as === 'content' ? this.text.predicates[parent.predicate]! : undefined
      if (quotation !== undefined && over && over.quotation !== quotation && !tellers.has(quotation) && isSaying(over, this.sayings)) tellers.set(quotation, over)
    }
    return this.text.quotations.filter((one) => !one.short).map(({ index, start, end }) => ({ start, end, teller: tellers.get(index) }))
  }
}

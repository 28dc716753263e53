// Who issued the paper that a story speaks of («البيان», "the report").
import type { Group } from '../document/group.js'
import type { Predicate } from '../document/predicate.js'
import { firstIndex } from '../document/first-index.js'
import type { Mentioned } from './mentions.js'
import type { Draft } from './names/drafts.js'
import { isSaying, type Spoken } from './sayings.js'
import { lately, type Said, saidBefore } from './said.js'

/** What has been told so far, as the discourse keeps it (`discourse.ts`). */
interface Told {
  readonly said: readonly Said[]
  /** Who the subject of a predicate turned out to be. */
  readonly subjectOf: ReadonlyMap<number, readonly Draft[]>
  readonly sentenceOfWord: Int32Array
}

export class Papers {
  private issuers: readonly Draft[] = []
  private reporter: Draft | undefined

  constructor(private readonly text: Mentioned, private readonly spoken: Spoken, private readonly told: Told) {}

  /** A paper said whose it is («بيان للخارجية»); of reports and studies others are told of than of statements. */
  issue(draft: Draft, report = false): void {
    if (report) this.reporter = draft
    else this.issuers = [draft]
  }

  /** «بيان مشترك»: of those who issued it together. */
  issueJointly(drafts: readonly Draft[]): void {
    this.issuers = drafts
  }

  /** Whose paper was spoken of last: of whom it was said; else, of a statement, the body, state or organization that was last a subject or the source of something said. */
  lastAuthor(report = false): Draft[] {
    if (report) return this.reporter ? [this.reporter] : []
    if (this.issuers.length) return [...this.issuers]
    let other: Draft | undefined
    for (const { draft, subject } of lately(this.told.said)) {
      if (!subject) continue
      if (draft.kind === 'body' || draft.kind === 'organization' || draft.kind === 'outlet') return [draft]
      if (draft.kind === 'state') other ??= draft
    }
    return other ? [other] : []
  }

  /** «أعلنت الوزارة في بيان»: who spoke last before a paper without an owner issued it; a report only whoever makes it («أصدرت المنظمة تقريرا»). */
  issueBySubject(word: number, report = false): void {
    if (report) {
      const maker = this.makerOf(word)
      if (maker) this.reporter = maker
      return
    }
    for (const one of saidBefore(this.told.said, word, this.told.sentenceOfWord[word] ?? 0)) {
      if (!one.subject || one.draft.kind === 'group') continue
      this.issuers = [one.draft]
      return
    }
  }

  /** The subject of the verb that has the group of a word for its object, or of one of saying behind which it stands («قالت المنظمة في تقرير»). */
  private makerOf(word: number): Draft | undefined {
    const { groups, predicates, sentences } = this.text
    const { first } = sentences[this.told.sentenceOfWord[word]!]!
    for (let i = firstIndex(predicates, (one) => one.word >= word) - 1; i >= 0 && predicates[i]!.word >= first; i--) {
      const { form, args } = predicates[i]!
      const own = form === 'finite' ? args.find((argument) => !argument.shared && groups[argument.group]!.head === word) : undefined
      if (own?.role === 'obj' || (own?.role === 'obl' && this.isSaidIn(groups[own.group]!, predicates[i]!))) return this.told.subjectOf.get(i)?.[0]
    }
    return undefined
  }

  /** «في تقرير» of a verb of saying, not «على تقرير». */
  private isSaidIn({ prep }: Group, predicate: Predicate): boolean {
    return prep !== undefined && this.spoken.through.has(this.text.words[prep]!.lemma) && isSaying(predicate, this.spoken.verbs)
  }

  /** «تقرير أصدرته المنظمة»: who makes a paper that a clause tells of. */
  issueInClause(draft: Draft, predicates: readonly number[]): void {
    const { groups, words } = this.text
    for (const index of predicates) {
      const { form, parent, args } = this.text.predicates[index]!
      const about = form === 'finite' && parent?.as === 'relative' ? args.find((argument) => argument.role === 'obj' && argument.shared) : undefined
      if (about && this.spoken.papers.has(words[groups[about.group]!.head]!.lemma)) this.reporter = draft
    }
  }
}

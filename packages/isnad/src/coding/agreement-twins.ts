// Two agreements told by one noun: «مذكرتي تفاهم بشأن الحدود البحرية والتعاون العسكري», "two accords, one on trade and the other on security".
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Span } from '../document/span.js'
import { areOfOtherThings } from './agreement-likeness.js'
import type { AgreementTable } from './agreement-table.js'
import { groupsAfter } from './slots.js'

/** What one of the two is about, and the words that say so. */
export interface Twin { readonly title: Span; readonly areas: readonly string[] }

/** Words behind the noun within which the first of the two has to be told. */
const SOON = 12
/** Words that tell of one of the two. */
const LONG = 14

export class Twins {
  constructor(private readonly document: Document, private readonly table: AgreementTable) {}

  /** The two that a noun of agreements tells, where its words say what each is about and it is not the same. */
  of(group: Group): readonly [Twin, Twin] | undefined {
    if (!this.isTwo(group)) return undefined
    const told = this.joined(group) ?? this.oneByOne(group)
    const [a, b] = told ?? []
    return a && b && areOfOtherThings(a.areas, b.areas) ? [a, b] : undefined
  }

  /** One that tells two, as two with the same sides and stages; what is told of one of them alone is another. */
  split<D extends { groups: number[]; title: Span; also: Span[]; areas: string[]; stages: object[]; clauses: object[] }>(draft: D): D[] {
    const two = draft.groups.map((group) => this.of(this.document.groups[group]!)).find((one) => one !== undefined)
    return two ? two.map(({ title, areas }) => ({ ...draft, title, also: [], areas: [...areas], clauses: [], stages: draft.stages.map((stage) => ({ ...stage })) })) : [draft]
  }

  private isTwo({ head, first, number }: Group): boolean {
    const { words } = this.document
    return (number ?? words[head]!.number) === 'du' || words.slice(Math.max(first - 1, 0), head).some((word) => this.table.two.has(word.key))
  }

  /** «بشأن التجارة والأمن», "on trade and security" */
  private joined({ sentence, last, head }: Group): [Twin, Twin] | undefined {
    const { groups, words } = this.document
    // «مذكرتي تفاهم بشأن …»: behind all that belongs to the noun
    const [about] = groupsAfter(this.document, sentence, Math.max(head, last - 1), [...this.table.on])
    if (about?.conjuncts.length !== 1) return undefined
    for (let i = last; i < about.prep!; i++) if (words[i]!.pos === 'punct') return undefined
    return [this.told(about.first, about.last), this.told(groups[about.conjuncts[0]!]!.first, groups[about.conjuncts[0]!]!.last)]
  }

  /** «تتعلق إحداهما بالحدود والأخرى بالأمن», «l'un sur la frontière, l'autre sur la sécurité» */
  private oneByOne({ sentence, last }: Group): [Twin, Twin] | undefined {
    const { words, sentences } = this.document
    const end = sentences[sentence]!.last
    const find = (from: number, to: number, which: number): number => {
      for (let i = from; i < Math.min(to, end); i++) if ((this.table.each.get(words[i]!.lemma) ?? this.table.each.get(words[i]!.key)) === which) return i
      return -1
    }
    const one = find(last, last + SOON, 1)
    const other = one < 0 ? -1 : find(one + 1, one + LONG, 2)
    return other < 0 ? undefined : [this.told(one + 1, other), this.told(other + 1, Math.min(other + LONG, end))]
  }

  private told(from: number, to: number): Twin {
    const { words } = this.document
    const areas: string[] = []
    let first = -1
    let last = from
    for (let i = from; i < to; i++) {
      const { lemma, key, pos } = words[i]!
      if (first < 0 && pos === 'noun') first = i
      // the clause that goes on about both
      if (pos === 'sub' || (pos === 'verb' && areas.length)) break
      const area = this.table.areas.get(lemma) ?? this.table.areas.get(key)
      if (area === undefined) continue
      if (!areas.includes(area)) areas.push(area)
      last = i + 1
    }
    const start = words[first < 0 || first >= last ? from : first]!.start
    return { areas, title: { start, end: Math.max(start, words[last - 1]?.end ?? start) } }
  }
}

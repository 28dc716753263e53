// Several agreements counted and then told one by one: «اتفاقيتين: اتفاقية صيد مع عُمان، واتفاقية نقل مع كينيا. الأولى …». What counts them is none of them.
import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { AgreementTable, NounRow } from './agreement-table.js'
import { groupsAfter } from './slots.js'

/** Words between those counted and the mark behind which they are told («اتفاقيتين متشابهتين هذا العام:»). */
const SOON = 8
/** Letters from an item to its date. */
const DATED = 60
/** Sentences back to the list that «الثانية» counts in. */
const FAR = 5

interface List { readonly row: NounRow; readonly group: Group; readonly items: Group[] }

export class AgreementLists {
  private list: List | undefined
  /** What an agreement is listed under or told beside. */
  private readonly over = new Map<number, Group>()

  constructor(private readonly document: Document, private readonly table: AgreementTable) {}

  /** Whether a noun only counts those that are told behind it one by one; `isOne` says that a group speaks of an agreement. */
  opens(group: Group, row: NounRow, isOne: (group: Group) => boolean): boolean {
    const { words, sentences } = this.document
    if ((group.number ?? words[group.head]!.number ?? 'sg') === 'sg') return false
    const end = Math.min(group.last + SOON, sentences[group.sentence]!.last)
    for (let i = group.last; i < end; i++) {
      const { pos, key, verbForm } = words[i]!
      if (pos === 'sub' || (pos === 'verb' && verbForm === 'finite')) return false
      if (pos !== 'punct') continue
      if (!/^[:،,]$/.test(key)) return false
      const item = inSentence(this.document, group.sentence).groups.find((one) => one.first === i + 1 && !one.parent)
      if (!item || words[item.head]!.number === 'pl' || !(isOne(item) || this.placeOf(item) === 1)) return false
      if (key !== ':' && !groupsAfter(this.document, item.sentence, item.head, [...this.table.with, ...this.table.pair]).length) return false
      this.list = { row, group, items: [] }
      return true
    }
    return false
  }

  /** «وقعت اتفاقا مع إيطاليا، ومذكرة تفاهم مع إسبانيا», "a deal with Italy and another with Spain": the one that an agreement is listed under, or that it is joined to. */
  besides(before: Group | undefined, group: Group): Group | undefined {
    const { words } = this.document
    if (before?.sentence !== group.sentence || before === group) return undefined
    const list = this.list && (before === this.list.group || this.over.get(before.index) === this.list.group) ? this.list : undefined
    const mark = words[group.first - 1]
    if (mark?.pos !== 'conj' && mark?.key !== ':' && !(list && /^[،,]$/.test(mark?.key ?? ''))) return undefined
    if (!list && group.definite && !this.table.other.has(words[group.head]!.lemma)) return undefined
    for (let i = before.last; i < group.first; i++) if (words[i]!.pos === 'sub' || (words[i]!.pos === 'verb' && words[i]!.verbForm === 'finite')) return undefined
    const first = this.over.get(before.index) ?? before
    this.over.set(group.index, first)
    if (list) list.items.push(group)
    return first
  }

  /** «معاهدتين، الأولى مع إيطاليا، والثانية مع تركيا»: the noun that an item leaves out. */
  leftOut(group: Group): NounRow | undefined {
    const { list } = this
    return list && list.group.sentence === group.sentence && this.placeOf(group) === list.items.length + 1 ? list.row : undefined
  }

  /** «الأولى», "the latter": the item that a number alone points back to. */
  pointed(group: Group): { item: Group; row: NounRow } | undefined {
    const { list } = this
    if (!list || !group.definite || group.sentence === list.group.sentence || group.sentence > list.group.sentence + FAR) return undefined
    const nth = this.nthOf(group)
    const item = nth === undefined ? undefined : list.items[nth - 1]
    return item && { item, row: list.row }
  }

  /** The date of an item that no verb or verbal noun tells: the first behind it, up to the next mark. */
  dateOf(group: Group): string | null {
    const { text } = this.document
    const time = inSentence(this.document, group.sentence).times.find((one) => one.start >= group.end)
    return time && time.start - group.end < DATED && !/[,،;؛:]/.test(text.slice(group.end, time.start)) ? time.value : null
  }

  /** Which of them it is by a number, or as one and another ("one with Italy, another with Spain"). */
  private placeOf(group: Group): number | undefined {
    const { key, lemma } = this.document.words[group.head]!
    return this.nthOf(group) ?? (group.last === group.head + 1 ? (this.table.each.get(lemma) ?? this.table.each.get(key)) : undefined)
  }

  /** The number that a group is, alone. */
  private nthOf({ head, last }: Group): number | undefined {
    const word = this.document.words[head]!
    return last === head + 1 ? (this.table.nth.get(word.lemma) ?? this.table.nth.get(word.key)) : undefined
  }
}

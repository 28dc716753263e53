import type { Grouped } from '../../document/document.js'
import type { Group } from '../../document/group.js'
import type { Sentence, Word } from '../../document/word.js'
import { isPhrasal } from './phrasal.js'
import { prepositionAt } from './phrases.js'
import { type VerbGroup, verbGroupAt } from './verb-groups.js'

/** What a clause is made of, in reading order. */
export type Item =
  | {
      readonly kind: 'group'
      readonly at: number
      readonly end: number
      readonly group: number
      readonly prep: string
      readonly prepAt: number
    }
  | { readonly kind: 'prep'; readonly at: number; readonly end: number; readonly prep: string }
  | { readonly kind: 'verb'; readonly at: number; readonly end: number; readonly verb: VerbGroup }
  | { readonly kind: 'sub'; readonly at: number; readonly end: number; readonly key: string }
  | { readonly kind: 'conj'; readonly at: number; readonly end: number; readonly key: string }
  | { readonly kind: 'adj'; readonly at: number; readonly end: number }
  | {
      readonly kind: 'comma' | 'strong' | 'open' | 'close' | 'paren' | 'unparen' | 'neg'
      readonly at: number
      readonly end: number
      readonly quote: number
    }

/** Cuts sentences into items; groups and quotations are taken in step, never searched. */
export class ItemReader {
  private group = 0
  /** Word index → quotation that opens (positive) or closes (negative) there, both shifted by one. */
  private readonly quotes: Map<number, number>

  constructor(private readonly text: Grouped) {
    this.quotes = quoteMarks(text)
  }

  items(sentence: Sentence, reach: readonly number[]): Item[] {
    const { words, groups } = this.text
    const items: Item[] = []
    const dateline = this.text.dateline
    let i = sentence.first
    const end = sentence.last
    while (this.group < groups.length && groups[this.group]!.first < i) this.group++
    while (i < end) {
      const word = words[i]!
      if (dateline && word.start >= dateline.start && word.start < dateline.end) {
        i++
        continue
      }
      while (this.group < groups.length && groups[this.group]!.first < i) this.group++
      const group = groups[this.group]
      if (group && group.first === i && group.sentence === sentence.index) {
        const last = reach[group.index]!
        items.push({
          kind: 'group',
          at: i,
          end: last,
          group: group.index,
          prep: group.preposition && group.prep !== undefined && this.isPrepositional(group) ? group.preposition : '',
          prepAt: group.prep ?? -1,
        })
        i = last
        continue
      }
      const phrase =
        word.pos === 'sub' || word.pos === 'part' || word.pos === 'adv' || word.pos === 'adj' ? prepositionAt(words, i, end) : undefined
      switch (phrase ? 'prep' : word.pos) {
        case 'punct': {
          const item = this.mark(word, i)
          if (item) items.push(item)
          i++
          continue
        }
        case 'verb':
        case 'aux': {
          const verb = verbGroupAt(words, i, end)
          if (verb) {
            items.push({ kind: 'verb', at: i, end: verb.last, verb })
            i = verb.last
          } else i++
          continue
        }
        case 'part': {
          if (word.lemma === 'to') {
            const verb = verbGroupAt(words, i, end)
            if (verb) {
              items.push({ kind: 'verb', at: i, end: verb.last, verb })
              i = verb.last
              continue
            }
          } else takeSeparated(items, words, word)
          i++
          continue
        }
        case 'neg': {
          const verb = verbGroupAt(words, i, end)
          if (verb) {
            items.push({ kind: 'verb', at: i, end: verb.last, verb })
            i = verb.last
            continue
          }
          items.push({ kind: 'neg', at: i, end: i + 1, quote: -1 })
          i++
          continue
        }
        case 'sub':
          items.push({ kind: 'sub', at: i, end: i + 1, key: word.key })
          i++
          continue
        case 'conj':
          items.push({ kind: 'conj', at: i, end: i + 1, key: word.key })
          i++
          continue
        case 'adj':
          items.push({ kind: 'adj', at: i, end: i + 1 })
          i++
          continue
        case 'det':
          if (word.key === 'that') items.push({ kind: 'sub', at: i, end: i + 1, key: 'that' })
          i++
          continue
      }
      // "handed the suspects over to": no preposition stands before another
      if (word.pos === 'prep' && words[i + 1]?.pos === 'prep' && takeSeparated(items, words, word)) {
        i++
        continue
      }
      const prep = phrase ?? prepositionAt(words, i, end)
      if (prep) {
        const next = i + prep.length
        // The group behind it carries it; a preposition before a verb, adjective or clause is an item of its own.
        let g = this.group
        while (g < groups.length && groups[g]!.first < next) g++
        let at = next
        while (at < end && words[at]!.pos === 'punct' && isQuote(words[at]!.key)) at++
        if (!(groups[g]?.first === at && groups[g]!.prep === i)) items.push({ kind: 'prep', at: i, end: next, prep: prep.as })
        i = next
        continue
      }
      i++
    }
    return items
  }

  private isPrepositional(group: Group): boolean {
    return group.prep !== undefined && group.prep < group.first
  }

  private mark(word: Word, i: number): Item | undefined {
    const quote = this.quotes.get(i)
    if (quote !== undefined)
      return quote > 0 ? { kind: 'open', at: i, end: i + 1, quote: quote - 1 } : { kind: 'close', at: i, end: i + 1, quote: -quote - 1 }
    switch (word.key) {
      case ',':
        return { kind: 'comma', at: i, end: i + 1, quote: -1 }
      case ';':
      case ':':
      case '—':
      case '–':
      case '--':
        return { kind: 'strong', at: i, end: i + 1, quote: -1 }
      case '-':
        return word.clitic ? undefined : { kind: 'strong', at: i, end: i + 1, quote: -1 }
      case '(':
      case '[':
        return { kind: 'paren', at: i, end: i + 1, quote: -1 }
      case ')':
      case ']':
        return { kind: 'unparen', at: i, end: i + 1, quote: -1 }
    }
    return undefined
  }
}

/** "called the visit off", "handed the suspects over": the particle of a verb behind its object. */
function takeSeparated(items: Item[], words: readonly Word[], { key }: Word): boolean {
  const [verb, object] = items.slice(-2)
  if (verb?.kind !== 'verb' || object?.kind !== 'group' || object.prep || verb.verb.particle || !isPhrasal(words[verb.verb.main]!.lemma, key)) return false
  items[items.length - 2] = { ...verb, verb: { ...verb.verb, particle: key } }
  return true
}

const isQuote = (mark: string): boolean =>
  mark === '"' || mark === '“' || mark === '”' || mark === "'" || mark === '‘' || mark === '’' || mark === '«' || mark === '»'

/** Where long quotations open and close, by word. */
function quoteMarks(text: Grouped): Map<number, number> {
  const marks = new Map<number, number>()
  const { quotations, words } = text
  if (!quotations.length) return marks
  const opens = new Map<number, number>()
  const closes = new Map<number, number>()
  for (const quotation of quotations) {
    if (quotation.short) continue
    opens.set(quotation.start, quotation.index)
    if (quotation.closed) closes.set(quotation.end, quotation.index)
  }
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (word.pos !== 'punct') continue
    const open = opens.get(word.start)
    if (open !== undefined) marks.set(i, open + 1)
    else {
      const close = closes.get(word.end)
      if (close !== undefined) marks.set(i, -close - 1)
    }
  }
  return marks
}

// Punctuation as clauses need it: commas, colons, parentheses, and speech between quotation marks.
import { takes } from './clause-arguments.js'
import type { ClauseReader } from './clause-reader.js'
import { isComma, isDash } from './marks.js'
import { newClause, type PredicateDraft, REACH } from './predicate-draft.js'

export function readMark(reader: ClauseReader, i: number, last: number): number {
  const mark = reader.written(i)
  if (isComma(mark) || mark === '؛' || mark === ';' || (isDash(mark) && isApart(reader, i))) {
    reader.lastComma = i
    const { edge } = reader
    reader.edge = behindAside(reader, i, last)
    reader.aside = { comma: i, edge }
    for (const clause of reader.stack) if (clause.predicate) clause.comma = true
    closeCopula(reader, i)
    return i + 1
  }
  if (mark === ':') {
    reader.colon = i
    reader.edge = []
    const top = reader.top
    // «ماكرون: …»: what stands before the colon is no subject of what follows
    if (reader.stack.length === 1 && !top.predicate) {
      top.topics = []
      top.before = []
    }
    return i + 1
  }
  if (mark === '(' || mark === '[') return skipParenthesis(reader, i, last)
  const quotations = reader.text.quotations
  const start = reader.words[i]!.start
  while (reader.quote < quotations.length && quotations[reader.quote]!.start < start) reader.quote++
  const opened = quotations[reader.quote]
  if (opened && opened.start === start) {
    if (!opened.short) openQuote(reader, i, opened.index)
    return i + 1
  }
  closeQuote(reader, reader.words[i]!.end)
  return i + 1
}

/** How many words may be set off between a noun and what it takes. */
const ASIDE = 6
/** «خلال لقائه، الاثنين، مع نظيره», «الاتفاق، خلال اللقاء، على»: behind what is set off between two commas a noun goes on to what its preposition brings in. */
function behindAside({ aside, words }: ClauseReader, comma: number, last: number): PredicateDraft[] {
  const next = words[comma + 1]
  if (!aside?.edge.length || comma - aside.comma > ASIDE + 1 || comma + 1 >= last || next?.pos !== 'prep') return []
  for (let i = aside.comma + 1; i < comma; i++) if (CLAUSAL.has(words[i]!.pos)) return []
  return aside.edge.filter((nominal) => takes(nominal, next.lemma))
}
/** Words that make more of what is set off than a time or place. */
const CLAUSAL: ReadonlySet<string> = new Set(['verb', 'aux', 'sub', 'conj', 'neg', 'punct'])

/** «عما إذا كان المختبر مسؤولا عنه، قال الوزير …»: a clause with "was" and a noun is over before a comma and a past verb. */
function closeCopula(reader: ClauseReader, comma: number): void {
  const { top } = reader
  const next = reader.words[comma + 1]
  if (reader.stack.length < 2 || !top.be || top.predicate || top.link === 'content' || top.topics.length + top.before.length < 1) return
  if (next?.pos === 'verb' && next.tense === 'past' && next.verbForm === 'finite') reader.popTo(reader.stack.length - 2)
}

/** A dash with space on both sides sets off; «إف-16» is one. */
function isApart(reader: ClauseReader, i: number): boolean {
  const token = reader.text.tokens[reader.words[i]!.token]!
  return token.spaceBefore && reader.text.tokens[token.index + 1]?.spaceBefore !== false
}

/** Speech in quotation marks is the content of the verb of saying before it. */
function openQuote(reader: ClauseReader, i: number, quotation: number): void {
  const top = reader.top
  const before = reader.words[i - 1]
  if (before?.pos === 'prep' || (before?.pos === 'sub' && reader.top.predicate === undefined)) {
    if (before.pos === 'sub') top.quote = quotation
    return
  }
  for (let k = reader.stack.length - 1; k >= 0 && k >= reader.stack.length - REACH; k--) {
    const clause = reader.stack[k]!
    const speaker = clause.predicate
    if (!speaker || speaker.frame.content !== 'speech' || speaker.contentFilled) continue
    reader.popTo(k)
    speaker.contentFilled = true
    reader.push(newClause({ link: 'content', parent: speaker, quote: quotation }))
    reader.edge = []
    reader.lastGroup = -1
    return
  }
}

function closeQuote(reader: ClauseReader, end: number): void {
  for (let k = reader.stack.length - 1; k > 0; k--) {
    const { quote } = reader.stack[k]!
    if (quote >= 0 && reader.text.quotations[quote]!.end <= end) {
      reader.popTo(k - 1)
      reader.edge = []
      return
    }
  }
}

function skipParenthesis(reader: ClauseReader, i: number, last: number): number {
  for (let j = i + 1; j < last && j < i + 25; j++) {
    if (reader.words[j]!.pos !== 'punct') continue
    const mark = reader.written(j)
    if (mark === ')' || mark === ']') {
      for (let k = i + 1; k < j; k++) {
        const group = reader.byWord[k]!
        if (group >= 0) reader.nominals.of(reader.text.groups[group]!)
      }
      return j + 1
    }
  }
  return i + 1
}

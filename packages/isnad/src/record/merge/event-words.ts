// What is left of a report's sentence when names, common words and the act itself are gone: by these two sentences are alike or not.
import { textIn, wordsAt } from '../../coding/spans.js'
import type { ActorFinding, EventFinding } from '../../coding/findings.js'
import { perDocument } from '../../document/per-document.js'
import { alternatives, parseTable } from '../../document/table.js'
import { type FoldedWord, foldWord, foldWords } from '../ask/fold.js'
import { keyNumber } from '../hash.js'
import table from './plain-words.tsv.js'
import type { Assertion, StoryIn } from './story-in.js'

const MOST_WORDS = 14
/** How far around the trigger words are looked for; what is nearer counts first. */
const BEFORE = 140
const AFTER = 180
/** Of fewer words than these neither likeness nor its lack says anything. */
const FEWEST = 3

let plain: Set<string> | undefined
function plainWords(): Set<string> {
  if (plain) return plain
  plain = new Set()
  for (const { cells } of parseTable('record/merge/plain-words.tsv', table)) {
    for (const language of ['ar', 'en', 'fr', 'fa', 'ru']) for (const word of alternatives(cells[language])) plain.add(foldWord(word))
  }
  return plain
}

/**
 * The telling words around an act's trigger as numbers, the nearest first; the participants' names and the trigger itself are not among them.
 *
 * @example tellingWords(story, event) // [48113, 902, …]
 */
export function tellingWords(story: StoryIn, body: EventFinding): number[] {
  const names = new Set<string>()
  const actors = actorsOf(story.assertions)
  for (const local of new Set([...body.actors, ...body.recipients])) {
    const a = actors.get(local)
    if (!a) continue
    for (const w of foldWords(a.body.name)) names.add(w.stem)
    for (const q of a.body.quotes.slice(0, 4)) for (const w of foldWords(wordsAt(story, q))) names.add(w.stem)
  }
  const at = body.trigger
  const text = textIn(story, at.in)
  const from = sentenceStart(text, at.start)
  const to = sentenceEnd(text, at.end)
  const near = foldWords(text.slice(from, to)).filter((w) => isTelling(w, names) && (w.start + from >= at.end || w.end + from <= at.start))
  const distance = (w: FoldedWord): number => (w.start + from >= at.end ? w.start + from - at.end : at.start - w.end - from)
  const out = new Set<number>()
  for (const w of near.sort((a, b) => distance(a) - distance(b) || a.start - b.start)) {
    out.add(keyNumber(w.stem) % 1_000_003)
    if (out.size === MOST_WORDS) break
  }
  return [...out]
}

const actorsOf = perDocument((assertions: readonly Assertion[]): ReadonlyMap<string, Assertion<ActorFinding>> => new Map((assertions as readonly Assertion<ActorFinding>[]).filter((a) => a.kind === 'actor').map((a) => [a.local, a])))

/** 0–1: how much of the shorter of two is in the other; null where there is too little to tell. */
export function likeness(a: readonly number[] | undefined, b: readonly number[]): number | null {
  if (!a || a.length < FEWEST || b.length < FEWEST) return null
  return b.filter((w) => a.includes(w)).length / Math.min(a.length, b.length)
}

const isTelling = (w: FoldedWord, names: ReadonlySet<string>): boolean => (w.stem.length > 2 || /^\d+$/.test(w.stem)) && !names.has(w.stem) && !plainWords().has(w.stem)

const STOP = /[.؟!?؛](?=\s)|\n/g
function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - BEFORE)
  let start = from
  for (const m of text.slice(from, at).matchAll(STOP)) start = from + m.index + 1
  // Not within a word.
  if (start === from && from > 0) while (start < at && /[\p{L}\p{M}\p{N}]/u.test(text[start]!)) start++
  return start
}
function sentenceEnd(text: string, at: number): number {
  const to = Math.min(text.length, at + AFTER)
  const stop = /[.؟!?؛](?=\s)|\n/.exec(text.slice(at, to))
  if (stop) return at + stop.index
  let end = to
  if (to < text.length) while (end > at && /[\p{L}\p{M}\p{N}]/u.test(text[end - 1]!)) end--
  return end
}

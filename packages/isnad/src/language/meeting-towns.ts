// Meetings called by the town they are held in: «قمة هلسنكي», "the Geneva talks between Kenya and Malta". There the town is no government.
import type { Phrase } from './names/phrase.js'
import type { Item, Scan } from './names/scan.js'

/** Words for meetings, in a pack's names. Dictionary forms. */
export interface MeetingWords {
  /** Those that are called by a town («قمة», "summit"): it is a side only where another is named beside it. */
  readonly gatherings: ReadonlySet<string>
  /** Those that are as often called by a side («محادثات»): by a town only where the sides are named behind. */
  readonly talks: ReadonlySet<string>
  /** What names the sides of talks («بين»), and what names the other side («مع»). */
  readonly between: ReadonlySet<string>
  readonly with: ReadonlySet<string>
  /** Prepositions of possession before the town («de»). */
  readonly of?: ReadonlySet<string>
}

/** Words between the town and what brings in the sides ("the Geneva talks on Friday between …"). */
const FAR = 4

/**
 * Whether a capital says where a meeting is held: right beside the noun, alone.
 * @example isTownOfMeeting(scan, phrase) // «انتهت محادثات بروكسل بين بلغراد وبريشتينا» → true, «محادثات موسكو مع طهران» → false
 */
export function isTownOfMeeting(scan: Scan, phrase: Phrase): boolean {
  const { items, pack, text } = scan
  const words = pack.names.meetings
  if (!words || phrase.owners.length || items[phrase.last - 1]!.after >= 0 || items[phrase.first]!.before.length) return false
  const at = pack.names.headFirst ? nounBefore(scan, phrase.first) : phrase.last
  const noun = items[at]
  if (!noun || noun.mark || noun.article || noun.sentence !== items[phrase.first]!.sentence || (!pack.names.headFirst && !scan.adjoins(at))) return false
  const { lemma, key } = text.words[noun.word]!
  const isTalks = words.talks.has(lemma) || words.talks.has(key)
  if (!isTalks && !words.gatherings.has(lemma) && !words.gatherings.has(key)) return false
  const behind = Math.max(at + 1, phrase.last)
  for (let i = behind; i < items.length && i < behind + FAR; i++) {
    const item = items[i]!
    if (item.sentence !== noun.sentence || (item.mark && item.mark !== ',' && item.mark !== '،')) break
    if (has(words.between, item)) return true
    if (has(words.with, item) || (i === phrase.last && (item.pos === 'conj' || item.before.length > 0))) return false
    if (text.words[item.word]!.verbForm === 'finite') break
  }
  // "Washington-Tehran talks"
  const beside = items[phrase.first - 1]
  return !isTalks && !(beside && /^[-–—/]$/.test(beside.mark)) && !/^[-–—/]$/.test(items[phrase.last]?.mark ?? '')
}

/** The noun that a name in the genitive stands behind, over a preposition of possession («pourparlers de Genève»). */
const nounBefore = ({ items, pack }: Scan, first: number): number => (pack.names.meetings!.of?.has(items[first - 1]?.key ?? '') ? first - 2 : first - 1)
const has = (words: ReadonlySet<string>, { key, bare, before }: Item): boolean => words.has(key) || words.has(bare) || before.some((part) => words.has(part))

// Agreements called by the town they were made in: «إعلان أنقرة», "the Minsk Protocol". There the town is no government.
import type { Phrase } from './names/phrase.js'
import type { Item, Scan } from './names/scan.js'

/**
 * Whether a capital is part of an agreement's name: right beside a noun that the pack flags `instrument`, alone, and with nothing behind it that would make it who agreed or announced
 * («اتفاق موسكو وكييف», «إعلان أنقرة رفضها»).
 * @example isTownOfInstrument(scan, phrase) // «إعلان أنقرة الذي وقعه البلدان» → true
 */
export function isTownOfInstrument(scan: Scan, phrase: Phrase): boolean {
  const { items, pack } = scan
  const [first, last] = [items[phrase.first]!, items[phrase.last - 1]!]
  if (phrase.owners.length || last.after >= 0) return false
  if (!pack.names.headFirst) {
    const noun = items[phrase.last]
    return !!noun && !noun.mark && noun.sentence === first.sentence && scan.adjoins(phrase.last) && isInstrument(scan, phrase.last)
  }
  const noun = items[phrase.first - 1]
  if (!noun || noun.mark || noun.article || noun.sentence !== first.sentence || first.before.length || noun.after >= 0 || !isInstrument(scan, phrase.first - 1)) return false
  const next = items[phrase.last]
  return !next || next.sentence !== first.sentence || (next.mark ? !JOINING.has(next.mark) && !(QUOTES.has(next.mark) && next.spaceBefore) : tellsMore(scan, next))
}

/** Marks that join a second name. */
const JOINING: ReadonlySet<string> = new Set(['-', '–', '—', ':', '/'])

/** Before a quotation: «إعلان أنقرة "تحرير" المدينة». */
const QUOTES: ReadonlySet<string> = new Set(['"', '«', '“', '‘', "'", '„'])

const isInstrument = (scan: Scan, at: number): boolean => scan.term(at, 'thing')?.term.flags.has('instrument') === true

/** What goes on about the agreement: an adjective, a relative clause, where it was made. */
const tellsMore = ({ pack, text }: Scan, { pos, key, before, article, word }: Item): boolean =>
  !before.length && (pos === 'sub' || (article && (pos === 'adj' || text.words[word]!.also?.includes('adj') === true)) || (pos === 'prep' && pack.names.placePrepositions.has(key)))

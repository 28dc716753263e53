// A name that stands some words behind its title: «المبعوث الأممي إلى سوريا، فلان», «المسؤول في الشركة فلان الفلاني», "the envoy for Syria, John Smith,".
import type { Phrase } from './names/phrase.js'
import type { Item, Scan } from './names/scan.js'

/** How many items what belongs to a title may take before a comma and the name, and without the comma. */
const REACH = 12
const NEAR = 8
const COMMAS = new Set([',', '،'])

/** Phrases in reading order, a title and the name behind what belongs to it made one. What stood between them follows it. */
export function joinNamesBehind(scan: Scan, phrases: readonly Phrase[]): Phrase[] {
  const joined: Phrase[] = []
  for (let i = 0; i < phrases.length; i++) {
    const title = phrases[i]!
    if (!isOpen(title)) { joined.push(title); continue }
    let at = i + 1
    while (at < phrases.length && phrases[at]!.kind !== 'person' && phrases[at]!.first - title.last <= REACH) at++
    const name = phrases[at]
    if (!name || !isNameOf(scan, title, name)) { joined.push(title); continue }
    joined.push(united(scan, title, name), ...phrases.slice(i + 1, at))
    i = at
  }
  return joined
}

/** "The Lebanese group Hezbollah", «الحركة الفلسطينية حماس»: a noun for an organization and the known name right behind it, made one. */
export function joinKnownBehind(scan: Scan, phrases: readonly Phrase[]): Phrase[] {
  const joined: Phrase[] = []
  for (const phrase of phrases) {
    const noun = joined.at(-1)
    if (noun && isCalled(scan, noun, phrase)) joined[joined.length - 1] = { ...phrase, first: noun.first, core: phrase.core ?? { first: phrase.first, last: phrase.last }, owners: [...noun.owners, ...phrase.owners], term: noun.term!, head: noun.head! }
    else joined.push(phrase)
  }
  return joined
}

/** One organization, told of by its noun and whose it is ("the company Gazprom bought" is not called Gazprom), and nothing between it and the name. */
function isCalled({ items }: Scan, noun: Phrase, known: Phrase): boolean {
  if (noun.kind !== 'organization' || !noun.term || !noun.head || !noun.owners.length || noun.name || noun.number === 'pl' || noun.counted || noun.last !== known.first || noun.head.last !== noun.last) return false
  const first = items[known.first]!
  return known.kind === 'known' && !known.term && !first.before.length && !items[noun.last - 1]!.mark && items[noun.first]!.sentence === first.sentence
}

/** A title of one person, not yet named. */
function isOpen({ kind, name, id, also, term, number }: Phrase): boolean {
  return kind === 'person' && !name && !id && !also && term?.class === 'title' && number !== 'pl' && number !== 'du' && !['source', 'relative', 'weak', 'counterpart'].some((flag) => term.flags.has(flag))
}

function isNameOf(scan: Scan, title: Phrase, name: Phrase): boolean {
  const { items, pack } = scan
  if (!name.name || name.also || name.rule === 'bare word' || name.rule === 'surname' || name.first <= title.last || name.first - title.last > REACH) return false
  if (name.term && name.term.class !== 'rank' && !name.term.flags.has('role')) return false
  const first = items[title.last]!
  if (items[title.first]!.sentence !== items[name.first]!.sentence || items[name.first]!.before.length) return false
  const comma = COMMAS.has(items[name.first - 1]!.mark)
  const end = name.first - (comma ? 1 : 0)
  for (let i = title.last; i < end; i++) {
    const { mark, pos, time } = items[i]!
    if (mark || pos === 'verb' || pos === 'sub' || pos === 'aux' || pos === 'neg' || (time && !comma)) return false
  }
  return comma ? isApposed(scan, title, name, end) : pack.names.headFirst ? isDirect(scan, title, name, first) : isAdjoined(scan, title, name, first)
}

/** "The deputy minister for trade, Jane Roe,": nothing but what belongs to the title and a comma. */
function isApposed({ items }: Scan, title: Phrase, name: Phrase, end: number): boolean {
  const next = items[name.last]
  const closed = !next || next.mark !== '' || next.sentence !== items[name.first]!.sentence
  // "according to one source, Smith was killed": the name begins its own clause
  if (!closed && (next.pos === 'verb' || next.pos === 'aux' || next.pos === 'neg')) return false
  if (end === title.last) return closed && !!next?.mark
  const { pos } = items[end - 1]!
  return pos !== 'prep' && pos !== 'conj'
}

/** «المسؤول في الشركة فلان الفلاني», «المبعوث الخاص لسوريا فلان الفلاني»: a noun that takes no more, with the preposition of the title before it. */
function isDirect({ items, pack, text }: Scan, title: Phrase, name: Phrase, first: Item): boolean {
  if (name.first - title.last > NEAR || (name.name!.last - name.name!.first < 2 && name.term?.class !== 'rank')) return false
  const ties = (first.before.length === 1 && first.before[0] !== pack.names.conjunction) || (first.pos === 'prep' && title.term!.flags.has('role')) || (first.pos === 'adj' && title.definite && first.article)
  if (!ties || !title.definite) return false
  for (let i = title.last; i < name.first; i++) if (text.words[items[i]!.word]!.verbForm === 'masdar') return false
  const last = items[name.first - 1]!
  return last.definite && last.after < 0 && last.pos !== 'prep' && (last.article || last.pos === 'name')
}

/** "UN envoy for Syria Jane Roe said": a preposition and names or nouns hang on the title, and a whole name right behind them does something. */
function isAdjoined({ items }: Scan, title: Phrase, name: Phrase, first: Item): boolean {
  if (name.first - title.last > NEAR || name.term || name.name!.last - name.name!.first < 2 || first.pos !== 'prep') return false
  for (let i = title.last; i < name.first; i++) if (items[i]!.pos !== 'prep' && items[i]!.pos !== 'noun' && items[i]!.pos !== 'adj' && items[i]!.pos !== 'name' && items[i]!.pos !== 'det') return false
  const last = items[name.first - 1]!
  const next = items[name.last]
  return (last.pos === 'noun' || last.pos === 'name') && (next?.pos === 'verb' || next?.pos === 'aux')
}

function united({ items }: Scan, title: Phrase, name: Phrase): Phrase {
  const own = { first: title.first, last: name.first - (items[name.first - 1]!.mark ? 1 : 0) }
  if (name.term && name.term.class !== 'rank') return { ...name, first: title.first, core: { first: name.first, last: name.last }, owners: [...title.owners, ...name.owners], also: { ...title, last: own.last, owners: [] }, rule: 'title … title + name' }
  return { ...title, last: name.last, core: own, name: name.name!, ...(name.id !== undefined && { id: name.id, match: name.match! }), rule: 'title … name' }
}

// Names of bodies, organizations and outlets that no list has, by the noun in them: "Institute for Peace and Conflict Research", "General Directorate of Forests", "Blue Coast 21 Project".
import type { Term } from '../names/lexicon.js'
import { type Owner, OWN_NOUN, type Phrase, phrase } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { sayingsOf } from '../sayings.js'
import { isCapital, opensSentence, takeAlias } from './name-runs.js'
import { knownOwner } from './known-names.js'

/** Words that join two parts of a name. */
const LINKS = new Set(['of', 'for', 'on', 'against'])
/** Words a name is at most. */
const LONGEST = 10
const PEOPLE = /(?:s|men|people|children)$/

/** States by whose name others go: "Georgia Institute of Technology". */
const AMBIGUOUS = new Set(['georgia', 'jordan'])

interface Noun {
  readonly first: number
  readonly last: number
  readonly term: Term
}

/** The name that begins at an item with a capital, if a noun in it makes it a body's, an organization's or an outlet's. */
export function properName(scan: Scan, at: number): Phrase | undefined {
  if (!isCapital(scan, at) || !opens(scan, at)) return undefined
  const { nouns, end } = before(scan, at)
  const last = nouns.at(-1)
  const tail = last && last.last === end ? complement(scan, last) : undefined
  const noun = tail ? last! : nouns.findLast((one) => one.first > at)
  if (!noun || (!tail && isPlain(scan, at, noun))) return undefined
  const until = tail ?? townBehind(scan, noun)
  if (!tail && noun.term.class === 'body' && !noun.term.flags.has('named')) return undefined
  // "Institute director": a noun that colours the next is not the end of the name
  if (!tail && noun.term.flags.has('behind')) return undefined
  if (!tail && isCapital(scan, until) && scan.adjoins(until) && scan.items[until - 1]!.after < 0 && noun.term.flags.has('weak')) return undefined
  if (noun.term.flags.has('weak') && !isCued(scan, at, until)) return undefined
  const made = phrase(noun.term.flags.has('outlet') || noun.term.class === 'outlet' ? 'outlet' : 'organization', at, until, OWN_NOUN, {
    term: { ...noun.term, sector: sectorIn(scan, at, until, noun.term), flags: isBody(noun.term) ? BODY : noun.term.flags }, head: { first: noun.first, last: noun.last }, name: { first: at, last: until }, owners: ownersIn(scan, at, until), definite: true, number: 'sg', modifiers: colourOf(scan, at),
  })
  takeAlias(scan, made)
  return made
}

const BODY: ReadonlySet<string> = new Set(['body', 'named'])

/** A part of a state; an army by a name of its own ("Free Lake Army") is nobody's. */
const isBody = ({ class: kind, flags, sector }: Term): boolean => flags.has('body') || (kind === 'body' && sector !== 'MIL')

/** What may be the first word of a name: no office, no colour before one, at the head of a sentence no adverb or verb. */
function opens(scan: Scan, at: number): boolean {
  const item = scan.items[at]!
  if (item.time || scan.term(at, 'stop')) return false
  const title = scan.term(at, 'title')
  if (title && !scan.term(at, 'rank', 'portfolio', 'named') && !['and', 'for'].includes(scan.items[at + title.length]?.key ?? '') && title.term.number !== 'pl') return false
  if (title && scan.items[at + title.length]?.key === 'for') return false
  if (item.pos === 'verb') return scan.items[at + 1]?.pos === 'num' || scan.items[at - 1]?.key === 'the'
  if (['prep', 'conj', 'sub', 'neg', 'pron', 'part', 'aux', 'det', 'adv'].includes(item.pos)) return false
  const colour = scan.term(at, 'modifier')
  return !opensSentence(scan, at) || !colour || colour.term.flags.has('quality')
}

/** A noun that makes a name; not a word that only colours one ("Student Union"). */
function nounAt(scan: Scan, at: number): { length: number; term: Term } | undefined {
  const noun = scan.term(at, 'named', 'organization', 'body', 'outlet')
  return noun?.term.flags.has('tells') ? scan.term(at, 'organization', 'body', 'outlet') : noun
}

/** The capitals from an item on, numbers between them, and the nouns among them that make a name. */
function before(scan: Scan, at: number): { nouns: Noun[]; end: number } {
  const nouns: Noun[] = []
  let i = at
  let joined = false
  while (i - at < LONGEST) {
    const item = scan.items[i]
    if (!item || item.mark || item.sentence !== scan.items[at]!.sentence) break
    if (i > at && scan.items[i - 1]!.after >= 0 && !PEOPLE.test(scan.items[i - 1]!.bare)) break
    if (item.pos === 'num' && !isCapital(scan, i)) {
      if (i === at || !isCapital(scan, i + 1) || !scan.adjoins(i + 1)) break
      i++
      continue
    }
    // "Peace and Human Rights Organisation": once, before the noun, between words that name nobody by themselves
    if (item.key === 'and' && i > at && !joined && nouns.every((one) => one.term.flags.has('weak')) && isCapital(scan, i + 1) && !knownOwner(scan, i - 1) && !knownOwner(scan, i + 1)) {
      joined = true
      i++
      continue
    }
    if (!isCapital(scan, i) || item.time) break
    if (i > at && (['pron', 'det', 'prep', 'conj', 'sub', 'aux', 'adv'].includes(item.pos) || scan.wordAt(i).verbForm === 'finite')) break
    const noun = nounAt(scan, i)
    // "Labour Party Leader": an office ends it
    const office = i > at && !noun && !joined ? scan.term(i, 'title', 'rank') : undefined
    // "Polytechnic Student Union" has such a word inside
    if (office && office.term.number !== 'pl' && !scan.term(i, 'portfolio', 'modifier') && !scan.term(i + 1, 'named', 'organization')) break
    if (noun && isCapital(scan, i + noun.length - 1)) {
      nouns.push({ first: i, last: i + noun.length, term: noun.term })
      i += noun.length
    } else i++
  }
  return { nouns, end: i }
}

/** Where "of …", "for … and …" behind a noun ends, if capitals follow. */
function complement(scan: Scan, noun: Noun): number | undefined {
  const { items } = scan
  if (!noun.term.flags.has('behind') && !['organization', 'named', 'body'].includes(noun.term.class)) return undefined
  let i = noun.last
  if (items[i - 1]!.after >= 0 || isPortfolio(scan, i)) return undefined
  let end: number | undefined
  for (let links = 0; links < 3 && end !== i - 1; ) {
    const item = items[i]
    if (!item || item.sentence !== items[noun.first]!.sentence) break
    const comma = end !== undefined && isListed(scan, i)
    if (!comma && (end === undefined || item.key !== 'and') && !LINKS.has(item.key)) break
    const next = i + (items[i + 1]?.key === 'the' && item.key !== 'and' ? 2 : 1)
    if (!isCapital(scan, next) || !scan.adjoins(next) || items[next]!.time) break
    // "Ministry of Defence" is put together elsewhere; "the Council of Europe and Turkey" are two
    if ((item.key === 'and' || comma) && (knownOwner(scan, next) || knownOwner(scan, i - 1) || items[next - 1]!.key === 'the')) break
    let last = next
    while (isCapital(scan, last) && scan.adjoins(last) && !items[last]!.time && (last === next || scan.wordAt(last).verbForm !== 'finite') && !(scan.term(last, 'title') && scan.term(last, 'title')!.term.number !== 'pl')) {
      last++
      if (items[last - 1]!.after >= 0) break
    }
    if (last === next || (item.key === 'and' && scan.term(last - 1, 'named', 'organization', 'body'))) break
    links++
    end = last
    i = last
    if (items[last - 1]!.after >= 0) break
  }
  return end !== undefined && scan.term(noun.first, 'body') && isLand(scan, noun.last, end) ? undefined : end
}

/** "University College Dublin", "Youth Forum Kenya": a town or state right behind the noun. */
function townBehind(scan: Scan, { last, term }: Noun): number {
  if (scan.items[last - 1]!.after >= 0 || !scan.adjoins(last) || term.flags.has('weak')) return last
  const known = knownOwner(scan, last)
  const named = known?.owner && (known.owner.kind === 'place' || (known.owner.kind === 'state' && known.owner.by !== 'adjective'))
  return named && !isCapital(scan, known.last) && scan.items[known.last - 1]!.after < 0 ? known.last : last
}

/** "(Parliament) of Kenya": the grammar puts those together. */
function isLand(scan: Scan, at: number, end: number): boolean {
  const known = knownOwner(scan, at + (scan.items[at + 1]?.key === 'the' ? 2 : 1))
  return known?.last === end && (known.owner?.kind === 'state' || known.owner?.kind === 'place')
}

/** "(Institute of Soils), Plants and Rivers": a comma of a list that ends with "and" and another capital, of nobody that is known. */
function isListed(scan: Scan, at: number): boolean {
  const { items } = scan
  if (items[at]!.mark !== ',') return false
  let i = at + 1
  while (i < at + 4 && isCapital(scan, i) && !knownOwner(scan, i)) i++
  return i > at + 1 && items[i]?.key === 'and' && isCapital(scan, i + 1) && !knownOwner(scan, i + 1) && !isCapital(scan, i + 4)
}

/** "(Ministry) of Trade and Industry": what a ministry is about, which the grammar puts together. */
function isPortfolio(scan: Scan, at: number): boolean {
  let i = at + (scan.items[at + 1]?.key === 'the' ? 2 : 1)
  let found = scan.term(i, 'portfolio')
  while (found) {
    i += found.length
    found = scan.items[i]?.key === 'and' ? scan.term(++i, 'portfolio') : undefined
    if (!found) return !isCapital(scan, i) && scan.items[i - 1]!.key !== 'and'
  }
  return false
}

/** "British Army", "Commerce Department", "Security Council": what the parts of a phrase make by themselves. */
function isPlain(scan: Scan, at: number, { first, term }: Noun): boolean {
  if (term.class === 'named' && !scan.term(first, 'body')) return first === at
  for (let i = at; i < first; ) {
    const known = knownOwner(scan, i)
    const colour = scan.term(i, 'modifier', 'portfolio')
    const next = known?.as === 'owner' ? known.last : colour ? i + colour.length : term.class === 'body' && scan.term(i, 'body') ? i + 1 : i
    if (next === i) return term.flags.has('portfolio')
    i = next
  }
  return true
}

/** "International Chamber of Seafarers": a first word that says it is of no one land. */
function colourOf(scan: Scan, at: number): Phrase['modifiers'] {
  const colour = scan.term(at, 'modifier')
  return colour?.term.flags.has('nocountry') ? [{ term: colour.term, at: { first: at, last: at + colour.length } }] : []
}

/** The states and towns in a name: of them it is. */
function ownersIn(scan: Scan, at: number, end: number): Owner[] {
  const owners: Owner[] = []
  for (let i = at; i < end; i++) {
    const known = knownOwner(scan, i)
    if (known?.owner && known.last <= end && !AMBIGUOUS.has(scan.items[i]!.key) && (known.owner.kind === 'state' || known.owner.kind === 'place' || (i === at && known.owner.kind === 'known'))) owners.push(known.owner)
  }
  return owners
}

/** "Student Union", "Military Council", "Intelligence Directorate": a word in it may tell more than its noun. */
function sectorIn(scan: Scan, at: number, end: number, noun: Term): Term['sector'] {
  for (let i = at; i < end; i++) {
    const told = scan.term(i, 'named')
    if (told?.term.flags.has('tells') && told.term !== noun) return told.term.sector
  }
  if (!noun.flags.has('coloured')) return noun.sector
  for (let i = at; i < end; i++) {
    const colour = scan.term(i, 'modifier', 'portfolio')
    if (colour?.term.sector) return colour.term.sector
  }
  return noun.sector
}

/** "The Coastal Post reported", "told the Coastal Post": a noun that names much else is an outlet's or a body's where it speaks or is spoken to. */
function isCued(scan: Scan, at: number, end: number): boolean {
  const word = scan.items[end] && scan.wordAt(end)
  const sayings = sayingsOf(scan.pack)
  if (word && scan.adjoins(end) && word.pos === 'verb' && sayings.has(word.verb ?? word.lemma)) return true
  const first = scan.items[at - 1]?.key === 'the' ? at - 1 : at
  const said = scan.items[first - 1]
  if (!said || said.mark) return false
  const verb = scan.wordAt(first - 1)
  return (verb.pos === 'verb' && sayings.has(verb.verb ?? verb.lemma)) || (said.key === 'to' && scan.items[first - 2]?.key === 'according')
}

// The phrase that begins at an item: what stands before the head, the head, its genitives, the name.
import type { Term, TermClass } from '../names/lexicon.js'
import { asOwner, portfoliosAt } from '../names/owners.js'
import { inside, type Owner, type Phrase, phrase, type Range } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { organizationInfo } from '../../knowledge/index.js'
import { sayingsOf } from '../sayings.js'
import { casesOf, inCase, LOC, maskOf, NOM } from './cases.js'
import { type Known, isGenitive, knownAt, TOWARD } from './name-known.js'
import { isAcronym, opensSentence, takeAlias } from '../capital-runs.js'
import { isCapital, nameRun } from './name-runs.js'
import { lexicon } from './lexicon.js'
import { shapesOf } from './readings.js'

const HEADS: readonly TermClass[] = ['title', 'body', 'organization', 'outlet', 'group', 'government', 'bloc', 'place', 'anaphor']
const KIND: Partial<Record<TermClass, Phrase['kind']>> = { title: 'person', body: 'body', organization: 'organization', outlet: 'outlet', group: 'group', government: 'state', bloc: 'bloc', place: 'place', anaphor: 'anaphor' }
const POSSESSIVE = new Set(['свой', 'его', 'ее', 'их', 'он', 'она', 'они'])
const MOST = 8
/** Adjectives that nothing is told of may stand before a head, as many at most. */
const PLAIN = 2
const OPEN = new Set(['«', '"', '“', '„'])
const CLOSE = new Set(['»', '"', '”', '“'])
/** Words that a name in quotation marks has at most. */
const QUOTED = 5

/** The longest phrase that begins at an item. */
export function phraseAt(scan: Scan, at: number): Phrase | undefined {
  const item = scan.items[at]
  if (!item || item.mark || item.time || item.pos === 'pron' || item.pos === 'sub' || item.pos === 'prep' || item.pos === 'conj') return undefined
  const fixed = scan.term(at, 'anaphor')
  if (fixed && fixed.length > 1) return anaphor(at, at + fixed.length, fixed.term)
  if (['neg', 'aux', 'adv', 'part'].includes(item.pos) || (item.pos === 'verb' && !isCapital(scan, at))) return undefined
  let i = at
  let possessive = false
  const word = scan.wordAt(at)
  if (item.pos === 'det') {
    possessive = POSSESSIVE.has(word.lemma)
    if (!scan.adjoins(at + 1)) return undefined
    i++
  }
  const before = modifiersAt(scan, i)
  const head = headAt(scan, before.last)
  const known = knownAt(scan, before.last)
  // «ливанская «Хезболла»», «российский МИД»
  if (head && !(known && !known.adjective && known.last - before.last > head.length)) {
    const made = withHead(scan, at, before.last, head, possessive, before, known)
    if (made) return made
  }
  if (before.last > i && known && !known.adjective && known.phrase.kind === 'known' && before.owners.length) {
    known.phrase.first = at
    takeAlias(scan, known.phrase)
    return known.phrase
  }
  const here = knownAt(scan, i)
  if (here) return fromKnown(scan, here)
  const rank = scan.term(i, 'rank')
  if (rank) {
    const from = i + rank.length
    const end = scan.adjoins(from) ? nameAt(scan, from) : undefined
    if (end) return phrase('person', at, end.last, 'rank + name', { term: rank.term, name: { first: from, last: end.last }, definite: true, number: 'sg', core: { first: from, last: end.last }, ...(end.known && { id: end.known.phrase.id!, match: end.known.phrase.match! }) })
  }
  return i === at ? bareName(scan, i) : undefined
}

interface Before {
  readonly modifiers: Phrase['modifiers']
  readonly owners: Owner[]
  readonly last: number
  readonly counted: boolean
  readonly each: boolean
}
/** Numbers, quantifiers and adjectives before a head: «двое российских», «новый министр», «президенты российский и иранский». */
function modifiersAt(scan: Scan, from: number): Before {
  const modifiers: Phrase['modifiers'] = []
  const owners: Owner[] = []
  let counted = false
  let each = false
  let plain = 0
  let i = from
  for (let n = 0; n < 6; n++) {
    const item = scan.items[i]
    if (!item || item.mark || item.sentence !== scan.items[from]!.sentence) break
    const head = headAt(scan, i)
    const quantifier = scan.term(i, 'quantifier')
    const known = item.pos === 'adj' ? knownAt(scan, i) : undefined
    const modifier = item.pos === 'adj' || item.pos === 'noun' || item.pos === 'name' ? scan.term(i, 'modifier') : undefined
    if (head && head.length > (modifier?.length ?? 0) && !known?.adjective) break
    if (item.pos === 'num' && scan.adjoins(i + 1)) {
      counted = true
      i++
    } else if (quantifier && scan.adjoins(i + quantifier.length)) {
      counted = true
      i += quantifier.length
    } else if (known?.adjective && (scan.adjoins(known.last) || scan.items[known.last]?.mark === '«')) {
      owners.push(known.owner!)
      i = known.last
      const joined = scan.items[i]?.key === 'и' && scan.items[i + 1]?.pos === 'adj' ? knownAt(scan, i + 1) : undefined
      if (joined?.adjective) {
        owners.push(joined.owner!)
        each = true
        i = joined.last
      }
    } else if (modifier && scan.adjoins(i + modifier.length)) {
      modifiers.push({ term: modifier.term, at: { first: i, last: i + modifier.length } })
      i += modifier.length
    } else if (item.pos === 'adj' && !isCapital(scan, i) && plain < PLAIN && scan.adjoins(i + 1) && !known) {
      plain++
      i++
    } else break
  }
  return { modifiers, owners, last: i, counted, each }
}

const anaphor = (first: number, last: number, term: Term): Phrase => phrase('anaphor', first, last, 'anaphor', { term, head: { first: last - 1, last }, definite: true })

/** The head noun at an item, the longest that the table has. */
function headAt(scan: Scan, at: number): { length: number; term: Term } | undefined {
  const item = scan.items[at]
  if (!item || item.mark || item.pos === 'verb' || item.pos === 'prep' || item.pos === 'adv') return undefined
  for (const hit of scan.terms(at)) for (const kind of HEADS) for (const term of hit.terms) {
    if (term.class !== kind) continue
    // an adjective alone heads nothing («раненый боец»)
    if (hit.length === 1 && item.pos === 'adj') return undefined
    const plural = scan.items[at + hit.length - 1]!.number === 'pl' || item.number === 'pl'
    const group = term.class === 'title' && plural ? hit.terms.find((other) => other.class === 'group') : undefined
    if (term.number === 'pl' && !plural && (item.number === 'sg' || scan.items[at - 1]?.pos === 'prep')) continue
    return { length: hit.length, term: group ?? term }
  }
  return undefined
}

function fromKnown(scan: Scan, known: Known): Phrase {
  if (known.phrase.kind === 'known') takeAlias(scan, known.phrase)
  return known.phrase
}

interface Named { readonly last: number; readonly known: Known | undefined }
/** The name of a person at an item. */
function nameAt(scan: Scan, at: number): Named | undefined {
  if (!scan.items[at] || scan.items[at]!.mark || scan.items[at]!.time || !isCapital(scan, at) || scan.items[at]!.pos === 'adj') return undefined
  const known = knownAt(scan, at)
  const run = nameRun(scan, at)
  if (known && known.phrase.kind !== 'person' && known.last >= run) return undefined
  const place = lexicon().names.get(scan.wordAt(at).key)
  if (place && !place.person && run <= at + 1) return undefined
  if (isAcronym(scan, at)) return undefined
  const person = known?.phrase.kind === 'person' ? known : undefined
  const last = Math.max(run, person?.last ?? at)
  return last > at ? { last, known: person } : undefined
}

const SURNAME = /(?:ов|ев|ин|ын|ский|цкий|ко|ян|швили|дзе|ич|ук|юк|ес|ер|ман|сон|берг|штейн)(?:а|у|ым|ом|е|ой|ого|ому|им)?$/
/** Capitals alone: somebody, or letters that are spelled out elsewhere. */
function bareName(scan: Scan, at: number): Phrase | undefined {
  const item = scan.items[at]!
  if (!isCapital(scan, at) || item.pos !== 'name') return undefined
  const end = nameRun(scan, at)
  if (end === at) return undefined
  for (let n = at; n < end; n++) if (scan.term(n, 'thing')) return undefined
  const before = scan.items[at - 1]
  if (before && !before.mark && before.sentence === item.sentence && scan.term(at - 1, 'thing')) return undefined
  const name = { first: at, last: end }
  const word = scan.wordAt(at)
  if (end - at === 1 && isAcronym(scan, at)) return phrase('organization', at, end, 'acronym', { name, definite: true, number: 'sg' })
  const given = lexicon().names.get(word.key)?.given
  const placed = before?.pos === 'prep' && before.sentence === item.sentence && [TOWARD, 'в', 'на', 'из', 'под', 'над', 'близ', 'через'].includes(before.key)
  if (placed && !given) return undefined
  if (OPEN.has(before?.mark ?? '')) return undefined
  if (end - at === 1 && !(SURNAME.test(word.key) || speaks(scan, at, end)) && !given) return undefined
  if (end - at === 1 && opensSentence(scan, at) && !speaks(scan, at, end)) return undefined
  if (end - at > 1 && !given && !(SURNAME.test(scan.wordAt(end - 1).key) || speaks(scan, at, end) || word.unknown === true)) return undefined
  return phrase('person', at, end, end - at > 1 ? 'bare name' : 'bare word', { name, definite: true, number: 'sg', gender: given })
}

/** A verb of saying stands beside. */
function speaks(scan: Scan, first: number, last: number): boolean {
  for (const i of [last, first - 1]) {
    if (!scan.items[i] || scan.items[i]!.mark) continue
    const word = scan.wordAt(i)
    if (word.pos === 'verb' && sayingsOf(scan.pack).has(word.lemma)) return true
  }
  return false
}

function withHead(scan: Scan, at: number, i: number, head: { length: number; term: Term }, possessive: boolean, before: Before, known: Known | undefined): Phrase | undefined {
  const { term } = head
  if (term.class === 'anaphor') {
    if (term.flags.has('counterpart')) return counterpart(scan, at, i, head, possessive, before)
    if (!term.flags.has('document')) return anaphor(at, i + head.length, term)
  }
  const noun = head.length > 1 && scan.items[i]!.pos === 'adj' ? i + 1 : i
  const plural = scan.items[noun]!.number === 'pl'
  const made = phrase(KIND[term.class]!, at, i + head.length, term.class, {
    term, head: { first: noun, last: i + head.length }, definite: true, number: term.number ?? (plural ? 'pl' : 'sg'), gender: undefined, modifiers: [...before.modifiers], counted: before.counted || undefined, owners: [...before.owners], each: before.each || undefined,
  })
  if (term.class === 'government') made.by = 'government'
  if (possessive) made.owners.push({ kind: 'pronoun', at: { first: at, last: at + 1 } })
  if (term.flags.has('document')) made.rule = 'document'
  takeParts(scan, made)
  if (made.number === 'pl' && term.class === 'title') takeNames(scan, made)
  else if (made.kind === 'person' || (made.kind === 'group' && term.class === 'title')) takeName(scan, made)
  if (made.kind === 'organization' || made.kind === 'outlet' || made.kind === 'group' || made.kind === 'body') takeOwnName(scan, made)
  return finish(scan, made, known, possessive)
}

/** Genitives and what prepositions bring in behind a head noun. */
function takeParts(scan: Scan, made: Phrase): void {
  const { flags } = made.term!
  for (let n = 0; n < MOST; n++) {
    const j = made.last
    const item = scan.items[j]
    if (!item || item.mark || item.sentence !== scan.items[made.first]!.sentence || item.time) return
    const portfolio = flags.has('portfolio') && !made.portfolios.length ? portfolioAt(scan, j) : undefined
    if (portfolio) {
      made.portfolios.push(...portfolio.terms)
      made.last = portfolio.last
      continue
    }
    const link = linkAt(scan, j, made)
    if (!link || !takeOwner(scan, made, link)) return
  }
}

interface Link { readonly key: string; readonly next: number }
/** A genitive, or «в», «при», «по», «на» behind who is sent or posted there. */
function linkAt(scan: Scan, j: number, made: Phrase): Link | undefined {
  const item = scan.items[j]!
  const { flags } = made.term!
  if (item.pos === 'prep') {
    if (!scan.adjoins(j + 1)) return undefined
    if ((item.key === 'в' || item.key === 'при' || item.key === 'на') && (flags.has('diplomat') || flags.has('place'))) return { key: item.key, next: j + 1 }
    return undefined
  }
  return isGenitive(scan, j) && item.pos !== 'verb' ? { key: 'of', next: j } : undefined
}

function takeOwner(scan: Scan, made: Phrase, link: Link): boolean {
  const { flags } = made.term!
  const inner = phraseAt(scan, link.next)
  if (!inner) return false
  const range: Range = { first: link.next, last: inner.last }
  const title = made.kind === 'person' || made.kind === 'group'
  const body = inner.kind === 'body' || inner.kind === 'organization' || inner.kind === 'outlet' || (inner.kind === 'known' && inner.by !== 'adjective')
  const where = (inner.kind === 'state' && inner.by !== 'adjective' && inner.by !== 'people') || inner.kind === 'place'
  const head = inner.head ?? inner.match ? (inner.head?.first ?? inner.first) : inner.first
  // «агентство Reuters»: its name, which no case tells
  if (made.kind === 'outlet' && inner.kind === 'known' && inner.id && organizationInfo(inner.id)?.kind === 'outlet') return false
  const genitive = link.key === 'of' && isGenitive(scan, head)
  if (link.key !== 'of') {
    const located = inCase(maskOf(shapesOf(scan.wordAt(link.next))), LOC)
    if ((!where && !body) || !located) return false
    made.owners.push({ kind: 'phrase', phrase: inside({ ...inner, kind: inner.kind === 'known' ? 'known' : body ? inner.kind : 'place', rule: 'posting' }), at: range })
  } else if (!genitive) return false
  else if (flags.has('document')) {
    if (inner.kind === 'place' || inner.kind === 'anaphor') return false
    made.owners.push(asOwner(inner, range))
  } else if (made.kind === 'place') {
    if (inner.kind === 'place' && !inner.term) {
      made.id = inner.id
      made.name = inner.name
      made.match = inner.match
    } else if (where) made.owners.push(asOwner(inner, range))
    else return false
  } else if (inner.kind === 'state' && inner.by === 'people') return false
  else if (body || where || inner.kind === 'bloc' || inner.kind === 'anaphor' || (inner.kind === 'group' && title && flags.has('of')) || (inner.kind === 'state' && inner.by === 'government')) made.owners.push(asOwner(inner, range))
  // «помощник Трампа»; a name that may stand in the nominative is the holder's own
  else if (inner.kind === 'person' && (inner.rule.startsWith('bare') || (made.owners.length > 0 && !inner.term)) && title && inCase(maskOf(shapesOf(scan.wordAt(inner.first))), NOM)) return false
  else if (inner.kind === 'person' && (made.by === 'government' || title || made.kind === 'body') && (inner.name || inner.owners.length || inner.portfolios.length || inner.definite) && (made.by === 'government' || flags.has('of') || flags.has('spokesperson') || flags.has('deputy'))) made.owners.push(asOwner(inner, range))
  else return false
  made.last = inner.last
  // «министры обороны России и Ирана»
  if (made.number === 'pl' && made.owners.at(-1)?.kind === 'state' && scan.items[made.last]?.key === 'и' && scan.adjoins(made.last + 1)) {
    const second = knownAt(scan, made.last + 1)
    if (second?.owner?.kind === 'state' && !second.adjective && isGenitive(scan, made.last + 1)) {
      made.owners.push(second.owner)
      made.each = true
      made.last = second.last
    }
  }
  return inner.kind !== 'person'
}

/** «иностранных дел», «экономики и финансов», «по делам религии» */
const portfolioAt = (scan: Scan, at: number): ReturnType<typeof portfoliosAt> => portfoliosAt(scan, at, (i) => (scan.items[i]?.key === 'и' && scan.adjoins(i + 1) ? i + 1 : undefined))

/** The name behind a title, directly or behind a comma, in the same case. */
function takeName(scan: Scan, made: Phrase): void {
  let at = made.last
  const comma = scan.items[at]?.mark === ','
  if (comma) at++
  const rank = scan.term(at, 'rank')
  if (rank && isCapital(scan, at + rank.length)) at += rank.length
  if (!scan.items[at] || scan.items[at]!.sentence !== scan.items[made.first]!.sentence || made.number === 'pl') return
  const name = nameAt(scan, at)
  if (!name || scan.items[at]!.time) return
  const own = casesOf(maskOf(shapesOf(scan.wordAt(made.head!.first))))
  const its = casesOf(maskOf(shapesOf(scan.wordAt(at))))
  if (own && its && !(own & its)) return
  if (comma && (!made.owners.length || (name.last - at < 2 && !name.known) || (scan.items[name.last] && !scan.items[name.last]!.mark && scan.items[name.last]!.pos !== 'verb'))) return
  made.core = { first: made.first, last: made.last }
  made.name = { first: at, last: name.last }
  made.last = name.last
  made.rule = 'title + name'
  made.kind = 'person'
  made.gender = lexicon().names.get(scan.wordAt(at).key)?.given
  if (name.known) {
    made.id = name.known.phrase.id
    made.match = name.known.phrase.match
    made.gender = name.known.phrase.gender
  }
}

/** «министры Сергей Лавров и Хакан Фидан»: two holders of one office, each of the state told in his place. */
function takeNames(scan: Scan, made: Phrase): void {
  const first = nameAt(scan, made.last)
  if (!first || scan.items[first.last]?.key !== 'и') return
  const second = nameAt(scan, first.last + 1)
  if (!second || first.last - made.last < 2 || second.last - first.last < 3) return
  const [owner, other] = made.owners
  const named = (at: number, name: Named, whose: Owner | undefined, from: number): Phrase => phrase('person', from, name.last, 'title + name', {
    term: made.term!, head: made.head!, portfolios: made.portfolios, owners: whose ? [whose] : [], name: { first: at, last: name.last }, definite: true, number: 'sg', gender: lexicon().names.get(scan.wordAt(at).key)?.given,
    ...(name.known && { id: name.known.phrase.id!, match: name.known.phrase.match!, gender: name.known.phrase.gender }),
  })
  const at = made.last
  const one = named(at, first, owner, made.first)
  const two = named(first.last + 1, second, other, first.last + 1)
  Object.assign(made, one, { more: [two], each: undefined, kind: 'person', number: 'sg' })
}

/** «движение ХАМАС», «группировка «Исламское государство»», «телеканал «Россия 24»». */
function takeOwnName(scan: Scan, made: Phrase): void {
  const open = OPEN.has(scan.items[made.last]?.mark ?? '')
  const at = open ? made.last + 1 : made.last
  const item = scan.items[at]
  if (!item || item.mark || item.time || made.term!.flags.has('plural') || !isCapital(scan, at)) return
  if (!open && !scan.adjoins(at)) return
  let close = -1
  if (open) for (let n = at + 1; n < at + QUOTED + 1 && scan.items[n]; n++) if (CLOSE.has(scan.items[n]!.mark)) {
    close = n
    break
  }
  const known = knownAt(scan, at)
  if (known?.phrase.kind === 'known' && !known.adjective) {
    if (made.kind === 'outlet' ? organizationInfo(known.phrase.id!)?.kind === 'outlet' : ['organization', 'group'].includes(organizationInfo(known.phrase.id!)?.kind ?? '')) {
      made.kind = 'known'
      made.id = known.phrase.id
      made.match = known.phrase.match
      made.last = close > 0 ? close + 1 : known.last
      made.rule = 'organization + its noun'
    }
    return
  }
  if (made.kind === 'body' || made.kind === 'group' || (known && !open)) return
  const end = close > 0 ? close : nameRun(scan, at)
  if (end === at) return
  made.name = { first: at, last: end }
  made.last = close > 0 ? close + 1 : end
  made.rule = `${made.term!.class} noun + name`
}

/** «своим иранским коллегой Аббасом Аракчи», «российский визави» */
function counterpart(scan: Scan, at: number, i: number, head: { length: number; term: Term }, possessive: boolean, before: Before): Phrase {
  const made = phrase('anaphor', at, i + head.length, 'anaphor', { term: head.term, head: { first: i, last: i + head.length }, definite: true, number: scan.items[i]!.number === 'pl' ? 'pl' : 'sg' })
  if (possessive) made.owners.push({ kind: 'pronoun', at: { first: at, last: at + 1 } })
  let owners = before.owners
  if (!owners.length && scan.adjoins(made.last) && isGenitive(scan, made.last)) {
    const known = knownAt(scan, made.last)
    if (known?.owner?.kind === 'state' && !known.adjective) {
      owners = [known.owner]
      made.last = known.last
    }
  }
  if (owners.length) {
    made.owners.push(...owners)
    made.kind = 'person'
    made.rule = 'counterpart'
    takeName(scan, made)
    if (made.name) made.rule = 'title + name'
  }
  return made
}

/** Drops what is no mention: common nouns without anything that makes them somebody. */
function finish(scan: Scan, made: Phrase, known: Known | undefined, possessive: boolean): Phrase | undefined {
  const { flags } = made.term!
  const owned = made.owners.length > 0
  switch (made.kind) {
    case 'person':
      if (made.name) return made
      if (flags.has('weak')) return made.number === 'sg' && made.owners.some(({ kind }) => kind === 'state') ? made : undefined
      if (made.number === 'pl') made.kind = 'group'
      return made
    case 'body':
      takeAlias(scan, made)
      if (!owned && !made.portfolios.length && known?.phrase.kind === 'known' && known.last === made.last) return known.phrase
      if (flags.has('portfolio') && !made.portfolios.length && !owned) return undefined
      return made
    case 'organization':
      takeAlias(scan, made)
      if (made.name) return made
      if (owned && isCapital(scan, made.head!.first)) {
        made.name = { first: made.head!.first, last: made.last }
        return made
      }
      return !flags.has('weak') && (owned || possessive) ? made : undefined
    case 'outlet':
      return made.name || owned || flags.has('plural') ? made : undefined
    case 'state': {
      // «правительства двух стран»
      const two = made.by === 'government' ? made.owners.find((owner) => owner.kind === 'anaphor' && owner.term.flags.has('twostates')) : undefined
      if (two?.kind === 'anaphor') return anaphor(made.first, made.last, two.term)
      if (flags.has('name')) return made.owners.some(({ kind }) => kind === 'state') ? made : undefined
      return owned || flags.has('alone') ? made : undefined
    }
    case 'place':
      return made.id || made.name || (flags.has('capital') && made.owners.some(({ kind }) => kind === 'state')) ? made : undefined
    default:
      return made
  }
}

// Phrases that mention somebody or somewhere, in English: determiner, what colours and owns, head noun, "of …", name.
import type { Term, TermClass } from '../names/lexicon.js'
import { type NameGrammar, type Owner, type Phrase, phrase, type Range } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { sayingsOf } from '../sayings.js'
import { organizationInfo } from '../../knowledge/index.js'
import { isUpper, normalize } from './letters.js'
import { capital, isComma, isCapital, marked, nameRun, PARTICLES, takeAlias } from './name-runs.js'

export const englishNames: NameGrammar = {
  keysOf: (form) => normalize(form).split(/\s+/).map((part) => part.replace(/'s?$/, '')).filter((part, i, all) => part && !(i === 0 && part === 'the' && all.length > 1)),
  inflect,
  pronounsJoin: false,
  hasArticle: () => false,
  personalGender: true,
  pronounGender: (key) => (key === 'he' || key === 'him' || key === 'his' || key === 'himself' ? 'm' : key === 'she' || key === 'her' || key === 'hers' || key === 'herself' ? 'f' : undefined),
  isName: () => undefined,
  headFirst: false,
  proclitics: new Set(),
  bareKey: (key) => key.replace(/'$/, ''),
  joinedKey: (_before, key) => key,
  phraseAt,
  particles: PARTICLES,
  siting: new Set(['in', 'at', 'near', 'outside', 'inside', 'around']),
  suffixes: new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']),
  likeName: (scan, at) => isCapital(scan, at),
  latin: (name) => name,
  quarters: new Set(['northern', 'southern', 'eastern', 'western', 'central', 'northeastern', 'northwestern', 'southeastern', 'southwestern', 'north-eastern', 'north-western', 'south-eastern', 'south-western', 'neighbouring', 'neighboring', 'nearby', 'rural', 'occupied', 'war-torn', 'mainland']),
  sponsorPrefixes: new Set(['pro', 'anti']),
  directions: new Set(['to', 'from', 'towards', 'toward', 'into']),
  whereWords: new Set(['where']),
  placePrepositions: new Set(['in', 'at', 'near', 'to', 'from', 'into', 'across', 'around', 'inside', 'outside', 'over', 'towards', 'toward', 'through', 'off', 'within', 'on']),
}

/** A noun and its plural, if it is one that can have a regular one. */
function inflect(form: string, kind: TermClass, plural: boolean): ReturnType<NameGrammar['inflect']> {
  const article = false
  if (kind !== 'title' && kind !== 'group') return [{ form, article }]
  if (plural) return [{ form, number: 'pl', article }]
  const regular = /[^aeiou]y$/.test(form) ? `${form.slice(0, -1)}ies` : /(s|x|ch|sh)$/.test(form) ? `${form}es` : /man$/.test(form) ? `${form.slice(0, -3)}men` : `${form}s`
  return [{ form, number: 'sg', article }, { form: regular, number: 'pl', article }]
}

/** Something in front of a head noun. */
interface Part extends Range {
  readonly as: 'modifier' | 'portfolio' | 'owner' | 'name' | 'rank' | 'quantifier' | 'head'
  readonly owner?: Owner
  readonly term?: Term
  readonly phrase?: Phrase
  /** Joined to the one before by "and". */
  readonly also?: boolean
}

const DETERMINERS = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those', 'his', 'her', 'its', 'their', 'our', 'my', 'your', 'another', 'some', 'any', 'no', 'every', 'each'])
const POSSESSIVES = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your'])
const HEADS: readonly TermClass[] = ['title', 'body', 'organization', 'outlet', 'group', 'government', 'bloc', 'place', 'anaphor']
const MOST = 9

/** The longest phrase that begins at an item. */
function phraseAt(scan: Scan, at: number): Phrase | undefined {
  const item = scan.items[at]
  if (!item || item.mark || item.time) return undefined
  let start = at
  let determined: string | undefined
  // "the two countries", "both sides": whole in the table
  const fixed = scan.term(at, 'anaphor')
  if (fixed && fixed.length > 1) return phrase('anaphor', at, at + fixed.length, 'anaphor', { term: fixed.term, head: { first: at + fixed.length - 1, last: at + fixed.length }, definite: true })
  // "said that US citizens": a "that" that opens a clause is none
  if (DETERMINERS.has(item.key) && item.pos !== 'sub') {
    determined = item.key
    start++
    if (!scan.adjoins(start)) return undefined
    const whole = scan.term(start, 'anaphor')
    if (whole && determined === 'the') return phrase('anaphor', at, start + whole.length, 'anaphor', { term: whole.term, head: { first: start + whole.length - 1, last: start + whole.length }, definite: true })
  } else if (['prep', 'conj', 'sub', 'neg', 'pron', 'part', 'aux', 'verb'].includes(item.pos) && !isCapital(scan, at)) return undefined
  const parts = partsFrom(scan, start)
  const made = assemble(scan, at, start, parts, determined)
  if (made) return made
  if (determined) return undefined
  return undefined
}

/** Reads what can stand in a noun phrase, one part after another. */
function partsFrom(scan: Scan, start: number): Part[] {
  const parts: Part[] = []
  for (let at = start; parts.length < MOST; ) {
    const joined = sharedHead(scan, at, parts)
    if (joined) { parts.push(joined); at = joined.last; continue }
    const item = scan.items[at]
    if (!item || item.mark || item.time || (at > start && item.sentence !== scan.items[start]!.sentence)) break
    const part = partAt(scan, at, parts)
    if (!part) break
    parts.push(part)
    // a possessive ends a name, not the phrase; a comma or end does
    at = part.last
    if (part.as === 'head' && part.term && !['body', 'government', 'organization', 'outlet', 'title', 'group', 'place'].includes(part.term.class)) break
  }
  return parts
}

/** "Canadian and British ambassadors", "British, Canadian ambassadors": another nationality before the same head. */
function sharedHead(scan: Scan, at: number, parts: readonly Part[]): Part | undefined {
  const last = parts.at(-1)
  const item = scan.items[at]
  if (!item || last?.as !== 'owner' || last.owner?.kind !== 'state' || last.owner.by !== 'adjective' || scan.items[at - 1]!.after >= 0) return undefined
  if (item.key !== 'and' && item.mark !== ',') return undefined
  const other = knownOwner(scan, at + 1)
  if (!other || other.owner?.kind !== 'state' || other.owner.by !== 'adjective') return undefined
  const head = headAt(scan, other.last)
  return head && head.term.class !== 'anaphor' && scan.adjoins(other.last) ? { ...other, also: true } : undefined
}

function partAt(scan: Scan, at: number, before: readonly Part[]): Part | undefined {
  const item = scan.items[at]!
  const owned = at > 0 && before.length > 0 && scan.items[at - 1]!.after >= 0
  void owned
  if ((scan.term(at, 'stop')?.length ?? 0) > 1) return undefined
  // "Trump's own adviser": "own" says nothing of its own
  if (item.key === 'own' && before.length && scan.items[at - 1]!.after >= 0 && scan.adjoins(at + 1)) return { as: 'rank', first: at, last: at + 1 }
  const known = knownOwner(scan, at)
  const hits = scan.terms(at)
  const head = headAt(scan, at)
  const length = Math.max(head ? head.length : 0, hits[0]?.length ?? 0)
  if (known && known.last - at >= length) return known
  if (head && (item.pos !== 'verb' || isCapital(scan, at)) && head.length >= (hits.find((hit) => hit.terms.some((term) => term.class === 'modifier' || term.class === 'portfolio'))?.length ?? 0)) {
    // "foreign" alone is a portfolio only before "minister"; "military", "police" colour when a head follows
    const colour = scan.term(at, 'modifier', 'portfolio')
    if (colour && colour.length === head.length && headAt(scan, at + colour.length) && scan.adjoins(at + colour.length) && item.after < 0) return { as: colour.term.class as 'modifier', first: at, last: at + colour.length, term: colour.term }
    return { as: 'head', first: at, last: at + head.length, term: head.term }
  }
  const rank = scan.term(at, 'rank')
  if (rank && isCapital(scan, at)) return { as: 'rank', first: at, last: at + rank.length + (scan.items[at + rank.length]?.mark === '.' && !scan.items[at + rank.length]!.spaceBefore ? 1 : 0), term: rank.term }
  const portfolio = scan.term(at, 'portfolio')
  if (portfolio && portfolioFollows(scan, at + portfolio.length)) return { as: 'portfolio', first: at, last: at + portfolio.length, term: portfolio.term }
  const modifier = scan.term(at, 'modifier')
  if (modifier) return { as: 'modifier', first: at, last: at + modifier.length, term: modifier.term }
  const quantifier = before.length === 0 ? scan.term(at, 'quantifier') : undefined
  if (quantifier) return { as: 'quantifier', first: at, last: at + quantifier.length, term: quantifier.term }
  if (item.pos === 'num' && before.length === 0 && scan.adjoins(at + 1)) return { as: 'quantifier', first: at, last: at + 1 }
  if (known) return known
  if (isCapital(scan, at)) {
    const end = longName(scan, at, nameRun(scan, at, before.length > 0))
    if (end > at) return { as: 'name', first: at, last: end }
  }
  return undefined
}

/** "Elman Peace and Human Rights Organisation": capitals on both sides of "and", "of", "for", up to a head noun with a capital. */
function longName(scan: Scan, at: number, end: number): number {
  if (end === at) return end
  for (let i = end, links = 0; i < end + 6; i++) {
    const item = scan.items[i]
    if (!item || item.mark || item.sentence !== scan.items[at]!.sentence) return end
    if (item.key === 'and' || item.key === 'of' || item.key === 'for') { if (++links > 1) return end; continue }
    if (!isCapital(scan, i)) return end
    if (links > 0 && i > end && (scan.term(i, 'organization') || scan.term(i, 'body'))) return i
    if (links === 0) return end
  }
  return end
}

/** "foreign", "defence" are portfolios when a minister, ministry, secretary … follows, directly or behind "and" and another portfolio. */
function portfolioFollows(scan: Scan, at: number): boolean {
  if (scan.items[at]?.key === 'and') return scan.term(at + 1, 'portfolio') !== undefined && portfolioFollows(scan, at + 2)
  const head = scan.term(at, 'title', 'body', 'modifier')
  return !!head && scan.adjoins(at) && (head.term.flags.has('portfolio') || head.term.class === 'modifier')
}

function headAt(scan: Scan, at: number): { length: number; term: Term } | undefined {
  for (const hit of scan.terms(at)) for (const kind of HEADS) for (const term of hit.terms) {
    if (term.class !== kind) continue
    // "two Ukrainians" is not "the two"
    if (term.flags.has('twosides') && hit.length === 1 && scan.items[at - 1]?.key !== 'the') continue
    // "students" are a group, though "student" may stand before a name
    const group = term.class === 'title' && term.number === 'pl' && term.flags.has('weak') ? hit.terms.find((other) => other.class === 'group' && other.number !== 'sg') : undefined
    return { length: hit.length, term: group ?? term }
  }
  return undefined
}

/** States whose names are given names too. */
const ALSO_GIVEN = new Set(['jordan', 'chad', 'georgia', 'israel'])

/** A name of the world at an item, as an owner or name. */
function knownOwner(scan: Scan, at: number): Part | undefined {
  for (const match of scan.names(at)) for (const entry of match.entries) {
    const range = { first: at, last: at + match.length }
    const upper = isCapital(scan, at) || (scan.items[at]!.bare === '-' && isUpper(scan.text.text.charCodeAt(scan.items[at]!.start)))
    if (!upper || scan.items[range.last]?.mark === '$') continue
    if (entry.doubtful && match.length < 3 && !cued(scan, at, range.last) && !(entry.kind === 'organization' && entry.organization.kind === 'outlet' && speaksNext(scan, at, range.last))) continue
    if (entry.kind === 'state') {
      // "Jordan Pickford", "Chad Smith": a state's name that a person can bear, with another name behind it
      if (entry.as === 'name' && match.length === 1 && ALSO_GIVEN.has(scan.items[at]!.key) && nameRun(scan, at, false) > range.last && !headAt(scan, range.last) && scan.names(range.last).length === 0) continue
      const made = phrase('state', range.first, range.last, `state by ${entry.as}`, { id: entry.state.id, by: entry.as, match, definite: true, number: entry.number ?? 'sg', gender: 'f' })
      return { as: 'owner', ...range, owner: { kind: 'state', id: entry.state.id, at: range, by: entry.as === 'adjective' || entry.as === 'people' ? 'adjective' : entry.as === 'capital' ? 'capital' : 'name' }, phrase: made }
    }
    if (entry.kind === 'organization') return { as: 'owner', ...range, owner: { kind: 'known', id: entry.organization.id, at: range }, phrase: phrase('known', range.first, range.last, 'known organization', { id: entry.organization.id, match, definite: true, number: 'sg' }) }
    if (entry.kind === 'person') {
      const end = Math.max(range.last, entry.as === 'surname' ? nameRun(scan, at, true) : range.last)
      if (entry.as === 'surname' && end > range.last) continue
      return { as: 'name', first: at, last: end, phrase: phrase('person', at, end, 'known person', { id: entry.person.id, match, name: { first: at, last: end }, definite: true, number: 'sg', gender: entry.person.gender }) }
    }
    if (entry.place.rank < 3 && !cued(scan, at, range.last)) continue
    // a place whose name goes on with another capital is somebody's ("Paris Hilton")
    if (nameRun(scan, at, false) > range.last && match.length === 1 && !headAt(scan, range.last)) continue
    return { as: 'owner', ...range, owner: { kind: 'place', id: entry.place.id, at: range }, phrase: phrase('place', range.first, range.last, 'known place', { id: entry.place.id, match, name: range, definite: true }) }
  }
  return undefined
}

function cued(scan: Scan, at: number, last: number): boolean {
  const before = scan.items[at - 1]
  return (!!before && !before.mark && (englishNames.placePrepositions.has(before.key) || !!scan.term(at - 1, 'place', 'outlet', 'organization'))) || !!scan.term(last, 'outlet', 'organization', 'place')
}

/** "The Sun reported": a paper with an ordinary word for a name, its article before it, and a verb of saying behind. */
function speaksNext(scan: Scan, at: number, last: number): boolean {
  if (scan.items[at - 1]?.key !== 'the' && scan.items[at]?.key !== 'the') return false
  const next = scan.items[last]
  const word = next && scan.text.words[next.word]!
  return !!word && word.pos === 'verb' && sayingsOf(scan.pack).has(word.verb ?? word.lemma)
}

/** Builds the phrase out of its parts: the last head is the head, what stands before it owns or colours it. */
function assemble(scan: Scan, at: number, start: number, parts: readonly Part[], determined: string | undefined): Phrase | undefined {
  if (!parts.length) return undefined
  let last = -1
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!
    if (part.as === 'head') last = i
    // a name behind a title is its holder's; what follows a name in the possessive goes on
    if (part.as === 'name' && last >= 0 && parts[last]!.term!.class === 'title' && scan.items[parts[last]!.last - 1]!.after < 0) break
    // "US officials Friday": a head ends unless the next head follows directly
    if (part.as === 'owner' && last >= 0 && scan.items[part.first - 1]!.after < 0 && parts[last]!.term!.class !== 'title' && parts[last]!.term!.class !== 'rank' as never) break
  }
  if (last >= 0) {
    const made = withHead(scan, at, parts, last, determined)
    // "the US's top ally": the head is nobody by itself, its owner is somebody
    if (made || parts[0]!.as !== 'owner' || scan.items[parts[0]!.last - 1]!.after < 0) return made
  }
  return withoutHead(scan, at, start, parts, determined)
}

const KIND: Partial<Record<TermClass, Phrase['kind']>> = { title: 'person', body: 'body', organization: 'organization', outlet: 'outlet', group: 'group', government: 'state', bloc: 'bloc', place: 'place', anaphor: 'anaphor' }

function withHead(scan: Scan, at: number, parts: readonly Part[], last: number, determined: string | undefined): Phrase | undefined {
  const headPart = parts[last]!
  const term = headPart.term!
  const made = phrase(KIND[term.class]!, at, headPart.last, `${term.class}`, {
    term, head: { first: headPart.first, last: headPart.last }, definite: determined === 'the' || (determined !== undefined && POSSESSIVES.has(determined)), number: term.number ?? 'sg', gender: undefined,
  })
  if (term.class === 'government') made.by = 'government'
  // "11 troops", "two soldiers": so many of them are not the army
  if (made.kind === 'body' && term.en === 'forces' && parts.some((part) => part.as === 'quantifier')) made.kind = 'group'
  if (determined && POSSESSIVES.has(determined)) made.owners.push({ kind: 'pronoun', at: { first: at, last: at + 1 } })
  let named = -1
  let ranked = false
  for (let i = 0; i < last; i++) {
    const part = parts[i]!
    if (part.as === 'modifier') made.modifiers.push({ term: part.term!, at: part })
    else if (part.as === 'portfolio') made.portfolios.push({ term: part.term!, at: part })
    else if (part.as === 'quantifier') made.counted = true
    else if (part.as === 'rank') ranked = true
    else if (part.as === 'owner') {
      made.owners.push(part.owner!)
      if (part.also) made.each = true
      if (scan.items[part.last - 1]!.after >= 0 || part.owner!.kind !== 'place') made.definite = true
    } else if (part.as === 'name') {
      const possessive = scan.items[part.last - 1]!.after >= 0
      if (possessive) {
        made.owners.push({ kind: 'phrase', phrase: { ...(part.phrase ?? phrase('person', part.first, part.last, part.last - part.first > 1 ? 'bare name' : 'bare word', { name: part, definite: true, number: 'sg' })), inside: true }, at: part })
        made.definite = true
      } else named = named < 0 ? part.first : named
    } else if (part.as === 'head') {
      // "Foreign Ministry spokesman", "government official", "army chief"
      const inner = withHead(scan, parts[innerStart(parts, i)]!.first, parts.slice(innerStart(parts, i), i + 1), i - innerStart(parts, i), undefined)
      if (inner && (inner.kind === 'body' || inner.kind === 'organization' || inner.kind === 'outlet' || inner.kind === 'state' || inner.kind === 'group' || inner.kind === 'person')) {
        if (inner.kind === 'group' || inner.kind === 'person') {
          if (scan.items[inner.last - 1]!.after < 0) { made.owners.push(...inner.owners); continue }
        }
        inner.inside = true
        made.owners = made.owners.filter((owner) => owner.at.first < inner.first)
        made.owners.push({ kind: 'phrase', phrase: inner, at: inner })
        made.portfolios = []
      }
    }
  }
  void ranked
  // "the Hezbollah movement", "Lebanon's Islamist group Hamas": the noun of an organization beside its name
  const own = made.owners.at(-1)
  if (made.kind === 'organization' && !isCapital(scan, headPart.first) && own?.kind === 'known' && own.at.last === headPart.first && scan.items[headPart.first - 1]!.after < 0 && ['organization', 'group'].includes(organizationInfo(own.id)?.kind ?? '')) return { ...made, kind: 'known', id: own.id, owners: made.owners.slice(0, -1), definite: true, rule: 'organization + its noun' }
  // "Elman Peace and Human Rights Organisation", "Free Syrian Army": capitals up to a head with a capital are its name
  if ((made.kind === 'organization' || made.kind === 'body' || made.kind === 'outlet') && named >= 0 && isCapital(scan, headPart.first)) {
    made.name = { first: named, last: headPart.last }
    made.definite = true
    if (made.kind === 'body') made.kind = 'organization'
    made.rule = 'organization by capitals'
  } else if ((made.kind === 'outlet' || made.kind === 'organization') && named >= 0) {
    made.name = { first: named, last: headPart.first }
    made.rule = `${term.class} noun + name`
  } else if (made.kind === 'place' && (named >= 0 || made.owners.at(-1)?.kind === 'place')) {
    made.name = { first: named >= 0 ? named : made.owners.at(-1)!.at.first, last: headPart.last }
  } else if (named >= 0 && made.kind === 'person') {
    // "Labour leader Jeremy Corbyn": an unknown name before a title is what it belongs to
    made.owners.push({ kind: 'phrase', phrase: phrase('organization', named, headPart.first, 'name before title', { name: { first: named, last: headPart.first }, inside: true, definite: true }), at: { first: named, last: headPart.first } })
  }
  takeOwnName(scan, made)
  // the first word may be a plain word of the sentence: "Following talks", "On Friday police" are cut off by parts
  takeOf(scan, made)
  // "the statement", "a statement from the ministry": who issued it
  if (term.flags.has('document')) made.rule = 'document'
  // "his Jordanian counterpart, Omar Razzaz": somebody by the country that he is said to be of
  if (term.flags.has('counterpart') && scan.items[headPart.first]!.key === 'counterpart' && made.owners.some((owner) => owner.kind === 'state')) {
    made.kind = 'person'
    made.rule = 'counterpart'
    made.definite = true
  }
  if (made.kind === 'person') takeName(scan, made, parts, last)
  return finish(scan, made)
}

/** "Civil rights group Liberty", "the mining firm Woodside": a noun of an organization with its name right behind it. */
function takeOwnName(scan: Scan, made: Phrase): void {
  if ((made.kind !== 'organization' && made.kind !== 'outlet') || made.name || made.last !== made.head!.last || isCapital(scan, made.head!.first) || made.term!.flags.has('plural')) return
  const at = made.last
  if (scan.items[at - 1]!.after >= 0 || !scan.items[at] || !scan.adjoins(at) || scan.items[at]!.time || !isCapital(scan, at) || knownOwner(scan, at) || headAt(scan, at) || scan.term(at, 'rank')) return
  const end = nameRun(scan, at, true)
  // "told the network Roe's lawyer was out"
  if (end === at || scan.items[end - 1]!.after >= 0) return
  made.name = { first: at, last: end }
  made.last = end
  made.definite = true
  made.rule = `${made.term!.class} noun + name`
}

/** Where the inner phrase of a head among the parts begins: behind the previous possessive or head. */
function innerStart(parts: readonly Part[], i: number): number {
  let start = i
  while (start > 0 && (parts[start - 1]!.as === 'owner' || parts[start - 1]!.as === 'portfolio' || parts[start - 1]!.as === 'modifier')) start--
  return start
}

/** "of", "for", "to", "in", "at" and what follows, where the head takes it. */
function takeOf(scan: Scan, made: Phrase): void {
  const flags = made.term!.flags
  for (let n = 0; n < 3; n++) {
    const link = scan.items[made.last]
    if (!link || link.mark || link.pos === 'verb' || scan.items[made.last - 1]!.after >= 0) return
    const key = link.key
    if (key !== 'of' && key !== 'for' && key !== 'to' && key !== 'in' && key !== 'at' && key !== 'from' && key !== 'on' && !(key === 'by' && flags.has('document'))) return
    if (flags.has('document') && key !== 'by' && key !== 'from') return
    if (made.last + 1 >= scan.items.length || scan.items[made.last + 1]!.mark || scan.items[made.last + 1]!.sentence !== link.sentence) return
    let next = made.last + 1
    if (scan.items[next]!.key === 'the') next++
    const portfolio = flags.has('portfolio') && (key === 'of' || key === 'for') ? portfolioAt(scan, next) : undefined
    if (portfolio) {
      made.portfolios.push(...portfolio.terms)
      made.last = portfolio.last
      continue
    }
    const inner = phraseAt(scan, made.last + 1)
    if (!inner || inner.number === 'pl' && inner.kind === 'group' && made.kind !== 'group' && !flags.has('leader') && !flags.has('of')) return
    const range = { first: made.last + 1, last: inner.last }
    const title = made.kind === 'person' || made.kind === 'group'
    const body = inner.kind === 'body' || inner.kind === 'organization' || inner.kind === 'outlet' || (inner.kind === 'known' && inner.by !== 'adjective')
    const where = inner.kind === 'state' && inner.by !== 'adjective' && inner.by !== 'people' || inner.kind === 'place'
    if (flags.has('document')) {
      if (inner.kind === 'place' || inner.kind === 'anaphor') return
      made.owners.push(ownerOf(inner, range))
    } else if (key === 'of' && (body || where || inner.kind === 'bloc' || (inner.kind === 'group' && title) || inner.kind === 'anaphor')) made.owners.push(ownerOf(inner, range))
    else if (key === 'for' && title && (body || (where && (flags.has('spokesperson') || inner.by === 'government')))) made.owners.push(ownerOf(inner, range))
    else if (key === 'to' && flags.has('diplomat') && (where || body)) made.owners.push({ kind: 'phrase', phrase: { ...inner, kind: inner.kind === 'known' ? 'known' : 'place', rule: 'posting', inside: true }, at: range })
    else if ((key === 'at' || key === 'in' || key === 'from') && title && (inner.kind === 'body' || inner.kind === 'known' && inner.by !== 'adjective') && !made.owners.length) made.owners.push(ownerOf(inner, range))
    // "the authorities in Pakistan", "the regime in Damascus"
    else if (key === 'in' && where && made.by === 'government' && !flags.has('name') && !made.owners.length && !made.modifiers.length) made.owners.push(ownerOf(inner, range))
    else if (key === 'in' && where && (flags.has('place') || flags.has('diplomat'))) made.owners.push({ kind: 'phrase', phrase: { ...inner, kind: 'place', rule: 'posting', inside: true }, at: range })
    else if (key === 'to' && isCapital(scan, made.head!.first) && made.kind !== 'person' && where) made.owners.push(ownerOf(inner, range))
    else return
    made.definite = true
    made.last = inner.last
    // "the foreign ministers of Kenya, Uganda and Rwanda"
    if (key === 'of' && made.number === 'pl' && made.owners.at(-1)?.kind === 'state') takeList(scan, made)
    const second = (flags.has('document') || (key === 'of' && made.number === 'pl')) && made.owners.at(-1)?.kind === 'state' && scan.items[made.last]?.key === 'and' ? knownOwner(scan, made.last + (scan.items[made.last + 1]?.key === 'the' ? 2 : 1)) : undefined
    if (second?.owner?.kind === 'state' && second.owner.by !== 'adjective' && scan.items[second.last - 1]!.after < 0) {
      made.owners.push(second.owner)
      if (!flags.has('document')) made.each = true
      made.last = second.last
    }
    if (inner.kind === 'person') return
  }
}

/** "(of Kenya), Uganda": the states of a list up to its "and". */
function takeList(scan: Scan, made: Phrase): void {
  const named = (at: number): Part | undefined => {
    const part = knownOwner(scan, at + (scan.items[at]?.key === 'the' ? 1 : 0))
    return part?.owner?.kind === 'state' && part.owner.by !== 'adjective' && scan.items[part.last - 1]!.after < 0 ? part : undefined
  }
  const more: Part[] = []
  let at = made.last
  while (more.length < 6 && scan.items[at]?.mark === ',') {
    const part = named(at + 1)
    if (!part) break
    more.push(part)
    at = part.last
  }
  // a list ends with "and", else the comma is the sentence's
  if (!more.length || !['and', 'or'].includes(scan.items[at]?.key ?? '') || !named(at + 1)) return
  for (const part of more) made.owners.push(part.owner!)
  made.each = true
  made.last = at
}

function ownerOf(inner: Phrase, at: Range): Owner {
  if (inner.kind === 'state' && inner.id && inner.by !== 'government') return { kind: 'state', id: inner.id, at: { first: inner.last - (inner.match?.length ?? 1), last: inner.last }, by: inner.by === 'capital' ? 'capital' : 'name' }
  if (inner.kind === 'known' && inner.id) return { kind: 'known', id: inner.id, at: { first: inner.last - (inner.match?.length ?? 1), last: inner.last } }
  if (inner.kind === 'place' && inner.id && !inner.term) return { kind: 'place', id: inner.id, at }
  inner.inside = true
  if (inner.kind === 'anaphor') return { kind: 'anaphor', term: inner.term!, at }
  return { kind: 'phrase', phrase: inner, at }
}

function portfolioAt(scan: Scan, at: number): { terms: { term: Term; at: Range }[]; last: number } | undefined {
  const first = scan.term(at, 'portfolio')
  if (!first) return undefined
  const terms = [{ term: first.term, at: { first: at, last: at + first.length } }]
  let last = at + first.length
  while (scan.items[last]?.key === 'and') {
    const more = scan.term(last + 1, 'portfolio')
    if (!more) break
    terms.push({ term: more.term, at: { first: last + 1, last: last + 1 + more.length } })
    last += 1 + more.length
  }
  return { terms, last }
}

/** The name behind a title: among the parts read on, directly, or behind a comma. */
function takeName(scan: Scan, made: Phrase, parts: readonly Part[], last: number): void {
  let at = made.last
  if (scan.items[at - 1]!.after >= 0) return
  void parts
  void last
  const comma = !!scan.items[at]?.mark && isComma(scan.items[at]!.mark)
  if (comma) at++
  let start = at
  for (let rank = scan.term(start, 'rank'); rank && isCapital(scan, start); rank = scan.term(start, 'rank')) {
    start += rank.length
    if (scan.items[start]?.mark === '.' && !scan.items[start]!.spaceBefore) start++
  }
  if (!scan.items[start] || scan.items[start]!.mark || scan.items[start]!.sentence !== scan.items[made.first]!.sentence || !isCapital(scan, start)) return
  const known = knownOwner(scan, start)
  const end = Math.max(known?.as === 'name' ? known.last : start, nameRun(scan, start, true))
  if (end <= start) return
  if (known && known.as === 'owner' && known.last >= end) return
  if (comma && (!made.definite && !made.owners.length || (end - start < 2 && known?.as !== 'name'))) return
  // a title with an article that is followed by a name without comma is another's ("the president Friday")
  made.core = { first: made.first, last: made.last }
  made.name = { first: start, last: end }
  made.last = end
  made.rule = 'title + name'
  if (known?.as === 'name' && known.phrase) { made.id = known.phrase.id!; made.match = known.phrase.match! }
  // "King Hassan of Morocco"
  const of = !made.owners.length && scan.items[end]?.key === 'of' ? knownOwner(scan, end + 1)?.owner : undefined
  if (of?.kind === 'state' && of.by === 'name') made.owners.push(of)
}

/** Drops what is no mention: common nouns without anything that makes them somebody. */
function finish(scan: Scan, made: Phrase): Phrase | undefined {
  const { term } = made
  const flags = term!.flags
  switch (made.kind) {
    case 'person':
      if (made.name) return made
      if (flags.has('weak')) return made.number === 'sg' && made.owners.some((owner) => owner.kind === 'state') && !flags.has('relative') ? made : undefined
      if (made.number === 'pl') made.kind = 'group'
      return made.definite || made.owners.length || made.modifiers.length || made.kind === 'group' || flags.has('role') || flags.has('spokesperson') ? made : isCapital(scan, made.head!.first) ? made : undefined
    case 'body':
      takeAlias(scan, made)
      if (flags.has('portfolio') && !made.portfolios.length && !(made.definite && isCapital(scan, made.head!.first))) return made.definite && term!.en.startsWith('Ministry') ? made : undefined
      return made.definite || made.owners.length || /police|troops|forces|peacekeepers|prosecutor|court/.test(term!.en) || isCapital(scan, made.head!.first) ? made : undefined
    case 'organization':
      if (made.name) { takeAlias(scan, made); return made }
      if (made.owners.length && isCapital(scan, made.head!.first)) { made.name = { first: made.first, last: made.last }; takeAlias(scan, made); return made }
      return made.definite ? made : undefined
    case 'outlet':
      return made.name || made.owners.length || made.definite || flags.has('plural') || (flags.has('news') && term!.en.startsWith('state')) ? made : undefined
    case 'state':
      // "his leadership": how he leads, not those who do
      if (flags.has('trait') && made.owners.some((owner) => owner.kind === 'pronoun')) return undefined
      if (flags.has('name')) return made.owners.some((owner) => owner.kind === 'state') && made.last > made.head!.last ? made : undefined
      return made.owners.length || (flags.has('alone') && made.definite) ? made : undefined
    case 'place':
      if (made.name) return made
      return placeOf(scan, made)
    case 'group':
      return made
    case 'bloc':
      return flags.has('countries') && !made.owners.length && !made.counted && !made.modifiers.length ? undefined : made
    default:
      return made
  }
}

// "the city of Liège", "the province of Hama", "the Gulf of Aden"
function placeOf(scan: Scan, made: Phrase): Phrase | undefined {
  const owner = made.owners.at(-1)
  if (!owner || made.last === made.head!.last) return undefined
  if (owner.kind === 'place') { made.id = owner.id; made.name = owner.at; made.match = scan.names(owner.at.first)[0]!; made.owners.pop(); return made }
  return undefined
}

/** No head noun: a state, a known name, a person, or capitals alone. */
function withoutHead(scan: Scan, at: number, start: number, parts: readonly Part[], determined: string | undefined): Phrase | undefined {
  // colours before it are not of it, except ranks; take the first part that is somebody
  let i = 0
  while (i < parts.length && (parts[i]!.as === 'modifier' || parts[i]!.as === 'quantifier' || parts[i]!.as === 'portfolio')) i++
  const part = parts[i]
  if (!part) return undefined
  if (part.as === 'rank') {
    const next = parts[i + 1]
    if (next?.as !== 'name') return undefined
    return phrase('person', at, next.last, 'rank + name', { term: part.term!, name: next, definite: true, number: 'sg', core: next, ...(next.phrase && { id: next.phrase.id!, match: next.phrase.match! }) })
  }
  if (part.as === 'owner') {
    const made = part.phrase!
    // "two Ukrainians", "Serbians protested", but "the Russians"
    if (made.by === 'people' && determined !== 'the' && /s$|men$/.test(scan.items[part.last - 1]!.key)) made.counted = true
    if (made.kind === 'known') takeAlias(scan, made)
    if (determined && i === 0 && start === part.first && made.kind !== 'state') return { ...made, first: part.first }
    return made
  }
  if (part.as === 'name') {
    if (part.phrase) return part.phrase
    for (let n = part.first; n < part.last; n++) if (scan.term(n, 'thing')) return undefined
    // "Operation | Peace Spring": the rest of such a name
    if (isCapital(scan, part.first - 1) && scan.term(part.first - 1, 'thing') && scan.adjoins(part.first)) return undefined
    const length = part.last - part.first
    if (determined === 'the' || determined === 'a' || determined === 'an') {
      // "the Free Officers": capitals with an article are no person
      return length > 1 || scan.items[part.first]!.unknown ? phrase('organization', part.first, part.last, 'capitals with article', { name: part, definite: true, number: 'sg' }) : undefined
    }
    const acronym = length === 1 && isAcronym(scan, part.first)
    if (acronym) return phrase('organization', part.first, part.last, 'acronym', { name: part, definite: true, number: 'sg' })
    return phrase('person', part.first, part.last, length > 1 ? 'bare name' : 'bare word', { name: part, definite: true, number: 'sg', ...(length === 1 && isSurname(scan, part.first) && { proper: true }) })
  }
  return undefined
}

/** A word that only a name can be: "Melbournians", "jihadists" and "IEDs" are many. */
function isSurname(scan: Scan, at: number): boolean {
  const { unknown, start, end } = scan.items[at]!
  return unknown && !/(?:ians|ists|ites|ism|[A-Z]s)$/.test(scan.text.text.slice(start, end))
}

function isAcronym(scan: Scan, at: number): boolean {
  const item = scan.items[at]!
  const { text } = scan.text
  if (item.end - item.start < 2 || item.end - item.start > 6) return false
  for (let i = item.start; i < item.end; i++) if (!isUpper(text.charCodeAt(i))) return false
  return true
}

export { capital, marked }

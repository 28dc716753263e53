// What stands behind the head of an English noun phrase and belongs to it: "of …", "for …", the name behind a title or a noun of an organization.
import type { Term } from '../names/lexicon.js'
import type { Owner, Phrase, Range } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { headAt, knownOwner } from './known-names.js'
import type { Part } from './name-parts.js'
import { isCapital, isComma, nameRun } from './name-runs.js'
import { properName } from './proper-names.js'

/** "Civil rights group Liberty", "the mining firm Woodside": a noun of an organization with its name right behind it. */
export function takeOwnName(scan: Scan, made: Phrase): void {
  if ((made.kind !== 'organization' && made.kind !== 'outlet') || made.name || made.last !== made.head!.last || isCapital(scan, made.head!.first) || made.term!.flags.has('plural')) return
  const at = made.last
  if (scan.items[at - 1]!.after >= 0 || !scan.items[at] || !scan.adjoins(at) || scan.items[at]!.time || !isCapital(scan, at) || knownOwner(scan, at) || headAt(scan, at) || scan.term(at, 'rank')) return
  const end = properName(scan, at)?.name?.last ?? nameRun(scan, at, true)
  // "told the network Roe's lawyer was out"
  if (end === at || scan.items[end - 1]!.after >= 0) return
  made.name = { first: at, last: end }
  made.last = end
  made.definite = true
  made.rule = `${made.term!.class} noun + name`
}

/** "of", "for", "to", "in", "at" and what follows, where the head takes it. */
export function takeOf(scan: Scan, made: Phrase, read: (scan: Scan, at: number) => Phrase | undefined): void {
  const flags = made.term!.flags
  for (let n = 0; n < 3; n++) {
    const link = scan.items[made.last]
    if (!link || link.mark || link.pos === 'verb' || scan.items[made.last - 1]!.after >= 0) return
    const key = link.key
    if (key !== 'of' && key !== 'for' && key !== 'to' && key !== 'in' && key !== 'at' && key !== 'from' && key !== 'on' && !(key === 'by' && flags.has('document'))) return
    if (flags.has('document') && key !== 'by' && key !== 'from') return
    if (made.last + 1 >= scan.items.length || scan.items[made.last + 1]!.mark || scan.items[made.last + 1]!.sentence !== link.sentence) return
    let next = made.last + 1
    if (scan.items[next]!.key === 'the' || scan.items[next]!.key === 'both') next++
    const portfolio = flags.has('portfolio') && (key === 'of' || key === 'for') ? portfolioAt(scan, next) : undefined
    if (portfolio) {
      made.portfolios.push(...portfolio.terms)
      made.last = portfolio.last
      continue
    }
    // "of both Kenya and Uganda", but "of both countries" is a phrase of its own
    const whole = read(scan, made.last + 1)
    const inner = whole || scan.items[made.last + 1]!.key !== 'both' ? whole : read(scan, next)
    if (!inner || inner.number === 'pl' && inner.kind === 'group' && made.kind !== 'group' && !flags.has('leader') && !flags.has('of')) return
    // "the village of Mbata", "the northern state of Zamfara": a name that nobody knows, behind the noun that says what it is
    const noun = made.kind === 'place' ? made.term! : made.kind === 'state' ? scan.term(made.head!.first, 'place')?.term : undefined
    if (noun && key === 'of' && !flags.has('capital') && inner.kind === 'person' && inner.name && inner.rule.startsWith('bare')) {
      made.kind = 'place'
      made.term = noun
      made.by = undefined
      made.name = inner.name
      made.definite = true
      made.last = inner.last
      return
    }
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
    // "delegations from the two countries"
    else if (key === 'from' && title && inner.kind === 'anaphor' && !made.owners.length && (inner.term!.flags.has('twostates') || inner.term!.flags.has('twosides'))) made.owners.push(ownerOf(inner, range))
    // "officials from Kenya and Uganda"; but "evacuated citizens from Sudan"
    else if (key === 'from' && title && inner.kind === 'state' && where && !made.owners.length && !isMoved(scan, made)) made.owners.push(ownerOf(inner, range))
    // "the authorities in Pakistan", "the regime in Damascus"
    else if (key === 'in' && where && made.by === 'government' && !flags.has('name') && !made.owners.length && !made.modifiers.length) made.owners.push(ownerOf(inner, range))
    else if (key === 'in' && where && (flags.has('place') || flags.has('diplomat'))) made.owners.push({ kind: 'phrase', phrase: { ...inner, kind: 'place', rule: 'posting', inside: true }, at: range })
    else if (key === 'to' && isCapital(scan, made.head!.first) && made.kind !== 'person' && where) made.owners.push(ownerOf(inner, range))
    else return
    made.definite = true
    made.last = inner.last
    // "the foreign ministers of Kenya, Uganda and Rwanda"
    if ((key === 'of' || key === 'from') && made.number === 'pl' && made.owners.at(-1)?.kind === 'state') takeList(scan, made)
    const second = (flags.has('document') || ((key === 'of' || key === 'from') && made.number === 'pl')) && made.owners.at(-1)?.kind === 'state' && scan.items[made.last]?.key === 'and' ? knownOwner(scan, made.last + (scan.items[made.last + 1]?.key === 'the' ? 2 : 1)) : undefined
    if (second?.owner?.kind === 'state' && second.owner.by !== 'adjective' && scan.items[second.last - 1]!.after < 0) {
      made.owners.push(second.owner)
      if (!flags.has('document')) made.each = true
      made.last = second.last
    }
    if (inner.kind === 'person') return
  }
}

/** Whether a verb or "of" before a phrase says what happens to those it means: "deported migrants from", "the evacuation of citizens from". */
function isMoved({ items }: Scan, { first }: Phrase): boolean {
  const before = items[first - 1]
  return !!before && !before.mark && before.sentence === items[first]!.sentence && (before.pos === 'verb' || before.key === 'of')
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

/** "President Bello", "Senator Victoria": right behind a title with a capital, what is also a town's name is who holds it. */
const isHolder = (scan: Scan, made: Phrase, { owner }: Part): boolean =>
  made.term!.class === 'title' && made.number === 'sg' && isCapital(scan, made.head!.first) && made.last === made.head!.last && (owner?.kind === 'place' || (owner?.kind === 'state' && owner.by === 'capital'))

/** The name behind a title: among the parts read on, directly, or behind a comma. */
export function takeName(scan: Scan, made: Phrase): void {
  let at = made.last
  if (scan.items[at - 1]!.after >= 0) return
  const comma = !!scan.items[at]?.mark && isComma(scan.items[at]!.mark)
  // "the foreign ministers, Jane Roe and John Smith,": no one of them alone
  if (comma && made.number === 'pl') return
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
  if (known && known.as === 'owner' && known.last >= end && (comma || !isHolder(scan, made, known))) return
  if (comma && (!made.definite && !made.owners.length || (end - start < 2 && known?.as !== 'name'))) return
  // a title with an article that is followed by a name without comma is another's ("the president Friday")
  made.core = { first: made.first, last: made.last }
  made.name = { first: start, last: end }
  made.last = end
  made.rule = 'title + name'
  if (known?.as === 'name' && known.phrase) { made.id = known.phrase.id!; made.match = known.phrase.match! }
  // "King Hassan of Morocco"
  const of = !made.owners.some(({ kind }) => kind === 'state') ? homeAt(scan, end) : undefined
  if (of) made.owners.push(of)
}

/** "(King Hassan) of Morocco", "(Jane Roe) of Chile": the state that a name is said to be of. */
export function homeAt(scan: Scan, end: number): Owner | undefined {
  const of = scan.items[end]?.key === 'of' && scan.adjoins(end) ? knownOwner(scan, end + 1) : undefined
  return of?.owner?.kind === 'state' && of.owner.by === 'name' && scan.items[of.last - 1]!.after < 0 ? of.owner : undefined
}

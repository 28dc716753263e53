// What names have in common by which phrases own others.
import { inside, type Owner, type Phrase, type Range } from './phrase.js'
import type { Scan } from './scan.js'

/** A phrase as the owner of another («le ministre de la Russie», «глава МИД России»). */
export function asOwner(inner: Phrase, at: Range): Owner {
  if (inner.kind === 'state' && inner.id && inner.by !== 'government') return { kind: 'state', id: inner.id, at: { first: inner.last - (inner.match?.length ?? 1), last: inner.last }, by: inner.by === 'capital' ? 'capital' : 'name' }
  if (inner.kind === 'known' && inner.id) return { kind: 'known', id: inner.id, at }
  if (inner.kind === 'place' && inner.id && !inner.term) return { kind: 'place', id: inner.id, at }
  if (inner.kind === 'anaphor') return { kind: 'anaphor', term: inner.term!, at }
  return { kind: 'phrase', phrase: inside(inner), at }
}

/** Portfolios joined by "and"; `behindAnd`: where the next may begin, if an "and" stands at an item. */
export function portfoliosAt(scan: Scan, at: number, behindAnd: (i: number) => number | undefined): { terms: Phrase['portfolios']; last: number } | undefined {
  const terms: Phrase['portfolios'] = []
  let last = at
  for (let next: number | undefined = at; next !== undefined; next = behindAnd(last)) {
    const found = scan.term(next, 'portfolio')
    if (!found) break
    last = next + found.length
    terms.push({ term: found.term, at: { first: next, last } })
  }
  return terms.length ? { terms, last } : undefined
}

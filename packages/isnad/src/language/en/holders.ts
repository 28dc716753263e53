// Who holds a place, in one word with it: "the rebel-held enclave", "ISIS-held districts", "Houthi-controlled areas".
import { type Phrase, phrase } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { headAt } from './known-names.js'
import { normalize } from './letters.js'

const HOLDING = /^(.+)[-‐‑–](?:held|controlled)$/i

/** The holder of the place that stands behind the word; a ministry or spokesman so called is left whole. */
export function holderAt(scan: Scan, at: number): Phrase | undefined {
  const { words, text } = scan.text
  const item = scan.items[at]!
  const holder = HOLDING.exec(text.slice(words[item.first]!.start, words[item.last - 1]!.end))?.[1]
  if (!holder || !scan.adjoins(at + 1)) return undefined
  const head = headAt(scan, at + 1)
  if (head && head.term.class !== 'place') return undefined
  const term = scan.lexicon.root.next!.get(normalize(holder))?.terms?.find(({ class: kind }) => kind === 'group')
  if (term) return phrase('group', at, at + 1, 'holder of a place', { term: { ...term, number: 'pl' }, head: { first: at, last: at + 1 }, definite: true, number: 'pl' })
  for (const entry of scan.lexicon.names.find([normalize(holder)])) {
    if (entry.doubtful) continue
    if (entry.kind === 'state') return phrase('state', at, at + 1, 'holder of a place', { id: entry.state.id, by: 'name', definite: true, number: 'sg' })
    if (entry.kind === 'organization') return phrase('known', at, at + 1, 'holder of a place', { id: entry.organization.id, definite: true, number: 'sg' })
  }
  return undefined
}

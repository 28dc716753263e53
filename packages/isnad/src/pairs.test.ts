// The same happening told in two languages comes out the same: our own samples, pair by pair.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { EventFinding, Findings } from './coding/findings.js'
import { readStory } from './index.js'

const samples = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../samples')
const PAIRS = [['ar-01-treaty', 'en-01-treaty'], ['ar-02-denial', 'en-02-denial'], ['ar-03-conflict', 'en-03-conflict'], ['ar-11-nuclear', 'en-04-nuclear'], ['ar-08-planned-visit', 'en-05-visit']] as const
const FRENCH = [['ar-01-treaty', 'fr-01-treaty'], ['en-01-treaty', 'fr-01-treaty'], ['ar-02-denial', 'fr-02-denial'], ['en-02-denial', 'fr-02-denial']] as const
const PERSIAN = [['ar-01-treaty', 'fa-01-treaty'], ['en-01-treaty', 'fa-01-treaty'], ['ar-02-denial', 'fa-02-denial'], ['en-02-denial', 'fa-02-denial'], ['en-03-conflict', 'fa-03-conflict']] as const
const RUSSIAN = [['ar-01-treaty', 'ru-01-treaty'], ['en-01-treaty', 'ru-01-treaty'], ['ar-02-denial', 'ru-02-denial'], ['en-02-denial', 'ru-02-denial'], ['fr-03-truce', 'ru-03-truce']] as const
const findings = (id: string): Findings => readStory(JSON.parse(readFileSync(`${samples}/${id}.json`, 'utf8')))

/** Who did it, in no language: states by code, others by what they are. */
const who = (f: Findings, e: EventFinding) => [...new Set(e.actors.map((id) => { const a = f.actors.find((x) => x.id === id)!; return a.country ?? `${a.kind}:${a.sector ?? ''}` }))].sort().join('+')
const KEYS: Record<string, (f: Findings, e: EventFinding) => string> = {
  type: (_, e) => e.type,
  'type, status': (_, e) => `${e.type} ${e.status}`,
  'type, actors': (f, e) => `${e.type} ${who(f, e)}`,
  'type, date': (_, e) => `${e.type} ${e.date}`,
}
/** Share of events that the two have in common (Dice). */
function common(a: string[], b: string[]): number {
  const left = [...b]
  let n = 0
  for (const key of a) {
    const i = left.indexOf(key)
    if (i >= 0) {
      n++
      left.splice(i, 1)
    }
  }
  return (2 * n) / (a.length + b.length)
}
/** What must hold on average over the pairs; raise it when it is passed with room. */
const LEAST: Record<string, number> = { type: 0.7, 'type, status': 0.6, 'type, actors': 0.5, 'type, date': 0.45 }

describe.each([
  ['an Arabic and an English story', PAIRS],
  ['a French story and one in another language', FRENCH],
  ['a Persian story and one in another language', PERSIAN],
  ['a Russian story and one in another language', RUSSIAN],
] as const)('%s of one happening', (_, pairs) => {
  const read = pairs.map(([ar, en]) => [findings(ar), findings(en)] as const)
  test.each(Object.keys(KEYS))('agree in %s', (name) => {
    const shares = read.map(([a, b]) => common(a.events.map((e) => KEYS[name]!(a, e)), b.events.map((e) => KEYS[name]!(b, e))))
    const mean = shares.reduce((x, y) => x + y, 0) / shares.length
    expect(mean, `${pairs.map(([ar], i) => `${ar} ${shares[i]!.toFixed(2)}`).join(', ')}`).toBeGreaterThanOrEqual(LEAST[name]!)
  })
  test('agree on the parties of their agreements', () => {
    for (const [i, [a, b]] of read.entries()) {
      const parties = (f: Findings) => f.agreements.map((g) => g.parties.filter((p) => /^[A-Z]{3}$/.test(p)).sort().join('+')).filter(Boolean).sort()
      if (parties(a).length && parties(b).length) expect(parties(a).some((p) => parties(b).includes(p)), `${pairs[i]!.join(' | ')}: ${parties(a)} | ${parties(b)}`).toBe(true)
    }
  })
})

// A whole affair of our own, retold in thirteen stories of three languages (samples/affairs): what the record makes of it does not fall below what it once reached.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { readStory } from '../index.js'
import type { Story } from '../story/story.js'
import { openRecord } from './index.js'

/** What an editor would write of the affair, in the form of the gold's README (affair/2). */
interface Expected {
  agreements: { id: string; parties: string[]; parties_ok?: string[][]; stories: string[] }[]
  events: { id: string; type: string; types_ok?: string[]; actors: { country: string | null }[]; stories: string[]; status: string; optional?: boolean }[]
}
type Exported = Awaited<ReturnType<Awaited<ReturnType<typeof openRecord>>['exportRecord']>>

const folder = path.resolve(import.meta.dirname, '../../../../samples/affairs/essequibo')
const json = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'))
const expected = json('EXPECTED.json') as Expected
const key = (parties: readonly string[]): string => [...parties].sort().join('+')
const share = (a: readonly string[], b: readonly string[]): number => a.filter((x) => b.includes(x)).length

let record: Exported
beforeAll(async () => {
  const store = await openRecord(':memory:')
  const stories = readdirSync(folder).filter((name) => /^sa-\d+\.json$/.test(name)).sort().map((name) => json(name) as Story)
  await store.add(stories.map((story) => ({ story, findings: readStory(story) })))
  record = await store.exportRecord()
  await store.close()
}, 120_000)

test('agreements: three of four found between the right parties', () => {
  const found = expected.agreements.filter(({ parties, parties_ok: others = [] }) => record.agreements.some((one) => [parties, ...others].some((set) => key(set) === key(one.parties))))
  expect(found.length).toBeGreaterThanOrEqual(3)
})

test('agreements of one kind between other parties are kept apart', () => {
  const of = (...parties: string[]): string[] => record.agreements.filter((one) => key(one.parties) === key(parties)).map((one) => one.id)
  expect(of('GUY', 'SUR')).toHaveLength(1)
  expect(of('SUR', 'VEN')).toHaveLength(1)
  expect(of('GUY', 'VEN')).toHaveLength(1)
})

test('events: what stories tell of one act is told of by one event, and of two acts by two', () => {
  let asked = 0
  let found = 0
  let gathered = 0
  const homes = new Map<string, Set<string>>()
  for (const { id, type, types_ok: types = [], actors, stories, status, optional, date } of expected.events) {
    if (optional || status !== 'actual') continue
    const countries = actors.map(({ country }) => country ?? 'none')
    // a signing of 1966 is no vote of 2023, whoever takes part in both
    const otherYear = (told: string | null) => !!told && !!date && told.slice(0, 4) !== date.slice(0, 4)
    const fits = record.events.filter((event) => [type, ...types].includes(event.type) && event.status === 'actual' && share(countries, event.actors.map(({ country }) => country ?? 'none')) >= countries.length / 2)
    asked += stories.length
    const best = fits.filter((event) => !otherYear(event.date)).toSorted((a, b) => share(stories, b.stories) - share(stories, a.stories))[0]
    found += stories.filter((story) => fits.some((event) => event.stories.includes(story))).length
    if (!best) continue
    const same = share(stories, best.stories)
    gathered += same
    if (same > 1) homes.set(best.id, (homes.get(best.id) ?? new Set()).add(id))
  }
  expect(found / asked).toBeGreaterThanOrEqual(FLOOR.found)
  expect(gathered / asked).toBeGreaterThanOrEqual(FLOOR.gathered)
  expect([...homes.values()].filter((ids) => ids.size > 1)).toEqual([])
})
/**
 * Mentions that some event of the right sort and countries tells, whatever its date, and those gathered in the best such event. Reached in November 2026: 0.88 and 0.66;
 * to be raised with the figures, never lowered without a reason given. The exact figures: ../shared/score/affair.mjs on samples/affairs/essequibo/EXPECTED.json.
 */
const FLOOR = { found: 0.85, gathered: 0.62 }

test('claims: an accusation of breaching the declaration keeps who makes and who denies it apart', () => {
  const stances = record.claims.flatMap((claim) => claim.stances.map(({ actor, stance }) => `${actor.country} ${stance}`))
  for (const one of ['GUY alleges', 'VEN denies', 'VEN alleges', 'GUY denies', 'USA declines']) expect(stances).toContain(one)
})

test('a planned meeting that slips is no conflict', () => {
  const dates = record.conflicts.filter(({ field }) => field === 'date').flatMap(({ values }) => values.map(({ value }) => String(value)))
  expect(dates.filter((date) => /^2024-0[47]/.test(date))).toEqual([])
})

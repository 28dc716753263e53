// A second affair of our own, in eighteen stories of five languages (samples/affairs/mediterranean): two memoranda of one day, a rival treaty, votes on it, a version corrected.
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { readStory } from '../index.js'
import type { Story } from '../story/story.js'
import { openRecord } from './index.js'

type Exported = Awaited<ReturnType<Awaited<ReturnType<typeof openRecord>>['exportRecord']>>
const folder = path.resolve(import.meta.dirname, '../../../../samples/affairs/mediterranean')
const key = (parties: readonly string[]): string => [...parties].sort().join('+')

let record: Exported
beforeAll(async () => {
  const store = await openRecord(':memory:')
  const stories = readdirSync(folder).filter((name) => /^sa-\d+\.json$/.test(name)).sort().map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Story)
  await store.add(stories.map((story) => ({ story, findings: readStory(story) })))
  record = await store.exportRecord()
  await store.close()
}, 120_000)

const between = (...parties: string[]) => record.agreements.filter((one) => key(one.parties) === key(parties))
const signedOn = (agreements: readonly Exported['agreements'][number][]) => agreements.map(({ stages }) => stages.find(({ stage, status }) => stage === 'signed' && status === 'actual')?.date).sort()

test('two memoranda told by one noun, and a third of three years later, are three', () => {
  expect(signedOn(between('TUR', 'LBY'))).toEqual(['2019-11-27', '2019-11-27', '2022-10-03'])
})

test('the rival treaty is one in five languages, by whatever it is called', () => {
  const [first, second] = between('EGY', 'GRC')
  expect(second).toBeUndefined()
  expect(first!.stories!.length).toBeGreaterThanOrEqual(10)
  expect(signedOn([first!])).toEqual(['2020-08-06'])
  // the one that a story expects («ratify it before the end of the month») stands beside the one that took place
  expect(first!.stages.filter(({ stage, status }) => stage === 'ratified' && status === 'actual')).toHaveLength(1)
})

test('what a stranger refuses becomes of no agreement', () => {
  expect(between('EGY', 'GRC').flatMap(({ stages }) => stages.map(({ stage }) => stage))).not.toContain('rejected')
})

test('a signing told in many stories is one event', () => {
  const signings = record.events.filter(({ type, actors, status }) => type === 'SUPPORT' && status === 'actual' && key([...new Set(actors.map(({ country }) => country ?? ''))]) === 'EGY+GRC')
  expect(Math.max(...signings.map(({ stories }) => stories.length))).toBeGreaterThanOrEqual(8)
})

test('a number that was corrected is no conflict', () => {
  expect(record.conflicts.filter(({ field, values }) => field === 'number' && values.some(({ value }) => String(value) === '62'))).toEqual([])
})

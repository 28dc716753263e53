// Votes on an agreement: each chamber's is a step of its own, whatever stories call it.
import { expect, test } from 'vitest'
import type { StageReport } from './agreement-state.js'
import { stagesOf } from './stages.js'

let n = 0
const report = (story: number, stage: string, date: string | null): StageReport => ({ assertion: ++n, part: 0, story, stage, status: 'actual', date, by: '[]', learnt: 20000 + story, chain: `c${story}`, state: 'current' })
const told = (reports: readonly StageReport[]): string[] => stagesOf(reports).map((stage) => `${stage.stage} ${stage.date} ${stage.reports.length}`)

test('two chambers vote within weeks: two steps', () => {
  expect(told([report(1, 'ratified', '2024-08-18'), report(1, 'ratified', '2024-08-27'), report(2, 'ratified', '2024-08-27')])).toEqual(['ratified 2024-08-18 1', 'ratified 2024-08-27 2'])
})

test('what one story calls approved and another ratified is one vote, also with a day in error', () => {
  expect(told([report(1, 'approved', '2024-08-27'), report(2, 'ratified', '2024-08-26')])).toHaveLength(1)
  expect(told([report(1, 'approved', '2024-08-27'), report(2, 'ratified', '2024-08-27')])).toEqual(['ratified 2024-08-27 2'])
})

test('a story that tells of both has two', () => {
  expect(told([report(1, 'approved', '2024-08-25'), report(1, 'ratified', '2024-08-27')])).toEqual(['approved 2024-08-25 1', 'ratified 2024-08-27 1'])
})

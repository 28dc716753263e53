// What is kept between batches never tells another account than the record itself: whoever else writes, judges or fails in between.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { state, told } from '../open-for-tests.js'
import { openRecord } from '../record.js'
import { isWithin, reachOf } from './event-reach.js'
import { Lately, splitKept } from './kept.js'
import { DEFAULT_SETTINGS } from './story-in.js'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'isnad-kept-'))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** Peru and Bolivia meet every fourth day; each meeting is told by several outlets, with its date or without. */
const meeting = (i: number) =>
  told(
    { id: `m${i}`, published: `2023-05-${String(1 + Math.floor(i / 4) * 4).padStart(2, '0')}`, text: `The presidents met over quotas for timber ${Math.floor(i / 4)} and fish.`, source: { outlet: `Outlet ${i % 4}` } },
    { actors: [state('a1', 'PER', 'Peru'), state('a2', 'BOL', 'Bolivia')], events: [{ type: 'CONSULT', act: 'meet', words: 'met', actors: ['a1', 'a2'], date: i % 2 ? `2023-05-${String(1 + Math.floor(i / 4) * 4).padStart(2, '0')}` : null }] },
  )

describe('what is kept between batches', () => {
  it('is forgotten when somebody else wrote', async () => {
    const [one, other] = [await openRecord(path.join(folder, 'two.db')), await openRecord(path.join(folder, 'two.db'))]
    for (let i = 0; i < 24; i++) await (i % 3 ? one : other).add([meeting(i)])
    expect((await one.verify()).problems).toEqual([])
    await one.close()
    await other.close()
  })

  it('is forgotten when somebody judged, and when a batch failed', async () => {
    const record = await openRecord(':memory:')
    for (let i = 0; i < 12; i++) await record.add([meeting(i)])
    const { rows } = await record.timeline()
    expect(rows.length).toBeLessThan(12)
    await record.judge({ verdict: 'same', a: rows[0]!.id, b: rows[1]!.id, by: 'test', at: '2023-06-01T00:00:00.000Z' })
    const broken = meeting(12)
    broken.findings.events[0]!.trigger.end = 10_000
    await expect(record.add([meeting(13), broken])).rejects.toThrow()
    for (let i = 12; i < 20; i++) await record.add([meeting(i)])
    expect((await record.verify()).problems).toEqual([])
    await record.close()
  })

  it('is what was asked for last', () => {
    const lately = new Lately<number, { n: number }>(3)
    for (let n = 0; n < 20; n++) {
      lately.set(n, { n })
      lately.get(0)
    }
    const { had, missing } = splitKept(lately, [0, 1, 17, 18, 19])
    expect(had.map(({ n }) => n)).toEqual(expect.arrayContaining([0, 18, 19]))
    expect(missing).toContain(1)
  })
})

describe('how far an act may lie from a report of it', () => {
  const story = { learnt: 19_500 }
  it('years away there is no meeting to be one with, of acts of long there may be', () => {
    const reach = reachOf({ group: 'meeting', days: null, story }, DEFAULT_SETTINGS)
    expect(isWithin({ lo: null, hi: null, anchor: 19_400 }, reach)).toBe(true)
    expect(isWithin({ lo: 18_000, hi: 18_000, anchor: 18_000 }, reach)).toBe(false)
    expect(reachOf({ group: 'cutting', days: null, story }, DEFAULT_SETTINGS)).toBe(null)
  })
})

// What is kept between batches never tells another account than the record itself: whoever else writes, judges or fails in between.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { storiesOf } from '../add/stories-of.js'
import { People } from '../identity/people.js'
import { Judged } from '../judgements.js'
import { state, told } from '../open-for-tests.js'
import { openRecord } from '../record.js'
import { fingerprint } from '../verify.js'
import { Claims } from './claims.js'
import { type Wanted, isWanted, isWithin, reachOf, want } from './event-reach.js'
import { Events } from './events.js'
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

const THINGS = ['timber', 'soya', 'anchovy', 'copper', 'lithium', 'quinoa', 'alpaca', 'salt', 'borax', 'gold']
/** Two states blame each other, day after day, for other things and now and then for the same again; and one meets, urges, or threatens the other. */
const blame = (i: number) => {
  const thing = (n: number) => `${THINGS[i % 10]}${THINGS[Math.floor((i % 70) / 10)]}${THINGS[n]}`
  const goods = [1, 2, 3, 4].map(thing).join(', ')
  const day = `2023-${String(3 + Math.floor(i / 25)).padStart(2, '0')}-${String(1 + (i % 25)).padStart(2, '0')}`
  const [type, act] = ([['CONSULT', 'meet'], ['ACCUSE', 'accuse'], ['REQUEST', 'urge'], ['ACCUSE', 'condemn'], ['SUPPORT', 'sign']] as const)[i % 5]!
  return told(
    { id: `b${i}`, published: day, text: `They spoke. Stolen ${goods}.`, source: { outlet: `Outlet ${i % 9}` } },
    {
      actors: [state('a1', 'PER', 'Peru'), state('a2', 'BOL', 'Bolivia')],
      claims: [{ words: `Stolen ${goods}`, accused: [i % 4 ? 'a1' : 'a2'], stances: [{ actor: i % 4 ? 'a2' : 'a1', stance: i % 5 ? 'alleges' : 'denies', span: { in: 'text', start: 0, end: 4 } }] }],
      events: [{ type, act, words: 'spoke', actors: ['a1'], recipients: ['a2'], date: i % 2 ? day : null, status: i % 6 ? 'actual' : 'planned' }],
    },
  )
}

describe('what is filed with a report and cannot be it', () => {
  it('is not loaded, and the account is the same, also where more is filed together than is compared', async () => {
    const stories = Array.from({ length: 160 }, (_, i) => blame(i))
    const prints: Map<string, string>[] = []
    for (const size of [1, 40, 160]) {
      const record = await openRecord(':memory:')
      for (let i = 0; i < stories.length; i += size) await record.add(stories.slice(i, i + size))
      prints.push(await fingerprint(record.store.db, record.store.dialect))
      if (size === 40) {
        const { db } = record.store
        const people = new People(new Judged([]))
        const [last] = await storiesOf(db, people, new Judged([]), [{ story: 160 }])
        const claims = new Claims(people, new Judged([]))
        await claims.load(db, [last!], () => undefined)
        const events = new Events(people, new Judged([]), DEFAULT_SETTINGS)
        await events.load(db, last!.assertions.filter((a) => a.kind === 'event').map((a) => events.view(last!, a as never)), [])
        const filed = await db.selectFrom('claim_key').select('claim').distinct().execute()
        expect(filed.length).toBeGreaterThan(40)
        expect(claims.states.size).toBeLessThan(filed.length / 2)
        expect([...events.states.values()].every((e) => e.type === 'SUPPORT')).toBe(true)
        expect((await record.verify()).problems).toEqual([])
      }
      await record.close()
    }
    expect(prints[1]).toEqual(prints[0])
    expect(prints[2]).toEqual(prints[0])
  }, 120_000)

  it('is told by the kind of act and the stretch of days, of each kind the widest', () => {
    const wanted: Wanted[] = []
    want(wanted, { type: 'CONSULT', group: 'meeting', reach: { from: 10, to: 20 } })
    want(wanted, { type: 'CONSULT', group: 'meeting', reach: { from: 15, to: 40 } })
    want(wanted, { type: 'ACCUSE', group: 'accusing', reach: null })
    expect(wanted).toEqual([{ type: 'CONSULT', group: 'meeting', reach: { from: 10, to: 40 } }, { type: 'ACCUSE', group: 'accusing', reach: null }])
    const at = (type: string, act: string, day: number) => ({ type, act, lo: day, hi: day, anchor: day })
    expect(wanted.map((w) => isWanted(at('CONSULT', 'meet', 35), w))).toEqual([true, false])
    expect(wanted.map((w) => isWanted(at('CONSULT', 'meet', 50), w))).toEqual([false, false])
    expect(wanted.map((w) => isWanted(at('ACCUSE', 'accuse', 5000), w))).toEqual([false, true])
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

// A story that does not say when it was published was added on a day, not told on it.
import { expect, it } from 'vitest'
import { onEachStore, state, told } from './open-for-tests.js'

const ACTORS = [state('a1', 'PER', 'Peru'), state('a2', 'BOL', 'Bolivia')]
const WARNED = { type: 'THREATEN', act: 'warn', words: 'warned', actors: ['a1'], recipients: ['a2'] } as const
const undated = told(
  { id: 'undated', published: null, text: 'Peru warned Bolivia over the lake. Bolivia denied the theft of water. The deal was signed.' },
  { actors: ACTORS, events: [WARNED], claims: [{ words: 'the theft of water', accused: ['a2'], stances: [{ actor: 'a2', stance: 'denies' }] }], agreements: [{ id: 'g1', title: 'The deal', parties: ['a1', 'a2'] }], statements: [{ speaker: 'a2', cue: 'denied', content: 'the theft of water' }] },
)
const old = told({ id: 'old', published: '2009-05-02', text: 'Peru accused Bolivia of neglect.' }, { actors: ACTORS, events: [{ type: 'ACCUSE', act: 'accuse', words: 'accused', actors: ['a1'], recipients: ['a2'] }] })

onEachStore('stories without a day of publication', (open) => {
  it('are listed last, and said to be only added on a day', async () => {
    const record = await open()
    await record.add([undated, old])
    const { rows } = await record.timeline({ actor: 'PER' })
    expect(rows.map((e) => [e.act, e.toldDays])).toEqual([['accuse', 'published'], ['warn', 'added']])
    expect(rows[0]).toMatchObject({ firstTold: '2009-05-02', lastTold: '2009-05-02' })
    expect((await record.claims()).rows[0]).toMatchObject({ toldDays: 'added', stances: [{ stance: 'denies', toldDays: 'added' }] })
    expect((await record.agreements()).rows[0]!.toldDays).toBe('added')
    await record.close()
  })

  it('are of no time that is asked for, and in no month', async () => {
    const record = await open()
    await record.add([undated, old])
    expect((await record.timeline({ to: '2030' })).rows.map((e) => e.act)).toEqual(['accuse'])
    expect((await record.timeline({ from: '2009' })).rows.map((e) => e.act)).toEqual(['accuse'])
    expect((await record.statements({ to: '2030' })).rows).toEqual([])
    expect((await record.stats()).byMonth.map((m) => m.month)).toEqual(['2009-05'])
    expect((await record.stats()).events).toBe(2)
    await record.close()
  })

  it('nor do those whose day can be read two ways', async () => {
    const record = await open()
    await record.add([{ ...undated, story: { ...undated.story, id: 'slashes', published: '05/06/2020' } }])
    expect((await record.timeline()).rows[0]!.toldDays).toBe('added')
    expect((await record.story('slashes')).row.published).toBeNull()
    await record.close()
  })

  it('take the days of those that say when, once one tells the same', async () => {
    const record = await open()
    await record.add([undated])
    const again = told({ id: 'dated', published: new Date(Date.now() - 864e5).toISOString().slice(0, 10), text: 'Peru warned Bolivia over the lake.' }, { actors: ACTORS, events: [WARNED] })
    await record.add([again])
    const { rows } = await record.timeline()
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ toldDays: 'published', firstTold: again.story.published, counts: { stories: 2 } })
    expect((await record.verify()).problems).toEqual([])
    await record.close()
  })

  it('a saying dated after its story was told of that time, not said then', async () => {
    const record = await open()
    await record.add([told({ id: 'ahead', published: '2018-06-01', text: 'Peru said the lake will be dry by 2050.' }, { actors: ACTORS, statements: [{ speaker: 'a1', cue: 'said', content: 'the lake will be dry by 2050', date: '2050' }] })])
    expect((await record.statements()).rows[0]).toMatchObject({ date: null, day: '2018-06-01' })
    await record.close()
  })
})

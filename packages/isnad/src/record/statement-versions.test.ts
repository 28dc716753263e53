// A statement when its story comes again: the newest version is listed, what a person put right stays right, and a day before knows nothing of it.
import { expect, it } from 'vitest'
import { onEachStore, state, told } from './open-for-tests.js'

const TEXT = 'Peru said that the pact stands. Bolivia said that the lake is shared.'
const version = (text: string, published: string) =>
  told(
    { id: 'v1', published, text, source: { outlet: 'Harbour News', url: 'https://v.example/1' } },
    { actors: [state('a1', 'PER', 'Peru'), state('a2', 'BOL', 'Bolivia')], statements: [{ speaker: 'a1', cue: 'said', content: 'the pact stands' }, ...(text.includes('Bolivia said') ? [{ speaker: 'a2', cue: 'said that the lake', content: 'the lake is shared' }] : [])] },
  )

onEachStore('statements of versions', (open) => {
  it('only those of the newest are listed, those of a day before as they were', async () => {
    const record = await open()
    await record.add([version(TEXT, '2023-05-17')])
    await record.add([version('Peru said that the pact stands. Nobody else spoke.', '2023-05-19')])
    expect((await record.statements()).rows.map((s) => s.report.story.id)).toEqual(['v1@2'])
    expect((await record.statements({ asOf: '2023-05-18' })).rows.map((s) => s.report.story.id)).toEqual(['v1', 'v1'])
    expect((await record.verify()).problems).toEqual([])
    await record.close()
  })

  it('what was decided of one is found under the decision, also in a version that was replaced', async () => {
    const record = await open()
    await record.add([version(TEXT, '2023-05-17')])
    const [first] = (await record.statements()).rows
    await record.add([version('Nobody spoke but Peru, which said that the pact stands.', '2023-05-19')])
    await record.judge({ verdict: 'reject', a: first!.id, by: 'layla' })
    expect((await record.statements({ tier: 'rejected' })).rows.map((s) => s.id)).toEqual([first!.id])
    expect((await record.statements()).rows.map((s) => s.report.story.id)).toEqual(['v1@2'])
    await record.close()
  })

  it('what a person put right is said on while its sentence stands, and once', async () => {
    const record = await open()
    await record.add([version(TEXT, '2023-05-17')])
    const cue = { in: 'text' as const, start: 5, end: 9 }
    await record.correct({ story: 'v1', of: 'statement1', by: 'layla', finding: { kind: 'statement', speaker: 'a2', medium: null, cue, content: { in: 'text', start: 15, end: 30 }, direct: false, date: null } })
    await record.add([version(`${TEXT} More follows.`, '2023-05-19')])
    const listed = (await record.statements()).rows
    expect(listed.map((s) => [s.speaker?.id, s.report.story.id]).sort()).toEqual([['BOL', 'v1'], ['BOL', 'v1@2']])
    expect((await record.verify()).problems).toEqual([])
    await record.add([version('Peru said today that the pact stands.', '2023-05-20')])
    expect((await record.statements()).rows.map((s) => [s.speaker?.id, s.report.story.id])).toEqual([['PER', 'v1@3']])
    expect((await record.verify()).problems).toEqual([])
    await record.close()
  })
})

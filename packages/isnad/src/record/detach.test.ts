// An actor of one story that bears another's name: set apart, and given back.
import { expect, it } from 'vitest'
import { onEachStore, state, told } from './open-for-tests.js'

const who = { id: 'a1', kind: 'person' as const, name: 'Ana Quispe', country: 'PER', sector: 'GOV', office: 'minister' }
const story = (id: string, published: string) =>
  told(
    { id, published, text: 'Ana Quispe visited La Paz. Ana Quispe says that Bolivia shelters smugglers. She said that the pact of neighbours stands.', source: { outlet: `Outlet ${id}`, url: `https://d.example/${id}` } },
    {
      actors: [who, state('a2', 'BOL', 'Bolivia')],
      events: [{ type: 'CONSULT', act: 'visit', words: 'visited', actors: ['a1'], recipients: ['a2'], date: '2023-05-16', place: 'La Paz' }],
      claims: [{ words: 'Bolivia shelters smugglers', accused: ['a2'], stances: [{ actor: 'a1', stance: 'alleges', span: { in: 'text', start: 27, end: 37 } }] }],
      statements: [{ speaker: 'a1', cue: 'said', content: 'the pact of neighbours stands' }],
      relations: [{ type: 'ally', words: 'pact of neighbours', from: ['a1'], to: ['a2'] }],
    },
  )

onEachStore('an actor set apart', (open) => {
  it('is somebody else in all that its story tells, through rebuild and later stories, until it is given back', async () => {
    const record = await open()
    await record.add([story('d1', '2023-05-17'), story('d2', '2023-05-18')])
    const ana = (await record.who('Ana Quispe'))[0]!.id
    const given = await record.judge({ verdict: 'different', a: 'd2#a1', b: ana, by: 'layla', why: 'another of that name' })
    const apart = `${ana}~d2#a1`
    const [event] = (await record.timeline()).rows
    expect(event!.actors.map((a) => a.id).sort()).toEqual([ana, apart].sort())
    expect((await record.statements({ actor: apart })).rows.map((s) => s.report.story.id)).toEqual(['d2'])
    expect((await record.statements({ actor: ana })).rows.map((s) => s.report.story.id)).toEqual(['d1'])
    const claim = (await record.claims()).rows[0]!
    expect((await record.claim(claim.id)).stances.map((s) => s.actor.id).sort()).toEqual([ana, apart].sort())
    expect((await record.verify()).problems).toEqual([])
    await record.rebuild()
    expect((await record.statements({ actor: apart })).rows).toHaveLength(1)
    await record.add([story('d3', '2023-05-19')])
    expect((await record.statements({ actor: ana })).rows.map((s) => s.report.story.id).sort()).toEqual(['d1', 'd3'])
    await record.undo({ id: given.id, by: 'layla' })
    expect((await record.statements({ actor: ana })).rows).toHaveLength(3)
    expect((await record.timeline()).rows[0]!.actors.map((a) => a.id)).toEqual([ana])
    expect((await record.verify()).problems).toEqual([])
    await record.close()
  })
})

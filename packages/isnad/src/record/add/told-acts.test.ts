// What a story tells only by the step of an agreement becomes an act of the record.
import { expect, it } from 'vitest'
import { onEachStore, state, told } from '../open-for-tests.js'
import { actsOfStages } from './told-acts.js'

const PER = state('a1', 'PER', 'Peru')
const BOL = state('a2', 'BOL', 'Bolivia')
const text = 'The lake pact signed on 10 March between Peru and Bolivia still waits for the senate.'
const at = { in: 'text' as const, start: 14, end: 20 }
const step = { stage: 'signed' as const, date: '2023-03-10', status: 'actual' as const, span: at, rule: 'test', sources: [] }
const pact = { id: 'g1', title: 'lake pact', parties: ['a1', 'a2'], stages: [step] }
const signing = { type: 'SUPPORT' as const, act: 'sign', words: 'signed', actors: ['a1', 'a2'], date: '2023-03-10' }

it('a signing with a day, told of an agreement, is an act of its parties', () => {
  const [act] = actsOfStages(told({ id: 's1', text }, { actors: [PER, BOL], agreements: [pact] }).findings)
  expect(act).toMatchObject({ type: 'SUPPORT', act: 'sign', date: '2023-03-10', actors: ['a1', 'a2'], agreement: 'g1', trigger: at })
})

it('none where an act of the story tells it, no day is given, it was not done, or one party is named', () => {
  const none = (found: Parameters<typeof told>[1]) => expect(actsOfStages(told({ id: 's1', text }, { actors: [PER, BOL], ...found }).findings)).toEqual([])
  none({ agreements: [pact], events: [signing] })
  none({ agreements: [{ ...pact, stages: [{ ...step, date: null }] }] })
  none({ agreements: [{ ...pact, stages: [{ ...step, status: 'planned' }] }] })
  none({ agreements: [{ ...pact, parties: ['a1'] }] })
})

onEachStore('acts told by a step of an agreement', (open) => {
  it('are reports of the signing that another story tells of', async () => {
    const record = await open()
    const other = 'Peru and Bolivia signed the lake pact today.'
    await record.add([
      told({ id: 's1', published: '2023-03-10', text: other, source: { outlet: 'One', url: 'https://t.example/1' } }, { actors: [PER, BOL], agreements: [pact], events: [{ ...signing, agreement: 'g1' }] }),
      told({ id: 's2', published: '2023-04-02', text, source: { outlet: 'Two', url: 'https://t.example/2' } }, { actors: [PER, BOL], agreements: [pact] }),
    ])
    const { rows } = await record.timeline()
    expect(rows.map((r) => [r.act, r.counts.stories])).toEqual([['sign', 2]])
    expect((await record.why(rows[0]!.id)).reports.map((r) => r.words ?? '')).toHaveLength(2)
    await record.close()
  })
})

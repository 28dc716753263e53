// Who deals with whom: the strongest pairs of all, those around one, and crowds that are nobody.
import { expect, it } from 'vitest'
import { onEachStore, state, told } from './open-for-tests.js'

const STORIES = [
  told({ id: 'n1', text: 'Peru and Bolivia met. Peru accused Chile of theft. Students warned Bolivia.' }, {
    actors: [state('a1', 'PER', 'Peru'), state('a2', 'BOL', 'Bolivia'), state('a3', 'CHL', 'Chile'), { id: 'a4', kind: 'group', name: 'Students' }],
    events: [{ type: 'CONSULT', act: 'meet', words: 'met', actors: ['a1', 'a2'], date: '2025-01-10' }, { type: 'ACCUSE', act: 'accuse', words: 'accused', actors: ['a1'], recipients: ['a3'], status: 'planned' }, { type: 'THREATEN', act: 'warn', words: 'warned', actors: ['a4'], recipients: ['a2'] }],
  }),
  told({ id: 'n2', text: 'Bolivia helped Chile.' }, { actors: [state('a1', 'BOL', 'Bolivia'), state('a2', 'CHL', 'Chile')], events: [{ type: 'AID', act: 'aid', words: 'helped', actors: ['a1'], recipients: ['a2'], date: '2024-03-01' }] }),
]

onEachStore('the network', (open) => {
  it('of all, of one, of a time, and of the events themselves', async () => {
    const record = await open()
    await record.add(STORIES)
    const ties = async (filters: Parameters<typeof record.network>[0]) => (await record.network(filters)).edges.map((e) => `${e.a} ${e.b} ${e.quad} ${e.events} ${e.planned}`).sort()
    const all = ['BOL CHL 2 1 0', 'BOL PER 1 1 0', 'CHL PER 3 1 1']
    expect(await ties({})).toEqual(all)
    // its own, and how those deal with each other
    expect(await ties({ actor: 'PER' })).toEqual(all)
    expect(await ties({ from: '2025' })).toEqual(all.slice(1))
    expect(await ties({ type: ['AID'] })).toEqual(all.slice(0, 1))
    const { nodes } = await record.network({ minChains: 1 })
    expect(nodes.map((n) => n.id).sort()).toEqual(['BOL', 'CHL', 'PER'])
    await record.close()
  })
})

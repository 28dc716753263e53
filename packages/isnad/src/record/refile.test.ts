// Whoever goes by another id takes along all that is filed under them, and gets it back when that is undone.
import { expect, it } from 'vitest'
import { onEachStore, state, told } from './open-for-tests.js'
import type { Record } from './record.js'
import { fingerprint } from './verify.js'

const CHL = state('a1', 'CHL', 'Chile')
/** A party told of under one name: it speaks, is spoken of, signs, accuses, is accused, has an ally and a part in a plan. */
const under = (id: string, name: string, day: string) =>
  told(
    { id, published: day, text: `${name} said that Chile was a friend. Chile replied that ${name} was its ally. ${name} signed the Harbour Pact with Chile. Chile says that ${name} hid money. ${name} left the hall. They plan a road.`, source: { outlet: `Outlet ${id}` } },
    {
      actors: [CHL, { id: 'a2', kind: 'organization', name, quotes: [{ in: 'text', start: 0, end: name.length }] }],
      statements: [{ speaker: 'a2', cue: 'said', content: 'that Chile was a friend', date: day }, { speaker: 'a1', cue: 'replied', content: `that ${name} was its ally`, date: day }],
      relations: [{ words: 'was its ally', type: 'ally', from: ['a1'], to: ['a2'] }],
      agreements: [{ id: 'g1', title: 'Harbour Pact', type: 'agreement', parties: ['a1', 'a2'] }],
      claims: [{ words: `${name} hid money`, accused: ['a2'], stances: [{ actor: 'a1', stance: 'alleges', span: { in: 'text', start: 0, end: 5 } }] }],
      events: [{ type: 'RETREAT', act: 'leave', words: 'left the hall', actors: ['a2'], date: day }],
      projects: [{ words: 'a road', kind: 'road', participants: ['a1', 'a2'] }],
    },
  )

/** All of the merged view, also the tables that are only indexes. */
async function everything(record: Record): Promise<Map<string, unknown>> {
  const out = new Map<string, unknown>(await fingerprint(record.store.db, record.store.dialect))
  for (const table of ['event_key', 'claim_key', 'node_key'] as const) out.set(table, (await record.store.db.selectFrom(table).selectAll().execute()).map((r) => JSON.stringify(r)).sort())
  return out
}

const found = async (record: Record, actor: string) => ({
  said: (await record.statements({ actor })).rows.length, about: (await record.statements({ about: actor })).rows.length, relations: (await record.relations({ actor })).map((r) => r.stories), agreements: (await record.agreements({ actor })).rows.length,
  claims: (await record.claims({ actor })).rows.length, events: (await record.timeline({ actor, type: ['RETREAT'] })).rows.length, projects: (await record.projects({ actor })).map((p) => p.stories),
})

onEachStore('who goes by another id', (open) => {
  it('takes along all that is filed under them, and gets it back', async () => {
    const record = await open()
    await record.add([under('s1', 'Blue Lantern Union', '2024-03-01'), under('s2', 'Velvet Orchard League', '2024-09-01')])
    const one = (await record.who('Blue Lantern Union'))[0]!.id
    const other = (await record.who('Velvet Orchard League'))[0]!.id
    const before = await everything(record)
    const single = { said: 1, about: 1, relations: [1], agreements: 1, claims: 1, events: 1, projects: [1] }
    expect(await found(record, one)).toEqual(single)
    expect(await found(record, other)).toEqual(single)
    await record.judge({ verdict: 'same', a: one, b: other, by: 'layla', why: 'its new name' })
    const both = { said: 2, about: 2, relations: [2], agreements: 2, claims: 2, events: 2, projects: [2] }
    expect(await found(record, one)).toEqual(both)
    expect(await found(record, other)).toEqual(both)
    expect((await record.verify()).problems).toEqual([])
    // What comes later under either name is looked for where the others are.
    const joined = await everything(record)
    await record.add([under('s3', 'Velvet Orchard League', '2024-09-02')])
    expect((await found(record, one)).relations).toEqual([3])
    expect((await found(record, one)).claims).toBe(2)
    expect((await record.verify()).problems).toEqual([])
    expect(await everything(record)).not.toEqual(joined)
    await record.close()
    const again = await open()
    await again.add([under('s1', 'Blue Lantern Union', '2024-03-01'), under('s2', 'Velvet Orchard League', '2024-09-01')])
    await again.judge({ verdict: 'same', a: one, b: other, by: 'layla' })
    await again.undo({ by: 'layla' })
    expect(await everything(again)).toEqual(before)
    expect((await again.verify()).problems).toEqual([])
    await again.close()
  })

  it('is filed alike whether the name that wins came in the same batch or later', async () => {
    const first = under('s1', 'Blue Lantern Union', '2024-03-01')
    for (const actor of first.findings.actors) if (actor.id === 'a2') Object.assign(actor, { country: 'PER' })
    const later = under('s2', 'Blue Lantern Union', '2024-03-02')
    for (const actor of later.findings.actors) if (actor.id === 'a2') Object.assign(actor, { known: 'org:blue-lantern', country: 'PER' })
    const whole = await open()
    await whole.add([first, later])
    const single = await open()
    await single.add([first])
    const [ally] = await single.relations({ actor: 'CHL' })
    await single.judge({ verdict: 'accept', a: ally!.id, by: 'layla' })
    await single.add([later])
    expect((await single.store.db.selectFrom('relation').select('tier').where('id', '=', ally!.id).executeTakeFirstOrThrow()).tier).toBe('reviewed')
    expect((await single.verify()).problems).toEqual([])
    await single.undo({ by: 'layla' })
    expect((await whole.who('Blue Lantern Union'))[0]!.id).toBe('org:blue-lantern')
    expect(await found(single, 'org:blue-lantern')).toEqual(await found(whole, 'org:blue-lantern'))
    expect(await fingerprint(single.store.db, single.store.dialect)).toEqual(await fingerprint(whole.store.db, whole.store.dialect))
    await whole.close()
    await single.close()
  })
})

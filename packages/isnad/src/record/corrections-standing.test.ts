// What a person says of statements, relations, projects, times and places holds through rebuild and re-adding, and can be taken back.
import { expect, it } from 'vitest'
import { onEachStore, state, told } from './open-for-tests.js'
import { fingerprint } from './verify.js'

const TEXT = 'Peru and Bolivia are allies. The minister said that Chile must wait. A railway from Lima to La Paz is planned. The hall in Arica stood empty on Tuesday.'
const at = (words: string) => ({ in: 'text' as const, start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const parties = [state('a1', 'PER', 'Peru'), state('a2', 'BOL', 'Bolivia'), { ...state('a3', 'CHL', 'Chile'), quotes: [at('Chile')] }]
function story(id: string, outlet: string) {
  const base = told(
    { id, published: '2023-05-17', text: TEXT, source: { outlet, url: `https://${id}.example` } },
    { actors: parties, relations: [{ type: 'ally', words: 'allies', from: ['a1'], to: ['a2'] }], statements: [{ speaker: 'a1', cue: 'said', content: 'Chile must wait', date: '2023-05-16' }] },
  )
  const by = { rule: 'test', sources: [] }
  Object.assign(base.findings, {
    projects: [{ ...by, kind: 'railway', quote: at('A railway'), participants: ['a1', 'a2'], places: ['Lima', 'La Paz'], modes: ['rail'], status: 'planned' }],
    times: [{ ...by, quote: at('on Tuesday'), value: '2023-05-16' }], locations: [{ name: 'Arica', span: at('Arica'), precision: 'city', country: 'PER', role: 'subject' }],
  })
  return base
}
const ally = { kind: 'relation' as const, quote: at('allies'), type: 'ally' as const, from: ['a1'], to: ['a2'], since: null, until: null }
const says = { kind: 'statement' as const, content: at('Chile must wait'), speaker: 'a1', direct: false, date: '2023-05-16', medium: null }
const rail = { kind: 'project' as const, quote: at('A railway'), what: 'railway', participants: ['a1', 'a2'], places: ['Lima', 'La Paz'], status: 'planned' as const }

onEachStore('corrections of what needs no weighing', (open) => {
  it('puts a statement right, rejects it, adds one, and takes all back', async () => {
    const record = await open()
    await record.add([story('s1', 'Harbour News')])
    const clean = await fingerprint(record.store.db, record.store.dialect)
    const of = (await record.statements()).rows[0]!.id
    const given = await record.correct({ story: 's1', of: 'statement1', by: 'layla', finding: { ...says, speaker: 'a2', content: at('The minister said that Chile must wait'), date: '2023-05-15' } })
    expect(given).toMatchObject({ verdict: 'correct', a: of })
    expect((await record.statements({ actor: 'BOL' })).rows[0]).toMatchObject({ id: of, date: '2023-05-15', tier: 'reviewed', report: { rule: 'person' } })
    expect((await record.statements({ actor: 'PER' })).rows).toEqual([])
    expect((await record.story('s1'))).toMatchObject({ locals: { statements: ['statement1'] }, became: { statement1: of }, tiers: { statement1: 'reviewed' }, corrections: { statement1: { by: 'layla', before: { speaker: 'a1' } } } })
    const added = await record.correct({ story: 's1', by: 'layla', finding: { ...says, speaker: null, content: at('The hall in Arica stood empty') } })
    expect((await record.story('s1')).locals.statements).toEqual(['statement1', 'h1'])
    expect((await record.statements()).rows.map((s) => s.id)).toContain(added.a)
    const rejected = await record.judge({ verdict: 'reject', a: of, by: 'omar' })
    expect((await record.statements()).rows.map((s) => s.id)).toEqual([added.a])
    expect((await record.statements({ tier: 'rejected' })).rows.map((s) => s.id)).toEqual([of])
    expect((await record.verify()).problems).toEqual([])
    await record.add([story('s1', 'Harbour News')])
    await record.rebuild()
    expect((await record.statements({ tier: 'rejected' })).rows[0]).toMatchObject({ id: of, date: '2023-05-15' })
    for (const { id } of [rejected, added, given]) await record.undo({ id, by: 'layla' })
    expect(await fingerprint(record.store.db, record.store.dialect)).toEqual(clean)
    expect((await record.verify()).problems).toEqual([])
    await record.close()
  })

  it('puts a relation right: alone it keeps its id, among others it leaves them', async () => {
    const record = await open()
    await record.add([story('s1', 'Harbour News')])
    const clean = await fingerprint(record.store.db, record.store.dialect)
    const id = (await record.relations())[0]!.id
    const alone = await record.correct({ story: 's1', of: 'relation1', by: 'layla', finding: { ...ally, type: 'adversary', since: '2022' } })
    expect(await record.relations()).toMatchObject([{ id, type: 'adversary', since: '2022', tier: 'reviewed' }])
    expect((await record.verify()).problems).toEqual([])
    await record.undo({ id: alone.id, by: 'layla' })
    expect(await fingerprint(record.store.db, record.store.dialect)).toEqual(clean)
    await record.add([story('s2', 'Third Paper')])
    const two = await fingerprint(record.store.db, record.store.dialect)
    const first = await record.correct({ story: 's1', of: 'relation1', by: 'layla', finding: { ...ally, to: ['CHL'] } })
    expect((await record.relations()).map((r) => [r.to[0]!.id, r.stories]).sort()).toEqual([['BOL', 1], ['CHL', 1]])
    const second = await record.correct({ story: 's2', of: 'relation1', by: 'layla', finding: { ...ally, to: ['CHL'] } })
    expect(await record.relations()).toMatchObject([{ to: [{ id: 'CHL' }], stories: 2, tier: 'reviewed' }])
    expect((await record.verify()).problems).toEqual([])
    await record.undo({ id: first.id, by: 'layla' })
    expect((await record.relations()).map((r) => [r.to[0]!.id, r.stories]).sort()).toEqual([['BOL', 1], ['CHL', 1]])
    expect((await record.verify()).problems).toEqual([])
    await record.undo({ id: second.id, by: 'layla' })
    expect(await record.relations()).toMatchObject([{ to: [{ id: 'BOL' }], stories: 2 }])
    expect((await record.verify()).problems).toEqual([])
    expect(two.get('relation')?.split(' ')[0]).toBe('1')
    const added = await record.correct({ story: 's1', by: 'omar', finding: { ...ally, type: 'supporter', to: ['CHL'], quote: at('Chile') } })
    expect((await record.relations({ actor: 'CHL' })).map((r) => [r.type, r.tier])).toEqual([['supporter', 'reviewed']])
    await record.judge({ verdict: 'reject', a: (await record.relations({ actor: 'BOL' }))[0]!.id, by: 'omar' })
    expect(await record.relations({ actor: 'BOL' })).toEqual([])
    await record.undo({ id: added.id, by: 'omar' })
    expect(await record.relations()).toEqual([])
    expect((await record.verify()).problems).toEqual([])
    await record.close()
  })

  it('puts a project right: what others tell of it stays', async () => {
    const record = await open()
    await record.add([story('s1', 'Harbour News'), story('s2', 'Third Paper')])
    const clean = await fingerprint(record.store.db, record.store.dialect)
    const given = await record.correct({ story: 's2', of: 'project1', by: 'layla', finding: { ...rail, participants: ['a1', 'a2', 'CHL'], places: ['Lima', 'Arica', 'La Paz'], status: 'actual' } })
    expect((await record.projects()).map((p) => [p.places.length, p.participants.length, p.status, p.stories]).sort()).toEqual([[2, 2, 'planned', 1], [3, 3, 'actual', 1]])
    expect((await record.verify()).problems).toEqual([])
    await record.undo({ id: given.id, by: 'layla' })
    expect(await fingerprint(record.store.db, record.store.dialect)).toEqual(clean)
    const only = await record.correct({ story: 's2', of: 'project1', by: 'layla', finding: { ...rail, status: 'denied' } })
    expect((await record.verify()).problems).toEqual([])
    await record.undo({ id: only.id, by: 'layla' })
    expect(await fingerprint(record.store.db, record.store.dialect)).toEqual(clean)
    await record.close()
  })

  it('puts a time and a place right, rejects and adds them; they are of their story alone', async () => {
    const record = await open()
    await record.add([story('s1', 'Harbour News')])
    const clean = await fingerprint(record.store.db, record.store.dialect)
    await record.correct({ story: 's1', of: 't1', by: 'layla', finding: { kind: 'time', quote: at('on Tuesday'), value: '2023-05-09' } })
    const place = await record.correct({ story: 's1', of: 'l1', by: 'layla', finding: { kind: 'place', span: at('Arica'), name: 'La Paz', role: 'event' } })
    const time = await record.correct({ story: 's1', by: 'layla', finding: { kind: 'time', quote: at('is planned'), value: null } })
    const answer = await record.story('s1')
    expect(answer.findings.times).toMatchObject([{ value: '2023-05-09', rule: 'person' }, { value: null }])
    expect(answer.findings.locations).toMatchObject([{ name: 'La Paz', role: 'event', country: 'BOL', precision: 'city', span: at('Arica') }])
    expect(answer.findings.locations[0]!.latitude).toBeCloseTo(-16.5, 0)
    expect(answer).toMatchObject({ locals: { times: ['t1', 'h1'], locations: ['l1'] }, tiers: { t1: 'reviewed' }, corrections: { t1: { before: { value: '2023-05-16' } }, l1: { before: { name: 'Arica' } }, h1: { added: true } } })
    const rejected = await record.judge({ verdict: 'reject', a: 's1#l1', by: 'omar' })
    expect((await record.story('s1')).tiers.l1).toBe('rejected')
    expect((await record.verify()).problems).toEqual([])
    await record.add([story('s1', 'Harbour News')])
    await record.rebuild()
    expect((await record.story('s1')).findings.times[0]!.value).toBe('2023-05-09')
    expect(await fingerprint(record.store.db, record.store.dialect)).toEqual(clean)
    for (const { id } of [rejected, time, place]) await record.undo({ id, by: 'layla' })
    expect((await record.story('s1'))).toMatchObject({ locals: { times: ['t1'] }, findings: { locations: [{ name: 'Arica' }] } })
    expect((await record.corrections('s1')).map((c) => [c.kind, c.withdrawn !== null])).toEqual([['time', false], ['place', true], ['time', true]])
    await record.close()
  })

  it('refuses what cannot be', async () => {
    const record = await open()
    await record.add([story('s1', 'Harbour News')])
    const give = (of: string | null, finding: object) => record.correct({ story: 's1', of, by: 'x', finding: finding as typeof says })
    await expect(give('t9', { kind: 'time', quote: at('Tuesday'), value: null })).rejects.toThrow(/nothing with the id/)
    await expect(give('t1', { kind: 'time', quote: at('Tuesday'), value: 'soon' })).rejects.toThrow(/no date/)
    await expect(give('l1', { kind: 'place', span: at('Arica'), name: ' ', role: 'event' })).rejects.toThrow(/needs a name/)
    await expect(give('relation1', { ...ally, from: [] })).rejects.toThrow(/needs somebody/)
    await expect(give('relation1', says)).rejects.toThrow(/no statement/)
    const { id } = await record.correct({ story: 's1', by: 'x', finding: { kind: 'time', quote: at('Tuesday'), value: null } })
    await record.undo({ id, by: 'x' })
    await expect(give('h1', { kind: 'time', quote: at('Tuesday'), value: '2023' })).rejects.toThrow(/taken back/)
    await expect(give('statement1', { ...says, speaker: 'person:nobody' })).rejects.toThrow(/nothing with the id/)
    await record.close()
  })
})

// A person's corrections: they hold in every answer, through every rebuild and re-adding, and can be taken back.
import { expect, it } from 'vitest'
import { onEachStore, state, told } from './open-for-tests.js'
import { fingerprint } from './verify.js'

const TEXT = 'The Peruvian minister visited La Paz on Tuesday. Peru says that Bolivia shelters smugglers. Bolivia denied it. Chile lent the two a hall.'
const first = told(
  { id: 'k1', published: '2023-05-17', text: TEXT, source: { outlet: 'Harbour News', url: 'https://k.example/1' } },
  {
    actors: [state('a1', 'PER', 'Peru'), state('a2', 'BOL', 'Bolivia')],
    events: [{ type: 'CONSULT', act: 'visit', words: 'visited', actors: ['a1'], recipients: ['a2'], date: '2023-05-16', place: 'La Paz' }],
    claims: [{ words: 'Bolivia shelters smugglers', accused: ['a2'], stances: [{ actor: 'a1', stance: 'alleges', span: { in: 'text', start: 49, end: 58 } }] }],
  },
)
const second = told(
  { id: 'k2', published: '2023-05-18', text: 'Peru sent its minister to La Paz on May 16, and he met his host.', source: { outlet: 'Gulf Ledger', url: 'https://k.example/2' } },
  { actors: [state('a1', 'PER', 'Peru'), state('a2', 'BOL', 'Bolivia'), state('a3', 'CHL', 'Chile')], events: [{ type: 'CONSULT', act: 'visit', words: 'sent', actors: ['a1'], recipients: ['a2'], date: '2023-05-16', place: 'La Paz' }] },
)
const span = (words: string) => ({ in: 'text' as const, start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const visit = { kind: 'event' as const, act: 'visit', trigger: span('visited'), actors: ['a1'], recipients: ['a2'], date: '2023-05-16', place: 'La Paz', status: 'actual' as const, according_to: [] }

onEachStore('corrections', (open) => {
  it('puts an event right: its answers change, what was read stays, and it holds through rebuild and re-adding', async () => {
    const record = await open()
    await record.add([first])
    const clean = await fingerprint(record.store.db, record.store.dialect)
    const id = (await record.timeline()).rows[0]!.id
    const given = await record.correct({ story: 'k1', of: 'e1', by: 'layla', why: 'it was a meeting, on Monday, and it is only planned', finding: { ...visit, act: 'meet', date: '2023-05-15', status: 'planned' } })
    expect(given).toMatchObject({ verdict: 'correct', a: id })
    expect(await record.event(id)).toMatchObject({ act: 'meet', type: 'CONSULT', date: '2023-05-15', status: 'planned', tier: 'reviewed' })
    expect((await record.why(id)).reports[0]).toMatchObject({ rule: 'person', quote: 'visited', says: { act: 'meet', date: '2023-05-15' } })
    const answer = await record.story('k1')
    expect(answer.findings.events[0]).toMatchObject({ id: 'e1', act: 'meet', rule: 'person' })
    expect(answer.corrections.e1).toMatchObject({ id: given.id, by: 'layla', added: false, before: { act: 'visit', rule: 'test' } })
    expect((await record.verify()).problems).toEqual([])
    await record.add([first])
    await record.rebuild()
    expect(await record.event(id)).toMatchObject({ act: 'meet', date: '2023-05-15' })
    // A second correction takes the place of the first; taking it back brings the first again.
    const again = await record.correct({ story: 'k1', of: 'e1', by: 'omar', finding: { ...visit, recipients: ['CHL'] } })
    expect((await record.event(id)).recipients.map((r) => r.id)).toEqual(['CHL'])
    expect((await record.dyad('PER', 'CHL')).rows).toHaveLength(1)
    expect((await record.verify()).problems).toEqual([])
    await record.undo({ id: again.id, by: 'omar' })
    expect(await record.event(id)).toMatchObject({ act: 'meet', date: '2023-05-15' })
    await record.undo({ id: given.id, by: 'layla' })
    expect(await fingerprint(record.store.db, record.store.dialect)).toEqual(clean)
    expect((await record.story('k1')).corrections).toEqual({})
    expect((await record.corrections()).map((c) => c.withdrawn !== null)).toEqual([true, true])
    expect((await record.verify()).problems).toEqual([])
    await record.close()
  })

  it('holds when the story comes again with other words, as long as its sentence stands', async () => {
    const record = await open()
    await record.add([first])
    const { a } = await record.correct({ story: 'k1', of: 'e1', by: 'layla', finding: { ...visit, act: 'meet', date: '2023-05-15' } })
    const again = (text: string) => ({ story: { ...first.story, text }, findings: first.findings })
    await record.add([again(`${TEXT} The hall was full.`)])
    expect((await record.story('k1')).row.replacedBy).toBe('k1@2')
    expect(await record.event(a)).toMatchObject({ date: '2023-05-15', counts: { mentions: 2 } })
    expect((await record.verify()).problems).toEqual([])
    await record.add([again(TEXT.replace('on Tuesday', 'last Tuesday, a witness said'))])
    expect(await record.event(a)).toMatchObject({ date: '2023-05-16' })
    expect((await record.verify()).problems).toEqual([])
    await record.close()
  })

  it('adds an event by hand that later stories join, and takes it out again', async () => {
    const record = await open()
    await record.add([first])
    const clean = await fingerprint(record.store.db, record.store.dialect)
    const given = await record.correct({ story: 'k1', by: 'layla', finding: { ...visit, act: 'host', trigger: span('lent the two a hall'), actors: ['CHL'], recipients: ['a1', 'a2'], place: null, date: null } })
    expect(given.verdict).toBe('add')
    const chile = (await record.timeline({ actor: 'CHL' })).rows
    expect(chile).toHaveLength(1)
    expect(chile[0]).toMatchObject({ id: given.a, act: 'host', tier: 'reviewed' })
    const answer = await record.story('k1')
    expect(answer.findings.events.map((e) => e.id)).toEqual(['e1', 'h1'])
    expect(answer.became.h1).toBe(given.a)
    expect(answer.names.CHL?.name).toBe('Chile')
    expect((await record.why(given.a)).reports[0]!.quote).toBe('lent the two a hall')
    await record.add([second])
    expect((await record.verify()).problems).toEqual([])
    // What was added by hand can be put right like anything else.
    const mend = await record.correct({ story: 'k1', of: 'h1', by: 'omar', finding: { ...visit, act: 'mediate', trigger: span('lent the two a hall'), actors: ['CHL'], recipients: ['a1', 'a2'], place: null, date: null } })
    expect((await record.timeline({ actor: 'CHL' })).rows[0]!.act).toBe('mediate')
    await record.undo({ id: mend.id, by: 'omar' })
    await record.undo({ id: given.id, by: 'layla' })
    expect((await record.timeline({ actor: 'CHL' })).rows).toHaveLength(0)
    expect((await record.story('k1')).findings.events.map((e) => e.id)).toEqual(['e1'])
    expect((await record.verify()).problems).toEqual([])
    const other = await open()
    await other.add([first])
    expect(await fingerprint(other.store.db, other.store.dialect)).toEqual(clean)
    await other.close()
    await record.close()
  })

  it('joins what is added by hand with what other stories tell of the same act', async () => {
    const record = await open()
    await record.add([told({ id: 'k0', published: '2023-05-17', text: 'A minister was in La Paz.', source: { outlet: 'Third' } }, { actors: [state('a1', 'PER', 'Peru'), state('a2', 'BOL', 'Bolivia')] }), second])
    const given = await record.correct({ story: 'k0', by: 'layla', finding: { ...visit, trigger: { in: 'text', start: 11, end: 14 } } })
    const { rows } = await record.timeline({ type: ['CONSULT'] })
    expect(rows).toHaveLength(1)
    expect(rows[0]!.counts.stories).toBe(2)
    expect((await record.verify()).problems).toEqual([])
    await record.undo({ id: given.id, by: 'layla' })
    expect((await record.timeline()).rows[0]!.counts.stories).toBe(1)
    expect((await record.verify()).problems).toEqual([])
    await record.close()
  })

  it('puts a claim right, adds one, and takes both back', async () => {
    const record = await open()
    await record.add([first, second])
    const clean = await fingerprint(record.store.db, record.store.dialect)
    const given = await record.correct({ story: 'k1', of: 'c1', by: 'layla', finding: { kind: 'claim', quote: span('Bolivia shelters smugglers'), accused: ['a2'], stances: [{ actor: 'a1', stance: 'alleges' }, { actor: 'a2', stance: 'denies' }] } })
    const claim = (await record.claims({ stance: 'denies' })).rows
    expect(claim).toHaveLength(1)
    expect(claim[0]).toMatchObject({ contested: true, tier: 'reviewed' })
    expect((await record.verify()).problems).toEqual([])
    const added = await record.correct({ story: 'k1', by: 'layla', finding: { kind: 'claim', quote: span('Chile lent the two a hall'), accused: ['CHL'], stances: [{ actor: 'a1', stance: 'confirms' }] } })
    expect((await record.claims({ actor: 'CHL' })).rows).toHaveLength(1)
    expect((await record.verify()).problems).toEqual([])
    await record.undo({ id: added.id, by: 'layla' })
    await record.undo({ id: given.id, by: 'layla' })
    expect(await fingerprint(record.store.db, record.store.dialect)).toEqual(clean)
    expect((await record.verify()).problems).toEqual([])
    await record.close()
  })

  it('puts an agreement right, adds one, and takes both back', async () => {
    const record = await open()
    const text = 'Peru and Bolivia signed a river treaty in La Paz. A road deal is to follow.'
    const at = (words: string) => ({ in: 'text' as const, start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const pact = (id: string, outlet: string) => told(
      { id, published: '2023-05-17', text, source: { outlet, url: `https://${id}.example` } },
      { actors: [state('a1', 'PER', 'Peru'), state('a2', 'BOL', 'Bolivia')], events: [{ type: 'SUPPORT', act: 'sign', words: 'signed', actors: ['a1', 'a2'], date: '2023-05-16', agreement: 'g1' }], agreements: [{ id: 'g1', title: 'river treaty', type: 'treaty', parties: ['a1', 'a2'], stages: [{ rule: 'test', sources: [], stage: 'signed', date: '2023-05-16', status: 'actual', span: at('signed') }] }] },
    )
    await record.add([pact('m1', 'Harbour News'), pact('m2', 'Third Paper')])
    const clean = await fingerprint(record.store.db, record.store.dialect)
    const [river] = (await record.agreements()).rows
    const input = { kind: 'agreement' as const, quote: at('river treaty'), type: 'memorandum' as const, parties: ['a1', 'a2', 'CHL'], stages: [{ stage: 'signed' as const, status: 'actual' as const, date: '2023-05-16' }, { stage: 'ratified' as const, status: 'planned' as const, date: '2023-06' }] }
    const given = await record.correct({ story: 'm1', of: 'g1', by: 'layla', finding: input })
    expect(given.a).toBe(river!.id)
    expect((await record.agreement(river!.id)).stages.map((s) => `${s.stage} ${s.status}`)).toEqual(['signed actual', 'ratified planned'])
    expect((await record.agreements({ actor: 'CHL' })).rows.map((a) => a.id)).toEqual([river!.id])
    expect((await record.verify()).problems).toEqual([])
    const added = await record.correct({ story: 'm1', by: 'layla', finding: { ...input, quote: at('road deal'), type: 'agreement', parties: ['a1', 'a2'], stages: [{ stage: 'announced', status: 'planned', date: null }] } })
    expect((await record.agreements()).rows).toHaveLength(2)
    expect((await record.verify()).problems).toEqual([])
    await record.add([pact('m3', 'Fourth Paper')])
    expect((await record.verify()).problems).toEqual([])
    await expect(record.correct({ story: 'm1', of: 'g1', by: 'x', finding: { ...input, parties: [] } })).rejects.toThrow(/needs a party/)
    await record.undo({ id: added.id, by: 'layla' })
    await record.undo({ id: given.id, by: 'layla' })
    expect((await record.verify()).problems).toEqual([])
    const other = await open()
    await other.add([pact('m1', 'Harbour News'), pact('m2', 'Third Paper')])
    expect(await fingerprint(other.store.db, other.store.dialect)).toEqual(clean)
    await other.add([pact('m3', 'Fourth Paper')])
    expect((await other.agreement(river!.id)).stages).toEqual((await record.agreement(river!.id)).stages)
    await other.close()
    await record.close()
  })

  it('refuses what cannot be', async () => {
    const record = await open()
    await record.add([first])
    const give = (finding: object, of: string | null = 'e1') => record.correct({ story: 'k1', of, by: 'x', finding: { ...visit, ...finding } as typeof visit })
    await expect(give({ date: 'Tuesday' })).rejects.toThrow(/no date/)
    await expect(give({ act: 'dance' })).rejects.toThrow(/no act/)
    await expect(give({ trigger: { in: 'text', start: 0, end: 9999 } })).rejects.toThrow(/outside/)
    await expect(give({ actors: ['person:nobody'] })).rejects.toThrow(/nothing with the id/)
    await expect(give({ actors: [], recipients: [] })).rejects.toThrow(/nobody takes part/)
    await expect(give({}, 'c1')).rejects.toThrow(/no event/)
    await expect(give({}, 'e99')).rejects.toThrow(/nothing with the id/)
    await record.close()
  })

  it('accepts many in one step, and takes them back in one', async () => {
    const record = await open()
    await record.add([first, second])
    const ids = [...(await record.timeline()).rows.map((e) => e.id), ...(await record.claims()).rows.map((c) => c.id)]
    const { batch, judgements } = await record.judgeAll({ verdict: 'accept', ids, by: 'layla' })
    expect(judgements).toHaveLength(ids.length)
    expect((await record.timeline({ tier: 'candidate' })).rows).toHaveLength(0)
    expect((await record.verify()).problems).toEqual([])
    expect(await record.undoAll({ batch, by: 'layla' })).toHaveLength(ids.length)
    expect((await record.timeline({ tier: 'candidate' })).rows).toHaveLength(ids.length - 1)
    await expect(record.undoAll({ batch, by: 'layla' })).rejects.toThrow(/nothing with the id/)
    await record.close()
  })
})

onEachStore('asking of two', (open) => {
  it('finds the shortest way from one to another, with its words, and goes round whom it must not use', async () => {
    const record = await open()
    const deal = (id: string, a: [string, string], b: [string, string], day: string) => told({ id, published: day, text: `${a[1]} met ${b[1]}.`, source: { outlet: id } }, { actors: [state('a1', ...a), state('a2', ...b)], events: [{ type: 'CONSULT', act: 'meet', words: 'met', actors: ['a1', 'a2'], date: day }] })
    await record.add([
      deal('q1', ['PER', 'Peru'], ['BOL', 'Bolivia'], '2023-01-02'), deal('q2', ['BOL', 'Bolivia'], ['CHL', 'Chile'], '2023-03-02'), deal('q3', ['PER', 'Peru'], ['ECU', 'Ecuador'], '2023-01-05'),
      deal('q4', ['ECU', 'Ecuador'], ['COL', 'Colombia'], '2023-02-05'), deal('q5', ['COL', 'Colombia'], ['CHL', 'Chile'], '2023-02-08'),
    ])
    const { ways } = await record.path('Peru', 'CHL')
    expect(ways.map((way) => way.map((hop) => hop.b.id))).toEqual([['BOL', 'CHL']])
    expect(ways[0]![1]!.shown[0]).toMatchObject({ event: { act: 'meet' }, report: { sentence: 'Bolivia met Chile.' } })
    expect((await record.path('PER', 'CHL', { without: ['Bolivia'] })).ways.map((way) => way.map((hop) => hop.b.id))).toEqual([['ECU', 'COL', 'CHL']])
    expect((await record.path('PER', 'CHL', { asOf: '2023-02-28' })).ways.map((way) => way.map((hop) => hop.b.id))).toEqual([['ECU', 'COL', 'CHL']])
    expect(await record.path('PER', 'CHL', { type: ['ASSAULT'] })).toMatchObject({ ways: [], none: 4 })
    await expect(record.path('PER', 'Peru')).rejects.toThrow(/other than the first/)
    await record.close()
  })

  it('lays two versions of a story beside each other', async () => {
    const record = await open()
    await record.add([first])
    const text = TEXT.replace('on Tuesday', 'on Monday').replace(' Chile lent the two a hall.', '')
    await record.add([{ story: { ...first.story, text }, findings: { ...first.findings, events: first.findings.events.map((e) => ({ ...e, date: '2023-05-15' })), claims: [] } }])
    const answer = await record.versions('k1@2', 'k1')
    expect([answer.older.id, answer.newer.id]).toEqual(['k1', 'k1@2'])
    expect(answer.text.filter((p) => p.op !== 'same').map((p) => `${p.op} ${p.text.trim()}`)).toEqual(['out Tuesday.', 'in Monday.', 'out it. Chile lent the two a hall.', 'in it.'])
    expect(answer.findings.map((f) => [f.kind, f.change])).toEqual([['event', 'changed'], ['claim', 'gone']])
    await record.close()
  })
})

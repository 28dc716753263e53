import { expect, it } from 'vitest'
import { onEachStore, state, told } from './open-for-tests.js'
import { fingerprint } from './verify.js'

const OUTLET = (outlet: string, url?: string) => ({ outlet, url: url ?? null })
const SAU = state('a1', 'SAU', 'Saudi Arabia')
const IRN = state('a2', 'IRN', 'Iran')

/** One affair in small: a visit planned, put off and made; an agreement; a claim. */
const planned = told(
  { id: 'p1', language: 'ar', published: '2025-01-10', text: 'يزور الرئيس الإيراني مسعود بزشكيان موسكو في 15 كانون الثاني ويوقع معاهدة الشراكة الشاملة مع نظيره فلاديمير بوتين.', source: OUTLET('النهار', 'https://a.example/1') },
  {
    actors: [{ id: 'a1', kind: 'person', name: 'Masoud Pezeshkian', country: 'IRN', sector: 'GOV', office: 'president' }, { id: 'a2', kind: 'person', name: 'Vladimir Putin', country: 'RUS', sector: 'GOV', office: 'president' }, state('a3', 'RUS', 'Russia'), state('a4', 'IRN', 'Iran')],
    events: [{ type: 'CONSULT', act: 'visit', words: 'يزور', actors: ['a1'], recipients: ['a3'], date: '2025-01-15', place: 'Moscow', status: 'planned' }, { type: 'SUPPORT', act: 'sign', words: 'يوقع', actors: ['a1', 'a2'], date: '2025-01-15', status: 'planned', agreement: 'g1' }],
    agreements: [{ id: 'g1', title: 'معاهدة الشراكة الشاملة', type: 'treaty', parties: ['a3', 'a4'], areas: ['security'], stages: [{ rule: 'test', sources: [], stage: 'signed', date: '2025-01-15', status: 'planned', span: { in: 'text', start: 0, end: 3 } }] }],
  },
)
const made = told(
  { id: 'p2', language: 'en', published: '2025-01-17', headline: 'Iran and Russia sign partnership treaty', text: 'Iranian President Masoud Pezeshkian visited Moscow on Friday and signed a comprehensive partnership treaty with Vladimir Putin.', source: OUTLET('The Levant Post', 'https://b.example/1') },
  {
    actors: [{ id: 'a1', kind: 'person', name: 'Masoud Pezeshkian', country: 'IRN', sector: 'GOV', office: 'president' }, { id: 'a2', kind: 'person', name: 'Vladimir Putin', country: 'RUS', sector: 'GOV', office: 'president' }, state('a3', 'RUS', 'Russia'), state('a4', 'IRN', 'Iran')],
    events: [{ type: 'CONSULT', act: 'visit', words: 'visited', actors: ['a1'], recipients: ['a3'], date: '2025-01-17', place: 'Moscow' }, { type: 'SUPPORT', act: 'sign', words: 'signed', actors: ['a1', 'a2'], date: '2025-01-17', agreement: 'g1' }],
    agreements: [{ id: 'g1', title: 'comprehensive partnership treaty', type: 'treaty', parties: ['a3', 'a4'], areas: ['security'], stages: [{ rule: 'test', sources: [], stage: 'signed', date: '2025-01-17', status: 'actual', span: { in: 'text', start: 0, end: 3 } }] }],
  },
)
const rival = told(
  { id: 'p3', language: 'en', published: '2025-01-20', text: 'The partnership treaty between Iran and Russia was signed in Moscow on January 18.', source: OUTLET('Gulf Ledger', 'https://c.example/1') },
  {
    actors: [state('a3', 'RUS', 'Russia'), state('a4', 'IRN', 'Iran')],
    events: [{ type: 'SUPPORT', act: 'sign', words: 'signed', actors: ['a3', 'a4'], date: '2025-01-18', agreement: 'g1' }],
    agreements: [{ id: 'g1', title: 'partnership treaty', type: 'treaty', parties: ['a3', 'a4'], stages: [{ rule: 'test', sources: [], stage: 'signed', date: '2025-01-18', status: 'actual', span: { in: 'text', start: 0, end: 3 } }] }],
  },
)
const other = told(
  { id: 'p4', language: 'en', published: '2025-01-20', text: 'Venezuela and Russia want a partnership treaty of their own.', source: OUTLET('Gulf Ledger', 'https://c.example/2') },
  { actors: [state('a1', 'VEN', 'Venezuela'), state('a2', 'RUS', 'Russia')], agreements: [{ id: 'g1', title: 'partnership treaty', type: 'treaty', parties: ['a1', 'a2'] }] },
)
const alleged = told(
  { id: 'c1', published: '2025-01-12', text: 'Ukraine says that Iran sends drones to Russia. Tehran did not comment.', source: OUTLET('The Levant Post', 'https://b.example/2') },
  {
    actors: [state('a1', 'UKR', 'Ukraine'), state('a2', 'IRN', 'Iran'), state('a3', 'RUS', 'Russia')], events: [{ type: 'AID', act: 'arm', words: 'sends', actors: ['a2'], recipients: ['a3'], status: 'alleged', according_to: ['a1'] }],
    claims: [{ words: 'Iran sends drones to Russia', accused: ['a2'], stances: [{ actor: 'a1', stance: 'alleges', span: { in: 'text', start: 0, end: 3 } }, { actor: 'a2', stance: 'declines', span: { in: 'text', start: 0, end: 3 } }] }],
  },
)
const denied = told(
  { id: 'c2', published: '2025-01-16', text: 'Tehran denied that Iran sends drones to Russia, as Kyiv alleges.', source: OUTLET('Gulf Ledger', 'https://c.example/3') },
  {
    actors: [state('a1', 'UKR', 'Ukraine'), state('a2', 'IRN', 'Iran'), state('a3', 'RUS', 'Russia')], events: [{ type: 'AID', act: 'arm', words: 'sends', actors: ['a2'], recipients: ['a3'], status: 'alleged', according_to: ['a1'] }],
    claims: [{ words: 'Iran sends drones to Russia', accused: ['a2'], stances: [{ actor: 'a1', stance: 'alleges', span: { in: 'text', start: 0, end: 3 } }, { actor: 'a2', stance: 'denies', span: { in: 'text', start: 0, end: 3 } }] }],
  },
)
const ALL = [planned, alleged, denied, made, rival, other]

onEachStore('the record', (open) => {
  it('leaves out what is only referred to, when asked', async () => {
    const record = await open()
    await record.add([{ ...made, findings: { ...made.findings, events: made.findings.events.map((e) => (e.act === 'sign' ? { ...e, presentation: 'referred' as const } : e)) } }])
    expect((await record.timeline({})).rows.map((e) => e.act).sort()).toEqual(['sign', 'visit'])
    expect((await record.timeline({ told: true })).rows.map((e) => e.act)).toEqual(['visit'])
  })
  it('adds a story once, and a changed one as a new version', async () => {
    const record = await open()
    expect((await record.add([made])).added).toEqual(['p2'])
    expect((await record.add([made])).unchanged).toEqual(['p2'])
    const text = made.story.text.replace('on Friday', 'on Saturday')
    const second = { story: { ...made.story, text }, findings: { ...made.findings, events: made.findings.events.slice(1).map((e) => ({ ...e, trigger: { in: 'text' as const, start: text.indexOf('signed'), end: text.indexOf('signed') + 6 } })) } }
    const added = await record.add([second])
    expect(added.versions).toEqual(['p2@2'])
    const answer = await record.story('p2')
    expect(answer.row.replacedBy).toBe('p2@2')
    const { reports } = await record.why((await record.timeline({ type: ['CONSULT'] })).rows[0]!.id)
    expect(reports.map((r) => r.state)).toEqual(['gone'])
    const signed = await record.timeline({ type: ['SUPPORT'] })
    expect(signed.rows).toHaveLength(1)
    expect((await record.why(signed.rows[0]!.id)).reports.map((r) => r.state)).toEqual(['changed', 'current'])
    await record.close()
  })

  it('joins what was planned with what came of it, and keeps the former date', async () => {
    const record = await open()
    await record.add(ALL)
    const { rows } = await record.dyad('RUS', 'IRN', { type: ['CONSULT'] })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ status: 'actual', date: '2025-01-17', formerDates: ['2025-01-15'], counts: { mentions: 2, stories: 2, outlets: 2, chains: 2 } })
    expect(rows[0]!.actors.map((a) => a.name)).toEqual(['Masoud Pezeshkian'])
    await record.close()
  })

  it('shows things as of a day', async () => {
    const record = await open()
    await record.add(ALL)
    const then = await record.dyad('RUS', 'IRN', { type: ['CONSULT'], asOf: '2025-01-12' })
    expect(then.rows[0]).toMatchObject({ status: 'planned', date: '2025-01-15' })
    expect((await record.agreements({ asOf: '2025-01-12' })).rows.map((a) => a.standing)).toEqual(['signed (planned)'])
    expect((await record.claims({ asOf: '2025-01-13' })).rows[0]!.stances.map((s) => s.stance)).toEqual(['alleges', 'declines'])
    expect((await record.timeline({ asOf: '2025-01-01' })).rows).toEqual([])
    await record.close()
  })

  it('keeps one entry an agreement in two languages, with rival dates side by side, and links another of its name', async () => {
    const record = await open()
    await record.add(ALL)
    const { rows } = await record.agreements()
    expect(rows).toHaveLength(2)
    const treaty = rows.find((a) => a.parties.some((p) => p.id === 'IRN'))!
    expect(treaty.titles.map((t) => t.language).sort()).toEqual(['ar', 'en', 'en'])
    expect(treaty.stages.map((s) => [s.stage, s.status, s.date])).toEqual([['signed', 'planned', '2025-01-15'], ['signed', 'actual', '2025-01-17']])
    expect(treaty.disputes).toMatchObject([{ field: 'date', what: 'signed', values: [{ value: '2025-01-17', stories: ['p2'] }, { value: '2025-01-18', stories: ['p3'] }] }])
    expect(treaty.links).toMatchObject([{ rel: 'same_title_as', to: rows.find((a) => a !== treaty)!.id }])
    await record.close()
  })

  it('takes two accusations for one by their words or their day, not by who accuses whom', async () => {
    const record = await open()
    const accuse = (id: string, text: string, more: object = {}) => told({ id, text, published: '2024-05-02', source: OUTLET(`Outlet ${id}`) }, { actors: [SAU, IRN], events: [{ type: 'ACCUSE', act: 'accuse', words: 'accused', actors: ['a1'], recipients: ['a2'], ...more }] })
    await record.add([
      accuse('v1', 'Riyadh accused Tehran of shipping drones to rebels along the coast.'),
      accuse('v2', 'Riyadh accused Tehran of shipping drones to the rebels.'),
      accuse('v3', 'A minister accused the neighbour of flooding markets with cheap pistachios.'),
      accuse('v4', 'Once more the kingdom accused its rival: borders, it says, were crossed at dawn.', { date: '2024-05-01' }),
      accuse('v5', 'On Wednesday the court accused them over a frontier incident.', { date: '2024-05-01' }),
      accuse('v6', 'Should undersea cables break again, one may yet see it accused.', { status: 'hypothetical' }),
    ])
    const rows = (await record.timeline({ type: ['ACCUSE'], order: 'oldest' })).rows
    expect((await Promise.all(rows.map((r) => record.why(r.id)))).map((w) => w.reports.map((r) => r.story.id).sort().join(' ')).sort()).toEqual(['v1 v2', 'v3', 'v4 v5', 'v6'])
    await record.close()
  })

  it('knows that what was told as done is not of a later day', async () => {
    const record = await open()
    const resume = (id: string, published: string, text: string, more: object = {}) => told({ id, text, published, source: OUTLET(`Outlet ${id}`) }, { actors: [SAU, IRN], events: [{ type: 'SUPPORT', act: 'restore ties', words: 'restored ties', actors: ['a1', 'a2'], ...more }] })
    await record.add([resume('w1', '2024-03-10', 'The two restored ties after talks.'), resume('w2', '2024-04-08', 'The two restored ties on Saturday after talks.', { date: '2024-04-06' })])
    expect((await record.timeline({ type: ['SUPPORT'] })).rows.map((e) => [e.date, e.counts.stories]).sort()).toEqual([['2024-04-06', 1], [null, 1]].sort())
    await record.close()
  })

  it('keeps two joint statements of one pair a month apart', async () => {
    const record = await open()
    const state4 = (id: string, published: string, date: string) => told({ id, text: `The two ministers signed a joint statement. ${id}`, published, source: OUTLET(`Outlet ${id}`) }, { actors: [SAU, IRN], agreements: [{ id: 'g1', title: 'joint statement', type: 'declaration', parties: ['a1', 'a2'], stages: [{ rule: 'test', sources: [], stage: 'signed', date, status: 'actual', span: { in: 'text', start: 0, end: 3 } }] }] })
    await record.add([state4('y1', '2024-03-10', '2024-03-10'), state4('y2', '2024-04-06', '2024-04-06'), state4('y3', '2024-04-07', '2024-04-06')])
    expect((await record.agreements()).rows.map((a) => a.counts.stories).sort()).toEqual([1, 2])
    await record.close()
  })

  it('links agreements of one name between others, whatever the batches', async () => {
    const pact = (id: string, a: string, b: string) => told({ id, text: `${a} and ${b} signed the Lantern Festival Accord. A ${id} note.`, published: '2024-02-03', source: OUTLET(`Outlet ${id}`) }, { actors: [state('a1', a, a), state('a2', b, b)], agreements: [{ id: 'g1', title: 'Lantern Festival Accord', parties: ['a1', 'a2'] }] })
    const items = [pact('l1', 'PER', 'CHL'), pact('l2', 'NOR', 'FIN'), pact('l3', 'KEN', 'UGA')]
    const whole = await open()
    await whole.add(items)
    const one = await open()
    for (const item of items) await one.add([item])
    expect((await one.agreements()).rows.map((a) => a.links.length)).toEqual([2, 2, 2])
    expect(await fingerprint(one.store.db, one.store.dialect)).toEqual(await fingerprint(whole.store.db, whole.store.dialect))
    await whole.close()
    await one.close()
  })

  it('keeps the history of each stance to a claim', async () => {
    const record = await open()
    await record.add(ALL)
    const { rows } = await record.claims({ actor: 'IRN' })
    expect(rows).toHaveLength(1)
    expect(rows[0]!.contested).toBe(true)
    expect(rows[0]!.stances.map((s) => [s.actor.id, s.stance, s.since])).toEqual([['UKR', 'alleges', '2025-01-12'], ['IRN', 'declines', '2025-01-12'], ['IRN', 'denies', '2025-01-16']])
    await record.close()
  })

  it('gives the same account whatever the batches, and when it is made anew', async () => {
    const whole = await open()
    await whole.add(ALL)
    const one = await open()
    for (const item of ALL) await one.add([item])
    const expected = await fingerprint(whole.store.db, whole.store.dialect)
    expect(await fingerprint(one.store.db, one.store.dialect)).toEqual(expected)
    await whole.rebuild()
    expect(await fingerprint(whole.store.db, whole.store.dialect)).toEqual(expected)
    expect((await whole.verify()).problems).toEqual([])
    await whole.close()
    await one.close()
  })

  it('follows judgements, takes them back, and replays them', async () => {
    const record = await open()
    const short = told({ id: 's1', text: 'Pezeshkian spoke to reporters.', published: '2025-01-18', source: OUTLET('Gulf Ledger') }, { actors: [{ id: 'a1', kind: 'person', name: 'Pezeshkian', country: 'IRN' }], events: [{ type: 'ACCUSE', act: 'accuse', words: 'spoke', actors: ['a1'] }] })
    await record.add([...ALL, short])
    const full = (await record.who('Masoud Pezeshkian'))[0]!.id
    const before = await record.actor(full)
    const waiting = before.candidates.find((c) => !c.joined)!
    expect(waiting.score).toBeGreaterThan(0.6)
    const clean = await fingerprint(record.store.db, record.store.dialect)
    await record.judge({ verdict: 'same', a: full, b: waiting.id, by: 'layla', why: 'one man' })
    expect((await record.timeline({ actor: full })).rows.map((e) => e.act).sort()).toEqual(['accuse', 'sign', 'visit'])
    expect((await record.verify()).problems).toEqual([])
    await record.undo({ by: 'layla' })
    expect((await record.timeline({ actor: full })).rows.map((e) => e.act).sort()).toEqual(['sign', 'visit'])
    expect(await fingerprint(record.store.db, record.store.dialect)).toEqual(clean)
    expect((await record.verify()).problems).toEqual([])
    await record.close()
  })

  it('takes a report out of an event, puts it back, and joins two events', async () => {
    const record = await open()
    await record.add(ALL)
    const [sign] = (await record.timeline({ type: ['SUPPORT'] })).rows
    const third = (await record.why(sign!.id)).reports.find((r) => r.story.id === 'p3')!
    const clean = await fingerprint(record.store.db, record.store.dialect)
    await record.judge({ verdict: 'different', a: sign!.id, b: third.assertion, by: 'layla' })
    expect((await record.timeline({ type: ['SUPPORT'] })).rows).toHaveLength(2)
    expect((await record.verify()).problems).toEqual([])
    await record.judge({ verdict: 'same', a: sign!.id, b: `e-${third.assertion}`, by: 'layla' })
    expect((await record.timeline({ type: ['SUPPORT'] })).rows).toHaveLength(1)
    expect((await record.verify()).problems).toEqual([])
    await record.undo({ by: 'layla' })
    await record.undo({ by: 'layla' })
    expect(await fingerprint(record.store.db, record.store.dialect)).toEqual(clean)
    await record.judge({ verdict: 'reject', a: sign!.id, by: 'layla', why: 'misread' })
    expect((await record.timeline({ type: ['SUPPORT'] })).rows).toHaveLength(0)
    expect((await record.timeline({ type: ['SUPPORT'], tier: 'rejected' })).rows).toHaveLength(1)
    await record.undo({ by: 'layla' })
    expect((await record.timeline({ type: ['SUPPORT'] })).rows).toHaveLength(1)
    await record.close()
  })

  it('parts and joins agreements and claims, and puts them back', async () => {
    const record = await open()
    await record.add(ALL)
    const clean = await fingerprint(record.store.db, record.store.dialect)
    const treaty = (await record.agreements({ actor: 'IRN' })).rows[0]!
    const report = (await record.why(treaty.id)).reports.find((r) => r.story.id === 'p3')!
    await record.judge({ verdict: 'different', a: treaty.id, b: report.assertion, by: 'layla', why: 'another paper' })
    const parted = (await record.agreements({ actor: 'IRN' })).rows
    expect(parted.map((a) => a.counts.stories).sort()).toEqual([1, 2])
    expect(parted.flatMap((a) => a.disputes)).toEqual([])
    expect((await record.verify()).problems).toEqual([])
    await record.undo({ by: 'layla' })
    expect(await fingerprint(record.store.db, record.store.dialect)).toEqual(clean)
    const claim = (await record.claims({ actor: 'UKR' })).rows[0]!
    const second = (await record.why(claim.id)).reports[1]!
    await record.judge({ verdict: 'different', a: claim.id, b: second.assertion, by: 'layla' })
    expect((await record.claims({ actor: 'UKR' })).rows).toHaveLength(2)
    await record.judge({ verdict: 'same', a: claim.id, b: `c-${second.assertion}`, by: 'layla' })
    expect((await record.claims({ actor: 'UKR' })).rows).toHaveLength(1)
    expect((await record.verify()).problems).toEqual([])
    await record.undo({ by: 'layla' })
    await record.undo({ by: 'layla' })
    expect(await fingerprint(record.store.db, record.store.dialect)).toEqual(clean)
    await expect(record.judge({ verdict: 'same', a: claim.id, b: treaty.id, by: 'x' })).rejects.toThrow(/two kinds/)
    await expect(record.judge({ verdict: 'accept', a: 'e-nothing', by: 'x' })).rejects.toThrow(/nothing with the id/)
    await record.close()
  })

  it('finds statements by speaker and by whom they speak of', async () => {
    const record = await open()
    const said = told(
      { id: 'q1', published: '2025-01-18', text: 'Sergei Lavrov said that Iran was ready for talks. Abbas Araghchi thanked him.', source: OUTLET('Gulf Ledger') },
      {
        actors: [{ id: 'a1', kind: 'person', name: 'Sergei Lavrov', country: 'RUS', office: 'foreign minister' }, { id: 'a2', kind: 'person', name: 'Abbas Araghchi', country: 'IRN' }, { ...state('a3', 'IRN', 'Iran'), quotes: [{ in: 'text', start: 24, end: 28 }] }],
        statements: [{ speaker: 'a1', cue: 'said', content: 'that Iran was ready for talks', date: '2025-01-18' }, { speaker: 'a2', cue: 'thanked', content: 'him' }],
      },
    )
    await record.add([said])
    expect((await record.statements({ actor: 'RUS', about: 'IRN' })).rows.map((s) => s.content)).toEqual(['that Iran was ready for talks'])
    expect((await record.statements({ actor: 'Sergey Lavrov' })).rows).toHaveLength(1)
    expect((await record.statements({ about: 'SAU' })).rows).toHaveLength(0)
    expect((await record.statements({ limit: 1 })).next).not.toBeNull()
    await record.close()
  })

  it('turns pages without losing or repeating a row', async () => {
    const record = await open()
    await record.add(ALL)
    const all = (await record.timeline()).rows.map((e) => e.id)
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof record.timeline>> = await record.timeline({ limit: 2, ...(cursor ? { cursor } : {}) })
      seen.push(...page.rows.map((e) => e.id))
      cursor = page.next
    } while (cursor)
    expect(seen).toEqual(all)
    await record.close()
  })

  it('finds words in any form, or as written', async () => {
    const record = await open()
    await record.add(ALL)
    expect((await record.search('الرئيس للشراكة')).rows.map((h) => h.story.id)).toEqual(['p1'])
    expect((await record.search('partnerships treaties')).rows.map((h) => h.story.id).sort()).toEqual(['p2', 'p3', 'p4'])
    expect((await record.search('معاهدة شراكة', { exact: true })).rows).toEqual([])
    const hit = (await record.search('معاهدة الشراكة', { exact: true })).rows[0]!
    expect(hit.excerpt.marks.map((m) => hit.excerpt.text.slice(m.start, m.end))).toEqual(['معاهدة الشراكة'])
    expect((await record.search('"; drop table story; --')).rows).toEqual([])
    await record.close()
  })

  it('counts by month as the events themselves do', async () => {
    const record = await open()
    await record.add(ALL)
    const stats = await record.stats()
    const rows = (await record.timeline()).rows
    expect(stats.events).toBe(rows.length)
    expect(stats.mentions).toBe(rows.reduce((n, e) => n + e.counts.mentions, 0))
    expect((await record.stats({ actor: 'RUS', with: 'IRN' })).events).toBe((await record.dyad('RUS', 'IRN')).rows.length)
    expect((await record.actors({ limit: 3 })).map((a) => a.id)).toContain('IRN')
    await record.close()
  })

  it('counts an agency and its reprints as one chain', async () => {
    const record = await open()
    const text = 'The kingdom and its neighbour opened a second round of talks in Muscat on Monday, with envoys of both sides at the table for the first time since the spring, officials said.'
    const actors = [SAU, IRN]
    const event = { type: 'CONSULT' as const, act: 'negotiate', words: 'talks', actors: ['a1', 'a2'], date: '2025-01-13', place: 'Muscat' }
    await record.add([
      told({ id: 'w1', published: '2025-01-13', text: `MUSCAT (Reuters) - ${text}`, source: OUTLET('Reuters') }, { actors, events: [event] }),
      told({ id: 'w2', published: '2025-01-13', text: `${text} (Reuters)`, source: OUTLET('Gulf Ledger') }, { actors, events: [event] }),
      told({ id: 'w3', published: '2025-01-14', text: 'Envoys met in Muscat, our correspondent saw; talks lasted five hours and ended late.', source: OUTLET('The Levant Post') }, { actors, events: [{ ...event, words: 'talks' }] }),
    ])
    const [row] = (await record.dyad('SAU', 'IRN')).rows
    expect(row!.counts).toEqual({ mentions: 3, stories: 3, outlets: 3, chains: 2 })
    expect((await record.story('w2')).row.copyOf).toBe('w1')
    await record.close()
  })
})

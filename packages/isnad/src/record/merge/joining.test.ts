// Which reports of two stories become one event: what they must share, and what keeps them apart.
import { expect, it } from 'vitest'
import { onEachStore, state, told } from '../open-for-tests.js'

type Told = Parameters<typeof told>[1]
let n = 0
const story = (published: string, text: string, findings: Told) => told({ id: `j${++n}`, published, text, source: { outlet: `Outlet ${n}`, url: `https://j.example/${n}` } }, findings)
const PER = state('a1', 'PER', 'Peru')
const BOL = state('a2', 'BOL', 'Bolivia')
const minister = (id: string, name: string) => ({ id, kind: 'person' as const, name, country: 'PER', sector: 'GOV', office: 'minister' })

onEachStore('joining reports of an act', (open) => {
  const together = async (...stories: ReturnType<typeof story>[]) => {
    const record = await open()
    await record.add(stories)
    const rows = (await record.timeline()).rows
    await record.close()
    return rows.map((r) => r.counts.mentions).sort()
  }
  const warning = (words: string) => ({ actors: [PER, BOL], events: [{ type: 'THREATEN' as const, act: 'warn', words, actors: ['a1'], recipients: ['a2'] }] })

  it('of undated warnings those in like words are one, those about something else two', async () => {
    const first = story('2023-05-02', 'Peru warned Bolivia that smugglers crossing the lake at Puno would be shot.', warning('warned'))
    expect(await together(first, story('2023-05-03', 'Lima had warned Bolivia over smugglers crossing the lake near Puno.', warning('warned')))).toEqual([2])
    expect(await together(first, story('2023-05-03', 'Peru warned Bolivia it would raise duties on timber and soya unless quotas fell.', warning('warned')))).toEqual([1, 1])
  })

  it('a denial told in two languages is one where the same is denied', async () => {
    const CHL = state('a3', 'CHL', 'Chile')
    const denial = (language: string, published: string, text: string, words: { denied: string; talks: string; content: string }, with_: string) =>
      told({ id: `j${++n}`, language, published, text, source: { outlet: `Outlet ${n}`, url: `https://j.example/${n}` } }, {
        actors: [PER, BOL, CHL],
        events: [
          { type: 'REJECT' as const, act: 'deny', words: words.denied, actors: ['a1'] },
          { type: 'CONSULT' as const, act: 'negotiate', words: words.talks, actors: ['a1', with_], status: 'denied' as const },
        ],
        statements: [{ speaker: 'a1', cue: words.denied, content: words.content }],
      })
    const english = denial('en', '2023-05-02', 'Peru denied holding talks with Bolivia.', { denied: 'denied', talks: 'talks', content: 'holding talks with Bolivia' }, 'a2')
    const french = (with_: string) => denial('fr', '2023-05-03', 'Le Pérou a démenti mener des pourparlers.', { denied: 'démenti', talks: 'pourparlers', content: 'mener des pourparlers' }, with_)
    const denials = async (...stories: (typeof english)[]) => {
      const record = await open()
      await record.add(stories)
      const rows = (await record.timeline()).rows.filter((row) => row.act === 'deny')
      await record.close()
      return rows.map((row) => row.counts.mentions).sort()
    }
    expect(await denials(english, french('a2'))).toEqual([2])
    expect(await denials(english, french('a3'))).toEqual([1, 1])
  })

  it('a meeting announced for one month is not the one held three months later', async () => {
    const meeting = (date: string, status: 'planned' | 'actual') => ({ actors: [PER, BOL], events: [{ type: 'CONSULT' as const, act: 'meet', words: 'meet', actors: ['a1', 'a2'], date, status }] })
    const planned = story('2023-04-01', 'Peru and Bolivia are to meet.', meeting('2023-04-16', 'planned'))
    expect(await together(planned, story('2023-04-18', 'The two did meet, two days late.', meeting('2023-04-18', 'actual')))).toEqual([2])
    expect(await together(planned, story('2023-07-14', 'They meet once more, on fisheries.', meeting('2023-07-13', 'actual')))).toEqual([1, 1])
  })

  it('a break of relations told years later of both, by its year, is the one told then', async () => {
    const rupture = (actors: string[], recipients: string[], date?: string) => ({ actors: [PER, BOL], events: [{ type: 'SANCTION' as const, act: 'cut ties', words: 'broke', actors, recipients, ...(date ? { date } : {}) }] })
    const then = story('2009-06-04', 'Lima sent the Bolivian ambassador home and broke with La Paz.', rupture(['a1'], ['a2']))
    expect(await together(then, story('2014-08-21', 'Peru and Bolivia broke with each other over fishing rights back in 2009.', rupture(['a1', 'a2'], [], '2009')))).toEqual([2])
    expect(await together(then, story('2014-08-21', 'Peru and Bolivia broke with each other over fishing rights back in 2012.', rupture(['a1', 'a2'], [], '2012')))).toEqual([1, 1])
  })

  it('two ministers who step down in one month are two', async () => {
    const leaving = (name: string, date: string) => ({ actors: [minister('a1', name)], events: [{ type: 'RETREAT' as const, act: 'resign', words: 'resigned', actors: ['a1'], date }] })
    const first = story('2023-05-02', 'Ana Quispe resigned.', leaving('Ana Quispe', '2023-05'))
    expect(await together(first, story('2023-05-20', 'Luis Huaman resigned.', leaving('Luis Huaman', '2023-05-19')))).toEqual([1, 1])
    expect(await together(first, story('2023-05-20', 'Ana Quispe resigned.', leaving('Ana Quispe', '2023-05-01')))).toEqual([2])
  })

  it('a claim in another language is the same by the act and two who are in it, not by one alone', async () => {
    const talks = (text: string, language: string, words: string, trigger: string, others: string[]) => {
      n++
      const actors = [PER, BOL, state('a3', 'CHL', 'Chile')]
      const stances = [{ actor: 'a1', stance: 'denies' as const, span: { in: 'text' as const, start: 0, end: 4 } }]
      return told({ id: `j${n}`, language, published: '2023-05-02', text, source: { outlet: `Outlet ${n}`, url: `https://j.example/${n}` } }, { actors, events: [{ type: 'CONSULT', act: 'talk', words: trigger, actors: ['a1', ...others], status: 'denied' }], claims: [{ words, accused: ['a1'], stances }] })
    }
    const claims = async (...stories: ReturnType<typeof told>[]) => {
      const record = await open()
      await record.add(stories)
      const { rows } = await record.claims({})
      await record.close()
      return rows.length
    }
    const first = talks('Peru denied that it had held talks with Bolivia.', 'en', 'it had held talks with Bolivia', 'talks', ['a2'])
    expect(await claims(first, talks('نفت بيرو إجراء محادثات مع بوليفيا.', 'ar', 'إجراء محادثات مع بوليفيا', 'محادثات', ['a2']))).toBe(1)
    expect(await claims(first, talks('نفت بيرو إجراء محادثات مع تشيلي.', 'ar', 'إجراء محادثات مع تشيلي', 'محادثات', ['a3']))).toBe(2)
  })

  it('a paper of that very day is the one known, though a story tells it without its parties, or guesses them; of a story that does not speak of them it is another', async () => {
    const CHL = state('a3', 'CHL', 'Chile')
    const made = { stage: 'signed' as const, date: '2020-11-09', status: 'actual' as const, span: { in: 'text' as const, start: 0, end: 4 }, rule: 'test', sources: [] }
    const told3 = (published: string, actors: ReturnType<typeof state>[], parties: string[], guessed?: boolean) =>
      story(published, 'A tripartite statement was spoken of.', { actors, agreements: [{ id: 'g1', title: 'tripartite statement', type: 'declaration' as const, parties, stages: [made], ...(guessed && { parties_inferred: true }) }] })
    const count = async (...stories: ReturnType<typeof story>[]) => {
      const record = await open()
      await record.add(stories)
      const { agreements } = await record.exportRecord()
      await record.close()
      return agreements.map(({ parties }) => parties.join('+')).sort()
    }
    const first = told3('2020-11-10', [PER, BOL], ['PER', 'BOL'])
    expect(await count(first, told3('2023-04-25', [PER, BOL], []))).toEqual(['BOL+PER'])
    expect(await count(first, told3('2023-04-25', [PER, BOL, CHL], ['PER', 'CHL'], true))).toEqual(['BOL+PER'])
    expect(await count(first, told3('2023-04-25', [PER, BOL, CHL], ['PER', 'CHL']))).toEqual(['BOL+PER', 'CHL+PER'])
    expect(await count(first, told3('2023-04-25', [CHL], []))).toHaveLength(2)
  })

  it('the town that an agreement is called by is the same in every language', async () => {
    const called = (language: string, published: string, title: string, town?: string) =>
      told({ id: `j${++n}`, language, published, text: `${title}.`, source: { outlet: `Outlet ${n}`, url: `https://j.example/${n}` } }, { actors: [PER, BOL], agreements: [{ id: 'g1', title, type: 'declaration' as const, parties: ['PER', 'BOL'], ...(town && { town }) }] })
    const count = async (...stories: ReturnType<typeof called>[]) => {
      const record = await open()
      await record.add(stories)
      const { agreements } = await record.exportRecord()
      await record.close()
      return agreements.length
    }
    expect(await count(called('en', '2024-12-12', 'Quito Declaration', 'Quito'), called('ar', '2025-03-02', 'إعلان كيتو', 'Quito'))).toBe(1)
  })
})

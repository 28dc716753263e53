// The same stories give the same account however they are put into batches: one by one, by tens, all at once. Names that turn out to be one midway, papers that come in again, dates that differ.
import { expect, it } from 'vitest'
import { onEachStore, told } from './open-for-tests.js'
import { fingerprint } from './verify.js'

const COUNTRIES = ['PER', 'BOL', 'CHL', 'ECU'] as const
/** One person by several names, some without a country: who is who is only found out as stories come. */
const NAMES = [['Ana Quispe', 'PER'], ['Ana Quispe', null], ['Anna Quispe', 'PER'], ['Quispe', 'PER'], ['Luis Huaman', 'BOL'], ['Luis Huamán', null], ['Rosa Mamani', 'CHL'], ['Rosa Mamani', 'ECU'], ['Rosa Mamani', null]] as const
const ACTS = [['CONSULT', 'meet'], ['CONSULT', 'visit'], ['ACCUSE', 'accuse'], ['SUPPORT', 'sign'], ['SANCTION', 'cut ties'], ['THREATEN', 'warn']] as const
const TOPICS = ['smugglers crossing lakes near Puno', 'timber quotas and soya duties', 'fishing rights off Arica', 'a railway over mountain passes']

function generate(count: number, seed: number): ReturnType<typeof told>[] {
  let x = seed
  const below = (n: number): number => {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0
    return Math.floor((x / 2 ** 32) * n)
  }
  const pick = <X>(list: readonly X[]): X => list[below(list.length)]!
  return Array.from({ length: count }, (_, i) => {
    const [name, country] = pick(NAMES)
    const [type, act] = pick(ACTS)
    const day = 1 + below(25)
    const other = pick(COUNTRIES)
    const date = pick([null, `2023-05-${String(day).padStart(2, '0')}`, '2023-05'])
    const organization = below(3) === 0
    const text = `${name} and ${other} acted over ${pick(TOPICS)}, and the pact of neighbours was named. They blame it.`
    const again = i > 4 && below(9) === 0
    return told(
      { id: again ? `s${i - 3}` : `s${i}`, published: `2023-05-${String(Math.min(28, day + below(3))).padStart(2, '0')}`, text: again ? `${text} More later.` : text, source: { outlet: `Outlet ${below(6)}`, url: `https://x.example/${again ? i - 3 : i}` } },
      {
        actors: [{ id: 'a1', kind: organization ? 'organization' : 'person', name: organization ? pick(['Andes Forum', 'Andean Forum', 'The Andes Forum']) : name, country: organization ? null : country, sector: pick([null, 'GOV']), office: pick([null, 'minister', 'president']) }, { id: 'a2', kind: 'state', name: other, country: other }],
        events: [{ type, act, words: 'acted', actors: ['a1'], recipients: ['a2'], date, status: pick(['actual', 'planned'] as const) }],
        ...(below(2) ? { agreements: [{ id: 'g1', title: 'the pact of neighbours', parties: ['a1', 'a2'] }] } : {}),
        ...(below(2) ? { claims: [{ words: 'They blame it', accused: ['a2'], stances: [{ actor: 'a1', stance: 'alleges' as const, span: { in: 'text' as const, start: 0, end: 3 } }] }] } : {}),
        ...(below(2) ? { statements: [{ speaker: 'a1', cue: 'named', content: 'the pact of neighbours' }] } : {}),
      },
    )
  })
}

onEachStore('batches', (open) => {
  it.each([1, 2, 3])('one by one, by tens, all at once: one account (seed %i)', async (seed) => {
    const stories = generate(90, seed)
    const prints: Map<string, string>[] = []
    for (const size of [1, 10, 1000]) {
      const record = await open()
      for (let i = 0; i < stories.length; i += size) await record.add(stories.slice(i, i + size))
      prints.push(await fingerprint(record.store.db, record.store.dialect))
      if (size === 10) expect((await record.verify()).problems).toEqual([])
      await record.close()
    }
    expect(prints[1]).toEqual(prints[0])
    expect(prints[2]).toEqual(prints[0])
  }, 240_000)
})

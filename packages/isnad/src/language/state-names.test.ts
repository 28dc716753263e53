// Every state of the knowledge is found where a sentence makes it do something, in both languages: a name that is also a word («قطر», "Jordan") is a state first.
import { describe, expect, it } from 'vitest'
import { parseTable } from '../document/table.js'
import { readStory } from '../index.js'
import table from '../knowledge/states.tsv.js'

const states = parseTable('states.tsv', table).map(({ cells }) => cells).filter((cells) => cells.iso3 && !cells.status)
const first = (cell: string | undefined): string => (cell ?? '').split('|')[0]!.replace('?', '')
const countriesIn = (text: string, language: string): (string | null)[] => readStory({ id: 'x', language, published: '2025-06-12', text }).actors.map((actor) => actor.country)

describe('names of states', () => {
  it('Arabic: as the subject of a verb, and behind a preposition', () => {
    const missed = states.filter(({ iso3, ar }) => ar && ![`أعلنت ${first(ar)} أنها ترفض الاتفاق.`, `اتهم الوزير الأول ${first(ar)} بدعم المتمردين.`].some((text) => countriesIn(text, 'ar').includes(iso3!)))
    expect(missed.map((state) => state.ar)).toEqual([])
  })
  it('English', () => {
    const missed = states.filter(({ iso3, en }) => en && !en.split('|').some((form) => countriesIn(`${form.replace('?', '')} said on Monday it rejected the deal.`, 'en').includes(iso3!)))
    expect(missed.map((state) => state.en)).toEqual([])
  })
  it('a person may bear the name of a state, and a noun may look like one', () => {
    expect(countriesIn('Jordan Pickford met Chad Smith.', 'en')).not.toContain('JOR')
    expect(countriesIn('قدمت الحكومة دعما ماليا للمركز المالي، وقال إن الوضع مالي صعب.', 'ar')).not.toContain('MLI')
    expect(countriesIn('أعلنت مالي أنها ستنسحب من الاتفاق المبرم مع قطر.', 'ar')).toEqual(expect.arrayContaining(['MLI', 'QAT']))
  })
})

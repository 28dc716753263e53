import { expect, test } from 'vitest'
import { readStory, type Story } from '../index.js'
import { parseTable } from '../document/table.js'
import table from './first-halves.tsv.js'
import { stateInfo, stateOfFirstHalf } from './index.js'

test('the first half of a word for two states tells whose it is', () => {
  expect(['franco', 'sino', 'irano', 'saoudo', 'arméno', 'somalo', 'turco'].map((half) => stateOfFirstHalf('fr', half))).toEqual(['FRA', 'CHN', 'IRN', 'SAU', 'ARM', 'SOM', 'TUR'])
  expect(['российско', 'ирано', 'армяно', 'саудовско', 'греко'].map((half) => stateOfFirstHalf('ru', half))).toEqual(['RUS', 'IRN', 'ARM', 'SAU', 'GRC'])
  expect(['franco', 'sino', 'russo'].map((half) => stateOfFirstHalf('en', half))).toEqual(['FRA', 'CHN', 'RUS'])
})
test('of two it could be, and of an ordinary word, it tells none', () => {
  expect(stateOfFirstHalf('fr', 'congolo')).toBeUndefined()
  expect(stateOfFirstHalf('fr', 'photo')).toBeUndefined()
  expect(stateOfFirstHalf('en', 'macro')).toBeUndefined()
  expect(stateOfFirstHalf('ru', 'северо')).toBeUndefined()
})
test('every row is of a state', () => {
  for (const { cells } of parseTable('first-halves', table)) expect(stateInfo(cells.id!), cells.id).toBeDefined()
})
test('both take part in what the word tells of', () => {
  const doers = (text: string, language: string) => {
    const { events, actors } = readStory({ id: 't', text, language, published: '2024-06-12' } as Story)
    return events.map((event) => [...event.actors, ...event.recipients].map((id) => actors.find((one) => one.id === id)?.country).sort().join('+'))
  }
  expect(doers("L'accord franco-kényan a été signé lundi.", 'fr')).toContain('FRA+KEN')
  expect(doers('Ирано-кенийские переговоры прошли в Риме.', 'ru')).toContain('IRN+KEN')
})

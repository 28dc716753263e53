import { expect, test } from 'vitest'
import { readStory } from '../index.js'
import { people } from './people.js'
import { soundOf } from './spellings.js'

const whole = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().split(' ').map(soundOf).join('')

test('spellings of one name come to one', () => {
  for (const spellings of [
    ['Nikol Pashinyan', 'Nikol Pashinian', 'Nikol Pachinian'],
    ['Ilham Aliyev', 'Ilham Aliev'],
    ['Volodymyr Zelensky', 'Volodymyr Zelenskyy', 'Volodymyr Zelenskiy', 'Vladimir Zelenski'],
    ['Dmitry Peskov', 'Dmitri Peskov', 'Dmitriy Peskov'],
    ['Sergei Lavrov', 'Sergey Lavrov', 'Sergueï Lavrov', 'Serguei Lavroff'],
    ['Vladimir Putin', 'Vladimir Poutine'],
    ['Abdel Fattah el-Sisi', 'Abdulfattah al-Sisi', 'Abdelfattah al Sissi'],
    ['Mohammed bin Salman', 'Muhammad bin Salman', 'Mohamed bin Salman'],
    ['Yevgeny Prigozhin', 'Evgueni Prigojine'],
  ]) expect(new Set(spellings.map(whole)).size, spellings.join(', ')).toBe(1)
})

test('other names do not', () => {
  expect(whole('Ilham Aliyev')).not.toBe(whole('Heydar Aliyev'))
  expect(whole('Nikol Pashinyan')).not.toBe(whole('Nikol Pashayan'))
  expect(whole('Mohammed Salman')).not.toBe(whole('Mohammed Salem'))
})

test('no two persons of the table share theirs, but who bears the very name of another', () => {
  const owners = new Map<string, Map<string, string>>()
  for (const person of people()) for (const { text } of person.names.en) if (text.includes(' ')) owners.set(whole(text), (owners.get(whole(text)) ?? new Map<string, string>()).set(person.id, text))
  expect([...owners.values()].filter((names) => names.size > 1 && new Set(names.values()).size > 1)).toEqual([])
})

test('somebody known is found by another spelling, in English and French', () => {
  const known = (language: string, text: string) => readStory({ id: 's', language, published: '2025-01-20', text }).actors.flatMap((actor) => (actor.kind === 'person' ? [`${actor.known ?? '?'} ${actor.country}`] : []))
  expect(known('en', 'Nikol Pashinian and Ilham Aliev sat down in Prague.')).toEqual(['nikol-pashinyan ARM', 'ilham-aliyev AZE'])
  expect(known('fr', 'Nikol Pashinian a rencontré Ilham Aliev à Prague.')).toEqual(['nikol-pashinyan ARM', 'ilham-aliyev AZE'])
})

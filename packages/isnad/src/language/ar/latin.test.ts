import { expect, test } from 'vitest'
import { transliterate } from './latin.js'

test('names are written as they are usually written, else letter by letter', () => {
  expect(transliterate('محمد بن سلمان')).toBe('Mohamed bin Salman')
  expect(transliterate('عبد الرحمن القطيبي')).toBe('Abdelrahman al-Qatibi')
})
test('no name becomes the meaning of its word, or another name that only holds it', () => {
  for (const [name, latin] of [['رامي', 'Rami'], ['مينه', 'Mina'], ['حلاق', 'Hallaq']] as const) expect(transliterate(name)).toBe(latin)
  expect(transliterate('كلام')).not.toBe('Zibakalam')
  expect(transliterate('ثواب')).not.toBe('Remunerator')
})

// What a long affair between two is told with: rounds of talks, hosts, signings by the sides of a pact, embassies opened again. Sentences of our own.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

const arabic = /[ء-ي]/
/** The events of a text as `TYPE act: doers date status`, in the order of the story. */
function events(text: string): string[] {
  const { actors, events: found } = readStory({ id: 'x', language: arabic.test(text) ? 'ar' : 'en', published: '2024-11-07', headline: null, text })
  const country = (id: string): string => { const actor = actors.find((one) => one.id === id)!; return actor.country ?? actor.name }
  return found.map((event) => `${event.type} ${event.act}: ${event.actors.map(country).sort().join('+')} ${event.date ?? '–'} ${event.status}`)
}

describe('rounds of talks', () => {
  it('are talks of those who hold them, on their own days', () => {
    expect(events('Kenya and Somalia held a second round of talks in Nairobi on Monday. The two countries held five rounds last year.')).toEqual(['CONSULT meet: KEN+SOM 2024-11-04 actual', 'CONSULT talk: KEN+SOM 2023 actual'])
    expect(events('أعلن الوزير أن الجولة الثالثة من المحادثات بين كينيا وعمان تنطلق الأربعاء المقبل. وكانت كينيا وعمان عقدتا العام الماضي جولتين.')).toEqual(['CONSULT talk: KEN+OMN 2024-11-13 planned', 'CONSULT talk: KEN+OMN 2023 actual'])
  })
  it('are none where the story speaks of no talks, or of a vote', () => {
    expect(events('Hampshire held the first round of elections.')).toEqual([])
    expect(events('Troops fired several rounds. The first round was won by Smith.').filter((one) => one.startsWith('CONSULT'))).toEqual([])
  })
})

describe('who hosts', () => {
  it('is none of those who talk', () => {
    expect(events('Qatar hosted talks between Kenya and Oman on Sunday. It will host a second round next week.')).toEqual([
      'CONSULT host a meeting: QAT 2024-11-03 actual', 'CONSULT meet: KEN+OMN 2024-11-03 actual', 'CONSULT host a meeting: QAT 2024-11-11/2024-11-17 planned', 'CONSULT talk: KEN+OMN 2024-11-11/2024-11-17 planned',
    ])
    expect(events('استضافت الدوحة الأحد محادثات بين كينيا وعمان.')).toEqual(['CONSULT host a meeting: QAT 2024-11-03 actual', 'CONSULT talk: KEN+OMN 2024-11-03 actual'])
  })
  it('is one of them where it talks with somebody', () => {
    expect(events('Kenya hosted talks with the Omani minister.')).toEqual(['CONSULT meet: KEN+OMN – actual'])
  })
})

describe('what began a state of things', () => {
  it('was at its beginning, also where two clauses tell it', () => {
    expect(events('The consulate had been closed since March 2014, when a mob set it alight and Lima cut ties.')).toContain('SANCTION cut ties: PER 2014-03 actual')
    expect(events('It has been shut since 2016, when Kenya broke off relations with Oman.')).toEqual(['SANCTION cut ties: KEN 2016 actual'])
  })
})

describe('embassies', () => {
  it('open again where they had been closed', () => {
    expect(events('Kenya severed ties with Oman in 2014. It opened its embassy in Muscat on Sunday.')).toContain('RETREAT reopen an embassy: KEN 2024-11-03 actual')
    expect(events('فتحت الكويت سفارتها في بغداد مجددا.')).toEqual(['RETREAT reopen an embassy: KWT – actual'])
  })
  it('open where nothing says so', () => {
    expect(events('فتحت كينيا سفارة في الرباط.')).toEqual(['SUPPORT open an embassy: KEN – actual'])
  })
})

describe('what a time is set for', () => {
  it('is to come, whether the time is told or not', () => {
    expect(events('No date has been set for the opening of the Maltese embassy in Nairobi.')).toEqual(['SUPPORT open an embassy: MLT – planned'])
    expect(events('لم يحدد موعد لافتتاح سفارة مالطا في نيروبي.')).toEqual(['SUPPORT open an embassy: MLT – planned'])
  })
})

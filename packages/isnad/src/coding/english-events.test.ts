// English sentences of our own: the kind of act, who did it and to whom.
import { describe, expect, test } from 'vitest'
import { readStory } from '../index.js'

function told(text: string): { events: string[]; relations: string[] } {
  const findings = readStory({ id: 'own', language: 'en', published: '2021-03-01', text })
  // a state in a relation is its code
  const name = (id: string): string => findings.actors.find((one) => one.id === id)?.name ?? id
  return {
    events: findings.events.map((event) => `${event.type} ${event.status} ${event.actors.map(name).join('+')} > ${event.recipients.map(name).join('+')}`),
    relations: findings.relations.map((relation) => `${relation.type} ${relation.from.map(name).join('+')} > ${relation.to.map(name).join('+')}`),
  }
}

describe('English acts', () => {
  test.each([
    ['Italy sent weapons to Ukraine.', 'AID actual Italy > Ukraine'],
    ['Norway agreed to lift a ban on Polish beef.', 'AGREE actual Norway > Poland'],
    ['Egypt returned a stolen statue to Greece.', 'RETREAT actual Egypt > Greece'],
    ['Senegal opened its borders to refugees from Mali.', 'AID actual Senegal > '],
    ['Chilean police issued an arrest warrant for Peruvian officers.', 'COERCE actual Chilean police > Peruvian officers'],
    ['Kenya said it will release two Ugandan pilots.', 'AGREE actual Kenya > Uganda'],
    ['Kenya said it will release two Ugandan pilots.', 'RETREAT planned Kenya > Uganda'],
    ['Greece said it would expel Turkish diplomats.', 'SANCTION planned Greece > Turkish diplomats'],
    ['Norwegian lawmakers called for sanctions against Chinese officials.', 'SANCTION hypothetical  > Chinese officials'],
    ['The countries of the region refuse to lift sanctions on Georgia.', 'REJECT actual'],
    ['Brazilian soldiers beat up Bolivian prisoners.', 'ASSAULT actual Brazilian forces > Bolivian detainees'],
    ['Iraqi authorities say they have arrested a Syrian officer.', 'COERCE'],
  ])('%s', (text, expected) => {
    const { events } = told(text)
    expect(events.some((event) => event.startsWith(expected)), events.join('\n')).toBe(true)
  })

  test.each([
    ['Angela Merkel called Emmanuel Macron on Saturday to discuss trade.', 'CONSULT', 'REQUEST'],
    ['Pedro Sanchez launched a scathing attack on Boris Johnson.', 'ACCUSE', 'ASSAULT'],
    ['The party gave Anna Berg a seat in parliament.', '', 'CONCEDE'],
    ['Iraqi officials have announced plans to leave.', '', 'SUPPORT'],
    ['Jordan struck a deal with Egypt.', 'SUPPORT', 'ASSAULT'],
  ])('%s', (text, type, never) => {
    const { events } = told(text)
    if (type) expect(events.some((event) => event.startsWith(type)), events.join('\n')).toBe(true)
    expect(events.some((event) => event.startsWith(never)), events.join('\n')).toBe(false)
  })
})

describe('English relations', () => {
  test('what somebody is said to be', () => {
    expect(told('Iran is an ally of Syria.').relations).toEqual(['ally IRN > SYR'])
  })
})

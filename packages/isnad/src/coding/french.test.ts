// French news sentences of our own: what they tell, and what they must not.
import { describe, expect, test } from 'vitest'
import { readStory } from '../index.js'

const findings = (text: string) => readStory({ id: '1', language: 'fr', published: '2024-06-12', text })
/** `TYPE status actors → recipients`, states by code. */
function events(text: string): string[] {
  const found = findings(text)
  const name = (id: string) => { const actor = found.actors.find((one) => one.id === id)!; return actor.kind === 'state' ? actor.country! : actor.name }
  return found.events.map((one) => `${one.type}/${one.act} ${one.status} ${one.actors.map(name).join('+') || '–'} → ${one.recipients.map(name).join('+') || '–'}`).sort()
}

const EVENTS: readonly (readonly [text: string, events: readonly string[]])[] = [
  ["Le Kenya a condamné l'attaque.", ['ACCUSE/condemn actual KEN → –']],
  ['Le Pérou accuse le Chili de soutenir les rebelles.', ['ACCUSE/accuse actual PER → CHL', 'AID/support materially alleged CHL → rebels']],
  ["Le Pérou a rompu ses relations diplomatiques avec le Chili.", ['SANCTION/cut ties actual PER → CHL']],
  ["Le Pérou n'a pas rompu ses relations avec le Chili.", ['SANCTION/cut ties denied PER → CHL']],
  ['Le Pérou a expulsé deux diplomates chiliens.', ['SANCTION/expel a diplomat actual PER → Chilean diplomats']],
  ['Le Pérou va imposer des sanctions au Chili.', ['SANCTION/sanction planned PER → CHL']],
  ["L'armée chilienne aurait bombardé le Pérou.", ['ASSAULT/bomb alleged army of Chile → PER']],
  ['Le président péruvien effectuera une visite au Chili.', ['CONSULT/visit planned Peruvian president → CHL']],
  ['La visite du président péruvien au Chili a été annulée.', ['CONSULT/visit denied Peruvian president → CHL', 'REJECT/cancel a visit actual – → CHL']],
  ['Le Pérou et le Chili ont signé un accord de pêche.', ['SUPPORT/sign actual PER+CHL → –']],
  ['Le Pérou et le Chili sont parvenus à un accord.', ['SUPPORT/reach actual PER+CHL → –']],
  ["Le Pérou a exhorté le Chili à libérer les marins.", ['REQUEST/call on actual PER → CHL', 'RETREAT/release hypothetical CHL → crew']],
  ['Le Pérou a menacé de rappeler son ambassadeur au Chili.', ['SANCTION/recall an ambassador planned PER → CHL', 'THREATEN/threaten to break ties actual PER → CHL']],
  ['Des milliers de manifestants ont défilé contre le gouvernement.', ['PROTEST/protest actual protesters → government']],
  ["Le Pérou a mis fin à l'accord de pêche avec le Chili.", ['SANCTION/cancel an agreement actual PER → CHL']],
  ['Le Pérou veut coûte que coûte signer un accord avec le Chili.', ['SUPPORT/sign hypothetical PER+CHL → –']],
  ['Le président péruvien doit se rendre au Chili.', ['CONSULT/visit planned Peruvian president → CHL']],
  ["La visite que devait effectuer au Chili le président péruvien a été reportée.", ['CONSULT/visit planned Peruvian president → CHL']],
  ['La police a dispersé mardi des manifestants à Lima.', ['COERCE/disperse actual police of Peru → protesters']],
  ['Mogadiscio menace de rompre ses relations avec le Pérou.', ['SANCTION/cut ties planned SOM → PER', 'THREATEN/threaten to break ties actual SOM → PER']],
  ['Le Pérou a assuré le Chili de son soutien.', ['SUPPORT/support actual PER → CHL']],
  ["Le séisme a fait dix morts au Pérou.", []],
  ['Le champion a battu son rival à Lima.', []],
  ['Il a accordé un entretien au journal.', []],
]
test.each(EVENTS)('%s', (text, expected) => expect(events(text)).toEqual([...expected]))

const STATEMENTS: readonly (readonly [text: string, statements: readonly string[]])[] = [
  ["Le ministre chilien a déclaré que l'accord était prêt.", ["Chilean minister: que l'accord était prêt"]],
  ["« L'accord est prêt », a déclaré le ministre chilien.", ["Chilean minister: L'accord est prêt"]],
  ["L'accord est prêt depuis lundi, a indiqué le ministre chilien.", ["Chilean minister: L'accord est prêt depuis lundi"]],
  ['Le Pérou et le Chili sont parvenus à un accord, ont annoncé le ministre chilien et le ministre péruvien à Lima.', ['Chilean minister: Le Pérou et le Chili sont parvenus à un accord', 'Peruvian minister: Le Pérou et le Chili sont parvenus à un accord']],
  ["Le ministre chilien a répété que l'accord était prêt.", ["Chilean minister: que l'accord était prêt"]],
  ["« L'accord est prêt », a lancé le ministre chilien.", ["Chilean minister: L'accord est prêt"]],
  ["Le ministre chilien a jugé l'accord précipité.", ["Chilean minister: l'accord précipité"]],
  ["Selon l'ONU, l'accord est prêt.", ["United Nations: l'accord est prêt"]],
  ["Le ministre chilien a refusé de commenter l'affaire.", []],
  ["Le tribunal a condamné l'homme à dix ans de prison.", []],
]
test.each(STATEMENTS)('%s', (text, expected) => {
  const found = findings(text)
  expect(found.statements.map(({ speaker, content }) => `${found.actors.find(({ id }) => id === speaker)?.name ?? '–'}: ${text.slice(content.start, content.end).trim()}`)).toEqual([...expected])
})

describe('agreements', () => {
  test('parties, stage, date, area', () => {
    const { agreements } = findings("Le Pérou et le Chili ont signé mardi un accord sur l'énergie.")
    expect(agreements.map(({ type, parties, areas, stages }) => [type, parties, areas, stages.map(({ stage, date, status }) => `${stage} ${date} ${status}`)])).toEqual([['agreement', ['PER', 'CHL'], ['energy'], ['signed 2024-06-11 actual']]])
  })
})

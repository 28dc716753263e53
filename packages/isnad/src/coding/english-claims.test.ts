// Claims in English: who alleges, denies, owns up, is silent, in the words of agencies and papers. Sentences of our own.
import { expect, test } from 'vitest'
import { readStory } from '../index.js'

const claims = (text: string) => {
  const findings = readStory({ id: 't', language: 'en', published: '2024-06-12', headline: null, text } as never)
  const name = (id: string | null) => findings.actors.find((actor) => actor.id === id)?.name ?? null
  return findings.claims.map((claim) => `${claim.accused.map(name).join('+')}: ${text.slice(claim.quote.start, claim.quote.end)} | ${claim.stances.map((stance) => `${name(stance.actor)} ${stance.stance}`).sort().join(', ')}`)
}
const told = (rows: readonly (readonly [string, string])[]) => {
  for (const [text, claim] of rows) expect(claims(text), text).toContain(claim)
}

test('wrongs told of others, by verbs and nouns of many kinds', () => told([
  ['The United States said Peru was responsible for the attack on the ferry.', 'Peru: Peru was responsible for the attack on the ferry | United States alleges'],
  ['Kenya says Uganda was behind the kidnapping of the engineers.', 'Uganda: Uganda was behind the kidnapping of the engineers | Kenya alleges'],
  ['London said Moscow had ordered the poisoning of a chemist.', 'Russia: Moscow had ordered the poisoning of a chemist | United Kingdom alleges'],
  ['Ankara said Athens was arming islands in breach of a treaty.', 'Greece: Athens was arming islands in breach of a treaty | Turkey alleges'],
  ['China said Japan was "sabotaging peace" in the strait.', 'Japan: Japan was "sabotaging peace" in the strait | China alleges'],
  ['Officials in Bogota say Venezuela is sheltering rebel commanders.', 'Venezuela: Venezuela is sheltering rebel commanders | officials alleges'],
  ["Kenya's army said Ugandan jets bombed two villages.", 'Uganda: Ugandan jets bombed two villages | Kenyan army alleges'],
  ['According to Lavrov, Georgian troops shelled a clinic.', 'Georgian forces: Georgian troops shelled a clinic | Sergey Lavrov alleges'],
  ['Kenya said Uganda had used chemical weapons.', 'Uganda: Uganda had used chemical weapons | Kenya alleges'],
  ['Turkey says the PKK carried out the bombing.', "Kurdistan Workers' Party: the PKK carried out the bombing | Turkey alleges"],
  ['Cuba called the US measures "a cruel blockade".', 'United States: a cruel blockade | Cuba alleges'],
  ["Peru's president called Ecuador \"a terrorist state\".", 'Ecuador: a terrorist state | Peruvian president alleges'],
]))

test('verbs of accusing: each other, on whom a deed is laid, of what one is suspected', () => told([
  ['Peru and Chile blamed each other for the breakdown of the truce.', 'Peru+Chile: the breakdown of the truce | Chile alleges, Peru alleges'],
  ['Kenya blamed the massacre on al-Shabab.', 'al-Shabaab: the massacre | Kenya alleges'],
  ['The massacre was blamed on al-Shabab.', 'al-Shabaab: The massacre | '],
  ['Lithuania suspects Belarus of sending the balloons.', 'Belarus: sending the balloons | Lithuania alleges'],
  ['Ankara faults Athens for the failure of the talks.', 'Greece: the failure of the talks | Turkey alleges'],
  ['Kenya blamed Uganda for the attack and ordered strikes on the base.', 'Uganda: the attack | Kenya alleges'],
]))

test('denials: of reports and charges, by calling them false, in an aside, beside a charge of one\'s own', () => told([
  ['Kenya denied that it shelled the town.', 'Kenya: it shelled the town | Kenya denies'],
  ['The minister denied that he had taken bribes.', 'minister: he had taken bribes | minister denies'],
  ['Rwanda denies accusations by Congo that it backs the rebels.', 'Rwanda: it backs the rebels | Democratic Republic of the Congo alleges, Rwanda denies'],
  ['Kinshasa accused Kigali of supporting the rebels, a charge Rwanda rejects.', 'Rwanda: supporting the rebels | Democratic Republic of the Congo alleges, Rwanda denies'],
  ['Reports that Chadian soldiers had looted the mine were false, the foreign ministry of Chad said.', 'Chadian forces: Chadian soldiers had looted the mine | Ministry of Foreign Affairs of Chad denies, reports alleges'],
  ['Kenya accused Eritrea of arming militias. Eritrea called the allegation "a fabrication".', 'Eritrea: arming militias | Eritrea denies, Kenya alleges'],
  ['North Korea denied that it had sold shells to Peru and accused Japan of spreading lies.', 'North Korea: it had sold shells to Peru | North Korea denies'],
  ["Peru's interior minister denied police had used excessive force.", 'Peruvian police: police had used excessive force | Peruvian interior minister denies'],
]))

test('who neither confirms nor denies is silent; who claims an attack owns up to it', () => {
  told([
    ['Syria accused Israel of bombing the airport. Israel has neither confirmed nor denied involvement in the blast.', 'Israel: bombing the airport | Israel declines, Syria alleges'],
    ['The Israeli army neither confirmed nor denied that it had bombed the port.', 'Israeli army: it had bombed the port | Israeli army declines'],
    ['The attack was claimed by the Islamic State group.', 'Islamic State: The attack | Islamic State confirms'],
    ['Responsibility for the blast was claimed by the Islamic State group.', 'Islamic State: the blast | Islamic State confirms'],
    ['Boko Haram took responsibility for the abduction of the nurses.', 'Boko Haram: the abduction of the nurses | Boko Haram confirms'],
    ['The Islamic State group said it was behind the attack on the church.', 'Islamic State: it was behind the attack on the church | Islamic State confirms'],
  ])
  expect(claims('The Kenyan minister took responsibility for the accuracy of the accounts.')).toEqual([])
  expect(claims('Neither Kenya nor Uganda signed the deal.')).toEqual([])
})

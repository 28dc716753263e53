// Sentences of our own in the style of an agency's background paragraphs: acts by one subject after another, told by how long before or after, by whose they are, by pronouns for things.
import { expect, test } from 'vitest'
import { readStory } from '../index.js'

const PUBLISHED = '2024-11-20'
/** `act status doers → recipients @date`, states by code. */
function acts(text: string): string[] {
  const { events, actors } = readStory({ id: '1', language: 'en', published: PUBLISHED, text })
  const name = (id: string) => { const actor = actors.find((one) => one.id === id)!; return actor.kind === 'state' ? actor.country! : actor.name }
  return events.map((one) => `${one.act} ${one.status} ${one.actors.map(name).join('+') || '–'} → ${one.recipients.map(name).join('+') || '–'}${one.date ? ` @${one.date}` : ''}`)
}

test.each([
  // lists of doers
  ['The treaty, signed in Lisbon in 2011 by Angola, Zambia and Namibia, ended a nine-year war.', 'sign actual AGO+ZMB+NAM → – @2011'],
  ['The treaty signed by Angola, Zambia and Namibia in 2011 was suspended.', 'sign actual AGO+ZMB+NAM → – @2011'],
  ['The deal reached by Angola, Zambia and Namibia ended a war.', 'reach actual AGO+ZMB+NAM → –'],
  ["The leaders of the Gulf states and Malta's foreign minister signed a declaration.", 'sign actual Gulf states leaders+Maltese foreign minister → –'],
  ['Kenya and Uganda each expelled a diplomat.', 'expel a diplomat actual KEN+UGA → –'],
  ['Kenya carried out air strikes on Valletta and Maltese forces attacked a port.', 'attack actual Maltese forces → –'],
  // a participle between the subject and its verb
  ['Kenya and Uganda, meeting in Rome on April 12, agreed to resume relations.', 'meet actual KEN+UGA → –'],
  ['The deal came after Kenya and Uganda, meeting in Rome, agreed to resume their relations.', 'restore ties planned KEN+UGA → –'],
  // whose
  ['The deal was brokered by Uganda, whose foreign minister met Kenyan envoys in May.', 'meet actual Ugandan foreign minister+Kenyan envoys → – @2024-05'],
  ['Kenya and Uganda, whose presidents met in Rome in May, signed a treaty.', 'meet actual Kenyan president+Ugandan president → – @2024-05'],
  ['Kenya and Malta traded prisoners in May. Their foreign ministers had met in Rome in February.', 'meet actual Kenyan foreign minister+Maltese foreign minister → – @2024-02'],
  // when a clause was
  ['Kenya cut ties with Malta in 2019, two years after Valletta expelled its ambassador.', 'expel a diplomat actual MLT → Maltese ambassador @2017~'],
  ['Kenya recalled its envoy on Tuesday, a day after Uganda arrested two Kenyan diplomats.', 'arrest actual UGA → Kenyan diplomats @2024-11-18'],
  ['Kenya signed the pact on Monday, three days after Ugandan air strikes on a Kenyan town killed 12 people.', 'air strike actual UGA → persons @2024-11-15'],
  ['Kenya and Malta signed the pact on Wednesday. It was widely praised. The signing came eight days after Uganda shelled a Kenyan town.', 'shell actual UGA → – @2024-11-12'],
  ['The row began in 2016, when Peru closed its border and expelled the Bolivian ambassador.', 'expel a diplomat actual PER → Bolivian ambassador @2016'],
  // pronouns for things
  ['Kenya and Uganda broke off relations in 2019 but restored them last year.', 'restore ties actual KEN+UGA → – @2023'],
  ['Kenya and Uganda cut ties in 2019. They restored them last year.', 'restore ties actual KEN+UGA → – @2023'],
  ['Kenya imposed tariffs on Ugandan goods in 2019. It lifted them in May.', 'lift sanctions actual KEN → UGA @2024-05'],
  ['The agreement ended a war. It was renewed in 2016 and suspended by Kenya in 2021. Malta pulled out of it in 2023.', 'withdraw from actual MLT → – @2023'],
  // the same again
  ['Kenya closed the border on Monday. Uganda did the same on Tuesday.', 'close a border actual UGA → – @2024-11-19'],
  ['Kenya expelled the Maltese ambassador on Monday and Uganda followed suit a day later.', 'expel a diplomat actual UGA → MLT @2024-11-19'],
  // what somebody is accused of, told by a verb
  ['Malta accused Kenya of killing Maltese soldiers.', 'kill alleged KEN → Maltese forces'],
  ['Kenya was accused of torturing prisoners.', 'torture alleged KEN → detainees'],
  // a no in the words themselves
  ['Kenya said it had nothing to do with the attack.', 'deny actual KEN → –'],
  ['Malta accused Kenya of shelling the port. Nairobi said it had no involvement in the attack.', 'deny actual KEN → MLT'],
  // two of two states
  ["Kenya and Uganda accepted a mission. The two countries' leaders met in Rome.", 'meet actual Kenyan leader+Ugandan leader → –'],
  ['Kenya and Uganda signed a pact in May. Last Sunday, the foreign ministers, Peter Otieno and Moses Opio, met in Rome.', 'meet actual Kenyan foreign minister+Ugandan foreign minister → – @2024-11-17'],
  ['The two ministers, Peter Otieno and Moses Opio, sent a joint appeal to the African Union.', 'call on actual Peter Otieno+Moses Opio → African Union'],
  // an aside between a subject and its verb; how long talks went on
  ['The row erupted after Nairobi and Kampala, at talks brokered by Malta that ended on 29 October, agreed to resume a dialogue.', 'agree to meet actual KEN+UGA → –'],
  ['Kenya and Uganda agreed to reopen the border after hours of negotiations hosted by Malta.', 'negotiate actual KEN+UGA → –'],
  ['Kenya and Uganda agreed to reopen the border after hours of negotiations hosted by Malta.', 'host a meeting actual MLT → –'],
  ['Kenya and Ethiopia cut ties. They restored them under a deal brokered by Uganda, whose president hosted their leaders in May.', 'receive actual Kenyan leader+Ethiopian leader → Ugandan president @2024-05'],
  // a verb said once; where somebody went; what was hit
  ['Kenya is to release 40 prisoners and Uganda to lift its embargo.', 'lift a ban planned UGA → –'],
  ['Ambassadors were sent back to Valletta, where the Kenyan president, Peter Otieno, travelled last month.', 'travel actual Peter Otieno → MLT @2024-10'],
  ['A Kenyan ship was attacked in May.', 'attack actual – → KEN @2024-05'],
  // what the sentence before was about
  ['Nepal denied the accusation, made by India in 2020. It has also been threatened with sanctions by Malta.', 'threaten sanctions actual MLT → NPL'],
  ['The Kenyan president, Peter Otieno, met officials sent by the Maltese president, Paul Borg. He welcomed the deal.', 'welcome actual Peter Otieno → –'],
  // what something is called, behind an aside
  ['The Kenyan cabinet called the accord, signed in Rome on Monday by Malta and Uganda, an act of aggression and appealed to the African Union to convene.', 'call on actual Council of Ministers of Kenya → African Union'],
  ['Kenya called the deal, backed by Malta and welcomed by Uganda, a mistake.', 'characterise actual KEN → MLT'],
  ['The minister, arrested in May and charged with fraud, resigned.', 'resign actual minister → –'],
  // was to have, by which, hours after
  ['The Kenyan president stayed away from Rome, where he was to have met the Maltese president.', 'meet denied Kenyan president+Maltese president → –'],
  ['The thaw follows the offensive by which Kenya retook the town in May.', 'launch an offensive actual KEN → –'],
  ['The minister resigned on Tuesday, hours after Uganda shelled a Kenyan town.', 'shell actual UGA → – @2024-11-19'],
  ['The Maltese president welcomed the deal on Wednesday.', 'welcome actual Maltese president → – @2024-11-20'],
  // words
  ['Kenya on Tuesday declared "null and void" a memorandum with Malta.', 'reject actual KEN → MLT @2024-11-19'],
  ['Kenya called the sanctions unjust.', 'characterise actual KEN → –'],
  ['The Maltese president called the announcement a major breakthrough.', 'praise actual Maltese president → –'],
  ['Kenya accused Ugandan troops of firing across the border.', 'shoot alleged Ugandan forces → –'],
  ['Kenya presented Uganda with a list of demands.', 'demand actual KEN → UGA'],
  ['Kenya turned to the International Court of Justice in 2019.', 'appeal actual KEN → International Court of Justice @2019'],
  ['The court dismissed an appeal lodged by Kenya.', 'appeal actual KEN → –'],
  ['Bulgaria vetoed the talks in 2020 and lifted its veto in 2022.', 'concede actual BGR → – @2022'],
])('%s', (text, act) => expect(acts(text)).toContain(act))

test.each([
  ['Kenya had nothing to say about the attack.', 'deny'],
  ['Kenya has no part in the agreement.', 'deny'],
  ['On Thursday, Kenya and Malta signed a pact.', 'hold a meeting'],
  ['Kenya withdrew from the negotiations last year.', 'negotiate'],
])('%s: no %s', (text, act) => expect(acts(text).some((one) => one.startsWith(`${act} `))).toBe(false))

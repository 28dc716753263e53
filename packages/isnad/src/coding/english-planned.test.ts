// English: what is planned, what is done by voting for it, and which of two acts a time belongs to.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

/** `act status date` of each event of a plain sentence, read as of Wednesday 12 June 2024. */
const told = (text: string): string[] => readStory({ id: 'x', language: 'en', published: '2024-06-12', headline: null, text }).events.map(({ act, status, date }) => `${act} ${status} ${date ?? '–'}`)

describe('planned acts, votes and the times of two acts, in English', () => {
  for (const [text, ...wanted] of [
    // planned by what stands between be and the infinitive
    ['Kenya is poised to recall its ambassador from Malta.', 'recall an ambassador planned –'],
    ['Kenya is about to withdraw its troops from Malta.', 'withdraw forces planned –'],
    ['Malta is on course to ratify the treaty by June.', 'ratify planned 2024-06'],
    ['Malta and Kenya are on the verge of signing a peace deal.', 'sign planned –'],
    ['Malta is slated to host talks between Kenya and Chad next month.', 'host a meeting planned 2024-07', 'meet planned 2024-07'],
    // … by its adjective
    ['The planned withdrawal of Kenyan troops from Malta was criticised by the opposition.', 'withdraw forces planned –', 'criticise actual –'],
    ['The proposed visit of the Kenyan president to Malta worried the opposition.', 'visit hypothetical –'],
    // the meeting is what is set to be held
    ['The summit between Kenya and Malta is set to open tomorrow.', 'hold a summit planned 2024-06-13'],
    ['Talks between Kenya and Malta are due to begin on Monday.', 'meet planned 2024-06-17'],
    // a parliament does it by its vote, on that day
    ['The Kenyan parliament voted on Monday to expel the Maltese ambassador.', 'expel a diplomat actual 2024-06-10'],
    ["Malta's parliament voted to ratify the treaty with Kenya on Tuesday.", 'ratify actual 2024-06-11'],
    ['Lawmakers in Kenya voted 45 to 12 on Monday to approve the defence pact with Malta.', 'approve actual 2024-06-10'],
    ['The senate voted by a large majority to ratify the pact with Kenya.', 'ratify actual –'],
    ['The Kenyan parliament will vote on Friday to ratify the pact with Malta.', 'ratify planned 2024-06-14'],
    // … but neither do voters, nor do another's troops leave by it
    ['Kenyan voters voted to leave the African Union.', 'vote for actual –', 'withdraw from hypothetical –'],
    ['The Kenyan parliament voted to expel Maltese troops from the country.', 'vote for actual –', 'expel hypothetical –'],
    // when and where stand between a verb and what it completes
    ['Kenya decided on Friday to recall its ambassador from Malta.', 'recall an ambassador planned –'],
    ['Malta refused on Tuesday to meet the Kenyan minister.', 'refuse to meet actual 2024-06-11', 'meet denied –'],
    // the time between "and" and a verb is that verb's; the one at the end of an aim is its verb's too
    ['Kenya banned the airline in April and on Friday seized two planes.', 'embargo actual 2024-04', 'seize actual 2024-06-07'],
    ['Kenya summoned the Maltese ambassador in May and later that month presented him with a list of demands.', 'summon actual 2024-05', 'demand actual 2024-05'],
    ['Kenyan forces fought to retake the town of Mdina from rebels in 2018.', 'fight against actual 2018', 'retake territory hypothetical 2018'],
    // what began is the talks, not the border
    ['Talks between Kenya and Malta on their common border, which began in May, have stalled.', 'meet actual 2024-05'],
    ['The war between Kenya and Malta, which broke out in 2019, has killed thousands.', 'wage war actual 2019'],
    ['The Kenyan army said it had shot down three drones overnight.', 'shoot down actual 2024-06-11'],
    ['Kenya imposed an overnight curfew on the port.', 'impose a curfew actual –'],
  ] as const) it(text, () => expect(told(text)).toEqual(wanted))
})

// English: the field's idiom (oust, liberate, defeat), threats that are nobody's act, what is said of a strike as how somebody was hurt, and the like.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

/** `type/act status doer → whom [per whom]` of each event of a plain sentence, in country codes. */
const told = (text: string): string[] => {
  const { events, actors } = readStory({ id: 'x', language: 'en', published: '2024-06-12', headline: null, text })
  const of = (ids: readonly string[]): string => [...new Set(ids.map((id) => actors.find((actor) => actor.id === id)!.country ?? '?'))].join('+') || '–'
  return events.map(({ type, act, status, actors: by, recipients, according_to }) => `${type}/${act} ${status} ${of(by)} → ${of(recipients)}${according_to.length ? ` per ${of(according_to)}` : ''}`)
}

describe('the idiom of war and of threats, in English', () => {
  for (const [text, ...wanted] of [
    // militants are ousted from a place, ministers from office, rulers from power
    ['Malta sent forces to oust militants from the enclave.', 'MOBILIZE/deploy troops actual MLT → –', 'ASSAULT/retake territory hypothetical MLT → ?'],
    ['Kenyan troops drove the rebels out of the port in May.', 'ASSAULT/retake territory actual KEN → KEN'],
    ['Malta ousted its national security adviser on Monday.', 'SANCTION/dismiss actual MLT → MLT'],
    ['The Kenyan president was ousted in a coup.', 'COERCE/overthrow actual – → KEN'],
    // a place is liberated by taking it, a person by letting him go
    ['Kenyan troops have fought to liberate the rebel stronghold.', 'ASSAULT/fight against actual KEN → –', 'ASSAULT/retake territory hypothetical KEN → –'],
    ['Kenyan forces defeated Maltese troops at Mdina.', 'ASSAULT/fight against actual KEN → MLT'],
    ['The port of Mombasa was gripped by street battles in May.', 'ASSAULT/fight actual – → –'],
    // to be under threat, or to be one, is no act of threatening
    ['The town is under increasing threat from Malta.'],
    // that people were killed is said; whose strike it was in is no charge of whoever counts them
    ['The Kenyan army said five people were killed in a Maltese strike on Mombasa.', 'ASSAULT/kill actual MLT → KEN per KEN'],
    // … that somebody killed them is one
    ['The Kenyan army said Maltese soldiers had killed five people.', 'ACCUSE/accuse actual KEN → MLT', 'ASSAULT/kill alleged MLT → KEN per KEN'],
    // forces back fighters with more than words
    ['Maltese forces are preparing to enter Kenya to support rebels there.', 'MOBILIZE/mobilise actual MLT → –', 'AID/support materially hypothetical MLT → MLT'],
    ['Kenya banned Maltese airline Air Gozo from flying to Nairobi.', 'SANCTION/embargo actual KEN → MLT'],
    ['Kenya joined the naval coalition led by Malta.', 'COOPERATE/form a military alliance actual KEN → –'],
    ['The call was quickly seconded by the Maltese prime minister.', 'SUPPORT/endorse actual MLT → –'],
    ['Kenya has been negotiating the deal with Malta since May.', 'CONSULT/negotiate actual KEN+MLT → –'],
    ['Kenya blamed the attack on the town on Maltese rebels.', 'ACCUSE/blame actual KEN → MLT', 'ASSAULT/attack alleged MLT → – per KEN'],
    // what an act is called
    ['Kenya called the Maltese air strike barbaric.', 'ACCUSE/characterise actual KEN → MLT', 'ASSAULT/air strike actual MLT → –'],
    ["Malta described Kenya's decision as unacceptable.", 'ACCUSE/characterise actual MLT → KEN'],
    ['Kenya scrambled fighter jets on Monday.', 'MOBILIZE/mobilise actual KEN → –'],
    // what somebody does meanwhile, behind "with"
    ['With the US urging allies to cut ties, two firms left.', 'REQUEST/urge actual USA → ?', 'SANCTION/cut ties hypothetical ? → – per USA'],
    ['With Malta threatening sanctions, Kenya withdrew its troops.', 'THREATEN/threaten sanctions actual MLT → –', 'RETREAT/withdraw forces actual KEN → –'],
  ] as const) it(text, () => expect(told(text)).toEqual(wanted))
  it('takes whoever is sent from office for no word that is denied', () => {
    const { statements } = readStory({ id: 'x', language: 'en', published: '2024-06-12', headline: null, text: 'Maltese President Peter Borg dismissed the army chief of staff on Monday.' })
    expect(statements).toEqual([])
  })
  it('lays to no speaker what he claims of others', () => {
    const { claims, actors } = readStory({ id: 'x', language: 'en', published: '2024-06-12', headline: null, text: 'The Kenyan minister claimed the rebels have attacked journalists.' })
    expect(claims.map(({ accused, stances }) => [accused.map((id) => actors.find((actor) => actor.id === id)!.name), stances.map(({ stance }) => stance)])).toEqual([[['rebels'], ['alleges']]])
  })
})

import { readStory } from '../../index.js'
import { expect, test } from 'vitest'
import { actorFindings, entityFindings } from '../../coding/actors.js'
import type { Document } from '../../document/document.js'
import { packFor } from '../packs.js'
import { readText } from '../read.js'

const read = (text: string): Document => readText({ story: { id: 't', text }, language: 'en', text, bodyStart: 0, published: '2024-06-12' }, packFor('en')!)
/** Every actor with its kind, country, office and the ways it is called. */
const actors = (text: string): string[] => {
  const document = read(text)
  return actorFindings(document, new Set(document.actors.map((a) => a.index))).map((a) => `${a.kind} ${a.country ?? '-'} ${a.office ?? '-'}: ${a.quotes.map((q) => text.slice(q.start, q.end)).join(' | ')}`)
}
const has = (text: string, ...wanted: string[]): void => {
  const found = actors(text)
  for (const line of wanted) expect(found, `${text}\n${found.join('\n')}`).toContain(line)
}

test('nationality, title and name make one person', () => {
  has('Norwegian Foreign Minister Knut Larsen will visit Malta.', 'person NOR foreign minister: Norwegian Foreign Minister Knut Larsen | Norwegian Foreign Minister | Knut Larsen')
})
test('a name with its title behind it, then the surname alone', () => {
  has('Knut Larsen, the Norwegian defence minister, left early. Larsen gave no reason.', 'person NOR defence minister: Knut Larsen, the Norwegian defence minister | Knut Larsen | the Norwegian defence minister | Larsen')
})
test('a name some words behind its title', () => {
  expect(actors('The Norwegian envoy for water affairs, Knut Larsen, left Malta.').find((line) => line.includes('Knut Larsen'))).toMatch(/^person NOR envoy: the Norwegian envoy for water affairs, Knut Larsen/i)
  expect(actors('The Norwegian envoy for Malta Knut Larsen said talks would go on.').find((line) => line.includes('Knut Larsen'))).toMatch(/^person NOR envoy: The Norwegian envoy for Malta Knut Larsen/)
  // the name begins its own clause
  expect(actors('According to one official in the port, Larsen was arrested.').join('\n')).not.toMatch(/port, Larsen/)
})
test('an office alone is who holds it', () => {
  const line = actors('Peruvian President Mario Soto met the envoys. The president said the road was open.').find((l) => l.includes('Mario Soto'))
  expect(line).toContain('| The president')
})
test('possessives and "of" own a title', () => {
  has("Chile's president, Carlos Pinto, spoke.", "person CHL president: Chile's president, Carlos Pinto | Chile's president | Carlos Pinto")
  has('The president of Chile, Carlos Pinto, spoke.', 'person CHL president: The president of Chile, Carlos Pinto | The president of Chile | Carlos Pinto')
})
test('bodies are put together from portfolio and state', () => {
  expect(read('The Kenyan foreign ministry denied it.').actors.find((a) => a.kind === 'body')?.name).toBe('Ministry of Foreign Affairs of Kenya')
  expect(read('The Ministry of Defence of Kenya denied it.').actors.find((a) => a.kind === 'body')?.name).toBe('Ministry of Defence of Kenya')
})
test('authorities and government are the state', () => {
  const found = actors('Tanzanian authorities rejected the request.').join('\n')
  expect(found).toMatch(/state TZA -: Tanzanian authorities/)
})
test('a capital that acts is the state, one where something happens is a place', () => {
  has('Oslo rejected the proposal.', 'state NOR -: Oslo')
  const place = read('Two people died in Oslo.')
  expect(place.places.map((p) => p.name)).toEqual(['Oslo'])
})
test('a seat of government with a town\'s or a person\'s name is the state where that is named nearby', () => {
  const of = (text: string, country: string): readonly string[] => read(text).actors.filter((a) => a.kind === 'state' && a.country === country).flatMap(({ name }) => name)
  const calls = (text: string, form: string): string | undefined => { const document = read(text); const at = text.lastIndexOf(form); return document.mentions.filter((m) => m.start === at).map((m) => document.actors[m.actors[0]!]?.name)[0] }
  expect(calls('Peru blamed Bolivia for the leak, which La Paz denied.', 'La Paz')).toBe('Bolivia')
  expect(calls('Jamaican envoys left early. Kingston gave no reason.', 'Kingston')).toBe('Jamaica')
  expect(calls('Chile was not asked. Brasilia, Santiago and Quito rejected the offer.', 'Santiago')).toBe('Chile')
  expect(calls("Chile recalled its envoy. Santiago's reply came late.", 'Santiago')).toBe('Chile')
  // the state is not spoken of
  expect(of('La Paz denied the leak.', 'BOL')).toEqual([])
  // a nation's town within a state
  expect(calls('The Catalan fans cheered. Barcelona beat Malaga.', 'Barcelona')).not.toBe('Catalonia')
  // somebody bears the name, or the town is another's
  expect(calls('Jamaican police arrested Owen Kingston. Kingston denied the theft.', 'Kingston')).not.toBe('Jamaica')
  expect(calls('Seychelles thanked Queen Victoria. Victoria smiled.', 'Victoria')).not.toBe('Seychelles')
  expect(calls('Seychelles asked police in Victoria, Australia, for help. Victoria refused.', 'Victoria')).not.toBe('Seychelles')
})
test('"he" is the person, "it" is not', () => {
  const document = read('Peruvian President Mario Soto visited Chile. He said it would help.')
  const he = document.mentions.filter((m) => m.form === 'pronoun').map((m) => document.actors[m.actors[0]!]?.name)
  expect(he[0]).toBe('Mario Soto')
  expect(he[1]).not.toBe('Mario Soto')
})
test('the two countries are the last two spoken of', () => {
  const document = read('Peru and Chile signed a treaty. The two countries will share the river.')
  const both = document.mentions.find((m) => m.rule === 'anaphor')!
  expect(both.actors.map((a) => document.actors[a]!.country)).toEqual(['PER', 'CHL'])
})
test('a short name in parentheses is the same', () => {
  const found = actors("Fighters of the River People's Army (RPA) left. The RPA said so.").join('\n')
  expect(found).toMatch(/organization .*RPA/)
})
test('nationalities before one head are of two', () => {
  const document = read('The Kenyan and Tanzanian presidents met.')
  expect(document.actors.map((a) => a.country)).toEqual(expect.arrayContaining(['KEN', 'TZA']))
})
test('names for lists of names, titles off', () => {
  const text = 'President Mario Soto flew to Marseille.'
  expect(entityFindings(read(text)).map((e) => `${e.type} ${text.slice(e.start, e.end)}`)).toEqual(['PER Mario Soto', 'LOC Marseille'])
})
test('a noun of an organization with its name right behind it', () => {
  expect(actors('Civil rights group Fairlight said the law was racist. The mining firm Ostrava Resources denied it.').join('\n')).toMatch(/organization - -: .*Fairlight[\s\S]*organization - -: .*Ostrava Resources/)
  expect(actors('The firm Monday denied it.').join('\n')).not.toMatch(/Monday/)
})
test('a verb at the head of a sentence is no part of the name behind it', () => {
  expect(actors('Describing Amina Barre as brave, Knut Larsen left.').join('\n')).toMatch(/: Amina Barre/)
})
test('who does or suffers something by a single name is somebody, at the head of a sentence only who speaks', () => {
  expect(actors('On Friday Ferdinak resigned. Police arrested Oborsky.').join('\n')).toMatch(/Ferdinak[\s\S]*Oborsky/)
  expect(actors('Officers arrested jihadists and Kalvinists.').join('\n')).not.toMatch(/Kalvinists/)
})
test('offices that a state has once are of as many states, foreign forces of another', () => {
  expect(actors('Several foreign ministers met in Lima. Peru said that foreign security forces took part.').join('\n')).toMatch(/group - -: Several foreign ministers[\s\S]*body - -: foreign security forces/)
})
test('state media are of the state that the story is about, reports of nobody', () => {
  expect(actors('Peru will hold elections, according to state media. According to reports, Peru agreed.').join('\n')).toMatch(/outlet PER -: state media[\s\S]*outlet - -: reports/)
})
test('a state of a federation is a place', () => expect(read('Two people died in Wyoming.').places.map((p) => `${p.name} ${p.country}`)).toEqual(['Wyoming USA']))
test('"the newspaper" is the one that was named', () => {
  expect(actors('The New York Times reported a deal. The road would be closed, the newspaper said.').join('\n')).toMatch(/outlet USA -: .*New York Times \| the newspaper/)
})
test('a list of states behind an office is its own', () => {
  for (const land of ['KEN', 'UGA', 'MWI']) expect(actors('The prime ministers of Kenya, Uganda and Malawi met.').join('\n')).toMatch(new RegExp(`person ${land} prime minister: The prime ministers of Kenya, Uganda and Malawi`))
  expect(actors('The prime minister of Kenya, Uganda said, was ill.').join('\n')).toMatch(/person KEN prime minister: The prime minister of Kenya$/m)
})
test('media have no name of somebody behind them', () => expect(actors("He told local media Adamo's heart had stopped.").join('\n')).not.toMatch(/outlet .*Adamo/))
test('a nationality that nothing follows is somebody of it', () => {
  has('A Ukrainian was arrested in Oslo.', 'person UKR -: A Ukrainian')
  has('A Frenchman was held in Lima. The Frenchman denied it.', 'person FRA -: A Frenchman | The Frenchman')
  // before a noun, or another nationality that shares one, it is none
  expect(actors('A Ukrainian ferry sank.').join('\n')).not.toContain('person')
  expect(actors('The port fell in a Danish and Swedish raid.').join('\n')).not.toContain('person')
})
test('a paper with an ordinary word for a name needs its article, and no name behind it', () => {
  has('The Hill reported that he had left.', 'outlet USA -: Hill')
  expect(actors('Mr Hill said it was late.').join('\n')).not.toContain('outlet')
  expect(actors('The National Weather Board said it was late.').join('\n')).not.toContain('outlet')
})
test('the two countries: those set over against each other, not the only newcomer of the sentence; "the two" before a noun are nobody', () => {
  has('Ecuador accused Peru on Monday of sheltering gunmen. Lima rejected that. Quito wants more. Brazil offered to mediate between the two neighbours.', 'state PER -: Peru | Lima | the two neighbours', 'state BRA -: Brazil')
  has('Somalia cut ties with Kenya in December. Kenya was silent. Qatar helped to restore relations between the two countries.', 'state KEN -: Kenya | the two countries', 'state QAT -: Qatar')
  expect(actors('Peru and Chile were struck by storms. Help reached the two camps on Friday.').join('\n')).not.toContain('the two')
})
test('an office without a country is of whoever acts right before it', () => {
  has('The Greek prime minister, Nikos Ralli, and energy minister Petros Dimas met.', 'person GRC energy minister: energy minister Petros Dimas | energy minister | Petros Dimas')
})
test('lands together are those that the knowledge has, with capitals or without', () => {
  const blocs = (text: string) => readStory({ id: 't', text, language: 'en', published: '2024-06-12' }).actors.filter((actor) => actor.kind === 'bloc').map((actor) => actor.name)
  expect(blocs('Kenya told the major powers to leave. World powers condemned Kenya.')).toEqual(['world powers'])
})
test('bodies, organizations and outlets that no list has go by the noun in their name', () => {
  for (const [text, kind, name] of [
    ['The Lima Gazette reported the closure of the port.', 'outlet', 'Lima Gazette'],
    ['According to the Coastal Mirror, the port was closed.', 'outlet', 'Coastal Mirror'],
    ['According to the Institute for River Studies and Navigation, the port was closed.', 'organization', 'Institute for River Studies and Navigation'],
    ['The Institute of Soils, Plant Growth and Forests said the port was closed.', 'organization', 'Institute of Soils, Plant Growth and Forests'],
    ["Peru's General Directorate of Forests said the port was closed.", 'body', 'General Directorate of Forests'],
    ['The Deep Lake 21 Project announced that it had found the ship.', 'organization', 'Deep Lake 21 Project'],
    ['The National Association of State Treasurers said the vote was put off.', 'organization', 'National Association of State Treasurers'],
    ['The Polytechnic Student Union condemned the ban.', 'organization', 'Polytechnic Student Union'],
    ['The Nilson Peace and Human Rights Organisation condemned the ban.', 'organization', 'Nilson Peace and Human Rights Organisation'],
    ['Andean Airways denied the report.', 'organization', 'Andean Airways'],
    ['The Department of Fisheries and Marine Parks said two ships were seized.', 'body', 'Department of Fisheries and Marine Parks'],
  ] as const) expect(read(text).actors.filter((a) => a.kind === kind).map((a) => a.name), text).toContain(name)
  // of whom: the town in the name, whoever owns it, the land of the story for a body
  has('The University of Quito said the port was closed.', 'organization ECU -: University of Quito')
  has('Police in Quito said the Harbour Commission had rejected the plan in Ecuador.', 'body ECU -: Harbour Commission')
  const spoken = readStory({ id: 't', text: 'Federal Bureau of Statistics Director Jane Roe said the port was closed.' })
  expect(spoken.actors.find((a) => a.id === spoken.statements[0]!.speaker)?.name).toBe('Jane Roe')
  // two in one breath are two, a ministry is put together
  expect(read('The Press Association of Ontario and Lakeside Relief Fund sued the province.').actors.map((a) => a.name)).toEqual(expect.arrayContaining(['Press Association of Ontario', 'Lakeside Relief Fund']))
  expect(read('The Turkish Ministry of Trade and Industry denied it.').actors.map((a) => a.name)).toContain('Ministry of Trade and Industry of Turkey')
})
test('a bare number of people who suffer something is people', () => {
  for (const [text, quote] of [['A landmine killed seven in Mopti.', 'seven'], ['Six others were wounded.', 'Six others'], ['At least 12 were arrested.', 'At least 12'], ['Two soldiers were killed and dozens were injured.', 'dozens']] as const) expect(actors(text).join('\n'), text).toMatch(new RegExp(`group \\w*-?\\w* -: .*${quote}`))
  expect(actors('The firm hurt profits by 20% and closed two.').join('\n')).not.toMatch(/group/)
})

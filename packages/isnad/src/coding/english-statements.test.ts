// Constructions of English reporting, in sentences of our own: speaker: words said.
import { describe, expect, test } from 'vitest'
import { readStory } from '../index.js'

const said = (text: string): string[] => {
  const { actors, statements } = readStory({ id: 's', language: 'en', published: '2024-03-05', text })
  return statements.map((one) => `${actors.find(({ id }) => id === one.speaker)?.name ?? '–'}: ${text.slice(one.content.start, one.content.end)}`)
}

describe('who says something', () => {
  test.each([
    ['stands behind "with"', 'The plan has changed, with Mr Borg saying on Monday that the boats would stay.', 'Borg: that the boats would stay'],
    ['stands behind "with" before the sentence', 'With Kenya encouraging Malta to leave the pact, the talks broke down.', 'Kenya: to leave the pact'],
    ['is quoted by a paper', 'Fishermen were quoted by Kenyan media as saying the navy had opened fire.', 'crew: the navy had opened fire'],
    ['is quoted', 'Reuters quoted Joe Borg as saying that the port would close.', 'Joe Borg: that the port would close'],
    ['wrote the note', '"The ship carries arms to the rebels," according to a letter on Friday by Maltese foreign minister Joe Borg.', 'Joe Borg: The ship carries arms to the rebels'],
    ['gives a reason', 'Malta expelled the envoy, citing security concerns.', 'Malta: security concerns'],
  ])('%s: %s', (_, text, expected) => expect(said(text)).toEqual([expected]))
  test('officials that somebody cites', () => expect(said('Malta left the pact, citing officials in Kenya.')).toEqual(['officials: Malta left the pact']))
  test('nobody', () => {
    expect(said('The minister left with a man speaking French.')).toEqual([])
    expect(said('Kenya was looking for a way to press Malta.')).toEqual([])
  })
})

describe('what is said', () => {
  test.each([
    ['behind a time', 'The World Bank said in May the pact might be for Malta a "game changer".', 'World Bank: the pact might be for Malta a "game changer'],
    ['with a condition', 'Yesterday, President Peter Kamau of Kenya said if the goal is peace, then others should leave.', 'Peter Kamau: if the goal is peace, then others should leave'],
    ['with "there"', 'Malta has reported there have been more fires.', 'Malta: there have been more fires'],
    ['behind a name between commas', 'It comes on the day that the president, Joe Borg, announced Maltese troops would leave Kenya soon.', 'Joe Borg: Maltese troops would leave Kenya soon'],
    ['in two parts, of several sentences', '"We lost the port. It was my fault," wrote Joe Borg on Monday, "and therefore I resign."', 'Joe Borg: We lost the port. It was my fault," wrote Joe Borg on Monday, "and therefore I resign'],
    ['in two parts, the first of a few words', '"We stand ready" tweeted Borg "to help put out the fires."', 'Borg: We stand ready" tweeted Borg "to help put out the fires'],
  ])('%s: %s', (_, text, expected) => expect(said(text)).toEqual([expected]))
  test('not where somebody speaks', () => expect(said('Joe Borg was speaking at the opening of the festival.')).toEqual([]))
})

test('verbs of saying: attribute, plead, second, commit', () => {
  expect(said('Joe Borg attributed the bombing to Kenyan rebels.')).toEqual(['Joe Borg: the bombing to Kenyan rebels'])
  expect(said('The Maltese government pleads with Kenya to open the border.')).toEqual(['Malta: to open the border'])
  expect(said('The call was quickly seconded by Kenyan President Peter Kamau.')).toEqual(['Peter Kamau: The call'])
  expect(said('Malta blamed no one, committing to send more troops to Peru.')).toContain('Malta: to send more troops to Peru')
})

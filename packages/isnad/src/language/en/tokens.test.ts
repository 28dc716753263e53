import { expect, test } from 'vitest'
import { normalize } from './letters.js'
import { tokenize } from './tokens.js'

const cut = (text: string) =>
  tokenize({ story: {} as never, language: 'en', text, bodyStart: 0, published: null }).tokens.map((token) =>
    text.slice(token.start, token.end),
  )

test.each([
  ['The U.S. and Gen. Ali met.', ['The', 'U.S.', 'and', 'Gen.', 'Ali', 'met', '.']],
  ["Iran's envoy didn't go; they'll wait.", ["Iran's", 'envoy', "didn't", 'go', ';', "they'll", 'wait', '.']],
  ['“We won’t,” he said—twice.', ['“', 'We', 'won’t', ',', '”', 'he', 'said', '—', 'twice', '.']],
  [
    'A US-led cease-fire, 1,200 troops, $3.5bn, 10:30 a.m.',
    ['A', 'US-led', 'cease-fire', ',', '1,200', 'troops', ',', '$', '3.5bn', ',', '10:30', 'a.m.'],
  ],
  [
    'See https://example.org/a?b=1, please. #Peace @envoy',
    ['See', 'https://example.org/a?b=1', ',', 'please', '.', '#', 'Peace', '@', 'envoy'],
  ],
  [
    'He said no. Then Mr. Ito left at 5 p.m. They sat.',
    ['He', 'said', 'no', '.', 'Then', 'Mr.', 'Ito', 'left', 'at', '5', 'p.m.', 'They', 'sat', '.'],
  ],
  ['On Jan. 17 George W. Hale spoke…', ['On', 'Jan.', '17', 'George', 'W.', 'Hale', 'spoke', '…']],
  ['Libya–Malta talks', ['Libya–Malta', 'talks']],
])('tokens of %s', (text, expected) => {
  expect(cut(text)).toEqual(expected)
})

test.each([
  ['Erdoğan’s', "erdogan's"],
  ['US', 'u.s.'],
  ['U.S.', 'u.s.'],
  ['us', 'us'],
  ['U.N.', 'un'],
  ['a.m.', 'a.m.'],
  ['Łódź', 'lodz'],
  ['Straße', 'strasse'],
])('normal form of %s', (form, expected) => {
  expect(normalize(form)).toBe(expected)
})

import { type NameGrammar, phrase } from '../names/phrase.js'
import { normalize } from './letters.js'

export const englishNames: NameGrammar = {
  keysOf: (form) => normalize(form).split(/\s+/).filter((part, i, all) => part && !(i === 0 && part === 'the' && all.length > 1)),
  inflect: (form) => [{ form, article: false }],
  bareKey: (key) => key,
  joinedKey: (_before, key) => key,
  phraseAt: () => undefined && phrase('place', 0, 0, ''),
  latin: (name) => name,
  directions: new Set(['to', 'from', 'towards', 'toward']),
  placePrepositions: new Set(['in', 'at', 'near', 'to', 'from', 'into', 'across', 'around', 'inside', 'outside', 'over', 'towards', 'toward', 'through', 'off', 'within']),
}

// How names of actors and places are put together in Russian; the phrases are in name-phrases.ts.
import type { NameGrammar } from '../names/phrase.js'
import { PLACE_PREPOSITIONS, TOWARD } from './name-known.js'
import { phraseAt } from './name-phrases.js'
import { isCapital, PARTICLES } from './name-runs.js'
import type { RussianWord } from './readings.js'
import { romanized } from './romanized.js'
import { stem, stemsOf } from './stem.js'

export const russianNames: NameGrammar = {
  keysOf: stemsOf,
  inflect: (form, _kind, plural) => [plural ? { form, number: 'pl', article: false } : { form, article: false }],
  pronounsJoin: false,
  hasArticle: () => false,
  personalGender: true,
  genderedThings: true,
  possessive: 'other',
  two: new Set(['два', 'две', 'двух', 'двум', 'двумя', 'оба', 'обе', 'обоих', 'обеих', 'обеим', 'обеими']),
  pronounGender: (key) => (/^(?:он|его|ему|им|него|нему|ним|нем)$/.test(key) ? 'm' : /^(?:она|ее|ей|ею|нее|ней|нею)$/.test(key) ? 'f' : undefined),
  pronounOfTeller: (key) => /^(?:он|она)$/.test(key),
  isName: () => undefined,
  headFirst: true,
  proclitics: new Set(),
  // «в Москву» says where to, «в Москве» where
  keyOf: (word) => ((word as RussianWord).toward ? TOWARD : stem(word.key)),
  bareKey: (key) => key,
  joinedKey: (_before, key) => key,
  phraseAt,
  counting: {
    suffered: new Set(['убить', 'ранить', 'арестовать', 'задержать', 'казнить', 'похитить', 'погибнуть', 'эвакуировать', 'пострадать', 'выслать', 'госпитализировать']),
    numbers: new Set(['десяток', 'сотня', 'тысяча', 'миллион']),
  },
  particles: PARTICLES,
  siting: new Set([TOWARD, 'в', 'во', 'на', 'под', 'из', 'близ', 'у', 'около', 'возле', 'вблиз']),
  suffixes: new Set(['младший', 'старший', 'ii', 'iii', 'iv', 'xiv', 'xvi']),
  likeName: (scan, at) => isCapital(scan, at),
  latin: romanized,
  quarters: new Set(['север', 'юг', 'восток', 'запад', 'центр', 'северо-восток', 'северо-запад', 'юго-восток', 'юго-запад', 'окраин', 'пригород', 'район']),
  arrivals: new Set(['прибыть', 'приехать', 'прилететь', 'отправиться', 'направиться', 'вернуться', 'поехать', 'вылететь', 'визит', 'поездка', 'прибытие', 'направить', 'отправить', 'вывести', 'посетить', 'ввести', 'перебросить']),
  directions: new Set([TOWARD, 'из', 'к', 'от', 'до']),
  whereWords: new Set(['где', 'куда']),
  placePrepositions: PLACE_PREPOSITIONS,
}

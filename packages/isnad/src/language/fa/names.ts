// How names of actors and places are put together in Persian; the phrases are in name-phrases.ts.
import type { NameGrammar } from '../names/phrase.js'
import { latin } from './latin.js'
import { fold } from './letters.js'
import { nameKey } from './lexicon.js'
import { PLACE_PREPOSITIONS } from './name-known.js'
import { phraseAt } from './name-phrases.js'
import { keysOf } from './words.js'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold))

const PERSONAL = set('او وی ایشان من')
const THINGS = set('آن این')

export const persianNames: NameGrammar = {
  keysOf,
  // words are looked up by their dictionary form
  inflect: (form) => [{ form, article: false }],
  pronounsJoin: true,
  hasArticle: () => false,
  personalGender: true,
  two: new Set([fold('دو')]),
  pronounPerson: (key) => (PERSONAL.has(key) ? true : THINGS.has(key) ? false : undefined),
  isName: () => undefined,
  headFirst: true,
  proclitics: new Set(),
  keyOf: (word) => nameKey(word.key),
  bareKey: (key) => key,
  joinedKey: (_before, key) => key,
  phraseAt,
  relatives: set('که'),
  counting: {
    suffered: set('کشته زخمی بازداشت دستگیر مجروح آواره اعدام ربودن کشتن شهید مصدوم'),
    numbers: set('دیگر ده‌ها صدها هزاران'),
  },
  particles: set('بن آل ابن فون'),
  siting: set('در'),
  // «منسا گفت»: a name told before, which nobody knows as a word
  likeName: (scan, at) => scan.items[at]!.pos === 'name' || (scan.items[at]!.pos === 'noun' && scan.wordAt(at).unknown === true),
  latin,
  quarters: set('شمال جنوب شرق غرب مرکز شمالی جنوبی شرقی غربی'),
  meetings: { gatherings: set('نشست اجلاس کنفرانس همایش'), talks: set('مذاکرات مذاکره گفتگو گفت‌وگو رایزنی'), between: set('میان بین'), with: set('با') },
  arrivals: set('وارد سفر عازم رفتن آمدن بازگشتن رسیدن اعزام ورود بازدید'),
  directions: set('به از سوی'),
  whereWords: set('جایی'),
  placePrepositions: PLACE_PREPOSITIONS,
}

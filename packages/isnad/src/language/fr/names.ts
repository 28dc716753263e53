// How names of actors and places are put together in French; the phrases are in name-phrases.ts.
import type { TermClass } from '../names/lexicon.js'
import type { NameGrammar } from '../names/phrase.js'
import { normalize, plain } from './letters.js'
import { pluralOf } from './lexicon.js'
import { PLACE_PREPOSITIONS } from './name-known.js'
import { phraseAt } from './name-phrases.js'
import { isCapital, PARTICLES } from './name-runs.js'

const ELISION = /^((?:l|d|qu|n|s|j|m|t|c)')(?=.)/

export const frenchNames: NameGrammar = {
  keysOf,
  inflect,
  pronounsJoin: false,
  hasArticle: (text, start) => /(?:^|[\s(«"'’])(?:l['’]|(?:le|la|les|du|au|aux|des)\s)$/i.test(text.slice(Math.max(0, start - 5), start)),
  personalGender: true,
  genderedThings: true,
  possessive: 'subject',
  singularAdjective: (key) => !/[sxz]$/.test(key),
  two: new Set(['deux']),
  pronounGender: (key) => (/^(?:il|lui|ils|celui|ceux)$/.test(key) ? 'm' : /^(?:elle|elles|celle|celles)$/.test(key) ? 'f' : undefined),
  // «sa visite», «l'a accusé»: anybody
  pronounPerson: (key) => (/^(?:son|sa|ses|le|la|l')$/.test(key) ? undefined : /^(?:il|elle|lui|celui|celle)$/.test(key)),
  pronounOfTeller: (key) => /^(?:il|elle)$/.test(key),
  isName: () => undefined,
  headFirst: true,
  proclitics: new Set(),
  keyOf: (word) => plain(word.key),
  bareKey: (key) => plain(key),
  joinedKey: (_before, key) => key,
  phraseAt,
  counting: {
    suffered: new Set(['tuer', 'blesser', 'arrêter', 'détenir', 'exécuter', 'enlever', 'déplacer', 'évacuer', 'interpeller', 'hospitaliser', 'kidnapper', 'massacrer', 'expulser']),
    numbers: new Set(['autre', 'dizaine', 'centaine', 'millier', 'million']),
  },
  particles: PARTICLES,
  siting: new Set(['a', 'dans', 'pres', 'en']),
  suffixes: new Set(['jr', 'ii', 'iii', 'iv', 'xiv', 'xvi', 'vi', 'ier']),
  likeName: (scan, at) => isCapital(scan, at),
  latin: (name) => name,
  quarters: new Set(['nord', 'sud', 'est', 'ouest', 'centre', 'nord-est', 'nord-ouest', 'sud-est', 'sud-ouest']),
  meetings: {
    gatherings: new Set(['sommet', 'conférence', 'réunion', 'rencontre']),
    talks: new Set(['pourparlers', 'négociation', 'négociations', 'discussion', 'dialogue', 'entretien']),
    between: new Set(['entre']), with: new Set(['avec']), of: new Set(['de', 'd']),
  },
  arrivals: new Set(['arriver', 'arrivée', 'se-rendre', 'aller', 'retourner', 'revenir', 'partir', 'envoyer', 'dépêcher', 'visite', 'voyage', 'déplacement', 'retour', 'retirer', 'rappeler', 'extrader', 'expulser']),
  directions: new Set(['vers', 'depuis', 'pour', 'jusqu']),
  whereWords: new Set(['ou']),
  placePrepositions: PLACE_PREPOSITIONS,
}

/** Keys of a written name: elided words apart, as tokens are. */
function keysOf(form: string): readonly string[] {
  return plain(normalize(form)).split(/\s+/).flatMap((part) => {
    const keys: string[] = []
    let rest = part
    for (let match = ELISION.exec(rest); match; match = ELISION.exec(rest)) {
      keys.push(match[1]!)
      rest = rest.slice(match[1]!.length)
    }
    return rest ? [...keys, rest] : keys
  })
}

/** A noun and its plural: of several words the first, and adjectives behind it, take it. */
function inflect(form: string, kind: TermClass, plural: boolean): ReturnType<NameGrammar['inflect']> {
  const article = false
  if (kind !== 'title' && kind !== 'group') return [{ form, article }]
  if (plural) return [{ form, number: 'pl', article }]
  const words = form.split(' ')
  const end = words.findIndex((word, i) => i > 0 && /^(?:de|des|du|d'.*|à|aux|au|en|pour)$/.test(word))
  const many = words.map((word, i) => (end < 0 || i < end ? pluralOf(word) : word)).join(' ')
  return many === form ? [{ form, number: 'sg', article }] : [{ form, number: 'sg', article }, { form: many, number: 'pl', article }]
}

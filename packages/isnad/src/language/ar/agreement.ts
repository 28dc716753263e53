// What the endings of nouns, adjectives and verbs tell: case where it is written, and whether two words agree.
import type { Word } from '../../document/word.js'

/** Written accusative: «اتفاقا», «مشيرا» (an indefinite alef that is not the word's own). */
export function isAccusative(word: Word): boolean {
  const { key, lemma } = word
  if (word.definite === true || word.number === 'du' || key.length < 4 || key.charCodeAt(key.length - 1) !== 0x627) return false
  if (word.pos !== 'noun' && word.pos !== 'adj') return false
  if (key === lemma || word.unknown) return false
  // «جنودا»: the lemma of a broken plural may end in the ي of who belongs to something
  return lemma === key.slice(0, -1) || (!key.endsWith('يا') && !lemma.endsWith('ا') && (word.number === 'pl' || !lemma.endsWith('ي')))
}

/** «ردا», «احتجاجا», «دعما»: a verbal noun in the accusative, without article; three letters are enough where the lemma shows it. */
export const isAccusativeMasdar = (word: Word): boolean => word.verbForm === 'masdar' && word.definite !== true && word.key.endsWith('ا') && word.lemma === word.key.slice(0, -1)

/** A dual or sound plural that kept its nun can have no genitive behind it: «مسؤولون», «وزيرين». */
export function isAbsolute(word: Word): boolean {
  if (word.number !== 'du' && word.number !== 'pl') return false
  // «بلدان الخليج», «جيران سوريا», «نيران الجيش»: the nun of a broken plural is its own
  if (word.number === 'pl' && word.key.endsWith('ان')) return false
  // «مستوطنون», «معاونين»: also of a noun that ends in one
  return word.key.endsWith('ن') && (!word.lemma.endsWith('ن') || (word.key.length === word.lemma.length + 2 && word.key.startsWith(word.lemma)))
}

/** A dual or sound plural that lost its nun must have one: «وزيرا خارجية», «مسؤولو». */
export function isConstruct(word: Word): boolean {
  if (word.number === 'du') return /[اي]$/u.test(word.key) && !/[اي]$/u.test(word.lemma)
  if (word.number === 'pl') return (word.key.endsWith('و') || word.key.endsWith('ي')) && word.key.slice(0, -1) === word.lemma
  return false
}

/** A sound plural or dual that has lost its nun before whose it is: «مؤيديه», «مسؤولو الحزب». */
const isBefore = (word: Word, ending: string): boolean => word.key.length === word.lemma.length + 1 && word.key.endsWith(ending) && word.key.startsWith(word.lemma)

/** Nominative where it is written: «ون», «ان», «وزيرا» before a genitive, «مسؤولو». */
export const isNominative = (word: Word): boolean =>
  (word.number === 'pl' && word.gender !== 'f' && word.key.endsWith('ون') && (!word.lemma.endsWith('ون') || word.key === `${word.lemma}ون`)) ||
  (word.number === 'pl' && isBefore(word, 'و')) ||
  (word.number === 'du' && (word.key.endsWith('ان') || (word.key.endsWith('ا') && !word.lemma.endsWith('ا'))))

/** Not nominative where it is written: «ين» of dual and plural, «مؤيديه». */
export const isOblique = (word: Word): boolean => (word.number === 'pl' || word.number === 'du') && ((word.key.endsWith('ين') && !word.lemma.endsWith('ين')) || isBefore(word, 'ي'))

/** An adjective of belonging: «روسي», «الإيرانية». */
export const isNisba = (word: Word): boolean => word.pos === 'adj' && word.lemma.length > 3 && word.lemma.endsWith('ي')

/**
 * Does an adjective go with a noun? Things in the plural take the feminine singular; what the lexicon leaves open agrees with everything.
 */
export function agrees(noun: Word, adjective: Word, definite: boolean, animate: boolean): boolean {
  if ((adjective.definite === true) !== definite) return false
  if (noun.number === 'du') return adjective.number === undefined || adjective.number === 'du' || adjective.number === 'pl'
  if (noun.number === 'pl') {
    if (adjective.number === 'pl') return true
    return adjective.number !== 'du' && (adjective.gender !== 'm' || (animate && noun.key === noun.lemma && adjective.number === undefined))
  }
  if (adjective.number === 'du' || adjective.number === 'pl') return noun.number === undefined
  return noun.gender === undefined || adjective.gender === undefined || noun.gender === adjective.gender
}

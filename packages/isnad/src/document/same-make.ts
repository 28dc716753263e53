// Copies with every field, absent or not, always in one order: V8 reads the fields of objects of one make by their place; of objects made
// in more than four ways it looks each up by name, in every loop that meets them. A field added behind a spread, `{ ...one, more }`, even gives each
// object a make of its own, at some forty times the cost: what is made often is written out or `{ more, ...one }`. (A field that `one` has already is none added.)
import type { Argument } from './predicate.js'
import type { Word } from './word.js'

/** @example sameArgument({ role: 'subj', group: 3 }) // { role: 'subj', prep: undefined, group: 3, shared: undefined } */
export const sameArgument = ({ role, prep, group, shared }: Argument): Mutable<Argument> => ({ role, prep, group, shared })

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** A word, also one that was read anew. @example sameWord({ ...word, pos: 'adj', also: ['noun'] }) */
export const sameWord = (word: Word): Word => ({
  index: word.index, token: word.token, start: word.start, end: word.end, key: word.key, lemma: word.lemma, pos: word.pos,
  verbForm: word.verbForm, verb: word.verb, tense: word.tense, voice: word.voice, person: word.person, number: word.number, gender: word.gender,
  definite: word.definite, clitic: word.clitic, also: word.also, unknown: word.unknown, named: word.named,
})

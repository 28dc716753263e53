// What a single word may be, by the lexicon and else by its ending, without looking around.
import type { Pos, VerbForm, Word } from '../../document/word.js'
import { ANY, type Gender, only, SG, type Shape } from './cases.js'
import { adjectival, dictionaryForm, guessNoun, isSoftStem } from './declension.js'
import { lexicon, type NounReading, type VerbReading } from './lexicon.js'

/** A word of Russian: with the cases it may stand in, or for a verb what its subject must agree with. */
export interface RussianWord extends Word {
  readonly shapes: readonly Shape[]
  /** Gender of a verb in the past or a short form, of its subject. */
  readonly of?: Gender | undefined
  readonly perfective?: boolean | undefined
  /** «в», «на» before an accusative: where to. */
  readonly toward?: boolean | undefined
  /** A verb without a person: «можно», «удалось». */
  readonly impersonal?: boolean | undefined
}
export const shapesOf = (word: Word): readonly Shape[] => (word as RussianWord).shapes ?? []

export interface Reading {
  readonly pos: Pos
  readonly lemma: string
  readonly shapes: readonly Shape[]
  readonly verbForm?: VerbForm | undefined
  readonly verb?: string | undefined
  readonly tense?: Word['tense']
  readonly voice?: Word['voice']
  readonly person?: 1 | 2 | 3 | undefined
  readonly number?: 'sg' | 'pl' | undefined
  readonly of?: Gender | undefined
  readonly perfective?: boolean | undefined
  readonly impersonal?: boolean | undefined
  readonly unknown?: boolean | undefined
}
const NONE: readonly Shape[] = []
const REFLEXIVE = /(?:ся|сь)$/

/** A verb's forms at a key: finite, infinitive, gerund, short participle. */
export function verbReadings(key: string): Reading[] {
  const { forms, reflexive, predicatives } = lexicon()
  const made: Reading[] = []
  const short = predicatives.get(key)
  if (short) made.push({ pos: 'verb', lemma: short.lemma, shapes: NONE, verbForm: 'finite', tense: 'present', voice: 'active', person: 3, number: short.number, of: short.gender, impersonal: !short.personal || undefined })
  if (REFLEXIVE.test(key)) {
    const base = key.slice(0, -2)
    for (const one of reflexive.get(base) ?? []) made.push(ofVerb(one, 'active'))
    if (!made.length) for (const one of forms.get(base) ?? []) if (one.kind !== 'short') made.push(ofVerb(one, 'passive'))
  } else for (const one of forms.get(key) ?? []) made.push(ofVerb(one, one.kind === 'short' ? 'passive' : 'active'))
  return made
}

function ofVerb(one: VerbReading, voice: 'active' | 'passive'): Reading {
  const verbForm: VerbForm = one.kind === 'infinitive' ? 'infinitive' : one.kind === 'gerund' ? 'active-participle' : 'finite'
  const tense = one.kind === 'infinitive' || one.kind === 'gerund' ? undefined : one.tense === 'past' ? 'past' : one.perfective ? 'future' : 'present'
  return { pos: 'verb', lemma: one.lemma, shapes: NONE, verbForm, verb: undefined, tense, voice, person: one.person ?? (tense === 'past' ? 3 : undefined), number: one.number, of: one.gender, perfective: one.perfective }
}

/** A participle that is declined. */
export function participleReading(key: string): Reading | undefined {
  const { participles, reflexiveParticiples } = lexicon()
  const reflexive = key.endsWith('ся')
  const found = adjectival(reflexive ? key.slice(0, -2) : key)
  if (!found) return undefined
  const one = (reflexive ? (reflexiveParticiples.get(found.stem) ?? participles.get(found.stem)) : participles.get(found.stem))?.[0]
  if (one) return { pos: 'adj', lemma: dictionaryForm(found.stem), shapes: found.shapes, verbForm: one.voice === 'passive' ? 'passive-participle' : 'active-participle', verb: one.lemma, voice: one.voice, tense: one.tense }
  const guess = /(?:ованн|ированн)$/.test(found.stem)
  if (guess) return { pos: 'adj', lemma: dictionaryForm(found.stem), shapes: found.shapes, verbForm: 'passive-participle', verb: `${found.stem.slice(0, -3)}ть`.replace(/оть$/, 'овать'), voice: 'passive', tense: 'past' }
  if (/(?:[аиея]вш|ющ|ящ)$/.test(found.stem) && found.stem.length > 5) return { pos: 'adj', lemma: dictionaryForm(found.stem), shapes: found.shapes, verbForm: 'active-participle', verb: found.stem, voice: 'active', tense: /вш$/.test(found.stem) ? 'past' : 'present' }
  return undefined
}

/** Nouns of the lexicon at a key, one a dictionary form. */
export function nounReadings(key: string): Reading[] {
  const made: Reading[] = []
  for (const one of lexicon().nouns.get(key) ?? []) made.push(ofNoun(one))
  return made
}
function ofNoun({ lemma, gender, kind, cases }: NounReading): Reading {
  const { acts } = lexicon()
  const verb = kind === 'act' || acts.has(lemma) ? acts.get(lemma) : undefined
  return { pos: 'noun', lemma, shapes: [{ cases, gender: gender === 'pl' ? undefined : gender }], verbForm: verb ? 'masdar' : undefined, verb }
}

/** Stems that only adjectives have. */
const ADJECTIVE = /(?:ск|цк|[а-я]н|ов|ев|ив|ист|ащ|ущ|ющ|ящ|ш|щ|ж|ч|ек|ок|к|г|х|т|л|р|м|д|в)$/
const SURE = /(?:[цс]к|альн|ельн|ичн|енн|онн|анн|янн|овн|ивн|ющ|ущ|ащ|ящ|вш|еск|ейн|арн|ярн|озн|йн)$/

/** An adjective by its ending. `sure`: no noun ends so. */
export function adjectiveReading(key: string): (Reading & { sure: boolean }) | undefined {
  const found = adjectival(key)
  if (!found || found.stem.length < 3 || !ADJECTIVE.test(found.stem)) return undefined
  const { stem, ending, shapes } = found
  if (/^(?:ие|ий)$/.test(ending) && !/[кгхжшчщ]$/.test(stem) && !isSoftStem(stem)) return undefined
  if (/^(?:их|им|ими)$/.test(ending) && !/[кгхжшчщ]$/.test(stem) && !isSoftStem(stem)) return undefined
  if (ending === 'ее' && !/[жшчщц]$/.test(stem) && !isSoftStem(stem)) return undefined
  const sure = /^(?:ого|его|ому|ему|ая|яя|ую|юю|ое|ые|ых|ыми|ими|их|ый|ым)$/.test(ending) || SURE.test(stem)
  return { pos: 'adj', lemma: dictionaryForm(stem), shapes, sure }
}

/** A verb by its ending, where no lexicon has it. */
export function guessVerb(key: string): Reading | undefined {
  const reflexive = REFLEXIVE.test(key)
  const base = reflexive ? key.slice(0, -2) : key
  if (base.length < 4) return undefined
  const made = (lemma: string, rest: Partial<Reading>): Reading => ({ pos: 'verb', lemma: lemma + (reflexive ? 'ся' : ''), shapes: NONE, voice: 'active', verbForm: 'finite', unknown: true, ...rest })
  let match = /^(.+(?:[аяиеу]|ы))л(а|о|и)?$/.exec(base)
  if (match && (match[2] || reflexive || /(?:ирова|ова|ну|ыва|ива|и)$/.test(match[1]!))) return made(`${match[1]}ть`, { tense: 'past', person: 3, number: match[2] === 'и' ? 'pl' : 'sg', of: match[2] === 'и' ? undefined : match[2] === 'а' ? 'f' : match[2] === 'о' ? 'n' : 'm' })
  if (/(?:[аяиеыу]ть)$/.test(base) || (reflexive && /т[иь]$/.test(base))) return made(base, { verbForm: 'infinitive' })
  match = /^(.+[аяуюе])[ею]т$/.exec(base)
  if (match && (reflexive || /(?:[ую]|ива|ыва|вля|ня|а)$/.test(match[1]!)) && base.length > 5) return made(`${match[1]!.replace(/у$/, 'ова')}ть`, { tense: 'present', person: 3, number: /ют$/.test(base) ? 'pl' : 'sg' })
  if (reflexive && /(?:ит|ят|ут|ат|ет)$/.test(base)) return made(`${base.slice(0, -2)}ить`, { tense: 'present', person: 3, number: /[яуа]т$/.test(base) ? 'pl' : 'sg' })
  match = /^(.+ова)н(а|о|ы)?$/.exec(base)
  if (match && !reflexive) return made(`${match[1]}ть`, { tense: 'past', voice: 'passive', person: 3, number: match[2] === 'ы' ? 'pl' : 'sg', of: match[2] === 'а' ? 'f' : match[2] === 'о' ? 'n' : match[2] === 'ы' ? undefined : 'm' })
  if (/(?:вши|[аяу]я)$/.test(base) && (reflexive || /(?:вши|ывая|ивая|уя)$/.test(base))) return made(base, { verbForm: 'active-participle' })
  return undefined
}

/** A noun by its ending. */
export function guessedNoun(key: string): Reading {
  const { lemma, shapes, act } = guessNoun(key)
  return { pos: 'noun', lemma, shapes: shapes.length ? shapes : [{ cases: ANY }], verbForm: act && lemma.length > 7 && /[аеия]ние$/.test(lemma) ? 'masdar' : undefined, verb: act && /[аия]ние$/.test(lemma) && lemma.length > 7 ? `${lemma.slice(0, -3)}ть` : undefined, unknown: true }
}

/** A name by its ending. */
export function guessedName(key: string): Reading {
  const { lemma, shapes } = guessNoun(key.includes('-') ? key.slice(key.lastIndexOf('-') + 1) : key)
  const adjective = /(?:ск|цк|ов|ев|ин|ын)(?:ого|ому|им|ым|ом|ий|ой|ая|ую)$/.test(key) ? adjectival(key) : undefined
  const own = only(shapes, SG)
  if (adjective) own.push(...only(adjective.shapes, SG))
  // surnames in -ов and -ин are nominatives, not genitives of many; foreign ones in a vowel do not change
  if (/(?:ов|ев|ин|ын)$/.test(key)) return { pos: 'name', lemma: key, shapes: [{ cases: 1 | 8, gender: 'm' }], unknown: true }
  if (/[иоуэеы]$/.test(key)) return { pos: 'name', lemma: key, shapes: [{ cases: ANY }], unknown: true }
  return { pos: 'name', lemma: adjective ? key : lemma, shapes: own.length ? own : [{ cases: ANY }], unknown: true }
}

// What Russian words may be: closed-class words, forms of verbs, nouns and known names. Built when first asked for.
import type { Pos } from '../../document/word.js'
import { alternatives, parseTable } from '../../document/table.js'
import { ACC, add, ANY, DAT, GEN, type Gender, INS, LOC, NOM, plural, SG, type Shape } from './cases.js'
import { conjugate, type Participle, readWritten, type VerbForm } from './conjugation.js'
import { decline } from './declension.js'
import functionTable from './function-words.tsv.js'
import { knownNames } from './known-forms.js'
import { normalize } from './letters.js'
import nounTable from './nouns.tsv.js'
import predicativeTable from './predicatives.tsv.js'
import verbTable from './verbs.tsv.js'

export interface Closed {
  readonly pos: Pos
  readonly lemma: string
  readonly shapes: readonly Shape[]
}
export interface VerbReading extends VerbForm {
  readonly lemma: string
  /** Undefined of a verb that is both. */
  readonly perfective: boolean | undefined
}
export interface ParticipleReading extends Participle {
  readonly lemma: string
}
export type NounKind = 'plain' | 'person' | 'event' | 'time' | 'act'
export interface NounReading {
  readonly lemma: string
  readonly gender: Gender | 'pl'
  readonly kind: NounKind
  readonly cases: number
}
export interface NameReading {
  readonly lemma: string
  readonly shapes: Shape[]
  readonly person: boolean
  readonly given?: 'm' | 'f' | undefined
}
interface Lexicon {
  readonly closed: ReadonlyMap<string, readonly Closed[]>
  readonly forms: ReadonlyMap<string, readonly VerbReading[]>
  /** Forms of reflexive verbs without their -ся. */
  readonly reflexive: ReadonlyMap<string, readonly VerbReading[]>
  readonly participles: ReadonlyMap<string, readonly ParticipleReading[]>
  readonly reflexiveParticiples: ReadonlyMap<string, readonly ParticipleReading[]>
  /** Short adjectives and words that stand for a verb. */
  readonly predicatives: ReadonlyMap<string, { lemma: string; number: 'sg' | 'pl'; gender: Gender | undefined; personal: boolean }>
  readonly frames: ReadonlyMap<string, string>
  readonly nouns: ReadonlyMap<string, readonly NounReading[]>
  readonly names: ReadonlyMap<string, NameReading>
  /** Noun → the verb whose act it tells of. */
  readonly acts: ReadonlyMap<string, string>
  /** Noun of a happening without a verb of its own → the verb it counts as, or ''. */
  readonly events: ReadonlyMap<string, string>
  readonly persons: ReadonlySet<string>
  readonly times: ReadonlySet<string>
}

let made: Lexicon | undefined
/** The lexicon of the pack. */
export const lexicon = (): Lexicon => (made ??= load())
/** What a verb is to be told of its complements; '' of one that no table has. */
export const framesOf = (lemma: string): string => lexicon().frames.get(lemma) ?? ''

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function load(): Lexicon {
  return { ...loadClosed(), ...loadWords(), names: loadNames() }
}

const LETTERS: Readonly<Record<string, number>> = { n: NOM, g: GEN, d: DAT, a: ACC, i: INS, p: LOC }
/** «m:ga n:g», «GAP». */
function shapesOf(cell: string | undefined): Shape[] {
  const shapes: Shape[] = []
  for (const part of (cell ?? '').split(' ').filter(Boolean)) {
    const [gender, cases] = part.includes(':') ? (part.split(':') as [Gender, string]) : [undefined, part]
    for (const letter of cases) add(shapes, letter === letter.toLowerCase() ? LETTERS[letter]! : plural(LETTERS[letter.toLowerCase()]!), gender)
  }
  return shapes
}

function loadClosed(): Pick<Lexicon, 'closed' | 'predicatives'> {
  const closed = new Map<string, Closed[]>()
  for (const { cells } of parseTable('ru/function-words', functionTable))
    for (const written of alternatives(cells.words)) {
      const word = normalize(written)
      const shapes = cells.cases ? shapesOf(cells.cases) : cells.pos === 'det' || cells.pos === 'pron' || cells.lemma === 'чей' ? [{ cases: ANY }] : []
      put(closed, word, { pos: cells.pos as Pos, lemma: normalize(cells.lemma || word), shapes })
    }
  const predicatives = new Map<string, { lemma: string; number: 'sg' | 'pl'; gender: Gender | undefined; personal: boolean }>()
  for (const { cells } of parseTable('ru/predicatives', predicativeTable))
    for (const written of alternatives(cells.words)) {
      const [lemma, oblique = lemma] = normalize(written).split('/') as [string, string | undefined]
      const personal = cells.kind === 'personal'
      predicatives.set(lemma, { lemma, number: 'sg', gender: personal ? 'm' : 'n', personal })
      if (personal) for (const [ending, number, gender] of [['а', 'sg', 'f'], ['о', 'sg', 'n'], ['ы', 'pl', undefined]] as const) predicatives.set(`${oblique}${ending}`, { lemma, number, gender, personal })
    }
  return { closed, predicatives }
}

function loadWords(): Omit<Lexicon, 'closed' | 'predicatives' | 'names'> {
  const forms = new Map<string, VerbReading[]>()
  const reflexive = new Map<string, VerbReading[]>()
  const participles = new Map<string, ParticipleReading[]>()
  const reflexiveParticiples = new Map<string, ParticipleReading[]>()
  const frames = new Map<string, string>()
  const nouns = new Map<string, NounReading[]>()
  const acts = new Map<string, string>()
  const events = new Map<string, string>()
  const persons = new Set<string>()
  const times = new Set<string>()
  const noun = (written: string, gender: Gender | 'pl', kind: NounKind): string => {
    const inA = written.endsWith('*')
    const [lemma, oblique] = normalize(inA ? written.slice(0, -1) : written).split('/') as [string, string | undefined]
    const seen = new Map<string, number>()
    decline(lemma, gender, kind === 'person', (form, cases) => seen.set(form, (seen.get(form) ?? 0) | cases), oblique, inA)
    for (const [form, cases] of seen) {
      const known = nouns.get(form)
      if (!known?.some((other) => other.lemma === lemma && other.gender === gender)) put(nouns, form, { lemma, gender, kind, cases })
    }
    return lemma
  }
  for (const { cells } of parseTable('ru/nouns', nounTable))
    for (const written of alternatives(cells.nouns)) {
      const lemma = noun(written, cells.gender as Gender | 'pl', cells.kind as NounKind)
      if (cells.kind === 'person') persons.add(lemma)
      if (cells.kind === 'time') times.add(lemma)
      if (cells.kind === 'event') events.set(lemma, normalize(cells.verb ?? ''))
    }
  for (const { cells } of parseTable('ru/verbs', verbTable)) {
    const pair = alternatives(cells.verbs).map((one) => readWritten(normalize(one)))
    const lemma = pair[0]!.infinitive
    if (!frames.has(lemma)) frames.set(lemma, cells.frames ?? '')
    for (const [n, verb] of pair.entries()) {
      const both = cells.aspect === 'b'
      const perfective = both ? false : cells.aspect ? cells.aspect === 'p' : n === 0
      const own = /(?:ся|сь)$/.test(verb.infinitive)
      const base = own ? { infinitive: verb.infinitive.slice(0, -2), third: verb.third?.replace(/(?:ся|сь)(?=$|\/)/g, ''), past: verb.past?.replace(/(?:ся|сь)$/, '').replace(/сь$/, ''), passive: '-' } : verb
      conjugate(base, perfective, both, (form, reading) => {
        const list = (own ? reflexive : forms).get(form)
        if (!list?.some((other) => other.lemma === lemma && other.kind === reading.kind && other.tense === reading.tense && other.number === reading.number && other.person === reading.person)) put(own ? reflexive : forms, form, { ...reading, lemma, perfective: both ? undefined : perfective })
      }, (stem, reading) => put(own ? reflexiveParticiples : participles, stem, { ...reading, lemma }))
    }
    for (const written of alternatives(cells.nouns)) {
      const act = noun(written, /[ое]$/.test(written.replace(/\/.*/, '')) ? 'n' : /[аяь]$/.test(written) ? 'f' : 'm', 'act')
      if (!acts.has(act)) acts.set(act, lemma)
    }
  }
  return { forms, reflexive, participles, reflexiveParticiples, frames, nouns, acts, events, persons, times }
}

/** States, capitals, towns, persons of one word, and given names, in every case. */
function loadNames(): Map<string, NameReading> {
  const names = new Map<string, NameReading>()
  for (const { word, gender, person, given } of knownNames()) {
    const lemma = normalize(word)
    declineName(lemma, gender, person, (form, all, of) => {
      // «Киргизии»: a state is one, unless its name is many («Филиппины», «США»)
      const cases = person || !/[иы]$/.test(lemma) ? all & SG : all
      if (!cases) return
      const known = names.get(form)
      if (known) add(known.shapes, cases, of)
      else names.set(form, { lemma, shapes: [{ cases, gender: of }], person, given })
    })
  }
  return names
}

/** Names whose last letter is a consonant and that do not change: first parts of Arabic and Asian names, a few states. */
const UNDECLINED = new Set(['абдель', 'абд', 'абдул', 'абу', 'аль', 'эль', 'мун', 'пак', 'бан', 'чан', 'ван', 'чжан', 'лян', 'цинь', 'фон', 'дер', 'бангладеш', 'сан', 'аун', 'мин', 'хун', 'ким', 'ын', 'джон', 'хасан шейх'])
/** @example declineName('путин', 'm', true, emit) // путина GEN|ACC, путиным INS … */
export function declineName(lemma: string, gender: 'm' | 'f' | undefined, person: boolean, emit: (form: string, cases: number, gender: Gender | undefined) => void): void {
  if (UNDECLINED.has(lemma)) {
    emit(lemma, ANY, gender)
    return
  }
  const surname = person && /(?:ов|ев|ин|ын)$/.test(lemma)
  if (person && gender === 'f' && !/[ая]$/.test(lemma)) {
    emit(lemma, ANY, 'f')
    return
  }
  if (/[уюэо]$/.test(lemma) || (/[иы]$/.test(lemma) && !/(?:[а-я]ины|аты|ры)$/.test(lemma)) || /[аеиоуыэюя]а$/.test(lemma)) {
    emit(lemma, ANY, gender)
    return
  }
  if (person && gender === 'f' && /(?:ов|ев|ин|ын)а$/.test(lemma)) {
    const stem = lemma.slice(0, -1)
    emit(lemma, NOM, 'f')
    emit(`${stem}ой`, GEN | DAT | INS | LOC, 'f')
    emit(`${stem}у`, ACC, 'f')
    return
  }
  if (/[иы]$/.test(lemma)) {
    decline(lemma, 'pl', false, (form, cases) => emit(form, cases, undefined))
    // «Филиппин», «Мальдив»
    if (/(?:ин|ив|ен)ы$/.test(lemma)) emit(lemma.slice(0, -1), plural(GEN), undefined)
    return
  }
  if (/[цс]кая$/.test(lemma)) {
    decline(lemma, 'f', true, (form, cases) => emit(form, cases, 'f'))
    return
  }
  const of: Gender = /[ая]$/.test(lemma) ? 'f' : /е$/.test(lemma) ? 'n' : 'm'
  decline(lemma, of, person, (form, cases) => {
    // «Путиным», but «Цзиньпином»
    if (surname && cases === INS) emit(form, cases, gender)
    return emit(surname && cases === INS ? `${lemma}ым` : form, person && of === 'f' && cases === ACC ? ACC : cases, person ? gender : of)
  }, fleetingName(lemma))
}
/** «Египет, Египта», «Павел, Павла», «Лев, Льва». */
const fleetingName = (lemma: string): string | undefined => (lemma === 'египет' ? 'египт' : lemma === 'павел' ? 'павл' : lemma === 'лев' ? 'льв' : lemma === 'петр' ? 'петр' : undefined)

// What verbs take and what colours them, from the tables: verb-frames, auxiliaries, light-verbs, event-nouns. Built once, when first asked.
import type { Modality, PredicateLink } from '../../document/predicate.js'
import { alternatives, parseTable } from '../../document/table.js'
import type { Word } from '../../document/word.js'
import { isAccusative } from './agreement.js'
import { participleVerbs } from './circumstances.js'
import { readCues, type Sayings } from '../sayings.js'
import auxiliaryTable from './auxiliaries.tsv.js'
import cues from './cues.tsv.js'
import eventNounTable from './event-nouns.tsv.js'
import { normalize } from './letters.js'
import { lexicon } from './lexicon.js'
import lightVerbs from './light-verbs.tsv.js'
import { Phrases } from './phrases.js'
import subordinators from './subordinators.tsv.js'
import verbFrames from './verb-frames.tsv.js'

export interface Frame {
  /** `none`, a thing, a person (state, body), either, two objects, a place. */
  readonly object: '-' | 't' | 'p' | 'x' | 'd' | 'l'
  readonly preps: ReadonlySet<string>
  readonly content: 'that' | 'speech' | ''
  /** Whose act the complement is: the subject's, the object's, that of a preposition's noun. */
  readonly control: string
  /** Alone with somebody it is passive: «قتل جندي». */
  readonly passive?: boolean
  /** With a complement, the genitive of its masdar is the object: «اتهام واشنطن بتشديد الحصار». */
  readonly genitive?: 'obj'
  /** Nobody's table has it: guessed from the lexicon's transitivity. */
  readonly guessed?: boolean
}

const NONE: ReadonlySet<string> = new Set()
const INTRANSITIVE: Frame = { object: '-', preps: NONE, content: '', control: '', guessed: true }
const TRANSITIVE: Frame = { object: 'x', preps: NONE, content: '', control: '', guessed: true }
const DITRANSITIVE: Frame = { object: 'd', preps: NONE, content: '', control: '', guessed: true }

let frames: Map<string, Frame> | undefined

/** The frame of a verb lemma. Verbs that share a spelling share one frame. */
export function frameOf(verb: string): Frame {
  const known = frames ?? buildFrames()
  let frame = known.get(verb)
  if (!frame) {
    frame = guessedFrame(lexicon().verbKinds(verb))
    // what is no verb at all is not kept: there is no end to such words
    if (frame) known.set(verb, frame)
  }
  return frame ?? TRANSITIVE
}

/** A verb that the table gives no object at all, whatever the lexicon thinks of its spelling: no pronoun is joined to it. */
export function takesNone(verb: string): boolean {
  const { object, content, guessed } = frameOf(verb)
  return object === '-' && content === '' && guessed !== true
}

/** By the kinds that the lexicon has of verbs with one spelling: `t` transitive, `d` with two objects, else without. */
const guessedFrame = (kinds: string): Frame | undefined => (kinds === '' ? undefined : kinds.includes('t') ? TRANSITIVE : kinds.includes('d') ? DITRANSITIVE : INTRANSITIVE)

function buildFrames(): Map<string, Frame> {
  const found = new Map<string, Frame>()
  for (const { cells } of parseTable('verb-frames', verbFrames)) {
    const preps = new Set(alternatives(cells.preps).map(normalize))
    for (const verb of alternatives(cells.verbs)) {
      const key = normalize(verb)
      const before = found.get(key)
      const frame: Frame = {
        object: (cells.object || '-') as Frame['object'],
        preps,
        content: (cells.content ?? '') as Frame['content'],
        control: normalize(cells.control ?? ''),
        passive: cells.passive === 'yes',
        ...(cells.genitive === 'obj' ? { genitive: 'obj' as const } : {}),
      }
      found.set(key, before ? merge(before, frame) : frame)
    }
  }
  frames = found
  return found
}

const WIDTH = { '-': 0, l: 1, t: 2, p: 3, x: 4, d: 5 } as const
function merge(a: Frame, b: Frame): Frame {
  const object = a.object === b.object ? a.object : (a.object === 't' && b.object === 'p') || (a.object === 'p' && b.object === 't') ? 'x' : WIDTH[a.object] > WIDTH[b.object] ? a.object : b.object
  return { object, preps: new Set([...a.preps, ...b.preps]), content: a.content === 'speech' || b.content === 'speech' ? 'speech' : a.content || b.content, control: a.control || b.control, passive: a.passive === true || b.passive === true, ...(a.genitive || b.genitive ? { genitive: 'obj' as const } : {}) }
}

const joint = new Map<string, Frame>()

/** The frame of a masdar whose noun of event has further prepositions: «ضربة» has the object of ضرب and the على of هجم. */
export function jointFrame(verb: string, event: string): Frame {
  const key = `${verb} ${event}`
  let frame = joint.get(key)
  if (!frame) {
    const own = frameOf(verb)
    frame = { ...own, preps: new Set([...own.preps, ...frameOf(event).preps]) }
    joint.set(key, frame)
  }
  return frame
}

/** The verb of an active participle, also where the lexicon took it for a noun («داعيا»). */
export function participleVerb(word: Word): string | undefined {
  if (word.verbForm === 'active-participle' && word.verb) return word.verb
  if (word.pos !== 'noun' && word.pos !== 'adj') return undefined
  const participles = participleVerbs()
  if (isAccusative(word)) return participles.get(word.lemma)
  // «، واصفة الاتفاق بأنه …»
  return word.gender === 'f' && word.key.endsWith('ه') ? (participles.get(word.key.slice(0, -1)) ?? participles.get(word.lemma)) : undefined
}

export type AuxiliaryKind = 'be' | 'particle' | 'impersonal' | 'verb' | 'noun' | 'adjective'
export interface Auxiliary {
  readonly kind: AuxiliaryKind
  readonly modality?: Modality
  readonly tense?: 'future' | 'past'
  /** «تستطيع», «يتيح»: it colours only while it is open itself. */
  readonly open?: boolean
  readonly preps: readonly string[]
}

interface Auxiliaries { readonly lemmas: Map<string, Auxiliary[]>; readonly phrases: Phrases<Auxiliary> }
let auxiliaries: Auxiliaries | undefined

function buildAuxiliaries(): Auxiliaries {
  const lemmas = new Map<string, Auxiliary[]>()
  const phrases = new Phrases<Auxiliary>()
  for (const { cells } of parseTable('auxiliaries', auxiliaryTable)) {
    const auxiliary: Auxiliary = {
      kind: cells.kind as AuxiliaryKind,
      ...(cells.modality ? { modality: cells.modality as Modality } : {}),
      ...(cells.tense === 'open' ? { open: true } : cells.tense ? { tense: cells.tense as 'future' | 'past' } : {}),
      preps: alternatives(cells.complement).map(normalize),
    }
    for (const form of alternatives(cells.words)) {
      const key = normalize(form)
      if (auxiliary.kind === 'impersonal') phrases.add(form, auxiliary)
      else lemmas.set(key, [...(lemmas.get(key) ?? []), auxiliary])
    }
  }
  auxiliaries = { lemmas, phrases }
  return auxiliaries
}

/** The colouring of a lemma, if it is of that kind: `auxiliaryOf('سعى', 'verb')` is wanted, with إلى. */
export function auxiliaryOf(lemma: string, kind: AuxiliaryKind): Auxiliary | undefined {
  const found = (auxiliaries ?? buildAuxiliaries()).lemmas.get(lemma)
  if (!found) return undefined
  for (const auxiliary of found) if (auxiliary.kind === kind) return auxiliary
  return undefined
}

/** All lemmas with a colouring of that kind. */
export function* auxiliaryLemmas(kind: AuxiliaryKind): Generator<string> {
  for (const [lemma, all] of (auxiliaries ?? buildAuxiliaries()).lemmas) if (all.some((auxiliary) => auxiliary.kind === kind)) yield lemma
}

export const impersonals = (): Phrases<Auxiliary> => (auxiliaries ?? buildAuxiliaries()).phrases

export interface LightUse {
  readonly noun: string
  readonly subject: 'subj' | 'obj' | 'where' | 'none' | 'open'
  /** It only goes on or ends: «لم تستمر التظاهرة طويلا» denies no demonstration. */
  readonly lasts?: boolean
}
let light: Map<string, LightUse[]> | undefined

/** How a verb lends itself to a noun: `lightUsesOf('اجرى')` has the noun as object and shares its subject with it. */
export function lightUsesOf(verb: string): readonly LightUse[] {
  if (!light) {
    light = new Map()
    for (const { cells } of parseTable('light-verbs', lightVerbs)) {
      const lasts = cells.subject === 'lasts'
      const use: LightUse = { noun: normalize(cells.noun ?? ''), subject: lasts ? 'open' : (cells.subject as LightUse['subject']), ...(lasts ? { lasts } : {}) }
      for (const form of alternatives(cells.verbs)) light.set(normalize(form), [...(light.get(normalize(form)) ?? []), use])
    }
  }
  return light.get(verb) ?? []
}

let events: Map<string, string> | undefined
let sufferings: Set<string> | undefined

/** A noun whose genitive is whom it befell: «مقتل», «إصابة». */
export function suffered(lemma: string): boolean {
  if (!sufferings) {
    sufferings = new Set()
    for (const { cells } of parseTable('event-nouns', eventNounTable)) if (cells.genitive === 'obj') for (const noun of alternatives(cells.nouns)) sufferings.add(normalize(noun))
  }
  return sufferings.has(lemma)
}

/** Verbs by which somebody is seized or killed; strikes and shelling are also told by whose they are («قصف إسرائيلي»). */
const SUFFERED_ALONE: ReadonlySet<string> = new Set(['اعتقل', 'اوقف', 'اختطف', 'خطف', 'قتل', 'اغتال', 'اعدم', 'ذبح', 'احتجز', 'سجن', 'رحل', 'طرد', 'عذب', 'طعن', 'دهس', 'استجوب'])

/** «مقتل سعودي», «بإعدام كرواتي»: a noun of what is suffered, behind which a nisba alone is whoever suffers it. */
export const hasSufferer = ({ lemma, verb, verbForm, definite }: Word): boolean => definite !== true && (suffered(lemma) || (verbForm === 'masdar' && verb !== undefined && SUFFERED_ALONE.has(verb)))

/** The verb whose frame a noun of event takes («غارات» → هجم); '' when it has none, undefined when it is no such noun. */
export const eventNoun = (lemma: string): string | undefined => (events ?? buildEvents()).get(lemma)
/** All nouns of event. */
export const eventNouns = (): Iterable<string> => (events ?? buildEvents()).keys()

function buildEvents(): Map<string, string> {
  events = new Map()
  for (const { cells } of parseTable('event-nouns', eventNounTable)) for (const noun of alternatives(cells.nouns)) events.set(normalize(noun), normalize(cells.verb ?? ''))
  return events
}

export interface Subordinator { readonly link: PredicateLink; readonly noun: boolean; readonly fused: boolean; readonly negative: boolean; readonly ahead: boolean; readonly among: boolean; readonly when: boolean }
let openers: Phrases<Subordinator> | undefined

export function subordinatorPhrases(): Phrases<Subordinator> {
  if (!openers) {
    openers = new Phrases()
    for (const { cells } of parseTable('subordinators', subordinators)) {
      const flags = (cells.flags ?? '').split(' ')
      openers.add(cells.words ?? '', { link: cells.link as PredicateLink, noun: flags.includes('noun'), fused: flags.includes('fused'), negative: flags.includes('negative'), ahead: flags.includes('ahead'), among: flags.includes('among'), when: flags.includes('when') })
    }
  }
  return openers
}

let saying: Sayings | undefined

/** Lemmas of verbs by which somebody speaks, whether or not a clause follows them («ندد», «شكك»). */
export const sayingVerbs = (): Sayings => (saying ??= readCues('ar/cues.tsv', cues, normalize).verbs)

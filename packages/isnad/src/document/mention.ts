import type { Found, Span } from './span.js'

export type ActorKind = 'state' | 'body' | 'person' | 'organization' | 'outlet' | 'bloc' | 'group'
export type Sector = 'COP' | 'GOV' | 'JUD' | 'LEG' | 'MIL' | 'PRM' | 'PTY' | 'REB' | 'SPY' | 'UAF' | 'UNK' | 'AGR' | 'BUS' | 'CRM' | 'CVL' | 'EDU' | 'ELI' | 'JRN' | 'LAB' | 'MED' | 'REF' | 'OPP' | 'PRE' | 'REL' | 'SOC' | 'IGO' | 'NGO'

/** A span that refers to somebody or somewhere. An empty subject is a mention at its verb. */
export interface Mention extends Found {
  readonly index: number
  readonly sentence: number
  readonly group?: number
  /** Words [first, last). */
  readonly first: number
  readonly last: number
  readonly form: 'name' | 'description' | 'pronoun' | 'empty' | 'adjective'
  /** Whom it refers to (index into `actors`), if anybody. «البلدين» may refer to several. */
  readonly actors: readonly number[]
  /** Which place it names (index into `places`), if it is read as a place. A metonym («موسكو» that acts) has an actor, a place name that stays one has a place. */
  readonly place?: number
  /** How a preposition places it: in a place, or on the way to or from one. */
  readonly locative?: 'in' | 'to'
  /** English name of the capital that stands for its state here («زار أنقرة», "strikes on Sanaa"). */
  readonly capital?: string
  /** Index of the word that carries it: the head noun, or the first word of a bare name. */
  readonly head: number
  /** The forms of the name in it («الرئيس الروسي فلاديمير بوتين» and «فلاديمير بوتين»), outermost first. */
  readonly quotes: readonly Span[]
  /** It only says whose something is (a nisba or genitive inside another mention or noun) or where. */
  readonly weak?: boolean
  /** The named stretch of it, titles left off. */
  readonly named?: Span
  /** PER / ORG / LOC for a named one. */
  readonly entity?: 'person' | 'organization' | 'state' | 'body' | 'outlet' | 'bloc' | 'place'
}

/** Somebody in one story, whatever it is called there: all mentions that refer to the same. */
export interface Actor {
  readonly index: number
  readonly kind: ActorKind
  /** The usual English name, or a transliteration. */
  readonly name: string
  /** Knowledge id (ISO code of a state, `org:un`, Wikidata id …) where known. */
  readonly known?: string
  readonly country: string | null
  /** No word says the country: it is the one that the story, or the sentence, speaks of. */
  readonly inferred?: boolean
  readonly sector: Sector | null
  readonly office: string | null
  /** Grammatical gender and number, for pronouns. */
  readonly gender?: 'm' | 'f'
  readonly number?: 'sg' | 'du' | 'pl'
  /** Nobody is named: a group counted, an unnamed official. */
  readonly nameless?: boolean
  /** Index of the organization or body that it belongs to («قادة الاتحاد الأوروبي» → European Union). */
  readonly of?: number
  /** Indices of its mentions in reading order. */
  readonly mentions: readonly number[]
  readonly rule: string
}

/** A place named in the story. `precision` says what the coordinates stand for; a country has none. */
export interface Place {
  readonly index: number
  /** English name. */
  readonly name: string
  readonly geonames?: number
  readonly latitude?: number
  readonly longitude?: number
  readonly precision: 'site' | 'city' | 'region' | 'country' | 'water'
  readonly country: string | null
  /** The town that a site is part of. */
  readonly town?: string
  readonly mentions: readonly number[]
}

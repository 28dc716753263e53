// One left-to-right longest match over everything that has a name. Built once per language and way of making keys; nothing is built on import.
import { push } from '../document/push.js'
import { type Form, type KeysOf, type Language, plainKeys } from './forms.js'
import { hasLocalNames, leavesOutletsInLatin, localPerson, localPlace, localState, writesAsInEnglish } from './local-names.js'
import { type Organization, organizations } from './organizations.js'
import { type Person, people } from './people.js'
import { type KnownPlace, places } from './places.js'
import { Spellings } from './spellings.js'
import { nisbaForms, type State, states } from './states.js'

interface Named {
  /** The form as the table writes it. */
  readonly form: string
  /** Counts only with a cue (see `Form`). */
  readonly doubtful: boolean
  /** The form carries ال on its first word: without it in the text, be wary («جزيرة» is no «الجزيرة»). */
  readonly article: boolean
  /** For choosing among entries of one name: higher first. */
  readonly rank: number
  readonly number?: 'sg' | 'du' | 'pl'
  readonly gender?: 'm' | 'f'
}

/**
 * What a name may stand for. `as` says by which of its names:
 * a state by `name`, `adjective` («روسي», "Russian"), `people` («روس», "Russians"), `capital` (a metonym where it acts) or `epithet`;
 * an organization by `name` or `adjective` («أممي»); a person by the `full` name or the `surname` alone.
 */
export type Entry = Named &
  (
    | { readonly kind: 'state'; readonly as: 'name' | 'adjective' | 'people' | 'capital' | 'epithet'; readonly state: State }
    | { readonly kind: 'organization'; readonly as: 'name' | 'adjective'; readonly organization: Organization }
    | { readonly kind: 'person'; readonly as: 'full' | 'surname'; readonly person: Person }
    | { readonly kind: 'place'; readonly as: 'name'; readonly place: KnownPlace }
  )

export interface GazetteerMatch {
  /** How many words it covers. */
  readonly length: number
  /** Likeliest first. */
  readonly entries: readonly Entry[]
}

/** A name, and at once the match that it gives. */
interface Bucket extends GazetteerMatch {
  readonly keys: readonly string[]
  readonly entries: Entry[]
}
const NONE: readonly Bucket[] = []
const NO_MATCHES: readonly GazetteerMatch[] = []

export interface Gazetteer {
  /**
   * The longest name that starts at word `at`. `keyAt` gives the key of a word and undefined where the text (or the stretch searched) ends.
   * @example gazetteer('ar', keysOf).longest((i) => words[i]?.key, 0)
   */
  longest(keyAt: (index: number) => string | undefined, at: number): GazetteerMatch | undefined
  /** All names that start at word `at`, longest first. */
  matches(keyAt: (index: number) => string | undefined, at: number): readonly GazetteerMatch[]
  /** Whether any name begins with a word: a cheap question before the others. */
  begins(key: string): boolean
  /** All names that begin with a word, longest first. */
  beginning(key: string): readonly GazetteerMatch[]
  /** What a whole name stands for, given as word keys. */
  find(keys: readonly string[]): readonly Entry[]
  readonly size: number
}

/** First word key → the names that begin with it, longest first. */
class Names implements Gazetteer {
  private readonly byFirst = new Map<string, Bucket[]>()
  private readonly byAll = new Map<string, Bucket>()
  /** Full names of persons in other spellings, where the language writes in Latin letters. */
  private readonly spellings = new Spellings<Entry>()
  get size(): number {
    return this.byAll.size
  }

  constructor(private readonly latin: boolean) {}

  add(keys: readonly string[], entry: Entry): void {
    if (!keys.length) return
    if (this.latin && entry.kind === 'person') this.spellings.add(keys, entry.person.id, entry)
    const whole = keys.length === 1 ? keys[0]! : keys.join(' ')
    const known = this.byAll.get(whole)
    if (known) {
      const same = known.entries.find((other) => sameEntry(other, entry))
      // «اليونسكو» and «يونسكو»: it goes without its article too
      if (!same) known.entries.push(entry)
      else if (same.article && !entry.article) known.entries[known.entries.indexOf(same)] = { ...same, article: false }
      return
    }
    const bucket: Bucket = { keys, length: keys.length, entries: [entry] }
    this.byAll.set(whole, bucket)
    push(this.byFirst, keys[0]!, bucket)
  }

  finish(): this {
    for (const buckets of this.byFirst.values()) if (buckets.length > 1) buckets.sort((a, b) => b.keys.length - a.keys.length)
    for (const { entries } of this.byAll.values()) if (entries.length > 1) entries.sort((a, b) => Number(a.doubtful) - Number(b.doubtful) || b.rank - a.rank)
    return this
  }

  longest(keyAt: (index: number) => string | undefined, at: number): GazetteerMatch | undefined {
    const first = keyAt(at)
    const buckets = first === undefined ? undefined : this.byFirst.get(first)
    if (buckets) for (const bucket of buckets) if (fits(bucket.keys, keyAt, at)) return bucket
    return undefined
  }

  matches(keyAt: (index: number) => string | undefined, at: number): readonly GazetteerMatch[] {
    const first = keyAt(at)
    if (first === undefined) return NO_MATCHES
    let found: GazetteerMatch[] | undefined
    for (const bucket of this.byFirst.get(first) ?? NONE) if (bucket.length === 1 || fits(bucket.keys, keyAt, at)) (found ??= []).push(bucket)
    const spelled = this.latin ? this.spellings.longest(keyAt, at) : undefined
    // "Nikol Pashinian", written otherwise than the table has it
    if (spelled && !found?.some(({ length }) => length >= spelled.length)) (found ??= []).unshift({ length: spelled.length, entries: [spelled.value] })
    return found ?? NO_MATCHES
  }

  begins(key: string): boolean {
    return this.byFirst.has(key)
  }

  beginning(key: string): readonly GazetteerMatch[] {
    return this.byFirst.get(key) ?? NO_MATCHES
  }

  find(keys: readonly string[]): readonly Entry[] {
    return this.byAll.get(keys.join(' '))?.entries ?? []
  }
}

const fits = (keys: readonly string[], keyAt: (index: number) => string | undefined, at: number): boolean => {
  for (let i = 1; i < keys.length; i++) if (keyAt(at + i) !== keys[i]) return false
  return true
}

const idOf = (entry: Entry): string =>
  entry.kind === 'state' ? entry.state.id : entry.kind === 'organization' ? entry.organization.id : entry.kind === 'person' ? entry.person.id : entry.place.id
const sameEntry = (a: Entry, b: Entry): boolean => a.kind === b.kind && a.as === b.as && idOf(a) === idOf(b)

const RANK = { state: 100, capital: 90, organization: 80, person: 70, surname: 60 } as const
const STATUS_RANK = { member: 0, observer: 0, claims: -5, territory: -10, nation: -5, former: -20 } as const

type Kind = Entry['kind']
type Put = (form: Form, rank: number, entry: Record<string, unknown>) => void

function build(language: Language, keysOf: KeysOf, kinds: readonly Kind[]): Gazetteer {
  const names = new Names(language === 'en' || language === 'fr')
  // the object given is finished rather than copied: there are tens of thousands
  const put: Put = (form, rank, entry) => {
    entry.number ??= undefined
    entry.gender ??= undefined
    entry.form = form.text
    entry.doubtful = form.doubtful
    entry.article = language === 'ar' && form.text.startsWith('ال')
    entry.rank = rank
    names.add(keysOf(form.text), entry as unknown as Entry)
  }
  for (const kind of kinds) NAMES_OF[kind](language, put)
  return names.finish()
}

/** In this order: of entries of one rank the first stays first. */
const NAMES_OF: Readonly<Record<Kind, (language: Language, put: Put) => void>> = {
  state(language, put) {
    const arabicNames = language === 'ar' ? new Set(states().flatMap((state) => state.names.ar.map((form) => form.text))) : undefined
    for (const state of states()) {
      const rank = RANK.state + STATUS_RANK[state.status]
      for (const form of state.names[language]) put(form, rank, { kind: 'state', as: 'name', state })
      if (language === 'ar') {
        for (const form of state.epithets.ar) put(form, rank - 2, { kind: 'state', as: 'epithet', state })
        for (const nisba of state.nisbas)
          for (const { text, number, gender } of nisbaForms(nisba.text)) {
            // «سوريا», «روسيا» are the states, not the accusative of «سوري», «روسي»
            if (text.endsWith('يا') && arabicNames?.has(text)) continue
            put({ text, doubtful: nisba.doubtful }, rank - 1, { kind: 'state', as: 'adjective', state, number, gender })
          }
        for (const form of state.plurals) put(form, rank - 1, { kind: 'state', as: 'people', state, number: 'pl', gender: 'm' })
        for (const form of state.capitals.ar) put(form, RANK.capital, { kind: 'state', as: 'capital', state })
      }
      if (language === 'en') {
        for (const form of state.epithets.en) put(form, rank - 2, { kind: 'state', as: 'epithet', state })
        for (const form of state.adjectives) put(form, rank - 1, { kind: 'state', as: 'adjective', state })
        for (const form of state.people) put(form, rank - 1, { kind: 'state', as: 'people', state, number: 'pl' })
        for (const form of state.capitals.en) put(form, RANK.capital, { kind: 'state', as: 'capital', state })
      }
      const local = localState(language, state.id)
      for (const form of local?.names ?? []) put(form, rank, { kind: 'state', as: 'name', state })
      for (const form of local?.adjectives ?? []) put(form, rank - 1, { kind: 'state', as: 'adjective', state, number: form.number, gender: form.gender })
      for (const form of local?.people ?? []) put(form, rank - 1, { kind: 'state', as: 'people', state, number: 'pl' })
      for (const form of local?.capitals ?? []) put(form, RANK.capital, { kind: 'state', as: 'capital', state })
    }
  },
  organization(language, put) {
    for (const organization of organizations()) {
      const own = organization.names[language]
      const forms = writesAsInEnglish(language) && !own.length ? organization.names.en : organization.kind === 'outlet' && leavesOutletsInLatin(language) ? [...own, ...organization.names.en] : own
      for (const form of forms) put(form, RANK.organization, { kind: 'organization', as: 'name', organization })
      if (language === 'ar')
        for (const nisba of organization.nisbas)
          for (const { text, number, gender } of nisbaForms(nisba.text))
            put({ text, doubtful: nisba.doubtful }, RANK.organization - 1, { kind: 'organization', as: 'adjective', organization, number, gender })
    }
  },
  person(language, put) {
    for (const person of people())
      for (const form of [...person.names[language], ...localPerson(language, person.id), ...(writesAsInEnglish(language) ? person.names.en : [])]) {
        const as = form.text.includes(' ') ? 'full' : 'surname'
        put(form, as === 'full' ? RANK.person : RANK.surname, { kind: 'person', as, person })
      }
  },
  place(language, put) {
    for (const place of places()) {
      const own = hasLocalNames(language) ? localPlace(language, place.names.en[0]!.text, place.country) : place.names[language as 'ar' | 'en']
      for (const form of own ?? (writesAsInEnglish(language) ? place.names.en : [])) put(form, place.rank, { kind: 'place', as: 'name', place })
    }
  },
}
const KINDS: readonly Kind[] = ['state', 'organization', 'person', 'place']

const built = new WeakMap<KeysOf, Map<Language, Gazetteer>>()

/**
 * Everything with a name, for one longest match from left to right. `keysOf` turns a name as the tables write it into the word keys of your words
 * (for a pack: its normal form word by word, without the article); it must be one function, kept, since what is built is remembered by it.
 *
 * @example
 * const names = gazetteer('ar', keysOf)
 * names.longest((i) => words[i]?.key, 3)?.entries[0] // { kind: 'state', as: 'name', state: { id: 'USA', … }, form: 'الولايات المتحدة', … }
 */
export function gazetteer(language: Language, keysOf: KeysOf = plainKeys): Gazetteer {
  const languages = built.get(keysOf) ?? new Map<Language, Gazetteer>()
  built.set(keysOf, languages)
  const known = languages.get(language)
  if (known) return known
  const made = build(language, keysOf, KINDS)
  languages.set(language, made)
  return made
}

const ofOneKind = new Map<string, Gazetteer>()

/** What of one kind a single name as written stands for. The names of each kind are gathered when first asked for: who asks for organizations waits for no places. */
function find<Of extends Kind>(name: string, language: Language, kind: Of): readonly Extract<Entry, { kind: Of }>[] {
  const id = `${kind} ${language}`
  const known = ofOneKind.get(id) ?? build(language, plainKeys, [kind])
  ofOneKind.set(id, known)
  return known.find(plainKeys(name)) as readonly Extract<Entry, { kind: Of }>[]
}

/** @example stateByName('المملكة المتحدة', 'ar')?.id // 'GBR' */
export const stateByName = (name: string, language: Language): State | undefined => find(name, language, 'state').find(({ as }) => as === 'name' || as === 'epithet')?.state

/** @example statesByNisba('الكورية الشمالية', 'ar')[0]?.id // 'PRK' */
export const statesByNisba = (name: string, language: Language = 'ar'): State[] => find(name, language, 'state').flatMap(({ as, state }) => (as === 'adjective' || as === 'people' ? [state] : []))

/** Highest rank first. @example placesByName('طرابلس', 'ar').map((place) => place.country) // ['LBY', 'LBN'] */
export const placesByName = (name: string, language: Language): KnownPlace[] => find(name, language, 'place').map(({ place }) => place)

/** @example organizationByName('الناتو', 'ar')?.id // 'nato' */
export const organizationByName = (name: string, language: Language): Organization | undefined => find(name, language, 'organization')[0]?.organization

/** @example personByName('بوتين', 'ar')?.id // 'vladimir-putin' */
export const personByName = (name: string, language: Language): Person | undefined => find(name, language, 'person')[0]?.person

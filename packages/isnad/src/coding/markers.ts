// What the function words of a language say of the sides of an act (the pack's markers.tsv).
import { push } from '../document/push.js'
import { alternatives, parseTable } from '../document/table.js'
import type { LanguagePack } from '../language/pack.js'
import { expressionsOf } from './expressions.js'

/**
 * `between` the sides of an act, named together; `with` its other side; `of` whose a thing is, or what a noun is done to; `at` where a thing stands; `from` whom or where
 * something comes from; `under` what somebody suffers; `punished` what somebody is punished for; `helped` with whose help; `awaited` what opens that which a refusal waits for;
 * `addressed` to whom something is said; `being` what tells of no deed; `occasion` what something happens after or amid; `tight` a preposition that belongs to an expression
 * only right behind the word before it; `scheduled` nouns for the time that is set for an act; `laying` nouns and participles that lay an act to somebody; `provides` what a text does that lays down an act;
 * `journey` verbs of going somewhere; `any` what makes an act any of its kind; `next` adjectives that tell one still to come from those that were; `besides` who else suffers it;
 * `open` what says of an act that it is still to come (necessary, an option, the aim); `text` nouns for what lays acts down (a plan, a law); `ahead` prepositions for what comes shortly before something (on the eve of);
 * `topic` prepositions for what a meeting is about;
 * `likewise` verbs with the word by which they say that somebody did the same as others ("follow suit"), `@` where it says so with them for its object ("joined them").
 */
const MARKERS = ['between', 'with', 'of', 'at', 'from', 'under', 'punished', 'helped', 'awaited', 'addressed', 'being', 'occasion', 'tight', 'scheduled', 'laying', 'provides', 'journey', 'any', 'next', 'besides', 'open', 'text', 'ahead', 'taken', 'topic', 'likewise'] as const
export type Marker = (typeof MARKERS)[number]
/** The words of the table, whether the verb stands last, and `judging`: verbs by which one passes judgement on what others do (of acts.tsv); `blaming`: those among them that bring him in by a preposition; `edicts`, `issuing`: texts that lay something down, and verbs of issuing them; `charges`: nouns of what somebody is held or punished on (classes.tsv, where a language has them). */
export type Markers = Readonly<Record<Marker | 'judging' | 'blaming' | 'edicts' | 'issuing' | 'charges', ReadonlySet<string>>> & {
  readonly verbLast: boolean
  /** Of `likewise`: by the verb, the words that go with it. */
  readonly likewiseBy: ReadonlyMap<string, readonly string[]>
}

const NONE: ReadonlySet<string> = new Set()

const cache = new WeakMap<LanguagePack, Markers>()

/** The markers of a pack, in normal forms. @example markersOf(english).between.has('among') // true */
export function markersOf(pack: LanguagePack): Markers {
  let markers = cache.get(pack)
  if (!markers) cache.set(pack, (markers = compile(pack)))
  return markers
}

function compile(pack: LanguagePack): Markers {
  const name = `language/${pack.code}/markers`
  const markers = Object.fromEntries(MARKERS.map((marker) => [marker, new Set<string>()])) as Record<Marker, Set<string>>
  for (const { line, cells } of parseTable(name, pack.tables.markers)) {
    const words = markers[cells.marker as Marker]
    if (!words) throw new Error(`${name}, line ${line}: there is no marker "${cells.marker}" (${MARKERS.join(', ')}).`)
    for (const word of alternatives(cells.words)) words.add(pack.normalize(word))
  }
  for (const marker of MARKERS) if (marker !== 'likewise' && !markers[marker].size) throw new Error(`${name}: no word for "${marker}".`)
  const { judging, blaming, classes } = expressionsOf(pack)
  const likewiseBy = new Map<string, string[]>()
  for (const idiom of markers.likewise) {
    const [verb = '', rest = ''] = idiom.split(' ')
    push(likewiseBy, verb, rest)
  }
  return { ...markers, likewiseBy, judging, blaming, edicts: classes.get('edict') ?? NONE, issuing: classes.get('issuing') ?? NONE, charges: classes.get('charge') ?? NONE, verbLast: pack.verbLast ?? false }
}

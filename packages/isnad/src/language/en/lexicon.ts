import { alternatives, parseTable } from '../../document/table.js'
import type { Pos } from '../../document/word.js'
import correctionTable from './corrections.tsv.js'
import frameTable from './frames.tsv.js'
import functionTable from './function-words.tsv.js'
import irregularTable from './irregular-verbs.tsv.js'
import landTable from './lands.tsv.js'
import lexiconTable from './lexicon.tsv.js'
import nominalizationTable from './nominalizations.tsv.js'
import { kindOf } from './letters.js'
import pluralTable from './irregular-plurals.tsv.js'

/** What a spelling may be, as bits. */
export const NOUN = 1
export const PLURAL = 2
export const BASE = 4
export const PRESENT = 8 // third person: attacks
export const PAST = 16
export const PARTICIPLE = 32 // attacked, given
export const ING = 64
export const ADJECTIVE = 128
export const ADVERB = 256
export const CLOSED = 512
export const NUMBER = 1024
/** A state, capital or demonym: always a name when capitalised. */
export const LAND = 2048
export const DEMONYM = 4096
/** No list has it; what it may be is told from its ending. */
export const UNKNOWN = 8192
export const VERBAL = BASE | PRESENT | PAST | PARTICIPLE | ING
export const NOMINAL = NOUN | PLURAL

/** All that is known about a spelling (lower case). */
export interface Form {
  readonly key: string
  readonly may: number
  readonly noun: string
  readonly verb: string
  readonly adj: string
  /** How often it was counted as noun, verb, adjective, adverb. */
  readonly asNoun: number
  readonly asVerb: number
  readonly asAdj: number
  readonly asAdv: number
  /** Kind of the noun: act, event, person … */
  readonly kind: string
  readonly closed: Closed | undefined
  /** The verb a noun is made from (signing → sign, withdrawal → withdraw). */
  readonly nominal: Nominal | undefined
}
export interface Closed {
  readonly pos: Pos
  readonly also: readonly Pos[]
  readonly lemma: string
  readonly number?: 'sg' | 'pl'
  readonly person?: 1 | 2 | 3
}
export interface Nominal {
  readonly verb: string
  readonly of: 'subj' | 'obj'
  readonly own: 'subj' | 'obj'
}

interface Row {
  noun: number
  verb: number
  adj: number
  adv: number
  kind: string
  frames: string
}
interface Lexicon {
  rows: Map<string, Row | string>
  closed: Map<string, Closed>
  past: Map<string, string>
  participle: Map<string, string>
  present: Map<string, string>
  /** Verbs with irregular forms of their own: no -ed. */
  irregular: Set<string>
  plurals: Map<string, string>
  lands: Map<string, 'name' | 'demonym' | 'body'>
  nominals: Map<string, Nominal>
  moreFrames: Map<string, string>
  /** Both put together, as verbs are asked for. */
  frames: Map<string, string>
}

let lexicon: Lexicon | undefined
function load(): Lexicon {
  const rows = new Map<string, Row | string>()
  // 42,000 lines: cut lazily, only the words that a story has are taken apart.
  let at = lexiconTable.indexOf('\nword\t') + 1
  at = lexiconTable.indexOf('\n', at) + 1
  while (at < lexiconTable.length) {
    let end = lexiconTable.indexOf('\n', at)
    if (end < 0) end = lexiconTable.length
    const tab = lexiconTable.indexOf('\t', at)
    if (tab > at && tab < end) rows.set(lexiconTable.slice(at, tab), lexiconTable.slice(tab + 1, end))
    at = end + 1
  }
  for (const { cells } of parseTable('en/corrections.tsv', correctionTable))
    rows.set(cells.word ?? '', {
      noun: Number(cells.noun),
      verb: Number(cells.verb),
      adj: Number(cells.adj),
      adv: Number(cells.adv),
      kind: cells.kind ?? '',
      frames: cells.frames ?? '',
    })

  const closed = new Map<string, Closed>()
  for (const { cells } of parseTable('en/function-words.tsv', functionTable)) {
    const word = cells.word ?? ''
    closed.set(word, {
      pos: cells.pos as Pos,
      also: alternatives(cells.also) as Pos[],
      lemma: cells.lemma || word,
      number: (cells.number || undefined) as 'sg' | 'pl' | undefined,
      person: (Number(cells.person) || undefined) as 1 | 2 | 3 | undefined,
    })
  }
  const past = new Map<string, string>()
  const participle = new Map<string, string>()
  const present = new Map<string, string>()
  const irregular = new Set<string>()
  for (const { cells } of parseTable('en/irregular-verbs.tsv', irregularTable)) {
    const lemma = cells.lemma ?? ''
    irregular.add(lemma)
    for (const form of alternatives(cells.past)) past.set(form, past.get(form) ?? lemma)
    for (const form of alternatives(cells.participle)) participle.set(form, participle.get(form) ?? lemma)
    for (const form of alternatives(cells.present)) present.set(form, lemma)
  }
  const plurals = new Map(
    parseTable('en/irregular-plurals.tsv', pluralTable).map(({ cells }) => [cells.plural ?? '', cells.singular ?? '']),
  )
  const lands = new Map<string, 'name' | 'demonym' | 'body'>()
  for (const { cells } of parseTable('en/lands.tsv', landTable)) {
    for (const form of alternatives(cells.names)) lands.set(form.toLowerCase(), cells.code === 'body' ? 'body' : 'name')
    for (const form of alternatives(cells.demonyms)) lands.set(form.toLowerCase(), 'demonym')
  }
  const nominals = new Map<string, Nominal>()
  for (const { cells } of parseTable('en/nominalizations.tsv', nominalizationTable))
    nominals.set(cells.noun ?? '', { verb: cells.verb ?? '', of: cells.of as 'subj', own: cells.own as 'subj' })
  const moreFrames = new Map<string, string>()
  for (const { cells } of parseTable('en/frames.tsv', frameTable))
    for (const verb of alternatives(cells.words)) moreFrames.set(verb, (moreFrames.get(verb) ?? '') + cells.frames)
  return { rows, moreFrames, frames: new Map(), closed, past, participle, present, irregular, plurals, lands, nominals }
}

function rowOf(word: string): Row | undefined {
  const rows = lexicon!.rows
  const row = rows.get(word)
  if (row === undefined) return undefined
  if (typeof row !== 'string') return row
  const cells = row.split('\t')
  const made = {
    noun: Number(cells[0] ?? 0),
    verb: Number(cells[1] ?? 0),
    adj: Number(cells[2] ?? 0),
    adv: Number(cells[3] ?? 0),
    kind: cells[4] ?? '',
    frames: cells[5] ?? '',
  }
  rows.set(word, made)
  return made
}

/** WordNet's frames of a verb lemma (see lexicon.tsv), '' when unknown. */
export function framesOf(verb: string): string {
  lexicon ??= load()
  const found = lexicon.frames.get(verb)
  if (found !== undefined) return found
  const frames = (rowOf(verb)?.frames ?? '') + (lexicon.moreFrames.get(verb) ?? '')
  if (rowOf(verb)) lexicon.frames.set(verb, frames)
  return frames
}
/** The verb behind a noun lemma, if it tells of an act. */
export function nominalOf(noun: string): Nominal | undefined {
  lexicon ??= load()
  return lexicon.nominals.get(noun)
}
/** Whether a word is the plain form of a verb. @example isVerb('lay') // true */
export function isVerb(key: string): boolean {
  lexicon ??= load()
  return (rowOf(key)?.verb ?? 0) > 0
}

/** Kind of a noun lemma: act, event, speech, person, group, place, time … */
export function kindOfNoun(noun: string): string {
  lexicon ??= load()
  // ex-minister
  return rowOf(noun)?.kind ?? (noun.startsWith('ex-') ? kindOfNoun(noun.slice(3)) : '')
}
/** Whether a word names a land or town, and neither its people nor a body. @example isLand('mali') // true */
export function isLand(key: string): boolean {
  lexicon ??= load()
  return lexicon.lands.get(key) === 'name'
}

const FORMS = new Map<string, Form>()
/** All that is known about a normal form, worked out once. */
export function formOf(key: string): Form {
  let form = FORMS.get(key)
  if (!form) {
    if (FORMS.size > 60_000) FORMS.clear()
    form = makeForm(key)
    FORMS.set(key, form)
  }
  return form
}

const PREFIXES = new Set(['co', 're', 'de', 'pre', 'un', 'mis', 'over', 'out', 'under'])
const VOWELS = 'aeiou'
/** A short syllable, whose last letter doubles before an ending. */
const SHORT = /^[bcdfghjklmnpqrstvwxyz]+[aeiou][bcdfghjklmnpqrstvz]$/
/** Candidate lemmas of a form in -s, -ed, -ing, likeliest first. */
function stems(key: string, ending: 's' | 'ed' | 'ing'): string[] {
  if (ending === 's') {
    const stem = key.slice(0, -1)
    if (key.endsWith('ies') && key.length > 4) return [`${key.slice(0, -3)}y`, stem]
    if (/(?:s|x|z|ch|sh|o)es$/.test(key)) return [key.slice(0, -2), stem]
    return [stem]
  }
  const stem = key.slice(0, ending === 'ed' ? -2 : -3)
  if (stem.length < 2) return []
  const found: string[] = []
  if (ending === 'ed' && stem.endsWith('i')) found.push(`${stem.slice(0, -1)}y`)
  const last = stem[stem.length - 1]!
  const doubled = last === stem[stem.length - 2] && !VOWELS.includes(last)
  // stopped → stop, but called → call: both are asked of the list; raped is of rape, for rap would double its last letter
  if (!SHORT.test(stem) || !(rowOf(`${stem}e`)?.verb ?? 0)) found.push(stem)
  found.push(`${stem}e`)
  if (doubled) found.push(stem.slice(0, -1))
  if (ending === 'ing' && stem.endsWith('y')) found.push(`${stem.slice(0, -1)}ie`)
  return found
}

/** al-Shabaab, el-Sisi: a name with its article. */
const ARTICLE_OF_NAME = /^(?:al|el|ash|abu|ibn|bin)-/
function makeForm(key: string): Form {
  lexicon ??= load()
  // A mark (numbers and words have a letter or digit first).
  if (kindOf(key.charCodeAt(0)) === 0 && !lexicon.closed.has(key))
    return {
      key,
      may: 0,
      noun: '',
      verb: '',
      adj: '',
      asNoun: 0,
      asVerb: 0,
      asAdj: 0,
      asAdv: 0,
      kind: '',
      closed: undefined,
      nominal: undefined,
    }
  const closed = lexicon.closed.get(key)
  let may = closed ? CLOSED : 0
  let noun = ''
  let verb = ''
  let adj = ''
  let asNoun = 0
  let asVerb = 0
  let asAdj = 0
  let asAdv = 0
  let kind = ''
  const self = rowOf(key)
  const verbOf = (candidates: readonly string[]): string | undefined => {
    // The likeliest verb among them: "planed" is plane, "planned" plan; hoping is hope, not hop.
    let best: string | undefined
    let most = 0
    for (const candidate of candidates) {
      const row = rowOf(candidate)
      if (row && row.verb > most) {
        best = candidate
        most = row.verb
      }
    }
    return best
  }
  const setVerb = (lemma: string, bits: number) => {
    if (verb && verb !== lemma && (rowOf(lemma)?.verb ?? 0) < (rowOf(verb)?.verb ?? 0)) return
    verb = lemma
    may |= bits
    asVerb = Math.max(asVerb, rowOf(lemma)?.verb ?? 1)
  }
  // talks, authorities: the plural of talk and authority, though the list has it as a word of its own
  const plainPlural =
    key.endsWith('s') && key.length > 4 && !lexicon.plurals.has(key) && (rowOf(key.endsWith('ies') ? `${key.slice(0, -3)}y` : key.slice(0, -1))?.noun ?? 0) > (self?.noun ?? 0)
  if (self) {
    if (self.noun && !plainPlural) {
      may |= NOUN
      noun = key
      asNoun = self.noun
      kind = self.kind
    }
    if (self.verb) setVerb(key, BASE)
    if (self.adj) {
      may |= ADJECTIVE
      adj = key
      asAdj = self.adj
    }
    if (self.adv) {
      may |= ADVERB
      asAdv = self.adv
    }
  }
  const past = lexicon.past.get(key)
  if (past) setVerb(past, PAST)
  const participle = lexicon.participle.get(key)
  if (participle) setVerb(participle, PARTICIPLE)
  const present = lexicon.present.get(key)
  if (present) setVerb(present, key === 'am' || key === 'are' ? BASE : PRESENT)
  const plural = lexicon.plurals.get(key)
  if (plural) {
    may |= plural === key ? NOMINAL : PLURAL
    noun = plural
    asNoun = Math.max(asNoun, rowOf(plural)?.noun ?? 1)
    kind = rowOf(plural)?.kind ?? kind
  }
  if (key.length > 3 && key.endsWith('s') && !key.endsWith('ss') && !closed) {
    for (const stem of stems(key, 's')) {
      const row = rowOf(stem)
      if (row?.noun && !noun) {
        may |= PLURAL
        noun = stem
        asNoun = row.noun
        kind = row.kind
      }
      if (row?.verb && !verb) setVerb(stem, PRESENT)
    }
  }
  if (key.length > 3 && key.endsWith('ed') && !closed) {
    const lemma = verbOf(stems(key, 'ed').filter((stem) => !lexicon!.irregular.has(stem) || lexicon!.past.get(key) === stem))
    if (lemma) setVerb(lemma, PAST | PARTICIPLE)
  } else if (key.length > 4 && key.endsWith('ing') && !closed) {
    const lemma = verbOf(stems(key, 'ing'))
    if (lemma) setVerb(lemma, ING)
  }
  const hyphen = key.lastIndexOf('-')
  if (hyphen > 0 && !may && !ARTICLE_OF_NAME.test(key)) {
    // long-range, US-led, vice-president: as the last part is
    const last = makeForm(key.slice(hyphen + 1))
    if (last.may & VERBAL && last.asVerb > last.asNoun * 2 && PREFIXES.has(key.slice(0, hyphen))) {
      // co-sponsored, re-elect
      may |= last.may & VERBAL
      verb = key.slice(0, hyphen + 1) + last.verb
      asVerb = last.asVerb
    }
    if (last.may & (PARTICIPLE | ING | ADJECTIVE)) {
      may |= ADJECTIVE
      adj = key
      asAdj = 5
    }
    if (last.may & NOMINAL) {
      may |= last.may & NOMINAL
      noun = key.slice(0, hyphen + 1) + last.noun
      asNoun = 2
      kind = last.kind
      // six-party talks, long-term deal: before a noun it is an adjective
      may |= ADJECTIVE
      adj = key
      asAdj = Math.max(asAdj, 1)
    }
  }
  const land = lexicon.lands.get(key)
  if (land) may |= land === 'demonym' ? LAND | DEMONYM : LAND
  else if (key.endsWith('s') && lexicon.lands.get(key.slice(0, -1)) === 'demonym') {
    may |= LAND | PLURAL
    noun = key.slice(0, -1)
    kind = 'person'
  }
  if (!(may & ~LAND & ~DEMONYM)) {
    may |= UNKNOWN
    noun = key
    if (/ly$/.test(key)) may |= ADVERB
    else if (/(?:ous|ful|ive|ible|able|ical|less|ish|wide)$/.test(key)) {
      may |= ADJECTIVE
      adj = key
    } else if (/[a-z]ing$/.test(key)) {
      may |= ING | NOUN
      verb = key.slice(0, -3)
    } else if (/[a-z]ed$/.test(key)) {
      may |= PAST | PARTICIPLE
      verb = key.slice(0, -1)
    } else if (/[a-z]{3}s$/.test(key) && !/(?:ss|us|is)$/.test(key)) {
      may |= PLURAL
      noun = key.slice(0, -1)
    } else may |= NOUN
  }
  const nominal =
    lexicon.nominals.get(noun) ??
    (may & NOUN && may & ING && (asNoun < 4 || kind === 'act' || kind === 'event' || kind === 'speech')
      ? { verb, of: 'obj' as const, own: 'subj' as const }
      : undefined)
  return { key, may, noun, verb, adj, asNoun, asVerb, asAdj, asAdv, kind, closed, nominal }
}

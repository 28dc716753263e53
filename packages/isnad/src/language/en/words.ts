import type { Tokenized, Worded } from '../../document/document.js'
import type { Pos, VerbForm, Word } from '../../document/word.js'
import { boundaries } from './boundaries.js'
import { capitalOf, cliticForm, entryAt } from './entries.js'
import { isForeign, normalize } from './letters.js'
import {
  ADJECTIVE,
  BASE,
  CLOSED,
  DEMONYM,
  type Form,
  formOf,
  ING,
  isVerb,
  LAND,
  NOUN,
  PARTICIPLE,
  PAST,
  PLURAL,
  PRESENT,
  UNKNOWN,
} from './lexicon.js'
import { isTitleCase, tagSentence } from './tagger.js'
import {
  ADJ,
  ADV,
  AUX,
  CONJ,
  DET,
  FOREIGN,
  GERUND,
  JG,
  JN,
  NAME,
  NEG,
  NN,
  NNS,
  NUM,
  PART,
  POSS,
  PREP,
  PRON,
  PUNCT,
  SUB,
  SYMBOL,
  TO,
  VB,
  VD,
  VG,
  VN,
  VP,
  VZ,
} from './tags.js'
import type { EnglishToken } from './tokens.js'

/** What the tagger works on: one row a word, in columns. */
export interface Rows {
  readonly text: Tokenized
  n: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly token: Int32Array
  readonly form: Form[]
  /** 0 lower case, 1 capitalised, 2 all capitals, 3 a mark or number. */
  readonly capital: Uint8Array
  /** 1 when it begins a sentence. */
  readonly begins: Uint8Array
  /** 1 written joined to the word before it, 2 to the one after it. */
  readonly joined: Uint8Array
  readonly tag: Uint8Array
}

/** Where sentences begin (see boundaries.ts), kept with the words so that it is worked out once. */
export interface EnglishWorded extends Worded {
  readonly starts: Uint8Array
}

/**
 * Words with part of speech, lemma and verb form. 's, n't, 'll are words of their own, and "US-led" is three (US, -, led).
 *
 * @example "Russia's ally didn't attack" → Russia | 's | ally | did | n't | attack
 */
export function analyse(text: Tokenized): EnglishWorded {
  const starts = boundaries(text)
  const rows = cut(text, starts)
  let known: ReadonlySet<string> | undefined
  const names = () => (known ??= namesInside(rows))
  let first = 0
  for (let i = 1; i <= rows.n; i++)
    if (i === rows.n || rows.begins[i]) {
      tagSentence(rows, first, i, names)
      first = i
    }
  return { ...text, words: makeWords(rows), starts }
}

/** From tokens to words: clitics and some hyphens are cut. */
function cut(text: Tokenized, starts: Uint8Array): Rows {
  const source = text.text
  const tokens = text.tokens as readonly EnglishToken[]
  let size = tokens.length
  for (const token of tokens) {
    const entry = token.entry ?? entryAt(source, token.start, token.end)
    if (entry.clitic || entry.key === 'cannot') size++
    else if (entry.hyphen) size += 2
  }
  const rows: Rows = {
    text,
    n: 0,
    start: new Int32Array(size),
    end: new Int32Array(size),
    token: new Int32Array(size),
    form: new Array(size),
    capital: new Uint8Array(size),
    begins: new Uint8Array(size),
    joined: new Uint8Array(size),
    tag: new Uint8Array(size),
  }
  for (let t = 0; t < tokens.length; t++) {
    const token = tokens[t]!
    const entry = token.entry ?? entryAt(source, token.start, token.end)
    const { form } = entry
    const begins = starts[t] ? 1 : 0
    if (token.kind !== 'word') add(rows, token.start, token.end, t, form, 3, begins, 0)
    else if (entry.clitic) {
      const at = token.start + entry.clitic
      const stem = entry.raw.slice(0, entry.clitic)
      add(rows, token.start, at, t, formOf(normalize(stem)), capitalOf(stem), begins, 0)
      add(rows, at, token.end, t, cliticForm(entry.key.slice(entry.clitic)), 0, 0, 1)
    } else if (entry.hyphen) {
      const at = token.start + entry.hyphen
      const left = entry.raw.slice(0, entry.hyphen)
      const right = entry.raw.slice(entry.hyphen + 1)
      add(rows, token.start, at, t, formOf(normalize(left)), capitalOf(left), begins, 2)
      add(rows, at, at + 1, t, entryAt('-', 0, 1).form, 3, 0, 1)
      add(rows, at + 1, token.end, t, formOf(normalize(right)), capitalOf(right), 0, 1)
    } else if (entry.key === 'cannot') {
      add(rows, token.start, token.start + 3, t, formOf('can'), entry.capital, begins, 0)
      add(rows, token.start + 3, token.end, t, formOf('not'), 0, 0, 1)
    } else add(rows, token.start, token.end, t, form, entry.capital, begins, 0)
  }
  return rows
}

function add(rows: Rows, start: number, end: number, token: number, form: Form, capital: number, begins: number, joined: number): void {
  const i = rows.n++
  rows.start[i] = start
  rows.end[i] = end
  rows.token[i] = token
  rows.form[i] = form
  rows.capital[i] = capital
  rows.begins[i] = begins
  rows.joined[i] = joined
}

/** Words seen with a capital inside a sentence of the body: names, also where a sentence or a headline in Title Case begins with them. */
function namesInside(rows: Rows): ReadonlySet<string> {
  const names = new Set<string>()
  const { bodyStart } = rows.text
  let first = 0
  for (let last = 1; last <= rows.n; last++) {
    if (last < rows.n && !rows.begins[last]) continue
    if (rows.start[first]! >= bodyStart && !isTitleCase(rows, first, last))
      for (let i = first + 1; i < last; i++)
        if (rows.capital[i] && rows.capital[i] !== 3) {
          const before = rows.form[i - 1]!
          if (before.may !== 0 || before.key === ',') names.add(rows.form[i]!.key)
        }
    first = last
  }
  return names
}

const POS: Pos[] = []
POS[NN] = POS[NNS] = POS[GERUND] = 'noun'
POS[NAME] = 'name'
POS[ADJ] = POS[JN] = POS[JG] = 'adj'
POS[ADV] = 'adv'
POS[NUM] = 'num'
POS[PRON] = 'pron'
POS[DET] = 'det'
POS[PREP] = 'prep'
POS[CONJ] = 'conj'
POS[SUB] = 'sub'
POS[NEG] = 'neg'
POS[AUX] = 'aux'
POS[PART] = POS[POSS] = POS[TO] = 'part'
POS[PUNCT] = POS[SYMBOL] = 'punct'
POS[FOREIGN] = 'foreign'
POS[VB] = POS[VP] = POS[VZ] = POS[VD] = POS[VN] = POS[VG] = 'verb'
const FORMS: (VerbForm | undefined)[] = []
FORMS[VB] = 'infinitive'
FORMS[VP] = FORMS[VZ] = FORMS[VD] = 'finite'
FORMS[VN] = FORMS[JN] = 'passive-participle'
FORMS[VG] = FORMS[JG] = 'active-participle'
FORMS[GERUND] = 'masdar'

/** Other readings of a spelling, kept with its form's bits: few combinations, so they are shared. */
const ALSO = new Map<number, readonly Pos[]>()
function alsoOf(may: number, pos: Pos): readonly Pos[] | undefined {
  const bits =
    (may & NOUN || may & PLURAL ? 1 : 0) |
    (may & (BASE | PRESENT | PAST | PARTICIPLE | ING) ? 2 : 0) |
    (may & ADJECTIVE || may & DEMONYM ? 4 : 0)
  const id = bits * 32 + (pos === 'noun' ? 1 : pos === 'verb' ? 2 : pos === 'adj' ? 3 : 4)
  let also = ALSO.get(id)
  if (!also) {
    const all: Pos[] = []
    if (bits & 1 && pos !== 'noun') all.push('noun')
    if (bits & 2 && pos !== 'verb') all.push('verb')
    if (bits & 4 && pos !== 'adj') all.push('adj')
    also = all
    ALSO.set(id, also)
  }
  return also.length ? also : undefined
}

function makeWords(rows: Rows): Word[] {
  const words: Word[] = new Array(rows.n)
  for (let i = 0; i < rows.n; i++) {
    const tag = rows.tag[i]!
    const form = rows.form[i]!
    const pos = POS[tag] ?? 'noun'
    const closed = form.closed
    let lemma = form.key
    let verbForm = FORMS[tag]
    let verb: string | undefined
    let number: Word['number']
    let tense: Word['tense']
    let voice: Word['voice']
    let person = undefined as Word['person']
    if (tag >= VB && tag <= VG) {
      // "to lay down", "to found": the plain form is its own, though another's past is written so
      lemma = (tag === VB || tag === VP) && form.may & BASE && form.may & PAST && isVerb(form.key) ? form.key : form.verb || form.key
      if (tag !== VP && tag !== VZ && tag !== VD) verb = lemma
      else {
        tense = tag === VD ? 'past' : 'present'
        if (tag === VZ) {
          number = 'sg'
          person = 3
        }
      }
      voice = tag === VN ? 'passive' : 'active'
    } else if (tag === NN || tag === NNS || tag === GERUND) {
      lemma = tag === GERUND && !(form.may & NOUN) ? form.key : form.noun || form.key
      number = tag === NNS ? 'pl' : 'sg'
      if (form.nominal) {
        verb = form.nominal.verb
        verbForm = 'masdar'
      } else if (tag === GERUND) verb = form.verb || undefined
    } else if (tag === NAME) {
      // "three Maltese": as many of them
      number = (form.may & PLURAL && !(form.may & LAND && !form.noun) && form.may & LAND) || (form.may & DEMONYM && rows.tag[i - 1] === NUM && rows.form[i - 1]!.key !== 'one') ? 'pl' : 'sg'
    } else if (tag === JN || tag === JG) {
      verb = form.verb
    } else if (tag === AUX && form.key === "'s") {
      lemma = rows.form[i + 1]?.key === 'been' || rows.form[i + 1]?.key === 'got' ? 'have' : 'be'
    } else if (tag === AUX && !closed) {
      lemma = form.verb || form.key
    } else if (tag === ADJ) {
      lemma = form.adj || form.key
    }
    if (closed && form.key !== "'s" && (pos === closed.pos || closed.also.includes(pos))) {
      if (tag !== VB) lemma = closed.lemma
      number = number ?? closed.number
      person = person ?? closed.person
    }
    words[i] = {
      start: rows.start[i]!,
      end: rows.end[i]!,
      index: i,
      token: rows.token[i]!,
      key: form.key,
      lemma,
      pos,
      verbForm,
      verb,
      tense,
      voice,
      person,
      number,
      gender: undefined,
      definite: undefined,
      clitic: rows.joined[i] === 1 ? 'after' : rows.joined[i] === 2 ? 'before' : undefined,
      also: form.may & CLOSED ? undefined : alsoOf(form.may, pos),
      unknown: form.may & UNKNOWN ? true : undefined,
      named: undefined,
    }
  }
  return words
}

/** A word in a script that English is not written in. */
export const isForeignRow = (rows: Rows, i: number): boolean => isForeign(rows.text.text.charCodeAt(rows.start[i]!))

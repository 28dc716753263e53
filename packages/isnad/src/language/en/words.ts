import type { Tokenized, Worded } from '../../document/document.js'
import type { Pos, Token, VerbForm, Word } from '../../document/word.js'
import { boundaries } from './boundaries.js'
import { isForeign, isUpper, normalize } from './letters.js'
import { type Form, formOf, LAND, ADJECTIVE, BASE, DEMONYM, ING, NOUN, PARTICIPLE, PAST, PLURAL, PRESENT, CLOSED, UNKNOWN } from './lexicon.js'
import { ADJ, ADV, AUX, CONJ, DET, FOREIGN, GERUND, JG, JN, NAME, NEG, NN, NNS, NUM, PART, POSS, PREP, PRON, PUNCT, SUB, SYMBOL, TO, VB, VD, VG, VN, VP, VZ } from './tags.js'
import { isTitleCase, tagSentence } from './tagger.js'

/** What the tagger works on: one row a word, in columns. */
export interface Rows {
  readonly text: Tokenized
  n: number
  readonly start: number[]
  readonly end: number[]
  readonly token: number[]
  readonly form: Form[]
  /** 0 lower case, 1 capitalised, 2 all capitals, 3 a mark or number. */
  readonly capital: number[]
  /** 1 when it begins a sentence. */
  readonly begins: number[]
  /** 1 written joined to the word before it, 2 to the one after it. */
  readonly joined: number[]
  readonly tag: number[]
}

const CLITICS: Readonly<Record<string, string>> = { "'s": "'s", "'ll": "'ll", "'re": 'are', "'ve": 'have', "'d": "'d", "'m": 'am' }
const MARK: Form = { key: '', may: 0, noun: '', verb: '', adj: '', asNoun: 0, asVerb: 0, asAdj: 0, asAdv: 0, kind: '' }

/**
 * Words with part of speech, lemma and verb form. 's, n't, 'll are words of their own, and "US-led" is three (US, -, led).
 *
 * @example "Russia's ally didn't attack" → Russia | 's | ally | did | n't | attack
 */
export function analyse(text: Tokenized): Worded {
  const starts = boundaries(text)
  const rows = cut(text, starts)
  const known = namesInside(rows)
  let first = 0
  for (let i = 1; i <= rows.n; i++)
    if (i === rows.n || rows.begins[i]) {
      tagSentence(rows, first, i, known)
      first = i
    }
  return { ...text, words: makeWords(rows) }
}

/** From tokens to words: clitics and some hyphens are cut. */
function cut(text: Tokenized, starts: Uint8Array): Rows {
  const source = text.text
  const rows: Rows = { text, n: 0, start: [], end: [], token: [], form: [], capital: [], begins: [], joined: [], tag: [] }
  const add = (start: number, end: number, token: number, form: Form, capital: number, begins: number, joined: number) => {
    rows.start.push(start)
    rows.end.push(end)
    rows.token.push(token)
    rows.form.push(form)
    rows.capital.push(capital)
    rows.begins.push(begins)
    rows.joined.push(joined)
    rows.tag.push(0)
    rows.n++
  }
  for (const token of text.tokens) {
    const begins = starts[token.index] ? 1 : 0
    if (token.kind !== 'word') {
      add(token.start, token.end, token.index, token.kind === 'number' ? formOf(token.key) : markOf(source.slice(token.start, token.end)), 3, begins, 0)
      continue
    }
    const capital = capitalOf(source, token.start, token.end)
    const key = token.key
    const apostrophe = key.indexOf("'", 1)
    if (apostrophe > 0 && cutClitic(source, token, apostrophe, capital, begins, add)) continue
    const hyphen = key.indexOf('-', 1)
    if (hyphen > 0 && capital && cutHyphen(source, token, capital, begins, add)) continue
    if (key === 'cannot') {
      add(token.start, token.start + 3, token.index, formOf('can'), capital, begins, 0)
      add(token.start + 3, token.end, token.index, formOf('not'), 0, 0, 1)
      continue
    }
    add(token.start, token.end, token.index, formOf(key), capital, begins, 0)
  }
  return rows
}
type Add = (start: number, end: number, token: number, form: Form, capital: number, begins: number, joined: number) => void

function cutClitic(source: string, token: Token, apostrophe: number, capital: number, begins: number, add: Add): boolean {
  const key = token.key
  // n't: the n belongs to it
  if (key.endsWith("n't") && token.end - token.start === key.length && key.length > 3) {
    const cutAt = token.end - 3
    add(token.start, cutAt, token.index, formOf(key.slice(0, -3)), capital, begins, 0)
    add(cutAt, token.end, token.index, formOf("n't"), 0, 0, 1)
    return true
  }
  const last = key.lastIndexOf("'")
  const clitic = CLITICS[key.slice(last)]
  if (!clitic || last < 1 || apostrophe < 1) return false
  const cutAt = token.end - (key.length - last)
  const stem = source.slice(token.start, cutAt)
  add(token.start, cutAt, token.index, formOf(key.slice(0, last)), capitalOf(source, token.start, token.start + stem.length), begins, 0)
  add(cutAt, token.end, token.index, formOf(clitic), 0, 0, 1)
  return true
}

/** "US-led", "Iran-backed", "Israel-Hamas": a name and what is joined to it. "Al-Assad", "Jean-Claude", "vice-president" stay whole. */
function cutHyphen(source: string, token: Token, capital: number, begins: number, add: Add): boolean {
  const written = source.slice(token.start, token.end)
  const at = written.search(/[-‐‑–]/)
  const right = written.slice(at + 1)
  if (/[-‐‑–]/.test(right) || !right) return false
  const leftForm = formOf(normalize(written.slice(0, at)))
  const rightForm = formOf(token.key.slice(token.key.indexOf('-') + 1))
  const lower = !isUpper(right.charCodeAt(0))
  const joins = lower ? (rightForm.may & (PARTICIPLE | ING)) !== 0 && at > 1 && !(leftForm.may & CLOSED) && !(begins && !(leftForm.may & (LAND | UNKNOWN))) : (leftForm.may & LAND) !== 0 && (rightForm.may & LAND) !== 0
  if (!joins) return false
  const mid = token.start + at
  add(token.start, mid, token.index, leftForm, capitalOf(source, token.start, mid), begins, 2)
  add(mid, mid + 1, token.index, markOf('-'), 3, 0, 1)
  add(mid + 1, token.end, token.index, rightForm, lower ? 0 : capital, 0, 1)
  return true
}

const MARKS = new Map<string, Form>()
function markOf(mark: string): Form {
  let form = MARKS.get(mark)
  if (!form) {
    if (MARKS.size > 5000) MARKS.clear()
    MARKS.set(mark, (form = { ...MARK, key: mark }))
  }
  return form
}

function capitalOf(source: string, start: number, end: number): number {
  if (!isUpper(source.charCodeAt(start))) return 0
  let letters = 0
  for (let i = start; i < end; i++) {
    const c = source.charCodeAt(i)
    if (isUpper(c)) letters++
    else if ((c >= 97 && c <= 122) || c > 0xdf) return 1
  }
  return letters > 1 ? 2 : 1
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
  const bits = (may & NOUN || may & PLURAL ? 1 : 0) | (may & (BASE | PRESENT | PAST | PARTICIPLE | ING) ? 2 : 0) | (may & ADJECTIVE || may & DEMONYM ? 4 : 0)
  const id = bits * 32 + (pos === 'noun' ? 1 : pos === 'verb' ? 2 : pos === 'adj' ? 3 : 4)
  let also = ALSO.get(id)
  if (!also) {
    const all: Pos[] = []
    if (bits & 1 && pos !== 'noun') all.push('noun')
    if (bits & 2 && pos !== 'verb') all.push('verb')
    if (bits & 4 && pos !== 'adj') all.push('adj')
    ALSO.set(id, (also = all))
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
      lemma = form.verb || form.key
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
      number = form.may & PLURAL && !(form.may & LAND && !form.noun) && form.may & LAND ? 'pl' : 'sg'
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
    }
  }
  return words
}

/** A word in a script that English is not written in. */
export const isForeignRow = (rows: Rows, i: number): boolean => isForeign(rows.text.text.charCodeAt(rows.start[i]!))

// Known people by their full names and known organizations, letter for letter: «مارك روته» is nobody's "they watered it", «بريكس» nothing with "by".
import { organizations, people } from '../../knowledge/index.js'
import type { Form } from '../../knowledge/forms.js'
import { push } from '../../document/push.js'
import type { Pos, Token } from '../../document/word.js'
import { asName, splitName } from './analyse.js'
import { type Candidate, candidate } from './choose.js'
import { normalize } from './letters.js'

/** What follows the first word of a full name, and whether it is a person's. */
interface Rest { readonly words: readonly string[]; readonly person: boolean }

/** The first word of a full name → the words that follow it, one list a name. */
let rests: Map<string, Rest[]> | undefined

function restsOf(first: string): readonly Rest[] {
  if (!rests) {
    rests = new Map()
    for (const person of people()) for (const form of person.names.ar) if (/[\s-]/.test(form.text)) add(rests, form, true)
    for (const organization of organizations()) for (const form of organization.names.ar) add(rests, form, false)
  }
  return rests.get(first) ?? NONE
}
function add(into: Map<string, Rest[]>, { text, doubtful }: Form, person: boolean): void {
  const [head, ...words] = text.split(/[\s-]+/).map(normalize)
  if (!doubtful && head) push(into, head, { words, person })
}
const NONE: readonly Rest[] = []

/** Conjunctions and prepositions written joined before a name, none first. */
const BEFORE = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول']

/** A known name that begins at a token: how many letters stand joined before it, its tokens, and whether it is a person's. */
export interface FullName { readonly joined: number; readonly tokens: readonly number[]; readonly person: boolean }

/**
 * The longest known name at a token; marks of joining («بان كي-مون») are passed over.
 *
 * @example fullNameAt(tokenize('لمارك روته').tokens, 0) // { joined: 1, tokens: [0, 1], person: true }
 */
export function fullNameAt(tokens: readonly Token[], at: number): FullName | undefined {
  const { key, kind } = tokens[at]!
  if (kind !== 'word') return undefined
  let best: FullName | undefined
  for (const before of BEFORE) {
    if (!key.startsWith(before)) continue
    for (const { words, person } of restsOf(key.slice(before.length))) {
      // «وام» may be "and a mother": so short, only between marks
      if (!words.length && key.length < 5 && BEFORE.includes(key[0]!) && tokens[at - 1]?.kind !== 'punct') continue
      const found = following(tokens, at, words)
      if (found && (!best || found.length > best.tokens.length)) best = { joined: before.length, tokens: found, person }
    }
  }
  return best
}

function following(tokens: readonly Token[], at: number, rest: readonly string[]): number[] | undefined {
  const found = [at]
  let next = at + 1
  for (const word of rest) {
    if (tokens[next]?.key === '-') next++
    const token = tokens[next]
    if (token?.key !== word || token.breakBefore) return undefined
    found.push(next++)
  }
  return found
}

/**
 * Each word of a known full name is a name, where it was read as something that no name can be made of: «روته», «ولايتي», «كي»;
 * a person's last one whatever else it may be («رئيسي»).
 *
 * @returns the last words of persons' names that are words besides, and where they stand.
 */
export function readFullNames(text: string, tokens: readonly Token[], chosen: Candidate[]): ReadonlyMap<string, number> {
  const surnames = new Map<string, number>()
  for (let i = 0; i < tokens.length; i++) {
    const found = fullNameAt(tokens, i)
    if (!found) continue
    for (const at of found.tokens) {
      const joined = at === i ? found.joined : 0
      const { start, end, key } = tokens[at]!
      const { parts } = chosen[at]!
      // «الصدر», «السراج» are names as they are
      const isLast = found.person && at > i && at === found.tokens.at(-1) && key.length >= LEAST && !key.startsWith('ال')
      if (isLast && WORDS.has(parts.at(-1)!.pos)) surnames.set(key, at)
      if (!isLast && NAMELIKE.has(parts.at(-1)!.pos) && (at > i || (parts[0]!.clitic === 'before') === joined > 0)) continue
      const name = joined ? splitName(text.slice(start, end), (rest) => rest.length === key.length - joined) : asName(text.slice(start, end))
      if (name) chosen[at] = candidate(name)
    }
    i = found.tokens.at(-1)!
  }
  return surnames
}
/** Shorter ones are written like too many other words. */
const LEAST = 4
const WORDS: ReadonlySet<Pos> = new Set(['noun', 'adj', 'verb'])
const NAMELIKE: ReadonlySet<Pos> = new Set(['name', 'noun', 'adj', 'num'])

// The surname that a story has told in full once («جونين سيجيف») is a name wherever it stands alone, and not "he will …" or whatever else its letters may spell.
import type { Pos, Token } from '../../document/word.js'
import { asName, splitName } from './analyse.js'
import { type Candidate, candidate } from './choose.js'
import { isGivenName } from './given-names.js'

/** How rare a word must be (its cost as a word) to be taken for the surname there. */
const RARE = 9
const LEAST = 4

/** «أعلن رودي جولياني محامي الرئيس», «قال جون ليجير، رئيس الشركة»: behind a verb and a given name, and before a mark, a title or a clause, a rare word is the surname. */
function readBehindGiven(text: string, tokens: readonly Token[], chosen: Candidate[]): void {
  for (let i = 1; i + 1 < tokens.length; i++) {
    const { kind, key, breakBefore, start, end } = tokens[i + 1]!
    if (kind !== 'word' || breakBefore || key.length < LEAST || chosen[i + 1]!.cost < RARE || isName(chosen[i + 1]!)) continue
    if (!isName(chosen[i]!) || !isGivenName(tokens[i]!.key) || chosen[i - 1]!.parts.at(-1)!.verbForm !== 'finite' || tokens[i]!.breakBefore) continue
    // «استغاث كيم طالبا العون»
    if (key.endsWith('ا') && chosen[i + 1]!.parts.at(-1)!.pos !== 'verb') continue
    const next = chosen[i + 2]?.parts[0]
    if (next && next.pos !== 'punct' && next.pos !== 'sub' && next.pos !== 'noun') continue
    chosen[i + 1] = candidate(asName(text.slice(start, end)))
  }
}

/** «إن رئيسي رحب بالدعوة» behind «إبراهيم رئيسي»: a word that is a known person's last name, where no noun before it makes it an adjective. */
function readKnown(text: string, tokens: readonly Token[], chosen: Candidate[], known: ReadonlyMap<string, number>): void {
  for (let i = 0; i < tokens.length; i++) {
    const { kind, key, start, end } = tokens[i]!
    const full = kind === 'word' ? known.get(key) : undefined
    if (full === undefined || i === full || isName(chosen[i]!)) continue
    const before = i > 0 && !tokens[i]!.breakBefore ? chosen[i - 1]!.parts.at(-1)! : undefined
    if (!before || BARE.has(before.pos)) chosen[i] = candidate(asName(text.slice(start, end)))
  }
}
/** Before a name that stands alone. */
const BARE: ReadonlySet<Pos> = new Set(['verb', 'sub', 'prep', 'punct', 'conj'])

/** Reads such words as names. @example readRepeatedNames(text, tokens, chosen, new Map()) // «… الوزير جونين سيجيف. وأضاف أن سيجيف سجن سابقا» */
export function readRepeatedNames(text: string, tokens: readonly Token[], chosen: Candidate[], known: ReadonlyMap<string, number>): void {
  if (known.size) readKnown(text, tokens, chosen, known)
  readBehindGiven(text, tokens, chosen)
  const surnames = new Set<string>()
  for (let i = 1; i < tokens.length; i++) {
    if (tokens[i]!.breakBefore || tokens[i]!.key.length < LEAST || !isName(chosen[i]!) || !isName(chosen[i - 1]!) || (chosen[i + 1] && !tokens[i + 1]!.breakBefore && isName(chosen[i + 1]!))) continue
    if (isUnknown(chosen[i]!)) surnames.add(tokens[i]!.key)
  }
  if (!surnames.size) return
  const isSurname = (key: string): boolean => surnames.has(key)
  for (let i = 0; i < tokens.length; i++) {
    const { kind, key, start, end } = tokens[i]!
    if (kind !== 'word' || key.length < LEAST || chosen[i]!.cost < RARE || chosen[i]!.parts.some(({ pos }) => pos === 'name')) continue
    const name = isSurname(key) ? asName(text.slice(start, end)) : splitName(text.slice(start, end), isSurname)
    if (name) chosen[i] = candidate(name)
  }
}

const isName = ({ parts }: Candidate): boolean => parts.at(-1)!.pos === 'name'
const isUnknown = ({ parts }: Candidate): boolean => parts.at(-1)!.unknown === true

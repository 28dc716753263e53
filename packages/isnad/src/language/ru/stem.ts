// The key that names are looked up by: the same for every case of a word.
import { isSoftStem } from './declension.js'
import { normalize } from './letters.js'
import { lexicon } from './lexicon.js'

const known = new Map<string, string>()
const MOST = 50_000

/** @example stem('путиным') === stem('путин') */
export function stem(key: string): string {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = compute(key)
  if (known.size > MOST) known.clear()
  known.set(key, made)
  return made
}

function compute(key: string): string {
  const hyphen = key.lastIndexOf('-')
  const { nouns, names } = lexicon()
  const name = names.get(key)
  if (name) return raw(name.lemma)
  const noun = nouns.get(key)
  if (noun) return raw(noun[0]!.lemma)
  if (hyphen > 0) return `${key.slice(0, hyphen + 1)}${compute(key.slice(hyphen + 1))}`
  return raw(key)
}

/** Cuts the ending off. */
function raw(key: string): string {
  if (key.length <= 3 || !/[а-я]/.test(key)) return key
  const cut = (n: number): string => (key.length - n >= 3 ? key.slice(0, -n) : key.length - 1 >= 3 ? key.slice(0, -1) : key)
  if (/(?:ыми|ого|его|ому|ему)$/.test(key)) return cut(3)
  if (key.endsWith('ими') && (/[кгхжшчщ]ими$/.test(key) || isSoftStem(key.slice(0, -3)))) return cut(3)
  if (/(?:ие|ий|их|им)$/.test(key) && (/[кгхжшчщ]..$/.test(key) || isSoftStem(key.slice(0, -2)))) return cut(2)
  if (/[^и]ая$|яя$|ую$|юю$|ое$|[^ь]ее$|ые$|ых$/.test(key)) return cut(2)
  if (key.endsWith('ый') || (key.endsWith('ым') && key.length > 4)) return cut(2)
  if (/(?:ами|ями)$/.test(key)) return cut(3)
  if (/(?:ой|ей|ом|ем|ам|ям|ах|ях|ью)$/.test(key) && key.length > 4) return cut(2)
  if (/[аяоеиыуюьй]$/.test(key)) return cut(1)
  return key
}

/** Keys of a written name, a word each. */
export const stemsOf = (form: string): readonly string[] => normalize(form).replace(/[«»"“”„]/g, '').split(/\s+/).filter(Boolean).map(stem)

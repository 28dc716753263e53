// One name in many Latin spellings: Pashinyan, Pashinian and Pachinian; Dmitry and Dmitriy; Abdel Fattah and Abdulfattah. For full names of known persons only.
import { alternatives, parseTable } from '../document/table.js'
import givenNames from './given-names.tsv.js'

/** How many letters a name must have that is known by another spelling: of short ones («Li Shen», «Li Chen») one letter makes two men. */
const LONG = 9
const KEPT = 20_000

let given: Map<string, string> | undefined
const made = new Map<string, string>()

/** What the spellings of one word of a name have in common. @example soundOf('pachinian') === soundOf('pashinyan') */
export function soundOf(key: string): string {
  const known = made.get(key)
  if (known !== undefined) return known
  if (made.size >= KEPT) made.clear()
  const sound = key.split('-').map(soundOfPart).join('')
  made.set(key, sound)
  return sound
}

function soundOfPart(written: string): string {
  given ??= new Map(parseTable('given-names', givenNames).flatMap(({ cells }) => { const all = alternatives(cells.forms); return all.map((form) => [form, all[0]!] as const) }))
  const word = written.replace(/[^a-z]/g, '')
  return folded(given.get(word) ?? word)
}

const folded = (word: string): string =>
  word
    // el-Sisi, al-Sisi; Abdel, Abdul, Abd al; Abdallah, Abdullah
    .replace(/^(?:el|ul|oul)$/, 'al').replace(/^abd(?:ou|[aeou])l/, 'abdal').replace(/^abdall?a?h?$/, (all) => (all === 'abdal' ? all : 'abdalah'))
    // Sergej, Sejdiu
    .replace(/([aeiou])j(?![aeiou])/g, '$1i')
    // Pachinian, Gorbatchev; Prigojine, Djibril; Serguei
    .replace(/tch|tsch|sch|sh|ch/g, 'S').replace(/dzh|zh|dj/g, 'j').replace(/kh/g, 'h').replace(/gh/g, 'g').replace(/ph/g, 'f').replace(/th/g, 't').replace(/gu(?=[ei])/g, 'g')
    // Choïgou, Mahmood, Saleem
    .replace(/ou|oo/g, 'u').replace(/ee/g, 'i')
    .replace(/ks/g, 'x').replace(/ck|q|c(?![eiy])/g, 'k').replace(/w/g, 'v').replace(/([eo])ff?$/, '$1v')
    // Zelenskyy, Zelenskiy; Aliyev, Aliev; Yevgeny, Evgeni
    .replace(/y/g, 'i').replace(/(.)\1+/g, '$1').replace(/ie/g, 'e')
    // Poutine, Eltsine
    .replace(/ine$/, 'in')

/** Full names by what their spellings have in common; one that two persons share is nobody's. */
export class Spellings<Value> {
  private readonly bySound = new Map<string, { value: Value; id: string } | null>()
  private readonly starts = new Set<string>()

  /** `id`: whose the name is. */
  add(keys: readonly string[], id: string, value: Value): void {
    const sound = keys.map(soundOf).join('')
    if (keys.length < 2 || sound.length < LONG) return
    const other = this.bySound.get(sound)
    if (other && other.id === id) return
    this.bySound.set(sound, other === undefined ? { value, id } : null)
    this.starts.add(sound.slice(0, 2))
  }

  /** The longest such name that starts at word `at`, and of how many words it is. */
  longest(keyAt: (index: number) => string | undefined, at: number): { value: Value; length: number } | undefined {
    let key = keyAt(at)
    let sound = key === undefined ? '' : soundOf(key)
    if (sound.length < 2 || !this.starts.has(sound.slice(0, 2))) return undefined
    let found: { value: Value; length: number } | undefined
    for (let length = 2; length <= WORDS; length++) {
      key = keyAt(at + length - 1)
      if (key === undefined) break
      sound += soundOf(key)
      const here = this.bySound.get(sound)
      if (here) found = { value: here.value, length }
    }
    return found
  }
}

/** How many words a name has at most. */
const WORDS = 6

// Arabic names in Latin letters: as they are usually written where a table knows them, letter by letter otherwise.
import table from './latin-names.tsv.js'
import corrections from './latin-names-more.tsv.js'
import { normalize } from './letters.js'

interface KnownName { readonly latin: string; readonly kind: 'p' | 't' | '' }
let known: Map<string, KnownName> | undefined

/** What the table has of a name. Read by hand: some twenty thousand rows, and start-up counts. */
function names(): Map<string, KnownName> {
  if (known) return known
  known = new Map()
  for (const rows of [table, corrections]) {
    let head = true
    for (const line of rows.split('\n')) {
      if (!line || line.startsWith('#')) continue
      if (head) { head = false; continue }
      const [name = '', latin = '', kind = ''] = line.split('\t')
      known.set(normalize(name), { latin, kind: kind as KnownName['kind'] })
    }
  }
  return known
}

/** Whether a word is known as a name: of a person (`p`), of a thing or place (`t`), of either (empty); undefined for no known name. */
export const kindOfName = (key: string): KnownName['kind'] | undefined => names().get(key)?.kind

const PARTS: Readonly<Record<string, string>> = { بن: 'bin', ابن: 'ibn', بنت: 'bint', ابو: 'Abu', ابي: 'Abi', ابا: 'Abu', ام: 'Umm', ال: 'Al', عبد: 'Abdel', بو: 'Bou', ولد: 'Ould', دي: 'de', فان: 'van', فون: 'von', دو: 'du', لو: 'Le', الله: 'Allah', الدين: 'al-Din', سان: 'San', و: 'and' }
const LETTERS: Readonly<Record<string, string>> = {
  ا: 'a', ب: 'b', ت: 't', ث: 'th', ج: 'j', ح: 'h', خ: 'kh', د: 'd', ذ: 'dh', ر: 'r', ز: 'z', س: 's', ش: 'sh', ص: 's', ض: 'd', ط: 't', ظ: 'z', ع: 'a', غ: 'gh', ف: 'f', ق: 'q', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', و: 'u', ي: 'i', ء: '', ؤ: 'u', ئ: 'i', چ: 'ch', ژ: 'zh',
}
const FIGURES = /^\p{Nd}+$/u
const VOWELS = new Set(['ا', 'و', 'ي'])

/**
 * A name in Latin letters.
 * @example transliterate('محمد بن سلمان') // 'Mohamed bin Salman'
 */
export function transliterate(name: string): string {
  const parts = name.split(/[\s\-_]+/).filter(Boolean)
  const out: string[] = []
  for (let i = 0; i < parts.length; i++) {
    const key = normalize(parts[i]!)
    // «عبد الله» → Abdullah, «عبد الرحمن» → Abdelrahman
    if (key === 'عبد' && i + 1 < parts.length) {
      const next = normalize(parts[++i]!)
      out.push(next === 'الله' ? 'Abdullah' : `Abdel${word(next.replace(/^ال/, '')).toLowerCase()}`)
      continue
    }
    // «أبي سياف»: declined; behind a given name it is a surname («سيزار أبي خليل»)
    out.push(key === 'ابي' && i === 0 ? PARTS.ابو! : (PARTS[key] ?? word(key)))
  }
  return out.join(' ')
}

function word(key: string): string {
  // figures are no consonants
  if (FIGURES.test(key)) return key
  const direct = names().get(key)
  if (direct) return direct.latin
  if (key.startsWith('ال') && key.length > 4) {
    const bare = key.slice(2)
    return `al-${names().get(bare)?.latin ?? letters(bare)}`
  }
  return letters(key)
}

/** Letter by letter; و and ي are vowels between consonants, and an "a" is put where three consonants would meet. */
function letters(key: string): string {
  let out = ''
  let consonants = 0
  for (let i = 0; i < key.length; i++) {
    const letter = key[i]!
    const next = key[i + 1]
    if (VOWELS.has(letter)) {
      const glide = letter !== 'ا' && (i === 0 || (next !== undefined && VOWELS.has(next)))
      out += glide ? (letter === 'و' ? 'w' : 'y') : (LETTERS[letter] ?? '')
      consonants = glide ? 1 : 0
      continue
    }
    if (letter === 'ه' && i === key.length - 1) {
      if (consonants > 0) out += 'a'
      continue
    }
    if (consonants >= (i < 2 ? 1 : 2)) {
      out += 'a'
      consonants = 0
    }
    out += LETTERS[letter] ?? letter
    consonants = letter === 'ع' ? 0 : consonants + 1
  }
  return out.charAt(0).toUpperCase() + out.slice(1)
}

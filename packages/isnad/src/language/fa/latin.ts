// Persian names in Latin letters, roughly as news in English writes them: short vowels are not written and are guessed.
import { parseTable } from '../../document/table.js'
import latinTable from './latin-names.tsv.js'
import { fold } from './letters.js'

const LETTERS: Readonly<Record<string, string>> = {
  آ: 'a', ا: 'a', ب: 'b', پ: 'p', ت: 't', ث: 's', ج: 'j', چ: 'ch', ح: 'h', خ: 'kh', د: 'd', ذ: 'z', ر: 'r', ز: 'z', ژ: 'zh', س: 's', ش: 'sh', ص: 's', ض: 'z', ط: 't', ظ: 'z', ع: 'a', غ: 'gh', ف: 'f', ق: 'gh',
  ک: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', و: 'u', ه: 'h', ی: 'i', ئ: '', ء: '',
}
const VOWEL = /[aiueo]/

let known: Map<string, string> | undefined
/** A name or part of a name that the table has: whole, or two of them joined («محمدباقر», «احمدی‌نژاد»). */
function fromTable(written: string): string | undefined {
  known ??= new Map(parseTable('fa/latin-names', latinTable).map(({ cells }) => [fold(cells.persian!), cells.latin!]))
  const key = fold(written)
  const whole = known.get(key)
  if (whole) return whole
  for (const [part, latin] of known) {
    if (part.length < 3 || key.length - part.length < 2) continue
    if (key.startsWith(part)) return latin + (known.get(key.slice(part.length)) ?? spell(key.slice(part.length))).toLowerCase()
    if (key.endsWith(part) && /^[a-z]/.test(latin)) return spell(key.slice(0, -part.length)) + latin
  }
  return undefined
}
const word = (written: string): string => fromTable(written) ?? spell(written)

function spell(written: string): string {
  const letters = [...written.normalize('NFC').replace(/[ي]/g, 'ی').replace(/ك/g, 'ک').replace(/[\u064b-\u0652\u200c]/g, '')]
  let made = ''
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i]!
    let latin = LETTERS[letter] ?? letter
    const before = made.at(-1) ?? ''
    const next = letters[i + 1]
    if (letter === 'و' && (i === 0 || (next !== undefined && /[اآیو]/.test(next)))) latin = 'v'
    if (letter === 'ی' && (i === 0 || (next !== undefined && /[اآو]/.test(next)))) latin = 'y'
    if (letter === 'ه' && i === letters.length - 1 && i > 0 && !VOWEL.test(before)) latin = 'eh'
    // two consonants together have a short vowel between them, but at the end of a word
    if (made && !VOWEL.test(latin[0] ?? '') && !VOWEL.test(before) && before && (i < letters.length - 1 || letters.length === 2)) made += 'a'
    if (VOWEL.test(latin) && latin === before) continue
    made += latin
  }
  return made.charAt(0).toUpperCase() + made.slice(1)
}

/** @example latin('بوریس جانسون') // 'Buris Jansun' */
export const latin = (name: string): string => name.split(/\s+/).filter(Boolean).map(word).join(' ')

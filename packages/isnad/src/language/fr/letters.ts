// Normal forms of French words. Accents stay: «a» and «à», «signe» and «signé» are different words.
import { DIGIT, isForeign, isUpper, kindOf, LETTER, WHITE } from '../latin-letters.js'

export { DIGIT, isForeign, isUpper, kindOf, LETTER, WHITE }

const MARKS: Readonly<Record<string, string>> = { '’': "'", '‘': "'", ʼ: "'", '`': "'", '‐': '-', '‑': '-', œ: 'oe', æ: 'ae', '\u00ad': '' }

/**
 * Normal form for matching: small letters, straight apostrophe, œ as oe; accents stay.
 * @example normalize('L’Élysée') // "l'élysée"
 */
export function normalize(form: string): string {
  const key = form.toLowerCase()
  for (let i = 0; i < key.length; i++) {
    const c = key.charCodeAt(i)
    if (c > 0x7e && (c < 0xc0 || c > 0xff || c === 0xe6)) return key.normalize('NFC').replace(/[’‘ʼ`‐‑œæ\u00ad]/g, (letter) => MARKS[letter]!)
  }
  return key.includes('`') ? key.replaceAll('`', "'") : key
}

/** The same without accents: names are written with them or not («Etats-Unis»). @example plain('états-unis') // 'etats-unis' */
export function plain(key: string): string {
  for (let i = 0; i < key.length; i++) if (key.charCodeAt(i) > 0x7e) return key.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
  return key
}

// Names as keys that meet across scripts and spellings: بزشكيان, بيزشكيان, Pezeshkian, Пезешкиан and پزشکیان come to one.
import { foldLetters } from '../ask/fold.js'

/** A name ready to be compared. */
export interface NameKeys {
  /** Consonant skeletons of its parts, particles (bin, al, de) left out. */
  readonly parts: readonly string[]
  /** The whole, for looking up. */
  readonly whole: string
}

const ARABIC: Record<string, string> = {
  ا: '', ب: 'b', پ: 'b', ت: 't', ث: 't', ج: 'j', چ: 'c', ح: 'h', خ: 'k', د: 'd', ذ: 'z', ر: 'r', ز: 'z', ژ: 'j', س: 's', ش: 'c', ص: 's', ض: 'd', ط: 't', ظ: 'z', ع: '', غ: 'g', ف: 'f',
  ق: 'k', ك: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', ه: 'h', و: '', ي: '', ڤ: 'f', ڨ: 'g',
}
const CYRILLIC: Record<string, string> = {
  б: 'b', в: 'f', г: 'g', д: 'd', ж: 'j', з: 'z', й: '', к: 'k', л: 'l', м: 'm', н: 'n', п: 'b', р: 'r', с: 's', т: 't', ф: 'f', х: 'h', ц: 'ts', ч: 'c', ш: 'c', щ: 'c',
}
const PARTICLES = new Set(['al', 'el', 'bin', 'ben', 'ibn', 'abu', 'abou', 'de', 'von', 'van', 'der', 'the', 'of', 'and', 'prince', 'sheikh', 'king', 'ال', 'بن', 'ابن', 'ابو', 'آل', 'al-'])

function skeleton(part: string): string {
  let out = ''
  if (/[\u0600-\u06ff]/.test(part)) {
    const word = foldLetters(part).replace(/^ال(?=.{3})/, '').replace(/ه$/, '')
    for (const c of word) out += ARABIC[c] ?? ''
  } else if (/[\u0400-\u04ff]/.test(part)) {
    for (const c of part.toLowerCase()) out += CYRILLIC[c] ?? ''
  } else {
    const word = part.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z]/g, '')
      .replace(/^(?:al|el)-?(?=.{4})/, '').replace(/tch|sch|sh|ch/g, 'C').replace(/kh/g, 'K').replace(/gh/g, 'G').replace(/zh/g, 'J').replace(/ph/g, 'f').replace(/th/g, 't').replace(/dh/g, 'z')
      .replace(/h$/, '').replace(/ck|q|c(?![eiy])/g, 'k').replace(/c/g, 's').replace(/x/g, 'ks').replace(/v|w(?=[aeiou]?$)/g, 'f').replace(/p/g, 'b')
    for (const c of word) out += 'aeiouyw'.includes(c) ? '' : c.toLowerCase()
  }
  // جـ is written g or j, غـ g: one for the key
  return out.replace(/j/g, 'g').replace(/(.)\1+/g, '$1')
}

/** @example keysOfName('مسعود بزشكيان').whole === keysOfName('Masoud Pezeshkian').whole */
export function keysOfName(name: string): NameKeys {
  const hit = made.get(name)
  if (hit) return hit
  const keys = makeKeys(name)
  if (made.size > 50_000) made.clear()
  made.set(name, keys)
  return keys
}

const made = new Map<string, NameKeys>()

function makeKeys(name: string): NameKeys {
  const parts: string[] = []
  for (const word of name.split(/[\s\-–_.'’ʼ‘،,()«»"]+/u)) {
    if (!word || PARTICLES.has(word.toLowerCase())) continue
    const key = skeleton(word)
    parts.push(key || foldLetters(word).slice(0, 3))
  }
  return { parts, whole: parts.join(' ') }
}

/** How alike two names are, 0–1: parts are compared in order, a missing given name costs less than a different one. */
export function nameAlike(a: NameKeys, b: NameKeys): number {
  if (!a.parts.length || !b.parts.length) return 0
  if (a.whole === b.whole) return a.parts.length > 1 || a.whole.length > 3 ? 1 : 0.9
  const [short, long] = a.parts.length <= b.parts.length ? [a.parts, b.parts] : [b.parts, a.parts]
  // last names must meet
  const last = alike(short.at(-1)!, long.at(-1)!)
  let sum = last
  let from = 0
  for (const part of short.slice(0, -1)) {
    let best = 0
    let at = -1
    for (let j = from; j < long.length - 1; j++) {
      const s = alike(part, long[j]!)
      if (s > best) {
        best = s
        at = j
      }
    }
    if (at >= 0 && best > 0.6) from = at + 1
    sum += best > 0.6 ? best : 0
  }
  const covered = sum / short.length
  const missing = long.length - short.length
  return Math.max(0, covered * (short.length === 1 ? 0.8 : 1 - 0.04 * missing) * (last < 0.75 ? 0.6 : 1))
}

/** Letters that scripts exchange: Persian چ and ق («عراقجي», Araghchi), Turkish c («رجب», Recep). */
export const softened = (part: string): string => part.replace(/[cgks]/g, 'g')

/** Likeness of two skeletons: one slip in a long one is little, in a short one much. */
function alike(a: string, b: string): number {
  if (a === b) return 1
  const n = Math.max(a.length, b.length)
  if (n >= 3 && softened(a) === softened(b)) return 0.8
  if (n < 3 || Math.abs(a.length - b.length) > 1) return 0
  const d = distance(a, b)
  return d > 1 ? 0 : n >= 5 ? 0.85 : n === 4 ? 0.7 : 0.5
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length]!
}

// Ids made from content: the same thing read twice has the same id, in any record, on any machine.
import { createHash } from 'node:crypto'

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

/** 65 bits of SHA-256 as 13 letters (Crockford's base 32, in small letters). */
export function contentId(text: string): string {
  const bytes = createHash('sha256').update(text).digest()
  let out = ''
  let value = 0
  let bits = 0
  for (let i = 0; out.length < 13; i++) {
    value = (value << 8) | bytes[i]!
    bits += 8
    while (bits >= 5 && out.length < 13) {
      out += LETTERS[(value >>> (bits - 5)) & 31]
      bits -= 5
    }
    value &= (1 << bits) - 1
  }
  return out
}

/** The full SHA-256 of a text, in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** JSON with the keys of every object in order, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const object = value as Record<string, unknown>
  const keys = Object.keys(object).filter((k) => object[k] !== undefined).sort()
  return `{${keys.map((k) => `${JSON.stringify(k)}:${canonicalJson(object[k])}`).join(',')}}`
}

/** A 52-bit number of a text (two rounds of FNV-1a with different seeds): a small key for an index, safe as a JavaScript number. */
export function keyNumber(text: string): number {
  let a = 0x811c9dc5
  let b = 0xcbf29ce4
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    a = Math.imul(a ^ c, 0x01000193)
    b = Math.imul(b ^ c, 0x01000197)
  }
  b ^= b >>> 15
  return (a >>> 0) * 0x100000 + ((b >>> 0) & 0xfffff)
}

// Answers once given, kept until the record changes: a list that ten people look at is worked out once, and an answer that did not change costs its tag.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

export interface Answer {
  readonly body: string
  readonly type: string
  readonly tag: string
  /** The body for those who take it zipped, made when first asked for. */
  zipped?: Uint8Array<ArrayBuffer>
}

/** Bodies of so many letters and more go zipped to those who take it: what two states did in ten years is 220 kB of repeated names, and 15 kB zipped. */
const WORTH_ZIPPING = 16 * 1024
/** @example zippedFor('gzip, br', answer) // its body zipped, or null where that is not asked or not worth it */
export function zippedFor(accepted: string | undefined, answer: Answer): Uint8Array<ArrayBuffer> | null {
  if (answer.body.length < WORTH_ZIPPING) return null
  const takes = (accepted ?? '').split(',').some((one) => /^\s*gzip\s*(?:;|$)/.test(one) && !/;\s*q=0(?:\.0*)?\s*$/.test(one))
  if (!takes) return null
  return (answer.zipped ??= Uint8Array.from(gzipSync(answer.body, { level: 4 })))
}

/** Letters kept at most, and of one answer. */
const MOST = 24 * 1024 * 1024
const MOST_OF_ONE = 2 * 1024 * 1024

/** A weak tag of a body (RFC 9110): the same words, the same tag. @example tagOf('{}') */
export const tagOf = (body: string | Uint8Array): string => `W/"${createHash('sha1').update(body).digest('base64url')}"`
/** Whether a request already has what the tag stands for. @example hasIt('"x", W/"a"', 'W/"a"') // true */
export const hasIt = (asked: string | undefined, tag: string): boolean => asked !== undefined && (asked === '*' || asked.split(',').some((one) => one.trim().replace(/^W\//, '') === tag.slice(2)))

export class Answers {
  readonly #kept = new Map<string, Answer>()
  #letters = 0
  #version: string | null = null

  /** @param version tells when the record changed; null: nothing can be kept. */
  constructor(private readonly version: () => string | null) {}

  /** The version that an answer worked out from now on is of. */
  now(): string | null {
    const version = this.version()
    if (version !== this.#version) {
      this.#kept.clear()
      this.#letters = 0
      this.#version = version
    }
    return version
  }

  get(address: string): Answer | undefined {
    if (this.now() === null) return undefined
    const found = this.#kept.get(address)
    if (found) {
      // The one asked for last goes last.
      this.#kept.delete(address)
      this.#kept.set(address, found)
    }
    return found
  }

  /** Keeps an answer that was worked out of `version`, unless the record changed meanwhile. */
  keep(address: string, answer: Answer, version: string | null): void {
    if (version === null || answer.body.length > MOST_OF_ONE || this.now() !== version || this.#kept.has(address)) return
    this.#kept.set(address, answer)
    this.#letters += answer.body.length
    for (const [old, { body }] of this.#kept) {
      if (this.#letters <= MOST) return
      this.#kept.delete(old)
      this.#letters -= body.length
    }
  }
}

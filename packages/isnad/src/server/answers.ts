// Answers once given, kept until the record changes: a list that ten people look at is worked out once, and an answer that did not change costs its tag.
import { createHash } from 'node:crypto'

export interface Answer { readonly body: string; readonly type: string; readonly tag: string }

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

// What a pack's time grammar reads from: the units of one sentence, asked by kind, never by spelling.
import type { Lexeme } from './lexicon.js'
import type { Amount, Reading } from './reading.js'
import type { Unit } from './units.js'

/** A time expression over units [first, end). */
export interface Match { readonly first: number; readonly end: number; readonly reading: Reading; readonly rule: string }

/** An event-anchored phrase («بعد توقيع الاتفاق»): its preposition at `first`, its event's first word at `event`. */
export interface AnchorMatch {
  readonly first: number
  readonly event: number
  readonly relation: 'before' | 'after' | 'during' | 'since' | 'until'
  /** The preposition has other uses, so only a noun that is surely an event will do. */
  readonly needsEvent: boolean
  readonly amount?: Amount
  readonly rule: string
}

export class Reader {
  constructor(
    readonly units: readonly Unit[],
    readonly text: string,
    /** A bare expression, not news: «4.22» may be a date. */
    readonly loose = false,
  ) {}

  /** Written with a capital: "May" is a month there and a verb elsewhere. */
  capital(at: number): boolean {
    const unit = this.units[at]
    if (!unit) return false
    const code = this.text.charCodeAt(unit.start)
    return code >= 65 && code <= 90
  }

  /** The lexeme of one of these kinds at a unit, whole phrases included. */
  get(at: number, kind: string): Lexeme | undefined {
    const unit = this.units[at]
    if (!unit) return undefined
    for (const lexeme of unit.lexemes) if (lexeme.kind === kind && (lexeme.length === 1 || this.goesOn(at, lexeme))) return lexeme
    return undefined
  }

  private goesOn(at: number, lexeme: Lexeme): boolean {
    for (let i = 0; i < lexeme.rest.length; i++) {
      const unit = this.units[at + 1 + i]
      const want = lexeme.rest[i]!
      if (!unit?.forms.includes(want)) return false
    }
    return true
  }

  has(at: number, kind: string): boolean {
    return this.get(at, kind) !== undefined
  }

  /** A set phrase of several words begins here («في وقت سابق»). */
  startsPhrase(at: number): boolean {
    const unit = this.units[at]
    const next = this.units[at + 1]
    if (!unit?.seconds || !next) return false
    for (const form of next.forms) if (unit.seconds.has(form)) return true
    return false
  }

  mark(at: number, keys: string): boolean {
    const unit = this.units[at]
    return unit !== undefined && unit.kind === 'mark' && keys.includes(unit.key)
  }

  /** A whole number in digits. */
  number(at: number, maxDigits = 4): number | undefined {
    const unit = this.units[at]
    return unit && unit.kind === 'number' && !unit.figure && unit.digits <= maxDigits ? unit.value : undefined
  }

  /** Nothing of a word or number after it without a space: «2014» in «2014م» is followed, in «2014.» it is not. */
  joined(at: number): boolean {
    const unit = this.units[at]
    return unit !== undefined && !unit.gap && unit.kind !== 'mark'
  }
}

// What was worked out lately, kept in bounded memory.

/**
 * A map that keeps what was asked for lately and forgets the rest: when `size` entries are new, those
 * asked for in neither of the last two rounds go. Saves time only; whoever asks must be able to make the value again.
 * A common word survives every round, which a map emptied when full would lose with all others.
 *
 * @example const seen = new Recent<string, number>(1000); seen.set('a', 1); seen.get('a') // 1
 */
export class Recent<Key, Value> {
  #young = new Map<Key, Value>()
  #old = new Map<Key, Value>()
  constructor(private readonly size: number) {}

  get(key: Key): Value | undefined {
    const young = this.#young.get(key)
    if (young !== undefined) return young
    const old = this.#old.get(key)
    if (old !== undefined) this.set(key, old)
    return old
  }

  set(key: Key, value: Value): void {
    if (this.#young.size >= this.size) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(key, value)
  }

  clear(): void {
    this.#young.clear()
    this.#old.clear()
  }
}

// Rows by the keys they are filed under, in memory, as far as a batch asked for them.

/** Numbers of rows by key. @example index.file(key, event.seq); index.newest(key, 60) */
export class KeyIndex {
  readonly #byKey = new Map<number, number[]>()
  readonly #under = new Map<number, Set<number>>()

  file(key: number, seq: number): void {
    pushOnce(this.#byKey, key, seq)
    const under = this.#under.get(seq)
    if (under) under.add(key)
    else this.#under.set(seq, new Set([key]))
  }

  /** Files a row under these keys and no others: what it is no longer filed under it is not found under either, as in the next batch. */
  fileOnly(keys: ReadonlySet<number>, seq: number): void {
    for (const key of this.#under.get(seq) ?? []) {
      if (keys.has(key)) continue
      this.#byKey.set(key, this.#byKey.get(key)!.filter((other) => other !== seq))
      this.#under.get(seq)!.delete(key)
    }
    for (const key of keys) this.file(key, seq)
  }

  /** The newest under a key, so many at most. */
  newest(key: number, most: number): readonly number[] {
    const list = this.#byKey.get(key) ?? []
    return list.length > most ? [...list].sort((a, b) => b - a).slice(0, most) : list
  }
}

/** Adds a row to those of a key, unless it is there. */
export function pushOnce<Key>(byKey: Map<Key, number[]>, key: Key, seq: number): void {
  const list = byKey.get(key)
  if (!list) byKey.set(key, [seq])
  else if (!list.includes(seq)) list.push(seq)
}

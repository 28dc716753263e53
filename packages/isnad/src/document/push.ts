/** Adds a value to the list that a map keeps under a key. @example push(byHead, mention.head, mention) */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Adds a value to the list at an index; `none` stands where there is no list yet. @example pushAt(byWord, mention.head, mention, NONE) */
export function pushAt<V>(lists: V[][], index: number, value: V, none: readonly V[]): void {
  const list = lists[index]
  if (list && list !== none) list.push(value)
  else lists[index] = [value]
}

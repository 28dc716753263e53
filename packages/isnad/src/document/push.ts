/** Adds a value to the list that a map keeps under a key. @example push(byHead, mention.head, mention) */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/**
 * Where a sorted list turns: the first index at which `holds` is true, when it is false before and true ever after; `to` when it never is.
 * Halves the range, so that looking something up in a long story stays cheap.
 * @example firstIndex(document.words, (word) => word.start >= 120) // the first word that begins at or after offset 120
 */
export function firstIndex<T>(list: readonly T[], holds: (item: T) => boolean, from = 0, to = list.length): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(list[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

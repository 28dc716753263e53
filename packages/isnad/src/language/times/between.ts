// What stands between two places of a text: nothing, a few words, a mark.

/** Nothing but white space (and these marks) between two offsets. */
export function onlySpace(text: string, from: number, to: number, marks = ''): boolean {
  if (from > to) return false
  for (let i = from; i < to; i++) {
    const char = text[i]!
    if (char !== ' ' && char !== '\u00a0' && char !== '"' && char !== '»' && char !== '”' && !marks.includes(char)) return false
  }
  return true
}

/** A few words at most between a clause and a time, and no mark. */
export const isNear = (text: string, from: number, to: number): boolean => to - from <= 24 && !hasMark(text, from, to)

export function hasMark(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ('،,;؛:.!؟?()[]–—\n'.includes(text[i]!)) return true
  return false
}

/** Before white space and the small word that opens a time («في», "on"). */
export function backOver(text: string, at: number, openers: readonly string[]): number {
  let i = at
  while (i > 0 && (text[i - 1] === ' ' || text[i - 1] === '\u00a0')) i--
  for (const opener of openers) if (text.startsWith(opener, i - opener.length) && (i === opener.length || text[i - opener.length - 1] === ' ' || text[i - opener.length - 1] === '(')) {
    i -= opener.length
    break
  }
  while (i > 0 && (text[i - 1] === ' ' || text[i - 1] === '\u00a0')) i--
  return i
}

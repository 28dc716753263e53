// Which of a place's Arabic spellings is the usual one: GeoNames lists them by the alphabet («سئول» before «سيول», «د مشق» before «دمشق»).
import fs from 'node:fs'

/** How often each run of up to three words stands in Arabic news, joined particles taken off; only numbers are taken from it. */
export function timesWritten(corpus: string): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  if (!fs.existsSync(corpus)) return times
  for (const line of fs.readFileSync(corpus, 'utf8').split('\n')) {
    if (!line) continue
    const words = (JSON.parse(line) as { text: string }).text.split(/[^\u0621-\u064A]+/)
    for (let i = 0; i < words.length; i++) for (let n = 1; n <= 3; n++) {
      const run = words.slice(i, i + n).join(' ')
      for (const form of new Set([run, run.replace(/^[وفبلك](?=.{3})/, '')])) times.set(form, (times.get(form) ?? 0) + 1)
    }
  }
  return times
}

/** Letters and spaces that Arabic does not write so: «مىنىسكى», «بساؤ», «ااالخرطوم», «القاهره». */
const oddities = (name: string): number => (name.match(/ى|ؤ$|آ(?!.*[^آ]$)|ه$|^(?:محافظة|محمية|مدينة|جزيرة) |(.)\1\1|(?:^|\s)\S(?=\s)/g) ?? []).length

/** Spellings with the usual one first; those that count only with a cue (`?`) last. @example usualFirst(['توكيو', 'طوكيو'], times) // ['طوكيو', 'توكيو'] */
export function usualFirst(names: readonly string[], times: ReadonlyMap<string, number>): string[] {
  const rank = (name: string): number => (name.startsWith('?') ? -1e6 : 0) + (times.get(name) ?? 0) * 10 - oddities(name) * 5 + (name.startsWith('ال') ? 2 : 0)
  return names.map((name, at) => ({ name, at })).sort((a, b) => rank(b.name) - rank(a.name) || a.at - b.at).map(({ name }) => name)
}

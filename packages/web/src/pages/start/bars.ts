// Counts by month as bars on an even scale of time: months in which nothing happened have their place too, and many months go together.

export interface Bar { readonly from: string; readonly to: string; readonly events: number }
/** Bars drawn at most: each is as wide as a finger. */
const MOST = 16
/** Months that one bar may hold. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240]

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
const nameOf = (n: number): string => `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`

/** @example barsOf([{ month: '2024-11', events: 2 }, { month: '2025-01', events: 1 }]).map((bar) => bar.events) // [2, 0, 1] */
export function barsOf(months: readonly { readonly month: string; readonly events: number }[]): Bar[] {
  const dated = months.filter(({ month }) => /^\d{4}-\d\d$/.test(month)).map(({ month, events }) => ({ at: numberOf(month), events })).sort((a, b) => a.at - b.at)
  const all = dated.reduce((n, { events }) => n + events, 0)
  // A lone date far from the rest (a story that tells of 1917, a plan for 2060) must not press the rest into one bar: the outermost hundredth at either end is left out.
  let [first, last] = [0, dated.length]
  for (let beyond = 0; first < last - 1 && beyond + (dated[first]?.events ?? 0) <= all / 100; first++) beyond += dated[first]?.events ?? 0
  for (let beyond = 0; last > first + 1 && beyond + (dated[last - 1]?.events ?? 0) <= all / 100; last--) beyond += dated[last - 1]?.events ?? 0
  const shown = dated.slice(first, last)
  const [start, end] = [shown[0]?.at, shown.at(-1)?.at]
  if (start === undefined || end === undefined) return []
  const step = STEPS.find((one) => Math.floor(end / one) - Math.floor(start / one) < MOST) ?? 1200
  const bars: { from: string; to: string; events: number }[] = []
  for (let at = Math.floor(start / step); at <= Math.floor(end / step); at++) bars.push({ from: nameOf(at * step), to: nameOf(at * step + step - 1), events: 0 })
  for (const { at, events } of shown) {
    const bar = bars[Math.floor(at / step) - Math.floor(start / step)]
    if (bar) bar.events += events
  }
  return bars
}

// Figures beside an event: dead, injured, detained, sums of money, troops, with who gives them.
import type { Document } from '../document/document.js'
import { firstIndex } from '../document/first-index.js'
import type { Predicate } from '../document/predicate.js'
import { alternatives, parseTable } from '../document/table.js'
import type { LanguagePack } from '../language/pack.js'
import type { CodedQuantity } from './coded.js'
import type { Quantity } from './findings.js'

interface Table {
  readonly numbers: ReadonlyMap<string, number>
  readonly what: ReadonlyMap<string, Quantity['what']>
  readonly about: ReadonlySet<string>
}
const tables = new WeakMap<LanguagePack, Table>()

function tableOf(pack: LanguagePack): Table {
  let table = tables.get(pack)
  if (!table) {
    const numbers = new Map<string, number>()
    const what = new Map<string, Quantity['what']>()
    const about = new Set<string>()
    for (const { cells } of parseTable(`language/${pack.code}/quantities`, pack.tables.quantities)) for (const word of alternatives(cells.words)) {
      const key = pack.normalize(word)
      if (cells.kind === 'number') numbers.set(key, Number(cells.value))
      else if (cells.kind === 'what') what.set(key, cells.value as Quantity['what'])
      else about.add(key)
    }
    table = { numbers, what, about }
    tables.set(pack, table)
  }
  return table
}

/** What a bare figure counts, told by the act it stands beside («قُتل 23 شخصا» → dead). */
const BY_ACT: Readonly<Record<string, Quantity['what']>> = {
  kill: 'dead', massacre: 'dead', execute: 'dead', assassinate: 'dead', wound: 'injured', arrest: 'detained', detain: 'detained', imprison: 'detained', release: 'detained',
  displace: 'displaced', protest: 'participants', rally: 'participants', march: 'participants', 'deploy troops': 'troops', 'send troops to help': 'troops', 'withdraw forces': 'troops', mobilise: 'troops', 'send reinforcements': 'troops',
}
/** Longest clause, in words, that is looked through. */
const REACH = 40

/** The figures in a predicate's clause. @example quantitiesOf(document, pack, predicate, 'kill', []) // [{ what: 'dead', value: 23, … }] */
export function quantitiesOf(document: Document, pack: LanguagePack, predicate: Predicate, act: string, by: readonly number[]): CodedQuantity[] {
  const { words } = document
  const table = tableOf(pack)
  const times = document.times
  const found: CodedQuantity[] = []
  const start = firstIndex(document.words, (word) => word.start >= predicate.clause.start)
  for (let i = start; i < words.length && words[i]!.start < predicate.clause.end && i < start + REACH; i++) {
    const first = i
    let value: number | null = null
    let last = i
    for (; i < words.length && words[i]!.start < predicate.clause.end; i++) {
      const next = numberOf(words[i]!.key, table)
      if (next === undefined) {
        // «ثلاثة وعشرين»: a conjunction between two numbers belongs to the number
        if (value !== null && words[i]!.pos === 'conj' && words[i + 1] && numberOf(words[i + 1]!.key, table) !== undefined) continue
        break
      }
      value = value === null ? next : next >= 100 && next % 100 === 0 && value < next ? value * next : value + next
      last = i
    }
    if (value === null) continue
    i = last
    if (times.some((time) => time.start < words[last]!.end && time.end > words[first]!.start)) continue
    const noun = words[last + 1]
    const counted = noun && noun.pos !== 'punct' ? (table.what.get(noun.lemma) ?? table.what.get(noun.key)) : undefined
    const symbol = table.what.get(words[first - 1]?.key ?? '')
    const what = counted ?? symbol ?? (noun && (noun.pos === 'noun' || noun.pos === 'adj' || noun.pos === 'adv' || noun.pos === 'conj') ? BY_ACT[act] : undefined)
    if (!what) continue
    const approximate = [words[first - 1], words[first - 2], noun].some((word) => word && (table.about.has(word.key) || table.about.has(word.lemma)))
    found.push({
      what,
      value,
      span: { start: words[first]!.start, end: counted && noun ? noun.end : words[last]!.end },
      ...(what === 'sum' && noun ? { unit: document.text.slice(noun.start, noun.end) } : {}),
      ...(approximate ? { about: true } : {}),
      according_to: [...by],
    })
  }
  return found
}

/** A number in digits (1,300 · 1.3) or in one word. */
function numberOf(key: string, table: Table): number | undefined {
  const code = key.charCodeAt(0)
  if (code >= 48 && code <= 57) {
    const plain = key.replaceAll(',', '').replaceAll('٬', '')
    const value = Number(plain)
    return Number.isFinite(value) ? value : undefined
  }
  return table.numbers.get(key)
}

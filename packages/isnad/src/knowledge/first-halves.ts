// Whose the first half of a word for two states is: "Franco-German", « irano-saoudien », «российско-иранский».
import { alternatives, parseTable } from '../document/table.js'
import table from './first-halves.tsv.js'
import { type Language, plainKeys } from './forms.js'
import { localState } from './local-names.js'
import { states } from './states.js'

/** Letters that the beginning of an adjective or a name has at least: «ира» may be several. */
const LEAST = 3

const known = new Map<Language, ReadonlyMap<string, string>>()
const found = new Map<string, string | undefined>()
const written = (form: string): string => plainKeys(form).join(' ')

function halves(language: Language): ReadonlyMap<string, string> {
  let map = known.get(language)
  if (!map) known.set(language, (map = new Map(parseTable('first-halves', table).flatMap(({ cells }) => alternatives(language === 'ru' ? cells.ru : cells.latin).map((half) => [written(half), cells.id!] as const)))))
  return map
}

/** What a language calls a state by in one word. */
const formsOf = (language: Language, id: string, own: readonly { text: string }[]): string[] => {
  const local = localState(language, id)
  return [...own, ...(local?.adjectives ?? []), ...(local?.names ?? []), ...(local?.people ?? [])].map(({ text }) => written(text)).filter((form) => form && !form.includes(' '))
}

/**
 * The state that a first half ending in -o tells; undefined where it tells none or more than one.
 * @example stateOfFirstHalf('fr', 'irano') // 'IRN'
 */
export function stateOfFirstHalf(language: Language, half: string): string | undefined {
  const key = written(half)
  const cached = `${language} ${key}`
  if (found.has(cached)) return found.get(cached)
  const state = halves(language).get(key) ?? byBeginning(language, key)
  found.set(cached, state)
  return state
}

/** The state whose adjective or name begins so; of several the one with the shortest («сомало-» is of Somalia, not of Somaliland). */
function byBeginning(language: Language, key: string): string | undefined {
  const stem = /^(.+)[oое]$/.exec(key)?.[1]
  if (!stem || stem.length < LEAST) return undefined
  let best: { id: string; length: number; alone: boolean } | undefined
  for (const { id, names, adjectives } of states()) for (const form of formsOf(language, id, [...names[language], ...(language === 'en' ? adjectives : [])])) {
    if (!form.startsWith(stem)) continue
    if (!best || form.length < best.length) best = { id, length: form.length, alone: true }
    else if (form.length === best.length && id !== best.id) best.alone = false
  }
  return best?.alone ? best.id : undefined
}

// Whose the first half of a word for two states is: "Franco-German", « irano-saoudien », «российско-иранский».
import { alternatives, parseTable } from '../document/table.js'
import table from './first-halves.tsv.js'
import { type Language, plainKeys } from './forms.js'
import { localState } from './local-names.js'
import { states } from './states.js'

/** Letters that the beginning of an adjective or a name has at least: «ира» may be several. */
const LEAST = 3

const known = new Map<Language, ReadonlyMap<string, string>>()
const called = new Map<Language, readonly (readonly [string, string])[]>()
const written = (form: string): string => plainKeys(form).join(' ')

function halves(language: Language): ReadonlyMap<string, string> {
  let map = known.get(language)
  if (!map) known.set(language, (map = new Map(parseTable('first-halves', table).flatMap(({ cells }) => alternatives(language === 'ru' ? cells.ru : cells.latin).map((half) => [written(half), cells.id!] as const)))))
  return map
}

/** What a language calls states by in one word, read once. */
function formsOf(language: Language): readonly (readonly [string, string])[] {
  let forms = called.get(language)
  if (forms) return forms
  forms = states().flatMap(({ id, names, adjectives }) => {
    const local = localState(language, id)
    return [...names[language], ...(language === 'en' ? adjectives : []), ...(local?.adjectives ?? []), ...(local?.names ?? []), ...(local?.people ?? [])].map(({ text }) => [written(text), id] as const).filter(([form]) => form && !form.includes(' '))
  })
  called.set(language, forms)
  return forms
}

/**
 * The state that a first half ending in -o tells; undefined where it tells none or more than one.
 * @example stateOfFirstHalf('fr', 'irano') // 'IRN'
 */
export function stateOfFirstHalf(language: Language, half: string): string | undefined {
  const key = written(half)
  return halves(language).get(key) ?? byBeginning(language, key)
}

/** The state whose adjective or name begins so; of several the one with the shortest («сомало-» is of Somalia, not of Somaliland). */
function byBeginning(language: Language, key: string): string | undefined {
  const stem = /^(.+)[oое]$/.exec(key)?.[1]
  if (!stem || stem.length < LEAST) return undefined
  let best: { id: string; length: number; alone: boolean } | undefined
  for (const [form, id] of formsOf(language)) {
    // «северо-» is no beginning of «северокорейский», which is such a word itself
    if (!form.startsWith(stem) || form[stem.length] === key.at(-1)) continue
    if (!best || form.length < best.length) best = { id, length: form.length, alone: true }
    else if (form.length === best.length && id !== best.id) best.alone = false
  }
  return best?.alone ? best.id : undefined
}

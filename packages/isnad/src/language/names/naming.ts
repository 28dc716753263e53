// English names for actors that no list has: bodies, officials and groups put together from their words.
import { organizationInfo, type State, stateInfo, states } from '../../knowledge/index.js'
import { flagValue } from './lexicon.js'
import type { Phrase } from './phrase.js'

const byIso = new Map<string, State>()

/** The state of a country code (an ISO code may stand for several ids: the one of that id, else a member). */
export function stateOfCode(code: string | null | undefined): State | undefined {
  if (!code) return undefined
  const direct = stateInfo(code)
  if (direct) return direct
  if (!byIso.size) for (const state of states()) if (!byIso.has(state.iso3)) byIso.set(state.iso3, state)
  return byIso.get(code)
}

/** @example demonym('RUS') // 'Russian' */
export const demonym = (code: string | null | undefined): string => {
  const state = stateOfCode(code)
  return state ? (code === 'USA' ? 'US' : (state.adjectives[0]?.text ?? state.name)) : ''
}

const plural = (noun: string): string => {
  if (/(people|police|forces|troops|killed|wounded|media|persons|opposition|reports|groups|tribes|factions|crew|services|agencies)$/.test(noun) || noun.endsWith('s')) return noun
  const [first, ...rest] = noun.split(/ (?=of )/)
  const made = /[^aeiou]y$/.test(first!) ? `${first!.slice(0, -1)}ies` : /(s|x|ch|sh)$/.test(first!) ? `${first}es` : first!.endsWith('man') ? `${first!.slice(0, -3)}men` : `${first}s`
  return [made, ...rest].join(' ')
}

/** The portfolio as an office noun and as a ministry's name. */
export function portfolioOf(phrase: Phrase): { office: string; name: string } | undefined {
  const terms = phrase.portfolios.flatMap((p) => (p.term ? [p.term] : []))
  if (!terms.length) return undefined
  return { office: terms.map((term) => term.en).join(' and '), name: terms.map((term) => flagValue(term.flags, 'name')?.replace(/_/g, ' ') ?? term.en).join(' and ') }
}

/** The office a title tells, in lower-case English without the country: "deputy foreign minister", "former vice president", "spokesperson". */
export function officeOf(phrase: Phrase): string | undefined {
  const { term } = phrase
  if (!term || term.class !== 'title') return undefined
  let office = term.en
  if (term.flags.has('spokesperson')) return 'spokesperson'
  if (term.flags.has('weak')) return undefined
  if (term.flags.has('deputy')) {
    const under = phrase.under ? officeOf(phrase.under) : undefined
    office = under ? `${term.en} ${under}` : term.en
  } else if (term.flags.has('portfolio')) {
    const portfolio = portfolioOf(phrase)
    if (portfolio) office = term.en === 'minister' ? `${portfolio.office} minister` : term.en === 'minister of state' ? `minister of state for ${portfolio.name.toLowerCase()}` : `${portfolio.office} ${term.en}`
  }
  for (const { term: modifier } of phrase.modifiers) {
    if (['former', 'interim', 'acting', 'special', 'deputy', 'assistant'].includes(modifier.en)) office = `${modifier.en} ${office}`
  }
  return office
}

/** What some states call an office that others call otherwise, in the words of the tables. */
const SAME_OFFICE: Readonly<Record<string, string>> = { 'secretary of state': 'foreign minister', 'foreign secretary': 'foreign minister', 'secretary of defense': 'defence minister', 'defence secretary': 'defence minister' }

/** One word for one office: who is known as secretary of state is «وزير الخارجية الأميركي» too. @example sameOffice('secretary of state') // 'foreign minister' */
export const sameOffice = (office: string): string => SAME_OFFICE[office] ?? office

/** A body's English name from its noun, portfolio and country: "Ministry of Foreign Affairs of Finland", "Russian army". */
export function bodyName(phrase: Phrase, country: string | null | undefined, ownerName: string | undefined, latin: (items: { first: number; last: number }) => string): string {
  const state = stateOfCode(country)
  const term = phrase.term!
  const portfolio = portfolioOf(phrase)
  if (term.class === 'portfolio' || term.en.includes('{portfolio}')) {
    const what = portfolio?.name ?? (phrase.portfolios[0] ? latin(phrase.portfolios[0].at) : '')
    const base = (term.class === 'portfolio' ? 'Ministry of {portfolio}' : term.en).replace(' of {portfolio}', what ? ` of ${what}` : '')
    return state ? `${base} of ${state.name}` : ownerName ? `${base} of ${ownerName}` : base
  }
  const noun = phrase.name ? `${term.en} (${latin(phrase.name)})` : term.en
  const posting = phrase.owners.find((owner) => owner.kind === 'phrase' && owner.phrase.rule === 'posting')
  const where = posting?.kind === 'phrase' ? latin(posting.at) : ''
  if (ownerName && !state) return /forces|army|troops|council|peacekeepers/.test(noun) ? `${ownerName} ${noun}` : `${noun} of ${ownerName}`
  if (!state) return noun
  if (term.flags.has('of')) return `${noun} of ${state.name}${where ? ` in ${where}` : ''}`
  return `${demonym(country)} ${noun}`
}

export function groupName(phrase: Phrase, country: string | null | undefined, ownerName: string | undefined): string {
  const words = phrase.modifiers.filter(({ term }) => term.en && (term.flags.has('quality') || term.en === 'former')).map(({ term }) => term.en)
  const noun = phrase.number === 'sg' && phrase.kind === 'person' ? phrase.term!.en : plural(phrase.term!.class === 'title' ? (officeOf(phrase) ?? phrase.term!.en) : phrase.term!.en)
  const who = ownerName && !country ? ownerName : demonym(country)
  return [who, ...words.filter((word) => word !== 'the'), noun].filter(Boolean).join(' ')
}

export const organizationName = (id: string): string => organizationInfo(id)?.name ?? id

// A node stands for one name of somebody, over all stories: the smallest thing that identity is decided about. Nodes are joined, never altered.
import type { ActorFinding } from '../../coding/findings.js'
import { foldLetters } from '../ask/fold.js'
import { officeHolder, personInfo } from '../../knowledge/index.js'
import { keyNumber } from '../hash.js'
import { type NameKeys, keysOfName, softened } from './names.js'

export interface NodeSeed {
  readonly id: string
  readonly kind: ActorFinding['kind']
  readonly name: string
  readonly country: string | null
  /** A description («a senior official») or a name that tells nobody from another («أحمد»): good for counting by country, never one person. */
  readonly generic: boolean
  readonly keys: NameKeys
}

const slug = (text: string): string => foldLetters(text).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'x'

/** Words that say what somebody is, never who: «Saudi senior official», "Russian foreign minister". */
const ROLE = /\b(?:officials?|sources?|spokes(?:man|woman|person)|minister|president|premier|chancellor|ambassador|envoy|advis[eo]r|commander|leader|chief|director|secretary|secretary-general|delegate|delegation|diplomat|analyst|expert|lawyer|judge|general|governor|mayor|king|queen|emir|sultan|prince|deputy|member|representative|head|negotiator|prosecutor|officer|soldier|lawmaker|senator|witness|resident|doctor|journalist|activist|cleric|correspondent|consul|citizen|civilian|national|people|protester|demonstrator|attacker|gunman|fighter|militant|rebel|prisoner|detainee|hostage|migrant|refugee|settler|farmer|worker|teacher|student|professor|researcher|economist|writer|author|artist|singer|actor|actress|player|coach|athlete|businessman|investor|pilot|driver|sailor|fisherman|priest|pastor|imam|rabbi|engineer|man|woman|boy|girl|child|youth|teenager|baby|victim|suspect|survivor|mother|father)s?$/i

/** An English name starts with a capital and is no office; a name in another script is taken as one. */
const isNamed = (actor: ActorFinding): boolean => {
  const name = actor.name.trim()
  const first = name.replace(/^(?:the|al-|el-|ad-|an-|ar-|as-|ash-|at-|az-)\s*/i, '')
  return /^[^a-z]/.test(first) && !ROLE.test(name)
}

/**
 * The node of an actor of one story.
 *
 * @example nodeOf({ kind: 'person', name: 'Masoud Pezeshkian', country: 'IRN', … }).id // 'person:IRN:msd-bzckn'
 */
export function nodeOf(actor: ActorFinding, published: string | null = null): NodeSeed {
  const { kind, name, country } = actor
  const keys = keysOfName(name)
  const seed = (id: string, generic = false): NodeSeed => ({ id, kind, name, country, generic, keys })
  if (kind === 'state') return seed(actor.known ?? country ?? `state:${slug(name)}`)
  if (actor.known) return seed(actor.known)
  // «the Russian president» of 2009 is another person than that of 2025: who held the office, the knowledge says, or nobody does.
  if (kind === 'person' && country && actor.office && published && !isNamed(actor)) {
    const holder = officeHolder(country, actor.office, published.slice(0, 10))
    const known = holder && personInfo(holder.id)
    if (known) return { id: known.id, kind, name: known.name, country: known.country ?? country, generic: false, keys: keysOfName(known.name) }
  }
  if (kind === 'group' || (kind === 'person' && !isNamed(actor))) return seed(`group:${country ?? '-'}:${slug(name)}`, true)
  // One name and no country («أحمد», “Ali”): there is one in every other story, and they are not each other.
  if (kind === 'person' && !country && keys.parts.length < 2) return seed(`person:-:${slug(name)}`, true)
  const whole = keys.whole.replace(/ /g, '-')
  if (kind === 'person') return seed(`person:${country ?? '-'}:${whole || slug(name)}`)
  if (kind === 'body') return seed(`body:${country ?? '-'}:${slug(name)}`)
  return seed(`${kind}:${whole.length > 3 ? whole : slug(name)}`)
}

/** Key of a last name, whichever letters it came in. */
export const lastNameKey = (last: string): number => keyNumber(`last ${softened(last)}`)

/** Keys under which a node's possible likenesses are found: its last name and its whole name, of the same kind. */
export function lookupKeys(node: NodeSeed): number[] {
  if (node.generic || node.kind === 'state') return []
  const out = new Set<number>()
  const { parts, whole } = node.keys
  if (whole) out.add(keyNumber(`whole ${whole}`))
  const last = parts.at(-1)
  if (node.kind === 'person' && last && last.length >= 2) out.add(lastNameKey(last))
  return [...out]
}

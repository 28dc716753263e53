// Which acts can be one and the same act under two names, and which types they may be coded as.
import { alternatives, parseTable } from '../../document/table.js'
import { push } from '../../document/push.js'
import table from './acts.tsv.js'

interface Group { readonly name: string; readonly types: ReadonlySet<string>; readonly once: boolean; readonly mutual: boolean }
let byAct: Map<string, Group[]> | undefined
const byName = new Map<string, Group>()

function groups(): Map<string, Group[]> {
  if (byAct) return byAct
  byAct = new Map()
  for (const { cells } of parseTable('record/merge/acts.tsv', table)) {
    const group: Group = { name: cells.group!, types: new Set(alternatives(cells.types)), once: cells.once === 'yes', mutual: cells.mutual === 'yes' }
    byName.set(group.name, group)
    for (const act of alternatives(cells.acts)) {
      push(byAct, act, group)
    }
  }
  return byAct
}

const found = new Map<string, Map<string, string>>()

/** The group of an act, by its whole name, else by its first words; its own name when no row has it. */
export function actGroup(type: string, act: string | null | undefined): string {
  let known = found.get(type)
  if (!known) found.set(type, (known = new Map()))
  const hit = known.get(act ?? '')
  if (hit !== undefined) return hit
  const name = (act ?? '').trim().toLowerCase()
  const words = name.split(/[\s_-]+/)
  let group: string | undefined
  for (let n = words.length; n > 0 && !group; n--) {
    const list = groups().get(words.slice(0, n).join(' '))
    group = list?.find((g) => g.types.has(type))?.name
  }
  const out = group ?? (name ? `act:${name}` : `type:${type}`)
  known.set(act ?? '', out)
  return out
}

/** Acts that change something for long: a mention without a date may mean one of long ago. */
export const isOnce = (group: string): boolean => byName.get(group)?.once ?? false
/** Acts in which who is named first says nothing. */
export const isMutual = (group: string): boolean => byName.get(group)?.mutual ?? false

/** Types that two readers, or two papers, code one act as. */
const NEAR: readonly (readonly [string, string])[] = [
  ['SUPPORT', 'AGREE'], ['RETREAT', 'COOPERATE'], ['RETREAT', 'AGREE'], ['RETREAT', 'SUPPORT'], ['RETREAT', 'CONCEDE'], ['COOPERATE', 'AGREE'], ['COOPERATE', 'SUPPORT'], ['REJECT', 'SANCTION'], ['COERCE', 'ASSAULT'], ['PROTEST', 'ASSAULT'],
  ['PROTEST', 'COERCE'], ['REQUEST', 'AGREE'], ['REQUEST', 'CONSULT'], ['AID', 'COOPERATE'], ['AID', 'SUPPORT'], ['ACCUSE', 'REJECT'], ['ACCUSE', 'REQUEST'], ['ACCUSE', 'THREATEN'],
]
const near = new Set(NEAR.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))

/** 1: one type · 0.5: types that one act is sometimes coded as, and the same kind of act · 0: two acts. */
export function typesAgree(a: { type: string; group: string }, b: { type: string; group: string }): number {
  if (a.type === b.type) return 1
  return near.has(`${a.type} ${b.type}`) && a.group === b.group ? 0.5 : 0
}

/** The letter under which acts that may be one are filed. */
export function typeClass(type: string): string {
  switch (type) {
    case 'SUPPORT': case 'AGREE': case 'RETREAT': case 'COOPERATE': case 'CONCEDE': return 'S'
    case 'CONSULT': return 'C'
    case 'AID': return 'D'
    case 'REJECT': case 'SANCTION': return 'J'
    case 'ACCUSE': return 'A'
    case 'REQUEST': return 'Q'
    case 'THREATEN': return 'T'
    default: return 'F'
  }
}

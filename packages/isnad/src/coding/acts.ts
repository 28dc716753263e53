// The acts there are (acts.tsv), in no language.
import acts from './acts.tsv.js'
import type { EventType, Status } from './findings.js'
import { alternatives, parseTable } from '../document/table.js'

/** Who stands where. `mutual`: all who do it are actors; `visit`: visitor → host; `host`: the subject receives the visitor. */
export type Roles = 'one' | 'mutual' | 'visit' | 'host'

export interface Act {
  readonly id: string
  readonly type: EventType
  readonly mode?: string
  readonly contexts: readonly string[]
  readonly cameo: string
  readonly roles: Roles
  /** What an act told inside this one is, and who of this act does that one: the accused does what the accusation says. */
  readonly content?: { readonly status: Status; readonly actor: 'actor' | 'recipient' }
  readonly gloss: string
}

let table: Map<string, Act> | undefined

/** All acts by id, in the order of the table. @example allActs().get('sign')!.type // 'SUPPORT' */
export function allActs(): ReadonlyMap<string, Act> {
  table ??= new Map(parseTable('coding/acts', acts).map(({ cells }) => [cells.id!, toAct(cells)]))
  return table
}

function toAct(cells: Readonly<Record<string, string>>): Act {
  const [status, actor] = (cells.content ?? '').split(':')
  return {
    id: cells.id!,
    type: cells.type as EventType,
    ...(cells.mode ? { mode: cells.mode } : {}),
    contexts: alternatives(cells.contexts),
    cameo: cells.cameo!,
    roles: cells.roles as Roles,
    ...(status ? { content: { status: status as Status, actor: actor as 'actor' | 'recipient' } } : {}),
    gloss: cells.gloss!,
  }
}

/** What an event takes over from the act it tells of. @example ofAct(allActs().get('visit')!).mode // 'visit' */
export const ofAct = ({ id, type, mode, contexts, cameo }: Act) => ({ act: id, type, mode, contexts, cameo })

/** PLOVER intensity of a type or of its mode (manual 2.0), −10…+10. ACCUSE has the manual's sign put right. */
const BASE: Readonly<Record<EventType, number>> = { AGREE: 2.5, CONSULT: 2.5, SUPPORT: 5, CONCEDE: 4.5, COOPERATE: 9.5, AID: 10, RETREAT: 6.5, REQUEST: 0, ACCUSE: -3, REJECT: -2, THREATEN: -3.5, PROTEST: -5, SANCTION: -6, MOBILIZE: -5.5, COERCE: -7, ASSAULT: -9 }
const BY_MODE: Readonly<Record<string, number>> = {
  'CONSULT visit': 4, 'CONSULT third-party': 1, 'CONSULT multilateral': 4, 'CONSULT phone': 1.5,
  'RETREAT withdraw': 8, 'RETREAT release': 6.5, 'RETREAT disarm': 10, 'RETREAT ceasefire': 7.5, 'RETREAT access': 6.5, 'RETREAT resign': 4.5,
  'REQUEST assist': 0.5, 'REQUEST change': -1, 'REQUEST yield': -1, 'REQUEST meet': 0,
  'ACCUSE disapprove': -2, 'ACCUSE investigate': -3.5, 'ACCUSE allege': -3.5,
  'REJECT assist': -1.5, 'REJECT change': -2, 'REJECT yield': -2, 'REJECT meet': -2,
  'THREATEN restrict': -3, 'THREATEN territory': -4,
  'PROTEST riot': -7, 'PROTEST hunger': -4.5, 'PROTEST boycott': -4.5, 'PROTEST obstruct': -4.5,
  'SANCTION expel': -5.5,
  'MOBILIZE troops': -6.5, 'MOBILIZE weapons': -6.5, 'MOBILIZE militia': -6,
  'COERCE censor': -6.5, 'COERCE curfew': -6.5, 'COERCE martial-law': -7.5, 'COERCE misinformation': -6.5,
  'ASSAULT abduct': -8.5, 'ASSAULT beat': -7.5, 'ASSAULT torture': -8.5, 'ASSAULT sexual': -8.5, 'ASSAULT targeted': -9.5, 'ASSAULT destroy': -8.5, 'ASSAULT primitive': -8,
  'ASSAULT suicide-attack': -9.5, 'ASSAULT aerial': -9.5, 'ASSAULT drone': -9.5, 'ASSAULT heavy-weapons': -9.5, 'ASSAULT crowd-control': -7.5, 'ASSAULT unconventional': -10,
}

/** @example scoreOf(allActs().get('visit')!) // 4 */
export const scoreOf = (act: Act): number => BY_MODE[`${act.type} ${act.mode}`] ?? BASE[act.type]

// An event as PLOVER 2.0 itself would code it, for exports and for comparison with others' data.
import type { EventType, Status } from './findings.js'

/** A promise in PLOVER: what will be done for or with somebody is AGREE until it is done (manual 2.0, "future rule"). */
const PROMISED = new Set<EventType>(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'])

/**
 * The type under PLOVER's own rules: future CONSULT, SUPPORT, COOPERATE and AID are AGREE; everything else keeps its type.
 * @example strictType({ type: 'CONSULT', status: 'planned' }) // 'AGREE'
 */
export const strictType = (event: { readonly type: EventType; readonly status: Status }): EventType => (event.status === 'planned' && PROMISED.has(event.type) ? 'AGREE' : event.type)

/** What is announced of one's own: friendly intent is AGREE (CAMEO 03), hostile intent THREATEN (CAMEO 13). */
const FRIENDLY = new Set<EventType>(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'RETREAT', 'CONCEDE'])
const HOSTILE = new Set<EventType>(['SANCTION', 'COERCE', 'ASSAULT', 'PROTEST', 'MOBILIZE'])

/**
 * The type as CAMEO and data made after it code intentions: planned friendly acts are AGREE, planned hostile ones THREATEN.
 * @example intentType({ type: 'RETREAT', status: 'planned' }) // 'AGREE'
 */
export const intentType = (event: { readonly type: EventType; readonly status: Status }): EventType => (event.status !== 'planned' ? event.type : FRIENDLY.has(event.type) ? 'AGREE' : HOSTILE.has(event.type) ? 'THREATEN' : event.type)

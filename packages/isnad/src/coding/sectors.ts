// What a sector (PLOVER's, 2.0 manual) says of somebody, where more than one step asks it.
import type { Actor } from '../document/mention.js'

const OUTLAWED: ReadonlySet<string> = new Set(['REB', 'PRM', 'UAF', 'CRM'])

/** Armed men and criminals that are no state's own. @example isOutlawed('REB') // true */
export const isOutlawed = (sector: string | null): boolean => OUTLAWED.has(sector ?? '')

const AGAINST: ReadonlySet<string> = new Set(['REB', 'UAF', 'CRM', 'OPP', 'PRE'])

/** Those who stand against the state whose country they are of: it does not speak for them, nor they for it. @example isAgainstState('OPP') // true */
export const isAgainstState = (sector: string | null): boolean => AGAINST.has(sector ?? '')

const OFFICIAL: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY'])

/** A state, or somebody of its government, army, police, courts, parliament. @example isOfficial({ kind: 'body', sector: 'MIL' }) // true */
export const isOfficial = ({ kind, sector }: { readonly kind: string; readonly sector: string | null }): boolean => kind === 'state' || OFFICIAL.has(sector ?? '')

/** Media and those who work for them. @example isOfPress({ kind: 'person', sector: 'JRN' }) // true */
export const isOfPress = ({ kind, sector }: Pick<Actor, 'kind' | 'sector'>): boolean => kind === 'outlet' || sector === 'JRN'

/** People of no office or force: «رجل», "23 people". @example isCommon('CVL') // true */
export const isCommon = (sector: string | null): boolean => sector === null || sector === 'CVL' || sector === 'UNK'

/** «23 شخصا قتلوا»: so many people are no culprit. @example isAnybody({ kind: 'group', nameless: true, sector: 'CVL' }) // true */
export const isAnybody = ({ kind, nameless, sector }: Pick<Actor, 'kind' | 'nameless' | 'sector'>): boolean => kind === 'group' && !!nameless && isCommon(sector)

// What a sector (PLOVER's, 2.0 manual) says of somebody, where more than one step asks it.

const OUTLAWED: ReadonlySet<string> = new Set(['REB', 'PRM', 'UAF', 'CRM'])

/** Armed men and criminals that are no state's own. @example isOutlawed('REB') // true */
export const isOutlawed = (sector: string | null): boolean => OUTLAWED.has(sector ?? '')

/** People of no office or force: «رجل», "23 people". @example isCommon('CVL') // true */
export const isCommon = (sector: string | null): boolean => sector === null || sector === 'CVL' || sector === 'UNK'

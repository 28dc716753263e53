// Whether a pronoun or verb can mean somebody.
import type { Draft } from './drafts.js'

export type GrammaticalNumber = 'sg' | 'du' | 'pl'
export type Gender = 'm' | 'f' | undefined

/** Sectors of organizations that are spoken of as those who are in them (rebels, armed groups, parties). */
const FIGHTERS: ReadonlySet<string> = new Set(['REB', 'UAF', 'PTY', 'OPP'])

/** Agreement of a pronoun or verb with one or several: number, then gender where both are known; things in the plural agree like a feminine. */
export function agree(drafts: readonly Draft[], number: GrammaticalNumber, gender: Gender): boolean {
  if (drafts.length > 1) return number === 'du' ? drafts.length === 2 : number === 'pl'
  const draft = drafts[0]
  if (!draft || number === 'du') return false
  if (draft.kind === 'person') return number === 'sg' && (!gender || !draft.gender || draft.gender === gender)
  if (draft.kind === 'group') return number === 'pl' || (draft.number !== 'pl' && gender === draft.gender)
  // "the council said they": where the plural has a gender it is people's own, of organizations only of those who fight
  if (number === 'pl') return draft.number === 'pl' || (gender !== 'f' && (draft.kind === 'bloc' || (draft.kind === 'organization' && (!gender || FIGHTERS.has(draft.sector ?? '')))))
  return !gender || !draft.gender || draft.gender === gender
}

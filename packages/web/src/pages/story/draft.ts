// A finding while a person writes it: all that an editor of any kind holds, how it begins, and the finding it says.
import type { FindingSpan } from 'isnad'
import type { FindingInput } from 'isnad/record'
import { readEdtf } from '../../show/edtf.js'
import type { Fact } from './facts.js'

export type Kind = FindingInput['kind']
type Of<K extends Kind> = Extract<FindingInput, { kind: K }>
export type Stages = Of<'agreement'>['stages']
export type Stances = Of<'claim'>['stances']

export interface Draft {
  readonly act: string
  readonly who: readonly string[]
  readonly whom: readonly string[]
  readonly according: readonly string[]
  readonly accused: readonly string[]
  readonly stances: Stances
  readonly date: string
  readonly until: string
  readonly place: string
  readonly status: Of<'event'>['status']
  readonly type: Of<'agreement'>['type']
  readonly stages: Stages
  readonly direct: boolean
  readonly tie: Of<'relation'>['type']
  readonly what: string
  /** Places of a project, with commas, in the order of the way. */
  readonly stops: string
  readonly role: Of<'place'>['role']
  readonly country: string
}
const BLANK: Draft = { act: '', who: [], whom: [], according: [], accused: [], stances: [], date: '', until: '', place: '', status: 'actual', type: 'agreement', stages: [], direct: false, tie: 'ally', what: '', stops: '', role: 'subject', country: '' }
const some = (id: string | null): string[] => (id === null ? [] : [id])

/** The kinds that can be put right; actors are, by saying who they are. */
export const KINDS: readonly Kind[] = ['event', 'claim', 'agreement', 'statement', 'relation', 'project', 'time', 'place']
export const isEditable = (fact: Fact): boolean => fact.item.kind !== 'actor'

/** What is in the editor when it opens. @example draftOf(null).status // 'actual' */
export function draftOf(fact: Fact | null): Draft {
  const item = fact?.item
  switch (item?.kind) {
    case 'event': return { ...BLANK, act: item.of.act, who: item.of.actors, whom: item.of.recipients, according: item.of.according_to, date: item.of.date ?? '', place: item.of.place ?? '', status: item.of.status }
    case 'claim': return { ...BLANK, accused: item.of.accused, stances: item.of.stances.map(({ actor, stance }) => ({ actor, stance })) }
    case 'agreement': return { ...BLANK, type: item.of.type, who: item.of.parties, stages: item.of.stages.map(({ stage, status, date }) => ({ stage, status, date })) }
    case 'statement': return { ...BLANK, who: some(item.of.speaker), whom: some(item.of.medium), direct: item.of.direct, date: item.of.date ?? '' }
    case 'relation': return { ...BLANK, tie: item.of.type, who: item.of.from, whom: item.of.to, date: item.of.since ?? '', until: item.of.until ?? '' }
    case 'project': return { ...BLANK, what: item.of.kind, who: item.of.participants, stops: item.of.places.join(', '), status: item.of.status }
    case 'time': return { ...BLANK, date: item.of.value ?? '' }
    case 'place': return { ...BLANK, place: item.of.name, role: item.of.role, country: item.of.country ?? '' }
    default: return BLANK
  }
}

const dated = (text: string): string | null => text.trim() || null
export const dateIsBad = (text: string): boolean => text.trim() !== '' && !readEdtf(text.trim())

/** The finding that a draft says on these words; null while something is missing. */
export function findingOf(kind: Kind, draft: Draft, span: FindingSpan): FindingInput | null {
  const { who, whom, status } = draft
  if (dateIsBad(draft.date) || dateIsBad(draft.until)) return null
  switch (kind) {
    case 'event': return draft.act && who.length + whom.length ? { kind, act: draft.act, trigger: span, actors: who, recipients: whom, date: dated(draft.date), place: draft.place.trim() || null, status, according_to: draft.according } : null
    case 'claim': return draft.stances.length ? { kind, quote: span, accused: draft.accused, stances: draft.stances } : null
    case 'agreement': return who.length && !draft.stages.some((one) => dateIsBad(one.date ?? '')) ? { kind, quote: span, type: draft.type, parties: who, stages: draft.stages } : null
    case 'statement': return { kind, content: span, speaker: who[0] ?? null, medium: whom[0] ?? null, direct: draft.direct, date: dated(draft.date) }
    case 'relation': return who.length ? { kind, quote: span, type: draft.tie, from: who, to: whom, since: dated(draft.date), until: dated(draft.until) } : null
    case 'project': return { kind, quote: span, what: draft.what.trim(), participants: who, places: draft.stops.split(/[,،]/).map((one) => one.trim()).filter(Boolean), status }
    case 'time': return { kind, quote: span, value: dated(draft.date) }
    case 'place': return draft.place.trim() ? { kind, span, name: draft.place.trim(), country: draft.country || null, role: draft.role } : null
  }
}

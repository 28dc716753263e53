// What becomes of an act that somebody denies: it is still alleged by whoever told it, or where only a part in it is denied.
import type { Document } from '../document/document.js'
import { firstIndex } from '../document/first-index.js'
import type { Predicate } from '../document/predicate.js'
import type { CodedStatement } from './coded-statement.js'
import { type Cues, opensWithPart } from './cues.js'
import type { Colour } from './status.js'

/**
 * What a denial leaves of an act: that a part in it is denied says nothing of the act; what another told before is told on their word («أعلنت الحركة قصف المطار، وهو ما نفته السلطات»).
 * @example answered(document, cues, colour, shelling, denial, statements, isPress).status // 'alleged'
 */
export function answered(document: Document, cues: Cues, told: Colour, predicate: Predicate, denial: CodedStatement, statements: readonly CodedStatement[], isPress: (actor: number) => boolean): Colour {
  if (isPartDenied(document, denial, predicate, cues)) return { ...told, status: 'alleged', accordingTo: [] }
  const teller = tellerBefore(statements, denial, predicate, isPress)
  return teller ? { ...told, status: 'alleged', accordingTo: [...teller.speakers] } : told
}

/** Who told, in the same sentence, what the denial behind it answers: a party, not the press that relays the denial. */
function tellerBefore(statements: readonly CodedStatement[], denial: CodedStatement, predicate: Predicate, isPress: (actor: number) => boolean): CodedStatement | undefined {
  if (predicate.start > denial.cue.start) return undefined
  for (let i = firstIndex(statements, (one) => one.sentence >= denial.sentence); i < statements.length && statements[i]!.sentence === denial.sentence; i++) {
    const { kind, headline, cue, content, speakers } = statements[i]!
    const holds = cue.start < predicate.start && content.start <= predicate.start && predicate.end <= content.end
    if (kind !== 'deny' && !headline && holds && !speakers.every(isPress) && !speakers.some((speaker) => denial.speakers.includes(speaker))) return statements[i]
  }
  return undefined
}

/** «نفت تورطها في الهجوم», "denied any role in the raid": a part in it is denied, not that it happened. */
function isPartDenied({ words }: Document, { content }: CodedStatement, { word }: Predicate, cues: Cues): boolean {
  return opensWithPart(words, firstIndex(words, (one) => one.start >= content.start), word, cues)
}

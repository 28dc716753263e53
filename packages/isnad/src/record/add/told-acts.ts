// Acts that a story tells only by the step of an agreement: «الاتفاق الموقّع في 10 مارس» tells that it was signed, and by whom, as a sentence of its own would.
import type { AgreementFinding, EventFinding, Findings, StageFinding } from '../../coding/findings.js'
import { stageOfAct } from '../merge/ties.js'

/** The rule that such an act bears. */
export const BY_STAGE = 'step of an agreement'

/** The step that is an act of its own; the first of these that is told. What was merely agreed is too often agreed by others than the paper's parties. */
const ACTS: readonly (readonly [stage: string, act: string])[] = [['signed', 'sign'], ['announced', 'announce an agreement']]

/**
 * The signing and the announcing of agreements that no act of the story tells: done, with a date, by two parties at least.
 *
 * @example actsOfStages(findings) // [{ type: 'SUPPORT', act: 'sign', date: '2023-03-10', agreement: 'g1', … }]
 */
export function actsOfStages(findings: Pick<Findings, 'agreements' | 'events' | 'actors'>): EventFinding[] {
  const out: EventFinding[] = []
  const told = findings.agreements.flatMap((agreement) => { const step = stepOf(agreement); return step ? [{ agreement, step }] : [] })
  if (!told.length) return out
  const countries = new Map(findings.actors.map((a) => [a.id, a.country]))
  /** What one counts as among parties: its country, else itself. */
  const partyOf = (local: string): string => countries.get(local) ?? local
  const making = findings.events.filter((e) => stageOfAct(e) && e.status === 'actual').map((e) => ({ agreement: e.agreement, parties: new Set([...e.actors, ...e.recipients].map(partyOf)) }))
  for (const { agreement, step: [stage, act] } of told) {
    const parties = agreement.parties.map(partyOf)
    if (new Set(parties).size < 2) continue
    // An act that says so is its making, or one that names its parties and no other agreement.
    if (making.some((e) => (e.agreement === undefined ? parties.every((p) => e.parties.has(p)) : e.agreement === agreement.id))) continue
    out.push({
      id: `${agreement.id}-${stage.stage}`, type: 'SUPPORT', act, trigger: stage.span, also: [], actors: [...agreement.parties], recipients: [], date: stage.date, place: null, status: stage.status, presentation: 'told', according_to: [],
      contexts: [], quantities: [], agreement: agreement.id, rule: BY_STAGE, sources: stage.sources,
    })
  }
  return out
}

function stepOf(agreement: AgreementFinding): [StageFinding, string] | null {
  for (const [name, act] of ACTS) {
    const stage = agreement.stages.find((s) => s.stage === name && s.status === 'actual' && s.date !== null)
    if (stage) return [stage, act]
  }
  return null
}

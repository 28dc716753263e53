// An agreement and the act of making it, where the story itself doesn't tie the two: the same parties, in one breath or on one day.
import type { AgreementFinding, EventFinding, StageFinding, StageName } from '../../coding/findings.js'
import { canAgree, daysOf, isExact } from '../dates.js'
import type { People } from '../identity/people.js'
import { actGroup } from './acts.js'
import { MAKING } from './agreement-marks.js'
import { partiesOf } from './participants.js'
import { type StoryIn, isPlanned, nodeIn, ofKind } from './story-in.js'

/** The step that an act of making is, or null for another act: «وقّعا» signed, «اتفقا» agreed. */
export function stageOfAct(body: { type: string; act: string }): StageName | null {
  if (body.type !== 'SUPPORT' && body.type !== 'AGREE') return null
  if (body.type === 'AGREE') return /^(?:agree|conclude|reach|settle|sign)\b/.test(body.act) ? 'agreed' : null
  if (actGroup(body.type, body.act) !== 'signing') return null
  if (/^initial/.test(body.act)) return 'initialled'
  return /^(?:sign|conclude|finali[sz]e|seal)/.test(body.act) ? 'signed' : 'agreed'
}

/** The parties to an act, sorted: all who take part. */
export function actParties(story: StoryIn, body: EventFinding, people: People): string[] {
  return [...partiesOf([...body.actors, ...body.recipients].map((l) => nodeIn(story, l)), people)].sort()
}

const covers = (whole: readonly string[], part: readonly string[]): boolean => part.length >= 2 && part.every((p) => whole.includes(p))

/** Steps that the story's acts imply for an agreement that it names without dating it. */
export function impliedStages(story: StoryIn, body: AgreementFinding, parties: readonly string[], people: People): StageFinding[] {
  const out: StageFinding[] = []
  for (const event of ofKind<EventFinding>(story, 'event')) {
    const stage = stageOfAct(event.body)
    if (!stage || event.body.status === 'denied' || event.body.status === 'hypothetical') continue
    if (event.body.agreement !== undefined ? event.body.agreement !== body.id : !covers(actParties(story, event.body, people), parties)) continue
    const planned = isPlanned(event.body.status)
    const told = body.stages.some((s) => isPlanned(s.status) === planned && MAKING.has(s.stage) && (s.date !== null || event.body.date === null))
    if (told || out.some((s) => isPlanned(s.status) === planned)) continue
    out.push({ stage, date: event.body.date, status: event.body.status, span: event.body.trigger, rule: 'act of the same parties', sources: event.body.sources })
  }
  return out
}

/** The one agreement of the story that an act without a tie makes. */
export function agreementInStory(story: StoryIn, body: EventFinding, partiesIn: (a: AgreementFinding) => readonly string[], people: People): string | null {
  if (!stageOfAct(body)) return null
  const parties = actParties(story, body, people)
  const fit = ofKind<AgreementFinding>(story, 'agreement').filter((a) => covers(parties, partiesIn(a.body)) && !isMadeOnOtherDay(a.body, body.date))
  return fit.length === 1 ? fit[0]!.body.id : null
}

/** «وقّعا بيانا الخميس … وكانا قد اتفقا في 10 مارس»: it was made on another day than the act. */
function isMadeOnOtherDay({ stages }: AgreementFinding, date: string | null): boolean {
  const act = daysOf(date)
  const made = stages.filter((s) => MAKING.has(s.stage) && !isPlanned(s.status)).map((s) => daysOf(s.date)).filter((days) => days !== null)
  return act !== null && made.length > 0 && !made.some((days) => canAgree(days, act))
}

/** Whether an act of these parties on this day is the making of an agreement of these parties, made on that day. */
export function isMaking(parties: readonly string[], date: string | null, agreementParties: readonly string[], made: string | null): boolean {
  if (agreementParties.length < 2 || !covers(parties, agreementParties)) return false
  const a = daysOf(date)
  const b = daysOf(made)
  return a !== null && b !== null && isExact(a) && isExact(b) && a.lo === b.lo
}

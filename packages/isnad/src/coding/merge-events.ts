// One act told several times is one event with further mentions.
import type { Document } from '../document/document.js'
import { allActs, ofAct } from './acts.js'
import type { CodedEvent } from './coded.js'
import { sameCountry } from './country-of.js'
import { unite } from './roles.js'
import { isOfficial } from './sectors.js'

/** How far back, in events, a mention may point. */
const BACK = 40

/** Joins the mentions of one act, in the order of the story. What is weak and finds nothing to join is left out. */
export function mergeEvents(document: Document, events: readonly CodedEvent[]): CodedEvent[] {
  const merged: CodedEvent[] = []
  for (const event of events) {
    let into: CodedEvent | undefined
    for (let i = merged.length - 1, least = Math.max(0, merged.length - BACK); i >= least; i--) {
      if (!isSameAct(document, merged[i]!, event) || answersNewer(merged, i, event)) continue
      into = merged[i]
      break
    }
    if (into) absorb(document, into, event)
    else merged.push(event)
    if (into && event.pointing && into === merged.at(-1)) bindBack(document, merged, event)
  }
  // what somebody did himself needs nobody's word, though another mention told who did it
  for (const event of merged) if (event.status === 'actual' && event.accordingTo.length) event.accordingTo = event.accordingTo.filter((actor) => !event.actors.includes(actor))
  return merged.filter((event) => !event.weak)
}

/** «قتلوا في الهجوم»: what has just been told is what its noun points at, if that was told before. */
function bindBack(document: Document, merged: CodedEvent[], pointer: CodedEvent): void {
  const last = merged.at(-1)!
  if (last.sentence !== pointer.sentence || SPOKEN.has(last.type) || last.headline) return
  const pointing = { ...last, pointing: true }
  for (let i = merged.length - 2, least = Math.max(0, merged.length - BACK); i >= least; i--) {
    if (merged[i]!.sentence === last.sentence || !isSameAct(document, merged[i]!, pointer) || !isSameAct(document, merged[i]!, pointing)) continue
    merged.pop()
    absorb(document, merged[i]!, last)
    return
  }
}

function isSameAct(document: Document, a: CodedEvent, b: CodedEvent): boolean {
  if (a.type !== b.type) return false
  if (a.date && b.date && a.date !== b.date) return false
  if (areInTwoTowns(document, a, b) || areOfOtherPairs(document, a, b) || isAnsweredBy(document, a, b) || isAnsweredBy(document, b, a)) return false
  // «جرت أربع جولات … الجولة المقبلة», "the next round": none of those that were held
  if (b.next && a.status === 'actual' && !a.headline) return false
  // «ندد بالهجوم معتبرا أنه جبان», "condemned the raid, calling it cowardly": one breath, one charge
  if (a.type === 'ACCUSE' && a.sentence === b.sentence && (a.act === JUDGED || b.act === JUDGED) && CHARGES.has(family(a)) && CHARGES.has(family(b)) && share(a.actors, b.actors)) return true
  // «قبل أي توقيع … ووقع الطرفان في أغسطس الماضي لائحة»: what was done long ago is not what is still to come
  if (isToCome(a) !== isToCome(b) && [a, b].some((one) => one.status === 'actual' && one.date !== null && isLongAgo(document, one.date))) return false
  if (!a.date !== !b.date && isLongAgo(document, (a.date ?? b.date)!) && !isToldOn(a, b)) return false
  const equal = a.act === b.act
  if (!equal && family(a) !== family(b) && !isHarmOf(document, a, b) && !isHarmOf(document, b, a)) return false
  // money for one and relief for another: help in other words is the same help only for the same
  if (!equal && a.type === 'AID' && a.sentence !== b.sentence && !share(a.recipients, b.recipients)) return false
  // what a headline tells, the first sentences tell again, however they name those who take part
  if (a.headline && !b.headline && !a.also.length && b.sentence <= a.sentence + LEAD) return true
  if (!statusesAgree(a, b)) return false
  const pointsBack = a.headline || b.headline || a.weak === true || b.weak === true || b.pointing === true || isToldIn(document, a, b.sentence)
  if (SPOKEN.has(a.type)) {
    // words said twice are the same words towards the same, in the same act by the same, or where one mention points at the other
    if (!pointsBack && !(a.recipients.length && b.recipients.length) && !(equal && a.actors.length && b.actors.length) && !isBetweenTheSame(a, b)) return false
    if (a.sentence === b.sentence && !equal && !a.headline) return false
  }
  const doneToOne = equal && share(a.recipients, b.recipients)
  if (!(agree(document, a.actors, b.actors, pointsBack) || (doneToOne && areOfOneState(document, a.actors, b.actors))) || !agree(document, a.recipients, b.recipients, pointsBack)) return false
  if (equal && !doneToOne && !SPOKEN.has(a.type) && !pointsBack && !share(a.actors, b.actors) && b.sentence - lastToldIn(document, a) > FAR) return false
  if (equal && (!SPOKEN.has(a.type) || a.pointing === true || !(a.actors.length + b.actors.length + a.recipients.length + b.recipients.length))) return true
  // nobody in common: only what points back, stands in the headline or in the same sentence can be the same
  return pointsBack || (a.actors.length > 0 && b.actors.length > 0) || (a.recipients.length > 0 && b.recipients.length > 0)
}
/** «نفت نيروبي التقرير. … واتهمتها كمبالا بدعم المتمردين، وهي تهمة تنفيها»: with a charge told in between, that one is denied, and not once more what was before it. */
function answersNewer(merged: readonly CodedEvent[], index: number, event: CodedEvent): boolean {
  const before = merged[index]!
  if (event.act !== DENIES || before.act !== DENIES || before.headline || before.sentence >= event.sentence || share(before.recipients, event.recipients)) return false
  return merged.slice(index + 1).some((charge) => charge.type === 'ACCUSE' && charge.sentence > before.sentence && share(charge.actors, event.recipients) && charge.recipients.length > 0)
}
const DENIES = 'deny'
/** «قتل في نيروبي … وقتل في مومباسا», "was shot in Leeds … was shot in York": what is told of two towns is not one act. */
function areInTwoTowns({ places }: Document, { place: a, headline }: CodedEvent, { place: b }: CodedEvent): boolean {
  if (headline || a?.place === undefined || b?.place === undefined || a.name === b.name) return false
  const [x, y] = [places[a.place]!, places[b.place]!]
  return x.precision === 'city' && y.precision === 'city' && x.name !== y.name
}
/** «ردت على الهجوم بقصف القاعدة», "answered the raid by bombing the base": what is answered is not what it is answered by. */
function isAnsweredBy({ predicates }: Document, a: CodedEvent, b: CodedEvent): boolean {
  const [answered, answer] = [predicates[a.predicate]!, predicates[b.predicate]!]
  const over = answered.parent?.predicate
  return a.sentence === b.sentence && over !== undefined && answered.modality.includes('given') && !answer.modality.includes('given') && answer.parent?.as !== 'relative' && (answer.light === over || answer.parent?.predicate === over || predicates[over]!.parent?.predicate === b.predicate)
}
/** «وقعت ليما مذكرة مع كيتو … ووقع رئيسا بيرو وتشيلي اتفاقية», "met the Saudi envoy … met the Turkish envoy": of what two do together each mention names a state that the other does not. */
function areOfOtherPairs({ actors, predicates }: Document, a: CodedEvent, b: CodedEvent): boolean {
  if (a.headline || allActs().get(b.act)?.roles !== 'mutual') return false
  const statesOf = (event: CodedEvent): ReadonlySet<string> => new Set(event.actors.flatMap((actor) => actors[actor]!.country ?? []))
  const [x, y] = [statesOf(a), statesOf(b)]
  if (x.size > 1 && y.size > 1 && [...x].some((state) => !y.has(state)) && [...y].some((state) => !x.has(state))) return true
  return predicates[b.predicate]!.form === 'finite' && b.sentence - a.sentence <= 1 && areWithOthers(actors, a.actors, b.actors)
}
/** «أجرى محادثات مع نظيره ثم التقى الرئيس», "talked to his counterpart, then met the president": one person with two others by name, of whom each mention tells one. */
function areWithOthers(actors: Document['actors'], a: readonly number[], b: readonly number[]): boolean {
  const isNamed = (actor: number): boolean => actors[actor]!.kind === 'person' && !actors[actor]!.nameless
  const [x, y] = [a.filter(isNamed), b.filter(isNamed)]
  return x.length === a.length && y.length === b.length && share(x, y) && x.some((actor) => !y.includes(actor)) && y.some((actor) => !x.includes(actor))
}
/** «خلفت الحرب قتلى», «قتل عشرة في اشتباكات»: the dead and the ruins are those of the blow told with them; but whoever fell in a war, the war is more than that. */
function isHarmOf({ predicates, groups }: Document, harm: CodedEvent, blow: CodedEvent): boolean {
  const { form, parent: over, word } = predicates[blow.predicate]!
  if (!HARM.has(harm.act) || (form !== 'noun' && form !== 'masdar') || !over || (harm.predicate !== over.predicate && !harm.also.includes(over.predicate))) return false
  if (family(blow) === WAR) return predicates[over.predicate]!.args.some(({ role, group }) => role === 'subj' && groups[group]!.head === word)
  return over.as === 'argument' || over.as === 'adverbial'
}
const WAR = 'wage war'
const HARM = new Set(['kill', 'wound', 'destroy'])
/** «أوقع الهجوم قتلى»: one of its mentions stands in the sentence. */
const isToldIn = (document: Document, event: CodedEvent, at: number): boolean => event.sentence === at || lastToldIn(document, event) === at
/** The sentence of its last mention. */
const lastToldIn = ({ predicates }: Document, { sentence, also }: CodedEvent): number => (also.length ? predicates[also.at(-1)!]!.sentence : sentence)
/** «التوصل إلى اتفاق بين الطرفين … إبرام الاتفاق بينهما»: the same sides, all of them. */
const isBetweenTheSame = (a: CodedEvent, b: CodedEvent): boolean => a.actors.length > 1 && a.actors.length === b.actors.length && a.actors.every((actor) => b.actors.includes(actor))
/** «الحرس الثوري», «البحرية الإيرانية»: which of its forces it was, one story tells in several ways. */
const areOfOneState = (document: Document, a: readonly number[], b: readonly number[]): boolean => a.some((x) => b.some((y) => sameCountry(document, x, y) && isOfficial(document.actors[x]!) && isOfficial(document.actors[y]!)))
/** «شهدت البلاد هجمات عام 2016»: what is dated long before the story is another happening than the undated one that it is about. */
function isLongAgo({ published }: Document, date: string): boolean {
  const end = /(\d{4})(?:-(\d\d))?(?:-\d\d)?[~?]?$/.exec(date)
  if (!published || !end) return false
  const months = (Number(published.slice(0, 4)) - Number(end[1])) * 12 + (end[2] === undefined ? 0 : Number(published.slice(5, 7)) - Number(end[2]))
  return end[2] === undefined ? months > 0 : months > 1
}
/** The later mention goes on about the earlier one: at once, in the same words, or with the same on both sides. */
function isToldOn(a: CodedEvent, b: CodedEvent): boolean {
  if (a.headline || a.sentence === b.sentence || (b.pointing === true && b.sentence - a.sentence <= 1)) return true
  const [doers, targets] = [share(a.actors, b.actors), share(a.recipients, b.recipients)]
  return a.act === b.act ? doers || targets || (b.pointing === true && b.weak === true) : doers && targets
}
const share = (a: readonly number[], b: readonly number[]): boolean => a.some((actor) => b.includes(actor))

const isToCome = ({ status }: CodedEvent): boolean => status === 'planned' || status === 'hypothetical'

/** What is arranged before it is done. */
const SCHEDULED = new Set(['CONSULT', 'SUPPORT', 'COOPERATE'])
/** The act of calling something bad. */
const JUDGED = 'characterise'
/** Families of what is held against somebody; to summon an envoy is another act. */
const CHARGES = new Set(['criticise', 'accuse'])
/** In how many sentences after the headline its event is told. */
const LEAD = 3
/** How many sentences apart two mentions that name nobody in common are no longer the same for their words alone (a digest tells of many attacks). */
const FAR = 4
/** Types that are done by words. */
export const SPOKEN: ReadonlySet<string> = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'AGREE', 'THREATEN', 'SUPPORT'])

/** Acts that retell each other: a strike and its dead, a meeting and its talks. */
function family(event: CodedEvent): string {
  return FAMILIES[event.act] ?? event.act
}
const FAMILIES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['attack', 'kill', 'wound', 'bomb', 'air strike', 'drone strike', 'fire missiles', 'shell', 'shoot', 'target', 'terrorist attack', 'suicide attack', 'explode', 'car bomb', 'launch an offensive', 'retaliate by force', 'destroy', 'massacre', 'chemical attack', 'assassinate', 'lay mines', 'rape'],
    ['fight', 'fight against', 'clash'],
    ['wage war', 'civil war', 'intervene militarily'],
    ['abduct', 'take hostage'],
    ['offer', 'offer aid', 'offer talks', 'offer mediation'],
    ['aid', 'give economic aid', 'give humanitarian aid', 'send aid', 'donate', 'finance'],
    ['supply arms', 'support materially', 'give military aid', 'send weapons', 'smuggle arms'],
    ['praise', 'welcome', 'thank', 'congratulate'],
    ['freeze assets', 'ban travel', 'blacklist'],
    ['deploy troops', 'send reinforcements'],
    ['withdraw forces', 'retreat'],
    ['release', 'hand over prisoners'],
    ['meet', 'talk', 'discuss', 'hold a meeting', 'consult', 'exchange views', 'negotiate', 'begin negotiations', 'resume negotiations', 'hold a dialogue', 'coordinate'],
    ['hold a summit', 'hold a conference', 'hold a session'],
    ['visit', 'arrive', 'travel', 'tour'],
    ['sign', 'initial', 'conclude', 'reach', 'finalise', 'agree', 'announce an agreement'],
    ['accuse', 'allege', 'blame', 'accuse of crime', 'accuse of abuses', 'accuse of aggression', 'accuse of war crimes', 'accuse of espionage'],
    ['criticise', 'condemn', 'denounce', 'deplore', 'voice anger', 'voice concern', 'voice displeasure', 'voice disappointment', 'characterise', 'protest officially'],
    ['arrest', 'detain', 'raid'],
    ['seize', 'seize a ship', 'confiscate'],
    ['order', 'order by court'],
    ['call on', 'urge', 'demand', 'request', 'insist', 'say that one must', 'demand a ceasefire', 'demand release', 'demand lifting of sanctions', 'demand resignation', 'demand reform', 'demand an investigation'],
    ['support', 'endorse', 'side with', 'express solidarity'],
    ['ratify', 'approve'],
    ['sanction', 'extend sanctions', 'impose tariffs', 'embargo'],
    ['protest', 'rally', 'march', 'sit in', 'chant', 'uprising', 'riot'],
    ['threaten', 'vow retaliation', 'threaten an attack', 'threaten sanctions', 'warn', 'threaten force'],
    ['implement a ceasefire', 'observe a ceasefire', 'halt operations', 'end a war'],
    ['reject', 'refuse', 'oppose', 'reject a plan', 'rule out'],
  ].flatMap((acts) => acts.map((act) => [act, acts[0]!])),
)

function statusesAgree(a: CodedEvent, b: CodedEvent): boolean {
  if (a.status === b.status) return true
  if (a.headline || b.headline) return true
  const pair = new Set([a.status, b.status])
  // a charge denied is still the charge; what is planned may also be told as asked for; what one only claims another tells as done
  if (pair.has('alleged') && (pair.has('denied') || pair.has('actual'))) return true
  if (pair.has('planned') && pair.has('hypothetical')) return true
  // «القدرة على مهاجمة السفن … هجمات الحوثيين»: what somebody is charged with is not what they only may do
  if (pair.has('hypothetical') && pair.has('alleged')) return false
  // «الزيارة» points at the visit that is planned
  // … but what is still to be held, and points at nothing, is another than the one that was held
  return !pair.has('denied') && a.act === b.act && (b.pointing === true || (a.pointing === true && !(a.type === 'CONSULT' && a.status === 'actual' && b.status === 'planned')))
}

/** Nobody named on one side, or somebody in common (a state and its leader speak for each other). */
function agree(document: Document, a: readonly number[], b: readonly number[], loosely: boolean): boolean {
  if (!a.length || !b.length) return true
  if (a.some((actor) => b.includes(actor))) return true
  return a.some((x) => b.some((y) => standsFor(document, x, y) || standsFor(document, y, x) || (loosely && mayBeSame(document, x, y))))
}

/** A nameless group may be anybody that no country tells apart («الوزراء», "the leaders"). */
function mayBeSame(document: Document, x: number, y: number): boolean {
  const [a, b] = [document.actors[x]!, document.actors[y]!]
  if (a.kind !== 'group' && b.kind !== 'group') return false
  return a.country === null || b.country === null || a.country === b.country
}

/** The state for its own body or officeholder. */
function standsFor(document: Document, state: number, other: number): boolean {
  const whole = document.actors[state]!
  const part = document.actors[other]!
  return whole.kind === 'state' && whole.country !== null && whole.country === part.country && (part.kind === 'body' || (part.kind === 'person' && (part.sector === 'GOV' || part.sector === 'MIL' || part.sector === 'LEG' || part.sector === 'JUD')))
}

function absorb(document: Document, into: CodedEvent, event: CodedEvent): void {
  const better = (into.headline && !event.headline) || (into.weak === true && !event.weak)
  if (isAuthorAlleged(into, event)) {
    into.status = 'alleged'
    into.accordingTo = [...event.accordingTo]
  }
  // «قتل مسلحون في اشتباك مع الجيش»: who died in the fight did not do it
  const doers = isHarmOf(document, into, event) ? event.actors.filter((actor) => !into.recipients.includes(actor)) : event.actors
  if (!isSettled(document, into, event, 'actors')) into.actors = join(document, into.actors, doers, better)
  // «قُتل فلسطينيان وأصيب مئات»: of one blow some die and others are hurt
  // «قُتل عشرة في هجوم استهدف مقرا للشرطة»: and whom the blow was meant for
  const isBlow = CASUALTIES.has(into.act) && event.type === into.type && event.sentence === into.sentence
  const recipients = !CASUALTIES.has(event.act) && !isBlow && isSettled(document, into, event, 'recipients') ? into.recipients : join(document, into.recipients, event.recipients, better)
  into.recipients = recipients.filter((actor) => !into.actors.includes(actor))
  into.date ??= event.date
  if (tellsPlaceBetter(document, into, event, better)) into.place = event.place
  into.quantities.push(...event.quantities)
  if (event.presentation === 'told') into.presentation = 'told'
  if (into.weak && !event.weak) into.weak = undefined
  if (!event.bare && event.status === 'actual') into.bare = undefined
  if (better) {
    into.also.unshift(into.predicate)
    into.alsoTriggers.unshift(into.trigger)
    into.predicate = event.predicate
    into.trigger = event.trigger
    into.sentence = event.sentence
    into.headline = false
    into.status = event.status
    into.accordingTo = event.accordingTo
    Object.assign(into, ofAct(allActs().get(event.act)!))
    into.rule = event.rule
  } else {
    into.also.push(event.predicate)
    into.alsoTriggers.push(event.trigger)
    // «القمة … القمة المقررة»: the word that says when it is to be tells more than the noun alone
    if (into.bare && SCHEDULED.has(into.type) && into.status === 'actual' && event.status === 'planned') into.status = 'planned'
    else if (into.status !== event.status && !event.headline && (into.status === 'denied' || isDone(document, into, event))) into.status = event.status
    // a charge is the word of all who make it; so is what nobody tells but on somebody's word
    if (!event.headline && (into.status === 'alleged' || (into.accordingTo.length && event.accordingTo.length && into.status === event.status))) into.accordingTo = unite(into.accordingTo, event.accordingTo)
  }
  into.also.push(...event.also)
  into.alsoTriggers.push(...event.alsoTriggers)
}

/** «قتل خمسة في قصف … واتهم الجيش المتمردين بقصف البلدة»: an attack that is certain, with only its author alleged, is alleged of him on the accuser's word (CONVENTIONS). */
const isAuthorAlleged = (into: CodedEvent, event: CodedEvent): boolean => into.status === 'actual' && event.status === 'alleged' && !into.actors.length && event.actors.length > 0 && event.accordingTo.length > 0

/** «المخطط لتنفيذ هجوم … نفذت الهجوم»: what only was to be or might be, a verb in the past tells as done. */
function isDone({ predicates }: Document, into: CodedEvent, { status, predicate }: CodedEvent): boolean {
  if (into.status !== 'hypothetical' || SPOKEN.has(into.type) || (status !== 'actual' && status !== 'alleged')) return false
  const of = predicates[predicate]!
  const verb = of.light === undefined ? of : predicates[of.light]!
  return verb.form === 'finite' && verb.tense === 'past'
}

/** The town that another mention tells is better than the country that all is plainly in; and what the story tells, than its headline, unless it is only the country. */
function tellsPlaceBetter({ places }: Document, { place }: CodedEvent, { place: other }: CodedEvent, better: boolean): boolean {
  if (!place || other?.place === undefined) return !place
  const { country, precision } = places[other.place]!
  return (better && precision !== 'country') || country === place.plain
}

const CASUALTIES = new Set(['kill', 'wound'])

/** A verb of the story itself has told who takes part: a later mention only adds the other side of what two do together, or says more exactly who. */
function isSettled(document: Document, into: CodedEvent, event: CodedEvent, side: 'actors' | 'recipients'): boolean {
  const known = into[side]
  if (into.headline || !known.length || document.predicates[into.predicate]!.form !== 'finite') return false
  if (side === 'actors' && known.length === 1 && allActs().get(into.act)?.roles === 'mutual') return false
  return !event[side].some((actor) => known.some((one) => standsFor(document, one, actor)))
}

/** «احتجاز رهائن», «170 رهينة»: people of one act that have nothing but one noun for a name, of one country, are the same people. */
function isCalledAlike({ actors }: Document, x: number, y: number): boolean {
  const [a, b] = [actors[x]!, actors[y]!]
  return x !== y && a.kind === 'group' && b.kind === 'group' && a.nameless === true && b.nameless === true && a.name === b.name && a.country === b.country
}

/** The actors of both; a state that only stands for its body or leader gives way to it. */
function join(document: Document, a: readonly number[], b: readonly number[], better: boolean): number[] {
  if (!a.length) return [...b]
  if (!b.length) return [...a]
  const [first, second] = better ? [b, a] : [a, b]
  const all = unite(first, second.filter((actor) => !first.some((other) => isCalledAlike(document, other, actor))))
  return all.filter((actor) => !all.some((other) => other !== actor && standsFor(document, actor, other) && !(a.includes(actor) && a.includes(other)) && !(b.includes(actor) && b.includes(other))))
}

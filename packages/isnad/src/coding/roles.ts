// Who did it and to whom: the slots of the expression, or those the act's roles imply.
import { groupsUnder, inSentence } from '../document/by-sentence.js'
import { hasPossessor } from '../document/group.js'
import { ownSubject } from '../document/predicate.js'
import { actorsOfGroup } from '../language/actors.js'
import { groupHeadedBy, mentionsOver } from './by-head.js'
import { sameCountry } from './country-of.js'
import type { Expression, Expressions, Slot } from './expressions.js'
import type { Reading } from './reading.js'

export interface FilledRoles {
  actors: number[]
  recipients: number[]
  /** The recipients are only somebody named inside what stands there («التهديدات … ضد الوكالة»): who does what it tells of goes before them. */
  inside?: boolean
  /** Who suffers what the act is towards: not those whom it is towards. */
  suffered?: readonly number[]
  /** A word of charge or blame before it says whose it is («متهمين بخطف السياح»): it is theirs on somebody's word. */
  laid?: boolean
  /** On whose word, where they took a measure over it. */
  chargedBy?: readonly number[]
}

const SUBJECT: readonly Slot[] = [{ name: 'subj' }]
const OBJECT: readonly Slot[] = [{ name: 'obj' }]
/** What officers and courts do to somebody: «استجواب الناشط», «محاكمة الوزير». */
const JUDICIAL = new Set(['interrogate', 'put on trial', 'impeach', 'charge', 'sue'])
const CHARGED = new Set(['accuse', 'accuse of crime', 'accuse of abuses', 'accuse of aggression', 'accuse of war crimes', 'accuse of espionage'])
/** Acts in which the genitive of a bare verbal noun is rather whom it was done to («اعتقال الناشط», «قصف المدينة»). */
const SUFFERED = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'RETREAT'])

/** Acts by which one stands behind another. */
export const BACKING: ReadonlySet<string> = new Set(['support', 'endorse', 'side with', 'aid', 'support materially', 'give military aid', 'give economic aid'])

/** Measures and help that are called by the land they are for: "Syria sanctions", "Ukraine aid", as "a Cambodia trip" is; attacks are called so by either side. */
const NAMED_FOR = new Set(['SANCTION', 'AID'])

/** What is between two sides is then what others talk of («مناقشة التعاون بين …»). */
export const TOPICAL: ReadonlySet<string> = new Set(['discuss', 'exchange views'])

/** What several do who come to an agreement. */
const REACHED = 'reach'

/** What two sides do to each other. */
const FOUGHT = new Set(['wage war', 'civil war', 'fight', 'fight against', 'clash'])

/** Fills the roles of a matched expression. `inner`: the reading of the noun that the expression took («عقد لقاء مع»). */
export function fillRoles(reading: Reading, expression: Expression, expressions: Expressions, inner?: Reading): FilledRoles {
  const act = expression.act!
  const wantsObject = expression.recipient.some((slot) => slot.name === 'obj' || slot.name === 'gen')
  if (isHiddenPassive(reading, expression)) {
    const suffering = reading.predicate.args.some((arg) => arg.role === 'subj') ? reading.actorsIn({ name: 'subj' }) : firstActors(reading, [])
    const agents = agentsOf(reading)
    const weapon = agents.length ? agents : expression.actor.flatMap((slot) => reading.actorsIn(slot))
    return { actors: weapon.filter((actor) => !suffering.includes(actor)), recipients: suffering }
  }
  if (act.roles === 'one' && !expression.noRecipient && reading.undergoer.length) {
    // «تعرض منزل الوزير لإطلاق نار»: whose the thing is
    const suffering = reading.undergoer.flatMap((group) => {
      const own = actorsOfGroup(reading.document, group)
      return own.length ? own : reading.ownersOf(group)
    })
    const named = [...agentsOf(reading), ...behindSource(reading, true)]
    const doers = named.length || expression.noActor ? named : actorsFor(reading, expression, wantsObject, expressions, inner)
    return { actors: doers.filter((actor) => !suffering.includes(actor)), recipients: suffering }
  }
  // «الحرب بين روسيا وأوكرانيا», "the conflict between Armenia and Azerbaijan": whoever is told to speak of it, it is theirs
  if (reading.nominal && FOUGHT.has(act.id)) {
    const sides = [...reading.markers.between].flatMap((prep) => reading.predicate.args.filter((arg) => arg.prep === prep && !arg.shared)).flatMap((arg) => actorsOfGroup(reading.document, arg.group))
    if (sides.length > 1) return { actors: unite([], sides), recipients: [] }
  }
  // «استبعد الكرملين عقد لقاء بين بوتين وزيلينسكي»: who only speaks of a meeting of two is no third
  if (act.roles === 'mutual' && !TOPICAL.has(act.id) && reading.nominal && !reading.light && !reading.predicate.args.some((arg) => !arg.shared && (arg.role === 'subj' || arg.role === 'agent'))) {
    const sides = betweenOf(reading)
    if (sides.length > 1) return { actors: sides, recipients: [] }
  }
  // «أعلن الوزير المصري التوصل إلى اتفاق بين كينيا ومالطا»: who tells of what two others reached is no third
  if (act.id === REACHED && reading.nominal && !reading.predicate.args.some((arg) => !arg.shared && (arg.role === 'subj' || arg.role === 'agent'))) {
    const own = betweenOf(reading, 1)
    const sides = own.length ? own : reading.predicate.args.flatMap(({ role, shared, group }) => { const noun = role === 'obl' && !shared ? reading.predicateOf(group) : undefined; return noun ? betweenOf(reading.at(noun), 1) : [] })
    const teller = reading.actorsIn(SUBJECT[0]!)
    const several = sides.length > 1 || (sides.length === 1 && reading.document.actors[sides[0]!]!.number === 'pl')
    if (several && teller.every((actor) => !sides.some((side) => side === actor || sameCountry(reading.document, side, actor)))) return { actors: unite([], sides), recipients: [] }
  }
  const meant = (act.roles === 'one' && NAMED_FOR.has(act.type)) || act.roles === 'visit' ? reading.namedFor() : []
  if (meant.length) return { actors: [...agentsOf(reading), ...(reading.light?.actorsIn(SUBJECT[0]!) ?? [])].filter((actor) => !meant.includes(actor)), recipients: meant }
  const actors = expression.noActor ? agentsOf(reading) : actorsFor(reading, expression, wantsObject, expressions, inner)
  let recipients = expression.noRecipient ? [] : recipientsFor(reading, expression, wantsObject, actors, inner)
  if (act.roles === 'mutual') {
    // «تلقى الملك اتصالا من …»: whom the verb sets on the other end
    const other = reading.nominal && !expression.noRecipient && actors.length + recipients.length === 1 ? reading.undergoer.flatMap((group) => actorsOfGroup(reading.document, group)) : []
    // «وقّع الوزيران الكيني والعماني اتفاقا بين البلدين»: for their states they sign
    const { document } = reading
    const isSpokenFor = (side: number): boolean => document.actors[side]!.kind === 'state' && actors.some((actor) => document.actors[actor]!.kind === 'person' && sameCountry(document, actor, side))
    const sides = unite(unite(actors, recipients.filter((side) => !isSpokenFor(side))), other)
    // «إبرام اتفاق بين لبنان وقبرص», «أُبرم اتفاق بين …»: the sides, told behind what takes none itself
    const between = sides.length > 0 ? [] : [...reading.markers.between].flatMap((prep) => reading.groupsIn({ name: 'obl', prep })).flatMap((group) => actorsOfGroup(reading.document, group))
    return { actors: unite(sides, between), recipients: [] }
  }
  if (act.type === 'PROTEST' && !recipients.length && reading.nominal && !reading.light && !expression.noRecipient && !governedByAct(reading, expressions, act)) recipients = reading.governorsSubject().filter((actor) => governs(reading, actor))
  recipients = recipients.filter((actor) => !actors.includes(actor))
  if (!recipients.length && isDoneToThem(reading, expression, actors)) return { actors: [], recipients: actors }
  if (act.roles === 'one' && recipients.length && isInside(reading, expression, recipients)) return { actors, recipients, inside: true }
  if (act.roles === 'host') return { actors: recipients, recipients: actors }
  return { actors, recipients }
}

/** «لقاء بين بوتين وزيلينسكي», «عقد لقاء بين …»: the sides that a noun, or the noun that it is of, names together. */
function betweenOf(reading: Reading, depth = 0): number[] {
  const { document, predicate, markers } = reading
  const own = predicate.args.flatMap((arg) => (arg.prep !== undefined && !arg.shared && markers.between.has(arg.prep) ? actorsOfGroup(document, arg.group) : []))
  if (own.length || depth > 0) return unite([], own)
  for (const arg of predicate.args) {
    const noun = (arg.role === 'obj' || arg.role === 'gen') && !arg.shared ? reading.predicateOf(arg.group) : undefined
    const found = noun ? betweenOf(reading.at(noun), 1) : []
    if (found.length) return found
  }
  return []
}

/** Who did it when the subject is who suffers it («لقوا حتفهم على يد …»). */
const agentsOf = (reading: Reading): number[] => reading.actorsIn({ name: 'agent' })

function actorsFor(reading: Reading, expression: Expression, wantsObject: boolean, expressions: Expressions, inner?: Reading): number[] {
  for (const slot of expression.actor) {
    const found = reading.actorsIn(slot)
    if (found.length) return found
  }
  // «أفادت الوزارة بمقتل ستة»: a noun of what is suffered has no doer but the one its own slots name
  if (expression.actor.length && (expression.pos !== 'n' || expression.recipient[0]?.name === 'gen')) return []
  // «رفضت إثيوبيا مقترحا مصريا»: its own adjective says more than a subject that it only shares
  if (reading.nominal && !reading.predicate.args.some((arg) => (arg.role === 'subj' || arg.role === 'agent') && !arg.shared)) {
    const owners = reading.owners()
    if (owners.length) return owners
  }
  // «ترفض روسيا الاتهامات», «رفضت طلب واشنطن», "rejected calls for": words that one answers are another's
  const answered = ANSWERED.has(expression.act!.type) && isAnswered(reading, expressions)
  // «رفضت اتهام إسرائيل»: one charge is levelled at its genitive
  if (answered && (expression.act!.type !== 'ACCUSE' || reading.word.number === 'pl')) {
    const whose = reading.predicate.args.flatMap((arg) => ((arg.role === 'gen' || arg.role === 'obj') && reading.document.groups[arg.group]!.parent?.as === 'genitive' ? actorsOfGroup(reading.document, arg.group) : []))
    if (whose.length) return whose
  }
  // «يتقدم الجيش بدعم من روسيا»: whom it comes from gives it, not who does what is done with it
  if (reading.nominal && BACKING.has(expression.act!.id) && ownSubject(reading.predicate) === undefined) {
    const from = sourceOf(reading, expression)
    if (from.length) return from
  }
  for (const slot of answered ? [] : SUBJECT) {
    const found = reading.actorsIn(slot)
    if (found.length) return found
  }
  if (reading.nominal) {
    const owners = reading.owners()
    if (owners.length) return owners
    if (reading.openGenitive && !genitiveSuffers(reading, expression, wantsObject)) {
      if (expression.act!.roles === 'mutual' && isVenue(reading)) return []
      const found = reading.actorsIn({ name: 'gen' })
      if (found.length) return found
    }
  }
  if (inner) {
    const found = actorsFor(inner, expression, wantsObject, expressions)
    if (found.length) return found
  }
  if (!reading.nominal) return []
  const own = fightersOf(reading, expression)
  if (own.length) return own
  const from = sourceOf(reading, expression)
  if (from.length) return from
  const told = reading.told?.actorsIn({ name: 'subj' }) ?? []
  if (told.length || governedByAct(reading, expressions, expression.act) || isOccasion(reading, expression)) return told
  // «نقلت الوكالة عن المتحدث باسم التمرين»: the press tells of it
  const governing = reading.governorsSubject().filter((actor) => reading.document.actors[actor]!.kind !== 'outlet')
  return expression.act!.type === 'PROTEST' ? governing.filter((actor) => !governs(reading, actor)) : governing
}

/** «أثار الرئيس احتجاجات», "the government sparked protests": who stirs them up does not protest, if he governs; they are against him. */
const governs = ({ document }: Reading, actor: number): boolean => document.actors[actor]!.kind === 'state' || document.actors[actor]!.sector === 'GOV'

/** «قالت الحكومة بعد الهجوم», "withdrew amid attacks", "in response to threats": who does something after a blow, amid it or because of it did not deal it; "because of its attacks" says whose they are. */
const isOccasion = ({ group, markers, predicate, document }: Reading, { act }: Expression): boolean =>
  group?.preposition !== undefined && ((DEALT.has(act!.type) && markers.occasion.has(group.preposition)) || (MET.has(act!.type) && predicate.light === undefined && predicate.modality.includes('given') && !hasPossessor(group, document.words)))
const DEALT = new Set(['ASSAULT', 'COERCE', 'PROTEST'])
/** Types of what others do that one answers. */
const MET = new Set([...DEALT, 'REQUEST', 'ACCUSE', 'THREATEN', 'SANCTION', 'REJECT'])

/** «قمة هلسنكي», «محادثات جنيف»: a meeting that is called by one town was held there. */
function isVenue(reading: Reading): boolean {
  // «la rencontre de Prague d'octobre»: the time beside it is nobody's
  const groups = reading.groupsIn({ name: 'gen' }).filter((group) => actorsOfGroup(reading.document, group).length > 0 || reading.document.groups[group]!.conjuncts.length > 0)
  if (groups.length !== 1 || reading.document.groups[groups[0]!]!.conjuncts.length) return false
  return mentionsOver(reading.document, reading.document.groups[groups[0]!]!.head).some((mention) => mention.capital !== undefined)
}

/** Words that others answer. */
export const ANSWERED: ReadonlySet<string> = new Set(['ACCUSE', 'REQUEST', 'THREATEN'])
/** A noun whose only subject is lent by a verb that answers what it tells. */
function isAnswered(reading: Reading, expressions: Expressions): boolean {
  const { document, predicate } = reading
  if (!reading.nominal || predicate.light !== undefined || predicate.parent?.as !== 'argument') return false
  const subjects = predicate.args.filter((arg) => arg.role === 'subj' || arg.role === 'agent')
  // «رد الوزير على تحذير موسكو»
  if (!subjects.length && reading.group?.preposition !== undefined && predicate.modality.includes('given')) return true
  if (!governedByAct(reading, expressions)) return false
  const over = document.predicates[predicate.parent.predicate]!
  return subjects.length > 0 && subjects.every((arg) => arg.shared && over.args.some((other) => other.role === 'subj' && other.group === arg.group))
}

/** «نددت باريس بالهجوم», «وصفت المعارضة اعتقاله بأنه …»: who condemns, welcomes or refuses an act is not its doer; nor who repels an attack or breaks up a march. */
function governedByAct({ document, predicate, markers }: Reading, { byLemma }: Expressions, act?: Expression['act']): boolean {
  const parent = predicate.parent?.as === 'argument' ? document.predicates[predicate.parent.predicate] : undefined
  if (parent && predicate.light !== parent.index && (byLemma.get(parent.lemma) ?? []).some((expression) => expression.recipient.some(({ by }) => by) || (act?.type === 'PROTEST' && expression.act?.type === 'COERCE'))) return true
  return !!parent && markers.judging.has(parent.lemma)
}
/** «بدعم من روسيا», «ضغوط من واشنطن», "pressure from Washington": whom a noun without owner comes from. */
function sourceOf(reading: Reading, expression: Expression): number[] {
  if (reading.openGenitive || [...expression.recipient, ...expression.actor].some((slot) => slot.prep !== undefined && reading.markers.from.has(slot.prep))) return []
  return behindSource(reading)
}
function behindSource(reading: Reading, lent = false): number[] {
  for (const arg of reading.predicate.args) if (arg.role === 'obl' && (lent || !arg.shared) && arg.prep !== undefined && reading.markers.from.has(arg.prep) && reading.document.groups[arg.group]!.first <= reading.predicate.word + 4) {
    const found = actorsOfGroup(reading.document, arg.group)
    if (found.length) return found
  }
  return []
}

/** «هجوم لعصابات مسلحة على قرية», «غارة للتحالف»: whose blow it is, right behind its noun; but «قصف لمواقع» hits them. */
function fightersOf({ document, predicate, markers }: Reading, { act, recipient }: Expression): number[] {
  if (act!.type !== 'ASSAULT') return []
  const at = predicate.args.find(({ role, prep, shared }) => role === 'obl' && !shared && prep !== undefined && markers.of.has(prep))
  const group = at && document.groups[at.group]!
  if (!group?.prep || group.prep > predicate.word + 2 || (group.prep > predicate.word + 1 && document.words[predicate.word + 1]!.pos !== 'adj')) return []
  const onto = recipient.filter(({ name, prep }) => name === 'obl' && prep !== at!.prep)
  if (recipient.some(({ prep }) => prep === at!.prep) && !onto.some((slot) => predicate.args.some(({ role, prep }) => role === 'obl' && prep === slot.prep))) return []
  return actorsOfGroup(document, group.index).filter((actor) => FIGHTS.has(document.actors[actor]!.sector ?? ''))
}
const FIGHTS: ReadonlySet<string> = new Set(['MIL', 'REB', 'UAF', 'CRM', 'COP'])

/** Whether the genitive of a verbal noun is its object. */
function genitiveSuffers(reading: Reading, expression: Expression, wantsObject: boolean): boolean {
  // «تحت احتلال بلغاريا», "under siege by": who does it to those under it
  if (!wantsObject || expression.act!.roles === 'mutual' || reading.markers.under.has(reading.group?.preposition ?? '')) return false
  if (expression.recipient[0]?.name === 'gen') return true
  // «دعم الخطة المغربية», «نقل السفارة الإسرائيلية»: a thing does nothing, whoever owns it
  if (reading.groupsIn({ name: 'gen' }).every((group) => reading.document.groups[group]!.animate !== true && !actorsOfGroup(reading.document, group).length)) return true
  if (reading.groupsIn({ name: 'agent' }).length || reading.owners().length || isCalledFor(reading)) return true
  // «لائحة اتهام الوزير», not «اتهامات الوزير»
  const charged = CHARGED.has(expression.act!.id) && reading.word.number !== 'pl'
  return (charged || SUFFERED.has(expression.act!.type) || JUDICIAL.has(expression.act!.id)) && !expression.recipient.some((slot) => slot.name === 'obl' && reading.actorsIn(slot).length)
}

/** «يجب دعم اللاجئين», «دعا إلى مساندة الجيش», «أهمية إدانة الحكومة»: what is called for is done to those it names; but «طلب دعم روسيا» is hers. */
function isCalledFor({ predicate, group, document, markers }: Reading): boolean {
  if (predicate.form !== 'masdar') return false
  if (predicate.modality.includes('obliged')) return true
  const over = predicate.parent?.as === 'argument' ? document.predicates[predicate.parent.predicate] : undefined
  if (!predicate.modality.includes('wanted') || (over && over.form !== 'finite')) return false
  // «لشن هجوم بدعم روسيا»: with whose help it is to be done
  return group?.prep !== undefined ? over !== undefined || !markers.helped.has(group.preposition ?? '') : group?.parent?.as === 'genitive'
}

function recipientsFor(reading: Reading, expression: Expression, wantsObject: boolean, actors: readonly number[], inner?: Reading): number[] {
  // «صدت القوات هجوما على القاعدة»: towards who dealt the blow, not whom it fell on
  if (expression.recipient.some(({ by }) => by)) return expression.recipient.flatMap((slot) => reading.actorsIn(slot)).filter((actor) => !actors.includes(actor))
  const open = reading.openGenitive && !genitiveSuffers(reading, expression, wantsObject)
  // «منحت قطر لبنان مساعدة», "gave Ukraine tanks": of two objects the first is to whom
  if (reading.predicate.args.some((arg) => arg.role === 'obj2') && !reading.nominal && !reading.passive) {
    for (const name of ['obj', 'obj2']) {
      const given = reading.groupsIn({ name }).flatMap((group) => actorsOfGroup(reading.document, group)).filter((actor) => !actors.includes(actor))
      if (given.length) return given
    }
  }
  const struck = expression.act!.type === 'ASSAULT' && expression.act!.id !== INTO
  // "gave Russia a warning": the noun is towards whom it is given to
  if (reading.nominal && reading.light) {
    const given = reading.light.actorsIn({ name: 'obj2' }).filter((actor) => !actors.includes(actor))
    if (given.length) return given
  }
  for (const slot of expression.recipient.length ? expression.recipient : OBJECT) {
    if (open && (slot.name === 'obj' || slot.name === 'gen')) continue
    const found = (struck ? sufferersIn(reading, slot) : reading.actorsIn(slot)).filter((actor) => !actors.includes(actor))
    if (found.length) return found
    // «دعت بنين مواطنيها إلى مغادرة غانا»: it is asked of those whom it names, though they are no one known
    if (slot.name === 'obj' && expression.act!.type === 'REQUEST' && !reading.nominal && reading.groupsIn(slot).some((group) => reading.document.groups[group]!.animate === true)) break
    // "the kidnapping of an engineer by gunmen": whom a verbal noun is done to may be read as its object
    const undergone = reading.nominal && slot.prep !== undefined && reading.markers.of.has(slot.prep) ? reading.actorsIn({ name: 'obj' }, false).filter((actor) => !actors.includes(actor)) : []
    if (undergone.length) return undergone
    if (slot.name !== 'gen' || !reading.nominal) continue
    // «يخطط لزيارة واشنطن»: with its doer known, the genitive was read as its object
    const object = reading.actorsIn({ name: 'obj' }).filter((actor) => !actors.includes(actor))
    if (object.length) return object
  }
  if (inner) {
    const found = recipientsFor(inner, expression, wantsObject, actors)
    if (found.length) return found
  }
  if (reading.nominal) {
    const { told } = reading
    for (const slot of told ? expression.recipient : []) {
      if (slot.name !== 'obl') continue
      const found = told!.actorsIn(slot).filter((actor) => !actors.includes(actor))
      if (found.length) return found
    }
  }
  if (expression.act!.type === 'ASSAULT') {
    const found = ownersBehind(reading, expression, actors)
    if (found.length) return found
  }
  const takesObject = (expression.recipient.length ? expression.recipient : OBJECT)[0]!.name === 'obj'
  if (!takesObject || reading.nominal || reading.passive) return []
  // «استقبل وزير الخارجية، فلان، اليوم، نظيره المغربي»: a name between commas is the subject's own, whom he received comes behind it
  const objects = reading.groupsIn({ name: 'obj' })
  if (objects.length === 1 && isOwnName(reading, objects[0]!, actors)) return othersBehind(reading, objects[0]!, actors)
  return expression.act!.roles === 'one' ? firstActors(reading, actors) : []
}

/** «انفجار في مالي», «غارة على موقع جنوبي الصومال»: whom a blow hits there; a land is struck only by strangers (`stateStruck`). */
const sufferersIn = (reading: Reading, slot: Slot): number[] =>
  reading.actorsIn(slot, false).filter((actor) => slot.prep === undefined || !reading.markers.at.has(slot.prep) || reading.document.actors[actor]!.kind !== 'state')
/** Where one intervenes, it is done to. */
const INTO = 'intervene militarily'

/** «قصف هدفا في مجمع عسكري لحركة حماس», «مواقع وتجمعات المتمردين»: whose the thing is that was struck, told behind it. */
function ownersBehind(reading: Reading, expression: Expression, actors: readonly number[]): number[] {
  const { document, predicate, markers } = reading
  const things = (expression.recipient.length ? expression.recipient : OBJECT).flatMap((slot) => reading.groupsIn(slot).map((thing) => ({ thing, at: slot.prep !== undefined && markers.at.has(slot.prep) })))
  for (const { thing, at } of things) {
    const of = document.groups[thing]!
    if (actorsOfGroup(document, thing).length) continue
    // "strikes against Hamas targets": whose the thing itself is; «انفجار في العاصمة الصومالية» is done to no state
    const own = reading.nominal ? reading.ownersOf(thing).filter((actor) => !actors.includes(actor) && !(at && document.actors[actor]!.kind === 'state')) : []
    if (own.length) return own
    const others = (found: readonly number[]): number[] => found.filter((actor) => !actors.includes(actor) && !(document.actors[actor]!.kind === 'state' && actors.some((one) => sameCountry(document, actor, one))))
    for (const joined of of.conjuncts) {
      const found = others(reading.ownersOf(joined))
      if (found.length) return found
    }
    let end = of.last
    for (const arg of predicate.args) {
      const behind = document.groups[arg.group]!
      if (arg.role !== 'obl' || arg.prep === undefined || (!markers.of.has(arg.prep) && !markers.at.has(arg.prep)) || behind.first < end || behind.first > end + 2) continue
      const own = actorsOfGroup(document, arg.group)
      const found = others(markers.of.has(arg.prep) ? [...own, ...reading.ownersOf(arg.group)] : own.filter((actor) => actors.length > 0 && document.actors[actor]!.kind === 'state'))
      if (found.length) return found
      end = behind.last
    }
  }
  return []
}

/** Whether a group is read as part of a name of those who do it. */
function isOwnName({ document, predicate }: Reading, group: number, actors: readonly number[]): boolean {
  const { head } = document.groups[group]!
  return inSentence(document, predicate.sentence).mentions.some((mention) => mention.first <= head && head < mention.last && mention.actors.length > 0 && mention.form !== 'adjective' && mention.actors.every((actor) => actors.includes(actor)))
}

/** The first bare group behind another, over commas and times, that somebody else stands for. */
function othersBehind({ document, predicate }: Reading, group: number, without: readonly number[]): number[] {
  const { words } = document
  const from = document.groups[group]!.last
  for (let i = from; i < words.length && i < from + BEHIND && words[i]!.start < document.sentences[predicate.sentence]!.end; i++) {
    if (words[i]!.pos === 'verb' || words[i]!.pos === 'sub') return []
    const other = groupHeadedBy(document, i)
    if (!other || other.prep !== undefined || other.parent) continue
    if (words[other.first - 1]?.pos === 'conj') return []
    const found = actorsOfGroup(document, other.index).filter((actor) => !without.includes(actor))
    if (found.length) return found
  }
  return []
}
/** How many words behind the name in apposition. */
const BEHIND = 10

/** Whether none of the groups where the recipients stand is an actor itself. */
function isInside(reading: Reading, expression: Expression, recipients: readonly number[]): boolean {
  for (const slot of expression.recipient.length ? expression.recipient : OBJECT) for (const group of reading.groupsIn(slot)) if (actorsOfGroup(reading.document, group).some((actor) => recipients.includes(actor))) return false
  return true
}

/** «قُتل 131 مدنيا» written without vowels: nobody is said to do it, and somebody follows to whom it was done. */
function isHiddenPassive(reading: Reading, expression: Expression): boolean {
  const { predicate, word } = reading
  if (reading.nominal || reading.passive || word.voice !== 'either' || expression.noActor || !SUFFERED.has(expression.act!.type)) return false
  if (expression.recipient.length && expression.recipient[0]!.name !== 'obj') return false
  // «سيطرت المعارضة على البلدة»: a row that names the subject for its doer means a verb that is never done to anybody
  if (expression.actor[0]?.name === 'subj') return false
  const subject = predicate.args.find((arg) => arg.role === 'subj' && (!arg.shared || predicate.parent?.as === 'relative'))
  if (subject && predicate.args.some((arg) => arg.role === 'obj' || arg.role === 'obj2')) return false
  // «تقاتل ضد القوات»: whom it is done to is told otherwise
  if (subject && expression.recipient.some((slot) => slot.name === 'obl' && reading.groupsIn(slot).length)) return false
  // «قتلوا على يد الجيش»
  if (subject && predicate.args.some((arg) => arg.role === 'agent')) return true
  // «اعتقل الصحفيون», «الجنديان اللذان قتلا»: people with nobody else there suffer what is done to people
  if (subject) return (predicate.tense === 'past' || DEADLY.has(expression.act!.id)) && areVictims(reading, expression) && !firstActors(reading, reading.actorsIn({ name: 'subj' })).length
  // «كان الرهبان يعيشون هناك، ثم اختطفوا»: so do those who were told of before, if they are none who might do it
  if (predicate.tense === 'past' && predicate.args.some((arg) => arg.role === 'subj') && !predicate.args.some((arg) => arg.role === 'obj') && areVictims(reading, expression, false)) return !firstActors(reading, reading.actorsIn({ name: 'subj' })).length
  return predicate.args.some((arg) => arg.role === 'agent') || (predicate.emptySubject !== undefined && firstActors(reading, []).length > 0 && startsItsClause(reading))
}
/** Its subject is people who hold no power, and no weapon; whoever is said to kill nobody was killed. */
const areVictims = (reading: Reading, expression: Expression, deadly = DEADLY.has(expression.act!.id)): boolean => {
  const actors = reading.groupsIn({ name: 'subj' }).flatMap((group) => actorsOfGroup(reading.document, group)).map((actor) => reading.document.actors[actor]!)
  return actors.length > 0 && actors.every(({ kind, sector }) => (kind === 'group' || kind === 'person') && (deadly || !POWERFUL.has(sector ?? '')))
}
const DEADLY = new Set(['kill', 'wound', 'execute'])
const POWERFUL = new Set(['GOV', 'MIL', 'COP', 'REB', 'UAF', 'JUD', 'UNK'])
const startsItsClause = ({ document, predicate }: Reading): boolean => {
  const before = document.words[predicate.word - 1]
  return !before || before.pos === 'punct' || before.pos === 'conj' || before.start < document.sentences[predicate.sentence]!.start
}

/** «المعارض الذي أطلق سراحه», «اعتقل ثم أفرج عنه»: the pronoun is his, and nobody is said to do it. */
function isDoneToThem(reading: Reading, expression: Expression, actors: readonly number[]): boolean {
  const { document, predicate, word } = reading
  if (reading.nominal || reading.passive || !actors.length || word.voice === 'active' || expression.noActor || !SUFFERED.has(expression.act!.type)) return false
  if (predicate.args.some((arg) => (arg.role === 'subj' && !arg.shared) || arg.role === 'agent')) return false
  const own = (group: number): boolean => document.words[document.groups[group]!.head]!.pos === 'pron'
  const his = expression.recipient.some((slot) => reading.groupsIn(slot).some((group) => (slot.owner ? groupsUnder(document, group).some((child) => child.parent!.as === 'genitive' && own(child.index)) : own(group))))
  if (!his) return false
  return actors.every((actor) => { const { kind, sector } = document.actors[actor]!; return kind === 'person' ? sector !== 'GOV' && sector !== 'MIL' : kind === 'group' && !POWERFUL.has(sector ?? '') })
}

/** The first that somebody stands for, of what follows bare. */
function firstActors(reading: Reading, without: readonly number[]): number[] {
  for (const group of reading.bareAfter()) {
    const found = actorsOfGroup(reading.document, group).filter((actor) => !without.includes(actor))
    if (found.length) return found
  }
  return []
}

/** Those of some that are not among others, each once. @example besides([2, 1, 2], [1]) // [2] */
export const besides = (all: readonly number[], others: readonly number[]): number[] => all.filter((actor, i) => !others.includes(actor) && all.indexOf(actor) === i)

export function unite(a: readonly number[], b: readonly number[]): number[] {
  const all = [...a]
  for (const actor of b) if (!all.includes(actor)) all.push(actor)
  return all
}

// Where an event happened: the town or district, else the region, else the country; nothing where the story does not tell.
import { inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Mention } from '../document/mention.js'
import { perDocument } from '../document/per-document.js'
import type { Predicate } from '../document/predicate.js'
import { organizationInfo, stateInfo } from '../knowledge/index.js'
import { actorsOfGroup } from '../language/actors.js'
import type { NameGrammar } from '../language/names/phrase.js'
import type { Act } from './acts.js'
import { firstJoined, groupHeadedBy, mentionsNear } from './by-head.js'
import type { EventPlace } from './coded.js'
import type { EventType, Status } from './findings.js'
import { TOPICAL } from './roles.js'

/** Speech and diplomatic steps happen nowhere unless the story places them themselves. */
const PLACED = new Set<EventType>(['CONSULT', 'ASSAULT', 'COERCE', 'PROTEST', 'RETREAT', 'MOBILIZE', 'AID', 'COOPERATE'])
/** What has to happen somewhere: it takes the place its sentence names, or the country it is plainly in. */
export const PHYSICAL: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'COERCE', 'PROTEST', 'MOBILIZE', 'RETREAT'])
/** Steps that are a meeting of their own: where they are said to take place, they do. */
const HELD = new Set(['sign', 'initial', 'conclude', 'sentence', 'convict', 'put on trial', 'open an embassy'])
/** A town says where better than what stands in it («مطار التيفور في حمص»). */
const FINE = { city: 0, site: 1, region: 2, water: 3, country: 4 } as const
/** What is done by wire or by word reaches far: the places it names are others'. */
const FAR = new Set(['telephone', 'phone', 'send a message', 'spread disinformation'])
/** Words between a trigger and the place that is still its own. */
const REACH = 25

/** The place of an event, or null. @example placeOf(document, predicate.index, act, actors, recipients, 'actual', names, topics)?.name // 'Kazan' */
export function placeOf(document: Document, predicate: number, act: Act, actors: readonly number[], recipients: readonly number[], status: Status, names: NameGrammar, topics: ReadonlySet<string>): EventPlace | null {
  const of = document.predicates[predicate]!
  const light = of.light === undefined ? undefined : document.predicates[of.light]
  if (FAR.has(act.id)) return null
  if (EMBASSIES.has(act.id)) {
    const mission = ownPlace(document, of) ?? (light ? ownPlace(document, light) : null)
    if (mission) return mission
  }
  if (!PLACED.has(act.type)) return HELD.has(act.id) ? (ownArgument(document, of) ?? seatOf(document, of) ?? (light ? ownArgument(document, light) : null) ?? placeBefore(document, of, names)) : null
  // «خرج المحتجون إلى شوارع بلغراد»: where a crowd goes, it is
  const crowd = act.type === 'PROTEST'
  if (act.roles === 'visit' || act.mode === 'visit' || crowd) {
    const goal = goalOf(document, of, recipients, crowd) ?? (light ? goalOf(document, light, recipients, crowd) : null) ?? (crowd ? null : seatOf(document, of, true))
    if (goal) return goal
  }
  const topical = TOPICAL.has(act.id)
  // "talks on Somalia", «محادثات حول غزة»: what it is about
  const isAbout = (mention: Mention): boolean => {
    if (act.type !== 'CONSULT') return false
    const preposition = groupHeadedBy(document, mention.head)?.preposition ?? ''
    // «بطلب من فرنسا، عقد المجلس جلسة»: nor where something comes from or goes to
    return topics.has(preposition) || (act.roles !== 'visit' && act.mode !== 'visit' && mention.locative === 'to')
  }
  // «مهاجمة السفن المتجهة إلى إسرائيل»: where who is struck is bound for
  const isBound = (mention: Mention): boolean => act.type === 'ASSAULT' && mention.locative === 'to' && isOfAttribute(document, mention)
  // «شراء ثلاثين مقاتلة من فرنسا»: with whom one trades is no place of it
  const partners = act.type === 'COOPERATE' ? new Set([...actors, ...recipients]) : undefined
  const isElse = (mention: Mention): boolean => mention.actors.some((actor) => partners?.has(actor)) || isAbout(mention) || (topical && isOfTopic(document, mention, of))
  const own = nearest(document, of, (mention) => (isOwn(document, mention, of) || (!!light && isOwn(document, mention, light))) && !isElse(mention))
  if (own) return named(document, own)
  const seat = seatOf(document, of) ?? (light ? seatOf(document, light) : null)
  if (seat) return seat
  const where = (PHYSICAL.has(act.type) || act.type === 'CONSULT' ? witnessOf(document, of) : null) ?? placeBefore(document, of, names)
  if (where) return where
  if (act.type === 'ASSAULT') {
    const target = targetOf(document, of, recipients)
    if (target) return target
  }
  if (act.roles === 'visit' || act.mode === 'visit') {
    const hosts = recipients.map((index) => document.actors[index]!).filter((actor) => actor.kind === 'state')
    // a tour of several has no one place
    if (hosts.length === 1) return { name: hosts[0]!.name }
  }
  const within = nearest(document, of, (mention) => !isElse(mention) && !isBound(mention) && (PHYSICAL.has(act.type) || (mention.locative !== undefined && !isOfClauseIn(document, mention, of, light))) && (inside(mention, of) || (!!light && inside(mention, light))))
  if (within) return named(document, within)
  if (!PHYSICAL.has(act.type)) return null
  const near = nearest(document, of, (mention) => !isBound(mention) && isNear(document, of, mention) && !isOfAnotherVerb(document, of, mention))
  if (near) return named(document, near)
  // what is only asked for or feared is nowhere yet
  const plain = status === 'hypothetical' ? null : plainCountry(document, act, actors, recipients)
  return plain && (scenePlace(document, of, plain.plain!) ?? plain)
}

/** «صدمت سيارة مارة في وسط نيروبي، واعتقل السائق»: the one place of that country which the sentence tells. */
function scenePlace(document: Document, of: Predicate, country: string): EventPlace | null {
  let found: EventPlace | null = null
  for (const mention of inSentence(document, of.sentence).mentions) {
    if (mention.place === undefined || mention.locative !== 'in' || isFiled(document, mention)) continue
    const place = document.places[mention.place]!
    if (place.country !== country || FINE[place.precision] >= FINE.country) continue
    const one = named(document, mention)
    if (found && found.name !== one.name) return null
    found = one
  }
  return found
}

/** «بحث الأوضاع في غزة», "discussed the crisis in Haiti": right behind what is talked of, it says where that is. */
function isOfTopic(document: Document, mention: Mention, of: Predicate): boolean {
  const { groups } = document
  const topics = of.args.flatMap(({ group, role, shared }) => (role === 'obj' && !shared ? (predicateAtWord(document, groups[group]!.head) ?? []) : []))
  // «يناقش المجلس الهجوم على القاعدة في كيدال»
  if (topics.some((topic) => topic.word < mention.first && inside(mention, topic) && topic.args.some(({ group }) => groups[group]!.first <= mention.first && mention.first < groups[group]!.last))) return true
  return of.args.some(({ group, role }) => (role === 'obj' || role === 'gen' || role === 'obl') && groups[group]!.head !== mention.head && groups[group]!.last >= mention.first - 2 && groups[group]!.first < mention.first && groups[group]!.animate !== true)
}

/** A participle that says of somebody where he goes («السفن المتجهة إلى إسرائيل», "ships heading for Haifa"). */
const isOfAttribute = (document: Document, mention: Mention): boolean =>
  inSentence(document, mention.sentence).predicates.some(({ form, parent, args }) => form === 'active-participle' && parent?.as === 'relative' && args.some(({ role, shared, group }) => role === 'obl' && !shared && document.groups[group]!.first <= mention.first && mention.last <= document.groups[group]!.last))

const inside = (mention: Mention, predicate: Predicate): boolean => mention.start >= predicate.clause.start && mention.end <= predicate.clause.end
/** A place by its name; a site by its town; several that are joined by the country that holds them all («في بغداد والبصرة»). */
function named(document: Document, mention: Mention): EventPlace {
  const { name, town, country } = document.places[mention.place!]!
  const holder = country !== null && joinedTo(document, mention).some((other) => other.place !== mention.place && document.places[other.place!]!.country === country) ? stateInfo(country)?.name : undefined
  if (holder) return { name: holder }
  return { name: town ?? name, place: mention.place!, span: { start: mention.start, end: mention.end } }
}

/** Mentions of places that "and" joins to one. */
function joinedTo(document: Document, mention: Mention): readonly Mention[] {
  const { groups } = document
  const group = groupHeadedBy(document, mention.head)
  if (!group) return []
  const first = firstJoined(document, group)
  const heads = [first.head, ...first.conjuncts.map((index) => groups[index]!.head)]
  return heads.length < 2 ? [] : inSentence(document, mention.sentence).mentions.filter((other) => other.place !== undefined && heads.includes(other.head))
}

/** In its clause, and in no smaller one: «زار أنقرة بعد قمة كامب ديفيد» was not to Camp David. */
function isOwn(document: Document, mention: Mention, of: Predicate): boolean {
  if (!inside(mention, of)) return false
  const size = of.clause.end - of.clause.start
  return !inSentence(document, of.sentence).predicates.some((other) => other !== of && inside(mention, other) && other.clause.end - other.clause.start < size && other.parent?.as !== 'argument')
}

/** «محادثات لإيفاد حجاج إلى مكة», "talks to open a crossing in Rafah": where what it is for, or what is said, takes place. */
function isOfClauseIn(document: Document, mention: Mention, of: Predicate, light: Predicate | undefined): boolean {
  return inSentence(document, of.sentence).predicates.some((other) => other !== of && other !== light && other.form !== 'noun' && document.words[other.word]!.definite !== true && other.clause.start > of.clause.start && inside(mention, other) && CLAUSES.has(other.parent?.as ?? ''))
}
const CLAUSES: ReadonlySet<string> = new Set(['purpose', 'content', 'condition'])

/** «وقّعا في بروكسل الاتفاق», "was sentenced in Islamabad": a place that the verb itself has. */
function ownArgument(document: Document, of: Predicate): EventPlace | null {
  for (const argument of of.args) {
    if (argument.role !== 'obl' || argument.shared) continue
    const { head, first, last } = document.groups[argument.group]!
    const mention = mentionsNear(document, head, 0).find((one) => one.place !== undefined && one.locative === 'in' && one.first >= first && one.last <= last && one.head === head)
    if (mention && !isFiled(document, mention) && !isOfAnchor(document, of, mention)) return named(document, mention)
  }
  return null
}

/** "was signed a week after the attack in Nairobi", «وُقّع بعد الهجوم في نيروبي»: right behind an act that only says when, it is that one's place. */
function isOfAnchor(document: Document, of: Predicate, mention: Mention): boolean {
  return inSentence(document, of.sentence).times.some(({ anchor }) => {
    if (!anchor || anchor.relation === 'during' || anchor.first <= of.word || anchor.first >= mention.first) return false
    return !document.words.slice(anchor.last, mention.first).some(({ pos }) => pos === 'verb' || pos === 'punct' || pos === 'sub')
  })
}

/** «فتحت سفارتها في مقديشو وقنصليتها في هرجيسا»: where the mission itself is that is opened or closed. */
function ownPlace(document: Document, of: Predicate): EventPlace | null {
  for (const { role, group } of of.args) {
    if (role === 'obl' || role === 'agent') continue
    const { head, first, last } = document.groups[group]!
    const mention = mentionsNear(document, head, last - first).find((one) => one.place !== undefined && one.locative === 'in' && one.first > head && one.last <= last)
    if (mention && !isFiled(document, mention)) return named(document, mention)
  }
  return null
}
/** Acts done to an embassy or consulate of one's own. */
export const EMBASSIES: ReadonlySet<string> = new Set(['open an embassy', 'reopen an embassy', 'close an embassy'])

/** «التقيا في الكرملين», "talks at the White House": a seat of power is in its state's capital; so for a visitor whom they go to («زار الكرملين»). */
function seatOf(document: Document, of: Predicate, visit = false): EventPlace | null {
  for (const argument of of.args) {
    if (argument.shared || !(argument.role === 'obl' || (visit && argument.role === 'obj'))) continue
    const { head, first, last } = document.groups[argument.group]!
    for (const mention of mentionsNear(document, head, 2)) if (mention.first >= first && mention.last <= last && (mention.locative === 'in' || (visit && (mention.locative === 'to' || argument.role === 'obj')))) {
      const capital = seatAt(document, mention)
      if (capital) return capital
    }
  }
  return null
}

/** The capital of the state whose seat of power a mention names. */
function seatAt(document: Document, { actors }: Mention): EventPlace | null {
  const { known, country } = actors.length === 1 ? document.actors[actors[0]!]! : NOBODY
  const capital = known && country && organizationInfo(known)?.flags.has('metonym') ? stateInfo(country)?.capitals.en[0]?.text : undefined
  return capital ? { name: capital } : null
}
const NOBODY = { known: undefined, country: null }

/** «شهدت تركيا أعمال عنف»: where something is seen. */
function witnessOf(document: Document, of: Predicate): EventPlace | null {
  const light = of.light === undefined ? undefined : document.predicates[of.light]
  const argument = light && of.args.find((one) => one.shared && one.role === 'obl' && light.args.some((other) => other.role === 'subj' && other.group === one.group))
  if (!argument) return null
  const { head, first, last } = document.groups[argument.group]!
  const capital = mentionsNear(document, head, 1).find((mention) => mention.head === head && mention.capital)
  if (capital) return { name: capital.capital! }
  // «شهدت شوارع برشلونة احتجاجات»
  const town = mentionsNear(document, head, last - first).find((mention) => (mention.place !== undefined || mention.capital !== undefined) && mention.first >= first && mention.last <= last && !isFiled(document, mention))
  if (town) return town.place === undefined ? { name: town.capital! } : named(document, town)
  const actors = actorsOfGroup(document, argument.group).map((index) => document.actors[index]!)
  return actors.length === 1 && actors[0]!.kind === 'state' ? { name: actors[0]!.name } : null
}

/** «إلى كيغالي، حيث ستوقع الدول اتفاقا», "in Athens, where he met": the place that the clause is about. */
function placeBefore(document: Document, of: Predicate, { whereWords }: NameGrammar): EventPlace | null {
  const { words } = document
  let at = of
  for (let up = 0; up < 3; up++) {
    const { mark } = at
    if (mark !== undefined && whereWords.has(words[mark]!.key)) {
      const last = words[mark - 1]?.pos === 'punct' ? mark - 1 : mark
      const before = inSentence(document, of.sentence).mentions.filter((one) => one.last === last && !isFiled(document, one))
      const mention = before.findLast((one) => one.place !== undefined || one.capital !== undefined)
      if (mention) return mention.place === undefined ? { name: mention.capital! } : named(document, mention)
      return before.length ? seatAt(document, before.at(-1)!) : null
    }
    const over = at.light ?? (at.parent?.as === 'argument' || at.parent?.as === 'conjunct' ? at.parent.predicate : undefined)
    if (over === undefined || over === at.index) return null
    at = document.predicates[over]!
  }
  return null
}

/** «زار أنقرة», "arrived in Geneva": where a visitor goes; what it takes at once before what prepositions bring in. */
function goalOf(document: Document, of: Predicate, recipients: readonly number[], crowd = false): EventPlace | null {
  for (const direct of crowd ? [false] : [true, false]) {
    for (const argument of of.args) {
      if (argument.role === 'subj' || argument.role === 'agent' || (argument.role === 'obl') === direct) continue
      const { head, first, last } = document.groups[argument.group]!
      for (const mention of mentionsNear(document, head, 2)) {
        if (mention.first < first || mention.last > last || (!direct && mention.locative === undefined)) continue
        if (mention.place !== undefined && FINE[document.places[mention.place]!.precision] < FINE.country) return named(document, mention)
        if (mention.capital && !crowd && (argument.role === 'obj' || mention.actors.some((actor) => recipients.includes(actor)))) return { name: mention.capital }
      }
    }
  }
  return null
}

/** «غارات على صنعاء», "strikes on Gaza": a capital that is hit is the place. */
function targetOf(document: Document, of: Predicate, recipients: readonly number[]): EventPlace | null {
  for (const argument of of.args) {
    if (argument.role !== 'obj' && argument.role !== 'obl') continue
    const { head, first, last } = document.groups[argument.group]!
    const mention = mentionsNear(document, head, 2).find((one) => one.capital && one.first >= first && one.last <= last && one.actors.some((actor) => recipients.includes(actor)))
    if (mention) return { name: mention.capital! }
  }
  return null
}

/** Where the story was filed from is no place of what it tells. */
const isFiled = ({ dateline }: Document, mention: Mention): boolean => dateline !== undefined && mention.start >= dateline.start && mention.end <= dateline.end

/** The nearest place mention that counts; of two that stand together («دوما بريف دمشق») the finer. */
function nearest(document: Document, of: Predicate, counts: (mention: Mention) => boolean): Mention | undefined {
  let best: Mention | undefined
  let least = REACH + 1
  for (const mention of inSentence(document, of.sentence).mentions) {
    if (mention.place === undefined || mention.first === of.word || isFiled(document, mention)) continue
    // what follows the trigger is likelier its place than what stood before it
    const distance = mention.first > of.word ? mention.first - of.word : of.word - mention.last + 4
    const finer = best !== undefined && FINE[document.places[mention.place]!.precision] < FINE[document.places[best.place!]!.precision]
    if ((distance < least || (finer && distance < least + 6)) && counts(mention)) {
      if (best && !finer && distance < least && FINE[document.places[mention.place]!.precision] > FINE[document.places[best.place!]!.precision] && least - distance < 6) continue
      best = mention
      least = distance
    }
  }
  return best
}

/** Not one that only says whose something is, before the act («تأميم قناة السويس … فهاجمته بريطانيا»); nor what is only to be («في حال لم تطلق …»). */
function isNear(document: Document, of: Predicate, mention: Mention): boolean {
  if (mention.first > of.word) return true
  return of.parent?.as !== 'condition' && (mention.locative !== undefined || groupHeadedBy(document, mention.head)?.parent?.as !== 'genitive')
}

/** Another finite verb stands between: the place is that one's. */
function isOfAnotherVerb(document: Document, of: Predicate, mention: Mention): boolean {
  const [from, to] = mention.first > of.word ? [of.word, mention.first] : [mention.first, of.word]
  return inSentence(document, of.sentence).predicates.some((p) => p !== of && p.form === 'finite' && p.word > from && p.word < to)
}

/** A fight, arrest, release or protest that is plainly in one country takes that country: theirs whom it befalls, or theirs who have the power to do it there. */
function plainCountry(document: Document, act: Act, actors: readonly number[], recipients: readonly number[]): EventPlace | null {
  if (NOWHERE.has(act.id)) return null
  const country = (indices: readonly number[]): string | null => {
    const all = new Set(indices.map((index) => document.actors[index]!).filter((actor) => actor.kind !== 'outlet' && actor.country && !MISSION.test(actor.name)).map((actor) => actor.country!))
    return all.size === 1 ? [...all][0]! : null
  }
  // of a crowd without a name only the story's own country is sure, nor does one who is killed die where he comes from
  const befallen = (): string | null => {
    const code = country(recipients)
    return code === null || !recipients.every((index) => document.actors[index]!.nameless || (act.type === 'ASSAULT' && document.actors[index]!.kind === 'person')) || code === settingOf(document) ? code : null
  }
  const isState = (index: number) => document.actors[index]!.kind === 'state'
  const power = actors.filter((index) => ['state', 'body'].includes(document.actors[index]!.kind))
  let code: string | null = null
  if (AT_HOME.has(act.id) && !recipients.length && actors.length && actors.every((index) => isState(index) || RULES.has(document.actors[index]!.sector ?? ''))) return plainly(country(actors))
  if (act.type === 'PROTEST') code = country(actors) ?? (actors.length ? null : befallen())
  else if (act.type === 'ASSAULT') code = country(recipients.filter(isState)) ?? befallen()
  else if (!recipients.some(isState) && recipients.length && act.mode !== 'withdraw' && act.id !== 'interfere' && power.length) code = country(power)
  else if (act.type === 'COERCE' && !(actors.length && !recipients.length) && !(FROM_WITHOUT.has(act.id) && recipients.every(isState))) code = befallen()
  return plainly(code)
}
function plainly(code: string | null): EventPlace | null {
  const state = code ? stateInfo(code) : undefined
  return state && code ? { name: state.name, plain: code } : null
}
/** What those who rule a country or keep its order do there, whomever they do it to. */
const AT_HOME = new Set(['arrest', 'detain', 'confiscate', 'foil', 'crack down', 'repress', 'disperse', 'pursue', 'raid', 'imprison', 'lock up politically', 'impose a curfew', 'impose emergency', 'close an outlet', 'censor', 'restrict speech', 'restrict movement', 'ban a party', 'summon by police', 'release', 'dissolve parliament', 'deploy police', 'put police on alert'])
/** Police, courts, secret services, parliaments; an army may be abroad. */
const RULES = new Set(['COP', 'JUD', 'SPY', 'LEG'])
/** A mission by its English name: it stands anywhere but in its own country. */
const MISSION = /^(?:Embassy|Consulate|High Commission)\b/
/** What is done from afar, by words, or at the border of two. */
const NOWHERE = new Set(['cyber attack', 'force to leave', 'spread disinformation', 'close a border'])
/** What is done to a state from without: not there. */
const FROM_WITHOUT = new Set(['prevent', 'restrict'])

/** The country that a story plays in: a third of what it names at least is there, and nowhere more. */
const settingOf = perDocument((document: Document): string | null => {
  const count = new Map<string, number>()
  let all = 0
  for (const mention of document.mentions) {
    if (isFiled(document, mention) || mention.form !== 'name') continue
    const actor = mention.actors.length === 1 ? document.actors[mention.actors[0]!]! : undefined
    const code = mention.place !== undefined ? document.places[mention.place]!.country : actor?.kind === 'state' ? actor.country : null
    if (code === null) continue
    count.set(code, (count.get(code) ?? 0) + 1)
    all++
  }
  const most = [...count].reduce<[string, number] | undefined>((best, one) => (!best || one[1] > best[1] ? one : best), undefined)
  return most && most[1] * 3 >= all && most[1] > 1 ? most[0] : null
})

// Noun or verb, past tense or participle: what stands outside a noun group.
import {
  clauseFollows,
  commaThenVerb,
  finiteAhead,
  finiteMaybeAhead,
  finiteMissing,
  finiteWithoutComma,
  isObjectStart,
  startsClause,
  verbAfterComma,
  verbBehindList,
  verbContext,
} from './ahead.js'
import { ADJECTIVE, BASE, type Form, framesOf, ING, LAND, NOMINAL, NOUN, PARTICIPLE, PAST, PLURAL, PRESENT, VERBAL } from './lexicon.js'
import { isOfKind } from './noun-kinds.js'
import { isBe, type Sight, SUBJECT_PRONOUNS } from './sight.js'
import { isUnit, TIME_NAMES, TIME_WORDS, YEAR } from './time-words.js'
import { isPhrasal } from './phrasal.js'
import { AFTER_PARTICIPLE, REDUCED } from './reduced.js'
import { ZERO_THAT } from './zero-that.js'
import {
  ADJ,
  ADV,
  AUX,
  CONJ,
  DET,
  isAdjTag,
  isNounTag,
  isVerbTag,
  JN,
  NAME,
  NEG,
  NN,
  NNS,
  NUM,
  PART,
  PREP,
  PRON,
  PUNCT,
  SUB,
  TO,
  VB,
  VD,
  VG,
  VN,
  VP,
  VZ,
} from './tags.js'
import { asAdjective, finiteForm, tagNominal } from './noun-words.js'

const isNounOrNumber = (tag: number): boolean => isNounTag(tag) || tag === NUM
/** Words whose clause must have a verb before its comma. */
const SUBORDINATORS = new Set([
  'if',
  'when',
  'unless',
  'because',
  'while',
  'after',
  'before',
  'as',
  'since',
  'until',
  'although',
  'though',
  'once',
])

/** What a word that may be a verb is here, outside the inside of a noun group: a verb in one of its forms, or a noun or adjective after all. */
export function tagVerbOrNoun(s: Sight, i: number, form: Form, may: number, others: number, prev: number, immediate: number): number {
  // "Turkey-backed forces": a compound participle stands before its noun
  if (others & NOMINAL && immediate === VN && s.rows.joined[i - 1] === 1 && s.key(i - 2) === '-') return tagNominal(s, i, form, others, immediate)
  // "US-Saudi talks", "EU-Turkey talks": two lands in one word stand before a noun
  if (others & NOMINAL && s.rows.joined[i - 1] === 1 && s.key(i - 2) === '-' && s.isCapital(i - 3) && s.may(i - 1) & LAND) return tagNominal(s, i, form, others, immediate)
  if (may & (PAST | PARTICIPLE) && !(may & BASE && others & NOMINAL) && !(others & NOMINAL && form.asNoun > form.asVerb))
    return tagPast(s, i, form, may, others, prev, immediate)
  if (!others) {
    if (may & ING) return VG
    if (may & PRESENT) return VZ
    if (may & BASE) return tagPlainVerb(s, i, prev, immediate)
  }
  if (may & ING && others & NOMINAL) return tagIngNoun(s, i, form, immediate)
  if (may & PRESENT && others & NOMINAL) return tagPresent(s, i, form, prev, immediate)
  if (may & BASE && others & (NOMINAL | ADJECTIVE)) return tagBase(s, i, form, may, others, prev, immediate)
  return others ? tagNominal(s, i, form, others, immediate) : finiteForm(may)
}

const OBJECT_PRONOUNS = new Set(['him', 'them', 'me', 'us'])

/** Nothing but a time stands between a conjunction and the word. */
function isTimeBehindConjunction(s: Sight, i: number): boolean {
  if (!TIME_WORDS.has(s.key(i - 1)) && !(s.key(i - 1) === 'may' && s.isCapital(i - 1)) && !isUnit(s.key(i - 1)) && !YEAR.test(s.key(i - 1))) return false
  for (let j = i - 2; j >= s.first && j > i - 8; j--) {
    const key = s.key(j)
    if (s.rows.tag[j] === CONJ) return true
    if (!TIME_WORDS.has(key) && !isUnit(key) && !BEFORE_TIME.has(key) && !s.isNumber(j)) return false
  }
  return false
}
const BEFORE_TIME: ReadonlySet<string> = new Set(['later', 'earlier', 'then', 'that', 'the', 'same', 'last', 'this', 'next', 'following', 'on', 'in', 'late', 'early', 'a', 'an', ','])

/** -ed and irregular forms: past tense or participle. */
function tagPast(s: Sight, i: number, form: Form, may: number, others: number, prev: number, immediate: number): number {
  const { rows } = s
  const needs = s.subject && !s.finite
  // "summoned him in May and later that month presented …"
  if (s.finite && prev !== CONJ && isTimeBehindConjunction(s, i)) prev = CONJ
  // "Stolen statues were returned", "returned stolen statues"
  if (!(may & PAST) && s.isNounAhead(i + 1) && (immediate === 0 ? clauseFollows(s, i + 1) : immediate === VD && !s.isCapital(i + 1))) return asAdjective(form)
  if (!(may & PAST)) return others & ADJECTIVE && s.isNounAhead(i + 1) && !isNounTag(immediate) ? ADJ : VN
  if (!(may & PARTICIPLE)) return VD
  // "the ministry reported that": nobody is "reported that"
  if (!s.finite && (isNounTag(immediate) || immediate === NAME) && framesOf(form.verb).includes('c') && s.key(i + 1) === 'that' && (s.isNominalStart(i + 2) || s.isCapital(i + 2) || clauseFollows(s, i + 2))) return VD
  if (prev === CONJ) {
    const mate = s.beforeConjunction(i)
    // "the Kurds, armed and supported by the army, have": both are done to them
    // "arrested a man wanted in Kenya and charged him": what is done to the man is no man's object
    // "called the pact, signed in Rome, an act of war and appealed to": what stood between commas is over
    if (mate === VN && s.finite && s.key(i + 1) !== 'by' && followsAside(s, i)) return VD
    if (mate === VN && s.finite && OBJECT_PRONOUNS.has(s.key(i + 1))) return VD
    // "killed a woman named Jane Roe and injured at least nine others": nothing done to somebody has an object
    if (mate === VN && s.finite && s.lastFinite === VD && framesOf(form.verb).includes('t') && !framesOf(form.verb).includes('d') && takesThing(s, i + 1)) return VD
    // "the minister, arrested in May and charged with fraud, resigned": both stand between the commas
    if (mate === VN || mate === VD) return mate === VN && needs && s.key(i + 1) !== 'by' && !(isInAside(s, i) && commaThenVerb(s, i)) ? VD : mate === VD ? VD : VN
    // "refused to put … and stated": the infinitive is not what it is joined to
    if ((mate === VB || mate === VG) && s.finite) return s.lastFinite === AUX && s.perfect ? VN : VD
    // "said the law was needed to make funding transparent and accused foreign diplomats": nothing follows the adjective that both could describe
    if (isAdjTag(mate) && s.finite && s.startsAnotherGroup(i + 1) && isComplement(s, i - 2)) return VD
    if (isAdjTag(mate) && s.isNounAhead(i + 1)) return JN
    if (s.isNounAhead(i + 1) && !s.finite && !s.subject) return JN
  }
  if (immediate === 0 || (immediate === ADV && !s.subject && !s.finite))
    return s.isNounAhead(i + 1) && (clauseFollows(s, i + 1) || !finiteWithoutComma(s, i)) ? asAdjective(form) : VN
  if (immediate === PUNCT && s.key(i - 1) === ',') {
    if (s.key(i + 1) === 'by' || (needs && !s.startsAnotherGroup(i + 1) && commaThenVerb(s, i))) return VN
    if (!needs && !isSpeechInversion(s, i, form))
      return s.isNounAhead(i + 1) && !isSpeechInversion(s, i, form) && isAdjTag(rows.tag[i - 2] ?? 0) ? JN : needs ? VD : VN
    return VD
  }
  if (immediate === PUNCT) return s.afterQuoteOrColon(i) && s.isNounAhead(i + 1) && clauseFollows(s, i + 1) ? asAdjective(form) : VD
  if (needs) {
    // "the engineer whom the rebels | kidnapped in May escaped": both he and they wait for a verb
    if (s.outer.at(-1)?.waits && isNounTag(immediate) && s.key(i + 1) !== 'by') return VD
    const by = AFTER_PARTICIPLE.has(s.key(i + 1))
    if (
      by &&
      isNounTag(immediate) &&
      (s.key(i + 1) === 'by' || !ZERO_THAT.has(form.verb)) &&
      (finiteAhead(s, i, s.key(i + 1) === 'by' || REDUCED.has(form.verb) || (s.key(i + 1) !== 'to' && !framesOf(form.verb).includes('i'))) || verbAfterComma(s, i))
    )
      return VN
    // "the treaty signed by A, B and C was suspended": the verb stands behind the list
    if (s.key(i + 1) === 'by' && isNounTag(immediate) && framesOf(form.verb).includes('t') && s.isCapital(i + 2) && verbBehindList(s, i + 2)) return VN
    // "the minister denied police had", not "Tuesday wounded soldiers were"
    if (may & PARTICIPLE && s.may(i + 1) & PLURAL && !(s.may(i + 1) & LAND) && !ZERO_THAT.has(form.verb) && finiteAhead(s, i + 1, true)) return JN
    // Headline: "Chef found dead", "Three killed in raid"
    if (s.headline && form.key === 'found' && (s.may(i + 1) & (ADJECTIVE | NOMINAL)) === ADJECTIVE) return VN
    if (
      s.headline &&
      may & PARTICIPLE &&
      !s.isNominalStart(i + 1) &&
      isNounOrNumber(immediate) &&
      (!framesOf(form.verb).includes('i') || immediate === NUM) &&
      !framesOf(form.verb).includes('c')
    )
      return VN
    return VD
  }
  if (s.finite && s.outer.at(-1)?.waits && endsRelative(s, i, immediate)) return VD
  if (
    s.finite &&
    (isNounTag(immediate) || immediate === PRON) &&
    s.key(i + 1) !== 'by' &&
    (immediate === PRON || (framesOf(form.verb).includes('c') && s.afterCommaGroup(i)))
  )
    return VD
  if (s.governed && !s.subject && !s.finite && isNounTag(immediate) && may & PARTICIPLE) return VN // in a letter published on Friday
  if (isNounTag(immediate) || immediate === PRON || immediate === ADV || immediate === PART)
    return s.finite ? (isConjoinedPast(s, i) ? VD : VN) : VD
  if (s.isNounAhead(i + 1)) return asAdjective(form)
  return VN
}

/** An object of its own begins, be it a number of them ("at least nine others"), and no time ("held two weeks"). */
function takesThing(s: Sight, i: number): boolean {
  const at = s.key(i) === 'at' && (s.key(i + 1) === 'least' || s.key(i + 1) === 'most') ? i + 2 : i
  return (at > i ? s.isNumber(at) : isObjectStart(s, at)) && !isUnit(s.key(at + 1))
}

/** Whether the participle before the conjunction before `i` opened behind a comma, and none has followed. */
function isInAside(s: Sight, i: number): boolean {
  for (let j = i - 2; j >= s.first && j > i - ASIDE; j--) {
    if (s.key(j) === ',') return false
    if (s.rows.tag[j] === VN) return s.key(j - 1) === ','
  }
  return false
}

/** How far back a participle between commas may stand. */
const ASIDE = 18
/** Whether the participle before the conjunction before `i` opened behind a comma, and a comma has closed what it opened. */
function followsAside(s: Sight, i: number): boolean {
  let closed = false
  for (let j = i - 2; j >= s.first && j > i - ASIDE; j--) {
    if (s.key(j) === ',') closed = true
    else if (s.rows.tag[j] === VN) return closed && s.key(j - 1) === ','
    else if (isVerbTag(s.rows.tag[j]!)) return false
  }
  return false
}

/** "soldiers who had deserted the army | attacked a village": behind a relative clause with its verb, the verb that the noun before it waits for. */
function endsRelative(s: Sight, i: number, immediate: number): boolean {
  if (!(isNounTag(immediate) || immediate === PRON || immediate === NUM || immediate === ADV || immediate === VN || immediate === VD) || s.key(i + 1) === 'by') return false
  // a participle has no object behind it; otherwise no surer verb may follow
  if (isObjectStart(s, i + 1) || (s.isCapital(i + 1) && !TIME_NAMES.has(s.key(i + 1)))) return true
  return !finiteAhead(s, i, true)
}

/** An adjective that a verb of being or the noun before it takes: "the law was good", "make funding transparent". */
function isComplement(s: Sight, i: number): boolean {
  let before = i - 1
  while (before > s.first && (s.rows.tag[before] === ADV || s.rows.tag[before] === NEG || isAdjTag(s.rows.tag[before]!))) before--
  const form = s.rows.form[before]
  return form !== undefined && before >= s.first && (isBe(form) || isNounTag(s.rows.tag[before]!) || s.rows.tag[before] === VG)
}

/** The plain form of a word that is only a verb: "help rebuild", "make them leave", "demanded that he resign". */
function tagPlainVerb(s: Sight, i: number, prev: number, immediate: number): number {
  const needs = s.subject && !s.finite
  if (prev === CONJ && s.beforeConjunction(i) === VB) return VB
  if (needs || prev === NNS || prev === PRON) return isVerbTag(s.rows.tag[i - 1] ?? 0) ? VB : needs ? VP : VB
  if (immediate === 0) return VB
  return isVerbTag(immediate) || prev === NEG ? VB : s.subject && !s.finite ? VP : VB
}

/** Words that a participle without a subject may follow. */
const MEANWHILE = new Set(['while', 'whilst', 'when'])
/** meeting, fighting, building: verb or noun. */
function tagIngNoun(s: Sight, i: number, form: Form, immediate: number): number {
  if ((immediate === 0 || immediate === SUB) && form.asVerb > form.asNoun && opensFrontedClause(s, i)) return VG
  // "killed while fighting against the army", not "while fighting in the town continued"
  if (immediate === SUB && MEANWHILE.has(s.key(i - 1)) && form.asVerb > form.asNoun && !finiteAhead(s, i, true)) return VG
  // "a resolution calling for a truce", "a man calling on voters": hardly ever a noun
  if (isNounTag(immediate) && s.rows.form[i + 1]?.closed?.pos === 'prep' && form.asVerb > form.asNoun * HARDLY && mayAct(s.rows.form[i - 1]!)) return VG
  // meeting, fighting, building · an audio recording in which
  if (immediate === NN && s.rows.tag[i - 2] === DET && !s.isNominalStart(i + 1)) return NN
  if ((isNounTag(immediate) || immediate === NAME) && form.asVerb > form.asNoun && (s.isNominalStart(i + 1) || s.may(i + 1) & NOMINAL) && isAbsolute(s, i)) return VG
  if (isNounTag(immediate))
    return s.isNominalStart(i + 1) && !(s.may(i + 1) & VERBAL) && form.asVerb > form.asNoun
      ? VG
      : s.rows.form[i + 1]?.closed?.pos === 'prep' && form.asVerb > form.asNoun * 2
        ? VG
        : NN
  if (isVerbTag(immediate)) return s.isNominalStart(i + 1) ? VG : NN
  // "…, warning that more will follow", "…, reporting that"
  if (immediate === PUNCT && s.key(i - 1) === ',' && s.finite && s.key(i + 1) === 'that' && framesOf(form.verb).includes('c')) return VG
  if (immediate === PUNCT && s.key(i - 1) === ',' && s.finite && form.asVerb > form.asNoun && s.rows.form[i + 1]?.closed?.pos === 'prep')
    return VG // …, accounting for
  // "Kenya and Malta, meeting in Rome, agreed": a noun of one thing would have an article
  if (immediate === PUNCT && s.key(i - 1) === ',' && s.subject && !s.finite && s.rows.form[i + 1]?.closed?.pos === 'prep' && (isNounTag(s.rows.tag[i - 2] ?? 0) || s.rows.tag[i - 2] === NAME) && commaThenVerb(s, i)) return VG
  if (immediate === PUNCT || immediate === 0 || immediate === CONJ)
    return (s.isNominalStart(i + 1) || s.isQuantity(i + 1)) && form.asVerb >= form.asNoun ? VG : NN
  return NN
}

/** How many times commoner a word is as a verb that is no noun beside one. */
const HARDLY = 12
/** People, or words put to paper. */
const mayAct = ({ kind, noun }: Form): boolean => kind === 'person' || isOfKind('message', noun)

/** "With the US urging allies to leave, …": behind "with" and somebody, what they do meanwhile. */
function isAbsolute(s: Sight, i: number): boolean {
  for (let j = i - 1; j >= s.first && j >= i - 5; j--) {
    const tag = s.rows.tag[j]!
    if (s.key(j) === 'with') return j === s.first || s.rows.tag[j - 1] === PUNCT || s.rows.tag[j - 1] === CONJ
    if (!isNounTag(tag) && !isAdjTag(tag) && tag !== NAME && tag !== DET && tag !== NUM) return false
  }
  return false
}

/** "Speaking to reporters, he …", "while campaigning in Ohio, she …": a preposition behind it, and the subject behind a comma. */
function opensFrontedClause(s: Sight, i: number): boolean {
  const next = s.rows.form[i + 1]?.closed?.pos
  if (i + 1 >= s.last || (next !== 'prep' && next !== 'part' && next !== 'adv')) return false
  for (let j = i + 2; j < s.last && j < i + 20; j++) {
    if (s.key(j) === ',') return s.isNominalStart(j + 1) || s.isCapital(j + 1) || s.rows.form[j + 1]?.closed?.pos === 'aux' || (s.may(j + 1) & (PAST | PRESENT)) !== 0
    const closed = s.rows.form[j]!.closed
    if (closed?.pos === 'aux' || closed?.pos === 'sub' || (s.isPast(j) && !(s.may(j) & PARTICIPLE))) return false
  }
  return false
}

/** attacks, visits, plans, reports: verb or plural. */
function tagPresent(s: Sight, i: number, form: Form, prev: number, immediate: number): number {
  const needs = s.subject && !s.finite
  // "Japan and South Korea to resume talks": what is to be resumed
  if (immediate === VB && s.rows.tag[i - 2] === TO) return NNS
  // "accused of arming rebels, Kenya": behind a preposition it has its object
  if (immediate === VG && s.rows.tag[i - 2] === PREP && framesOf(s.rows.form[i - 1]!.verb).includes('t')) return NNS
  // "the dispute dates back to 2016"
  if (needs && isNounTag(immediate) && isPhrasal(form.verb, s.key(i + 1)) && s.rows.form[i + 2]?.closed?.pos === 'prep') return VZ
  // "Uganda hosts a million refugees", "Rwanda summons Burundi envoy": no land's hosts would have an article behind them
  if (needs && immediate === NAME && s.rows.form[i - 1]!.may & LAND && (s.rows.form[i + 1]?.closed?.pos === 'det' || (s.may(i + 1) & LAND && s.isCapital(i + 1))) && !finiteAhead(s, i, true)) return VZ
  if (!needs && form.asVerb > form.asNoun * 4 && isNounTag(immediate) && framesOf(form.verb).includes('c') && s.afterCommaGroup(i))
    return VZ
  // "Minister visits Peru, signs deal": one subject, two verbs
  if (!needs && s.headline && immediate === PUNCT && s.key(i - 1) === ',' && s.lastFinite === VZ && (form.asVerb >= form.asNoun || s.isNominalStart(i + 1) || s.isQuantity(i + 1))) return VZ
  if (!needs && prev === CONJ && form.asVerb > form.asNoun * 4 && s.isNominalStart(i + 1)) return VZ
  if (!needs) return prev === CONJ && s.beforeConjunction(i) === VZ && !isNounTag(immediate) ? VZ : isRelative(s, prev, i) ? VZ : NNS
  // a plural subject has no -s verb, but a plural that "of" brought in may stand before one: the House of Representatives holds
  if (prev === TO || (prev === NNS && !(s.governed && s.subject && form.asVerb >= form.asNoun && finiteMissing(s, i + 1)))) return NNS
  if (prev === CONJ && s.beforeConjunction(i) !== VZ && (!s.isNominalStart(i + 1) || finiteMaybeAhead(s, i))) return NNS
  if (prev === SUB && !s.subject) return NNS
  if (prev === PRON || prev === SUB) return VZ
  // "EU ministers to mull": hardly ever a verb
  if (form.asNoun > form.asVerb * 8) return NNS
  // "Malta needs to act", "said Kenya plans to leave"
  if (s.key(i + 1) === 'to' && s.may(i + 2) & BASE && form.asVerb * 2 >= form.asNoun && framesOf(form.verb).includes('n') && (immediate === NN || immediate === NAME) && !finiteAhead(s, i + 2, true)) return VZ
  // "Terror suspects face house arrest": the verb is the next word
  if (
    immediate === NN &&
    form.asNoun * 1.5 >= form.asVerb &&
    s.may(i + 1) & BASE &&
    !s.rows.form[i + 1]?.closed &&
    (s.isNominalStart(i + 2) || s.key(i + 2) === 'to')
  )
    return NNS
  if (form.asVerb > form.asNoun * 8 && (isNounTag(prev) || prev === PUNCT)) return VZ
  if (framesOf(form.verb).includes('c') && form.asVerb * 3 > form.asNoun && isNounTag(prev) && startsClause(s, i + 1)) return VZ
  // "the group refuses to lift the ban that it imposed": the verb ahead is another clause's
  if (s.key(i + 1) === 'to' && s.may(i + 2) & BASE && form.asVerb > form.asNoun && (isNounTag(prev) || prev === NAME)) return VZ
  if (finiteAhead(s, i, true)) return NNS
  if (s.key(i + 1) === ',' && s.outer.length && isNounTag(immediate) && SUBORDINATORS.has(s.sub)) return VZ
  if (isNounTag(prev) || prev === NAME || prev === PUNCT || isAdjTag(prev)) return verbContext(s, i, form) ? VZ : NNS
  return VZ
}

/** attack, visit, plan, cut: verb or noun. */
function tagBase(s: Sight, i: number, form: Form, may: number, others: number, prev: number, immediate: number): number {
  const { rows } = s
  const needs = s.subject && !s.finite
  // "demanded that Iran release the prisoners": the plain form behind a demand
  if (needs && (isNounTag(prev) || prev === NAME || prev === PRON) && s.sub === 'that' && (s.isNominalStart(i + 1) || s.isParticle(i + 1)) && isDemanded(s, i)) return VP
  if (prev === CONJ) {
    const mate = s.beforeConjunction(i)
    if (mate === VB)
      return s.isNominalStart(i + 1) ||
        (form.asVerb > form.asNoun &&
          (form.asVerb > form.asNoun * 3 || !isNounTag(rows.tag[i - 2] ?? 0) || s.rows.form[i + 1]?.closed?.pos !== 'prep'))
        ? VB
        : NN
    if (mate === VP && s.isNominalStart(i + 1)) return VP
  }
  if (may & PARTICIPLE && needs && s.key(i + 1) === 'by' && isNounTag(immediate) && (s.headline || finiteAhead(s, i, true))) return VN // car maker hit by strike
  if (may & PAST && needs && form.asVerb > form.asNoun && !finiteAhead(s, i, true)) return VD // cut, hit, set, put
  // a plan put forward by, quotas set by
  if (may & PARTICIPLE && s.finite && isNounTag(immediate) && form.asVerb > form.asNoun && (s.key(i + 1) === 'by' || s.isParticle(i + 1)))
    return VN
  if (may & PAST && prev === PUNCT && s.finite && form.asVerb > form.asNoun) return VD
  // "the two nations say one of …", "Seoul and Washington say": a plural or two names and then a word that is nearly always a verb of saying
  if (needs && (immediate === NNS || s.isJoined(i)) && framesOf(form.verb).includes('c') && form.asVerb > form.asNoun * 12 && s.key(i + 1) !== 'of') return VP
  // "officials in Lima say Ecuador is sheltering them"
  if (needs && s.governed && (immediate === NAME || isNounTag(immediate)) && ZERO_THAT.has(form.verb) && form.asVerb > form.asNoun * 12 && startsClause(s, i + 1)) return VP
  // "officials say they have found a bomb", "Paris and Rome claim Russia attacked": the verb ahead is that of what they say
  if (needs && (prev === NNS || immediate === NNS || s.isJoined(i)) && framesOf(form.verb).includes('c') && form.asVerb * 3 > form.asNoun && startsClause(s, i + 1)) return VP
  if (
    needs &&
    (prev === NNS ||
      prev === PRON ||
      (immediate === NAME && (rows.form[i - 1]!.may & (PLURAL | LAND)) === PLURAL) ||
      (s.isJoined(i) && (s.headline || s.startsAnotherGroup(i + 1))) ||
      (prev === SUB && s.subject)) &&
    !finiteAhead(s, i, true) &&
    (form.asVerb * 2 > form.asNoun || s.isNominalStart(i + 1))
  )
    return VP
  if (
    needs &&
    immediate === PUNCT &&
    s.key(i - 1) === ',' &&
    form.asVerb > form.asNoun &&
    s.isNominalStart(i + 1) &&
    !finiteAhead(s, i, true)
  )
    return VP
  // "…, reports say"
  if (s.finite && immediate === NNS && ZERO_THAT.has(form.verb) && form.asVerb > form.asNoun * 8 && s.afterCommaGroup(i)) return VP
  // "…, say scientists"
  if (
    s.finite &&
    immediate === PUNCT &&
    s.key(i - 1) === ',' &&
    ZERO_THAT.has(form.verb) &&
    form.asVerb > form.asNoun * 8 &&
    s.isNominalStart(i + 1)
  )
    return VP
  if (needs && form.asVerb > form.asNoun * 6 && isNounTag(prev) && !finiteAhead(s, i, true)) return VP
  if (isVerbTag(immediate) && rows.form[i - 1]!.verb === 'help' && form.asVerb > form.asNoun) return VB
  if (immediate === PRON && (form.asVerb > form.asNoun || SUBJECT_PRONOUNS.has(s.key(i - 1))))
    return needs ? (may & PAST && /^(?:he|she|it)$/.test(s.key(i - 1)) ? VD : VP) : VB
  if (immediate === 0 && form.asVerb > form.asNoun * 3 && s.isNominalStart(i + 1) && !s.headline) {
    // "Separate sources have confirmed": no command has a clause of its own behind it
    return others & ADJECTIVE && s.isNounAhead(i + 1) && clauseFollows(s, i + 1) ? ADJ : VB
  }
  if (others & PLURAL && !(others & NOUN)) return NNS
  return tagNominal(s, i, form, others, immediate)
}

/** Words whose that-clause says what is to be done, with a plain verb. */
const MANDATIVE = new Set(['demand', 'insist', 'request', 'recommend', 'propose', 'require', 'urge', 'ask', 'suggest', 'order', 'stipulate', 'condition', 'call', 'proposal', 'recommendation'])
/** How many words the subject of such a clause may have. */
const SUBJECT_REACH = 8
function isDemanded(s: Sight, i: number): boolean {
  for (let j = i - 1; j > s.first && j >= i - SUBJECT_REACH; j--) if (s.rows.tag[j] === SUB) return s.key(j) === 'that' && (MANDATIVE.has(s.rows.form[j - 1]!.verb) || MANDATIVE.has(s.rows.form[j - 1]!.noun))
  return false
}

function isRelative(s: Sight, prev: number, i: number): boolean {
  return prev === SUB && s.subject && !s.finite && i > s.first
}

/** "…," said Lavrov · ", added the minister": a past tense with its subject behind it. */
function isSpeechInversion(s: Sight, i: number, form: Form): boolean {
  // "…, Jane Roe, an official, said.": nobody is "said" at the end of a sentence
  if (form.verb === 'say' && i + 2 >= s.last) return true
  return framesOf(form.verb).includes('c') && (s.isCapital(i + 1) || s.rows.form[i + 1]?.closed?.pos === 'det' || isTitledName(s, i + 1))
}

/** "(…, said) governor Jane Roe", "police spokesman Tom Hall": nouns, the last for a person, right before a name. */
function isTitledName(s: Sight, i: number): boolean {
  for (let j = i; j < i + 4 && j < s.last; j++) {
    if (s.isCapital(j)) return j > i && s.rows.form[j - 1]!.kind === 'person'
    if (s.rows.form[j]!.closed || !(s.may(j) & (NOMINAL | ADJECTIVE))) return false
  }
  return false
}

function isConjoinedPast(s: Sight, i: number): boolean {
  return s.rows.tag[i - 1] === ADV && s.rows.tag[i - 2] === CONJ
}

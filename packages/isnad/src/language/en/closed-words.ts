// Tags of closed-class words: what "that", "to", "her", "after" are here.
import { colourOf } from './colours.js'
import {
  ADJECTIVE,
  ADVERB,
  BASE,
  type Form,
  framesOf,
  ING,
  LAND,
  NOMINAL,
  NOUN,
  PARTICIPLE,
  PAST,
  PLURAL,
  PRESENT,
  VERBAL,
} from './lexicon.js'
import {
  ADJ,
  ADV,
  AUX,
  CONJ,
  DET,
  GERUND,
  isAdjTag,
  isNounTag,
  isVerbTag,
  JN,
  NEG,
  NN,
  NNS,
  NUM,
  PART,
  POSS,
  PREP,
  PRON,
  PUNCT,
  SUB,
  TO,
  VB,
  VG,
  VP,
  VN,
} from './tags.js'
import { isBe, isHave, type Sight, SUBJECT_PRONOUNS } from './sight.js'
import { TIME_NAMES } from './time-words.js'
import { clauseBehindAside, clauseFollows, endsTime } from './ahead.js'
import { isPhrasal } from './phrasal.js'

export function tagClosed(s: Sight, i: number, form: Form): number {
  const { rows } = s
  const closed = form.closed!
  const next = i + 1
  const prev = rows.tag[i - 1] ?? 0
  switch (form.key) {
    case 'to':
      return infinitiveFollows(s, i) ? TO : PREP
    case 'that':
      return tagThat(s, i)
    case 'her':
      return s.isNominalStart(next) && s.rows.form[next]?.closed?.pos !== 'det' && s.rows.form[next]?.closed?.pos !== 'pron' ? DET : PRON
    case 'there':
      return s.may(s.nextIndex(i)) & VERBAL && isBe(rows.form[s.nextIndex(i)]!) ? PRON : rows.form[next]?.closed?.pos === 'aux' ? PRON : ADV
    case 'mine':
      return prev === DET || isAdjTag(prev) ? NN : PRON
    case 'no':
      return prev === 0 && s.key(next) === ',' ? ADV : DET
    case 'like':
      return s.prevTag(i) === TO || s.prevTag(i) === AUX || prev === PRON ? VB : PREP
    case 'will':
    case 'can':
    case 'might':
      if ((prev === DET || isAdjTag(prev) || prev === POSS) && !s.isBaseNext(i)) return NN
      return AUX
    case 'own':
      if (prev === TO || (prev === AUX && !isBe(rows.form[i - 1]!) && !isHave(rows.form[i - 1]!))) return VB
      return prev === DET || prev === POSS ? ADJ : s.subject && !s.finite ? VP : ADJ
    case 'following':
      return prev === DET ? ADJ : prev === AUX || (isVerbTag(prev) && isBe(s.rows.form[i - 1]!)) ? VG : PREP
    case 'last':
      if (s.isFloating(i)) return ADV
      if (s.may(next) & NOUN && !s.rows.form[next]!.closed) return ADJ
      return s.prevTag(i) === AUX || s.prevTag(i) === TO ? VB : ADJ
    case 'close':
      if (s.prevTag(i) === TO || (s.prevTag(i) === AUX && !isBe(rows.form[s.prevIndex(i)]!))) return VB
      return prev === DET ? (s.isNounAhead(next) ? ADJ : NN) : s.key(next) === 'to' ? ADJ : ADJ
    case 'back':
      if (s.prevTag(i) === TO || (s.prevTag(i) === AUX && !isBe(rows.form[s.prevIndex(i)]!))) return VB
      if (!s.finite && (prev === NNS || prev === PRON)) return VP
      return PART
    case 'further':
      return s.prevTag(i) === TO || (prev === AUX && !isBe(rows.form[i - 1]!)) ? VB : s.isNounAhead(next) ? ADJ : ADV
    case 'past':
      return prev === DET || prev === PREP ? (s.isNounAhead(next) ? ADJ : NN) : s.isNounAhead(next) ? PREP : ADV
    case 'second':
    case 'first':
      if (s.isFloating(i)) return ADV
      return s.isNounAhead(next) || prev === DET ? ADJ : ADV
    case 'one':
      return NUM
    case 'so':
      return ADV
    case 'since':
      if (prev === AUX && s.may(s.nextIndex(i)) & PARTICIPLE) return ADV
      return !isTimeAlone(s, next) && (clauseFollows(s, next) || clauseBehindAside(s, next)) ? SUB : PREP
    case 'today':
    case 'yesterday':
    case 'tomorrow':
    case 'tonight':
      return s.key(next) === "'s" ? NN : ADV
    case 'because':
      return s.key(next) === 'of' ? PREP : SUB
    case 'once':
      return clauseFollows(s, next) ? SUB : ADV
    case 'when':
    case 'where':
    case 'why':
    case 'how':
    case 'what':
      return SUB
    case 'while':
      return prev === DET ? NN : SUB
    case 'which':
    case 'who':
    case 'whom':
      return SUB
    case 'yet':
      return i === s.first || prev === PUNCT ? CONJ : ADV
    case 'plus':
      return CONJ
    case 'all':
    case 'each':
      if (s.isFloating(i) || s.countsSubject(i)) return ADV
      break
    case 'both':
      if (s.isFloating(i) || s.countsSubject(i)) return ADV
      return s.isNounAhead(next) ? DET : prev === PUNCT || s.isNominalStart(next) ? DET : PRON
    case 'either':
    case 'neither':
      if (s.isCorrelative(i) && (s.prevTag(i) === AUX || (s.subject && !s.finite && !s.governed))) return NEG
      return s.isNominalStart(next) && s.key(next) !== 'of' ? DET : PRON
    case 'as':
    case 'until':
    case 'before':
    case 'after':
    case 'than':
    case 'for':
    case 'till':
      // "as she attempts"
      if (form.key === 'as' && SUBJECT_PRONOUNS.has(s.key(next))) return SUB
      return form.key !== 'for' && !isTimeAlone(s, next) && (clauseFollows(s, next) || (form.key !== 'than' && form.key !== 'as' && clauseBehindAside(s, next))) ? SUB : PREP
    case 'late':
    case 'early':
    case 'long':
    case 'hard':
    case 'later':
    case 'earlier':
      if (s.isFloating(i)) return ADV
      // "the court later convicted two of them": the subject waits for its verb
      if (form.key.endsWith('er') && s.subject && !s.finite && s.may(next) & PAST && !(s.may(next) & NOMINAL)) return ADV
      return s.isNounAhead(next) && s.key(next) !== 'on' ? ADJ : ADV
    case 'due':
    case 'able':
      return ADJ
    case 'enough':
      return s.isNounAhead(next) ? DET : ADV
    case 'thanks':
      return NNS
    case 'including':
      return PREP
  }
  switch (closed.pos) {
    case 'det':
      if (closed.also.includes('pron') && !s.isNominalStart(next) && !(s.may(next) & (PARTICIPLE | ING) && s.isNounAhead(next + 1)))
        return PRON
      if (
        closed.also.includes('pron') &&
        (form.key === 's' || form.key === 'these' || form.key === 'those') &&
        s.may(next) & VERBAL &&
        !(s.may(next) & (NOMINAL | ADJECTIVE))
      )
        return PRON
      // "this remains part of the plan": of one thing, no plural
      if (form.key === 'this' && s.may(next) & PRESENT && (!(s.may(next) & NOUN) || rows.form[next]!.asVerb > rows.form[next]!.asNoun * 2) && !rows.form[next]!.closed) return PRON
      if (closed.also.includes('pron') && rows.form[next]?.closed && rows.form[next]!.closed!.pos === 'pron') return PRON
      if (closed.also.includes('adv') && !(s.may(next) & NOMINAL) && s.may(next) & (ADJECTIVE | ADVERB)) return ADV
      return DET
    case 'pron':
      return PRON
    case 'sub':
      return SUB
    case 'conj':
      return CONJ
    case 'neg':
      return NEG
    case 'aux':
      return AUX
    case 'num':
      return NUM
    case 'adv':
      if (
        closed.also.includes('adj') &&
        (prev === DET || prev === POSS || s.isNounAhead(next)) &&
        prev !== NEG &&
        s.may(next) & NOMINAL &&
        !(s.may(next) & VERBAL)
      )
        return form.key === 'just' || form.key === 'only' || form.key === 'even' ? ADV : ADJ
      return ADV
    case 'noun':
      return closed.number === 'pl' ? NNS : NN
    case 'adj':
      return ADJ
    case 'part':
      return tagParticle(s, i, form)
    case 'prep':
      return closed.also.includes('part') ? tagParticle(s, i, form) : PREP
  }
  return ADV
}

/** "pulled out", "shut the plant down"; else a preposition or an adverb. */
function tagParticle(s: Sight, i: number, form: Form): number {
  const { rows } = s
  for (let j = i - 1; j >= s.first && j >= i - 4; j--) {
    const tag = rows.tag[j]!
    if (isVerbTag(tag) || tag === JN || tag === GERUND) {
      if (isPhrasal(rows.form[j]!.verb, form.key)) {
        // With the object between them only before the end of the group: "shut the plant down."
        if (j === i - 1 || !s.isNominalStart(i + 1)) return PART
      }
      break
    }
    if (!isNounTag(tag) && tag !== DET && tag !== PRON && !isAdjTag(tag) && tag !== ADV && tag !== POSS) break
  }
  if (s.isNominalStart(i + 1) || s.key(i + 1) === '$' || s.may(i + 1) & ING)
    return form.closed!.pos === 'prep' || form.closed!.also.includes('prep') ? PREP : PART
  return form.closed!.pos === 'prep' && s.may(i + 1) ? PREP : PART
}

/** A verb or adjective that an infinitive completes: what is slated, due or ready to be done. */
const isColouring = ({ rows }: Sight, at: number): boolean => (rows.tag[at] === VN ? colourOf('verb', rows.form[at]!.verb) : isAdjTag(rows.tag[at]!) ? colourOf('adjective', rows.form[at]!.key) : undefined)?.modality === 'planned'

function infinitiveFollows(s: Sight, i: number): boolean {
  const opener = s.key(i - 1)
  if (opener === 'according' || opener === 'owing' || opener === 'thanks') return false
  const j = s.nextIndex(i)
  const form = s.rows.form[j]
  if (!form || j >= s.last || (s.isCapital(j) && !s.lowered)) return false
  if (!(form.may & BASE))
    return (
      form.key === 'be' ||
      form.key === 'like' ||
      (form.key === 'close' || form.key === 'further' || form.key === 'back' ? s.isNominalStart(j + 1) || s.isParticle(j + 1) : false)
    )
  if (form.closed)
    return (form.key === 'close' || form.key === 'further' || form.key === 'back' || form.key === 'own') && (s.isNominalStart(j + 1) || s.isParticle(j + 1))
  if (!(form.may & (NOUN | ADJECTIVE))) return true
  // "sentenced him to jail": whom would they jail?
  if (form.key === 'jail' && !s.isNominalStart(j + 1)) return false
  const before = s.prevIndex(i)
  const frames = before >= 0 && isVerbTag(s.rows.tag[before]!) ? framesOf(s.rows.form[before]!.verb) : ''
  let score = Math.log2((form.asVerb + 1) / (Math.max(form.asNoun, form.asAdj) + 1))
  const after = s.rows.form[j + 1]
  if (after && j + 1 < s.last) {
    if (after.closed && (after.closed.pos === 'det' || after.closed.pos === 'pron')) score += 3
    else if (after.key === 'of') score -= 4
    else if (s.isCapital(j + 1) || s.isNumber(j + 1)) score += 2
    else if (s.may(j + 1) & (PLURAL | ADJECTIVE) && !(s.may(j + 1) & VERBAL)) score += 1.5
    else if (after.closed?.pos === 'prep' || after.closed?.pos === 'part') score += 0.5
  }
  // "asked them to hand over two men"
  if (form.verb && isPhrasal(form.verb, s.key(j + 1)) && j + 2 < s.last) score += 2
  if (frames.includes('n') || frames.includes('o')) score += 2
  // "is slated to host talks", "ready to host them"
  else if (before >= 0 && isColouring(s, before)) score += 3.5
  if (before >= 0 && (isNounTag(s.rows.tag[before]!) || isAdjTag(s.rows.tag[before]!))) score += 0.5
  return score > -1
}

function tagThat(s: Sight, i: number): number {
  const { rows } = s
  const prev = rows.tag[i - 1] ?? 0
  const next = rows.form[i + 1]
  if (!next || i + 1 >= s.last) return PRON
  const may = s.may(i + 1)
  if (prev === PREP) return may & NOUN && !next.closed ? DET : PRON
  const before = s.prevIndex(i)
  if (
    before >= 0 &&
    isVerbTag(rows.tag[before]!) &&
    /[ct]/.test(framesOf(rows.form[before]!.verb)) &&
    framesOf(rows.form[before]!.verb).includes('c')
  )
    return SUB
  if (isVerbTag(prev))
    return may & NOUN && !next.closed && !(may & LAND) && !clauseFollows(s, i + 1) ? DET : clauseFollows(s, i + 1) ? SUB : DET
  if (isNounTag(prev) || isAdjTag(prev) || prev === PRON) return SUB
  if (prev === 0 || prev === PUNCT || prev === CONJ || prev === ADV) {
    if (next.closed?.pos === 'aux' || isBe(next) || isHave(next) || (may & (PAST | PRESENT) && !(may & NOMINAL)))
      return prev === PUNCT && s.subject ? SUB : PRON
    if (prev === CONJ) return clauseFollows(s, i + 1) || next.closed?.pos === 'det' || next.closed?.pos === 'pron' ? SUB : DET
    if (may & NOUN && !next.closed) return DET
    return clauseFollows(s, i + 1) ? SUB : DET
  }
  return SUB
}

export function tagApostropheS(s: Sight, i: number): number {
  const prev = s.rows.tag[i - 1] ?? 0
  const key = s.key(i - 1)
  const next = s.nextIndex(i)
  const may = s.may(next)
  if (
    prev === PRON ||
    key === 'that' ||
    key === 'there' ||
    key === 'here' ||
    key === 'who' ||
    key === 'what' ||
    key === 'where' ||
    key === 'how' ||
    key === 'it'
  )
    return key === 'let' ? PRON : AUX
  const nextForm = s.rows.form[next]
  if (nextForm?.closed && (nextForm.closed.pos === 'neg' || nextForm.closed.pos === 'pron' || /^(?:the|an?|s|that|no)$/.test(nextForm.key)))
    return AUX
  if (s.rows.form[i + 1]?.closed?.pos === 'neg') return AUX
  // "Canada's lifting of sanctions"
  if (may & (ING | PARTICIPLE) && !(may & (NOMINAL | ADJECTIVE)) && !s.isNominalStart(next + 1) && s.key(next + 1) !== 'of') return AUX
  return POSS
}

/** "since January | police have arrested ten": the clause behind the time is not one that "since" opens. */
const isTimeAlone = (s: Sight, i: number): boolean => TIME_NAMES.has(s.key(i)) && endsTime(s, i)

// Tags of open-class words: noun or verb, past tense or participle, gerund or adjective.
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
  UNKNOWN,
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
  JG,
  JN,
  NAME,
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
  VD,
  VG,
  VN,
  VP,
  VZ,
} from './tags.js'
import { isBe, isDo, isHave, type Sight, SUBJECT_PRONOUNS, ZERO_THAT } from './sight.js'
import {
  clauseFollows,
  commaThenVerb,
  finiteAhead,
  finiteMaybeAhead,
  finiteWithoutComma,
  startsClause,
  verbAfterComma,
  verbContext,
} from './ahead.js'

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
/** A participle before its noun: an adjective of its own (united), or the verb's (planned). */
const asAdjective = (form: Form): number => (form.asAdj > form.asVerb ? ADJ : JN)

const OPEN = NOMINAL | VERBAL | ADJECTIVE | ADVERB

/** An open-class word in lower case (or read as one). */
export function tagOpen(s: Sight, i: number, form: Form): number {
  const { rows } = s
  const may = form.may & OPEN
  const prev = s.prevTag(i)
  const prevAt = s.prevIndex(i)
  const immediate = rows.tag[i - 1] ?? 0
  // be, have, do
  if (isBe(form) || isHave(form) || isDo(form)) return tagAuxiliary(s, i, form, prev)
  const verbal = may & VERBAL
  if (!verbal) return tagNominal(s, i, form, may, immediate)
  const others = may & ~VERBAL
  const prevForm = prevAt >= 0 ? rows.form[prevAt]! : undefined
  // After to, would, did: the plain form.
  if (may & BASE && (prev === TO || (prev === AUX && prevForm && !isBe(prevForm) && !isHave(prevForm) && prevForm.key !== "'s"))) return VB
  // After be and have: participles.
  if (prev === AUX && prevForm && (isBe(prevForm) || isHave(prevForm) || prevForm.key === "'s" || prevForm.key === "'d")) {
    if (isHave(prevForm) || prevForm.key === "'d") return may & PARTICIPLE ? VN : may & BASE ? VB : finiteForm(may)
    if (may & ING) return VG
    if (may & PARTICIPLE) return VN
  }
  if (prev && isVerbTag(prev) && prevForm && isBe(prevForm)) {
    if (may & ING && !(others & NOUN && form.nominal && immediate === DET)) return VG
    if (may & PARTICIPLE) return VN
    if (others) return tagNominal(s, i, form, others, immediate)
  }
  // Inside a noun group.
  if (
    immediate === DET ||
    immediate === POSS ||
    isAdjTag(immediate) ||
    immediate === NUM ||
    (immediate === ADV && (rows.tag[i - 2] === DET || rows.tag[i - 2] === POSS))
  )
    return tagInsideGroup(s, i, form, may, others, immediate)
  if (immediate === PREP) return tagAfterPreposition(s, i, form, may, others)
  if (may & ING && !(others & NOMINAL)) return tagIng(s, i, form, immediate)
  return tagVerbOrNoun(s, i, form, may, others, prev, immediate)
}

function tagAuxiliary(s: Sight, i: number, form: Form, prev: number): number {
  const j = s.nextIndex(i)
  const next = s.rows.form[j]
  const may = s.may(j)
  const inside = j < s.last
  if (form.may & ING) {
    // being held, having signed
    if (inside && (isBe(form) ? may & PARTICIPLE : isHave(form) ? may & PARTICIPLE : 0)) return AUX
    return isAdjTag(s.rows.tag[i - 1] ?? 0) || s.rows.tag[i - 1] === DET ? GERUND : VG
  }
  if (isBe(form)) {
    if (form.key === 'are' && prev === DET) return NN
    if (inside && may & (ING | PARTICIPLE) && !next!.closed && !(may & LAND && s.isCapital(j))) return AUX
    // "are the rebels being armed": a question
    if (inside && s.key(j) === 'to' && s.may(j + 1) & BASE) return AUX
    if (form.key === 'be' || form.key === 'been')
      return prev === TO || prev === AUX ? (form.key === 'been' ? VN : VB) : form.key === 'been' ? VN : VB
    return form.may & PAST ? VD : form.may & PRESENT ? VZ : VP
  }
  if (isHave(form)) {
    if (s.key(i + 1) === 'since' && s.may(i + 2) & PARTICIPLE) return AUX
    if (
      inside &&
      (may & PARTICIPLE || s.key(j) === 'been' || s.key(j) === 'had') &&
      !(may & LAND && s.isCapital(j)) &&
      !(may & NOMINAL && !(may & PAST) && next!.asNoun > next!.asVerb)
    ) {
      // "had wounded soldiers" is rare; "has cut ties" is not
      return AUX
    }
    if (inside && s.key(j) === 'to' && s.may(j + 1) & BASE) return AUX
    if (form.key === 'have') return prev === TO || prev === AUX ? VB : VP
    return form.may & PAST ? VD : VZ
  }
  if (form.key === 'done') return VN
  if (inside && (s.rows.form[i + 1]?.closed?.pos === 'neg' || (may & BASE && !(may & NOMINAL) && s.key(j) !== 'last'))) return AUX
  if (form.key === 'do') return prev === TO || prev === AUX ? VB : AUX
  return form.may & PAST
    ? inside && s.isNominalStart(j) && !finiteAhead(s, i, false) && s.rows.form[s.last - 1]?.key !== '?'
      ? VD
      : AUX
    : VZ
}

function tagNominal(s: Sight, i: number, form: Form, may: number, immediate: number): number {
  if (may & ADJECTIVE && may & (NOMINAL | ADVERB)) {
    const next = i + 1
    const after = s.may(next)
    const nextClosed = next < s.last ? s.rows.form[next]!.closed : undefined
    if (may & NOMINAL) {
      const wantsNoun = (after & (NOMINAL | LAND) || (after & (ADJECTIVE | UNKNOWN) && s.isNounAhead(next + 1))) && !nextClosed
      if (wantsNoun) {
        if (
          after & PRESENT &&
          may & NOUN &&
          !s.finite &&
          immediate !== 0 &&
          s.rows.form[next]!.asVerb * 2 > s.rows.form[next]!.asNoun &&
          verbContext(s, next, s.rows.form[next]!) &&
          !finiteAhead(s, next, true)
        )
          return NN
        if (
          after & VERBAL &&
          may & NOUN &&
          (immediate === DET || isAdjTag(immediate)) &&
          !s.finite &&
          !finiteAhead(s, next, true) &&
          after & (PRESENT | BASE) &&
          form.asNoun >= form.asAdj
        )
          return NN
        return form.asAdj * 3 >= form.asNoun ? ADJ : may & PLURAL && !(may & NOUN) ? NNS : NN
      }
      const prev = s.prevTag(i)
      if ((isVerbTag(prev) || prev === AUX) && isBe(s.rows.form[s.prevIndex(i)]!) && immediate !== DET && form.asAdj >= form.asNoun)
        return ADJ
      if (immediate === ADV && form.asAdj >= form.asNoun) return ADJ
      if (form.asAdj > 8 * form.asNoun && immediate !== DET) return ADJ
      return may & PLURAL && !(may & NOUN) ? NNS : NN
    }
    return s.isNounAhead(next) || !(may & ADVERB) || form.asAdj >= form.asAdv
      ? s.rows.tag[i - 1] === AUX || (isVerbTag(s.rows.tag[i - 1] ?? 0) && !isBe(s.rows.form[i - 1]!) && !s.isNounAhead(next))
        ? form.asAdj > form.asAdv
          ? ADJ
          : ADV
        : ADJ
      : ADV
  }
  if (may & NOMINAL && may & ADVERB && !(immediate === DET || isAdjTag(immediate) || immediate === PREP))
    return form.asAdv > form.asNoun ? ADV : NN
  if (may & PLURAL) return NNS
  if (may & NOUN) return form.may & UNKNOWN && form.may & ADVERB ? ADV : NN
  if (may & ADJECTIVE) return ADJ
  if (may & ADVERB) return ADV
  return NN
}

function tagInsideGroup(s: Sight, i: number, form: Form, may: number, others: number, immediate: number): number {
  const next = i + 1
  const nounNext = s.isNounAhead(next)
  if (may & (PARTICIPLE | ING) && nounNext && !(others & NOUN && form.asNoun > form.asVerb)) {
    // the planned visit, two detained men; but "the two killed three soldiers"
    if (immediate === NUM && may & PAST && !s.finite && !finiteAhead(s, i, true)) return VD
    if (others & ADJECTIVE && form.asAdj > form.asVerb) return ADJ
    if (others & NOUN && may & ING) return NN
    return may & ING ? JG : JN
  }
  if (others & NOMINAL || others & ADJECTIVE) {
    // "the Iranian attacks": noun. "the two met": verb.
    if (
      ((isAdjTag(immediate) && s.rows.tag[i - 2] !== DET) || immediate === NUM) &&
      may & (PAST | PRESENT) &&
      !nounNext &&
      s.subject &&
      !s.finite &&
      form.asVerb > form.asNoun * 4
    )
      return finiteForm(may)
    return tagNominal(s, i, form, others, immediate)
  }
  if (may & ING) return GERUND
  if (may & PARTICIPLE && (immediate === DET || immediate === POSS || immediate === ADV) && !(may & PAST && immediate !== DET))
    return s.may(next) & (NOMINAL | ADJECTIVE) ? JN : immediate === DET ? JN : VN
  if (may & (PAST | PRESENT | PARTICIPLE)) {
    if (immediate === NUM && s.headline && may & PARTICIPLE && !s.isNominalStart(i + 1)) return VN
    if (immediate === NUM || isAdjTag(immediate) || immediate === PRON) return s.finite && may & PARTICIPLE ? VN : finiteForm(may)
    return may & PARTICIPLE ? JN : finiteForm(may)
  }
  return NN
}

function tagAfterPreposition(s: Sight, i: number, form: Form, may: number, others: number): number {
  if (may & ING && !(others & NOUN && ((form.asNoun > form.asVerb && !s.startsAnotherGroup(i + 1)) || !s.isNominalStart(i + 1))))
    return s.isNounAhead(i + 1) && others & ADJECTIVE && form.asAdj >= 5 && !s.startsAnotherGroup(i + 1) ? ADJ : VG
  if (others & NOUN && may & ING) return tagNominal(s, i, form, others, PREP)
  if (may & PARTICIPLE && s.isNounAhead(i + 1))
    return others & ADJECTIVE ? ADJ : others & NOMINAL ? tagNominal(s, i, form, others, PREP) : JN
  if (others) return tagNominal(s, i, form, others, PREP)
  return may & PARTICIPLE ? VN : may & BASE ? NN : finiteForm(may)
}

function tagIng(s: Sight, i: number, form: Form, immediate: number): number {
  if (form.may & ADJECTIVE && s.isNounAhead(i + 1) && form.asAdj >= 5 && (isNounTag(immediate) || immediate === 0)) return ADJ
  if (
    isVerbTag(immediate) &&
    s.isNounAhead(i + 1) &&
    s.may(i + 1) & (PLURAL | ADJECTIVE) &&
    !/[gm]/.test(framesOf(s.rows.form[i - 1]!.verb)) &&
    !isBe(s.rows.form[i - 1]!)
  )
    return JG
  return VG
}

function finiteForm(may: number): number {
  return may & PAST ? VD : may & PRESENT ? VZ : may & BASE ? VP : may & PARTICIPLE ? VN : VG
}

function tagVerbOrNoun(s: Sight, i: number, form: Form, may: number, others: number, prev: number, immediate: number): number {
  const { rows } = s
  const onlyVerb = !others
  const needs = s.subject && !s.finite
  // -ed and irregular forms
  if (may & (PAST | PARTICIPLE) && !(may & BASE && others & NOMINAL) && !(others & NOMINAL && form.asNoun > form.asVerb)) {
    if (!(may & PAST)) return others & ADJECTIVE && s.isNounAhead(i + 1) && !isNounTag(immediate) ? ADJ : VN
    if (!(may & PARTICIPLE)) return VD
    if (prev === CONJ) {
      const mate = s.beforeConjunction(i)
      if (mate === VN || mate === VD) return mate === VN && needs ? VD : mate === VD ? VD : VN
      // "refused to put … and stated": the infinitive is not what it is joined to
      if ((mate === VB || mate === VG) && s.finite) return s.lastFinite === AUX && s.perfect ? VN : VD
      if (isAdjTag(mate) && s.isNounAhead(i + 1)) return JN
      if (s.isNounAhead(i + 1) && !s.finite && !s.subject) return JN
    }
    if (immediate === 0 || (immediate === ADV && !s.subject && !s.finite))
      return s.isNounAhead(i + 1) && (clauseFollows(s, i + 1) || !finiteWithoutComma(s, i)) ? asAdjective(form) : VN
    if (immediate === PUNCT && s.key(i - 1) === ',') {
      if (s.key(i + 1) === 'by' || (needs && !s.startsAnotherGroup(i + 1) && commaThenVerb(s, i))) return VN
      if (!needs && !isSpeechInversion(s, i, form))
        return s.isNounAhead(i + 1) && !subjectAfterSpeech(s, i, form) && isAdjTag(rows.tag[i - 2] ?? 0) ? JN : needs ? VD : VN
      return VD
    }
    if (immediate === PUNCT) return s.afterQuoteOrColon(i) && s.isNounAhead(i + 1) && clauseFollows(s, i + 1) ? asAdjective(form) : VD
    if (needs) {
      const by =
        s.key(i + 1) === 'by' ||
        s.key(i + 1) === 'in' ||
        s.key(i + 1) === 'on' ||
        s.key(i + 1) === 'at' ||
        s.key(i + 1) === 'with' ||
        s.key(i + 1) === 'from' ||
        s.key(i + 1) === 'as' ||
        s.key(i + 1) === 'to'
      if (
        by &&
        isNounTag(immediate) &&
        (s.key(i + 1) === 'by' || !ZERO_THAT.has(form.verb)) &&
        (finiteAhead(s, i, s.key(i + 1) === 'by') || verbAfterComma(s, i))
      )
        return VN
      if (may & PARTICIPLE && s.may(i + 1) & PLURAL && !(s.may(i + 1) & LAND) && finiteAhead(s, i + 1, true)) return JN
      // Headline: "Three killed in raid"
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
  if (onlyVerb) {
    if (may & ING) return VG
    if (may & PRESENT) return VZ
    if (may & BASE) {
      if (prev === CONJ) {
        const mate = s.beforeConjunction(i)
        if (mate === VB) return VB
      }
      // "help rebuild", "make them leave", "demanded that he resign"
      if (needs || prev === NNS || prev === PRON) return isVerbTag(rows.tag[i - 1] ?? 0) ? VB : needs ? VP : VB
      if (immediate === 0) return VB
      return isVerbTag(immediate) || prev === NEG ? VB : s.subject && !s.finite ? VP : VB
    }
  }
  if (may & ING && others & NOMINAL) {
    // meeting, fighting, building · an audio recording in which
    if (immediate === NN && rows.tag[i - 2] === DET && !s.isNominalStart(i + 1)) return NN
    if (isNounTag(immediate))
      return s.isNominalStart(i + 1) && !(s.may(i + 1) & VERBAL) && form.asVerb > form.asNoun
        ? VG
        : s.rows.form[i + 1]?.closed?.pos === 'prep' && form.asVerb > form.asNoun * 2
          ? VG
          : NN
    if (isVerbTag(immediate)) return s.isNominalStart(i + 1) ? VG : NN
    if (immediate === PUNCT || immediate === 0 || immediate === CONJ)
      return (s.isNominalStart(i + 1) || s.isQuantity(i + 1)) && form.asVerb >= form.asNoun ? VG : NN
    return NN
  }
  // attacks, visits, plans, reports · attack, visit, plan
  if (may & PRESENT && others & NOMINAL) {
    if (!needs && form.asVerb > form.asNoun * 4 && isNounTag(immediate) && framesOf(form.verb).includes('c') && s.afterCommaGroup(i))
      return VZ
    if (!needs && prev === CONJ && form.asVerb > form.asNoun * 4 && s.isNominalStart(i + 1)) return VZ
    if (!needs) return prev === CONJ && s.beforeConjunction(i) === VZ && !isNounTag(immediate) ? VZ : isRelative(s, prev, i) ? VZ : NNS
    if (prev === NNS || prev === TO) return NNS
    if (prev === CONJ && s.beforeConjunction(i) !== VZ && (!s.isNominalStart(i + 1) || finiteMaybeAhead(s, i))) return NNS
    if (prev === SUB && !s.subject) return NNS
    if (prev === PRON || prev === SUB) return VZ
    if (form.asVerb > form.asNoun * 8 && (isNounTag(prev) || prev === PUNCT)) return VZ
    if (framesOf(form.verb).includes('c') && form.asVerb * 3 > form.asNoun && isNounTag(prev) && startsClause(s, i + 1)) return VZ
    if (finiteAhead(s, i, true)) return NNS
    if (s.key(i + 1) === ',' && s.outer.length && isNounTag(immediate) && SUBORDINATORS.has(s.sub)) return VZ
    if (isNounTag(prev) || prev === NAME || prev === PUNCT || isAdjTag(prev)) return verbContext(s, i, form) ? VZ : NNS
    return VZ
  }
  if (may & BASE && others & (NOMINAL | ADJECTIVE)) {
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
    if (may & PAST && needs && form.asVerb > form.asNoun && !finiteAhead(s, i, true)) return VD // cut, hit, set, put
    if (may & PAST && prev === PUNCT && s.finite && form.asVerb > form.asNoun) return VD
    if (
      needs &&
      (prev === NNS || prev === PRON || (s.isJoined(i) && (s.headline || s.startsAnotherGroup(i + 1))) || (prev === SUB && s.subject)) &&
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
    if (needs && form.asVerb > form.asNoun * 6 && isNounTag(prev) && !finiteAhead(s, i, true)) return VP
    if (isVerbTag(immediate) && rows.form[i - 1]!.verb === 'help' && form.asVerb > form.asNoun) return VB
    if (immediate === PRON && (form.asVerb > form.asNoun || SUBJECT_PRONOUNS.has(s.key(i - 1))))
      return needs ? (may & PAST && /^(?:he|she|it)$/.test(s.key(i - 1)) ? VD : VP) : VB
    if (immediate === 0 && form.asVerb > form.asNoun * 3 && s.isNominalStart(i + 1) && !s.headline) return VB
    if (others & PLURAL && !(others & NOUN)) return NNS
    return tagNominal(s, i, form, others, immediate)
  }
  return others ? tagNominal(s, i, form, others, immediate) : finiteForm(may)
}

function isRelative(s: Sight, prev: number, i: number): boolean {
  return prev === SUB && s.subject && !s.finite && i > s.first
}

/** "…," said Lavrov · ", added the minister": a past tense with its subject behind it. */
function isSpeechInversion(s: Sight, i: number, form: Form): boolean {
  return framesOf(form.verb).includes('c') && (s.isCapital(i + 1) || s.rows.form[i + 1]?.closed?.pos === 'det')
}

function subjectAfterSpeech(s: Sight, i: number, form: Form): boolean {
  return isSpeechInversion(s, i, form)
}

function isConjoinedPast(s: Sight, i: number): boolean {
  return s.rows.tag[i - 1] === ADV && s.rows.tag[i - 2] === CONJ
}

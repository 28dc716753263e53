// Words inside noun groups and behind prepositions: noun, adjective, participle or gerund.
import { finiteAhead, verbContext } from './ahead.js'
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
import { isPhrasal } from './phrasal.js'
import { isBe, isHave, type Sight } from './sight.js'
import {
  ADJ,
  ADV,
  AUX,
  DET,
  GERUND,
  isAdjTag,
  isNounTag,
  isVerbTag,
  JG,
  JN,
  NN,
  NNS,
  NUM,
  POSS,
  PREP,
  PRON,
  VD,
  VG,
  VN,
  VP,
  VZ,
} from './tags.js'

/** A participle before its noun: an adjective of its own (united), or the verb's (planned). */
export const asAdjective = (form: Form): number => (form.asAdj > form.asVerb ? ADJ : JN)

export function tagNominal(s: Sight, i: number, form: Form, may: number, immediate: number): number {
  if (may & ADJECTIVE && may & (NOMINAL | ADVERB)) {
    const next = i + 1
    const after = s.may(next)
    // "have long refused talks": between "have" and a word that is hardly anything but a participle
    if (may & ADVERB && immediate === AUX && isHave(s.rows.form[i - 1]!) && after & PARTICIPLE && !(after & (BASE | NOMINAL | ADJECTIVE))) return ADV
    const nextClosed = next < s.last ? s.rows.form[next]!.closed : undefined
    if (may & NOMINAL) {
      const wantsNoun = (after & (NOMINAL | LAND) || (after & (ADJECTIVE | UNKNOWN) && s.isNounAhead(next + 1))) && !nextClosed
      if (wantsNoun) {
        // "the military struck": the next word is the verb
        if (after & PAST && may & NOUN && s.isPast(next) && !s.finite && immediate !== 0 && !finiteAhead(s, next, true)) return NN
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

export function tagInsideGroup(s: Sight, i: number, form: Form, may: number, others: number, immediate: number): number {
  // "Al-Shabaab refuses to lift": behind what only looks like an adjective, a verb that an infinitive completes
  if (isAdjTag(immediate) && s.rows.capital[i - 1] && may & PRESENT && !s.finite && form.asVerb > form.asNoun * 2 && s.key(i + 1) === 'to' && s.may(i + 2) & BASE) return VZ
  // Headline: "Nine jailed over abuse"
  if (immediate === NUM && s.headline && may & PARTICIPLE && !s.isNominalStart(i + 1)) return VN
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
    if (immediate === NUM || isAdjTag(immediate) || immediate === PRON) return s.finite && may & PARTICIPLE ? VN : finiteForm(may)
    return may & PARTICIPLE ? JN : finiteForm(may)
  }
  return NN
}

export function tagAfterPreposition(s: Sight, i: number, form: Form, may: number, others: number): number {
  // "in setting up a group"
  if (may & ING && s.isParticle(i + 1) && isPhrasal(form.verb, s.key(i + 1)) && s.isNominalStart(i + 2)) return VG
  if (may & ING && !(others & NOUN && ((form.asNoun > form.asVerb && !s.startsAnotherGroup(i + 1)) || !s.isNominalStart(i + 1))))
    return s.isNounAhead(i + 1) && others & ADJECTIVE && form.asAdj >= 5 && !s.startsAnotherGroup(i + 1) ? ADJ : VG
  if (others & NOUN && may & ING) return tagNominal(s, i, form, others, PREP)
  if (may & PARTICIPLE && s.isNounAhead(i + 1))
    return others & ADJECTIVE ? ADJ : others & NOMINAL ? tagNominal(s, i, form, others, PREP) : JN
  if (others) return tagNominal(s, i, form, others, PREP)
  return may & PARTICIPLE ? VN : may & BASE ? NN : finiteForm(may)
}

export function tagIng(s: Sight, i: number, form: Form, immediate: number): number {
  // the most damaging testimony
  if (immediate === ADV && s.isNounAhead(i + 1) && (s.key(i - 1) === 'most' || s.key(i - 1) === 'more' || s.key(i - 1) === 'very'))
    return JG
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

export function finiteForm(may: number): number {
  return may & PAST ? VD : may & PRESENT ? VZ : may & BASE ? VP : may & PARTICIPLE ? VN : VG
}

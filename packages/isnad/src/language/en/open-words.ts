// Tags of open-class words: be, have and do here, the rest by where it stands.
import { endsTime, finiteAhead } from './ahead.js'
import { ADJECTIVE, ADVERB, BASE, type Form, ING, LAND, NOMINAL, NOUN, PARTICIPLE, PAST, PRESENT, VERBAL } from './lexicon.js'
import { isOfKind } from './noun-kinds.js'
import { isBe, isDo, isHave, type Sight } from './sight.js'
import { ADV, AUX, DET, GERUND, isAdjTag, isVerbTag, NN, NUM, POSS, PREP, TO, VB, VD, VG, VN, VP, VZ } from './tags.js'
import { finiteForm, tagAfterPreposition, tagIng, tagInsideGroup, tagNominal } from './noun-words.js'
import { auxiliaryOver, behindTime } from './aside-times.js'
import { tagVerbOrNoun } from './verb-or-noun.js'

const OPEN = NOMINAL | VERBAL | ADJECTIVE | ADVERB

/** An open-class word in lower case (or read as one). */
export function tagOpen(s: Sight, i: number, form: Form): number {
  const { rows } = s
  const may = form.may & OPEN
  const over = auxiliaryOver(s, i)
  const prev = over < 0 ? s.prevTag(i) : AUX
  const prevAt = over < 0 ? s.prevIndex(i) : over
  const immediate = i === s.first ? 0 : (rows.tag[i - 1] ?? 0)
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
    (immediate === NUM && !isBehindYear(s, i)) ||
    (immediate === ADV && (rows.tag[i - 2] === DET || rows.tag[i - 2] === POSS))
  )
    return tagInsideGroup(s, i, form, may, others, immediate)
  // "a debt restructuring deal", "power sharing talks"
  if (may & ING && immediate === NN && !s.headline && isOfKind('compounding', rows.form[i + 1]?.noun ?? '') && !s.isCapital(i + 1)) return NN
  // "over spying claims", "on smuggling charges"; but "over making claims"
  if (may & ING && immediate === PREP && ON_CHARGES.has(s.key(i - 1)) && CHARGES.has(rows.form[i + 1]?.noun ?? '') && !ANSWERS.has(form.verb)) return NN
  if (immediate === PREP) return tagAfterPreposition(s, i, form, may, others)
  if (may & ING && !(others & NOMINAL)) return tagIng(s, i, form, immediate)
  return tagVerbOrNoun(s, i, form, may, others, prev, immediate)
}

const ON_CHARGES: ReadonlySet<string> = new Set(['over', 'on', 'amid', 'in'])
const CHARGES: ReadonlySet<string> = new Set(['claim', 'allegation', 'accusation', 'charge', 'case', 'probe'])
/** What one does with a charge. */
const ANSWERS: ReadonlySet<string> = new Set(['make', 'level', 'deny', 'reject', 'face', 'bring', 'drop', 'hear', 'dismiss', 'press', 'file', 'investigate', 'repeat', 'answer', 'handle', 'lay', 'raise'])

/** "rebels who took the town in 2012 | killed": a year counts nothing, and the clause it ends has its verb. */
const isBehindYear = (s: Sight, i: number): boolean => s.finite && s.outer.at(-1)?.waits === true && s.rows.tag[i - 2] !== DET && endsTime(s, i - 1, true)

/** What it is an auxiliary of stands behind a time. */
function isBehindAside(s: Sight, i: number, form: number): boolean {
  const at = behindTime(s, i + 1)
  return at > i + 1 && at < s.last && (s.may(at) & form) !== 0 && !s.isCapital(at) && !(s.may(at) & ADJECTIVE && s.isNounAhead(at + 1))
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
    // "was on Friday sentenced"
    if (inside && isBehindAside(s, i, PARTICIPLE | ING)) return AUX
    // "are the rebels being armed": a question
    if (inside && s.key(j) === 'to' && s.may(j + 1) & BASE) return AUX
    if (form.key === 'be' || form.key === 'been')
      return prev === TO || prev === AUX ? (form.key === 'been' ? VN : VB) : form.key === 'been' ? VN : VB
    return form.may & PAST ? VD : form.may & PRESENT ? VZ : VP
  }
  if (isHave(form)) {
    if (s.key(i + 1) === 'since' && s.may(i + 2) & PARTICIPLE) return AUX
    // "has this week signed"
    if (inside && isBehindAside(s, i, PARTICIPLE)) return AUX
    if (
      inside &&
      (may & PARTICIPLE || s.key(j) === 'been' || s.key(j) === 'had') &&
      !(may & LAND && s.isCapital(j)) &&
      !(may & NOMINAL && !(may & PAST) && next!.asNoun > next!.asVerb)
    ) {
      // "had wounded soldiers" is rare; "has cut ties" is not
      return AUX
    }
    // "have long refused talks": a word that is hardly anything but a participle, behind one that may be an adverb
    if (inside && may & ADVERB && s.may(j + 1) & PARTICIPLE && !(s.may(j + 1) & (BASE | NOMINAL | ADJECTIVE))) return AUX
    // "has so far refused"
    if (s.key(i + 1) === 'so' && s.key(i + 2) === 'far' && s.may(i + 3) & PARTICIPLE) return AUX
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

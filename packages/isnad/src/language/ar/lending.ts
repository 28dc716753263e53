// What verbs lend to nouns: light verbs and their masdars, control («يسعى إلى», «دعا … إلى»), and where nouns and relative clauses hang.
import { sameArgument } from '../../document/same-make.js'
import type { Group } from '../../document/group.js'
import { subordinate } from './clause-arguments.js'
import { lightUsesOf } from './frames.js'
import { nounsOf } from './nouns.js'
import type { PredicateDraft } from './predicate-draft.js'
import type { Roles } from './roles.js'

/** Masdars that are subject or object of a verb hang on it. */
export function hangNouns(roles: Roles, draft: PredicateDraft): void {
  // «دون تأكيدها أو نفيها», «يسعى إلى وقف القتال وإطلاق الأسرى»: what colours the first colours the next
  if (draft.conjunctOf !== undefined && draft.form !== 'finite' && draft.group !== undefined) {
    const first = roles.reader.drafts[draft.conjunctOf]!
    if (first.form !== 'finite') {
      if (first.negation !== undefined && draft.negation === undefined && roles.reader.words[first.negation]!.pos !== 'neg') draft.negation = first.negation
      for (const modality of first.modality) if (!draft.modality.includes(modality)) draft.modality.push(modality)
      draft.controlledBy ??= first.controlledBy
    }
  }
  for (const { group, role, shared } of draft.args) {
    if (shared || role === 'gen') continue
    const nominal = roles.reader.nominals.byGroup.get(group)
    if (!nominal || nominal === draft || nominal.parent) continue
    if (role === 'obl') continue
    const isSubject = role === 'subj' && draft.voice === 'active'
    subordinate(nominal, draft, undefined, isSubject)
    if (isSubject) nominal.controlledBy = undefined
  }
  for (const group of draft.bare) {
    const nominal = roles.reader.nominals.byGroup.get(group)
    if (nominal && nominal !== draft && !nominal.parent) nominal.parent = { predicate: draft.id, as: 'adverbial' }
  }
}

/** «أجرى محادثات مع», «قام بزيارة», «تم توقيع»: the noun carries the meaning and takes over the verb's arguments. */
export function lend(roles: Roles, verb: PredicateDraft): void {
  // «تسعى إلى التوسط», «فشل في إصدار …» colour the act; they don't do it
  if (verb.modal?.modality && verb.modal.modality !== 'phase' && verb.modal.modality !== 'given') return
  for (const use of lightUsesOf(verb.form === 'finite' ? verb.lemma : verb.verb!)) {
    // «بعد تعرضها لانتقادات», «تعتزم النقابة تنفيذ إضراب»: of masdars only those that undergo, and those that hold what somebody is told to do
    if (verb.form !== 'finite' && (use.subject !== 'obj' || use.noun !== 'ل') && !(use.subject === 'subj' && use.noun === 'obj' && verb.args.some((a) => a.role === 'subj'))) continue
    const found = verb.args.find((a) => !a.shared && (use.noun === 'obj' ? a.role === 'obj' : use.noun === 'subj' ? a.role === 'subj' : a.role === 'obl' && a.prep === use.noun))
    if (!found) {
      lendBack(roles, verb, use)
      continue
    }
    if (use.noun === 'subj' && (use.subject === 'none' || use.subject === 'open') && verb.args.some((a) => a.role === 'obj')) continue
    const carried = [found.group, ...roles.group(found.group).conjuncts]
    // «بدأ القتال في بلدة»: where it began, not what
    if (use.noun === 'في' && !carried.some((index) => roles.reader.nominals.byGroup.has(index))) continue
    for (const index of carried) {
      const nominal = roles.reader.nominals.byGroup.get(index)
      if (!nominal || nominal.light !== undefined) continue
      nominal.light = verb.id
      nominal.parent ??= { predicate: verb.id, as: 'argument' }
      if (nominal.tense === 'none') nominal.tense = verb.tense
      if (verb.negation !== undefined && use.lasts) nominal.modality.push('given')
      else if (verb.negation !== undefined && nominal.negation === undefined) nominal.negation = verb.negation
      for (const modality of verb.modality) if (!nominal.modality.includes(modality)) nominal.modality.push(modality)
      for (const argument of verb.args) {
        if (argument.group === found.group) continue
        if (argument.role === 'subj') {
          if (use.subject === 'where') {
            if (!nominal.args.some((a) => a.group === argument.group)) nominal.args.push(sameArgument({ role: 'obl', prep: 'في', group: argument.group, shared: true }))
          } else if (use.subject === 'obj' || verb.voice === 'passive') roles.add(nominal, 'obj', argument.group, true)
          else if (use.subject === 'subj') {
            // «أعلن الجيش اعتراض صاروخ»: with a doer of flesh, the thing is done to
            const own = nominal.args.find((a) => a.role === 'subj' && !a.shared)
            if (own && nominal.form === 'masdar' && roles.animate(argument.group) && !roles.animate(own.group)) own.role = 'obj'
            // «أعلن الوزير موافقة بلاده»: theirs whose it is said to be; in «أعربت فرنسا وألمانيا عن أسفها» the pronoun is those who have the verb
            if (own?.role !== 'subj' || nominal.form !== 'masdar' || roles.head(own.group).pos === 'pron') roles.add(nominal, 'subj', argument.group, true)
          }
        } else if (argument.role === 'obl' || argument.role === 'agent') {
          // «انتقمت إيران لمقتل القائد بقصف القاعدة»: what is avenged is not what is bombed
          if (argument.prep === 'ل' && verb.modal?.modality === 'given' && verb.modal.preps.includes('ل')) continue
          if (!nominal.args.some((a) => a.group === argument.group)) nominal.args.push(sameArgument({ ...argument, shared: true }))
        } else if (argument.role === 'obj' && use.noun !== 'subj') roles.add(nominal, 'obj', argument.group, true)
      }
      if (use.subject === 'subj' && verb.emptySubject && verb.voice === 'active' && !nominal.args.some((a) => a.role === 'subj')) nominal.emptySubject = { ...verb.emptySubject }
      // «تم توقيع الاتفاق», «بدأت محاكمة الوزير»
      if (nominal.form === 'masdar' && nominal.frame.object !== '-' && (use.subject === 'none' || (use.subject === 'open' && !mayDo(roles, nominal)))) {
        nominal.voice = 'passive'
        for (const argument of nominal.args) if (argument.role === 'gen') argument.role = 'obj'
      }
      lendToSeries(roles, verb, nominal)
    }
    return
  }
}

/** «عقدت جولة ثالثة من المحادثات»: what is lent to the round is lent to the talks. */
function lendToSeries(roles: Roles, verb: PredicateDraft, round: PredicateDraft): void {
  const outer = round.group === undefined || !nounsOf('series').has(round.lemma) ? undefined : roles.group(round.group)
  const found = outer && [...verb.args, ...round.args].find(({ role, prep, group }) => role === 'obl' && prep === 'من' && roles.group(group).prep === outer.last)
  const inner = found && roles.reader.nominals.byGroup.get(found.group)
  if (!inner || inner.light !== undefined || inner.form === 'finite') return
  inner.light = verb.id
  inner.parent = { predicate: verb.id, as: 'argument' }
  inner.tense = round.tense
  inner.negation ??= round.negation
  for (const modality of round.modality) if (!inner.modality.includes(modality)) inner.modality.push(modality)
  for (const argument of round.args) if (argument.group !== found.group && !inner.args.some(({ group }) => group === argument.group)) inner.args.push(sameArgument({ ...argument, shared: true }))
  if (round.emptySubject && !inner.args.some(({ role }) => role === 'subj')) inner.emptySubject = { ...round.emptySubject }
}

/** «بدأت زيارة الوفد»: one whose act it may be; «استمر طرد الدبلوماسيين»: what is done to people is done to them. */
const mayDo = (roles: Roles, { frame, args }: PredicateDraft): boolean =>
  (frame.object === 'x' || frame.object === 't' || frame.object === 'l') && args.some(({ role, group }) => role === 'gen' && roles.animate(group))

/** «الهجوم الذي شنه الجيش على الحي», «عقوبات فرضتها واشنطن»: the noun of event has the arguments of the clause about it. */
function lendBack(roles: Roles, verb: PredicateDraft, use: { noun: string; subject: string }): void {
  const role = use.noun === 'obj' ? 'obj' : use.noun === 'subj' ? 'subj' : 'obl'
  const about = verb.args.find((a) => a.shared && a.group === verb.antecedent && a.role === role && (role !== 'obl' || a.prep === use.noun))
  const nominal = about && roles.reader.nominals.byGroup.get(about.group)
  if (!nominal) return
  for (const argument of verb.args) {
    if (argument === about || nominal.args.some((a) => a.group === argument.group)) continue
    if (argument.role === 'subj') {
      if (use.subject !== 'none' && use.subject !== 'open' && use.subject !== 'where') nominal.args.push(sameArgument({ role: use.subject === 'obj' || verb.voice === 'passive' ? 'obj' : 'subj', group: argument.group, shared: true }))
    } else if (argument.role === 'obl' || argument.role === 'agent') nominal.args.push(sameArgument({ ...argument, shared: true }))
  }
  if (verb.negation !== undefined && nominal.negation === undefined && nominal.args.length > 0) nominal.negation = verb.negation
}

/** «تسعى طهران إلى إظهار …», «دعا إيران إلى وقف …»: who would do what the complement says. */
export function control(roles: Roles, draft: PredicateDraft): void {
  if (draft.light !== undefined) return
  if (!draft.controlledBy) {
    if (draft.ownedBy !== undefined && draft.voice === 'active' && !draft.args.some((a) => a.role === 'subj' || a.role === 'agent')) take(roles, draft, draft.ownedBy)
    return
  }
  const governor = roles.reader.drafts[draft.controlledBy.predicate]!
  if (isAnswered(roles, draft, governor)) return
  const way = draft.controlledBy.control === 'way'
  if ((way || draft.controlledBy.control === 'own') && isReadyMade(roles, draft)) return
  if (way && !isDoneBeside(roles, draft, governor)) return
  if (draft.controlledBy.control === 'owner' && !governor.args.some(({ role, group }) => (role === 'subj' || role === 'gen') && (roles.animate(group) || roles.head(group).pos === 'pron'))) return
  const control = whoseOf(draft.controlledBy.control, governor)
  if (draft.form === 'finite') {
    if (draft.args.some((a) => a.role === 'subj' && !a.shared) || control === 's') return
  } else if (draft.args.some((a) => a.role === 'subj')) return
  const from =
    control === 'o' ? (governor.args.find((a) => a.role === (governor.voice === 'passive' ? 'subj' : 'obj')) ?? undergoerOfNoun(roles, governor)) : control === 's' ? (governor.args.find((a) => a.role === 'subj') ?? governor.args.find((a) => a.role === 'gen')) : governor.args.find((a) => a.prep === control)
  // «دانت الحكومة إعدام فلان»: the act itself is no doer of it
  if (from && from.group !== draft.group) {
    if (draft.form !== 'finite' && draft.voice === 'passive') return
    take(roles, draft, from.group)
    draft.emptySubject = undefined
  } else if (control === 's' && governor.emptySubject && draft.form !== 'finite') draft.emptySubject = { ...governor.emptySubject }
}

/** «اتهامات أوغندا لكينيا بدعم المتمردين», «دعوة الأمين العام للطرفين إلى …»: whom a noun is levelled at stands behind لـ. */
const undergoerOfNoun = (roles: Roles, { form, args }: PredicateDraft) =>
  form === 'finite' ? undefined : args.find(({ role, prep, group }) => role === 'obl' && prep === 'ل' && (roles.animate(group) || roles.head(group).pos === 'pron'))

/** «رفض الرئيس دعوة نظيره إلى زيارة بلاده»: whose invitation it is, invited whoever answers it. */
function isAnswered(roles: Roles, draft: PredicateDraft, { form, lemma, args }: PredicateDraft): boolean {
  const inviter = draft.lemma === 'دعوه' && form === 'finite' && ANSWERING.has(lemma) ? draft.args.find(({ role, group }) => role === 'gen' && roles.animate(group)) : undefined
  if (!inviter) return false
  inviter.role = 'subj'
  const invited = args.find(({ role }) => role === 'subj')
  if (invited) roles.add(draft, 'obj', invited.group, true)
  return true
}
const ANSWERING: ReadonlySet<string> = new Set(['رفض', 'قبل', 'لبي', 'تلقي'])

/** «يسعى إلى إقناع إيران»: with its doer known, the genitive is whom it is done to. */
function take(roles: Roles, draft: PredicateDraft, doer: number): void {
  if (draft.form === 'masdar' && draft.frame.object !== '-') for (const argument of draft.args) if (argument.role === 'gen' && roles.head(argument.group).pos !== 'pron') argument.role = 'obj'
  roles.add(draft, 'subj', doer, true)
}

/** «ضغطت عبر تجميد الأموال», «انسحب دون توقيع البيان»: by doing or without doing it; «دون تدخل القوات», «قُتلوا بقصف الجيش», «وصلت بمساعدة مهربين» are others' acts. */
function isDoneBeside(roles: Roles, { args, frame, group }: PredicateDraft, governor: PredicateDraft): boolean {
  if (governor.voice === 'passive' || args.some(({ role }) => role === 'agent') || !args.some(({ role, shared }) => !shared && (role === 'gen' || role === 'obj'))) return false
  const subject = governor.args.find(({ role }) => role === 'subj')
  if (subject ? !roles.animate(subject.group) && roles.head(subject.group).pos !== 'pron' : !governor.emptySubject) return false
  const { prep, preposition } = roles.group(group!)
  // «الهجوم الذي شنه الرئيس، بفرض رسوم»: behind a mark it is not of what stands nearest
  if (preposition === 'ب' && roles.reader.words[prep! - 1]?.pos === 'punct') return false
  return args.every(({ role, group: of }) => role !== 'gen' || (preposition !== 'ب' && (frame.genitive === 'obj' || frame.object === 'p')) || !(roles.group(of).animate || roles.head(of).pos === 'pron'))
}

/** `own`, `way` and `owner` are the subject's as well; `os` the object's, or where there is none the subject's. */
function whoseOf(control: string, { args, pronoun }: PredicateDraft): string {
  if (control === 'own' || control === 'way' || control === 'owner') return 's'
  if (control !== 'os') return control
  return pronoun !== undefined || args.some(({ role }) => role === 'obj') ? 'o' : 's'
}

/** «التدخل الأجنبي», «وساطة»: a masdar with an adjective, or bare, is something that others do; «الاعتراف بالحكومة», «تسليم المتهم» is the doing of it. */
function isReadyMade(roles: Roles, { form, group, args }: PredicateDraft): boolean {
  if (form !== 'masdar' || group === undefined) return false
  const { head, last, definite } = roles.group(group)
  const next = head + 1 < last ? roles.reader.words[head + 1] : undefined
  return next?.pos === 'adj' || (!definite && !args.some(({ role, shared }) => !shared && (role === 'gen' || role === 'obj')))
}

/** «أعلنت إسبانيا التخلي عن حيادها ودعم الخطة», «قرار بيروت قطع العلاقات وطرد السفير»: who does the first act does the next. */
export function lendOn(roles: Roles, draft: PredicateDraft): void {
  if (draft.conjunctOf === undefined || draft.form !== 'masdar' || draft.light !== undefined || draft.voice !== 'active') return
  const first = roles.reader.drafts[draft.conjunctOf]!
  if ((first.form !== 'masdar' && first.light === undefined) || draft.args.some((a) => a.role === 'subj' || a.role === 'agent')) return
  const subject = first.args.find((a) => a.role === 'subj' && (a.shared || first.modality.includes('obliged')))
  const genitive = draft.args.find((a) => a.role === 'gen')
  // «بتدريب المقاتلين وتسليحهم»: a pronoun is whom the second is done to
  if (!subject || (genitive && (draft.frame.object === '-' || (roles.animate(genitive.group) && roles.head(genitive.group).pos !== 'pron')))) return
  if (isToldOf(roles, draft, subject.group)) return
  if (genitive) genitive.role = 'obj'
  roles.add(draft, 'subj', subject.group, true)
}

/** «عودة النيجر ورفع العقوبات المفروضة عليها»: a pronoun behind a preposition in what is done means another than who does it. */
function isToldOf(roles: Roles, { word }: PredicateDraft, subject: number): boolean {
  const { words } = roles.reader
  const head = roles.head(subject)
  for (let i = word + 1; i < words.length && i <= word + NEAR; i++) {
    const { pos, gender, number } = words[i]!
    if (pos === 'punct' || pos === 'verb' || pos === 'conj' || pos === 'sub') return false
    if (pos === 'pron' && words[i - 1]!.pos === 'prep' && number === head.number && (gender === undefined || head.gender === undefined || gender === head.gender)) return true
  }
  return false
}
/** How far behind an act its complements are looked through, in words. */
const NEAR = 8

/** A relative clause hangs on the predicate that its noun is an argument of. */
export function hangRelative(roles: Roles, draft: PredicateDraft): void {
  if (draft.parent || draft.antecedent === undefined) return
  let at: Group | undefined = roles.group(draft.antecedent)
  while (at) {
    for (const other of roles.takers.get(at.index) ?? []) {
      if (other === draft || isUnder(roles, other, draft)) continue
      draft.parent = { predicate: other.id, as: 'relative' }
      return
    }
    at = at.parent ? roles.group(at.parent.group) : undefined
  }
  // «38 شخصا بينهم 30 سائحا كانوا يقضون عطلتهم»: told besides, it is part of the clause it stands in
  const { first } = roles.group(draft.antecedent)
  if (roles.reader.words[first - 1]?.clitic !== 'after') return
  for (let k = draft.id - 1; k >= 0; k--) {
    const other = roles.reader.drafts[k]!
    if (other.form !== 'finite' || other.word >= first) continue
    if (!isUnder(roles, other, draft)) draft.parent = { predicate: other.id, as: 'relative' }
    return
  }
}

function isUnder(roles: Roles, other: PredicateDraft, draft: PredicateDraft): boolean {
  let at: PredicateDraft | undefined = other
  for (let steps = 0; at && steps < 60; steps++) {
    if (at === draft) return true
    at = at.parent ? roles.reader.drafts[at.parent.predicate] : undefined
  }
  return false
}

// Relative clauses: the noun that they are about is subject, object or behind a preposition.
import type { Argument } from '../../document/predicate.js'
import type { Word } from '../../document/word.js'
import { isDone, isModal } from './clause-arguments.js'
import { lightUsesOf } from './frames.js'
import { nounsOf } from './nouns.js'
import type { PredicateDraft } from './predicate-draft.js'
import type { Roles } from './roles.js'

/** «الذي شنه الجيش», «يحمل الاسم», «تسيطر عليه روسيا»: what the clause is about is subject, object or behind a preposition. */
export function settleRelative(roles: Roles, draft: PredicateDraft, word: Word, bare: number[]): void {
  const antecedent = speakingAntecedent(roles, draft, word, betterAntecedent(roles, draft, word, peopleBefore(roles, draft, draft.antecedent!)))
  draft.antecedent = antecedent
  giveBack(roles, draft, antecedent)
  if (bare.length === 1 && isDone(roles.reader, draft, roles.group(bare[0]!)!)) {
    roles.add(draft, 'subj', bare[0]!)
    // «المهندس الذي تم اغتياله»: his, whom the clause is about
    for (const argument of roles.reader.nominals.byGroup.get(bare[0]!)?.args ?? []) if (argument.role === 'gen' && roles.head(argument.group).pos === 'pron' && pronounFits(roles, argument.group, antecedent)) Object.assign(argument, { group: antecedent, shared: true })
    return
  }
  const goingOn = bare.length > 0 ? doerBefore(roles, draft, word) : undefined
  if (goingOn !== undefined) {
    roles.add(draft, 'subj', goingOn, true)
    roles.giveObjects(draft, bare)
    return
  }
  if (draft.pronoun !== undefined && (pronounFits(roles, draft.pronoun, antecedent) || isTheirs(roles, draft, draft.pronoun, antecedent))) {
    draft.pronoun = undefined
    roles.add(draft, 'obj', antecedent, true)
    roles.giveSubjectThenObjects(draft, word, bare, 'obj2')
    return
  }
  // «رجلا يشتبه في تورطه»: nobody is said to suspect him
  if (SUSPECTS.has(draft.lemma) && bare.length === 0 && (draft.contentFilled || draft.args.some((a) => a.role === 'obl' && suspectsHim(roles, a.group, antecedent)))) {
    draft.voice = 'passive'
    return
  }
  const resumed = draft.args.find((a) => a.role === 'obl' && roles.head(a.group).pos === 'pron' && pronounFits(roles, a.group, antecedent))
  if (resumed && (bare.length > 0 || !roles.verbAgrees(word, antecedent, true) || isAnothersDoing(roles, draft, resumed, antecedent))) {
    resumed.group = antecedent
    resumed.shared = true
    const visitor = bare.length < 2 ? doerAmid(roles, draft, resumed, word, bare[0]) : undefined
    if (visitor !== undefined) {
      roles.add(draft, 'subj', visitor, true)
      roles.giveObjects(draft, bare)
      // what is told in the present of a visit is still to come in its course
      if (word.tense === 'present' && draft.tense === 'present') draft.tense = 'future'
      return
    }
    // «بيانا أدانت فيه الهجوم», but «بيانا أدانت فيه الوزارة الهجوم», «المدينة التي قتل فيها كثيرون»; «المبادرة التي تقدم بها الرئيس» may be "he" or "she"
    if (draft.voice === 'active' && bare.length === 1 && !roles.verbAgrees(word, bare[0]!, false) && roles.isLoneObject(draft, word, bare[0]!) && !(roles.animate(bare[0]!) && word.key.startsWith('ت'))) {
      roles.leaveEmpty(draft, word)
      roles.add(draft, 'obj', bare[0]!)
      return
    }
    roles.giveSubjectThenObjects(draft, word, bare, 'obj')
    return
  }
  // «الذي أخلي سبيله بعد ساعات»: whose it is that is let go, by nobody named
  if (draft.voiceOpen && bare.length === 1 && draft.pronoun === undefined && nounsOf('personal').has(roles.head(bare[0]!).lemma) && roles.pointsBack(bare[0]!) && roles.verbAgrees(word, bare[0]!, false)) {
    draft.voice = 'passive'
    roles.add(draft, 'subj', bare[0]!)
    return
  }
  // «رسوم تصل قيمتها إلى …»: what has the noun's pronoun is the subject
  // «خطوة سارعت تركيا إلى رفضها»: so is somebody behind a verb that takes no object
  const other = bare.length > 0 && (roles.pointsBack(bare[0]!) || (draft.frame.object === '-' && !roles.animate(antecedent) && roles.animate(bare[0]!)))
  if ((draft.frame.object === '-' || draft.frame.object === 'l') && other && roles.verbAgrees(word, bare[0]!, false)) {
    roles.giveSubjectThenObjects(draft, word, bare, 'obj')
    return
  }
  // «المعارضة التي أطلقت السلطات سراحها»: with the noun's pronoun on the object, somebody before it is the subject
  if (bare.length > 1 && roles.pointsBack(bare[1]!) && !roles.pointsBack(bare[0]!) && roles.animate(bare[0]!) && roles.verbAgrees(word, bare[0]!, false) && !roles.isAccusative(bare[0]!) && !roles.isOblique(bare[0]!)) {
    roles.giveSubjectThenObjects(draft, word, bare, 'obj')
    return
  }
  // «الانتخابات التي قالت واشنطن إنها …»: who says is somebody
  // «حركة الإصلاح التي اتهمت الحكومة بالفساد»: who accuses is the noun, for there is one alone whom it can be done to
  // «بيانا يدعو الطرفين إلى الحوار»: so is who calls on them
  const accuses = bare.length === 1 && (draft.frame.genitive === 'obj' || (draft.mark === undefined && draft.frame.object === 'p' && draft.args.some(({ role, prep, group }) => role === 'obl' && prep !== undefined && draft.frame.preps.has(prep) && roles.head(group).pos !== 'pron')))
  const speaker = !accuses && (draft.frame.content === 'speech' || isModal(draft)) && !roles.animate(antecedent) && bare.length > 0 && roles.animate(bare[0]!) && roles.verbAgrees(word, bare[0]!, false)
  if (!speaker && roles.verbAgrees(word, antecedent, true)) {
    roles.add(draft, 'subj', antecedent, true)
    if (draft.voiceOpen && mustBePassive(draft, bare)) draft.voice = 'passive'
    roles.giveObjects(draft, bare)
    return
  }
  // «كتاب ينتقد الأسرة»: written like "writers", it is a book, for the family would take a feminine verb
  if (bare.length === 1 && draft.frame.object !== '-' && !roles.verbAgrees(word, bare[0]!, false)) {
    roles.add(draft, 'subj', antecedent, true)
    roles.giveObjects(draft, bare)
    return
  }
  const subject = bare.shift()
  if (subject !== undefined) roles.add(draft, 'subj', subject)
  if (draft.frame.object !== '-') roles.add(draft, 'obj', antecedent, true)
  roles.giveObjects(draft, bare)
}

/** «بدأ الوزير زيارة يلتقي خلالها نظيره», «في جولة يجري فيها محادثات»: whoever is on the visit does what is done in its course, where nobody else is named for it. */
function doerAmid(roles: Roles, draft: PredicateDraft, { group, prep }: Argument, word: Word, bare: number | undefined): number | undefined {
  const visit = roles.reader.nominals.byGroup.get(group)
  if (!visit || !TRAVELS.has(visit.lemma) || !AMID.has(prep ?? '') || draft.voice !== 'active') return undefined
  // «التقى خلالها قادة الحزب», «تلتقي خلالها الملك»: whom the visitor meets
  if (bare !== undefined && roles.animate(bare) && !roles.pointsBack(bare) && !MEETS.has(draft.lemma)) return undefined
  const over = roles.reader.drafts.find((other) => other.form === 'finite' && other.word < draft.word && other.args.some((argument) => argument.group === group && !argument.shared))
  const subject = over?.voice === 'active' ? over.args.find(({ role }) => role === 'subj') : undefined
  return subject && roles.animate(subject.group) && roles.verbAgrees(word, subject.group, true) ? subject.group : undefined
}
/** Verbs of meeting, which need both sides. */
export const MEETS: ReadonlySet<string> = new Set(['التقي', 'قابل', 'صافح'])
const TRAVELS: ReadonlySet<string> = new Set(['زياره', 'جوله', 'رحله'])
const AMID: ReadonlySet<string> = new Set(['خلال', 'في', 'اثناء'])

/** «أزمة سحبت خلالها كينيا سفيرها وطردت السفير»: whoever does the first of two clauses about a thing does the second, where nothing there takes the thing up again. */
function doerBefore(roles: Roles, { conjunctOf, pronoun, args, antecedent }: PredicateDraft, word: Word): number | undefined {
  if (conjunctOf === undefined || pronoun !== undefined || args.some(({ role, group }) => role === 'obl' && roles.head(group).pos === 'pron')) return undefined
  const first = roles.reader.drafts[conjunctOf]!
  // «العقوبات التي فرضتها واشنطن واتهمت …» may go on with whoever condemns them
  if (!first.args.some(({ role, group }) => role === 'obl' && group === antecedent)) return undefined
  const doer = first.args.find(({ role, shared, group }) => role === 'subj' && !shared && group !== antecedent)
  return doer && first.voice === 'active' && roles.animate(doer.group) && !roles.animate(antecedent!) && roles.verbAgrees(word, doer.group, true) ? doer.group : undefined
}

/** «الصيادين الذين احتجزتهم كينيا»: behind "who" of many, "them" are those of whom no word tells how many they are. */
const isTheirs = (roles: Roles, { mark }: PredicateDraft, pronoun: number, antecedent: number): boolean => mark !== undefined && roles.reader.words[mark]!.key === MANY_WHO && roles.head(pronoun).number === 'pl' && roles.head(antecedent).number === undefined
const MANY_WHO = 'الذين'

const SUSPECTS: ReadonlySet<string> = new Set(['اشتبه', 'شك'])
/** The pronoun, or what he would have done, is the noun's. */
const suspectsHim = (roles: Roles, group: number, antecedent: number): boolean => {
  if (roles.head(group).pos === 'pron') return pronounFits(roles, group, antecedent)
  const inner = roles.group(group + 1)
  return inner?.parent?.group === group && inner.parent.as === 'genitive' && roles.head(group + 1).pos === 'pron' && pronounFits(roles, group + 1, antecedent)
}

/** «اجتماع استمر ساعتين مع نظيره»: with whom and where is told of what lasted. */
function giveBack(roles: Roles, draft: PredicateDraft, antecedent: number): void {
  const nominal = LASTING.has(draft.lemma) ? roles.reader.nominals.byGroup.get(antecedent) : undefined
  if (!nominal || nominal.word > draft.word) return
  for (const argument of draft.args.filter(({ role, prep }) => role === 'obl' && OWN.has(prep ?? ''))) {
    draft.args.splice(draft.args.indexOf(argument), 1)
    nominal.args.push(argument)
  }
}
const LASTING: ReadonlySet<string> = new Set(['استمر', 'دام', 'استغرق', 'امتد', 'طال'])
const OWN: ReadonlySet<string> = new Set(['مع', 'بين', 'في'])

/** «المعاهدة التي انسحبت منها»: who withdraws is another than the thing that the pronoun takes up. Of «الأمر الذي يسمح له» the pronoun may be anybody's. */
const isAnothersDoing = (roles: Roles, { word }: PredicateDraft, { group, prep }: Argument, antecedent: number): boolean => !roles.animate(antecedent) && roles.group(group).prep === word + 1 && prep !== 'ل'

/** «رواد مواقع التواصل، الذين طالبوا»: only people are so spoken of. */
function peopleBefore(roles: Roles, { mark }: PredicateDraft, antecedent: number): number {
  if (mark === undefined || roles.reader.words[mark]!.key !== MANY_WHO || roles.animate(antecedent)) return antecedent
  for (let at = roles.group(antecedent), up = 0; at.parent?.as === 'genitive' && up < 4; up++) {
    at = roles.group(at.parent.group)
    if (roles.animate(at.index)) return at.index
  }
  return antecedent
}

/** «قمّة مجموعة "بريكس" التي عقدت في …»: of the nouns in a row, what is held is the summit. */
function betterAntecedent(roles: Roles, draft: PredicateDraft, word: Word, antecedent: number): number {
  const { pronoun } = draft
  const isAbout = (group: number): boolean => (pronoun !== undefined ? pronounFits(roles, pronoun, group) : roles.verbAgrees(word, group, true) || draft.args.some((a) => a.role === 'obl' && roles.head(a.group).pos === 'pron' && pronounFits(roles, a.group, group)))
  // «زيارة إلى روما يجري خلالها محادثات»: in the course of a visit, not of a town
  const inside = draft.args.find((a) => a.role === 'obl' && a.prep === 'خلال' && roles.head(a.group).pos === 'pron')
  const act = isAbout(antecedent) && !(inside && roles.isLand(antecedent)) ? undefined : actBefore(roles, antecedent, (group) => (inside ? pronounFits(roles, inside.group, group) : isAbout(group)))
  if (act !== undefined) return act
  if (roles.reader.nominals.byGroup.has(antecedent) || !lightUsesOf(draft.lemma).some((use) => use.noun === 'obj')) return antecedent
  let at = roles.group(antecedent)
  for (let steps = 0; at.parent && at.parent.as !== 'conjunct' && steps < 6; steps++) {
    at = roles.group(at.parent.group)
    if (roles.reader.nominals.byGroup.has(at.index)) return at.index
  }
  return antecedent
}

/** «هجوم بقنبلة يدوية نفذه المتمردون», «هجوم بسيارة مفخخة استهدف المقر»: the act right before the noun that the clause does not agree with. */
function actBefore(roles: Roles, antecedent: number, isAbout: (group: number) => boolean): number | undefined {
  const { groups } = roles.reader.text
  let { first, prep } = groups[antecedent]!
  for (let k = antecedent - 1; k >= 0 && k > antecedent - NEAR; k--) {
    const group = groups[k]!
    if (group.parent?.as === 'genitive' || group.last !== (prep ?? first)) continue
    if (roles.reader.nominals.byGroup.has(k) && isAbout(k)) return k
    ;({ first, prep } = group)
  }
  return undefined
}
/** Groups that are looked through for it. */
const NEAR = 6

/** «مزاعم وزارة الداخلية البحرينية، التي أعلنت …»: of the nouns in a row, who says something is somebody. */
function speakingAntecedent(roles: Roles, draft: PredicateDraft, word: Word, antecedent: number): number {
  if (draft.frame.content !== 'speech' || draft.pronoun !== undefined || draft.voice === 'passive' || roles.animate(antecedent) || draft.bare.some((group) => roles.animate(group))) return antecedent
  const { groups } = roles.reader.text
  const end = groups[antecedent]!.last
  for (let k = antecedent + 1; k < groups.length && groups[k]!.first < end; k++) if (groups[k]!.parent?.as === 'genitive' && roles.animate(k) && roles.verbAgrees(word, k, true)) return k
  // «مصدر مقرب من الملف، الذي أوضح أن»: or whoever the thing stands beside
  let { prep } = groups[antecedent]!
  for (let k = antecedent - 1; k >= 0 && k > antecedent - NEAR && prep !== undefined; k--) {
    if (groups[k]!.last !== prep) continue
    if (roles.animate(k) && roles.verbAgrees(word, k, true)) return k
    ;({ prep } = groups[k]!)
  }
  return antecedent
}

/** Verbs that have whom they are said to for an object, or nobody. */
const UNADDRESSED = new Set(['طالب', 'هدد', 'توعد', 'وعد'])

/** A verb that needs an object and has none left, about somebody: «الذي اعتقل أمس». */
export function mustBePassive(draft: PredicateDraft, bare: readonly number[]): boolean {
  const { object } = draft.frame
  // «أئمة يطالبون بالإصلاح»: whom it is said to may go without saying
  if (UNADDRESSED.has(draft.lemma) && draft.args.some((a) => a.role === 'obl' && a.prep === 'ب')) return false
  return bare.length === 0 && draft.pronoun === undefined && !draft.contentFilled && !draft.frame.guessed && (object === 'p' || object === 'x') && (draft.frame.preps.size > 0 || draft.frame.passive === true) && !draft.args.some((a) => a.role === 'obl' && (a.prep === 'علي' || a.prep === 'الي' || a.prep === 'ضد'))
}

export function pronounFits(roles: Roles, pronoun: number, group: number): boolean {
  const word = roles.head(pronoun)
  const head = roles.head(group)
  if (word.person !== undefined && word.person !== 3) return false
  // «صحفيين كانت تحتجزهما»: two are written like many
  if (word.number === 'du') return head.number === 'du' || (head.number === 'pl' && head.key.endsWith('ين')) || roles.group(group).conjuncts.length > 0 || head.number === undefined
  if (word.number === 'pl') return head.number === 'pl' || roles.group(group).conjuncts.length > 0
  if (word.gender === undefined || head.gender === undefined) return true
  if (head.number === 'pl') return word.gender === 'f'
  return word.gender === head.gender
}

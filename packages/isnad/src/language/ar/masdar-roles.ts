// The roles of masdars and participles, where their shape tells them.
import type { Word } from '../../document/word.js'
import { isAccusativeMasdar } from './agreement.js'
import { auxiliaryOf, lightUsesOf, suffered } from './frames.js'
import type { PredicateDraft } from './predicate-draft.js'
import type { Roles } from './roles.js'

function participleAgrees(roles: Roles, word: Word, index: number): boolean {
  const head = roles.head(index)
  return word.gender === undefined || head.gender === undefined || word.gender === head.gender
}

/** «مقر الحكومة المعترف بها»: a pronoun behind it takes up what is recognised, and nobody is said to do it. */
const isSaidOf = (roles: Roles, draft: PredicateDraft): boolean =>
  draft.frame.content !== '' && draft.args.some((a) => a.role === 'obl' && a.prep !== undefined && draft.frame.preps.has(a.prep) && roles.head(a.group).pos === 'pron')

/** Masdars, participles and verbless clauses. */
export function settleOther(roles: Roles, draft: PredicateDraft): void {
  if (draft.form === 'active-participle' || draft.form === 'passive-participle') {
    const parent = draft.parent ? roles.reader.drafts[draft.parent.predicate] : undefined
    if (draft.antecedent !== undefined) {
      if (!isSaidOf(roles, draft)) roles.add(draft, 'subj', draft.antecedent, true)
    } else if (parent && !draft.args.some((a) => a.role === 'subj')) {
      // «نقلت القناة عن المدير …، مشيرا»: the one it agrees with
      const own = roles.reader.words[draft.word]!
      const subject = parent.args.find((a) => a.role === 'subj')
      const other = parent.lemma === 'نقل' ? parent.args.find((a) => a.prep === 'عن') : undefined
      const better = subject && other && !participleAgrees(roles, own, subject.group) && participleAgrees(roles, own, other.group) ? other : subject
      if (better) roles.add(draft, 'subj', better.group, true)
      else if (parent.emptySubject) draft.emptySubject = { ...parent.emptySubject }
    }
    roles.giveObjects(draft, draft.bare)
    if (isUndergone(roles, draft)) draft.voice = 'passive'
    return
  }
  settleMasdar(roles, draft)
}

/**
 * «الصحفي متهم بالتجسس», «الجيش مستهدف», «الحكومة مهددة بالسقوط»: the participle that doer and sufferer of a derived verb share,
 * said of somebody by a clause without a verb and with nobody behind it to whom it is done, tells what is done to him.
 */
function isUndergone(roles: Roles, draft: PredicateDraft): boolean {
  const { form, frame, args, antecedent, group } = draft
  if (form !== 'active-participle' || antecedent !== undefined || group === undefined || frame.object === '-' || frame.object === 'l') return false
  const word = roles.reader.words[draft.word]!
  // «مانع», «ماثل» are a simple verb's doer; «مؤيدا» behind its verb is a circumstance
  if (!word.key.startsWith('م') || word.key[1] === 'ا' || word.clitic !== undefined || word.definite === true || draft.parent?.as === 'adverbial') return false
  // «كل الدول مدعوة للتفاوض» can be nothing else
  if (word.lemma.endsWith('و') || args.some(({ role }) => role === 'agent')) return true
  if (args.some(({ role, prep }) => role === 'obj' || role === 'obj2' || role === 'gen' || (role === 'obl' && prep === 'ل'))) return false
  // «موقعان على الاتفاق», «مندد بالقرار»: with what its verb takes it may be the doer's, but for verbs that must be done to somebody
  return frame.genitive === 'obj' || PLED.has(draft.verb ?? '') || !args.some(({ role, prep }) => role === 'obl' && prep !== undefined && frame.preps.has(prep))
}
/** Verbs by which somebody is pressed for something: «الحكومة مطالبة بـ» is what is asked of it. */
const PLED: ReadonlySet<string> = new Set(['طالب', 'هدد', 'استهدف'])

/** «ردا على», «احتجاجا», «دعما لـ»: a verbal noun in the accusative, without article. */
function isAdverbial(roles: Roles, index: number): boolean {
  const group = roles.group(index)
  return !group.definite && group.first === group.head && isAccusativeMasdar(roles.reader.words[group.head]!)
}

/** «اغتيال القيادي في الضاحية الجنوبية لبيروت»: whose the place right before is, not to whom it is done. */
const isOfPlace = (roles: Roles, { args }: PredicateDraft, index: number): boolean => roles.isLand(index) && args.some(({ role, group }) => role === 'obl' && group !== index && roles.reader.reach(roles.group(group)) === roles.group(index).prep)

/** «توقيع كينيا اتفاقا», «شن أوغندا هجوما»: behind whoever does it, what a verb that lends itself to nouns is done to. */
function isLent(roles: Roles, draft: PredicateDraft, index: number, doer: number | undefined): boolean {
  if (doer === undefined || draft.verb === undefined || roles.group(index).first < roles.group(doer).last || !(roles.isLand(doer) || roles.animate(doer)) || !lightUsesOf(draft.verb).some((use) => use.noun === 'obj')) return false
  const act = roles.reader.nominals.byGroup.get(index)
  if (act?.parent?.predicate === draft.id) act.parent = { predicate: draft.id, as: 'argument' }
  return true
}

/** Verbs whose noun has the visitor for its genitive where it tells where he goes. */
const VISITS: ReadonlySet<string> = new Set(['زار'])

/** Whose act the genitive of a masdar is, where its shape tells: «وصول الوفد» does, «انتقاد ترامب لإيران» too, «توقيع الاتفاق» stays open. */
function settleMasdar(roles: Roles, draft: PredicateDraft): void {
  const genitive = draft.args.find((a) => a.role === 'gen')
  // «طرد السفير ردا على …»: how or why, not whom
  const given = draft.bare.filter((group) => !isAdverbial(roles, group) || isLent(roles, draft, group, genitive?.group))
  if (given.length > 0) {
    // «ينص الاتفاق على سحب تشاد قواتها», «شكر العراق لاستضافته المحادثات»: theirs who do it, whoever agreed to it or gives thanks for it
    const own = genitive !== undefined && draft.frame.object !== 'd' && (roles.head(genitive.group).pos === 'pron' || ((roles.isLand(genitive.group) || roles.isTitle(genitive.group)) && roles.pointsBack(given[0]!)))
    // «ردت غانا على طرد بنين دبلوماسيين»: so is what a land does to people, whoever has to do with it
    const lands = genitive !== undefined && draft.frame.object !== 'd' && draft.frame.control !== 'o' && roles.isLand(genitive.group) && roles.animate(given[0]!) && roles.group(given[0]!).first === roles.group(genitive.group).last
    // «وافقت غانا على طلب رواندا تمديد المهمة»: so is what a land asks for, whoever grants it
    const asks = genitive !== undefined && draft.frame.content !== '' && roles.isLand(genitive.group) && roles.reader.nominals.byGroup.get(given[0]!)?.form === 'masdar' && roles.group(given[0]!).first === roles.group(genitive.group).last
    // «ردا على توقيع اليونان ومصر اتفاقية»: so is what a land lends itself to
    const lent = genitive !== undefined && draft.frame.object !== 'd' && roles.isLand(genitive.group) && isLent(roles, draft, given[0]!, genitive.group)
    if (lands || asks || lent) draft.controlledBy = undefined
    if (genitive) genitive.role = own || lands || asks || lent || (draft.frame.object !== 'd' && draft.controlledBy === undefined) ? 'subj' : 'obj'
    if (own) draft.controlledBy = undefined
    roles.giveObjects(draft, given)
    const object = draft.args.filter((a) => a.role === 'obj')
    if (object.length > 1) object[1]!.role = 'obj2'
    return
  }
  if (!genitive || draft.form !== 'masdar') return
  // «مقتل خمسة»: whoever is named suffered it
  if (suffered(draft.lemma)) {
    genitive.role = 'obj'
    draft.controlledBy = undefined
    return
  }
  if (draft.args.some((a) => a.role === 'agent')) {
    genitive.role = 'obj'
    return
  }
  // «يتطلع إلى زيارة الملك إلى بلاده»: who comes to a place is the visitor, whoever looks forward to it
  if (VISITS.has(draft.verb ?? '') && draft.modality.includes('wanted') && roles.animate(genitive.group) && draft.args.some((a) => a.role === 'obl' && a.prep === 'الي')) {
    genitive.role = 'subj'
    draft.controlledBy = undefined
    return
  }
  // «اتهام واشنطن بتشديد الحصار», not «اتهام واشنطن لطهران بـ…», not «اتهامات واشنطن»
  if (draft.frame.genitive && roles.reader.words[draft.word]!.number !== 'pl') {
    const preps = draft.args.flatMap((a) => (a.role === 'obl' && a.prep !== undefined ? [a.prep] : []))
    if (!preps.includes('ل') && preps.some((prep) => draft.frame.preps.has(prep))) {
      genitive.role = 'obj'
      return
    }
  }
  // «إعلان رئيسة الوزراء فلانة عن عقوبات»: what takes only things for its object is done by somebody
  const speaks = draft.frame.object === 't' && draft.frame.content === 'speech' && roles.animate(genitive.group)
  if ((draft.frame.object === '-' || speaks) && !draft.frame.guessed) {
    genitive.role = 'subj'
    return
  }
  // «نفت اتهامات الجزائر», «رفض تهديدات إيران»: acts in the plural are somebody's, whoever has to do with them
  if (roles.reader.words[draft.word]!.number === 'pl' && draft.frame.object === 'p' && roles.animate(genitive.group) && roles.group(genitive.group).definite && !draft.args.some((a) => a.role === 'subj')) {
    genitive.role = 'subj'
    draft.controlledBy = undefined
    return
  }
  const behind = draft.args.find((a) => a.role === 'obl' && a.prep === 'ل' && !isOfPlace(roles, draft, a.group) && !roles.isTime(a.group))
  if (behind && roles.group(genitive.group).definite && roles.animate(genitive.group) && draft.frame.object !== '-' && !draft.frame.preps.has('ل')) {
    genitive.role = 'subj'
    behind.role = 'obj'
    // «إدانته لإقدام الجيش على …»: not what for, but what
    const act = roles.reader.nominals.byGroup.get(behind.group)
    if (act?.parent?.predicate === draft.id && act.parent.as === 'purpose') {
      act.parent = { predicate: draft.id, as: 'argument' }
      // … but «محاولتهم للإطاحة به» is open still
      if (!auxiliaryOf(draft.lemma, 'noun')) act.modality.splice(0, act.modality.length, ...act.modality.filter((modality) => modality !== 'wanted'))
      act.controlledBy = undefined
    }
  }
}

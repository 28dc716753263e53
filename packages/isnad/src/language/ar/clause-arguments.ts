// Which predicate a group belongs to: the verb, or the masdar right before it.
import { sameArgument } from '../../document/same-make.js'
import type { Group } from '../../document/group.js'
import type { Modality, PredicateLink } from '../../document/predicate.js'
import type { Word } from '../../document/word.js'
import { isAccusative, isAccusativeMasdar, isOblique } from './agreement.js'
import { hasPronoun } from './clause-groups.js'
import { dutyOf } from './clause-openers.js'
import type { ClauseReader } from './clause-reader.js'
import { bind } from './clause-verbs.js'
import { auxiliaryOf, lightUsesOf } from './frames.js'
import { opensQuote } from './marks.js'
import { Noun } from './nouns.js'
import { type Clause, newClause, type PredicateDraft, REACH } from './predicate-draft.js'
import { prepositionKind } from './prepositions.js'

/** A group without preposition: before the predicate its topic, behind it an argument that roles.ts will name. */
export function receive(reader: ClauseReader, group: Group, outer: readonly PredicateDraft[]): void {
  // «ردا على سؤال، قال …»: an accusative masdar before the verb says how, not who; «لكن مسؤولا نفى ذلك»: behind "but" it is who
  if (!(group.animate && reader.words[group.first - 1]?.key === 'لكن') && !reader.top.predicate && !reader.top.be && reader.top.negation === undefined && group.first === group.head && !reader.top.mark && (isAccusative(reader.words[group.head]!) || isAccusativeMasdar(reader.words[group.head]!))) {
    if (outer[0]) reader.waiting.push({ draft: outer[0], as: 'adverbial' })
    return
  }
  if (isCoordinated(reader, group, outer)) return
  // «سقطت قذيفة على سوق شعبية»: an adjective right behind an indefinite noun is that one's, whatever their genders
  const [before, head] = [reader.words[group.first - 1], reader.words[group.head]!]
  if (head.pos === 'adj' && !group.definite && group.first === group.head && reader.lastEnd === group.first && before?.pos === 'noun' && before.definite !== true && reader.top.predicate && !reader.top.be) return
  if (isMasdarObject(reader, group)) {
    reader.edge[0]!.bare.push(group.index)
    return
  }
  for (let k = reader.stack.length - 1; k >= 0 && k >= reader.stack.length - REACH; k--) {
    const clause = reader.stack[k]!
    if (!clause.predicate) {
      // «على حماس إعادة …»
      const duty = outer[0]?.form === 'masdar' && clause.topics.length === 0 && reader.lastEnd === group.first ? dutyOf(reader, clause) : undefined
      if (duty !== undefined) {
        clause.before.pop()
        clause.modality.push('obliged')
        colourNominal(reader, outer[0]!, clause)
        outer[0]!.args.push(sameArgument({ role: 'subj', group: duty }))
        return
      }
      if (clause.impersonal && outer[0] && clause.topics.length === 0) {
        colourNominal(reader, outer[0], clause)
        return
      }
      clause.topics.push(group.index)
      if (k === reader.stack.length - 1) readPredicative(reader, clause, group)
      return
    }
    if (isOver(reader, clause, group) && reader.stack.slice(Math.max(0, k - REACH), k).some((outer) => lacksObject(reader, outer, group))) continue
    if (capacity(reader, clause.predicate) > 0 || isResuming(reader, clause.predicate, group) || isDoing(reader, clause.predicate, group) || isDone(reader, clause.predicate, group) || (clause.predicate.bare.length === 0 && isTakingPlace(reader, clause.predicate, group)) || joinsTitles(reader, clause.predicate, group)) {
      // a masdar right before takes its object before a verb further off does
      reader.popTo(k)
      clause.predicate.bare.push(group.index)
      return
    }
    // what is said, or when and why, takes in all up to its end
    if (clause.quote >= 0 || (clause.link !== undefined && clause.link !== 'relative' && !clause.comma)) break
  }
}

/** «وجه، في خطاب ألقاه في برلين، انتقادات»: a relative clause that lacks nothing has ended before a noun behind its comma. */
const isOver = (reader: ClauseReader, { link, comma, predicate }: Clause, { first }: Group): boolean =>
  link === 'relative' && comma && reader.lastComma === first - 1 && predicate?.form === 'finite' && (predicate.pronoun !== undefined || predicate.bare.length > 0 || predicate.frame.object === '-' || TAKES_PLACE.has(predicate.lemma))
/** A verb that has its doer and still waits for its object, which is no person unless it is sure to take one. */
const lacksObject = (reader: ClauseReader, { predicate }: Clause, group: Group): boolean =>
  predicate?.form === 'finite' && !predicate.frame.guessed && OBJECTS.has(predicate.frame.object) && predicate.pronoun === undefined && predicate.bare.length + predicate.topics.length === 1 && capacity(reader, predicate) > 0 && !group.animate
const OBJECTS: ReadonlySet<string> = new Set(['t', 'd', 'x'])

/** How many groups on the name behind a title may be. */
const NEAR = 6
/** «وقّع ولي العهد رئيس مجلس الوزراء فلان اتفاقية»: two titles side by side, where the verb has a thing for its object, are one person's. */
function joinsTitles(reader: ClauseReader, { bare, form, frame }: PredicateDraft, group: Group): boolean {
  if (form !== 'finite' || bare.length !== 2 || group.animate || frame.object === 'd' || frame.object === '-') return false
  const [first, second] = [reader.text.groups[bare[0]!]!, reader.text.groups[bare[1]!]!]
  const isTitle = ({ head }: Group): boolean => (reader.lexemes.at(head) & Noun.Title) !== 0 && reader.words[head]!.number === 'sg'
  const isNamed = ({ index }: Group): boolean => reader.text.groups.slice(index + 1, index + NEAR).some(({ parent }) => parent?.group === index && parent.as === 'apposition')
  if (first.last !== second.first || first.conjuncts.length || !isTitle(first) || !isTitle(second) || isNamed(first) || !isNamed(second)) return false
  // whoever has the name
  bare.shift()
  return true
}

/** «الغرب مستعد لـ…», «ليس موجّها ضد أحد», «كان متوقعا أن …»: an indefinite adjective behind its topic is the predicate. */
function readPredicative(reader: ClauseReader, clause: Clause, group: Group): void {
  const head = reader.words[group.head]!
  if (group.definite || !(head.pos === 'adj' || head.verbForm === 'active-participle' || head.verbForm === 'passive-participle')) return
  if (group.first !== group.head || !(clause.be || clause.topics.length > 1 || negatesNominal(reader, clause))) return
  const next = reader.words[reader.reach(group)]
  if (next?.pos === 'verb' && clause.be) return
  reader.nominals.closeVerbless(clause, (draft) => {
    bind(reader, draft, clause)
    clause.predicate = draft
  })
  const { predicate } = clause
  if (!predicate) return
  const auxiliary = auxiliaryOf(head.lemma, 'adjective')
  if (auxiliary) predicate.modal = auxiliary
  clause.topics = []
  clause.before = []
  clause.be = undefined
  clause.negation = undefined
  clause.comma = false
}

function negatesNominal(reader: ClauseReader, clause: Clause): boolean {
  return clause.negation !== undefined && reader.words[clause.negation]!.lemma === 'ليس'
}

/** «شدد على التزام التحالف …، وحرصه على …»: «و» before a group, with the verb's places filled, joins it to an earlier one. */
function isCoordinated(reader: ClauseReader, group: Group, outer: readonly PredicateDraft[]): boolean {
  const before = reader.words[group.first - 1]
  if (before?.pos !== 'conj' || before.key !== 'و' || group.first - 1 <= reader.sentence.first) return false
  const { predicate } = reader.top
  // «وهي تحتاج إلى …»: a circumstance
  if (predicate && reader.words[group.head]!.pos === 'pron') {
    reader.push(newClause({ link: 'adverbial', topics: [group.index], parent: predicate }))
    return true
  }
  if (!predicate || predicate.bare.length + predicate.topics.length + predicate.args.length === 0) return false
  const next = reader.words[reader.reach(group)]
  if (next?.pos === 'verb' || next?.pos === 'aux') {
    // «… وموسكو تقول»: a clause of its own
    reader.popToQuote()
    reader.push(newClause({ link: 'conjunct', topics: [group.index], parent: reader.top.predicate }))
    return true
  }
  if (!outer[0]) return !group.animate
  for (let k = reader.drafts.length - 1; k >= 0 && k >= reader.drafts.length - 12; k--) {
    const other = reader.drafts[k]!
    if (other === outer[0] || other.group === undefined || other.word >= group.first) continue
    if (reader.text.groups[other.group]!.parent) continue
    outer[0].parent = { predicate: other.id, as: 'conjunct' }
    outer[0].conjunctOf = other.id
    return true
  }
  return true
}

/** «رفض كتلته المشاركة», «بتزويد روسيا مسيّرات»: a masdar that has its doer or receiver takes what follows at once. */
function isMasdarObject(reader: ClauseReader, group: Group): boolean {
  const masdar = reader.edge[0]
  if (masdar?.form !== 'masdar' || masdar.frame.object === '-' || masdar.bare.length > 0) return false
  if (reader.lastEnd !== group.first && !(reader.lastEnd === group.first - 1 && opensQuote(reader.written(reader.lastEnd)))) return false
  if (masdar.group === undefined || reader.reach(reader.text.groups[masdar.group]!) !== reader.lastEnd) return false
  const genitive = masdar.args.find((a) => a.role === 'gen')
  if (!genitive || !reader.text.groups[genitive.group]!.animate) return false
  const head = reader.words[group.head]!
  // «اعتقال السلطات معارضين»: people, in the case of an object
  const people = group.animate === true && isOblique(head)
  if (!group.definite && !people && (head.pos === 'adj' || (head.verbForm !== undefined && head.verbForm !== 'masdar' && !isAccusative(head)))) return false
  const { predicate } = reader.top
  // a verb that still has no subject takes somebody before a masdar does
  if (predicate?.form === 'finite' && predicate.bare.length === 0 && predicate.topics.length === 0 && predicate.antecedent === undefined && group.animate) return false
  // «أثار قرار الحكومة احتجاجات»: what a decision as subject brings about is the verb's, which has no object yet; «قرار الحكومة إلغاء الرسوم» has an act with its object
  // «انتقد قرار مجلس الأمن الحكومة»: nor is somebody whom its verb may be done to
  const isToSomebody = group.animate === true && predicate !== undefined && (predicate.frame.object === 'p' || predicate.frame.object === 'x')
  if (predicate?.form === 'finite' && masdar.frame.content !== '' && (!group.definite || isToSomebody) && predicate.bare.length === 1 && predicate.bare[0] === masdar.group && predicate.topics.length === 0 && capacity(reader, predicate) > 0) return false
  return !masdar.frame.guessed || isAccusative(reader.words[group.head]!) || !predicate || capacity(reader, predicate) <= 0
}

/** «من المقرر إطلاقها»: the masdar is what is planned. */
export function colourNominal(reader: ClauseReader, nominal: PredicateDraft, clause: Clause): void {
  for (const modality of clause.modality) if (!nominal.modality.includes(modality)) nominal.modality.push(modality)
  if (clause.tense) nominal.tense = clause.tense
  if (clause.negation !== undefined) nominal.negation = clause.negation
  if (clause.antecedent !== undefined) nominal.antecedent = clause.antecedent
  bind(reader, nominal, clause)
  clause.predicate = nominal
  for (const group of clause.before) attach(reader, nominal, reader.text.groups[group]!)
  clause.before = []
}

/** «القوات تم سحبها», «المعتقلون لم يتم الإفراج عنهم»: behind a topic and a verb that only says that something took place, what did, with a pronoun of its topic or the article. */
export function isTakingPlace(reader: ClauseReader, { form, frame, lemma, word, topics }: PredicateDraft, group: Group): boolean {
  if (form !== 'finite' || frame.object !== '-' || topics.length === 0 || group.first !== word + 1 || reader.nominals.byGroup.get(group.index)?.form !== 'masdar') return false
  return (reader.words[group.head]!.definite === true || hasPronoun(reader, group)) && lightUsesOf(lemma).some(({ noun, subject }) => noun === 'subj' && subject === 'none')
}

/** How many more bare groups a predicate can take. */
export function capacity(reader: ClauseReader, predicate: PredicateDraft): number {
  const { object } = predicate.frame
  let slots = object === '-' ? 0 : object === 'd' ? 2 : 1
  if (predicate.form === 'finite') {
    const word = reader.words[predicate.word]!
    if (predicate.topics.length === 0 && predicate.antecedent === undefined && word.person !== 1 && word.person !== 2 && word.number !== 'pl' && word.number !== 'du') slots++
    else if (predicate.topics.length > 0 && (predicate.pronoun !== undefined || (object === '-' && reader.words[reader.text.groups[predicate.topics[0]!]!.head]!.clitic === 'after'))) slots++
    else if (predicate.antecedent !== undefined && (predicate.pronoun !== undefined || predicate.frame.content === 'speech' || isModal(predicate) || isResumed(reader, predicate))) slots++
    if (predicate.voice === 'passive') slots = Math.max(1, slots - 1)
  } else if (predicate.form === 'masdar' || predicate.form === 'noun') slots = object === 'd' ? 1 : 0
  if (predicate.pronoun !== undefined && object !== '-') slots--
  if (predicate.contentFilled && predicate.frame.object !== 'p' && predicate.frame.object !== 'x') slots = Math.min(slots, 1)
  return slots - predicate.bare.length
}

/** «المناطق التي تعتزم الحكومة ضمها»: who intends, wants or tries is somebody. */
export const isModal = ({ modal, lemma }: PredicateDraft): boolean => modal?.modality !== undefined && modal.modality !== 'given' && auxiliaryOf(lemma, 'verb') !== undefined

/** «بيانا أكدت فيه الوزارة»: a pronoun behind a preposition takes up the noun, so that the verb has a subject of its own. */
function isResumed(reader: ClauseReader, predicate: PredicateDraft): boolean {
  return predicate.args.some((a) => a.role === 'obl' && reader.words[reader.text.groups[a.group]!.head]!.pos === 'pron')
}

/** «المعارضة التي أطلقت السلطات سراحها»: an object with the noun's pronoun leaves room for a subject before it. */
const isResuming = (reader: ClauseReader, { form, antecedent, frame, bare, pronoun }: PredicateDraft, group: Group): boolean =>
  form === 'finite' && antecedent !== undefined && frame.object !== '-' && bare.length === 1 && pronoun === undefined && hasPronoun(reader, group) && reader.text.groups[bare[0]!]!.animate === true && reader.reach(reader.text.groups[bare[0]!]!) === group.first

/** «خطوة سارعت تركيا إلى رفضها»: somebody right behind a verb that takes no object does it, where the clause is about a thing. */
const isDoing = (reader: ClauseReader, { form, antecedent, frame, bare, args, pronoun, word }: PredicateDraft, group: Group): boolean =>
  form === 'finite' && antecedent !== undefined && reader.text.groups[antecedent]!.animate !== true && frame.object === '-' && !frame.guessed && bare.length + args.length === 0 && pronoun === undefined && group.animate === true && group.first === word + 1 && !hasPronoun(reader, group)

/** «الاتفاق الذي تم التوصل إليه», «اتفاقا جرى توقيعه»: the verbal noun right behind a verb that only says that it took place. */
export const isDone = ({ words }: Pick<ClauseReader, 'words'>, { form, antecedent, lemma, word }: PredicateDraft, { first, head }: Group): boolean =>
  form === 'finite' && antecedent !== undefined && TAKES_PLACE.has(lemma) && first === word + 1 && head === first && words[head]!.verbForm === 'masdar'
const TAKES_PLACE: ReadonlySet<string> = new Set(['تم', 'جري'])

/** Lemma of the preposition of a group, if it has one. */
export const prepositionOf = ({ words }: ClauseReader, { preposition, prep }: Group): string | undefined => preposition ?? (prep === undefined ? undefined : words[prep]!.lemma)

/** A group with a preposition goes to the nearest predicate that takes it, else to the nearest of its kind. */
export function attachPreposition(reader: ClauseReader, group: Group, outer: readonly PredicateDraft[]): void {
  const prep = prepositionOf(reader, group)!
  const { top } = reader
  // «يمكن للحكومة أن …», «يجب على الطرفين أن …»: who may or must
  if (top.expectsThat && !top.predicate && (top.topics.length === 0 || (group.animate && isNobody(reader, top))) && (prep === 'ل' || prep === 'علي')) {
    top.topics.splice(0, 1, group.index)
    return
  }
  const first = firstOfPair(reader, group, prep, outer)
  if (first) {
    outer[0]!.parent = { predicate: first.id, as: 'conjunct' }
    outer[0]!.conjunctOf = first.id
    return
  }
  const to = takerOf(reader, prep, group)
  if (to) attach(reader, to, group)
  else reader.top.before.push(group.index)
  for (const nominal of outer) {
    if (INSTEAD.has(prep)) nominal.negation = group.prep
    const colour = colourBefore(reader, group, prep)
    if (colour && !nominal.modality.includes(colour)) nominal.modality.push(colour)
    if (to) subordinate(nominal, to, prep, isThereAlready(reader.words, nominal, to))
    if (nominal.form !== 'masdar' || nominal.parent?.as === 'argument' || !UNDERTAKEN.has(prep)) continue
    nominal.ownedBy = ownerBefore(reader, group, prep)
    // «رفض الجيش خطة المعارضة لإقالة القائد»: for whose plan it is, not for who meets it
    if (nominal.ownedBy !== undefined) nominal.controlledBy = undefined
  }
}

/** «اتفقا على تبادل السفراء وعلى سحب القوات»: an act behind «و» and the preposition of an act before it is joined to that. */
function firstOfPair(reader: ClauseReader, { prep: at }: Group, prep: string, outer: readonly PredicateDraft[]): PredicateDraft | undefined {
  const before = at === undefined ? undefined : reader.words[at - 1]
  // «ليس إلى وقف القتال فحسب، بل إلى انسحاب القوات»
  if (outer[0]?.form !== 'masdar' || before?.pos !== 'conj' || (before.key !== 'و' && before.key !== 'بل')) return undefined
  for (let k = reader.drafts.length - 1; k >= 0 && k >= reader.drafts.length - PAIR; k--) {
    const other = reader.drafts[k]!
    if (other.word >= at! || other === outer[0]) continue
    // what a verb of its own stands between is another clause's
    if (other.form === 'finite') return undefined
    const whole = other.form === 'masdar' && other.group !== undefined ? reader.text.groups[other.group]! : undefined
    if (whole && !whole.parent && prepositionOf(reader, whole) === prep) return other
  }
  return undefined
}
/** How many predicates back the first of two acts stands that are joined. */
const PAIR = 8

/** «سياسة أوغندا في منع الصحفيين», «دور مصر في إقناع الطرفين»: whose the noun right before is, which is no act itself. */
function ownerBefore(reader: ClauseReader, { prep: at }: Group, prep: string): number | undefined {
  if (reader.lastGroup < 0 || reader.lastEnd !== at) return undefined
  let noun: Group | undefined
  for (const inner of reader.rightEdge(reader.text.groups[reader.lastGroup]!)) {
    if (noun && inner.parent?.group === noun.index && inner.parent.as === 'genitive' && (inner.animate || reader.words[inner.head]!.pos === 'pron')) return inner.index
    const undertaken = !reader.nominals.byGroup.has(inner.index) && auxiliaryOf(reader.words[inner.head]!.lemma, 'noun')
    noun = undertaken && undertaken.preps.includes(prep) ? inner : undefined
  }
  return undefined
}
const UNDERTAKEN: ReadonlySet<string> = new Set(['في', 'ل', 'ب'])

/** «أنه يجب على الطرفين»: the pronoun behind أن stands for nobody where the clause then tells whose duty it is. */
function isNobody({ words, text }: ClauseReader, { topics }: Clause): boolean {
  const { head } = text.groups[topics[0]!]!
  const { pos, person, number, gender } = words[head]!
  return topics.length === 1 && pos === 'pron' && words[head - 1]?.pos === 'sub' && person === 3 && number === 'sg' && gender === 'm'
}

/** What an act that a verb lends itself to is for: «اتفاقا لتبادل السجناء». */
function isForWhatIsDone(reader: ClauseReader, { parent, form }: PredicateDraft, own: PredicateDraft): boolean {
  if (form !== 'masdar' || (parent?.as !== 'purpose' && parent?.as !== 'argument')) return false
  const act = parent.predicate === own.id ? reader.nominals.byGroup.get(own.bare.at(-1) ?? -1) : reader.drafts[parent.predicate]
  return act?.form === 'masdar' && act.group !== undefined && own.bare.includes(act.group) && act.lemma !== own.lemma && SEALED.has(act.lemma)
}
const SEALED: ReadonlySet<string> = new Set(['اتفاق', 'اتفاقيه', 'معاهده', 'مذكره', 'بروتوكول', 'عقد', 'صفقه'])

/** Without, or instead of, doing it. */
const INSTEAD: ReadonlySet<string> = new Set(['دون', 'بدلا من', 'عوض'])

/** «بحاجة إلى تصديق البرلمان», «الظروف ناضجة لإجراء مفاوضات»: the noun or adjective right before, no act itself, colours what its preposition brings in. */
function colourBefore(reader: ClauseReader, group: Group, prep: string): Modality | undefined {
  if (reader.lastGroup < 0 || reader.lastEnd !== group.prep) return undefined
  for (const inner of reader.rightEdge(reader.text.groups[reader.lastGroup]!)) {
    const auxiliary = auxiliaryOf(reader.words[inner.head]!.lemma, 'noun')
    if (auxiliary?.preps.includes(prep)) return auxiliary.modality
  }
  // «الجهود الرامية إلى وقف القتال»
  const before = reader.words[group.prep! - 1]!
  const aim = before.pos === 'adj' || before.verbForm === 'active-participle' ? auxiliaryOf(before.lemma, 'noun') : undefined
  return aim?.preps.includes(prep) ? aim.modality : undefined
}

function takerOf(reader: ClauseReader, prep: string, group: Group): PredicateDraft | undefined {
  const kind = prepositionKind(prep)
  const adjacent = reader.lastEnd >= group.prep! - 1
  const own = reader.top.predicate
  // «يعلن فيه», «تسيطر عليه»: right behind the verb, or a pronoun, it is the verb's
  if (own?.form === 'finite' && kind !== 'agent' && reader.edge.length === 0 && (reader.words[group.head]!.pos === 'pron' || group.prep! <= own.word + 2)) return own
  // «قادما من بروكسل», «متجها إلى الحدود»: so it is right behind a participle that says what one does besides
  if (own?.form === 'active-participle' && kind === 'plain' && reader.edge.length === 0 && group.prep === own.word + 1) return own
  if (kind === 'plain') {
    // «تنص الاتفاقات على استسلام …», «تهدف المحادثات إلى …»: what the verb cannot do without
    if (own?.form === 'finite' && own.modal?.preps.includes(prep) && own.frame.object === '-' && !own.args.some((a) => a.prep === prep)) return own
    // «ردت على القصف بإطلاق صواريخ»: with what is answered told, what it is answered by
    if (prep === 'ب' && own?.form === 'finite' && isAnswerBy(own, reader.edge)) return own
    for (const nominal of reader.edge) if (takes(nominal, prep)) return own && isPassedOver(reader, own, nominal, prep) ? own : nominal
    for (let k = reader.stack.length - 1; k >= 0 && k >= reader.stack.length - 3; k--) {
      const { predicate } = reader.stack[k]!
      if (predicate && predicate.frame.preps.has(prep) && !predicate.args.some((a) => a.prep === prep && a.role === 'obl' && reader.words[reader.text.groups[a.group]!.head]!.pos !== 'pron')) return predicate
      if (!predicate) break
    }
    const near = adjacent ? reader.edge[0] : undefined
    // «وقّع الوزيران الاتفاق في جنيف»: where an act is lent by its verb, the place is the verb's
    if (near && own?.form === 'finite' && near.group !== undefined && own.bare.includes(near.group) && lightUsesOf(own.lemma).some((use) => use.noun === 'obj')) return own
    // «وقّعا اتفاقا لتبادل السجناء في جنيف»: nor of what the act is for
    if (near && prep === 'في' && own?.form === 'finite' && isForWhatIsDone(reader, near, own)) return own
    if (near) return near
  }
  if (kind === 'agent') {
    // «اتهما بجرائم مالية من قبل المدعي»: who accuses is the verb's, not the crime's
    if (own?.form === 'finite' && own.frame.genitive === 'obj' && (own.voice === 'passive' || own.voiceOpen) && reader.edge.every(({ form }) => form === 'noun' || form === 'active-participle')) return own
    // «لقصف مكثف من قبل القوات»: an adjective is done by nobody
    for (const nominal of reader.edge) if (nominal.form !== 'active-participle') return nominal
    // «النفق المدمر من قبل الجيش»: unless it is written like the one that tells what was done, right before it
    for (const nominal of reader.edge) if (nominal.word === group.prep! - 1 && nominal.frame.object !== '-' && isWrittenPassive(reader.words[nominal.word]!)) {
      nominal.voice = 'passive'
      return nominal
    }
    for (let k = reader.stack.length - 1; k >= 0; k--) {
      const { predicate } = reader.stack[k]!
      if (predicate) return predicate
    }
  }
  return reader.top.predicate ?? (reader.edge[0] && adjacent ? reader.edge[0] : undefined)
}

/** … unless that itself tells what it is about so: «رد على اتهامه بدعم المتمردين». */
const isAnswerBy = ({ modal, frame, args }: PredicateDraft, edge: readonly PredicateDraft[]): boolean =>
  edge.every((act) => !act.frame.preps.has('ب') || (act.frame.content === '' && act.frame.genitive === undefined && !act.frame.control && !act.modal)) && modal?.modality === 'given' && frame.preps.has('ب') && args.some((arg) => arg.prep !== undefined && arg.prep !== 'ب' && modal.preps.includes(arg.prep)) && !args.some((arg) => arg.prep === 'ب')

/** «المدمر», «المحاصرة»: in derived verbs doer and sufferer are written alike; «مانع» is the doer. */
const isWrittenPassive = ({ key, definite }: Word): boolean => definite === true && /^(?:ال)?م(?!ا)/.test(key)

/** «اتهم بيان الوزارة مصر بدعم المتمردين»: behind its object comes what the verb takes, not what its subject might. */
const isPassedOver = ({ text }: ClauseReader, verb: PredicateDraft, { group, word }: PredicateDraft, prep: string): boolean =>
  verb.form === 'finite' && verb.frame.object === 'p' && group !== undefined && verb.bare.includes(group) && verb.frame.preps.has(prep) && !verb.args.some((arg) => arg.prep === prep) && verb.bare.some((other) => other !== group && text.groups[other]!.first > word)

export function takes(nominal: PredicateDraft, prep: string): boolean {
  if (nominal.args.some((a) => a.prep === prep)) return false
  if (nominal.frame.preps.has(prep)) return true
  if (nominal.form === 'masdar' || nominal.form === 'noun') {
    if (prep === 'بين' || prep === 'مع' || prep === 'ضد') return true
    if (prep === 'ل' && nominal.frame.object !== '-') return true
  }
  return false
}

export function attach(reader: ClauseReader, to: PredicateDraft, group: Group): void {
  const prep = prepositionOf(reader, group)
  // «من جانبها» says for whose part, not who did it
  const agent = prep !== undefined && prepositionKind(prep) === 'agent' && reader.words[group.head]!.pos !== 'pron'
  to.args.push(sameArgument({ role: agent ? 'agent' : 'obl', prep, group: group.index }))
}

/** «ينظر في طلبهم», «في الطلبات»: what is looked into is there; «ينظر في فرض عقوبات» looks at what may be. */
function isThereAlready(words: readonly Word[], { word }: PredicateDraft, to: PredicateDraft): boolean {
  return to.lemma === 'نظر' && (PETITIONS.has(words[word]!.lemma) || words[word]!.number === 'pl' || words[word + 1]?.clitic === 'after')
}

const PETITIONS: ReadonlySet<string> = new Set(['طلب', 'شكوي', 'دعوي', 'التماس', 'اقتراح', 'مقترح', 'عرض', 'طعن', 'قضيه'])

/** «سافر إلى أنقرة للقاء نظيره»: behind a verb with where one goes, what for. */
const isWayTo = ({ frame, args }: PredicateDraft): boolean => (frame.object === '-' || frame.object === 'l') && frame.preps.has('الي') && args.some(({ role, prep }) => role === 'obl' && prep === 'الي')

/** Hangs a noun predicate on what its group belongs to. `isThere`: the verb over it does not bring it about. */
export function subordinate(nominal: PredicateDraft, to: PredicateDraft, prep: string | undefined, isThere = false): void {
  if (nominal === to || nominal.parent) return
  let as: PredicateLink = 'adverbial'
  // «وضع حد للحرب», «الرد على الهجوم»: what is ended or answered
  const given = prep !== undefined && to.modal?.modality === 'given' && to.modal.preps.includes(prep)
  // «أرسلت قوات لدعم الحكومة»: what is given or sent goes to somebody; with an act behind ل it is what for
  const whatFor = prep === 'ل' && nominal.form === 'masdar' && to.form === 'finite' && !given && !to.modal && ('tdx'.includes(to.frame.object) || isWayTo(to)) && (to.frame.content === '' || isWayTo(to)) && !to.frame.control
  if (!whatFor && (prep === undefined || given || to.frame.preps.has(prep))) as = 'argument'
  else if (prepositionKind(prep) === 'purpose' || prep === 'ل') as = 'purpose'
  else if (prepositionKind(prep) === 'condition') as = 'condition'
  nominal.parent = { predicate: to.id, as }
  if (as === 'condition') nominal.modality.push('conditional')
  if (as === 'purpose' && !nominal.modality.includes('wanted')) nominal.modality.push('wanted')
  // «محاولته للإطاحة بـ», "his attempt to …": a noun has its own prepositions, besides those of its verb
  const modal = (to.form === 'finite' ? undefined : auxiliaryOf(to.lemma, 'noun')) ?? to.modal
  if (modal && as === 'argument' && (prep === undefined || modal.preps.includes(prep))) {
    // «تهدف المحادثات إلى …»: what aims or may is there; what fails is not
    if (modal.modality && (!isThere || modal.modality === 'failed') && !nominal.modality.includes(modal.modality)) nominal.modality.push(modal.modality)
    // «ردت إيران على الهجوم», «علقت على القصف»: what is answered is another's; «اكتفت بالإدانة» is her own
    const answered = modal.modality === 'given' && prep !== undefined && prep !== 'ب'
    if (to.frame.control || !answered) nominal.controlledBy = { predicate: to.id, control: to.frame.control || 's' }
  } else if (as === 'argument' && to.frame.control) nominal.controlledBy = { predicate: to.id, control: to.frame.control }
  else if (as === 'purpose') nominal.controlledBy = { predicate: to.id, control: 's' }
  // «جهود الحكومة لإقناع إسبانيا»: theirs whose the noun is
  else if (as === 'argument' && prep === 'ل' && to.form !== 'finite' && nominal.form === 'masdar') nominal.controlledBy = { predicate: to.id, control: 'owner' }
  else if (as === 'adverbial' && nominal.form === 'masdar' && prep !== undefined && (BESIDE.has(prep) || (prep === 'ب' && to.frame.content === '' && !to.frame.guessed && 'tpxl-'.includes(to.frame.object)))) nominal.controlledBy = { predicate: to.id, control: 'way' }
}

/** By, without or instead of doing it: whoever does the one does the other. */
const BESIDE: ReadonlySet<string> = new Set(['عبر', 'بواسطه', 'دون', 'بدلا من', 'عوض'])

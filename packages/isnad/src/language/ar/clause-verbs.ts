// Verbs: which open clause each belongs to, and what كان, قد, لم and their like make of it.
import type { Group } from '../../document/group.js'
import type { Word } from '../../document/word.js'
import { attach, prepositionOf, subordinate } from './clause-arguments.js'
import type { ClauseReader } from './clause-reader.js'
import { type Auxiliary, auxiliaryOf, frameOf, sayingVerbs } from './frames.js'
import { Lexeme } from './lexemes.js'
import { type Clause, newClause, type PredicateDraft, REACH } from './predicate-draft.js'

export function readBe(reader: ClauseReader, i: number, tense: 'past' | 'present' | 'future', negation: number): number {
  const clause = openForVerb(reader, i)
  clause.be = { word: i, tense: reader.pendingTense ?? tense, lemma: reader.words[i]!.lemma }
  const not = negation >= 0 ? negation : reader.takeNegation()
  const phase = auxiliaryOf(reader.words[i]!.lemma, 'be')?.modality
  // «قد يكون قتل»
  if (tense === 'present' && reader.particle >= 0 && reader.words[reader.particle]!.lemma === 'قد') clause.be.may = true
  if (phase) clause.modality.push(phase)
  else if (not !== undefined) clause.negation = not
  reader.clearPending()
  const next = reader.words[i + 1]
  if (next?.pos === 'pron' && next.clitic === 'after') {
    const group = reader.byWord[i + 1]!
    if (group >= 0) clause.topics.push(group)
    return i + 2
  }
  return i + 1
}

export function readVerb(reader: ClauseReader, i: number, last: number): number {
  const word = reader.words[i]!
  if (reader.lexemes.at(i) & Lexeme.Be && (word.lemma !== 'زال' || reader.negation >= 0)) return readBe(reader, i, beTense(word), -1)
  const clause = openForVerb(reader, i)
  const draft = reader.newPredicate(i, word, 'finite')
  draft.first = Math.min(i, reader.particle >= 0 ? reader.particle : i)
  colourVerb(reader, draft, clause, word)
  draft.topics = clause.topics
  clause.topics = []
  for (const group of clause.before) attachFronted(reader, draft, reader.text.groups[group]!)
  clause.before = []
  if (clause.antecedent !== undefined) draft.antecedent = clause.antecedent
  bind(reader, draft, clause)
  clause.predicate = draft
  clause.comma = false
  reader.clearPending()
  reader.edge = []
  const next = reader.words[i + 1]
  if (next && i + 1 < last && next.pos === 'pron' && next.clitic === 'after') {
    const group = reader.byWord[i + 1]!
    if (group >= 0) draft.pronoun = group
    return i + 2
  }
  return i + 1
}

/** «في حال انسحاب السويد …», «بهدف توقيع الاتفاق …»: what stands before the verb hangs on it as what follows would. */
function attachFronted(reader: ClauseReader, draft: PredicateDraft, group: Group): void {
  attach(reader, draft, group)
  const nominal = reader.nominals.byGroup.get(group.index)
  if (nominal && !nominal.parent && group.prep !== undefined) subordinate(nominal, draft, prepositionOf(reader, group))
}

/** «يطلقون النار عندما يقترب», «كانوا يطلقون»: what is done again and again. */
const isHabit = ({ words }: ClauseReader, parent: PredicateDraft | undefined): boolean => parent?.form === 'finite' && words[parent.word]!.tense === 'present' && parent.tense !== 'future' && !parent.modality.length

function colourVerb(reader: ClauseReader, draft: PredicateDraft, clause: Clause, word: Word): void {
  let tense: PredicateDraft['tense'] = word.tense === 'imperative' ? 'none' : (word.tense ?? 'none')
  const negation = reader.takeNegation() ?? clause.negation
  if (negation !== undefined) {
    draft.negation = negation
    const key = reader.words[negation]!.key
    if (key === 'لم') tense = 'past'
    else if (key === 'لن') tense = 'future'
  }
  const isApart = isToldApart(reader, clause, word)
  if (reader.pendingTense === 'future' || (clause.tense === 'future' && !isApart)) tense = 'future'
  else if (clause.tense === 'past' && tense === 'present') tense = 'past'
  if (clause.when && !clause.be && tense === 'present' && negation === undefined && !isHabit(reader, clause.parent)) tense = 'future'
  if (reader.particle >= 0 && word.tense === 'present' && reader.words[reader.particle]!.lemma === 'قد') draft.modality.push('possible')
  if (reader.possible) draft.modality.push('possible')
  if (clause.be) {
    // «كان سيوقّع»: a future in the past
    if (clause.be.tense === 'past' && tense === 'future') draft.modality.push('planned')
    else if (clause.be.tense === 'past') tense = 'past'
    else if (clause.be.tense === 'future') tense = 'future'
    if (clause.be.may && !draft.modality.includes('possible')) draft.modality.push('possible')
    draft.first = Math.min(draft.first, clause.be.word)
    clause.be = undefined
  }
  if (!isApart) for (const modality of clause.modality) if (!draft.modality.includes(modality)) draft.modality.push(modality)
  if (clause.link === 'condition' && !draft.modality.includes('conditional')) draft.modality.push('conditional')
  draft.tense = tense
  draft.voice = word.voice === 'passive' ? 'passive' : 'active'
  draft.voiceOpen = word.voice === 'either'
  if (draft.modal?.open) draft.modal = whileOpen(draft, draft.modal)
  if (isIrrealis(reader, draft, clause)) draft.modality.push(isDecided(reader, clause) ? 'planned' : 'possible')
}

/** «كان من المقرر أن يزور أنقرة لكنه ألغى الزيارة»: a past joined to what was to be is no part of that. */
const isToldApart = ({ words }: ClauseReader, { conjunctOf, link }: Clause, { tense }: Word): boolean => conjunctOf !== undefined && link !== 'condition' && tense === 'past' && words[conjunctOf.word]!.tense === 'present' && conjunctOf.negation === undefined

/** «تستطيع أن تفعل» leaves it open, «استطاعت أن تفعل» did it, «لم تستطع» did not. */
function whileOpen({ negation, tense }: PredicateDraft, modal: Auxiliary): Auxiliary | undefined {
  if (negation !== undefined) return { ...modal, modality: 'failed' }
  return tense === 'past' ? undefined : modal
}

/** «حذر من أن تهاجم», «قرر أن يسافر»: behind أن at once a verb in the present is what is to be, may be or is feared; behind أنّ stands a noun. */
function isIrrealis(reader: ClauseReader, { word, tense, negation, modality, frame }: PredicateDraft, { link, mark, parent, impersonal }: Clause): boolean {
  if (link !== 'content' || impersonal || (frame.content === 'speech' && reader.words[word]!.person === 1) || mark !== word - 1 || tense !== 'present' || negation !== undefined || modality.length) return false
  return reader.written(mark) !== 'إن' && parent !== undefined && !(parent.tense === 'past' && (DONE.has(parent.lemma) || parent.modal?.modality === 'phase'))
}
/** «قرر أن يسافر»: by oneself; «…، على أن يزور أنقرة»: to follow. */
const isDecided = ({ words }: ClauseReader, { mark, parent }: Clause): boolean => (parent?.frame.control === 's' && !parent.modal) || words[mark! - 1]?.key === 'علي'
/** Verbs that in the past tell of what follows as done. */
const DONE: ReadonlySet<string> = new Set(['استطاع', 'تمكن', 'قدر', 'اضطر', 'نجح', 'حدث', 'حصل', 'صادف', 'اتفق', 'سبق', 'ادي', 'كفي', 'بقي'])

/** Hangs a predicate where its clause says. */
export function bind(reader: ClauseReader, draft: PredicateDraft, clause: Clause): void {
  if (clause.conjunctOf) {
    draft.parent = { predicate: clause.conjunctOf.id, as: 'conjunct' }
    draft.conjunctOf = clause.conjunctOf.id
    clause.conjunctOf = undefined
  } else {
    // «ما إن خرجوا حتى هاجمتهم القوات»: what has been is nobody's aim
    const link = clause.link === 'purpose' && draft.tense === 'past' && reader.words[draft.word]?.tense === 'past' ? 'adverbial' : clause.link
    if (clause.parent && link) draft.parent = { predicate: clause.parent.id, as: link }
    if (clause.mark !== undefined) draft.mark = clause.mark
    if (clause.controlledBy) draft.controlledBy = clause.controlledBy
  }
  // what stood before the main verb hangs on it now
  if (clause === reader.stack[0]) {
    for (const other of reader.waiting) if (!other.draft.parent) other.draft.parent = { predicate: draft.id, as: other.as }
    reader.waiting.length = 0
  }
  if (!draft.parent && clause.link && clause !== reader.stack[0] && clause.link !== 'relative') reader.waiting.push({ draft, as: clause.link })
}

/** Which clause a verb at this word belongs to; opens one where it must. */
export function openForVerb(reader: ClauseReader, i: number): Clause {
  const conjoined = reader.conjunction >= 0 && reader.conjunction >= i - 4 && reader.lastEnd <= reader.conjunction + 1
  // «… لا يجب مساءلة أحد، وكشف …»: a clause that had its say without a verb is over
  if (conjoined && !reader.top.predicate && reader.stack.length > 1 && (reader.top.topics.length > 0 || reader.top.before.length > 0) && reader.lastEnd > 0 && reader.words[i - 1]!.pos !== 'aux') reader.popTo(reader.stack.length - 2)
  if (answersVerbless(reader)) reader.popTo(reader.stack.length - 3)
  if (answersInside(reader)) {
    reader.popTo(reader.stack.length - 2)
    reader.top.modality = [...reader.top.modality, 'conditional']
    // «إنه إذا لم تنسحب فستفرض بلاده عقوبات»: with somebody behind the verb the pronoun is nobody
    const behind = reader.byWord[i + 1] ?? -1
    if (behind >= 0 && reader.text.groups[behind]!.animate === true && reader.top.topics.length === 1 && reader.words[reader.text.groups[reader.top.topics[0]!]!.head]!.clitic === 'after') reader.top.topics = []
    return reader.top
  }
  const top = reader.top
  if (!top.predicate) {
    const about = conjoined ? undefined : frontedAntecedent(reader, i)
    return about === undefined ? top : reader.push(newClause({ link: 'relative', antecedent: about }))
  }
  if (conjoined) return openConjoined(reader, i)
  // «الهجوم الذي شنه الجيش أسفر»: the clause below still waits for its verb
  for (let k = reader.stack.length - 2; k >= 0 && k >= reader.stack.length - REACH; k--) {
    const clause = reader.stack[k]!
    if (!clause.predicate && (clause.topics.length > 0 || reader.stack[k + 1]!.comma || clause.be || isAnswer(reader, i, reader.stack[k + 1]!))) {
      reader.popTo(k)
      return clause
    }
    if (clause.quote >= 0) break
  }
  if (reader.colon >= 0) {
    const speaker = reader.stack.findLast((clause) => clause.predicate?.frame.content === 'speech' && !clause.predicate.contentFilled)?.predicate
    if (speaker) {
      speaker.contentFilled = true
      return reader.push(newClause({ link: 'content', parent: speaker }))
    }
  }
  const { predicate } = top
  // «بدأ يفعل», «عاد وأكد»: a verb right behind one that only colours
  if (predicate.modal && predicate.modal.modality !== 'given' && predicate.form === 'finite' && reader.words[i]!.tense === 'present' && !predicate.contentFilled && predicate.bare.length <= 1 && reader.lastComma < predicate.word) {
    predicate.contentFilled = true
    return reader.push(newClause({ link: 'argument', parent: predicate, modality: predicate.modal.modality ? [predicate.modal.modality] : [], controlledBy: { predicate: predicate.id, control: 's' } }))
  }
  const antecedent = bareAntecedent(reader, i) ?? againAntecedent(reader, i)
  if (antecedent !== undefined) return reader.push(newClause({ link: 'relative', antecedent }))
  // a verb with nothing before it that could take it: beside or around the last
  if (leavesRelative(reader, i)) reader.popTo(reader.stack.length - 2)
  return reader.push(newClause({ link: 'adverbial', parent: reader.top.predicate ?? predicate }))
}

/** «إذا ثبت أن كينيا وراء الهجوم فسترد مالطا»: «ف» begins what is to come then, and the clause in the condition has had its say without a verb. */
function answersVerbless({ words, stack, top, conjunction, lastEnd }: ClauseReader): boolean {
  if (conjunction < 0 || words[conjunction]!.key !== 'ف' || top.predicate || top.link !== 'content' || !top.topics.length || !top.before.length || lastEnd > conjunction) return false
  const over = stack.at(-2)
  return over?.link === 'condition' && over.predicate !== undefined
}

/** «قال إنه لو انتخب فسوف يقر اتفاقا»: behind a condition with its verb, «ف» begins what is to come then, for which the clause around it has waited. */
const answersInside = ({ words, stack, top, conjunction }: ClauseReader): boolean =>
  conjunction >= 0 && words[conjunction]!.key === 'ف' && top.link === 'condition' && top.predicate !== undefined && stack.length > 1 && !stack.at(-2)!.predicate && stack.at(-2)!.link === 'content'

/** «عرض الوثائق التي حصلت عليها الاستخبارات، ليؤكد …»: behind a comma, what the doer of a clause about something does not agree with is done by whoever did the first. */
function leavesRelative(reader: ClauseReader, i: number): boolean {
  const verb = reader.words[i]!
  const { link, predicate } = reader.top
  const comma = reader.words[i - 1]?.key === 'ل' ? i - 2 : i - 1
  if (link !== 'relative' || !predicate || reader.lastComma !== comma || reader.stack.length < 2 || verb.person !== 3 || verb.number !== 'sg' || verb.gender === undefined) return false
  const doer = predicate.bare[0] ?? predicate.antecedent
  const group = doer === undefined ? undefined : reader.text.groups[doer]!
  const gender = group && (group.gender ?? reader.words[group.head]!.gender)
  return gender !== undefined && gender !== verb.gender && reader.words[predicate.word]!.gender === gender && reader.stack.at(-2)!.predicate !== undefined
}

/** «إذا لم تنسحب سنرد», «إذا هاجمت فسترد»: behind a condition that has its verb, what is to come then. */
const isAnswer = ({ words, pendingTense }: ClauseReader, i: number, { link, predicate }: Clause): boolean => link === 'condition' && predicate !== undefined && (pendingTense === 'future' || words[i]!.tense === 'future' || words[i - 1]!.key === 'ف')

/** «في بيان نشرته الوكالة، قال …», «بعد هجوم أسفر عن قتلى، أعلنت …»: before the main verb a clause about the noun that opens the sentence. */
function frontedAntecedent(reader: ClauseReader, i: number): number | undefined {
  if (reader.lastGroup < 0 || reader.lastEnd !== i || reader.lastComma >= reader.lastEnd - 1) return undefined
  // «كانت المدينة آخر معقل لجماعة مسلحة تحارب الحكومة»: "was" has what it says of its subject already
  if (reader.top.be ? reader.top.topics.length < 2 : reader.top.topics.length > 0) return undefined
  const group = reader.text.groups[reader.lastGroup]!
  if (group.prep === undefined || group.definite) return undefined
  const verb = reader.words[i]!
  const head = reader.words[group.head]!
  const next = reader.words[i + 1]
  if (next?.pos === 'pron' && next.clitic === 'after') return head.number === 'pl' || next.gender === undefined || head.gender === undefined || next.gender === head.gender ? group.index : undefined
  if ((next?.pos !== 'prep' && !reader.top.be) || frameOf(verb.lemma).content === 'speech') return undefined
  return verb.gender === undefined || head.gender === undefined || verb.gender === head.gender || head.number === 'pl' ? group.index : undefined
}

/** «اتفاقا يحمل الاسم», «في بيان نشرته الوكالة»: an indefinite noun right before a verb is what the clause is about. */
function bareAntecedent(reader: ClauseReader, i: number): number | undefined {
  if (reader.lastGroup < 0 || reader.lastEnd < i - 2) return undefined
  const between = reader.words[i - 1]!
  if (reader.lastEnd === i - 1 && between.pos !== 'neg' && between.pos !== 'aux' && between.pos !== 'part' && between.pos !== 'adv' && between.pos !== 'punct') return undefined
  if (reader.lastComma >= reader.lastEnd) return undefined
  const chain = reader.rightEdge(reader.text.groups[reader.lastGroup]!)
  const verb = reader.words[i]!
  for (let k = chain.length - 1; k >= 0; k--) {
    const group = chain[k]!
    if (group.definite) continue
    const head = reader.words[group.head]!
    if (verb.gender === undefined || head.gender === undefined || k === 0 || head.gender === verb.gender || head.number === 'pl') return group.index
  }
  return antecedentBefore(reader, reader.text.groups[reader.lastGroup]!, verb)
}

/** «مشروع قرار لمجلس الأمن يدين الهجوم», «اتفاقا مع الشركة ينهي النزاع»: the clause is about the indefinite noun that what has the article hangs on. */
function antecedentBefore(reader: ClauseReader, hanging: Group, verb: Word): number | undefined {
  const { groups } = reader.text
  if (hanging.prep === undefined || hanging.parent || verb.person !== 3) return undefined
  for (let k = hanging.index - 1; k >= 0 && k >= hanging.index - NEAR; k--) {
    const group = groups[k]!
    if (group.parent || group.sentence !== hanging.sentence) continue
    if (group.definite || reader.reach(group) !== hanging.prep || reader.words[group.head]!.pos !== 'noun') return undefined
    const { gender, number } = reader.words[group.head]!
    if (verb.number === 'pl' && number !== 'pl') return undefined
    const agrees = number === 'pl' && group.animate !== true ? verb.gender === 'f' : gender !== undefined && gender === verb.gender
    if (agrees) return group.index
    // «مسودة قرار على المجلس يدين الهجوم»: or about its genitive
    const inner = groups[group.index + 1]
    return inner?.parent?.group === group.index && inner.parent.as === 'genitive' && !inner.definite && verb.number === 'sg' && verb.gender !== undefined && reader.words[inner.head]!.gender === verb.gender ? inner.index : undefined
  }
  return undefined
}

/** «قرارا صاغته الولايات المتحدة يحث مالطا على الحوار»: a second clause about an indefinite noun, where its verb does not agree with who does the first. */
function againAntecedent({ stack, text, words, lastGroup, lastEnd }: ClauseReader, i: number): number | undefined {
  const { link, predicate } = stack.at(-1)!
  const about = link === 'relative' && predicate?.form === 'finite' && predicate.mark === undefined ? predicate.antecedent : undefined
  const verb = words[i]!
  if (about === undefined || lastGroup < 0 || lastEnd !== i || verb.tense !== 'present' || verb.person !== 3 || verb.number !== 'sg' || verb.gender === undefined) return undefined
  const [noun, doer] = [text.groups[about]!, text.groups[lastGroup]!]
  const gender = doer.gender ?? words[doer.head]!.gender
  return !noun.definite && noun.animate !== true && doer.prep === undefined && predicate!.bare.includes(doer.index) && gender !== undefined && gender !== verb.gender && words[noun.head]!.gender === verb.gender ? about : undefined
}
/** How many groups back the noun may be. */
const NEAR = 5

/** «وصل الوزير والتقى الرئيس»: the conjoined verb goes with the nearest one of its kind. */
function openConjoined(reader: ClauseReader, i: number): Clause {
  const word = reader.words[i]!
  // «رحب فيها بالاتفاق ودعاه إلى زيارته»: whom one calls on is told of in what goes on, no new word of who spoke
  const { content, object } = frameOf(word.lemma)
  const speech = content === 'speech' && !(object === 'p' && reader.words[i + 1]?.pos === 'pron' && reader.words[i + 1]!.clitic === 'after')
  const future = reader.pendingTense === 'future' ? 'future' : word.tense
  // «نفى المزاعم بأن فلانا …، وشكك في الشهود»: who speaks goes on speaking behind a comma
  const resumes = !speech && reader.lastComma === i - 2 && sayingVerbs().has(word.lemma)
  let chosen = -1
  let best = -1
  for (let k = reader.stack.length - 1; k >= 0; k--) {
    const { predicate, link, comma } = reader.stack[k]!
    if (!predicate) {
      if (k === 0) break
      continue
    }
    let score = 0
    if (predicate.tense === future || (predicate.form !== 'finite' && predicate.tense === 'none')) score += 3
    if (predicate.negation !== undefined && word.tense === 'present') score += 1
    if (speech && predicate.frame.content === 'speech') score += k === 0 ? 6 : 3
    if (resumes && k === 0 && predicate.frame.content === 'speech' && predicate.tense === word.tense) score += 6
    if (!speech && predicate.frame.content === 'speech' && predicate.contentFilled && link !== 'content') score -= 2
    if (comma && (link === 'relative' || link === 'adverbial')) score -= 2
    if (k === reader.stack.length - 1) score += 1
    if (score > best) {
      best = score
      chosen = k
    }
    if (reader.stack[k]!.quote >= 0) break
  }
  if (chosen < 0) return reader.push(newClause({ link: 'conjunct' }))
  reader.popTo(chosen)
  const clause = reader.stack[chosen]!
  clause.conjunctOf = clause.predicate
  clause.predicate = undefined
  clause.negation = undefined
  if (!clause.impersonal) clause.modality = clause.link === 'content' || clause.link === 'purpose' ? clause.modality : []
  return clause
}

/** The tense of كان and its like. */
export const beTense = (word: Word): 'past' | 'present' | 'future' => (word.tense === 'present' ? 'present' : word.tense === 'future' ? 'future' : 'past')

// What opens a clause inside another: أن and إن, relative pronouns, if and when; and what colours one («يجب أن», «من المقرر أن»).
import type { Group } from '../../document/group.js'
import type { Word } from '../../document/word.js'
import type { ClauseReader } from './clause-reader.js'
import { openForVerb } from './clause-verbs.js'
import { type Subordinator, subordinatorPhrases } from './frames.js'
import { isComma } from './marks.js'
import { Noun } from './nouns.js'
import { type Clause, newClause, type PredicateDraft, REACH } from './predicate-draft.js'

export function readImpersonal(reader: ClauseReader, i: number, length: number, auxiliary: { modality?: PredicateDraft['modality'][number]; tense?: 'future' | 'past' }, last: number): boolean {
  let next = i + length
  const word = reader.words[i]!
  if (word.pos === 'noun' || word.pos === 'name') return false
  if (reader.words[next]?.pos === 'pron' && reader.words[next]!.clitic === 'after') next++
  const after = reader.words[next]
  if (!after || next >= last) return false
  const clauseFollows = after.key === 'ان' || after.key === 'الا' || after.verbForm === 'masdar' || after.key === 'ل' || after.pos === 'prep' || after.pos === 'adv' || after.pos === 'punct' || after.pos === 'noun' || (after.pos === 'name' && word.pos === 'prep')
  if (!clauseFollows || isExpectant(reader, i, next, last)) return false
  const clause = openForVerb(reader, i)
  if (auxiliary.modality) clause.modality.push(auxiliary.modality)
  if (auxiliary.tense) clause.tense = auxiliary.tense
  clause.impersonal = true
  clause.expectsThat = true
  const negation = reader.takeNegation()
  if (negation !== undefined) clause.negation = negation
  reader.conjunction = -1
  reader.particle = -1
  reader.pendingTense = undefined
  reader.possible = false
  reader.resume = next
  return true
}

/** Verbs of whoever expects something as well. */
const EXPECTING: ReadonlySet<string> = new Set(['توقع', 'انتظر', 'ترقب'])

/** «مسؤول بريطاني يتوقع أن تسقط الحكومة»: somebody stands before the verb, and another is told of behind "that": he expects it. Not «الوفد يتوقع أن يصل إلى …». */
function isExpectant(reader: ClauseReader, i: number, that: number, last: number): boolean {
  const { words, top } = reader
  const topic = top.topics.at(-1)
  const group = topic === undefined ? undefined : reader.text.groups[topic]
  if (words[i]!.pos !== 'verb' || !EXPECTING.has(words[i]!.lemma) || words[that]?.key !== 'ان' || top.predicate !== undefined || !group?.animate || group.last !== i || group.number === 'pl' || group.number === 'du') return false
  const verb = words[that + 1]
  if (!verb || that + 2 >= last) return false
  if (verb.pos === 'noun' || verb.pos === 'name') return true
  const subject = words[that + 2]!
  return verb.pos === 'verb' && (verb.gender === 'f' || (subject.definite === true && (subject.pos === 'noun' || subject.pos === 'name') && verb.gender === words[group.head]!.gender && subject.verbForm !== 'masdar'))
}

export function openerAt(reader: ClauseReader, i: number, last: number): { length: number; value: Subordinator } | undefined {
  const word = reader.words[i]!
  if (word.definite === true && word.pos === 'noun') return undefined
  const found = subordinatorPhrases().match(reader.words, i, last)
  if (!found || (found.length === 1 && (word.pos === 'verb' || word.pos === 'name'))) return undefined
  const next = reader.words[i + found.length]
  const verbNext = next !== undefined && i + found.length < last && (next.pos === 'verb' || next.pos === 'neg' || next.pos === 'aux' || next.key === 'س' || next.key === 'قد')
  // «ما زال»
  if (word.key === 'ما' && found.length === 1 && next?.lemma === 'زال') return undefined
  // «نفى ما تردده المعارضة»: with a pronoun behind the verb, or behind a verb or preposition, "what"
  const before = reader.words[i - 1]
  // «التي غالبا ما تتهمها»: behind a word that says how often it opens nothing
  if (word.key === 'ما' && found.length === 1 && next?.pos === 'verb' && before && (before.pos === 'adv' || (before.key.endsWith('ا') && before.lemma !== before.key && before.pos !== 'verb'))) return undefined
  if (word.key === 'ما' && found.length === 1 && next?.pos === 'verb' && before && (before.pos === 'prep' || (before.pos === 'verb' && reader.words[i + 2]?.clitic === 'after'))) return found
  if (found.value.fused) return (word.pos === 'pron' || word.pos === 'sub') && verbNext ? found : undefined
  if (found.value.noun && !verbNext && next?.key !== 'ان') return undefined
  if (word.key === 'كما' && !verbNext) return undefined
  if (found.length === 1 && word.pos === 'noun') return undefined
  return found
}

export function readOpener(reader: ClauseReader, i: number, length: number, opener: Subordinator, last: number): number {
  const word = reader.words[i]!
  let next = i + length
  // «كما أعلن»: also
  if (word.key === 'كما' && length === 1 && (i === reader.sentence.first || reader.lastComma === i - 1 || reader.conjunction === i - 1)) {
    reader.conjunction = i
    return next
  }
  // «أن» after «من المقرر», «يمكن»
  const top = reader.top
  if (opener.link === 'content' && top.impersonal && !top.predicate && top.expectsThat) {
    top.mark ??= i
    top.expectsThat = false
    return next
  }
  // «قال إن على حماس أن تفعل»: what somebody has to do
  const duty = opener.link === 'content' && !top.predicate && top.topics.length === 0 && word.key === 'ان' ? dutyOf(reader, top) : undefined
  if (duty !== undefined && reader.lastEnd === i) {
    top.topics.push(duty)
    top.before.pop()
    top.modality.push('obliged')
    top.mark ??= i
    return next
  }
  if (opener.link === 'content' && isConditional(reader, i, next)) {
    reader.push(newClause({ link: 'condition', mark: i, parent: mainPredicate(reader) }))
    return next
  }
  if (opener.link === 'content') {
    reader.takeNegation()
    const parent = contentParent(reader, i)
    const clause = newClause({ link: 'content', mark: i, parent })
    if (parent) {
      parent.contentFilled = true
      if (parent.modal?.modality && parent.modal.modality !== 'given') clause.modality.push(parent.modal.modality)
      if (parent.modal || parent.frame.control) clause.controlledBy = { predicate: parent.id, control: parent.frame.control || 's' }
    }
    reader.push(clause)
  } else if (opener.link === 'relative') {
    const clause = newClause({ link: 'relative', mark: i })
    // «خمسون شخصا ممن قتلوا»: right behind those of whom it tells
    if (opener.among && reader.lastGroup >= 0 && reader.lastEnd === i) clause.antecedent = reader.lastGroup
    else if (!opener.fused) clause.antecedent = antecedentFor(reader, word, i)
    else {
      clause.parent = reader.top.predicate
      // «نفت الحكومة ما …»: that is its object
      if (clause.parent && reader.words[i - 1]?.pos !== 'prep') clause.parent.contentFilled = true
    }
    reader.push(clause)
  } else {
    const clause = newClause({ link: opener.link, mark: i, parent: mainPredicate(reader), when: opener.when })
    if (opener.negative) clause.negation = i
    // «لن يغادر قبل أن تفرج السلطات عنه»: what must come first is as open as what waits for it; «غادر قبل أن يعتقلوه» tells what came next
    if (opener.ahead && clause.parent && isOpen(clause.parent)) clause.modality.push('possible')
    // … in the past, though told in the present of what follows «أن»
    if (opener.ahead && clause.parent?.form === 'finite' && clause.parent.tense === 'past' && clause.parent.negation === undefined) clause.tense = 'past'
    reader.push(clause)
  }
  reader.edge = []
  reader.conjunction = -1
  // «إنه», «لأنها»: the pronoun is the topic
  const pronoun = reader.words[next]
  if (pronoun && next < last && pronoun.pos === 'pron' && pronoun.clitic === 'after') {
    const group = reader.byWord[next]!
    if (group >= 0) reader.top.topics.push(group)
    next++
  }
  return next
}

const isOpen = ({ form, tense, negation, modality }: PredicateDraft): boolean => form === 'finite' && (tense === 'future' || (tense === 'present' && (negation !== undefined || modality.length > 0)))

/** Whose duty it is: the group behind على that a clause begins with. */
export function dutyOf(reader: ClauseReader, clause: Clause): number | undefined {
  const group = clause.before.at(-1)
  if (group === undefined) return undefined
  const { prep, animate } = reader.text.groups[group]!
  return animate && prep !== undefined && reader.words[prep]!.lemma === 'علي' ? group : undefined
}

/** «إن فعل …»: before a verb إن is "if", unless a verb of saying waits for what is said. */
function isConditional(reader: ClauseReader, i: number, next: number): boolean {
  const verb = reader.words[next]
  if (verb?.pos !== 'verb' || !reader.written(i).startsWith('إ')) return false
  return !reader.stack.some(awaitsSpeech)
}

function mainPredicate(reader: ClauseReader): PredicateDraft | undefined {
  for (let k = reader.stack.length - 1; k >= 0; k--) {
    const { predicate } = reader.stack[k]!
    if (predicate) return predicate
  }
  return undefined
}

/** The verb, masdar or participle whose content begins here. */
function contentParent(reader: ClauseReader, i: number): PredicateDraft | undefined {
  const joined = joinedContent(reader, i)
  if (joined) return joined
  const before = reader.words[i - 1]
  const prep = before?.pos === 'prep' ? before.lemma : undefined
  const near = reader.edge[0]
  // «قالت الوزارة، متهمة كينيا بالتجسس، إنها …»: what stands between the commas has ended
  const resumed = isComma(before?.key ?? '') && reader.stack.some((clause) => clause.predicate?.form === 'finite' && awaitsSpeech(clause))
  const nearest = near && reader.lastEnd >= i - 2 && !(resumed && isBehindComma(reader, near)) ? near : undefined
  if (nearest && nearest.form !== 'masdar' && nearest.form !== 'noun') return nearest
  if (nearest && prep && nearest.frame.preps.has(prep)) return nearest
  for (let k = reader.stack.length - 1; k >= 0 && k >= reader.stack.length - REACH; k--) {
    const { predicate } = reader.stack[k]!
    if (!predicate?.frame.content || (prep && !predicate.frame.preps.has(prep))) continue
    // «وصف ما قامت به كينيا بأنه …»: what it is called comes behind what is called so
    if (predicate.contentFilled && !(prep && predicate.frame.content === 'that')) continue
    if (resumed && isBehindComma(reader, predicate)) continue
    // «قال المسؤول، الذي طلب عدم كشف هويته، إن …»: the relative clause ended with its second comma
    if (isComma(before?.key ?? '') && isBetweenCommas(reader, reader.stack[k]!) && reader.stack.slice(0, k).some(awaitsSpeech)) continue
    if (nearest?.frame.content && predicate.form === 'finite' && isObjectNominal(nearest, predicate)) return nearest
    reader.popTo(k)
    return predicate
  }
  for (const nominal of reader.edge) if (nominal.frame.content && !nominal.contentFilled) return nominal
  return reader.top.predicate ?? mainPredicate(reader)
}

/** «قال إن … سافر، وإن … عاد»: a second clause of what was said, opened by the same word. */
function joinedContent(reader: ClauseReader, i: number): PredicateDraft | undefined {
  if (reader.words[i - 1]?.key !== 'و') return undefined
  for (let k = reader.stack.length - 1; k >= 1 && k >= reader.stack.length - REACH; k--) {
    const { link, mark, parent } = reader.stack[k]!
    if (link !== 'content' || mark === undefined || !parent || reader.written(mark) !== reader.written(i)) continue
    const first = reader.stack[k]!.predicate
    if (first) first.until = i - 1
    reader.popTo(k - 1)
    return parent
  }
  return undefined
}

/** A verb of saying still waits for what is said. */
const awaitsSpeech = ({ predicate }: Clause): boolean => predicate?.frame.content === 'speech' && !predicate.contentFilled

/** «، متهمة كينيا …»: a participle that a comma brings in. */
const isBehindComma = ({ words }: ClauseReader, { form, word }: PredicateDraft): boolean => form === 'active-participle' && isComma(words[word - 1]?.key ?? '')

const isBetweenCommas = (reader: ClauseReader, clause: Clause): boolean => clause.link === 'relative' && clause.mark !== undefined && isComma(reader.words[clause.mark - 1]?.key ?? '')

/** «أعلن رفضه أن …»: the masdar is the verb's object already. */
function isObjectNominal(nominal: PredicateDraft, verb: PredicateDraft): boolean {
  return nominal.group !== undefined && verb.bare.length > 1 && verb.bare.includes(nominal.group)
}

const DUALS: ReadonlySet<string> = new Set(['اللذان', 'اللذين', 'اللتان', 'اللتين'])

/** The noun a relative pronoun stands for: the nearest one that agrees with it. */
function antecedentFor(reader: ClauseReader, pronoun: Word, at: number): number | undefined {
  if (reader.lastGroup < 0) return undefined
  const agreeing = (last: number): number | undefined => {
    const chain = reader.rightEdge(reader.text.groups[last]!)
    for (let k = chain.length - 1; k >= 0; k--) {
      const word = reader.words[chain[k]!.head]!
      if (word.pos === 'pron' || !chain[k]!.definite) continue
      // «فلان وفلان اللذان التقيا»: both
      const joined = chain[k]!.parent?.as === 'conjunct' ? reader.text.groups[chain[k]!.parent!.group] : undefined
      if (joined?.conjuncts.length === 1 && DUALS.has(pronoun.key) && word.number !== 'du') return joined.index
      // a state's name knows its gender better than its word («قطر التي تتهمها …»)
      const head = chain[k]!.gender === undefined ? word : { ...word, gender: chain[k]!.gender }
      if (relativeAgrees(pronoun, head, (reader.lexemes.at(chain[k]!.head) & Noun.Animate) !== 0)) return chain[k]!.index
    }
    return undefined
  }
  // «التحالف الذي تقوده الرياض والذي يقاتل …»: both clauses are about the same
  if (reader.words[at - 1]?.key === 'و') for (let k = reader.stack.length - 1; k >= 0; k--) {
    const { link, mark, antecedent, predicate } = reader.stack[k]!
    const about = antecedent ?? predicate?.antecedent
    if (link === 'relative' && about !== undefined && mark !== undefined && reader.words[mark]!.key === pronoun.key) return about
  }
  const named = namedBefore(reader, at)
  if (named && relativeAgrees(pronoun, reader.words[named.head]!, true)) return named.index
  // «التحالف بقيادة الرياض الذي ينفذ …»: of groups tied by prepositions the one that agrees
  for (let group = reader.text.groups[reader.lastGroup]!, steps = 0; steps < 3; steps++) {
    const found = agreeing(group.index)
    if (found !== undefined) return found
    const before = group.prep === undefined || group.known ? undefined : outermostEndingAt(reader, group.index, group.prep)
    if (!before) break
    group = before
  }
  return reader.lastGroup
}

/** «مستشار الرئيس للأمن جون ماك الذي …»: whoever has the name right before it. */
function namedBefore({ text: { groups }, words, lastGroup }: ClauseReader, at: number): Group | undefined {
  for (let k = lastGroup; k >= 0 && k < groups.length && k <= lastGroup + 8; k++) {
    const { last, parent, head } = groups[k]!
    if (last === at && parent?.as === 'apposition' && words[head]!.pos === 'name') {
      const over = groups[parent.group]!
      return over.animate ? over : undefined
    }
    if (groups[k]!.first >= at) break
  }
  return undefined
}

/** The outermost group that ends where a preposition begins. */
function outermostEndingAt(reader: ClauseReader, index: number, word: number): Group | undefined {
  let found: Group | undefined
  for (let k = index - 1; k >= 0 && k >= index - 6; k--) {
    const group = reader.text.groups[k]!
    if (group.last === word) found = group
    else if (found && group.last < word) break
  }
  return found
}

function relativeAgrees(pronoun: Word, head: Word, animate: boolean): boolean {
  switch (pronoun.key) {
    case 'الذي':
      return head.number !== 'pl' && head.number !== 'du' && head.gender !== 'f'
    case 'التي':
      return head.gender === 'f' || head.gender === undefined || (head.number === 'pl' && !(animate && head.gender === 'm' && head.key.endsWith('ون')))
    case 'الذين':
      return head.number === 'pl' || head.number === undefined
    default:
      return head.number === 'du' || head.number === 'pl' || head.number === undefined
  }
}

// What a noun group is to its clause: a time, a circumstance («مشيرا إلى»), or an argument.
import type { Group } from '../../document/group.js'
import type { Word } from '../../document/word.js'
import { isAccusative, isAccusativeMasdar } from './agreement.js'
import { attachPreposition, colourNominal, receive } from './clause-arguments.js'
import type { ClauseReader } from './clause-reader.js'
import { auxiliaryOf, eventNoun, frameOf, participleVerb } from './frames.js'
import { isEdgeOfTime } from './time-edges.js'
import { gapAt } from './gapping.js'
import { EXCEPTING, Lexeme } from './lexemes.js'
import { Noun } from './nouns.js'
import { newClause, type PredicateDraft } from './predicate-draft.js'

export function readGroup(reader: ClauseReader, group: Group): void {
  const head = reader.words[group.head]!
  if (reader.gaps.at(-1)?.object === group) {
    reader.lastEnd = reader.reach(group)
    return
  }
  if (readExpected(reader, group, head)) return
  // «لم يعترف بها سوى روسيا»: she did
  const excepted = EXCEPTING.has(group.preposition ?? '')
  if (excepted) reader.readException()
  const bare = group.prep === undefined || excepted
  const gap = gapAt(reader, group)
  if (gap) {
    reader.gaps.push(gap)
    if (group.prep === undefined) {
      reader.lastEnd = reader.reach(group)
      return
    }
  }
  const { outer, inner } = reader.nominals.of(group)
  const cognate = bare && isCognate(reader, group, head)
  if (cognate && outer[0] && reader.top.predicate) outer[0].parent = { predicate: reader.top.predicate.id, as: 'adverbial' }
  const time = cognate || (bare && isTime(reader, group, head))
  // «لا خلاف على …»: there is none
  if (bare && reader.negation === group.first - 1 && !group.definite && reader.words[reader.negation]?.key === 'لا') {
    if (outer[0]) outer[0].negation = reader.negation
    if (!reader.top.predicate) reader.top.negation = reader.negation
  }
  const waiting = reader.top.predicate === undefined
  // «لا بد من محاسبة المسؤولين»
  const listed = outer[0] && !outer[0].parent ? listAbove(reader, group) : undefined
  if (listed) {
    outer[0]!.parent = { predicate: listed.id, as: listed.form === 'finite' ? 'argument' : 'conjunct' }
    if (listed.form !== 'finite') outer[0]!.conjunctOf = listed.id
  } else if (!bare && waiting && outer[0] && reader.top.impersonal && reader.top.expectsThat && reader.words[group.prep! - 1]?.key === 'بد') colourNominal(reader, outer[0], reader.top)
  else if (!bare) attachPreposition(reader, group, outer)
  else if (!time && (outer.length > 0 || !isAside(reader, group))) {
    // «يجب طرد السفير، متهما …»: a verbal noun is all the predicate that «يجب» needs
    // … and «إن هناك قتلى، منددة بـ» needs no more than who there is
    const told = reader.top.predicate !== undefined || isThere(reader, group) || isCalled(reader, group) || (reader.top.impersonal && reader.top.topics.length > 0 && reader.nominals.byGroup.has(reader.top.topics.at(-1)!))
    if (told && reader.nominals.isCircumstance(group, head, reader.lastComma, reader.lastEnd)) readCircumstance(reader, group, head)
    else receive(reader, group, outer)
  }
  if (time) {
    reader.lastEnd = reader.reach(group)
    return
  }
  reader.lastGroup = group.index
  reader.lastEnd = reader.reach(group)
  if (waiting && reader.top.predicate?.group === group.index) reader.edge = []
  else if (inner.length > 0) reader.edge = [...inner, ...reader.edge].slice(0, 5)
  const participle = reader.nominals.participleBehind(group, reader.lastEnd, reader.sentence.last)
  if (participle) reader.edge = [participle, ...reader.edge].slice(0, 5)
  if (reader.conjunction >= 0 && reader.conjunction < group.first - 1) reader.conjunction = -1
  reader.negation = -1
}

/** «وصف الهجوم بأنه جريمة، داعيا إلى …»: behind a comma, something has been called something without a verb. */
const isCalled = ({ top, lastComma }: ClauseReader, { first }: Group): boolean => top.link === 'content' && top.parent !== undefined && top.topics.length > 1 && lastComma === first - 1

/** «قالت إن هناك قتلى، منددة بالهجوم»: behind a comma, of what there is nothing more is said. */
function isThere({ top: { topics }, words, text, lastComma }: ClauseReader, { first }: Group): boolean {
  return topics.length > 0 && lastComma === first - 1 && THERE.has(words[text.groups[topics[0]!]!.first - 1]?.key ?? '')
}
const THERE: ReadonlySet<string> = new Set(['هناك', 'ثمه'])

/** «انتهاكات من بينها تعذيب المعارضين», «جرائم بما فيها القتل»: the acts of which one is told. */
function listAbove({ words, drafts, text, edge }: ClauseReader, group: Group): PredicateDraft | undefined {
  if (group.prep !== undefined) return INCLUDING.has(group.preposition ?? '') ? edge[0] : undefined
  const pronoun = words[group.first - 1]
  if (pronoun?.pos !== 'pron' || pronoun.clitic !== 'after') return undefined
  for (let k = drafts.length - 1; k >= 0 && k >= drafts.length - NEAR; k--) {
    const draft = drafts[k]!
    if ((draft.form === 'finite' || draft.group !== undefined) && draft.args.some(({ role, prep, group: among }) => role === 'obl' && AMONG.has(prep ?? '') && text.groups[among]!.last === group.first)) return draft
  }
  return undefined
}
const AMONG: ReadonlySet<string> = new Set(['بين', 'ضمن'])
const INCLUDING: ReadonlySet<string> = new Set(['بما في ذلك', 'بما فيها'])
/** How many predicates back the list may be. */
const NEAR = 6

/** «عشرة مقاتلين، بينهم ضابطان، قتلوا», «، من بينهم ثلاثة مسعفين»: who is among those told of is nothing to the verb. */
function isAside({ words, lastComma }: ClauseReader, group: Group): boolean {
  // «يوم القمة، أي الخامس من يناير، زار …»: the same in other words
  if (words[group.first]?.key === THAT_IS && lastComma === group.first - 1) return true
  const pronoun = words[group.first - 1]
  if (pronoun?.pos !== 'pron' || pronoun.clitic !== 'after' || words[group.first - 2]?.pos !== 'prep') return false
  const among = words[group.first - 2]!.key
  // «مدنيين بينهم ثلاثة أطفال»: told of whoever stands before; «دار بينهم قتال» is another thing
  if (among === 'بين' && group.animate === true && pronoun.number === 'pl' && ['noun', 'adj', 'name'].includes(words[group.first - 3]?.pos ?? '')) return true
  // «ستة أشخاص من بينهم طفلة قتلوا»
  if (among === 'بين' && pronoun.number === 'pl' && words[group.first - 3]?.key === 'من' && ['noun', 'adj', 'name'].includes(words[group.first - 4]?.pos ?? '')) return true
  return lastComma === group.first - 3 ? among === 'بين' || among === 'من' : among === 'بين' && lastComma === group.first - 4 && words[group.first - 3]!.key === 'من'
}

const THAT_IS = 'اي'

function readExpected(reader: ClauseReader, group: Group, head: Word): boolean {
  const { expected } = reader
  reader.expected = undefined
  if (expected) {
    const { outer, inner } = reader.nominals.of(group)
    const nominal = outer[0]
    if (!nominal || reader.lastGroup < 0) return false
    if (expected.modality) nominal.modality.push(expected.modality)
    if (expected.tense) nominal.tense = expected.tense
    nominal.antecedent = reader.lastGroup
    // the pronoun is that noun: «تنفيذها», «عقدها»
    for (const argument of nominal.args) if (argument.role === 'gen') Object.assign(argument, { role: nominal.frame.object === '-' ? 'subj' : 'obj', group: reader.lastGroup, shared: true })
    reader.edge = [...inner, ...reader.edge].slice(0, 5)
    reader.lastEnd = reader.reach(group)
    return true
  }
  if (head.pos !== 'adj' || head.definite !== true || group.last - group.first > 1) return false
  const auxiliary = auxiliaryOf(head.lemma, 'adjective')
  const next = reader.words[group.last]
  if (!auxiliary || next?.verbForm !== 'masdar' || reader.words[group.last + 1]?.clitic !== 'after') return false
  reader.expected = auxiliary
  return true
}

/** «رفضت رفضا قاطعا المقترح», «قصفا عنيفا»: the verb's own masdar with an adjective says how it is done, not to whom. */
function isCognate({ top }: ClauseReader, group: Group, head: Word): boolean {
  const verb = top.predicate
  if (verb?.form !== 'finite' || group.definite || group.last - group.first < 2 || head.verbForm !== 'masdar' || head.verb !== verb.lemma) return false
  return head.key.endsWith('ه') || isAccusative(head) || isAccusativeMasdar(head)
}

function isTime(reader: ClauseReader, group: Group, head: Word): boolean {
  if (head.pos === 'pron') return false
  // «ماي», «آب» alone may be a man or a father
  if (reader.lexemes.at(group.head) & Noun.Time && !(head.pos === 'name' && group.last - group.first === 1) && !hasPronoun(reader, group) && !(head.verbForm === 'masdar' && isOfAct(reader, group))) return true
  if (group.first === group.head && isEdgeOfTime(reader, group)) return true
  if (group.last - group.first === 1 && isBesideYesterday(reader, group.head)) return true
  const alone = group.last - group.first === 1
  // «رسميا», «غاليا»: how, not whom; but «دبلوماسيا أميركيا»
  if (alone && head.pos === 'adj' && !head.verb && isAccusative(head) && !reader.top.be && reader.top.predicate && reader.top.predicate.frame.object !== 'd') return true
  // «الجمعة», «الاثنين الماضي»
  return (alone || (head.definite === true && group.last - group.first <= 3)) && isDay(reader, group.head)
}

/** «عقد اجتماع», «عقد قمة»: the holding of it, no decade. */
function isOfAct(reader: ClauseReader, group: Group): boolean {
  const inner = reader.text.groups[group.index + 1]
  return inner?.parent?.group === group.index && inner.parent.as === 'genitive' && (reader.words[inner.head]!.verbForm === 'masdar' || eventNoun(reader.words[inner.head]!.lemma) !== undefined)
}

/** «أول من أمس», «أول أمس», «أمس الأول»: the day before yesterday, of which «أول» is no noun of its own. */
const FIRST = 'اول'
const YESTERDAY = 'امس'
function isBesideYesterday({ words }: ClauseReader, i: number): boolean {
  const { key, definite } = words[i]!
  if (key !== FIRST && key !== `ال${FIRST}`) return false
  if (definite) return words[i - 1]?.key === YESTERDAY
  return words[words[i + 1]?.key === 'من' ? i + 2 : i + 1]?.key === YESTERDAY
}

export function hasPronoun(reader: ClauseReader, group: Group): boolean {
  const inner = reader.text.groups[group.index + 1]
  return inner?.parent?.group === group.index && inner.parent.as === 'genitive' && reader.words[inner.head]!.pos === 'pron'
}

/** «الجمعة», «أمس». */
function isDay(reader: ClauseReader, i: number): boolean {
  const bits = reader.lexemes.at(i)
  if (bits & Lexeme.DayBare) return true
  const { start } = reader.words[i]!
  return (bits & Lexeme.DayWithArticle) !== 0 && reader.text.text.charCodeAt(start) === 0x627 && reader.text.text.charCodeAt(start + 1) === 0x644
}

/** «مشيرا إلى», «داعيا الطرفين إلى»: a participle that says what the speaker does besides. */
function readCircumstance(reader: ClauseReader, group: Group, head: Word): void {
  const verb = participleVerb(head) ?? ''
  const speech = frameOf(verb).content === 'speech'
  let chosen = -1
  for (let k = reader.stack.length - 1; k >= 0; k--) {
    const { predicate, quote } = reader.stack[k]!
    if (predicate && (predicate.form === 'finite' || predicate.form === 'active-participle')) {
      if (chosen < 0 || (!mayShare(reader, head, reader.stack[chosen]!.predicate!) && mayShare(reader, head, predicate))) chosen = k
      if (speech && predicate.frame.content === 'speech' && mayShare(reader, head, predicate)) chosen = k
      // «قال إن أوغندا قصفت القرية، واصفا …»: his who says it, not hers
      if (!speech && reader.stack[k]!.link !== 'relative' && mayShare(reader, head, predicate)) break
    }
    if (quote >= 0) break
  }
  const draft = reader.newPredicate(group.head, head.verb ? head : { ...head, verb }, 'active-participle')
  // «معتبرة ذلك»: the genitive of a participle is its object
  const inner = reader.text.groups[group.index + 1]
  if (inner?.parent?.group === group.index && inner.parent.as === 'genitive' && reader.words[inner.head]!.pos !== 'pron') draft.bare.push(inner.index)
  const parent = chosen >= 0 ? reader.stack[chosen]!.predicate : undefined
  if (parent) {
    reader.popTo(chosen)
    const joined = reader.conjunction >= group.first - 1 && parent.form === 'active-participle'
    draft.parent = { predicate: parent.id, as: joined ? 'conjunct' : 'adverbial' }
    if (joined) draft.conjunctOf = parent.id
  }
  reader.push(newClause({ link: 'adverbial', predicate: draft, ...(parent ? { parent } : {}) }))
  reader.edge = []
  const next = reader.words[group.head + 1]
  if (next?.pos === 'pron' && next.clitic === 'after' && reader.text.groups[group.index + 1]?.first === group.head + 1) draft.pronoun = group.index + 1
}

/** A participle goes with a verb whose subject has its gender: «ذكرت الوكالة أن الرئيس وصف …، معربا عن …» is the president's. */
function mayShare(reader: ClauseReader, participle: Word, predicate: PredicateDraft): boolean {
  const verb = reader.words[predicate.word]!
  if (participle.number === 'pl' || participle.number === 'du' || participle.gender === undefined || verb.gender === undefined) return true
  if (verb.number === 'pl') return false
  return verb.gender === participle.gender || predicate.lemma === 'نقل'
}

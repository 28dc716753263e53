// What «و» and «أو» join: the conjunct is hung on the level of the chain that it is most like.
// «وزير خارجية روسيا وإيران» joins the states, «وزير الخارجية ووزير الدفاع» the ministers.
import type { Word } from '../../document/word.js'
import { isConstruct, isOblique } from './agreement.js'
import type { Draft, GroupReader } from './groups.js'
import { behindJoiner } from './coordination-beside.js'
import { closesQuote } from './marks.js'
import { Noun } from './nouns.js'
import { prepositionAt } from './prepositions.js'

const MOST = 24
/** Words of a short name in brackets. */
const SHORT = 3
/** What names two sides. */
const BETWEEN = 'بين'

/** Reads on over «و» and «أو» as long as what follows belongs to the same list. */
export function conjoin(reader: GroupReader, outer: Draft, end: number): void {
  let tail: Draft = outer
  for (let count = 0; count < MOST; count++) {
    skipShortName(reader, end)
    const at = reader.at
    const conjunction = joinerAt(reader, at, end)
    const beside = conjunction && reader.words[conjunction]?.pos !== 'adv' && reader.words[conjunction]?.pos !== 'prep' ? 0 : isSomebody(reader, tail) ? behindJoiner(reader, at, end, outer) : 0
    if (!conjunction && !beside) return
    const first = reader.afterQuote(beside || conjunction)
    if (!reader.starts(first) || (!reader.isLongName(first) && prepositionAt(reader.words, first, end))) return
    // «… وهو رجل أعمال»: a clause of its own
    if (reader.words[first]!.pos === 'pron') return
    const before = reader.drafts.length
    const conjunct = reader.readOne(first, [])
    if (!conjunct) {
      reader.at = at
      return
    }
    if ((beside && !(isSomebody(reader, conjunct) && conjunct.definite)) || startsClause(reader, outer, conjunct, end) || isBehindCircumstance(reader, outer, conjunct) || (!beside && isBehindComma(reader, at) && !goesOnListing(reader, outer, tail, conjunct, end))) {
      reader.drafts.length = before
      reader.at = at
      return
    }
    reader.readBeside(conjunct)
    const level = sideBefore(reader, outer, conjunct) ?? levelOf(reader, outer, tail, conjunct)
    // «قطع العلاقات مع تايوان وإقامة علاقات مع بكين»: an act is not joined to somebody by name
    if (isAct(reader, conjunct) && (isNamed(reader, level) || shape(reader, level) === 1 && reader.words[level.head]!.verbForm !== 'masdar')) {
      reader.drafts.length = before
      reader.at = at
      return
    }
    conjunct.parent = { group: level.index, as: 'conjunct' }
    level.conjuncts.push(conjunct.index)
    widen(reader, level, conjunct.last)
    if (level === outer) tail = conjunct
    skipQuote(reader, end)
  }
}

/** «في 3 مارس وبرلين في 5 مارس», «خلال ستين يوما وتبادل الأسرى», «في نيروبي ونظيره الأوغندي في كمبالا»: neither is somebody or an act joined to a time, nor a person to where one is. */
function isBehindCircumstance(reader: GroupReader, outer: Draft, conjunct: Draft): boolean {
  const bits = reader.classOf(conjunct.head)
  // «آب» alone is a month, «الأب» a father
  if (reader.classOf(outer.head) & Noun.Time && !(reader.classOf(outer.head) & Noun.Month && reader.words[outer.head]!.definite === true)) {
    const of = reader.drafts.find((one) => one.parent?.group === outer.index && one.parent.as === 'genitive')
    if (of && !(reader.classOf(of.head) & Noun.Time) && !reader.isDay(of.head)) return false
    return !(bits & Noun.Time) && !reader.isDay(conjunct.head) && (isNamed(reader, conjunct) || (shape(reader, conjunct) === 1 && reader.words[reader.at]?.pos === 'prep') || (bits & (Noun.Title | Noun.Body)) !== 0 || isAct(reader, conjunct))
  }
  return reader.words[outer.first - 1]?.key === IN && outer.known === true && !outer.conjuncts.length && (bits & Noun.Title) !== 0 && reader.words[conjunct.head]!.number !== 'pl'
}
const IN = 'في'

/** «بين مقاتلين من حركة الشباب وعناصر من التنظيم»: the second side is joined to the first, not to whose the first are. */
function sideBefore(reader: GroupReader, outer: Draft, conjunct: Draft): Draft | undefined {
  if (outer.conjuncts.length || conjunct.definite || reader.words[outer.first - 1]?.key !== OF || !(reader.classOf(conjunct.head) & Noun.Animate) || reader.classOf(conjunct.head) & Noun.Named) return undefined
  for (let k = outer.index - 1; k >= 0 && reader.drafts[k]!.last >= outer.first - 1; k--) {
    const side = reader.drafts[k]!
    if (side.last === outer.first - 1 && side.preposition === BETWEEN && !side.parent && !side.conjuncts.length) return side
  }
  return undefined
}
const OF = 'من'

/** The word after «و», «أو»; 0 where there is none. A closing mark may stand before it. */
function joinerAt(reader: GroupReader, at: number, end: number): number {
  let i = at
  if (i < end && reader.isComma(i) && (reader.besideEnd === i || isBehindComma(reader, i))) i++
  if (i < end && reader.words[i]!.pos === 'punct' && (closesQuote(reader.written(i)) || reader.written(i) === ')')) i++
  const word = reader.words[i]
  if (!word || i >= end || word.pos !== 'conj') return 0
  return word.key === 'و' || word.key === 'او' || word.key === 'ام' ? i + 1 : 0
}

/** A comma that is not the second one around what stands beside («الرئيس الفرنسي، فلان، ونظيره …»), and «و» behind it. */
const isBehindComma = (reader: GroupReader, at: number): boolean => reader.besideEnd !== at && reader.isComma(at) && reader.words[at + 1]?.key === 'و'

/** «على محافظ البنك، و3 أفراد آخرين، ومصرف»: behind a comma only somebody is joined to somebody, and not where a verb behind him begins a clause of its own. */
function goesOnListing(reader: GroupReader, outer: Draft, tail: Draft, conjunct: Draft, end: number): boolean {
  if (!isSomebody(reader, tail) || !isSomebody(reader, conjunct)) return false
  // «وصول المساعدات للمدنيين، ومارتن كذا وزير النقل»: somebody by name is not joined to a kind of people
  if (isNamed(reader, conjunct) && !isNamed(reader, tail) && !(reader.classOf(tail.head) & (Noun.Title | Noun.Body))) return false
  const next = reader.words[reader.at]
  if (!next || reader.at >= end || (next.pos !== 'verb' && next.pos !== 'aux' && next.pos !== 'neg')) return true
  // «…، ومصرف يتخذ من بنما مقرا له»: what an indefinite one does tells which one is meant
  if (!conjunct.definite) return outer.conjuncts.length > 0
  // «إن تركيا، وقطر، وإيران فرضت …»
  return outer.conjuncts.length > 0 && isNamed(reader, conjunct) && isNamed(reader, tail) && !verbBefore(reader.words, outer.first)
}
const isSomebody = (reader: GroupReader, draft: Draft): boolean => isNamed(reader, draft) || (reader.words[draft.head]!.verbForm !== 'masdar' && (reader.classOf(draft.head) & (Noun.Title | Noun.Body | Noun.Animate)) !== 0)

function skipQuote(reader: GroupReader, end: number): void {
  const i = reader.at
  if (i + 1 < end && reader.words[i]!.pos === 'punct' && closesQuote(reader.written(i)) && reader.words[i + 1]!.pos === 'conj') reader.at = i
}

/** «قوات سوريا الديمقراطية (قسد) والحكومة»: the short name in brackets is read by itself, and what is joined is joined to the long one. */
function skipShortName(reader: GroupReader, end: number): void {
  const open = reader.at
  if (open >= end || reader.words[open]!.pos !== 'punct' || reader.written(open) !== '(') return
  let close = open + 1
  while (close < end && close <= open + SHORT + 1 && reader.words[close]!.pos !== 'punct') close++
  if (close === open + 1 || close >= end || reader.written(close) !== ')' || reader.words[close + 1]?.key !== 'و' || close + 2 >= end || !reader.starts(open + 1)) return
  const inner = reader.readOne(open + 1, [])
  if (inner) reader.markParenthetical(inner)
  if (inner && reader.at === close) reader.at = close + 1
  else {
    if (inner) reader.drafts.length = inner.index
    reader.at = open
  }
}

/** «… وروسيا أعلنت»: a definite noun before a verb begins a clause of its own, unless both together are its subject. */
function startsClause(reader: GroupReader, outer: Draft, conjunct: Draft, end: number): boolean {
  const next = reader.words[reader.at]
  if (!next || reader.at >= end || next.pos !== 'verb' || !conjunct.definite) return false
  if (next.number === 'du' || next.number === 'pl') return false
  // «بين الجيش والمتمردين أسفر عن»: neither is the second of two sides one, nor what its ending or its number keeps from being the verb's subject
  const head = reader.words[conjunct.head]!
  if (isOblique(head) || head.number === 'du' || (head.number === 'pl' && next.gender === 'm' && head.gender !== 'f')) return false
  if (reader.words[outer.first - 1]?.key === BETWEEN && outer.conjuncts.length === 0 && reader.words[outer.head]!.number !== 'du' && reader.words[outer.head]!.number !== 'pl') return false
  // «وزارة الدفاع والخارجية تنفيان» aside, a verb behind the first of the sentence is that of both
  return outer.first > 0 && verbBefore(reader.words, outer.first)
}

const verbBefore = (words: readonly Word[], i: number): boolean => {
  for (let j = i - 1; j >= 0 && j >= i - 4; j--) {
    if (words[j]!.pos === 'verb') return true
    // «قال إن السعودية والبحرين فرضتا …»: what is said begins anew
    if (words[j]!.pos === 'punct' || words[j]!.pos === 'sub') return false
  }
  return false
}

/** The chain from the outermost group to its innermost genitive. */
function chain(reader: GroupReader, group: Draft): Draft[] {
  const levels = [group]
  for (let k = group.index + 1; k < reader.drafts.length; k++) {
    const draft = reader.drafts[k]!
    const last = levels.at(-1)!
    if (draft.parent?.group === last.index && (draft.parent.as === 'genitive' || draft.parent.as === 'prepositional') && endOf(reader, draft) === last.last) levels.push(draft)
  }
  return levels
}

/** Where a group ends, what is joined to it included. */
const endOf = (reader: GroupReader, draft: Draft): number => draft.conjuncts.reduce((end, c) => Math.max(end, reader.drafts[c]!.last), draft.last)

function levelOf(reader: GroupReader, outer: Draft, tail: Draft, conjunct: Draft): Draft {
  let best = outer
  let most = -1
  const candidates = tail === outer ? chain(reader, outer) : [outer, ...chain(reader, tail).slice(1)]
  for (const level of candidates) {
    // «التخلي عن حيادها ودعم الخطة»: nothing is joined to a pronoun written on
    if (level !== outer && reader.words[level.head]!.clitic === 'after') continue
    // «وقف إطلاق النار وسحب القوات»: nor to what a ceasefire is a ceasing of
    if (level !== outer && isOfCeasefire(reader, level)) continue
    const score = likeness(reader, level, conjunct)
    // the nearest of equals
    if (score >= most) {
      most = score
      best = level
    }
  }
  return best
}

const isOfCeasefire = ({ words }: GroupReader, { head }: Draft): boolean => words[head]!.lemma === FIRING && words[head - 1]?.lemma === CEASING && words[head + 1]?.lemma === FIRE
const [CEASING, FIRING, FIRE] = ['وقف', 'اطلاق', 'نار']

function likeness(reader: GroupReader, level: Draft, conjunct: Draft): number {
  const a = reader.words[level.head]!
  const b = reader.words[conjunct.head]!
  const x = reader.classOf(level.head)
  const y = reader.classOf(conjunct.head)
  let score = 0
  const named = isNamed(reader, level)
  if (named === isNamed(reader, conjunct)) score += 3
  if ((x & Noun.Title) !== 0 === ((y & Noun.Title) !== 0)) score += 3
  if ((x & Noun.Animate) !== 0 === ((y & Noun.Animate) !== 0)) score += 2
  if (a.lemma === b.lemma) score += 4
  if (level.definite === conjunct.definite) score += 1
  if ((a.definite === true) === (b.definite === true)) score += 2
  if ((a.verbForm === 'masdar') === (b.verbForm === 'masdar')) score += 1
  if (shape(reader, level) === shape(reader, conjunct)) score += 1
  if (isConstruct(a) && !isConstruct(b)) score -= 3
  return score
}

/** A masdar with its own genitive, or with the pronoun of who does it («تضامنها مع كينيا ودعمها جهود السلام»); «إدارته», «معارضتها» are bodies. */
const isAct = (reader: GroupReader, draft: Draft): boolean => {
  const head = reader.words[draft.head]!
  if (head.verbForm !== 'masdar') return false
  return shape(reader, draft) === 1 ? (reader.classOf(draft.head) & (Noun.Animate | Noun.Body | Noun.Title | Noun.PlaceNoun | Noun.Quantity)) === 0 : head.definite !== true && shape(reader, draft) === 2
}

const isNamed = (reader: GroupReader, draft: Draft): boolean => draft.known === true || (reader.isName(draft.head) && !(reader.classOf(draft.head) & Noun.Title))

/** How a group is made: bare, with a pronoun, with a genitive. */
function shape(reader: GroupReader, draft: Draft): number {
  const child = reader.drafts[draft.index + 1]
  if (child?.parent?.group !== draft.index || child.parent.as !== 'genitive') return 0
  return reader.words[child.head]!.pos === 'pron' ? 1 : 2
}

/** An inner conjunct widens every group it stands in; one of the outermost widens none. */
function widen(reader: GroupReader, level: Draft, last: number): void {
  let at = level
  while (at.parent && at.parent.as !== 'conjunct') {
    at = reader.drafts[at.parent.group]!
    if (at.last < last) at.last = last
  }
  if (at.parent?.as === 'conjunct' && at !== level && at.last < last) at.last = last
}

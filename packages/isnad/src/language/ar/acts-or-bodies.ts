// Verbal nouns that also name a body, its people or a place («المعارضة», «مقاطعة», «الحماية المدنية»): where they tell of an act.
import type { Group } from '../../document/group.js'
import type { Word } from '../../document/word.js'
import { isNisba } from './agreement.js'
import type { ClauseReader } from './clause-reader.js'
import { type Frame, frameOf } from './frames.js'
import { Lexeme } from './lexemes.js'
import { Noun, onlyOpensNames } from './nouns.js'
import { prepositionKind } from './prepositions.js'

/** Whether a masdar of such a word tells of what is done: «رغم معارضة فرنسا للخطة», «مقاطعة الجلسة», «حماية المدنيين», but «قادة المعارضة», «مقاطعة أونتاريو». */
export function isAct(reader: ClauseReader, group: Group, head: Word): boolean {
  if (head.verb === undefined) return false
  const frame = frameOf(head.verb)
  const bits = reader.lexemes.at(group.head)
  if (takesBehind(reader, head, frame)) return !(bits & Noun.Animate && isBodyThere(reader, group, head))
  const owner = genitiveOf(reader, group)
  // «حماية المدنيين»: what only begins names of bodies, with somebody or something it is done to
  if (onlyOpensNames(head.lemma)) return owner !== undefined && group.parent?.as !== 'genitive'
  // «تنظيم مسيرة», «تنظيم انتخابات»: what is held is an event, of which no body is called
  if (owner && frame.object !== '-' && reader.lexemes.at(owner.head) & Lexeme.Event && reader.words[owner.head]!.definite !== true && !isNamed(reader, owner)) return true
  if (bits & Noun.Body || frame.object === '-') return false
  // «مقاطعة الأحزاب», «مقاطعة الجلسة»: a place is called by a name
  if (bits & Noun.PlaceNoun) return owner !== undefined && !frame.guessed && !isNamed(reader, owner) && !WITHIN.has(group.preposition ?? '')
  if (owner) return reader.words[owner.last]?.lemma === 'ل' || isCircumstance(group)
  // «معارضة شديدة»: people who oppose are of a land or a party
  const next = group.head + 1 < group.last ? reader.words[group.head + 1]! : undefined
  return head.definite !== true && next?.pos === 'adj' && next.verbForm === undefined && !isNisba(next)
}

/** «أعلن الجيش القضاء على الخلية»: with what its verb takes right behind it, it is what is done; but «حكم القضاء على» is the courts'. */
function takesBehind({ words }: ClauseReader, head: Word, { preps }: Frame): boolean {
  const next = words[head.index + 1]
  return next?.pos === 'prep' && preps.has(next.lemma) && words[head.index - 1]?.pos !== 'verb'
}

/** «قوى المعارضة في الخارج», «اتهم المعارضة بالتآمر»: a body with its article, where it is or of what it is accused. */
function isBodyThere({ words, text }: ClauseReader, { parent }: Group, head: Word): boolean {
  if (head.definite !== true) return false
  const above = parent?.as === 'genitive' ? text.groups[parent.group]! : undefined
  return above?.animate === true || EITHER.has(words[head.index + 1]!.lemma)
}
const EITHER: ReadonlySet<string> = new Set(['ب', 'في'])

function genitiveOf({ text }: ClauseReader, { index }: Group): Group | undefined {
  const inner = text.groups[index + 1]
  return inner?.parent?.group === index && inner.parent.as === 'genitive' ? inner : undefined
}

const isNamed = ({ words }: ClauseReader, { known, head }: Group): boolean => known === true || words[head]!.pos === 'name' || words[head]!.unknown === true

/** «رغم معارضة النواب», «بعد معارضة فرنسا»: what something happens in spite of, after or because of is an act. */
function isCircumstance({ preposition }: Group): boolean {
  const kind = preposition === undefined ? 'plain' : prepositionKind(preposition)
  return kind === 'time' || kind === 'cause' || AMID.has(preposition ?? '')
}
const AMID: ReadonlySet<string> = new Set(['رغم', 'وسط', 'امام'])
/** «في سجن النساء»: where one is. */
const WITHIN: ReadonlySet<string> = new Set(['في', 'داخل', 'خارج', 'قرب', 'من'])

// What a denial is really about, where it names first the report, rumour or charge that tells it: «نفت صحة الأنباء عن انسحابها», «فندت مزاعم إثيوبيا حول دعم المتمردين».
import { inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { firstIndex } from '../document/first-index.js'
import type { Predicate } from '../document/predicate.js'
import type { Span } from '../document/span.js'
import { actorsOfArgument, actorsOfGroup, doersOf } from '../language/actors.js'
import type { CodedStatement } from './coded-statement.js'
import type { Cues } from './cues.js'

/** What was said by others, who said so, and who would have done it where the words name somebody. */
export interface Hearsay { readonly told: Span; readonly tellers: readonly number[]; readonly doers: readonly number[] }

/** How many words may stand between the report and what it tells («التقارير التي تحدثت في الأيام الأخيرة عن …»). */
const WITHIN = 14

/**
 * What the report, rumour or charge tells that is denied; undefined where it only points back («نفت هذه الأنباء») or names none.
 * @example hearsayIn(document, cues, statement)?.told // «نفى الجيش ما أوردته الصحف عن قصفه القرية»: «قصفه القرية»
 */
export function hearsayIn(document: Document, cues: Cues, statement: Pick<CodedStatement, 'content' | 'sentence'>): Hearsay | undefined {
  const { words } = document
  const { content } = statement
  const opens = firstIndex(words, (word) => word.start >= content.start)
  // "media reports that", "Uganda's claims that": the noun heads its group
  const group = inSentence(document, statement.sentence).groups.find((one) => !one.parent && one.first === opens && isHearsay(document, cues, one.head))
  const first = group?.head ?? opens
  if (!isHearsay(document, cues, first)) return undefined
  let noun = first
  // «اتهامات وصفتها بأنها باطلة حول …»: what they are called is not what they tell
  let isJudged = false
  for (let i = first + 1; i < Math.min(words.length, first + WITHIN) && words[i]!.start < content.end; i++) {
    const word = words[i]!
    if (word.pos === 'punct' && /[,،;؛.:]/.test(word.key)) return undefined
    if (word.verbForm === 'finite') isJudged = !!cues.byFirst.get(word.lemma)?.some((cue) => cue.kind === 'judge')
    // «صحة ما تردد», «صحة التقارير»
    if (i === noun + 1 && isHearsay(document, cues, i)) noun = i
    else if (word.pos === 'sub' && cues.that.has(word.key) && !isJudged) return clauseAt(document, cues, statement, i + 1, noun)
    else if (i === noun + 1 || (word.pos === 'prep' && cues.charging.has(word.lemma))) {
      const deed = deedAt(document, cues, i)
      if (deed) return nounAt(document, cues, statement, deed, i === noun + 1 && word.pos !== 'prep' ? i : i + 1, noun)
    }
  }
  return undefined
}

/** A word for what others tell. @example isHearsay(document, cues, at) // «مزاعم», "reports" → true */
export const isHearsay = ({ words }: Document, { hearsay }: Cues, at: number): boolean => hearsay.has(words[at]?.lemma ?? '') || hearsay.has(words[at]?.key ?? '')

/** «مزاعم تدخلها», «عن انسحاب القوات»: the verbal noun right behind the report or its preposition; «مزاعم المعارضة» are somebody's. */
function deedAt(document: Document, cues: Cues, at: number): Predicate | undefined {
  const head = document.words[at]!.pos === 'prep' ? at + 1 : at
  const group = document.groups[firstIndex(document.groups, (one) => one.first >= head)]
  if (group?.first !== head || actorsOfGroup(document, group.index).length || cues.manners.has(document.words[group.head]!.lemma)) return undefined
  // «عن عدم التزامها»: the deed is negated
  const deed = predicateAtWord(document, group.head) ?? predicateAtWord(document, group.head + 1)
  return deed?.form === 'masdar' && deed.args.some((argument) => !argument.shared) ? deed : undefined
}

function nounAt(document: Document, cues: Cues, statement: Pick<CodedStatement, 'content' | 'sentence'>, deed: Predicate, at: number, noun: number): Hearsay {
  const told = { start: document.words[at]!.start, end: Math.min(statement.content.end, Math.max(deed.end, deed.clause.end)) }
  // «دعم القاهرة جماعات مسلحة»: who does it to somebody; who stands alone behind the noun may suffer it («إصابة الطيارين»)
  const hasObject = deed.args.some((argument) => argument.role === 'obj' && !argument.shared)
  const doers = [...(hasObject ? actorsOfArgument(document, deed.index, 'subj') : []), ...actorsOfArgument(document, deed.index, 'agent')]
  return { told, tellers: tellersBefore(document, cues, statement, told.start, noun), doers: [...new Set(doers)] }
}

function clauseAt(document: Document, cues: Cues, statement: Pick<CodedStatement, 'content' | 'sentence'>, at: number, noun: number): Hearsay | undefined {
  const { words } = document
  // «بأنها انتهكت»: the pronoun hangs on "that"
  const from = words[at]?.clitic === 'after' ? at + 1 : at
  if (!words[from] || words[from].start >= statement.content.end) return undefined
  const told = { start: words[from].start, end: statement.content.end }
  const head = inSentence(document, statement.sentence).predicates.find((one) => one.form === 'finite' && one.start >= told.start && one.parent?.as !== 'relative')
  return { told, tellers: tellersBefore(document, cues, statement, told.start, noun), doers: head ? doersOf(document, head) : [] }
}

/** Whose report or charge it is: who is named before what it tells; an adjective only beside a charge («المزاعم الإثيوبية»; «تقارير إثيوبية» may be anybody's). */
function tellersBefore(document: Document, cues: Cues, { content, sentence }: Pick<CodedStatement, 'content' | 'sentence'>, end: number, noun: number): number[] {
  const isCharge = cues.accusations.has(document.words[noun]!.lemma)
  const before = inSentence(document, sentence).mentions.filter((mention) => mention.start >= content.start && mention.end <= end)
  // «وسائل إعلام كردية»: the outermost name is theirs
  const named = before.filter((mention) => !before.some((other) => other !== mention && other.first <= mention.first && other.last >= mention.last) && mention.form !== 'pronoun' && mention.form !== 'empty' && (mention.form !== 'adjective' || isCharge))
  return [...new Set(named.flatMap((mention) => mention.actors))]
}

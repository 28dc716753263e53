// What one condemns somebody for, or faults them with: «أعربت كينيا عن إدانتها لإقدام القوات الأوغندية على اقتحام المسجد», «انتقدت كينيا أوغندا لعدم التعاون», "criticised Uganda for failing to …".
import { inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import { firstIndex } from '../document/first-index.js'
import type { Predicate } from '../document/predicate.js'
import type { Span } from '../document/span.js'
import { actorsOfArgument, actorsOfGroup } from '../language/actors.js'
import { type Deed, LAID } from './claim-deeds.js'
import type { ClaimLedger } from './claim-ledger.js'
import type { CodedStatement } from './coded-statement.js'
import { type Cues, isForm } from './cues.js'

/** How many words into what is said the noun of condemning may stand («عن إدانتها الشديدة»). */
const SOON = 3
/** How many words behind whom one faults the fault may stand. */
const BEHIND = 8
/** How many letters may stand between a deed and the clause about it. */
const CLOSE = 3
/** How long a fault may be, in letters. */
const LONG = 220

/**
 * The deeds that somebody is condemned for or faulted with in a statement.
 * @example faultsIn(document, cues, statement, ledger) // «انتقدت كينيا أوغندا لعدم التعاون»: no cooperation, by Uganda
 */
export function faultsIn(document: Document, cues: Cues, statement: CodedStatement, ledger: ClaimLedger): Deed[] {
  const condemning = condemningIn(document, cues, statement)
  if (!condemning) return []
  const isOther = (actor: number): boolean => ledger.isCulprit(actor, statement.speakers)
  const fault = faultOf(document, cues, condemning, isOther, ledger.mainClause(statement).end)
  return fault ? [fault] : condemnedDeeds(document, ledger, condemning, isOther)
}

/** The verb or noun that condemns: the cue, or the noun at the head of what is voiced («أعرب عن إدانته»). */
function condemningIn(document: Document, cues: Cues, { kind, predicate, content }: CodedStatement): Predicate | undefined {
  if (predicate === undefined) return undefined
  if (kind === 'condemn') return document.predicates[predicate]
  const first = firstIndex(document.words, (word) => word.start >= content.start)
  for (let i = first; i < first + SOON; i++) {
    const noun = predicateAtWord(document, i)
    if (noun?.form === 'masdar' && noun.light === predicate && cues.byFirst.get(noun.verb ?? noun.lemma)?.some((cue) => cue.kind === 'condemn')) return noun
  }
  return undefined
}

/** «انتقدت كينيا أوغندا لعدم التعاون»: whom one faults, and behind a preposition what with. */
function faultOf(document: Document, cues: Cues, condemning: Predicate, isOther: (actor: number) => boolean, end: number): Deed | undefined {
  const { words, groups } = document
  for (const argument of condemning.args) {
    const party = groups[argument.group]!
    if (argument.role !== 'obj' || argument.shared) continue
    const accused = actorsOfGroup(document, party.index).filter(isOther)
    if (!accused.length) continue
    let verb = party.last
    while (verb < words.length && verb < party.last + BEHIND && words[verb]!.verbForm !== 'finite') verb++
    const behind = inSentence(document, condemning.sentence).groups.find((group) => !group.parent && group.prep !== undefined && group.prep >= party.last && group.prep < verb && [...cues.faulting].some((prep) => isForm(words[group.prep!], prep)))
    // «لعدم التعاون»: the deed is negated
    const deed = behind && (predicateAtWord(document, behind.head) ?? predicateAtWord(document, behind.head + 1))
    return behind && deed?.form === 'masdar' && !cues.nouns.has(deed.lemma) ? { quote: { start: behind.start, end: Math.max(behind.end, end) }, accused } : undefined
  }
  return undefined
}

/** «أدانت قيام القوات الأوغندية باقتحام المسجد»: an attack or coercion in what is condemned, with who does it beside it. */
function condemnedDeeds(document: Document, ledger: ClaimLedger, condemning: Predicate, isOther: (actor: number) => boolean): Deed[] {
  const { groups } = document
  const found: Deed[] = []
  for (const argument of condemning.args) {
    const group = groups[argument.group]!
    const deed = argument.shared || argument.role === 'subj' ? undefined : predicateAtWord(document, group.head)
    if (deed?.form !== 'masdar') continue
    // «الهجوم الذي شنته أوغندا»: the clause about it
    const clause = inSentence(document, condemning.sentence).predicates.find((one) => one.form === 'finite' && one.parent?.as === 'relative' && one.clause.start >= group.end && one.clause.start <= group.end + CLOSE)
    const quote = { ...wordsOf(group, deed), ...(clause ? { end: Math.min(group.start + LONG, clause.clause.end) } : {}) }
    const carried = clause && clause.index === deed.light && clause.voice !== 'passive' ? actorsOfArgument(document, clause.index, 'subj') : []
    const doers = [...actorsOfArgument(document, deed.index, 'subj'), ...actorsOfArgument(document, deed.index, 'agent'), ...carried].filter(isOther)
    const told = ledger.actsWithin(LAID, quote, condemning.sentence).some(({ status }) => status !== 'planned' && status !== 'hypothetical')
    if (told && doers.length) found.push({ quote, accused: [...new Set(doers)] })
  }
  return found
}

const wordsOf = (group: Span, deed: Predicate): Span => ({ start: group.start, end: Math.min(group.start + LONG, Math.max(group.end, deed.clause.end)) })

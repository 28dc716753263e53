// Charges that somebody is tried, held or punished on, where nobody is told to have done it or the act has no type: «يمثل فلان أمام المحكمة بتهمة التجسس», "was arrested on suspicion of bribery".
import type { Document } from '../document/document.js'
import type { Argument, Predicate } from '../document/predicate.js'
import type { Word } from '../document/word.js'
import { actorsOfArgument, actorsOfGroup, doersOf } from '../language/actors.js'
import { UNVOICED } from './claim-charges.js'
import type { Cues } from './cues.js'
import { type Ground, groundBehind, isClause, isPretext } from './grounds.js'
import { isAnybody, isOfficial } from './sectors.js'

/** How far up from where the charge hangs whoever it is levelled at may stand («مُنع من السفر بتهمة الفساد»). */
const UP = 3
const WITHIN: ReadonlySet<string> = new Set(['argument', 'purpose', 'adverbial'])

/**
 * The charges of a document that somebody suffers for, in reading order; those of acts of an authority (`grounds`) are left out.
 * @example pretextCharges(document, cues, grounds) // «أوقف ناشط كيني بتهمة التحريض»: incitement, by the activist
 */
export function pretextCharges(document: Document, cues: Cues, grounds: readonly Ground[]): Ground[] {
  const { words, groups, sentences } = document
  const known = new Set(grounds.map(({ cue }) => cue.start))
  const found: Ground[] = []
  for (const predicate of document.predicates) for (const argument of predicate.args) {
    const { head } = groups[argument.group]!
    const { headline, last } = sentences[predicate.sentence]!
    if (argument.role !== 'obl' || argument.shared || headline || head <= predicate.word || !isCharge(words, head, cues) || known.has(words[head]!.start)) continue
    known.add(words[head]!.start)
    const quote = groundBehind(document, head + 1, last)
    const accused = quote && !isClause(document, quote) ? suffererOf(document, cues, predicate) : []
    if (quote && accused.length) found.push({ quote, accused, by: [], sentence: predicate.sentence, cue: { start: words[head]!.start, end: words[head]!.end }, rule: UNVOICED })
  }
  return found
}

/** «بتهمة التجسس», not «بذريعة الأمن», nor «بالتهم الموجهة إليه»: a noun of accusing that is told of what. */
function isCharge(words: readonly Word[], at: number, cues: Cues): boolean {
  const behind = words[at + 1]?.pos
  return cues.accusations.has(words[at]!.lemma) && isPretext(words, at, cues) && behind !== 'adj' && behind !== 'pron' && behind !== 'verb'
}

/** Whom a charge is levelled at: the object of what is done on it, whom a sentence is passed on («حكم عليه بالسجن»), or the subject of what one goes through for it. */
function suffererOf(document: Document, cues: Cues, predicate: Predicate): number[] {
  const { actors, predicates } = document
  for (let one: Predicate | undefined = predicate, up = 0; one && up < UP; one = one.parent && WITHIN.has(one.parent.as) ? predicates[one.parent.predicate] : undefined, up++) {
    const suffers = (argument: Argument): boolean => argument.role === 'obj' || (argument.role === 'gen' && one!.form !== 'finite') || (argument.role === 'obl' && !argument.shared && argument.prep !== undefined && cues.charged.has(argument.prep))
    const objects = one.args.filter(suffers).flatMap((argument) => actorsOfGroup(document, argument.group))
    const subjects = objects.length ? objects : actorsOfArgument(document, one.index, 'subj')
    const found = subjects.length || !one.emptySubject ? subjects : doersOf(document, one)
    if (found.length) return found.filter((actor) => !isOfficial(actors[actor]!) && !isAnybody(actors[actor]!))
  }
  return []
}

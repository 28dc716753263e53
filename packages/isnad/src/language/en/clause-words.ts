// Words that decide how clauses hang together.
import type { PredicateLink } from '../../document/predicate.js'
import { framesOf } from './lexicon.js'

/** Subordinating words and how their clause hangs on the other; "that", who and which are settled by what stands before them. */
export const LINKS: Readonly<Record<string, PredicateLink>> = {
  if: 'condition',
  unless: 'condition',
  whether: 'content',
  how: 'content',
  why: 'content',
  what: 'content',
}
/** Verbs whose object does what an -ing or infinitive behind "of", "for" or "from" tells. */
export const OBJECT_CONTROL = new Set(
  'accuse suspect blame criticize condemn thank praise punish convict charge stop prevent ban bar keep prohibit discourage dissuade denounce slam sanction arrest detain jail fault find see catch leave warn advise order urge ask tell force allow permit help persuade invite instruct direct command encourage enable require request beg expect want compel pressure empower authorize oblige appoint elect call hail attack assail criticise lambast lambaste rebuke'.split(
    ' ',
  ),
)
/** Prepositions that say where somebody is or comes from. */
export const PLACING = new Set(['at', 'in', 'from', 'near', 'on', 'outside', 'inside', 'across', 'around'])
/** Verbs behind which "if" means "whether". */
export const isAsking = (lemma: string): boolean => ASKING.has(lemma)
const ASKING = new Set('ask wonder doubt question inquire enquire check determine'.split(' '))
/** Prepositions that a noun of an act takes for itself, so that the verb before it does not get them. */
export const NOUN_PREPOSITIONS = new Set(['between', 'against', 'among', 'towards', 'toward'])

export const STATES = new Set(
  'opposed committed concerned worried alarmed interested involved engaged determined prepared united convinced dedicated outraged pleased angered angry'.split(
    ' ',
  ),
)
export const BARE = new Set(['let', 'make', 'help', 'see', 'watch', 'have'])
export const CLAUSE_PREPOSITIONS = new Set(['after', 'before', 'since', 'until', 'as', 'than'])
/** Verbs whose complement is something said, thought, decided (they take a that-clause). */
export const isSpeech = (lemma: string): boolean => framesOf(lemma).includes('c')
/** Verbs by which one calls others to account, and all by which one deals with others in words: no thing does either. */
export const CHARGES = new Set('accuse blame condemn denounce criticize criticise slam'.split(' '))
/** Verbs that deny a charge or turn it down: "a claim it rejects". */
export const ANSWERING = new Set('deny reject dismiss dispute refute rebut contest'.split(' '))
export const DEALS_IN_WORDS = new Set([...CHARGES, ...'urge call praise thank welcome hail reject deny refuse dismiss appeal rule invite promise vow pledge'.split(' ')])
/** Verbs whose object is the hearer, so that "that" behind it opens what is said: told reporters that. */
export const takesPerson = (lemma: string): boolean => PERSON_OBJECT.has(lemma)
export const PERSON_OBJECT = new Set(
  'tell inform warn assure remind notify convince persuade promise advise reassure brief show teach ask'.split(' '),
)
export const isSpeechNoun = (lemma: string): boolean => SPEECH_NOUNS.has(lemma)
export const SPEECH_NOUNS = new Set(
  'claim allegation accusation statement report announcement fact belief hope fear concern suggestion warning promise pledge assurance news rumor sign evidence view idea argument assertion assumption charge confirmation conclusion confidence condition decision declaration demand denial doubt expectation guarantee impression indication insistence message notion opinion possibility prospect proof proposal realization recognition reminder requirement risk speculation suspicion threat understanding ground'.split(
    ' ',
  ),
)

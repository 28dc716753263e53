import type { Grouped, Parsed } from '../../document/document.js'
import { parseWith } from '../clause-drafts.js'
import { ClauseReader } from './clause-reader.js'

/**
 * Predicates with their arguments: a shallow dependency reading in one pass over groups and verb groups.
 *
 * @example "Iran, accusing Israel of the attack, vowed to retaliate" → accuse(Iran, Israel), attack, vow(Iran), retaliate(Iran) as content of vow, planned
 */
export const parse = (text: Grouped): Parsed => parseWith(text, (predicates) => new ClauseReader(text, predicates))

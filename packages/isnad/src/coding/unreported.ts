// What nobody has reported: «لم ترد أنباء عن سقوط ضحايا», «ولا تقارير عن …».
import { inSentence } from '../document/by-sentence.js'
import type { Candidate } from './complete-roles.js'
import type { Cues } from './cues.js'

/** Whether an act is only what no news has come of. @example isUnreported(candidate, cues) // «لم ترد أنباء عن سقوط قتلى» → true */
export function isUnreported({ reading }: Candidate, { reports }: Cues): boolean {
  const { document, group } = reading
  if (!reading.nominal || group?.prep === undefined) return false
  const { words } = document
  const { groups, predicates } = inSentence(document, group.sentence)
  const news = groups.find(({ head, last }) => last === group.prep && (reports.has(words[head]!.lemma) || reports.has(words[head]!.key)))
  if (!news) return false
  return words[news.first - 1]?.pos === 'neg' || predicates.some(({ negation, args }) => negation !== undefined && args.some(({ role, group: of }) => (role === 'subj' || role === 'obj') && of === news.index))
}

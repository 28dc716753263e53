// «نهاية الشهر», «مطلع العام», «أواخر 2019»: an edge of a time is a time; of anything else («نهاية الحرب») it is not.
import type { Group } from '../../document/group.js'
import type { ClauseReader } from './clause-reader.js'
import { Noun } from './nouns.js'

const EDGES: ReadonlySet<string> = new Set(['نهايه', 'بدايه', 'مطلع', 'اواخر', 'اوائل', 'منتصف', 'مستهل', 'خواتيم', 'غضون', 'اواسط'])

/** Whether a group names the beginning, middle or end of a time. @example isEdgeOfTime(reader, group) // true for «نهاية العام الجاري» */
export function isEdgeOfTime({ words, text, lexemes }: ClauseReader, group: Group): boolean {
  if (!EDGES.has(words[group.head]!.lemma)) return false
  const inner = text.groups[group.index + 1]
  return inner?.parent?.group === group.index && inner.parent.as === 'genitive' && ((lexemes.at(inner.head) & Noun.Time) !== 0 || words[inner.head]!.pos === 'num')
}

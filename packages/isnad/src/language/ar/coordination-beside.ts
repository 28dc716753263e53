// What joins somebody to somebody without «و» alone: «فرنسا وألمانيا بالإضافة إلى بريطانيا», «تركيا ومعها قطر», «مصر وكذلك الأردن», «كل من مصر والبحرين إلى جانب قطر».
import type { Draft, GroupReader } from './groups.js'

/** Words that join, by their keys; `open`: only behind a comma or where others are joined already, since they hang on a verb as well («قاتل إلى جانب»). */
const JOINERS: readonly { readonly keys: readonly (readonly string[])[]; readonly open?: true }[] = [
  { keys: [['ب'], ['الاضافه', 'اضافه'], ['الي']] },
  { keys: [['اضافه'], ['الي']] },
  { keys: [['فضلا'], ['عن']] },
  { keys: [['علاوه'], ['علي']] },
  { keys: [['الي'], ['جانب']], open: true },
  { keys: [['و'], ['كذلك', 'ايضا']] },
  { keys: [['كما'], ['و']] },
]
const WITH = 'مع'
const ALL_OF = 'كل'

/** The word behind a joiner that begins at `at`, a comma before it left out; 0 where there is none. `outer`: the list so far. */
export function behindJoiner(reader: GroupReader, at: number, end: number, outer: Draft): number {
  const comma = at < end && reader.isComma(at)
  const i = comma ? at + 1 : at
  const { words } = reader
  // «تركيا ومعها قطر»
  if (words[i]?.key === 'و' && words[i + 1]?.key === WITH && words[i + 2]?.pos === 'pron' && words[i + 2]!.clitic === 'after') return i + 3 < end ? i + 3 : 0
  for (const { keys, open } of JOINERS) {
    if (i + keys.length >= end || !keys.every((forms, n) => forms.includes(words[i + n]!.key))) continue
    if (open && !comma && !outer.conjuncts.length && words[outer.first]!.key !== ALL_OF) continue
    return i + keys.length
  }
  return 0
}

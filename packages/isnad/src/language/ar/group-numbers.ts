// Demonstratives, numbers and quantities: the head of the group is the noun that they are about.
import { readAdjectives } from './group-nouns.js'
import type { Draft, GroupReader } from './groups.js'
import { Lexeme } from './lexemes.js'
import { isPercent } from './marks.js'
import { approximationAt, Noun } from './nouns.js'

/** «نحو 20», «حوالى مئة», «ما لا يقل عن خمسة»: how many words come before the number; 0 for none. */
export function approximate(reader: GroupReader, i: number): number {
  if (!(reader.classOf(i) & Lexeme.Approximate)) return 0
  const length = approximationAt(reader.words, i, reader.end)
  if (length === 0) return 0
  const next = reader.words[i + length]
  return next && i + length < reader.end && (next.pos === 'num' || (reader.classOf(i + length) & Noun.Unit) !== 0) ? length : 0
}

/** «هذا اللقاء» is one group; «هذا» alone stands for something said before. */
export function readReferred(reader: GroupReader, i: number, outers: readonly Draft[]): Draft | undefined {
  const next = reader.afterQuote(i + 1)
  const word = reader.words[next]
  if (word && next < reader.end && word.definite === true && (word.pos === 'noun' || word.pos === 'adj' || word.pos === 'num' || word.pos === 'name')) {
    const inner = reader.readOne(next, outers)
    if (inner) {
      inner.first = i
      return inner
    }
  }
  reader.at = i + 1
  return reader.add(i, i + 1, i, true)
}

/** «12 شخصا», «خمسة وعشرون جنديا», «ثلاثة من الجنود», «5 ملايين دولار»: the head is what is counted. */
export function readCounted(reader: GroupReader, i: number, outers: readonly Draft[]): Draft | undefined {
  let j = i + 1
  for (;;) {
    const word = reader.words[j]
    if (!word || j >= reader.end) break
    if (word.pos === 'num' || reader.classOf(j) & Noun.Unit) j++
    else if (word.pos === 'conj' && (reader.words[j + 1]?.pos === 'num' || (j + 1 < reader.end && reader.classOf(j + 1) & Noun.Unit && reader.words[j + 1]!.pos !== 'verb')) && reader.words[j - 1]!.pos === 'num') j += 2
    else if (word.pos === 'punct' && isPercent(reader.written(j))) j++
    else break
  }
  const counted = reader.words[j]
  const digits = j - i === 1 && isDigits(reader, i)
  // «يشن منذ 2015 غارات»: behind so high a number nothing stands in the plural; it is a year, as behind «عام» («منذ عام 2019 حربا») and before an act («منذ 1984 تمردا»)
  const year = digits && /^(19|20)\d\d$/.test(reader.words[i]!.key) && (counted?.number === 'pl' || (i > 0 && ((reader.classOf(i - 1) & Noun.Time) !== 0 || (counted?.verbForm === 'masdar' && reader.words[i - 1]!.key === 'منذ'))))
  if (counted && j < reader.end && !year) {
    if (counted.key === 'من' && counted.pos === 'prep' && reader.starts(j + 1) && !(digits && !isOfPeople(reader, i, j + 1))) {
      const inner = reader.readOne(j + 1, outers)
      if (inner) {
        inner.first = i
        return inner
      }
    } else if ((counted.pos === 'noun' || counted.pos === 'adj' || (counted.unknown === true && counted.key.endsWith('ا')) || (counted.pos === 'name' && reader.classOf(j) & Noun.Time)) && (!reader.hasArticle(j) || reader.classOf(j) & Noun.Time) && !reader.isDay(j)) {
      const inner = reader.readOne(j, outers)
      if (inner) {
        inner.first = i
        inner.number ??= 'pl'
        return inner
      }
    }
  }
  const draft = reader.add(i, j, i, reader.words[i]!.definite === true)
  reader.at = j
  if (reader.words[i]!.definite === true) readAdjectives(reader, draft, outers)
  draft.last = reader.at
  return draft
}

/** «4 من رجال الشرطة»: so many of them; but «في 2015 من جنود» is a year. */
const isOfPeople = (reader: GroupReader, i: number, noun: number): boolean => (reader.classOf(noun) & Noun.Animate) !== 0 && !/^(19|20)\d\d$/.test(reader.words[i]!.key)

export function isDigits(reader: GroupReader, i: number): boolean {
  const code = reader.words[i]!.key.charCodeAt(0)
  return code >= 48 && code <= 57
}

/** «بعض الدول», «عدد من المسؤولين», «كل من روسيا وإيران», «أحد كبار المسؤولين»: the head is the noun meant. */
export function readQuantified(reader: GroupReader, i: number, outers: readonly Draft[]): Draft | undefined {
  let next = i + 1
  const word = reader.words[next]
  if (!word || next >= reader.end) return undefined
  if (word.pos === 'pron' && word.clitic === 'after') return undefined
  // «عدد كبير من», «مجموعة أخرى من»
  if (word.pos === 'adj' && word.definite !== true && reader.words[next + 1]?.key === 'من') next++
  if (reader.words[next]!.key === 'من' && reader.words[next]!.pos === 'prep') next++
  else if (next > i + 1) return undefined
  next = reader.afterQuote(next)
  const inside = reader.words[next]
  if (!inside || !reader.starts(next) || inside.pos === 'pron' || reader.isDay(next)) return undefined
  // «أكبر» and «أول» need an indefinite noun or a definite plural behind them; a definite adjective belongs to something before
  const inner = reader.readOne(next, outers)
  if (!inner) return undefined
  inner.first = i
  return inner
}

// The run of a group: determiner, adjectives, nouns and names up to the head.
import { formOf, isLand, kindOfNoun, LAND, nominalOf } from './lexicon.js'
import {
  CLAUSE_NOUNS,
  FRACTIONS,
  isCapital,
  isQuoteMark,
  LONGEST,
  TIME_ADJECTIVES,
  TIME_NOUNS,
  TITLED,
} from './group-words.js'
import { DAYS, MONTHS } from './time-words.js'
import { frontedTime } from './fronted-times.js'
import { finiteAfterGroup } from './group-joins.js'
import type { Draft, GroupState } from './group-state.js'

/** Words that only say how exact a number is: "at least 12", "up to 1,000", "more than 40", "about two million". */
export function quantityAt(r: GroupState, i: number): number {
  const { words } = r
  const key = words[i]!.key
  const isNumber = (at: number): boolean =>
    at < r.end &&
    (words[at]!.pos === 'num' ||
      (words[at]!.key === 'a' && (words[at + 1]?.pos === 'num' || FRACTIONS.has(words[at + 1]?.key ?? ''))) ||
      words[at]!.lemma === 'dozen' ||
      words[at]!.lemma === 'hundred' ||
      words[at]!.lemma === 'thousand' ||
      words[at]!.key === 'half')
  switch (key) {
    case 'at':
      return words[i + 1]?.key === 'least' || words[i + 1]?.key === 'most' ? (isNumber(i + 2) ? 2 : 0) : 0
    case 'up':
    case 'close':
      return words[i + 1]?.key === 'to' && isNumber(i + 2) ? 2 : 0
    case 'more':
    case 'less':
    case 'fewer':
      return words[i + 1]?.key === 'than' && isNumber(i + 2) ? 2 : 0
    case 'over':
      // "handed over five soldiers": the verb's own
      return words[i]!.pos !== 'part' && isNumber(i + 1) ? 1 : 0
    case 'about':
    case 'around':
    case 'some':
    case 'approximately':
    case 'nearly':
    case 'almost':
    case 'only':
    case 'just':
    case 'roughly':
    case 'under':
      return isNumber(i + 1) ? 1 : 0
  }
  return 0
}

/** Determiner, adjectives, nouns, names up to the head; 's makes a genitive of what stands before it. */
export function readRun(r: GroupState, start: number): Draft | undefined {
  const { words } = r
  let i = start
  let segment = start
  let head = -1
  let owner: Draft | undefined
  let nameStart = -1
  let nameEnd = -1
  let quote = false
  const limit = Math.min(r.end, start + LONGEST)
  const mark = r.drafts.length
  if (words[i]!.pos === 'pron') {
    r.at = i + 1
    return r.add(i, i + 1, i)
  }
  const time = frontedTime(r, start)
  if (time !== undefined) {
    r.at = time
    return r.add(start, time, time - 1)
  }
  for (; i < limit; i++) {
    const word = words[i]!
    switch (word.pos) {
      case 'det':
        if (i > segment && words[i - 1]!.pos !== 'det' && words[i - 1]!.pos !== 'adv') break
        continue
      case 'num':
        // Resolution 1701, G7, Boeing 737 · "Israel 12 hostages" are two
        if (
          head >= 0 &&
          words[head]!.pos !== 'num' &&
          !(MONTHS.has(words[head]!.key) && words[start]!.pos === 'det') &&
          (nounAfterNumbers(r, i) ||
            (MONTHS.has(words[head]!.key) === false && words[i - 1]!.pos === 'noun' && !/^[A-Z]/.test(r.written(i - 1))))
        )
          break
        if (head < 0 || words[head]!.pos === 'num') head = i
        continue
      case 'adj':
        if (isDate(r, start, i) || (head >= 0 && TIME_NOUNS.has(words[head]!.key) && isCapital(r.text.text, word.start))) break
        if (head >= 0 && (TIME_ADJECTIVES.has(word.key) || (words[head]!.pos !== 'num' && !r.nounFollows(i + 1)))) break
        if (head >= 0 && words[head]!.pos !== 'num' && words[head]!.number === 'pl' && words[head]!.pos === 'noun') break
        continue
      case 'noun':
      case 'name':
      case 'foreign':
        if (head >= 0 && words[head]!.pos !== 'num' && (DAYS.has(word.key) || (MONTHS.has(word.key) && words[head]!.pos === 'noun'))) break
        // On 21 June Mexican police, on 17 July 2017 Russia's court
        if (head >= 0 && TIME_NOUNS.has(words[head]!.key) && word.pos === 'name') break
        // the document Saakashvili signed: two groups
        if (
          word.pos === 'name' &&
          head >= 0 &&
          words[head]!.pos === 'noun' &&
          !TITLED.has(kindOfNoun(words[head]!.lemma)) &&
          words[start]!.pos === 'det' &&
          !isCapital(r.text.text, words[head]!.start) &&
          isVerbBehindNames(r, i)
        )
          break
        // "the way Tony Blair's government operates"
        if (word.pos === 'name' && head >= 0 && CLAUSE_NOUNS.has(words[head]!.key)) break
        // "In December Donald Trump announced"
        if (word.pos === 'name' && head === start && i === start + 1 && (MONTHS.has(words[head]!.key) || DAYS.has(words[head]!.key))) break
        if (isDate(r, start, i) && (word.pos === 'name' || word.pos === 'noun')) break
        if (
          word.pos === 'name' &&
          head >= 0 &&
          words[head]!.pos === 'noun' &&
          words[head]!.number === 'pl' &&
          kindOfNoun(words[head]!.lemma) !== 'person'
        )
          break
        if (word.pos === 'name' && !(DAYS.has(word.key) || MONTHS.has(word.key))) {
          if (nameStart < 0) nameStart = nameEnd = i
          if (nameEnd === i || nameEnd === i - 1) nameEnd = i
        }
        head = i
        continue
      case 'adv':
        // "a highly unusual step", "nearly 200"
        if (head < 0 && (words[i + 1]?.pos === 'adj' || words[i + 1]?.pos === 'num' || words[i + 1]?.pos === 'det') && i + 1 < r.end)
          continue
        break
      case 'conj':
        // Russian and Iranian officials
        if (head < 0 && i > segment && words[i - 1]!.pos === 'adj' && words[i + 1]?.pos === 'adj' && r.nounFollows(i + 2)) continue
        if (isLandBeforeNationality(r, start, i)) {
          head = -1
          continue
        }
        break
      case 'part':
        if ((word.key === "'s" || word.key === "'" || word.key === '’') && head >= 0) {
          const genitive = r.add(owner ? owner.first : segment, i, head)
          if (owner) owner.parent = { group: genitive, as: 'genitive' }
          adjunct(r, genitive, nameStart, nameEnd, head)
          owner = genitive
          segment = i + 1
          head = -1
          nameStart = nameEnd = -1
          continue
        }
        break
      case 'verb':
        // US-led, Iran-backed
        if (words[i - 1]?.key === '-' && words[i - 1]!.end === word.start && i > start) {
          if (head === i - 2) head = -1
          continue
        }
        break
      case 'punct':
        if (word.key === '-' && word.clitic && i > start) continue
        if (word.key === ',' && head < 0 && words[i - 1]!.pos === 'adj' && words[i + 1]?.pos === 'adj' && r.nounFollows(i + 1)) continue
        if (isQuoteMark(word.key) && i > start && i + 1 < r.end) {
          if (!quote && head < 0 && startsNominal(r, i + 1)) {
            quote = true
            continue
          }
          if (quote && (head < 0 ? startsNominal(r, i + 1) : true)) {
            quote = false
            if (head >= 0 && !(words[i + 1]!.pos === 'noun')) {
              i++
              break
            }
            continue
          }
        }
        break
    }
    break
  }
  if (head < 0 && i > segment) {
    // the injured, the Chinese, both, 12
    const last = words[i - 1]!
    if (
      last.pos === 'adj' ||
      last.pos === 'num' ||
      (last.pos === 'det' && i - segment === 1 && !['the', 'a', 'an', 'no', 'every'].includes(last.key))
    )
      head = i - 1
    if (last.pos === 'adj' && words[segment]!.pos !== 'det' && !owner) head = -1
  }
  if (head < 0) {
    r.drafts.length = mark
    if (owner && owner.parent === undefined) {
      // Nothing after 's that r could own: the owner stands alone.
      r.drafts.push(owner)
      r.at = owner.last + 1
      return owner
    }
    return undefined
  }
  // Trailing adjectives, adverbs and marks do not belong to it.
  let last = i
  while (
    last > head + 1 &&
    words[last - 1]!.pos !== 'noun' &&
    words[last - 1]!.pos !== 'name' &&
    words[last - 1]!.pos !== 'num' &&
    !isQuoteMark(words[last - 1]!.key)
  )
    last--
  const outer = r.add(owner ? owner.first : start, last, head)
  if (owner) owner.parent = { group: outer, as: 'genitive' }
  adjunct(r, outer, nameStart, nameEnd, head)
  r.at = last
  return outer
}

/** A finite verb right behind one name or two, that is not the verb of the noun before them. */
function isVerbBehindNames({ words, end }: GroupState, i: number): boolean {
  let at = i + 1
  while (at < end && at < i + 3 && words[at]!.pos === 'name') at++
  const verb = words[at]
  return at < end && (verb!.verbForm === 'finite' || (verb!.pos === 'aux' && words[at + 1]?.pos === 'verb'))
}

/** "US and Israeli strikes": a land that has no adjective in use, joined to a nationality before one noun. */
function isLandBeforeNationality(r: GroupState, start: number, i: number): boolean {
  const { words } = r
  const [land, nationality, noun] = [words[i - 1]!, words[i + 1], words[i + 2]]
  if (words[i]!.key !== 'and' || land.pos !== 'name' || !isLand(land.key) || nationality?.pos !== 'adj' || noun?.pos !== 'noun' || !(formOf(nationality.key).may & LAND)) return false
  // "raids on Kabul and Afghan troops attacked": another clause begins
  if (r.finite && finiteAfterGroup(r, i + 1)) return false
  // "Russia, Iran and Syrian troops" is a list; "the US and European powers" are two, "the US and Israeli strikes" are not
  return words[start - 1]?.key !== ',' && (i - start === 1 || (i - start === 2 && words[start]!.key === 'the' && nominalOf(noun.lemma) !== undefined))
}

/** The words from `start` up to `i` are a date without an article: a month with a number. */
function isDate(r: GroupState, start: number, i: number): boolean {
  if (i - start < 2 || i - start > 4) return false
  let month = false
  for (let j = start; j < i; j++) {
    const word = r.words[j]!
    if (word.pos === 'num') continue
    if (!MONTHS.has(word.key)) return false
    month = true
  }
  return month
}

function startsNominal(r: GroupState, i: number): boolean {
  const pos = r.words[i]?.pos
  return i < r.end && (pos === 'noun' || pos === 'name' || pos === 'adj' || pos === 'num')
}

function nounAfterNumbers(r: GroupState, i: number): boolean {
  let j = i + 1
  while (j < r.end && r.words[j]!.pos === 'num') j++
  const pos = r.words[j]?.pos
  return j < r.end && (pos === 'noun' || pos === 'adj')
}

/** "US sanctions", "UN Security Council resolution": a name before a common noun is a group inside. */
function adjunct(r: GroupState, outer: Draft, nameStart: number, nameEnd: number, head: number): void {
  if (nameStart < 0 || r.words[head]!.pos !== 'noun' || nameEnd >= head || nameStart < outer.first) return
  const inner = r.add(nameStart, nameEnd + 1, nameEnd)
  inner.parent = { group: outer, as: 'genitive' }
}

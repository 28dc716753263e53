// Names in noun groups: known places, persons with their titles, what stands in quotation marks behind a body.
import { isAccusative, isNisba } from './agreement.js'
import { readAdjectives } from './group-nouns.js'
import type { Draft, GroupReader } from './groups.js'
import { isGivenName } from './given-names.js'
import { isKnownSurname, type KnownName } from './known-names.js'
import { kindOfName } from './latin.js'
import { closesQuote, joinsName, opensQuote } from './marks.js'
import { Noun } from './nouns.js'

/** «الولايات المتحدة», «كوريا الشمالية», «موسكو»: however many words, one name. */
export function readKnown(reader: GroupReader, i: number, known: KnownName, outers: readonly Draft[]): Draft {
  const draft = reader.add(i, i + known.length, i, true)
  draft.known = true
  draft.animate = known.kind !== 'place'
  draft.number = 'sg'
  if (known.gender) draft.gender = known.gender
  reader.at = i + known.length
  readAdjectives(reader, draft, outers)
  draft.last = reader.at
  return draft
}

/** «فلاديمير بوتين», «محمد بن سلمان», «كوريا الشمالية», «لويس دي غيندوس», then a title without a comma: «فلان رئيس المجلس». */
export function readName(reader: GroupReader, i: number, outers: readonly Draft[]): Draft {
  const draft = reader.add(i, i + 1, i, true)
  // «أبو سهمين», «عبد الله»
  let j = i + 1
  if (reader.classOf(i) & Noun.Part && j < reader.end && !reader.words[j]!.clitic && (reader.isName(j) || reader.words[j]!.pos === 'noun' || reader.words[j]!.pos === 'adj')) j++
  while (j < reader.end) {
    const word = reader.words[j]!
    if (word.clitic) break
    if (word.pos === 'punct' && joinsName(reader.written(j)) && reader.isName(j + 1) && tight(reader, j)) {
      j += 2
      continue
    }
    if (reader.isDay(j)) break
    const known = reader.knownAt(j)?.kind
    // «زار هيثم بن طارق طهران»: a state or capital is no family name
    if (known === 'state' || known === 'capital') break
    // «التقى بوتين ماكرون»: two that are known by their family names are two
    if (j === i + 1 && isFamilyName(reader, i) && isFamilyName(reader, j)) break
    const bits = reader.classOf(j)
    if (bits & Noun.Part && (reader.isName(j + 1) || reader.words[j + 1]?.pos === 'noun') && word.pos !== 'neg' && word.pos !== 'verb') {
      j += 2
      continue
    }
    if (!reader.isName(j) && !(j === i + 1 && (isSurname(reader, i, j) || isWordAsSurname(reader, i, j))) && (word.definite !== true || !word.also?.includes('name') || word.verbForm === 'masdar' || bits & (Noun.Title | Noun.Body | Noun.Animate | Noun.Time | Noun.PlaceNoun))) break
    j++
  }
  if (j > i + 1) reader.families.add(reader.words[j - 1]!.key)
  draft.last = j
  reader.at = j
  readAdjectives(reader, draft, outers)
  draft.last = reader.at
  if (outers.length === 0) readTitleBehind(reader, draft)
  return draft
}

/** A family name alone: of somebody named whole before, or whom everybody knows by it. */
const isFamilyName = ({ words, families }: GroupReader, i: number): boolean => families.has(words[i]!.key) || (!isGivenName(words[i]!.key) && isKnownSurname(words[i]!))

/** «سمير الحداد»: after one first name a definite noun that is no title is a surname. */
function isSurname(reader: GroupReader, first: number, j: number): boolean {
  const word = reader.words[j]!
  // «محمد جواد ظريف … وانتقد ظريف السياسة»: a family name has no other behind it
  if (!(reader.classOf(first) & Noun.PersonName) || reader.isPlace(first) || reader.families.has(reader.words[first]!.key)) return false
  if (word.definite !== true || !reader.hasArticle(j) || word.number !== 'sg' || (word.pos !== 'noun' && word.pos !== 'adj') || word.verbForm === 'masdar') return false
  return !(reader.classOf(j) & (Noun.Title | Noun.Body | Noun.Animate | Noun.Time | Noun.PlaceNoun))
}

/** «جوزيف عون», «نواف سلام»: a family name that is an ordinary word too, where no noun with the article can be its genitive. */
function isWordAsSurname(reader: GroupReader, first: number, j: number): boolean {
  const word = reader.words[j]!
  if (!(reader.classOf(first) & Noun.PersonName) || reader.isPlace(first)) return false
  if (word.definite === true || word.number !== 'sg' || (word.pos !== 'noun' && word.pos !== 'adj') || kindOfName(word.key) !== 'p' || reader.classOf(j) & (Noun.Title | Noun.Body | Noun.Animate | Noun.Time | Noun.PlaceNoun)) return false
  const next = reader.words[j + 1]
  return !next || j + 1 >= reader.end || (next.clitic !== 'after' && (!reader.hasArticle(j + 1) || isTitledPerson(reader, j + 1)))
}

/** «الوزير جبران باسيل», «الوزير الفرنسي جان إيف»: a title with the name of somebody else. */
const isTitledPerson = (reader: GroupReader, i: number): boolean =>
  (reader.classOf(i) & Noun.Title) !== 0 && i + 1 < reader.end && (reader.isName(i + 1) || (isNisba(reader.words[i + 1]!) && i + 2 < reader.end && reader.isName(i + 2)))

/** No space on either side of a mark: «جان-إيف». */
function tight(reader: GroupReader, i: number): boolean {
  const token = reader.text.tokens[reader.words[i]!.token]!
  return !token.spaceBefore && reader.text.tokens[token.index + 1]?.spaceBefore === false
}

/** «عبد الباسط سيدا رئيس المجلس الوطني السوري»: after a full name a title belongs to it. */
function readTitleBehind(reader: GroupReader, name: Draft): void {
  const i = reader.at
  const word = reader.words[i]
  if (!word || i >= reader.end || word.pos !== 'noun' || word.clitic || !(reader.classOf(i) & Noun.Title)) return
  if (name.last - name.first < 2 && !word.definite) return
  if (isAccusative(word)) return
  const title = reader.readOne(i, [])
  if (!title) return
  // «التقى فلان وزير الخارجية»: a title that has a name of its own is somebody else
  const own = reader.drafts.slice(title.index + 1).some((d) => d.parent?.group === title.index && d.parent.as === 'apposition')
  if (own || !title.definite) {
    reader.drafts.length = title.index
    reader.at = i
    return
  }
  title.parent = { group: name.index, as: 'apposition' }
  name.last = title.last
}

/** «رجل الدين», «مدير المستشفى»: a noun for one person, who may be called by a name. */
function isOneOfPeople(reader: GroupReader, i: number): boolean {
  const bits = reader.classOf(i)
  return reader.words[i]!.number === 'sg' && !(bits & (Noun.Body | Noun.PlaceNoun)) && (bits & (Noun.Title | Noun.Animate)) !== 0
}

/** «الرئيس الروسي فلاديمير بوتين», «العاصمة موسكو»: the name that a title, body or place noun announces. */
export function readNamed(reader: GroupReader, draft: Draft, outers: readonly Draft[]): void {
  // «وزير الخارجية فلان»: the minister's name, not the ministry's; «مكتب الرئيس فلان»: the president's
  const isSomebody = isOneOfPeople(reader, draft.head)
  if (outers.length > 0 && !(reader.words[draft.head]!.definite ? reader.classOf(draft.head) & (Noun.Title | Noun.PlaceNoun) : isSomebody && draft.definite)) return
  const j = reader.afterQuote(reader.at)
  // «مدير المستشفى فلان», «نائب وزير الخارجية فلان»: the director's name and the deputy's, not the hospital's and the minister's
  const isInner = !isSomebody || !reader.words[draft.head]!.definite
  const isHolders = isInner && j < reader.end && reader.isName(j) && !reader.isPlace(j) && !reader.isOrganizationAt(j, reader.end) && outers.some((outer) => isOneOfPeople(reader, outer.head))
  if (isHolders) return
  if (j > reader.at && opensQuote(reader.written(j - 1)) && readQuotedName(reader, draft, j)) return
  // «العاهل السعودي الملك سلمان», «الداعية البارز الشيخ فلان»
  if (draft.definite && reader.at - draft.first > 1 && reader.classOf(draft.head) & Noun.Title && j < reader.end && reader.classOf(j) & Noun.Rank && reader.hasArticle(j) && reader.isName(j + 1)) {
    const ranked = reader.readOne(j, [draft])
    if (ranked) {
      ranked.parent = { group: draft.index, as: 'apposition' }
      draft.last = reader.at
      return
    }
  }
  if (reader.words[draft.head]!.number === 'du' && draft.definite && reader.classOf(draft.head) & Noun.Title && readTwo(reader, draft)) return
  const bits = reader.classOf(draft.head)
  // «وكالة الأنباء الروسية ريا نوفوستي», not «دعا مجلس الأمن الأمم المتحدة», «تقاتل القوات تنظيم الدولة»
  const known = (bits & Noun.Body) !== 0 && reader.isOrganizationAt(j, reader.end) && !reader.words[j]!.definite && !(reader.classOf(j) & Noun.Animate)
  if (j >= reader.end || (!reader.isName(j) && !known) || reader.words[j]!.clitic) return
  if (!draft.definite) return
  const placeName = reader.isPlace(j)
  // «اعتقلت الشرطة الكينية فلانا», «اتهمت المنظمة فلان بن فلان»: police and courts have no names, and nobody's full name is a body's
  const isPlain = !reader.drafts.slice(draft.index + 1).some((one) => one.parent?.group === draft.index)
  const isAnothers = isPlain && !(bits & (Noun.Title | Noun.PlaceNoun)) && (bits & Noun.Body) !== 0 && (!(bits & Noun.Named) || ((reader.classOf(j) & Noun.PersonName) !== 0 && reader.isName(j + 1)))
  if (isAnothers) return
  // «انتقد بدوره فلان الحكومة»: a thing of his is not called by a name
  const fits = bits & Noun.Title ? !placeName : bits & Noun.PlaceNoun ? true : bits & (Noun.Body | Noun.Animate) ? !placeName : reader.hasArticle(draft.head) && !placeName
  if (!fits) return
  const name = placeName ? reader.readOne(j, [draft])! : readName(reader, j, [draft])
  name.parent = { group: draft.index, as: 'apposition' }
  reader.skipClosingQuote(j)
  draft.last = reader.at
}

/** «الرئيسان الفرنسي إيمانويل ماكرون والروسي فلاديمير بوتين»: a title for two, each with his nisba and name. */
function readTwo(reader: GroupReader, draft: Draft): boolean {
  const nisba = (i: number): boolean => i < reader.end && isNisba(reader.words[i]!) && reader.words[i]!.definite === true && reader.words[i]!.number !== 'du' && i + 1 < reader.end && reader.isName(i + 1) && !reader.words[i + 1]!.clitic
  const from = reader.at
  if (!nisba(from)) return false
  const { length } = reader.drafts
  const one = (i: number): Draft => {
    const made = reader.add(i, i + 1, i, true)
    made.animate = true
    made.number = 'sg'
    reader.at = i + 1
    made.last = readName(reader, i + 1, [draft, made]).last
    made.parent = { group: draft.index, as: 'apposition' }
    reader.drafts.at(-1)!.parent ??= { group: made.index, as: 'apposition' }
    return made
  }
  one(from)
  const and = reader.at
  if (reader.words[and]?.key !== 'و' || !nisba(and + 1)) {
    reader.drafts.length = length
    reader.at = from
    return false
  }
  draft.last = one(and + 1).last
  return true
}

/** «وكالة أنباء الطلبة "إيسنا"», «تنظيم "الدولة الإسلامية"»: what stands in marks behind a body, place or title is its name. */
function readQuotedName(reader: GroupReader, draft: Draft, from: number): boolean {
  if (!draft.definite || !(reader.classOf(draft.head) & (Noun.Body | Noun.PlaceNoun | Noun.Title | Noun.Animate))) return false
  let close = from
  while (close < reader.end && close < from + 6 && reader.words[close]!.pos !== 'punct') close++
  if (close === from || close >= reader.end || !closesQuote(reader.written(close))) return false
  for (let k = from; k < close; k++) if (reader.words[k]!.pos === 'verb' || reader.words[k]!.pos === 'sub') return false
  // «اتهم رئيس الوزراء "عملاء أجانب"»: who has a title is called by a name
  if (reader.classOf(draft.head) & Noun.Title && !reader.isName(from)) return false
  const name = reader.add(from, close, from, true)
  name.parent = { group: draft.index, as: 'apposition' }
  reader.at = close + 1
  draft.last = reader.at
  return true
}

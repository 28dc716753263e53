// A name beyond what hangs on its title, whatever that is: «المدير العام للمنظمة، روبرت فيلد», «عضو المجلس عن ولاية تكساس فلان الفلاني».
// The complements that the tables know are taken before (`complements.ts`); here only nouns and their prepositions are stepped over.
import type { Item, Scan } from '../names/scan.js'
import { hasFlag, type Phrase, type Range } from '../names/phrase.js'
import { isAccusative } from './agreement.js'
import { isComma } from './marks.js'
import { personAt } from './name-known.js'
import { givenHere, nameRun, nameStrength } from './name-runs.js'

/** How many items may stand between a title and its name. */
const REACH = 10
/** What hangs something on any title, on envoys, on deputies and members. */
const LINKS = new Set(['لدي', 'باسم', 'في'])
const TOWARDS = 'الي'
const FOR = 'عن'
/** Who leads a state or a ministry is told whole by his nisba: what stands behind «في» is where he is. */
const LEADERS = ['headofstate', 'headofgovernment', 'portfolio', 'monarch']
/** Words of titles that stand for nobody in particular, or for many. */
const OTHERS = ['source', 'weak', 'anybody', 'counterpart', 'anaphor']

/** The name that belongs to a title without one, beyond what hangs on it; `own`: where the title ends. */
export function nameBeyond(scan: Scan, made: Phrase): { name: Range; own: number; person: ReturnType<typeof personAt> } | undefined {
  if (made.kind !== 'person' || made.name || made.term?.class !== 'title' || made.number === 'pl' || made.number === 'du' || !made.head || OTHERS.some((flag) => hasFlag(made, flag))) return undefined
  const { items } = scan
  if (isAttribute(scan, made.first)) return undefined
  // «صديق فلان، كريم البغدادي، …», «محامي المتهمة، …»: whose he is stands before the comma
  const whose = hasFlag(made, 'whose') || hasFlag(made, 'relative')
  if (whose && !(made.owners.length && items[made.last]?.mark)) return undefined
  let hung = whose
  let definite = made.definite
  for (let i = made.last; i < Math.min(items.length, made.last + REACH); i++) {
    const item = items[i]!
    if (item.sentence !== items[made.first]!.sentence) return undefined
    if (item.mark) return isComma(item.mark) && (hung || i > made.last) && definite && isSettled(items[i - 1]!) ? apposed(scan, i + 1, i, made) : undefined
    if (i > made.last && hung && definite && !item.before.length && isSettled(items[i - 1]!)) {
      const found = direct(scan, i, made)
      if (found) return found
    }
    if (isHung(scan, i, made)) hung = true
    else if (!isOfTitle(scan, i, hung)) return undefined
    definite ||= item.definite || item.article
  }
  return undefined
}

/** «الحريات السياسية في ظل فلان»: an adjective of the noun before it. */
function isAttribute({ items }: Scan, first: number): boolean {
  const [noun, item] = [items[first - 1], items[first]!]
  return !!noun && item.pos === 'adj' && !noun.mark && item.article && !item.before.length && noun.sentence === item.sentence && noun.article && (noun.pos === 'noun' || noun.pos === 'adj')
}

/** A preposition that hangs something on this title, as a word or a letter. */
function isHung(scan: Scan, i: number, made: Phrase): boolean {
  const item = scan.items[i]!
  const joined = item.before.join('')
  // «السفير لبي بي سي», «المتحدث للصحفيين»: who is told something owns nothing
  if (joined === 'ل') return (item.pos === 'noun' || item.pos === 'adj' || item.pos === 'name') && !isTold(scan, i)
  if (joined === 'ب') return item.pos !== 'verb' && (i > made.last || !LEADERS.some((flag) => hasFlag(made, flag))) && scan.names(i).length + scan.terms(i).length > 0
  if (joined || item.pos !== 'prep' || item.after >= 0) return false
  if (item.key === TOWARDS) return hasFlag(made, 'diplomat') || hasFlag(made, 'of')
  // «العضو عن ولاية تكساس», but «تحدث الرئيس عن اغتيال المهندس فلان»
  if (item.key === FOR) return scan.wordAt(i + 1)?.verbForm !== 'masdar' && (hasFlag(made, 'of') || hasFlag(made, 'deputy') || made.term!.en.startsWith('member'))
  // «التقى وزير الدفاع الألماني في برلين فلانا»
  if (item.key === 'في') return !(LEADERS.some((flag) => hasFlag(made, flag)) && made.owners.every((owner) => owner.kind === 'state'))
  return LINKS.has(item.key)
}

/** Answers of `isTold` by item: titles hung on titles («مدير لمدير …») would ask for each again and again. */
const told = new WeakMap<Scan, Map<number, boolean>>()

/** An outlet, a person or people: somebody to whom one speaks. */
function isTold(scan: Scan, i: number): boolean {
  const answers = told.get(scan) ?? new Map<number, boolean>()
  if (!answers.size) told.set(scan, answers)
  const known = answers.get(i)
  if (known !== undefined) return known
  const inner = scan.pack.names.phraseAt(scan, i)
  const answer = !!inner && (inner.kind === 'outlet' || inner.kind === 'group' || (inner.kind === 'person' && !inner.term?.flags.has('of')) || (inner.kind === 'known' && !!inner.match?.entries.some((entry) => entry.kind === 'organization' && entry.organization.kind === 'outlet')))
  answers.set(i, answer)
  return answer
}

/** Nouns, adjectives and names that go on with what hangs on a title. */
function isOfTitle(scan: Scan, i: number, hung: boolean): boolean {
  const item = scan.items[i]!
  if (item.time || item.after >= 0 || (item.pos !== 'noun' && item.pos !== 'adj' && item.pos !== 'name') || isAccusative(scan.wordAt(i))) return false
  const joined = item.before.join('')
  if (joined) return hung && joined === 'و' && item.definite
  // an adjective of the title itself: «المبعوث الخاص», «المندوبة الدائمة»
  return hung || (item.article && item.pos === 'adj')
}

/** A noun that takes no more: with its article, or a name. */
const isSettled = (item: Item): boolean => !item.mark && item.after < 0 && item.pos !== 'prep' && (item.article || item.pos === 'name' || item.definite)

/** The name right behind: two words at least, and the first is no common word. */
function direct(scan: Scan, at: number, made: Phrase): ReturnType<typeof nameBeyond> {
  const item = scan.items[at]!
  if (item.article || item.time || (item.pos !== 'name' && !item.unknown && !scan.wordAt(at).named && !givenHere(scan, at))) return undefined
  return nameFrom(scan, at, at, made)
}

/** The name behind a comma, closed by another mark or by what is said. */
function apposed(scan: Scan, at: number, own: number, made: Phrase): ReturnType<typeof nameBeyond> {
  const item = scan.items[at]
  if (!item || item.mark || item.before.length || item.time || item.sentence !== scan.items[made.first]!.sentence) return undefined
  const found = nameFrom(scan, at, own, made)
  const next = found && scan.items[found.name.last]
  if (next && next.sentence === item.sentence && (next.pos === 'verb' || next.pos === 'aux' || next.pos === 'neg')) return undefined
  return found
}

/** A name of two words at least that begins at an item. */
function nameFrom(scan: Scan, at: number, own: number, made: Phrase): ReturnType<typeof nameBeyond> {
  const person = personAt(scan, at)
  const end = Math.max(person?.last ?? at, nameRun(scan, at, true, made.first))
  return end - at < 2 || isNameOfOther(scan, at, end) ? undefined : { name: { first: at, last: end }, own, person }
}

/** A state, a town or an organization that is no person's name. */
function isNameOfOther(scan: Scan, at: number, end: number): boolean {
  for (const match of scan.names(at)) if (match.length >= end - at - 1 && match.entries.some((entry) => entry.kind !== 'person' && !entry.doubtful) && !match.entries.some((entry) => entry.kind === 'person')) return true
  return nameStrength(scan, at, true) === 0 && !givenHere(scan, at)
}

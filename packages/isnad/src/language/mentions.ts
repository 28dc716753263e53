// Finds every mention of an actor or place: walks once over the text, takes the longest phrase the pack's grammar knows, joins appositions.
import type { Timed } from '../document/document.js'
import type { LanguagePack } from './pack.js'
import { withCounted } from './counted.js'
import { phrase, type Phrase } from './names/phrase.js'
import { Scan } from './names/scan.js'
import { joinKnownBehind, joinNamesBehind } from './apposed-names.js'
import { placedNames } from './placed-names.js'
import { withStrangers } from './strangers.js'
import { withUndergoers } from './undergoers.js'

/** A text with its phrases in reading order; phrases inside others stand after them. */
export interface Mentioned extends Timed {
  readonly scan: Scan
  readonly phrases: readonly Phrase[]
}

/** One walk from left to right; what a phrase covers is not looked at again, but for what stands inside it. */
export function findMentions(text: Timed, pack: LanguagePack): Mentioned {
  const scan = new Scan(text, pack)
  const outer: Phrase[] = []
  for (let i = 0; i < scan.items.length; ) {
    const found = scan.items[i]!.mark ? undefined : pack.names.phraseAt(scan, i)
    if (!found || found.last <= i) {
      i++
      continue
    }
    const last = outer.at(-1)
    if (isAdjective(scan, found, last)) {
      i++
      continue
    }
    if (last && joins(scan, last, found)) join(scan, last, found)
    else if (last && isAbbreviatedOwner(scan, last, found)) {
      found.owners.push({ kind: 'phrase', phrase: { ...last, inside: true }, at: { first: last.first, last: last.last } })
      found.core ??= { first: found.first, last: found.last }
      found.first = last.first
      outer[outer.length - 1] = found
    }
    else if (last && joinsTitles(scan, last, found)) {
      found.also = { ...last }
      found.core = { first: found.first, last: found.last }
      found.first = last.first
      found.owners = [...last.owners, ...found.owners]
      found.also.owners = []
      outer[outer.length - 1] = found
    }
    else outer.push(found)
    i = found.last
  }
  const phrases: Phrase[] = []
  for (const phrase of withUndergoers(text, scan, withCounted(text, scan, withStrangers(text, scan, pack, placedNames(text, scan, withSurnames(scan, joinKnownBehind(scan, joinNamesBehind(scan, outer)))))))) flatten(phrase, phrases)
  return { scan, phrases, ...text }
}

/**
 * Surnames alone, of those whom the text names in full somewhere: «سيدا» may be no name to the word layer, but after «عبد الباسط سيدا» it is one.
 * Stretches that no other phrase covers are looked through once.
 */
function withSurnames(scan: Scan, outer: readonly Phrase[]): Phrase[] {
  const { items, pack } = scan
  const surnames = new Map<string, { keys: readonly string[]; definite: boolean }[]>()
  const learn = (phrase: Phrase): void => {
    for (const owner of phrase.owners) if (owner.kind === 'phrase') learn(owner.phrase)
    for (const more of phrase.more ?? []) learn(more)
    if (phrase.kind !== 'person' || !phrase.name) return
    const parts: number[] = []
    for (let i = phrase.name.first; i < phrase.name.last; i++) if (!items[i]!.mark) parts.push(i)
    // "John Hamilton Jr.": the surname stands before it
    if (parts.length > 2 && pack.names.suffixes?.has(items[parts.at(-1)!]!.bare)) parts.pop()
    if (parts.length < 2) return
    let first = parts.length - 1
    while (first > 1 && pack.names.particles.has(items[parts[first - 1]!]!.key)) first--
    const keys = parts.slice(first).map((i) => items[i]!.bare)
    if (keys.at(-1)!.length < 2) return
    const known = surnames.get(keys[0]!) ?? []
    if (!known.some((other) => other.keys.join(' ') === keys.join(' '))) known.push({ keys, definite: items[parts[first]!]!.article })
    surnames.set(keys[0]!, known)
  }
  for (const phrase of outer) learn(phrase)
  if (!surnames.size) return [...outer]
  const all: Phrase[] = []
  let at = 0
  for (let i = 0; i < items.length; i++) {
    const next = outer[at]
    if (next && i >= next.first) {
      all.push(next)
      i = Math.max(i, next.last) - 1
      at++
      continue
    }
    const item = items[i]!
    const found = item.mark || item.time || item.pos === 'prep' ? undefined : surnames.get(item.bare)?.find(({ keys, definite }) => keys.every((key, n) => items[i + n]?.bare === key) && pack.names.likeName(scan, i, definite))
    if (!found || (next && i + found.keys.length > next.first)) continue
    all.push(phrase('person', i, i + found.keys.length, 'surname', { name: { first: i, last: i + found.keys.length }, definite: true, number: 'sg' }))
    i += found.keys.length - 1
  }
  return all
}

/** Only a comma or an opening parenthesis between a name and a title without one: «عباس عراقجي، وزير الخارجية الإيراني،», "Abbas Araghchi, Iran's foreign minister,". */
function joins(scan: Scan, before: Phrase, after: Phrase): boolean {
  if (before.kind !== 'person' || after.kind !== 'person' || !before.name || after.name) return false
  // a third: «… نائب رئيس مجلس الوزراء وزير الخارجية»
  if (before.also) return before.last === after.first && after.definite && !scan.items[after.first]!.before.length && after.term?.class === 'title'
  if (!after.definite && !after.term?.flags.has('of') && !after.term?.flags.has('anybody') && !after.owners.length && !after.under && !after.portfolios.length) return false
  if (after.term?.flags.has('source') || after.number === 'pl') return false
  const gap = scan.items.slice(before.last, after.first)
  if (scan.items[before.first]!.sentence !== scan.items[after.first]!.sentence || scan.items[after.first]!.before.length) return false
  // «استقبل أمير قطر الشيخ تميم وزير الدفاع»: who has his title before him gets no other behind
  // «شكر كوشنر الرئيس الأميركي»: whom everybody knows never to have held that office is thanking him
  if (!gap.length && isNoHolder(scan, before, after)) return false
  if (!gap.length) return !before.term || (before.term.class === 'rank' && !titledBefore(scan, before.first))
  return gap.length === 1 && ['،', ',', '(', '-', '–', '—', '--'].includes(gap[0]!.mark) && (!before.term || before.term.class === 'rank')
}

const HIGHEST = ['headofstate', 'headofgovernment', 'monarch']
/** A known person right behind a verb, before a title of the highest that he is not known to have had. */
function isNoHolder({ items }: Scan, { id, match, first }: Phrase, { term }: Phrase): boolean {
  if (!id || !term || !HIGHEST.some((flag) => term.flags.has(flag)) || items[first - 1]?.pos !== 'verb') return false
  const known = match?.entries.find((entry) => entry.kind === 'person')
  return known?.kind === 'person' && !known.person.posts.some(({ office }) => office === term.en)
}

/** "Movement for Renewal (MR) leader Jane Roe": an organization with its short name in parentheses, right before the title of somebody in it. */
function isAbbreviatedOwner({ items }: Scan, before: Phrase, after: Phrase): boolean {
  const first = items[after.first]!
  return before.alias !== undefined && before.kind !== 'person' && before.last === after.first && items[before.last - 1]!.mark === ')' && after.kind === 'person' && after.term?.class === 'title' && !after.owners.length && first.pos !== 'det' && !first.before.length && items[before.first]!.sentence === first.sentence
}

/** «الطيران المدني», «مؤتمرها الصحفي»: a word that may name somebody, behind a noun that it agrees with, only says which. */
function isAdjective({ items, text }: Scan, { kind, name, id, first, last, definite, term }: Phrase, before: Phrase | undefined): boolean {
  const [noun, item] = [items[first - 1], items[first]!]
  if (kind !== 'person' || name || id || last - first !== 1 || !definite || !item.article || item.before.length || term?.class !== 'title') return false
  if (!noun || noun.mark || noun.time || noun.sentence !== item.sentence || noun.pos !== 'noun' || !(noun.article || noun.after >= 0) || (before?.last === first && before.kind === 'person')) return false
  const word = text.words[item.word]!
  if (word.pos !== 'adj' && !word.also?.includes('adj')) return false
  return noun.gender !== undefined && item.gender === (noun.number === 'pl' ? 'f' : noun.gender)
}

/** A noun or name stands right before it: the title that it completes. */
function titledBefore(scan: Scan, at: number): boolean {
  const item = scan.items[at - 1]
  return !!item && !item.mark && item.sentence === scan.items[at]!.sentence && !scan.items[at]!.before.length && (item.pos === 'noun' || item.pos === 'adj' || item.pos === 'name')
}

/** «نائب الرئيس ووزير الدفاع فلان», «نائبه السابق وزعيم التمرد فلان», «الصحفي والكاتب فلان»: two titles of one, the name behind the second. */
function joinsTitles(scan: Scan, before: Phrase, after: Phrase): boolean {
  if (before.kind !== 'person' || after.kind !== 'person' || before.name || !after.name || before.also) return false
  if (before.term?.class !== 'title' || after.term?.class !== 'title' || !before.definite || before.number !== 'sg' || after.number !== 'sg') return false
  // "the President of the Security Council, Japan's Ambassador …"
  if (before.last === after.first - 1 && [',', '،'].includes(scan.items[before.last]!.mark)) return before.owners.length > 0 && !isOfAnotherState(before, after) && scan.items[before.first]!.sentence === scan.items[after.first]!.sentence && !scan.items[after.first]!.before.length
  if (before.last !== after.first) return false
  if (scan.items[after.first]!.before.join('') !== scan.pack.names.conjunction) return false
  // two ministers are two
  return before.term.row !== after.term.row && !(before.portfolios.length && after.portfolios.length && !before.owners.length) && (before.term.flags.has('deputy') || before.owners.some((o) => o.kind === 'pronoun') || before.term.en.startsWith('vice') || (after.term.flags.has('leader') && (before.term.flags.has('role') || before.term.flags.has('leader'))) || (before.term.flags.has('role') && after.term.flags.has('role') && !before.owners.length))
}

/** "(after a call with) Malta's prime minister, Kenyan President William Ruto (said)": of two states, they are two. */
function isOfAnotherState(before: Phrase, after: Phrase): boolean {
  const states = ({ owners }: Phrase): string[] => owners.flatMap((owner) => (owner.kind === 'state' && owner.id ? [owner.id] : []))
  const [one, other] = [states(before), states(after)]
  return one.length > 0 && other.length > 0 && !other.some((id) => one.includes(id))
}

function join(scan: Scan, before: Phrase, after: Phrase): void {
  if (before.also) before.also = { ...before.also, last: after.last }
  else before.also = { ...after }
  before.core ??= { first: before.first, last: before.last }
  before.last = after.last
  if (scan.items[after.first - 1]?.mark === '(' && scan.items[after.last]?.mark === ')') before.last++
  before.owners = [...before.owners, ...after.owners]
  before.rule = 'name + title'
  after.owners = []
}

function flatten(phrase: Phrase, into: Phrase[]): void {
  into.push(phrase)
  for (const more of phrase.more ?? []) flatten(more, into)
  for (const owner of phrase.owners) if (owner.kind === 'phrase') flatten(owner.phrase, into)
}

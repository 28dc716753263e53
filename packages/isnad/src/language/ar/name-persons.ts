// Persons by title or rank: «الرئيس الروسي فلاديمير بوتين», «اللواء قاسم سليماني», «نائب وزير الخارجية».
import type { Term } from '../names/lexicon.js'
import { type Owner, type Phrase, phrase, type Range } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { isAccusative } from './agreement.js'
import { takeComplements } from './complements.js'
import { eventNoun, hasSufferer, suffered } from './frames.js'
import { isComma } from './marks.js'
import { nameBeyond } from './name-beyond.js'
import { anaphorPhrase } from './name-groups.js'
import { headed } from './name-heads.js'
import { personAt } from './name-known.js'
import { adjectiveAt } from './name-places.js'
import { givenHere, marked, nameRun, nameStrength, opens } from './name-runs.js'

// «الرئيس الروسي فلاديمير بوتين», «نائب وزير خارجية جورجيا، دافيد دوندوا», «مسؤول عسكري», "the Russian president Vladimir Putin"
export function titlePhrase(scan: Scan, at: number, length: number, term: Term, named = true): Phrase | undefined {
  let made = headed(scan, 'person', at, length, term, 'title')
  takeComplements(scan, made)
  made = asTwo(scan, made) ?? made
  if (named && (made.number !== 'pl' || term.flags.has('weak')) && (made.number !== 'du' || (made.owners.length && !made.each))) takeName(scan, made)
  if (named && !made.name) takeNameBeyond(scan, made)
  if (made.name) made.rule = 'title + name'
  // «النائب سامي فهمي» is nobody's deputy
  if (made.name && term.flags.has('deputy') && !made.under && !made.owners.length && !made.modifiers.length && scan.terms(at).some((hit) => hit.length === length && hit.terms.some((other) => other.class === 'group'))) return undefined
  if (!made.name && term.flags.has('weak') && !(term.flags.has('whose') && made.owners.some((owner) => owner.kind === 'phrase'))) return undefined
  if (!made.name && term.flags.has('deputy') && !made.under && !made.definite && !made.owners.length) return undefined
  // «محاسبة المسؤولين عن الهجوم»: whoever did it, no officials
  if (term.en === OFFICIAL && made.last === at + length && isToBlame(scan, made.last, made.number)) {
    if (scan.items[at - 1]?.sentence === scan.items[at]!.sentence && scan.wordAt(at - 1).verbForm === 'masdar') return undefined
    made.term = { ...term, en: 'culprit', sector: 'UNK' }
  }
  // «مصدرا رئيسيا للخلاف», «مصدرها أوكرانيا»: where something comes from tells nothing to anybody
  if (term.flags.has('source') && !made.modifiers.length && !made.owners.length && (scan.items[at]!.after >= 0 || (isAccusative(scan.wordAt(at)) && scan.items[at - 1]?.pos !== 'sub'))) return undefined
  if (term.construct && made.last === at + length && !made.name && scan.items[made.last - 1]!.after < 0) return undefined
  // «زعيم», «رئيس» without more is anybody
  if (!made.name && !made.definite && made.number === 'sg' && made.last === at + length && !term.flags.has('role') && !term.flags.has('spokesperson')) return undefined
  if (made.number === 'du' || made.number === 'pl') {
    // «الرئيسان» alone points back to two
    const back = !made.name && made.definite && made.last === at + length && scan.standsAlone(made.last) ? scan.term(at, 'anaphor') : undefined
    if (back) return anaphorPhrase(scan, at, back.length, back.term)
    if (made.number === 'du') takeSecond(scan, made)
    if (!made.more) takeSeveral(scan, made)
  }
  if (!made.name && (made.number === 'pl' || made.number === 'du') && !term.flags.has('relative')) made.kind = 'group'
  return made
}

const OFFICIAL = 'official'
/** «عن الهجوم», «عن قتل المتظاهرين», «عنه»: a deed that somebody is responsible for; «المسؤول عن إدارة المشروع» may be in charge of it. */
function isToBlame(scan: Scan, at: number, number: Phrase['number']): boolean {
  const [about, deed] = [scan.items[at], scan.items[at + 1]]
  if (about?.pos !== 'prep' || about.key !== 'عن' || !scan.adjoins(at) || !deed || deed.mark || !scan.adjoins(at + 1)) return false
  const { lemma, verb, verbForm } = scan.wordAt(at + 1)
  return BLOWS.has(eventNoun(lemma) ?? '') || suffered(lemma) || (verbForm === 'masdar' && verb !== undefined && (BLOWS.has(verb) || (number === 'pl' && hasSufferer(scan.wordAt(at + 1)))))
}
const BLOWS: ReadonlySet<string> = new Set(['هجم', 'فجر', 'قتل', 'قصف', 'اغتال', 'خطف', 'اختطف', 'انتهك', 'ارتكب', 'اعتدي'])

/** «لقاء الرئيسين الكيني فلان والغاني فلان»: written like a plural, it is a title for two where each of two follows by nisba and name. */
function asTwo(scan: Scan, made: Phrase): Phrase | undefined {
  const { key, lemma } = scan.wordAt(made.first)
  if (made.number !== 'pl' || !made.definite || made.owners.length !== 1 || !key.endsWith('ين') || lemma.endsWith('ين')) return undefined
  const two: Phrase = { ...made, number: 'du', owners: [...made.owners], portfolios: [...made.portfolios], modifiers: [...made.modifiers] }
  takeName(scan, two)
  takeSecond(scan, two)
  if (!two.more) return undefined
  two.rule = 'title + name'
  return two
}

/** «الرئيسان الروسي فلاديمير بوتين والأميركي دونالد ترامب», «نظيريه المصري … والكيني …»: a word for two, each with his nisba and name. */
export function takeSecond(scan: Scan, made: Phrase): void {
  const at = made.last
  const item = scan.items[at]
  if (!made.name || !item || item.mark || item.before.join('') !== 'و') return
  const nisba = adjectiveAt(scan, at, true)
  if (!nisba) return
  const second = phrase('person', at, nisba.at.last, 'title + name', { term: made.term!, definite: true, number: 'sg', gender: made.gender, owners: [nisba], portfolios: made.portfolios })
  takeName(scan, second)
  if (!second.name) return
  made.more = [second]
  made.number = 'sg'
  made.core = { first: made.first, last: at }
  made.last = second.last
}

/** The organization that fills a range, an outlet before any other of that name. */
function organizationIn(scan: Scan, { first, last }: Range): string | undefined {
  const entries = scan.names(first).find((match) => match.length === last - first)?.entries.flatMap((entry) => (entry.kind === 'organization' ? [entry.organization] : []))
  return (entries?.find(({ kind }) => kind === 'outlet') ?? entries?.[0])?.id
}

/** «الناشطتين هدى منصور وليلى الحارثي», «الجنديان، خالد سعيد ومحمود فارس»: a noun for two or more, and the name of each. */
export function takeSeveral(scan: Scan, made: Phrase): void {
  if (!made.definite || made.name || (made.number !== 'du' && made.number !== 'pl')) return
  const { items } = scan
  const comma = items[made.last]?.mark
  let at = comma && isComma(comma) ? made.last + 1 : made.last
  const names: Range[] = []
  for (; at < items.length && !items[at]!.mark && (names.length === 0 ? !items[at]!.before.length : items[at]!.before.join('') === scan.pack.names.conjunction); ) {
    const known = personAt(scan, at)
    const end = Math.max(known?.last ?? at, nameRun(scan, at, true, made.first))
    if (end === at) break
    names.push({ first: at, last: end })
    at = end
  }
  // of two each has a name of more words than one, else these may be words
  if (names.length < 2 || (made.number === 'du' && names.length > 2) || !names.some(({ first, last }) => last - first > 1)) return
  const { term, owners, portfolios, modifiers, gender } = made
  // «وزيرا خارجية بيرو وتشيلي، فلان وفلان»: in that order
  if (made.each && names.length !== owners.length) return
  const ownersOf = (i: number): Owner[] => (made.each ? [owners[i]!] : owners)
  const first = names[0]!
  made.more = names.slice(1).map((name, i) => phrase('person', name.first, name.last, 'title + name', { term, owners: ownersOf(i + 1), portfolios, modifiers, name, definite: true, number: 'sg', gender }))
  made.owners = ownersOf(0)
  made.each = false
  made.core = { first: made.first, last: made.last }
  made.kind = 'person'
  made.rule = 'title + name'
  made.number = 'sg'
  made.name = first
  made.last = names.at(-1)!.last
}

/** The name behind a title: directly, after a comma, or in quotation marks. */
export function takeName(scan: Scan, made: Phrase): void {
  const { items } = scan
  // «ملك أراجون», «رئيس كولومبيا»: behind a title without article and without more stands what it is over, no name
  if (made.term?.class === 'title' && made.head && !made.definite && made.last === made.head.last && !made.term.flags.has('role') && items[made.last] && !items[made.last]!.mark) {
    if (!['headofstate', 'monarch', 'ofplace', 'diplomat'].some((flag) => made.term!.flags.has(flag)) || items[made.last]!.before.length) return
    const end = nameRun(scan, made.last, nameStrength(scan, made.last) > 0, made.first)
    if (end !== made.last + 1) return
    const place = phrase('place', made.last, end, 'place by title', { name: { first: made.last, last: end }, definite: true, inside: true })
    made.owners.push({ kind: 'phrase', phrase: place, at: place })
    made.definite = true
    made.last = end
    takeName(scan, made)
    return
  }
  if (takesWhose(scan, made)) return
  let at = made.last
  const next = items[at]
  if (!next) return
  const comma = !!next.mark && isComma(next.mark)
  if (comma) at++
  let start = skipRanks(scan, at)
  if (items[start]?.mark && opens(items[start]!.mark) && items[start]!.mark !== '(') {
    const quoted = marked(scan, start, 5)
    // «مراسل "الفجر"»: of what outlet or organization
    const organization = quoted && organizationIn(scan, quoted.inner)
    if (quoted && organization) {
      if (!made.term?.flags.has('of')) return
      made.owners.push({ kind: 'known', id: organization, at: quoted.inner })
      made.last = quoted.end
      made.definite = true
      if (scan.adjoins(made.last)) takeName(scan, made)
      return
    }
    if (quoted && nameRun(scan, quoted.inner.first, true) === quoted.inner.last) {
      made.name = quoted.inner
      made.last = quoted.end
      return
    }
    return
  }
  if (items[start]?.before.length) return
  const person = personAt(scan, start)
  const end = Math.max(person?.last ?? start, nameRun(scan, start, !comma || made.definite || made.owners.length > 0, made.first))
  if (end <= start) return
  if (comma && !person && end - start < 2 && start === at) return
  // «نائب وزير خارجية جورجيا، دافيد دوندوا», «محامية المجموعة، نيكول راموس»: a title without article is told by whose it is
  if (comma && !made.definite && !made.owners.length && !made.under && made.last === (made.head?.last ?? made.last) && !person && start === at) return
  // «وزير الخارجية الجمعة» and the like were stopped by times; «رئيس الوزراء لبنان» is no name
  made.name = { first: start, last: end }
  made.core ??= { first: made.first, last: made.last }
  made.last = end
  if (person?.match) { made.match = person.match; made.id = person.id! }
}

/** «المدير العام للمنظمة، روبرت فيلد»: the name behind what no table knows to belong to the title. */
function takeNameBeyond(scan: Scan, made: Phrase): void {
  const found = nameBeyond(scan, made)
  if (!found) return
  made.core ??= { first: made.first, last: found.own }
  made.name = found.name
  made.last = found.name.last
  if (found.person?.match) { made.match = found.person.match; made.id = found.person.id! }
}

/** «محامي رودريغ», «نجل رودريغ»: a name right behind a lawyer or a relative without article is whose he is. «نجله رودريغ» has his own behind. */
function takesWhose(scan: Scan, made: Phrase): boolean {
  const head = made.head && scan.items[made.head.last - 1]!
  if (!head || head.article || head.after >= 0 || !made.term!.flags.has('whose') || made.last !== made.head!.last || !scan.adjoins(made.last) || scan.items[made.last]!.before.length) return false
  const end = nameRun(scan, made.last, true, made.first)
  if (end === made.last) return false
  const name = { first: made.last, last: end }
  made.owners.push({ kind: 'phrase', phrase: phrase('person', name.first, name.last, 'whose', { name, definite: true, number: 'sg', inside: true }), at: name })
  made.definite = true
  made.last = end
  return true
}

function skipRanks(scan: Scan, at: number): number {
  for (let i = at, n = 0; n < 4; n++) {
    const rank = scan.term(i, 'rank')
    if (!rank || scan.items[i]!.before.length || givenHere(scan, i) || scan.wordAt(i).named) return i
    i += rank.length
    if (scan.items[i]?.mark === '.') i++
    if (n === 3) return i
    at = i
  }
  return at
}

// «الشيخ عبد الله بن زايد», «اللواء قاسم سليماني», «اللواء الإيراني قاسم سليماني»
export function rankPhrase(scan: Scan, at: number, length: number, term: Term): Phrase | undefined {
  const made = headed(scan, 'person', at, length, term, 'rank + name')
  // «جلالة الملك عبد الله الثاني»: the title is what counts
  const office = scan.adjoins(made.last) && !scan.items[made.last]!.before.length ? scan.term(made.last, 'title') : undefined
  if (office && !office.term.flags.has('weak') && (!office.term.article || scan.items[made.last]!.definite)) {
    const under = titlePhrase(scan, made.last, office.length, office.term)
    if (under?.kind === 'person') return { ...under, first: at, core: { first: made.last, last: under.last } }
  }
  if (scan.items[made.last]?.mark === '.') made.last++
  const nisba = adjectiveAt(scan, made.last)
  if (nisba) { made.owners.push(nisba); made.last = nisba.at.last }
  takeName(scan, made)
  // «معالي ادوميم», «فخامة الجواسق»: behind an abstract noun one word that no table has is no person
  if (made.name && length === 1 && ABSTRACT.has(scan.items[at]!.key) && made.name.last - made.name.first === 1 && nameStrength(scan, made.name.first) < 3) return undefined
  return made.name ? made : undefined
}

/** Forms of address that are abstract nouns: "excellency", "highness", "majesty". */
const ABSTRACT = new Set(['معالي', 'سعاده', 'سمو', 'فخامه', 'جلاله', 'سماحه', 'فضيله'])

// Phrases that mention somebody or somewhere, in Arabic: a head noun, then what it belongs to, then what colours it, then the name.
import { nisbaForms } from '../../knowledge/index.js'
import type { Term, TermClass } from '../names/lexicon.js'
import { type NameGrammar, type Owner, type Phrase, phrase, type Range } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { takeComplements } from './complements.js'
import { kindOfName, transliterate } from './latin.js'
import { normalize } from './letters.js'
import { closes, isComma, isNameLike, marked, nameRun, nameStrength, opens, PARTICLES, takeAlias, titleFollows } from './name-runs.js'

const PARTS = /[\s\-_/]+/

const withoutArticle = (key: string): string => (key.length > 3 && key.startsWith('ال') && !key.startsWith('الله') ? key.slice(2) : key)

export const arabicNames: NameGrammar = {
  keysOf: (form) => {
    const key = normalize(form)
    return key && !PARTS.test(key) ? [withoutArticle(key)] : key.split(PARTS).filter(Boolean).map(withoutArticle)
  },
  inflect,
  pronounsJoin: true,
  // «أل» is no article
  hasArticle: (text, start, key) => text[start] === 'ا' && text[start + 1] === 'ل' && !key.startsWith('ال'),
  personalGender: false,
  isName: (key) => kindOfName(key),
  headFirst: true,
  conjunction: 'و',
  proclitics: new Set(['و', 'ف', 'ب', 'ل', 'ك']),
  // «سفيرتها» → سفيره
  bareKey: (key, joined) => (joined && key.endsWith('ت') && key.length > 3 ? `${key.slice(0, -1)}ه` : withoutArticle(key)),
  joinedKey: (before, key, definite) => (definite && before.at(-1) === 'ل' ? `${before.slice(0, -1).join('')}لل${key}` : before.join('') + (definite && before.length ? 'ال' : '') + key),
  phraseAt,
  particles: PARTICLES,
  likeName(scan, at, definite) {
    const item = scan.items[at]!
    if (item.article !== definite && !item.before.includes('ل')) return false
    if (item.pos === 'name' || item.unknown) return true
    const before = scan.items[at - 1]
    // an adjective behind its noun, or a noun that a preposition governs, is the ordinary word
    return !(item.pos === 'adj' && before && !before.mark && (before.pos === 'noun' || before.pos === 'adj') && !item.before.length)
  },
  latin: transliterate,
  directions: new Set(['الي', 'من', 'ل', 'نحو', 'صوب', 'باتجاه']),
  placePrepositions: new Set(['في', 'الي', 'من', 'ب', 'قرب', 'شمال', 'جنوب', 'شرق', 'غرب', 'وسط', 'داخل', 'خارج', 'عبر', 'حول', 'نحو', 'فوق', 'لدي', 'صوب', 'بلده', 'باتجاه', 'شمالي', 'جنوبي', 'شرقي', 'غربي', 'علي حدود']),
}

/** Forms of a head noun: as written, and the endings of sound plurals and duals for a single word. */
function inflect(form: string, kind: TermClass, plural: boolean): ReturnType<NameGrammar['inflect']> {
  const article = form.startsWith('ال')
  const number = plural || /(?:ون|وو)$/.test(form) || (kind === 'group' && form.length > 4 && form.endsWith('ين')) ? ('pl' as const) : ('sg' as const)
  if (kind === 'anaphor' || kind === 'stop' || kind === 'quantifier' || kind === 'portfolio' || kind === 'rank') return [{ form, article }]
  const gender = /[ةاء]$/.test(form) && !plural ? ('f' as const) : ('m' as const)
  const forms: { form: string; number?: 'sg' | 'du' | 'pl'; gender?: 'm' | 'f'; construct?: boolean; article: boolean }[] = [{ form, number, gender, article }]
  if ((kind === 'title' || kind === 'group') && !plural && !form.includes(' ')) {
    const stem = form.replace(/ة$/, '')
    const feminine = stem !== form
    const endings: readonly (readonly [string, 'du' | 'pl'])[] = feminine ? [['ات', 'pl'], ['تان', 'du'], ['تين', 'du'], ['تا', 'du'], ['تي', 'du']] : [['ون', 'pl'], ['ين', 'pl'], ['ان', 'du'], ['و', 'pl'], ['ي', 'pl'], ['ا', 'du']]
    for (const [ending, n] of endings) forms.push({ form: stem + ending, number: n, gender, article, ...((ending === 'ي' || ending === 'و') && { construct: true }) })
  }
  return forms
}

/** The longest phrase that begins at an item. */
function phraseAt(scan: Scan, at: number): Phrase | undefined {
  const item = scan.items[at]
  if (!item || item.time) return undefined
  if (item.mark) return undefined
  if (item.pos === 'num') return countedPhrase(scan, at, 1)
  if (!scan.names(at).length && !scan.terms(at).length) return bareName(scan, at) ?? personsPhrase(scan, at)
  const known = knownAt(scan, at)
  const made = termPhraseAt(scan, at, known?.last ?? at)
  if (made && (!known || made.last > known.last || (made.last === known.last && made.kind === 'person' && known.kind !== 'person'))) return made
  if (known) return known
  return made ?? bareName(scan, at) ?? personsPhrase(scan, at)
}

/** A phrase built on a word of the table. `beyond`: where a known name that begins here ends; a shorter head is not taken. */
function termPhraseAt(scan: Scan, at: number, beyond: number): Phrase | undefined {
  for (const hit of scan.terms(at)) {
    for (const term of hit.terms) {
      const made = fromTerm(scan, at, hit.length, term)
      if (made && (made.last > beyond || made.last - made.first > beyond - at)) return made
    }
  }
  return undefined
}

function fromTerm(scan: Scan, at: number, length: number, term: Term): Phrase | undefined {
  if (length === 1 && !canHead(scan, at, term)) return undefined
  if (term.article && term.class !== 'anaphor' && term.class !== 'portfolio' && term.class !== 'modifier' && !scan.items[at]!.definite) return undefined
  switch (term.class) {
    case 'title': return titlePhrase(scan, at, length, term)
    case 'rank': return rankPhrase(scan, at, length, term)
    case 'body': return bodyPhrase(scan, at, length, term)
    case 'portfolio': return term.flags.has('alone') ? portfolioPhrase(scan, at, length, term) : undefined
    case 'government': return governmentPhrase(scan, at, length, term)
    case 'organization':
    case 'outlet': return namedPhrase(scan, at, length, term)
    case 'group': return groupPhrase(scan, at, length, term)
    case 'bloc': return blocPhrase(scan, at, length, term)
    case 'place': return placePhrase(scan, at, length, term)
    case 'anaphor': return anaphorPhrase(scan, at, length, term)
    case 'quantifier': return countedPhrase(scan, at, length)
    default: return undefined
  }
}

/** A head noun is a noun: no verb, no preposition («أمام» is no imam), no adjective behind its noun («الأزمة السياسية» is no politician). */
function canHead(scan: Scan, at: number, term: Term): boolean {
  const item = scan.items[at]!
  if (term.class === 'quantifier' || term.class === 'anaphor') return true
  if (term.construct && item.article) return false
  if (item.pos === 'verb' || item.pos === 'aux' || item.pos === 'prep' || item.pos === 'sub' || item.pos === 'conj' || item.pos === 'adv' || item.pos === 'neg') return false
  if ((item.pos !== 'adj' && item.pos !== 'noun') || (term.class !== 'title' && term.class !== 'group' && term.class !== 'rank') || !colours(scan, at)) return true
  const before = scan.items[at - 1]
  if (!before || before.mark || item.before.length || before.sentence !== item.sentence) return true
  return !((before.pos === 'noun' || (before.pos === 'name' && item.pos === 'adj') || before.pos === 'adj') && before.article === item.article && !scan.term(at - 1, 'quantifier'))
}

/** The word is an adjective of titles and groups as well. */
function colours(scan: Scan, at: number): boolean {
  const found = scan.term(at, 'modifier')
  return !!found && (!found.term.article || scan.items[at]!.definite)
}

function headed(scan: Scan, kind: Phrase['kind'], at: number, length: number, term: Term, rule: string): Phrase {
  const last = scan.items[at + length - 1]!
  const made = phrase(kind, at, at + length, rule, {
    term, head: { first: at, last: at + length }, definite: scan.items[at]!.definite || (length > 1 && last.definite) || last.after >= 0,
    number: term.number ?? scan.items[at]!.number, gender: term.gender ?? scan.items[at]!.gender,
  })
  if (last.after >= 0) made.owners.push({ kind: 'pronoun', at: { first: at + length - 1, last: at + length } })
  return made
}

// «الرئيس الروسي فلاديمير بوتين», «نائب وزير خارجية جورجيا، دافيد دوندوا», «مسؤول عسكري», "the Russian president Vladimir Putin"
export function titlePhrase(scan: Scan, at: number, length: number, term: Term, named = true): Phrase | undefined {
  const made = headed(scan, 'person', at, length, term, 'title')
  takeComplements(scan, made, phraseAt)
  if (named && (made.number !== 'pl' || term.flags.has('weak')) && (made.number !== 'du' || made.owners.length)) takeName(scan, made)
  if (made.name) made.rule = 'title + name'
  if (!made.name && term.flags.has('weak')) return undefined
  if (!made.name && term.flags.has('deputy') && !made.under && !made.definite && !made.owners.length) return undefined
  if (term.construct && made.last === at + length && !made.name) return undefined
  // «زعيم», «رئيس» without more is anybody
  if (!made.name && !made.definite && made.number === 'sg' && made.last === at + length && !term.flags.has('role') && !term.flags.has('spokesperson')) return undefined
  if (made.number === 'du' || made.number === 'pl') {
    // «الرئيسان» alone points back to two
    const back = !made.name && made.definite && made.last === at + length ? scan.term(at, 'anaphor') : undefined
    if (back) return anaphorPhrase(scan, at, back.length, back.term)
    if (made.number === 'du') takeSecond(scan, made)
  }
  if (!made.name && (made.number === 'pl' || made.number === 'du') && !term.flags.has('relative')) made.kind = 'group'
  return made
}

// «الرئيسان الروسي فلاديمير بوتين والأميركي دونالد ترامب»: a title for two, each with his nisba and name
function takeSecond(scan: Scan, made: Phrase): void {
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

/** The name behind a title: directly, after a comma, or in quotation marks. */
function takeName(scan: Scan, made: Phrase): void {
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
  let at = made.last
  const next = items[at]
  if (!next) return
  const comma = !!next.mark && isComma(next.mark)
  if (comma) at++
  let start = skipRanks(scan, at)
  if (items[start]?.mark && opens(items[start]!.mark) && items[start]!.mark !== '(') {
    const quoted = marked(scan, start, 5)
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
  if (comma && !made.definite && !person && start === at) return
  // «وزير الخارجية الجمعة» and the like were stopped by times; «رئيس الوزراء لبنان» is no name
  made.name = { first: start, last: end }
  made.core ??= { first: made.first, last: made.last }
  made.last = end
  if (person?.match) { made.match = person.match; made.id = person.id! }
}

function skipRanks(scan: Scan, at: number): number {
  for (let i = at, n = 0; n < 4; n++) {
    const rank = scan.term(i, 'rank')
    if (!rank || scan.items[i]!.before.length) return i
    i += rank.length
    if (scan.items[i]?.mark === '.') i++
    if (n === 3) return i
    at = i
  }
  return at
}

// «الشيخ عبد الله بن زايد», «اللواء قاسم سليماني», «اللواء الإيراني قاسم سليماني»
function rankPhrase(scan: Scan, at: number, length: number, term: Term): Phrase | undefined {
  const made = headed(scan, 'person', at, length, term, 'rank + name')
  // «جلالة الملك عبد الله الثاني»: the title is what counts
  const office = scan.adjoins(made.last) && !scan.items[made.last]!.before.length ? scan.term(made.last, 'title') : undefined
  if (office && !office.term.flags.has('weak') && (!office.term.article || scan.items[made.last]!.definite)) {
    const under = titlePhrase(scan, made.last, office.length, office.term)
    if (under?.kind === 'person') return { ...under, first: at, core: { first: made.last, last: under.last } }
  }
  if (scan.items[made.last]?.mark === '.') made.last++
  const nisba = adjectiveAt(scan, made.last)
  if (nisba && term.sector === 'MIL') { made.owners.push(nisba); made.last = nisba.at.last }
  takeName(scan, made)
  if (made.name) return made
  return undefined
}

// «وزارة الخارجية الفنلندية», «الجيش الروسي», «السفارة الإيرانية في موسكو»
export function bodyPhrase(scan: Scan, at: number, length: number, term: Term): Phrase | undefined {
  const made = headed(scan, 'body', at, length, term, 'body')
  takeComplements(scan, made, phraseAt)
  if (term.flags.has('portfolio') && !made.portfolios.length && !made.definite) return undefined
  if (term.flags.has('needsnisba') && !made.owners.length) return undefined
  if (term.flags.size === 0 && made.last === at + length && !made.definite) return undefined
  takeAlias(scan, made)
  return made
}

// «الخارجية الروسية», «الدفاع الروسية»: the ministry by its portfolio; without a nisba only «الخارجية» and the like with the article
function portfolioPhrase(scan: Scan, at: number, length: number, term: Term): Phrase | undefined {
  const item = scan.items[at]!
  if (!item.definite || scan.items[at + length - 1]!.after >= 0 || scan.term(at, 'body') || item.key === 'شؤون') return undefined
  const made = phrase('body', at, at + length, 'portfolio alone', { term, head: { first: at, last: at + length }, definite: true, number: 'sg', gender: 'f' })
  made.portfolios.push({ term, at: { first: at, last: at + length } })
  const nisba = adjectiveAt(scan, made.last)
  if (nisba && feminine(scan, nisba.at)) { made.owners.push(nisba); made.last = nisba.at.last; return made }
  if (item.key !== 'خارجيه' && item.key !== 'داخليه') return undefined
  const before = scan.items[at - 1]
  if (before && !before.mark && (before.pos === 'noun' || before.pos === 'name') && !item.before.length) return undefined
  return made
}

const feminine = (scan: Scan, at: Range): boolean => scan.items[at.last - 1]!.bare.endsWith('ه')

// «الحكومة اللبنانية», «السلطات في البحرين», «إدارة ترامب», «نظام الأسد»: the state itself
function governmentPhrase(scan: Scan, at: number, length: number, term: Term): Phrase | undefined {
  const made = headed(scan, 'state', at, length, term, 'government')
  made.by = 'government'
  takeComplements(scan, made, phraseAt)
  if (term.flags.has('name')) return made.owners.some((owner) => owner.kind === 'state') ? made : undefined
  if (!made.owners.length && !(term.flags.has('alone') && made.definite)) return undefined
  return made
}

// «حركة حماس», «حزب العدالة والتنمية», «صحيفة "واشنطن بوست"», «وكالة الأنباء الإيرانية الرسمية»
function namedPhrase(scan: Scan, at: number, length: number, term: Term): Phrase | undefined {
  const kind = term.class === 'outlet' ? 'outlet' : 'organization'
  const made = headed(scan, kind, at, length, term, `${kind} noun`)
  takeComplements(scan, made, phraseAt)
  if (!made.match && !made.name) {
    const quoted = marked(scan, made.last, 7)
    if (quoted && scan.items[made.last]!.mark !== '(' && !isSaid(scan, quoted.inner)) {
      made.name = quoted.inner
      made.last = quoted.end
      made.rule = `${kind} noun + quoted name`
      const known = scan.names(quoted.inner.first).find((match) => match.length === quoted.inner.last - quoted.inner.first)
      const entry = known?.entries.find((e) => e.kind === 'organization')
      if (entry?.kind === 'organization') { made.match = known!; made.id = entry.organization.id }
      takeComplements(scan, made, phraseAt)
    } else if (!scan.items[made.last]?.before.length && !(scan.items[at]!.definite && made.last === at + length)) {
      const end = nameRun(scan, made.last, true, at)
      if (end > made.last) {
        made.name = { first: made.last, last: end }
        made.last = end
        made.rule = `${kind} noun + name`
        takeComplements(scan, made, phraseAt)
      }
    }
  }
  if (made.name || made.match) { takeAlias(scan, made); return made }
  // «الموقع الرسمي لحلف شمال الأطلسي»
  if (term.flags.has('weak') && !(made.definite && made.owners.some((owner) => owner.kind === 'known' || owner.kind === 'phrase'))) return undefined
  if (made.last > at + length) { takeAlias(scan, made); return made.definite || kind === 'outlet' || made.owners.length ? made : undefined }
  if (term.flags.has('plural')) return made
  if (made.definite && scan.items[at]!.definite) { made.rule = `${kind} noun alone`; return made }
  return undefined
}

/** «كتبت الصحيفة "لقد طفح الكيل"»: a clause in quotation marks is what is said, no name. */
function isSaid(scan: Scan, { first, last }: Range): boolean {
  for (let i = first; i < last; i++) if (['verb', 'sub', 'neg', 'aux', 'part'].includes(scan.items[i]!.pos) && scan.wordAt(i).verbForm !== 'masdar' && scan.items[i]!.pos !== 'name' && last - first > 2) return true
  return false
}

// «المتظاهرون», «مسؤولون أميركيون», «الشعب اليمني»
function groupPhrase(scan: Scan, at: number, length: number, term: Term): Phrase | undefined {
  const made = headed(scan, 'group', at, length, term, 'group noun')
  takeComplements(scan, made, phraseAt)
  if (term.construct && made.last === at + length) return undefined
  if (made.number === 'sg' && !term.flags.has('collective') && !term.flags.has('nation')) {
    made.kind = 'person'
    takeName(scan, made)
    if (made.name) made.rule = 'noun + name'
  }
  return made
}

// «المستقلون», «مثقفين»: a sound masculine plural is of persons, whatever it means
function personsPhrase(scan: Scan, at: number): Phrase | undefined {
  const item = scan.items[at]!
  if ((item.pos !== 'noun' && item.pos !== 'adj') || item.after >= 0 || item.number !== 'pl' || !/(?:ون|ين)$/.test(item.key) || scan.term(at, 'stop', 'modifier', 'quantifier')) return undefined
  const { lemma } = scan.wordAt(at)
  if (lemma.length < 3 || item.key.slice(0, -2) !== lemma.replace(/ه$/, '') || !nounLike(scan, at)) return undefined
  let row = 1_000_000
  for (let i = 0; i < lemma.length; i++) row = (row * 31 + lemma.charCodeAt(i)) % 1_000_000_007
  const term: Term = { class: 'group', en: transliterate(lemma).toLowerCase(), sector: 'UNK', flags: NO_FLAGS, number: 'pl', row: row + 1_000_000, article: false }
  const made = headed(scan, 'group', at, 1, term, 'persons by ending')
  takeComplements(scan, made, phraseAt)
  return made
}
const NO_FLAGS: ReadonlySet<string> = new Set()
const CITIZENS: Term = { class: 'group', en: 'people', sector: 'CVL', flags: NO_FLAGS, number: 'pl', row: 2, article: false }
const CITIZEN: Term = { class: 'title', en: 'citizen', sector: 'CVL', flags: new Set(['role']), row: 1, article: false }

function blocPhrase(scan: Scan, at: number, length: number, term: Term): Phrase | undefined {
  const made = headed(scan, 'bloc', at, length, term, 'bloc')
  if (term.flags.has('countries')) {
    takeComplements(scan, made, phraseAt)
    if (made.last === at + length) return undefined
  }
  return made
}

// «مدينة لييج», «محافظة حجة», «مطار عدن», «بحر الصين الجنوبي»
function placePhrase(scan: Scan, at: number, length: number, term: Term): Phrase | undefined {
  const made = headed(scan, 'place', at, length, term, 'place noun')
  const next = scan.items[made.last]
  if (!next || next.mark || next.before.length) return undefined
  // «العاصمة المصرية القاهرة», «العاصمة التركية»
  const land = term.flags.has('capital') ? adjectiveAt(scan, made.last) : undefined
  if (land) {
    made.owners.push(land)
    made.last = land.at.last
    const after = scan.items[made.last]
    if (!after || after.mark || after.before.length || !placeNameAt(scan, made.last)) return land.kind === 'state' ? made : undefined
  }
  const name = placeNameAt(scan, made.last)
  if (name) {
    made.name = { first: made.last, last: name.last }
    made.match = name.match!
    if (name.id) made.id = name.id
    made.last = name.last
  } else {
    const end = nameRun(scan, made.last, nameStrength(scan, made.last) > 0, at)
    if (end === made.last) return undefined
    made.name = { first: made.last, last: Math.min(end, made.last + 3) }
    made.last = made.name.last
  }
  const nisba = adjectiveAt(scan, made.last)
  if (nisba) { made.owners.push(nisba); made.last = nisba.at.last }
  return made
}

function anaphorPhrase(scan: Scan, at: number, length: number, term: Term): Phrase | undefined {
  const made = phrase('anaphor', at, at + length, 'anaphor', { term, head: { first: at, last: at + length }, definite: true, number: scan.items[at]!.number, gender: scan.items[at]!.gender })
  if (term.flags.has('document')) return documentPhrase(scan, made)
  if (term.flags.has('counterpart')) {
    made.kind = 'person'
    made.rule = 'counterpart'
    const nisba = adjectiveAt(scan, made.last)
    if (nisba) { made.owners.push(nisba); made.last = nisba.at.last }
    takeName(scan, made)
  } else if (term.flags.has('thecountry') && (!scan.items[at]!.definite || scan.items[at]!.after >= 0)) return undefined
  // «بلدة» is a town, «بلده» his country
  else if (term.flags.has('owncountry') && scan.items[at + length - 1]!.after < 0) return undefined
  return made
}

// «بيان للخارجية», «البيان الرسمي النيجيري», «بلاغ صادر عن الرئاسة», «البيان»: who wrote it
function documentPhrase(scan: Scan, made: Phrase): Phrase | undefined {
  const { items } = scan
  made.rule = 'document'
  made.definite = items[made.first]!.definite
  if (items[made.last - 1]!.after >= 0) made.owners.push({ kind: 'pronoun', at: { first: made.last - 1, last: made.last } })
  for (let n = 0; n < 4; n++) {
    const item = items[made.last]
    if (!item || item.mark || item.time || item.sentence !== items[made.first]!.sentence) break
    const nisba = adjectiveAt(scan, made.last)
    if (nisba) { made.owners.push(nisba); made.last = nisba.at.last; continue }
    if (!item.before.length && item.pos === 'adj' && item.after < 0 && !made.owners.length) { made.last++; continue }
    const of = !item.before.length && item.pos === 'prep' && item.key === 'عن' && made.last > made.head!.last ? made.last + 1 : item.before.join('') === 'ل' || (!item.before.length && !made.definite && n === 0) ? made.last : -1
    const inner = of < 0 || !items[of] || items[of]!.mark ? undefined : phraseAt(scan, of)
    if (!inner || !(['body', 'organization', 'outlet', 'known', 'state'].includes(inner.kind) || (inner.kind === 'person' && inner.term)) || inner.by === 'adjective') break
    inner.inside = true
    made.owners.push(inner.kind === 'known' ? { kind: 'known', id: inner.id!, at: inner } : { kind: 'phrase', phrase: inner, at: inner })
    made.last = inner.last
    break
  }
  return made
}

// «عدد من المسؤولين», «مئات المتظاهرين», «23 شخصا»
function countedPhrase(scan: Scan, at: number, length: number): Phrase | undefined {
  let start = at + length
  while (scan.items[start] && !scan.items[start]!.mark && scan.items[start]!.pos === 'num' && start < at + length + 4) start++
  const again = scan.term(start, 'quantifier')
  if (again) start += again.length
  // «اثنين من مواطنيها», «ستة من زعماء …»
  if (scan.items[start]?.key === 'من' && scan.items[start]!.pos === 'prep' && scan.adjoins(start + 1)) start++
  const next = scan.items[start]
  if (!next || next.mark || (next.before.length && next.before.at(-1) !== 'ال')) {
    const many = scan.term(at, 'quantifier')
    return many?.term.flags.has('alone') ? phrase('group', at, start, 'many', { term: { ...many.term, class: 'group', en: 'people', sector: 'CVL' }, head: { first: at, last: start }, number: 'pl', counted: true }) : undefined
  }
  const countries = scan.term(start, 'bloc')
  const inner = countries?.term.flags.has('countries') && !termPhraseAt(scan, start, start) ? headed(scan, 'bloc', start, countries.length, countries.term, 'counted countries') : termPhraseAt(scan, start, start)
  // «العشرات», «عشرات الآلاف» with nobody named
  // «20 فلسطينيا», «آلاف العراقيين», «ثلاثة من الفلسطينيين»: so many of a nation
  const nation = inner?.kind === 'state' && inner.by === 'people' ? ({ kind: 'state', id: inner.id!, at: { first: start, last: inner.last }, by: 'adjective' } as const) : inner ? undefined : adjectiveAt(scan, start, true)
  if (nation && nation.kind === 'state' && next.after < 0) return phrase('group', at, nation.at.last, 'so many of a nation', { term: CITIZENS, head: { first: start, last: nation.at.last }, owners: [nation], number: 'pl', counted: true })
  const many = scan.term(at, 'quantifier')
  if (!inner && many?.term.flags.has('alone') && !(next.pos === 'noun' && !next.before.length)) return phrase('group', at, start, 'many', { term: { ...many.term, class: 'group', en: 'people', sector: 'CVL' }, head: { first: at, last: start }, number: 'pl', counted: true })
  if (!inner || !(inner.kind === 'group' || (inner.kind === 'person' && !inner.name) || inner.kind === 'bloc')) return undefined
  return { ...inner, kind: inner.kind === 'person' ? 'group' : inner.kind, first: at, number: 'pl', counted: true }
}

/** A phrase that the knowledge's gazetteer tells. */
function knownAt(scan: Scan, at: number): Phrase | undefined {
  const matches = scan.names(at)
  if (!matches.length) return undefined
  const item = scan.items[at]!
  const introduced = cued(scan, at)
  for (const match of matches) {
    const last = at + match.length
    for (const entry of match.entries) {
      if (entry.doubtful && match.length < 3 && !(entry.kind === 'state' ? introduced || (entry.as === 'name' && scan.isGoverned(at)) : entry.kind === 'place' ? introduced : named(scan, at, last))) continue
      // «المركز المالي» is no centre of Mali
      if (entry.doubtful && entry.kind === 'state' && entry.as === 'name' && item.article && !entry.article) continue
      if (entry.article && !item.article && match.length === 1 && entry.kind !== 'state') continue
      if (scan.items[last - 1]!.after >= 0 && entry.kind !== 'state') continue
      if (entry.kind === 'state') {
        if (entry.as === 'adjective' && (item.pos === 'verb' || (entry.doubtful && !scan.statesNamed.has(entry.state.id)))) continue
        const nisba = entry.as === 'adjective' ? adjectiveAt(scan, at, true) : undefined
        const made = phrase('state', at, last, `state by ${entry.as}`, { id: nisba?.kind === 'state' ? nisba.id : entry.state.id, by: entry.as, match, definite: item.definite || entry.as === 'name', number: entry.number ?? 'sg', gender: entry.gender ?? entry.state.gender })
        if (entry.as === 'adjective' && entry.number === 'pl' && entry.gender === 'm' && nounLike(scan, at)) made.by = 'people'
        // «فجر شيشاني نفسه»: a man of that nation
        if (entry.as === 'adjective' && nisba && !item.definite && !item.before.length && entry.number !== 'pl' && scan.items[at - 1]?.pos === 'verb') return phrase('person', at, last, 'nisba as a person', { term: CITIZEN, head: { first: at, last }, owners: [nisba], number: 'sg', gender: entry.gender })
        // «التايلاندي داناي أودومتشوك», «والأميركي دونالد ترامب»
        if (entry.as === 'adjective' && entry.number !== 'pl' && item.definite && nounLike(scan, at) && nisba && scan.adjoins(last) && !scan.items[last]!.before.length) {
          const holder = phrase('person', at, last, 'nisba + name', { owners: [nisba], definite: true, number: 'sg', gender: entry.gender })
          takeName(scan, holder)
          if (holder.name && holder.name.last - holder.name.first > 1) return holder
        }
        return made
      }
      if (entry.kind === 'organization') {
        if (entry.as === 'adjective') return phrase('known', at, last, 'organization by adjective', { id: entry.organization.id, by: 'adjective', match, definite: item.definite, number: entry.number, gender: entry.gender })
        const made = phrase('known', at, last, 'known organization', { id: entry.organization.id, match, definite: true, number: 'sg', gender: item.gender })
        takeComplements(scan, made, phraseAt)
        takeAlias(scan, made)
        return made
      }
      if (entry.kind === 'person') {
        const end = nameRun(scan, at, true)
        const full = Math.max(last, entry.as === 'full' ? last : end)
        if (entry.as === 'surname' && (end > last + 1 || item.article !== entry.article)) continue
        return phrase('person', at, full, `known person by ${entry.as === 'full' ? 'name' : 'surname'}`, { id: entry.person.id, match, name: { first: at, last: full }, definite: true, number: 'sg', gender: entry.person.gender })
      }
      // a capital that acts, not one where something happens
      const seat = match.entries.find((other) => other.kind === 'state' && other.as === 'capital')
      if (seat?.kind === 'state' && !introduced && (item.pos === 'name' || !seat.doubtful)) return phrase('state', at, last, 'state by capital', { id: seat.state.id, by: 'capital', match, definite: true, number: 'sg', gender: seat.state.gender })
      // a place whose name is an ordinary word needs its noun before it («محافظة المركز»); one of little rank a preposition at least
      if (match.length === 1 && item.pos !== 'name' && !item.unknown && !placeNounBefore(scan, at)) continue
      if (item.pos === 'verb' || (entry.place.rank < 3 && !introduced)) continue
      return phrase('place', at, last, 'known place', { id: entry.place.id, match, name: { first: at, last }, definite: true })
    }
  }
  return undefined
}

/** «الإسرائيليون», «إيرانيين»: no noun stands before the adjective, so it is one itself. */
function nounLike(scan: Scan, at: number): boolean {
  const before = scan.items[at - 1]
  if (!before || before.mark || scan.items[at]!.before.length) return true
  return before.pos !== 'noun' && before.pos !== 'adj' && before.pos !== 'name' && before.pos !== 'num'
}

/** A head noun or a preposition of place stands before it, or it is in quotation marks. */
function cued(scan: Scan, at: number): boolean {
  const before = scan.items[at - 1]
  if (!before) return false
  if (before.mark) return opens(before.mark) && before.mark !== '('
  return !!scan.term(at - 1, 'place', 'organization', 'outlet') || arabicNames.placePrepositions.has(before.key) || scan.items[at]!.before.includes('ب')
}

/** «مدينة», «محافظة» and the like right before it. */
const placeNounBefore = (scan: Scan, at: number): boolean => at > 0 && scan.adjoins(at) && !scan.items[at]!.before.length && !!scan.term(at - 1, 'place')

/** A head noun of organizations stands before it, it is in quotation marks, or it is the subject of a headline («فتح تدين»). */
function named(scan: Scan, at: number, last: number): boolean {
  const item = scan.items[at]!
  const before = scan.items[at - 1]
  if (before && !before.mark && before.sentence === item.sentence) return !item.before.length && !!scan.term(at - 1, 'organization', 'outlet', 'body')
  if (before?.mark && before.sentence === item.sentence) return opens(before.mark) && before.mark !== '(' && !!scan.items[last]?.mark && closes(scan.items[last]!.mark)
  return scan.text.sentences[item.sentence]!.headline && scan.items[last]?.pos === 'verb'
}

function personAt(scan: Scan, at: number): Phrase | undefined {
  const found = scan.items[at] && !scan.items[at]!.mark ? knownAt(scan, at) : undefined
  return found?.kind === 'person' ? found : undefined
}

/** A place or state name at an item, also one that would need a cue: its head noun is the cue. */
export function placeNameAt(scan: Scan, at: number): Phrase | undefined {
  for (const match of scan.names(at)) {
    for (const entry of match.entries) {
      const last = at + match.length
      if (entry.kind === 'place') return phrase('place', at, last, 'known place', { id: entry.place.id, match, definite: true })
      if (entry.kind === 'state' && entry.as === 'capital') return phrase('place', at, last, 'capital', { match, definite: true })
      if (entry.kind === 'state' && entry.as === 'name') return phrase('state', at, last, 'state by name', { match, id: entry.state.id, definite: true })
    }
  }
  return undefined
}

/** A nisba of a state (or organization) at an item. */
export function adjectiveAt(scan: Scan, at: number, joined = false): Extract<Owner, { kind: 'state' | 'known' }> | undefined {
  const item = scan.items[at]
  if (!item || item.mark || (item.before.length > 0 && !joined) || item.after >= 0) return undefined
  let found: Extract<Owner, { kind: 'state' | 'known' }> | undefined
  for (const match of scan.names(at)) {
    for (const entry of match.entries) {
      const range = { first: at, last: at + match.length }
      // «دبلوماسيين روس», «الجنود الألمان»: a broken plural behind the plural it goes with
      const people = entry.kind === 'state' && entry.as === 'people' && at > 0 && scan.adjoins(at) && scan.items[at - 1]!.number === 'pl' && scan.items[at - 1]!.article === item.article && scan.items[at - 1]!.after < 0
      if (entry.kind === 'state' && (entry.as === 'adjective' || people)) {
        if (entry.doubtful && !scan.statesNamed.has(entry.state.id)) continue
        // «نيجيري» is of Nigeria or Niger: of the one that the text names
        if (!found || (found.kind === 'state' && !scan.statesNamed.has(found.id) && scan.statesNamed.has(entry.state.id))) found = { kind: 'state', id: entry.state.id, at: range, by: 'adjective' }
      } else if (entry.kind === 'organization' && entry.as === 'adjective' && entry.organization.kind !== 'bloc') found ??= { kind: 'known', id: entry.organization.id, at: range }
    }
    if (found) return found
  }
  return undefined
}

// «سمر بدوي الناشطة الحقوقية»: words that are names too, when a title behind them says so
function namedAsWords(scan: Scan, at: number): Phrase | undefined {
  const { items } = scan
  const item = items[at]!
  const next = items[at + 1]
  if ((item.pos !== 'noun' && item.pos !== 'adj') || item.article || item.before.includes('ب') || !next || next.mark || next.before.length || next.after >= 0 || kindOfName(item.key) !== 'p') return undefined
  // «حكم على رئيس المجلس»: a preposition is no name
  if (next.pos === 'prep') return undefined
  if (!(nameStrength(scan, at + 1) > 0 || kindOfName(next.key) === 'p') || !titleFollows(scan, at + 2)) return undefined
  return phrase('person', at, at + 2, 'name by title', { name: { first: at, last: at + 2 }, definite: true, number: 'sg' })
}

// «محسن رحمي» with nothing before it: two or more words that are names
function bareName(scan: Scan, at: number): Phrase | undefined {
  const item = scan.items[at]!
  if ((item.pos !== 'name' && item.pos !== 'foreign' && !item.unknown && !PARTICLES.has(item.key)) || !isNameLike(scan, at)) return namedAsWords(scan, at)
  if (item.key === 'بن' || item.key === 'ابن') return undefined
  // the subject behind its verb may hold a word that is no name elsewhere («أعلن عبد الباسط سيدا»)
  const before = scan.items[at - 1]
  const subject = before?.pos === 'verb' && !scan.items[at]!.before.length && nameStrength(scan, at) >= 2
  let end = nameRun(scan, at, subject)
  // «وأكد فيرجسون»: one word that nobody knows, right behind its verb
  if (end <= at && before?.pos === 'verb' && !scan.items[at]!.before.length && nameStrength(scan, at) === 1 && !scan.items[at]!.article && scan.items[at]!.unknown && scan.items[at]!.key.length > 3 && !/^[يتنولسفب]|[هكتي]$/.test(scan.items[at]!.key)) end = at + 1
  if (end <= at) return undefined
  // one word with an article («الأسد», «الجمال») is a name only where a fuller one told so
  if (end === at + 1 && (scan.items[at]!.article || scan.items[at]!.key === 'الله' || (scan.items[at]!.key[0] === 'و' && !subject))) return undefined
  return phrase('person', at, end, end - at > 1 ? 'bare name' : 'bare word', { name: { first: at, last: end }, definite: true, number: 'sg', gender: scan.items[at]!.gender })
}

export { closes, nisbaForms }

// The phrase that begins at an item: determiner, what stands before the head, head, adjectives, «de …», name.
import type { Term, TermClass } from '../names/lexicon.js'
import { asOwner, portfoliosAt } from '../names/owners.js'
import { inside, type Phrase, phrase, type Range } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { organizationInfo } from '../../knowledge/index.js'
import { sayingsOf } from '../sayings.js'
import { type Known, knownAt } from './name-known.js'
import { isAcronym, opensSentence, takeAlias } from '../capital-runs.js'
import { isCapital, nameRun } from './name-runs.js'

const HEADS: readonly TermClass[] = ['title', 'body', 'organization', 'outlet', 'group', 'government', 'bloc', 'place', 'anaphor']
const KIND: Partial<Record<TermClass, Phrase['kind']>> = { title: 'person', body: 'body', organization: 'organization', outlet: 'outlet', group: 'group', government: 'state', bloc: 'bloc', place: 'place', anaphor: 'anaphor' }
const DEFINITE = new Set(['le', 'la', 'les', "l'", 'ce', 'cet', 'cette', 'ces', 'notre', 'nos'])
const POSSESSIVE = new Set(['son', 'sa', 'ses', 'leur', 'leurs'])
const INDEFINITE = new Set(['un', 'une', 'des', 'plusieurs', 'quelques', 'certains', 'certaines', 'aucun', 'aucune', 'chaque'])
const CONTRACTED = new Set(['du', 'au', 'aux', 'des'])
const NATIONAL: Term = { class: 'title', en: 'citizen', sector: 'CVL', flags: new Set(['role', 'weak', 'anybody']), row: -1, article: false }
const MOST = 8

/** The longest phrase that begins at an item. */
export function phraseAt(scan: Scan, at: number): Phrase | undefined {
  const item = scan.items[at]
  if (!item || item.mark || item.time || item.pos === 'pron' || item.pos === 'sub') return undefined
  const fixed = scan.term(at, 'anaphor')
  if (fixed && fixed.length > 1) return anaphor(at, at + fixed.length, fixed.term)
  // «La Paz», «Le Caire»: the article is the name's
  const whole = item.pos === 'det' && isCapital(scan, at) ? knownAt(scan, at) : undefined
  if (whole && whole.last > at + 1) return fromKnown(scan, at, whole, undefined, false)
  let start = at
  let determined: 'definite' | 'indefinite' | 'possessive' | undefined = CONTRACTED.has(scan.items[at - 1]?.key ?? '') && scan.items[at - 1]?.pos === 'prep' ? 'definite' : undefined
  if (item.pos === 'det') {
    determined = DEFINITE.has(item.key) ? 'definite' : POSSESSIVE.has(item.key) ? 'possessive' : INDEFINITE.has(item.key) ? 'indefinite' : undefined
    if (!determined || !scan.adjoins(at + 1)) return undefined
    start++
  } else if (['prep', 'conj', 'sub', 'neg', 'aux', 'verb', 'adv'].includes(item.pos) && !isCapital(scan, at) && !scan.term(at, 'title', 'body', 'group')) return undefined
  else if (item.pos === 'verb' && !isCapital(scan, at) && item.pos === 'verb') return undefined
  // what may stand before the head
  const modifiers: Phrase['modifiers'] = []
  let counted = false
  let i = start
  for (let n = 0; n < 3; n++) {
    const head = headAt(scan, i)
    const quantifier = scan.term(i, 'quantifier')
    const modifier = scan.term(i, 'modifier')
    if (scan.items[i]?.pos === 'num' && !head && scan.adjoins(i + 1)) {
      counted = true
      i++
    } else if (quantifier && !(head && head.length >= quantifier.length) && scan.adjoins(i + quantifier.length)) {
      counted = true
      i += quantifier.length
      if (scan.items[i]?.pos === 'det') i++
    } else if (modifier && !(head && head.length > modifier.length) && scan.items[i]!.pos !== 'verb' && (headAt(scan, i + modifier.length) || scan.term(i + modifier.length, 'modifier')) && scan.adjoins(i + modifier.length)) {
      modifiers.push({ term: modifier.term, at: { first: i, last: i + modifier.length } })
      i += modifier.length
    } else break
  }
  const head = headAt(scan, i)
  const known = knownAt(scan, i)
  if (head && usable(scan, i, head) && !(known && known.last - i > head.length) && !(known && known.last - i === head.length && head.term.class !== 'body')) {
    const made = withHead(scan, at, i, head, determined, modifiers, counted, known)
    if (made) return made
  }
  if (known && known.last - i >= (head?.length ?? 0)) return fromKnown(scan, i, known, determined, counted)
  const rank = scan.term(i, 'rank')
  if (rank && !(head && head.length > rank.length)) {
    const from = i + rank.length
    const end = scan.adjoins(from) || scan.items[from]?.sentence === item.sentence ? nameAt(scan, from) : undefined
    if (end) return phrase('person', at, end.last, 'rank + name', { term: rank.term, name: { first: from, last: end.last }, definite: true, number: 'sg', core: { first: from, last: end.last }, ...(end.known && { id: end.known.phrase.id!, match: end.known.phrase.match! }) })
  }
  if (i !== start || (determined && determined !== 'definite')) return undefined
  return bareName(scan, i, item.pos === 'det')
}

const anaphor = (first: number, last: number, term: Term): Phrase => phrase('anaphor', first, last, 'anaphor', { term, head: { first: last - 1, last }, definite: true })

/** The head noun at an item, the longest that the table has. */
function headAt(scan: Scan, at: number): { length: number; term: Term } | undefined {
  const item = scan.items[at]
  if (!item || item.mark || (item.pos === 'verb' && scan.wordAt(at).verbForm === 'finite')) return undefined
  for (const hit of scan.terms(at)) for (const kind of HEADS) for (const term of hit.terms) {
    if (term.class !== kind) continue
    // «les étudiants» are a group, though «étudiant» may stand before a name
    const group = term.class === 'title' && term.number === 'pl' ? hit.terms.find((other) => other.class === 'group' && other.number !== 'sg') : undefined
    return { length: hit.length, term: group ?? term }
  }
  return undefined
}
/** «armée» and «élu» behind a noun are adjectives. */
const usable = (scan: Scan, at: number, head: { length: number }): boolean => head.length > 1 || !['adj', 'adv', 'aux'].includes(scan.items[at]!.pos) || isCapital(scan, at)

function fromKnown(scan: Scan, i: number, known: Known, determined: string | undefined, counted: boolean): Phrase | undefined {
  const made = known.phrase
  if (made.by === 'people') {
    // «le Russe Vladimir Poutine»
    const name = made.number === 'sg' ? nameAt(scan, known.last) : undefined
    if (name) return phrase('person', i, name.last, 'title + name', { term: NATIONAL, head: { first: i, last: known.last }, owners: [known.owner!], name: { first: known.last, last: name.last }, core: { first: i, last: known.last }, definite: true, number: 'sg', ...(name.known && { id: name.known.phrase.id!, match: name.known.phrase.match! }) })
    if (made.number === 'sg') return determined === 'indefinite' ? phrase('person', i, known.last, 'somebody of a nation', { term: NATIONAL, head: { first: i, last: known.last }, owners: [known.owner!], definite: false, number: 'sg' }) : undefined
    if (counted || determined === 'indefinite') made.counted = true
  }
  if (made.kind === 'known') takeAlias(scan, made)
  return made
}

interface Named { readonly last: number; readonly known: Known | undefined }
/** The name of a person at an item. */
function nameAt(scan: Scan, at: number): Named | undefined {
  if (!scan.items[at] || scan.items[at]!.mark || scan.items[at]!.time || !isCapital(scan, at)) return undefined
  const known = knownAt(scan, at)
  const run = nameRun(scan, at)
  if (known && known.phrase.kind !== 'person' && known.last >= run) return undefined
  const person = known?.phrase.kind === 'person' ? known : undefined
  const last = Math.max(run, person?.last ?? at)
  return last > at ? { last, known: person } : undefined
}

/** Capitals alone: somebody, or letters that are spelled out elsewhere. */
function bareName(scan: Scan, at: number, article: boolean): Phrase | undefined {
  const item = scan.items[at]!
  if (!isCapital(scan, at) || (item.pos !== 'name' && opensSentence(scan, at))) return undefined
  const end = nameRun(scan, at)
  if (end === at) return undefined
  for (let n = at; n < end; n++) if (scan.term(n, 'thing')) return undefined
  const before = scan.items[at - 1]
  if (before && !before.mark && scan.term(at - 1, 'thing') && before.sentence === item.sentence) return undefined
  const name = { first: at, last: end }
  if (end - at === 1 && isAcronym(scan, at)) return phrase('organization', at, end, 'acronym', { name, definite: true, number: 'sg' })
  // «La Poste a nié»: who speaks is somebody; «la Seine», «le Donbass»: what else has an article is no person
  if (article && speaks(scan, end)) return phrase('organization', at, end, 'capitals with article', { name, definite: true, number: 'sg' })
  if (article || (before && CONTRACTED.has(before.key) && before.pos === 'prep')) return undefined
  return phrase('person', at, end, end - at > 1 ? 'bare name' : 'bare word', { name, definite: true, number: 'sg' })
}

/** A verb of saying follows, with its auxiliary and adverbs. */
function speaks(scan: Scan, at: number): boolean {
  for (let i = at; i < at + 4 && scan.items[i] && !scan.items[i]!.mark; i++) {
    const word = scan.wordAt(i)
    if (word.pos === 'verb') return sayingsOf(scan.pack).has(word.lemma)
    if (word.pos !== 'aux' && word.pos !== 'adv' && word.pos !== 'neg') return false
  }
  return false
}

function withHead(scan: Scan, at: number, i: number, head: { length: number; term: Term }, determined: 'definite' | 'indefinite' | 'possessive' | undefined, modifiers: Phrase['modifiers'], counted: boolean, known: Known | undefined): Phrase | undefined {
  const { term } = head
  if (term.class === 'anaphor') {
    if (term.flags.has('counterpart')) return counterpart(scan, at, i, head)
    if (!term.flags.has('document')) return anaphor(at, i + head.length, term)
  }
  // the noun of «Premier ministre» is the second word
  const noun = head.length > 1 && scan.items[i]!.pos === 'adj' ? i + 1 : i
  const made = phrase(KIND[term.class]!, at, i + head.length, term.class, {
    term, head: { first: noun, last: i + head.length }, definite: determined === 'definite' || determined === 'possessive', number: term.number ?? (/[sx]$/.test(scan.items[i]!.key) && term.class === 'body' ? 'pl' : 'sg'), gender: term.class === 'title' ? genderOf(scan, at, noun) : undefined, modifiers, counted: counted || undefined,
  })
  if (term.class === 'government') made.by = 'government'
  if (made.kind === 'body' && term.en === 'forces' && counted) made.kind = 'group'
  if (determined === 'possessive') made.owners.push({ kind: 'pronoun', at: { first: at, last: at + 1 } })
  if (term.flags.has('document')) made.rule = 'document'
  takeParts(scan, made)
  if (made.kind === 'person' || (made.kind === 'group' && term.class === 'title')) takeName(scan, made)
  // «le mouvement Hamas», «le parti Ennahdha»
  if (made.kind === 'organization' || made.kind === 'outlet') takeOwnName(scan, made)
  return finish(scan, made, known)
}

/** «la ministre», «le président»: by the article, where it tells. */
function genderOf(scan: Scan, at: number, noun: number): 'm' | 'f' | undefined {
  const { key } = scan.items[at]!
  const before = scan.items[at - 1]?.key
  if (scan.wordAt(noun).gender === 'f') return 'f'
  return key === 'le' || key === 'un' || key === 'ce' || before === 'du' || before === 'au' || before === 'le' || before === 'un' ? 'm' : undefined
}

/** Adjectives, portfolios and owners behind a head noun. */
function takeParts(scan: Scan, made: Phrase): void {
  const { flags } = made.term!
  for (let n = 0; n < MOST; n++) {
    const j = made.last
    const item = scan.items[j]
    if (!item || item.mark || item.sentence !== scan.items[made.first]!.sentence || item.time) return
    const known = item.pos === 'verb' ? undefined : knownAt(scan, j)
    if (known?.adjective) {
      made.owners.push(known.owner!)
      made.last = known.last
      const second = scan.items[j + 1]?.key === 'et' ? knownAt(scan, j + 2) : undefined
      // «les ministres russe et ukrainien»
      if (second?.adjective && made.number === 'pl') {
        made.owners.push(second.owner!)
        made.each = true
        made.last = second.last
      }
      continue
    }
    const modifier = scan.items[j]!.pos === 'verb' && scan.wordAt(j).verbForm === 'finite' ? undefined : scan.term(j, 'modifier')
    if (modifier && !isCapital(scan, j)) {
      made.modifiers.push({ term: modifier.term, at: { first: j, last: j + modifier.length } })
      made.last = j + modifier.length
      continue
    }
    const link = linkAt(scan, j)
    if (!link) return
    const portfolio = flags.has('portfolio') ? portfolioAt(scan, link.next) : undefined
    if (portfolio) {
      made.portfolios.push(...portfolio.terms)
      made.last = portfolio.last
      made.definite = true
      continue
    }
    if (!takeOwner(scan, made, link)) return
  }
}

interface Link { readonly key: string; readonly at: number; /** Behind its article. */ readonly next: number; /** Where a phrase with its article begins. */ readonly phrase: number }
/** «de», «du», «des», «à», «auprès de», «en», «pour». */
function linkAt(scan: Scan, j: number): Link | undefined {
  const { key } = scan.items[j]!
  let from = j + 1
  let name = key
  if (key === 'aupres') {
    const then = scan.items[from]?.key
    if (then !== 'de' && then !== 'du' && then !== 'des' && then !== "d'") return undefined
    from++
    name = 'auprès'
  } else if (key === 'du' || key === 'des' || key === "d'" || key === 'de') name = 'de'
  else if (key === 'au' || key === 'aux' || key === 'a') name = 'à'
  else if (key !== 'en' && key !== 'pour' && key !== 'par') return undefined
  if (!scan.items[from] || scan.items[from]!.mark || scan.items[from]!.sentence !== scan.items[j]!.sentence) return undefined
  const article = ['la', 'le', 'les', "l'"].includes(scan.items[from]!.key) && scan.items[from]!.pos === 'det' ? from + 1 : from
  return { key: name, at: j, next: article, phrase: from }
}

function takeOwner(scan: Scan, made: Phrase, link: Link): boolean {
  const flags = made.term!.flags
  const inner = phraseAt(scan, link.phrase)
  if (!inner) return false
  const range: Range = { first: link.next, last: inner.last }
  const title = made.kind === 'person' || made.kind === 'group'
  const body = inner.kind === 'body' || inner.kind === 'organization' || inner.kind === 'outlet' || (inner.kind === 'known' && inner.by !== 'adjective')
  const where = (inner.kind === 'state' && inner.by !== 'adjective' && inner.by !== 'people') || inner.kind === 'place'
  if (flags.has('document')) {
    if (link.key !== 'de' || inner.kind === 'place' || inner.kind === 'anaphor') return false
    made.owners.push(asOwner(inner, range))
  } else if (link.key === 'de' && made.kind === 'place') {
    // «la ville de Bouaké», «la capitale du Mali»
    if (inner.kind === 'place' && !inner.term) {
      made.id = inner.id
      made.name = inner.name
      made.match = inner.match
    } else if (inner.kind === 'person' && inner.rule.startsWith('bare') && inner.name) made.name = inner.name
    else if (where) made.owners.push(asOwner(inner, range))
    else return false
  } else if (link.key === 'de' && (body || where || inner.kind === 'bloc' || inner.kind === 'anaphor' || (inner.kind === 'group' && title))) made.owners.push(asOwner(inner, range))
  else if (link.key === 'de' && inner.kind === 'person' && (made.by === 'government' || title || made.kind === 'body') && (inner.name || inner.owners.length || inner.definite) && (made.by === 'government' || flags.has('of') || flags.has('spokesperson'))) made.owners.push(asOwner(inner, range))
  else if (flags.has('diplomat') && (link.key === 'à' || link.key === 'en' || link.key === 'auprès') && (where || body)) made.owners.push({ kind: 'phrase', phrase: inside({ ...inner, kind: inner.kind === 'known' ? 'known' : 'place', rule: 'posting' }), at: range })
  else if (flags.has('place') && (link.key === 'à' || link.key === 'en') && where) made.owners.push({ kind: 'phrase', phrase: inside({ ...inner, kind: 'place', rule: 'posting' }), at: range })
  else if (title && (link.key === 'à' || link.key === 'auprès') && body && !made.owners.length) made.owners.push(asOwner(inner, range))
  else return false
  made.definite = true
  made.last = inner.last
  // «les ministres de la France et de l'Allemagne», «du Kenya et de l'Ouganda»
  if (made.number === 'pl' && made.owners.at(-1)?.kind === 'state' && scan.items[made.last]?.key === 'et') {
    const more = linkAt(scan, made.last + 1)
    const second = knownAt(scan, more?.key === 'de' ? more.next : made.last + 1)
    if (second?.owner?.kind === 'state' && !second.adjective) {
      made.owners.push(second.owner)
      made.each = true
      made.last = second.last
    }
  }
  return inner.kind !== 'person'
}

/** «Affaires étrangères», «Économie et des Finances» */
const portfolioAt = (scan: Scan, at: number): ReturnType<typeof portfoliosAt> => portfoliosAt(scan, at, (i) => (scan.items[i]?.key === 'et' ? (linkAt(scan, i + 1)?.next ?? i + 1) : undefined))

/** The name behind a title, directly or behind a comma. */
function takeName(scan: Scan, made: Phrase): void {
  let at = made.last
  const comma = scan.items[at]?.mark === ','
  if (comma) at++
  const rank = scan.term(at, 'rank')
  if (rank && isCapital(scan, at + rank.length)) at += rank.length
  if (!scan.items[at] || scan.items[at]!.sentence !== scan.items[made.first]!.sentence) return
  const name = nameAt(scan, at)
  if (!name || scan.items[at]!.time) return
  if (comma && ((!made.definite && !made.owners.length) || (name.last - at < 2 && !name.known) || (scan.items[name.last] && !scan.items[name.last]!.mark && scan.items[name.last]!.pos !== 'aux' && scan.items[name.last]!.pos !== 'verb'))) return
  // «les ministres Jean Dupont et Marie Durand»: each bears the title
  let end = name.last
  for (let next = scan.items[end]?.mark === ',' ? nameAt(scan, end + 1) : undefined; next; next = scan.items[end]?.mark === ',' ? nameAt(scan, end + 1) : undefined) end = next.last
  const listed = !comma && scan.items[end]?.key === 'et' && nameAt(scan, end + 1) !== undefined
  if (made.number === 'pl' && !listed) return
  made.number = 'sg'
  made.core = { first: made.first, last: made.last }
  made.name = { first: at, last: name.last }
  made.last = name.last
  made.rule = 'title + name'
  made.kind = 'person'
  if (name.known) {
    made.id = name.known.phrase.id
    made.match = name.known.phrase.match
    made.gender = name.known.phrase.gender
  }
}

function takeOwnName(scan: Scan, made: Phrase): void {
  const at = made.last
  const item = scan.items[at]
  // «la Brigade de l'aube»: a noun with a capital, and what hangs on it
  const link = made.kind === 'organization' && at === made.head!.last && isCapital(scan, made.head!.first) && !opensSentence(scan, made.head!.first) ? linkAt(scan, at) : undefined
  const whose = link?.key === 'de' ? scan.items[link.next] : undefined
  if (whose && whose.pos === 'noun' && !whose.time && !whose.mark) {
    made.name = { first: made.head!.first, last: link!.next + 1 }
    made.last = link!.next + 1
    made.definite = true
    made.rule = `${made.term!.class} noun + name`
    return
  }
  if (!item || item.mark || item.time || !scan.adjoins(at) || made.term!.flags.has('plural') || !isCapital(scan, at)) return
  const known = knownAt(scan, at)
  if (known?.phrase.kind === 'known' && !known.adjective) {
    if (made.kind === 'organization' ? ['organization', 'group'].includes(organizationInfo(known.phrase.id!)?.kind ?? '') : organizationInfo(known.phrase.id!)?.kind === 'outlet') {
      made.kind = 'known'
      made.id = known.phrase.id
      made.match = known.phrase.match
      made.last = known.last
      made.definite = true
      made.rule = 'organization + its noun'
    }
    return
  }
  if (known) return
  const end = nameRun(scan, at)
  if (end === at) return
  made.name = { first: at, last: end }
  made.last = end
  made.definite = true
  made.rule = `${made.term!.class} noun + name`
}

/** «son homologue russe Sergueï Lavrov» */
function counterpart(scan: Scan, at: number, i: number, head: { length: number; term: Term }): Phrase {
  const made = phrase('anaphor', at, i + head.length, 'anaphor', { term: head.term, head: { first: i, last: i + head.length }, definite: true, number: head.term.number ?? 'sg' })
  if (POSSESSIVE.has(scan.items[at]!.key)) made.owners.push({ kind: 'pronoun', at: { first: at, last: at + 1 } })
  const known = knownAt(scan, made.last)
  if (known?.adjective) {
    made.owners.push(known.owner!)
    made.last = known.last
    made.kind = 'person'
    made.rule = 'counterpart'
    takeName(scan, made)
    if (made.name) made.rule = 'title + name'
  }
  return made
}

/** Drops what is no mention: common nouns without anything that makes them somebody. */
function finish(scan: Scan, made: Phrase, known: Known | undefined): Phrase | undefined {
  const { flags, en } = made.term!
  const owned = made.owners.length > 0
  const capital = isCapital(scan, made.head!.first)
  switch (made.kind) {
    case 'person':
      if (made.name) return made
      if (flags.has('anybody') && made.number === 'sg' && scan.items[made.first]!.pos === 'det' && !owned) return made
      if (flags.has('weak')) return made.number === 'sg' && made.owners.some(({ kind }) => kind === 'state') ? made : undefined
      if (made.number === 'pl') made.kind = 'group'
      return made.definite || owned || made.modifiers.length > 0 || made.kind === 'group' || flags.has('role') || flags.has('spokesperson') ? made : undefined
    case 'body':
      takeAlias(scan, made)
      // «l'Assemblée nationale» alone is the one that goes by that name
      if (!owned && !made.portfolios.length && known?.phrase.kind === 'known' && known.last === made.last) return known.phrase
      if (flags.has('portfolio') && !made.portfolios.length && !made.definite) return undefined
      return made.definite || owned || /police|forces|peacekeepers|prosecutor|court/.test(en) ? made : undefined
    case 'organization':
      if (made.name) {
        takeAlias(scan, made)
        return made
      }
      if (owned && capital) {
        made.name = { first: made.head!.first, last: made.last }
        takeAlias(scan, made)
        return made
      }
      return made.definite && !flags.has('weak') ? made : undefined
    case 'outlet':
      return made.name || owned || made.definite || flags.has('plural') ? made : undefined
    case 'state':
      if (flags.has('name')) return made.owners.some(({ kind }) => kind === 'state') ? made : undefined
      return owned || (flags.has('alone') && made.definite && !['exécutif', 'executif', 'diplomatie'].includes(scan.items[made.head!.first]!.key)) ? made : undefined
    case 'place':
      return made.id || made.name || (flags.has('capital') && made.owners.some(({ kind }) => kind === 'state')) ? made : undefined
    default:
      return made
  }
}

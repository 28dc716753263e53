// The phrase that begins at an item: determiner, number, head, adjectives, owners, name. Nothing written ties them.
import { organizationInfo } from '../../knowledge/index.js'
import type { Term, TermClass } from '../names/lexicon.js'
import { asOwner, portfoliosAt } from '../names/owners.js'
import { inside, type Phrase, phrase, type Range } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { fold } from './letters.js'
import { type Known, knownAt, nameRun } from './name-known.js'

const HEADS: readonly TermClass[] = ['title', 'body', 'organization', 'outlet', 'group', 'government', 'bloc', 'place', 'anaphor']
const KIND: Partial<Record<TermClass, Phrase['kind']>> = { title: 'person', body: 'body', organization: 'organization', outlet: 'outlet', group: 'group', government: 'state', bloc: 'bloc', place: 'place', anaphor: 'anaphor' }
const THIS = new Set(['این', 'آن', 'همین', 'همان'].map(fold))
const SOME = new Set(['یک', 'چند', 'چندین', 'برخی', 'بعضی', 'هیچ'].map(fold))
const COUNTERS = new Set(['نفر', 'تن'].map(fold))
const AND = fold('و')
const IN = fold('در')
const OF = fold('از')
const TO = fold('به')
const SELF = new Set(['خود', 'خویش'].map(fold))
const MOST = 8

/** The longest phrase that begins at an item. */
export function phraseAt(scan: Scan, at: number): Phrase | undefined {
  const item = scan.items[at]
  if (!item || item.mark || item.time || item.pos === 'pron' || item.pos === 'sub' || item.pos === 'conj') return undefined
  const fixed = scan.term(at, 'anaphor')
  if (fixed && fixed.length > 1) return anaphor(at, at + fixed.length, fixed.term)
  if (['prep', 'neg', 'aux', 'verb', 'adv', 'part'].includes(item.pos) && !scan.term(at, 'quantifier')) return undefined
  let i = at
  let determined: 'this' | 'some' | undefined
  if (item.pos === 'det') {
    determined = THIS.has(item.key) ? 'this' : SOME.has(item.key) ? 'some' : undefined
    if (!determined && !scan.term(at, 'quantifier')) return undefined
    if (determined) i++
    if (!scan.adjoins(i)) return undefined
  }
  const modifiers: Phrase['modifiers'] = []
  let counted = determined === 'some' && item.key !== fold('یک')
  for (let n = 0; n < 3; n++) {
    const here = scan.items[i]
    if (!here || here.mark) return undefined
    const head = headAt(scan, i)
    const quantifier = scan.term(i, 'quantifier')
    if (here.pos === 'num' && !head && scan.adjoins(i + 1)) {
      counted = true
      i++
      if (scan.items[i] && COUNTERS.has(scan.items[i]!.key) && scan.adjoins(i + 1) && (headAt(scan, i + 1) || scan.items[i + 1]!.key === OF)) i += scan.items[i + 1]!.key === OF ? 2 : 1
    } else if (quantifier && !(head && head.length >= quantifier.length) && scan.adjoins(i + quantifier.length)) {
      counted = true
      i += quantifier.length
    } else break
  }
  const head = headAt(scan, i, counted)
  const known = knownAt(scan, i)
  if (head && !(known && known.last - i > head.length) && !(known && known.last - i === head.length && head.term.class !== 'body')) {
    const made = withHead(scan, at, i, head, determined, modifiers, counted, known)
    if (made) return made
  }
  if (known && known.last - i >= (head?.length ?? 0)) return fromKnown(scan, i, known, determined, counted)
  const rank = scan.term(i, 'rank')
  if (rank) {
    const from = i + rank.length
    const end = scan.adjoins(from) ? nameAt(scan, from) : undefined
    if (end) return phrase('person', at, end.last, 'rank + name', { term: rank.term, name: { first: from, last: end.last }, definite: true, number: 'sg', core: { first: from, last: end.last }, ...(end.known && { id: end.known.phrase.id!, match: end.known.phrase.match! }) })
  }
  return i === at ? bareName(scan, i) : undefined
}

const anaphor = (first: number, last: number, term: Term): Phrase => phrase('anaphor', first, last, 'anaphor', { term, head: { first: last - 1, last }, definite: true })

/** The head noun at an item, the longest that the table has. */
function headAt(scan: Scan, at: number, counted = false): { length: number; term: Term } | undefined {
  const item = scan.items[at]
  if (!item || item.mark || item.pos === 'verb' || item.pos === 'aux' || item.pos === 'prep' || item.pos === 'part' || item.time) return undefined
  const many = item.number === 'pl' || counted
  for (const hit of scan.terms(at)) for (const kind of HEADS) for (const term of hit.terms) {
    if (term.class !== kind) continue
    // «پایگاه نظامی»: behind a noun it describes that
    if (item.pos === 'adj' && !many && hit.length === 1 && (term.class === 'title' || term.class === 'group')) continue
    const group = term.class === 'title' && many ? hit.terms.find((other) => other.class === 'group') : undefined
    return { length: hit.length, term: group ?? term }
  }
  return undefined
}

function fromKnown(scan: Scan, i: number, known: Known, determined: string | undefined, counted: boolean): Phrase | undefined {
  const made = known.phrase
  if (known.adjective) return undefined
  if (made.by === 'people' && (counted || determined === 'some')) made.counted = true
  if (made.kind === 'known') takeAlias(scan, made)
  if (made.kind === 'person') takeOffice(scan, made)
  return scan.items[i] ? made : undefined
}

interface Named { readonly last: number; readonly known: Known | undefined }
/** The name of a person at an item. */
function nameAt(scan: Scan, at: number): Named | undefined {
  const item = scan.items[at]
  if (!item || item.mark || item.time || item.pos !== 'name') return undefined
  const known = knownAt(scan, at)
  const run = nameRun(scan, at)
  if (known && known.phrase.kind !== 'person' && known.last >= run) return undefined
  if (known && known.phrase.kind === 'state') return undefined
  const person = known?.phrase.kind === 'person' ? known : undefined
  const last = Math.max(run, person?.last ?? at)
  return last > at ? { last, known: person } : undefined
}

/** A name alone, of more than one word or known by what it is. */
function bareName(scan: Scan, at: number): Phrase | undefined {
  const item = scan.items[at]!
  if (item.pos !== 'name') return undefined
  const end = nameRun(scan, at)
  if (end === at) return undefined
  const before = scan.items[at - 1]
  if (before && !before.mark && before.sentence === item.sentence && scan.term(at - 1, 'thing')) return undefined
  const name = { first: at, last: end }
  if (/^[a-z]/i.test(item.key)) return end - at === 1 ? phrase('organization', at, end, 'acronym', { name, definite: true, number: 'sg' }) : undefined
  const made = phrase('person', at, end, end - at > 1 ? 'bare name' : 'bare word', { name, definite: true, number: 'sg' })
  if (end - at > 1) takeOffice(scan, made)
  return made
}

/** «عباس عراقچی وزیر خارجه ایران», «عراقچی، وزیر خارجه ایران،»: the office behind the name. */
function takeOffice(scan: Scan, made: Phrase): void {
  let at = made.last
  const comma = scan.items[at]?.mark === '،' || scan.items[at]?.mark === ','
  if (comma) at++
  const item = scan.items[at]
  if (!item || item.mark || item.sentence !== scan.items[made.first]!.sentence) return
  const head = headAt(scan, at)
  if (head?.term.class !== 'title' || item.number === 'pl' || head.term.flags.has('weak')) return
  const office = phrase('person', at, at + head.length, 'title', { term: head.term, head: { first: at, last: at + head.length }, definite: true, number: 'sg' })
  takeParts(scan, office)
  if (!office.owners.length && !office.portfolios.length && !comma) return
  const next = scan.items[office.last]
  if (comma && next && !next.mark) return
  made.core = { first: made.first, last: made.last }
  made.owners = [...office.owners]
  made.also = { ...office, owners: [] }
  made.last = office.last
}

function withHead(scan: Scan, at: number, i: number, head: { length: number; term: Term }, determined: 'this' | 'some' | undefined, modifiers: Phrase['modifiers'], counted: boolean, known: Known | undefined): Phrase | undefined {
  const { term } = head
  if (term.class === 'anaphor') {
    if (term.flags.has('counterpart')) return counterpart(scan, at, i, head)
    if (!term.flags.has('document')) return anaphor(at, i + head.length, term)
  }
  const item = scan.items[i]!
  const last = scan.items[i + head.length - 1]!
  const many = item.number === 'pl' || (counted && term.class !== 'body')
  const made = phrase(KIND[term.class]!, at, i + head.length, term.class, {
    term, head: { first: i, last: i + head.length }, definite: determined !== 'some' && item.definite && item.key !== fold('یک'), number: many ? 'pl' : 'sg', gender: undefined, modifiers, counted: counted || undefined,
  })
  if (term.class === 'government') made.by = 'government'
  if (made.kind === 'body' && term.en === 'forces' && counted) made.kind = 'group'
  if (term.flags.has('document')) made.rule = 'document'
  if (last.after >= 0) {
    made.owners.push({ kind: 'pronoun', at: { first: i + head.length - 1, last: i + head.length } })
  } else {
    if (made.kind === 'organization' || made.kind === 'outlet') takeOwnName(scan, made)
    if (!made.name && made.kind !== 'known') takeParts(scan, made)
  }
  if (made.kind === 'person' || (made.kind === 'group' && term.class === 'title' && made.number !== 'pl')) takeName(scan, made)
  return finish(scan, made, known, determined)
}

/** Adjectives, portfolios and owners behind a head noun. */
function takeParts(scan: Scan, made: Phrase): void {
  const { flags } = made.term!
  for (let n = 0; n < MOST; n++) {
    const j = made.last
    const item = scan.items[j]
    if (!item || item.mark || item.sentence !== scan.items[made.first]!.sentence || item.time || item.pos === 'verb' || item.pos === 'aux') return
    const known = knownAt(scan, j)
    if (known?.adjective) {
      made.owners.push(known.owner!)
      made.last = known.last
      const second = scan.items[made.last]?.key === AND ? knownAt(scan, made.last + 1) : undefined
      if (second?.adjective && made.number === 'pl') {
        made.owners.push(second.owner!)
        made.each = true
        made.last = second.last
      }
      continue
    }
    const portfolio = flags.has('portfolio') ? portfolioAt(scan, j) : undefined
    if (portfolio) {
      made.portfolios.push(...portfolio.terms)
      made.last = portfolio.last
      made.definite = true
      continue
    }
    const modifier = scan.term(j, 'modifier')
    if (modifier) {
      made.modifiers.push({ term: modifier.term, at: { first: j, last: j + modifier.length } })
      made.last = j + modifier.length
      continue
    }
    if (SELF.has(item.key)) {
      made.owners.push({ kind: 'pronoun', at: { first: j, last: j + 1 } })
      made.last = j + 1
      return
    }
    if (!takeOwner(scan, made, j)) return
  }
}

function takeOwner(scan: Scan, made: Phrase, j: number): boolean {
  const item = scan.items[j]!
  const flags = made.term!.flags
  const title = made.kind === 'person' || made.kind === 'group'
  if (item.key === IN || item.key === TO) {
    // «سفیر ایران در مسکو», «نماینده ویژه آمریکا در امور سوریه»
    if (!flags.has('diplomat') && !flags.has('place')) return false
    const inner = scan.adjoins(j + 1) ? phraseAt(scan, j + 1) : undefined
    const where = inner && ((inner.kind === 'state' && inner.by !== 'adjective') || inner.kind === 'place' || inner.kind === 'known')
    if (!where || !made.owners.length) return false
    made.owners.push({ kind: 'phrase', phrase: inside({ ...inner, kind: inner.kind === 'known' ? 'known' : 'place', rule: 'posting' }), at: { first: j + 1, last: inner.last } })
    made.last = inner.last
    return false
  }
  if (!scan.adjoins(j) || ['prep', 'part', 'num', 'adv', 'pron', 'conj'].includes(item.pos)) return false
  if (made.owners.some(({ kind }) => kind !== 'phrase')) return false
  const inner = phraseAt(scan, j)
  if (!inner || inner.also) return false
  const range: Range = { first: j, last: inner.last }
  const body = inner.kind === 'body' || inner.kind === 'organization' || inner.kind === 'outlet' || (inner.kind === 'known' && inner.by !== 'adjective')
  const where = (inner.kind === 'state' && inner.by !== 'adjective' && inner.by !== 'people') || inner.kind === 'place'
  if (flags.has('document')) {
    if (inner.kind === 'place') return false
    made.owners.push(asOwner(inner, range))
  } else if (made.kind === 'place') {
    if (inner.kind === 'place' && !inner.term) {
      made.id = inner.id
      made.name = inner.name
      made.match = inner.match
    } else if (inner.kind === 'person' && inner.rule.startsWith('bare') && inner.name) made.name = inner.name
    else if (where) made.owners.push(asOwner(inner, range))
    else return false
  } else if (body || where || inner.kind === 'bloc' || (inner.kind === 'anaphor' && !inner.term!.flags.has('twosides')) || (inner.kind === 'group' && title && inner.term?.flags.has('collective'))) {
    if (made.kind === 'body' && inner.kind === 'body' && !flags.has('of')) return false
    made.owners.push(asOwner(inner, range))
  } else if (inner.kind === 'person' && inner.term && (flags.has('of') || flags.has('spokesperson') || made.by === 'government' || made.kind === 'body') && (inner.name || inner.owners.length || inner.portfolios.length)) made.owners.push(asOwner(inner, range))
  else return false
  made.definite = true
  made.last = inner.last
  // «وزرای خارجه ایران و روسیه»
  for (let n = 0; n < 6 && made.number === 'pl' && made.owners.at(-1)?.kind === 'state'; n++) {
    const between = scan.items[made.last]
    if (between?.key !== AND && between?.mark !== '،' && between?.mark !== ',') break
    const more = knownAt(scan, made.last + 1)
    if (more?.owner?.kind !== 'state' || more.adjective || (between.mark && !listEnds(scan, more.last))) break
    made.owners.push(more.owner)
    made.each = true
    made.last = more.last
  }
  return inner.kind !== 'person'
}

/** A list that goes on with a comma ends with «و» and one more. */
function listEnds(scan: Scan, at: number): boolean {
  for (let i = at; i < at + 10 && scan.items[i]; i++) {
    if (scan.items[i]!.key === AND) return true
    if (scan.items[i]!.pos === 'prep' || scan.items[i]!.pos === 'verb') return false
  }
  return false
}

/** «امور خارجه», «اقتصاد و دارایی» */
const portfolioAt = (scan: Scan, at: number): ReturnType<typeof portfoliosAt> => portfoliosAt(scan, at, (i) => (scan.items[i]?.key === AND ? i + 1 : undefined))

/** The name behind a title, directly or behind a comma. */
function takeName(scan: Scan, made: Phrase): void {
  if (made.number === 'pl') return
  let at = made.last
  const comma = scan.items[at]?.mark === '،' || scan.items[at]?.mark === ','
  if (comma) at++
  const rank = scan.term(at, 'rank')
  if (rank && scan.items[at + rank.length]?.pos === 'name') at += rank.length
  if (!scan.items[at] || scan.items[at]!.sentence !== scan.items[made.first]!.sentence) return
  const name = nameAt(scan, at)
  if (!name) return
  if (comma && ((!made.owners.length && !made.portfolios.length) || (name.last - at < 2 && !name.known) || (scan.items[name.last] && !scan.items[name.last]!.mark))) return
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

/** «جنبش حماس», «خبرگزاری رویترز»; a name that nobody knows is the noun's own. */
function takeOwnName(scan: Scan, made: Phrase): void {
  const at = made.last
  const item = scan.items[at]
  if (!item || item.mark || item.time || !scan.adjoins(at) || made.term!.flags.has('plural')) return
  const known = knownAt(scan, at)
  if (known?.phrase.kind === 'known' && !known.adjective) {
    if (made.kind === 'organization' ? ['organization', 'group'].includes(organizationInfo(known.phrase.id!)?.kind ?? '') : organizationInfo(known.phrase.id!)?.kind === 'outlet') {
      made.kind = 'known'
      made.id = known.phrase.id
      made.match = known.phrase.match
      made.last = known.last
      made.definite = true
      made.owners = []
      made.rule = 'organization + its noun'
    }
    return
  }
  if (known || item.pos !== 'name') return
  const end = nameRun(scan, at)
  if (end === at) return
  made.name = { first: at, last: end }
  made.last = end
  made.definite = true
  made.rule = `${made.term!.class} noun + name`
}

/** «همتای روس خود سرگئی لاوروف» */
function counterpart(scan: Scan, at: number, i: number, head: { length: number; term: Term }): Phrase {
  const item = scan.items[i]!
  const made = phrase('anaphor', at, i + head.length, 'anaphor', { term: head.term, head: { first: i, last: i + head.length }, definite: true, number: item.number === 'pl' ? 'pl' : 'sg' })
  if (item.after >= 0) made.owners.push({ kind: 'pronoun', at: { first: i, last: i + 1 } })
  const known = knownAt(scan, made.last)
  if (known?.adjective) {
    made.owners.push(known.owner!)
    made.last = known.last
    made.kind = 'person'
    made.rule = 'counterpart'
  }
  if (scan.items[made.last] && SELF.has(scan.items[made.last]!.key)) {
    if (item.after < 0) made.owners.push({ kind: 'pronoun', at: { first: made.last, last: made.last + 1 } })
    made.last++
  }
  takeName(scan, made)
  if (made.name) made.rule = 'title + name'
  return made
}

function takeAlias(scan: Scan, made: Phrase): void {
  const { items } = scan
  const at = made.last
  if (items[at]?.mark !== '(' || items[at + 2]?.mark !== ')' || items[at + 1]!.time || items[at + 1]!.pos === 'num') return
  if (items[at + 1]!.pos !== 'name' && !scan.names(at + 1).length) return
  made.alias = { first: at + 1, last: at + 2 }
  made.core ??= { first: made.first, last: made.last }
  made.last = at + 3
}

/** «سازمان کشورهای آمریکایی», «جنبش رود»: what stands behind the noun is what it is called. */
function takeWords(scan: Scan, made: Phrase): boolean {
  let at = made.last
  while (at < made.last + 3 && scan.items[at] && !scan.items[at]!.time && (scan.items[at]!.pos === 'noun' || scan.items[at]!.pos === 'adj') && scan.items[at]!.after < 0 && scan.adjoins(at) && scan.items[at]!.definite) at++
  if (at === made.last) return false
  made.name = { first: made.last, last: at }
  made.last = at
  made.definite = true
  made.rule = `${made.term!.class} noun + words`
  return true
}

/** Drops what is no mention: common nouns without anything that makes them somebody. */
function finish(scan: Scan, made: Phrase, known: Known | undefined, determined: 'this' | 'some' | undefined): Phrase | undefined {
  const { flags, en } = made.term!
  const owned = made.owners.length > 0
  switch (made.kind) {
    case 'person':
      if (made.name) return made
      if (flags.has('anybody') && made.number === 'sg' && determined && !owned) return made
      if (flags.has('weak')) return made.number === 'sg' && made.owners.some(({ kind }) => kind === 'state') ? made : undefined
      if (made.number === 'pl') made.kind = 'group'
      return made.definite || owned || made.modifiers.length > 0 || made.kind === 'group' || flags.has('role') || flags.has('spokesperson') ? made : undefined
    case 'body':
      takeAlias(scan, made)
      if (!owned && !made.portfolios.length && known?.phrase.kind === 'known' && known.last === made.last) return known.phrase
      if (flags.has('portfolio') && !made.portfolios.length && !determined) return undefined
      return made.definite || owned || /police|forces|peacekeepers|prosecutor|court/.test(en) ? made : undefined
    case 'organization':
      if (made.name) {
        takeAlias(scan, made)
        return made
      }
      if (owned && made.owners.some(({ kind }) => kind === 'state')) return flags.has('weak') ? undefined : made
      if (!owned && !determined && made.number !== 'pl' && !flags.has('weak') && takeWords(scan, made)) return made
      return determined === 'this' ? made : undefined
    case 'outlet':
      return made.name || owned || determined === 'this' || flags.has('plural') || flags.has('ofstate') ? made : undefined
    case 'state':
      if (flags.has('name')) return made.owners.some(({ kind }) => kind === 'state') ? made : undefined
      return owned || (flags.has('alone') && made.definite) ? made : undefined
    case 'place':
      return made.id || made.name || (flags.has('capital') && made.owners.some(({ kind }) => kind === 'state')) ? made : undefined
    case 'group':
      // «نظامی», «معترض»: one of whom nothing tells which
      return made.number === 'pl' || made.counted || owned || determined || flags.has('collective') ? made : undefined
    default:
      return made
  }
}

// Groups of people, counted ones, and what points back: «مسؤولون أميركيون», «23 شخصا», «بلاده», «بيان».
import type { Term } from '../names/lexicon.js'
import { type Phrase, phrase } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { organizationInfo } from '../../knowledge/index.js'
import { takeComplements } from './complements.js'
import { hasSufferer } from './frames.js'
import { transliterate } from './latin.js'
import { headed } from './name-heads.js'
import { nounLike } from './name-known.js'
import { takeName, takeSecond, takeSeveral } from './name-persons.js'
import { adjectiveAt } from './name-places.js'
import { termPhraseAt } from './names.js'

// «المتظاهرون», «مسؤولون أميركيون», «الشعب اليمني»
export function groupPhrase(scan: Scan, at: number, length: number, term: Term): Phrase | undefined {
  const made = headed(scan, 'group', at, length, term, 'group noun')
  takeComplements(scan, made)
  // «معارضيها»: whose they are is written on
  if (term.construct && made.last === at + length && scan.items[made.last - 1]!.after < 0) return undefined
  // «مليشيات الحوثي», «الميليشيات الحوثية»: the movement itself
  const owner = made.owners[0]
  if (term.flags.has('itself') && made.owners.length === 1 && owner?.kind === 'known' && organizationInfo(owner.id)?.kind === 'organization') return { ...made, kind: 'known', id: owner.id, owners: [], rule: 'militia of an organization' }
  if (made.number === 'sg' && !term.flags.has('collective') && !term.flags.has('nation')) {
    made.kind = 'person'
    // «قتيل مدني»: behind an indefinite noun stands no name
    if (made.definite) takeName(scan, made)
    if (made.name) made.rule = 'noun + name'
  } else if (!term.flags.has('collective') && !term.flags.has('nation')) takeSeveral(scan, made)
  return made
}

// «المستقلون», «مثقفين»: a sound masculine plural is of persons, whatever it means
export function personsPhrase(scan: Scan, at: number): Phrase | undefined {
  const item = scan.items[at]!
  if ((item.pos !== 'noun' && item.pos !== 'adj') || item.after >= 0 || item.number !== 'pl' || !/(?:ون|ين)$/.test(item.key) || scan.term(at, 'stop', 'modifier', 'quantifier')) return undefined
  const { lemma } = scan.wordAt(at)
  if (lemma.length < 3 || item.key.slice(0, -2) !== lemma.replace(/ه$/, '') || !nounLike(scan, at)) return undefined
  let row = 1_000_000
  for (let i = 0; i < lemma.length; i++) row = (row * 31 + lemma.charCodeAt(i)) % 1_000_000_007
  const term: Term = { class: 'group', en: transliterate(lemma).toLowerCase(), sector: 'UNK', flags: NO_FLAGS, number: 'pl', row: row + 1_000_000, article: false }
  const made = headed(scan, 'group', at, 1, term, 'persons by ending')
  takeComplements(scan, made)
  return made
}

/** «مقتل خباز مصري», «إعدام راع كيني»: one whom no table has, behind a noun of what is suffered and with a nisba of his own. @example suffererPhrase(scan, at)?.kind // 'person' */
export function suffererPhrase(scan: Scan, at: number): Phrase | undefined {
  const item = scan.items[at]!
  if ((item.pos !== 'noun' && item.pos !== 'adj') || item.definite || item.article || item.after >= 0 || item.before.length || (item.number !== undefined && item.number !== 'sg') || !scan.adjoins(at) || !scan.adjoins(at + 1) || !hasSufferer(scan.wordAt(at - 1)) || scan.term(at, 'stop', 'quantifier')) return undefined
  const nisba = adjectiveAt(scan, at + 1)
  const own = nisba?.kind === 'state' ? scan.items[nisba.at.first]! : undefined
  if (!nisba || !own || own.before.length || own.definite || own.key.endsWith('ه') !== item.key.endsWith('ه')) return undefined
  const rank = scan.term(at, 'rank')?.term
  const term: Term = { class: 'title', en: 'citizen', sector: rank?.sector || 'CVL', flags: ROLE, row: 1, article: false }
  return phrase('person', at, nisba.at.last, 'sufferer with a nisba', { term, head: { first: at, last: at + 1 }, owners: [nisba], number: 'sg', gender: item.gender })
}
const ROLE: ReadonlySet<string> = new Set(['role'])

const NO_FLAGS: ReadonlySet<string> = new Set()

const CITIZENS: Term = { class: 'group', en: 'people', sector: 'CVL', flags: NO_FLAGS, number: 'pl', row: 2, article: false }

// «عدد من المسؤولين», «مئات المتظاهرين», «23 شخصا»
export function countedPhrase(scan: Scan, at: number, length: number): Phrase | undefined {
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
  // «كل من السعودية والبحرين»: each of them, the states
  if (nation && scan.items[at]!.key === 'كل' && scan.items[start - 1]!.key === 'من') return undefined
  if (nation && nation.kind === 'state' && next.after < 0) return phrase('group', at, nation.at.last, 'so many of a nation', { term: CITIZENS, head: { first: start, last: nation.at.last }, owners: [nation], number: 'pl', counted: true })
  const many = scan.term(at, 'quantifier')
  if (!inner && many?.term.flags.has('alone') && !(next.pos === 'noun' && !next.before.length)) return phrase('group', at, start, 'many', { term: { ...many.term, class: 'group', en: 'people', sector: 'CVL' }, head: { first: at, last: start }, number: 'pl', counted: true })
  if (!inner || !(inner.kind === 'group' || (inner.kind === 'person' && !inner.name) || inner.kind === 'bloc')) return undefined
  // «أحد القادة», «إحدى الناجيات»: one of them
  if (scan.term(at, 'quantifier')?.term.flags.has('one') && inner.kind !== 'bloc') return { ...inner, kind: 'person', first: at, number: 'sg', definite: false, counted: true }
  return { ...inner, kind: inner.kind === 'person' ? 'group' : inner.kind, first: at, number: 'pl', counted: true }
}

export function anaphorPhrase(scan: Scan, at: number, length: number, term: Term): Phrase | undefined {
  const made = phrase('anaphor', at, at + length, 'anaphor', { term, head: { first: at, last: at + length }, definite: true, number: scan.items[at]!.number, gender: scan.items[at]!.gender })
  if (term.flags.has('document')) return documentPhrase(scan, made)
  if (term.flags.has('counterpart')) {
    made.kind = 'person'
    made.rule = 'counterpart'
    const nisba = adjectiveAt(scan, made.last)
    if (nisba) { made.owners.push(nisba); made.last = nisba.at.last }
    takeName(scan, made)
    takeSecond(scan, made)
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
    const inner = of < 0 || !items[of] || items[of]!.mark ? undefined : scan.pack.names.phraseAt(scan, of)
    if (!inner || !(['body', 'organization', 'outlet', 'known', 'state'].includes(inner.kind) || (inner.kind === 'person' && inner.term)) || inner.by === 'adjective') break
    inner.inside = true
    made.owners.push(inner.kind === 'known' ? { kind: 'known', id: inner.id!, at: inner } : { kind: 'phrase', phrase: inner, at: inner })
    made.last = inner.last
    break
  }
  return made
}

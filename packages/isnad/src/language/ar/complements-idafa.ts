// The idafa behind an Arabic head noun: its owner («رئيس فرنسا», «حركة حماس»), or the nouns that say what it is for («مجلس القضاء»).
import { isAccusative } from './agreement.js'
import { hasFlag, inside, type Owner, type Phrase, phrase } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { mayBeGivenName } from './given-names.js'
import { isComma } from './marks.js'
import { isNameLike } from './name-runs.js'

/** The owner in an idafa. */
export function genitive(scan: Scan, made: Phrase, at: number): number {
  const open = made.kind === 'body' || made.kind === 'organization' || made.kind === 'outlet' || made.kind === 'group' || made.kind === 'state' || made.kind === 'bloc'
  const afterPortfolio = made.portfolios.length > 0
  if (made.owners.some((owner) => owner.kind !== 'pronoun') && !hasFlag(made, 'of')) return at
  // «منظمة هيومن رايتس ووتش الجيش الميانماري»: whose name is known whole owns nothing more
  if (made.name && (made.match?.length ?? 0) > 1 && made.kind !== 'person') return at
  const holder = holderAt(scan, made, at)
  if (holder) {
    made.owners.push(holder)
    made.definite = true
    return at + 1
  }
  // «حاكم المدينة دانيال بومبا»: of the town told of, and the name is his
  if (hasFlag(made, 'ofplace') && scan.items[at]!.article && scan.adjoins(at + 1) && mayBeGivenName(scan.items[at + 1]!.key) && scan.term(at, 'place')?.length === 1) {
    made.definite = true
    return at + 1
  }
  // «زعماء دول الاتحاد الأفريقي»: of the organization whose states they are of
  const members = scan.term(at, 'bloc')?.term.flags.has('countries') && made.number !== 'sg' ? scan.pack.names.phraseAt(scan, at + 1) : undefined
  if (members?.kind === 'known' && members.by !== 'adjective' && members.first === at + 1 && members.match?.entries.some((entry) => entry.kind === 'organization')) {
    made.owners.push({ kind: 'known', id: members.id!, at: { first: at, last: members.last } })
    made.definite = true
    return members.last
  }
  const inner = scan.pack.names.phraseAt(scan, at)
  if (!inner || inner.first !== at) return generic(scan, made, at)
  const range = { first: at, last: inner.last }
  if (inner.kind === 'state' && inner.by !== 'adjective' && inner.by !== 'people') {
    const id = inner.id ?? inner.owners.find((owner) => owner.kind === 'state')
    made.owners.push(typeof id === 'string' ? { kind: 'state', id, at: range, by: inner.by === 'capital' ? 'capital' : 'name' } : { kind: 'phrase', phrase: inside(inner), at: range })
    made.definite = true
    return inner.last
  }
  if (inner.by === 'people' && (made.kind === 'group' || made.kind === 'organization')) {
    made.owners.push({ kind: 'phrase', phrase: inside(inner), at: range })
    return inner.last
  }
  if (afterPortfolio && inner.kind !== 'known') return at
  if (inner.kind === 'known' && inner.by !== 'adjective') {
    if ((made.kind === 'organization' || made.kind === 'outlet') && !made.match && !made.name) {
      // «حركة حماس», «وكالة رويترز»: the known name is its own
      const entry = inner.match?.entries.find((e) => e.kind === 'organization')
      if (entry?.kind === 'organization' && (entry.organization.kind === made.kind || made.kind === 'organization')) {
        made.match = inner.match!
        made.id = inner.id!
        made.name = { first: at, last: at + inner.match!.length }
        made.definite = true
        return inner.last
      }
    }
    made.owners.push({ kind: 'known', id: inner.id!, at: range })
    made.definite = true
    return inner.last
  }
  if (inner.kind === 'body' || inner.kind === 'organization' || inner.kind === 'outlet' || (inner.kind === 'group' && (open || hasFlag(made, 'of') || hasFlag(made, 'leader')))) {
    made.owners.push({ kind: 'phrase', phrase: inside(inner), at: range })
    if (inner.definite) made.definite = true
    return inner.last
  }
  if (inner.kind === 'person' && inner.term?.class === 'title' && (hasFlag(made, 'deputy') || hasFlag(made, 'of') || open || hasFlag(made, 'relative'))) {
    // «نائب وزير الخارجية الإيراني عباس عراقجي»: the name is the deputy's
    const own = hasFlag(made, 'deputy') || isOfOuter(scan, made, inner)
    const title = inner.name && own ? { ...inner, last: inner.core?.last ?? inner.name.first, name: undefined } : inner
    if (hasFlag(made, 'deputy')) {
      made.under = inside(title as Phrase)
      made.owners.push(...title.owners)
    } else made.owners.push({ kind: 'phrase', phrase: inside(title as Phrase), at: { first: at, last: title.last } })
    if (inner.definite) made.definite = true
    return title.last
  }
  // «حكومة نتنياهو», «مكتب الرئيس عبد الله يمين»: somebody's, directly behind the noun
  if (inner.kind === 'person' && !inner.term && (inner.id || inner.rule === 'bare word' || hasFlag(made, 'holder')) && made.last === made.head?.last && (made.kind === 'state' || (open && made.kind !== 'outlet'))) {
    made.owners.push({ kind: 'phrase', phrase: inside(inner), at: range })
    made.definite = true
    return inner.last
  }
  if (inner.kind === 'place' && (hasFlag(made, 'ofplace') || (inner.term && hasFlag(made, 'of')) || made.kind === 'body' || made.kind === 'organization' || made.kind === 'outlet' || made.kind === 'group' || made.kind === 'state')) {
    if ((made.kind === 'organization' || made.kind === 'outlet') && !made.name && !hasFlag(made, 'place')) return generic(scan, made, at)
    made.owners.push(inner.id ? { kind: 'place', id: inner.id, at: range } : { kind: 'phrase', phrase: inside(inner), at: range })
    made.definite = true
    return inner.last
  }
  return generic(scan, made, at)
}

/** «مستشار وزير الدفاع روبرت فيلد»: a name that nobody knows to be the minister's is the adviser's, where the office above is told whole without it; «مستشار الرئيس فلان، روبرت فيلد» has two. */
function isOfOuter(scan: Scan, made: Phrase, inner: Phrase): boolean {
  if (made.kind !== 'person' || made.number !== 'sg' || hasFlag(made, 'relative') || !inner.name || inner.id || inner.also || !inner.core) return false
  const office = inner.portfolios.length || inner.owners.length || scan.items[inner.first]!.definite
  if (!office || inner.core.last > inner.name.first) return false
  const comma = scan.items[inner.last]
  return !(comma?.mark && isComma(comma.mark) && scan.items[inner.last + 1] && isNameLike(scan, inner.last + 1) && !scan.items[inner.last + 1]!.before.length)
}

/** «محامي ترامب», «محامي ترامب جون داود»: a surname that everybody knows, alone or before a whole name, behind who serves somebody or is his kin. */
function holderAt(scan: Scan, made: Phrase, at: number): Owner | undefined {
  if (made.kind !== 'person' || made.number !== 'sg' || made.last !== made.head!.last || !(hasFlag(made, 'of') || hasFlag(made, 'relative'))) return undefined
  const match = scan.names(at).find(({ length }) => length === 1)
  const entry = match?.entries.find((one) => one.kind === 'person' && one.as === 'surname' && !one.doubtful && one.article === scan.items[at]!.article)
  // «عضو عباس زكي»: with one name behind it, it is a given name, but «زوجة ترامب ميلانيا»
  if (entry?.kind !== 'person' || (!hasFlag(made, 'relative') && isNameLike(scan, at + 1) && !isNameLike(scan, at + 2))) return undefined
  const range = { first: at, last: at + 1 }
  return { kind: 'phrase', phrase: phrase('person', at, at + 1, 'known person by surname', { id: entry.person.id, match: match!, name: range, definite: true, number: 'sg', gender: entry.person.gender, inside: true }), at: range }
}

/** «لجنة حقوق الإنسان», «مجلس القضاء», «حزب العدالة والتنمية»: definite nouns that name what the body is for. */
export function generic(scan: Scan, made: Phrase, at: number): number {
  // «حركة المرور», «حركة القطارات»: what moves, no movement
  if (hasFlag(made, 'strict') && (scan.wordAt(at).verbForm !== undefined || isOfThings(scan, at))) return at
  if (made.kind === 'person') return matter(scan, made, at)
  const wanted = (made.kind === 'body' && made.term!.class === 'body' && made.term!.flags.size === 0) || made.kind === 'organization' || (made.kind === 'outlet' && !hasFlag(made, 'plural') && !hasFlag(made, 'weak'))
  if (!wanted || made.match || made.owners.length || made.term?.sector === 'BUS' || (made.kind !== 'body' && made.number === 'pl')) return at
  const item = scan.items[at]!
  const chained = made.last > made.head!.last
  // «معهد الإحصاء الوطني توقعاته»: what has a pronoun is no part of a name
  if ((item.pos !== 'noun' && item.pos !== 'adj') || item.after >= 0) return at
  if (!item.definite && chained) return at
  // «مجلس الأمن الدولي الأطراف الليبية», «منظمة العفو الجيش»: behind a noun with its article no other noun belongs to the name
  if (chained && item.article && item.pos === 'noun' && scan.items[at - 1]!.article && isNounOnly(scan, at)) return at
  if (!item.definite) {
    // «حقوق الإنسان», «إعادة توزيع الأراضي»: nouns without article when one with it ends the chain
    let end = at + 1
    for (; end < at + 4; end++) {
      const next = scan.items[end]
      if (!next || next.mark || next.time || next.before.length || next.after >= 0 || (next.pos !== 'noun' && next.pos !== 'adj')) return at
      if (next.definite) break
    }
    if (end === at + 4) return at
    made.name = { first: made.name?.first ?? at, last: end + 1 }
    made.definite = true
    return end + 1
  }
  if (scan.term(at, 'stop', 'title', 'rank', 'anaphor')) return at
  made.name = { first: made.name?.first ?? at, last: at + 1 }
  made.definite = true
  return at + 1
}

/** «منسقة الشؤون الإنسانية», «قائد المنطقة العسكرية», «مدير برنامج الأغذية»: what somebody directs, whatever it is. It tells no owner. */
function matter(scan: Scan, made: Phrase, at: number): number {
  if (!hasFlag(made, 'of') || made.number !== 'sg' || at !== made.head?.last || at - made.head.first > 1 || scan.items[at - 1]!.definite || scan.items[at - 1]!.after >= 0) return at
  let end = at
  for (; end < at + 3; end++) {
    const item = scan.items[end]!
    if (!item || item.mark || item.time || item.before.length || item.after >= 0 || item.pos !== 'noun' || isAccusative(scan.wordAt(end)) || scan.term(end, 'stop', 'title', 'rank', 'anaphor')) return at
    if (item.article) break
  }
  if (end === at + 3) return at
  end++
  while (scan.adjoins(end) && scan.items[end]!.pos === 'adj' && scan.items[end]!.article && !scan.items[end]!.before.length && scan.items[end]!.after < 0 && !scan.term(end, 'title') && !scan.names(end).length) end++
  made.definite = true
  return end
}

/** A noun that is no adjective besides, as participles are. */
function isNounOnly(scan: Scan, at: number): boolean {
  const { verbForm, also } = scan.wordAt(at)
  return verbForm !== 'active-participle' && verbForm !== 'passive-participle' && !also?.includes('adj')
}

/** A sound feminine plural that is no noun of people: «القطارات», «السفارات». */
const isOfThings = (scan: Scan, at: number): boolean => scan.items[at]!.key.endsWith('ات') && scan.items[at]!.number === 'pl' && !scan.term(at, 'group', 'title')

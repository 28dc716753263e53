// What follows an Arabic head noun and belongs to it: portfolio, nisba, owner in the idafa, «في», «لدى», «لـ» with their noun, adjectives.
import { type Owner, type Phrase, phrase } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { adjectiveAt, placeNameAt } from './name-places.js'
import { isNameLike } from './name-runs.js'

/** Prepositions that hang a body, organization or place on a title or body. */
const LINKS = new Set(['في', 'لدي', 'من', 'عن', 'باسم', 'الي', 'علي'])
const MOST = 10

/** Extends a phrase to the right over all that belongs to its head, before any name. */
export function takeComplements(scan: Scan, made: Phrase): void {
  for (let n = 0; n < MOST; n++) {
    const at = made.last
    const item = scan.items[at]
    if (!item || item.mark || item.time || item.sentence !== scan.items[made.first]!.sentence) return
    const end = item.before.length ? joinedComplement(scan, made, at) : complement(scan, made, at)
    if (end <= at) return
    made.last = end
  }
}

const flag = (made: Phrase, name: string): boolean => made.term?.flags.has(name) ?? false
const takesOwner = (made: Phrase): boolean => made.kind !== 'known' && made.term?.class !== 'bloc'

function complement(scan: Scan, made: Phrase, at: number): number {
  const item = scan.items[at]!
  const headArticle = made.head !== undefined && scan.items[made.head.last - 1]!.definite
  // «وزير الخارجية»
  if (flag(made, 'portfolio') || (made.kind === 'body' && flag(made, 'of') && made.term?.en.includes('{portfolio}'))) {
    const portfolio = scan.term(at, 'portfolio')
    if (portfolio && (!made.portfolios.length || item.definite)) {
      made.portfolios.push({ term: portfolio.term, at: { first: at, last: at + portfolio.length } })
      if (item.definite || scan.items[at + portfolio.length - 1]!.definite) made.definite = true
      return at + portfolio.length
    }
    // a portfolio nobody listed: «وزير المهجرين»
    if (!made.portfolios.length && item.definite && item.pos === 'noun' && !adjectiveAt(scan, at) && !scan.term(at, 'modifier', 'title', 'rank')) {
      made.portfolios.push({ at: { first: at, last: at + 1 } })
      made.definite = true
      return at + 1
    }
  }
  const nisba = adjectiveAt(scan, at, false, made.number === 'pl')
  if (nisba && fits(scan, made, nisba.at.first)) {
    made.owners.push(nisba)
    if (item.definite) made.definite = true
    return nisba.at.last
  }
  const modifier = scan.term(at, 'modifier')
  // «وزير الداخلية وكالة» is acting; «رئيس وكالة الفضاء» heads an agency
  const acting = modifier?.term.flags.has('afterportfolio') && (!made.portfolios.length || item.definite)
  // «الحزب الجمهوري المعارضة …»: what does not agree begins something else
  const apart = made.kind === 'known' && made.match!.length > 1 && made.gender === 'm' && item.gender === 'f'
  if (modifier && !acting && !apart && item.pos !== 'verb' && item.after < 0 && (item.definite || !modifier.term.article)) {
    made.modifiers.push({ term: modifier.term, at: { first: at, last: at + modifier.length } })
    if (item.definite) made.definite = true
    return at + modifier.length
  }
  // «ناشطات حقوقيات سعوديات»: an adjective between a noun of people and its nisba
  if ((made.kind === 'group' || (made.kind === 'person' && made.number === 'pl')) && made.last === made.head!.last && item.pos === 'adj' && !item.unknown && item.after < 0 && item.definite === headArticle && scan.adjoins(at + 1) && !scan.items[at + 1]!.before.length) {
    const behind = adjectiveAt(scan, at + 1)
    if (behind && scan.items[at + 1]!.definite === item.definite) return at + 1
  }
  // «الزعيم الدرزي», «المرشح الديمقراطي»: an adjective of a title with its article
  if ((made.kind === 'person' || made.kind === 'group') && made.term?.class === 'title' && headArticle && item.definite && item.pos === 'adj' && !item.unknown && item.after < 0) return at + 1
  const belonging = belongsTo(scan, made, at)
  if (belonging) return belonging
  // an adjective of the last, unlisted portfolio («والتعاون الإفريقي»)
  const loose = made.portfolios.at(-1)
  if (loose && !loose.term && loose.at.last === at && item.definite && item.pos === 'adj') {
    loose.at = { first: loose.at.first, last: at + 1 }
    return at + 1
  }
  if (!takesOwner(made)) return at
  const link = LINKS.has(item.key) && item.pos === 'prep'
  if (link) return linked(scan, made, at)
  if (item.pos === 'verb' || item.pos === 'prep' || item.pos === 'conj' || item.pos === 'sub' || item.pos === 'pron' || item.pos === 'det' || item.pos === 'neg' || item.pos === 'aux') return at
  const anaphor = scan.term(at, 'anaphor')
  if (anaphor?.term.flags.has('owncountry') && scan.items[at + anaphor.length - 1]!.after >= 0) {
    made.owners.push({ kind: 'anaphor', term: anaphor.term, at: { first: at, last: at + anaphor.length } })
    made.definite = true
    return at + anaphor.length
  }
  // «اقتحم محتجون السفارة»: a plural or dual that has kept its nun owns nothing
  const head = scan.items[made.head!.last - 1]!
  if (made.last === made.head!.last && ((head.number === 'pl' && /(?:ون|ين)$/.test(head.key)) || (head.number === 'du' && /(?:ان|ين)$/.test(head.key)))) return at
  // Only a head without article can own what follows («رئيس فرنسا», not «الرئيس فرنسا»); «المتحدث باسم», «القائم بأعمال» end in a link themselves.
  // What has taken a word with the article owns nothing further: «مجلس الأمن الدولي أطراف النزاع», «الرئيس التركي العراق» are two.
  // «مسؤول أممي أطراف الصراع»: nor has a noun with its nisba
  const closed = headArticle || (made.last > made.head!.last && (scan.items[made.last - 1]!.article || made.owners.some((owner) => (owner.kind === 'state' || owner.kind === 'known') && 'by' in owner && owner.by === 'adjective' && owner.at.last === made.last) || (made.modifiers.at(-1)?.at.last === made.last && scan.items[made.last - 1]!.key.endsWith('ي'))))
  if (closed && !flag(made, 'spokesperson') && !flag(made, 'holder') && !/ (باسم|باعمال|بلسان)$/.test(lastKey(scan, made))) return headArticle ? at : generic(scan, made, at)
  return genitive(scan, made, at)
}

const lastKey = (scan: Scan, made: Phrase): string => {
  const item = scan.items[made.last - 1]!
  return ` ${item.before.join('')}${item.key}`
}

/** «المجلس الوطني التابع لمنظمة التحرير», «مسلحون تابعون لحركة الشباب»: whose it is said to be. */
function belongsTo(scan: Scan, made: Phrase, at: number): number {
  if (made.kind === 'person' || made.kind === 'known' || made.kind === 'outlet' || made.owners.length || scan.wordAt(at).lemma !== BELONGING || scan.items[at]!.pos === 'verb') return 0
  const inner = scan.adjoins(at + 1) && scan.items[at + 1]!.before.join('') === 'ل' ? scan.pack.names.phraseAt(scan, at + 1) : undefined
  const owner = inner && ownerFrom(inner)
  if (!owner) return 0
  made.core ??= { first: made.first, last: made.last }
  made.owners.push(owner)
  return inner.last
}
const BELONGING = 'تابع'

/** Another phrase as an owner, if it can own: a state, a body, an organization. */
function ownerFrom(inner: Phrase): Owner | undefined {
  const at = { first: inner.first, last: inner.last }
  if (inner.by === 'adjective' || inner.by === 'people') return undefined
  if (inner.kind === 'known') return { kind: 'known', id: inner.id!, at }
  if (inner.kind === 'state') return inner.id ? { kind: 'state', id: inner.id, at, by: 'name' } : { kind: 'phrase', phrase: inside(inner), at }
  return inner.kind === 'body' || inner.kind === 'organization' ? { kind: 'phrase', phrase: inside(inner), at } : undefined
}

/** The owner in an idafa. */
function genitive(scan: Scan, made: Phrase, at: number): number {
  const open = made.kind === 'body' || made.kind === 'organization' || made.kind === 'outlet' || made.kind === 'group' || made.kind === 'state' || made.kind === 'bloc'
  const afterPortfolio = made.portfolios.length > 0
  if (made.owners.some((owner) => owner.kind !== 'pronoun') && !flag(made, 'of')) return at
  // «منظمة هيومن رايتس ووتش الجيش الميانماري»: whose name is known whole owns nothing more
  if (made.name && (made.match?.length ?? 0) > 1 && made.kind !== 'person') return at
  const holder = holderAt(scan, made, at)
  if (holder) {
    made.owners.push(holder)
    made.definite = true
    return at + 1
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
  if (inner.kind === 'body' || inner.kind === 'organization' || inner.kind === 'outlet' || (inner.kind === 'group' && (open || flag(made, 'of') || flag(made, 'leader')))) {
    made.owners.push({ kind: 'phrase', phrase: inside(inner), at: range })
    if (inner.definite) made.definite = true
    return inner.last
  }
  if (inner.kind === 'person' && inner.term?.class === 'title' && (flag(made, 'deputy') || flag(made, 'of') || open || flag(made, 'relative'))) {
    // «نائب وزير الخارجية الإيراني عباس عراقجي»: the name is the deputy's
    const title = inner.name && flag(made, 'deputy') ? { ...inner, last: inner.core?.last ?? inner.name.first, name: undefined } : inner
    if (flag(made, 'deputy')) {
      made.under = inside(title as Phrase)
      made.owners.push(...title.owners)
    } else made.owners.push({ kind: 'phrase', phrase: inside(inner), at: { first: at, last: title.last } })
    if (inner.definite) made.definite = true
    return title.last
  }
  // «حكومة نتنياهو», «مكتب الرئيس عبد الله يمين»: somebody's, directly behind the noun
  if (inner.kind === 'person' && !inner.term && (inner.id || inner.rule === 'bare word' || flag(made, 'holder')) && made.last === made.head?.last && (made.kind === 'state' || (open && made.kind !== 'outlet'))) {
    made.owners.push({ kind: 'phrase', phrase: inside(inner), at: range })
    made.definite = true
    return inner.last
  }
  if (inner.kind === 'place' && (flag(made, 'ofplace') || (inner.term && flag(made, 'of')) || made.kind === 'body' || made.kind === 'organization' || made.kind === 'outlet' || made.kind === 'group' || made.kind === 'state')) {
    if ((made.kind === 'organization' || made.kind === 'outlet') && !made.name && !flag(made, 'place')) return generic(scan, made, at)
    made.owners.push(inner.id ? { kind: 'place', id: inner.id, at: range } : { kind: 'phrase', phrase: inside(inner), at: range })
    made.definite = true
    return inner.last
  }
  return generic(scan, made, at)
}

/** «محامي ترامب», «محامي ترامب جون داود»: a surname that everybody knows, alone or before a whole name, behind who serves somebody or is his kin. */
function holderAt(scan: Scan, made: Phrase, at: number): Owner | undefined {
  if (made.kind !== 'person' || made.number !== 'sg' || made.last !== made.head!.last || !(flag(made, 'of') || flag(made, 'relative'))) return undefined
  const match = scan.names(at).find(({ length }) => length === 1)
  const entry = match?.entries.find((one) => one.kind === 'person' && one.as === 'surname' && !one.doubtful && one.article === scan.items[at]!.article)
  // «عضو عباس زكي»: with one name behind it, it is a given name, but «زوجة ترامب ميلانيا»
  if (entry?.kind !== 'person' || (!flag(made, 'relative') && isNameLike(scan, at + 1) && !isNameLike(scan, at + 2))) return undefined
  const range = { first: at, last: at + 1 }
  return { kind: 'phrase', phrase: phrase('person', at, at + 1, 'known person by surname', { id: entry.person.id, match: match!, name: range, definite: true, number: 'sg', gender: entry.person.gender, inside: true }), at: range }
}

const inside = (inner: Phrase): Phrase => {
  inner.inside = true
  return inner
}

/** «لجنة حقوق الإنسان», «مجلس القضاء», «حزب العدالة والتنمية»: definite nouns that name what the body is for. */
function generic(scan: Scan, made: Phrase, at: number): number {
  // «حركة المرور», «حركة القطارات»: what moves, no movement
  if (flag(made, 'strict') && (scan.wordAt(at).verbForm !== undefined || isOfThings(scan, at))) return at
  const wanted = (made.kind === 'body' && made.term!.class === 'body' && made.term!.flags.size === 0) || made.kind === 'organization' || (made.kind === 'outlet' && !flag(made, 'plural') && !flag(made, 'weak'))
  if (!wanted || made.match || made.owners.length || made.term?.sector === 'BUS' || (made.kind !== 'body' && made.number === 'pl')) return at
  const item = scan.items[at]!
  const chained = made.last > made.head!.last
  if (item.pos !== 'noun' && item.pos !== 'adj') return at
  if (!item.definite && chained) return at
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

/** A sound feminine plural that is no noun of people: «القطارات», «السفارات». */
const isOfThings = (scan: Scan, at: number): boolean => scan.items[at]!.key.endsWith('ات') && scan.items[at]!.number === 'pl' && !scan.term(at, 'group', 'title')

/** «في», «لدى», «من» + body or place, behind titles and bodies that take them. */
function linked(scan: Scan, made: Phrase, at: number): number {
  const key = scan.items[at]!.key
  const next = scan.items[at + 1]
  if (!next || next.mark || next.before.length || next.sentence !== scan.items[at]!.sentence) return at
  const title = made.kind === 'person' || made.kind === 'group'
  const postable = flag(made, 'diplomat') || flag(made, 'place') || made.kind === 'outlet'
  if (key === 'علي' || key === 'الي' || key === 'عن') {
    if (!(flag(made, 'diplomat') && key === 'الي') && !(made.term?.en === 'deputy' && key === 'عن')) return at
  }
  const inner = scan.pack.names.phraseAt(scan, at + 1)
  if (!inner) return at
  const range = { first: at + 1, last: inner.last }
  if (inner.kind === 'body' || (inner.kind === 'known' && inner.by !== 'adjective') || inner.kind === 'organization') {
    if (!title || (made.number === 'sg' && made.owners.some((o) => o.kind === 'phrase' || o.kind === 'known'))) return at
    made.owners.push(inner.kind === 'known' ? { kind: 'known', id: inner.id!, at: range } : { kind: 'phrase', phrase: inside(inner), at: range })
    return inner.last
  }
  // «مسؤولين في النظام», «موظفون في الحكومة»
  if (key === 'في' && title && inner.kind === 'state' && inner.by === 'government' && !made.owners.some((o) => o.kind !== 'state')) {
    made.owners.push({ kind: 'phrase', phrase: inside(inner), at: range })
    return inner.last
  }
  if (key === 'من') return at
  if (inner.kind === 'state' || inner.kind === 'place') {
    if (made.kind === 'state') {
      if (inner.kind !== 'state' || made.owners.length) return at
      made.owners.push({ kind: 'state', id: inner.id ?? '', at: range, by: 'name' })
      return inner.id ? inner.last : at
    }
    if (!postable) return at
    inner.inside = true
    made.owners.push({ kind: 'phrase', phrase: { ...inner, kind: 'place', rule: 'posting' }, at: range })
    return inner.last
  }
  return at
}

/** What is written joined: «والتعاون» behind a portfolio, «للأمم المتحدة», «بوزارة الدفاع». */
function joinedComplement(scan: Scan, made: Phrase, at: number): number {
  const item = scan.items[at]!
  const joined = item.before.join('')
  if (joined === 'و') {
    // «القوات الأميركية والبريطانية», «البرلمانين المقدوني واليوناني»
    const last = made.owners.at(-1)
    if (last?.kind === 'state' && last.by === 'adjective' && last.at.last === at && !made.name) {
      const nisba = adjectiveAt(scan, at, true)
      if (nisba && item.definite === scan.items[last.at.first]!.definite) {
        made.owners.push(nisba)
        made.each = true
        return nisba.at.last
      }
      // «دبلوماسيين أميركيين وأوروبيين»
      const wider = scan.term(at, 'modifier')
      if (wider?.term.flags.has('nocountry') && made.number === 'pl') {
        made.modifiers.push({ term: wider.term, at: { first: at, last: at + wider.length } })
        made.each = true
        return at + wider.length
      }
    }
    // «رؤساء كينيا وأوغندا»: of both; but «بين قوات أرمينيا وأذربيجان» are two, and «زعماء فرنسا وإيطاليا تدعم» goes on with the other
    if (last?.kind === 'state' && last.by === 'name' && last.at.last === at && (made.kind === 'group' || made.kind === 'person') && made.number === 'pl' && !made.name) {
      const other = scan.pack.names.phraseAt(scan, at)
      const beyond = other && scan.items[other.last]
      if (other?.kind === 'state' && other.id && other.by === 'name' && other.id !== last.id && beyond?.pos !== 'verb' && !scan.items.slice(Math.max(0, made.first - 2), made.first).some((one) => one.key === 'بين')) {
        made.owners.push({ kind: 'state', id: other.id, at: { first: at, last: other.last }, by: 'name' })
        return other.last
      }
    }
    if (made.portfolios.length && !made.owners.length) {
      const portfolio = scan.term(at, 'portfolio')
      if (portfolio) {
        made.portfolios.push({ term: portfolio.term, at: { first: at, last: at + portfolio.length } })
        return at + portfolio.length
      }
      // «وزير الشؤون الخارجية والتعاون الإفريقي والمغاربة المقيمين بالخارج»: what no list has, as long as it is definite nouns and their adjectives
      if (item.definite && (item.pos === 'noun' || item.pos === 'adj') && item.after < 0 && made.portfolios.length < 4 && !scan.term(at, 'title', 'body', 'group', 'government', 'organization', 'outlet', 'bloc', 'anaphor')) {
        made.portfolios.push({ at: { first: at, last: at + 1 } })
        return at + 1
      }
    }
    // «القيادي السياسي والعسكري»
    const colour = made.modifiers.at(-1)?.at.last === at ? scan.term(at, 'modifier') : undefined
    if (colour && !made.name && item.definite === scan.items[at - 1]!.definite && colour.term.flags.has('quality')) {
      made.modifiers.push({ term: colour.term, at: { first: at, last: at + colour.length } })
      return at + colour.length
    }
    // «حزب العدالة والتنمية»
    if ((made.kind === 'organization' || made.kind === 'body') && made.name && !made.match && made.owners.length === 0 && item.definite && item.pos === 'noun' && item.after < 0 && !scan.terms(at).length && !scan.names(at).length) {
      made.name = { first: made.name.first, last: at + 1 }
      return at + 1
    }
    return at
  }
  if (joined !== 'ل' && joined !== 'ب') return at
  const loose = made.portfolios.at(-1)
  if (joined === 'ب' && loose && !loose.term && loose.at.last === at && item.definite && item.key === 'خارج') return at + 1
  if (made.kind !== 'person' && made.kind !== 'body' && made.kind !== 'group' && made.kind !== 'organization' && made.kind !== 'outlet') return at
  // «قطر ممثلة بوزارة الدفاع»: represented by
  if (joined === 'ب' && made.term?.en === 'representative') return at
  const of = flag(made, 'of') || flag(made, 'diplomat') || flag(made, 'deputy') || flag(made, 'portfolio')
  const inner = scan.pack.names.phraseAt(scan, at)
  if (!inner) return Math.max(joined === 'ل' ? purpose(scan, made, at) : at, forAffairs(scan, made, at, joined))
  const range = { first: at, last: inner.last }
  // «قال الوزير لوكالة رويترز»: an outlet behind لـ is told, it owns no minister
  const outlet = inner.kind === 'outlet' || (inner.kind === 'known' && inner.match?.entries.some((e) => e.kind === 'organization' && e.organization.kind === 'outlet'))
  if (outlet && joined === 'ل' && !['director', 'editor-in-chief', 'correspondent', 'director general'].includes(made.term?.en ?? '')) return at
  let owner: Owner | undefined
  if (inner.kind === 'known' && inner.by !== 'adjective') owner = { kind: 'known', id: inner.id!, at: range }
  else if (inner.kind === 'body' || inner.kind === 'organization' || (inner.kind === 'outlet' && made.kind === 'person')) owner = { kind: 'phrase', phrase: inside(inner), at: range }
  else if (inner.kind === 'person' && inner.term?.class === 'title' && (!inner.name || serves(scan, made)) && joined === 'ل' && of && (made.under || !made.term?.flags.has('portfolio'))) owner = { kind: 'phrase', phrase: inside(inner), at: range }
  else if (inner.kind === 'state' && inner.by !== 'adjective' && inner.by !== 'people' && joined === 'ب' && made.portfolios.length && inner.by === 'government') owner = inner.owners.find((o) => o.kind === 'state')
  else if ((inner.kind === 'state' || inner.kind === 'place') && inner.by !== 'adjective' && joined === 'ب' && (flag(made, 'diplomat') || flag(made, 'place'))) owner = { kind: 'phrase', phrase: { ...inside(inner), kind: 'place', rule: 'posting' }, at: range }
  else if (inner.kind === 'state' && inner.by === 'government' && made.portfolios.length) owner = inner.owners.find((o) => o.kind === 'state')
  else if (inner.kind === 'state' && inner.id && inner.by !== 'adjective' && inner.by !== 'people' && inner.last - inner.first > 1 && made.portfolios.length) owner = { kind: 'state', id: inner.id, at: range, by: 'name' }
  if (!owner && joined === 'ل') {
    const end = purpose(scan, made, at)
    if (end > at) return end
  }
  if (!owner || (!of && made.kind !== 'body' && made.kind !== 'outlet')) return forAffairs(scan, made, at, joined)
  made.owners.push(owner)
  return inner.last
}

// «مستشارة الأمن القومي للرئيس الأميركي فلان»: whose adviser; but «قال المستشار للرئيس فلان» told him so
function serves(scan: Scan, made: Phrase): boolean {
  return flag(made, 'serves') && (made.portfolios.length > 0 || made.last > made.head!.last || scan.items[made.first - 1]?.pos !== 'verb')
}

// «المرصد السوري لحقوق الإنسان», «المنظمة الإيرانية للمرافئ والملاحة البحرية»: what a body is for is part of its name
function purpose(scan: Scan, made: Phrase, at: number): number {
  if (made.kind !== 'body' && made.kind !== 'organization' && made.kind !== 'outlet') return at
  // «البرلمان الجديد للانعقاد»: what is whole by itself is for nothing
  if (!made.definite || made.match || made.portfolios.length || made.last === made.head!.last || flag(made, 'alone')) return at
  const item = scan.items[at]!
  const next = scan.items[at + 1]
  let end = at
  if (item.definite && item.after < 0 && (item.pos === 'noun' || item.pos === 'adj')) end = at + 1
  else if (item.pos === 'noun' && item.after < 0 && next && !next.mark && !next.before.length && next.definite && (next.pos === 'noun' || next.pos === 'adj')) end = at + 2
  if (end === at) return at
  for (let i = end; i < end + 4; i++) {
    const one = scan.items[i]
    if (!one || one.mark || one.time || !one.definite || one.after >= 0 || (one.pos !== 'noun' && one.pos !== 'adj')) break
    if (one.before.length && (one.before.join('') !== 'و' || scan.names(i).length || scan.term(i, 'organization', 'body', 'outlet', 'government'))) break
    if (adjectiveAt(scan, i, true)) break
    end = i + 1
  }
  made.name ??= { first: at, last: end }
  return end
}

// «مستشار الرئيس لشؤون الاتصالات», «لشؤون الشرق الأوسط»
function forAffairs(scan: Scan, made: Phrase, at: number, joined: string): number {
  if (joined !== 'ل' || made.kind !== 'person' || !(flag(made, 'of') || flag(made, 'portfolio') || made.under)) return at
  // «مستشار الرئيس لشؤون الأمن»: the adviser's affairs, no head of state's
  if (!made.modifiers.length && (flag(made, 'headofstate') || flag(made, 'headofgovernment') || flag(made, 'monarch'))) return at
  const portfolio = scan.term(at, 'portfolio')
  if (portfolio) {
    made.portfolios.push({ term: portfolio.term, at: { first: at, last: at + portfolio.length } })
    return joinedAffairs(scan, at + portfolio.length)
  }
  const item = scan.items[at]!
  if (item.key !== 'شؤون' && item.key !== 'سلام' && item.key !== 'سياسه') return at
  let end = at + 1
  while (end < at + 6 && scan.adjoins(end) && !scan.items[end]!.time && (scan.items[end]!.pos === 'noun' || scan.items[end]!.pos === 'adj' || placeNameAt(scan, end)) && (scan.items[end]!.definite || placeNameAt(scan, end)) && (!scan.items[end]!.before.length || scan.items[end]!.before.join('') === 'و')) end++
  return joinedAffairs(scan, end)
}

/** «لشؤون الاتصالات وتكنولوجيا المعلومات»: a second matter joined to the first, with its owner. */
function joinedAffairs(scan: Scan, at: number): number {
  let end = at
  for (let n = 0; n < 3; n++) {
    const item = scan.items[end]
    if (!item || item.mark || item.before.join('') !== 'و' || item.pos !== 'noun' || item.after >= 0 || !scan.adjoins(end)) return end
    const next = scan.items[end + 1]
    if (item.definite) end++
    else if (next && !next.mark && next.definite && next.pos === 'noun' && !next.before.length) end += 2
    else return end
  }
  return end
}

/** An adjective agrees with its noun in having the article; without one it may also stand behind a definite name. */
function fits(scan: Scan, made: Phrase, at: number): boolean {
  const item = scan.items[at]!
  if (item.pos === 'verb') return false
  if (made.kind === 'known') return item.definite
  return !made.definite || item.definite || made.head === undefined
}

// What is written joined behind an Arabic head noun: «والتعاون» behind a portfolio, «للأمم المتحدة», «بوزارة الدفاع», «لشؤون الاتصالات».
import { hasFlag, inside, type Owner, type Phrase } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { adjectiveAt, placeNameAt } from './name-places.js'
import { nounsOf } from './nouns.js'

/** Where a complement ends that begins with a joined word, or `at`. */
export function joinedComplement(scan: Scan, made: Phrase, at: number): number {
  const joined = scan.items[at]!.before.join('')
  if (joined === 'و') return joinedState(scan, made, at) ?? joinedPortfolio(scan, made, at) ?? joinedWord(scan, made, at)
  // «المتحدث باسمها خالد عمر»: hers, and the name is his
  if (joined === 'ب' && hasFlag(made, 'spokesperson') && scan.items[at]!.after >= 0 && SPOKEN_FOR.has(scan.wordAt(at).lemma)) {
    made.owners.push({ kind: 'pronoun', at: { first: at, last: at + 1 } })
    made.definite = true
    return at + 1
  }
  return joined === 'ل' || joined === 'ب' ? joinedOwner(scan, made, at, joined) : at
}

/** «باسمه», «بلسانها». */
const SPOKEN_FOR: ReadonlySet<string> = new Set(['اسم', 'لسان'])

/** A second state, behind a nisba or a name. */
function joinedState(scan: Scan, made: Phrase, at: number): number | undefined {
  const item = scan.items[at]!
  // «القوات الأميركية والبريطانية», «البرلمانين المقدوني واليوناني»
  const last = made.owners.at(-1)
  if (last?.kind === 'state' && last.by === 'adjective' && last.at.last === at && !made.name) {
    const nisba = adjectiveAt(scan, at, true, made.number === 'pl')
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
  if (last?.kind === 'state' && last.by === 'name' && last.at.last === at && (made.kind === 'group' || made.kind === 'person' || made.by === 'government') && (made.number === 'pl' || (made.by === 'government' && scan.items[made.first]!.number === 'pl') || (made.number === 'du' && made.term?.class === 'title')) && !made.name) {
    // «بين وزراء خارجية كينيا وأوغندا وتنزانيا»: an office that each state has once
    const office = made.term?.class === 'title' && (made.portfolios.length > 0 || made.term.flags.has('headofstate'))
    const other = scan.pack.names.phraseAt(scan, at)
    const beyond = other && scan.items[other.last]
    if (other?.kind === 'state' && other.id && other.by === 'name' && other.id !== last.id && (beyond?.pos !== 'verb' || scan.wordAt(other.last).number === 'pl' || scan.wordAt(other.last).number === 'du') && (office || !scan.items.slice(Math.max(0, made.first - 2), made.first).some((one) => one.key === 'بين'))) {
      made.owners.push({ kind: 'state', id: other.id, at: { first: at, last: other.last }, by: 'name' })
      // one of each, or some of each
      if (office || made.term?.flags.has('leader') || made.by === 'government') made.each = true
      return other.last
    }
  }
  return undefined
}

function joinedPortfolio(scan: Scan, made: Phrase, at: number): number | undefined {
  if (!made.portfolios.length || made.owners.length) return undefined
  const item = scan.items[at]!
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
  return undefined
}

/** A second quality, or a second word of what a body is for. */
function joinedWord(scan: Scan, made: Phrase, at: number): number {
  const item = scan.items[at]!
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

function joinedOwner(scan: Scan, made: Phrase, at: number, joined: 'ل' | 'ب'): number {
  const item = scan.items[at]!
  const loose = made.portfolios.at(-1)
  if (joined === 'ب' && loose && !loose.term && loose.at.last === at && item.definite && item.key === 'خارج') return at + 1
  if (made.kind !== 'person' && made.kind !== 'body' && made.kind !== 'group' && made.kind !== 'organization' && made.kind !== 'outlet') return at
  // «قطر ممثلة بوزارة الدفاع»: represented by
  if (joined === 'ب' && made.term?.en === 'representative') return at
  const inner = scan.pack.names.phraseAt(scan, at)
  if (!inner) return Math.max(joined === 'ل' ? purpose(scan, made, at) : at, forAffairs(scan, made, at, joined))
  // «قال الوزير لوكالة رويترز»: an outlet behind لـ is told, it owns no minister
  const outlet = inner.kind === 'outlet' || (inner.kind === 'known' && inner.match?.entries.some((e) => e.kind === 'organization' && e.organization.kind === 'outlet'))
  if (outlet && joined === 'ل' && !['director', 'editor-in-chief', 'correspondent', 'director general'].includes(made.term?.en ?? '')) return at
  const owner = ownerBehind(scan, made, inner, at)
  if (!owner && joined === 'ل') {
    const end = purpose(scan, made, at)
    if (end > at) return end
  }
  if (!owner || (!takesJoinedOwner(made) && made.kind !== 'body' && made.kind !== 'outlet')) return forAffairs(scan, made, at, joined)
  made.owners.push(owner)
  return inner.last
}

const takesJoinedOwner = (made: Phrase): boolean => hasFlag(made, 'of') || hasFlag(made, 'diplomat') || hasFlag(made, 'deputy') || hasFlag(made, 'portfolio')

/** Another phrase behind «لـ» or «بـ» as an owner, if it can own this one. */
function ownerBehind(scan: Scan, made: Phrase, inner: Phrase, at: number): Owner | undefined {
  const joined = scan.items[at]!.before.join('')
  const range = { first: at, last: inner.last }
  if (inner.kind === 'known' && inner.by !== 'adjective') return { kind: 'known', id: inner.id!, at: range }
  if (inner.kind === 'body' || inner.kind === 'organization' || (inner.kind === 'outlet' && made.kind === 'person')) return { kind: 'phrase', phrase: inside(inner), at: range }
  if (inner.kind === 'person' && inner.term?.class === 'title' && (!inner.name || serves(scan, made)) && joined === 'ل' && takesJoinedOwner(made) && (made.under || !made.term?.flags.has('portfolio'))) return { kind: 'phrase', phrase: inside(inner), at: range }
  if (inner.kind === 'state' && inner.by !== 'adjective' && inner.by !== 'people' && joined === 'ب' && made.portfolios.length && inner.by === 'government') return inner.owners.find((o) => o.kind === 'state')
  if ((inner.kind === 'state' || inner.kind === 'place') && inner.by !== 'adjective' && joined === 'ب' && (hasFlag(made, 'diplomat') || hasFlag(made, 'place'))) return { kind: 'phrase', phrase: { ...inside(inner), kind: 'place', rule: 'posting' }, at: range }
  if (inner.kind === 'state' && inner.by === 'government' && made.portfolios.length) return inner.owners.find((o) => o.kind === 'state')
  if (inner.kind === 'state' && inner.id && inner.by !== 'adjective' && inner.by !== 'people' && inner.last - inner.first > 1 && made.portfolios.length) return { kind: 'state', id: inner.id, at: range, by: 'name' }
  return undefined
}

// «مستشارة الأمن القومي للرئيس الأميركي فلان»: whose adviser; but «قال المستشار للرئيس فلان» told him so
function serves(scan: Scan, made: Phrase): boolean {
  return hasFlag(made, 'serves') && (made.portfolios.length > 0 || made.last > made.head!.last || scan.items[made.first - 1]?.pos !== 'verb')
}

// «المرصد السوري لحقوق الإنسان», «المنظمة الإيرانية للمرافئ والملاحة البحرية»: what a body is for is part of its name
function purpose(scan: Scan, made: Phrase, at: number): number {
  if (made.kind !== 'body' && made.kind !== 'organization' && made.kind !== 'outlet') return at
  // «البرلمان الجديد للانعقاد»: what is whole by itself is for nothing
  if (!made.definite || made.match || made.portfolios.length || made.last === made.head!.last || hasFlag(made, 'alone')) return at
  // «قرار من مجلس الأمن لتقصي الحقائق»: nor what is known by the name it has
  if (!nounsOf('purposed').has(scan.items[made.first]!.key) && scan.names(made.first).some((match) => match.length === made.last - made.first && match.entries.some(({ kind }) => kind === 'organization'))) return at
  const item = scan.items[at]!
  const next = scan.items[at + 1]
  // «دعا مجلس الأمن الأممي للوقوف في وجه», «ضغط على حركة الشباب للجلوس إلى الطاولة»: what somebody is to do
  if (scan.wordAt(at).verbForm === 'masdar' && next && !next.mark && !next.before.length && next.pos === 'prep' && scan.adjoins(at + 1)) return at
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
  if (joined !== 'ل' || made.kind !== 'person' || !(hasFlag(made, 'of') || hasFlag(made, 'portfolio') || made.under)) return at
  // «مستشار الرئيس لشؤون الأمن»: the adviser's affairs, no head of state's
  if (!made.modifiers.length && (hasFlag(made, 'headofstate') || hasFlag(made, 'headofgovernment') || hasFlag(made, 'monarch'))) return at
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

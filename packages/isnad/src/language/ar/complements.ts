// What follows an Arabic head noun and belongs to it: portfolio, nisba, adjectives, «في», «لدى» with their noun.
// The idafa is in `complements-idafa.ts`, joined words in `complements-joined.ts`.
import { isAccusative } from './agreement.js'
import { hasFlag, inside, type Owner, type Phrase } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { generic, genitive } from './complements-idafa.js'
import { joinedComplement } from './complements-joined.js'
import { adjectiveAt } from './name-places.js'

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

/** «مجهولون», «مسلحين»: an ending that a noun loses before what it belongs to. */
const WHOLE_ENDING = /(?:ون|ين|ان)$/

const takesOwner = (made: Phrase): boolean => made.kind !== 'known' && made.term?.class !== 'bloc'

function complement(scan: Scan, made: Phrase, at: number): number {
  const item = scan.items[at]!
  const headArticle = made.head !== undefined && scan.items[made.head.last - 1]!.definite
  // «وزير الخارجية»
  if (hasFlag(made, 'portfolio') || (made.kind === 'body' && hasFlag(made, 'of') && made.term?.en.includes('{portfolio}'))) {
    const portfolio = scan.term(at, 'portfolio')
    if (portfolio && (!made.portfolios.length || item.definite)) {
      made.portfolios.push({ term: portfolio.term, at: { first: at, last: at + portfolio.length } })
      if (item.definite || scan.items[at + portfolio.length - 1]!.definite) made.definite = true
      return at + portfolio.length
    }
    // a portfolio nobody listed: «وزير المهجرين»; not «عن الوزير قوله», behind a head with its article
    if (!made.portfolios.length && item.definite && !headArticle && item.pos === 'noun' && !adjectiveAt(scan, at) && !scan.term(at, 'modifier', 'title', 'rank')) {
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
  // «اعتقال السلطات التونسية معارضين»: without the article it is no adjective of what has one
  // «اغتال مجهولون الإعلامي فلانا»: with the article it is none of what has none
  const another = (!item.definite && scan.items[at - 1]!.article && !modifier?.term.flags.has('afterportfolio')) || (item.article && made.kind === 'group' && !made.definite && at === made.head?.last && WHOLE_ENDING.test(scan.items[at - 1]!.key))
  // «أوقفت الشرطة الكينية المعارض الأوغندي»: nor does a man describe a woman or a body that is feminine
  const ofAnother = item.article && item.gender === 'm' && item.number === 'sg' && made.gender === 'f' && made.number === 'sg' && scan.items[made.first]!.gender === 'f' && !modifier?.term.flags.has('afterportfolio')
  // «دعا الوزير المعارضة إلى», «اتهم الرئيس المعارضة»: nor a noun in the feminine a man
  const ofMan = made.last === made.head?.last && item.article && item.gender === 'f' && item.number === 'sg' && made.number === 'sg' && made.kind !== 'group' && scan.items[made.first]!.gender === 'm' && !modifier?.term.flags.has('afterportfolio')
  // «الوزيرة سلمى فلان»: a name is no adjective, though its letters are one's
  const name = item.pos === 'name' && !item.article && modifier?.length === 1
  if (modifier && !acting && !apart && !another && !ofAnother && !ofMan && !name && item.pos !== 'verb' && item.after < 0 && (item.definite || !modifier.term.article)) {
    made.modifiers.push({ term: modifier.term, at: { first: at, last: at + modifier.length } })
    if (item.definite) made.definite = true
    return at + modifier.length
  }
  // «ناشطات حقوقيات سعوديات»: an adjective between a noun of people and its nisba
  if ((made.kind === 'group' || (made.kind === 'person' && made.number === 'pl')) && made.last === made.head!.last && item.pos === 'adj' && !item.unknown && item.after < 0 && item.definite === headArticle && scan.adjoins(at + 1) && !scan.items[at + 1]!.before.length) {
    const behind = adjectiveAt(scan, at + 1)
    if (behind && scan.items[at + 1]!.definite === item.definite) return at + 1
  }
  if (isCalling(scan, made, at)) return at + 1
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
  // «خطفت جماعة مسلحة سائحا فرنسيا»: what is written in the accusative is in nobody's possession
  if (isAccusative(scan.wordAt(at))) return at
  // Only a head without article can own what follows («رئيس فرنسا», not «الرئيس فرنسا»); «المتحدث باسم», «القائم بأعمال» end in a link themselves.
  // What has taken a word with the article owns nothing further: «مجلس الأمن الدولي أطراف النزاع», «الرئيس التركي العراق» are two.
  // «مسؤول أممي أطراف الصراع»: nor has a noun with its nisba
  const closed = headArticle || (made.last > made.head!.last && (scan.items[made.last - 1]!.article || made.owners.some((owner) => (owner.kind === 'state' || owner.kind === 'known') && 'by' in owner && owner.by === 'adjective' && owner.at.last === made.last) || (made.modifiers.at(-1)?.at.last === made.last && scan.items[made.last - 1]!.key.endsWith('ي'))))
  if (closed && !hasFlag(made, 'spokesperson') && !hasFlag(made, 'holder') && !/ (باسم|باعمال|بلسان)$/.test(lastKey(scan, made))) return headArticle ? at : generic(scan, made, at)
  return genitive(scan, made, at)
}

/** «عامل بناء مصري», «ضابط استخبارات روسي»: what somebody works at, between the noun for him and his nisba. */
function isCalling(scan: Scan, made: Phrase, at: number): boolean {
  const { items } = scan
  const [head, item] = [items[made.first]!, items[at]!]
  if ((made.kind !== 'person' && made.kind !== 'group') || made.last !== made.head!.last || made.last - made.first > 1 || head.article || head.number !== 'sg' || head.after >= 0) return false
  if (item.pos !== 'noun' || item.definite || item.article || item.after >= 0 || item.before.length || isAccusative(scan.wordAt(at)) || scan.names(at).length || scan.term(at, 'title', 'group', 'rank', 'stop') || !scan.adjoins(at + 1) || items[at + 1]!.before.length) return false
  const nisba = adjectiveAt(scan, at + 1)
  return nisba?.kind === 'state' && !items[nisba.at.first]!.definite && items[nisba.at.first]!.gender === head.gender
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

/** «في», «لدى», «من» + body or place, behind titles and bodies that take them. */
function linked(scan: Scan, made: Phrase, at: number): number {
  const key = scan.items[at]!.key
  const next = scan.items[at + 1]
  if (!next || next.mark || next.before.length || next.sentence !== scan.items[at]!.sentence) return at
  const title = made.kind === 'person' || made.kind === 'group'
  const postable = hasFlag(made, 'diplomat') || hasFlag(made, 'place') || made.kind === 'outlet'
  if (key === 'علي' || key === 'الي' || key === 'عن') {
    if (!(hasFlag(made, 'diplomat') && key === 'الي') && !(made.term?.en === 'deputy' && key === 'عن')) return at
  }
  const inner = scan.pack.names.phraseAt(scan, at + 1)
  if (!inner) return at
  const range = { first: at + 1, last: inner.last }
  if (inner.kind === 'body' || (inner.kind === 'known' && inner.by !== 'adjective') || inner.kind === 'organization') {
    if (!title || (made.number === 'sg' && made.owners.some((o) => o.kind === 'phrase' || o.kind === 'known'))) return at
    // «التقى الوزيران في الكرملين»: who leads a state or a ministry is no official of the house he is in
    if (key === 'في' && LEADERS.some((flag) => hasFlag(made, flag))) return at
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

const LEADERS = ['headofstate', 'headofgovernment', 'portfolio', 'monarch']

/** An adjective agrees with its noun in having the article; without one it may also stand behind a definite name. */
function fits(scan: Scan, made: Phrase, at: number): boolean {
  const item = scan.items[at]!
  if (item.pos === 'verb') return false
  // «دعا الرئيس الإيراني السعودية»: behind the adjective of a man one of a woman is the state
  if (item.key.endsWith(FEMININE) && !scan.items[at - 1]!.key.endsWith(FEMININE) && made.owners.some((owner) => owner.kind === 'state' && owner.by === 'adjective' && owner.at.last === at)) return false
  if (made.kind === 'known') return item.definite
  return !made.definite || item.definite || made.head === undefined
}
const FEMININE = 'يه'

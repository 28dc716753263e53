// Phrases that mention somebody or somewhere, in English: determiner, what colours and owns, head noun, "of …", name.
import type { Term, TermClass } from '../names/lexicon.js'
import { type NameGrammar, OWNED_NAME, type Owner, type Phrase, phrase } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { organizationInfo, stateInfo } from '../../knowledge/index.js'
import { holderAt } from './holders.js'
import { isUpper, normalize } from './letters.js'
import { homeAt, takeName, takeOf, takeOwnName } from './name-ends.js'
import { PLACE_PREPOSITIONS } from './known-names.js'
import { type Part, partsFrom } from './name-parts.js'
import { capital, isCapital, marked, PARTICLES, takeAlias } from './name-runs.js'

export const englishNames: NameGrammar = {
  keysOf: (form) => normalize(form).split(/\s+/).map((part) => part.replace(/'s?$/, '')).filter((part, i, all) => part && !(i === 0 && part === 'the' && all.length > 1)),
  inflect,
  pronounsJoin: false,
  hasArticle: () => false,
  personalGender: true,
  two: new Set(['two']),
  owningRelatives: new Set(['whose']),
  pronounGender: (key) => (key === 'he' || key === 'him' || key === 'his' || key === 'himself' ? 'm' : key === 'she' || key === 'her' || key === 'hers' || key === 'herself' ? 'f' : undefined),
  isName: () => undefined,
  headFirst: false,
  proclitics: new Set(),
  bareKey: (key) => key.replace(/'$/, ''),
  joinedKey: (_before, key) => key,
  phraseAt,
  counting: {
    suffered: new Set(['kill', 'wound', 'injure', 'hurt', 'arrest', 'detain', 'jail', 'execute', 'behead', 'kidnap', 'abduct', 'displace', 'evacuate', 'hospitalise', 'hospitalize', 'massacre', 'maim']),
    numbers: new Set(['other', 'dozen', 'hundred', 'thousand', 'score', 'ten', 'million']),
    blows: {
      falls: new Set(['on', 'against', 'in', 'at', 'near', 'across', 'into', 'over']),
      to: 'on',
      verbs: new Set(['attack', 'bomb', 'bombard', 'shell', 'strike', 'hit', 'raid', 'target', 'pound', 'invade', 'storm', 'ambush', 'torpedo']),
      nouns: new Set(['strike', 'airstrike', 'air-strike', 'attack', 'raid', 'bombing', 'bombardment', 'shelling', 'barrage', 'offensive', 'assault', 'missile', 'rocket', 'drone', 'shell', 'bomb', 'ambush', 'incursion', 'invasion', 'warplane', 'jet', 'artillery']),
    },
  },
  undergoing: {
    prepositions: new Set(['to', 'from', 'against', 'for', 'with', 'on']),
    calling: new Set(['be', 'become', 'remain', 'call', 'name', 'elect', 'hail', 'appoint', 'declare', 'dub', 'brand', 'label', 'make', 'choose', 'play', 'portray']),
    unsure: new Set(['character', 'figure', 'star', 'subject', 'face', 'voice', 'hand', 'mind', 'giant', 'model', 'favourite', 'favorite', 'contact', 'match', 'double', 'minor', 'original', 'regular', 'charge', 'conductor', 'delegate', 'principal', 'agent', 'carrier', 'cutter', 'familiar', 'darling', 'dear', 'blackguard', 'angel', 'goddess', 'god']),
  },
  particles: PARTICLES,
  siting: new Set(['in', 'at', 'near', 'outside', 'inside', 'around']),
  suffixes: new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']),
  likeName: (scan, at) => isCapital(scan, at),
  latin: (name) => name,
  quarters: new Set(['northern', 'southern', 'eastern', 'western', 'central', 'northeastern', 'northwestern', 'southeastern', 'southwestern', 'north-eastern', 'north-western', 'south-eastern', 'south-western', 'neighbouring', 'neighboring', 'nearby', 'rural', 'occupied', 'war-torn', 'mainland']),
  sponsorPrefixes: new Set(['pro', 'anti']),
  arrivals: new Set(['arrive', 'arrival']),
  meetings: {
    gatherings: new Set(['summit', 'conference', 'meeting', 'gathering', 'session']),
    talks: new Set(['talk', 'talks', 'negotiation', 'consultation', 'round', 'dialogue', 'discussion']),
    between: new Set(['between', 'among']), with: new Set(['with']),
  },
  directions: new Set(['to', 'from', 'towards', 'toward', 'into']),
  towardsSomebody: new Set(['into', 'against', 'with', 'by']),
  whereWords: new Set(['where']),
  placePrepositions: PLACE_PREPOSITIONS,
}

/** A noun and its plural, if it is one that can have a regular one. */
function inflect(form: string, kind: TermClass, plural: boolean): ReturnType<NameGrammar['inflect']> {
  const article = false
  if (kind !== 'title' && kind !== 'group') return [{ form, article }]
  if (plural) return [{ form, number: 'pl', article }]
  const regular = /[^aeiou]y$/.test(form) ? `${form.slice(0, -1)}ies` : /(s|x|ch|sh)$/.test(form) ? `${form}es` : /man$/.test(form) ? `${form.slice(0, -3)}men` : `${form}s`
  return [{ form, number: 'sg', article }, { form: regular, number: 'pl', article }]
}

const DETERMINERS = new Set(['whose', 'the', 'a', 'an', 'this', 'that', 'these', 'those', 'his', 'her', 'its', 'their', 'our', 'my', 'your', 'another', 'some', 'any', 'no', 'every', 'each'])
const ARTICLES = new Set(['a', 'an', 'the', 'another', 'this', 'that'])
/** What two states or sides together are called. */
const TWO = ['twostates', 'twosides']
/** "Uganda, whose president": of the one before. */
const WHOSE = 'whose'
const POSSESSIVES = new Set([WHOSE, 'his', 'her', 'its', 'their', 'our', 'my', 'your'])

/** "The two countries' presidents": what is theirs, with them for its owner. */
function ofTwo(scan: Scan, at: number, end: number, term: Term): Phrase | undefined {
  if (!TWO.some((flag) => term.flags.has(flag))) return undefined
  const next = scan.items[end]
  const start = scan.items[end - 1]!.after >= 0 ? end : next?.mark && next.pos === 'part' ? end + 1 : -1
  const made = start < 0 ? undefined : assemble(scan, at, start, partsFrom(scan, start), 'the')
  if (!made?.head) return undefined
  made.owners.push({ kind: 'anaphor', term, at: { first: at, last: end } })
  return made
}

/** The longest phrase that begins at an item. */
function phraseAt(scan: Scan, at: number): Phrase | undefined {
  const item = scan.items[at]
  if (!item || item.mark || item.time) return undefined
  const holder = holderAt(scan, at)
  if (holder) return holder
  let start = at
  let determined: string | undefined
  // "the two countries", "both sides": whole in the table
  const fixed = scan.term(at, 'anaphor')
  const ofThose = fixed && ofTwo(scan, at, at + fixed.length, fixed.term)
  if (ofThose) return ofThose
  if (fixed && fixed.length > 1) return phrase('anaphor', at, at + fixed.length, 'anaphor', { term: fixed.term, head: { first: at + fixed.length - 1, last: at + fixed.length }, definite: true })
  // "said that US citizens": a "that" that opens a clause is none
  if (DETERMINERS.has(item.key) && (item.pos !== 'sub' || item.key === WHOSE)) {
    determined = item.key
    start++
    if (!scan.adjoins(start)) return undefined
    const whole = scan.term(start, 'anaphor')
    const ofWhole = whole && determined === 'the' ? ofTwo(scan, at, start + whole.length, whole.term) : undefined
    if (ofWhole) return ofWhole
    if (whole && determined === 'the') return phrase('anaphor', at, start + whole.length, 'anaphor', { term: whole.term, head: { first: start + whole.length - 1, last: start + whole.length }, definite: true })
  } else if (['prep', 'conj', 'sub', 'neg', 'pron', 'part', 'aux', 'verb'].includes(item.pos) && !isCapital(scan, at)) return undefined
  const parts = partsFrom(scan, start)
  const made = assemble(scan, at, start, parts, determined)
  if (made) return made
  if (determined) return undefined
  return undefined
}

/** What those who made a story did ("Additional reporting by Jane Roe"). */
const MAKING = new Set(['reporting', 'writing', 'editing', 'compiled', 'edited'])

/** "Additional reporting by Jane Roe and John Doe": they take no part in what is told. */
function isInByline({ items }: Scan, at: number): boolean {
  const { sentence } = items[at]!
  const opens = (i: number): boolean => i < 0 || items[i]!.sentence !== sentence || items[i]!.mark !== ''
  // with a word before it at most ("additional reporting by"), at the head of a sentence or behind a mark
  for (let i = at - 1; i > 0 && items[i]!.sentence === sentence; i--) if (items[i]!.key === 'by' && MAKING.has(items[i - 1]!.key)) return opens(i - 2) || opens(i - 3)
  return false
}

/** Builds the phrase out of its parts: the last head is the head, what stands before it owns or colours it. */
function assemble(scan: Scan, at: number, start: number, parts: readonly Part[], determined: string | undefined): Phrase | undefined {
  if (!parts.length) return undefined
  let last = -1
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!
    if (part.as === 'head') last = i
    // a name behind a title is its holder's; what follows a name in the possessive goes on
    if (part.as === 'name' && last >= 0 && parts[last]!.term!.class === 'title' && scan.items[parts[last]!.last - 1]!.after < 0) {
      const holder = parts[i + 1]?.term?.flags.has('ofperson') ? assemble(scan, at, start, parts.slice(0, i + 1), determined) : undefined
      if (holder?.kind === 'person') return officeOf(scan, holder, parts[i + 1]!)
      break
    }
    // "US officials Friday": a head ends unless the next head follows directly
    if (part.as === 'owner' && last >= 0 && scan.items[part.first - 1]!.after < 0 && parts[last]!.term!.class !== 'title' && parts[last]!.term!.class !== 'rank' as never) break
  }
  if (last >= 0) {
    const made = withHead(scan, at, parts, last, determined)
    // "an Afghan army base", "a police station", "a military camp": what the place is of is somebody
    if (!made && parts[last]!.term!.class === 'place') {
      const body = bodyBefore(scan, at, parts.slice(0, last), determined, BASES.has(scan.items[parts[last]!.last - 1]!.bare))
      if (body) return body
    }
    // "the US's top ally", "a Georgian bridge": the head is nobody by itself, its owner is somebody
    const site = parts[last]!.term!.en === 'site' && parts[0]!.owner?.kind === 'state'
    if (made || parts[0]!.as !== 'owner' || (!site && scan.items[parts[0]!.last - 1]!.after < 0)) return made
  }
  return withoutHead(scan, at, start, parts, determined)
}

/** "Foreign Minister Jane Roe's office": the office of whom the words before it name. */
function officeOf(scan: Scan, holder: Phrase, head: Part): Phrase | undefined {
  const owner: Owner = { kind: 'phrase', phrase: { ...holder, inside: true }, at: { first: holder.first, last: head.first } }
  return finish(scan, phrase('body', holder.first, head.last, 'body', { term: head.term!, head, definite: true, number: 'sg', owners: [owner] }))
}

/** Places that are a state's own: "a US base", not "a Russian region". */
const BASES = new Set(['base', 'airbase', 'bases', 'airbases'])

/** The army, police or movement that a place without a name is of; an adjective alone ("a military base") is of nobody. */
function bodyBefore(scan: Scan, at: number, parts: readonly Part[], determined: string | undefined, base: boolean): Phrase | undefined {
  const part = parts.at(-1)
  if (!part) return undefined
  const first = determined === 'a' || determined === 'an' ? parts[0]!.first : at
  if (part.as === 'owner') return part.owner!.kind === 'known' || (base && part.owner!.kind === 'state') ? withoutHead(scan, first, parts[0]!.first, parts, determined) : undefined
  if (part.as === 'head') return assemble(scan, first, parts[0]!.first, parts, determined)
  const head = part.as === 'modifier' ? scan.term(part.first, 'body') : undefined
  if (!head || head.length !== part.last - part.first || (parts.length < 2 && scan.items[part.first]!.pos === 'adj')) return undefined
  // "an army base": whosever base it is, the army is the one there
  return withHead(scan, first, [...parts.slice(0, -1), { as: 'head', first: part.first, last: part.last, term: head.term }], parts.length - 1, determined && 'the')
}

const KIND: Partial<Record<TermClass, Phrase['kind']>> = { title: 'person', body: 'body', organization: 'organization', outlet: 'outlet', group: 'group', government: 'state', bloc: 'bloc', place: 'place', anaphor: 'anaphor' }

function withHead(scan: Scan, at: number, parts: readonly Part[], last: number, determined: string | undefined): Phrase | undefined {
  const headPart = parts[last]!
  const term = partOfLand(scan, parts, last) ?? headPart.term!
  const made = phrase(KIND[term.class]!, at, headPart.last, `${term.class}`, {
    term, head: { first: headPart.first, last: headPart.last }, definite: determined === 'the' || (determined !== undefined && POSSESSIVES.has(determined)), number: term.number ?? 'sg', gender: undefined,
  })
  if (term.class === 'government') made.by = 'government'
  // "11 troops", "two soldiers": so many of them are not the army
  if (made.kind === 'body' && term.en === 'forces' && parts.some((part) => part.as === 'quantifier')) made.kind = 'group'
  if (determined && POSSESSIVES.has(determined)) made.owners.push({ kind: 'pronoun', at: { first: at, last: at + 1 } })
  let named = -1
  for (let i = 0; i < last; i++) {
    const part = parts[i]!
    if (part.as === 'modifier') made.modifiers.push({ term: part.term!, at: part })
    else if (part.as === 'portfolio') made.portfolios.push({ term: part.term!, at: part })
    else if (part.as === 'quantifier') made.counted = true
    else if (part.as === 'owner') {
      made.owners.push(part.owner!)
      if (part.also) made.each = true
      if (scan.items[part.last - 1]!.after >= 0 || part.owner!.kind !== 'place') made.definite = true
    } else if (part.as === 'name') {
      const possessive = scan.items[part.last - 1]!.after >= 0
      if (possessive || governs(part, headPart)) {
        made.owners.push({ kind: 'phrase', phrase: { ...(part.phrase ?? phrase('person', part.first, part.last, part.last - part.first > 1 ? 'bare name' : 'bare word', { name: part, definite: true, number: 'sg' })), inside: true }, at: part })
        made.definite = true
      } else if (isOrganization(part.phrase)) {
        // "Coastal Research Institute director"
        made.owners.push({ kind: 'phrase', phrase: { ...part.phrase!, inside: true }, at: part })
        made.definite = true
      } else if (!governs(part, parts[i + 1]!)) named = named < 0 ? part.first : named
    } else if (part.as === 'head') {
      // "Foreign Ministry spokesman", "government official", "army chief"
      const inner = withHead(scan, parts[innerStart(parts, i)]!.first, parts.slice(innerStart(parts, i), i + 1), i - innerStart(parts, i), term.flags.has('ofperson') ? 'the' : undefined)
      if (inner && (inner.kind === 'body' || inner.kind === 'organization' || inner.kind === 'outlet' || inner.kind === 'state' || inner.kind === 'group' || inner.kind === 'person')) {
        if (inner.kind === 'group' || inner.kind === 'person') {
          if (scan.items[inner.last - 1]!.after < 0) { made.owners.push(...inner.owners); continue }
        }
        inner.inside = true
        made.owners = made.owners.filter((owner) => owner.at.first < inner.first)
        made.owners.push({ kind: 'phrase', phrase: inner, at: inner })
        made.portfolios = []
      }
    }
  }
  // "the Hezbollah movement", "Lebanon's Islamist group Hamas": the noun of an organization beside its name
  const own = made.owners.at(-1)
  if (made.kind === 'organization' && !isCapital(scan, headPart.first) && own?.kind === 'known' && isJustBefore(scan, own.at.last, headPart.first) && ['organization', 'group'].includes(organizationInfo(own.id)?.kind ?? '')) return { ...made, kind: 'known', id: own.id, owners: made.owners.slice(0, -1), definite: true, rule: 'organization + its noun' }
  // "Elman Peace and Human Rights Organisation", "Free Syrian Army": capitals up to a head with a capital are its name
  if ((made.kind === 'organization' || made.kind === 'body' || made.kind === 'outlet') && named >= 0 && isCapital(scan, headPart.first)) {
    made.name = { first: named, last: headPart.last }
    made.definite = true
    if (made.kind === 'body') made.kind = 'organization'
    made.rule = 'organization by capitals'
  } else if ((made.kind === 'outlet' || made.kind === 'organization') && named >= 0) {
    made.name = { first: named, last: headPart.first }
    made.rule = `${term.class} noun + name`
  } else if (made.kind === 'place') {
    // "Sinaloa state", "Kano province" go by the name alone, "Red Square" does not
    const first = named >= 0 ? named : made.owners.at(-1)?.kind === 'place' ? made.owners.at(-1)!.at.first : -1
    if (first >= 0) made.name = { first, last: isCapital(scan, headPart.first) ? headPart.last : headPart.first }
  } else if (named >= 0 && made.kind === 'person') {
    // "Labour leader Jeremy Corbyn": an unknown name before a title is what it belongs to
    made.owners.push({ kind: 'phrase', phrase: phrase('organization', named, headPart.first, 'name before title', { name: { first: named, last: headPart.first }, inside: true, definite: true }), at: { first: named, last: headPart.first } })
  }
  takeOwnName(scan, made)
  // the first word may be a plain word of the sentence: "Following talks", "On Friday police" are cut off by parts
  takeOf(scan, made, phraseAt)
  // "the statement", "a statement from the ministry": who issued it
  if (term.flags.has('document')) made.rule = 'document'
  // "his Jordanian counterpart, Omar Razzaz": somebody by the country that he is said to be of
  if (term.flags.has('counterpart') && made.owners.some((owner) => owner.kind === 'state')) {
    made.kind = 'person'
    made.rule = 'counterpart'
    made.definite = true
    // "his Russian and Turkish counterparts": each of them; "their Chinese counterparts" are several
    if (scan.items[headPart.first]!.key === 'counterparts') made.number = made.each ? 'sg' : 'pl'
  }
  if (made.kind === 'person') takeName(scan, made)
  return finish(scan, made)
}

/** Right before a noun, or with a plain word or two between that colour it: "the M23 (rebel) group"; no possessive. */
function isJustBefore({ items }: Scan, last: number, head: number): boolean {
  if (head - last > 2) return false
  for (let i = last - 1; i < head; i++) if (items[i]!.after >= 0 || items[i]!.mark || (i >= last && items[i]!.pos !== 'noun' && items[i]!.pos !== 'adj')) return false
  return true
}

/** "Kano state": behind a name that is no state's, a part of a land. */
function partOfLand(scan: Scan, parts: readonly Part[], last: number): Term | undefined {
  const { first, term } = parts[last]!
  const before = parts[last - 1]
  if (term!.class !== 'government' || !before || scan.items[before.last - 1]!.after >= 0) return undefined
  return before.as === 'name' || before.owner?.kind === 'place' ? scan.term(first, 'place')?.term : undefined
}

/** Where the inner phrase of a head among the parts begins: behind the previous possessive or head. */
function innerStart(parts: readonly Part[], i: number): number {
  let start = i
  while (start > 0 && (parts[start - 1]!.as === 'owner' || parts[start - 1]!.as === 'portfolio' || parts[start - 1]!.as === 'modifier' || governs(parts[start - 1]!, parts[start]!))) start--
  return start
}

/** "the Obama administration", "an Obama administration official": it goes by the name of the person who leads it. */
const governs = (name: Part, head: Part): boolean => name.phrase?.kind === 'person' && name.as === 'name' && name.last === head.first && head.term?.class === 'government'

/** An organization's own name. */
const isOrganization = (name: Phrase | undefined): boolean => name?.kind === 'organization' || name?.kind === 'outlet'

/** Drops what is no mention: common nouns without anything that makes them somebody. */
function finish(scan: Scan, made: Phrase): Phrase | undefined {
  const { term } = made
  const flags = term!.flags
  switch (made.kind) {
    case 'person':
      if (made.name) return made
      // "arrested a man", "a California woman": whoever it is, with an article somebody is meant
      if (flags.has('anybody') && made.number === 'sg' && scan.wordAt(made.first).pos === 'det' && ARTICLES.has(scan.items[made.first]!.key)) return made
      if (flags.has('weak')) return made.number === 'sg' && made.owners.some((owner) => owner.kind === 'state') && !flags.has('relative') ? made : undefined
      if (made.number === 'pl') made.kind = 'group'
      return made.definite || made.owners.length || made.modifiers.length || made.kind === 'group' || flags.has('role') || flags.has('spokesperson') ? made : isCapital(scan, made.head!.first) ? made : undefined
    case 'body':
      if (flags.has('ofperson')) return made.last === made.head!.last && isOwnedByPerson(scan, made) ? made : undefined
      takeAlias(scan, made)
      if (flags.has('portfolio') && !made.portfolios.length && !(made.definite && isCapital(scan, made.head!.first))) return made.definite && term!.en.startsWith('Ministry') ? made : undefined
      return made.definite || made.owners.length || /police|troops|forces|peacekeepers|prosecutor|court/.test(term!.en) || isCapital(scan, made.head!.first) ? made : undefined
    case 'organization':
      if (made.name) { takeAlias(scan, made); return made }
      if (made.owners.length && isCapital(scan, made.head!.first)) { made.name = { first: made.first, last: made.last }; takeAlias(scan, made); return made }
      return made.definite ? made : undefined
    case 'outlet':
      return made.name || made.owners.length || made.definite || flags.has('plural') || (flags.has('news') && term!.en.startsWith('state')) ? made : undefined
    case 'state':
      // "his leadership": how he leads, not those who do
      if (flags.has('trait') && made.owners.some((owner) => owner.kind === 'pronoun')) return undefined
      if (flags.has('name')) return made.owners.some((owner) => owner.kind === 'state') && (made.last > made.head!.last || isWholeState(scan, made)) ? made : undefined
      return made.owners.length || (flags.has('alone') && made.definite) ? made : undefined
    case 'place':
      // "the Turkish capital"
      return placeOf(scan, made) ?? (made.name || (flags.has('capital') && made.owners.some((owner) => owner.kind === 'state')) ? made : undefined)
    case 'group':
      return made
    case 'bloc':
      return flags.has('countries') && !made.owners.length && !made.counted && !made.modifiers.length ? undefined : made
    default:
      return made
  }
}

/** "sued the Lebanese state", not "the Brazilian state of Bahia", "the Syrian state media". */
function isWholeState(scan: Scan, { head, last, owners }: Phrase): boolean {
  const item = scan.items[head!.first]!
  return item.key === 'state' && item.number !== 'pl' && scan.items[owners[0]!.at.first - 1]?.key === 'the' && owners[0]!.kind === 'state' && owners[0]!.by === 'adjective' && scan.items[last]?.key !== 'of' && !(scan.adjoins(last) && GOES_ON.has(scan.wordAt(last).pos))
}

/** "Roe's office", "the mayor's office", "his office": a person's, in the possessive. */
const isOwnedByPerson = ({ items }: Scan, { owners }: Phrase): boolean =>
  owners.some((owner) => owner.kind === 'pronoun' || (owner.kind === 'phrase' && owner.phrase.kind === 'person' && items[owner.at.last - 1]!.after >= 0))

// "the city of Liège", "the province of Hama", "the Gulf of Aden"
function placeOf(scan: Scan, made: Phrase): Phrase | undefined {
  const owner = made.owners.at(-1)
  if (!owner || made.last === made.head!.last) return undefined
  if (owner.kind === 'place') { made.id = owner.id; made.name = owner.at; made.match = scan.names(owner.at.first)[0]!; made.owners.pop(); return made }
  return undefined
}

/** No head noun: a state, a known name, a person, or capitals alone. */
function withoutHead(scan: Scan, at: number, start: number, parts: readonly Part[], determined: string | undefined): Phrase | undefined {
  // colours before it are not of it, except ranks; take the first part that is somebody
  let i = 0
  while (i < parts.length && (parts[i]!.as === 'modifier' || parts[i]!.as === 'quantifier' || parts[i]!.as === 'portfolio')) i++
  const part = parts[i]
  if (!part) return undefined
  // "the University of Leeds's Institute for Transport Studies": the last of them, of those before it
  const inner = parts[i + 1]
  if (part.as !== 'rank' && inner?.as === 'name' && isOrganization(inner.phrase) && scan.items[part.last - 1]!.after >= 0) {
    const owner: Owner = part.owner ?? { kind: 'phrase', phrase: { ...(part.phrase ?? phrase('person', part.first, part.last, 'bare name', { name: part, definite: true, number: 'sg' })), inside: true }, at: part }
    return { ...inner.phrase!, first: part.first, owners: [...inner.phrase!.owners, owner] }
  }
  const owned = ownedName(scan, part, inner)
  if (owned) return owned
  if (part.as === 'rank') {
    const next = parts[i + 1]
    if (next?.as !== 'name') return undefined
    return phrase('person', at, next.last, 'rank + name', { term: part.term!, name: next, definite: true, number: 'sg', core: next, ...(next.phrase && { id: next.phrase.id!, match: next.phrase.match! }) })
  }
  if (part.as === 'owner') {
    const made = part.phrase!
    const national = somebodyOf(scan, at, part, determined)
    if (national) return national
    // "two Ukrainians", "Serbians protested", but "the Russians"
    if (made.by === 'people' && determined !== 'the' && /s$|men$/.test(scan.items[part.last - 1]!.key)) made.counted = true
    if (made.kind === 'known') takeAlias(scan, made)
    if (determined && i === 0 && start === part.first && made.kind !== 'state') return { ...made, first: part.first }
    return made
  }
  if (part.as === 'name') {
    if (part.phrase) return part.phrase
    for (let n = part.first; n < part.last; n++) if (scan.term(n, 'thing')) return undefined
    // "Operation | Peace Spring": the rest of such a name
    if (isCapital(scan, part.first - 1) && scan.term(part.first - 1, 'thing') && scan.adjoins(part.first)) return undefined
    const length = part.last - part.first
    if (determined === 'the' || determined === 'a' || determined === 'an') {
      // "the Free Officers": capitals with an article are no person
      return length > 1 || scan.items[part.first]!.unknown ? phrase('organization', part.first, part.last, 'capitals with article', { name: part, definite: true, number: 'sg' }) : undefined
    }
    const acronym = length === 1 && isAcronym(scan, part.first)
    if (acronym) return phrase('organization', part.first, part.last, 'acronym', { name: part, definite: true, number: 'sg' })
    if (isInByline(scan, part.first)) return undefined
    const home = length > 1 ? homeAt(scan, part.last) : undefined
    return phrase('person', part.first, part.last, length > 1 ? 'bare name' : 'bare word', { name: part, definite: true, number: 'sg', ...(home && { owners: [home] }), ...(length === 1 && isSurname(scan, part.first) && { proper: true }) })
  }
  return undefined
}

/** "Peru's Congress", "the Brazilian Senate": not the one that is known by the word alone. */
function namesakeOf(scan: Scan, { owner, first, last }: Part, inner: Part | undefined): Phrase | undefined {
  if (owner?.kind !== 'state' || inner?.owner?.kind !== 'known' || inner.first !== last) return undefined
  const known = organizationInfo(inner.owner.id)
  const body = known?.country && known.country !== stateInfo(owner.id)?.iso3 ? scan.term(inner.first, 'body') : undefined
  if (!body || body.length !== inner.last - inner.first) return undefined
  return phrase('body', first, inner.last, 'body', { term: body.term, head: { first: inner.first, last: inner.last }, owners: [owner], definite: true, number: 'sg' })
}

/** "CNN's Jane Roe", "Brazil's Petrobras", "Chile's Boric": a name right behind whom it belongs to. */
function ownedName(scan: Scan, part: Part, inner: Part | undefined): Phrase | undefined {
  const { owner } = part
  const namesake = namesakeOf(scan, part, inner)
  if (namesake) return namesake
  if (part.as !== 'owner' || !inner || inner.first !== part.last || scan.items[part.last - 1]!.after < 0 || (owner?.kind !== 'state' && owner?.kind !== 'known') || (owner.kind === 'state' && owner.by === 'adjective')) return undefined
  if (owner.kind === 'known' && organizationInfo(owner.id)?.kind === 'bloc') return undefined
  const core = { first: inner.first, last: inner.last }
  if (inner.phrase) return inner.as === 'name' || (inner.owner?.kind === 'known' && scan.items[inner.last - 1]!.after < 0) ? { ...inner.phrase, first: part.first, core, owners: [...inner.phrase.owners, owner] } : undefined
  if (inner.as !== 'name') return undefined
  for (let n = inner.first; n < inner.last; n++) if (scan.term(n, 'thing') || scan.wordAt(n).verbForm === 'finite') return undefined
  const words = inner.last - inner.first
  // "Spain's Ebro", "CNN's Roe": one word is a company's or somebody's, which the story tells
  // behind "from" or "to" it may be a town ("to Germany's Memmingen")
  if (words === 1 && (!isSurname(scan, inner.first) || PLACE_PREPOSITIONS.has(scan.items[part.first - 1]?.key ?? '') || (scan.adjoins(inner.last) && scan.wordAt(inner.last).pos === 'noun'))) return undefined
  return phrase('person', part.first, inner.last, words > 1 ? OWNED_NAME : 'bare word', { name: core, core, owners: [owner], definite: true, number: 'sg', ...(words === 1 && { proper: true }) })
}

const NATIONAL: Term = { class: 'title', en: 'citizen', sector: 'CVL', flags: new Set(['role', 'weak', 'anybody']), row: -1, article: false }
/** What may stand behind a noun that ends a group. */
const GOES_ON = new Set(['noun', 'name', 'adj', 'num', 'foreign'])

/** "a Briton", "another Ukrainian", "the Frenchman": a nationality that nothing follows is somebody of it. */
function somebodyOf(scan: Scan, at: number, part: Part, determined: string | undefined): Phrase | undefined {
  const { owner, first, last } = part
  if (owner?.kind !== 'state' || owner.by !== 'adjective' || part.phrase!.by !== 'adjective' || at + 1 !== first || scan.items[last - 1]!.after >= 0) return undefined
  if (determined !== 'a' && determined !== 'an' && determined !== 'another' && !(determined === 'the' && /[a-z](?:man|woman)$/.test(scan.items[last - 1]!.key) && !/(?:german|oman)$/.test(scan.items[last - 1]!.key))) return undefined
  if (scan.adjoins(last) && (GOES_ON.has(scan.wordAt(last).pos) || scan.items[last]!.mark === '-')) return undefined
  // "a Russian and Iranian-backed assault"
  if (scan.adjoins(last + 1) && scan.wordAt(last).pos === 'conj' && GOES_ON.has(scan.wordAt(last + 1).pos)) return undefined
  return phrase('person', at, last, 'somebody of a nation', { term: NATIONAL, head: { first, last }, owners: [owner], definite: false, number: 'sg' })
}

/** A word that only a name can be: "Melbournians", "jihadists" and "IEDs" are many. */
function isSurname(scan: Scan, at: number): boolean {
  const { unknown, start, end } = scan.items[at]!
  return unknown && !/(?:ians|ists|ites|ism|[A-Z]s)$/.test(scan.text.text.slice(start, end))
}

function isAcronym(scan: Scan, at: number): boolean {
  const item = scan.items[at]!
  const { text } = scan.text
  if (item.end - item.start < 2 || item.end - item.start > 6) return false
  for (let i = item.start; i < item.end; i++) if (!isUpper(text.charCodeAt(i))) return false
  return true
}

export { capital, marked }

// Phrases that the knowledge's gazetteer tells: states, nisbas, capitals, organizations, persons, places.
import type { Term } from '../names/lexicon.js'
import { type Phrase, phrase } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { takeComplements } from './complements.js'
import { takeName } from './name-persons.js'
import { adjectiveAt } from './name-places.js'
import { hasSufferer } from './frames.js'
import { isGivenName } from './given-names.js'
import { kindOfName } from './latin.js'
import { closes, nameRun, opens, takeAlias } from './name-runs.js'

/** A phrase that the knowledge's gazetteer tells. */
export function knownAt(scan: Scan, at: number): Phrase | undefined {
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
      // «محادثات سعودية»: without its article the name is the nisba
      // (with «لل» it is written without its alef: «للحوثيين»)
      // (an unknown word keeps its letters together: «الأونكتاد»)
      if (entry.article && !item.article && !scan.text.text.startsWith('ال', item.start) && !(item.definite && item.before.includes('ل') && entry.kind === 'organization') && match.length === 1 && (entry.kind !== 'state' || (entry.as === 'name' && !item.definite && match.entries.some((other) => other.kind === 'state' && other.as === 'adjective')))) continue
      // «قطره ثلاثة أمتار»: only a people can be somebody's («سعودييها»)
      if (scan.items[last - 1]!.after >= 0 && !(entry.kind === 'state' && (entry.as === 'adjective' || entry.as === 'people'))) continue
      if (entry.kind === 'state') {
        if (entry.as === 'adjective' && (item.pos === 'verb' || (entry.doubtful && !scan.statesNamed.has(entry.state.id)))) continue
        const nisba = entry.as === 'adjective' ? adjectiveAt(scan, at, true) : undefined
        const made = phrase('state', at, last, `state by ${entry.as}`, { id: nisba?.kind === 'state' ? nisba.id : entry.state.id, by: entry.as, match, definite: item.definite || entry.as === 'name', number: entry.number ?? 'sg', gender: entry.gender ?? entry.state.gender })
        if (entry.as === 'adjective' && entry.number === 'pl' && entry.gender === 'm' && nounLike(scan, at)) made.by = 'people'
        // «فجر شيشاني نفسه»: a man of that nation
        if (entry.as === 'adjective' && nisba && !item.definite && !item.before.length && entry.number !== 'pl' && (scan.items[at - 1]?.pos === 'verb' || (scan.adjoins(at) && hasSufferer(scan.wordAt(at - 1))))) return phrase('person', at, last, 'nisba as a person', { term: CITIZEN, head: { first: at, last }, owners: [nisba], number: 'sg', gender: entry.gender })
        // «التايلاندي داناي أودومتشوك», «والأميركي دونالد ترامب»
        if (entry.as === 'adjective' && entry.number !== 'pl' && item.definite && (nounLike(scan, at) || isCalling(scan, at) || isBehindState(scan, at)) && nisba && scan.adjoins(last) && !scan.items[last]!.before.length) {
          const holder = phrase('person', at, last, 'nisba + name', { owners: [nisba], definite: true, number: 'sg', gender: entry.gender })
          takeName(scan, holder)
          if (holder.name && holder.name.last - holder.name.first > 1) return holder
        }
        return made
      }
      // «قال لـ«الشرق الأوسط»»: in quotation marks the paper, not the part of the world
      if ((entry.kind === 'place' || (entry.kind === 'organization' && entry.organization.kind === 'bloc')) && isQuoted(scan, at, last) && match.entries.some((other) => other.kind === 'organization' && other.organization.kind === 'outlet')) continue
      if (entry.kind === 'organization') {
        if (entry.as === 'adjective') return phrase('known', at, last, 'organization by adjective', { id: entry.organization.id, by: 'adjective', match, definite: item.definite, number: entry.number, gender: entry.gender })
        const made = phrase('known', at, last, 'known organization', { id: entry.organization.id, match, definite: true, number: 'sg', gender: item.gender })
        takeComplements(scan, made)
        takeAlias(scan, made)
        return made
      }
      if (entry.kind === 'person') {
        const end = nameRun(scan, at, true)
        // «اتهم ترامب كيري», «التقى بوتين ماكرون»: two that everybody knows by their surnames are two
        const alone = entry.as === 'full' || (end === last + 1 && isSurnameOfAnother(scan, last, entry.person.id))
        const full = alone ? last : Math.max(last, end)
        // «شكري بلعيد»: a given name with a family name behind it is nobody's surname
        const given = end > last && match.length === 1 && isGivenName(item.key)
        if (entry.as === 'surname' && (end > last + 1 || given || item.article !== entry.article)) continue
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

/** «اعتقلت كينيا المالطي فلان الفلاني»: no adjective of the state before it. */
const isBehindState = (scan: Scan, at: number): boolean => scan.items[at]!.article && scan.items[at - 1]?.pos === 'name' && scan.adjoins(at) && scan.names(at - 1).some(({ length, entries }) => length === 1 && entries.some((entry) => entry.kind === 'state' && entry.as === 'name'))

/** A surname that the knowledge has of somebody else, and that is no given name. */
const isSurnameOfAnother = (scan: Scan, at: number, person: string): boolean =>
  !isGivenName(scan.items[at]!.key) && scan.names(at).some(({ length, entries }) => length === 1 && entries.some((entry) => entry.kind === 'person' && entry.as === 'surname' && !entry.doubtful && entry.person.id !== person && entry.article === scan.items[at]!.article))

/** «الجهادية البلجيكية مارغريت دوبوا», «المرشح الكيني فلان»: a calling that no table has, with the article as its nisba has and of its gender, before a given name. */
function isCalling(scan: Scan, at: number): boolean {
  const [before, item, name] = [scan.items[at - 1]!, scan.items[at]!, scan.items[at + 1]!]
  return before.article && (before.pos === 'adj' || before.pos === 'noun') && before.after < 0 && before.number === 'sg' && before.gender === item.gender && before.sentence === item.sentence && !scan.term(at - 1, 'title', 'rank', 'body', 'organization', 'outlet', 'government', 'place', 'thing', 'bloc') && !scan.names(at - 1).length && nameRun(scan, at + 1, true) > at + 2 && !scan.names(at + 1).some((match) => match.entries.some(({ kind }) => kind === 'organization' || kind === 'place')) && (isGivenName(name.key) || kindOfName(name.key) === 'p') && !name.article
}

const CITIZEN: Term = { class: 'title', en: 'citizen', sector: 'CVL', flags: new Set(['role']), row: 1, article: false }

/** «الإسرائيليون», «إيرانيين»: no noun stands before the adjective, so it is one itself. */
export function nounLike(scan: Scan, at: number): boolean {
  const before = scan.items[at - 1]
  if (!before || before.mark || scan.items[at]!.before.length) return true
  return before.pos !== 'noun' && before.pos !== 'adj' && before.pos !== 'name' && before.pos !== 'num'
}

/** A head noun or a preposition of place stands before it, or it is in quotation marks. */
function cued(scan: Scan, at: number): boolean {
  const before = scan.items[at - 1]
  if (!before) return false
  if (before.mark) return opens(before.mark) && before.mark !== '('
  return !!scan.term(at - 1, 'place', 'organization', 'outlet') || scan.pack.names.placePrepositions.has(before.key) || scan.items[at]!.before.includes('ب')
}

/** Marks stand on both sides of it. */
const isQuoted = ({ items }: Scan, at: number, last: number): boolean => !!items[at - 1]?.mark && opens(items[at - 1]!.mark) && items[at - 1]!.mark !== '(' && !!items[last]?.mark && closes(items[last]!.mark)

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

export function personAt(scan: Scan, at: number): Phrase | undefined {
  const found = scan.items[at] && !scan.items[at]!.mark ? knownAt(scan, at) : undefined
  return found?.kind === 'person' ? found : undefined
}

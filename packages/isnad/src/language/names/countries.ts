// Which state a story is about: for bodies and officials that it speaks of without saying whose they are.
import { firstIndex } from '../../document/first-index.js'
import { push } from '../../document/push.js'
import { organizationByName, placeInfo, stateInfo } from '../../knowledge/index.js'
import type { Mentioned } from '../mentions.js'
import type { LanguagePack } from '../pack.js'
import { findVictims, type Victim } from '../victims.js'
import type { Phrase } from './phrase.js'
import type { Item } from './scan.js'

/** How much a place counts for its country. */
const PLACE = 2
/** How much it counts that a mission is posted somewhere. */
const POSTED = 3
/** How much more the sentence itself and the one before it count. */
const NEAR = 1
/** How much more one country must be spoken of than the next: of two that are equally near, who has no country said may be of either (of such guesses 10 were right, 18 wrong). */
const CLEAR = 1.5

/** Sectors of those who are in the streets. */
const STREET: ReadonlySet<string> = new Set(['COP', 'CVL'])
/** Sectors of those who fight. */
const FIGHTERS: ReadonlySet<string> = new Set(['REB', 'UAF'])

/** The country of a place or state. @example countryOfPlace('geo:1581130') // 'VNM' */
export const countryOfPlace = (id: string): string | null | undefined => placeInfo(id)?.country ?? stateInfo(id)?.iso3

/** The countries that a phrase names, or that it says somebody is of. */
function isosOf({ kind, id, owners }: Phrase): string[] {
  const ids = [...(kind === 'state' && id ? [id] : []), ...owners.flatMap((owner) => (owner.kind === 'state' ? [owner.id] : []))]
  return ids.flatMap((state) => stateInfo(state)?.iso3 ?? [])
}

/** A country that is told of at an item; `apart`: as somebody who may be another than those spoken of, not as where things are or whose bodies act. */
interface Told { readonly iso: string; readonly weight: number; readonly at: number; readonly sentence: number; readonly headline: boolean; readonly apart: boolean }

export class Countries {
  /** How much the story speaks of each country. */
  readonly weights = new Map<string, number>()
  private readonly bySentence = new Map<number, Told[]>()
  /** Where each country is told of first. */
  private readonly firstTold = new Map<string, Told>()
  /** Countries that are told of as more than a party: things are there, or their bodies act. */
  private readonly placed = new Set<string>()
  /** Countries that are told of otherwise than as where something happens. */
  private readonly meant = new Set<string>()
  private readonly home: string | undefined
  /** Countries that somebody who acts is of, by the sentence, each from the item on where he is named. */
  private readonly acting = new Map<number, { iso: string; first: number }[]>()

  /** Countries that a place is said to be in, by the item of its preposition, and those that open a sentence. */
  private readonly sites = new Map<number, string>()
  private readonly opening = new Map<number, string>()
  /** Countries of the places that a sentence says something happens in. */
  private readonly sitedIn = new Map<number, string[]>()

  /** Those whom a blow hurts, by the word that heads them. */
  private readonly victims: ReadonlyMap<number, Victim>

  constructor(private readonly text: Mentioned, private readonly pack: LanguagePack, isSubject: (phrase: Phrase) => boolean) {
    const { items } = text.scan
    for (const phrase of text.phrases) {
      const { sentence, start } = items[phrase.first]!
      const inHeadline = start < text.bodyStart
      const headline = inHeadline ? 2 : 1
      const sited = this.site(phrase, items)
      const add = (iso: string | null | undefined, weight: number, apart = false): void => this.add({ iso, weight, at: phrase.first, sentence, headline: inHeadline, apart })
      // an embassy is where it is posted, and that is never its own state
      const mission = phrase.kind === 'body' && phrase.term?.flags.has('place') && phrase.term.flags.has('of')
      if (isSubject(phrase) && !mission) this.act(phrase, sentence)
      for (const owner of phrase.owners) if (mission && owner.kind === 'phrase' && owner.phrase.rule === 'posting' && owner.phrase.id) {
        const iso = countryOfPlace(owner.phrase.id)
        add(iso, POSTED * headline)
        // «تظاهر العشرات أمام السفارة الفرنسية في نيامي»: where it stands is where that is
        if (iso && !isSubject(phrase)) push(this.sitedIn, sentence, iso)
      }
      for (const owner of phrase.owners) if (owner.kind === 'state' && !mission) add(stateInfo(owner.id)?.iso3, (phrase.by === 'government' ? 4 : phrase.kind === 'body' || phrase.kind === 'person' ? 2 : 1) * headline, phrase.by === 'government' || phrase.kind === 'person' || (phrase.kind === 'body' && !isSubject(phrase)))
      // «في خيرسون»: where it happens tells whose the people there are
      if (phrase.kind === 'place' && phrase.id) add(placeInfo(phrase.id)?.country, PLACE)
      if (!sited && (phrase.kind === 'state' ? !phrase.inside : phrase.kind !== 'place')) for (const iso of isosOf(phrase)) this.meant.add(iso)
      if (phrase.kind === 'state' && phrase.id && !phrase.inside) add(stateInfo(phrase.id)?.iso3, (phrase.by === 'adjective' ? 1 : isSubject(phrase) ? 3 : 1) * headline, phrase.by !== 'people' && !sited)
    }
    this.victims = this.findVictims()
    // a national newspaper or site speaks of its own state's bodies without saying whose they are
    const outlet = text.story.source?.outlet
    const home = outlet ? (organizationByName(outlet, 'en') ?? organizationByName(outlet, pack.code as 'ar')) : undefined
    if (home?.country && home.kind === 'outlet' && ['newspaper', 'website', 'radio'].includes(home.role)) this.home = home.country
  }

  private findVictims(): ReadonlyMap<number, Victim> {
    const { counting } = this.pack.names
    if (!counting?.blows) return new Map()
    const { scan: { items }, phrases } = this.text
    const told = phrases.flatMap((one) => {
      const isos = one.kind === 'place' && one.id ? [placeInfo(one.id)?.country ?? []].flat() : isosOf(one)
      return isos.length ? [{ word: items[one.first]!.word, isos, named: one.kind === 'place' || (one.kind === 'state' && one.by !== 'adjective') }] : []
    }).sort((a, b) => a.word - b.word)
    return findVictims(this.text, counting, (first, last, by) => {
      const isos: string[] = []
      for (let i = firstIndex(told, ({ word }) => word >= first); i < told.length && told[i]!.word < last; i++) if (!by || told[i]!.named) isos.push(...told[i]!.isos)
      return isos
    })
  }

  /** What is told of somebody whom a blow hurts. */
  victim({ first, last }: Pick<Phrase, 'first' | 'last'>): Victim | undefined {
    if (!this.victims.size) return undefined
    for (let i = first; i < last; i++) {
      const found = this.victims.get(this.text.scan.items[i]!.word)
      if (found) return found
    }
    return undefined
  }

  private act(phrase: Phrase, sentence: number): void {
    const owner = phrase.owners.find((one) => one.kind === 'state')
    const id = owner?.kind === 'state' ? owner.id : phrase.kind === 'state' ? phrase.id : undefined
    const iso = id ? stateInfo(id)?.iso3 : undefined
    if (iso) push(this.acting, sentence, { iso, first: phrase.first })
  }

  /** «المدنيين في اليمن», «وفي بريطانيا وافق مجلس الوزراء», "in Mali, the army": where somebody is told to be. */
  private site(phrase: Phrase, items: readonly Item[]): boolean {
    const iso = phrase.kind === 'place' ? phrase.id && placeInfo(phrase.id)?.country : phrase.kind === 'state' && phrase.id && phrase.by !== 'adjective' && phrase.by !== 'people' ? stateInfo(phrase.id)?.iso3 : undefined
    if (!iso) return false
    const { placePrepositions, directions } = this.pack.names
    const { before, sentence } = items[phrase.first]!
    const at = before.length ? phrase.first : phrase.first - 1
    const key = before.at(-1) ?? items[at]?.key
    if (at < 0 || items[at]!.sentence !== sentence || key === undefined || !placePrepositions.has(key) || directions.has(key)) return false
    this.sites.set(at, iso)
    push(this.sitedIn, sentence, iso)
    if (items[at - 1]?.sentence !== sentence) this.opening.set(sentence, iso)
    return true
  }

  private add({ iso, ...rest }: Omit<Told, 'iso'> & { iso: string | null | undefined }): void {
    if (!iso) return
    const told = { iso, ...rest }
    push(this.bySentence, told.sentence, told)
    if (!this.firstTold.has(iso)) this.firstTold.set(iso, told)
    if (!told.apart) this.placed.add(iso)
    this.weights.set(iso, (this.weights.get(iso) ?? 0) + told.weight)
  }

  /**
   * «أعرب الوزير عن أمله في أن تتوسط النرويج»: how much less a country counts for somebody of whom its sentence tells only behind him, as another party, and the story nowhere before;
   * for nothing where it is another party wherever it is told of.
   */
  private behind(iso: string, { last, term }: Pick<Phrase, 'last' | 'term'>, sentence: number): number {
    // "the rebels attacked a Ugandan base": who fights somebody does so in his land for the most part
    if (FIGHTERS.has(term?.sector ?? '')) return 0
    const told = this.firstTold.get(iso)
    if (!told || told.at < last || told.sentence !== sentence) return 0
    if (!this.placed.has(iso)) return Number.POSITIVE_INFINITY
    // in a headline nothing stands before: the story tells what it is about
    if (told.headline) return 0
    let sum = 0
    for (const one of this.bySentence.get(sentence)!) {
      if (one.iso !== iso) continue
      if (!one.apart) return 0
      sum += one.weight
    }
    return sum
  }

  /**
   * The country that a body or official without one is of: that of the place where it or its sentence says it is; of a national outlet where
   * the story speaks of it enough (always for «رئيس الجمهورية»),
   * else the one that the story and the sentences around speak of most. `not`: countries that it cannot be. `least`: how much more than of the next one, that none is taken of two in doubt.
   */
  context(sentence?: number, phrase?: Pick<Phrase, 'first' | 'last' | 'term'>, not?: ReadonlySet<string>, least = CLEAR): string | undefined {
    const victim = phrase && this.victim(phrase)
    if (victim?.struck && !not?.has(victim.struck)) return victim.struck
    const at = sentence === undefined ? undefined : this.sitedIn.get(sentence)
    // "in Ghouta 500 were killed by Syrian bombs": in their own land
    if (victim?.foes.size) not = new Set([...(not ?? []), ...[...victim.foes].filter((iso) => !at?.includes(iso))])
    const here = phrase && (this.sites.get(phrase.last) ?? (sentence === undefined ? undefined : this.opening.get(sentence)))
    if (here && !not?.has(here)) return here
    // «استدعت تركيا سفيرها بعد مقتل خمسين في غزة»: those who are hurt are of the land where it is told to be, whoever acts besides
    if (victim && at?.every((iso) => iso === at[0]) && !not?.has(at[0]!)) return at[0]
    // "Ukraine's prime minister told the foreign ministry": that of who acts in the same sentence
    const acting = sentence === undefined || !phrase ? undefined : this.actingBefore(sentence, phrase, not)
    if (acting) return acting.iso
    // «des milliers de personnes ont défilé à Erevan et la police …»: crowds and police are of the land they are told to be in
    const sited = sentence !== undefined && STREET.has(phrase?.term?.sector ?? '') ? (this.sitedIn.get(sentence) ?? this.sitedIn.get(sentence - 1)) : undefined
    if (sited && sited.every((iso) => iso === sited[0]) && !not?.has(sited[0]!)) return sited[0]
    let best: string | undefined
    let most = 0
    let next = 0
    const near = new Map<string, number>()
    if (sentence !== undefined) for (const at of [sentence - 1, sentence]) for (const { iso, weight } of this.bySentence.get(at) ?? []) near.set(iso, (near.get(iso) ?? 0) + weight)
    for (const [iso, weight] of this.weights) {
      if (not?.has(iso)) continue
      const full = weight + (near.get(iso) ?? 0) * NEAR
      const other = sentence === undefined || !phrase ? 0 : this.behind(iso, phrase, sentence)
      // another party is not his, and yet makes it doubtful whose he is
      if (other === Number.POSITIVE_INFINITY && full > next) next = full
      const sum = full - other * (1 + NEAR)
      if (sum > most) { next = Math.max(next, most); best = iso; most = sum } else if (sum > next) next = sum
    }
    const { home } = this
    if (home && !not?.has(home) && (phrase?.term?.flags.has('home') || !most || (this.weights.get(home) ?? 0) * 3 >= most)) return home
    return most > 0 && most >= least * next ? best : undefined
  }

  /** Of which country somebody acts before a phrase: the first of the sentence; before an office the last ("Israel's prime minister, Greek prime minister Mitsotakis and energy minister Hatzidakis"). */
  private actingBefore(sentence: number, { first, term }: Pick<Phrase, 'first' | 'term'>, not?: ReadonlySet<string>): { iso: string } | undefined {
    const before = this.acting.get(sentence)?.filter((one) => one.first < first && !not?.has(one.iso))
    return before?.at(term?.class === 'title' && term.sector === 'GOV' ? -1 : 0)
  }

  /** Whether a country is among those that the story is about: spoken of at least a quarter as much as the first of them. */
  speaksOf(country: string): boolean {
    let most = 0
    for (const weight of this.weights.values()) if (weight > most) most = weight
    return (this.weights.get(country) ?? 0) * 4 >= most
  }

  /** The country of more than two thirds of what the story speaks of, if there is one. */
  dominant(): string | undefined {
    let sum = 0
    for (const weight of this.weights.values()) sum += weight
    const best = this.context()
    // "… sat down in Prague": that something happens in a land makes nobody a native of it
    return best && this.meant.has(best) && (this.weights.get(best) ?? 0) * 3 > sum * 2 ? best : undefined
  }
}

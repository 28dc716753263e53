// What a name pattern finds: a stretch of items that refers to somebody or somewhere, with what its own words tell of who that is.
import type { MeetingWords } from '../meeting-towns.js'
import type { Word } from '../../document/word.js'
import type { GazetteerMatch } from '../../knowledge/index.js'
import type { Term } from './lexicon.js'
import type { Counting } from '../counted.js'
import type { Undergoing } from '../undergoers.js'
import type { Scan } from './scan.js'

/** Rule of the names that packs find by the noun in them. */
export const OWN_NOUN = 'name by its noun'

/** Rule of the names that stand behind whom they belong to ("CNN's Jane Roe"). */
export const OWNED_NAME = 'name behind its owner'

/** Item range [first, last). */
export interface Range {
  readonly first: number
  readonly last: number
}

/** To whom something belongs: the state of a nisba or genitive, an organization, a pronoun («سفيرها»), an anaphor («بلاده»), or another phrase. */
export type Owner =
  | { readonly kind: 'state'; readonly id: string; readonly at: Range; readonly by: 'name' | 'adjective' | 'capital' }
  | { readonly kind: 'known'; readonly id: string; readonly at: Range }
  | { readonly kind: 'place'; readonly id: string; readonly at: Range }
  | { readonly kind: 'phrase'; readonly phrase: Phrase; readonly at: Range }
  | { readonly kind: 'pronoun'; readonly at: Range }
  | { readonly kind: 'anaphor'; readonly term: Term; readonly at: Range }

export type PhraseKind = 'state' | 'known' | 'person' | 'body' | 'organization' | 'outlet' | 'bloc' | 'group' | 'place' | 'anaphor'

export interface Phrase extends Range {
  kind: PhraseKind
  first: number
  last: number
  /** The head noun's row, for what is not a bare name. */
  term?: Term
  /** Items of the head noun. */
  head?: Range
  owners: Owner[]
  /** The proper name in it. */
  name?: Range
  /** A second name in parentheses or quotes («… (أونروا)»). */
  alias?: Range
  portfolios: { term?: Term; at: Range }[]
  modifiers: { term: Term; at: Range }[]
  /** Titles under a deputy, adviser …: «نائب وزير الخارجية» has the minister's inside. */
  under?: Phrase
  /** What the gazetteer says of the name. */
  match?: GazetteerMatch
  /** How a state is named. */
  by?: 'name' | 'adjective' | 'people' | 'capital' | 'epithet' | 'government'
  id?: string
  definite: boolean
  number: 'sg' | 'du' | 'pl' | undefined
  gender: 'm' | 'f' | undefined
  /** A number or quantifier stands before it. */
  counted?: boolean
  /** Second title, after the name or beside it. */
  also?: Phrase
  /** The span without what was added to it by apposition. */
  core?: Range
  /** Further phrases that the same words tell of («الرئيسان الروسي بوتين والأميركي ترامب»). */
  more?: Phrase[]
  /** Its owners are joined by "and": one of it for each. */
  each?: boolean
  /** «وزير الدفاع الأوغندي ووزير الداخلية»: the state of the office that it is joined to, where it names none. */
  beside?: string
  /** It stands inside another phrase, as its owner or place. */
  inside?: boolean
  /** One word that only its capital and that no lexicon has it show to be a name. */
  proper?: boolean
  rule: string
}

/** What differs by language in finding names: a few functions of the pack, over the shared scan. */
export interface NameGrammar {
  /** Keys of a written name, one a token, as `Item.key` has them. One function, kept: the gazetteer is remembered by it. */
  keysOf(form: string): readonly string[]
  /** All forms of a head noun or adjective, with what they tell. */
  inflect(form: string, kind: Term['class'], plural: boolean): readonly { readonly form: string; readonly number?: 'sg' | 'du' | 'pl'; readonly gender?: 'm' | 'f'; readonly construct?: boolean; readonly article: boolean }[]
  /** What is joined after a word is a pronoun («سفيرها»); else it marks a possessive ("Iran's"). */
  readonly pronounsJoin: boolean
  /** A pronoun with a gender is a person's ("he", "she"), one without is not ("it"); else things have genders too. */
  readonly personalGender: boolean
  /** Gender of a pronoun, where the words do not tell. */
  pronounGender?(key: string): 'm' | 'f' | undefined
  /** Whether a pronoun means a person, in a language without genders («او» does, «آن» does not); undefined where it may mean either («ـش»). Left out: one with a gender does. */
  pronounPerson?(key: string): boolean | undefined
  /** A pronoun for a person that is also whoever speaks, state or body, in what they say («la Lettonie assure qu'elle n'a pas signé»). */
  pronounOfTeller?(key: string): boolean
  /** Pronouns with a gender stand for states and bodies too («он» of a country, «lui»). */
  readonly genderedThings?: boolean
  /** An adjective that is of one («les ministres kényan et maltais»: one of each), where words do not have their number. */
  singularAdjective?(key: string): boolean
  /** A possessive before what a verb is done to is its subject's («a exprimé son soutien»), or never is («поддержал его решение», beside «своё»). */
  readonly possessive?: 'subject' | 'other'
  /** Words for two before a noun: «les deux armées». */
  readonly two?: ReadonlySet<string>
  /** The head noun of a body's name comes first («مجلس الأمن») or last ("Security Council"). */
  readonly headFirst: boolean
  /** Proclitics that behind a given name are rather the first letter of the family name: before any noun, or only before what nobody knows. */
  readonly familyLetters?: ReadonlyMap<string, 'noun' | 'unknown'>
  /** Words for meetings that are called by the town they are held in. */
  readonly meetings?: MeetingWords
  /** Verbs and nouns behind which a preposition of place says where somebody comes to ("arrived in"). */
  readonly arrivals?: ReadonlySet<string>
  /** Whether a written word is a name that a table knows: `p` of a person, `t` of a place or thing, empty of either. */
  isName(key: string): 'p' | 't' | '' | undefined
  /** How much likelier the letters of a word that nobody knows are in a name than in a word; where no capitals tell. */
  readonly spelledAsName?: (key: string) => number
  /** Whether an adjective is formed like one of origin, which with the article alone may be a surname («الملقي»). */
  readonly isOrigin?: (key: string) => boolean
  /** Words that open a clause about something that nothing names («ما نقلته الوكالة»). */
  readonly freeRelatives?: ReadonlySet<string>
  /** Lemmas of the words that open a clause about the noun before them. */
  readonly relatives?: ReadonlySet<string>
  /** Words that open a clause and say whose the noun behind them is: the one before ("Uganda, whose president"). */
  readonly owningRelatives?: ReadonlySet<string>
  /** Nouns that with a pronoun stress the noun before («الفترة نفسها»). */
  readonly selves?: ReadonlySet<string>
  /** Nouns for what only somebody has («سراحه», «هويته»). */
  readonly personalNouns?: ReadonlySet<string>
  /** Nouns for what only persons do or suffer («اعتقاله», «زيارته»): a pronoun behind them is no state or body. */
  readonly personalActs?: ReadonlySet<string>
  /** "And", where it is written joined to the next word. */
  readonly conjunction?: string
  /** One-letter words written joined to the next. */
  readonly proclitics: ReadonlySet<string>
  /** Whether the word that begins at an offset is written with the article. */
  hasArticle(text: string, start: number, key: string): boolean
  /** Where the words of a name begin as they are quoted: an article may be written into what is joined before it («للمدنيين»). */
  quotedFrom?(text: string, start: number, key: string): number
  /** Key of a word without its clitics and article. `joined`: a pronoun is written on it. */
  /** The key a word is looked up by, where it is not its own: «بريطانيا» as the accusative of «بريطاني». */
  keyOf?(word: Word): string
  bareKey(key: string, joined: boolean, number: 'sg' | 'du' | 'pl' | undefined): string
  /** Key of a later token of a name, with its proclitics written on. */
  joinedKey(before: readonly string[], key: string, definite: boolean): string
  /** How a bare number of people is told of, where a pack looks for it. */
  readonly counting?: Counting
  /** Where persons are taken by their nouns alone, wherever a verb has them as a side. */
  readonly undergoing?: Undergoing
  /** The phrase that begins at an item, if any, longest reading. */
  phraseAt(scan: Scan, at: number): Phrase | undefined
  /** Words inside a surname («بن سلمان», "van Dijk"). */
  readonly particles: ReadonlySet<string>
  /** Prepositions behind which a name without a title is a place's. */
  readonly siting?: ReadonlySet<string>
  /** Words behind a surname ("Jr", "III"). */
  readonly suffixes?: ReadonlySet<string>
  /** Whether a word that spells a surname can be it where it stands. `definite`: the surname is written with an article. */
  likeName(scan: Scan, at: number, definite: boolean): boolean
  /** A name in Latin letters. */
  latin(name: string): string
  /** Those among them that say where to or from: a state behind them acts as well. */
  readonly directions: ReadonlySet<string>
  /** What tells which part of a land or town ("in northern Syria", «في أحد شوارع بلغراد»). */
  readonly quarters?: ReadonlySet<string>
  /** What stands before a state in one word with it ("pro-Russian", "anti-Israeli"); states before a participle ("Iran-backed") are looked for as well where it is given. */
  readonly sponsorPrefixes?: ReadonlySet<string>
  /** Prepositions that bring in, behind the noun of an act, whom it is done to, hardly ever a place ("a probe into Roe"). */
  readonly towardsSomebody?: ReadonlySet<string>
  /** Words that open a clause about the place before them («حيث», "where"). */
  readonly whereWords: ReadonlySet<string>
  /** Words before a place that make it a place rather than an actor. */
  readonly placePrepositions: ReadonlySet<string>
}

export const phrase = (kind: PhraseKind, first: number, last: number, rule: string, rest: Partial<Phrase> = {}): Phrase => ({
  kind, first, last, term: rest.term, head: rest.head, owners: rest.owners ?? [], name: rest.name, alias: rest.alias, portfolios: rest.portfolios ?? [], modifiers: rest.modifiers ?? [], under: rest.under,
  match: rest.match, by: rest.by, id: rest.id, definite: rest.definite ?? false, number: rest.number, gender: rest.gender, counted: rest.counted, also: rest.also, core: rest.core, more: rest.more,
  each: rest.each, inside: rest.inside, proper: rest.proper, rule,
})

/** Whether the row of a phrase's head noun has a flag. @example hasFlag(minister, 'portfolio') // «وزير …» → true */
export const hasFlag = (made: Phrase, name: string): boolean => made.term?.flags.has(name) ?? false

/** A phrase, marked to stand inside another. @example { kind: 'phrase', phrase: inside(ministry), at } */
export function inside(inner: Phrase): Phrase {
  inner.inside = true
  return inner
}

/** «السلطات في مصر وليبيا»: several states, each with its own. @example isOfEach(phrase) // true */
export const isOfEach = ({ each, owners }: Phrase): boolean => each === true && owners.length > 1 && owners.every(({ kind }) => kind === 'state')

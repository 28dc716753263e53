// A text as the name patterns walk over it: one item a token, its clitics folded in, with what the lexicon and the knowledge know about it.
import type { Timed } from '../../document/document.js'
import type { Pos, Word } from '../../document/word.js'
import type { GazetteerMatch } from '../../knowledge/index.js'
import type { LanguagePack } from '../pack.js'
import { type Lexicon, lexiconOf, type Term, type TermClass, type TermHit, termsFrom } from './lexicon.js'

export interface Item {
  readonly index: number
  readonly token: number
  /** Without proclitics and enclitics. */
  readonly start: number
  readonly end: number
  /** The word that carries the meaning, and the words [first, last) of the token. */
  readonly word: number
  readonly first: number
  readonly last: number
  /** Keys of the words written joined before it («وبـ» → ['و', 'ب']). */
  readonly before: readonly string[]
  /** Index of the pronoun (or 's) written joined after it, or -1. */
  readonly after: number
  /** Normal form without proclitics and article. `bare` is without the enclitic too. */
  readonly key: string
  readonly bare: string
  readonly pos: Pos
  /** Definite in meaning (names are); `article`: written with one. */
  readonly definite: boolean
  readonly article: boolean
  readonly number: 'sg' | 'du' | 'pl' | undefined
  readonly gender: 'm' | 'f' | undefined
  readonly sentence: number
  /** Inside a time expression. */
  readonly time: boolean
  /** The mark itself, for punctuation and symbols. */
  readonly mark: string
  readonly unknown: boolean
  readonly spaceBefore: boolean
}

/** Words that what is told of a title may take before the name. */
const TITLE = 10

const NO_TERMS: readonly TermHit[] = []
const NO_NAMES: readonly GazetteerMatch[] = []

/** The items of a text with their dictionary hits, looked up when asked for and kept. */
export class Scan {
  readonly items: readonly Item[]
  readonly lexicon: Lexicon
  private readonly termCache: (readonly TermHit[] | undefined)[]
  private readonly nameCache: (readonly GazetteerMatch[] | undefined)[]
  /** Item of each word. */
  readonly itemOfWord: Int32Array

  constructor(
    readonly text: Timed,
    readonly pack: LanguagePack,
  ) {
    this.lexicon = lexiconOf(pack)
    this.itemOfWord = new Int32Array(text.words.length + 1)
    this.items = itemsOf(text, pack, this.itemOfWord)
    this.termCache = new Array(this.items.length)
    this.nameCache = new Array(this.items.length)
  }

  /** Key for dictionary look-up at `i` when the look-up began at `from`: only the first item may drop its proclitics; marks end it. */
  private keyAt(from: number, i: number, withClitic: boolean): string | undefined {
    const item = this.items[i]
    // «أوبك+», «5+1»
    if (item?.mark === '+' && i > from) return '+'
    if (!item || item.mark || (i > from && item.sentence !== this.items[from]!.sentence)) return undefined
    if (!this.pack.names.pronounsJoin) return item.bare
    if (i === from) return withClitic ? item.key : item.bare
    return item.before.length ? this.pack.names.joinedKey(item.before, item.key, item.definite && (item.article || (item.pos !== 'name' && item.pos !== 'pron'))) : item.key
  }

  private firstKey(item: Item): string {
    return this.pack.names.pronounsJoin ? item.key : item.bare
  }

  terms(i: number): readonly TermHit[] {
    const item = this.items[i]
    if (!item || item.mark || this.text.words[item.word]!.named) return NO_TERMS
    const known = this.termCache[i]
    if (known) return known
    const firsts = this.lexicon.root.next!
    const node = firsts.get(this.firstKey(item))
    let hits: readonly TermHit[] = node ? termsFrom(node, (at) => this.keyAt(i, at, true), i) : NO_TERMS
    const bare = !hits.length && item.after >= 0 ? firsts.get(item.bare) : undefined
    if (bare) hits = termsFrom(bare, (at) => this.keyAt(i, at, false), i).filter((hit) => hit.length === 1)
    this.termCache[i] = hits.length ? hits : NO_TERMS
    return this.termCache[i]!
  }

  names(i: number): readonly GazetteerMatch[] {
    const item = this.items[i]
    if (!item || item.mark) return NO_NAMES
    const known = this.nameCache[i]
    if (known) return known
    // a part of somebody's name is no state, town or organization
    if (this.text.words[item.word]!.named) return (this.nameCache[i] = this.personsAt(i))
    const { names } = this.lexicon
    let hits = names.matches((at) => this.keyAt(i, at, true), i)
    if (!this.pack.names.pronounsJoin && hits.length) hits = hits.filter((hit) => !this.crossesPossessive(i, hit))
    if (!hits.length && item.after >= 0) hits = names.matches((at) => this.keyAt(i, at, false), i).filter((hit) => hit.length === 1)
    // "Saudi-led coalition": a name that begins with a word of two parts
    const whole = item.bare === '-' && item.after >= 0 ? this.pack.normalize(this.text.text.slice(this.text.words[item.first]!.start, this.text.words[item.last - 1]!.end)) : ''
    if (whole && names.begins(whole)) hits = [...names.matches((at) => (at === i ? whole : this.keyAt(i, at, true)), i), ...hits]
    this.nameCache[i] = hits.length ? hits : NO_NAMES
    return this.nameCache[i]!
  }

  private personsAt(i: number): readonly GazetteerMatch[] {
    return this.lexicon.names.matches((at) => this.keyAt(i, at, true), i).flatMap(({ length, entries }) => {
      const persons = entries.filter(({ kind }) => kind === 'person')
      return persons.length ? [{ length, entries: persons }] : []
    })
  }

  /** "Iran's Guards" is no name of two words, but "People's Protection Units" is one. */
  private crossesPossessive(i: number, hit: GazetteerMatch): boolean {
    for (let at = i; at < i + hit.length - 1; at++) if (this.items[at]!.after >= 0) return !hit.entries.some((entry) => entry.form.includes("'") || entry.form.includes('’'))
    return false
  }

  /** The longest term of one of these classes at `i`. */
  term(i: number, ...classes: TermClass[]): { length: number; term: Term } | undefined {
    for (const hit of this.terms(i)) for (const term of hit.terms) if (classes.includes(term.class)) return { length: hit.length, term }
    return undefined
  }

  private named: Set<string> | undefined
  /** States that the text names by their name or capital, for adjectives that two states share («نيجيري»). */
  get statesNamed(): ReadonlySet<string> {
    if (!this.named) {
      this.named = new Set()
      for (let i = 0; i < this.items.length; i++) for (const match of this.names(i)) for (const entry of match.entries) if (entry.kind === 'state' && (entry.as === 'name' || entry.as === 'capital') && (!entry.doubtful || this.isGoverned(i))) this.named.add(entry.state.id)
    }
    return this.named
  }

  /** «أعلنت مالي», «مع مالي»: right behind a verb or a preposition that stands alone, where an adjective can't be; joined to a name. */
  isGoverned(i: number): boolean {
    const [before, item] = [this.items[i - 1], this.items[i]!]
    if (!before || before.mark || before.sentence !== item.sentence || item.article) return false
    // «النيجر ومالي»: the word layer has read it as a name
    if (item.pos === 'name' && item.before.length === 1 && item.before[0] === this.pack.names.conjunction) return true
    if (item.before.length) return false
    // «اتهمت فرنسا مالي»: behind a state that does something to it
    return before.pos === 'verb' || before.pos === 'prep' || before.pos === 'sub' || (item.pos === 'name' && this.names(i - 1).some(({ entries }) => entries.some((entry) => entry.kind === 'state' && (entry.as === 'name' || entry.as === 'capital') && !entry.doubtful)))
  }

  /** The word that says whose: the pronoun written joined to an item («سفيرها»), else the item itself ("its ambassador"). */
  pronounIn(i: number): number {
    const item = this.items[i]!
    return item.after >= 0 ? item.after : item.word
  }

  wordAt(i: number): Word {
    return this.text.words[this.items[i]!.word]!
  }

  /** Whether what stands behind words tells nothing more of whom they mean: no adjective, no name, also behind a comma («الخبير في الهيئة، فلان، أن»). */
  standsAlone(last: number): boolean {
    const names = (item: Item): boolean => item.pos === 'name' || (item.pos === 'noun' && item.unknown)
    const next = this.items[last]
    if (!next || this.items[last - 1]!.after >= 0 || (!next.mark && (next.pos === 'adj' || names(next)))) return false
    for (let i = last; i < this.items.length && i < last + TITLE; i++) {
      const item = this.items[i]!
      if (item.pos === 'sub' || item.sentence !== next.sentence) return true
      if (item.mark === ',' || item.mark === '،') return !this.items[i + 1] || !names(this.items[i + 1]!)
    }
    return true
  }

  /** No mark and no sentence end between `i - 1` and `i`. */
  adjoins(i: number): boolean {
    const item = this.items[i]
    return !!item && !item.mark && i > 0 && this.items[i - 1]!.sentence === item.sentence
  }
}

function itemsOf(text: Timed, pack: LanguagePack, itemOfWord: Int32Array): Item[] {
  const items: Item[] = []
  const { words, tokens } = text
  let sentence = 0
  let time = 0
  // names inside an event-anchored phrase («منذ التدخل السعودي») are names all the same
  const times = text.times.filter((one) => !one.anchor).sort((a, b) => a.start - b.start)
  for (let first = 0; first < words.length; ) {
    const token = words[first]!.token
    let last = first + 1
    while (last < words.length && words[last]!.token === token) last++
    while (sentence + 1 < text.sentences.length && text.sentences[sentence]!.last <= first) sentence++
    let head = first
    const before: string[] = []
    while (head + 1 < last && words[head]!.clitic === 'before') before.push(words[head++]!.key)
    let after = -1
    for (let i = head + 1; i < last; i++) if (words[i]!.clitic === 'after') { after = i; break }
    const word = words[head]!
    const end = after >= 0 ? words[after]!.start : words[last - 1]!.end
    const kind = tokens[token]!.kind
    const mark = kind === 'punct' || kind === 'symbol' ? text.text.slice(word.start, end) : ''
    // the marks of a hashtag («#مجلس_الأمن») and a hyphen between words («ايتار-تاس») stand inside names and are no part of them
    if (mark === '_' || mark === '#' || (mark === '-' && items.length > 0 && !tokens[token]!.spaceBefore && words[last] !== undefined && !tokens[words[last]!.token]!.spaceBefore && tokens[words[last]!.token]!.kind === 'word' && !items[items.length - 1]!.mark)) {
      for (let i = first; i < last; i++) itemOfWord[i] = items.length
      first = last
      continue
    }
    while (time < times.length && times[time]!.end <= word.start) time++
    for (let i = first; i < last; i++) itemOfWord[i] = items.length
    const bare = mark ? mark : pack.names.bareKey(pack.names.keyOf?.(word) ?? word.key, after >= 0, word.number)
    items.push({
      index: items.length, token, start: !mark && word.key === '-' ? words[first]!.start : word.start, end, word: head, first, last, before, after,
      // «ضحيتها» as it is written, though its noun is «ضحية»
      key: after >= 0 ? pack.names.bareKey(word.key, false, word.number) + pack.normalize(text.text.slice(words[after]!.start, words[last - 1]!.end)) : bare, bare,
      pos: word.pos, definite: word.definite ?? false, article: !mark && pack.names.hasArticle(text.text, word.start, word.key), number: word.number, gender: word.gender, sentence,
      time: time < times.length && times[time]!.start <= word.start && word.start < times[time]!.end,
      mark, unknown: word.unknown ?? false, spaceBefore: tokens[token]!.spaceBefore,
    })
    first = last
  }
  itemOfWord[words.length] = items.length
  if (pack.names.proclitics.size) {
    splitUnknown(items, text, pack)
    joinNames(items, text, pack)
  }
  return items
}

const nameLike = (item: Item | undefined): boolean => !!item && !item.mark && (item.pos === 'name' || item.unknown)

/** «فيصل» read as ف and يصل, «مالك» as "your money", «زاده» as a verb: beside another name, a whole word that is a known name is one. */
function joinNames(items: Item[], text: Timed, pack: LanguagePack): void {
  const known = lexiconOf(pack).names
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!
    if (item.mark || (item.after < 0 && item.before.length !== 1)) continue
    // «ادوارد ووكر»: a name that begins with the letter of "and"
    const { conjunction } = pack.names
    if (conjunction !== undefined && item.before[0] === conjunction) {
      const { key } = text.tokens[item.token]!
      // «روبرت وود»: so short a rest is no word of its own
      const short = key.length <= 3 && (item.pos === 'noun' || item.pos === 'verb') && items[i - 1]?.pos === 'name' && pack.names.isName(items[i - 1]!.key) === 'p' && !items[i - 1]!.unknown
      if (item.after >= 0 || item.before.length > 1 || key[0] !== key[1] || (pack.names.isName(key) !== 'p' && !short) || !nameLike(items[i - 1])) continue
      const token = text.tokens[item.token]!
      items[i] = { ...item, start: token.start, end: token.end, word: item.first, before: [], key, bare: key, pos: 'name', definite: true, article: false, unknown: false }
      continue
    }
    if (isFamily(item, items[i - 1], pack)) {
      const token = text.tokens[item.token]!
      items[i] = { ...item, start: token.start, end: token.end, word: item.first, before: [], key: token.key, bare: token.key, pos: 'name', definite: true, article: false, unknown: false }
      continue
    }
    // cheap questions first: only a verb or an unknown word, or a word with a pronoun
    if ((item.after < 0 && item.pos !== 'verb' && !item.unknown && item.before.length !== 1) || item.pos === 'prep') continue
    const token = text.tokens[item.token]!
    const kind = pack.names.isName(token.key)
    // «خوسيه مانويل»: a pronoun on a word that nobody knows is none
    const foreign = item.after >= 0 && !item.before.length && item.unknown && (nameLike(items[i + 1]) || nameLike(items[i - 1]))
    // «بنجامين» read as ب and a word: a long known name, or one that only the gazetteer has («بريكس»), when its rest is none
    const whole = item.before.length === 1 && item.after < 0 && item.before[0] !== pack.names.conjunction && ((kind === 'p' && token.key.length >= 6 && pack.names.isName(item.key) === undefined) || (token.key.length >= 5 && known.find([token.key]).some((entry) => !entry.doubtful) && !known.find([item.key]).length))
    if (whole || isSpelled(item, items[i + 1], token.key, pack)) {
      items[i] = { ...item, start: token.start, end: token.end, word: item.first, before: [], key: token.key, bare: token.key, pos: 'name', definite: true, article: false, unknown: false }
      continue
    }
    if (!foreign && kind !== 'p') continue
    const mine = item.after >= 0 && text.words[item.after]!.person === 1
    if (!mine && !nameLike(items[i + 1]) && !nameLike(items[i - 1])) continue
    if (!foreign && item.before.length && item.pos !== 'verb' && !(item.unknown && item.after < 0)) continue
    items[i] = { ...item, start: token.start, end: token.end, word: item.first, before: [], after: -1, key: token.key, bare: token.key, pos: 'name', definite: true, article: false, unknown: foreign }
  }
}

/**
 * «مايكل فلين», «ميشال كادو» read as "so" and a word, "like" and a word: behind a given name stands a family name. Not what is joined to names («محمد وليلى», «محمد لليلى»),
 * no verb («محمد فقال») and nothing with its article.
 */
function isFamily(item: Item, given: Item | undefined, { names }: LanguagePack): boolean {
  const before = item.before.length === 1 ? names.familyLetters?.get(item.before[0]!) : undefined
  if (!before || item.after >= 0 || item.article || !(item.unknown || (before === 'noun' && (item.pos === 'noun' || item.pos === 'adj')))) return false
  return !!given && !given.mark && given.sentence === item.sentence && given.pos === 'name' && !given.unknown && names.isName(given.key) === 'p'
}

/** Odds over which letters make a name, and by how much they must beat those of the rest. */
const SPELLED = 6
const BETTER = 4

/** «كوانج رامبانج» read as ك and a word: letters that are a name's with the first one rather than without it, a name behind it. */
function isSpelled(item: Item, next: Item | undefined, key: string, pack: LanguagePack): boolean {
  const { spelledAsName, conjunction, isName } = pack.names
  if (!spelledAsName || item.before.length !== 1 || item.before[0] === conjunction || item.after >= 0 || key.length < 5 || !nameLike(next) || next!.before.length > 0 || isName(item.key) !== undefined) return false
  const odds = spelledAsName(key)
  return odds > SPELLED && odds > spelledAsName(item.key) + BETTER
}

/** «وبزشكيان» where nobody's lexicon has it, but «بزشكيان» stands elsewhere in the same text, or is a known name: the first letter is joined to it. */
function splitUnknown(items: Item[], text: Timed, pack: LanguagePack): void {
  const { names } = lexiconOf(pack)
  const suspects: number[] = []
  const keys = new Set<string>()
  for (const item of items) {
    if (item.mark) continue
    keys.add(item.key)
    if (item.unknown && !text.words[item.word]!.named && !item.before.length && item.key.length > 3 && pack.names.proclitics.has(item.key[0]!)) suspects.push(item.index)
  }
  for (const i of suspects) {
    const item = items[i]!
    const whole = item.key.slice(1)
    const [rest] = pack.names.keysOf(whole)
    if (!rest) continue
    // «ريستو فاهانين وسيبو فراينتي»: a new name behind a whole one
    const second = item.key[0] === pack.names.conjunction && nameLike(items[i - 1]) && nameLike(items[i - 2]) && nameLike(items[i + 1])
    // «شافيز ولوكاشنكو»: what stands behind the letter of "and" is a name, with it none
    const joined = item.key[0] === pack.names.conjunction && nameLike(items[i - 1]) && pack.names.isName(item.key) === undefined && (pack.names.isName(whole) !== undefined || names.find([whole]).length > 0)
    if (!second && !joined && !keys.has(rest) && !(rest !== whole && pack.names.isName(item.key) === undefined && names.find([rest]).length)) continue
    items[i] = { ...item, start: item.start + 1, before: [item.key[0]!], key: rest, bare: rest, definite: item.definite || rest !== whole, article: pack.names.hasArticle(text.text, item.start + 1, rest), ...(rest !== whole && { pos: 'adj' as const, unknown: false }) }
  }
}

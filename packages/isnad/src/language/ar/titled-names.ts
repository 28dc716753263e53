// Names where names stand, behind a title with all that belongs to it («وزير الدفاع التركي يشار غولر»): a word that is seldom met as what its letters
// also spell is a part of the name there, with whatever letters of "and", "to" or "his" it begins or ends («بارت دي ويفر», «باسيرو ديوماي فاي»).
import { alternatives, parseTable } from '../../document/table.js'
import type { Token } from '../../document/word.js'
import { asName } from './analyse.js'
import { type Candidate, candidate } from './choose.js'
import { isGivenName, mayBeGivenName } from './given-names.js'
import { beginningWith } from './known-names.js'
import { kindOfName } from './latin.js'
import { isComma } from './marks.js'
import { nameOdds } from './name-letters.js'
import namesTable from './names.tsv.js'
import { normalize } from './letters.js'
import type { Part } from './reading.js'
import syllablesTable from './name-syllables.tsv.js'

/** How far a title may go on before its name, in tokens, and how many parts a name has at most. */
const REACH = 12
const LONGEST = 6
/**
 * How rare a word must be (its cost as a word and the odds of its letters) to be a part of a name: behind a given name, between two names, behind a name that may be whole,
 * behind two of them; and as the first part, before a sure one.
 */
const BEHIND_GIVEN = 9.3
const BETWEEN = 9
const BEHIND_ONE = 11.5
const BEHIND_TWO = 13
const FIRST = 10
/** As each of two or three words between commas behind a title. */
const APPOSED = 10
/** How much rarer with a letter of "and", of a preposition, or with a pronoun in it. */
const CLITIC = 1
/** How rare a word with the article must be by itself to be the family name behind a given name. */
const FAMILY_NISBA = 8.5
const FAMILY_NOUN = 9.5

/** Prepositions that hang something on a title. */
const LINKS = new Set(['لدي', 'في', 'الي', 'باسم', 'بلسان'])
/** What calls for another part of the name behind it. */
const OPEN = new Set(['دي', 'دو', 'دا', 'دير', 'ديل', 'فان', 'فون', 'بن', 'ابن', 'ولد', 'ابو', 'ابي', 'ال', 'عبد', 'لو', 'لا', 'ماك', 'او', 'بو', 'بنت'])
/** Of these, those that are much else besides, and those of no Arabic name. */
const FRAIL = new Set(['لو', 'لا', 'او', 'دا', 'دو'])
const FOREIGN = new Set(['دي', 'دير', 'ديل', 'فان', 'فون', 'ماك'])
/** The second half of names that are made of two words. */
const HALVES = new Set(['الله', 'الدين'])
/** Parts of the day, which stand behind whoever did something then. */
const DAY = new Set(['صباح', 'مساء', 'فجر', 'ظهر', 'عصر', 'ليل', 'ليله', 'امس', 'اليوم', 'غدا', 'عشيه', 'ضحي', 'نهار'])
const ALI = 'علي'

let openers: { readonly heads: ReadonlySet<string>; readonly ranks: ReadonlySet<string> } | undefined
/** The first words of titles and of forms of address. */
function titleWords(): { readonly heads: ReadonlySet<string>; readonly ranks: ReadonlySet<string> } {
  if (openers) return openers
  const heads = new Set<string>()
  const ranks = new Set<string>()
  for (const { cells } of parseTable('names.tsv', namesTable)) {
    const forms = alternatives(cells.forms)
    if (cells.class === 'rank') for (const form of forms) ranks.add(normalize(form.split(' ')[0]!))
    else if (cells.class === 'anaphor' && cells.flags?.startsWith('counterpart')) for (const form of forms) heads.add(normalize(form))
    else if (cells.class === 'title' && !/\b(?:source|relative|weak)\b/.test(cells.flags ?? '')) for (const form of forms) if (!form.startsWith('=')) heads.add(normalize(form.replace(/^\*/, '').split(' ')[0]!).replace(/^ال/, ''))
  }
  return (openers = { heads, ranks })
}

/** Nouns that a title begins with. */
const isTitleHead = (key: string): boolean => titleWords().heads.has(key)
/** «آية الله», «جنرال»: a form of address. */
const isRank = (key: string): boolean => titleWords().ranks.has(key)

let syllables: Set<string> | undefined
/** «فاي», «لام», «وين»: a part of foreign names whose letters also spell a word. */
function isSyllable(key: string): boolean {
  syllables ??= new Set(parseTable('name-syllables.tsv', syllablesTable).map(({ cells }) => normalize(cells.part!)))
  return syllables.has(key)
}

/** Takes the names behind titles for names, in place. `text`: what the tokens point into. */
export function readTitledNames(text: string, tokens: readonly Token[], chosen: Candidate[], offered: readonly (readonly Candidate[])[]): void {
  const names = new TitledNames(text, tokens, chosen, offered)
  for (let i = 0; i + 2 < tokens.length; i++) if (names.isHead(i)) {
    names.before(i)
    i = Math.max(i, names.behind(i) - 1)
  }
}

/** A word that stands for nothing by itself. */
const isFunction = ({ parts }: Candidate): boolean => parts.some(({ pos, clitic }) => clitic === undefined && FUNCTION.has(pos)) || parts.every(({ clitic }) => clitic !== undefined)
const FUNCTION: ReadonlySet<string> = new Set(['sub', 'prep', 'pron', 'det', 'neg', 'conj', 'num', 'part', 'adv'])

const isVerb = ({ parts }: Candidate): boolean => parts.some(({ pos }) => pos === 'verb' || pos === 'sub')

const mainPart = ({ parts }: Candidate): Part => parts.find((part) => !part.clitic) ?? parts[0]!

class TitledNames {
  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly chosen: Candidate[],
    private readonly offered: readonly (readonly Candidate[])[],
  ) {}

  /** A title begins here: its noun, «نظيره», or a nisba that is nobody's adjective («وأضاف التركي يشار غولر»). */
  isHead(i: number): boolean {
    if (!this.isWord(i)) return false
    const part = mainPart(this.chosen[i]!)
    if (part.pos === 'noun') return this.isTitle(i)
    return part.pos === 'adj' && this.isNisbaAlone(i)
  }

  /** «نظيره», «وضيفيه»: a noun with its owner is looked for as it is written, without what is joined before it. */
  private isTitle(i: number): boolean {
    const { parts } = this.chosen[i]!
    if (parts.at(-1)!.clitic !== 'after') return isTitleHead(mainPart(this.chosen[i]!).key)
    return isTitleHead(parts[0]!.clitic === 'before' ? this.key(i).slice(parts[0]!.key.length) : this.key(i))
  }

  private isNisbaAlone(i: number): boolean {
    if (!this.hasArticle(i) || !beginningWith(mainPart(this.chosen[i]!).key).nisba) return false
    const before = i > 0 && !this.tokens[i]!.breakBefore && this.chosen[i]!.parts[0]!.clitic !== 'before' ? this.chosen[i - 1]!.parts.at(-1)! : undefined
    return !before || before.pos === 'verb' || before.pos === 'prep' || before.pos === 'punct' || before.pos === 'sub'
  }

  /** «أعلن ألفريد موتوا، وزير …»: the name between a verb and the comma before a title. */
  before(head: number): void {
    if (head < 3 || this.tokens[head - 1]!.kind !== 'punct' || !isComma(this.key(head - 1)) || this.chosen[head]!.parts[0]!.clitic === 'before') return
    let at = head - 2
    while (at > 0 && at > head - 2 - LONGEST && this.isWord(at) && !this.chosen[at]!.parts.some(({ pos, verbForm, tense, person }) => pos === 'sub' || (pos === 'verb' && verbForm === 'finite' && tense === 'past' && person === 3 && this.isNearMark(at)))) at--
    if (!this.isWord(at) || !this.isWord(at + 1) || at + 2 >= head - 1) return
    this.nameAt(at + 1, at, head - 1)
  }

  /** A sentence begins at a token or the one before it. */
  private isNearMark(i: number): boolean {
    return i === 0 || this.tokens[i]!.breakBefore || this.tokens[i - 1]!.kind === 'punct' || this.chosen[i]!.parts[0]!.pos === 'conj'
  }

  /** Reads the name behind the title that begins at `head`; returns where reading goes on. */
  behind(head: number): number {
    let settled = this.hasArticle(head) || this.chosen[head]!.parts.at(-1)!.clitic === 'after'
    let owned = mainPart(this.chosen[head]!).pos === 'adj'
    for (let j = head + 1; j < Math.min(this.tokens.length, head + REACH); j++) {
      const token = this.tokens[j]!
      if (token.breakBefore || token.kind === 'number' || token.kind === 'symbol') return j
      const { parts } = this.chosen[j]!
      const part = mainPart(this.chosen[j]!)
      if (token.kind === 'punct') return isComma(token.key) && settled && owned && this.isWord(j + 1) && (this.isCertain(j + 1) || this.isWrittenAsGiven(j + 1)) ? this.nameAt(j + 1, head) : this.apposed(token, j + 1, settled)
      if (this.hasArticle(j) && (part.pos === 'noun' || part.pos === 'adj')) {
        settled = true
        owned ||= j > head
        continue
      }
      // «جنوب أفريقي»: the second half of such a nisba has no article
      if (part.pos === 'adj' && HALF_NISBAS.has(mainPart(this.chosen[j - 1]!).key)) continue
      if (part.pos === 'name' && beginningWith(part.key).land && !isGivenName(part.key)) {
        settled = true
        owned = true
        continue
      }
      if ((parts.length === 1 && part.pos === 'prep' && LINKS.has(part.key)) || LINKS.has(token.key)) {
        settled = false
        continue
      }
      if (this.isLinked(j)) {
        // «للمنظمة» has its article, «لحزب» waits for what has one
        settled = part.definite === true
        owned ||= settled
        continue
      }
      if (settled && isRank(token.key) && !this.isWrittenAsGiven(j)) {
        if (this.isWord(j + 1) && HALVES.has(this.key(j + 1))) j++
        continue
      }
      if (!settled && part.pos === 'noun' && parts.length === 1 && this.goesOn(j + 1)) continue
      return settled ? this.nameAt(j, head) : j
    }
    return head + 1
  }

  /**
   * «الرئيسة التنفيذية للشركة، أليسون بريتين، إن …»: two or three seldom words between commas, none with an article, before what is said: no words but a name stand there.
   * Returns where reading goes on.
   */
  private apposed(comma: Token, at: number, settled: boolean): number {
    if (!settled || !isComma(comma.key)) return at - 1
    let end = at
    for (; end < at + 3 && this.isWord(end) && !this.tokens[end]!.breakBefore; end++) {
      const part = mainPart(this.chosen[end]!)
      if (this.chosen[end]!.parts.length > 1 || isFunction(this.chosen[end]!) || this.hasArticle(end) || this.isAccusative(end) || part.verbForm === 'masdar' || isTitleHead(part.key) || DAY.has(part.key) || (!this.isCertain(end) && this.rarity(end) < APPOSED)) return at - 1
    }
    const closed = this.tokens[end]?.kind === 'punct' && isComma(this.key(end)) && this.isWord(end + 1) && this.chosen[end + 1]!.parts[0]!.pos === 'sub'
    if (end - at < 2 || !closed) return at - 1
    for (let i = at; i < end; i++) if (!this.isCertain(i)) this.chosen[i] = this.asNamed(i)
    return end
  }

  /** A noun of a title goes on with a noun with its article, a state, or another noun. */
  private goesOn(i: number): boolean {
    if (i >= this.tokens.length || this.tokens[i]!.kind !== 'word') return false
    const part = mainPart(this.chosen[i]!)
    return part.pos === 'noun' || (part.pos === 'adj' && this.hasArticle(i)) || (part.pos === 'name' && beginningWith(part.key).land)
  }

  /** «الأمين العام لحزب الله»: a noun that "of" hangs on the title. */
  private isLinked(i: number): boolean {
    const { parts } = this.chosen[i]!
    return parts.length > 1 && parts[0]!.pos === 'prep' && mainPart(this.chosen[i]!).pos === 'noun' && !(this.isWrittenAsGiven(i) && this.isWord(i + 1) && this.isCertain(i + 1))
  }

  /** A given name, in just these letters where they also make a word that no name goes with («آن» is one, «أن» is none). */
  private isWrittenAsGiven(i: number): boolean {
    const { start, end } = this.tokens[i]!
    return mayBeGivenName(this.key(i), isFunction(this.chosen[i]!) ? this.text.slice(start, end) : undefined)
  }

  private hasArticle(i: number): boolean {
    const part = mainPart(this.chosen[i]!)
    const { start } = this.tokens[i]!
    return part.definite === true && part.pos !== 'name' && this.text.startsWith('ال', start + part.from)
  }

  /** The name that begins at `at`, if one does; `end`: where it must end. */
  private nameAt(at: number, head: number, end?: number): number {
    if (!this.isWord(at)) return at
    const taken: number[] = []
    let known = 0
    let given = false
    let i = at
    if (this.isCertain(at)) {
      // «رئيس الوزراء لبنان»: a land is no name
      if (this.isLand(at)) return at
    } else if (this.isFirst(at, head)) taken.push(at)
    else return at
    for (; i < Math.min(this.tokens.length, at + LONGEST); i++) {
      if (i > at) {
        if (!this.isWord(i) || this.tokens[i]!.breakBefore) break
        const open = OPEN.has(this.key(i - 1))
        if (OPEN.has(this.key(i)) && this.isWord(i + 1) && (open || mainPart(this.chosen[i]!).pos === 'name') && (!FRAIL.has(this.key(i)) || this.isCertain(i + 1))) continue
        if (this.isCertain(i)) {
          if (this.isLand(i) && !open) break
          if (this.isLand(i) || ((given || nameOdds(this.key(i)) > 0) && !beginningWith(this.key(i)).body)) taken.push(i)
        } else if ((open && this.mayFollowOpen(i)) || this.isFurther(i, known, given, head)) taken.push(i)
        else break
      }
      const half = HALVES.has(this.key(i))
      if (!half && !(i > at && this.key(i - 1) === 'عبد')) known++
      given = half || this.isGiven(i) || (i > at && this.key(i - 1) === 'عبد')
    }
    if (end !== undefined && i !== end) return i
    for (const one of taken) this.chosen[one] = this.asNamed(one)
    return i
  }

  /** What a particle of names calls for: a word, but "and" before it only behind a foreign one («بارت دي ويفر»). */
  private mayFollowOpen(i: number): boolean {
    const { parts } = this.chosen[i]!
    if (isFunction(this.chosen[i]!) || FRAIL.has(this.key(i - 1))) return false
    return parts.length === 1 || (parts.length === 2 && parts[1]!.clitic !== 'after' && (parts[0]!.pos !== 'conj' || FOREIGN.has(this.key(i - 1))))
  }

  private isWord(i: number): boolean {
    return this.tokens[i]?.kind === 'word'
  }

  private key(i: number): string {
    return this.tokens[i]!.key
  }

  /** Read as a name and as nothing else. */
  private isCertain(i: number): boolean {
    const { parts } = this.chosen[i]!
    return this.isWord(i) && parts.length === 1 && parts[0]!.pos === 'name'
  }

  private isLand(i: number): boolean {
    return kindOfName(this.key(i)) !== 'p' && beginningWith(this.key(i)).land
  }

  /** A given name, also one that the tables only know to be a person's. */
  private isGiven(i: number): boolean {
    const key = this.key(i)
    return mayBeGivenName(key) || (this.isCertain(i) && kindOfName(key) === 'p')
  }

  /** The first part: a given name or a rare word, before a sure part of a name. */
  private isFirst(i: number, head: number): boolean {
    const key = this.key(i)
    if (!this.isWord(i + 1) || this.tokens[i + 1]!.breakBefore) return false
    const given = this.isWrittenAsGiven(i) || (HALVES.has(this.key(i + 1)) && this.chosen[i]!.parts.length === 1)
    if (!given && (isTitleHead(mainPart(this.chosen[i]!).key) || isTitleHead(key) || this.isTitle(i))) return false
    if (!this.isSecond(i + 1, given, isSyllable(key) || this.rarity(i) >= BEHIND_TWO)) return false
    if (this.isPredicate(i) && this.awaitsVerb(head, i + 2)) return false
    if (given || isSyllable(key)) return true
    if (isFunction(this.chosen[i]!) || this.hasArticle(i) || this.isAccusative(i)) return false
    return this.rarity(i) >= FIRST + this.clitics(i) && !this.isJoined(i)
  }

  /** «رئيس البنك وجيمي ديمون»: what is joined to a name or to a word that its letters show to be none of a name. */
  private isJoined(i: number): boolean {
    const { parts } = this.chosen[i]!
    if (parts.length === 1) return false
    const part = mainPart(this.chosen[i]!)
    return (parts[0]!.clitic === 'before' && part.pos === 'name') || nameOdds(this.key(i)) < 0.5
  }

  /** What must stand behind a first part that is no sure one: a sure part, or, if the first is a given name or most unlikely a word, one that may well be a part too. */
  private isSecond(i: number, given: boolean, rare: boolean): boolean {
    const key = this.key(i)
    if (HALVES.has(key) || (OPEN.has(key) && this.isWord(i + 1)) || (this.isCertain(i) && !this.isLand(i))) return true
    if (rare && (isGivenName(key) || (isSyllable(key) && this.endsAt(i + 1)))) return true
    if (!given) return false
    if (this.isWrittenAsGiven(i) || this.isFamilyNisba(i)) return true
    if (isFunction(this.chosen[i]!) || mainPart(this.chosen[i]!).verbForm === 'masdar') return false
    return !this.hasArticle(i) && !this.isAccusative(i) && this.rarity(i) >= BEHIND_TWO + this.clitics(i)
  }

  /** A further part, behind `known` parts of which the last is a given name (`given`) or not. */
  private isFurther(i: number, known: number, given: boolean, head: number): boolean {
    const key = this.key(i)
    const part = mainPart(this.chosen[i]!)
    if (HALVES.has(key) || (this.isWord(i + 1) && HALVES.has(this.key(i + 1)) && key.length > 2 && part.pos !== 'prep')) return true
    const between = this.isWord(i + 1) && !this.tokens[i + 1]!.breakBefore && this.isCertain(i + 1) && !this.isLand(i + 1)
    if (key === ALI) return this.text[this.tokens[i]!.end - 1] === 'ي' && (between || this.endsAt(i + 1) || (this.isWord(i + 1) && (mayBeGivenName(this.key(i + 1)) || this.isFamilyNisba(i + 1))))
    if (DAY.has(key) || DAY.has(part.key) || (this.isPredicate(i) && this.awaitsVerb(head, i + 1))) return false
    if (isSyllable(key) && (between || this.endsAt(i + 1) || known < 3)) return true
    if (isFunction(this.chosen[i]!)) return false
    if (this.hasArticle(i)) return given && known < 3 && (this.isFamilyNisba(i) || (!isVerb(this.chosen[head]!) && this.isFamilyNoun(i, known)))
    const whole = this.chosen[i]!.parts.length === 1
    if (whole && isGivenName(key) && (known === 1 || (known < 3 && (between || this.endsAt(i + 1))))) return true
    if (whole && mayBeGivenName(key) && part.pos !== 'verb' && known === 1 && given && (between || this.endsAt(i + 1))) return true
    if (isTitleHead(part.key) && !between) return false
    if (this.isAccusative(i) || (part.verbForm === 'masdar' && !(between && known === 1))) return false
    const least = between ? BETWEEN : known === 1 ? (given ? BEHIND_GIVEN : BEHIND_ONE) : BEHIND_TWO
    return this.rarity(i) >= least + this.clitics(i) && !this.isJoined(i)
  }

  /** How rare a word is as what it was read as, and how much like a name it is spelled. */
  private rarity(i: number): number {
    return this.chosen[i]!.cost + nameOdds(this.key(i))
  }

  private clitics(i: number): number {
    return this.chosen[i]!.parts.length > 1 ? CLITIC : 0
  }

  /** «قتل وزير الدفاع جنديا»: what is done to whom. */
  private isAccusative(i: number): boolean {
    const part = mainPart(this.chosen[i]!)
    return (part.pos === 'noun' || part.pos === 'adj') && part.key.endsWith('ا') && (part.lemma !== part.key || nameOdds(this.key(i)) < 2)
  }

  private isFamilyNisba(i: number): boolean {
    const part = mainPart(this.chosen[i]!)
    return this.hasArticle(i) && this.chosen[i]!.parts.length === 1 && part.pos === 'adj' && part.key.endsWith('ي') && (this.chosen[i]!.cost >= FAMILY_NISBA || kindOfName(this.key(i)) === 'p')
  }

  private isFamilyNoun(i: number, known: number): boolean {
    const part = mainPart(this.chosen[i]!)
    return this.chosen[i]!.parts.length === 1 && part.pos === 'noun' && part.verbForm !== 'masdar' && !/(?:ات|ون|ين|ان)$/.test(part.key) && this.chosen[i]!.cost >= FAMILY_NOUN + known - 1
  }

  private isPredicate(i: number): boolean {
    return this.chosen[i]!.parts.some((part) => part.pos === 'verb' || part.pos === 'aux')
  }

  /** The sentence ends, or something stands there that no name goes on with. */
  private endsAt(i: number): boolean {
    if (!this.isWord(i) || this.tokens[i]!.breakBefore) return true
    const { pos, clitic } = this.chosen[i]!.parts[0]!
    return clitic === 'before' || pos === 'verb' || pos === 'prep' || pos === 'sub' || pos === 'aux' || this.hasArticle(i)
  }

  /** Whether the title at `head` still waits for its verb, so that a verb behind it is none of its name: no verb before it, and none at `next`. */
  private awaitsVerb(head: number, next: number): boolean {
    for (let i = next; i < Math.min(this.tokens.length, next + 2) && this.isWord(i); i++) if (this.chosen[i]!.parts.some(({ pos, verbForm }) => pos === 'verb' && verbForm === 'finite')) return false
    for (let i = head; i >= 0 && this.tokens[i]!.kind !== 'punct' && (i === head || !this.tokens[i + 1]!.breakBefore); i--) {
      const { parts } = this.chosen[i]!
      if (parts.some(({ pos, verbForm }) => pos === 'verb' && verbForm === 'finite')) return false
      if (parts.some(({ pos }) => pos === 'sub' || pos === 'aux')) return true
    }
    return true
  }

  private asNamed(i: number): Candidate {
    const { start, end } = this.tokens[i]!
    const known = this.offered[i]!.find(({ parts }) => parts.length === 1 && parts[0]!.pos === 'name' && parts[0]!.from === 0)
    const made = known ?? candidate(asName(this.text.slice(start, end)))
    return { ...made, parts: made.parts.map((part) => ({ ...part, named: true })) }
  }
}

/** Halves of nisbas: «جنوب أفريقي», «شمال مقدوني». */
const HALF_NISBAS = new Set(['جنوب', 'شمال'])

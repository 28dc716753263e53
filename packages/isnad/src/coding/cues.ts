// The cue tables of a pack (`cues.tsv`), looked up by lemma.
import { push } from '../document/push.js'
import { alternatives, parseTable } from '../document/table.js'
import type { Word } from '../document/word.js'
import type { LanguagePack } from '../language/pack.js'
import type { Claimed, CueKind } from './coded-statement.js'

/** What opens the words that are said. `prep` carries its preposition; `gen`: what the idiom's noun has («مسؤولية القصف»); `whole`: the object with what belongs to it and no more, before the verb or behind. */
export interface Opener { readonly by: 'that' | 'quote' | 'obj' | 'gen' | 'prep' | 'colon' | 'clause' | 'inf' | 'whole'; readonly prep?: string }
export interface Cue {
  /** Normal forms, word by word. */
  readonly words: readonly string[]
  /** Words of the cue that stand behind somebody's name ("quoted him … as saying"). */
  readonly rest?: readonly string[]
  /** An object noun that makes the idiom («حمّل المسؤولية»). */
  readonly object?: string
  readonly kind: CueKind
  readonly openers: readonly Opener[]
  /** In the present tense without a subject it is nobody's word («يُذكر أن», "it is said"). */
  readonly impersonal: boolean
  /** It takes whom one speaks to for an object («أبلغ الوزير أن», "told the minister that"). */
  readonly hearer: boolean
  /** A denial only of what tells of something done ("dismissed the appeal" is none). */
  readonly deed: boolean
  /** Denies only where its object is no person: a minister who is dismissed is sent away. */
  readonly thing: boolean
  /** An accusation that names whom it is levelled at in the charge, not before it («تشتبه في أن …», "suspects that"). */
  readonly within: boolean
  /** A preposition opens only what tells of something done («اعترف بقصف المدرسة», not «اعترف بفلسطين»). */
  readonly told: boolean
  /** A preposition opens only a clause («رد بأن …», not «رد بقصف»). */
  readonly clausal: boolean
  /** A clause belongs to it only right behind the verb or its subject («أظهرت الدراسة أن»). */
  readonly near: boolean
  /** Its noun says nothing by itself («التزامها بالهدنة», «وصفها بالمهمة»). */
  readonly verbal: boolean
  /** It says nothing as an infinitive ("a way to press Kenya"). */
  readonly finite: boolean
  /** It may name a cause that nobody answers for ("blamed high fuel prices for the losses"): a claim only where somebody is accused. */
  readonly cause: boolean
  /** The story keeps its distance: whatever is told by it is a claim («زعم»), or what it tells of another ("claimed that"). */
  readonly claimed?: Claimed
}
/** A verb of keeping silent, the noun that must be near it, whether it must be negated, and the prepositions that bring in who is silent where its subject is another («لم يصدر تعليق من»). */
export interface Silence { readonly word: string; readonly object?: string; readonly negated: boolean; readonly by: ReadonlySet<string> }
/** What a word of judging needs: nothing (''), `not` a negation, `finite` to be a verb, `denied` to be one that is negated, and one of the nouns listed behind it, where any are. */
export type Judged = ReadonlySet<string>
export interface Cues {
  /** By the first word's normal form. Longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Cue[]>
  readonly that: ReadonlySet<string>
  /** Nouns that speak for their author: a statement, a report. */
  readonly nouns: ReadonlySet<string>
  /** Those of them that are not of whoever spoke last: a report, a study. */
  readonly reports: ReadonlySet<string>
  /** Prepositions before the paper or talk in which something is said («في بيان», "in an interview"). */
  readonly through: ReadonlySet<string>
  /** Words of silence: verb, and the noun that must be near it («رفض + تعليق»). */
  readonly silence: readonly Silence[]
  /** Words that point back to what was just alleged («هذه الاتهامات», "the accusations"). */
  readonly anaphors: ReadonlySet<string>
  /** Contrasts of two words («إلا أن»): the second by the first. */
  readonly turns: ReadonlyMap<string, string>
  /** Prepositions that name whose words are relayed («نقلت الوكالة عن الوزير»). */
  readonly relayedFrom: ReadonlySet<string>
  /**
   * Words of wrongdoing: said of another, they make a claim. With what they need to, any of: nothing (''), `not` a negation before them, `denied` their own negation, `pl`, `finite`,
   * `abet` an object that is armed or wrong, `condemned` one who condemns it, or a preposition behind; `!` before a word that may not stand behind it; `by`, `whom`: what stands behind the noun did it, or is whom it was done to;
   * `unkept` its negation and one of the words behind it; `sought` a verb of aiming before them; `~` and a word: one that stands within some words behind; `<` and a word: one that a clause about it is told of.
   */
  readonly wrong: ReadonlyMap<string, ReadonlySet<string>>
  /** Words of what is done against a wrong, or of suffering it («مكافحة», «تعرض»): what they have is nobody's charge. */
  readonly against: ReadonlySet<string>
  /** Words before a wrong that is only when or about what something is («بعد اغتيال الوزير», "after the murder"). */
  readonly occasions: ReadonlySet<string>
  /** Phrases that give the reason of an act, by their first word («بسبب», «احتجاجا على», "in response to"). */
  readonly reasons: ReadonlyMap<string, readonly (readonly string[])[]>
  /** Nouns of a charge that one is held or punished on, each with its prepositions («بتهمة», "on charges of"). */
  readonly pretexts: ReadonlyMap<string, ReadonlySet<string>>
  /** Verbs of making something believed («إظهار», "convince"). */
  readonly feigning: ReadonlySet<string>
  /** Nouns by which one denies a part in what was alleged («نفت ضلوعها», "denied involvement"). */
  readonly parts: ReadonlySet<string>
  /** What one may own up to («تبنى الهجوم», "claimed the attack"): nouns of attacks. */
  readonly attacks: ReadonlySet<string>
  /** Prepositions of what one comments on («التعليق على», "comment on"). */
  readonly about: ReadonlySet<string>
  /** Verbs of turning down, and the nouns of accusing that one denies by it («رفض الاتهامات», "rejected the allegations"). */
  readonly rejecting: ReadonlySet<string>
  readonly accusations: ReadonlySet<string>
  /** Prepositions right behind a noun of accusing that bring in whose charge it is («اتهامات من كينيا», "accusations from Kenya"). */
  readonly comingFrom: ReadonlySet<string>
  /** Verbs of doing whatever was spoken of («لم تفعل ذلك», "did not do so"). */
  readonly doing: ReadonlySet<string>
  /** Verbs of owning up («اعترف», "admit"). */
  readonly owning: ReadonlySet<string>
  /** Words that call a charge false («لا أساس لها»: `not`). */
  readonly untrue: ReadonlyMap<string, Judged>
  /** Words that find fault with what they are said of («غير مقبول», "unacceptable"). */
  readonly disapproved: ReadonlyMap<string, Judged>
  /** Words that praise what they are said of («خطوة شجاعة»). */
  readonly approved: ReadonlyMap<string, Judged>
  /** Nouns of what somebody does or takes, which may be praised («قرار», «موقف»). */
  readonly deeds: ReadonlySet<string>
  /** Words by which one threatens («لن يمر دون رد»). */
  readonly menacing: ReadonlyMap<string, Judged>
  /** Nouns of what is threatened with («رد بلاده سيكون قاسيا»). */
  readonly answers: ReadonlySet<string>
  /** Prepositions that bring in somebody and what he does meanwhile ("with officials saying"). */
  readonly absolutes: ReadonlySet<string>
  /** Verbs of hoping and wanting: that another should do something is asked of them. */
  readonly hoping: ReadonlySet<string>
  /** Verbs of trying and wanting, beside those of aiming. */
  readonly seeking: ReadonlySet<string>
  /** «سوى», "but": behind a negation nothing is denied. */
  readonly except: ReadonlySet<string>
  /** Nouns of trying or planning: whose they are, his is the wrong they are made for («محاولة أوغندية لزعزعة البلاد»). */
  readonly attempts: ReadonlySet<string>
  /** Verbs that only say what something is («يشكل», «يعد», «يبقى»). */
  readonly amounting: ReadonlySet<string>
  /** Prepositions that put somebody behind a deed with no verb («المتمردون وراء الهجوم»). */
  readonly behind: ReadonlySet<string>
  /** Verbs of ending what is going on: whoever is told to end a wrong does it («طالبتها بوقف القمع», "urged it to stop the repression"). */
  readonly stopping: ReadonlySet<string>
  /** Prepositions behind a noun of accusing that bring in who is accused («اتهامات لطهران», "allegations against"). */
  readonly charged: ReadonlySet<string>
  /** Verbs that tell what somebody is, not what he does ("be", "have"). */
  readonly being: ReadonlySet<string>
  /** Verbs that like those put somebody behind a deed ("stood behind the attack"). */
  readonly standing: ReadonlySet<string>
  /** Verbs of finding guilty, each with the prepositions that bring in of what («أدين بالقتل», "convicted of"). */
  readonly convicting: ReadonlyMap<string, ReadonlySet<string>>
  /** Prepositions behind whom one criticises that bring in what for («انتقدها لعدم التعاون», "criticised it for"). */
  readonly faulting: ReadonlySet<string>
  /** Prepositions behind a word of accusing that bring in the charge («اتهامات بـ», "allegations of"). */
  readonly charging: ReadonlySet<string>
  /** Verbs of denying that only hold something unlikely («استبعد»). */
  readonly unlikely: ReadonlySet<string>
  /** What makes an accusation go both ways («اتهامات متبادلة بين», «تبادلا الاتهامات»). */
  readonly mutual: ReadonlySet<string>
  /** Phrases by which one keeps his name or a matter to himself, by their first word («عدم كشف»): to ask that says nothing. */
  readonly withholding: ReadonlyMap<string, readonly (readonly string[])[]>
  /** Words that open a clause in which another may speak («فيما نفت …», "while a spokesman denied"). */
  readonly contrasts: ReadonlySet<string>
  /** Verbs of intent whose denial denies a claim («لا ترمي إلى»), and whether the past counts, as it does where reported speech turns into it ("was not planning to"). */
  readonly aims: ReadonlyMap<string, boolean>
  /** Nouns of what something is said not to be («ليست ردا على», "was not a response to"). */
  readonly purposes: ReadonlySet<string>
  /** Nouns of manner: what a preposition says with them («بشدة») opens nothing that is said. */
  readonly manners: ReadonlySet<string>
  /** Words that open a clause which only sets the scene for what is told («عندما», "when", "because"). */
  readonly settings: ReadonlySet<string>
  /** Words for what others report or charge, whose denial denies what it tells («نفت الأنباء عن انسحابها», «صحة ما تردد»). */
  readonly hearsay: ReadonlySet<string>
  /** The verb stands last, behind what it says something of, and its auxiliaries behind it. */
  readonly verbLast: boolean
}

/** How far behind a verb the noun of its idiom may stand, in words; farther where whom a charge is levelled at stands between («وجه إلى ثلاثة مواطنين … تهمة»). */
const IDIOM = 8
export const CHARGE_IDIOM = 12

/** What is said of a cue among what opens its words. */
const FLAGS: ReadonlySet<string> = new Set(['impersonal', 'hearer', 'deed', 'thing', 'within', 'told', 'clausal', 'near', 'cause', 'verbal', 'finite', 'claimed', 'claimed:another'])

/** Kinds of rows that only list a word, each with its list. */
const LISTS = {
  that: 'that', noun: 'nouns', report: 'reports', anaphor: 'anaphors', relayed: 'relayedFrom', contrast: 'contrasts', against: 'against', occasion: 'occasions', stopping: 'stopping', feign: 'feigning', part: 'parts', rejecting: 'rejecting', accusation: 'accusations',
  about: 'about', manner: 'manners', charged: 'charged', owning: 'owning', doing: 'doing', coming: 'comingFrom', charging: 'charging', faulting: 'faulting', mutual: 'mutual', unlikely: 'unlikely', being: 'being', standing: 'standing', setting: 'settings', through: 'through', hearsay: 'hearsay', behind: 'behind', purpose: 'purposes', deed: 'deeds', amounting: 'amounting', seeking: 'seeking', hoping: 'hoping', absolute: 'absolutes', answer: 'answers', attempt: 'attempts', except: 'except',
} as const satisfies Record<string, keyof Cues>
type List = (typeof LISTS)[keyof typeof LISTS]

const cache = new WeakMap<LanguagePack, Cues>()

/** The cues of a pack, parsed once. */
export function cuesOf(pack: LanguagePack): Cues {
  const known = cache.get(pack)
  if (known) return known
  const lists = Object.fromEntries(Object.values(LISTS).map((list) => [list, new Set<string>()])) as Record<List, Set<string>>
  const byFirst = new Map<string, Cue[]>()
  const wrong = new Map<string, ReadonlySet<string>>()
  const aims = new Map<string, boolean>()
  const reasons = new Map<string, string[][]>()
  const withholding = new Map<string, string[][]>()
  const pretexts = new Map<string, ReadonlySet<string>>()
  const turns = new Map<string, string>()
  const convicting = new Map<string, ReadonlySet<string>>()
  const untrue = new Map<string, Judged>()
  const disapproved = new Map<string, Judged>()
  const approved = new Map<string, Judged>()
  const menacing = new Map<string, Judged>()
  const judged = { untrue, disapproved, approved, menacing }
  const silence: Silence[] = []
  const prepositions = (cell: string | undefined): ReadonlySet<string> => new Set(alternatives(cell).map((prep) => pack.normalize(prep.replace('prep:', ''))))
  for (const { cells } of parseTable(`${pack.code}/cues.tsv`, pack.tables.cues)) {
    const [main = '', object] = (cells.words ?? '').split('+').map((part) => part.trim())
    const [words = [], rest] = main.split('…').map((part) => part.trim().split(/\s+/).map((word) => pack.normalize(word)))
    if (cells.kind === 'contrast' && words.length > 1) turns.set(words[0]!, words[1]!)
    else if (Object.hasOwn(LISTS, cells.kind!)) lists[LISTS[cells.kind as keyof typeof LISTS]].add(words[0]!)
    else if (cells.kind === 'wrong') wrong.set(words[0]!, new Set((cells.content ?? '').split('|').map((need) => (need.startsWith('prep:') ? pack.normalize(need.slice(5)) : need.startsWith('!') ? `!${pack.normalize(need.slice(1))}` : need.startsWith('with:') ? `~${pack.normalize(need.slice(5))}` : need.startsWith('after:') ? `<${pack.normalize(need.slice(6))}` : need))))
    else if (cells.kind === 'aim') aims.set(words[0]!, cells.content === 'past')
    else if (cells.kind === 'reason') push(reasons, words[0]!, words)
    else if (cells.kind === 'withhold') push(withholding, words[0]!, words)
    else if (cells.kind === 'pretext') pretexts.set(words[0]!, prepositions(cells.content))
    else if (cells.kind === 'convicting') convicting.set(words[0]!, prepositions(cells.content))
    else if (Object.hasOwn(judged, cells.kind!)) judged[cells.kind as keyof typeof judged].set(words[0]!, new Set((cells.content ?? '').split('|').map((need) => (need.startsWith('with:') ? pack.normalize(need.slice(5)) : need))))
    else if (cells.kind === 'silence' || cells.kind === 'unsaid') silence.push({ word: words[0]!, object: object ? pack.normalize(object) : undefined, negated: cells.kind === 'unsaid', by: prepositions(cells.content) })
    else {
      const given = alternatives(cells.content)
      const openers = given.filter((opener) => !FLAGS.has(opener)).map((opener): Opener => opener.startsWith('prep:') ? { by: 'prep', prep: pack.normalize(opener.slice(5)) } : { by: opener as Opener['by'] })
      const has = (flag: string): boolean => given.includes(flag)
      const cue: Cue = { words, rest, object: object ? pack.normalize(object) : undefined, kind: cells.kind as CueKind, openers, impersonal: has('impersonal'), hearer: has('hearer'), deed: has('deed'), thing: has('thing'), within: has('within'), told: has('told'), clausal: has('clausal'), near: has('near'), cause: has('cause'), verbal: has('verbal'), finite: has('finite'), claimed: has('claimed') ? 'any' : has('claimed:another') ? 'another' : undefined }
      push(byFirst, words[0]!, cue)
    }
  }
  for (const report of lists.reports) lists.nouns.add(report)
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length || Number(!!b.rest) - Number(!!a.rest) || Number(!!b.object) - Number(!!a.object))
  const attacks = new Set([...byFirst.values()].flat().flatMap(({ kind, object }) => (kind === 'own' && object && !lists.parts.has(object) ? [object] : [])))
  const cues = { ...lists, attacks, verbLast: pack.verbLast ?? false, byFirst, turns, silence, wrong, reasons, withholding, pretexts, convicting, untrue, disapproved, approved, menacing, aims }
  cache.set(pack, cues)
  return cues
}

/** Whether a word is the one a table names: as written, by its dictionary form, or as a form of that verb. */
export const isForm = (word: Word | undefined, normal: string): boolean => !!word && (word.lemma === normal || word.key === normal || word.verb === normal)

/** The cue that begins at words[at], longest phrase first, or undefined. */
export function cueAt(words: readonly Word[], at: number, limit: number, cues: Cues): Cue | undefined {
  const { lemma, verb, key, pos } = words[at]!
  // «نقلا عن» is no form of «نقل», nor is "citing officials" what the paper says of them: as it is written
  const phrase = key !== lemma ? cueBy(key, words, at, limit, cues) : undefined
  if (phrase && (phrase.words.length > 1 || phrase.kind === 'according')) return phrase
  return (
    cueBy(lemma, words, at, limit, cues) ?? (verb && verb !== lemma ? cueBy(verb, words, at, limit, cues) : undefined) ?? (key !== lemma && key !== verb ? cueBy(key, words, at, limit, cues, pos === 'verb') : undefined)
  )
}

/** `idiom`: only with the noun of an idiom («تبني الهجوم»), for a verb written like another («توقّع اتفاقا» is no «توقّع», "expected"). */
function cueBy(first: string, words: readonly Word[], at: number, limit: number, cues: Cues, idiom = false): Cue | undefined {
  const known = cues.byFirst.get(first)
  if (known) for (const cue of known) {
    if (at + cue.words.length > limit || (idiom && !cue.object && cue.words.length === 1)) continue
    if (cue.object && !objectWithin(words, at + 1, Math.min(limit, at + (cue.kind === 'accuse' ? CHARGE_IDIOM : IDIOM)), cue.object, cue.kind === 'own') && !isOwnedPassive(words, at, cue) && !isBefore(words, at, cue)) continue
    if (cue.rest && restAt(words, at, limit, cue) === undefined) continue
    if (cue.words.every((part, i) => i === 0 || isForm(words[at + i], part))) return cue
  }
  return undefined
}
/** The last word of a cue whose rest stands behind somebody's name, no clause between. @example restAt(words, at, limit, cue) // "quoted the minister as saying": where "saying" stands */
export function restAt(words: readonly Word[], at: number, limit: number, { rest = [] }: Cue): number | undefined {
  for (let i = at + 1; i + rest.length <= Math.min(limit, at + IDIOM + rest.length); i++) {
    if (words[i]!.verbForm === 'finite') return undefined
    if (rest.every((part, k) => isForm(words[i + k], part))) return i + rest.length - 1
  }
  return undefined
}
/** "claimed the attack", not "claimed they attacked": what one owns up to is a noun. */
const objectWithin = (words: readonly Word[], from: number, to: number, object: string, isNoun = false): boolean => {
  const at = objectAt(words, from, to, object)
  // "claimed the rebels have attacked": no attack is claimed
  return at !== undefined && (!isNoun || words[at]!.pos !== 'verb' || words[at]!.verbForm === 'masdar' || words[at]!.verbForm === 'active-participle')
}

/** "The attack was claimed by the rebels": in the passive the noun stands before. */
const isOwnedPassive = (words: readonly Word[], at: number, cue: Cue): boolean => cue.kind === 'own' && words[at]!.verbForm === 'passive-participle' && words[at - 1]?.pos === 'aux' && objectWithin(words, Math.max(0, at - IDIOM), at, cue.object!, true)

/** «مسئولیت این حمله را بر عهده گرفت»: where the verb stands last, the noun of its idiom stands before it. */
const isBefore = (words: readonly Word[], at: number, cue: Cue): boolean => (cue.kind === 'own' || cue.openers.some(({ by }) => by === 'whole')) && objectWithin(words, Math.max(0, at - IDIOM), at, cue.object!)

/** Where the noun of an idiom stands («حمل + مسؤولية»). */
export function objectAt(words: readonly Word[], from: number, to: number, object: string): number | undefined {
  for (let i = from; i < to; i++) if (isForm(words[i], object)) return i
  return undefined
}

/** Words of what is told within which a word for a part in it stands. */
const PART = 3

/** «أي دور», "any part", "involvement": whether words begin with a part that somebody has in something. @example opensWithPart(words, first, words.length, cues) */
export function opensWithPart(words: readonly Word[], first: number, limit: number, { parts }: Cues): boolean {
  for (let i = first; i < limit && i < first + PART; i++) if (parts.has(words[i]!.lemma)) return true
  return false
}

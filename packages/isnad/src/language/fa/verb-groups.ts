// Verbs of a sentence: a light verb with its noun, auxiliaries, negation: «امضا کرد», «امضا خواهد شد», «به امضا نرسیده است», «خواستار آتش‌بس شد».
// Read from the letters of the words alone, so that the word step and the clause step see the same.
import type { Modality } from '../../document/predicate.js'
import type { Word } from '../../document/word.js'
import type { VerbReading } from './conjugation.js'
import { fold } from './letters.js'
import { type Compound, lexicon, nominal } from './lexicon.js'

export interface VerbGroup {
  /** First and behind the last word that is a part of it (what stands between a noun and its far light verb is not). */
  readonly first: number
  readonly last: number
  /** The word that carries the meaning. */
  readonly main: number
  /** Words between `main` and `from` belong to it as this slot («وارد تهران شد»). */
  readonly from: number
  readonly slot: string
  readonly lemma: string
  readonly tense: 'past' | 'present' | 'future'
  readonly voice: 'active' | 'passive'
  readonly negative: boolean
  readonly subjunctive: boolean
  readonly person: 1 | 2 | 3
  readonly number: 'sg' | 'pl'
  /** «است», «بود»: says what something is. */
  readonly copula: boolean
  /** «باید», «قرار است», «ممکن است», «می‌تواند»: only colours the next verb. */
  readonly colour: Modality | 'none' | undefined
  /** A participle alone, which goes on with the next verb («وارد شده و …»). */
  readonly loose: boolean
  readonly frames: string
  /** Another noun of the same light verb: «دیدار و گفت‌وگو کرد». */
  readonly second: number
}

const GO = fold('شدن')
const KARD = fold('کردن')
const BE = new Set(['استن', 'بودن', 'باشد'].map(fold))
const IS = new Set(['است', 'هست', 'نیست', 'هستند', 'نیستند', 'هستیم', 'هستم', 'نیستیم', 'نیستم', 'می‌باشد', 'می‌باشند', 'نمی‌باشد', 'اند'].map(fold))
const WAS = new Set(['بود', 'بودند', 'بودم', 'بودیم', 'نبود', 'نبودند'].map(fold))
const MAY_BE = new Set(['باشد', 'باشند', 'باشیم', 'باشم', 'نباشد', 'نباشند'].map(fold))
const WILL = new Set(['خواهد', 'خواهند', 'خواهیم', 'خواهم', 'خواهید'].map(fold))
const WILL_NOT = new Set(['نخواهد', 'نخواهند', 'نخواهیم', 'نخواهم'].map(fold))
const MUST: Readonly<Record<string, Modality>> = { [fold('باید')]: 'obliged', [fold('شاید')]: 'possible' }
const MUST_NOT = new Set(['نباید', 'نمی‌باید', 'نمی‌بایست', 'نبایستی'].map(fold))
const SHOULD = new Set(['می‌باید', 'می‌بایست', 'بایستی', 'بایست'].map(fold))
/** What stands before «است» or «دارد» and with it only colours the next verb. */
const BEFORE_IS: Readonly<Record<string, Modality>> = Object.fromEntries([['قرار', 'planned'], ['ممکن', 'possible'], ['لازم', 'obliged'], ['ضروری', 'obliged'], ['بنا', 'planned'], ['امکان', 'possible'], ['احتمال', 'possible'], ['مایل', 'wanted'], ['درصدد', 'planned'], ['آماده', 'possible']].map(([word, modality]) => [fold(word!), modality as Modality]))
const BEFORE_HAVE: Readonly<Record<string, Modality>> = Object.fromEntries([['قصد', 'planned'], ['احتمال', 'possible'], ['امکان', 'possible'], ['تصمیم', 'planned'], ['برنامه', 'planned'], ['نظر', 'planned'], ['تمایل', 'wanted'], ['عزم', 'planned']].map(([word, modality]) => [fold(word!), modality as Modality]))
const HAVE = fold('داشتن')
const CAN = fold('توانستن')
const AND = fold('و')
const UNDER = fold('مورد')
const AIM = fold('هدف')
const PUT = fold('قرار')
const LAY = fold('گذاشتن')
const GIVE = fold('دادن')
const IN = fold('در')
const CHOICE = fold('اختیار')
const AT_HAND = 'در-اختیار-گذاشتن'.split('-').map(fold).join('-')
const REACH = fold('رسیدن')
const BRING = fold('رساندن')
const PUT_LIGHT: Readonly<Record<string, 'active' | 'passive'>> = { [fold('دادن')]: 'active', [fold('گرفتن')]: 'passive' }
/** How far before its light verb an open noun may stand. */
const FAR = 30

type Words = readonly Pick<Word, 'key' | 'pos'>[]

/** A run of verb forms: participle, «خواهد», the finite verb, «است». */
interface Chain {
  readonly first: number
  /** The word of the verb itself, among its auxiliaries. */
  readonly main: number
  readonly last: number
  readonly lemma: string
  readonly tense: 'past' | 'present' | 'future'
  readonly passive: boolean
  readonly negative: boolean
  readonly subjunctive: boolean
  readonly person: 1 | 2 | 3
  readonly number: 'sg' | 'pl'
  readonly loose: boolean
}

const readingsOf = (words: Words, i: number, end: number): readonly VerbReading[] => (i < end ? (lexicon().forms.get(words[i]!.key) ?? NONE) : NONE)
const NONE: readonly VerbReading[] = []
const isMark = (key: string): boolean => /^[.,;:!?«»"()[\]–—…-]+$/.test(key)

/** The verbs of words [first, end), in order. */
export function verbGroups(words: Words, first: number, end: number): VerbGroup[] {
  const groups: VerbGroup[] = []
  let from = first
  for (let i = first; i < end; ) {
    const modal = modalAt(words, i, from, end)
    if (modal) {
      groups.push(modal)
      from = i = modal.last
      continue
    }
    const gapped = gappedAt(words, i, from, end)
    if (gapped) {
      groups.push(gapped)
      from = i = gapped.last
      continue
    }
    const chain = chainAt(words, i, end, from)
    if (!chain) {
      i++
      continue
    }
    const group = compoundOf(words, chain, from, end)
    if (group) {
      groups.push(group)
      from = chain.last
    }
    i = chain.last
  }
  return groups
}

const colouring = (first: number, last: number, colour: VerbGroup['colour'], negative: boolean, tense: VerbGroup['tense'] = 'present'): VerbGroup => ({
  first, last, main: last - 1, from: last, slot: '', lemma: '', tense, voice: 'active', negative, subjunctive: false, person: 3, number: 'sg', copula: false, colour, loose: false, frames: '', second: -1,
})

/** «باید», «قرار است», «قصد دارد», «می‌تواند»: a verb follows, directly or behind what belongs to that. */
function modalAt(words: Words, i: number, from: number, end: number): VerbGroup | undefined {
  const { key } = words[i]!
  if (MUST[key]) return colouring(i, i + 1, MUST[key], false)
  if (SHOULD.has(key)) return colouring(i, i + 1, 'obliged', false)
  if (MUST_NOT.has(key)) return colouring(i, i + 1, 'obliged', true)
  const before = i > from ? words[i - 1]!.key : ''
  if ((IS.has(key) || WAS.has(key)) && BEFORE_IS[before] && hasVerbAhead(words, i + 1, end)) return colouring(i - 1, i + 1, BEFORE_IS[before], key.startsWith('ن'), WAS.has(key) ? 'past' : 'present')
  for (const { lemma, mood, negative } of readingsOf(words, i, end)) {
    if (lemma === HAVE && BEFORE_HAVE[before] && mood !== 'participle' && hasVerbAhead(words, i + 1, end)) return colouring(i - 1, i + 1, BEFORE_HAVE[before], negative)
    if (lemma === CAN && mood !== 'participle' && hasVerbAhead(words, i + 1, end)) return colouring(i, i + 1, mood === 'past' ? (negative ? 'failed' : 'none') : 'possible', negative, mood === 'past' ? 'past' : 'present')
  }
  return undefined
}

/** A verb stands before the sentence ends: what would colour it is no verb of its own. */
function hasVerbAhead(words: Words, i: number, end: number): boolean {
  for (let j = i; j < end; j++) {
    if (words[j]!.key === '.' || words[j]!.key === ';') return false
    if (readingsOf(words, j, end).some(({ mood }) => mood === 'subjunctive' || mood === 'present' || mood === 'past') || WILL.has(words[j]!.key) || MAY_BE.has(words[j]!.key)) return true
  }
  return false
}

const OBJECT = fold('را')
/** How far «را» may stand before a verb whose light verb is left out. */
const NEAR = 4
/** «… را محکوم و خواستار … شد», «۱۲ نفر کشته و ۳۰ نفر زخمی شدند», «با لاوروف دیدار و درباره … گفت‌وگو کرد»: the first of two light verbs is left out. */
function gappedAt(words: Words, i: number, from: number, end: number): VerbGroup | undefined {
  const { key } = words[i]!
  if (words[i + 1]?.key !== AND || i + 2 >= end || i === from) return undefined
  const compound = lexicon().compounds.get(key)?.find((one) => one.words.length === 1 && !one.open && (one.active.has(KARD) || one.passive.has(GO)))
  const killed = lexicon().forms.get(key)?.find(({ mood }) => mood === 'participle')
  if (!compound && !killed) return undefined
  let next: Chain | undefined
  for (let k = i + 2; k < end && !next; k++) next = words[k]!.key === '.' ? undefined : chainAt(words, k, end, i + 1)
  if (!next) return undefined
  const made = (lemma: string, voice: 'active' | 'passive', frames: string): VerbGroup => ({ first: i, last: i + 1, main: i, from: i + 1, slot: '', lemma, tense: next.tense, voice, negative: false, subjunctive: next.subjunctive, person: next.person, number: next.number, copula: false, colour: undefined, loose: true, frames, second: -1 })
  const passive = next.passive || (next.lemma === GO && compoundBefore(words, next.first, i + 1, GO)?.passive === true)
  if (killed && passive && next.first - i < 12) return made(killed.lemma, 'passive', '')
  if (!compound) return undefined
  for (let k = i - 1; k >= from && k >= i - NEAR; k--) {
    if (words[k]!.key === OBJECT) return made(compound.lemma, 'active', compound.frames)
    if (isMark(words[k]!.key)) break
  }
  if (passive && compound.passive.has(GO) && next.first - i < 12 && /^(?:نفر|تن|سرباز|نظامی|غیرنظامی|شهروند|کودک)$/.test(words[i - 1]!.key)) return made(compound.lemma, 'passive', compound.frames)
  const found = compoundBefore(words, next.first, i + 1, next.lemma)
  if ((words[i - 1]!.pos === 'name' || words[i - 1]!.pos === 'pron') && found && !found.passive && found.first > i + 3 && compound.active.has(next.lemma)) return made(compound.lemma, 'active', compound.frames)
  return undefined
}

function chainAt(words: Words, i: number, end: number, from: number): Chain | undefined {
  const { key } = words[i]!
  // «خواهد کرد»
  if (WILL.has(key) || WILL_NOT.has(key)) {
    const main = readingsOf(words, i + 1, end).find(({ mood }) => mood === 'past')
    if (main) return { first: i, main: i + 1, last: i + 2, lemma: main.lemma, tense: 'future', passive: false, negative: WILL_NOT.has(key), subjunctive: false, person: 3, number: key.endsWith('ند') ? 'pl' : 'sg', loose: false }
    if (words[i + 1]?.key === fold('بود') && i + 1 < end) return { first: i, main: i + 1, last: i + 2, lemma: fold('بودن'), tense: 'future', passive: false, negative: WILL_NOT.has(key), subjunctive: false, person: 3, number: 'sg', loose: false }
  }
  if (IS.has(key) || WAS.has(key) || MAY_BE.has(key) || key === fold('بوده') || key === fold('نبوده')) {
    let last = i + 1
    if (/ه$/.test(key) && last < end && IS.has(words[last]!.key)) last++
    return { first: i, main: i, last, lemma: IS.has(key) ? fold('استن') : fold('بودن'), tense: WAS.has(key) || /ه$/.test(key) ? 'past' : 'present', passive: false, negative: key.startsWith('ن'), subjunctive: MAY_BE.has(key), person: 3, number: /ند$/.test(key) ? 'pl' : 'sg', loose: false }
  }
  const readings = readingsOf(words, i, end)
  if (!readings.length) return undefined
  const participle = readings.find(({ mood }) => mood === 'participle')
  if (participle) return participleChain(words, i, end, participle) ?? relativePerfect(words, i, end, from, participle)
  const reading = readings.find(({ mood }) => mood !== 'infinitive') ?? readings[0]!
  if (reading.mood === 'infinitive') return undefined
  if (!isVerbHere(words, i, end, from, reading)) return undefined
  const tense = reading.mood === 'present' || reading.mood === 'subjunctive' ? 'present' : 'past'
  return { first: i, main: i, last: i + 1, lemma: reading.lemma, tense, passive: false, negative: reading.negative, subjunctive: reading.mood === 'subjunctive', person: reading.person, number: reading.number, loose: false }
}

/** «کرده», «کرده است», «کرده بود», «کشته شد», «کشته شده است». */
function participleChain(words: Words, i: number, end: number, { lemma, negative }: VerbReading): Chain | undefined {
  const next = words[i + 1]?.key ?? ''
  const chain = (last: number, tense: Chain['tense'], passive: boolean, not: boolean, subjunctive: boolean, number: 'sg' | 'pl', loose = false): Chain => ({ first: i, main: i, last, lemma, tense, passive, negative: not, subjunctive, person: 3, number, loose })
  if (i + 1 < end) {
    if (IS.has(next) || WAS.has(next)) return chain(i + 2, 'past', false, negative || next.startsWith('ن'), false, /ند$/.test(next) ? 'pl' : 'sg')
    if (MAY_BE.has(next)) return chain(i + 2, 'past', false, negative || next.startsWith('ن'), true, /ند$/.test(next) ? 'pl' : 'sg')
    // «کشته شد»: what is done to somebody
    const go = lemma === GO ? undefined : chainAt(words, i + 1, end, i + 1)
    if (go && go.lemma === GO) return { ...go, first: i, lemma, passive: true }
  }
  // «وارد شده و»: goes on with the next verb; at the end «است» is left out; else it only describes a noun
  if (i + 1 >= end || next === AND || next === ',' || next === '.' || next === '»' || next === '"' || next === fold('که')) return chain(i + 1, 'past', false, negative, false, 'sg', true)
  return undefined
}

/** «اتهامی را که لیما مطرح کرده تکذیب کرد»: the clause behind «که» has its verb without «است» where the verb around it follows. */
function relativePerfect(words: Words, i: number, end: number, from: number, { lemma, negative }: VerbReading): Chain | undefined {
  if (!compoundBefore(words, i, from, lemma) || !hasVerbAhead(words, i + 1, end)) return undefined
  for (let k = i - 1; k >= from; k--) {
    if (words[k]!.key === fold('که')) return { first: i, main: i, last: i + 1, lemma, tense: 'past', passive: false, negative, subjunctive: false, person: 3, number: 'sg', loose: true }
    if (isMark(words[k]!.key)) return undefined
  }
  return undefined
}

/** A past stem that is a noun too is a verb only where a clause ends, or behind the noun of its compound. */
function isVerbHere(words: Words, i: number, end: number, from: number, { lemma, mood, negative }: VerbReading): boolean {
  const { key } = words[i]!
  if (mood === 'past' && !negative && lexicon().alsoNoun.has(key)) {
    const next = i + 1 < end ? words[i + 1]!.key : '.'
    if (!isMark(next) && next !== AND && next !== fold('که') && next !== fold('تا')) return compoundBefore(words, i, from, lemma) !== undefined
    return i > from
  }
  // «نیروهای کرد»: the Kurds
  if (key === fold('کرد') && i > from) {
    const before = words[i - 1]!.key
    if (/(?:ها|های|ان|یان)$/.test(before) && !compoundBefore(words, i, from, lemma) && hasVerbAhead(words, i + 1, end)) return false
  }
  return true
}

/** The compound whose words stand right before an index. */
function compoundBefore(words: Words, i: number, from: number, light: string): { compound: Compound; first: number; passive: boolean } | undefined {
  if (i <= from) return undefined
  for (const compound of lexicon().compounds.get(words[i - 1]!.key) ?? lexicon().compounds.get(singularOf(words[i - 1]!.key)) ?? []) {
    const active = compound.active.has(light)
    if (!active && !compound.passive.has(light)) continue
    const first = i - compound.words.length
    if (first < from) continue
    if (compound.words.slice(0, -1).every((word, k) => words[first + k]!.key === word)) return { compound, first, passive: !active }
  }
  return undefined
}
/** «مذاکراتی داشت», «تلاش‌هایی کرد» */
const singularOf = (key: string): string => {
  const found = nominal(key)
  return found.known && found.lemma !== key && found.pronoun === 0 ? found.lemma : ''
}

function compoundOf(words: Words, chain: Chain, from: number, end: number): VerbGroup | undefined {
  const { lemma: light } = chain
  const base = {
    last: chain.last, tense: chain.tense, negative: chain.negative, subjunctive: chain.subjunctive, person: chain.person, number: chain.number, loose: chain.loose, colour: undefined,
  } as const
  const passiveChain = chain.passive
  let first = chain.first
  let main = chain.main
  const be = BE.has(light)
  // «مورد حمله قرار داد»
  if (PUT_LIGHT[light] && words[first - 1]?.key === PUT && first - 2 > from) {
    const at = underBefore(words, first - 2, from)
    if (at >= 0) {
      const noun = words[at + 1]!.key
      const lemma = lexicon().acts.get(noun) ?? lexicon().acts.get(singularOf(noun)) ?? noun
      return { ...base, first: at, main: at + 1, from: at + 2, slot: at + 2 < first - 1 ? 'agent' : '', lemma, voice: passiveChain ? 'passive' : PUT_LIGHT[light]!, copula: false, frames: '', second: -1 }
    }
  }
  // «به امضای وزیران رسید», «به تصویب مجلس رساند»
  const apart = passiveChain ? undefined : apartBefore(words, chain.first, from, light)
  if (apart) return { ...base, first: apart.at, main: apart.at + 1, from: apart.at + 2, slot: 'agent', lemma: apart.compound.lemma, voice: 'passive', copula: false, frames: apart.compound.frames, second: -1 }
  // «تانک در اختیار اوکراین قرار داد», «در اختیار اوکراین گذاشت»
  const handed = light === LAY || (light === GIVE && words[first - 1]?.key === PUT) ? handedBefore(words, first - (light === LAY ? 0 : 1), from) : -1
  if (handed >= 0) return { ...base, first: handed, main: handed + 1, from: handed + 2, slot: TO, lemma: AT_HAND, voice: passiveChain ? 'passive' : 'active', copula: false, frames: '', second: -1 }
  const opened = openBefore(words, chain.first, from, light)
  const found = compoundBefore(words, chain.first, from, light)
  if (opened && !(found && !found.compound.open && found.compound.words.length > 1)) {
    const { compound, at } = opened
    return { ...base, first: at, main: at + compound.words.length - 1, from: at + compound.words.length, slot: compound.open, lemma: compound.lemma, voice: 'active', copula: false, frames: compound.frames, second: -1 }
  }
  if (found && found.compound.lemma === CONDEMN && sentencedBefore(words, found.first, from)) return { ...base, first: found.first, main: found.first, from: chain.last, slot: '', lemma: SENTENCED, voice: passiveChain || found.passive ? 'passive' : 'active', copula: false, frames: '', second: -1 }
  if (found) {
    first = found.first
    const { compound } = found
    // «به امضا رسید» is of the noun, «از سر گرفت» of the verb
    main = chain.first - 1
    if (compound.words.length > 1 && compound.lemma !== compound.words.at(-1)) {
      const own = compound.words.indexOf(compound.lemma)
      main = own >= 0 ? first + own : compound.words[0] === TO ? chain.first - 1 : chain.main
    }
    return { ...base, first, main, from: chain.last, slot: '', lemma: compound.lemma, voice: passiveChain || found.passive ? 'passive' : 'active', copula: false, frames: compound.frames, second: secondOf(words, first, from, light) }
  }
  if (be) return { ...base, first, main: chain.first, from: chain.last, slot: '', lemma: fold('بودن'), voice: 'active', copula: true, frames: '', second: -1 }
  // any noun or adjective before «کردن» and «شدن» makes a verb with it
  if ((light === KARD || light === GO) && chain.first > from && !passiveChain) {
    const before = words[chain.first - 1]!.key
    const closed = lexicon().closed.get(before)
    if (!isMark(before) && !closed && !/^\d/.test(before) && !lexicon().forms.has(before)) {
      const noun = nominal(before)
      const lemma = lexicon().acts.get(before) ?? noun.lemma
      return { ...base, first: chain.first - 1, main: chain.first - 1, from: chain.last, slot: '', lemma, voice: light === GO && lexicon().acts.has(lemma) ? 'passive' : 'active', copula: light === GO && !lexicon().acts.has(lemma), frames: lexicon().frames.get(lemma) ?? '', second: -1 }
    }
  }
  if (end < 0) return undefined
  return { ...base, first, main: passiveChain ? chain.first : main, from: chain.last, slot: '', lemma: light, voice: passiveChain ? 'passive' : 'active', copula: light === GO, frames: lexicon().frames.get(light) ?? '', second: -1 }
}

const CONDEMN = fold('محکوم')
const SENTENCED = fold('محکوم‌شدن')
const TO = fold('به')
/** «به ده سال زندان محکوم کرد»: a penalty stands before. */
function sentencedBefore(words: Words, at: number, from: number): boolean {
  for (let i = at - 1; i >= from && i > at - 7; i--) {
    if (words[i]!.key === OBJECT || isMark(words[i]!.key)) return false
    if (lexicon().penalties.has(nominal(words[i]!.key).lemma)) for (let k = i - 1; k >= from && k > i - 6; k--) if (words[k]!.key === TO) return true
  }
  return false
}

/** «در اختیار … قرار داد»: where it begins. */
function handedBefore(words: Words, at: number, from: number): number {
  for (let i = at - 2; i >= from && i > at - 9; i--) {
    if (words[i]!.key === IN && words[i + 1]!.key === CHOICE) return i
    if (isMark(words[i]!.key) || words[i]!.key === OBJECT) return -1
  }
  return -1
}

/** «به امضای … رسید»: who does it stands between the noun of an act and its light verb. */
function apartBefore(words: Words, at: number, from: number, light: string): { compound: Compound; at: number } | undefined {
  if (light !== REACH && light !== BRING) return undefined
  for (let i = at - 3; i >= from && i > at - 12; i--) {
    const { key } = words[i + 2]!
    if (isMark(key) || key === OBJECT || key === TO || lexicon().closed.get(key)?.pos === 'sub') return undefined
    if (words[i]!.key !== TO) continue
    const noun = nominal(words[i + 1]!.key).lemma
    const compound = lexicon().compounds.get(noun)?.find((one) => one.open === 'agent' && one.words.length === 2 && (one.active.has(light) || one.passive.has(light)))
    return compound && { compound, at: i }
  }
  return undefined
}

/** «مورد … قرار», «هدف حمله موشکی قرار»: where «مورد» stands, a few words before. */
function underBefore(words: Words, at: number, from: number): number {
  for (let i = at - 1; i >= from && i > at - 9; i--) {
    if (words[i]!.key === UNDER || (words[i]!.key === AIM && i + 1 < at && lexicon().acts.has(words[i + 1]!.key))) return i
    if (isMark(words[i]!.key)) return -1
  }
  return -1
}

/** «دیدار و گفت‌وگو کرد»: the noun before «و», where it takes the same light verb. */
function secondOf(words: Words, first: number, from: number, light: string): number {
  if (first - 2 < from || words[first - 1]!.key !== AND) return -1
  const before = compoundBefore(words, first - 1, from, light)
  return before && before.compound.words.length === 1 && !before.passive ? first - 2 : before?.passive ? first - 2 : -1
}

/** The open noun that this light verb closes, with nothing but nouns between. */
function openBefore(words: Words, at: number, from: number, light: string): { compound: Compound; at: number } | undefined {
  const { openers, closed } = lexicon()
  for (let i = at - 1; i >= from && i > at - FAR; i--) {
    const { key } = words[i]!
    if (key === ';' || key === ':' || key === '.') return undefined
    // «… را محکوم و خواستار … شد» ends at «و» alone; «که» opens another clause
    if (closed.get(key)?.pos === 'sub') return undefined
    for (const compound of openers.get(key) ?? []) {
      if (!compound.active.has(light) || i + compound.words.length > at) continue
      if (!compound.words.every((word, k) => words[i + k]!.key === word)) continue
      // «X را مسئول حمله دانست»
      if (compound.open === 'obj2' && words[i - 1]?.key !== OBJECT) continue
      // right before its light verb it is a compound like others
      if (i + compound.words.length === at && compound.open === '-') continue
      return { compound, at: i }
    }
  }
  return undefined
}

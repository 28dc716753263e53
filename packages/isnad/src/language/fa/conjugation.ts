// Every form of a verb by rule from its two stems: past, narrative, present, subjunctive, with negation and persons; written joined, as `fold` makes them.
import { fold } from './letters.js'

export interface VerbReading {
  /** Infinitive. */
  readonly lemma: string
  /** past «کرد» · imperfect «می‌کرد» · participle «کرده» · narrative «کرده‌اند» · present «می‌کند» · subjunctive «بکند», «کند» · infinitive «کردن» */
  readonly mood: 'past' | 'imperfect' | 'participle' | 'narrative' | 'present' | 'subjunctive' | 'infinitive'
  readonly person: 1 | 2 | 3
  readonly number: 'sg' | 'pl'
  readonly negative: boolean
}
type Put = (form: string, reading: VerbReading) => void

/** Without «تو»: news does not say it, and «کشتی», «خواندی» are other words. */
const PAST: readonly (readonly [string, 1 | 2 | 3, 'sg' | 'pl'])[] = [['', 3, 'sg'], ['ند', 3, 'pl'], ['م', 1, 'sg'], ['یم', 1, 'pl'], ['ید', 2, 'pl']]
const PRESENT: typeof PAST = [['د', 3, 'sg'], ['ند', 3, 'pl'], ['م', 1, 'sg'], ['یم', 1, 'pl'], ['ید', 2, 'pl']]
const NARRATIVE: typeof PAST = [['ایم', 1, 'pl'], ['اند', 3, 'pl'], ['ام', 1, 'sg'], ['اید', 2, 'pl']]

/** «ن», «ب» before a stem: «آمد» → «نیامد», «افزود» → «نیفزود». */
function before(letter: string, stem: string): string[] {
  if (stem.startsWith('آ')) return [`${letter}یا${stem.slice(1)}`]
  if (stem.startsWith('ا') && !stem.startsWith('ای')) return [`${letter}ی${stem.slice(1)}`]
  return [letter + stem]
}

/** Prefixes of verbs: «برمی‌گردد», «بازنمی‌گرداند». */
const PREVERB = /^(?:بر|باز|فرا|در)(?=.{3})/
const PARTED = new Set(['بازگشت', 'بازگرداند', 'برگشت', 'برگرداند', 'درگذشت', 'فراخواند', 'برگزید', 'برخاست', 'برگماشت', 'بازداشت', 'دریافت', 'درآمد', 'برآمد', 'برداشت', 'برشمرد'])

/** @example conjugate('کرد', 'کن', true, put) // کرد, نکرد, می‌کند, بکند, کند, کرده‌اند … */
export function conjugate(pastStem: string, presentStem: string, bare: boolean, put: Put): void {
  const lemma = fold(`${pastStem}ن`)
  const parted = PARTED.has(fold(pastStem))
  const pre = parted ? (PREVERB.exec(fold(pastStem))?.[0] ?? '') : ''
  const past = fold(pastStem).slice(pre.length)
  const present = fold(presentStem).slice(pre.length)
  const add = (form: string, mood: VerbReading['mood'], negative: boolean, person: 1 | 2 | 3 = 3, number: 'sg' | 'pl' = 'sg'): void => put(pre + form, { lemma, mood, person, number, negative })
  for (const [ending, person, number] of PAST) {
    add(past + ending, 'past', false, person, number)
    for (const form of before('ن', past)) add(form + ending, 'past', true, person, number)
    add(`می${past}${ending}`, 'imperfect', false, person, number)
    add(`نمی${past}${ending}`, 'imperfect', true, person, number)
  }
  add(`${past}ه`, 'participle', false)
  for (const form of before('ن', past)) add(`${form}ه`, 'participle', true)
  add(`می${past}ه`, 'participle', false)
  for (const [ending, person, number] of NARRATIVE) {
    add(`${past}ه${ending}`, 'narrative', false, person, number)
    add(`می${past}ه${ending}`, 'narrative', false, person, number)
    for (const form of before('ن', past)) add(`${form}ه${ending}`, 'narrative', true, person, number)
  }
  for (const [ending, person, number] of PRESENT) {
    add(`می${present}${ending}`, 'present', false, person, number)
    add(`نمی${present}${ending}`, 'present', true, person, number)
    for (const form of before('ب', present)) add(form + ending, 'subjunctive', false, person, number)
    for (const form of before('ن', present)) add(form + ending, 'subjunctive', true, person, number)
    if (bare || pre) add(present + ending, 'subjunctive', false, person, number)
  }
  add(`${past}ن`, 'infinitive', false)
}

// All the readings a written word may have, each as a list of words. Which one is meant is chosen afterwards (choose.ts).
import type { Pos } from '../../document/word.js'
import { type Proclitics, PRONOUNS, proclitics } from './clitics.js'
import { cliticCost, DOUBTFUL, FRAGILE, functionCost, functionId, HAMZA, KNOWN_LAND, letterCost, MINE, OBJECTLESS, OF_A_LAND, looks, nominalCost, nominalId, PREFERRED, preference, UNKNOWN, US, verbCost, verbId } from './costs.js'
import { type Ending, NO_PASSIVE, PAST, PERSONAL, PRESENT, U_FORMS } from './endings.js'
import { takesNone } from './frames.js'
import { Char, charKind } from './letters.js'
import { isGivenName } from './given-names.js'
import { type FunctionWord, type Lexicon, lexicon, type NominalStem, Take } from './lexicon.js'
import { type Letters, lettersOf, makePart, type Part, type Reading } from './reading.js'
import { isAuxiliary, Slot, type VerbStem } from './verb-stems.js'

/** مفاعل، مفاعيل، فعائل. */
const DIPTOTE = /^..ا.ي?.$/
const TANWIN = /[\u064B-\u064D]/

/** Readings of a written word, likeliest first. Never empty: a word nobody knows is likely a name. */
export function readings(raw: string): Reading[] {
  const letters = lettersOf(raw)
  const found = new Collector(letters, lexicon()).collect()
  found.sort((a, b) => a.cost - b.cost)
  return found
}

/**
 * The reading of an unknown word as proclitic and name (لترامب = ل + ترامب), for a text in which that name also stands alone.
 * @param known says whether a key stands alone in the text
 */
export function splitName(raw: string, known: (key: string) => boolean): Reading | undefined {
  const letters = lettersOf(raw)
  for (const before of proclitics(letters.key)) {
    if (before.letters === 0 || before.mark === 'س' || letters.key.length - before.letters < 3) continue
    if (known(letters.key.slice(before.letters))) return new Collector(letters, lexicon()).nameAfter(before, UNKNOWN - 5)
  }
  return undefined
}

/** A written word as a name that nobody knows, whatever else it may be. */
export const asName = (raw: string): Reading => new Collector(lettersOf(raw), lexicon()).name()

/** What a noun or adjective of several may cost and still be likelier than a foreign name that ends so. */
const ENDED = 16
/** «فتحت» is "opened", hardly ever "so under". */
const UNDER = 'تحت'
const OPENED = 6
const SOUND_ENDING = /(?:ون|ين)$/

/** Stems of the fourth form and what has an alef before it. */
const DERIVED = /^[أا].{3}/u

class Collector {
  private readonly out: Reading[] = []
  private readonly seen = new Map<string, number>()
  private readonly preferredVerbs: number[] = []
  constructor(private readonly word: Letters, private readonly lexicon: Lexicon) {}

  collect(): Reading[] {
    const { key } = this.word
    for (const before of proclitics(key)) {
      if (!before.article && before.mark !== 'س') this.functionWords(before)
      if (before.mark !== 'س') this.nominals(before)
      if (!before.article && before.mark !== 'ب' && before.mark !== 'ك') this.verbs(before)
      if ((before.mark === 'ب' || before.mark === 'ل') && !before.article) this.prepositionWithPronoun(before)
    }
    if (key.startsWith('لا') && key.length > 4) this.joinedNegation()
    for (const index of this.preferredVerbs) {
      const preferred = this.out[index]
      if (!preferred) continue
      const cheapest = Math.min(...this.out.filter((one) => one.parts.length === preferred.parts.length && one.parts.some((part) => part.pos === 'verb')).map((one) => one.cost))
      if (preferred.cost > cheapest - 0.3) this.out[index] = { ...preferred, cost: cheapest - 0.3 }
    }
    if (this.out.every((reading) => reading.cost > DOUBTFUL)) this.unknown()
    return this.out
  }

  // ——— function words ———

  private functionWords(before: Proclitics): void {
    const { key } = this.word
    const rest = key.slice(before.letters)
    for (const word of this.lexicon.functionWords(rest)) {
      if (before.mark && !word.before.includes(before.mark)) continue
      const opened = before.conjunction === 'ف' && word.key === UNDER ? OPENED : 0
      this.add(before, functionCost(word) + this.spelling(word.written, before.letters) + cliticCost(before) + opened, [this.functionPart(word, before, key.length)])
    }
    for (const pronoun of PRONOUNS) {
      if (!rest.endsWith(pronoun.key) || rest.length === pronoun.key.length || (pronoun.key === 'ه' && this.word.bare.endsWith('ة'))) continue
      const stem = rest.slice(0, rest.length - pronoun.key.length)
      for (const word of this.lexicon.joined(stem)) {
        if (before.mark && !word.before.includes(before.mark)) continue
        // عليه but not عليني: ي stands after a preposition, ني after إن and its sisters
        if (pronoun.key === 'ني' && word.pos !== 'sub' && word.pos !== 'conj' && stem !== 'من' && stem !== 'عن') continue
        const at = before.letters + stem.length
        this.add(before, functionCost(word) + 0.5 + this.spelling(word.joined!, before.letters) + cliticCost(before), [this.functionPart(word, before, at), this.pronounPart(pronoun, at)])
      }
    }
  }

  private functionPart(word: FunctionWord, before: Proclitics, to: number): Part {
    return this.part(before.from, to, before.letters, {
      lemma: word.lemma, pos: word.pos, counted: functionId(word), person: word.person, number: word.number, gender: word.gender,
      definite: word.pos === 'pron' || word.pos === 'det' ? true : undefined,
      ...(word.lemma === 'ليس' ? { tense: 'present' as const, verbForm: 'finite' as const } : {}),
    })
  }

  /** به، لها، لنا */
  private prepositionWithPronoun(before: Proclitics): void {
    const rest = this.word.key.slice(before.letters)
    const pronoun = PRONOUNS.find((p) => p.key === rest && p.key !== 'ني')
    if (!pronoun || this.word.bare.endsWith('ة') || (rest === 'ي' && before.mark === 'ب')) return
    // «ولي العهد» is not "and to me"
    this.add(before, (rest === 'ي' && before.conjunction ? 8 : 2) + cliticCost(before), [this.pronounPart(pronoun, before.letters)])
  }

  // ——— nouns, adjectives, names ———

  private nominals(before: Proclitics): void {
    const { key } = this.word
    this.nominalForms(before, key.length, undefined)
    if (before.article) return
    for (const pronoun of PRONOUNS) {
      if (pronoun.key === 'ني' || key.length - before.letters - pronoun.key.length < 2 || !key.endsWith(pronoun.key)) continue
      if (pronoun.key === 'ه' && this.word.bare.endsWith('ة')) continue
      this.nominalForms(before, key.length - pronoun.key.length, pronoun)
    }
  }

  private nominalForms(before: Proclitics, end: number, pronoun: (typeof PRONOUNS)[number] | undefined): void {
    const { key } = this.word
    const at = before.letters
    const rest = key.slice(at, end)
    const joined = pronoun !== undefined
    this.nominalStems(before, rest, end, pronoun, joined ? Take.Pronoun : before.article ? Take.Article : Take.Bare, undefined, undefined, 0)
    const cut = (suffix: string, need: number, number: 'sg' | 'du' | 'pl' | undefined, gender: 'm' | 'f' | undefined, cost: number, restored = ''): void => {
      if (rest.length - suffix.length < 2 || !rest.endsWith(suffix)) return
      this.nominalStems(before, rest.slice(0, -suffix.length) + restored, end, pronoun, need, number, gender, cost)
    }
    if (joined) {
      // وزارته: ة is ت before a pronoun; مستشفاه: ى is ا; أعضائه: ء takes a seat
      cut('ت', Take.Pronoun, undefined, undefined, 0.2, 'ه')
      cut('ا', Take.Pronoun, undefined, undefined, 0.6, 'ي')
      cut('ئ', Take.Pronoun, undefined, undefined, 0.2, 'ء')
      cut('ؤ', Take.Pronoun, undefined, undefined, 0.2, 'ء')
      cut('ات', Take.SoundFeminine, 'pl', 'f', 0.3)
      cut('ات', Take.SoundFeminine, 'pl', 'f', 0.3, 'ه')
      cut('ي', Take.Dual, 'du', undefined, 3)
      cut('ا', Take.Dual, 'du', undefined, 4)
      cut('تي', Take.Dual, 'du', undefined, 3, 'ه')
      cut('ي', Take.SoundMasculine, 'pl', 'm', 1)
      cut('و', Take.SoundMasculine, 'pl', 'm', 1)
      return
    }
    cut('ه', Take.Feminine, 'sg', 'f', 0.5)
    cut('ئه', Take.Feminine, 'sg', 'f', 0.3, 'ء')
    cut('ئين', Take.SoundMasculine, 'pl', 'm', 1, 'ء')
    cut('ات', Take.SoundFeminine, 'pl', 'f', 1)
    cut('ات', Take.SoundFeminine, 'pl', 'f', 1, 'ه')
    cut('ون', Take.SoundMasculine, 'pl', 'm', 1)
    cut('ين', Take.SoundMasculine, 'pl', 'm', 1)
    cut('ان', Take.Dual, 'du', undefined, 3)
    cut('ين', Take.Dual, 'du', undefined, 3)
    cut('تان', Take.Dual, 'du', 'f', 3, 'ه')
    cut('تين', Take.Dual, 'du', 'f', 3, 'ه')
    cut('تان', Take.Feminine, 'du', 'f', 3)
    cut('تين', Take.Feminine, 'du', 'f', 3)
    // وزراؤ, مستشفيان
    cut('ئين', Take.Dual, 'du', undefined, 1, 'ء')
    if (before.article) return
    cut('ا', Take.Accusative, undefined, undefined, 1.8)
    cut('ئا', Take.Accusative, undefined, undefined, 1.8, 'ء')
    // Construct: مسؤولو الوزارة, وزيرا خارجية, دولتي
    cut('و', Take.SoundMasculine, 'pl', 'm', 1.2)
    cut('ي', Take.SoundMasculine, 'pl', 'm', 1.2)
    cut('ا', Take.Dual, 'du', undefined, 4)
    cut('ي', Take.Dual, 'du', undefined, 3.5)
    cut('تا', Take.Dual, 'du', 'f', 3, 'ه')
    cut('تي', Take.Dual, 'du', 'f', 3, 'ه')
  }

  private nominalStems(before: Proclitics, stem: string, end: number, pronoun: (typeof PRONOUNS)[number] | undefined, need: number, number: 'sg' | 'du' | 'pl' | undefined, gender: 'm' | 'f' | undefined, cost: number): void {
    for (const entry of this.lexicon.nominals(stem)) {
      if ((entry.take & need) === 0) continue
      // A feminine ending is written ة; «ه» there is a pronoun (كتابه)
      if (need === Take.Feminine && number === 'sg' && this.word.bare[end - 1] === 'ه') cost += 2
      if (need === Take.Accusative && (/[ةى]$/.test(entry.written) || (entry.nisba && (this.lexicon.isPlaceName(`${stem}ا`) || isGivenName(`${stem}ا`))))) continue
      // «مطالبا» is no accusative of «مطالب»: plurals of that shape take no tanwin
      if (need === Take.Accusative && entry.number === 'pl' && DIPTOTE.test(stem)) continue
      if (pronoun && entry.pos === 'name') continue
      let extra = entry.pos === 'name' ? (before.article && !entry.articled ? 1.5 : 0) + (entry.rank >= 4 ? 2 : 0) : 0
      // «أبرزها», "the most prominent of them"
      if (entry.elative && pronoun) extra -= 2
      // «مفاوضات» are talks (مفاوضة), hardly ever women who negotiate
      if (number === 'pl' && gender === 'f' && entry.pos === 'noun' && (entry.take & Take.SoundMasculine) !== 0) extra += 2
      const parts = [this.nominalPart(entry, before, end, pronoun, number, gender)]
      if (pronoun) parts.push(this.pronounPart(pronoun, end))
      const known = entry.pos === 'name' ? this.lexicon.isLand(stem) : entry.pos === 'adj' && this.lexicon.isNational(entry.lemma)
      // «جنديان تشاديان»: two of a land are no foreign name
      const own = known ? Math.min(KNOWN_LAND, nominalCost(entry)) - (entry.pos === 'adj' && number === 'du' && this.word.bare[end - 1] === 'ن' ? OF_A_LAND : 0) : nominalCost(entry)
      this.add(before, own + cost + extra + (pronoun ? (pronoun.key === 'ي' && entry.verbForm === undefined ? MINE : 1.2) : 0) + this.spelling(entry.written, before.letters) + cliticCost(before), parts)
    }
  }

  private nominalPart(entry: NominalStem, before: Proclitics, to: number, pronoun: unknown, number: Part['number'], gender: Part['gender']): Part {
    return this.part(before.from, to, before.letters, {
      lemma: entry.lemma, pos: entry.pos, counted: nominalId(entry), elative: entry.elative, verbForm: entry.verbForm, verb: entry.verb,
      number: number ?? entry.number, gender: gender ?? entry.gender ?? (entry.written.endsWith('ة') ? 'f' : entry.pos === 'name' ? undefined : 'm'),
      definite: before.article || pronoun !== undefined || entry.definite ? true : undefined,
    })
  }

  // ——— verbs ———

  private verbs(before: Proclitics): void {
    const { key } = this.word
    this.verbForms(before, key.length, undefined)
    for (const pronoun of PRONOUNS) {
      if (pronoun.key === 'ي' || !key.endsWith(pronoun.key) || key.length - before.letters - pronoun.key.length < 2) continue
      if (pronoun.key === 'ه' && this.word.bare.endsWith('ة')) continue
      this.verbForms(before, key.length - pronoun.key.length, pronoun)
    }
  }

  private verbForms(before: Proclitics, end: number, pronoun: (typeof PRONOUNS)[number] | undefined): void {
    const rest = this.word.key.slice(before.letters, end)
    // No verb takes a tanwin: «سعياً» is a noun
    if (rest.length < 2 || (this.word.marked && TANWIN.test(this.word.raw)) || (!pronoun && !this.word.marked && this.lexicon.isClosed(rest, this.word.bare.slice(before.letters, end)))) return
    const joined = pronoun !== undefined
    if (!before.mark) {
      for (const ending of PAST) {
        if (joined ? ending.joined === false : ending.joined === true) continue
        if (!rest.endsWith(ending.letters) || (ending.afterNun && rest[rest.length - 2] !== 'ن')) continue
        this.verbStems(before, rest.slice(0, rest.length - ending.letters.length), end, pronoun, ending, 'past', 0)
      }
    }
    const prefix = rest[0]
    if (prefix !== 'ي' && prefix !== 'ت' && prefix !== 'ن' && prefix !== 'ا') return
    for (const ending of PRESENT) {
      if (ending.prefix !== prefix || (joined ? ending.joined === false : ending.joined === true)) continue
      if (!rest.endsWith(ending.letters) || rest.length - 1 - ending.letters.length < 1) continue
      this.verbStems(before, rest.slice(1, rest.length - ending.letters.length), end, pronoun, ending, 'present', 1)
    }
  }

  private verbStems(before: Proclitics, stem: string, end: number, pronoun: (typeof PRONOUNS)[number] | undefined, ending: Ending, tense: 'past' | 'present', skip: number): void {
    const entries = this.lexicon.verbs(stem)
    if (entries.length === 0) return
    // «I» is written أ; writers who leave out every hamza write ا
    const hamzaless = skip === 1 && ending.prefix === 'ا' && this.word.bare[before.letters] === 'ا' ? 2 : 0
    for (const entry of entries) {
      let active = (entry.active & ending.slots) !== 0
      const passive = (entry.passive & ending.slots) !== 0
      if ((!active && !passive) || (ending.afterHamza && !/[أء]$/.test(entry.written))) continue
      if (pronoun) {
        if (entry.written.endsWith('ى') && ending.letters === '') continue
        active &&= entry.transitive || isAuxiliary(entry.lemma)
        if (!active) continue
      }
      const voice = this.voice(entry, ending, tense, active, passive && !pronoun, before.letters, end)
      if (!voice) continue
      const pos: Pos = isAuxiliary(entry.lemma) ? 'aux' : 'verb'
      const future = before.mark === 'س'
      const parts = [
        this.part(before.from, end, before.letters, {
          lemma: entry.lemma, pos, counted: verbId(entry, pos), verbForm: 'finite', tense: future ? 'future' : tense, voice, person: ending.person, number: ending.number, gender: ending.gender,
        }),
      ]
      if (pronoun) parts.push(this.pronounPart(pronoun, end))
      // «نُشر»: a damma on the first letter of a past is hardly anything else than the passive
      const dammaCost = voice === 'passive' && tense === 'past' && this.word.marked && this.mark(before.letters) === 0x64f ? -4 : 0
      // «أعفي الوزير»: so is the dotted yeh that its active does not end in; not in short words («علي»)
      const dotted = DERIVED.test(entry.written) && tense === 'past' && ending.letters === '' && entry.written.endsWith('ي') && this.word.bare[end - 1] === 'ي'
      const passiveCost = dammaCost + (voice === 'passive' && !this.word.marked && !dotted ? (ending.person === 3 ? 2 : 5) : 0)
      // «أبلغنا»: in speech, and elsewhere hardly anybody says "us", rather "we told" than "he told us"
      const joinedCost = !pronoun ? 0 : pronoun.key === 'نا' && tense === 'past' && ending.letters === '' ? US : 0.8 + (takesNone(entry.lemma) ? OBJECTLESS : 0)
      this.add(before, verbCost(entry, pos) + ending.cost + hamzaless + passiveCost + joinedCost + this.spelling(entry.written, before.letters + skip) + cliticCost(before), parts, ending.slots === Slot.Jussive)
    }
  }

  /** What the diacritics leave of active and passive; undefined if they leave nothing. */
  private voice(entry: VerbStem, ending: Ending, tense: 'past' | 'present', active: boolean, passive: boolean, at: number, end: number): 'active' | 'passive' | 'either' | undefined {
    if (this.word.marked && (this.mark(at) !== 0 || (tense === 'past' && this.word.key[at] === 'ا' && at + 2 < end && this.mark(at + 2) === 0x64f))) {
      // «استُقبل»: behind the alef of the derived forms the third letter has it
      const damma = this.mark(at) === 0x64f || (tense === 'past' && this.word.key[at] === 'ا' && at + 2 < end && this.mark(at + 2) === 0x64f)
      const fatha = this.mark(at) === 0x64e
      if (tense === 'past' && damma && passive) return 'passive'
      if (tense === 'past' && fatha && active) return 'active'
      // يُ belongs to the active of forms II, III, IV and QI as well
      if (tense === 'present' && damma && passive && (entry.forms & U_FORMS) === 0) return 'passive'
      if (tense === 'present' && fatha && active) return 'active'
    }
    if (active && passive) {
      if ((entry.forms & ~NO_PASSIVE) === 0 || (!entry.transitive && (entry.forms & ~PERSONAL) === 0)) return 'active'
      // أعطى gave, أعطي was given: the last letter tells where the writer keeps ى and ي apart
      const last = this.word.bare[end - 1]
      if (tense === 'past' && ending.letters === '' && last === 'ى') return 'active'
      if (tense === 'past' && ending.letters === '' && last === 'ي' && entry.written.endsWith('ى')) return 'passive'
      return 'either'
    }
    return active ? 'active' : passive ? 'passive' : undefined
  }

  /** First vowel mark on a letter, 0 if none. */
  private mark(letter: number): number {
    for (let i = this.word.offsets[letter]! + 1; i < this.word.offsets[letter + 1]!; i++) {
      const code = this.word.raw.charCodeAt(i)
      if (code >= 0x64b && code <= 0x650) return code
    }
    return 0
  }

  /** «لاتملك» for «لا تملك» */
  private joinedNegation(): void {
    const { key, offsets } = this.word
    for (const ending of PRESENT) {
      const rest = key.slice(2)
      if (ending.prefix !== rest[0] || ending.prefix === 'ا' || ending.joined || !rest.endsWith(ending.letters)) continue
      for (const entry of this.lexicon.verbs(rest.slice(1, rest.length - ending.letters.length))) {
        if ((entry.active & ending.slots) === 0) continue
        const pos: Pos = isAuxiliary(entry.lemma) ? 'aux' : 'verb'
        const verb = this.part(2, key.length, 2, { lemma: entry.lemma, pos, counted: verbId(entry, pos), verbForm: 'finite', tense: 'present', voice: 'active', person: ending.person, number: ending.number, gender: ending.gender })
        this.out.push({ cost: verbCost(entry, pos) + ending.cost + 2, parts: [makePart(0, offsets[2]!, 'لا', { lemma: 'لا', pos: 'neg' }), verb] })
      }
    }
  }

  // ——— unknown words ———

  private unknown(): void {
    const { key } = this.word
    const latin = charKind(key.charCodeAt(0)) === Char.Latin
    // «لهونج كونج»: a known name in it tells more than the letters
    const named = this.out.some((reading) => reading.parts.some((part) => part.pos === 'name' && !part.unknown))
    // «صحفيان كينيان», «الصيادين»: two of a land, and a plural that has the article, are no foreign names either
    const nominals = this.out.flatMap(({ cost, parts }) => (cost < ENDED ? parts.filter(({ pos, number }) => (pos === 'noun' || pos === 'adj') && (number === 'pl' || number === 'du')) : []))
    const ofLand = nominals.some(({ pos, lemma }) => pos === 'adj' && this.lexicon.isOfLand(lemma))
    this.out.push({ ...this.name(latin ? 'foreign' : 'name'), cost: UNKNOWN - (latin || named || ofLand ? 0 : looks(key)) })
    if (latin) return
    const several = SOUND_ENDING.test(key) && nominals.some(({ number, definite }) => number === 'pl' && definite === true)
    for (const before of proclitics(key)) {
      // «وترامب»: no foreign name begins with و before a consonant
      if (before.conjunction === 'و' && !before.mark && !before.article && /^و[^اويلر]..../.test(key)) this.out.push(this.nameAfter(before, UNKNOWN - 2))
      if (!before.article || key.length - before.letters <= 2) continue
      // An unknown word with the article: a nisba («الأرخبيلية») if it looks like one, else a name
      const adjective = /[^ي]ي(ه|ون|ين|ات|ان|تين|تان)?$/.test(key) && key.length > 6
      const lemma = key.slice(before.letters)
      const rest = { definite: true, unknown: true, gender: this.word.bare.endsWith('ة') ? ('f' as const) : undefined }
      this.add(before, UNKNOWN - (several && !adjective ? 0 : 2) + cliticCost(before), [this.part(before.from, key.length, before.letters, adjective ? { ...rest, lemma: lemma.replace(/(ه|ون|ين|ات|ان|تين|تان)$/, ''), pos: 'adj' } : { ...rest, lemma, pos: 'name' })])
    }
  }

  /** The whole word as an unknown name. */
  name(pos: 'name' | 'foreign' = 'name'): Reading {
    const { key } = this.word
    return { cost: UNKNOWN, parts: [this.part(0, key.length, 0, { lemma: key, pos, definite: pos === 'name' ? true : undefined, unknown: true })] }
  }

  /** The rest of the word as an unknown name. */
  nameAfter(before: Proclitics, cost: number): Reading {
    const { key } = this.word
    this.add(before, cost, [this.part(before.from, key.length, before.letters, { lemma: key.slice(before.letters), pos: 'name', definite: true, unknown: true })])
    return this.out.pop()!
  }

  // ——— making words ———

  private add(before: Proclitics, cost: number, core: readonly Part[], jussive = false): void {
    const wanted = preference(before.conjunction ? this.word.key.slice(1) : this.word.key) ?? (core.length > 1 || (before.mark && !before.article) ? preference(core[0]!.key) : undefined)
    const preferred = wanted !== undefined && wanted === `${core[0]!.pos} ${core[0]!.lemma}`
    // Among verbs it only decides which one; whether it is a verb, the sentence says.
    if (preferred && core[0]!.pos === 'verb') this.preferredVerbs.push(this.out.length)
    else if (preferred) cost -= PREFERRED
    const parts: Part[] = []
    if (before.conjunction) parts.push(this.clitic(0, before.conjunction, 'conj'))
    if (before.mark) {
      const at = before.conjunction ? 1 : 0
      const first = core[0]!.pos
      const pos: Pos = before.mark === 'س' ? 'aux' : first === 'verb' || first === 'aux' ? 'sub' : 'prep'
      parts.push(this.clitic(at, before.mark, pos))
    }
    const all = [...parts, ...core]
    for (const part of all) if (part.to <= part.from) return
    // «ألباريس», «ألكسندر»: the article has no hamza, but for slips («ألأردن»)
    if (before.article && this.word.bare.charCodeAt(before.letters - 2) === 0x623) cost += HAMZA
    if (core[0]!.pos !== 'pron' && cost > 10) {
      const { offsets, key } = this.word
      const letters = core[0]!.key.length
      if (before.mark && before.mark !== 'س' && !before.article && letters <= 3) cost += FRAGILE
      else if (before.conjunction === 'ف' && before.mark !== 'س' && letters <= 4 && core[0]!.tense !== 'past') cost += FRAGILE
      const joined = core[1]
      if (joined && joined.key.length <= 2 && joined.person !== 3 && !(joined.key === 'نا' && core[0]!.tense === 'past' && core[0]!.person === 3) && joined.to === offsets[key.length] && core[0]!.tense !== 'present') cost += FRAGILE
    }
    const signature = all.map((p) => `${p.from}${p.pos}${p.lemma}${p.tense ?? ''}${p.person ?? ''}${p.number ?? ''}${p.gender ?? ''}${p.verbForm ?? ''}${p.definite ? 'd' : ''}`).join('+')
    const index = this.seen.get(signature)
    if (index === undefined) this.seen.set(signature, this.out.push({ cost, parts: all, jussive }) - 1)
    else if (this.out[index]!.cost > cost) this.out[index] = { cost, parts: all, jussive }
  }

  private clitic(at: number, letter: string, pos: Pos): Part {
    return makePart(this.word.offsets[at]!, this.word.offsets[at + 1]!, letter, { lemma: letter, pos, clitic: 'before' })
  }

  private pronounPart(pronoun: (typeof PRONOUNS)[number], at: number): Part {
    const { offsets, key } = this.word
    return makePart(offsets[at]!, offsets[key.length]!, pronoun.key, { lemma: pronoun.key, pos: 'pron', person: pronoun.person, number: pronoun.number, gender: pronoun.gender, definite: true, clitic: 'after' })
  }

  private part(from: number, to: number, keyFrom: number, rest: Omit<Part, 'from' | 'to' | 'key'>): Part {
    const { offsets, key } = this.word
    return makePart(offsets[from]!, offsets[to]!, key.slice(keyFrom, to), rest)
  }

  /** How far the writing departs from the dictionary's: hamza left out is common, another hamza is another word. */
  private spelling(written: string, at: number): number {
    const { bare } = this.word
    let cost = 0
    const length = Math.min(written.length, bare.length - at)
    for (let i = 0; i < length; i++) {
      const want = written.charCodeAt(i)
      const have = bare.charCodeAt(at + i)
      if (want !== have) cost += letterCost(want, have)
    }
    return cost
  }
}

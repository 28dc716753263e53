// Declension by rule: every form of a noun or adjective from its dictionary form, and the readings of an adjective from its ending.
import { ACC, add, ANY, DAT, GEN, type Gender, INS, LOC, NOM, plural, type Shape } from './cases.js'
import { isVowel } from './letters.js'

type Emit = (form: string, cases: number) => void

const HUSHING = /[жшчщ]$/
const SPELLED_I = /[гкхжшчщ]$/
/** ы or и, as the consonant before it is spelled. */
const y = (stem: string): string => (SPELLED_I.test(stem) ? 'и' : 'ы')
const accusative = (animate: boolean, nominative: boolean): number => (animate === nominative ? 0 : ACC)

/**
 * Forms of a noun. `oblique`: its stem in other forms where a vowel falls out («рынок/рынк»); `plural`: its nominative plural in -а («города»).
 * @example decline('министр', 'm', true, emit) // министр NOM, министра GEN|ACC, …
 */
export function decline(lemma: string, gender: Gender | 'pl', animate: boolean, emit: Emit, oblique?: string, inA = false): void {
  const last = lemma.at(-1)!
  if (gender === 'pl') {
    declinePlural(lemma, animate, emit)
    return
  }
  if (/(?:ый|ий|ой|ая|яя|ое|ее)$/.test(lemma) && isAdjectival(lemma, gender)) {
    declineAdjectival(lemma, gender, animate, emit)
    return
  }
  if (/[уюэо]$/.test(last) && gender !== 'n') {
    emit(lemma, ANY)
    return
  }
  if (last === 'и' || last === 'ы' || last === 'э' || last === 'у' || last === 'ю') {
    emit(lemma, ANY)
    return
  }
  if (gender === 'm' && last !== 'а' && last !== 'я') masculine(lemma, animate, emit, oblique, inA)
  else if (last === 'а' || last === 'я') first(lemma, animate, emit, oblique)
  else if (gender === 'f') third(lemma, animate, emit, oblique)
  else neuter(lemma, emit, oblique)
}

const isAdjectival = (lemma: string, gender: Gender): boolean => (gender === 'm' ? /(?:[кгхжшщч]ий|ый|(?:ск|ов|ст)ой)$/.test(lemma) && !/(?:[ое]рг)ий$/.test(lemma) : gender === 'f' ? /(?:[^и]ая|яя)$/.test(lemma) : /(?:[^и]ое|[^ь]ее)$/.test(lemma))

function masculine(lemma: string, animate: boolean, emit: Emit, oblique: string | undefined, inA: boolean): void {
  const last = lemma.at(-1)!
  const soft = last === 'ь' || last === 'й'
  const stem = oblique ?? (soft ? lemma.slice(0, -1) : /(?:[аеиоуыэюя]|[^аеиоуыэюя])ец$/.test(lemma) && lemma.length > 4 ? fleeting(lemma) : lemma)
  const iy = lemma.endsWith('ий')
  emit(lemma, NOM | accusative(animate, true))
  emit(stem + (soft ? 'я' : 'а'), GEN | accusative(animate, false))
  emit(stem + (soft ? 'ю' : 'у'), DAT)
  emit(stem + (soft || HUSHING.test(stem) || stem.endsWith('ц') ? 'ем' : 'ом'), INS)
  if (HUSHING.test(stem) || stem.endsWith('ц')) emit(`${stem}ом`, INS)
  emit(stem + (iy ? 'и' : 'е'), LOC)
  const of = last === 'й' ? 'ев' : soft || HUSHING.test(stem) ? 'ей' : stem.endsWith('ц') ? 'ев' : 'ов'
  // «гражданин, граждане», «россиянин»
  if (/[ая]нин$/.test(lemma)) {
    const people = lemma.slice(0, -2)
    emit(`${people}е`, plural(NOM))
    emit(people, plural(GEN | ACC))
    manyBehind(people, false, emit)
    return
  }
  const nominative = inA ? stem + (soft ? 'я' : 'а') : stem + (soft ? 'и' : y(stem))
  emit(nominative, plural(NOM | accusative(animate, true)))
  emit(stem + of, plural(GEN | accusative(animate, false)))
  if (stem.endsWith('ц')) emit(`${stem}ов`, plural(GEN | accusative(animate, false)))
  manyBehind(stem, soft, emit)
}
/** «боец, бойца», «палестинец, палестинца», «месяц» stays. */
const fleeting = (lemma: string): string => {
  const before = lemma.at(-3)
  return isVowel(before) ? `${lemma.slice(0, -2)}йц` : `${before === 'л' ? `${lemma.slice(0, -2)}ьц` : `${lemma.slice(0, -2)}ц`}`
}
function manyBehind(stem: string, soft: boolean, emit: Emit): void {
  emit(stem + (soft ? 'ям' : 'ам'), plural(DAT))
  emit(stem + (soft ? 'ями' : 'ами'), plural(INS))
  emit(stem + (soft ? 'ях' : 'ах'), plural(LOC))
}

function first(lemma: string, animate: boolean, emit: Emit, many: string | undefined): void {
  const soft = lemma.endsWith('я')
  const stem = lemma.slice(0, -1)
  const iya = lemma.endsWith('ия')
  emit(lemma, NOM)
  emit(stem + (soft ? 'и' : y(stem)), GEN)
  emit(stem + (iya ? 'и' : 'е'), DAT | LOC)
  emit(stem + (soft ? 'ю' : 'у'), ACC)
  emit(stem + (soft || HUSHING.test(stem) || stem.endsWith('ц') ? 'ей' : 'ой'), INS)
  emit(stem + (soft ? 'и' : y(stem)), plural(NOM | accusative(animate, true)))
  emit(many ?? zero(stem, soft), plural(GEN | accusative(animate, false)))
  manyBehind(stem, soft, emit)
}
/** The genitive plural without an ending: стран, попыток, войн, сделок, позиций, судей. */
function zero(stem: string, soft: boolean): string {
  if (soft) return stem.endsWith('и') ? `${stem}й` : isVowel(stem.at(-1)) ? `${stem}й` : stem.endsWith('ь') ? `${stem.slice(0, -1)}ей` : /[^аеиоуыэюя]л$/.test(stem) ? `${stem.slice(0, -1)}ель` : /[^аеиоуыэюя]н$/.test(stem) ? `${stem.slice(0, -1)}ен` : `${stem}ь`
  if (/[^аеиоуыэюяьй]к$/.test(stem)) return `${stem.slice(0, -1)}${HUSHING.test(stem.slice(0, -1)) ? 'ек' : 'ок'}`
  if (/[ьй]к$/.test(stem)) return `${stem.slice(0, -2)}ек`
  return stem
}

function third(lemma: string, animate: boolean, emit: Emit, oblique: string | undefined): void {
  const stem = oblique ?? (lemma.endsWith('ь') ? lemma.slice(0, -1) : lemma)
  emit(lemma, NOM | ACC)
  emit(`${stem}и`, GEN | DAT | LOC)
  emit(`${lemma.endsWith('ь') ? lemma.slice(0, -1) : lemma}ью`, INS)
  emit(`${stem}и`, plural(NOM | accusative(animate, true)))
  emit(`${stem}ей`, plural(GEN | accusative(animate, false)))
  manyBehind(stem, !HUSHING.test(stem), emit)
}

function neuter(lemma: string, emit: Emit, many: string | undefined): void {
  const stem = lemma.slice(0, -1)
  const last = lemma.at(-1)
  if (lemma.endsWith('мя')) {
    const time = lemma.slice(0, -1)
    emit(lemma, NOM | ACC)
    emit(`${time}ени`, GEN | DAT | LOC)
    emit(`${time}енем`, INS)
    emit(`${time}ена`, plural(NOM | ACC))
    emit(`${time}ен`, plural(GEN))
    manyBehind(`${time}ен`, false, emit)
    return
  }
  const soft = last === 'е' && !/[цжшчщ]$/.test(stem)
  emit(lemma, NOM | ACC)
  emit(stem + (soft ? 'я' : 'а'), GEN)
  emit(stem + (soft ? 'ю' : 'у'), DAT)
  emit(stem + (last === 'е' ? 'ем' : 'ом'), INS)
  emit(stem + (lemma.endsWith('ие') ? 'и' : 'е'), LOC)
  emit(stem + (soft ? 'я' : 'а'), plural(NOM | ACC))
  emit(many ?? (lemma.endsWith('ие') ? `${stem}й` : lemma.endsWith('ье') ? `${stem.slice(0, -1)}ий` : soft ? `${stem}ей` : /[^аеиоуыэюяь][нклр]$/.test(stem) && !/(?:тв|нт)$/.test(stem) ? `${stem.slice(0, -1)}${/[кг]$/.test(stem.slice(0, -1)) ? 'о' : 'е'}${stem.at(-1)}` : stem), plural(GEN))
  manyBehind(stem, soft, emit)
}

/** «переговоры», «власти», «войска», «выборы», «данные». */
function declinePlural(lemma: string, animate: boolean, emit: Emit): void {
  if (/[ыи]е$/.test(lemma)) {
    const stem = lemma.slice(0, -1)
    emit(lemma, plural(NOM | accusative(animate, true)))
    emit(`${stem}х`, plural(GEN | LOC | accusative(animate, false)))
    emit(`${stem}м`, plural(DAT))
    emit(`${stem}ми`, plural(INS))
    return
  }
  const stem = lemma.slice(0, -1)
  const last = lemma.at(-1)
  const soft = last === 'и' && !SPELLED_I.test(stem)
  emit(lemma, plural(NOM | accusative(animate, true)))
  for (const of of last === 'а' ? [stem] : soft ? [`${stem}ей`, `${stem}ев`] : HUSHING.test(stem) ? [`${stem}ей`] : [`${stem}ов`, ...(stem.endsWith('ц') ? [`${stem}ев`] : [])]) emit(of, plural(GEN | accusative(animate, false)))
  manyBehind(stem, soft, emit)
}

/** «раненый», «военный», «рабочий», «столовая». */
function declineAdjectival(lemma: string, gender: Gender, animate: boolean, emit: Emit): void {
  const stem = lemma.slice(0, -2)
  for (const [ending, shapes] of ENDINGS) for (const { cases, gender: of } of shapes) {
    if (of && of !== gender) continue
    let mask = cases
    // the accusative of a man or woman is like the genitive, of a thing like the nominative
    if (gender !== 'f' && mask & GEN) mask = animate ? mask | ACC : mask & ~ACC
    else if (gender === 'm' && mask & NOM) mask = animate ? mask & ~ACC : mask | ACC
    if (mask & plural(GEN)) mask = animate ? mask | plural(ACC) : mask & ~plural(ACC)
    if (mask & plural(NOM)) mask = animate ? mask & ~plural(ACC) : mask | plural(ACC)
    if (fitsStem(stem, ending)) emit(stem + ending, mask)
  }
}
/** и behind soft consonants and к г х ж ш ч щ, else ы. */
const fitsStem = (stem: string, ending: string): boolean => !(/^ы/.test(ending) && SPELLED_I.test(stem)) && !(/^[юя]/.test(ending) && SPELLED_I.test(stem))

/** Readings of adjectives by their endings. */
const SHAPES: Readonly<Record<string, readonly Shape[]>> = {
  m: [{ cases: NOM | ACC, gender: 'm' }],
  of: [{ cases: GEN | ACC, gender: 'm' }, { cases: GEN, gender: 'n' }],
  to: [{ cases: DAT, gender: 'm' }, { cases: DAT, gender: 'n' }],
  by: [{ cases: INS, gender: 'm' }, { cases: INS, gender: 'n' }, { cases: plural(DAT) }],
  in: [{ cases: LOC, gender: 'm' }, { cases: LOC, gender: 'n' }],
  f: [{ cases: NOM, gender: 'f' }],
  fof: [{ cases: GEN | DAT | INS | LOC, gender: 'f' }],
  facc: [{ cases: ACC, gender: 'f' }],
  n: [{ cases: NOM | ACC, gender: 'n' }],
  many: [{ cases: plural(NOM | ACC) }],
  ofMany: [{ cases: plural(GEN | LOC | ACC) }],
  byMany: [{ cases: plural(INS) }],
}
const merge = (...keys: string[]): Shape[] => {
  const made: Shape[] = []
  for (const key of keys) for (const { cases, gender } of SHAPES[key]!) add(made, cases, gender)
  return made
}
/** Longest first. */
const ENDINGS: readonly (readonly [string, readonly Shape[]])[] = [
  ['ыми', merge('byMany')], ['ими', merge('byMany')], ['ого', merge('of')], ['его', merge('of')], ['ому', merge('to')], ['ему', merge('to')],
  ['ый', merge('m')], ['ий', merge('m')], ['ым', merge('by')], ['им', merge('by')], ['ом', merge('in')], ['ем', merge('in')], ['ая', merge('f')], ['яя', merge('f')],
  ['ой', merge('fof', 'm')], ['ей', merge('fof')], ['ую', merge('facc')], ['юю', merge('facc')], ['ое', merge('n')], ['ее', merge('n')], ['ые', merge('many')], ['ие', merge('many')], ['ых', merge('ofMany')], ['их', merge('ofMany')],
]

/** The stem of a form with an adjective's ending, and what the ending tells. @example adjectival('российского') // { stem: 'российск', shapes: GEN … } */
export function adjectival(key: string): { stem: string; ending: string; shapes: readonly Shape[] } | undefined {
  for (const [ending, shapes] of ENDINGS) if (key.length > ending.length + 1 && key.endsWith(ending)) return { stem: key.slice(0, -ending.length), ending, shapes }
  return undefined
}

/** Stems of adjectives whose masculine ends in a stressed -ой. */
const OI = new Set(['мировой', 'боевой', 'деловой', 'силовой', 'правовой', 'трудовой', 'огневой', 'годовой', 'штурмовой', 'молодой', 'большой', 'другой', 'родной', 'морской', 'городской', 'донской', 'людской', 'бытовой', 'передовой', 'береговой', 'волевой', 'рядовой', 'чужой', 'прямой', 'простой', 'пустой', 'густой', 'сухой', 'тупиковый', 'полевой', 'областной', 'удалой', 'второй', 'шестой', 'седьмой', 'восьмой', 'такой', 'какой', 'торговой'].map((one) => one.slice(0, -2)))
/** Stems with a soft н: «внешний». */
const SOFT = /(?:внешн|последн|соседн|средн|крайн|ранн|поздн|древн|внутренн|нынешн|сегодняшн|вчерашн|завтрашн|тогдашн|здешн|давн|домашн|верхн|нижн|задн|передн|син|зимн|летн|вечерн|утренн|дальн|ближн|посторонн|искренн|сторонн|прежн|лишн|осенн|весенн|дочерн|субботн)$/

export const isSoftStem = (stem: string): boolean => SOFT.test(stem)
/** The masculine nominative of an adjective by its stem. @example dictionaryForm('российск') // 'российский' */
export const dictionaryForm = (stem: string): string => (OI.has(stem) ? `${stem}ой` : SPELLED_I.test(stem) || SOFT.test(stem) ? `${stem}ий` : `${stem}ый`)

/** What the ending of a noun that nobody's lexicon has may tell. */
export function guessNoun(key: string): { lemma: string; shapes: Shape[]; act: boolean } {
  const shapes: Shape[] = []
  const put = (cases: number, gender?: Gender): void => add(shapes, cases, gender)
  const done = (lemma: string, act = false): { lemma: string; shapes: Shape[]; act: boolean } => ({ lemma, shapes, act })
  const bare = (cut: number): string => key.slice(0, -cut)
  let match = /^(.+[нт]и)(?:е|я|ю|ем|й|ям|ями|ях)$/.exec(key)
  if (match) {
    decline(`${match[1]}е`, 'n', false, (form, cases) => { if (form === key) put(cases, 'n') })
    if (key.endsWith('ии')) put(LOC, 'n')
    return done(`${match[1]}е`, true)
  }
  match = /^(.+[нт]и)и$/.exec(key)
  if (match && !/(?:ини|ани|ети|ати)и$/.test(key)) {
    put(LOC, 'n')
    return done(`${match[1]}е`, true)
  }
  match = /^(.+и)(?:я|и|ю|ей|й|ям|ями|ях)$/.exec(key)
  if (match) {
    decline(`${match[1]}я`, 'f', false, (form, cases) => { if (form === key) put(cases, 'f') })
    if (shapes.length) return done(`${match[1]}я`)
  }
  match = /^(.+ост)(?:ь|и|ью|ей|ям|ями|ях)$/.exec(key)
  if (match) {
    decline(`${match[1]}ь`, 'f', false, (form, cases) => { if (form === key) put(cases, 'f') })
    return done(`${match[1]}ь`)
  }
  match = /^(.+ств)(?:о|а|у|ом|е|ам|ами|ах)?$/.exec(key)
  if (match && match[1]!.length > 4) {
    decline(`${match[1]}о`, 'n', false, (form, cases) => { if (form === key) put(cases, 'n') })
    return done(`${match[1]}о`)
  }
  const last = key.at(-1)!
  const last2 = key.slice(-2)
  if (last2 === 'ов' || last2 === 'ев') {
    put(plural(GEN | ACC))
    put(NOM | ACC, 'm')
    return done(bare(2))
  }
  if (key.endsWith('ами') || key.endsWith('ями')) put(plural(INS))
  else if (last2 === 'ам' || last2 === 'ям') put(plural(DAT))
  else if (last2 === 'ах' || last2 === 'ях') put(plural(LOC))
  else if (last2 === 'ом' || last2 === 'ем') {
    put(INS, 'm')
    put(INS, 'n')
  } else if (last2 === 'ой' || last2 === 'ей') {
    put(INS, 'f')
    put(plural(GEN))
    if (last2 === 'ей') put(NOM | ACC, 'm')
  } else if (last === 'ь') {
    put(NOM | ACC, 'm')
    put(NOM | ACC, 'f')
    return done(key)
  } else if (last === 'а' || last === 'я') {
    put(NOM, 'f')
    put(GEN | ACC, 'm')
    put(GEN | plural(NOM | ACC), 'n')
    return done(last === 'а' ? key : key)
  } else if (last === 'у' || last === 'ю') {
    put(ACC, 'f')
    put(DAT, 'm')
    put(DAT, 'n')
  } else if (last === 'е') {
    put(LOC, 'm')
    put(DAT | LOC, 'f')
    put(NOM | ACC | LOC, 'n')
  } else if (last === 'и' || last === 'ы') {
    put(GEN | DAT | LOC, 'f')
    put(plural(NOM | ACC))
  } else if (last === 'о') {
    put(NOM | ACC, 'n')
    return done(key)
  } else {
    put(NOM | ACC, 'm')
    put(plural(GEN))
    return done(key)
  }
  return done(/(?:ами|ями)$/.test(key) ? bare(3) : /(?:ам|ям|ах|ях|ом|ем|ой|ей)$/.test(key) ? bare(2) : bare(1))
}

// Masdars and participles that a rule makes from a verb, read backwards: from the noun's letters to the verb it would come from.
import { normalize } from './letters.js'
import { formBit, Slot, type VerbStem } from './verb-stems.js'

export interface Derived {
  readonly written: string
  readonly verb: string
  readonly verbForm: 'masdar' | 'active-participle' | 'passive-participle'
  /** The indefinite of a defective participle («معطٍ»): no feminine, no pronoun. */
  readonly short?: boolean
  /** Of a verb like سيطر: the form is also that of many plain nouns. */
  readonly quadriliteral?: boolean
}

type Verbs = (stem: string) => readonly VerbStem[]

const [I, II, III, IV, VII, VIII, X] = ['I', 'II', 'III', 'IV', 'VII', 'VIII', 'X'].map(formBit) as [number, number, number, number, number, number, number]
const SAME = formBit('V') | formBit('VI') | formBit('QII')
const ALEF = IV | VII | VIII | X | formBit('IX') | formBit('QIV')
const QUAD = formBit('QI')
const DERIVED = ~I

/** Everything that `key` may be of a verb by rule, masdars first. */
export function derive(key: string, verbs: Verbs): Derived[] {
  const found: Derived[] = []
  if (key.length < 3) return found
  masdars(key, verbs, found)
  participles(key, verbs, found)
  return found
}

function masdars(key: string, verbs: Verbs, found: Derived[]): void {
  const { length } = key
  const add = (stem: string, forms: number, slot: number, make: (written: string) => string): void => {
    for (const verb of verbs(stem)) {
      if ((verb.forms & forms) === 0 || (verb.active & slot) === 0) continue
      const written = make(verb.written)
      if (normalize(written) === key && !found.some((one) => one.verb === verb.lemma && one.verbForm === 'masdar')) found.push({ written, verb: verb.lemma, verbForm: 'masdar', quadriliteral: forms === QUAD })
    }
  }
  const last = key[length - 1]
  // تعاون, تقدّم, تدهور; تحدّى → تحدي; تباطأ → تباطؤ
  if (key[0] === 'ت') {
    add(key, SAME, Slot.He, (w) => w.replace(/ى$/, 'ي'))
    if (last === 'ؤ') add(`${key.slice(0, -1)}ا`, SAME, Slot.He, (w) => w.replace(/أ$/, 'ؤ'))
    // وقّع → توقيع, سمّى → تسمية, هنّأ → تهنئة
    if (length === 5 && key[3] === 'ي' && last !== 'ه') add(key[1]! + key[2]! + last, II, Slot.He, (w) => `ت${w[0]}${w[1]}ي${w[2]}`)
    if (length === 5 && key.endsWith('يه')) add(`${key.slice(1, 3)}ي`, II, Slot.He, (w) => `ت${w[0]}${w[1]}ية`)
    if (length === 5 && key.endsWith('ئه')) add(`${key.slice(1, 3)}ا`, II, Slot.He, (w) => `ت${w[0]}${w[1]}ئة`)
  }
  if (last === 'ه') {
    // شارك → مشاركة, لاقى → ملاقاة
    if (key[0] === 'م') {
      add(key.slice(1, -1), III, Slot.He, (w) => `م${w}ة`)
      if (key[length - 2] === 'ا') add(`${key.slice(1, -2)}ي`, III, Slot.He, (w) => `م${w.slice(0, -1)}اة`)
    }
    // أقام → إقامة, استقال → استقالة: hollow ones only
    if (length >= 5 && key[0] === 'ا' && key[length - 3] === 'ا') add(key.slice(0, -1), IV | X, Slot.He, (w) => `${w.replace(/^أ/, 'إ')}ة`)
    // سيطر → سيطرة
    add(key.slice(0, -1), QUAD, Slot.He, (w) => `${w}ة`)
  }
  if (key[0] !== 'ا' || length < 5 || key[length - 2] !== 'ا') return
  const initial = (w: string): string => w.replace(/^[أآ]/, 'إ')
  const stem = key.slice(0, -2)
  if (last === 'ء') {
    // أعطى → إعطاء, انتهى → انتهاء, أنشأ → إنشاء, آوى → إيواء
    for (const [from, to] of roots(stem)) {
      add(`${to}ي`, ALEF, Slot.He, (w) => `${from}${initial(w).slice(to.length > 0 ? from.length : 0, -1)}اء`)
      add(`${to}ا`, ALEF, Slot.He, (w) => `${from}${initial(w).slice(from.length, -1)}اء`)
    }
    return
  }
  // أعلن → إعلان, اجتمع → اجتماع, استخدم → استخدام; before a consonant: أعدّ → إعداد, استمرّ → استمرار
  for (const slot of [Slot.He, Slot.Consonant]) add(stem + last, ALEF, slot, (w) => `${initial(w).slice(0, -1)}ا${w.slice(-1)}`)
  // استأنف → استئناف
  if (stem.includes('ئ')) add(stem.replace('ئ', 'ا') + last, ALEF, Slot.He, (w) => `${w[0]}${w.slice(1, -1).replace('أ', 'ئ')}ا${w.slice(-1)}`)
  // اختار → اختيار, انحاز → انحياز
  if (key[length - 3] === 'ي') add(`${key.slice(0, -3)}ا${last}`, VII | VIII, Slot.He, (w) => `${w.slice(0, -2)}يا${w.slice(-1)}`)
  // أوقف → إيقاف, آمن → إيمان, استورد → استيراد
  if (key.startsWith('اي')) {
    add(`او${stem.slice(2)}${last}`, IV, Slot.He, (w) => `إي${w.slice(2, -1)}ا${w.slice(-1)}`)
    add(`ا${stem.slice(2)}${last}`, IV, Slot.He, (w) => `إي${w.slice(1, -1)}ا${w.slice(-1)}`)
  }
  if (key.startsWith('استي')) add(`استو${stem.slice(4)}${last}`, X, Slot.He, (w) => `استي${w.slice(4, -1)}ا${w.slice(-1)}`)
}

/** [what the masdar begins with, what the verb begins with] for stems before اء. */
function roots(stem: string): readonly (readonly [string, string])[] {
  if (stem.startsWith('اي')) return [['', stem], ['إي', `ا${stem.slice(2)}`]]
  if (stem.startsWith('استي')) return [['', stem], ['استي', `استو${stem.slice(4)}`]]
  return [['', stem]]
}

function participles(key: string, verbs: Verbs, found: Derived[]): void {
  const add = (stem: string, slot: number, forms: number, verbForm: Derived['verbForm'], make: (written: string) => string, short?: boolean): void => {
    for (const verb of verbs(stem)) {
      const slots = verbForm === 'active-participle' ? verb.active : verb.passive
      if ((verb.forms & forms) === 0 || (slots & slot) === 0) continue
      const written = make(verb.written)
      if (normalize(written) === key && !found.some((one) => one.verb === verb.lemma && one.verbForm !== 'masdar')) found.push({ written, verb: verb.lemma, verbForm, short })
    }
  }
  const { length } = key
  if (key[0] === 'م' && length >= 4) {
    // يُعلن → معلِن and معلَن, يُعطي → معطٍ, المعطي and معطى
    const rest = key.slice(1)
    add(rest, Slot.PresentHe, DERIVED, 'active-participle', (w) => `م${w}`)
    add(rest, Slot.PresentHe, DERIVED, 'passive-participle', (w) => `م${w}`)
    if (key.length >= 3) add(rest, Slot.Jussive, DERIVED, 'active-participle', (w) => `م${w}`, true)
    // كتب → مكتوب, قرأ → مقروء
    if (length === 5 && key[3] === 'و') add(key[1]! + key[2]! + key[4]!.replace('ء', 'ا'), Slot.He, I, 'passive-participle', (w) => `م${w[0]}${w[1]!.replace('أ', 'ؤ')}و${w[2]!.replace('أ', 'ء')}`)
    // دعا → مدعو, رمى → مرمي
    if (length === 4 && key[3] === 'و') add(`${key.slice(1, 3)}ا`, Slot.He, I, 'active-participle', (w) => `م${w[0]}${w[1]}و`)
    if (length === 4 && key[3] === 'ي') add(`${key.slice(1, 3)}ي`, Slot.He, I, 'active-participle', (w) => `م${w[0]}${w[1]}ي`)
  }
  if (length === 4 && key[1] === 'ا') {
    // كتب → كاتب, قرأ → قارئ, قال → قائل, بقي → باقٍ, دعا → داعٍ
    const [a, , b, c] = key as unknown as [string, string, string, string]
    if (b === 'ئ') add(`${a}ا${c}`, Slot.He, I, 'active-participle', (w) => `${w[0]}ائ${w[2]}`)
    else if (c === 'ي') for (const end of ['ا', 'ي']) add(a + b + end, Slot.He, I, 'active-participle', (w) => `${w[0]}ا${w[1]}ي`)
    else add(a + b + (c === 'ئ' ? 'ا' : c), Slot.He, I, 'active-participle', (w) => `${w[0]}ا${w[1]}${w[2]!.replace('أ', 'ئ')}`)
  }
  if (length === 3 && key[1] === 'ا') {
    // مدّ → مادّ; باقٍ, داعٍ
    add(key[0]! + key[2]!, Slot.He, I, 'active-participle', (w) => (w.length === 2 ? `${w[0]}ا${w[1]}` : ''))
    for (const end of ['ا', 'ي']) add(key[0]! + key[2]! + end, Slot.He, I, 'active-participle', (w) => `${w[0]}ا${w[1]}`, true)
  }
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Word } from '../../document/word.js'
import { tokensOf } from './tokens.js'
import { wordsOf } from './words.js'

const read = (text: string): Word[] => wordsOf(text, tokensOf(text))
/** Words as written, those of one token joined by +. */
function split(text: string): string {
  let shown = ''
  let token = -1
  for (const word of read(text)) {
    shown += (token < 0 ? '' : word.token === token ? '+' : ' ') + text.slice(word.start, word.end)
    token = word.token
  }
  return shown
}
/** The first word with this key. */
const find = (text: string, key: string): Word => {
  const word = read(text).find((one) => one.key === key)
  if (!word) throw new Error(`no ${key} in ${read(text).map((one) => one.key).join(' ')}`)
  return word
}
const pos = (text: string): string => read(text).map((word) => word.pos).join(' ')

describe('clitics are words', () => {
  test.each([
    ['وسيوقّعها', 'و+س+يوقّع+ها'],
    ['وبالوزير', 'و+ب+الوزير'],
    ['للوزير', 'ل+لوزير'],
    ['للجنة الخارجية', 'ل+لجنة الخارجية'],
    ['ولبلاده', 'و+ل+بلاد+ه'],
    ['فقال لهم', 'ف+قال ل+هم'],
    ['عليهم وإليه ولديها', 'علي+هم و+إلي+ه و+لدي+ها'],
    ['بأنها', 'ب+أن+ها'],
    ['كسفير لبلاده', 'ك+سفير ل+بلاد+ه'],
    ['وزارته ومستشفاهم وأعضائه', 'وزارت+ه و+مستشفا+هم و+أعضائ+ه'],
    ['سنوقع', 'س+نوقع'],
    ['ليوقع', 'ل+يوقع'],
    ['رماه ودعاهم', 'رما+ه و+دعا+هم'],
    ['سيعتقلونهم', 'س+يعتقلون+هم'],
  ])('%s', (text, expected) => {
    expect(split(text)).toBe(expected)
  })

  test.each(['وصل', 'وزير', 'فتح', 'لقاء', 'كتاب', 'بيان', 'بعد', 'ولاية', 'فرض', 'لجنة', 'سلام', 'كبير', 'وقف', 'بنك', 'وكالة', 'سلاح', 'كندا', 'بلجيكا', 'وارسو', 'فنلندا', 'بكين'])('%s is whole', (word) => {
    expect(split(word)).toBe(word)
  })

  test('an unknown name is not cut', () => {
    for (const name of ['بيونكاتسو', 'كاريلوفيتش', 'فيلدرمان', 'وينستونغ', 'سيغالوف', 'لوكاتيللو']) {
      expect(split(`وصل ${name} إلى المدينة`)).toBe(`وصل ${name} إلى المدينة`)
      expect(find(`وصل ${name} إلى المدينة`, name)).toMatchObject({ pos: 'name', unknown: true })
    }
  })

  test('unless the story shows the name alone', () => {
    expect(split('التقى كلاباروف السفير. وقدم لكلاباروف هدية')).toContain('ل+كلاباروف')
  })

  test('"فان" between names is a part of the name', () => {
    expect(split('وقعت الوزيرة ونغوين فان دوك الخميس معاهدة')).toContain('فان دوك')
    expect(split('وقال فان كاستيرن إن الوقت حان')).toContain('فان كاستيرن')
    expect(split('وحسب بوتين فان الحرب انتهت')).toContain('ف+ان')
    expect(split('وإذا وافق بوتين فان ماكرون سيرد')).toContain('ف+ان')
  })

  test('the article stays in the span, not in the key', () => {
    const text = 'الاتفاقية'
    const word = read(text)[0]!
    expect(text.slice(word.start, word.end)).toBe('الاتفاقية')
    expect(word).toMatchObject({ key: 'اتفاقيه', lemma: 'اتفاقيه', definite: true, pos: 'noun' })
  })
})

describe('verbs', () => {
  test.each([
    // form, text, key, lemma
    ['I', 'كتب الوزير رسالة', 'كتب', 'كتب'],
    ['I hollow', 'لم يزر الوزير البلاد', 'يزر', 'زار'],
    ['I defective', 'دعت الوزارة إلى الهدوء', 'دعت', 'دعا'],
    ['I assimilated', 'لن يصل الوفد غدا', 'يصل', 'وصل'],
    ['I geminate', 'ردّت الحكومة على البيان', 'ردت', 'رد'],
    ['I hamzated', 'بدأوا محادثات', 'بداوا', 'بدا'],
    ['II', 'وقعت الدولتان اتفاقا', 'وقعت', 'وقع'],
    ['II', 'قد يؤكد الرئيس ذلك', 'يؤكد', 'اكد'],
    ['III', 'تشارك الدول في القمة', 'تشارك', 'شارك'],
    ['IV', 'يعلن الرئيس قراره', 'يعلن', 'اعلن'],
    ['IV hollow', 'أقامت السفارة حفلا', 'اقامت', 'اقام'],
    ['IV defective', 'أجرى الوزيران محادثات', 'اجري', 'اجري'],
    ['V', 'تمكنت القوات من التقدم', 'تمكنت', 'تمكن'],
    ['VI', 'تبادل الجانبان الأسرى', 'تبادل', 'تبادل'],
    ['VII', 'انسحبت القوات', 'انسحبت', 'انسحب'],
    ['VIII', 'اتفق الطرفان على ذلك', 'اتفق', 'اتفق'],
    ['VIII hollow', 'اختاروا رئيسا جديدا', 'اختاروا', 'اختار'],
    ['IX', 'قال إنها احمرت فجأة', 'احمرت', 'احمر'],
    ['X', 'استدعت الخارجية السفير', 'استدعت', 'استدعي'],
    ['X hollow', 'استقال رئيس الوزراء', 'استقال', 'استقال'],
    ['QI', 'سيطر الجيش على المدينة', 'سيطر', 'سيطر'],
  ])('%s: %s', (_, text, key, lemma) => {
    expect(find(text, key)).toMatchObject({ pos: 'verb', verbForm: 'finite', lemma })
  })

  test('person, number, gender, tense', () => {
    expect(find('قال الوزير', 'قال')).toMatchObject({ person: 3, number: 'sg', gender: 'm', tense: 'past' })
    expect(find('أعلنت الوزارة', 'اعلنت')).toMatchObject({ person: 3, number: 'sg', gender: 'f', tense: 'past' })
    expect(find('الذين وصلوا أمس', 'وصلوا')).toMatchObject({ person: 3, number: 'pl', gender: 'm' })
    expect(find('إنهم يرفضون القرار', 'يرفضون')).toMatchObject({ person: 3, number: 'pl', tense: 'present' })
    expect(find('الوزيران اتفقا على ذلك', 'اتفقا')).toMatchObject({ person: 3, number: 'du', gender: 'm' })
    expect(find('نحن نطالب بذلك', 'نطالب')).toMatchObject({ person: 1, number: 'pl' })
    expect(find('ستوقع الدولتان', 'توقع')).toMatchObject({ tense: 'future', gender: 'f' })
  })

  test('voice by diacritics, by the stem, or open', () => {
    expect(find('أُعلن القرار', 'اعلن').voice).toBe('passive')
    expect(find('قُتل جنديان', 'قتل').voice).toBe('passive')
    expect(find('يُتوقع أن يزور المدينة', 'يتوقع').voice).toBe('passive')
    expect(find('قيل إن الوفد وصل', 'قيل')).toMatchObject({ voice: 'passive', lemma: 'قال' })
    expect(find('أقيم الحفل أمس', 'اقيم')).toMatchObject({ voice: 'passive', lemma: 'اقام' })
    expect(find('يقال إنه غادر', 'يقال')).toMatchObject({ voice: 'passive', lemma: 'قال' })
    expect(find('قال الوزير', 'قال').voice).toBe('active')
    expect(find('اعتقل ثلاثة نشطاء', 'اعتقل').voice).toBe('either')
    expect(find('انسحب الوفد', 'انسحب').voice).toBe('active')
    expect(find('اعتقلهم الجنود', 'اعتقل').voice).toBe('active')
  })

  test('which of two verbs with the same form', () => {
    for (const [text, key, lemma] of [['يجب أن يوقع', 'يجب', 'وجب'], ['يمكنكم المشاركة', 'يمكن', 'امكن'], ['يعد هذا أول لقاء', 'يعد', 'عد'], ['لم يعد الوفد', 'يعد', 'عاد'], ['يبلغ عدد السكان', 'يبلغ', 'بلغ']]) expect(find(text!, key!).lemma).toBe(lemma)
  })

  test('agreement with the subject behind it', () => {
    expect(find('تقدم الجيش نحو المدينة', 'تقدم')).toMatchObject({ lemma: 'تقدم', tense: 'past', gender: 'm' })
    expect(find('تقدم المعارضة مقترحا', 'تقدم')).toMatchObject({ lemma: 'قدم', tense: 'present', gender: 'f' })
  })
})

describe('nouns, adjectives, names', () => {
  test('masdars know their verb', () => {
    for (const [masdar, verb] of [
      ['توقيع', 'وقع'], ['إقامة', 'اقام'], ['استقالة', 'استقال'], ['مشاركة', 'شارك'], ['تسوية', 'سوي'], ['لقاء', 'لقي'], ['زيارة', 'زار'], ['انسحاب', 'انسحب'],
      ['اتهام', 'اتهم'], ['تعاون', 'تعاون'], ['إعادة', 'اعاد'], ['قصف', 'قصف'], ['اعتقال', 'اعتقل'], ['إلغاء', 'الغي'], ['استدعاء', 'استدعي'], ['استئناف', 'استانف'], ['إيقاف', 'اوقف'], ['سيطرة', 'سيطر'],
    ]) {
      expect(find(`بعد ${masdar} أمس`, read(masdar!)[0]!.key)).toMatchObject({ pos: 'noun', verbForm: 'masdar', verb })
    }
  })

  test('broken and sound plurals', () => {
    expect(find('زار الوزراء', 'وزراء')).toMatchObject({ lemma: 'وزير', number: 'pl' })
    expect(find('وقعت اتفاقيات', 'اتفاقيات')).toMatchObject({ lemma: 'اتفاقيه', number: 'pl', gender: 'f' })
    expect(find('بين البلدين', 'بلدين')).toMatchObject({ lemma: 'بلد', number: 'du', definite: true })
    expect(find('مع مسؤولين روس', 'مسؤولين')).toMatchObject({ lemma: 'مسؤول', number: 'pl' })
    expect(find('مع مسؤولين روس', 'روس')).toMatchObject({ lemma: 'روسي', pos: 'adj', number: 'pl' })
  })

  test('nisbas', () => {
    expect(find('الحكومة الروسية', 'روسيه')).toMatchObject({ pos: 'adj', lemma: 'روسي', gender: 'f', definite: true })
    expect(find('القطاع المالي', 'مالي')).toMatchObject({ pos: 'adj' })
    expect(find('القطاع المالي', 'مالي').verb).toBeUndefined()
  })

  test('a tanwin is never on a verb', () => {
    expect(find('جاء ذلك سعياً للحل', 'سعيا').pos).toBe('noun')
    expect(find('قال منوهاً بالموقف', 'منوها').pos).not.toBe('verb')
  })

  test('names of places win over the words they look like', () => {
    for (const [text, key] of [['في العراق', 'عراق'], ['إلى لبنان', 'لبنان'], ['مع روسيا', 'روسيا'], ['زار إسبانيا', 'اسبانيا']]) expect(find(text!, key!).pos).toBe('name')
  })

  test('irregular feminines have the lemma of their masculine', () => {
    expect(find('دول أخرى', 'اخري')).toMatchObject({ pos: 'adj', lemma: 'اخر' })
    expect(find('الدول الكبرى', 'كبري')).toMatchObject({ pos: 'adj', lemma: 'اكبر' })
  })

  test('the same letters by their place', () => {
    expect(find('كتب الصحفي مقالا', 'كتب').pos).toBe('verb')
    expect(find('قرأ ثلاثة كتب', 'كتب')).toMatchObject({ pos: 'noun', lemma: 'كتاب' })
    expect(find('وعقد المجلس جلسة طارئة', 'عقد').pos).toBe('verb')
    expect(find('بعد عقد القمة', 'عقد').pos).toBe('noun')
    expect(find('في قصف على المدينة', 'قصف').pos).toBe('noun')
    expect(find('وقد قصف الجيش المدينة', 'قصف').pos).toBe('verb')
    expect(find('طلب الرئيس من نظيره المساعدة', 'طلب').pos).toBe('verb')
    expect(find('رفض طلب الرئيس', 'طلب').pos).toBe('noun')
  })
})

test('function words', () => {
  expect(pos('لم يوقع')).toBe('neg verb')
  expect(pos('كان قد وصل')).toBe('aux aux verb')
  expect(pos('سوف يصل')).toBe('aux verb')
  expect(pos('الذي قال إن')).toBe('sub verb sub')
  expect(pos('هذا الاتفاق')).toBe('det noun')
  expect(pos('ليس في المدينة')).toBe('neg prep noun')
  expect(find('التي وصلت', 'التي').lemma).toBe('الذي')
})

test('times and numbers', () => {
  expect(split('في نيسان/ابريل')).toBe('في نيسان / ابريل')
  expect(pos('ثلاثة جنود')).toBe('num noun')
  expect(find('قتل ٢٥ جنديا', '25').pos).toBe('num')
})

test('other scripts are foreign', () => {
  expect(find('قالت BBC أمس', 'bbc').pos).toBe('foreign')
})

test('spans: inside the text, in order, not empty, covering every token; reading never throws', () => {
  const words = 'وسيوقعها|للجنة|الـ|ﻷن|بأنّهم|وَقَّعَ|كتبه|فسيكفيكهم|ولل|لل|ال|و|بب|سسس|أأأ|آآ|ةة|ىى|وال|للل|ـه|هـ|123|،|«|"|\ud800|😀|BBC|#|_|ء|ئئ|لا|بي|لي|ك|فيهما'.split('|')
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...words, ' ', '\n', '. '), fc.string({ unit: fc.constantFrom(...'اأإآبتثوفسلكمنهيىةءئؤعرَُِّْـ') }), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      const tokens = tokensOf(text)
      const found = wordsOf(text, tokens)
      let at = 0
      let token = -1
      for (const [i, word] of found.entries()) {
        expect(word.index).toBe(i)
        expect(word.end).toBeGreaterThan(word.start)
        expect(word.start).toBeGreaterThanOrEqual(at)
        expect(word.end).toBeLessThanOrEqual(tokens[word.token]!.end)
        expect(word.start).toBeGreaterThanOrEqual(tokens[word.token]!.start)
        expect(word.key).not.toBe('')
        if (word.token !== token) expect(word.token).toBe(token + 1)
        token = word.token
        at = word.end
      }
      expect(token).toBe(tokens.length - 1)
      expect(wordsOf(text, tokens)).toEqual(found)
    }),
    { numRuns: 300 },
  )
})

// Which language a text is in: by script first, then by the letters and small words that set languages of one script apart.

/** Letters that only the one language of a script uses, counted with weight. */
const LETTERS: readonly (readonly [string, RegExp])[] = [
  ['fa', /[پچژگ]|[یک](?=[\u0600-\u06FF])/gu],
  ['ur', /[ٹڈڑےںھ]/gu],
  ['ar', /[ةىيكأإؤئ]/gu],
]
const WORDS: Readonly<Record<string, readonly string[]>> = {
  ar: ['في', 'من', 'على', 'إلى', 'الى', 'أن', 'ان', 'إن', 'التي', 'الذي', 'عن', 'مع', 'هذا', 'هذه', 'قال', 'كان', 'بعد', 'بين'],
  fa: ['در', 'به', 'از', 'که', 'این', 'است', 'را', 'با', 'برای', 'می', 'شد', 'شده', 'های', 'کرد', 'ها', 'بود', 'گفت'],
  ur: ['کے', 'کی', 'میں', 'ہے', 'سے', 'کا', 'کو', 'نے', 'اور', 'ہیں', 'پر', 'نہیں', 'تھا', 'گیا'],
  en: ['the', 'of', 'and', 'to', 'in', 'said', 'that', 'was', 'with', 'for', 'on', 'has', 'is', 'by', 'from', 'at', 'his', 'its'],
  fr: ['le', 'la', 'les', 'des', 'du', 'et', 'en', 'une', 'que', 'dans', 'est', 'pour', 'qui', 'par', 'sur', 'au', 'aux', 'avec', 'pas', 'selon'],
  de: ['der', 'die', 'das', 'und', 'den', 'von', 'mit', 'ist', 'dem', 'nicht', 'ein', 'eine', 'auf', 'für', 'sich', 'im'],
  es: ['el', 'los', 'las', 'de', 'y', 'que', 'del', 'una', 'por', 'con', 'para', 'su', 'se', 'al', 'como', 'más'],
  tr: ['ve', 'bir', 'bu', 'için', 'ile', 'olarak', 'da', 'de', 'olan', 'dedi'],
  ru: ['и', 'в', 'на', 'что', 'с', 'по', 'не', 'из', 'о', 'как', 'это', 'для', 'был', 'сообщил'],
  uk: ['і', 'в', 'на', 'що', 'з', 'та', 'не', 'до', 'про', 'як', 'це', 'для', 'був'],
}
const SCRIPTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[\u0600-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFF]/gu, ['ar', 'fa', 'ur']],
  [/[A-Za-zÀ-ɏ]/gu, ['en', 'fr', 'de', 'es', 'tr']],
  [/[\u0400-\u04FF]/gu, ['ru', 'uk']],
  [/[\u0590-\u05FF]/gu, ['he']],
  [/[\u4E00-\u9FFF]/gu, ['zh']],
  [/[\u3040-\u30FF]/gu, ['ja']],
  [/[\uAC00-\uD7AF]/gu, ['ko']],
]
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/**
 * The language of a text (ISO 639-1), or null when there is too little to tell (fewer than three letters).
 * Looks at the first 20,000 characters only.
 *
 * @example detectLanguage('وقّع الوزيران الاتفاق') // 'ar'
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, 20_000)
  let best: readonly string[] = []
  let most = 2
  for (const [pattern, languages] of SCRIPTS) {
    const n = count(sample, pattern)
    if (n > most) {
      most = n
      best = languages
    }
  }
  if (best.length <= 1) return best[0] ?? null
  const words = new Map<string, number>()
  for (const word of sample.toLowerCase().split(/[^\p{L}\p{M}]+/u)) words.set(word, (words.get(word) ?? 0) + 1)
  const score = (language: string) => (WORDS[language] ?? []).reduce((n, word) => n + (words.get(word) ?? 0), 0)
  const scores = new Map(best.map((language) => [language, score(language)]))
  if (best.includes('ar')) {
    for (const [language, letters] of LETTERS) scores.set(language, (scores.get(language) ?? 0) + count(sample, letters) / 12)
    // ے and ٹ are Urdu's alone, while Urdu also has Persian's letters
    if (count(sample, /[ٹڈڑےںھ]/gu) > sample.length / 200) scores.set('ur', (scores.get('ur') ?? 0) + 1000)
  }
  if (best.includes('uk') && count(sample, /[іїєґ]/gu) > sample.length / 400) scores.set('uk', (scores.get('uk') ?? 0) + 1000)
  let language = best[0]!
  for (const candidate of best) if ((scores.get(candidate) ?? 0) > (scores.get(language) ?? 0)) language = candidate
  return language
}

const ASTRAL = /[\ud800-\udfff]/
const LETTER = /\p{L}/u
const KNOWN = 1
const IS_LETTER = 2
const IS_OWN = 4
/** What each character is to a script. */
const kindsOf = new Map<RegExp, Uint8Array>()

/** Share of the text's letters that are in the script of a language with that script pattern. */
export function scriptShare(text: string, language: string): number {
  const sample = text.slice(0, 20_000)
  const own = SCRIPTS.find(([, languages]) => languages.includes(language))?.[0]
  if (!own) return 0
  if (ASTRAL.test(sample)) {
    const letters = count(sample, /\p{L}/gu)
    return letters ? count(sample, own) / letters : 0
  }
  // Character by character, each asked once: a regular expression over every text costs more than its words.
  const kinds = kindsOf.get(own) ?? new Uint8Array(0x10000)
  kindsOf.set(own, kinds)
  let letters = 0
  let mine = 0
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i)
    let kind = kinds[code]!
    if (kind === 0) kinds[code] = kind = KNOWN | (LETTER.test(sample[i]!) ? IS_LETTER : 0) | (sample[i]!.search(own) === 0 ? IS_OWN : 0)
    if (kind & IS_LETTER) letters++
    if (kind & IS_OWN) mine++
  }
  return letters ? mine / letters : 0
}

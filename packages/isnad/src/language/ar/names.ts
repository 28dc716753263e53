// Phrases that mention somebody or somewhere, in Arabic: a head noun, then what it belongs to, then what colours it, then the name.
import type { Term, TermClass } from '../names/lexicon.js'
import type { NameGrammar, Phrase } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { hasSufferer } from './frames.js'
import { isGivenName } from './given-names.js'
import { kindOfName, transliterate } from './latin.js'
import { normalize } from './letters.js'
import { bareName } from './name-bare.js'
import { blocPhrase, bodyPhrase, governmentPhrase, namedPhrase, portfolioPhrase } from './name-bodies.js'
import { anaphorPhrase, countedPhrase, groupPhrase, personsPhrase, suffererPhrase } from './name-groups.js'
import { together } from './name-joined-groups.js'
import { knownAt } from './name-known.js'
import { nameOdds } from './name-letters.js'
import { rankPhrase, titlePhrase } from './name-persons.js'
import { adjectiveAt, placePhrase } from './name-places.js'
import { PARTICLES } from './name-runs.js'
import { nounsOf } from './nouns.js'

const PARTS = /[\s\-_/]+/

const withoutArticle = (key: string): string => (key.length > 3 && key.startsWith('ال') && key !== 'الله' ? key.slice(2) : key)
/** «الإليزيه», «الألباني»: what is left looks as if it had an article of its own, and loses that too, as the words of a text do. */
const withoutArticles = (key: string): string => withoutArticle(withoutArticle(key))

/** «أبا بكر», «أبي سياف»: the father in a name is declined, and the name is the same. */
export const kunya = (key: string): string => (key === 'ابا' || key === 'ابي' ? 'ابو' : key)

export const arabicNames: NameGrammar = {
  keysOf: (form) => {
    const key = normalize(form).replaceAll('+', ' + ').trim()
    return key && !PARTS.test(key) ? [withoutArticles(key)] : key.split(PARTS).filter(Boolean).map((part) => kunya(withoutArticles(part)))
  },
  inflect,
  pronounsJoin: true,
  // «أل» is no article; «الإليزيه» has one before what looks like another
  hasArticle: (text, start, key) => text[start] === 'ا' && text[start + 1] === 'ل' && (!key.startsWith('ال') || (/[اأإآ]/.test(text[start + 2] ?? '') && text[start + 3] === 'ل')),
  // «للمدنيين» has its article in the second of two letters, «للبنان» has none
  quotedFrom: (text, start, key) => (text[start] === 'ل' && text[start - 1] === 'ل' && key[0] !== 'ل' ? start - 1 : start),
  personalGender: false,
  isName: (key) => kindOfName(key) ?? (isGivenName(key) ? 'p' : undefined),
  spelledAsName: nameOdds,
  isOrigin: (key) => key.endsWith('ي'),
  headFirst: true,
  freeRelatives: new Set(['ما', 'مما', 'لما', 'عما']),
  relatives: new Set(['الذي']),
  counting: {
    suffered: new Set(['قتل', 'جرح', 'اصاب', 'اصيب', 'اعتقل', 'احتجز', 'اوقف', 'اعدم', 'خطف', 'اختطف', 'شرد', 'هجر', 'اجلي', 'رحل', 'سجن', 'ذبح', 'اسر']),
    numbers: new Set(['اخر', 'عشره', 'عشرات', 'مئات', 'الاف', 'مئه', 'الف', 'مليون', 'ملايين']),
    blows: {
      falls: new Set(['علي', 'في', 'ضد', 'ب', 'قرب', 'داخل', 'شمال', 'جنوب', 'شرق', 'غرب']),
      to: 'ل',
      verbs: new Set(['هاجم', 'قصف', 'استهدف', 'ضرب', 'اغار', 'اقتحم', 'غزا', 'فجر']),
      nouns: new Set(['هجوم', 'غاره', 'قصف', 'ضربه', 'تفجير', 'انفجار', 'اعتداء', 'عدوان', 'هجمه', 'توغل', 'صاروخ', 'قذيفه', 'طائره', 'مسيره']),
    },
  },
  selves: new Set(['نفس', 'ذات']),
  get personalNouns() {
    return nounsOf('personal')
  },
  get personalActs() {
    return nounsOf('befalls')
  },
  conjunction: 'و',
  proclitics: new Set(['و', 'ف', 'ب', 'ل', 'ك']),
  familyLetters: new Map([['ف', 'noun'], ['ك', 'unknown']]),
  // «سفيرتها» → سفيره, but «قواته» → قوات
  keyOf: ({ pos, key, lemma }) => (pos === 'adj' && key.endsWith('يا') && key === `${lemma}ا` ? lemma : kunya(key)),
  bareKey: (key, joined, number) => (joined && number !== 'pl' && key.endsWith('ت') && key.length > 3 ? `${key.slice(0, -1)}ه` : withoutArticle(key)),
  joinedKey: (before, key, definite) => (definite && before.at(-1) === 'ل' ? `${before.slice(0, -1).join('')}لل${key}` : before.join('') + (definite && before.length ? 'ال' : '') + key),
  phraseAt,
  particles: PARTICLES,
  likeName(scan, at, definite) {
    const item = scan.items[at]!
    if (item.article !== definite && !item.before.includes('ل')) return false
    if (item.pos === 'name' || item.unknown) return true
    const before = scan.items[at - 1]
    // an adjective behind its noun, or a noun that a preposition governs, is the ordinary word
    return !(item.pos === 'adj' && before && !before.mark && (before.pos === 'noun' || before.pos === 'adj') && !item.before.length)
  },
  latin: transliterate,
  meetings: {
    gatherings: new Set(['قمه', 'مؤتمر', 'اجتماع', 'لقاء', 'ملتقي', 'منتدي', 'دوره', 'اجتماعات']),
    talks: new Set(['محادثات', 'محادثه', 'مباحثات', 'مباحثه', 'مفاوضات', 'مفاوضه', 'جوله', 'مشاورات', 'مشاوره', 'حوار']),
    between: new Set(['بين']), with: new Set(['مع']),
  },
  directions: new Set(['الي', 'من', 'ل', 'نحو', 'صوب', 'باتجاه']),
  whereWords: new Set(['حيث']),
  quarters: new Set(['احد', 'احدي', 'شوارع', 'احياء', 'ميادين', 'ساحات', 'ضواحي', 'اطراف', 'محيط', 'قلب', 'ازقه', 'اسواق', 'مساجد', 'مستشفيات', 'فنادق', 'ارياف', 'قري', 'وسط', 'مدارس', 'ارجاء', 'انحاء', 'مختلف', 'عموم', 'بعض', 'عده']),
  placePrepositions: new Set(['في', 'الي', 'من', 'ب', 'قرب', 'شمال', 'جنوب', 'شرق', 'غرب', 'وسط', 'داخل', 'خارج', 'عبر', 'حول', 'نحو', 'فوق', 'لدي', 'صوب', 'بلده', 'باتجاه', 'شمالي', 'جنوبي', 'شرقي', 'غربي', 'علي حدود']),
}

/** Forms of a head noun: as written, and the endings of sound plurals and duals for a single word. */
function inflect(form: string, kind: TermClass, plural: boolean): ReturnType<NameGrammar['inflect']> {
  const article = form.startsWith('ال')
  const number = plural || /(?:ون|وو)$/.test(form) || (kind === 'group' && form.length > 4 && form.endsWith('ين')) ? ('pl' as const) : ('sg' as const)
  if (kind === 'anaphor' || kind === 'stop' || kind === 'quantifier' || kind === 'portfolio' || kind === 'rank') return [{ form, article }]
  // «رئيس الحكومة», «رئيس الوزراء»: a man; the first noun tells
  const gender = /^\S*[ةا](?:\s|$)/.test(form) && !plural ? ('f' as const) : ('m' as const)
  const forms: { form: string; number?: 'sg' | 'du' | 'pl'; gender?: 'm' | 'f'; construct?: boolean; article: boolean }[] = [{ form, number, gender, article }]
  // «قتل جنودا»: a broken plural in the accusative
  if ((kind === 'title' || kind === 'group') && plural && !article && /(?:[^\sواىيةءن]|ان)$/.test(form) && !form.includes(' ') && !form.endsWith('ات')) forms.push({ form: `${form}ا`, number, gender, article })
  // «معارضيها»: a sound plural before whose they are
  if ((kind === 'title' || kind === 'group') && plural && form.endsWith('ون') && !form.includes(' ')) for (const ending of ['و', 'ي']) forms.push({ form: form.slice(0, -2) + ending, number, gender, article, construct: true })
  if ((kind === 'title' || kind === 'group') && !plural && !form.includes(' ')) {
    const stem = form.replace(/ة$/, '')
    const feminine = stem !== form
    const endings: readonly (readonly [string, 'du' | 'pl'])[] = feminine ? [['ات', 'pl'], ['تان', 'du'], ['تين', 'du'], ['تا', 'du'], ['تي', 'du']] : [['ون', 'pl'], ['ين', 'pl'], ['ان', 'du'], ['و', 'pl'], ['ي', 'pl'], ['ا', 'du']]
    for (const [ending, n] of endings) forms.push({ form: stem + ending, number: n, gender, article, ...((ending === 'ي' || ending === 'و') && { construct: true }) })
  }
  return forms
}

/** The longest phrase that begins at an item, people joined to people taken together. */
function phraseAt(scan: Scan, at: number): Phrase | undefined {
  const made = onePhraseAt(scan, at)
  // «الآخرون»: of whom, only a number tells («وستة آخرون»)
  if (made?.term?.flags.has('others') && !made.counted) return undefined
  return made?.kind === 'group' ? together(scan, made) : made
}

function onePhraseAt(scan: Scan, at: number): Phrase | undefined {
  const item = scan.items[at]
  if (!item || item.time) return undefined
  if (item.mark) return undefined
  if (item.pos === 'num') return countedPhrase(scan, at, 1)
  if (!scan.names(at).length && !scan.terms(at).length) return suffererPhrase(scan, at) ?? bareName(scan, at) ?? personsPhrase(scan, at)
  const known = knownAt(scan, at)
  const made = termPhraseAt(scan, at, known?.last ?? at)
  if (known && made && isDescribed(scan, known, made)) return known
  if (made && (!known || made.last > known.last || (made.last === known.last && made.kind === 'person' && known.kind !== 'person'))) return made
  if (known) return known
  return made ?? suffererPhrase(scan, at) ?? bareName(scan, at) ?? personsPhrase(scan, at)
}

/** «حزب الله المرتبط بإيران», «كتلة حزب الله النيابية», «أمين عام حزب الله نعيم قاسم»: a known name and what is told of it, or of what it is joined to, no longer name. */
function isDescribed(scan: Scan, known: Phrase, made: Phrase): boolean {
  if (known.kind !== 'known' || made.kind !== 'organization' || made.match || made.last <= known.last || known.last - known.first < 2) return false
  const behind = scan.items[known.last]!
  if (behind.pos === 'name') return !behind.before.length
  // «قتل حزب الله جنديين»
  if (behind.pos === 'noun') return !behind.before.length && !behind.unknown
  return behind.pos === 'adj' && !behind.before.length && (scan.wordAt(known.last).verbForm !== undefined || (behind.gender === 'f' && scan.items[known.first]!.gender !== 'f'))
}

/** A phrase built on a word of the table. `beyond`: where a known name that begins here ends; a shorter head is not taken. */
export function termPhraseAt(scan: Scan, at: number, beyond: number): Phrase | undefined {
  for (const hit of scan.terms(at)) {
    // «شخصا غير مرغوب فيه»: nobody, whatever its first word is
    if (hit.length > 1 && hit.terms.every((term) => term.class === 'stop')) return undefined
    for (const term of hit.terms) {
      const made = fromTerm(scan, at, hit.length, term)
      if (made && (made.last > beyond || made.last - made.first > beyond - at)) return made
    }
  }
  return undefined
}

function fromTerm(scan: Scan, at: number, length: number, term: Term): Phrase | undefined {
  if (length === 1 && !canHead(scan, at, term)) return undefined
  if (term.article && term.class !== 'anaphor' && term.class !== 'portfolio' && term.class !== 'modifier' && !scan.items[at]!.definite) return undefined
  switch (term.class) {
    case 'title': return titlePhrase(scan, at, length, term)
    case 'rank': return rankPhrase(scan, at, length, term)
    case 'body': return bodyPhrase(scan, at, length, term)
    case 'portfolio': return term.flags.has('alone') ? portfolioPhrase(scan, at, length, term) : undefined
    case 'government': return governmentPhrase(scan, at, length, term)
    case 'organization':
    case 'outlet': return namedPhrase(scan, at, length, term)
    case 'group': return groupPhrase(scan, at, length, term)
    case 'bloc': return blocPhrase(scan, at, length, term)
    case 'place': return placePhrase(scan, at, length, term)
    case 'anaphor': return anaphorPhrase(scan, at, length, term)
    case 'quantifier': return countedPhrase(scan, at, length)
    default: return undefined
  }
}

/** A head noun is a noun: no verb, no preposition («أمام» is no imam), no adjective behind its noun («الأزمة السياسية» is no politician). */
function canHead(scan: Scan, at: number, term: Term): boolean {
  const item = scan.items[at]!
  if (term.class === 'quantifier' || term.class === 'anaphor') return true
  if (term.construct && item.article) return false
  // «التيار برئاسة فلان»: led by, no body
  if (term.flags.has('led') && !item.article && item.before.at(-1) === 'ب') return false
  if (item.pos === 'verb' || item.pos === 'aux' || item.pos === 'prep' || item.pos === 'sub' || item.pos === 'conj' || item.pos === 'adv' || item.pos === 'neg') return false
  const before = scan.items[at - 1]
  // «نظام الحكم الموالي لروسيا»: a participle behind its noun that agrees with it
  if (term.class === 'group' && item.pos === 'adj' && item.article && !item.before.length && before && !before.mark && before.article && (before.pos === 'noun' || before.pos === 'name' || before.pos === 'adj') && before.sentence === item.sentence && (before.number === 'pl') === (item.number === 'pl')) return false
  if ((item.pos !== 'adj' && item.pos !== 'noun') || (term.class !== 'title' && term.class !== 'group' && term.class !== 'rank') || !colours(scan, at)) return true
  if (!before || before.mark || item.before.length || before.sentence !== item.sentence) return true
  // «مقتل مدنيين»: many are no adjective of what is one
  if (item.number !== 'sg' && before.number === 'sg' && !item.article && /(?:ين|ون|ان)$/.test(item.key)) return true
  // «مقتل مدني»: whoever suffers it
  if (!item.article && before.pos === 'noun' && hasSufferer(scan.wordAt(at - 1))) return true
  // «أوقفت الشرطة المعارض الأوغندي»: a man is no adjective of what is feminine
  if (item.pos === 'noun' && item.article && item.number === 'sg' && item.gender === 'm' && before.number === 'sg' && before.gender === 'f') return true
  // «دعا الوزير المعارضة إلى»: nor a woman or a body that is feminine one of a man
  if (item.pos === 'noun' && item.article && item.number === 'sg' && item.gender === 'f' && before.number === 'sg' && before.gender === 'm' && before.pos === 'noun') return true
  // «اعتقال صحافي تركي»: a verbal noun has its object, which has a nisba of its own
  if (scan.wordAt(at - 1).verbForm === 'masdar' && !item.article && scan.adjoins(at + 1) && adjectiveAt(scan, at + 1)) return true
  return !((before.pos === 'noun' || (before.pos === 'name' && item.pos === 'adj') || before.pos === 'adj') && before.article === item.article && !scan.term(at - 1, 'quantifier'))
}

/** The word is an adjective of titles and groups as well. */
function colours(scan: Scan, at: number): boolean {
  const found = scan.term(at, 'modifier')
  return !!found && (!found.term.article || scan.items[at]!.definite)
}

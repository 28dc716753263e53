// Masdars written like their verbs («رفض», «دعم», «قصف», «شن»): where a verb can't stand, such a word is read again as the masdar.
import { sameWord } from '../../document/same-make.js'
import type { Split } from '../../document/document.js'
import { withLayers } from '../../document/layers.js'
import type { Word } from '../../document/word.js'
import { isAccusative } from './agreement.js'
import { auxiliaryOf, frameOf } from './frames.js'
import { normalize } from './letters.js'
import { lexicon } from './lexicon.js'
import { asHead, isHeadMasdar, PAST } from './reread-heads.js'
import { isComma } from './marks.js'
import masdars from './masdars.tsv.js'
import { Noun, nounClasses, nounsOf } from './nouns.js'
import { formBit } from './verb-stems.js'

/** Masdars with the very letters of the past tense, besides those of masdars.tsv. */
const MORE = 'شن ضم رد حث شد صد شق ضخ بث حل فك عد جر سد رفض دعم قصف قتل ضرب نقل حظر منع خطف نشر فرض وقف خرق قطع نفي كشف رفع خفض سحب طرد دفع عرض فتح قمع غزو بحث طلب شجب نسف هدم حصر حجز دمج بيع حرق صرف ذبح نهب جمع ربط ضبط حشد نصب شراء عزل خلع سجن حبس جلب بناء درء كسب فض مد صنع طبع نزع زرع هجر صلب عقد عزف قرع'

let same: Set<string> | undefined

function likeVerbs(): Set<string> {
  if (same) return same
  same = new Set(MORE.split(' '))
  for (const line of masdars.split('\n')) {
    if (line.startsWith('#')) continue
    const [masdar, verb] = line.split('\t', 2)
    if (masdar && verb && normalize(masdar) === normalize(verb)) same.add(normalize(masdar))
  }
  return same
}

/** «توصل», «تبادل», «تسلم»: masdars of the fifth and sixth form, which have the letters of their verbs unless these end in a weak one. */
const isFifthOrSixth = (lemma: string): boolean => !lemma.endsWith('ي') && (lexicon().verbForms(lemma) & FIFTH_OR_SIXTH) !== 0
const FIFTH_OR_SIXTH = formBit('V') | formBit('VI')

/**
 * The text with such words as masdars.
 *
 * @example «أعلن الوزير رفض المقترح» // رفض is a noun here
 */
export function rereadMasdars(text: Split): Split {
  let words: Word[] | undefined
  const set = likeVerbs()
  for (const { first, last } of text.sentences) {
    let verb = -1
    let between = 0
    let masdar = -1
    let waiting: Waiting | undefined
    for (let i = first; i < last; i++) {
      const word = (words ?? text.words)[i]!
      // «دول عدة», but «زيارة عدة دول»: behind what it counts it is an adjective
      if (word.key === 'عده' && word.pos === 'noun' && isBehindCounted(words ?? text.words, i, first, last)) {
        words ??= [...text.words]
        words[i] = sameWord({ ...word, pos: 'adj', number: 'pl', also: ['noun'] })
        continue
      }
      const finite = asFinite(words ?? text.words, i, first, last) ?? asHead(words ?? text.words, i, first, last)
      if (finite) {
        words ??= [...text.words]
        words[i] = finite
        verb = i
        between = 0
        masdar = -1
        continue
      }
      if (word.pos === 'verb' && word.verbForm === 'finite' && isAnswering(words ?? text.words, i, last)) {
        words ??= [...text.words]
        words[i] = sameWord({ ...word, lemma: BY_PREPOSITION.get(word.lemma)!.lemma })
      }
      if (word.pos === 'verb' && word.lemma === 'اراد' && i + 1 < last && NEWS.has(text.words[i + 1]!.lemma)) {
        words ??= [...text.words]
        words[i] = sameWord({ ...word, lemma: COMES, voice: 'active' })
      }
      if (word.pos === 'verb') {
        if (mayBeMasdar(word, set) && !isSpelledAsVerb(text.text, words ?? text.words, i) && (isMasdarHere(words ?? text.words, i, last, verb, between, masdar) || isHeadMasdar(words ?? text.words, i, first, last) || (masdar >= 0 && isJoinedOwn(words ?? text.words, i, masdar, last)))) {
          words ??= [...text.words]
          words[i] = sameWord({ ...word, pos: 'noun', verbForm: 'masdar', verb: word.lemma, tense: undefined, voice: undefined, person: undefined, also: ['verb'] })
          between++
          masdar = i
          continue
        }
        verb = i
        between = 0
        masdar = -1
      } else if (word.pos === 'punct' || word.pos === 'sub') {
        const resumed = waiting && isComma(word.key) && isInsertion(text.text, words ?? text.words, waiting.at + 1, i) ? waiting : undefined
        waiting = !resumed && verb >= 0 && isComma(word.key) ? { at: i, verb, between } : undefined
        verb = resumed?.verb ?? -1
        between = resumed?.between ?? 0
        masdar = -1
      } else if (word.verbForm === 'masdar') {
        masdar = i
        between++
      } else if (word.pos === 'noun' || word.pos === 'name' || word.pos === 'pron') between++
    }
  }
  return words ? withLayers(text, { words }) : text
}

/** A verb and its subject before a comma, whose object may stand behind the next one. */
interface Waiting { readonly at: number; readonly verb: number; readonly between: number }

/** «، الثلاثاء، فرض عقوبات», «، خلال مؤتمر صحفي، رفض»: between two commas only when or where. */
function isInsertion(text: string, words: readonly Word[], from: number, to: number): boolean {
  const opener = words[from]
  if (!opener || from >= to || to - from > INSERTED) return false
  if (!(opener.pos === 'prep' || opener.pos === 'adv' || (nounClasses().get(opener.lemma) ?? 0) & Noun.Time || nounsOf('day').has(normalize(text.slice(opener.start, opener.end))))) return false
  for (let k = from; k < to; k++) if (words[k]!.pos === 'verb' || words[k]!.pos === 'sub' || words[k]!.pos === 'conj') return false
  return true
}
/** Words of what is put between. */
const INSERTED = 7

/** A preposition or a masdar as the verb in the past whose letters it has, where it is that verb. */
function asFinite(words: readonly Word[], i: number, first: number, last: number): Word | undefined {
  const word = words[i]!
  if (word.pos === 'prep' && ACROSS.has(word.key) && isVoiced(words, i, first, last)) return sameWord({ ...word, ...PAST, also: ['prep'] })
  if (word.pos === 'noun' && word.key === ORDER && isOrdering(words, i, first, last)) return sameWord({ ...word, ...PAST, lemma: ORDER, verb: undefined, definite: undefined, also: ['noun'] })
  if (word.pos === 'noun' && isDoneToSelf(words, i, first, last)) return sameWord({ ...word, ...PAST, lemma: word.key, verb: undefined, definite: undefined, also: ['noun'] })
  if (word.verbForm === 'masdar' && isVerbHere(words, i, first, last)) return sameWord({ ...word, ...PAST, voice: isOfTopic(words, i, first) ? 'either' : 'active', lemma: word.verb!, definite: undefined, also: ['noun'] })
  return undefined
}


/** «إن انتحاريا فجر نفسه»: no noun without article has "himself" behind it, but a masdar. */
function isDoneToSelf(words: readonly Word[], i: number, first: number, last: number): boolean {
  const { verbForm, definite, also, clitic } = words[i]!
  if (verbForm !== undefined || definite === true || clitic !== undefined || !also?.includes('verb') || (i > first && words[i - 1]!.pos === 'prep')) return false
  return i + 2 < last && words[i + 1]!.key === SELF && words[i + 2]!.clitic === 'after'
}
const SELF = 'نفس'

/** Prepositions with the letters of a verb, and what that verb's complement begins with. */
const ACROSS = new Map([['عبر', 'عن']])
/** How far a subject reaches. */
const SUBJECT = 16

/** Verbs that are written alike behind «لم», of which the second goes with a preposition and the first does not («لم يرد على الطلب» answers, «لم يرد المال» wants). */
const BY_PREPOSITION = new Map([['اراد', { prep: 'علي', lemma: 'رد' }]])
/** News that come («لم ترد أنباء عن ضحايا»): they want nothing. */
const NEWS: ReadonlySet<string> = new Set(['نبا', 'تقرير', 'معلومه', 'تفصيل'])
const COMES = 'ورد'

/** «أمر الرئيس بسحب القوات», «إن الرئيس أمر بسحب القوات»: with somebody before or behind it and what is to be done, "he ordered". */
function isOrdering(words: readonly Word[], i: number, first: number, last: number): boolean {
  const [before, next] = [i > first ? words[i - 1] : undefined, words[i + 1]]
  if (!next || i + 1 >= last) return false
  if (isBidden(words, i + 1, last)) return before !== undefined && (before.pos === 'name' || before.pos === 'pron' || before.key === 'قد' || (before.definite === true && before.pos !== 'prep'))
  const opens = before === undefined || before.pos === 'punct' || before.pos === 'conj' || before.pos === 'sub' || before.key === 'قد'
  if (!opens || !(next.definite === true || next.pos === 'name' || next.pos === 'noun')) return false
  for (let k = i + 2; k < Math.min(last, i + SUBJECT) && words[k]!.pos !== 'verb' && words[k]!.pos !== 'sub'; k++) if (isBidden(words, k, last)) return true
  return false
}
const ORDER = 'امر'
const isBidden = (words: readonly Word[], i: number, last: number): boolean => words[i]!.pos === 'prep' && words[i]!.lemma === 'ب' && i + 1 < last && words[i + 1]!.verbForm === 'masdar'

/** Whether the preposition of the other verb follows before a clause does. */
function isAnswering(words: readonly Word[], i: number, last: number): boolean {
  const other = BY_PREPOSITION.get(words[i]!.lemma)
  if (!other || !words[i]!.key.endsWith(other.lemma)) return false
  for (let k = i + 1; k < Math.min(last, i + SUBJECT); k++) {
    const { pos, key } = words[k]!
    if (pos === 'sub' || pos === 'verb' || pos === 'punct') return false
    if (key === other.prep) return true
  }
  return false
}

/** «وعبر الوزير عن قلقه», «كما عبر عن شكره»: "voiced" his concern, not "across" the minister. */
function isVoiced(words: readonly Word[], i: number, first: number, last: number): boolean {
  const complement = ACROSS.get(words[i]!.key)
  if (words[i + 1]?.key === complement) return true
  for (let k = first; k < i; k++) if (words[k]!.pos !== 'conj' && words[k]!.pos !== 'sub' && words[k]!.pos !== 'aux' && words[k]!.pos !== 'punct' && words[k]!.pos !== 'part') return false
  for (let k = i + 2; k < Math.min(last, i + SUBJECT); k++) {
    if (words[k]!.pos === 'verb') return false
    if (words[k]!.key === complement) return words[k - 1]!.pos !== 'verb'
  }
  return false
}

/** An indefinite noun, with or without an adjective, stands before it, and none behind it. */
function isBehindCounted(words: readonly Word[], i: number, first: number, last: number): boolean {
  const before = words[i - 1]
  const next = words[i + 1]
  if (i === first || !before || (before.pos !== 'noun' && before.pos !== 'adj') || before.definite === true || before.clitic !== undefined) return false
  return i + 1 >= last || !next || next.pos !== 'noun' || next.definite === true || next.verbForm === 'masdar'
}

const BEFORE_CLAUSES = new Set(['بعد', 'قبل', 'منذ', 'دون', 'بدون'])

/** A masdar with the letters of its verb where only the verb can stand. */
function isVerbHere(words: readonly Word[], i: number, first: number, last: number): boolean {
  const word = words[i]!
  if (word.verb !== word.key || word.definite === true) return false
  // «بعد أن تعهد الرئيس»
  if (words[i - 1]?.key === 'ان' && BEFORE_CLAUSES.has(words[i - 2]?.key ?? '')) return true
  return isOfTopic(words, i, first) || isDoneToHim(words, i, last) || goesOn(words, i, first) || isJoinedToNoAct(words, i, first, last) || (isBehindAdverbial(words, i, first) && hasSubject(words, i + 1, last))
}

/** «إن جنديا قتل وأصيب آخرون», «لكن رجلا تركيا خطف»: somebody in the accusative behind "that" or "but" owns nothing, so that what follows is his verb. */
function isOfTopic(words: readonly Word[], i: number, first: number): boolean {
  let noun = i - 1
  while (noun > first && words[noun]!.pos === 'adj' && words[noun]!.definite !== true && isAccusative(words[noun]!)) noun--
  const topic = words[noun]!
  if (noun <= first || topic.pos !== 'noun' || !isAccusative(topic) || !((nounClasses().get(topic.lemma) ?? 0) & Noun.Animate)) return false
  const opener = words[noun - 1]!
  return TOPICAL.has(opener.key) && (opener.pos === 'sub' || opener.pos === 'conj' || opener.pos === 'part')
}
/** Words whose noun stands in the accusative before its verb. */
const TOPICAL: ReadonlySet<string> = new Set(['ان', 'لكن', 'بان', 'كان'])

/** «دان الرئيس الهجوم وعرض على باماكو …»: behind the article no bare masdar is joined; with a preposition that its verb takes it goes on with what the verb before tells. */
function goesOn(words: readonly Word[], i: number, first: number): boolean {
  const [next, before] = [words[i + 1], words[i - 2]]
  if (i < first + 3 || words[i - 1]!.key !== 'و' || next?.pos !== 'prep' || before!.definite !== true || before!.pos === 'name' || !frameOf(words[i]!.verb!).preps.has(next.lemma)) return false
  for (let k = i - 2; k >= first && words[k]!.pos !== 'punct' && words[k]!.pos !== 'sub'; k--) if (words[k]!.pos === 'verb') return words[k]!.tense === 'past' && words[k]!.gender === 'm' && words[k]!.number === 'sg'
  return false
}

/** «أقال الرئيس رئيس الوزراء وحل البرلمان»: behind a man's verb and somebody whom he did it to, with no act and no preposition between, what follows "and" is the next thing he did. */
function isJoinedToNoAct(words: readonly Word[], i: number, first: number, last: number): boolean {
  const next = words[i + 1]
  if (i < first + 3 || words[i - 1]!.key !== 'و' || i + 1 >= last || next?.pos !== 'noun' || next.definite !== true || next.clitic === 'after') return false
  let people = 0
  for (let k = i - 2; k >= first; k--) {
    const { pos, tense, gender, number, lemma, definite, verb } = words[k]!
    if (pos === 'verb') return people > 1 && tense === 'past' && gender === 'm' && number === 'sg' && frameOf(lemma).object === 'p'
    if (verb !== undefined || (pos !== 'noun' && pos !== 'adj' && pos !== 'name')) return false
    if (pos === 'noun' && (definite === true || words[k + 1]?.definite === true) && (nounClasses().get(lemma) ?? 0) & Noun.Title) people++
  }
  return false
}

/** «وبحث معه سبل التعاون», «وعرض عليه الوساطة», «وطلب منها أن»: behind "and", with somebody's pronoun and then what is done. */
function isDoneToHim(words: readonly Word[], i: number, last: number): boolean {
  if (words[i - 1]?.key !== 'و' || words[i + 1]?.pos !== 'prep' || i + 3 >= last) return false
  const [preposition, pronoun, object] = [words[i + 1]!, words[i + 2]!, words[i + 3]!]
  const frame = frameOf(words[i]!.verb!)
  return frame.object !== '-' && frame.object !== 'p' && frame.preps.has(preposition.lemma) && pronoun.pos === 'pron' && pronoun.clitic === 'after' && (object.pos === 'noun' || object.key === 'ان')
}

/** «وفي بغداد، تظاهر مئات الطلبة», «إلى ذلك، …»: a sentence that opens with when or where and a comma goes on with its verb. */
function isBehindAdverbial(words: readonly Word[], i: number, first: number): boolean {
  if (!isComma(words[i - 1]?.key ?? '') || i - first > OPENING) return false
  const opener = words[first]!.pos === 'conj' ? words[first + 1]! : words[first]!
  return (opener.pos === 'prep' || opener.pos === 'adv') && !words.slice(first, i).some(({ pos }) => pos === 'verb' || pos === 'sub')
}
/** Words of what such a sentence opens with. */
const OPENING = 8

/** Somebody or so many stand behind it, and no other verb before the next mark. */
function hasSubject(words: readonly Word[], from: number, last: number): boolean {
  const next = words[from]
  if (!next || from >= last || !(next.pos === 'num' || next.pos === 'name' || (next.pos === 'noun' && next.verbForm === undefined))) return false
  for (let k = from; k < last && words[k]!.pos !== 'punct'; k++) if (words[k]!.pos === 'verb') return false
  return true
}

/** «ستحترم الاتفاق ونفى وجود خلاف»: the masdar «نفي» has other letters, which writers mix up behind a preposition at most. */
const isSpelledAsVerb = (text: string, words: readonly Word[], i: number): boolean => text[words[i]!.end - 1] === 'ى' && words[i - 1]?.pos !== 'prep'

const mayBeMasdar = (word: Word, set: Set<string>): boolean =>
  word.tense === 'past' && word.person === 3 && word.number === 'sg' && word.gender === 'm' && word.voice !== 'passive' && word.key === word.lemma && (set.has(word.lemma) || isFifthOrSixth(word.lemma))

function isMasdarHere(words: readonly Word[], i: number, last: number, verb: number, between: number, masdar: number): boolean {
  const before = words[i - 1]
  const next = words[i + 1]
  if (!before) return false
  // «القمة المقرر عقدها»
  if (before.pos === 'adj' && before.definite === true && next?.clitic === 'after' && auxiliaryOf(before.lemma, 'adjective')) return true
  // «عن شن», «بضم»
  if (before.pos === 'prep') return true
  if (!next || i + 1 >= last || !(next.pos === 'noun' || next.pos === 'name' || next.pos === 'pron' || next.pos === 'adj' || next.pos === 'foreign' || next.pos === 'det' || (next.pos === 'num' && verb >= 0))) return false
  // «احتمال شن», «محاولة كشف»
  if (before.pos === 'noun' && before.definite !== true && auxiliaryOf(before.lemma, 'noun')) return true
  // «استقالة الحريري ورفض المعارضة …»: no man refuses in the feminine
  if (before.pos === 'conj') {
    if (masdar < 0 || before.key !== 'و' || isFifthOrSixth(words[i]!.lemma)) return false
    // «تعلن إنهاء الخلاف ورفع حالة الطوارئ»: a past beside a present, or a man beside a woman, is no verb
    const governor = words[verb]
    // «قدمت مالطا اقتراحها ورفضه الرئيس»: he whose verb it is stands behind the pronoun
    const doer = next.clitic === 'after' && i + 2 < last ? words[i + 2]! : undefined
    if (doer?.pos === 'noun' && doer.gender === 'm' && doer.number === 'sg' && (nounClasses().get(doer.lemma) ?? 0) & (Noun.Title | Noun.Body)) return false
    if (governor?.tense !== 'past' || governor.gender === 'f') return true
    return next.definite === true && next.gender === 'f' && next.number !== 'pl' && i - masdar <= 3
  }
  // «أعلن الوزير رفض المقترح»: the verb has its subject and waits for an object
  if (verb < 0 || between === 0 || i - verb > 10) return false
  const settled = before.pos === 'punct' || before.pos === 'name' || before.definite === true || (before.pos === 'adv' && between > 0) || isFamilyName(words, i - 1)
  if (!settled) return false
  const governor = words[verb]!
  const frame = frameOf(governor.lemma)
  return frame.object === 't' || frame.object === 'x' || (frame.object !== '-' && frame.content !== '')
}

/** «عن تضامنه مع مالطا ورفضه أي تدخل», «دعم بلاده ورفضها العقوبات»: joined to what is somebody's own, with nobody behind it whose verb it could be. */
function isJoinedOwn(words: readonly Word[], i: number, masdar: number, last: number): boolean {
  const [pronoun, next] = [words[i + 1], words[i + 2]]
  if (words[i - 1]?.key !== 'و' || pronoun?.clitic !== 'after' || pronoun.person !== 3) return false
  // «ووصفه بالإرهابي», «ومنحهم الإذن»: with a preposition of its own, or something given besides, it is done to whom the pronoun means
  if (frameOf(words[i]!.lemma).object === 'd' || (next?.pos === 'prep' && next.lemma !== 'ل')) return false
  if (next && i + 2 < last && (next.pos === 'name' || next.pos === 'verb' || next.pos === 'aux' || (next.pos === 'noun' && next.verbForm !== 'masdar' && (nounClasses().get(next.lemma) ?? 0) & (Noun.Title | Noun.Body | Noun.Animate)))) return false
  for (let k = masdar + 1; k < i && k <= masdar + OWN; k++) if (words[k]!.clitic === 'after' && words[k - 1]!.pos === 'noun') return true
  return false
}
/** How far behind a masdar its owner's pronoun stands. */
const OWN = 3

/** «قيس سعيد»: a word without article behind a name. */
const isFamilyName = (words: readonly Word[], i: number): boolean => (words[i]!.pos === 'adj' || words[i]!.pos === 'noun') && words[i]!.clitic === undefined && words[i - 1]?.pos === 'name'

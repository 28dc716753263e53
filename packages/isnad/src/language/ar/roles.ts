// Who does it and to whom: names the bare groups of each predicate, once its sentence has been read.
import { sameArgument } from '../../document/same-make.js'
import type { Group } from '../../document/group.js'
import type { Word } from '../../document/word.js'
import { push } from '../../document/push.js'
import { isAccusative, isNominative, isOblique } from './agreement.js'
import { isTakingPlace } from './clause-arguments.js'
import { hasPronoun } from './clause-groups.js'
import type { ClauseReader } from './clause-reader.js'
import { lightUsesOf } from './frames.js'
import { EXCEPTING } from './lexemes.js'
import { control, hangNouns, hangRelative, lend, lendOn } from './lending.js'
import { settleOther } from './masdar-roles.js'
import { Noun } from './nouns.js'
import type { PredicateDraft } from './predicate-draft.js'
import { MEETS, mustBePassive, pronounFits, settleRelative } from './relative-roles.js'

/** Settles subjects, objects, voice, shared arguments and light verbs of a sentence. */
export function settle(reader: ClauseReader): void {
  const roles = new Roles(reader)
  for (const draft of reader.drafts) if (draft.form === 'finite') {
    negateAlternative(reader, draft)
    roles.settleVerb(draft)
  }
  for (const draft of reader.drafts) if (draft.form !== 'finite') settleOther(roles, draft)
  for (const draft of reader.drafts) hangNouns(roles, draft)
  for (const draft of reader.drafts) if (draft.form === 'finite' || (draft.form === 'masdar' && draft.verb !== undefined)) lend(roles, draft)
  for (const draft of reader.drafts) control(roles, draft)
  for (const draft of reader.drafts) lendOn(roles, draft)
  if (!reader.drafts.some((draft) => draft.antecedent !== undefined && !draft.parent)) return
  roles.gatherTakers()
  for (const draft of reader.drafts) hangRelative(roles, draft)
}

/** «لم تؤكد أو تنفي»: what is denied of the first is denied of the other. */
function negateAlternative(reader: ClauseReader, draft: PredicateDraft): void {
  if (draft.negation !== undefined || draft.conjunctOf === undefined || reader.words[draft.word - 1]?.key !== 'او') return
  const first = reader.drafts[draft.conjunctOf]!
  if (first.negation !== undefined) draft.negation = first.negation
}

/** Verbs of being at the head of others. */
const LEADS: ReadonlySet<string> = new Set(['تراس', 'راس', 'قاد', 'تزعم'])

/** Opens a clause about something that no noun names. */
const WHAT: ReadonlySet<string> = new Set(['ما', 'مما', 'لما', 'عما'])
/** Before where or when something was. */
const AT = 'في'
/** Nouns for several bodies, the sides of something. */
const SIDES: ReadonlySet<string> = new Set(['حزب', 'طرف', 'فصيل', 'جيش', 'دوله', 'مجلس', 'بلد', 'شعب'])
/** «حمّله المسؤولية»: verbs that lay a burden on somebody, and the burdens that are laid so. */
const CHARGES: ReadonlySet<string> = new Set(['حمل'])
const BURDENS: ReadonlySet<string> = new Set(['مسؤوليه', 'مسيوليه', 'تبعه', 'مغبه', 'وزر'])
/** Verbs of calling somebody something. */
const NAMES: ReadonlySet<string> = new Set(['وصف', 'نعت', 'صور'])

/** In it, in the course of it, by it. */
const WITHIN: ReadonlySet<string> = new Set(['في', 'خلال', 'ب', 'من خلال', 'عبر', 'اثناء'])

/** Verbs of what something brings about, with the preposition of what that is. */
const RESULTS: ReadonlyMap<string, readonly string[]> = new Map([['اسفر', ['عن']], ['نتج', ['عن']], ['نجم', ['عن']], ['تمخض', ['عن']], ['ادي', ['الي']], ['افضي', ['الي']], ['اودي', ['ب']]])

/** What settling asks of groups and verbs of one sentence. */
export class Roles {
  readonly heads = new Map<number, Word>()
  /** Group → the predicates that it is an argument of. */
  readonly takers = new Map<number, PredicateDraft[]>()

  constructor(readonly reader: ClauseReader) {}

  gatherTakers(): void {
    for (const draft of this.reader.drafts) {
      for (const { group, shared } of draft.args) {
        if (shared) continue
        push(this.takers, group, draft)
      }
    }
  }

  group(index: number): Group {
    return this.reader.text.groups[index]!
  }
  head(index: number): Word {
    const group = this.group(index)
    const word = this.reader.words[group.head]!
    const gender = group.gender ?? word.gender
    const number = group.number ?? word.number
    if (word.gender === gender && word.number === number) return word
    let made = this.heads.get(index)
    if (!made) {
      made = { ...word, gender, number }
      this.heads.set(index, made)
    }
    return made
  }

  /** Case where it is written; behind a number it is the number's doing. */
  isAccusative(index: number): boolean {
    const group = this.group(index)
    return group.first === group.head && group.number !== 'du' && isAccusative(this.reader.words[group.head]!)
  }
  isOblique(index: number): boolean {
    const group = this.group(index)
    return group.first === group.head && isOblique(this.reader.words[group.head]!)
  }
  isNominative(index: number): boolean {
    const group = this.group(index)
    return group.number === 'du' || (group.first === group.head && isNominative(this.reader.words[group.head]!))
  }

  add(draft: PredicateDraft, role: 'subj' | 'obj' | 'obj2', group: number, shared = false): void {
    if (draft.args.some((a) => a.group === group && a.role === role)) return
    draft.args.push(sameArgument({ role, group, shared: shared || undefined }))
  }

  animate(index: number): boolean {
    if (this.group(index).animate !== true) return false
    const nominal = this.reader.nominals.byGroup.get(index)
    return nominal === undefined || nominal.body === true
  }

  settleVerb(draft: PredicateDraft): void {
    const word = this.reader.words[draft.word]!
    const bare = [...draft.bare]
    if (draft.antecedent !== undefined) settleRelative(this, draft, word, bare)
    else if (draft.topics.length > 0) this.settleTopic(draft, word, bare)
    else this.settleVerbFirst(draft, word, bare)
    if (draft.pronoun !== undefined && !draft.args.some((a) => a.role === 'obj')) this.add(draft, 'obj', draft.pronoun)
    if (this.goesOn(draft)) this.turnRound(draft, word)
    else if (this.lacksObject(draft)) draft.voice = 'passive'
    if (!draft.args.some((a) => a.role === 'subj') && !draft.emptySubject) this.leaveEmpty(draft, word)
  }

  /** «اتُّهم الوزير بالفساد», «السيدتان اتُّهمتا أيضا بـ»: a verb that must be done to somebody, with all that it takes but for him right behind. */
  lacksObject({ frame, voice, voiceOpen, args, word, lemma, antecedent }: PredicateDraft): boolean {
    // «وُصف الزعيم بأنه …», «جماعات وُصفت بأنها …»: who is called something is named by all that call him so
    if (NAMES.has(lemma) && voice !== 'passive' && voiceOpen && !args.some((a) => a.role === 'obj' || a.role === 'obj2')) {
      if (antecedent !== undefined && this.reader.words[word + 1]?.key === 'ب' && args.some((a) => a.role === 'subj' && a.group === antecedent)) return true
      const named = args.find((a) => a.role === 'subj' && !a.shared)
      const next = named && this.group(named.group).first === word + 1 ? this.reader.words[this.reader.reach(this.group(named.group))] : undefined
      return next?.key === 'ب' && next.pos === 'prep' && !this.pointsBack(named!.group)
    }
    if (frame.genitive !== 'obj' || voice === 'passive' || !voiceOpen || args.some((a) => a.role === 'obj' || a.role === 'obj2')) return false
    const subject = args.find((a) => a.role === 'subj')
    const complement = args.find((a) => a.role === 'obl' && a.prep !== undefined && frame.preps.has(a.prep))
    if (!subject || !complement || this.pointsBack(subject.group)) return false
    const prep = this.group(complement.group).prep!
    // «واتهمت الصين في أغسطس بـ»: where or when it was is told between
    const between = args.flatMap((a) => (a.role === 'obl' && a.prep === AT && !a.shared ? [this.group(a.group)] : []))
    const isAside = (i: number): boolean => this.reader.words[i]!.pos === 'adv' || this.isTimeWord(i) || between.some((group) => group.prep! <= i && i < this.reader.reach(group))
    for (let i = Math.max(word + 1, this.reader.reach(this.group(subject.group))); i < prep; i++) if (!isAside(i)) return false
    return true
  }

  /** «عبرت واشنطن عن قلقها. واتهمت الصين في أغسطس بـ»: in a sentence that goes on, a land that the verb agrees with lacks its accuser, who was told before. */
  private goesOn(draft: PredicateDraft): boolean {
    const { words } = this.reader
    const subject = draft.args.find((a) => a.role === 'subj' && !a.shared)
    const verb = words[draft.word]!
    if (!subject || verb.gender !== 'f' || words[this.group(subject.group).head]!.pos !== 'name' || this.group(subject.group).first !== draft.word + 1) return false
    const before = words[draft.word - 1]
    return before?.pos === 'conj' && before.index === this.reader.sentence.first && words[this.reader.reach(this.group(subject.group))]?.key === AT && this.lacksObject(draft)
  }

  private turnRound(draft: PredicateDraft, word: Word): void {
    const at = draft.args.findIndex((a) => a.role === 'subj' && !a.shared)
    draft.args[at] = { ...draft.args[at]!, role: 'obj' }
    this.leaveEmpty(draft, word)
  }

  leaveEmpty(draft: PredicateDraft, word: Word): void {
    // «… انفجار، أدى إلى مقتل»: what happened brought it about, nobody that was spoken of
    if (RESULTS.get(word.lemma)?.some((prep) => draft.args.some((arg) => arg.role === 'obl' && arg.prep === prep))) return
    // «محاكمة من اغتالوا الوزير»: whoever they are, nobody that was spoken of
    if (draft.mark !== undefined && this.reader.words[draft.mark]!.key === 'من') return
    draft.emptySubject = { person: word.person ?? 3, number: word.number ?? 'sg', ...(word.gender ? { gender: word.gender } : {}) }
  }

  settleTopic(draft: PredicateDraft, word: Word, bare: number[]): void {
    const topics = draft.topics
    let topic = topics[topics.length - 1]!
    for (let k = topics.length - 1; k >= 0; k--) {
      if (this.verbAgrees(word, topics[k]!, true)) {
        topic = topics[k]!
        break
      }
    }
    // «أما طهران فيتهمها الغرب»: the pronoun takes up the topic, what follows is the subject
    if (draft.pronoun !== undefined && bare.length > 0 && pronounFits(this, draft.pronoun, topic)) {
      draft.pronoun = undefined
      this.add(draft, 'obj', topic)
      this.giveSubjectThenObjects(draft, word, bare, 'obj2')
      return
    }
    // «أنه تم وقف …»: the pronoun stands for nobody
    if (bare.length > 0 && draft.frame.object === '-' && this.head(topic).clitic === 'after') {
      this.settleVerbFirst(draft, word, bare)
      return
    }
    // «القوات تم سحبها», «الضابط جرى اعتقاله»: the pronoun takes up the topic, and what took place is its masdar
    if (bare[0] !== undefined && isTakingPlace(this.reader, draft, this.group(bare[0]))) {
      this.settleVerbFirst(draft, word, bare)
      return
    }
    // «القيود تمنع كينيا من التصدير»: one alone behind a verb that needs an object is its object
    const needed = draft.frame.genitive === 'obj' && bare.length === 1 && draft.pronoun === undefined && this.verbAgrees(word, topic, true)
    const verbFirst = bare.length > 0 && !needed && this.verbAgrees(word, bare[0]!, false) && this.animate(bare[0]!) && !this.isOblique(bare[0]!) && (draft.frame.object === '-' || !this.animate(topic))
    // «إن قناصة المعارضة يمنعون المدنيين»: many may be told by a singular
    const many = word.person === 3 && word.number === 'pl' && this.animate(topic)
    if (!verbFirst && (this.verbAgrees(word, topic, true) || many || bare.length === 0)) {
      this.add(draft, 'subj', topic)
      // «المتهمة أوقفت صيف 2016», «الزعيم أوقف من قبل الشرطة»
      if (draft.voiceOpen && draft.frame.passive === true && this.reader.words[draft.word + 1]?.pos !== 'conj' && mustBePassive(draft, bare)) draft.voice = 'passive'
      this.giveObjects(draft, bare)
      return
    }
    this.settleVerbFirst(draft, word, bare)
  }

  /** Verb first: the first group is the subject unless its ending, its gender or its kind says otherwise. */
  settleVerbFirst(draft: PredicateDraft, word: Word, bare: number[]): void {
    const { voiceOpen, frame } = draft
    const noLexicalSubject = word.person === 1 || word.person === 2 || word.number === 'pl' || word.number === 'du'
    if (draft.voice === 'passive') {
      const subject = noLexicalSubject ? undefined : bare.shift()
      if (subject !== undefined) this.add(draft, 'subj', subject)
      else this.shareSubject(draft, word)
      this.giveObjects(draft, bare)
      return
    }
    if (noLexicalSubject) {
      this.shareSubject(draft, word)
      this.giveObjects(draft, bare)
      return
    }
    if (bare.length === 0) {
      this.shareSubject(draft, word)
      return
    }
    if (bare.length === 1 && this.isLoneObject(draft, word, bare[0]!)) {
      const nominative = this.isNominative(bare[0]!) && this.isSufferer(draft, word, bare[0]!)
      const shared = !nominative && this.shareSubject(draft, word)
      if (nominative || (!shared && voiceOpen && !this.isPledged(draft, word, bare[0]!) && !this.isMetOnly(draft) && !frame.guessed && draft.conjunctOf === undefined && !this.isAccusative(bare[0]!) && !(frame.genitive === 'obj' && draft.word <= this.reader.sentence.first + 1 && this.isOblique(bare[0]!)) && draft.pronoun === undefined && !this.hasDoerAbove(draft, word) && !this.pointsBack(bare[0]!) && this.verbAgrees(word, bare[0]!, false))) {
        // «قُتل خمسة»: written like "he killed", with nobody who did; «هاجموا القاعدة وقتل جنديان»: whoever attacked
        draft.voice = 'passive'
        draft.emptySubject = undefined
        this.add(draft, 'subj', bare[0]!)
        return
      }
      this.add(draft, 'obj', bare[0]!)
      return
    }
    // «أدانت القصف وحملت المتمردين مسؤوليته»: who is made to bear something is not who makes him
    if (bare.length === 2 && draft.parent !== undefined && draft.pronoun === undefined && CHARGES.has(draft.lemma) && BURDENS.has(this.head(bare[1]!).lemma) && !draft.args.some(({ prep }) => prep === 'ل' || prep === 'علي')) {
      this.shareSubject(draft, word)
      this.giveObjects(draft, bare)
      return
    }
    this.giveSubjectThenObjects(draft, word, bare, 'obj')
  }

  /** «فيما جدد التأكيد»: inside a clause whose verb has somebody for its subject, the same one goes on. */
  hasDoerAbove(draft: PredicateDraft, word: Word): boolean {
    let at = draft.parent
    for (let steps = 0; at && steps < 3; steps++) {
      if (at.as === 'relative' || at.as === 'content') return false
      const other = this.reader.drafts[at.predicate]!
      const subject = other.args.find((a) => a.role === 'subj')
      if (subject) return this.animate(subject.group) && this.verbAgrees(word, subject.group, true)
      at = other.parent
    }
    return false
  }

  /** «تخلع نقابها»: a pronoun that points back to who does it. */
  pointsBack(index: number): boolean {
    return hasPronoun(this.reader, this.group(index))
  }

  /** The only group behind a verb is its object when it can't be its subject, or when the verb needs an object and has a subject to share. */
  isLoneObject(draft: PredicateDraft, word: Word, group: number): boolean {
    // «لم يعترف بها سوى روسيا», «إلا روسيا»: with what the verb takes told, who alone did it
    if (EXCEPTING.has(this.reader.words[this.group(group).first - 1]?.key ?? '') && this.animate(group) && draft.args.some((a) => a.role === 'obl' && a.prep !== undefined && draft.frame.preps.has(a.prep))) return false
    const { frame } = draft
    if (this.isAccusative(group) || this.isOblique(group)) return true
    // «بحسب ما ذكرت الوكالة»: there somebody says it
    if (frame.content === 'speech' && draft.mark !== undefined && this.reader.words[draft.mark]!.key === 'ما') return false
    // «بما سمته دعم الإرهاب»: what somebody calls it by, behind the pronoun
    if (draft.pronoun !== undefined && frame.object === 'd' && WHAT.has(this.reader.words[draft.word - 1]?.lemma ?? '') && !this.animate(group) && !this.isLand(group)) return true
    if (this.isSufferer(draft, word, group)) return true
    if (this.isNominative(group)) return draft.voiceOpen && frame.object === 'p' && !draft.contentFilled && draft.pronoun === undefined && !frame.guessed && !draft.args.some((a) => a.prep && frame.preps.has(a.prep))
    // «استدعته وسلمته مذكرة»: what is given to him who is only a pronoun, by her who was named
    if (draft.pronoun !== undefined && frame.object === 'd') return !this.animate(group) && draft.conjunctOf !== undefined && this.isDoneOn(draft, word)
    if (frame.object === '-' || draft.pronoun !== undefined) return false
    if (this.isMetOnly(draft) && this.animate(group)) return true
    // «واتهم خصومه بـ…»: his, who was subject before; «بعدما اتهمت عائلتها بـ…»: hers, who accuses
    if (frame.object !== 'l' && this.pointsBack(group) && (frame.genitive === 'obj' || (draft.conjunctOf !== undefined && this.sharedSubject(draft, word) !== undefined))) return true
    // «يحث فيه أتباعه على …»: those who are his, and whom he would have do something
    if (frame.object === 'p' && this.pointsBack(group) && this.animate(group) && this.head(group).number === 'pl' && draft.args.some(({ role, prep }) => role === 'obl' && prep !== undefined && frame.preps.has(prep) && prep !== 'في')) return true
    // «غادر الوفد», «غادر موسكو»
    if (frame.object === 'l') return !this.verbAgrees(word, group, false)
    // «نفت الصومال أن»: the name of a land takes the gender of "state" as well as its own
    if (!this.verbAgrees(word, group, false)) return !(draft.contentFilled && word.gender === 'f' && this.isLand(group))
    if (this.isLentNoun(draft, word, group)) return true
    if (this.isPledged(draft, word, group)) return true
    const animate = this.animate(group)
    // «طُلب من الشرطة إرسال …»: an act is what is asked, not who asks
    if (frame.content !== '' && !draft.contentFilled && this.reader.nominals.byGroup.get(group)?.form === 'masdar') return true
    const filled = draft.contentFilled || draft.args.some((a) => a.prep !== undefined && frame.preps.has(a.prep))
    // «نفت موسكو ذلك واتهمت أجهزة الاستخبارات بـ»: whom one who has been named accuses, be it a thing
    // «استقبل الوزير وبحث معه العلاقات»: so is what somebody goes on to discuss with another
    if (!animate) return !frame.guessed && (!filled || (draft.parent?.as === 'adverbial' && frame.genitive === 'obj' && this.hasDoerAbove(draft, word)) || (draft.conjunctOf !== undefined && (frame.object === 'p' ? this.sharedSubject(draft, word) !== undefined : frame.object === 't' && this.isDoneOn(draft, word))))
    // «قطعت السلطات الإنترنت وصادرت صحفا»: so is whatever one who has been named does something to that must have an object
    if (frame.object === 't' && !frame.guessed && frame.content === '' && !filled && draft.conjunctOf !== undefined && !this.isTitle(group)) return this.isDoneOn(draft, word)
    if (frame.guessed || frame.object === 't') return false
    // somebody behind a verb that is done to somebody: «ودعت إيران إلى …» has its subject before
    if (filled && draft.conjunctOf !== undefined && frame.object === 'p' && this.sharedSubject(draft, word) !== undefined) return !this.isTitle(group)
    if (draft.contentFilled || filled || (frame.object !== 'p' && frame.object !== 'x')) return false
    // «وصل إلى باريس حيث التقى الرئيس»: whom he met who arrived
    return (frame.passive === true && draft.voiceOpen) || this.sharedSubject(draft, word) !== undefined || (draft.parent?.as === 'adverbial' && this.hasDoerAbove(draft, word))
  }

  /** «تعهدت الحكومة أن تسحب من الشوارع القوات»: what one pledges or decides to do something to, where the verb must have an object and one alone stands behind it. */
  private isPledged({ parent, frame, mark }: PredicateDraft, word: Word, group: number): boolean {
    if (parent?.as !== 'content' || mark === undefined || this.reader.words[mark]!.key !== 'ان' || frame.guessed || frame.content !== '' || frame.object === '-' || frame.object === 'l') return false
    const over = this.reader.drafts[parent.predicate]!
    const subject = over.frame.control === 's' && over.form === 'finite' && over.voice === 'active' ? over.args.find((a) => a.role === 'subj') : undefined
    return !!subject && this.animate(subject.group) && !this.isTitle(group) && this.verbAgrees(word, subject.group, true)
  }

  /** «احتجز صحفيان», «استهدف موكب الوزير بعبوة»: behind a verb by which somebody is seized or struck, with nothing else that it could be done to; a weapon strikes. */
  private isSufferer(draft: PredicateDraft, word: Word, group: number): boolean {
    const { frame, voiceOpen, pronoun, contentFilled, conjunctOf } = draft
    if (frame.passive !== true || frame.guessed || frame.object === 'd' || !voiceOpen || pronoun !== undefined || contentFilled || this.isMeans(group) || this.pointsBack(group) || !this.verbAgrees(word, group, false)) return false
    // «خطف المسلحون وقتلوا طبيبا»: two verbs for one object; «خطف مسلحون يشتبه في أنهم …»: it may stand behind what is told of them
    const behind = this.reader.reach(this.group(group))
    const next = this.reader.words[behind]
    if (next?.pos === 'verb' || next?.pos === 'sub' || (next?.key === 'و' && this.reader.words[behind + 1]?.pos === 'verb' && this.reader.words[behind + 1]!.number === 'pl')) return false
    if (this.isNominative(group)) return true
    return conjunctOf === undefined && !this.animate(group) && (frame.object === 't' || !this.reader.nominals.byGroup.has(group))
  }

  /** «والتقى الرئيس الفرنسي.»: a verb of meeting that goes on from what was told before, with one alone whom it can be about. */
  isMetOnly({ lemma, word, args, conjunctOf, parent }: PredicateDraft): boolean {
    return MEETS.has(lemma) && conjunctOf === undefined && parent === undefined && ['و', 'كما'].includes(this.reader.words[word - 1]?.key ?? '') && !args.some(({ role, prep }) => role === 'obl' && (prep === 'ب' || prep === 'مع'))
  }

  /** «وصل الوزير وأجرى محادثات مع»: an act that a verb lends itself to, where somebody goes on to do it. */
  isLentNoun(draft: PredicateDraft, word: Word, group: number): boolean {
    if (!this.reader.nominals.byGroup.has(group) || !lightUsesOf(draft.lemma).some((use) => use.noun === 'obj')) return false
    return this.isDoneOn(draft, word)
  }

  /** Somebody who did what was told before does this too. */
  isDoneOn(draft: PredicateDraft, word: Word): boolean {
    const subject = this.sharedSubject(draft, word)
    return subject !== undefined && this.animate(subject)
  }

  giveSubjectThenObjects(draft: PredicateDraft, word: Word, bare: number[], object: 'obj' | 'obj2'): void {
    const noLexicalSubject = word.person === 1 || word.person === 2 || word.number === 'pl' || word.number === 'du'
    if (!noLexicalSubject && bare.length > 0) {
      const leader = this.leaderBehind(draft, bare)
      let at = leader ? 1 : 0
      let first = leader ? 1 : -1
      // «وقّع الاتفاق وزيرا الخارجية»: the object may come first where endings or kinds tell
      if (!leader) for (let k = 0; k < bare.length && k < 3; k++) {
        if (this.isAccusative(bare[k]!) || this.isOblique(bare[k]!)) continue
        // «استدعت الخارجية السفير»: the verb's gender says which of the two it is
        if (first >= 0 && !this.isNominative(bare[k]!) && !this.verbAgrees(word, bare[k]!, false)) continue
        at = k
        if (first < 0) first = k
        if (this.isNominative(bare[k]!) || (this.animate(bare[k]!) && this.verbAgrees(word, bare[k]!, false))) break
        if (k === 0 && this.verbAgrees(word, bare[0]!, false) && !(bare.length > 1 && this.animate(bare[1]!) && !this.animate(bare[0]!) && !this.isMeans(bare[0]!) && draft.frame.object !== '-' && draft.frame.object !== 'p' && !draft.frame.guessed)) break
      }
      // «وعالجت كذلك سوريين مصابين»: none of them can be the subject
      if (first < 0 && bare.length > 1) this.shareSubject(draft, word)
      else {
        const subject = bare.splice(at, 1)[0]!
        if (bare.length === 0 && at === 0 && (this.isAccusative(subject) || this.isOblique(subject))) {
          this.leaveEmpty(draft, word)
          this.add(draft, object, subject)
          return
        }
        this.add(draft, 'subj', subject)
      }
    }
    let role = object
    for (const group of bare.slice(0, 2)) {
      this.add(draft, role, group)
      role = 'obj2'
    }
  }

  /** «يرأس الوفد الروسي نائب الوزير», «يقود الفريق فلان»: what is led comes first, somebody leads it. */
  leaderBehind({ lemma }: PredicateDraft, bare: readonly number[]): boolean {
    if (!LEADS.has(lemma) || bare.length < 2) return false
    const led = this.reader.lexemes.at(this.group(bare[0]!).head)
    const leader = this.head(bare[1]!)
    const bits = this.reader.lexemes.at(this.group(bare[1]!).head)
    return this.head(bare[0]!).pos === 'noun' && !(led & Noun.Title) && leader.number !== 'pl' && !(bits & Noun.Body) && ((bits & Noun.Title) !== 0 || leader.pos === 'name') && !this.isLand(bare[1]!)
  }

  giveObjects(draft: PredicateDraft, bare: readonly number[]): void {
    let role: 'obj' | 'obj2' = draft.pronoun === undefined ? 'obj' : 'obj2'
    if (draft.pronoun !== undefined) this.add(draft, 'obj', draft.pronoun)
    for (const group of bare.slice(0, 2)) {
      this.add(draft, role, group)
      role = 'obj2'
    }
  }

  /** «وصل الوزير والتقى الرئيس»: the subject of the verb before, if it agrees; else nobody is named. */
  shareSubject(draft: PredicateDraft, word: Word): boolean {
    const subject = this.sharedSubject(draft, word)
    if (subject === undefined) this.leaveEmpty(draft, word)
    else this.add(draft, 'subj', subject, true)
    return subject !== undefined
  }

  /** «تقول كينيا إن جنودها فتحوا النار، وحمّلت الحركة المسؤولية»: a verb in the singular goes on behind one in the plural with whoever tells of it. */
  private tellerOver({ word: before, parent }: PredicateDraft, word: Word): number | undefined {
    if (word.number !== 'sg' || word.person !== 3 || this.reader.words[before]!.number !== 'pl' || parent?.as !== 'content') return undefined
    const teller = this.reader.drafts[parent.predicate]!
    const subject = teller.form === 'finite' ? teller.args.find((arg) => arg.role === 'subj') : undefined
    return subject && this.reader.words[teller.word]!.number === 'sg' && this.verbAgrees(word, subject.group, true) ? subject.group : undefined
  }

  sharedSubject(draft: PredicateDraft, word: Word): number | undefined {
    // «بدأت تتعافى»
    if (draft.parent?.as === 'argument') {
      const subject = this.reader.drafts[draft.parent.predicate]!.args.find((a) => a.role === 'subj')
      return subject && this.verbAgrees(word, subject.group, true) ? subject.group : undefined
    }
    if (this.isTellingOfIt(draft)) {
      const subject = this.doerAmid(this.reader.drafts[draft.parent!.predicate]!, draft.word)
      if (subject !== undefined && this.verbAgrees(word, subject, true)) return subject
    }
    let before = draft.conjunctOf
    for (let steps = 0; before !== undefined && steps < 5; steps++) {
      const other = this.reader.drafts[before]!
      const subject = other.args.find((a) => a.role === 'subj')
      if (subject) return this.tellerOver(other, word) ?? (this.verbAgrees(word, subject.group, true) ? subject.group : undefined)
      before = other.conjunctOf
    }
    return undefined
  }

  /** «توجه الوزير إلى الدوحة في زيارة تستغرق يومين، يلتقي خلالها الأمير»: past a clause about the visit, who makes it. */
  private doerAmid(over: PredicateDraft, word: number): number | undefined {
    if (over.antecedent !== undefined && this.reader.words[word - 1]?.pos !== 'punct') return undefined
    const about = over.antecedent === undefined ? over : this.reader.drafts.findLast(({ id, form }) => id < over.id && form === 'finite')
    const subject = about?.args.find((a) => a.role === 'subj')
    return subject && this.animate(subject.group) ? subject.group : undefined
  }

  /** «ألقى كلمة أمام البرلمان دعا فيها إلى السلام»: who gave the speech says what is in it; the pronoun is the noun's, further back. */
  isTellingOfIt({ parent, mark, args }: PredicateDraft): boolean {
    return parent?.as === 'adverbial' && mark === undefined && args.some(({ role, prep, group }) => role === 'obl' && prep !== undefined && WITHIN.has(prep) && this.head(group).pos === 'pron')
  }

  /** «استهدفت غارة القيادي», «قصفت الطائرات البلدة»: a weapon or a blow is no object that comes first. */
  isMeans(group: number): boolean {
    return (this.reader.lexemes.at(this.group(group).head) & Noun.Means) !== 0
  }

  /** The name of a state or a place, with nothing before it. */
  isLand(group: number): boolean {
    const { known, first, head } = this.group(group)
    return known === true && first === head && this.reader.words[head]!.pos === 'name'
  }

  /** A title without a name takes up somebody named before. */
  isTitle(group: number): boolean {
    return (this.reader.lexemes.at(this.group(group).head) & Noun.Title) !== 0
  }

  /** Parties, factions, sides: bodies and no persons, by their plural. */
  private isOfBodies({ lemma, key }: Word): boolean {
    return lemma !== key && SIDES.has(lemma)
  }

  /** «عام 2015», «أمس»: a word of a time. */
  private isTimeWord(i: number): boolean {
    const { pos } = this.reader.words[i]!
    // «رمضان» is a man too
    return (pos !== 'name' && (this.reader.lexemes.at(i) & (Noun.Time | Noun.Month)) === Noun.Time) || (pos === 'num' && (this.reader.lexemes.at(i - 1) & Noun.Time) !== 0)
  }

  /** «لعشرة أشهر», «لأيام»: how long. */
  isTime(group: number): boolean {
    return (this.reader.lexemes.at(this.group(group).head) & Noun.Time) !== 0
  }

  /** Person, number and gender of a verb against a group; after its subject a verb agrees in number too. */
  verbAgrees(word: Word, index: number, after: boolean): boolean {
    const group = this.group(index)
    const head = this.head(index)
    if (head.pos === 'pron') return head.person === undefined || word.person === undefined || (head.person === word.person && (head.gender === undefined || word.gender === undefined || head.gender === word.gender || head.number === 'du'))
    if (word.person === 1 || word.person === 2) return false
    const joined = group.conjuncts.length > 0
    // «أدان كل من السعودية والبحرين», «أدانت كل من …»: the press writes both
    if (this.reader.words[group.first]!.key === 'كل' && this.reader.words[group.first + 1]?.key === 'من') return true
    // «إن المسلحين هاجما»: without its vowels the ending of two is that of many
    if (word.number === 'pl' || word.number === 'du') return after && (joined || head.number === word.number || head.number === undefined || (word.number === 'du' && isOblique(head)))
    // «الإمارات والكويت قدمت …»: the press lets one verb stand for several states
    if (joined && after && head.number === 'pl') return word.gender === 'f'
    if (word.gender === undefined || head.gender === undefined) return true
    const thing = group.animate !== true
    // «ودعا الأحزاب إلى», «وحث الأطراف على»: bodies in the plural take a feminine verb
    if (!after && word.gender === 'm' && head.number === 'pl' && head.pos === 'noun' && !joined && this.isOfBodies(head)) return false
    if (head.number === 'pl') return word.gender === 'f' || (!after && !thing) || !after
    if (head.number === 'du') return !after && word.gender === head.gender
    return word.gender === head.gender
  }

}

// Who does it and to whom: names the bare groups of each predicate, once its sentence has been read.
import type { Group } from '../../document/group.js'
import type { Word } from '../../document/word.js'
import { isAccusative, isNominative, isOblique } from './agreement.js'
import type { ClauseReader } from './clause-reader.js'
import { lightUsesOf, suffered } from './frames.js'
import { Noun } from './nouns.js'
import type { PredicateDraft } from './predicate-draft.js'

/** Settles subjects, objects, voice, shared arguments and light verbs of a sentence. */
export function settle(reader: ClauseReader): void {
  const roles = new Roles(reader)
  for (const draft of reader.drafts) if (draft.form === 'finite') roles.settleVerb(draft)
  for (const draft of reader.drafts) if (draft.form !== 'finite') roles.settleOther(draft)
  for (const draft of reader.drafts) roles.hangNouns(draft)
  for (const draft of reader.drafts) if (draft.form === 'finite') roles.lend(draft)
  for (const draft of reader.drafts) roles.control(draft)
  if (!reader.drafts.some((draft) => draft.antecedent !== undefined && !draft.parent)) return
  roles.gatherTakers()
  for (const draft of reader.drafts) roles.hangRelative(draft)
}

class Roles {
  private readonly heads = new Map<number, Word>()
  /** Group → the predicates that it is an argument of. */
  private readonly takers = new Map<number, PredicateDraft[]>()

  constructor(private readonly reader: ClauseReader) {}

  gatherTakers(): void {
    for (const draft of this.reader.drafts) {
      for (const { group, shared } of draft.args) {
        if (shared) continue
        const known = this.takers.get(group)
        if (known) known.push(draft)
        else this.takers.set(group, [draft])
      }
    }
  }

  private group(index: number): Group {
    return this.reader.text.groups[index]!
  }
  private head(index: number): Word {
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
  private isAccusative(index: number): boolean {
    const group = this.group(index)
    return group.first === group.head && group.number !== 'du' && isAccusative(this.reader.words[group.head]!)
  }
  private isOblique(index: number): boolean {
    const group = this.group(index)
    return group.first === group.head && isOblique(this.reader.words[group.head]!)
  }
  private isNominative(index: number): boolean {
    const group = this.group(index)
    return group.number === 'du' || (group.first === group.head && isNominative(this.reader.words[group.head]!))
  }

  private add(draft: PredicateDraft, role: 'subj' | 'obj' | 'obj2', group: number, shared = false): void {
    if (draft.args.some((a) => a.group === group && a.role === role)) return
    draft.args.push({ role, group, ...(shared ? { shared } : {}) })
  }

  private animate(index: number): boolean {
    return this.group(index).animate === true && !this.reader.nominals.byGroup.has(index)
  }

  settleVerb(draft: PredicateDraft): void {
    const word = this.reader.words[draft.word]!
    const bare = [...draft.bare]
    if (draft.antecedent !== undefined) this.settleRelative(draft, word, bare)
    else if (draft.topics.length > 0) this.settleTopic(draft, word, bare)
    else this.settleVerbFirst(draft, word, bare)
    if (draft.pronoun !== undefined && !draft.args.some((a) => a.role === 'obj')) this.add(draft, 'obj', draft.pronoun)
    if (!draft.args.some((a) => a.role === 'subj') && !draft.emptySubject) this.leaveEmpty(draft, word)
  }

  private leaveEmpty(draft: PredicateDraft, word: Word): void {
    draft.emptySubject = { person: word.person ?? 3, number: word.number ?? 'sg', ...(word.gender ? { gender: word.gender } : {}) }
  }

  /** «الذي شنه الجيش», «يحمل الاسم», «تسيطر عليه روسيا»: what the clause is about is subject, object or behind a preposition. */
  private settleRelative(draft: PredicateDraft, word: Word, bare: number[]): void {
    const antecedent = this.betterAntecedent(draft, draft.antecedent!)
    draft.antecedent = antecedent
    if (draft.pronoun !== undefined && this.pronounFits(draft.pronoun, antecedent)) {
      draft.pronoun = undefined
      if (draft.frame.object === 'd' && bare.length > 1) this.add(draft, 'obj', antecedent, true)
      else this.add(draft, 'obj', antecedent, true)
      this.giveSubjectThenObjects(draft, word, bare, 'obj2')
      return
    }
    const resumed = draft.args.find((a) => a.role === 'obl' && this.head(a.group).pos === 'pron' && this.pronounFits(a.group, antecedent))
    if (resumed && (bare.length > 0 || !this.verbAgrees(word, antecedent, true))) {
      resumed.group = antecedent
      resumed.shared = true
      this.giveSubjectThenObjects(draft, word, bare, 'obj')
      return
    }
    // «رسوم تصل قيمتها إلى …»: what has the noun's pronoun is the subject
    if ((draft.frame.object === '-' || draft.frame.object === 'l') && bare.length > 0 && this.pointsBack(bare[0]!) && this.verbAgrees(word, bare[0]!, false)) {
      this.giveSubjectThenObjects(draft, word, bare, 'obj')
      return
    }
    // «الانتخابات التي قالت واشنطن إنها …»: who says is somebody
    const speaker = draft.frame.content === 'speech' && !this.animate(antecedent) && bare.length > 0 && this.animate(bare[0]!) && this.verbAgrees(word, bare[0]!, false)
    if (!speaker && this.verbAgrees(word, antecedent, true)) {
      this.add(draft, 'subj', antecedent, true)
      if (draft.voiceOpen && this.mustBePassive(draft, antecedent, bare)) draft.voice = 'passive'
      this.giveObjects(draft, bare)
      return
    }
    const subject = bare.shift()
    if (subject !== undefined) this.add(draft, 'subj', subject)
    if (draft.frame.object !== '-') this.add(draft, 'obj', antecedent, true)
    this.giveObjects(draft, bare)
  }

  /** «قمّة مجموعة "بريكس" التي عقدت في …»: of the nouns in a row, what is held is the summit. */
  private betterAntecedent(draft: PredicateDraft, antecedent: number): number {
    if (this.reader.nominals.byGroup.has(antecedent) || !lightUsesOf(draft.lemma).some((use) => use.noun === 'obj')) return antecedent
    let at = this.group(antecedent)
    for (let steps = 0; at.parent && at.parent.as !== 'conjunct' && steps < 6; steps++) {
      at = this.group(at.parent.group)
      if (this.reader.nominals.byGroup.has(at.index)) return at.index
    }
    return antecedent
  }

  /** A verb that needs an object and has none left, about somebody: «الذي اعتقل أمس». */
  private mustBePassive(draft: PredicateDraft, _about: number, bare: readonly number[]): boolean {
    const { object } = draft.frame
    return bare.length === 0 && draft.pronoun === undefined && !draft.contentFilled && !draft.frame.guessed && (object === 'p' || object === 'x') && draft.frame.preps.size > 0 && !draft.args.some((a) => a.role === 'obl' && (a.prep === 'علي' || a.prep === 'الي'))
  }

  private settleTopic(draft: PredicateDraft, word: Word, bare: number[]): void {
    const topics = draft.topics
    let topic = topics[topics.length - 1]!
    for (let k = topics.length - 1; k >= 0; k--) {
      if (this.verbAgrees(word, topics[k]!, true)) {
        topic = topics[k]!
        break
      }
    }
    // «أما طهران فيتهمها الغرب»: the pronoun takes up the topic, what follows is the subject
    if (draft.pronoun !== undefined && bare.length > 0 && this.pronounFits(draft.pronoun, topic)) {
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
    const verbFirst = bare.length > 0 && this.verbAgrees(word, bare[0]!, false) && this.animate(bare[0]!) && !this.isOblique(bare[0]!) && (draft.frame.object === '-' || !this.animate(topic))
    if (!verbFirst && (this.verbAgrees(word, topic, true) || bare.length === 0)) {
      this.add(draft, 'subj', topic)
      this.giveObjects(draft, bare)
      return
    }
    this.settleVerbFirst(draft, word, bare)
  }

  /** Verb first: the first group is the subject unless its ending, its gender or its kind says otherwise. */
  private settleVerbFirst(draft: PredicateDraft, word: Word, bare: number[]): void {
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
      const shared = this.shareSubject(draft, word)
      if (!shared && voiceOpen && !frame.guessed && draft.conjunctOf === undefined && !this.isAccusative(bare[0]!) && draft.pronoun === undefined && !this.hasDoerAbove(draft, word) && !this.pointsBack(bare[0]!)) {
        // «قُتل خمسة»: written like "he killed", with nobody who did
        draft.voice = 'passive'
        draft.emptySubject = undefined
        this.add(draft, 'subj', bare[0]!)
        return
      }
      this.add(draft, 'obj', bare[0]!)
      return
    }
    this.giveSubjectThenObjects(draft, word, bare, 'obj')
  }

  /** «فيما جدد التأكيد»: inside a clause whose verb has somebody for its subject, the same one goes on. */
  private hasDoerAbove(draft: PredicateDraft, word: Word): boolean {
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
  private pointsBack(index: number): boolean {
    const inner = this.reader.text.groups[index + 1]
    return inner?.parent?.group === index && inner.parent.as === 'genitive' && this.reader.words[inner.head]!.pos === 'pron'
  }

  /** The only group behind a verb is its object when it can't be its subject, or when the verb needs an object and has a subject to share. */
  private isLoneObject(draft: PredicateDraft, word: Word, group: number): boolean {
    const { frame } = draft
    if (this.isAccusative(group) || this.isOblique(group)) return true
    // «بحسب ما ذكرت الوكالة»: there somebody says it
    if (frame.content === 'speech' && draft.mark !== undefined && this.reader.words[draft.mark]!.key === 'ما') return false
    if (this.isNominative(group)) return draft.voiceOpen && frame.object === 'p' && !draft.contentFilled && draft.pronoun === undefined && !frame.guessed && !draft.args.some((a) => a.prep && frame.preps.has(a.prep))
    if (frame.object === '-' || draft.pronoun !== undefined) return false
    // «واتهم خصومه بـ…»: his, who was subject before
    if (frame.object !== 'l' && this.pointsBack(group) && draft.conjunctOf !== undefined && this.sharedSubject(draft, word) !== undefined) return true
    // «غادر الوفد», «غادر موسكو»
    if (frame.object === 'l') return !this.verbAgrees(word, group, false)
    if (!this.verbAgrees(word, group, false)) return true
    const animate = this.animate(group)
    // «طُلب من الشرطة إرسال …»: an act is what is asked, not who asks
    if (frame.content !== '' && !draft.contentFilled && this.reader.nominals.byGroup.get(group)?.form === 'masdar') return true
    const filled = draft.contentFilled || draft.args.some((a) => a.prep !== undefined && frame.preps.has(a.prep))
    if (!animate) return !frame.guessed && !filled
    if (frame.guessed || frame.object === 't') return false
    // somebody behind a verb that is done to somebody: «ودعت إيران إلى …» has its subject before
    if (filled && draft.conjunctOf !== undefined && frame.object === 'p' && this.sharedSubject(draft, word) !== undefined) return !this.isTitle(group)
    if (draft.contentFilled || filled || (frame.object !== 'p' && frame.object !== 'x')) return false
    return (frame.passive === true && draft.voiceOpen) || this.sharedSubject(draft, word) !== undefined
  }

  private giveSubjectThenObjects(draft: PredicateDraft, word: Word, bare: number[], object: 'obj' | 'obj2'): void {
    const noLexicalSubject = word.person === 1 || word.person === 2 || word.number === 'pl' || word.number === 'du'
    if (!noLexicalSubject && bare.length > 0) {
      let at = 0
      // «وقّع الاتفاق وزيرا الخارجية»: the object may come first where endings or kinds tell
      for (let k = 0; k < bare.length && k < 3; k++) {
        if (this.isAccusative(bare[k]!) || this.isOblique(bare[k]!)) continue
        at = k
        if (this.isNominative(bare[k]!) || (this.animate(bare[k]!) && this.verbAgrees(word, bare[k]!, false))) break
        if (k === 0 && this.verbAgrees(word, bare[0]!, false) && !(bare.length > 1 && this.animate(bare[1]!) && !this.animate(bare[0]!) && draft.frame.object !== '-' && !draft.frame.guessed)) break
      }
      const [subject] = bare.splice(at, 1)
      if (subject !== undefined) {
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

  private giveObjects(draft: PredicateDraft, bare: readonly number[]): void {
    let role: 'obj' | 'obj2' = draft.pronoun === undefined ? 'obj' : 'obj2'
    if (draft.pronoun !== undefined) this.add(draft, 'obj', draft.pronoun)
    for (const group of bare.slice(0, 2)) {
      this.add(draft, role, group)
      role = 'obj2'
    }
  }

  /** «وصل الوزير والتقى الرئيس»: the subject of the verb before, if it agrees; else nobody is named. */
  private shareSubject(draft: PredicateDraft, word: Word): boolean {
    const subject = this.sharedSubject(draft, word)
    if (subject === undefined) this.leaveEmpty(draft, word)
    else this.add(draft, 'subj', subject, true)
    return subject !== undefined
  }

  private sharedSubject(draft: PredicateDraft, word: Word): number | undefined {
    // «بدأت تتعافى»
    if (draft.parent?.as === 'argument') {
      const subject = this.reader.drafts[draft.parent.predicate]!.args.find((a) => a.role === 'subj')
      return subject && this.verbAgrees(word, subject.group, true) ? subject.group : undefined
    }
    let before = draft.conjunctOf
    for (let steps = 0; before !== undefined && steps < 5; steps++) {
      const other = this.reader.drafts[before]!
      const subject = other.args.find((a) => a.role === 'subj')
      if (subject) return this.verbAgrees(word, subject.group, true) ? subject.group : undefined
      before = other.conjunctOf
    }
    return undefined
  }

  /** A title without a name takes up somebody named before. */
  private isTitle(group: number): boolean {
    return (this.reader.lexemes.at(this.group(group).head) & Noun.Title) !== 0
  }

  /** Person, number and gender of a verb against a group; after its subject a verb agrees in number too. */
  private verbAgrees(word: Word, index: number, after: boolean): boolean {
    const group = this.group(index)
    const head = this.head(index)
    if (head.pos === 'pron') return head.person === undefined || word.person === undefined || (head.person === word.person && (head.gender === undefined || word.gender === undefined || head.gender === word.gender || head.number === 'du'))
    if (word.person === 1 || word.person === 2) return false
    const joined = group.conjuncts.length > 0
    if (word.number === 'pl' || word.number === 'du') return after && (joined || head.number === word.number || head.number === undefined || (head.number === 'sg' && head.lemma === head.key && head.pos === 'name' && false))
    // «الإمارات والكويت قدمت …»: the press lets one verb stand for several states
    if (joined && after && head.number === 'pl') return word.gender === 'f'
    if (word.gender === undefined || head.gender === undefined) return true
    const thing = group.animate !== true
    if (head.number === 'pl') return word.gender === 'f' || (!after && !thing) || !after
    if (head.number === 'du') return !after && word.gender === head.gender
    return word.gender === head.gender
  }

  private participleAgrees(word: Word, index: number): boolean {
    const head = this.head(index)
    return word.gender === undefined || head.gender === undefined || word.gender === head.gender
  }

  private pronounFits(pronoun: number, group: number): boolean {
    const word = this.head(pronoun)
    const head = this.head(group)
    if (word.person !== undefined && word.person !== 3) return false
    if (word.number === 'du') return head.number === 'du' || this.group(group).conjuncts.length > 0 || head.number === undefined
    if (word.number === 'pl') return head.number === 'pl' || this.group(group).conjuncts.length > 0
    if (word.gender === undefined || head.gender === undefined) return true
    if (head.number === 'pl') return word.gender === 'f'
    return word.gender === head.gender
  }

  /** Masdars, participles and verbless clauses. */
  settleOther(draft: PredicateDraft): void {
    if (draft.form === 'active-participle' || draft.form === 'passive-participle') {
      const parent = draft.parent ? this.reader.drafts[draft.parent.predicate] : undefined
      if (draft.antecedent !== undefined) this.add(draft, 'subj', draft.antecedent, true)
      else if (parent && !draft.args.some((a) => a.role === 'subj')) {
        // «نقلت القناة عن المدير …، مشيرا»: the one it agrees with
        const own = this.reader.words[draft.word]!
        const subject = parent.args.find((a) => a.role === 'subj')
        const other = parent.lemma === 'نقل' ? parent.args.find((a) => a.prep === 'عن') : undefined
        const better = subject && other && !this.participleAgrees(own, subject.group) && this.participleAgrees(own, other.group) ? other : subject
        if (better) this.add(draft, 'subj', better.group, true)
        else if (parent.emptySubject) draft.emptySubject = { ...parent.emptySubject }
      }
      this.giveObjects(draft, draft.bare)
      return
    }
    this.settleMasdar(draft)
  }

  /** Whose act the genitive of a masdar is, where its shape tells: «وصول الوفد» does, «انتقاد ترامب لإيران» too, «توقيع الاتفاق» stays open. */
  private settleMasdar(draft: PredicateDraft): void {
    const genitive = draft.args.find((a) => a.role === 'gen')
    const given = draft.bare
    if (given.length > 0) {
      if (genitive) genitive.role = draft.frame.object === 'd' || draft.controlledBy !== undefined ? 'obj' : 'subj'
      this.giveObjects(draft, given)
      const object = draft.args.filter((a) => a.role === 'obj')
      if (object.length > 1) object[1]!.role = 'obj2'
      return
    }
    if (!genitive || draft.form !== 'masdar') return
    // «مقتل خمسة»: whoever is named suffered it
    if (suffered(draft.lemma)) {
      genitive.role = 'obj'
      draft.controlledBy = undefined
      return
    }
    if (draft.args.some((a) => a.role === 'agent')) {
      genitive.role = 'obj'
      return
    }
    if (draft.frame.object === '-' && !draft.frame.guessed) {
      genitive.role = 'subj'
      return
    }
    const behind = draft.args.find((a) => a.role === 'obl' && a.prep === 'ل')
    if (behind && this.group(genitive.group).definite && this.animate(genitive.group) && draft.frame.object !== '-' && !draft.frame.preps.has('ل')) {
      genitive.role = 'subj'
      behind.role = 'obj'
    }
  }

  /** Masdars that are subject or object of a verb hang on it. */
  hangNouns(draft: PredicateDraft): void {
    // «دون تأكيدها أو نفيها», «يسعى إلى وقف القتال وإطلاق الأسرى»: what colours the first colours the next
    if (draft.conjunctOf !== undefined && draft.form !== 'finite' && draft.group !== undefined) {
      const first = this.reader.drafts[draft.conjunctOf]!
      if (first.form !== 'finite') {
        if (first.negation !== undefined && draft.negation === undefined && this.reader.words[first.negation]!.pos !== 'neg') draft.negation = first.negation
        for (const modality of first.modality) if (!draft.modality.includes(modality)) draft.modality.push(modality)
        draft.controlledBy ??= first.controlledBy
      }
    }
    for (const { group, role, shared } of draft.args) {
      if (shared || role === 'gen') continue
      const nominal = this.reader.nominals.byGroup.get(group)
      if (!nominal || nominal === draft || nominal.parent) continue
      if (role === 'obl') continue
      this.reader.subordinate(nominal, draft, undefined)
      if (role === 'subj' && draft.voice === 'active') nominal.controlledBy = undefined
    }
    for (const group of draft.bare) {
      const nominal = this.reader.nominals.byGroup.get(group)
      if (nominal && nominal !== draft && !nominal.parent) nominal.parent = { predicate: draft.id, as: 'adverbial' }
    }
  }

  /** «أجرى محادثات مع», «قام بزيارة», «تم توقيع»: the noun carries the meaning and takes over the verb's arguments. */
  lend(verb: PredicateDraft): void {
    for (const use of lightUsesOf(verb.lemma)) {
      const found = verb.args.find((a) => !a.shared && (use.noun === 'obj' ? a.role === 'obj' : use.noun === 'subj' ? a.role === 'subj' : a.role === 'obl' && a.prep === use.noun))
      if (!found) {
        this.lendBack(verb, use)
        continue
      }
      if (use.noun === 'subj' && use.subject === 'none' && verb.args.some((a) => a.role === 'obj')) continue
      for (const index of [found.group, ...this.group(found.group).conjuncts]) {
        const nominal = this.reader.nominals.byGroup.get(index)
        if (!nominal || nominal.light !== undefined) continue
        nominal.light = verb.id
        nominal.parent ??= { predicate: verb.id, as: 'argument' }
        if (nominal.tense === 'none') nominal.tense = verb.tense
        if (verb.negation !== undefined && nominal.negation === undefined) nominal.negation = verb.negation
        for (const modality of verb.modality) if (!nominal.modality.includes(modality)) nominal.modality.push(modality)
        for (const argument of verb.args) {
          if (argument.group === found.group) continue
          if (argument.role === 'subj') {
            if (use.subject === 'obj' || verb.voice === 'passive') this.add(nominal, 'obj', argument.group, true)
            else if (use.subject === 'subj') this.add(nominal, 'subj', argument.group, true)
          } else if (argument.role === 'obl' || argument.role === 'agent') {
            if (!nominal.args.some((a) => a.group === argument.group)) nominal.args.push({ ...argument, shared: true })
          } else if (argument.role === 'obj' && use.noun !== 'subj') this.add(nominal, 'obj', argument.group, true)
        }
        if (use.subject === 'subj' && verb.emptySubject && verb.voice === 'active' && !nominal.args.some((a) => a.role === 'subj')) nominal.emptySubject = { ...verb.emptySubject }
        // «تم توقيع الاتفاق»
        if (use.subject === 'none' && nominal.form === 'masdar' && nominal.frame.object !== '-') {
          nominal.voice = 'passive'
          for (const argument of nominal.args) if (argument.role === 'gen') argument.role = 'obj'
        }
      }
      return
    }
  }

  /** «الهجوم الذي شنه الجيش على الحي», «عقوبات فرضتها واشنطن»: the noun of event has the arguments of the clause about it. */
  private lendBack(verb: PredicateDraft, use: { noun: string; subject: string }): void {
    const role = use.noun === 'obj' ? 'obj' : use.noun === 'subj' ? 'subj' : 'obl'
    const about = verb.args.find((a) => a.shared && a.group === verb.antecedent && a.role === role && (role !== 'obl' || a.prep === use.noun))
    const nominal = about && this.reader.nominals.byGroup.get(about.group)
    if (!nominal) return
    for (const argument of verb.args) {
      if (argument === about || nominal.args.some((a) => a.group === argument.group)) continue
      if (argument.role === 'subj') {
        if (use.subject !== 'none') nominal.args.push({ role: use.subject === 'obj' || verb.voice === 'passive' ? 'obj' : 'subj', group: argument.group, shared: true })
      } else if (argument.role === 'obl' || argument.role === 'agent') nominal.args.push({ ...argument, shared: true })
    }
    if (verb.negation !== undefined && nominal.negation === undefined && nominal.args.length > 0) nominal.negation = verb.negation
  }

  /** «تسعى طهران إلى إظهار …», «دعا إيران إلى وقف …»: who would do what the complement says. */
  control(draft: PredicateDraft): void {
    if (!draft.controlledBy || draft.light !== undefined) return
    const governor = this.reader.drafts[draft.controlledBy.predicate]!
    const { control } = draft.controlledBy
    if (draft.form === 'finite') {
      if (draft.args.some((a) => a.role === 'subj' && !a.shared) || control === 's') return
    } else if (draft.args.some((a) => a.role === 'subj')) return
    const from =
      control === 'o' ? governor.args.find((a) => a.role === 'obj') : control === 's' ? (governor.args.find((a) => a.role === 'subj') ?? governor.args.find((a) => a.role === 'gen')) : governor.args.find((a) => a.prep === control)
    if (from) {
      if (draft.form !== 'finite' && draft.voice === 'passive') return
      // «يسعى إلى إقناع إيران»: with its doer known, the genitive is whom it is done to
      if (draft.form === 'masdar' && draft.frame.object !== '-') for (const argument of draft.args) if (argument.role === 'gen' && this.head(argument.group).pos !== 'pron') argument.role = 'obj'
      this.add(draft, 'subj', from.group, true)
      draft.emptySubject = undefined
    } else if (control === 's' && governor.emptySubject && draft.form !== 'finite') draft.emptySubject = { ...governor.emptySubject }
  }

  /** A relative clause hangs on the predicate that its noun is an argument of. */
  hangRelative(draft: PredicateDraft): void {
    if (draft.parent || draft.antecedent === undefined) return
    let at: Group | undefined = this.group(draft.antecedent)
    while (at) {
      for (const other of this.takers.get(at.index) ?? []) {
        if (other === draft || this.isUnder(other, draft)) continue
        draft.parent = { predicate: other.id, as: 'relative' }
        return
      }
      at = at.parent ? this.group(at.parent.group) : undefined
    }
  }

  private isUnder(other: PredicateDraft, draft: PredicateDraft): boolean {
    let at: PredicateDraft | undefined = other
    for (let steps = 0; at && steps < 60; steps++) {
      if (at === draft) return true
      at = at.parent ? this.reader.drafts[at.parent.predicate] : undefined
    }
    return false
  }
}

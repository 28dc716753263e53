// Who says what: from cues (words of saying, "according to", a headline's colon) to statements.
import { inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import { type Predicate, ownSubject } from '../document/predicate.js'
import { firstIndex } from '../document/first-index.js'
import { push } from '../document/push.js'
import type { Span } from '../document/span.js'
import type { Sentence, Word } from '../document/word.js'
import type { LanguagePack } from '../language/pack.js'
import type { CodedStatement } from './coded-statement.js'
import { isLevelledAtSubject, partiesOf } from './accusations.js'
import { actorsInside, actorsOfArgument, actorsOfGroup } from '../language/actors.js'
import { groupBehind } from './by-head.js'
import { Contents } from './contents.js'
import { trim } from './content-span.js'
import { type Cue, type Cues, cueAt, cuesOf, isForm, restAt } from './cues.js'
import { agreesWith, isPaper, isReport, isUnknownSpeaker, speakersInGroup, speakersOfPredicate, surnameOf } from './speakers.js'
import { dateOf } from './dates.js'
import { isOfPress } from './sectors.js'
import { GoingOn } from './going-on.js'
import { dateGoingOn, issuedOn } from './speech-dates.js'
import { headlineStatement } from './headline-statement.js'
import { beginOf } from './spans.js'
import { isNobodys, isOfPerson, isSentAway, isUnsaid } from './unsaid.js'

/** All statements of a document in reading order. */
export function codeStatements(document: Document, pack: LanguagePack): CodedStatement[] {
  const finder = new StatementFinder(document, cuesOf(pack))
  for (const sentence of document.sentences) finder.readSentence(sentence)
  return finder.statements
}

/** Words from a cue to the preposition of whose words it passes on. */
const SOURCE_REACH = 12
/** A stretch of words too short to be what somebody vouches for («وأكد، استنادا إلى …»). */
const SHORT = 12

class StatementFinder {
  readonly statements: CodedStatement[] = []
  private readonly going: GoingOn
  /** The participle that was read with its verb («استطرد قائلا»). */
  private read = -1
  private readonly byPredicate = new Map<number, CodedStatement[]>()
  private readonly contents: Contents

  constructor(private readonly document: Document, private readonly cues: Cues) {
    this.contents = new Contents(document, cues)
    this.going = new GoingOn(document)
  }


  readSentence(sentence: Sentence): void {
    const { words } = this.document
    let i = sentence.first
    const headed = sentence.headline ? headlineStatement(this.document, this.cues, this.contents, sentence) : undefined
    if (headed) this.add(headed)
    while (i < sentence.last) {
      const word = words[i]!
      const cue = word.pos === 'punct' ? undefined : cueAt(words, i, sentence.last, this.cues)
      if (cue) {
        if (cue.kind === 'according') {
          const said = this.statements.length
          const next = this.according(sentence, i, cue)
          // "citing security concerns": what is given for a reason, nobody whose word it is
          if (this.statements.length === said && cue.words.length === 1 && word.pos === 'verb') this.givesReason(sentence, i)
          i = next
        }
        else {
          this.saying(sentence, i, cue)
          i += cue.words.length
        }
      } else i++
    }
  }

  private givesReason(sentence: Sentence, at: number): void {
    const { words, groups } = this.document
    const cue = this.cues.byFirst.get(words[at]!.verb ?? words[at]!.lemma)?.find(({ kind, words: own, rest }) => kind === 'say' && own.length === 1 && !rest)
    const reason = predicateAtWord(this.document, at)?.args.find(({ role, shared }) => role === 'obj' && !shared)
    if (cue && reason && !this.cues.nouns.has(words[groups[reason.group]!.head]!.lemma)) this.saying(sentence, at, cue)
  }

  private saying(sentence: Sentence, at: number, cue: Cue): void {
    const { words } = this.document
    const word = words[at]!
    const predicate = predicateAtWord(this.document, at)
    const phrase = cue.words.length > 1
    if (!phrase && word.pos !== 'verb' && !word.verbForm) return
    if (at === this.read) return
    const form = predicate?.form ?? word.verbForm
    if (cue.finite && word.verbForm === 'infinitive') return
    // «لا يسهم في السلام، معتبرا أن …»: what denies the verb that a participle goes along with does not deny it
    if (predicate?.negation !== undefined && cue.kind !== 'deny' && !this.isDeniedElsewhere(predicate.negation, word, sentence) && !(form === 'active-participle' && predicate.negation < at - 1)) return
    if (word.person === 1 || word.person === 2) return
    if (!phrase && isNobodys(word, words[at - 1], cue, predicate)) return
    if (isUnsaid(cue, predicate) || this.isWithheld(predicate, cue)) return
    if (!phrase && (form === 'passive-participle' || (form === 'active-participle' && !this.contents.asides.isCircumstance(at) && !this.contents.asides.isAbsolute(at)))) return
    if (this.contents.quotations.isQuoted(word.start, sentence)) return
    // "released a statement saying": the participle is the cue
    const behind = words[at + cue.words.length]
    if (phrase && behind?.verbForm === 'active-participle' && this.cues.nouns.has(words[behind.index - 1]!.lemma) && this.contents.asides.isCircumstance(behind.index)) return
    const masdar = form === 'masdar'
    // «إظهار أن»: to make something believed is not yet to say it
    if (masdar && (cue.within || cue.near)) return
    if ((cue.kind === 'relay' && this.relay(sentence, at, cue, predicate)) || this.passesOn(sentence, at, cue, predicate)) return
    const cueEnd = words[at + cue.words.length - 1]!.end
    const found = this.contents.of(sentence, at, cue, predicate, masdar, this.going.last)
    if (!found) return
    // «يُعتبر فلان …», «الذي يعد أحد …»: nobody's word, unless somebody stands by it
    if (cue.kind === 'judge' && found.by === 'obj' && predicate?.tense === 'present' && !this.standsBy(predicate, cue)) return
    // «استطرد الوزير قائلا: …»: the participle right before the words said is their cue
    const takenUp = form === 'finite' ? this.takenUpAt(at + cue.words.length, found.content.start) : undefined
    if (takenUp !== undefined) this.read = takenUp
    // «انتخابات نددت بها المعارضة»: a clause about a noun says nothing of its own
    if (found.by === 'prep' && predicate?.form === 'finite' && this.isResumed(found.content.start)) return
    if (masdar && this.isHeadOf(at, found.content)) return
    if (this.isKeptBack(at, masdar, found.content)) return
    // «نفت بريطانيا الملك إلى قبرص», "denied him entry": whom one does something to is not what is said
    if (cue.kind === 'deny' && found.by === 'obj' && (isSentAway(this.document, predicate) || (cue.thing && isOfPerson(this.document, predicate)))) return
    let speakers: readonly number[] = speakersOfPredicate(this.document, predicate, at, sentence, this.cues, found.content)
    const going = this.contents.asides.isAbsolute(at) ? undefined : this.going.speakersAt(at, sentence, cue, predicate)
    if (going) speakers = going
    // «وتظهر استطلاعات الرأي أن»: what seems its object says it
    const shown = cue.near ? predicate?.args.find((argument) => argument.role === 'obj' && !argument.shared && this.cues.reports.has(words[this.document.groups[argument.group]!.head]!.lemma)) : undefined
    if (shown) speakers = speakersInGroup(this.document, shown.group, this.cues)
    const teller = predicate && !cue.hearer && found.by === 'that' && SPOKEN.has(cue.kind) ? this.behindRelative(predicate, found.content) : []
    if (teller.length) speakers = teller
    const author = this.authorOf(at, cue, predicate, phrase, sentence)
    if (author.length) speakers = author
    // «وزيران اتهما بالفساد»: nobody is said to accuse them
    if (cue.kind === 'accuse' && predicate && isLevelledAtSubject(this.document, this.cues, predicate)) return
    // «وُصف الزعيم بأنه»: nor to call him so
    if (cue.kind === 'judge' && !phrase && predicate?.form === 'finite' && predicate.voice === 'passive' && predicate.args.some(({ role }) => role === 'subj') && predicate.args.every(({ role }) => role !== 'obj' && role !== 'agent')) return
    const accusation = predicate && cue.kind === 'accuse' && !cue.within ? partiesOf(this.document, this.cues, predicate, found.content.start) : undefined
    if (predicate && accusation && (found.by === 'prep' || found.by === 'gen') && !(cue.object && accusation.accused.length)) speakers = this.throwsBlame(cue, at, found.content) ? speakers : this.accusers(predicate, at, found.content, speakers)
    if (accusation?.accusers) speakers = accusation.accusers
    // "her father accused the ministry": whom the verb has for its object accuses nobody, though no other is named
    else if (predicate && accusation?.accused.length && !this.isFollowedBySubject(predicate) && speakers.every((actor) => accusation.accused.includes(actor))) speakers = actorsOfArgument(this.document, predicate.index, 'subj').filter((actor) => !accusation.accused.includes(actor))
    // «واتهمت الصين بـ»: who seems to be the subject and is not the accuser, is accused
    const accused = accusation?.accused.length || !predicate || !accusation || accusation.accusers ? accusation?.accused : actorsOfArgument(this.document, predicate.index, 'subj').filter((actor) => !speakers.includes(actor))
    // «قال إنها متعثرة، وحمّل إسرائيل المسؤولية»: who stands behind the verb is who is accused, and whoever spoke accuses
    // «متهما الوزيرة بـ…» opens a sentence: whoever spoke before accuses her
    const openly = cue.kind === 'accuse' && !predicate && word.verbForm === 'active-participle' && word.number !== 'pl' && at <= sentence.first + 1 ? this.going.before(sentence.index, 1, word)?.speakers : undefined
    const faced = openly && speakers.length ? speakers : undefined
    if (openly) speakers = openly
    if (!speakers.length && accusation && accused?.length && predicate?.form === 'finite' && predicate.voice !== 'passive' && this.hasForSubject(predicate, accused)) speakers = this.going.before(sentence.index, 1, word)?.speakers ?? []
    const { relayed } = this
    if (masdar && relayed) {
      speakers = relayed.speakers
      this.relayed = undefined
    }
    const continues = cue.kind === 'continue' || (!speakers.length && (predicate?.form === 'active-participle' || predicate?.form === 'finite')) || predicate?.form === 'active-participle'
    if (!speakers.length && predicate?.form === 'finite') speakers = surnameOf(this.document, predicate)
    // «أعلنت مجموعة قراصنة …», "a group of hackers": those it is made of
    if (!speakers.length && this.isNewcomer(predicate)) speakers = this.membersOf(predicate!)
    // «وأضاف البيان»: the paper goes on with the words of whoever issued it
    const paper = isPaper(this.document, predicate, this.cues)
    const another = phrase ? this.cues.reports.has(words[at + cue.words.length - 1]!.lemma) : !!shown || this.isAnother(predicate, cue)
    if (another && !phrase && !speakers.length && !paper && !shown && (cue.near || !this.opensClause(found.content))) return
    if (!speakers.length && this.going.last && paper && !another && !areAnybodys(this.document, predicate)) speakers = this.going.last.speakers
    if (!speakers.length) {
      // «تعد القضية الأهم»: told of nobody, it is what the story calls it
      if (cue.kind === 'judge' && found.by === 'obj' && predicate?.tense === 'present') return
      if ((masdar || form === 'infinitive') && !phrase) return
      if (cue.impersonal && predicate?.tense === 'present') return
      if (predicate?.voice === 'passive' && !phrase) return
      // «لافتات كتب عليها "…"»: who wrote it is not told
      if (found.by === 'quote' && predicate?.emptySubject && words[at + 1]?.pos === 'prep' && words[at + 2]?.clitic === 'after' && predicate.parent?.as === 'relative') return
      if (this.going.last && !another && !(paper && areAnybodys(this.document, predicate)) && (continues || phrase) && !this.isNewcomer(predicate) && !this.areSeveral(predicate, this.going.last.speakers) && !((cue.kind === 'accuse' || cue.kind === 'deny' || cue.kind === 'own') && hasOwnSubject(predicate)) && !isUnknownSpeaker(this.document, predicate) && !this.isSomebodyElse(predicate, paper, this.going.last.speakers)) speakers = this.going.last.speakers
    }
    // «أدانت المحكمة الوزير»: a court that convicts somebody does not condemn
    if (cue.kind === 'condemn' && speakers.length && speakers.every((speaker) => this.document.actors[speaker]!.sector === COURTS)) return
    if (form === 'finite' && cue.kind !== 'continue' && this.isNested(predicate, speakers)) return
    const follows = continues && this.going.last && sameSpeakers(this.going.last.speakers, speakers) ? this.going.last : undefined
    const date = dateOf(this.document, predicate?.index) ?? (predicate ? issuedOn(this.document, this.cues, predicate) : null) ?? follows?.date ?? dateGoingOn(this.document, this.cues, { kind: cue.kind, sentence, speakers, content: found.content, predicate }, this.going.told)
    const medium = (masdar ? relayed?.medium : undefined) ?? this.mediumOf(sentence, speakers, found.content) ?? follows?.medium
    this.add({
      predicate: predicate?.index, sentence: sentence.index, kind: cue.kind, cue: takenUp === undefined ? { start: word.start, end: cueEnd } : { start: words[takenUp]!.start, end: words[takenUp]!.end }, speakers, content: found.content,
      direct: this.contents.quotations.isDirect(found.content, sentence), date: sentence.headline ? null : date, medium, continues: !!follows, headline: sentence.headline, rule: `cue-${cue.kind}-${found.by}`, ...(cue.deed && found.by === 'obj' ? { deed: true } : {}), ...(cue.cause ? { cause: true } : {}), ...(cue.claimed ? { claimed: cue.claimed } : {}),
      ...(faced ? { accused: faced.filter((actor) => !speakers.includes(actor)) } : {}),
      ...(accusation && accused ? { accused: accused.filter((actor) => !speakers.includes(actor) || accusation.accusers === accused) } : {}),
    })
  }

  /** «"لا نريد حربا"، يقول الوزير»: what denies in marks denies nothing outside of them. */
  private isDeniedElsewhere(negation: number, { start }: Word, sentence: Sentence): boolean {
    const { quotations } = this.contents
    return quotations.isQuoted(this.document.words[negation]!.start, sentence) && !quotations.isQuoted(start, sentence)
  }

  /** The group that a preposition brings in soon behind a cue. */
  private behindCue(at: number, sentence: Sentence, fits: (prep: number) => boolean): Group | undefined {
    return inSentence(this.document, sentence.index).groups.find(({ prep }) => prep !== undefined && prep > at && prep < at + SOURCE_REACH && fits(prep))
  }

  /** Whether what seems the subject of a verb are those who are accused: "the boycotting states accuse Kenya" is somebody else's word. */
  private hasForSubject(predicate: Predicate, accused: readonly number[]): boolean {
    const subject = actorsOfArgument(this.document, predicate.index, 'subj')
    return ownSubject(predicate) !== undefined && subject.length > 0 && subject.every((actor) => accused.includes(actor))
  }

  /** «نسبت الصحيفة إلى مسؤول قوله إن»: it passes his words on, and accuses nobody. */
  private passesOn(sentence: Sentence, at: number, { kind, object, openers }: Cue, predicate: Predicate | undefined): boolean {
    const { words } = this.document
    if (kind !== 'accuse' || object !== undefined || predicate?.form !== 'finite') return false
    const from = this.behindCue(at, sentence, (prep) => openers.some((opener) => opener.by === 'prep' && isForm(words[prep], opener.prep!)))
    const said = from && this.ownCueFollows(from.last, words[Math.min(from.last + 2, sentence.last - 1)]!.end) ? speakersInGroup(this.document, from.index, this.cues) : []
    if (!said.length) return false
    this.relayed = { speakers: said, medium: speakersOfPredicate(this.document, predicate, at, sentence, this.cues, undefined)[0] }
    return true
  }

  /** «تتهم كينيا أوغندا»: which of two names behind the verb is its subject may be mistaken. */
  private isFollowedBySubject({ args, word }: Predicate): boolean {
    return args.some((arg) => arg.role === 'subj' && !arg.shared && this.document.groups[arg.group]!.first > word)
  }

  /** "refused to confirm whether", "declined to say": nothing was said. */
  private isWithheld(predicate: Predicate | undefined, { kind }: Cue): boolean {
    if ((predicate?.form !== 'infinitive' && !(predicate?.form === 'masdar' && PLAIN.has(kind))) || !predicate.parent || predicate.parent.as === 'purpose' || predicate.parent.as === 'adverbial') return false
    const over = this.document.words[this.document.predicates[predicate.parent.predicate]!.word]!
    return this.cues.silence.some((row) => !row.negated && row.object !== undefined && isForm(over, row.word))
  }
  /** «الانتخابات التي قالت واشنطن إنها مزورة»: a verb of saying has no object, so whoever stands behind it says it, not whom the relative clause tells of. */
  private behindRelative(predicate: Predicate, content: Span): readonly number[] {
    const { words, groups } = this.document
    if (predicate.form !== 'finite' || !predicate.args.some((argument) => argument.role === 'subj' && argument.shared)) return []
    const object = predicate.args.find((argument) => argument.role === 'obj' && !argument.shared)
    const group = object && groups[object.group]!
    if (!group || group.first <= predicate.word || group.end > content.start || words[group.head]!.pos === 'pron') return []
    const found = speakersInGroup(this.document, group.index, this.cues)
    return found.length && agreesWith(this.document, found, words[predicate.word]!) ? found : []
  }
  /** «قال طاقم تصوير إن», "a crew said": somebody the story has not told of, who goes on with nobody's words. */
  private isNewcomer(predicate: Predicate | undefined): boolean {
    const { words, groups } = this.document
    return !!predicate?.args.some((arg) => {
      const group = groups[arg.group]!
      const head = words[group.head]!
      return arg.role === 'subj' && !arg.shared && !group.definite && head.pos === 'noun' && !head.verbForm && !this.cues.nouns.has(head.lemma)
    })
  }
  /** «ذكر تقرير أن», «تشير التقديرات إلى»: a report without an author, and what is nobody, go on with nobody's words. Where nouns have no gender it is not sure enough what is nobody. */
  private isAnother(predicate: Predicate | undefined, { kind, openers }: Cue): boolean {
    if (isReport(this.document, predicate, this.cues)) return true
    // «أكد العزم على»: of a verb with an object what seems its subject may be that
    if (!PLAIN.has(kind) || openers.some((opener) => opener.by === 'obj')) return false
    const { words, groups } = this.document
    return !!predicate?.args.some(({ role, shared, group }) => {
      const { head, animate } = groups[group]!
      const { pos, lemma, key, unknown, gender } = words[head]!
      return role === 'subj' && !shared && pos === 'noun' && gender !== undefined && !unknown && !animate && !this.cues.nouns.has(lemma) && !this.cues.nouns.has(key)
    })
  }
  /** «عدم الكشف عن اسمه», «طلب عدم ذكر اسمه»: who wants it says nothing by it. */
  private isKeptBack(at: number, masdar: boolean, content: Span): boolean {
    const { words } = this.document
    const first = masdar ? at - 1 : firstIndex(words, (word) => word.start >= content.start)
    return !!words[first] && !!this.cues.withholding.get(words[first]!.lemma)?.some((phrase) => phrase.every((part, i) => isForm(words[first + i], part)))
  }
  /** The first words are "that", or a preposition and "that". */
  private opensClause(content: Span): boolean {
    const { words } = this.document
    const first = firstIndex(words, (word) => word.start >= content.start)
    return this.cues.that.has(words[first]?.key ?? '') || (words[first]?.pos === 'prep' && words[first + 1] !== undefined && this.cues.that.has(words[first + 1]!.key))
  }
  /** «وكانت حكومتا البلدين قد أعلنتا»: a verb of two or many, behind its subject, goes on with nobody's words who is one. */
  private areSeveral(predicate: Predicate | undefined, going: readonly number[]): boolean {
    const verb = predicate?.form === 'finite' ? this.document.words[predicate.word]! : undefined
    return (verb?.number === 'du' || verb?.number === 'pl') && hasOwnSubject(predicate) && !agreesWith(this.document, going, { number: verb.number })
  }
  /** «وقالت الجماعة إن» behind what a man said: a subject of her own, whom the verb agrees with, goes on with no man's words. */
  private isSomebodyElse(predicate: Predicate | undefined, paper: boolean, going: readonly number[]): boolean {
    const subject = predicate?.form === 'finite' ? ownSubject(predicate) : undefined
    if (paper || !predicate || !subject || this.document.words[this.document.groups[subject.group]!.head]!.pos === 'pron') return false
    const { gender } = this.document.words[predicate.word]!
    return gender === 'f' && going.every((actor) => this.document.actors[actor]!.kind === 'person') && !agreesWith(this.document, going, { gender })
  }
  /** The people that a noun for many of them is said of. */
  private membersOf(predicate: Predicate): readonly number[] {
    const { actors, groups } = this.document
    const subject = groups[ownSubject(predicate)!.group]!
    const members = inSentence(this.document, subject.sentence).mentions.find((m) => m.first > subject.first && m.last <= subject.last && m.form !== 'adjective' && m.form !== 'pronoun' && m.actors.some((actor) => actors[actor]!.kind === 'group'))
    return members?.actors ?? []
  }
  /** Where a participle of saying stands right before the words said. */
  private takenUpAt(from: number, content: number): number | undefined {
    const { words } = this.document
    let i = from
    while (i < words.length && words[i]!.end <= content) i++
    for (i--; i >= from && words[i]!.pos === 'punct'; i--);
    return i >= from && words[i]!.verbForm === 'active-participle' && this.cues.byFirst.get(words[i]!.verb ?? words[i]!.lemma)?.some((cue) => cue.kind === 'say' && cue.openers.some((opener) => opener.by === 'colon')) && this.contents.asides.isCircumstance(i) ? i : undefined
  }
  /** The first words are a preposition and a pronoun that stands for what the clause is about. */
  private isResumed(content: number): boolean {
    const { words } = this.document
    const first = firstIndex(words, (word) => word.start >= content)
    return words[first]?.pos === 'prep' && words[first + 1]?.pos === 'pron' && words[first + 1]!.clitic === 'after'
  }
  /** «أعرب عن أمله في أن …»: the noun heads what another cue says, and is no saying of its own. */
  private isHeadOf(at: number, content: Span): boolean {
    const { words } = this.document
    const outer = this.statements.at(-1)
    return !!outer && outer.sentence === this.document.predicates[outer.predicate ?? -1]?.sentence && outer.content.start <= words[at]!.start && outer.content.end >= content.start && firstIndex(words, (word) => word.start >= outer.content.start) >= at - 2
  }
  /** The author of a paper that a cue names («جاء في بيان للحكومة»), or that a clause tells more of («تصريحات للوزير، قال فيها»), or who says it by his own act («هاجمت الصين واشنطن بقولها»). */
  private authorOf(at: number, cue: Cue, predicate: Predicate | undefined, phrase: boolean, sentence: Sentence): readonly number[] {
    const { document, cues } = this
    const { words, groups } = document
    const own = inSentence(document, sentence.index)
    if (phrase) {
      const last = at + cue.words.length - 1
      const paper = cues.nouns.has(words[last]!.lemma) ? own.groups.find((group) => group.head === last) : undefined
      return paper ? speakersInGroup(document, paper.index, cues) : []
    }
    if (!predicate) return []
    if (predicate.form === 'masdar') {
      const owner = predicate.args.find((argument) => (argument.role === 'gen' || argument.role === 'subj') && !argument.shared && words[groups[argument.group]!.head]!.pos === 'pron')
      const over = predicate.parent && document.predicates[predicate.parent.predicate]
      if (!owner || over?.form !== 'finite' || words[at - 1]?.pos !== 'prep') return []
      const doers = actorsOfArgument(document, over.index, 'subj')
      return doers.length && agreesWith(document, doers, words[groups[owner.group]!.head]!) ? doers : []
    }
    if (predicate.form !== 'finite' || !predicate.emptySubject || words[at + 1]?.pos !== 'prep' || words[at + 2]?.pos !== 'pron') return []
    const paper = own.groups.findLast((group) => group.head < at && group.head > at - 12 && (cues.nouns.has(words[group.head]!.lemma) || cues.nouns.has(words[group.head]!.key)))
    if (!paper) return []
    const inside = actorsInside(document, paper.index)
    const behind = own.groups.find((group) => group.prep !== undefined && group.prep > paper.head && group.prep <= paper.last + 1 && group.last <= at)
    const issued = inside.length ? inside : behind ? actorsOfGroup(document, behind.index) : []
    if (issued.length) return issued
    const over = own.predicates.find((other) => other.form === 'finite' && other.word < at && other.args.some((argument) => argument.group === paper.index && argument.role !== 'subj'))
    return over && !over.emptySubject ? actorsOfArgument(document, over.index, 'subj') : []
  }
  /** Somebody of his own is the subject, or what is judged is a pronoun («تعتبرها الأمم المتحدة …»). A verb that mostly tells what something is taken for needs the pronoun. */
  private standsBy(predicate: Predicate, cue: Cue): boolean {
    const { words, groups } = this.document
    const next = words[predicate.word + 1]
    if (cue.impersonal && !(next?.pos === 'pron' && next.clitic === 'after')) return false
    if (cue.impersonal) return true
    return predicate.args.some((arg) => !arg.shared && (words[groups[arg.group]!.head]!.pos === 'pron' ? arg.role === 'obj' : arg.role === 'subj'))
  }
  /** «واتهم رئيس الهيئة بالاحتيال»: a passive without an object, whose subject is accused; of `own` people («اتهم خصومه بالعمالة») by whoever spoke before. */
  private sufferedBy({ voice, args }: Predicate): { readonly own: boolean } | undefined {
    const { words, groups } = this.document
    const subject = ownSubject({ args })
    if (voice !== 'passive' || !subject || args.some((arg) => (arg.role === 'obj' && !arg.shared) || arg.role === 'agent')) return undefined
    const { head, conjuncts } = groups[subject.group]!
    // of several the last may be whom the others accuse
    if (conjuncts.length) return undefined
    return { own: words[head + 1]?.pos === 'pron' && words[head + 1]!.clitic === 'after' }
  }
  /** «ألقى البنك بالمسؤولية على»: behind a preposition the noun of the idiom is what is thrown, at somebody whom another brings in. */
  private throwsBlame({ object }: Cue, at: number, content: Span): boolean {
    const { words } = this.document
    if (object === undefined) return false
    for (let i = at + 2; i < words.length && words[i]!.start < content.start; i++) if (isForm(words[i], object) && words[i - 1]!.pos === 'prep') return true
    return false
  }
  /** «واتهمت الصين بـ…»: one cannot accuse nobody, so the only one who stands behind the verb is the accused, and the accuser is who spoke before. */
  private accusers(predicate: Predicate, at: number, content: Span, speakers: readonly number[]): readonly number[] {
    const { words, groups } = this.document
    if (predicate.form !== 'finite' || words[at + 1]?.clitic === 'after') return speakers
    const suffered = this.sufferedBy(predicate)
    if (suffered) return suffered.own ? (this.going.before(predicate.sentence, 1, words[at]!)?.speakers ?? []) : []
    // «اتهمت الشرطة شقيقين بـ»: two stand there, though one of them is nobody that the story names
    if (predicate.args.some((arg) => arg.role === 'obj' && !arg.shared && groups[arg.group]!.first > at && groups[arg.group]!.end <= content.start)) return speakers
    const subject = predicate.args.find((arg) => arg.role === 'subj')
    if (!subject || subject.shared || groups[subject.group]!.first < at || groups[subject.group]!.conjuncts.length) return speakers
    const between = inSentence(this.document, predicate.sentence).mentions.filter((m) => m.start >= words[at]!.end && m.end <= content.start && m.actors.length && !m.weak && m.form !== 'pronoun' && m.form !== 'empty')
    if (between.length !== 1 || between[0]!.first < groups[subject.group]!.first - 1 || inSentence(this.document, predicate.sentence).predicates.some((p) => p.word > at && p.end < content.start && p.parent?.as === 'relative')) return speakers
    // «الحركة التي اتهمت الحكومة بـ…»: whoever the relative clause tells of
    if (predicate.parent?.as === 'relative' || words[at - 1]?.pos === 'sub') return inSentence(this.document, predicate.sentence).mentions.findLast((m) => m.last < at && m.last >= at - 3 && m.actors.length > 0 && m.form !== 'pronoun')?.actors ?? []
    return this.going.before(predicate.sentence, 1, words[at]!)?.speakers ?? []
  }
  /** «قال إنه يثمّن …»: what the same speaker is said to do within his own words is no saying of its own. */
  private isNested(predicate: Predicate | undefined, speakers: readonly number[]): boolean {
    let child = predicate
    for (let up = 0; up < 3 && child?.parent; up++) {
      if (child.parent.as !== 'content' && child.parent.as !== 'argument') return false
      const parent = child.parent.predicate
      const earlier = this.byPredicate.get(parent)?.at(-1)
      // "…: "While we wait," he said, "we urge": words in marks of their own
      if (earlier) return sameSpeakers(earlier.speakers, speakers) && !this.contents.followsQuotation(predicate!)
      child = this.document.predicates[parent]
    }
    return false
  }

  /** «نقلت الوكالة عن الوزير قوله إن …»: the outlet passes on; with «قوله» the speaker's own statement follows, else this one is his. */
  private relay(sentence: Sentence, at: number, cue: Cue, predicate: Predicate | undefined): boolean {
    const { document, cues } = this
    const { words } = document
    const found = this.contents.of(sentence, at, cue, predicate, false, this.going.last)
    if (!found) return false
    const outlets = speakersOfPredicate(document, predicate, at, sentence, cues, found.content)
    const rest = cue.rest && restAt(words, at, sentence.last, cue)
    if (rest !== undefined && predicate) {
      // "quoted the minister as saying", "the minister was quoted by the agency as saying"
      const passive = predicate.voice === 'passive'
      const quoted = actorsOfArgument(document, predicate.index, passive ? 'subj' : 'obj')
      const medium = passive ? actorsOfArgument(document, predicate.index, 'agent')[0] : outlets[0]
      if (quoted.length) this.add({ predicate: predicate.index, sentence: sentence.index, kind: 'relay', cue: { start: words[at]!.start, end: words[rest]!.end }, speakers: quoted, content: found.content, direct: this.contents.quotations.isDirect(found.content, sentence), date: sentence.headline ? null : dateOf(document, predicate.index), medium, continues: false, headline: sentence.headline, rule: `cue-relay-${found.by}` })
      return true
    }
    const from = this.behindCue(at, sentence, (prep) => words[prep]!.start < found.content.start && (cues.relayedFrom.has(words[prep]!.lemma) || cues.relayedFrom.has(words[prep + 1]!.lemma)))
    const said = from ? speakersInGroup(document, from.index, cues) : []
    // the speaker's own cue follows («قوله»): the outlet is its medium
    if (said.length && this.ownCueFollows(at + 1, found.content.start)) {
      this.relayed = { speakers: said, medium: outlets[0] }
      return true
    }
    // «نقل الجرحى إلى …»: without a source that is named, only a medium relays
    const speakers = said.length ? said : from || cue.words.length > 1 ? outlets : outlets.filter((actor) => isOfPress(document.actors[actor]!))
    if (!speakers.length) return true
    const date = dateOf(document, predicate?.index)
    this.add({ predicate: predicate?.index, sentence: sentence.index, kind: 'relay', cue: { start: words[at]!.start, end: words[at]!.end }, speakers, content: found.content, direct: this.contents.quotations.isDirect(found.content, sentence), date: sentence.headline ? null : date, medium: speakers === said ? outlets[0] : undefined, continues: false, headline: sentence.headline, rule: `cue-relay-${found.by}` })
    return true
  }
  private relayed: { readonly speakers: readonly number[]; readonly medium: number | undefined } | undefined
  private ownCueFollows(from: number, limit: number): boolean {
    const { words } = this.document
    for (let i = from; i < words.length && words[i]!.start < limit; i++) if ((predicateAtWord(this.document, i)?.form === 'masdar' || words[i]!.verbForm === 'masdar') && words[i + 1]?.clitic === 'after' && cueAt(words, i, words.length, this.cues)) return true
    return false
  }

  /** A verb by which somebody says that something is so («أفادت», not «يبدو»). */
  private tellsThat({ word }: Predicate, { last }: Sentence): boolean {
    const cue = cueAt(this.document.words, word, last, this.cues)
    return cue?.words.length === 1 && cue.openers.some((opener) => opener.by === 'that')
  }

  /** «وفق الرئاسة الروسية», «بحسب ما كشفت السفارة», "according to the ministry". Returns where to read on. */
  private according(sentence: Sentence, at: number, cue: Cue): number {
    const { words } = this.document
    const { groups, predicates } = inSentence(this.document, sentence.index)
    let next = at + cue.words.length
    let end = words[next - 1]!.end
    // «فحسب وإنما», «وفق»: nobody follows
    if (words[next]?.pos === 'conj') return next
    let speakers: number[] = []
    let reportVerb: Predicate | undefined
    // «وفق ما كشفت السفارة»: the cue reaches up to the verb
    for (let k = next; k < Math.min(sentence.last, next + 4); k++) {
      const predicate = predicateAtWord(this.document, k)
      if (predicate?.form === 'finite' && (words[next - 1]!.pos === 'sub' || words[next]!.pos === 'sub' || words[next]!.pos === 'pron' || words[next]!.pos === 'part' || words[next]!.clitic)) {
        reportVerb = predicate
        end = words[k]!.end
        next = k + 1
        break
      }
    }
    // «على ما أفادت الوزارة», not «على ما هو عليه»
    if (cue.clausal && !(reportVerb && (words[at - 1]?.pos === 'punct' || words[at - 1]?.pos === 'conj' || at === sentence.first) && (this.tellsThat(reportVerb, sentence) || words[next]?.pos === 'prep'))) return at + cue.words.length
    const paper = reportVerb && words[next]?.pos === 'prep' && words[reportVerb.word - 1]!.pos === 'sub' ? groupBehind(this.document, sentence.index, next) : undefined
    const written = paper && !this.tellsThat(reportVerb!, sentence)
    // «على حد تعبيره»: his, who speaks in the sentence
    const own = words[next]?.pos === 'pron' && words[next]!.clitic === 'after' ? this.lastSpokenIn(sentence) : undefined
    // «по его словам»: whose they are stands inside the phrase
    const inside = words.slice(at + 1, at + cue.words.length - 1).some(({ pos }) => pos === 'det' || pos === 'pron')
    if (written) {
      // «وفق ما جاء في بيان للوزارة», «على حساب الوزارة»
      speakers = speakersInGroup(this.document, paper.index, this.cues)
      if (!speakers.length) speakers = actorsInside(this.document, paper.index)
      if (!speakers.length && this.going.last && this.isOfLast(paper)) speakers = [...this.going.last.speakers]
      end = words[next]!.end
      next = Math.min(paper.last, sentence.last)
    } else if (inside) speakers = [...(this.insideOf(at, cue, sentence) ?? this.going.last?.speakers ?? [])]
    else if (reportVerb) speakers = speakersOfPredicate(this.document, reportVerb, reportVerb.word, sentence, this.cues, undefined)
    else if (own) {
      speakers = [...own.speakers]
      end = words[next++]!.end
    } else {
      const group = groups.find((g) => !g.parent && g.first >= next && g.first <= next + 1)
      if (!group) return next
      speakers = speakersInGroup(this.document, group.index, this.cues)
      if (!speakers.length && this.going.last && this.isOfLast(group)) speakers = [...this.going.last.speakers]
      const named = inSentence(this.document, sentence.index).mentions.find((m) => m.first >= group.first && m.first < group.last && m.last > group.last)
      // "according to figures from the ministry": what it vouches for begins behind the ministry
      const behind = speakers.length ? groups.find((other) => other.prep !== undefined && other.prep >= group.last && other.prep <= group.last + 1 && actorsOfGroup(this.document, other.index)[0] === speakers[0]) : undefined
      next = Math.max(next, Math.min(behind?.last ?? named?.last ?? group.last, sentence.last))
    }
    if (!speakers.length) return next
    // the words it vouches for: what stands before it in the sentence, else what comes after
    const startWord = words[at]!
    const before = trim(this.document, { start: beginOf(this.document, sentence), end: startWord.start })
    const enough = before && before.end - before.start > SHORT && predicates.some((p) => p.start < startWord.start && p.start >= before.start)
    // «أكد الوزير، بحسب وسائل إعلام، أن …»: the saying it interrupts goes on behind it
    let resume = next
    while (resume < sentence.last && words[resume]!.pos === 'punct') resume++
    const interrupts = resume < sentence.last && this.cues.that.has(words[resume]!.key)
    const content = interrupts ? trim(this.document, { start: words[resume]!.start, end: sentence.end }) : enough ? before : trim(this.document, { start: words[next - 1]?.end ?? end, end: sentence.end })
    if (!content) return next
    this.add({
      sentence: sentence.index, kind: 'according', cue: { start: startWord.start, end }, speakers, content, direct: this.contents.quotations.isDirect(content, sentence),
      date: sentence.headline ? null : (dateOf(this.document, reportVerb?.index) ?? null), medium: undefined, continues: false, headline: sentence.headline, rule: enough ? 'according-after' : 'according-before', predicate: reportVerb?.index,
    })
    return next
  }

  /** Whom the pronoun inside a phrase means. */
  private insideOf(at: number, cue: Cue, sentence: Sentence): readonly number[] | undefined {
    return inSentence(this.document, sentence.index).mentions.find((one) => one.first > at && one.last < at + cue.words.length)?.actors
  }

  /** A paper without an author that is whose who spoke last, as a report is not. */
  private isOfLast({ head }: Group): boolean {
    const { lemma } = this.document.words[head]!
    return this.cues.nouns.has(lemma) && !this.cues.reports.has(lemma)
  }

  /** The last statement of a sentence whose speaker is known; statements come in the order of their sentences. */
  private lastSpokenIn({ index }: Sentence): CodedStatement | undefined {
    for (let i = this.statements.length - 1; i >= 0 && this.statements[i]!.sentence === index; i--) if (this.statements[i]!.speakers.length) return this.statements[i]
    return undefined
  }

  private add(statement: CodedStatement): void {
    this.statements.push(statement)
    if (statement.predicate !== undefined) push(this.byPredicate, statement.predicate, statement)
    if (!statement.headline && statement.rule !== 'according-after' && statement.speakers.length && !this.isInside(statement)) this.going.told.push(statement)
  }
  /** «قال الوزير إن طهران أعلنت …»: told inside of what another says in the same sentence; who goes on is the other. */
  private isInside(statement: CodedStatement): boolean {
    let child = statement.predicate === undefined ? undefined : this.document.predicates[statement.predicate]
    for (let up = 0; up < 8 && child?.parent; up++) {
      const { predicate, as } = child.parent
      if (as === 'content' && this.byPredicate.get(predicate)?.some((other) => other !== statement && other.content.start <= statement.cue.start && other.content.end > statement.cue.start)) return true
      child = this.document.predicates[predicate]
    }
    return false
  }


  /** The outlet it was said to or in: one named in the sentence outside of what is said, that is not the speaker. */
  private mediumOf(sentence: Sentence, speakers: readonly number[], content: Span): number | undefined {
    for (const mention of inSentence(this.document, sentence.index).mentions) {
      if ((mention.start >= content.start && mention.end <= content.end)) continue
      for (const actor of mention.actors) if (this.document.actors[actor]?.kind === 'outlet' && !speakers.includes(actor)) return actor
    }
    return undefined
  }

}

/** «تقارير», "reports": papers that nobody has spoken of, unlike «البيان» or «بيان مشترك». */
const areAnybodys = ({ groups, words }: Document, predicate: Predicate | undefined): boolean => predicate?.args.some(({ role, group, shared }) => role === 'subj' && words[groups[group]!.head]!.number === 'pl' && (!groups[group]!.definite || (shared && predicate.parent?.as === 'relative'))) === true

const PLAIN: ReadonlySet<string> = new Set(['say', 'continue', 'announce', 'confirm'])

/** The sector of those who judge. */
const COURTS = 'JUD'
/** Verbs of saying that take no object but what is said. */
const SPOKEN: ReadonlySet<string> = new Set(['say', 'announce', 'confirm', 'judge'])

/** Somebody stands there as the subject, though the story may not tell who it is. */
const hasOwnSubject = (predicate: Predicate | undefined): boolean => predicate !== undefined && ownSubject(predicate) !== undefined

const sameSpeakers = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((x, i) => x === b[i])

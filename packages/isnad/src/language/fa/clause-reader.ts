// Reads a sentence from left to right. A clause gathers its groups and is closed by its verb, which stands last: then what is around it goes on, if that still waits for its own verb.
import type { Grouped } from '../../document/document.js'
import type { Predicate } from '../../document/predicate.js'
import type { Quotation, Sentence } from '../../document/word.js'
import { finishPredicates } from '../clause-drafts.js'
import { type Clause, ClauseState, type Draft, isSpeech } from './clause-state.js'
import { onSubordinator } from './clause-subordinators.js'
import { fold } from './letters.js'
import { framesOf, lexicon } from './lexicon.js'
import { addNominals } from './nominals.js'
import { type VerbGroup, verbGroups } from './verb-groups.js'

const OBJECT = fold('را')
const BY = fold('توسط')
const TO = fold('به')
const OF = fold('از')
const NONE: ReadonlySet<string> = new Set(['هیچ', 'هیچ‌گونه', 'هیچ‌یک'].map(fold))

export class ClauseReader extends ClauseState {
  /** Groups that are nobody's part and no conjunct, in reading order. */
  private outer: number[] = []
  private g = 0
  private verbs: VerbGroup[] = []
  private readonly opening: ReadonlyMap<number, Quotation>
  private readonly closing: ReadonlySet<number>
  /** Where the last group ended, and which it was. */
  lastGroup = -1
  lastVerbEnd = -1
  colon = false

  constructor(text: Grouped, private readonly predicates: Predicate[]) {
    super(text)
    this.opening = new Map(text.quotations.map((one) => [one.start, one]))
    this.closing = new Set(text.quotations.map((one) => one.end))
  }

  /** «هیچ توافقی»: a word that says that there was none. */
  isNone(word: number): boolean {
    return NONE.has(this.words[word]!.key)
  }

  readSentence(sentence: Sentence): void {
    const { groups } = this.text
    this.drafts = []
    this.sentence = sentence.first
    this.end = sentence.last
    this.quoted = []
    this.waiting = []
    this.nouns = []
    this.colours = []
    this.outer = []
    this.conj = this.comma = this.colon = false
    this.lastGroup = this.lastVerbEnd = -1
    this.clause = this.newClause('main', undefined, undefined, undefined)
    while (this.g < groups.length && groups[this.g]!.sentence === sentence.index) {
      if (!groups[this.g]!.parent) this.outer.push(this.g)
      this.g++
    }
    this.verbs = verbGroups(this.words, sentence.first, sentence.last)
    let k = 0
    let v = 0
    for (let i = sentence.first; i < sentence.last; ) {
      while (v < this.verbs.length && this.verbs[v]!.last - 1 < i) v++
      if (v < this.verbs.length && this.verbs[v]!.last - 1 === i) {
        this.onVerb(this.verbs[v]!)
        i++
        continue
      }
      while (k < this.outer.length && groups[this.outer[k]!]!.last <= i) k++
      const group = k < this.outer.length ? groups[this.outer[k]!]! : undefined
      const start = group ? (group.prep !== undefined && group.prep < group.first ? group.prep : group.first) : -1
      if (group && i === start) {
        this.onGroup(group.index)
        i = Math.max(this.reach(group.index), i + 1)
        continue
      }
      this.onWord(i)
      i++
    }
    this.settleWaiting()
    const nominals = addNominals(this.text, this.outer, this.drafts, sentence)
    for (const { draft, group } of this.nouns) {
      const host = nominals.get(group)
      if (host && !draft.parent) draft.parent = { draft: host, as: 'content' }
    }
    const first = this.predicates.length
    finishPredicates(this.text, sentence, this.drafts, this.predicates, this)
    this.tellEmpty(first)
  }

  /** A verb says by its ending who does it, where nobody is named. */
  private tellEmpty(first: number): void {
    for (let n = 0; n < this.drafts.length; n++) {
      const draft = this.drafts[n]!
      const predicate = this.predicates[first + n]!
      if (draft.empty && draft.persons && !draft.copula && draft.voice === 'active' && !predicate.emptySubject && !predicate.args.some(({ role }) => role === 'subj')) this.predicates[first + n] = { ...predicate, emptySubject: { ...draft.persons } }
    }
  }

  private onWord(i: number): void {
    const word = this.words[i]!
    if (word.pos === 'sub') {
      onSubordinator(this, i)
      this.conj = this.comma = false
    } else if (word.pos === 'conj') this.conj = true
    else if (word.key === OBJECT) this.onObject(i)
    else if (word.pos === 'punct') this.onMark(i)
  }

  /** «را» makes an object of what stands before; what belongs to that by a preposition stands between. */
  private onObject(i: number): void {
    const { groups } = this.text
    const { clause } = this
    let found = -1
    let end = i
    for (let k = this.outer.length - 1; k >= 0; k--) {
      const g = this.outer[k]!
      if (groups[g]!.first >= i) continue
      if (this.reach(g) < end - 1) break
      if (groups[g]!.prep === undefined) {
        // «محاکمه بولسونارو، رئیس‌جمهور پیشین، را»: the noun before the commas
        if (this.words[i - 1]?.key === ',' && this.words[groups[g]!.first - 1]?.key === ',' && found < 0 && this.outer.some((other) => groups[other]!.prep === undefined && this.reach(other) === groups[g]!.first - 1)) {
          end = groups[g]!.first
          continue
        }
        found = g
        break
      }
      end = groups[g]!.prep!
    }
    if (found < 0) return
    if (clause.subject === found) clause.subject = -1
    clause.bare = clause.bare.filter((one) => one !== found)
    clause.object = found
    this.lastGroup = found
  }

  private onMark(i: number): void {
    const { key, start, end } = this.words[i]!
    switch (key) {
      case ',': case '–': case '—':
        this.comma = true
        return
      case '«': case '"': {
        const quotation = this.opening.get(start)
        if (quotation && !quotation.short && this.hasVerb(quotation.start, quotation.end)) {
          if (this.clause.kind === 'condition' || this.clause.kind === 'adverbial') this.advance(i)
          const last = this.clause.pred
          const told = this.clause.kind === 'content' && !this.clause.pred ? this.clause.link : last && isSpeech(last.lemma) ? { draft: last, as: 'content' as const } : undefined
          this.clause = this.newClause('quote', this.clause, told, undefined)
          this.comma = this.conj = false
          return
        }
        if (this.closing.has(end)) this.unquote()
        return
      }
      case '»':
        this.unquote()
        return
      case ':': {
        const last = this.clause.pred
        if (last && isSpeech(last.lemma)) this.clause = this.newClause('content', this.clause, { draft: last, as: 'content' }, undefined)
        else this.clause = this.newClause('main', undefined, undefined, undefined)
        this.comma = this.conj = false
        return
      }
      case ';':
        this.clause = this.newClause('main', undefined, undefined, undefined)
        this.comma = this.conj = false
        return
      case '(': case '[':
        this.clause = this.newClause('parenthesis', this.clause, undefined, undefined)
        return
      case ')': case ']': {
        let clause: Clause | undefined = this.clause
        while (clause && clause.kind !== 'parenthesis') clause = clause.outer
        if (clause?.outer) this.clause = clause.outer
      }
    }
  }

  private unquote(): void {
    let clause: Clause | undefined = this.clause
    while (clause && clause.kind !== 'quote') clause = clause.outer
    if (!clause) return
    this.clause = clause.outer!
    this.comma = this.conj = false
  }

  private hasVerb(start: number, end: number): boolean {
    return this.verbs.some(({ main, colour }) => colour === undefined && this.words[main]!.start > start && this.words[main]!.end < end)
  }
  /** How many verbs are still to come in this sentence. */
  verbsAhead(i: number): number {
    return this.verbs.filter(({ last, colour }) => last > i && colour === undefined).length
  }

  /** The clause that what comes now belongs to, where the present one has its verb. */
  advance(at: number): void {
    const { clause } = this
    const { pred } = clause
    if (!pred) return
    const { outer } = clause
    // said without «که»: «گفته است ایران …», «می‌خواهد … برود»
    const frames = framesOf(pred.lemma)
    const next = this.verbs.find(({ last, colour }) => last > at && colour === undefined)
    // «رواندا که کینشاسا آن را متهم می‌کند، گزارش را رد کرد»: behind a comma whoever waits for his verb goes on
    const waiting = this.comma && clause.kind === 'relative' && outer !== undefined && !outer.pred && outer.subject >= 0
    if (!waiting && !this.conj && this.lastVerbEnd >= at - (this.comma ? 2 : 1) && next && (frames.includes('c') || (/[ido]/.test(frames) && next.subjunctive)) && pred.voice === 'active' && !pred.args.some(({ role, group }) => role === 'obj' && frames.includes('c') && !this.isSomebody(group) && !next.subjunctive)) {
      this.clause = this.newClause('content', clause, { draft: pred, as: 'content' }, undefined)
      return
    }
    // a clause around it still waits for its verb, which comes last
    let waits = outer
    while (waits?.pred && waits.outer && waits.kind !== 'quote' && waits.kind !== 'parenthesis' && waits.kind !== 'content') waits = waits.outer
    if (waits && !waits.pred && clause.kind !== 'quote' && clause.kind !== 'parenthesis' && !(this.conj && this.verbsAhead(at) > 1 && this.lastVerbEnd >= at - 1)) {
      this.clause = waits
      return
    }
    this.clause = this.newClause(clause.kind, outer, clause.kind === 'content' || clause.kind === 'quote' ? clause.link : undefined, undefined, { antecedent: clause.antecedent, before: pred, joined: this.conj || this.comma, noun: clause.kind === 'content' ? clause.noun : -1 })
  }

  private onGroup(g: number): void {
    const group = this.text.groups[g]!
    const start = group.prep !== undefined && group.prep < group.first ? group.prep : group.first
    if (group.parenthetical && this.clause.kind !== 'parenthesis') return
    this.advance(start)
    const { clause } = this
    this.lastGroup = g
    if (group.prep !== undefined) {
      clause.fronted.push({ group: g, prep: group.preposition! })
      this.comma = this.conj = false
      return
    }
    if (this.isTime(g)) {
      // «… را قطع کرده و چهار سال بعد آن را از سر گرفته بودند»: the time is of the verb to come
      if (clause.before) clause.time ??= start
      return
    }
    if (clause.subject < 0) clause.subject = g
    else clause.bare.push(g)
    this.comma = false
    this.conj = false
  }

  private onVerb(v: VerbGroup): void {
    if (v.colour !== undefined) {
      this.colours.push(v)
      this.lastVerbEnd = v.last
      return
    }
    this.advance(v.first)
    let { clause } = this
    const own = clause.subject >= 0
    // «… و افزود»: goes on with the telling
    if (clause.before && clause.joined && !own && isSpeech(v.lemma) && clause.kind === 'content' && clause.link && isSpeech(clause.link.draft.lemma) && clause.outer && v.tense === clause.link.draft.tense) {
      const level = this.newClause(clause.outer.kind, clause.outer.outer, clause.outer.link, undefined, { before: clause.link.draft, joined: true, antecedent: clause.outer.antecedent })
      level.fronted = clause.fronted
      level.object = clause.object
      clause = this.clause = level
    }
    // «از توافق خبر داد که در ۲۰۱۸ منعقد شده بود و مسقط را متهم کرد»: behind what was done to a thing, whoever told of it goes on
    if (clause.kind === 'relative' && clause.before?.voice === 'passive' && clause.joined && !own && v.voice === 'active' && clause.outer?.pred) {
      const level = this.newClause(clause.outer.kind, clause.outer.outer, clause.outer.link, undefined, { before: clause.outer.pred, joined: true, antecedent: clause.outer.antecedent })
      level.fronted = clause.fronted
      level.object = clause.object
      level.bare = clause.bare
      clause = this.clause = level
    }
    const draft = this.draft(v)
    if (clause.kind === 'main' && clause.before && !clause.joined) draft.parent = undefined
    this.link(draft, clause)
    this.arguments(draft, v, clause)
    if (clause.time !== undefined) draft.first = Math.min(draft.first, clause.time)
    this.colourBy(draft)
    if (isSpeech(v.lemma) && !clause.link && this.quoted.length && clause.kind !== 'quote') for (const root of this.quoted.splice(0)) if (root !== draft && !root.parent) root.parent = { draft, as: 'content' }
    clause.pred = draft
    if (v.second >= 0) this.secondNoun(draft, v)
    this.conj = this.comma = false
    this.lastVerbEnd = v.last
  }

  /** «باید», «قرار است», «می‌تواند» before the verb. */
  private colourBy(draft: Draft): void {
    for (const { colour, negative, last } of this.colours.splice(0)) {
      if (colour && colour !== 'none') this.add(draft, colour)
      if (colour === 'planned') draft.tense = 'future'
      if (negative && draft.negation === undefined) draft.negation = last - 1
    }
  }

  private arguments(draft: Draft, v: VerbGroup, clause: Clause): void {
    const { groups } = this.text
    // «وارد تهران شد», «خواستار آتش‌بس شد»: what stands inside is its own
    if (v.slot && v.from < v.last) {
      const inner = [clause.subject, ...clause.bare].find((g) => g >= 0 && groups[g]!.first >= v.from)
      if (inner !== undefined && v.slot !== '-') {
        draft.args.push(v.slot === 'obj' || v.slot === 'obj2' || v.slot === 'agent' ? { role: v.slot, group: inner } : { role: 'obl', prep: fold(v.slot), group: inner })
        if (clause.subject === inner) clause.subject = -1
        clause.bare = clause.bare.filter((g) => g !== inner)
      }
    }
    const frames = framesOf(v.lemma)
    const intransitive = frames.includes('n') || v.copula
    // «نیرو اعزام کرد»: a thing right before its verb is rather what is done
    if (clause.subject >= 0 && clause.object < 0 && !clause.bare.length && v.voice === 'active' && !intransitive && !this.isSomebody(clause.subject) && this.reach(clause.subject) === v.first && (clause.fronted.some(({ group }) => groups[group]!.first < groups[clause.subject]!.first) || clause.before || clause.antecedent >= 0 || (clause.link && /[ido]/.test(framesOf(clause.link.draft.lemma)))) && !isSpeech(v.lemma)) {
      clause.object = clause.subject
      clause.subject = -1
    }
    if (clause.subject >= 0) {
      draft.args.push({ role: 'subj', group: clause.subject })
      draft.first = Math.min(draft.first, groups[clause.subject]!.first)
    } else this.missingSubject(draft, v, clause)
    if (clause.object >= 0) draft.args.push({ role: 'obj', group: clause.object })
    const bare = clause.bare.at(-1)
    if (bare !== undefined) {
      if (clause.object < 0 && !draft.args.some(({ role }) => role === 'obj') && v.voice === 'active') draft.args.push({ role: 'obj', group: bare })
      else draft.args.push({ role: 'obj2', group: bare })
    }
    if (clause.kind === 'relative' && clause.antecedent >= 0 && clause.subject >= 0 && clause.object < 0 && bare === undefined && v.voice === 'active' && !intransitive && !draft.args.some(({ role }) => role === 'obj')) draft.args.push({ role: 'obj', group: clause.antecedent, shared: true })
    for (const { group, prep } of clause.fronted) {
      draft.args.push(prep === BY && v.voice === 'passive' ? { role: 'agent', prep, group } : { role: 'obl', prep, group })
      draft.first = Math.min(draft.first, groups[group]!.prep ?? groups[group]!.first)
    }
    clause.fronted = []
    clause.bare = []
  }

  /** «سفر وزیر به تهران که قرار بود انجام شود»: what takes place is the act, not the place named last. */
  private happening(v: VerbGroup, { antecedent, outer }: Clause): number {
    const { groups } = this.text
    const head = this.words[groups[antecedent]!.head]!
    const subject = outer?.subject ?? -1
    if (v.voice !== 'passive' || head.pos !== 'name' || groups[antecedent]!.prep === undefined || subject < 0) return antecedent
    return this.words[groups[subject]!.head]!.verb !== undefined ? subject : antecedent
  }

  /** Nobody stands before the verb: the noun a relative clause is about, who did what was told before, who is asked. */
  private missingSubject(draft: Draft, v: VerbGroup, clause: Clause): void {
    if (v.voice === 'passive' && clause.object >= 0) {
      draft.args.push({ role: 'subj', group: clause.object })
      clause.object = -1
      return
    }
    // «تحریم‌هایی را که در سال ۲۰۱۹ وضع کرده بود لغو کرد»: what has «را» and is nobody is what both are done to
    const whole = clause.kind === 'relative' ? clause.outer : undefined
    if (whole && clause.antecedent >= 0 && whole.object === clause.antecedent && clause.object < 0 && !clause.bare.length && v.voice === 'active' && !v.copula && !framesOf(v.lemma).includes('n') && whole.subject >= 0 && !this.isSomebody(clause.antecedent)) {
      draft.args.push({ role: 'subj', group: whole.subject, shared: true }, { role: 'obj', group: clause.antecedent, shared: true })
      return
    }
    if (clause.kind === 'relative' && clause.antecedent >= 0 && clause.antecedent !== clause.object) {
      draft.args.push({ role: 'subj', group: this.happening(v, clause), shared: true })
      return
    }
    if (clause.before && (clause.joined || clause.kind !== 'main') && clause.before.voice === v.voice && (clause.before.persons?.number === v.number || clause.before.persons?.number === 'sg')) {
      this.shareSubject(draft, clause.before)
      if (this.has(draft, 'subj')) return
    }
    const host = clause.link?.draft
    if (host && v.voice === 'active') {
      const frames = framesOf(host.lemma)
      const hearer = host.args.find(({ role, prep }) => role === 'obl' && (prep === OF || prep === TO))
      const object = host.args.find(({ role }) => role === 'obj')
      if (frames.includes('d') && hearer) draft.args.push({ role: 'subj', group: hearer.group, shared: true })
      else if (/[od]/.test(frames) && object && this.isSomebody(object.group)) draft.args.push({ role: 'subj', group: object.group, shared: true })
      else if (v.person === 3 && v.number === (host.persons?.number ?? 'sg')) this.shareSubject(draft, host)
      if (this.has(draft, 'subj')) return
    }
    if (clause.kind === 'adverbial' || clause.kind === 'purpose' || clause.kind === 'condition') {
      if (clause.outer?.pred) this.shareSubject(draft, clause.outer.pred)
      else if (clause.outer && clause.outer.subject >= 0) draft.args.push({ role: 'subj', group: clause.outer.subject, shared: true })
    }
    if (clause.noun >= 0 && clause.outer && clause.outer.subject >= 0 && v.person === 3) draft.args.push({ role: 'subj', group: clause.outer.subject, shared: true })
    if (!this.has(draft, 'subj') && v.voice === 'active') draft.empty = true
  }

  /** «دیدار و گفت‌وگو کرد»: the same of the noun before. */
  private secondNoun(draft: Draft, v: VerbGroup): void {
    const noun = this.words[v.second]!
    const other = this.draft(v, v.second, lexicon().acts.get(noun.key) ?? noun.lemma)
    other.args = draft.args.map((arg) => ({ ...arg }))
    other.modality = [...draft.modality]
    other.negation = draft.negation
    other.tense = draft.tense
    other.parent = draft.parent ?? { draft, as: 'conjunct' }
    other.empty = draft.empty
  }
}

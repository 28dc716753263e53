// Reads a sentence from left to right: groups, verbs, subordinating words, marks. Each step is bounded, so that the whole stays linear.
import type { Grouped } from '../../document/document.js'
import type { Predicate } from '../../document/predicate.js'
import type { Quotation, Sentence } from '../../document/word.js'
import type { Clause, Draft } from './clause-drafts.js'
import { finishPredicates } from '../clause-drafts.js'
import { onNonfinite } from './clause-nonfinite.js'
import { ClauseState, isSpeech } from './clause-state.js'
import { onSubordinator } from './clause-subordinators.js'
import { addNominals } from './nominals.js'
import { colourOf } from './colours.js'
import { type VerbGroup, verbGroupAt } from './verb-groups.js'

/** Verbs whose object is called or made what a second group tells. */
const NAMING = new Set(['nommer', 'élire', 'désigner', 'juger', 'appeler', 'proclamer', 'déclarer', 'considérer', 'rendre', 'réélire'])
const CLITICS = new Set(['le', 'la', 'les', "l'", 'lui', 'leur', 'nous', 'vous'])
const SUBJECTS = new Set(['il', 'elle', 'on', 'ils', 'elles', 'je', "j'", 'tu', "c'", 'ce', 'cela', 'ça', 'ceci'])

const BLAMING = new Set(['dénoncer', 'fustiger', 'déplorer', 'condamner', 'regretter', 'réclamer', 'exiger', 'tonner'])
const AGAINST = new Set(['avec', 'contre'])
/** How one is with somebody, said in an aside. */
const QUARRELS = new Set(['conflit', 'guerre', 'désaccord', 'différend', 'litige', 'froid', 'délicatesse', 'bisbille', 'pourparlers', 'négociation', 'contact', 'lutte', 'opposition', 'concert', 'coordination', 'accord', 'contradiction'])

const NONE: ReadonlySet<string> = new Set(['aucun', 'aucune', 'nul', 'nulle'])

export class ClauseReader extends ClauseState {
  private clitics: { group: number; role: 'obj' | 'obl' }[] = []
  /** Groups that are nobody's part and no conjunct, in reading order. */
  private outer: number[] = []
  private g = 0
  /** Groups joined to one that something stands between: where they begin and end. */
  private readonly apart = new Map<number, number>()
  /** Where in `outer` reading stands. */
  private k = 0
  private readonly opening: ReadonlyMap<number, Quotation>
  private readonly closing: ReadonlySet<number>

  constructor(text: Grouped, private readonly predicates: Predicate[]) {
    super(text)
    this.opening = new Map(text.quotations.map((one) => [one.start, one]))
    this.closing = new Set(text.quotations.map((one) => one.end))
  }

  /** «aucun accord», «sans aucune négociation»: a word that says that there was none. */
  isNone(word: number): boolean {
    return NONE.has(this.words[word]!.key)
  }

  readSentence(sentence: Sentence): void {
    const { words, text } = this
    const { groups } = text
    this.drafts = []
    this.sentence = sentence.first
    this.end = sentence.last
    this.quoted = []
    this.waiting = []
    this.nouns = []
    this.clitics = []
    this.outer = []
    this.apart.clear()
    this.conj = false
    this.comma = false
    this.before = 'start'
    this.beforeGroup = -1
    this.clause = this.newClause('main', undefined, undefined, undefined)
    const first = this.g
    while (this.g < groups.length && groups[this.g]!.sentence === sentence.index) {
      const { parent, first: start, last } = groups[this.g]!
      if (!parent) this.outer.push(this.g)
      else if (parent.as === 'conjunct' && this.isApart(this.g, groups[parent.group]!.last)) this.apart.set(start, last)
      this.g++
    }
    if (this.g === first && !words.slice(sentence.first, sentence.last).some(({ pos }) => pos === 'verb')) return
    this.k = 0
    for (let i = sentence.first; i < sentence.last; ) {
      while (this.k < this.outer.length && groups[this.outer[this.k]!]!.last <= i) this.k++
      const group = this.k < this.outer.length ? groups[this.outer[this.k]!]! : undefined
      const start = group ? (group.prep !== undefined && group.prep < group.first ? group.prep : group.first) : -1
      if (group && i === start) {
        const next = this.reach(group.index)
        this.onGroup(group.index, next)
        while (this.k < this.outer.length && groups[this.outer[this.k]!]!.first < next) this.k++
        i = next
        continue
      }
      i = this.onWord(i)
    }
    this.settleWaiting()
    const nominals = addNominals(text, this.outer, this.drafts, sentence)
    for (const { draft, group } of this.nouns) {
      const host = nominals.get(group)
      if (host && !draft.parent) draft.parent = { draft: host, as: 'content' }
    }
    finishPredicates(text, sentence, this.drafts, this.predicates, this)
  }

  private onWord(i: number): number {
    const word = this.words[i]!
    switch (word.pos) {
      case 'verb': case 'aux': return this.onVerb(i)
      case 'sub': {
        const next = onSubordinator(this, i)
        this.clitics = []
        return next
      }
      case 'conj': {
        const joined = this.apart.get(i + 1)
        if (joined !== undefined) return joined
        this.conj = true
        this.before = 'conj'
        return i + 1
      }
      case 'punct': return this.onMark(i)
      case 'adj':
        this.onAdjective(i)
        return i + 1
      default: return i + 1
    }
  }

  /** «est prêt à», «est nécessaire»: an adjective that colours what follows. */
  private onAdjective(i: number): void {
    const { verb } = this.clause
    const word = this.words[i]!
    if (!verb?.copula || !colourOf('adjective', word.lemma)) return
    const draft: Draft = { ...verb, word: i, lemma: word.lemma, verb: undefined, form: 'adj', args: verb.args.map((arg) => ({ ...arg, shared: true })), modality: [...verb.modality], first: i, last: i + 1, parent: undefined, copula: false, mark: undefined }
    this.drafts.push(draft)
    if (verb.parent) draft.parent = verb.parent
    this.clause.verb = draft
    this.before = 'verb'
  }

  private onMark(i: number): number {
    const { key } = this.words[i]!
    const at = this.words[i]!.start
    switch (key) {
      case ',':
        this.comma = true
        this.before = this.before === 'unquote' ? 'unquote' : 'comma'
        return i + 1
      case '«': case '“': case '"': {
        const quotation = this.opening.get(at)
        if (quotation && !quotation.short && this.hasFinite(quotation.start, quotation.end)) {
          const verb = this.clause.pred
          const told = verb && isSpeech(verb.lemma) && (this.before === 'colon' || this.before === 'verb' || this.before === 'group' || this.before === 'comma') ? { draft: verb, as: 'content' as const } : undefined
          this.clause = this.newClause('quote', this.clause, told, undefined)
          this.before = 'quote'
          this.comma = this.conj = false
          return i + 1
        }
        if (this.closing.has(this.words[i]!.end)) this.unquote()
        return i + 1
      }
      case '»': case '”':
        this.unquote()
        return i + 1
      case ':': {
        const verb = this.clause.pred
        this.clause = this.newClause('main', undefined, verb && isSpeech(verb.lemma) ? { draft: verb, as: 'content' } : undefined, undefined)
        if (verb && isSpeech(verb.lemma)) {
          this.clause = this.newClause('content', this.newClause('main', undefined, undefined, undefined), { draft: verb, as: 'content' }, undefined)
          this.clause.outer!.pred = verb
        }
        this.before = 'colon'
        this.comma = this.conj = false
        return i + 1
      }
      case ';':
        this.clause = this.newClause('main', undefined, undefined, undefined)
        this.before = 'start'
        this.comma = this.conj = false
        return i + 1
      case '(': case '[':
        this.clause = this.newClause('parenthesis', this.clause, undefined, undefined)
        this.before = 'start'
        return i + 1
      case ')': case ']': {
        let clause: Clause | undefined = this.clause
        while (clause && clause.kind !== 'parenthesis') clause = clause.outer
        if (clause?.outer) this.clause = clause.outer
        this.before = 'other'
        return i + 1
      }
      default:
        if (key === '–' || key === '—') {
          this.comma = true
          this.before = 'comma'
        }
        return i + 1
    }
  }

  private unquote(): void {
    let clause: Clause | undefined = this.clause
    while (clause && clause.kind !== 'quote') clause = clause.outer
    if (!clause) return
    this.clause = clause.outer!
    this.before = 'unquote'
    this.comma = false
  }

  private isQuarrel(group: number): boolean {
    return QUARRELS.has(this.words[this.text.groups[group]!.head]!.lemma)
  }

  private hasFinite(start: number, end: number): boolean {
    for (let i = this.sentence; i < this.end; i++) {
      const word = this.words[i]!
      if (word.start > end) return false
      if (word.start > start && word.verbForm === 'finite') return true
    }
    return false
  }

  private onGroup(g: number, next: number): void {
    const { groups } = this.text
    const group = groups[g]!
    const word = this.words[group.first]!
    if (group.parenthetical && this.clause.kind !== 'parenthesis') return
    if (word.pos === 'pron' && group.last - group.first === 1 && !group.prep && this.onPronoun(g, word.lemma, next)) return
    const time = this.isTime(g)
    const before = this.before
    const { clause } = this
    if (time && group.prep === undefined) return
    if (group.prep !== undefined) {
      const prep = group.preposition!
      if (clause.verb) {
        const { verb } = clause
        if (prep === 'par' && (verb.voice === 'passive' || verb.form === 'passive-participle') && !verb.args.some(({ role }) => role === 'agent')) verb.args.push({ role: 'agent', prep, group: g })
        // «n'a pas livré de missiles»
        else if (prep === 'de' && verb.negation !== undefined && before === 'verb' && verb.voice === 'active' && !verb.copula && word.pos === 'noun' && !verb.args.some(({ role }) => role === 'obj')) verb.args.push({ role: 'obj', group: g })
        else verb.args.push({ role: 'obl', prep, group: g })
        verb.last = Math.max(verb.last, next)
      // «en conflit avec Nairobi, Le Caire a signé»: what stands right behind a noun of an act is that noun's
      } else if (!(AGAINST.has(prep) && before === 'group' && clause.fronted.at(-1)?.group === this.beforeGroup && this.isQuarrel(this.beforeGroup))) clause.fronted.push({ group: g, prep })
      if (before === 'conj' || before === 'comma') this.comma = true
      this.before = 'group'
      this.beforeGroup = g
      return
    }
    this.beforeGroup = g
    this.before = 'group'
    if (!clause.pred && !(clause.verb && clause.verb.form !== 'finite' && before === 'verb')) {
      if (clause.subject < 0) clause.subject = g
      else if (before === 'conj' || before === 'comma') clause.pending = g
      return
    }
    const verb = clause.verb!
    if (before === 'comma' || before === 'unquote' || (before === 'conj' && verb.form === 'finite')) {
      clause.pending = g
      return
    }
    if (before === 'conj') return
    const has = (role: 'obj' | 'subj'): boolean => verb.args.some((arg) => arg.role === role && !(role === 'obj' && this.clause.gap && arg.shared))
    // «…, a déclaré le ministre», «que prévoit l'accord»
    if (verb.form === 'finite' && !has('subj') && verb.empty) {
      verb.args.push({ role: 'subj', group: g })
      verb.empty = false
      clause.subject = g
    } else if (verb.voice === 'passive' && verb.form !== 'finite') return
    else if (!has('obj') && verb.voice !== 'passive') verb.args.push({ role: 'obj', group: g })
    // «a été déclarée persona non grata»: whom it is said of is the subject
    else if (NAMING.has(verb.lemma) && !(verb.voice === 'passive' && this.words[group.head]!.key === 'grata')) verb.args.push({ role: 'obj2', group: g })
    else return
    verb.last = Math.max(verb.last, next)
  }

  /** Subject, object and inverted pronouns. */
  private onPronoun(g: number, lemma: string, next: number): boolean {
    const word = this.words[this.text.groups[g]!.first]!
    if (word.key.startsWith('-')) {
      const verb = this.clause.verb
      // «l'Iran a-t-il dit»: the subject is told already
      if (verb && !verb.args.some(({ role }) => role === 'subj')) {
        verb.args.push({ role: 'subj', group: g })
        verb.empty = false
        verb.last = Math.max(verb.last, next)
      }
      return true
    }
    const ahead = this.words[next]
    const toVerb = next < this.end && ahead !== undefined && (ahead.pos === 'verb' || ahead.pos === 'aux' || ahead.pos === 'neg' || (ahead.pos === 'pron' && !SUBJECTS.has(ahead.lemma)))
    if (!toVerb) return false
    // «M. Tardy a lui écrit»: only stressed
    if (this.words[next - 2]?.pos === 'aux' && next - 2 >= this.sentence) return true
    if (CLITICS.has(lemma) && !(lemma === 'nous' && this.clause.subject < 0) && !(lemma === 'vous' && this.clause.subject < 0)) {
      this.clitics.push({ group: g, role: lemma === 'lui' || lemma === 'leur' ? 'obl' : 'obj' })
      return true
    }
    return false
  }

  private onVerb(i: number): number {
    const group = verbGroupAt(this.words, i, this.end, this.sentence)
    if (group.form === 'finite') this.onFinite(group)
    else onNonfinite(this, group)
    const { verb } = this.clause
    if (verb) for (const { group: g, role } of this.clitics) {
      verb.args.push(role === 'obj' ? { role: 'obj', group: g } : { role: 'obl', prep: 'à', group: g })
      verb.first = Math.min(verb.first, this.text.groups[g]!.first)
    }
    this.clitics = []
    this.conj = this.comma = false
    this.before = 'verb'
    // «a-t-il été signé»: what stands inside is read with it
    return this.invertedInside(i, group.last)
  }

  /** «a-t-elle dit»: the pronoun stands inside the verb. */
  private invertedInside(i: number, last: number): number {
    const { groups } = this.text
    for (let k = this.k; k < this.outer.length; k++) {
      const g = this.outer[k]!
      const { first } = groups[g]!
      if (first > i && first < last && this.words[first]!.key.startsWith('-')) this.onPronoun(g, this.words[first]!.lemma, first + 1)
      if (first >= last) break
    }
    return last
  }

  private onFinite(group: VerbGroup): void {
    const { lemma } = this.words[group.main]!
    const inverted = this.isInverted(group)
    if (this.clause.pred && !this.conj && this.clause.pending < 0) this.leaveFinished()
    // «Si Lima refuse, Quito ratifiera»: the clause that the sentence opened with is over
    const over = this.clause
    if (over.pred && over.pending >= 0 && (over.kind === 'condition' || over.kind === 'adverbial') && over.outer && !over.outer.pred && over.outer.subject < 0) {
      over.outer.subject = over.pending
      this.clause = over.outer
    }
    const { clause } = this
    if (clause.pred || ((this.before === 'unquote' || (this.comma && inverted)) && isSpeech(lemma) && clause.subject < 0)) {
      this.secondFinite(group, lemma, inverted)
      return
    }
    const draft = this.draft(group)
    this.link(draft, clause)
    // «Une « violation » du traité, a dénoncé le ministère»: what is said stands first, as its own words would
    if (this.isToldFirst(group, clause)) {
      draft.args.push({ role: 'obj', group: clause.subject })
      clause.subject = -1
    }
    if (clause.subject >= 0 && !(group.impersonal && this.words[this.text.groups[clause.subject]!.head]!.lemma === 'il')) {
      draft.args.push({ role: 'subj', group: clause.subject, shared: clause.shared || undefined })
      if (!clause.shared) draft.first = Math.min(draft.first, this.text.groups[clause.subject]!.first)
    } else draft.empty = !group.impersonal
    if (clause.gap && clause.antecedent >= 0 && draft.voice !== 'passive') draft.args.push({ role: 'obj', group: clause.antecedent, shared: true })
    this.settle(draft, clause)
    if (isSpeech(lemma) && !clause.link && this.quoted.length && clause.kind === 'main') for (const root of this.quoted.splice(0)) if (root !== draft && !root.parent) root.parent = { draft, as: 'content' }
    // «n'a que»: what is only so is so
    if (group.only) draft.negation = undefined
  }

  /** A thing before one comma, a verb of blame or saying, and somebody right behind that. */
  private isToldFirst({ first, last, main, form }: VerbGroup, { subject, pred }: Clause): boolean {
    const { lemma } = this.words[main]!
    if (form !== 'finite' || pred || subject < 0 || !this.comma || !(isSpeech(lemma) || BLAMING.has(lemma))) return false
    const { head, person } = this.text.groups[subject]!
    const next = this.words[last]
    if (person || this.words[head]!.pos !== 'noun' || !next || last >= this.end || (next.pos !== 'det' && next.pos !== 'name')) return false
    let commas = 0
    for (let i = this.reach(subject); i < first; i++) if (this.words[i]!.key === ',') commas++
    return commas === 1
  }

  /** A pronoun is joined behind it, or its subject follows: «a-t-il dit», «a déclaré le ministre». */
  private isInverted({ first, last, main }: VerbGroup): boolean {
    for (let i = first; i <= last && i < this.end; i++) if (this.words[i]!.key.startsWith('-') && this.words[i]!.pos === 'pron') return true
    const next = this.words[last]
    return isSpeech(this.words[main]!.lemma) && next !== undefined && last < this.end && (next.pos === 'det' || next.pos === 'name' || next.pos === 'noun' || next.pos === 'adv' || next.pos === 'prep')
  }

  /** Out of clauses that have their verb, to one that still waits for its own. */
  private leaveFinished(): void {
    for (let c: Clause | undefined = this.clause; c?.outer && c.kind !== 'quote' && c.kind !== 'parenthesis'; c = c.outer) {
      const outer: Clause = c.outer
      if (!outer.pred && (outer.subject >= 0 || outer.fronted.length > 0) && c.pred) {
        this.clause = outer
        return
      }
    }
  }

  /** A finite verb where the clause has one: «…, a déclaré X», or joined by «et». */
  private secondFinite(group: VerbGroup, lemma: string, inverted: boolean): void {
    const { clause } = this
    if (!this.conj && inverted && isSpeech(lemma) && (this.comma || this.before === 'unquote') && clause.pending < 0) {
      const draft = this.draft(group)
      draft.empty = true
      this.reportWhole(draft)
      this.settle(draft, this.clause)
      return
    }
    const subject = clause.pending
    const level = this.level(group, subject >= 0)
    this.clause = level
    const draft = this.draft(group)
    this.conjoin(draft, level)
    if (subject >= 0) {
      draft.args.push({ role: 'subj', group: subject })
      draft.first = Math.min(draft.first, this.text.groups[subject]!.first)
      level.subject = subject
      level.shared = false
    } else if (level.pred) {
      for (const arg of level.pred.args) if (arg.role === 'subj') draft.args.push({ role: 'subj', group: arg.group, shared: true })
      if (level.pred.empty) draft.empty = true
    }
    this.settle(draft, level)
    if (group.only) draft.negation = undefined
  }

  /** Its number is another than that of the clause's subject. */
  private disagrees({ first, last }: VerbGroup, { pred }: Clause): boolean {
    const subject = pred?.args.find(({ role }) => role === 'subj')
    const verb = this.words.slice(first, last).find(({ verbForm }) => verbForm === 'finite')
    if (!subject || !verb?.number) return false
    const { head, conjuncts } = this.text.groups[subject.group]!
    const { number, pos, key } = this.words[head]!
    const own = conjuncts.length ? 'pl' : (number ?? (pos === 'pron' ? (/s$/.test(key) ? 'pl' : 'sg') : undefined))
    return own !== undefined && own !== verb.number
  }

  /** Which open clause a joined verb belongs to: the innermost, unless its tense shows that it goes on with the telling. */
  private level(group: VerbGroup, own: boolean): Clause {
    let { clause } = this
    while (clause.outer?.pred && clause.kind !== 'quote' && clause.kind !== 'parenthesis') {
      const inner = clause.pred
      const { pred } = clause.outer
      if (!inner) break
      const likes = inner.tense === group.tense && inner.conditional === group.conditional
      const outerLikes = pred.tense === group.tense && pred.conditional === group.conditional && group.modality.length === 0
      const speaks = isSpeech(this.words[group.main]!.lemma)
      // «…, ce qu'il a nié, et lui adressaient douze exigences»: of those before, only the outer subject has its number
      if (!own && this.disagrees(group, clause) && !this.disagrees(group, clause.outer)) {
        clause = clause.outer
        continue
      }
      if (clause.kind === 'content' ? outerLikes && (!likes || (!own && speaks && isSpeech(pred.lemma) && !isSpeech(inner.lemma))) : (own && this.comma) || (outerLikes && (!likes || (speaks && !own)))) clause = clause.outer
      else break
    }
    return clause
  }
}

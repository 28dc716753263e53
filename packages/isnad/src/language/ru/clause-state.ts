// What the reading of a sentence keeps: the open clauses, what stood just before, and how a predicate is made and hung on another.
import type { Grouped } from '../../document/document.js'
import type { Predicate } from '../../document/predicate.js'
import type { Word } from '../../document/word.js'
import { agree } from './cases.js'
import { argumentOf, type Clause, type Draft, type Part } from './clause-drafts.js'
import { colourOf } from './colours.js'
import { casesAt } from './groups.js'
import { framesOf, lexicon } from './lexicon.js'
import { type RussianWord, shapesOf } from './readings.js'
import type { VerbGroup } from './verb-groups.js'

export const isSpeech = (lemma: string): boolean => framesOf(lemma).includes('c')
export type Before = 'start' | 'group' | 'verb' | 'conj' | 'comma' | 'unquote' | 'sub' | 'other' | 'colon'

const MUST = 'должен'
/** What is done by appointment. */
const SCHEDULED = new Set('прибыть приехать прилететь посетить встретиться отправиться вылететь подписать провести принять состояться пройти начаться возобновиться выступить вернуться собраться'.split(' '))

export class ClauseState {
  readonly words: readonly Word[]
  drafts: Draft[] = []
  clauses: Clause[] = []
  clause!: Clause
  sentence = 0
  end = 0
  /** What stood just before. */
  before: Before = 'start'
  beforeGroup = -1
  comma = false
  conj = false
  /** The last verb read, whatever clause it stands in. */
  verb: Draft | undefined
  /** Roots inside quotation marks that nobody has said yet. */
  quoted: Draft[] = []
  waiting: { draft: Draft; clause: Clause }[] = []

  constructor(readonly text: Grouped) {
    this.words = text.words
  }

  open(kind: Clause['kind'], outer: Clause | undefined, link: Clause['link'], mark: number | undefined, antecedent = -1, relative = -1): Clause {
    const clause: Clause = { kind, outer, link, mark, antecedent, relative, parts: [newPart()], pred: undefined, over: false, as: false, roots: [] }
    this.clauses.push(clause)
    this.clause = clause
    return clause
  }
  get part(): Part {
    return this.clause.parts.at(-1)!
  }

  isTime(group: number): boolean {
    const { head } = this.text.groups[group]!
    const word = this.words[head]!
    return lexicon().times.has(word.lemma) || (word.pos === 'num' && /^(?:1[0-9]|20)\d\d/.test(word.key))
  }

  /** The last word of a group with all that is joined to it. */
  readonly reach = (group: number): number => {
    const { groups } = this.text
    let last = groups[group]!.last
    for (const other of groups[group]!.conjuncts) last = Math.max(last, this.reach(other))
    return last
  }

  draft(group: VerbGroup): Draft {
    const word = this.words[group.main]!
    return this.make({
      word: group.main, lemma: word.lemma, verb: word.verb, form: group.form === 'finite' ? 'finite' : group.form === 'infinitive' ? 'infinitive' : 'active-participle',
      tense: group.tense, voice: group.voice, negation: group.negation, modality: [...group.modality], first: group.first, last: group.last, copula: group.copula, impersonal: group.impersonal, number: group.number, of: group.of,
    })
  }
  make(given: Partial<Draft> & Pick<Draft, 'word' | 'lemma' | 'form' | 'tense' | 'voice' | 'first' | 'last'>): Draft {
    const draft: Draft = {
      verb: undefined, negation: undefined, modality: [], args: [], parent: undefined, mark: undefined, light: undefined, group: undefined, empty: false, copula: false, impersonal: false,
      number: undefined, of: undefined, main: undefined, noun: -1, index: -1, clauseFirst: given.first, clauseLast: given.last, ...given,
    }
    this.drafts.push(draft)
    return draft
  }

  add(draft: Draft, modality: Predicate['modality'][number]): void {
    if (!draft.modality.includes(modality)) draft.modality.push(modality)
  }

  /** Hangs a finite verb on what its clause hangs on. */
  link(draft: Draft, clause: Clause): void {
    if (clause.link) draft.parent = clause.link
    else if (clause.kind === 'relative' || clause.kind === 'participle') {
      const host = this.hostOf(clause)
      if (host) draft.parent = { draft: host, as: 'relative' }
      else if (clause.outer) this.waiting.push({ draft, clause: clause.outer })
    } else if ((clause.kind === 'adverbial' || clause.kind === 'condition' || clause.kind === 'gerund') && clause.outer) {
      const host = clause.outer.pred
      if (host) draft.parent = { draft: host, as: clause.kind === 'condition' ? 'condition' : 'adverbial' }
      else this.waiting.push({ draft, clause: clause.outer })
    }
    if (clause.mark !== undefined) {
      draft.mark = clause.mark
      draft.first = Math.min(draft.first, clause.mark)
    }
    if (!draft.parent) clause.roots.push(draft)
    if (clause.kind === 'quote' && !draft.parent) this.quoted.push(draft)
    // «сказал, что парламент ратифицирует»: a verb of both aspects tells what is to come
    const { perfective, verbForm } = this.words[draft.word] as RussianWord
    if (clause.link?.as === 'content' && clause.link.draft.tense === 'past' && draft.tense === 'present' && perfective === undefined && verbForm === 'finite' && draft.number && !draft.of && framesOf(draft.lemma) === '') {
      draft.tense = 'future'
      this.add(draft, 'planned')
    }
    if (clause.link?.as === 'content') this.colour(draft, clause.link.draft, true)
    if (clause.link?.as === 'purpose') this.add(draft, 'wanted')
    if (clause.kind === 'condition') this.add(draft, 'conditional')
  }
  private hostOf(clause: Clause): Draft | undefined {
    for (let outer = clause.outer; outer; outer = outer.outer) {
      const verb = outer.parts.at(-1)!.verbs.at(-1) ?? outer.pred
      if (verb) return verb
    }
    return undefined
  }

  /** What the verb before makes of an infinitive or clause behind it. */
  colour(draft: Draft, from: Draft, that: boolean): void {
    const colour = colourOf('verb', from.lemma)
    // «должен был посетить», «должен прибыть в среду»: told of somebody, it is on the calendar
    if (!that && from.lemma === MUST && (from.tense === 'past' || SCHEDULED.has(draft.lemma)) && from.negation === undefined) {
      this.add(draft, 'planned')
      if (draft.tense === 'none') draft.tense = 'future'
      return
    }
    if (colour && (!that || colour.that)) {
      if (colour.modality && !(that && draft.tense === 'past' && colour.modality !== 'alleged' && this.words[draft.mark ?? 0]?.key !== 'чтобы')) this.add(draft, colour.modality)
      if (colour.future && draft.tense === 'none') draft.tense = 'future'
    }
    if (!that) for (const modality of from.modality) if (modality !== 'phase') this.add(draft, modality)
  }

  shareSubject(draft: Draft, host: Draft): void {
    if (draft.args.some(({ role }) => role === 'subj')) return
    for (const arg of host.args) if (arg.role === 'subj') draft.args.push({ role: 'subj', group: arg.group, shared: true })
    if (host.empty && !argsHave(draft, 'subj')) draft.empty = true
  }

  /** «…, сообщил X»: all that was told before is what is said. */
  reportWhole(draft: Draft): void {
    let main = this.clause
    while (main.outer && main.kind !== 'parenthesis') main = main.outer
    for (const root of [...main.roots, ...this.quoted]) {
      if (root === draft || root.parent) continue
      root.parent = { draft, as: 'content' }
      this.colour(root, draft, true)
    }
    this.quoted = []
    this.open('main', undefined, undefined, undefined).roots.push(draft)
  }

  /** Clauses at the head of the sentence hang on the main verb that came after them. */
  settleWaiting(): void {
    for (const { draft, clause } of this.waiting.splice(0)) {
      const main = clause.pred
      if (!main || draft.parent || main === draft) continue
      // «уходить отказался»: the infinitive stands before what it completes
      if (draft.form === 'infinitive' && main.form === 'finite' && main.word - draft.word <= 2 && main.word > draft.word && colourOf('verb', main.lemma)) {
        draft.parent = { draft: main, as: 'content' }
        this.colour(draft, main, false)
        if (!draft.args.some(({ role }) => role === 'subj')) this.shareSubject(draft, main)
        continue
      }
      draft.parent = { draft: main, as: draft.modality.includes('conditional') && draft.form === 'finite' ? 'condition' : draft.form === 'passive-participle' || (draft.form === 'active-participle' && clause.kind !== 'gerund' && draft.args.some(({ role, shared }) => role === 'subj' && shared)) ? 'relative' : 'adverbial' }
    }
  }

  /** Of a group and those inside it that end where it ends, the one that agrees with a relative word or participle in gender and number (and for a participle in case). */
  antecedent(group: number, word: number, inCase: boolean): number {
    const { groups } = this.text
    const shapes = shapesOf(this.words[word]!)
    const end = this.reach(group)
    let found = -1
    for (let g = group; g < groups.length && groups[g]!.first < end && groups[g]!.sentence === groups[group]!.sentence; g++) {
      if (this.reach(g) !== end) continue
      const own = casesAt(groups[g]!).map((shape) => (groups[g]!.conjuncts.length ? { cases: (shape.cases << 6) | shape.cases } : shape))
      const fits = inCase ? agree(own, shapes).length > 0 : own.some((one) => shapes.some((other) => ((one.cases & 63) !== 0 && (other.cases & 63) !== 0 && (!one.gender || !other.gender || one.gender === other.gender)) || (one.cases >> 6 !== 0 && other.cases >> 6 !== 0)))
      if (fits && groups[g]!.parent?.as !== 'apposition') found = found < 0 || !inCase ? g : found
      if (fits && inCase) return found
    }
    return found
  }
}

export const newPart = (): Part => ({ groups: [], verbs: [], finite: undefined })
const argsHave = (draft: Draft, role: 'subj'): boolean => argumentOf(draft, role) >= 0

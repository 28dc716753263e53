// Agreements: which instruments a story speaks of, between whom, about what, and at which stage.
import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Span } from '../document/span.js'
import { alternatives, parseTable } from '../document/table.js'
import { actorsInside, actorsOfArgument, actorsOfGroup } from '../language/actors.js'
import type { LanguagePack } from '../language/pack.js'
import type { CodedEvent } from './coded.js'
import type { CodedStatement } from './coded-statement.js'
import { isForm } from './cues.js'
import { dateOf } from './dates.js'
import type { AgreementType, StageName, Status } from './findings.js'
import { groupsAfter, predicatesOver } from './slots.js'
import { statusOfPredicate } from './status.js'

export interface CodedStage { stage: StageName; date: string | null; status: Status; by: number[]; span: Span; predicate: number }
export interface CodedAgreement {
  title: Span
  also: Span[]
  type: AgreementType
  /** ISO codes, or indices of actors that are no states. */
  parties: (string | number)[]
  areas: string[]
  clauses: { said: 'in' | 'not in'; span: Span; by: number[] }[]
  stages: CodedStage[]
  groups: number[]
  rule: string
}

interface NounRow { words: string[]; type: AgreementType; named: boolean }
interface StageRow { words: string[]; noun?: string; stage: StageName; slot: string; passive: boolean }
interface Table { nouns: NounRow[]; heads: Set<string>; stages: Map<string, StageRow[]>; areas: Map<string, string>; clauses: Set<string>; pair: string[]; with: string[] }
const cache = new WeakMap<LanguagePack, Table>()

function tableOf(pack: LanguagePack): Table {
  const known = cache.get(pack)
  if (known) return known
  const table: Table = { nouns: [], heads: new Set(), stages: new Map(), areas: new Map(), clauses: new Set(), pair: [], with: [] }
  for (const { cells } of parseTable(`${pack.code}/agreements.tsv`, pack.tables.agreements)) {
    const [main = '', noun] = (cells.words ?? '').split('+').map((part) => part.trim())
    const words = main.split(/\s+/).map((word) => pack.normalize(word))
    const first = words[0]!
    if (cells.kind === 'noun') {
      table.nouns.push({ words, type: cells.value as AgreementType, named: alternatives(cells.slot).includes('named') })
      table.heads.add(first)
    } else if (cells.kind === 'stage') {
      const row: StageRow = { words, noun: noun ? pack.normalize(noun) : undefined, stage: cells.value as StageName, slot: cells.slot ?? 'obj', passive: cells.note === 'passive' }
      table.stages.set(first, [...(table.stages.get(first) ?? []), row])
    } else if (cells.kind === 'area') table.areas.set(first, cells.value!)
    else if (cells.kind === 'clause') table.clauses.add(first)
    else if (cells.kind === 'party') (cells.value === 'pair' ? table.pair : table.with).push(first)
  }
  table.nouns.sort((a, b) => b.words.length - a.words.length)
  cache.set(pack, table)
  return table
}

/** All agreements of a document, in order of first mention. */
export function codeAgreements(document: Document, pack: LanguagePack, statements: readonly CodedStatement[], events: readonly CodedEvent[] = []): CodedAgreement[] {
  const finder = new AgreementFinder(document, pack, tableOf(pack), statements, events)
  for (const sentence of document.sentences) for (const group of inSentence(document, sentence.index).groups) finder.look(group)
  return finder.finish()
}

interface Draft extends CodedAgreement { named: boolean; needsName: boolean; bilateral: boolean; key: string }

class AgreementFinder {
  private readonly drafts: Draft[] = []
  /** The event that a predicate tells of: it knows more of status, date and doers than one clause does. */
  private readonly eventOf = new Map<number, CodedEvent>()
  constructor(private readonly document: Document, private readonly pack: LanguagePack, private readonly table: Table, private readonly statements: readonly CodedStatement[], events: readonly CodedEvent[]) {
    for (const event of events) for (const predicate of [event.predicate, ...event.also]) this.eventOf.set(predicate, event)
  }

  look(group: Group): void {
    const row = this.rowOf(group)
    if (!row) return
    const { document } = this
    const inside = this.partiesInside(group)
    const over = predicatesOver(document, group)
    const stages: CodedStage[] = []
    const outside: number[] = []
    let partner: number[] = []
    for (const { predicate, role, prep } of over) {
      for (const stage of this.stageRows(predicate.word, predicate.lemma, predicate.verb)) {
        if (!this.slotFits(stage, role, prep, predicate.voice, predicate.form)) continue
        if (stage.noun && !inSentence(document, group.sentence).groups.some((g) => isForm(document.words[g.head], stage.noun!) && g.first > predicate.word && g.first < predicate.word + 10)) continue
        const by = actorsOfArgument(document, predicate.index, predicate.voice === 'passive' ? 'agent' : 'subj')
        const event = this.eventOf.get(predicate.index)
        const status = event?.status ?? statusOfPredicate(document, predicate.index).status
        stages.push({ stage: stage.stage, date: event?.date ?? dateOf(document, predicate.index), status, by: by.length ? by : (event?.actors ?? []), span: { start: predicate.start, end: predicate.end }, predicate: predicate.index })
        if (stage.stage === 'signed' && status === 'planned') this.announce(predicate.start, stages)
        if (['signed', 'agreed', 'negotiating', 'initialled'].includes(stage.stage)) {
          outside.push(...by)
          for (const argument of predicate.args) if (argument.prep && this.table.with.includes(argument.prep)) partner.push(...actorsOfGroup(document, argument.group))
          if (!partner.length) for (const other of groupsAfter(document, group.sentence, predicate.word, this.table.with)) partner.push(...actorsOfGroup(document, other.index))
        }
        break
      }
    }
    if (inside.with.length) partner = [...partner, ...inside.with]
    const subject = over.find(({ role }) => role === 'obj' || role === 'obl')
    let parties = this.asParties([...inside.pair, ...partner, ...(inside.pair.length ? [] : outside)])
    if (parties.length === 1 && partner.length && subject) parties = this.asParties([...actorsOfArgument(document, subject.predicate.index, 'subj'), ...partner])
    if (!parties.length && (stages.length || row.type === 'ceasefire')) parties = this.sidesOf(group)
    const title = this.titleOf(group)
    const key = this.keyOf(title)
    const named = this.isNamed(group)
    const draft = this.known(group, row, parties, key, named)
    const areas = this.areasIn(group)
    if (draft) {
      draft.groups.push(group.index)
      if (draft.title.start !== title.start) draft.also.push(title)
      for (const party of parties) if (!draft.parties.includes(party) && (draft.parties.length < 2 || inside.pair.length)) draft.parties.push(party)
      for (const area of areas) if (!draft.areas.includes(area)) draft.areas.push(area)
      for (const stage of stages) addStage(draft.stages, stage)
      draft.named ||= named
      draft.needsName &&= row.named
      if (draft.type === 'agreement' && (row.type === 'ceasefire' || row.type === 'treaty' || row.type === 'memorandum')) draft.type = row.type
      this.clausesOf(group, draft)
      return
    }
    const once: CodedStage[] = []
    for (const stage of stages) addStage(once, stage)
    const fresh: Draft = { title, also: [], type: row.type, parties, areas, clauses: [], stages: once, groups: [group.index], rule: `agreement-${row.type}`, named, needsName: row.named, bilateral: inside.pair.length > 1, key }
    this.clausesOf(group, fresh)
    this.drafts.push(fresh)
  }

  finish(): CodedAgreement[] {
    return this.drafts
      .filter((draft) => (draft.parties.length >= 2 || (draft.parties.length === 1 && (draft.named ? draft.stages.length > 0 || draft.type === 'treaty' : draft.stages.some((stage) => stage.stage !== 'signed' && stage.stage !== 'agreed')))) && (!draft.needsName || draft.parties.length >= 2))
      .map((draft) => {
        const areas = draft.type === 'ceasefire' && !draft.areas.includes('security') ? ['security', ...draft.areas] : draft.areas
        const { named: _n, needsName: _nn, bilateral: _b, key: _k, ...agreement } = draft
        return { ...agreement, areas }
      })
  }

  /** «أكد الكرملين أن الرئيسين سيوقعان»: the announcement is a stage of its own, by who makes it and when. */
  private announce(offset: number, stages: CodedStage[]): void {
    const said = this.statements.find((s) => !s.headline && s.kind !== 'according' && s.predicate !== undefined && s.content.start <= offset && s.content.end > offset && s.speakers.length > 0)
    if (said) stages.push({ stage: 'announced', date: said.date, status: 'actual', by: [...said.speakers], span: said.cue, predicate: said.predicate! })
  }
  /** «اتفاق وقف إطلاق النار»: the more telling kind of two nouns in one group. */
  private rowOf(group: Group): NounRow | undefined {
    const row = this.nounAt(group)
    if (row?.type !== 'agreement') return row
    for (let i = group.head + 1; i < Math.min(group.last + 3, this.document.words.length); i++) {
      const inner = this.table.nouns.find((other) => other.type === 'ceasefire' && other.words.every((part, k) => isForm(this.document.words[i + k], part)))
      if (inner) return { ...row, type: 'ceasefire' }
    }
    return row
  }
  private nounAt(group: Group): NounRow | undefined {
    const { words } = this.document
    const head = words[group.head]!
    if (head.pos === 'verb' || (!this.table.heads.has(head.lemma) && !this.table.heads.has(head.key))) return undefined
    return this.table.nouns.find((row) => row.words.every((part, i) => isForm(words[group.head + i], part)) || (row.words.length > 1 && row.words.at(-1) === head.lemma && row.words.every((part, i) => isForm(words[group.head - row.words.length + 1 + i], part))))
  }

  private stageRows(word: number, lemma: string, verb: string | undefined): StageRow[] {
    const rows = [...(this.table.stages.get(lemma) ?? []), ...(verb && verb !== lemma ? (this.table.stages.get(verb) ?? []) : [])]
    return rows.filter((row) => row.words.length === 1 || row.words.slice(1).every((part, i) => isForm(this.document.words[word + 1 + i], part))).sort((a, b) => Number(!!b.noun) - Number(!!a.noun) || b.words.length - a.words.length)
  }
  private slotFits(row: StageRow, role: string, prep: string | undefined, voice: string, form: string): boolean {
    const [slot, preposition] = row.slot.split(':') as [string, string | undefined]
    if (slot === 'obl') return role === 'obl' && (!preposition || prep === this.pack.normalize(preposition)) || (role === 'gen' && form === 'masdar' && !preposition)
    if (slot === 'subj') return role === 'subj' || (role === 'gen' && form === 'masdar')
    return role === 'obj' || (role === 'gen' && form === 'masdar') || (role === 'subj' && (voice === 'passive' || form === 'passive-participle'))
  }

  /** بين X وY, the nisbas of «الاتفاق الروسي الإيراني», مع X */
  private partiesInside(group: Group): { pair: number[]; with: number[] } {
    const { document } = this
    const [between] = groupsAfter(document, group.sentence, group.head, this.table.pair)
    const pair = between ? actorsOfGroup(document, between.index) : []
    const owners = pair.length < 2 ? actorsInside(document, group.index).filter((actor) => !this.isNameOnly(group, actor)) : []
    const [other] = groupsAfter(document, group.sentence, group.head, this.table.with)
    return { pair: pair.length >= 2 ? pair : owners.length >= 2 ? owners : [], with: other ? actorsOfGroup(document, other.index) : owners.length === 1 ? owners : [] }
  }

  /** «اتفاق أوسلو», «نظام روما»: a town in the name of a treaty is no party to it. */
  private isNameOnly(group: Group, actor: number): boolean {
    const next = group.head + 1
    return this.document.words[next]?.pos === 'name' && inSentence(this.document, group.sentence).mentions.some((m) => m.first === next && m.form === 'name' && m.actors.includes(actor) && this.document.actors[actor]!.kind === 'state') && !this.document.words.slice(next + 1, group.last).some((w) => w.pos === 'name')
  }
  /** The two sides a sentence names, when it names just two: whoever the agreement told of there is between. */
  private sidesOf(group: Group): (string | number)[] {
    const sides: (string | number)[] = []
    for (const mention of inSentence(this.document, group.sentence).mentions) {
      if (mention.form === 'empty' || mention.form === 'pronoun') continue
      for (const side of this.asParties(mention.actors)) if (!sides.includes(side) && (typeof side === 'string' || ['organization', 'state'].includes(this.document.actors[side]!.kind))) sides.push(side)
    }
    return sides.length === 2 ? sides : []
  }
  /** Persons and bodies of a state stand for it; others for themselves. */
  private asParties(actors: readonly number[]): (string | number)[] {
    const out: (string | number)[] = []
    for (const index of actors) {
      const actor = this.document.actors[index]
      if (!actor || actor.kind === 'outlet') continue
      const party = actor.country && (actor.kind === 'state' || ((actor.kind === 'person' || actor.kind === 'body') && (actor.sector === 'GOV' || actor.sector === null || actor.sector === 'MIL' || actor.sector === 'LEG'))) ? actor.country : index
      if (!out.includes(party)) out.push(party)
    }
    return out
  }

  private known(group: Group, row: NounRow, parties: readonly (string | number)[], key: string, named: boolean): Draft | undefined {
    const subset = (a: readonly unknown[], b: readonly unknown[]) => a.every((x) => b.includes(x))
    const family = (draft: Draft) => draft.type === row.type || draft.type === 'agreement' || row.type === 'agreement' || (draft.type === 'treaty' && row.type !== 'ceasefire') || (row.type === 'treaty' && draft.type !== 'ceasefire')
    for (let i = this.drafts.length - 1; i >= 0; i--) {
      const draft = this.drafts[i]!
      if (!family(draft)) continue
      const fits = !parties.length || !draft.parties.length || subset(parties, draft.parties) || subset(draft.parties, parties)
      if (!fits) continue
      if (named && draft.named && key !== draft.key && !(key.includes(draft.key) || draft.key.includes(key))) continue
      if (named && draft.named && key !== draft.key) return draft
      if (key === draft.key && key.length > 3 && (named || parties.length || group.definite)) return draft
      if (parties.length >= 2 && draft.parties.length >= 2) return draft
      if (group.definite && (!named || !draft.named)) return draft
      if (!parties.length && !draft.parties.length && draft.groups.some((g) => this.document.groups[g]!.sentence >= group.sentence - 1)) return draft
      if (parties.length && !draft.parties.length && this.document.groups[draft.groups.at(-1)!]!.sentence >= group.sentence - 2) return draft
    }
    return undefined
  }

  private titleOf(group: Group): Span {
    const { document } = this
    // a quotation right behind the noun is the name itself
    const after = document.quotations.find((q) => q.start >= group.start && q.start <= document.words[group.head]!.end + 3 && q.short)
    if (after) return after.inner
    let end = group.end
    const words = document.words
    for (let i = group.head + 1; i < group.last; i++) if (words[i]!.pos === 'sub' || words[i]!.pos === 'punct') { end = words[i - 1]!.end; break }
    return { start: words[group.head]!.start, end: Math.max(end, words[group.head]!.end) }
  }
  private keyOf(title: Span): string {
    return this.document.text.slice(title.start, title.end).split(/\s+/).map((word) => this.pack.normalize(word)).join(' ')
  }
  /** Names a certain instrument: a proper name, or a quoted title inside it. */
  private isNamed(group: Group): boolean {
    const { words, quotations } = this.document
    if (words[group.head + 1]?.pos === 'name' && group.head + 1 < group.last) return true
    return quotations.some((q) => q.short && q.start >= group.start - 2 && q.end <= group.end + 2)
  }
  private areasIn(group: Group): string[] {
    const out: string[] = []
    const add = (from: number, to: number) => {
      for (let i = from; i < to; i++) {
        const word = this.document.words[i]!
        const area = this.table.areas.get(word.lemma) ?? this.table.areas.get(word.key)
        if (area && !out.includes(area)) out.push(area)
      }
    }
    add(group.first, group.last)
    // «يتمحور الاتفاق على التعاون في مجالات الطاقة والبيئة»: what the agreement itself is said to be about
    for (const predicate of inSentence(this.document, group.sentence).predicates) {
      if (!predicate.args.some((arg) => arg.role === 'subj' && arg.group === group.index) || predicate.form !== 'finite') continue
      for (const argument of predicate.args) if (argument.role !== 'subj') add(this.document.groups[argument.group]!.first, Math.min(this.document.groups[argument.group]!.last + 12, this.document.sentences[group.sentence]!.last))
    }
    return out
  }
  /** «ينصّ الاتفاق على …», «لا تتضمن المعاهدة …» */
  private clausesOf(group: Group, draft: Draft): void {
    const { document } = this
    for (const predicate of inSentence(document, group.sentence).predicates) {
      if (!this.table.clauses.has(predicate.lemma) || predicate.form !== 'finite' || !predicate.args.some((arg) => arg.role === 'subj' && arg.group === group.index)) continue
      const last = document.sentences[group.sentence]!
      const end = Math.min(predicate.clause.end, last.end)
      if (end > predicate.end + 3) draft.clauses.push({ said: predicate.negation === undefined ? 'in' : 'not in', span: { start: predicate.start, end }, by: [] })
    }
  }
}

/** A stage told again without a date, or once dated, is one stage; a plan and the act stay two. */
function addStage(stages: CodedStage[], stage: CodedStage): void {
  const planned = (s: CodedStage) => s.status === 'planned' || s.status === 'hypothetical'
  const same = stages.find((s) => s.stage === stage.stage && (s.date === stage.date || (planned(s) === planned(stage) && (!s.date || !stage.date))))
  if (!same) stages.push(stage)
  else if (!same.date && stage.date) Object.assign(same, { date: stage.date, status: stage.status, span: stage.span, predicate: stage.predicate, by: stage.by.length ? stage.by : same.by })
}

// What is told to become of an agreement: the predicates that have it as an argument, also through a word for its force, its text or its signing («علّق العمل بالاتفاق»).
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Predicate } from '../document/predicate.js'
import type { LanguagePack } from '../language/pack.js'
import type { Over } from './agreement-sides.js'
import type { AgreementTable, StageRow, ThroughRow } from './agreement-table.js'
import { groupHeadedBy, groupsEndingAt } from './by-head.js'
import { isForm } from './cues.js'
import type { StageName, Status } from './findings.js'
import { predicatesOver } from './slots.js'

/** Words behind a verb within which the word may stand that it needs («دخل … حيز التنفيذ»). */
const BESIDE = 12
/** Words for its parts between an agreement and what is done with it («بدأ تنفيذ بنود الاتفاق»). */
const UP = 3

/** What an agreement does by itself: "the truce ended", not "a pact to end the war". */
const OVER: ReadonlySet<StageName> = new Set<StageName>(['expired', 'terminated'])

/** A predicate over an agreement. */
export interface Told extends Over {
  /** The word through which it reaches the agreement. */
  readonly through?: ThroughRow
  /** The word index of that word: what it tells by itself may be told better by this. */
  readonly carrier?: number
}

export class StageReader {
  constructor(
    private readonly document: Document,
    private readonly pack: LanguagePack,
    private readonly table: AgreementTable,
  ) {}

  /** The row that says what a predicate tells of an agreement that stands in one of its slots. */
  rowOf({ predicate, role, prep, through }: Told): StageRow | undefined {
    return this.rows(predicate).find((row) => this.slotFits(row, role, prep, predicate) && this.hasBeside(row, predicate) && (!through || (!through.stages.length && !row.aimed) || through.stages.includes(row.stage)))
  }

  rows({ word, lemma, verb, particle }: Predicate): StageRow[] {
    const { stages } = this.table
    const rows = [...(stages.get(lemma) ?? []), ...(verb && verb !== lemma ? (stages.get(verb) ?? []) : [])]
    return rows.filter((row) => row.words.length === 1 || (row.words.length === 2 && row.words[1] === particle) || row.words.slice(1).every((part, i) => isForm(this.document.words[word + 1 + i], part))).sort((a, b) => b.beside.length - a.beside.length || b.words.length - a.words.length)
  }

  private slotFits(row: StageRow, role: string, prep: string | undefined, { voice, form, args }: Predicate): boolean {
    const [slot, preposition] = row.slot.split(':') as [string, string | undefined]
    if (slot === 'obl') return (role === 'obl' && (!preposition || prep === this.pack.normalize(preposition))) || (role === 'gen' && form === 'masdar' && !preposition)
    if (slot === 'agent') return role === 'agent'
    // «بدأ سريان الاتفاق»: whose verbal noun it is does it itself
    if (slot === 'subj' && OVER.has(row.stage) && args.some((arg) => arg.role === 'obj' && !arg.shared)) return false
    if (slot === 'subj') return role === 'subj' || (form === 'masdar' && (role === 'gen' || (role === 'obj' && voice === 'passive')))
    return role === 'obj' || (form === 'masdar' && (role === 'gen' || (role === 'obl' && this.table.objects.has(prep ?? '')))) || (role === 'subj' && (voice === 'passive' || form === 'passive-participle'))
  }

  /** «دخل + تنفيذ», "enter + force": a word that has to stand in the clause behind the verb; of several, each. */
  private hasBeside({ beside }: StageRow, { word, sentence }: Predicate): boolean {
    if (!beside.length) return true
    const { words, sentences } = this.document
    const { first, last } = sentences[sentence]!
    const end = Math.min(word + BESIDE, last)
    return beside.every((choice) => {
      // "was provisionally applied"
      if (word > first && choice.some((part) => isForm(words[word - 1], part))) return true
      for (let i = word + 1; i < end; i++) {
        const near = words[i]!
        if (near.pos === 'sub' || (near.pos === 'verb' && near.verbForm === 'finite')) return false
        if (choice.some((part) => isForm(near, part))) return true
      }
      return false
    })
  }

  /** All predicates over an agreement: its own, those of a participle behind it that stands as a noun («العقد الموقع»), and those that reach it through another word. */
  over(group: Group): Told[] {
    const { document, table } = this
    const carried = this.carried(group)
    const next = groupHeadedBy(document, group.last)
    const { lemma = '', key = '' } = document.words[group.last] ?? {}
    const behind = next?.first === group.last && next.last === next.head + 1 && (table.participles.has(lemma) || table.participles.has(key)) ? predicatesOver(document, next) : []
    const own: Told[] = [...predicatesOver(document, group), ...behind]
    const lifted = carried.length ? [] : own.flatMap((told) => this.lifted(told))
    // «ينتهي العمل بالاتفاق»: the preposition is that of the word between
    return [...(carried.length && group.prep !== undefined ? own.filter(({ role, predicate }) => role !== 'obl' || carried.some(({ carrier }) => carrier === predicate.word)) : own), ...lifted, ...carried]
  }

  /** «توجت المحادثات باتفاق»: what was hung on the talks is rather what their verb tells. */
  private lifted({ predicate, role, prep }: Over): Told[] {
    const over = role === 'obl' && predicate.form === 'masdar' && predicate.parent?.as === 'argument' ? this.document.predicates[predicate.parent.predicate] : undefined
    return over?.form === 'finite' && !this.rows(predicate).some((row) => this.slotFits(row, role, prep, predicate)) ? [{ predicate: over, role, prep }] : []
  }

  /** Predicates that have the agreement through a word for its force, its text or its making: «انتهت مدة المعاهدة», «علقت العمل بالاتفاق», "postponed the signing of the pact". */
  carried(group: Group): Told[] {
    const found: Told[] = []
    let at = group
    for (let n = 0; n < UP; n++) {
      const up = this.carrierOf(at)
      if (!up) break
      const carrier = up.group.head
      for (const over of predicatesOver(this.document, up.group)) if (over.predicate.word !== carrier) found.push({ ...over, through: up.row, carrier })
      at = up.group
    }
    return found
  }

  /** The group that an agreement, or a word for a part of it, belongs to: as its owner, or behind the preposition that the word takes. */
  private carrierOf(group: Group): { group: Group; row: ThroughRow } | undefined {
    const { document, table } = this
    const rowsOf = (other: Group) => {
      const { lemma, key } = document.words[other.head]!
      return table.through.get(lemma) ?? table.through.get(key) ?? []
    }
    const owner = group.parent?.as === 'genitive' ? document.groups[group.parent.group]! : undefined
    const owned = owner && rowsOf(owner).find((row) => row.slot === 'gen')
    if (owned) return { group: owner, row: owned }
    if (group.prep === undefined) return undefined
    for (const other of groupsEndingAt(document, group.prep)) {
      const row = rowsOf(other).find(({ slot }) => slot !== 'gen' && isForm(document.words[group.prep!], this.pack.normalize(slot.slice(slot.indexOf(':') + 1))))
      if (row) return { group: other, row }
    }
    return undefined
  }

  /** «مرسوم بالمصادقة على الاتفاق»: what is told as the matter of a decree is the decree's. */
  isDecreed({ word }: Predicate): boolean {
    const { document, table } = this
    const group = groupHeadedBy(document, word)
    const before = group?.parent?.as === 'genitive' ? document.groups[group.parent.group]! : group?.prep === undefined ? undefined : groupsEndingAt(document, group.prep)[0]
    const { lemma = '', key = '' } = before ? document.words[before.head]! : {}
    return table.decree.has(lemma) || table.decree.has(key)
  }
}

/** What a verbal noun tells by itself, and what is told of it takes back: «علّق تنفيذ الاتفاق» leaves nothing in force, «أجّل توقيعه» has nothing signed. */
export function withoutTakenBack<S extends { stage: StageName; status: Status; predicate: number }>(document: Document, stages: readonly S[], carriers: ReadonlySet<number>): S[] {
  const isCarried = ({ predicate }: S) => carriers.has(document.predicates[predicate]?.word ?? -1)
  const isPutOff = stages.some(({ stage }) => stage === 'postponed')
  return stages.filter((one) => one.stage !== 'in_force' || !isCarried(one)).map((one) => (isPutOff && one.stage !== 'postponed' && one.status === 'actual' && isCarried(one) ? { ...one, status: 'planned' } : one))
}

/** «رفضت تركيا الاتفاق المصري اليوناني»: what a stranger thinks of it becomes of no agreement. */
export function isRefusedByStranger({ actors }: Document, { stage, by }: { stage: StageName; by: readonly number[] }, parties: readonly (string | number)[]): boolean {
  return stage === 'rejected' && parties.length > 1 && by.length > 0 && by.every((actor) => !parties.includes(actor) && !parties.includes(actors[actor]!.country ?? ''))
}

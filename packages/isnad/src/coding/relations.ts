// Standing states of affairs between actors: allies, supporters, adversaries, sanctions in force, membership, close ties.
import type { Document } from '../document/document.js'
import { inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Span } from '../document/span.js'
import { alternatives, parseTable } from '../document/table.js'
import type { LanguagePack } from '../language/pack.js'
import { groupHeadedBy } from './by-head.js'
import { isForm } from './cues.js'
import type { RelationType } from './findings.js'
import { actorsInSlot, groupAround } from './slots.js'

export interface CodedRelation { type: RelationType; from: number[]; to: number[]; quote: Span; rule: string; sentence: number }
interface Row { words: string[]; with?: string; form: string; type: RelationType; from: string[]; to: string[]; /** The word itself says membership («عضو»), not an office. */ plain: boolean }
const cache = new WeakMap<LanguagePack, Map<string, Row[]>>()

function rowsOf(pack: LanguagePack): Map<string, Row[]> {
  const known = cache.get(pack)
  if (known) return known
  const rows = new Map<string, Row[]>()
  for (const { cells } of parseTable(`${pack.code}/relations.tsv`, pack.tables.relations)) {
    if (cells.type === 'project' || cells.form === 'mode') continue
    const [main = '', other] = (cells.words ?? '').split('+').map((part) => part.trim())
    const words = main.split(/\s+/).map((word) => pack.normalize(word))
    const row: Row = { words, with: other ? pack.normalize(other) : undefined, form: cells.form!, type: cells.type as RelationType, from: alternatives(cells.from), to: alternatives(cells.to), plain: cells.note === 'plain' }
    rows.set(words[0]!, [...(rows.get(words[0]!) ?? []), row])
  }
  cache.set(pack, rows)
  return rows
}

/** All relations of a document. The same tie told twice is one. */
export function codeRelations(document: Document, pack: LanguagePack): CodedRelation[] {
  const rows = rowsOf(pack)
  const found: CodedRelation[] = []
  const seen = new Set<string>()
  for (const sentence of document.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const word = document.words[i]!
      const candidates = rows.get(word.lemma) ?? rows.get(word.key) ?? (word.verb ? rows.get(word.verb) : undefined)
      if (!candidates) continue
      for (const row of candidates) {
        const relation = relationAt(document, pack, sentence.index, i, row)
        if (!relation) continue
        const key = `${relation.type} ${relation.from.join(',')} ${relation.to.join(',')}`
        if (!seen.has(key)) found.push(relation)
        seen.add(key)
        break
      }
    }
  }
  // a tie told once with its author needs no second entry without
  return found.filter((relation) => relation.from.length || !found.some((other) => other !== relation && other.type === relation.type && other.from.length && relation.to.every((actor) => other.to.includes(actor))))
}

function relationAt(document: Document, pack: LanguagePack, sentence: number, at: number, row: Row): CodedRelation | undefined {
  const { words } = document
  const word = words[at]!
  if (!row.words.every((part, k) => k === 0 || isForm(words[at + k], part))) return undefined
  if (row.form === 'verb') {
    const predicate = predicateAtWord(document, at)
    // a standing tie, not an act: present tense, nothing planned or denied
    if (!predicate || predicate.form !== 'finite' || predicate.negation !== undefined || predicate.modality.length) return undefined
    if (row.type !== 'member' && predicate.tense !== 'present') return undefined
  } else if (word.pos === 'verb' && word.verbForm === 'finite') return undefined
  if (row.with) {
    const group = groupHeadedBy(document, at) ?? groupAround(document, sentence, at)
    if (!group) return undefined
    let has = false
    for (let k = at + 1; k < Math.min(group.last + 4, document.sentences[sentence]!.last); k++) has ||= isForm(words[k], row.with)
    for (let k = Math.max(document.sentences[sentence]!.first, at - 2); k < at; k++) has ||= isForm(words[k], row.with)
    if (!has) return undefined
  }
  const fill = (slots: readonly string[]) => {
    for (const slot of slots) {
      const actors = actorsInSlot(document, sentence, at, slot, pack.normalize)
      if (actors.length) return { actors, slot }
    }
    return { actors: [] as number[], slot: '' }
  }
  let from = fill(row.from)
  let to = fill(row.to)
  // «حسن نصر الله زعيم حزب الله», "Hezbollah leader Hassan Nasrallah": the person and the body are told in one name
  if (row.type === 'member' && row.form === 'noun' && (!from.actors.length || !to.actors.length)) {
    const named = titled(document, sentence, at)
    if (named) [from, to] = [{ actors: [named.person], slot: 'holder' }, { actors: [...named.bodies], slot: 'gen' }]
  }
  const paired = from.slot === 'pair' && !to.actors.length
  const toActors = to.actors.filter((actor) => !from.actors.includes(actor))
  if (row.form === 'noun' && to.slot === 'before' && document.actors[from.actors[0] ?? -1]?.kind === 'person' && document.actors[toActors[0] ?? -1]?.kind === 'state') return undefined
  if (row.type === 'sanctioned' ? !toActors.length : paired ? from.actors.length < 2 : !from.actors.length || !toActors.length) return undefined
  if (!suits(document, row.type, from.actors, toActors, row.form, row.plain)) return undefined
  const group = groupHeadedBy(document, at) ?? groupAround(document, sentence, at)
  const quote: Span = { start: Math.min(group?.start ?? word.start, word.start), end: Math.max(group?.end ?? word.end, word.end) }
  return { type: row.type, from: from.actors, to: toActors, quote, rule: `relation-${row.type.replace(' ', '-')}-${row.form}`, sentence }
}

/** The person of the mention that a title stands in, and the bodies named inside it. */
function titled(document: Document, sentence: number, at: number): { person: number; bodies: readonly number[] } | undefined {
  const { mentions } = inSentence(document, sentence)
  for (const mention of mentions) {
    if (mention.first > at || mention.last <= at || mention.form !== 'name') continue
    const person = mention.actors.find((actor) => document.actors[actor]!.kind === 'person' && !document.actors[actor]!.nameless)
    if (person === undefined) continue
    const bodies = mentions.filter((inner) => inner !== mention && inner.first >= mention.first && inner.last <= mention.last).flatMap((inner) => inner.actors.filter((actor) => document.actors[actor]!.kind === 'organization'))
    if (bodies.length) return { person, bodies }
  }
  return undefined
}

/** Whether such actors can stand in such a relation: one is a member of a body of many, never of a person. */
function suits(document: Document, type: RelationType, from: readonly number[], to: readonly number[], form: string, told: boolean): boolean {
  const kind = (actor: number) => document.actors[actor]!.kind
  const nameless = (actor: number) => document.actors[actor]!.nameless === true || kind(actor) === 'group'
  // officials of the United Nations serve it; they are no members. Loose groups are what a body is made of, not its members
  if (type === 'member' && (from.every(nameless) || (form !== 'verb' && !told && from.every((actor) => kind(actor) === 'person') && to.some((actor) => document.actors[actor]!.sector === 'IGO')))) return false
  // "US-backed forces": whosever they are, not the army of those who back them
  if (type === 'supporter' && form === 'adj' && from.some((one) => to.some((other) => document.actors[one]!.country !== null && document.actors[one]!.country === document.actors[other]!.country))) return false
  // who heads a firm holds an office
  if (type === 'member' && form === 'noun' && !told && to.every((actor) => document.actors[actor]!.sector === 'BUS')) return false
  if (type === 'member') return to.every((actor) => kind(actor) === 'organization' || kind(actor) === 'bloc' || (kind(actor) === 'body' && !document.actors[actor]!.country)) && from.every((actor) => kind(actor) !== 'outlet')
  return [...from, ...to].every((actor) => kind(actor) !== 'outlet')
}

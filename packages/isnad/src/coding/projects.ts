// Projects: infrastructure and the like that parties plan or build, with places in order and modes.
import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Span } from '../document/span.js'
import { parseTable } from '../document/table.js'
import { actorsOfArgument } from '../language/actors.js'
import type { LanguagePack } from '../language/pack.js'
import { isForm } from './cues.js'
import type { Status } from './findings.js'
import { predicatesOver } from './slots.js'
import { statusOfPredicate } from './status.js'

export interface CodedProject { kind: string; quote: Span; participants: number[]; places: string[]; modes: string[]; status: Status; rule: string; sentence: number }
interface Table { nouns: { words: string[]; kind: string }[]; heads: Set<string>; modes: Map<string, string> }
const cache = new WeakMap<LanguagePack, Table>()

function tableOf(pack: LanguagePack): Table {
  const known = cache.get(pack)
  if (known) return known
  const table: Table = { nouns: [], heads: new Set(), modes: new Map() }
  for (const { cells } of parseTable(`${pack.code}/relations.tsv`, pack.tables.relations)) {
    const words = (cells.words ?? '').split(/\s+/).map((word) => pack.normalize(word))
    if (cells.form === 'mode') table.modes.set(words[0]!, cells.type!)
    else if (cells.type === 'project') {
      table.nouns.push({ words, kind: cells.note || '' })
      table.heads.add(words[0]!)
    }
  }
  cache.set(pack, table)
  return table
}

/** Projects with at least two named places, or one place and a builder. */
export function codeProjects(document: Document, pack: LanguagePack): CodedProject[] {
  const table = tableOf(pack)
  const found: CodedProject[] = []
  for (const sentence of document.sentences) {
    const layer = inSentence(document, sentence.index)
    let best: CodedProject | undefined
    for (const group of layer.groups) {
      const head = document.words[group.head]!
      if (!table.heads.has(head.lemma) && !table.heads.has(head.key)) continue
      const noun = table.nouns.find((row) => row.words.every((part, i) => isForm(document.words[group.head + i], part)))
      if (!noun) continue
      const places = [...new Set(layer.mentions.filter((m) => m.start >= head.start && (m.place !== undefined || m.actors.some((a) => document.actors[a]!.kind === 'state')) && m.form === 'name').map((m) => (m.place !== undefined ? document.places[m.place]!.name : document.actors[m.actors[0]!]!.name)))]
      const modes = new Set<string>()
      for (let i = group.head; i < sentence.last; i++) {
        const mode = table.modes.get(document.words[i]!.lemma) ?? table.modes.get(document.words[i]!.key)
        if (mode) modes.add(mode)
      }
      if (places.length < 2 && !(places.length && modes.size)) continue
      if (!modes.size && !noun.kind) continue
      const over = predicatesOver(document, group)
      const governing = over[0]?.predicate ?? layer.predicates.find((p) => p.form === 'finite' && p.word < group.head)
      const participants = governing ? actorsOfArgument(document, governing.index, 'subj') : []
      const status = governing ? statusOfPredicate(document, governing.index).status : 'planned'
      const coded: CodedProject = { kind: noun.kind || 'infrastructure', quote: { start: head.start, end: Math.max(head.end, Math.min(group.end, head.end + 40)) }, participants, places: places.slice(0, 6), modes: [...modes], status: status === 'actual' ? 'actual' : 'planned', rule: 'project-with-places', sentence: sentence.index }
      // «مشروع ممر لوجستي»: the innermost, most telling noun names it
      if (!best || (noun.kind && best.kind === 'infrastructure')) best = coded
    }
    if (best) found.push(best)
  }
  return found
}

// Projects: infrastructure and the like that parties plan or build, with places in order and modes.
import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Mention } from '../document/mention.js'
import type { Predicate } from '../document/predicate.js'
import type { Span } from '../document/span.js'
import { alternatives, parseTable } from '../document/table.js'
import type { Word } from '../document/word.js'
import { actorsInside, doersOf } from '../language/actors.js'
import type { LanguagePack } from '../language/pack.js'
import { mentionsOver } from './by-head.js'
import { isForm } from './cues.js'
import type { Status } from './findings.js'
import { statusOfPredicate } from './status.js'

export interface CodedProject { kind: string; quote: Span; participants: number[]; places: string[]; modes: string[]; status: Status; rule: string; sentence: number }

interface Noun {
  readonly words: readonly string[]
  /** One of these has to stand in its group or right behind («محطة … كهرباء»). */
  readonly beside: readonly string[]
  readonly kind: string
  /** Is planned by its own word («مشاريع تنموية»). */
  readonly planned: boolean
}
interface Table {
  readonly nouns: ReadonlyMap<string, readonly Noun[]>
  readonly build: ReadonlySet<string>
  readonly plan: ReadonlySet<string>
  readonly modes: ReadonlyMap<string, string>
}
const cache = new WeakMap<LanguagePack, Table>()

/** Words from a noun back to the verb that builds it, on to what is said of it, and on to where it stands. */
const BEFORE = 5
const AFTER = 7
const REACH = 16
const MOST_PLACES = 6

function tableOf(pack: LanguagePack): Table {
  const known = cache.get(pack)
  if (known) return known
  const nouns = new Map<string, Noun[]>()
  const table = { nouns, build: new Set<string>(), plan: new Set<string>(), modes: new Map<string, string>() }
  const normal = (cell: string | undefined) => alternatives(cell).map((word) => pack.normalize(word))
  for (const { cells } of parseTable(`${pack.code}/projects.tsv`, pack.tables.projects)) {
    const [main = '', other] = (cells.words ?? '').split('+').map((part) => part.trim())
    if (cells.kind === 'mode') for (const word of normal(main)) table.modes.set(word, cells.value!)
    else if (cells.kind === 'build' || cells.kind === 'plan') for (const word of normal(main)) table[cells.kind].add(word)
    else for (const phrase of alternatives(main)) {
      const words = phrase.split(/\s+/).map((word) => pack.normalize(word))
      const noun: Noun = { words, beside: normal(other), kind: cells.value ?? '', planned: cells.kind === 'planned project' }
      // looked up by its first and its last word: a group's head may be either
      for (const word of new Set([words[0]!, words.at(-1)!])) nouns.set(word, [...(nouns.get(word) ?? []), noun])
    }
  }
  for (const list of nouns.values()) list.sort((a, b) => b.words.length - a.words.length || b.beside.length - a.beside.length)
  cache.set(pack, table)
  return table
}

/** What a document tells of being planned or built. The same project told twice is one, with the places of both. */
export function codeProjects(document: Document, pack: LanguagePack): CodedProject[] {
  const reader = new ProjectReader(document, tableOf(pack))
  const found: CodedProject[] = []
  for (const sentence of document.sentences) for (const group of inSentence(document, sentence.index).groups) {
    const project = reader.read(group)
    if (!project) continue
    const known = found.find((other) => (group.definite && family(other.kind) === family(project.kind)) || (other.sentence === project.sentence && other.quote.end > project.quote.start) || (other.kind === project.kind && (!other.places.length || !project.places.length || project.places.some((place) => other.places.includes(place)))))
    if (!known) found.push(project)
    else {
      // «مشروع ممر لوجستي»: the innermost noun says what it is
      if (known.sentence === project.sentence && project.rule === 'project-built' && known.rule === 'project-planned') Object.assign(known, { kind: project.kind, quote: project.quote })
      for (const list of ['places', 'modes'] as const) for (const one of project[list]) if (!known[list].includes(one)) known[list].push(one)
      for (const actor of project.participants) if (!known.participants.includes(actor)) known.participants.push(actor)
    }
  }
  for (const project of found) project.places.splice(MOST_PLACES)
  return found
}

/** "gas pipeline" and "pipeline" may be one. */
const family = (kind: string): string => kind.slice(kind.lastIndexOf(' ') + 1)

class ProjectReader {
  constructor(private readonly document: Document, private readonly table: Table) {}

  read(group: Group): CodedProject | undefined {
    const { document } = this
    const noun = this.nounOf(group)
    if (!noun) return undefined
    // «موانئ دبي العالمية»: the name of a firm
    if (mentionsOver(document, group.head).some((mention) => mention.actors.some((actor) => document.actors[actor]!.kind === 'organization' || document.actors[actor]!.kind === 'outlet'))) return undefined
    const builder = this.builder(group)
    const first = Math.min(group.first, group.head)
    if (!noun.planned && !builder && !this.isPlanned(group)) return undefined
    const end = this.reach(group, builder)
    const places = this.places(group, end)
    const participants = this.participants(group, builder)
    // a state that builds builds at home, where nothing else is told
    const states = participants.filter((actor) => document.actors[actor]!.kind === 'state')
    if (!places.length && states.length === 1) places.push(document.actors[states[0]!]!.name)
    if (!places.length && !participants.length) return undefined
    const status = builder ? statusOfPredicate(document, builder.index).status : 'planned'
    const modes = new Set<string>()
    for (let i = first; i < end; i++) {
      const word = document.words[i]!
      const mode = this.table.modes.get(word.lemma) ?? this.table.modes.get(word.key)
      if (mode) modes.add(mode)
    }
    const last = document.words[Math.max(group.last, group.head + 1) - 1]!
    return {
      kind: noun.kind, quote: { start: document.words[group.head - (noun.words.length > 1 && isForm(document.words[group.head], noun.words.at(-1)!) ? noun.words.length - 1 : 0)]!.start, end: last.end }, participants, places, modes: [...modes],
      status: noun.planned && (status === 'actual' || status === 'hypothetical') ? 'planned' : status, rule: noun.planned ? 'project-planned' : 'project-built', sentence: group.sentence,
    }
  }

  private nounOf(group: Group): Noun | undefined {
    const { words, sentences } = this.document
    const head = words[group.head]!
    if (head.pos === 'verb' && head.verbForm === 'finite') return undefined
    const limit = Math.min(group.last + 2, sentences[group.sentence]!.last)
    const stands = (noun: Noun, from: number) => noun.words.every((part, i) => isForm(words[from + i], part))
    return (this.table.nouns.get(head.lemma) ?? this.table.nouns.get(head.key))?.find((noun) => {
      if (!stands(noun, group.head) && !(noun.words.length > 1 && stands(noun, group.head - noun.words.length + 1))) return false
      if (!noun.beside.length) return true
      for (let i = group.first; i < limit; i++) if (i !== group.head && noun.beside.some((part) => isForm(words[i], part))) return true
      return false
    })
  }

  /** The verb, masdar or participle of building that the noun stands by: «بناء سد», «سد تبنيه إثيوبيا», "a pipeline that will link …". */
  private builder(group: Group): Predicate | undefined {
    const { build } = this.table
    const near = inSentence(this.document, group.sentence).predicates.filter((predicate) => (build.has(predicate.lemma) || (predicate.verb !== undefined && build.has(predicate.verb))) && predicate.word !== group.head)
    const over = near.find((predicate) => predicate.args.some((arg) => arg.group === group.index || this.document.groups[arg.group]!.conjuncts.includes(group.index)))
    return over ?? near.find((predicate) => group.prep === undefined && predicate.word < group.first && predicate.word >= group.first - BEFORE && this.isOpen(predicate.word, group.first) && predicate.form !== 'finite')
      ?? near.find((predicate) => predicate.word >= group.last && predicate.word <= group.last + AFTER && (predicate.parent?.as === 'relative' || predicate.mark === group.last))
  }

  /** Only nouns, adjectives and prepositions between: no other clause. */
  private isOpen(from: number, to: number): boolean {
    return this.document.words.slice(from + 1, to).every((word) => word.pos !== 'verb' && word.pos !== 'sub' && word.pos !== 'punct')
  }

  /** «مشروع ممر», «جسر مزمع», "the planned pipeline" */
  private isPlanned(group: Group): boolean {
    const { words } = this.document
    const plans = (word: Word | undefined) => !!word && (this.table.plan.has(word.lemma) || this.table.plan.has(word.key))
    for (let i = Math.max(group.first - 2, 0); i < group.last + 1; i++) if (i !== group.head && plans(words[i]) && (i < group.head ? this.isOpen(i, group.head) : this.isOpen(group.head, i))) return true
    return false
  }

  /** How far the words go that may say where it is: to a stop, or to a clause that is not about it. */
  private reach(group: Group, builder: Predicate | undefined): number {
    const { words, sentences } = this.document
    const limit = Math.min(sentences[group.sentence]!.last, Math.max(group.last, group.head + REACH))
    let i = group.last
    for (; i < limit; i++) {
      const word = words[i]!
      if (word.pos === 'punct' && /[.؟?!:؛;"«»]/.test(word.key)) break
      if ((word.pos === 'sub' || (word.pos === 'verb' && word.verbForm === 'finite')) && builder?.word !== i && !(builder && builder.word > i && builder.word <= i + 3) && i > group.last + 1) break
    }
    return Math.max(i, group.last)
  }

  /** The place in its name («سد النهضة», «ميناء جازان»), else those it is told to stand in, lead to or pass, in order. */
  private places(group: Group, end: number): string[] {
    const { document } = this
    const found: string[] = []
    const { mentions } = inSentence(document, group.sentence)
    const add = (mention: Mention) => {
      const actor = mention.actors.map((one) => document.actors[one]!).find((one) => one.kind === 'state')
      const name = mention.capital ?? (mention.place !== undefined ? document.places[mention.place]!.name : actor?.name)
      if (name && !found.includes(name)) found.push(name)
    }
    const inside = mentions.filter((mention) => mention.first > group.head - 3 && mention.last <= group.last && mention.form === 'name' && mention.place !== undefined)
    for (const mention of inside) add(mention)
    if (found.length) return found
    for (const mention of mentions) {
      if (mention.first < group.last || mention.first >= end || mention.form !== 'name') continue
      const { pos } = document.words[mention.first - 1]!
      // a state behind a preposition is where it is; behind a comma, only in a list of such
      if (pos === 'prep' || mention.capital !== undefined || (found.length > 0 && (pos === 'conj' || pos === 'punct')) || (mention.place !== undefined && pos !== 'punct')) add(mention)
    }
    return found
  }

  /** Who builds it, and whose it is told to be («مشروع روسي إيراني»). */
  private participants(group: Group, builder: Predicate | undefined): number[] {
    const { document } = this
    const found: number[] = []
    let at = builder
    for (let up = 0; at && up < 3 && !found.length; up++) {
      found.push(...doersOf(document, at))
      at = at.parent && at.parent.as !== 'relative' ? document.predicates[at.parent.predicate] : undefined
    }
    for (const actor of actorsInside(document, group.index)) if (document.actors[actor]!.kind === 'state' && !found.includes(actor)) found.push(actor)
    return found.filter((actor) => document.actors[actor]!.kind !== 'outlet' && !document.actors[actor]!.nameless)
  }
}

// The nodes that a batch touches, in memory: finding or making them, joining those that are certainly one, noting those that may be.
import { push } from '../../document/push.js'
import type { Kysely } from 'kysely'
import type { ActorFinding } from '../../coding/findings.js'
import { NO_DAY, monthOf } from '../dates.js'
import { personInfo, stateInfo } from '../../knowledge/index.js'
import type { Judged } from '../judgements.js'
import { Kept, splitKept } from '../merge/kept.js'
import { datedIn } from '../merge/story-in.js'
import { insertAll, selectIn } from '../store/bulk.js'
import type { Dialect } from '../store/dialect.js'
import type { Tables } from '../store/tables.js'
import { type NodeSeed, lookupKeys, nodeOf } from './nodes.js'
import { keysOfName } from './names.js'
import { type IdentityScore, type NodeFacts, scoreIdentity } from './score.js'

export interface Node extends NodeFacts {
  readonly known: string | null
  sector: string | null
  office: string | null
  canonical: string
  /** Form as written → [language, how often]. */
  readonly names: Record<string, [string | null, number]>
  readonly offices: Record<string, [number, number]>
  /** The story that first named it. */
  born: number
  /** The days of the stories that say when they were published; `NO_DAY` where none does. */
  firstDay: number
  lastDay: number
  stories: number
  fresh: boolean
  dirty: boolean
}

export interface Edge { readonly a: string; readonly b: string; readonly score: number; readonly parts: string; readonly certain: number }

/** As many spellings of one language as are worth keeping: what Arabic stories write must not push out what English ones do. */
const MOST_NAMES = 12
const MOST_OFFICES = 12
const NODE_COLUMNS = ['id', 'kind', 'name', 'country', 'sector', 'office', 'known', 'generic', 'canonical', 'names', 'offices', 'born', 'first_day', 'last_day', 'stories'] as const

export class People {
  readonly nodes = new Map<string, Node>()
  readonly edges: Edge[] = []
  /** Ids that rows of the record are filed under and that are no more, and the nodes that went by them. */
  readonly moved = { ids: new Set<string>(), nodes: new Set<string>() }
  readonly #byKey = new Map<number, string[]>()
  readonly #members = new Map<string, string[]>()
  readonly #judged: Judged
  /** What is kept from batches before; shared by all that is merged with these people. */
  readonly kept: Kept

  constructor(judged: Judged, kept: Kept = new Kept()) {
    this.#judged = judged
    this.kept = kept
  }

  /** Loads what is there of these actors and of those they may be. */
  async load(db: Kysely<Tables>, seeds: readonly NodeSeed[]): Promise<void> {
    const ids = new Set(seeds.map((s) => s.id))
    await this.#loadIds(db, [...ids])
    const keys = new Set<number>()
    for (const seed of seeds) if (!this.nodes.has(seed.id)) for (const key of lookupKeys(seed)) keys.add(key)
    const found = new Set<string>()
    for (const row of await selectIn(db, 'node_key', ['node'], 'key', [...keys])) if (!this.nodes.has(row.node)) found.add(row.node)
    await this.#loadIds(db, [...found])
    // Whoever is joined with them, so that a judgement about any member counts.
    const heads = [...new Set([...this.nodes.values()].map((n) => n.canonical))]
    const missing = new Set<string>()
    for (const row of await selectIn(db, 'node', ['id'], 'canonical', heads)) if (!this.nodes.has(row.id)) missing.add(row.id)
    await this.#loadIds(db, [...missing])
  }

  /** Loads nodes by id, of those that acts and claims name: who they are is decided. */
  async loadNodes(db: Kysely<Tables>, ids: readonly string[]): Promise<void> {
    await this.#loadIds(db, ids.filter((id) => !this.nodes.has(id)), false)
    await this.#loadIds(db, [...new Set(ids.map((id) => this.nodes.get(id)?.canonical).filter((id): id is string => !!id && !this.nodes.has(id)))], false)
  }

  /** In the order of their ids, so that what is kept makes no difference. */
  async #loadIds(db: Kysely<Tables>, ids: readonly string[], mayBeAnother = true): Promise<void> {
    const { had, missing } = splitKept(this.kept.nodes, new Set(ids))
    const read = (await selectIn(db, 'node', NODE_COLUMNS, 'id', missing)).map(nodeFromRow)
    for (const node of read) this.kept.nodes.set(node.id, node)
    for (const node of [...had, ...read].sort((a, b) => (a.id < b.id ? -1 : 1))) this.#put(node, mayBeAnother)
  }

  #put(node: Node, mayBeAnother: boolean): void {
    if (this.nodes.has(node.id)) return
    this.nodes.set(node.id, node)
    if (mayBeAnother) for (const key of lookupKeys(node)) push(this.#byKey, key, node.id)
    push(this.#members, node.canonical, node.id)
  }

  /** The id somebody goes by now. */
  canonical(id: string): string {
    return this.nodes.get(id)?.canonical ?? id
  }

  /** What an actor counts as among the parties of an act: the state it acts for, else itself; null for an unnamed one without a country. */
  party(id: string): string | null {
    const node = this.nodes.get(id)
    // A state that only a person's correction names has no node: it counts as itself.
    if (!node) return /^[A-Z]{3}$/.test(id) && stateInfo(id) ? id : null
    if (node.kind === 'organization' || node.kind === 'bloc' || node.kind === 'outlet') return node.canonical
    if (node.country) return node.country
    return node.generic ? null : node.canonical
  }

  country(id: string): string | null {
    return this.nodes.get(id)?.country ?? null
  }

  /** Somebody by name, not a state and not a description. */
  isNamed(id: string): boolean {
    const node = this.nodes.get(id)
    return node !== undefined && !node.generic && node.kind === 'person'
  }

  /** Finds or makes the node of an actor that a story tells of, and decides who it is. */
  meet(actor: ActorFinding, forms: readonly string[], story: { seq: number; learnt: number; language: string | null; published: string | null }, detachedAs?: string): string {
    const { learnt: day, language } = story
    const told = datedIn(story) ? day : null
    const seed = nodeOf(actor, story.published)
    const id = detachedAs ?? seed.id
    let node = this.nodes.get(id)
    const fresh = !node
    if (!node) {
      node = {
        ...seed, id, known: actor.known ?? (personInfo(seed.id) ? seed.id : null), sector: actor.sector, office: actor.office, canonical: id, names: {}, offices: {}, born: story.seq, firstDay: told ?? NO_DAY, lastDay: told ?? NO_DAY, stories: 0, fresh: true, dirty: true,
      }
      this.kept.nodes.set(id, node)
      this.#put(node, true)
    }
    node.dirty = true
    node.stories++
    if (told !== null) {
      node.firstDay = node.firstDay === NO_DAY ? told : Math.min(node.firstDay, told)
      node.lastDay = Math.max(node.lastDay, told)
    }
    if (actor.sector) node.sector ??= actor.sector
    if (actor.office) {
      node.office = actor.office
      const month = monthOf(day)
      const held = node.offices[actor.office]
      if (held) node.offices[actor.office] = [Math.min(held[0], month), Math.max(held[1], month)]
      else if (Object.keys(node.offices).length < MOST_OFFICES) node.offices[actor.office] = [month, month]
    }
    for (const form of forms) {
      const known = node.names[form]
      if (known) known[1]++
      else if (Object.values(node.names).filter(([of]) => of === language).length < MOST_NAMES) node.names[form] = [language, 1]
    }
    if (fresh && !detachedAs) this.#decide(node)
    return id
  }

  /** Whether meeting these actors may change who somebody met before is: then what was told before has to be merged first. */
  turns(actors: readonly ActorFinding[], story: { readonly published: string | null; readonly learnt: number }): boolean {
    return actors.some((actor) => {
      const seed = nodeOf(actor, story.published)
      const node = this.nodes.get(seed.id)
      if (node) return node.sector === null && actor.sector !== null
      const month = monthOf(story.learnt)
      const facts: NodeFacts = { ...seed, offices: actor.office ? { [actor.office]: [month, month] } : {} }
      return lookupKeys(seed).some((key) => (this.#byKey.get(key) ?? []).some((id) => {
        const { verdict, parts } = scoreIdentity(facts, this.nodes.get(id)!)
        return verdict === 'certain' || (verdict === 'candidate' && parts.name === 1)
      }))
    })
  }

  #decide(node: Node): void {
    const seen = new Set<string>([node.id])
    const found: { id: string; score: IdentityScore }[] = []
    for (const key of lookupKeys(node)) {
      for (const id of this.#byKey.get(key) ?? []) {
        if (seen.has(id)) continue
        seen.add(id)
        const score = scoreIdentity(node, this.nodes.get(id)!)
        if (score.verdict !== 'no') found.push({ id, score })
      }
    }
    // A full name that only one bears is enough where one side's country is not told.
    const bearers = new Set(found.filter((f) => f.score.parts.name === 1).map((f) => this.canonical(f.id)))
    let best: { id: string; score: number } | undefined
    for (const { id, score } of found) {
      const alone = score.parts.name === 1 && score.parts.country === 0 && node.kind === 'person' && node.keys.parts.length >= 2 && bearers.size === 1
      const certain = (score.verdict === 'certain' || alone) && !this.#judged.apart(node.id, id)
      const [a, b] = [node.id, id].sort() as [string, string]
      this.edges.push({ a, b, score: score.score, parts: JSON.stringify(alone ? { ...score.parts, alone: 1 } : score.parts), certain: certain ? 1 : 0 })
      if (certain && (!best || score.score > best.score || (score.score === best.score && isBefore(this.nodes.get(id)!, this.nodes.get(best.id)!)))) best = { id, score: score.score }
    }
    if (best) this.join(node.id, best.id)
  }

  /** Joins two and all that are joined with them, unless somebody judged otherwise. */
  join(a: string, b: string): boolean {
    const x = this.canonical(a)
    const y = this.canonical(b)
    if (x === y) return true
    const left = this.#members.get(x) ?? [x]
    const right = this.#members.get(y) ?? [y]
    if (left.some((i) => right.some((j) => this.#judged.apart(i, j)))) return false
    const head = headOf(this.nodes.get(x)!, this.nodes.get(y)!)
    const other = head === x ? y : x
    for (const id of this.#members.get(other) ?? []) {
      const node = this.nodes.get(id)!
      node.canonical = head
      node.dirty = true
      // Nothing is filed yet under one that is new.
      if (!node.fresh) this.moved.nodes.add(id)
    }
    this.#members.set(head, [...(this.#members.get(head) ?? []), ...(this.#members.get(other) ?? [])])
    this.#members.delete(other)
    if (!this.nodes.get(other)!.fresh) this.moved.ids.add(other)
    return true
  }

  /** Takes these apart again, each under its own id. */
  reset(ids: readonly string[]): void {
    for (const id of ids) {
      const node = this.nodes.get(id)
      if (!node) continue
      this.#members.delete(node.canonical)
      node.canonical = id
      node.dirty = true
    }
    for (const id of ids) if (this.nodes.has(id)) this.#members.set(id, [id])
  }

  /** Writes the nodes that changed. */
  async save(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
    const dirty = [...this.nodes.values()].filter((n) => n.dirty)
    await insertAll(db, dialect, 'node', dirty.map(rowFromNode), { key: ['id'], then: 'replace' })
    const keys = dirty.filter((n) => n.fresh).flatMap((n) => lookupKeys(n).map((key) => ({ key, node: n.id })))
    await insertAll(db, dialect, 'node_key', keys, { key: ['key', 'node'], then: 'nothing' })
    const edges = new Map(this.edges.map((e) => [`${e.a} ${e.b}`, e]))
    await insertAll(db, dialect, 'node_edge', [...edges.values()], { key: ['a', 'b'], then: 'replace' })
    for (const node of dirty) {
      node.dirty = false
      node.fresh = false
    }
    this.edges.length = 0
  }
}

/** Which of two goes on as the id: one the knowledge has, else the one met first. */
const headOf = (a: Node, b: Node): string => (isBefore(a, b) ? a.id : b.id)
function isBefore(a: Node, b: Node): boolean {
  if (!!a.known !== !!b.known) return !!a.known
  return a.born !== b.born ? a.born < b.born : a.id < b.id
}

/** A node as it was kept. Its names and offices are read when they are asked for: most nodes are only asked whose they are. */
export function nodeFromRow(row: Tables['node']): Node {
  let names: Node['names'] | undefined
  let offices: Node['offices'] | undefined
  return {
    id: row.id, kind: row.kind as Node['kind'], name: row.name, country: row.country, sector: row.sector, office: row.office, known: row.known, generic: row.generic === 1, canonical: row.canonical,
    born: row.born, firstDay: row.first_day, lastDay: row.last_day, stories: row.stories, fresh: false, dirty: false,
    get names() {
      return (names ??= JSON.parse(row.names) as Node['names'])
    },
    get offices() {
      return (offices ??= JSON.parse(row.offices) as Node['offices'])
    },
    get keys() {
      return keysOfName(row.name)
    },
  }
}

const rowFromNode = (n: Node): Tables['node'] => ({
  id: n.id, kind: n.kind, name: n.name, country: n.country, sector: n.sector, office: n.office, known: n.known, generic: n.generic ? 1 : 0, canonical: n.canonical, names: JSON.stringify(n.names),
  offices: JSON.stringify(n.offices), born: n.born, first_day: n.firstDay, last_day: n.lastDay, stories: n.stories,
})

// The words about names that a pack's `names.tsv` tells, in one trie over normal forms. Built once a pack, when first asked for.
// Names of the world (states, places, bodies, persons) come from the knowledge's gazetteer, not from here.
import { type Gazetteer, gazetteer, type Language } from '../../knowledge/index.js'
import type { Sector } from '../../document/mention.js'
import { alternatives, parseTable } from '../../document/table.js'
import type { LanguagePack } from '../pack.js'

/**
 * What a row of `names.tsv` is. `title`: office; `rank`: form of address; `modifier`: colours a title or group; `portfolio`: what a ministry is about;
 * `government`: the state itself; `body`, `organization`, `outlet`, `group`, `bloc`: head nouns; `anaphor`: points back; `place`: head noun of a place;
 * `quantifier`: how many of a group; `named`: with a capital, the noun of a body's, organization's or outlet's name; `thing`: a name with it is no person's; `stop`: no part of a name.
 */
export type TermClass = 'title' | 'rank' | 'modifier' | 'portfolio' | 'government' | 'body' | 'organization' | 'outlet' | 'group' | 'bloc' | 'anaphor' | 'place' | 'quantifier' | 'named' | 'thing' | 'stop'

export interface Term {
  readonly class: TermClass
  readonly en: string
  readonly sector: Sector | null
  readonly flags: ReadonlySet<string>
  readonly number?: 'sg' | 'du' | 'pl'
  readonly gender?: 'm' | 'f'
  /** Its row in the table; forms of one row share it. */
  readonly row: number
  /** A form that only stands before what it belongs to («مسؤولي»). */
  readonly construct?: boolean
  /** The form was written with an article in the table. */
  readonly article: boolean
}

/** Terms that begin at an item, all of one length. */
export interface TermHit {
  readonly length: number
  readonly terms: readonly Term[]
}

interface Node {
  next?: Map<string, Node>
  terms?: Term[]
}

export interface Lexicon {
  readonly root: Node
  readonly names: Gazetteer
}

const EMPTY: ReadonlySet<string> = new Set()
const lexicons = new WeakMap<LanguagePack, Lexicon>()

/** The lexicon of a pack, built when first asked for. */
export function lexiconOf(pack: LanguagePack): Lexicon {
  const known = lexicons.get(pack)
  if (known) return known
  const lexicon = { root: buildTerms(pack), names: gazetteer(pack.code as Language, pack.names.keysOf) }
  lexicons.set(pack, lexicon)
  return lexicon
}

function buildTerms(pack: LanguagePack): Node {
  const root: Node = {}
  for (const { cells, line } of parseTable(`language/${pack.code}/names.tsv`, pack.tables.names)) {
    const shared = { class: cells.class as TermClass, en: cells.en ?? '', sector: (cells.sector || null) as Sector | null, flags: cells.flags ? new Set(cells.flags.split(' ')) : EMPTY, row: line }
    for (const written of alternatives(cells.forms)) {
      const plural = written.startsWith('*')
      const variants = written.startsWith('=') ? [{ form: written.slice(1), article: false, number: 'sg' as const, gender: undefined, construct: false }] : pack.names.inflect(plural ? written.slice(1) : written, shared.class, plural)
      for (const variant of variants) {
        add(root, pack.names.keysOf(variant.form), {
          class: shared.class, en: shared.en, sector: shared.sector, flags: shared.flags, number: variant.number, gender: variant.gender, row: shared.row, construct: variant.construct || undefined, article: variant.article,
        })
      }
    }
  }
  return root
}

function add(root: Node, keys: readonly string[], term: Term): void {
  if (!keys.length) return
  let node = root
  for (const key of keys) {
    node.next ??= new Map()
    let child = node.next.get(key)
    if (!child) {
      child = {}
      node.next.set(key, child)
    }
    node = child
  }
  node.terms ??= []
  const same = node.terms.findIndex((other) => other.row === term.row)
  if (same < 0) node.terms.push(term)
  // «محامي» is a lawyer before it is the construct of «محامون»
  else if (node.terms[same]!.construct && !term.construct) node.terms[same] = term
  // written with and without its article in one row: either will do
  else if (node.terms[same]!.article && !term.article) node.terms[same] = { ...node.terms[same]!, article: false }
}

/** All terms that begin at `at`, longest first; `first`: where the key of `at` leads from the root. */
export function termsFrom(first: Node, keyAt: (index: number) => string | undefined, at: number): TermHit[] {
  const hits: TermHit[] = []
  let node: Node | undefined = first
  for (let i = at; node; ) {
    if (node.terms) hits.unshift({ length: i - at + 1, terms: node.terms })
    const key: string | undefined = node.next ? keyAt(++i) : undefined
    node = key === undefined ? undefined : node.next!.get(key)
  }
  return hits
}

/** What a flag with a value says: of `country=GBR` GBR. @example flagValue(term.flags, 'country') */
export function flagValue(flags: ReadonlySet<string>, name: string): string | undefined {
  const start = `${name}=`
  for (const flag of flags) if (flag.startsWith(start)) return flag.slice(start.length)
  return undefined
}

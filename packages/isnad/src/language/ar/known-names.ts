// States, capitals and places that the knowledge names: each is one piece in a noun group, however many words it has.
import { places, states } from '../../knowledge/index.js'
import type { Form } from '../../knowledge/index.js'
import type { Word } from '../../document/word.js'
import { arabicNames } from './names.js'

/** A known name that begins at a word. A capital or state may act, a place may not. */
export interface KnownName {
  readonly length: number
  readonly kind: 'state' | 'capital' | 'place'
  readonly gender?: 'm' | 'f'
}

interface Entry extends KnownName { readonly doubtful: boolean; readonly article: boolean }
interface Node { entry?: Entry; next?: Map<string, Node> }

let root: Map<string, Node> | undefined

function build(): Map<string, Node> {
  root = new Map()
  for (const state of states()) {
    for (const form of state.names.ar) put(form, 'state', state.gender)
    for (const form of state.epithets.ar) put(form, 'state', 'f')
    for (const form of state.capitals.ar) put(form, 'capital', 'f')
  }
  for (const place of places()) for (const form of place.names.ar) put(form, 'place', undefined)
  return root
}

function put(form: Form, kind: KnownName['kind'], gender: 'm' | 'f' | undefined): void {
  const keys = arabicNames.keysOf(form.text)
  if (!keys.length) return
  let nodes = root!
  let node: Node | undefined
  for (const key of keys) {
    node = nodes.get(key)
    if (!node) {
      node = {}
      nodes.set(key, node)
    }
    nodes = node.next ??= new Map()
  }
  // states come first, and stay
  node!.entry ??= { length: keys.length, kind, doubtful: form.doubtful, article: form.text.startsWith('ال'), ...(gender ? { gender } : {}) }
}

/** Some names keep their article in the lexicon («الصين»); the knowledge's keys have none. */
const bareKey = (key: string): string => (key.length > 3 && key.charCodeAt(0) === 0x627 && key.charCodeAt(1) === 0x644 ? key.slice(2) : key)

/** Keys that a known name may begin with, with and without the article. */
export function* firstsOfKnownNames(): Generator<string> {
  for (const key of (root ?? build()).keys()) {
    yield key
    yield `ال${key}`
  }
}

/** The longest known name at a word, if it can be nothing else. */
export function knownNameAt(words: readonly Word[], at: number, end: number): KnownName | undefined {
  let nodes: Map<string, Node> | undefined = root ?? build()
  let found: Entry | undefined
  let signs = 0
  let within = 0
  for (let i = at; nodes && i < end; i++) {
    const word = words[i]!
    if (i > at && word.clitic) break
    // «#كوريا_الشمالية»
    if (word.key === '_') {
      signs++
      continue
    }
    const node: Node | undefined = nodes.get(bareKey(word.key))
    if (!node) break
    if (node.entry && holds(node.entry, words[at]!)) {
      found = node.entry
      within = signs
    }
    nodes = node.next
  }
  return found && within > 0 ? { ...found, length: found.length + within } : found
}

function holds(entry: Entry, first: Word): boolean {
  if (entry.article && !first.definite && !first.key.startsWith('ال')) return false
  if (entry.length > 1) return true
  if (entry.kind === 'place') return !entry.doubtful && (first.pos === 'name' || first.unknown === true)
  return !entry.doubtful || first.pos === 'name'
}

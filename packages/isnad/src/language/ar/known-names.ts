// States, capitals and places that the knowledge names: each is one piece in a noun group, however many words it has.
// Organizations stay the nouns that they are made of («الأمم المتحدة»); of these it is only asked whether somebody is named.
import { organizations, places, states } from '../../knowledge/index.js'
import type { Form } from '../../knowledge/index.js'
import type { Word } from '../../document/word.js'
import { arabicNames } from './names.js'

/** A known name that begins at a word. A capital or state may act, a place may not. */
export interface KnownName {
  readonly length: number
  readonly kind: 'state' | 'capital' | 'place'
  readonly gender?: 'm' | 'f'
}

interface Entry<Kind> { readonly length: number; readonly kind: Kind; readonly gender?: 'm' | 'f'; readonly doubtful: boolean; readonly article: boolean }
interface Node<Kind> { entry?: Entry<Kind>; next?: Tree<Kind> }
type Tree<Kind> = Map<string, Node<Kind>>

let lands: Tree<KnownName['kind']> | undefined
function landNames(): Tree<KnownName['kind']> {
  if (lands) return lands
  lands = new Map()
  for (const state of states()) {
    // «المغرب» is masculine, «المملكة المغربية» is what its noun is
    for (const form of state.names.ar) put(lands, form, 'state', /^\S+ة\s/.test(form.text) ? 'f' : state.gender)
    for (const form of state.epithets.ar) put(lands, form, 'state', 'f')
    for (const form of state.capitals.ar) put(lands, form, 'capital', 'f')
  }
  for (const place of places()) for (const form of place.names.ar) put(lands, form, 'place')
  return lands
}

let bodies: Tree<'organization'> | undefined
function organizationNames(): Tree<'organization'> {
  if (bodies) return bodies
  bodies = new Map()
  // a bloc is mostly a part of the world
  for (const { kind, names } of organizations()) if (kind !== 'bloc') for (const form of names.ar) put(bodies, form, 'organization')
  return bodies
}

function put<Kind>(tree: Tree<Kind>, form: Form, kind: Kind, gender?: 'm' | 'f'): void {
  const keys = arabicNames.keysOf(form.text)
  if (!keys.length) return
  let nodes = tree
  let node: Node<Kind> | undefined
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
export const firstsOfKnownNames = (): Generator<string> => firstsOf(landNames())
/** Keys that the name of a known organization may begin with. */
export const firstsOfOrganizations = (): Generator<string> => firstsOf(organizationNames())

function* firstsOf(tree: Tree<unknown>): Generator<string> {
  for (const key of tree.keys()) {
    yield key
    yield `ال${key}`
  }
}

/** The longest known name at a word, if it can be nothing else. */
export const knownNameAt = (words: readonly Word[], at: number, end: number): KnownName | undefined => longestAt(landNames(), words, at, end)

/** How many words the name of a known organization has that begins at a word, 0 where none does: «الأمم المتحدة», «قوات الدعم السريع», «حلف شمال الأطلسي». */
export const organizationLength = (words: readonly Word[], at: number, end: number): number => longestAt(organizationNames(), words, at, end)?.length ?? 0

function longestAt<Kind>(tree: Tree<Kind>, words: readonly Word[], at: number, end: number): Entry<Kind> | undefined {
  let nodes: Tree<Kind> | undefined = tree
  let found: Entry<Kind> | undefined
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
    const node: Node<Kind> | undefined = nodes.get(bareKey(word.key))
    if (!node) break
    if (node.entry && holds(node.entry, words[at]!)) {
      found = node.entry
      within = signs
    }
    nodes = node.next
  }
  return found && within > 0 ? { ...found, length: found.length + within } : found
}

function holds(entry: Entry<unknown>, first: Word): boolean {
  if (entry.article && !first.definite && !first.key.startsWith('ال')) return false
  if (entry.length > 1) return true
  if (entry.kind === 'place') return !entry.doubtful && (first.pos === 'name' || first.unknown === true)
  return !entry.doubtful || first.pos === 'name'
}

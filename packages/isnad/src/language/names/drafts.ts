// Actors while they are being put together, with what they are found by: a key, a name, an office, a noun they were called by.
import type { ActorKind, Sector } from '../../document/mention.js'
import { sameOffice } from './naming.js'
import type { Phrase } from './phrase.js'

/** Somebody so far. */
export interface Draft {
  readonly index: number
  kind: ActorKind
  /** English name; composed where nobody's is known. */
  name: string | undefined
  known: string | undefined
  /** Undefined: nothing told; null: of no state. */
  country: string | null | undefined
  /** The country is the context's; no word says it. */
  inferred?: boolean
  sector: Sector | null | undefined
  office: string | undefined
  gender: 'm' | 'f' | undefined
  number: 'sg' | 'du' | 'pl' | undefined
  /** Name tokens of a person, longest form seen. */
  tokens: readonly string[]
  nameless: boolean
  /** Head nouns of the titles it had: «المستشارة» may be who was called «مستشارة الأمن القومي». */
  readonly heads: Set<string>
  /** What it belongs to: another actor («الناطق باسم حماس» → Hamas). */
  of: number | undefined
  /** The phrase it was made from. */
  readonly from: Phrase | undefined
  rule: string
  /** Word of its last mention so far. */
  last: number
}

/** How many holders of one office or bearers of one name are looked at, the last ones: a long list of names must not cost its square. */
const MOST = 48

/** All drafts of one story. */
export class Drafts {
  readonly all: Draft[] = []
  private readonly keys = new Map<string, Draft>()
  private readonly names = new Map<string, Draft[]>()
  private readonly titles = new Map<string, Draft[]>()
  private readonly latest = new Map<string, Draft>()

  make(kind: ActorKind, from: Phrase | undefined, rule: string, rest: Partial<Draft> = {}): Draft {
    const draft: Draft = {
      index: this.all.length, kind, name: rest.name, known: rest.known, country: rest.country, inferred: rest.inferred, sector: rest.sector, office: rest.office,
      gender: 'gender' in rest ? rest.gender : from?.gender, number: 'number' in rest ? rest.number : (from?.number ?? 'sg'), tokens: rest.tokens ?? [], nameless: rest.nameless ?? false,
      heads: rest.heads ?? new Set(), of: rest.of, from, rule, last: rest.last ?? -1,
    }
    this.all.push(draft)
    if (kind === 'person') this.indexTitle(draft)
    return draft
  }

  find(key: string): Draft | undefined {
    return this.keys.get(key)
  }

  /** The draft of a key, made when it is new. */
  keyed(key: string, make: () => Draft): Draft {
    const known = this.keys.get(key)
    if (known) return known
    const draft = make()
    this.keys.set(key, draft)
    return draft
  }

  alias(key: string, draft: Draft): void {
    if (!this.keys.has(key)) this.keys.set(key, draft)
  }

  /** Gives a person the tokens of a longer form of the name. */
  rename(draft: Draft, tokens: readonly string[]): void {
    draft.tokens = tokens
    for (const part of new Set([tokens[0], tokens.at(-1)])) for (const key of spellings(part ?? '')) put(this.names, key, draft)
  }

  /** The first person whose name can be this one. */
  named(tokens: readonly string[], fits: (draft: Draft) => boolean = () => true): Draft | undefined {
    let best: Draft | undefined
    for (const part of new Set([tokens.at(-1), tokens[0]])) for (const key of spellings(part ?? '')) {
      for (const draft of this.names.get(key)?.slice(-MOST) ?? []) if ((!best || draft.index < best.index) && sameName(draft.tokens, tokens) && fits(draft)) best = draft
    }
    return best
  }

  /** Who is called by his first name: the only one who has it. */
  ofFirstName(name: string): Draft | undefined {
    const found = this.names.get(name)?.filter((draft) => draft.tokens.length > 1 && draft.tokens[0] === name)
    return found?.length === 1 ? found[0] : undefined
  }

  /** Makes a person found by office, head nouns and row of the title. */
  indexTitle(draft: Draft): void {
    const keys = [...draft.heads].map((head) => `h:${head}`)
    if (draft.office) keys.push(`o:${draft.office}`, `o:${sameOffice(draft.office)}`, `t:${draft.office.slice(draft.office.lastIndexOf(' ') + 1)}`)
    if (draft.from?.term) keys.push(`r:${draft.from.term.row}`)
    for (const key of keys) put(this.titles, key, draft)
  }

  /** Persons that one of these keys finds (see `indexTitle`). */
  titled(keys: readonly string[]): Set<Draft> {
    const found = new Set<Draft>()
    for (const key of keys) for (const draft of this.titles.get(key)?.slice(-MOST) ?? []) found.add(draft)
    return found
  }

  /** Keeps that a noun was last used of a draft, and tells of whom it was («الحركة» after «حركة حماس»). */
  remember(noun: string, draft: Draft): void {
    this.latest.set(noun, draft)
  }
  called(noun: string): Draft | undefined {
    return this.latest.get(noun)
  }
}

function put(map: Map<string, Draft[]>, key: string, draft: Draft): void {
  const list = map.get(key)
  if (!list) map.set(key, [draft])
  else if (!list.includes(draft, -MOST)) list.push(draft)
}

/** A token and the token with each letter left out: two that differ in one letter share one of them. */
function spellings(token: string): string[] {
  const forms = [token]
  if (token.length >= 4) for (let i = 1; i < token.length; i++) forms.push(token.slice(0, i) + token.slice(i + 1))
  return forms
}

/**
 * Whether two persons' names can be one: the shorter is the end of the longer («بوتين», «فلاديمير بوتين»), or its first and last parts are («نوري أبو سهمين»).
 * @example sameName(['bin', 'salman'], ['mohammed', 'bin', 'salman']) // true
 */
export function sameName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (!short.length) return false
  let tail = true
  for (let i = 1; i <= short.length; i++) if (!alike(short[short.length - i]!, long[long.length - i]!)) { tail = false; break }
  if (tail) return true
  if (short.length < 2 || short.length === long.length) return false
  // parts left out in the middle or at the end of a long name, in order, the first one kept
  if (!alike(short[0]!, long[0]!)) return false
  let at = 0
  for (const part of short) {
    while (at < long.length && !alike(part, long[at]!)) at++
    if (at++ >= long.length) return false
  }
  return true
}

/** Equal, or spelled with one letter more, less or other, in words long enough to be sure («ترامب», «ترمب»). */
export function alike(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length < 4 || b.length < 4 || Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  let j = 0
  while (j < Math.min(a.length, b.length) - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++
  const rest = Math.max(a.length, b.length) - i - j
  return a.length === b.length ? rest <= 1 && a.length >= 5 : rest === 1
}

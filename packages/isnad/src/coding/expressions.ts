// The expressions of acts of one language (its acts.tsv and classes.tsv), ready to be looked up by lemma.
import { alternatives, parseTable } from '../document/table.js'
import { push } from '../document/push.js'
import type { LanguagePack } from '../language/pack.js'
import { type Act, allActs } from './acts.js'

/** `v` a verb with its verbal noun and participles, `f` the finite verb alone, `n` a noun, `a` an adjective or participle, `x` a person noun. */
export type ExpressionPos = 'v' | 'f' | 'n' | 'a' | 'x'

export interface Slot {
  readonly name: string
  readonly prep?: string
  /** `slot.gen`: the owner of what stands there. */
  readonly owner?: boolean
  /** `slot.by`: who does what stands there. */
  readonly by?: boolean
}
export interface Condition extends Slot {
  readonly not: boolean
  readonly lemmas: ReadonlySet<string> | undefined
  readonly classes: readonly string[] | undefined
  /** Number of its slot, the same for all conditions on one: what stands there is looked up once a predicate. */
  readonly slot: number
}
export interface Expression {
  /** Undefined: it looks like an act and is none. */
  readonly act?: Act
  readonly word: string
  /** Words that must follow closely ("call off"). */
  readonly rest: readonly string[]
  readonly pos: ExpressionPos
  /** One of these lists must hold; empty: always. */
  readonly with: readonly (readonly Condition[])[]
  readonly actor: readonly Slot[]
  readonly recipient: readonly Slot[]
  /** Nobody is its actor, nobody its recipient (`-`). */
  readonly noActor: boolean
  readonly noRecipient: boolean
  /** Its own words are a no ("had nothing to do with"): what it tells is done by them. */
  readonly negated: boolean
  readonly line: number
}
export interface Expressions {
  readonly byLemma: ReadonlyMap<string, readonly Expression[]>
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>
  /** Verbs by which one condemns, refuses, asks for or welcomes what others do. */
  readonly judging: ReadonlySet<string>
  /** Those among them that bring in by a preposition of their own whom they judge ("blame the attack on"). */
  readonly blaming: ReadonlySet<string>
}

const cache = new WeakMap<LanguagePack, Expressions>()

/** The expressions of a pack. @example expressionsOf(arabic).byLemma.get('ندد') */
export function expressionsOf(pack: LanguagePack): Expressions {
  let found = cache.get(pack)
  if (!found) {
    found = compile(pack)
    cache.set(pack, found)
  }
  return found
}

function compile(pack: LanguagePack): Expressions {
  const acts = allActs()
  const slots = new Map<string, number>()
  const name = `language/${pack.code}/acts`
  const byLemma = new Map<string, Expression[]>()
  for (const { line, cells } of parseTable(name, pack.tables.acts)) {
    const act = cells.act === '-' ? undefined : acts.get(cells.act!)
    if (!act && cells.act !== '-') throw new Error(`${name}, line ${line}: there is no act "${cells.act}" in coding/acts.tsv.`)
    if (!'vfnax'.includes(cells.pos!) || !cells.pos) throw new Error(`${name}, line ${line}: pos "${cells.pos}" is none of v, f, n, a, x.`)
    // made once for all words of the row
    const pos = cells.pos as ExpressionPos
    const conditions = alternatives(cells.with).map((list) => list.split(' ').map((condition) => toCondition(condition, pack, `${name}, line ${line}`, slots)))
    const negated = conditions.some((list) => list.some(({ name, not }) => name === 'negated' && !not))
    const noActor = cells.actor === '-'
    const noRecipient = cells.recipient === '-'
    const actor = noActor ? [] : alternatives(cells.actor).map((slot) => toSlot(slot, pack))
    const recipient = noRecipient ? [] : alternatives(cells.recipient).map((slot) => toSlot(slot, pack))
    for (const words of alternatives(cells.words)) {
      const [word, ...rest] = words.split(' ').map((w) => pack.normalize(w))
      const expression: Expression = {
        act,
        word: word!,
        rest,
        pos, with: conditions, actor, recipient, noActor, noRecipient, negated, line,
      }
      push(byLemma, word!, expression)
    }
  }
  const classes = new Map(parseTable(`language/${pack.code}/classes`, pack.tables.classes).map(({ cells }) => [cells.class!, new Set(alternatives(cells.nouns).map((noun) => pack.normalize(noun)))]))
  const judging = new Set([...byLemma].flatMap(([word, rows]) => (rows.some(isJudgement) ? [word] : [])))
  const blaming = new Set([...judging].filter((word) => byLemma.get(word)!.some(laysTo)))
  return { byLemma, classes, judging, blaming }
}

const ABOUT_ACTS = new Set(['ACCUSE', 'REJECT', 'REQUEST'])
const ABOUT_SUPPORT = new Set(['welcome', 'praise', 'endorse', 'support', 'defend', 'thank'])
const isJudgement = (expression: Expression): boolean =>
  expression.act !== undefined && (expression.pos === 'v' || expression.pos === 'f') && (ABOUT_ACTS.has(expression.act.type) || ABOUT_SUPPORT.has(expression.act.id)) && isOfAnything(expression)
/** «رفع شكوى», «أعاد القانون إلى البرلمان»: a verb that tells such an act with some nouns only may do anything else with others. */
const isOfAnything = ({ with: lists }: Expression): boolean => lists.length === 0 || lists.some((list) => list.every(({ not, lemmas, name }) => not || !lemmas || !NAMED.has(name)))
/** "blamed the attack on Malta": where its object is nobody, a preposition of its own brings in whom it judges. */
const laysTo = ({ with: lists, recipient }: Expression): boolean =>
  lists.some((list) => list.some(({ not, name, classes }) => not && name === 'obj' && classes?.includes('actor')) && list.some(({ not, name, prep }) => !not && name === 'obl' && recipient.some((slot) => slot.name === 'obl' && slot.prep === prep)))
const NAMED = new Set(['obj', 'obl', 'subj', 'near'])

function toSlot(text: string, pack: LanguagePack): Slot {
  const owner = text.endsWith('.gen')
  const by = text.endsWith('.by')
  const [name, prep] = (owner ? text.slice(0, -4) : by ? text.slice(0, -3) : text).split(':') as [string, string | undefined]
  // a preposition of two words is written joined (`out_of`): a space parts conditions
  return { name, prep: prep ? pack.normalize(prep.replaceAll('_', ' ')) : undefined, owner: owner || undefined, by: by || undefined }
}

const CONDITION = /^(!?)([a-z0-9]+(?::[^=~]+)?)(?:([=~])(.+))?$/u
function toCondition(text: string, pack: LanguagePack, at: string, slots: Map<string, number>): Condition {
  const match = CONDITION.exec(text)
  if (!match) throw new Error(`${at}: "${text}" is no condition.`)
  const [, not, written, kind, list] = match
  const names = list?.split(',') ?? []
  const { name, prep, owner } = toSlot(written!, pack)
  const key = `${name}:${prep ?? ''}`
  const slot = slots.get(key) ?? slots.size
  slots.set(key, slot)
  return { name, prep, owner, not: not === '!', lemmas: kind === '=' ? new Set(names.map((one) => pack.normalize(one))) : undefined, classes: kind === '~' ? names : undefined, slot }
}

// Whether a sentence tells an act as its news («قُتل خمسة في هجوم», "police announced the arrest of …") or refers to one that is known («منذ اغتيال الوزير», "the minister's killers").
// It tells what a main clause asserts: a verb that says that it happened or will, and a verbal noun that such a verb brings in as new.
import type { Document } from '../document/document.js'
import { firstIndex } from '../document/first-index.js'
import type { Modality, Predicate } from '../document/predicate.js'
import type { Act } from './acts.js'
import { groupHeadedBy } from './by-head.js'
import type { CodedStatement } from './coded-statement.js'
import type { Cues } from './cues.js'
import type { Expression } from './expressions.js'
import type { Presentation } from './findings.js'
import { TAKEN_FOR_GRANTED } from './status.js'

/** How many predicates up an assertion is looked for. */
const UP = 6
/** What is only asked for, feared or supposed is not told to happen. */
const OPEN: ReadonlySet<Modality> = new Set(['conditional', 'possible', 'wanted', 'obliged'])
/** Acts that are a part of what those who do them are there for; stones are thrown at somebody. */
const PARTS = new Set(['chant', 'burn in protest', 'obstruct', 'riot'])
/** Treatment that goes on where it is done; only a day makes one occasion of it. */
const LASTING = new Set(['torture'])

/**
 * How its sentence presents the act that a predicate tells of by an expression. `speech`: the statement that holds it, if any.
 * @example presentationOf(document, cues, predicate, matched.expression, undefined) // 'referred' for اغتيال of «منذ اغتيال الوزير»
 */
export function presentationOf(document: Document, cues: Cues, predicate: Predicate, { act, pos }: Expression, speech: CodedStatement | undefined): Presentation {
  // «جُرح متظاهران», "two protesters said": who they are is told in passing
  if (pos === 'x' || (isOfCrowd(act!, speech) && isDoneByKnown(document, predicate))) return 'referred'
  // «تعرض للتعذيب في السجن»: how people are treated there
  if (LASTING.has(act!.id) && !isDated(document, predicate)) return 'referred'
  return new Teller(document, cues, speech).tells(predicate, UP) ? 'told' : 'referred'
}

/** What a crowd does that is there already, and all that somebody says of it («قال الضابط إن المتظاهرين تجمعوا»). */
const isOfCrowd = ({ id, type }: Act, speech: CodedStatement | undefined): boolean => PARTS.has(id) || (type === 'PROTEST' && speech !== undefined)
/** «وردد المتظاهرون هتافات», «قام المحتجون بقطع الطريق», "the protesters chanted": whoever does it is known from what it is a part of. */
const isDoneByKnown = ({ groups, words, predicates }: Document, { args, light }: Predicate): boolean =>
  [...args, ...(light === undefined ? [] : predicates[light]!.args)].some((arg) => arg.role === 'subj' && groups[arg.group]!.definite && !hasFigure(words, groups[arg.group]!))
/** A number, or the dual: «شرطيين». */
export const hasFigure = (words: Document['words'], { first, last }: { readonly first: number; readonly last: number }): boolean => words.slice(first, last).some((word) => word.pos === 'num' || (word.pos === 'noun' && word.number === 'du'))
const isDated = ({ datedBy }: Document, { index, light }: Predicate): boolean => datedBy?.[index] !== undefined || (light !== undefined && datedBy?.[light] !== undefined)

class Teller {
  constructor(private readonly document: Document, private readonly cues: Cues, private readonly speech: CodedStatement | undefined) {}

  /** Whether a predicate is told, or goes along with what is. */
  tells(predicate: Predicate, up: number): boolean {
    if (up === 0) return false
    const parent = predicate.parent && this.document.predicates[predicate.parent.predicate]
    if (predicate.form === 'finite') return this.asserts(predicate, parent, up)
    if (predicate.form === 'masdar' || predicate.form === 'noun') return this.bringsIn(predicate, parent, up)
    // «متهما إياها بـ», "killing five": what goes along with what is told; an attribute («المتهم») is not told
    return !!parent && (predicate.parent!.as === 'adverbial' || predicate.parent!.as === 'conjunct') && this.tells(parent, up - 1)
  }

  /** A verb that says so in its own right: in a main clause, in what somebody says, or beside what is told. */
  private asserts(verb: Predicate, parent: Predicate | undefined, up: number): boolean {
    if (verb.modality.some((one) => OPEN.has(one)) || this.isBackground(verb) || this.isSubordinate(verb)) return false
    const as = verb.parent?.as
    return (as !== 'conjunct' && as !== 'argument') || parent?.form !== 'finite' || this.tells(parent, up - 1)
  }

  /** «كانوا يتظاهرون», "they were marching": what was going on meanwhile; «تدعم طهران …»: what is always so, unless the present is that of a headline, of a day or of who speaks («نرفض»). */
  private isBackground(verb: Predicate): boolean {
    const { words, sentences, datedBy } = this.document
    if (sentences[verb.sentence]!.headline) return false
    // «لم يهاجموا» is no present
    if (verb.tense === 'past') return verb.negation === undefined && words[verb.word]!.tense === 'present'
    return verb.tense === 'present' && words[verb.word]!.person !== 1 && datedBy?.[verb.index] === undefined
  }

  /** «عندما هاجموا البلدة», «الذي اغتيل», "after they attacked": a clause that says when, why or which. */
  private isSubordinate({ mark, parent }: Predicate): boolean {
    if (parent?.as === 'relative' || parent?.as === 'condition' || parent?.as === 'purpose') return true
    if (mark === undefined) return false
    const { that, settings, occasions, contrasts } = this.cues
    const { lemma } = this.document.words[mark]!
    // a clause of a noun that stands alone («… الذي اغتيل») hangs on nothing
    return settings.has(lemma) || occasions.has(lemma) || (!parent && !that.has(lemma) && !contrasts.has(lemma))
  }

  /** A noun that a telling verb brings in: «شن هجوما», «أعلن مقتل القائد», "staged a protest"; not one that is known already or names a circumstance. */
  private bringsIn(noun: Predicate, parent: Predicate | undefined, up: number): boolean {
    const { groups, predicates, sentences, words } = this.document
    const group = groupHeadedBy(this.document, noun.word)
    const owners = noun.args.filter(({ role, shared }) => (role === 'gen' || role === 'obj') && !shared)
    // «الهجوم», but not «مقتل القائد»: that it was this one may be news
    const isKnown = !!group?.definite && !owners.length
    const light = noun.light === undefined ? undefined : predicates[noun.light]
    // «وقع الهجوم», «نفذوا الهجوم», "the attack took place": where, when or by whom, of what is known; «تعرض للخطف على يد …» only has the article of its idiom
    if (light) return (!isKnown || noun.args.some(({ role }) => role === 'agent')) && this.tells(light, up - 1)
    // «مقتل ثلاثة جنود»: in a headline, with a figure or behind its day, a noun is news without a verb
    if (!parent) return !isKnown && (sentences[noun.sentence]!.headline || owners.some((arg) => hasFigure(words, groups[arg.group]!)) || (owners.length > 0 && this.isEntry(noun)))
    const as = noun.parent!.as
    const isNominal = parent.form === 'masdar' || parent.form === 'noun'
    if (as === 'conjunct') return !isKnown && isNominal && this.tells(parent, up - 1)
    if (isNominal || (as !== 'argument' && as !== 'content')) return false
    // "after the attack": when or why
    if (parent.args.some((arg) => arg.group === group?.index && this.cues.occasions.has(arg.prep ?? ''))) return false
    const said = this.speech?.predicate === parent.index ? this.speech : undefined
    // … nor is what somebody is charged with told by the charge
    if (said && (TAKEN_FOR_GRANTED.has(said.kind) || said.kind === 'accuse')) return false
    return (said ? !isKnown : !group?.definite) && this.tells(parent, up - 1)
  }

  /** «12 مايو 2005: اغتيال النائب»: an entry of a list of days. */
  private isEntry({ word, sentence }: Predicate): boolean {
    const { words, sentences, times } = this.document
    let before = word - 1
    while (before >= sentences[sentence]!.first && words[before]!.pos === 'punct') before--
    if (before === word - 1 || before < sentences[sentence]!.first) return false
    const { end } = words[before]!
    return times[firstIndex(times, (time) => time.end >= end)]?.end === end
  }
}

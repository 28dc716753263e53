// A noun group as subject, object or behind a preposition.
import { argumentOf, type Draft } from './clause-drafts.js'
import { framesOf } from './lexicon.js'
import type { ClauseState } from './clause-state.js'
import { DEALS_IN_WORDS, isSpeech, isSpeechNoun, NOUN_PREPOSITIONS, takesPerson } from './clause-words.js'
import { isOfKind } from './noun-kinds.js'

/** Verbs by which something is called something. */
const CALLING = new Set(['call', 'brand', 'label', 'dub', 'deem'])
const NOMINATIVE = new Set(['i', 'he', 'she', 'we', 'they'])

export function onGroup(r: ClauseState, group: number): void {
  const clause = r.clause
  const before = r.before()
  const adjacent = before?.kind === 'group'
  if (!clause.pred) {
    const verb = clause.verb
    // Behind a participle or infinitive at the head of the sentence: "Accusing Iran of …, Israel said"
    if (verb && !r.comma && !r.conj && before?.kind === 'verb') {
      r.object(verb, group)
      return
    }
    if (clause.subject < 0) {
      if (r.isTime(group) && !r.nextIsFinite()) return
      clause.subject = group
      clause.pendingAfterComma = r.comma
      return
    }
    if (clause.kind === 'relative' && clause.subjectShared) {
      // "the deal that Russia signed"
      clause.gap = true
      clause.subject = group
      clause.subjectShared = false
      return
    }
    if (adjacent && !r.comma && r.nextIsFinite() && !r.isTime(group) && !r.isTime(clause.subject)) {
      // "The agreement Russia signed includes …"
      r.relativeWithout(before.group, group)
      return
    }
    if (r.isTime(group) && !r.nextIsFinite()) return
    if (r.isTime(group)) return
    if (r.nextIsFinite() || r.isTime(clause.subject)) clause.subject = group
    return
  }
  const verb = clause.verb
  // "called the accord, signed in Rome, an act of war": what it is called stands behind the aside
  if (r.comma && !r.conj && clause.pred && verb !== clause.pred && CALLING.has(clause.pred.lemma) && argumentOf(clause.pred, 'obj') >= 0 && argumentOf(clause.pred, 'obj2') < 0 && !r.nextIsFinite()) {
    for (const arg of clause.pred.args) if (arg.role === 'obj') arg.role = 'obj2'
    clause.pred.args.push({ role: 'obj', group })
    clause.verb = clause.pred
    return
  }
  if (r.comma || r.conj) {
    clause.pending = group
    // "Paris condemned the raid, and London called for restraint": what "and" joins does not report what stands before it
    clause.pendingAfterComma = r.comma && !r.conj
    return
  }
  if (verb) {
    if (before?.kind === 'verb' || (before?.kind === 'adj' && false)) {
      // "…," said Lavrov: the subject behind a verb of saying
      if (verb.empty && isSpeech(verb.lemma)) {
        verb.args.push({ role: 'subj', group })
        verb.empty = false
        verb.last = Math.max(verb.last, r.reach[group]!)
        clause.subject = group
        return
      }
      if (r.isTime(group) && !framesOf(verb.lemma).includes('m') && !r.nextIsFinite()) return
      if (r.nextIsFinite() && framesOf(verb.lemma).includes('c') && !r.lastVerbIsOuter()) {
        r.zeroThat(verb, group)
        return
      }
      // "if I stayed he would arrest me": a nominative is nobody's object, the clause before it is over
      if (r.nextIsFinite() && NOMINATIVE.has(r.words[r.text.groups[group]!.head]!.key) && verb === clause.pred) {
        const { outer } = clause
        if ((clause.kind === 'condition' || clause.kind === 'adverbial') && outer && !outer.pred) {
          r.waiting.push({ draft: verb, clause: outer })
          r.clause = outer
          outer.subject = group
          outer.subjectShared = false
        } else {
          clause.pending = group
          clause.pendingAfterComma = false
        }
        return
      }
      r.object(verb, group)
      return
    }
    if (adjacent) {
      if (r.nextIsFinite() && !r.isTime(group)) {
        // "…, a charge it denies": what is said of the words before, not what they tell
        if (before.group === clause.pending && r.answersNext() && isSpeechNoun(r.words[r.text.groups[before.group]!.head]!.lemma)) {
          r.relativeWithout(before.group, group)
          return
        }
        // told reporters Russia would, said Monday it had · but "a fight they have won"
        if (framesOf(verb.lemma).includes('c') && (r.isTime(before.group) || takesPerson(verb.lemma))) r.zeroThat(verb, group)
        // "proof he had been poisoned", "fears the army will attack"
        else if (isSpeechNoun(r.words[r.text.groups[before.group]!.head]!.lemma)) r.zeroThat(verb, group)
        else r.relativeWithout(before.group, group)
        return
      }
      const first = argumentOf(verb, 'obj')
      const behind = before.group === first && !before.prep ? !r.isTime(group) || isDeadline(r, verb.lemma) : before.prep !== undefined && isWhatItIsCalled(r, verb, group)
      if (first >= 0 && behind && framesOf(verb.lemma).includes('d')) {
        for (const arg of verb.args) if (arg.role === 'obj') arg.role = 'obj2'
        verb.args.push({ role: 'obj', group })
        verb.last = Math.max(verb.last, r.reach[group]!)
        return
      }
    }
    if (before?.kind === 'close' && verb.empty && isSpeech(verb.lemma)) {
      verb.args.push({ role: 'subj', group })
      verb.empty = false
      return
    }
    if (
      argumentOf(verb, 'obj') < 0 &&
      verb.voice === 'active' &&
      !r.isTime(group) &&
      (before?.kind === 'neg' ||
        before?.kind === 'adj' ||
        before?.kind === 'conj' ||
        // "freed on bail two former ministers": what is heavy goes behind
        (before?.kind === 'group' && (r.isTime(before.group) || (before.prep !== '' && !r.nextIsFinite())) && framesOf(verb.lemma).includes('t')))
    ) {
      r.object(verb, group)
      return
    }
  }
  if (r.isTime(group) && (!r.nextIsFinite() || clause.pending >= 0 || clause.outer)) return
  clause.pending = group
  clause.pendingAfterComma = false
}

/** "called the deal between Kenya and Chad a failure": an object that "a" opens, behind what is told further of the first. */
function isWhatItIsCalled(r: ClauseState, { args }: Draft, group: number): boolean {
  return !r.isTime(group) && ARTICLES.has(r.words[r.text.groups[group]!.first]!.key) && args.some(({ role }) => role === 'obj') && !args.some(({ role }) => role === 'obj2')
}
const ARTICLES = new Set(['a', 'an'])

/** "gave the junta one week to release him": a time that is given to do something in. */
function isDeadline(r: ClauseState, lemma: string): boolean {
  const next = r.next()
  return lemma === 'give' && next?.kind === 'verb' && next.verb.form === 'infinitive'
}

/** "firms that the ministry is working with": the preposition's noun is the one that the clause is about, which is then nobody's object. */
export function onStranded(r: ClauseState, prep: string): void {
  const { kind, gap, antecedent, pred, verb } = r.clause
  const next = r.next()
  if (kind !== 'relative' || !gap || antecedent < 0 || !pred || !verb || (next && next.kind !== 'comma' && next.kind !== 'strong' && next.kind !== 'close' && next.kind !== 'verb')) return
  if (next?.kind === 'verb' && next.verb.form !== 'finite') return
  const object = pred.args.find((arg) => arg.role === 'obj' && arg.shared && arg.group === antecedent)
  if (object) pred.args.splice(pred.args.indexOf(object), 1)
  verb.args.push({ role: 'obl', prep, group: antecedent, shared: true })
}

/** "was summoned over remarks by the president", "was met with criticism from the …": right behind words that somebody says, "by" says whose they are. */
function isSaidBy(r: ClauseState): boolean {
  const before = r.before()
  return before?.kind === 'group' && (before.prep === 'over' || before.prep === 'after' || before.prep === 'following' || before.prep === 'despite') && r.words[r.text.groups[before.group]!.head]!.verb !== undefined
}

export function onPrepositional(r: ClauseState, group: number, prep: string): void {
  const clause = r.clause
  const verb = clause.verb
  if (!verb) {
    if (clause.subject < 0 || r.comma) clause.fronted.push({ group, prep })
    else clause.fronted.push({ group, prep: '' })
    return
  }
  if (r.comma && r.nextIsFinite() && clause.pending < 0 && prep === 'for') return
  if (prep === 'by' && verb.voice === 'passive' && argumentOf(verb, 'agent') < 0 && !isSaidBy(r)) {
    verb.args.push({ role: 'agent', prep, group })
    verb.last = Math.max(verb.last, r.reach[group]!)
    return
  }
  const before = r.before()
  if (NOUN_PREPOSITIONS.has(prep) && before?.kind === 'group' && r.words[r.text.groups[before.group]!.head]!.verb) return
  const taker = giver(r, verb, prep) ?? askerAt(r, verb, group, prep) ?? verb
  taker.args.push({ role: 'obl', prep, group })
  taker.last = Math.max(taker.last, r.reach[group]!)
}

/** Verbs that give something to somebody, and verbs that take a "to" of their own. */
const GIVING = new Set(['return', 'give', 'give back', 'hand', 'hand over', 'hand back', 'send', 'donate', 'deliver', 'transfer', 'award', 'grant', 'provide', 'supply', 'sell'])
const TAKES_TO = new Set(['link', 'relate', 'belong', 'go', 'come', 'lead', 'date', 'date back', 'refer', 'amount', 'move', 'travel', 'flee', 'take', 'bring', 'connect', 'attach', 'attribute', 'dedicate', 'devote', 'sentence', 'owe', 'offer', 'lend', 'pay', 'say', 'tell', 'speak', 'talk', 'write', 'bind', 'export', 'ship', 'address', 'know', 'loyal'])
/** "urged Israel to allow aid in during a visit to Haifa": on what occasion it was asked, not when it is to be done. */
function askerAt(r: ClauseState, { form, parent }: Draft, group: number, prep: string): Draft | undefined {
  if (prep !== 'during' || form !== 'infinitive' || parent?.as !== 'content' || parent.draft.form !== 'finite' || parent.draft.tense !== 'past' || !DEALS_IN_WORDS.has(parent.draft.lemma)) return undefined
  const { head, definite } = r.text.groups[group]!
  return !definite && isOfKind('occasion', r.words[head]!.lemma) ? parent.draft : undefined
}

/** "returned a pendant engraved with a saint to Kenya": what goes to somebody, behind what is only told of it. */
function giver(r: ClauseState, verb: Draft, prep: string): Draft | undefined {
  if (prep !== 'to' || GIVING.has(verb.lemma)) return undefined
  const over = verb.form !== 'finite' ? (verb.parent?.as === 'relative' ? verb.parent.draft : undefined) : r.clause.kind === 'relative' ? r.clause.outer?.verb : undefined
  const isGiving = over?.form === 'finite' && GIVING.has(over.lemma) && argumentOf(over, 'obj') >= 0 && !over.args.some((arg) => arg.prep === 'to')
  // "handed over a man linked to the group", but "returned bones that date back to 1400 to Peru"
  return isGiving && (!TAKES_TO.has(verb.lemma) || verb.args.some((arg) => arg.prep === 'to')) ? over : undefined
}

// Infinitives, participles and gerunds: what they hang on, and who does them.
import type { Predicate } from '../../document/predicate.js'
import { argumentOf, type Draft } from './clause-drafts.js'
import type { Item } from './clause-items.js'
import { type Colour, colourOf } from './colours.js'
import { framesOf } from './lexicon.js'
import { isOfKind } from './noun-kinds.js'
import type { VerbGroup } from './verb-groups.js'
import type { ClauseState } from './clause-state.js'
import { BARE, isSpeech, OBJECT_CONTROL, PLACING } from './clause-words.js'
import { completesAuxiliary } from './clause-finite.js'

export function onInfinitive(r: ClauseState, group: VerbGroup): void {
  const clause = r.clause
  const before = r.before()
  const host = clause.verb
  if (!host) {
    if (clause.subject >= 0 && group.to && (r.headline || !r.nextFiniteSoon())) {
      // Headline: "Putin to visit Iran"
      const draft = r.draft(group)
      draft.tense = 'future'
      if (!draft.modality.includes('planned')) draft.modality.push('planned')
      draft.args.push({ role: 'subj', group: clause.subject })
      draft.first = Math.min(draft.first, r.text.groups[clause.subject]!.first)
      r.link(draft, clause)
      r.settle(draft, clause)
      return
    }
    const draft = r.draft(group)
    if (clause.subject >= 0) byNoun(r, draft, before)
    clause.verb = draft
    clause.roots.push(draft)
    return
  }
  // "Kenya is to release prisoners and Uganda to lift its embargo": as the verb before
  if (group.to && before?.kind === 'group' && clause.pending === before.group && clause.pred?.form === 'finite' && (clause.pred.tense === 'future' || clause.pred.modality.includes('planned'))) {
    const gapped = r.draft(group)
    ;(gapped as { form: Predicate['form'] }).form = 'finite'
    gapped.tense = clause.pred.tense
    gapped.modality = [...clause.pred.modality]
    gapped.args.push({ role: 'subj', group: clause.pending })
    r.conjoin(gapped, clause)
    clause.subject = clause.pending
    clause.subjectShared = false
    r.settle(gapped, clause)
    return
  }
  const draft = r.draft(group)
  // "to visit and sign"
  if ((r.conj || before?.kind === 'conj') && !group.to && (host.form === 'infinitive' || host.modality.length)) {
    draft.parent = host.parent && host.form === 'infinitive' ? host.parent : { draft: host, as: 'conjunct' }
    draft.modality = [...host.modality]
    draft.tense = host.tense
    if (host.form !== 'infinitive') (draft as { form: Predicate['form'] }).form = 'finite'
    r.share(draft, host)
    clause.verb = draft
    return
  }
  if ((r.conj || before?.kind === 'conj') && group.to && host.form === 'infinitive' && host.parent) {
    draft.parent = host.parent
    r.colour(draft, host.parent.draft, false)
    r.share(draft, host)
    clause.verb = draft
    return
  }
  const frames = framesOf(host.lemma)
  const object = argumentOf(host, 'obj')
  if (group.to && before?.kind === 'group' && host.form === 'finite' && host.voice === 'active' && PUBLISHES.has(host.lemma) && isMessage(r, host, before)) {
    // "issued a statement to condemn the attack": it condemns it
    draft.parent = { draft: host, as: 'adverbial' }
    draft.tense = host.tense
    r.shareSubject(draft, host)
    clause.verb = draft
    return
  }
  let noun: ReturnType<typeof byNoun>
  const onTheWay = group.to ? stateBefore(r, group, host) : undefined
  const direct = before?.kind === 'verb' || before?.kind === 'adj' || before?.kind === 'neg'
  if (!group.to && object >= 0 && (isSpeech(host.lemma) || BARE.has(host.lemma))) {
    // "recommended the troops withdraw", "let them leave"
    draft.parent = { draft: host, as: 'content' }
    draft.args.push({ role: 'subj', group: object, shared: true })
    r.colour(draft, host, false)
  } else if (!onTheWay && (direct || (before?.kind === 'group' && ((object < 0 && !before.prep && r.isTime(before.group)) || ((object < 0 || isCount(r, object)) && isAside(r, host, before)))))) {
    draft.parent = { draft: host, as: 'content' }
    // "is confirmed to have been killed" tells what was; nobody does anything in order to have done it
    if (group.perfect) draft.tense = 'past'
    else if (
      !(frames.includes('n') || frames.includes('o') || host.form === 'adj' || colourOf('verb', host.lemma)) ||
      (host.voice === 'active' && frames.includes('i') && !frames.includes('n') && !colourOf('verb', host.lemma))
    )
      draft.parent = { draft: host, as: 'purpose' }
    r.colour(draft, host, false)
    r.shareSubject(draft, host)
  } else if (
    object >= 0 &&
    host.lemma !== 'have' &&
    (OBJECT_CONTROL.has(host.lemma) || (frames.includes('o') && !frames.includes('n'))) &&
    !(host.lemma === 'call' && CALLERS.has(draft.lemma)) &&
    before?.kind === 'group' &&
    before.group === object &&
    !colourOf('noun', r.words[r.text.groups[object]!.head]!.lemma)
  ) {
    draft.parent = { draft: host, as: 'content' }
    draft.args.push({ role: 'subj', group: object, shared: true })
    r.colour(draft, host, false)
  } else if (before?.kind === 'group' && before.prep === 'for' && (group.voice === 'passive' || !colourOf('noun', r.words[r.text.groups[before.group]!.head]!.lemma))) {
    // "an agreement for the army to enter", "called for Iran to stop"
    draft.parent = { draft: host, as: ASKS_FOR.has(host.lemma) ? 'content' : 'purpose' }
    draft.modality.push('wanted')
    draft.args.push({ role: 'subj', group: before.group })
    if (ASKS_FOR.has(host.lemma)) return void (clause.verb = draft)
    host.args = host.args.filter((arg) => arg.group !== before.group)
  } else if (before?.kind === 'group' && object >= 0 && host.lemma !== 'be' && host.lemma !== 'become' && isOneOf(r, object) && (before.group === object || PLACING.has(before.prep))) {
    // "met the first president to visit": he visits
    draft.parent = { draft: host, as: 'relative' }
    draft.args.push({ role: 'subj', group: object, shared: true })
  } else if (onTheWay) {
    draft.parent = { draft: host, as: 'content' }
    if (onTheWay.modality) draft.modality.push(onTheWay.modality)
    if (onTheWay.future && draft.tense === 'none') draft.tense = 'future'
    r.shareSubject(draft, host)
  } else if (before?.kind === 'group' && (noun = byNoun(r, draft, before))) {
    // "criticised the city for its plan to cut": whoever is criticised plans it
    if (noun === 'open' && before.prep === 'for' && object >= 0 && OBJECT_CONTROL.has(host.lemma)) draft.args.push({ role: 'subj', group: object, shared: true })
    else if (noun === 'open') r.shareSubject(draft, host)
  } else if (before?.kind === 'group' && before.prep && !r.isTime(before.group) && host.lemma !== 'vote' && colourOf('verb', host.lemma)) {
    // "called on Iran to stop", "appealed to both sides to talk"
    draft.parent = { draft: host, as: 'content' }
    draft.args.push({ role: 'subj', group: addressee(host, before.prep) ?? before.group, shared: true })
    r.colour(draft, host, false)
  } else if (object >= 0 && host.lemma !== 'call' && colourOf('verb', host.lemma) && colourOf('verb', host.lemma)!.modality === 'wanted') {
    draft.parent = { draft: host, as: 'content' }
    draft.args.push({ role: 'subj', group: object, shared: true })
    r.colour(draft, host, false)
  } else {
    // "ease the hours imposed in some parts to allow …": not the participle's purpose
    let doer = host
    while (doer.parent?.as === 'relative' && doer.form !== 'finite') doer = doer.parent.draft
    draft.parent = { draft: doer, as: 'purpose' }
    draft.modality.push('wanted')
    // "gave the junta one week to release him": who is given the time is to do it
    const given = object >= 0 && r.isTime(object) ? argumentOf(host, 'obj2') : -1
    if (given >= 0) draft.args.push({ role: 'subj', group: given, shared: true })
    else r.shareSubject(draft, doer)
  }
  clause.verb = draft
}

const ORDER = new Set(['first', 'second', 'third', 'fourth', 'fifth', 'last', 'latest', 'only', 'next'])
/** "the first president", "the only states": somebody out of a row of those who do what an infinitive tells. */
function isOneOf(r: ClauseState, group: number): boolean {
  const { first, head } = r.text.groups[group]!
  for (let i = first; i < head; i++) if (ORDER.has(r.words[i]!.key)) return !r.isTime(group)
  return false
}

/** "a plan to attack", "the decision last month to withdraw", "a call by Germany to lift": the noun colours the infinitive, and who makes it is to do it. */
function byNoun(r: ClauseState, draft: Draft, before: Item | undefined): 'owned' | 'open' | undefined {
  if (before?.kind !== 'group') return undefined
  const found = colouringNoun(r)
  if (!found) return undefined
  const { noun, maker, colour } = found
  if (colour.modality && !draft.modality.includes(colour.modality)) draft.modality.push(colour.modality)
  if (colour.future && draft.tense === 'none') draft.tense = 'future'
  if (r.clause.verb) draft.parent = { draft: r.clause.verb, as: 'content' }
  const owner = maker >= 0 ? maker : ownerOf(r, noun)
  if (owner < 0) return 'open'
  draft.args.push({ role: 'subj', group: owner, shared: true })
  return 'owned'
}

/** "voted on Monday to expel him", "agreed in Malta to withdraw", "voted by a large majority to leave": when, where or how, between a verb and the infinitive that completes it. */
function isAside(r: ClauseState, host: Draft, { group, prep }: Extract<Item, { kind: 'group' }>): boolean {
  if (!COMPLETED.has(colourOf('verb', host.lemma)?.modality ?? '') || host.form === 'adj') return false
  return r.isTime(group) || prep === 'by' || (PLACING.has(prep) && r.words[r.text.groups[group]!.head]!.pos === 'name')
}
/** "voted 45 to 12" */
const isCount = (r: ClauseState, group: number): boolean => r.words[r.text.groups[group]!.head]!.pos === 'num'
const COMPLETED: ReadonlySet<string> = new Set(['planned', 'failed'])

/** "is about to leave", "remains on course to sign": what a state makes of the infinitive behind it. */
function stateBefore(r: ClauseState, { first }: VerbGroup, host: Draft): Colour | undefined {
  if (!STATES.has(host.lemma)) return undefined
  if (r.words[first - 1]?.key === 'about') return colourOf('state', 'about')
  return onState(r, r.before())
}
const onState = (r: ClauseState, item: Item | undefined): Colour | undefined => (item?.kind === 'group' && item.prep ? colourOf('state', `${item.prep} ${r.words[r.text.groups[item.group]!.head]!.lemma}`) : undefined)
const STATES = new Set(['be', 'remain', 'stay', 'appear', 'seem', 'look', 'keep', 'stand'])

/** Verbs of putting words out. */
const PUBLISHES = new Set(['issue', 'release', 'publish', 'post', 'pass', 'adopt', 'put out'])

/** "in Malta", behind a verb with no object that might do it instead ("met men in Malta fighting …"). */
function isWhere(r: ClauseState, before: Extract<Item, { kind: 'group' }>): boolean {
  const { head } = r.text.groups[before.group]!
  return PLACING.has(before.prep) && r.words[head]!.pos === 'name' && argumentOf(r.clause.verb!, 'obj') < 0
}

/** What whoever calls somebody does by it: "called the king to congratulate him". */
const CALLERS = new Set(['apologise', 'apologize', 'congratulate', 'thank', 'express', 'convey', 'discuss', 'wish', 'brief', 'inform', 'assure', 'explain', 'talk', 'complain', 'condole', 'reiterate', 'condemn'])

/** Verbs that ask for what "for" brings in. */
const ASKS_FOR = new Set(['call', 'appeal', 'ask', 'press', 'push', 'lobby', 'campaign', 'plead', 'beg'])
/** Prepositions that bring in who a decision, call or threat is from. */
const MAKERS = new Set(['by', 'from', 'of'])
/** The noun that an infinitive here completes: right before it, or with a time or its maker in between. */
function colouringNoun(r: ClauseState): { noun: number; maker: number; colour: Colour } | undefined {
  let maker = -1
  for (let back = 1; back <= 3; back++) {
    const item = r.before(back)
    if (item?.kind !== 'group') return undefined
    const head = r.words[r.text.groups[item.group]!.head]!
    const colour = colourOf('noun', head.lemma)
    if (colour) return { noun: item.group, maker, colour }
    if (r.isTime(item.group)) continue
    if (maker >= 0 || !MAKERS.has(item.prep) || head.pos !== 'name') return undefined
    maker = item.group
  }
  return undefined
}

/** "Israel's plan", "the Turkish threat": the group that owns a noun, or the noun itself where an adjective names who; -1 where nobody is told. */
function ownerOf(r: ClauseState, noun: number): number {
  const { groups } = r.text
  const { first, last, head } = groups[noun]!
  for (let g = noun + 1; g < groups.length && groups[g]!.first < last; g++) {
    const inner = groups[g]!
    if (inner.parent?.group === noun && inner.parent.as === 'genitive' && (inner.first < head || r.words[inner.head]!.pos === 'name')) return g
  }
  for (let i = first; i < head; i++) if (r.words[i]!.pos === 'adj' && /^\p{Lu}/u.test(r.text.text.slice(r.words[i]!.start, r.words[i]!.start + 2))) return noun
  return -1
}

export function onParticiple(r: ClauseState, group: VerbGroup): void {
  const clause = r.clause
  const before = r.before()
  const host = clause.verb
  const word = r.words[group.main]!
  // Headline: "Three killed in Gaza strike"
  if (
    group.form === 'participle' &&
    !clause.pred &&
    clause.subject >= 0 &&
    !r.comma &&
    before?.kind === 'group' &&
    !before.prep &&
    !r.nextFiniteSoon() &&
    clause.kind === 'main'
  ) {
    const draft = r.draft(group)
    draft.tense = 'past'
    draft.voice = 'passive'
    ;(draft as { form: Predicate['form'] }).form = 'finite'
    draft.args.push({ role: 'subj', group: clause.subject })
    draft.first = Math.min(draft.first, r.text.groups[clause.subject]!.first)
    r.link(draft, clause)
    r.settle(draft, clause)
    return
  }
  if (
    r.headline &&
    group.form === 'participle' &&
    host &&
    isSpeech(host.lemma) &&
    before?.kind === 'group' &&
    argumentOf(host, 'obj') === before.group &&
    !r.nextFiniteSoon()
  ) {
    // Headline: "Germany says Navalny poisoned"
    host.args = host.args.filter((arg) => arg.role !== 'obj')
    r.zeroThat(host, before.group)
    const passive = r.draft(group)
    passive.tense = 'past'
    ;(passive as { form: Predicate['form'] }).form = 'finite'
    passive.args.push({ role: 'subj', group: before.group })
    r.link(passive, r.clause)
    r.settle(passive, r.clause)
    return
  }
  if (group.form === 'participle' && completesAuxiliary(r, group)) return
  const draft = r.draft(group)
  if (before?.kind === 'comma' && clause.kind === 'main' && !clause.pred && clause.subject < 0 && r.before(2)?.kind === 'group') {
    // "According to the agency, quoting officials, …"
    draft.args.push({ role: 'subj', group: (r.before(2) as { group: number }).group, shared: true })
    r.later.push({ draft, clause })
    clause.verb = draft
    return
  }
  if (before?.kind === 'group' && !r.comma && host && word.verbForm === 'active-participle' && host.voice === 'active' && isMessage(r, host, before)) {
    // "sent a letter requesting", "posted a message on Twitter blaming": it is said by who sends it
    draft.parent = { draft: host, as: 'adverbial' }
    r.shareSubject(draft, host)
    clause.verb = draft
    return
  }
  if (before?.kind === 'group' && !r.comma && host?.form === 'finite' && word.verbForm === 'active-participle' && host.voice === 'active' && isWhere(r, before)) {
    // "arrived in Malta seeking refuge": whoever arrived seeks it
    draft.parent = { draft: host, as: 'adverbial' }
    r.shareSubject(draft, host)
    clause.verb = draft
    return
  }
  if (before?.kind === 'group' && !r.comma) {
    // "forces backed by Iran", "troops fighting in Syria"
    draft.args.push({ role: 'subj', group: before.group, shared: true })
    if (host && word.verbForm === 'active-participle' && argumentOf(host, 'obj') === before.group && OBJECT_CONTROL.has(host.lemma))
      draft.parent = { draft: host, as: 'content' }
    else {
      draft.parent = host ? { draft: host, as: 'relative' } : undefined
      if (!host) r.later.push({ draft, clause })
    }
    clause.verb = draft
    return
  }
  if (before?.kind === 'prep') {
    gerund(r, draft, before.prep, host)
    clause.verb = draft
    return
  }
  if (
    (r.conj || before?.kind === 'conj') &&
    host &&
    (host.form === draft.form || (host.form === 'infinitive' && host.voice === 'passive' && draft.voice === 'passive'))
  ) {
    draft.parent = host.parent ?? { draft: host, as: 'conjunct' }
    draft.modality = [...host.modality]
    r.share(draft, host)
    clause.verb = draft
    return
  }
  if (
    (r.conj || before?.kind === 'conj') &&
    host &&
    host.form === 'finite' &&
    group.form === 'participle' &&
    (host.voice === 'passive' || host.tense === 'past')
  ) {
    // "denied that it had sold arms and accused Kenya of lies": who denies accuses
    const level = host.voice === 'active' ? r.coordinationLevel({ ...group, tense: 'past' }, false) : clause
    if (level !== clause && level.pred) {
      Object.assign(draft, { form: 'finite', voice: 'active', tense: 'past' })
      r.clause = level
      r.conjoin(draft, level)
      r.share(draft, level.pred)
      r.settle(draft, level)
      return
    }
    // "were arrested and charged", "has condemned and rejected"; "was drafted by a lawyer and included a clause": nothing done to somebody has an object
    const own = host.voice === 'passive' && r.takesObjectNext(draft.lemma)
    ;(draft as { form: Predicate['form'] }).form = 'finite'
    draft.voice = own ? 'active' : host.voice
    draft.tense = own ? 'past' : host.tense
    draft.modality = own ? [] : [...host.modality]
    draft.parent = { draft: host, as: 'conjunct' }
    r.share(draft, host)
    clause.verb = draft
    clause.pred = draft
    return
  }
  if (host && before?.kind === 'verb' && !r.comma) {
    // "began withdrawing", "denied supplying"
    draft.parent = { draft: host, as: 'content' }
    r.colour(draft, host, false)
    r.shareSubject(draft, host)
    clause.verb = draft
    return
  }
  // "with the next country, Chile, reporting 300 deaths": who is told behind "with"
  const together = before?.kind === 'comma' && r.before(2)?.kind === 'group' && host && draft.form === 'active-participle' ? (r.before(2) as { group: number; prep: string }) : undefined
  if (together?.prep === 'with' && r.isApposed(together.group)) {
    draft.args.push({ role: 'subj', group: together.group, shared: true })
    draft.parent = { draft: host!, as: 'adverbial' }
    clause.verb = draft
    return
  }
  const told = before?.kind === 'comma' && draft.form === 'passive-participle' && isOfKind('custody', draft.lemma) ? namedBefore(r) : -1
  const over = clause.pred ?? host
  if (told >= 0 && over) {
    draft.args.push({ role: 'subj', group: told, shared: true })
    draft.parent = { draft: over, as: 'relative' }
    clause.verb = draft
    return
  }
  const speaks = isSpeech(draft.lemma) || draft.lemma === 'accuse'
  const speaker = speaks ? r.speakingDraft() : undefined
  // "has not stepped in since the campaign began, saying …": who speaks is the subject of the main clause, not of the one that tells when
  const outer = speaks && clause.kind === 'adverbial' && r.comma ? clause.outer?.pred : undefined
  const main = speaker ?? outer ?? clause.pred ?? host ?? r.clause.outer?.pred
  if (main) {
    draft.parent = { draft: main, as: 'adverbial' }
    r.shareSubject(draft, main)
    clause.verb = draft
    return
  }
  // At the head of the sentence: its subject is that of the verb to come.
  r.later.push({ draft, clause })
  if (clause.subject >= 0) draft.args.push({ role: 'subj', group: clause.subject, shared: true })
  clause.verb = draft
}

/** "an inquiry into the death of the former mayor Jane Roe, arrested in May": the person whose name ends right before a comma, if he is not the subject; -1 if none does. */
function namedBefore(r: ClauseState): number {
  const item = r.before(2)
  if (item?.kind !== 'group' || PLACING.has(item.prep) || item.prep === 'to') return -1
  const { groups } = r.text
  let found = -1
  for (let g = item.group; g < groups.length && groups[g]!.first < item.end; g++) {
    const { last, head, first, preposition } = groups[g]!
    if (last !== item.end || r.words[head]!.pos !== 'name' || last - first < 2 || (preposition !== undefined && (PLACING.has(preposition) || preposition === 'to'))) continue
    found = g
  }
  const subject = r.clause.subject
  return found >= 0 && !(subject >= 0 && groups[subject]!.first <= groups[found]!.first && groups[found]!.last <= groups[subject]!.last) ? found : -1
}

/** The object of the verb is a message, right before the participle or with a phrase of place or time in between; or one writes to somebody. */
function isMessage(r: ClauseState, host: Draft, before: Item & { kind: 'group' }): boolean {
  const object = argumentOf(host, 'obj')
  if (object < 0 && host.lemma === 'write' && before.prep === 'to') return true
  if (object < 0 || !isOfKind('message', r.words[r.text.groups[object]!.head]!.lemma) || ownerOf(r, object) >= 0) return false
  return before.group === object || r.isTime(before.group) || ((before.prep === 'on' || before.prep === 'in' || before.prep === 'to' || before.prep === 'at') && r.text.groups[before.group]!.first > r.text.groups[object]!.first)
}

/** "called on the government in Khartoum to act": behind where somebody is, whom the verb is addressed to. */
function addressee(host: Draft, prep: string): number | undefined {
  return prep === 'in' || prep === 'at' ? host.args.findLast(({ role, prep: by }) => role === 'obl' && by !== undefined && ADDRESSED.has(by))?.group : undefined
}
const ADDRESSED = new Set(['on', 'upon', 'to', 'with'])

/** "accused Iran of supplying", "for attacking", "by launching", "after meeting". */
function gerund(r: ClauseState, draft: Draft, prep: string, host: Draft | undefined): void {
  ;(draft as { form: Predicate['form'] }).form = draft.voice === 'passive' ? 'passive-participle' : 'masdar'
  if (!host) {
    r.later.push({ draft, clause: r.clause })
    return
  }
  const object = argumentOf(host, host.voice === 'passive' ? 'subj' : 'obj')
  if (
    (prep === 'of' || prep === 'for' || prep === 'from' || prep === 'over' || prep === 'with' || prep === 'as') &&
    OBJECT_CONTROL.has(host.lemma) &&
    object >= 0
  ) {
    draft.parent = { draft: host, as: 'content' }
    draft.args.push({ role: 'subj', group: object, shared: true })
    r.colour(draft, host, false)
    return
  }
  const content = prep === 'of' || prep === 'from' || prep === 'to' || prep === 'against' || (prep === 'on' && host.lemma !== 'begin')
  draft.parent = { draft: host, as: content ? 'content' : prep === 'for' ? 'purpose' : 'adverbial' }
  if (content) r.colour(draft, host, false)
  // "is on the verge of signing"
  const onTheWay = prep === 'of' ? onState(r, r.before(2)) : undefined
  if (onTheWay?.modality) draft.modality.push(onTheWay.modality)
  if (onTheWay?.future && draft.tense === 'none') draft.tense = 'future'
  r.shareSubject(draft, host)
}

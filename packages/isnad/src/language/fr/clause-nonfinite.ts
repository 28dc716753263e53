// Infinitives, participles and «en …ant»: what they hang on and who does them.
import { argumentOf, type Draft } from './clause-drafts.js'
import type { ClauseState } from './clause-state.js'
import { colourOf } from './colours.js'
import { framesOf } from './lexicon.js'
import type { VerbGroup } from './verb-groups.js'

export function onNonfinite(r: ClauseState, group: VerbGroup): void {
  if (group.form === 'infinitive') infinitive(r, group)
  else if (group.form === 'ant') inAnt(r, group)
  else participle(r, group)
}

/** The preposition that brings in a verb: «à», «de», «pour», «avant de», '' for none. */
function markOf(r: ClauseState, first: number): { mark: string; at: number } {
  for (let i = first - 1; i >= r.sentence && i > first - 6; i--) {
    const { pos, lemma, key } = r.words[i]!
    if (pos === 'prep') {
      const before = r.words[i - 1]
      return { mark: lemma === 'de' && before && /^(?:afin|avant|lieu|façon|manière|vue|peur)$/.test(before.key) ? `${before.key} de` : lemma, at: i }
    }
    if (pos !== 'pron' && pos !== 'neg' && pos !== 'adv' && key !== 'tous') break
  }
  return { mark: '', at: -1 }
}

function infinitive(r: ClauseState, group: VerbGroup): void {
  const { clause } = r
  const { mark, at } = markOf(r, group.first)
  const draft = r.draft(group)
  if (at >= 0) draft.first = Math.min(draft.first, at)
  // «d'avoir attaqué»
  if (group.main > group.first && r.words[group.first]!.lemma !== 'pouvoir' && group.last - group.first > 1 && hasAuxiliary(r, group)) draft.tense = 'past'
  const host = clause.verb
  // «à signer et ratifier»: like the infinitive it is joined to
  if (r.conj && host?.form === 'infinitive' && (mark === '' || mark === 'de' || mark === 'à' || mark === 'pour')) {
    draft.parent = host.parent ?? { draft: host, as: 'conjunct' }
    for (const modality of host.modality) r.add(draft, modality)
    if (draft.tense === 'none') draft.tense = host.tense
    for (const arg of host.args) if (arg.role === 'subj') draft.args.push({ role: 'subj', group: arg.group, shared: true })
    clause.verb = draft
    return
  }
  const adjacent = r.before === 'group' && r.beforeGroup >= 0 ? r.text.groups[r.beforeGroup]! : undefined
  const noun = adjacent && (mark === 'de' || mark === 'à') ? nounBefore(r, r.beforeGroup, at) : -1
  const colour = noun >= 0 ? colourOf('noun', r.words[r.text.groups[noun]!.head]!.lemma) : undefined
  if (colour && !(host && framesOf(host.lemma).match(/[od]/) && argumentOf(host, 'obj') === r.beforeGroup)) {
    // «la décision de retirer», «un appel à cesser»
    if (colour.modality) r.add(draft, colour.modality)
    if (colour.future && draft.tense === 'none') draft.tense = 'future'
    r.nouns.push({ draft, group: noun })
    // «n'a pas l'intention de», «a refusé la demande de»
    if (host?.args.some((arg) => arg.role === 'obj' && arg.group === r.beforeGroup)) draft.negation ??= host.negation
    const owner = ownerOf(r, noun)
    if (owner >= 0) draft.args.push({ role: 'subj', group: owner, shared: true })
    else if (host && host.voice === 'active') r.shareSubject(draft, host)
    clause.verb = draft
    return
  }
  if (!host) {
    // «Pour signer …, le ministre»
    if (mark === 'pour' || mark === 'afin de') r.add(draft, 'wanted')
    r.waiting.push({ draft, clause })
    clause.verb = draft
    return
  }
  switch (mark) {
    case 'pour': case 'afin de': case 'vue de': case 'façon de':
      draft.parent = { draft: host, as: 'purpose' }
      r.add(draft, 'wanted')
      r.shareSubject(draft, host)
      // «accusé, condamné pour avoir»: it was done
      if (draft.tense === 'past') draft.modality = draft.modality.filter((one) => one !== 'wanted')
      break
    case 'sans':
      draft.parent = { draft: host, as: 'adverbial' }
      draft.negation ??= at
      r.shareSubject(draft, host)
      break
    case 'après': case 'avant de': case 'lieu de':
      draft.parent = { draft: host, as: 'adverbial' }
      if (mark === 'lieu de') draft.negation ??= at
      // «devra être ratifié avant d'entrer en vigueur»: what comes before and after is as sure as what it is told with; «a quitté Lima avant de rejoindre Quito» did both
      if (mark === 'avant de') {
        if (draft.tense === 'none') draft.tense = host.tense
        for (const modality of host.modality) if (modality !== 'phase') r.add(draft, modality)
        if (host.tense === 'future' && !draft.modality.length) r.add(draft, 'planned')
      }
      r.shareSubject(draft, host)
      break
    default:
      draft.parent = { draft: host, as: 'content' }
      r.colour(draft, host, false)
      control(r, draft, host)
  }
  clause.verb = draft
}

const hasAuxiliary = (r: ClauseState, { first, main }: VerbGroup): boolean => {
  for (let i = first; i < main; i++) if (r.words[i]!.pos === 'aux' && (r.words[i]!.lemma === 'avoir' || r.words[i]!.lemma === 'être') && r.words[main]!.verbForm === 'passive-participle') return r.words[i]!.lemma === 'avoir' || r.words[i]!.lemma === 'être'
  return false
}

/** Who does an infinitive: the object («appeler X à»), whom one tells («demander à X de»), else the subject. */
function control(r: ClauseState, draft: Draft, host: Draft): void {
  const frames = framesOf(host.lemma)
  const hearer = host.args.find((arg) => arg.role === 'obl' && (arg.prep === 'à' || arg.prep === 'auprès'))
  const object = argumentOf(host, 'obj')
  let doer = -1
  if (host.voice === 'passive' && /[od]/.test(frames)) doer = argumentOf(host, 'subj')
  else if (frames.includes('o') && object >= 0) doer = object
  else if (frames.includes('d')) {
    if (hearer) doer = hearer.group
    else return
  } else if (frames.includes('o') && !frames.includes('i')) return
  if (doer >= 0) draft.args.push({ role: 'subj', group: doer, shared: true })
  else r.shareSubject(draft, host)
}

/** The noun of a group, or inside it, that stands right before the preposition. */
function nounBefore(r: ClauseState, group: number, at: number): number {
  const { groups } = r.text
  let found = -1
  for (let g = group; g < groups.length && groups[g]!.first < at && groups[g]!.sentence === groups[group]!.sentence; g++) if (groups[g]!.last === at && colourOf('noun', r.words[groups[g]!.head]!.lemma)) found = g
  // «la décision du président de quitter»
  if (found < 0 && groups[group]!.last === at && colourOf('noun', r.words[groups[group]!.head]!.lemma)) found = group
  return found
}

function ownerOf(r: ClauseState, group: number): number {
  const { groups } = r.text
  for (let g = group + 1; g < groups.length && groups[g]!.first < groups[group]!.last; g++) if (groups[g]!.parent?.group === group && groups[g]!.parent!.as === 'genitive') return g
  return -1
}

/** «en déclarant», «accusant», «soldats combattant». */
function inAnt(r: ClauseState, group: VerbGroup): void {
  const { clause } = r
  const draft = r.draft(group)
  const gerund = r.words[group.first - 1]?.key === 'en' || r.words[group.first - 2]?.key === 'en'
  if (gerund) draft.first = Math.min(draft.first, r.words[group.first - 1]?.key === 'en' ? group.first - 1 : group.first - 2)
  const host = clause.pred ?? clause.verb
  if (!gerund && r.before === 'group' && !r.comma && r.beforeGroup >= 0) {
    draft.args.push({ role: 'subj', group: r.beforeGroup, shared: true })
    if (host) draft.parent = { draft: host, as: 'relative' }
    else r.waiting.push({ draft, clause })
  } else if (host && !gerund && r.before === 'group' && r.beforeGroup >= 0 && clause.pending === r.beforeGroup) {
    // «Lima a rompu avec Quito, le ministre accusant celui-ci de …»: with a subject of its own
    draft.args.push({ role: 'subj', group: r.beforeGroup })
    draft.parent = { draft: host, as: 'adverbial' }
    draft.first = Math.min(draft.first, r.text.groups[r.beforeGroup]!.first)
    clause.pending = -1
  } else if (host) {
    draft.parent = { draft: host, as: 'adverbial' }
    r.shareSubject(draft, host)
  } else {
    if (clause.subject >= 0) draft.args.push({ role: 'subj', group: clause.subject, shared: true })
    r.waiting.push({ draft, clause })
  }
  clause.verb = draft
}

/** «l'accord signé par», «accusés de», «Réuni à Paris, le Conseil». */
function participle(r: ClauseState, group: VerbGroup): void {
  const { clause } = r
  const draft = r.draft(group)
  const host = clause.pred
  // «Lima a expulsé l'ambassadeur et Quito réclamé des excuses»: the auxiliary is said once
  if (host?.form === 'finite' && r.conj && clause.pending >= 0 && clause.pending === r.beforeGroup && r.words[host.word]!.verbForm === 'passive-participle' && host.voice === 'active' && takesObject(r, group)) {
    Object.assign(draft, { form: 'finite', tense: host.tense, voice: host.voice, modality: [...host.modality] })
    r.conjoin(draft, clause)
    draft.args.push({ role: 'subj', group: clause.pending })
    draft.first = Math.min(draft.first, r.text.groups[clause.pending]!.first)
    clause.pending = -1
    clause.pred = draft
    clause.verb = draft
    return
  }
  // «a signé et ratifié», «a été arrêté puis relâché»: what it is joined to lends its auxiliary
  if (r.conj && host && clause.verb === host && r.words[host.word]!.verbForm === 'passive-participle' && r.words[host.word]!.pos === 'verb') {
    Object.assign(draft, { form: 'finite', tense: host.tense, voice: host.voice, modality: [...host.modality], negation: draft.negation ?? host.negation })
    r.conjoin(draft, clause)
    for (const arg of host.args) if (arg.role === 'subj') draft.args.push({ role: 'subj', group: arg.group, shared: true })
    clause.pred = draft
    clause.verb = draft
    return
  }
  // «devant le congrès réuni à Nice»: right behind its noun, whatever commas stand before that
  if (r.before === 'group' && r.beforeGroup >= 0 && (!r.comma || r.reach(r.beforeGroup) === group.first)) {
    const subject = agreeing(r, r.beforeGroup, group.main)
    draft.args.push({ role: 'subj', group: subject, shared: true })
    if (host) draft.parent = { draft: clause.verb ?? host, as: 'relative' }
    else r.waiting.push({ draft, clause })
  } else if (clause.subject >= 0 && (r.comma || r.before === 'comma')) {
    draft.args.push({ role: 'subj', group: r.beforeGroup >= 0 ? r.beforeGroup : clause.subject, shared: true })
    if (host) draft.parent = { draft: host, as: 'relative' }
    else r.waiting.push({ draft, clause })
  } else r.waiting.push({ draft, clause })
  clause.verb = draft
}

/** Its object stands right behind it. */
const takesObject = (r: ClauseState, { last }: VerbGroup): boolean => last < r.end && ['det', 'name', 'num'].includes(r.words[last]!.pos)

/** Of a group and the nouns inside it that end right before, the one whose number and gender a participle has. */
function agreeing(r: ClauseState, group: number, at: number): number {
  const { groups } = r.text
  const word = r.words[at]!
  const fits = (g: number): boolean => {
    const head = r.words[groups[g]!.head]!
    const number = groups[g]!.conjuncts.length ? 'pl' : head.number
    return (number === undefined || word.number === undefined || number === word.number) && (head.gender === undefined || word.gender === undefined || head.pos === 'name' || head.gender === word.gender)
  }
  // «l'accord de défense signé»: what stands without an article only tells which
  const bare = (g: number): boolean => groups[g]!.first === groups[g]!.head && r.words[groups[g]!.head]!.pos === 'noun'
  let found = -1
  const end = r.reach(group)
  for (let g = group; g < groups.length && groups[g]!.first < end && groups[g]!.sentence === groups[group]!.sentence; g++) if (groups[g]!.last === end && fits(g) && !(found >= 0 && bare(g))) found = g
  return found >= 0 ? found : group
}

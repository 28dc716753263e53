// Who does what, by case: the nominative that agrees with the verb, the accusative of a verb that takes one, the instrumental of the passive.
import { ACC, casesOf, DAT, GEN, INS, inCase, LOC, maskOf, NOM, plural } from './cases.js'
import { argumentOf, type Clause, type Draft, type Part } from './clause-drafts.js'
import type { ClauseState } from './clause-state.js'
import { isGroupWord } from './group-words.js'
import { casesAt } from './groups.js'
import { framesOf } from './lexicon.js'
import { shapesOf } from './readings.js'

/** What arguments in a bare case have for their preposition. */
export const BARE = { dative: 'кому', instrumental: 'кем', genitive: 'чего' } as const

export function settleRoles(r: ClauseState): void {
  for (const clause of r.clauses) for (const part of clause.parts) settlePart(r, clause, part)
  for (const clause of r.clauses) for (const [n, part] of clause.parts.entries()) if (part.finite) {
    const before = clause.parts[n - 1]?.finite
    if (before && argumentOf(part.finite, 'subj') < 0 && !part.finite.impersonal && fitsShared(part.finite, before)) r.shareSubject(part.finite, before)
  }
  // «подписав», «где провел переговоры»: whoever does the main act
  for (const clause of r.clauses) if (clause.pred && (clause.kind === 'gerund' || (clause.kind === 'relative' && (clause.relative < 0 || r.words[clause.relative - 1]?.pos === 'prep')) || clause.kind === 'adverbial' || clause.kind === 'condition' || clause.kind === 'content')) {
    const host = clause.outer?.pred
    if (host && host !== clause.pred && argumentOf(clause.pred, 'subj') < 0 && !clause.pred.impersonal && (clause.kind === 'gerund' || clause.pred.form !== 'finite' || fitsShared(clause.pred, host))) r.shareSubject(clause.pred, host)
  }
  for (const draft of r.drafts) if (draft.form === 'infinitive') control(r, draft)
}

/** A verb without a subject agrees as the main one does. */
const fitsShared = (draft: Draft, host: Draft): boolean => draft.number === host.number && (!draft.of || !host.of || draft.of === host.of) && argumentOf(host, 'subj') >= 0

function settlePart(r: ClauseState, clause: Clause, part: Part): void {
  const { groups } = r.text
  const left = part.groups.filter((g) => !(r.isTime(g) && groups[g]!.prep === undefined && !part.verbs.some(({ lemma }) => lemma === 'перенести')))
  if (!part.verbs.length) return
  part.verbs.sort((a, b) => a.word - b.word)
  const relative = relativeRole(r, clause, part)
  if (relative?.role === 'subj') part.verbs[0]!.args.push(relative)
  const { finite } = part
  if (finite?.form === 'finite' && !finite.impersonal && argumentOf(finite, 'subj') < 0) {
    const found = subjectOf(r, finite, left.filter((g) => !isInfinitives(r, part, finite, g)), false, clause.parts[clause.parts.indexOf(part) - 1]?.finite)
    const speaking = speakingPlace(r, finite, left)
    // «в МИД опровергли сообщения»: what may be the object is it where a body speaks
    const subject = found >= 0 && speaking !== undefined && inCase(maskOf(casesAt(groups[found]!)), ACC) ? -1 : found
    if (subject >= 0) {
      finite.args.push({ role: 'subj', group: subject })
      finite.first = Math.min(finite.first, groups[subject]!.first)
      finite.last = Math.max(finite.last, r.reach(subject))
      left.splice(left.indexOf(subject), 1)
    } else {
      const place = speaking
      // «заявили в МИД», «сообщили в пресс-службе»: the body speaks
      if (place !== undefined) {
        finite.args.push({ role: 'subj', group: place })
        finite.last = Math.max(finite.last, r.reach(place))
        left.splice(left.indexOf(place), 1)
      } else finite.empty = clause.kind !== 'relative'
    }
  }
  if (relative && relative.role !== 'subj') part.verbs.at(-1)!.args.push(relative)
  for (const g of left) place(r, part, g)
}

/** «обязались отменить пошлины»: what may be an object and stands behind the infinitive is that one's. */
const isInfinitives = (r: ClauseState, { verbs }: Part, finite: Draft, g: number): boolean =>
  inCase(maskOf(casesAt(r.text.groups[g]!)), ACC) && r.text.groups[g]!.person !== true && !isBody(r, g) && verbs.some((verb) => verb.form === 'infinitive' && verb.word > finite.word && verb.word < r.text.groups[g]!.first)

/** «заявили в МИД», «в Кремле считают»: where those who speak are. */
const speakingPlace = (r: ClauseState, verb: Draft, groups: readonly number[]): number | undefined =>
  verb.number === 'pl' && verb.voice === 'active' ? groups.find((g) => /^(?:в|на)$/.test(r.text.groups[g]!.preposition ?? '') && inCase(maskOf(casesAt(r.text.groups[g]!)), LOC) && !r.isTime(g) && r.text.groups[g]!.first <= verb.word + 4 && (framesOf(verb.lemma).includes('c') || isBody(r, g) || (REACTING.has(verb.lemma) && r.words[r.text.groups[g]!.head]!.pos === 'name'))) : undefined

/** What governments are told to do by their capital: «в Осло обвинения отвергли»; whoever is arrested there is not arrested by them. */
const REACTING = new Set(['отвергнуть', 'отклонить', 'отрицать', 'опровергнуть', 'осудить', 'раскритиковать', 'приветствовать', 'комментировать', 'прокомментировать', 'ответить', 'отреагировать', 'реагировать', 'поддержать', 'назвать', 'расценить', 'обвинить', 'отказаться', 'призвать', 'потребовать', 'выразить', 'пообещать', 'пригрозить'])

/** «в МИД», «в Кремле»: a body and no place. */
const isBody = ({ text, words }: ClauseState, g: number): boolean => {
  const head = words[text.groups[g]!.head]!
  return isGroupWord('body', head.lemma) || isGroupWord('body', head.key)
}

/** What the relative word is in its clause. */
function relativeRole(r: ClauseState, clause: Clause, part: Part): Draft['args'][number] | undefined {
  if (clause.kind !== 'relative' || clause.antecedent < 0 || part !== clause.parts[0]) return undefined
  if (clause.relative < 0) return undefined
  const { antecedent } = clause
  const word = r.words[clause.relative]!
  const before = r.words[clause.relative - 1]
  const mask = maskOf(shapesOf(word))
  if (before?.pos === 'prep') return { role: 'obl', prep: before.lemma, group: antecedent, shared: true }
  if (inCase(mask, NOM)) {
    // «соглашение, которое подписали стороны»: another nominative agrees with the verb
    const verb = part.finite
    const other = verb && inCase(mask, ACC) ? subjectOf(r, verb, part.groups, true) : -1
    const agrees = verb ? agreesVerb(shapesOf(word), verb, false) : true
    return other >= 0 || !agrees ? { role: 'obj', group: antecedent, shared: true } : { role: 'subj', group: antecedent, shared: true }
  }
  if (inCase(mask, ACC) && before?.pos !== 'noun') return { role: 'obj', group: antecedent, shared: true }
  if (inCase(mask, DAT)) return { role: 'obl', prep: BARE.dative, group: antecedent, shared: true }
  if (inCase(mask, INS)) return part.finite?.voice === 'passive' ? { role: 'agent', prep: BARE.instrumental, group: antecedent, shared: true } : { role: 'obl', prep: BARE.instrumental, group: antecedent, shared: true }
  return undefined
}

function agreesVerb(shapes: ReturnType<typeof casesAt>, verb: Pick<Draft, 'number' | 'of'>, person: boolean, joined = false): boolean {
  if (verb.number === 'pl') return joined || shapes.some(({ cases }) => (cases & plural(NOM)) !== 0)
  if (verb.number === 'sg') return shapes.some(({ cases, gender }) => (cases & NOM) !== 0 && (!verb.of || !gender || gender === verb.of || person))
  return true
}

/** Behind which the subject may still stand. */
function subjectOf(r: ClauseState, verb: Draft, groups: readonly number[], sure = false, mate?: Draft): number {
  let best = -1
  let most = 0
  let before = 0
  for (const g of groups) {
    const group = r.text.groups[g]!
    if (group.prep !== undefined || r.isTime(g)) continue
    const shapes = casesAt(group)
    const mask = maskOf(shapes)
    if (!inCase(mask, NOM)) continue
    const head = r.words[group.head]!
    const joined = group.conjuncts.length > 0
    if (!agreesVerb(shapes, verb, group.person === true || head.pos === 'name', joined)) continue
    // a numeral with a feminine or plural verb, «ряд стран объявили» agree too
    const only = !inCase(mask, ACC)
    const ahead = group.first < verb.word
    let score = 1
    if (only && casesOf(mask) === NOM) score += 4
    else if (only) score += 2
    if (ahead) score += before ? 0 : 2
    else if (group.first === verb.last) score += 1
    if (group.person || head.pos === 'name') score += 1
    if (head.pos === 'pron' && /^(?:он|она|они|я|мы)$/.test(head.lemma)) score += 2
    if (casesOf(mask) === 63) score -= 1
    if (ahead) before++
    // «договор должен одобрить Совет Федерации»: of two that may be either, the body does it
    if (!only && isBody(r, g)) score += 3
    // «является президентом»: the copula's own noun stands behind
    if (sure && !(only || ahead)) continue
    // «осудила X и призвала США»: what stands behind a joined verb may be its object
    if (mate && argumentOf(mate, 'subj') >= 0 && !only && !ahead && !/t/.test(framesOf(verb.lemma)) && verb.voice !== 'passive' && fitsShared(verb, mate)) continue
    if (score > most) {
      most = score
      best = g
    }
  }
  return best
}

/** Gives a group to a verb of its part, in the role that its case and the verb's government make of it. */
function place(r: ClauseState, part: Part, g: number): undefined {
  const group = r.text.groups[g]!
  const at = group.prep ?? group.first
  let owner = part.verbs[0]!
  for (const verb of part.verbs) if (verb.word < at) owner = verb
  // «Россию планирует посетить президент»: what stands before a verb that takes none is its infinitive's
  const deep = at < part.verbs[0]!.word && part.verbs.length > 1 && /[i]/.test(framesOf(part.verbs[0]!.lemma)) ? part.verbs.at(-1)! : owner
  const put = (verb: Draft, role: Draft['args'][number]['role'], prep?: string): undefined => {
    verb.args.push(prep === undefined ? { role, group: g } : { role, prep, group: g })
    verb.first = Math.min(verb.first, at)
    verb.last = Math.max(verb.last, r.reach(g))
    return undefined
  }
  if (group.prep !== undefined) {
    put(owner, 'obl', group.preposition)
    return
  }
  const mask = maskOf(casesAt(group))
  const frames = (verb: Draft): string => framesOf(verb.verb && verb.form !== 'finite' ? verb.verb : verb.lemma)
  const takes = (verb: Draft): boolean => !/t/.test(frames(verb)) && verb.voice !== 'passive' && argumentOf(verb, 'obj') < 0 && !verb.copula && !verb.impersonal
  const animate = group.person === true || r.words[group.head]!.pos === 'name'
  if (inCase(mask, INS) && owner.voice === 'passive' && argumentOf(owner, 'agent') < 0) return put(owner, 'agent', BARE.instrumental)
  if (inCase(mask, GEN) && /g/.test(frames(deep)) && argumentOf(deep, 'obj') < 0) return put(deep, 'obj')
  if (inCase(mask, ACC) && takes(deep)) return put(deep, 'obj')
  if (inCase(mask, ACC) && takes(owner)) return put(owner, 'obj')
  if (inCase(mask, GEN) && !inCase(mask, NOM) && owner.negation !== undefined && takes(owner)) return put(owner, 'obj')
  if (inCase(mask, DAT) && !(inCase(mask, NOM) && !animate)) return put(/[rd]/.test(frames(owner)) || owner.impersonal ? owner : deep, 'obl', BARE.dative)
  if (inCase(mask, INS)) return put(owner, 'obl', BARE.instrumental)
  if (inCase(mask, GEN) && !inCase(mask, NOM)) return put(owner, 'obl', BARE.genitive)
  // «президентом избран X»: a second accusative or a nominative that found no verb
  if (inCase(mask, ACC) && owner.voice !== 'passive' && !owner.copula) put(owner, 'obj2')
}

/** Who does an infinitive: the object («призвать Иран прекратить»), whom one tells («предложить Ирану»), else the subject. */
function control(r: ClauseState, draft: Draft): undefined {
  if (argumentOf(draft, 'subj') >= 0) return
  const { groups } = r.text
  if (draft.noun >= 0) {
    for (let g = draft.noun + 1; g < groups.length && groups[g]!.first < groups[draft.noun]!.last; g++) if (groups[g]!.parent?.group === draft.noun && groups[g]!.parent!.as === 'genitive') {
      draft.args.push({ role: 'subj', group: g, shared: true })
      return
    }
    if (draft.parent && draft.parent.draft.voice === 'active') r.shareSubject(draft, draft.parent.draft)
    return
  }
  let host = draft.main ?? draft.parent?.draft
  if (!host) return
  if (host.form === 'infinitive') control(r, host)
  if (draft.main?.form === 'infinitive' && draft.parent?.draft !== draft.main) {
    r.shareSubject(draft, draft.main)
    return
  }
  const frames = framesOf(host.lemma)
  const hearer = host.args.find((arg) => arg.role === 'obl' && arg.prep === BARE.dative)
  const asked = host.args.find((arg) => arg.role === 'obl' && (arg.prep === 'от' || arg.prep === 'у'))
  let doer = -1
  if (host.impersonal || /d/.test(frames)) {
    if (hearer) doer = hearer.group
    else return
  } else if (/o/.test(frames)) {
    doer = host.voice === 'passive' ? argumentOf(host, 'subj') : argumentOf(host, 'obj')
    if (doer < 0 && asked) doer = asked.group
    if (doer < 0) return
  } else if (draft.parent?.as === 'adverbial') host = draft.parent.draft
  if (doer >= 0) draft.args.push({ role: 'subj', group: doer, shared: true })
  else if (host.voice === 'active') r.shareSubject(draft, host)
}

// Whether acts of violence and protest are told as news, by weights that were learned (told-weights.tsv, docs/learned-presentation.md).
// What the rules of presentation.ts say is one of the facts weighed. Of other types, of ground that is taken, of headlines, of a short sentence of one act and of what
// has not happened the rules' answer stands: the weights were learned from sentences of newspaper stories, most of them long, about ASSAULT and PROTEST.
import type { Document } from '../document/document.js'
import type { Predicate } from '../document/predicate.js'
import { push } from '../document/push.js'
import { parseTable } from '../document/table.js'
import type { CodedEvent } from './coded.js'
import type { CodedStatement } from './coded-statement.js'
import type { EventType } from './findings.js'
import { isPlain, type ToldFeature, type ToldFeatures, toldFeatures } from './told-features.js'
import table from './told-weights.tsv.js'

/** Whether a sentence that shows these facts of an act of this type tells it as news. */
export type ToldChoice = (type: EventType, features: ToldFeatures) => boolean

/** The row that is added whatever holds: where it, and all that holds, come to 0 or more, the act is told. */
export const BIAS = 'always'
type Weights = ReadonlyMap<ToldFeature | typeof BIAS, number>
let learned: ReadonlyMap<string, Weights> | undefined

/** The weights by type. @example toldWeights().get('ASSAULT')!.get('subject is indefinite')! > 0 */
export function toldWeights(): ReadonlyMap<string, Weights> {
  if (learned) return learned
  const rows = parseTable('told-weights', table)
  const types = Object.keys(rows[0]!.cells).filter((column) => column !== 'feature')
  learned = new Map(types.map((type) => [type, new Map(rows.map(({ cells }) => [cells.feature as ToldFeature, Number(cells[type] || 0)]))]))
  return learned
}

/** What the weights say. @example byWeights('PROTEST', toldFeatures(context, event, mentions)) */
export const byWeights: ToldChoice = (type, features) => {
  if (isPlain(features)) return features.has('the rules say so')
  const weights = toldWeights().get(type)!
  let sum = weights.get(BIAS) ?? 0
  for (const [feature, value] of features) sum += value * (weights.get(feature) ?? 0)
  return sum >= 0
}

/** Ground that is taken and missiles that are brought down: the labelled sentences hardly know them, so that the weights say nothing of them. */
const UNLABELLED: ReadonlySet<string> = new Set(['capture', 'retake territory', 'advance', 'intercept'])

/**
 * Chooses for each act of violence or protest whether it is told: it is, where one of the sentences that tell of it does.
 * @example chooseTold(document, events, speechAt) // «وفي هجوم آخر قتل شرطيان في المدينة»: told
 */
export function chooseTold(document: Document, events: readonly CodedEvent[], speechAt: (word: number) => CodedStatement | undefined, choose: ToldChoice = byWeights): void {
  const chosen = events.filter(({ type, act, status }) => toldWeights().has(type) && !UNLABELLED.has(act) && (status === 'actual' || status === 'alleged'))
  if (!chosen.length) return
  const sentences = new Map<number, Map<EventType, number>>()
  for (const { sentence, type } of events) {
    const types = sentences.get(sentence) ?? new Map<EventType, number>()
    sentences.set(sentence, types.set(type, (types.get(type) ?? 0) + 1))
  }
  const context = { document, speechAt, sentences, acts: new Set(events.flatMap(({ predicate, also }) => [predicate, ...also])) }
  for (const event of chosen) {
    // each sentence on its own: what a summary tells, the background refers to
    const tellings = new Map<number, Predicate[]>()
    for (const index of new Set([event.predicate, ...event.also])) {
      const predicate = document.predicates[index]!
      push(tellings, predicate.sentence, predicate)
    }
    if ([...tellings.keys()].some((sentence) => document.sentences[sentence]!.headline)) continue
    const answers = [...tellings.values()].map((mentions) => choose(event.type, toldFeatures(context, event, mentions)))
    event.presentation = answers.includes(true) ? 'told' : 'referred'
  }
}

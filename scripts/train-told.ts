// Learns the weights by which an act of violence or protest is chosen to be told or only referred to (packages/isnad/src/coding/told-weights.tsv).
//   npx tsx --conditions=isnad-source scripts/train-told.ts [--write] [--without "feature"]
// Reads ../shared/gold/peers/arabic-gsr-{assault,protest}.dev.jsonl, prints the figures in ten folds by newspaper day (rules beside weights) and with --write the table.
// The weights: logistic regression with L2 over the facts of told-features.ts, by Newton's method. A row says only that some event of its sentence is told: the
// likeliest one stands for it, found anew after each fit. A "no" that some annotators took for a "yes" counts as a part of one. Where the threshold lies is
// learned inside each fold too. Nothing is random: the same rows give the same table.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { codeEvents } from '../packages/isnad/src/coding/events.js'
import { codeStatements } from '../packages/isnad/src/coding/statements.js'
import { BIAS } from '../packages/isnad/src/coding/told-choice.js'
import { isPlain, TOLD_FEATURES, type ToldFeatures } from '../packages/isnad/src/coding/told-features.js'
import { read } from '../packages/isnad/src/index.js'
import { packFor } from '../packages/isnad/src/language/packs.js'
import { shared } from './corpus.js'

const root = path.resolve(import.meta.dirname, '..')
const TABLE = `${root}/packages/isnad/src/coding/told-weights.tsv`
const option = (name: string) => { const i = process.argv.indexOf(`--${name}`); return i < 0 ? undefined : process.argv[i + 1] }

const FOLDS = 10
/** Folds of the training part, in which its threshold is found. */
const INNER = 5
/** Ways to part the days into folds: with 42 protests one way is luck. */
const PARTINGS = 5
const L2 = Number(option('l2') ?? 4)
/** How much of the share of annotators who said "yes" a "no" counts. */
const DOUBT = Number(option('doubt') ?? 0.5)
const ROUNDS = 4
const NEWTON = 12
const without = (option('without') ?? '').split(',')
const columns = TOLD_FEATURES.filter((feature) => !without.includes(feature))

interface Row { readonly day: string; readonly yes: boolean; readonly target: number; readonly told: readonly Telling[] }
/** `fixed`: the rules' answer stands, whatever the weights. */
interface Telling { readonly x: readonly number[]; readonly byRules: boolean; readonly fixed: boolean }

/** A row's sentence read, with the facts of each telling that the choice is asked about. */
function rowOf(gold: Record<string, unknown>, type: string): Row {
  const told: Telling[] = []
  const pack = packFor('ar')!
  const document = read({ id: String(gold.id), language: 'ar', published: null, text: String(gold.text) })
  const events = codeEvents(document, pack, codeStatements(document, pack), (of, features) => {
    if (of === type) told.push({ x: vectorOf(features), byRules: features.has('the rules say so'), fixed: isPlain(features) })
    return false
  })
  // what is told even so was not asked about
  if (events.some((event) => event.type === type && event.presentation === 'told' && (event.status === 'actual' || event.status === 'alleged'))) told.push({ x: [], byRules: true, fixed: true })
  const yes = gold.label === 'yes'
  return { day: dayOf(String(gold.id)), yes, target: yes ? 1 : (DOUBT * Number(gold.accept)) / Number(gold.total), told }
}
const vectorOf = (features: ToldFeatures): number[] => [1, ...columns.map((feature) => features.get(feature) ?? 0)]
/** «AAW_ARB_20081011.0036-10» is of one day; enciphered ids of a day begin alike. */
const dayOf = (id: string): string => (/^[A-Z]{3}_/.test(id) ? id.slice(0, 16) : id.slice(0, 32))
const foldOf = (day: string, parting: number, folds: number): number => createHash('sha256').update(`${parting} ${day}`).digest().readUInt32BE(0) % folds

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0)
const weighed = ({ told }: Row): readonly Telling[] => told.filter(({ fixed }) => !fixed)
const likeliest = (row: Row, weights: readonly number[]): Telling => weighed(row).reduce((best, one) => (dot(one.x, weights) > dot(best.x, weights) ? one : best))
/** What is more than any sum of weights. */
const SURE = 1000
/** The score of a row: that of its likeliest telling; without any it is never taken. */
const scoreOf = (row: Row, weights: readonly number[]): number => (row.told.some(({ fixed, byRules }) => fixed && byRules) ? SURE : weighed(row).length ? dot(likeliest(row, weights).x, weights) : Number.NEGATIVE_INFINITY)

function train(rows: readonly Row[]): number[] {
  const told = rows.filter((row) => weighed(row).length)
  const size = columns.length + 1
  // at first the telling that the rules take
  let weights = [0, ...columns.map((feature) => (feature === 'the rules say so' ? 1 : 0))]
  for (let round = 0; round < ROUNDS; round++) weights = regressed(told.map((row) => likeliest(row, weights).x), told.map(({ target }) => target), size)
  return weights
}

/** Logistic regression by Newton's method; the constant is not held down. */
function regressed(xs: readonly (readonly number[])[], targets: readonly number[], size: number): number[] {
  const weights = new Array<number>(size).fill(0)
  for (let step = 0; step < NEWTON; step++) {
    const gradient = weights.map((weight, j) => (j ? L2 * weight : 0))
    const hessian = weights.map((_, j) => weights.map((__, k) => (j === k ? (j ? L2 : 1e-3) : 0)))
    for (const [i, x] of xs.entries()) {
      const p = 1 / (1 + Math.exp(-dot(x, weights)))
      for (let j = 0; j < size; j++) {
        if (!x[j]) continue
        gradient[j]! += x[j]! * (p - targets[i]!)
        for (let k = 0; k < size; k++) hessian[j]![k]! += x[j]! * x[k]! * p * (1 - p)
      }
    }
    const change = solve(hessian, gradient)
    for (let j = 0; j < size; j++) weights[j]! -= change[j]!
  }
  return weights
}

/** Gaussian elimination; the matrix is positive definite. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  for (const [i, row] of rows.entries()) {
    for (let k = i + 1; k < rows.length; k++) {
      const factor = rows[k]![i]! / row[i]!
      if (factor) for (let j = i; j <= rows.length; j++) rows[k]![j]! -= factor * row[j]!
    }
  }
  const found = new Array<number>(rows.length).fill(0)
  for (let i = rows.length - 1; i >= 0; i--) found[i] = (rows[i]!.at(-1)! - rows[i]!.slice(i + 1, -1).reduce((sum, value, k) => sum + value * found[i + 1 + k]!, 0)) / rows[i]![i]!
  return found
}

/** Scores of rows by weights that never saw their day. */
function heldOut(rows: readonly Row[], parting: number, folds: number, scored: (training: readonly Row[], held: readonly Row[]) => number[]): number[] {
  const scores = new Array<number>(rows.length)
  for (let fold = 0; fold < folds; fold++) {
    const held = rows.flatMap((row, i) => (foldOf(row.day, parting, folds) === fold ? [i] : []))
    const training = rows.filter((row) => foldOf(row.day, parting, folds) !== fold)
    for (const [i, score] of scored(training, held.map((j) => rows[j]!)).entries()) scores[held[i]!] = score
  }
  return scores
}
/** The threshold at which rows are told best, from scores by weights that did not see them. */
function thresholdOf(rows: readonly Row[], parting: number): number {
  const scores = heldOut(rows, parting + 100, INNER, (training, held) => { const weights = train(training); return held.map((row) => scoreOf(row, weights)) })
  return bestThreshold(rows, scores)
}
function bestThreshold(rows: readonly Row[], scores: readonly number[]): number {
  const order = rows.map((row, i) => ({ yes: row.yes, score: scores[i]! })).filter(({ score }) => score > Number.NEGATIVE_INFINITY).sort((a, b) => b.score - a.score)
  let [right, best, threshold] = [0, 0, 0]
  const all = rows.filter(({ yes }) => yes).length
  for (const [i, { yes, score }] of order.entries()) {
    if (yes) right++
    const f1 = (2 * right) / (i + 1 + all)
    if (f1 > best) [best, threshold] = [f1, i + 1 < order.length ? (score + order[i + 1]!.score) / 2 : score]
  }
  return threshold
}
const figures = (rows: readonly Row[], isTold: (row: Row, i: number) => boolean) => {
  const taken = rows.filter(isTold)
  const right = taken.filter(({ yes }) => yes).length
  return { f1: (200 * right) / (taken.length + rows.filter(({ yes }) => yes).length), precision: (100 * right) / taken.length, recall: (100 * right) / rows.filter(({ yes }) => yes).length }
}
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

const learned: { type: string; weights: number[]; inFolds: string; rules: string; seen: string }[] = []
for (const type of ['ASSAULT', 'PROTEST']) {
  const file = `${shared}/gold/peers/arabic-gsr-${type.toLowerCase()}.dev.jsonl`
  if (!fs.existsSync(file)) {
    console.log(`train-told: ${file} is absent, so nothing was learned.`)
    process.exit(0)
  }
  // "ambiguous" rows count neither way
  const rows = fs.readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>).filter((gold) => gold.label !== 'ambiguous').map((gold) => rowOf(gold, type))
  const rules = figures(rows, ({ told }) => told.some(({ byRules }) => byRules))
  const folds = Array.from({ length: PARTINGS }, (_, parting) => {
    const scores = heldOut(rows, parting, FOLDS, (training, held) => { const weights = train(training); const threshold = thresholdOf(training, parting); return held.map((row) => scoreOf(row, weights) - threshold) })
    return figures(rows, (_row, i) => scores[i]! >= 0)
  })
  const weights = train(rows)
  weights[0]! -= mean(Array.from({ length: PARTINGS }, (_, parting) => thresholdOf(rows, parting)))
  const rounded = weights.map((weight) => Math.round(100 * weight) / 100)
  const seen = figures(rows, (row) => scoreOf(row, rounded) >= 0)
  const all = folds.map(({ f1 }) => f1)
  const shown = { type, weights: rounded, rules: rules.f1.toFixed(1), inFolds: `${mean(all).toFixed(1)} (${Math.min(...all).toFixed(1)}–${Math.max(...all).toFixed(1)}; precision ${mean(folds.map(({ precision }) => precision)).toFixed(1)}, recall ${mean(folds.map(({ recall }) => recall)).toFixed(1)})`, seen: seen.f1.toFixed(1) }
  learned.push(shown)
  console.log(`${type}: ${rows.length} rows, ${rows.filter(({ yes }) => yes).length} yes, ${new Set(rows.map(({ day }) => day)).size} days; F1 of the rules ${shown.rules}; in ${FOLDS} folds ${shown.inFolds}; on the rows learned from ${shown.seen}`)
}
const lines = [
  '# Weights of whether an act of violence or protest is told as news or only referred to: where what holds (told-features.ts) and the row "always" come to 0 or more, it is told.',
  '# Made by scripts/train-told.ts (logistic regression, L2) from arabic-gsr-assault.dev and arabic-gsr-protest.dev (openeventdata/arabic_event_gsr, MIT); edit that, not this. How: docs/learned-presentation.md.',
  ...learned.map(({ type, rules, inFolds, seen }) => `# ${type}: F1 of detection in ${FOLDS} folds by newspaper day ${inFolds}; rules alone ${rules}; on the rows it was learned from, which says nothing of others, ${seen}.`),
  ['feature', ...learned.map(({ type }) => type)].join('\t'),
  ...[BIAS, ...columns].map((feature, i) => [feature, ...learned.map(({ weights }) => weights[i]!.toFixed(2).replace(/^-0\.00$/, '0.00'))].join('\t')),
]
if (process.argv.includes('--write')) fs.writeFileSync(TABLE, `${lines.join('\n')}\n`)
else console.log(lines.join('\n'))

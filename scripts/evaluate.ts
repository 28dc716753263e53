// Runs the scorers of ../shared on what Isnad reads and writes docs/scores.md; with --floors fails when a figure falls under scripts/floors.json.
//   npm run evaluate -- [--floors] [--raise] [--quick] [--language ar]
//   npm run evaluate -- --errors LAYER [--kind status.hypothetical] [--limit 40] [--language ar]: how many errors of each kind in events, actors,
//     statements, times, claims, agreements, relations or projects, and with --kind (any part of a kind's name) each of them with its sentence
//   npm run evaluate -- --gold DIR [--language ar] [--errors …]: the same on stories one annotated oneself (gold/SCHEMA.md); printed, never written down
// Figures are percentages (F1 unless "accuracy"). Skipped with a notice when ../shared is absent.
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Findings } from '../packages/isnad/src/coding/findings.js'
import { type ErrorRow, errorsOf, printErrors, type ScorerParts } from './evaluate-errors.js'
import { timesPeers } from './evaluate-times.js'
import { readStory } from '../packages/isnad/src/index.js'
import type { Story } from '../packages/isnad/src/story/story.js'

const root = path.resolve(import.meta.dirname, '..')
const shared = process.env.ISNAD_SHARED ?? path.resolve(root, '../shared')
const has = (flag: string) => process.argv.includes(`--${flag}`)
const option = (name: string) => { const i = process.argv.indexOf(`--${name}`); return i < 0 ? undefined : process.argv[i + 1] }

interface Figure { f?: number | null; p?: number | null; r?: number | null; accuracy?: number | null; tp?: number; sys?: number; gold?: number; right?: number; of?: number; interval?: [number, number] | null }
interface GoldScorer extends ScorerParts { readGold(dir: string): (Story & { language: string })[]; scoreAll(golds: unknown[], systems: unknown[]): { figures: Record<string, Figure>; perStory: Record<string, Record<string, number>> }; readLines(file: string): Record<string, unknown>[] }
interface PeerScorer { scorePeers(gold: unknown[], system: unknown[]): (Figure & { name: string })[] }

if (!fs.existsSync(`${shared}/score/score.mjs`)) {
  console.log(`evaluate: ${shared} is absent, so nothing was scored. It is laid beside the project for its developers and CI.`)
  process.exit(0)
}
const scorer = (await import(pathToFileURL(`${shared}/score/score.mjs`).href)) as GoldScorer
const peers = (await import(pathToFileURL(`${shared}/score/peers.mjs`).href)) as PeerScorer
const percent = (x: number | null | undefined) => (x === null || x === undefined || Number.isNaN(x) ? '–' : (100 * x).toFixed(1))
const scoreOf = (figure: Figure) => ('accuracy' in figure && figure.accuracy !== undefined ? figure.accuracy : figure.f)

/** The story as the reader gets it: nothing of its annotation. */
const bare = (row: Record<string, unknown>): Story => ({ id: String(row.id), language: row.language as string, published: row.published as string, headline: (row.headline as string) ?? null, text: row.text as string, source: row.source as Story['source'] })

const figures: Record<string, number> = {}
/** How many a figure is of: on few, one more or less moves it by whole points. */
const sizes: Record<string, number> = {}
const out: string[] = ['# Scores', '', 'Written by `npm run evaluate` on the development data of `../shared` (see `gold/README.md`, `gold/peers/SOURCES.md` there). F1 unless “accuracy”, in %.', 'Agreement: what two careful annotators reach (`gold/AGREEMENT.md`). Intervals: 95 %, stories drawn again.', '']
const AGREEMENT: Record<string, number> = { 'times: span': 95.9, 'times: span + value': 85.1, actors: 95.6, 'actors: kind': 96.5, 'actors: country': 98.6, 'actors: sector': 95.1, 'events: type in story': 88.6, 'events: type + sentence': 87.8, 'events: + status': 87.8, 'events: (event, role, actor)': 82.4, 'events: (event, according to)': 87.5, 'events: date': 77.4, 'events: place': 60, 'statements: cue': 99, 'statements: speaker + cue': 96.9, 'statements: + content': 95.9, claims: 87.2, 'claims: (claim, actor, stance)': 76.9, 'claims: (claim, accused)': 81.8, 'agreements: found': 90, 'agreements: parties equal': 80, 'agreements: (agreement, stage, date)': 57.1, 'relations: (type, from, to)': 90 }

const golds = scorer.readGold(option('gold') ?? `${shared}/gold/stories`)
const systems = new Map<string, Findings>(golds.map((gold) => [gold.id, readStory(bare(gold as unknown as Record<string, unknown>))]))
if (option('errors')) {
  const rows: ErrorRow[] = golds.filter((gold) => !option('language') || gold.language === option('language')).flatMap((gold) => errorsOf(gold as never, systems.get(gold.id)!, option('errors')!, scorer))
  console.log(printErrors(rows, option('kind') ?? (['agreements', 'relations', 'projects'].includes(option('errors')!) ? option('errors') : undefined), Number(option('limit') ?? 1000)))
  process.exit(0)
}
for (const language of new Set(['ar', 'en', ...golds.map((gold) => gold.language)])) {
  if (option('language') && option('language') !== language) continue
  const mine = golds.filter((gold) => gold.language === language)
  const result = scorer.scoreAll(mine, [...systems.values()])
  out.push(`## Gold stories, ${language} (${mine.length})`, '', '| figure | score | precision | recall | gold | 95 % | agreement |', '|---|---:|---:|---:|---:|---|---:|')
  for (const [name, figure] of Object.entries(result.figures)) {
    figures[`stories ${language} · ${name}`] = 100 * (scoreOf(figure) ?? 0)
    sizes[`stories ${language} · ${name}`] = figure.gold ?? figure.of ?? 0
    out.push(`| ${name} | ${percent(scoreOf(figure))}${'accuracy' in figure ? ' acc.' : ''} | ${percent(figure.p)} | ${percent(figure.r)} | ${figure.gold ?? figure.of} | ${figure.interval ? figure.interval.map(percent).join('–') : ''} | ${AGREEMENT[name] ?? ''} |`)
  }
  out.push('')
  if (has('stories')) for (const [id, figures_] of Object.entries(result.perStory)) console.log(id, Object.entries(figures_).filter(([k]) => /type \+ sentence|^actors$|\+ content|stance/.test(k)).map(([k, v]) => `${k} ${percent(v)}`).join(' | '))
}

if (!has('quick') && !option('gold')) {
  const expressions = await timesPeers(`${shared}/gold/peers`)
  for (const file of fs.readdirSync(`${shared}/gold/peers`).filter((name) => name.endsWith('.dev.jsonl')).sort()) {
    if (option('only') && !file.includes(option('only')!)) continue
    const rows = scorer.readLines(`${shared}/gold/peers/${file}`)
    const language = /-en\b|en\.dev/.test(file) ? 'en' : 'ar'
    // bare time expressions are read by the peer's own conventions (weeks, "this" and "next" differ: language/times/conventions.ts)
    const bareTimes = expressions.find((score) => score.file === file)
    const system = bareTimes ? bareTimes.system : rows.map((row) => peerAnswer(row, language))
    const result = [...peers.scorePeers(rows, system), ...(file.startsWith('plv-') ? partiesFound(rows, system) : [])]
    out.push(`## ${file} (${rows.length} rows)`, '', '| figure | score | precision | recall | of |', '|---|---:|---:|---:|---:|')
    for (const figure of result) {
      figures[`${file} · ${figure.name.trim()}`] = 100 * (scoreOf(figure) ?? 0)
      sizes[`${file} · ${figure.name.trim()}`] = figure.gold ?? figure.of ?? 0
      out.push(`| ${figure.name.trim()} | ${percent(scoreOf(figure))}${'accuracy' in figure ? ' acc.' : ''} | ${percent(figure.p)} | ${percent(figure.r)} | ${figure.gold ?? figure.of} |`)
    }
    out.push('', ...inFolds(file))
  }
}

/** Of what was learned from the very rows that are scored: how it does on others. */
function inFolds(file: string): string[] {
  const type = /^arabic-gsr-(\w+)\.dev/.exec(file)?.[1]?.toUpperCase()
  const figures = type && fs.readFileSync(`${root}/packages/isnad/src/coding/told-weights.tsv`, 'utf8').split('\n').find((line) => line.startsWith(`# ${type}: `))
  return figures ? [`Whether an act is told was learned from these rows, so the figures above flatter. ${figures.slice(2)} See learned-presentation.md.`, ''] : []
}

/**
 * The annotators of arabic-gsr (rows with a `label`) say "yes" only to an act that the sentence itself reports as done, and "no" to one that it refers to
 * («منذ اغتيال…»), denies, plans or fears. Stories are coded by PLOVER, which has all of these: of what is found, such a row is given what it asks for.
 */
function isAsked(row: Record<string, unknown>, { presentation, status }: Findings['events'][number]): boolean {
  return !('label' in row) || (presentation === 'told' && (status === 'actual' || status === 'alleged'))
}

/** A peers' row read as a story of one sentence; actors carry every form of their name that stands in the text. */
function peerAnswer(row: Record<string, unknown>, language: string): Record<string, unknown> {
  const story: Story = { id: String(row.id), language, published: (row.reference as string) ?? null, text: String(row.text) }
  const findings = readStory(story)
  const actor = (id: string) => {
    const found = findings.actors.find((a) => a.id === id)
    if (!found) throw new Error(`${story.id}: something refers to ${id}, which is not among the actors`)
    const forms = found.quotes.map((q) => story.text.slice(q.start, q.end))
    return { name: [found.name, ...forms].join(' '), forms, country: found.country, sector: found.sector }
  }
  return {
    id: row.id,
    events: findings.events.filter((e) => isAsked(row, e)).map((e) => ({ type: e.type, actors: e.actors.map(actor), recipients: e.recipients.map(actor) })),
    times: findings.times.map((t) => ({ start: t.quote.start, end: t.quote.end, value: t.value })),
    entities: findings.entities,
  }
}

/** Of how many rows the marked source and target stand as actor and recipient (of an act that both do, as actors) in an event of the row's type. */
function partiesFound(rows: Record<string, unknown>[], system: Record<string, unknown>[]): (Figure & { name: string })[] {
  interface Party { readonly name: string; readonly forms?: string[] }
  interface Coded { readonly type: string; readonly actors: Party[]; readonly recipients: Party[] }
  const counts = { source: 0, target: 0, both: 0, typed: 0 }
  rows.forEach((row, i) => {
    const names = (side: unknown): string[] => ((side as Party[]) ?? []).map((party) => party.name)
    const is = (parties: Party[], wanted: string[]): boolean => parties.some((party) => (party.forms ?? []).some((form) => wanted.some((name) => name.includes(form) || form.includes(name))))
    const events = (system[i]!.events as Coded[]).filter((event) => event.type === row.type || (row.type === 'YIELD' && (event.type === 'CONCEDE' || event.type === 'RETREAT')))
    const source = (event: Coded): boolean => is(event.actors, names(row.actors))
    const target = (event: Coded): boolean => is(event.recipients.length ? event.recipients : event.actors, names(row.recipients))
    if (events.length) counts.typed++
    if (events.some(source)) counts.source++
    if (events.some(target)) counts.target++
    if (events.some((event) => source(event) && target(event))) counts.both++
  })
  const rate = (name: string, right: number, of: number) => ({ name, accuracy: right / of, right, of })
  return [rate('source found as actor, target as recipient', counts.both, rows.length), rate('  of rows whose type is found', counts.both, counts.typed), rate('  source, type found', counts.source, counts.typed), rate('  target, type found', counts.target, counts.typed)]
}

const text = `${out.join('\n')}\n`
console.log(text)
if (option('gold')) process.exit(0)
if (!has('quick') && !option('only') && !option('language')) fs.writeFileSync(`${root}/docs/scores.md`, text)

const floorsFile = `${root}/scripts/floors.json`
const floors: Record<string, number> = fs.existsSync(floorsFile) ? JSON.parse(fs.readFileSync(floorsFile, 'utf8')) : {}
if (has('raise')) {
  // a floor stands a little under the figure, so that a change that trades a tenth of a point here for two points there can land; it never goes down
  // how often one label of the peers' rows is flagged is no merit by itself (fewer false ones are better): no floor
  for (const [name, value] of Object.entries(figures)) if (!name.includes('flagged of')) floors[name] = Math.max(floors[name] ?? 0, Math.floor((value - 1) * 10) / 10)
  fs.writeFileSync(floorsFile, `${JSON.stringify(Object.fromEntries(Object.entries(floors).sort()), null, 1)}\n`)
}
if (has('floors')) {
  // one item of a small set is no fall: 41 agreements, 15 rows of a type
  // of the rows whose event is found: with a handful of them, finding one event more can halve the share (PROTEST's source country: 2 of 3 right, then 2 of 4)
  const isShareOfFew = (name: string): boolean => name.includes('event found') && sizes[name]! < 10
  const under = Object.entries(floors).filter(([name, floor]) => name in figures && !isShareOfFew(name) && figures[name]! + 100 / Math.max(1, sizes[name]!) < floor)
  for (const [name, floor] of under) console.error(`evaluate: ${name} is ${figures[name]!.toFixed(1)}, under its floor of ${floor}`)
  if (under.length) process.exit(1)
}

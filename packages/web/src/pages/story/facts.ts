// What a story tells, as one list in the order of the text: each fact with its words, layer and place in the record.
import type { AgreementFinding, ClaimFinding, EventFinding, Findings, FindingSpan, LocationFinding, ProjectFinding, RelationFinding, SourceLink, StatementFinding, TimeFinding, ActorFinding, Story } from 'isnad'
import type { Named } from 'isnad/record'

export const LAYERS = ['events', 'claims', 'agreements', 'statements', 'actors', 'times', 'places', 'relations', 'projects'] as const
export type Layer = (typeof LAYERS)[number]

export type FactItem =
  | { readonly kind: 'event'; readonly of: EventFinding } | { readonly kind: 'claim'; readonly of: ClaimFinding } | { readonly kind: 'agreement'; readonly of: AgreementFinding } | { readonly kind: 'statement'; readonly of: StatementFinding }
  | { readonly kind: 'actor'; readonly of: ActorFinding } | { readonly kind: 'time'; readonly of: TimeFinding } | { readonly kind: 'place'; readonly of: LocationFinding } | { readonly kind: 'relation'; readonly of: RelationFinding } | { readonly kind: 'project'; readonly of: ProjectFinding }

export interface Fact {
  readonly key: string
  readonly layer: Layer
  readonly item: FactItem
  readonly spans: readonly FindingSpan[]
  readonly rule: string
  readonly sources: readonly SourceLink[]
  /** Id in the record of what it went into. */
  readonly record: string | null
  readonly at: number
}
export type Called = Pick<Named, 'id' | 'name' | 'arabic' | 'spelled'>

/** The id under which a finding is accepted or rejected: of what it went into; a time or place goes by its story. Actors are corrected on their own page. */
export const judgedAs = (fact: Fact, story: Story): string | null => (fact.layer === 'actors' ? null : (fact.record ?? (fact.layer === 'times' || fact.layer === 'places' ? `${story.id}#${fact.key}` : null)))

/** One offset for headline and text, in reading order. */
export const offsetOf = (span: FindingSpan): number => (span.in === 'headline' ? span.start - 1e7 : span.start)
export const quoteOf = (story: Story, span: FindingSpan): string => (span.in === 'headline' ? (story.headline ?? '') : story.text).slice(span.start, span.end)

/** Local ids of what bears none, as the record has them; a story that is not kept counts them as the record would. */
export type Locals = Readonly<Partial<Record<'statements' | 'relations' | 'projects' | 'times' | 'locations', readonly string[]>>>

export function factsOf(findings: Findings, became: Readonly<Record<string, string>>, locals: Locals = {}): Fact[] {
  const facts: Fact[] = []
  const add = (layer: Layer, key: string, item: FactItem, spans: (FindingSpan | undefined)[], local?: string) => {
    const kept = spans.filter((span): span is FindingSpan => span !== undefined)
    const [first] = kept
    if (!first) return
    const sourced = item.of as { rule?: string; sources?: SourceLink[] }
    facts.push({ key, layer, item, spans: kept, rule: sourced.rule ?? '', sources: sourced.sources ?? [], record: local ? (became[local] ?? null) : null, at: Math.min(...kept.slice(0, 1).map(offsetOf)) })
  }
  for (const of of findings.events) add('events', of.id, { kind: 'event', of }, [of.trigger, ...of.also.map((also) => also.trigger)], of.id)
  for (const of of findings.claims) add('claims', of.claim, { kind: 'claim', of }, [of.quote, ...of.stances.map((stance) => stance.span)], of.claim)
  for (const of of findings.agreements) add('agreements', of.id, { kind: 'agreement', of }, [of.quote, ...of.also, ...of.stages.map((stage) => stage.span), ...of.clauses.map((clause) => clause.quote)], of.id)
  const named = (list: keyof Locals, i: number, stem: string): string => locals[list]?.[i] ?? `${stem}${i + 1}`
  const listed = <X>(list: keyof Locals, stem: string, all: readonly X[], each: (of: X, key: string) => void) => {
    for (const [i, of] of all.entries()) each(of, named(list, i, stem))
  }
  listed('statements', 'statement', findings.statements, (of, key) => add('statements', key, { kind: 'statement', of }, [of.content, of.cue], key))
  for (const of of findings.actors) add('actors', of.id, { kind: 'actor', of }, of.quotes, of.id)
  listed('times', 't', findings.times, (of, key) => add('times', key, { kind: 'time', of }, [of.quote]))
  listed('locations', 'l', findings.locations, (of, key) => add('places', key, { kind: 'place', of }, [of.span]))
  listed('relations', 'relation', findings.relations, (of, key) => add('relations', key, { kind: 'relation', of }, [of.quote], key))
  listed('projects', 'project', findings.projects, (of, key) => add('projects', key, { kind: 'project', of }, [of.quote], key))
  return facts.sort((a, b) => a.at - b.at || LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer))
}

/** The mention of an actor that is nearest to a place in the text. */
function nearest(findings: Findings, actor: string, to: FindingSpan): FindingSpan | null {
  // A name within the paragraph says more than a pronoun that is nearer.
  const far = (span: FindingSpan & { form?: string }) => Math.abs(span.start - to.start) + (span.form === 'pronoun' || span.form === 'adjective' ? 250 : 0)
  const mentions: (FindingSpan & { form?: string })[] = [...findings.mentions.filter((m) => m.actors.includes(actor) && m.end > m.start), ...(findings.actors.find((a) => a.id === actor)?.quotes ?? [])]
  let best: FindingSpan | null = null
  for (const span of mentions) if (span.in === to.in && span.end > span.start && (!best || far(span) < far(best))) best = span
  return best ? { in: best.in, start: best.start, end: best.end } : null
}

export interface Part { readonly role: 'trigger' | 'content' | 'who' | 'whom' | 'when' | 'other'; readonly span: FindingSpan }
/** The words a fact is made of, with their roles: what lights up when it is chosen. */
export function partsOf(fact: Fact, findings: Findings): Part[] {
  const main = fact.spans[0] as FindingSpan
  const parts: Part[] = [{ role: fact.layer === 'events' || main.end - main.start < 20 ? 'trigger' : 'content', span: main }]
  const who = (ids: readonly string[], role: 'who' | 'whom') => {
    for (const id of ids) {
      const span = nearest(findings, id, main)
      if (span) parts.push({ role, span })
    }
  }
  const when = (value: string | null) => {
    const times = findings.times.filter((time) => value !== null && time.value === value && time.quote.in === main.in)
    times.sort((a, b) => Math.abs(a.quote.start - main.start) - Math.abs(b.quote.start - main.start))
    if (times[0]) parts.push({ role: 'when', span: times[0].quote })
  }
  const { item } = fact
  if (item.kind === 'event') {
    who(item.of.actors, 'who')
    who(item.of.recipients, 'whom')
    when(item.of.date)
  } else if (item.kind === 'statement') {
    parts.push({ role: 'other', span: item.of.cue })
    if (item.of.speaker) who([item.of.speaker], 'who')
    when(item.of.date)
  } else if (item.kind === 'claim') {
    for (const stance of item.of.stances) parts.push({ role: 'other', span: stance.span })
    who(item.of.stances.map((stance) => stance.actor), 'who')
    who(item.of.accused, 'whom')
  } else if (item.kind === 'agreement') {
    for (const stage of item.of.stages) parts.push({ role: 'other', span: stage.span })
    for (const clause of item.of.clauses) parts.push({ role: 'other', span: clause.quote })
    when(item.of.stages.find((stage) => stage.date)?.date ?? null)
  } else if (item.kind === 'relation') {
    who(item.of.from, 'who')
    who(item.of.to, 'whom')
  } else for (const span of fact.spans.slice(1)) parts.push({ role: 'other', span })
  return parts
}

/** What to call the actors of a story: as the record does, else as the story itself does. */
export function callerOf(story: Story, findings: Findings, names: Readonly<Record<string, Called>>): (id: string) => Called {
  const known = new Map<string, Called>()
  for (const actor of findings.actors) {
    const given = names[actor.id]
    const first = actor.quotes[0]
    const told = first && findings.language === 'ar' ? quoteOf(story, first) : null
    known.set(actor.id, given ? { ...given, arabic: given.arabic ?? told } : { id: actor.known ?? actor.id, name: actor.name, arabic: told, ...(told && !actor.known && (actor.kind === 'organization' || actor.kind === 'outlet') ? { spelled: true as const } : {}) })
  }
  return (id) => known.get(id) ?? names[id] ?? { id, name: id, arabic: null }
}

// From a document's actors, mentions and places to the findings' forms: spans, English kinds, ids.
import type { Document } from '../document/document.js'
import type { Actor, Mention } from '../document/mention.js'
import type { Span } from '../document/span.js'
import { organizationInfo } from '../knowledge/index.js'
import type { ActorFinding, EntityFinding, FindingSpan, MentionFinding, SourceLink } from './findings.js'
import { findingSpan } from './spans.js'

/** Id of an actor in findings. @example actorId(0) // 'a1' */
export const actorId = (index: number): string => `a${index + 1}`

/** The distinct forms of an actor's name in the story, each where it first stands. */
function quotesOf(document: Document, actor: Actor): Span[] {
  const spans = new Map<string, Span>()
  for (const index of actor.mentions) {
    for (const span of document.mentions[index]!.quotes) {
      const form = document.text.slice(span.start, span.end)
      if (!spans.has(form)) spans.set(form, span)
    }
  }
  return [...spans.values()]
}

/**
 * The actors of a story as findings. `takesPart`: the indices of those that an event, statement, claim, agreement or relation refers to; persons and states
 * that are named as somebody, news agencies and papers that the knowledge has, and organizations named more than once are kept as well: what they take part in may
 * have escaped the coder.
 * `bodies`: of what party or movement a person is told to be: who has no office and sector of his own has that one's.
 * Without `takesPart`: all that are spoken of as somebody (not only as a place or as the owner of something).
 */
export function actorFindings(document: Document, takesPart?: ReadonlySet<number>, sources: readonly SourceLink[] = [], bodies: ReadonlyMap<number, number> = new Map()): ActorFinding[] {
  const findings: ActorFinding[] = []
  for (const actor of document.actors) {
    if (takesPart ? !takesPart.has(actor.index) && !stands(document, actor) : !spokenOf(document, actor)) continue
    const quotes: FindingSpan[] = quotesOf(document, actor).map((span) => findingSpan(document, span))
    if (!quotes.length) {
      // whoever something refers to is listed, on whatever words stand for him
      const first = actor.mentions.map((index) => document.mentions[index]!).find((mention) => mention.end > mention.start)
      if (!takesPart || !first) continue
      quotes.push(findingSpan(document, first))
    }
    const body = actor.kind === 'person' && !actor.known && !actor.office && (actor.sector === null || actor.sector === 'CVL') ? document.actors[bodies.get(actor.index) ?? -1] : undefined
    const sector = body?.sector && body.sector !== 'UNK' ? body.sector : actor.sector
    const country = actor.country === null || (actor.inferred && body?.country) ? (body?.country ?? actor.country) : actor.country
    findings.push({
      id: actorId(actor.index), kind: actor.kind, name: actor.name, country, ...(actor.inferred && country === actor.country && { country_inferred: true }), sector, office: actor.office,
      ...(actor.known && { known: actor.known }), quotes, rule: actor.rule, sources: [...sources],
    })
  }
  return findings
}

function stands(document: Document, actor: Actor): boolean {
  // a single name that nothing more is told of may be anything
  if (actor.nameless || actor.rule === 'bare word') return false
  let strong = 0
  for (const index of actor.mentions) {
    const mention = document.mentions[index]!
    if (!mention.weak && mention.form === 'name') strong++
  }
  return strong >= (actor.kind === 'person' || actor.kind === 'state' || carriesNews(actor) ? 1 : actor.kind === 'organization' ? 2 : Number.POSITIVE_INFINITY)
}

/** A news agency or paper: where it is named at all, the story has something from it. Stations and networks are named for other reasons as well. */
const carriesNews = (actor: Actor): boolean => actor.kind === 'outlet' && actor.known !== undefined && ['agency', 'newspaper'].includes(organizationInfo(actor.known)?.role ?? '')

/** Somebody is meant, not only a place or an owner. */
export const spokenOf = (document: Document, actor: Actor): boolean => actor.mentions.some((index) => {
  const mention = document.mentions[index]!
  return !mention.weak && mention.form !== 'pronoun' && mention.form !== 'empty'
})

function wholeWords(document: Document, span: Span, from: number): Span {
  const { words, tokens } = document
  let at = from
  while (at < words.length && words[at]!.end <= span.start) at++
  const token = tokens[words[at]?.token ?? 0]
  return token && token.start < span.start && token.end > span.start ? { start: token.start, end: span.end } : span
}

/** Every mention of an actor or place. */
export function mentionFindings(document: Document): MentionFinding[] {
  const findings: MentionFinding[] = []
  for (const mention of document.mentions) {
    if (!mention.actors.length && mention.place === undefined) continue
    const span = findingSpan(document, mention)
    const actors = mention.actors.map(actorId)
    // two literals rather than spreads: a long story has thousands
    findings.push(
      mention.place === undefined
        ? { in: span.in, start: span.start, end: span.end, form: mention.form, actors, rule: mention.rule }
        : { in: span.in, start: span.start, end: span.end, form: mention.form, actors, place: document.places[mention.place]!.name, rule: mention.rule },
    )
  }
  return findings
}

const ENTITY: Readonly<Record<NonNullable<Mention['entity']>, EntityFinding['type']>> = { person: 'PER', organization: 'ORG', body: 'ORG', outlet: 'ORG', bloc: 'ORG', state: 'LOC', place: 'LOC' }

/**
 * The named mentions, titles left off; where one stands inside another the outer one counts. Spans are whole written words, what is joined to them («وباريس»)
 * with them, as lists of names in running text have it; the mention itself leaves it off.
 */
export function entityFindings(document: Document): EntityFinding[] {
  const named = document.mentions.flatMap((mention) => (mention.entity && mention.named ? [{ span: wholeWords(document, mention.named, mention.first), type: ENTITY[mention.entity] }] : []))
  named.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const findings: EntityFinding[] = []
  let end = -1
  for (const { span, type } of named) {
    if (span.start < end) continue
    end = span.end
    findings.push({ ...findingSpan(document, span), type })
  }
  return findings
}

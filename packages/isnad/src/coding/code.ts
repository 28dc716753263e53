// From a document to findings. The order of the work is `codeDocument`.
import type { Document } from '../document/document.js'
import { firstIndex } from '../document/first-index.js'
import type { LanguagePack } from '../language/pack.js'
import { actorFindings, actorId, entityFindings, mentionFindings } from './actors.js'
import { type CodedAgreement, codeAgreements } from './agreements.js'
import { codeClaims } from './claims.js'
import type { CodedClaim } from './claim-ledger.js'
import type { CodedEvent } from './coded.js'
import type { CodedStatement } from './coded-statement.js'
import { codeEvents, toEventFinding } from './events.js'
import type { AgreementFinding, ClaimFinding, EventFinding, Findings, ProjectFinding, RelationFinding, SourceLink, StatementFinding } from './findings.js'
import { locationFinding, locationFindings } from './locations.js'
import { codeProjects, type CodedProject } from './projects.js'
import { codeRelations, type CodedRelation } from './relations.js'
import { statementChain, storyChain } from './sources.js'
import { findingSpan, textHash } from './spans.js'
import { nameSides, splitSignings } from './signing-sides.js'
import { codeStatements } from './statements.js'
import { codeTimes } from './times.js'
import { nameTargets } from './towards-findings.js'

/** Everything a document tells, as findings. A document whose language has no pack gives its problems and nothing else. */
export function codeDocument(document: Document, pack: LanguagePack | undefined): Findings {
  const statements = pack ? codeStatements(document, pack) : []
  const events = pack ? codeEvents(document, pack, statements) : []
  const claims = pack ? codeClaims(document, pack, statements, events) : []
  const agreements = pack ? codeAgreements(document, pack, statements, events) : []
  nameSides(document, events, agreements)
  splitSignings(document, events, agreements)
  nameTargets(document, events, claims, agreements)
  const relations = pack ? codeRelations(document, pack, statements, events) : []
  const projects = pack ? codeProjects(document, pack) : []
  // «لم تؤكد ولم تنف»: nothing was said
  const said = statements.filter((one) => one.kind !== 'deny' || one.predicate === undefined || document.predicates[one.predicate]!.negation === undefined)
  return new Writer(document).write({ statements: said, events, claims, agreements, relations, projects })
}

interface Coded {
  statements: readonly CodedStatement[]
  events: readonly CodedEvent[]
  claims: readonly CodedClaim[]
  agreements: readonly CodedAgreement[]
  relations: readonly CodedRelation[]
  projects: readonly CodedProject[]
}

/** Turns indices into ids, spans into those of headline and body, and gives each item its chain of sources. */
class Writer {
  private readonly base: SourceLink[]
  constructor(private readonly document: Document) {
    this.base = storyChain(document)
  }

  write(coded: Coded): Findings {
    const { document, base } = this
    const { story } = document
    const chainAt = this.chains(coded.statements)
    const events = coded.events.map((event, i) => this.event(event, i, coded.agreements, chainAt))
    return onlyListed({
      schema: 'isnad/findings@1',
      id: String(story.id ?? ''),
      language: document.language,
      published: document.published,
      headline: story.headline ?? null,
      source: { outlet: story.source?.outlet ?? null, url: story.source?.url ?? null },
      textHash: textHash(document.text),
      actors: actorFindings(document, takingPart(document, coded), base, bodiesOf(document, coded.relations)),
      times: codeTimes(document, base),
      events,
      statements: coded.statements.flatMap((statement) => this.statement(statement)),
      claims: coded.claims.map((claim, i) => this.claim(claim, i, chainAt)),
      agreements: coded.agreements.map((agreement, i) => this.agreement(agreement, i, coded.agreements, chainAt)),
      relations: coded.relations.map((relation) => this.relation(relation, chainAt)),
      projects: coded.projects.map((project) => this.project(project, chainAt)),
      locations: locationFindings(document, new Set(coded.events.flatMap((event) => (event.place?.place === undefined ? [] : [event.place.place])))),
      mentions: mentionFindings(document),
      entities: entityFindings(document),
      problems: [...document.problems],
    })
  }

  /** The chain of the innermost statement over an offset, else the story's own. */
  private chains(statements: readonly CodedStatement[]): (offset: number) => SourceLink[] {
    const sorted = [...statements].filter((s) => s.speakers.length && !s.headline).sort((a, b) => a.content.start - b.content.start)
    // how far the statements up to each one reach: what ends before an offset is not looked through for it
    const reach: number[] = []
    for (const { content } of sorted) reach.push(Math.max(content.end, reach.at(-1) ?? 0))
    const known = new Map<CodedStatement, SourceLink[]>()
    return (offset) => {
      let best: CodedStatement | undefined
      const low = firstIndex(sorted, (statement) => statement.content.start > offset)
      for (let i = low - 1; i >= 0 && reach[i]! > offset; i--) {
        const statement = sorted[i]!
        if (statement.content.end > offset && (!best || statement.content.end - statement.content.start < best.content.end - best.content.start)) best = statement
      }
      if (!best) return [...this.base]
      let chain = known.get(best)
      if (!chain) known.set(best, (chain = statementChain(this.document, this.base, best, actorId)))
      return [...chain]
    }
  }

  private event(event: CodedEvent, index: number, agreements: readonly CodedAgreement[], chainAt: (offset: number) => SourceLink[]): EventFinding {
    const { document } = this
    const finding = toEventFinding(document, event, `e${index + 1}`, actorId, chainAt(event.trigger.start))
    const mine = new Set([event.predicate, ...event.also])
    const agreement = agreements.findIndex((a) => a.stages.some((stage) => mine.has(stage.predicate)))
    const place = event.place?.place === undefined ? undefined : document.places[event.place.place]
    return { ...finding, ...(agreement >= 0 ? { agreement: `g${agreement + 1}` } : {}), ...(place ? { location: locationFinding(document, place, 'event') } : {}) }
  }

  /** Joint speakers: one statement each, same cue and content. */
  private statement(statement: CodedStatement): StatementFinding[] {
    const speakers: (number | null)[] = statement.speakers.length ? [...statement.speakers] : [null]
    return speakers.map((speaker) => ({
      speaker: speaker === null ? null : actorId(speaker), cue: findingSpan(this.document, statement.cue), content: findingSpan(this.document, statement.content), direct: statement.direct,
      date: statement.date, medium: statement.medium === undefined ? null : actorId(statement.medium), rule: statement.rule,
      sources: statementChain(this.document, this.base, speaker === null ? statement : { ...statement, speakers: [speaker] }, actorId),
    }))
  }

  private claim(claim: CodedClaim, index: number, chainAt: (offset: number) => SourceLink[]): ClaimFinding {
    return {
      claim: `c${index + 1}`, quote: findingSpan(this.document, claim.quote), accused: claim.accused.map(actorId),
      stances: claim.stances.map((stance) => ({ actor: actorId(stance.actor), stance: stance.stance, span: findingSpan(this.document, stance.span) })), rule: claim.rule, sources: chainAt(claim.quote.start),
    }
  }

  private agreement(agreement: CodedAgreement, index: number, all: readonly CodedAgreement[], chainAt: (offset: number) => SourceLink[]): AgreementFinding {
    const { document } = this
    const party = (p: string | number) => (typeof p === 'number' ? actorId(p) : p)
    const title = document.text.slice(agreement.title.start, agreement.title.end)
    const sameName = all.flatMap((other, i) => (i !== index && document.text.slice(other.title.start, other.title.end) === title ? [`g${i + 1}`] : []))
    const sources = chainAt(agreement.title.start)
    return {
      id: `g${index + 1}`, title, quote: findingSpan(document, agreement.title), also: agreement.also.map((span) => findingSpan(document, span)), type: agreement.type,
      parties: agreement.parties.map(party), ...(agreement.guessed && { parties_inferred: true }), ...(agreement.instrument && { instrument: agreement.instrument }), ...(agreement.town && { town: agreement.town }), areas: agreement.areas,
      clauses: agreement.clauses.map((clause) => ({ said: clause.said, quote: findingSpan(document, clause.span), by: clause.by.map(actorId), rule: 'clause-of-agreement', sources: chainAt(clause.span.start) })),
      ...(agreement.term && { term: document.text.slice(agreement.term.start, agreement.term.end) }),
      stages: agreement.stages.map((stage) => ({ stage: stage.stage, date: stage.date, status: stage.status, ...(stage.by.length ? { by: stage.by.map(actorId) } : {}), span: findingSpan(document, stage.span), rule: `stage-${stage.stage}`, sources: chainAt(stage.span.start) })),
      ...(sameName.length ? { same_name_as: sameName } : {}), rule: agreement.rule, sources,
    }
  }

  private relation(relation: CodedRelation, chainAt: (offset: number) => SourceLink[]): RelationFinding {
    const party = (index: number) => { const actor = this.document.actors[index]!; return actor.kind === 'state' && actor.country ? actor.country : actorId(index) }
    return { type: relation.type, from: relation.from.map(party), to: relation.to.map(party), ...(relation.since && { since: relation.since }), ...(relation.until && { until: relation.until }), quote: findingSpan(this.document, relation.quote), rule: relation.rule, sources: chainAt(relation.quote.start) }
  }

  private project(project: CodedProject, chainAt: (offset: number) => SourceLink[]): ProjectFinding {
    const party = (index: number) => { const actor = this.document.actors[index]!; return actor.kind === 'state' && actor.country ? actor.country : actorId(index) }
    return { kind: project.kind, quote: findingSpan(this.document, project.quote), participants: project.participants.map(party), places: project.places, modes: project.modes, status: project.status, rule: project.rule, sources: chainAt(project.quote.start) }
  }
}

/** A finding may refer only to actors that are listed: one that no word of the story stands for is nobody to it. */
function onlyListed(findings: Findings): Findings {
  const listed = new Set(findings.actors.map((actor) => actor.id))
  const known = (ids: string[]) => ids.filter((id) => listed.has(id) || !/^a\d+$/.test(id))
  const one = (id: string | null) => (id !== null && listed.has(id) ? id : null)
  for (const event of findings.events) {
    event.actors = known(event.actors)
    event.recipients = known(event.recipients)
    event.according_to = known(event.according_to)
    for (const quantity of event.quantities) quantity.according_to = known(quantity.according_to)
  }
  for (const statement of findings.statements) {
    statement.speaker = one(statement.speaker)
    statement.medium = one(statement.medium)
  }
  for (const claim of findings.claims) {
    claim.accused = known(claim.accused)
    claim.stances = claim.stances.filter((stance) => listed.has(stance.actor))
  }
  for (const agreement of findings.agreements) {
    agreement.parties = known(agreement.parties)
    for (const stage of agreement.stages) if (stage.by) stage.by = known(stage.by)
  }
  for (const relation of findings.relations) {
    relation.from = known(relation.from)
    relation.to = known(relation.to)
  }
  for (const project of findings.projects) project.participants = known(project.participants)
  return findings
}

/** Actors that an event, statement, claim, agreement, relation or project refers to. */
function takingPart(document: Document, coded: Coded): Set<number> {
  const part = new Set<number>()
  const add = (indices: readonly number[]) => { for (const index of indices) part.add(index) }
  for (const event of coded.events) { add(event.actors); add(event.recipients); add(event.accordingTo); for (const q of event.quantities) add(q.according_to) }
  for (const statement of coded.statements) { add(statement.speakers); if (statement.medium !== undefined) part.add(statement.medium) }
  for (const claim of coded.claims) { add(claim.accused); add(claim.stances.map((stance) => stance.actor)) }
  for (const agreement of coded.agreements) {
    add(agreement.parties.filter((p): p is number => typeof p === 'number'))
    for (const stage of agreement.stages) add(stage.by)
    for (const actor of document.actors) if (actor.kind === 'state' && actor.country && agreement.parties.includes(actor.country)) part.add(actor.index)
  }
  for (const relation of coded.relations) { add(relation.from); add(relation.to) }
  for (const project of coded.projects) add(project.participants)
  return part
}

/** Of which party, movement or other organization somebody is told to be. */
function bodiesOf(document: Document, relations: readonly CodedRelation[]): Map<number, number> {
  const bodies = new Map<number, number>()
  for (const { type, from, to } of relations) if (type === 'member' && to.length === 1 && document.actors[to[0]!]!.kind === 'organization') for (const actor of from) if (!bodies.has(actor)) bodies.set(actor, to[0]!)
  return bodies
}

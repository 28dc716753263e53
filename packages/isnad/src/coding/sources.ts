// The chain of sources (isnad): outlet → agency credited → medium cited → speaker, each link on its words where the story has them.
import type { Document } from '../document/document.js'
import type { CodedStatement } from './coded-statement.js'
import type { SourceLink } from './findings.js'
import { findingSpan } from './spans.js'

/** The links every fact of the story shares: its outlet, and the agency of the dateline or the story's credit. */
export function storyChain(document: Document): SourceLink[] {
  const chain: SourceLink[] = []
  const outlet = document.story.source?.outlet
  if (outlet) chain.push({ role: 'outlet', name: outlet })
  const agency = document.dateline?.agency
  if (agency) chain.push({ role: 'agency', name: document.text.slice(agency.start, agency.end), span: findingSpan(document, agency) })
  else if (document.story.agency) chain.push({ role: 'agency', name: document.story.agency })
  return chain
}

/** The chain of what a statement says: the story's, then the medium, then the speakers. */
export function statementChain(document: Document, base: readonly SourceLink[], statement: CodedStatement, id: (actor: number) => string): SourceLink[] {
  const link = (role: SourceLink['role'], actor: number): SourceLink => {
    const known = document.actors[actor]!
    const near = known.mentions.map((m) => document.mentions[m]!).filter((m) => m.form !== 'empty').reduce<{ start: number; end: number } | undefined>((best, m) => (!best || Math.abs(m.start - statement.cue.start) < Math.abs(best.start - statement.cue.start) ? m : best), undefined)
    return { role, name: known.name, actor: id(actor), ...(near ? { span: findingSpan(document, near) } : {}) }
  }
  const chain = [...base]
  if (statement.medium !== undefined) chain.push(link('medium', statement.medium))
  for (const speaker of statement.speakers) if (speaker !== statement.medium) chain.push(link('speaker', speaker))
  return chain
}

// The chain of sources (isnad): outlet → agency credited → medium cited → speaker, each link on its words where the story has them.
import type { Document } from '../document/document.js'
import { firstIndex } from '../document/first-index.js'
import type { Mention } from '../document/mention.js'
import { perDocument } from '../document/per-document.js'
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

const said = perDocument<Document, Map<number, readonly Mention[]>>(() => new Map())

/** The mentions of an actor that have words of their own, in the order of the text. */
function saidMentions(document: Document, actor: number): readonly Mention[] {
  const ofActors = said(document)
  let mentions = ofActors.get(actor)
  if (!mentions) ofActors.set(actor, (mentions = document.actors[actor]!.mentions.map((m) => document.mentions[m]!).filter((m) => m.form !== 'empty').sort((a, b) => a.start - b.start)))
  return mentions
}

/** The one that begins nearest to an offset; of two as near, the earlier. */
function nearest(mentions: readonly Mention[], offset: number): Mention | undefined {
  const low = firstIndex(mentions, (mention) => mention.start >= offset)
  const after = mentions[low]
  let at = low - 1
  if (at < 0) return after
  while (at > 0 && mentions[at - 1]!.start === mentions[at]!.start) at--
  const before = mentions[at]!
  return after && after.start - offset < offset - before.start ? after : before
}

/** The chain of what a statement says: the story's, then the medium, then the speakers. */
export function statementChain(document: Document, base: readonly SourceLink[], statement: CodedStatement, id: (actor: number) => string): SourceLink[] {
  const link = (role: SourceLink['role'], actor: number): SourceLink => {
    const known = document.actors[actor]!
    const near = nearest(saidMentions(document, actor), statement.cue.start)
    return { role, name: known.name, actor: id(actor), ...(near ? { span: findingSpan(document, near) } : {}) }
  }
  const chain = [...base]
  if (statement.medium !== undefined) chain.push(link('medium', statement.medium))
  for (const speaker of statement.speakers) if (speaker !== statement.medium) chain.push(link('speaker', speaker))
  return chain
}

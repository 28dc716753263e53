// Words of the text that a person selected, as a stretch of the untouched story.
import { useEffect, useState } from 'react'
import type { FindingSpan, Story } from 'isnad'
import { quoteOf } from './facts.js'

function offsetAt(node: Node | null, offset: number): { in: 'headline' | 'text'; at: number } | null {
  const holder = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-in]')
  if (!holder?.closest('.story-text')) return null
  const within = node instanceof Text ? offset : offset > 0 ? (holder.textContent?.length ?? 0) : 0
  return { in: holder.dataset.in as 'headline' | 'text', at: Number(holder.dataset.start) + within }
}

/** The selected words without the spaces around them; null when nothing of the text is selected. */
function selectedSpan(story: Story): FindingSpan | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null
  const range = selection.getRangeAt(0)
  const [a, b] = [offsetAt(range.startContainer, range.startOffset), offsetAt(range.endContainer, range.endOffset)]
  if (!a || !b || a.in !== b.in || b.at <= a.at) return null
  return trimmed(story, { in: a.in, start: a.at, end: b.at })
}
function trimmed(story: Story, span: FindingSpan): FindingSpan | null {
  const words = quoteOf(story, span)
  const start = span.start + (words.length - words.trimStart().length)
  const end = span.end - (words.length - words.trimEnd().length)
  return end > start ? { in: span.in, start, end } : null
}

/** The place of words in a story that is nearest to another; null when they are not in it. */
export function spanOf(story: Story, words: string, near: FindingSpan | null): FindingSpan | null {
  const sought = words.trim()
  if (!sought) return null
  let best: FindingSpan | null = null
  for (const place of ['text', 'headline'] as const) {
    const text = place === 'headline' ? (story.headline ?? '') : story.text
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      const span = { in: place, start: at, end: at + sought.length }
      const far = (one: FindingSpan) => (near && one.in === near.in ? Math.abs(one.start - near.start) : 1e9 + one.start)
      if (!best || far(span) < far(best)) best = span
    }
  }
  return best
}

/** The words selected now, followed as the selection changes. */
export function useSelectedSpan(story: Story, active: boolean): FindingSpan | null {
  const [span, setSpan] = useState<FindingSpan | null>(null)
  useEffect(() => {
    if (!active) return
    const changed = () => {
      // Writing in a field moves the selection out of the text; the words chosen before stay chosen.
      if (document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLSelectElement) return
      setSpan(selectedSpan(story))
    }
    document.addEventListener('selectionchange', changed)
    return () => document.removeEventListener('selectionchange', changed)
  }, [story, active])
  return active ? span : null
}

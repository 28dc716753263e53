// RSS, Atom and JSON Feed as stories.
import { parseFeed } from 'feedsmith'
import { isoDate, textOfHtml } from './pages.js'
import type { Story } from './story.js'

/** A story of a feed; `teaser`: the feed has only its first lines, the rest is at `url`. */
export interface FeedItem { readonly story: Story; readonly url: string | null; readonly teaser: boolean }
/** Shorter texts in a feed are teasers. */
const TEASER = 600

type Loose = { [key: string]: Loose } & string
const first = (...values: unknown[]): string | null => {
  for (const value of values) {
    if (typeof value === 'string' && value.trim()) return value.trim()
    if (value && typeof value === 'object' && typeof (value as { value?: unknown }).value === 'string') return (value as { value: string }).value
  }
  return null
}

/**
 * The items of a feed file, whatever its kind; throws when it is no feed.
 * @example feedItems('<rss version="2.0">…').map((item) => item.story.headline)
 */
export function feedItems(content: string): FeedItem[] {
  const { feed } = parseFeed(content) as unknown as { feed: Loose }
  const outlet = first(feed.title)
  const language = first(feed.language)?.slice(0, 2).toLowerCase() ?? null
  const entries = (feed.items ?? feed.entries ?? []) as unknown as Loose[]
  return entries.map((item): FeedItem => {
    const links = item.links as unknown as { href?: string; rel?: string }[] | undefined
    const url = first(item.link, item.url, links?.find((link) => !link.rel || link.rel === 'alternate')?.href, links?.[0]?.href)
    const html = first((item.content as Loose | undefined)?.encoded, item.content_html, item.content, item.contentHtml) ?? ''
    const summary = first(item.description, item.summary, item.content_text, item.contentText) ?? ''
    const text = textOfHtml(html.length > summary.length ? html : summary)
    const published = isoDate(first(item.pubDate, item.published, item.date_published, item.datePublished, item.updated, (item.dc as Loose | undefined)?.date))
    const headline = first(item.title)
    return {
      url, teaser: text.length < TEASER,
      story: { id: first(item.guid, item.id, url) ?? `${outlet ?? 'feed'}: ${headline ?? ''}`, headline: headline ? textOfHtml(headline).replace(/\s+/g, ' ') : null, text, published, language: first(item.language)?.slice(0, 2).toLowerCase() ?? language, source: { outlet, url } },
    }
  })
}

/** Whether a text looks like a feed. */
export const isFeed = (content: string): boolean => /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:rss|feed|rdf:RDF)[\s>]/i.test(content.slice(0, 3000)) || /^\s*\{[^}]{0,400}"version"\s*:\s*"https:\/\/jsonfeed\.org/.test(content.slice(0, 600))

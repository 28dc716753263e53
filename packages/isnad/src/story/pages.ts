// A page as a story: its main text, headline, outlet, date and language. What comes out is plain text; no markup survives.
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Story } from './story.js'

/** Characters beyond which a page is no news story. */
const MOST = 5_000_000

/** Bytes as text: a byte-order mark, else the charset of the header or of the page's own head, else UTF-8 (windows-1256 where that fails). */
export function decode(bytes: Uint8Array, contentType = ''): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const named = /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1] ?? /<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head)?.[1]
  try {
    return new TextDecoder(named ?? 'utf-8', { fatal: !named || /^utf-?8$/i.test(named) }).decode(bytes)
  } catch {
    const utf8 = new TextDecoder('utf-8').decode(bytes)
    // an unmarked Arabic page that is no UTF-8 is windows-1256 far more often than anything else
    return (utf8.match(/\uFFFD/g)?.length ?? 0) > utf8.length / 200 ? new TextDecoder('windows-1256').decode(bytes) : utf8
  }
}

const BLOCKS = new Set(['P', 'DIV', 'LI', 'H1', 'H2', 'H3', 'H4', 'BLOCKQUOTE', 'TR', 'SECTION', 'ARTICLE', 'FIGCAPTION', 'BR', 'HR', 'UL', 'OL', 'TABLE'])
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'SVG', 'FIGURE', 'FORM', 'BUTTON', 'NAV'])

interface NodeLike { nodeType: number; nodeName: string; textContent: string | null; childNodes: Iterable<NodeLike> }
/** Text of markup, one blank line between blocks. */
function plain(root: NodeLike): string {
  const out: string[] = []
  // a stack of its own: hostile markup nests deeper than calls may
  const stack: (NodeLike | string)[] = [root]
  while (stack.length) {
    const node = stack.pop()!
    if (typeof node === 'string') out.push(node)
    else if (node.nodeType === 3) out.push((node.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' '))
    else if (node.nodeType === 1 || node.nodeType === 9 || node.nodeType === 11) {
      const name = node.nodeName.toUpperCase()
      if (SILENT.has(name)) continue
      const block = BLOCKS.has(name)
      if (block) {
        out.push('\n\n')
        stack.push('\n\n')
      }
      stack.push(...[...node.childNodes].reverse())
    }
  }
  return out.join('').replace(/ *\n */g, '\n').replace(/\n{3,}/g, '\n\n').replace(/[ \t]{2,}/g, ' ').trim()
}

/** Markup as plain text. @example textOfHtml('<p>Hello <b>there</b></p>') // 'Hello there' */
export function textOfHtml(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html.slice(0, MOST)}</body></html>`)
  return plain(document.body as unknown as NodeLike)
}

export interface PageHints { readonly url?: string | null; readonly outlet?: string | null; readonly language?: string | null; readonly published?: string | null }

/**
 * The story of a page, or null when it has no text to speak of.
 * @example storyOfPage('<html lang="ar">…', { url: 'https://example.org/1' })?.headline
 */
export function storyOfPage(html: string, hints: PageHints = {}): Omit<Story, 'id'> | null {
  const { document } = parseHTML(html.slice(0, MOST))
  if (!document.documentElement || !/html/i.test(document.documentElement.nodeName)) return fragment(html, hints)
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const value = document.querySelector(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`)?.getAttribute('content')?.trim()
      if (value) return value
    }
    return null
  }
  const linked = articleData(document)
  const headline = text(linked.headline) ?? meta('og:title', 'twitter:title') ?? document.querySelector('h1')?.textContent?.trim() ?? document.title?.trim() ?? null
  const published = text(linked.datePublished) ?? meta('article:published_time', 'datePublished', 'date', 'dc.date', 'DC.date.issued', 'pubdate') ?? document.querySelector('time[datetime]')?.getAttribute('datetime') ?? hints.published ?? null
  const publisher = linked.publisher && typeof linked.publisher === 'object' ? text((linked.publisher as { name?: unknown }).name) : text(linked.publisher)
  const outlet = publisher ?? meta('og:site_name', 'application-name') ?? hints.outlet ?? null
  const language = (document.documentElement?.getAttribute('lang') ?? text(linked.inLanguage) ?? meta('og:locale', 'language') ?? hints.language ?? '').slice(0, 2).toLowerCase() || null
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null
  let body = ''
  try {
    const article = new Readability(document as never, { charThreshold: 120 }).parse()
    if (article?.content) body = textOfHtml(article.content)
  } catch {
    // a page that Readability can't take apart is read whole
  }
  if (body.length < 80) body = text(linked.articleBody) ?? plain(parseHTML(html.slice(0, MOST)).document.body as unknown as NodeLike)
  if (body.length < 20) return null
  const clean = headline?.replace(/\s+/g, ' ').trim() ?? null
  if (clean && body.startsWith(clean)) body = body.slice(clean.length).trimStart()
  return { headline: clean, text: body, published: isoDate(published), language, source: { outlet, url: hints.url ?? (canonical && /^https?:/.test(canonical) ? canonical : null) } }
}

/** Markup that is no page: its text, if it has any. */
function fragment(html: string, hints: PageHints): Omit<Story, 'id'> | null {
  const body = textOfHtml(html)
  return /\p{L}{3}/u.test(body) ? { headline: null, text: body, published: isoDate(hints.published), language: hints.language ?? null, source: { outlet: hints.outlet ?? null, url: hints.url ?? null } } : null
}

const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null)

/** schema.org NewsArticle of a page, if it carries one. */
function articleData(document: Document): Record<string, unknown> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const parsed = JSON.parse(script.textContent ?? '') as unknown
      const all = Array.isArray(parsed) ? parsed : ((parsed as { '@graph'?: unknown[] })['@graph'] ?? [parsed])
      for (const item of all as Record<string, unknown>[]) if (/Article|BlogPosting|Report/.test(String(item?.['@type']))) return item
    } catch {
      // broken JSON-LD says nothing
    }
  }
  return {}
}

/** A date as pages and feeds write it, as ISO; null when it is none. The clock stays the outlet's own. */
export function isoDate(given: string | null | undefined): string | null {
  if (!given) return null
  if (/^\d{4}-\d{2}-\d{2}/.test(given.trim())) return given.trim()
  const time = Date.parse(given)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

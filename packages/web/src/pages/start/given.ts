// What a person gives: pasted text, an address, files. A text's first line is its headline when an empty line follows it.
export interface Given { readonly id?: string; readonly text: string; readonly headline?: string | null; readonly published?: string | null; readonly outlet?: string | null; readonly language?: string | null; readonly source?: { outlet?: string | null; url?: string | null } | null }

export const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text.trim())

export function fromText(text: string): Given {
  const found = /^\s*([^\n]{3,220})\n\s*\n([\s\S]*\S[\s\S]*)$/.exec(text.replace(/\r\n?/g, '\n'))
  return found && !/[.؟!]\s*$/.test(found[1] as string) ? { headline: (found[1] as string).trim(), text: found[2] as string } : { text }
}

function fromHtml(html: string): Given {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const meta = (name: string) => page.querySelector(`meta[property="${name}"],meta[name="${name}"]`)?.getAttribute('content') ?? null
  const root = page.querySelector('article') ?? page.querySelector('main') ?? page.body
  const paragraphs = [...root.querySelectorAll('p')].map((p) => p.textContent?.trim() ?? '').filter((p) => p.length > 1)
  return { headline: meta('og:title') ?? page.querySelector('h1')?.textContent?.trim() ?? page.title ?? null, text: paragraphs.join('\n\n') || (root.textContent ?? ''), published: meta('article:published_time'), outlet: meta('og:site_name'), language: page.documentElement.lang.slice(0, 2) || null, source: { url: meta('og:url') } }
}
function fromJson(value: unknown): Given[] {
  if (Array.isArray(value)) return value.flatMap(fromJson)
  const one = value as { stories?: unknown; text?: unknown }
  if (Array.isArray(one?.stories)) return one.stories.flatMap(fromJson)
  if (typeof one?.text !== 'string') return []
  const { id, text, headline, published, outlet, language, source } = one as Given
  return [{ ...(id ? { id: String(id) } : {}), text, headline, published, outlet, language, ...(source ? { source: { outlet: source.outlet, url: source.url } } : {}) }]
}

/** Stories in files; windows-1256 is told by the page itself, else UTF-8. */
export async function fromFiles(files: readonly File[]): Promise<Given[]> {
  const stories: Given[] = []
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const head = new TextDecoder('latin1').decode(bytes.slice(0, 2000))
    const charset = /charset=["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8'
    let text: string
    try {
      text = new TextDecoder(/\.html?$/i.test(file.name) ? charset : 'utf-8').decode(bytes)
    } catch {
      text = new TextDecoder().decode(bytes)
    }
    if (/\.html?$/i.test(file.name)) stories.push(fromHtml(text))
    else if (/\.(jsonl|ndjson)$/i.test(file.name)) stories.push(...text.split('\n').filter((line) => line.trim()).flatMap((line) => fromJson(JSON.parse(line))))
    else if (/\.json$/i.test(file.name)) stories.push(...fromJson(JSON.parse(text)))
    else stories.push(fromText(text))
  }
  return stories.filter((story) => story.text.trim())
}

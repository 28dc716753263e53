// The reference page of the API, made from its OpenAPI document; plain HTML, no script.
const plainly = (text: string): string => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

interface Described { paths?: Record<string, Record<string, { summary?: string; parameters?: { name: string; in: string; required?: boolean; description?: string }[] }>> }

/** @example referencePage({ paths: { '/timeline.json': { get: { summary: 'Events' } } } }) */
export function referencePage(document: Described): string {
  const rows = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, route]) => `<section><h2><code>${plainly(method.toUpperCase())} ${plainly(path)}</code></h2><p>${plainly(route.summary ?? '')}</p>${
      route.parameters?.length ? `<ul>${route.parameters.map((p) => `<li><code>${plainly(p.name)}</code> (${plainly(p.in)}${p.required ? ', required' : ''})${p.description ? `: ${plainly(p.description)}` : ''}</li>`).join('')}</ul>` : ''}</section>`))
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Isnad: API</title><link rel="stylesheet" href="/api.css"></head><body><main><h1>Isnad: API</h1><p>The machine-readable form is <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1).</p>${rows.join('')}</main></body></html>`
}

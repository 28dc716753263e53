// The reference page of the API, made from its OpenAPI document; plain HTML, no script.
const plainly = (text: string): string => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

/** A sentence in which words between backticks are code. */
const said = (text: string): string => plainly(text).replace(/`([^`]+)`/g, '<code>$1</code>')

interface Parameter { readonly name: string; readonly in: string; readonly required?: boolean; readonly description?: string }
interface Described { paths?: Record<string, Record<string, { summary?: string; parameters?: Parameter[] }>> }

/** Filters that so many addresses take are told once, not at each. */
const USUAL = 8

/** @example referencePage({ paths: { '/timeline.json': { get: { summary: 'Events' } } } }) */
export function referencePage(document: Described): string {
  const routes = Object.entries(document.paths ?? {}).flatMap(([path, methods]) => Object.entries(methods).map(([method, route]) => ({ id: `${method}-${path}`.replace(/[^\w]+/g, '-').replace(/-$/, ''), call: `${method.toUpperCase()} ${path}`, ...route })))
  const taken = new Map<string, { parameter: Parameter; times: number }>()
  for (const route of routes) for (const parameter of route.parameters ?? []) if (parameter.in === 'query' && !parameter.required) {
    const known = taken.get(parameter.name)
    if (known) known.times++
    else taken.set(parameter.name, { parameter, times: 1 })
  }
  const usual = new Map([...taken].filter(([, { times }]) => times >= USUAL).map(([name, { parameter }]) => [name, parameter]))
  const sections = routes.map((route) => {
    const all = route.parameters ?? []
    const own = all.filter((p) => !usual.has(p.name))
    const filters = all.filter((p) => usual.has(p.name))
    const told = filters.length > 2 ? `<p class="usual">And <a href="#filters">the usual filters</a>.</p>` : ''
    return `<section id="${route.id}"><h2><code>${plainly(route.call)}</code></h2><p>${said(route.summary ?? '')}</p>${listOf(told ? own : all)}${told}</section>`
  })
  const contents = routes.map((route) => `<li><a href="#${route.id}"><code>${plainly(route.call)}</code></a> ${said(route.summary ?? '')}</li>`)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Isnad: API</title><link rel="stylesheet" href="/api.css"></head><body><main><p><a href="/">Isnad</a> · <a href="/" lang="ar" dir="rtl">إسناد: إلى الشاشة</a></p><h1>Isnad: API</h1><p>The machine-readable form is <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1). Every page of the screen stands at its address; its data at the same address with <code>.json</code>.</p><p lang="ar" dir="rtl">هذا مرجع واجهة البرمجة، بالإنكليزية. تُضاف <bdi dir="ltr"><code>.json</code></bdi> إلى عنوان أي صفحة من صفحات الشاشة فتأتي بياناتها.</p><nav aria-label="Contents"><ul>${contents.join('')}</ul></nav>${
    usual.size ? `<section id="filters"><h2>The usual filters</h2><p>In the query of every list that names them.</p>${listOf([...usual.values()])}</section>` : ''}${sections.join('')}</main></body></html>`
}

const listOf = (parameters: readonly Parameter[]): string =>
  parameters.length ? `<ul>${parameters.map((p) => `<li><code>${plainly(p.name)}</code> (${plainly(p.in)}${p.required ? ', required' : ''})${p.description ? `: ${said(p.description)}` : ''}</li>`).join('')}</ul>` : ''

// The address is the state: a small router on the History API. Links keep the as-of date.
import { type MouseEvent, createElement, type AnchorHTMLAttributes, useSyncExternalStore } from 'react'

export interface Place { readonly path: string; readonly query: URLSearchParams }

let place: Place = read()
const watchers = new Set<() => void>()

function read(): Place {
  return { path: location.pathname, query: new URLSearchParams(location.search) }
}
function changed(): void {
  place = read()
  for (const watcher of watchers) watcher()
}
addEventListener('popstate', changed)

const subscribe = (watcher: () => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}
/** Where we are; a component that asks is drawn again when it changes. */
export const usePlace = (): Place => useSyncExternalStore(subscribe, () => place)
export const here = (): Place => place

export type Query = Readonly<Record<string, string | number | null | undefined>>

/** An address with its query; the as-of date goes along unless `as_of` is given. @example href('/timeline', { actor: 'IRN' }) */
export function href(path: string, query: Query = {}): string {
  const params = new URLSearchParams()
  const asOf = place.query.get('as_of')
  if (asOf && !('as_of' in query)) params.set('as_of', asOf)
  for (const [key, value] of Object.entries(query)) if (value !== null && value !== undefined && value !== '') params.set(key, String(value))
  const text = params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/')
  return text ? `${path}?${text}` : path
}
/** Goes to an address. `quiet`: in place of this one, where the page stays as it is. */
export function go(to: string, quiet = false): void {
  if (quiet) history.replaceState(null, '', to)
  else {
    history.pushState(null, '', to)
    scrollTo(0, 0)
  }
  changed()
  if (!quiet) document.getElementById('main')?.focus({ preventScroll: true })
}
/** Changes what stands in the query, and nothing else. */
export function setQuery(changes: Query, quiet = true): void {
  const all: Record<string, string | null> = { as_of: null, ...Object.fromEntries(place.query) }
  for (const [key, value] of Object.entries(changes)) all[key] = value === null || value === undefined || value === '' ? null : String(value)
  go(href(place.path, all), quiet)
}

/** A link inside the screen. */
export function Link({ to, ...rest }: { to: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    rest.onClick?.(event)
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go(to)
  }
  return createElement('a', { ...rest, href: to, onClick })
}

export const id = (given: string): string => encodeURIComponent(given)
export const toStory = (story: string, focus?: string) => href(`/stories/${id(story)}`, focus ? { focus } : {})
export const toEvent = (event: string) => href(`/events/${id(event)}`)
export const toAgreement = (agreement: string) => href(`/agreements/${id(agreement)}`)
export const toClaim = (claim: string) => href(`/claims/${id(claim)}`)
export const toActor = (actor: string) => href(`/actors/${id(actor)}`)
export const toDyad = (a: string, b: string) => href(`/dyads/${id(a)}/${id(b)}`)
export const toVersions = (a: string, b: string) => href(`/stories/${id(a)}/versions/${id(b)}`)
export const toCompared = (a: string, b: string, c: string, d: string) => href(`/dyads/${id(a)}/${id(b)}/against/${id(c)}/${id(d)}`)

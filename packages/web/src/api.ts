// Everything comes by HTTP: /x.json is the data of page /x. Errors are problem+json; answers are kept until something is judged or added.
import { useEffect, useState } from 'react'
import type { Query } from './router.js'

export class Problem extends Error {
  /** `about`: what was given, for the words of the screen. */
  constructor(readonly status: number, readonly code: string, detail: string, readonly about: Readonly<Record<string, unknown>> = {}) {
    super(detail)
  }
}

const kept = new Map<string, unknown>()
let version = 0
const watchers = new Set<() => void>()

/** Address of the data of a page. @example dataAt('/timeline', { actor: 'IRN' }) */
export function dataAt(path: string, query: Query = {}): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) if (value !== null && value !== undefined && value !== '') params.set(key, String(value))
  return `${path}.json${params.size ? `?${params}` : ''}`
}

async function ask<T>(address: string, init: RequestInit = {}): Promise<T> {
  let response: Response
  try {
    response = await fetch(address, { cache: 'no-cache', ...init })
  } catch (cause) {
    if ((cause as Error).name === 'AbortError') throw cause
    throw new Problem(0, 'unreachable', '')
  }
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body as T
  const problem = body as { code?: string; detail?: string; about?: Record<string, unknown> } | null
  throw new Problem(response.status, problem?.code ?? 'unexpected', problem?.detail ?? response.statusText, problem?.about)
}

export const get = <T>(address: string, signal?: AbortSignal): Promise<T> => ask<T>(address, signal ? { signal } : {})
export const post = <T>(address: string, body: unknown = {}): Promise<T> => ask<T>(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
export const remove = <T>(address: string): Promise<T> => ask<T>(address, { method: 'DELETE' })

/** The record changed: what is shown is asked for again. */
export function refresh(): void {
  version++
  for (const watcher of watchers) watcher()
}

export interface Data<T> { readonly data: T | null; readonly problem: Problem | null; readonly loading: boolean }

/** Data of an address; what was known is shown while it is asked for again. `null`: nothing to ask. */
export function useData<T>(address: string | null): Data<T> {
  const [now, setVersion] = useState(version)
  const [state, setState] = useState<Data<T> & { of: string | null }>(() => ({ data: address ? ((kept.get(address) as T) ?? null) : null, problem: null, loading: address !== null, of: address }))
  useEffect(() => {
    const watcher = () => setVersion(version)
    watchers.add(watcher)
    return () => {
      watchers.delete(watcher)
    }
  }, [])
  useEffect(() => {
    void now
    if (address === null) {
      setState({ data: null, problem: null, loading: false, of: null })
      return
    }
    const control = new AbortController()
    setState((before) => ({ data: (kept.get(address) as T) ?? (before.of === address ? before.data : null), problem: null, loading: true, of: address }))
    get<T>(address, control.signal).then(
      (data) => {
        kept.set(address, data)
        if (kept.size > 60) kept.delete(kept.keys().next().value as string)
        setState({ data, problem: null, loading: false, of: address })
      },
      (problem: unknown) => {
        if (!control.signal.aborted) setState({ data: null, problem: problem instanceof Problem ? problem : new Problem(0, 'unexpected', String(problem)), loading: false, of: address })
      },
    )
    return () => control.abort()
  }, [address, now])
  return state.of === address ? state : { data: address ? ((kept.get(address) as T) ?? null) : null, problem: null, loading: address !== null }
}

/** Pages of a list, one after another. */
export function usePages<R>(path: string, query: Query): Data<readonly R[]> & { readonly more: (() => void) | null; readonly next: string | null } {
  const address = dataAt(path, query)
  const first = useData<{ rows: R[]; next: string | null }>(address)
  const [rest, setRest] = useState<{ of: unknown; rows: R[]; next: string | null } | null>(null)
  const mine = rest && rest.of === first.data ? rest : null
  const next = mine ? mine.next : (first.data?.next ?? null)
  const rows = first.data ? (mine ? [...first.data.rows, ...mine.rows] : first.data.rows) : null
  const more = next
    ? () => {
        void get<{ rows: R[]; next: string | null }>(dataAt(path, { ...query, cursor: next })).then((page) => setRest({ of: first.data, rows: [...(mine?.rows ?? []), ...page.rows], next: page.next }))
      }
    : null
  return { data: rows, problem: first.problem, loading: first.loading, more, next }
}

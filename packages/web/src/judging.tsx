// Judgements by people: given, said aloud, and taken back. Each is one more row of the record; nothing is erased.
import { useSyncExternalStore } from 'react'
import type { CorrectionInput } from 'isnad/record'
import { Problem, post, refresh, remove } from './api.js'
import { text, useText } from './text/text.js'

interface Given { readonly id: string; readonly n?: number }
export interface Said { readonly words: string; readonly undo: string | null; readonly at: number; readonly wrong: boolean }
let said: Said | null = null
let open: string[] = []
const watchers = new Set<() => void>()
export function say(words: string, undo: string | null = null, wrong = false): void {
  said = { words, undo, at: Date.now(), wrong }
  for (const watcher of watchers) watcher()
}
const subscribe = (watcher: () => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** @example await judge('reject', 'e-4q7…') */
export async function judge(verdict: 'same' | 'different' | 'accept' | 'reject', a: string, b: string | null = null, why: string | null = null): Promise<boolean> {
  const words = text().judge
  return give(() => post<Given>('/judgements.json', { verdict, a, b, why }), { accept: words.accepted, reject: words.rejected, same: words.same, different: words.different }[verdict])
}
async function give(work: () => Promise<Given>, words: string | ((n: number) => string)): Promise<boolean> {
  try {
    const given = await work()
    open.push(given.id)
    say(typeof words === 'string' ? words : words(given.n ?? 1), given.id)
    refresh()
    return true
  } catch (problem) {
    say(problem instanceof Problem && problem.message ? problem.message : text().fail.title, null, true)
    // What is shown may no longer be what is there.
    if (problem instanceof Problem && (problem.status === 400 || problem.status === 404)) refresh()
    return false
  }
}
/** Puts a finding right, or adds one (no `of`). @example await correct({ story: 'ar-02', of: 'e1', finding, why: null }) */
export async function correct(input: Omit<CorrectionInput, 'by'>): Promise<boolean> {
  return give(() => post<Given>('/corrections.json', input), input.of ? text().edit.saved : text().edit.added)
}
/** Accepts or rejects many in one step. @example await judgeAll('accept', { ids }) */
export async function judgeAll(verdict: 'accept' | 'reject', what: { readonly ids: readonly string[] } | { readonly type: string }): Promise<boolean> {
  return give(async () => {
    const { batch, judgements } = await post<{ batch: string; judgements: readonly Given[] }>('/judgements/bulk.json', { verdict, ...what })
    return { id: batch, n: judgements.length }
  }, (n) => text().bulk.done(n))
}

/** Takes back a judgement, the last one given here if none is named. */
export async function undo(id: string | undefined = open.at(-1)): Promise<void> {
  if (!id) {
    say(text().judge.nothing)
    return
  }
  try {
    await remove(`/judgements/${encodeURIComponent(id)}.json`)
    open = open.filter((one) => one !== id)
    say(text().judge.undone)
    refresh()
  } catch (problem) {
    say(problem instanceof Problem && problem.message ? problem.message : text().fail.title, null, true)
  }
}

/** The last thing said, for eyes and for screen readers. */
export function Announcer() {
  const t = useText()
  const now = useSyncExternalStore(subscribe, () => said)
  return (
    <output className={`announcer ${now?.wrong ? 'wrong' : ''}`} aria-live="polite" key={now?.at}>
      {now && (
        <span className="toast">
          <bdi>{now.words}</bdi>
          {now.undo && (
            <button type="button" className="quiet" onClick={() => void undo(now.undo ?? undefined)}>
              {t.judge.undo} <kbd aria-hidden="true">Z</kbd>
            </button>
          )}
        </span>
      )}
    </output>
  )
}

/** Accept and reject, with what was decided. */
export function Decide({ id, tier }: { id: string; tier: string }) {
  const t = useText()
  return (
    <span className="decide">
      <button type="button" className="quiet" aria-pressed={tier === 'reviewed'} onClick={() => void judge('accept', id)}>
        ✓ {t.judge.accept}
      </button>
      <button type="button" className="quiet" aria-pressed={tier === 'rejected'} onClick={() => void judge('reject', id)}>
        ✕ {t.judge.reject}
      </button>
    </span>
  )
}

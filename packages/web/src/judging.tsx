// Judgements by people: given, said aloud, and taken back. Each is one more row of the record; nothing is erased.
import { useSyncExternalStore } from 'react'
import { Problem, post, refresh, remove } from './api.js'
import { text, useText } from './text/text.js'

interface Given { readonly id: string }
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
  try {
    const given = await post<Given>('/judgements.json', { verdict, a, b, why })
    open.push(given.id)
    const words = text().judge
    say({ accept: words.accepted, reject: words.rejected, same: words.same, different: words.different }[verdict], given.id)
    refresh()
    return true
  } catch (problem) {
    say(problem instanceof Problem && problem.message ? problem.message : text().fail.title, null, true)
    return false
  }
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

// Puts a finding right, or adds one by hand, on words of the text. What was read stays beside it.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Findings, FindingSpan, Story } from 'isnad'
import { correct } from '../../judging.js'
import { directionOf } from '../../show/name.js'
import { choices, Select } from '../../show/options.js'
import { useText } from '../../text/text.js'
import { type Draft, draftOf, findingOf, type Kind, KINDS } from './draft.js'
import { Fields } from './editor-fields.js'
import { type Called, type Fact, quoteOf } from './facts.js'
import { spanOf } from './selection.js'

export interface EditorProps {
  readonly story: Story
  readonly findings: Findings
  readonly call: (id: string) => Called
  /** The finding put right, as it was when the editor opened; null: one is added. */
  readonly fact: Fact | null
  /** The same finding as the story has it now; null when it is no longer there. */
  readonly now: Fact | null
  /** Words selected in the text, for one that is added. */
  readonly selected: FindingSpan | null
  readonly onDone: () => void
}

export function Editor({ story, findings, call: callKnown, fact, now, selected, onDone }: EditorProps) {
  const t = useText()
  const first = fact?.spans[0] ?? selected
  const [kind, setKind] = useState<Kind>(fact && fact.item.kind !== 'actor' ? fact.item.kind : 'event')
  const [words, setWords] = useState(first ? quoteOf(story, first) : '')
  const [near, setNear] = useState<FindingSpan | null>(first ?? null)
  const [draft, setDraft] = useState<Draft>(() => draftOf(fact))
  const [why, setWhy] = useState('')
  const [met, setMet] = useState<ReadonlyMap<string, Called>>(new Map())
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  const call = (id: string): Called => met.get(id) ?? callKnown(id)
  const span = near && quoteOf(story, near) === words ? near : spanOf(story, words, near)
  const finding = span && findingOf(kind, draft, span)
  // It was taken back, or the story read anew, while it was open here: nothing is saved as another without being asked.
  const gone = fact !== null && now === null
  const changed = fact !== null && now !== null && JSON.stringify(now.item.of) !== JSON.stringify(fact.item.of)

  useEffect(() => {
    form.current?.querySelector<HTMLElement>(fact && ['event', 'agreement', 'relation'].includes(fact.item.kind) ? 'select' : 'input, select')?.focus()
  }, [fact])
  useEffect(() => {
    if (fact || !selected) return
    setNear(selected)
    setWords(quoteOf(story, selected))
  }, [selected, story, fact])

  const submit = async (given: FormEvent) => {
    given.preventDefault()
    if (!finding) return
    setBusy(true)
    const done = await correct({ story: String(story.id), of: gone ? null : (fact?.key ?? null), finding, why: why.trim() || null })
    setBusy(false)
    if (done) onDone()
  }
  return (
    <form ref={form} className="editor" aria-label={fact ? t.edit.title : t.edit.add} onSubmit={(given) => void submit(given)} onKeyDown={(key) => key.key === 'Escape' && onDone()}>
      <h2>{fact ? t.edit.title : t.edit.add}</h2>
      {(gone || changed) && (
        <p className="note warn" role="alert">
          {gone ? t.edit.gone : t.edit.changed}
        </p>
      )}
      {!fact && <Select label={t.edit.kind} of={choices(t.edit.kinds).filter(([one]) => KINDS.includes(one as Kind))} value={kind} onChange={(one) => setKind(one as Kind)} />}
      <label>
        {t.edit.words}
        <input dir={directionOf(story.language, story.text)} lang={story.language ?? undefined} value={words} aria-invalid={words !== '' && !span} onChange={(given) => setWords(given.target.value)} />
      </label>
      {!span && <p className="note">{words ? t.edit.notThere : t.edit.addHint}</p>}
      <Fields kind={kind} draft={draft} set={(change) => setDraft((before) => ({ ...before, ...change }))} findings={findings} call={call} meet={(one) => setMet((before) => new Map(before).set(one.id, one))} />
      <label>
        {t.edit.why}
        <input dir="auto" value={why} maxLength={2000} onChange={(given) => setWhy(given.target.value)} />
      </label>
      <p className="tools">
        <button type="submit" className="main" disabled={!finding || busy}>
          {gone ? t.edit.saveNew : t.edit.save}
        </button>
        <button type="button" onClick={onDone}>
          {t.edit.cancel}
        </button>
      </p>
      <p className="note">{t.edit.note}</p>
    </form>
  )
}

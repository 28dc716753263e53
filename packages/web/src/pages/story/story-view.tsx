// A story with what it tells: the text beside a margin of cards, layers that can be switched, everything within reach of the keyboard.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Findings, Story } from 'isnad'
import type { Correction } from 'isnad/record'
import { judge } from '../../judging.js'
import { useKeys } from '../../keys.js'
import { go, toActor, toAgreement, toClaim, toEvent } from '../../router.js'
import { placeCaller } from '../../show/place-name.js'
import { Empty } from '../../show/small.js'
import { num } from '../../text/numbers.js'
import { useText, word } from '../../text/text.js'
import { Card } from './card.js'
import { Editor } from './editor.js'
import { isEditable } from './draft.js'
import { type Called, callerOf, type Fact, factsOf, judgedAs, LAYERS, type Layer, type Locals, partsOf } from './facts.js'
import { PaintedText } from './painted-text.js'
import { useSelectedSpan } from './selection.js'

/** Cards drawn at once: a story with a hundred thousand findings must not stall the page. */
const CARDS = 150
const FIRST: readonly Layer[] = ['events', 'claims', 'agreements']
const NONE = new Map<string, string>()

export interface StoryViewProps {
  readonly story: Story
  readonly findings: Findings
  readonly became?: Readonly<Record<string, string>>
  readonly names?: Readonly<Record<string, Called>>
  /** Name of a place → what Arabic calls it. */
  readonly places?: Readonly<Record<string, string>>
  readonly locals?: Locals
  readonly tiers?: Readonly<Record<string, string>>
  /** Local id of a finding → how a person put it right, or added it. */
  readonly corrections?: Readonly<Record<string, Correction>>
  readonly kept: boolean
  /** Local id of the finding to show first. */
  readonly focus?: string | null
}

export function StoryView({ story, findings, became, names, places, locals, tiers, corrections, kept, focus }: StoryViewProps) {
  const t = useText()
  const facts = useMemo(() => factsOf(findings, became ?? {}, locals), [findings, became, locals])
  const call = useMemo(() => callerOf(story, findings, names ?? {}), [story, findings, names])
  const placeCalled = placeCaller(places ?? {})
  const [layers, setLayers] = useState<ReadonlySet<Layer>>(() => new Set(FIRST))
  const [chosen, setChosen] = useState<string | null>(focus ?? null)
  const [shown, setShown] = useState(CARDS)
  const [open, setOpen] = useState(false)
  const card = useRef<HTMLLIElement>(null)
  /** The finding that is put right, as it was when that began, or `new` for one that is added. */
  const [editing, setEditing] = useState<Fact | 'new' | null>(null)
  const selected = useSelectedSpan(story, kept)
  const first = useRef(facts)
  first.current = facts

  const fact = facts.find((one) => one.key === chosen) ?? null
  const visible = useMemo(() => facts.filter((one) => layers.has(one.layer) || one.key === chosen), [facts, layers, chosen])
  const parts = useMemo(() => (fact ? partsOf(fact, findings) : []), [fact, findings])
  const at = visible.findIndex((one) => one.key === chosen)
  const tierOf = (one: Fact) => tiers?.[one.key] ?? NONE.get(one.key) ?? 'candidate'

  useEffect(() => {
    if (!focus) return
    setChosen(focus)
    // Whoever was sent here sees the others of its kind too, and goes on among them.
    const layer = first.current.find((one) => one.key === focus)?.layer
    if (layer) setLayers((before) => new Set(before).add(layer))
  }, [focus])
  useEffect(() => {
    const element = card.current
    const margin = element?.closest('.margin-scroll')
    if (!element || !margin) return
    const [a, b] = [element.getBoundingClientRect(), margin.getBoundingClientRect()]
    if (a.top < b.top || a.bottom > b.bottom) margin.scrollTop += a.top - b.top - 60
    void chosen
  }, [chosen])

  const choose = (key: string | null) => {
    setChosen(key)
    const index = visible.findIndex((one) => one.key === key)
    if (index >= shown) setShown(index + CARDS)
  }
  const step = (by: 1 | -1, undecided = false) => {
    let i = at
    do i += by
    while (undecided && visible[i] && !(judgedAs(visible[i] as Fact, story) && tierOf(visible[i] as Fact) === 'candidate'))
    const next = visible[at < 0 ? (by > 0 ? 0 : visible.length - 1) : i]
    if (next) choose(next.key)
  }
  const toggle = (layer: Layer) => setLayers((before) => {
    const after = new Set(before)
    if (!after.delete(layer)) after.add(layer)
    return after
  })
  const decide = (verdict: 'accept' | 'reject') => {
    const id = kept && fact ? judgedAs(fact, story) : null
    if (!id) return
    void judge(verdict, id)
    step(1)
  }
  const edit = (key: string | null) => {
    const of = facts.find((one) => one.key === key)
    if (!kept || !of || !isEditable(of)) return
    setEditing(of)
    setOpen(true)
  }
  const add = () => {
    if (!kept) return
    setEditing('new')
    setOpen(true)
  }
  const openRecord = () => {
    if (!fact?.record) return
    const to = { events: toEvent, claims: toClaim, agreements: toAgreement, actors: toActor }[fact.layer as 'events']
    if (to) go(to(fact.record))
  }
  useKeys({
    KeyJ: () => step(1), KeyK: () => step(-1), KeyN: () => step(1, true), KeyP: () => step(-1, true), KeyU: () => step(1), KeyA: () => decide('accept'), KeyR: () => decide('reject'), KeyE: () => edit(chosen), KeyH: add, KeyO: openRecord, Escape: () => setChosen(null),
    KeyW: () => card.current?.querySelector<HTMLButtonElement>('.why-button')?.click(),
    ...Object.fromEntries(LAYERS.map((layer, i) => [`Digit${i + 1}`, () => toggle(layer)])),
  })

  // That it has no date, a reading says itself, where one can be given.
  const shownProblems = findings.problems.map((problem) => problem.code).filter((code) => kept || code !== 'story-without-date')
  return (
    <div className="story">
      <div className="story-main">
        <fieldset className="layers">
          <legend className="unseen">{t.story.layers}</legend>
          {LAYERS.map((layer, i) => {
            const count = facts.filter((one) => one.layer === layer).length
            return (
              <label key={layer} className={`layer layer-${layer}`}>
                <input type="checkbox" checked={layers.has(layer)} disabled={!count} onChange={() => toggle(layer)} />
                <span className="sample">{word(t.story.layer, layer)}</span> <span className="n">{num(count)}</span> <kbd aria-hidden="true">{i + 1}</kbd>
              </label>
            )
          })}
        </fieldset>
        {kept && (
          <p className="selection-bar add-by-hand" data-shown={selected ? '' : undefined}>
            <button type="button" className={selected ? 'main' : 'quiet'} onMouseDown={(event) => event.preventDefault()} onClick={add}>
              + {selected ? t.edit.addHere : t.edit.add} <kbd aria-hidden="true">H</kbd>
            </button>
          </p>
        )}
        <PaintedText
          story={story}
          facts={facts}
          layers={layers}
          parts={parts}
          focused={fact?.key ?? null}
          onChoose={(keys) => {
            const next = keys[(keys.indexOf(chosen ?? '') + 1) % Math.max(1, keys.length)] ?? null
            choose(next)
            if (next) setOpen(true)
          }}
        />
        {shownProblems.length > 0 && (
          <ul className="note problems" aria-label={t.story.problems}>
            {[...new Set(shownProblems)].map((code) => (
              <li key={code}>{word(t.story.problem, code)}</li>
            ))}
          </ul>
        )}
      </div>
      <aside className="margin" aria-label={t.story.sheet} data-open={open ? '' : undefined}>
        <button type="button" className="margin-handle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t.counts.findings(visible.length)}
        </button>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a stretch that scrolls must be reachable by keyboard */}
        <div className="margin-scroll" tabIndex={0} role="region" aria-label={t.story.findings}>
          {!kept && <p className="note">{t.story.notKept}</p>}
          {editing !== null && (
            <Editor
              key={editing === 'new' ? 'new' : editing.key}
              story={story}
              findings={findings}
              call={call}
              fact={editing === 'new' ? null : editing}
              now={editing === 'new' ? null : (facts.find((one) => one.key === editing.key) ?? null)}
              selected={selected}
              onDone={() => {
                setEditing(null)
                card.current?.querySelector<HTMLElement>('.card-layer')?.focus()
              }}
            />
          )}
          {visible.length === 0 ? (
            <Empty what={t.empty.findings} fill={t.empty.findingsFill} />
          ) : (
            <ol className="cards">
              {visible.slice(0, shown).map((one) => (
                <Card key={one.key} fact={one} story={story} call={call} placeCalled={placeCalled} focused={one.key === chosen} kept={kept} tier={tierOf(one)} correction={corrections?.[one.key] ?? null} onEdit={() => edit(one.key)} onFocus={() => choose(one.key === chosen ? null : one.key)} {...(one.key === chosen ? { refer: card } : {})} />
              ))}
            </ol>
          )}
          {visible.length > shown && (
            <button type="button" onClick={() => setShown(shown + CARDS)}>
              {t.counts.more(visible.length - shown)}
            </button>
          )}
        </div>
      </aside>
    </div>
  )
}

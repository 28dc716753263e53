// Puts a finding right, or adds one by hand: an event or a claim, on words of the text. What was read stays beside it.
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Findings, FindingSpan, Story } from 'isnad'
import type { FindingInput } from 'isnad/record'
import { useData } from '../../api.js'
import { correct } from '../../judging.js'
import { dateWords } from '../../show/date-words.js'
import { readEdtf } from '../../show/edtf.js'
import { actName } from '../../show/event-line.js'
import { directionOf, nameOf } from '../../show/name.js'
import { choices, Options } from '../../show/options.js'
import { useText, word } from '../../text/text.js'
import { ActorPicker, Finder, Remove } from './actor-picker.js'
import { type Called, type Fact, quoteOf } from './facts.js'
import { spanOf } from './selection.js'

export interface EditorProps {
  readonly story: Story
  readonly findings: Findings
  readonly call: (id: string) => Called
  /** The finding put right; null: one is added. */
  readonly fact: Fact | null
  /** Words selected in the text, for one that is added. */
  readonly selected: FindingSpan | null
  readonly onDone: () => void
}
interface Act { readonly id: string; readonly type: string; readonly gloss: string }
type Stages = Extract<FindingInput, { kind: 'agreement' }>['stages']
type Stances = readonly { readonly actor: string; readonly stance: 'alleges' | 'denies' | 'confirms' | 'declines' }[]

export function Editor({ story, findings, call: callKnown, fact, selected, onDone }: EditorProps) {
  const t = useText()
  const event = fact?.item.kind === 'event' ? fact.item.of : null
  const claim = fact?.item.kind === 'claim' ? fact.item.of : null
  const agreement = fact?.item.kind === 'agreement' ? fact.item.of : null
  const first = event?.trigger ?? claim?.quote ?? agreement?.quote ?? selected
  const [kind, setKind] = useState<FindingInput['kind']>(claim ? 'claim' : agreement ? 'agreement' : 'event')
  const [words, setWords] = useState(first ? quoteOf(story, first) : '')
  const [near, setNear] = useState<FindingSpan | null>(first ?? null)
  const [act, setAct] = useState(event?.act ?? '')
  const [who, setWho] = useState<readonly string[]>(event?.actors ?? [])
  const [whom, setWhom] = useState<readonly string[]>(event?.recipients ?? [])
  const [according, setAccording] = useState<readonly string[]>(event?.according_to ?? [])
  const [accused, setAccused] = useState<readonly string[]>(claim?.accused ?? [])
  const [stances, setStances] = useState<Stances>(claim?.stances.map(({ actor, stance }) => ({ actor, stance })) ?? [])
  const [date, setDate] = useState(event?.date ?? '')
  const [place, setPlace] = useState(event?.place ?? '')
  const [status, setStatus] = useState(event?.status ?? ('actual' as const))
  const [type, setType] = useState(agreement?.type ?? ('agreement' as const))
  const [parties, setParties] = useState<readonly string[]>(agreement?.parties ?? [])
  const [stages, setStages] = useState<Stages>(agreement?.stages.map(({ stage, status, date }) => ({ stage, status, date })) ?? [])
  const [why, setWhy] = useState('')
  const [met, setMet] = useState<ReadonlyMap<string, Called>>(new Map())
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)

  const call = (id: string): Called => met.get(id) ?? callKnown(id)
  const meet = (one: Called) => setMet(new Map(met).set(one.id, one))
  // Named ones first: «two officials» are seldom whom one is looking for.
  const actors = useMemo(() => [...findings.actors].sort((a, b) => Number(a.kind === 'group') - Number(b.kind === 'group')).map((actor) => actor.id), [findings.actors])
  const places = useMemo(() => [...new Set([...findings.locations.map((one) => one.name), ...findings.events.flatMap((one) => one.place ?? [])])], [findings])
  const span = near && quoteOf(story, near) === words ? near : spanOf(story, words, near)
  const dateRead = date.trim() ? readEdtf(date.trim()) : null
  const dateBad = date.trim() !== '' && !dateRead
  const ready = span !== null && { event: act !== '' && who.length + whom.length > 0 && !dateBad, claim: stances.length > 0, agreement: parties.length > 0 && stages.every((one) => !one.date || readEdtf(one.date)) }[kind]

  useEffect(() => {
    form.current?.querySelector<HTMLElement>(fact ? 'select' : 'input, select')?.focus()
  }, [fact])
  useEffect(() => {
    if (fact || !selected) return
    setNear(selected)
    setWords(quoteOf(story, selected))
  }, [selected, story, fact])

  const submit = async (given: FormEvent) => {
    given.preventDefault()
    if (!ready || !span) return
    setBusy(true)
    const finding: FindingInput = kind === 'agreement' ? { kind, quote: span, type, parties, stages } : kind === 'event' ? { kind, act, trigger: span, actors: who, recipients: whom, date: date.trim() || null, place: place.trim() || null, status, according_to: according } : { kind, quote: span, accused, stances }
    const done = await correct({ story: String(story.id), of: fact?.key ?? null, finding, why: why.trim() || null })
    setBusy(false)
    if (done) onDone()
  }
  const pick = (label: string, chosen: readonly string[], onChange: (ids: string[]) => void) => <ActorPicker label={label} chosen={chosen} actors={actors} call={call} meet={meet} onChange={onChange} />
  return (
    <form ref={form} className="editor" aria-label={fact ? t.edit.title : t.edit.add} onSubmit={(given) => void submit(given)} onKeyDown={(key) => key.key === 'Escape' && onDone()}>
      <h2>{fact ? t.edit.title : t.edit.add}</h2>
      {!fact && (
        <label>
          {t.edit.kind}
          <select value={kind} onChange={(given) => setKind(given.target.value as 'event')}>
            <option value="event">{t.edit.kinds.event}</option>
            <option value="claim">{t.edit.kinds.claim}</option>
            <option value="agreement">{t.edit.kinds.agreement}</option>
          </select>
        </label>
      )}
      <label>
        {t.edit.words}
        <input dir={directionOf(story.language, story.text)} lang={story.language ?? undefined} value={words} aria-invalid={words !== '' && !span} onChange={(given) => setWords(given.target.value)} />
      </label>
      {!span && <p className="note">{words ? t.edit.notThere : t.edit.addHint}</p>}
      {kind === 'event' ? (
        <>
          <ActChoice act={act} onChange={setAct} />
          {pick(t.edit.who, who, setWho)}
          {pick(t.edit.whom, whom, setWhom)}
          <div className="editor-row">
            <label>
              {t.edit.status}
              <select value={status} onChange={(given) => setStatus(given.target.value as typeof status)}>
                <Options of={choices(t.status)} />
              </select>
            </label>
            <label>
              {t.edit.date}
              <input dir="ltr" value={date} placeholder="2025-01-17" title={t.edit.dateHint} aria-invalid={dateBad} onChange={(given) => setDate(given.target.value)} />
            </label>
            <label>
              {t.edit.place}
              <input dir="auto" list="editor-places" value={place} onChange={(given) => setPlace(given.target.value)} />
              <datalist id="editor-places">
                {places.map((one) => (
                  <option key={one} value={one} />
                ))}
              </datalist>
            </label>
          </div>
          <p className="note" aria-live="polite">
            {dateBad ? `${t.edit.dateBad} ${t.edit.dateHint}` : dateRead ? dateWords(date.trim()) : t.date.unknown}
          </p>
          {pick(t.edit.according, according, setAccording)}
        </>
      ) : kind === 'agreement' ? (
        <>
          <label>
            {t.edit.type}
            <select value={type} onChange={(given) => setType(given.target.value as typeof type)}>
              <Options of={choices(t.agreementType)} />
            </select>
          </label>
          {pick(t.edit.parties, parties, setParties)}
          <StageList stages={stages} onChange={setStages} />
        </>
      ) : (
        <>
          {pick(t.edit.accused, accused, setAccused)}
          <StanceList stances={stances} actors={actors} call={call} meet={meet} onChange={setStances} />
        </>
      )}
      <label>
        {t.edit.why}
        <input dir="auto" value={why} maxLength={2000} onChange={(given) => setWhy(given.target.value)} />
      </label>
      <p className="tools">
        <button type="submit" className="main" disabled={!ready || busy}>
          {t.edit.save}
        </button>
        <button type="button" onClick={onDone}>
          {t.edit.cancel}
        </button>
      </p>
      <p className="note">{t.edit.note}</p>
    </form>
  )
}

/** The acts there are, by type, narrowed by a word of their name. */
function ActChoice({ act, onChange }: { act: string; onChange: (act: string) => void }) {
  const t = useText()
  const [narrow, setNarrow] = useState('')
  const acts = useData<{ rows: Act[] }>('/acts.json').data?.rows ?? []
  const fold = (text: string) => text.toLowerCase().replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه').replace(/[\u064b-\u0652]/g, '')
  const sought = fold(narrow.trim())
  const fits = (one: Act) => !sought || fold(`${actName(one.id, one.type)} ${one.id} ${one.gloss}`).includes(sought)
  const shown = acts.filter((one) => one.id === act || fits(one))
  const types = [...new Set(shown.map((one) => one.type))]
  return (
    <div className="editor-row">
      <label>
        {t.edit.act}
        <select value={act} onChange={(event) => onChange(event.target.value)}>
          <option value="">—</option>
          {types.map((type) => (
            <optgroup key={type} label={word(t.type, type)}>
              {shown.filter((one) => one.type === type).map((one) => (
                <option key={one.id} value={one.id} title={one.gloss}>
                  {actName(one.id, one.type)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label>
        {t.edit.narrow}
        <input
          type="search"
          dir="auto"
          value={narrow}
          onChange={(event) => setNarrow(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            const one = acts.find(fits)
            if (one) onChange(one.id)
          }}
        />
      </label>
    </div>
  )
}

function StanceList({ stances, actors, call, meet, onChange }: { stances: Stances; actors: readonly string[]; call: (id: string) => Called; meet: (one: Called) => void; onChange: (stances: Stances) => void }) {
  const t = useText()
  const set = (at: number, change: Partial<Stances[number]>) => onChange(stances.map((one, i) => (i === at ? { ...one, ...change } : one)))
  const add = (actor: string) => actor && onChange([...stances, { actor, stance: 'alleges' }])
  return (
    <fieldset className="picker">
      <legend>{t.edit.stances}</legend>
      <ul className="stance-rows">
        {stances.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: somebody may hold two stances
          <li key={`${one.actor} ${i}`}>
            <bdi>{nameOf(call(one.actor))}</bdi>
            <select aria-label={`${nameOf(call(one.actor))}: ${t.claims.stances}`} value={one.stance} onChange={(event) => set(i, { stance: event.target.value as 'alleges' })}>
              <Options of={choices(t.stance, ['silent'])} />
            </select>
            <Remove name={nameOf(call(one.actor))} onClick={() => onChange(stances.filter((_, at) => at !== i))} />
          </li>
        ))}
      </ul>
      <span className="picker-add">
        <select value="" aria-label={t.edit.addStance} onChange={(event) => add(event.target.value)}>
          <option value="">{t.edit.addStance}</option>
          <Options of={actors.map((one) => [one, nameOf(call(one))])} />
        </select>
        <Finder
          label={t.edit.stances}
          onFound={(one) => {
            meet(one)
            add(one.id)
          }}
        />
      </span>
    </fieldset>
  )
}

/** How far an agreement came: each step with its status and date. */
function StageList({ stages, onChange }: { stages: Stages; onChange: (stages: Stages) => void }) {
  const t = useText()
  const set = (at: number, change: Partial<Stages[number]>) => onChange(stages.map((one, i) => (i === at ? { ...one, ...change } : one)))
  return (
    <fieldset className="picker">
      <legend>{t.edit.stages}</legend>
      <ul className="stage-rows">
        {stages.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stage may be planned and done
          <li key={`${one.stage} ${i}`}>
            <strong>{word(t.stage, one.stage)}</strong>
            <select aria-label={`${word(t.stage, one.stage)}: ${t.edit.status}`} value={one.status} onChange={(event) => set(i, { status: event.target.value as 'actual' })}>
              <Options of={choices(t.status)} />
            </select>
            <input dir="ltr" aria-label={`${word(t.stage, one.stage)}: ${t.edit.date}`} placeholder="2025-01-17" value={one.date ?? ''} aria-invalid={Boolean(one.date && !readEdtf(one.date))} onChange={(event) => set(i, { date: event.target.value.trim() || null })} />
            <Remove name={word(t.stage, one.stage)} onClick={() => onChange(stages.filter((_, at) => at !== i))} />
          </li>
        ))}
      </ul>
      <select value="" aria-label={t.edit.addStage} onChange={(event) => event.target.value && onChange([...stages, { stage: event.target.value as 'signed', status: 'actual', date: null }])}>
        <option value="">{t.edit.addStage}</option>
        <Options of={choices(t.stage, ['spoken of'])} />
      </select>
    </fieldset>
  )
}

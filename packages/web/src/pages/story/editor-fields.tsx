// What is written of each kind of finding.
import { useMemo, useState } from 'react'
import type { Findings } from 'isnad'
import { useData } from '../../api.js'
import { allCountries } from '../../show/countries.js'
import { dateWords } from '../../show/date-words.js'
import { readEdtf } from '../../show/edtf.js'
import { actName } from '../../show/event-line.js'
import { nameOf } from '../../show/name.js'
import { choices, Options, Select } from '../../show/options.js'
import { useText, word } from '../../text/text.js'
import { ActorPicker, Finder, Remove } from './actor-picker.js'
import { type Draft, dateIsBad, type Kind, type Stages, type Stances } from './draft.js'
import type { Called } from './facts.js'

interface Act { readonly id: string; readonly type: string; readonly gloss: string }

export interface FieldsProps {
  readonly kind: Kind
  readonly draft: Draft
  readonly set: (change: Partial<Draft>) => void
  readonly findings: Findings
  readonly call: (id: string) => Called
  /** Somebody found in the record: to be named from now on. */
  readonly meet: (one: Called) => void
}

export function Fields({ kind, draft, set, findings, call, meet }: FieldsProps) {
  const t = useText()
  // Named ones first: «two officials» are seldom whom one is looking for.
  const actors = useMemo(() => [...findings.actors].sort((a, b) => Number(a.kind === 'group') - Number(b.kind === 'group')).map((actor) => actor.id), [findings.actors])
  const pick = (label: string, field: 'who' | 'whom' | 'according' | 'accused', most?: number) => <ActorPicker label={label} chosen={draft[field]} actors={actors} call={call} meet={meet} onChange={(ids) => set({ [field]: most ? ids.slice(-most) : ids })} />
  const status = <Select label={t.edit.status} of={choices(t.status)} value={draft.status} onChange={(status) => set({ status: status as Draft['status'] })} />
  switch (kind) {
    case 'event':
      return (
        <>
          <ActChoice act={draft.act} onChange={(act) => set({ act })} />
          {pick(t.edit.who, 'who')}
          {pick(t.edit.whom, 'whom')}
          <div className="editor-row">
            {status}
            <DateField label={t.edit.date} value={draft.date} onChange={(date) => set({ date })} />
            <PlaceField draft={draft} set={set} findings={findings} />
          </div>
          <DateRead of={draft.date} />
          {pick(t.edit.according, 'according')}
        </>
      )
    case 'agreement':
      return (
        <>
          <Select label={t.edit.type} of={choices(t.agreementType)} value={draft.type} onChange={(type) => set({ type: type as Draft['type'] })} />
          {pick(t.edit.parties, 'who')}
          <StageList stages={draft.stages} onChange={(stages) => set({ stages })} />
        </>
      )
    case 'claim':
      return (
        <>
          {pick(t.edit.accused, 'accused')}
          <StanceList stances={draft.stances} actors={actors} call={call} meet={meet} onChange={(stances) => set({ stances })} />
        </>
      )
    case 'statement':
      return (
        <>
          {pick(t.edit.speaker, 'who', 1)}
          {pick(t.edit.medium, 'whom', 1)}
          <div className="editor-row">
            <DateField label={t.edit.date} value={draft.date} onChange={(date) => set({ date })} />
            <label className="check">
              <input type="checkbox" checked={draft.direct} onChange={(given) => set({ direct: given.target.checked })} /> {t.story.direct}
            </label>
          </div>
          <DateRead of={draft.date} />
        </>
      )
    case 'relation':
      return (
        <>
          <Select label={t.edit.type} of={choices(t.relation)} value={draft.tie} onChange={(tie) => set({ tie: tie as Draft['tie'] })} />
          {pick(t.edit.who, 'who')}
          {pick(t.edit.whom, 'whom')}
          <div className="editor-row">
            <DateField label={t.edit.since} value={draft.date} onChange={(date) => set({ date })} />
            <DateField label={t.edit.until} value={draft.until} onChange={(until) => set({ until })} />
          </div>
        </>
      )
    case 'project':
      return (
        <>
          <label>
            {t.edit.type}
            <input dir="auto" value={draft.what} maxLength={200} onChange={(given) => set({ what: given.target.value })} />
          </label>
          {pick(t.edit.participants, 'who')}
          <div className="editor-row">
            <label>
              {t.edit.stops}
              <input dir="auto" value={draft.stops} onChange={(given) => set({ stops: given.target.value })} />
            </label>
            {status}
          </div>
        </>
      )
    case 'time':
      return (
        <>
          <DateField label={t.edit.date} value={draft.date} onChange={(date) => set({ date })} />
          <DateRead of={draft.date} />
        </>
      )
    case 'place':
      return (
        <div className="editor-row">
          <PlaceField draft={draft} set={set} findings={findings} />
          <label>
            {t.edit.country}
            <select value={draft.country} onChange={(given) => set({ country: given.target.value })}>
              <option value="">{t.edit.countryKnown}</option>
              <Options of={allCountries()} />
            </select>
          </label>
          <Select label={t.edit.role} of={choices(t.placeRole)} value={draft.role} onChange={(role) => set({ role: role as Draft['role'] })} />
        </div>
      )
  }
}

function DateField({ label, value, onChange }: { label: string; value: string; onChange: (date: string) => void }) {
  const t = useText()
  return (
    <label>
      {label}
      <input dir="ltr" value={value} placeholder="2025-01-17" title={t.edit.dateHint} aria-invalid={dateIsBad(value)} onChange={(given) => onChange(given.target.value)} />
    </label>
  )
}
/** The date in words, so that one sees how it was understood. */
function DateRead({ of }: { of: string }) {
  const t = useText()
  return (
    <p className="note" aria-live="polite">
      {dateIsBad(of) ? `${t.edit.dateBad} ${t.edit.dateHint}` : readEdtf(of.trim()) ? dateWords(of.trim()) : t.date.unknown}
    </p>
  )
}
function PlaceField({ draft, set, findings }: Pick<FieldsProps, 'draft' | 'set' | 'findings'>) {
  const t = useText()
  const places = useMemo(() => [...new Set([...findings.locations.map((one) => one.name), ...findings.events.flatMap((one) => one.place ?? [])])], [findings])
  return (
    <label>
      {t.edit.place}
      <input dir="auto" list="editor-places" value={draft.place} onChange={(given) => set({ place: given.target.value })} />
      <datalist id="editor-places">
        {places.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </label>
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
            <input dir="ltr" aria-label={`${word(t.stage, one.stage)}: ${t.edit.date}`} placeholder="2025-01-17" value={one.date ?? ''} aria-invalid={dateIsBad(one.date ?? '')} onChange={(event) => set(i, { date: event.target.value.trim() || null })} />
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

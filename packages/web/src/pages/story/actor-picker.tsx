// Who takes part: actors of the story first, anybody of the record by name.
import { useEffect, useId, useRef, useState } from 'react'
import type { TopActor } from 'isnad/record'
import { dataAt, get } from '../../api.js'
import { nameOf } from '../../show/name.js'
import { Options } from '../../show/options.js'
import { useText } from '../../text/text.js'
import type { Called } from './facts.js'

interface PickerProps {
  readonly label: string
  readonly chosen: readonly string[]
  readonly actors: readonly string[]
  readonly call: (id: string) => Called
  /** Somebody found in the record: to be named from now on. */
  readonly meet: (one: Called) => void
  readonly onChange: (ids: string[]) => void
}

export function ActorPicker({ label, chosen, actors, call, meet, onChange }: PickerProps) {
  const t = useText()
  const id = useId()
  const add = (one: string) => one && !chosen.includes(one) && onChange([...chosen, one])
  return (
    <fieldset className="picker">
      <legend>{label}</legend>
      <ul className="picked">
        {chosen.map((one) => (
          <li key={one} className="chip">
            <bdi>{nameOf(call(one))}</bdi>
            <Remove name={nameOf(call(one))} onClick={() => onChange(chosen.filter((other) => other !== one))} />
          </li>
        ))}
      </ul>
      <span className="picker-add">
        <label className="unseen" htmlFor={id}>
          {label}: {t.edit.someone}
        </label>
        <select id={id} value="" onChange={(event) => add(event.target.value)}>
          <option value="">{t.edit.someone}</option>
          <Options of={actors.filter((one) => !chosen.includes(one)).map((one) => [one, nameOf(call(one))])} />
        </select>
        <Finder
          label={label}
          onFound={(one) => {
            meet(one)
            add(one.id)
          }}
        />
      </span>
    </fieldset>
  )
}

/** Takes one of a list out again. */
export function Remove({ name, onClick }: { name: string; onClick: () => void }) {
  return (
    <button type="button" className="quiet" aria-label={useText().edit.remove(name)} onClick={onClick}>
      ✕
    </button>
  )
}

/** Somebody whom the reading of this story does not have, found in the record by name. */
export function Finder({ label, onFound }: { label: string; onFound: (one: Called) => void }) {
  const t = useText()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<readonly TopActor[] | null>(null)
  // What is being asked: given up when other words are written, so that a late answer is never shown beside them.
  const asking = useRef<AbortController | null>(null)
  useEffect(() => () => asking.current?.abort(), [])
  const forget = () => {
    asking.current?.abort()
    setFound(null)
  }
  const look = () => {
    if (!words.trim()) return
    forget()
    const control = new AbortController()
    asking.current = control
    const show = (rows: readonly TopActor[]) => !control.signal.aborted && setFound(rows)
    void get<{ rows: TopActor[] }>(dataAt('/actors', { search: words.trim(), limit: 6 }), control.signal).then((answer) => show(answer.rows), () => show([]))
  }
  return (
    <>
      <input
        type="search"
        dir="auto"
        value={words}
        placeholder={t.edit.another}
        aria-label={`${label}: ${t.edit.find}`}
        onChange={(event) => {
          setWords(event.target.value)
          forget()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          look()
        }}
      />
      {words && !found && (
        <button type="button" className="quiet" onClick={look}>
          {t.search}
        </button>
      )}
      {found && (
        <span className="found" role="status">
          {found.length === 0 && t.empty.actors}
          {found.map((one) => (
            <button
              key={one.id}
              type="button"
              className="quiet"
              onClick={() => {
                onFound(one)
                setWords('')
                forget()
              }}
            >
              + <bdi>{nameOf(one)}</bdi>
            </button>
          ))}
        </span>
      )}
    </>
  )
}

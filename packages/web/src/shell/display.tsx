// Display choices: theme, digits, month names, direction of the time axis.
import { useRef } from 'react'
import { type Choices, choose, useChoices } from '../state.js'
import { useText } from '../text/text.js'

export function Display() {
  const t = useText()
  const now = useChoices()
  const box = useRef<HTMLDialogElement>(null)
  const group = <K extends keyof Choices>(key: K, title: string, options: readonly (readonly [Choices[K], string])[]) => (
    <fieldset>
      <legend>{title}</legend>
      {options.map(([value, label]) => (
        <label key={String(value)}>
          <input type="radio" name={key} checked={now[key] === value} onChange={() => choose({ [key]: value })} /> {label}
        </label>
      ))}
    </fieldset>
  )
  return (
    <>
      <button type="button" className="quiet" aria-haspopup="dialog" onClick={() => box.current?.showModal()}>
        {t.top.choices}
      </button>
      <dialog ref={box} aria-label={t.choices.title} className="display">
        <h2>{t.choices.title}</h2>
        {group('language', t.choices.language, [['ar', 'العربية'], ['en', 'English']])}
        {group('theme', t.choices.theme, [['auto', t.choices.auto], ['light', t.choices.light], ['dark', t.choices.dark]])}
        {group('digits', t.choices.digits, [['latn', t.choices.latn], ['arab', t.choices.arab]])}
        {group('months', t.choices.months, [['both', t.choices.both], ['levant', t.choices.levant], ['gulf', t.choices.gulf], ['maghreb', t.choices.maghreb]])}
        {group('axis', t.choices.axis, [['writing', t.choices.writing], ['ltr', t.choices.ltr]])}
        <p className="dialog-end">
          <button type="button" onClick={() => box.current?.close()}>
            {t.close}
          </button>
        </p>
      </dialog>
    </>
  )
}

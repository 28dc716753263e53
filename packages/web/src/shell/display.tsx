// Display choices: theme, digits, month names, direction of the time axis.
import { type Choices, choose, useChoices } from '../state.js'
import { useText } from '../text/text.js'
import { DialogButton } from './dialog.js'

export function Display() {
  const t = useText()
  const now = useChoices()
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
    <DialogButton label={t.top.choices} title={t.choices.title} className="display">
      {group('language', t.choices.language, [['ar', 'العربية'], ['en', 'English']])}
      {group('theme', t.choices.theme, [['auto', t.choices.auto], ['light', t.choices.light], ['dark', t.choices.dark]])}
      {group('digits', t.choices.digits, [['latn', t.choices.latn], ['arab', t.choices.arab]])}
      {group('months', t.choices.months, [['both', t.choices.both], ['levant', t.choices.levant], ['gulf', t.choices.gulf], ['maghreb', t.choices.maghreb]])}
      {group('axis', t.choices.axis, [['writing', t.choices.writing], ['ltr', t.choices.ltr]])}
    </DialogButton>
  )
}

// Choices of a list: values with what they are called.
import { word } from '../text/text.js'

export type Choice = readonly [value: string, label: string]

/** The words of a text table as choices, in its order. @example choices(t.stance, ['silent']) */
export const choices = (table: object, leave: readonly string[] = []): Choice[] => Object.keys(table).filter((code) => !leave.includes(code)).map((code) => [code, word(table, code)])

export const Options = ({ of }: { of: readonly Choice[] }) =>
  of.map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))

/** One of a list, under its label. @example <Select label={t.edit.status} of={choices(t.status)} value={status} onChange={setStatus} /> */
export const Select = ({ label, of, value, onChange }: { label: string; of: readonly Choice[]; value: string; onChange: (value: string) => void }) => (
  <label>
    {label}
    <select value={value} onChange={(given) => onChange(given.target.value)}>
      <Options of={of} />
    </select>
  </label>
)

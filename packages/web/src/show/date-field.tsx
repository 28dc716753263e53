// A day written as the record writes it. The browser's own field shows its own order of day and month, whatever language the page is in.
import { useEffect, useRef, useState } from 'react'
import { useText } from '../text/text.js'

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
/** What was written, with the digits that dates are kept in. @example western('٢٠٢٥-٠١-١٧') // '2025-01-17' */
const western = (text: string): string => text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))

/** The placeholder is no day: an example would look like one that was chosen. @param value a day (`2025-01-17`), or nothing; @param onChange is called with a whole day or with nothing, never with half a date. */
export function DateField({ value, onChange, title, label }: { value: string; onChange: (day: string) => void; title?: string; label: string }) {
  const t = useText()
  const [written, setWritten] = useState(value)
  const picker = useRef<HTMLInputElement>(null)
  useEffect(() => setWritten(value), [value])
  const write = (text: string) => {
    const day = western(text).trim()
    setWritten(day)
    if (day === '' || isDay(day)) onChange(day)
  }
  return (
    <span className="date-field" title={title}>
      <input dir="ltr" inputMode="numeric" size={10} maxLength={10} placeholder="____-__-__" aria-label={label} aria-invalid={written !== value && written !== '' && !isDay(written)} value={written} onChange={(event) => write(event.target.value)} />
      <button type="button" className="quiet" aria-label={`${label}: ${t.pickDay}`} onClick={() => picker.current?.showPicker()}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M2 4h12v10H2zM2 7h12M5 2v3M11 2v3" fill="none" stroke="currentColor" strokeWidth="1.4" />
        </svg>
      </button>
      <input ref={picker} className="date-picker" type="date" tabIndex={-1} aria-hidden="true" value={isDay(written) ? written : ''} onChange={(event) => write(event.target.value)} />
    </span>
  )
}

// Filters that stand in the address, the same on every page.
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { type Choice, choices, Options } from './options.js'
import { type Query, setQuery, usePlace } from '../router.js'
import { num } from '../text/numbers.js'
import { useText, word } from '../text/text.js'
import { useNarrow } from './use-narrow.js'

export type Field = 'actor' | 'with' | 'type' | 'status' | 'from' | 'to' | 'language' | 'outlet' | 'place' | 'tier' | 'min_chains' | 'kind' | 'stage' | 'stance' | 'contested' | 'copies' | 'told' | 'order'

/** What of the address a list is asked with. */
export function queryOf(query: URLSearchParams, fields: readonly Field[]): Query {
  const out: Record<string, string> = {}
  for (const field of [...fields, 'as_of']) {
    const value = query.get(field)
    if (value) out[field] = value
  }
  return out
}

const TEXTS = ['actor', 'with', 'outlet', 'place', 'from', 'to'] as const

/** On a telephone they are folded away: a dozen fields would stand before the first row. */
export function Filters({ fields }: { fields: readonly Field[] }) {
  const t = useText()
  const place = usePlace()
  const narrow = useNarrow()
  if (!narrow) return <FilterForm fields={fields} />
  const used = fields.filter((field) => place.query.get(field)).length
  return (
    <details className="filters-fold">
      <summary>
        {t.filter.title} {used > 0 && <span className="chip">{num(used)}</span>}
      </summary>
      <FilterForm fields={fields} />
    </details>
  )
}

/** A list of ticks that hangs over the page is gone at Escape, or at a touch beside it. */
function useClosing(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const open = () => [...(form.current?.querySelectorAll('details') ?? [])].filter((list) => list.open)
    const beside = (event: Event) => {
      for (const list of open()) if (!list.contains(event.target as Node)) list.open = false
    }
    const atEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      for (const list of open()) {
        list.open = false
        list.querySelector('summary')?.focus()
      }
    }
    document.addEventListener('pointerdown', beside)
    document.addEventListener('keydown', atEscape)
    return () => {
      document.removeEventListener('pointerdown', beside)
      document.removeEventListener('keydown', atEscape)
    }
  }, [])
  return form
}

function FilterForm({ fields }: { fields: readonly Field[] }) {
  const t = useText()
  const form = useClosing()
  const place = usePlace()
  const now = (field: Field) => place.query.get(field) ?? ''
  const set = (field: Field, value: string) => setQuery({ [field]: value || null, cursor: null })
  const any = fields.some((field) => now(field))
  const many = (field: 'type' | 'status', table: object) => {
    const chosen = new Set(now(field).split(',').filter(Boolean))
    return (
      <details key={field}>
        <summary>
          {t.filter[field]}: {chosen.size ? [...chosen].map((code) => word(table, code)).join(t.and === 'و' ? '، ' : ', ') : t.filter.any}
        </summary>
        <div>
          {Object.keys(table).map((code) => (
            <label key={code}>
              <input
                type="checkbox"
                checked={chosen.has(code)}
                onChange={() => {
                  if (!chosen.delete(code)) chosen.add(code)
                  set(field, [...chosen].join(','))
                }}
              />
              {word(table, code)}
            </label>
          ))}
        </div>
      </details>
    )
  }
  const one = (field: 'language' | 'tier' | 'kind' | 'stage' | 'stance' | 'order', options: readonly Choice[], empty: string = t.filter.any) => (
    <label key={field}>
      {t.filter[field]}
      <select value={now(field)} onChange={(event) => set(field, event.target.value)}>
        <option value="">{empty}</option>
        <Options of={options} />
      </select>
    </label>
  )
  const tick = (field: 'contested' | 'copies' | 'told', value: string) => (
    <label key={field} className="tick">
      <input type="checkbox" checked={now(field) === value} onChange={(event) => set(field, event.target.checked ? value : '')} />
      {t.filter[field]}
    </label>
  )
  return (
    <form ref={form} className="filters" aria-label={t.filter.title} onSubmit={(event: FormEvent) => event.preventDefault()}>
      {fields.map((field) => {
        if ((TEXTS as readonly string[]).includes(field)) return <Written key={`${field}${now(field)}`} field={field as 'actor'} value={now(field)} set={set} />
        switch (field) {
          case 'type': return many('type', t.type)
          case 'status': return many('status', t.status)
          case 'language': return one('language', choices(t.languages, ['fr', 'fa', 'ru']))
          case 'tier': return one('tier', choices(t.tier))
          case 'kind': return one('kind', choices(t.agreementType))
          case 'stage': return one('stage', choices(t.stage, ['spoken of']))
          case 'stance': return one('stance', choices(t.stance, ['silent']))
          case 'order': return one('order', [['oldest', t.filter.oldest]], t.filter.newest)
          case 'contested': return tick('contested', 'true')
          case 'copies': return tick('copies', 'false')
          case 'told': return tick('told', 'true')
          default: return (
            <label key={field}>
              {t.filter.chains}
              <input className="narrow" type="number" min={1} max={50} value={now('min_chains')} onChange={(event) => set('min_chains', event.target.value)} />
            </label>
          )
        }
      })}
      {any && (
        <button type="button" className="quiet" onClick={() => setQuery(Object.fromEntries(fields.map((field) => [field, null])))}>
          {t.filter.clear}
        </button>
      )}
    </form>
  )
}

function Written({ field, value, set }: { field: 'actor' | 'with' | 'outlet' | 'place' | 'from' | 'to'; value: string; set: (field: Field, value: string) => void }) {
  const t = useText()
  const [text, setText] = useState(value)
  const date = field === 'from' || field === 'to'
  return (
    <label>
      {t.filter[field]}
      <input className={date ? 'narrow' : undefined} dir={date ? 'ltr' : text ? 'auto' : undefined} value={text} placeholder={date ? t.filter.dateHint : field === 'actor' ? t.filter.hint : undefined} onChange={(event) => setText(event.target.value)} onBlur={() => text !== value && set(field, text.trim())} onKeyDown={(event) => event.key === 'Enter' && set(field, text.trim())} />
    </label>
  )
}

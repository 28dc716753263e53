// Says who somebody really is: found by name, joined by a judgement that can be taken back.
import { type FormEvent, useState } from 'react'
import type { TopActor } from 'isnad/record'
import { dataAt, useData } from '../../api.js'
import { judge } from '../../judging.js'
import { Name } from '../../show/name.js'
import { useText, word } from '../../text/text.js'

export function Correct({ id }: { id: string }) {
  const t = useText()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const found = useData<{ rows: TopActor[] }>(asked ? dataAt('/actors', { search: asked, limit: 8 }) : null)
  return (
    <form
      className="correct"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        setAsked(text.trim())
      }}
    >
      <label>
        {t.actor.correct} <input type="search" dir="auto" value={text} placeholder={t.actor.correctHint} onChange={(event) => setText(event.target.value)} />
      </label>{' '}
      <button type="submit">{t.search}</button>
      {found.data && (
        <ul className="lines">
          {found.data.rows.length === 0 && <li className="note">{t.empty.actors}</li>}
          {found.data.rows.filter((row) => row.id !== id).map((row) => (
            <li key={row.id}>
              <Name of={row} /> <span className="chip">{word(t.kind, row.kind)}</span>{' '}
              <button type="button" className="quiet" onClick={() => void judge('same', row.id, id)}>
                {t.actor.same}
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}

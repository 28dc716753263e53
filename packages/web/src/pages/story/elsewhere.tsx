// The same fact in other stories, each with its sentence.
import type { Why } from 'isnad/record'
import { useData } from '../../api.js'
import { id as encoded } from '../../router.js'
import { Reports } from '../../show/reports.js'
import { useText } from '../../text/text.js'

export function Elsewhere({ id, story }: { id: string; story: string }) {
  const t = useText()
  const { data } = useData<Why>(`/why/${encoded(id)}.json`)
  if (!data) return null
  const others = data.reports.filter((report) => report.story.id !== story)
  return (
    <section className="elsewhere">
      <h3>{t.story.elsewhere}</h3>
      {others.length ? <Reports of={others} /> : <p className="note">{t.story.only}</p>}
    </section>
  )
}

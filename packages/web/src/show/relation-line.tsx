import type { RelationRow } from 'isnad/record'
import { useChoices } from '../state.js'
import { useText, word } from '../text/text.js'
import { dateWords, toldDay } from './date-words.js'
import { arrow } from './event-line.js'
import { Names } from './name.js'

/** A relation that stands: «عقوبات: الاتحاد الأوروبي ← روسيا». */
export function RelationLine({ relation }: { relation: RelationRow }) {
  const t = useText()
  useChoices()
  return (
    <article className="event-line">
      <p className="line">
        <strong>{word(t.relation, relation.type)}</strong> {relation.from.length === 0 && relation.to.length > 0 ? <span className="note">{t.unnamed}</span> : <Names of={relation.from} />}{' '}
        {relation.to.length > 0 && (
          <>
            <span className="arrow">{arrow()}</span> <Names of={relation.to} />
          </>
        )}
      </p>
      <p className="under">
        {relation.since && `${t.date.since(dateWords(relation.since))} · `}
        {relation.until && `${t.date.until(dateWords(relation.until))} · `}
        {toldDay(relation, 'lastTold')} · {t.counts.chains(relation.chains)}
      </p>
    </article>
  )
}

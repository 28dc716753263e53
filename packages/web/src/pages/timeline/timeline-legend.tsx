import { useText } from '../../text/text.js'

/** What the marks of the chart mean. */
export function TimelineLegend() {
  const t = useText()
  return (
    <ul className="legend" aria-label={t.timeline.legend}>
      {([1, 2, 3, 4] as const).map((quad) => (
        <li key={quad}>
          <span className={`quad quad-${quad}`} aria-hidden="true" />
          {t.quad[quad]}
        </li>
      ))}
      <li>
        <svg viewBox="0 0 26 14" aria-hidden="true"><rect className="mark mark-q1" x="1" y="4" width="24" height="6" /></svg>
        {t.timeline.span}
      </li>
      <li>
        <svg viewBox="0 0 14 14" aria-hidden="true"><circle className="mark mark-q1 mark-planned" cx="7" cy="7" r="4.6" /></svg>
        {t.timeline.planned}
      </li>
      <li>
        <svg viewBox="0 0 14 14" aria-hidden="true"><circle className="mark mark-q1 mark-alleged" cx="7" cy="7" r="4.6" /></svg>
        {t.timeline.alleged}
      </li>
      <li>
        <svg viewBox="0 0 14 14" aria-hidden="true"><circle className="mark mark-q1 mark-denied" cx="7" cy="7" r="4.6" /></svg>
        {t.timeline.denied}
      </li>
      <li>
        <svg viewBox="0 0 14 14" aria-hidden="true"><circle className="mark mark-q1 mark-told" cx="7" cy="7" r="4.6" /></svg>
        {t.timeline.fallback}
      </li>
      <li>
        <svg viewBox="0 0 26 14" aria-hidden="true"><rect className="mark mark-q1 soft-ends" x="1" y="4" width="24" height="6" rx="3" /></svg>
        {t.timeline.approx}
      </li>
    </ul>
  )
}

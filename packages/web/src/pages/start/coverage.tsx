// What the record covers: stories, outlets, languages, days; where it is thin is seen, too.
import type { Stats } from 'isnad/record'
import { href, Link } from '../../router.js'
import { dateWords, dayWords } from '../../show/date-words.js'
import { List, Said } from '../../show/name.js'
import { useChoices } from '../../state.js'
import { num } from '../../text/numbers.js'
import { languageName, useText } from '../../text/text.js'
import { barsOf } from './bars.js'

const FORMATS = [['record', 'JSON'], ['csv', 'CSV'], ['jsonld', 'JSON-LD'], ['ftm', 'FollowTheMoney'], ['plover', 'PLOVER'], ['polecat', 'POLECAT'], ['gdelt', 'GDELT'], ['geojson', 'GeoJSON'], ['gexf', 'GEXF'], ['graphml', 'GraphML'], ['timelinejs', 'TimelineJS'], ['parquet', 'Parquet']] as const

/** `then`: the page shows an earlier day, and this shows today's. */
export function Coverage({ stats, then }: { stats: Stats; then: boolean }) {
  const t = useText()
  const { language } = useChoices()
  const bars = barsOf(stats.byMonth)
  const most = Math.max(1, ...bars.map((bar) => bar.events))
  const outlets = stats.byOutlet.slice(0, 8)
  const mostStories = Math.max(1, ...outlets.map((outlet) => outlet.stories))
  const figures: readonly (readonly [string, string])[] = [[t.counts.events(stats.events), '/timeline'], [t.counts.agreements(stats.agreements), '/agreements'], [t.counts.claims(stats.claims), '/claims'], [t.counts.actors(stats.actors), '/actors'], [t.counts.conflicts(stats.conflicts), '/agreements']]
  return (
    <section className="coverage">
      <h2>{then ? t.start.coverageNow : t.start.coverage}</h2>
      <p className="coverage-line">
        {t.start.coverageLine(t.counts.stories(stats.stories), t.counts.outlets(stats.outlets), t.counts.languages(Object.keys(stats.languages).length))} (<List language={language} items={Object.entries(stats.languages).map(([code, n]) => `${languageName(code)} ${num(n)}`)} />
        ){' · '}
        {stats.first && t.start.period(dayWords(stats.first), dayWords(stats.last))}
        {stats.copies > 0 && ` · ${t.counts.copies(stats.copies)}`}
      </p>
      <ul className="figures">
        {figures.map(([label, to]) => (
          <li key={label}>
            <Link to={href(to)}>{label}</Link>
          </li>
        ))}
      </ul>
      <div className="columns">
        <div>
          <h3>{t.start.perMonth}</h3>
          <ol className="months">
            {bars.map((bar) => {
              const label = `${dateWords(bar.from === bar.to ? bar.from : `${bar.from}/${bar.to}`)}: ${t.counts.events(bar.events)}`
              return (
                <li key={bar.from} title={label}>
                  {bar.events > 0 && (
                    <Link to={href('/timeline', { from: bar.from, to: bar.to })} aria-label={label}>
                      <i style={{ blockSize: `${Math.max(4, (bar.events / most) * 100)}%` }} />
                    </Link>
                  )}
                </li>
              )
            })}
          </ol>
          <p className="note months-ends">
            <span>{dateWords(bars[0]?.from)}</span>
            <span>{dateWords(bars.at(-1)?.to)}</span>
          </p>
        </div>
        <div>
          <h3>{t.start.perOutlet}</h3>
          <ul className="bars">
            {outlets.map((outlet) => (
              <li key={outlet.outlet}>
                <Link to={href('/stories', { outlet: outlet.outlet })}>
                  <Said text={outlet.outlet} />
                </Link>
                <i style={{ inlineSize: `${(outlet.stories / mostStories) * 100}%` }} />
                <span className="n">
                  {num(outlet.stories)}{outlet.last && ` · ${t.start.last} ${dayWords(outlet.last)}`}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <details className="exports">
        <summary>{t.start.exports}</summary>
        <p className="note">{t.start.exportsNote}</p>
        <p className="tools">
          {FORMATS.map(([format, label]) => (
            <a key={format} className="button" download href={`/export/${format}`}>
              {label}
            </a>
          ))}
        </p>
      </details>
    </section>
  )
}

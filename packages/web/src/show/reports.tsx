// Reports of one thing: the sentence with the words marked, the story, the chain, the rule, and why it was joined with the others.
import type { ReactNode } from 'react'
import type { Report } from 'isnad/record'
import { Link, toStory } from '../router.js'
import { score } from '../text/numbers.js'
import { useText, word } from '../text/text.js'
import { Chain } from './chain.js'
import { directionOf, plain } from './name.js'
import { dayWords } from './date-words.js'
import { Status, When } from './small.js'

/** A sentence with words in it marked. */
export function Marked({ text, quote }: { text: string; quote: string }) {
  const at = quote ? text.indexOf(quote) : -1
  if (at < 0 || quote.length > text.length * 0.9) return <>{plain(text)}</>
  return (
    <>
      {plain(text.slice(0, at))}
      <mark>{plain(quote)}</mark>
      {plain(text.slice(at + quote.length))}
    </>
  )
}
const value = (given: unknown): string => (typeof given === 'number' ? score(given) : Array.isArray(given) ? given.map(value).join(', ') : typeof given === 'object' && given !== null ? JSON.stringify(given) : String(given))

/** What one report says of it: a plan of March and the deed of May stand under one heading, which tells only the deed. */
function Says({ report }: { report: Report }) {
  const { status, date } = report.says
  return (
    <>
      {typeof status === 'string' && <Status of={status} quiet={false} />}
      {typeof date === 'string' && <When edtf={date} />}
    </>
  )
}

export function Reports({ of, tools }: { of: readonly Report[]; tools?: (report: Report, index: number) => ReactNode }) {
  const t = useText()
  return (
    <ol className="reports">
      {of.map((report, i) => {
        // Where a person moved it, from where it came is no reason.
        const joined = Object.entries(report.joined).filter(([key]) => !['from', 'name', 'before'].includes(key) || !('judgement' in report.joined))
        return (
          <li key={report.assertion} className="report">
            <blockquote lang={report.story.language ?? undefined} dir={directionOf(report.story.language, report.sentence)}>
              <Marked text={report.sentence} quote={report.quote} />
            </blockquote>
            <p className="meta">
              <Link to={toStory(report.story.id, report.assertion)}>
                <bdi lang={report.story.language ?? undefined}>{plain(report.story.outlet ?? report.story.headline ?? report.story.id)}</bdi>
              </Link>
              {report.story.published && <span>{dayWords(report.story.published)}</span>}
              <Says report={report} />
              {report.sources.length > 0 && <Chain of={report.sources} />}
              {report.story.copyOf && <span>{t.why.copy}</span>}
              {report.state !== 'current' && <span className="chip">{word(t.state, report.state)}</span>}
            </p>
            <p className="meta">
              <span>
                {t.why.rule}: {report.rule === 'person' ? t.edit.person : <code dir="auto">{report.rule}</code>}
              </span>
              {joined.length > 0 && (
                <span>
                  {t.why.joined}:{' '}
                  {joined.map(([key, given], at) => (
                    <span key={key}>
                      {at > 0 && ' · '}
                      {word(t.why.part, key)} <bdi dir="ltr">{value(given)}</bdi>
                    </span>
                  ))}
                </span>
              )}
              {tools?.(report, i)}
            </p>
          </li>
        )
      })}
    </ol>
  )
}

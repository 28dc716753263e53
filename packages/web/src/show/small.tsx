// Small things every page uses: dates, chips, counts, what to show when there is nothing, or something went wrong.
import type { ReactNode } from 'react'
import type { Counts, Stats, ToldDays } from 'isnad/record'
import { type Problem, useData } from '../api.js'
import { Link, usePlace } from '../router.js'
import { useText, word } from '../text/text.js'
import { plain } from './name.js'
import { usePageTitle } from './page-title.js'
import { dateWords, dayWords, toldWords } from './date-words.js'

export function When({ edtf, told, former = [] }: { edtf: string | null; told?: ToldDays; former?: readonly string[] }) {
  const t = useText()
  if (!edtf) return <span className="when vague">{told ? toldWords(told) : t.date.unknown}</span>
  return (
    <time className="when" title={`EDTF ${edtf}`}>
      {dateWords(edtf)}
      {former.length > 0 && <span className="former"> · {former.map((d) => t.date.formerly(dayWords(d))).join(' · ')}</span>}
    </time>
  )
}

export function Status({ of, quiet = true }: { of: string; quiet?: boolean }) {
  const t = useText()
  if (quiet && of === 'actual') return null
  return (
    <span className={`chip status-${of}`} title={word(t.statusLong, of)}>
      {word(t.status, of)}
    </span>
  )
}
export function Tier({ of }: { of: string }) {
  const t = useText()
  return of === 'candidate' ? null : <span className={`chip tier-${of}`}>{word(t.tier, of)}</span>
}

const SIGNS: Readonly<Record<string, string>> = { alleges: '▲', denies: '▽', confirms: '●', declines: '○', silent: '–' }
export function Stance({ of, bare = false }: { of: string; bare?: boolean }) {
  const t = useText()
  return (
    <span className={`stance stance-${of}`}>
      <span aria-hidden="true">{SIGNS[of] ?? '–'}</span> <span className={bare ? 'unseen' : undefined}>{word(t.stance, of)}</span>
    </span>
  )
}
/** How well a row is founded: reports, outlets, independent chains. */
export function Told({ counts, short = false }: { counts: Counts; short?: boolean }) {
  const t = useText()
  return (
    <span className="told" title={t.why.independent}>
      {short ? t.counts.chains(counts.chains) : `${t.counts.mentions(counts.mentions)} · ${t.counts.outlets(counts.outlets)} · ${t.counts.chains(counts.chains)}`}
    </span>
  )
}

export function Page({ title, intro, tools, children, className }: { title: ReactNode; intro?: ReactNode; tools?: ReactNode; children: ReactNode; className?: string }) {
  return (
    <div className={`page ${className ?? ''}`}>
      <header className="page-head">
        <h1 ref={usePageTitle()}>{title}</h1>
        {tools && <div className="tools">{tools}</div>}
        {intro && <p className="intro">{intro}</p>}
      </header>
      {children}
    </div>
  )
}

export function Loading() {
  return (
    <output className="loading">
      <span className="bar" aria-hidden="true" />
      {useText().loading}
    </output>
  )
}
/** Pages of one thing of the record, which has an id and no name. */
const OF_ONE = /^\/(?:stories|events|agreements|claims|jobs)\/./

export function Failure({ problem, retry }: { problem: Problem; retry?: () => void }) {
  const t = useText()
  const { path } = usePlace()
  const { id, filter, given } = problem.about
  // A name that means nobody is no failure: it was asked, and there is none.
  if (problem.code === 'unknown-id' && typeof id === 'string' && !OF_ONE.test(path)) return <Empty what={t.fail.nobody(plain(id))} fill={t.fail.nobodyFill} coverage />
  if (problem.code === 'bad-filter' && typeof filter === 'string')
    return (
      <div className="failure" role="alert">
        <strong>{t.fail.badFilter(word(t.filter, filter), plain(String(given)))}</strong>
        {(filter === 'from' || filter === 'to' || filter === 'asOf') && <p>{t.fail.aDate}</p>}
      </div>
    )
  return (
    <div className="failure" role="alert">
      <strong>{t.fail.title}</strong>
      <p>{problem.code === 'unreachable' ? t.fail.unreachable : problem.status === 404 ? t.fail.notFound : <bdi>{problem.message}</bdi>}</p>
      {retry && (
        <button type="button" onClick={retry}>
          {t.fail.retry}
        </button>
      )}
    </div>
  )
}
/** Nothing to show: why, and what would fill it. */
export function Empty({ what, fill, coverage = false }: { what: string; fill: string; coverage?: boolean }) {
  const t = useText()
  const { data } = useData<Stats>(coverage ? '/stats.json' : null)
  const then = usePlace().query.get('as_of')
  return (
    <div className="empty">
      <p className="empty-what">{what}</p>
      {data && data.stories > 0 && <p>{t.empty.why(t.counts.stories(data.stories), t.counts.outlets(data.outlets), dayWords(data.first), dayWords(data.last))}</p>}
      {data?.stories === 0 && <p>{t.empty.noStories}</p>}
      {then && data?.stories !== 0 && <p>{t.empty.then(dayWords(then))}</p>}
      <p>{data?.stories === 0 ? t.empty.fill : fill}</p>
    </div>
  )
}
/** What is there, or waiting, failed, empty. */
export function Shown<T>({ of, empty, children }: { of: { data: T | null; problem: Problem | null; loading: boolean }; empty?: ReactNode; children: (data: T) => ReactNode }) {
  if (of.problem) return <Failure problem={of.problem} />
  if (of.data === null) return <Loading />
  if (empty && (Array.isArray(of.data) ? of.data.length === 0 : false)) return empty
  return children(of.data)
}
export function More({ more }: { more: (() => void) | null }) {
  const t = useText()
  return more ? (
    <p className="more">
      <button type="button" onClick={more}>
        {t.more}
      </button>
    </p>
  ) : null
}
export function DataLink({ address, name }: { address: string; name?: string }) {
  const t = useText()
  return (
    <a className="button" href={address} download={name}>
      {name ? t.exportLink : t.story.data}
    </a>
  )
}
export const ButtonLink = ({ to, children }: { to: string; children: ReactNode }) => (
  <Link className="button" to={to}>
    {children}
  </Link>
)

// The head of every page: name, search, as-of date, display choices, pages.
import { type FormEvent, useEffect, useRef } from 'react'
import { useKeys } from '../keys.js'
import { go, href, Link, setQuery, usePlace } from '../router.js'
import { dayNumber, isoOfDay } from '../show/edtf.js'
import { DateField } from '../show/date-field.js'
import { choose, useChoices } from '../state.js'
import { useText } from '../text/text.js'
import { Display } from './display.js'
import { KeySheet } from './key-sheet.js'

const PAGES = ['start', 'stories', 'timeline', 'agreements', 'claims', 'dyads', 'actors', 'map', 'network', 'review', 'accuracy'] as const

export function Masthead() {
  const t = useText()
  const { language } = useChoices()
  const place = usePlace()
  const search = useRef<HTMLInputElement>(null)
  const pages = useRef<HTMLUListElement>(null)
  const asOf = place.query.get('as_of') ?? ''
  const move = (days: number) => {
    const now = /^\d{4}-\d\d-\d\d$/.test(asOf) ? asOf : new Date().toISOString().slice(0, 10)
    const [y, m, d] = now.split('-').map(Number) as [number, number, number]
    setQuery({ as_of: isoOfDay(dayNumber(y, m, d) + days) })
  }
  useKeys({
    Slash: () => search.current?.focus(),
    BracketLeft: () => move(-1),
    BracketRight: () => move(1),
  })
  const onSearch = (event: FormEvent) => {
    event.preventDefault()
    const words = search.current?.value.trim()
    if (words) go(href('/search', { q: words }))
  }
  const current = place.path === '/' ? 'start' : (place.path.split('/')[1] ?? '')
  const active = current === 'events' ? 'timeline' : current === 'read' ? 'start' : current === 'path' ? 'network' : current
  useEffect(() => {
    // On a narrow screen the list of pages scrolls: the one we are on must be seen.
    const list = pages.current
    const here = list?.querySelector('[aria-current]')?.getBoundingClientRect()
    const box = list?.getBoundingClientRect()
    if (!list || !here || !box) return
    if (here.left < box.left) list.scrollLeft += here.left - box.left - 40
    else if (here.right > box.right) list.scrollLeft += here.right - box.right + 40
    void [active, language]
  }, [active, language])
  return (
    <header className="masthead">
      <a className="skip" href="#main">
        {t.skip}
      </a>
      <div className="masthead-top">
        <Link className="wordmark" to={href('/')}>
          <svg viewBox="0 0 44 16" width="44" height="16" aria-hidden="true">
            <path d="M7 8h30" />
            <circle cx="7" cy="8" r="5" />
            <circle cx="22" cy="8" r="5" />
            <circle className="last" cx="37" cy="8" r="5" />
          </svg>
          <span>{t.name}</span>
        </Link>
        <search>
          <form onSubmit={onSearch}>
            <input ref={search} key={place.query.get('q') ?? ''} type="search" name="q" dir={place.path === '/search' ? 'auto' : undefined} defaultValue={place.path === '/search' ? (place.query.get('q') ?? '') : ''} placeholder={t.top.search} aria-label={t.top.search} autoComplete="off" />
          </form>
        </search>
        <div className="as-of">
          <span aria-hidden="true">{t.top.asOf}</span>
          <DateField value={asOf} label={t.top.asOf} title={t.top.asOfLong} onChange={(day) => setQuery({ as_of: day })} />
          {asOf && (
            <button type="button" className="quiet" onClick={() => setQuery({ as_of: null })}>
              {t.top.now}
            </button>
          )}
        </div>
        <button type="button" className="quiet switch" lang={language === 'ar' ? 'en' : 'ar'} onClick={() => choose({ language: language === 'ar' ? 'en' : 'ar' })}>
          {t.other}
        </button>
        <Display />
        <KeySheet />
      </div>
      <nav aria-label={t.nav.label}>
        <ul ref={pages}>
          {PAGES.map((page) => (
            <li key={page}>
              <Link to={href(page === 'start' ? '/' : `/${page}`)} aria-current={active === page ? 'page' : undefined}>
                {t.nav[page]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

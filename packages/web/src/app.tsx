// The screen: masthead, the page of the address, what was said last.
import { Component, lazy, type ReactNode, Suspense, useEffect } from 'react'
import { Announcer } from './judging.js'
import { href, Link, setQuery, usePlace } from './router.js'
import { Masthead } from './shell/masthead.js'
import { dayWords } from './show/date-words.js'
import { Empty, Failure, Loading } from './show/small.js'
import { Problem } from './api.js'
import { useChoices } from './state.js'
import { useText } from './text/text.js'
import { JobsPage } from './pages/jobs/job.js'
import { ReadingPage } from './pages/start/reading-page.js'
import { StartPage } from './pages/start/start-page.js'
import { StoriesPage } from './pages/stories/stories-page.js'
import { StoryPage } from './pages/story/story-page.js'

interface Route { readonly title: string; readonly page: ReactNode }

function routeOf(path: string, t: ReturnType<typeof useText>): Route | null {
  const [, first = '', second, third] = path.split('/').map((part) => {
    try {
      return decodeURIComponent(part)
    } catch {
      return part
    }
  })
  switch (first) {
    case '': return { title: t.nav.start, page: <StartPage /> }
    case 'read': return { title: t.reading.title, page: <ReadingPage /> }
    case 'stories': return { title: t.nav.stories, page: second ? <StoryPage id={second} /> : <StoriesPage /> }
    case 'jobs': return { title: t.job.all, page: <JobsPage /> }
    default: return null
  }
  void third
}

class Guard extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null as Error | null }
  static getDerivedStateFromError(error: Error) {
    return { error }
  }
  override render() {
    return this.state.error ? <Failure problem={new Problem(0, 'unexpected', this.state.error.message)} retry={() => location.reload()} /> : this.props.children
  }
}

export function App() {
  const t = useText()
  const { language } = useChoices()
  const place = usePlace()
  const route = routeOf(place.path, t)
  const asOf = place.query.get('as_of')
  useEffect(() => {
    document.title = `${route?.title ?? t.fail.noPage} · ${t.name}`
  }, [route?.title, t])
  return (
    <>
      <Masthead />
      {asOf && (
        <p className="as-of-banner" role="note">
          {t.top.asOfOn(dayWords(asOf))}
          <button type="button" className="quiet" onClick={() => setQuery({ as_of: null })}>
            {t.top.now}
          </button>
        </p>
      )}
      <main id="main" tabIndex={-1} lang={language}>
        <Guard key={place.path}>
          <Suspense fallback={<Loading />}>{route?.page ?? <NoPage />}</Suspense>
        </Guard>
      </main>
      <footer className="foot">
        <span>
          {t.name} — {t.motto}
        </span>
        <Link to={href('/jobs')}>{t.job.all}</Link>
        <a href="/api">{t.nav.api}</a>
      </footer>
      <Announcer />
    </>
  )
}
function NoPage() {
  const t = useText()
  return (
    <>
      <Empty what={t.fail.noPage} fill="" />
      <Link to={href('/')}>{t.fail.home}</Link>
    </>
  )
}
void lazy

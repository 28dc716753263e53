// The screen: masthead, the page of the address, what was said last.
import { Component, type ReactNode, Suspense, useLayoutEffect } from 'react'
import { Announcer } from './judging.js'
import { href, Link, setQuery, usePlace } from './router.js'
import { Masthead } from './shell/masthead.js'
import { dayWords } from './show/date-words.js'
import { Empty, Failure, Loading } from './show/small.js'
import { Problem } from './api.js'
import { useChoices } from './state.js'
import { useText } from './text/text.js'
import { AccuracyPage } from './pages/accuracy/accuracy-page.js'
import { ActorPage } from './pages/actor/actor-page.js'
import { ActorsPage } from './pages/actor/actors-page.js'
import { AgreementsPage } from './pages/agreements/agreements-page.js'
import { DossierPage } from './pages/agreements/dossier-page.js'
import { ClaimPage } from './pages/claims/claim-page.js'
import { ClaimsPage } from './pages/claims/claims-page.js'
import { ComparePage } from './pages/dyad/compare-page.js'
import { DyadPage } from './pages/dyad/dyad-page.js'
import { DyadsPage } from './pages/dyad/dyads-page.js'
import { EventPage } from './pages/event/event-page.js'
import { JobsPage } from './pages/jobs/job.js'
import { MapPage } from './pages/map/map-page.js'
import { NetworkPage } from './pages/network/network-page.js'
import { PathPage } from './pages/network/path-page.js'
import { ReviewPage } from './pages/review/review-page.js'
import { SearchPage } from './pages/search/search-page.js'
import { ReadingPage } from './pages/start/reading-page.js'
import { StartPage } from './pages/start/start-page.js'
import { StoriesPage } from './pages/stories/stories-page.js'
import { TimelinePage } from './pages/timeline/timeline-page.js'
import { StoryPage } from './pages/story/story-page.js'
import { VersionsPage } from './pages/story/versions-page.js'

interface Route { readonly title: string; readonly page: ReactNode }

function routeOf(path: string, t: ReturnType<typeof useText>): Route | null {
  const [, first = '', second, third, fourth, fifth, sixth] = path.split('/').map((part) => {
    try {
      return decodeURIComponent(part)
    } catch {
      return part
    }
  })
  switch (first) {
    case '': return { title: t.nav.start, page: <StartPage /> }
    case 'read': return { title: t.reading.title, page: <ReadingPage /> }
    case 'stories': if (second && third === 'versions' && fourth) return { title: t.versions.title, page: <VersionsPage id={second} other={fourth} /> }
      return { title: t.nav.stories, page: second ? <StoryPage id={second} /> : <StoriesPage /> }
    case 'timeline': return { title: t.nav.timeline, page: <TimelinePage /> }
    case 'events': return second ? { title: t.event.title, page: <EventPage id={second} /> } : { title: t.nav.timeline, page: <TimelinePage /> }
    case 'agreements': return { title: t.nav.agreements, page: second ? <DossierPage id={second} /> : <AgreementsPage /> }
    case 'claims': return { title: t.nav.claims, page: second ? <ClaimPage id={second} /> : <ClaimsPage /> }
    case 'dyads': if (second && third && fourth === 'against' && fifth && sixth) return { title: t.compare.title, page: <ComparePage left={[second, third]} right={[fifth, sixth]} /> }
      return { title: t.nav.dyads, page: second && third ? <DyadPage a={second} b={third} /> : <DyadsPage /> }
    case 'actors': return { title: t.nav.actors, page: second ? <ActorPage id={second} /> : <ActorsPage /> }
    case 'search': return { title: t.searchPage.title, page: <SearchPage /> }
    case 'map': return { title: t.nav.map, page: <MapPage /> }
    case 'network': return { title: t.nav.network, page: <NetworkPage /> }
    case 'path': return { title: t.path.title, page: <PathPage /> }
    case 'review': return { title: t.nav.review, page: <ReviewPage /> }
    case 'accuracy': return { title: t.nav.accuracy, page: <AccuracyPage /> }
    case 'jobs': return { title: t.job.all, page: <JobsPage /> }
    default: return null
  }
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
  // Before the page, which says more of itself once it is there.
  useLayoutEffect(() => {
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

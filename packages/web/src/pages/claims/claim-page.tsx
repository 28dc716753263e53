// One claim: those who allege on one side, those who deny on the other, in order of time. /claims/:id
import type { ClaimRow, Report, StanceRow } from 'isnad/record'
import { Decide } from '../../judging.js'
import { id as encoded, Link, toEvent, toStory } from '../../router.js'
import { dayWords, toldWords } from '../../show/date-words.js'
import { Name, Names, Said } from '../../show/name.js'
import { Reports } from '../../show/reports.js'
import { RowPage } from '../../show/row-page.js'
import { Page, Shown, Stance, Tier, Told } from '../../show/small.js'
import { useText, word } from '../../text/text.js'

export function ClaimPage({ id }: { id: string }) {
  const t = useText()
  return (
    <RowPage<ClaimRow> kind="claims" id={id}>
      {(row, why) => (
        <Page
          className="claim-page"
          title={<Said text={row.proposition} language={row.language} className="quoted" />}
          tools={
            <>
              <Decide id={row.id} tier={row.tier} />
              <a className="button" download={`${row.id}.json`} href={`/claims/${encoded(row.id)}.json`}>
                {t.exportLink}
              </a>
            </>
          }
        >
          <p className="dossier-line">
            {row.accused.length > 0 && (
              <>
                {t.claims.accused} <Names of={row.accused} /> ·{' '}
              </>
            )}
            {row.contested && <span className="chip disputed">{t.claims.contested}</span>} <Tier of={row.tier} /> <Told counts={row.counts} /> · {row.toldDays === 'added' ? toldWords(row) : `${t.claims.first} ${dayWords(row.firstTold)} · ${t.claims.last} ${dayWords(row.lastTold)}`}
            {row.event && (
              <>
                {' · '}
                <Link to={toEvent(row.event)}>{t.claims.event}</Link>
              </>
            )}
          </p>
          <section>
            <h2>{t.claims.history}</h2>
            <div className="sides two">
              <Side title={t.claims.accusers} reports={why.data?.reports ?? []} stances={row.stances.filter((stance) => stance.stance === 'alleges' || stance.stance === 'confirms')} />
              <Side title={t.claims.deniers} reports={why.data?.reports ?? []} stances={row.stances.filter((stance) => stance.stance !== 'alleges' && stance.stance !== 'confirms')} />
            </div>
            <p className="note"><span className="on-screen">{t.claims.opens}</span> {t.claims.noVerdict}</p>
          </section>
          <section>
            <h2>{t.why.reports}</h2>
            <Shown of={why}>{(found) => <Reports of={found.reports} />}</Shown>
          </section>
        </Page>
      )}
    </RowPage>
  )
}
function Side({ title, stances, reports }: { title: string; stances: readonly StanceRow[]; reports: readonly Report[] }) {
  const t = useText()
  return (
    <div className="sheet">
      <h3>{title}</h3>
      {stances.length === 0 && <p className="note">{t.claims.unheard}</p>}
      <ul className="lines">
        {stances.map((stance) => (
          <li key={`${stance.actor.id}${stance.stance}`}>
            <p>
              <Stance of={stance.stance} /> <Name of={stance.actor} />
            </p>
            <p className="under">
              {stance.toldDays === 'added' ? t.story.noDate : dayWords(stance.since)}
              {stance.last !== stance.since && ` – ${dayWords(stance.last)}`} · {t.counts.chains(stance.chains)}
              {stance.stories.slice(0, 4).map((story) => {
                const report = reports.find((one) => one.story.id === story)
                const whose = `${t.job.openStory}: ${report?.story.outlet ?? story}`
                return (
                  <Link key={story} to={toStory(story, report?.assertion)} className="story-dot" aria-label={whose} title={whose}>
                    ¶
                  </Link>
                )
              })}
              {stance.state !== 'current' && ` · ${word(t.state, stance.state)}`}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}

// The rail of stages: filled when it happened, hatched when planned, ringed when others say otherwise; each opens its stories.
import type { Report, StageRow, ToldDays } from 'isnad/record'
import { Link, toStory } from '../../router.js'
import { stageName } from '../../show/agreement-line.js'
import { Names } from '../../show/name.js'
import { Status, When } from '../../show/small.js'
import { useText } from '../../text/text.js'

const ORDER = ['proposed', 'negotiating', 'agreed', 'announced', 'initialled', 'signed', 'submitted', 'approved', 'ratified', 'promulgated', 'provisional', 'in_force', 'amended', 'extended', 'postponed', 'suspended', 'withdrawn', 'terminated', 'expired', 'rejected']
/** The way that most agreements go; always drawn, so that what is missing is seen. */
const BACKBONE = ['negotiating', 'signed', 'ratified', 'in_force']

export function StageRail({ stages, told, reports }: { stages: readonly StageRow[]; told: ToldDays; reports: readonly Report[] }) {
  const t = useText()
  const reportOf = (story: string) => reports.find((report) => report.story.id === story)
  const names = ORDER.filter((name) => BACKBONE.includes(name) || stages.some((stage) => stage.stage === name))
  return (
    <>
      <ol className="rail">
        {names.map((name) => {
          const steps = stages.filter((stage) => stage.stage === name)
          const state = steps.some((stage) => stage.status === 'actual') ? 'actual' : (steps[0]?.status ?? 'none')
          return (
            <li key={name} className={`rail-${state}`}>
              <span className="node" aria-hidden="true" />
              <h3>{stageName(name)}</h3>
              {steps.length === 0 && <p className="under">–</p>}
              {steps.map((stage) => (
                <div key={`${stage.status} ${stage.date} ${stage.stories.join()}`}>
                  <p>
                    <Status of={stage.status} /> <When edtf={stage.date} told={told} />
                  </p>
                  <p className="under">
                    <Names of={stage.by} /> · {t.counts.chains(stage.counts.chains)}
                    {stage.stories.slice(0, 3).map((story, i) => {
                      const report = reportOf(story)
                      const whose = `${t.job.openStory}: ${report?.story.outlet ?? i + 1}`
                      return (
                        <Link key={story} to={toStory(story, report?.assertion)} className="story-dot" aria-label={whose} title={whose}>
                          ¶
                        </Link>
                      )
                    })}
                  </p>
                </div>
              ))}
            </li>
          )
        })}
      </ol>
      <p className="note">
        {t.agreements.railNote} <span className="on-screen">{t.claims.opens}</span>
      </p>
    </>
  )
}

// The rail of stages: filled when it happened, hatched when planned, ringed when others say otherwise; each opens its stories.
import type { StageRow, ToldDays } from 'isnad/record'
import { Link, toStory } from '../../router.js'
import { stageName } from '../../show/agreement-line.js'
import { Names } from '../../show/name.js'
import { Status, When } from '../../show/small.js'
import { useText } from '../../text/text.js'

const ORDER = ['proposed', 'negotiating', 'agreed', 'announced', 'initialled', 'signed', 'submitted', 'approved', 'ratified', 'promulgated', 'provisional', 'in_force', 'amended', 'extended', 'postponed', 'suspended', 'withdrawn', 'terminated', 'expired', 'rejected']
/** The way that most agreements go; always drawn, so that what is missing is seen. */
const BACKBONE = ['negotiating', 'signed', 'ratified', 'in_force']

export function StageRail({ stages, told }: { stages: readonly StageRow[]; told: ToldDays }) {
  const t = useText()
  const names = ORDER.filter((name) => BACKBONE.includes(name) || stages.some((stage) => stage.stage === name))
  return (
    <ol className="rail">
      {names.map((name) => {
        const reports = stages.filter((stage) => stage.stage === name)
        const state = reports.some((stage) => stage.status === 'actual') ? 'actual' : (reports[0]?.status ?? 'none')
        return (
          <li key={name} className={`rail-${state}`}>
            <span className="node" aria-hidden="true" />
            <h3>{stageName(name)}</h3>
            {reports.length === 0 && <p className="under">–</p>}
            {reports.map((stage) => (
              <div key={`${stage.status} ${stage.date} ${stage.stories.join()}`}>
                <p>
                  <Status of={stage.status} /> <When edtf={stage.date} told={told} />
                </p>
                <p className="under">
                  <Names of={stage.by} /> · {t.counts.chains(stage.counts.chains)}
                  {stage.stories.slice(0, 3).map((story, i) => (
                    <Link key={story} to={toStory(story)} className="story-dot" aria-label={`${t.nav.stories} ${i + 1}`}>
                      ¶
                    </Link>
                  ))}
                </p>
              </div>
            ))}
          </li>
        )
      })}
    </ol>
  )
}

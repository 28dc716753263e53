// Party × act: who has signed, ratified, brought into force, left; dates as they were told.
import type { AgreementRow } from 'isnad/record'
import { dateWords } from '../../show/date-words.js'
import { Name } from '../../show/name.js'
import { useText, word } from '../../text/text.js'

const ACTS = ['signed', 'ratified', 'in_force', 'withdrawn'] as const
/** Steps that bind everybody when no party is named. */
const JOINT = new Set<string>(['signed', 'in_force'])

export function PartyMatrix({ agreement }: { agreement: AgreementRow }) {
  const t = useText()
  return (
    <div className="scroll">
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{t.agreements.parties}</th>
            {ACTS.map((act) => (
              <th scope="col" key={act}>
                {word(t.stage, act)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agreement.parties.map((party) => (
            <tr key={party.id}>
              <th scope="row">
                <Name of={party} />
              </th>
              {ACTS.map((act) => {
                const found = agreement.stages.filter((stage) => stage.stage === act && (stage.by.some((by) => by.id === party.id || (by.country !== null && by.country === party.id)) || (stage.by.length === 0 && JOINT.has(act))))
                return (
                  <td key={act}>
                    {found.length === 0 && <span className="under">–</span>}
                    {found.map((stage) => (
                      <span key={`${stage.status}${stage.date}`} className={`cell cell-${stage.status}`} title={word(t.status, stage.status)}>
                        {stage.status === 'actual' ? '●' : stage.status === 'planned' ? '◯' : '△'} {stage.date ? dateWords(stage.date, {}) : stage.status === 'actual' ? '' : word(t.status, stage.status)}
                      </span>
                    ))}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{t.agreements.matrixNote}</p>
    </div>
  )
}

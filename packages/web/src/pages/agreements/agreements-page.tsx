// The register of agreements: /agreements
import type { AgreementRow } from 'isnad/record'
import { usePages } from '../../api.js'
import { Link, toAgreement, usePlace } from '../../router.js'
import { lastStage, stageName, titleOf } from '../../show/agreement-line.js'
import { toldDay } from '../../show/date-words.js'
import { Filters, queryOf } from '../../show/filters.js'
import { Names, Said } from '../../show/name.js'
import { Empty, More, Page, Shown, Status, Tier, Told, When } from '../../show/small.js'
import { Table } from '../../show/table.js'
import { useChoices } from '../../state.js'
import { useText, word } from '../../text/text.js'

const FIELDS = ['actor', 'with', 'kind', 'stage', 'from', 'to', 'language', 'min_chains', 'tier'] as const

export function AgreementsPage() {
  const t = useText()
  useChoices()
  const pages = usePages<AgreementRow>('/agreements', queryOf(usePlace().query, FIELDS))
  return (
    <Page title={t.agreements.title} intro={t.agreements.intro}>
      <Filters fields={FIELDS} />
      <Shown of={pages} empty={<Empty what={t.empty.agreements} fill={t.empty.loosen} coverage />}>
        {(rows) => (
          <Table heads={[t.agreements.titles, t.agreements.kind, t.agreements.parties, t.agreements.stage, t.agreements.told, t.agreements.last]}>
            {rows.map((row) => {
              const title = titleOf(row)
              const stage = lastStage(row)
              return (
                <tr key={row.id}>
                  <td>
                    <Link className="act" to={toAgreement(row.id)}>
                      <Said text={title.text} language={title.language} />
                    </Link>{' '}
                    <Tier of={row.tier} />
                    {title.original && (
                      <p className="under">
                        <Said {...title.original} />
                      </p>
                    )}
                  </td>
                  <td className="nowrap">{word(t.agreementType, row.type)}</td>
                  <td>
                    <Names of={row.parties} />
                  </td>
                  <td>
                    {stage ? (
                      <>
                        <strong>{stageName(stage.stage)}</strong> <Status of={stage.status} /> <When edtf={stage.date} told={row} />
                      </>
                    ) : (
                      t.stage['spoken of']
                    )}
                    {row.disputes.length > 0 && <span className="chip disputed">{t.counts.conflicts(row.disputes.length)}</span>}
                  </td>
                  <td>
                    <Told counts={row.counts} short />
                  </td>
                  <td className="nowrap">{toldDay(row, 'lastTold')}</td>
                </tr>
              )
            })}
          </Table>
        )}
      </Shown>
      <More more={pages.more} />
    </Page>
  )
}

// The ledger of claims: /claims. Who alleges, who denies; no verdict.
import type { ClaimRow } from 'isnad/record'
import { usePages } from '../../api.js'
import { Link, toClaim, usePlace } from '../../router.js'
import { toldDay } from '../../show/date-words.js'
import { Filters, queryOf } from '../../show/filters.js'
import { Name, Names, Said } from '../../show/name.js'
import { Empty, More, Page, Shown, Stance, Tier } from '../../show/small.js'
import { Table } from '../../show/table.js'
import { num } from '../../text/numbers.js'
import { useText } from '../../text/text.js'

const FIELDS = ['actor', 'with', 'stance', 'from', 'to', 'language', 'min_chains', 'contested'] as const

export function ClaimsPage() {
  const t = useText()
  const pages = usePages<ClaimRow>('/claims', queryOf(usePlace().query, FIELDS))
  return (
    <Page
      title={t.claims.title}
      intro={t.claims.intro}
      className="ledger"
      tools={
        <button type="button" onClick={() => print()}>
          {t.story.print}
        </button>
      }
    >
      <Filters fields={FIELDS} />
      <p className="legend">
        {(['alleges', 'denies', 'confirms', 'declines'] as const).map((stance) => (
          <Stance key={stance} of={stance} />
        ))}
      </p>
      <Shown of={pages} empty={<Empty what={t.empty.claims} fill={t.empty.loosen} coverage />}>
        {(rows) => (
          <Table heads={[t.claims.proposition, t.claims.accused, t.claims.stances, t.claims.first, t.claims.last, t.claims.chains]}>
            {rows.map((row) => {
              const heard = new Set(row.stances.map((stance) => stance.actor.id))
              return (
                <tr key={row.id}>
                  <td className="proposition">
                    <Link to={toClaim(row.id)}>
                      <Said text={row.proposition} language={row.language} className="quoted" />
                    </Link>{' '}
                    {row.contested && <span className="chip disputed">{t.claims.contested}</span>} <Tier of={row.tier} />
                  </td>
                  <td>
                    <Names of={row.accused} />
                  </td>
                  <td>
                    <ul>
                      {row.stances.map((stance) => (
                        <li key={`${stance.actor.id}${stance.stance}`}>
                          <Name of={stance.actor} /> <Stance of={stance.stance} />
                        </li>
                      ))}
                      {row.accused.filter((accused) => !heard.has(accused.id)).map((accused) => (
                        <li key={accused.id}>
                          <Name of={accused} /> <Stance of="silent" />
                        </li>
                      ))}
                    </ul>
                  </td>
                  <td className="nowrap">{toldDay(row, 'firstTold')}</td>
                  <td className="nowrap">{toldDay(row, 'lastTold')}</td>
                  <td>{num(row.counts.chains)}</td>
                </tr>
              )
            })}
          </Table>
        )}
      </Shown>
      <More more={pages.more} />
      <p className="note">{t.claims.noVerdict}</p>
    </Page>
  )
}

// The dossier of one agreement: /agreements/:id
import { Fragment } from 'react'
import type { AgreementRow, ClaimRow, EventRow, Page as PageOf, Report } from 'isnad/record'
import { dataAt, useData } from '../../api.js'
import { Decide } from '../../judging.js'
import { id as encoded, Link, toAgreement, toStory } from '../../router.js'
import { lastStage, stageName, titleOf } from '../../show/agreement-line.js'
import { ClaimLine } from '../../show/claim-line.js'
import { dayWords } from '../../show/date-words.js'
import { actName, EventLine } from '../../show/event-line.js'
import { List, Names, Said } from '../../show/name.js'
import { Reports } from '../../show/reports.js'
import { RowPage } from '../../show/row-page.js'
import { Empty, Page, Shown, Status, Tier, Told, When } from '../../show/small.js'
import { chosen, useChoices } from '../../state.js'
import { num } from '../../text/numbers.js'
import { languageName, useText, word } from '../../text/text.js'
import { PartyMatrix } from './party-matrix.js'
import { StageRail } from './stage-rail.js'

export function DossierPage({ id }: { id: string }) {
  const t = useText()
  useChoices()
  return (
    <RowPage<AgreementRow> kind="agreements" id={id}>
      {(row, why, asOf) => {
        const title = titleOf(row)
        const stage = lastStage(row)
        return (
          <Page
            className="dossier"
            title={<Said text={title.text} language={title.language} />}
            tools={
              <>
                <Decide id={row.id} tier={row.tier} />
                <a className="button" download={`${row.id}.json`} href={dataAt(`/agreements/${encoded(row.id)}`, { as_of: asOf })}>
                  {t.exportLink}
                </a>
                <button type="button" onClick={() => print()}>
                  {t.story.print}
                </button>
              </>
            }
          >
            {title.original && (
              <p className="dossier-line">
                <Said {...title.original} className="quoted" />
              </p>
            )}
            <p className="dossier-line">
              <span className="chip">{word(t.agreementType, row.type)}</span> <Names of={row.parties} /> <Tier of={row.tier} />
            </p>
            <p className="dossier-line status-line">
              {stage ? (
                <>
                  <strong>{stageName(stage.stage)}</strong> <Status of={stage.status} /> <When edtf={stage.date} told={row} /> · <Told counts={row.counts} />
                </>
              ) : (
                <>
                  {t.agreements.none} <span className="note">{t.agreements.watch}</span>
                </>
              )}
            </p>
            <section>
              <h2>{t.agreements.rail}</h2>
              {row.stages.length ? <StageRail stages={row.stages} told={row} reports={why.data?.reports ?? []} /> : <Empty what={t.agreements.none} fill={t.agreements.watch} />}
            </section>
            <div className="columns">
              <section>
                <h2>{t.agreements.matrix}</h2>
                <PartyMatrix agreement={row} />
              </section>
              <section>
                <h2>{t.agreements.titles}</h2>
                <Titles of={row.titles} />
                {row.term && (
                  <p>
                    {t.agreements.term}: <bdi>{row.term}</bdi>
                  </p>
                )}
                {row.areas.length > 0 && (
                  <p>
                    {t.agreements.areas}: <List language={chosen().language} items={row.areas.map((area) => word(t.area, area))} />
                  </p>
                )}
              </section>
            </div>
            <section>
              <h2>{t.agreements.clauses}</h2>
              {row.clauses.length ? (
                <table>
                  <tbody>
                    {row.clauses.map((clause) => (
                      <tr key={`${clause.story}${clause.quote}`}>
                        <th scope="row" className={clause.said === 'in' ? 'status-actual' : 'status-denied plain-text'}>
                          {clause.said === 'in' ? t.agreements.in : t.agreements.notIn}
                        </th>
                        <td>
                          <Said text={clause.quote} language={clause.language} className="quoted" />
                        </td>
                        <td>
                          <Names of={clause.by} /> <SaysSo story={clause.story} reports={why.data?.reports ?? []} />
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              ) : (
                <p className="note">{t.agreements.noClauses}</p>
              )}
            </section>
            <Disputes row={row} reports={why.data?.reports ?? []} />
            <Related row={row} />
            <Around row={row} asOf={asOf} />
            <section>
              <h2>{t.agreements.sources}</h2>
              <Shown of={why}>{(found) => <Reports of={[...found.reports].sort((a, b) => (a.chain < b.chain ? -1 : a.chain > b.chain ? 1 : 0))} />}</Shown>
            </section>
          </Page>
        )
      }}
    </RowPage>
  )
}

/** What stories call it, a line for each language. */
function Titles({ of }: { of: AgreementRow['titles'] }) {
  const languages = [...new Set(of.map((title) => title.language))].sort((a, b) => Number(b === chosen().language) - Number(a === chosen().language))
  return (
    <dl className="facts titles">
      {languages.map((language) => (
        <Fragment key={language}>
          <dt>{language ? languageName(language) : ''}</dt>
          <dd>
            {of.filter((title) => title.language === language).map((title, i) => (
              <Fragment key={title.text}>
                {i > 0 && ' · '}
                <Said text={title.text} language={title.language} />
                {title.times > 1 && <span className="under"> ×{num(title.times)}</span>}
              </Fragment>
            ))}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}

/** Whose story says so, and its words. */
function SaysSo({ story, reports }: { story: string; reports: readonly Report[] }) {
  const t = useText()
  const report = reports.find((one) => one.story.id === story)
  return (
    <Link to={toStory(story, report?.assertion)}>
      {report?.story.outlet ? <Said text={report.story.outlet} /> : t.agreements.saysSo}
    </Link>
  )
}

function Disputes({ row, reports }: { row: AgreementRow; reports: readonly Report[] }) {
  const t = useText()
  const storyOf = (id: string) => reports.find((report) => report.story.id === id)?.story
  return (
    <section>
      <h2>{t.agreements.disputes}</h2>
      {row.disputes.length === 0 ? (
        <p className="note">{t.agreements.disputesNone}</p>
      ) : (
        <>
          <p className="note">{t.agreements.disputesNote}</p>
          {row.disputes.map((dispute) => (
            <div key={dispute.id} className="dispute">
              <h3>
                {word(t.agreements.field, dispute.field)} · {dispute.what in t.stage ? stageName(dispute.what) : actName(dispute.what, dispute.what)}
              </h3>
              <div className="sides">
                {dispute.values.map((value) => (
                  <div key={value.value} className="sheet">
                    <strong>{dispute.field === 'date' ? <When edtf={value.value} /> : <bdi>{word(t.status, value.value)}</bdi>}</strong>
                    <ul>
                      {value.stories.map((story) => {
                        const told = storyOf(story)
                        return (
                          <li key={story}>
                            <Link to={toStory(story)}>
                              <Said text={told?.outlet ?? told?.headline ?? story} />
                            </Link>{' '}
                            <span className="under">{dayWords(told?.published)}</span>
                          </li>
                        )
                      })}
                    </ul>
                  </div>
                ))}
              </div>
            </div>
          ))}
        </>
      )}
    </section>
  )
}

function Related({ row }: { row: AgreementRow }) {
  const t = useText()
  const same = row.links.filter((link) => link.rel !== 'mentioned_with')
  const beside = row.links.filter((link) => link.rel === 'mentioned_with')
  if (!row.links.length) return null
  return (
    <section>
      {same.length > 0 && (
        <>
          <h2>{t.agreements.sameName}</h2>
          <p className="note">{t.agreements.sameNameNote}</p>
          {same.map((link) => (
            <Linked key={link.to} id={link.to} />
          ))}
        </>
      )}
      {beside.length > 0 && (
        <>
          <h2>{t.agreements.mentioned}</h2>
          {beside.map((link) => (
            <Linked key={link.to} id={link.to} />
          ))}
        </>
      )}
    </section>
  )
}
function Linked({ id }: { id: string }) {
  useChoices()
  const { data } = useData<AgreementRow>(`/agreements/${encoded(id)}.json`)
  if (!data) return null
  const title = titleOf(data)
  return (
    <p>
      <Link to={toAgreement(id)}>
        <Said text={title.text} language={title.language} />
      </Link>{' '}
      <Names of={data.parties} />
    </p>
  )
}

function Around({ row, asOf }: { row: AgreementRow; asOf: string | null }) {
  const t = useText()
  const [a, b] = row.parties
  const query = a && b ? { actor: a.id, with: b.id, as_of: asOf, limit: 60 } : null
  const events = useData<PageOf<EventRow>>(query ? dataAt('/timeline', query) : null)
  const claims = useData<PageOf<ClaimRow>>(query ? dataAt('/claims', { ...query, limit: 8 }) : null)
  const mine = events.data?.rows.filter((event) => event.agreement === row.id) ?? []
  return (
    <div className="columns">
      {mine.length > 0 && (
        <section>
          <h2>{t.agreements.events}</h2>
          {mine.map((event) => (
            <EventLine key={event.id} event={event} />
          ))}
        </section>
      )}
      {claims.data && claims.data.rows.length > 0 && (
        <section>
          <h2>{t.agreements.claims}</h2>
          {claims.data.rows.map((claim) => (
            <ClaimLine key={claim.id} claim={claim} />
          ))}
        </section>
      )}
    </div>
  )
}

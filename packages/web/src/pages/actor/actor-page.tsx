// One actor: names, offices, partners, events; whom it may be one with; and a way to say so. /actors/:id
import { Fragment } from 'react'
import type { ActorRow, AgreementRow, ClaimRow, EventRow, Page as PageOf, RelationRow, TopDyad } from 'isnad/record'
import { dataAt, useData } from '../../api.js'
import { judge } from '../../judging.js'
import { href, id as encoded, Link, toActor, toDyad, usePlace } from '../../router.js'
import { AgreementLine } from '../../show/agreement-line.js'
import { ClaimLine } from '../../show/claim-line.js'
import { countryName } from '../../show/countries.js'
import { dateWords, dayWords } from '../../show/date-words.js'
import { EventLine } from '../../show/event-line.js'
import { Name, nameOf, otherName, Said } from '../../show/name.js'
import { RelationLine } from '../../show/relation-line.js'
import { Page, Shown } from '../../show/small.js'
import { useChoices } from '../../state.js'
import { num, percent, score } from '../../text/numbers.js'
import { officeName } from '../../text/offices.ar.js'
import { useText, word } from '../../text/text.js'
import { Correct } from './correct.js'

/** Agreements and claims before one is sent to their own page. */
const MOST_SHOWN = 6

export function ActorPage({ id }: { id: string }) {
  const t = useText()
  useChoices()
  const asOf = usePlace().query.get('as_of')
  const actor = useData<ActorRow>(`/actors/${encoded(id)}.json`)
  const events = useData<PageOf<EventRow>>(dataAt('/timeline', { actor: id, limit: 25, as_of: asOf }))
  const dyads = useData<{ rows: TopDyad[] }>(dataAt('/dyads', { actor: id, limit: 12 }))
  const agreements = useData<PageOf<AgreementRow>>(dataAt('/agreements', { actor: id, limit: MOST_SHOWN, as_of: asOf }))
  const claims = useData<PageOf<ClaimRow>>(dataAt('/claims', { actor: id, limit: MOST_SHOWN, as_of: asOf }))
  const relations = useData<{ rows: RelationRow[] }>(dataAt('/relations', { actor: id, limit: 20, as_of: asOf }))
  return (
    <Shown of={actor}>
      {(row) => (
        <Page
          title={<bdi>{nameOf(row)}</bdi>}
          intro={
            <>
              {otherName(row) && (
                <>
                  <bdi>{otherName(row)}</bdi> ·{' '}
                </>
              )}
              {word(t.kind, row.kind)}
              {row.sector && ` · ${word(t.sector, row.sector)}`}
              {row.country && row.country !== row.id && (
                <>
                  {' · '}
                  <Link to={toActor(row.country)}>
                    <bdi>{countryName(row.country)}</bdi>
                  </Link>
                </>
              )}
              {' · '}
              {t.counts.stories(row.stories)} {row.first && ` · ${t.actor.seen(dayWords(row.first), dayWords(row.last))}`}
            </>
          }
          tools={
            <>
              <Link className="button" to={href('/timeline', { actor: row.id })}>
                {t.actor.timeline}
              </Link>
              <Link className="button" to={href('/network', { actor: row.id })}>
                {t.actor.network}
              </Link>
            </>
          }
        >
          <div className="columns">
            <section>
              <h2>{t.actor.events}</h2>
              <Shown of={events}>{(page) => (page.rows.length ? page.rows.map((event) => <EventLine key={event.id} event={event} />) : <p className="note">{t.empty.events}</p>)}</Shown>
            </section>
            <div>
              {dyads.data && dyads.data.rows.length > 0 && (
                <section>
                  <h2>{t.actor.partners}</h2>
                  <ul className="lines">
                    {dyads.data.rows.map((dyad) => {
                      const other = dyad.a.id === row.id ? dyad.b : dyad.a
                      return (
                        <li key={other.id}>
                          <Link to={toDyad(row.id, other.id)}>
                            <Name of={other} link={false} />
                          </Link>{' '}
                          <span className="under">{t.counts.events(dyad.events)}</span>
                        </li>
                      )
                    })}
                  </ul>
                </section>
              )}
              {relations.data && relations.data.rows.length > 0 && (
                <section>
                  <h2>{t.actor.relations}</h2>
                  {relations.data.rows.map((relation) => (
                    <RelationLine key={relation.id} relation={relation} />
                  ))}
                </section>
              )}
              {row.offices.length > 0 && (
                <section>
                  <h2>{t.actor.offices}</h2>
                  <ul className="lines">
                    {row.offices.map((office) => (
                      <li key={office.office}>
                        <bdi>{officeName(office.office)}</bdi>{' '}
                        <span className="under">
                          {dateWords(office.from)}
                          {office.to !== office.from && ` – ${dateWords(office.to)}`}
                        </span>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
              {agreements.data && agreements.data.rows.length > 0 && (
                <section>
                  <h2>{t.actor.agreements}</h2>
                  {agreements.data.rows.map((agreement) => (
                    <AgreementLine key={agreement.id} agreement={agreement} />
                  ))}
                  {agreements.data.next && <Link to={href('/agreements', { actor: row.id })}>{t.actor.all}</Link>}
                </section>
              )}
              {claims.data && claims.data.rows.length > 0 && (
                <section>
                  <h2>{t.actor.claims}</h2>
                  {claims.data.rows.map((claim) => (
                    <ClaimLine key={claim.id} claim={claim} />
                  ))}
                  {claims.data.next && <Link to={href('/claims', { actor: row.id })}>{t.actor.all}</Link>}
                </section>
              )}
              <section>
                <h2>{t.actor.names}</h2>
                <p className="names">
                  {row.names.slice(0, 20).map((name, i) => (
                    <Fragment key={name.form}>
                      {i > 0 && ' · '}
                      <Said text={name.form} language={name.language} />
                      {name.times > 1 && <span className="under"> ×{num(name.times)}</span>}
                    </Fragment>
                  ))}
                </p>
              </section>
              <section id="correct">
                <h2>{t.actor.candidates}</h2>
                {row.candidates.length === 0 && <p className="note">{t.actor.none}</p>}
                <ul className="lines">
                  {row.candidates.slice(0, 12).map((candidate) => (
                    <li key={candidate.id}>
                      <p>
                        <Name of={candidate} />{' '}
                        <span className="under">
                          {t.actor.score} {percent(candidate.score)}
                        </span>{' '}
                        {candidate.joined && <span className="chip">{t.actor.joined}</span>}
                      </p>
                      <p className="under">{Object.entries(candidate.parts).map(([part, value]) => `${word(t.why.part, part)} ${score(value)}`).join(' · ')}</p>
                      <p>
                        {!candidate.joined && (
                          <button type="button" className="quiet" onClick={() => void judge('same', row.id, candidate.id)}>
                            {t.actor.same}
                          </button>
                        )}
                        <button type="button" className="quiet" onClick={() => void judge('different', row.id, candidate.id)}>
                          {t.actor.different}
                        </button>
                      </p>
                    </li>
                  ))}
                  {row.joined.filter((member) => member.id !== row.id && !row.candidates.some((candidate) => candidate.id === member.id)).map((member) => (
                    <li key={member.id}>
                      <Name of={member} link={false} /> <span className="chip">{t.actor.joined}</span>{' '}
                      <button type="button" className="quiet" onClick={() => void judge('different', row.id, member.id)}>
                        {t.actor.split}
                      </button>
                    </li>
                  ))}
                </ul>
                <Correct id={row.id} />
              </section>
            </div>
          </div>
        </Page>
      )}
    </Shown>
  )
}

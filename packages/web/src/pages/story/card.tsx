// One finding in plain words, with its chain of sources; opened, it says why, and who else tells of it.
import { type RefObject, useState } from 'react'
import type { Story } from 'isnad'
import type { Correction } from 'isnad/record'
import { Decide, undo } from '../../judging.js'
import { Link, toActor, toAgreement, toClaim, toEvent } from '../../router.js'
import { countryName } from '../../show/countries.js'
import { Chain } from '../../show/chain.js'
import { actName, arrow, quadOf } from '../../show/event-line.js'
import { Said, directionOf } from '../../show/name.js'
import { Stance, Status, When } from '../../show/small.js'
import { score } from '../../text/numbers.js'
import { officeName } from '../../text/offices.ar.js'
import { useText, word } from '../../text/text.js'
import { AsRead } from './as-read.js'
import { short, Who } from './who.js'
import type { Called, Fact } from './facts.js'
import { judgedAs, quoteOf } from './facts.js'
import { Elsewhere } from './elsewhere.js'

interface Shown { readonly fact: Fact; readonly story: Story; readonly call: (id: string) => Called; readonly placeCalled: (name: string) => string; readonly focused: boolean; readonly kept: boolean; readonly tier: string; readonly correction: Correction | null; readonly onEdit: () => void; readonly onFocus: () => void; readonly refer?: RefObject<HTMLLIElement | null> }

function Sentence({ fact, story, call, placeCalled, kept }: Pick<Shown, 'fact' | 'story' | 'call' | 'placeCalled' | 'kept'>) {
  const t = useText()
  const { item } = fact
  const quote = (span: Parameters<typeof quoteOf>[1], most?: number) => <Said text={short(quoteOf(story, span), most)} language={story.language} className="quoted" />
  const who = (ids: readonly string[]) => <Who ids={ids} call={call} linked={kept} />
  switch (item.kind) {
    case 'event': {
      const { of } = item
      const according = of.according_to
      const place = of.location?.name ?? of.place
      return (
        <>
          <p>
            <strong>
              <span className={`quad quad-${quadOf(of.type)}`} aria-hidden="true" />
              {actName(of.act, of.type)}
            </strong>{' '}
            {of.actors.length > 0 ? who(of.actors) : of.recipients.length > 0 && <span className="note">{t.unnamed}</span>}
            {of.recipients.length > 0 && (
              <>
                {' '}
                <span className="arrow" aria-hidden="true">
                  {arrow()}
                </span>{' '}
                {who(of.recipients)}
              </>
            )}{' '}
            <Status of={of.status} />{' '}
            {of.presentation === 'referred' && <span className="note">{t.story.inPassing}</span>}
          </p>
          <p className="under">
            <When edtf={of.date} />
            {place && (
              <>
                {' · '}
                <bdi>{placeCalled(place)}</bdi>
              </>
            )}
            {according.length > 0 && (
              <>
                {' · '}
                {t.story.according} {who(according)}
              </>
            )}
          </p>
        </>
      )
    }
    case 'claim':
      return (
        <>
          <p>{quote(item.of.quote)}</p>
          <p className="under">
            {item.of.accused.length > 0 && (
              <>
                {t.claims.accused} {who(item.of.accused)}
                {' · '}
              </>
            )}
            {item.of.stances.map((stance) => (
              <span key={`${stance.actor} ${stance.stance} ${stance.span.start}`} className="pair">
                {who([stance.actor])} <Stance of={stance.stance} />
              </span>
            ))}
          </p>
        </>
      )
    case 'agreement':
      return (
        <>
          <p>
            <strong>{quote(item.of.quote)}</strong> <span className="chip">{word(t.agreementType, item.of.type)}</span>
          </p>
          <p className="under">{who(item.of.parties)}</p>
          {item.of.stages.map((stage) => (
            <p className="under" key={`${stage.stage} ${stage.span.start}`}>
              {word(t.stage, stage.stage)} <Status of={stage.status} /> <When edtf={stage.date} />
            </p>
          ))}
          {item.of.clauses.map((clause) => (
            <p className="under" key={clause.quote.start}>
              {clause.said === 'in' ? t.story.clauseIn : t.story.clauseNot}: {quote(clause.quote, 90)}
            </p>
          ))}
        </>
      )
    case 'statement':
      return (
        <p>
          {item.of.speaker ? who([item.of.speaker]) : <Said text={quoteOf(story, item.of.cue)} language={story.language} />}
          {': '}
          {item.of.direct ? '«' : ''}
          {quote(item.of.content)}
          {item.of.direct ? '»' : ''}
          {item.of.medium && (
            <span className="under">
              {' '}
              · {t.role.medium} {who([item.of.medium])}
            </span>
          )}
        </p>
      )
    case 'actor': {
      const { of } = item
      return (
        <>
          <p>
            <strong>{who([of.id])}</strong> <span className="chip">{word(t.kind, of.kind)}</span>
          </p>
          <p className="under">
            <bdi>{[of.country && of.kind !== 'state' ? countryName(of.country) + (of.country_inferred ? ` (${t.fromContext})` : '') : of.country, of.sector && word(t.sector, of.sector), of.office && officeName(of.office)].filter(Boolean).join(' · ')}</bdi>
          </p>
        </>
      )
    }
    case 'time':
      return (
        <p>
          {quote(item.of.quote)} = <When edtf={item.of.value} />
        </p>
      )
    case 'place':
      return (
        <p>
          <bdi>{placeCalled(item.of.name)}</bdi> <span className="chip">{word(t.precision, item.of.precision)}</span> <span className="under">{item.of.country && countryName(item.of.country)}</span>
        </p>
      )
    case 'relation':
      return (
        <p>
          <strong>{word(t.relation, item.of.type)}</strong> {who(item.of.from)}
          {item.of.to.length > 0 && (
            <>
              {' '}
              <span className="arrow">{arrow()}</span> {who(item.of.to)}
            </>
          )}
        </p>
      )
    case 'project':
      return (
        <>
          <p>
            <strong>{quote(item.of.quote)}</strong> <span className="chip">{word(t.project, item.of.kind)}</span> {who(item.of.participants)} <Status of={item.of.status} />
          </p>
          <p className="under">
            {item.of.places.length > 0 && <bdi>{item.of.places.map(placeCalled).join(` ${arrow()} `)}</bdi>}
            {item.of.places.length > 0 && item.of.modes.length > 0 && ' · '}
            {item.of.modes.map((mode) => word(t.transport, mode)).join(' · ')}
          </p>
        </>
      )
  }
}

/** What other stories may tell of too. */
const ELSEWHERE: readonly Fact['layer'][] = ['events', 'claims', 'agreements', 'relations', 'projects']

const recordOf = (fact: Fact): string | null => {
  if (!fact.record) return null
  if (fact.layer === 'events') return toEvent(fact.record)
  if (fact.layer === 'claims') return toClaim(fact.record)
  if (fact.layer === 'agreements') return toAgreement(fact.record)
  return fact.layer === 'actors' ? toActor(fact.record) : null
}

export function Card({ fact, story, call, placeCalled, focused, kept, tier, correction, onEdit, onFocus, refer }: Shown) {
  const t = useText()
  const [why, setWhy] = useState(false)
  const record = recordOf(fact)
  const judged = judgedAs(fact, story)
  return (
    <li ref={refer} className={`card card-${fact.layer} ${focused ? 'focused' : ''} tier-${tier}`} data-key={fact.key}>
      <button type="button" className="card-layer" aria-pressed={focused} onClick={onFocus} aria-label={`${word(t.story.layer, fact.layer)}: ${short(quoteOf(story, fact.spans[0] as Parameters<typeof quoteOf>[1]), 40)}`}>
        {word(t.story.layer, fact.layer)}
      </button>
      <Sentence fact={fact} story={story} call={call} placeCalled={placeCalled} kept={kept} />
      {correction && (
        <p className="under corrected">
          <span className="chip tier-reviewed">{correction.added ? t.edit.addedBy(correction.by) : t.edit.correctedBy(correction.by)}</span> {correction.why && <bdi>{correction.why}</bdi>}
        </p>
      )}
      {focused && (
        <div className="card-more">
          {fact.sources.length > 0 && <Chain of={fact.sources} call={call} />}
          <p className="card-tools">
            {kept && judged && <Decide id={judged} tier={tier} />}
            {kept && judged && (
              <button type="button" className="quiet" onClick={onEdit}>
                {t.edit.edit} <kbd aria-hidden="true">E</kbd>
              </button>
            )}
            {correction && (
              <button type="button" className="quiet" onClick={() => void undo(correction.id)}>
                {t.edit.withdraw}
              </button>
            )}
            {record && (
              <Link className="button quiet" to={record}>
                {t.story.record}
              </Link>
            )}
            {kept && fact.layer === 'actors' && fact.record && (
              <Link className="button quiet" to={`${toActor(fact.record)}#correct`}>
                {t.story.notThis}
              </Link>
            )}
            <button type="button" className="quiet why-button" aria-expanded={why} onClick={() => setWhy(!why)}>
              {t.story.why}
            </button>
          </p>
          {why && (
            <dl className="why">
              {fact.rule && (
                <>
                  <dt>{t.story.rule}</dt>
                  <dd dir={directionOf(null, fact.rule)}>{fact.rule === 'person' ? t.edit.person : <code>{fact.rule}</code>}</dd>
                </>
              )}
              {correction?.before && <AsRead before={correction.before} story={story} call={call} />}
              <dt>{t.story.spans}</dt>
              <dd>
                {fact.spans.slice(0, 8).map((span) => (
                  <Said key={`${span.in}${span.start}`} className="quoted" text={`${short(quoteOf(story, span), 60)} `} language={story.language} />
                ))}
              </dd>
              {fact.item.kind === 'event' && (
                <>
                  <dt>PLOVER · CAMEO</dt>
                  <dd>
                    <bdi dir="ltr">
                      {fact.item.of.type}
                      {fact.item.of.mode ? ` / ${fact.item.of.mode}` : ''} · {fact.item.of.cameo ?? '–'} · {fact.item.of.score === undefined ? '–' : score(fact.item.of.score)}
                    </bdi>
                  </dd>
                </>
              )}
            </dl>
          )}
          {kept && fact.record && ELSEWHERE.includes(fact.layer) && why && <Elsewhere id={fact.record as string} story={String(story.id)} />}
        </div>
      )}
    </li>
  )
}

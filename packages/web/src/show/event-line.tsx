// An event in plain words: act, who → to whom, when, where, status.
import type { EventRow } from 'isnad/record'
import { Link, toEvent } from '../router.js'
import { chosen, useChoices } from '../state.js'
import { text, useText, word } from '../text/text.js'
import { Name, Names, nameOf, namesText } from './name.js'
import { Status, Tier, Told, When } from './small.js'
import { placeName } from './place-name.js'

const QUAD: Readonly<Record<string, 1 | 2 | 3 | 4>> = { AGREE: 1, CONSULT: 1, SUPPORT: 1, CONCEDE: 1, COOPERATE: 2, AID: 2, RETREAT: 2, REQUEST: 3, ACCUSE: 3, REJECT: 3, THREATEN: 3, PROTEST: 4, SANCTION: 4, MOBILIZE: 4, COERCE: 4, ASSAULT: 4 }
export const quadOf = (type: string): 1 | 2 | 3 | 4 => QUAD[type] ?? 1

/** What an act is called; its type where it has no name. */
export function actName(act: string, type: string): string {
  if (chosen().language === 'en') return act ? act[0]?.toUpperCase() + act.slice(1) : word(text().type, type)
  return (text().acts as Record<string, string>)[act] ?? word(text().type, type)
}
/** For titles, tooltips and files. */
export const eventText = (event: Pick<EventRow, 'act' | 'type' | 'actors' | 'recipients'>): string =>
  `${actName(event.act, event.type)}: ${event.actors.length ? namesText(event.actors) : text().unnamed}${event.recipients.length ? ` ${arrow()} ${namesText(event.recipients)}` : ''}`
export const arrow = (): string => (chosen().language === 'ar' ? '←' : '→')

export function Act({ event, link = true }: { event: Pick<EventRow, 'id' | 'act' | 'type'>; link?: boolean }) {
  useChoices()
  const name = actName(event.act, event.type)
  const inner = (
    <>
      <span className={`quad quad-${quadOf(event.type)}`} aria-hidden="true" />
      {name}
    </>
  )
  return link ? (
    <Link className="act" to={toEvent(event.id)}>
      {inner}
    </Link>
  ) : (
    <span className="act">{inner}</span>
  )
}
export function Parties({ event, link = true }: { event: Pick<EventRow, 'actors' | 'recipients'>; link?: boolean }) {
  const t = useText()
  return (
    <span className="parties">
      {event.actors.length === 0 && event.recipients.length > 0 ? <span className="note">{t.unnamed}</span> : <Names of={event.actors} link={link} most={4} />}
      {event.recipients.length > 0 && (
        <>
          {' '}
          <span className="arrow" aria-hidden="true">
            {arrow()}
          </span>{' '}
          <Names of={event.recipients} link={link} most={4} />
        </>
      )}
    </span>
  )
}
export function EventLine({ event }: { event: EventRow }) {
  const t = useText()
  const place = placeName(event)
  return (
    <article className="event-line">
      <p className="line">
        <Act event={event} /> <Parties event={event} /> <Status of={event.status} /> <Tier of={event.tier} />
        {event.disputed && <span className="chip disputed">{t.event.disputed}</span>}
      </p>
      <p className="under">
        <When edtf={event.date} told={event} former={event.formerDates} />
        {place && (
          <>
            {' · '}
            <bdi>{place}</bdi>
          </>
        )}
        {' · '}
        <Told counts={event.counts} />
      </p>
    </article>
  )
}
export { Name, nameOf }

// What was read, where a person said otherwise.
import type { Story } from 'isnad'
import type { Correction } from 'isnad/record'
import { countryName } from '../../show/countries.js'
import { actName, arrow } from '../../show/event-line.js'
import { Said } from '../../show/name.js'
import { Stance, Status, When } from '../../show/small.js'
import { useText, word } from '../../text/text.js'
import { type Called, quoteOf } from './facts.js'
import { short, Who } from './who.js'

export function AsRead({ before, story, call }: { before: NonNullable<Correction['before']>; story: Story; call: (id: string) => Called }) {
  const t = useText()
  const who = (ids: readonly string[]) => <Who ids={ids} call={call} linked={false} />
  return (
    <>
      <dt>{t.edit.asRead}</dt>
      <dd>
        {'act' in before ? (
          <>
            {actName(before.act, before.type)} {who(before.actors)} {before.recipients.length > 0 && <>{arrow()} {who(before.recipients)}</>} <Status of={before.status} quiet={false} /> <When edtf={before.date} /> <bdi>{before.place}</bdi>
          </>
        ) : 'stances' in before ? (
          before.stances.map((stance) => (
            <span key={`${stance.actor} ${stance.stance}`} className="pair">
              {who([stance.actor])} <Stance of={stance.stance} />
            </span>
          ))
        ) : 'content' in before ? (
          <>
            {before.speaker ? who([before.speaker]) : t.unnamed}: <Said className="quoted" text={short(quoteOf(story, before.content), 90)} language={story.language} /> <When edtf={before.date} />
          </>
        ) : 'from' in before ? (
          <>
            {word(t.relation, before.type)} {who(before.from)} {before.to.length > 0 && <>{arrow()} {who(before.to)}</>}
          </>
        ) : 'participants' in before ? (
          <>
            <Said text={quoteOf(story, before.quote)} language={story.language} /> {who(before.participants)} <Status of={before.status} />
          </>
        ) : 'value' in before ? (
          <When edtf={before.value} />
        ) : 'precision' in before ? (
          <>
            <bdi>{before.name}</bdi> {before.country && countryName(before.country)}
          </>
        ) : (
          <>
            {word(t.agreementType, before.type)} {who(before.parties)}
            {before.stages.map((stage) => (
              <span key={`${stage.stage} ${stage.span.start}`} className="pair">
                {' · '}
                {word(t.stage, stage.stage)} <Status of={stage.status} /> <When edtf={stage.date} />
              </span>
            ))}
          </>
        )}{' '}
        {'rule' in before && <code dir="auto">{before.rule}</code>}
      </dd>
    </>
  )
}

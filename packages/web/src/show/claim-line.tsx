import type { ClaimRow } from 'isnad/record'
import { Link, toClaim } from '../router.js'
import { useText } from '../text/text.js'
import { toldDay } from './date-words.js'
import { Name, Names, Said } from './name.js'
import { Stance, Told } from './small.js'

export function ClaimLine({ claim }: { claim: ClaimRow }) {
  const t = useText()
  return (
    <article className="event-line">
      <p className="line">
        <Link className="act" to={toClaim(claim.id)}>
          <Said text={claim.proposition} language={claim.language} />
        </Link>
      </p>
      <p className="under">
        {claim.accused.length > 0 && (
          <>
            {t.claims.accused} <Names of={claim.accused} /> ·{' '}
          </>
        )}
        {claim.stances.map((stance) => (
          <span className="pair" key={`${stance.actor.id} ${stance.stance}`}>
            <Name of={stance.actor} /> <Stance of={stance.stance} />
          </span>
        ))}{' '}
        · {toldDay(claim, 'lastTold')} · <Told counts={claim.counts} short />
      </p>
    </article>
  )
}

import type { AgreementRow, StageRow } from 'isnad/record'
import { Link, toAgreement } from '../router.js'
import { chosen, useChoices } from '../state.js'
import { text, useText, word } from '../text/text.js'
import { Names, Said } from './name.js'
import { Status, Told, When } from './small.js'

/** The title in the language of the screen where a story gives one, the longest of them. */
export function titleOf(agreement: Pick<AgreementRow, 'titles' | 'title' | 'language'>): { text: string; language: string | null } {
  const mine = agreement.titles.filter((title) => title.language === chosen().language).sort((a, b) => b.times - a.times || b.text.length - a.text.length)[0]
  return mine ?? { text: agreement.title, language: agreement.language }
}
/** The step an agreement has come to: the last that happened, else what is planned. */
export const lastStage = (agreement: AgreementRow): StageRow | null => [...agreement.stages].reverse().find((stage) => stage.status === 'actual') ?? agreement.stages.at(-1) ?? null
export const stageName = (stage: string): string => word(text().stage, stage)

export function AgreementLine({ agreement }: { agreement: AgreementRow }) {
  const t = useText()
  useChoices()
  const title = titleOf(agreement)
  const stage = lastStage(agreement)
  return (
    <article className="event-line">
      <p className="line">
        <Link className="act" to={toAgreement(agreement.id)}>
          <Said text={title.text} language={title.language} />
        </Link>{' '}
        <span className="chip">{word(t.agreementType, agreement.type)}</span> <Names of={agreement.parties} most={4} />
      </p>
      <p className="under">
        {stage ? (
          <>
            {stageName(stage.stage)} <Status of={stage.status} /> <When edtf={stage.date} told={agreement.lastTold} />
          </>
        ) : (
          t.stage['spoken of']
        )}
        {' · '}
        <Told counts={agreement.counts} short />
        {agreement.disputes.length > 0 && (
          <>
            {' '}
            <span className="chip disputed">{t.counts.conflicts(agreement.disputes.length)}</span>
          </>
        )}
      </p>
    </article>
  )
}

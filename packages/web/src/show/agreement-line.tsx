import type { AgreementRow, StageRow } from 'isnad/record'
import { Link, toAgreement } from '../router.js'
import { chosen, useChoices } from '../state.js'
import { text, useText, word } from '../text/text.js'
import { Names, namesText, Said } from './name.js'
import { Status, Told, When } from './small.js'

export interface Called { readonly text: string; readonly language: string | null }
/** A name that says something, in the language of the screen where a story gives one; else what sort it is and whose, and (`original`) what those of another language call it. */
export function titleOf(agreement: Pick<AgreementRow, 'titles' | 'title' | 'language' | 'type' | 'parties'>): Called & { readonly original?: Called } {
  const telling = agreement.titles.filter((title) => !title.bare).sort((a, b) => b.times - a.times || b.text.length - a.text.length)
  const mine = telling.find((title) => title.language === chosen().language)
  if (mine) return mine
  const [original] = telling
  if (!agreement.parties.length) return original ?? { text: agreement.title, language: agreement.language }
  const t = text()
  const composed = { text: t.agreements.between(word(t.agreementType, agreement.type), namesText(agreement.parties), agreement.parties.length > 1), language: chosen().language }
  return original ? { ...composed, original } : composed
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
            {stageName(stage.stage)} <Status of={stage.status} /> <When edtf={stage.date} told={agreement} />
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

// Two versions of a story: the words taken out and put in, and what that changed in what it tells. /stories/:id/versions/:other
import type { StoryRow, VersionFinding, VersionsAnswer } from 'isnad/record'
import { useData } from '../../api.js'
import { id as encoded, Link, toAgreement, toClaim, toEvent, toStory } from '../../router.js'
import { dateWords, dayWords } from '../../show/date-words.js'
import { actName } from '../../show/event-line.js'
import { directionOf, Said } from '../../show/name.js'
import { Page, Shown } from '../../show/small.js'
import { Table } from '../../show/table.js'
import { num } from '../../text/numbers.js'
import { useText, word } from '../../text/text.js'

const TO = { event: toEvent, claim: toClaim, agreement: toAgreement } as const
const LAYER = { event: 'events', claim: 'claims', agreement: 'agreements' } as const

export function VersionsPage({ id, other }: { id: string; other: string }) {
  const t = useText()
  const found = useData<VersionsAnswer>(`/stories/${encoded(id)}/versions/${encoded(other)}.json`)
  return (
    <Shown of={found}>
      {(answer) => {
        const changed = answer.findings.filter((finding) => finding.change !== 'same')
        const whole = answer.headline.every((piece) => piece.op === 'same') && answer.text.every((piece) => piece.op === 'same')
        return (
          <Page title={t.versions.title} intro={<Said text={answer.newer.headline ?? answer.newer.id} language={answer.newer.language} />}>
            <dl className="facts">
              <Version label={t.versions.older} row={answer.older} />
              <Version label={t.versions.newer} row={answer.newer} />
            </dl>
            <section>
              <h2>{t.versions.findings}</h2>
              {changed.length === 0 ? <p className="note">{t.versions.noneFound}</p> : <Changed findings={changed} answer={answer} />}
              {changed.length < answer.findings.length && <p className="note">{t.versions.unchanged(num(answer.findings.length - changed.length))}</p>}
            </section>
            <section>
              <h2>{t.versions.text}</h2>
              <p className="note">{whole ? t.versions.none : t.versions.key}</p>
              <article className="story-text versions-text" lang={answer.newer.language ?? undefined} dir={directionOf(answer.newer.language)}>
                {answer.newer.headline && (
                  <h3 className="story-headline">
                    <Pieces of={answer.headline} />
                  </h3>
                )}
                <p>
                  <Pieces of={answer.text} />
                </p>
              </article>
            </section>
          </Page>
        )
      }}
    </Shown>
  )
}

function Version({ label, row }: { label: string; row: StoryRow }) {
  const t = useText()
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Link to={toStory(row.id)}>{t.story.version(num(row.version))}</Link> · <Said text={row.outlet ?? t.unknown} /> · {dayWords(row.published ?? row.added)} · {t.counts.words(row.words)}
      </dd>
    </>
  )
}

function Pieces({ of }: { of: VersionsAnswer['text'] }) {
  const t = useText()
  return of.map((piece, i) => {
    const key = `${i} ${piece.op}`
    if (piece.op === 'same') return <span key={key}>{piece.text}</span>
    return piece.op === 'out' ? (
      <del key={key} title={t.versions.out}>
        {piece.text}
      </del>
    ) : (
      <ins key={key} title={t.versions.in}>
        {piece.text}
      </ins>
    )
  })
}

/** What a version says of one thing, as far as it differs from the other. */
function Says({ of, other }: { of: VersionFinding['older']; other: VersionFinding['older'] }) {
  const t = useText()
  if (!of) return <>–</>
  const told = Object.entries(of.says).filter(([field, value]) => value && (!other || other.says[field] !== value))
  const wordsOf = (field: string, value: string) => (field === 'date' ? dateWords(value) : field === 'status' ? word(t.status, value) : field === 'act' ? actName(value, value) : value)
  return (
    <ul>
      {told.map(([field, value]) => (
        <li key={field}>
          <span className="under">{word(t.versions.fields, field)}</span> <bdi>{wordsOf(field, value ?? '')}</bdi>
        </li>
      ))}
    </ul>
  )
}

function Changed({ findings, answer }: { findings: readonly VersionFinding[]; answer: VersionsAnswer }) {
  const t = useText()
  return (
    <Table heads={[t.versions.title, t.story.spans, t.versions.older, t.versions.newer]} label={t.versions.findings}>
      {findings.map((finding) => (
        <tr key={finding.id}>
          <td>
            <span className={`chip change-${finding.change}`}>{word(t.versions, finding.change)}</span> <Link to={TO[finding.kind](finding.id)}>{word(t.story.layer, LAYER[finding.kind])}</Link>
          </td>
          <td>
            <Said className="quoted" text={(finding.newer ?? finding.older)?.quote ?? ''} language={answer.newer.language} />
          </td>
          <td>
            <Says of={finding.older} other={finding.newer} />
          </td>
          <td>
            <Says of={finding.newer} other={finding.older} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

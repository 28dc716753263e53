// How well stories are read: the figures of docs/scores.md, and what people corrected in this record. /accuracy
import { useData } from '../../api.js'
import { Empty, Page, Shown } from '../../show/small.js'
import { Table } from '../../show/table.js'
import { num, percent } from '../../text/numbers.js'
import { useChoices } from '../../state.js'
import { useText } from '../../text/text.js'
import { figureName, goldTitle, headName } from './figures.js'

interface Accuracy { readonly scores: string | null; readonly accepted: number; readonly rejected: number; readonly joined: number; readonly parted: number; readonly corrected: number; readonly added: number }
interface Block { readonly title: string; readonly paragraphs: string[]; readonly tables: string[][][] }

/** The blocks of a page of Markdown that has headings, paragraphs and tables, no more. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [{ title: '', paragraphs: [], tables: [] }]
  let table: string[][] | null = null
  for (const line of markdown.split('\n')) {
    const block = blocks.at(-1) as Block
    const heading = /^#{1,4}\s+(.*)$/.exec(line)
    if (heading) blocks.push({ title: heading[1] as string, paragraphs: [], tables: [] })
    if (line.startsWith('|')) {
      const cells = line.replace(/^\||\|\s*$/g, '').split('|').map((cell) => cell.trim())
      if (!table) {
        table = []
        block.tables.push(table)
      }
      if (!cells.every((cell) => /^:?-+:?$/.test(cell))) table.push(cells)
    } else {
      table = null
      if (line.trim() && !heading) block.paragraphs.push(line.replace(/`/g, ''))
    }
  }
  return blocks.filter((block) => block.title || block.paragraphs.length || block.tables.length)
}

export function AccuracyPage() {
  const t = useText()
  const found = useData<Accuracy>('/accuracy.json')
  return (
    <Page title={t.accuracy.title} intro={t.accuracy.intro}>
      <Shown of={found}>
        {(data) => {
          const decided = data.accepted + data.rejected + data.corrected
          return (
            <>
              <section>
                <h2>{t.accuracy.corrections}</h2>
                {decided + data.joined + data.parted + data.added === 0 ? (
                  <p className="note">{t.accuracy.none}</p>
                ) : (
                  <ul className="figures">
                    {(['accepted', 'rejected', 'joined', 'parted', 'corrected', 'added'] as const).map((key) => (
                      <li key={key}>
                        {num(data[key])} <small>{t.accuracy[key]}</small>
                      </li>
                    ))}
                    {decided > 0 && (
                      <li>
                        {percent(data.accepted / decided)} <small>{t.accuracy.share}</small>
                      </li>
                    )}
                  </ul>
                )}
              </section>
              <section>
                <h2>{t.accuracy.measured}</h2>
                {data.scores ? <Scores text={data.scores} /> : <Empty what={t.empty.scores} fill={t.empty.scoresFill} />}
              </section>
            </>
          )
        }}
      </Shown>
    </Page>
  )
}

function Scores({ text }: { text: string }) {
  const t = useText()
  useChoices()
  const blocks = blocksOf(text)
  const own = blocks.filter((block) => goldTitle(block.title) !== null)
  const others = blocks.filter((block) => goldTitle(block.title) === null && block.tables.length > 0)
  return (
    <div className="scores">
      <p className="note">{t.accuracy.how}</p>
      <p className="note">{t.accuracy.development}</p>
      {own.map((block) => (
        <div key={block.title}>
          <h3>{goldTitle(block.title)}</h3>
          <Tables of={block} />
        </div>
      ))}
      {others.length > 0 && (
        <details>
          <summary>{t.accuracy.others}</summary>
          <div lang="en" dir="ltr">
            {others.map((block) => (
              <div key={block.title}>
                <h3>{block.title}</h3>
                {block.paragraphs.map((paragraph) => (
                  <p key={paragraph} className="note">
                    {paragraph}
                  </p>
                ))}
                <Tables of={block} />
              </div>
            ))}
          </div>
        </details>
      )}
    </div>
  )
}
function Tables({ of }: { of: Block }) {
  return of.tables.map(([head = [], ...rows]) => (
    <Table key={head.join()} stacked={false} heads={head.map(headName)} label={goldTitle(of.title) ?? of.title}>
      {rows.map((row) => (
        <tr key={row.join()}>
          {row.map((cell, i) => {
            const value = /^\d+(\.\d+)?( acc\.)?$/.test(cell) && i === 1 ? Number.parseFloat(cell) : null
            return (
              <td key={`${head[i]}`}>
                {value !== null && <i className="meter" style={{ inlineSize: `${value * 0.6}px` }} />}
                {i === 0 ? figureName(cell) : <bdi dir="ltr">{cell.replace(/ acc\.$/, ' %').replace(/^\d+$/, head[i] === 'agreement' ? '$&.0' : '$&')}</bdi>}
              </td>
            )
          })}
        </tr>
      ))}
    </Table>
  ))
}

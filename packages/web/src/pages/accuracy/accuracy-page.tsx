// How well stories are read: the figures of docs/scores.md, and what people corrected in this record. /accuracy
import { useData } from '../../api.js'
import { Empty, Page, Shown } from '../../show/small.js'
import { Table } from '../../show/table.js'
import { num, percent } from '../../text/numbers.js'
import { useText } from '../../text/text.js'

interface Accuracy { readonly scores: string | null; readonly accepted: number; readonly rejected: number; readonly joined: number; readonly parted: number }
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
          const decided = data.accepted + data.rejected
          return (
            <>
              <section>
                <h2>{t.accuracy.corrections}</h2>
                {decided + data.joined + data.parted === 0 ? (
                  <p className="note">{t.accuracy.none}</p>
                ) : (
                  <ul className="figures">
                    <li>
                      {num(data.accepted)} <small>{t.accuracy.accepted}</small>
                    </li>
                    <li>
                      {num(data.rejected)} <small>{t.accuracy.rejected}</small>
                    </li>
                    <li>
                      {num(data.joined)} <small>{t.accuracy.joined}</small>
                    </li>
                    <li>
                      {num(data.parted)} <small>{t.accuracy.parted}</small>
                    </li>
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
  return (
    <div className="scores" lang="en" dir="ltr">
      {blocksOf(text).map((block) => (
        <div key={block.title + block.paragraphs[0]}>
          {block.title && <h3>{block.title}</h3>}
          {block.paragraphs.map((paragraph) => (
            <p key={paragraph} className="note">
              {paragraph}
            </p>
          ))}
          {block.tables.map(([head = [], ...rows]) => (
            <Table key={head.join()} heads={head} label={block.title}>
              {rows.map((row) => (
                <tr key={row.join()}>
                  {row.map((cell, i) => {
                    const value = /^\d+(\.\d+)?( acc\.)?$/.test(cell) && i === 1 ? Number.parseFloat(cell) : null
                    return (
                      <td key={`${head[i]}`}>
                        {value !== null && <i className="meter" style={{ inlineSize: `${value * 0.6}px` }} />}
                        {cell}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </Table>
          ))}
        </div>
      ))}
    </div>
  )
}

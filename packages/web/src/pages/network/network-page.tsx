// Who deals with whom, around an actor or a dyad: /network. At most sixty nodes; the table says the same.
import { lazy, Suspense, useState } from 'react'
import type { Network, NetworkEdge, NetworkNode } from 'isnad/record'
import { dataAt, useData } from '../../api.js'
import { href, Link, toDyad, usePlace } from '../../router.js'
import { Filters, queryOf } from '../../show/filters.js'
import { Name, nameOf } from '../../show/name.js'
import { csvOf, save } from '../../show/save.js'
import { Empty, Loading, Page, Shown } from '../../show/small.js'
import { Table } from '../../show/table.js'
import { useNarrow } from '../../show/use-narrow.js'
import { useChoices } from '../../state.js'
import { num } from '../../text/numbers.js'
import { useText, word } from '../../text/text.js'
import { gexfOf } from './gexf.js'
import { PathForm } from './path-page.js'

const NetworkChart = lazy(() => import('./network-chart.js'))
const FIELDS = ['actor', 'with', 'type', 'status', 'from', 'to', 'min_chains', 'told'] as const


export function NetworkPage() {
  const t = useText()
  useChoices()
  const { query } = usePlace()
  const found = useData<Network>(dataAt('/network', queryOf(query, FIELDS)))
  const network = found.data
  const nodes = new Map(network?.nodes.map((node) => [node.id, node]))
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Page
      title={t.network.title}
      intro={t.network.intro}
      tools={
        network && network.edges.length > 0 ? (
          <>
            <span className="note">{t.exportLink}</span>
            <button type="button" onClick={() => save('isnad-network.gexf', gexfOf(network), 'application/xml')}>{t.network.gexf}</button>
            <button
              type="button"
              onClick={() => {
                const drawing = document.querySelector('.network svg')
                if (drawing) save('isnad-network.svg', withStyles(drawing), 'image/svg+xml')
              }}
            >
              {t.network.svg}
            </button>
            <button type="button" onClick={() => save('isnad-network.csv', csvOf([t.network.a, t.network.b, t.network.quad, t.network.events, t.network.chains], network.edges.map((edge) => [nameIn(nodes, edge.a), nameIn(nodes, edge.b), word(t.quad, String(edge.quad)), edge.events, edge.chains])), 'text/csv')}>{t.network.csv}</button>
          </>
        ) : null
      }
    >
      <Filters fields={FIELDS} />
      <details className="merge">
        <summary>{t.path.open}</summary>
        <PathForm from_actor={query.get('actor') ?? ''} to_actor={query.get('with') ?? ''} />
      </details>
      <Shown of={found}>
        {(data) =>
          data.edges.length === 0 ? (
            <Empty what={t.empty.network} fill={t.empty.loosen} coverage />
          ) : (
            <>
              <Suspense fallback={<Loading />}>
                <NetworkChart network={data} chosen={chosen} onChoose={setChosen} />
              </Suspense>
              <p className="under network-note" aria-live="polite">
                {chosen && nodes.get(chosen) ? (
                  <>
                    <Name of={nodes.get(chosen) as NetworkNode} />{' '}
                    <Link className="button" to={href('/network', { actor: chosen })}>
                      {t.network.expand}
                    </Link>
                  </>
                ) : (
                  t.network.choose
                )}
                {data.left > 0 && ` ${t.network.left(t.counts.actors(data.left))}`}
              </p>
              <section>
                <h2>{t.network.table}</h2>
                <Edges edges={[...data.edges].sort((x, y) => y.chains - x.chains || y.events - x.events).filter((edge) => !chosen || edge.a === chosen || edge.b === chosen)} nodes={nodes} />
              </section>
            </>
          )
        }
      </Shown>
    </Page>
  )
}
/** What is drawn, as a table; on a telephone a line for each. */
function Edges({ edges, nodes }: { edges: readonly NetworkEdge[]; nodes: ReadonlyMap<string, NetworkNode> }) {
  const t = useText()
  const narrow = useNarrow()
  const named = (id: string) => {
    const node = nodes.get(id)
    return node && <Name of={node} />
  }
  const kind = (edge: NetworkEdge) => (
    <Link to={toDyad(edge.a, edge.b)}>
      <span className={`quad quad-${edge.quad}`} aria-hidden="true" />
      {word(t.quad, String(edge.quad))}
    </Link>
  )
  if (narrow)
    return (
      <ul className="lines">
        {edges.map((edge) => (
          <li key={`${edge.a} ${edge.b} ${edge.quad}`}>
            <p>
              {named(edge.a)} · {named(edge.b)}
            </p>
            <p className="under">
              {kind(edge)} · {t.counts.events(edge.events)} · {t.counts.chains(edge.chains)}
            </p>
          </li>
        ))}
      </ul>
    )
  return (
    <Table heads={[t.network.a, t.network.b, t.network.quad, t.network.events, t.network.chains]} label={t.network.table}>
      {edges.map((edge) => (
        <tr key={`${edge.a} ${edge.b} ${edge.quad}`}>
          <td>{named(edge.a)}</td>
          <td>{named(edge.b)}</td>
          <td>{kind(edge)}</td>
          <td>{num(edge.events)}</td>
          <td>{num(edge.chains)}</td>
        </tr>
      ))}
    </Table>
  )
}
const nameIn = (nodes: ReadonlyMap<string, NetworkNode>, id: string): string => {
  const node = nodes.get(id)
  return node ? nameOf(node) : id
}
/** The drawing with its colours written in, so that it stands alone. */
function withStyles(drawing: Element): string {
  const copy = drawing.cloneNode(true) as Element
  const originals = [...drawing.querySelectorAll('*')]
  for (const [i, element] of [...copy.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(originals[i] as Element)
    for (const name of ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'font-size', 'font-family']) element.setAttribute(name, style.getPropertyValue(name))
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return copy.outerHTML
}

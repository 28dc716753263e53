// The network of who did what to whom: GEXF 1.3 (one edge for each pair and type, with its time) and GraphML (one edge an event).
import { daysOf, isoOf } from '../dates.js'
import type { Named } from '../ask/who.js'
import { QUAD } from './plover.js'
import { type EventWithReports, type Source, eventsOf } from './source.js'

/** XML text: marks escaped, characters that XML can't hold left out. */
export const xml = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '').replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

interface Tie { readonly from: Named; readonly to: Named; readonly mutual: boolean }

/** Who to whom; of those who did it together, each with each. */
export function tiesOf(e: EventWithReports): Tie[] {
  const out: Tie[] = []
  for (const from of e.actors) for (const to of e.recipients) if (from.id !== to.id) out.push({ from, to, mutual: false })
  if (!e.recipients.length) for (let i = 0; i < e.actors.length; i++) for (let j = i + 1; j < e.actors.length; j++) out.push({ from: e.actors[i]!, to: e.actors[j]!, mutual: true })
  return out
}

interface Edge { from: string; to: string; type: string; status: string; events: string[]; mentions: number; chains: number; lo: number; hi: number }

async function gather(source: Source): Promise<{ nodes: Map<string, Named>; edges: Map<string, Edge> }> {
  const nodes = new Map<string, Named>()
  const edges = new Map<string, Edge>()
  for await (const e of eventsOf(source)) {
    const days = daysOf(e.date) ?? daysOf(e.day)!
    for (const tie of tiesOf(e)) {
      nodes.set(tie.from.id, tie.from)
      nodes.set(tie.to.id, tie.to)
      const key = `${tie.from.id}\n${tie.to.id}\n${e.type}\n${e.status}`
      const edge = edges.get(key)
      if (!edge) edges.set(key, { from: tie.from.id, to: tie.to.id, type: e.type, status: e.status, events: [e.id], mentions: e.counts.mentions, chains: e.counts.chains, lo: days.lo, hi: days.hi })
      else {
        edge.events.push(e.id)
        edge.mentions += e.counts.mentions
        edge.chains += e.counts.chains
        edge.lo = Math.min(edge.lo, days.lo)
        edge.hi = Math.max(edge.hi, days.hi)
      }
    }
  }
  return { nodes, edges }
}

const NODE_FIELDS = [['kind', 'state, body, person …'], ['country', 'ISO 3166 alpha-3'], ['sector', 'PLOVER sector'], ['office', 'the last office told'], ['label_ar', 'name as Arabic stories write it']] as const
const nodeValue = (n: Named, field: string): string | null => (field === 'label_ar' ? n.arabic : (n[field as 'kind' | 'country' | 'sector' | 'office'] ?? null))

export async function* gexf(source: Source): AsyncGenerator<string> {
  const { nodes, edges } = await gather(source)
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n<meta lastmodifieddate="${source.made.slice(0, 10)}"><creator>isnad</creator><description>${xml(`Events of a record of news${source.options.asOf ? ` as of ${source.options.asOf}` : ''}; each edge names its events`)}</description></meta>\n`
  // Ids are the names themselves: some readers show the one, some the other.
  yield '<graph mode="dynamic" timeformat="date" defaultedgetype="directed">\n<attributes class="node">\n'
  for (const [name] of NODE_FIELDS) yield `<attribute id="${name}" title="${name}" type="string"/>\n`
  yield '</attributes>\n<attributes class="edge">\n'
  for (const [name, type] of EDGE_FIELDS) yield `<attribute id="${name}" title="${name}" type="${type}"/>\n`
  yield '</attributes>\n<nodes>\n'
  for (const n of nodes.values()) {
    yield `<node id="${xml(n.id)}" label="${xml(n.name)}"><attvalues>`
    for (const [field] of NODE_FIELDS) {
      const value = nodeValue(n, field)
      if (value) yield `<attvalue for="${field}" value="${xml(value)}"/>`
    }
    yield '</attvalues></node>\n'
  }
  yield '</nodes>\n<edges>\n'
  let id = 0
  for (const e of edges.values()) {
    const values: (string | number)[] = [e.type, QUAD[e.type] ?? 0, e.status, e.events.length, e.mentions, e.chains, e.events.join(' ')]
    yield `<edge id="${id++}" source="${xml(e.from)}" target="${xml(e.to)}" kind="${e.type}" label="${e.type}" weight="${e.events.length}"><attvalues>${values.map((v, i) => `<attvalue for="${EDGE_FIELDS[i]![0]}" value="${xml(String(v))}"/>`).join('')}</attvalues><spells><spell start="${isoOf(e.lo)}" end="${isoOf(e.hi)}"/></spells></edge>\n`
  }
  yield '</edges>\n</graph>\n</gexf>\n'
}

const EDGE_FIELDS = [['type', 'string'], ['quad', 'integer'], ['status', 'string'], ['n_events', 'integer'], ['n_mentions', 'integer'], ['n_chains', 'integer'], ['event_ids', 'string']] as const

export async function* graphml(source: Source): AsyncGenerator<string> {
  const nodes = new Map<string, Named>()
  for await (const e of eventsOf(source)) for (const tie of tiesOf(e)) for (const n of [tie.from, tie.to]) nodes.set(n.id, n)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  yield '<key id="label" for="node" attr.name="label" attr.type="string"/>\n'
  for (const [name] of NODE_FIELDS) yield `<key id="n_${name}" for="node" attr.name="${name}" attr.type="string"/>\n`
  for (const [name, type] of GRAPHML_EDGE) yield `<key id="e_${name}" for="edge" attr.name="${name}" attr.type="${type}"/>\n`
  yield '<graph id="isnad" edgedefault="directed">\n'
  for (const n of nodes.values()) {
    yield `<node id="${xml(n.id)}"><data key="label">${xml(n.name)}</data>${NODE_FIELDS.map(([f]) => [f, nodeValue(n, f)] as const).filter(([, v]) => v).map(([f, v]) => `<data key="n_${f}">${xml(v!)}</data>`).join('')}</node>\n`
  }
  for await (const e of eventsOf(source)) {
    const days = daysOf(e.date)
    for (const [i, tie] of tiesOf(e).entries()) {
      const values: Record<string, string | number | null> = {
        event: e.id, type: e.type, act: e.act, quad: QUAD[e.type] ?? 0, status: e.status, edtf: e.date, earliest: days ? isoOf(days.lo) : null, latest: days ? isoOf(days.hi) : null, mutual: tie.mutual ? 'true' : 'false', place: e.place, mentions: e.counts.mentions,
        outlets: e.counts.outlets, chains: e.counts.chains, weight: 1, stories: e.reports.map((r) => r.story.id).join(' '),
      }
      yield `<edge id="${e.id}.${i}" source="${xml(tie.from.id)}" target="${xml(tie.to.id)}">${GRAPHML_EDGE.filter(([n]) => values[n] !== null && values[n] !== undefined).map(([n]) => `<data key="e_${n}">${xml(String(values[n]))}</data>`).join('')}</edge>\n`
    }
  }
  yield '</graph>\n</graphml>\n'
}

const GRAPHML_EDGE = [
  ['event', 'string'], ['type', 'string'], ['act', 'string'], ['quad', 'int'], ['status', 'string'], ['edtf', 'string'], ['earliest', 'string'], ['latest', 'string'], ['mutual', 'boolean'], ['place', 'string'], ['mentions', 'int'], ['outlets', 'int'], ['chains', 'int'], ['weight', 'double'],
  ['stories', 'string'],
] as const

export const GRAPH_FIELDS = [
  ...NODE_FIELDS.map(([name, about]) => ({ name: `node ${name}`, about })),
  ...[['type', 'PLOVER type'], ['quad', 'PLOVER quadrant'], ['status', 'actual, planned …'], ['n_events / event', 'how many events the edge stands for, and which'], ['chains', 'independent chains of sources'], ['spell', 'from the first to the last day (GEXF); earliest and latest (GraphML)'], ['mutual', 'GraphML: done together; the direction says nothing']].map(([name, about]) => ({ name: `edge ${name}`, about: about! })),
]

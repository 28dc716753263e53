import { nameOf } from '../../show/name.js'
import type { Network } from 'isnad/record'

const QUADS = ['', 'verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict']
const xml = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string)

/** GEXF 1.3 of exactly what is shown. */
export function gexfOf(network: Network): string {
  const nodes = network.nodes.map((node) => `<node id="${xml(node.id)}" label="${xml(nameOf(node))}"><attvalues><attvalue for="0" value="${xml(node.kind)}"/><attvalue for="1" value="${xml(node.country ?? '')}"/><attvalue for="2" value="${node.events}"/></attvalues></node>`)
  const edges = network.edges.map((edge, i) => `<edge id="${i}" source="${xml(edge.a)}" target="${xml(edge.b)}" weight="${edge.chains}" kind="${edge.quad}"><attvalues><attvalue for="0" value="${QUADS[edge.quad]}"/><attvalue for="1" value="${edge.events}"/><attvalue for="2" value="${edge.planned}"/><attvalue for="3" value="${xml(edge.ids.join(' '))}"/></attvalues></edge>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected"><attributes class="node"><attribute id="0" title="kind" type="string"/><attribute id="1" title="country" type="string"/><attribute id="2" title="events" type="integer"/></attributes><attributes class="edge"><attribute id="0" title="quad" type="string"/><attribute id="1" title="events" type="integer"/><attribute id="2" title="not actual" type="integer"/><attribute id="3" title="event ids" type="string"/></attributes><nodes>${nodes.join('')}</nodes><edges>${edges.join('')}</edges></graph></gexf>
`
}

import { alternatives, parseTable } from '../../document/table.js'
import phrasalTable from './phrasal-verbs.tsv.js'

let phrasal: Set<string> | undefined
/** Whether a verb and a particle belong together (pull out, shut down). */
export function isPhrasal(verb: string, particle: string): boolean {
  phrasal ??= new Set(
    parseTable('en/phrasal-verbs.tsv', phrasalTable).flatMap(({ cells }) => alternatives(cells.particles).map((p) => `${cells.verb} ${p}`)),
  )
  return phrasal.has(`${verb} ${particle}`)
}

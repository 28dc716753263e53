import type { Grouped, Parsed } from '../../document/document.js'
export const parse = (text: Grouped): Parsed => ({ ...text, predicates: [] })

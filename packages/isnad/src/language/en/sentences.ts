import type { Split, Worded } from '../../document/document.js'
export const split = (text: Worded): Split => ({ ...text, sentences: [], quotations: [] })

// Where sentences begin, by token: 1 a sentence, 2 a paragraph.
import type { Tokenized } from '../../document/document.js'
import { type Edges, startsByCapital } from '../sentence-split.js'
import { isUpper } from './letters.js'

// «… !» — сказал он: goes on with a small letter
const EDGES: Edges = { closing: new Set(['»', '"', '”', ')', ']']), opening: new Set(['«', '"', '“', '„', '(', '[', '-', '–', '—']), alone: false, isUpper }

/** @example boundaries(tokens) // «Он уехал. Она осталась.» → a mark at «Он» and «Она» */
export const boundaries = (text: Tokenized): Uint8Array => startsByCapital(text, EDGES)

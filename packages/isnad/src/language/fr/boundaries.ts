// Where sentences begin, by token: 1 a sentence, 2 a paragraph.
import type { Tokenized } from '../../document/document.js'
import { type Edges, startsByCapital } from '../sentence-split.js'
import { isUpper } from './letters.js'

// «« Non ! », a-t-il dit» goes on; an opening mark begins a sentence
const EDGES: Edges = { closing: new Set(['»', '"', '”', ')', ']']), opening: new Set(['«', '"', '“', '(', '[', '-', '–', '—']), alone: true, isUpper }

/** @example boundaries(tokens) // «Il part. Elle reste.» → a mark at «Il» and «Elle» */
export const boundaries = (text: Tokenized): Uint8Array => startsByCapital(text, EDGES)

import type { Text, Tokenized } from '../../document/document.js'
export const tokenize = (text: Text): Tokenized => ({ ...text, tokens: [] })

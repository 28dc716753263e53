import type { Tokenized, Worded } from '../../document/document.js'
export const analyse = (text: Tokenized): Worded => ({ ...text, words: [] })

export type { Findings } from './coding/findings.js'
export type { Story } from './story/story.js'

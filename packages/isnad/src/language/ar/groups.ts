import type { Grouped, Split } from '../../document/document.js'
export const group = (text: Split): Grouped => ({ ...text, groups: [] })

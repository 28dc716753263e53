import type { Parsed, Timed } from '../../document/document.js'
export const findTimes = (text: Parsed): Timed => ({ ...text, times: [] })

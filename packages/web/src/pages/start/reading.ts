// A text that was read and not kept: held here until it is, so that the reading page can show it.
import type { Findings, Story } from 'isnad'
import { post } from '../../api.js'
import type { Called } from '../story/facts.js'
import type { Given } from './given.js'

export interface Reading { readonly given: Given; readonly story: Story; readonly findings: Findings; readonly names: Readonly<Record<string, Called>>; readonly places: Readonly<Record<string, string>>; readonly took: number }
let reading: Reading | null = null
export const lastReading = (): Reading | null => reading

export async function readGiven(given: Given): Promise<Reading> {
  const begun = performance.now()
  const answer = await post<{ story: Story; findings: Findings; names: Record<string, Called>; places: Record<string, string> }>('/read.json', given)
  reading = { given, ...answer, took: performance.now() - begun }
  return reading
}

import type { Command } from 'commander'
import { addJudgement } from './judge.js'

/** `isnad different A B`: two that were joined, or might be, are not the same. */
export function register(program: Command): void {
  addJudgement(program, 'different', 'judge that two are not the same: actors; an event and a report in it', 'isnad different person:SAU:mhmd-slmn person:SAU:mhmd-sltn')
  addJudgement(program, 'accept', 'mark a row as reviewed and right', 'isnad accept e-4q7c0v2d9k1ra')
  addJudgement(program, 'reject', 'mark a row as wrong: it is kept, but no longer shown', 'isnad reject e-4q7c0v2d9k1ra --why "misread"')
}

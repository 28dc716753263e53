import type { Command } from 'commander'
import { addJudgement } from './judge.js'

/** `isnad same A B`: two names are one somebody, two events one event. */
export function register(program: Command): void {
  addJudgement(program, 'same', 'judge that two are the same: actors, or events', 'isnad same person:IRN:msd-bsgkn person:IRN:bsgkn --why "one man"')
}

// The record's public surface.
export { openRecord, Record } from './record.js'
export { RecordProblem, type RecordProblemCode } from './problem.js'
export type { Added } from './add/add.js'
export type { Judgement, Verdict } from './judgements.js'
export { DEFAULT_SETTINGS, type MergeSettings } from './merge/story-in.js'
export type { Outlet } from './outlets.js'
export type { OpenOptions, Store } from './store/open.js'

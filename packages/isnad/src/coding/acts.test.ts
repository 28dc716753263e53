// The tables of acts and expressions: complete, well formed, without the same entry twice.
import { describe, expect, test } from 'vitest'
import { alternatives, parseTable } from '../document/table.js'
import { arabic } from '../language/ar/pack.js'
import { english } from '../language/en/pack.js'
import { allActs, scoreOf } from './acts.js'
import { expressionsOf } from './expressions.js'
import type { EventType } from './findings.js'

const TYPES: readonly EventType[] = ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT']
const STATUSES = ['planned', 'hypothetical', 'denied', 'alleged']
const SLOTS = new Set(['subj', 'obj', 'obj2', 'gen', 'agent', 'obl', 'adj', 'nisba', 'under', 'of', 'prep', 'over', 'light', 'clause', 'told', 'negated', 'to', 'near', 'tense', 'form', 'voice', 'person', 'light-subj'])
const BUILT_IN = new Set(['actor', 'state', 'place', 'individual', 'police', 'armed', 'act', 'own'])

describe('acts', () => {
  test('are at least 250, of all sixteen types', () => {
    expect(allActs().size).toBeGreaterThanOrEqual(250)
    expect(new Set([...allActs().values()].map((act) => act.type))).toEqual(new Set(TYPES))
  })
  test('have a CAMEO code, roles and a meaning', () => {
    for (const act of allActs().values()) {
      expect(act.cameo, act.id).toMatch(/^[01]\d\d\d?$|^20\d\d?$/)
      expect(['one', 'mutual', 'visit', 'host'], act.id).toContain(act.roles)
      expect(act.gloss, act.id).not.toBe('')
      if (act.content) expect(STATUSES, act.id).toContain(act.content.status)
    }
  })
  test('have the intensity of the manual', () => {
    expect(scoreOf(allActs().get('visit')!)).toBe(4)
    expect(scoreOf(allActs().get('sign')!)).toBe(5)
    expect(scoreOf(allActs().get('air strike')!)).toBe(-9.5)
  })
})

describe.each([['ar', arabic, 900], ['en', english, 900]] as const)('expressions in %s', (code, pack, least) => {
  const rows = parseTable(`language/${code}/acts`, pack.tables.acts)

  test(`are at least ${least}`, () => {
    expect(rows.reduce((sum, { cells }) => sum + alternatives(cells.words).length, 0)).toBeGreaterThanOrEqual(least)
  })
  test('name acts that there are, and use most of them', () => {
    const used = new Set([...expressionsOf(pack).byLemma.values()].flat().map((expression) => expression.act?.id))
    expect(used.size).toBeGreaterThan(200)
  })
  test('name slots and classes that there are', () => {
    const { byLemma, classes } = expressionsOf(pack)
    for (const expression of [...byLemma.values()].flat()) {
      for (const slot of [...expression.actor, ...expression.recipient, ...expression.with.flat()]) expect(SLOTS, `line ${expression.line}`).toContain(slot.name)
      for (const condition of expression.with.flat()) for (const name of condition.classes ?? []) expect(classes.has(name) || BUILT_IN.has(name), `line ${expression.line}: ${name}`).toBe(true)
    }
  })
  test('stand only once', () => {
    const seen = new Map<string, number>()
    for (const { line, cells } of rows) for (const word of alternatives(cells.words)) {
      const key = [pack.normalize(word), cells.pos, cells.with].join(' | ')
      expect(seen.get(key), `lines ${seen.get(key)} and ${line}: ${key}`).toBeUndefined()
      seen.set(key, line)
    }
  })
  test('hold nothing that nobody can see', () => {
    expect(pack.tables.acts).not.toMatch(/[\u0640\u064B-\u0652\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFB50-\uFDFF\uFE70-\uFEFF]/u)
  })
})

// The tables of the world: nothing twice, nothing invisible, every reference real.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { instruments, officeHolder, organizationByName, organizations, people, personByName, places, placesByName, stateByName, stateInfo, states, statesByNisba } from './index.js'

const here = path.dirname(fileURLToPath(import.meta.url))

describe('tables', () => {
  test('hold nothing that nobody can see: direction marks, tatweel, presentation forms', () => {
    const wrong: string[] = []
    for (const file of readdirSync(here).filter((name) => name.endsWith('.tsv')))
      for (const [i, line] of readFileSync(path.join(here, file), 'utf8').split('\n').entries()) if (/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u0640\ufb50-\ufdff\ufe70-\ufeff]/.test(line)) wrong.push(`${file}:${i + 1}`)
    expect(wrong).toEqual([])
  })
  test('have every id once', () => {
    for (const all of [states(), organizations(), people(), places()]) {
      const ids = all.map((entry) => entry.id)
      expect(ids.filter((id, i) => ids.indexOf(id) !== i && i < 2000)).toEqual([])
    }
  })
  test('people hold posts of states and organizations that are in the tables', () => {
    const orgs = new Set(organizations().map((o) => `org:${o.id}`))
    const wrong = people().flatMap((person) => person.posts.filter((post) => (post.of.startsWith('org:') ? !orgs.has(post.of) && !orgs.has(`org:${post.of.slice(4)}`) : !stateInfo(post.of))).map((post) => `${person.id}: ${post.of}`))
    expect(wrong).toEqual([])
  })
})

describe('agreements with a name', () => {
  test('stand once, between states and organizations that are in the tables', () => {
    const orgs = new Set(organizations().map((o) => `org:${o.id}`))
    const ids = instruments().map(({ id }) => id)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    expect(instruments().flatMap(({ id, parties, others }) => [...parties.flat(), ...others].filter((party) => (party.startsWith('org:') ? !orgs.has(party) : !stateInfo(party))).map((party) => `${id}: ${party}`))).toEqual([])
  })
})

describe('look-ups', () => {
  test.each([['الولايات المتحدة', 'USA'], ['المملكة المتحدة', 'GBR'], ['إيران', 'IRN'], ['كوريا الشمالية', 'PRK'], ['السعودية', 'SAU']])('%s is %s', (name, id) => expect(stateByName(name, 'ar')?.id).toBe(id))
  test('nisbas, also of two words', () => {
    expect(statesByNisba('روسي')[0]?.id).toBe('RUS')
    expect(statesByNisba('الكورية الشمالية')[0]?.id).toBe('PRK')
  })
  test('who held an office on a day', () => {
    expect(officeHolder('RUS', 'president', '2009-05-01')?.name).toBe('Dmitry Medvedev')
    expect(officeHolder('RUS', 'president', '2025-01-17')?.name).toBe('Vladimir Putin')
    expect(officeHolder('IRN', 'president', '2024-01-01')?.name).toBe('Ebrahim Raisi')
  })
  test('persons, places and organizations in Arabic', () => {
    expect(personByName('مسعود بزشكيان', 'ar')?.name).toBe('Masoud Pezeshkian')
    expect(placesByName('قازان', 'ar')[0]?.name).toBe('Kazan')
    expect(organizationByName('الأمم المتحدة', 'ar')?.name).toBe('United Nations')
  })
})

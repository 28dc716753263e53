import { describe, expect, it } from 'vitest'
import type { ActorFinding } from '../../coding/findings.js'
import { keysOfName, nameAlike } from './names.js'
import { nodeOf } from './nodes.js'
import { scoreIdentity } from './score.js'

const alike = (a: string, b: string): number => nameAlike(keysOfName(a), keysOfName(b))
const person = (name: string, country: string | null, office: string | null = null): ActorFinding => ({ id: 'a', kind: 'person', name, country, sector: null, office, quotes: [], rule: 'test', sources: [] })
const facts = (name: string, country: string | null, offices: Record<string, [number, number]> = {}) => ({ ...nodeOf(person(name, country)), offices })

describe('names across scripts', () => {
  const same: [string, string][] = [
    ['مسعود بزشكيان', 'Masoud Pezeshkian'], ['مسعود بيزشكيان', 'Masoud Pezeshkian'], ['مسعود پزشکیان', 'Masoud Pezeshkian'], ['Масуд Пезешкиан', 'Masoud Pezeshkian'], ['فلاديمير بوتين', 'Vladimir Putin'], ['محمد بن سلمان', 'Mohammed bin Salman'],
    ['بنيامين نتنياهو', 'Benjamin Netanyahu'], ['سيرغي لافروف', 'Sergei Lavrov'], ['Сергей Лавров', 'Sergey Lavrov'], ['عباس عراقجي', 'Abbas Araghchi'], ['رجب طيب أردوغان', 'Recep Tayyip Erdogan'],
  ]
  it.each(same)('%s is like %s', (a, b) => expect(alike(a, b)).toBeGreaterThan(0.8))
  const apart: [string, string][] = [['محمد بن سلمان', 'محمد بن سلطان'], ['محمد بن سلمان', 'Mohammed bin Sultan'], ['سيرغي لافروف', 'Sergei Shoigu'], ['جورج بوش', 'George Brown'], ['سامي شكري', 'Sami Cohen'], ['حسن روحاني', 'حسن نصر الله']]
  it.each(apart)('%s is not like %s', (a, b) => expect(alike(a, b)).toBeLessThan(0.75))
})

describe('who is one', () => {
  it('the same name and state, for certain; another state, never', () => {
    expect(scoreIdentity(facts('Masoud Pezeshkian', 'IRN'), facts('مسعود بيزشكيان', 'IRN')).verdict).toBe('certain')
    expect(scoreIdentity(facts('Masoud Pezeshkian', 'IRN'), facts('Masoud Pezeshkian', 'AZE')).verdict).toBe('no')
  })
  it('a family name alone waits, unless the office is the same at the time', () => {
    expect(scoreIdentity(facts('Pezeshkian', 'IRN'), facts('Masoud Pezeshkian', 'IRN')).verdict).toBe('candidate')
    expect(scoreIdentity(facts('Pezeshkian', 'IRN', { president: [24300, 24301] }), facts('Masoud Pezeshkian', 'IRN', { president: [24295, 24300] })).verdict).toBe('certain')
    expect(scoreIdentity(facts('Pezeshkian', 'IRN', { president: [24300, 24301] }), facts('Masoud Pezeshkian', 'IRN', { minister: [24300, 24301] })).verdict).not.toBe('certain')
  })
  it('tells the parts of its score', () => {
    expect(scoreIdentity(facts('Masoud Pezeshkian', 'IRN'), facts('مسعود بزشكيان', 'IRN')).parts).toMatchObject({ name: 1, country: 1 })
  })
  it('a description is nobody, and an office-holder is whoever held it on the day', () => {
    expect(nodeOf(person('Saudi senior official', 'SAU')).generic).toBe(true)
    expect(nodeOf(person('senior Saudi official', 'SAU')).generic).toBe(true)
    // «الرئيس بوتن» of one story and a girl called Bethany of another had one id.
    expect(nodeOf(person('Bethany', null)).generic).toBe(true)
    expect(nodeOf(person('بوتن', null)).id).not.toBe(nodeOf(person('Bethany', null)).id)
    expect(nodeOf(person('Bethany', 'GBR')).generic).toBe(false)
    expect(nodeOf(person('Bethany Haines', null)).generic).toBe(false)
    const then = nodeOf(person('Russian president', 'RUS', 'president'), '2009-05-01')
    const now = nodeOf(person('Russian president', 'RUS', 'president'), '2025-05-01')
    expect(now.id).toBe('vladimir-putin')
    expect(then.id).not.toBe(now.id)
    expect(nodeOf(person('Andorran president', 'AND', 'president'), '2009-05-01').generic).toBe(true)
  })
})

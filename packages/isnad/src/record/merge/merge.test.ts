// The small decisions of merging, each by itself: which acts are one, which names say the same, which date stands.
import { describe, expect, it } from 'vitest'
import { actGroup, isOnce, typesAgree } from './acts.js'
import type { StageReport } from './agreement-state.js'
import { titleSense } from './agreement-title.js'
import type { EventReport } from './event-state.js'
import { bestDate, rivalDates, summarise } from './event-summary.js'
import { stagesOf } from './stages.js'

describe('acts', () => {
  it('goes by the whole name, else by its first words, else by itself', () => {
    expect(actGroup('CONSULT', 'receive')).toBe('meeting')
    expect(actGroup('SUPPORT', 'sign a treaty')).toBe('signing')
    expect(actGroup('AGREE', 'agree')).toBe('signing')
    expect(actGroup('SUPPORT', 'dance')).toBe('act:dance')
    expect(actGroup('AID', '')).toBe('type:AID')
  })
  it('lets two types be one act only where they are of one kind', () => {
    const view = (type: string, act: string) => ({ type, group: actGroup(type, act) })
    expect(typesAgree(view('RETREAT', 'reopen embassy'), view('SUPPORT', 'open an embassy'))).toBe(0.5)
    expect(typesAgree(view('SUPPORT', 'praise'), view('AGREE', 'promise'))).toBe(0)
    expect(typesAgree(view('ASSAULT', 'attack'), view('CONSULT', 'meet'))).toBe(0)
  })
  it('knows which are spoken of long after', () => expect([isOnce('cutting'), isOnce('accusing')]).toEqual([true, false]))
})

describe('names of agreements', () => {
  it.each([
    ['اتفاقية الدفاع الاستراتيجي المشترك', 'Strategic Mutual Defence Agreement'], ['اتفاقية التعاون الأمني', 'coopération en matière de sécurité'], ['پیمان دفاعی', 'mutual defence pact'], ['совместное заявление', 'joint statement'], ['مذكرة تفاهم', 'memorandum of understanding'],
  ])('%s says what %s says', (a, b) => {
    const [x, y] = [titleSense(a), titleSense(b)]
    for (const kind of ['subjects'] as const) expect([...x[kind]].sort()).toEqual([...y[kind]].sort())
    expect([...x.forms].some((f) => y.forms.has(f)) || !x.forms.size || !y.forms.size || (x.subjects.size > 0 && y.subjects.size > 0)).toBe(true)
  })
  it('keeps two subjects apart', () => expect([...titleSense('اتفاقية التعاون الأمني').subjects]).not.toEqual([...titleSense('الاتفاقية العامة للتعاون').subjects]))
})

const report = (over: Partial<EventReport>): EventReport => ({ assertion: 1, story: 1, status: 'actual', presentation: 'told', date: null, place: null, learnt: 100, outlet: null, chain: 'a', language: 'ar', state: 'current', reasons: '{}', numbers: '[]', agreement: null, ...over })

describe('what stands', () => {
  it('the date that most independent chains tell; coarser ones speak for it, not against', () => {
    const told = (date: string, chain: string, learnt = 1) => ({ date, chain, learnt })
    expect(bestDate([told('2025-09-17', 'a'), told('2025-09-18', 'b'), told('2025-09-17', 'c')])).toBe('2025-09-17')
    expect(bestDate([told('2025-09', 'a'), told('2025-09', 'b'), told('2025-09-17', 'c')])).toBe('2025-09-17')
    expect(bestDate([told('2025', 'a'), told('2024-12-31', 'b'), told('2025', 'c')])).toBe('2025')
    expect(bestDate([])).toBeNull()
  })
  it('done, when somebody tells it as done; a former plan keeps its date', () => {
    const s = summarise([report({ status: 'planned', date: '2025-01-15', learnt: 1 }), report({ assertion: 2, date: '2025-01-17', learnt: 9 })])
    expect(s).toMatchObject({ status: 'actual', date: '2025-01-17', former: ['2025-01-15'] })
    expect(summarise([report({ status: 'planned', learnt: 1 }), report({ assertion: 2, status: 'denied', learnt: 9 })]).status).toBe('denied')
    expect(summarise([report({ status: 'alleged' }), report({ assertion: 2, status: 'hypothetical' })]).status).toBe('alleged')
  })
  it('nothing of a replaced version, unless only it told the act', () => {
    expect(summarise([report({ date: '2025-01-01', state: 'gone' }), report({ assertion: 2, date: '2025-01-02' })]).date).toBe('2025-01-02')
    expect(summarise([report({ date: '2025-01-01', state: 'gone' })]).date).toBe('2025-01-01')
  })
  it('rivals are exact dates of done acts, of newest versions only', () => {
    expect([...rivalDates([report({ date: '2025-01-01' }), report({ date: '2025-01-02' }), report({ date: '2025-01' }), report({ date: '2025-01-09', status: 'planned' }), report({ date: '2025-01-05', state: 'changed' })]).keys()]).toEqual(['2025-01-01', '2025-01-02'])
    expect(rivalDates([report({ date: '2025-01-01' }), report({ date: '2025-01' })]).size).toBe(0)
  })
})

const stage = (over: Partial<StageReport>): StageReport => ({ assertion: 1, part: 0, story: 1, stage: 'signed', status: 'actual', date: null, by: '[]', learnt: 1, chain: 'a', state: 'current', ...over })

describe('stages', () => {
  it('one signing, whatever each story calls it; announced and done apart', () => {
    const out = stagesOf([stage({ status: 'planned', date: '2025-11-18' }), stage({ date: '2025-11-18', story: 2 }), stage({ stage: 'announced', story: 3 }), stage({ stage: 'agreed', date: '2025-11', story: 4 })])
    expect(out.map((s) => [s.stage, s.status, s.date, s.reports.length])).toEqual([['signed', 'planned', '2025-11-18', 1], ['signed', 'actual', '2025-11-18', 3]])
  })
  it('talks that come again are other talks', () => {
    expect(stagesOf([stage({ stage: 'negotiating', date: '2021' }), stage({ stage: 'negotiating', date: '2023-03-06/2023-03-10' }), stage({ stage: 'negotiating', date: '2023-03' })]).map((s) => s.date)).toEqual(['2021', '2023-03-06/2023-03-10'])
  })
  it('agreed long before signed stays a step of its own', () => {
    expect(stagesOf([stage({ date: '2025-03-01' }), stage({ stage: 'agreed', date: '2024-06-01' })]).map((s) => s.stage)).toEqual(['agreed', 'signed'])
  })
})

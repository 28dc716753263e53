// What a pack still lacks: functions, tables with rows in them, and the words every news language needs.
import { describe, expect, test } from 'vitest'
import { alternatives, parseTable } from '../document/table.js'
import { code, read } from '../index.js'
import type { LanguagePack } from './pack.js'
import { packCodes, packFor } from './packs.js'

const FUNCTIONS: readonly (keyof LanguagePack)[] = ['normalize', 'tokenize', 'analyse', 'split', 'group', 'parse', 'findTimes']
/** Rows under which a table is a beginning, not a pack. */
const LEAST: Readonly<Record<keyof LanguagePack['tables'], number>> = { acts: 900, cues: 80, agreements: 60, relations: 30, projects: 40, names: 100 }
const KINDS = ['say', 'continue', 'announce', 'deny', 'confirm', 'accuse', 'ask', 'warn', 'threaten', 'promise', 'praise', 'condemn', 'judge', 'according', 'that', 'noun', 'silence', 'anaphor', 'wrong']
const STAGES = ['proposed', 'negotiating', 'agreed', 'announced', 'signed', 'approved', 'ratified', 'in_force', 'amended', 'extended', 'postponed', 'suspended', 'withdrawn', 'terminated', 'expired', 'rejected']

/** What is missing from a pack, in words. */
export function lacks(pack: LanguagePack): string[] {
  const missing: string[] = FUNCTIONS.filter((name) => typeof pack[name] !== 'function').map((name) => `function ${name}`)
  for (const [name, least] of Object.entries(LEAST) as [keyof typeof LEAST, number][]) {
    const rows = parseTable(`${pack.code}/${name}`, pack.tables[name])
    // a row may hold several words that stand for the same
    const entries = rows.reduce((n, row) => n + Math.max(1, alternatives(row.cells.words).length), 0)
    if (entries < least) missing.push(`${name}.tsv has ${entries} entries; a pack has at least ${least}`)
  }
  const kinds = new Set(parseTable('cues', pack.tables.cues).map((row) => row.cells.kind))
  missing.push(...KINDS.filter((kind) => !kinds.has(kind)).map((kind) => `cues.tsv has no row of kind ${kind}`))
  const stages = new Set(parseTable('agreements', pack.tables.agreements).filter((row) => row.cells.kind === 'stage').map((row) => row.cells.value))
  missing.push(...STAGES.filter((stage) => !stages.has(stage)).map((stage) => `agreements.tsv has nothing for the stage ${stage}`))
  return missing
}

describe.each(packCodes())('the pack %s', (code_) => {
  test('lacks nothing', () => expect(lacks(packFor(code_)!)).toEqual([]))
})

describe('languages without a pack', () => {
  test.each([
    ['ur', 'پاکستان کے وزیر اعظم نے کہا ہے کہ دونوں ممالک کے درمیان معاہدے پر دستخط ہو گئے ہیں اور یہ خطے کے لیے اہم ہے۔'],
    ['es', 'El ministro de Asuntos Exteriores declaró que los dos países habían firmado un acuerdo en la capital para el comercio y la paz.'],
    ['uk', 'Міністр закордонних справ заявив, що сторони підписали угоду про співпрацю в Києві, і назвав її важливою.'],
  ])('%s is told and left alone', (language, text) => {
    const findings = code(read({ id: '1', text, published: '2025-01-17' }))
    expect(findings.language).toBe(language)
    expect(findings.problems).toContainEqual(expect.objectContaining({ code: 'language-without-pack', language }))
    expect(findings.events).toEqual([])
  })
  test.each([['ar', 'قال وزير الخارجية الروسي إن البلدين وقعا اتفاقا في موسكو يوم الجمعة.'], ['en', 'The foreign minister said the two countries had signed an agreement in Moscow on Friday.'], ['fr', 'Le ministre des Affaires étrangères a déclaré que les deux pays avaient signé un accord dans la capitale.'], ['fa', 'وزیر خارجه روسیه در دیدار با همتای ایرانی خود گفت که این توافق برای دو کشور مهم است و به زودی اجرا می‌شود.'], ['ru', 'Министр иностранных дел заявил, что стороны подписали соглашение о сотрудничестве в Москве.']])('%s is detected', (language, text) => expect(read({ id: '1', text }).language).toBe(language))
})

describe('a stretch of another language', () => {
  test('an English quotation inside an Arabic story makes no Arabic findings', () => {
    const text = 'وقّع الوزيران الاتفاق الجمعة. وكتب الرئيس على تويتر "We strongly condemn the attack on our embassy in Kabul" من دون تفاصيل.'
    const findings = code(read({ id: '1', language: 'ar', published: '2025-01-20', text }))
    const start = text.indexOf('We strongly')
    expect(findings.events.filter((e) => e.trigger.start >= start && e.trigger.end < start + 56)).toEqual([])
  })
})

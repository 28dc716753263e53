// Groups and clauses against the readable cases of corpus/ar, and properties that hold for any text.
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Parsed } from '../../document/document.js'
import type { Group } from '../../document/group.js'
import type { Predicate } from '../../document/predicate.js'
import { arabic } from './pack.js'

interface Expected { readonly line: string; readonly below: Expected[] }
interface Case { readonly title: string; readonly text: string; readonly expected: readonly Expected[]; readonly todo: boolean }

function casesOf(file: string): Case[] {
  const whole = fs.readFileSync(path.resolve(import.meta.dirname, '../../../../../corpus/ar', file), 'utf8')
  return whole
    .split(/^=== /mu)
    .slice(1)
    .map((block) => {
      const [title = '', ...rest] = block.split('\n')
      const split = rest.indexOf('---')
      const head = rest.slice(0, split)
      return { title, text: head.filter((line) => !line.startsWith('todo:')).join('\n').trim(), expected: tree(rest.slice(split + 1)), todo: head.some((line) => line.startsWith('todo:')) }
    })
}

function tree(lines: readonly string[]): Expected[] {
  const root: Expected = { line: '', below: [] }
  const open: { depth: number; node: Expected }[] = [{ depth: -1, node: root }]
  for (const line of lines) {
    if (!line.trim()) continue
    const depth = line.length - line.trimStart().length
    const node: Expected = { line: line.trim(), below: [] }
    while (open.at(-1)!.depth >= depth) open.pop()
    open.at(-1)!.node.below.push(node)
    open.push({ depth, node })
  }
  return root.below
}

function parsed(text: string, headline = ''): Parsed {
  const whole = headline ? `${headline}\n\n${text}` : text
  const story = { id: 'case', language: 'ar', text }
  return arabic.parse(arabic.group(arabic.split(arabic.analyse(arabic.tokenize({ story, language: 'ar', text: whole, bodyStart: headline ? headline.length + 2 : 0, published: null })))))
}

const words = (document: Parsed, span: { start: number; end: number }): string => document.text.slice(span.start, span.end)
/** A group as cases write it: «للاتفاق» is ل and الاتفاق. */
const written = (document: Parsed, group: Group): string => {
  const first = document.words[group.first]!
  const text = words(document, group)
  return first.definite && document.text[group.start - 1] === 'ل' && text.startsWith('ل') && !text.startsWith('ال') ? `ال${text.slice(1)}` : text
}

function missingGroup(document: Parsed, expected: Expected): string[] {
  const found = document.groups.filter((group) => written(document, group) === expected.line)
  if (!found.length) return [`no group «${expected.line}»`]
  const missing: string[] = []
  for (const { line, below } of expected.below) {
    for (const { line: text } of below) {
      const ok = found.some((group) => {
        if (line === 'prep') return group.prep !== undefined && words(document, document.words[group.prep]!) === text
        return document.groups.some((inner) => inner.parent?.group === group.index && inner.parent.as === line && written(document, inner) === text)
      })
      if (!ok) missing.push(`«${expected.line}» has no ${line} «${text}»`)
    }
  }
  return missing
}

function missingPredicate(document: Parsed, expected: Expected): string[] {
  const candidates = document.predicates.filter((predicate) => words(document, predicate) === expected.line || (words(document, predicate).startsWith('ل') && `ال${words(document, predicate).slice(1)}` === expected.line))
  if (!candidates.length) return [`no predicate «${expected.line}»`]
  const each = candidates.map((predicate) => expected.below.flatMap((line) => lacks(document, predicate, line)))
  return each.sort((a, b) => a.length - b.length)[0]!
}

function lacks(document: Parsed, predicate: Predicate, { line, below }: Expected): string[] {
  const name = words(document, predicate)
  const [what = '', value] = line.split(' ')
  const argument = (role: string, text: string): boolean => {
    const [prep, group] = text.includes('|') ? text.split('|').map((s) => s.trim()) : [undefined, text]
    return predicate.args.some((a) => {
      const g = document.groups[a.group]!
      const all = [g, ...g.conjuncts.map((c) => document.groups[c]!)]
      return a.role === role && all.some((x) => written(document, x) === group) && (prep === undefined || a.prep === arabic.normalize(prep))
    })
  }
  switch (what) {
    case 'tense':
      return predicate.tense === value ? [] : [`«${name}» is ${predicate.tense}, not ${value}`]
    case 'voice':
      return predicate.voice === value ? [] : [`«${name}» is ${predicate.voice}`]
    case 'form':
      return predicate.form === value ? [] : [`«${name}» is ${predicate.form}`]
    case 'is':
      return predicate.modality.includes(value as never) ? [] : [`«${name}» is {${predicate.modality.join(' ')}}, not ${value}`]
    case 'not':
      return predicate.negation !== undefined ? [] : [`«${name}» is not negated`]
    case 'affirmed':
      return predicate.negation === undefined ? [] : [`«${name}» is negated`]
    case 'empty':
      return predicate.emptySubject ? [] : [`«${name}» has a subject`]
    case 'light':
      return below.flatMap((b) => (predicate.light !== undefined && words(document, document.predicates[predicate.light]!) === b.line ? [] : [`«${name}» is not lent by «${b.line}»`]))
    default:
      break
  }
  if (value === 'of')
    return below.flatMap((b) => {
      const { parent } = predicate
      const above = parent && words(document, document.predicates[parent.predicate]!)
      return parent?.as === what && above === b.line ? [] : [`«${name}» is ${parent ? `${parent.as} of «${above}»` : 'on its own'}, not ${what} of «${b.line}»`]
    })
  return below.flatMap((b) => (argument(what, b.line) ? [] : [`«${name}» has no ${what} «${b.line}»: ${predicate.args.map((a) => `${a.role}${a.prep ? `:${a.prep}` : ''} «${written(document, document.groups[a.group]!)}»`).join(', ') || 'no arguments'}`]))
}

describe('groups of corpus/ar/groups.txt', () => {
  for (const { title, text, expected, todo } of casesOf('groups.txt'))
    (todo ? test.fails : test)(title, () => {
      const document = parsed(text)
      expect(expected.flatMap((group) => missingGroup(document, group)), text).toEqual([])
    })
})

describe('predicates of corpus/ar/clauses.txt', () => {
  for (const { title, text, expected, todo } of casesOf('clauses.txt'))
    (todo ? test.fails : test)(title, () => {
      const document = parsed(text)
      expect(expected.flatMap((predicate) => missingPredicate(document, predicate)), text).toEqual([])
    })
})

/** Texts made of what breaks readers: clitics, marks, quotes, function words, foreign letters, lone surrogates. */
const PIECES = 'قال|إن|أن|الذي|التي|وقّع|الوزير|الروسي|روسيا|وإيران|،|.|؟|"|«|»|(|)|:|-|12|في|من قبل|لم|إلا|كان|سيوقع|زيارة|بعد أن|إذا|مشيرا إلى|من المقرر|و|ف|ليس|غير|هو|هذا|بعض|نحو|ألف|محمد بن سلمان|CNN|\n|\n\n|\ud800|ـ|لله|ما زال|رفض|شبه جزيرة|السبت'.split('|')
const story = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '))

describe('for any text', () => {
  test('spans are inside the text, links point to what exists, and nothing goes in circles', () => {
    fc.assert(
      fc.property(story, (text) => {
        const { groups, predicates, words: all, sentences, quotations } = parsed(text)
        for (const sentence of sentences) expect(sentence.last).toBeGreaterThan(sentence.first)
        for (const quotation of quotations) {
          expect(quotation.inner.end).toBeGreaterThanOrEqual(quotation.inner.start)
          expect(quotation.end).toBeLessThanOrEqual(text.length)
        }
        for (const group of groups) {
          expect(group.first).toBeLessThan(group.last)
          expect(group.head).toBeGreaterThanOrEqual(group.first)
          expect(group.head).toBeLessThan(group.last)
          expect(group.start).toBeLessThan(group.end)
          if (group.parent) expect(group.parent.group).toBeLessThan(group.index)
        }
        for (const predicate of predicates) {
          expect(predicate.word).toBeLessThan(all.length)
          expect(predicate.start).toBeLessThan(predicate.end)
          expect(predicate.clause.start).toBeLessThanOrEqual(predicate.start)
          expect(predicate.clause.end).toBeGreaterThanOrEqual(predicate.end)
          for (const argument of predicate.args) expect(groups[argument.group]).toBeDefined()
          let at: Predicate | undefined = predicate
          for (let steps = 0; at?.parent; steps++) {
            expect(steps).toBeLessThan(predicates.length)
            at = predicates[at.parent.predicate]
            expect(at).toBeDefined()
          }
        }
        expect(predicates.map((p) => p.index)).toEqual(predicates.map((_, i) => i))
        expect(groups.map((g) => g.index)).toEqual(groups.map((_, i) => i))
      }),
      { numRuns: 300 },
    )
  })

  test('every word is in one sentence', () => {
    fc.assert(
      fc.property(story, (text) => {
        const { sentences, words: all } = parsed(text)
        let at = 0
        for (const sentence of sentences) {
          expect(sentence.first).toBe(at)
          at = sentence.last
        }
        expect(at).toBe(all.length)
      }),
      { numRuns: 100 },
    )
  })

  test('reading the same text twice gives the same', () => {
    fc.assert(
      fc.property(story, (text) => {
        expect(parsed(text)).toEqual(parsed(text))
      }),
      { numRuns: 50 },
    )
  })
})

describe('datelines', () => {
  const dateline = (text: string): string[] => {
    const document = parsed(text)
    const found = document.dateline
    if (!found) return []
    return [found.place, found.agency, found.date].map((span) => (span ? words(document, span) : ''))
  }
  test.each([
    ['موسكو 17-1 (ا ف ب) - أعلن الكرملين موعد القمة.', ['موسكو', 'ا ف ب', '17-1']],
    ['(رويترز) - أعلن الكرملين موعد القمة.', ['', 'رويترز', '']],
    ['مسقط 4 مايو /واس/ أكد الوزير أن الموعد قريب.', ['مسقط', 'واس', '4 مايو']],
    ['القاهرة – أعلنت الرئاسة موعد القمة.', ['القاهرة', '', '']],
    ['درسدن (ألمانيا) 15-7 (اف ب) - ذكرت الشرطة أن مواجهات وقعت.', ['درسدن', 'اف ب', '15-7']],
    ['دبي، الإمارات العربية المتحدة (CNN) -- قال الوزير إن الموعد قريب.', ['دبي، الإمارات العربية المتحدة', 'CNN', '']],
    ['أعلن الوزير - الذي وصل أمس - موعد القمة.', []],
    ['قال الوزير: نعم.', []],
  ])('%s', (text, expected) => {
    expect(dateline(text)).toEqual(expected)
  })
})

describe('sentences and quotations', () => {
  const sentences = (text: string): string[] => {
    const document = parsed(text)
    return document.sentences.map((s) => words(document, s))
  }
  test('a point after a single letter ends nothing', () => {
    expect(sentences('وصل د. سمير إلى جنيف. ثم غادر.')).toHaveLength(2)
    expect(sentences('نقلت أ.ف.ب. الخبر عن الوزير.')).toHaveLength(1)
  })
  test('a closing mark belongs to the sentence it closes', () => {
    expect(sentences('قال: "لن نوقع." وأضاف أن الحوار مستمر.')[0]).toBe('قال: "لن نوقع."')
  })
  test('headline and body never share a sentence', () => {
    const document = parsed('وصل الوزير أمس', 'الوزير في جنيف')
    expect(document.sentences.map((s) => s.headline)).toEqual([true, false])
  })
  test('straight marks toggle, nested ones stay inside, an open one ends with its paragraph', () => {
    const document = parsed('قال "إن الاتفاق «نهائي» ولا رجعة فيه" ثم غادر.\nوأضاف "لن نوقع\nوانتهى.')
    expect(document.quotations.map((q) => [words(document, q.inner), q.closed])).toEqual([
      ['إن الاتفاق «نهائي» ولا رجعة فيه', true],
      ['نهائي', true],
      ['لن نوقع', false],
    ])
  })
  test('a word or two in marks are no speech', () => {
    const document = parsed('وصف الوزير الاتفاق بأنه "تاريخي" وقال "سنوقع عليه غدا في جنيف بحضور الجميع".')
    expect(document.quotations.map((q) => q.short)).toEqual([true, false])
  })
})

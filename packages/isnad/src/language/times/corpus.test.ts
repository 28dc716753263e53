// Runs the readable cases of corpus/*/times.txt through the whole of reading up to the times.
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Timed } from '../../document/document.js'
import type { LanguagePack } from '../pack.js'
import { packFor } from '../packs.js'

interface Case { readonly title: string; readonly text: string; readonly published: string | null; readonly expected: readonly string[]; readonly todo: string | undefined }

const DEFAULT_DAY = '2024-06-12'

export function timeCases(language: string): Case[] {
  const whole = fs.readFileSync(path.resolve(import.meta.dirname, '../../../../../corpus', language, 'times.txt'), 'utf8')
  return whole.split(/^=== /mu).slice(1).map((block) => {
    const [title = '', ...rest] = block.split('\n')
    const todo = rest.find((line) => line.startsWith('todo:'))
    const lines = rest.filter((line) => line.trim() && !line.startsWith('todo:'))
    const split = lines.indexOf('---')
    const head = lines.slice(0, split)
    const day = head.find((line) => line.startsWith('published '))?.slice(10)
    const expected: string[] = []
    for (const line of lines.slice(split + 1)) {
      if (line === '(nothing)') continue
      if (line.startsWith('  ')) expected[expected.length - 1] += ` = ${line.trim()}`
      else expected.push(line.trim().replace(/ #\d+$/, ''))
    }
    return { title, text: head.filter((line) => !line.startsWith('published ')).join('\n'), published: day === 'none' ? null : (day ?? DEFAULT_DAY), expected, todo }
  })
}

function readTimes(text: string, published: string | null, pack: LanguagePack): Timed {
  const story = { id: 'case', language: pack.code, text }
  return pack.findTimes(pack.parse(pack.group(pack.split(pack.analyse(pack.tokenize({ story, language: pack.code, text, bodyStart: 0, published }))))))
}

for (const language of ['ar', 'en']) {
  describe(`times, ${language}`, () => {
    const pack = packFor(language)!
    for (const { title, text, published, expected, todo } of timeCases(language)) {
      test(title, () => {
        const { times } = readTimes(text, published, pack)
        const found = times.map((time) => `${text.slice(time.start, time.end)} = ${time.value}`)
        const rules = times.map((time) => time.rule).join(', ')
        // a case marked todo fails the day it passes, so that the mark goes
        if (todo) expect(found, `${title}: passes now, take its mark away`).not.toEqual(expected)
        else expect(found, `${text}\nfound: ${found.join(' | ')}\nrules: ${rules}`).toEqual(expected)
      })
    }
  })
}

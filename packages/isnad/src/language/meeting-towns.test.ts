// Meetings called by a town: the town is nobody there, a government that meets somebody is.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

/** Sentences | the states that somebody in them is. */
const MEETINGS = `
انتهت محادثات بروكسل بين بلغراد وبريشتينا بلا اتفاق. | SRB XKX
اختتمت قمة هلسنكي بين الزعيمين. |
محادثات موسكو مع طهران فشلت. | IRN RUS
عقد اجتماع موسكو وطهران. | IRN RUS
The Brussels talks between Kenya and Malta ended without a deal. | KEN MLT
The Cairo summit ended. |
Moscow talks with Tehran collapsed. | IRN RUS
Beijing meeting with Paris ends. | CHN FRA
`

describe('towns of meetings', () => {
  for (const line of MEETINGS.trim().split('\n')) {
    const [text, states] = line.split('|').map((part) => part.trim())
    it(text!, () => {
      const { actors } = readStory({ id: 'm', language: /[\u0620-\u064a]/.test(text!) ? 'ar' : 'en', published: '2024-06-10', headline: null, text: text!, source: { outlet: null, url: null } })
      expect(actors.filter(({ kind }) => kind === 'state').map(({ country }) => country).sort().join(' ')).toBe(states)
    })
  }
})

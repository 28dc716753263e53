// A participle that tells what the speaker says besides, in sentences of our own: who says it, by which word.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

const cues = (text: string): string[] => {
  const { statements, actors } = readStory({ id: 'x', language: 'ar', published: '2024-06-12', headline: null, text })
  return statements.map((one) => `${text.slice(one.cue.start, one.cue.end)} ${actors.find((actor) => actor.id === one.speaker)?.name ?? '–'}`)
}

describe('what is said besides', () => {
  for (const [text, wanted] of [
    ['قالت فنلندا إن الوضع خطير، مطالبة الحكومة النرويجية بالاعتذار.', 'مطالبة Finland'],
    ['رفض الأردن الخطة، داعيا الدول المجاورة إلى الحوار.', 'داعيا Jordan'],
    ['قال العراق إن القصف أصاب قرية، نافيا أن تكون فيها قوات ومطالبا بتحقيق.', 'نافيا Iraq'],
    ['قال العراق إن القصف أصاب قرية، نافيا أن تكون فيها قوات ومطالبا بتحقيق.', 'مطالبا Iraq'],
    // what denies the verb of what is said denies no saying
    ['قال العراق إن القرار لا يسهم في السلام، معتبرا أنه خطأ.', 'معتبرا Iraq'],
    // behind a definite noun, without a mark
    ['نفت السويد هذه الاتهامات قائلة إنها كاذبة.', 'قائلة Sweden'],
    // the verb it goes along with need not be one of saying
    ['ردت السويد على الانتقادات معتبرة أن القرار عادل.', 'معتبرة Sweden'],
  ] as const) it(text, () => expect(cues(text)).toContain(wanted))

  for (const text of [
    // a proposal, a student, somebody accused
    'رفضت السويد مقترحا روسيا بشأن الحدود.',
    'اعتقلت الشرطة السويدية 37 طالبا بعد المواجهات.',
    'أصدرت المحكمة حكما بسجن 20 متهما بينهم صحافي.',
    'أذاعت كوريا الشمالية مواد منددة بجارتها.',
  ]) it(text, () => expect(cues(text).filter((one) => /^(?:مقترحا|طالبا|متهما|منددة)/.test(one))).toEqual([]))
})

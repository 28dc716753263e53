// Whoever the knowledge names in Arabic is found under each full name, however ordinary the words that it is written like («مارك روته», «سعيد خطيب زاده»).
import { describe, expect, it } from 'vitest'
import { organizations, people } from '../knowledge/index.js'
import { readStory } from '../index.js'

const knownIn = (text: string, published: string): (string | undefined)[] => readStory({ id: 'known', language: 'ar', published, headline: null, text, source: { outlet: null, url: null } }).actors.map(({ known }) => known)

/** Who is missed of [id, sentence], read a handful to a story (a story for each costs ten times as much). */
function missedOf(named: readonly (readonly [string, string])[], published: string): string[] {
  const missed: string[] = []
  for (let i = 0; i < named.length; i += HANDFUL) {
    const some = named.slice(i, i + HANDFUL)
    const known = new Set(knownIn(some.map(([, sentence]) => sentence).join('\n\n'), published))
    for (const [id, sentence] of some) if (!known.has(id)) missed.push(sentence)
  }
  return missed
}
const HANDFUL = 12

it('known people are found by every full name', () => {
  const named = people().flatMap(({ id, names }) => names.ar.filter(({ text, doubtful }) => !doubtful && text.includes(' ')).map(({ text }) => [id, `وجاء ذلك بعد اتهام ${text} بالتقصير.`] as const))
  expect(missedOf(named, '2024-06-01')).toEqual([])
})

describe('known organizations', () => {
  // dots and dashes inside a name, and parties that several states have, need more than the name
  it('are found by nearly every name', () => {
    const named = organizations().flatMap(({ id, names }) => names.ar.filter(({ text, doubtful }) => !doubtful && !/[.–-]/.test(text)).map(({ text }) => [id, `قال ${text} الثلاثاء إن الوضع صعب.`] as const))
    expect(missedOf(named, '2024-06-01').length / named.length).toBeLessThan(0.015)
  })

  it.each([
    ['قال الأونكتاد إن النمو تباطأ.', 'unctad'],
    ['وانتقدت يونيسف الحصار.', 'unicef'],
    ['انتقدت إثيوبيا أوبك+ بشدة.', 'opec-plus'],
    ['دعت مجموعة السبع الكبرى إلى التهدئة.', 'g7'],
    ['قالت وكالة أنباء الإمارات (وام) إن اللقاء مفيد.', 'wam'],
  ])('%s', (sentence, id) => expect(knownIn(sentence, '2024-06-01')).toContain(id))

  it('«وأم» is no agency', () => expect(knownIn('وهي من أب فرنسي وأم لبنانية.', '2024-06-01')).not.toContain('wam'))
})

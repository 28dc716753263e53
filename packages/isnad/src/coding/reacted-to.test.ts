// Sentences of our own in which one reacts to what is told elsewhere in the story: towards whom that is.
import { describe, expect, test } from 'vitest'
import { readStory } from '../index.js'

const STORIES = `
أعادت كينيا الثلاثاء فتح معبر بوسيا مع أوغندا. وقال تجار إن الحركة عادت. ورحبت مالطا بإعادة فتح المعبر. | SUPPORT MLT > KEN
وقعت كينيا وتنزانيا اتفاقية صيد. ويقول مراقبون إن الخلاف قديم. وعبر رئيس الوزراء المالطي عن دعمه للاتفاق. | SUPPORT MLT > KEN+TZA
اعتقلت السلطات الكينية عشرة ناشطين. وشهدت نيروبي احتجاجات. ودعت مالطا إلى الإفراج عن الناشطين. | REQUEST MLT > KEN
اعتقلت السلطات الكينية عشرة ناشطين. وشهدت نيروبي احتجاجات. ودعت مالطا إلى الإفراج عن الناشطين. | RETREAT KEN > -
اشتبك الجيش الكيني مع القوات الأوغندية. ودعت مالطا إلى وقف القتال. | REQUEST MLT > KEN+UGA
شنت إثيوبيا غارات على الصومال. وهاجمت كينيا أوغندا. وطالبت مالطا بوقف القتال. | REQUEST MLT >
قضت محكمة كينية بوقف البناء. ورحبت مالطا بالقرار. | SUPPORT MLT > KEN
طردت كينيا السفير المالطي. وأثار القرار استياء فاليتا. | ACCUSE MLT > KEN
أوقفت اليونان ناقلة نفط، وهو ما تعتبره إيران مخالفا للقانون الدولي. | ACCUSE IRN > GRC
نفت مالطا مشروعا لتأجير كينيا فرقاطتين، الأمر الذي كانت أعلنته السلطات الكينية. | REJECT MLT > KEN
رفض الوزير الإسرائيلي تهمة التجسس التي وجهتها كينيا لإسرائيل. | REJECT ISR > KEN
انتقدت كندا القبض على ناشطات كينيات. وقالت كينيا إنها ترفض ذلك. | ACCUSE CAN > KEN
انتقدت مالطا الهجوم على كينيا. | ACCUSE MLT >
وكانت واشنطن قد عبرت عن مخاوفها. واتهمت الصين في أغسطس بزعزعة الاستقرار. | ACCUSE USA > CHN
أكد الوزير المالطي دعم بلاده للوحدة الترابية للمغرب. | SUPPORT MLT > MAR
سيطر تنظيم الدولة الإسلامية على مناطق واسعة في سوريا والعراق. | ASSAULT - > IRQ+SYR
قالت وزارة الخارجية المالطية إن هناك قتلى في الهجوم، منددة بجريمة كينية. | ACCUSE MLT > KEN
رحبت سوريا بالقرار. وقال الوزير إن انشقاق العميد السوري سالم الأحمد خبر قديم. | RETREAT SYR > SYR
أشاد الوزير الكيني بمالطا على مبادرتها وبدولتي تنزانيا وأوغندا على تجاوبهما. | SUPPORT KEN > MLT+TZA+UGA
وقعت كينيا وأوغندا اتفاقا. وتعهدت كينيا بموجب الاتفاق بسحب قواتها. | AGREE KEN > UGA
The Kenyan army clashed with Ugandan forces. Malta called for a ceasefire. | RETREAT KEN+UGA >
Kenya reopened the crossing with Uganda on Tuesday. Traders said queues were long. Malta welcomed the reopening of the crossing. | SUPPORT MLT > KEN
Kenyan police arrested ten activists. Protests broke out. Malta called for the release of the activists. | REQUEST MLT > KEN
Kenya and Tanzania signed a fishing deal. Critics say it is old. The Maltese prime minister voiced support for the deal. | SUPPORT MLT > KEN+TZA
France tabled a draft resolution. The UN Security Council adopted the resolution. | SUPPORT - > FRA
`.trim().split('\n').map((line) => line.split(' | ') as [string, string])

/** An event as `TYPE doer+doer > recipient+recipient`; countries stand for states and what is theirs. */
function rolesOf(text: string): string[] {
  const { actors, events } = readStory({ id: 'x', language: /[\u0620-\u064a]/.test(text) ? 'ar' : 'en', published: '2025-01-17', headline: null, text, source: { outlet: null, url: null } })
  const countries = (ids: readonly string[]): string => [...new Set(ids.map((id) => actors.find((actor) => actor.id === id)?.country ?? '-'))].sort().join('+')
  return events.map((event) => `${event.type} ${countries(event.actors)} > ${countries(event.recipients)}`.trim())
}

describe('towards whom one reacts', () => {
  test.each(STORIES)('%s: %s', (text, expected) => {
    expect(rolesOf(text)).toContain(expected)
  })
})

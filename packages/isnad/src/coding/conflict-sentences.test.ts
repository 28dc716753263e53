// Sentences of our own on attacks, arrests, trials and protests: who did it to whom, and whether it is done, on whose word, or not at all.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

/** Sentence | one of its events as `TYPE/act doer+doer > recipient+recipient status`, with `!` before one that it must not have; countries stand for states and what is theirs. */
const SENTENCES = `
اعتقلت القوات النيجيرية اثنين من المتمردين الكوبيين على علاقة بخطف ثلاثة جنود أتراك. | ASSAULT/abduct CUB > TUR alleged
أعلن مسؤول أمني تركي اعتقال عشرة مقاتلين سوريين، مشيرا إلى مسؤوليتهم عن تفجيرات في المدينة. | ASSAULT/explode SYR > alleged
أعلنت حركة الشباب مسؤوليتها عن الهجوم على القاعدة في مقديشو. | ASSAULT/attack SOM > actual
اعتقلت الشرطة الكولومبية رجلا متهما بقتل صحفي كوبي. | ! ACCUSE/accuse of aggression COL > actual
أنشأت الأمم المتحدة محكمة لمقاضاة من اغتالوا رئيس الوزراء اللبناني. | ASSAULT/assassinate > LBN actual
قال الرئيس الكيني إن الحل هو إحالة كل من قام باعتداء على الجيش الإثيوبي إلى القضاء. | ASSAULT/attack > ETH actual
روسيا هي من قصفت القاعدة التركية. | ASSAULT/bomb RUS > TUR actual
اتهم الجيش السوداني قوات الدعم السريع بخرق الهدنة وقصف المستشفيات. | ASSAULT/violate a ceasefire SDN > alleged
اتهم الجيش السوداني قوات الدعم السريع بخرق الهدنة وقصف المستشفيات. | ASSAULT/bomb SDN > alleged
بدأ الجيش الياباني إجلاء رعايا بلاده. | AID/evacuate people JPN > JPN actual
أعلنت البيرو إرسال قوة من الشرطة إلى حدودها مع الإكوادور. | MOBILIZE/deploy troops PER > actual
أرسلت تركيا قوات إلى ليبيا. | AID/send troops to help TUR > LBY actual
فرض الرئيس الإكوادوري حالة الطوارئ وحظر التجول ليلا. | COERCE/impose emergency ECU > actual
فرض الرئيس الإكوادوري حالة الطوارئ وحظر التجول ليلا. | COERCE/impose a curfew ECU > actual
دان الرئيس الفرنسي الهجوم وعرض على باماكو إرسال تعزيزات. | AGREE/offer FRA > MLI actual
شن الجيش السوداني غارات وهجمات على المدينة. | ! ASSAULT/attack SDN > actual
أطلقت حركة حماس دفعة من الصواريخ على عسقلان. | ASSAULT/fire missiles PSE > actual
رفض حسن نصر الله تسليم الجنديين الإسرائيليين. | RETREAT/hand over prisoners LBN > ISR denied
أطلقت الشرطة التايلاندية قنابل الغاز لتفريق محتجين كوبيين. | ASSAULT/use tear gas THA > CUB actual
توعد المرشد الإيراني علي خامنئي إسرائيل بالرد على قصف السفارة الكوبية. | ASSAULT/bomb > CUB actual
نجا الرئيس الفنزويلي من محاولة اغتيال. | ASSAULT/attempt to assassinate > VEN actual
`.trim().split('\n').map((line) => line.split(' | ') as [string, string])

function eventsOf(text: string): string[] {
  const findings = readStory({ id: 'x', language: 'ar', published: '2025-06-12', text })
  const who = (ids: readonly string[]): string => ids.map((id) => findings.actors.find((actor) => actor.id === id)!).map((actor) => actor.country ?? actor.name).sort().join('+')
  return findings.events.map((event) => [`${event.type}/${event.act}`, who(event.actors), '>', who(event.recipients), event.status].filter(Boolean).join(' '))
}

describe('conflict sentences', () => {
  it.each(SENTENCES)('%s', (text, expected) => {
    if (expected.startsWith('! ')) expect(eventsOf(text)).not.toContain(expected.slice(2))
    else expect(eventsOf(text)).toContain(expected)
  })
})

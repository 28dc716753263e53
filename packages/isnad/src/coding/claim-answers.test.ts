// How a charge is answered, in the words agencies have for it: denied, owned up to, left uncommented; and who is accused, of what, up to where. In sentences of our own.
import { expect, test } from 'vitest'
import { readStory } from '../index.js'

const claims = (text: string) => {
  const findings = readStory({ id: 't', language: /[\u0620-\u064a]/.test(text) ? 'ar' : 'en', published: '2024-06-12', headline: null, text } as never)
  const name = (id: string | null) => findings.actors.find((actor) => actor.id === id)?.name ?? null
  return findings.claims.map((claim) => `${claim.accused.map(name).join('+')}: ${text.slice(claim.quote.start, claim.quote.end)} | ${claim.stances.map((stance) => `${name(stance.actor)} ${stance.stance}`).sort().join(', ')}`)
}

const CHARGE = 'اتهمت بيرو الإكوادور بدعم المتمردين'
const answered = (stance: string): string[] => [`Ecuador: دعم المتمردين | Ecuador ${stance}, Peru alleges`]

test.each([
  '. ونفت الإكوادور هذه الاتهامات نفيا قاطعا.', '. واعتبرت الإكوادور أن الاتهامات ملفقة.', ' وهو ما تنفيه الإكوادور.', '، وهو اتهام تنفيه الإكوادور.', '، وهي اتهامات ترفضها الإكوادور.', '، الأمر الذي نفته كيتو.',
  '. وقالت الإكوادور إنه لا يوجد أي دليل على هذه الاتهامات.', '. وأكدت الإكوادور أنه لا صحة لهذه المزاعم.', '. وقالت الإكوادور إن ما قيل عار عن الصحة.', '. ودأبت الإكوادور على نفي هذه الاتهامات.', '. وردت الإكوادور نافية الاتهامات.',
  '. وتقول الإكوادور إنها لم تفعل ذلك.', '. وقالت الإكوادور إن الاتهامات لا أساس لها من الصحة.',
])('denied: …%s', (answer) => expect(claims(CHARGE + answer)).toEqual(answered('denies')))

test.each(['. ولم يصدر رد فعل فوري من الإكوادور.', '. ولم يصدر بعد أي رد من الإكوادور.', '. ولم تعلق بعد الحكومة الإكوادورية على ذلك.', '. والتزمت الإكوادور الصمت.', '. ولاذت الإكوادور بالصمت.'])('left uncommented: …%s', (answer) => expect(claims(CHARGE + answer)).toEqual(answered('declines')))

test.each(['. واعترفت الإكوادور بذلك.', '. وأقرت الإكوادور بذلك لاحقا.', '. وأكدت الإكوادور ذلك.'])('owned up to: …%s', (answer) => expect(claims(CHARGE + answer)).toEqual(answered('confirms')))

test.each([
  ['قالت بيرو إن الإكوادور مسؤولة عن انفجار الجسر.', 'Ecuador: الإكوادور مسؤولة عن انفجار الجسر | Peru alleges'],
  ['تصاعد التوتر بعد اتهامات من بيرو للإكوادور بدعم المتمردين.', 'Ecuador: دعم المتمردين | Peru alleges'],
  ['الإكوادور، التي تتهمها بيرو بدعم المتمردين، تنفي ذلك.', 'Ecuador: دعم المتمردين | Ecuador denies, Peru alleges'],
  ['Peruvian minister José Ramos rejected the notion that Peru was leaving the bloc.', 'Peru: Peru was leaving the bloc | José Ramos denies'],
  ['Chile said the treaty was not a response to particular neighbours.', 'Chile: was not a response to particular neighbours | Chile denies'],
  ['أعلنت تشيلي أن المناورات ليست ردا على أحد.', 'Chile: ردا على أحد | Chile denies'],
  ['تتفاوض تشيلي مع بيرو على اتفاق صيد، بحسب ما ذكرت صحيفة الغارديان. وامتنعت بيرو عن الخوض في التفاصيل.', 'Chile: تتفاوض تشيلي مع بيرو على اتفاق صيد | Peru declines, The Guardian alleges'],
  ['Chile is negotiating a fishing pact with Peru, the Guardian reported. Peru declined to go into details.', 'Chile: Chile is negotiating a fishing pact with Peru | Peru declines, The Guardian alleges'],
  ['ورفضت الإكوادور اتهامات بيرو بأنها تدرب المتمردين.', 'Ecuador: تدرب المتمردين | Ecuador denies, Peru alleges'],
  ['جاء في البيان المشترك لبيرو وبوليفيا أن الإكوادور خرقت الهدنة.', 'Ecuador: الإكوادور خرقت الهدنة | Bolivia alleges, Peru alleges'],
  ['أوقفت الشرطة البيروفية جون كاماو بتهمة الرشوة.', 'John Kamau: الرشوة | Peruvian police alleges'],
  ['يواجه جون كاماو اتهامات بالاحتيال وغسل الأموال.', 'John Kamau: الاحتيال وغسل الأموال | '],
  ['وجهت إلى جون كاماو تهمة التجسس.', 'John Kamau: التجسس | '],
  ['وكان جون كاماو قد اتُّهم العام الماضي بالتجسس.', 'John Kamau: التجسس | '],
  ['قال المحامي إن جون كاماو متهم بالاحتيال.', 'John Kamau: الاحتيال | '],
  ['صرح وزير الخارجية البيروفي أن بيرو لا تسعى إلى الحرب.', 'Peru: تسعى إلى الحرب | Peruvian foreign minister denies'],
  ['قال الجيش البيروفي إنه ليس مسؤولا عن انفجار الجسر.', 'Peruvian army: مسؤولا عن انفجار الجسر | Peruvian army denies'],
  ['قال المتحدث البيروفي إن الأنباء عن سقوط المروحية غير صحيحة.', 'Peruvian spokesperson: سقوط المروحية | Peruvian spokesperson denies'],
  ['قال المتحدث البيروفي إنه لا صحة لما تردد عن سقوط المروحية.', 'Peruvian spokesperson: سقوط المروحية | Peruvian spokesperson denies'],
  ['قالت بيرو إن لا علاقة لها بالتفجير.', 'Peru: علاقة لها بالتفجير | Peru denies'],
  ['وجهت أحزاب الاتهامات للإكوادور بالمسؤولية عن التفجير.', 'Ecuador: المسؤولية عن التفجير | '],
  ['انتقد الرئيس البيروفي الحكومة الإكوادورية بسبب "عدم التزامها" بالهدنة.', 'Ecuador: عدم التزامها" بالهدنة | Peruvian president alleges'],
  ['أقر الجيش البيروفي بقتل رعاة في غارة ليلية.', 'Peruvian army: قتل رعاة في غارة ليلية | Peruvian army confirms'],
])('%s', (text, claim) => expect(claims(text)).toEqual([claim]))

test('what did not befall somebody is disowned by nobody', () => expect(claims('قال المتحدث البيروفي إن حراسه لم يصابوا بجروح.')).toEqual([]))

test('who is sent away is nothing denied; whose denial it is, if the story does not tell, is nobody\'s', () => {
  expect(claims('نفت بوليفيا الملك السابق إلى بيرو.')).toEqual([])
  expect(claims('اتهمت المعارضة الحكومة بتزوير الانتخابات. ونفت الحكومة ذلك.').join()).not.toMatch(/opposition denies/)
})

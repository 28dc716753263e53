import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

/** `act status date place` of each event of a plain sentence, read as of Wednesday 12 June 2024. */
const told = (text: string): string[] => readStory({ id: 'x', language: /[\u0620-\u064a]/.test(text) ? 'ar' : 'en', published: '2024-06-12', headline: null, text }).events.map((event) => `${event.act} ${event.status} ${event.date ?? '–'} ${event.place ?? '–'}`)

describe('status, date and place of events', () => {
  for (const [text, ...wanted] of [
    // status
    // "when he visits" is still to come; what was done whenever somebody came near is not
    ['قال إن الاتفاق سيوقع عندما يزور الرئيس الكيني كمبالا.', 'sign planned – –', 'visit planned – Kampala'],
    ['كان الجنود الكينيون يطلقون النار عندما يقترب المتظاهرون من السياج.', 'shoot actual – –'],
    // when a paper was given out in which it is said; where it was condemned is not where the attack was
    ['In a statement issued on Friday, Malta condemned the Kenyan president.', 'condemn actual 2024-06-07 –'],
    ['Malta condemned the bombing in a statement on Friday.', 'condemn actual 2024-06-07 –'],
    ['Uganda freed the miners on Monday after talks with Kenya.', 'release actual 2024-06-10 Uganda', 'meet actual 2024-06-10 –'],
    ['Kenya and Uganda held talks on Somalia.', 'meet actual – –'],
    ['A summit between Kenya and Uganda has been set for Monday.', 'hold a summit planned 2024-06-17 –'],
    ['قال الوزير الهولندي إن الشرطة الهولندية اعتقلت خمسة أشخاص.', 'arrest actual – Netherlands'],
    ['اتهمت النرويج السويد بمحاولة التدخل في انتخاباتها.', 'interfere alleged – Sweden'],
    // where a request comes from, and where who is struck is bound for
    ['بطلب من فرنسا، عقد مجلس الأمن جلسة طارئة.', 'hold a session actual – –'],
    ['هدد الحوثيون بمهاجمة السفن المتجهة إلى إسرائيل.', 'attack planned – –'],
    // asked, and almost done
    ['هل تفرض أوسلو عقوبات على كينيا؟', 'sanction hypothetical – –'],
    ['كادت الأزمة تدفع النرويج إلى طرد السفير الكيني.', 'expel a diplomat denied – –'],
    // unless one promises to do it
    ['لن توقع كينيا الاتفاق ما لم تتعهد أوغندا بمنع المتمردين من عبور الحدود.', 'prevent hypothetical – –'],
    ['أعلنت كينيا وقفا فوريا لإطلاق النار مع أوغندا.', 'implement a ceasefire actual – –'],
    // who sets out for talks is to hold them
    ['زار الوزير النرويجي ستوكهولم للقاء نظيره السويدي.', 'visit actual – Stockholm', 'meet planned – –'],
    // where somebody came from is where the journey began, and the edge of a year takes no place
    ['اعتقلت الشرطة الكينية النائب المالطي لدى وصوله إلى مطار كمبالا قادما من لندن.', 'arrest actual – Kampala', 'visit actual – Kampala'],
    ['سيوقع وزيرا خارجية كينيا وأوغندا الاتفاق قبل نهاية العام الجاري في ليما.', 'sign planned 2024-06/2024-12 Lima'],
    // with whom one trades is no place of it
    ['أبرمت كينيا صفقة لشراء عشر طائرات من النرويج.', 'buy planned – –'],
    // a movement that is called by a day; the quarter of a land behind a town
    ['قصف الجيش الكونغولي مواقع حركة 23 مارس قرب غوما.', 'bomb actual – Goma'],
    ['شنت كينيا غارة على بلدة بولومرير جنوبي الصومال.', 'air strike actual – Bulumrir'],
    // at whose word something is to be done, has given it
    ['يزور ملك بوتان هانوي غدا بدعوة من الرئيس الفيتنامي.', 'visit planned 2024-06-13 Hanoi', 'invite actual – –'],
    // quarters of a town; what stands behind an agreement's purpose is where it was signed; what is talked of is elsewhere
    ['خرج آلاف المحتجين إلى شوارع أوسلو.', 'protest actual – Oslo'],
    ['تظاهر مئات المزارعين في أحد ميادين كامبالا.', 'protest actual – Kampala'],
    ['وقعت بيرو وتشيلي اتفاقا لتبادل السجناء في ليما.', 'sign actual – Lima'],
    ['بحث الوزيران الكيني والأوغندي في أوسلو الأزمة في هايتي.', 'discuss actual – Oslo'],
    ['صدمت سيارة مارة في وسط نيروبي، واعتقلت الشرطة الكينية السائق.', 'arrest actual – Nairobi'],
    // an offer has been made, whoever is to accept it
    ['قال الوزير إن على النرويج القبول بدعوتنا إلى الحوار.', 'accept hypothetical – –', 'invite actual – –'],
    // what was signed then is the agreement, not what it provides for
    ['بدأت بيرو وتشيلي الاثنين في كيتو المفاوضات المنصوص عليها في الاتفاق الموقع بينهما في 11 ديسمبر.', 'negotiate actual 2024-06-10 Quito'],
    // what it is agreed to hold lies ahead
    ['اتفقت بيرو وتشيلي على عقد قمة في مارس.', 'agree to meet actual – –', 'hold a summit planned 2025-03 –'],
    ['واتفق الوزيران على عقد اجتماع في فيينا.', 'meet planned – Vienna'],
    ['ولا يزال الاتفاق بحاجة إلى تصديق البرلمان الأيسلندي.', 'ratify hypothetical – –'],
    ['ورفضت المحكمة الطلب الدنماركي برد الدعوى.', 'request actual – –'],
    ['يوقّع الرئيس الفنلندي اليوم الأربعاء في هلسنكي اتفاقا مع السويد.', 'sign planned 2024-06-12 Helsinki'],
    // told by one, denied behind it by another: told on the first one's word; denied by its own word alone
    ['أعلنت الحركة الكينية قصف مطار كمبالا، وهو ما نفته أوغندا.', 'bomb alleged – Kampala', 'deny actual – –'],
    ['نفت أوغندا قصف مطار كمبالا.', 'deny actual – –', 'bomb denied – Kampala'],
    // a cancelled meeting: it was not held
    ['Kenya called off a summit with Uganda.', 'cancel a meeting actual – –', 'hold a summit denied – –'],
    // what something is done in retaliation for is there
    ['Kenya will close the border in retaliation for the bombing of a Kenyan village by Uganda.', 'close a border planned – –', 'bomb actual – –'],
    // what a verb makes of the act that is its object
    ['Kenya plans sanctions on Uganda.', 'sanction planned – –'],
    ['A visit to Kampala is planned for July.', 'visit planned 2024-07 Kampala'],
    ['The treaty still needs approval by the Kenyan parliament.', 'approve hypothetical – –'],
    ['Kenya sought the release of the Ugandan ministers.', 'release hypothetical – –'],
    ["The Kenyan president declined the prime minister's offer to step aside.", 'offer actual – –'],
    ['Kenya has made no recommendation to Uganda.', 'advise denied – –'],
    // what a noun makes of the act that it is about; what stands in spite of something is there
    ['The truce raised hopes of negotiations with Kenya.', 'negotiate hypothetical – –'],
    ['There are fears of a Ugandan attack on Kenya.', 'attack hypothetical – Kenya'],
    ['Plans for a visit to Kampala were announced.', 'visit planned – Kampala'],
    ['Kenya said it would not leave despite threats by Uganda.', 'threaten actual – –'],
    ["Kenya's parliament failed to elect a president on Tuesday.", 'vote for denied 2024-06-11 –'],
    ['A Kenyan court sentenced a journalist to six years in prison for espionage, charges he denies.', 'sentence actual – –'],
    // said by the call itself
    ['The Kenyan president called his Ugandan counterpart to thank him.', 'thank actual – –'],
    // whoever is forced to do something does it
    ['Kenya was forced to release the Ugandan pilots.', 'release actual – Kenya'],
    // what is told inside a charge keeps its time
    ['Kenyan prosecutors accuse John Otieno of having bribed an officer in 2019.', 'accuse actual – –'],
    // an alleged part in an act: the act as well
    ['The officer denied his alleged role in the killing of two Kenyans.', 'deny actual – –', 'kill alleged – –'],
    // what a clause in the past tells is there, whatever is still to come around it
    ['Iran and Iraq have agreed to reopen the border, according to a statement that the two ministers signed in Basra on June 10.', 'agree actual – –', 'reopen planned – Basra', 'sign actual 2024-06-10 Basra'],
    // a clause without "that" behind a participle
    ['The minister spoke on Monday, claiming Kenya attacked a village.', 'attack alleged – –'],
    ['The council adopted a resolution demanding the Kenyan government cut off all military aid to Uganda.', 'stop aid hypothetical – –'],
    // an attack that is certain, with only its author alleged
    ['قُتل خمسة مدنيين في قصف استهدف بلدة حدودية. واتهم الجيش التشادي الجيش الليبي بقصف البلدة.', 'kill alleged – –', 'accuse of aggression actual – –'],
    ['فرض الرئيس التشيلي حظر التجول في العاصمة سانتياغو.', 'impose a curfew actual – Santiago'],
    // any act of its kind, and what a treaty says of one, is none that was
    ['وبموجب المعاهدة فإن أي هجوم على أوغندا يعد هجوما على كينيا.'],
    ['وتنص المعاهدة على أن الهجوم على أحد الطرفين هجوم على الآخر.'],
    // what a deal is on is to be done; two acts behind one preposition each are joined, and a time is of the nearer
    ['أعلنت الحكومة الكينية توصل البلدين إلى اتفاق على استئناف العلاقات الدبلوماسية.', 'reach actual – –', 'restore ties planned – –'],
    ['اتفقت كينيا والصومال الثلاثاء على استئناف العلاقات وعلى إعادة فتح سفارتيهما في غضون شهر.', 'agree actual 2024-06-11 –', 'restore ties planned – –', 'reopen an embassy planned 2024-06-11/2024-07-11 –'],
    // a past verb joined to what was to be tells what was done; what is talked over is there; so is an offer that is refused
    ['كان من المقرر أن يزور الرئيس الكيني مقديشو في يوليو لكنه ألغى الزيارة.', 'visit planned 2024-07 Mogadishu', 'cancel a visit actual – –', 'visit denied – –'],
    ['عقد المجلس جلسة لمناقشة القصف الإثيوبي على مقديشو.', 'hold a session actual – –', 'bomb actual – Mogadishu'],
    ['رفضت كينيا عرضا أوغنديا للوساطة.', 'reject actual – –', 'offer actual – –', 'mediate hypothetical – –'],
    // an act without anything definite in it, of which something is only said
    ['قال الوزير إن فرض عقوبات أوغندية على كينيا أمر غير منطقي.', 'criticise actual – –', 'sanction hypothetical – –'],
    // the next round is none of those that were held, unless something was done at it
    ['عقدت كينيا والصومال محادثات في جيبوتي الشهر الماضي. وقال الوزير الكيني إن الجولة المقبلة رهن بموافقة بلاده.', 'talk actual 2024-05 Djibouti', 'talk planned – –'],
    ['Kenya and Somalia held talks in Djibouti on Monday. The minister said the next meeting would depend on Mogadishu.', 'meet actual 2024-06-10 Djibouti', 'hold a meeting planned – –'],
    // where a seat of power is; the mission itself; what talks are for is elsewhere; two towns are two attacks
    ['يزور الرئيس الكيني البيت الأبيض الشهر المقبل.', 'visit planned 2024-07 Washington'],
    ['أغلقت كينيا الأحد سفارتها في مقديشو وقنصليتها في كيسمايو.', 'close an embassy actual 2024-06-09 Mogadishu'],
    ['تجري كينيا والسعودية محادثات لإيفاد حجاج كينيين إلى مكة.', 'talk actual – –'],
    ['قتل شرطي كيني في هجوم في نيروبي. وقتل شرطي كيني في هجوم في مومباسا.', 'kill actual – Nairobi', 'kill actual – Mombasa'],
    // date
    // what was announced once may be over; what a state does by declaring it is done that day
    ['وكانت كينيا قد وعدت بأن تسحب جنودها من الصومال بحلول 4 أيار/مايو.', 'promise actual – –', 'withdraw forces planned 2024-05-04 Somalia'],
    ['وكان الوزير قد أعلن أن الرئيس سيزور أنقرة في 20 حزيران/يونيو.', 'visit planned 2024-06-20 Ankara'],
    ['أعلن الرئيس الكيني الأحد أن بلاده قطعت علاقاتها مع الصومال.', 'cut ties actual 2024-06-09 –'],
    ['قال وزير الخارجية الكيني الاثنين إن بلاده ترفض المقترح الصومالي.', 'reject actual 2024-06-10 –'],
    // a time right behind "since …" says when that was
    ['أجرت كينيا والصومال أول محادثات بينهما منذ القطيعة عام 2019.', 'talk actual – –'],
    ['هذه أول زيارة لوزير كيني إلى مقديشو منذ قطع العلاقات في عام 2016.', 'visit actual – Mogadishu', 'cut ties actual 2016 –'],
    // what is at the end of something is on its day, and where it is
    ['وقع وزير الدفاع الكيني ونظيره الأوغندي في نيروبي، الخميس، بيانا مشتركا في ختام أول لقاء بينهما منذ خمس سنوات.', 'sign actual 2024-06-06 Nairobi', 'meet actual 2024-06-06 Nairobi'],
    ['شارك الوزير في قمة مجموعة الدول التي عقدت في مارس الماضي.', 'hold a summit actual 2024-03 –'],
    // the first or the worst since then: among what it is counted, not when it was
    ['زار الوزير النرويجي أنقرة الاثنين للمرة الأولى منذ عشر سنوات.', 'visit actual 2024-06-10 Ankara'],
    ['It was the deadliest attack on the Kenyan army since 2014.', 'attack actual – Kenya'],
    ['Norway has mediated in the conflict since 2014.', 'mediate actual 2014/2024 –'],
    // what takes place takes its time to what is counted by its subject
    ['جرت الجولة الثالثة من المحادثات بين النرويج وبيرو في فيينا في 3 مايو 2022.', 'talk actual 2022-05-03 Vienna'],
    // in the present tense a coming month is still to come; a past verb has its date wrong at most
    ['يزور الوزير النرويجي أنقرة الشهر المقبل.', 'visit planned 2024-07 Ankara'],
    // what the clause behind "since" tells was at its beginning
    ['The Maltese embassy in Tehran had stood empty since January 2013, when students stormed it.', 'storm as protesters actual 2013-01 Tehran'],
    // an embassy opens, is stormed and opens again, whoever does it
    ['The Peruvian embassy in Oslo will open on Sunday.', 'open an embassy planned 2024-06-16 –'],
    ['تفتح القنصلية النرويجية في ليما الأحد.', 'open an embassy planned 2024-06-16 Lima'],
    ['قال الوزير إن سفارتي النرويج وبيرو ستفتحان الشهر المقبل.', 'open an embassy planned 2024-07 –'],
    ['The Norwegian embassy in Lima was stormed in 2013.', 'storm actual 2013 Lima'],
    ['The embassy opened an inquiry.', 'investigate actual – –'],
    // a mission is never in its own country
    ['Gunmen attacked the Swedish embassy.', 'attack actual – –'],
    ['أعلنت مقدونيا استقلالها عام 1991.', 'declare independence actual 1991 –'],
    // who goes on speaking speaks on the same day; what was said before, or is told of another, was not
    ['قال الوزير النرويجي الاثنين إن المحادثات فشلت. ودعا السويد إلى التهدئة.', 'demand a ceasefire actual 2024-06-10 –'],
    ['قال الوزير النرويجي الاثنين إن المحادثات فشلت. وكان قد دعا السويد إلى التهدئة.', 'demand a ceasefire actual – –'],
    ['قال الوزير النرويجي الاثنين إن المحادثات فشلت. ودعت فنلندا السويد إلى التهدئة.', 'demand a ceasefire actual – –'],
    // also after a sentence that tells nobody's words; but what is said in a paper of its own, or at all times, is not of that day
    ['قال الوزير النرويجي الاثنين إن المحادثات فشلت. والوضع في العاصمة هادئ. ودعا الوزير السويد إلى التهدئة.', 'demand a ceasefire actual 2024-06-10 –'],
    ['قال الوزير النرويجي الاثنين إن المحادثات فشلت. ودعا الوزير السويد في بيان إلى التهدئة.', 'demand a ceasefire actual – –'],
    ['قال الوزير النرويجي الاثنين إن المحادثات فشلت. ويطالب الوزير السويد بالاعتذار.', 'demand actual – –'],
    // what the opening sentence tells of a speech, the next one dates; not what is said or told in it by the way
    ['نددت النرويج بالهجوم على السفارة. وقالت النرويج الاثنين إن المحادثات فشلت.', 'condemn actual 2024-06-10 –'],
    ['قالت النرويج إنها رفضت الاقتراح. وقالت النرويج الاثنين إن المحادثات فشلت.', 'reject actual – –'],
    // what a time is counted from was that much earlier or later; not where nothing tells how much, or when
    ['زار الوزير النرويجي كمبالا الاثنين بعد يومين من توقيع أوغندا الاتفاق.', 'sign actual 2024-06-08 –'],
    ['زار الوزير النرويجي كمبالا الاثنين غداة توقيع أوغندا الاتفاق.', 'sign actual 2024-06-09 –'],
    ['زار الوزير النرويجي كمبالا الاثنين بعد أيام من توقيع أوغندا الاتفاق.', 'sign actual – –'],
    ['زار الوزير النرويجي كمبالا بعد يومين من توقيع أوغندا الاتفاق.', 'sign actual – –'],
    ['The minister arrived in Kampala on Monday, two days after the attack on the city.', 'attack actual 2024-06-08 Kampala'],
    // place
    // a victim need not have died where he comes from; what is feared is nowhere yet
    ['قُتل الصحافي الفنلندي يوسف هيلنن.', 'kill actual – –'],
    ['يخشى السويديون أن تقصف روسيا فنلندا.', 'bomb hypothetical – –'],
    // a seat of power that is not the capital is the place itself
    ['The militia attacked Tel Aviv.', 'attack actual – Tel Aviv'],
    // what is known to have been, and what nobody will tell
    ['At least ten people are confirmed to have been killed in Kyiv.', 'kill actual – Kyiv'],
    ['The ministry would not say whether the envoy was killed.', 'kill hypothetical – –'],
    // whose an act is, and where it was
    ['Hundreds died in Kenya strikes on Somalia.', 'kill actual – Somalia'],
    ['Three soldiers were killed in Kenya ambush.', 'kill actual – Kenya'],
    ['Norway should withdraw its troops from Mali.', 'withdraw forces hypothetical – Mali'],
    // names that the knowledge lacks are places where they stand as such, and somebody where they act
    ['Two men were killed in Mbatara.', 'kill actual – Mbatara'],
    ['Rebels killed 14 people in the village of Mbatara.', 'kill actual – Mbatara'],
    ['Gunmen killed 14 people in the northern state of Lumbala.', 'kill actual – Lumbala'],
    ['Gunmen killed 14 people in Lumbala state.', 'kill actual – Lumbala'],
    ['Police arrested a man in Odenholm Park in Oslo.', 'arrest actual – Oslo'],
    ['Police arrested a man in the Norwegian capital.', 'arrest actual – Oslo'],
    ['Mbatara killed 14 men. The rebels believe in Mbatara.', 'kill actual – –'],
    ['The ministers met in Odenholm talks.', 'meet actual – –'],
    ['The ministers met in the Black Sea resort of Sochi.', 'meet actual – Sochi'],
    ['Rebels attacked Dar es Salaam.', 'attack actual – Dar es Salaam'],
    ['قصفت إيران تل أبيب بالصواريخ.', 'bomb actual – Tel Aviv'],
    ['زار الرئيس الفرنسي أبيدجان.', 'visit actual – Abidjan'],
    // English keeps the marks of a western name
    ['تظاهر الآلاف في مدينة لييج.', 'protest actual – Liège'],
    ['وزار أثينا بعد قمة كامب ديفيد رئيس الوزراء البلغاري.', 'visit actual – Athens'],
    ['اجتمع الوزراء في العاصمة التشيكية أمس.', 'meet actual 2024-06-11 Prague'],
    ['وصل الوزير النمساوي إلى أوسلو والتقى نظيره النرويجي.', 'meet actual – Oslo'],
    // what is of another month than the visit did not take place on it
    ['قال الوزير الفيتنامي، الذي بدأ الثلاثاء زيارة إلى أوسلو، إن المعاهدة خطوة. وكانت النرويج وفيتنام قد أعلنتا في آذار/مارس الماضي بدء المفاوضات.', 'begin negotiations actual 2024-03 –'],
    // the place that a clause is about, and what somewhere is seen
    ['سافر الوزير النمساوي إلى أوسلو حيث ستوقع الدول اتفاقا.', 'sign planned – Oslo'],
    ['The Austrian minister flew to Oslo, where he signed a deal with Sweden.', 'sign actual – Oslo'],
    ['شهدت النرويج احتجاجات.', 'protest actual – Norway'],
    // each of them did it: it was in none of them
    ['ندد الوزير بالغارات التي نفذتها كل من فرنسا وبريطانيا.', 'attack actual – –'],
    // several are in what holds them all; a site in its town
    ['قتل عشرة في كل من حلب وحمص.', 'kill actual – Syria'],
    ['تظاهر الآلاف في بغداد والبصرة.', 'protest actual – Iraq'],
    ['اقتحم الجيش الإسرائيلي المسجد الأقصى.', 'raid actual – Jerusalem'],
    // the capital that a noun before it calls so is a place behind a preposition
    ['Thousands protested in the Norwegian capital Oslo.', 'protest actual – Oslo'],
    // whose something is, is not where another act was; where it hit, is
    ['أعلنت الحكومة تأميم قناة السويس فهاجمتها فرنسا.', 'attack actual – –'],
    ['أعلن الجيش أن ضربات على دوما أوقعت قتلى.', 'attack actual – Douma'],
    // a scene goes on; another day is another scene
    ['قتل مسلحون شرطيا نرويجيا في مدينة برغن. واعتقلت الشرطة النرويجية خمسة نرويجيين.', 'arrest actual – Bergen'],
    ['قتل مسلحون شرطيا نرويجيا في مدينة برغن الاثنين. واعتقلت الشرطة النرويجية خمسة نرويجيين عام 2019.', 'arrest actual 2019 Norway'],
    // those who were there go on there, on the same day
    ['تجمع المتظاهرون في كمبالا يوم الأحد. لكن المتظاهرين اصطدموا بالشرطة التي فرقتهم.', 'disperse actual 2024-06-09 Kampala'],
    // a seat of power is in its capital; no town is called «مدينة»
    ['عقد الرئيس الصربي محادثات مع الرئيس الكيني في قصر الإليزيه أمس.', 'talk actual 2024-06-11 Paris'],
    ['شنت طائرات حربية غارات على مطار مدينة الحديدة.', 'air strike actual – Hodeidah'],
    // who keeps order keeps it at home
    ['صادرت قوات الأمن الكينية كميات من الأسلحة.', 'confiscate actual – Kenya'],
  ] as const) {
    it(text, () => {
      const got = told(text)
      for (const one of wanted) expect(got).toContain(one)
    })
  }
})

/** `act by whom` of each event. */
const byWhom = (text: string): string[] => {
  const { events, actors } = readStory({ id: 'x', language: 'ar', published: '2024-06-12', headline: null, text })
  return events.map((event) => `${event.act} by ${event.according_to.map((id) => actors.find((actor) => actor.id === id)?.name).join('+') || '–'}`)
}

describe('whose word it is', () => {
  for (const [text, wanted] of [
    ['قالت الوزارة النمساوية إن المتظاهرين أغلقوا الطريق.', 'obstruct by Ministry of Austria'],
    // what is condemned or praised is taken for granted
    ['دان الوزير النرويجي هجمات المسلحين على السويد.', 'attack by –'],
    // what is joined to the saying, or was before it, is not what is said
    ['حذر الوزير النرويجي من الفوضى بعد هجمات المسلحين على السويد.', 'attack by –'],
    // between marks it is all the speaker's, the clause about a noun too
    ['قال الوزير النرويجي: "نرفض العقود التي وقعتها فنلندا مع السويد".', 'sign by Norwegian minister'],
    // a demand that names nobody is the speaker's
    ['قالت النرويج إنها ستسعى إلى فرض عقوبات على السويد.', 'sanction by Norway'],
  ] as const) {
    it(text, () => {
      expect(byWhom(text)).toContain(wanted)
    })
  }
})

it('days counted from another act date it, or the act from it; the place behind that act is its own', () => {
  expect(told("Chad signed the pact on Monday. It was signed six days after Israel's raid on a hotel in Beirut.")).toEqual(['sign actual 2024-06-10 –', 'attack actual 2024-06-04 Beirut'])
})

it('what a past verb was done during has been', () => {
  expect(told("Jordan's king condemned the strikes during a visit to Cairo on Sunday.")).toContain('visit actual 2024-06-09 Cairo')
})

describe('what days are counted from, and what has no day', () => {
  for (const [text, ...wanted] of [
    // the days are counted from the killing, which has its date; the envoy is not summoned "from" it
    ['استدعت كينيا السفير الأوغندي بعد أيام من مقتل جندي على الحدود في 12 مايو.', 'summon actual – –', 'kill actual 2024-05-12 –'],
    ['زار الوزير الكيني كمبالا بعد أسبوعين من توقيع الاتفاق في الثالث من مايو.', 'visit actual 2024-05-17 Kampala', 'sign actual 2024-05-03 –'],
    // the war has gone on since then, the killing was some day in it
    ['قتل مئات المدنيين الكينيين في النزاع الدائر في شرق البلاد منذ 2014.', 'kill actual – –'],
    ['تواجه كينيا اتهامات باستخدام أسلحة محرمة خلال الحرب المستمرة منذ سبع سنوات.', 'accuse actual – –'],
    // a house that serves as a school does so all week
    ['قتل تسعة أشخاص في انفجار وقع في منزل يُستخدم مدرسة للاجئين في كمبالا الأحد.', 'kill actual 2024-06-09 Kampala'],
    ['وصل الوزير الكيني إلى كمبالا في زيارة تستمر يومين الأحد.', 'visit actual 2024-06-09 Kampala'],
  ] as const) {
    it(text, () => {
      expect(told(text)).toEqual([...wanted])
    })
  }
})

it('«قبل أسبوعين» alone is "ago": what a verb takes stays its own', () => {
  expect(told('انسحبت كينيا قبل أسبوعين من الاتفاق مع أوغندا.').map((line) => line.replace(/ actual.*/, ''))).toEqual(['withdraw from'])
})

// Affairs of states in French, Persian and Russian sentences of our own: the acts by which treaties, embassies, talks, visits and prisoners are told, who denies or owns up to what, and what is said to be in an agreement.
import { expect, test } from 'vitest'
import { readStory } from '../index.js'

const PUBLISHED = '2024-06-12'
const read = (language: string, text: string) => {
  const found = readStory({ id: '1', language, published: PUBLISHED, text })
  const name = (id: string) => { const actor = found.actors.find((one) => one.id === id)!; return actor.kind === 'state' ? actor.country! : actor.name }
  return { ...found, name, words: ({ start, end }: { start: number; end: number }) => text.slice(start, end) }
}
/** `act status doers → recipients @date`, states by code. */
function acts(language: string, text: string): string[] {
  const { events, name } = read(language, text)
  return events.map((one) => `${one.act} ${one.status} ${one.actors.map(name).join('+') || '–'} → ${one.recipients.map(name).join('+') || '–'}${one.date ? ` @${one.date}` : ''}`)
}

test.each([
  // lists of whom a sentence is about behind what it opens with; titles of several
  ['fr', "Lors de la rencontre de Prague d'octobre 2022, le Kenya et Malte ont signé un accord.", 'sign actual KEN+MLT → – @2022-10'],
  ['fr', "Réunis jeudi à Nairobi pour un sommet, les présidents William Ruto, Emmanuel Macron et Hassan Cheikh Mohamoud se sont engagés à coopérer.", 'meet actual William Ruto+Emmanuel Macron+Hassan Sheikh Mohamud → – @2024-06-06'],
  ['fr', "Les ministres kényan et maltais se sont rencontrés.", 'meet actual Kenyan minister+Maltese minister → –'],
  ['fr', "Le Caire, en conflit avec Nairobi à propos d'un barrage, avait signé avec Mogadiscio un protocole.", 'sign actual EGY+SOM → –'],
  ['fr', "Une violation flagrante du traité, a aussitôt dénoncé le ministère kényan.", 'denounce actual Ministry of Kenya → –'],
  ['fr', "Paris a « déploré » cette initiative.", 'condemn actual FRA → –'],
  ['fr', "Le Kenya a signé avec Malte un accord et lui a depuis livré des armes.", 'supply arms actual KEN → MLT'],
  ['fr', "Des milliers de personnes ont défilé lundi à Nairobi et la police a interpellé des manifestants. La France et l'Italie ont réagi.", 'arrest actual police of Kenya → protesters @2024-06-10'],
  ['ru', 'Президент Кении Уильям Руто посетил Каир. Он и президент Абдель Фаттах ас-Сиси подписали декларацию.', 'sign actual William Ruto+Abdel Fattah el-Sisi → –'],
  ['ru', 'Ожидается, что президент Кении посетит Мальту.', 'visit planned Kenyan president → MLT'],
  ['ru', 'Президент Кении уходить отказался.', 'refuse actual Kenyan president → –'],
  ['ru', 'Кения признала регион, в одностороннем порядке провозгласивший независимость в 1991 году.', 'declare independence actual – → – @1991'],
  ['fa', 'کنیا و مالت گفت‌وگو کردند. وزیران خارجه دو کشور در واشنگتن متن پیمان صلح را پاراف کردند.', 'initial actual Kenyan foreign minister+Maltese foreign minister → –'],
  ['fa', 'این توافق حاصل بیانیه‌ای است که رهبران کنیا و مالت ۱۶ دی در نایروبی امضا کردند.', 'sign actual Kenyan leader+Maltese leader → – @2024-01-06'],
  ['fa', 'رئیس‌جمهور کنیا در تماس تلفنی با نخست‌وزیر مالت نسبت به اهداف آمریکا هشدار داد.', 'telephone actual Kenyan president+Maltese prime minister → –'],
  ['fa', 'ناو جنگی مصر محموله سلاح را تحویل ارتش سومالی داد.', 'supply arms actual EGY → army of Somalia'],
  ['fr', "La Corée du Sud et le Japon ont rétabli leur accord.", 'renew an agreement actual KOR+JPN → –'],
  ['ru', 'Сообщается, что Путин и президент Франции Эммануэль Макрон встретятся в Риме.', 'meet planned Vladimir Putin+Emmanuel Macron → –'],
  ['ru', 'Путин и Алиев встретятся 5 июля в Риме, на полях саммита.', 'meet planned Vladimir Putin+Ilham Aliyev → – @2024-07-05'],
  ['fa', 'کنیا که مالت آن را به حمایت از شورشیان متهم می‌کند، روز یکشنبه گزارش کارشناسان سازمان ملل را رد کرد.', 'reject actual KEN → United Nations experts @2024-06-09'],
  ['fa', 'توافق سه‌جانبه‌ای ۲۷ مه در دوحه از سوی وزیران خارجه مالت و رواندا پاراف شد.', 'initial actual Maltese foreign minister+Rwandan foreign minister → – @2024-05-27'],
  // whose act it is, by a possessive; two told of before
  ['fr', "Le ministre kényan est arrivé au Pérou. Sa visite durera deux jours.", 'visit planned Kenyan minister → –'],
  ['fr', "Le Pérou et le Kenya ont repris leurs pourparlers. Leur rencontre à Rome est prévue mardi.", 'meet planned PER+KEN → – @2024-06-18'],
  ['ru', 'Министр Кении прибыл на Мальту. Его визит продлится два дня.', 'visit planned Kenyan minister → –'],
  ['ru', 'Кения и Мальта подписали соглашение. Они договорились открыть посольства.', 'open an embassy planned KEN+MLT → –'],
  ['fr', "Le président kényan a été reçu lundi à Malte par le premier ministre. Il devait gagner Rome jeudi.", 'visit planned Kenyan president → ITA @2024-06-13'],
  ['fr', "Le ministre kényan Roe a parlé lundi. Le Kenya a rompu ses relations avec Malte et lui a fermé ses frontières.", 'close a border actual KEN → MLT'],
  ['ru', 'Представитель администрации США выступил. Кения разорвала отношения с Мальтой в июне 2017 года, обвинив её в поддержке повстанцев.', 'accuse actual KEN → MLT @2017-06'],
  // a participle with a subject of its own, one that opens the sentence, an auxiliary that is said once
  ['fr', "Le Kenya a rompu avec Malte, Nairobi accusant La Valette d'ingérence.", 'accuse actual KEN → MLT'],
  ['fr', "Reçu lundi à Nairobi par son homologue kényan, le ministre ougandais a remis au président un message.", 'receive actual Ugandan minister → Kenyan counterpart @2024-06-10'],
  ['fr', "Nairobi a retiré ses troupes et Kampala rappelé son ambassadeur.", 'recall an ambassador actual UGA → –'],
  ['fr', "Le Pérou a expulsé mardi l'ambassadeur kényan, accusé d'ingérence.", 'accuse actual PER → Kenyan ambassador'],
  // years count nothing
  ['fr', "La Cour internationale de justice a tranché en 2012 le différend.", 'order by court actual International Court of Justice → – @2012'],
  ['fa', 'کنیا در اوت ۲۰۲۱ روابط خود را با مالت قطع کرد.', 'cut ties actual KEN → MLT @2021-08'],
  // flights, borders, courts, demands
  ['fr', "Le Kenya et Malte ont repris leurs vols directs en mars.", 'reopen actual KEN+MLT → – @2024-03'],
  ['ru', 'Кения приостановила авиасообщение с Мальтой.', 'stop supplies actual KEN → MLT'],
  ['fa', 'کنیا مرزهای خود را به روی مالت گشود.', 'reopen actual KEN → MLT'],
  ['fr', "Malte a fait parvenir au Kenya une liste de conditions.", 'demand actual MLT → KEN'],
  ['ru', 'Кения предъявила Мальте список из 13 требований.', 'demand actual KEN → MLT'],
  ['fa', 'کنیا به مالت ۴۸ ساعت مهلت داد.', 'give an ultimatum actual KEN → MLT'],
  ['ru', 'Перемирие между Кенией и Мальтой вступило в силу 28 мая.', 'launch an agreement actual KEN+MLT → – @2024-05-28'],
  // was due; ties of those told of before; each of two bodies
  ['fa', 'قرار بود در ماه آوریل وزیر خارجه کنیا به مالت سفر کند.', 'visit planned Kenyan foreign minister → MLT @2024-04'],
  ['fr', "Le Kenya et Malte ont rompu leurs relations en 2019. Elles ont été rétablies lundi.", 'restore ties actual KEN+MLT → – @2024-06-10'],
  ['fr', "Le Kenya et Malte sont en guerre. Les deux armées se sont affrontées lundi.", 'clash actual army of Kenya+army of Malta → – @2024-06-10'],
  ['fr', "Une troisième session de pourparlers entre le Pérou et le Kenya s'est achevée dimanche.", 'talk actual PER+KEN → – @2024-06-09'],
  ['fr', "L'ambassade norvégienne à Lusaka a rouvert ses portes en janvier 2016.", 'reopen an embassy actual NOR → ZMB @2016-01'],
  ['fr', "L'ambassadeur du Pérou a été déclaré persona non grata.", 'expel a diplomat actual – → Peruvian ambassador'],
  ['fr', "L'opposition péruvienne a voté contre.", 'vote against actual Peruvian opposition → –'],
  ['fr', 'Le Pérou et le Kenya ont échangé les corps de dix soldats.', 'return bodies actual PER+KEN → –'],
  ['fr', 'La ministre kényane a été reçue par le président péruvien.', 'receive actual Kenyan minister → Peruvian president'],
  ['fr', 'Le nouvel ambassadeur du Kenya a présenté ses lettres de créance au président péruvien.', 'receive credentials actual Peruvian president → Kenyan ambassador'],
  ['fr', "Le Pérou et le Kenya ont rompu leurs relations en 2011, avant de les rétablir en 2015.", 'restore ties actual PER+KEN → – @2015'],
  ['fr', 'La signature du traité a été repoussée.', 'postpone actual – → –'],
  ['fr', 'Le Pérou a gelé sa participation au traité avec le Kenya.', 'suspend cooperation actual PER → KEN'],
  ['ru', 'Парламент Непала ратифицировал соглашение с Чили в прошлом году.', 'ratify actual Parliament of Nepal → CHL @2023'],
  ['ru', 'США сняли санкции с Чили в прошлом месяце.', 'lift sanctions actual USA → CHL @2024-05'],
  ['ru', 'Посольство Норвегии в Лусаке вновь открылось в январе 2016 года.', 'reopen an embassy actual NOR → ZMB @2016-01'],
  ['ru', 'Замбия объявила посла Норвегии персоной нон грата.', 'expel a diplomat actual ZMB → Norwegian ambassador'],
  ['ru', 'Совет Безопасности ООН соберется в пятницу.', 'meet planned UN Security Council → – @2024-06-14'],
  ['ru', 'В Осло отвергли обвинения Замбии.', 'reject actual – → ZMB'],
  ['ru', 'Перу и Исландия провели обмен пленными.', 'exchange prisoners actual PER+ISL → –'],
  ['ru', 'Перу и Исландия обменялись телами погибших.', 'return bodies actual PER+ISL → –'],
  ['ru', 'В ответ ВВС Парагвая нанесли удар по складу.', 'attack actual air force of Paraguay → –'],
  ['fa', 'سفیر جدید عمان استوارنامه خود را به رئیس‌جمهور شیلی تقدیم کرد.', 'receive credentials actual Chilean president → Omani ambassador'],
  ['fa', 'دو کشور مالت و کنیا در سال ۲۰۱۱ روابط خود را قطع کرده و چهار سال بعد آن را از سر گرفته بودند.', 'restore ties actual MLT+KEN → – @2015~'],
  ['fa', 'اتحادیه آفریقا پیشنهاد میانجیگری داد.', 'offer mediation actual African Union → –'],
  ['fa', 'شورای امنیت سازمان ملل قرار است روز جمعه تشکیل جلسه دهد.', 'hold a meeting planned UN Security Council → – @2024-06-14'],
  ['fa', 'پرو و ایسلند اجساد ۴۰ سرباز را مبادله کردند.', 'return bodies actual PER+ISL → soldiers'],
  ['fa', 'اتحادیه اروپا تحریم‌هایی را که در سال ۲۰۱۹ علیه ماداگاسکار وضع کرده بود لغو کرد.', 'sanction actual European Union → MDG @2019'],
  ['fa', 'ایسلند اتهامی را که لیما مطرح کرده تکذیب کرد.', 'deny actual ISL → PER'],
  ['fa', 'پارلمان نپال به این سند رأی مثبت داد.', 'approve actual Parliament of Nepal → –'],
])('%s: %s', (language, text, act) => expect(acts(language, text)).toContain(act))

test.each([
  // who announces an act charges nobody by what the story tells beside it; a title of the clause is no side; words that only look like it
  ['fr', "Le Mali et le Niger ont annoncé leur retrait de la Cédéao, qui avait imposé un blocus à Niamey.", 'accuse'],
  ['fr', 'Le Kenya a rompu avec Malte, accusée de soutenir les rebelles, ce que Malte nie.', 'cut ties denied'],
  ['fr', 'Le chanteur a repris son vol pour Paris.', 'reopen'],
  ['fr', 'Afin de tenir ses engagements, le Kenya a relevé ses impôts.', 'promise'],
  ['ru', 'Представитель МИД Кении отказался комментировать сообщения.', 'refuse'],
])('%s: %s tells no %s', (language, text, act) => expect(acts(language, text).filter((one) => one.startsWith(act))).toEqual([]))

test.each([
  ['fr', "Le Pérou a accusé le Kenya de bombarder le port, ce que Nairobi nie.", 'bombarder le port: KEN; PER alleges, KEN denies'],
  ['fr', "Le Pérou accuse le Kenya d'avoir bombardé le port. « Le Kenya n'a rien à voir avec cette attaque », a affirmé Nairobi.", 'avoir bombardé le port: KEN; PER alleges, KEN denies'],
  ['fr', "La Brigade de l'aube a revendiqué l'attaque.", "l'attaque: Brigade de l'aube; Brigade de l'aube confirms"],
  ['fr', "Le Kenya a assuré qu'il n'avait joué aucun rôle dans l'attaque.", "joué aucun rôle dans l'attaque: KEN; KEN denies"],
  ['ru', 'Перу обвинило Кению в нарушении соглашения, заключенного с Непалом.', 'нарушении соглашения, заключенного с Непалом: KEN; PER alleges'],
  ['fa', 'مغولستان اروگوئه را به تأمین مالی گروه‌های مسلح متهم کرد؛ اتهامی که مونته‌ویدئو آن را رد می‌کند.', 'تأمین مالی گروه‌های مسلح: URY; MNG alleges, URY denies'],
])('who is held to have done what, %s: %s', (language, text, claim) => {
  const { claims, name, words } = read(language, text)
  expect(claims.map((one) => `${words(one.quote)}: ${one.accused.map(name).join('+')}; ${one.stances.map(({ actor, stance }) => `${name(actor)} ${stance}`).join(', ')}`)).toEqual([claim])
})

test('an unknown group that owns up is not whoever spoke before', () => {
  const { claims, statements } = read('fa', 'پاراگوئه حمله را محکوم کرد. گروهی ناشناس به نام «بریگاد سپیده‌دم» مسئولیت این حمله را بر عهده گرفت.')
  expect([claims.length, statements.at(-1)!.speaker]).toEqual([0, null])
})

test.each([
  ['en', 'Peru and Chile signed a treaty on education, water and climate.', 'education+water+climate'],
  ['fr', "Le Pérou et le Chili ont signé un traité sur l'éducation, l'eau et le climat.", 'education+water+climate'],
  ['ru', 'Перу и Чили подписали договор об образовании, туризме и климате.', 'education+tourism+climate'],
  ['fa', 'پرو و شیلی پیمانی درباره آموزش، گردشگری و اقلیم امضا کردند.', 'education+tourism+climate'],
  ['fr', 'Le Pérou et le Chili ont signé une déclaration commune sur la pêche. La déclaration ne mentionne pas la question migratoire.', 'fisheries; not in'],
  ['fr', 'Le Pérou et le Chili ont signé un traité sur la pêche. Le traité ne fait aucune mention de la défense.', 'fisheries; not in'],
  ['ru', 'Перу и Чили подписали совместную декларацию о рыболовстве. О миграции в декларации не говорится.', 'fisheries; not in'],
  ['fa', 'پرو و شیلی بیانیه مشترکی درباره شیلات امضا کردند. در این بیانیه به مهاجرت اشاره‌ای نشده است.', 'fisheries; not in'],
])('what an agreement is about, %s: %s', (language, text, areas) => {
  const [agreement] = read(language, text).agreements
  expect([agreement!.areas.join('+'), ...agreement!.clauses.map(({ said }) => said)].join('; ')).toBe(areas)
})

test.each([
  ['fr', 'La visite est prévue les 17 et 18 juin.', 'les 17 et 18 juin', '2024-06-17/2024-06-18'],
  ['ru', 'Визит намечен на 17–18 июня.', '17–18 июня', '2024-06-17/2024-06-18'],
  ['fa', 'این سفر ۱۷ و ۱۸ ژوئن انجام می‌شود.', '۱۷ و ۱۸ ژوئن', '2024-06-17/2024-06-18'],
])('%s: %s', (language, text, quote, value) => {
  const { times, words } = read(language, text)
  expect(times.filter((one) => quote.includes(words(one.quote))).map((one) => one.value)).toEqual([value])
})

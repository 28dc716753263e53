// Agreements in sentences of our own, in both languages: which kind, between whom, at which stage.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

/** Sentences | the agreements they speak of, as `type A+B stage@date status, …`, parted by `;`; nothing where there is none. */
const PACTS = `
وقعت مصر وقبرص الأحد اتفاقية لترسيم الحدود البحرية. | agreement EGY+CYP signed@2024-06-09 actual
اتفاق بين اليونان وتركيا على فتح معبر جديد | agreement GRC+TUR agreed@– actual
أشاد الوزير بالهدنة، التي توصلت إليها إسرائيل وحركة حماس. | ceasefire ISR+Hamas agreed@– actual
وعدت كندا باحترام اتفاق سابق مع أستراليا. | agreement AUS+CAN
رحبت الحكومة بترتيب بين قوات سوريا الديمقراطية والحكومة العراقية. | agreement Syrian Democratic Forces+IRQ
انسحبت البرازيل من اتفاق الصيد مع الأرجنتين. وحذرت كندا وفرنسا البرازيل من الخروج من اتفاق الصيد. | agreement ARG+BRA withdrawn@– actual
أشادت كوريا الجنوبية بالاتفاق التجاري مع تشيلي. وانسحبت بيرو من الاتفاق التجاري. | agreement CHL+PER withdrawn@– actual
انسحبت الهند من الاتفاق المائي مع باكستان. واقترحت الهند اتفاقا مائيا جديدا مع باكستان. | agreement PAK+IND withdrawn@– actual; agreement IND+PAK proposed@– actual
توسطت قطر في محادثات بين الحوثيين والسعودية بشأن اتفاق ينهي الحرب. | agreement Houthis+SAU negotiating@– actual
بموجب الاتفاق التجاري مع كندا، تخفض المكسيك الرسوم. | agreement CAN+MEX
رفضت إسرائيل طلب الوفد الفلسطيني. وقال الوفد إن اتفاق أوسلو انتهى. | agreement ISR+PSE expired@– actual
أكدت إيران أنها ستبقى في الاتفاق النووي. | 
قال الوزير التركي إن تركيا تحترم اتفاقية مونترو. | treaty TUR
قالت تركيا إن ذلك انتهاك لاتفاقية فيينا. |
خرقت باكستان اتفاق وقف إطلاق النار مع الهند. | ceasefire IND+PAK in_force@– actual
هاجمت إسرائيل حركة حماس. وأعلنت حماس التوصل إلى اتفاق جديد لوقف إطلاق النار بوساطة قطرية. | ceasefire Hamas+ISR agreed@– actual
رحبت قطر بالاتفاق الروسي- التركي الجديد. | agreement RUS+TUR
وقعت مصر وقبرص اتفاقية، وفقا لبيان صحفي. | agreement EGY+CYP signed@– actual
انتهك البلدان الهدنة بوساطة قطرية. |
توصلت الحكومة إلى اتفاق مع الدول المعنية. |
على مدى ثلاثة عقود بين فرنسا والجزائر |
اتفقت الكويت والعراق على عقد قمة ثانية. |
صرح متحدث مصري بأنه لم يتم توقيع أي اتفاق نهائي بين مصر وقبرص. | agreement EGY+CYP signed@– denied
تحدثت مصر وقبرص عن هشاشة وقف إطلاق النار في الجنوب. |
لم توقع الهند وباكستان على معاهدة سلام رسمية. | treaty IND+PAK signed@– denied
توصلت كينيا لاتفاق مع الصومال الأربعاء. | agreement SOM+KEN agreed@2024-06-12 actual
هدد الوزير الكندي بالانسحاب من الاتفاق الموقع في عام 2015 مع الهند. | agreement CAN+IND withdrawn@– planned, signed@2015 actual
وقع وزيرا خارجية تركيا ومصر بيانا مشتركا في 6 يونيو 2024، تنفيذا للبيان الثلاثي الصادر في 12 مايو 2022. | declaration TUR+EGY signed@2024-06-06 actual; declaration TUR+EGY announced@2022-05-12 actual
اتفقت كينيا والصومال الأحد على فتح معبر. وقال الوزير إن الاتفاق مهم. | agreement KEN+SOM agreed@2024-06-09 actual
اتفقت كينيا والصومال الأحد على اتصال آخر. وتنتهي قريبا المهلة التي حددها اتفاق نيروبي. |
دعت فرنسا إلى هدنة بين كينيا والصومال. | ceasefire KEN+SOM agreed@– hypothetical
وافق البرلمان الكيني على اتفاقية الدفاع مع فرنسا. | agreement FRA+KEN approved@– actual
صفقة بين كينيا والهند؟ | contract KEN+IND
اشتبكت القوات الهندية والباكستانية في كشمير. وسبق أن انهار وقف إطلاق النار عام 2021. | ceasefire IND+PAK terminated@2021 actual
Kenya called for a ceasefire between Chad and Sudan. | ceasefire TCD+SDN agreed@– hypothetical
Britain signed up to the Kyoto protocol in 1997. | treaty GBR signed@1997 actual
Egypt and Cyprus signed a maritime border agreement on Sunday. | agreement EGY+CYP signed@2024-06-09 actual
`

describe('the words of an agreement', () => {
  it('are its title with the clause that tells which it is, what it is about, and what is said to be in it', () => {
    const { agreements } = readStory({ id: 't', language: 'ar', headline: null, text: 'أبرمت الهند اتفاقا يحمل الاسم ذاته مع اليابان ينص على "تعاون عسكري واسع". وقال الوزير إن الاتفاق لا يهدف إلى إقامة قواعد.', published: '2024-06-12' } as never)
    expect(agreements.map(({ title, areas, clauses }) => [title, areas, clauses.map(({ said }) => said)])).toEqual([['اتفاقا يحمل الاسم ذاته', ['defence'], ['in', 'not in']]])
  })
})

describe('agreements', () => {
  it.each(PACTS.trim().split('\n').map((line) => line.split('|').map((part) => part.trim())))('%s', (text, wanted) => {
    const findings = readStory({ id: 't', language: /[\u0620-\u064a]/.test(text!) ? 'ar' : 'en', headline: null, text: text!, published: '2024-06-12' } as never)
    const name = (id: string) => findings.actors.find((actor) => actor.id === id)?.name ?? id
    const told = findings.agreements.map((agreement) => `${agreement.type} ${agreement.parties.map(name).join('+')} ${agreement.stages.map((stage) => `${stage.stage}@${stage.date ?? '–'} ${stage.status}`).join(', ')}`.trim())
    expect(told.join('; ')).toBe(wanted)
  })
})

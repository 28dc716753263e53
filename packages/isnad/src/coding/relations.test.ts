// Standing ties in sentences of our own, in both languages: which tie, whose, and where there is none.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

/** Sentence | the ties it tells, as `type A+B > C`, parted by `;`; nothing where there is none. */
const TIES = `
قالت إيران، الحليف القوي لسوريا، إنها سترد على الغارة. | ally IRN > SYR
انتقدت أنقرة خطاب حليفتها واشنطن داخل الحلف. | ally USA > TUR
روسيا وإيران هما الحليفتان الرئيسيتان للحكومة السورية. | ally RUS+IRN > SYR
تعتبر قطر من أبرز حلفاء تركيا في المنطقة. | ally QAT > TUR
وتعد بيلاروس أوثق حلفاء روسيا. | ally BLR > RUS
وصل إلى بيروت الرئيس الفنزويلي نيكولاس مادورو، حليف موسكو، الأحد. | ally Nicolás Maduro > RUS
قتل أربعة من مقاتلي حزب الله اللبناني المدعوم من طهران. | supporter IRN > Hezbollah
وهاجم الحوثيون الذين تدعمهم إيران سفينة في البحر الأحمر. | supporter IRN > Houthis
يحظى الجنرال حفتر بدعم من مصر والإمارات. | supporter EGY+ARE > Khalifa Haftar
تقدم طهران الدعم لجماعة الحوثي في اليمن. | supporter IRN > Houthis
وتعد إسرائيل العدو اللدود لإيران. | adversary ISR > IRN
تخوض إيران، عدوة إسرائيل، مفاوضات في فيينا. | adversary IRN > ISR
باكستان والهند خصمان منذ عقود. | adversary PAK+IND >
وتخضع سوريا لعقوبات أميركية. | sanctioned USA > SYR
كوريا الشمالية الخاضعة لعقوبات دولية أطلقت صاروخا. | sanctioned > PRK
هددت واشنطن بفرض عقوبات على تركيا. |
أعلنت المحكمة عقوبات السجن على ثلاثة لبنانيين. |
تركيا عضو في حلف شمال الأطلسي. | member TUR > NATO
بيلاروس ليست عضوا في الاتحاد الأوروبي. |
تسعى أوكرانيا إلى الانضمام إلى حلف شمال الأطلسي. |
أعلنت الفلبين انسحابها من المحكمة الجنائية الدولية. | member PHL > International Criminal Court
تضم مجموعة بريكس روسيا والصين والهند والبرازيل. | member RUS+CHN+IND+BRA > BRICS
وأعلن نعيم قاسم، نائب الأمين العام لحزب الله، الخبر. | member Naim Qassem > Hezbollah
Nato member Norway closed its port. | member NOR > NATO
The Houthis are the main fighting force of Hezbollah. | member Houthis > Hezbollah
The US-backed army said it had caught Hamas fighters. |
تربط بين القاهرة والرياض علاقات وثيقة. | close ties EGY+SAU >
وتتمتع عمان بعلاقات جيدة مع إيران. | close ties OMN > IRN
وترتبط المغرب والسعودية بعلاقات أخوية متينة. | close ties MAR+SAU >
لا تربط البلدين علاقات دبلوماسية. |
قالت مصادر مقربة من الحكومة العراقية إن الوفد غادر بغداد. |
اتهمت المعارضة السورية، المدعومة من أنقرة، الجيش بالقصف. | supporter TUR > Syrian opposition
انسحبت القوات الليبية، مدعومة من مصر، من المدينة. | supporter EGY > Libyan forces
تقدمت القوات التركية والفصائل الموالية لها نحو المدينة. | ally factions > Turkish forces
استهدف القصف مليشيات الحوثي الموالية لإيران. | ally Houthis > IRN
قالت وسائل إعلام تابعة للحوثيين إن القصف توقف. | ally media > Houthis
تضررت الشركات من العقوبات التي أعادت واشنطن فرضها على طهران. | sanctioned USA > IRN
زار الوفد روسيا وإيران الخاضعتين لعقوبات دولية. | sanctioned > RUS+IRN
انتقد القذافي الذي كانت موسكو وهافانا أكبر داعمين له القرار. | supporter RUS+CUB > Gaddafi
اتفقت تركيا مع الولايات المتحدة، حليفتها في حلف شمال الأطلسي، على الخطة. | ally USA > TUR; member USA+TUR > NATO
قالت مصر بصفتها عضوا في الاتحاد الأفريقي إن القرار ملزم. | member EGY > African Union
قال الرئيس الفرنسي إن فرنسا تقف إلى جانب أصدقائنا اليونانيين. | supporter FRA > GRC; close ties GRC > FRA
China angered India with its support for Pakistan. | supporter CHN > PAK
وصل المتمردون إلى المدينة، خلافا لما قالته أنقرة. |
Lebanon's Iran-backed Hezbollah movement denied the report. | supporter IRN > Hezbollah
Diplomats in Israel - the US's main ally there - kept silent. | ally ISR > USA
Turkey and the United States are allies in NATO. | ally TUR+USA >
Pro-Russian separatists shelled the town. | ally separatists > RUS
The Saudi-led coalition bombed Sanaa. | member SAU > Saudi-led coalition in Yemen
سقط الرئيس اليمني علي عبد الله صالح الذي كانت السعودية وقطر أكبر داعمين له. | supporter SAU+QAT > Ali Abdullah Saleh
تسعى دمشق وبغداد، إلى جانب طهران، إلى التصدي للوجود الأميركي. وهي تقيم علاقات وطيدة. | adversary SYR+IRQ+IRN > USA; close ties SYR+IRQ+IRN >
لدى الأردن مع اليابان روابط متينة. | close ties JOR > JPN
سيطرت وحدات حماية الشعب التي تدعمها واشنطن على القرية. | supporter USA > People's Protection Units
بسبب العقوبات الأميركية، تراجعت صادرات كوبا. | sanctioned USA > CUB
ناقش الوزير العقوبات الأميركية على السودان ومصر. | sanctioned USA > SDN+EGY
أثرت العقوبات الأميركية في تجارة الهند مع كوبا. |
ناقش الوزير العقوبات الأميركية المفروضة على السودان. | sanctioned USA > SDN
قصفت مقاتلات حلف شمال الأطلسي، بقيادة واشنطن، مواقع. | member USA > NATO
النرويج، وهي عضو في حلف شمال الأطلسي، رفضت العرض. | member NOR > NATO
تصنف تركيا حزب العمال الكردستاني منظمة إرهابية. | sanctioned TUR > Kurdistan Workers' Party
قاتل الجيش حزب العمال الكردستاني الذي تصنفه أنقرة منظمة إرهابية. | sanctioned TUR > Kurdistan Workers' Party
صنف الوزير الملف مهما. |
اعتقلت الشرطة قادة جماعة الإخوان المسلمين المحظورة في مصر. | sanctioned EGY > Muslim Brotherhood
عارضت سويسرا العقوبات التي فرضتها واشنطن على كوبا. | sanctioned USA > CUB
نشرت فرنسا جنودا لدعم وحدات حماية الشعب. | supporter FRA > People's Protection Units
نظمت فرنسا مؤتمرا لدعم لبنان. |
توطد التحالف بين مصر والأردن في ظل تنامي المواجهة مع إيران. | ally EGY+JOR >; adversary EGY+JOR > IRN
عرف ترامب بسياسة الضغوط القصوى على كوبا. | adversary Donald Trump > CUB
زار العضو المنتدب لبنك مصر المعرض. |
The PKK is a banned organization in Turkey. | sanctioned TUR > Kurdistan Workers' Party
Turkey considers the PKK a terrorist organisation. | sanctioned TUR > Kurdistan Workers' Party
Trump's maximum pressure on Cuba has failed. | adversary Donald Trump > CUB
Sweden, a member of the European Union, protested. | member SWE > European Union
Iran, a close ally of Syria, vowed to respond to the strike. | ally IRN > SYR
Belarus remains Russia's closest ally. | ally BLR > RUS
Taiwan's main backer, the United States, has no formal ties with it. | supporter USA > TWN
Hezbollah, which is backed by Iran, denied the report. | supporter IRN > Hezbollah
China's support for Pakistan angers India. | supporter CHN > PAK
Saudi Arabia and Iran are regional rivals. | adversary SAU+IRN >
US sanctions on Iran have hit its economy. | sanctioned USA > IRN
North Korea is under UN sanctions. | sanctioned United Nations > PRK
Turkey is a member of NATO. | member TUR > NATO
Belarus is not a member of the European Union. |
Ukraine wants to join NATO. |
Britain left the European Union in 2020. | member GBR > European Union
The Qassam Brigades, the armed wing of Hamas, claimed responsibility. | member Qassam Brigades > Hamas
Qatar maintains good relations with Iran. | close ties QAT > IRN
انتقد حزب القوات اللبنانية برئاسة سمير جعجع الحكومة. | member Sameer Geagea > Lebanese Forces
أشارت بغداد إلى تنظيم القاعدة بقيادة أبو أيوب المصري وأبو عمر البغدادي. | member Abu Ayoub al-Masry+Abu Omar Baghdadi > al-Qaeda
قال أمين عام حزب الله نعيم قاسم إن المقاومة مستمرة. | member Naim Qassem > Hezbollah
قال نائب رئيس حركة النهضة عبد الفتاح مورو إن الحزب سيشارك. | member Abdelfattah Moro > Ennahda
رئيس كتلة حزب الله النيابية محمد رعد استقبل السفير. | member Mohamed Raad > Hezbollah
انضمام السويد إلى حلف شمال الأطلسي أغضب موسكو. | member SWE > NATO
شاركت الأردن ضمن التحالف الدولي لمحاربة داعش. | member JOR > US-led coalition against Islamic State
حركة أحرار الشام هي جزء من قوات سوريا الديمقراطية. | member Ahrar al-Sham > Syrian Democratic Forces
تقاتل قوات الدعم السريع التي تدعمها الإمارات في حربها ضد الجيش السوداني. | supporter ARE > Rapid Support Forces; adversary Rapid Support Forces > Sudanese Armed Forces
استعاد الجيش اليمني بدعم التحالف العربي المدينة. | supporter Saudi-led coalition in Yemen > Yemeni army
يتلقى حزب الله أسلحة وأموالا من إيران. | supporter IRN > Hezbollah
روسيا الداعم الرئيسي للنظام السوري رفضت القرار. | supporter RUS > SYR
انتقدت كوريا الشمالية وحليفتها الصين القرار. | ally CHN > PRK
بيلاروس الحليف الأقرب لموسكو أرسلت جنودا. | ally BLR > RUS
دأبت إيران على اتخاذ مواقف معادية لإسرائيل. | adversary IRN > ISR
تسعى الولايات المتحدة إلى احتواء الصين في آسيا. | adversary USA > CHN
تعد الهند المنافس الأكبر للصين. | adversary IND > CHN
تعاني كوبا من عقوبات شديدة منذ سنوات، تفرضها عليها واشنطن. | sanctioned USA > CUB
تسعى أوتاوا للاتصال بالكويت وألمانيا اللتين تربطهما علاقات وثيقة بقطر. | close ties KWT+DEU > QAT
تربط قطر بتركيا علاقات متينة. | close ties QAT > TUR
يرتبط المغرب بعلاقات متينة مع السعودية. | close ties MAR > SAU
حزب الله المرتبط بإيران رفض القرار. | close ties Hezbollah > IRN
تأهلت إسبانيا لمواجهة منتخب البلد المضيف. |
جددت كينيا وقوفها إلى جانب مالطا. | supporter KEN > MLT
تقاتل القوات الروسية إلى جانب الجيش السوري. | supporter Russian forces > Syrian Army
قاتل جون كاماو في صفوف الجيش السوري الحر. | member John Kamau > Free Syrian Army
أدرجت الولايات المتحدة حزب الله على قائمة المنظمات الإرهابية. | sanctioned USA > Hezbollah
قال المتحدث باسم الحشد الشعبي المدعوم من إيران إن القوات تقدمت. | supporter IRN > Popular Mobilization Forces
هاجمت فصائل سورية معارضة مدعومة من تركيا مدينة عفرين. | supporter TUR > Syrian opposition factions
Iran has been the subject of US sanctions since 2011. | sanctioned USA > IRN
Mahan Air has been under United States sanctions since 2011. | sanctioned USA > Mahan Air
Iran's proxies, Hezbollah and the Houthis, denied it. | ally Hezbollah+Houthis > IRN
The Islamic State recruit Shamima Begum spoke to a journalist. | member Shamima Begum > Islamic State
John Kamau joined the ranks of Islamic State in Syria. | member John Kamau > Islamic State
US-backed Libyan National Army units entered the town. | supporter USA > Libyan National Army
The Iran-backed Badr Organization headquarters was hit. | supporter IRN > Badr Organization
Rebels fighting the Sudanese army seized the airport. | adversary rebels > Sudanese Armed Forces
Senior Hamas official Osama Hamdan said the talks were over. | member Osama Hamdan > Hamas
Tzipi Hotovely, a Likud lawmaker, opposed the deal. | member Tzipi Hotovely > Likud
The senator's pro-Israel stance angered students. | ally senator > ISR
Iran is subject to US sanctions. | sanctioned USA > IRN
The Houthis are at war with the government of Yemen. | adversary Houthis > YEM
Rwanda backs the Taliban in its dispute with Pakistan. | supporter RWA > Taliban; adversary Taliban > PAK
The People's Protection Units, part of the Syrian Democratic Forces, withdrew. | member People's Protection Units > Syrian Democratic Forces
`

describe('standing ties', () => {
  it.each(TIES.trim().split('\n').map((line) => line.split('|').map((part) => part.trim())))('%s', (text, wanted) => {
    const findings = readStory({ id: 't', language: /[\u0620-\u064a]/.test(text!) ? 'ar' : 'en', headline: null, text: text!, published: '2024-06-12' } as never)
    const name = (id: string) => findings.actors.find((actor) => actor.id === id)?.name ?? id
    const told = findings.relations.map((relation) => `${relation.type} ${relation.from.map(name).join('+')} > ${relation.to.map(name).join('+')}`.replace(/\s+/g, ' ').trim())
    expect(told.join('; ')).toBe(wanted)
  })
})

// Sentences of our own in which who did it, or to whom, stands outside of the act's own clause or behind another word.
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

/** Sentence | one of its events as `TYPE doer+doer > recipient+recipient`; countries stand for states and what is theirs. */
const SENTENCES = `
قالت الشرطة إن جنديا كينيا قتل وأصيب آخرون في فاليتا. | ASSAULT  > KEN
لكن دبلوماسيا كينيا خطف في نيروبي. | ASSAULT  > KEN
قال الوزير إن جنديا كينيا قتل دبلوماسيا مالطيا. | ASSAULT KEN > MLT
أعلن الوزير المصري التوصل إلى اتفاق بين كينيا ومالطا. | SUPPORT KEN+MLT >
أكدت الوزيرة أن حركة الشباب مسؤولة عن قتل الجنود الأوغنديين. | ASSAULT SOM > UGA
نددت كينيا بقصف المطار السوري. | ASSAULT  > SYR
انتقد الوزير الكيني تدمير الجسر المالطي. | ASSAULT  > MLT
أدان الوزير الكيني النفق المدمر من قبل أوغندا. | ASSAULT UGA >
كان الرئيس الكيني السابق محتجزا لدى الشرطة الأوغندية. | COERCE UGA > KEN
تسعى كينيا ومالطا للاشتراك في معاقبة الصومال. | SANCTION KEN+MLT > SOM
وكان قد وصف الزعيم الصومالي بأنه إرهابي. | ACCUSE  > SOM
اعتقلت الشرطة الكينية وزير الدفاع الأوغندي ووزير الداخلية. | COERCE KEN > UGA+UGA
وتلاحق السلطات الكينية معارضيها. | COERCE KEN > KEN
دعا الرئيس الكيني مؤيديه إلى التظاهر. | REQUEST KEN > KEN
أعلنت وزارة المالية الكندية، الخميس، فرض عقوبات على وزير النفط الفنزويلي، ووزير الدفاع الكوبي، وبنك في بنما. | SANCTION CAN > CUB+VEN
دعا الرئيس الكيني، ووزيرة الخارجية الأوغندية إلى إجراء تحقيق. | REQUEST KEN+UGA >
رفضت القرار كل من كوبا، وفنزويلا، وبوليفيا ونيكاراغوا. | REJECT BOL+CUB+NIC+VEN >
ولم يعترف بأبخازيا حتى الآن سوى روسيا وسوريا، ونيكاراغوا. | SUPPORT NIC+RUS+SYR > GEO
قال المتحدث إن الوزير الكيني أوقف اليوم من قبل الشرطة الأوغندية. | COERCE UGA > KEN
وكان الجندي الكيني قتل الاثنين في مقديشو. | ASSAULT  > KEN
دعت الوزيرة الكينية إلى الحوار، منتقدة أوغندا. | ACCUSE KEN > UGA
أصدر قادة ألمانيا وكندا بيانا مشتركا بشأن الهجوم، مطالبين روسيا بأن تكشف عن برنامجها. | REQUEST CAN+DEU > RUS
عرض رئيس الوزراء الكيني آلاف الوثائق التي حصلت عليها الاستخبارات الأوغندية، ليتهم رواندا بالتجسس. | ACCUSE KEN > RWA
ونفت الحكومة الكينية المزاعم بأن الرئيس تلقى أموالا من ليبيا، وانتقدت تشاد. | ACCUSE KEN > TCD
أصدرت المحكمة العراقية حكما بالسجن المؤبد بحق الجهادية البلجيكية مارغريت دوبوا. | SANCTION IRQ > BEL
قال وزير الخارجية الخميس إن البلجيكية مارغريت دوبوا قاتلت ضد العراق. | ASSAULT BEL > IRQ
كانت المدينة آخر معقل لجماعة كينية مسلحة تحارب الحكومة الأوغندية. | ASSAULT KEN > UGA
أوقفت الشرطة الكينية المعارض الأوغندي جون أوكيلو الذي أخلي سبيله بعد ساعات. | RETREAT  > UGA
أعفي الوزير الكيني من منصبه. | SANCTION  > KEN
وكان الرئيس الأميركي قد سحب بلاده من الاتفاق النووي التاريخي مع إيران. | SANCTION USA > IRN
ناشدت زامبيا الأحد المجتمع الدولي ومجلس الأمن الأممي التدخل في كينيا. | REQUEST ZMB > UN Security Council+international community
وقعت مصر وقبرص اتفاقية، في خطوة سارعت تركيا إلى رفضها. | REJECT TUR >
قطعت أوغندا المحادثات، ردا على توقيع كينيا وتشاد اتفاقية أمنية. | SUPPORT KEN+TCD >
دعا الوزير الكيني الاتحاد الأفريقي إلى التهدئة، لكنه انتقد تشاد. | ACCUSE KEN > TCD
حضرت كينيا ومالطا وبيرو القمة. ورفضت هذه الدول المقترح. | REJECT KEN+MLT+PER >
وقعت كينيا ومالطا اتفاقا. واتهمت ليبيا تلك الدول بالتدخل. | ACCUSE LBY > KEN+MLT
أصيب مساء أمس شرطيان كينيان بجروح. | ASSAULT  > KEN
وصل فجر أمس وزير الدفاع الكيني إلى باريس. | CONSULT KEN > FRA
قالت الشرطة إن التاجر الكيني سالم عمر قتل في الغارة. | ASSAULT  > KEN
انفجار ضرب موكب رئيس الوزراء الأوغندي سالم عمر. | ASSAULT  > UGA
انتقد بدوره سالم عمر الحكومة الأوغندية. | ACCUSE  > UGA
انتقدت أوغندا كينيا بسبب قصف قرية صومالية. | ASSAULT KEN > SOM
انتقدت الدنمارك إقالة وزير الدفاع أندرس هولم. | ACCUSE DNK >
دانت النرويج إعدام رجل الأعمال الكيني سالم عمر. | ASSAULT  > KEN
أعلنت كينيا مقتل قائد الجيش الأوغندي جون أوكيلو. | ASSAULT  > UGA
نددت بيرو باقتحام سفارتها في كيتو احتجاجا على محاكمة صحفي بوليفي. | ASSAULT  > PER
حجبت السلطات الكينية مواقع إخبارية وصادرت معدات صحيفة أوغندية. | COERCE KEN > UGA
استدعت الخارجية الكينية السفير الأوغندي وسلمته مذكرة احتجاج. | ACCUSE KEN > UGA
نددت النرويج باغتيال المعارض الكيني سالم عمر في الضاحية الجنوبية لكمبالا. | ASSAULT  > KEN
حملت النرويج كينيا المسؤولية عن اغتيال المعارض الأوغندي سالم عمر. | ASSAULT KEN > UGA
دفع الخلاف النرويج إلى طرد السفير الكيني. | SANCTION NOR > KEN
فرقت الشرطة الكينية محتجين أوغنديين على القانون. | COERCE KEN > UGA
قررت المحكمة الكينية الاحتفاظ بنائب أوغندي معارض. | COERCE KEN > UGA
قطع المغرب علاقاته التجارية مع كينيا بعد ساعات من القمة. | SANCTION MAR > KEN
دعم العراق المبادرة الكينية. | SUPPORT IRQ > KEN
قتل حزب الله جنديين كينيين. | ASSAULT LBN > KEN
قالت النرويج إنها ستنسحب من مالي، متهمة حزب الله بتدريب المتمردين. | ACCUSE NOR > LBN
ردت كينيا على الهجوم بقصف قاعدة أوغندية. | ASSAULT KEN > UGA
علقت النرويج على استهداف السفينة الكينية. | ASSAULT  > KEN
رد الجيش الكيني على القصف بإطلاق صواريخ على أوغندا. | ASSAULT KEN > UGA
حث مجلس الأمن الدولي الأطراف الليبية على ضبط النفس. | REQUEST UN Security Council > LBY
وردا على طرد دبلوماسييها، طردت أوغندا خمسة دبلوماسيين كينيين. | SANCTION UGA > KEN
تظاهر العشرات في نيروبي متهمين الجيش الأوغندي بالتعذيب. | PROTEST KEN > UGA
أسفر الهجوم عن مقتل خباز كيني. | ASSAULT  > KEN
أفرجت كينيا عن عامل إغاثة أسترالي. | RETREAT KEN > AUS
قالت كينيا إن الوزير الأوغندي سالم عمر قتل. وأكد الجيش الكيني مقتله. | ASSAULT  > UGA
أعلن الوزير الكيني أن حزب الله يحكم البلدة، وذلك قبيل زيارته لمالطا. | CONSULT KEN > MLT
وصل وزير الخارجية الكيني إلى مالطا في زيارة يلتقي خلالها نظيره المالطي. | CONSULT KEN+MLT >
دعت السويد إلى قرار من مجلس الأمن لتقصي الحقائق. | REQUEST SWE > UN Security Council
اتهم الوزير الكيني المعارضة الأوغندية بخطف جنديين. | ACCUSE KEN > UGA
حملت كينيا أوغندا مسؤولية الهجوم على القرية الصومالية. | ASSAULT UGA > SOM
نددت كينيا بما سمته دعم أوغندا للصومال. | SUPPORT UGA > SOM
حمل مبعوث الأمم المتحدة كينيا المسؤولية عن القصف. | ACCUSE United Nations envoy > KEN
انتقد تقرير الأمم المتحدة الجيش الكيني. | ACCUSE United Nations > KEN
أقال الرئيس الكيني رئيس الوزراء وحل البرلمان. | COERCE KEN > KEN
اعترفت النرويج وإيرلندا وإسبانيا بالدولة الفلسطينية. | SUPPORT ESP+IRL+NOR > PSE
شهدت كينيا احتجاجات على مقتل شاب برصاص الشرطة الكينية. | PROTEST  > KEN
دعت تركيا إلى محاسبة المسؤولين عن الهجوم. | REQUEST TUR >
اقتيد النائب الأوغندي إلى مركز للشرطة. | COERCE  > UGA
هددت النرويج بتقليص تعاونها مع كينيا. | SANCTION NOR > KEN
منعت السلطات الكينية مسيرة كانت النقابات تعتزم تنظيمها. | COERCE KEN >
يرأس الوفد النرويجي نائب وزير الدفاع لارس هولم. | CONSULT NOR >
ألقى الرئيس الكيني كلمة أمام البرلمان الأوغندي انتقد فيها تشاد. | ACCUSE KEN > TCD
قال السفير الكيني إن الملك المغربي بعث رسالة إلى الرئيس التشادي أشاد فيها بالنيجر ودعاه إلى زيارة الرباط. | AGREE MAR > TCD
شكرت تشاد النيجر على استضافة المفاوضات. | CONSULT NER >
اجتمعت تشاد والنيجر أمس. ووجه البلدان الشكر إلى بنين وتوغو لاستضافتهما المفاوضات. | CONSULT BEN+TGO >
وقع نائب رئيس الوزراء وزير الدفاع الكيني سالم عمر ووزير الدفاع الأوغندي جون أوكيلو اتفاقية تعاون بين البلدين. | SUPPORT KEN+UGA >
يخشى المعارضون الكينيون من الاعتقال. | COERCE  > KEN
هاجمت وزارة الخارجية الكينية الرئيس الأوغندي. | ACCUSE KEN > UGA
فرض الرئيس الكيني رسوما على واردات بلاده من السيارات الأوغندية. | SANCTION KEN >
قال وزير الخارجية الصيني إن حتى الرئيس الكيني شكك في القرار الياباني. | ACCUSE KEN > JPN
رفض حتى نواب البرلمان التشيلي المقترح المكسيكي. | REJECT CHL > MEX
لكن حتى حلفاء الدنمارك انتقدوا سياسة النرويج. | ACCUSE DNK > NOR
قال الرئيس التركي رجب طيب إردوغان خلال زيارة إلى الدوحة إن بلاده ستقف إلى جانب قطر. | CONSULT TUR > QAT
أكد وزير الخارجية السعودي في ختام لقاء مع نظيره الباكستاني أهمية التهدئة. | CONSULT PAK+SAU >
رفضت بكين ما وصفته بتدخل واشنطن في شؤون هونغ كونغ. | REJECT CHN > USA
نفت موسكو ما تردده أوكرانيا بشأن حشد قوات على الحدود. | REJECT RUS > UKR
اتفقت مصر وتركيا على استئناف علاقاتهما، وفق بيان صدر في جدة ووقعته قطر معهما. | SUPPORT EGY+QAT+TUR >
نفت الرباط اتهامات الجزائر بالتجسس. | REJECT MAR > DZA
اعترفت إسبانيا بدولة فلسطين، وأثار الاعتراف غضب إسرائيل. | ACCUSE ISR > ESP
دانت برلين اعتقال المعارض الروسي. | ACCUSE DEU > RUS
رحبت مصر باتفاق الهدنة الذي توصلت إليه إسرائيل وحماس. | SUPPORT EGY > ISR+PSE
يخطط المستشار الألماني لزيارة كييف الأسبوع المقبل. | CONSULT DEU > UKR
استقبل وزير الخارجية المصري، سامح شكري، الأحد، نظيره القبرصي. | CONSULT CYP > EGY
أبرمت بغداد اتفاق تعاون أمني مع أنقرة. | SUPPORT IRQ+TUR >
أعلنت أنقرة، حليفة باكو، أنها ستقدم قرضا إلى جورجيا. | AID TUR > GEO
قال الرئيس الفرنسي بعد الاتفاق الذي أبرمته القوى الكبرى إنه سيعيد فرض العقوبات على صربيا. | SANCTION FRA > SRB
وردت هنغاريا بطرد دبلوماسيين اثنين. | SANCTION HUN >
وصف الرئيس الإيراني حسن روحاني القرار بأنه حرب نفسية. وأعربت فرنسا عن أسفها للقرار، فيما رحبت به إسرائيل. | SUPPORT ISR >
وقعت موريتانيا ثلاث اتفاقيات: اتفاقية صيد مع اليابان، واتفاقية نقل مع السنغال، ومذكرة تفاهم مع مالي. | SUPPORT MLI+MRT >
وقعت موريتانيا ثلاث اتفاقيات: اتفاقية صيد مع اليابان، واتفاقية نقل مع السنغال، ومذكرة تفاهم مع مالي. | SUPPORT JPN+MRT >
يخوض الجيش التشادي منذ عام 2019 حربا ضد الجيش الليبي. | ASSAULT TCD > LBY
أعرب الرئيس الأوكراني فولوديمير زيلينسكي عن أمله في التوصل إلى اتفاق مع روسيا. | SUPPORT RUS+UKR >
طلب لبنان من مجلس الأمن إدانة الغارات الإسرائيلية. | ASSAULT ISR >
تعرض السفير الأميركي لانتقادات حادة من قبل الحكومة العراقية. | ACCUSE IRQ > USA
بعد تعرض الحكومة المجرية لانتقادات من بولندا، دعت إلى اجتماع. | ACCUSE POL > HUN
واجه الرئيس الكولومبي اتهامات من المعارضة الكولومبية بالفساد. | ACCUSE COL > COL
أكدت مصادر أن الصحافية الروسية قتلت داخل منزلها. | ASSAULT  > RUS
قتل الجنود الإثيوبيون 40 إريتريا قرب الحدود. | ASSAULT ETH > ERI
قال المتحدث إن ثلاثة عمال مصريين قتلوا على أيدي جنود ليبيين. | ASSAULT LBY > EGY
أعلنت هولندا التخلي عن حيادها ودعم الخطة الأردنية. | SUPPORT NLD > JOR
توصلت الحكومة الكولومبية إلى اتفاق لوقف إطلاق النار مع حركة طالبان. | SUPPORT AFG+COL >
تعرض الجيش السوري لقصف مكثف من قبل القوات التركية. | ASSAULT TUR > SYR
رد الرئيس الكوبي باتهام واشنطن بتشديد الحصار. | ACCUSE CUB > USA
رفضت بغداد اتهام واشنطن لطهران بالتدخل. | ACCUSE USA > IRN
ودعا المجتمع الدولي إلى الضغط على الحكومة السورية. | REQUEST  > international community
قصفت الطائرات التركية هدفا في مجمع عسكري لحزب الله. | ASSAULT TUR > LBN
تشارك قطر في التحالف العربي الذي تقوده السعودية والذي يقاتل ضد الحوثيين. | ASSAULT Saudi-led coalition in Yemen > YEM
تقاتل قوات سوريا الديمقراطية تنظيم الدولة الإسلامية. | ASSAULT SYR > Islamic State
هدد الرئيس الصربي بالانسحاب من الاتفاق المبرم مع كوسوفو. | THREATEN SRB > XKX
أفرجت الشرطة المجرية عن الصحافي الأوكراني بعد استجوابه. | ACCUSE  > UKR
يمكن إبرام اتفاق بين لبنان وقبرص في المستقبل القريب. | SUPPORT CYP+LBN >
تنتقد عمان التحالف العربي بقيادة السعودية الذي يشن منذ 2015 غارات على الحوثيين في اليمن. | ASSAULT Saudi-led coalition in Yemen > YEM
تستمر الأزمة مع قطر التي تتهمها الرياض بدعم الإرهاب. | ACCUSE SAU > QAT
قتل ما لا يقل عن عشرين بولنديا في انفجار قرب الحدود. | ASSAULT  > POL
قال الحاكم إن عشرة كوبيين على الأقل، بينهم ضابطان، قتلوا في الغارة. | ASSAULT  > CUB
هددت النرويج بالرد بعد أن احتجزت اليونان ناقلة نفط كوبية. | COERCE GRC > CUB
تعهد الرئيس الشيلي برد قوي على هجوم كيماوي قرب الحدود. | ASSAULT  >
قال وزير الخارجية الكوبي في حديث عن الحكومة الهندية إن بلاده تدعم بولندا. | SUPPORT CUB > POL
رفض ولي العهد السعودي تعليقات الرئيس الكوبي التي قال فيها إن بلاده تمول الجيش البولندي. | AID CUB > POL
أصيب مئات النازحين السوريين الذين فروا من هجوم على القرية. | ASSAULT  > SYR
تعارض روسيا مزاعم وزارة الداخلية البحرينية، التي أعلنت دعم كوبا. | SUPPORT BHR > CUB
طردت الشرطة اليونانية لاجئين كوبيين واتهمتهم بالسرقة، ولم تعلق أنقرة. | ACCUSE GRC > CUB
اندلعت اشتباكات بين القوات التركية والمسلحين الأكراد أدت إلى جرح سبعة جنود. | ASSAULT  > TUR
التقى الوزير القطري خالد المري السفير. ووقع انفجار في السوق، أدى إلى جرح سبعة مصريين. | ASSAULT  > EGY
أعلنت وزارة الصحة المصرية عن مقتل ثلاثة سودانيين وجرح 12 تشاديا. | ASSAULT  > SDN
وجه الرئيس التركي تحذيرا إلى اليونان من اختبار عزم بلاده. | THREATEN TUR > GRC
هاجم مسلحون من حركة طالبان قاعدة باكستانية. | ASSAULT AFG > PAK
قصفت طائرات إسرائيلية مواقع في لبنان. | ASSAULT ISR > LBN
قصفت طائرات إسرائيلية بلدة في لبنان. | ASSAULT ISR > LBN
سيطرت القوات السورية على البلدة بدعم من روسيا. | AID RUS > SYR
شنت القوات اليمنية هجوما بمساندة الجيش السوداني. | AID SDN > YEM
قتل 20 سودانيا جراء قصف الجيش الإثيوبي في المنطقة. | ASSAULT ETH > SDN
جاء ذلك خلال لقاء الرئيس المصري وزير الخارجية الصيني. | CONSULT CHN+EGY >
تجمع في الساحة عمال مصريون يطالبون بالإصلاح. | REQUEST EGY >
نفت موسكو الاتهامات الأوكرانية بتورطها في الحريق. | ACCUSE UKR > RUS
رفضت إيران مطالب واشنطن بوقف التخصيب. | REQUEST USA > IRN
رفضت ألمانيا اتهام إسرائيل بالإبادة. | ACCUSE  > ISR
تقع الجزيرة منذ عقود تحت احتلال اليابان. | COERCE JPN >
قال وزير الخارجية الصيني إن بلاده تتابع الوضع. ودان البيت الأبيض، في بيان "الهجمات التي شنتها إيران". | ACCUSE USA > IRN
أصيب ثلاثة جنود مصريين برصاص القوات الإثيوبية. | ASSAULT ETH > EGY
نفت موسكو تورطها، واتهمت أجهزة المخابرات البريطانية بتدبير الهجوم. | ACCUSE RUS > GBR
French President Emmanuel Macron said during a visit to Berlin on Monday that Europe must act. | CONSULT FRA > DEU
وقالت الشرطة إن المسلحين هاجما مركزا قرب المدينة. | ASSAULT gunmen >
واتهمت الأمم المتحدة القوات السودانية بعرقلة الإغاثة. | ACCUSE United Nations > SDN
وكانت تركيا قد اتهمت أيضا بدعم كوبا. | ACCUSE  > TUR
واتهمت كوبا بدعم اليونان. | AID CUB > GRC
واتهمت السفيرة النرويجية في كلمة ألقتها أمس كوبا بدعم اليونان. | ACCUSE NOR > CUB
واتهم رئيس الوزراء الهندي "عملاء باكستانيين" بالتخطيط للهجوم. | ACCUSE IND > PAK
وتتهم إيران بانتظام أذربيجان بالتجسس عليها. | ACCUSE IRN > AZE
أكد الرئيس البولندي خلال لقائه، الاثنين، مع نظيره الكوبي أهمية الهدوء. | CONSULT CUB+POL >
وأضاف أن المملكة المغربية تدعو الأمم المتحدة إلى التدخل. | REQUEST MAR > United Nations
أفاد التقرير بأن تسليح الحوثيين مستمر. | AID  > YEM
وأضاف أن تمويل إيران لحركة حماس مستمر. | AID IRN > PSE
واتهم الوزير تركيا بتدريب المقاتلين الأكراد وتسليحهم. | AID TUR > TUR
وقال السفير إن قمة هلسنكي ناجحة. | CONSULT  >
وقال السفير إن قمة بكين وموسكو ناجحة. | CONSULT CHN+RUS >
وقال الرئيس الروسي لنظيره الكوبي إنه يدعو إلى الهدوء. | REQUEST RUS > CUB
وقال الوزير القطري لقناة العربية إنه يدعو إلى الهدوء. | REQUEST QAT >
اعتقلت الشرطة النرويجية صحافيا كوبيا. وندد البرلمان بالاعتقال الذي أمر به الوزير الهندي. | COERCE NOR > CUB
وصل الوزير البولندي إلى المطار وأجرى محادثات مع نظيره الكوبي. | CONSULT CUB+POL >
وقال الفلسطينيون إن قناصة إسرائيليين يمنعون المزارعين من الحركة. | COERCE ISR > PSE
اعتقلت الشرطة المجرية سياسيين معارضين. | COERCE HUN > HUN
حظرت السلطات كتابا ينتقد الحكومة النرويجية. | ACCUSE  > NOR
ظهرت في بغداد حركة عراقية اتهمت الحكومة الكوبية بالفساد. | ACCUSE IRQ > CUB
كان عضوا في حركة طالبان التي اتهمت الحكومة الهندية بالفساد. | ACCUSE AFG > IND
قال الوزير إن خمسين مصريا ممن قتلوا على يد الجيش الكوبي مدنيون. | ASSAULT CUB > EGY
أفرجت الشرطة اليونانية عن طبيبين كوبيين بعد احتجازهما. | COERCE  > CUB
قضى جنديان فرنسيان في انفجار عبوة ناسفة في مالي. | ASSAULT  > FRA
سقط قتيلان كوبيان برصاص الشرطة اليونانية. | ASSAULT GRC > CUB
شن الطيران التركي غارات على مواقع لحركة طالبان. | ASSAULT TUR > AFG
سيطر الجيش الإثيوبي على المدينة بعد معارك مع القوات السودانية. | ASSAULT ETH+SDN >
توفي شاب كوبي خلال مواجهات مع الشرطة اليونانية. | ASSAULT GRC >
أجرى الرئيس الكوبي اتصالا هاتفيا بنظيره الهندي. | CONSULT CUB+IND >
أطلق جنود مصريون النار على متظاهرين سودانيين. | ASSAULT EGY > SDN
قتل الجيش الإثيوبي جنودا صوماليين. | ASSAULT ETH > SOM
هاجمت طائرات مسيرة أوكرانية قاعدة في المدينة. | ASSAULT UKR >
أعلنت النيجر ومالي انسحابهما من الاتحاد الأفريقي. | SANCTION MLI+NER > African Union
شكر الرئيس اللبناني جوزيف عون قطر على موقفها. | SUPPORT LBN > QAT
وجه الرئيس الكيني، في خطاب ألقاه في مومباسا، انتقادات حادة إلى أوغندا. | ACCUSE KEN > UGA
وقعت كينيا وأوغندا، في ختام محادثات جرت في نيروبي على مدى يومين، مساء أمس، مذكرة تفاهم. | SUPPORT KEN+UGA >
استقبل الرئيس اللبناني ميشال عون الوزير النرويجي لارس هانسن. | CONSULT NOR > LBN
التقى الوزير نظيره الكيني في نيروبي. | CONSULT KEN+minister >
استأنف الطرفان المفاوضات. | CONSULT  >
وصل الرئيس التونسي قيس سعيد إلى باريس حيث التقى الرئيس الفرنسي إيمانويل ماكرون. | CONSULT FRA+TUN >
كان الصيادون الكوبيون يعملون قرب الساحل، ثم اختطفوا في مارس. | ASSAULT  > CUB
أعلنت الشرطة المجرية مقتل سعودي في المدينة. | ASSAULT  > SAU
نددت كوبا باغتيال وزير إيراني. | ASSAULT  > IRN
تعرض منزل السفير العراقي لإطلاق نار من قبل مسلحين كوبيين. | ASSAULT CUB > IRQ
تعرضت سفينة يونانية ترفع علم ليبيريا لهجوم. | ASSAULT  > GRC
وقع السودان وجنوب السودان اتفاقا. | SUPPORT SDN+SSD >
بدأت المحادثات بين إثيوبيا وجنوب أفريقيا. | CONSULT ETH+ZAF >
افتتحت هندوراس سفارتها في كيغالي. | SUPPORT HND > RWA
تم افتتاح سفارة ملاوي في العاصمة. | SUPPORT MWI >
The Maltese embassy in Kigali opened on Monday. | SUPPORT MLT >
قطعت مالي علاقاتها مع أوكرانيا. | SANCTION MLI > UKR
اتهمت فرنسا مالي بدعم المتمردين. | ACCUSE FRA > MLI
رفضت تركيا التدخل الأجنبي في انتخابات ليبيا. | COERCE  > LBY
رفضت مصر الاعتراف بحكومة ليبيا. | SUPPORT EGY > LBY
جدد الرئيس التونسي قيس سعيد رفضه للتدخل الأجنبي خلال لقائه الوزير القبرصي. | CONSULT CYP+TUN >
خسرت تركيا المباراة، واعترضت الدفاعات الأردنية مسيرة إيرانية. | ASSAULT JOR > IRN
قالت القوات السودانية في بيان إنها أسرت ضباطا إثيوبيين. | ASSAULT SDN > ETH
أحبط الجيش المالي هجوما لمسلحين كوبيين. | COERCE MLI > CUB
سلمت تركيا العراق ثلاثة مطلوبين. | COOPERATE TUR > IRQ
حذر وزير الخارجية الروسي تركيا من نشر صواريخ في المدينة. | MOBILIZE TUR >
نقلت الوكالة أن القوات التركية حيدت خمسة مسلحين سوريين. | ASSAULT TUR > SYR
أرسلت الصين سفينتين حربيتين إلى المنطقة. | MOBILIZE CHN >
وصل الوزير محمد جواد ظريف إلى المدينة. وانتقد ظريف السياسة الأميركية. | ACCUSE IRN > USA
Officials from both Kenya and Uganda held talks. | CONSULT KEN+UGA >
Negotiators from Chile and Peru are meeting in Quito. | CONSULT CHL+PER >
The Kenyan and Ugandan foreign ministers met in Arusha. | CONSULT KEN+UGA >
Diplomatic relations between Oman and Kosovo were restored. | SUPPORT OMN+XKX >
The treaty with Peru was ratified by the Chilean parliament. | SUPPORT CHL > PER
Russia sold Turkey missiles. | COOPERATE RUS > TUR
The Netherlands supplied Ukraine with howitzers. | AID NLD > UKR
Norway gives Moldova aid. | AID NOR > MDA
Canada eased Syria sanctions. | RETREAT CAN > SYR
Canada's lifting of sanctions on Syria was praised. | RETREAT CAN > SYR
France pulled its troops out of Niger. | RETREAT FRA > NER
Armenia handed over five Azerbaijani soldiers. | RETREAT ARM > AZE
Rwanda held Burundi responsible for the blast. | ACCUSE RWA > BDI
Rwanda called Burundi a threat to peace. | ACCUSE RWA > BDI
The Rwandan president described the Burundian leader as a liar. | ACCUSE RWA > BDI
A Burundian businessman went on trial in Kigali. | ACCUSE  > BDI
Rwanda put a Burundian businessman on trial. | ACCUSE RWA > BDI
Portugal's recognition of Palestine angered Israel. | ACCUSE ISR > PRT
Greece's demand for an apology was rejected by Turkey. | REQUEST GRC > TUR
The kidnapping of an Ethiopian engineer was condemned. | ASSAULT  > ETH
Two Eritrean farmers died in Ethiopian shelling. | ASSAULT ETH > ERI
The Fijian premier pulled his country out of the pact. | SANCTION FJI >
Canada declared the Belarusian ambassador persona non grata. | SANCTION CAN > BLR
Canada restricted imports from Belarus. | SANCTION CAN > BLR
Laos walked out of talks with Cambodia. | REJECT LAO > KHM
A strike by Chilean miners entered its second week. | PROTEST CHL >
Nigeria is holding three Ghanaian fishermen. | COERCE NGA > GHA
The Belgian foreign minister arrived in Kinshasa on Wednesday. | CONSULT BEL > COD
Uganda hosts a million South Sudanese refugees. | AID UGA > SSD
The Netherlands returned stolen statues to Sri Lanka. | RETREAT NLD > LKA
Zimbabwe has so far refused to leave the union. | REJECT ZWE >
The Kenyan government granted the Ugandan president permission to land. | CONCEDE KEN > UGA
Uganda has been hit with sanctions by Kenya. | SANCTION KEN > UGA
Kenya took Uganda to court. | ACCUSE KEN > UGA
Kenya put Uganda on a blacklist. | SANCTION KEN > UGA
Kenya removed Uganda from its blacklist. | RETREAT KEN > UGA
Kenya scrapped tariffs on Ugandan sugar. | RETREAT KEN > UGA
Kenya turned away Ugandan refugees. | REJECT KEN > UGA
Kenya mended fences with Uganda. | SUPPORT KEN+UGA >
Kenya poured troops into Uganda. | MOBILIZE KEN > UGA
قتلت القوات النيجرية مسلحين ماليين واعتقلت ستة آخرين في عملية جنوبي أغاديز. | COERCE NER > NER
قالت الوزارة إن الشرطة التشادية ألقت القبض على ستة أشخاص غربي نجامينا. | COERCE TCD > persons
اعتقلت الشرطة الزامبية الكاتب النرويجي ثم أطلق سراحه. | RETREAT  > NOR
رحبت هلسنكي بالكاتب النرويجي الذي أفرج عنه أمس. | RETREAT  > NOR
رحبت هلسنكي بالكاتبة النرويجية التي أطلقت الشرطة الزامبية سراحها. | RETREAT ZMB > NOR
كشفت مصادر دبلوماسية عن لقاء بين مسؤولين كوبيين في هافانا. | CONSULT CUB >
كشفت مصادر أمنية عن اعتقال ثلاثة فنلنديين. | COERCE  > FIN
قال رئيس سيراليون إن رئيس ليبيريا طلب منه إغلاق الحدود. | REQUEST LBR > SLE
قالت رئيسة سلوفاكيا إن الرئيس الكرواتي ورئيس الوزراء المجري طلبا منها الوساطة. | REQUEST HRV+HUN > SVK
طلبت أوسلو إجراء محادثات مع هلسنكي. | CONSULT FIN+NOR >
طلبت أوسلو إجراء محادثات مع هلسنكي. | REQUEST NOR > FIN
عرضت بيرو إجراء محادثات مع تشيلي. | AGREE PER > CHL
دعت الأمم المتحدة إلى محادثات بين بيرو وتشيلي. | CONSULT CHL+PER >
دعا الرئيس العراقي السعودية إلى الحوار. | REQUEST IRQ > SAU
دارت معارك بين مقاتلين من حركة الشباب وجنود من الجيش الكيني. | ASSAULT KEN+SOM >
قالت الوزارة إن القتال بدأ بين الجيش المالي والمتمردين النيجريين في بلدة غاو. | ASSAULT MLI+NER >
اتهمت منظمة العفو الدولية ميانمار بارتكاب انتهاكات من بينها تعذيب السجناء التايلانديين. | ASSAULT MMR > THA
طالبت كندا كوبا بخطوات، من بينها الإفراج عن الكاتب البيروفي. | RETREAT CUB > PER
قتل تسعة كوبيين بينهم طفلان في غارة على القرية. | ASSAULT  > CUB
توصلت بيرو وتشيلي إلى اتفاق لوقف إطلاق النار بوساطة كوبية. | CONSULT CUB > CHL+PER
يزور الوزير النرويجي هلسنكي لإجراء محادثات مع نظيره الفنلندي. | CONSULT FIN+NOR >
قال الوزير النرويجي، خلال اجتماع استمر ساعة مع نظيره الفنلندي، إن الحدود آمنة. | CONSULT FIN+NOR >
يزور ملك بوتان هانوي الأحد بدعوة من الرئيس الفيتنامي. | AGREE VNM > BTN
انتشرت القوات الكينية في البلدة بطلب من الحكومة الصومالية. | REQUEST SOM > KEN
استقبل ملك بوتان رئيس الوزراء الفيتنامي وبحث معه الأوضاع في لاوس. | CONSULT BTN+VNM >
وصل رئيس الوزراء الفيتنامي إلى أوسلو أمس. والتقى الرئيس الفنلندي. | CONSULT FIN+VNM >
أعلنت تشيلي مقاطعة المنتجات الفيتنامية. | SANCTION CHL > VNM
تراجعت الوزيرة البيروفية عن الخطة رغم معارضة غانا للقرار. | REJECT GHA > PER
أدانت كينيا سياسات أوغندا في منع الصحفيين الهولنديين من السفر. | COERCE UGA > NLD
انتقد النائب النيوزيلندي جهود الحكومة البرتغالية لإقناع بوتان بالتدخل. | REQUEST PRT > BTN
ضغطت أوسلو على لاوس عبر تجميد أموالها. | SANCTION NOR > LAO
فشلت مساعي لاوس لإقناع فنلندا بوقف التصدير. | REQUEST LAO > FIN
أعلن الرئيس الكيني موافقة بلاده على الاتفاق. | SUPPORT KEN >
رفض الجيش الغاني خطة كوبا لإقالة القائد البيروفي. | SANCTION CUB > PER
شبه الوزير الغاني الحادث بقتل الصحفي البيروفي. | ASSAULT  > PER
قُتل جنود فنلنديون بقصف الجيش الكوبي. | ASSAULT CUB > FIN
الممرض الزامبي متهم بالتجسس لصالح ناميبيا. | ACCUSE  > ZMB
بوتسوانا متهمة بتسليح المتمردين في ملاوي. | AID BWA > MWI
ثلاثة بحارة تشيليين محتجزون في ناورو منذ شهر. | COERCE  > CHL
الجيش الزامبي مستهدف من قبل المتمردين في ملاوي. | ASSAULT MWI > ZMB
الحكومة الزامبية مهددة بعقوبات آيسلندية. | THREATEN  > ZMB
صوتت بوتسوانا لصالح آيسلندا. | SUPPORT BWA > ISL
يجب دعم الحكومة الزامبية. | SUPPORT  > ZMB
دعا الوزير الناميبي إلى دعم الجيش الزامبي. | SUPPORT  > ZMB
أدت السياسة الجديدة إلى فصل أطفال اللاجئين الزامبيين عن ذويهم. | COERCE  > ZMB
أثار الرئيس الزامبي احتجاجات واسعة. | PROTEST  > ZMB
أعلن المرصد السوري لحقوق الإنسان مقتل سبعة جنود زامبيين في انفجار قرب الحدود. | ASSAULT  > ZMB
تسعى ناميبيا إلى إحكام قبضة الجيش الزامبي على الميناء. | COERCE ZMB >
أسفت آيسلندا لقرار زامبيا. | ACCUSE ISL > ZMB
قال طبيب إن سبعة عمال من بينهم شاب قتلوا في غارة بوتسوانية. | ASSAULT BWA > workers
قدمت ناميبيا مشروع قرار لمجلس الأمن يدين القصف الزامبي. | ACCUSE NAM > ZMB
ندد الوزير البوتسواني بالعملية التي وصفتها مدغشقر بأنها مجزرة. | ACCUSE BWA >
كل الوفود الزامبية مدعوة للمشاركة في الحوار. | AGREE  > ZMB
رفض الرئيس الزامبي انتقادات حلفائه. | REJECT ZMB > ZMB
أطلقت الحركة الناميبية منذ 1984 تمردا ضد زامبيا. | PROTEST NAM > ZMB
أجلت السفينة المرضى بعد إجلاء زوجين زامبيين. | AID ships > ZMB
أصدر الوزير الناميبي بيانا حول الأزمة يدعو الحكومة الزامبية إلى التهدئة. | REQUEST NAM > ZMB
رد السفير على طرد ناميبيا دبلوماسيين زامبيين. | SANCTION NAM > ZMB
اتهم بيان صادر عن الوزارة الزامبية ناميبيا بدعم المتمردين. | AID NAM > NAM
رحبت مدغشقر باعتقال الصحفي في ناميبيا. | SUPPORT MDG > NAM
أعرب الوزير الزامبي عن قلقه من احتمال قتل الراهبة. | ACCUSE ZMB >
احتجزت الشرطة الزامبية معارضا في لوساكا. | COERCE ZMB > ZMB
رفض الرئيس الزامبي دعوة نظيره الناميبي إلى زيارة بلاده. | AGREE NAM > ZMB
دعا الوزير الزامبي إلى عقد قمة مع ناميبيا. | CONSULT NAM+ZMB >
أطلقت ناميبيا سراح صيادين زامبيين كانت تحتجزهما. | COERCE NAM > ZMB
Zambia called for talks with Namibia. | CONSULT NAM+ZMB >
دعت ناميبيا مواطنيها إلى مغادرة زامبيا. | REQUEST NAM > NAM
قتل جنديان زامبيان بنيران الجيش الناميبي. | ASSAULT NAM > ZMB
يحاكم ضابط زامبي في ويندهوك بتهمة الفساد. | ACCUSE  > ZMB
Namibian jets bombed the rebel-held town of Caprivi. | ASSAULT NAM > NAM
The army shelled Taliban-controlled villages in Zambia. | ASSAULT ZMB > AFG
A court in Windhoek has freed on bail two Zambian ministers. | RETREAT NAM > ZMB
Namibia reiterated its demand that Zambia ease sanctions. | REQUEST NAM > ZMB
Namibia demanded that Zambia step down as mediator. | REQUEST NAM > ZMB
Zambia and Namibia have agreed to lift a ban on Kenyan tea. | AGREE NAM+ZMB > KEN
Zambia threatened to close the border unless Namibia withdrew. | THREATEN ZMB > NAM
Namibian soldiers were deployed along the Zambian border. | MOBILIZE NAM > ZMB
Namibia gave 20 million euros to promote investment in Zambia. | AID NAM > ZMB
Namibia has suspended aid in Zambia. | SANCTION NAM > ZMB
The Namibian foreign minister met his Zambian and Kenyan counterparts. | CONSULT KEN+NAM+ZMB >
A Zambian lawyer sued the Namibian state. | ACCUSE ZMB > NAM
Namibia is prolonging sanctions against Zambia for a year. | SANCTION NAM > ZMB
Zambian police opened a probe into Mwenzakoro. | ACCUSE ZMB > ZMB
Zambian rebels fighting the Namibian army took a village. | ASSAULT ZMB > NAM
Namibian troops joined the fight against Boko Haram. | ASSAULT NAM > NGA
The Zambian president called his Namibian counterpart to congratulate him. | SUPPORT ZMB > NAM
Zambia cut ties with Namibia and expelled its ambassador. | SANCTION ZMB > NAM
Zambia accused Namibia of shelling its positions. | ASSAULT NAM > ZMB
اتهمت زامبيا ناميبيا بقصف مواقعها. | ASSAULT NAM > ZMB
Namibia plans to provide Zambia with six patrol boats. | AID NAM > ZMB
Zambian rebels launched drones at Namibia. | ASSAULT ZMB > NAM
Namibia's Congress rejected the Zambian proposal. | REJECT NAM > ZMB
أطلق سراح أربعة صحافيين مالطيين بعد اعتقالهم لعشرة أشهر في كينيا. | COERCE  > MLT
أعدت كينيا المسودة بالتشاور مع أوغندا. | CONSULT KEN+UGA >
تعهدت الحكومة المالطية أن تسحب من الشوارع قوات مكافحة الشغب. | RETREAT MLT >
وافقت كينيا على أن ترسل أوغندا قوات إلى الحدود. | MOBILIZE UGA >
قال الوزير المالطي إن الرئيس الكيني أبلغه أن بلاده ستنسحب من الاتفاق. | SANCTION KEN >
وجاء القرار بعد تجنيد مقاتلين كينيين. | MOBILIZE  > KEN
أدان الرئيس الكيني الهجوم. ودعا الأحزاب المالطية إلى الحوار. | REQUEST KEN > MLT
أدان الرئيس الكيني الهجوم. واتهم المتمردين بقتل مدنيين. | ACCUSE KEN > KEN
اتهم الناشط الكيني جون كامو عام 2015 بالتجسس. | ACCUSE  > KEN
صرح ماكرون بأن ترامب سيزور باريس، مضيفا أنه يدين الهجوم. | ACCUSE FRA >
نددت كينيا باتفاق تم التوصل إليه أمس بين القوى الكبرى. | SUPPORT world powers >
طرحت كينيا مسودة قرار على مجلس الأمن يدين مالطا. | ACCUSE KEN > MLT
توسطت كينيا بين مالطا وأوغندا للتوصل إلى هدنة. | SUPPORT MLT+UGA >
قال الرئيس الكيني إن مالطا ستندم. | THREATEN KEN > MLT
استقبل لافروف رئيس الوزراء المالطي في موسكو. | CONSULT MLT > RUS
انتقد الوزير الكيني جون كامو وساسة يمينيون آخرون مالطا. | ACCUSE KEN+KEN > MLT
Zambia has asked Namibia to hand over two ministers wanted for murder. | REQUEST ZMB > NAM
`.trim().split('\n').map((line) => line.split(' | ') as [string, string])

function rolesOf(text: string): string[] {
  const findings = readStory({ id: 'x', language: /[a-z]/.test(text) ? 'en' : 'ar', published: '2025-06-12', text })
  const who = (ids: readonly string[]): string => ids.map((id) => findings.actors.find((actor) => actor.id === id)!).map((actor) => actor.country ?? actor.name).sort().join('+')
  return findings.events.map((event) => `${event.type} ${who(event.actors)} > ${who(event.recipients)}`.trim())
}

describe('roles outside of the clause', () => {
  it.each(SENTENCES)('%s', (text, expected) => {
    expect(rolesOf(text)).toContain(expected)
  })
})

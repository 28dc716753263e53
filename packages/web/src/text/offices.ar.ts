// What offices are called in Arabic; the record keeps them by their English names.
import { chosen } from '../state.js'

const OFFICES: Readonly<Record<string, string>> = {
  president: 'رئيس', 'vice president': 'نائب الرئيس', 'prime minister': 'رئيس الوزراء', 'deputy prime minister': 'نائب رئيس الوزراء', chancellor: 'مستشار', king: 'ملك', queen: 'ملكة', emir: 'أمير', sultan: 'سلطان', prince: 'أمير', 'crown prince': 'ولي العهد', pope: 'بابا',
  minister: 'وزير', 'foreign minister': 'وزير الخارجية', 'interior minister': 'وزير الداخلية', 'defence minister': 'وزير الدفاع', 'finance minister': 'وزير المالية', 'economy minister': 'وزير الاقتصاد', 'trade minister': 'وزير التجارة', 'justice minister': 'وزير العدل', 'energy minister': 'وزير الطاقة', 'oil minister': 'وزير النفط', 'health minister': 'وزير الصحة', 'environment minister': 'وزير البيئة', 'information minister': 'وزير الإعلام',
  'secretary of state': 'وزير الخارجية', 'minister of state for foreign affairs': 'وزير الدولة للشؤون الخارجية', 'national security adviser': 'مستشار الأمن القومي', 'secretary-general': 'الأمين العام', spokesperson: 'متحدث', ambassador: 'سفير', 'permanent representative': 'مندوب دائم', envoy: 'مبعوث', 'special envoy': 'مبعوث خاص', representative: 'ممثل',
  leader: 'زعيم', 'party leader': 'رئيس حزب', 'opposition leader': 'زعيم المعارضة', 'opposition figure': 'معارض', official: 'مسؤول', 'senior official': 'مسؤول كبير', source: 'مصدر', director: 'مدير', 'chief executive': 'رئيس تنفيذي', commander: 'قائد', general: 'جنرال', 'chief of staff': 'رئيس الأركان', prosecutor: 'مدع عام', judge: 'قاض', lawyer: 'محام', governor: 'محافظ', mayor: 'رئيس بلدية',
  senator: 'عضو مجلس الشيوخ', 'member of parliament': 'نائب', 'speaker of parliament': 'رئيس البرلمان', deputy: 'نائب', member: 'عضو', candidate: 'مرشح', politician: 'سياسي', journalist: 'صحافي', correspondent: 'مراسل', writer: 'كاتب', analyst: 'محلل', expert: 'خبير', researcher: 'باحث', witness: 'شاهد', businessman: 'رجل أعمال', cleric: 'رجل دين', bishop: 'أسقف', activist: 'ناشط',
}

/** An office in the language of the screen; as the record has it where there is no word. @example officeName('former president') // «رئيس سابقا» on the Arabic screen */
export function officeName(office: string): string {
  if (chosen().language === 'en') return office
  const former = office.startsWith('former ')
  const name = OFFICES[former ? office.slice('former '.length) : office]
  return name === undefined ? office : former ? `${name} سابقا` : name
}

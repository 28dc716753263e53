// Rows of language/ar/acts.tsv, each with a sentence of our own: what the words tell (`+`), and what they must not be read as (`-`).
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

const SENTENCES = `
هاجمت القوات الرواندية قرية حدودية في الكونغو. | +ASSAULT -ACCUSE
هاجم الرئيس الكيني وليام روتو سياسة المصرف المركزي. | +ACCUSE -ASSAULT
هاجم رجل بسكين مارة في أوسلو. | +ASSAULT -ACCUSE
قال الوزير في لقاء مع قناة محلية إن الأسعار ارتفعت. | -CONSULT
أجرى الرئيس الكيني مقابلة مع صحيفة محلية. | -CONSULT
انسحاب كينيا يهدد الاتفاق. | +SANCTION -RETREAT
انسحاب القوات الكينية من الصومال بدأ الأحد. | +RETREAT -SANCTION
استقبلت السلطات المالطية سفينة تقل مهاجرين. | +AID -CONSULT
وصل آلاف المهاجرين إلى مالطا. | -CONSULT
عرضت القاعة فيلما عن كينيا. | -AGREE
عرضت كينيا على أوغندا بناء سكة حديد. | +AGREE
قتل عشرة أشخاص في حادث سير قرب نيروبي. | -ASSAULT
قتل عشرة أشخاص في هجوم انتحاري قرب نيروبي. | +ASSAULT
أصيب وزير الصحة الكيني بفيروس كورونا. | -ASSAULT
أصيب شرطي كيني برصاص مسلحين. | +ASSAULT
تشكل الجماعة تهديدا لأمن كينيا. | -THREATEN
تواصلت الحرب الكلامية بين نيروبي وكمبالا. | -ASSAULT
امتنعت المتحدثة باسم الخارجية الكينية عن التعليق. | -REJECT
ارتفع عدد طلبات اللجوء إلى كينيا. | -REQUEST
كشف المتهم في اعترافاته أسماء شركائه. | -SUPPORT
نوه الوزير الكيني بأن الطريق مغلق. | -SUPPORT
نوه الوزير الكيني بدور أوغندا في المفاوضات. | +SUPPORT
تخضع المحطة لتفتيش الوكالة الدولية للطاقة الذرية منذ عام. | -COERCE
قالت كينيا إن أوغندا تنتهك الاتفاق. | +ACCUSE
أكد وزير الخارجية الكيني أن أوغندا ضالعة في تهريب الذهب. | +ACCUSE
قال الوزير الكيني إن المحادثات مع أوغندا مثمرة. | -ACCUSE
قالت كينيا إن المهاجرين غير الشرعيين غادروا القارب. | -ACCUSE
أصدرت محكمة كينية حكما بسجن الوزير السابق خمس سنوات. | -COERCE
قضت محكمة كينية بسجن الوزير السابق خمس سنوات. | +SANCTION -COERCE
سجنت السلطات الكينية ثلاثة ناشطين. | +COERCE
وقع الحادث عند نقطة تفتيش قرب نيروبي. | -COERCE
فتشت الشرطة الكينية مقر الحزب. | +COERCE
مارس الناخبون حقهم في التصويت. | -REJECT
قال الجيش الكيني إنه مستعد للرد على أي تهديد. | -AGREE
`.trim().split('\n').map((line) => line.split(' | ') as [string, string])

describe('Arabic words for acts', () => {
  it.each(SENTENCES)('%s', (text, wanted) => {
    const types = readStory({ id: 'own', language: 'ar', published: '2025-11-12', text } as never).events.map((event) => event.type)
    for (const one of wanted.split(' ')) {
      if (one.startsWith('+')) expect(types).toContain(one.slice(1))
      else expect(types).not.toContain(one.slice(1))
    }
  })
})

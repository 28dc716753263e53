// More rows of language/ar/acts.tsv and readings behind them, each with a sentence of our own: what the words tell (`+`), and what they must not be read as (`-`).
import { describe, expect, it } from 'vitest'
import { readStory } from '../index.js'

const SENTENCES = `
التقى الرئيس الكيني نظيره الأوغندي. وقالت الرئاسة الكينية إن الرئيسين دانا الهجوم على كمبالا. | +ACCUSE
ذكر مسؤول كيني أن كينيين قتلا في انفجار. | +ASSAULT
اتهمت دول عدة أوغندا بقصف القرية. | +ACCUSE +ASSAULT
أعلن الرئيس الكيني نشر 2000 جندي على الحدود. | +MOBILIZE
أرسلت كينيا 400 من جنودها إلى الصومال. | +AID
قررت كينيا سحب قواتها من الصومال. | +RETREAT
قررت كينيا سحب ترخيص الشركة. | -RETREAT
قرر الرئيس الكيني سحب بلاده من الاتفاق النووي. | +SANCTION -RETREAT
تشكل الأسعار ضغطا على كينيا. | -SANCTION
تضم اللجنة عشرة نواب من كينيا. | -COERCE
أعلن القضاء الكيني أن ستة أشخاص اعتقلوا. | +COERCE -SANCTION
أعلنت كينيا السفير الأوغندي شخصا غير مرغوب فيه. | +SANCTION
برنامج يستهدف المزارعين في كينيا. | -ASSAULT
تلبي المحطة حاجة كينيا من الكهرباء. | -AGREE
التزمت أوغندا الصمت. | -AGREE
تدخلت أوغندا عسكريا في الكونغو. | +ASSAULT
كبد الجيش الكيني المتمردين خسائر كبيرة. | +ASSAULT
أعلنت كينيا عن صفقة أسلحة مع أوغندا. | +COOPERATE
وقعت كينيا صفقة أسلحة مع أوغندا. | +SUPPORT -COOPERATE
أقر الوزير الكيني السابق بتلقي رشوة. | +CONCEDE
لقي عشرة كينيين مصرعهم بسبب الأمطار. | -ASSAULT
حل المنتخب الكيني في المركز الثالث. | -COERCE -CONCEDE
كان حسن مستشارا للرئيس الكيني. | -CONSULT
نفذت الشرطة الكينية مداهمة في نيروبي. | +COERCE
تقدم الجيش الكيني بإسناد من أوغندا. | +AID
تخلت كينيا عن الاتفاق النووي. | +SANCTION
رفع البرلمان الكيني الحصانة عن النائب علي حسن. | +SANCTION
منح البرلمان الكيني الثقة للحكومة. | +SUPPORT
صدت القوات الكينية هجوما على القاعدة. | +ASSAULT
علقت النقابة الكينية إضراب المعلمين. | +RETREAT
أعربت كينيا عن تعازيها لأوغندا. | +SUPPORT
كينيا مستاءة من القرار الأوغندي. | +ACCUSE
طوقت الشرطة الكينية المحتجين. | +COERCE
قال الجيش الأوغندي إن قوات كينية اعترضت صاروخا. | -ACCUSE
تسعى كينيا إلى تحقيق أهدافها. | -ACCUSE
هذا ما تسعى كينيا لتحقيقه. | -ACCUSE
فتحت كينيا تحقيقا مع الوزير السابق. | +ACCUSE
يشتبه في أن الظرف يحتوي على مادة سامة. | -ACCUSE
تعد كينيا عدو أوغندا. | -ACCUSE
وصف الرئيس الكيني القرار بأنه كارثة. | +ACCUSE
اعتبر الرئيس الكيني أن الأولوية هي تفادي كارثة إنسانية. | -ACCUSE
الأمطار تساعد على خفض الأسعار في كينيا. | -AID
ساعدت كينيا أوغندا على بناء المرفأ. | +AID
أدين الوزير الكيني السابق بتهمة الفساد. | +SANCTION -ACCUSE
تلتقي الأمهات عند مركز الاحتجاز في نيروبي. | -COERCE
استمر الشبان في إلقاء الحجارة على الشرطة الكينية. | -COERCE
وقعت مواجهات بين الصوماليين والجيش الكيني. | +ASSAULT
تناول التقرير تحقيقات الشرطة الكينية في القضية. | +ACCUSE
ألقت الشرطة الكينية القبض على ثلاثة مشتبه بهم. | +COERCE
اختارت كينيا المواجهة مع أوغندا. | -ASSAULT
وقعت مواجهات عنيفة بين المحتجين والشرطة الكينية. | +ASSAULT
قصد الرئيس الكيني كمبالا في أول رحلة له. | -COERCE
قالت كينيا إنها ستفرض عقوبات على أوغندا. | +SANCTION -THREATEN
`.trim().split('\n').map((line) => line.split(' | ') as [string, string])

describe('more Arabic words for acts', () => {
  it.each(SENTENCES)('%s', (text, wanted) => {
    const types = readStory({ id: 'own', language: 'ar', published: '2025-11-12', text } as never).events.map((event) => event.type)
    for (const one of wanted.split(' ')) {
      if (one.startsWith('+')) expect(types).toContain(one.slice(1))
      else expect(types).not.toContain(one.slice(1))
    }
  })
})

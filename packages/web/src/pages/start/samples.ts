// Two stories to try with, written for Isnad: the outlets do not exist.
import type { Given } from './given.js'

export const samples = (): readonly (Given & { readonly outlet: string; readonly language: string })[] => [
  {
    language: 'ar', outlet: 'وكالة المنارة (مثال)', published: '2024-09-19', headline: 'كينيا وتنزانيا توقعان الجمعة معاهدة للنقل البحري',
    text: 'يوقّع الرئيسان الكيني وليام روتو والتنزانية سامية حسن الجمعة في نيروبي معاهدة للنقل البحري بعد عامين من المفاوضات.\n\nوقال وزير الخارجية الكيني موساليا مودافادي الأربعاء إن المعاهدة "ليست موجهة ضد أحد".\n\nواتهمت المعارضة الكينية الحكومة بإخفاء بنود المعاهدة، الأمر الذي نفته نيروبي.\n\nوكان الرئيسان قد التقيا في آذار/مارس الماضي في دار السلام. ومن المتوقع أن يصادق البرلمانان على المعاهدة قبل نهاية العام.',
  },
  {
    language: 'en', outlet: 'The Lighthouse Wire (sample)', published: '2024-09-19', headline: 'Kenya and Tanzania to sign sea transport treaty on Friday',
    text: 'Kenyan President William Ruto and Tanzanian President Samia Hassan will sign a sea transport treaty in Nairobi on Friday after two years of talks.\n\nKenyan Foreign Minister Musalia Mudavadi said on Wednesday that the treaty was "not directed against anyone".\n\nThe Kenyan opposition accused the government of hiding clauses of the treaty, which Nairobi denied.\n\nThe two presidents met in Dar es Salaam in March. Both parliaments are expected to ratify the treaty before the end of the year.',
  },
]

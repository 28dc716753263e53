import type { ProblemWording } from './messages.js'

/** Sets Latin text apart inside an Arabic sentence, so that a terminal keeps the order. */
const apart = (text: string): string => `\u2068${text}\u2069`

export const ar: ProblemWording = {
  'story-without-text': ({ story }) => `الخبر ${apart(story)} بلا نصّ، فلا شيء يُقرأ. أعطِ نصّه.`,
  'story-without-date': ({ story, quote }) => `الخبر ${apart(story)} بلا تاريخ نشر، فلا يمكن تأريخ ${quote ? `«${quote}»` : 'ألفاظ مثل «أمس»'}. أعطِ التاريخ هكذا: ${apart('--published 2025-01-17')}.`,
  'impossible-date': ({ story, given }) => `الخبر ${apart(story)}: ${apart(given)} ليس تاريخا. اكتبه بالسنة ثم الشهر ثم اليوم: ${apart('2025-01-17')}.`,
  'language-without-pack': ({ story, language, packs }) => `الخبر ${apart(story)} بلغة (${apart(language)}) لا تقرؤها إسناد بعد؛ وهي تقرأ: ${apart(packs.join(', '))}. تُرك كما هو.`,
  'language-unknown': ({ story }) => `نصّ الخبر ${apart(story)} أقصر من أن تُعرف لغته. حدّدها هكذا: ${apart('--language ar')}.`,
  'text-not-readable': ({ story }) => `الخبر ${apart(story)} ليس نصّا مقروءا (لعلّه ملف ثنائي أو ترميزه خاطئ). أعطِ نصّا بترميز ${apart('UTF-8')}.`,
  'stretch-in-another-language': ({ story, span, language }) => `الخبر ${apart(story)}: الأحرف ${apart(`${span.start}–${span.end}`)} بلغة أخرى (${apart(language)}) وتُركت كما هي.`,
}

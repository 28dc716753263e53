// The figures of docs/scores.md in Arabic: what was measured, by the name it has there.
import { chosen } from '../../state.js'

const HEADS: Readonly<Record<string, string>> = { figure: 'المقيس', score: 'الدرجة', precision: 'الصواب', recall: 'الاستيفاء', gold: 'عددها في المرجع', '95 %': 'المدى (95 %)', agreement: 'اتفاق البشر' }
const FIGURES: Readonly<Record<string, string>> = {
  'times: span': 'الأزمنة: كلماتها', 'times: span + value': 'الأزمنة: كلماتها وتاريخها', actors: 'الأطراف', 'actors: kind': 'الأطراف: صنفها', 'actors: country': 'الأطراف: بلدها', 'actors: sector': 'الأطراف: قطاعها',
  'events: type in story': 'الأحداث: نوعها في الخبر', 'events: type + sentence': 'الأحداث: نوعها وجملتها', 'events: + status': 'الأحداث: وحالها أيضا', 'events: (event, role, actor)': 'الأحداث: من فعل ولمن', 'events: date': 'الأحداث: تاريخها', 'events: place': 'الأحداث: مكانها', 'events: (event, according to)': 'الأحداث: بحسب من',
  'statements: cue': 'الأقوال: فعل القول', 'statements: speaker + cue': 'الأقوال: القائل وفعل القول', 'statements: + content': 'الأقوال: ومضمونها أيضا', 'statements: direct': 'الأقوال: بنصها أو بمعناها', claims: 'الاتهامات', 'claims: (claim, accused)': 'الاتهامات: بحق من', 'claims: (claim, actor, stance)': 'الاتهامات: من وما موقفه',
  'agreements: found': 'الاتفاقات', 'agreements: type': 'الاتفاقات: صنفها', 'agreements: (agreement, party)': 'الاتفاقات: أطرافها', 'agreements: parties equal': 'الاتفاقات: أطرافها كلها', 'agreements: (agreement, stage, date)': 'الاتفاقات: مراحلها وتواريخها', 'relations: (type, from, to)': 'العلاقات القائمة', projects: 'المشاريع', 'projects: (project, place or mode)': 'المشاريع: أماكنها ووسائطها',
}
const LANGUAGES: Readonly<Record<string, string>> = { ar: 'العربية', en: 'الإنكليزية' }

export const headName = (head: string): string => (chosen().language === 'ar' ? (HEADS[head] ?? head) : head)
/** @example figureName('events: date') // «الأحداث: تاريخها» */
export const figureName = (figure: string): string => {
  if (chosen().language !== 'ar') return figure
  const [, name = figure, rest = ''] = /^(.*?)( acc\.)?$/.exec(figure) ?? []
  return FIGURES[name] ?? `${name}${rest}`
}
/** Title of a block on our own gold stories; null for data of others. @example goldTitle('Gold stories, ar (80)') // «الأخبار المرجعية، العربية (80)» */
export function goldTitle(title: string): string | null {
  const found = /^Gold stories, (\w+) \((\d+)\)$/.exec(title)
  if (!found) return null
  return chosen().language === 'ar' ? `الأخبار المرجعية، ${LANGUAGES[found[1] as string] ?? found[1]} (${found[2]})` : title
}

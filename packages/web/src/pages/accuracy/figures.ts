// The figures of docs/scores.md in words: what was measured, by the name it has there.
import { chosen } from '../../state.js'
import { languageName } from '../../text/text.js'

const HEADS_ENGLISH: Readonly<Record<string, string>> = { figure: 'Figure', score: 'Score', precision: 'Precision', recall: 'Recall', gold: 'In the reference', '95 %': 'Range (95 %)', agreement: 'People agree' }
const HEADS: Readonly<Record<string, string>> = { figure: 'المقيس', score: 'الدرجة', precision: 'الصواب', recall: 'الاستيفاء', gold: 'عددها في المرجع', '95 %': 'المدى (95 %)', agreement: 'اتفاق البشر' }
const ARABIC: Readonly<Record<string, string>> = {
  'times: span': 'الأزمنة: كلماتها', 'times: span + value': 'الأزمنة: كلماتها وتاريخها', actors: 'الأطراف', 'actors: kind': 'الأطراف: صنفها', 'actors: country': 'الأطراف: بلدها', 'actors: sector': 'الأطراف: قطاعها',
  'events: type in story': 'الأحداث: نوعها في الخبر', 'events: type + sentence': 'الأحداث: نوعها وجملتها', 'events: + status': 'الأحداث: وحالها أيضا', 'events: (event, role, actor)': 'الأحداث: من فعل ولمن', 'events: date': 'الأحداث: تاريخها', 'events: place': 'الأحداث: مكانها', 'events: (event, according to)': 'الأحداث: بحسب من',
  'statements: cue': 'الأقوال: فعل القول', 'statements: speaker + cue': 'الأقوال: القائل وفعل القول', 'statements: + content': 'الأقوال: ومضمونها أيضا', 'statements: direct': 'الأقوال: بنصها أو بمعناها', claims: 'الاتهامات', 'claims: (claim, accused)': 'الاتهامات: بحق من', 'claims: (claim, actor, stance)': 'الاتهامات: من وما موقفه',
  'agreements: found': 'الاتفاقات', 'agreements: type': 'الاتفاقات: صنفها', 'agreements: (agreement, party)': 'الاتفاقات: أطرافها', 'agreements: parties equal': 'الاتفاقات: أطرافها كلها', 'agreements: (agreement, stage, date)': 'الاتفاقات: مراحلها وتواريخها', 'relations: (type, from, to)': 'العلاقات القائمة', projects: 'المشاريع', 'projects: (project, place or mode)': 'المشاريع: أماكنها ووسائطها',
}
const ENGLISH: Readonly<Record<string, string>> = {
  'times: span': 'Times: the words', 'times: span + value': 'Times: the words and their date', actors: 'Actors', 'actors: kind': 'Actors: their kind', 'actors: country': 'Actors: their country', 'actors: sector': 'Actors: their sector',
  'events: type in story': 'Events: type, anywhere in the story', 'events: type + sentence': 'Events: type and sentence', 'events: + status': 'Events: and status as well', 'events: (event, role, actor)': 'Events: who, and to whom', 'events: date': 'Events: date', 'events: place': 'Events: place', 'events: (event, according to)': 'Events: according to whom',
  'statements: cue': 'Statements: the verb of saying', 'statements: speaker + cue': 'Statements: speaker and verb', 'statements: + content': 'Statements: and what is said as well', 'statements: direct': 'Statements: quoted or reported', claims: 'Claims', 'claims: (claim, accused)': 'Claims: about whom', 'claims: (claim, actor, stance)': 'Claims: whose stance, and which',
  'agreements: found': 'Agreements', 'agreements: type': 'Agreements: their kind', 'agreements: (agreement, party)': 'Agreements: each party', 'agreements: parties equal': 'Agreements: all parties', 'agreements: (agreement, stage, date)': 'Agreements: stages and their dates', 'relations: (type, from, to)': 'Standing relations', projects: 'Projects', 'projects: (project, place or mode)': 'Projects: places and means',
}

export const headName = (head: string): string => ((chosen().language === 'ar' ? HEADS : HEADS_ENGLISH)[head] ?? head)
/** @example figureName('events: date') // «الأحداث: تاريخها», 'Events: date' */
export const figureName = (figure: string): string => {
  const [, name = figure, rest = ''] = /^(.*?)( acc\.)?$/.exec(figure) ?? []
  return (chosen().language === 'ar' ? ARABIC : ENGLISH)[name] ?? `${name}${rest}`
}
/** Title of a block on our own gold stories; null for data of others. @example goldTitle('Gold stories, ar (80)') // «الأخبار المرجعية، العربية (80)» */
export function goldTitle(title: string): string | null {
  const found = /^Gold stories, (\w+) \((\d+)\)$/.exec(title)
  if (!found) return null
  const [, language = '', count = ''] = found
  return chosen().language === 'ar' ? `الأخبار المرجعية، ${languageName(language)} (${count})` : `Reference stories in ${languageName(language)} (${count})`
}

// Numbers and counted things, as the language counts them (Arabic: one, two, three to ten, other).
import { chosen } from '../state.js'

const locale = (): string => (chosen().language === 'ar' ? `ar-u-nu-${chosen().digits}` : 'en')
const formats = new Map<string, Intl.NumberFormat>()
const format = (options: Intl.NumberFormatOptions = {}): Intl.NumberFormat => {
  const key = locale() + JSON.stringify(options)
  const known = formats.get(key) ?? new Intl.NumberFormat(locale(), options)
  formats.set(key, known)
  return known
}
/** @example num(1234) // '1,234' */
export const num = (n: number): string => format().format(n)
export const percent = (n: number): string => format({ style: 'percent', maximumFractionDigits: 0 }).format(n)
export const score = (n: number): string => format({ maximumFractionDigits: 2 }).format(n)
/** Digits of a year or day, without separators. */
export const digits = (n: number): string => format({ useGrouping: false }).format(n)

export interface Forms { readonly zero?: string; readonly one: string; readonly two?: string; readonly few?: string; readonly many?: string; readonly other: string }
const rules = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') }
/** `#` in a form is the number. @example count('ar', 2, { one: 'قصة واحدة', two: 'قصتان', few: '# قصص', many: '# قصة', other: '# قصة' }) */
export function count(language: 'ar' | 'en', n: number, forms: Forms): string {
  const form = forms[rules[language].select(n)] ?? forms.other
  return form.replace('#', num(n))
}

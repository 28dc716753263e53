// The words of the screen, in the language that was chosen. Strings live in ar.ts and en.ts only; both have the same keys.
import { type Choices, chosen, useChoices } from '../state.js'
import { ar } from './ar.js'
import { en } from './en.js'

type Widen<T> = T extends string ? string : T extends (...given: infer A) => string ? (...given: A) => string : T extends readonly string[] ? readonly string[] : { readonly [K in keyof T]: Widen<T[K]> }
export type Text = Widen<typeof en>

export const useText = (): Text => (useChoices().language === 'ar' ? ar : en)
export const text = (): Text => (chosen().language === 'ar' ? ar : en)

const namesOf: Partial<Record<Choices['language'], Intl.DisplayNames>> = {}
/** What a language is called in that of the screen. @example languageName('ur') // 'Urdu' */
export function languageName(code: string): string {
  const known = (text().languages as Readonly<Record<string, string>>)[code]
  if (known) return known
  const names = (namesOf[chosen().language] ??= new Intl.DisplayNames(chosen().language, { type: 'language' }))
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}

/** A word of a table by its code; the code itself where the table has none, so that nothing is hidden. */
export const word = (table: object, code: string): string => (table as Readonly<Record<string, string>>)[code] ?? code.replaceAll('_', ' ')

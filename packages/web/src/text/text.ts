// The words of the screen, in the language that was chosen. Strings live in ar.ts and en.ts only; both have the same keys.
import { chosen, useChoices } from '../state.js'
import { ar } from './ar.js'
import { en } from './en.js'

type Widen<T> = T extends string ? string : T extends (...given: infer A) => string ? (...given: A) => string : T extends readonly string[] ? readonly string[] : { readonly [K in keyof T]: Widen<T[K]> }
export type Text = Widen<typeof en>

export const useText = (): Text => (useChoices().language === 'ar' ? ar : en)
export const text = (): Text => (chosen().language === 'ar' ? ar : en)

/** A word of a table by its code; the code itself where the table has none, so that nothing is hidden. */
export const word = (table: object, code: string): string => (table as Readonly<Record<string, string>>)[code] ?? code.replaceAll('_', ' ')

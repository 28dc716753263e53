import { arabic } from './ar/pack.js'
import { english } from './en/pack.js'
import { persian } from './fa/pack.js'
import { french } from './fr/pack.js'
import { russian } from './ru/pack.js'
import type { LanguagePack } from './pack.js'

/** The only place that knows which languages there are. */
const PACKS: readonly LanguagePack[] = [arabic, english, french, persian, russian]

/** The pack of a language (ISO 639-1), or undefined. */
export const packFor = (language: string): LanguagePack | undefined => PACKS.find((pack) => pack.code === language)
export const packCodes = (): string[] => PACKS.map((pack) => pack.code)

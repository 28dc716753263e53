export type { LanguagePack } from './pack.js'

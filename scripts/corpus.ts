// The unlabelled corpora of ../shared, for the scripts that read, compare or print their stories. They lie beside the project; nothing of them may be copied into it (../shared/corpus/SOURCES.md).
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Story } from '../packages/isnad/src/story/story.js'

export interface CorpusRow { readonly id: string; readonly title?: string | null; readonly text: string; readonly published?: string | null; readonly source?: string | null }

const FILES: Readonly<Record<string, string>> = { ar: 'arabic', en: 'english', fr: 'french', fa: 'persian', ru: 'russian' }
export const shared = process.env.ISNAD_SHARED ?? path.resolve(import.meta.dirname, '../../shared')

/** The rows of a language's corpus, in its order; says what is missing and ends the process (2) where there is none. @example corpusRows('ar').map(({ id }) => id) */
export function corpusRows(language: string): CorpusRow[] {
  if (!FILES[language]) {
    console.error(`There is no corpus for "${language}" (${Object.keys(FILES).join(', ')}).`)
    process.exit(2)
  }
  const file = path.join(shared, 'corpus', `${FILES[language]}-news.jsonl`)
  if (!fs.existsSync(file)) {
    console.error(`${file} is not there. Set ISNAD_SHARED to the folder that holds corpus/.`)
    process.exit(2)
  }
  return fs.readFileSync(file, 'utf8').split('\n').filter((line) => line.trim()).map((line) => JSON.parse(line) as CorpusRow)
}

/** A row as the reader gets it. @example readStory(storyOfRow(row, 'ar')) */
export const storyOfRow = ({ id, title, text, published, source }: CorpusRow, language: string): Story => ({ id, language, headline: title ?? null, text, published: published?.slice(0, 10) || null, source: { outlet: source ?? null, url: null } }) as Story

/** By what bench/blind names stories and texts, since a corpus id may hold a headline. @example hashOf(row.id) */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

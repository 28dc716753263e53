// Counts how often each stem is met as each part of speech in unlabelled stories (facts about the language, none of their text), and writes
// packages/isnad/src/language/ar/frequencies.tsv. A token with several readings counts as a part of each: expectation maximisation over the lattice.
//   npx tsx --conditions=isnad-source scripts/lexicon-ar/count.ts [corpus.jsonl]
import fs from 'node:fs'
import path from 'node:path'
import { forgetWords, latticeOf } from '../../packages/isnad/src/language/ar/words.ts'
import { expectations } from '../../packages/isnad/src/language/ar/choose.ts'
import { useCounts } from '../../packages/isnad/src/language/ar/frequencies.ts'
import { tokensOf } from '../../packages/isnad/src/language/ar/tokens.ts'

const corpus = process.argv[2] ?? path.resolve(import.meta.dirname, '../../../shared/corpus/arabic-news.jsonl')
const target = path.resolve(import.meta.dirname, '../../packages/isnad/src/language/ar/frequencies.tsv')
const texts = fs.readFileSync(corpus, 'utf8').split('\n').filter(Boolean).map((line) => {
  const story = JSON.parse(line) as { title?: string; text: string }
  return `${story.title ?? ''}\n\n${story.text}`
})

let counts = new Map<string, number>()
useCounts(counts)
for (let round = 1; round <= 5; round++) {
  const next = new Map<string, number>()
  const forms = new Map<string, Set<string>>()
  for (const text of texts) {
    for (const [candidate, share] of expectations(latticeOf(text, tokensOf(text)))) {
      for (const part of candidate.parts) {
        if (!part.counted) continue
        next.set(part.counted, (next.get(part.counted) ?? 0) + share)
        if (part.counted.startsWith('verb')) forms.set(part.counted, (forms.get(part.counted) ?? new Set()).add(part.key))
      }
    }
  }
  // A verb met in one form only is often a foreign name that happens to look like it: many forms show a verb.
  for (const [id, keys] of forms) if (keys.size < 4) next.set(id, Math.min(next.get(id)!, keys.size ** 2))
  counts = next
  useCounts(counts)
  forgetWords()
  console.error(`round ${round}: ${counts.size} stems`)
}
const rows = [...counts].filter(([, count]) => count >= 0.8).sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([id, count]) => `${id.replace(' ', '\t')}\t${Math.round(count)}`)
fs.writeFileSync(target, `# Counts of stems (verbs: lemma and forms) by part of speech, made by scripts/lexicon-ar/count.ts on unlabelled news stories. They break ties between readings.\npos\tstem\tcount\n${rows.join('\n')}\n`)
console.error(`${rows.length} rows, ${(fs.statSync(target).size / 1024).toFixed(0)} kB`)

// Prints how a text is read, layer by layer, for whoever corrects the tables and rules:
//   npx tsx --conditions=isnad-source scripts/show.ts --language en "Russia's foreign minister met his Iranian counterpart."
//   npx tsx --conditions=isnad-source scripts/show.ts ar-000 --sentence 3      a story of ../shared/gold/stories, or one sentence of it
// Options: --language ar|en, --headline "…", --published YYYY-MM-DD, --words, --groups, --predicates (default: all three).
import fs from 'node:fs'
import path from 'node:path'
import type { LanguagePack } from '../packages/isnad/src/language/pack.js'
import type { Parsed } from '../packages/isnad/src/document/document.js'

const options: Record<string, string> = {}
const rest: string[] = []
for (let i = 2; i < process.argv.length; i++) {
  const arg = process.argv[i]!
  if (arg === '--words' || arg === '--groups' || arg === '--predicates') options[arg.slice(2)] = 'yes'
  else if (arg.startsWith('--')) options[arg.slice(2)] = process.argv[++i] ?? ''
  else rest.push(arg)
}
const goldFile = path.resolve(import.meta.dirname, '../../shared/gold/stories', `${rest.join(' ')}.json`)
const gold = rest.length === 1 && fs.existsSync(goldFile) ? (JSON.parse(fs.readFileSync(goldFile, 'utf8')) as { language: string; headline: string | null; text: string; published: string | null }) : undefined
const language = options.language ?? gold?.language ?? (/[\u0620-\u064a]/.test(rest.join(' ')) ? 'ar' : 'en')
// Loaded alone, so that one pack can be looked at while another is being worked on.
const pack = Object.values((await import(`../packages/isnad/src/language/${language}/pack.js`)) as Record<string, LanguagePack>)[0]!
const headline = options.headline ?? gold?.headline ?? ''
const body = gold?.text ?? rest.join(' ')
const text = headline ? `${headline}\n\n${body}` : body
const story = { id: 'shown', language, headline: headline || null, text: body, published: options.published ?? gold?.published ?? null } as never
const parsed: Parsed = pack.parse(
  pack.group(
    pack.split(
      pack.analyse(
        pack.tokenize({ story, language, text, bodyStart: headline ? headline.length + 2 : 0, published: options.published ?? null }),
      ),
    ),
  ),
)
const all = !options.words && !options.groups && !options.predicates

const slice = (span: { start: number; end: number }) => text.slice(span.start, span.end).replace(/\s+/g, ' ')
const { words, groups, predicates } = parsed
if (parsed.dateline) console.log(`dateline: ${slice(parsed.dateline)}`)
for (const sentence of parsed.sentences) {
  if (options.sentence !== undefined && sentence.index !== Number(options.sentence)) continue
  console.log(`\n── ${sentence.index}${sentence.headline ? ' headline' : ''}: ${slice(sentence)}`)
  if (all || options.words)
    console.log(
      words
        .slice(sentence.first, sentence.last)
        .map(
          (w) =>
            `${slice(w)}/${w.pos}${w.verbForm ? `:${w.verbForm.replace('-participle', '')}` : ''}${w.tense ? `:${w.tense}` : ''}${w.lemma !== w.key ? `=${w.lemma}` : ''}${w.verb && w.verb !== w.lemma ? `<${w.verb}` : ''}`,
        )
        .join('  '),
    )
  if (all || options.groups)
    for (const g of groups)
      if (g.sentence === sentence.index)
        console.log(
          `  G${g.index} [${slice(g)}] head=${slice(words[g.head]!)}${g.prep !== undefined ? ` prep=${words[g.prep]!.lemma}` : ''}${g.parent ? ` ${g.parent.as} of G${g.parent.group}` : ''}${g.conjuncts.length ? ` + ${g.conjuncts.map((c) => `G${c}`).join(',')}` : ''}${g.parenthetical ? ' ()' : ''}`,
        )
  if (all || options.predicates)
    for (const p of predicates)
      if (p.sentence === sentence.index) {
        const q = p as typeof p & { particle?: string }
        console.log(
          `  P${p.index} ${slice(p)} (${p.lemma}${q.particle ? ` ${q.particle}` : ''}${p.verb && p.verb !== p.lemma ? `<${p.verb}` : ''}) ${p.form} ${p.tense}${p.voice === 'passive' ? ' PASSIVE' : ''}${p.negation !== undefined ? ' NOT' : ''}${p.modality.length ? ` {${p.modality.join(',')}}` : ''}${p.parent ? ` ${p.parent.as} of P${p.parent.predicate}` : ''}${p.light !== undefined ? ` light P${p.light}` : ''}${p.quotation !== undefined ? ` in Q${p.quotation}` : ''}${p.emptySubject ? ' (empty subject)' : ''}`,
        )
        for (const a of p.args)
          console.log(`       ${a.role}${a.prep ? `:${a.prep}` : ''}${a.shared ? ' (shared)' : ''} G${a.group} ${slice(groups[a.group]!)}`)
        console.log(`       clause: ${slice(p.clause)}`)
      }
}
for (const q of parsed.quotations) console.log(`Q${q.index}${q.closed ? '' : ' unclosed'}${q.short ? ' short' : ''}: ${slice(q.inner)}`)

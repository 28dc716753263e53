// «ماكرون: لن نقبل», "Macron: we will not accept": who stands before the colon of a headline says what stands behind it.
import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Span } from '../document/span.js'
import type { Sentence } from '../document/word.js'
import type { CodedStatement } from './coded-statement.js'
import type { Contents } from './contents.js'
import { trim } from './content-span.js'
import type { Cues } from './cues.js'
import { speakersInGroup } from './speakers.js'

/** The statement of a headline with a colon, if it is one. */
export function headlineStatement(document: Document, cues: Cues, contents: Contents, sentence: Sentence): CodedStatement | undefined {
  const { words } = document
  const { groups, predicates } = inSentence(document, sentence.index)
  for (let i = sentence.first + 1; i < Math.min(sentence.last - 1, sentence.first + 9); i++) {
    const word = words[i]!
    if (word.pos !== 'punct' || word.key !== ':') continue
    // what stands before the colon must be one group that names somebody, nothing else
    const group = groups.find((g) => !g.parent && g.first <= sentence.first + 1 && (g.last === i || g.conjuncts.some((c) => document.groups[c]!.last === i)))
    if (!group || predicates.some((p) => p.form === 'finite' && p.word < i)) return undefined
    const speakers = speakersInGroup(document, group.index, cues)
    if (!speakers.length) return undefined
    const content = trim(document, { start: words[i + 1]!.start, end: sentence.end })
    if (content && (speakers.some((actor) => document.actors[actor]!.kind !== 'state') || speaksOfOthers(document, content, sentence, speakers))) return { sentence: sentence.index, kind: 'colon', cue: { start: word.start, end: word.end }, speakers, content, direct: contents.quotations.isDirect(content, sentence), date: null, continues: false, headline: true, rule: 'headline-colon' }
    return undefined
  }
  return undefined
}

/** «الصين: لا نسعى …», «تركيا: قرار التشيك "دعم للإرهاب"», not «العراق: متظاهرون يغلقون طرقا»: a country before a colon tells where, unless it says "we" or speaks of another in a clause or in marks. */
function speaksOfOthers(document: Document, content: Span, sentence: Sentence, speakers: readonly number[]): boolean {
  const { words, actors, quotations } = document
  const { mentions, predicates } = inSentence(document, sentence.index)
  for (let i = sentence.first; i < sentence.last; i++) if (words[i]!.start >= content.start && words[i]!.person === 1) return true
  const spoken = predicates.some((predicate) => predicate.form === 'finite' && predicate.start >= content.start)
  // «موسكو: …»: a capital there acts
  if (spoken && mentions.some((mention) => mention.end <= content.start && mention.rule === 'state by capital')) return true
  // «Tchad: la France et N'Djamena rompent»: nobody speaks of himself by his name
  if (mentions.some((mention) => mention.start >= content.start && mention.form !== 'pronoun' && mention.form !== 'adjective' && mention.actors.some((actor) => speakers.includes(actor))) && !quotations.some((quotation) => quotation.start >= content.start - 1 && quotation.end <= content.end + 1)) return false
  const countries = new Set(speakers.map((actor) => actors[actor]!.country))
  const others = mentions.some((mention) => mention.start >= content.start && mention.form !== 'pronoun' && mention.actors.some((actor) => actors[actor]!.country !== null && !countries.has(actors[actor]!.country)))
  return others && (spoken || quotations.some((quotation) => quotation.start >= content.start - 1 && quotation.end <= content.end + 1))
}

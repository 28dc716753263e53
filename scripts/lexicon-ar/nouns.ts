// Nouns and their broken plurals from UniMorph and Arabic WordNet (both CC BY-SA).
import fs from 'node:fs'
import path from 'node:path'

const strip = (form: string): string => form.replace(/[\u064B-\u0652\u0670\u0640]/g, '').trim()

export function nounRows(data: string): string[][] {
  const nouns = new Map<string, Set<string>>()
  const add = (noun: string): Set<string> => {
    const set = nouns.get(noun) ?? new Set<string>()
    nouns.set(noun, set)
    return set
  }
  for (const file of ['ara_atb.gloss', 'ara_new.gloss']) {
    for (const line of fs.readFileSync(path.join(data, 'unimorph-ara', file), 'utf8').split('\n')) {
      const [lemma, pos] = line.split('\t')
      const noun = strip(lemma ?? '')
      if (pos === 'N' && /^[\u0621-\u064A]{2,}$/.test(noun)) add(noun)
    }
  }
  // A broken plural belongs to the lemmas of its synset; which one shows in the letters they share.
  const synsets = new Map<string, { lemmas: string[]; plurals: string[] }>()
  for (const line of fs.readFileSync(path.join(data, 'arabic-wordnet', 'wn-data-arb.tab'), 'utf8').split('\n')) {
    const [synset, kind, form] = line.split('\t')
    const word = strip(form ?? '')
    if (!synset?.endsWith('-n') || !/^[\u0621-\u064A]{2,}$/.test(word)) continue
    const entry = synsets.get(synset) ?? { lemmas: [], plurals: [] }
    synsets.set(synset, entry)
    if (kind === 'arb:lemma') entry.lemmas.push(word)
    else if (kind === 'arb:lemma:brokenplural') entry.plurals.push(word)
  }
  for (const { lemmas, plurals } of synsets.values()) {
    for (const lemma of lemmas) add(lemma)
    for (const plural of plurals) {
      const owner = lemmas.map((lemma) => ({ lemma, shared: sharedConsonants(lemma, plural) })).sort((a, b) => b.shared - a.shared)[0]
      if (owner && owner.shared >= 0.99) add(owner.lemma).add(plural)
      else add(plural)
    }
  }
  return [...nouns].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([noun, plurals]) => [noun, [...plurals].filter((p) => p !== noun).join('|')])
}

/** Share of the root letters of the singular that the plural keeps in order. */
function sharedConsonants(singular: string, plural: string): number {
  const letters = [...singular.replace(/[ةاويىأإآءئؤ]/g, '')]
  let at = -1
  let kept = 0
  for (const letter of letters) {
    const next = plural.indexOf(letter, at + 1)
    if (next < 0) continue
    at = next
    kept++
  }
  return letters.length ? kept / letters.length : 0
}

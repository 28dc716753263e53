// What French words may be: closed-class words, forms of verbs, nouns and adjectives that need to be known. Built when first asked for.
import type { Pos } from '../../document/word.js'
import { alternatives, parseTable } from '../../document/table.js'
import adjectiveTable from './adjectives.tsv.js'
import { conjugate, type VerbReading } from './conjugation.js'
import functionTable from './function-words.tsv.js'
import { normalize } from './letters.js'
import nounTable from './nouns.tsv.js'
import verbTable from './verbs.tsv.js'

export interface Closed {
  readonly pos: Pos
  readonly lemma: string
}
export interface Verb {
  readonly lemma: string
  /** Its compound tenses take «être». */
  readonly etre: boolean
  readonly frames: string
}
interface Lexicon {
  readonly closed: ReadonlyMap<string, Closed>
  readonly verbs: ReadonlyMap<string, Verb>
  readonly forms: ReadonlyMap<string, readonly VerbReading[]>
  /** Verb → the lemma it has with «se», where that means something of its own. */
  readonly reflexive: ReadonlyMap<string, string>
  /** Noun → the verb whose act it tells of. */
  readonly acts: ReadonlyMap<string, string>
  /** Noun of a happening without a verb of its own → the verb it counts as, or ''. */
  readonly events: ReadonlyMap<string, string>
  readonly nouns: ReadonlySet<string>
  readonly persons: ReadonlySet<string>
  readonly same: ReadonlySet<string>
  readonly al: ReadonlySet<string>
  /** Form of an adjective → its masculine singular. */
  readonly adjectives: ReadonlyMap<string, string>
  readonly before: ReadonlySet<string>
}

let made: Lexicon | undefined
/** The lexicon of the pack. */
export function lexicon(): Lexicon {
  return (made ??= load())
}

function load(): Lexicon {
  const closed = new Map<string, Closed>()
  for (const { cells } of parseTable('fr/function-words', functionTable))
    for (const word of alternatives(cells.words)) if (!closed.has(word)) closed.set(word, { pos: cells.pos as Pos, lemma: cells.lemma || word })
  const verbs = new Map<string, Verb>()
  const forms = new Map<string, VerbReading[]>()
  const reflexive = new Map<string, string>()
  const acts = new Map<string, string>()
  const done = new Set<string>()
  for (const { cells } of parseTable('fr/verbs', verbTable)) {
    const lemma = normalize(cells.verb!)
    verbs.set(lemma, { lemma, etre: cells.aux === 'e', frames: cells.frames ?? '' })
    const base = lemma.replace(/^(?:se-|s')/, '')
    if (base !== lemma) reflexive.set(base, lemma)
    for (const noun of alternatives(cells.nouns)) if (!acts.has(normalize(noun)) || base === lemma) acts.set(normalize(noun), lemma)
    if (done.has(base)) continue
    done.add(base)
    conjugate(base, (form, reading) => {
      const key = normalize(form)
      const list = forms.get(key)
      if (!list) forms.set(key, [reading])
      else {
        // «explique»: rather he than I
        const same = list.findIndex((other) => other.lemma === reading.lemma && other.mood === reading.mood && other.tense === reading.tense && other.number === reading.number)
        if (same < 0) list.push(reading)
        else if (reading.person === 3) list[same] = reading
      }
    })
  }
  const events = new Map<string, string>()
  const nouns = new Set<string>(acts.keys())
  const persons = new Set<string>()
  const same = new Set<string>()
  const al = new Set<string>()
  for (const { cells } of parseTable('fr/nouns', nounTable))
    for (const written of alternatives(cells.nouns)) {
      const noun = normalize(written)
      if (cells.kind === 'same') same.add(noun)
      else if (cells.kind === 'al') al.add(noun)
      nouns.add(noun)
      if (cells.kind === 'person') persons.add(noun)
      if (cells.kind === 'event') events.set(noun, cells.verb ?? '')
    }
  const adjectives = new Map<string, string>()
  const before = new Set<string>()
  for (const { cells } of parseTable('fr/adjectives', adjectiveTable))
    for (const written of alternatives(cells.words)) {
      const [masculine, irregular] = written.split('/') as [string, string | undefined]
      const feminine = irregular ?? feminineOf(masculine)
      for (const form of [masculine, feminine, pluralOf(masculine), `${feminine}s`]) {
        if (!adjectives.has(form)) adjectives.set(form, masculine)
        if (cells.kind === 'before') before.add(form)
      }
    }
  return { closed, verbs, forms, reflexive, acts, events, nouns, persons, same, al, adjectives, before }
}

/** @example feminineOf('européen') // 'européenne' */
export function feminineOf(masculine: string): string {
  if (masculine.endsWith('e')) return masculine
  if (/(?:en|on|el|eil)$/.test(masculine)) return `${masculine}${masculine.at(-1)}e`
  if (masculine.endsWith('er')) return `${masculine.slice(0, -2)}ère`
  if (masculine.endsWith('if')) return `${masculine.slice(0, -1)}ve`
  if (masculine.endsWith('eux')) return `${masculine.slice(0, -1)}se`
  return `${masculine}e`
}
export function pluralOf(word: string): string {
  if (/[sxz]$/.test(word)) return word
  if (/(?:eau|eu)$/.test(word)) return `${word}x`
  return /[^n]al$/.test(word) ? `${word.slice(0, -2)}aux` : `${word}s`
}

/** The singular of a noun. @example singular('journaux') // 'journal' */
export function singular(key: string): string {
  const { same, al, nouns, acts, events } = lexicon()
  if (same.has(key)) return key
  if (key.endsWith('aux') && al.has(`${key.slice(0, -3)}al`)) return `${key.slice(0, -3)}al`
  if (/eux?$/.test(key) && key.endsWith('x') && nouns.has(key.slice(0, -1))) return key.slice(0, -1)
  if (/(?:eaux|eux)$/.test(key) && !/(?:yeux|cheveux|deux)$/.test(key) && (key.endsWith('eaux') || key.endsWith('jeux') || key.endsWith('lieux') || key.endsWith('feux'))) return key.slice(0, -1)
  if (!key.endsWith('s')) return key
  const one = key.slice(0, -1)
  // «tirs», «accords» are in the tables too
  if (acts.has(one) || events.has(one) || nouns.has(one)) return one
  return /(?:ss|us|is|as|os)$/.test(key) && !/(?:ois|ais|ris|lis|nis|mis|dis|tis)$/.test(key) ? key : one
}

/** The masculine singular of an adjective, by its ending where no table has it. @example masculine('ukrainiennes') // 'ukrainien' */
export function masculine(key: string): string {
  const known = lexicon().adjectives.get(key)
  if (known) return known
  let one = key.endsWith('aux') ? `${key.slice(0, -3)}al` : key.endsWith('s') && !/(?:ais|ois|is)$/.test(key) ? key.slice(0, -1) : key
  if (/(?:enne|onne|elle)$/.test(one)) one = one.slice(0, -2)
  else if (one.endsWith('ère')) one = `${one.slice(0, -3)}er`
  else if (one.endsWith('ive')) one = `${one.slice(0, -2)}f`
  else if (one.endsWith('euse')) one = `${one.slice(0, -2)}x`
  else if (/(?:ale|ée|aise|oise|ine|ente|ante|ane|ole|aine|onde|ade|urde)$/.test(one) && !/(?:urbaine|humaine)$/.test(one)) one = one.slice(0, -1)
  return one
}
/** Endings that only nouns have. */
export const looksLikeNoun = (key: string): boolean => /(?:tions?|sions?|ités?|ismes?|istes?|ages?|eurs?|ences?|ances?|ements?|ures?|esses?|ières?)$/.test(key)

/** What a verb is to be told of its complements; '' of one that no table has. */
export const framesOf = (lemma: string): string => lexicon().verbs.get(lemma)?.frames ?? ''

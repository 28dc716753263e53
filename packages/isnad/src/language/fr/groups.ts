// Noun groups of French, in one pass: determiner, adjectives, noun, adjectives, name, and what «de» brings in.
import type { Grouped, Split } from '../../document/document.js'
import type { Group } from '../../document/group.js'
import { withLayers } from '../../document/layers.js'
import type { Word } from '../../document/word.js'
import { finishGroups, type GroupDraft } from '../group-drafts.js'
import { COUNTS, DE_OBJECT, GROUP_PRONOUNS, MONTHS, PARTICLES, QUANTITIES, TIME_NOUNS } from './group-words.js'
import { lexicon } from './lexicon.js'
import { prepositionAt } from './phrases.js'

/** A group while its sentence is being read. */
interface Draft extends GroupDraft<Draft> {
  definite: boolean
}
const DEEP = 6
/** Pronouns that stand before their verb. */
const CLITICS = new Set(['le', 'la', 'les', "l'", 'lui', 'leur'])
/** Verbs of words that are said to somebody, who may be whose the noun is told by. */
const OPEN_WORDS = new Set(['accuser', 'demander', 'exiger', 'revendiquer', 'menacer', 'critiquer', 'proposer', 'offrir', 'appeler', 'inviter', 'engager', "s'engager", 'promettre', 'opposer', "s'opposer"])
/** Verbs of what is done to somebody: whose the noun is suffers it, and may be nobody that a subject before is. */
const DONE_TO = new Set(['arrêter', 'interpeller', 'détenir', 'emprisonner', 'incarcérer', 'libérer', 'extrader', 'expulser', 'tuer', 'assassiner', 'enlever', 'condamner', 'exécuter', 'inculper', 'limoger', 'destituer', 'nommer', 'élire', 'détruire', 'attaquer', 'bombarder'])
const isYear = (key: string): boolean => /^(?:1[89]|20)\d\d$/.test(key)
/** Prepositions that each word of a list has for itself. */
const REPEATED = new Set(['à', 'de'])

/** @example group(split).groups // «la visite du ministre à Rome» → la visite du ministre, ministre (genitive), Rome (à) */
export function group(text: Split): Grouped {
  const groups: Group[] = []
  const reader = new GroupReader(text)
  for (const { index, first, last } of text.sentences) reader.readSentence(index, first, last, groups)
  return withLayers(text, { groups })
}

class GroupReader {
  private readonly words: readonly Word[]
  private drafts: Draft[] = []
  private end = 0
  private at = 0
  private parenthesis = false
  /** The verb that the next object would be of. */
  private verb = ''
  private finite = false
  /** The last verb was a participle behind its auxiliary. */
  private compound = false
  /** The last group without a preposition behind that verb. */
  private object: Draft | undefined

  constructor(private readonly text: Split) {
    this.words = text.words
  }

  readSentence(sentence: number, first: number, last: number, groups: Group[]): void {
    const { words, text } = this
    this.drafts = []
    this.end = last
    this.parenthesis = false
    this.verb = ''
    this.object = undefined
    this.finite = false
    this.compound = false
    const skip = text.dateline && words[first]!.start >= text.dateline.start && words[first]!.start < text.dateline.end ? text.dateline.end : 0
    let prep = -1
    let preposition = ''
    for (let i = first; i < last; ) {
      const word = words[i]!
      if (word.start < skip) {
        i++
        continue
      }
      if (word.pos === 'punct') {
        if (word.key === '(') this.parenthesis = true
        else if (word.key === ')') this.parenthesis = false
        if (!/^[«»"“”]$/.test(word.key)) prep = -1
        if (/^[;:]$/.test(word.key)) this.finite = false
        i++
        continue
      }
      if (word.pos === 'verb' || word.pos === 'aux') {
        if (word.pos === 'verb') {
          this.verb = word.lemma
          this.object = undefined
        }
        if (word.verbForm === 'finite') this.finite = true
        if (word.pos === 'verb') this.compound = word.verbForm === 'passive-participle' && words[i - 1]?.pos !== 'punct' && this.finite
        if (word.pos === 'verb') prep = -1
        i++
        continue
      }
      if (word.pos === 'sub') this.finite = false
      const quantity = this.quantityAt(i)
      if (quantity && this.starts(i + quantity)) {
        i = this.take(i + quantity, prep, preposition, i)
        prep = -1
        continue
      }
      const found = prepositionAt(words, i, last)
      if (found) {
        prep = i
        preposition = found.as
        i += found.length
        continue
      }
      if (this.starts(i)) {
        // «avant de les rétablir»: the preposition is the infinitive's
        if (word.pos === 'pron' && CLITICS.has(word.key) && words[i + 1]?.verbForm === 'infinitive') prep = -1
        i = this.take(i, prep, preposition, i)
        prep = -1
        continue
      }
      if (word.pos !== 'adv' && word.pos !== 'neg') prep = -1
      i++
    }
    this.finish(sentence, groups)
  }

  private take(i: number, prep: number, preposition: string, first: number): number {
    const outer = this.readOne(i, 0, prep >= 0 ? preposition : undefined)
    if (!outer) return i + 1
    outer.first = first
    if (prep >= 0) {
      outer.prep = prep
      outer.preposition = preposition
    } else if (this.verb && !this.isTime(outer)) this.object = outer
    this.join(outer)
    return Math.max(this.at, i + 1)
  }

  private draft(first: number, last: number, head: number, definite: boolean): Draft {
    const made: Draft = { first, last, head, prep: undefined, preposition: undefined, parent: undefined, conjuncts: [], definite, parenthetical: this.parenthesis, index: -1 }
    this.drafts.push(made)
    return made
  }

  private isNominal(i: number): boolean {
    const word = this.words[i]
    return i < this.end && word !== undefined && (word.pos === 'noun' || word.pos === 'name')
  }

  private starts(i: number): boolean {
    const word = this.words[i]
    if (i >= this.end || !word) return false
    switch (word.pos) {
      case 'noun': case 'name': case 'num': return true
      case 'det': return i + 1 < this.end
      case 'pron': return GROUP_PRONOUNS.has(word.lemma)
      case 'adj': return this.words[i + 1] !== undefined && i + 1 < this.end && (this.isNominal(i + 1) || (this.words[i + 1]!.pos === 'adj' && this.isNominal(i + 2)))
      default: return false
    }
  }

  /** «plus de», «près de», «au moins», «environ», «des dizaines de»: how many words only say how many. */
  private quantityAt(i: number): number {
    const { words } = this
    const word = words[i]!
    const de = (at: number): boolean => at < this.end && words[at]!.lemma === 'de' && words[at]!.pos === 'prep'
    if (QUANTITIES.has(word.key) && de(i + 1) && (word.key !== 'près' || words[i + 2]?.pos === 'num' || words[i + 2]?.key === 'la')) return 2
    if (word.key === 'au' && words[i + 1]?.key === 'moins') return 2
    if (word.key === 'environ' || word.key === 'quelque' || (word.key === 'tous' && words[i + 1]?.pos === 'det') || (word.key === 'toutes' && words[i + 1]?.pos === 'det')) return 1
    if (word.pos === 'det') {
      let at = i + 1
      while (at < this.end && (words[at]!.pos === 'adj' || words[at]!.pos === 'num')) at++
      if (at < this.end && words[at]!.pos === 'noun' && COUNTS.has(words[at]!.lemma)) {
        if (de(at + 1)) return at + 2 - i
      }
    }
    if (word.pos === 'num' && /^(?:million|milliard|millier)$/.test(words[i + 1]?.lemma ?? '') && de(i + 2)) return 3
    return 0
  }

  private readOne(i: number, depth: number, preposition: string | undefined): Draft | undefined {
    const { words } = this
    const first = i
    const word = words[i]!
    if (word.pos === 'pron') {
      this.at = i + 1
      return this.draft(i, i + 1, i, true)
    }
    let definite = false
    const before = words[i - 1]
    if (before && /^(?:du|au|aux|des)$/.test(before.key) && before.pos === 'prep') definite = true
    let number = -1
    while (i < this.end) {
      const { pos, key } = words[i]!
      // «en 2012 le différend», «en 2012 soldats et rebelles»: a year counts nothing
      if (number >= 0 && number === i - 1 && (pos === 'det' || (preposition === 'en' && isYear(words[number]!.key)))) break
      if (pos === 'det') definite ||= words[i]!.definite === true
      else if (pos === 'num') {
        number = i
        // «les 17 et 18 juin»: days of one month
        const last = this.daysEnd(i)
        if (last > i) i = last
      }
      else if (pos === 'adj') {
        if (!this.leadsToNoun(i)) break
      } else if (pos !== 'adv' || i === first || !this.leadsToNoun(i) || key === 'pas') break
      if (words[i]!.pos === 'det' && i > first && words[i - 1]!.pos === 'noun') break
      i++
    }
    if (!this.isNominal(i) || (number === i - 1 && number >= 0 && preposition === 'en' && isYear(words[number]!.key))) {
      // «les deux», «le premier», «6»
      const head = number >= 0 ? number : i < this.end && words[i]!.pos === 'adj' && i > first ? i : i - 1
      if (head < first || (words[head]!.pos === 'det' && !(i - first === 1 && words[first]!.pos === 'num'))) return undefined
      this.at = Math.max(i, head + 1)
      return this.draft(first, this.at, head, definite)
    }
    const head = i
    const noun = words[head]!
    if (noun.pos === 'name') definite = true
    i = noun.pos === 'name' ? this.nameEnd(head) : head + 1
    const made = this.draft(first, i, head, definite)
    this.ownedBy(made, noun)
    const person = lexicon().persons.has(noun.lemma)
    let genitives = 0
    while (i < this.end) {
      const next = words[i]!
      if (next.pos === 'adj' && !(this.isNominal(i + 1) && lexicon().before.has(next.key) && !this.isNominal(i - 1))) {
        i++
        continue
      }
      if (next.pos === 'adv' && words[i + 1]?.pos === 'adj' && i + 1 < this.end && /^(?:très|plus|trop|bien|non|particulièrement|moins)$/.test(next.key)) {
        i += 2
        continue
      }
      if (next.key === '-là' || next.key === '-ci') {
        i++
        continue
      }
      if (next.pos === 'name' && noun.pos === 'noun' && !this.isTime(made) && (depth === 0 || person || genitives === 0) && !(depth > 0 && !person && this.outerIsPerson())) {
        i = this.nameEnd(i)
        continue
      }
      // «le 6 avril 2023», «l'article 5», «en mai 2021 Nairobi»
      if (next.pos === 'num' && noun.pos === 'noun' && i === head + 1 && (!this.isNominal(i + 1) || (MONTHS.has(noun.lemma) && isYear(next.key)))) {
        i++
        continue
      }
      // «bilatéraux et économiques»
      if (next.pos === 'conj' && next.key === 'et' && words[i + 1]?.pos === 'adj' && words[i - 1]?.pos === 'adj' && i + 1 < this.end && !this.isNominal(i + 2)) {
        i += 2
        continue
      }
      if (next.lemma === 'de' && next.pos === 'prep' && noun.pos === 'noun' && depth < DEEP && this.takesOf(i, depth, preposition, made)) {
        const quantity = i + 1 < this.end ? this.quantityAt(i + 1) : 0
        const from = i + 1 + quantity
        if (!this.starts(from)) break
        this.outer.push(person)
        const inner = this.readOne(from, depth + 1, 'de')
        this.outer.pop()
        if (!inner) break
        inner.first = i + 1
        inner.prep = i
        inner.preposition = 'de'
        inner.parent = { group: made, as: 'genitive' }
        genitives++
        i = this.at
        this.joinInside(inner)
        i = this.at
        continue
      }
      break
    }
    made.last = i
    this.at = i
    return made
  }
  /** «sa visite», «leur arrestation»: whose act it is stands before its noun, as a genitive would behind it. Words that others answer («rejette ses accusations») are left to these. */
  private ownedBy(made: Draft, noun: Word): void {
    const owner = this.words[made.first]!
    if (owner.pos !== 'det' || owner.person !== 3 || made.first === made.head || noun.pos !== 'noun' || (noun.verb ? OPEN_WORDS.has(noun.verb) || DONE_TO.has(noun.verb) : !lexicon().events.has(noun.lemma))) return
    const his = this.draft(made.first, made.first + 1, made.first, true)
    his.parent = { group: made, as: 'genitive' }
  }

  /** «17 et 18 juin», «5, 6 et 7 mars»: the last of the numbers. */
  private daysEnd(i: number): number {
    const { words } = this
    let at = i
    while (at + 2 < this.end && (words[at + 1]!.key === ',' || words[at + 1]!.key === 'et' || words[at + 1]!.key === 'ou') && words[at + 2]!.pos === 'num') at += 2
    return MONTHS.has(words[at + 1]?.lemma ?? '') ? at : i
  }
  private readonly outer: boolean[] = []
  private outerIsPerson(): boolean {
    return this.outer.at(-1) === true
  }

  /** Whether «de» at an index belongs to the noun before it rather than to the verb: «accuse l'armée de crimes». */
  private takesOf(i: number, depth: number, preposition: string | undefined, made: Draft): boolean {
    const next = this.words[i + 1]
    if (!next || next.pos === 'verb' || next.pos === 'aux' || next.pos === 'neg') return false
    // «s'est retiré la même année du pacte»
    if (this.isTime(made) && this.words.slice(made.first, made.head).some(({ key }) => key === 'même')) return false
    // «de la condamner», «d'y mettre fin»
    if (next.pos === 'pron' && !/^(?:eux|lui|celui|celle|ceux|celles|tous|elle|elles|nous|vous|moi|soi)$/.test(next.lemma)) return false
    if (depth === 0 && preposition === undefined && DE_OBJECT.has(this.verb) && made.definite && next.pos !== 'det' && !/^(?:du|des)$/.test(this.words[i]!.key)) return next.pos === 'name'
    return true
  }

  /** Only adjectives, numbers and adverbs stand before the next noun. */
  private leadsToNoun(i: number): boolean {
    for (let j = i; j < this.end && j < i + 5; j++) {
      const { pos } = this.words[j]!
      if (pos === 'noun' || pos === 'name') return j > i
      if (pos !== 'adj' && pos !== 'num' && pos !== 'adv') return false
    }
    return false
  }

  private nameEnd(i: number): number {
    const { words } = this
    let at = i + 1
    while (at < this.end) {
      if (words[at]!.pos === 'name') at++
      // «la Corée du Sud et le Japon»
      else if (words[at]!.key === 'du' && /^(?:sud|nord)$/.test(words[at + 1]?.key ?? '') && at + 1 < this.end) at += 2
      else if (PARTICLES.has(words[at]!.key) && words[at + 1]?.pos === 'name' && at + 1 < this.end && !(words[at]!.key === "d'" && at === i + 1 && words[i - 1]?.lemma === 'de') && words[at]!.key !== 'la' && !(words[at]!.lemma === 'de' && at - i > 1)) at += 2
      else if (words[at]!.key === '-' && words[at + 1]?.pos === 'name' && words[at]!.start === words[at - 1]!.end && at + 1 < this.end) at += 2
      else break
    }
    return at
  }

  /** «de la Russie et de la Chine», «des ministres et ambassadeurs»: what «et» joins inside a genitive. */
  private joinInside(inner: Draft): void {
    const { words } = this
    for (let n = 0; n < 5; n++) {
      let at = this.at
      const comma = words[at]?.key === ','
      if (at >= this.end || !(comma || (words[at]!.pos === 'conj' && (words[at]!.key === 'et' || words[at]!.key === 'ou')))) return
      if (comma && !this.listGoesOn(at)) return
      at++
      const repeated = words[at]?.lemma === 'de' && words[at]!.pos === 'prep'
      // «de la Russie et la Chine»: without its own «de» only a name or a noun without its determiner goes on
      if (at >= this.end || (!repeated && words[at]!.pos !== 'name' && !(words[at]!.pos === 'det' && words[at + 1]?.pos === 'name' && words[inner.head]!.pos === 'name') && !(words[at]!.pos === 'noun' && words[inner.first]!.pos !== 'det'))) return
      const from = repeated ? at + 1 : at
      if (!this.starts(from) || (!repeated && this.finiteBehind(from))) return
      const mark = this.drafts.length
      const next = this.readOne(from, DEEP - 1, 'de')
      if (!next) {
        this.drafts.length = mark
        return
      }
      next.parent = { group: inner, as: 'conjunct' }
      if (repeated) {
        next.prep = at
        next.preposition = 'de'
      }
      inner.conjuncts.push(next)
    }
  }

  /** A comma inside a list that ends with «et». */
  private listGoesOn(at: number): boolean {
    let nominal = false
    for (let j = at + 1; j < this.end && j < at + 14; j++) {
      const { pos, key } = this.words[j]!
      if (pos === 'conj' && (key === 'et' || key === 'ou')) return nominal
      if (pos === 'noun' || pos === 'name') nominal = true
      if (pos === 'verb' || pos === 'aux' || pos === 'sub' || (pos === 'pron' && key !== 'eux') || (pos === 'punct' && key !== ',' && key !== '-')) return false
    }
    return false
  }

  /** What follows a group that would be read from here is a finite verb, so that it is a subject of its own. */
  private finiteBehind(from: number): boolean {
    if (!this.finite) return false
    const mark = this.drafts.length
    const at = this.at
    this.readOne(from, 0, undefined)
    let behind = this.at
    this.drafts.length = mark
    this.at = at
    while (behind < this.end && (this.words[behind]!.pos === 'adv' || this.words[behind]!.pos === 'neg' || (this.words[behind]!.pos === 'pron' && /^(?:le|se|s'|y|en|lui|leur|l')$/.test(this.words[behind]!.lemma)))) behind++
    const word = this.words[behind]
    if (behind >= this.end || !word || (word.pos !== 'verb' && word.pos !== 'aux')) return false
    // «a expulsé l'ambassadeur et Quito réclamé des excuses»: the auxiliary is said once
    return word.verbForm === 'finite' || (this.compound && word.verbForm === 'passive-participle' && ['det', 'name', 'num'].includes(this.words[behind + 1]?.pos ?? ''))
  }

  /** «Lors du sommet, le Kenya et Malte ont signé»: a list that a finite verb follows is its subject, not joined to what the sentence opens with. */
  private isSubjectList(from: number): boolean {
    const mark = this.drafts.length
    const at = this.at
    let behind = from
    let joined = false
    for (let n = 0; n < 6 && this.starts(behind); n++) {
      this.readOne(behind, 0, undefined)
      behind = this.at
      const { key, pos } = this.words[behind] ?? {}
      if (joined || behind >= this.end || (key !== ',' && !(pos === 'conj' && key === 'et'))) break
      joined ||= key === 'et'
      if (!this.starts(behind + 1)) break
      behind++
    }
    this.drafts.length = mark
    this.at = at
    while (behind < this.end && (this.words[behind]!.pos === 'adv' || this.words[behind]!.pos === 'neg' || (this.words[behind]!.pos === 'pron' && /^(?:le|la|les|se|s'|y|en|lui|leur|l')$/.test(this.words[behind]!.key)))) behind++
    const word = this.words[behind]
    return joined && behind < this.end && (word?.pos === 'verb' || word?.pos === 'aux') && word.verbForm === 'finite'
  }

  /** What «et», commas of a list and «ainsi que» join to a group, and what stands beside it between commas. */
  private join(outer: Draft): void {
    const { words } = this
    if (this.isTime(outer)) return
    for (let n = 0; n < 8; n++) {
      let at = this.at
      if (at >= this.end) return
      const comma = words[at]!.key === ','
      const also = words[at]!.key === 'ainsi' && words[at + 1]?.key === 'que'
      const conj = words[at]!.pos === 'conj' && (words[at]!.key === 'et' || words[at]!.key === 'ou')
      if (!comma && !conj && !also) return
      if (comma && this.apposed(outer, at)) continue
      if (comma && (!this.listGoesOn(at) || (!this.finite && outer.prep !== undefined && this.isSubjectList(at + 1)))) return
      at += also ? 2 : 1
      if (words[at]?.pos === 'adv') at++
      const repeated = outer.prep !== undefined && at < this.end && words[at]!.pos === 'prep' && words[at]!.lemma === words[outer.prep]!.lemma
      const from = repeated ? at + 1 : at
      if (!this.starts(from) || words[from]!.pos === 'pron' && !/^(?:celui|celle|ceux|celles|lui|eux)$/.test(words[from]!.lemma) || this.finiteBehind(from)) return
      const mark = this.drafts.length
      const next = this.readOne(from, 0, outer.preposition)
      // «suspend son aide au développement et l'accord»: «à» and «de» are said again, so that it goes on with the object
      if (next && conj && !repeated && this.object && words[from]!.pos === 'det' && words[next.head]!.pos === 'noun' && REPEATED.has(words[outer.prep ?? -1]?.lemma ?? '')) {
        next.parent = { group: this.object, as: 'conjunct' }
        this.object.conjuncts.push(next)
        return
      }
      if (!next || this.isTime(next)) {
        this.drafts.length = mark
        this.at = outer.conjuncts.at(-1)?.last ?? outer.last
        return
      }
      next.parent = { group: outer, as: 'conjunct' }
      if (repeated) {
        next.prep = at
        next.preposition = outer.preposition
      }
      outer.conjuncts.push(next)
    }
  }

  /** «Sergueï Lavrov, ministre des Affaires étrangères,»: closed by a comma, by a verb's or by the end. */
  private apposed(outer: Draft, comma: number): boolean {
    const { words } = this
    const from = comma + 1
    if (!this.starts(from) || words[from]!.pos === 'pron' || outer.conjuncts.length) return false
    // «Reçu lundi par son homologue, le ministre a remis …»: behind what the sentence opens with comes its subject
    if (!this.finite && outer.preposition === 'par' && words[from]!.pos === 'det') return false
    const head = words[outer.head]!
    const mark = this.drafts.length
    const at = this.at
    const inner = this.readOne(from, 1, undefined)
    const closes = inner && (this.at >= this.end || words[this.at]!.key === ',' || /^[.»;:)]$/.test(words[this.at]!.key) || (this.words[this.at]!.pos === 'sub' && words[this.at]!.key !== 'que'))
    const innerHead = inner && words[inner.head]!
    const described = innerHead && (lexicon().persons.has(innerHead.lemma) || (innerHead.pos === 'name' && lexicon().persons.has(head.lemma)))
    const listed = words[this.at]?.key === ',' && this.listGoesOn(this.at) && innerHead?.pos === 'name'
    if (!inner || !closes || !described || this.isTime(inner) || listed || (head.pos === 'noun' && innerHead.pos === 'noun' && !lexicon().persons.has(head.lemma))) {
      this.drafts.length = mark
      this.at = at
      return false
    }
    inner.parent = { group: outer, as: 'apposition' }
    outer.last = this.at
    return true
  }

  private isTime({ head }: Draft): boolean {
    return TIME_NOUNS.has(this.words[head]!.lemma) || TIME_NOUNS.has(this.words[head]!.key)
  }

  private finish(sentence: number, groups: Group[]): void {
    groups.push(...finishGroups(this.words, this.drafts, sentence, groups.length, (draft) => ({ person: this.isPerson(draft.head), definite: draft.definite, known: undefined })))
  }

  private isPerson(head: number): true | undefined {
    const { pos, lemma } = this.words[head]!
    return pos === 'noun' && lexicon().persons.has(lemma) ? true : undefined
  }
}

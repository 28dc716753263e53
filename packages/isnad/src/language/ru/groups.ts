// Noun groups of Russian: what agrees stands together, a genitive hangs on the noun before it, a name on the noun of a person in its case.
import type { Grouped, Split } from '../../document/document.js'
import type { Group } from '../../document/group.js'
import { withLayers } from '../../document/layers.js'
import type { Sentence, Word } from '../../document/word.js'
import { finishGroups, type GroupDraft } from '../group-drafts.js'
import { ACC, add, agree, ANY, both, casesOf, GEN, inCase, maskOf, NOM, only, plural, SG, type Shape } from './cases.js'
import { isGroupWord } from './group-words.js'
import { lexicon } from './lexicon.js'
import { prepositionAt } from './phrases.js'
import { type RussianWord, shapesOf } from './readings.js'

/** A group with the cases it may stand in. */
export interface RussianGroup extends Group {
  readonly shapes: readonly Shape[]
}
export const casesAt = (group: Group): readonly Shape[] => (group as RussianGroup).shapes ?? []

interface Draft extends GroupDraft<Draft> {
  shapes: readonly Shape[]
}

/** @example group(text).groups.map(({ start, end }) => text.text.slice(start, end)) */
export function group(text: Split): Grouped {
  const groups: Group[] = []
  const grouper = new Grouper(text)
  for (const sentence of text.sentences) grouper.read(sentence, groups)
  return withLayers(text, { groups })
}

const DEEP = 7
/** Groups that a list has at most, words a quoted name. */
const LIST = 8
const QUOTED = 6
/** Small words inside names. */
const PARTICLES = new Set(['бен', 'бин', 'ибн', 'аль', 'ас', 'аш', 'ад', 'ан', 'ар', 'фон', 'ван', 'де', 'да', 'ди', 'дер', 'эль', 'оглы', 'кызы'])
/** Verbs of words that are said to somebody, who may be whose the noun is told by. */
const OPEN_WORDS = new Set(['обвинить', 'потребовать', 'попросить', 'угрожать', 'раскритиковать', 'предложить', 'пригласить', 'призвать'])
/** Verbs of what is done to somebody: whose the noun is suffers it, and may be nobody that a subject before is. */
const DONE_TO = new Set(['арестовать', 'задержать', 'заключить', 'освободить', 'экстрадировать', 'выслать', 'убить', 'похитить', 'осудить', 'казнить', 'назначить', 'избрать', 'уничтожить', 'атаковать'])
const NAME_MARKS = /^[«"“„]$/

class Grouper {
  private readonly words: readonly Word[]
  private drafts: Draft[] = []
  private end = 0
  private at = 0
  private parenthesis = false

  constructor(private readonly text: Split) {
    this.words = text.words
  }

  read(sentence: Sentence, groups: Group[]): void {
    this.drafts = []
    this.end = sentence.last
    this.parenthesis = false
    for (let i = sentence.first; i < sentence.last; ) {
      const word = this.words[i]!
      if (word.key === '(') this.parenthesis = true
      else if (word.key === ')') this.parenthesis = false
      const found = prepositionAt(this.words, i, sentence.last)
      if (found) {
        const from = i + found.length
        // «задержала около 40 участников»: only how many
        if (isGroupWord('about', word.key) && this.words[from]?.pos === 'num' && from < sentence.last && !lexicon().times.has(this.words[from + 1]?.lemma ?? '')) {
          i = this.take(from, -1, '', ANY)
          continue
        }
        if (this.starts(from)) i = this.take(from, i, found.as, found.cases)
        else i = from
        continue
      }
      if (this.starts(i)) i = this.take(i, -1, '', ANY)
      else i++
    }
    this.finish(sentence.index, groups)
  }

  private take(i: number, prep: number, preposition: string, allowed: number): number {
    const outer = this.readOne(i, 0, allowed)
    if (!outer) return i + 1
    if (prep >= 0) {
      outer.prep = prep
      outer.preposition = preposition
    }
    this.join(outer, allowed)
    return Math.max(this.at, i + 1)
  }

  private draft(first: number, last: number, head: number, shapes: readonly Shape[]): Draft {
    const made: Draft = { first, last, head, prep: undefined, preposition: undefined, parent: undefined, conjuncts: [], shapes, parenthetical: this.parenthesis, index: -1 }
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
      case 'noun': case 'name': case 'num': case 'pron': return true
      case 'det': return this.leads(i)
      case 'adj': return this.leads(i)
      default: return false
    }
  }
  /** Only adjectives, numbers and the like stand before the next noun, all agreeing with it. */
  private leads(i: number): boolean {
    let shapes = shapesOf(this.words[i]!)
    for (let j = i + 1; j < this.end && j < i + 7; j++) {
      const word = this.words[j]!
      // «подписанный 19 июня», «организованного 17 партиями»: a date, or by how many it was done, is no part of it
      if (word.pos === 'num' && j === i + 1 && this.words[i]!.verbForm === 'passive-participle' && this.words[i]!.tense === 'past' && !agree(shapes, shapesOf(this.words[j + 1] ?? word)).length) return false
      if (word.pos === 'num') return !lexicon().times.has(this.words[j + 1]?.lemma ?? '')
      if (word.pos === 'noun' || word.pos === 'name') return agree(shapes, shapesOf(word)).length > 0 || (word.pos === 'name' && this.words[i]!.pos === 'det')
      if (word.pos === 'conj' && (this.words[j + 1]?.pos === 'adj')) continue
      if (word.key === ',' && this.words[j + 1]?.pos === 'adj' && !this.words[j + 1]!.verbForm) continue
      if (word.pos === 'adv' && this.words[j + 1]?.pos === 'adj') continue
      if (word.pos !== 'adj' && word.pos !== 'det') return false
      const next = agree(shapes, shapesOf(word))
      if (!next.length) return false
      shapes = next
    }
    return false
  }

  private readOne(i: number, depth: number, allowed: number): Draft | undefined {
    const { words } = this
    const first = i
    const opening = words[i]!
    if (opening.pos === 'pron') {
      this.at = i + 1
      return this.draft(i, i + 1, i, narrowed(shapesOf(opening), allowed))
    }
    let shapes: readonly Shape[] = [{ cases: ANY }]
    let number = -1
    while (i < this.end) {
      const word = words[i]!
      if (word.pos === 'num') {
        if (number < 0) number = i
      } else if (word.pos === 'det' || (word.pos === 'adj' && (i === first || this.leads(i)))) {
        if (number < 0) {
          const next = agree(shapes, shapesOf(word))
          if (!next.length) break
          shapes = next
        }
      } else if (!((word.pos === 'conj' || word.key === ',' || word.pos === 'adv') && i > first && words[i - 1]!.pos === 'adj' && words[i + 1]?.pos === 'adj' && this.leads(i + 1)) && !(word.pos === 'adv' && words[i + 1]?.pos === 'adj' && i > first)) break
      i++
    }
    if (!this.isNominal(i)) {
      if (number < 0) return undefined
      this.at = number + 1
      return this.draft(first, this.at, number, narrowed(shapesOf(words[number]!), allowed))
    }
    const head = i
    const noun = words[head]!
    const own = number >= 0 ? counted(shapesOf(words[number]!), shapesOf(noun)) : agree(shapes, shapesOf(noun))
    if (!own.length) {
      if (number >= 0) {
        this.at = number + 1
        return this.draft(first, this.at, number, narrowed(shapesOf(words[number]!), allowed))
      }
      return undefined
    }
    const made = this.draft(first, head + 1, head, narrowed(own, allowed))
    this.ownedBy(made, noun)
    i = noun.pos === 'name' ? this.nameEnd(head, made) : head + 1
    i = this.behind(made, i, depth)
    made.last = i
    this.at = i
    return made
  }

  /** «его визит», «их арест»: whose act it is stands before its noun, as a genitive would behind it. Words that others answer («отвергла его обвинения») are left to these. */
  private ownedBy(made: Draft, noun: Word): void {
    const owner = this.words[made.first]!
    if (owner.pos !== 'det' || owner.person !== 3 || made.first === made.head || noun.pos !== 'noun' || (noun.verb ? OPEN_WORDS.has(noun.verb) || DONE_TO.has(noun.verb) : !lexicon().events.has(noun.lemma))) return
    const his = this.draft(made.first, made.first + 1, made.first, [{ cases: GEN }])
    his.parent = { group: made, as: 'genitive' }
  }

  /** Genitives, names and numbers behind a head noun. */
  private behind(made: Draft, from: number, depth: number): number {
    const { words } = this
    const noun = words[made.head]!
    const person = lexicon().persons.has(noun.lemma)
    const naming = isGroupWord('naming', noun.lemma)
    let i = from
    let named = noun.pos === 'name'
    if (lexicon().times.has(noun.lemma)) return i
    for (let n = 0; n < LIST && i < this.end; n++) {
      const next = words[i]!
      if (noun.pos === 'noun' && !named && NAME_MARKS.test(next.key)) {
        const end = this.quotedEnd(i)
        if (end < 0) break
        i = end
        named = true
        continue
      }
      if (next.pos === 'name' && noun.pos === 'noun' && !named) {
        if (this.isApposed(made, i, person, naming)) {
          i = this.nameEnd(i, undefined)
          named = true
          continue
        }
        if (depth < DEEP && inCase(maskOf(shapesOf(next)), GEN)) {
          i = this.genitive(made, i, depth)
          if (i < 0) return this.at
          continue
        }
        break
      }
      if (next.pos === 'num' && noun.pos === 'noun' && i === made.head + 1 && /^\d/.test(next.key) && !/^(?:noun|name|adj|num)$/.test(words[i + 1]?.pos ?? '')) {
        i++
        continue
      }
      if ((next.pos === 'noun' || next.pos === 'adj' || next.pos === 'det' || next.pos === 'num' || (next.pos === 'name' && !named)) && noun.pos === 'noun' && depth < DEEP && this.starts(i) && inCase(maskOf(shapesOf(next)), GEN) && !(next.pos === 'num' && /^\d/.test(next.key)) && !lexicon().times.has(next.lemma) && !(named && i > from)) {
        const mark = this.drafts.length
        const end = this.genitive(made, i, depth)
        if (end < 0) {
          this.drafts.length = mark
          break
        }
        i = end
        continue
      }
      break
    }
    return i
  }

  private genitive(made: Draft, i: number, depth: number): number {
    if (this.isSubject(i) || this.isAside(i)) {
      this.at = i
      return -1
    }
    const inner = this.readOne(i, depth + 1, both(GEN))
    if (!inner || !inCase(maskOf(inner.shapes), GEN)) {
      if (inner) this.drafts.splice(this.drafts.indexOf(inner))
      this.at = i
      return -1
    }
    inner.parent = { group: made, as: 'genitive' }
    this.joinInside(inner)
    return this.at
  }

  /** «В ответ ВВС нанесли удар», «в свою очередь МИД»: it has no owner. */
  private isAside(i: number): boolean {
    const [before, last] = [this.words[i - 2]?.key ?? '', this.words[i - 1]?.key ?? '']
    return (before === 'в' && last === 'ответ') || (before === 'свою' && last === 'очередь') || (before === 'своей' && last === 'стороны')
  }

  /** «По итогам встречи стороны подписали»: what may be many in the nominative and stands right before its verb, where nobody else does. */
  private isSubject(i: number): boolean {
    const { words } = this
    const word = words[i]!
    const verb = words[i + 1] as RussianWord | undefined
    if (word.pos !== 'noun' || i + 1 >= this.end || verb?.verbForm !== 'finite' || verb.number !== 'pl' || verb.voice === 'passive' || (maskOf(shapesOf(word)) & plural(NOM)) === 0 || (maskOf(shapesOf(word)) & SG & GEN) === 0) return false
    for (let j = i - 1; j >= 0 && words[j]!.pos !== 'punct'; j--) if (words[j]!.verbForm === 'finite') return false
    return !this.drafts.some(({ prep, parent, shapes, last }) => prep === undefined && parent === undefined && last < i && inCase(maskOf(shapes), NOM) && !this.words.slice(last, i).some(({ key }) => key === ','))
  }

  /** A name behind a noun is whom the noun tells of («президент Путин», «движение ХАМАС»), or whose it is («президент России», «глава МИД»). */
  private isApposed(made: Draft, at: number, person: boolean, naming: boolean): boolean {
    const name = this.words[at]!
    const { key } = name
    const known = lexicon().names.get(key)
    const acronym = this.isAcronym(at)
    if (naming) return acronym || inCase(maskOf(shapesOf(name)), NOM) || !inCase(maskOf(shapesOf(name)), GEN)
    if (!person) return false
    if (acronym || (known && !known.person)) return false
    return (casesOf(maskOf(shapesOf(name))) & casesOf(maskOf(made.shapes))) !== 0
  }
  private isAcronym(at: number): boolean {
    const { start, end } = this.words[at]!
    const form = this.text.text.slice(start, end)
    return form.length > 1 && form === form.toUpperCase() && /\p{Lu}{2}/u.test(form)
  }

  /** The end of a short name in quotation marks, or -1. */
  private quotedEnd(at: number): number {
    for (let i = at + 1; i < this.end && i < at + QUOTED + 1; i++) {
      const { key, verbForm } = this.words[i]!
      if (key === '»' || key === '"' || key === '”' || key === '“') return i > at + 1 ? i + 1 : -1
      if (verbForm === 'finite' || key === ',') return -1
    }
    return -1
  }

  private nameEnd(i: number, made: Draft | undefined): number {
    const { words } = this
    let at = i + 1
    const known = lexicon().names.get(words[i]!.key)
    if ((known && !known.person) || this.isAcronym(i)) return at
    while (at < this.end) {
      const word = words[at]!
      const other = lexicon().names.get(word.key)
      if (word.pos === 'name' && !(other && !other.person) && !this.isAcronym(at)) {
        const same = made ? agree(made.shapes, shapesOf(word).map(({ cases }) => ({ cases }))) : []
        if (made && !same.length && !other?.person && at > i + 1) break
        if (made && same.length) made.shapes = same
        at++
      } else if (PARTICLES.has(word.key) && at + 1 < this.end && (words[at + 1]!.pos === 'name' || PARTICLES.has(words[at + 1]!.key))) at++
      else break
    }
    return at
  }

  /** «президентов России и Ирана»: what is joined inside a genitive. */
  private joinInside(inner: Draft): void {
    const { words } = this
    for (let n = 0; n < LIST; n++) {
      let at = this.at
      const comma = words[at]?.key === ','
      if (at >= this.end || !(comma || this.isAnd(at)) || (comma && !this.listGoesOn(at, GEN))) return
      at++
      if (!this.starts(at) || words[at]!.pos === 'pron' || this.finiteBehind(at)) return
      const mark = this.drafts.length
      const back = this.at
      const next = this.readOne(at, DEEP - 1, both(GEN))
      // «главы МИД России и Иран»: only what may be a genitive goes on
      if (!next || !inCase(maskOf(next.shapes), GEN) || (inCase(maskOf(next.shapes), NOM) && !inCase(maskOf(inner.shapes), NOM))) {
        this.drafts.length = mark
        this.at = back
        return
      }
      next.parent = { group: inner, as: 'conjunct' }
      inner.conjuncts.push(next)
    }
  }
  private isAnd(at: number): boolean {
    const word = this.words[at]
    return !!word && word.pos === 'conj' && (word.key === 'и' || word.key === 'или' || word.key === 'либо' || word.key === '&')
  }

  /** A comma inside a list that ends with «и», every part in one case. */
  private listGoesOn(at: number, cases: number): boolean {
    let nominal = false
    for (let j = at + 1; j < this.end && j < at + 16; j++) {
      const { pos, key, verbForm } = this.words[j]!
      if (this.isAnd(j)) return nominal
      if (pos === 'noun' || pos === 'name') {
        if (!nominal && !inCase(maskOf(shapesOf(this.words[j]!)), cases) && cases !== ANY) return false
        nominal = true
      }
      if (pos === 'verb' || pos === 'aux' || pos === 'sub' || verbForm === 'passive-participle' || verbForm === 'active-participle' || (pos === 'punct' && key !== ',' && key !== '-' && !/[«»"]/.test(key))) return false
    }
    return false
  }

  /** What would be read from here has a finite verb right behind it: a subject of its own. */
  private finiteBehind(from: number): boolean {
    const mark = this.drafts.length
    const at = this.at
    const group = this.readOne(from, 0, ANY)
    let behind = this.at
    this.drafts.length = mark
    this.at = at
    while (behind < this.end && /^(?:adv|neg|part)$/.test(this.words[behind]!.pos)) behind++
    const word = this.words[behind]
    if (behind >= this.end || word === undefined || (word.pos !== 'verb' && word.pos !== 'aux') || word.verbForm !== 'finite') return false
    // «а Греция и Египет заключили», «что Путин и президент Франции встретятся»: one alone does not do what many do
    const head = group && this.words[group.head]!
    const alone = (this.words[from]!.pos === 'name' && this.words[from]!.number !== 'pl') || (head !== undefined && lexicon().persons.has(head.lemma) && head.number !== 'pl' && (maskOf(shapesOf(head)) & plural(NOM)) === 0)
    return !(word.number === 'pl' && alone) && this.hasFinite(from)
  }
  private hasFinite(before: number): boolean {
    for (let i = before - 1; i >= 0 && i > before - 30 && this.words[i]!.key !== '.'; i--) if (this.words[i]!.verbForm === 'finite') return true
    return false
  }

  /** What «и» and the commas of a list join to a group, in its case; what stands beside it between commas. */
  private join(outer: Draft, allowed: number): void {
    const { words } = this
    if (this.isTime(outer)) return
    for (let n = 0; n < LIST; n++) {
      let at = this.at
      if (at >= this.end) return
      const comma = words[at]!.key === ','
      const also = comma && words[at + 1]?.key === 'а' && words[at + 2]?.key === 'также'
      if (!comma && !this.isAnd(at)) return
      if (comma && !also && this.apposed(outer, at)) continue
      if (comma && !also && !this.listGoesOn(at, casesOf(maskOf(outer.shapes)))) return
      at += also ? 3 : 1
      while (words[at]?.pos === 'adv' && at < this.end) at++
      const repeated = outer.prep !== undefined && at < this.end && words[at]!.pos === 'prep' && words[at]!.lemma === words[outer.prep]!.lemma
      const from = repeated ? at + 1 : at
      if (!this.starts(from) || (words[from]!.pos === 'pron' && !/^(?:он|она|они)$/.test(words[from]!.lemma)) || this.finiteBehind(from)) return
      const mark = this.drafts.length
      const back = this.at
      const next = this.readOne(from, 0, allowed)
      const shared = next ? casesOf(maskOf(next.shapes)) & casesOf(maskOf(outer.shapes)) : 0
      if (!next || this.isTime(next) || !shared) {
        this.drafts.length = mark
        this.at = back
        return
      }
      next.parent = { group: outer, as: 'conjunct' }
      if (repeated) {
        next.prep = at
        next.preposition = outer.preposition
      }
      outer.shapes = narrowed(outer.shapes, both(shared))
      outer.conjuncts.push(next)
    }
  }

  /** «Сергей Лавров, министр иностранных дел России,»: closed by a comma, a mark or the end, in the same case. */
  private apposed(outer: Draft, comma: number): boolean {
    const { words } = this
    const from = comma + 1
    if (!this.starts(from) || words[from]!.pos === 'pron' || words[from]!.pos === 'num' || outer.conjuncts.length) return false
    const head = words[outer.head]!
    const mark = this.drafts.length
    const at = this.at
    const inner = this.readOne(from, 1, ANY)
    const closes = inner && (this.at >= this.end || /^[,.»;:)]$/.test(words[this.at]!.key))
    const innerHead = inner && words[inner.head]!
    const { persons } = lexicon()
    const described = innerHead && ((persons.has(innerHead.lemma) && head.pos === 'name') || (innerHead.pos === 'name' && persons.has(head.lemma) && !lexicon().names.get(innerHead.key)?.given === false))
    const listed = words[this.at]?.key === ',' && this.listGoesOn(this.at, ANY) && innerHead?.pos === 'name'
    const agrees = inner && (casesOf(maskOf(inner.shapes)) & casesOf(maskOf(outer.shapes))) !== 0
    if (!inner || !closes || !described || !agrees || this.isTime(inner) || listed) {
      this.drafts.length = mark
      this.at = at
      return false
    }
    inner.parent = { group: outer, as: 'apposition' }
    outer.last = this.at
    return true
  }

  private isTime({ head }: Draft): boolean {
    return lexicon().times.has(this.words[head]!.lemma)
  }

  private finish(sentence: number, groups: Group[]): void {
    const made = finishGroups(this.words, this.drafts, sentence, groups.length, (draft) => ({ person: this.isPerson(draft.head), definite: true, known: undefined }))
    for (const [k, group] of made.entries()) groups.push({ ...group, shapes: this.drafts[k]!.shapes } as RussianGroup)
  }

  private isPerson(head: number): true | undefined {
    const { pos, lemma } = this.words[head]!
    return pos === 'noun' && lexicon().persons.has(lemma) ? true : undefined
  }
}

const narrowed = (shapes: readonly Shape[], allowed: number): readonly Shape[] => {
  const fitting = only(shapes, allowed)
  return fitting.length ? fitting : shapes
}

/** «пять ракет», «двух граждан», «18 человек»: a numeral in the nominative has its noun in the genitive, else both agree. */
function counted(number: readonly Shape[], noun: readonly Shape[]): Shape[] {
  const made: Shape[] = []
  const cases = casesOf(maskOf(number))
  const own = casesOf(maskOf(noun))
  if (cases & (NOM | ACC) && own & GEN) add(made, both(NOM | ACC) & both(cases), undefined)
  const rest = cases & own & ~(NOM | ACC)
  if (rest) add(made, both(rest), undefined)
  if (!made.length && cases & own) add(made, both(cases & own), undefined)
  return made
}

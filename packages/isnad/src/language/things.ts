// What a pronoun means that is nobody: «الاتفاق الذي وقعته», «الفترة نفسها», «انخفضت الصادرات إلى أدنى مستوى لها». Somebody further off is not meant there.
import { firstIndex } from '../document/first-index.js'
import type { Group } from '../document/group.js'
import type { Predicate } from '../document/predicate.js'
import type { Word } from '../document/word.js'
import type { Mentioned } from './mentions.js'
import type { Gender, GrammaticalNumber } from './names/agree.js'
import type { NameGrammar } from './names/phrase.js'

/** How far behind its verb the pronoun stands by which a clause takes up what it is about. */
const SOON = 12

const NONE: ReadonlySet<string> = new Set()

/** What a pronoun is bound to: a group, or nothing that has a name («ما نقلته»). */
export type Bound = Group | 'something'

export class Things {
  /** What a pronoun takes up, by the pronoun's word. */
  private readonly taken = new Map<number, Bound>()
  /** Groups by their head. */
  private readonly groupAt = new Map<number, Group>()

  private readonly freeRelatives: ReadonlySet<string>
  private readonly selves: ReadonlySet<string>
  private readonly personal: ReadonlySet<string>
  private readonly relatives: ReadonlySet<string>

  /** `predicateAt`: predicates by their word. */
  constructor(private readonly text: Mentioned, { freeRelatives = NONE, selves = NONE, personalNouns = NONE, relatives = NONE }: Pick<NameGrammar, 'freeRelatives' | 'selves' | 'personalNouns' | 'relatives'>, private readonly predicateAt: ReadonlyMap<number, Predicate>) {
    this.freeRelatives = freeRelatives
    this.selves = selves
    this.personal = personalNouns
    this.relatives = relatives
    for (const group of text.groups) this.groupAt.set(group.head, group)
    // only where a clause has a pronoun for the noun it is about
    if (relatives.size) for (const predicate of text.predicates) this.takeUp(predicate)
    for (const word of text.words) if (word.pos === 'pron' && word.person === 3 && !this.taken.has(word.index)) this.bindByWords(word)
  }

  /** The group that a word heads. */
  headedAt(word: number): Group | undefined {
    return this.groupAt.get(word)
  }

  /** What a pronoun is bound to by grammar, if anything. */
  boundTo(word: number): Bound | undefined {
    return this.taken.get(word)
  }

  /** «ما نقلته», «ما لم يزد الكلفة»: a verb stands right behind "what". */
  isBehindFreeRelative(verb: number): boolean {
    const { words } = this.text
    let at = verb - 1
    while (at >= 0 && (words[at]!.pos === 'aux' || words[at]!.pos === 'neg')) at--
    return at >= 0 && this.freeRelatives.has(words[at]!.key)
  }

  /** «الحرب التي شنتها», «خطاب وجهه», «المناطق التي تسيطر عليها»: the pronoun by which a clause takes up the noun that it is about. */
  private takeUp({ form, parent, args, word, clause }: Predicate): void {
    if (form !== 'finite' && parent?.as !== 'relative') return
    const { words } = this.text
    for (const { role, prep, shared, group } of args) {
      if (!shared || (role !== 'obj' && role !== 'obl')) continue
      const about = this.text.groups[group]!
      if (about.first > word) continue
      for (let i = word + 1; i < words.length && i <= word + SOON && words[i]!.start < clause.end; i++) {
        const pronoun = words[i]!
        if (pronoun.pos !== 'pron' || pronoun.person !== 3 || this.taken.has(i)) continue
        const before = words[i - 1]!
        if (role === 'obj' ? i !== word + 1 : before.pos !== 'prep' || (before.lemma !== prep && before.key !== prep)) continue
        this.taken.set(i, about)
        break
      }
    }
  }

  /** «لما نقلته», «الفترة نفسها», «جزيرة متنازع عليها». */
  private bindByWords({ index, number = 'sg', gender }: Word): void {
    const { words } = this.text
    const host = words[index - 1]
    if (!host) return
    if (host.pos === 'verb' && words[index]!.clitic === 'after') {
      if (this.isBehindFreeRelative(index - 1)) this.taken.set(index, 'something')
      return
    }
    if (this.selves.has(host.lemma) && words[index]!.clitic === 'after') {
      // the noun that it stresses, right before it or before its adjective; «ينقذ نفسه» stresses none
      for (let i = index - 2; i >= 0 && i >= index - 4; i--) {
        const group = this.groupAt.get(i)
        if (group && words[i]!.pos !== 'pron' && meansNoun(words[i]!, number, gender)) {
          this.taken.set(index, group)
          return
        }
        if (words[i]!.pos !== 'adj' && words[i]!.pos !== 'noun') return
      }
      return
    }
    if (host.pos === 'prep') {
      if (this.bindBehindRelative(index, number, gender)) return
      const described = words[index - 2]
      if (!described || (described.pos !== 'adj' && described.verbForm === undefined) || this.predicateAt.get(index - 2)?.form === 'finite' || !/participle$/.test(described.verbForm ?? '')) return
      for (let i = index - 3; i >= 0 && i >= index - 5; i--) {
        const group = this.groupAt.get(i)
        if (group && words[i]!.pos === 'noun') {
          this.taken.set(index, group)
          return
        }
      }
    }
  }

  /** «الوقت الذي تنتهج فيه واشنطن»: what stands before the relative whose verb comes right behind it. */
  private bindBehindRelative(index: number, number: GrammaticalNumber, gender: Gender): boolean {
    const { words } = this.text
    let at = index - 2
    while (at > index - 5 && at > 1 && (words[at]!.pos === 'verb' || words[at]!.pos === 'aux' || words[at]!.pos === 'neg')) at--
    if (at === index - 2 || words[at]!.pos !== 'sub' || !this.relatives.has(words[at]!.lemma)) return false
    for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
      if (words[i]!.pos === 'punct' && i < at - 1) return false
      const group = this.groupAt.get(i)
      if (!group || words[i]!.pos === 'pron' || !meansNoun(words[i]!, number, gender)) continue
      this.taken.set(index, group)
      return true
    }
    return false
  }

  /** The nearest thing before a word in its sentence that a pronoun may mean, told behind `after`. */
  before(host: number, after: number, first: number, number: GrammaticalNumber, gender: Gender, isSomebody: (group: Group) => boolean): Group | undefined {
    const { words } = this.text
    for (const group of groupsBefore(this.text, host)) {
      if (group.first < first || group.head <= after) return undefined
      // «الحكم عليه», «الاتفاق معه»: no noun has itself behind its preposition
      if (words[host]!.pos === 'prep' && group.last === host) continue
      const noun = words[group.head]!
      if (group.last > host || (group.animate && number !== 'pl') || (noun.pos !== 'noun' && noun.pos !== 'name') || isSomebody(group)) continue
      if (meansNoun(noun, number, gender)) return group
    }
    return undefined
  }

  /** Whether what a joined pronoun stands on is somebody's, or done by somebody: «جيشه», «وصوله»; it may be of «تنفيذه», not of «مستواه», «تم إنقاذه». */
  isOwned(host: number, word: number): boolean | undefined {
    if (this.groupAt.get(host)?.animate || this.personal.has(this.text.words[host]!.lemma)) return true
    const told = this.predicateAt.get(host)
    if (!told || told.form === 'finite') return false
    const role = told.args.find(({ group }) => this.text.groups[group]!.head === word)?.role
    return role === 'obj' ? false : role === 'gen' ? undefined : true
  }
}

/** Whether a pronoun or verb can mean a thing by its noun: things in the plural go with the feminine. */
export function meansNoun(noun: Word, number: GrammaticalNumber, gender: Gender): boolean {
  if (noun.number === 'pl') return (number === 'sg' && gender === 'f') || (number === 'pl' && noun.gender === gender)
  if (noun.number === 'du') return number === 'du'
  return number === 'sg' && (!gender || !noun.gender || noun.gender === gender)
}

/** Groups that begin before a word, the last one first. */
export function* groupsBefore({ groups }: Mentioned, word: number): Generator<Group> {
  for (let i = firstIndex(groups, (group) => group.first >= word) - 1; i >= 0; i--) yield groups[i]!
}

// Projects: infrastructure and the like that parties plan or build, with places in order and modes.
import { inSentence } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Group } from '../document/group.js'
import type { Mention } from '../document/mention.js'
import type { Predicate } from '../document/predicate.js'
import type { Span } from '../document/span.js'
import type { Word } from '../document/word.js'
import { actorsInside, actorsOfGroup, doersOf } from '../language/actors.js'
import type { LanguagePack } from '../language/pack.js'
import { groupHeadedBy, mentionsOver } from './by-head.js'
import { stateOf } from './country-of.js'
import { type Cue, cuesOf, isForm } from './cues.js'
import type { Status } from './findings.js'
import { type ProjectNoun, type ProjectTable, projectTable } from './project-table.js'
import { predicatesOver } from './slots.js'
import { statusOfPredicate } from './status.js'

export interface CodedProject { kind: string; quote: Span; participants: number[]; places: string[]; modes: string[]; status: Status; rule: string; sentence: number }

/** Words from a noun back to the verb that builds it, on to what is said of it, and on to where it stands. */
const BEFORE = 5
const AFTER = 7
const REACH = 16
const MOST_PLACES = 6
/** Words behind its group that may say what it is for («محطة لتوليد الكهرباء»). */
const BESIDE = 4
/** How far up those are looked for who build. */
const UP = 3
/** A verb that what is built does itself. */
const SELF = 'subj'
const STOP = /[.؟?!:؛;"«»]/

/** What a document tells of being planned or built. The same project told twice is one, with the places of both. */
export function codeProjects(document: Document, pack: LanguagePack): CodedProject[] {
  const reader = new ProjectReader(document, projectTable(pack), cuesOf(pack).byFirst)
  const found: CodedProject[] = []
  for (const sentence of document.sentences) for (const group of inSentence(document, sentence.index).groups) {
    const project = reader.read(group)
    if (!project) continue
    const known = found.find((other) => isSame(other, project, group))
    if (known) join(known, project)
    else found.push(project)
  }
  for (const project of found) project.places.splice(MOST_PLACES)
  return found
}

/** "gas pipeline" and "pipeline" may be one. */
const family = (kind: string): string => kind.slice(kind.lastIndexOf(' ') + 1)

function isSame(known: CodedProject, told: CodedProject, group: Group): boolean {
  if (known.sentence === told.sentence && known.quote.end > told.quote.start) return true
  const alike = known.kind === told.kind || (group.definite && family(known.kind) === family(told.kind))
  return alike && (!known.places.length || !told.places.length || told.places.some((place) => known.places.includes(place)))
}

function join(known: CodedProject, told: CodedProject): void {
  // «مشروع ممر لوجستي»: the innermost noun says what it is
  if (known.sentence === told.sentence && told.rule === 'project-built' && known.rule === 'project-planned') Object.assign(known, { kind: told.kind, quote: told.quote })
  for (const list of ['places', 'modes'] as const) for (const one of told[list]) if (!known[list].includes(one)) known[list].push(one)
  for (const actor of told.participants) if (!known.participants.includes(actor)) known.participants.push(actor)
}

class ProjectReader {
  constructor(
    private readonly document: Document,
    private readonly table: ProjectTable,
    /** First words of the cues of saying. */
    private readonly speaking: ReadonlyMap<string, readonly Cue[]>,
  ) {}

  read(group: Group): CodedProject | undefined {
    const { document } = this
    const noun = this.nounOf(group)
    if (!noun) return undefined
    // «موانئ دبي العالمية»: the name of a firm
    if (mentionsOver(document, group.head).some((mention) => mention.actors.some((actor) => document.actors[actor]!.kind === 'organization' || document.actors[actor]!.kind === 'outlet'))) return undefined
    const builder = this.builder(group)
    if (!noun.planned && !builder && !this.isPlanned(group)) return undefined
    const end = this.reach(group, builder)
    const places = this.places(group, end)
    const doers = this.builders(group, builder)
    const joint = this.joint(group, end).flatMap(({ actors }) => actors)
    const participants = [...new Set([...doers, ...this.named(joint)])]
    // a state that builds builds at home, where nothing else is told
    const states = doers.filter((actor) => document.actors[actor]!.kind === 'state')
    if (!places.length && states.length === 1) places.push(document.actors[states[0]!]!.name)
    // somebody has to build it somewhere, or it has a name: "the kingdom is to develop a nuclear programme"
    if (!places.length && !participants.length && !this.isNamed(group) && !(builder && doersOf(document, builder).length)) return undefined
    const status = builder ? this.statusOf(builder) : 'planned'
    const last = document.words[Math.max(group.last, group.head + 1) - 1]!
    return {
      kind: noun.kind, quote: { start: document.words[group.head - (noun.words.length > 1 && isForm(document.words[group.head], noun.words.at(-1)!) ? noun.words.length - 1 : 0)]!.start, end: last.end }, participants, places, modes: this.modes(Math.min(group.first, group.head), end),
      status: noun.planned && (status === 'actual' || status === 'hypothetical') ? 'planned' : status, rule: noun.planned ? 'project-planned' : 'project-built', sentence: group.sentence,
    }
  }

  private nounOf(group: Group): ProjectNoun | undefined {
    const { words, sentences } = this.document
    const head = words[group.head]!
    if (head.pos === 'verb' && head.verbForm === 'finite') return undefined
    const { first, last } = sentences[group.sentence]!
    // «مشروع قرار»: a draft
    if (this.table.draft.has(words[group.head + 1]?.lemma ?? '')) return undefined
    const stands = (noun: ProjectNoun, from: number) => noun.words.every((part, i) => isForm(words[from + i], part))
    return (this.table.nouns.get(head.lemma) ?? this.table.nouns.get(head.key))?.find((noun) => {
      if (!stands(noun, group.head) && !(noun.words.length > 1 && stands(noun, group.head - noun.words.length + 1))) return false
      if (!noun.beside.length) return true
      for (let i = Math.max(group.first - 1, first); i < Math.min(group.last + (noun.planned ? 2 : BESIDE), last); i++) {
        if (i >= group.last && words[i]!.pos === 'punct') return false
        if (i !== group.head && noun.beside.some((part) => isForm(words[i], part))) return true
      }
      return false
    })
  }

  /** "the EastMed pipeline": a name inside it tells which one, though nobody knows the place. */
  private isNamed(group: Group): boolean {
    const { words } = this.document
    for (let i = group.first; i < group.last; i++) if (i !== group.head && words[i]!.pos === 'name') return true
    return false
  }

  /** The verb, masdar or participle of building that the noun stands by: «بناء سد», «سد تبنيه إثيوبيا», "a pipeline that will link …". */
  private builder(group: Group): Predicate | undefined {
    const near = inSentence(this.document, group.sentence).predicates.filter((predicate) => this.tells('build', predicate) && predicate.word !== group.head)
    return near.find((predicate) => this.isBuilt(group, predicate))
      ?? near.find((predicate) => group.prep === undefined && predicate.word < group.first && predicate.word >= group.first - BEFORE && this.isOpen(predicate.word, group.first) && predicate.form !== 'finite' && !this.slotsOf(predicate).includes(SELF))
      ?? near.find((predicate) => predicate.word >= group.last && predicate.word <= group.last + AFTER && this.isAbout(group, predicate))
  }

  /** Whether a verb of building has the noun where it has what is built: «الاستثمار في ميناء» behind a preposition, "a line that links" as its subject. */
  private isBuilt(group: Group, predicate: Predicate): boolean {
    const slots = this.slotsOf(predicate)
    return predicate.args.some((arg) => {
      if (arg.group !== group.index && !this.document.groups[arg.group]!.conjuncts.includes(group.index)) return false
      return slots.includes(SELF) ? arg.role === 'subj' : arg.role !== 'obl' || (arg.prep !== undefined && slots.includes(arg.prep))
    })
  }

  /** «سد تبنيه إثيوبيا», «السد الذي تبنيه», «المفاعل الذي تعتزم إقامته»: a verb of the clause that opens behind the noun, or the masdar there that its pronoun belongs to. */
  private isAbout(group: Group, { form, word, mark, parent }: Predicate): boolean {
    const { words } = this.document
    const behind = words[group.last]?.pos === 'punct' ? group.last + 1 : group.last
    if (form === 'masdar') return words[behind]?.pos === 'sub' && words[word + 1]?.pos === 'pron'
    return mark === behind || (parent?.as === 'relative' && word <= behind + 1)
  }

  private slotsOf({ lemma, verb }: Predicate): readonly string[] {
    return this.table.build.get(lemma) ?? this.table.build.get(verb ?? '') ?? []
  }

  private tells(list: 'build' | 'leave', { lemma, verb }: Predicate): boolean {
    return this.table[list].has(lemma) || (verb !== undefined && this.table[list].has(verb))
  }

  /** Only nouns, adjectives and prepositions between: no other clause. */
  private isOpen(from: number, to: number): boolean {
    return this.document.words.slice(from + 1, to).every((word) => word.pos !== 'verb' && word.pos !== 'sub' && word.pos !== 'punct')
  }

  /** «مشروع ممر», «جسر مزمع», "the planned pipeline", "the construction of a dam" */
  private isPlanned(group: Group): boolean {
    const { words } = this.document
    const plans = (word: Word | undefined) => !!word && (this.table.plan.has(word.lemma) || this.table.plan.has(word.key))
    for (let i = Math.max(group.first - 2, 0); i < group.last + 1; i++) {
      // «العرض المقرر في قاعدة …»: an adjective before it is another's
      if (i === group.head || !plans(words[i]) || (i < group.first && words[i]!.pos !== 'noun')) continue
      if (i < group.head ? this.isOpen(i, group.head) : this.isOpen(group.head, i)) return true
    }
    return false
  }

  /** Whether it stands: what is wished for, agreed or allowed is planned, what only might be is open. */
  private statusOf(builder: Predicate): Status {
    const { status } = statusOfPredicate(this.document, builder.index)
    if (status !== 'hypothetical' && (status !== 'actual' || builder.form === 'finite')) return status
    const over = this.governing(builder)
    if (over.some((one) => this.tells('leave', one))) return 'planned'
    const isDoubtful = [builder, ...over].some(({ modality, parent }) => modality.includes('possible') || modality.includes('conditional') || parent?.as === 'condition')
    return isDoubtful ? 'hypothetical' : status === 'hypothetical' ? 'planned' : status
  }

  /** The predicates that a verbal noun or infinitive hangs on, up to the first verb. */
  private governing(builder: Predicate): Predicate[] {
    const { document } = this
    const found: Predicate[] = []
    for (let at: Predicate | undefined = builder; at && found.length < UP && (at === builder || at.form !== 'finite'); ) {
      if (at.form === 'finite' && at.parent?.as !== 'content') break
      const own = groupHeadedBy(document, at.word)
      const over: Predicate | undefined = at.parent && at.parent.as !== 'relative' ? document.predicates[at.parent.predicate] : own && predicatesOver(document, own)[0]?.predicate
      if (!over || found.includes(over) || (own?.preposition !== undefined && this.isOnlyTold(over, own.preposition))) break
      found.push(over)
      at = over
    }
    return found
  }

  /** «معلومات بشأن بناء المفاعل», «أشار إلى بناء …»: whoever learns, says or does something about it does not build it. */
  private isOnlyTold({ lemma }: Predicate, preposition: string): boolean {
    return this.table.about.has(preposition) || this.speaking.has(lemma)
  }

  /** How far the words go that may say where it is: to a stop, or to a clause that is not about it. */
  private reach(group: Group, builder: Predicate | undefined): number {
    const { words, sentences } = this.document
    const limit = Math.min(sentences[group.sentence]!.last, Math.max(group.last, group.head + REACH))
    let i = group.last
    for (; i < limit; i++) {
      const word = words[i]!
      if (word.pos === 'punct' && STOP.test(word.key)) break
      // "…, according to US media"
      if (this.speaking.get(word.lemma)?.some((cue) => cue.kind === 'according' && cue.words.every((part, k) => isForm(words[i + k], part)))) break
      if ((word.pos === 'sub' || (word.pos === 'verb' && word.verbForm === 'finite')) && builder?.word !== i && !(builder && builder.word > i && builder.word <= i + 3) && i > group.last + 1) break
    }
    return Math.max(i, group.last)
  }

  private modes(first: number, end: number): string[] {
    const found = new Set<string>()
    for (const { lemma, key } of this.document.words.slice(first, end)) {
      const mode = this.table.modes.get(lemma) ?? this.table.modes.get(key)
      if (mode) found.add(mode)
    }
    return [...found]
  }

  /** The place in its name («سد النهضة», «ميناء جازان»), else those it is told to stand in, lead to or pass, in order. */
  private places(group: Group, end: number): string[] {
    const { document } = this
    const found: string[] = []
    const { mentions } = inSentence(document, group.sentence)
    const add = (mention: Mention) => {
      const actor = mention.actors.map((one) => document.actors[one]!).find((one) => one.kind === 'state')
      const name = mention.capital ?? (mention.place !== undefined ? document.places[mention.place]!.name : actor?.name)
      if (name && !found.includes(name)) found.push(name)
    }
    // «ملعب جديد»: what has no name is nowhere by itself
    const inside = mentions.filter((mention) => mention.first > group.head - 3 && mention.last <= group.last && mention.form === 'name' && mention.place !== undefined && (group.definite || mention.head !== group.head))
    for (const mention of inside) add(mention)
    if (found.length) return found
    const joint = this.joint(group, end)
    for (const mention of mentions) {
      if (mention.first < group.last || mention.first >= end || mention.form !== 'name' || joint.some(({ mentions: theirs }) => theirs.includes(mention))) continue
      const { pos } = document.words[mention.first - 1]!
      // a state behind a preposition is where it is; behind a comma, only in a list of such
      if (pos === 'prep' || mention.capital !== undefined || (found.length > 0 && (pos === 'conj' || pos === 'punct')) || (mention.place !== undefined && pos !== 'punct')) add(mention)
    }
    return found
  }

  /** «بتمويل قطري», «بالتعاون مع مصر», "in partnership with": who takes part, and the mentions that name them. */
  private joint(group: Group, end: number): { actors: readonly number[]; mentions: readonly Mention[] }[] {
    const { document } = this
    const { groups, mentions } = inSentence(document, group.sentence)
    const inside = ({ first, last }: Group) => mentions.filter((mention) => mention.first >= first && mention.last <= last)
    return groups.filter((other) => other.prep !== undefined && other.first >= group.last && other.first < end && this.table.joint.has(document.words[other.head]!.lemma)).map((other) => {
      const named = actorsInside(document, other.index)
      const next = groups.find(({ prep }) => prep === other.last)
      const partners = next ? actorsOfGroup(document, next.index) : []
      return { actors: [...named, ...partners], mentions: [...inside(other), ...(next ? inside(next) : [])] }
    })
  }

  /** Who builds it or is told to do something with it, and whose it is told to be («مشروع روسي إيراني»). */
  private builders(group: Group, builder: Predicate | undefined): number[] {
    const { document } = this
    const told = builder ? [builder, ...this.governing(builder)] : predicatesOver(document, group).filter(({ predicate, role, prep }) => role !== 'subj' && (prep === undefined || !this.isOnlyTold(predicate, prep))).flatMap(({ predicate }) => [predicate, ...this.governing(predicate)])
    const doers = told.map((predicate) => doersOf(document, predicate)).find((actors) => actors.length) ?? []
    return this.named([...doers, ...actorsInside(document, group.index).filter((actor) => document.actors[actor]!.kind === 'state')])
  }

  /** Those who are named; of «السلطات», "a delegation", their state. */
  private named(actors: readonly number[]): number[] {
    const { document } = this
    const found = new Set<number>()
    for (const actor of actors) {
      const { kind, nameless, country } = document.actors[actor]!
      const one = nameless && country ? stateOf(document, country) : actor
      if (one !== undefined && kind !== 'outlet' && !document.actors[one]!.nameless) found.add(one)
    }
    return [...found]
  }
}

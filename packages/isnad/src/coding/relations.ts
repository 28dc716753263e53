// Standing states of affairs between actors: allies, supporters, adversaries, sanctions in force, membership, close ties.
import { groupsUnder, inSentence, predicateAtWord } from '../document/by-sentence.js'
import type { Document } from '../document/document.js'
import type { Predicate } from '../document/predicate.js'
import { firstIndex } from '../document/first-index.js'
import { push } from '../document/push.js'
import type { Span } from '../document/span.js'
import type { LanguagePack } from '../language/pack.js'
import type { CodedEvent } from './coded.js'
import type { CodedStatement } from './coded-statement.js'
import { statementsOver } from './statements-over.js'
import { actorsOfArgument, actorsOfGroup } from '../language/actors.js'
import { mentionsOver } from './by-head.js'
import { stateOf } from './country-of.js'
import { isForm } from './cues.js'
import type { RelationType } from './findings.js'
import { SlotReader } from './relation-slots.js'
import { type At, type RelationRow, type RelationTable, relationTable } from './relation-table.js'
import { predicatesOver } from './slots.js'
import { statusOfPredicate } from './status.js'

export interface CodedRelation { type: RelationType; from: number[]; to: number[]; since?: string; until?: string; quote: Span; rule: string; sentence: number }

/** How many words behind its own the time may stand that bounds a tie. */
const BOUND = 10
/** How many words behind a verb the word may stand that it needs. */
const GOES_ON = 10
/** How many words behind a measure the clause may open that tells who imposed it. */
const IMPOSED = 14
/** Ties that are the same read from either side. */
const MUTUAL: ReadonlySet<RelationType> = new Set<RelationType>(['ally', 'adversary', 'close ties'])
/** Where several stand as one side of a tie, not each as the other's. */
const ONE_SIDE: ReadonlySet<string | undefined> = new Set(['governor', 'clause', 'gen', 'speaker'])
/** Who leads one of these is one of it; who heads a firm, a charity or an office of the United Nations holds an office. */
const MOVEMENTS: ReadonlySet<string | null> = new Set([null, 'PTY', 'REB', 'OPP', 'PRM', 'UAF', 'CRM', 'REL', 'SOC', 'MIL', 'PRE'])
/** Those who fight, or oppose those in power. */
const FIGHTING: ReadonlySet<string | null> = new Set(['REB', 'OPP', 'UAF', 'MIL'])

/** All relations of a document. The same tie told twice is one. */
export function codeRelations(document: Document, pack: LanguagePack, statements: readonly CodedStatement[] = [], events: readonly CodedEvent[] = []): CodedRelation[] {
  return new RelationFinder(document, pack, statements, events).find()
}

class RelationFinder {
  private readonly table: RelationTable
  private readonly slots: SlotReader
  private readonly eventOf = new Map<number, CodedEvent>()

  constructor(private readonly document: Document, pack: LanguagePack, private readonly statements: readonly CodedStatement[], events: readonly CodedEvent[]) {
    this.table = relationTable(pack)
    this.slots = new SlotReader(document, pack, this.table)
    for (const event of events) for (const predicate of [event.predicate, ...event.also]) this.eventOf.set(predicate, event)
  }

  find(): CodedRelation[] {
    const { document, table } = this
    const found: CodedRelation[] = []
    const seen = new Set<string>()
    for (const sentence of document.sentences) {
      for (let word = sentence.first; word < sentence.last; word++) {
        const { lemma, key, verb } = document.words[word]!
        const byLemma = table.rows.get(lemma)
        const byKey = key === lemma ? undefined : table.rows.get(key)
        const dash = byLemma || byKey ? -1 : key.indexOf('-')
        const rows = dash > 0 ? table.rows.get(key.slice(0, dash + 1)) : byLemma && byKey ? [...byLemma, ...byKey] : (byLemma ?? byKey ?? (verb ? table.rows.get(verb) : undefined))
        // one tie of a kind a word
        let types: RelationType[] | undefined
        for (const row of rows ?? []) {
          if (types?.includes(row.type)) continue
          const relation = this.at({ sentence: sentence.index, word }, row)
          if (!relation) continue
          const tied = MUTUAL.has(relation.type) ? [...relation.from, ...relation.to].sort((a, b) => a - b).join(',') : `${relation.from.join(',')} ${relation.to.join(',')}`
          const told = `${relation.type} ${tied}`
          if (!seen.has(told)) found.push(relation)
          seen.add(told)
          types = [...(types ?? []), relation.type]
        }
      }
    }
    // a tie told once with its author needs no second entry without
    const told = new Map<string, CodedRelation[]>()
    for (const relation of found) if (relation.from.length) for (const actor of relation.to) push(told, `${relation.type} ${actor}`, relation)
    return found.filter((relation) => relation.from.length || !told.get(`${relation.type} ${relation.to[0]}`)?.some((other) => relation.to.every((actor) => other.to.includes(actor))))
  }

  private at(place: At, row: RelationRow): CodedRelation | undefined {
    const { document, slots } = this
    const { sentence, word } = place
    if (!this.reads(place, row)) return undefined
    let at: At = { notes: row.notes, form: row.form, ...place }
    if (row.under.length || row.preposition) {
      const over = slots.over(place, row.under, row.preposition)
      if (!over || over.negation !== undefined || !['actual', 'alleged'].includes(statusOfPredicate(document, over.index).status)) return undefined
      // "his disappointment with Russian support": whose support it is, the noun says
      if (row.from[0] === 'over' && slots.actors('nisba', place).length) return undefined
      at = { over, ...at }
    }
    // "is backed by": the tie runs the other way
    const passive = row.form === 'verb' && predicateAtWord(document, word)?.voice === 'passive'
    let from = slots.first(passive ? ['agent', ...row.to.filter((slot) => slot !== 'obj')] : row.from, at)
    let to = slots.first(passive ? ['subj'] : row.to, at)
    // «حسن نصر الله زعيم حزب الله», "Hezbollah leader Hassan Nasrallah": the person and the body are told in one name
    if (row.type === 'member' && row.form === 'noun' && (!from.actors.length || !to.actors.length)) {
      const named = this.titled(sentence, word)
      if (named) [from, to] = [{ actors: [named.person], slot: 'holder' }, { actors: [...named.bodies], slot: 'gen' }]
    }
    if (row.type === 'sanctioned' && row.form === 'noun') {
      const measure = this.measure(at)
      if (!measure) return undefined
      if (measure.by.length && !from.actors.length) from = { actors: [...measure.by], slot: 'imposed' }
    }
    // «بسبب العقوبات الأميركية، تراجعت صادرات إيران»: on the one other state that the sentence speaks of
    if (row.type === 'sanctioned' && row.form === 'noun' && from.slot === 'nisba' && !to.actors.length && slots.groupAt(at)?.definite) to = { actors: this.onlyOther(sentence, from.actors), slot: 'sentence' }
    if (!from.actors.length && row.type !== 'sanctioned') from = this.speaking(at, row) ?? from
    if (row.form === 'noun' && !row.notes.has('group')) for (const side of [from, to]) side.actors = side.actors.filter((actor) => !this.isOnlyCalled(actor, word))
    if (row.type === 'sanctioned') from.actors = from.actors.filter((actor) => this.canImpose(actor))
    // «الولايات المتحدة، حليفتها في الحلف»: her ally is not herself, but that of whoever does what is told
    if (from.slot === 'holder' && to.slot === 'gen' && to.actors.length && to.actors.every((actor) => from.actors.includes(actor))) {
      // "Isis fighters": who belong to themselves
      if (row.type === 'member') return undefined
      to = { actors: slots.actors('clause', at), slot: 'clause' }
    }
    // «حليفتنا بريطانيا», «أصدقائنا اليونانيين»: the speaker's, who speaks for his state
    if (row.form === 'noun' && MUTUAL.has(row.type) && from.actors.length && !to.actors.length && from.slot !== 'speaker' && slots.isOurs(at)) to = { actors: this.stateSpeaking(at), slot: 'speaker' }
    // "the senator's pro-Israel stance": not of whom it is about
    if (row.notes.has('stance') && from.actors.some((actor) => !to.actors.includes(actor))) from.actors = from.actors.filter((actor) => !to.actors.includes(actor))
    // «علاقاتنا المتينة مع قطر»
    if (row.type === 'close ties' && !from.actors.length && to.actors.length && slots.isOurs(at)) from = { actors: this.stateSpeaking(at), slot: 'speaker' }
    // the same of both in a body («حليفتها في الحلف»)
    if (from.slot.includes('+') && new Set(from.actors).size < 2) from.actors = [...from.actors, ...slots.actors('clause', at)]
    from.actors = [...new Set(from.actors)]
    const toActors = to.actors.filter((actor) => !from.actors.includes(actor))
    if (row.form === 'noun' && to.slot === 'before' && document.actors[from.actors[0] ?? -1]?.kind === 'person' && document.actors[toActors[0] ?? -1]?.kind === 'state') return undefined
    // «روسيا وإيران حليفان», «بين البلدين»: each is the other's
    const mutual = MUTUAL.has(row.type) && row.form === 'noun' && !row.notes.has('group') && !ONE_SIDE.has(from.slot) && !toActors.length && from.actors.length > 1 && (from.slot !== 'holder' || document.words[word]!.number !== 'sg')
    if (row.type === 'sanctioned' ? !toActors.length : !mutual && (!from.actors.length || !toActors.length)) return undefined
    if (!this.suits(row, from.actors, toActors)) return undefined
    const group = slots.groupAt(at)
    const own = document.words[word]!
    const quote: Span = { start: Math.min(group?.start ?? own.start, own.start), end: Math.max(group?.end ?? own.end, own.end) }
    return { type: row.type, from: from.actors, to: toActors, ...this.bounds(sentence, quote), quote, rule: `relation-${row.type.replace(' ', '-')}-${row.form}`, sentence }
  }

  /** «حليفة روسيا منذ عقود», "sanctioned until 2025": the times that bound a tie, right behind its words and before another verb. */
  private bounds(sentence: number, quote: Span): { since?: string; until?: string } {
    const { document, table } = this
    const { words } = document
    const found: { since?: string; until?: string } = {}
    for (const time of inSentence(document, sentence).times) {
      if (!time.value || time.end <= quote.start) continue
      const first = firstIndex(words, (word) => word.start >= time.start)
      const opener = words[first]
      const kind = !opener ? undefined : table.since.has(opener.key) ? 'since' : table.until.has(opener.key) ? 'until' : undefined
      if (!kind || found[kind]) continue
      const from = firstIndex(words, (word) => word.start >= quote.end)
      if (first - from > BOUND) continue
      if (words.slice(from, first).some(({ pos, verbForm }) => (pos === 'verb' && verbForm === 'finite') || pos === 'sub' || pos === 'conj')) continue
      const [start = '', end = ''] = time.value.split('/')
      const value = kind === 'since' ? start : end || start
      if (/^\d{4}/.test(value)) found[kind] = value
    }
    return found
  }

  /** Whether a word tells what a row says: as it stands, with what has to stand beside it, and not denied. */
  private reads(at: At, row: RelationRow): boolean {
    const { document, slots, table } = this
    const { words } = document
    const { sentence, word: index } = at
    const word = words[index]!
    if (!row.words.every((part, k) => k === 0 || isForm(words[index + k], part))) return false
    const predicate = predicateAtWord(document, index)
    // «انضمام السويد إلى الحلف»: only where it is told as done
    if (row.form === 'any') return !!predicate && predicate.negation === undefined && (!row.notes.has('told') || (predicate.form === 'masdar' && statusOfPredicate(document, predicate.index).status === 'actual'))
    if (row.form === 'verb') {
      // a standing tie, not an act: present tense, nothing planned or denied
      // "rebels fighting the army"
      const tells = predicate?.form === 'active-participle' && predicate.parent?.as === 'relative' && row.type !== 'member'
      if (!predicate || (predicate.form !== 'finite' && !tells) || predicate.negation !== undefined || predicate.modality.length) return false
      if ((row.type !== 'member' || row.notes.has('present')) && !row.notes.has('done') && predicate.tense !== 'present' && !tells) return false
      const { status } = statusOfPredicate(document, predicate.index)
      return (status === 'actual' || status === 'alleged') && (!row.beside.length || this.goesOn(at, row))
    }
    if ([words[index - 1], words[index + 1]].some((near) => near !== undefined && (table.unlike.has(near.lemma) || table.unlike.has(near.key)))) return false
    if (word.pos === 'verb' && word.verbForm !== 'masdar' && (row.form === 'noun' || word.verbForm === 'finite')) return false
    if (row.notes.has('plural') ? word.number !== 'pl' : row.notes.has('singular') && word.number === 'pl') return false
    if (row.notes.has('one') && word.number !== undefined && word.number !== 'sg') return false
    if (row.notes.has('loose') && predicatesOver(document, slots.groupAt(at) ?? document.groups[0]!).some(({ role }) => role === 'obj' || role === 'subj')) return false
    if ((row.notes.has('definite') && !slots.groupAt(at)?.definite) || (row.notes.has('indefinite') && slots.groupAt(at)?.definite)) return false
    if (row.form === 'noun' && slots.holders.isNegated(index)) return false
    if ((row.notes.has('owned') && !slots.isOwnedByPronoun(at)) || (row.notes.has('bare') && slots.isOwnedByPronoun(at))) return false
    if (!row.beside.length) return row.type !== 'member' || row.notes.has('plain') || !this.isFormer(at)
    const group = slots.groupAt(at)
    if (!group) return false
    const { first, last } = document.sentences[sentence]!
    const near = (k: number) => row.beside.some((part) => isForm(words[k], part))
    for (let k = index + 1; k < Math.min(group.last + 4, last); k++) {
      if (words[k]!.pos === 'verb' || words[k]!.pos === 'sub' || table.not.has(words[k]!.key)) break
      if (near(k)) return true
    }
    for (let k = Math.max(first, index - 2); k < index; k++) if (near(k)) return true
    return false
  }

  /** «تصنفها واشنطن منظمة إرهابية»: a verb that tells it only with a word behind it, before another clause. */
  private goesOn({ sentence, word }: At, { beside }: RelationRow): boolean {
    const { words, sentences } = this.document
    for (let k = word + 1; k < Math.min(word + GOES_ON, sentences[sentence]!.last); k++) {
      if (words[k]!.pos === 'sub' || (words[k]!.pos === 'verb' && words[k]!.verbForm === 'finite')) return false
      if (beside.some((part) => isForm(words[k], part))) return true
    }
    return false
  }

  /** «الزعيم السابق لحزب …», "former leader". */
  private isFormer(at: At): boolean {
    const { document, table } = this
    const group = this.slots.groupAt(at)
    for (let i = Math.max((group?.first ?? at.word) - 1, 0); i < Math.min((group?.last ?? at.word) + 2, document.words.length); i++) if (table.former.has(document.words[i]!.lemma) || table.former.has(document.words[i]!.key)) return true
    return false
  }

  /** Sanctions in force, and who is told to have imposed them; nothing where they are only threatened or planned. */
  private measure(at: At): { by: readonly number[] } | undefined {
    const { document, table, slots } = this
    const group = slots.groupAt(at)
    // «عقوبات السجن»: what the punishment is
    if (group && groupsUnder(document, group.index).some((owner) => owner.parent!.as === 'genitive' && !actorsOfGroup(document, owner.index).length && document.words[owner.head]!.pos === 'noun')) return undefined
    const over = group ? predicatesOver(document, group).filter(({ predicate }) => predicate.word !== at.word) : []
    const imposing = over.find(({ predicate }) => table.imposing.has(predicate.lemma) || (predicate.verb !== undefined && table.imposing.has(predicate.verb)))?.predicate
    if (imposing) {
      const event = this.eventOf.get(imposing.index) ?? this.eventOf.get(predicateAtWord(document, at.word)?.index ?? -1)
      const status = event?.status ?? statusOfPredicate(document, imposing.index).status
      return status === 'actual' || status === 'alleged' ? { by: event?.actors ?? [] } : undefined
    }
    // «من عقوبات قاسية، فرضها عليها الغرب»: a clause behind a mark whose pronoun is the measure
    const later = group ? this.imposedLater(at, group.last) : undefined
    if (later) return { by: actorsOfArgument(document, later.index, 'subj') }
    if (group?.definite) return { by: [] }
    const status = over[0] ? statusOfPredicate(document, over[0].predicate.index).status : 'actual'
    return status === 'hypothetical' || status === 'planned' || status === 'denied' ? undefined : { by: [] }
  }

  /** The verb of imposing that comes soon behind a measure and has a pronoun for its object. */
  private imposedLater({ sentence, word }: At, from: number): Predicate | undefined {
    const { document, table } = this
    return inSentence(document, sentence).predicates.find((predicate) => {
      const object = predicate.args.find(({ role }) => role === 'obj')
      return predicate.form === 'finite' && predicate.word >= from && predicate.word < word + IMPOSED && table.imposing.has(predicate.lemma) && object && document.words[document.groups[object.group]!.head]!.pos === 'pron'
    })
  }

  /** The one state that a sentence names beside others. */
  private onlyOther(sentence: number, others: readonly number[]): number[] {
    const found = new Set<number>()
    const { actors } = this.document
    for (const mention of inSentence(this.document, sentence).mentions) if (mention.form !== 'empty' && mention.form !== 'pronoun') for (const actor of mention.actors) if (actors[actor]!.kind === 'state' && !others.includes(actor)) found.add(actor)
    return found.size === 1 ? [...found] : []
  }

  /** «العدو الصهيوني» in the mouth of a speaker: whose enemy it is. */
  private speaking(at: At, row: RelationRow): { actors: number[]; slot: string } | undefined {
    if (!row.from.includes('speaker')) return undefined
    const { start } = this.document.words[at.word]!
    let best: CodedStatement | undefined
    for (const statement of statementsOver(this.document, this.statements, start)) if (!best || statement.content.start >= best.content.start) best = statement
    return best ? { actors: [...best.speakers], slot: 'speaker' } : undefined
  }

  /** The state of whoever speaks the words that something stands in. */
  private stateSpeaking(at: At): number[] {
    const { actors } = this.document
    const { start } = this.document.words[at.word]!
    const speaker = statementsOver(this.document, this.statements, start).at(-1)?.speakers[0]
    const country = speaker === undefined ? undefined : actors[speaker]!.country
    const state = country ? stateOf(this.document, country) : undefined
    return state === undefined ? [] : [state]
  }

  /** «حلفاء واشنطن»: somebody who is known by nothing but the tie. */
  private isOnlyCalled(actor: number, word: number): boolean {
    const { actors, mentions, words } = this.document
    const { lemma } = words[word]!
    return actors[actor]!.nameless === true && actors[actor]!.mentions.some((index) => mentions[index]!.head === word || words[mentions[index]!.head]!.lemma === lemma)
  }

  private isVague(mention: number): boolean {
    const { lemma, key } = this.document.words[this.document.mentions[mention]!.head]!
    return this.table.vague.has(lemma) || this.table.vague.has(key)
  }

  private canImpose(actor: number): boolean {
    const { kind, nameless, sector } = this.document.actors[actor]!
    return kind === 'person' ? sector === 'GOV' && !nameless : kind !== 'group' && kind !== 'outlet'
  }

  /** The person of the mention that a title stands in, and the bodies named inside it. */
  private titled(sentence: number, at: number): { person: number; bodies: readonly number[] } | undefined {
    const { document } = this
    const { mentions } = inSentence(document, sentence)
    for (const mention of mentionsOver(document, at)) {
      if (mention.form !== 'name') continue
      const person = mention.actors.find((actor) => document.actors[actor]!.kind === 'person' && !document.actors[actor]!.nameless)
      if (person === undefined) continue
      const bodies = mentions.filter((inner) => inner !== mention && inner.first >= mention.first && inner.last <= mention.last).flatMap((inner) => inner.actors.filter((actor) => document.actors[actor]!.kind === 'organization'))
      if (bodies.length) return { person, bodies }
    }
    return undefined
  }

  /** States, bodies and heads of them, not of one country. */
  private areRivals(from: readonly number[], to: readonly number[]): boolean {
    const { actors } = this.document
    const suits = (actor: number) => ['state', 'bloc', 'body'].includes(actors[actor]!.kind) || (actors[actor]!.kind === 'organization' && FIGHTING.has(actors[actor]!.sector))
    return from.every((actor) => suits(actor) || (actors[actor]!.kind === 'person' && actors[actor]!.sector === 'GOV' && !actors[actor]!.nameless)) && to.every((actor) => suits(actor) && from.every((other) => actors[actor]!.country === null || actors[other]!.country !== actors[actor]!.country || actors[actor]!.kind === 'organization'))
  }

  /** Whether such actors can stand in such a relation: one is a member of a body of many, never of a person. */
  private suits({ type, form, notes, from: held }: RelationRow, from: readonly number[], to: readonly number[]): boolean {
    const { actors } = this.document
    const kind = (actor: number) => actors[actor]!.kind
    // an outlet reports; only whose it is («صحيفة موالية للحكومة»), or whom it calls its enemy, is a tie of its own
    if (to.some((actor) => kind(actor) === 'outlet') || (from.some((actor) => kind(actor) === 'outlet') && !(type === 'ally' && form === 'adj') && !(type === 'member' && form === 'noun' && notes.has('plain')) && !notes.has('voice'))) return false
    // «الميليشيات التابعة لإيران», «وسائل إعلام تابعة للحوثيين»: armed men and media that are somebody's; a body of a state or party is only part of it
    if (notes.has('militia') && !(to.every((actor) => kind(actor) === 'state' || kind(actor) === 'organization') && from.every((actor) => kind(actor) === 'outlet' || (actors[actor]!.nameless && kind(actor) === 'group' && ['UAF', 'REB', 'CRM'].includes(actors[actor]!.sector ?? ''))))) return false
    // "US-backed forces": whosever they are, not the army of those who back them
    // «شن عملية لدعم المعارضين»: who backs a side in a fight
    if (notes.has('side') && !to.every((actor) => kind(actor) === 'organization' || ((kind(actor) === 'group' || kind(actor) === 'body') && FIGHTING.has(actors[actor]!.sector)))) return false
    // «مواجهة النفوذ الإيراني»: whose rivals are abroad
    if (notes.has('rivals') && !this.areRivals(from, to)) return false
    if (notes.has('linked') && (![...from, ...to].every((actor) => !actors[actor]!.nameless) || !to.every((actor) => ['state', 'organization', 'bloc'].includes(kind(actor))))) return false
    if (notes.has('state') && [...from, ...to].some((actor) => kind(actor) === 'person' || actors[actor]!.nameless)) return false
    if (type === 'supporter' && from.some((one) => to.some((other) => actors[one]!.country !== null && actors[one]!.country === actors[other]!.country && (form === 'adj' || (kind(one) === 'state' && kind(other) !== 'group' && kind(other) !== 'organization'))))) return false
    if (MUTUAL.has(type) && from.every((actor) => actors[actor]!.nameless && actors[actor]!.mentions.some((index) => this.isVague(index)))) return false
    // a woman friend, a source close to somebody: nobody whose ties are news
    if (MUTUAL.has(type) && form === 'noun' && from.every((actor) => kind(actor) === 'person' && actors[actor]!.nameless)) return false
    if (form === 'any' && from.some((actor) => kind(actor) !== 'state' && kind(actor) !== 'organization')) return false
    if (type === 'sanctioned') return to.every((actor) => kind(actor) !== 'group' || !actors[actor]!.nameless || from.length > 0)
    if (type !== 'member') return true
    const nameless = (actor: number) => actors[actor]!.nameless === true || kind(actor) === 'group'
    // loose groups are what a body is made of, not its members
    if (from.every(nameless) && !(form === 'verb' && to.every((actor) => kind(actor) === 'group'))) return false
    // «مرشح الحزب», "nominee": an office is a person's
    if (form === 'noun' && held[0] === 'holder' && !notes.has('plain') && !from.some((actor) => kind(actor) === 'person')) return false
    // officials of the United Nations serve it; they are no members. Who heads a firm holds an office
    if (form === 'noun' && !notes.has('plain') && from.every((actor) => kind(actor) === 'person' || nameless(actor)) && to.some((actor) => !MOVEMENTS.has(actors[actor]!.sector) || (notes.has('party') && actors[actor]!.sector === null))) return false
    return to.every((actor) => kind(actor) === 'organization' || kind(actor) === 'bloc' || (kind(actor) === 'body' && !actors[actor]!.country) || (form === 'verb' && kind(actor) === 'group' && (actors[actor]!.sector === 'OPP' || (FIGHTING.has(actors[actor]!.sector) && from.every((other) => kind(other) === 'person' || kind(other) === 'group')))))
  }
}

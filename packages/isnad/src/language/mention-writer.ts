// Mentions from phrases: their spans, the forms of the name in them, what a list of names takes from them.
import type { Group } from '../document/group.js'
import type { Mention, Place } from '../document/mention.js'
import type { Span } from '../document/span.js'
import { organizationInfo, stateInfo } from '../knowledge/index.js'
import type { Identity } from './identity.js'
import { isTownOfMeeting } from './meeting-towns.js'
import { isTownOfInstrument } from './instrument-names.js'
import { JOINED, type Joined } from './joined-states.js'
import { locativeOf } from './locative.js'
import type { Draft } from './names/drafts.js'
import type { Owner, Phrase, Range } from './names/phrase.js'
import { Places } from './places.js'

/** Blocs that are called by the name of a part of the world. */
const REGIONS: ReadonlySet<string> = new Set(['africans', 'asians', 'europeans', 'latin-america', 'balkans', 'middle-east', 'central-asia', 'caucasus', 'maghreb', 'sahel', 'horn-of-africa', 'gulf'])

/** How many words a description may go on behind what the tables know of it. */
const FURTHER = 8

export class MentionWriter {
  readonly mentions: Mention[] = []
  private readonly places: Places

  constructor(private readonly identity: Identity) {
    this.places = new Places(identity.scan, identity.pack)
  }

  /** A phrase as a mention of these actors, and its owners as weak ones. Returns whom it speaks of as somebody. */
  write(phrase: Phrase, actors: readonly Draft[], pendingWeak: boolean): { drafts: readonly Draft[]; weak: boolean } {
    const { scan, countries, text } = this.identity
    const { items } = scan
    const span = this.span(phrase)
    const locative = this.ownsAct(phrase) ? undefined : locativeOf(scan, phrase)
    const place = this.places.of(phrase, locative, countries.weights)
    const adjective = phrase.by === 'adjective'
    // a capital behind a preposition of place is a place; behind "to" and "from" both; in the name of an agreement or a meeting it is nobody
    const drafts = phrase.kind === 'state' && phrase.by === 'capital' && ((place !== undefined && locative === 'in') || isTownOfInstrument(scan, phrase) || isTownOfMeeting(scan, phrase)) ? [] : actors
    const { dateline } = text
    const filed = dateline !== undefined && span.start >= dateline.start && span.end <= dateline.end
    const region = phrase.kind === 'known' && drafts[0]?.kind === 'bloc' && locative !== undefined
    const weak = pendingWeak || adjective || !!phrase.inside || filed || region || (phrase.kind === 'state' && locative !== undefined)
    this.add({
      sentence: items[phrase.first]!.sentence, start: span.start, end: span.end, first: items[phrase.first]!.word, last: items[phrase.last - 1]!.last, head: this.head(phrase),
      form: adjective ? 'adjective' : phrase.name || phrase.id || phrase.by ? 'name' : 'description',
      actors: drafts.map((d) => d.index), quotes: adjective ? [span] : this.quotes(phrase), ...(weak && { weak }), ...(place !== undefined && { place }), ...(locative && { locative }), ...this.capital(phrase), ...this.entity(phrase), rule: phrase.rule,
    })
    for (const owner of phrase.owners) {
      if (owner.kind !== 'state' && owner.kind !== 'known') continue
      const draft = owner.kind === 'state' ? this.identity.state(owner.id) : this.identity.known(owner.id)
      const at = this.span(owner.at)
      const nisba = owner.kind === 'state' && owner.by === 'adjective'
      this.add({
        sentence: items[owner.at.first]!.sentence, start: at.start, end: at.end, first: items[owner.at.first]!.word, last: items[owner.at.last - 1]!.last, head: items[this.identity.pack.names.headFirst ? owner.at.first : owner.at.last - 1]!.word,
        form: nisba ? 'adjective' : 'name', actors: [draft.index], quotes: [at], weak: true, ...(!nisba && this.ownerEntity(owner)), rule: 'owner',
      })
    }
    return { drafts, weak }
  }

  /** States that one word joins, where no other mention has them. */
  writeJoined(joined: readonly Joined[]): void {
    const taken = new Set(this.mentions.flatMap((mention) => (mention.form === 'adjective' || mention.form === 'name') && mention.actors.length ? [mention.first] : []))
    for (const one of joined) {
      const { sentence, word, start, end } = one
      if (taken.has(word)) continue
      const draft = this.identity.joined(one)
      this.add({ sentence, start, end, first: word, last: word + 1, head: word, form: 'adjective', actors: [draft.index], quotes: [{ start, end }], weak: true, rule: JOINED })
    }
  }

  /**
   * "Iran-backed fighters", "the Saudi-led coalition", "pro-Russian separatists": states inside a word that says whose somebody is, where no other mention has them.
   * They own nothing: who is backed by Iran is not of Iran.
   */
  writeSponsors(): void {
    const { scan, text, pack } = this.identity
    const { sponsorPrefixes } = pack.names
    if (!sponsorPrefixes) return
    const taken = new Set(this.mentions.flatMap((mention) => (mention.form === 'adjective' || mention.form === 'name') && mention.last - mention.first === 1 ? [mention.first] : []))
    for (const item of scan.items) {
      if (item.mark) continue
      const word = text.words[item.first]!
      const dash = word.key.indexOf('-')
      const prefixed = dash > 0 && sponsorPrefixes.has(word.key.slice(0, dash))
      const backed = !prefixed && item.after >= 1 && text.words[item.after - 1]?.key === '-' && (text.words[item.after]!.pos === 'verb' || text.words[item.after]!.pos === 'adj')
      if ((!prefixed && !backed) || taken.has(item.first)) continue
      const entry = scan.lexicon.names.find([prefixed ? word.key.slice(dash + 1) : word.key]).find((one) => one.kind === 'state' && !one.doubtful)
      if (entry?.kind !== 'state') continue
      const draft = this.identity.state(entry.state.id)
      const at = { start: word.start + (prefixed ? dash + 1 : 0), end: word.end }
      this.add({ sentence: item.sentence, start: at.start, end: at.end, first: item.first, last: item.first + 1, head: item.first, form: 'adjective', actors: [draft.index], quotes: [at], weak: true, rule: 'inside a word' })
    }
  }

  /** "killed in US strikes": a name before the noun of an act says whose it is, not where. */
  private ownsAct(phrase: Phrase): boolean {
    this.owning ??= new Set(this.identity.text.predicates.flatMap(({ form, word, args }) => (form === 'finite' ? [] : args.flatMap(({ role, group }) => (role === 'gen' && this.identity.text.groups[group]!.last <= word ? [this.identity.text.groups[group]!.head] : [])))))
    return phrase.kind === 'state' && this.owning.has(this.head(phrase))
  }
  private owning: ReadonlySet<number> | undefined

  /** Every mention with every field, absent or not: objects all of one make are read fastest. */
  private add(rest: Omit<Mention, 'index'>): void {
    this.mentions.push({
      index: this.mentions.length, sentence: rest.sentence, start: rest.start, end: rest.end, group: undefined, first: rest.first, last: rest.last, head: rest.head, form: rest.form, actors: rest.actors,
      quotes: rest.quotes, weak: rest.weak, place: rest.place, locative: rest.locative, capital: rest.capital, named: rest.named, entity: rest.entity, rule: rest.rule,
    })
  }

  /** A pronoun, or a verb without its subject. */
  writeWord(form: 'pronoun' | 'empty', word: number, sentence: number, drafts: readonly Draft[]): void {
    const at = this.identity.text.words[word]!
    this.add({ sentence, start: at.start, end: at.end, first: word, last: word + 1, head: word, form, actors: drafts.map((d) => d.index), quotes: [], rule: form === 'empty' ? 'empty subject' : 'pronoun' })
  }

  finishPlaces(): Place[] {
    return this.places.finish(this.mentions)
  }

  /** The word that carries a phrase. */
  head(phrase: Phrase): number {
    return this.identity.scan.items[(phrase.head ?? phrase.name ?? phrase).first]!.word
  }

  private span(range: Range): Span {
    const { scan: { items, pack, text } } = this.identity
    const { start, key } = items[range.first]!
    const last = items[range.last - 1]!
    // "ISIS-held": the name alone
    const end = last.bare === '-' ? text.words[last.first]!.end : last.end
    return { start: pack.names.quotedFrom?.(text.text, start, key) ?? start, end }
  }

  /** «قواته», «شركاتنا»: quoted with the pronoun that says whose, where that is written on the word. */
  private quoted(range: Range): Span {
    const { scan: { items, pack }, text } = this.identity
    const { after } = items[range.last - 1]!
    const span = this.span(range)
    return after >= 0 && pack.names.pronounsJoin ? { start: span.start, end: text.words[after]!.end } : span
  }

  private quotes(phrase: Phrase): Span[] {
    // a document speaks for its author but is no name of his, nor is «بلاده» one of the country
    if (phrase.rule === 'document' || phrase.term?.flags.has('owncountry')) return []
    const spans: Span[] = []
    const add = (range: Range | undefined): void => {
      if (!range || range.last <= range.first) return
      const span = this.quoted(range)
      if (!spans.some((other) => other.start === span.start && other.end === span.end)) spans.push(span)
    }
    add(phrase)
    if (!phrase.name && !phrase.id && !phrase.by) add(this.described(phrase))
    add(phrase.core)
    add(phrase.name)
    if (phrase.alias) add(phrase.alias)
    if (phrase.also) add(phrase.also)
    return spans
  }

  /** «مسؤولا رفيعا من حماس», «مزارعون بيض»: a description with the adjectives and owners that no table has, as far as its noun group goes. */
  private described(phrase: Phrase): Range | undefined {
    const { items, itemOfWord } = this.identity.scan
    const last = items[phrase.last - 1]!.last
    const group = this.groupOf(this.head(phrase))
    if (!group || group.last <= last || group.last > last + FURTHER) return undefined
    let end = phrase.last
    for (let i = end; i < itemOfWord[group.last]!; i++) {
      const item = items[i]!
      if (item.mark || item.time || item.pos === 'verb' || item.pos === 'sub' || item.pos === 'num' || item.pos === 'det' || (item.before.includes(this.identity.pack.names.conjunction ?? '') && item.pos !== 'adj')) break
      if (item.pos !== 'prep' && item.pos !== 'conj') end = i + 1
    }
    return end > phrase.last ? { first: phrase.first, last: end } : undefined
  }

  private groups: Map<number, Group> | undefined
  private groupOf(word: number): Group | undefined {
    if (!this.groups) {
      this.groups = new Map()
      for (const group of this.identity.text.groups) if (!this.groups.has(group.head)) this.groups.set(group.head, group)
    }
    return this.groups.get(word)
  }

  /** The city that a seat of power was named by: Tel Aviv and Dar es Salaam stand for their states too, and are not the capital. */
  private capital(phrase: Phrase): { capital?: string } {
    const state = phrase.kind === 'state' && phrase.by === 'capital' && phrase.id ? stateInfo(phrase.id) : undefined
    const [main, ...others] = state?.capitals.en ?? []
    if (!state || !main) return {}
    const { scan } = this.identity
    for (const match of others.length ? scan.names(phrase.first) : [])
      if (match.length === phrase.last - phrase.first) for (const entry of match.entries) if (entry.kind === 'place' && entry.place.country === state.id) return { capital: entry.place.name }
    return { capital: main.text }
  }

  /** «جنوب لبنان», «نهر دجلة»: the name is what stands behind the point of the compass or the noun, if it is one by itself. */
  private bare(name: Range): Range {
    const { scan, pack } = this.identity
    const item = scan.items[name.first]!
    const noun = scan.term(name.first, 'place')?.length ?? (pack.names.placePrepositions.has(item.key) ? 1 : 0)
    const rest = { first: name.first + noun, last: name.last }
    if (!noun || rest.last <= rest.first || item.article) return name
    return scan.names(rest.first).some((match) => match.length === rest.last - rest.first && match.entries.some((entry) => entry.kind === 'place' || entry.kind === 'state')) ? rest : name
  }

  /** The name in an owner: without the nisba behind it («لاعبو يوفنتوس الإيطالي»), a part of the world as a place. */
  private ownerEntity(owner: Extract<Owner, { kind: 'state' | 'known' }>): { named: Span; entity: NonNullable<Mention['entity']> } {
    if (owner.kind === 'state') return { named: this.span(owner.at), entity: 'state' }
    const { first, last } = owner.at
    const match = this.identity.scan.names(first).find(({ length, entries }) => first + length <= last && entries.some((entry) => entry.kind === 'organization' && entry.organization.id === owner.id))
    return { named: this.span({ first, last: match ? first + match.length : last }), entity: REGIONS.has(owner.id) ? 'place' : 'organization' }
  }

  private entity(phrase: Phrase): { named?: Span; entity?: NonNullable<Mention['entity']> } {
    if (phrase.by === 'adjective' || phrase.by === 'people' || phrase.by === 'government') return {}
    if (phrase.kind === 'person') return phrase.name ? { named: this.span(phrase.name), entity: 'person' } : {}
    if (phrase.kind === 'state') {
      // «دولة الكويت», «جمهورية إيران الإسلامية»: the name is what stands behind the noun
      const noun = this.identity.scan.term(phrase.first, 'government')
      const rest = noun?.term.flags.has('name') && phrase.first + noun.length < phrase.last ? this.identity.scan.names(phrase.first + noun.length).find((match) => match.entries.some((e) => e.kind === 'state' && e.as === 'name' && e.state.id === phrase.id)) : undefined
      if (rest) return { named: this.span({ first: phrase.first + noun!.length, last: phrase.first + noun!.length + rest.length }), entity: 'state' }
      return { named: this.span(phrase), entity: 'state' }
    }
    if (phrase.kind === 'place') {
      const name = phrase.name ?? (phrase.rule === 'posting' && phrase.match ? { first: phrase.first, last: phrase.first + phrase.match.length } : undefined)
      return name ? { named: this.span(this.bare(name)), entity: 'place' } : {}
    }
    const core = phrase.core ?? phrase
    if (phrase.kind === 'known') {
      const organization = organizationInfo(phrase.id!)
      if (REGIONS.has(phrase.id!) && !this.identity.scan.term(phrase.first, 'bloc')) return { named: this.span(phrase.match ? { first: phrase.first, last: phrase.first + phrase.match.length } : core), entity: 'place' }
      if (organization?.kind === 'bloc' || (organization?.kind === 'body' && this.identity.scan.term(phrase.first, 'body')?.term.flags.has('nisba'))) return {}
      // the name as the gazetteer has it, without «الأميركية» behind it and without a noun before it that it does without («حركة طالبان», «وكالة رويترز»)
      const last = phrase.first + (phrase.match?.length ?? core.last - core.first)
      const noun = this.identity.scan.term(phrase.first, 'outlet', 'organization')
      const first = noun && noun.term.sector !== 'NGO' && noun.term.sector !== 'PTY' && phrase.first + noun.length < last && this.identity.scan.names(phrase.first + noun.length).some((match) => match.length === last - phrase.first - noun.length && match.entries.some((e) => e.kind === 'organization' && e.organization.id === phrase.id)) ? phrase.first + noun.length : phrase.first
      return { named: this.span({ first, last }), entity: 'organization' }
    }
    // bodies put together from common nouns («وزارة الخارجية», «الجيش») are no names; parliaments, councils and what has words of its own are
    if (phrase.kind === 'body') return phrase.alias || (/Parliament|Senate|ouncil/.test(phrase.term!.en) && phrase.last > (phrase.head?.last ?? 0)) ? { named: this.span(core), entity: 'body' } : {}
    if ((phrase.kind === 'organization' || phrase.kind === 'outlet') && (phrase.name || phrase.match)) {
      // «صحيفة هآرتس», «شركة نوكيا»: the noun is not of the name; «حزب العمل», «منظمة الصحة» it is
      const apart = phrase.name && (phrase.kind === 'outlet' || phrase.term?.sector === 'BUS' || (phrase.match && phrase.term?.sector !== 'NGO' && phrase.term?.sector !== 'PTY'))
      return { named: this.span(apart ? phrase.name! : phrase.name ? { first: core.first, last: Math.max(phrase.name.last, phrase.head?.last ?? 0) } : core), entity: phrase.kind }
    }
    return {}
  }
}

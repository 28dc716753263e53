// Who is whom in one story. Three rounds: what names itself (states, known bodies, named persons), then, in reading order, what needs others
// (offices, nouns alone, «بلاده», pronouns, empty subjects), then names for all.
import type { Actor, Mention, Place } from '../document/mention.js'
import type { Span } from '../document/span.js'
import { officesOf, organizationByName, organizationInfo, personInfo, placeInfo, stateInfo } from '../knowledge/index.js'
import { Discourse } from './discourse.js'
import type { Mentioned } from './mentions.js'
import { type Draft, Drafts, sameName } from './names/drafts.js'
import { bodyName, demonym, groupName, officeOf, portfolioOf, stateOfCode } from './names/naming.js'
import type { Term } from './names/lexicon.js'
import type { Owner, Phrase, Range } from './names/phrase.js'
import type { Scan } from './names/scan.js'
import type { LanguagePack } from './pack.js'
import { Places } from './places.js'

/** How much more the sentence itself and the one before it count. */
const NEAR = 4

/** Blocs that are called by the name of a part of the world. */
const REGIONS: ReadonlySet<string> = new Set(['africans', 'asians', 'europeans', 'latin-america', 'balkans', 'middle-east', 'central-asia', 'caucasus', 'maghreb', 'sahel', 'horn-of-africa', 'gulf'])

interface Pending { phrase: Phrase; drafts: readonly Draft[]; place: number | undefined; weak: boolean }

export class Coreference {
  private readonly drafts = new Drafts()
  private readonly places: Places
  private readonly scan: Scan
  private readonly discourse: Discourse
  private readonly targets = new Map<Phrase, Pending>()
  /** How often each country is spoken of, for bodies without one. */
  private readonly weights = new Map<string, number>()

  constructor(
    private readonly text: Mentioned,
    private readonly pack: LanguagePack,
  ) {
    this.scan = text.scan
    this.places = new Places(this.scan, pack)
    this.discourse = new Discourse(text, this.scan)
  }

  link(): { mentions: Mention[]; actors: Actor[]; places: Place[] } {
    for (const phrase of this.text.phrases) this.weigh(phrase)
    this.weighHome()
    for (const phrase of this.text.phrases) this.name(phrase)
    this.settle()
    const mentions = this.walk()
    return { mentions, actors: this.finish(mentions), places: this.places.finish(mentions) }
  }

  private weigh(phrase: Phrase): void {
    const headline = this.scan.items[phrase.first]!.start < this.text.bodyStart ? 2 : 1
    for (const owner of phrase.owners) if (owner.kind === 'state') this.addWeight(owner.id, (phrase.by === 'government' ? 4 : phrase.kind === 'body' || phrase.kind === 'person' ? 2 : 1) * headline, this.sentence(phrase))
    if (phrase.kind === 'state' && phrase.id && !phrase.inside) this.addWeight(phrase.id, (phrase.by === 'adjective' ? 1 : this.discourse.isSubject(phrase) ? 3 : 1) * headline, this.sentence(phrase))
  }
  /** A national newspaper or site speaks of its own state's bodies without saying whose they are. */
  private weighHome(): void {
    const outlet = this.text.story.source?.outlet
    const home = outlet ? organizationByName(outlet, 'en') ?? organizationByName(outlet, this.pack.code as 'ar') : undefined
    if (!home?.country || home.kind !== 'outlet' || !['newspaper', 'website', 'radio'].includes(home.role)) return
    this.home = home.country
  }
  private home: string | undefined
  private readonly spoken = new Map<number, { iso: string; weight: number }[]>()
  private addWeight(id: string, weight: number, sentence: number): void {
    const iso = stateInfo(id)?.iso3
    if (!iso) return
    const list = this.spoken.get(sentence)
    if (list) list.push({ iso, weight })
    else this.spoken.set(sentence, [{ iso, weight }])
    this.weights.set(iso, (this.weights.get(iso) ?? 0) + weight)
  }

  // ---------- round one: what names itself
  private name(phrase: Phrase): void {
    const draft = this.nameOf(phrase)
    if (draft) this.targets.set(phrase, { phrase, drafts: [draft], place: undefined, weak: false })
  }

  private nameOf(phrase: Phrase): Draft | undefined {
    if (phrase.kind === 'state' && phrase.id) return phrase.by === 'people' || phrase.by === 'adjective' ? this.people(phrase) : this.state(phrase.id)
    if (phrase.kind === 'state' && phrase.by === 'government') {
      const owner = phrase.owners.find((o) => o.kind === 'state')
      if (owner?.kind === 'state') return this.state(owner.id)
      const known = phrase.owners.find((o) => o.kind === 'known')
      if (known?.kind === 'known') return this.known(known.id)
      return undefined
    }
    if (phrase.kind === 'known' && phrase.id) {
      const draft = this.known(phrase.id)
      if (phrase.alias) this.drafts.alias(`named:${this.tokens(phrase.alias).join(' ')}`, draft)
      return draft
    }
    if (phrase.kind === 'person' && (phrase.name || phrase.id) && phrase.rule !== 'bare word' && phrase.rule !== 'surname') return this.person(phrase)
    if ((phrase.kind === 'organization' || phrase.kind === 'outlet') && phrase.id && phrase.match) return this.known(phrase.id)
    if ((phrase.kind === 'organization' || phrase.kind === 'outlet') && phrase.name) {
      // letters alone are a name only of what the text has spelled out («… (PKK)»)
      if (phrase.rule === 'acronym') return this.drafts.find(`named:${this.tokens(phrase.name).join(' ')}`)
      return this.organization(phrase)
    }
    if (phrase.kind === 'bloc') return this.drafts.keyed(`bloc:${phrase.term!.en}`, () => this.drafts.make('bloc', phrase, phrase.rule, { name: phrase.term!.en, country: null, sector: null, number: 'pl' }))
    if (phrase.kind === 'body' && !phrase.each && this.countryOf(phrase) !== undefined) {
      const draft = this.body(phrase)
      if (phrase.alias) this.drafts.alias(`named:${this.tokens(phrase.alias).join(' ')}`, draft)
      return draft
    }
    return undefined
  }

  private state(id: string): Draft {
    return this.drafts.keyed(`state:${id}`, () => {
      const state = stateInfo(id)
      return this.drafts.make('state', undefined, 'state', { name: state?.name ?? id, known: id, country: state?.iso3 ?? null, sector: state?.status === 'claims' ? 'PRE' : null, gender: state?.gender ?? 'f' })
    })
  }

  /** «الروس» speaks of Russia; «الفلسطينيون», a people whose statehood is not that of others, are a group of their own. */
  private people(phrase: Phrase): Draft {
    const state = stateInfo(phrase.id!)
    if (!state || state.status === 'member' || state.status === 'territory' || state.status === 'former') return this.state(phrase.id!)
    return this.drafts.keyed(`people:${state.id}`, () => this.drafts.make('group', phrase, 'people', { name: state.people[0]?.text ?? `${state.adjectives[0]?.text ?? state.name} people`, country: state.iso3, sector: null, number: 'pl' }))
  }

  private known(id: string): Draft {
    return this.drafts.keyed(`org:${id}`, () => {
      const organization = organizationInfo(id)
      return this.drafts.make(organization?.kind ?? 'organization', undefined, 'known organization', { name: organization?.name ?? id, known: id, country: organization?.role === 'social' ? null : (organization?.country ?? null), sector: organization?.sector ?? null, gender: undefined })
    })
  }

  /** Tokens of a person's name, for comparing. */
  private tokens(range: Range): string[] {
    const tokens: string[] = []
    for (let i = range.first; i < range.last; i++) if (!this.scan.items[i]!.mark) tokens.push(this.scan.items[i]!.bare)
    return tokens
  }

  private person(phrase: Phrase): Draft {
    const tokens = phrase.name ? this.tokens(phrase.name) : []
    const known = phrase.id ? personInfo(phrase.id) : undefined
    let draft = known ? this.drafts.find(`person:${known.id}`) : undefined
    draft ??= this.drafts.all.find((other) => other.kind === 'person' && other.tokens.length > 0 && sameName(other.tokens, tokens) && !(known && other.known && other.known !== known.id))
    draft ??= this.drafts.make('person', phrase, phrase.rule, { number: 'sg' })
    if (tokens.length > draft.tokens.length) {
      draft.tokens = tokens
      if (!draft.known) draft.name = this.latin(phrase.name!)
    }
    if (known && !draft.known) {
      draft.known = known.id
      draft.name = known.name
      draft.gender = known.gender
      this.drafts.alias(`person:${known.id}`, draft)
      const post = this.text.published ? officesOf(known, this.text.published)[0] : undefined
      draft.country ??= known.country
      if (post) {
        draft.office ??= post.office
        draft.sector ??= post.of.startsWith('org:') ? (organizationInfo(post.of.slice(4))?.sector ?? null) : 'GOV'
        if (post.of.startsWith('org:')) draft.country = organizationInfo(post.of.slice(4))?.country ?? null
      }
    }
    if (phrase.term?.flags.has('counterpart')) this.asCounterpart(draft, phrase)
    else if (phrase.term) this.titled(draft, phrase)
    this.lastNamed = draft
    if (phrase.also) this.titled(draft, { ...phrase.also, owners: phrase.owners })
    return draft
  }

  private lastNamed: Draft | undefined
  /** Holders of an office whose title names no country. */
  private readonly unsettled: { draft: Draft; term: Term; sentence: number }[] = []

  /** Gives them the country the story is about, unless somebody else holds that office there. */
  private settle(): void {
    for (const { draft, term, sentence } of this.unsettled) {
      if (draft.country !== undefined) continue
      const taken = new Set(this.drafts.all.flatMap((other) => (other !== draft && other.kind === 'person' && other.tokens.length && other.office === draft.office && other.country ? [other.country] : [])))
      draft.country = this.contextCountry(sentence, term, taken)
    }
  }

  // «نظيره الإيراني مسعود بزشكيان»: the office of whom the text spoke before, the country of the nisba
  private asCounterpart(draft: Draft, phrase: Phrase): void {
    draft.country ??= this.countryOf(phrase)
    const other = this.lastNamed
    if (other && other !== draft) {
      draft.office ??= other.office
      draft.sector ??= other.sector
    }
    draft.sector ??= 'GOV'
  }

  /** What a title tells of its holder: office, sector, country. */
  private titled(draft: Draft, phrase: Phrase): void {
    const { term } = phrase
    if (!term) return
    if (term.gender && !draft.known && term.class === 'title') draft.gender = term.gender
    if (phrase.head) draft.heads.add(this.scan.items[phrase.head.last - 1]!.bare).add(this.scan.items[phrase.head.first]!.bare)
    const office = officeOf(phrase)
    const org = this.ownerOrganization(phrase)
    const country = this.countryOf(phrase)
    if (office && (!draft.office || draft.known)) draft.office = office
    if (org) {
      draft.of ??= org.index
      draft.sector = this.sectorOf(term, org) ?? draft.sector
      draft.country ??= org.country
    } else {
      draft.sector ??= term.sector ?? phrase.modifiers.find((m) => m.term.flags.has('sector'))?.term.sector ?? (phrase.owners.some((o) => o.kind === 'state' || (o.kind === 'phrase' && o.phrase.kind === 'state')) ? 'GOV' : undefined)
    }
    if (country === undefined && draft.country === undefined && !org && term.class === 'title' && term.sector && ['GOV', 'LEG', 'JUD', 'COP', 'MIL'].includes(term.sector)) this.unsettled.push({ draft, term, sentence: this.scan.items[phrase.first]!.sentence })
    if (country !== undefined && (draft.country === undefined || (draft.country === null && !org))) draft.country = country
  }

  /** The sector of somebody by title and by whom he works for; a ministry's people are of the government, also the defence ministry's. */
  private sectorOf(term: Term, org: Draft): Draft['sector'] {
    if (org.kind === 'body' && org.from && (org.from.term?.class === 'portfolio' || org.from.term?.en.includes('{portfolio}'))) return org.sector === 'SPY' ? 'SPY' : 'GOV'
    if (term.flags.has('role') && term.sector && term.sector !== 'UNK' && term.sector !== 'GOV') return term.sector
    // a state's diplomat at an organization is the state's
    if (term.flags.has('diplomat')) return term.sector
    return org.sector ?? term.sector
  }

  /** The organization or body that a phrase belongs to. */
  private ownerOrganization(phrase: Phrase): Draft | undefined {
    for (const owner of phrase.owners) {
      if (owner.kind === 'known') return this.known(owner.id)
      if (owner.kind === 'phrase' && ['body', 'organization', 'outlet', 'known'].includes(owner.phrase.kind)) {
        const target = this.targets.get(owner.phrase)?.drafts[0] ?? this.nameOf(owner.phrase) ?? this.resolve(owner.phrase)?.drafts[0]
        if (target) return target
      }
      // «المتحدث باسم الأمين العام للأمم المتحدة»
      if (owner.kind === 'phrase' && owner.phrase.kind === 'person') {
        const target = this.ownerOrganization(owner.phrase)
        if (target) return target
      }
    }
    return undefined
  }

  /** The state or person that a document is of. */
  private ownerActor(phrase: Phrase): Draft | undefined {
    for (const owner of phrase.owners) {
      if (owner.kind === 'state') return this.state(owner.id)
      if (owner.kind === 'phrase') return this.targets.get(owner.phrase)?.drafts[0] ?? this.nameOf(owner.phrase) ?? this.resolve(owner.phrase)?.drafts[0]
      if (owner.kind === 'pronoun') return this.discourse.pronoun(this.scan.items[owner.at.last - 1]!.after)[0]
    }
    return undefined
  }

  /** The country a phrase names by its owners; undefined when it names none, null when it belongs to none. */
  private countryOf(phrase: Phrase): string | null | undefined {
    if (phrase.each) return null
    if (phrase.kind === 'body' || phrase.kind === 'group' || phrase.kind === 'organization') {
      // «قوات أمريكية بريطانية»: of two states, of neither alone
      const states = new Set(phrase.owners.flatMap((owner) => (owner.kind === 'state' ? [stateInfo(owner.id)?.iso3] : [])))
      if (states.size > 1) return null
    }
    for (const owner of phrase.owners) {
      const country = this.countryOfOwner(owner)
      if (country !== undefined) return country
    }
    return undefined
  }

  private countryOfOwner(owner: Owner): string | null | undefined {
    if (owner.kind === 'state') return stateInfo(owner.id)?.iso3 ?? null
    if (owner.kind === 'place') return placeInfo(owner.id)?.country ?? undefined
    if (owner.kind === 'known') return organizationInfo(owner.id)?.country ?? null
    if (owner.kind !== 'phrase' || owner.phrase.rule === 'posting') return undefined
    const { phrase } = owner
    if (phrase.kind === 'state') return phrase.id ? stateInfo(phrase.id)?.iso3 : this.countryOf(phrase)
    const own = this.countryOf(phrase)
    if (own !== undefined) return own
    const target = this.targets.get(phrase)?.drafts[0]
    return target?.country
  }

  private organization(phrase: Phrase): Draft {
    const name = this.tokens(phrase.name!).join(' ')
    const draft = this.drafts.keyed(`named:${name}`, () => this.drafts.make(phrase.kind === 'outlet' ? 'outlet' : 'organization', phrase, phrase.rule, { name: this.latin(phrase.name!), sector: phrase.term?.sector }))
    if (phrase.alias) this.drafts.alias(`named:${this.tokens(phrase.alias).join(' ')}`, draft)
    const country = this.countryOf(phrase)
    if (country !== undefined) draft.country ??= country
    return draft
  }

  private body(phrase: Phrase, context?: string | null): Draft {
    const own = this.countryOf(phrase)
    const owner = own ? undefined : this.ownerOrganization(phrase)
    const country = own ?? (owner ? owner.country : context)
    // «قوات التحالف»: the coalition itself
    if (owner && owner.country == null && owner.from?.term?.en === 'coalition' && /forces|army|air force|command/.test(phrase.term!.en)) return owner
    const portfolio = portfolioOf(phrase)
    const what = phrase.term!.class === 'portfolio' || phrase.term!.en.includes('{portfolio}') ? `ministry:${portfolio?.name ?? (phrase.portfolios[0] ? this.tokens(phrase.portfolios[0].at).join(' ') : '')}` : `${phrase.term!.row} ${[...phrase.modifiers.map((m) => m.at), ...(phrase.name ? [phrase.name] : [])].map((range) => this.tokens(range).join(' ')).join(' ')}`
    const where = phrase.owners.find((o) => o.kind === 'phrase' && o.phrase.rule === 'posting' && phrase.term!.flags.has('place') && !phrase.term!.flags.has('of'))
    const place = where?.kind === 'phrase' ? this.tokens(where.at).join(' ') : ''
    const palace = country && phrase.term!.en === 'Presidency' ? this.drafts.all.find((d) => d.kind === 'body' && d.country === country && d.known && ['executive', 'president'].includes(organizationInfo(d.known)?.role ?? '')) : undefined
    if (palace) return palace
    return this.drafts.keyed(`body:${what}:${country ?? owner?.index ?? ''}:${place}`, () => {
      const sector = phrase.portfolios.find((p) => p.term)?.term?.sector ?? phrase.term!.sector
      const igo = owner?.sector === 'IGO' && phrase.term!.sector === 'GOV'
      const draft = this.drafts.make('body', phrase, phrase.rule, { country: country ?? owner?.country ?? null, sector: igo ? 'IGO' : sector, of: owner?.index })
      draft.name = bodyName(phrase, country, owner?.name, (range) => this.latin(range))
      return draft
    })
  }

  private latin(range: Range): string {
    const { items } = this.scan
    return this.pack.names.latin(this.text.text.slice(items[range.first]!.start, items[range.last - 1]!.end).replace(/["«»“”()]/g, ''))
  }

  // ---------- round two: in reading order
  private walk(): Mention[] {
    const mentions: Mention[] = []
    const events = this.discourse.events(this.text.phrases)
    for (const event of events) {
      if (event.kind === 'phrase') {
        const pending = this.targets.get(event.phrase) ?? this.resolve(event.phrase)
        if (pending) this.mention(mentions, pending)
        // a single name of somebody the story tells nothing of: named, but no actor
        else if (event.phrase.rule === 'bare word' || event.phrase.rule === 'acronym') this.mention(mentions, { phrase: event.phrase, drafts: [], place: undefined, weak: true })
      } else {
        const actors = event.kind === 'empty' ? this.discourse.emptySubject(event.predicate) : this.discourse.pronoun(event.word)
        if (!actors.length && event.kind === 'pronoun') continue
        const at = this.text.words[event.word]!
        mentions.push({ index: mentions.length, sentence: event.sentence, start: at.start, end: at.end, first: event.word, last: event.word + 1, head: event.word, form: event.kind, actors: actors.map((d) => d.index), quotes: [], rule: event.kind === 'empty' ? 'empty subject' : 'pronoun' })
        for (const draft of actors) this.discourse.note(draft, event.word, event.kind)
      }
    }
    return mentions
  }

  private resolve(phrase: Phrase): Pending | undefined {
    const to = (drafts: readonly Draft[], weak = false): Pending => ({ phrase, drafts, place: undefined, weak })
    const one = (draft: Draft | undefined): Pending | undefined => (draft ? to([draft]) : undefined)
    switch (phrase.kind) {
      case 'place': return to([])
      case 'anaphor': return this.anaphor(phrase)
      case 'person': return phrase.each ? to(this.forEach(phrase, (each) => this.office(each))) : one(this.office(phrase))
      case 'state': return one(this.government(phrase))
      case 'body': {
        // «المجلس», «المحكمة», «الوزارة» alone: the last one called so
        const alone = phrase.definite && phrase.last === phrase.head!.last && !phrase.owners.length && !phrase.portfolios.length ? this.called(phrase) : undefined
        if (alone) return one(alone)
        return phrase.each ? to(this.forEach(phrase, (each) => this.body(each))) : one(this.body(phrase, this.ownCountry(phrase) ?? this.sameBody(phrase) ?? this.contextCountry(this.sentence(phrase), phrase.term)))
      }
      case 'group': return phrase.each && phrase.number === 'du' && phrase.term?.class === 'title' ? to(this.forEach(phrase, (each) => this.office({ ...each, kind: 'person', number: 'sg', definite: true }))) : one(this.group(phrase))
      case 'organization':
      case 'outlet': return one(this.nounAlone(phrase))
      default: return undefined
    }
  }

  private forEach(phrase: Phrase, make: (each: Phrase) => Draft | undefined): Draft[] {
    return phrase.owners.flatMap((owner) => (owner.kind === 'state' ? (make({ ...phrase, each: false, owners: [owner] }) ?? []) : []))
  }

  /** The country of an owner that points back: «سفيرها», «وزير خارجية بلاده». */
  private ownCountry(phrase: Phrase): string | null | undefined {
    for (const owner of phrase.owners) {
      if (owner.kind === 'pronoun') return this.discourse.pronoun(this.scan.items[owner.at.last - 1]!.after)[0]?.country
      if (owner.kind === 'anaphor') return this.discourse.lastWithCountry()?.country
    }
    return undefined
  }

  /** «الوزارة», «الجيش» after «وزارة الخارجية الفنلندية»: the body of that noun named before. */
  private sameBody(phrase: Phrase): string | null | undefined {
    const colours = (of: Phrase): string => [...of.modifiers.map((m) => m.at), ...of.portfolios.map((p) => p.at), ...(of.name ? [of.name] : [])].map((range) => this.tokens(range).join(' ')).join(' ')
    const mine = colours(phrase)
    const same = this.drafts.all.filter((d) => d.kind === 'body' && d.from?.term?.row === phrase.term!.row && d.country && d.last >= 0 && (!mine || colours(d.from) === mine))
    return same.sort((a, b) => b.last - a.last)[0]?.country
  }

  /**
   * The country that bodies and officials without one are of: that of a national outlet where the story speaks of it enough (always for «رئيس الجمهورية»),
   * else the one that the story speaks of most. `not`: countries that it cannot be.
   */
  private contextCountry(sentence?: number, term?: Term, not?: ReadonlySet<string>): string | undefined {
    let best: string | undefined
    let most = 0
    const near = sentence === undefined ? undefined : this.nearWeights(sentence)
    for (const [iso, weight] of this.weights) {
      if (not?.has(iso)) continue
      const sum = weight + (near?.get(iso) ?? 0) * NEAR
      if (sum > most) { best = iso; most = sum }
    }
    const { home } = this
    if (home && !not?.has(home) && (term?.flags.has('home') || !most || (this.weights.get(home) ?? 0) * 3 >= most)) return home
    return best
  }

  /** What the sentence and the one before it say of each country. */
  private nearWeights(sentence: number): Map<string, number> {
    const near = new Map<string, number>()
    for (const at of [sentence - 1, sentence]) for (const { iso, weight } of this.spoken.get(at) ?? []) near.set(iso, (near.get(iso) ?? 0) + weight)
    return near
  }

  private sentence(phrase: Phrase): number {
    return this.scan.items[phrase.first]!.sentence
  }

  /** The country of most of what the story speaks of, when it is by far the most. */
  private dominantCountry(): string | undefined {
    let sum = 0
    for (const weight of this.weights.values()) sum += weight
    const best = this.contextCountry()
    return best && (this.weights.get(best) ?? 0) * 2 > sum ? best : undefined
  }

  private government(phrase: Phrase): Draft | undefined {
    const country = this.ownCountry(phrase) ?? this.countryOf(phrase) ?? (phrase.owners.length ? undefined : this.contextCountry(this.sentence(phrase)))
    const state = stateOfCode(country)
    return state ? this.state(state.id) : undefined
  }

  private anaphor(phrase: Phrase): Pending | undefined {
    const { flags } = phrase.term!
    const to = (drafts: readonly Draft[]): Pending | undefined => (drafts.length ? { phrase, drafts, place: undefined, weak: false } : undefined)
    if (flags.has('owncountry') || flags.has('thecountry')) {
      const country = flags.has('owncountry') ? this.discourse.lastWithCountry()?.country : this.contextCountry(this.sentence(phrase))
      const state = stateOfCode(country)
      return state ? { phrase, drafts: [this.state(state.id)], place: undefined, weak: true } : undefined
    }
    if (flags.has('document')) {
      const owner = this.ownerOrganization(phrase) ?? this.ownerActor(phrase)
      return to(owner ? [owner] : phrase.owners.length ? [] : this.discourse.lastAuthor())
    }
    if (flags.has('called')) {
      const noun = this.scan.items[phrase.first]!.bare
      let best: Draft | undefined
      for (const draft of this.drafts.all) if (draft.kind === 'state' && draft.last >= 0 && this.discourse.saidWith(draft, noun) && !(best && best.last > draft.last)) best = draft
      const entry = best ? undefined : this.scan.names(phrase.first)[0]?.entries.find((e) => e.kind === 'state')
      if (!best && entry?.kind === 'state') best = this.state(entry.state.id)
      return best ? to([best]) : undefined
    }
    if (flags.has('twostates')) return to(this.discourse.lastTwo((d) => d.kind === 'state'))
    if (flags.has('twosides')) return to(this.discourse.lastTwo((d) => d.kind === 'state' || d.kind === 'organization' || d.kind === 'body'))
    if (flags.has('twopersons')) return to(this.discourse.lastTwo((d) => d.kind === 'person'))
    if (flags.has('latter')) return to(this.discourse.latter(phrase))
    return undefined
  }

  /** Somebody by office alone: the person of that office and country named anywhere in the story, else a person of his own. */
  private office(phrase: Phrase): Draft | undefined {
    if (phrase.rule === 'bare word' || phrase.rule === 'surname') {
      const tokens = this.tokens(phrase.name!)
      return this.drafts.all.find((d) => d.kind === 'person' && d.tokens.length > 1 && sameName(d.tokens, tokens))
    }
    const { term } = phrase
    if (!term) return undefined
    if (term.flags.has('counterpart')) return this.counterpart(phrase)
    const office = officeOf(phrase)
    const org = this.ownerOrganization(phrase)
    const country = this.countryOf(phrase) ?? this.ownCountry(phrase)
    // «مراسلة قناة …»: who reports for an outlet without being named is the outlet
    if (org?.kind === 'outlet' && (term.en === 'correspondent' || term.en === 'source') && !this.drafts.all.some((d) => d.kind === 'person' && d.tokens.length && d.of === org.index)) return org
    // a nameless spokesman of a government, nameless representatives of anybody, are those they speak for
    if (term.flags.has('spokesperson') && !org) {
      const government = phrase.owners.find((o) => o.kind === 'phrase' && o.phrase.by === 'government')
      const state = government ? stateOfCode(country) : undefined
      if (state && !this.drafts.all.some((d) => d.tokens.length && d.office === 'spokesperson' && d.country === country)) return this.state(state.id)
    }
    if (phrase.definite) {
      const head = this.scan.items[phrase.head!.last - 1]!.bare
      const fits = (d: Draft): boolean => {
        if (d.kind !== 'person' || (!d.tokens.length && !d.office)) return false
        if (org && d.of !== undefined && d.of !== org.index) return false
        if (country !== undefined && d.country !== country) return false
        if (d.heads.has(head) && phrase.last === phrase.head!.last + phrase.owners.length) return true
        if (!d.office) return false
        if (d.office === office) return true
        const bare = !phrase.portfolios.length && country === undefined
        return d.from?.term?.row === term.row ? bare || d.office.replace(/^former /, '') === office : bare && office !== undefined && d.office.endsWith(` ${office}`)
      }
      const before = this.drafts.all.filter((d) => fits(d) && d.last >= 0).sort((a, b) => b.last - a.last)[0]
      const found = before ?? this.drafts.all.find(fits)
      if (found) return found
    } else if (term.flags.has('role')) {
      const key = `nameless:${term.row}:${country ?? ''}:${org?.index ?? ''}:${phrase.modifiers.map((m) => m.term.row).join('.')}`
      return this.drafts.keyed(key, () => this.nameless(phrase, country, org))
    }
    return this.drafts.keyed(`office:${office ?? term.en}:${country ?? this.contextCountry(this.sentence(phrase), term) ?? ''}:${org?.index ?? ''}`, () => this.nameless(phrase, country, org))
  }

  private nameless(phrase: Phrase, country: string | null | undefined, org: Draft | undefined): Draft {
    const term = phrase.term!
    const office = officeOf(phrase)
    const quality = phrase.modifiers.find((m) => m.term.flags.has('sector'))?.term
    const where = country !== undefined ? country : org ? org.country : this.isApart(phrase) ? null : this.contextCountry(this.sentence(phrase), term)
    const sector = quality?.sector ?? (org ? this.sectorOf(term, org) : (term.sector ?? (phrase.owners.some((o) => o.kind === 'state' || (o.kind === 'phrase' && o.phrase.kind === 'state')) ? 'GOV' : null)))
    const name = term.class === 'title' && !term.flags.has('role') ? [org ? org.name : demonym(where), office ?? term.en].filter(Boolean).join(' ') : groupName(phrase, where, org?.name)
    return this.drafts.make('person', phrase, phrase.rule, { name, country: where ?? null, sector, office, nameless: true, of: org?.index })
  }

  // «نظيره الإيراني»: the office is that of the last person, the country the nisba's
  private counterpart(phrase: Phrase): Draft | undefined {
    const country = this.countryOf(phrase)
    const other = this.discourse.lastPerson()
    if (country === undefined) return undefined
    const found = this.drafts.all.find((d) => d.kind === 'person' && d.country === country && d !== other && d.office !== undefined && d.office === other?.office)
    if (found) return found
    return this.drafts.keyed(`office:${other?.office}:${country}:`, () => this.drafts.make('person', phrase, 'counterpart', { name: `${demonym(country)} ${other?.office ?? 'counterpart'}`, country, sector: other?.sector ?? 'GOV', office: other?.office, nameless: true }))
  }

  /** Of no one country: Western, Arab, international; sources and experts, who may be anybody's. */
  private isApart(phrase: Phrase): boolean {
    return phrase.term!.flags.has('nocountry') || phrase.modifiers.some((m) => m.term.flags.has('nocountry'))
  }

  private group(phrase: Phrase): Draft {
    // «الوفد», «المتظاهرون»: those of that noun spoken of before
    if (phrase.definite && !phrase.counted && !phrase.owners.length && !phrase.modifiers.length) {
      const before = this.drafts.all.filter((d) => d.kind === 'group' && d.last >= 0 && d.from?.term?.row === phrase.term!.row).sort((a, b) => b.last - a.last)[0]
      if (before) return before
    }
    const org = this.ownerOrganization(phrase)
    const own = this.countryOf(phrase)
    const country = own !== undefined ? own : (this.ownCountry(phrase) ?? org?.country)
    const people = phrase.owners.find((o) => o.kind === 'phrase' && o.phrase.kind === 'state')
    const quality = phrase.modifiers.find((m) => m.term.flags.has('sector'))?.term
    const sector = quality?.sector ?? org?.sector ?? phrase.term!.sector
    const where = country !== undefined ? country : this.isApart(phrase) ? null : this.contextCountry(this.sentence(phrase), phrase.term)
    void people
    const key = `group:${phrase.term!.en}:${phrase.counted && phrase.term!.flags.has('victims') ? phrase.first : ''}:${country ?? ''}:${org?.index ?? ''}:${quality?.row ?? ''}`
    return this.drafts.keyed(key, () => this.drafts.make('group', phrase, phrase.rule, { name: groupName(phrase, country, org?.name), country: where ?? null, sector, nameless: true, of: org?.index, number: 'pl' }))
  }

  /** «الحركة», «الوكالة», «الصحيفة»: the last one of that noun; outlets without a name («وسائل إعلام روسية») are their own. */
  private nounAlone(phrase: Phrase): Draft | undefined {
    const { term } = phrase
    if (!term) return undefined
    const country = this.countryOf(phrase)
    if (phrase.kind === 'outlet' && (country !== undefined || term!.flags.has('plural') || !phrase.definite)) {
      return this.drafts.keyed(`outlet:${term!.en}:${country ?? ''}`, () => this.drafts.make('outlet', phrase, phrase.rule, { name: [demonym(country), term!.en].filter(Boolean).join(' '), ...(country !== undefined && { country }), sector: term!.sector }))
    }
    const found = this.called(phrase)
    if (found) return found
    // «التلفزيون الرسمي» without more is the state's of which the story is
    if (phrase.kind === 'outlet' && term!.flags.has('news')) {
      const where = country ?? this.contextCountry(this.sentence(phrase))
      return this.drafts.keyed(`outlet:${term!.en}:${where ?? ''}`, () => this.drafts.make('outlet', phrase, phrase.rule, { name: [demonym(where), term!.en].filter(Boolean).join(' '), country: where ?? null, sector: term!.sector }))
    }
    if (country === undefined && phrase.last === phrase.head!.last) return undefined
    return this.drafts.keyed(`noun:${term!.row}:${country ?? ''}`, () => this.drafts.make(phrase.kind as 'organization', phrase, phrase.rule, { name: [demonym(country), term!.en].filter(Boolean).join(' '), country: country ?? null, sector: term!.sector }))
  }

  /** The last one spoken of that was called by the same noun («الاتحاد» after «الاتحاد الأوروبي»). */
  private called(phrase: Phrase): Draft | undefined {
    const row = phrase.term!.row
    const noun = this.scan.items[phrase.head!.last - 1]!.bare
    let best: Draft | undefined
    for (const draft of this.drafts.all) {
      if (draft.last < 0 || draft.kind === 'state' || draft.kind === 'person' || draft.kind === 'group' || (best && best.last > draft.last)) continue
      if (this.discourse.saidWith(draft, row) || this.discourse.saidWith(draft, noun)) best = draft
    }
    return best
  }

  // ---------- mentions
  private mention(mentions: Mention[], pending: Pending): void {
    const { phrase } = pending
    const { items } = this.scan
    const span = this.span(phrase)
    const first = items[phrase.first]!.word
    const head = items[(phrase.head ?? phrase.name ?? phrase).first]!.word
    const locative = this.discourse.locative(phrase)
    const place = this.places.of(phrase, locative, this.weights)
    const adjective = phrase.by === 'adjective'
    let drafts = pending.drafts
    // a capital behind a preposition of place is a place; behind "to" and "from" both
    if (place !== undefined && phrase.kind === 'state' && phrase.by === 'capital' && locative === 'in') drafts = []
    const { dateline } = this.text
    const filed = dateline !== undefined && span.start >= dateline.start && span.end <= dateline.end
    const region = phrase.kind === 'known' && drafts[0]?.kind === 'bloc' && locative !== undefined
    const weak = pending.weak || adjective || !!phrase.inside || filed || region || (phrase.kind === 'state' && locative !== undefined)
    const index = mentions.length
    mentions.push({
      index, sentence: items[phrase.first]!.sentence, start: span.start, end: span.end, first, last: items[phrase.last - 1]!.last, head,
      form: adjective ? 'adjective' : phrase.name || phrase.id || phrase.by ? 'name' : 'description',
      actors: drafts.map((d) => d.index), quotes: adjective ? [span] : this.quotes(phrase), ...(weak && { weak }), ...(place !== undefined && { place }), ...this.entity(phrase), rule: phrase.rule,
    })
    for (const draft of drafts) {
      if (phrase.term && phrase.kind !== 'person') this.discourse.remember(draft, phrase.term.row)
      if (phrase.kind === 'known' || phrase.kind === 'organization' || phrase.kind === 'body' || (phrase.kind === 'state' && !adjective)) for (const noun of this.nounsOf(phrase)) this.discourse.remember(draft, noun)
      if (phrase.gender && !draft.known && draft.kind !== 'state') draft.gender ??= phrase.gender
      if (draft.known && draft.kind !== 'person' && draft.kind !== 'state' && phrase.gender) draft.gender = phrase.gender
      this.discourse.note(draft, head, weak ? 'weak' : 'said', items[phrase.last - 1]!.last)
    }
    // owners named inside are mentions of their own, weak ones
    for (const owner of phrase.owners) {
      if (owner.kind !== 'state' && owner.kind !== 'known') continue
      const draft = owner.kind === 'state' ? this.state(owner.id) : this.known(owner.id)
      const at = this.span(owner.at)
      mentions.push({
        index: mentions.length, sentence: items[owner.at.first]!.sentence, start: at.start, end: at.end, first: items[owner.at.first]!.word, last: items[owner.at.last - 1]!.last, head: items[owner.at.first]!.word,
        form: owner.kind === 'state' && owner.by === 'adjective' ? 'adjective' : 'name', actors: [draft.index], quotes: [at], weak: true,
        ...(owner.kind === 'state' && owner.by !== 'adjective' && { named: at, entity: 'state' as const }), ...(owner.kind === 'known' && { named: at, entity: 'organization' as const }), rule: 'owner',
      })
    }
  }

  /** The nouns by which something may be called later: the first word of its name, or the last where the head noun comes last. */
  private nounsOf(phrase: Phrase): string[] {
    const { items } = this.scan
    const core = phrase.core ?? phrase
    return this.pack.names.headFirst ? [items[core.first]!.bare] : [items[core.first]!.bare, items[core.last - 1]!.bare]
  }

  private span(range: Range): Span {
    const { items } = this.scan
    return { start: items[range.first]!.start, end: items[range.last - 1]!.end }
  }

  private quotes(phrase: Phrase): Span[] {
    // a document speaks for its author but is no name of his
    if (phrase.rule === 'document') return []
    const spans: Span[] = []
    const add = (range: Range | undefined): void => {
      if (!range || range.last <= range.first) return
      const span = this.span(range)
      if (!spans.some((other) => other.start === span.start && other.end === span.end)) spans.push(span)
    }
    add(phrase)
    add(phrase.core)
    add(phrase.name)
    if (phrase.alias) add(phrase.alias)
    if (phrase.also) add(phrase.also)
    return spans
  }

  private entity(phrase: Phrase): { named?: Span; entity?: NonNullable<Mention['entity']> } {
    if (phrase.by === 'adjective' || phrase.by === 'people' || phrase.by === 'government') return {}
    if (phrase.kind === 'person') return phrase.name ? { named: this.span(phrase.name), entity: 'person' } : {}
    if (phrase.kind === 'state') {
      // «دولة الكويت», «جمهورية إيران الإسلامية»: the name is what stands behind the noun
      const noun = this.scan.term(phrase.first, 'government')
      const rest = noun?.term.flags.has('name') && phrase.first + noun.length < phrase.last ? this.scan.names(phrase.first + noun.length).find((match) => match.entries.some((e) => e.kind === 'state' && e.as === 'name' && e.state.id === phrase.id)) : undefined
      if (rest) return { named: this.span({ first: phrase.first + noun!.length, last: phrase.first + noun!.length + rest.length }), entity: 'state' }
      return { named: this.span(phrase), entity: 'state' }
    }
    if (phrase.kind === 'place') return phrase.name ? { named: this.span(phrase.name), entity: 'place' } : {}
    const core = phrase.core ?? phrase
    if (phrase.kind === 'known') {
      const organization = organizationInfo(phrase.id!)
      if (REGIONS.has(phrase.id!) && !this.scan.term(phrase.first, 'bloc')) return { named: this.span(core), entity: 'place' }
      if (organization?.kind === 'bloc' || (organization?.kind === 'body' && this.scan.term(phrase.first, 'body')?.term.flags.has('nisba'))) return {}
      // the name as the gazetteer has it, without «الأميركية» behind it and without a noun before it that it does without («حركة طالبان», «وكالة رويترز»)
      const last = phrase.first + (phrase.match?.length ?? core.last - core.first)
      const noun = this.scan.term(phrase.first, 'outlet', 'organization')
      const first = noun && noun.term.sector !== 'NGO' && noun.term.sector !== 'PTY' && phrase.first + noun.length < last && this.scan.names(phrase.first + noun.length).some((match) => match.length === last - phrase.first - noun.length && match.entries.some((e) => e.kind === 'organization' && e.organization.id === phrase.id)) ? phrase.first + noun.length : phrase.first
      return { named: this.span({ first, last }), entity: 'organization' }
    }
    // bodies put together from common nouns («وزارة الخارجية», «الجيش») are no names; parliaments, councils and what has words of its own are
    if (phrase.kind === 'body') return phrase.alias || /Parliament|ouncil/.test(phrase.term!.en) ? { named: this.span(core), entity: 'body' } : {}
    if ((phrase.kind === 'organization' || phrase.kind === 'outlet') && (phrase.name || phrase.match)) {
      // «صحيفة هآرتس», «شركة نوكيا»: the noun is not of the name; «حزب العمل», «منظمة الصحة» it is
      const apart = phrase.name && (phrase.kind === 'outlet' || phrase.term?.sector === 'BUS' || (phrase.match && phrase.term?.sector !== 'NGO' && phrase.term?.sector !== 'PTY'))
      return { named: this.span(apart ? phrase.name! : phrase.name ? { first: core.first, last: Math.max(phrase.name.last, phrase.head?.last ?? 0) } : core), entity: phrase.kind }
    }
    return {}
  }

  private finish(mentions: readonly Mention[]): Actor[] {
    // somebody named without any title is, in a story about one country, of that country
    const dominant = this.dominantCountry()
    for (const draft of this.drafts.all) if (draft.country === undefined && dominant && (draft.kind === 'person' || draft.kind === 'organization' || draft.kind === 'outlet') && !draft.known && draft.of === undefined) draft.country = dominant
    const of = this.drafts.all.map(() => [] as number[])
    for (const mention of mentions) for (const actor of mention.actors) of[actor]!.push(mention.index)
    return this.drafts.all.map((draft) => ({
      index: draft.index, kind: draft.kind, name: draft.name ?? '', ...(draft.known && { known: draft.known }), country: draft.country ?? null, sector: draft.kind === 'state' && draft.sector !== 'PRE' ? null : (draft.sector ?? null),
      office: draft.office ?? null, ...(draft.gender && { gender: draft.gender }), ...(draft.number && { number: draft.number }), ...(draft.nameless && { nameless: true }), mentions: of[draft.index]!, rule: draft.rule,
    }))
  }
}

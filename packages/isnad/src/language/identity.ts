// Round one of who is whom: what names itself. States and known bodies, persons by name, bodies by noun and owner; what titles tell of their holders.
import { type Language, type State, officesOf, organizationByName, organizationInfo, organizations, personInfo, placeInfo, sectorOfOffice, stateInfo } from '../knowledge/index.js'
import type { Joined } from './joined-states.js'
import type { Discourse } from './discourse.js'
import type { Mentioned } from './mentions.js'
import { type Countries, countryOfPlace } from './names/countries.js'
import { type Draft, Drafts } from './names/drafts.js'
import { bodyName, officeOf, portfolioOf } from './names/naming.js'
import { flagValue } from './names/lexicon.js'
import { isOfEach, type Owner, OWN_NOUN, OWNED_NAME, type Phrase, type Range } from './names/phrase.js'
import type { Scan } from './names/scan.js'
import { isApart } from './own-country.js'
import type { LanguagePack } from './pack.js'

/** Rules of the names that a noun or an owner told to be an organization's. */
const NAMED_BY_NOUN = /noun \+ name$|owned by a state$/

const peopleName = (state: State): string => state.people[0]?.text ?? `${state.adjectives[0]?.text ?? state.name} people`

/** Whoever stands for anybody, a state or an organization. */
const REPRESENTATIVE = 'representative'

export class Identity {
  readonly drafts = new Drafts()
  /** Whom a phrase that names itself refers to. */
  readonly targets = new Map<Phrase, Draft>()
  readonly scan: Scan
  private lastNamed: Draft | undefined
  /** Holders of an office whose title names no country. */
  private readonly unsettled: { draft: Draft; sentence: number; phrase: Phrase }[] = []

  constructor(
    readonly text: Mentioned,
    readonly pack: LanguagePack,
    readonly countries: Countries,
    readonly discourse: Discourse,
    /** What does not name itself, in the next round. */
    private readonly resolve: (phrase: Phrase) => Draft | undefined,
  ) {
    this.scan = text.scan
  }

  /** Goes through all phrases of the story. */
  run(): void {
    this.shareStates()
    this.shareTitles()
    const surnames: Phrase[] = []
    for (const phrase of this.text.phrases) {
      // a surname that the knowledge has waits until all full names are read: «الحريري» is the one that the story names
      if (phrase.kind === 'person' && phrase.id && !phrase.term && phrase.name && this.tokens(phrase.name).length === 1) { surnames.push(phrase); continue }
      const draft = this.nameOf(phrase)
      if (draft) this.targets.set(phrase, draft)
      if (draft && phrase.kind === 'body' && draft.country) this.drafts.alias(`any:body:${phrase.term!.row}:${this.colours(phrase)}`, draft)
      if (draft && phrase.head && (phrase.kind === 'organization' || phrase.kind === 'known')) this.drafts.alias(`any:${this.scan.items[phrase.head.first]!.bare}`, draft)
      else if (draft && phrase.kind === 'known') this.drafts.alias(`any:${this.scan.items[this.pack.names.headFirst ? phrase.first : phrase.last - 1]!.bare}`, draft)
    }
    for (const phrase of surnames) this.targets.set(phrase, this.drafts.named(this.tokens(phrase.name!), (draft) => draft.tokens.length > 1) ?? this.person(this.isFamiliar(phrase) ? phrase : { ...phrase, id: undefined }))
    // who holds an office of no country said has that of the story, unless somebody else holds it there
    for (const { draft, sentence, phrase } of this.unsettled) {
      if (draft.country !== undefined) continue
      const taken = new Set<string>()
      for (const other of this.drafts.titled(draft.office ? [`o:${draft.office}`] : [])) if (other !== draft && other.tokens.length && other.office === draft.office && other.country) taken.add(other.country)
      draft.country = this.countries.context(sentence, phrase, taken)
      if (draft.country) draft.inferred = true
    }
  }

  /** «وزير الدفاع الأوغندي ووزير الداخلية»: offices of one government, where the first names the state and the next, joined to it, none. */
  private shareStates(): void {
    const { groups } = this.scan.text
    const byHead = new Map(this.text.phrases.flatMap((phrase) => (phrase.kind === 'person' && phrase.portfolios.length && phrase.head ? [[this.scan.items[phrase.head.first]!.word, phrase] as const] : [])))
    for (const group of groups) {
      const first = group.conjuncts.length ? byHead.get(group.head) : undefined
      const state = first?.owners.length === 1 && first.owners[0]!.kind === 'state' ? first.owners[0]!.id : undefined
      for (const index of state ? group.conjuncts : []) {
        const other = byHead.get(groups[index]!.head)
        if (other?.definite && !other.owners.length && !other.id && other.number === 'sg') other.beside = state!
      }
    }
  }

  /** "Presidents John Otieno of Kenya and Joe Borg of Malta": each of those who are joined to a name behind a title in the plural has it. */
  private shareTitles(): void {
    const { groups } = this.scan.text
    const persons = this.text.phrases.filter((phrase) => phrase.kind === 'person' && phrase.name)
    const titled = persons.filter(({ term, head }) => term?.class === 'title' && term.number === 'pl' && head)
    if (!titled.length) return
    const byWord = new Map(persons.map((phrase) => [this.scan.items[phrase.name!.last - 1]!.word, phrase]))
    for (const first of titled) {
      const group = groups.find(({ head }) => head === this.scan.items[first.name!.last - 1]!.word)
      for (const index of group?.conjuncts ?? []) {
        const other = byWord.get(groups[index]!.head)
        if (other && !other.term && other.owners.length) other.term = first.term!
      }
    }
  }

  /** «المالكي», "al-Maliki": a family name that many bear is the one who is known by it only where the story speaks of his country; a head of state is known everywhere («الأسد»). */
  private isFamiliar(phrase: Phrase): boolean {
    const person = personInfo(phrase.id!)
    const country = person?.country
    if (person?.posts.some(({ office }) => office === 'president' || office === 'king')) return true
    return !this.scan.items[phrase.first]!.article || !country || this.countries.weights.has(country)
  }

  /** Whom a phrase names by its own words; undefined where it needs others. */
  nameOf(phrase: Phrase): Draft | undefined {
    if (phrase.kind === 'state' && phrase.id && phrase.by === 'people' && phrase.counted) return this.citizens(phrase)
    if (phrase.kind === 'state' && phrase.id) return phrase.by === 'people' || phrase.by === 'adjective' ? this.people(phrase) : this.state(phrase.id)
    if (phrase.kind === 'state' && phrase.by === 'government') {
      // «السلطات في مصر وليبيا»: of each
      if (isOfEach(phrase)) return undefined
      const owner = phrase.owners.find((o) => o.kind === 'state')
      if (owner?.kind === 'state') return this.state(owner.id)
      const known = phrase.owners.find((o) => o.kind === 'known')
      if (known?.kind === 'known') return this.known(known.id)
      return undefined
    }
    if (phrase.kind === 'known' && phrase.id) {
      const draft = this.namesake(phrase) ?? this.known(phrase.id)
      if (phrase.alias) this.drafts.alias(`named:${this.tokens(phrase.alias).join(' ')}`, draft)
      return draft
    }
    if (phrase.kind === 'person' && (phrase.name || phrase.id) && phrase.rule !== 'bare word' && phrase.rule !== 'surname') return (phrase.rule === 'bare name' ? this.calledBefore(phrase) : undefined) ?? this.person(phrase)
    if ((phrase.kind === 'organization' || phrase.kind === 'outlet') && phrase.id && phrase.match) return this.known(phrase.id)
    if ((phrase.kind === 'organization' || phrase.kind === 'outlet') && phrase.name) {
      // letters alone are a name only of what the text has spelled out («… (PKK)»)
      if (phrase.rule === 'acronym') return this.drafts.find(`named:${this.tokens(phrase.name).join(' ')}`)
      return this.organization(phrase)
    }
    if (phrase.kind === 'bloc') return this.bloc(phrase)
    if (phrase.kind === 'outlet' && !phrase.each) {
      const agency = this.agencyOf(phrase)
      if (agency && phrase.alias) this.drafts.alias(`named:${this.tokens(phrase.alias).join(' ')}`, agency)
      if (agency) return agency
    }
    if (phrase.kind === 'body' && !phrase.each && !phrase.term?.flags.has('ofperson') && this.countryOf(phrase) !== undefined) {
      const draft = this.body(phrase)
      if (phrase.alias) this.drafts.alias(`named:${this.tokens(phrase.alias).join(' ')}`, draft)
      return draft
    }
    return undefined
  }

  /** «وكالة الأنباء الرسمية السعودية»: the one agency that a state has. */
  private agencyOf(phrase: Phrase): Draft | undefined {
    if (phrase.name || phrase.number === 'pl' || !phrase.term?.flags.has('wire') || !phrase.owners.some(({ kind }) => kind === 'state')) return undefined
    const country = this.countryOf(phrase)
    const here = country ? organizations().filter((other) => other.country === country && other.role === 'agency' && other.flags.has('state')) : []
    return here.length === 1 ? this.known(here[0]!.id) : undefined
  }

  /** "major powers", «القوى الكبرى»: the bloc that the knowledge has by that name, so that both languages speak of one. */
  private bloc(phrase: Phrase): Draft {
    const { en } = phrase.term!
    const known = organizationByName(en, 'en')
    if (known?.kind === 'bloc') return this.known(known.id)
    // "NATO countries": those of an organization of states
    const org = this.ownerOrganization(phrase)
    return this.drafts.keyed(`bloc:${en}:${org?.index ?? ''}`, () => this.drafts.make('bloc', phrase, phrase.rule, { name: [org?.name, en].filter(Boolean).join(' '), country: null, sector: null, number: 'pl', of: org?.index }))
  }

  state(id: string): Draft {
    return this.drafts.keyed(`state:${id}`, () => {
      const state = stateInfo(id)
      return this.drafts.make('state', undefined, 'state', { name: state?.name ?? id, known: id, country: state?.iso3 ?? null, sector: state?.status === 'claims' ? 'PRE' : null, gender: state?.gender ?? 'f' })
    })
  }

  /** «الروس» speaks of Russia; «الفلسطينيون», a people whose statehood is not that of others, are a group of their own. */
  private people(phrase: Phrase): Draft {
    const state = stateInfo(phrase.id!)
    if (!state || state.status === 'member' || state.status === 'territory' || state.status === 'former') return this.state(phrase.id!)
    return this.drafts.keyed(`people:${state.id}`, () => this.drafts.make('group', phrase, 'people', { name: peopleName(state), country: state.iso3, sector: null, number: 'pl' }))
  }

  /** "Two Ukrainians", "Serbians protested": so many of a people, not their state. */
  private citizens(phrase: Phrase): Draft {
    const state = stateInfo(phrase.id!)!
    return this.drafts.keyed(`citizens:${state.id}`, () => this.drafts.make('group', phrase, 'people', { name: peopleName(state), country: state.iso3, sector: 'CVL', number: 'pl', nameless: true }))
  }

  /** One of those that a word joins. */
  joined({ id, known }: Joined): Draft {
    return known ? this.known(id) : this.state(id)
  }

  known(id: string): Draft {
    return this.drafts.keyed(`org:${id}`, () => {
      const organization = organizationInfo(id)
      const draft = this.drafts.make(organization?.kind ?? 'organization', undefined, 'known organization', { name: organization?.name ?? id, known: id, country: organization?.role === 'social' ? null : (organization?.country ?? null), sector: organization?.sector ?? null, gender: undefined })
      if (organization?.country && (organization.role === 'executive' || organization.role === 'president')) this.drafts.alias(`palace:${organization.country}`, draft)
      return draft
    })
  }

  /** «الحزب الجمهوري» in a story about Armenia: parties of one name are those of the land that the story, or a word beside the name, speaks of. */
  private namesake(phrase: Phrase): Draft | undefined {
    const party = organizationInfo(phrase.id!)
    if (!party?.country || !party.flags.has('common')) return undefined
    const country = this.countryOf(phrase) ?? (this.countries.speaksOf(party.country) ? party.country : this.countries.context())
    if (!country || country === party.country) return undefined
    const code = this.pack.code as Language
    const here = organizations().find((other) => other.country === country && other.sector === party.sector && other.names[code].some(({ text }) => text.startsWith(`${phrase.match!.entries[0]!.form} `)))
    if (here) return this.known(here.id)
    return this.drafts.keyed(`party:${party.id}:${country}`, () => this.drafts.make('organization', phrase, 'namesake of a known party', { name: party.name, country, sector: party.sector }))
  }

  /** Keys of the words in a range, marks left out. */
  tokens(range: Range): string[] {
    const tokens: string[] = []
    for (let i = range.first; i < range.last; i++) if (!this.scan.items[i]!.mark) tokens.push(this.scan.items[i]!.bare)
    return tokens
  }

  person(phrase: Phrase): Draft {
    const tokens = phrase.name ? this.tokens(phrase.name) : []
    const known = phrase.id ? personInfo(phrase.id) : undefined
    let draft = known ? this.drafts.find(`person:${known.id}`) : undefined
    if (!draft && known && tokens.length === 1) draft = this.drafts.named(tokens, (other) => other.tokens.length > 1)
    draft ??= this.drafts.named(tokens, (other) => !(known && other.known && other.known !== known.id))
    // «الشيخ تميم» after «الشيخ تميم بن حمد», «آبي» after «آبي أحمد», «شقيقه فيدل»
    if (!draft && tokens.length === 1 && !known && (!phrase.term || phrase.term.class === 'rank' || phrase.term.flags.has('monarch') || phrase.term.flags.has('relative'))) draft = this.drafts.ofFirstName(tokens[0]!)
    draft ??= this.drafts.make('person', phrase, phrase.rule, { number: 'sg' })
    if (tokens.length > draft.tokens.length) {
      this.drafts.rename(draft, tokens)
      if (!draft.known) draft.name = this.latin(phrase.name!)
    }
    if (known && !draft.known && !(tokens.length === 1 && draft.tokens.length > 1)) {
      draft.known = known.id
      draft.name = known.name
      draft.gender = known.gender
      this.drafts.alias(`person:${known.id}`, draft)
      // the post held that day, or one about to be taken up
      const post = this.text.published ? (officesOf(known, this.text.published)[0] ?? officesOf(known, later(this.text.published))[0]) : undefined
      draft.country ??= known.country
      if (post) {
        draft.office ??= post.office
        draft.sector ??= post.of.startsWith('org:') ? (organizationInfo(post.of.slice(4))?.sector ?? null) : sectorOfOffice(post.office)
        // «وزير الخارجية الروسي» before «لافروف» is told of: he is found by the office he holds
        this.drafts.indexTitle(draft)
        if (post.of.startsWith('org:')) {
          draft.country = organizationInfo(post.of.slice(4))?.country ?? null
          draft.of ??= this.known(post.of.slice(4)).index
        }
      }
    }
    if (phrase.term?.flags.has('counterpart')) this.asCounterpart(draft, phrase)
    else if (phrase.term) this.titled(draft, phrase)
    else if (phrase.rule === OWNED_NAME) this.belongs(draft, phrase)
    // «الفرنسية مارغريت دوبوا»: a nisba alone tells whose she is
    else if (phrase.owners.length) draft.country ??= this.countryOf(phrase)
    this.lastNamed = draft
    if (phrase.also) this.titled(draft, { ...phrase.also, owners: phrase.owners })
    return draft
  }

  /** The organization that the story has told this name to be of by a noun beside it ("the airline Latam"), or by whose it is. */
  calledBefore(phrase: Phrase): Draft | undefined {
    const draft = this.drafts.find(`named:${this.tokens(phrase.name!).join(' ')}`)
    return draft && NAMED_BY_NOUN.test(draft.rule) ? draft : undefined
  }

  /** "CNN's Jane Roe", "Chile's Jane Roe": of that outlet, organization or state. */
  private belongs(draft: Draft, phrase: Phrase): void {
    const org = this.ownerOrganization(phrase)
    if (org) {
      draft.of ??= org.index
      draft.sector ??= org.sector
    }
    const country = org ? org.country : this.countryOf(phrase)
    if (country) draft.country ??= country
  }

  // «نظيره الإيراني مسعود بزشكيان»: the office of whom the text spoke before, the country of the nisba
  private asCounterpart(draft: Draft, phrase: Phrase): void {
    draft.country ??= this.countryOf(phrase)
    const other = this.lastNamed
    // a guest may have any office
    if (other && other !== draft && !phrase.term?.flags.has('guest')) {
      draft.office ??= other.office
      draft.sector ??= other.sector
    }
    draft.sector ??= 'GOV'
    this.drafts.indexTitle(draft)
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
    this.drafts.indexTitle(draft)
    if (org) {
      draft.of ??= org.index
      const sender = this.senderOf(phrase)
      draft.sector = this.sectorOf(phrase, org) ?? draft.sector
      // "AU chairperson John Otieno of Kenya": its own officer, and yet a Kenyan
      const home = phrase.name && phrase.owners.find((owner) => owner.kind === 'state' && owner.at.first >= phrase.name!.last)
      if (sender) draft.country = sender
      else if (org.sector === 'IGO') draft.country = home?.kind === 'state' ? (stateInfo(home.id)?.iso3 ?? null) : org.country
      draft.country ??= org.country
    } else {
      draft.sector ??= term.sector ?? phrase.modifiers.find((m) => m.term.flags.has('sector'))?.term.sector ?? (phrase.owners.some((o) => o.kind === 'state' || (o.kind === 'phrase' && o.phrase.kind === 'state')) ? 'GOV' : undefined)
    }
    if (country === undefined && draft.country === undefined && !org && term.class === 'title' && term.sector && ['GOV', 'LEG', 'JUD', 'COP', 'MIL'].includes(term.sector)) this.unsettled.push({ draft, sentence: this.sentence(phrase), phrase })
    if (country !== undefined && (draft.country === undefined || (draft.country === null && !org))) draft.country = country
  }

  /** «السفير الروسي لدى الأمم المتحدة», "Kenya's representative at the African Union": the state that has sent somebody to an organization, named before it. */
  senderOf({ term, under, owners }: Phrase): string | undefined {
    const isEnvoy = !!term && (term.flags.has('diplomat') || !!under?.term?.flags.has('diplomat') || term.en === REPRESENTATIVE)
    return isEnvoy && owners.length > 1 ? (this.countryOfOwner(owners[0]!) ?? undefined) : undefined
  }

  /** The sector of somebody by title and by whom he works for; a ministry's people are of the government, also the defence ministry's. */
  sectorOf(phrase: Phrase, org: Draft): Draft['sector'] {
    const term = phrase.term!
    if (org.kind === 'body' && org.from && (org.from.term?.class === 'portfolio' || org.from.term?.en.includes('{portfolio}'))) return org.sector === 'SPY' ? 'SPY' : 'GOV'
    if (term.flags.has('role') && term.sector && term.sector !== 'UNK' && term.sector !== 'GOV') return term.sector
    // a state's diplomat at an organization is the state's
    if (term.flags.has('diplomat')) return term.sector
    if (this.senderOf(phrase)) return 'GOV'
    return org.sector ?? term.sector
  }

  /** Whom a phrase refers to, in whatever round that is told. */
  actorOf(phrase: Phrase): Draft | undefined {
    return this.targets.get(phrase) ?? this.nameOf(phrase) ?? this.resolve(phrase)
  }

  /** The organization or body that a phrase belongs to. */
  ownerOrganization(phrase: Phrase): Draft | undefined {
    for (const owner of phrase.owners) {
      if (owner.kind === 'known') return this.known(owner.id)
      if (owner.kind === 'phrase' && ['body', 'organization', 'outlet', 'known'].includes(owner.phrase.kind)) {
        const target = this.actorOf(owner.phrase)
        if (target) return target
      }
      // «المتحدث باسم الأمين العام للأمم المتحدة», «زعماء دول الاتحاد الأفريقي», "leaders of NATO countries"
      if (owner.kind === 'phrase' && (owner.phrase.kind === 'person' || owner.phrase.kind === 'bloc')) {
        const target = this.ownerOrganization(owner.phrase)
        if (target) return target
      }
    }
    return undefined
  }

  /** The state or person that a document is of. */
  ownerActor(phrase: Phrase): Draft | undefined {
    for (const owner of phrase.owners) {
      if (owner.kind === 'state') return this.state(owner.id)
      if (owner.kind === 'phrase') return this.actorOf(owner.phrase)
      if (owner.kind === 'pronoun') return this.discourse.pronoun(this.scan.pronounIn(owner.at.last - 1))[0]
    }
    return undefined
  }

  /** The country a phrase names by its owners; undefined when it names none, null when it belongs to none. */
  countryOf(phrase: Phrase): string | null | undefined {
    if (phrase.each) return null
    if (phrase.kind === 'body' || phrase.kind === 'group' || phrase.kind === 'organization') {
      // «قوات أمريكية بريطانية»: of two states, of neither alone
      const states = new Set(phrase.owners.flatMap((owner) => (owner.kind === 'state' ? [stateInfo(owner.id)?.iso3] : [])))
      if (states.size > 1) return null
    }
    for (const owner of phrase.owners) {
      // «سفيرتها لدى الأمم المتحدة»: where somebody is posted does not tell whose he is
      if (owner.kind === 'known' && phrase.term?.flags.has('diplomat') && phrase.owners.some((other) => other.kind === 'pronoun')) continue
      const country = isLocal(phrase) && isPosting(owner) ? countryOfPlace(owner.phrase.id!) : this.countryOfOwner(owner)
      if (country !== undefined) return country
    }
    // an office that one country alone calls so, unless another is named with it
    return (phrase.beside ? stateInfo(phrase.beside)?.iso3 : undefined) ?? (phrase.term && flagValue(phrase.term.flags, 'country'))
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
    return this.targets.get(phrase)?.country
  }

  organization(phrase: Phrase): Draft {
    const name = this.tokens(phrase.name!).join(' ')
    const draft = this.drafts.keyed(`named:${name}`, () => this.drafts.make(phrase.kind === 'outlet' ? 'outlet' : phrase.term?.flags.has('body') ? 'body' : 'organization', phrase, phrase.rule, { name: this.latin(phrase.name!), sector: phrase.term?.sector }))
    if (phrase.alias) this.drafts.alias(`named:${this.tokens(phrase.alias).join(' ')}`, draft)
    const country = this.countryOf(phrase)
    if (country !== undefined) draft.country ??= country
    else if (draft.country === undefined && phrase.rule === OWN_NOUN && !isApart(phrase) && (draft.kind === 'body' || draft.sector === 'PTY')) {
      // the Investigative Committee of a story about Russia
      draft.country = this.countries.context(this.sentence(phrase), phrase)
      if (draft.country) draft.inferred = true
    }
    return draft
  }

  /** `context`: the country of a body whose words say none; `inferred`: that is only what the story speaks of. */
  body(phrase: Phrase, context?: string | null, inferred = false): Draft {
    const own = this.countryOf(phrase)
    const owner = own ? undefined : this.ownerOrganization(phrase)
    const country = own ?? (owner ? owner.country : context)
    // «قوات التحالف»: the coalition itself
    if (owner && owner.country == null && owner.from?.term?.en === 'coalition' && /forces|army|air force|command/.test(phrase.term!.en)) return owner
    const portfolio = portfolioOf(phrase)
    // «МИД» is «министерство иностранных дел»
    const ministry = phrase.portfolios.length ? undefined : /^Ministry of ([A-Z].*)$/.exec(phrase.term!.en)?.[1]
    const what = ministry ? `ministry:${ministry}` : phrase.term!.class === 'portfolio' || phrase.term!.en.includes('{portfolio}') ? `ministry:${portfolio?.name ?? (phrase.portfolios[0] ? this.tokens(phrase.portfolios[0].at).join(' ') : '')}` : `${phrase.term!.row} ${[...phrase.modifiers.map((m) => m.at), ...(phrase.name ? [phrase.name] : [])].map((range) => this.tokens(range).join(' ')).join(' ')}`
    const where = phrase.owners.find((o) => o.kind === 'phrase' && o.phrase.rule === 'posting' && phrase.term!.flags.has('place') && !phrase.term!.flags.has('of'))
    const place = where?.kind === 'phrase' ? this.tokens(where.at).join(' ') : ''
    // «الرئاسة الروسية» where the story also says «الكرملين»
    const palace = country && phrase.term!.en === 'Presidency' ? this.drafts.find(`palace:${country}`) : undefined
    if (palace) return palace
    return this.drafts.keyed(`body:${what}:${country ?? owner?.index ?? ''}:${place}`, () => {
      const sector = phrase.portfolios.find((p) => p.term)?.term?.sector ?? phrase.term!.sector
      const igo = owner?.sector === 'IGO' && phrase.term!.sector === 'GOV'
      const draft = this.drafts.make('body', phrase, phrase.rule, { country: country ?? owner?.country ?? null, sector: igo ? 'IGO' : sector, of: owner?.index, ...(inferred && country && country === context && !own && { inferred }) })
      draft.name = bodyName(phrase, country, owner?.name, (range) => this.latin(range))
      return draft
    })
  }

  /** What tells bodies of one noun apart: portfolio, adjectives, name. */
  colours(phrase: Phrase): string {
    return [...phrase.modifiers.map((m) => m.at), ...phrase.portfolios.map((p) => p.at), ...(phrase.name ? [phrase.name] : [])].map((range) => this.tokens(range).join(' ')).join(' ')
  }

  /** A stretch of the text as a name in Latin letters. */
  latin(range: Range): string {
    const { items } = this.scan
    return this.pack.names.latin(this.text.text.slice(items[range.first]!.start, items[range.last - 1]!.end).replace(/["«»“”()]/g, ''))
  }

  sentence(phrase: Phrase): number {
    return this.scan.items[phrase.first]!.sentence
  }
}

/** «الشرطة في موسكو», "a court in Hanoi": police and courts are of the state that they stand in, as embassies and missions are not. */
const isLocal = ({ kind, term }: Phrase): boolean => kind === 'body' && (term?.sector === 'COP' || term?.sector === 'JUD')
const isPosting = (owner: Owner): owner is Extract<Owner, { kind: 'phrase' }> => owner.kind === 'phrase' && owner.phrase.rule === 'posting' && owner.phrase.id !== undefined

/** A quarter of a year after a day, for who is elected and not yet in office. */
function later(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const next = year * 12 + month - 1 + 3
  return `${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')}${day.slice(7)}`
}

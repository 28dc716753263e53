// Round two of who is whom: what points back. Nouns alone, bodies without an owner, «بلاده», «البلدان», «البيان»; offices alone are in `offices.ts`.
import { organizationInfo } from '../knowledge/index.js'
import type { Discourse } from './discourse.js'
import type { Identity } from './identity.js'
import type { Countries } from './names/countries.js'
import type { Draft, Drafts } from './names/drafts.js'
import { flagValue, type Term } from './names/lexicon.js'
import { demonym, groupName, stateOfCode } from './names/naming.js'
import { isOfEach, type Phrase } from './names/phrase.js'
import { OfTwo } from './of-two.js'
import { Offices } from './offices.js'
import { groupsOf } from './times/anchors.js'
import { inferred, isApart, isSingleOffice, OwnCountry } from './own-country.js'

/** Whom a phrase points to; `weak`: only as an owner or place; `holder`: whose office it is. */
export interface Resolved { readonly drafts: readonly Draft[]; readonly weak?: boolean; readonly holder?: Draft }

/** How much more a country must be spoken of than the next one for people without a country to be its own: they may be anybody's (of guesses below that, 7 were right, 14 wrong). */
const CROWD = 3

/** For how many sentences a plural still means those told of as several. */
const SEVERAL_FAR = 5

/** Forces, which may be another land's than the one the story is about: «قوات أجنبية», "foreign security forces". */
const ARMS = new Set(['MIL', 'COP', 'SPY'])
/** Movements that fight, and who fights for somebody (UNK: those who are only called his). */
const ARMED = new Set(['REB', 'UAF'])
const FIGHTING = new Set(['REB', 'UAF', 'MIL', 'UNK'])

/** An embassy or a consulate: a state's, in another. */
const isMission = ({ term }: Phrase): boolean => term?.flags.has('place') === true && term.flags.has('of') && term.sector === 'GOV'
const MISSION = 'mission'

/** A noun of more kinds of organizations than these stands for any. */
const SEVERAL_KINDS = 3

export class Anaphora {
  private readonly drafts: Drafts
  private readonly discourse: Discourse
  private readonly countries: Countries
  private readonly ownCountry: OwnCountry
  private readonly offices: Offices
  private readonly ofTwo: OfTwo

  constructor(private readonly identity: Identity) {
    this.drafts = identity.drafts
    this.discourse = identity.discourse
    this.countries = identity.countries
    this.ownCountry = new OwnCountry(identity)
    this.offices = new Offices(identity, this.ownCountry)
    this.ofTwo = new OfTwo(identity, this.offices, (phrase) => this.group(phrase))
  }

  /** Whom a phrase means that does not name itself, at the point the reading has come to. */
  resolve(phrase: Phrase): Resolved | undefined {
    const one = (draft: Draft | undefined): Resolved | undefined => (draft ? { drafts: [draft] } : undefined)
    if (phrase.rule === 'who speaks') return one(this.stranger(phrase))
    switch (phrase.kind) {
      case 'place': return { drafts: [] }
      case 'anaphor': return this.anaphor(phrase)
      case 'person': {
        // «وزیران خارجه دو کشور»: a plural, though its noun is read as one person's
        const pair = phrase.number === 'pl' ? this.ofTwo.offices(phrase) : undefined
        if (pair) return { drafts: pair }
        return phrase.each ? { drafts: this.forEach(phrase, (each) => this.offices.holder(each)) } : one(this.offices.holder(phrase))
      }
      case 'state': return isOfEach(phrase) ? { drafts: this.forEach(phrase, (each) => this.identity.nameOf(each)) } : one(this.government(phrase))
      case 'body': return this.body(phrase)
      case 'group': {
        const pair = this.ofTwo.offices(phrase) ?? this.ofTwo.groups(phrase) ?? this.twoOfCalling(phrase)
        if (pair) return { drafts: pair }
        const again = this.sameSeveral(phrase)
        if (again) return { drafts: again }
        const each = phrase.each && this.isOneOfEach(phrase) ? this.ofEach(phrase) : []
        if (each.length > 2 && phrase.term?.class === 'title') this.several = { term: phrase.term, drafts: each, sentence: this.identity.sentence(phrase) }
        return each.length ? { drafts: each } : one(this.group(phrase))
      }
      // "UNHCR said": letters that nothing spells out, and that speak, are somebody's
      case 'organization': return one(phrase.rule === 'acronym' ? (this.discourse.speaks(phrase) ? this.identity.organization(phrase) : undefined) : this.nounAlone(phrase))
      case 'outlet': return one(this.nounAlone(phrase))
      default: return undefined
    }
  }

  /** «وقال شقيقه», «أفاد الموقع»: by the words for him; of which country, only where these tell. */
  private stranger(phrase: Phrase): Draft {
    const { scan } = this.identity
    const alone = phrase.definite && phrase.kind === 'organization' && phrase.last - phrase.first === 1 ? this.drafts.called(`noun:${scan.items[phrase.first]!.bare}`) : undefined
    if (alone) return alone
    const { en, row, sector } = phrase.term!
    const country = this.identity.countryOf(phrase) ?? null
    // «وأضاف الرجل»: he has been spoken of, by that word or another; "the detective" may be anybody
    if (!scan.pack.names.personalGender && phrase.definite && phrase.kind === 'person' && phrase.last - phrase.first - phrase.owners.length === 1 && scan.standsAlone(phrase.last)) {
      const before = this.drafts.called(`stranger:${row}`) ?? this.discourse.calledAnew(scan.items[phrase.first]!.word, phrase.gender, (draft) => !draft.office && (country === null || draft.country === country))
      if (before) return before
    }
    const made = this.drafts.keyed(`stranger:${row}:${country}:${phrase.definite ? '' : en}`, () => this.drafts.make(phrase.kind as 'person' | 'group' | 'organization', phrase, phrase.rule, { name: en, country, sector, nameless: true, number: phrase.number }))
    this.drafts.remember(`stranger:${row}`, made)
    return made
  }

  /** «الوزيران المصري والليبي», «الوفدين الأرميني والتركي»: as many as there are states, one of each; "Kenyan and Ugandan officials": some of each. */
  private isOneOfEach({ term, number, owners }: Phrase): boolean {
    if (!term || number === 'sg') return false
    if (term.class === 'title' && number === 'du') return true
    const states = owners.length > 1 && owners.every((owner) => owner.kind === 'state')
    // before their noun adjectives have no number; "the Kenyan and Ugandan ambassadors" are told of as one
    if (!this.identity.pack.names.headFirst) return states && !term.flags.has('diplomat')
    // «رؤساء كينيا وأوغندا»: an office that each has once
    if (states && owners.every((owner) => owner.kind === 'state' && owner.by === 'name')) return true
    const { text, items, pack } = this.identity.scan
    const { singularAdjective } = pack.names
    if (singularAdjective) return states && owners.some((owner) => owner.kind === 'state' && owner.by === 'adjective' && singularAdjective(text.words[items[owner.at.first]!.word]!.key))
    // a sound plural is written like two: the adjectives tell
    return states && owners.every((owner) => owner.kind === 'state' && owner.by === 'adjective' && text.words[items[owner.at.first]!.word]!.number === 'sg' && text.words[items[owner.at.first]!.word]!.gender === 'm')
  }

  private forEach(phrase: Phrase, make: (each: Phrase) => Draft | undefined): Draft[] {
    return phrase.owners.flatMap((owner) => (owner.kind === 'state' ? (make({ ...phrase, each: false, owners: [owner] }) ?? []) : []))
  }

  /** "the presidents of Zambia and Malawi", "Kenyan and Ugandan officials": those of each, the holder where one alone has the office. */
  private ofEach(phrase: Phrase): Draft[] {
    const { term, portfolios, number } = phrase
    const single = this.identity.pack.names.headFirst || number === 'du'
    const office = term?.class === 'title' && (single || portfolios.length > 0 || isSingleOffice(phrase) || term.flags.has('foreign'))
    return this.forEach(phrase, (each) => (office ? this.offices.holder({ ...each, kind: 'person', number: 'sg', definite: true }) : this.group(single ? { ...each, number: 'sg' } : each)))
  }

  /** «رؤساء مصر وإريتريا والصومال … الرؤساء», «القادة»: the holders of one office in several states, told of a little before. */
  private sameSeveral(phrase: Phrase): readonly Draft[] | undefined {
    const { several: at } = this
    const { term, definite, owners, modifiers, portfolios, name } = phrase
    if (!at || !term || !definite || name || owners.length || modifiers.length || portfolios.length || this.identity.sentence(phrase) - at.sentence > SEVERAL_FAR) return undefined
    return term.row === at.term.row || (term.class === 'title' && term.flags.has('leader') && at.term.sector === 'GOV') ? at.drafts : undefined
  }
  private several: { readonly term: Term; readonly drafts: readonly Draft[]; readonly sentence: number } | undefined

  /** "Netanyahu's office said", "his office denied": the office that speaks for somebody; what stands in it or is searched is a room. */
  private officeOf(phrase: Phrase): Resolved | undefined {
    const owner = phrase.owners.find((one) => one.kind === 'pronoun' || (one.kind === 'phrase' && one.phrase.kind === 'person'))
    if (!owner || !this.discourse.speaks(phrase)) return undefined
    const holder = owner.kind === 'phrase' ? this.identity.actorOf(owner.phrase) : this.discourse.pronoun(this.identity.scan.pronounIn(owner.at.last - 1))[0]
    if (holder?.kind !== 'person') return undefined
    const { name, country, sector, inferred: guessed } = holder
    return { drafts: [this.drafts.keyed(`office of:${holder.index}`, () => this.drafts.make('body', phrase, phrase.rule, { name: `Office of ${holder.tokens.length ? '' : 'the '}${name ?? ''}`.trim(), country: country ?? null, sector: sector ?? phrase.term!.sector, ...(guessed && { inferred: guessed }) }))], holder }
  }

  private body(phrase: Phrase): Resolved | undefined {
    if (phrase.term!.flags.has('ofperson')) return this.officeOf(phrase)
    // «المجلس», «المحكمة», «الوزارة» alone: the last one called so
    const alone = phrase.definite && phrase.last === phrase.head!.last && !phrase.owners.length && !phrase.portfolios.length ? this.called(phrase) : undefined
    if (alone) return { drafts: [alone] }
    if (phrase.each) return { drafts: this.forEach(phrase, (each) => this.identity.body(each)) }
    const both = this.ofTwo.bodies(phrase)
    if (both) return { drafts: both }
    // «الوزارة», «الجيش» after «وزارة الخارجية الفنلندية»: the body of that noun spoken of before
    const colours = this.identity.colours(phrase)
    const same = this.drafts.called(`body:${phrase.term!.row}:${colours}`) ?? (colours ? this.drafts.find(`any:body:${phrase.term!.row}:${colours}`) : undefined)
    // «وصفت وزارة الخارجية البريطانية … وقال المتحدث باسم الخارجية»: that ministry, or that of the minister, who was spoken of last
    const last = phrase.rule === 'portfolio alone' && !phrase.owners.length ? this.drafts.called(`portfolio:${phrase.term!.row}`) : undefined
    if (last?.kind === 'body') return { drafts: [last] }
    const ministry = this.ministryOfOwner(phrase)
    if (ministry) return { drafts: [ministry] }
    const told = this.ownCountry.of(phrase) ?? last?.country ?? same?.country
    // «السفارة السعودية في طهران والقنصلية في مشهد»: of the state whose other mission was told, never of the one where it stands
    if (!told && isMission(phrase)) return { drafts: [this.identity.body(phrase, this.drafts.called(MISSION)?.country ?? null)] }
    return { drafts: [told ? this.identity.body(phrase, told, same?.country === told && same?.inferred) : this.identity.body(phrase, this.sponsor(phrase) || (ARMS.has(phrase.term!.sector ?? '') && isApart(phrase)) ? null : this.countries.context(this.identity.sentence(phrase), phrase), true)] }
  }

  /** «وزارته» of the minister of defence: the ministry that he heads. */
  private ministryOfOwner(phrase: Phrase): Draft | undefined {
    if (!phrase.term!.flags.has('portfolio') || phrase.portfolios.length) return undefined
    const pronoun = phrase.owners.find((owner) => owner.kind === 'pronoun')
    const [minister] = pronoun ? this.discourse.pronoun(this.identity.scan.pronounIn(pronoun.at.last - 1)) : []
    const portfolios = minister?.kind === 'person' ? minister.from?.portfolios : undefined
    return portfolios?.length ? this.identity.body({ ...phrase, portfolios }, minister!.country) : undefined
  }

  /** Keeps by what nouns somebody was called, for when the noun stands alone. */
  remember(draft: Draft, phrase: Phrase): void {
    const { items } = this.identity.scan
    if (draft.country && draft.kind !== 'state') for (const { term } of phrase.portfolios) if (term) this.drafts.remember(`portfolio:${term.row}`, draft)
    if (phrase.kind === 'person') {
      this.rememberOwners(phrase)
      return
    }
    if (draft.country && draft.kind === 'body' && isMission(phrase)) this.drafts.remember(MISSION, draft)
    // «أربعة عناصر أمن … وخمسة آخرون»
    if (phrase.kind === 'body' && phrase.number === 'pl' && !phrase.inside && draft.kind === 'body') this.lastGroup = { draft, sentence: this.identity.sentence(phrase) }
    if (phrase.kind === 'known' && draft.country) for (let i = phrase.first; i < phrase.last; i++) {
      const found = this.identity.scan.term(i, 'portfolio')
      if (found) this.drafts.remember(`portfolio:${found.term.row}`, draft)
    }
    if (phrase.kind === 'group') {
      if (draft.kind === 'group' && !phrase.inside && !phrase.term?.flags.has('others') && !phrase.term?.flags.has('source')) this.lastGroup = { draft, sentence: this.identity.sentence(phrase) }
      if (phrase.term) this.drafts.remember(`group:${phrase.term.row}`, draft)
      return
    }
    if (phrase.term?.flags.has('itself')) this.drafts.remember('itself', draft)
    const core = phrase.core ?? phrase
    if (phrase.kind === 'state') {
      if (phrase.by !== 'adjective') this.drafts.remember(`state:${items[core.first]!.bare}`, draft)
      return
    }
    if (phrase.kind !== 'known' && phrase.kind !== 'organization' && phrase.kind !== 'body' && phrase.kind !== 'outlet') return
    this.rememberRole(draft)
    if (phrase.term) this.drafts.remember(`row:${phrase.term.row}`, draft)
    this.drafts.remember(`noun:${items[core.first]!.bare}`, draft)
    if (!this.identity.pack.names.headFirst) this.drafts.remember(`noun:${items[core.last - 1]!.bare}`, draft)
    if (phrase.kind === 'body' && draft.country) {
      this.drafts.remember(`body:${phrase.term!.row}:`, draft)
      this.drafts.remember(`body:${phrase.term!.row}:${this.identity.colours(phrase)}`, draft)
    }
  }

  /** "the newspaper" after "the Wall Street Journal", "the bloc" after "ECOWAS", «الحركة» after «حماس». */
  private rememberRole({ kind, sector, known }: Draft): void {
    const role = known && (kind === 'outlet' || kind === 'organization' || sector === 'IGO') ? organizationInfo(known)?.role : undefined
    if (role) this.drafts.remember(`role:${role}`, this.identity.known(known!))
  }

  /** "a spokesman for al-Shabaab said the group", «قيادي في جماعة أنصار الدين»: of whom a title tells whose it is has been told too, by its role and, where that stands first, by its own noun. */
  private rememberOwners({ owners }: Phrase): void {
    const { headFirst } = this.identity.pack.names
    for (const owner of owners) {
      const org = owner.kind === 'known' ? this.identity.known(owner.id) : owner.kind === 'phrase' ? this.identity.targets.get(owner.phrase) : undefined
      if (!org) continue
      this.rememberRole(org)
      if (headFirst && (owner.kind === 'known' || (owner.kind === 'phrase' && (owner.phrase.kind === 'organization' || owner.phrase.kind === 'known')))) this.drafts.remember(`noun:${this.identity.scan.items[owner.kind === 'phrase' ? (owner.phrase.core ?? owner.phrase).first : owner.at.first]!.bare}`, org)
    }
  }

  /** «سفيرتها لدى الأمم المتحدة فلانة»: somebody named whose office is another's is of that one's country. */
  settle(draft: Draft, phrase: Phrase): void {
    if (draft.kind !== 'person' || (draft.country && !draft.inferred) || phrase.term?.sector !== 'GOV' || !phrase.owners.some((owner) => owner.kind === 'pronoun')) return
    const country = this.ownCountry.of(phrase)
    if (!country) return
    draft.country = country
    draft.inferred = undefined
  }

  private government(phrase: Phrase): Draft | undefined {
    const country = this.ownCountry.of(phrase) ?? this.identity.countryOf(phrase) ?? (phrase.owners.length ? undefined : this.countries.context(this.identity.sentence(phrase), phrase))
    const state = stateOfCode(country)
    if (state) return this.identity.state(state.id)
    // "the government banned the party" where nothing tells of any land: whichever it is, it acts
    return country || phrase.owners.length || !phrase.definite ? undefined : this.drafts.keyed('government', () => this.drafts.make('body', phrase, 'government of no land that is told', { name: 'government', country: null, sector: 'GOV', nameless: true }))
  }

  private anaphor(phrase: Phrase): Resolved | undefined {
    const { flags } = phrase.term!
    const to = (drafts: readonly Draft[]): Resolved | undefined => (drafts.length ? { drafts } : undefined)
    if (flags.has('owncountry') || flags.has('thecountry') || flags.has('lastcountry')) {
      const country = flags.has('owncountry') ? this.ownCountry.ofPronoun(phrase) : flags.has('lastcountry') ? this.discourse.lastWithCountry()?.country : this.countries.context(this.identity.sentence(phrase))
      const state = stateOfCode(country)
      return state ? { drafts: [this.identity.state(state.id)], weak: true } : undefined
    }
    if (flags.has('document')) {
      const owner = this.identity.ownerOrganization(phrase) ?? this.identity.ownerActor(phrase)
      const report = flags.has('report')
      const { word } = this.identity.scan.items[phrase.first]!
      if (owner) this.discourse.author.issue(owner, report)
      // "a joint statement by France and Germany"
      if (owner && phrase.owners.length > 1 && phrase.owners.every((one) => one.kind === 'state')) return to(phrase.owners.flatMap((one) => (one.kind === 'state' ? [this.identity.state(one.id)] : [])))
      if (owner || phrase.owners.length) return to(owner ? [owner] : [])
      if (flags.has('joint')) {
        const two = this.jointIssuers(word)
        if (two.length === 2) {
          this.discourse.author.issueJointly(two)
          return to(two)
        }
      }
      if (phrase.definite) return to(this.discourse.author.lastAuthor(report))
      this.discourse.author.issueBySubject(word, report)
      return undefined
    }
    if (flags.has('called')) {
      const { scan } = this.identity
      const { headFirst } = scan.pack.names
      let best = headFirst ? this.drafts.called(`state:${scan.items[phrase.first]!.bare}`) : undefined
      const entry = best || !headFirst ? undefined : scan.names(phrase.first)[0]?.entries.find((e) => e.kind === 'state')
      const id = best ? undefined : (this.spokenOf(flags) ?? (entry?.kind === 'state' ? entry.state.id : undefined))
      if (id) best = this.identity.state(id)
      return best ? to([best]) : undefined
    }
    if (flags.has('twostates') || flags.has('twosides')) {
      const sides = flags.has('twosides')
      const { word } = this.identity.scan.items[phrase.first]!
      if (!flags.has('alone')) return to(this.discourse.pairs.main(word, (d) => this.ofTwo.sideOf(d, sides)))
      // "the two camps": of other things than those told of
      return this.isCounting(phrase) ? undefined : to(this.discourse.pairs.justJoined(word) ?? this.discourse.pairs.main(word, (d) => this.ofTwo.sideOf(d, sides)))
    }
    const states = flagValue(flags, 'states')
    // «هذه الدول», "those countries"
    if (states === 'these') return to(this.discourse.pairs.justListed(this.identity.scan.items[phrase.first]!.word))
    if (states) {
      // "the four": a bare number is of what stands behind it, if anything does
      const alone = flags.has('alone')
      if (alone && this.isCounting(phrase)) return undefined
      const among = flagValue(flags, 'among')?.split(',')
      return to(this.discourse.pairs.states(this.identity.scan.items[phrase.first]!.word, Number(states), { listed: alone, ...(among ? { among: new Set(among) } : {}) }))
    }
    // «الكوريتان», "the two Koreas"
    const both = flagValue(flags, 'both')?.split(',').flatMap((code) => stateOfCode(code) ?? [])
    if (both) return to(both.map(({ id }) => this.identity.state(id)))
    if (flags.has('twopersons')) return to(this.twoPersons(phrase))
    // "the pair": of persons who have just been told of together
    if (flags.has('justtwo')) return to(this.discourse.pairs.justTold(this.identity.scan.items[phrase.first]!.word, ({ kind }) => kind === 'person') ?? [])
    if (flags.has('latter')) return to(this.discourse.latter(phrase))
    return undefined
  }

  /** «المحاميان», «الرئيسان»: of those who were called so the last two, else the two persons joined or told of last. */
  private twoPersons(phrase: Phrase): Draft[] {
    const { scan } = this.identity
    // «الزعيمان», "the two leaders": of those in office, not of who asked them
    const inOffice = flagValue(phrase.term!.flags, 'office') ? this.discourse.pairs.lastTwo((draft) => draft.kind === 'person' && draft.sector === 'GOV' && draft.office !== 'spokesperson') : []
    if (inOffice.length) return inOffice
    const title = scan.term(phrase.first, 'title')
    const called = title ? this.ofCalling(title.term).sort((a, b) => a.last - b.last).slice(-2) : []
    if (called.length === 2) return called
    const joined = this.discourse.pairs.justJoined(scan.items[phrase.first]!.word)
    const two = joined?.every((draft) => draft.kind === 'person') ? joined : this.discourse.pairs.lastTwo((draft) => draft.kind === 'person')
    if (two.length || !title) return two
    // «قال الناشطان»: nobody has been named, and yet somebody is spoken of
    const some = this.group({ ...phrase, kind: 'group', term: title.term, head: { first: phrase.first, last: phrase.first + 1 }, number: 'pl' })
    return some ? [some] : []
  }

  /** Whether the words of a phrase only say how many a noun behind it means. */
  private isCounting(phrase: Phrase): boolean {
    const { items, text } = this.identity.scan
    const last = items[phrase.last - 1]!.word
    const group = groupsOf(text).at(last)
    return !!group && group.head > last && !items[phrase.last]?.mark
  }

  /** «المملكة» before any is named whole: of those called so (`among=` in the table) the one that the story speaks of most. */
  private spokenOf(flags: ReadonlySet<string>): string | undefined {
    const among = flagValue(flags, 'among')?.split(',') ?? []
    const weight = (country: string): number => this.identity.countries.weights.get(country) ?? 0
    const [first, second] = among.filter((country) => weight(country) > 0).sort((a, b) => weight(b) - weight(a))
    const most = !first || !second || weight(first) > weight(second) ? first : this.discourse.lastOf(among)
    return most ? stateOfCode(most)?.id : undefined
  }

  /** «بيان مشترك»: of the two who were told together, as they were told where they are named («استقبل الوزير فلان نظيره فلانا»), else of the two states that the sentence before joined. */
  private jointIssuers(word: number): Draft[] {
    const { pairs } = this.discourse
    const areTwo = (two: readonly Draft[]) => two.length === 2 && two[0]!.country !== two[1]!.country
    const told = pairs.justTold(word, (draft) => draft.kind === 'person' && !draft.nameless && draft.country !== null)
    if (told && areTwo(told)) return told
    const states = pairs.justTold(word, (draft) => draft.kind === 'state')
    return states && areTwo(states) ? states : []
  }

  private helpersByWord: Map<number, ReadonlySet<string>> | undefined
  /** "rebels, backed by Kenya", of which state those are that a participle behind somebody names as doing something for or to him, by his word. */
  private get helpers(): ReadonlyMap<number, ReadonlySet<string>> {
    if (this.helpersByWord) return this.helpersByWord
    const { scan, text } = this.identity
    const found = (this.helpersByWord = new Map<number, ReadonlySet<string>>())
    for (const { form, args } of text.predicates) {
      if (form !== 'passive-participle') continue
      const [whom, by] = [args.find(({ role }) => role === 'subj'), args.find(({ role }) => role === 'agent')]
      if (!whom || !by) continue
      const states = scan.names(scan.itemOfWord[text.groups[by.group]!.head]!)[0]?.entries.flatMap((entry) => (entry.kind === 'state' && entry.as === 'name' && entry.state.iso3 ? [entry.state.iso3] : [])) ?? []
      if (states.length) found.set(text.groups[whom.group]!.head, new Set(states))
    }
    return found
  }

  /** The states of "US-led forces", "Turkey-backed fighters": whosever these are, they are no body of the state that the story is about, nor people of their backer. */
  private sponsor(phrase: Phrase): ReadonlySet<string> | undefined {
    const { scan } = this.identity
    const at = (phrase.head?.first ?? phrase.first) - 1
    const item = scan.items[at]
    const helper = phrase.head && FIGHTING.has(phrase.term?.sector ?? '') ? this.helpers.get(scan.items[phrase.head.last - 1]!.word) : undefined
    if (helper) return helper
    if (!item || item.after < 1 || scan.text.words[item.after - 1]!.key !== '-') return undefined
    const states = scan.lexicon.names.find([scan.text.words[item.first]!.key]).flatMap((entry) => (entry.kind === 'state' && entry.state.iso3 ? [entry.state.iso3] : []))
    return states.length ? new Set(states) : undefined
  }

  /** «أربعة جنود وستة آخرون», "two soldiers and five others": more of those spoken of before, counted apart. */
  private others(phrase: Phrase): Draft | undefined {
    const { lastGroup } = this
    if (!lastGroup || lastGroup.sentence < this.identity.sentence(phrase) - 1) return undefined
    const { draft } = lastGroup
    const count = this.identity.tokens({ first: phrase.first, last: phrase.head?.first ?? phrase.first }).join(' ')
    return this.drafts.keyed(`others:${count}:${draft.index}`, () => this.drafts.make('group', phrase, phrase.rule, { name: `other ${draft.name ?? ''}`.trim(), country: draft.country, sector: draft.sector, nameless: true, number: 'pl', ...(draft.inferred && { inferred: true as const }) }))
  }
  private lastGroup: { readonly draft: Draft; readonly sentence: number } | undefined

  /** «المحاميان», «الجنديان»: the two spoken of by name who are of that calling. */
  private twoOfCalling(phrase: Phrase): Draft[] | undefined {
    const { term } = phrase
    if (phrase.number !== 'du' || !phrase.definite || phrase.counted || phrase.owners.length || phrase.portfolios.length || phrase.modifiers.length || !term) return undefined
    const named = this.ofCalling(term).filter((draft) => draft.tokens.length > 0)
    return named.length === 2 ? named : undefined
  }

  /** Those told of so far who are called by a noun. */
  private ofCalling({ row }: Term): Draft[] {
    return [...this.drafts.titled([`r:${row}`])].filter((draft) => draft.last >= 0)
  }

  private group(phrase: Phrase): Draft | undefined {
    if (phrase.term!.flags.has('others')) return this.others(phrase)
    // «الوفد», «المتظاهرون»: those of that noun spoken of before
    if (phrase.definite && !phrase.counted && !phrase.owners.length && !phrase.modifiers.length) {
      const before = this.drafts.called(`group:${phrase.term!.row}`)
      if (before) return before
      // «الميليشيات» after «ميليشيا الحوثي»
      const itself = phrase.term!.flags.has('itself') && phrase.last === phrase.head!.last ? this.drafts.called('itself') : undefined
      if (itself) return itself
    }
    const org = this.identity.ownerOrganization(phrase)
    // «مقاتلو داعش», «مسلحون من حركة الشباب», "Hamas fighters": those who fight for it are the movement, unless some of them are counted
    if (org && !phrase.counted && org.kind === 'organization' && ARMED.has(org.sector ?? '') && phrase.term!.class === 'group' && FIGHTING.has(phrase.term!.sector ?? '') && phrase.number !== 'sg' && phrase.number !== 'du') return org
    const own = this.identity.countryOf(phrase)
    const country = own !== undefined ? own : (this.ownCountry.of(phrase) ?? org?.country)
    const quality = phrase.modifiers.find((m) => m.term.flags.has('sector'))?.term
    // "the leaders of Bahrain": of a state they are its own
    const ruling = own && phrase.term!.en === 'leader' ? 'GOV' : undefined
    const sector = quality?.sector ?? org?.sector ?? phrase.term!.sector ?? ruling
    const where = country !== undefined ? country : isApart(phrase) ? null : this.countries.context(this.identity.sentence(phrase), phrase, this.sponsor(phrase), CROWD)
    const key = `group:${phrase.term!.en}:${phrase.counted ? this.identity.tokens({ first: phrase.first, last: phrase.head?.first ?? phrase.first }).join(' ') : ''}:${country ?? ''}:${org?.index ?? ''}:${quality?.row ?? ''}`
    return this.drafts.keyed(key, () => this.drafts.make('group', phrase, phrase.rule, { name: groupName(phrase, country, org?.name), country: where ?? (sector === 'CVL' && country === undefined && !org && !isApart(phrase) ? undefined : null), sector, nameless: true, of: org?.index, number: 'pl', ...inferred(country === undefined, where) }))
  }

  /** «الحركة», «الوكالة», «الصحيفة»: the last one of that noun; outlets without a name («وسائل إعلام روسية») are their own. */
  private nounAlone(phrase: Phrase): Draft | undefined {
    const { term } = phrase
    if (!term) return undefined
    // «وسائل إعلام بلاده»; «حزبه» is the one spoken of before
    const said = this.identity.countryOf(phrase)
    const country = said === undefined && phrase.kind === 'outlet' ? (this.ownCountry.of(phrase) ?? undefined) : said
    // "state media": of the state that the story is about there
    const official = phrase.kind === 'outlet' && country === undefined && term.flags.has('ofstate')
    if (phrase.kind === 'outlet' && !official && (country !== undefined || term!.flags.has('plural') || !phrase.definite)) {
      return this.drafts.keyed(`outlet:${term!.en}:${country ?? ''}`, () => this.drafts.make('outlet', phrase, phrase.rule, { name: [demonym(country), term!.en].filter(Boolean).join(' '), ...(country !== undefined ? { country } : isApart(phrase) && { country: null }), sector: term!.sector }))
    }
    // «جامعة الكويت» after «جامعة عمان» is another: the name behind the noun is its own
    const ownName = phrase.owners.some((owner) => (owner.kind === 'state' && owner.by !== 'adjective') || owner.kind === 'place' || (owner.kind === 'phrase' && owner.phrase.kind !== 'anaphor' && !!owner.phrase.name))
    const found = ownName ? undefined : this.called(phrase)
    if (found) return found
    // «المنظمة الأممية»
    const own = phrase.owners.find((owner) => owner.kind === 'known')
    if (own?.kind === 'known' && phrase.last === own.at.last) return this.identity.known(own.id)
    // «التلفزيون الرسمي» without more is the state's of which the story is
    if (phrase.kind === 'outlet' && term!.flags.has('news')) {
      const where = country ?? this.countries.context(this.identity.sentence(phrase))
      return this.drafts.keyed(`outlet:${term!.en}:${where ?? ''}`, () => this.drafts.make('outlet', phrase, phrase.rule, { name: [demonym(where), term!.en].filter(Boolean).join(' '), country: where ?? null, sector: term!.sector, ...inferred(country === undefined, where) }))
    }
    // one that the story names later («التحالف … التحالف بقيادة …»)
    const later = country === undefined && !ownName ? this.drafts.find(`any:${this.identity.scan.items[phrase.head!.first]!.bare}`) : undefined
    if (later) return later
    const acts = this.actsUnnamed(phrase)
    if (country === undefined && phrase.last === phrase.head!.last && !acts) return undefined
    return this.drafts.keyed(`noun:${term!.row}:${country ?? ''}:${ownName ? this.identity.tokens(phrase.core ?? phrase).join(' ') : ''}`, () => this.drafts.make(phrase.kind as 'organization', phrase, phrase.rule, { name: [ownName && this.identity.pack.names.headFirst ? this.identity.latin({ first: phrase.head!.last, last: (phrase.core ?? phrase).last }) : demonym(country), term!.en].filter(Boolean).join(' '), country: country ?? null, sector: term!.sector, ...(acts && { nameless: true }) }))
  }

  /** "the union rejected the offer" where no organization has been named: which one nothing tells, and yet it acts. */
  private actsUnnamed({ kind, definite, number, owners, term, head }: Phrase): boolean {
    const { scan, pack } = this.identity
    // «التحالف بين واشنطن والرياض»: what is written like a verbal noun may be one
    if (!pack.names.undergoing && scan.wordAt(head!.first).verbForm !== undefined) return false
    if (kind !== 'organization' || !definite || number !== 'sg' || owners.length || term!.flags.has('weak')) return false
    return this.discourse.takesPartAt(scan.items[head!.first]!.word) && !this.drafts.all.some((draft) => draft.kind === 'organization' && !draft.nameless)
  }

  /** The last one spoken of that is known to be any of these. */
  private lastOfRoles(roles: readonly string[]): Draft | undefined {
    let found: Draft | undefined
    for (const role of roles) {
      const one = this.drafts.called(`role:${role}`)
      if (one && (!found || one.last > found.last)) found = one
    }
    // "Elman Peace said …, the group added": a word for any of them means one that nobody knows, if that was named last
    if (found && roles.length > SEVERAL_KINDS) for (const one of this.drafts.all) if (one.kind === 'organization' && !one.known && !one.nameless && one.last > found.last) found = one
    return found
  }

  private byNoun(phrase: Phrase): Draft | undefined {
    const { first, last } = phrase.head!
    const { scan, pack } = this.identity
    const found = this.drafts.called(`noun:${scan.items[last - 1]!.bare}`)
    // "the prosecutor's office" is no other office told of before, "the security council" the one of that name
    if (!found || pack.names.headFirst || last - first < 2) return found
    let head = ''
    for (let i = first; i < last; i++) head += `${i > first ? ' ' : ''}${scan.items[i]!.bare}`
    return found.name?.toLowerCase().endsWith(head) ? found : undefined
  }

  /** The last one spoken of that was called by the same noun («الاتحاد» after «الاتحاد الأوروبي»). */
  private called(phrase: Phrase): Draft | undefined {
    const byRow = this.drafts.called(`row:${phrase.term!.row}`)
    const byNoun = this.byNoun(phrase)
    const role = byRow || byNoun ? undefined : flagValue(phrase.term!.flags, 'role')
    // "the bloc"; not "the opposition bloc"
    if (role) return phrase.kind === 'outlet' || (phrase.definite && !phrase.owners.length && !phrase.modifiers.length) ? this.lastOfRoles(role.split('+')) : undefined
    return byRow && byNoun ? (byRow.last > byNoun.last ? byRow : byNoun) : (byRow ?? byNoun)
  }
}

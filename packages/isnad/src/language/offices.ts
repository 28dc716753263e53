// Who is meant by an office alone («الوزير», «نظيره الإيراني»), or by one name: the person of the story who has it, else a nameless one.
import { officesOf, personInfo } from '../knowledge/index.js'
import type { Discourse } from './discourse.js'
import type { Identity } from './identity.js'
import type { Countries } from './names/countries.js'
import type { Draft, Drafts } from './names/drafts.js'
import type { Term } from './names/lexicon.js'
import { demonym, groupName, officeOf, sameOffice, stateOfCode } from './names/naming.js'
import type { Phrase } from './names/phrase.js'
import { inferred, isApart, type OwnCountry } from './own-country.js'

/** A title without a name: whose head noun, the office that it tells, and of which country and organization. */
interface Title {
  readonly phrase: Phrase
  readonly term: Term
  readonly office: string | undefined
  readonly country: string | null | undefined
  readonly org: Draft | undefined
}

/** Sectors of those who hold a public office. */
const PUBLIC: ReadonlySet<string> = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'SPY'])
/** Offices whose holder leads a land, the likelier first. */
const HEADS_OF_LAND: readonly (readonly string[])[] = [['president', 'king', 'supreme leader', 'emir', 'sultan', 'leader'], ['prime minister', 'chancellor']]

const COMPANY: Term = { class: 'organization', en: 'company', sector: 'BUS', flags: new Set(), row: -2, article: false }

/** The holders of offices that the phrases of a story tell. @example offices.holder(phrase)?.name // «الرئيس الفرنسي» → 'Emmanuel Macron', where he is named */
export class Offices {
  private readonly drafts: Drafts
  private readonly discourse: Discourse
  private readonly countries: Countries

  constructor(
    private readonly identity: Identity,
    private readonly ownCountry: OwnCountry,
  ) {
    this.drafts = identity.drafts
    this.discourse = identity.discourse
    this.countries = identity.countries
  }

  /** Somebody by office alone: the person of that office and country named anywhere in the story, else a person of his own. */
  holder(phrase: Phrase): Draft | undefined {
    if (phrase.rule === 'bare word' || phrase.rule === 'surname') return this.bearer(phrase)
    const { term } = phrase
    if (!term) return undefined
    if (term.flags.has('counterpart')) return this.counterpart(phrase)
    const office = officeOf(phrase)
    const org = this.identity.ownerOrganization(phrase)
    const portfolio = term.flags.has('spokesperson') && !org && phrase.portfolios.length === 1 ? phrase.portfolios[0]!.term : undefined
    const country = this.identity.countryOf(phrase) ?? this.ownCountry.of(phrase) ?? (portfolio && (this.drafts.called(`portfolio:${portfolio.row}`)?.country ?? undefined))
    const title = { phrase, term, office, country, org }
    const represented = this.representedBy(title)
    if (represented) return represented
    if (phrase.definite) {
      const told = this.toldBefore(title) ?? this.leading(title)
      if (told) return told
      const standing = this.standing(title) ?? this.calledAnew(title)
      if (standing) return standing
      // "the man" without more is one spoken of before, or nobody
      if (term.flags.has('anybody') && country === undefined) return this.drafts.called(`anybody:${term.row}`)
    } else if (term.flags.has('role')) {
      const key = `nameless:${term.row}:${country ?? ''}:${org?.index ?? ''}:${phrase.modifiers.map((m) => m.term.row).join('.')}`
      const draft = this.drafts.keyed(key, () => this.nameless(title))
      if (term.flags.has('anybody')) this.drafts.remember(`anybody:${term.row}`, draft)
      return draft
    }
    return this.drafts.keyed(`office:${office ?? term.en}:${country ?? this.countries.context(this.identity.sentence(phrase), phrase) ?? ''}:${org?.index ?? ''}`, () => this.nameless(title))
  }

  /** Somebody of one name: whoever of the story has it. */
  private bearer(phrase: Phrase): Draft | undefined {
    const tokens = this.identity.tokens(phrase.name!)
    const named = this.drafts.named(tokens, (draft) => draft.tokens.length > 1) ?? this.drafts.ofFirstName(tokens[0]!)
    // "Paul Biya … Cameroon's Biya"
    if (named && named.country === undefined && phrase.owners.length) named.country = this.identity.countryOf(phrase)
    // "The airline Latam …. Latam said": a name that the story has told to be an organization's
    const organization = named ? undefined : this.identity.calledBefore(phrase)
    if (organization) return organization
    const owned = named ? undefined : this.ownedName(phrase)
    if (owned) return owned
    // "Kadyrov demanded", "accused Kadyrov of", "arrested Kadyrov": who speaks or is spoken to, does or suffers something is somebody, though the story never tells his full name
    return named ?? (phrase.proper && (this.discourse.speaks(phrase) || this.discourse.takesPart(phrase)) ? this.identity.person(phrase) : undefined)
  }

  /** "Brazil's Petrobras": one word that nobody of the story bears, owned by a state, is a company of it. */
  private ownedName(phrase: Phrase): Draft | undefined {
    if (!phrase.owners.some(({ kind }) => kind === 'state')) return undefined
    return this.identity.organization({ ...phrase, kind: 'organization', rule: 'name owned by a state', term: COMPANY })
  }

  /** Whom a nameless correspondent or spokesman stands for. */
  private representedBy({ phrase, term, country, org }: Title): Draft | undefined {
    // «مراسلة قناة …»: who reports for an outlet without being named is the outlet
    if (org?.kind === 'outlet' && (term.en === 'correspondent' || term.en === 'source') && !this.named([`t:${term.en}`], (d) => d.of === org.index)) return org
    // a nameless spokesman of a government, nameless representatives of anybody, are those they speak for
    if (term.flags.has('spokesperson') && !org) {
      const government = phrase.owners.find((o) => o.kind === 'phrase' && o.phrase.by === 'government')
      const state = government ? stateOfCode(country) : undefined
      if (state && !this.named(['o:spokesperson'], (d) => d.country === country)) return this.identity.state(state.id)
    }
    return undefined
  }

  /** «الوزير», «الرئيس الفرنسي»: the one spoken of last who can be called so; else the first one still to come. */
  private toldBefore(title: Title): Draft | undefined {
    const { phrase, term, office } = title
    let found: Draft | undefined
    for (const draft of this.drafts.titled([`h:${this.headOf(phrase)}`, `r:${term.row}`, ...(office ? [`o:${office}`, `t:${office.slice(office.lastIndexOf(' ') + 1)}`] : [])])) {
      if (this.isCalled(draft, title) && (!found || draft.last > found.last || (draft.last === found.last && draft.index < found.index))) found = draft
    }
    return found
  }

  /** «المسؤول الأمريكي» is the secretary of state spoken of last, «الرجل» who was arrested: by a word that fits many. */
  private standing({ phrase, term, country, org }: Title): Draft | undefined {
    // «المسؤولة عن الأزمة»: what is told further of her says who she is, or what
    if (phrase.number === 'pl' || phrase.counted || this.identity.scan.items[phrase.last]?.pos === 'prep') return undefined
    if (term.flags.has('anyman')) {
      if (phrase.owners.length || phrase.modifiers.length || phrase.last !== phrase.head!.last) return undefined
      return this.discourse.lastWho((d) => !PUBLIC.has(d.sector ?? '') && (!d.gender || !term.gender || d.gender === term.gender), this.identity.sentence(phrase))
    }
    if (!term.flags.has('anyoffice')) return undefined
    const abroad = org?.sector === 'IGO' || phrase.modifiers.some((m) => m.term.en === 'international')
    const quality = phrase.modifiers.find((m) => m.term.flags.has('sector'))?.term.sector
    return this.discourse.lastWho((d) => {
      // «مصدر في الحكومة … وأضاف المسؤول»
      if (d.from?.term?.flags.has('source')) return country === undefined || d.country === country
      if (!d.office || d.office === 'spokesperson' && d.nameless) return false
      if (abroad) return d.sector === 'IGO' || (org !== undefined && d.of === org.index)
      if (org && d.of !== org.index) return false
      return PUBLIC.has(d.sector ?? '') && (country === undefined || d.country === country) && (!quality || quality === d.sector || d.sector === 'GOV')
    })
  }

  /** "the Turkish leader", «الزعيم التركي»: who heads the state or its government, where the story names one. */
  private leading({ phrase, term, country, org }: Title): Draft | undefined {
    if (term.en !== 'leader' || !country || org || phrase.modifiers.length || phrase.number !== 'sg' || !phrase.owners.some(({ kind }) => kind === 'state')) return undefined
    for (const offices of HEADS_OF_LAND) {
      let found: Draft | undefined
      for (const draft of this.drafts.titled(offices.map((office) => `o:${office}`))) if (draft.tokens.length && draft.country === country && offices.includes(draft.office!) && (!found || draft.last > found.last)) found = draft
      if (found) return found
    }
    return undefined
  }

  /** «وأضاف الناشط», «قال المصدر»: whoever speaks by a word for many is the one who did something last and can be called so. */
  private calledAnew({ phrase, term, country, org }: Title): Draft | undefined {
    const { scan } = this.identity
    if (scan.pack.names.personalGender || !scan.standsAlone(phrase.last)) return undefined
    // «المسؤولة عن الملف», not «المسؤولة في خطاب»
    const next = scan.items[phrase.last]
    if (next?.pos === 'prep' && !scan.pack.names.placePrepositions.has(next.key)) return undefined
    if (term.class !== 'title' || !term.flags.has('role') || term.flags.has('relative') || phrase.number !== 'sg' || org || phrase.portfolios.length || phrase.also || !this.discourse.speaks(phrase)) return undefined
    const abroad = phrase.modifiers.some((modifier) => modifier.term.flags.has('nocountry'))
    // «المصدر» tells that nobody is named
    if (term.flags.has('source')) return this.discourse.calledAnew(scan.items[phrase.first]!.word, phrase.gender, (draft) => draft.nameless && (country === undefined || draft.country === country))
    return this.discourse.calledAnew(scan.items[phrase.first]!.word, phrase.gender, (draft) => (country === undefined ? !abroad || draft.sector === 'IGO' : draft.country === country) && isOfSort(term.sector, draft))
  }

  /** Whether somebody of the story can be meant by a title. */
  private isCalled(d: Draft, { phrase, term, office, country, org }: Title): boolean {
    if (d.kind !== 'person' || (!d.tokens.length && !d.office)) return false
    if (org && d.of !== undefined && d.of !== org.index) return false
    // «رئيسة رابطة الأسر»: whoever heads an organization does not head the state
    if (org && d.of === undefined && term.flags.has('headofstate')) return false
    if (country !== undefined && d.country !== country) return false
    // «الممثلة الأممية» is no man
    if (term.gender === 'f' && d.gender === 'm') return false
    if (d.heads.has(this.headOf(phrase)) && phrase.last === phrase.head!.last + phrase.owners.length) return true
    if (!d.office) return false
    if (d.office === office || (office && sameOffice(d.office) === office)) return true
    if (office === `former ${d.office}` && this.isInOffice(d)) return false
    const bare = !phrase.portfolios.length && country === undefined
    return d.from?.term?.row === term.row ? bare || d.office.replace(/^former /, '') === office : bare && office !== undefined && d.office.endsWith(` ${office}`)
  }

  private headOf({ head }: Phrase): string {
    return this.identity.scan.items[head!.last - 1]!.bare
  }

  /** Whether somebody holds the office that he was called by: «رئيس الوزراء السابق» is another than who was named as prime minister, if that one is. */
  private isInOffice({ known, office }: Draft): boolean {
    const person = known ? personInfo(known) : undefined
    const { published } = this.identity.text
    return !person || !published || officesOf(person, published).some((post) => post.office === office)
  }

  /** Whether a person named in the story has an office like this. */
  private named(keys: readonly string[], fits: (draft: Draft) => boolean): boolean {
    for (const draft of this.drafts.titled(keys)) if (draft.tokens.length && fits(draft)) return true
    return false
  }

  private nameless({ phrase, term, office, country, org }: Title): Draft {
    const quality = phrase.modifiers.find((m) => m.term.flags.has('sector'))?.term
    const where = country !== undefined ? country : org ? org.country : isApart(phrase) ? null : this.countries.context(this.identity.sentence(phrase), phrase)
    const sender = org && this.identity.senderOf(phrase)
    const sector = quality?.sector ?? (org ? this.identity.sectorOf(phrase, org) : (term.sector ?? (phrase.owners.some((o) => o.kind === 'state' || (o.kind === 'phrase' && o.phrase.kind === 'state')) ? 'GOV' : null)))
    const name = term.class === 'title' && !term.flags.has('role') ? [org && !sender ? org.name : demonym(where), office ?? term.en, sender && `to the ${org.name}`].filter(Boolean).join(' ') : groupName(phrase, where, org?.name)
    return this.drafts.make('person', phrase, phrase.rule, { name, country: where ?? null, sector, office, nameless: true, of: org?.index, ...inferred(country === undefined && !org, where) })
  }

  // «نظيره الإيراني»: the office is that of the last person, the country the nisba's; «ضيفه الإيراني» was told of before
  private counterpart(phrase: Phrase): Draft | undefined {
    const country = this.identity.countryOf(phrase)
    const other = this.discourse.lastPerson()
    if (country === undefined) return undefined
    if (phrase.term!.flags.has('guest')) return this.discourse.lastWho((draft) => draft.country === country)
    if (other?.office) for (const draft of this.drafts.titled([`o:${other.office}`])) if (draft !== other && draft.country === country && draft.office === other.office) return draft
    const make = (): Draft => this.drafts.make('person', phrase, 'counterpart', { name: `${demonym(country)} ${other?.office ?? 'counterpart'}`, country, sector: other?.sector ?? 'GOV', office: other?.office, nameless: true })
    const found = this.drafts.keyed(`office:${other?.office}:${country}:`, make)
    if (!other || found !== other) return found
    // «التقى الوزير نظيره الكيني»: the minister is of another land, though the story speaks only of this one
    if (other.inferred) Object.assign(other, { country: null, inferred: undefined, name: other.office })
    return this.drafts.keyed(`counterpart:${other.office}:${country}`, make)
  }
}

/** Those whom a word for officials may mean. */
const OFFICIALS: ReadonlySet<string> = new Set([...PUBLIC, 'IGO'])

/** Whether a word for people of a sector («المسؤول», «المحامي») may be said of somebody: of officials one for officials, of others one for any but officials. */
const isOfSort = (sector: Term['sector'], draft: Draft): boolean => (sector === 'GOV' ? OFFICIALS.has(draft.sector ?? '') : !draft.office && !OFFICIALS.has(draft.sector ?? '') && (!sector || !draft.sector || draft.sector === 'CVL' || sector === draft.sector))

// Officials, groups and states of "the two countries", or of two that a pronoun means: one of each.
import type { Identity } from './identity.js'
import type { Draft } from './names/drafts.js'
import { stateOfCode } from './names/naming.js'
import type { Phrase } from './names/phrase.js'
import type { Offices } from './offices.js'
import { isSingleOffice } from './own-country.js'
import { groupsOf } from './times/anchors.js'

/** What belongs to two states at once. @example ofTwo.offices(phrase) // "their foreign ministers" → that of each */
export class OfTwo {
  /** `groupOf`: whom a phrase for some people of one state means. */
  constructor(
    private readonly identity: Identity,
    private readonly holders: Offices,
    private readonly groupOf: (phrase: Phrase) => Draft | undefined,
  ) {}

  /** «وزيرا خارجية البلدين», «الوزيران», "the foreign ministers of the two countries": the holder of that office in each of the two. */
  offices(phrase: Phrase): Draft[] | undefined {
    if (phrase.term?.class !== 'title' || phrase.name || phrase.owners.length > 1) return undefined
    const { scan } = this.identity
    const [owner] = phrase.owners
    const theirs = owner?.kind === 'pronoun' && phrase.number === 'pl' && (phrase.portfolios.length > 0 || isSingleOffice(phrase) || (phrase.term.flags.has('leader') && scan.text.words[scan.pronounIn(owner.at.last - 1)]?.number !== 'sg')) ? this.twoStates(scan.pronounIn(owner.at.last - 1)) : []
    if (theirs.length === 2) return this.holderInEach(phrase, theirs)
    const ofTwo = this.isOfTwo(phrase)
    const named = owner?.kind === 'state' && owner.by === 'name' && phrase.number === 'du' && owner.at.last === phrase.last ? this.withNext(owner.id, phrase.last) : undefined
    // «وزیران خارجه دو کشور»: of the two, who stand behind it
    const behind = !owner && ofTwo && phrase.number !== 'sg' && (phrase.portfolios.length > 0 || isSingleOffice(phrase))
    if (!named && !behind && (owner ? !ofTwo : !(phrase.number === 'du' || this.isTwoNamed(phrase)) || !phrase.portfolios.length || !(ofTwo || phrase.definite))) return undefined
    const sides = named ?? this.mainStates(phrase)
    return sides.length === 2 ? this.holderInEach(phrase, sides) : undefined
  }
  /** "the foreign ministers, Jane Roe and John Smith,": two whose names stand beside. */
  private isTwoNamed({ head, number }: Phrase): boolean {
    const { scan } = this.identity
    if (number !== 'pl' || !head) return false
    const { groups } = scan.text
    const word = scan.items[head.last - 1]!.word
    const own = groupsOf(scan.text).at(word)
    if (own?.head !== word) return false
    for (let i = own.index + 1; groups[i]?.sentence === own.sentence; i++) if (groups[i]!.parent?.group === own.index && groups[i]!.parent!.as === 'apposition' && groups[i]!.conjuncts.length === 1) return true
    return false
  }

  private holderInEach(phrase: Phrase, states: readonly Draft[]): Draft[] {
    return states.flatMap((state) => this.holders.holder({ ...ofState(phrase, state), kind: 'person', number: 'sg', definite: true }) ?? [])
  }

  /** "delegations of the two countries", «وفدا البلدين»: one group of each of the two. */
  groups(phrase: Phrase): Draft[] | undefined {
    if (phrase.term?.class !== 'group' || phrase.name || phrase.counted || phrase.owners.length > 1 || !this.isOfTwo(phrase)) return undefined
    const sides = this.mainStates(phrase)
    return sides.length === 2 ? sides.flatMap((side) => this.groupOf(ofState(phrase, side)) ?? []) : undefined
  }

  /** «армии двух стран», «les deux armées»: that body of each of the two. */
  bodies(phrase: Phrase): Draft[] | undefined {
    if (phrase.term?.class !== 'body' || phrase.name || phrase.owners.length > 1 || phrase.portfolios.length > 1) return undefined
    const [owner] = phrase.owners
    // «Dakar et Bamako retirent leurs troupes»
    const theirs = owner?.kind === 'pronoun' && phrase.number === 'pl' ? this.twoStates(this.identity.scan.pronounIn(owner.at.last - 1)) : []
    if (theirs.length === 2) return theirs.map((side) => this.identity.body(ofState(phrase, side)))
    if (!this.isOfTwo(phrase) && !(phrase.number === 'pl' && !phrase.owners.length && this.isCountedTwo(phrase))) return undefined
    const sides = this.mainStates(phrase)
    return sides.length === 2 ? sides.map((side) => this.identity.body(ofState(phrase, side))) : undefined
  }
  private isCountedTwo({ first, head }: Phrase): boolean {
    const { scan } = this.identity
    const { two } = scan.pack.names
    const at = scan.items[head?.first ?? first]!.first
    return two !== undefined && at > 0 && two.has(scan.text.words[at - 1]!.key)
  }

  /** The two states that the story has joined most where a phrase stands. */
  private mainStates({ first }: Phrase): Draft[] {
    const { discourse, scan } = this.identity
    return discourse.pairs.main(scan.items[first]!.word, (draft) => this.sideOf(draft, false)).filter(({ kind, known }) => kind === 'state' && known)
  }

  /** Whether a phrase is owned by "the two countries", "both sides". */
  private isOfTwo({ owners, last }: Phrase): boolean {
    const [owner] = owners
    const of = owner?.kind === 'anaphor' ? owner.term : owner?.kind === 'phrase' && owner.phrase.kind === 'anaphor' ? owner.phrase.term : owner ? undefined : this.identity.scan.term(last, 'anaphor')?.term
    return of !== undefined && (of.flags.has('twostates') || of.flags.has('twosides'))
  }

  /** "Kenya and Chad … their presidents": the two states that a pronoun for many means. */
  private twoStates(word: number): Draft[] {
    const pronoun = this.identity.scan.text.words[word]
    if (pronoun?.person !== 3 && pronoun?.pos !== 'sub') return []
    const meant = this.identity.discourse.pronoun(word)
    // "Kenya and Chad exchanged prisoners. Their presidents …": prisoners have none
    const two = meant.length === 2 || (meant[0]?.number === 'pl' && meant[0].kind !== 'group') ? meant : (this.identity.discourse.pairs.justJoined(word) ?? this.identity.discourse.pairs.main(word, (draft) => this.sideOf(draft, false)))
    return two.every((draft) => draft.kind === 'state' && draft.known) ? [...two] : []
  }

  /** «مصر وتركيا»: a state and the one that is joined to it right behind. */
  private withNext(id: string, at: number): Draft[] | undefined {
    const { scan } = this.identity
    if (!scan.items[at]?.before.length || scan.items[at]!.mark || scan.text.words[scan.items[at]!.first]!.pos !== 'conj') return undefined
    const second = scan.names(at).flatMap((match) => match.entries).find((entry) => entry.kind === 'state' && entry.as === 'name')
    return second?.kind === 'state' && second.state.id !== id ? [this.identity.state(id), this.identity.state(second.state.id)] : undefined
  }

  /** Whom somebody stands for as one of two countries or sides: persons and bodies for their state. */
  sideOf(draft: Draft, sides: boolean): Draft | undefined {
    if (draft.kind === 'state' || (sides && draft.kind === 'organization')) return draft
    const state = draft.kind === 'person' || draft.kind === 'body' || (draft.kind === 'group' && draft.country) ? stateOfCode(draft.country) : undefined
    return state ? this.identity.state(state.id) : undefined
  }
}

/** The same phrase with a state for its only owner. */
const ofState = (phrase: Phrase, state: Draft): Phrase => ({ ...phrase, each: false, owners: [{ kind: 'state', id: state.known!, at: phrase.head ?? phrase, by: 'name' }] })

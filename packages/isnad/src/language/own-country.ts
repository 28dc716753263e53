// Of which country somebody is whose words name none: his owner's («سفيرها», «وزير خارجية بلاده»), or no one country's.
import type { Discourse } from './discourse.js'
import type { Identity } from './identity.js'
import type { Phrase } from './names/phrase.js'

/** Countries told by pointing back. @example ownCountry.of(ambassador) // «سفيرها» → 'IRN' */
export class OwnCountry {
  private readonly discourse: Discourse

  constructor(private readonly identity: Identity) {
    this.discourse = identity.discourse
  }

  /** The country of an owner that points back: «سفيرها», «وزير خارجية بلاده». */
  of(phrase: Phrase): string | null | undefined {
    for (const owner of phrase.owners) {
      if (owner.kind === 'pronoun') {
        const word = this.identity.scan.pronounIn(owner.at.last - 1)
        // «شركاتنا»: of whoever speaks
        return (this.identity.scan.text.words[word]?.person === 1 ? this.discourse.lastWithCountry() : this.discourse.pronoun(word)[0])?.country
      }
      if (owner.kind === 'anaphor') return this.discourse.lastWithCountry()?.country
    }
    return undefined
  }

  /** «بلاده», "her country": that of whom its pronoun means, who is no state himself («قال ترامب في حديثه عن الحكومة السعودية إن بلاده»); else of the last one spoken of. */
  ofPronoun({ first, last }: Phrase): string | null | undefined {
    const { items, text } = this.identity.scan
    const end = items[last - 1]!
    for (let i = items[first]!.first; i <= Math.max(end.word, end.after); i++) {
      if (text.words[i]!.pos !== 'pron' || text.words[i]!.person !== 3) continue
      const owners = this.discourse.pronoun(i).filter(({ kind }) => kind !== 'state' && kind !== 'outlet')
      const owner = owners.find((draft) => draft.country)
      if (owner) return owner.country
      // «قال الوزير بعد لقاء نظيره الكيني إن بلاده»: of a minister of no land that is told, not his counterpart's
      if (owners.some(({ kind, office, nameless }) => kind === 'person' && office !== undefined && nameless)) return undefined
    }
    return this.discourse.lastWithCountry()?.country
  }
}

/** Of no one country: Western, Arab, international; sources and experts, who may be anybody's. */
export function isApart(phrase: Phrase): boolean {
  if (phrase.term!.flags.has('nocountry') || phrase.modifiers.some((m) => m.term.flags.has('nocountry'))) return true
  // «وزراء الخارجية», "several prime ministers", "the ambassadors": there are as many states
  return phrase.number === 'pl' && isSingleOffice(phrase)
}

/** Of an office that a state has once: president, prime minister, foreign minister; ambassadors, who are of others than the state they are in. */
export function isSingleOffice({ term, portfolios }: Phrase): boolean {
  if (term?.class !== 'title') return false
  const { flags } = term
  return flags.has('headofstate') || flags.has('headofgovernment') || flags.has('monarch') || flags.has('diplomat') || portfolios.some((portfolio) => portfolio.term?.en === 'foreign')
}

/** Marks a country that no word says. */
export const inferred = (unsaid: boolean, country: string | null | undefined): { inferred?: true } => (unsaid && country ? { inferred: true } : {})

// Treaties and accords with a name of their own, and who is party to them. A name in a story is looked up here; dates are never taken from here.
import { alternatives, parseTable } from '../document/table.js'
import { type Language, LANGUAGES } from './forms.js'
import table from './instruments.tsv.js'

export type InstrumentType = 'treaty' | 'agreement' | 'memorandum' | 'declaration' | 'ceasefire'

export interface Instrument {
  readonly id: string
  readonly type: InstrumentType
  /** ISO codes and `org:ID`; several lists where several agreements bear the name. None: open to all states. */
  readonly parties: readonly (readonly string[])[]
  /** Who may be party beside them. */
  readonly others: readonly string[]
  readonly areas: readonly string[]
  /** How it is called; `*` stands for any noun that means an agreement («* أوسلو», "Oslo *"). A name without it has a noun of its own, or is one («برجام», "USMCA"). */
  readonly names: Readonly<Partial<Record<Language, readonly string[]>>>
}

let all: Instrument[] | undefined

/**
 * All of them.
 * @example instruments().find((one) => one.id === 'oslo')?.parties // [['ISR', 'PSE']]
 */
export function instruments(): readonly Instrument[] {
  all ??= parseTable('instruments', table).map(({ cells }) => ({
    id: cells.id!,
    type: cells.type as InstrumentType,
    parties: cells.parties === '*' ? [] : alternatives(cells.parties).map((list) => list.split(' ')),
    others: (cells.others ?? '').split(' ').filter(Boolean),
    areas: alternatives(cells.areas),
    names: Object.fromEntries(LANGUAGES.map((language) => [language, alternatives(cells[language])])),
  }))
  return all
}

// People joined to people that share what is said of them: «نشطاء وحقوقيون سعوديون», «الجنود ورجال الشرطة الروس», «دبلوماسيون وأسرهم».
import type { Phrase } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'

/** What two must not differ in to be one crowd: forces of a state, armed men of none, and the others are sides. */
const SIDES: Readonly<Record<string, string>> = { MIL: 'forces', COP: 'forces', SPY: 'forces', REB: 'outlaws', UAF: 'outlaws', PRM: 'outlaws', CRM: 'outlaws' }
const sideOf = ({ term }: Phrase): string => SIDES[term?.sector ?? ''] ?? 'others'

/** A group with the one that is joined to it, where both are told of as one: «عسكريين وعناصر من الشرطة». Between two («بين جنود ومسلحين») stand two. */
export function together(scan: Scan, made: Phrase): Phrase {
  const item = scan.items[made.last]
  if (made.number !== 'pl' || made.core || made.each || item?.before.join('') !== scan.pack.names.conjunction || !scan.adjoins(made.last) || isBetween(scan, made)) return made
  const second = scan.pack.names.phraseAt(scan, made.last)
  if (second?.kind !== 'group' || second.number !== 'pl' || second.counted || !(isDependent(second) || areAlike(made, second))) return made
  const { first, last, owners, modifiers } = made
  return { ...made, core: { first, last }, last: second.last, owners: [...owners, ...second.owners.filter((owner) => owner.kind !== 'pronoun')], modifiers: [...modifiers, ...second.modifiers] }
}

/** «وأسرهم»: those of the others. */
const isDependent = ({ owners }: Phrase): boolean => owners.length === 1 && owners[0]!.kind === 'pronoun'

/** The first says nothing of itself that the second does not share. */
const areAlike = (first: Phrase, second: Phrase): boolean => !first.owners.length && !first.modifiers.length && !first.counted && first.definite === (second.definite && !second.owners.some((owner) => owner.kind === 'state')) && first.term?.row !== second.term?.row && sideOf(first) === sideOf(second)

const isBetween = ({ items }: Scan, { first }: Phrase): boolean => items[first - 1]?.key === BETWEEN || items[first]!.before.includes(BETWEEN)
const BETWEEN = 'بين'

// Who takes part in a finding, as a list of the language, and words cut at a space.
import { List, Name } from '../../show/name.js'
import { useChoices } from '../../state.js'
import type { Called } from './facts.js'

export const short = (text: string, most = 140): string => (text.length > most ? `${text.slice(0, text.lastIndexOf(' ', most))}…` : text)

export function Who({ ids, call, linked }: { ids: readonly string[]; call: (id: string) => Called; linked: boolean }) {
  const { language } = useChoices()
  return <List language={language} items={ids.map((id) => <Name key={id} of={call(id)} link={linked} />)} />
}

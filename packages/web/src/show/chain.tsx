import type { SourceLink } from 'isnad'
import { useText, word } from '../text/text.js'
import type { Called } from '../pages/story/facts.js'
import { nameOf, Said } from './name.js'

/** The chain of sources, outermost first: outlet › agency › medium › speaker. */
export function Chain({ of, call }: { of: readonly (SourceLink & { readonly called?: Called })[]; call?: (id: string) => Called }) {
  const t = useText()
  return (
    <ol className="chain" aria-label={t.story.chain}>
      {of.map((link) => (
        <li key={`${link.role} ${link.name}`}>
          <small>{word(t.role, link.role)}</small> <Said text={link.called ? nameOf(link.called) : link.actor && call ? nameOf(call(link.actor)) : link.name} />
        </li>
      ))}
    </ol>
  )
}

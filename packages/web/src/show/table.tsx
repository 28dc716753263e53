// A table with its heads, in a box that scrolls when the page is narrower than it.
import type { ReactNode } from 'react'

/** `label` names the box and lets the keyboard reach it. @example <Table heads={[t.stories.headline, t.stories.outlet]}>{rows}</Table> */
export function Table({ heads, label, className, children }: { heads: readonly string[]; label?: string; className?: string; children: ReactNode }) {
  const table = (
    <table className={className}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
  if (label === undefined) return <div className="scroll">{table}</div>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      {table}
    </div>
  )
}

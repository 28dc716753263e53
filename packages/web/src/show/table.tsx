// A table with its heads, in a box that scrolls when the page is narrower than it; on a telephone each row is a small list of its own, each cell under its head.
import { type ReactNode, useLayoutEffect, useRef } from 'react'

/** `label` names the box and lets the keyboard reach it. @example <Table heads={[t.stories.headline, t.stories.outlet]}>{rows}</Table> */
export function Table({ heads, label, className, stacked = true, children }: { heads: readonly string[]; label?: string; className?: string; stacked?: boolean; children: ReactNode }) {
  const body = useRef<HTMLTableSectionElement>(null)
  useLayoutEffect(() => {
    if (!stacked) return
    for (const row of body.current?.rows ?? []) for (const [i, cell] of [...row.cells].entries()) if (cell.dataset.head !== heads[i]) cell.dataset.head = heads[i] ?? ''
  })
  const table = (
    <table className={`${className ?? ''} ${stacked ? 'stacked' : ''}`}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>{children}</tbody>
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

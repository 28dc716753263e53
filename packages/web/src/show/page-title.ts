import { type RefObject, useEffect, useRef } from 'react'
import { useText } from '../text/text.js'

/** For the heading of a page: a tab, a bookmark and the history say what is on the page, not only what kind of page it is. @example <h1 ref={usePageTitle()}>{title}</h1> */
export function usePageTitle(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  const { name } = useText()
  useEffect(() => {
    const said = heading.current?.textContent?.trim()
    if (said) document.title = `${said} · ${name}`
  })
  return heading
}

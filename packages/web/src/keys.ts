// Keys by their place on the board (event.code), so that single letters work on an Arabic layout. `g` begins a two-key move.
import { useEffect, useRef } from 'react'
import { go, href } from './router.js'

export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>
const stack: { current: Keys }[] = []
const PLACES: Readonly<Record<string, string>> = { KeyS: '/stories', KeyE: '/timeline', KeyA: '/agreements', KeyC: '/claims', KeyD: '/dyads', KeyM: '/map', KeyN: '/network', KeyR: '/review', KeyH: '/' }
let going = 0

const writing = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && !['checkbox', 'radio', 'range', 'button'].includes(target.type)))

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || writing(event.target) || document.querySelector('dialog[open]')) return
  if (Date.now() - going < 1200) {
    going = 0
    const place = PLACES[event.code]
    if (place) {
      event.preventDefault()
      go(href(place))
      return
    }
  }
  if (event.code === 'KeyG') {
    going = Date.now()
    return
  }
  const name = event.shiftKey ? `Shift+${event.code}` : event.code
  for (const layer of [...stack].reverse()) {
    const action = layer.current[name]
    if (action) {
      event.preventDefault()
      action(event)
      return
    }
  }
})

/** What keys do while a component is on the screen; the latest one on it goes first. */
export function useKeys(keys: Keys): void {
  const layer = useRef(keys)
  layer.current = keys
  useEffect(() => {
    stack.push(layer)
    return () => {
      stack.splice(stack.indexOf(layer), 1)
    }
  }, [])
}

import { type RefObject, useEffect, useRef, useState } from 'react'

/** The width of an element as it is laid out, for drawings that fill it. */
export function useWidth<E extends Element>(first = 900): readonly [RefObject<E | null>, number] {
  const box = useRef<E>(null)
  const [width, setWidth] = useState(first)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const watcher = new ResizeObserver(([entry]) => entry && setWidth(Math.max(280, Math.floor(entry.contentRect.width))))
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  return [box, width]
}

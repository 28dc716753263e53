import { useSyncExternalStore } from 'react'

/** As wide as where tables become lists (`base.css`). */
const NARROW = '(max-width: 44rem)'
const query = () => matchMedia(NARROW)

/** Whether the screen is as narrow as a telephone's. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const asked = query()
      asked.addEventListener('change', changed)
      return () => asked.removeEventListener('change', changed)
    },
    () => query().matches,
  )
}

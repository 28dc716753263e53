// What a person chose, kept in this browser: language, theme, digits, month names, direction of the time axis.
import { useSyncExternalStore } from 'react'

export interface Choices {
  readonly language: 'ar' | 'en'
  readonly theme: 'auto' | 'light' | 'dark'
  /** Digits of the Arabic screen. */
  readonly digits: 'latn' | 'arab'
  /** Month names of the Arabic screen: كانون الثاني · يناير · both · جانفي */
  readonly months: 'levant' | 'gulf' | 'both' | 'maghreb'
  /** The time axis of the Arabic screen runs with the writing, or left to right. */
  readonly axis: 'writing' | 'ltr'
}

const KEY = 'isnad'
const first = (): Choices => {
  const asked = new URLSearchParams(location.search).get('lang')
  const kept = keptChoices()
  const language = asked === 'ar' || asked === 'en' ? asked : (kept.language ?? (/^en/i.test(navigator.language) && !navigator.languages.some((l) => l.startsWith('ar')) ? 'en' : 'ar'))
  return { theme: 'auto', digits: 'latn', months: 'both', axis: 'writing', ...kept, language }
}
function keptChoices(): Partial<Choices> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Choices>
  } catch {
    return {}
  }
}

let choices = first()
const watchers = new Set<() => void>()
export const chosen = (): Choices => choices
export const useChoices = (): Choices =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => choices,
  )
export function choose(change: Partial<Choices>): void {
  choices = { ...choices, ...change }
  try {
    localStorage.setItem(KEY, JSON.stringify(choices))
  } catch {
    // a browser that keeps nothing still shows everything
  }
  showChoices()
  for (const watcher of watchers) watcher()
}
/** Puts language, direction and theme on the document. */
export function showChoices(): void {
  const root = document.documentElement
  root.lang = choices.language
  root.dir = choices.language === 'ar' ? 'rtl' : 'ltr'
  if (choices.theme === 'auto') delete root.dataset.theme
  else root.dataset.theme = choices.theme
}
/** Whether time runs from right to left. */
export const axisReversed = (): boolean => choices.language === 'ar' && choices.axis === 'writing'

/** When this browser was last here, for what is new since. */
export function lastVisit(): string | null {
  try {
    const key = 'isnad-visit'
    const at = sessionStorage.getItem(key) ?? localStorage.getItem(key)
    if (!sessionStorage.getItem(key)) sessionStorage.setItem(key, at ?? '')
    localStorage.setItem(key, new Date().toISOString())
    return at || null
  } catch {
    return null
  }
}

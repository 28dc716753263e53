import type { EventRow } from 'isnad/record'
import { chosen } from '../state.js'

/** Where an event was, as the record calls it. */
export const placeName = (event: Pick<EventRow, 'place' | 'location' | 'placeArabic'>): string | null => (chosen().language === 'ar' ? event.placeArabic : null) ?? event.place ?? event.location?.name ?? null

/** What to call the places of one story, of which Arabic calls some otherwise. */
export const placeCaller = (arabic: Readonly<Record<string, string>>) => (name: string): string => (chosen().language === 'ar' ? arabic[name] : undefined) ?? name

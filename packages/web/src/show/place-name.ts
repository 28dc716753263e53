import type { EventRow } from 'isnad/record'

/** Where an event was, as the record calls it. */
export const placeName = (event: Pick<EventRow, 'place' | 'location'>): string | null => event.place ?? event.location?.name ?? null

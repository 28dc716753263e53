export const transliterate = (name: string): string => name

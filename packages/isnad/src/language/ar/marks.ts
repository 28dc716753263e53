// Punctuation, compared letter by letter: the marks that groups and clauses ask for.

export const opensQuote = (mark: string): boolean => mark === '"' || mark === '«' || mark === '“' || mark === "'"
export const closesQuote = (mark: string): boolean => mark === '"' || mark === '»' || mark === '”' || mark === "'"
export const isQuoteMark = (mark: string): boolean => opensQuote(mark) || closesQuote(mark)
export const isComma = (mark: string): boolean => mark === '،' || mark === ','
export const isDash = (mark: string): boolean => mark === '-' || mark === '–' || mark === '—'
/** Inside a name: «جان-إيف», «د.», «د’استان». */
export const joinsName = (mark: string): boolean => mark === '-' || mark === '–' || mark === '.' || mark === "'" || mark === '’'
export const isPercent = (mark: string): boolean => mark === '%' || mark === '٪'
/** «#مجلس_الأمن»: the words of a hashtag are read like any others. */
export const isTagSign = (mark: string): boolean => mark === '#' || mark === '_'

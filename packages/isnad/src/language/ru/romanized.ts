// Names of persons that nobody knows, in Latin letters and in the nominative.
import { normalize } from './letters.js'
import { lexicon } from './lexicon.js'

const LETTERS: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
}

/** @example romanized('Сергеем Ивановым') // 'Sergey Ivanov' */
export function romanized(name: string): string {
  const words = name.split(/\s+/)
  const first = lexicon().names.get(normalize(words[0]!))
  const oblique = first?.given ? !first.shapes.some(({ cases }) => cases & 1) || normalize(words[0]!) !== first.lemma : false
  return words.map((word, i) => {
    const known = lexicon().names.get(normalize(word))
    const turned = !first?.given && words.length > 1 && /[бвгджзклмнпрстфхцчшщ]ом$/.test(words[0]!) && words[0]!.length > 5
    const form = turned && !known ? nominative(word, /ой$/.test(word) ? 'f' : 'm') : known ? restored(word, known.lemma) : i > 0 && oblique && words.length > 1 ? nominative(word, first!.given) : word
    return [...form.replace(/[иы]й$/, 'ы')].map((letter) => {
      const latin = LETTERS[letter.toLowerCase()]
      if (latin === undefined) return letter
      return letter === letter.toLowerCase() ? latin : latin.charAt(0).toUpperCase() + latin.slice(1)
    }).join('')
  }).join(' ')
}

/** The dictionary form with the capitals of the word as it stands. */
const restored = (word: string, lemma: string): string => [...lemma].map((letter, i) => (word[i] && word[i] !== word[i]!.toLowerCase() ? letter.toUpperCase() : letter)).join('')

/** A surname behind a given name in another case. */
function nominative(word: string, gender: 'm' | 'f' | undefined): string {
  if (gender === 'f') return /(?:ов|ев|ин|ын)(?:ой|у)$/.test(word) ? word.replace(/(?:ой|у)$/, 'а') : /ской$|скую$/.test(word) ? word.replace(/(?:ой|ую)$/, 'ая') : word
  if (/(?:ск|цк)(?:ого|ому|им|ом)$/.test(word)) return word.replace(/(?:ого|ому|им|ом)$/, 'ий')
  if (/[лнрт](?:я|ю|ем)$/.test(word) && word.length > 4) return word.replace(/(?:я|ю|ем)$/, 'ь')
  return /[бвгджзклмнпрстфхцчшщ](?:а|у|ом|ем|ым|е)$/.test(word) && word.length > 4 ? word.replace(/(?:ом|ем|ым|а|у|е)$/, '') : word
}

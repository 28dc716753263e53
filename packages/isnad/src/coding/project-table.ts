// The table of a pack that says which nouns name what can be built, which words tell that it is planned or built, and how it carries (`projects.tsv`).
import { alternatives, parseTable } from '../document/table.js'
import type { LanguagePack } from '../language/pack.js'

export interface ProjectNoun {
  readonly words: readonly string[]
  /** One of these has to stand in its group, right before or right behind («محطة … كهرباء», «حفر قناة»). */
  readonly beside: readonly string[]
  readonly kind: string
  /** Is planned by its own word («مشاريع تنموية»). */
  readonly planned: boolean
}
/** The lists of single words. */
export interface ProjectWords {
  /** «خطة», «مزمع», "planned". */
  readonly plan: ReadonlySet<string>
  /** «موافقة على بناء», "a contract to build": what is agreed, allowed or decided before anything is built. */
  readonly leave: ReadonlySet<string>
  /** «بتمويل», «بالتعاون مع», "in partnership with": what brings in who takes part. */
  readonly joint: ReadonlySet<string>
  /** «بشأن», "about": who does something about the building is not who builds. */
  readonly about: ReadonlySet<string>
  /** «مشروع قانون»: what makes a project a draft. */
  readonly draft: ReadonlySet<string>
}
export interface ProjectTable extends ProjectWords {
  readonly nouns: ReadonlyMap<string, readonly ProjectNoun[]>
  /** «بنى», "build", with its verbal noun and participles, and the prepositions that may bring in what is built («الاستثمار في ميناء»), or subj where that does it itself. */
  readonly build: ReadonlyMap<string, readonly string[]>
  readonly modes: ReadonlyMap<string, string>
}
const cache = new WeakMap<LanguagePack, ProjectTable>()

/** The table of a pack, parsed once. @example projectTable(pack).nouns.get('سد') */
export function projectTable(pack: LanguagePack): ProjectTable {
  const known = cache.get(pack)
  if (known) return known
  const nouns = new Map<string, ProjectNoun[]>()
  const lists: Record<keyof ProjectWords, Set<string>> = { plan: new Set(), leave: new Set(), joint: new Set(), about: new Set(), draft: new Set() }
  const build = new Map<string, readonly string[]>()
  const modes = new Map<string, string>()
  const normal = (cell: string | undefined) => alternatives(cell).map((word) => pack.normalize(word))
  for (const { cells } of parseTable(`${pack.code}/projects.tsv`, pack.tables.projects)) {
    const { kind = '', value = '' } = cells
    const [main = '', other] = (cells.words ?? '').split('+').map((part) => part.trim())
    const list = lists[kind as keyof ProjectWords] as Set<string> | undefined
    if (kind === 'mode') for (const word of normal(main)) modes.set(word, value)
    else if (kind === 'build') for (const word of normal(main)) build.set(word, normal(value))
    else if (list) for (const word of normal(main)) list.add(word)
    else for (const phrase of alternatives(main)) {
      const words = phrase.split(/\s+/).map((word) => pack.normalize(word))
      const noun: ProjectNoun = { words, beside: normal(other), kind: value, planned: kind === 'planned project' }
      // looked up by its first and its last word: a group's head may be either
      for (const word of new Set([words[0]!, words.at(-1)!])) nouns.set(word, [...(nouns.get(word) ?? []), noun])
    }
  }
  for (const list of nouns.values()) list.sort((a, b) => b.words.length - a.words.length || b.beside.length - a.beside.length)
  const table: ProjectTable = { ...lists, nouns, build, modes }
  cache.set(pack, table)
  return table
}

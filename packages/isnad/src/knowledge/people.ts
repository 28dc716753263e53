// Persons in the news since 2000 and the posts they held. An unknown name is the normal case: this helps with spelling, country and office, no more.
import type { Sector } from '../document/mention.js'
import { parseTable } from '../document/table.js'
import { type Form, type Language, NamesByLanguage } from './forms.js'
import table from './people.tsv.js'

/** A post: of a state (`RUS`) or an organization (`org:un`), with the office in lower-case English. Dates may be a year, a month or a day; empty = still, or unknown. */
export interface Post {
  readonly of: string
  readonly office: string
  readonly from: string
  readonly to: string
}

export interface Person {
  readonly id: string
  readonly name: string
  readonly gender: 'm' | 'f'
  readonly country: string | null
  readonly names: Readonly<Record<Language, readonly Form[]>>
  readonly posts: readonly Post[]
}

let all: Person[] | undefined
let byId: Map<string, Person> | undefined
let byPost: Map<string, { person: Person; post: Post }[]> | undefined

/** `RUS:president:2012-05-07:` → a post. */
const parsePost = (text: string): Post => {
  const [of = '', office = '', from = '', to = ''] = text.split(':').map((part) => part.trim())
  return { of: of.replace('/', ':'), office, from, to }
}

export function people(): readonly Person[] {
  all ??= parseTable('people', table).map(({ cells }) => ({
    id: cells.id!,
    name: cells.en!.split('|')[0]!.replace(/^\?/, ''),
    gender: cells.gender === 'f' ? ('f' as const) : ('m' as const),
    country: cells.country || null,
    names: new NamesByLanguage(cells),
    posts: (cells.posts ?? '').split('|').filter(Boolean).map(parsePost),
  }))
  return all
}

/** @example personInfo('vladimir-putin')?.name // 'Vladimir Putin' */
export function personInfo(id: string): Person | undefined {
  byId ??= new Map(people().map((person) => [person.id, person]))
  return byId.get(id)
}

/** Whether a post was held on a day (or, for a coarse date, at some time in it). */
const held = (post: Post, date: string): boolean => {
  const n = date.length
  return (!post.from || post.from.slice(0, n) <= date.slice(0, post.from.length)) && (!post.to || date.slice(0, post.to.length) <= post.to.slice(0, n))
}

/**
 * Who held an office on a day; undefined when the table doesn't know. On a day of change, the one who came.
 * @example officeHolder('RUS', 'president', '2025-01-17')?.name // 'Vladimir Putin'
 */
export function officeHolder(of: string, office: string, date: string): Person | undefined {
  if (!byPost) {
    byPost = new Map()
    for (const person of people())
      for (const post of person.posts) {
        const key = `${post.of} ${post.office}`
        const list = byPost.get(key) ?? []
        list.push({ person, post })
        byPost.set(key, list)
      }
  }
  const found = (byPost.get(`${of} ${office}`) ?? []).filter(({ post }) => held(post, date))
  return found.sort((a, b) => (a.post.from < b.post.from ? 1 : a.post.from > b.post.from ? -1 : 0))[0]?.person
}

const SECTORS: Readonly<Record<string, Sector>> = { commander: 'MIL', 'chief of army staff': 'MIL', speaker: 'LEG', prosecutor: 'JUD', pope: 'REL' }

/** PLOVER's sector of who holds a post of a state. @example sectorOfOffice('speaker') // 'LEG' */
export const sectorOfOffice = (office: string): Sector => SECTORS[office] ?? 'GOV'

/**
 * The posts somebody held on a day.
 * @example officesOf(person, '2025-01-17') // [{ of: 'RUS', office: 'president', … }]
 */
export const officesOf = (person: Person, date: string): Post[] => person.posts.filter((post) => held(post, date))

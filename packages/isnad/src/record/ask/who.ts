// Whom a word in a question means, and what to call those in an answer.
import type { Kysely } from 'kysely'
import { organizationInfo, personInfo, stateByName, stateInfo } from '../../knowledge/index.js'
import { keyNumber } from '../hash.js'
import { keysOfName, nameAlike } from '../identity/names.js'
import { lastNameKey } from '../identity/nodes.js'
import { foldLetters, foldWords } from './fold.js'
import { RecordProblem } from '../problem.js'
import { allIn, pieces } from '../store/bulk.js'
import type { Tables } from '../store/tables.js'

export interface Named {
  readonly id: string
  /** English, or a transliteration. */
  readonly name: string
  /** As Arabic stories write it, where any does. */
  readonly arabic: string | null
  readonly kind: string
  readonly country: string | null
  readonly sector: string | null
  readonly office: string | null
  /** `name` only spells out in Latin letters what Arabic stories write: no story and no table has another. */
  readonly spelled?: true
}

/** The id that a state's code, a node's id or a name stands for. */
export async function partyNamed(db: Kysely<Tables>, given: string): Promise<string> {
  const found = (await findActors(db, given, 1))[0]
  if (!found) throw new RecordProblem('unknown-id', { id: given })
  return found.id
}

/** All ids that somebody goes by. */
export const nodesOf = async (db: Kysely<Tables>, party: string): Promise<Set<string>> => new Set([party, ...(await db.selectFrom('node').select('id').where('canonical', '=', party).execute()).map((n) => n.id)])

/** Those that a name may mean, likeliest first. */
export async function findActors(db: Kysely<Tables>, given: string, limit = 10): Promise<(Named & { likeness: number; stories: number })[]> {
  const name = given.trim()
  const code = /^[a-zA-Z]{3}$/.test(name) && stateInfo(name.toUpperCase()) ? name.toUpperCase() : null
  const state = code ?? stateIdOf(name)
  if (state) {
    const [row] = await allIn(db, 'node', 'id', [state])
    const info = stateInfo(state)
    const named = row ? namedFromRow(row) : { id: state, name: info?.name ?? state, arabic: info?.names.ar[0]?.text ?? null, kind: 'state', country: state, sector: null, office: null }
    return [{ ...named, likeness: 1, stories: row?.stories ?? 0 }]
  }
  const [exact] = await allIn(db, 'node', 'id', [name])
  if (exact) {
    const head = exact.canonical === exact.id ? exact : (await allIn(db, 'node', 'id', [exact.canonical]))[0]!
    return [{ ...namedFromRow(head), likeness: 1, stories: head.stories }]
  }
  const keys = keysOfName(name)
  if (!keys.parts.length && !foldWords(name).length) return []
  const numbers = [keyNumber(`whole ${keys.whole}`), ...keys.parts.map(lastNameKey)]
  const ids = new Set((await db.selectFrom('node_key').select('node').where('key', 'in', numbers).limit(2000).execute()).map((r) => r.node))
  const rows: Tables['node'][] = []
  for (const piece of pieces([...ids])) rows.push(...(await db.selectFrom('node').selectAll().where('id', 'in', piece).execute()))
  const best = new Map<string, { likeness: number; stories: number; spelt: boolean }>()
  for (const row of rows) {
    const likeness = nameAlike(keys, keysOfName(row.name))
    if (likeness < 0.55) continue
    const known = best.get(row.canonical)
    best.set(row.canonical, { likeness: Math.max(likeness, known?.likeness ?? 0), stories: (known?.stories ?? 0) + row.stories, spelt: known?.spelt || isSpeltIn(name, row) })
  }
  if (best.size === 0) for (const [id, found] of await calledSo(db, name)) best.set(id, found)
  const heads = await namesOf(db, [...best.keys()])
  // One name alone («بوتين») means him of whom most is told, among those who are written so; a whole name the likest.
  const alone = keys.parts.length === 1
  return [...best]
    .map(([id, { spelt, ...b }]) => ({ spelt, found: { ...heads.get(id)!, ...b } }))
    .filter((x) => x.found.id)
    .sort(({ spelt, found: a }, { spelt: other, found: b }) => Number(other) - Number(spelt) || (alone ? 0 : b.likeness - a.likeness) || b.stories - a.stories || b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .map((x) => x.found)
    .slice(0, limit)
}

/** Rows whose forms are looked at where no key leads to a name. */
const MOST_CALLED_SO = 1000

/**
 * Those that stories call so, by the words themselves: a ministry, an army, rebels have no key to be found by, and in Arabic none of the letters of their English names.
 * It looks through all nodes, and so only where nothing else is found.
 */
async function calledSo(db: Kysely<Tables>, given: string): Promise<[string, { likeness: number; stories: number; spelt: boolean }][]> {
  const asked = foldWords(given).map(({ stem }) => stem)
  const longest = [...asked].sort((a, b) => b.length - a.length)[0]
  if (!longest || longest.length < 3) return []
  // The letters that are folded are written in several ways; those of a stem stand in every form.
  const pattern = `%${longest.replace(/[\\%_]/g, '').replace(/[اويهى]/g, '_')}%`
  const rows = await db.selectFrom('node').selectAll().where((e) => e.or([e(e.fn<string>('lower', ['names']), 'like', pattern), e(e.fn<string>('lower', ['name']), 'like', pattern)])).orderBy('stories', 'desc').orderBy('id').limit(MOST_CALLED_SO).execute()
  const best = new Map<string, { likeness: number; stories: number; spelt: boolean }>()
  for (const row of rows) {
    const likeness = Math.max(0, ...[row.name, ...Object.keys(JSON.parse(row.names) as object)].map((form) => {
      const stems = new Set(foldWords(form).map(({ stem }) => stem))
      return asked.every((stem) => stems.has(stem)) ? asked.length / stems.size : 0
    }))
    if (likeness === 0) continue
    const known = best.get(row.canonical)
    best.set(row.canonical, { likeness: Math.max(likeness, known?.likeness ?? 0), stories: (known?.stories ?? 0) + row.stories, spelt: true })
  }
  return [...best]
}

/** Whether somebody's name, or how stories write it, has these words in these letters: consonants alone don't tell Putin from Botín. */
function isSpeltIn(given: string, row: Tables['node']): boolean {
  const asked = foldLetters(given).split(/\s+/)
  return [row.name, ...Object.keys(JSON.parse(row.names) as object)].some((form) => {
    const words = new Set(foldLetters(form).split(/[^\p{L}\p{N}]+/u))
    return asked.every((word) => words.has(word))
  })
}

function stateIdOf(name: string): string | null {
  // Names are looked for in the languages of their letters only: each language's names take time to make ready.
  const languages = /[\u0600-\u06ff]/.test(name) ? (['ar', 'fa'] as const) : /[\u0400-\u04ff]/.test(name) ? (['ru'] as const) : (['en', 'fr'] as const)
  for (const language of languages) {
    const state = stateByName(name, language)
    if (state) return state.iso3 && state.status !== 'claims' ? state.iso3 : state.id
  }
  return null
}

/** What to call these ids; those joined with another go by its name. */
export async function namesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<Map<string, Named>> {
  const out = new Map<string, Named>()
  const wanted = [...new Set(ids)]
  const rows = new Map<string, Tables['node']>()
  for (const row of await allIn(db, 'node', 'id', wanted)) rows.set(row.id, row)
  const heads = [...new Set([...rows.values()].map((r) => r.canonical))].filter((id) => !rows.has(id))
  for (const row of await allIn(db, 'node', 'id', heads)) rows.set(row.id, row)
  for (const id of wanted) {
    const row = rows.get(id)
    const head = row ? (rows.get(row.canonical) ?? row) : undefined
    if (head) out.set(id, namedFromRow(head))
    else {
      const info = stateInfo(id)
      out.set(id, { id, name: info?.name ?? id, arabic: info?.names.ar[0]?.text ?? null, kind: info ? 'state' : 'organization', country: info ? info.iso3 : null, sector: null, office: null })
    }
  }
  return out
}

/** Kinds whose names are put together of words: spelled out, they say nothing. A person's name is one in any letters. */
const SPELLED: ReadonlySet<string> = new Set(['organization', 'outlet'])

/** What somebody's names come to is worked out again only when they changed: an answer names the same few hundred over and over. */
const called = new Map<string, { readonly row: Tables['node']; readonly named: Named }>()
const MOST_CALLED = 20_000

export function namedFromRow(row: Tables['node']): Named {
  const hit = called.get(row.id)
  if (hit && hit.row.names === row.names && hit.row.canonical === row.canonical && hit.row.name === row.name && hit.row.kind === row.kind && hit.row.country === row.country && hit.row.sector === row.sector && hit.row.office === row.office && hit.row.known === row.known && hit.row.generic === row.generic) return hit.named
  const named = call(row)
  if (called.size >= MOST_CALLED) called.clear()
  called.set(row.id, { row, named })
  return named
}

/** What somebody would go by who is joined with nobody. */
export const namedAlone = (row: Tables['node']): Named => call({ ...row, canonical: row.id })

function call(row: Tables['node']): Named {
  const names = JSON.parse(row.names) as Record<string, [string | null, number]>
  const info = row.kind === 'state' ? stateInfo(row.id) : undefined
  // Whoever the tables know goes by the usual name, not by what one story calls them («المتحدثة باسم الخارجية»).
  const usual = row.known ? (personInfo(row.known) ?? organizationInfo(row.known)) : undefined
  const arabic = info?.names.ar[0]?.text ?? usual?.names.ar[0]?.text ?? arabicNameIn(names)
  const spelled = row.known === null && (SPELLED.has(row.kind) || (row.kind === 'body' && row.name.includes('('))) && row.generic === 0 && arabic !== null && /[A-Z]/.test(row.name) && !Object.values(names).some(([language]) => language !== null && language !== 'ar')
  return { id: row.canonical === row.id ? row.id : row.canonical, name: info?.name ?? (row.kind === 'person' && row.known === null ? latinNameIn(row.name, names) : row.name), arabic, kind: row.kind, country: row.country, sector: row.sector, office: row.office, ...(spelled ? { spelled } : {}) }
}

/**
 * How a person is written in Latin letters: as a story in such letters writes the name, where one does, not as we spelled it out of Arabic.
 *
 * @example latinNameIn('Tran Mina', { 'تران مينه': ['ar', 2], 'Tran Minh': ['en', 1] }) // 'Tran Minh'
 */
export function latinNameIn(name: string, names: Readonly<Record<string, readonly [string | null, number]>>): string {
  if (name in names) return name
  const { whole } = keysOfName(name)
  const written = Object.entries(names).filter(([form, [language]]) => language !== 'ar' && /^(?=\p{Script=Latin})\p{Lu}/u.test(form) && keysOfName(form).whole === whole)
  return written.sort(([a, [, more]], [b, [, less]]) => less - more || (a < b ? -1 : 1))[0]?.[0] ?? name
}

/**
 * What Arabic stories call somebody: of forms of two words and more, the one that most of the others end with («دونالد ترامب» in «الرئيس الأميركي دونالد ترامب»), so that a title goes with nobody's name where it need not.
 *
 * @example arabicNameIn({ 'الرئيس الأميركي دونالد ترامب': ['ar', 2], 'دونالد ترامب': ['ar', 1] }) // 'دونالد ترامب'
 */
export function arabicNameIn(names: Readonly<Record<string, readonly [string | null, number]>>): string | null {
  const forms = Object.entries(names).filter(([form, [language]]) => language === 'ar' && /[\u0600-\u06ff]/.test(form)).map(([form, [, times]]) => ({ form, times }))
  const whole = forms.filter(({ form }) => form.includes(' '))
  const backing = (one: string): number => forms.reduce((n, { form, times }) => n + (form === one || form.endsWith(` ${one}`) ? times : 0), 0)
  const best = (list: readonly { form: string; times: number }[]): string | null => [...list].sort((a, b) => backing(b.form) - backing(a.form) || b.times - a.times || a.form.length - b.form.length || (a.form < b.form ? -1 : 1))[0]?.form ?? null
  // A bare last name is a name only where there is no other, or where it is by far the usual one.
  const often = [...forms].sort((a, b) => b.times - a.times)[0]
  return often && !often.form.includes(' ') && !whole.some(({ form }) => form.endsWith(` ${often.form}`)) ? often.form : best(whole.length ? whole : forms)
}

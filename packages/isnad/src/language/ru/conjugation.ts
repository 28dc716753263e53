// Conjugation by rule: every form of a verb from its infinitive, with what no rule gives told in verbs.tsv.

export interface VerbForm {
  readonly kind: 'finite' | 'infinitive' | 'gerund' | 'short'
  readonly tense: 'past' | 'present'
  readonly person?: 1 | 2 | 3
  readonly number?: 'sg' | 'pl'
  readonly gender?: 'm' | 'f' | 'n'
}
/** A participle that is declined, by its stem («подписанн»). */
export interface Participle {
  readonly voice: 'active' | 'passive'
  readonly tense: 'past' | 'present'
}
/** What the table says of a verb: infinitive, third person («подпишет» or «хочет/хотят»), past («нес»), short participle («нанесен»). */
export interface Written {
  readonly infinitive: string
  readonly third?: string | undefined
  readonly past?: string | undefined
  readonly passive?: string | undefined
}

/** @example readWritten('нанести:нанесет:нанес:нанесен') */
export function readWritten(cell: string): Written {
  const [infinitive = '', third, past, passive] = cell.split(':')
  return { infinitive, third: third || undefined, past: past || undefined, passive: passive || undefined }
}

const HUSH = /[жшчщ]$/
const VOWEL = /[аеиоуыэюя]$/

/** @example thirdOf('подписывать') // 'подписывает' */
function thirdOf(infinitive: string): string {
  if (infinitive.endsWith('овать')) return `${infinitive.slice(0, -5)}ует`
  if (infinitive.endsWith('евать')) return `${infinitive.slice(0, -5)}${/[жшцчщ]$/.test(infinitive.slice(0, -5)) ? 'у' : 'ю'}ет`
  if (infinitive.endsWith('нуть')) return `${infinitive.slice(0, -3)}ет`
  if (infinitive.endsWith('ить')) return `${infinitive.slice(0, -3)}ит`
  return `${infinitive.slice(0, -2)}ет`
}
function theyOf(third: string): string {
  const stem = third.slice(0, -2)
  if (third.endsWith('ит')) return stem + (HUSH.test(stem) ? 'ат' : 'ят')
  return stem + (VOWEL.test(stem) || /[лья]$/.test(stem) ? 'ют' : 'ут')
}
/** с → ш, д → ж (or жд), т → ч (or щ), п → пл. */
function softened(stem: string, church: boolean): string {
  if (stem.endsWith('ст')) return `${stem.slice(0, -2)}щ`
  const last = stem.at(-1)!
  const changed = { с: 'ш', з: 'ж', т: church ? 'щ' : 'ч', д: church ? 'жд' : 'ж', б: 'бл', п: 'пл', в: 'вл', м: 'мл', ф: 'фл' }[last]
  return changed ? stem.slice(0, -1) + changed : stem
}
function passiveOf(infinitive: string): string | undefined {
  if (/[ая]ть$/.test(infinitive)) return `${infinitive.slice(0, -2)}н`
  if (infinitive.endsWith('ить')) return `${softened(infinitive.slice(0, -3), true)}ен`
  if (infinitive.endsWith('нуть') || infinitive.endsWith('ыть')) return `${infinitive.slice(0, -1)}`
  return infinitive.endsWith('еть') ? `${infinitive.slice(0, -3)}ен` : undefined
}

/** Every form of a verb, without -ся. */
export function conjugate({ infinitive, third, past, passive }: Written, perfective: boolean, both: boolean, emit: (form: string, reading: VerbForm) => void, participle: (stem: string, reading: Participle) => void): void {
  emit(infinitive, { kind: 'infinitive', tense: 'present' })
  const [he, they] = third ? (third.includes('/') ? (third.split('/') as [string, string]) : [third, theyOf(third)]) : [thirdOf(infinitive), theyOf(thirdOf(infinitive))]
  emit(he, { kind: 'finite', tense: 'present', person: 3, number: 'sg' })
  emit(they, { kind: 'finite', tense: 'present', person: 3, number: 'pl' })
  emit(`${he.slice(0, -1)}м`, { kind: 'finite', tense: 'present', person: 1, number: 'pl' })
  emit(`${he.slice(0, -1)}те`, { kind: 'finite', tense: 'present', person: 2, number: 'pl' })
  const stem = they.slice(0, -2)
  const soft = /[яа]т$/.test(they)
  const i = soft ? softened(stem, false) : stem
  emit(i + (soft ? (HUSH.test(i) ? 'у' : 'ю') : they.at(-2)!), { kind: 'finite', tense: 'present', person: 1, number: 'sg' })
  // past
  const vowel = infinitive.slice(0, -2)
  const he2 = past ?? `${vowel}л`
  const body = he2.endsWith('шел') ? `${he2.slice(0, -2)}` : he2.endsWith('л') ? he2.slice(0, -1) : he2
  emit(he2, { kind: 'finite', tense: 'past', number: 'sg', gender: 'm' })
  emit(`${body}ла`, { kind: 'finite', tense: 'past', number: 'sg', gender: 'f' })
  emit(`${body}ло`, { kind: 'finite', tense: 'past', number: 'sg', gender: 'n' })
  emit(`${body}ли`, { kind: 'finite', tense: 'past', number: 'pl' })
  // gerunds and participles
  const went = he2.endsWith('шел')
  const gone = went ? `${he2.slice(0, -1)}д` : he2.endsWith('л') ? `${he2.slice(0, -1)}в` : he2
  participle(went ? `${he2.slice(0, -2)}едш` : `${gone}ш`, { voice: 'active', tense: 'past' })
  if (perfective || both) {
    if (!went && he2.endsWith('л')) {
      emit(gone, { kind: 'gerund', tense: 'past' })
      emit(`${gone}ши`, { kind: 'gerund', tense: 'past' })
    } else emit(`${stem}я`, { kind: 'gerund', tense: 'past' })
  }
  if (!perfective || both) {
    emit(stem + (HUSH.test(stem) ? 'а' : 'я'), { kind: 'gerund', tense: 'present' })
    participle(`${they.slice(0, -1)}щ`, { voice: 'active', tense: 'present' })
    participle(`${he.slice(0, -1)}м`, { voice: 'passive', tense: 'present' })
  }
  const short = passive === '-' ? undefined : (passive ?? (past ? undefined : passiveOf(infinitive)))
  if (!short || (!perfective && !both && !passive)) return
  participle(/[тм]$/.test(short) ? short : `${short}н`, { voice: 'passive', tense: 'past' })
  emit(short, { kind: 'short', tense: 'past', number: 'sg', gender: 'm' })
  emit(`${short}а`, { kind: 'short', tense: 'past', number: 'sg', gender: 'f' })
  emit(`${short}о`, { kind: 'short', tense: 'past', number: 'sg', gender: 'n' })
  emit(`${short}ы`, { kind: 'short', tense: 'past', number: 'pl' })
}

// The forms of French verbs: three groups by rule, the rest by the models of irregular-verbs.tsv.
import { parseTable } from '../../document/table.js'
import irregularTable from './irregular-verbs.tsv.js'

/** What a form of a verb tells. `mood`: a finite form (`ind`, `cond`, `sub`), the infinitive, the past participle, the form in -ant. */
export interface VerbReading {
  readonly lemma: string
  readonly mood: 'ind' | 'cond' | 'sub' | 'inf' | 'part' | 'ant'
  readonly tense?: 'past' | 'present' | 'future'
  readonly person?: 1 | 2 | 3
  readonly number?: 'sg' | 'pl'
  readonly gender?: 'm' | 'f'
}
type Put = (form: string, reading: VerbReading) => void

const PERSONS = [[1, 'sg'], [2, 'sg'], [3, 'sg'], [1, 'pl'], [2, 'pl'], [3, 'pl']] as const
const IMPERFECT = ['ais', 'ais', 'ait', 'ions', 'iez', 'aient']
const FUTURE = ['ai', 'as', 'a', 'ons', 'ez', 'ont']

interface Model {
  readonly name: string
  readonly present: readonly string[]
  readonly imperfect: string
  readonly future: string
  readonly past: readonly string[]
  readonly subjunctive: readonly string[]
  readonly participle: string
}

let models: Model[] | undefined
const cells = (cell: string | undefined): string[] => (cell ?? '').split('|')
function modelOf(verb: string): Model | undefined {
  models ??= parseTable('fr/irregular-verbs', irregularTable)
    .map(({ cells: c }) => ({ name: c.model!, present: cells(c.present), imperfect: c.imperfect!, future: c.future!, past: cells(c.past), subjunctive: cells(c.subjunctive), participle: c.participle! }))
    .sort((a, b) => b.name.length - a.name.length)
  return models.find(({ name }) => verb.endsWith(name) && !SECOND_GROUP.has(verb))
}
/** Verbs of the second group that end like an irregular one. */
const SECOND_GROUP = new Set(['répartir', 'assortir', 'asservir', 'impartir', 'ralentir', 'retentir', 'garantir', 'avertir', 'investir', 'convertir', 'divertir', 'aboutir'])
/** Verbs of the first group that are whole models of another's end ("retirer" is none of "lire"). */
const isFirstGroup = (verb: string): boolean => verb.endsWith('er') && !/(?:^|r)envoyer$|^aller$/.test(verb)

/** Gives every form of a verb. @example conjugate('signer', (form) => forms.push(form)) // signer, signe, signes, signons … */
export function conjugate(verb: string, put: Put): undefined {
  put(verb, { lemma: verb, mood: 'inf' })
  if (isFirstGroup(verb)) return firstGroup(verb, put)
  const model = modelOf(verb)
  if (model) return like(model, verb, put)
  if (verb.endsWith('ir')) return secondGroup(verb, put)
  if (verb.endsWith('re')) return thirdGroup(verb, put)
}

function present(lemma: string, forms: readonly string[], put: Put): undefined {
  forms.forEach((form, i) => {
    if (form) put(form, { lemma, mood: 'ind', tense: 'present', person: PERSONS[i]![0], number: PERSONS[i]![1] })
  })
}
function imperfectAndFuture(lemma: string, imperfect: string, future: string, put: Put): undefined {
  PERSONS.forEach(([person, number], i) => {
    put(imperfect.replace(/c$/, i === 3 || i === 4 ? 'c' : 'ç').replace(/g$/, i === 3 || i === 4 ? 'g' : 'ge') + IMPERFECT[i], { lemma, mood: 'ind', tense: 'past', person, number })
    put(future + FUTURE[i], { lemma, mood: 'ind', tense: 'future', person, number })
    put(future + IMPERFECT[i], { lemma, mood: 'cond', tense: 'present', person, number })
  })
}
function participles(lemma: string, past: string, ant: string, put: Put): undefined {
  const feminine = past === 'dû' ? 'due' : past.endsWith('ous') ? `${past.slice(0, -1)}te` : `${past}e`
  put(past, { lemma, mood: 'part', gender: 'm', number: 'sg' })
  put(feminine, { lemma, mood: 'part', gender: 'f', number: 'sg' })
  put(past.endsWith('s') ? past : `${past === 'dû' ? 'du' : past}s`, { lemma, mood: 'part', gender: 'm', number: 'pl' })
  put(`${feminine}s`, { lemma, mood: 'part', gender: 'f', number: 'pl' })
  put(ant, { lemma, mood: 'ant' })
}
function simplePast(lemma: string, [one, many]: readonly (string | undefined)[], put: Put): undefined {
  if (one) put(one, { lemma, mood: 'ind', tense: 'past', person: 3, number: 'sg' })
  if (many) put(many, { lemma, mood: 'ind', tense: 'past', person: 3, number: 'pl' })
}
function subjunctive(lemma: string, [one, we, many]: readonly (string | undefined)[], put: Put): undefined {
  if (one) put(one, { lemma, mood: 'sub', tense: 'present', person: 3, number: 'sg' })
  if (we) put(we, { lemma, mood: 'sub', tense: 'present', person: 1, number: 'pl' })
  if (many) put(many, { lemma, mood: 'sub', tense: 'present', person: 3, number: 'pl' })
}

/** -er: signer, lancer, protéger, appeler, employer. */
function firstGroup(verb: string, put: Put): undefined {
  const stem = verb.slice(0, -2)
  const soft = stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem.endsWith('g') ? `${stem}e` : stem
  const strong = strongStem(stem)
  const future = /y$/.test(stem) ? `${strong}er` : /é[^aeiouyé]+$/.test(stem) ? `${stem}er` : `${strong}er`
  present(verb, [`${strong}e`, `${strong}es`, `${strong}e`, `${soft}ons`, `${stem}ez`, `${strong}ent`], put)
  imperfectAndFuture(verb, stem, future, put)
  simplePast(verb, [`${soft}a`, `${stem}èrent`], put)
  subjunctive(verb, [undefined, `${stem}ions`, undefined], put)
  participles(verb, `${stem}é`, `${soft}ant`, put)
}
const DOUBLED = /(?:appel|rappel|jet|projet|rejet|interpell|renouvel|morcel|épel|étiquet)$/
/** The stem before a silent e: protèg-, appell-, emploi-, lèv-. */
function strongStem(stem: string): string {
  if (/(?:app|rapp|renouv)el$|jet$/.test(stem) && DOUBLED.test(stem)) return stem + stem.at(-1)!
  if (/[oua]y$/.test(stem)) return `${stem.slice(0, -1)}i`
  const match = /^(.*)([eé])([^aeiouyéè]{1,2})$/.exec(stem)
  if (match && (match[2] === 'é' || match[3]!.length === 1) && !(match[2] === 'é' && match[1] === '' && match[3] === '')) return `${match[1]}è${match[3]}`
  if (/égu$/.test(stem)) return `${stem.slice(0, -3)}ègu`
  return stem
}

/** -ir like finir. */
function secondGroup(verb: string, put: Put): undefined {
  const stem = verb.slice(0, -1)
  present(verb, [`${stem}s`, `${stem}s`, `${stem}t`, `${stem}ssons`, `${stem}ssez`, `${stem}ssent`], put)
  imperfectAndFuture(verb, `${stem}ss`, verb, put)
  simplePast(verb, [`${stem}t`, `${stem}rent`], put)
  subjunctive(verb, [`${stem}sse`, `${stem}ssions`, `${stem}ssent`], put)
  participles(verb, stem, `${stem}ssant`, put)
}

/** -re like rendre. */
function thirdGroup(verb: string, put: Put): undefined {
  const stem = verb.slice(0, -2)
  present(verb, [`${stem}s`, `${stem}s`, /[dct]$/.test(stem) ? stem : `${stem}t`, `${stem}ons`, `${stem}ez`, `${stem}ent`], put)
  imperfectAndFuture(verb, stem, `${stem}r`, put)
  simplePast(verb, [`${stem}it`, `${stem}irent`], put)
  subjunctive(verb, [`${stem}e`, `${stem}ions`, `${stem}ent`], put)
  participles(verb, `${stem}u`, `${stem}ant`, put)
}

function like(model: Model, verb: string, put: Put): undefined {
  const before = verb.slice(0, verb.length - model.name.length)
  const all = (forms: readonly string[]) => forms.map((form) => form && before + form)
  present(verb, all(model.present), put)
  imperfectAndFuture(verb, before + model.imperfect, before + model.future, put)
  simplePast(verb, all(model.past), put)
  subjunctive(verb, all(model.subjunctive), put)
  const ant = model.name === 'avoir' ? 'ayant' : model.name === 'savoir' ? 'sachant' : `${model.imperfect}ant`
  participles(verb, before + model.participle, before + ant, put)
}

// Bodies, governments, organizations and outlets by their head noun: «وزارة الخارجية الفنلندية», «حركة حماس», «صحيفة "واشنطن بوست"».
import type { Term } from '../names/lexicon.js'
import { type Phrase, phrase, type Range } from '../names/phrase.js'
import type { Scan } from '../names/scan.js'
import { takeComplements } from './complements.js'
import { headed } from './name-heads.js'
import { adjectiveAt } from './name-places.js'
import { marked, nameRun, takeAlias } from './name-runs.js'

// «وزارة الخارجية الفنلندية», «الجيش الروسي», «السفارة الإيرانية في موسكو»
export function bodyPhrase(scan: Scan, at: number, length: number, term: Term): Phrase | undefined {
  const made = headed(scan, 'body', at, length, term, 'body')
  takeComplements(scan, made)
  // «القضاء على الإرهاب»: doing away with something, no court
  if (term.flags.has('noton') && made.last === at + length && scan.items[made.last]?.key === 'علي') return undefined
  if (term.flags.has('portfolio') && !made.portfolios.length && !made.definite) return undefined
  // «سلطتي», «حريتها»: what somebody has is no body
  if (term.flags.has('needsnisba') && !made.owners.some((owner) => owner.kind !== 'pronoun')) return undefined
  if (term.flags.size === 0 && made.last === at + length && !made.definite) return undefined
  takeAlias(scan, made)
  return made
}

// «الخارجية الروسية», «الدفاع الروسية»: the ministry by its portfolio; without a nisba only «الخارجية» and the like with the article
export function portfolioPhrase(scan: Scan, at: number, length: number, term: Term): Phrase | undefined {
  const item = scan.items[at]!
  if (!item.definite || scan.items[at + length - 1]!.after >= 0 || scan.term(at, 'body') || item.key === 'شؤون') return undefined
  const made = phrase('body', at, at + length, 'portfolio alone', { term, head: { first: at, last: at + length }, definite: true, number: 'sg', gender: 'f' })
  made.portfolios.push({ term, at: { first: at, last: at + length } })
  const nisba = adjectiveAt(scan, made.last)
  if (nisba && feminine(scan, nisba.at)) { made.owners.push(nisba); made.last = nisba.at.last; return made }
  if (item.key !== 'خارجيه' && item.key !== 'داخليه') return undefined
  const before = scan.items[at - 1]
  // «المتحدث باسم الخارجية», «على لسان الداخلية»
  const spokenFor = before?.key === 'اسم' || before?.key === 'لسان'
  if (before && !before.mark && (before.pos === 'noun' || before.pos === 'name') && !item.before.length && !spokenFor) return undefined
  return made
}

const feminine = (scan: Scan, at: Range): boolean => scan.items[at.last - 1]!.bare.endsWith('ه')

// «الحكومة اللبنانية», «السلطات في البحرين», «إدارة ترامب», «نظام الأسد»: the state itself
export function governmentPhrase(scan: Scan, at: number, length: number, term: Term): Phrase | undefined {
  const made = headed(scan, 'state', at, length, term, 'government')
  made.by = 'government'
  takeComplements(scan, made)
  if (term.flags.has('name')) return made.owners.some((owner) => owner.kind === 'state') ? made : undefined
  if (!made.owners.length && !(term.flags.has('alone') && made.definite)) return undefined
  return made
}

// «حركة حماس», «حزب العدالة والتنمية», «صحيفة "واشنطن بوست"», «وكالة الأنباء الإيرانية الرسمية»
export function namedPhrase(scan: Scan, at: number, length: number, term: Term): Phrase | undefined {
  const kind = term.class === 'outlet' ? 'outlet' : 'organization'
  const made = headed(scan, kind, at, length, term, `${kind} noun`)
  takeComplements(scan, made)
  if (!made.match && !made.name) {
    const quoted = marked(scan, made.last, 7)
    const known = quoted && scan.names(quoted.inner.first).find((match) => match.length === quoted.inner.last - quoted.inner.first)
    const entry = known?.entries.find((e) => e.kind === 'organization' && e.organization.kind === kind) ?? known?.entries.find((e) => e.kind === 'organization')
    if (quoted && scan.items[made.last]!.mark !== '(' && (entry || !isSaid(scan, quoted.inner))) {
      made.name = quoted.inner
      made.last = quoted.end
      made.rule = `${kind} noun + quoted name`
      if (entry?.kind === 'organization') { made.match = known!; made.id = entry.organization.id }
      takeComplements(scan, made)
    } else if (!term.flags.has('onlynamed') && !scan.items[made.last]?.before.length && !scan.items[at]!.definite) {
      const end = nameRun(scan, made.last, true, at)
      if (end > made.last) {
        made.name = { first: made.last, last: end }
        made.last = end
        made.rule = `${kind} noun + name`
        takeComplements(scan, made)
      }
    }
  }
  if (made.name || made.match) { takeAlias(scan, made); return made }
  // «الميليشيات المتحالفة معها»: several, none of them by name
  if (term.flags.has('onlynamed')) return undefined
  // «الموقع الرسمي لحلف شمال الأطلسي»
  if (term.flags.has('weak') && !(made.definite && made.owners.some((owner) => owner.kind === 'known' || owner.kind === 'phrase'))) return undefined
  if (made.last > at + length) { takeAlias(scan, made); return made.definite || kind === 'outlet' || made.owners.length ? made : undefined }
  if (term.flags.has('plural')) return made
  if (made.definite && scan.items[at]!.definite) { made.rule = `${kind} noun alone`; return made }
  return undefined
}

/** «كتبت الصحيفة "لقد طفح الكيل"»: a clause in quotation marks is what is said, no name. */
function isSaid(scan: Scan, { first, last }: Range): boolean {
  for (let i = first; i < last; i++) if (['verb', 'sub', 'neg', 'aux', 'part'].includes(scan.items[i]!.pos) && scan.wordAt(i).verbForm !== 'masdar' && scan.items[i]!.pos !== 'name' && last - first > 2) return true
  return false
}

export function blocPhrase(scan: Scan, at: number, length: number, term: Term): Phrase | undefined {
  const made = headed(scan, 'bloc', at, length, term, 'bloc')
  if (term.flags.has('countries')) {
    takeComplements(scan, made)
    if (made.last === at + length) return undefined
    // «الدولة الدرزية»: one that is told of is no bloc
    if (made.number === 'sg' && scan.items[at]!.article) return undefined
  }
  return made
}

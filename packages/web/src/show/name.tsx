// Names in the script of the screen where there is one, the other at hand; each set apart from the words around it.
import { Fragment, type ReactNode } from 'react'
import type { Named } from 'isnad/record'
import { Link, toActor } from '../router.js'
import { chosen, useChoices } from '../state.js'

type Called = Pick<Named, 'id' | 'name' | 'arabic'> & Partial<Named>

/** Marks that turn the direction of what follows have no place in a name. */
export const plain = (text: string): string => text.replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '')
export const nameOf = (named: Called): string => plain((chosen().language === 'ar' ? (named.arabic ?? named.name) : named.name) || named.id)
export const otherName = (named: Called): string | null => (named.arabic && named.arabic !== named.name ? plain(chosen().language === 'ar' ? named.name : named.arabic) : null)
/** Whether `Name` itself shows how it is written where it comes from. */
const showsOriginal = (named: Called): boolean => named.spelled === true && chosen().language === 'en'
/** The other name, where `Name` does not show it already. */
export const nameBeside = (named: Called): string | null => (showsOriginal(named) ? null : otherName(named))
const scriptOf = (text: string): 'ar' | 'en' => (/[\u0600-\u06ff]/.test(text) ? 'ar' : 'en')

export function Name({ of, link = true }: { of: Called; link?: boolean }) {
  useChoices()
  const name = nameOf(of)
  const inner = <bdi lang={scriptOf(name)}>{name}</bdi>
  const other = otherName(of)
  const written = other && showsOriginal(of) ? <Original of={other} /> : null
  if (!link)
    return (
      <span title={other ?? undefined}>
        {inner}
        {written}
      </span>
    )
  return (
    <Link className="name" to={toActor(of.id)} title={other ?? undefined}>
      {inner}
      {written}
    </Link>
  )
}

/** A name as it is written where it comes from, beside one that only spells it out. */
const Original = ({ of }: { of: string }) => (
  <>
    {' '}
    <bdi className="original" lang="ar" dir="rtl">
      {of}
    </bdi>
  </>
)

/** Names as a list of the language: «إيران وروسيا», "Iran and Russia". */
export function Names({ of, link = true, most = 6 }: { of: readonly Called[]; link?: boolean; most?: number }) {
  const { language } = useChoices()
  const shown = of.slice(0, most)
  const items: ReactNode[] = shown.map((named) => <Name key={named.id} of={named} link={link} />)
  if (of.length > most) items.push(<span key="more">+{of.length - most}</span>)
  return <List items={items} language={language} texts={shown.map(nameOf)} />
}
const lists = { ar: new Intl.ListFormat('ar', { type: 'conjunction' }), en: new Intl.ListFormat('en', { type: 'conjunction' }) }
/** «و» is written together with an Arabic word, and apart from one in other letters: «زامبيا و rebels». */
const joint = (between: string, next: string | undefined): string => (between.endsWith('و') && next !== undefined && /^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(next) ? `${between}\u00a0` : between)
/** `texts`: the items as they are written, where they are not. */
export function List({ items, language, texts = items.map((item) => (typeof item === 'string' ? item : '')) }: { items: readonly ReactNode[]; language: 'ar' | 'en'; texts?: readonly string[] }) {
  let at = 0
  const parts = lists[language].formatToParts(items.map((_, i) => String(i)))
  return (
    <>
      {parts.map((part) => {
        at++
        return part.type === 'element' ? <Fragment key={at}>{items[Number(part.value)]}</Fragment> : <Fragment key={at}>{joint(part.value, texts[Number(parts[at]?.value)])}</Fragment>
      })}
    </>
  )
}
/** Names as plain text. */
export const namesText = (of: readonly Called[]): string => {
  const parts = lists[chosen().language].formatToParts(of.map(nameOf))
  return parts.map((part, i) => (part.type === 'element' ? part.value : joint(part.value, parts[i + 1]?.value))).join('')
}

/** Text as a source wrote it: its own language and direction. */
export function Said({ text, language, className }: { text: string; language?: string | null; className?: string }) {
  const lang = language || scriptOf(text)
  return (
    <bdi className={className} lang={lang} dir={lang === 'ar' || lang === 'fa' ? 'rtl' : 'ltr'}>
      {plain(text)}
    </bdi>
  )
}
export const directionOf = (language: string | null | undefined, text = ''): 'rtl' | 'ltr' => (language ? (language === 'ar' || language === 'fa' || language === 'ur' || language === 'he' ? 'rtl' : 'ltr') : scriptOf(text) === 'ar' ? 'rtl' : 'ltr')

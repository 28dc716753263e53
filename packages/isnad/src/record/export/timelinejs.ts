// TimelineJS: one slide an event, told as fine as the stories tell it («نحو أكتوبر 2024», never the first of the month).
import { daysOf, isoOf } from '../dates.js'
import { type EventWithReports, type Source, eventsOf, provenanceOf } from './source.js'

const dateParts = (iso: string, fine: string): object => {
  const [year, month, day] = iso.split('-')
  return { year, ...(fine !== 'year' && fine !== 'open' ? { month: String(Number(month)) } : {}), ...(fine === 'day' || fine === 'range' ? { day: String(Number(day)) } : {}) }
}
const escapeMarkup = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

function slide(e: EventWithReports): object {
  const days = daysOf(e.date) ?? daysOf(e.day)!
  const undated = e.date === null
  const who = (list: EventWithReports['actors']) => list.map((n) => n.name).join(', ')
  const first = e.reports[0]
  const language = first?.story.language ?? 'en'
  return {
    unique_id: e.id, start_date: dateParts(isoOf(days.lo), days.fine === 'month' || days.fine === 'season' ? 'month' : days.fine), ...(days.hi > days.lo && days.fine === 'range' ? { end_date: dateParts(isoOf(days.hi), 'day') } : {}),
    display_date: undated ? `undated; told ${e.firstTold}` : (e.date ?? '').replace(/[~?%]/g, (m) => ({ '~': ' (about)', '?': ' (uncertain)', '%': ' (about, uncertain)' })[m] ?? m), group: e.type,
    text: {
      headline: escapeMarkup(`${who(e.actors) || '?'} · ${e.act}${e.recipients.length ? ` · ${who(e.recipients)}` : ''}${e.status === 'actual' ? '' : ` [${e.status}]`}`),
      text: first ? `<p lang="${escapeMarkup(language)}" dir="auto">${escapeMarkup(first.sentence)}</p><p>${escapeMarkup(first.story.outlet ?? '')} · ${e.counts.stories} stories, ${e.counts.chains} independent chains</p>` : '',
    },
    ...(first?.story.url && /^https?:/.test(first.story.url) ? { media: { url: first.story.url, caption: escapeMarkup(first.story.headline ?? ''), credit: escapeMarkup(first.story.outlet ?? ''), link: first.story.url } } : {}),
    autolink: false, isnad: { status: e.status, edtf: e.date, stories: e.reports.map((r) => r.story.id), chains: e.counts.chains },
  }
}

export async function* timelinejs(source: Source): AsyncGenerator<string> {
  yield `{"scale":"human","isnad":${JSON.stringify(provenanceOf(source, 'timelinejs'))},"events":[`
  let first = true
  for await (const e of eventsOf(source)) {
    yield (first ? '\n' : ',\n') + JSON.stringify(slide(e))
    first = false
  }
  yield '\n]}\n'
}

export const TIMELINE_FIELDS = [
  ['unique_id', 'id of the event'], ['start_date', 'only the parts that are known'], ['end_date', 'for a stretch of days'], ['display_date', 'the date as told; says when it is about, or when no story tells it'], ['group', 'PLOVER type'], ['text', 'who did what, and the sentence of the first report'],
  ['media', 'the first report'], ['isnad', 'status, EDTF date, stories, independent chains'],
].map(([name, about]) => ({ name: name!, about: about! }))

// Lists where the reading and the annotators part, by kind of error, each with its sentence: what one reads before changing a rule.
// The pairing is score.mjs's own way (same weights, the same `match`), written again here because the scorer only gives counts.
import type { Findings } from '../packages/isnad/src/coding/findings.js'
import type { Story } from '../packages/isnad/src/story/story.js'

type Row = Record<string, unknown>
type Span = [start: number, end: number]
export interface ScorerParts { match(n: number, m: number, weight: (i: number, j: number) => number): [number, number][]; cover(gold: string, system: string): number; days(value: unknown): string | null; fold(text: string): string }
/** One difference: its kind (`events.status.hypothetical>actual`), what was meant and what came out, and the sentence it stands in. */
export interface ErrorRow { kind: string; story: string; want: string; got: string; sentence: string }

const list = (o: unknown, key: string): Row[] => ((o as Row | undefined)?.[key] as Row[]) ?? []
const ids = (o: Row, key: string): string[] => (o[key] as string[]) ?? []
const overlap = (a: Span | null, b: Span | null) => (a && b ? Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0])) : 0)
const within = (a: Span, b: Span) => overlap(a, b) / Math.max(1, a[1] - a[0])

/** Every difference between one story's annotation and what was read in it. `layer`: events, statements, claims, agreements, relations, projects, actors or times. */
export function errorsOf(gold: Story & Row, system: Findings, layer: string, scorer: ScorerParts): ErrorRow[] {
  const shift = (gold.headline ?? '').length + 2
  const whole = `${gold.headline ?? ''}\n\n${gold.text}`
  const cuts = [0]
  for (const m of whole.matchAll(/\n+|[.!?؟…]+["»”’)\]]*\s+/g)) cuts.push(m.index + m[0].length)
  const sentenceAt = (at: number) => { let i = 0; while (i + 1 < cuts.length && cuts[i + 1]! <= at) i++; return i }
  const sentence = (at: Span | null | undefined) => (at ? whole.slice(cuts[sentenceAt(at[0])], cuts[sentenceAt(at[0]) + 1] ?? whole.length).trim() : '')
  const locate = (v: unknown, nth = 1, where?: unknown): Span | null => {
    if (v === null || v === undefined) return null
    if (typeof v === 'object') { const s = v as { start?: number; end?: number; in?: string; quote?: string }; return s.start !== undefined ? [s.start + (s.in === 'headline' ? 0 : shift), s.end! + (s.in === 'headline' ? 0 : shift)] : locate(s.quote, nth, where) }
    const found: number[] = []
    for (let i = whole.indexOf(String(v)); i >= 0; i = whole.indexOf(String(v), i + 1)) if (where === 'headline' ? i < shift : where === 'text' ? i >= shift : true) found.push(i)
    const at = found[nth - 1] ?? found[0]
    return at === undefined ? null : [at, at + String(v).length]
  }
  const at = (o: Row, key: string) => locate(o[key] ?? o, (o.nth as number) ?? 1, o.in)
  const words = (s: Span | null) => (s ? whole.slice(...s) : '–')
  const quoted = (v: unknown) => (typeof v === 'string' ? v : words(locate(v)))

  // actors, paired by a shared form of the name
  const forms = (a: Row) => new Set([a.name, ...((a.quotes as unknown[]) ?? []).map(quoted)].map((x) => scorer.fold(String(x ?? ''))).filter(Boolean))
  const ga = list(gold, 'actors'), sa = list(system, 'actors'), gn = ga.map(forms), sn = sa.map(forms)
  const pairs = scorer.match(ga.length, sa.length, (i, j) => {
    let equal = 0, inside = 0
    for (const a of gn[i]!) for (const b of sn[j]!) {
      if (a === b) { equal++; continue }
      const [s, l] = a.length < b.length ? [a, b] : [b, a], n = s.split(' ').length
      if (` ${l} `.includes(` ${s} `) && (n * 2 >= l.split(' ').length || (n >= 2 && l.endsWith(` ${s}`)))) inside++
    }
    const w = equal ? 10 + Math.min(equal, 9) : inside ? 1 + inside / 10 : 0
    return w && w + (ga[i]!.kind === sa[j]!.kind ? 0.3 : 0) + (ga[i]!.country === sa[j]!.country ? 0.2 : 0)
  })
  const toGold = new Map(pairs.map(([i, j]) => [sa[j]!.id as string, ga[i]!.id as string]))
  const mapped = (id: string) => toGold.get(id) ?? `unmatched ${id}`
  const goldName = new Map(ga.map((a) => [a.id as string, String(a.name)])), systemName = new Map(sa.map((a) => [a.id as string, String(a.name)]))
  const g = (id: string) => goldName.get(id) ?? id
  const s = (id: string) => systemName.get(id) ?? id
  const out: ErrorRow[] = []
  const add = (kind: string, want: string, got: string, where: Span | null | undefined) => out.push({ kind: `${layer}.${kind}`, story: gold.id, want, got, sentence: sentence(where) })

  if (layer === 'actors') {
    const [seenGold, seenSystem] = [new Set(pairs.map((p) => p[0])), new Set(pairs.map((p) => p[1]))]
    const show = (a: Row) => `${a.kind} ${a.name} [${((a.quotes as unknown[]) ?? []).map(quoted).join(' | ')}] ${a.country ?? '–'} ${a.sector ?? '–'} ${a.office ?? ''}`
    const first = (a: Row) => locate(((a.quotes as unknown[]) ?? [])[0])
    ga.forEach((a, i) => { if (!seenGold.has(i)) add(`missed.${a.kind}`, show(a), '', first(a)) })
    sa.forEach((a, j) => { if (!seenSystem.has(j)) add(`invented.${a.kind}`, '', show(a), first(a)) })
    for (const [i, j] of pairs) for (const key of ['kind', 'country', 'sector']) if ((ga[i]![key] ?? null) !== (sa[j]![key] ?? null)) add(`${key}.${ga[i]![key] ?? 'null'}>${sa[j]![key] ?? 'null'}`, show(ga[i]!), show(sa[j]!), first(ga[i]!))
  }
  if (layer === 'times') {
    const gt = list(gold, 'times').map((t) => ({ value: t.value, at: at(t, 'quote') })), st = list(system, 'times').map((t) => ({ value: t.value, at: at(t, 'quote') }))
    const tp = scorer.match(gt.length, st.length, (i, j) => overlap(gt[i]!.at, st[j]!.at) + (scorer.days(gt[i]!.value) === scorer.days(st[j]!.value) ? 1 : 0) * (overlap(gt[i]!.at, st[j]!.at) ? 1 : 0))
    const [a, b] = [new Set(tp.map((p) => p[0])), new Set(tp.map((p) => p[1]))]
    gt.forEach((t, i) => { if (!a.has(i)) add('missed', `${words(t.at)} = ${t.value}`, '', t.at) })
    st.forEach((t, j) => { if (!b.has(j)) add('invented', '', `${words(t.at)} = ${t.value}`, t.at) })
    for (const [i, j] of tp) if (scorer.days(gt[i]!.value) !== scorer.days(st[j]!.value)) add('value', `${words(gt[i]!.at)} = ${gt[i]!.value}`, `${words(st[j]!.at)} = ${st[j]!.value}`, gt[i]!.at)
  }
  if (layer === 'events') {
    const of = (o: unknown) => list(o, 'events').map((e) => { const spans = [at(e, 'trigger'), ...list(e, 'also').map((x) => (typeof x === 'string' ? locate(x) : at(x, 'trigger')))].filter((x): x is Span => !!x); return { ...e, at: spans, where: new Set(spans.map((x) => sentenceAt(x[0]))) } as Row & { at: Span[]; where: Set<number> } })
    const ge = of(gold), se = of(system)
    const roles = (e: Row, keys: string[], map: (id: string) => string) => new Set(keys.flatMap((key) => ids(e, key).map((id) => `${key} ${map(id)}`)))
    const common = (a: Set<string>, b: Set<string>) => [...a].filter((x) => b.has(x)).length
    const gr = ge.map((e) => roles(e, ['actors', 'recipients'], (x) => x)), sr = se.map((e) => roles(e, ['actors', 'recipients'], mapped))
    const near = (a: (typeof ge)[0], b: (typeof ge)[0]) => b.at[0] && (a.at.some((x) => overlap(x, b.at[0]!) > 0) || a.where.has(sentenceAt(b.at[0][0])) || b.at.slice(1, 4).some((y) => a.at[0] && sentenceAt(y[0]) === sentenceAt(a.at[0][0])))
    const paired = scorer.match(ge.length, se.length, (i, j) => (ge[i]!.type !== se[j]!.type || !near(ge[i]!, se[j]!) ? 0 : 10 + (2 * common(gr[i]!, sr[j]!)) / Math.max(1, gr[i]!.size, sr[j]!.size) + Math.min(1, overlap(ge[i]!.at[0]!, se[j]!.at[0]!)) + (ge[i]!.status === se[j]!.status ? 0.5 : 0) + (scorer.days(ge[i]!.date) === scorer.days(se[j]!.date) ? 0.3 : 0)))
    const show = (e: (typeof ge)[0], name: (id: string) => string) => `${e.type}/${e.act ?? ''} «${e.at.map(words).join(' | ')}» ${e.status} ${ids(e, 'actors').map(name).join(' + ')} → ${ids(e, 'recipients').map(name).join(' + ')} @${e.date ?? '–'} ${e.place ?? '–'}${ids(e, 'according_to').length ? ` by ${ids(e, 'according_to').map(name).join(' + ')}` : ''}${e.rule ? ` {${e.rule}}` : ''}`
    const [a, b] = [new Set(paired.map((p) => p[0])), new Set(paired.map((p) => p[1]))]
    ge.forEach((e, i) => {
      if (a.has(i)) return
      const other = se.find((x, j) => !b.has(j) && x.at.some((y) => overlap(y, e.at[0]!) > 0))
      add(other ? `type.${e.type}>${other.type}` : `missed.${e.type}`, show(e, g), other ? show(other, s) : '', e.at[0])
    })
    se.forEach((e, j) => {
      if (b.has(j)) return
      const twice = ge.find((x, i) => a.has(i) && x.type === e.type && x.at.some((y) => overlap(y, e.at[0]!) > 0 || x.where.has(sentenceAt(e.at[0]![0]))))
      if (!ge.some((x, i) => !a.has(i) && e.at.some((y) => overlap(y, x.at[0]!) > 0))) add(twice ? `twice.${e.type}` : `invented.${e.type}`, twice ? show(twice, g) : '', show(e, s), e.at[0])
    })
    for (const [i, j] of paired) {
      const [x, y] = [ge[i]!, se[j]!]
      if (x.status !== y.status) add(`status.${x.status}>${y.status}`, show(x, g), show(y, s), x.at[0])
      if (scorer.days(x.date) !== scorer.days(y.date)) add(`date.${!x.date ? 'invented' : !y.date ? 'missed' : 'other'}`, show(x, g), show(y, s), x.at[0])
      if ((x.place ?? null) !== null || (y.place ?? null) !== null) if (scorer.fold(String(x.place ?? '')) !== scorer.fold(String(y.place ?? ''))) add(`place.${!x.place ? 'invented' : !y.place ? 'missed' : 'other'}`, show(x, g), show(y, s), x.at[0])
      for (const key of ['actors', 'recipients', 'according_to']) {
        const [want, got] = [ids(x, key), ids(y, key).map(mapped)]
        const [lost, extra] = [want.filter((id) => !got.includes(id)), got.filter((id) => !want.includes(id))]
        if (lost.length || extra.length) add(`${key}.${lost.length ? (extra.length ? 'other' : 'missed') : 'invented'}`, show(x, g), show(y, s), x.at[0])
      }
    }
  }
  if (layer === 'statements') {
    const of = (o: unknown) => list(o, 'statements').map((x) => ({ ...x, at: at(x, 'cue'), said: quoted(x.content) }) as Row & { at: Span | null; said: string })
    const gq = of(gold), sq = of(system)
    const heard = (i: number, j: number) => (gq[i]!.speaker ?? null) === (sq[j]!.speaker ? mapped(String(sq[j]!.speaker)) : null)
    const sp = scorer.match(gq.length, sq.length, (i, j) => (gq[i]!.at && sq[j]!.at && (overlap(gq[i]!.at, sq[j]!.at) || sentenceAt(gq[i]!.at![0]) === sentenceAt(sq[j]!.at![0])) ? 10 + overlap(gq[i]!.at, sq[j]!.at) / 10 + scorer.cover(gq[i]!.said, sq[j]!.said) + (heard(i, j) ? 5 : 0) : 0))
    const show = (x: (typeof gq)[0], name: (id: string) => string) => `${x.speaker ? name(String(x.speaker)) : '–'}: ${words(x.at)}: ${x.said.slice(0, 90)}${x.rule ? ` {${x.rule}}` : ''}`
    const [a, b] = [new Set(sp.map((p) => p[0])), new Set(sp.map((p) => p[1]))]
    gq.forEach((x, i) => { if (!a.has(i)) add('missed', show(x, g), '', x.at) })
    sq.forEach((x, j) => { if (!b.has(j)) add('invented', '', show(x, s), x.at) })
    for (const [i, j] of sp) {
      if (!heard(i, j)) add('speaker', show(gq[i]!, g), show(sq[j]!, s), gq[i]!.at)
      else if (scorer.cover(gq[i]!.said, sq[j]!.said) < 0.5) add('content', show(gq[i]!, g), show(sq[j]!, s), gq[i]!.at)
    }
  }
  if (layer === 'claims') {
    const gc = list(gold, 'claims').map((c) => ({ ...c, at: at(c, 'quote') }) as Row & { at: Span | null }), sc = list(system, 'claims').map((c) => ({ ...c, at: at(c, 'quote') }) as Row & { at: Span | null })
    const show = (c: (typeof gc)[0], name: (id: string) => string) => `${words(c.at)} | accused ${ids(c, 'accused').map(name).join(' + ')} | ${list(c, 'stances').map((x) => `${name(String(x.actor))} ${x.stance}`).join(', ')}${c.rule ? ` {${c.rule}}` : ''}`
    const cp = scorer.match(gc.length, sc.length, (i, j) => { const o = gc[i]!.at && sc[j]!.at ? Math.max(within(gc[i]!.at!, sc[j]!.at!), scorer.cover(words(gc[i]!.at), words(sc[j]!.at))) : 0; return o >= 0.5 ? 10 + o : 0 })
    const [a, b] = [new Set(cp.map((p) => p[0])), new Set(cp.map((p) => p[1]))]
    gc.forEach((x, i) => { if (!a.has(i)) add('missed', show(x, g), '', x.at) })
    sc.forEach((x, j) => { if (!b.has(j)) add('invented', '', show(x, s), x.at) })
    for (const [i, j] of cp) if (show(gc[i]!, g).split(' | ').slice(1).join() !== show(sc[j]!, (id) => g(mapped(id))).split(' {')[0]!.split(' | ').slice(1).join()) add('stance or accused', show(gc[i]!, g), show(sc[j]!, s), gc[i]!.at)
  }
  if (['agreements', 'relations', 'projects'].includes(layer)) {
    // few a story: both lists side by side say more than a pairing
    const party = (o: unknown, name: (id: string) => string) => (id: string) => { const a = list(o, 'actors').find((x) => x.id === id); return a?.kind === 'state' && a.country ? String(a.country) : name(id) }
    const show = (o: unknown, name: (id: string) => string) => list(o, layer).map((x) => (layer === 'agreements' ? `${x.type} «${quoted(x.title)}» ${ids(x, 'parties').map(party(o, name)).join('+')} ${list(x, 'stages').map((y) => `${y.stage}@${y.date ?? '–'} ${y.status}`).join(', ')}` : layer === 'relations' ? `${x.type} ${ids(x, 'from').map(party(o, name)).join('+')} > ${ids(x, 'to').map(party(o, name)).join('+')} «${words(at(x, 'quote'))}»` : `${x.kind} «${words(at(x, 'quote'))}» ${ids(x, 'places').join(', ')} / ${ids(x, 'modes').join(', ')}`) + (x.rule ? ` {${x.rule}}` : ''))
    const [want, got] = [show(gold, g), show(system, s)]
    if (want.length || got.length) out.push({ kind: layer, story: gold.id, want: want.join('\n         '), got: got.join('\n         '), sentence: list(gold, layer).map((x) => sentence(at(x, layer === 'agreements' ? 'title' : 'quote'))).filter((x, i, all) => x && all.indexOf(x) === i).join('\n         ') })
  }
  return out
}

/** The rows as one reads them: a count of each kind (largest first), then every row of the kinds asked for. */
export function printErrors(rows: ErrorRow[], kind: string | undefined, limit: number): string {
  const count = new Map<string, number>()
  for (const row of rows) count.set(row.kind, (count.get(row.kind) ?? 0) + 1)
  const head = [...count].sort((a, b) => b[1] - a[1]).map(([name, n]) => `${String(n).padStart(5)} ${name}`)
  if (!kind) return head.join('\n')
  return [...head.filter((line) => line.includes(kind)), '', ...rows.filter((row) => row.kind.includes(kind)).slice(0, limit).map((row) => `${row.kind} ${row.story}\n   want  ${row.want}\n   got   ${row.got}\n   in    ${row.sentence.replaceAll('\n', ' ⏎ ')}`)].join('\n')
}

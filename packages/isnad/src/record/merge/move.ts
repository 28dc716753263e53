// Reports going from one merged row to another because somebody judged so, and back when it is undone. Who moved a report, and from where, is kept with it.

export interface MovableReport { readonly assertion: number; readonly story: number; readonly reasons: string }
export interface Movable { readonly seq: number; readonly id: string; reports: MovableReport[] }

/** What differs between events, agreements and claims. */
export interface Movables<S extends Movable> {
  readonly states: Map<number, S>
  /** An empty row of that number and id. */
  empty(seq: number, id: string, like: S): S
  /** A report is now in this row: to be written, with all that hangs on it. */
  arrived(to: S, report: S['reports'][number], from: S): void
}

interface Moved { readonly judgement?: string; readonly from?: number; readonly name?: string; readonly before?: string }

/** All reports of one row go to another. Gives the numbers of the rows that changed. */
export function moveAll<S extends Movable>(all: Movables<S>, from: number, to: number, judgement: string): number[] {
  const source = all.states.get(from)
  const target = all.states.get(to)
  if (!source || !target || from === to) return []
  for (const r of [...source.reports]) move(all, r, source, target, { judgement, from, name: source.id, before: r.reasons })
  return [from, to]
}

/** One report leaves its row and begins its own. A row keeps the report that it was named after. */
export function moveOut<S extends Movable>(all: Movables<S>, from: number, assertion: number | null, id: string, judgement: string): number[] {
  const source = all.states.get(from)
  const report = source?.reports.find((r) => r.assertion === assertion)
  if (!source || !report || source.reports.length < 2 || report.assertion === from || all.states.has(report.assertion)) return []
  const fresh = all.empty(report.assertion, id, source)
  all.states.set(fresh.seq, fresh)
  move(all, report, source, fresh, { judgement, from, name: source.id, before: report.reasons })
  return [from, fresh.seq]
}

/** Whatever a judgement moved goes back to where it was. */
export function moveBack<S extends Movable>(all: Movables<S>, judgement: string): number[] {
  const changed = new Set<number>()
  for (const state of [...all.states.values()]) {
    for (const r of [...state.reports]) {
      const reasons = JSON.parse(r.reasons) as Moved
      if (reasons.judgement !== judgement || reasons.from === undefined) continue
      let target = all.states.get(reasons.from)
      if (!target) {
        target = all.empty(reasons.from, reasons.name ?? state.id, state)
        all.states.set(target.seq, target)
      }
      move(all, r, state, target, null, reasons.before ?? '{}')
      changed.add(state.seq)
      changed.add(target.seq)
    }
  }
  return [...changed]
}

function move<S extends Movable>(all: Movables<S>, report: MovableReport, from: S, to: S, reasons: Moved | null, before = ''): void {
  from.reports = from.reports.filter((r) => r !== report)
  const moved = { ...report, reasons: reasons ? JSON.stringify(reasons) : before } as S['reports'][number]
  to.reports.push(moved)
  to.reports.sort((a, b) => a.assertion - b.assertion)
  all.arrived(to, moved, from)
}

// Reconciliation as rows a person can work through: what disagrees first, what agrees last (第15条第2項).
import type { ReconciliationJson } from '../../ipc/generated/wire'

/** How one serial compares. */
export type Verdict = 'near' | 'missing' | 'extra' | 'doubled' | 'matched'

/** One line of the comparison. */
export interface Comparison {
  verdict: Verdict
  handed: string
  certified: string
}

/** The comparison in working order; a serial named as a likely misreading is not listed again as missing or extra. */
export function compareRows(reconciliation: ReconciliationJson, withMatched: boolean): Comparison[] {
  const nearHanded = new Set(reconciliation.near.map(([handed]) => handed))
  const nearCertified = new Set(reconciliation.near.map(([, certified]) => certified))
  const rows: Comparison[] = [
    ...reconciliation.near.map(([handed, certified]) => ({ verdict: 'near' as const, handed, certified })),
    ...reconciliation.missing
      .filter((serial) => !nearHanded.has(serial))
      .map((serial) => ({ verdict: 'missing' as const, handed: serial, certified: '' })),
    ...reconciliation.extra
      .filter((serial) => !nearCertified.has(serial))
      .map((serial) => ({ verdict: 'extra' as const, handed: '', certified: serial })),
    ...reconciliation.doubled.map((serial) => ({ verdict: 'doubled' as const, handed: '', certified: serial })),
  ]
  if (withMatched) {
    rows.push(
      ...reconciliation.matched.map((serial) => ({ verdict: 'matched' as const, handed: serial, certified: serial })),
    )
  }
  return rows
}

/** One run of characters, marked where it differs from the serial beside it. */
export interface Run {
  text: string
  differs: boolean
}

/** Cuts `serial` into runs that agree and differ with `other`, so that O and 0 stand out. */
export function differingRuns(serial: string, other: string): Run[] {
  const runs: Run[] = []
  const others = [...other]
  for (const [at, letter] of [...serial].entries()) {
    const differs = other !== '' && letter !== others[at]
    const last = runs.at(-1)
    if (last && last.differs === differs) last.text += letter
    else runs.push({ text: letter, differs })
  }
  return runs
}

// Reading labels: each is recorded at once, one after the other, and what became of it is kept beside it.
import { useRef } from 'react'
import type { CountOutcome, ProblemJson } from '../../ipc/generated/wire'
import { useAct } from '../../ipc/hooks'
import { chime } from '../../parts/chime'
import { useKept } from '../../parts/kept'
import { announce } from '../../parts/status'
import { stocktakeWords as words } from '../../words/stocktake'

/** One label that was read. */
export interface Reading {
  /** Counts the readings of this screen. */
  at: number
  label: string
  /** What became of it; `waiting` until the office answered. */
  outcome: CountOutcome | 'waiting' | 'refused'
  /** The line it was written into; empty where it was not. */
  line: string
  /** It was taken back. */
  undone: boolean
}

/** What the screen says of an outcome. */
export function verdict(outcome: Reading['outcome']): { sign: string; words: string; more: string; good: boolean } {
  if (outcome === 'waiting') return { sign: '…', words: words.waiting, more: '', good: true }
  if (outcome === 'refused') return { ...words.refused, more: '', good: false }
  return { ...words.outcomes[outcome], more: words.outcomeMore[outcome], good: outcome === 'found' }
}

/** How many readings stay in view. */
const KEPT = 12

/** A way to read labels into stock-take `no`. */
export interface Reader {
  readings: readonly Reading[]
  problems: readonly ProblemJson[]
  read: (label: string, how?: { missing?: boolean; unlabelled?: boolean }) => void
  /** Takes the reading of a line back. */
  takeBack: (line: string, label: string) => void
  /** The newest reading that can be taken back. */
  newest: Reading | undefined
}

/** Labels come faster than the disk writes: they wait in a row, and none is lost. */
export function useReader(no: string, place: string, sound: boolean): Reader {
  const count = useAct('stocktake_count')
  const uncount = useAct('stocktake_uncount')
  const [readings, setReadings] = useKept<Reading[]>(`stocktake/${no}/readings`, () => [])
  const latest = useRef(readings)
  latest.current = readings
  const row = useRef<Promise<void>>(Promise.resolve())
  const put = (next: Reading[]) => {
    latest.current = next
    setReadings(next)
  }
  const change = (at: number, more: Partial<Reading>) =>
    put(latest.current.map((one) => (one.at === at ? { ...one, ...more } : one)))

  const read: Reader['read'] = (label, how = {}) => {
    const at = (latest.current[0]?.at ?? 0) + 1
    const fresh: Reading = { at, label, outcome: 'waiting', line: '', undone: false }
    put([fresh, ...latest.current].slice(0, KEPT))
    uncount.clear()
    const request = { no, labels: label, place, missing: how.missing ?? false, unlabelled: how.unlabelled ?? false }
    row.current = row.current.then(async () => {
      const [one] = (await count.run(request))?.counted ?? []
      change(at, { outcome: one?.outcome ?? 'refused', line: one?.line ?? '' })
      if (sound) chime(one?.outcome === 'found')
    })
  }

  const takeBack: Reader['takeBack'] = (line, label) => {
    count.clear()
    row.current = row.current.then(async () => {
      if (!(await uncount.run({ no, line }))) return
      put(latest.current.map((one) => (one.line === line ? { ...one, undone: true } : one)))
      announce(words.undone(label))
    })
  }

  const newest = readings.find((one) => !one.undone && one.line !== '' && one.outcome !== 'again')
  return { readings, problems: [...count.problems, ...uncount.problems], read, takeBack, newest }
}

// Giving an answer by key: shown at once, sent one after the other.
import { useRef, useState } from 'react'

/** What a person chose, until the office's own answer stands; and how to choose. */
export interface Judging<C> {
  pending: C | null
  judge: (choice: C) => Promise<void>
}

/** Sends answers by `send`. Whoever thinks again while one is under way is heard as soon as it is done. */
export function useJudging<C>(send: (choice: C) => Promise<unknown>): Judging<C> {
  const [pending, setPending] = useState<C | null>(null)
  const wanted = useRef<C | null>(null)
  const under = useRef(false)
  const judge = async (choice: C) => {
    wanted.current = choice
    setPending(choice)
    if (under.current) return
    under.current = true
    while (wanted.current !== null) {
      const next = wanted.current
      wanted.current = null
      await send(next)
    }
    under.current = false
    setPending(null)
  }
  return { pending, judge }
}

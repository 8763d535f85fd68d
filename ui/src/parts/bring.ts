// What was just refused is brought into view: a clerk who saves at the foot of a form must not think it went well.
import { useCallback, useLayoutEffect, useRef } from 'react'
import type { ProblemJson } from '../ipc/generated/wire'
import { justRefused } from '../ipc/office'
import { announce } from './status'

let waiting: HTMLElement[] = []

/** Shows the topmost of what appeared together, once all of it stands. The focus stays where it is. */
function bring(box: HTMLElement): void {
  waiting = [...waiting, box]
  if (waiting.length > 1) return
  requestAnimationFrame(() => {
    const standing = waiting.filter((one) => one.isConnected)
    waiting = []
    const top = standing.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)[0]
    if (!top) return
    // What was said of the act before would now speak against what is on the screen.
    announce('')
    top.scrollIntoView({ block: 'nearest' })
  })
}

/** What a box is tied by: to be given to its `ref`. */
export type Box = (element: HTMLElement | null) => void

/** The box that says `problems`: brought into view whenever an act has just been refused with one of them. */
export function useBrought(problems: readonly ProblemJson[]): Box {
  return useBroughtBy(problems.find(justRefused))
}

/** A box brought into view whenever `news` is something, and something else than before. */
export function useBroughtBy(news: unknown): Box {
  const box = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (news && box.current) bring(box.current)
  }, [news])
  return useCallback((element) => {
    box.current = element
  }, [])
}

// How deep a screen lies: what stands under an open dialog hears no key, as it hears no mouse.
import { createContext, useContext, useEffect } from 'react'

/** 0 for the screen itself, one more for each dialog around. */
export const Depth = createContext(0)

let open: readonly number[] = []
const hearers = new Set<() => void>()

function change(next: readonly number[]): void {
  open = next
  for (const hear of hearers) hear()
}

/** The depth that keys belong to now: that of the topmost dialog, or 0. */
export function topmost(): number {
  return Math.max(0, ...open)
}

/** Calls `changed` whenever a dialog opens or closes. */
export function onDepth(changed: () => void): () => void {
  hearers.add(changed)
  return () => hearers.delete(changed)
}

/** The depth inside a dialog opened here; the keys are its own as long as it is open. */
export function useDeeper(isOpen: boolean): number {
  const inside = useContext(Depth) + 1
  useEffect(() => {
    if (!isOpen) return
    change([...open, inside])
    return () => {
      const at = open.indexOf(inside)
      change(open.filter((_, place) => place !== at))
    }
  }, [isOpen, inside])
  return inside
}

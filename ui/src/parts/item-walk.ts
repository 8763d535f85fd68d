// Walking through the items of a checklist by key: the one before, the one after, the next that waits.
import { useCallback, useRef } from 'react'
import type { Walk } from './item-keys'

/** Anything that is asked as one item of a checklist. */
export interface Walked {
  item_id: string
}

/** The item after `from` (before it, with `step` −1) among those shown; the same one at the end. */
export function neighbour(items: readonly Walked[], from: string, step: 1 | -1): string {
  const at = items.findIndex((item) => item.item_id === from)
  return items[at + step]?.item_id ?? from
}

/** The next item after `from` that `waits`, going round once; nothing when none waits. */
export function nextThat<T extends Walked>(
  items: readonly T[],
  from: string,
  waits: (item: T) => boolean,
): string | null {
  const at = items.findIndex((item) => item.item_id === from)
  const round = [...items.slice(at + 1), ...items.slice(0, at + 1)]
  return round.find(waits)?.item_id ?? null
}

/** Puts the focus on an item, because the person asked to go there, and brings it into view. */
export function goToItem(item: string): void {
  const element = document.getElementById(`item-${item}`)
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'center' })
}

/** Goes from item to item among those `shown`. */
export function useWalk<T extends Walked>(
  shown: readonly T[],
  waits: (item: T) => boolean,
): (from: string, where: Walk) => void {
  // The keys ask for the list as it is now; a stable function keeps ninety-nine items from being drawn again.
  const now = useRef({ shown, waits })
  now.current = { shown, waits }
  return useCallback((from, where) => {
    const { shown: items, waits: left } = now.current
    const to = where === 'waiting' ? nextThat(items, from, left) : neighbour(items, from, where)
    if (to) goToItem(to)
  }, [])
}

// The window's keys: one listener for all of them.
import { useEffect } from 'react'
import { hearKeys, intoList } from '../parts/keys'
import { announce } from '../parts/status'
import { keys } from '../words/parts'

/** Hears every key that no field took for itself. */
export function useKeys(): void {
  useEffect(() => {
    let listOpen = false
    // On the way in, before an open list of candidates closes by this very key.
    const before = (event: KeyboardEvent) => {
      listOpen = event.key === 'Escape' && intoList(event)
    }
    const heard = (event: KeyboardEvent) => {
      if (!listOpen) hearKeys(event, (words) => announce(keys.again(words)))
    }
    window.addEventListener('keydown', before, true)
    window.addEventListener('keydown', heard)
    return () => {
      window.removeEventListener('keydown', before, true)
      window.removeEventListener('keydown', heard)
    }
  }, [])
}

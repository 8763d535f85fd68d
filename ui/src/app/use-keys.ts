// The window's keys: one listener for all of them.
import { useEffect } from 'react'
import { hearKeys } from '../parts/keys'

/** Hears every key that no field took for itself. */
export function useKeys(): void {
  useEffect(() => {
    window.addEventListener('keydown', hearKeys)
    return () => window.removeEventListener('keydown', hearKeys)
  }, [])
}

// Locking by itself: after some minutes without a key or the mouse (第28条).
import { useEffect } from 'react'

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Calls `lock` after `minutes` without a sign of anybody; 0 never does. */
export function useIdle(minutes: number, lock: () => void): void {
  useEffect(() => {
    if (minutes <= 0) return
    let timer = setTimeout(lock, minutes * 60_000)
    const seen = () => {
      clearTimeout(timer)
      timer = setTimeout(lock, minutes * 60_000)
    }
    for (const sign of signs) window.addEventListener(sign, seen, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of signs) window.removeEventListener(sign, seen)
    }
  }, [minutes, lock])
}

// What a screen was showing, kept in memory while the program runs, so that the way back leads to the same place.
import { useState } from 'react'

const shelf = new Map<string, unknown>()

/** Like `useState`, but a screen that comes back finds what it left. */
export function useKept<T>(key: string, start: () => T): [T, (next: T) => void] {
  const [, draw] = useState(0)
  if (!shelf.has(key)) shelf.set(key, start())
  const set = (next: T) => {
    shelf.set(key, next)
    draw((n) => n + 1)
  }
  // Only this function and `keep` write, each key always with one type, so what lies there is a T.
  return [shelf.get(key) as T, set]
}

/** Puts `value` where `useKept` finds it under this key. */
export function keep<T>(key: string, value: T): void {
  shelf.set(key, value)
}

/** Forgets everything: whoever comes next starts fresh. */
export function forgetKept(): void {
  shelf.clear()
}

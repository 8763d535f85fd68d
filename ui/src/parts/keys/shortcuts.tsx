// Function keys: a screen says what its keys do now; the bar at the foot shows it.
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { composing } from './ime'

/** What one key does now. */
export interface Shortcut {
  /** The key as written on the bar: `F3`, `Ctrl+Enter`. */
  key: string
  /** What it does, in a word or two. */
  words: string
  run: () => void
}

/** Everything that is in force, the newest last: a form on top of a list takes its keys over. */
let stack: readonly Shortcut[] = []
const hearers = new Set<() => void>()

function change(next: readonly Shortcut[]): void {
  stack = next
  for (const hear of hearers) hear()
}

function hear(changed: () => void): () => void {
  hearers.add(changed)
  return () => hearers.delete(changed)
}

/** The name of a pressed key as written on the bar. */
export function nameOf(event: { key: string; ctrlKey: boolean; altKey: boolean; shiftKey: boolean }): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  const shift = event.shiftKey && (event.key.length > 1 || event.ctrlKey) ? 'Shift+' : ''
  return `${event.ctrlKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift}${key}`
}

/** Puts a key in force as long as the screen that asks for it is there. */
export function useShortcut(key: string, words: string, run: () => void, when = true): void {
  const now = useRef(run)
  useEffect(() => {
    now.current = run
  })
  useEffect(() => {
    if (!when) return
    const mine: Shortcut = { key, words, run: () => now.current() }
    change([...stack, mine])
    return () => change(stack.filter((one) => one !== mine))
  }, [key, words, when])
}

/** What every key does now, one line per key. */
export function useShortcuts(): Shortcut[] {
  const all = useSyncExternalStore(hear, () => stack)
  return [...new Map(all.map((one) => [one.key, one])).values()]
}

/** The keys a web page would take for itself and an office program must not: reload, print, caret browsing. */
const swallowed = new Set(['F5', 'Ctrl+F5', 'Ctrl+R', 'Ctrl+Shift+R', 'Ctrl+P', 'F7', 'Ctrl+S', 'Ctrl+G', 'Ctrl+U'])

let asleep = false

/** Puts every shortcut to sleep while the screen is locked: what lies under the lock hears no key. */
export function sleepKeys(sleep: boolean): void {
  asleep = sleep
}

function typing(event: KeyboardEvent): boolean {
  const at = event.target
  return at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement
}

/** Hears all keys of the window. A single sign, and undoing, belong to the text while somebody types. */
export function hearKeys(event: KeyboardEvent): void {
  if (composing(event) || event.defaultPrevented) return
  const name = nameOf(event)
  if (swallowed.has(name)) event.preventDefault()
  if (asleep) return
  if ((name.length === 1 || name === 'Ctrl+Z') && typing(event)) return
  // Esc leaves the field first, and only then the screen.
  if (name === 'Escape' && typing(event) && event.target instanceof HTMLElement) {
    event.target.blur()
    return
  }
  const found = stack.findLast((one) => one.key === name)
  if (!found) return
  event.preventDefault()
  found.run()
}

// Function keys: a screen says what its keys do now; the bar at the foot shows it.
import { useContext, useEffect, useRef, useSyncExternalStore } from 'react'
import { Depth, onDepth, topmost } from './depth'
import { composing } from './ime'

/** What one key does now. */
export interface Shortcut {
  /** The key as written on the bar: `F3`, `Ctrl+Enter`. */
  key: string
  /** What it does, in a word or two. */
  words: string
  run: () => void
  /** How deep the screen lies that asked for it; `null` for what the window itself does, whatever is open. */
  depth: number | null
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
  const deaf = onDepth(changed)
  return () => {
    hearers.delete(changed)
    deaf()
  }
}

/** Whether a key is in force now: what lies under an open dialog is not. */
function inForce(one: Shortcut): boolean {
  return one.depth === null || one.depth === topmost()
}

/** What is in force, as one value that changes only when it does. */
let shown: { of: readonly Shortcut[]; depth: number; keys: Shortcut[] } = { of: [], depth: 0, keys: [] }

function keysNow(): Shortcut[] {
  const depth = topmost()
  if (shown.of !== stack || shown.depth !== depth) {
    const now = stack.filter(inForce)
    shown = { of: stack, depth, keys: [...new Map(now.map((one) => [one.key, one])).values()] }
  }
  return shown.keys
}

/** The name of a pressed key as written on the bar. */
export function nameOf(event: { key: string; ctrlKey: boolean; altKey: boolean; shiftKey: boolean }): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  const shift = event.shiftKey && (event.key.length > 1 || event.ctrlKey) ? 'Shift+' : ''
  return `${event.ctrlKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift}${key}`
}

/** Puts a key in force as long as the screen that asks for it is there and no dialog lies over it. */
export function useShortcut(key: string, words: string, run: () => void, when = true): void {
  useKey(key, words, run, when, useContext(Depth))
}

/** Puts a key of the window itself in force: it works over open dialogs too. */
export function useWindowKey(key: string, words: string, run: () => void): void {
  useKey(key, words, run, true, null)
}

function useKey(key: string, words: string, run: () => void, when: boolean, depth: number | null): void {
  const now = useRef(run)
  useEffect(() => {
    now.current = run
  })
  useEffect(() => {
    if (!when) return
    const mine: Shortcut = { key, words, run: () => now.current(), depth }
    change([...stack, mine])
    return () => change(stack.filter((one) => one !== mine))
  }, [key, words, when, depth])
}

/** What every key does now, one line per key. */
export function useShortcuts(): Shortcut[] {
  return useSyncExternalStore(hear, keysNow)
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

/** The field whose Esc was heard last: a second one there leaves the screen. */
let left: EventTarget | null = null

/** What a second Esc would leave; the window says it when the first was heard. */
export type Leaving = (words: string) => void

/** Whether the key goes to a list of candidates that is open at the field. To be asked before the list hears the key. */
export function intoList(event: KeyboardEvent): boolean {
  return event.target instanceof HTMLInputElement && event.target.getAttribute('aria-expanded') === 'true'
}

/**
 * Hears all keys of the window. A single sign, and undoing, belong to the text while somebody types; so does the first
 * Esc, which many press to end a conversion: `leaving` says what the next one does.
 */
export function hearKeys(event: KeyboardEvent, leaving: Leaving = () => {}): void {
  if (composing(event) || event.defaultPrevented) return
  const name = nameOf(event)
  if (swallowed.has(name)) event.preventDefault()
  if (asleep) return
  if ((name.length === 1 || name === 'Ctrl+Z') && typing(event)) return
  const found = stack.findLast((one) => one.key === name && inForce(one))
  const again = left === event.target
  left = null
  if (!found) return
  event.preventDefault()
  if (name === 'Escape' && typing(event) && !again) {
    left = event.target
    leaving(found.words)
    return
  }
  found.run()
}

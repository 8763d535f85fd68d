// The line at the foot that says what was just done, to eyes and to screen readers.
import { useSyncExternalStore } from 'react'

/** How long the line stands: what was done a while ago is news no more, and beside the next work it would mislead. */
const stands = 20_000

let words = ''
let fading: ReturnType<typeof setTimeout> | undefined
const hearers = new Set<() => void>()

/** An act that leads to another screen says what it did and goes there at once; within this time, in milliseconds, it is that. */
const leading = 1_000

let saidAt = 0

/** Says what was just done. */
export function announce(said: string): void {
  saidAt = performance.now()
  say(said)
  clearTimeout(fading)
  fading = setTimeout(() => say(''), stands)
}

/** Another screen is shown: what was said of the one before is put away, unless it was that which led here. */
export function moveOn(): void {
  if (performance.now() - saidAt > leading) say('')
}

function say(said: string): void {
  words = said
  for (const hear of hearers) hear()
}

function hear(changed: () => void): () => void {
  hearers.add(changed)
  return () => hearers.delete(changed)
}

/** The line itself. */
export function StatusLine() {
  const said = useSyncExternalStore(hear, () => words)
  return (
    <p role="status" data-testid="status" className="min-h-6 truncate">
      {said}
    </p>
  )
}

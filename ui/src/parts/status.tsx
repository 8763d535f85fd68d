// The line at the foot that says what was just done, to eyes and to screen readers.
import { useSyncExternalStore } from 'react'

/** How long the line stands: what was done a while ago is news no more, and beside the next work it would mislead. */
const stands = 20_000

let words = ''
let fading: ReturnType<typeof setTimeout> | undefined
const hearers = new Set<() => void>()

/** Says what was just done. */
export function announce(said: string): void {
  say(said)
  clearTimeout(fading)
  fading = setTimeout(() => say(''), stands)
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

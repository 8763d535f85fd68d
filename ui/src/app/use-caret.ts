// Unlocking returns to the same field and the same place in it.
import { useEffect, useRef } from 'react'

interface Caret {
  at: HTMLElement
  from: number | null
  to: number | null
}

/** Remembers the caret as it moves, and puts it back when `locked` ends. */
export function useCaret(locked: boolean): void {
  const caret = useRef<Caret | null>(null)
  const was = useRef(locked)

  useEffect(() => {
    if (locked) return
    const remember = () => {
      const at = document.activeElement
      if (!(at instanceof HTMLElement) || at === document.body) return
      const text = at instanceof HTMLTextAreaElement || (at instanceof HTMLInputElement && at.type === 'text')
      caret.current = { at, from: text ? at.selectionStart : null, to: text ? at.selectionEnd : null }
    }
    document.addEventListener('selectionchange', remember)
    document.addEventListener('focusin', remember)
    return () => {
      document.removeEventListener('selectionchange', remember)
      document.removeEventListener('focusin', remember)
    }
  }, [locked])

  useEffect(() => {
    const opened = was.current && !locked
    was.current = locked
    const kept = caret.current
    if (!opened || !kept?.at.isConnected) return
    kept.at.focus()
    if (kept.from !== null && (kept.at instanceof HTMLInputElement || kept.at instanceof HTMLTextAreaElement)) {
      kept.at.setSelectionRange(kept.from, kept.to)
    }
  }, [locked])
}

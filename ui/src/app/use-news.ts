// What the backend says unasked: a screen that was locked, as after the PC slept. What moved is in the answer of each act.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { office } from '../ipc/office'

/** Hears the backend's news as long as the pages are there. */
export function useNews(): void {
  const client = useQueryClient()
  useEffect(() => {
    const locked = office().onLocked(() => client.invalidateQueries({ queryKey: ['boot'] }))
    // A photograph dropped beside its place must not replace the whole page.
    const stay = (event: DragEvent) => event.preventDefault()
    window.addEventListener('dragover', stay)
    window.addEventListener('drop', stay)
    return () => {
      locked()
      window.removeEventListener('dragover', stay)
      window.removeEventListener('drop', stay)
    }
  }, [client])
}

// What the backend says unasked: registers that moved, a screen that was locked.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { refresh } from '../ipc/hooks'
import { office } from '../ipc/office'

/** Hears the backend's news as long as the pages are there. */
export function useNews(): void {
  const client = useQueryClient()
  useEffect(() => {
    const moved = office().onMoved((registers) => refresh(client, registers))
    const locked = office().onLocked(() => client.invalidateQueries({ queryKey: ['boot'] }))
    // A photograph dropped beside its place must not replace the whole page.
    const stay = (event: DragEvent) => event.preventDefault()
    window.addEventListener('dragover', stay)
    window.addEventListener('drop', stay)
    return () => {
      moved()
      locked()
      window.removeEventListener('dragover', stay)
      window.removeEventListener('drop', stay)
    }
  }, [client])
}

// One finished form at a time: made on request, let go when another is made or the screen is left.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Printout, PrintRequest, ProblemJson } from '../ipc/generated/wire'
import { useAct } from '../ipc/hooks'
import { call } from '../ipc/office'
import { listOf } from './register-list'

/** A form on its way to paper. */
export interface Printing {
  /** The finished form; nothing until one is made. */
  printout: Printout | null
  /** Makes a form. The one made before is let go. */
  make: (request: PrintRequest) => Promise<void>
  /** A form is being made. */
  busy: boolean
  /** Why the form could not be made. */
  problems: ProblemJson[]
  /** Lets the finished form go. */
  drop: () => void
}

/** The request that a form about one record takes: its list part stays empty. */
export function aboutRecord(form: string, no: string): PrintRequest {
  return { form, no, boxes: '', list: listOf(''), blank: false, half: '', labels: null }
}

/** Holds the finished form of a screen. */
export function usePrintout(): Printing {
  const { run, busy, problems } = useAct('print')
  const [printout, setPrintout] = useState<Printout | null>(null)
  const held = useRef<Printout | null>(null)
  const shown = useRef(true)

  const hold = useCallback((next: Printout | null) => {
    const before = held.current
    held.current = next
    setPrintout(next)
    // The bytes are the program's to keep; a handle it no longer knows is no harm to anybody.
    if (before && before.handle !== next?.handle) call('printout_drop', before).catch(() => undefined)
  }, [])

  const make = useCallback(
    async (request: PrintRequest) => {
      const made = await run(request)
      if (made) hold(made)
    },
    [run, hold],
  )

  useEffect(() => {
    shown.current = true
    return () => {
      shown.current = false
      // A development build unmounts and mounts again at once; only a screen that stays away lets its pages go.
      setTimeout(() => {
        if (!shown.current) hold(null)
      })
    }
  }, [hold])

  return { printout, make, busy, problems, drop: useCallback(() => hold(null), [hold]) }
}

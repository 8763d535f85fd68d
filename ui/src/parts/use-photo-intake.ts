// Taking photographs into a record from a screen: one batch at a time, the screen refreshed as they arrive.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { refresh } from '../ipc/hooks'
import { putPhoto, Refused } from '../ipc/office'
import { type IntakeState, takeAll } from './photo-intake'

/** Where a batch goes. Empty item and slot let the office suggest them photograph by photograph. */
export interface PhotoTarget {
  item: string
  slot: string
}

/** The batch of a screen. */
export interface PhotoIntake {
  /** How far it has come; nothing before the first batch. */
  state: IntakeState | null
  /** Takes files in, after those already under way. */
  take: (files: readonly File[], target?: PhotoTarget) => void
  /** Stops after the photograph under way. */
  stop: () => void
  /** Puts the report away. */
  clear: () => void
}

const anywhere: PhotoTarget = { item: '', slot: '' }

/** How many photographs arrive between two looks at the whole record. */
const REFRESH_EVERY = 10

/**
 * Takes photographs into the record `no` of `register` (`disposal` or `inspection`), shot by `takenBy` (empty where it is
 * not said); `moves` is the photographs' own register.
 */
export function usePhotoIntake(register: string, no: string, moves: string, takenBy: string): PhotoIntake {
  const client = useQueryClient()
  const [state, setState] = useState<IntakeState | null>(null)
  const stopping = useRef<AbortController | null>(null)
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const take = useCallback(
    (files: readonly File[], target: PhotoTarget = anywhere) => {
      if (files.length === 0) return
      // A second drop waits for the first, so that the order of shooting holds within each.
      queue.current = queue.current.then(async () => {
        const controller = new AbortController()
        stopping.current = controller
        let arrived = 0
        const takeOne = async (file: File) => {
          try {
            const body = new Uint8Array(await file.arrayBuffer())
            const saved = await putPhoto({ register, no, name: file.name, taken_by: takenBy, ...target }, body)
            arrived += 1
            if (arrived % REFRESH_EVERY === 0) await refresh(client, [moves])
            return saved.warnings
          } catch (thrown) {
            return Refused.from(thrown).problems
          }
        }
        await takeAll(files, takeOne, setState, controller.signal)
        await refresh(client, [moves])
      })
    },
    [client, register, no, moves, takenBy],
  )

  const stop = useCallback(() => stopping.current?.abort(), [])
  const clear = useCallback(() => setState(null), [])
  return { state, take, stop, clear }
}

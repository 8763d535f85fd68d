// Sitting down as somebody of the practice section: on its first page, with nothing of what was shown before.
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { SessionJson } from '../../ipc/generated/wire'
import { useEntrance } from '../../ipc/hooks'
import { forgetKept } from '../../parts/kept'

/** Takes the seat of `session`. */
export function useSitDown(): (session: SessionJson) => void {
  const navigate = useNavigate()
  const { enter } = useEntrance()
  return useCallback(
    (session) => {
      forgetKept()
      navigate({ to: '/' })
      enter(session)
    },
    [navigate, enter],
  )
}

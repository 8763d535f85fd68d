// A half-filled form: kept every few seconds inside the sealed store, offered when the form is opened again.
import { useEffect, useRef, useState } from 'react'
import type { DraftJson } from '../ipc/generated/wire'
import { type Answers, call } from '../ipc/office'

/** How long after a change the form is kept, in milliseconds. */
const every = 3000

const keepers = new Set<() => Promise<unknown>>()

/** Keeps every form that is open as it stands now. Whoever leaves at once after a word has not lost it. */
export async function keepDrafts(): Promise<void> {
  await Promise.all([...keepers].map((keep) => keep()))
}

/** A form's draft. */
export interface Draft {
  /** What was found when the form was opened, until it is taken up or let go. */
  found: { answers: Answers; kept: string } | null
  takeUp: () => void
  drop: () => void
  /** The form was saved: its draft is no longer needed. */
  done: () => Promise<void>
}

const asked = (key: string, body = ''): DraftJson => ({ key, body, kept: '' })

/** Keeps `answers` under `key` while they change. A draft that cannot be kept does not stop anybody from writing. */
export function useDraft(key: string, answers: Answers, onTakeUp: (answers: Answers) => void): Draft {
  const [found, setFound] = useState<Draft['found']>(null)
  // What the form begins with is nobody's work yet.
  const kept = useRef(JSON.stringify(answers))
  const latest = useRef(answers)
  latest.current = answers

  useEffect(() => {
    let gone = false
    call('draft', asked(key))
      .then((draft) => {
        const had = draft && read(draft.body)
        if (!gone && draft && had && Object.keys(had).length > 0) setFound({ answers: had, kept: draft.kept })
      })
      .catch(() => undefined)
    return () => {
      gone = true
    }
  }, [key])

  useEffect(() => {
    const keep = async () => {
      const body = JSON.stringify(latest.current)
      if (body === kept.current) return
      kept.current = body
      await call('draft_keep', asked(key, body)).catch(() => undefined)
    }
    const timer = setInterval(keep, every)
    keepers.add(keep)
    return () => {
      clearInterval(timer)
      keepers.delete(keep)
      keep()
    }
  }, [key])

  return {
    found,
    takeUp: () => {
      if (found) onTakeUp(found.answers)
      setFound(null)
    },
    drop: () => {
      setFound(null)
      call('draft_drop', asked(key)).catch(() => undefined)
    },
    done: async () => {
      // What was just saved is not a draft; only what is written after it is.
      kept.current = JSON.stringify(latest.current)
      await call('draft_drop', asked(key)).catch(() => undefined)
    },
  }
}

function read(body: string): Answers | null {
  try {
    const answers: unknown = JSON.parse(body)
    return typeof answers === 'object' && answers !== null && !Array.isArray(answers) ? (answers as Answers) : null
  } catch {
    return null
  }
}

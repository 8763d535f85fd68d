// Numbers and serials as they are pasted: kept as typed, asked about after a short pause, the wrong lines removable at once.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { MediaMatch } from '../../ipc/generated/wire'
import { call, type Refused } from '../../ipc/office'

/** How long the person may pause in the middle of a number before it is looked up. */
const PAUSE_MS = 250

/** What stands in the box, and how the office understands it. */
export interface PastedMedia {
  text: string
  write: (text: string) => void
  matches: MediaMatch[]
  looking: boolean
  /** Takes the lines that cannot be disposed of out of the box. */
  dropBad: () => void
}

/** The box of pasted numbers, which begins with `first`. */
export function usePastedMedia(first = ''): PastedMedia {
  const [text, write] = useState(first)
  const [settled, setSettled] = useState(first)

  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])

  const asked = settled.trim() !== ''
  const { data, isFetching } = useQuery<MediaMatch[], Refused>({
    queryKey: ['media_match', { register: 'media', words: settled }],
    queryFn: () => call('media_match', { register: 'media', words: settled }),
    enabled: asked,
    placeholderData: keepPreviousData,
  })
  const matches = asked && text.trim() !== '' ? (data ?? []) : []

  const dropBad = () =>
    write(
      matches
        .filter((match) => match.ok)
        .map((match) => match.typed)
        .join('\n'),
    )
  return { text, write, matches, looking: isFetching || settled !== text, dropBad }
}

// The pages of a list, read one after another as it is scrolled.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ListReply, ListRequest, Row } from '../../ipc/generated/wire'
import { call, type Refused } from '../../ipc/office'

/** Rows read at a time. */
const pageSize = 200

/** A list as far as it was read. */
export interface Pages {
  rows: Row[]
  /** How many rows match. */
  count: number
  /** How many the register holds in all. */
  whole: number
  /** What is shown, in words. */
  chips: string
  loading: boolean
  refused: Refused | null
  more: boolean
  readMore: () => void
}

/** Reads a list page by page; the next page follows the last row of the one before. */
export function usePages(request: ListRequest): Pages {
  const asked = { ...request, limit: pageSize, after: '' }
  const query = useInfiniteQuery<ListReply, Refused, { pages: ListReply[] }, readonly unknown[], string>({
    queryKey: ['list', asked],
    queryFn: ({ pageParam }) => call('list', { ...asked, after: pageParam }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next || undefined,
    placeholderData: (before) => before,
    enabled: request.register !== '',
  })
  const pages = query.data?.pages
  const rows = useMemo(() => pages?.flatMap((page) => page.rows) ?? [], [pages])
  const first = pages?.[0]
  return {
    rows,
    count: first?.count ?? rows.length,
    whole: first?.whole ?? rows.length,
    chips: first?.chips ?? '',
    loading: query.isPending,
    refused: query.error,
    more: query.hasNextPage,
    readMore: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) query.fetchNextPage()
    },
  }
}

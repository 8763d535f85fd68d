// A list without a row: the register holds nothing at all yet, or nothing of this 年度, or nothing that was asked for.
import type { ReactNode } from 'react'
import type { ListRequest } from '../../ipc/generated/wire'
import { useCall } from '../../ipc/hooks'
import { lists } from '../../words/parts'
import { Button } from '../button'
import { Empty } from '../empty'

interface NothingProps {
  request: ListRequest
  onRequest: (request: ListRequest) => void
  /** How many the register holds of the 年度 that was asked for. */
  whole: number
  /** What to say while the register holds nothing at all. */
  empty: ReactNode
}

/** What stands in place of the rows, with the next step. */
export function Nothing({ request, onRequest, whole, empty }: NothingProps) {
  // The count of one 年度 says nothing of the others, so the register is asked for all of them; this question finds nothing.
  const all = { ...request, fy: '', search: '', filters: [], sort: '', limit: 1, after: '', struck_too: true }
  const { data, isPending } = useCall('list', all, { enabled: whole === 0 })
  if (whole === 0 && isPending) return <p role="status">{lists.loading}</p>
  if (whole === 0 && data?.whole === 0 && empty) return empty

  const narrowed = request.search !== '' || request.filters.length > 0
  const ofYear = !narrowed && whole === 0 && request.fy !== ''
  return (
    <Empty
      title={ofYear ? lists.nothingOfYear(lists.year(request.fy)) : lists.nothingFound}
      next={ofYear ? lists.nothingOfYearNext : lists.nothingFoundNext}
      action={
        (narrowed || request.fy !== '') && (
          <Button onPress={() => onRequest({ ...request, fy: '', search: '', filters: [] })}>
            {ofYear ? lists.showAllYears : lists.clearAll}
          </Button>
        )
      }
    />
  )
}

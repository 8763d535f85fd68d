// 合計: how many records all pages of a list hold, and the sums of what they count.
import type { ListRequest } from '../../ipc/generated/wire'
import { useCall } from '../../ipc/hooks'
import { lists } from '../../words/parts'

/** The line under a list. Where the question cannot be answered the list itself says so. */
export function Totals({ request }: { request: ListRequest }) {
  // The order and the place in the list change no sum.
  const asked = { ...request, sort: '', limit: 0, after: '' }
  const { data } = useCall('totals', asked, { enabled: request.register !== '' })
  if (!data) return null
  return (
    <p className="flex flex-wrap gap-x-6 border-t border-(--line) pt-1 text-sm" data-testid="totals">
      <span className="font-bold">{lists.totals(data.year, data.count)}</span>
      {data.sums.map((sum) => (
        <span key={sum.field} className="tabular-nums">
          {lists.sum(sum.label, sum.words)}
        </span>
      ))}
    </p>
  )
}

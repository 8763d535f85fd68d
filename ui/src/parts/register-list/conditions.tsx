// The conditions of a list: each in force as a chip to take off, and, when asked for, the form that adds one.
import { X } from 'lucide-react'
import type { ListRequest, RegisterShape } from '../../ipc/generated/wire'
import { lists } from '../../words/parts'
import { FilterForm, wordsOf } from './filter-form'

interface ConditionsProps {
  shape: RegisterShape
  request: ListRequest
  onRequest: (request: ListRequest) => void
  /** The form is asked for. */
  open: boolean
}

/** The form lies above the rows rather than over them: what a condition leaves is seen at once, and can be opened. */
export function Conditions({ shape, request, onRequest, open }: ConditionsProps) {
  return (
    <>
      {open && (
        <FilterForm
          shape={shape}
          onAdd={(filter) => onRequest({ ...request, filters: [...request.filters, filter] })}
          more={
            <label className="option text-sm">
              <input
                type="checkbox"
                checked={request.struck_too}
                onChange={(event) => onRequest({ ...request, struck_too: event.target.checked })}
              />
              {lists.struckToo}
            </label>
          }
        />
      )}
      <Chips shape={shape} request={request} onRequest={onRequest} />
    </>
  )
}

/** The conditions in force; nothing where there is none. */
function Chips({ shape, request, onRequest }: Omit<ConditionsProps, 'open'>) {
  const chips = request.filters.map((filter) => ({
    said: wordsOf(shape, filter),
    without: { ...request, filters: request.filters.filter((one) => one !== filter) },
  }))
  // What is out of the ordinary is said: struck cards among the valid ones, or a ledger without its struck lines.
  if (request.struck_too !== shape.ledger) {
    const said = request.struck_too ? lists.struckToo : lists.struckNot
    chips.push({ said, without: { ...request, struck_too: shape.ledger } })
  }
  if (chips.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-2">
      {chips.map(({ said, without }) => (
        <li key={said} className="chip">
          {said}
          <button type="button" aria-label={lists.filterRemove(said)} onClick={() => onRequest(without)}>
            <X size={14} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}

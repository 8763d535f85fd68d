// Which rows a list form shows: the 年度, words to find, conditions. What is chosen here is printed on the page.
import { X } from 'lucide-react'
import type { ListRequest } from '../../ipc/generated/wire'
import { useCall, useShape } from '../../ipc/hooks'
import { Field } from '../../parts/field'
import { FilterForm, wordsOf } from '../../parts/register-list/filter-form'
import { lists } from '../../words/parts'
import { reportWords as words } from '../../words/reports'
import { Year } from './year'

interface ListContentProps {
  register: string
  list: ListRequest
  onChange: (list: ListRequest) => void
}

/** The conditions, and how many rows they leave. */
export function ListContent({ register, list, onChange }: ListContentProps) {
  const shape = useShape(register)
  const found = useCall('list', { ...list, register, limit: 1 })

  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end gap-6">
        <Year value={list.fy} onChange={(fy) => onChange({ ...list, fy })} />
        <Field label={words.search} support={words.searchSupport}>
          {(tied) => (
            <input
              {...tied}
              className="input"
              data-testid="field-search"
              value={list.search}
              onChange={(event) => onChange({ ...list, search: event.target.value })}
            />
          )}
        </Field>
        <label className="option">
          <input
            type="checkbox"
            checked={list.struck_too}
            onChange={(event) => onChange({ ...list, struck_too: event.target.checked })}
          />
          {words.struck}
        </label>
      </div>
      {shape && (
        <details>
          <summary>{words.filters}</summary>
          <FilterForm shape={shape} onAdd={(filter) => onChange({ ...list, filters: [...list.filters, filter] })} />
        </details>
      )}
      {shape && list.filters.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {list.filters.map((filter) => {
            const said = wordsOf(shape, filter)
            return (
              <li key={said} className="chip">
                {said}
                <button
                  type="button"
                  aria-label={lists.filterRemove(said)}
                  onClick={() => onChange({ ...list, filters: list.filters.filter((one) => one !== filter) })}
                >
                  <X size={14} aria-hidden />
                </button>
              </li>
            )
          })}
        </ul>
      )}
      {found.data && (
        <p aria-live="polite" data-testid="reports-count">
          {lists.count(found.data.count ?? 0, found.data.whole ?? 0)}　{found.data.chips}
        </p>
      )}
    </div>
  )
}

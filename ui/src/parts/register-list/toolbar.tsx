// What narrows a list: the 年度, words to find, conditions, columns.
import { Bookmark, Columns3, ListFilter, Search, X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { ArrangementJson, FilterJson, ListRequest, ProblemJson, RegisterShape } from '../../ipc/generated/wire'
import { useSession } from '../../ipc/hooks'
import { keys, lists } from '../../words/parts'
import { composing, useShortcut } from '../keys'
import { ColumnChoice } from './column-choice'
import { shownColumns } from './columns'
import { FilterForm, wordsOf } from './filter-form'
import { KeptPanel } from './kept-panel'

interface ToolbarProps {
  shape: RegisterShape
  request: ListRequest
  onRequest: (request: ListRequest) => void
  arrangement: ArrangementJson
  onArrangement: (next: ArrangementJson) => Promise<ProblemJson[]>
  tools?: ReactNode
}

/** What is opened below the tools. */
type Panel = '' | 'filter' | 'columns' | 'kept'

/** 「R8」 a year before. */
function before(fy: string): string {
  const year = Number(fy.slice(1))
  return year > 1 ? `R${year - 1}` : ''
}

/** The tools above a list. */
export function Toolbar({ shape, request, onRequest, arrangement, onArrangement, tools }: ToolbarProps) {
  const { fy } = useSession()
  const id = useId()
  const [words, setWords] = useState(request.search)
  const [panel, setPanel] = useState<Panel>('')
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => setWords(request.search), [request.search])

  const search = () => {
    if (words.trim() !== request.search) onRequest({ ...request, search: words.trim() })
  }
  const toggle = (which: Panel) => setPanel((now) => (now === which ? '' : which))
  const find = () => {
    box.current?.focus()
    box.current?.select()
  }
  useShortcut('Ctrl+F', keys.search, find)
  useShortcut('/', keys.search, find)
  useShortcut('F9', keys.filter, () => toggle('filter'))

  const drop = (filter: FilterJson) =>
    onRequest({ ...request, filters: request.filters.filter((one) => one !== filter) })
  const years = [...new Set([fy, before(fy), request.fy].filter(Boolean))]

  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-2">
        <label className="flex items-center gap-1 text-sm">
          {lists.fy}
          <select
            className="input"
            data-testid="list-fy"
            value={request.fy}
            onChange={(event) => onRequest({ ...request, fy: event.target.value })}
          >
            <option value="">{lists.allYears}</option>
            {years.map((year) => (
              <option key={year} value={year}>
                {year === fy
                  ? `${lists.thisYear}（${lists.year(year)}）`
                  : year === before(fy)
                    ? `${lists.lastYear}（${lists.year(year)}）`
                    : lists.year(year)}
              </option>
            ))}
          </select>
        </label>
        <search className="flex items-center gap-1">
          <label htmlFor={`${id}-w`} className="text-sm">
            {lists.search}
          </label>
          <input
            id={`${id}-w`}
            ref={box}
            type="text"
            className="input w-56"
            data-testid="list-search"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !composing(event)) search()
            }}
            onBlur={search}
          />
          <button type="button" className="button" data-small onClick={search}>
            <Search size={16} aria-hidden />
            {lists.searchButton}
          </button>
        </search>
        <button
          type="button"
          className="button"
          data-small
          aria-expanded={panel === 'filter'}
          onClick={() => toggle('filter')}
        >
          <ListFilter size={16} aria-hidden />
          {lists.filter}
        </button>
        <button
          type="button"
          className="button"
          data-small
          aria-expanded={panel === 'columns'}
          onClick={() => toggle('columns')}
        >
          <Columns3 size={16} aria-hidden />
          {lists.columns}
        </button>
        <button
          type="button"
          className="button"
          data-small
          data-testid="kept"
          aria-expanded={panel === 'kept'}
          onClick={() => toggle('kept')}
        >
          <Bookmark size={16} aria-hidden />
          {lists.kept}
        </button>
        <label className="option text-sm">
          <input
            type="checkbox"
            checked={request.struck_too}
            onChange={(event) => onRequest({ ...request, struck_too: event.target.checked })}
          />
          {lists.struckToo}
        </label>
        <span className="ml-auto flex flex-wrap gap-2">{tools}</span>
      </div>
      {panel === 'filter' && (
        <FilterForm
          shape={shape}
          onAdd={(filter) => onRequest({ ...request, filters: [...request.filters, filter] })}
        />
      )}
      {panel === 'columns' && (
        <ColumnChoice
          shape={shape}
          columns={shownColumns(shape, arrangement.columns)}
          onColumns={(columns) => onArrangement({ ...arrangement, columns })}
        />
      )}
      {panel === 'kept' && (
        <KeptPanel
          arrangement={arrangement}
          onArrangement={onArrangement}
          request={request}
          onApply={(kept) => {
            onRequest({ ...kept.list, register: request.register })
            onArrangement({ ...arrangement, columns: kept.columns })
          }}
        />
      )}
      {request.filters.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {request.filters.map((filter) => {
            const said = wordsOf(shape, filter)
            return (
              <li key={said} className="chip">
                {said}
                <button type="button" aria-label={lists.filterRemove(said)} onClick={() => drop(filter)}>
                  <X size={14} aria-hidden />
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

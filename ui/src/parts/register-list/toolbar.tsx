// What narrows a list, on one line: the 年度, words to find, conditions, columns, what was kept.
import { Bookmark, Columns3, ListFilter, Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { ArrangementJson, ListRequest, ProblemJson, RegisterShape } from '../../ipc/generated/wire'
import { useSession } from '../../ipc/hooks'
import { keys, lists } from '../../words/parts'
import { composing, useShortcut } from '../keys'
import { ColumnChoice } from './column-choice'
import { shownColumns } from './columns'
import { Conditions } from './conditions'
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
type Panel = 'filter' | 'columns' | 'kept'

const icons = { filter: ListFilter, columns: Columns3, kept: Bookmark } satisfies Record<Panel, typeof Search>
const panels = Object.keys(icons) as Panel[]

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
  const [panel, setPanel] = useState<Panel | ''>('')
  const box = useRef<HTMLInputElement>(null)
  const whole = useRef<HTMLDivElement>(null)
  useEffect(() => setWords(request.search), [request.search])

  // The large panels lie over the rows, so whoever turns to the rows has done with them.
  const lies = panel === 'columns' || panel === 'kept'
  useEffect(() => {
    if (!lies) return
    const turned = (event: PointerEvent) => {
      if (event.target instanceof Node && !whole.current?.contains(event.target)) setPanel('')
    }
    document.addEventListener('pointerdown', turned)
    return () => document.removeEventListener('pointerdown', turned)
  }, [lies])
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || composing(event) || panel === '') return
    event.preventDefault()
    whole.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus()
    setPanel('')
  }

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

  const years = [...new Set([fy, before(fy), request.fy].filter(Boolean))]

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc inside closes what is open; nothing here is pressed.
    <div className="relative flex flex-col gap-2" ref={whole} onKeyDown={pressed}>
      <div className="list-bar" data-testid="list-bar">
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
            className="input w-36"
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
        {panels.map((which) => {
          const Icon = icons[which]
          return (
            <button
              key={which}
              type="button"
              className="button"
              data-small
              data-testid={which}
              aria-expanded={panel === which}
              onClick={() => toggle(which)}
            >
              <Icon size={16} aria-hidden />
              {lists[which]}
            </button>
          )
        })}
        {tools && <span className="ml-auto flex flex-wrap gap-2">{tools}</span>}
      </div>
      <Conditions shape={shape} request={request} onRequest={onRequest} open={panel === 'filter'} />
      {lies && (
        <div className="list-panel">
          {panel === 'columns' ? (
            <ColumnChoice
              shape={shape}
              columns={shownColumns(shape, arrangement.columns)}
              onColumns={(columns) => onArrangement({ ...arrangement, columns })}
            />
          ) : (
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
        </div>
      )}
    </div>
  )
}

// The rows of a list: only those in view exist; arrows walk, Enter opens, Shift and Ctrl choose.
// It is a grid by its roles, because a table element cannot leave out the rows that are not in view.
import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { FieldShape, RegisterShape, Row } from '../../ipc/generated/wire'
import { lists } from '../../words/parts'
import { composing } from '../keys'
import { cellOf, isRight, sortable, templateOf } from './columns'
import type { Pages } from './pages'

/** Height of a row in pixels at the normal text size. */
const rowHeight = 36

interface RowsProps {
  shape: RegisterShape
  columns: readonly FieldShape[]
  pages: Pages
  sort: string
  onSort: (sort: string) => void
  onOpen: (no: string) => void
  open?: string
  chosen: readonly string[]
  onChoose: (numbers: string[]) => void
  onCopy: () => void
}

/** The table itself. */
export function Rows({ shape, columns, pages, sort, onSort, onOpen, open, chosen, onChoose, onCopy }: RowsProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const anchor = useRef(0)
  const moved = useRef(false)
  // Where the arrows have come to: keys may follow each other faster than the focus follows them.
  const here = useRef(0)
  const { rows } = pages
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight * rem,
    overscan: 8,
    scrollPaddingStart: rowHeight * rem,
  })
  const items = virtual.getVirtualItems()
  const lastSeen = items.at(-1)?.index ?? 0
  const { more, readMore } = pages
  useEffect(() => {
    if (more && lastSeen >= rows.length - 40) readMore()
  }, [more, readMore, lastSeen, rows.length])

  // The focus follows the row that the arrows reached, once it is drawn.
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    virtual.scrollToIndex(at)
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(`[data-at="${here.current}"]`)?.focus())
  }, [at, virtual])

  const span = (from: number, to: number) => rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.no)
  const go = (to: number, event: KeyboardEvent) => {
    const next = Math.max(0, Math.min(rows.length - 1, to))
    if (event.shiftKey) onChoose(span(anchor.current, next))
    else anchor.current = next
    moved.current = true
    here.current = next
    setAt(next)
  }
  const pressed = (event: KeyboardEvent, focused: Row) => {
    if (composing(event) || event.target !== event.currentTarget) return
    const index = here.current
    const row = rows[index] ?? focused
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / (rowHeight * rem)) - 2)
    const steps: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: rows.length - 1,
    }
    const to = steps[event.key]
    if (to !== undefined) go(to, event)
    else if (event.key === 'Enter') onOpen(row.no)
    else if (event.key === ' ') onChoose(toggled(chosen, row.no))
    else if (event.ctrlKey && event.key.toLowerCase() === 'a') onChoose(rows.map((one) => one.no))
    else if (event.ctrlKey && event.key.toLowerCase() === 'c') onCopy()
    else return
    event.preventDefault()
  }
  const clicked = (event: MouseEvent, row: Row, index: number) => {
    setAt(index)
    if (event.shiftKey) onChoose(span(anchor.current, index))
    else if (event.ctrlKey || event.metaKey) onChoose(toggled(chosen, row.no))
    else {
      anchor.current = index
      onOpen(row.no)
    }
  }

  // Measured when rows or columns come, not at each turn of the wheel.
  const template = useMemo(() => ({ gridTemplateColumns: templateOf(columns, rows) }), [columns, rows])
  return (
    <div
      ref={frame}
      role="grid"
      className="grid-frame min-h-0 flex-1"
      aria-label={lists.table(shape.name)}
      aria-rowcount={pages.count + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      data-testid={`list-${shape.id}`}
    >
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className="grid-head" style={template} tabIndex={-1}>
          <Heading id="no" label={lists.number} first sort={sort} onSort={onSort} />
          {columns.map((field) => (
            <Heading
              key={field.id}
              id={field.id}
              label={field.label}
              sort={sort}
              onSort={sortable(field) ? onSort : undefined}
            />
          ))}
        </div>
      </div>
      <div role="rowgroup" style={{ position: 'relative', height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index]
          if (!row) return null
          return (
            <div
              key={row.no}
              role="row"
              className="grid-row"
              aria-rowindex={item.index + 2}
              aria-selected={chosen.includes(row.no)}
              data-at={item.index}
              data-testid={`row-${row.no}`}
              data-struck={row.standing === 'valid' ? undefined : row.standing}
              data-open={open === row.no || undefined}
              tabIndex={item.index === Math.min(at, rows.length - 1) ? 0 : -1}
              style={{ ...template, transform: `translateY(${item.start}px)` }}
              onClick={(event) => clicked(event, row, item.index)}
              onFocus={() => {
                here.current = item.index
              }}
              onKeyDown={(event) => pressed(event, row)}
            >
              <div role="gridcell" className="grid-cell font-bold" data-first>
                <span>{row.no}</span>
                <Standing row={row} />
              </div>
              {columns.map((field) => (
                <div
                  key={field.id}
                  role="gridcell"
                  className="grid-cell"
                  data-right={isRight(field) || undefined}
                  title={cellOf(row, field)}
                >
                  <span>{cellOf(row, field)}</span>
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const toggled = (chosen: readonly string[], no: string): string[] =>
  chosen.includes(no) ? chosen.filter((one) => one !== no) : [...chosen, no]

/** A row that no longer stands says so in words, not by its line alone. */
function Standing({ row }: { row: Row }) {
  if (row.standing === 'valid') return null
  return <span className="mark ml-1 no-underline">{row.standing === 'voided' ? lists.voided : lists.corrected}</span>
}

interface HeadingProps {
  id: string
  label: string
  first?: boolean
  sort: string
  onSort?: (sort: string) => void
}

function Heading({ id, label, first, sort, onSort }: HeadingProps) {
  const rising = sort === id
  const falling = sort === `-${id}`
  const Arrow = rising ? ArrowUp : ArrowDown
  return (
    <div
      role="columnheader"
      className="grid-cell"
      data-first={first || undefined}
      aria-sort={rising ? 'ascending' : falling ? 'descending' : onSort ? 'none' : undefined}
      tabIndex={-1}
    >
      {onSort ? (
        <button
          type="button"
          className="grid-sort"
          data-testid={`sort-${id}`}
          onClick={() => onSort(rising ? `-${id}` : id)}
        >
          {label}
          {(rising || falling) && <Arrow size={14} aria-hidden />}
        </button>
      ) : (
        <span className="px-2">{label}</span>
      )}
    </div>
  )
}

// A register's list: sorted, filtered and paged by the backend, drawn row by row as it is scrolled.
import { type ReactNode, useState } from 'react'
import type { ListRequest, RegisterShape } from '../../ipc/generated/wire'
import { useArrangement } from '../../ipc/hooks'
import { call, Refused } from '../../ipc/office'
import { lists } from '../../words/parts'
import { say } from '../../words/problems'
import { ProblemList } from '../problems'
import { announce } from '../status'
import { columnsOf, shownColumns } from './columns'
import { Nothing } from './nothing'
import { usePages } from './pages'
import { Rows } from './rows'
import { Toolbar } from './toolbar'
import { Totals } from './totals'

interface RegisterListProps {
  shape: RegisterShape
  request: ListRequest
  onRequest: (request: ListRequest) => void
  onOpen: (no: string) => void
  /** The rows chosen with Shift and Ctrl; the list keeps them itself where nobody else does. */
  selection?: { chosen: readonly string[]; onChoose: (numbers: string[]) => void }
  /** The record that is open beside the list. */
  open?: string
  /** What to say while the register holds nothing at all. */
  empty?: ReactNode
  /** More on the right of the tools. */
  tools?: ReactNode
  /** What can be done with the chosen rows besides copying them. */
  acts?: ReactNode
}

/** The start of a list: this 年度, newest first. A ledger shows its struck lines, as a bound book does. */
export function listOf(register: string, fy = '', ledger = false): ListRequest {
  return { register, fy, filters: [], search: '', sort: '', limit: 0, after: '', struck_too: ledger }
}

/** A register's list with its tools, its chip line and its count. */
export function RegisterList({
  shape,
  request,
  onRequest,
  onOpen,
  selection,
  open,
  empty,
  tools,
  acts,
}: RegisterListProps) {
  const { arrangement, keep } = useArrangement(shape.id)
  const columns = shownColumns(shape, arrangement.columns)
  const [own, setOwn] = useState<string[]>([])
  const pages = usePages(request)
  const chosen = selection?.chosen ?? own
  const onChoose = selection?.onChoose ?? setOwn

  // The backend writes the table, so that what leaves the program is recorded; only the chosen lines are taken along.
  const copy = async () => {
    try {
      const table = await call('copy_rows', { ...request, limit: Math.max(1, pages.count), after: '' })
      const lines = table.split(/\r?\n/).filter((line) => line !== '')
      const taken = lines.filter(
        (line, at) => at === 0 || chosen.length === 0 || chosen.includes(line.split('\t', 1)[0] ?? ''),
      )
      await navigator.clipboard.writeText(`${taken.join('\r\n')}\r\n`)
      announce(lists.copied(taken.length - 1))
    } catch (thrown) {
      const first = Refused.from(thrown).problems[0]
      announce(first ? say(first).what : '')
    }
  }

  return (
    <div className="flex min-h-0 flex-1 flex-col gap-2">
      <Toolbar
        shape={shape}
        request={request}
        onRequest={onRequest}
        arrangement={arrangement}
        onArrangement={keep}
        tools={tools}
      />
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm" data-testid="chip-line">
        <span data-testid="count" className="font-bold">
          {lists.count(pages.count, pages.whole)}
        </span>
        <span>
          {lists.shown}：{pages.chips || lists.all}
        </span>
        {chosen.length === 0 && acts && pages.rows.length > 0 && (
          <span className="text-(--ink-soft)">{lists.choosing}</span>
        )}
        {chosen.length > 0 && (
          <>
            <span aria-live="polite">{lists.selected(chosen.length)}</span>
            <button type="button" className="plain-button" onClick={copy}>
              {lists.copy}
            </button>
            {acts}
            <button type="button" className="plain-button" onClick={() => onChoose([])}>
              {lists.clearSelection}
            </button>
          </>
        )}
      </p>
      {pages.refused && <ProblemList problems={pages.refused.problems} />}
      {pages.loading ? (
        <p role="status">{lists.loading}</p>
      ) : pages.rows.length === 0 ? (
        <Nothing request={request} onRequest={onRequest} whole={pages.whole} empty={empty} />
      ) : (
        <Rows
          shape={shape}
          columns={columnsOf(shape, columns)}
          pages={pages}
          sort={request.sort}
          onSort={(sort) => onRequest({ ...request, sort })}
          onOpen={onOpen}
          open={open}
          chosen={chosen}
          onChoose={onChoose}
          onCopy={copy}
        />
      )}
      <Totals request={request} />
    </div>
  )
}

// The media of the case: each with its method, its outcome and what its photographs still lack; some or all can be chosen.
import type { DisposalItemJson, DisposalJson } from '../../ipc/generated/wire'
import { Button } from '../../parts/button'
import { disposalWords as words } from '../../words/disposal'
import { chosen, type FormAct } from './acts'

interface ItemsTableProps {
  disposal: DisposalJson
  /** Chosen items by number; none means all. */
  selected: string[]
  onSelect: (items: string[]) => void
  onAct: (act: FormAct) => void
  /** The person may record on this case. */
  writes: boolean
}

/** 媒体の明細. */
export function ItemsTable({ disposal, selected, onSelect, onAct, writes }: ItemsTableProps) {
  const columns = words.case.columns
  const all = disposal.items.length
  const isDraft = chosen(disposal.head, 'status') === 'draft'
  const toggle = (no: string) =>
    onSelect(selected.includes(no) ? selected.filter((one) => one !== no) : [...selected, no])

  return (
    <section className="flex flex-col gap-2" aria-labelledby="disposal-items">
      <h2 id="disposal-items">{words.case.items}</h2>
      {writes && <p className="field-support">{words.case.itemsSupport}</p>}
      {writes && (
        <div className="flex flex-wrap items-center gap-3">
          <span aria-live="polite" data-testid="items-selected">
            {words.case.selected(selected.length, all)}
          </span>
          {selected.length > 0 && (
            <Button small onPress={() => onSelect([])}>
              {words.case.clearSelection}
            </Button>
          )}
          {isDraft ? (
            <Button small onPress={() => onAct('items')} testid="add-items">
              {words.acts.items.button}
            </Button>
          ) : (
            <Button small onPress={() => onAct('perform')} testid="add-perform">
              {words.acts.perform.button}
            </Button>
          )}
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable from the keyboard */}
      <section className="max-h-112 overflow-auto" tabIndex={0} aria-label={words.case.itemsTable}>
        <table className="table">
          <thead className="sticky top-0 z-10">
            <tr>
              {writes && (
                <th scope="col" className="w-9">
                  <input
                    type="checkbox"
                    aria-label={words.case.selectAll}
                    checked={selected.length === all && all > 0}
                    onChange={() => onSelect(selected.length === all ? [] : disposal.items.map((item) => item.row.no))}
                  />
                </th>
              )}
              <th scope="col">{columns.no}</th>
              <th scope="col">{columns.type}</th>
              <th scope="col" className="whitespace-nowrap">
                {columns.serial}
              </th>
              <th scope="col">{columns.info}</th>
              <th scope="col">{columns.method}</th>
              <th scope="col">{columns.when}</th>
              <th scope="col" className="whitespace-nowrap">
                {columns.result}
              </th>
              <th scope="col">{columns.photos}</th>
              <th scope="col">{columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {disposal.items.map((item) => (
              <ItemRow
                key={item.row.no}
                item={item}
                chosen={selected.includes(item.row.no)}
                onToggle={writes ? toggle : null}
              />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function ItemRow({
  item,
  chosen,
  onToggle,
}: {
  item: DisposalItemJson
  chosen: boolean
  onToggle: ((no: string) => void) | null
}) {
  const { row, medium } = item
  const shown = row.shown
  return (
    <tr data-testid={`row-${row.no}`} className={chosen ? 'bg-(--chosen)' : ''}>
      {onToggle && (
        <td>
          <input
            type="checkbox"
            aria-label={words.case.selectOne(medium.no)}
            checked={chosen}
            onChange={() => onToggle(row.no)}
          />
        </td>
      )}
      <th scope="row" className="whitespace-nowrap">
        {medium.no}
      </th>
      <td>{shown.media_type}</td>
      <td className="whitespace-nowrap font-mono">{shown.serial_no}</td>
      <td>{shown.info_class}</td>
      <td className="min-w-24">{shown.method}</td>
      <td className="whitespace-nowrap">{shown.finished_at}</td>
      <td>{shown.verification_result}</td>
      <td className={item.gaps.length > 0 ? 'font-bold text-error-2' : ''}>
        {words.case.photoCount(item.photos.length, item.gaps.length)}
      </td>
      <td>{shown.result}</td>
    </tr>
  )
}

// What a handover lists: each thing with the way to it, what becomes of it, and whether it is still in the old name.
import { Link } from '@tanstack/react-router'
import type { HandoverItemJson } from '../../ipc/generated/wire'
import { recordPath } from '../../parts/register-path'
import { handoverWords as words } from '../../words/handover'

/** The table of things. */
export function Items({ items }: { items: readonly HandoverItemJson[] }) {
  return (
    <section aria-labelledby="handover-items" className="flex flex-col gap-1">
      <h3 id="handover-items">{words.items}</h3>
      {items.length === 0 ? (
        <p>{words.noItems}</p>
      ) : (
        <div className="overflow-x-auto">
          <table className="table" aria-labelledby="handover-items">
            <thead>
              <tr>
                {Object.values(words.columns).map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <Item key={item.row.no} item={item} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function Item({ item }: { item: HandoverItemJson }) {
  const { kind = '', subject_no: no = '', what = '', turn = '' } = item.row.shown
  const to = recordPath(item.register, no)
  return (
    <tr data-testid={`item-${no}`}>
      <td className="whitespace-nowrap">{kind}</td>
      <td className="whitespace-nowrap">{to ? <Link to={to}>{no}</Link> : no}</td>
      <td>{what}</td>
      <td className="whitespace-nowrap">{turn}</td>
      <td>
        <span className="mark" data-tone={item.open ? 'warning' : undefined}>
          {item.open ? words.open : words.settled}
        </span>
        {item.open && <p className="text-sm">{item.next}</p>}
      </td>
    </tr>
  )
}

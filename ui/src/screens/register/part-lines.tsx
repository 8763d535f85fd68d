// The parts of a record as they are seen: a route as a row of numbered steps, everything else as a table.
import type { RegisterShape, Row } from '../../ipc/generated/wire'
import { register as words } from '../../words/register'

/** The field that says which step comes first; a step without it goes last. */
const place = 'order_no'

interface PartLinesProps {
  shape: RegisterShape
  rows: readonly Row[]
  /** What may be done with one line; nothing where the person only reads. */
  acts: ((row: Row) => React.ReactNode) | null
}

/** The parts in their order. */
export function PartLines(props: PartLinesProps) {
  const ordered = props.shape.fields.some((field) => field.id === place)
  return ordered ? <Steps {...props} /> : <Lines {...props} />
}

/** A row of numbered steps, so that a route is seen as one. */
function Steps({ shape, rows, acts }: PartLinesProps) {
  const [first, ...rest] = shape.fields.filter((field) => field.id !== place)
  const placed = (row: Row) => Number(row.values[place] ?? Number.MAX_SAFE_INTEGER)
  const inOrder = [...rows].sort((a, b) => placed(a) - placed(b))
  return (
    <ol className="flex flex-wrap gap-3" data-testid={`parts-${shape.id}`}>
      {inOrder.map((row, at) => (
        <li key={row.no} className="card w-60" data-struck={row.standing === 'valid' ? undefined : true}>
          <p className="font-bold">
            {at + 1}．{first ? row.shown[first.id] : row.no}
          </p>
          <dl className="text-sm">
            {rest
              .filter((field) => row.shown[field.id])
              .map((field) => (
                <div key={field.id} className="flex gap-2">
                  <dt className="text-(--ink-soft)">{field.label}</dt>
                  <dd>{row.shown[field.id]}</dd>
                </div>
              ))}
          </dl>
          {acts && row.standing === 'valid' && <div className="flex gap-2 pt-1">{acts(row)}</div>}
        </li>
      ))}
    </ol>
  )
}

/** A table with every field that some line has; a struck line stays, with its reason. */
function Lines({ shape, rows, acts }: PartLinesProps) {
  const fields = shape.fields.filter((field) => field.listed || rows.some((row) => row.shown[field.id]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: an area that scrolls must be reachable from the keyboard
    <section className="max-h-120 overflow-auto" tabIndex={0} aria-label={words.partTable(shape.name)}>
      <table className="table" data-testid={`parts-${shape.id}`}>
        <thead>
          <tr>
            {fields.map((field) => (
              <th key={field.id} scope="col" className="min-w-24">
                {field.label}
              </th>
            ))}
            {acts && (
              <th scope="col" className="w-36">
                {words.partActs}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.no} data-struck={row.standing === 'valid' ? undefined : true} data-testid={`part-${row.no}`}>
              {fields.map((field) => (
                <td key={field.id}>{struck(row, row.shown[field.id] ?? '')}</td>
              ))}
              {acts && <td>{row.standing === 'valid' ? acts(row) : words.because(row.standing_reason)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function struck(row: Row, shown: string): React.ReactNode {
  return row.standing === 'valid' || shown === '' ? shown : <del>{shown}</del>
}

// Which column is which field, as it was understood, to be put right by whoever knows better.
import type { ImportColumn, ImportReport, RegisterShape } from '../../ipc/generated/wire'
import { exchange as words } from '../../words/exchange'

interface ColumnsProps {
  shape: RegisterShape
  report: ImportReport
  /** What every column is, by its letter. */
  onSay: (columns: Record<string, string>) => void
}

/** The columns with their fields. */
export function Columns({ shape, report, onSay }: ColumnsProps) {
  const labelOf = (id: string) => shape.fields.find((field) => field.id === id)?.label ?? id
  const goes = (column: ImportColumn) => (column.derived ? '' : column.field)
  const say = (letter: string, field: string) =>
    onSay(Object.fromEntries(report.columns.map((one) => [one.letter, one.letter === letter ? field : goes(one)])))
  return (
    <section className="flex flex-col gap-2" aria-labelledby="import-columns">
      <h2 id="import-columns">{words.columns}</h2>
      <p className="field-support">{words.columnsLead}</p>
      <table className="table" aria-label={words.columnsTable} data-testid="import-columns">
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.into}</th>
          </tr>
        </thead>
        <tbody>
          {report.columns.map((column) => (
            <tr key={column.letter}>
              <th scope="row">
                {column.letter} {column.heading || words.noHeading}
              </th>
              <td>
                <select
                  className="input"
                  aria-label={words.intoOf(column.heading || column.letter)}
                  value={goes(column)}
                  onChange={(event) => say(column.letter, event.target.value)}
                  data-testid={`import-column-${column.letter}`}
                >
                  <option value="">{column.derived ? words.derived : words.leftOut}</option>
                  <option value="no">{words.number}</option>
                  {shape.part_of && <option value="parent">{words.parent(labelOf('parent'))}</option>}
                  {shape.fields
                    .filter((field) => !field.derived)
                    .map((field) => (
                      <option key={field.id} value={field.id}>
                        {field.label}
                      </option>
                    ))}
                </select>
                {column.near && <span className="field-support"> {words.near(labelOf(column.near))}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

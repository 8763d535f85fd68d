// What becomes of each row: its verdict in words, the cells that are wrong, and the reasons below.
import type { ImportReport, ImportRow } from '../../ipc/generated/wire'
import { ProblemText } from '../../parts/problems'
import { exchange as words } from '../../words/exchange'

const verdict = (row: ImportRow): { tone?: 'error' | 'warning'; said: string } => {
  if (!row.ok) return { tone: 'error', said: words.refused }
  return row.problems.length > 0 ? { tone: 'warning', said: words.warned } : { said: row.no || words.fine }
}

/** The rows with their verdicts. */
export function Rows({ report }: { report: ImportReport }) {
  return (
    <section className="flex flex-col gap-2" aria-labelledby="import-rows">
      <h2 id="import-rows">{words.rows}</h2>
      <p data-testid="import-counts">{words.counts(report.taken, report.refused)}</p>
      {report.skipped.length > 0 && (
        <ul className="list-disc pl-5" data-testid="import-skipped">
          {report.skipped.map((one) => (
            <li key={one.row}>{words.skipped(one.row, one.why)}</li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the window scrolls by keyboard too */}
      <section className="overflow-x-auto" aria-label={words.rowsTable} tabIndex={0}>
        <table className="table import-rows" aria-label={words.rowsTable} data-testid="import-rows">
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.verdict}</th>
              {report.columns.map((column) => (
                <th key={column.letter} scope="col">
                  {column.heading || column.letter}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.rows.map((row) => (
              <Row key={row.row} row={row} report={report} />
            ))}
          </tbody>
        </table>
      </section>
      {report.more > 0 && <p>{words.more(report.more)}</p>}
    </section>
  )
}

function Row({ row, report }: { row: ImportRow; report: ImportReport }) {
  const { tone, said } = verdict(row)
  const wrong = new Set(row.problems.map((problem) => problem.field).filter((field) => field !== ''))
  return (
    <tr data-testid={`import-row-${row.row}`}>
      <th scope="row" className="figure">
        {row.row}
      </th>
      <td>
        <span className="mark" data-tone={tone}>
          {said}
        </span>
        {row.problems.length > 0 && (
          <ul className="text-sm">
            {row.problems.map((problem, at) => (
              <li key={at}>
                <ProblemText problem={problem} />
              </li>
            ))}
          </ul>
        )}
      </td>
      {row.cells.map((cell, at) => {
        const column = report.columns[at]
        return (
          <td key={column?.letter ?? at}>
            {column && wrong.has(column.field) ? <mark>{words.cell(cell)}</mark> : cell}
          </td>
        )
      })}
    </tr>
  )
}

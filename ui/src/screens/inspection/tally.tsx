// The tally: what is answered and what is left, always in view while the items scroll by.
import type { TallyJson } from '../../ipc/generated/wire'
import { inspectionWords } from '../../words/inspection'

const words = inspectionWords.sheet

/** The last line counts all axes; the others are behind it. */
export function Tally({ tally }: { tally: readonly TallyJson[] }) {
  const total = tally.at(-1)
  if (!total) return null
  return (
    <section
      aria-label={words.tally}
      className="sticky -top-4 z-10 border border-(--line-strong) bg-(--ground) px-4 py-2"
      data-testid="tally"
    >
      <details>
        <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-4">
          <span className="font-bold" aria-live="polite" data-testid="tally-left">
            {words.remaining(total.open, total.carried)}
          </span>
          <Count words={words.tallyColumns.ok} n={total.ok} />
          <Count words={words.tallyColumns.improve} n={total.improve} />
          <Count words={words.tallyColumns.bad} n={total.bad} />
          <Count words={words.tallyColumns.na} n={total.na} />
          <span>{`${words.tallyColumns.rate} ${rate(total)}`}</span>
        </summary>
        <div className="mt-2 overflow-x-auto">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{words.tallyColumns.axis}</th>
                {columns.map((column) => (
                  <th scope="col" key={column}>
                    {words.tallyColumns[column]}
                  </th>
                ))}
                <th scope="col">{words.tallyColumns.rate}</th>
              </tr>
            </thead>
            <tbody>
              {tally.map((line) => (
                <tr key={line.axis}>
                  <th scope="row">{line.axis}</th>
                  {columns.map((column) => (
                    <td key={column} className="text-right tabular-nums">
                      {line[column]}
                    </td>
                  ))}
                  <td className="text-right tabular-nums">{rate(line)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}

const columns = ['ok', 'improve', 'bad', 'na', 'open', 'carried'] as const

function Count({ words: label, n }: { words: string; n: number }) {
  return (
    <span className="tabular-nums">
      {label} {n}
    </span>
  )
}

/** The rate as printed; absent where nothing counts. */
function rate(tally: TallyJson): string {
  const { noRate, percent } = inspectionWords.scores
  return tally.rate_permille === null ? noRate : percent(tally.rate_permille)
}

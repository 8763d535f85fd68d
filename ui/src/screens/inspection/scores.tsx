// The scores over the years: a chart for the eye, and the same numbers in a table for everybody (第42条).
import { lazy, Suspense } from 'react'
import type { ScoreYear } from '../../ipc/generated/wire'
import { inspectionWords } from '../../words/inspection'

const words = inspectionWords.scores

// The chart library is large and only this place needs it.
const ScoreChart = lazy(() => import('./score-chart'))

/** 年ごとの結果. */
export function Scores({ years }: { years: readonly ScoreYear[] }) {
  return (
    <section className="flex flex-col gap-3" aria-labelledby="inspection-scores">
      <h2 id="inspection-scores">{words.title}</h2>
      <p className="field-support">{words.support}</p>
      {years.length > 1 ? (
        <Suspense fallback={<div className="h-72" />}>
          <ScoreChart years={years} />
        </Suspense>
      ) : (
        <p>{words.one}</p>
      )}
      <div className="overflow-x-auto">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.columns.inspection}</th>
              <th scope="col">{words.columns.axis}</th>
              <th scope="col">{words.columns.rate}</th>
              <th scope="col">{words.columns.counts}</th>
            </tr>
          </thead>
          <tbody>
            {years.flatMap((year) =>
              year.tally.map((tally, at) => (
                <tr key={`${year.no} ${tally.axis}`}>
                  {at === 0 && (
                    <th scope="rowgroup" rowSpan={year.tally.length}>
                      {year.label}
                    </th>
                  )}
                  <td>{tally.axis}</td>
                  <td className="text-right tabular-nums">
                    {tally.rate_permille === null ? words.noRate : words.percent(tally.rate_permille)}
                  </td>
                  <td className="tabular-nums">{`${tally.ok} / ${tally.improve} / ${tally.bad} / ${tally.na} / ${tally.open}`}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </section>
  )
}

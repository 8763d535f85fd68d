// What was just read, large, and the readings before it.
import { stocktakeWords as words } from '../../words/stocktake'
import { type Reading, verdict } from './readings'

/** The verdict on the newest label, read out as it comes. */
export function Verdict({ reading }: { reading: Reading | undefined }) {
  const said = reading && verdict(reading.outcome)
  return (
    <div className={said && 'verdict'} data-good={said?.good} aria-live="assertive" data-testid="verdict">
      {reading && said && (
        <>
          <span className="verdict-sign" aria-hidden>
            {said.sign}
          </span>
          <span>
            <span className="verdict-words">{said.words}</span>
            <span className="block">
              {reading.label}
              {said.more && `　${said.more}`}
            </span>
          </span>
        </>
      )}
    </div>
  )
}

/** The readings, newest first. */
export function LastReadings({ readings }: { readings: readonly Reading[] }) {
  return (
    <section aria-labelledby="last-readings" className="flex flex-col gap-1">
      <h2 id="last-readings">{words.last}</h2>
      {readings.length === 0 ? (
        <p>{words.lastNone}</p>
      ) : (
        <ol className="flex flex-col" data-testid="readings">
          {readings.map((one) => {
            const said = verdict(one.outcome)
            return (
              <li key={one.at} className="flex flex-wrap items-baseline gap-x-3 border-b border-(--line) py-1">
                <span className="w-6 text-center font-bold" aria-hidden>
                  {said.sign}
                </span>
                <span className="font-mono">{one.undone ? <del>{one.label}</del> : one.label}</span>
                <span className={said.good ? '' : 'font-bold text-error-2'}>{said.words}</span>
                {one.undone && <span className="mark">{words.undoneMark}</span>}
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}

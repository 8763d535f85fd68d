// The clocks of the reports to the commission: the last day, the days left, whether it presses, in words and not in colour alone.
import type { ClockJson, IncidentJson } from '../../ipc/generated/wire'
import { incidentWords as words } from '../../words/incident'

/** The clocks; words instead where the commission need not be told. */
export function Clocks({ incident }: { incident: IncidentJson }) {
  const { head, clocks } = incident
  return (
    <div className="flex flex-col gap-2" data-testid="clocks">
      <h3>{words.clocks}</h3>
      {clocks.length === 0 ? (
        <p>{words.notRequired}</p>
      ) : (
        <>
          <ul className="flex flex-wrap gap-4">
            {clocks.map((clock) => (
              <Clock key={clock.report} clock={clock} />
            ))}
          </ul>
          {head.shown.ppc_grounds && <p>{words.grounds(head.shown.ppc_grounds)}</p>}
        </>
      )}
      <p data-testid="publication">{words.publication(head.shown.publication ?? '')}</p>
    </div>
  )
}

function Clock({ clock }: { clock: ClockJson }) {
  const { days_left: left, done } = clock
  return (
    <li className="card flex min-w-56 flex-col gap-1" data-testid={`clock-${clock.report}`}>
      <span className="font-bold">{words.clockOf[clock.report]}</span>
      <span className="left-over">{left === null ? words.made(done) : words.left(left)}</span>
      <span>{words.due(clock.due)}</span>
      {clock.presses && (
        <span className="mark self-start" data-tone={left !== null && left < 0 ? 'error' : 'warning'}>
          {words.presses}
        </span>
      )}
    </li>
  )
}

// One step of a year's end: how it stands, what is open with the way to it, and what may be done here.
import { Link } from '@tanstack/react-router'
import type { YearEndStepJson } from '../../ipc/generated/wire'
import { Button } from '../../parts/button'
import { recordPath, registerPath } from '../../parts/register-path'
import { problemWords } from '../../words/parts'
import { yearEndWords as words } from '../../words/year-end'

/** What is said of a record besides its number, where the words begin with that. */
const besides = ({ no, what }: { no: string; what: string }) => (what.startsWith(no) ? what.slice(no.length) : what)

/** More than so many open records are counted and not named. */
const named = 5

interface StepRowProps {
  step: YearEndStepJson
  busy: boolean
  /** Confirms it; `null` where nobody need or may. */
  onConfirm: (() => void) | null
  /** Carries over what is open; `null` where nothing is, or nobody may. */
  onCarry: (() => void) | null
}

/** One row of the table. */
export function StepRow({ step, busy, onConfirm, onCarry }: StepRowProps) {
  const place = registerPath(step.register)
  const tone = step.standing === 'open' ? 'warning' : undefined
  return (
    <tr data-testid={`step-${step.id}`}>
      <th scope="row">
        {step.name}
        <span className="text-sm">{problemWords.article(step.article)}</span>
      </th>
      <td className="whitespace-nowrap">
        <span className="mark" data-tone={tone}>
          {step.label}
        </span>
        {step.confirmed && <p className="text-sm">{step.confirmed}</p>}
        {step.reason && <p className="text-sm">{words.reasonOf(step.reason)}</p>}
      </td>
      <td>{step.open.length === 0 ? words.noOpen : <Open step={step} />}</td>
      <td>
        {step.standing === 'open' && <p className="text-sm">{step.next}</p>}
        <div className="flex flex-wrap items-center gap-2">
          {place && (
            <Link to={place} aria-label={words.openOf(step.name)}>
              {words.open}
            </Link>
          )}
          {onConfirm && (
            <Button onPress={onConfirm} blocked={busy} label={words.confirmOf(step.name)} testid={`confirm-${step.id}`}>
              {words.confirm}
            </Button>
          )}
          {onCarry && (
            <Button onPress={onCarry} label={words.carryOf(step.name)} testid={`carry-${step.id}`}>
              {words.carry}
            </Button>
          )}
        </div>
      </td>
    </tr>
  )
}

function Open({ step }: { step: YearEndStepJson }) {
  return (
    <ul className="flex flex-col gap-1">
      {step.open.slice(0, named).map((one) => {
        const to = recordPath(one.register, one.no)
        return (
          <li key={`${one.register} ${one.no} ${one.what}`}>
            {to ? <Link to={to}>{one.no}</Link> : null} {to ? besides(one) : one.what}
          </li>
        )
      })}
      {step.open.length > named && <li>{words.more(step.open.length - named)}</li>}
    </ul>
  )
}

// What is still to be done before a step: said calmly, for nobody has been refused yet.
import type { ProblemJson } from '../ipc/generated/wire'
import { courseWords as words } from '../words/course'
import { Notice } from './notice'
import { ProblemText } from './problems'

interface PendingProps {
  /** The step it all waits for, in words. */
  until: string
  problems: readonly ProblemJson[]
}

/** The list; nothing where everything is done. What a step was refused for is said in red, by the form that was refused. */
export function Pending({ until, problems }: PendingProps) {
  if (problems.length === 0) return null
  return (
    <Notice tone="info">
      <p className="font-bold">{words.pending(until, problems.length)}</p>
      <ul data-testid="pending" className="list-disc pl-5">
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.what}`} data-rule={problem.rule || undefined}>
            <ProblemText problem={problem} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

// Problems in words: what happened, what to do next, and the article that says so.
import type { ProblemJson } from '../ipc/generated/wire'
import { problemWords } from '../words/parts'
import { say } from '../words/problems'
import { useBrought } from './bring'
import { Notice } from './notice'

/** One problem as running text. */
export function ProblemText({ problem }: { problem: ProblemJson }) {
  const said = say(problem)
  return (
    <>
      {said.what}
      {said.next}
      {problem.article && <span>{problemWords.article(problem.article)}</span>}
    </>
  )
}

/** All problems in one box: refusals first, warnings in a box of their own. Nothing where there is none. */
export function ProblemList({ problems }: { problems: readonly ProblemJson[] }) {
  const refused = problems.filter((problem) => !problem.warning)
  const warned = problems.filter((problem) => problem.warning)
  const box = useBrought(refused)
  return (
    <>
      {refused.length > 0 && (
        <Notice tone="error" box={box}>
          <p className="font-bold">
            {refused.length === 1 ? problemWords.titleOne : problemWords.titleMany(refused.length)}
          </p>
          <Lines problems={refused} />
        </Notice>
      )}
      {warned.length > 0 && (
        <Notice tone="warning">
          <p className="font-bold">{problemWords.warnings}</p>
          <Lines problems={warned} />
        </Notice>
      )}
    </>
  )
}

function Lines({ problems }: { problems: readonly ProblemJson[] }) {
  return (
    <ul data-testid="problems" className="list-disc pl-5">
      {problems.map((problem, at) => (
        <li key={at} data-rule={problem.rule || undefined} data-code={problem.code}>
          <ProblemText problem={problem} />
        </li>
      ))}
    </ul>
  )
}

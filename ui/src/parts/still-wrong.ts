// A problem stands at its field until that field is answered anew: what was just mended is not held against anybody.
import { useRef } from 'react'
import type { ProblemJson } from '../ipc/generated/wire'
import type { Answers } from '../ipc/office'

const same = (a: Answers[string] | undefined, b: Answers[string] | undefined): boolean =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** The problems whose fields still hold what was refused. Those of no field stay until the next try. */
export function useStillWrong(problems: readonly ProblemJson[], answers: Answers): ProblemJson[] {
  const refused = useRef({ problems, answers })
  if (refused.current.problems !== problems) refused.current = { problems, answers }
  const then = refused.current.answers
  return problems.filter((problem) => !(problem.field in answers) || same(answers[problem.field], then[problem.field]))
}

// One field: label above, 必須 in words, support with its example, the field, what was understood, the error.
import { type ReactNode, useId } from 'react'
import type { ProblemJson } from '../ipc/generated/wire'
import { fields } from '../words/parts'
import { useBrought } from './bring'
import { ProblemText } from './problems'

/** Whether a field must be filled, in words; empty where it is not said (a filter, a login). */
export type Need = 'must' | 'optional' | ''

/** What ties a field to the words around it. */
export interface Tied {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

interface FieldProps {
  label: string
  need?: Need
  support?: ReactNode
  problems?: readonly ProblemJson[]
  /** Words under the field: what was understood, what was copied. */
  after?: ReactNode
  /** Several inputs under one label: a fieldset. */
  group?: boolean
  testid?: string
  children: (tied: Tied) => ReactNode
}

/** The words around one field. */
export function Field({ label, need = '', support, problems = [], after, group, testid, children }: FieldProps) {
  const id = useId()
  const refused = problems.some((problem) => !problem.warning)
  const box = useBrought(problems)
  const described = [support ? `${id}-s` : '', problems.length > 0 ? `${id}-e` : ''].filter(Boolean).join(' ')
  const tied: Tied = {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': refused || undefined,
    'aria-required': (need === 'must' && !group) || undefined,
  }
  const title = (
    <>
      <span>{label}</span>
      {need && (
        <span className="field-need" data-must={need === 'must' || undefined}>
          {need === 'must' ? fields.must : fields.optional}
        </span>
      )}
    </>
  )
  const rest = (
    <>
      {support && (
        <div id={`${id}-s`} className="field-support">
          {support}
        </div>
      )}
      <div>{children(tied)}</div>
      {after}
      {problems.length > 0 && (
        <div id={`${id}-e`} className={refused ? 'field-error' : 'field-warning'}>
          {problems.map((problem) => (
            <p key={problem.what + problem.rule}>
              ＊
              <ProblemText problem={problem} />
            </p>
          ))}
        </div>
      )}
    </>
  )
  if (group) {
    return (
      <fieldset ref={box} className="field" aria-describedby={described || undefined} data-testid={testid}>
        <legend className="field-label">{title}</legend>
        {rest}
      </fieldset>
    )
  }
  return (
    <div ref={box} className="field">
      <label htmlFor={id} className="field-label">
        {title}
      </label>
      {rest}
    </div>
  )
}

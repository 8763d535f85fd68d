// One line of text outside a register: a name, a password, a reason.
import type { ReactNode } from 'react'
import type { ProblemJson } from '../ipc/generated/wire'
import { Field, type Need } from './field'

interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  need?: Need
  support?: ReactNode
  problems?: readonly ProblemJson[]
  after?: ReactNode
  testid?: string
  /** A password is not shown, and no program keeps it. */
  secret?: boolean
  /** Several lines. */
  long?: boolean
  autoComplete?: string
}

/** A line of text with the words around it. */
export function TextField({
  label,
  value,
  onChange,
  need = 'must',
  support,
  problems,
  after,
  testid,
  secret,
  long,
  autoComplete = 'off',
}: TextFieldProps) {
  return (
    <Field label={label} need={need} support={support} problems={problems} after={after}>
      {(tied) =>
        long ? (
          <textarea
            {...tied}
            rows={3}
            className="input"
            data-testid={testid}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...tied}
            type={secret ? 'password' : 'text'}
            className="input wide-text"
            data-testid={testid}
            autoComplete={autoComplete}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  )
}

// The button: one strong one per screen, the others plain.
import type { ReactNode } from 'react'

/** What a button looks like: the strong one, a plain one, or one that strikes something out. */
export type ButtonKind = 'primary' | 'plain' | 'danger'

interface ButtonProps {
  kind?: ButtonKind
  onPress: () => void
  children: ReactNode
  testid?: string
  /** Why it cannot be pressed now. The button stays reachable and says so; pressing it does nothing. */
  blocked?: string | boolean
  small?: boolean
  /** A name for ears where the visible words are too short alone. */
  label?: string
  /** Sends the form around it. */
  submits?: true
}

/** A button. It is never `disabled`, so that the keyboard and a screen reader still find it. */
export function Button({ kind = 'plain', onPress, children, testid, blocked, small, label, submits }: ButtonProps) {
  return (
    <button
      type={submits ? 'submit' : 'button'}
      className="button"
      data-kind={kind}
      data-small={small || undefined}
      data-testid={testid}
      aria-disabled={blocked ? true : undefined}
      aria-label={label}
      title={typeof blocked === 'string' ? blocked : undefined}
      onClick={(event) => {
        if (submits) event.preventDefault()
        if (!blocked) onPress()
      }}
    >
      {children}
    </button>
  )
}

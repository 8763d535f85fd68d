// A new password, typed twice, with how hard it is to guess said in words as it is typed.
import { useEffect, useState } from 'react'
import type { ProblemJson } from '../ipc/generated/wire'
import { useCall } from '../ipc/hooks'
import { problem } from '../ipc/office'
import { firstRun, strength as words } from '../words/entry'
import { TextField } from './text-field'

interface PasswordFieldProps {
  label: string
  againLabel: string
  value: string
  onChange: (value: string) => void
  again: string
  onAgain: (value: string) => void
  /** Words that make it weak: the section, names. */
  weakening: readonly string[]
  problems: readonly ProblemJson[]
  testid?: string
}

/** How long typing rests before the strength is asked, in milliseconds. */
const rest = 250

/** Two fields for a new password. */
export function PasswordField(props: PasswordFieldProps) {
  const { label, againLabel, value, onChange, again, onAgain, weakening, problems, testid } = props
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(value), rest)
    return () => clearTimeout(timer)
  }, [value])
  const { data } = useCall(
    'strength',
    { password: asked, words: weakening.filter((word) => word !== '') },
    { enabled: asked !== '' },
  )
  const differs = again !== '' && value !== again

  return (
    <>
      <TextField
        label={label}
        value={value}
        onChange={onChange}
        secret
        autoComplete="new-password"
        support={firstRun.passwordSupport}
        problems={problems}
        testid={testid}
        after={
          <div aria-live="polite" className="flex flex-wrap items-center gap-3 pt-1 text-sm" data-testid="strength">
            {value !== '' && value === asked && data && (
              <>
                <span aria-hidden className="meter">
                  {[1, 2, 3, 4].map((level) => (
                    <span key={level} data-on={data.score >= level || undefined} />
                  ))}
                </span>
                <span>
                  {words.title}：{words.levels[data.score]}。{data.words}
                </span>
              </>
            )}
          </div>
        }
      />
      <TextField
        label={againLabel}
        value={again}
        onChange={onAgain}
        secret
        autoComplete="new-password"
        problems={differs ? [problem('rule', { what: firstRun.differs, next: firstRun.differsNext })] : []}
        testid={testid && `${testid}-again`}
      />
    </>
  )
}

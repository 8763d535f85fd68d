// Words beside an answer, kept when the person leaves the field.
import { useId, useState } from 'react'

interface WrittenProps {
  label: string
  support: string
  /** What is kept. */
  text: string
  writes: boolean
  /** Keeps what was typed; `null` when the office refused it. */
  onKeep: (text: string) => Promise<unknown>
  testid: string
}

/** Words that are kept when the person leaves the field; what the office refuses stays in the field. */
export function Written({ label, support, text, writes, onKeep, testid }: WrittenProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  if (!writes) {
    return text === '' ? null : (
      <p className="whitespace-pre-wrap">
        <span className="font-bold">{label}</span>　{text}
      </p>
    )
  }
  const leave = async () => {
    if (typed === null || typed === text) return setTyped(null)
    if ((await onKeep(typed)) !== null) setTyped(null)
  }
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <p className="field-support" id={`${id}-s`}>
        {support}
      </p>
      <textarea
        id={id}
        className="input"
        rows={2}
        aria-describedby={`${id}-s`}
        data-testid={testid}
        value={typed ?? text}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
      />
    </div>
  )
}

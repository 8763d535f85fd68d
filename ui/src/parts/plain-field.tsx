// The plain kinds of field: words, codes, numbers, choices and yes or no.
import type { FieldShape, ProblemJson } from '../ipc/generated/wire'
import { fields } from '../words/parts'
import { Field, type Need } from './field'

/** One answer, as it is sent. */
export type Answer = string | number | boolean | string[] | null | undefined

interface PlainFieldProps {
  shape: FieldShape
  need: Need
  support: string
  value: Answer
  onChange: (value: Answer) => void
  problems: readonly ProblemJson[]
}

/** How many choices still stand side by side; more become a list to open. */
const sideBySide = 4

/** A field of a plain kind. Dates and references have parts of their own. */
export function PlainField(props: PlainFieldProps) {
  switch (props.shape.kind) {
    case 'flag':
      return <YesNo {...props} />
    case 'choice':
      return props.shape.choices.length <= sideBySide ? (
        <Radios {...props} choices={props.shape.choices} />
      ) : (
        <Select {...props} />
      )
    case 'choices':
      return <Ticks {...props} />
    case 'long_text':
      return <LongText {...props} />
    default:
      return <Line {...props} />
  }
}

const text = (value: Answer): string => (value === null || value === undefined ? '' : String(value))

function Line({ shape, need, support, value, onChange, problems }: PlainFieldProps) {
  const width = shape.kind === 'int' ? 'wide-short' : shape.kind === 'code' ? 'wide-code' : 'wide-text'
  return (
    <Field label={shape.label} need={need} support={support} problems={problems}>
      {(tied) => (
        <input
          {...tied}
          type="text"
          inputMode={shape.kind === 'int' ? 'numeric' : undefined}
          className={`input ${width}`}
          data-testid={`field-${shape.id}`}
          autoComplete="off"
          value={text(value)}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

function LongText({ shape, need, support, value, onChange, problems }: PlainFieldProps) {
  return (
    <Field
      label={shape.label}
      need={need}
      support={[support?.replace(/。$/, ''), fields.lines].filter(Boolean).join('。')}
      problems={problems}
    >
      {(tied) => (
        <textarea
          {...tied}
          rows={3}
          className="input"
          data-testid={`field-${shape.id}`}
          value={text(value)}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

function Select({ shape, need, support, value, onChange, problems }: PlainFieldProps) {
  return (
    <Field label={shape.label} need={need} support={support} problems={problems}>
      {(tied) => (
        <select
          {...tied}
          className="input"
          data-testid={`field-${shape.id}`}
          value={text(value)}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{fields.nothing}</option>
          {shape.choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function Radios({
  shape,
  need,
  support,
  value,
  onChange,
  problems,
  choices,
  none = fields.none,
}: PlainFieldProps & { choices: readonly { id: string; label: string }[]; none?: string }) {
  const chosen = text(value)
  const all = need === 'must' || chosen === '' ? choices : [...choices, { id: '', label: none }]
  return (
    <Field label={shape.label} need={need} support={support} problems={problems} group testid={`field-${shape.id}`}>
      {(tied) => (
        <div className="options">
          {all.map((choice) => (
            <label key={choice.id} className="option">
              <input
                type="radio"
                name={tied.id}
                value={choice.id}
                aria-describedby={tied['aria-describedby']}
                data-testid={`field-${shape.id}-${choice.id}`}
                checked={chosen === choice.id}
                onChange={() => onChange(choice.id)}
              />
              {choice.label}
            </label>
          ))}
        </div>
      )}
    </Field>
  )
}

/** はい or いいえ, and neither before somebody answered: one box to tick would show an answer that nobody gave. */
function YesNo(props: PlainFieldProps) {
  const choices = [
    { id: 'true', label: fields.yes },
    { id: 'false', label: fields.no },
  ]
  return (
    <Radios
      {...props}
      choices={choices}
      none={fields.unanswered}
      onChange={(value) => props.onChange(value === '' ? null : value === 'true')}
    />
  )
}

function Ticks({ shape, need, support, value, onChange, problems }: PlainFieldProps) {
  const chosen = Array.isArray(value) ? value : []
  return (
    <Field label={shape.label} need={need} support={support} problems={problems} group testid={`field-${shape.id}`}>
      {(tied) => (
        <div className="options">
          {shape.choices.map((choice) => (
            <label key={choice.id} className="option">
              <input
                type="checkbox"
                name={tied.id}
                aria-describedby={tied['aria-describedby']}
                data-testid={`field-${shape.id}-${choice.id}`}
                checked={chosen.includes(choice.id)}
                onChange={(event) =>
                  onChange(event.target.checked ? [...chosen, choice.id] : chosen.filter((one) => one !== choice.id))
                }
              />
              {choice.label}
            </label>
          ))}
        </div>
      )}
    </Field>
  )
}
